/** What a pull request gets, as GitHub's runners would start it; must not need a Docker Engine. */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { compose, fileOf, logOf, onRack, verdict } from "./rack.ts";

describe("a pull request", { concurrent: true }, () => {
  onRack("gets a comment, the reviewed plan as a check, checks of its components, a summary and outputs", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 changes");

    const [comment, ...more] = rack.ours(pull);
    expect(more).toEqual([]);
    expect(comment?.body).toMatch(/^<!-- omni-scale:v1 pr=1 kind=plan /);
    expect(comment?.body).toContain("`lab/app:1` → `lab/app:2`");
    expect(comment?.body).toContain("Nothing is deleted");

    const checks = rack.github.checkRuns(pull.head.sha);
    expect(checks.map(({ name, status, conclusion }) => [name, status, conclusion])).toEqual([
      ["Omni-Scale plan", "completed", "success"],
      ["omni-scale / Stack/web", "completed", "success"],
    ]);
    expect(checks[0]).toMatchObject({ externalId: "v1:1:main" });
    expect(checks[0]?.output.text).toContain(`"headSha":"${pull.head.sha}"`);

    expect(end.summary).toContain("`lab/app:1` → `lab/app:2`");
    expect(end.outputs).toMatchObject({ changed: "true", digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(end.outputs["comment-url"]).toMatch(new RegExp(`#issuecomment-${comment?.id}$`));
    const plan = JSON.parse(await fileOf(end, "plan-file")) as { plan: { digest: string } };
    expect(plan.plan.digest).toBe(end.outputs["digest"]);
    expect(await fileOf(end, "report-file")).toContain("lab/app:2");
  });

  onRack("keeps its one comment when its head moves, and gets a reviewed plan of the new head", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const [first] = rack.ours(pull);
    await rack.github.pushTo({ branch: pull.head.branch, commits: [{ files: { "web/compose.yaml": compose("3") } }] });
    const end = await rack.plan(pull, { action: "synchronize" });
    expect(verdict(end), logOf(end)).toBe("0 changes");

    const comments = rack.ours(pull);
    expect(comments.map(({ id }) => id)).toEqual([first?.id]);
    expect(comments[0]?.body).toContain("`lab/app:1` → `lab/app:3`");
    const head = rack.github.pullRequest(pull.number).head.sha;
    expect(rack.github.checkRuns(head).map(({ externalId }) => externalId)).toContain("v1:1:main");
  });

  onRack("whose plan is the same again has its comment left alone", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const [before] = rack.ours(pull);
    const from = rack.github.log.length;
    const end = await rack.plan(pull, { runAttempt: "2" });
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(rack.ours(pull)).toEqual([before]);
    const writes = rack.github.log.slice(from).filter(({ method }) => method !== "GET");
    expect(writes.filter(({ path }) => !path.includes("/check-runs"))).toEqual([]);
  });

  describe("whose runner is waited for", { concurrent: true }, () => {
    const first = { selfHosted: false, inputs: { look: "later" } };

    onRack("has its answer from Git within one job, and the one that looked in its place later", {}, async (rack) => {
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      const said = await rack.plan(pull, first);
      expect(verdict(said), logOf(said)).toBe("0 changes");
      const [waiting] = rack.ours(pull);
      expect(waiting?.body).toMatch(/Only the version moves/);
      expect(waiting?.body).toMatch(/Told from Git alone\. A runner that looks .* is waited for since \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
      expect(waiting?.body).toContain("this plan looks at Git alone");

      const looked = await rack.plan(pull);
      expect(verdict(looked), logOf(looked)).toBe("0 changes");
      const [answer, ...more] = rack.ours(pull);
      expect(more).toEqual([]);
      expect(answer?.id).toBe(waiting?.id);
      expect(answer?.body).toContain("compared with what runs now");
      expect(answer?.body).toMatch(/What runs was looked at on \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
      expect(answer?.body).not.toMatch(/waited for|Look again/);
      expect(rack.github.checkRuns(pull.head.sha).filter(({ status }) => status !== "completed")).toEqual([]);
    });

    onRack("is applied as the first answer said, where nobody looked before the merge", {}, async (rack) => {
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      await rack.plan(pull, first);
      const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
      expect(verdict(end), logOf(end)).toBe("0 applied");
    });

    onRack("is told where what runs is not what the base says, since somebody may have approved the first answer", {}, async (rack) => {
      rack.edit("web-app-1", (container) => void (container.Config.Env = ["TZ=Mars"]));
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      await rack.plan(pull, first);
      const looked = await rack.plan(pull);
      expect(verdict(looked), logOf(looked)).toBe("0 changes");
      expect(rack.ours(pull)[0]?.body).toMatch(/Look again: what runs is not what the base branch says, .* told from Git alone/);
    });
  });

  onRack("whose plan ends by an error has none: the next one has nothing to differ from, and a merge says so", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const locked = { message: "Unable to create comment because issue is locked.", documentation_url: "https://docs.github.com/rest" };
    const path = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
    const fault = rack.github.fault({ method: "POST", path, times: 2, status: 403, body: locked });
    const failed = await rack.plan(pull);
    expect(failed.exitCode, logOf(failed)).toBe(1);
    expect(rack.github.checkRuns(pull.head.sha)[0]).toMatchObject({ status: "completed", conclusion: "failure" });
    fault.end();
    const again = await rack.plan(pull, { runAttempt: "2" });
    expect(verdict(again), logOf(again)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).not.toContain("Look again");

    const other = await rack.propose({ "db/compose.yaml": compose("2") });
    rack.github.fault({ method: "POST", path, status: 403, body: locked });
    await rack.plan(other);
    const end = await rack.apply(await rack.github.mergePullRequest(other.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(end.summary).toContain(`Pull request \`${other.number}\` has no recorded plan of its last commit for a merge into \`main\`.`);
  });

  onRack("into a branch whose merges are not applied says so, and promises nothing", {}, async (rack) => {
    await rack.github.pushTo({ branch: "feature", commits: [{ files: { "README.md": "# Rack\n" } }] });
    await rack.github.pushTo({ branch: "stacked", from: "feature", commits: [{ files: { "web/compose.yaml": compose("2") } }] });
    const pull = await rack.github.openPullRequest({ branch: "stacked", base: "feature" });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 changes");
    const [comment] = rack.ours(pull);
    expect(comment?.body).toContain("A merge into `feature` applies nothing: merges into `main` alone are applied.");
    expect(comment?.body).toContain("brings this to `main` gets a plan of its own");
    expect(comment?.body).not.toContain("Merge to apply");
  });

  onRack("that starts the plan by pull_request_target is refused: planned at its base, there would be nothing to do", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const event = rack.github.events.pullRequest("opened", pull.number);
    const base = { GITHUB_EVENT_NAME: "pull_request_target", GITHUB_REF: "refs/heads/main" };
    const end = await rack.play(event, "plan", { selfHosted: true, ref: "main", env: base });
    expect(end.exitCode, logOf(end)).toBe(1);
    expect(end.stdout).toMatch(/was started by the event pull_request_target[^]*Start it by pull_request\./);
  });

  onRack("whose summary the runner cannot keep is told in log, comment and outputs all the same", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const end = await rack.plan(pull, { env: { GITHUB_STEP_SUMMARY: "/nowhere/summary" } });
    expect(verdict(end), logOf(end)).toBe("0 changes");
    expect(end.stdout).toContain("image lab/app:1 → lab/app:2");
    expect(end.stdout).toMatch(/::warning::The job summary could not be written: .*\/nowhere\/summary/);
  });

  onRack("and all after it are blocked by a configuration that cannot be read, however long it is so", {}, async (rack) => {
    rack.edit("db-app-1", (container) => void (container.Config.Env = ["TZ=Mars"]));
    await rack.drift();
    const broken = "mode: apply\nstacks: [\n";
    await rack.github.pushTo({ branch: "main", commits: [{ files: { "omni-scale.yaml": broken } }] });
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("1 blocked");
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(end.summary).toContain("Nothing can be applied: the specs have errors");
    const looked = await rack.drift();
    expect(verdict(looked), logOf(looked)).toBe("1 invalid");
    expect(looked.summary).toContain("Not everything could be looked at");
    expect(rack.github.issues()).toMatchObject([{ state: "open" }]);
  });

  onRack("whose checkout left contents out and cannot fetch them has an error, and no plan with nothing to do", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const folder = await mkdtemp(join(tmpdir(), "omni-scale-partial-"));
    const git = (...args: readonly string[]): void => {
      const { status, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
    };
    git("-C", rack.github.repositoryPath, "config", "uploadpack.allowFilter", "true");
    git("clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${rack.github.repositoryPath}`, ".");
    git("remote", "set-url", "origin", "file:///nowhere");
    const end = await rack.plan(pull, { env: { GITHUB_WORKSPACE: folder } });
    await rm(folder, { recursive: true, force: true });
    expect(end.exitCode, logOf(end)).toBe(1);
    expect(logOf(end)).toContain("This clone was made without some contents");
    expect(rack.github.comments(pull.number)).toEqual([]);
    expect(rack.github.checkRuns()).toMatchObject([{ conclusion: "failure" }]);
  });

  onRack("that changes nothing of any component says so and stays green", {}, async (rack) => {
    const pull = await rack.propose({ "README.md": "# Rack\n" });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 unchanged");
    expect(end.outputs).toMatchObject({ changed: "false" });
    expect(rack.github.checkRuns(pull.head.sha)).toMatchObject([{ name: "Omni-Scale plan", conclusion: "success" }]);
  });

  onRack("whose specs are wrong is blocked with the place of each mistake", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2").replace("image:", "imagine:") });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("1 blocked");
    expect(rack.ours(pull)[0]?.body).toContain("web/compose.yaml");
    const [, check] = rack.github.checkRuns(pull.head.sha);
    expect(check).toMatchObject({ conclusion: "failure", annotations: [{ path: "web/compose.yaml", level: "failure" }] });
  });

  onRack("re-run for a head that is not its head any more writes nothing", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const old = rack.github.events.pullRequest("opened", pull.number);
    await rack.github.pushTo({ branch: pull.head.branch, commits: [{ files: { "web/compose.yaml": compose("3") } }] });
    const end = await rack.play(old, "plan", { selfHosted: true, runAttempt: "2" });
    expect(verdict(end), logOf(end)).toBe("0 skipped");
    expect(rack.github.log.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(rack.github.comments(pull.number)).toEqual([]);
  });

  onRack("whose head moves while it is planned keeps the comment for the new head", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const push = async (): Promise<void> =>
      void (await rack.github.pushTo({ branch: pull.head.branch, commits: [{ files: { "web/compose.yaml": compose("3") } }] }));
    rack.github.fault({ method: "POST", path: "/repos/{owner}/{repo}/check-runs", times: 1, beforeReply: push });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("0 skipped");
    expect(end.stdout).toContain("which has a run of its own");
    expect(rack.ours(pull)).toEqual([]);
    expect(rack.github.checkRuns(pull.head.sha)).toMatchObject([{ status: "completed", conclusion: "success" }]);
  });

  onRack("that was closed is not planned", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    rack.github.closePullRequest(pull.number);
    const end = await rack.plan(pull, { action: "closed" });
    expect(verdict(end), logOf(end)).toBe("0 skipped");
    expect(rack.github.log).toEqual([]);
  });

  for (const by of ["a fork", "Dependabot"] as const) {
    onRack(`of ${by} is planned without a trace but its green run and the summary`, {}, async (rack) => {
      const about = by === "a fork" ? { fork: "mallory" } : { author: "dependabot[bot]" };
      const pull = await rack.propose({ "web/compose.yaml": compose("2") }, about);
      const token = rack.github.token({
        kind: "job",
        permissions: { contents: "read", checks: "write", "pull-requests": "write" },
        readOnly: true,
      });
      const end = await rack.plan(pull, { selfHosted: false, token });
      expect(verdict(end), logOf(end)).toBe("0 changes");
      expect(end.summary).toContain("`lab/app:1` → `lab/app:2`");
      expect(end.summary).toMatch(/cannot leave its plan behind/);
      expect(end.summary).toMatch(/accept/);
      expect(rack.github.comments(pull.number)).toEqual([]);
      expect(rack.github.checkRuns()).toEqual([]);
      expect(rack.github.log.filter(({ method }) => method !== "GET")).toEqual([]);
    });
  }
});
