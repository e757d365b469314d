/** The shape of a `Stack`: any Compose project, its host, its probes; must not read files or know Docker. */
import { z } from "zod";
import { pathInside } from "../fields.ts";
import { SecretReference } from "../secret-reference.ts";

const seconds = z.int().min(1).max(3600);
const probeTimeout = seconds.exactOptional().describe("Seconds to keep asking. Default: the stack's `timeout`.");
const service = z.string().min(1);
const project = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "lower-case letters, digits, - and _, with a letter or digit first");

/** A health question asked after a step; each has its own `timeout` in seconds where the stack's is wrong. */
export const Probe = z.union([
  z.strictObject({
    http: z
      .strictObject({
        url: z.url({ protocol: /^https?$/, error: "an http or https URL" }).describe("Asked from the host."),
        status: z.int().min(100).max(599).exactOptional().describe("The status that passes. Default 200."),
        insecure: z.boolean().exactOptional().describe("Accept any certificate. Default false."),
      })
      .describe("Passes when the URL answers with the status."),
    timeout: probeTimeout,
  }),
  z.strictObject({
    tcp: z
      .strictObject({
        host: z.string().min(1).describe("Name or address, as the host sees it."),
        port: z.int().min(1).max(65535).describe("TCP port."),
      })
      .describe("Passes when a connection is accepted."),
    timeout: probeTimeout,
  }),
  z.strictObject({
    command: z
      .strictObject({
        service: service.describe("A service of the Compose file."),
        run: z.array(z.string()).min(1).describe("Program and arguments; no shell."),
      })
      .describe("Run inside the service's container; passes with exit code 0."),
    timeout: probeTimeout,
  }),
  z.strictObject({
    healthy: service.describe("A service whose container must be running, and healthy where it has a health check."),
    timeout: probeTimeout,
  }),
]);
export type Probe = z.infer<typeof Probe>;

export const StackHost = z.strictObject({
  transport: z.literal("local").describe("How to reach the Docker host. `local`: the machine that runs Omni-Scale."),
  hostname: z
    .string()
    .min(1)
    .exactOptional()
    .describe("Its hostname. Where the run is on another machine, nothing is looked at or applied."),
});
export type StackHost = z.infer<typeof StackHost>;

export const Stack = z.strictObject({
  path: pathInside.describe("The Compose project's folder in this repository."),
  files: z
    .array(pathInside)
    .min(1)
    .exactOptional()
    .describe("Compose files inside `path`, in order. Default: what Compose itself looks for."),
  envFiles: z
    .array(pathInside)
    .min(1)
    .exactOptional()
    .describe(
      "Files that feed `${VARIABLES}` (Compose's --env-file), inside `path`; they may exist on the host alone. Default: `.env` where there is one.",
    ),
  profiles: z.array(z.string().min(1)).exactOptional().describe("Compose profiles to enable."),
  project: project.exactOptional().describe("Compose project name. Default: `name:` of the Compose file, else the component's name."),
  directory: z
    .string()
    .regex(/^\/(?!.*(^|\/)\.\.(\/|$)).*$/, "an absolute path that has no .. in it")
    .exactOptional()
    .describe("Where the project lies on the host. Default: where its containers say it runs, else /opt/<project>."),
  host: StackHost.exactOptional().describe("Default: this machine."),
  variables: z
    .record(
      z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "letters, digits and _, not a digit first"),
      z.union([z.string(), SecretReference]),
    )
    .exactOptional()
    .describe("Variables for the Compose file that the run provides, literal or as secret references."),
  probes: z.array(Probe).exactOptional().describe("Asked after every apply, in order, besides the containers' own health."),
  timeout: seconds.exactOptional().describe("Seconds that containers may take to become healthy. Default 120."),
});
export type Stack = z.infer<typeof Stack>;

/** Where a removed stack was: what a tombstone must say beside the component's name. */
export const RemovedStack = z.strictObject({
  project: project.describe("Compose project name."),
  host: StackHost.exactOptional().describe("Default: this machine."),
  services: z.array(service).min(1).exactOptional().describe("Only these services' containers go; the stack stays."),
});
export type RemovedStack = z.infer<typeof RemovedStack>;
