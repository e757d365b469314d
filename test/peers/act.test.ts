/** The shipped workflows from the event to the end, played by act on a loopback GitHub and the docker stand-in; must not need a Docker Engine. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LabEvent } from "../../src/lab/github/events.ts";
import type { PullRecord } from "../../src/lab/github/model.ts";
import { compose, openRack, type Rack } from "../e2e/rack.ts";
import { callerOf, describeWithAct, lookingCallerOf, playWorkflows, tokenOf, type Play, type Played } from "./act.ts";

const WORKFLOW = ".github/workflows/omni-scale.yml";

/** Which job the event is expected to start, and the rest of {@link playWorkflows}. */
interface Playing extends Pick<Play, "machines"> {
  /** Of our workflows, e.g. `plan.yml#plan`: whose token the run has. */
  readonly job: string;
  readonly readOnly?: boolean;
  readonly secrets?: Readonly<Record<string, string>>;
}

function play({ github, programs }: Rack, event: LabEvent, { job, readOnly = false, ...more }: Playing): Promise<Played> {
  return playWorkflows({ github, event, programs, token: tokenOf(github, job, readOnly), ...more });
}

/** How the jobs ended, with the status of the last step that says one. */
function verdict({ jobs, outputs }: Played): readonly string[] {
  return Object.entries(jobs).map(([job, result]) => `${job} ${result} ${outputs[job]?.["status"] ?? "silent"}`);
}

/** A rack whose repository has the example's workflow. */
function rackWith(example: string, caller = callerOf(example)): Promise<Rack> {
  return openRack({ files: { [WORKFLOW]: caller } });
}

async function proposed(rack: Rack, about?: Parameters<Rack["propose"]>[1]): Promise<PullRecord> {
  return rack.propose({ "web/compose.yaml": compose("2") }, about);
}

function image(rack: Rack): string {
  return rack.containers("web")["app"]?.Config.Image ?? "";
}

/** Somebody runs another image by hand; the files on the host are as they were. */
async function handEdit(rack: Rack): Promise<void> {
  const file = join(rack.host, "web", "compose.yaml");
  await writeFile(file, compose("2"));
  await rack.docker("web", "compose", "-p", "web", "up", "-d");
  await writeFile(file, compose());
}

describeWithAct("the workflows, played by act", () => {
  describe.each(["minimal", "self-hosted"])("of examples/%s", { concurrent: true }, (example) => {
    it("plan a pull request on a machine of GitHub's, and apply its merge on one's own", async () => {
      await using rack = await rackWith(example);
      const pull = await proposed(rack);
      const planned = await play(rack, rack.github.events.pullRequest("opened", pull.number), { job: "plan.yml#plan" });
      expect(verdict(planned), planned.log).toEqual(["plan/plan success changes"]);
      expect(rack.ours(pull).map(({ body }) => body)).toEqual([expect.stringContaining("this run is on a machine of GitHub's")]);

      const push = await rack.github.mergePullRequest(pull.number, "squash");
      const applied = await play(rack, await rack.github.events.push(push), { job: "apply.yml#apply" });
      expect(verdict(applied), applied.log).toEqual(["apply/apply success applied"]);
      expect(image(rack)).toBe("lab/app:2");
      expect(rack.ours(pull).map(({ body }) => body)).toEqual([expect.stringContaining("is applied")]);
    });

    it("answer from GitHub's machine first where one's own is to look, which then takes that answer's place", async () => {
      await using rack = await rackWith(example, lookingCallerOf(example));
      const pull = await proposed(rack);
      const event = rack.github.events.pullRequest("opened", pull.number);
      const waiting = await play(rack, event, { job: "plan.yml#plan", machines: ["ubuntu-latest"] });
      expect(waiting.outputs, waiting.log).toMatchObject({ "plan/plan": { status: "changes" } });
      expect(waiting.outputs).not.toHaveProperty("plan/live");
      const [first] = rack.ours(pull);
      expect(first?.body).toMatch(/Only the version moves[^]*A runner that looks at what runs is waited for since/);

      const both = await play(rack, event, { job: "plan.yml#live" });
      expect(verdict(both), both.log).toEqual(["plan/plan success changes", "plan/live success changes"]);
      expect(rack.ours(pull)).toMatchObject([{ id: first?.id, body: expect.stringContaining("What runs was looked at on") as string }]);
    });

    it("keep a fork's pull request away from one's own machine, also where it is to look", async () => {
      await using rack = await rackWith(example, lookingCallerOf(example));
      const pull = await proposed(rack, { fork: "mallory" });
      const end = await play(rack, rack.github.events.pullRequest("opened", pull.number), { job: "plan.yml#plan", readOnly: true });
      expect(verdict(end), end.log).toEqual(["plan/plan success changes"]);
      expect(end.summary).not.toContain("waited for");
    });

    it("plan a fork's pull request without a trace but the summary", async () => {
      await using rack = await rackWith(example);
      const pull = await proposed(rack, { fork: "mallory" });
      const end = await play(rack, rack.github.events.pullRequest("opened", pull.number), { job: "plan.yml#plan", readOnly: true });
      expect(verdict(end), end.log).toEqual(["plan/plan success changes"]);
      expect(end.summary).toContain("cannot leave its plan behind");
      expect(rack.github.log.filter(({ method }) => method !== "GET")).toEqual([]);
    });

    it("plan a merge queue's group without a trace but the summary", async () => {
      await using rack = await rackWith(example);
      const pull = await proposed(rack);
      const [entry] = (await rack.github.queue([pull.number])).entries;
      if (entry === undefined) throw new Error("the queue has one entry");
      const end = await play(rack, await rack.github.events.mergeGroup(entry), { job: "plan.yml#plan" });
      expect(verdict(end), end.log).toEqual(["plan/plan success changes"]);
      expect(end.summary).toContain("`lab/app:1` → `lab/app:2`");
      expect(rack.github.log.filter(({ method }) => method !== "GET")).toEqual([]);
    });

    it("find drift on a schedule, and put Git back by a dispatch that closes its issue", async () => {
      await using rack = await rackWith(example);
      await handEdit(rack);
      const drifted = await play(rack, await rack.github.events.schedule(), { job: "drift.yml#drift" });
      expect(verdict(drifted), drifted.log).toEqual(["drift/drift success changes"]);
      const [issue] = rack.github.issues();
      expect(issue).toMatchObject({ state: "open", title: expect.stringContaining("Drift") as string });
      const accept = /-f accept=([0-9a-f]{12})/.exec(issue?.body ?? "")?.[1] ?? "";
      const event = await rack.github.events.workflowDispatch({ workflow: WORKFLOW, inputs: { components: "Stack/web", accept } });
      const rerun = await play(rack, event, { job: "rerun.yml#apply" });
      // The last step of the job looks again.
      expect(verdict(rerun), rerun.log).toEqual(["rerun/apply success unchanged"]);
      expect(rerun.summary).toContain("started by `octocat`");
      expect(image(rack)).toBe("lab/app:1");
      expect(rack.github.issues().map(({ state }) => state)).toEqual(["closed"]);
    });

    it("plan and look for drift by a dispatch, each with its own job alone", async () => {
      await using rack = await rackWith(example);
      for (const command of ["plan", "drift"]) {
        const event = await rack.github.events.workflowDispatch({ workflow: WORKFLOW, inputs: { command } });
        const end = await play(rack, event, { job: `rerun.yml#${command}` });
        expect(verdict(end), end.log).toEqual([`rerun/${command} success unchanged`]);
      }
    });

    it("refuse a dispatch on another branch, and do nothing there", async () => {
      await using rack = await rackWith(example);
      await rack.github.pushTo({ branch: "other", commits: [{ files: { "web/compose.yaml": compose("2") }, message: "Other" }] });
      const event = await rack.github.events.workflowDispatch({ workflow: WORKFLOW, inputs: { command: "apply" }, branch: "other" });
      const end = await play(rack, event, { job: "rerun.yml#refuse" });
      expect(verdict(end), end.log).toEqual(["rerun/refuse failure silent"]);
      expect(image(rack)).toBe("lab/app:1");
      expect(rack.github.log).toEqual([]);
    });
  });

  describe("of examples/tailnet", { concurrent: true }, () => {
    const secrets = {
      TAILSCALE_PLAN_CLIENT_ID: "plan-client",
      TAILSCALE_PLAN_SECRET: "plan-secret",
      TAILSCALE_APPLY_CLIENT_ID: "apply-client",
      TAILSCALE_APPLY_SECRET: "apply-secret",
    };

    it("join the tailnet as a node that plans, and as one that applies", async () => {
      await using rack = await rackWith("tailnet");
      const pull = await proposed(rack);
      const planned = await play(rack, rack.github.events.pullRequest("opened", pull.number), { job: "plan.yml#plan", secrets });
      expect(verdict(planned), planned.log).toEqual(["plan/plan success changes"]);
      const push = await rack.github.mergePullRequest(pull.number, "squash");
      const applied = await play(rack, await rack.github.events.push(push), { job: "apply.yml#apply", secrets });
      // No machine of GitHub's is the Docker host of a project without a host of its own.
      expect(verdict(applied), applied.log).toEqual(["apply/apply failure held"]);
      const drifted = await play(rack, await rack.github.events.schedule(), { job: "drift.yml#drift", secrets });
      expect(verdict(drifted), drifted.log).toEqual(["drift/drift success unseen"]);
      expect([planned, applied, drifted].map(({ joined }) => joined)).toEqual([
        ["tag:omni-scale-plan"],
        ["tag:omni-scale-apply"],
        ["tag:omni-scale-plan"],
      ]);
    });

    it("do not join for a fork, which has no secret", async () => {
      await using rack = await rackWith("tailnet");
      const pull = await proposed(rack, { fork: "mallory" });
      const end = await play(rack, rack.github.events.pullRequest("opened", pull.number), { job: "plan.yml#plan", readOnly: true });
      expect(verdict(end), end.log).toEqual(["plan/plan success changes"]);
      expect(end.joined).toEqual([]);
    });
  });
});
