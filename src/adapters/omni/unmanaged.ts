/** What exists in Omni and no file names, one line each; pure. */
import type { ComponentName, Reading } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";

type Line = { readonly component: ComponentName; readonly words: Words };

/** See {@link Adapter.unmanaged}. */
export function unmanaged(want: Wanted, have: readonly Reading[]): Line[] {
  const wanted = new Set<string>(want.resources.map(({ address }) => address));
  return have.flatMap((reading) => {
    const component = want.resources.find(({ part }) => part === reading.part)?.component;
    if (reading.status !== "complete" || component === undefined) return [];
    return reading.resources.flatMap(({ address }) => (wanted.has(address) ? [] : [{ component, words: say`${address.slice(5)}` }]));
  });
}

/** See {@link Adapter.notSeen}. */
export function notSeen(): Line[] {
  return [];
}
