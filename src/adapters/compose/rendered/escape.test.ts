// What a text is written as reads back as the same text, for every reader it may meet.
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { composeText, shellWord, yamlText } from "./escape.ts";

const text = fc.string({ unit: "binary", maxLength: 60 });

describe("yamlText", () => {
  it("reads back as the text, on one line and without anything that cannot be seen", () => {
    fc.assert(
      fc.property(text, (value) => {
        const written = yamlText(value);
        expect(parse(`key: ${written}\nnext: 1\n`)).toEqual({ key: value, next: 1 });
        expect(written).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a"b\\c', String.raw`"a\"b\\c"`, "quotes and backslashes"],
    ["one\r\n\ttwo", String.raw`"one\r\n\ttwo"`, "line ends by their names"],
    ["\u0000\u0085\u2028\ufeff", String.raw`"\x00\x85\u2028\ufeff"`, "what no reader sees, by number"],
    ["\u{e0001}", String.raw`"\U000e0001"`, "also beyond the first plane"],
    ["🙂 é 名", '"🙂 é 名"', "what a reader sees stays"],
  ])("%j is %s: %s", (value, written) => {
    expect(yamlText(value)).toBe(written);
  });

  it("refuses half of a surrogate pair", () => {
    expect(() => yamlText("\ud800")).toThrow("surrogate");
  });
});

describe("composeText", () => {
  it.each([
    ["$", '"$$"', "a sign alone"],
    ["$$ ${X:-y} $X", '"$$$$ $${X:-y} $$X"', "variables stay text"],
  ])("%j is %s: %s", (value, written) => {
    expect(composeText(value)).toBe(written);
  });
});

describe("shellWord", () => {
  it("is one word, with nothing in it replaced", () => {
    const nasty = ["", "a b", "'", "''", "$(id)", "`id`", "\\", "a\nb", "*", "~", ";", "&&", "\"$HOME'"];
    const script = nasty.map((value) => `printf '%s\\0' ${shellWord(value)}`).join("\n");
    expect(execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1)).toEqual(nasty);
  });
});
