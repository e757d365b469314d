/** From one system's answers to a draft for each component: basis, differences, steps; pure, and must not ask again. */
import { groupBy } from "../core/group.ts";
import type { Wanted } from "../adapters/adapter.ts";
import type { Draft } from "../core/assemble.ts";
import { assumeAt, partKey } from "../core/assume.ts";
import { hasErrors, type Diagnostic } from "../core/diagnostics.ts";
import { ENGINE_RULES } from "../core/engine-rules.ts";
import { findingOf } from "../core/rule.ts";
import type { ComponentName, DesiredResource, Difference, Reading, Step, Unknown } from "../core/model.ts";
import { plain, say, type Words } from "../core/words.ts";
import { sentence } from "../report/phrases.ts";
import type { OmniScaleConfig } from "../specs/config.ts";
import { isIgnored } from "../specs/findings.ts";
import type { Sides, Survey } from "./survey.ts";

/** One system's drafts, with both sides of what Git wants for telling the changes in its words. */
export interface Compared {
  readonly drafts: readonly Draft[];
  readonly want: Wanted;
  readonly was: readonly DesiredResource[];
}

/** Compares live what was seen, with the base what was not; a component that neither can be said of gets an error. */
export function compare(survey: Survey, config: OmniScaleConfig): Compared {
  const unseen = unseenComponents(survey);
  const seen: Choose = (about) => !unseen.has(about.component);
  const live = survey.live === undefined ? nothing : side(survey, survey.live, seen, survey.live.readings, config);
  const unseenParts = [...survey.static.want.resources, ...survey.static.want.absences].filter((one) => !seen(one));
  const assumed = assumeAt(
    (survey.static.was?.resources ?? []).filter((resource) => !seen(resource)),
    unseenParts,
  );
  // Without a base, what awaits a capability is told as if nothing of it were there, for whoever makes the capability first.
  const told: Choose =
    survey.static.was === undefined ? ({ component }) => unseen.get(component)?.awaits !== undefined : (about) => !seen(about);
  const onPaper = side(survey, survey.static, told, assumed, config);
  const sides = [live, onPaper];
  const evidence = gather(survey, unseen, sides);
  return {
    want: { resources: sides.flatMap(({ want }) => want.resources), absences: sides.flatMap(({ want }) => want.absences) },
    was: sides.flatMap(({ was }) => was),
    drafts: namesOf(survey).map((name) => toDraft(name, evidence)),
  };
}

type Choose = (about: { readonly component: ComponentName }) => boolean;

/** One comparison: what was wanted, what there is (or was assumed), and what came of it. */
interface Side {
  readonly want: Wanted;
  readonly was: readonly DesiredResource[];
  readonly have: readonly Reading[];
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
}

const nothing: Side = { want: { resources: [], absences: [] }, was: [], have: [], differences: [], steps: [] };

function side(survey: Survey, sides: Sides, mine: Choose, have: readonly Reading[], config: OmniScaleConfig): Side {
  const names = new Set(namesOf(survey));
  const pick = <T extends { readonly component: ComponentName }>(all: readonly T[]): T[] =>
    all.filter((one) => names.has(one.component) && mine(one));
  const was = pick(sides.was?.resources ?? []);
  const past = pick(sides.past ?? []);
  const want: Wanted = {
    resources: pick(sides.want.resources),
    absences: pick(sides.want.absences),
    ...wasOf(sides, was, past),
  };
  const differences = survey.adapter.diff(want, have).flatMap((difference) => withoutIgnored(difference, config));
  return { want, was: [...was, ...past], have, differences, steps: survey.adapter.steps(differences, want, have) };
}

function wasOf(sides: Sides, resources = sides.was?.resources ?? [], past = sides.past ?? []): Pick<Wanted, "was" | "past"> {
  return { ...(sides.was === undefined ? {} : { was: resources }), past };
}

function namesOf({ components, tombstones }: Survey): ComponentName[] {
  return [...new Set([...components.map(({ name }) => name), ...tombstones.map(({ component }) => component)])];
}

/** A difference without the fields that `ignore` names; none at all when nothing is left of it. */
function withoutIgnored(difference: Difference, config: OmniScaleConfig): Difference[] {
  if (difference.kind === "create" || difference.kind === "delete") return [difference];
  const fields = difference.fields.filter(({ path }) => !isIgnored(config, difference.component, path));
  if (fields.length === difference.fields.length) return [difference];
  return fields.length === 0 ? [] : [{ ...difference, fields }];
}

/** The components of which something could not be seen, with the first reason. In a static plan that is all of them. */
function unseenComponents(survey: Survey): ReadonlyMap<ComponentName, Unknown | undefined> {
  const { live, static: onPaper } = survey;
  if (live === undefined) return new Map(namesOf(survey).map((name) => [name, undefined]));
  const unseen = new Map<ComponentName, Unknown>(live.want.unknown.map(({ component, because }) => [component, because]));
  const unknown = new Map(
    live.readings.flatMap((reading) =>
      reading.status === "unknown" ? [[partKey(reading.target, reading.part), reading.because] as const] : [],
    ),
  );
  for (const { component, target, part } of [...live.want.resources, ...live.want.absences, ...onPaper.want.resources]) {
    const because = unknown.get(partKey(target, part));
    if (because !== undefined && !unseen.has(component)) unseen.set(component, because);
  }
  return unseen;
}

/** All that there is to say, by component, so that a rack of thousands is gone through once. */
interface Evidence {
  readonly survey: Survey;
  readonly unseen: ReadonlyMap<ComponentName, Unknown | undefined>;
  readonly differences: ReadonlyMap<ComponentName, readonly Difference[]>;
  readonly steps: ReadonlyMap<ComponentName, readonly Step[]>;
  readonly diagnostics: ReadonlyMap<ComponentName, readonly Diagnostic[]>;
  readonly notChecked: ReadonlyMap<ComponentName, readonly { readonly words: Words }[]>;
  readonly notSeen: ReadonlyMap<ComponentName, readonly { readonly words: Words }[]>;
  readonly unmanaged: ReadonlyMap<ComponentName, readonly { readonly words: Words }[]>;
  /** Components that ask for anything. */
  readonly wanted: ReadonlySet<ComponentName>;
  /** Components of which something exists on the target. */
  readonly existing: ReadonlySet<ComponentName>;
  /** Components that are about to create a capability, by capability. */
  readonly creators: ReadonlyMap<string, ComponentName>;
}

function gather(survey: Survey, unseen: Evidence["unseen"], sides: readonly Side[]): Evidence {
  const { adapter, live, static: onPaper } = survey;
  const inspected = live?.inspected ?? [];
  const differences = byComponent(sides.flatMap((one) => one.differences));
  const present = new Set(
    (live?.readings ?? []).flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).map(({ address }) => address),
  );
  const notSeen = live === undefined ? [] : adapter.notSeen(live.want, live.readings);
  const leftAlone = live === undefined ? [] : adapter.unmanaged({ ...live.want, ...wasOf(live) }, live.readings);
  const onTheWay = onPaper.was === undefined ? [] : (adapter.transition?.(onPaper.was.resources, onPaper.want.resources) ?? []);
  const creates = (name: ComponentName): boolean => (differences.get(name) ?? []).some(({ kind }) => kind === "create");
  return {
    survey,
    unseen,
    differences,
    steps: byComponent(sides.flatMap((one) => one.steps)),
    diagnostics: byComponent(
      [...onPaper.want.diagnostics, ...(live?.want.diagnostics ?? []), ...onTheWay, ...inspected.flatMap((one) => one.diagnostics)].flatMap(
        withComponent,
      ),
    ),
    notChecked: byComponent([
      ...onPaper.want.notChecked,
      ...(live === undefined ? [] : [...live.want.notChecked, ...notSeen]),
      ...inspected.flatMap((one) => one.notChecked),
    ]),
    notSeen: byComponent(notSeen),
    unmanaged: byComponent(leftAlone),
    wanted: new Set(
      [onPaper.want, live?.want]
        .flatMap((want) => [...(want?.resources ?? []), ...(want?.absences ?? [])])
        .map(({ component }) => component),
    ),
    existing: new Set((live?.want.resources ?? []).filter(({ address }) => present.has(address)).map(({ component }) => component)),
    creators: new Map(
      onPaper.want.provides.filter(({ component }) => creates(component)).map(({ capability, component }) => [capability, component]),
    ),
  };
}

function toDraft(name: ComponentName, evidence: Evidence): Draft {
  const { survey, unseen } = evidence;
  const because = unseen.get(name);
  const isUnclear = !evidence.wanted.has(name) && hasErrors(evidence.diagnostics.get(name) ?? []);
  const isStatic = unseen.has(name) || isUnclear;
  const from = because?.awaits === undefined ? undefined : evidence.creators.get(because.awaits);
  const isBlind = unseen.has(name) && from === undefined && survey.static.was === undefined && because?.code !== "not-configured";
  const differences = evidence.differences.get(name) ?? [];
  const notSeen = uniqueWords((evidence.notSeen.get(name) ?? []).map(({ words }) => words));
  return {
    component: survey.components.find((one) => one.name === name) ?? gone(name, survey),
    basis: isStatic
      ? {
          kind: "static",
          because: because?.message ?? (isUnclear ? say`what it asks for cannot be made out` : say`this plan looks at Git alone`),
          ...(because === undefined ? {} : { code: because.code }),
        }
      : { kind: "live" },
    differences: from === undefined ? differences : [],
    steps: from === undefined ? (evidence.steps.get(name) ?? []) : [],
    diagnostics: unique(evidence.diagnostics.get(name) ?? []),
    ...(isBlind ? { blind: cannotBeSeen(name, because) } : {}),
    known: [],
    notChecked: uniqueWords((evidence.notChecked.get(name) ?? []).map(({ words }) => words)),
    ...(notSeen.length === 0 ? {} : { notSeen }),
    unmanaged: (evidence.unmanaged.get(name) ?? []).map(({ words }) => words),
    takesOver: !isStatic && survey.isNew(name) && evidence.existing.has(name),
    ...(because?.awaits === undefined ? {} : { awaits: because.awaits }),
    ...(from === undefined || because?.awaits === undefined ? {} : { deferred: { awaits: because.awaits, from, creates: differences } }),
  };
}

/** A tombstone stands for a component that has no document any more. */
function gone(name: ComponentName, survey: Survey): Draft["component"] {
  const tombstone = survey.tombstones.find(({ component }) => component === name);
  return { name, source: tombstone?.source ?? { file: "omni-scale.yaml", line: 1, column: 1 }, decisions: [], dependencies: [] };
}

function cannotBeSeen(component: ComponentName, because: Unknown | undefined): Diagnostic {
  const what = sentence(say`${component} cannot be planned: ${because?.message ?? say`nothing live may be looked at`}`);
  return findingOf(ENGINE_RULES.E002, { component, what });
}

function byComponent<T extends { readonly component: ComponentName }>(all: readonly T[]): ReadonlyMap<ComponentName, readonly T[]> {
  return groupBy(all, ({ component }) => component);
}

function withComponent(diagnostic: Diagnostic): (Diagnostic & { readonly component: ComponentName })[] {
  return diagnostic.component === undefined ? [] : [{ ...diagnostic, component: diagnostic.component }];
}

/** The static and the live rendering of the same file find the same things: said once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ rule, at, what }: Diagnostic): string => `${rule} ${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`;
  return [...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
}

function uniqueWords(all: readonly Words[]): Words[] {
  return [...new Map(all.map((words) => [plain(words), words])).values()];
}
