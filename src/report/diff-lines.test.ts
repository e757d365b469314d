import type { FieldValue } from "../core/model.ts";
import { describe, expect, it } from "vitest";
import { field, SECRET } from "../../test/golden/report/build.ts";
import type { FieldChange } from "../core/model.ts";
import { diffLines } from "./diff-lines.ts";
import { diffText } from "./markdown-plan.ts";

const show = (fields: readonly FieldChange[], context = 1, lines = 100): string[] => diffLines(fields, { context, lines }).map(diffText);

describe("diffLines", () => {
  it.each([
    { fields: [field("/image", "a:1", "a:2")], lines: ["- image: a:1", "+ image: a:2"], reason: "a changed field has two lines" },
    { fields: [field("/environment/TZ", undefined, "UTC")], lines: ["+ environment.TZ: UTC"], reason: "a new field has one" },
    { fields: [field("/environment/TZ", "UTC", undefined)], lines: ["- environment.TZ: UTC"], reason: "and so has one that goes" },
    { fields: [field("/a.b/c~1d", 1, 2)], lines: ['- "a.b".c/d: 1', '+ "a.b".c/d: 2'], reason: "names with dots stay apart" },
    { fields: [field("/p", SECRET, SECRET)], lines: ["- p: *** (before)", "+ p: *** (after)"], reason: "a secret shows that it changes" },
    { fields: [field("/p", undefined, SECRET)], lines: ["+ p: ***"], reason: "and needs no side when there is one" },
    { fields: [field("/n", "1", 1)], lines: ['- n: "1"', "+ n: 1"], reason: "a text and a number look alike" },
    { fields: [field("/t", "a\tb", "a    b")], lines: ['- t: "a\\tb"', '+ t: "a    b"'], reason: "a tab and blanks look alike" },
    { fields: [field("/t", "a", "a\n")], lines: ['- t: "a"', '+ t: "a\\n"'], reason: "a last line break is not seen" },
    { fields: [field("/e", "", "x")], lines: ['- e: ""', "+ e: x"], reason: "an empty text is seen" },
    { fields: [field("", ["a"], ["a", "b"])], lines: ['- ["a"]', '+ ["a","b"]'], reason: "the resource itself has no name" },
  ])("$reason", ({ fields, lines }) => {
    expect(show(fields)).toEqual(lines);
  });

  it("shows a text of several lines around its changes and counts the rest", () => {
    const before = ["1", "2", "3", "4", "5", "6", "7"].join("\n");
    const after = ["1", "2", "3", "four", "5", "6", "7"].join("\n");
    expect(show([field("/file", before, after)])).toEqual([
      "  file:",
      "@@ 2 unchanged lines @@",
      "    3",
      "-   4",
      "+   four",
      "    5",
      "@@ 2 unchanged lines @@",
    ]);
    expect(show([field("/file", before, after)], 0)).toEqual([
      "  file:",
      "@@ 3 unchanged lines @@",
      "-   4",
      "+   four",
      "@@ 3 unchanged lines @@",
    ]);
  });

  it("shortens digests, which tell a reader no more than that they differ", () => {
    const digest = (letter: string): FieldValue => ({ is: "value", value: letter.repeat(64) });
    expect(diffLines([{ path: "/content", before: digest("a"), after: digest("b") }], { context: 3, lines: 80 })).toEqual([
      { sign: "-", text: "content: sha256 aaaaaaaaaaaa…" },
      { sign: "+", text: "content: sha256 bbbbbbbbbbbb…" },
    ]);
  });

  it("finds what moved together in a longer text", () => {
    expect(show([field("/f", "a\nb\nc\nd", "b\nc\nx\nd")], 9)).toEqual(["  f:", "-   a", "    b", "    c", "+   x", "    d"]);
  });

  it("cuts after so many lines and says how many more there are", () => {
    const fields = Array.from({ length: 10 }, (_, index) => field(`/f${index}`, undefined, index));
    expect(show(fields, 1, 3)).toEqual(["+ f0: 0", "+ f1: 1", "+ f2: 2", "@@ 7 more lines @@"]);
  });

  it("shows two long lines where they differ", () => {
    const [before, after] = [`${"x".repeat(1_000)}old`, `${"x".repeat(1_000)}new`];
    const [old, now] = show([field("/f", before, after)]);
    expect(old).toBe(`- f: …${"x".repeat(60)}old`);
    expect(now).toBe(`+ f: …${"x".repeat(60)}new`);
  });

  it("takes a reasonable time for two texts that have nothing in common", () => {
    const lines = (letter: string): string => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join("\n");
    expect(show([field("/f", lines("a"), lines("b"))], 1, 5)).toHaveLength(6);
  });
});
