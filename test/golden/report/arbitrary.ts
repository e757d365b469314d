/** Arbitrary plans and runs full of hostile text, for laws; must not be well-behaved anywhere. */
import fc from "fast-check";
import type { Address, Change, ComponentName, FieldValue, Json, Step } from "../../../src/core/model.ts";
import type { ComponentPlan, Plan } from "../../../src/core/plan.ts";
import type { ComponentOutcome, RunReport, StepOutcome } from "../../../src/core/run-report.ts";
import type { Words } from "../../../src/core/words.ts";
import type { Diagnostic } from "../../../src/core/diagnostics.ts";
import { onPull } from "./build.ts";
import type { PlanContext } from "../../../src/report/context.ts";

/** What a spec may be full of; a renderer must show each as text and nothing else. */
export const NASTY = [
  "`", "``", "```", "~~~~", "|", "\\", "\\|", "\\\\|", "\n", "\n\n", "\r\n", "\t", " ", "    ",
  "@user", "@org/team", "#1", "owner/repo#1", "GH-1", "https://evil.example/x", "www.evil.example", "a@b.example",
  "![x](http://evil.example/x.png)", "[a](b)", "<img src=x>", "<a href=x>", "</details>", "<details>", "</summary>", "</code>", "<sub>",
  "-->", "<!--", "<!-- omni-scale:v1 pr=1 -->", "*", "**", "_", "~~", "[^1]", "&amp;", "&#64;user", "$x$", "$$", "| --- |", "> [!NOTE]", "# h", "1. ", "- ", "===", "---", "+ ",
  "::set-output name=x::y", "##[set-output name=x]y", "%0A", "```mermaid\ngraph", "\u202e", "\u2066", "\u200b", "\ufeff", "\u0000", "\u001b[31m", "\u0085", "\ud800", "🙂", "0123456789abcdef0123456789abcdef01234567",
] as const;

const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "binary" }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...NASTY), fc.integer({ min: 1, max: 120 })).map(([part, times]) => part.repeat(times)) },
);

const words: fc.Arbitrary<Words> = fc.array(fc.oneof(text, text.map((quote) => ({ quote }))), { minLength: 1, maxLength: 4 });

const json: fc.Arbitrary<Json> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 4 }),
  fc.dictionary(text.filter((key) => key !== "__proto__"), text, { maxKeys: 3 }),
);

const value: fc.Arbitrary<FieldValue> = fc.oneof(
  json.map((each) => ({ is: "value" as const, value: each })),
  fc.constant({ is: "absent" as const }),
  fc.constant({ is: "hidden" as const }),
);

const field = fc.record({ path: text.map((each) => `/${each}`), before: value, after: value });
const hex = fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom("0", "1", "7", "9", "a", "c", "f") });
const source = fc.record({ file: text, line: fc.nat(), column: fc.nat() });

export const names: fc.Arbitrary<ComponentName> = fc.tuple(text, text).map(([kind, name]) => `${kind}/${name}` as const);

const change: fc.Arbitrary<Change> = fc.record({
  id: text.map((each) => `${each}/x/y` as Address),
  address: fc.tuple(text, text, text).map((parts) => parts.join("/") as Address),
  component: names,
  target: text,
  kind: fc.constantFrom("create", "update", "replace", "delete"),
  reasons: fc.array(fc.record({ code: text, message: words }), { minLength: 1, maxLength: 3 }),
  fields: fc.array(field, { maxLength: 4 }),
  digest: hex,
  source,
});

const step: fc.Arbitrary<Step> = fc.record({
  id: text,
  component: names,
  target: text,
  title: words,
  covers: fc.constant([]),
  value: fc.constant({}),
  after: fc.constant([]),
  gates: fc.array(fc.record({ id: text, title: words, timeoutSeconds: fc.nat(), value: fc.constant({}) }), { maxLength: 2 }),
  impact: fc.record(
    { interrupts: fc.array(text, { maxLength: 3 }), destroys: fc.array(text, { maxLength: 2 }), oneWay: fc.boolean(), notes: fc.array(words, { maxLength: 2 }), headline: words, outage: words },
    { requiredKeys: ["interrupts", "destroys", "oneWay", "notes"] },
  ),
  reversible: fc.boolean(),
});

const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  severity: fc.constantFrom("error", "warning", "notice"),
  rule: text,
  at: source,
  what: words,
  why: words,
  fix: words,
});

const component: fc.Arbitrary<ComponentPlan> = fc.record(
  {
    name: names,
    source,
    status: fc.constantFrom("changes", "unchanged", "deferred", "blocked"),
    basis: fc.oneof(fc.constant({ kind: "live" as const }), words.map((because) => ({ kind: "static" as const, because }))),
    after: fc.array(names, { maxLength: 2 }),
    hard: fc.constant([]),
    changes: fc.array(change, { maxLength: 3 }),
    steps: fc.array(step, { maxLength: 3 }),
    diagnostics: fc.array(diagnostic, { maxLength: 2 }),
    known: fc.array(diagnostic, { maxLength: 2 }),
    guards: fc.array(
      fc.record({ id: text, clearedBy: fc.constantFrom("acknowledge", "confirm-delete", "never"), component: names, message: words, fix: words, cleared: fc.boolean() }),
      { maxLength: 2 },
    ),
    notChecked: fc.array(words, { maxLength: 2 }),
    unmanaged: fc.array(words, { maxLength: 2 }),
    deferred: fc.record({ awaits: text, from: names, creates: fc.array(hex, { maxLength: 2 }) }),
    digest: hex,
  },
  { requiredKeys: ["name", "source", "status", "basis", "after", "hard", "changes", "steps", "diagnostics", "known", "guards", "notChecked", "unmanaged", "digest"] },
);

export const plans: fc.Arbitrary<Plan> = fc.record(
  {
    head: text,
    keyId: text,
    components: fc.uniqueArray(component, { maxLength: 5, selector: ({ name }) => name }),
    untouched: fc.array(names, { maxLength: 4 }),
    released: fc.array(names, { maxLength: 3 }),
    diagnostics: fc.array(diagnostic, { maxLength: 3 }),
    known: fc.array(diagnostic, { maxLength: 3 }),
    digest: hex,
  },
  { requiredKeys: ["components", "untouched", "released", "diagnostics", "known", "digest"] },
);

export const contexts: fc.Arbitrary<PlanContext> = fc.record(
  {
    mode: fc.constantFrom("observe", "apply"),
    review: fc.oneof(fc.constant({ is: "recorded" as const }), fc.constant({ is: "none" as const }), words.map((because) => ({ is: "not-recorded" as const, because }))),
    needs: fc.array(words, { maxLength: 2 }),
    applyWorkflow: text,
    disclosure: fc.constant(onPull.disclosure),
    made: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
    look: fc.constant("later"),
  },
  { requiredKeys: ["mode", "review", "needs", "applyWorkflow", "disclosure"] },
);

const stepOutcome: fc.Arbitrary<StepOutcome> = fc.record(
  {
    id: text,
    title: words,
    status: fc.constantFrom("applied", "unchanged", "rolled-back", "stale", "failed", "unknown", "not-started"),
    detail: words,
    notes: fc.array(words, { maxLength: 2 }),
    gates: fc.array(fc.record({ title: words, status: fc.constantFrom("passed", "failed", "not-checked"), detail: words }), { maxLength: 2 }),
    seconds: fc.nat(),
  },
  { requiredKeys: ["id", "title", "status", "notes", "gates", "seconds"] },
);

const outcome: fc.Arbitrary<ComponentOutcome> = fc.record(
  {
    name: names,
    state: fc.constantFrom("applied", "unchanged", "failed", "skipped", "held", "rolled-back", "unknown"),
    because: words,
    next: words,
    steps: fc.array(stepOutcome, { maxLength: 3 }),
    held: fc.array(fc.record({ id: text, digest: hex, now: fc.array(field, { maxLength: 3 }), then: fc.array(field, { maxLength: 3 }) }, { requiredKeys: ["id", "digest", "now"] }), { maxLength: 2 }),
    changes: fc.array(change, { maxLength: 2 }),
  },
  { requiredKeys: ["name", "state", "steps", "held", "changes"] },
);

export const reports: fc.Arbitrary<RunReport> = fc.record({ components: fc.array(outcome, { maxLength: 4 }) });
