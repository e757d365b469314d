/** The kinds of component by name, and where the shape of each is; must not know how any of them is planned. */
import type { z } from "zod";
import { Stack } from "./kinds/stack.ts";

/** The shape of an envelope's `spec`, of each kind that is asked for. */
export type Shapes = ReadonlyMap<string, z.ZodObject>;

/** Every kind there is. Only Stack is always there: `omni-scale.yaml` lists stacks, and says of them what a spec can. */
const LOAD = {
  Platform: async () => (await import("./kinds/platform.ts")).Platform,
  Provider: async () => (await import("./kinds/provider.ts")).Provider,
  Stack: async () => await Promise.resolve(Stack),
  MachineClass: async () => (await import("./kinds/machine-class.ts")).MachineClass,
  Cluster: async () => (await import("./kinds/cluster.ts")).Cluster,
} as const satisfies Record<string, () => Promise<z.ZodObject>>;

/** The names of all kinds, in the order of the documentation. */
export const KINDS: readonly string[] = Object.keys(LOAD);

/** Whether there is a kind called `kind`. */
export function isKind(kind: string): kind is keyof typeof LOAD {
  return Object.hasOwn(LOAD, kind);
}

/** The shapes of those of `kinds` that there are; what nobody asks for is not loaded, which `validate` would wait for. */
export async function shapesOf(kinds: Iterable<string>): Promise<Shapes> {
  const known = [...new Set(kinds)].filter(isKind);
  return new Map(await Promise.all(known.map(async (kind) => [kind, await LOAD[kind]()] as const)));
}
