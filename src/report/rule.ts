/** Rules for a terminal and for programs; must not hold texts about any one of them. */
import { linkOf, type Rule } from "../core/rule.ts";
import { plain, type Words } from "../core/words.ts";

/** Width of the column of labels. */
const LABEL = 10;
/** Longest line of text beside the labels. */
const LINE = 100;
/** Stands for a space inside a snippet while lines are broken. */
const KEPT = "\u00a0";

/** One rule in full; every line ends with a newline. */
export function ruleText(rule: Rule): string {
  const { id, severity, mode, title, symptom, why, check, fix } = rule;
  return [
    `${id}  ${title}`,
    `${" ".repeat(id.length)}  ${severity}, looks at ${sight(mode)}`,
    "",
    ...(symptom === undefined ? [] : labelled("Symptom", symptom)),
    ...labelled("Why", why),
    ...labelled("Check", check),
    ...labelled("Fix", fix),
    ...labelled("More", [linkOf(rule)]),
    "",
  ].join("\n");
}

/** Every rule in a line; every line ends with a newline. */
export function ruleListText(rules: readonly Rule[]): string {
  return rules.map(({ id, severity, title }) => `${id}  ${severity.padEnd(7)}  ${title}\n`).join("");
}

/** A rule for programs: sentences as plain text. */
export function ruleJson(rule: Rule): object {
  const { id, severity, mode, title, symptom, why, check, fix } = rule;
  return {
    id,
    severity,
    mode,
    title,
    ...(symptom === undefined ? {} : { symptom: plain(symptom) }),
    why: plain(why),
    check: plain(check),
    fix: plain(fix),
    link: linkOf(rule),
  };
}

/** What it looks at, in words. */
export function sight(mode: Rule["mode"]): string {
  return mode.map((one) => (one === "static" ? "the files" : "what runs")).join(" and ");
}

/** The sentence beside its label, broken between words; what is to be pasted stands in backticks. */
function labelled(label: string, words: Words): string[] {
  // A snippet stays on one line: it is there to be copied.
  const text = words.map((word) => (typeof word === "string" ? word : `\`${word.quote.replaceAll(" ", KEPT)}\``)).join("");
  const lines: string[] = [];
  for (const word of text.split(" ").map((part) => part.replaceAll(KEPT, " "))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => `${(index === 0 ? label : "").padEnd(LABEL)}${line}`);
}
