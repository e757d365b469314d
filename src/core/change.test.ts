// How differences become changes in the user's words, and what their digests bind.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toChange } from "./change.ts";
import { canonical, sameJson } from "./canonical.ts";
import { digestOfChange, digestOfDigests, fingerprinter } from "./digest.ts";
import type { Change, DesiredResource, Difference, FieldValue, Json, JsonRecord } from "./model.ts";
import { at, pointer, tokens } from "./pointer.ts";
import { say } from "./words.ts";

const address = "compose/Service/media/web";
const keyed = fingerprinter("key", { bound: true });
const keyId = keyed.keyId ?? "";

function resource(attributes: JsonRecord, declared: JsonRecord, sensitive: string[] = []): DesiredResource {
  const source = { file: "compose.yaml", line: 3, column: 5 };
  return {
    address,
    component: "Stack/media",
    target: "docker/local",
    part: "media",
    attributes,
    declared,
    sensitive,
    dependsOn: [],
    source,
  };
}

function difference(path: string, before: Json | undefined, after: Json | undefined): Difference {
  const field = { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  return {
    id: address,
    address,
    component: "Stack/media",
    target: "docker/local",
    kind: "replace",
    reasons: [{ code: "image-changed", message: say`image` }],
    fields: [field],
  };
}

const words = (want: DesiredResource, was?: DesiredResource): Parameters<typeof toChange>[1] => ({
  want: new Map([[address, want]]),
  was: new Map(was === undefined ? [] : [[address, was]]),
  fingerprint: keyed,
});

describe("toChange", () => {
  it("tells both sides as Git has them where the target is where the base said", () => {
    const change = toChange(
      difference("/tz", keyed.of("Europe/Berlin"), keyed.of("Europe/Paris")),
      words(resource({ tz: keyed.of("Europe/Paris") }, { tz: "${TZ}" }), resource({ tz: keyed.of("Europe/Berlin") }, { tz: "${OLD_TZ}" })),
    );
    expect(change.fields).toEqual([{ path: "/tz", before: { is: "value", value: "${OLD_TZ}" }, after: { is: "value", value: "${TZ}" } }]);
  });

  it("tells the value that was seen where the target is not where the base said", () => {
    const change = toChange(
      difference("/image", "web:9", "web:2"),
      words(resource({ image: "web:2" }, { image: "web:2" }), resource({ image: "web:1" }, { image: "web:1" })),
    );
    expect(change.fields[0]?.before).toEqual({ is: "value", value: "web:9" });
  });

  it.each<{ reason: string; before?: Json; also?: readonly Json[]; was: Json | undefined; told: FieldValue }>([
    { reason: "a default that the base asks for by name", also: ["runc"], was: "runc", told: { is: "value", value: "runc" } },
    { reason: "a default that the base leaves to the engine", before: "runc", also: [null], was: undefined, told: { is: "absent" } },
    {
      reason: "a literal that stands where the base has a variable",
      before: "web:1",
      was: keyed.of("web:1"),
      told: { is: "value", value: "${IMAGE}" },
    },
    {
      reason: "a variable that stands where the base has a literal",
      before: keyed.of(canonical(["80"])),
      was: ["80"],
      told: { is: "value", value: "${IMAGE}" },
    },
    {
      reason: "another value than all of these",
      before: "web:9",
      also: [null],
      was: keyed.of("web:1"),
      told: { is: "value", value: "web:9" },
    },
  ])("tells the base's words where the target has just what it asked for: $reason", ({ before, also, was, told }) => {
    const { fields, ...rest } = difference("/image", before, "web:2");
    const differing = { ...rest, fields: fields.map((field) => ({ ...field, ...(also === undefined ? {} : { alsoBefore: also }) })) };
    const declared = was === "runc" ? { image: "runc" } : was === undefined ? {} : { image: "${IMAGE}" };
    const base = resource(was === undefined ? {} : { image: was }, declared);
    expect(toChange(differing, words(resource({ image: "web:2" }, { image: "web:2" }), base)).fields[0]?.before).toEqual(told);
  });

  it("hides a secret even where Git has its text", () => {
    const want = resource({ password: keyed.of("hunter2") }, { password: "hunter2" }, ["/password"]);
    const change = toChange(difference("/password", undefined, keyed.of("hunter2")), words(want));
    expect(change.fields[0]?.after).toEqual({ is: "hidden", ...keyed.of("hunter2") });
    expect(JSON.stringify(change)).not.toContain("hunter2");
  });

  it("binds a secret that Git holds in the same way whether or not the target was seen", () => {
    const change = (value: Json): Change =>
      toChange(difference("/password", undefined, value), words(resource({ password: value }, { password: "hunter2" }, ["/password"])));
    expect(change("hunter2").digest).toBe(change(keyed.of("hunter2")).digest);
  });

  it("hides a value with a fingerprint somewhere inside", () => {
    const nested = { list: [{ token: keyed.of("s3cret") }] };
    expect(toChange(difference("/x", nested, undefined), words(resource({}, {}))).fields[0]).toEqual({
      path: "/x",
      before: { is: "hidden" },
      after: { is: "absent" },
    });
  });
});

describe("digestOfChange", () => {
  const base = toChange(difference("/image", "web:1", "web:2"), words(resource({ image: "web:2" }, { image: "web:2" })));
  const digest = (change: Partial<Change>, key: string | undefined = keyId): string => digestOfChange({ ...base, ...change }, key);

  it.each([
    { reason: "reasons are for the reader", change: { reasons: [{ code: "other", message: say`other` }] } },
    { reason: "a revision moves without the value", change: { revision: "abc" } },
    { reason: "a line may move in its file", change: { source: { file: "x.yaml", line: 9, column: 1 } } },
  ])("stays the same: $reason", ({ change }) => {
    expect(digest(change)).toBe(base.digest);
  });

  it.each([
    { reason: "another kind", change: { kind: "update" as const } },
    { reason: "another resource", change: { address: "compose/Service/media/db" as const } },
    { reason: "another component", change: { component: "Stack/other" as const } },
    {
      reason: "another value",
      change: {
        fields: [{ path: "/image", before: { is: "value", value: "web:1" }, after: { is: "value", value: "web:3" } }],
      } satisfies Partial<Change>,
    },
    {
      reason: "a field more",
      change: {
        fields: [...base.fields, { path: "/tz", before: { is: "absent" }, after: { is: "value", value: "x" } }],
      } satisfies Partial<Change>,
    },
  ])("differs: $reason", ({ change }) => {
    expect(digest(change)).not.toBe(base.digest);
  });

  it("binds a secret under a key and its id, and not at all without one", () => {
    const secret = (value: string): Partial<Change> => ({
      fields: [{ path: "/p", before: { is: "absent" }, after: { is: "hidden", ...keyed.of(value) } }],
    });
    expect(digest(secret("a"))).not.toBe(digest(secret("b")));
    expect(digest(secret("a"), "other key")).not.toBe(digest(secret("a")));
    expect(digestOfChange({ ...base, ...secret("a") }, undefined)).not.toBe(digest(secret("a")));
    expect(digestOfChange({ ...base, ...secret("a") }, undefined)).toBe(digestOfChange({ ...base, ...secret("b") }, undefined));
  });

  it("does not depend on the order of fields, nor a plan's digest on the order of changes", () => {
    const fields = [base.fields[0], { path: "/a", before: { is: "absent" }, after: { is: "absent" } }].filter(
      (f) => f !== undefined,
    ) as Change["fields"];
    expect(digest({ fields })).toBe(digest({ fields: fields.toReversed() }));
    expect(digestOfDigests(["b", "a"])).toBe(digestOfDigests(["a", "b"]));
  });
});

describe("canonical", () => {
  it("gives equal text exactly for equal JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(canonical(JSON.parse(canonical(a as Json)) as Json)).toBe(canonical(a as Json));
        expect(sameJson(a as Json, b as Json)).toBe(canonical(a as Json) === canonical(b as Json));
      }),
    );
  });
});

describe("pointer", () => {
  it("comes back as its tokens, and finds what it points at", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
        expect(tokens(pointer(...parts))).toEqual(parts);
        const nested = parts.reduceRight<Json>((inside, part) => ({ [part]: inside }), "here");
        if (!parts.includes("__proto__")) expect(at(nested, pointer(...parts))).toBe("here");
      }),
    );
  });

  it("finds nothing where there is nothing", () => {
    expect(at({ a: [1] }, "/a/1")).toBeUndefined();
    expect(at({ a: [1] }, "/a/length")).toBeUndefined();
    expect(at({}, "/constructor")).toBeUndefined();
  });
});
