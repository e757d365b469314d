/** `validate`: the specs alone, everything wrong with them at once; must not ask Docker, GitHub or any host. */
import { hasErrors, inReadingOrder, type Diagnostic } from "../core/diagnostics.ts";
import type { Component } from "../core/model.ts";
import { say } from "../core/words.ts";
import type { Clock, SourceTree } from "../ports.ts";
import { loadSpecs } from "../specs/load.ts";
import type { Outcome } from "./outcome.ts";

export interface ValidateDeps {
  readonly clock: Clock;
  /** What is wrong inside the files that components name, as far as files tell. */
  readonly findingsInside: (components: readonly Component[], tree: SourceTree) => Promise<readonly Diagnostic[]>;
}

export async function validate(deps: ValidateDeps, options: { readonly tree: SourceTree; readonly configPath: string }): Promise<Outcome> {
  const { components, invalid, diagnostics: ofSpecs } = await loadSpecs(options.tree, options.configPath, deps.clock.now());
  const diagnostics = inReadingOrder([...ofSpecs, ...(await deps.findingsInside(components, options.tree))]);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return hasErrors(diagnostics)
    ? { status: "invalid", says: say`${errors} ${[errors === 1 ? "error" : "errors"]} in the specs.`, diagnostics }
    : {
        status: "valid",
        says: say`${components.length + invalid.length} ${[components.length === 1 ? "component" : "components"]}, no errors.`,
        diagnostics,
      };
}
