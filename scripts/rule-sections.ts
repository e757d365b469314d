/** The sections of docs/gotchas.md, out of the rules; must not hold texts about any one of them. */
import { adapterRules } from "../src/adapters/registry.ts";
import type { Rule } from "../src/core/rule.ts";
import type { Words } from "../src/core/words.ts";
import { markdown } from "../src/report/escape.ts";
import { sight } from "../src/report/rule.ts";
import { allRules } from "../src/rules/registry.ts";

/** What most people meet first, in the order in which they do. */
const BEST_KNOWN = ["O31", "O15", "O19", "P06", "P31"];

/** Markdown by the name of its place on the page: `best-known`, and one for each letter of the ids. */
export function ruleSections(): Readonly<Record<string, string>> {
  const rules = allRules(adapterRules);
  const known = BEST_KNOWN.flatMap((id) => rules.filter((rule) => rule.id === id));
  const rest = rules.filter(({ id }) => !BEST_KNOWN.includes(id));
  const letters = [...new Set(rest.map(({ id }) => id.slice(0, 1)))];
  const ofLetter = letters.map((letter) => [letter, join(rest.filter(({ id }) => id.startsWith(letter)))]);
  return { "best-known": join(known), ...Object.fromEntries(ofLetter) };
}

function join(rules: readonly Rule[]): string {
  return rules.map(section).join("\n");
}

function section({ id, title, severity, mode, symptom, why, check, fix }: Rule): string {
  const points: readonly (readonly [string, Words | undefined])[] = [
    ["Symptom", symptom],
    ["Cause", why],
    ["Check", check],
    ["Cure", fix],
  ];
  const lines = points.flatMap(([label, words]) => (words === undefined ? [] : [`- ${label}: ${markdown(words)}`]));
  return `### ${id}\n\n**${title}** (${severity}, looks at ${sight(mode)})\n\n${lines.join("\n")}\n`;
}
