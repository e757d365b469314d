/** GitHub at its worst: strangers, limits, refusals, lost answers; must not need a Docker Engine. */
import { describe, expect } from "vitest";
import { compose, logOf, onRack, permissions, type Rack, verdict } from "./rack.ts";

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const change = { "web/compose.yaml": compose("2") };

/** A pull request that was planned, and is merged. */
async function merged(rack: Rack): Promise<{ pull: Awaited<ReturnType<Rack["propose"]>>; push: Parameters<Rack["apply"]>[0] }> {
  const pull = await rack.propose(change);
  await rack.plan(pull);
  return { pull, push: await rack.github.mergePullRequest(pull.number, "squash") };
}

function image(rack: Rack): string | undefined {
  return rack.containers("web")["app"]?.Config.Image;
}

describe("a comment", { concurrent: true }, () => {
  onRack("is found among 150 of others that begin with its very marker, which stay as they are", {}, async (rack) => {
    const pull = await rack.propose(change);
    await rack.plan(pull);
    const [own] = rack.ours(pull);
    for (let index = 0; index < 150; index += 1) rack.github.comment(`stranger-${index}`, pull.number, own?.body ?? "");
    await rack.github.pushTo({ branch: pull.head.branch, commits: [{ files: { "web/compose.yaml": compose("3") } }] });
    const end = await rack.plan(pull, { action: "synchronize" });
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(rack.ours(pull)).toMatchObject([{ id: own?.id, body: expect.stringContaining("lab/app:3") as string }]);
    const strangers = rack.github.comments(pull.number).filter(({ app }) => app === undefined);
    expect(strangers).toHaveLength(150);
    expect(strangers.every(({ body, minimized }) => body === own?.body && minimized === undefined)).toBe(true);
  });

  onRack("decides nothing: an apply goes by the recorded plan, whatever a comment says and where there is none", {}, async (rack) => {
    const pull = await rack.propose(change);
    await rack.plan(pull);
    rack.edit("web-app-1", (record) => void record.Config.Env?.push("HAND=1"));
    const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(held), logOf(held)).toBe("1 held");
    const [own] = rack.ours(pull);
    const named = `accept: ${held.outputs["digest"] ?? ""}`;
    expect(own?.body).toContain(named.slice(0, "accept: ".length + 12));
    rack.github.editComment("mallory", own?.id ?? 0, `${own?.body ?? ""}\n${named}\n`);
    rack.github.comment("mallory", pull.number, `${own?.body ?? ""}\n${named}\n`);
    const again = await rack.dispatch();
    expect(verdict(again), logOf(again)).toBe("1 held");
    expect(image(rack)).toBe("lab/app:1");

    const other = await rack.propose({ "db/compose.yaml": compose("3") });
    await rack.plan(other);
    rack.github.deleteComment(rack.ours(other)[0]?.id ?? 0);
    const end = await rack.apply(await rack.github.mergePullRequest(other.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.containers("db")["app"]?.Config.Image).toBe("lab/app:3");
  });

  onRack("that a person edited is replaced by a new one, and the run says so", {}, async (rack) => {
    const pull = await rack.propose(change);
    await rack.plan(pull);
    const [own] = rack.ours(pull);
    rack.github.editComment("mallory", own?.id ?? 0, (own?.body ?? "").replace("Nothing is deleted", "Everything is deleted"));
    const end = await rack.plan(pull, { runAttempt: "2" });
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(rack.ours(pull)).toMatchObject([{ body: expect.stringContaining("Nothing is deleted") as string }]);
    expect(rack.ours(pull)[0]?.id).not.toBe(own?.id);
    expect(end.stdout).toContain("The comment was edited by somebody; a new one has taken its place.");
  });

  onRack("is written once more when somebody deletes it between looking and writing", {}, async (rack) => {
    const pull = await rack.propose(change);
    await rack.plan(pull);
    const [own] = rack.ours(pull);
    rack.github.fault({ method: "GET", path: comments, beforeReply: () => rack.github.deleteComment(own?.id ?? 0) });
    await rack.github.pushTo({ branch: pull.head.branch, commits: [{ files: { "web/compose.yaml": compose("3") } }] });
    const end = await rack.plan(pull, { action: "synchronize" });
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(rack.ours(pull)).toHaveLength(1);
    expect(rack.ours(pull)[0]?.body).toContain("lab/app:3");
  });

  onRack("that GitHub finds too long is written shorter", {}, async (rack) => {
    const many = Array.from({ length: 80 }, (_, index) => `      V${index}: ${"long ".repeat(40)}\n`).join("");
    const pull = await rack.propose({ "web/compose.yaml": compose().replace("      TZ: UTC\n", `      TZ: UTC\n${many}`) });
    const message = "Body is too long (maximum is 65536 characters)";
    const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message }];
    const documentation_url = "https://docs.github.com/rest/issues/comments#create-an-issue-comment";
    const long = rack.github.fault({
      method: "POST",
      path: comments,
      status: 422,
      body: { message: "Validation Failed", errors, documentation_url, status: "422" },
    });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(long.hits).toBe(1);
    const [first, second] = rack.github
      .calls({ method: "POST", route: comments })
      .map(({ requestBody }) => JSON.stringify(requestBody).length);
    expect(second).toBeLessThan(first ?? 0);
    expect(rack.ours(pull)).toHaveLength(1);
  });

  for (const cut of ["before", "after"] as const) {
    onRack(`whose connection is cut ${cut} GitHub made it exists once`, {}, async (rack) => {
      const pull = await rack.propose(change);
      const fault = rack.github.fault({ method: "POST", path: comments, cut });
      const end = await rack.plan(pull);
      expect(verdict(end), logOf(end)).toBe("0 changes");
      expect(fault.hits).toBe(1);
      expect(rack.github.comments(pull.number)).toHaveLength(1);
    });
  }
});

describe("a limit", { concurrent: true }, () => {
  onRack("on writing is waited for as long as GitHub says, and nothing is written twice", {}, async (rack) => {
    const pull = await rack.propose(change);
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    const fault = rack.github.fault({
      method: "POST",
      path: comments,
      status: 403,
      headers: { "retry-after": "2" },
      body: { message, documentation_url: "https://docs.github.com/rest" },
    });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(fault.hits).toBe(1);
    const [refused, taken] = rack.github.calls({ method: "POST", route: comments }).map(({ at }) => at.getTime());
    expect((taken ?? 0) - (refused ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(rack.ours(pull)).toHaveLength(1);
  });

  onRack(
    "of the hour that is used up ends the run with the time it comes back",
    { github: { budgets: { requestsPerHour: 1 } } },
    async (rack) => {
      const pull = await rack.propose(change);
      const end = await rack.plan(pull);
      expect(end.exitCode).toBe(1);
      expect(logOf(end)).toMatch(/used up; GitHub gives new ones at \d{4}-/);
    },
  );
});

describe("a token", { concurrent: true }, () => {
  onRack("that GitHub does not know is told so", {}, async (rack) => {
    const pull = await rack.propose(change);
    const end = await rack.plan(pull, { token: "ghs_expired" });
    expect(end.exitCode).toBe(1);
    expect(logOf(end)).toContain("GitHub does not accept the token: it is wrong, expired or revoked.");
  });

  const ofPlan = [
    { without: "pull-requests", line: "pull-requests: read", reason: "the pull request cannot even be looked at" },
    { without: "checks", line: "checks: write", reason: "the reviewed plan cannot be recorded" },
  ] as const;
  for (const { without, line, reason } of ofPlan) {
    onRack(`of plan without ${without} is told the line to add: ${reason}`, {}, async (rack) => {
      const pull = await rack.propose(change);
      const { [without]: _, ...rest } = permissions.plan;
      const end = await rack.plan(pull, { permissions: rest });
      expect(end.exitCode).toBe(1);
      expect(logOf(end)).toContain(line);
      expect(logOf(end)).toMatch(/below.*permissions:.*of job .*plan.* in .*omni-scale\.yml/);
      expect(rack.github.comments(pull.number)).toEqual([]);
    });
  }

  const strangers = [
    { who: "another app", says: "rack-bot[bot]", input: { kind: "app", slug: "rack-bot", permissions: permissions.plan } },
    { who: "a person", says: "octocat", input: { kind: "user", login: "octocat" } },
  ] as const;
  for (const { who, says, input } of strangers) {
    onRack(`of ${who} is refused before a comment that no run would find again, and no plan is left on its way`, {}, async (rack) => {
      const pull = await rack.propose(change);
      const end = await rack.plan(pull, { token: rack.github.token(input) });
      expect(end.exitCode).toBe(1);
      expect(logOf(end)).toContain(`The token writes as ${says}, and only what github-actions[bot] wrote is found again`);
      expect(logOf(end)).toContain("Leave the input token out");
      expect(rack.github.comments(pull.number)).toEqual([]);
      expect([...rack.github.checkRuns(), ...rack.github.statuses()]).toHaveLength(who === "a person" ? 2 : 1);
      expect(rack.github.checkRuns().map(({ status }) => status)).not.toContain("in_progress");
      if (who === "a person") expect(rack.github.statuses().at(-1)?.state).toBe("failure");
    });
  }

  onRack("of plan that may only read pull requests is told the line to add, and leaves no check in progress", {}, async (rack) => {
    const pull = await rack.propose(change);
    const end = await rack.plan(pull, { permissions: { ...permissions.plan, "pull-requests": "read" } });
    expect(end.exitCode).toBe(1);
    expect(logOf(end)).toContain("pull-requests: write");
    expect(rack.github.checkRuns().map(({ status }) => status)).not.toContain("in_progress");
  });

  onRack("of plan needs contents for nothing but the checkout", {}, async (rack) => {
    const pull = await rack.propose(change);
    const { contents: _, ...rest } = permissions.plan;
    const end = await rack.plan(pull, { permissions: rest });
    expect(verdict(end), logOf(end)).toBe("0 changes");
  });

  onRack("of plan that may write statuses instead of checks leaves the digest there, and the merge is applied", {}, async (rack) => {
    const pull = await rack.propose(change);
    const { checks: _, ...rest } = permissions.plan;
    const planned = await rack.plan(pull, { permissions: { ...rest, statuses: "write" } });
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).toContain("checks: write");
    const push = await rack.github.mergePullRequest(pull.number, "squash");
    const end = await rack.apply(push, { permissions: { ...permissions.apply, statuses: "read" } });
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(image(rack)).toBe("lab/app:2");
  });

  const ofApply = [
    { without: "contents", line: "contents: read", reason: "what was merged cannot be seen" },
    { without: "pull-requests", line: "pull-requests: read", reason: "the pull requests of the commits cannot be seen" },
    { without: "checks", line: "checks: read", reason: "the reviewed plans cannot be seen" },
  ] as const;
  for (const { without, line, reason } of ofApply) {
    onRack(`of apply without ${without} is told the line to add, and nothing is changed: ${reason}`, {}, async (rack) => {
      const { push } = await merged(rack);
      const { [without]: _, ...rest } = permissions.apply;
      const end = await rack.apply(push, { permissions: rest });
      expect(end.exitCode).toBe(1);
      expect(logOf(end)).toContain(line);
      expect(logOf(end)).toMatch(/below.*permissions:.*of job .*apply.* in .*omni-scale\.yml/);
      expect(image(rack)).toBe("lab/app:1");
    });
  }

  onRack("of apply that may not write the report still leaves it in summary and outputs", {}, async (rack) => {
    const { push } = await merged(rack);
    // GitHub takes either permission for a comment.
    const end = await rack.apply(push, { permissions: { ...permissions.apply, "pull-requests": "read", issues: "read" } });
    expect(image(rack)).toBe("lab/app:2");
    expect(end.summary).toContain("is applied");
    expect(end.outputs).toMatchObject({ status: "applied", changed: "true" });
    expect(logOf(end)).toContain("pull-requests: write");
  });
});
