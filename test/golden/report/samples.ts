/** Every sample rendered on every surface, by file name; must not touch the disk. */
import { planMarkdown } from "../../../src/report/markdown-plan.ts";
import { runMarkdown } from "../../../src/report/markdown-run.ts";
import { planSamples } from "./plan-samples.ts";
import { runSamples } from "./run-samples.ts";

export function samples(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(planSamples).map(([name, { plan, context }]) => [`plan-${name}.md`, planMarkdown(plan, context)] as const),
    ...Object.entries(runSamples).map(([name, { report, plan, context }]) => [`run-${name}.md`, runMarkdown(report, plan, context)] as const),
  ]);
}
