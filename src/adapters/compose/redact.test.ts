/** Tests of the redactor that foreign text passes before it is quoted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envFileValues, foreignValues, redactor, tail } from "./redact.ts";

describe("redactor", () => {
  it.each([
    { reason: "as it is", form: (secret: string) => secret },
    { reason: "base64", form: (secret: string) => Buffer.from(secret).toString("base64") },
    { reason: "base64 in URLs", form: (secret: string) => Buffer.from(secret).toString("base64url") },
    { reason: "hex", form: (secret: string) => Buffer.from(secret).toString("hex") },
    { reason: "URL-encoded", form: (secret: string) => encodeURIComponent(secret) },
    { reason: "inside JSON", form: (secret: string) => JSON.stringify(secret).slice(1, -1) },
  ])("hides a secret $reason, whatever it is", ({ form }) => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4 }).filter((secret) => secret.trim().length >= 4 && !secret.includes("*")),
        (secret) => {
          const said = form(secret.trim());
          expect(redactor([secret])(`before ${said} after`)).not.toContain(said);
        },
      ),
    );
  });

  it("hides each line of a secret of several lines, but not its short ones", () => {
    expect(redactor(["-----BEGIN KEY-----\nabcdef\nx\n"])("x abcdef x")).toBe("x *** x");
  });

  it("leaves no rest of a secret that begins like another", () => {
    expect(redactor(["token", "token-of-another"])("token-of-another")).toBe("***");
  });
});

describe("values of an env file", () => {
  it.each([
    { reason: "plain", line: "KEY=value", values: ["value"] },
    { reason: "quoted", line: `KEY="a value" # why`, values: ["a value"] },
    { reason: "single quotes", line: "KEY='a#b'", values: ["a#b"] },
    { reason: "a comment after it", line: "KEY=value # why", values: ["value # why", "value"] },
    { reason: "exported", line: "export KEY=value", values: ["value"] },
    { reason: "an equals sign in it", line: "KEY=a=b=", values: ["a=b="] },
    { reason: "a comment line", line: "# KEY=value", values: [] },
    { reason: "no value", line: "KEY=", values: [] },
    { reason: "a name alone", line: "KEY", values: [] },
  ])("$reason: $line", ({ line, values }) => {
    expect([...new Set(envFileValues(line))]).toEqual(values);
  });
});

it("takes from an environment only what Git does not have", () => {
  expect(foreignValues(["TZ=Europe/Berlin", "TOKEN=from-the-host", "EMPTY="], ["environment: {TZ: Europe/Berlin}"])).toEqual([
    "from-the-host",
  ]);
});

it("quotes the last lines that say something, none too long", () => {
  expect(tail(`one\n\n two \n${"x".repeat(300)}\n\n`, 2)).toBe(`two\n${"x".repeat(199)}…`);
});
