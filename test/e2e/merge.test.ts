/** What a merge does, as GitHub's runners would start it; must not need a Docker Engine. */
import { describe, expect, vi } from "vitest";
import { compose, logOf, onRack, verdict } from "./rack.ts";

describe("a merge", { concurrent: true }, () => {
  for (const method of ["merge", "squash", "rebase"] as const) {
    onRack(`by ${method} is applied, told on top of the same comment, and done once`, {}, async (rack) => {
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      await rack.plan(pull);
      const [planned] = rack.ours(pull);
      const before = rack.containers("web")["app"];
      const untouched = rack.containers("db")["app"];

      const push = await rack.github.mergePullRequest(pull.number, method);
      const end = await rack.apply(push);
      expect(verdict(end), logOf(end)).toBe("0 applied");
      expect(end.outputs).toMatchObject({ changed: "true" });
      const after = rack.containers("web")["app"];
      expect([before?.Config.Image, after?.Config.Image]).toEqual(["lab/app:1", "lab/app:2"]);
      expect(rack.containers("db")["app"]).toEqual(untouched);
      const [report, ...more] = rack.ours(pull);
      expect(more).toEqual([]);
      expect(report?.id).toBe(planned?.id);
      expect(report?.body).toMatch(/is applied[^]*<details><summary>The plan of this apply<\/summary>[^]*`lab\/app:1` → `lab\/app:2`/);
      expect(end.outputs["comment-url"]).toContain(`#issuecomment-${planned?.id}`);

      const again = await rack.apply(push, { runAttempt: "2" });
      expect(verdict(again), logOf(again)).toBe("0 unchanged");
      expect(rack.containers("web")["app"]).toEqual(after);
    });
  }

  onRack("of two pull requests within a second is applied by whichever run comes first", {}, async (rack) => {
    const first = await rack.propose({ "web/compose.yaml": compose("2") });
    const second = await rack.propose({ "db/compose.yaml": compose("3") });
    await Promise.all([rack.plan(first), rack.plan(second)]);
    const pushed = await rack.github.mergePullRequest(first.number, "squash");
    const then = await rack.github.mergePullRequest(second.number, "squash");

    const one = await rack.apply(pushed);
    expect(verdict(one), logOf(one)).toBe("0 applied");
    expect([rack.containers("web")["app"]?.Config.Image, rack.containers("db")["app"]?.Config.Image]).toEqual(["lab/app:2", "lab/app:3"]);
    expect(rack.ours(first)[0]?.body).toMatch(/Stack\/web` is applied/);
    expect(rack.ours(second)[0]?.body).toMatch(/Stack\/db` is applied/);

    const other = await rack.apply(then);
    expect(verdict(other), logOf(other)).toBe("0 unchanged");
  });

  onRack("of two pull requests by the queue is one push, planned in the queue without a trace and then applied", {}, async (rack) => {
    const first = await rack.propose({ "web/compose.yaml": compose("2") });
    const second = await rack.propose({ "db/compose.yaml": compose("3") });
    await Promise.all([rack.plan(first), rack.plan(second)]);
    const queue = await rack.github.queue([first.number, second.number]);
    const from = rack.github.log.length;
    const entry = queue.entries[1];
    if (entry === undefined) throw new Error("the queue has two entries");
    const tested = await rack.play(await rack.github.events.mergeGroup(entry), "plan", { selfHosted: true });
    expect(verdict(tested), logOf(tested)).toBe("0 changes");
    expect(tested.summary).toContain("`lab/app:1` → `lab/app:3`");
    expect(rack.github.log.slice(from).filter(({ method }) => method !== "GET")).toEqual([]);

    const end = await rack.apply(await queue.merge());
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect([rack.containers("web")["app"]?.Config.Image, rack.containers("db")["app"]?.Config.Image]).toEqual(["lab/app:2", "lab/app:3"]);
  });

  onRack("that comes while its plan is still being made waits for it", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const { github } = rack;
    let resume = (): void => {};
    const held = new Promise<void>((resolve) => (resume = resolve));
    // The plan has begun its check and is held up before it can end it.
    const slow = github.fault({
      method: "POST",
      path: "/repos/{owner}/{repo}/issues/{issue_number}/comments",
      beforeReply: () => held,
    });
    const planning = rack.plan(pull);
    await vi.waitFor(() => expect(slow.hits).toBe(1), { timeout: 60_000 });
    const push = await github.mergePullRequest(pull.number, "squash");
    const looks = (): number => github.calls({ method: "GET", route: "/repos/{owner}/{repo}/commits/{ref}/check-runs" }).length;
    const before = looks();
    const applying = rack.apply(push);
    await vi.waitFor(() => expect(looks()).toBe(before + 1), { timeout: 60_000 });
    resume();
    const [planned, applied] = await Promise.all([planning, applying]);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(applied.stdout).toContain("Waiting for the plan of pull request 1");
    expect(verdict(applied), logOf(applied)).toBe("0 applied");
  });

  onRack("told to GitHub's search late finds its pull request all the same", { github: { late: { commitPulls: 1 } } }, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "merge"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
  });

  onRack("of Dependabot's branch that a person pushed to is told on top of the plan that this left", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") }, { author: "dependabot[bot]" });
    await rack.plan(pull, { env: { GITHUB_ACTOR: "octocat" } });
    expect(rack.ours(pull)[0]?.body).toContain("Merge to apply exactly this.");
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.ours(pull).map(({ body }) => body)).toEqual([expect.stringContaining("is applied")]);
  });

  onRack("that a forced push stands in for is held as a whole, and says what there is nothing to compare with", {}, async (rack) => {
    const before = await rack.github.pushTo({ branch: "main", commits: [{ files: { "README.md": "one\n" } }] });
    const files = { "web/compose.yaml": compose("2") };
    const push = await rack.github.pushTo({ branch: "main", from: before.before, commits: [{ files }] });
    const end = await rack.apply(push);
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(end.summary).toMatch(new RegExp(`does not have .${before.after.slice(0, 7)}.*forced push.*fetch-depth: 0`));
  });

  onRack("keeps its report when a run is started by hand for another component", {}, async (rack) => {
    const pull = await rack.propose({ "db/compose.yaml": compose("2") });
    await rack.plan(pull);
    await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    const before = rack.ours(pull);
    rack.edit("web-app-1", (container) => void (container.Config.Env = ["TZ=Mars"]));
    const held = await rack.dispatch({ components: "Stack/web" });
    expect(verdict(held), logOf(held)).toBe("1 held");
    const end = await rack.dispatch({ components: "Stack/web", accept: held.outputs["digest"] ?? "" });
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.ours(pull)).toEqual(before);
  });
});
