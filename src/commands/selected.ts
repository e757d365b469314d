/** Which components a run was asked for by name; must not plan them. */
import { compareText, hasErrors } from "../core/diagnostics.ts";
import { UserError } from "../core/errors.ts";
import type { ComponentName } from "../core/model.ts";
import { list, say } from "../core/words.ts";
import { closest } from "../specs/closest.ts";
import type { LoadedSpecs } from "../specs/load.ts";
import type { PlanningRequest } from "./planned.ts";

/** Names listed in an error; a rack of thousands is not. */
const MOST = 20;

export function isSelected({ only }: Pick<PlanningRequest, "only">, name: ComponentName): boolean {
  return only === undefined || only.includes(name);
}

/**
 * Throws a UserError for names that neither the specs nor the base's have: without it a mistyped name would look like
 * nothing to do. Where a file cannot be read the name may stand in it, and the plan says so.
 */
export function refuseUnknownNames(
  { only = [] }: Pick<PlanningRequest, "only">,
  specs: LoadedSpecs,
  before: LoadedSpecs | undefined,
): void {
  if (hasErrors(specs.diagnostics.filter(({ component }) => component === undefined))) return;
  const sides = before === undefined ? [specs] : [specs, before];
  const known = [
    ...new Set(
      sides.flatMap(({ components, invalid, tombstones }) => [
        ...components.map(({ name }) => name),
        ...invalid,
        ...tombstones.map(({ component }) => component),
      ]),
    ),
  ].toSorted(compareText);
  const unknown = only.filter((name) => !known.some((one) => one === name));
  if (unknown.length === 0) return;
  const near = [...new Set(unknown.flatMap((name) => closest(name, known) ?? []))];
  throw new UserError(
    say`There is no component ${list(
      unknown.map((name) => say`${name}`),
      " nor ",
    )} in the specs.`,
    [
      ...(near.length === 0
        ? []
        : say`Did you mean ${list(
            near.map((name) => say`${name}`),
            " and ",
          )}? `),
      ...say`The components are: ${list(known.slice(0, MOST).map((name) => say`${name}`))}${[known.length > MOST ? " …" : "."]}`,
    ],
  );
}
