/**
 * A rack in memory for tests of planning and applying: specs as text, one world that holds what exists. Each Stack's
 * `compose.yaml` is JSON here, `{things, secret?, provides?, requires?}`, or `{things, refused: why}`; must not touch disk, Docker or GitHub.
 */
import type { Adapter, Tombstone } from "../../src/adapters/adapter.ts";
import { applyPlan, type Applied, type ApplyDeps } from "../../src/commands/applying.ts";
import { makePlan } from "../../src/commands/planning.ts";
import type { Planned, PlanningRequest } from "../../src/commands/planned.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { Component, ComponentName } from "../../src/core/model.ts";
import type { PermitFacts } from "../../src/core/permits.ts";
import type { ComponentPlan } from "../../src/core/plan.ts";
import { toReviewedPlan } from "../../src/core/review.ts";
import { say } from "../../src/core/words.ts";
import type { SourceTree } from "../../src/ports.ts";
import { memoryAdapter, World, type Thing } from "../contract/memory-adapter.ts";
import { memoryTree } from "../memory-tree.ts";

/** `refused`: what it asks for cannot be made out, for this reason. */
type Stacks = { readonly [name: string]: Omit<Thing, "world"> & { readonly refused?: string } };

/** A commit: stacks by name, further lines of omni-scale.yaml, and files beside them. */
export function commit(stacks: Stacks, config = "mode: apply", more: Readonly<Record<string, string>> = {}): SourceTree {
  const list = Object.keys(stacks).map((name) => `  - path: ${name}\n`);
  const files = Object.entries(stacks).map(([name, thing]) => [`${name}/compose.yaml`, JSON.stringify(thing)] as const);
  return memoryTree({
    "omni-scale.yaml": `${config}\nstacks:${list.length === 0 ? " []" : `\n${list.join("")}`}\n`,
    ...Object.fromEntries(files),
    ...more,
  });
}

/** What a look at the world beyond its things gives, by component; who asked is counted. */
export interface Looking {
  asked: number;
  readonly errors: Map<string, string>;
  readonly notChecked: Map<string, string>;
}

function looksAt(): Looking {
  return { asked: 0, errors: new Map(), notChecked: new Map() };
}

export interface Rack {
  readonly world: World;
  readonly looking: Looking;
  readonly plan: (head: SourceTree, base?: SourceTree, extra?: Partial<PlanningRequest>) => Promise<Planned>;
  /** Applies with the plan of `reviewed` as the review: the head against the base as it was when somebody read it. */
  readonly apply: (
    head: SourceTree,
    base: SourceTree | undefined,
    facts?: Partial<PermitFacts>,
    extra?: Partial<PlanningRequest>,
  ) => Promise<Applied>;
}

export function rack(): Rack {
  const world = new World();
  const looking = looksAt();
  const signal = new AbortController().signal;
  const planning = {
    adapters: [stackAdapter(world, looking)],
    fingerprint: fingerprinter("a key of this test", { bound: true }),
    secrets: { read: async () => undefined },
    clock: { now: () => new Date("2026-11-23T12:00:00Z"), sleep: async () => {} },
    signal,
  };
  const deps: ApplyDeps = {
    ...planning,
    owner: { name: "run 1", since: "2026-11-23T12:00:00Z" },
    lockWaitSeconds: 0,
    progress: () => {},
    tell: () => {},
  };
  const request = (head: SourceTree, base: SourceTree | undefined, extra: Partial<PlanningRequest> = {}): PlanningRequest => ({
    configPath: "omni-scale.yaml",
    head,
    ...(base === undefined ? {} : { base }),
    scope: "touched",
    mode: "live",
    clearances: { acknowledge: new Set(), confirmDelete: new Set() },
    ...extra,
  });
  return {
    world,
    looking,
    plan: (head, base, extra) => makePlan(request(head, base, extra), planning),
    apply: async (head, base, facts = {}, extra = {}) => {
      const read = await makePlan(request(head, base, extra), planning);
      const reviewed = {
        plans: [toReviewedPlan(read.plan, { pr: 1, baseRef: "main", headSha: "f".repeat(40) })],
        planDigests: [],
        accepted: [],
      };
      return applyPlan(request(head, base, extra), async () => ({ reviewed, observeOnly: false, missingReview: say``, ...facts }), deps);
    },
  };
}

export function component(planned: Planned, name: string): ComponentPlan {
  const found = planned.plan.components.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the plan: ${planned.plan.components.map((one) => one.name).join(", ")}`);
  return found;
}

export function states({ report }: Applied): Record<string, string> {
  return Object.fromEntries(report.components.map(({ name, state }) => [name, state]));
}

/** Stacks as Things: what stands in a stack's file is what its component wants of the one world. */
export function stackAdapter(world: World, looking: Looking = looksAt()): Adapter {
  const things = memoryAdapter(world);
  const asThings = async (components: readonly Component[], tree: SourceTree): Promise<Component<Thing & Stacks[string]>[]> =>
    Promise.all(
      components.map(async (one) => {
        const { path } = one.spec as { path: string };
        const text = new TextDecoder().decode(await tree.read(`${path}/compose.yaml`, 1 << 20));
        return { ...one, spec: { world: "w", ...(JSON.parse(text) as Stacks[string]) } };
      }),
    );
  const inOneWorld = (tombstones: readonly Tombstone[]): Tombstone[] => tombstones.map((one) => ({ ...one, where: { world: "w" } }));
  return {
    ...things,
    kinds: ["Stack"],
    inspect: async (_target, want) => {
      looking.asked += 1;
      const names = [...new Set(want.resources.map((resource) => resource.component))];
      return {
        diagnostics: names.flatMap((name) => finding(name, looking.errors.get(name))),
        notChecked: names.flatMap((name) => {
          const what = looking.notChecked.get(name);
          return what === undefined ? [] : [{ component: name, words: say`${what}` }];
        }),
      };
    },
    sources: ({ spec }) => [(spec as { path: string }).path],
    targets: (components, tombstones) => (components.length + tombstones.length === 0 ? [] : [{ id: "memory/w" }]),
    desired: async (components, tombstones, io) => {
      const all = await asThings(components, io.tree);
      const want = await things.desired(
        all.filter(({ spec }) => spec.refused === undefined),
        inOneWorld(tombstones),
        io,
      );
      return { ...want, diagnostics: [...want.diagnostics, ...all.flatMap(refusal)] };
    },
  };
}

function refusal({ name, spec }: Component<Stacks[string]>): Diagnostic[] {
  return finding(name, spec.refused);
}

function finding(name: ComponentName, what: string | undefined): Diagnostic[] {
  if (what === undefined) return [];
  return [{ severity: "error", rule: "M001", component: name, what: say`${what}`, why: say`It cannot be read.`, fix: say`Mend it.` }];
}
