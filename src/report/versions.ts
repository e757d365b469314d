/** A plan in which nothing but versions of images moves, as Renovate makes them, with the way from old to new; must not judge a release. */
import type { Change } from "../core/model.ts";
import type { ComponentPlan } from "../core/plan.ts";
import { list, say, type Words } from "../core/words.ts";

const MOST = 4;

/** One sentence where only versions move; nothing where anything else does. */
export function versionWords(changing: readonly ComponentPlan[]): Words[] {
  const changes = changing.flatMap((component) => component.changes);
  const moves = new Map<string, Move>();
  for (const change of changes) {
    if (isOfItself(change)) continue;
    const move = moveOf(change);
    if (move === undefined) return [];
    moves.set(JSON.stringify(move), move);
  }
  if (moves.size === 0 || changing.some(({ deferred }) => deferred !== undefined)) return [];
  const [only] = moves.values();
  // The title of a lone component has it from old to new already.
  const isTold = changing.length === 1 && moves.size === 1 && changing[0]?.status !== "blocked";
  if (isTold && only !== undefined) return [["Only the version moves", ...only.way, "."]];
  const all = [...moves.values()].map(({ from, way }) => [...from, ...way]);
  const more = all.length > MOST ? [`, and ${all.length - MOST} more`] : [];
  return [["Only versions move: ", ...list(all.slice(0, MOST)), ...more, "."]];
}

/** What follows from a version alone: the Compose file that names it, and a service that restarts with another. */
function isOfItself({ address, kind, fields }: Change): boolean {
  const [, type = "", , ...id] = address.split("/");
  if (kind === "create" || kind === "delete") return false;
  return type === "File" ? /(^|\/)(docker-)?compose[^/]*\.ya?ml$/.test(id.join("/")) : fields.length === 0;
}

/** `from` is "omni v1 → v2", `way` what lies between in parentheses, or nothing. */
interface Move {
  readonly from: Words;
  readonly way: Words;
}

function moveOf({ kind, fields }: Change): Move | undefined {
  const [field] = fields;
  if (kind === "create" || kind === "delete" || fields.length !== 1 || field?.path !== "/image") return undefined;
  const { before, after } = field;
  if (before.is !== "value" || after.is !== "value" || typeof before.value !== "string" || typeof after.value !== "string")
    return undefined;
  const [old, now] = [split(before.value), split(after.value)];
  if (old.name !== now.name || old.tag === "" || now.tag === "") return undefined;
  const way = wayBetween(old.tag, now.tag);
  return { from: say`${old.name.slice(old.name.lastIndexOf("/") + 1)} ${old.tag} → ${now.tag}`, way: way === "" ? [] : [` (${way})`] };
}

function split(reference: string): { readonly name: string; readonly tag: string } {
  const [, name = reference, tag = ""] = /^([^@]*?)(?::([^/@]+))?(?:@.*)?$/.exec(reference) ?? [];
  return { name, tag };
}

/** What lies between two tags that are versions; empty where they are none, or where it is one small step. */
export function wayBetween(old: string, now: string): string {
  const [from, to] = [numbers(old), numbers(now)];
  if (from === undefined || to === undefined) return old === now ? "the same tag, moved in its registry" : "";
  const [major, minor, patch] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  if (major < 0 || (major === 0 && (minor < 0 || (minor === 0 && patch < 0)))) return "back to an older version";
  if (major > 0) return major === 1 ? "a new major version: read what it breaks" : `${major} major versions on: read what each breaks`;
  if (minor <= 1) return "";
  return `skips ${minor - 1} minor ${minor === 2 ? "version" : "versions"} between`;
}

function numbers(tag: string): readonly [number, number, number] | undefined {
  const match = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?=[-+_.]|$)/.exec(tag);
  return match === null ? undefined : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}
