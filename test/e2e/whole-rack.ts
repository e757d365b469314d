/**
 * A hub on the docker stand-in, the loopback Omni that its image is, a cluster in that Omni, and a repository that says so;
 * who writes what is counted, and a run can be killed at any of it. Must not hold expectations.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createServer } from "node:tls";
import { pathToFileURL } from "node:url";
import { openEngine } from "../../src/lab/docker/engine.ts";
import { type LabOmni, startOmni } from "../../src/lab/omni/omni.ts";
import type { Versions } from "../../src/lab/omni/seed.ts";
import type { StepEnd } from "../../src/lab/runner.ts";
import type { Clock } from "../../src/ports.ts";
import { hubFiles, STAND_IN_LACKS } from "../hub-fixture.ts";
import { madeCertificate } from "../support/certificates.ts";
import { classFile } from "./omni-rack.ts";
import { compileCache, openRack, type Rack, type StepOptions, type Texts } from "./rack.ts";
import type { Around } from "../../src/lab/docker/resident.ts";

export interface Wish {
  readonly omni: string;
  readonly talos: string;
  readonly kubernetes: string;
}

/**
 * Where a run dies: at a line that it says and that has a name, or at the first effect that it has on Omni or on the host. `before`: what it
 * asked for never happens; `after`: it has happened, and nobody hears of it.
 */
export type Death = { readonly says: (line: string) => string | undefined } | { readonly effect: "before" | "after" };

export interface Run {
  readonly end: StepEnd;
  /** The name of the line, or e.g. `before docker stop`; absent where it lived to its end. */
  readonly diedAt?: string;
  /** What it found when it first looked at Omni; `blind` where it never did. */
  readonly found: "whole" | "degraded" | "blind";
}

export interface WholeRack extends Rack {
  readonly omni: LabOmni;
  /** The files of the repository. */
  files(wish: Wish): Texts;
  /** The variables of a run with this key. */
  as(role: "Reader" | "Operator"): Readonly<Record<string, string>>;
  /** A run with the Operator's key, to its end or its death. */
  carryOut(work: (options: StepOptions) => Promise<StepEnd>, death?: Death): Promise<Run>;
  /** What has changed anything so far, oldest first: commands on the host, writes to Omni. */
  effects(): readonly Effect[];
}

export interface Effect {
  readonly at: Date;
  /** e.g. `Update Clusters.omni.sidero.dev prod` or `docker compose up`. */
  readonly name: string;
  /** Clusters that were not whole at that moment. */
  readonly degraded: readonly string[];
}

/** So much faster is the world of these tests; machines still take longer than a run to start. */
const FACTOR = 50;
const DOMAIN = "omni.example.org";
const WRITES = /^(Create|Update|Delete|Teardown) /;
/** Commands of docker that change something. */
const CHANGES = ["up", "stop", "start", "rm", "rename", "pull", "down", "tag"];

const image = (omni: string): string => `ghcr.io/siderolabs/omni:v${omni}`;
const offers = (omni: string): Versions => ({
  talos: omni.startsWith("1.9.") ? ["1.12.7"] : ["1.12.7", "1.13.6"],
  kubernetes: ["1.34.5", "1.35.3", "1.36.3"],
});

/** The hub runs what `start` says, started by hand; its Omni knows five machines. `next` is an Omni that can be had. */
export async function openWholeRack(start: Wish, next: string): Promise<WholeRack> {
  const anchor = Date.now();
  const clock: Clock = {
    now: () => new Date(anchor + (Date.now() - anchor) * FACTOR),
    sleep: async (milliseconds) => {
      await pause(milliseconds / FACTOR, undefined, { ref: false });
    },
  };
  const onHost: Effect[] = [];
  let shot: Shot | undefined;
  const strike: Strike = (name, when) => {
    if (shot?.when !== when || shot.at !== undefined) return false;
    shot.at = `${when} ${name}`;
    shot.kill.abort();
    return true;
  };
  const around: Around = async (argv, carryOut) => {
    if (!CHANGES.some((word) => argv.includes(word))) return carryOut();
    const name = `docker ${argv.filter((word) => ["compose", ...CHANGES].includes(word)).join(" ")}`;
    if (strike(name, "before")) return 137;
    const [before, at, degraded] = [stateOf(rack.engine), clock.now(), omni.degraded()];
    const code = await carryOut();
    if (stateOf(rack.engine) === before) return code;
    onHost.push({ at, name, degraded });
    strike(name, "after");
    return code;
  };
  const rack = await openRack({
    stacks: [],
    empty: true,
    files: { "omni-scale.yaml": configuration("[]") },
    images: [{ name: image(start.omni) }, { name: "lab/base:1" }, { name: image(next), where: "registry" }],
    around,
  });
  const container = { running: () => runningVersion(rack.engine), offers };
  const pace = { settle: 1000, install: 20_000, talos: 20_000, kubernetes: 30_000 };
  const omni = await startOmni({ clock, pace, version: start.omni, versions: offers(start.omni), container });
  for (const id of ["m1", "m2", "m3", "m4", "m5"]) omni.machine(id, start.talos);
  const keys = { Reader: await omni.serviceAccount("plan", "Reader"), Operator: await omni.serviceAccount("apply", "Operator") };
  const front = await openFront(omni.url);
  const as = (role: "Reader" | "Operator"): Record<string, string> => ({
    OMNI_ENDPOINT: `https://${DOMAIN}:${front.port}`,
    NODE_EXTRA_CA_CERTS: ca,
    NODE_COMPILE_CACHE: compileCache,
    OMNI_SERVICE_ACCOUNT_KEY: keys[role],
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "../support/quick-world.ts")).href}`,
    OMNI_SCALE_TEST_WORLD: `${FACTOR} ${anchor} ${DOMAIN}`,
  });
  const ca = join(rack.host, "ca.pem");
  await startHub(rack, start);
  await writeFile(ca, front.certificate);
  return {
    ...rack,
    omni,
    as,
    files: (wish) => filesOf(wish, rack.host),
    effects: () =>
      [
        ...onHost,
        ...omni.calls(WRITES).flatMap(({ at, call, degraded, status }) => (status === 200 ? [{ at, name: call, degraded }] : [])),
      ].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    carryOut: async (work, death) => {
      const kill = new AbortController();
      const mine: Shot = { kill, when: death !== undefined && "effect" in death ? death.effect : undefined };
      shot = mine;
      const says = death !== undefined && "says" in death ? death.says : undefined;
      const armed = armOmni(omni, mine.when, strike);
      const from = omni.log.length;
      let rest = "";
      const printed = (more: string): void => {
        const lines = `${rest}${more}`.split("\n");
        rest = lines.pop() ?? "";
        const last = says === undefined || mine.at !== undefined ? undefined : lines.map(says).find((name) => name !== undefined);
        if (last === undefined) return;
        mine.at = last;
        kill.abort();
      };
      const end = await work({ env: as("Operator"), kill: kill.signal, printed });
      armed?.end();
      shot = undefined;
      const first = omni.log.slice(from).find(({ identity }) => identity.startsWith("apply@"));
      const found = first === undefined ? "blind" : first.degraded.length === 0 ? "whole" : "degraded";
      return { end, found, ...(mine.at === undefined ? {} : { diedAt: mine.at }) };
    },
    [Symbol.asyncDispose]: async () => {
      await rack[Symbol.asyncDispose]();
      front.close();
      await omni[Symbol.asyncDispose]();
    },
  };
}

/** Ends the run that is under way if it is to die in this moment of an effect; says whether it does. */
type Strike = (name: string, when: "before" | "after") => boolean;

/** One run's death at an effect, and where it came. */
interface Shot {
  readonly kill: AbortController;
  readonly when: "before" | "after" | undefined;
  at?: string;
}

function armOmni(omni: LabOmni, when: "before" | "after" | undefined, strike: Strike): { end(): void } | undefined {
  if (when === undefined) return undefined;
  // With a status nothing is done, and nobody lives to see it.
  return omni.fault({
    method: "POST",
    path: WRITES,
    beforeReply: (call) => void strike(call, when),
    ...(when === "before" ? { status: 503 } : {}),
  });
}

/** The same Omni by https, as Omni itself has it. */
async function openFront(url: string): Promise<{ readonly port: number; readonly certificate: Buffer; close(): void }> {
  const made = madeCertificate([DOMAIN]);
  const server = createServer({ key: made.key, cert: made.certificate }, (outside) => {
    const inside = connect(Number(new URL(url).port), "127.0.0.1");
    const over = (): void => void (inside.destroy(), outside.destroy());
    for (const one of [inside, outside]) one.on("error", over).on("close", over);
    outside.pipe(inside).pipe(outside);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, certificate: made.certificate, close: () => void server.close() };
}

/** Everything on the engine that commands can change. */
function stateOf(engine: string): string {
  return JSON.stringify(openEngine(engine).read());
}

/** What the tag of the running container's image says. */
function runningVersion(engine: string): string | undefined {
  const running = openEngine(engine)
    .read()
    .containers.find(({ Config, State }) => State.Running && Config.Image.startsWith(image("")));
  return running?.Config.Image.slice(image("").length);
}

/** By hand, as it was before there was a repository. */
async function startHub(rack: Rack, start: Wish): Promise<void> {
  const hub = join(rack.host, "hub");
  for (const folder of ["etcd", "sqlite", "tailscale-state"]) await mkdir(join(hub, folder), { recursive: true });
  await writeFile(join(hub, "omni.env"), "TS_AUTHKEY=tskey-of-the-host\n");
  await writeFile(join(hub, "etcd/what-omni-knows"), "machines, clusters, users\n");
  await writeFile(join(hub, "sqlite/omni.db"), "logs\n");
  await writeFile(join(hub, "compose.yml"), hubFiles(image(start.omni))["compose.yml"] ?? "");
  await rack.docker("hub", "compose", "-p", "hub", "up", "-d");
}

function filesOf({ omni, talos, kubernetes }: Wish, host: string): Texts {
  const spec = {
    stack: { path: "hub" },
    project: "hub",
    directory: join(host, "hub"),
    timeout: 20,
    domain: DOMAIN,
    lan: "127.0.0.1",
    safetyCopy: { folder: join(host, "copies"), keep: 2 },
  };
  return {
    "omni-scale.yaml": configuration('["specs/*.yaml"]'),
    "hub/compose.yml": hubFiles(image(omni))["compose.yml"] ?? "",
    "specs/home.yaml": JSON.stringify({ apiVersion: "omni-scale/v1", kind: "Platform", metadata: { name: "home" }, spec }),
    "specs/any.yaml": classFile("any", "amd64"),
    "specs/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v${kubernetes}}\ntalos: {version: v${talos}}\n---\nkind: ControlPlane\nmachineClass: {name: any, size: 3}\n---\nkind: Workers\nmachineClass: {name: any, size: 2}\n`,
  };
}

/** What a stand-in lacks is accepted, from the first commit on: only the base's word counts. */
function configuration(include: string): string {
  const accept = STAND_IN_LACKS.map((rule) => ({ rule, component: "Platform/home", reason: "a stand-in" }));
  return `mode: apply\nchoreography: true\ninclude: ${include}\naccept: ${JSON.stringify(accept)}\n`;
}
