/** Guesses at what a mistyped word was meant to be. */
import { describe, expect, it } from "vitest";
import { closest } from "./closest.ts";

const keys = ["path", "project", "profiles", "probes", "files", "envFiles"];

describe("closest", () => {
  it.each([
    { reason: "two letters swapped", word: "paht", meant: "path" },
    { reason: "a letter too few", word: "pobes", meant: "probes" },
    { reason: "a letter too many", word: "pprofiles", meant: "profiles" },
    { reason: "the singular", word: "file", meant: "files" },
    { reason: "another case", word: "envfiles", meant: "envFiles" },
    { reason: "nothing near", word: "labels", meant: undefined },
    { reason: "a short word that shares nothing", word: "x", meant: undefined },
    { reason: "a text that nobody mistyped", word: "p".repeat(10_000), meant: undefined },
  ])("$reason: $word", ({ word, meant }) => {
    expect(closest(word, keys)).toBe(meant);
  });
});
