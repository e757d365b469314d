/**
 * What a change of one component means for the plans of those that need what it provides, whatever system they are of:
 * gates after it, and traps that are only there until it has happened; pure.
 */
import type { ComponentName, Gate } from "./model.ts";
import type { Draft } from "./assemble.ts";

/** Something that a component brings about. */
export interface Provided {
  readonly component: ComponentName;
  readonly capability: string;
  /** Of what it brings about, where the specs say it, e.g. `1.10.6`. */
  readonly version?: string;
}

/** The drafts with gates after what interrupts a capability; `gatesOf` are what its users have to see before they go on. */
export function withGatesOfUsers(
  drafts: readonly Draft[],
  provides: readonly Provided[],
  gatesOf: (provided: Provided) => readonly Gate[],
): Draft[] {
  return drafts.map((draft) => {
    const last = draft.steps.findLast(({ impact }) => impact.interrupts.length > 0);
    const gates = last === undefined ? [] : provides.filter(({ component }) => component === draft.component.name).flatMap(gatesOf);
    if (gates.length === 0) return draft;
    return { ...draft, steps: draft.steps.map((step) => (step === last ? { ...step, gates: [...step.gates, ...gates] } : step)) };
  });
}

/**
 * The drafts of what could not be seen because a capability is away whose provider changes first: a hub that is made by the
 * same change, or that a killed run left standing still. They are told as Git has them, and planned again then. Without a
 * base Git says only what is wanted: that holds where the provider is made, since nothing can be there yet.
 */
export function withUnseenAgain(drafts: readonly Draft[], provides: readonly Provided[]): Draft[] {
  const seen = drafts.filter(({ blind }) => blind === undefined);
  const movers = moversOf(seen, provides);
  const made = new Set(seen.filter(({ differences }) => differences.every(({ kind }) => kind === "create")).map(nameOf));
  return drafts.map((draft) => {
    const { basis, blind, deferred } = draft;
    const from = movers.get(draft.awaits ?? "");
    const isLater = from !== undefined && from !== nameOf(draft) && deferred === undefined && basis.kind === "static";
    if (blind !== undefined && !(isLater && made.has(from))) {
      return { ...draft, differences: [], steps: [], diagnostics: [...draft.diagnostics, blind] };
    }
    return isLater ? { ...draft, again: { from, because: [basis.because] } } : draft;
  });
}

function nameOf({ component }: Draft): ComponentName {
  return component.name;
}

/** Who changes in this plan, by the capability that it provides. */
function moversOf(drafts: readonly Draft[], provides: readonly Provided[]): ReadonlyMap<string, ComponentName> {
  const changing = new Set(drafts.filter(({ differences }) => differences.length > 0).map(nameOf));
  return new Map(provides.filter(({ component }) => changing.has(component)).map((one) => [one.capability, one.component] as const));
}

/**
 * The drafts without traps that await a capability whose provider changes first: an old Omni does not offer what the new
 * one will. They are planned again then, and what stands in the way still stops them.
 */
export function withoutAwaiting(drafts: readonly Draft[], provides: readonly Provided[]): Draft[] {
  const movers = moversOf(drafts, provides);
  return drafts.map((draft) => {
    const traps = draft.differences.flatMap(({ guards = [] }) => guards.filter(({ awaits }) => awaits !== undefined && movers.has(awaits)));
    const [first] = traps;
    const from = movers.get(first?.awaits ?? "");
    if (from === undefined || from === draft.component.name) return draft;
    const differences = draft.differences.map(({ guards = [], ...difference }) => {
      const left = guards.filter((guard) => !traps.includes(guard));
      return left.length === 0 ? difference : { ...difference, guards: left };
    });
    return { ...draft, differences, again: { from, because: [...(draft.again?.because ?? []), ...traps.map(({ message }) => message)] } };
  });
}
