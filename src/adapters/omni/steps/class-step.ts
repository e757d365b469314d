/** The step of a machine class, and what it means for machines that were made of it; pure. */
import type { Step } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { type Context, labelOf } from "../diff/context.ts";
import type { Machine } from "../facts.ts";
import { idOf } from "../facts.ts";
import { addressOf } from "../observe.ts";
import { rollOf } from "../replace/words.ts";
import { allocationOf } from "../told.ts";
import { writesFor, type Batch } from "./batch.ts";
import { stepOf } from "./build.ts";
import { NONE } from "./impact.ts";
import { CLUSTER } from "../labels.ts";

const DONE = { create: "make", update: "change", replace: "change", delete: "remove" } as const;
const NAMED = 12;

/** Omni changes nothing on machines that exist: they are of the class as it was when they were made. */
export function classStep(batch: Batch, context: Context): Step {
  const [difference] = batch.differences;
  const id = difference === undefined ? "" : idOf(difference.address);
  const kind = difference?.kind ?? "update";
  const notes = kind === "update" ? notesOf(id, batch.target, context) : [];
  return stepOf(
    batch,
    {
      name: `class ${id}`,
      title: say`${[DONE[kind]]} class ${id}`,
      covers: batch.differences,
      writes: writesFor(batch.differences, context),
      impact: { ...NONE, notes },
    },
    undefined,
  );
}

function notesOf(id: string, target: string, context: Context): Words[] {
  const sets = (context.all(target, "MachineSets") ?? []).filter(({ attributes }) => allocationOf(attributes)?.name === id);
  const { machines } = context.facts(target);
  if (machines === undefined || context.all(target, "MachineSets") === undefined) {
    return [say`machines that exist keep the old values until they are replaced; which those are was not looked at`];
  }
  const ids = new Set(sets.map(({ address }) => idOf(address)));
  const mine = machines.filter(({ set }) => ids.has(set));
  if (mine.length === 0) return [say`no machine was made of it yet`];
  const [many, keep, they] = mine.length === 1 ? ["1 machine", "keeps", "it is"] : [`${mine.length} machines`, "keep", "they are"];
  const rolls = sets.filter(({ address }) => mine.some(({ set }) => set === idOf(address)));
  const by = list(
    rolls.map(({ address, attributes }) => say`${rollOf(labelOf(attributes, CLUSTER), idOf(address))}`),
    "; ",
  );
  const isMade = at(context.wanted(target, addressOf("MachineClasses", id))?.attributes, "/spec/auto_provision") !== undefined;
  return [say`${[many]} ${[keep]} the old values until ${[they]} replaced${isMade ? say` (${by})` : []}: ${named(mine)}`];
}

/** Names as far as a sentence goes. */
export function named(machines: readonly Machine[]): Words {
  const more = machines.length - NAMED;
  return [...list(machines.slice(0, NAMED).map(({ name }) => say`${name}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}
