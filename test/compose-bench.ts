/**
 * A Compose project of its own on the real engine for the tests of the write side: a folder on the host, and plans
 * carried out as a run does it. Must not hold test cases, nor leave anything behind.
 */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Adapter, ApplyIo, HeldLock, Tombstone, Wanted } from "../src/adapters/adapter.ts";
import { fingerprinter } from "../src/core/digest.ts";
import type { Component, Difference, Reading, Step, StepResult, Target } from "../src/core/model.ts";
import { plain } from "../src/core/words.ts";
import type { SecretReader } from "../src/ports.ts";
import type { Stack } from "../src/specs/kinds/stack.ts";
import { commitOf, docker, makeImage, realAdapter, stackComponent, type Texts } from "./compose-stand.ts";

export interface Planned {
  readonly target: Target;
  readonly want: Wanted;
  readonly have: readonly Reading[];
  readonly differences: readonly Difference[];
  readonly steps: readonly Step[];
}

export interface BenchOptions {
  readonly stack?: Partial<Stack>;
  /** Another component than a `Stack`; its Compose files lie in `stack`. */
  readonly component?: (place: Pick<Bench, "project" | "directory">) => Component;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Rules whose errors do not stand in the way: what a stand-in for a real service does not do. */
  readonly accept?: readonly string[];
  /** With one, the stack is in no spec any more, unless it goes `only` in part. */
  readonly tombstone?: Tombstone["where"];
}

export interface Bench extends Disposable {
  readonly project: string;
  /** The project's folder on the host. */
  readonly directory: string;
  plan(files: Texts, options?: BenchOptions): Promise<Planned>;
  /** What a run does with a plan: lock, steps, gates, and the way back where a gate fails. */
  carryOut(planned: Planned, files: Texts, options?: BenchOptions): Promise<StepResult[]>;
  /** Plans and carries out. */
  apply(files: Texts, options?: BenchOptions): Promise<StepResult[]>;
  /** Container ids by service; those of several are joined. */
  ids(): Readonly<Record<string, string>>;
  /** An image of its own id, gone in the end; gives its name. */
  image(tag: string, change?: string): string;
}

const signal = new AbortController().signal;
const fingerprint = fingerprinter("bench", { bound: true });

export function openBench(prefix: string): Bench {
  const project = `${prefix}${randomBytes(3).toString("hex")}`;
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-bench-")));
  const directory = join(base, project);
  const images = new Set<string>();
  const plan: Bench["plan"] = (files, options = {}) => planOf({ project, directory }, files, options, realAdapter());
  return {
    project,
    directory,
    plan,
    carryOut: (planned, files, options = {}) => carryOut(planned, files, options, realAdapter()),
    apply: async (files, options = {}) => carryOut(await plan(files, options), files, options, realAdapter()),
    ids: () => idsOf(project),
    image(tag, change) {
      const name = `${project}:${tag}`;
      makeImage(name, ...(change === undefined ? [] : [[change]]));
      images.add(name);
      return name;
    },
    [Symbol.dispose]() {
      sweep(project);
      for (const name of images) execFileSync("docker", ["image", "rm", "-f", name], { stdio: "ignore" });
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** The plan for one project; throws with the findings when there is none. */
export async function planOf(
  { project, directory }: Pick<Bench, "project" | "directory">,
  files: Texts,
  options: BenchOptions,
  adapter: Adapter,
): Promise<Planned> {
  const component = options.component?.({ project, directory }) ?? stackComponent({ project, directory, timeout: 20, ...options.stack });
  const { tombstone } = options;
  const tombstones = tombstone === undefined ? [] : [{ component: component.name, where: tombstone, source: component.source }];
  const components: readonly Component[] = tombstone === undefined || tombstone["services"] !== undefined ? [component] : [];
  const secrets = secretsOf(options.secrets);
  const found = await adapter.desired(components, tombstones, { tree: commitOf(files), mode: "live", fingerprint, secrets, signal });
  const against = [
    ...found.diagnostics
      .filter(({ severity, rule }) => severity === "error" && options.accept?.includes(rule) !== true)
      .map(({ what }) => plain(what)),
    ...found.unknown.map(({ because }) => plain(because.message)),
  ];
  if (against.length > 0) throw new Error(`no plan: ${against.join("; ")}`);
  const want = { resources: found.resources, absences: found.absences };
  const targets = adapter.targets(components, tombstones);
  const [target] = targets;
  if (target === undefined) throw new Error("no plan: it is about no host");
  const have = (await Promise.all(targets.map((one) => adapter.observe(one, want, { fingerprint, signal })))).flat();
  const differences = adapter.diff(want, have);
  return { target, want, have, differences, steps: adapter.steps(differences, want, have) };
}

/** Lock, steps, gates, and the way back where a gate fails. */
export async function carryOut({ target, steps }: Planned, files: Texts, options: BenchOptions, adapter: Adapter): Promise<StepResult[]> {
  const lock = await hold(adapter, target);
  const progress = (): void => {};
  const io: ApplyIo = { tree: commitOf(files), fingerprint, secrets: secretsOf(options.secrets), lock, signal, progress };
  const results: StepResult[] = [];
  try {
    for (const step of steps) {
      const result = await carryOutStep(adapter, step, io);
      results.push(result);
      if (result.status !== "applied" && result.status !== "unchanged") break;
    }
  } finally {
    await lock.release();
  }
  return results;
}

async function carryOutStep(adapter: Adapter, step: Step, io: ApplyIo): Promise<StepResult> {
  const result = await adapter.apply(step, io);
  if (result.status !== "applied") return result;
  for (const gate of step.gates) {
    const { status } = await adapter.wait(gate, { signal, progress: io.progress });
    if (status === "failed") return (await adapter.rollBack?.(step, io)) ?? result;
  }
  return result;
}

/** Others on this machine use the same lock: waits its turn. */
async function hold(adapter: Adapter, target: Target): Promise<HeldLock> {
  for (let tries = 0; tries < 600; tries += 1) {
    const lock = await adapter.lock(target, { name: "bench", since: "2026-01-01T00:00:00Z" }, signal);
    if (lock.status === "held") return lock.lock;
    if (lock.status === "unknown") throw new Error(plain(lock.because.message));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the host's lock is never free");
}

function secretsOf(secrets: Readonly<Record<string, string>> = {}): SecretReader {
  return { read: async (reference) => ("fromEnv" in reference ? secrets[reference.fromEnv] : undefined) };
}

function idsOf(project: string): Record<string, string> {
  const format = '{{.Label "com.docker.compose.service"}} {{.ID}}';
  const lines = docker("ps", "--all", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`, "--format", format);
  const ids: Record<string, string> = {};
  for (const line of lines.split("\n").filter((text) => text !== "")) {
    const [service = "", id = ""] = line.split(" ");
    ids[service] = ids[service] === undefined ? id : `${ids[service]},${id}`;
  }
  return ids;
}

/** Containers, networks and volumes of the project. */
function sweep(project: string): void {
  const all = (...args: string[]): string[] =>
    docker(...args, "--filter", `label=com.docker.compose.project=${project}`, "--quiet")
      .split("\n")
      .filter((id) => id !== "");
  const remove = (args: readonly string[], ids: readonly string[]): unknown => ids.length > 0 && docker(...args, ...ids);
  remove(["rm", "-f"], all("ps", "--all"));
  remove(["network", "rm"], all("network", "ls"));
  remove(["volume", "rm"], all("volume", "ls"));
}
