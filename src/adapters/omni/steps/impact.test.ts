/** What a hop means for machines, in sentences. */
import { expect, it } from "vitest";
import { plain } from "../../../core/words.ts";
import type { Hop } from "../hops.ts";
import { impactOfHop } from "./impact.ts";

it.each<Hop["moves"]>(["talos", "kubernetes"])("a hop of %s of a cluster without machines concerns nobody", (moves) => {
  const impact = impactOfHop({ moves, talos: "1.13.6", kubernetes: "1.36.3" }, [], "prod");
  expect({ ...impact, notes: impact.notes.map(plain) }).toEqual({
    interrupts: [],
    destroys: [],
    oneWay: false,
    notes: ["prod has no machines yet"],
  });
});
