/** The workflows that we ship or run, and action.yml, parsed; must not judge them. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export const root = join(import.meta.dirname, "..", "..");

const Step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});

const Job = z.looseObject({
  permissions: z.record(z.string(), z.string()).optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  "runs-on": z.unknown().optional(),
  environment: z.unknown().optional(),
  "timeout-minutes": z.number().optional(),
  concurrency: z.record(z.string(), z.unknown()).optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  steps: z.array(Step).default([]),
});

const Workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.unknown(),
  jobs: z.record(z.string(), Job),
});

export type Job = z.infer<typeof Job>;
export type Step = z.infer<typeof Step>;

export interface WorkflowFile extends z.infer<typeof Workflow> {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** All of this repository's own and of the examples, by path. */
export const workflows: readonly WorkflowFile[] = globSync(["{.github,examples/**/.github}/workflows/*.{yml,yaml}"], { cwd: root })
  .toSorted()
  .map((path) => {
    const text = read(path);
    return { path, text, ...Workflow.parse(parse(text)) };
  });

/** Every job with the place it stands at. */
export const jobs: readonly { readonly at: string; readonly name: string; readonly job: Job; readonly file: WorkflowFile }[] =
  workflows.flatMap((file) => Object.entries(file.jobs).map(([name, job]) => ({ at: `${file.path}#${name}`, name, job, file })));

/** Every step of ours, with the place of its job. */
export const steps: readonly { readonly at: string; readonly step: Step }[] = jobs.flatMap(({ at, job }) =>
  job.steps.map((step) => ({ at, step })),
);

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
