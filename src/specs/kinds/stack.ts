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

/** A name or an address, IPv6 too; never an option of a program. */
const machine = z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.:_-]*[A-Za-z0-9])?$|^::1$/, "a host name or an IP address");
const user = z.string().regex(/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/, "the name of a user");
const container = z
  .int()
  .min(100)
  .max(999_999_999)
  .exactOptional()
  .describe(
    "Id of a Proxmox container on that machine, if Docker runs in one: everything goes through `pct exec`, which needs root there.",
  );

/** The host keys that OpenSSH writes into known_hosts and `ssh-keyscan` prints, without the host's name in front. */
const hostKey = z
  .string()
  .regex(
    /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]+={0,2}$/,
    "a public host key, like `ssh-ed25519 AAAA…`, without a name in front and a comment behind",
  );

const SshKeys = z
  .strictObject({
    apply: SecretReference.exactOptional().describe("A private key that the host forces to `omni-scale-apply`."),
    shell: SecretReference.exactOptional().describe("A private key that may run anything on the host."),
    observe: SecretReference.exactOptional().describe(
      "A private key that the host forces to `omni-scale-observe`: for plans, it only looks.",
    ),
  })
  .refine((keys) => Object.keys(keys).length > 0, "at least one key, `apply`, `shell` or `observe`");

/** Where a Docker host is and how to get there. */
export const StackHost = z.discriminatedUnion("transport", [
  z.strictObject({
    transport: z.literal("local").describe("How to get to the Docker host. `local`: the machine that runs Omni-Scale."),
    hostname: z
      .string()
      .min(1)
      .exactOptional()
      .describe("The machine's hostname. Where the run is on another machine, nothing is looked at or applied."),
    container,
  }),
  z.strictObject({
    transport: z.literal("ssh").describe("`ssh`: another machine, through the OpenSSH client."),
    address: machine.describe("Host name or IP address."),
    user: user.describe("The user on the host."),
    port: z.int().min(1).max(65535).exactOptional().describe("Default 22."),
    hostKeys: z
      .array(hostKey)
      .min(1)
      .describe("The host's public keys, as `ssh-keyscan` prints them without the name in front. Any other key is refused."),
    keys: SshKeys.describe(
      "The run's own keys, named by what they may do there. A run uses the first that it has: `apply`, then `shell`, then `observe`.",
    ),
    container,
  }),
  z.strictObject({
    transport: z.literal("tailscale-ssh").describe("`tailscale-ssh`: another machine of the tailnet, whose policy lets the run in."),
    address: machine.describe("Host name or IP address."),
    user: user.describe("The user on the host."),
    container,
  }),
]);
export type StackHost = z.infer<typeof StackHost>;

/** Another machine than the one that runs Omni-Scale. */
export type RemoteHost = Exclude<StackHost, { transport: "local" }>;

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
