// Env files as Compose reads them.
import { describe, expect, it } from "vitest";
import { parseEnv } from "./dotenv.ts";

describe("parseEnv", () => {
  it.each([
    { line: "A=1", value: "1", reason: "plain" },
    { line: "export A = 1 ", value: "1", reason: "as a shell would have it" },
    { line: "A: 1", value: "1", reason: "a colon" },
    { line: "A=b # c", value: "b", reason: "a comment" },
    { line: "A=b#c", value: "b#c", reason: "no comment without a space" },
    { line: "A=", value: "", reason: "nothing" },
    { line: 'A="b # c"', value: "b # c", reason: "a # in quotes" },
    { line: 'A="x\\ny \\"z\\""', value: 'x\ny "z"', reason: "escapes" },
    { line: "A='$B \\n'", value: "$$B \\n", reason: "single quotes keep everything, so a dollar is escaped" },
    { line: 'A="${B} \\$C"', value: "${B} $$C", reason: "double quotes keep variables" },
    { line: "A=b=c", value: "b=c", reason: "only the first = counts" },
    { line: "\uFEFFA=1", value: "1", reason: "a byte order mark" },
    { line: "A=1\r", value: "1", reason: "Windows line ends" },
  ])("reads $line: $reason", ({ line, value }) => {
    expect(parseEnv(line)).toEqual([{ name: "A", value, line: 1 }]);
  });

  it("goes on over several lines inside quotes, and counts them", () => {
    expect(parseEnv('# c\n\nA="x\ny"\nB\nnot a line\nC=3')).toEqual([
      { name: "A", value: "x\ny", line: 3 },
      { name: "B", line: 5 },
      { name: "C", value: "3", line: 7 },
    ]);
  });
});
