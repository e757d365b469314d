/** The shape of a `Stack`: any Compose project, its host, its probes; must not read files or know Docker. */
import { z } from "zod";
import { SecretReference } from "../secret-reference.ts";

const relativePath = z
  .string()
  .min(1)
  .regex(/^(?!\/)(?!-)(?!.*(^|\/)\.\.(\/|$)).*$/, "a path inside the repository, without a leading / or -, and without ..");

/** A health question asked after a step; each has its own `timeout` in seconds where the stack's is wrong. */
export const Probe = z.union([
  z.strictObject({
    http: z.strictObject({
      url: z.url({ protocol: /^https?$/ }).describe("Asked from the host."),
      status: z.int().min(100).max(599).exactOptional().describe("The status that passes. Default 200."),
      insecure: z.boolean().exactOptional().describe("Accept any certificate. Default false."),
    }),
    timeout: z.int().min(1).max(3600).exactOptional(),
  }),
  z.strictObject({
    tcp: z.strictObject({ host: z.string().min(1), port: z.int().min(1).max(65535) }).describe("Passes when a connection is accepted."),
    timeout: z.int().min(1).max(3600).exactOptional(),
  }),
  z.strictObject({
    command: z
      .strictObject({ service: z.string().min(1), run: z.array(z.string()).min(1) })
      .describe("Run inside the service's container; passes with exit code 0."),
    timeout: z.int().min(1).max(3600).exactOptional(),
  }),
  z.strictObject({
    healthy: z.string().min(1).describe("A service whose container must be running, and healthy where it has a health check."),
    timeout: z.int().min(1).max(3600).exactOptional(),
  }),
]);
export type Probe = z.infer<typeof Probe>;

export const StackHost = z.strictObject({
  transport: z.literal("local").describe("How to reach the Docker host. `local`: the machine that runs Omni-Scale."),
  hostname: z.string().min(1).exactOptional().describe("Its hostname. Where the run is on another machine, nothing is looked at or applied."),
});
export type StackHost = z.infer<typeof StackHost>;

export const Stack = z.strictObject({
  path: relativePath.describe("The Compose project's folder in this repository."),
  files: z.array(relativePath).min(1).exactOptional().describe("Compose files inside `path`, in order. Default: what Compose itself looks for."),
  envFiles: z
    .array(relativePath)
    .min(1)
    .exactOptional()
    .describe("Files that feed `${VARIABLES}` (Compose's --env-file), inside `path`; they may exist on the host alone. Default: `.env` where there is one."),
  profiles: z.array(z.string().min(1)).exactOptional().describe("Compose profiles to enable."),
  project: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/)
    .exactOptional()
    .describe("Compose project name. Default: `name:` of the Compose file, else the component's name."),
  directory: z
    .string()
    .regex(/^\/(?!.*(^|\/)\.\.(\/|$)).*$/, "an absolute path without ..")
    .exactOptional()
    .describe("Where the project lies on the host. Default: where its containers say it runs, else /opt/<project>."),
  host: StackHost.exactOptional().describe("Default: this machine."),
  variables: z
    .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.union([z.string(), SecretReference]))
    .exactOptional()
    .describe("Variables for the Compose file that the run provides, literal or as secret references."),
  probes: z.array(Probe).exactOptional().describe("Asked after every apply, in order, besides the containers' own health."),
  timeout: z.int().min(1).max(3600).exactOptional().describe("Seconds that containers may take to become healthy. Default 120."),
});
export type Stack = z.infer<typeof Stack>;

/** Where a removed stack was: what a tombstone must say beside the component's name. */
export const RemovedStack = z.strictObject({
  project: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/).describe("Compose project name."),
  host: StackHost.exactOptional(),
  services: z.array(z.string().min(1)).min(1).exactOptional().describe("Only these services' containers go; the stack stays."),
});
export type RemovedStack = z.infer<typeof RemovedStack>;
