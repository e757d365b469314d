/** The Omni adapter over a bench, from files to steps and their results, for one test; must not decide what is right. */
import type { Adapter, Desired, Tombstone, Wanted } from "../../src/adapters/adapter.ts";
import { omniAdapter } from "../../src/adapters/omni/index.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { Component, Difference, Reading, Step, StepResult } from "../../src/core/model.ts";
import { plain } from "../../src/core/words.ts";
import type { Role } from "../../src/lab/omni/access.ts";
import type { Clock, Http } from "../../src/ports.ts";
import { OmniScaleConfig } from "../../src/specs/config.ts";
import { loadSpecs } from "../../src/specs/load.ts";
import { memoryTree } from "../memory-tree.ts";
import { httpOn, type Bench } from "./lab.ts";

export interface OmniPlan {
  readonly adapter: Adapter;
  readonly components: readonly Component[];
  readonly want: Desired;
  /** What exists of the wanted components and stands in no file: where an earlier commit would be asked. */
  readonly unclaimed: readonly string[];
  readonly have: readonly Reading[];
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
  /** What a look says beyond the resources: `T21 warning clusters/prod.yaml:7 what. fix.`, and what it did not see. */
  inspect(): Promise<{ readonly findings: readonly string[]; readonly notChecked: readonly string[] }>;
  /** Carries out all steps, one after the other, until one does not get there. */
  apply(how?: Carrying): Promise<readonly Told[]>;
}

export interface Carrying {
  /** Only the first so many steps, as if the run were killed then. */
  readonly steps?: number;
  /** Whether each step's gates are waited for, and told after it. */
  readonly waits?: boolean;
}

/** A step's result in one line, e.g. `failed: Create …`. */
export type Told = string;

export interface PlanOptions {
  /** Of the key; `Operator` unless told. */
  readonly role?: Role;
  readonly http?: Http;
  readonly key?: string;
  readonly tombstones?: readonly Tombstone[];
  /** What earlier commits asked for. */
  readonly git?: Pick<Wanted, "was" | "past">;
  readonly signal?: AbortSignal;
  readonly progress?: (words: string) => void;
}

const keyed = fingerprinter("test", { bound: true });

/** An Omni, and how it is spoken with. */
export interface Stand {
  readonly url: string;
  readonly http: Http;
  readonly clock: Clock;
  readonly key: string;
  /** PEM. */
  readonly ca?: string;
}

/** What `files` ask for, against what the bench's Omni has. */
export async function planOn(bench: Bench, files: Readonly<Record<string, string>>, options: PlanOptions = {}): Promise<OmniPlan> {
  const { role = "Operator", key = await bench.lab.serviceAccount(role.toLowerCase(), role), http = httpOn(bench.clock) } = options;
  return planAt({ url: bench.lab.url, http, clock: bench.clock, key }, files, options);
}

/** The same against any Omni. */
export async function planAt(stand: Stand, files: Readonly<Record<string, string>>, options: PlanOptions = {}): Promise<OmniPlan> {
  const { tombstones = [], git = {}, signal = new AbortController().signal, progress = () => {} } = options;
  const secrets = { read: async () => stand.key };
  const adapter = omniAdapter({ http: stand.http, clock: stand.clock, secrets, omni: { endpoint: stand.url } });
  const authority = stand.ca === undefined ? {} : { "ca.pem": stand.ca };
  const tree = memoryTree({ "omni-scale.yaml": 'include: ["**/*.yaml"]\n', ...authority, ...files });
  const { components } = await loadSpecs(tree, "omni-scale.yaml", stand.clock.now());
  adapter.configure?.({ settings: OmniScaleConfig.parse({ omni: stand.ca === undefined ? {} : { ca: "ca.pem" } }), tree });
  const [target] = adapter.targets(components, tombstones);
  if (target === undefined) throw new Error("no target");
  const io = { tree, mode: "live", fingerprint: keyed, secrets, signal } as const;
  const want = { ...(await adapter.desired(components, tombstones, io)), ...git };
  const have = await adapter.observe(target, want, { fingerprint: keyed, signal });
  const differences = adapter.diff(want, have);
  const steps = adapter.steps(differences, want, have);
  const apply = async ({ steps: most = steps.length, waits = false }: Carrying = {}): Promise<Told[]> => {
    const results: Told[] = [];
    for (const step of steps.slice(0, most)) {
      const lock = { target: step.target, release: async () => {} };
      const result = await adapter.apply(step, { ...io, lock, progress: (words) => progress(plain(words)) });
      results.push(tell(result));
      if (result.status !== "applied" && result.status !== "unchanged") break;
      for (const gate of waits ? step.gates : []) {
        const { status, detail } = await adapter.wait(gate, { signal, progress: (words) => progress(plain(words)) });
        results.push(`${plain(gate.title)}: ${status}${status === "passed" ? "" : `, ${plain(detail)}`}`);
        if (status !== "passed") return results;
      }
    }
    return results;
  };
  const inspect: OmniPlan["inspect"] = async () => {
    const found = await adapter.inspect?.(target, want, { tree, signal });
    const told = (found?.diagnostics ?? []).map(
      ({ rule, severity, at, what, fix }) => `${rule} ${severity} ${at?.file ?? ""}:${at?.line ?? ""} ${plain(what)} ${plain(fix)}`,
    );
    return { findings: told, notChecked: (found?.notChecked ?? []).map(({ words }) => plain(words)) };
  };
  const unclaimed = (adapter.unclaimed?.(want, have) ?? []).map(({ address }) => address);
  return { adapter, inspect, components, want, unclaimed, have, differences, steps, apply };
}

function tell(result: StepResult): Told {
  if (result.status === "stale") return `stale: expected ${plain(result.expected)}, found ${plain(result.found)}`;
  return "because" in result ? `${result.status}: ${plain(result.because)}` : result.status;
}

/** Why a part could not be seen, by part. */
export function unseen(have: readonly Reading[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    have.flatMap((reading) =>
      reading.status === "unknown" ? [[reading.part, `${reading.because.code}: ${plain(reading.because.message)}`]] : [],
    ),
  );
}
