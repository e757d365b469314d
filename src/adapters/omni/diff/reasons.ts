/** Why a resource changes, in words for its reader; pure. */
import type { FieldDifference, ObservedResource, Reason } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import type { DesiredResource } from "../../../core/model.ts";
import { idOf } from "../facts.ts";
import { allocationOf } from "../told.ts";
import { isGoing } from "./context.ts";
import { versionsOf } from "./guards.ts";

/** The reasons of an update, the most important first; never empty. `moved` where `have` lies under another id. */
export function reasonsOf(want: DesiredResource, have: ObservedResource, fields: readonly FieldDifference[]): Reason[] {
  if (isGoing(have)) return [{ code: "tearing-down", message: say`somebody is removing it` }];
  const reasons = [
    ...(want.address === have.address ? [] : [movedFrom(have, fields)]),
    ...(want.part === "Clusters" ? versions(want, have) : []),
    ...(want.part === "MachineSets" ? machines(want, have) : []),
    ...(fields.some(({ path }) => path.startsWith("/secrets/"))
      ? [{ code: "secret", message: say`a secret in it changes (value hidden)` }]
      : []),
  ];
  return reasons.length > 0 ? reasons : [{ code: "differs", message: say`it is not as the files say` }];
}

function movedFrom(have: ObservedResource, fields: readonly FieldDifference[]): Reason {
  const others = fields.filter(({ path }) => path !== "/id" && path !== "/annotations/name");
  const same = others.length === 0 ? say`, with the same content` : [];
  return { code: "moved", message: say`it was ${idOf(have.address)} before${same}` };
}

function versions(want: DesiredResource, have: ObservedResource): Reason[] {
  const [old, now] = [versionsOf(have.attributes), versionsOf(want.attributes)];
  const move = (code: string, name: string, from: string, to: string): Reason[] =>
    from === to ? [] : [{ code, message: say`${[name]} ${from} → ${to}` }];
  return [
    ...move("talos-version", "Talos", old.talos, now.talos),
    ...move("kubernetes-version", "Kubernetes", old.kubernetes, now.kubernetes),
  ];
}

function machines(want: DesiredResource, have: ObservedResource): Reason[] {
  const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
  if (old === undefined || now === undefined) return [];
  const size = (one: number | "unlimited"): Words => (one === "unlimited" ? ["as many as there are"] : [String(one)]);
  if (old.name !== now.name) return [{ code: "class", message: say`class ${old.name} → ${now.name}, ${size(now.size)} machines` }];
  return old.size === now.size
    ? []
    : [{ code: "size", message: say`${size(old.size)} → ${size(now.size)} machines from class ${now.name}` }];
}
