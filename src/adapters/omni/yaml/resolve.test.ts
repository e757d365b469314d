import { describe, expect, it } from "vitest";
import { formatFloat, oldBoolean, resolvePlain, staysText } from "./resolve.ts";

describe("a word without quotes", () => {
  it.each([
    ["0755", "int", 493n, "a leading zero is octal"],
    ["0o644", "int", 420n, "so is 0o"],
    ["0x1F", "int", 31n, "hexadecimal"],
    ["1_000", "int", 1000n, "underscores do not count"],
    ["18446744073709551615", "int", 18446744073709551615n, "64 bits without a sign"],
    ["08", "float", 8, "no octal number, but a decimal one"],
    ["123456789012345678901", "float", 123456789012345680000, "too large for a whole number"],
    ["1e3", "float", 1000, "an exponent"],
    [".5", "float", 0.5, "no digit in front of the point"],
    ["2020-1-2", "time", "2020-01-02T00:00:00Z", "a date"],
    ["2020-01-02 3:4:5.120", "time", "2020-01-02T03:04:05.12Z", "a time in UTC"],
    ["true", "bool", true, "true"],
  ] as const)("%s is a %s of %s: %s", (text, is, value, _reason) => {
    expect(resolvePlain(text)).toEqual({ is, text, value });
  });

  it.each([
    ["yes", "YAML 1.1's booleans are text"],
    ["2020-02-30", "there is no such day"],
    ["1:30", "no time of day, no number to base 60"],
    ["1e400", "too large for a number"],
    ["tRue", "only three ways to write it"],
    ["0x", "no digits"],
  ])("%s is text: %s", (text, _reason) => {
    expect(resolvePlain(text)).toEqual({ is: "text", text });
  });
});

it("text that would be read as something else needs quotes", () => {
  expect(["n", "Off", "1:20", "null", "", "0x1", "<<", "2020-01-02"].filter(staysText)).toEqual([]);
  expect(["name", "v1.2.3", "a:b", "1.2.3"].filter((text) => !staysText(text))).toEqual([]);
});

it("a field of true or false takes YAML 1.1's words", () => {
  expect([oldBoolean("on"), oldBoolean("No"), oldBoolean("true")]).toEqual([true, false, undefined]);
});

it.each([
  [1e6, "1e+06"],
  [100000.5, "100000.5"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [-1234567.25, "-1.23456725e+06"],
  [-0.25, "-0.25"],
])("%d is written %s", (value, written) => {
  expect(formatFloat(value)).toBe(written);
});
