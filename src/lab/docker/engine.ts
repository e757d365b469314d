/** The engine file: reading it whole, changing it whole; must not know commands. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locked } from "./lock.ts";
import type { Engine, NetworkRecord } from "./records.ts";

/** An engine in a folder. Other processes may change it between two calls. */
export interface EngineStore {
  readonly folder: string;
  /** As it is now; changing the answer changes nothing. */
  read(): Engine;
  /** Changes it under the lock: all of `work` or, when it throws, nothing of it. */
  change<T>(work: (engine: Engine) => T): T;
  /** As `change`, then the engine's own slowness. */
  step<T>(work: (engine: Engine) => T): Promise<T>;
}

/** The engine in `folder`; a folder without one is an engine without anything. */
export function openEngine(folder: string): EngineStore {
  const file = join(folder, "engine.json");
  const read = (): Engine => {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as Engine;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyEngine();
      throw error;
    }
  };
  const change = <T>(work: (engine: Engine) => T): T => {
    mkdirSync(folder, { recursive: true });
    return locked(folder, () => {
      const engine = read();
      const answer = work(engine);
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(engine));
      renameSync(`${file}.${process.pid}`, file);
      return answer;
    });
  };
  const step = async <T>(work: (engine: Engine) => T): Promise<T> => {
    const [answer, delayMs] = change((engine) => [work(engine), engine.delayMs] as const);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    return answer;
  };
  return { folder, read, change, step };
}

function emptyEngine(): Engine {
  return {
    format: 1,
    versions: { client: "28.2.2", engine: "20.10.24", api: "1.41", compose: "2.26.1" },
    psArray: false,
    delayMs: 0,
    registry: {},
    images: [],
    containers: [],
    networks: [builtIn("bridge", "bridge", "172.17"), builtIn("host", "host"), builtIn("none", "null")],
    volumes: [],
  };
}

function builtIn(name: string, driver: string, prefix?: string): NetworkRecord {
  return {
    Name: name,
    Id: newId(),
    Created: timestamp(),
    Driver: driver,
    EnableIPv6: false,
    Config: prefix === undefined ? [] : [{ Subnet: `${prefix}.0.0/16`, Gateway: `${prefix}.0.1` }],
    Internal: false,
    Attachable: false,
    Options: {},
    Labels: {},
  };
}

/** 64 random hex digits: an id of a container, network, endpoint or anonymous volume. */
export function newId(): string {
  return randomBytes(32).toString("hex");
}

/** Now, as the engine writes times. */
export function timestamp(): string {
  return new Date(Date.now()).toISOString();
}

/** What the engine says of a moment that has not come. */
export const NEVER = "0001-01-01T00:00:00Z";
