import { describe, expect, it } from "vitest";
import { plain } from "../../../core/words.ts";
import { readGoYaml } from "./read.ts";
import { valueAt } from "./value.ts";

describe("what is refused, with its place", () => {
  it.each([
    ["a: 1\nb: [\n", "3:1", "This is not YAML"],
    ["a: 1\na: 2\n", "2:1", "The key a stands twice"],
    ["a: *nowhere\n", "1:4", "stands for nothing above it"],
    ["a: &a [*a]\n", "1:8", "stands for something that contains it"],
    ["a: !secret x\n", "1:12", "The tag !secret cannot be used"],
    ["a: >\n  x\n\n    y\n", "1:4", "is not read the same by everybody"],
    ['a: "x\u2028y"\n', "1:6", "line break that is not the usual one (U+2028)"],
    ["[a]: b\n", "1:1", "key is not plain text"],
    ["a: {<<: 1}\n", "1:4", "stands for something that is no mapping"],
  ])("%j at %s", (text, place, says) => {
    const { mistakes } = readGoYaml(text, "a.yaml");
    expect(mistakes.map(({ at, what }) => `${at.line}:${at.column} ${plain(what)}`)).toEqual([expect.stringContaining(says)]);
    expect(`${mistakes[0]?.at.line}:${mistakes[0]?.at.column}`).toBe(place);
  });

  it("a few lines that stand for more than a machine can hold", () => {
    const lines = Array.from(
      { length: 30 },
      (_, level) => `k${level}: &a${level} [${level === 0 ? "x" : `*a${level - 1}, *a${level - 1}`}]`,
    );
    const { mistakes } = readGoYaml(lines.join("\n"), "a.yaml");
    expect(mistakes.map(({ what }) => plain(what))).toEqual(["Aliases stand for more than 10000 values by here."]);
  });
});

describe("a merge key", () => {
  it("adds what the mapping does not say itself, the first of several first", () => {
    const { documents } = readGoYaml("a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc: {<<: [*a, *b], y: 3}\n", "a.yaml");
    const merged = valueAt(documents[0], "c");
    expect(["x", "y", "z"].map((key) => valueAt(merged, key))).toMatchObject([{ text: "1" }, { text: "3" }, { text: "2" }]);
  });
});

it("inside brackets, a document that was written anew has text where nothing or a time of day was", () => {
  const kinds = (again: boolean): unknown => {
    const inner = valueAt(readGoYaml("a: {b: , c: 2020-01-02T03:04:05Z, d: 2020-01-02}\n", "a.yaml", again).documents[0], "a");
    return ["b", "c", "d"].map((key) => valueAt(inner, key)?.is);
  };
  expect(kinds(false)).toEqual(["null", "time", "time"]);
  expect(kinds(true)).toEqual(["text", "text", "time"]);
});
