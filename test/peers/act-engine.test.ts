/** The shipped workflows, played by act on a loopback GitHub and a real Docker Engine; must not touch what it did not make. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import type { LabEvent } from "../../src/lab/github/events.ts";
import { startGitHub } from "../../src/lab/github/github.ts";
import { callerOf, describeWithAct, playWorkflows, tokenOf, type Played } from "./act.ts";
import { containersOf, describeWithEngine, makeImage, pathWithOwnLock, sweep, uniqueName } from "./engine.ts";
import { configOf } from "./repository.ts";

function compose(project: string, tag: string): string {
  const service = { image: `${project}:${tag}`, command: "sleep 1000000", init: true, stop_grace_period: "0s" };
  return JSON.stringify({ services: { app: { ...service, healthcheck: { test: ["CMD", "true"], interval: "1s" } } } }, undefined, 2);
}

describeWithAct("the workflows of examples/minimal, played by act", () => {
  describeWithEngine("on a real engine", () => {
    it("bring a merge to the host, find a hand edit, and put Git back", async () => {
      const project = uniqueName("act");
      const folder = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-act-engine-")));
      await using github = await startGitHub();
      try {
        const host = join(folder, "host");
        mkdirSync(host);
        const ids = Object.fromEntries(["1", "2", "3"].map((tag) => [tag, makeImage(`${project}:${tag}`)]));
        const [programs = ""] = pathWithOwnLock(folder).split(delimiter);
        const play = (event: LabEvent, job: string): Promise<Played> =>
          playWorkflows({ github, event, programs, token: tokenOf(github, job) });
        const upByHand = (tag: string): void => {
          writeFileSync(join(host, "compose.yaml"), compose(project, tag));
          execFileSync("docker", ["compose", "--project-name", project, "up", "--detach"], { cwd: host, stdio: "pipe" });
        };
        const runs = (): readonly string[] => containersOf(project).map(({ image, status }) => `${image} ${status}`);
        upByHand("1");
        const files = {
          "omni-scale.yaml": configOf(project, host),
          "stack/compose.yaml": compose(project, "1"),
          ".github/workflows/omni-scale.yml": callerOf("minimal"),
        };
        await github.pushTo({ branch: "main", commits: [{ files, message: "Begin" }] });

        await github.pushTo({ branch: "next", commits: [{ files: { "stack/compose.yaml": compose(project, "2") } }] });
        const pull = await github.openPullRequest({ branch: "next" });
        const planned = await play(github.events.pullRequest("opened", pull.number), "plan.yml#plan");
        expect(planned.jobs, planned.log).toEqual({ "plan/plan": "success" });
        expect(runs()).toEqual([`${ids["1"]} running`]);
        const push = await github.mergePullRequest(pull.number, "squash");
        const applied = await play(await github.events.push(push), "apply.yml#apply");
        expect(applied.outputs["apply/apply"], applied.log).toMatchObject({ status: "applied" });
        expect(runs()).toEqual([`${ids["2"]} running`]);

        upByHand("3");
        writeFileSync(join(host, "compose.yaml"), compose(project, "2"));
        const drifted = await play(await github.events.schedule(), "drift.yml#drift");
        expect(drifted.outputs["drift/drift"], drifted.log).toMatchObject({ status: "changes" });
        const accept = /-f accept=([0-9a-f]{12})/.exec(github.issues()[0]?.body ?? "")?.[1] ?? "";
        const rerun = await play(
          await github.events.workflowDispatch({ workflow: ".github/workflows/omni-scale.yml", inputs: { accept } }),
          "rerun.yml#apply",
        );
        expect(rerun.jobs, rerun.log).toEqual({ "rerun/apply": "success" });
        expect(runs()).toEqual([`${ids["2"]} running`]);
        expect(github.issues().map(({ state }) => state)).toEqual(["closed"]);
      } finally {
        sweep(project);
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
