/** What happens to one component, in as few words as a title has; must not speak for the whole plan. */
import type { Change, FieldChange } from "../core/model.ts";
import type { ComponentPlan } from "../core/plan.ts";
import { list, say, type Words } from "../core/words.ts";
import { fieldName, inlineValue } from "./diff-lines.ts";
import { count, countKinds, countsInWords, KINDS, resourceName } from "./phrases.ts";

const LONGEST_VALUE = 60;

/** e.g. "Omni `v1.9.3` → `v1.10.6`", "image `1.2` → `1.3`" or "3 to create". */
export function headline(component: ComponentPlan): Words {
  const { status, changes } = component;
  if (status === "blocked")
    return [`blocked by ${count(component.diagnostics.filter(({ severity }) => severity === "error").length, "error")}`];
  if (status === "deferred") return say`planned again after ${component.deferred?.from ?? component.name}`;
  if (changes.every(({ kind }) => kind === "create")) return [`new, ${count(changes.length, "resource")}`];
  return (
    stepHeadline(component) ??
    imageHeadline(changes) ??
    fieldHeadline(changes) ??
    resourceHeadline(changes) ??
    countsInWords(countKinds(changes), "title")
  );
}

/** What the adapter calls it, where it is one thing. */
function stepHeadline({ steps }: ComponentPlan): Words | undefined {
  const [first, ...others] = steps.flatMap(({ impact }) => (impact.headline === undefined ? [] : [impact.headline]));
  return others.length === 0 ? first : undefined;
}

/** One or two resources by name. */
function resourceHeadline(changes: readonly Change[]): Words | undefined {
  if (changes.length > 2) return undefined;
  return list(
    changes.map(({ address, component, kind }) => [
      ...resourceName(address, component),
      ` ${KINDS.find((each) => each.kind === kind)?.done ?? kind}`,
    ]),
  );
}

/** One image of one name that moves from tag to tag. */
function imageHeadline(changes: readonly Change[]): Words | undefined {
  const moves = new Set<string>();
  for (const { fields } of changes) {
    for (const { path, before, after } of fields) {
      if (!path.endsWith("/image")) continue;
      if (before.is !== "value" || after.is !== "value" || typeof before.value !== "string" || typeof after.value !== "string")
        return undefined;
      const [old, now] = [splitImage(before.value), splitImage(after.value)];
      if (old.name !== now.name) return undefined;
      moves.add(JSON.stringify([old.version, now.version]));
    }
  }
  const [move] = moves;
  if (moves.size !== 1 || move === undefined) return undefined;
  const [old, now] = JSON.parse(move) as [string, string];
  return say`image ${old} → ${now}`;
}

/** `ghcr.io/a/b:v1@sha256:0123…` is `ghcr.io/a/b` in version `v1@sha256:0123456789ab`. */
function splitImage(reference: string): { name: string; version: string } {
  const [, name = reference, version = ""] = /^(.*?)((?::[^/@]*)?(?:@.*)?)$/u.exec(reference) ?? [];
  const short = version.replace(/^:/u, "").replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/u, "$1");
  return { name, version: short === "" ? "latest" : short };
}

/** One single field of one single resource. */
function fieldHeadline(changes: readonly Change[]): Words | undefined {
  const [change] = changes;
  const [field] = change?.fields ?? [];
  if (changes.length !== 1 || change?.fields.length !== 1 || field === undefined || change.kind === "delete") return undefined;
  const [before, after] = [inlineValue(field.before), inlineValue(field.after)];
  const tooLong = [before, after].some((value) => value.length > LONGEST_VALUE || value.includes("\n"));
  return tooLong ? say`${fieldName(field.path)} of ${resourceName(change.address, change.component)}` : fieldMove(field, before, after);
}

function fieldMove(field: FieldChange, before: string, after: string): Words {
  if (field.before.is === "absent") return say`${fieldName(field.path)} set to ${after}`;
  if (field.after.is === "absent") return say`${fieldName(field.path)} removed, was ${before}`;
  return say`${fieldName(field.path)} ${before} → ${after}`;
}
