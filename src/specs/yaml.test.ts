/** YAML as plain values with places, and every way in which YAML could be more than that. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../core/words.ts";
import { MAX_BYTES } from "./yaml-limits.ts";
import { parseYaml } from "./yaml.ts";

/** What was refused, as `rule line:column text`. */
function refusals(text: string): string[] {
  return parseYaml(text, "f.yaml")
    .flatMap(({ diagnostics }) => diagnostics)
    .map(({ rule, at, what }) => `${rule} ${at?.line}:${at?.column} ${plain(what)}`);
}

const laughs = [
  "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
  ...[1, 2, 3, 4, 5, 6].map((n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(10)}]`),
].join("\n");
const filled = (piece: string): string => piece.repeat(Math.floor(MAX_BYTES / piece.length));

const hostile: readonly { reason: string; text: string; says: string }[] = [
  {
    reason: "10^6 values through nested aliases",
    text: laughs,
    says: "S005 4:45 Aliases stand for more than 10000 values by here.",
  },
  {
    reason: "more aliases than anyone writes",
    text: `a: &a 1\nb: [${"*a,".repeat(300_000)}]`,
    says: "S005 2:1 Aliases stand for more than 10000 values by here.",
  },
  {
    reason: "an alias inside what it stands for",
    text: "a: &a [*a]",
    says: "S005 1:8 The alias a stands for something that contains it.",
  },
  {
    reason: "an alias of nothing",
    text: "a: *b",
    says: "S002 1:4 The alias b stands for nothing above it.",
  },
  {
    reason: "a key twice",
    text: "a: 1\nb: 2\na: 3",
    says: "S003 3:1 The key a stands twice in one mapping.",
  },
  {
    reason: "a key twice in one line, quoted once",
    text: `{a: 1, "a": 2}`,
    says: "S003 1:8 The key a stands twice in one mapping.",
  },
  {
    reason: "a key that changes the object's prototype",
    text: "x:\n  __proto__: {admin: true}",
    says: "S004 2:3 The key __proto__ is refused.",
  },
  {
    reason: "the constructor",
    text: "constructor: 1",
    says: "S004 1:1 The key constructor is refused.",
  },
  {
    reason: "the prototype",
    text: `a: {"prototype": 1}`,
    says: "S004 1:5 The key prototype is refused.",
  },
  {
    reason: "a merge key",
    text: "b: &b {x: 1}\na:\n  <<: *b",
    says: "S004 3:3 Merge keys (<<) are not supported.",
  },
  { reason: "a list as key", text: "? [a]\n: b", says: "S004 1:3 A key is not plain text." },
  { reason: "an empty key", text: ": b", says: "S004 1:1 A key is not plain text." },
  {
    reason: "a tag of somebody's own",
    text: "a: !vault secret",
    says: "S006 1:11 The tag !vault is not understood here.",
  },
  {
    reason: "a tag that makes bytes",
    text: "a: !!binary aGk=",
    says: "S006 1:13 The tag tag:yaml.org,2002:binary is not understood here.",
  },
  {
    reason: "a tag on a key",
    text: "!x a: 1",
    says: "S006 1:4 The tag !x is not understood here.",
  },
  {
    reason: "YAML 1.1, where `on` is true",
    text: "%YAML 1.1\n---\na: on",
    says: "S006 2:1 The document asks for YAML 1.1.",
  },
  {
    reason: "a tab as indentation",
    text: "a:\n\tb: 1",
    says: "S002 2:1 This is not YAML: Tabs are not allowed as indentation.",
  },
  {
    reason: "brackets without end",
    text: filled("["),
    says: "S005 1:1 Lists and mappings are nested more than 64 levels deep.",
  },
  {
    reason: "brackets that were never opened",
    text: filled("]"),
    says: "S002 1:1 This is not YAML: a bracket closes that was never opened.",
  },
  {
    reason: "lists in lists in one line",
    text: filled("- "),
    says: "S005 1:1 The file has more than 300000 YAML tokens.",
  },
  {
    reason: "mappings in mappings, indented",
    text: Array.from({ length: 70 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
    says: "S005 66:66 Lists and mappings are nested more than 64 levels deep.",
  },
  {
    reason: "so deep that the parser runs out of stack",
    text: Array.from({ length: 1300 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"),
    says: "deep.",
  },
  {
    reason: "a hundred thousand keys",
    text: Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join("\n"),
    says: "S005 42858:1 The file has more than 300000 YAML tokens.",
  },
  {
    reason: "a quarter of a million documents",
    text: filled("---\n"),
    says: "S005 150000:1 The file has more than 300000 YAML tokens.",
  },
];

describe("parseYaml", () => {
  it.each(hostile)("statement 21: refuses $reason, with its place", ({ text, says }) => {
    const [first, ...others] = refusals(text);
    expect(first).toContain(says);
    expect(others.length).toBeLessThan(100);
    expect(Object.getPrototypeOf(parseYaml(text, "f.yaml")[0]?.value ?? {})).toBe(Object.prototype);
  });

  it("never shows the text around a mistake, for it may be a secret", () => {
    expect(refusals("a: 'x' hunter2\n").join()).not.toContain("hunter2");
    expect(refusals("a: {b: 1}}\nhunter2: [").join()).not.toContain("hunter2");
  });

  it("reads the core schema of YAML 1.2, where dates and yes are text", () => {
    const [document] = parseYaml("a: 2026-11-23\nb: yes\nc: 0o17\nd: ~\ne: !!str 5\nf: 1.5\n7: x\ntrue: y\n", "f.yaml");
    expect(document?.diagnostics).toEqual([]);
    expect(document?.value).toEqual({
      a: "2026-11-23",
      b: "yes",
      c: 15,
      d: null,
      e: "5",
      f: 1.5,
      "7": "x",
      true: "y",
    });
  });

  it("writes plain aliases out, the latest anchor of a name counting", () => {
    const [document] = parseYaml("a: &x {n: 1}\nb: *x\nc: &x 2\nd: *x\n&k e: *k\n", "f.yaml");
    expect(document?.diagnostics).toEqual([]);
    expect(document?.value).toEqual({ a: { n: 1 }, b: { n: 1 }, c: 2, d: 2, e: "e" });
  });

  it("tells where values, keys and what is missing stand, also through aliases and after a byte order mark", () => {
    const [document] = parseYaml("\uFEFFa:\n  - b: &x\n      c/d: 1\n    e:\nf: *x\n", "f.yaml");
    const places = [
      ["/a/0/b/c~1d", "value"],
      ["/a/0/b/c~1d", "key"],
      ["/a/0/e", "value"],
      ["/a/0/nothing", "value"],
      ["/a/7", "value"],
      ["/f/c~1d", "value"],
      ["/f", "key"],
    ] as const;
    expect(places.map(([path, what]) => document?.locate(path, what)).map((at) => `${at?.line}:${at?.column}`)).toEqual([
      "3:12",
      "3:7",
      "4:5",
      "2:5",
      "2:3",
      "3:12",
      "5:1",
    ]);
  });

  it("gives every document of a file, empty ones as undefined", () => {
    const values = parseYaml("---\n---\na: 1\n---\n# nothing\n---\n- 2\n", "f.yaml").map(({ value }) => value);
    expect(values).toEqual([undefined, { a: 1 }, undefined, [2]]);
  });

  it("keeps reading after a mistake, and says what it left out", () => {
    const [document] = parseYaml("a: !x 1\nb:\n  <<: *c\n  d: 1\ne: 2\n", "f.yaml");
    expect(document?.value).toEqual({ b: { d: 1 }, e: 2 });
    expect(document?.refused).toEqual(["/a", "/b"]);
    expect(document?.broken).toBe(false);
  });

  it("neither throws nor loses a file, whatever the text", () => {
    const pieces = fc.constantFrom(
      "a",
      ":",
      " ",
      "\n",
      "-",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&a",
      "*a",
      "!x",
      "|",
      ">",
      '"',
      "'",
      "#",
      "---",
      "%",
      "?",
      "<<",
      "\t",
      "\u0000",
      "é",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (text) => {
        for (const { value, broken, diagnostics } of parseYaml(text.join(""), "f.yaml")) {
          if (broken) expect(diagnostics).not.toEqual([]);
          if (value !== undefined) JSON.stringify(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});
