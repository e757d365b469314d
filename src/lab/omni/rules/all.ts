/** Which rules judge a write of which type; must not hold one. */
import { invalid } from "../refusal.ts";
import { full } from "../types.ts";
import { manualBackup } from "./backups.ts";
import { machineClass } from "./classes.ts";
import { cluster } from "./clusters.ts";
import { machineSet, machineSetNode, relations } from "./machine-sets.ts";
import { configPatch } from "./patches.ts";
import type { Attempt, Rule } from "./rule.ts";

const rules: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries({
    Clusters: [cluster],
    MachineSets: [relations, machineSet],
    MachineSetNodes: [relations, machineSetNode],
    ConfigPatches: [configPatch],
    MachineClasses: [machineClass],
    EtcdManualBackups: [manualBackup],
  }).map(([name, list]) => [full(name), list] as const),
);

/** Throws what Omni says no with, all reasons at once. */
export function judge(type: string, attempt: Attempt): void {
  const reasons = [...badName(attempt), ...(rules.get(type) ?? []).flatMap((rule) => rule(attempt))];
  if (reasons.length > 0) throw invalid(reasons);
}

/** What holds for every type (validations/metadata.go). */
function badName({ before, after }: Attempt): readonly string[] {
  if (before !== undefined || after === undefined) return [];
  if (after.id === "") return ["resource ID must not be empty"];
  return /\p{Cc}/u.test(after.id) ? ["resource ID must not contain control characters"] : [];
}
