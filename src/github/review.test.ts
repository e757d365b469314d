/** Tests of recording a reviewed plan on a head commit and finding it again. */
import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import type { ReviewedChange, ReviewedPlan } from "../core/plan.ts";
import { plain } from "../core/words.ts";
import type { CheckRunRecord } from "../lab/github/model.ts";
import type { Permissions } from "../lab/github/tokens.ts";
import type { FinishedReview, ReviewLookup } from "../ports.ts";
import { asker } from "../../test/github-lab.ts";
import { useDesk, type Desk } from "../../test/github-port.ts";
import { toTexts } from "./review-payload.ts";

const runs = "/repos/{owner}/{repo}/check-runs";
const oneRun = "/repos/{owner}/{repo}/check-runs/{check_run_id}";
const statusRoute = "/repos/{owner}/{repo}/statuses/{sha}";
const digest = "d".repeat(64);

function planOf({ pull, head }: Desk, components = 2, mark = "a"): ReviewedPlan {
  const changes = Array.from({ length: components }, (_, index): ReviewedChange => {
    const after = { is: "value", value: `example/${mark}:${index}` } as const;
    return {
      id: `compose/Service/s${index}/web`,
      component: `Stack/s${index}`,
      digest: `${mark}${index}`.replaceAll(/[^0-9a-f]/g, "0").padStart(64, "0"),
      redacted: [{ path: "/image", before: { is: "absent" }, after }],
    };
  });
  return { format: 1, pr: pull, baseRef: "main", headSha: head, changes, deferred: [] };
}

function review(plan: ReviewedPlan, more: Partial<FinishedReview> = {}): FinishedReview {
  return { plan, digest, conclusion: "success", title: "2 of 6 change", summary: "### Plan", annotations: [], ...more };
}

/** A whole plan run. */
async function record(desk: Desk, plan: ReviewedPlan, port = desk.port()): Promise<void> {
  await port.finishReview(await port.startReview(desk.pull, desk.head), review(plan));
}

function find(desk: Desk, port = desk.port()): Promise<ReviewLookup> {
  return port.pullRequest(desk.pull).then((pull) => port.findReview(pull));
}

function because(lookup: ReviewLookup): string {
  return lookup.status === "none" ? plain(lookup.because) : lookup.status;
}

function named(desk: Desk, name: string): readonly CheckRunRecord[] {
  return desk.lab.checkRuns(desk.head).filter((run) => run.name === name);
}

describe("a reviewed plan", () => {
  it("is on its way, then found as it was written", async () => {
    const desk = await useDesk();
    const port = desk.port();
    expect(await find(desk)).toEqual({ status: "none", because: expect.anything() });
    const ticket = await port.startReview(desk.pull, desk.head);
    expect(await find(desk)).toEqual({ status: "running", since: "2026-11-23T12:00:00Z" });
    await port.finishReview(ticket, review(planOf(desk)));
    expect(await find(desk)).toEqual({ status: "found", plan: planOf(desk) });
    expect(named(desk, "Omni-Scale plan")).toMatchObject([{ status: "completed", conclusion: "success", externalId: "v1:1:main" }]);
  });

  it("is found in whatever suite GitHub put it", async () => {
    const desk = await useDesk();
    desk.lab.startWorkflowRun(desk.head);
    await record(desk, planOf(desk));
    desk.lab.startWorkflowRun(desk.head);
    expect(await find(desk)).toMatchObject({ status: "found" });
  });

  it("is the newest complete one after a rerun", async () => {
    const desk = await useDesk();
    await record(desk, planOf(desk, 2, "a"));
    await record(desk, planOf(desk, 2, "b"));
    expect(await find(desk)).toEqual({ status: "found", plan: planOf(desk, 2, "b") });
  });

  it("stays found while a rerun is on its way", async () => {
    const desk = await useDesk();
    await record(desk, planOf(desk));
    await desk.port().startReview(desk.pull, desk.head);
    expect(await find(desk)).toMatchObject({ status: "found" });
  });

  it("that was given up is none, is not waited for, and leaves the one recorded before as it was", async () => {
    const desk = await useDesk();
    const port = desk.port();
    await port.abandonReview(await port.startReview(desk.pull, desk.head));
    expect(await find(desk)).toEqual({ status: "none", because: expect.anything() });
    expect(named(desk, "Omni-Scale plan")).toMatchObject([{ status: "completed", conclusion: "failure" }]);
    await record(desk, planOf(desk));
    await port.abandonReview(await port.startReview(desk.pull, desk.head));
    expect(await find(desk)).toEqual({ status: "found", plan: planOf(desk) });
  });

  it("is not another app's of the same name and id", async () => {
    const desk = await useDesk();
    const other = { kind: "app", slug: "other-app", permissions: { checks: "write" } } as const;
    await record(desk, planOf(desk), desk.port(other, { appSlug: "other-app" }));
    expect(await find(desk)).toMatchObject({ status: "none" });
  });

  it("holds for one base: a pull request that was pointed elsewhere has none", async () => {
    const desk = await useDesk();
    await record(desk, planOf(desk));
    const pull = await desk.port().pullRequest(desk.pull);
    const lookup = await desk.port().findReview({ ...pull, baseRef: "dev" });
    expect(because(lookup)).toContain("into dev");
  });

  it("holds for one pull request, also where two share a head", async () => {
    const desk = await useDesk();
    await record(desk, { ...planOf(desk), pr: 99 });
    expect(because(await find(desk))).toContain("another pull request, base or commit");
  });
});

describe("a plan of 2,000 components", () => {
  it("goes on in numbered runs, within GitHub's limits", async () => {
    const desk = await useDesk();
    const plan = planOf(desk, 2000);
    await record(desk, plan);
    const overflow = named(desk, "Omni-Scale plan (continued)");
    const parts = overflow.length + 1;
    expect(parts).toBeGreaterThan(2);
    expect(overflow.map(({ externalId }) => externalId)).toEqual(overflow.map((_, index) => `v1:1:main:${index + 2}/${parts}`));
    for (const { output } of desk.lab.checkRuns(desk.head)) expect(Buffer.byteLength(output.text ?? "")).toBeLessThanOrEqual(65_535);
    expect(await find(desk)).toEqual({ status: "found", plan });
    expect(desk.lab.log.length).toBeLessThan(50);
  });

  it("is none while a part is missing, with the reason; an older complete one still counts", async () => {
    const desk = await useDesk();
    const [first] = toTexts(planOf(desk, 2000));
    const broken = {
      name: "Omni-Scale plan",
      head_sha: desk.head,
      external_id: "v1:1:main",
      conclusion: "success",
      output: { title: "t", summary: "s", text: first },
    };
    const ask = asker(desk.lab);
    await ask("POST", "./check-runs", broken);
    expect(because(await find(desk))).toMatch(/part 2 of \d+ of the recorded review is missing/);
    await record(desk, planOf(desk, 3));
    await ask("POST", "./check-runs", broken);
    expect(await find(desk)).toMatchObject({ status: "found", plan: planOf(desk, 3) });
  });

  it("is not seen as finished before its last part is there", async () => {
    const desk = await useDesk();
    const port = desk.port();
    const ticket = await port.startReview(desk.pull, desk.head);
    desk.lab.fault({ method: "POST", path: runs, after: 2, times: 9, status: 500 });
    await expect(port.finishReview(ticket, review(planOf(desk, 2000)))).rejects.toThrow();
    expect(await find(desk)).toMatchObject({ status: "running" });
  });
});

describe("annotations", () => {
  const annotation = { path: "specs/a.yaml", line: 3, level: "warning", title: "O19", message: "careful" } as const;
  const many = (count: number): FinishedReview["annotations"] =>
    Array.from({ length: count }, (_, index) => ({ ...annotation, line: index + 1 }));

  it.each([0, 1, 50, 51, 120])("%i go in batches of 50, each once", async (count) => {
    const desk = await useDesk();
    const port = desk.port();
    await port.finishReview(await port.startReview(desk.pull, desk.head), review(planOf(desk), { annotations: many(count) }));
    expect(named(desk, "Omni-Scale plan")[0]?.annotations.map(({ startLine }) => startLine)).toEqual(many(count).map(({ line }) => line));
    expect(desk.lab.calls({ method: "PATCH", route: oneRun })).toHaveLength(Math.max(1, Math.ceil(count / 50)));
  });

  it("are not added twice when an answer is cut", async () => {
    const desk = await useDesk();
    const port = desk.port();
    const ticket = await port.startReview(desk.pull, desk.head);
    desk.lab.fault({ method: "PATCH", path: oneRun, cut: "after", times: 3 });
    await port.finishReview(ticket, review(planOf(desk), { annotations: many(120) }));
    expect(named(desk, "Omni-Scale plan")[0]?.annotations).toHaveLength(120);
    expect(await find(desk)).toMatchObject({ status: "found" });
  });

  it("of components' checks go the same way, one check each", async () => {
    const desk = await useDesk();
    const check = (name: string): Parameters<ReturnType<Desk["port"]>["publishChecks"]>[1][number] => ({
      name,
      conclusion: "neutral",
      title: "t".repeat(400),
      summary: "s",
      annotations: many(70),
    });
    await desk.port().publishChecks(desk.head, [check("Stack/a"), check("Stack/b")]);
    expect(desk.lab.checkRuns(desk.head)).toMatchObject([
      { name: "Stack/a", conclusion: "neutral", annotations: { length: 70 } },
      { name: "Stack/b", conclusion: "neutral", annotations: { length: 70 } },
    ]);
  });
});

describe("answers that get lost", () => {
  it.each(["before", "after"] as const)("a start cut %s leaves one run", async (cut) => {
    const desk = await useDesk();
    desk.lab.fault({ method: "POST", path: runs, cut });
    const ticket = await desk.port().startReview(desk.pull, desk.head);
    expect(desk.lab.checkRuns(desk.head).map(({ id }) => id)).toEqual([ticket.checkRunId]);
  });

  it("a check cut after it was made is not made twice", async () => {
    const desk = await useDesk();
    desk.lab.fault({ method: "POST", path: runs, cut: "after" });
    await desk.port().publishChecks(desk.head, [{ name: "Stack/a", conclusion: "success", title: "t", summary: "s", annotations: [] }]);
    expect(desk.lab.checkRuns(desk.head)).toHaveLength(1);
  });

  it("a status cut after it was written is not written twice", async () => {
    const desk = await useDesk();
    desk.lab.fault({ method: "POST", path: statusRoute, cut: "after" });
    await desk.port({ kind: "job", permissions: { contents: "read", statuses: "write" } }).startReview(desk.pull, desk.head);
    expect(desk.lab.statuses(desk.head)).toHaveLength(1);
  });
});

describe("without the right to write checks", () => {
  const statuses: Permissions = { contents: "read", "pull-requests": "read", statuses: "write" };

  it("a status carries the digest alone", async () => {
    const desk = await useDesk();
    const port = desk.port({ kind: "job", permissions: statuses });
    const ticket = await port.startReview(desk.pull, desk.head);
    expect(ticket).toEqual({ pull: desk.pull, headSha: desk.head });
    expect(await find(desk, port)).toEqual({ status: "running", since: expect.any(String) });
    await port.finishReview(ticket, review(planOf(desk)));
    expect(await find(desk, port)).toEqual({ status: "digest-only", digest });
    expect(await find(desk)).toEqual({ status: "digest-only", digest });
    expect(desk.lab.statuses(desk.head).at(-1)).toMatchObject({
      context: "omni-scale/plan",
      description: `v1:1:${digest}`,
      state: "success",
    });
  });

  it("a plan that was given up is none, is not waited for, and leaves the digest recorded before as it was", async () => {
    const desk = await useDesk();
    const port = desk.port({ kind: "job", permissions: statuses });
    await port.abandonReview(await port.startReview(desk.pull, desk.head));
    expect(await find(desk)).toMatchObject({ status: "none" });
    await port.finishReview(await port.startReview(desk.pull, desk.head), review(planOf(desk)));
    await port.abandonReview(await port.startReview(desk.pull, desk.head));
    expect(await find(desk, port)).toEqual({ status: "digest-only", digest });
  });

  it("nobody else's status counts", async () => {
    const desk = await useDesk();
    const person = asker(desk.lab, desk.lab.token({ kind: "user", login: "mallory" }));
    await person("POST", `./statuses/${desk.head}`, { state: "success", context: "omni-scale/plan", description: `v1:1:${digest}` });
    expect(await find(desk)).toMatchObject({ status: "none" });
  });

  it.each([
    {
      permissions: { contents: "read" } as Permissions,
      fix: "Add checks: write below permissions:",
      reason: "neither check nor status may be written",
    },
    {
      permissions: { contents: "read", checks: "read", statuses: "read" } as Permissions,
      fix: "Add checks: write below permissions:",
      reason: "both may be read only",
    },
  ])("the line to add is named when $reason", async ({ permissions, fix }) => {
    const desk = await useDesk();
    const error: unknown = await desk
      .port({ kind: "job", permissions })
      .startReview(desk.pull, desk.head)
      .catch((thrown: unknown) => thrown);
    expect(error instanceof UserError ? plain(error.fix) : error).toContain(fix);
  });

  it("a fork's and Dependabot's token hear that GitHub made it so (33)", async () => {
    const desk = await useDesk();
    for (const readOnly of ["fork", "dependabot"] as const) {
      const port = desk.port({ kind: "job", permissions: { checks: "write", statuses: "write" }, readOnly: true }, { readOnly });
      await expect(port.startReview(desk.pull, desk.head)).rejects.toThrow(/that is how GitHub is made/);
    }
  });

  it("an apply job that may not read checks is told to", async () => {
    const desk = await useDesk();
    const pull = await desk.port().pullRequest(desk.pull);
    const error: unknown = await desk
      .port({ kind: "job", permissions: { contents: "read", "pull-requests": "write" } })
      .findReview(pull)
      .catch((thrown: unknown) => thrown);
    expect(error instanceof UserError ? plain(error.fix) : error).toContain("checks: read");
  });
});
