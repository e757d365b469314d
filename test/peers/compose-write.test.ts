/** Tests of applying, health, the way back and removal against a real engine. */
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StepResult } from "../../src/core/model.ts";
import { plain } from "../../src/core/words.ts";
import { type Bench, openBench } from "../compose-bench.ts";
import { stackFiles, swap } from "../compose-fixture.ts";
import { docker, hasEngine, type Texts } from "../compose-stand.ts";

const engine = hasEngine();
const SERVICES: ReadonlySet<string> = new Set(["app", "db", "side", "web"]);

describe.skipIf(!engine)(
  engine ? "applying Compose projects" : "applying Compose projects (skipped: no Docker Engine with Compose)",
  { timeout: 120_000 },
  () => {
    let bench: Bench;
    let files: Texts;

    beforeAll(() => {
      bench = openBench("wr");
    });
    afterAll(() => bench[Symbol.dispose](), 120_000);

    /** One project for all: each test finds it as Git has it, with nothing beside. */
    beforeEach(async ({ task }) => {
      files = stackFiles();
      if (task.name.startsWith("brings a project up")) return;
      for (const path of [".env", "host.env", "elsewhere"]) rmSync(join(bench.directory, path), { force: true });
      for (const [service, ids] of Object.entries(bench.ids())) if (!SERVICES.has(service)) docker("rm", "-f", ...ids.split(","));
      await bench.apply(files);
      expect((await bench.plan(files)).differences).toEqual([]);
    }, 120_000);

    it("brings a project up, then finds nothing to do, and the same steps change nothing", async () => {
      const planned = await bench.plan(files);
      expect(statuses(await bench.carryOut(planned, files))).toEqual(["unchanged", "applied"]);
      const ids = bench.ids();
      expect(Object.keys(ids).toSorted()).toEqual(["app", "db", "side", "web"]);
      expect((await bench.plan(files)).differences).toEqual([]);
      expect(statuses(await bench.carryOut(planned, files))).toEqual(["unchanged", "unchanged"]);
      expect(bench.ids()).toEqual(ids);
      const journal = read(".omni-scale/journal.jsonl")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(journal.map(({ run, event }) => [run, event])).toEqual([
        ["bench", "begun"],
        ["bench", "applied"],
      ]);
    });

    it.each([
      { reason: "a dependent's environment", change: (texts: Texts) => swap(texts, "COLOR: red", "COLOR: blue"), anew: ["app"] },
      {
        reason: "a dependent's image tag",
        change: (texts: Texts) => swap(texts, "lab/base:1 # app", `${bench.image("2")} # app`),
        anew: ["app"],
      },
      {
        reason: "the sidecar's port: all who live in it go too",
        change: (texts: Texts) => swap(texts, "- 127.0.0.1::80", "- 127.0.0.1::81"),
        anew: ["app", "side"],
      },
      { reason: "a mounted file", change: (texts: Texts) => ({ ...texts, "web.conf": "two\n" }), anew: ["web"] },
      { reason: "a file that nobody mounts", change: (texts: Texts) => ({ ...texts, "README.md": "new\n" }), anew: [] },
    ])("recreates exactly who has to be for $reason, and keeps volumes and the host's own files", async ({ change, anew }) => {
      docker("exec", containerOf("db"), "sh", "-c", "echo kept > /data/file");
      writeFileSync(join(bench.directory, "host.env"), "SECRET=host\n");
      const before = bench.ids();
      const next = change(files);
      expect(statuses(await bench.apply(next)).at(-1)).toBe("applied");
      const after = bench.ids();
      expect(
        Object.keys(after)
          .filter((service) => after[service] !== before[service])
          .toSorted(),
      ).toEqual(anew);
      for (const [path, text] of Object.entries(next)) expect(read(path)).toBe(text);
      expect(read("host.env")).toBe("SECRET=host\n");
      expect(docker("exec", containerOf("db"), "cat", "/data/file")).toBe("kept\n");
      expect((await bench.plan(next)).differences).toEqual([]);
    });

    it("starts what was stopped by hand without making it anew", async () => {
      const before = bench.ids();
      docker("stop", "-t", "0", containerOf("web"));
      expect(statuses(await bench.apply(files))).toEqual(["applied"]);
      expect(bench.ids()).toEqual(before);
      expect((await bench.plan(files)).differences).toEqual([]);
    });

    it("goes back when a service does not get healthy: files, image, neighbours, data; and says what its check said", async () => {
      docker("exec", containerOf("db"), "sh", "-c", "echo kept > /data/file");
      writeFileSync(join(bench.directory, ".env"), "TOKEN=canary-of-the-host\n");
      const before = { ids: bench.ids(), image: imageOf("app") };
      const sick = swap(
        swap(files, "lab/base:1 # app", `${bench.image("sick")} # app`),
        'test: ["CMD", "true"] # app',
        'test: ["CMD-SHELL", "echo it hurts canary-of-the-host; false"] # app',
      );
      const [, result] = await bench.apply(sick);
      expect(result?.status).toBe("rolled-back");
      expect(wordsOf(result)).toContain("app did not get healthy: its health check fails");
      expect(wordsOf(result)).toContain("it hurts ***");
      expect(JSON.stringify(result)).not.toContain("canary");
      for (const [path, text] of Object.entries(files)) expect(read(path)).toBe(text);
      expect(imageOf("app")).toBe(before.image);
      const after = bench.ids();
      expect(Object.keys(after).filter((service) => after[service] !== before.ids[service])).toEqual(["app"]);
      expect(docker("exec", containerOf("db"), "cat", "/data/file")).toBe("kept\n");
      expect((await bench.plan(files)).differences).toEqual([]);
      expect(readAll(".omni-scale")).not.toContain("canary");
    });

    it("goes back to the very image that ran, although its tag means another one by now", async () => {
      const tag = bench.image("moving");
      const ours = swap(files, "lab/base:1 # app", `${tag} # app`);
      await bench.apply(ours);
      const image = imageOf("app");
      bench.image("moving", 'ENTRYPOINT ["/bin/false"]');
      const [, result] = await bench.apply(ours);
      expect(result).toMatchObject({ status: "rolled-back" });
      expect(imageOf("app")).toBe(image);
      expect(docker("inspect", "--format", "{{.State.Status}}", containerOf("app"))).toBe("running\n");
      expect(docker("image", "inspect", "--format", "{{.Id}}", tag).trim()).not.toBe(image);
    });

    it("goes back when a probe fails after everything was healthy", async () => {
      const image = imageOf("web");
      const next = swap(files, "lab/base:1 # web", `${bench.image("2")} # web`);
      const probes = [{ command: { service: "web", run: ["test", "-e", "/never"] }, timeout: 1 }];
      const results = await bench.apply(next, { stack: { probes } });
      expect(statuses(results).at(-1)).toBe("rolled-back");
      expect(imageOf("web")).toBe(image);
      expect(read("compose.yml")).toBe(files["compose.yml"]);
      expect((await bench.plan(files)).differences).toEqual([]);
    });

    it("goes back to the variables that were in force, as far as Git has them", async () => {
      const coloured = swap(files, "COLOR: red", "COLOR: ${COLOR:?}");
      await bench.apply(coloured, { stack: { variables: { COLOR: "green" } } });
      const sick = swap(coloured, 'test: ["CMD", "true"] # app', 'test: ["CMD", "false"] # app');
      const [result] = await bench.apply(sick, { stack: { variables: { COLOR: "black" } } });
      expect(result?.status).toBe("rolled-back");
      expect(docker("exec", containerOf("app"), "sh", "-c", "echo $COLOR")).toBe("green\n");
    });

    it("does not claim to have gone back when a secret of the run has changed meanwhile", async () => {
      const coloured = swap(files, "COLOR: red", "COLOR: ${COLOR:?}");
      const variables = { COLOR: { fromEnv: "COLOR" } };
      await bench.apply(coloured, { stack: { variables }, secrets: { COLOR: "canary-old" } });
      const sick = swap(coloured, 'test: ["CMD", "true"] # app', 'test: ["CMD-SHELL", "echo $$COLOR; false"] # app');
      const [result] = await bench.apply(sick, { stack: { variables }, secrets: { COLOR: "canary-new" } });
      expect(result?.status).toBe("failed");
      expect(wordsOf(result)).toContain("but not as it was");
      expect(JSON.stringify(result)).not.toContain("canary");
      expect(readAll(".omni-scale")).not.toContain("canary");
    });

    it("leaves a new service that does not get healthy stopped, and says so", async () => {
      const before = bench.ids();
      const more = swap(
        files,
        "volumes: {data: {}}",
        "  extra: {image: lab/base:1, command: [sh, -c, 'sleep 1; exit 4']}\nvolumes: {data: {}}",
      );
      const [, result] = await bench.apply(more);
      expect(result).toMatchObject({ status: "rolled-back" });
      expect(wordsOf(result)).toContain("extra did not get healthy: it ended with exit code 4");
      expect(result !== undefined && "notes" in result ? result.notes?.map(plain) : []).toEqual([
        "extra is new: its container is stopped and left to look at",
      ]);
      const { extra, ...others } = bench.ids();
      expect(others).toEqual(before);
      expect(docker("inspect", "--format", "{{.State.Status}}", extra ?? "")).toBe("exited\n");
    });

    it("takes a job that ends well for done", async () => {
      const more = swap(files, "volumes: {data: {}}", "  job: {image: lab/base:1, command: ['true']}\nvolumes: {data: {}}");
      const results = await bench.apply(more);
      expect(statuses(results)).toEqual(["unchanged", "applied"]);
      expect((await bench.plan(more)).differences).toEqual([]);
    });

    it("gives stale and changes nothing when somebody recreated a container since the plan", async () => {
      const next = swap(files, "COLOR: red", "COLOR: blue");
      const planned = await bench.plan(next);
      docker(
        "compose",
        "-p",
        bench.project,
        "--project-directory",
        bench.directory,
        "-f",
        join(bench.directory, "compose.yml"),
        "up",
        "-d",
        "--force-recreate",
        "--no-deps",
        "app",
      );
      const before = bench.ids();
      const [result] = await bench.carryOut(planned, next);
      expect(result?.status).toBe("stale");
      expect(bench.ids()).toEqual(before);
      expect(read("compose.yml")).toBe(files["compose.yml"]);
    });

    it("gives stale when somebody edited a file since the plan", async () => {
      const next = { ...files, "web.conf": "two\n" };
      const planned = await bench.plan(next);
      writeFileSync(join(bench.directory, "web.conf"), "by hand\n");
      const [result] = await bench.carryOut(planned, next);
      expect(result?.status).toBe("stale");
      expect(read("web.conf")).toBe("by hand\n");
    });

    it("refuses before the first write when an image is not to be had", async () => {
      const before = bench.ids();
      const next = swap(files, "lab/base:1 # app", "127.0.0.1:1/nobody/has:this # app");
      const [result] = await bench.apply(next);
      expect(result?.status).toBe("failed");
      expect(wordsOf(result)).toContain("127.0.0.1:1/nobody/has:this is not on the host and cannot be pulled");
      expect(read("compose.yml")).toBe(files["compose.yml"]);
      expect(bench.ids()).toEqual(before);
    });

    it("never removes what no file names, even where the project's .env asks Compose to", async () => {
      writeFileSync(join(bench.directory, ".env"), "COMPOSE_REMOVE_ORPHANS=true\n");
      const { web } = bench.ids();
      const without = {
        ...files,
        "compose.yml": (files["compose.yml"] ?? "").replace(/ {2}web:[^]*(?=volumes: \{data)/, "").replace("COLOR: red", "COLOR: blue"),
      };
      expect(statuses(await bench.apply(without))).toEqual(["applied"]);
      expect(bench.ids()["web"]).toBe(web);
    });

    it("clears what an interrupted recreation left behind, which Compose itself stumbles over", async () => {
      const old = containerOf("app");
      docker(
        "create",
        "--name",
        `${old.slice(0, 12)}_${bench.project}-app-1`,
        ...labelsOf(old),
        "--label",
        `com.docker.compose.replace=${old}`,
        "lab/base:1",
        "sleep",
        "60",
      );
      expect(statuses(await bench.apply(files))).toEqual(["applied"]);
      expect(bench.ids()["app"]).toMatch(/^[0-9a-f]{64}$/);
      expect((await bench.plan(files)).differences).toEqual([]);
    });

    it("goes back from files that the step brought: without an override and an env file that were not there before", async () => {
      const sick = "services: {web: {healthcheck: {test: [CMD, 'false'], interval: 1s, retries: 1}}}\n";
      const before = bench.ids();
      const results = await bench.apply({ ...files, "compose.override.yml": sick, ".env": "NEW=1\n" });
      expect(statuses(results)).toEqual(["rolled-back"]);
      expect(existsSync(join(bench.directory, "compose.override.yml"))).toBe(false);
      expect(bench.ids()).toMatchObject({ side: before["side"], app: before["app"], db: before["db"] });
      expect((await bench.plan(files)).differences).toEqual([]);
    });

    it("goes back when the container's new name is somebody else's, although Compose has removed the old one by then", async () => {
      const name = `${bench.project}-taken`;
      docker("run", "--detach", "--name", name, "lab/base:1", "sleep", "1000");
      const before = bench.ids();
      const next = swap(
        files,
        "command: sleep 1000\n    volumes: [./web.conf",
        `container_name: ${name}\n    command: sleep 1000\n    volumes: [./web.conf`,
      );
      // Again, since the first failure leaves the host as the second finds it.
      for (const _ of ["first", "second"]) {
        const results = await bench.apply(next);
        expect(statuses(results)).toEqual(["rolled-back"]);
        expect(wordsOf(results[0])).toContain("is already in use by container");
        expect(docker("inspect", "--format", "{{.State.Status}} {{.Name}}", containerOf("web"))).toBe(`running /${bench.project}-web-1\n`);
      }
      docker("rm", "--force", name);
      expect(bench.ids()).toMatchObject({ side: before["side"], app: before["app"], db: before["db"] });
      expect((await bench.plan(files)).differences).toEqual([]);
    });

    it("writes no file through a symlink", async () => {
      const elsewhere = join(bench.directory, "elsewhere");
      writeFileSync(elsewhere, "mine\n");
      rmSync(join(bench.directory, "web.conf"));
      symlinkSync("elsewhere", join(bench.directory, "web.conf"));
      const results = await bench.apply({ ...files, "web.conf": "two\n" });
      expect(statuses(results)).toEqual(["failed"]);
      expect(wordsOf(results[0])).toContain("is a symlink where a file is to be written");
      expect(readFileSync(elsewhere, "utf8")).toBe("mine\n");
      rmSync(join(bench.directory, "web.conf"));
    });

    it("has nothing to go back to when a project never came up, also at its second attempt", async () => {
      using fresh = openBench("wn");
      for (const colour of ["red", "blue"]) {
        const results = await fresh.apply({
          "compose.yml": `services: {web: {image: "lab/base:1", command: "false", environment: {COLOUR: ${colour}}}}\n`,
        });
        expect(statuses(results).at(-1)).toBe("rolled-back");
        expect(wordsOf(results.at(-1))).toContain("it ended with exit code 1");
        expect(existsSync(join(fresh.directory, "compose.yml"))).toBe(false);
      }
    });

    it("removes by a tombstone, keeps and names the volumes, keeps the files, and then has nothing to do", async () => {
      docker("exec", containerOf("db"), "sh", "-c", "echo kept > /data/file");
      const tombstone = { project: bench.project };
      const [result] = await bench.apply({}, { tombstone });
      expect(result?.status).toBe("applied");
      expect(result !== undefined && "notes" in result ? result.notes?.map(plain) : []).toEqual([
        `volumes are kept: ${bench.project}_data`,
        "files on the host are kept",
      ]);
      expect(bench.ids()).toEqual({});
      expect(docker("network", "ls", "--quiet", "--filter", `label=com.docker.compose.project=${bench.project}`)).toBe("");
      expect(docker("run", "--rm", "-v", `${bench.project}_data:/data`, "lab/base:1", "cat", "/data/file")).toBe("kept\n");
      expect(read("compose.yml")).toBe(files["compose.yml"]);
      expect((await bench.plan({}, { tombstone })).differences).toEqual([]);
      await bench.apply(files);
      expect(docker("exec", containerOf("db"), "cat", "/data/file")).toBe("kept\n");
    });

    function read(path: string): string {
      return readFileSync(join(bench.directory, path), "utf8");
    }

    function readAll(folder: string): string {
      return existsSync(join(bench.directory, folder))
        ? docker("run", "--rm", "-v", `${join(bench.directory, folder)}:/d:ro`, "lab/base:1", "sh", "-c", "find /d -type f -exec cat {} +")
        : "";
    }

    function containerOf(service: string): string {
      return bench.ids()[service] ?? "";
    }

    function imageOf(service: string): string {
      return docker("inspect", "--format", "{{.Image}}", containerOf(service)).trim();
    }
  },
);

function statuses(results: readonly StepResult[]): string[] {
  return results.map(({ status }) => status);
}

function wordsOf(result: StepResult | undefined): string {
  return result !== undefined && "because" in result ? plain(result.because) : "";
}

function labelsOf(container: string): string[] {
  const labels = JSON.parse(docker("inspect", "--format", "{{json .Config.Labels}}", container)) as Record<string, string>;
  return Object.entries(labels).flatMap(([name, value]) => (name === "com.docker.compose.replace" ? [] : ["--label", `${name}=${value}`]));
}
