/**
 * Sentences for people in which foreign text stays apart from ours; must not decide how either is escaped.
 *
 * A name or value that comes from a spec, a pull request or a remote system is untrusted: in Markdown it has to
 * stand in a code span, on a terminal without control characters. So a sentence is a list of our own words
 * (strings) and of quotes (untrusted text), and each renderer treats the quotes as its surface needs.
 */

/** Untrusted text inside a sentence. */
export interface Quote {
  readonly quote: string;
}

/** A sentence, or part of one: our own words and quotes in reading order. */
export type Words = readonly (string | Quote)[];

/**
 * Tagged template for {@link Words}: the literal parts are ours, every `${}` is quoted, unless it is itself Words
 * or a number.
 *
 * @example say`image ${tag} is not on the host` // ["image ", { quote: tag }, " is not on the host"]
 */
export function say(literals: TemplateStringsArray, ...values: readonly (string | number | Words)[]): Words {
  const words: (string | Quote)[] = [];
  literals.forEach((literal, index) => {
    if (literal !== "") words.push(literal);
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === "string") words.push({ quote: value });
    else if (typeof value === "number") words.push(String(value));
    else words.push(...value);
  });
  return words;
}

/** Joins sentences or names with our own separator, e.g. `list([say`a`, say`b`])` gives "a, b". */
export function list(items: readonly Words[], separator = ", "): Words {
  return items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
}

/** A sentence as a part of another one: without the full stop of ours at its end. */
export function withoutStop(words: Words): Words {
  const last = words.at(-1);
  return typeof last === "string" && last.endsWith(".") ? [...words.slice(0, -1), last.slice(0, -1)] : words;
}

/** The sentence as plain text, quotes bare: for JSON output, sorting and tests, never for Markdown or a log. */
export function plain(words: Words): string {
  return words.map((word) => (typeof word === "string" ? word : word.quote)).join("");
}
