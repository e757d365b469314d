/** Compose files and commands that the stand-in's tests share, and the comparison; must not hold test cases. */
import { expect } from "vitest";
import { Scenario, type Doing } from "./both-dockers.ts";

/** Commands of the scenario's project. */
export const UP = ["compose", "-p", "PROJECT", "up", "-d"];
export const WAIT = [...UP, "--wait"];
export const DOWN = ["compose", "-p", "PROJECT", "down", "-t", "0"];
export const PS = ["compose", "-p", "PROJECT", "ps", "-a", "--format", "json"];
/** Names of services' containers. */
export const named = (...services: string[]): string[] => services.map((one) => `PROJECT-${one}-1`);
/** Their records. */
export const inspect = (...services: string[]): string[] => ["inspect", ...named(...services)];

/** One service that sleeps; `KILL` so that the real one stops at once. */
export function sleeper(name: string, body = ""): string {
  return `  ${name}:\n    image: lab/base:1\n    command: sleep 1000\n    stop_signal: KILL\n${body === "" ? "" : `    ${body.replaceAll("\n", "\n    ")}\n`}`;
}

/** Writes a Compose file of these services. */
export const file = (...services: string[]): Doing => ({ write: { "compose.yaml": `services:\n${services.join("")}` } });

const SIDECAR = sleeper(
  "sidecar",
  'hostname: rack\ncap_add: [NET_ADMIN]\ndevices: [/dev/null:/dev/xnull]\nports: ["PORT1:80", "127.0.0.1:PORT2:81/udp"]\nhealthcheck: {test: "true", interval: 300ms, retries: 2}\nenvironment: {TZ: "${TZX:-UTC}"}\nlabels: {my.label: x}\nrestart: unless-stopped',
);
const APP = sleeper("app", "network_mode: service:sidecar\ndepends_on: {sidecar: {condition: service_healthy}}");
const DB = sleeper(
  "db",
  'volumes: ["data:/data", /anon, "./conf:/conf:ro"]\nnetworks: [default, back]\nenv_file: db.env\ntmpfs: [/run]\nuser: "0:0"\ninit: true\nmem_limit: 64m\nexpose: ["99"]',
);
/** A sidecar, one who lives in it, a database with a volume. */
export const STACK = `services:\n${SIDECAR}${APP}${DB}volumes: {data: {labels: {a: b}}}\nnetworks: {back: {internal: true}}\n`;
export const STACK_FILES = { "compose.yaml": STACK, "db.env": "P=1\n", "conf/f": "x\n" };

/** Does everything on both and expects the same of each. */
export async function same(
  doings: readonly Doing[],
  about: {
    files?: Readonly<Record<string, string>>;
    env?: Readonly<Record<string, string>>;
    prepare?: (scenario: Scenario) => Promise<void>;
  } = {},
): Promise<void> {
  await using scenario = new Scenario();
  await about.prepare?.(scenario);
  scenario.write(about.files ?? {});
  const pairs = await scenario.run(doings, about.env);
  for (const { doing, real, lab } of pairs) expect({ doing, ...lab }).toEqual({ doing, ...real });
}
