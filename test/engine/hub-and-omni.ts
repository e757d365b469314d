/**
 * A hub in memory that runs the loopback Omni, and a cluster in that Omni, for tests of what one merge does to both; must
 * not hold expectations.
 */
import type { Adapter } from "../../src/adapters/adapter.ts";
import { omniAdapter } from "../../src/adapters/omni/index.ts";
import { applyPlan, type Applied } from "../../src/commands/applying.ts";
import { makePlan } from "../../src/commands/planning.ts";
import type { Planned, PlanningRequest } from "../../src/commands/planned.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { ReviewedPlan } from "../../src/core/plan.ts";
import { toReviewedPlan } from "../../src/core/review.ts";
import { plain, say } from "../../src/core/words.ts";
import type { SourceTree } from "../../src/ports.ts";
import { World } from "../contract/memory-adapter.ts";
import { memoryTree } from "../memory-tree.ts";
import { httpOn, useOmni, type Bench } from "../omni/lab.ts";
import { stackAdapter } from "./rack.ts";

export interface Wish {
  readonly omni: string;
  readonly talos: string;
  readonly kubernetes: string;
}

export interface HubAndOmni {
  readonly bench: Bench;
  /** What runs of the hub. */
  readonly world: World;
  commit(wish: Wish, config?: string): SourceTree;
  /** Without `base` as on a laptop: everything, compared with what exists. */
  plan(head: SourceTree, base?: SourceTree): Promise<Planned>;
  /** `stopAfter`: the run is told to stop once so many steps are done. A text is a digest that a person named instead of a review. */
  apply(head: SourceTree, base: SourceTree | undefined, reviewed: readonly ReviewedPlan[] | string, stopAfter?: number): Promise<Applied>;
  /** What happened so far, in order: steps done, gates passed or not. */
  readonly journal: string[];
}

/** What an Omni of a version offers: newer ones more. */
const offered = (omni: string): readonly string[] => (omni.startsWith("1.9.") ? ["1.12.7"] : ["1.12.7", "1.13.6"]);
const kubernetes = ["1.34.5", "1.35.3", "1.36.3"];

/** The class that the cluster takes its machines from, and five of them. */
const CLASS =
  'metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: any}\nspec: {matchlabels: ["omni.sidero.dev/arch = amd64"]}\n';

export async function openHubAndOmni(): Promise<HubAndOmni> {
  const bench = await useOmni({
    pace: { talos: 4000, kubernetes: 4000, install: 4000 },
    versions: { talos: offered("1.9.3"), kubernetes },
  });
  const key = await bench.lab.serviceAccount("apply", "Operator");
  for (const id of ["m1", "m2", "m3", "m4", "m5"]) bench.lab.machine(id, "1.12.7");
  const world = new World();
  world.put("image", "1.9.3");
  const signal = new AbortController().signal;
  const planning = {
    adapters: [
      hubOf(bench, world),
      omniAdapter({ http: httpOn(bench.clock), clock: bench.clock, secrets: { read: async () => key }, omni: { endpoint: bench.lab.url } }),
    ],
    fingerprint: fingerprinter("a key of this test", { bound: true }),
    secrets: { read: async () => key },
    clock: bench.clock,
    signal,
  };
  const journal: string[] = [];
  const request = (head: SourceTree, base: SourceTree | undefined): PlanningRequest => ({
    configPath: "omni-scale.yaml",
    head,
    ...(base === undefined ? { scope: "all" } : { base, scope: "touched" }),
    mode: "live",
    clearances: { acknowledge: new Set(), confirmDelete: new Set() },
  });
  return {
    bench,
    world,
    journal,
    commit: ({ omni, talos, kubernetes: k8s }, config = "choreography: true\n") =>
      memoryTree({
        "omni-scale.yaml": `mode: apply\n${config}include: ["specs/*.yaml"]\nstacks:\n  - path: hub\n`,
        "hub/compose.yaml": JSON.stringify({ things: { image: omni }, provides: "omni:127.0.0.1" }),
        "specs/any.yaml": CLASS,
        "specs/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v${k8s}}\ntalos: {version: v${talos}}\n---\nkind: ControlPlane\nmachineClass: {name: any, size: 3}\n---\nkind: Workers\nmachineClass: {name: any, size: 2}\n`,
      }),
    plan: (head, base) => makePlan(request(head, base), planning),
    apply: async (head, base, reviewed, stopAfter = Infinity) => {
      const stop = new AbortController();
      let done = 0;
      const deps = {
        ...planning,
        signal: stop.signal,
        owner: { name: "run 1", since: "2026-11-23T12:00:00Z" },
        lockWaitSeconds: 0,
        progress: () => {},
        tell: (event: Parameters<Parameters<typeof applyPlan>[2]["tell"]>[0]) => {
          if (event.kind === "gate") journal.push(`${plain(event.gate.title)}: ${event.status}`);
          if (event.kind !== "done") return;
          journal.push(`${plain(event.step.title)}: ${event.status}`);
          done += 1;
          if (done >= stopAfter) stop.abort();
        },
      };
      const isNamed = typeof reviewed === "string";
      const all = { plans: isNamed ? [] : reviewed, planDigests: [], accepted: isNamed ? [reviewed] : [] };
      const facts = { reviewed: all, observeOnly: false, missingReview: say`` };
      return applyPlan(request(head, base), async () => facts, deps);
    },
  };
}

/** The review that a pull request's plan leaves behind. */
export function reviewOf({ plan }: Planned): ReviewedPlan[] {
  return [toReviewedPlan(plan, { pr: 1, baseRef: "main", headSha: "f".repeat(40) })];
}

/** A stack whose only thing is the version of Omni: once it is written, the Omni on loopback is that version. */
function hubOf({ lab }: Bench, world: World): Adapter {
  const stack = stackAdapter(world);
  return {
    ...stack,
    desired: async (components, tombstones, io) => {
      const want = await stack.desired(components, tombstones, io);
      const version = want.resources.map(({ attributes }) => String(attributes["value"])).at(0) ?? "";
      return { ...want, provides: want.provides.map((one) => ({ ...one, version })) };
    },
    apply: async (step, io) => {
      const result = await stack.apply(step, io);
      const version = world.things.get("image")?.value ?? "";
      const found = lab.find("SysVersions.system", "current", "ephemeral");
      if (found !== undefined) lab.put({ ...found, spec: { ...found.spec, backend_version: `v${version}` } });
      for (const talos of offered(version)) {
        const spec = {
          version: talos,
          compatible_kubernetes_versions: kubernetes,
          upgradable_talos_versions: offered(version).filter((one) => one !== talos),
        };
        lab.edit("TalosVersions", talos, { spec });
      }
      return result;
    },
  };
}
