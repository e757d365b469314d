/**
 * What a step of a job leaves behind: outputs, a summary, files; must not print.
 *
 * Outputs and the summary go through `@actions/core`, the well-kept library for these files and their random
 * delimiters. It is loaded when the first of them is written, because it brings undici along.
 */
import { join } from "node:path";
import type { Files, Random } from "../ports.ts";

/** The outputs of action.yml; a test holds the two together. */
export const OUTPUT_NAMES = ["changed", "digest", "status", "plan-file", "report-file", "comment-url"] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** GitHub takes 1,048,576 bytes a step (1 MiB); what is over is refused as a whole. */
const MAX_SUMMARY_BYTES = 1_000_000;

export interface Outputs {
  /** Sets outputs of the step. A value is one line. */
  set(values: Readonly<Partial<Record<OutputName, string>>>): Promise<void>;
  /** Makes the job summary the first of `bodies` that fits, longest first; gives false when none does. */
  summary(bodies: readonly string[]): Promise<boolean>;
  /** Writes a result too large for an output, e.g. `plan.json`, and gives its path. Only this user can read it. */
  file(name: string, content: string): Promise<string>;
}

/** Outputs of this step; files go below `temporaryFolder`, which the runner empties after the job. */
export function createActionOutputs(parts: { readonly files: Files; readonly random: Random; readonly temporaryFolder: string }): Outputs {
  // A folder of its own, because a job may have two of our steps.
  const folder = join(parts.temporaryFolder, `omni-scale-${parts.random.hex(8)}`);
  return {
    async set(values) {
      for (const [name, value] of Object.entries(values)) {
        // Nobody who reads an output expects a second line, and a shell that pastes it would run it.
        if (/[\r\n]/.test(value)) throw new Error(`The output ${name} would have more than one line.`);
      }
      const { setOutput } = await import("@actions/core");
      for (const [name, value] of Object.entries(values)) setOutput(name, value);
    },
    async summary(bodies) {
      const fitting = bodies.find((body) => Buffer.byteLength(body, "utf8") <= MAX_SUMMARY_BYTES);
      if (fitting === undefined) return false;
      const { summary } = await import("@actions/core");
      await summary.emptyBuffer().addRaw(fitting, true).write({ overwrite: true });
      return true;
    },
    async file(name, content) {
      const path = join(folder, name);
      await parts.files.write(path, content, { mode: 0o600 });
      return path;
    },
  };
}
