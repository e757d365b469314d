/** Finds recordings of omnictl and the files beside them; must not judge anything. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { omniVersion, type OmniVersion } from "../../src/adapters/omni/client/versions.ts";
import type { TemplateFiles } from "../../src/adapters/omni/template/index.ts";

/** One recorded run of omnictl. */
export interface Recording {
  readonly name: string;
  readonly folder: string;
  readonly template: string;
  /** What it printed, or its error. */
  readonly said: string;
}

const root = join(import.meta.dirname, "../..");

/**
 * 1.10.4 and 1.11 were built by hand: with go-yaml v4.0.0-rc.6 where Omni links a fork of it, and 1.11 from b1ea5df2, the
 * last commit before 1.11.0 that was at hand. That one still numbers manifests, so templates with them are not recorded.
 *
 * The committed recordings (of omnictl itself, and of the package it is made from for further cases), and the ones
 * beside the repository where there are any.
 */
export const CORPORA = [
  "test/fixtures/omnictl-1.9.3",
  "test/fixtures/omni-client-1.9.3",
  "test/fixtures/omnictl-1.10.4",
  "test/fixtures/omnictl-1.11.0",
  "../shared/peers/omnictl-1.9.3",
].filter((path) => existsSync(join(root, path)));

/** Whose recordings a corpus has, e.g. `1.9.3`: its name ends with it. */
export function versionOf(path: string): OmniVersion {
  const found = omniVersion(path.slice(path.lastIndexOf("-") + 1));
  if (found === undefined) throw new Error(`${path} names no version`);
  return found;
}

export function recordings(path: string, kind: "valid" | "invalid" | "fails-at-render"): readonly Recording[] {
  const corpus = join(root, path);
  return globSync(`${kind}/*`, { cwd: corpus })
    .toSorted()
    .map((name) => {
      const folder = join(corpus, name);
      return {
        name,
        folder,
        template: readFileSync(join(folder, "cluster.yaml"), "utf8"),
        said: readFileSync(join(folder, kind === "valid" ? "rendered.yaml" : "error.txt"), "utf8"),
      };
    });
}

/** The files of one recording's folder. */
export function filesIn(folder: string): TemplateFiles {
  return {
    read: async (path) => {
      const whole = join(folder, path);
      return existsSync(whole) ? readFileSync(whole) : undefined;
    },
  };
}
