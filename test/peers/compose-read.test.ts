/** A whole stack on the real engine, adopted, edited in Git and changed by hand; needs a Docker engine. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/core/words.ts";
import {
  docker,
  findingsOf,
  hasEngine,
  makeImage,
  needsEngine,
  opened,
  openStand,
  realAdapter,
  type Stand,
  type Texts,
} from "../compose-stand.ts";
import { freePort } from "./engine.ts";

const [port, otherPort] = [await freePort(), await freePort()];

const SIDECAR = `services:
  tailscale:
    image: \${IMAGE}
    command: sleep 1000
    hostname: rack
    environment: {TS_AUTHKEY: "\${TS_AUTHKEY:?}", TS_USERSPACE: "false"}
    ports: ["${port}:80"]
    volumes: ["tailscale-state:/var/lib/tailscale"]
    restart: unless-stopped
  web:
    image: lab/base:1
    network_mode: service:tailscale
    command: sleep 1000
    depends_on: [tailscale]
    environment: {TZ: Europe/Zurich}
    env_file: app.env
    volumes: ["./web.conf:/etc/web.conf:ro", "./pages:/pages:ro"]
  worker:
    image: lab/base:1
    network_mode: service:tailscale
    command: sleep 1000
    depends_on: [tailscale, db]
    env_file: [app.env, secret.env]
  db:
    image: lab/base:1
    command: sleep 1000
    volumes: ["db:/var/lib/db"]
    healthcheck: {test: "true", interval: 1s}
volumes: {tailscale-state: {}, db: {}}
`;

describe.skipIf(!hasEngine())(needsEngine("a stack with a sidecar, two dependents and a database"), () => {
  const image = `crs-${randomBytes(3).toString("hex")}:1`;
  const files = {
    "compose.yml": SIDECAR,
    "web.conf": "listen 80\n",
    "pages/index.html": "<p>hi</p>\n",
    "app.env": "LEVEL=info\n",
    "README.md": "# Rack\n",
  };
  const host = { ".env": `IMAGE=${image}\nTS_AUTHKEY=canary-auth-key\n`, "secret.env": "DB_PASSWORD=canary-password\n" };
  const edited = (edits: Texts): Texts => ({ ...files, ...edits });
  const compose = (from: string, to: string): Texts => {
    if (!SIDECAR.includes(from)) throw new Error(`the Compose file has no ${from}`);
    return edited({ "compose.yml": SIDECAR.replace(from, to) });
  };
  let stand: Stand | undefined;

  beforeAll(() => {
    makeImage(image);
    stand = openStand("crs", files, host);
  }, 120_000);
  afterAll(() => {
    stand?.down();
    docker("rmi", "--force", image);
  }, 60_000);

  it("is adopted without a touch", async () => {
    const { lines, want } = await opened(stand).look();
    expect(findingsOf(want)).toEqual([]);
    expect(lines).toEqual([]);
  });

  const changed = "update File/compose.yml: file-changed";
  const dependents = ["replace Service/web: sidecar-recreated", "replace Service/worker: sidecar-recreated"];
  it.each<{ edit: string; to: Texts; lines: readonly string[] }>([
    {
      edit: "a dependent's variable",
      to: compose("TZ: Europe/Zurich", "TZ: Europe/Rome"),
      lines: ["replace Service/web: environment-changed", changed],
    },
    {
      edit: "an image",
      to: compose("image: lab/base:1\n    network_mode", "image: lab/base:2\n    network_mode"),
      lines: ["replace Service/web: image-changed", changed],
    },
    {
      edit: "the sidecar's image",
      to: compose("image: ${IMAGE}", "image: lab/base:1"),
      lines: ["replace Service/tailscale: image-changed", ...dependents, changed],
    },
    {
      edit: "the sidecar's ports",
      to: compose(`${port}:80`, `${otherPort}:80`),
      lines: ["replace Service/tailscale: ports-changed", ...dependents, changed],
    },
    { edit: "a comment", to: edited({ "compose.yml": `# a rack\n${SIDECAR}` }), lines: [changed] },
    {
      edit: "the order of keys",
      to: compose("    command: sleep 1000\n    hostname: rack\n", "    hostname: rack\n    command: sleep 1000\n"),
      lines: [changed],
    },
    {
      edit: "a mounted file",
      to: edited({ "web.conf": "listen 81\n" }),
      lines: ["replace Service/web: mounted-file-changed", "update File/web.conf: file-changed"],
    },
    {
      edit: "a file in a mounted folder",
      to: edited({ "pages/index.html": "<p>ho</p>\n" }),
      lines: ["replace Service/web: mounted-file-changed", "update File/pages/index.html: file-changed"],
    },
    {
      edit: "a new file in a mounted folder",
      to: edited({ "pages/new.html": "new\n" }),
      lines: ["create File/pages/new.html: file-missing", "replace Service/web: mounted-file-changed"],
    },
    { edit: "a file that nobody mounts", to: edited({ "README.md": "# The rack\n" }), lines: ["update File/README.md: file-changed"] },
    {
      edit: "an env file of two services",
      to: edited({ "app.env": "LEVEL=debug\n" }),
      lines: [
        "replace Service/web: environment-changed",
        "replace Service/worker: environment-changed",
        "update File/app.env: file-changed",
      ],
    },
    {
      edit: "a volume's driver options",
      to: compose("db: {}}", "db: {driver_opts: {type: tmpfs, device: tmpfs}}}"),
      lines: ["replace Volume/db: volume-changed", changed],
    },
    {
      edit: "a new service",
      to: compose("volumes: {tailscale-state", '  new: {image: "lab/base:1", volumes: ["fresh:/f"]}\nvolumes: {fresh: {}, tailscale-state'),
      lines: ["create Service/new: container-missing", "create Volume/fresh: volume-missing", changed],
    },
    {
      edit: "a service that is gone from the file",
      to: edited({ "compose.yml": SIDECAR.replace(/  worker:[^]*?(?=  db:)/, "") }),
      lines: [changed],
    },
    {
      edit: "more containers",
      to: compose("    healthcheck", "    scale: 2\n    healthcheck"),
      lines: ["update Service/db: scale-changed", changed],
    },
  ])("shows what $edit means, from Git alone and with the host", async ({ to, lines }) => {
    const project = opened(stand);
    const seen = await project.look(to);
    expect(findingsOf(seen.want)).toEqual([]);
    expect(seen.lines).toEqual(lines.toSorted());
    const { onPaper, live } = await project.digests(to);
    expect(live).toEqual(onPaper);
    expect(JSON.stringify(seen).includes("canary")).toBe(false);
  });

  it("blocks a volume that would be made anew, with no way around", async () => {
    const { differences } = await opened(stand).look(compose("db: {}}", "db: {driver_opts: {type: tmpfs, device: tmpfs}}}"));
    expect(differences.flatMap(({ guards }) => guards ?? [])).toMatchObject([{ trap: "volume-recreated", clearedBy: "never" }]);
  });

  it("lists the containers that no file names, and leaves them alone", async () => {
    const { want, have } = await opened(stand).look(edited({ "compose.yml": SIDECAR.replace(/  worker:[^]*?(?=  db:)/, "") }));
    const lines = realAdapter()
      .unmanaged(want, have)
      .map(({ words }) => plain(words));
    expect(lines).toEqual([expect.stringMatching(/container crs.*-worker-1 of service worker/)]);
  });

  it("finds the host's own name for the Compose file", async () => {
    const { "compose.yml": text, ...others } = files;
    const { want, lines } = await opened(stand).look({ ...others, "compose.yaml": text });
    expect(want.resources.find(({ address }) => address.startsWith("compose/Project/"))?.attributes["names"]).toEqual({
      "compose.yaml": "compose.yml",
    });
    expect(lines).toEqual([]);
  });

  it("names every variable that the host lacks, with its first place in Git", async () => {
    const { want } = await opened(stand).look(compose("TZ: Europe/Zurich", 'TZ: "${ZONE}", A: "${NEEDED:?}", B: "${ALSO:?why}"'));
    expect(want.resources).toEqual([]);
    const found = want.diagnostics
      .filter(({ rule }) => rule === "S103")
      .map(({ what, at }) => `${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`);
    expect(found.toSorted()).toEqual([
      "stack/compose.yml:15:24 The variable ZONE is not set on the host.",
      "stack/compose.yml:15:38 The variable NEEDED is not set on the host.",
      "stack/compose.yml:15:56 The variable ALSO is not set on the host.",
    ]);
    const unset = await opened(stand).look(compose("TZ: Europe/Zurich", 'TZ: "${ZONE}"'));
    expect(
      unset.want.diagnostics
        .filter(({ rule }) => rule === "S103")
        .map(({ what, at }) => `${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`),
    ).toEqual(["15:24 The variable ZONE is not set on the host."]);
  });

  it("takes variables from the spec and its secrets, and from nowhere else", async () => {
    const to = compose("TZ: Europe/Zurich", 'TZ: "${ZONE}", HOME_OF: "${HOME}"');
    const spec = { variables: { ZONE: { fromEnv: "ZONE" } } };
    const secrets = { read: async () => "canary-zone" };
    const { want } = await opened(stand).look(to, { spec, secrets });
    expect(findingsOf(want)).toEqual(["S105 The variable HOME is one of the machine's own."]);
    const { lines, differences } = await opened(stand).look(compose("TZ: Europe/Zurich", 'TZ: "${ZONE}"'), { spec, secrets });
    expect(lines).toEqual(["replace Service/web: environment-changed", changed]);
    expect(JSON.stringify(differences).includes("canary")).toBe(false);
    const without = await opened(stand).look(to, { spec });
    expect(findingsOf(without.want)).toContain(
      "S106 The secret for the variable ZONE is not there: this run has no environment variable ZONE.",
    );
  });

  it("sees when something was changed by hand", async () => {
    const project = opened(stand);
    project.write({ "web.conf": "by hand\n" }, { now: true });
    expect((await project.look()).lines).toEqual(["replace Service/web: mounted-file-changed", "update File/web.conf: file-changed"]);
    project.write({ "web.conf": "listen 80\n" }, { now: true });
    expect((await project.look()).lines).toEqual(["replace Service/web: mounted-file-newer"]);
    project.write({ "web.conf": "listen 80\n", "secret.env": "DB_PASSWORD=canary-rotated\n" });
    expect((await project.look()).lines).toEqual(["replace Service/worker: environment-changed"]);
    project.write(host);
    docker("stop", "--time", "0", `${project.project}-db-1`);
    expect((await project.look()).lines).toEqual(["update Service/db: container-stopped"]);
    docker("start", `${project.project}-db-1`);
    docker("restart", "--time", "0", `${project.project}-tailscale-1`);
    expect((await project.look()).lines).toEqual(["replace Service/web: sidecar-restarted", "replace Service/worker: sidecar-restarted"]);
    docker("rm", "--force", `${project.project}-web-1`);
    expect((await project.look()).lines).toEqual(["create Service/web: container-missing", "replace Service/worker: sidecar-restarted"]);
    project.compose("up", "--detach", "--force-recreate", "--timeout", "0");
    expect((await project.look()).lines).toEqual([]);
  }, 60_000);

  it("sees that an image's tag was moved on the host", async () => {
    const project = opened(stand);
    makeImage(image);
    const { lines, differences } = await project.look();
    expect(lines).toEqual(["replace Service/tailscale: image-moved", ...dependents]);
    expect(differences[0]?.fields[0]?.path).toBe("/image_id");
    project.compose("up", "--detach", "--timeout", "0");
    expect((await project.look()).lines).toEqual([]);
  }, 60_000);

  it("deletes containers and networks for a tombstone, never volumes or files", async () => {
    const project = opened(stand);
    const tombstone = {
      component: "Stack/x",
      where: { project: project.project },
      source: { file: "omni-scale.yaml", line: 9, column: 3 },
    } as const;
    const { lines } = await project.look(files, { tombstones: [tombstone] });
    expect(lines).toEqual(
      ["db", "tailscale", "web", "worker"]
        .map((name) => `delete Service/${name}: removed`)
        .toSpliced(0, 0, "delete Network/default: removed"),
    );
    const one = await project.look(files, { tombstones: [{ ...tombstone, where: { project: project.project, services: ["web"] } }] });
    expect(one.lines).toEqual(["delete Service/web: removed"]);
  });

  it("says what it cannot see instead of guessing", async () => {
    const elsewhere = await opened(stand).look(files, { spec: { host: { transport: "local", hostname: "another-machine" } } });
    expect(elsewhere.want.unknown).toMatchObject([{ component: "Stack/x", because: { code: "not-here" } }]);
    const absent = {
      component: "Stack/x",
      where: { project: opened(stand).project, host: { transport: "local", hostname: "another-machine" } },
      source: { file: "f", line: 1, column: 1 },
    } as const;
    const { have, lines } = await opened(stand).look(files, {
      tombstones: [absent],
      spec: { host: { transport: "local", hostname: "another-machine" } },
    });
    expect(have).toMatchObject([{ status: "unknown", because: { code: "not-here" } }]);
    expect(lines).toEqual([]);
  });
});
