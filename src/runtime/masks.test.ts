/** Secrets in every form in which they could be printed; and that what is no secret stays readable. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMasks } from "./masks.ts";

const SECRET = "s3cr3t/Pass+word&ä?";
const base64 = (text: string): string => Buffer.from(text).toString("base64");

describe("a registered secret", () => {
  const masks = createMasks();
  masks.add(SECRET);

  it.each([
    { reason: "as it is", text: `key=${SECRET}!` },
    { reason: "in base64", text: base64(SECRET) },
    { reason: "in base64 without padding", text: base64(SECRET).replace(/=+$/, "") },
    { reason: "in base64 for URLs", text: Buffer.from(SECRET).toString("base64url") },
    { reason: "in hex", text: Buffer.from(SECRET).toString("hex") },
    { reason: "in upper-case hex", text: Buffer.from(SECRET).toString("hex").toUpperCase() },
    { reason: "in a URL", text: `https://u:${encodeURIComponent(SECRET)}@host` },
    {
      reason: "in a URL with small hex digits",
      text: encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase()),
    },
    {
      reason: "as a form field",
      text: new URLSearchParams({ key: SECRET }).toString().replaceAll("%21", "!"),
    },
    { reason: "in JSON", text: JSON.stringify({ key: SECRET }) },
  ])("is hidden $reason", ({ text }) => {
    const shown = masks.redact(text);
    expect(shown).toContain("***");
    expect(shown).not.toContain("s3cr3t");
    expect(Buffer.from(shown.replaceAll("*", ""), "base64").toString()).not.toContain("Pass");
  });

  it("is hidden inside a longer value in base64, wherever it stands there", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary-ascii", maxLength: 20 }),
        fc.string({ unit: "binary-ascii", maxLength: 20 }),
        (before, after) => {
          const shown = masks.redact(base64(`${before}${SECRET}${after}`));
          expect(shown).toContain("***");
          expect(Buffer.from(shown.split("***").at(-1) ?? "", "base64").toString()).not.toContain("word&");
        },
      ),
    );
  });

  it("is hidden in hex inside a longer value", () => {
    expect(masks.redact(Buffer.from(`user:${SECRET}`).toString("hex"))).toBe(`${Buffer.from("user:").toString("hex")}***`);
  });
});

describe("a secret of several lines", () => {
  it("is hidden line by line, but lines that are too short to be one stay (statement 26)", () => {
    const masks = createMasks();
    expect(masks.add('{\n  "key": "abcdef"\r\n}\n-\n')).toEqual(['"key": "abcdef"']);
    expect(masks.redact('{ } - x "key": "abcdef"')).toBe("{ } - x ***");
  });

  it("is hidden as a whole where an encoding makes one text of it", () => {
    const masks = createMasks();
    const pem = "-----BEGIN X-----\nAAAABBBB\n-----END X-----\n";
    masks.add(pem);
    expect(masks.redact(`${base64(pem)} ${JSON.stringify(pem)}`)).toBe('*** "***"');
  });
});

describe("masks", () => {
  it("hide nothing when there is nothing to hide, an empty or one-character secret included", () => {
    const masks = createMasks();
    expect([...masks.add(""), ...masks.add("e"), ...masks.add("\n\n"), ...masks.add("abc")]).toEqual([]);
    expect(masks.redact("the letter e, abc")).toBe("the letter e, abc");
  });

  it("hide the longer of two secrets whole when one contains the other", () => {
    const masks = createMasks();
    masks.add("secret");
    masks.add("secret-and-more");
    expect(masks.redact("secret-and-more secret")).toBe("*** ***");
  });

  it("take any text as a secret without taking it for a pattern", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 4, maxLength: 30 }), (secret) => {
        const masks = createMasks();
        for (const line of masks.add(secret)) expect(masks.redact(`<${line}>`)).toBe("<***>");
      }),
    );
  });

  it("say which lines are new, so that they are registered once", () => {
    const masks = createMasks();
    expect(masks.add("one-line")).toEqual(["one-line"]);
    expect(masks.add("one-line\ntwo-lines")).toEqual(["two-lines"]);
  });
});
