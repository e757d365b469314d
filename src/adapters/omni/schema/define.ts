/** How the shapes of Omni's specs are written; must not hold one. Absent fields are zero values, as in protobuf. */
import { z } from "zod";
import type { ResourceType } from "../client/resource.ts";

export const text = z.string().default("");
export const count = z.number().default(0);
export const flag = z.boolean().default(false);
export const texts = z.array(z.string()).default([]);

/**
 * An enum of protobuf, which the gateway writes as a number; the first name is that of 0. A number that a newer Omni
 * made up is `unknown(N)`, never one of ours.
 */
export function words<const Names extends readonly [string, ...string[]]>(
  ...names: Names
): z.ZodType<Names[number] | `unknown(${number})`> {
  return z
    .number()
    .default(0)
    .transform((number): Names[number] | `unknown(${number})` => names[number] ?? `unknown(${number})`);
}

/** A type of resource in one of Omni's namespaces, `default` unless told. */
export function resourceType<Spec>(name: string, spec: z.ZodType<Spec>, namespace = "default", group = "omni"): ResourceType<Spec> {
  return { name, type: `${name}.${group}.sidero.dev`, namespace, spec };
}
