/** A Compose project on the real engine, and the compose adapter's view of it, for tests; must not hold test cases. */
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Adapter, Desired, Tombstone } from "../src/adapters/adapter.ts";
import { composeAdapter } from "../src/adapters/compose/index.ts";
import { assumeAt } from "../src/core/assume.ts";
import { toChange } from "../src/core/change.ts";
import { fingerprinter, type Fingerprinter } from "../src/core/digest.ts";
import { RemoteError } from "../src/core/errors.ts";
import type { Component, Difference, Reading } from "../src/core/model.ts";
import { plain, say } from "../src/core/words.ts";
import type { Http, InfraProviders, SecretReader, Tls, Dns } from "../src/ports.ts";
import { createClock } from "../src/runtime/clock.ts";
import { createExec } from "../src/runtime/exec.ts";
import { createFiles } from "../src/runtime/files.ts";
import type { Stack } from "../src/specs/kinds/stack.ts";
import { memoryTree } from "./memory-tree.ts";

export type Texts = Readonly<Record<string, string>>;

let known: boolean | undefined;

/** Whether a Docker engine with Compose answers here; asked once. */
export function hasEngine(): boolean {
  known ??= answers();
  return known;
}

function answers(): boolean {
  try {
    execFileSync("docker", ["info"], { stdio: "ignore" });
    execFileSync("docker", ["compose", "version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A name that says why a suite was skipped, where it was. */
export function needsEngine(name: string): string {
  return hasEngine() ? name : `${name} (skipped: no Docker engine with Compose here)`;
}

/** The project that `beforeAll` started. */
export function opened(stand: Stand | undefined): Stand {
  if (stand === undefined) throw new Error("the project was not started");
  return stand;
}

/** Gives the command's output; its errors hold what it printed. */
export function docker(...args: readonly string[]): string {
  return execFileSync("docker", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** An image of its own id under a name, from the small image that the tests have. */
export function makeImage(name: string, changes: readonly string[] = ['CMD ["/bin/sh"]']): void {
  const id = docker("create", "lab/base:1", "/bin/sh", "-c", randomBytes(8).toString("hex")).trim();
  try {
    docker("commit", ...[...changes, `LABEL made=${randomBytes(8).toString("hex")}`].flatMap((change) => ["--change", change]), id, name);
  } finally {
    docker("rm", id);
  }
}

/** A registry that nobody answers for. */
export const silentHttp: Http = {
  async request({ method, url, system }) {
    throw new RemoteError({ system, operation: `${method} ${new URL(url).host}`, retryable: false, words: say`no answer` });
  },
};

/** Servers that nobody can reach. */
export const silentTls: Tls = {
  async certificateOf(host, port) {
    throw new RemoteError({ system: "tls", operation: `handshake with ${host}:${port}`, retryable: false, words: say`no answer` });
  },
};

export const noSecrets: SecretReader = { read: async () => undefined };

/** No name has a record. */
export const silentDns: Dns = { addresses: async () => [] };

/** A run without a way to Omni. */
export const noOmni: InfraProviders = {
  async known() {
    throw new RemoteError({ system: "omni", operation: "List", retryable: false, words: say`nobody told this run where Omni is` });
  },
  aboutKey: async () => undefined,
};

/** Real processes and files of this machine; `http` where a test has a registry. */
export function realAdapter(http: Http = silentHttp, tls: Tls = silentTls): Adapter {
  const here = { hostname: hostname(), githubHosted: false };
  return composeAdapter({
    exec: createExec(process.env),
    http,
    tls,
    dns: silentDns,
    infraProviders: noOmni,
    files: createFiles(),
    clock: createClock(),
    secrets: noSecrets,
    here,
  });
}

export function stackComponent(spec: Partial<Stack> = {}, name = "x"): Component<Stack> {
  const source = { file: "omni-scale.yaml", line: 1, column: 1 };
  return { name: `Stack/${name}`, kind: "Stack", spec: { path: "stack", ...spec }, dependencies: [], decisions: [], source };
}

/** A project's files as a commit has them. */
export function commitOf(files: Texts): ReturnType<typeof memoryTree> {
  return memoryTree(Object.fromEntries(Object.entries(files).map(([path, text]) => [`stack/${path}`, text])));
}

/** What one look gives, and the digests of its changes by address. */
export interface Looked {
  readonly want: Desired;
  readonly have: readonly Reading[];
  readonly differences: readonly Difference[];
  /** One line each: `replace Service/web: image-changed`, sorted. */
  readonly lines: readonly string[];
}

export interface Stand {
  readonly project: string;
  readonly directory: string;
  /** What Git has. */
  readonly files: Texts;
  /** Runs `docker compose` in the folder, by hand as it were. */
  compose(...args: readonly string[]): string;
  /** Writes files into the folder on the host, with an old time unless told, so that containers have seen them. */
  write(files: Texts, options?: { readonly now?: boolean }): void;
  /** The plan for these files of Git, compared with what runs. */
  look(files?: Texts, options?: LookOptions): Promise<Looked>;
  /** The digests of a change from `files` to `to`: seen from Git alone, and with the host's values. */
  digests(
    to: Texts,
    options?: LookOptions,
  ): Promise<{ readonly onPaper: Readonly<Record<string, string>>; readonly live: Record<string, string> }>;
  down(): void;
}

export interface LookOptions {
  readonly spec?: Partial<Stack>;
  readonly adapter?: Adapter;
  readonly tombstones?: readonly Tombstone[];
  readonly secrets?: SecretReader;
}

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** A project with a name of its own. `hostFiles` are in its folder and not in Git; `composeArgs` go before every verb. */
export function openStand(
  prefix: string,
  files: Texts,
  hostFiles: Texts = {},
  upArgs: readonly string[] = [],
  composeArgs: readonly string[] = [],
): Stand {
  const project = `${prefix}${randomBytes(3).toString("hex")}`;
  const directory = join(realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-stand-"))), project);
  const write: Stand["write"] = (texts, { now = false } = {}) => {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
      if (!now) utimesSync(join(directory, path), LONG_AGO, LONG_AGO);
    }
  };
  mkdirSync(directory, { recursive: true });
  write({ ...files, ...hostFiles });
  const compose: Stand["compose"] = (...args) =>
    execFileSync("docker", ["compose", "-p", project, ...composeArgs, ...args], {
      cwd: directory,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const specOf = (spec: Partial<Stack> = {}): Component<Stack> => stackComponent({ project, ...spec });
  const fingerprint = fingerprinter("a key for tests", { bound: true });
  const down = (): void => {
    compose("down", "--volumes", "--remove-orphans", "--timeout", "0");
    rmSync(dirname(directory), { recursive: true, force: true });
  };
  // One adapter for all looks: it renders what it knows only once.
  const shared = realAdapter();
  const look: Stand["look"] = (of = files, options = {}) => lookAt(of, specOf(options.spec), { adapter: shared, ...options }, fingerprint);
  try {
    compose("up", ...(upArgs.includes("--no-start") ? [] : ["--detach"]), ...upArgs);
  } catch (error) {
    down();
    throw error;
  }
  return {
    project,
    directory,
    files,
    compose,
    write,
    look,
    down,
    async digests(to, options = {}) {
      const { adapter = shared } = options;
      const component = specOf(options.spec);
      const was = await desiredOf(adapter, files, component, "static", fingerprint, options);
      const want = await desiredOf(adapter, to, component, "static", fingerprint, options);
      const onPaper = digestsOf(adapter.diff(want, assumeAt(was.resources, [])), want, was, fingerprint);
      const liveWas = await desiredOf(adapter, files, component, "live", fingerprint, options);
      const seen = await lookAt(to, component, { ...options, adapter }, fingerprint);
      return { onPaper, live: digestsOf(seen.differences, seen.want, liveWas, fingerprint) };
    },
  };
}

async function lookAt(files: Texts, component: Component<Stack>, options: LookOptions, fingerprint: Fingerprinter): Promise<Looked> {
  const adapter = options.adapter ?? realAdapter();
  const want = await desiredOf(adapter, files, component, "live", fingerprint, options);
  const have = (
    await Promise.all(
      adapter
        .targets([component], options.tombstones ?? [])
        .map((target) => adapter.observe(target, want, { fingerprint, signal: new AbortController().signal })),
    )
  ).flat();
  const differences = adapter.diff(want, have);
  return { want, have, differences, lines: linesOf(differences) };
}

function desiredOf(
  adapter: Adapter,
  files: Texts,
  component: Component<Stack>,
  mode: "static" | "live",
  fingerprint: Fingerprinter,
  { secrets = noSecrets, tombstones = [] }: LookOptions,
): Promise<Desired> {
  const components = tombstones.some((tombstone) => tombstone.component === component.name) ? [] : [component];
  return adapter.desired(components, tombstones, {
    tree: commitOf(files),
    mode,
    fingerprint,
    secrets,
    signal: new AbortController().signal,
  });
}

function digestsOf(differences: readonly Difference[], want: Desired, was: Desired, fingerprint: Fingerprinter): Record<string, string> {
  const byAddress = (desired: Desired): ReadonlyMap<Difference["address"], Desired["resources"][number]> =>
    new Map(desired.resources.map((one) => [one.address, one]));
  const git = { want: byAddress(want), was: byAddress(was), fingerprint };
  return Object.fromEntries(
    differences.map((difference) => [`${difference.kind} ${difference.address}`, toChange(difference, git).digest]),
  );
}

/** One line a difference, without the project's name. */
export function linesOf(differences: readonly Difference[]): string[] {
  return differences
    .map(({ kind, address, reasons }) => {
      const [, type, , ...key] = address.split("/");
      return `${kind} ${type ?? ""}/${key.join("/")}: ${reasons.map(({ code }) => code).join(", ")}`;
    })
    .toSorted();
}

/** All findings as text: for messages of failed expectations. */
export function findingsOf(want: Desired): string[] {
  return want.diagnostics.filter(({ severity }) => severity === "error").map(({ rule, what }) => `${rule} ${plain(what)}`);
}
