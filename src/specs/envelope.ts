/** The shape of a spec document around its `spec`: what all kinds share; must not know any kind. */
import { z } from "zod";
import { componentName, name } from "./fields.ts";

/** What a document says to be ours. Anything else is left alone with a notice. */
export const API_VERSION = "omni-scale/v1";

export const DependencyEntry = z.strictObject({
  name: componentName.describe("The component that goes first, e.g. `Platform/home`."),
  type: z.enum(["hard", "soft"]).describe("`hard`: waits for it and is skipped when it fails. `soft`: only a preferred order."),
});

export const DecisionEntry = z.strictObject({
  key: name.describe("Unique in this document; lower-case letters, digits and `-`."),
  value: z.json().describe("What was chosen."),
  rationale: z.string().min(1).describe("Why, for whoever wants to change it."),
  locked: z.boolean().exactOptional().describe("A change of the value has to be acknowledged at apply. Default false."),
});

export const Metadata = z.strictObject({
  name,
  description: z.string().min(1).exactOptional().describe("What a reader should know."),
});

/** Written by people, or by a record of what happened; nothing is decided by it. */
export const Status = z.strictObject({
  phase: z.string().min(1).exactOptional().describe("Where it stands, in one word, e.g. `Deployed`."),
  lastUpdated: z.iso.date("a date like 2026-11-23").exactOptional().describe("When this block was last true."),
  blockedBy: z.string().min(1).exactOptional().describe("What it waits for."),
  notes: z.string().min(1).exactOptional().describe("Anything else."),
});

/** A spec document; `spec` is checked by its kind. */
export const Envelope = z.strictObject({
  apiVersion: z.literal(API_VERSION).describe("Says that the document is ours."),
  kind: z.string().describe("What it is."),
  metadata: Metadata.describe("Its name."),
  spec: z.unknown().describe("What should exist, by kind."),
  dependencies: z.array(DependencyEntry).exactOptional().describe("Components that go first. Most are derived and need no line here."),
  decisions: z.array(DecisionEntry).exactOptional().describe("Choices to keep; a locked one is guarded."),
  status: Status.exactOptional().describe("For readers alone."),
});
export type Envelope = z.infer<typeof Envelope>;
