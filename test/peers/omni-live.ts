/** A running Omni for tests that need a real one: whether it is there and how it is reached. Must not hold test cases. */
import { existsSync, readFileSync } from "node:fs";
import { describe } from "vitest";

export interface LiveOmni {
  readonly url: string;
  /** PEM. */
  readonly ca: string;
  /** Of a service account with the role Admin. */
  readonly key: string;
}

/**
 * A block of tests against a real Omni. There is no way to get one from a registry, so it is somebody's to start, and
 * `OMNI_SCALE_OMNI_ENV` names a file with lines like `export OMNI_ENDPOINT=… OMNI_CA=…` and
 * `export OMNI_SERVICE_ACCOUNT_KEY=…`. Without it they are skipped by a name that says so.
 */
export function describeWithOmni(title: string, tests: (live: () => LiveOmni) => void): void {
  const file = process.env["OMNI_SCALE_OMNI_ENV"] ?? "";
  const options = { timeout: 60_000 };
  const live = (): LiveOmni => readLiveOmni(file);
  if (file === "") describe.skip(`${title} (skipped: no Omni, OMNI_SCALE_OMNI_ENV is not set)`, options, () => tests(live));
  else describe(title, options, () => tests(live));
}

/** What such a file says. Throws where there is none. */
export function readLiveOmni(file: string): LiveOmni {
  if (!existsSync(file)) throw new Error(`OMNI_SCALE_OMNI_ENV names ${file}, which does not exist`);
  const text = readFileSync(file, "utf8");
  const value = (name: string): string => new RegExp(`\\b${name}=(\\S+)`).exec(text)?.[1] ?? "";
  return { url: value("OMNI_ENDPOINT"), ca: readFileSync(value("OMNI_CA"), "utf8"), key: value("OMNI_SERVICE_ACCOUNT_KEY") };
}
