/** What `Platform` and `Provider` share as Compose projects: where their files come from, and how they reach the tailnet; must not read files. */
import { z } from "zod";
import { pathInside } from "../fields.ts";
import { SecretReference } from "../secret-reference.ts";
import { Stack } from "./stack.ts";

const { path, files, profiles, project, directory, host, variables, probes, timeout } = Stack.shape;

const envFiles = z
  .array(pathInside)
  .min(1)
  .exactOptional()
  .describe(
    "Files in the project's folder that feed `${VARIABLES}`; they may exist on the host alone. They hold what the spec gives no secret reference for.",
  );

/** A file or folder of the Docker host. `:` and what ends a line would mean something else in a mount. */
export const hostPath = z
  .string()
  .regex(/^\/(?!.*(^|\/)\.\.(\/|$))[^:\p{Cc}\p{Cs}]+$/u, "an absolute path of the host, without .. and : in it")
  .max(1000);

/** A DNS name, as browsers, nodes and certificates write it. */
export const hostName = z
  .string()
  .regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
    "a host name in lower case, without https:// and without a port",
  );

/** An address that starts with https; `http` would end in a redirect or in a refused login. */
export const httpsUrl = z
  .url({ protocol: /^https$/, error: "an https URL" })
  .max(2000)
  .regex(/^[!-~]+$/, "an https URL in ASCII, without blanks");

/** One line of text, as flags and file contents take it. */
export const line = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, "one line of text");

/** The project's own Compose files, taken as they are. */
const OwnFiles = z.strictObject({ path, files, envFiles, profiles });

/** Compose files that Omni-Scale renders from the spec. */
const RenderedFiles = z.strictObject({
  values: pathInside.describe("A YAML file with the image of each service: the one home of their versions, where Renovate finds them."),
  envFiles,
});

/** Where the Compose project comes from: a folder of one's own (`path`), or the template that comes with Omni-Scale (`values`). */
export const ProjectFiles = z.union([OwnFiles, RenderedFiles]);
export type ProjectFiles = z.infer<typeof ProjectFiles>;

/** The fields of a `Stack` that mean the same here. */
export const projectFields = {
  stack: ProjectFiles.describe("The Compose project: your own files, or rendered from the facts below."),
  project,
  directory,
  host,
  variables,
  probes,
  timeout,
};

/** The Tailscale sidecar whose network the main service shares. */
export const Tailnet = z.strictObject({
  hostname: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "lower-case letters, digits and -, not at either end")
    .max(63)
    .describe("Its name in the tailnet, without the domain."),
  address: z.ipv4({ error: "an IPv4 address" }).exactOptional().describe("Its address in the tailnet, 100.x.y.z, once it has one."),
  authKey: SecretReference.exactOptional().describe(
    "Where its auth key is kept; only used while it is not logged in. Default: `TS_AUTHKEY` of an env file.",
  ),
  state: hostPath
    .exactOptional()
    .describe(
      "Folder of the host with its identity; without it the name becomes `…-1`. Default: `tailscale-state` in the project's folder.",
    ),
});
export type Tailnet = z.infer<typeof Tailnet>;
