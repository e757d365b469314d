/** The demo's story, step by step, with what is expected of each; must not print. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CommentRecord } from "../github/model.ts";
import { DRIFT_STORY } from "./drift-story.ts";
import { Expectations } from "./expectations.ts";
import { lookAt, type Seen } from "./host-view.ts";
import { apply, firstLine, has, merge, openPull, plan, result, type Scene, type StepResult, type StoryStep } from "./scene.ts";
import { COMPONENT, composeText, configText, siteText, STACK_PATH, type Wish } from "./stack.ts";
import type { Stage } from "./stage.ts";

export const STORY: readonly StoryStep[] = [
  begin,
  bringUp,
  change,
  planned,
  merged,
  applied,
  reported,
  handEdit,
  held,
  accepted,
  quiet,
  ...DRIFT_STORY,
];

/** A repository whose first pull request brings the stack; the plan of something new. */
async function begin(stage: Stage, scene: Scene): Promise<StepResult> {
  const { github, names } = stage;
  await github.pushTo({ branch: "main", commits: [{ files: { "README.md": "# Home lab\n" }, message: "Begin" }] });
  const files = {
    "omni-scale.yaml": configText(names),
    [`${STACK_PATH}/compose.yaml`]: composeText(names),
    [`${STACK_PATH}/site.conf`]: siteText(),
  };
  scene.pull = await openPull(stage, "notes", "Add the notes stack", files);
  await plan(stage, scene, "plan of a new stack");
  const expect = new Expectations();
  expect.job(scene.job, "changes");
  expect.holds("the comment names the component", has(scene.comment, COMPONENT), firstLine(scene.comment));
  expect.holds("nothing runs yet", (await lookAt(stage)).length === 0, "containers");
  return result("A pull request adds a stack to a repository; its plan comes as a comment, and nothing runs yet.", expect, scene.comment);
}

/** The first merge creates the stack. */
async function bringUp(stage: Stage, scene: Scene): Promise<StepResult> {
  await merge(stage, scene);
  await apply(stage, scene, "report of the new stack");
  const expect = new Expectations();
  expect.job(scene.job, "applied");
  const seen = await lookAt(stage);
  expect.holds("web and database run", services(seen) === "database, web", services(seen));
  return result("It is merged: the apply creates both services, and they run.", expect, scene.comment);
}

const WISH: Omit<Wish, "logLevel"> = { image: "", greeting: "good morning", title: "Notes and lists" };

/** Everything that a pull request usually does to a service, at once. */
async function change(stage: Stage, scene: Scene): Promise<StepResult> {
  const { names } = stage;
  const wish = { ...WISH, image: names.webNew };
  scene.before = await lookAt(stage);
  scene.pull = await openPull(stage, "web-1-1", "Web 1.1, with a new greeting and title", {
    [`${STACK_PATH}/compose.yaml`]: composeText(names, wish),
    [`${STACK_PATH}/site.conf`]: siteText(wish),
  });
  const expect = new Expectations();
  expect.holds("it is open", stage.github.pullRequest(scene.pull).state === "open", "closed");
  return result(`Pull request #${scene.pull} changes web's image tag, an environment value and a mounted file.`, expect);
}

async function planned(stage: Stage, scene: Scene): Promise<StepResult> {
  await plan(stage, scene, "plan of a change");
  const expect = new Expectations();
  expect.job(scene.job, "changes");
  for (const word of ["web:1.1", "GREETING", "site.conf"])
    expect.holds(`the comment tells ${word}`, has(scene.comment, word), "it does not");
  expect.holds("it says that nothing is deleted", has(scene.comment, "Nothing is deleted"), "it does not");
  expect.holds("nothing has changed yet", same(scene.before, await lookAt(stage)), "containers changed");
  return result(
    "Its comment says what the merge would do and why: web is recreated, database stays, nothing is deleted.",
    expect,
    scene.comment,
  );
}

async function merged(stage: Stage, scene: Scene): Promise<StepResult> {
  await merge(stage, scene);
  const expect = new Expectations();
  expect.holds("it counts as merged", stage.github.pullRequest(scene.pull).merged !== undefined, "not merged");
  return result("Somebody has read it, and merges.", expect);
}

async function applied(stage: Stage, scene: Scene): Promise<StepResult> {
  const comment = scene.comment?.id;
  await apply(stage, scene, "report of the change");
  const expect = new Expectations();
  expect.job(scene.job, "applied");
  const [was, now] = [scene.before, await lookAt(stage)];
  const [web, database] = ["web", "database"].map((service) => now.find((one) => one.service === service));
  expect.holds("web runs the new image", web?.image === stage.names.webNew, web?.image ?? "no container");
  expect.holds(
    "web has the new greeting",
    web?.environment.includes(`GREETING=${WISH.greeting}`) === true,
    web?.environment.join(" ") ?? "nothing",
  );
  expect.holds(
    "database is the container that it was",
    database?.id === was.find(({ service }) => service === "database")?.id,
    database?.id ?? "gone",
  );
  const file = await readFile(join(stage.names.directory, "site.conf"), "utf8");
  expect.holds("the mounted file is the new one", file === siteText(WISH), file);
  expect.holds("there is no second comment", scene.comment?.id === comment, String(scene.comment?.id));
  return result("The apply does exactly that: web is new, database was not touched, the file on the host is the merged one.", expect);
}

async function reported(stage: Stage, scene: Scene): Promise<StepResult> {
  const expect = new Expectations();
  const [comments, body] = [stage.github.comments(scene.pull), scene.comment?.body ?? ""];
  expect.holds("the pull request has one comment", comments.length === 1, String(comments.length));
  expect.holds("the plan is folded below the report", body.includes("<details>"), firstLine(scene.comment));
  return result("The report stands on top of the same comment, with the plan that was reviewed folded below.", expect, scene.comment);
}

/** Reviewed, and then the ground moves: the next pull request's plan, and a hand on the host. */
async function handEdit(stage: Stage, scene: Scene): Promise<StepResult> {
  const { names } = stage;
  const [wish, byHand] = [
    { ...WISH, image: names.webNew, greeting: "good evening" },
    { ...WISH, image: names.webNew, logLevel: "debug" },
  ];
  scene.pull = await openPull(stage, "evening", "Say good evening", { [`${STACK_PATH}/compose.yaml`]: composeText(names, wish) });
  await plan(stage, scene, "plan before the hand edit");
  await writeFile(join(names.directory, "compose.yaml"), composeText(names, byHand));
  const edited = await stage.docker("compose", "--project-name", names.project, "up", "--detach");
  const expect = new Expectations();
  expect.job(scene.job, "changes");
  expect.holds("Compose does what the hand wants", edited.code === 0, edited.stderr);
  scene.before = await lookAt(stage);
  const web = scene.before.find(({ service }) => service === "web");
  expect.holds("web says more in its log", web?.environment.includes("LOG_LEVEL=debug") === true, web?.environment.join(" ") ?? "nothing");
  return result(`Pull request #${scene.pull} is reviewed; then somebody sets LOG_LEVEL=debug by hand on the host and forgets it.`, expect);
}

async function held(stage: Stage, scene: Scene): Promise<StepResult> {
  await merge(stage, scene);
  await apply(stage, scene, "held then and now");
  const expect = new Expectations();
  expect.job(scene.job, "held");
  expect.holds("nothing was changed", same(scene.before, await lookAt(stage)), "containers changed");
  expect.holds("the comment tells the hand edit", has(scene.comment, "LOG_LEVEL"), firstLine(scene.comment));
  expect.holds("it says how to accept", digestIn(scene.comment) !== undefined, "no digest to accept");
  return result(
    "Its merge is held, since nobody has reviewed what it would do now: the comment shows then and now.",
    expect,
    scene.comment,
  );
}

async function accepted(stage: Stage, scene: Scene): Promise<StepResult> {
  const accept = digestIn(scene.comment) ?? "";
  scene.merge = await stage.github.events.workflowDispatch({ workflow: ".github/workflows/apply.yml", inputs: { accept } });
  await apply(stage, scene, "report of the accepted change", { accept });
  const expect = new Expectations();
  expect.job(scene.job, "applied");
  const web = (await lookAt(stage)).find(({ service }) => service === "web");
  for (const value of ["GREETING=good evening", "LOG_LEVEL=info"])
    expect.holds(`web has ${value}`, web?.environment.includes(value) === true, web?.environment.join(" ") ?? "nothing");
  return result(
    `A person has read that and accepts it by name (${accept}): the change is applied, the hand edit is repaired.`,
    expect,
    scene.comment,
  );
}

async function quiet(stage: Stage, scene: Scene): Promise<StepResult> {
  const event = await stage.github.events.workflowDispatch({ workflow: ".github/workflows/apply.yml", inputs: {} });
  const before = await lookAt(stage);
  scene.job = await stage.job("apply", event);
  const expect = new Expectations();
  expect.job(scene.job, "unchanged");
  expect.holds("all containers are those that they were", same(before, await lookAt(stage)), "containers changed");
  return result("Another apply finds nothing to do: the host is what Git says.", expect);
}

/** What the comment's own command accepts. */
function digestIn(comment: CommentRecord | undefined): string | undefined {
  return /accept=([0-9a-f]{12,64})/.exec(comment?.body ?? "")?.[1];
}

function services(seen: readonly Seen[]): string {
  return seen
    .filter(({ running }) => running)
    .map(({ service }) => service)
    .toSorted()
    .join(", ");
}

function same(before: readonly Seen[], after: readonly Seen[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
