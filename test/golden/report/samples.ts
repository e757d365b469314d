/** Every sample rendered on every surface, by file name; must not touch the disk. */
import { planMarkdown } from "../../../src/report/markdown-plan.ts";
import { runMarkdown } from "../../../src/report/markdown-run.ts";
import { planText, runText } from "../../../src/report/terminal.ts";
import { driftSamples } from "./drift-samples.ts";
import { planSamples } from "./plan-samples.ts";
import { runSamples } from "./run-samples.ts";

const plainText = { colour: false };

export function samples(): ReadonlyMap<string, string> {
  const plans = Object.entries(planSamples).flatMap(([name, { plan, context }]): [string, string][] => [
    [`plan-${name}.md`, `${planMarkdown(plan, context)}\n`],
    [`plan-${name}.txt`, planText(plan, context, plainText)],
  ]);
  const runs = Object.entries(runSamples).flatMap(([name, { report, plan, context }]): [string, string][] => [
    [`run-${name}.md`, `${runMarkdown(report, plan, context)}\n`],
    [`run-${name}.txt`, runText(report, plan, context, plainText)],
  ]);
  const drifts = [...driftSamples()].map(([name, text]): [string, string] => [name, `${text}\n`]);
  return new Map([...plans, ...runs, ...drifts]);
}
