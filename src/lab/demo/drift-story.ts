/** The demo's story between merges: a hand edit that nobody works on becomes an issue, and its rerun closes it; must not print. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IssueRecord } from "../github/model.ts";
import { excerpt } from "./excerpt.ts";
import { Expectations } from "./expectations.ts";
import { lookAt } from "./host-view.ts";
import type { Scene, StepResult, StoryStep } from "./scene.ts";
import { COMPONENT } from "./stack.ts";
import type { Stage } from "./stage.ts";

/** Begins where the host is what Git says, and ends there. */
export const DRIFT_STORY: readonly StoryStep[] = [drifted, restored];

const WORKFLOW = ".github/workflows/omni-scale.yml";

/** Somebody is at the host, and no pull request is open: only the schedule can notice. */
async function drifted(stage: Stage, scene: Scene): Promise<StepResult> {
  const expect = new Expectations();
  const { directory, project, webOld, webNew } = stage.names;
  const file = join(directory, "compose.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(webNew, webOld));
  const edited = await stage.docker("compose", "--project-name", project, "up", "--detach");
  expect.holds("Compose does what the hand wants", edited.code === 0, edited.stderr);
  await writeFile(file, text);
  scene.before = await lookAt(stage);
  scene.job = await stage.job("drift", await stage.github.events.schedule());
  expect.job(scene.job, "changes");
  const issue = await keepIssue(stage, "drift");
  expect.holds("an issue is open", issue?.state === "open", issue?.state ?? "no issue");
  for (const word of [COMPONENT, "Restore Git", "accept=", "Adopt reality", `+    image: ${webOld}`])
    expect.holds(`it tells ${word}`, issue?.body?.includes(word) === true, excerpt(issue?.body ?? "no issue", 1)[0] ?? "nothing");
  expect.holds("nothing was changed", same(scene.before, await lookAt(stage)), "containers changed");
  return {
    line: "Somebody runs the old web by hand and tells nobody: the next look at drift opens an issue, with both ways out.",
    unexpected: expect.unexpected,
    shows: excerpt(issue?.body ?? ""),
  };
}

/** The way that restores Git, as the issue names it. */
async function restored(stage: Stage, scene: Scene): Promise<StepResult> {
  const expect = new Expectations();
  const [issue] = stage.github.issues();
  const [, components = "", accept = ""] = /-f components=(\S+) -f accept=([0-9a-f]{12,64})/.exec(issue?.body ?? "") ?? [];
  const inputs = { components, accept };
  scene.job = await stage.job("apply", await stage.github.events.workflowDispatch({ workflow: WORKFLOW, inputs }), inputs);
  expect.job(scene.job, "applied");
  const web = (await lookAt(stage)).find(({ service }) => service === "web");
  expect.holds("web runs what Git says", web?.image === stage.names.webNew, web?.image ?? "no container");
  // In the workflow this is the same job's last step.
  scene.job = await stage.job("drift", await stage.github.events.workflowDispatch({ workflow: WORKFLOW, inputs }));
  expect.job(scene.job, "unchanged");
  const closed = await keepIssue(stage, "restored");
  expect.holds("the issue is closed", closed?.state === "closed", closed?.state ?? "no issue");
  expect.holds("there is no other issue", stage.github.issues().length === 1, String(stage.github.issues().length));
  return {
    line: `A person starts the apply that the issue names (${accept}): the host is what Git says, and the issue is closed.`,
    unexpected: expect.unexpected,
    shows: excerpt(closed?.body ?? ""),
  };
}

/** The demo has one issue; as it is now. */
async function keepIssue({ github, album }: Stage, title: string): Promise<IssueRecord | undefined> {
  const [issue] = github.issues();
  if (issue !== undefined) await album.keep(`issue ${issue.number} ${title}`, `# ${issue.title}\n\n${issue.body ?? ""}`);
  return issue;
}

function same(before: Scene["before"], after: Scene["before"]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
