// The small languages inside Compose values.
import { describe, expect, it } from "vitest";
import { bytes, duration, isInterpolated, toBytes, toNanoseconds, unescaped, variablesIn, words } from "./text.ts";

describe("variables", () => {
  it.each([
    { text: "a ${A} b", names: ["A"], reason: "braces" },
    { text: "$A/$B_2", names: ["A", "B_2"], reason: "no braces" },
    { text: "$${A} $$B", names: [], reason: "escaped" },
    { text: "$$$A", names: ["A"], reason: "an escaped dollar before a variable" },
    { text: "${A:-${B}} ${C:?no}", names: ["A", "B", "C"], reason: "nested in a default" },
    { text: "100$ $1 ${}", names: [], reason: "dollars that are none" },
  ])("finds $names in $text: $reason", ({ text, names }) => {
    expect(variablesIn(text).map(({ name }) => name)).toEqual(names);
    expect(isInterpolated([{ a: text }])).toBe(names.length > 0);
  });

  it("tells how each is used, and which may never be needed", () => {
    expect(variablesIn("${A:-${B}}${C:?}")).toEqual([
      { name: "A", operator: ":-", offset: 0 },
      { name: "B", offset: 5, nested: true },
      { name: "C", operator: ":?", offset: 10 },
    ]);
  });

  it("takes one dollar for two, wherever they are", () => {
    expect(unescaped({ a: ["$$x", 1, null], b: { c: "$$$$" } })).toEqual({ a: ["$x", 1, null], b: { c: "$$" } });
  });
});

describe("sizes and durations", () => {
  it.each([
    ["64M", 67108864, "64M"],
    ["64mb", 67108864, "64M"],
    ["1.5g", 1610612736, "1536M"],
    ["67108864", 67108864, "64M"],
    ["1000", 1000, "1000"],
    ["10KiB", 10240, "10K"],
    ["-1", -1, "-1"],
  ])("reads %s as %i bytes and writes %s", (text, count, written) => {
    expect(toBytes(text)).toBe(count);
    expect(bytes(count)).toBe(written);
  });

  it.each([
    ["1m30s", 90e9, "1m30s"],
    ["90s", 90e9, "1m30s"],
    ["1.5h", 5400e9, "1h30m"],
    ["500ms", 5e8, "0.5s"],
    ["0", 0, "0s"],
  ])("reads %s as %i ns and writes %s", (text, nanoseconds, written) => {
    expect(toNanoseconds(text)).toBe(nanoseconds);
    expect(duration(nanoseconds)).toBe(written);
  });

  it("leaves what it cannot read to whoever asked", () => {
    expect([toBytes("${M}"), toNanoseconds("${T}"), toNanoseconds("soon"), toBytes("much")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("command lines", () => {
  it.each([
    [`sleep 1000`, ["sleep", "1000"]],
    [`sh -c "echo 'a b'" '' x\\ y`, ["sh", "-c", "echo 'a b'", "", "x y"]],
    [`  a\t"b"c  `, ["a", "bc"]],
    [`'\\n' "\\""`, ["\\n", '"']],
    ["", []],
  ])("splits %s", (line, expected) => {
    expect(words(line)).toEqual(expected);
  });
});
