/** The kinds of component by name, with their shapes; must not know how any of them is planned. */
import type { z } from "zod";
import { Cluster } from "./kinds/cluster.ts";
import { MachineClass } from "./kinds/machine-class.ts";
import { Platform } from "./kinds/platform.ts";
import { Provider } from "./kinds/provider.ts";
import { Stack } from "./kinds/stack.ts";

/** Every kind there is, with the shape of its envelope's `spec`. */
export const KINDS = { Platform, Provider, Stack, MachineClass, Cluster } as const satisfies Record<string, z.ZodObject>;

/** The shape of the kind called `kind`, or undefined. */
export function kindCalled(kind: string): z.ZodObject | undefined {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : undefined;
}
