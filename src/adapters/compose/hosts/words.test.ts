/** Words on their way to a shell, a forced script or a stream: each law against a real shell. */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUN } from "./remote-scripts.ts";
import { encodedWords, framed, shellLine } from "./words.ts";

const word = fc.string({
  unit: fc.constantFrom("a", " ", "'", '"', "\\", "\n", "$", "`", "%", "-", "é", "✓", "*", "~", "!", "\t", "\u0001"),
});

describe("shellLine", () => {
  it("is split by a shell into exactly its words", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const said = execFileSync("sh", ["-c", `printf '%s\\0' ${shellLine(words)}`], { encoding: "utf8" });
        expect(said).toBe(words.map((one) => `${one}\0`).join(""));
      }),
      { numRuns: 30 },
    );
  });

  it("leaves words alone that need no quotes", () => {
    expect(shellLine(["docker", "ps", "--filter", "label=a.b/c:d", "it's", ""])).toBe(
      String.raw`docker ps --filter label=a.b/c:d 'it'\''s' ''`,
    );
  });
});

describe("encodedWords", () => {
  it.each([
    { word: "compose.yaml-2_x", encoded: "compose.yaml-2_x", reason: "what means nothing to a shell stays readable" },
    { word: "", encoded: "%", reason: "a word may be empty" },
    { word: "/a b", encoded: "%2Fa%20b", reason: "all else goes by its byte" },
    { word: "%\n✓", encoded: "%25%0A%E2%9C%93", reason: "so does the sign itself, and each byte of UTF-8" },
  ])("makes $encoded: $reason", ({ word: one, encoded }) => {
    expect(encodedWords([one])).toEqual([encoded]);
  });

  it("uses nothing but letters that no shell reads", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (one) => /^[A-Za-z0-9%._-]+$/.test(encodedWords([one])[0] ?? "")));
  });
});

describe("framed", () => {
  it("brings every value and the input to a program, whole", () => {
    fc.assert(
      fc.property(word, word, (value, text) => {
        const said = execFileSync("sh", ["-c", RUN, "sh", "", "sh", "-c", 'printf "%s|" "$VALUE"; cat'], {
          input: framed({ VALUE: value }, text),
          encoding: "utf8",
          stdio: ["pipe", "pipe", "ignore"],
        });
        expect(said).toBe(`${value}|${text}`);
      }),
      { numRuns: 30 },
    );
  });

  it("starts nothing when the stream ends before its values do", () => {
    const cut = framed({ FIRST: "1", SECOND: "2" }).subarray(0, 10);
    expect(() =>
      execFileSync("sh", ["-c", RUN, "sh", "", "echo", "started"], { input: cut, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] }),
    ).toThrow(expect.objectContaining({ status: 75, stdout: "" }) as Error);
  });

  it("refuses a name that would be more than a name", () => {
    expect(() => framed({ "A=B\nC": "x" })).toThrow("name of a variable");
  });
});
