/** The small phrases all reports share: names of resources, counts, places in files; must not look at a whole plan. */
import type { Address, Change, ChangeKind, ComponentName, SourceRange } from "../core/model.ts";
import { list, say, type Words } from "../core/words.ts";
import type { Counts } from "./view.ts";

/** Kinds in the order of the table, with what happened in words. */
export const KINDS = [
  { kind: "create", sign: "+", done: "created", title: "to create" },
  { kind: "update", sign: "~", done: "updated", title: "to update" },
  { kind: "replace", sign: "⟳", done: "recreated", title: "to recreate" },
  { kind: "delete", sign: "−", done: "deleted", title: "to delete" },
] as const satisfies readonly { kind: ChangeKind; sign: string; done: string; title: string }[];

/** How many changes there are of each kind. */
export function countKinds(changes: readonly Pick<Change, "kind">[]): Counts {
  const counts = { create: 0, update: 0, replace: 0, delete: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** e.g. "1 created, 2 recreated"; "nothing" without any. */
export function countsInWords(counts: Counts, form: "done" | "title"): Words {
  const kinds = KINDS.filter(({ kind }) => counts[kind] > 0).map((each) => [`${counts[each.kind]} ${each[form]}`]);
  return kinds.length === 0 ? ["nothing"] : list(kinds);
}

/** e.g. "1 component", "3 components". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** What a resource is called within its component: `compose/Service/media/web` in Stack/media is "service `web`". */
export function resourceName(address: Address, component: ComponentName): Words {
  const [, type = "", ...id] = address.split("/");
  const own = id.length > 1 && id[0] === component.slice(component.indexOf("/") + 1) ? id.slice(1) : id;
  // Some systems call their types by the plural.
  const single = type.replace(/(?<=ch|ss)es$/u, "").replace(/(?<=[^s])s$/u, "");
  const kind = /^[A-Z][A-Za-z]*$/u.test(type) ? [`${single.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase()} `] : [];
  return [...kind, { quote: own.length === 0 ? address : own.join("/") }];
}

/** e.g. "service `web` is recreated: image tag changed; mounted file changed". */
export function changeSentence(change: Change, verb: "is" | "would be" = "is"): Words {
  const done = KINDS.find(({ kind }) => kind === change.kind)?.done ?? change.kind;
  const reasons = list(
    change.reasons.map(({ message }) => message),
    "; ",
  );
  return [...resourceName(change.address, change.component), ` ${verb} ${done}`, ...(reasons.length === 0 ? [] : [": ", ...reasons])];
}

/** `file:line`, as editors and GitHub understand it. */
export function place(source: SourceRange): Words {
  return say`${`${source.file}:${source.line}`}`;
}

/** The first `most` items, then how many more there are. */
export function firstOf(items: readonly Words[], most: number, separator = ", "): Words {
  if (items.length <= most) return list(items, separator);
  return [...list(items.slice(0, most), separator), ` and ${items.length - most} more`];
}

/** Names as quotes, the first `most` of them. */
export function names(all: readonly string[], most: number, separator = ", "): Words {
  return firstOf(
    all.map((name) => [{ quote: name }]),
    most,
    separator,
  );
}

/** A sentence ends with a full stop. */
export function sentence(words: Words): Words {
  const last = words.at(-1);
  return typeof last === "string" && /[.!?:]$/u.test(last.trimEnd()) ? words : [...words, "."];
}

/** A sentence begins with a capital letter, where its first word is ours. */
export function capital(words: Words): Words {
  const [first, ...rest] = words;
  return typeof first === "string" && first !== "" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : words;
}

/** Joins Words that mean the same to several components: one item, led by whom it concerns where that is not everybody. */
export function grouped(items: readonly { readonly name: ComponentName; readonly words: Words }[], everybody: number): Words[] {
  const groups = new Map<string, { readonly words: Words; readonly names: Set<ComponentName> }>();
  for (const { name, words } of items) {
    const key = JSON.stringify(words);
    const group = groups.get(key) ?? { words, names: new Set() };
    group.names.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ words, names: whom }) => (whom.size === everybody ? words : say`${names([...whom], 3)}: ${words}`));
}
