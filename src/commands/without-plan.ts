/** Components that the plan names without planning them: their spec has errors, or nothing compares them yet; pure. */
import type { Draft } from "../core/assemble.ts";
import { hasErrors, type Diagnostic } from "../core/diagnostics.ts";
import type { Component, ComponentName } from "../core/model.ts";
import { say, type Words } from "../core/words.ts";
import { fold, type Folded } from "../specs/findings.ts";
import type { LoadedSpecs } from "../specs/load.ts";

/**
 * Components whose spec cannot be used: there, blocked, and not mistaken for ones that are gone. Of those that
 * `isConcerned` says the plan is about, errors count however long they are known: unknown is never unchanged.
 */
export function invalidDrafts(
  specs: LoadedSpecs,
  before: LoadedSpecs | undefined,
  { isSelected, isConcerned }: { readonly [Key in "isSelected" | "isConcerned"]: (name: ComponentName) => boolean },
  now: Date,
): Draft[] {
  return specs.invalid.filter(isSelected).flatMap((name) => {
    const mine = ({ component }: Diagnostic): boolean => component === name;
    const found = (before?.diagnostics ?? []).filter(mine);
    const folded = fold(specs.diagnostics.filter(mine), found, (before ?? specs).config.accept, now);
    const { fresh, known } = isConcerned(name) ? withErrorsFresh(folded) : folded;
    if (!hasErrors(fresh)) return [];
    const component = { name, source: specs.locate(name, ""), decisions: [], dependencies: [] };
    return [{ ...empty(say`its spec has errors`), component, diagnostics: fresh, known }];
  });
}

/** Where an error left nothing to compare with, it blocks however long it is known: unknown is never unchanged. */
export function withErrorsFresh({ fresh, known }: Folded): Folded {
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  return { fresh: [...fresh, ...known.filter(isError)], known: known.filter((finding) => !isError(finding)) };
}

/** Components of a kind that no adapter plans: what they ask for is never called unchanged. */
export function unplannedDrafts(components: readonly Component[]): Draft[] {
  return components.map((component) => ({
    ...empty(say`nothing compares a ${[component.kind]} yet`),
    component,
    notChecked: [say`its file was checked, and not compared with what exists: this version does not plan a ${[component.kind]} yet`],
  }));
}

function empty(because: Words): Omit<Draft, "component"> {
  return {
    basis: { kind: "static", because },
    differences: [],
    steps: [],
    diagnostics: [],
    known: [],
    notChecked: [],
    unmanaged: [],
    takesOver: false,
  };
}
