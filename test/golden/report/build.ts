/** Builders for sample plans and runs, so that a sample says only what matters in it; must not be used by the product. */
import { digestOfChange, digestOfDigests } from "../../../src/core/digest.ts";
import type { Address, Change, ChangeKind, ComponentName, FieldChange, FieldValue, Json, Step } from "../../../src/core/model.ts";
import type { ComponentPlan, Plan } from "../../../src/core/plan.ts";
import type { ComponentOutcome, StepOutcome } from "../../../src/core/run-report.ts";
import { say, type Words } from "../../../src/core/words.ts";
import type { PlanContext, RunContext } from "../../../src/report/context.ts";

export const HEAD = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
const BASE = "0f1e2d3c4b5a69788796a5b4c3d2e1f001234567";

export const onPull: PlanContext = {
  mode: "apply",
  review: { is: "recorded" },
  needs: [],
  applyWorkflow: "apply.yml",
  disclosure: { kind: "full" },
};

export const onRun: RunContext = { applyWorkflow: "apply.yml", disclosure: { kind: "full" } };

/** `undefined` is absent, `SECRET` hidden. */
export const SECRET = Symbol("a hidden value");
type Side = Json | undefined | typeof SECRET;

export function field(path: string, before: Side, after: Side): FieldChange {
  return { path, before: value(before), after: value(after) };
}

function value(side: Side): FieldValue {
  if (side === undefined) return { is: "absent" };
  return side === SECRET ? { is: "hidden", fingerprint: "0123456789abcdef0123456789abcdef" } : { is: "value", value: side };
}

export interface ChangeParts {
  readonly kind: ChangeKind;
  readonly because: readonly Words[];
  readonly fields?: readonly FieldChange[];
  readonly at?: readonly [file: string, line: number];
}

export function change(of: ComponentName, type: string, name: string, parts: ChangeParts): Change {
  const address: Address = `compose/${type}/${of.split("/")[1] ?? ""}/${name}`;
  const bare = {
    id: address,
    address,
    component: of,
    target: "docker/local",
    kind: parts.kind,
    reasons: parts.because.map((message) => ({ code: "sample", message })),
    fields: parts.fields ?? [],
    ...(parts.at === undefined ? {} : { source: { file: parts.at[0], line: parts.at[1], column: 3 } }),
  };
  return { ...bare, digest: digestOfChange(bare, undefined) };
}

export interface StepParts {
  readonly interrupts?: readonly string[];
  readonly destroys?: readonly string[];
  readonly oneWay?: boolean;
  readonly notes?: readonly Words[];
  readonly gates?: readonly Words[];
}

export function step(of: ComponentName, title: Words, parts: StepParts = {}): Step {
  return {
    id: `${of}:${JSON.stringify(title)}`,
    component: of,
    target: "docker/local",
    title,
    covers: [],
    value: {},
    after: [],
    gates: (parts.gates ?? []).map((gate, index) => ({ id: `gate:${of}/${index}`, title: gate, timeoutSeconds: 120, value: {} })),
    impact: {
      interrupts: parts.interrupts ?? [],
      destroys: parts.destroys ?? [],
      oneWay: parts.oneWay ?? false,
      notes: parts.notes ?? [],
    },
    reversible: !(parts.oneWay ?? false),
  };
}

export function component(name: ComponentName, parts: Partial<ComponentPlan> = {}): ComponentPlan {
  const changes = parts.changes ?? [];
  return {
    name,
    source: { file: "omni-scale.yaml", line: 4, column: 5 },
    status: changes.length > 0 ? "changes" : "unchanged",
    basis: { kind: "live" },
    after: [],
    hard: [],
    changes,
    steps: [],
    diagnostics: [],
    known: [],
    guards: [],
    notChecked: [],
    unmanaged: [],
    digest: digestOfDigests(changes.map(({ digest }) => digest)),
    ...parts,
  };
}

export function plan(components: readonly ComponentPlan[], parts: Partial<Plan> = {}): Plan {
  return {
    head: HEAD,
    base: BASE,
    keyId: "1f2e3d4c",
    components,
    untouched: [],
    released: [],
    diagnostics: [],
    known: [],
    digest: digestOfDigests(components.flatMap(({ changes }) => changes.map(({ digest }) => digest))),
    ...parts,
  };
}

export function outcome(planned: ComponentPlan, parts: Partial<ComponentOutcome> = {}): ComponentOutcome {
  return { name: planned.name, state: "applied", steps: [], held: [], changes: planned.changes, ...parts };
}

export function done(title: Words, seconds: number, parts: Partial<StepOutcome> = {}): StepOutcome {
  return { id: JSON.stringify(title), title, status: "applied", notes: [], gates: [], seconds, ...parts };
}

export function passed(title: Words): StepOutcome["gates"][number] {
  return { title, status: "passed", detail: say`it answered` };
}
