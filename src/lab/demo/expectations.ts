/** What a step of the demo expects, and what was found instead; must not print. */
import type { Job } from "./stage.ts";

export interface Unexpected {
  readonly expected: string;
  readonly found: string;
}

export class Expectations {
  readonly unexpected: Unexpected[] = [];

  /** `expected` in words; `found` is told when it does not hold. */
  holds(expected: string, holds: boolean, found: string): void {
    if (!holds) this.unexpected.push({ expected, found });
  }

  /** The job ended with this `status` output. Its last lines are told when it did not. */
  job(job: Job | undefined, status: string): void {
    const found = job?.outputs["status"] ?? "no status";
    const printed = (job?.printed ?? "").trim().split("\n").slice(-15).join("\n");
    this.holds(`the job ends as ${status}`, found === status, `${found} (exit code ${job?.exitCode ?? "unknown"})\n${printed}`);
  }
}
