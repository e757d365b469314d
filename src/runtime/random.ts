/** Randomness from the operating system; must not be seeded. */
import { randomBytes } from "node:crypto";
import type { Random } from "../ports.ts";

/** A Random good enough for tokens and delimiters that nobody may guess. */
export function createRandom(): Random {
  return { hex: (bytes) => randomBytes(bytes).toString("hex") };
}
