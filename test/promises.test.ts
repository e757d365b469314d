/** Every promise of docs/security.md names tests that exist; must not judge whether they hold it: people read them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generated } from "../scripts/generate.ts";
import { promises } from "./promises/index.ts";
import type { HoldingTest } from "./promises/promise.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const all = promises.flatMap((group) => group.promises);

/** Whether a source has a test of this title, or a table's row of this reason; none that is never run counts. */
function stands(source: string, title: string): boolean {
  return [JSON.stringify(title), `'${title}'`, `\`${title}\``].some((literal) =>
    source
      .split(literal)
      .slice(0, -1)
      .some((before) => /\(\s*$|\breason: $/.test(before) && !/\.(?:skip|todo)\(\s*$/.test(before)),
  );
}

describe("a promise", () => {
  it.each(all.flatMap(({ tests }) => tests))(
    "is held by a test that stands in its file as it is called: $file: $test",
    ({ file, test }: HoldingTest) => {
      expect(existsSync(join(root, file)), `there is no ${file}`).toBe(true);
      expect(stands(read(file), test)).toBe(true);
    },
  );

  it("is a sentence, is made once, and has a test", () => {
    for (const { promise, tests } of all) {
      expect(promise).toMatch(/^[A-Z`].{20,}\.$/);
      expect(tests.length, promise).toBeGreaterThan(0);
    }
    expect(new Set(all.map(({ promise }) => promise)).size).toBe(all.length);
  });

  it("is on the page, without the numbers that some titles have", () => {
    const page = generated().get("docs/security.md") ?? "";
    expect(all.filter(({ promise }) => !page.includes(`- ${promise}\n`))).toEqual([]);
    expect(page).not.toMatch(/statements? \d|\(\d+(, \d+)*\)`/);
  });
});

describe("the search for a title", () => {
  it.each([
    { source: 'it("is so", () => {});', found: true, reason: "a test" },
    { source: "it.each(rows)(\n  'is so',", found: true, reason: "a test of many cases, on a line of its own" },
    { source: "onRack(`is so`, {}, run);", found: true, reason: "a test with a rack" },
    { source: '{ text: "a", reason: "is so" },', found: true, reason: "a row of a table" },
    { source: '// "is so"', found: false, reason: "a remark" },
    { source: 'it.skip("is so", () => {});', found: false, reason: "a test that never runs" },
    { source: 'it("is so and so", () => {});', found: false, reason: "a longer title" },
  ])("finds $reason or not: $found", ({ source, found }) => {
    expect(stands(source, "is so")).toBe(found);
  });
});
