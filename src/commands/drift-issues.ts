/**
 * `drift` in a workflow: looks at the tip of the default branch and makes issues say what is true.
 * Must not run for another ref or commit, apply anything, or write in quiet hours.
 */
import type { Adapter } from "../adapters/adapter.ts";
import { kindIn } from "../core/component-name.ts";
import { hasErrors } from "../core/diagnostics.ts";
import type { ComponentDrift } from "../core/drift.ts";
import { RemoteError, UserError } from "../core/errors.ts";
import type { ComponentName } from "../core/model.ts";
import { isQuiet } from "../core/quiet.ts";
import { runbook } from "../core/runbook.ts";
import { say } from "../core/words.ts";
import type { Git, GitHub, Log } from "../ports.ts";
import { newsBody } from "../report/issue-texts.ts";
import { dashboardMatter, groupingFor, keysOf, mattersOf, ORPHANED } from "./drift-matters.ts";
import { earlierIn } from "./earlier.ts";
import { driftOutcome, lookForDrift, type Look } from "./drift.ts";
import { archive, findIssues, keepIssues, orphans, settle, type KeepDeps } from "./keep-issues.ts";
import type { Outcome } from "./outcome.ts";
import type { PlanningDeps, PlanningRequest } from "./planned.ts";
import { tipOf } from "./tip.ts";

export interface DriftIssuesDeps extends PlanningDeps {
  readonly github: GitHub;
  readonly git: Git;
  readonly log: Pick<Log, "warn">;
}

export interface DriftIssuesOptions extends Pick<PlanningRequest, "configPath" | "only"> {
  /** The workflow that people start by hand, e.g. `omni-scale.yml`. */
  readonly workflow: string;
}

export async function driftWithIssues(
  deps: DriftIssuesDeps,
  event: { readonly ref: string },
  options: DriftIssuesOptions,
): Promise<Outcome> {
  const at = await tipOf(deps, event.ref, "Drift");
  if ("outcome" in at) return at.outcome;
  const { git } = deps;
  const [parent] = await git.parents(at.tip);
  const base = parent === undefined ? undefined : await git.resolve(parent);
  const request = {
    configPath: options.configPath,
    head: await git.tree(at.tip),
    earlier: earlierIn(git, base ?? at.tip),
    ...(base === undefined ? {} : { base: await git.tree(base) }),
  };
  const look = await lookForDrift(deps, { ...request, ...(options.only === undefined ? {} : { only: options.only }) }, options.workflow);
  const outcome = driftOutcome(look);
  const { drift } = look.planned.specs.config;
  if (isQuiet(deps.clock.now(), drift.quiet, drift.timeZone)) {
    return { ...outcome, says: say`${outcome.says} These are quiet hours: no issue is written (${runbook("stuck")}).` };
  }
  try {
    await write(deps, look, { branch: at.branch, configPath: options.configPath, whole: options.only === undefined });
    return outcome;
  } catch (error) {
    // What was seen is told in the summary all the same.
    if (!(error instanceof UserError || error instanceof RemoteError)) throw error;
    return { ...outcome, untold: error };
  }
}

interface About {
  readonly branch: string;
  readonly configPath: string;
  readonly whole: boolean;
}

async function write(deps: DriftIssuesDeps, look: Look, { branch, configPath, whole }: About): Promise<void> {
  const { planned, drifts, context } = look;
  const { specs } = planned;
  const named = new Set<ComponentName>([...specs.components, ...drifts].map(({ name }) => name));
  // Nothing of the rack could be read: no issue is over for that.
  if (context.isBroken === true && named.size === 0) return;
  const keep: KeepDeps = deps;
  const kept = await findIssues(keep);
  const pulls =
    drifts.some(({ standing }) => standing === "drifted") || kept.open > 0
      ? await pullsTouching(deps, look, branch, configPath)
      : new Map<ComponentName, number>();
  const grouping = groupingFor(specs.config.issues, named.size);
  const targets = targetsOf(deps.adapters, look);
  const matters = mattersOf({
    drifts,
    context,
    grouping,
    targetOf: (name) => targets.get(name) ?? "",
    targets: [...new Set(targets.values())],
    leftAlone: new Set(pulls.keys()),
    whole,
  });
  await keepIssues(keep, kept, matters, specs.config.drift.cap);
  // With an error in the specs, a component that seems to be gone may only be unreadable.
  if (whole && !hasErrors(specs.diagnostics) && context.isBroken !== true) {
    const lost = orphans(kept, ORPHANED, keysOf(matters));
    for (const issue of lost) await archive(keep, kept, issue, newsBody("left", { kind: issue.marker.kind, about: "" }, []));
  }
  if (whole && grouping === "component") {
    const over = kept.overCap.map(({ about }) => about);
    const leftAlone = [...pulls].map(([name, pull]) => ({ name, pull }));
    const accepted = kept.accepted.map(({ about }) => about);
    await keepIssues(keep, kept, [dashboardMatter({ drifts, overCap: over, cap: specs.config.drift.cap, leftAlone, accepted })], Infinity);
  }
  await settle(keep, kept);
}

/** The target that each component is on, all of them where it is on several. */
function targetsOf(adapters: readonly Adapter[], { planned: { specs } }: Look): ReadonlyMap<ComponentName, string> {
  const idsOf = (kind: string, ask: (adapter: Adapter) => readonly { readonly id: string }[]): string =>
    adapters
      .filter(({ kinds }) => kinds.includes(kind))
      .flatMap((adapter) => ask(adapter).map(({ id }) => id))
      .join(", ");
  return new Map([
    ...specs.components.map((one) => [one.name, idsOf(one.kind, (adapter) => adapter.targets([one], []))] as const),
    ...specs.tombstones.map((one) => [one.component, idsOf(kindIn(one.component), (adapter) => adapter.targets([], [one]))] as const),
  ]);
}

/**
 * Drifted components that an open pull request is about, with its number: whoever works on one knows. The
 * configuration itself names them all, so a change of it counts for none.
 */
async function pullsTouching(
  { github, adapters }: DriftIssuesDeps,
  { planned: { specs }, drifts }: Look,
  branch: string,
  configPath: string,
): Promise<ReadonlyMap<ComponentName, number>> {
  const seen = new Set(drifts.filter(({ standing }: ComponentDrift) => standing !== "unreachable").map(({ name }) => name));
  const found = new Map<ComponentName, number>();
  for (const { number, files } of await github.openChanges(branch)) {
    for (const component of specs.components.filter(({ name }) => seen.has(name) && !found.has(name))) {
      const sources = [
        component.source.file,
        ...adapters.filter(({ kinds }) => kinds.includes(component.kind)).flatMap((adapter) => adapter.sources(component)),
      ];
      const touches = sources.some(
        (source) => source !== configPath && files.some((file) => file === source || file.startsWith(`${source}/`)),
      );
      if (touches) found.set(component.name, number);
    }
  }
  return found;
}
