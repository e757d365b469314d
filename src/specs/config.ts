/** The shape of `omni-scale.yaml`: what is picked up, and what a repository allows; must not read it. */
import { z } from "zod";
import { DependencyEntry } from "./envelope.ts";
import { isTimeZone } from "../core/quiet.ts";
import { componentName, name, pathInside } from "./fields.ts";
import { GLOB } from "./glob.ts";
import { httpsUrl } from "./kinds/compose-project.ts";
import { RemovedStack, Stack } from "./kinds/stack.ts";
import { SecretReference } from "./secret-reference.ts";

const reason = z.string().min(1).describe("Why, for whoever finds this later.");

export const AcceptEntry = z.strictObject({
  rule: z
    .string()
    .regex(/^[A-Z][0-9]{2,3}$/, "a rule's id, like S018")
    .describe("The rule's id, as findings show it."),
  component: componentName,
  reason,
  until: z.iso.date("a date like 2026-11-23").exactOptional().describe("The last day on which this counts (UTC). Default: no end."),
});
export type AcceptEntry = z.infer<typeof AcceptEntry>;

export const IgnoreEntry = z.strictObject({
  component: componentName,
  field: z
    .string()
    .regex(/^(\/([^~/]|~[01])+)+$/, "a path like /environment/TZ")
    .describe("JSON pointer as the plan shows it, e.g. `/environment/TZ`; what lies below it is ignored too."),
  reason,
});
export type IgnoreEntry = z.infer<typeof IgnoreEntry>;

/** A Compose project's folder, with or without more to say about it. */
export const StackEntry = z.union([
  pathInside.describe("The folder; its last name is the component's name."),
  Stack.extend({
    name: name.exactOptional().describe("The component's name. Default: the last name of `path`."),
    dependencies: z.array(DependencyEntry).exactOptional().describe("Components that go first."),
  }),
]);
export type StackEntry = z.infer<typeof StackEntry>;

const OMNI_KIND = /^(Cluster|MachineClass)\//;

/** Where a removed cluster or machine class was: Omni knows it by its id. */
export const RemovedFromOmni = z.strictObject({
  id: z.string().min(1).exactOptional().describe("Its id in Omni. Default: the component's name."),
});
export type RemovedFromOmni = z.infer<typeof RemovedFromOmni>;

const { project, ...restOfStack } = RemovedStack.shape;

/**
 * A tombstone; besides `component` it says where it was, in its kind's words. One mapping and not one for each sort of
 * kind, so that a mistake is told as one of the keys that were written.
 */
export const RemovedEntry = z
  .strictObject({
    component: componentName.describe("The component that should be gone."),
    project: project.exactOptional().describe("Compose project name. Needed for every kind of Compose project."),
    ...restOfStack,
    ...RemovedFromOmni.shape,
  })
  .superRefine((entry, context) => {
    const [strangers, missing] = OMNI_KIND.test(entry.component) ? [Object.keys(RemovedStack.shape), []] : [["id"], ["project"]];
    const keys = strangers.filter((key) => Object.hasOwn(entry, key));
    if (keys.length > 0) context.addIssue({ code: "unrecognized_keys", keys, input: entry });
    for (const key of missing) {
      if (!Object.hasOwn(entry, key)) context.addIssue({ code: "custom", path: [key], message: "there", input: entry });
    }
  });
export type RemovedEntry = z.infer<typeof RemovedEntry>;

/** How Omni is reached, for whoever does not say it in the environment (`OMNI_ENDPOINT`, `OMNI_SERVICE_ACCOUNT_KEY`). */
export const OmniSettings = z.strictObject({
  endpoint: httpsUrl.exactOptional().describe("Omni's address. `OMNI_ENDPOINT` of the run counts more."),
  key: SecretReference.default({ fromEnv: "OMNI_SERVICE_ACCOUNT_KEY" }).describe(
    "Where the key of a service account is kept: the role Reader for `plan` and `drift`, Operator for `apply`.",
  ),
  ca: pathInside.exactOptional().describe("File of this repository with the authority that signed Omni's certificate, as PEM."),
  version: z
    .string()
    .regex(/^v?1\.(9|[1-9][0-9]+)(\.[0-9A-Za-z.+-]+)?$/, "a version of Omni from 1.9 on, like 1.11.0")
    .exactOptional()
    .describe(
      "Which version Omni is, where it is not asked: from 1.11 on templates become other resources. Without it the oldest one that has a template's fields. What a live Omni says counts more.",
    ),
});
export type OmniSettings = z.infer<typeof OmniSettings>;

const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, "a time of day like 22:30");

export const DriftSettings = z.strictObject({
  cap: z.int().min(1).max(200).default(20).describe("At most this many issues are open at once; the dashboard has the rest."),
  quiet: z
    .array(
      z.strictObject({
        from: timeOfDay.describe("The first minute."),
        to: timeOfDay.describe("The first minute after it, perhaps of the next day."),
      }),
    )
    .default([])
    .describe("Hours in which nothing is written: runs then look and report in their summary alone."),
  timeZone: z.string().refine(isTimeZone, "a time zone like Europe/Berlin").default("UTC").describe("Whose hours `quiet` means."),
});

export const OmniScaleConfig = z.strictObject({
  include: z
    .array(z.string().regex(GLOB, "a pattern inside the repository with only *, ?, ** and {a,b}"))
    .default([])
    .describe("Patterns for spec files, from the repository's root. Nothing outside them is ever picked up."),
  stacks: z
    .array(StackEntry)
    .default([])
    .describe(
      "Compose project folders that are components without a spec file: the path, or a `Stack`'s fields with `name` and `dependencies`.",
    ),
  omni: OmniSettings.exactOptional().describe(
    "The Omni that clusters and machine classes are in. Counts from the commit before a merge on. Without it and without `OMNI_ENDPOINT` they are compared with Git alone.",
  ),
  mode: z
    .enum(["observe", "apply"])
    .default("observe")
    .describe("`observe`: plans only, every apply refuses. `apply`: a merge is carried out."),
  adopt: z.array(componentName).default([]).describe("Components that may take over what exists already and differs."),
  removed: z.array(RemovedEntry).default([]).describe("Components to delete, with where they were. Each has to be typed at apply too."),
  choreography: z
    .boolean()
    .default(false)
    .describe(
      "Let one merge change Omni, Talos and Kubernetes: Omni first, then each cluster, one minor version a step, Talos first, each behind a gate. Counts from the commit before a merge on.",
    ),
  accept: z.array(AcceptEntry).default([]).describe("Findings to live with. Counts from the commit before a merge on."),
  ignore: z.array(IgnoreEntry).default([]).describe("Fields whose differences are not shown and not changed."),
  issues: z
    .enum(["auto", "one", "component"])
    .default("auto")
    .describe("Issues about drift: `one` for the whole rack, one a `component`, or `auto`: one for up to five components."),
  drift: DriftSettings.default({ cap: 20, quiet: [], timeZone: "UTC" }).describe("When and how much is written into issues."),
  disclosure: z.enum(["full", "git-only"]).default("full").describe("`git-only`: comments and checks show nothing that is not in Git."),
});
export type OmniScaleConfig = z.infer<typeof OmniScaleConfig>;
