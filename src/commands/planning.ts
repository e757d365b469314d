/**
 * Makes the plan that every command shares: load, find what is touched, ask the adapters, compare, assemble.
 * Reads through ports and adapters only; must not write, review, apply or report.
 */
import type { Adapter, Tombstone } from "../adapters/adapter.ts";
import { withGatesOfUsers, withoutAwaiting, withUnseenAgain } from "../core/across.ts";
import { assemble, type Draft } from "../core/assemble.ts";
import type { GitsWords } from "../core/change.ts";
import { isComing } from "../core/coming.ts";
import { kindIn } from "../core/component-name.ts";
import { compareText, type Diagnostic } from "../core/diagnostics.ts";
import type { Fingerprinter } from "../core/digest.ts";
import type { Address, Component, ComponentName, DesiredResource, Gate } from "../core/model.ts";
import { dependenciesFromCapabilities } from "../core/schedule.ts";
import type { SourceTree } from "../ports.ts";
import { fold, type Folded } from "../specs/findings.ts";
import { loadSpecs, type LoadedSpecs } from "../specs/load.ts";
import { repositoryFindings } from "./repository.ts";
import { compare, type Compared } from "./compare.ts";
import type { Planned, PlanningDeps, PlanningRequest } from "./planned.ts";
import { isSelected, refuseUnknownNames } from "./selected.ts";
import { survey, type Survey } from "./survey.ts";
import { candidates, changedAsWritten } from "./touched.ts";
import { unnamedOf } from "./unnamed.ts";
import { invalidDrafts, unplannedDrafts, withErrorsFresh } from "./without-plan.ts";

/** The plan for `request`. Findings are in the plan; rejects for names that nobody has, bugs, and what no diagnostic can hold. */
export async function makePlan(request: PlanningRequest, deps: PlanningDeps): Promise<Planned> {
  const now = deps.clock.now();
  const [specs, before] = await Promise.all([
    loadSpecs(request.head, request.configPath, now),
    loadBase(request.base, request.configPath, now),
  ]);
  refuseUnknownNames(request, specs, before);
  // A change must not send the keys of the run that plans it to another place.
  const configuration = { settings: (before ?? specs).config, tree: (before === undefined ? undefined : request.base) ?? request.head };
  for (const adapter of deps.adapters) adapter.configure?.(configuration);
  const adapterOf = (kind: string): Adapter | undefined => deps.adapters.find(({ kinds }) => kinds.includes(kind));
  const whole = await repositoryFindings(
    { tree: request.head, components: specs.components },
    request.base === undefined ? undefined : { tree: request.base, components: before?.components ?? [] },
    (before ?? specs).config.accept,
    now,
  );
  const inScope = await componentsInScope(request, specs, before, adapterOf);
  const tombstones = tombstonesInScope(request, specs, before);
  const systems = await Promise.all(
    deps.adapters.map(async (adapter): Promise<System> => {
      const mine = ({ kind }: { kind: string }): boolean => adapter.kinds.includes(kind);
      const asked = await survey(
        adapter,
        {
          components: inScope.filter(mine),
          before: (before?.components ?? []).filter(mine),
          tombstones: tombstones.filter(({ component }) => mine({ kind: kindIn(component) })),
          request,
        },
        deps,
      );
      return { ...asked, ...compare(asked, (request.ignores === "head" ? specs : (before ?? specs)).config) };
    }),
  );
  const concerned = new Set(await invalidInScope(request, specs, before));
  const drafts = [
    ...acrossSystems(toDrafts(request, systems, specs, before, now), systems, (before ?? specs).config.choreography),
    ...invalidDrafts(specs, before, { isSelected: (name) => isSelected(request, name), isConcerned: (name) => concerned.has(name) }, now),
    ...unplannedDrafts(inScope.filter(({ kind }) => adapterOf(kind) === undefined)),
  ];
  const git = gitsWords(systems, deps.fingerprint);
  const loose = general(specs, before, now);
  const named = new Set(drafts.map(({ component }) => component.name));
  const plan = assemble(
    {
      ...(request.head.commit === undefined ? {} : { head: request.head.commit }),
      ...(request.base?.commit === undefined ? {} : { base: request.base.commit }),
      drafts,
      untouched: specs.components.map(({ name }) => name).filter((name) => !named.has(name)),
      released: releasedBy(specs, before),
      unmanaged: await unnamedOf(systems, specs, request.head),
      diagnostics: [...loose.fresh, ...whole.fresh],
      known: [...loose.known, ...whole.known],
      git,
      adopt: specs.config.adopt,
    },
    request.clearances,
  );
  const sources = new Map(systems.flatMap(({ adapter, components }) => components.map((one) => [one.name, adapter.sources(one)] as const)));
  return { plan, specs, git, sources, adapters: adaptersByTarget(systems), ...(before === undefined ? {} : { before }) };
}

type System = Survey & Compared;

function adaptersByTarget(systems: readonly System[]): ReadonlyMap<string, Adapter> {
  return new Map(
    systems.flatMap(({ adapter, components, tombstones }) =>
      adapter.targets(components, tombstones).map(({ id }) => [id, adapter] as const),
    ),
  );
}

async function loadBase(base: SourceTree | undefined, configPath: string, now: Date): Promise<LoadedSpecs | undefined> {
  if (base === undefined) return undefined;
  const entries = await base.entries();
  return entries.some(({ path }) => path === configPath) ? loadSpecs(base, configPath, now) : undefined;
}

async function componentsInScope(
  request: PlanningRequest,
  specs: LoadedSpecs,
  before: LoadedSpecs | undefined,
  adapterOf: (kind: string) => Adapter | undefined,
): Promise<readonly Component[]> {
  const { base, head, scope } = request;
  const found =
    scope === "all" || base === undefined
      ? specs.components
      : await candidates({ tree: head, components: specs.components }, { tree: base, components: before?.components ?? [] }, adapterOf);
  return found.filter(({ name }) => isSelected(request, name));
}

/** Those of the components that cannot be used that the plan is about. */
async function invalidInScope(
  { base, head, scope, configPath }: PlanningRequest,
  specs: LoadedSpecs,
  before: LoadedSpecs | undefined,
): Promise<readonly ComponentName[]> {
  if (scope === "all" || base === undefined || specs.invalid.length === 0) return specs.invalid;
  return (await changedAsWritten({ tree: head, specs }, { tree: base, specs: before }, configPath)).map(({ name }) => name);
}

/** A removal concerns the merge that brings it, and from then on whoever applies everything. */
function tombstonesInScope(request: PlanningRequest, specs: LoadedSpecs, before: LoadedSpecs | undefined): readonly Tombstone[] {
  const known = new Set(request.scope === "all" ? [] : (before?.tombstones ?? []).map(({ component }) => component));
  return specs.tombstones.filter(({ component }) => !known.has(component) && isSelected(request, component));
}

function toDrafts(
  request: PlanningRequest,
  systems: readonly System[],
  specs: LoadedSpecs,
  before: LoadedSpecs | undefined,
  now: Date,
): Draft[] {
  const derived = dependenciesFromCapabilities(
    systems.flatMap((system) => system.static.want.provides),
    systems.flatMap((system) => system.static.want.requires),
  );
  const then = new Map((before?.components ?? []).map((component) => [component.name, component]));
  const made = new Set(systems.flatMap(({ want }) => [...want.resources, ...want.absences]).map(({ component }) => component));
  return systems
    .flatMap(({ drafts }) => drafts)
    .map((draft) => {
      const { name, dependencies } = draft.component;
      const findings = [...specs.diagnostics.filter(({ component }) => component === name), ...draft.diagnostics];
      const folded = fold(
        findings,
        findingsBefore(name, systems, before),
        (before ?? specs).config.accept,
        now,
        (finding) => request.ignores !== "head" && isComing(finding, draft.differences),
      );
      const { fresh, known } = made.has(name) ? folded : withErrorsFresh(folded);
      const was = then.get(name);
      return {
        ...draft,
        component: { ...draft.component, dependencies: [...dependencies, ...(derived.get(name) ?? [])] },
        diagnostics: fresh,
        known,
        ...(was === undefined ? {} : { before: was }),
      };
    });
}

/** What the change of one component means for others, of whatever system. */
function acrossSystems(drafts: readonly Draft[], systems: readonly System[], choreography: boolean): Draft[] {
  const provides = systems.flatMap((system) => system.static.want.provides);
  const gated = withGatesOfUsers(drafts, provides, (provided) =>
    systems.flatMap(({ adapter }) =>
      (adapter.gatesAfter?.(provided) ?? []).map((gate): Gate => ({
        ...gate,
        id: `${provided.component}:${gate.id}`,
        system: adapter.system,
      })),
    ),
  );
  const seenLater = withUnseenAgain(gated, provides);
  return choreography ? withoutAwaiting(seenLater, provides) : seenLater;
}

function findingsBefore(name: ComponentName, systems: readonly System[], before: LoadedSpecs | undefined): readonly Diagnostic[] {
  return [
    ...(before?.diagnostics ?? []),
    ...systems.flatMap((system) => [...(system.static.was?.diagnostics ?? []), ...(system.live?.was?.diagnostics ?? [])]),
  ].filter(({ component }) => component === name);
}

/** Findings of no component in scope: the configuration's own, and those of files that became no component. */
function general(specs: LoadedSpecs, before: LoadedSpecs | undefined, now: Date): Folded {
  const names = new Set([...specs.components.map(({ name }) => name), ...specs.invalid]);
  const loose = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
    diagnostics.filter(({ component }) => component === undefined || !names.has(component));
  const folded = fold(loose(specs.diagnostics), loose(before?.diagnostics ?? []), (before ?? specs).config.accept, now);
  // What a file that cannot be read would declare is not known, and is neither absent nor as it was.
  return withErrorsFresh(folded);
}

/** What the base named and the head neither names nor removes: left as it is, and said once. */
function releasedBy(specs: LoadedSpecs, before: LoadedSpecs | undefined): ComponentName[] {
  const named = new Set([
    ...specs.components.map(({ name }) => name),
    ...specs.invalid,
    ...specs.tombstones.map(({ component }) => component),
  ]);
  return (before?.components ?? [])
    .map(({ name }) => name)
    .filter((name) => !named.has(name))
    .toSorted(compareText);
}

function gitsWords(systems: readonly System[], fingerprint: Fingerprinter): GitsWords {
  const byAddress = (resources: readonly DesiredResource[]): ReadonlyMap<Address, DesiredResource> =>
    new Map(resources.map((resource) => [resource.address, resource]));
  return {
    want: byAddress(systems.flatMap(({ want }) => want.resources)),
    was: byAddress(systems.flatMap(({ was }) => was)),
    fingerprint,
  };
}
