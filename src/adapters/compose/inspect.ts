/**
 * Looks at the hosts of hubs and providers by the live rules; must not judge by itself, nor ask a host for anything that
 * a component without such a service would need.
 */
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ComponentName } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Inspected, Wanted } from "../adapter.ts";
import type { Placed } from "./desired.ts";
import { collectFacts, type CollectPorts } from "./hub/collect.ts";
import { judgeHost } from "./hub/judge-live.ts";
import { limit } from "./render.ts";

/** What the adapter remembers of a component whose live side could be made out. */
export interface Remembered extends Placed {
  /** Gives findings in rendered files their places in files that people write. */
  readonly back: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** See {@link Adapter.inspect}. */
export async function inspect(
  want: Wanted,
  remembered: ReadonlyMap<ComponentName, Remembered>,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<Inspected> {
  const names = [...new Set(want.resources.map(({ component }) => component))];
  const limited = limit(4);
  const all = await Promise.all(
    names.map((name) =>
      limited(async (): Promise<Inspected> => {
        const known = remembered.get(name);
        if (known === undefined) return { diagnostics: [], notChecked: [] };
        const { judged, directory, back } = known;
        const found = judgeHost(judged, await collectFacts({ judged, directory, signal }, ports), directory);
        return {
          diagnostics: back(found.diagnostics).map(mendedByApply),
          notChecked: found.notChecked.map((words) => ({ component: name, words })),
        };
      }),
    ),
  );
  return { diagnostics: all.flatMap(({ diagnostics }) => diagnostics), notChecked: all.flatMap(({ notChecked }) => notChecked) };
}

/** Whoever lives in a container that is gone is made anew by every plan (diff-services.ts): an error would keep that from happening. */
function mendedByApply(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.rule !== "O25") return diagnostic;
  return { ...diagnostic, severity: "warning", fix: say`Apply the plan: it makes both anew.` };
}
