/** `disclosure: git-only`: takes out of plans and run reports what was only seen on a target; must not touch digests. */
import type { GitsWords } from "../core/change.ts";
import { sameJson } from "../core/canonical.ts";
import type { Address, Change, FieldChange, FieldValue, Json, Path } from "../core/model.ts";
import type { Plan } from "../core/plan.ts";
import { at, pointer, tokens } from "../core/pointer.ts";
import type { HeldChange, RunReport } from "../core/run-report.ts";

/** What everybody who reads the repository knows already. */
export interface KnownFromGit {
  readonly git: Pick<GitsWords, "want" | "was">;
  /** The content of the files that the specs are made of, now and at the base. */
  readonly texts: readonly string[];
}

const HIDDEN = "***";
/** Our own words that messages quote. */
const OWN: readonly string[] = ["adopt:", "removed:", "type: soft", "omni-scale.yaml", "acknowledge", "confirm-delete", "accept"];

/** The plan without observed values: fields become hidden, quotes become `***`. What a reviewed plan is made from, too. */
export function hideObservedInPlan(plan: Plan, known: KnownFromGit): Plan {
  const hidden: Plan = {
    ...plan,
    components: plan.components.map((component) => ({
      ...component,
      changes: component.changes.map((change) => hideInChange(change, known.git)),
    })),
  };
  return hideQuotes(
    hidden,
    quotesKnownTo(
      known,
      plan.components.flatMap(({ name, guards }) => [name, ...guards.map(({ id }) => id)]),
    ),
  );
}

/** The same for what an apply did. */
export function hideObservedInRun(report: RunReport, known: KnownFromGit): RunReport {
  const hidden: RunReport = {
    components: report.components.map((component) => ({
      ...component,
      changes: component.changes.map((change) => hideInChange(change, known.git)),
      held: component.held.map((held) => hideInHeld(held, known.git)),
    })),
  };
  return hideQuotes(
    hidden,
    quotesKnownTo(
      known,
      report.components.map(({ name }) => name),
    ),
  );
}

function hideInChange(change: Change, git: KnownFromGit["git"]): Change {
  return { ...change, fields: hideFields(change.address, change.fields, git) };
}

function hideInHeld(held: HeldChange, git: KnownFromGit["git"]): HeldChange {
  const address = held.id as Address;
  return {
    ...held,
    now: hideFields(address, held.now, git),
    ...(held.then === undefined ? {} : { then: hideFields(address, held.then, git) }),
  };
}

function hideFields(address: Address, fields: readonly FieldChange[], git: KnownFromGit["git"]): readonly FieldChange[] {
  const sides = [git.want.get(address)?.declared, git.was.get(address)?.declared];
  const hide = (path: Path, value: FieldValue): FieldValue =>
    value.is !== "value" || sides.some((side) => sameJson(at(side, path), value.value)) ? value : { is: "hidden" };
  return fields.map(({ path, before, after }) => ({ path: knownPath(path, sides), before: hide(path, before), after: hide(path, after) }));
}

/** The path as far as Git has it: a key that only the target has is an observed value, too. */
function knownPath(path: Path, sides: readonly (Json | undefined)[]): Path {
  const parts = tokens(path);
  const known = parts.findIndex((_, index) => sides.every((side) => at(side, pointer(...parts.slice(0, index + 1))) === undefined));
  return known === -1 ? path : pointer(...parts.slice(0, known), HIDDEN);
}

/** Whether a quote may be shown: Git has it as a value, a key, a name or a whole word of a file. */
function quotesKnownTo({ git, texts }: KnownFromGit, names: readonly string[]): (quote: string) => boolean {
  const known = new Set<string>([...OWN, ...names]);
  for (const resource of [...git.want.values(), ...git.was.values()]) {
    for (const name of [resource.address, ...resource.address.split("/"), resource.component, resource.source.file]) known.add(name);
    known.add(resource.address.split("/").slice(3).join("/"));
    known.add(`${resource.source.file}:${resource.source.line}`);
    addScalars(resource.declared, known);
  }
  return (quote) => {
    if (!known.has(quote) && texts.some((text) => hasWord(text, quote))) known.add(quote);
    return known.has(quote);
  };
}

function addScalars(value: Json, known: Set<string>): void {
  if (typeof value !== "object" || value === null) {
    known.add(String(value));
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    known.add(key);
    addScalars(member, known);
  }
}

function hasWord(text: string, word: string): boolean {
  if (word.trim() === "") return true;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    const around = `${text.charAt(from - 1)}${text.charAt(from + word.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** A copy in which every quote that is not known is masked. */
function hideQuotes<T>(value: T, isKnown: (quote: string) => boolean): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => hideQuotes<unknown>(item, isKnown)) as T;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === "quote" && typeof first[1] === "string") {
    return (isKnown(first[1]) ? value : { quote: HIDDEN }) as T;
  }
  // What a rule says of why and how to mend is ours (core/rule.ts), snippets to paste among it.
  const own = "rule" in value && "link" in value ? ["why", "fix"] : [];
  return Object.fromEntries(entries.map(([key, member]) => [key, own.includes(key) ? member : hideQuotes<unknown>(member, isKnown)])) as T;
}
