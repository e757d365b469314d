/** The stand-in as a program: a project's life, what it refuses, and the hands from outside; needs no engine. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { configureEngine, handEdit, labDocker, moveTag, seedImages } from "./index.ts";
import { openEngine } from "./engine.ts";
import type { ContainerRecord } from "./records.ts";

let top = "";
const folder = (): string => join(top, "shop");
const engine = (): string => join(top, "engine");

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "lab-docker-"));
  mkdirSync(folder());
  seedImages(engine(), [{ name: "app:1" }, { name: "db:1" }]);
});
afterEach(() => rmSync(top, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function docker(...args: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await labDocker(args, {
    env: { HOME: "/home/x", OMNI_SCALE_LAB_DOCKER: engine() },
    cwd: folder(),
    stdin: (async function* (): AsyncGenerator<string> {})(),
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  });
  return { code, ...said };
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder(), path)), { recursive: true });
    writeFileSync(join(folder(), path), text);
  }
}

async function container(name: string): Promise<ContainerRecord> {
  const [found] = JSON.parse((await docker("inspect", name)).out) as ContainerRecord[];
  if (found === undefined) throw new Error(`no container ${name}`);
  return found;
}

const SHOP = `services:
  web: {image: "app:1", network_mode: "service:side", environment: {A: "1"}}
  side: {image: "app:1", ports: ["8080:80"]}
  db: {image: "db:1", volumes: ["data:/data"], healthcheck: {test: "true"}}
volumes: {data: {}}
`;

describe("a project on the stand-in", () => {
  it("comes up healthy and is left alone by a second up", async () => {
    write({ "compose.yaml": SHOP });
    expect(await docker("compose", "up", "-d", "--wait")).toMatchObject({ code: 0, out: "" });
    const before = await container("shop-web-1");
    const again = await docker("compose", "up", "-d", "--wait");
    expect(again.err).not.toContain("Recreate");
    expect((await container("shop-web-1")).Id).toBe(before.Id);
    expect((await container("shop-db-1")).State.Health?.Status).toBe("healthy");
  });

  it("resolves a shared network to the sidecar's id and follows a new sidecar", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    const old = await container("shop-side-1");
    expect((await container("shop-web-1")).HostConfig.NetworkMode).toBe(`container:${old.Id}`);
    write({ "compose.yaml": SHOP.replace("8080", "8081") });
    await docker("compose", "up", "-d");
    const now = await container("shop-side-1");
    expect(now.Id).not.toBe(old.Id);
    expect((await container("shop-web-1")).HostConfig.NetworkMode).toBe(`container:${now.Id}`);
  });

  it("keeps what a volume holds through recreation and down", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    await docker("exec", "shop-db-1", "sh", "-c", "echo kept > /data/f");
    await docker("compose", "down");
    expect((await docker("volume", "ls", "-q")).out).toBe("shop_data\n");
    await docker("compose", "up", "-d", "--force-recreate");
    expect(await docker("exec", "shop-db-1", "cat", "/data/f")).toMatchObject({ code: 0, out: "kept\n" });
  });

  it("fails --wait at once for an image that never gets ready, with the time that was given", async () => {
    seedImages(engine(), [{ name: "slow:1", behaviour: "starting" }]);
    write({ "compose.yaml": 'services: {a: {image: "slow:1", healthcheck: {test: "true"}}}' });
    expect(await docker("compose", "up", "-d", "--wait", "--wait-timeout", "30")).toMatchObject({
      code: 1,
      err: expect.stringContaining("application not healthy after 30s") as string,
    });
    expect((await docker("compose", "up", "-d", "--wait")).code).toBe(64);
  });

  it("fails --wait for an image that is marked unhealthy or exits", async () => {
    seedImages(engine(), [
      { name: "sick:1", behaviour: "unhealthy" },
      { name: "gone:1", behaviour: "exits" },
    ]);
    write({ "compose.yaml": 'services: {a: {image: "sick:1", healthcheck: {test: "true"}}}' });
    expect(await docker("compose", "up", "-d", "--wait")).toMatchObject({
      code: 1,
      err: expect.stringContaining("container shop-a-1 is unhealthy") as string,
    });
    write({ "compose.yaml": 'services: {a: {image: "gone:1"}}' });
    expect(await docker("compose", "up", "-d", "--wait")).toMatchObject({
      code: 1,
      err: expect.stringContaining("container shop-a-1 exited (1)") as string,
    });
  });

  it("stumbles over what an interrupted recreation left behind, as Compose does, and goes on once it is gone", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d", "db");
    const old = await container("shop-db-1");
    const left = `${old.Id.slice(0, 12)}_shop-db-1`;
    openEngine(engine()).change(
      (now) => void now.containers.push({ ...structuredClone(old), Id: "f".repeat(64), Created: "2999-01-01T00:00:00Z", Name: `/${left}` }),
    );
    const stuck = await docker("compose", "up", "-d", "--force-recreate", "db");
    expect(stuck).toMatchObject({ code: 1, err: expect.stringContaining(`The container name "/${left}" is already in use`) as string });
    await docker("rm", "-f", left);
    expect((await docker("compose", "up", "-d", "--force-recreate", "db")).code).toBe(0);
    expect((await docker("ps", "-a", "--format", "{{.Names}}")).out).toBe("shop-db-1\n");
  });

  it("prints compose ps as one array where the engine is told to be that old", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    configureEngine(engine(), { psArray: true });
    expect(JSON.parse((await docker("compose", "ps", "--format", "json")).out)).toHaveLength(3);
  });
});

describe("hands from outside", () => {
  it("moves a tag in the registry: the host has the old image until it pulls, then up recreates", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    const old = await container("shop-db-1");
    const moved = moveTag(engine(), { name: "db:1", content: "second" });
    expect((await docker("compose", "up", "-d")).err).not.toContain("Recreate");
    expect((await docker("pull", "db:1")).out).toContain(`Digest: ${moved.digest}`);
    await docker("compose", "up", "-d");
    expect((await container("shop-db-1")).Image).toBe(moved.id);
    expect(old.Image).not.toBe(moved.id);
  });

  it("edits a container by hand, and only that one", async () => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    handEdit(engine(), "shop-web-1", (record) => void (record.Config.Env = ["A=2"]));
    expect((await container("shop-web-1")).Config.Env).toEqual(["A=2"]);
    expect(() => handEdit(engine(), "nope", () => undefined)).toThrow("No such container: nope");
  });

  it("cannot pull what only the host has", async () => {
    seedImages(engine(), [{ name: "fix:local", where: "host" }]);
    expect(await docker("pull", "fix:local")).toMatchObject({
      code: 1,
      err: expect.stringContaining("pull access denied for fix") as string,
    });
    expect((await docker("image", "inspect", "fix:local")).code).toBe(0);
  });
});

describe("what the stand-in does not do", () => {
  it.each([
    { args: ["run", "app:1"], names: "docker run", reason: "no container outside Compose" },
    { args: ["volume", "rm", "x"], names: "docker volume rm", reason: "volumes are never removed" },
    { args: ["compose", "down", "-v"], names: "flag -v", reason: "nor with their project" },
    { args: ["compose", "up"], names: "compose up without -d", reason: "nothing to attach to" },
    { args: ["compose", "build"], names: "compose build", reason: "no builds" },
    { args: ["ps", "--latest"], names: "flag --latest", reason: "an option outside the subset" },
    { args: ["compose", "config"], names: "without --format json", reason: "YAML output" },
    { args: ["inspect", "--format", "{{range .Mounts}}x{{end}}", "shop-db-1"], names: "template", reason: "Go templates beyond a few" },
  ])("ends with 64 and one line: $reason", async ({ args, names }) => {
    write({ "compose.yaml": SHOP });
    await docker("compose", "up", "-d");
    const { code, err } = await docker(...args);
    expect({ code, lines: err.split("\n").length }).toEqual({ code: 64, lines: 2 });
    expect(err).toContain(names);
  });

  it.each([
    "include: [x.yaml]\nservices: {a: {image: x}}",
    "services: {a: {extends: {service: b}}, b: {image: x}}",
    "services: {a: {image: x, ports: !override [80]}}",
  ])("refuses a file that it would read otherwise than Compose: %s", async (text) => {
    write({ "compose.yaml": text });
    expect(await docker("compose", "config", "--format", "json")).toMatchObject({ code: 64, out: "" });
  });

  it("does nothing without its folder", async () => {
    const said: string[] = [];
    const code = await labDocker(["ps"], {
      env: {},
      cwd: "/",
      stdin: (async function* (): AsyncGenerator<string> {})(),
      stdout: { write: () => true },
      stderr: { write: (text) => said.push(text) },
    });
    expect({ code, said }).toEqual({ code: 64, said: ["docker stand-in: OMNI_SCALE_LAB_DOCKER does not name its folder\n"] });
  });
});

describe("the engine file", () => {
  it("leaves nothing but itself behind, and nothing changed by work that throws", async () => {
    const store = openEngine(engine());
    const before = readFileSync(join(engine(), "engine.json"), "utf8");
    expect(() =>
      store.change((now) => {
        now.containers.length = 0;
        now.images.length = 0;
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(readFileSync(join(engine(), "engine.json"), "utf8")).toBe(before);
    expect(readdirSync(engine())).toEqual(["engine.json"]);
  });

  it("is taken from a holder that is gone", () => {
    writeFileSync(join(engine(), "lock"), "4194399");
    openEngine(engine()).change((now) => void (now.psArray = true));
    expect(openEngine(engine()).read().psArray).toBe(true);
  });
});
