/** Tests of writing a reviewed plan as text and reading it back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../core/digest.ts";
import type { ReviewedChange, ReviewedPlan } from "../core/plan.ts";
import { plain } from "../core/words.ts";
import { fromParts, toPart, toTexts, type Part } from "./review-payload.ts";

const head = "a".repeat(40);

function change(number: number, redacted: ReviewedChange["redacted"] = []): ReviewedChange {
  return { id: `compose/Service/app/s${number}`, component: `Stack/s${number}`, digest: number.toString(16).padStart(64, "0"), redacted };
}

function plan(changes: readonly ReviewedChange[]): ReviewedPlan {
  return { format: 1, pr: 7, baseRef: "main", headSha: head, changes, deferred: [] };
}

function read(texts: readonly string[]): ReturnType<typeof fromParts> {
  const [first, ...others] = texts.map(toPart).filter((part) => part !== undefined);
  if (first === undefined) return { because: ["no part"] };
  return fromParts(first, others);
}

function because(texts: readonly string[]): string {
  const decoded = read(texts);
  return "because" in decoded ? plain(decoded.because) : "found";
}

describe("a reviewed plan as text", () => {
  it("comes back as it was, whatever is in its values", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.string({ unit: "binary", maxLength: 200 }), (value, path) => {
        // JSON has one zero; a written plan has it too.
        const json = JSON.parse(JSON.stringify(value)) as never;
        const written = plan([change(1, [{ path, before: { is: "value", value: json }, after: { is: "hidden", fingerprint: "ab" } }])]);
        const decoded = read(toTexts(written));
        expect("plan" in decoded ? decoded.plan : decoded).toEqual(written);
      }),
    );
  });

  it("is printable ASCII without anything that Markdown or HTML could act on", () => {
    const nasty = "@user #1 ``` </details> <!-- --> <img src=x> & \u202E\u0000\n::set-output name=x::y 🦊";
    const [text = ""] = toTexts(plan([change(1, [{ path: nasty, before: { is: "absent" }, after: { is: "value", value: nasty } }])]));
    expect(text).toMatch(/^[ -~\n]+$/);
    const inside = text.split("```json\n")[1]?.split("\n```")[0] ?? "";
    expect(inside).not.toMatch(/[`<>@&#\n]/);
  });

  it("survives a store that turns line ends and drops white space at the end", () => {
    const texts = toTexts(plan([change(1)])).map((text) => text.replaceAll("\n", "\r\n").trimEnd());
    expect(because(texts)).toBe("found");
  });

  it("goes on in numbered parts of at most 65,535 bytes", () => {
    const large = plan(Array.from({ length: 2000 }, (_, index) => change(index)));
    const texts = toTexts(large);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
    const decoded = read(texts);
    expect("plan" in decoded ? decoded.plan.changes.length : 0).toBe(2000);
  });

  it("leaves out the fields, never a digest, when it is too large for that", () => {
    const field = { path: "/x", before: { is: "absent" as const }, after: { is: "value" as const, value: "y".repeat(3000) } };
    const decoded = read(toTexts(plan(Array.from({ length: 1000 }, (_, index) => change(index, [field])))));
    if (!("plan" in decoded)) throw new Error(plain(decoded.because));
    expect(decoded.plan.changes).toHaveLength(1000);
    expect(decoded.plan.changes.every(({ redacted }) => redacted.length === 0)).toBe(true);
  });

  it("refuses a plan that even then does not fit", () => {
    expect(() => toTexts(plan(Array.from({ length: 20_000 }, (_, index) => change(index))))).toThrow(/more than a review can record/);
  });
});

describe("what is read back is not believed", () => {
  const parts = toTexts(plan(Array.from({ length: 1000 }, (_, index) => change(index))));
  const small = toTexts(plan([change(1)]));

  it.each([
    { texts: parts.slice(0, -1), reason: `part ${parts.length} of ${parts.length}` },
    { texts: [...parts.slice(0, -1), small[0] ?? ""], reason: "is missing" },
    { texts: parts.slice(1), reason: "does not begin with a first part" },
    { texts: [(small[0] ?? "").replace("Stack/s1", "Stack/s2")], reason: "digest differs" },
  ])("none, because: $reason", ({ texts, reason }) => {
    expect(because(texts)).toContain(reason);
  });

  const valued = JSON.stringify(plan([change(1, [{ path: "", before: { is: "absent" }, after: { is: "value", value: "VALUE" } }])]));
  const deep = valued.replace('"VALUE"', `${"[".repeat(9000)}${"]".repeat(9000)}`);
  const asPart = (payload: string, digest: string): Part => ({ number: 1, of: 1, digest, chunk: payload });
  it.each([
    { payload: '{"format":1}', reason: "shape" },
    { payload: '{"format":2}', reason: "shape" },
    { payload: `[${"[".repeat(30_000)}`, reason: "not JSON" },
    { payload: JSON.stringify({ ...plan([]), extra: true }), reason: "shape" },
    { payload: JSON.stringify(plan([{ ...change(1), digest: "0" }])), reason: "shape" },
    { payload: deep, reason: "shape" },
  ])("a payload of another $reason is refused: $payload.length characters", ({ payload, reason }) => {
    const decoded = fromParts(asPart(payload, sha256(payload)), []);
    expect("because" in decoded ? plain(decoded.because) : "found").toContain(reason);
  });

  it("text that is none of ours is no part", () => {
    for (const text of [undefined, null, "", "# hello", `${small[0] ?? ""}more`]) expect(toPart(text)).toBeUndefined();
  });
});
