/** The sections of docs/security.md, out of the table of promises; must not hold texts of its own. */
import { codeSpan } from "../src/report/escape.ts";
import { promises } from "../test/promises/index.ts";
import type { HoldingTest, Promised } from "../test/promises/promise.ts";

/** Markdown for the page's one place, `promises`. */
export function promiseSections(): Readonly<Record<"promises", string>> {
  const sections = promises.map(({ heading, promises: each }) => `## ${heading}\n\n${each.map(entry).join("\n")}\n`);
  return { promises: sections.join("\n") };
}

function entry({ promise, tests }: Promised): string {
  return [`- ${promise}`, ...tests.map((test) => `  - ${line(test)}`)].join("\n");
}

function line({ file, test }: HoldingTest): string {
  return `[${file}](../${file}): ${codeSpan(withoutNumbers(test))}`;
}

/** The numbers in some titles are for who works on the tests. */
function withoutNumbers(title: string): string {
  return title.replace(/^statement \d+: /, "").replace(/ \((?:statements? )?\d+(?:, \d+)*\)$/, "");
}
