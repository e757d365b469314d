/**
 * An Omni on loopback for the demo and for tests: its JSON gateway with real signatures, roles, conflicts and refusals,
 * as recorded from 1.9.3, and a simple life of its own; must not reach any network but 127.0.0.1.
 */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../ports.ts";
import { Cache } from "./cache.ts";
import type { Container } from "./container.ts";
import { labOf, type LabOmni } from "./lab.ts";
import { lifeOf } from "./life/life.ts";
import { Timers } from "./life/timers.ts";
import { type Pace, usualPace, type World } from "./life/world.ts";
import { recordedVersions, seed, type Versions } from "./seed.ts";
import { type Desk, listen } from "./server.ts";
import { Store } from "./store.ts";

export type { LabOmni } from "./lab.ts";

export interface OmniOptions {
  /** The present; its sleep is what a removal waits by. The machine's own clock unless told. */
  readonly clock?: Clock;
  /** What differs from the usual pace of things. */
  readonly pace?: Partial<Pace>;
  /** `1.9.3` unless told. */
  readonly version?: string;
  /** So many requests after a write still read what was before it; none unless told. */
  readonly lag?: number;
  /** What it offers; what a 1.9.3 once did unless told. */
  readonly versions?: Versions;
  /** Who runs it, where it does not just run. */
  readonly container?: Container;
}

/** Starts one on a free port. */
export async function startOmni(options: OmniOptions = {}): Promise<LabOmni> {
  const clock = options.clock ?? realClock;
  const present: { at?: number } = {};
  const now = (): number => present.at ?? clock.now().getTime();
  const store = new Store(() => new Date(now()));
  const world: World = { store, timers: new Timers(), pace: { ...usualPace, ...options.pace }, now, providers: new Map() };
  seed(store, options.version ?? "1.9.3", options.versions ?? recordedVersions);
  const life = lifeOf(world, () => clock.now().getTime(), present);
  const desk = {
    store,
    cache: new Cache(store, options.lag ?? 0),
    life,
    keys: new Map(),
    faults: [],
    log: [],
    clock,
    kubernetes: { inside: new Map(), tokens: new Map() },
    eula: true,
    container: options.container,
  } satisfies Desk;
  const server = listen(() => desk);
  const url = await start(server);
  return labOf(desk, world, url, () => stop(server));
}

const realClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    await pause(milliseconds, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) });
  },
};

async function start(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
