// The list of all rules, and who is found by which id.
import { describe, expect, it } from "vitest";
import { adapterRules } from "../adapters/registry.ts";
import { plain } from "../core/words.ts";
import { allRules, ruleCalled } from "./registry.ts";

const rules = allRules(adapterRules);

describe("allRules", () => {
  it("has every id once, in order, in the form that `accept` takes", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
    expect(ids.filter((id) => !/^[A-Z][0-9]{2,3}$/.test(id))).toEqual([]);
  });

  it("gives every rule a title without a full stop, and sentences for all else", () => {
    const sloppy = rules.filter(
      ({ title, symptom, why, check, fix }) =>
        title.endsWith(".") || ![symptom ?? why, why, check, fix].map(plain).every((text) => /[.?]$/.test(text)),
    );
    expect(sloppy.map(({ id }) => id)).toEqual([]);
  });

  it("gives every rule on hub, provider, classes and repository something to paste, save those whose cure is a decision", () => {
    const rest = rules.filter(({ id, fix }) => /^[OP]/.test(id) && fix.every((part) => typeof part === "string"));
    expect(rest.map(({ id }) => id)).toEqual(["O22", "O24", "O27", "P09", "P10", "P16", "P31"]);
  });

  it("has the hub's rules O01 to O35, the provider's and the machine classes', and the clusters'", () => {
    const numbers = (letter: string) => rules.flatMap(({ id }) => (id.startsWith(letter) ? [Number(id.slice(1))] : []));
    expect(numbers("O")).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
    expect(numbers("P")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 21, 22, 23, 31, 32, 33, 34, 35]);
    expect(numbers("T")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
  });
});

describe("ruleCalled", () => {
  it.each([
    ["O19", "as it is"],
    ["o19", "in small letters"],
    [" O19 ", "with blanks around it"],
  ])("finds %s: %s", (id) => {
    expect(ruleCalled(id, rules)).toMatchObject({ id: "O19" });
  });

  it.each([
    ["019", ["O19"], "a zero for the letter"],
    ["O-19", ["O19"], "with a dash"],
    ["O1", ["O01"], "a digit short"],
    ["E", ["E001", "E002"], "a letter alone: all that begin with it"],
    ["", [], "nothing is near nothing"],
  ])("of %j says that %j are near: %s", (id, near) => {
    expect(ruleCalled(id, rules)).toEqual({ near });
  });
});
