/**
 * What the steps of a Compose project carry from plan to apply, as zod schemas; must not hold a secret's value:
 * attributes come with fingerprints, variables as the specs' own words.
 */
import { z } from "zod";
import type { Address, JsonRecord } from "../../core/model.ts";
import { Probe } from "../../specs/kinds/stack.ts";
import { SecretReference } from "../../specs/secret-reference.ts";
import { HubStep } from "./hub/hub-step.ts";
import { Hub } from "./hub/place.ts";

const record = z.custom<JsonRecord>((value) => typeof value === "object" && value !== null && !Array.isArray(value));

/** Variables that the run gives to Compose: literals, or where their secrets are kept. */
export const Variables = z.record(z.string(), z.union([z.string(), SecretReference]));
export type Variables = z.infer<typeof Variables>;

/** The attributes of `compose/Project/<project>` as resources.ts makes them. */
export const ProjectAttributes = z.object({
  project: z.string(),
  /** The project's folder on the host, absolute; absent where only Git was looked at: a plan that is never applied. */
  directory: z.string().optional(),
  /** Compose files as Git has them, relative to the folder, in order. */
  files: z.array(z.string()),
  /** Relative to the folder on the host. */
  envFiles: z.array(z.string()),
  profiles: z.array(z.string()),
  /** Seconds that containers may take to become healthy. */
  timeout: z.number(),
  probes: z.array(Probe),
  variables: Variables,
  /** Git's names of files that have others on the host. */
  names: z.record(z.string(), z.string()),
  /** Present where it runs Omni. */
  hub: Hub.optional(),
});
export type ProjectAttributes = z.infer<typeof ProjectAttributes>;

/** A service that a step recreates, starts or scales. */
const PlannedService = z.object({
  name: z.string(),
  /** Whether its containers are made anew; else they stay, and those that are stopped or missing come to them. */
  recreate: z.boolean(),
  /** Revision of what the plan saw; null where there was none. */
  expected: z.string().nullable(),
  /** Services whose namespaces it lives in: it does not survive their recreation. */
  livesIn: z.array(z.string()),
  /** Digest that its image's tag was moved to in the registry. */
  digest: z.string().optional(),
});
export type PlannedService = z.infer<typeof PlannedService>;

const PlannedFile = z.object({
  /** Relative to the project's folder. */
  path: z.string(),
  /** The same from the repository's root. */
  source: z.string(),
  /** SHA-256 of what the plan saw on the host; null where there was none. */
  before: z.string().nullable(),
  after: z.string(),
  /** Git has it as a program. */
  executable: z.boolean(),
});
export type PlannedFile = z.infer<typeof PlannedFile>;

const address = z.custom<Address>((value) => typeof value === "string");

/** A wanted resource, enough to look and compare again. */
const WantedResource = z.object({
  address,
  part: z.string(),
  attributes: record,
  declared: record,
  sensitive: z.array(z.string()),
  dependsOn: z.array(address),
});
export type WantedResource = z.infer<typeof WantedResource>;

export const PullValue = z.object({
  action: z.literal("pull"),
  images: z.array(
    z.object({
      reference: z.string(),
      platform: z.string().optional(),
      services: z.array(z.string()),
      /** Also when the host has one of that name: its author's `pull_policy: always`. */
      always: z.boolean(),
      /** Digest that the tag was moved to in the registry: this one and no other. */
      digest: z.string().optional(),
    }),
  ),
});
export type PullValue = z.infer<typeof PullValue>;

export const UpValue = z.object({
  action: z.literal("up"),
  project: ProjectAttributes,
  /** In dependency order: the order in which they go down. */
  services: z.array(PlannedService),
  files: z.array(PlannedFile),
  /** Networks that have to be made anew, by their names on the host. */
  networks: z.array(z.string()),
  /** The whole project. */
  wanted: z.array(WantedResource),
  /** Where Omni changes its version, or the place of its data. */
  hub: HubStep.optional(),
});
export type UpValue = z.infer<typeof UpValue>;

export const RemoveValue = z.object({
  action: z.literal("remove"),
  project: z.string(),
  services: z.array(z.object({ name: z.string(), expected: z.string().nullable() })),
  networks: z.array(z.string()),
});
export type RemoveValue = z.infer<typeof RemoveValue>;

export const StepValue = z.discriminatedUnion("action", [PullValue, UpValue, RemoveValue]);
export type StepValue = z.infer<typeof StepValue>;
