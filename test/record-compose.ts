/**
 * Records what a real engine and Compose say of every feature (compose-features.ts), for the unit tests of the field
 * table; run by hand: `node test/record-compose.ts`. Must not be part of a test run.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { features, featureFiles, featuresFile } from "./compose-features.ts";

const PROJECT = "omni-scale-fixture";
const DIRECTORY = `/tmp/${PROJECT}`;
const ENV = "SECONDS_TO_SLEEP=1000\nZONE=Europe/Zurich\nPORT=47300\nNET=99\nNAME_START=fixture\nFOLDER=/srv\nMEMORY=60m\n";

/** What nobody reads and what differs from machine to machine. */
const LEFT_OUT = new Set(["GraphDriver", "MaskedPaths", "ReadonlyPaths", "HostnamePath", "HostsPath", "ResolvConfPath", "LogPath"]);

/** All containers but the first without what is off, so that the recording stays small. */
function slim(containers: unknown): unknown {
  const [first, ...others] = containers as unknown[];
  const full = (value: unknown): boolean => {
    if (value === null || value === 0 || value === false) return false;
    return typeof value !== "object" || Object.keys(value).length > 0;
  };
  const text = JSON.stringify(others, (_key: string, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([, item]) => full(item)));
  });
  return [first, ...(JSON.parse(text) as unknown[])];
}

function compose(...args: readonly string[]): string {
  return execFileSync("docker", ["compose", "-p", PROJECT, ...args], {
    cwd: DIRECTORY,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(DIRECTORY, path)), { recursive: true });
    writeFileSync(join(DIRECTORY, path), text);
  }
}

function docker(...args: readonly string[]): unknown {
  return JSON.parse(execFileSync("docker", args, { encoding: "utf8" }), (key: string, value: unknown) =>
    LEFT_OUT.has(key) ? undefined : value,
  ) as unknown;
}

function configs(): { readonly effective: unknown; readonly declared: unknown } {
  const declared = JSON.parse(compose("config", "--format", "json", "--no-interpolate", "--no-path-resolution")) as unknown;
  return { effective: JSON.parse(compose("config", "--format", "json")) as unknown, declared };
}

write({ ...featureFiles, ".env": ENV, "host-only.env": "FROM_HOST=1\n", "compose.yaml": featuresFile((one) => one.before) });
try {
  compose("up", "--no-start");
  const before = configs();
  const ids = compose("ps", "--all", "--quiet").trim().split("\n");
  const containers = slim(docker("inspect", ...ids));
  const images = docker("image", "inspect", "lab/base:1");
  const networks = docker("network", "inspect", `${PROJECT}_default`, `${PROJECT}_back`, `${PROJECT}_fixed`);
  const volumes = docker("volume", "inspect", `${PROJECT}_store`, "fixture-renamed");
  write({ "compose.yaml": featuresFile((one) => one.after) });
  const after = configs();
  const recorded = { directory: DIRECTORY, before, after, containers, images, networks, volumes };
  const path = new URL("../src/adapters/compose/fixtures/features.json", import.meta.url);
  mkdirSync(new URL(".", path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(recorded)}\n`);
  process.stdout.write(`recorded ${String(features.length)} features\n`);
} finally {
  write({ "compose.yaml": featuresFile((one) => one.before) });
  compose("down", "--volumes", "--timeout", "0");
  rmSync(DIRECTORY, { recursive: true, force: true });
}
