/** `validate`: the specs alone, everything wrong with them at once; must not ask Docker, GitHub or any host. */
import { hasErrors } from "../core/diagnostics.ts";
import { say } from "../core/words.ts";
import type { Clock, SourceTree } from "../ports.ts";
import { loadSpecs } from "../specs/load.ts";
import type { Outcome } from "./outcome.ts";

export async function validate(
  deps: { readonly clock: Clock },
  options: { readonly tree: SourceTree; readonly configPath: string },
): Promise<Outcome> {
  const { components, invalid, diagnostics } = await loadSpecs(options.tree, options.configPath, deps.clock.now());
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return hasErrors(diagnostics)
    ? { status: "invalid", says: say`${errors} ${[errors === 1 ? "error" : "errors"]} in the specs.`, diagnostics }
    : {
        status: "valid",
        says: say`${components.length + invalid.length} ${[components.length === 1 ? "component" : "components"]}, no errors.`,
        diagnostics,
      };
}
