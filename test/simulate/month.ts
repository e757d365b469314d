/**
 * Thirty days of a rack, a drift run every six hours, and what a person would have wanted to find in the issues.
 * Must not know how Omni-Scale comes to it: each run is held against what really runs and what Git really says.
 */
import type { IssueRecord } from "../../src/lab/github/model.ts";
import { openSimulatedRack, type SimulatedRack } from "./rack.ts";

const HOUR = 3_600_000;
const RUNS_A_DAY = 4;
const DAYS = 30;
const STACKS = ["cam", "db", "git", "mail", "proxy", "web", "wiki"];

/** What people wanted of one issue in the end. */
export interface WantedIssue {
  readonly title: string;
  readonly state: "open" | "closed";
  /** How each comment of ours begins, in order. */
  readonly told: readonly RegExp[];
}

export const WANTED: readonly WantedIssue[] = [
  { title: "Drift: Stack/web is not as Git says", state: "closed", told: [/as Git says again/, /differs again/, /as Git says again/] },
  { title: "Omni-Scale: how the rack stands", state: "open", told: [] },
  {
    title: "Drift: Stack/db is not as Git says",
    state: "closed",
    told: [/differs otherwise/, /as Git says again/, /differs again/, /as Git says again/],
  },
  { title: "docker/local cannot be reached", state: "closed", told: [/has answered for a day/] },
  {
    title: "Drift: Stack/wiki is not as Git says",
    state: "closed",
    told: [/closed, but it is still so/, /differs otherwise/, /as Git says again/],
  },
  { title: "Archived: Drift: Stack/cam is not as Git says", state: "closed", told: [/left the specs/] },
  { title: "Archived: Drift: Stack/git is not as Git says", state: "closed", told: [/left the specs/] },
  { title: "Drift: Stack/proxy is not as Git says", state: "closed", told: [/as Git says again/] },
];

export interface Month {
  readonly faults: readonly string[];
  readonly rows: readonly { readonly title: string; readonly state: string; readonly told: readonly string[] }[];
  readonly runs: number;
  readonly writes: number;
}

/** Everything that happens, by day and run of the day (0 to 3); before the run of that time. */
type Happening = (rack: SimulatedRack, scene: Scene) => Promise<unknown>;

/** What the simulation remembers besides the rack. */
interface Scene {
  readonly stacks: string[];
  /** Components that a person lives with as they are. */
  readonly accepted: Set<string>;
  /** The open pull request that touches a component. */
  pull?: { readonly number: number; readonly stack: string };
  /** Two runs at the same time. */
  twice: boolean;
  /** The run may fail. */
  rough: boolean;
}

const STORY: Readonly<Record<string, Happening>> = {
  "2.1": (rack) => rack.runByHand("web", "2"),
  "4.0": (rack) => rack.runByHand("web", "1"),
  "5.0": (rack) => rack.runByHand("db", "2"),
  "6.0": (rack) => rack.runByHand("db", "3"),
  // A rerun: what Git says is applied again.
  "7.2": (rack) => rack.merge("db", "1"),
  "8.0": async (rack, scene) => {
    await rack.github.pushTo({ branch: "mail-2", commits: [{ files: { "mail/compose.yaml": "services: {}\n" }, message: "Mail 2" }] });
    scene.pull = { number: (await rack.github.openPullRequest({ branch: "mail-2" })).number, stack: "mail" };
    await rack.runByHand("mail", "2");
  },
  "10.0": async (rack, scene) => {
    if (scene.pull !== undefined) rack.github.closePullRequest(scene.pull.number);
    delete scene.pull;
    await rack.merge("mail", "2");
  },
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6, 7].map((run) => [
      `${11 + Math.floor(run / 4)}.${run % 4}`,
      async (rack: SimulatedRack) => (rack.away = run % 2 === 0),
    ]),
  ),
  "14.2": (rack) => rack.runByHand("wiki", "2"),
  "15.0": async (rack) => close(rack, /Stack\/wiki/),
  "16.0": async (rack, scene) => {
    close(rack, /Stack\/wiki/, "omni-scale:accepted");
    scene.accepted.add("wiki");
  },
  "17.0": (rack) => rack.runByHand("cam", "2"),
  // Another name for the same thing: a new component, and the old one is let go.
  "18.0": async (rack, scene) => {
    scene.stacks.splice(scene.stacks.indexOf("cam"), 1, "camera");
    await rack.merge("camera", "1");
    await rack.name(scene.stacks);
  },
  "19.0": (rack) => rack.runByHand("git", "3"),
  "19.2": async (rack, scene) => {
    scene.stacks.splice(scene.stacks.indexOf("git"), 1);
    await rack.name(scene.stacks);
  },
  "20.0": async (rack, scene) => {
    scene.accepted.delete("wiki");
    await rack.runByHand("wiki", "3");
  },
  // The difference is adopted: Git says what runs.
  "21.0": (rack) => rack.merge("wiki", "3"),
  "22.0": async (rack, scene) => {
    scene.rough = true;
    rack.github.fault({ method: "POST", path: "/repos/{owner}/{repo}/issues", cut: "after" });
    rack.github.fault({ method: "PATCH", path: "/repos/{owner}/{repo}/issues/{issue_number}", status: 502, times: 3 });
    await rack.runByHand("proxy", "4");
  },
  "23.0": async (rack, scene) => {
    scene.rough = true;
    rack.github.fault({ method: "POST", path: /\/issues\/\d+\/comments$/, cut: "after" });
    rack.github.fault({ method: "PATCH", path: "/repos/{owner}/{repo}/issues/{issue_number}", status: 500, times: 3 });
    await rack.merge("proxy", "1");
  },
  "24.0": async (rack, scene) => {
    scene.twice = true;
    await rack.runByHand("web", "3");
    await rack.runByHand("db", "4");
  },
  "26.0": async (rack, scene) => {
    scene.twice = true;
    await rack.merge("web", "3");
    await rack.merge("db", "1");
  },
};

/** Plays the month and says all that is otherwise than people would have wanted. `tell` gets a line for each day. */
export async function playMonth(tell: (line: string) => void = () => undefined): Promise<Month> {
  await using rack = await openSimulatedRack(STACKS);
  const scene: Scene = { stacks: [...STACKS], accepted: new Set(), twice: false, rough: false };
  const faults: string[] = [];
  let truth = "";
  let runs = 0;
  for (let day = 1; day <= DAYS; day += 1) {
    for (let run = 0; run < RUNS_A_DAY; run += 1) {
      const at = `${day}.${run}`;
      scene.twice = false;
      scene.rough = false;
      const happening = STORY[at];
      await happening?.(rack, scene);
      const before = openDrift(rack);
      const from = rack.github.log.length;
      // A target that answers again has its issue closed a day later, which is news by itself.
      const waits = rack.github.issues().some(({ title, state }) => state === "open" && /reached/.test(title));
      const outcomes = await Promise.all(Array.from({ length: scene.twice ? 2 : 1 }, () => rack.drift()));
      runs += outcomes.length;
      const failed = outcomes.some(({ untold }) => untold !== undefined);
      if (failed && !scene.rough) faults.push(`day ${at}: the run failed`);
      // What broke is whole again after the next run, which the same day has.
      if (failed) await rack.drift();
      const writes = rack.github.log.slice(from).filter(({ method }) => method !== "GET").length;
      faults.push(...oneIssueEach(rack, at), ...onlyTrueOnes(rack, scene, before, at));
      const now = truthOf(rack, scene);
      if (now === truth && happening === undefined && writes > 0 && !waits) faults.push(`day ${at}: ${writes} writes without news`);
      truth = now;
      await rack.clock.sleep(6 * HOUR - (rack.clock.now().getTime() % (6 * HOUR)));
    }
    tell(`day ${String(day).padStart(2)}: ${openDrift(rack).join(", ") || "nothing differs"}`);
  }
  const rows = rack.github.issues().map((issue) => ({ title: issue.title, state: issue.state, told: toldBelow(rack, issue) }));
  faults.push(...differences(rows));
  return { faults, rows, runs, writes: rack.github.log.filter(({ method }) => method !== "GET").length };
}

/** No subject has two issues: twins of a race are closed by the end of the run. */
function oneIssueEach(rack: SimulatedRack, at: string): string[] {
  const keys = rack.github
    .issues()
    .filter(({ state }) => state === "open")
    .map(({ body }) => /key=([0-9a-f]+)/.exec(body ?? "")?.[1]);
  return new Set(keys).size === keys.length ? [] : [`day ${at}: two open issues about one thing`];
}

/** Open are exactly the issues of what differs and nobody lives with; while nothing can be seen, those of before. */
function onlyTrueOnes(rack: SimulatedRack, scene: Scene, before: readonly string[], at: string): string[] {
  const differing = scene.stacks.filter(
    (stack) => rack.runs(stack) !== rack.wants(stack) && !scene.accepted.has(stack) && scene.pull?.stack !== stack,
  );
  const wanted = (rack.away ? before : differing.map((stack) => `Stack/${stack}`)).toSorted();
  const open = openDrift(rack);
  return wanted.join() === open.join()
    ? []
    : [`day ${at}: open are ${open.join(", ") || "none"}, and should be ${wanted.join(", ") || "none"}`];
}

function openDrift(rack: SimulatedRack): string[] {
  return rack.github
    .issues()
    .filter(({ state, title }) => state === "open" && title !== "Omni-Scale: how the rack stands" && !/reached/.test(title))
    .map(({ body }) => /### `(Stack\/[a-z]+)`/.exec(body ?? "")?.[1] ?? "?")
    .toSorted();
}

function truthOf(rack: SimulatedRack, scene: Scene): string {
  return [rack.away, ...scene.stacks.map((stack) => `${stack}=${rack.runs(stack)}/${rack.wants(stack)}`)].join(" ");
}

function toldBelow(rack: SimulatedRack, { number }: IssueRecord): string[] {
  return rack.github
    .comments(number)
    .filter(({ minimized, author }) => minimized === undefined && author.type === "Bot")
    .map(({ body }) => body.split("\n")[1] ?? "");
}

function close(rack: SimulatedRack, title: RegExp, label?: string): void {
  const issue = rack.github.issues().find((one) => title.test(one.title));
  if (issue === undefined) throw new Error(`nobody can close ${String(title)}: there is none`);
  rack.github.changeIssue("octocat", issue.number, {
    state: "closed",
    labels: label === undefined ? issue.labels : [...issue.labels, label],
  });
}

function differences(rows: Month["rows"]): string[] {
  const faults: string[] = [];
  for (const { title, state, told } of WANTED) {
    const found = rows.filter((row) => row.title === title);
    const [row] = found;
    if (row === undefined || found.length > 1) faults.push(`${found.length} issues are called "${title}"`);
    else if (row.state !== state) faults.push(`"${title}" is ${row.state}`);
    else if (row.told.length !== told.length || told.some((pattern, index) => !pattern.test(row.told[index] ?? "")))
      faults.push(`"${title}" was told: ${row.told.join(" | ") || "nothing"}`);
  }
  for (const { title } of rows) if (!WANTED.some((one) => one.title === title)) faults.push(`nobody wanted "${title}"`);
  return faults;
}
