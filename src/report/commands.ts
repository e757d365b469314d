/** The commands that a reader may copy, with foreign names quoted for a shell; must not decide which are valid. */
import { visible } from "./escape.ts";

/** What a person says by hand to an apply. */
export interface Spoken {
  /** Only these; absent means every one that is concerned. */
  readonly components?: readonly string[];
  readonly accept: readonly string[];
  readonly acknowledge: readonly string[];
  readonly confirmDelete: readonly string[];
}

const MOST_NAMED = 20;
const LONGEST_NAME = 200;

/** The same apply as a manual run of the workflow and on a laptop; nothing where too much would have to be named. */
export function applyCommands(spoken: Spoken, workflow: string | undefined): readonly string[] {
  const inputs = [
    { input: "components", values: spoken.components ?? [] },
    { input: "accept", values: spoken.accept },
    { input: "acknowledge", values: spoken.acknowledge },
    { input: "confirm-delete", values: spoken.confirmDelete },
  ].filter(({ values }) => values.length > 0);
  const values = inputs.flatMap((each) => each.values);
  if (values.length > MOST_NAMED || values.some((value) => value.length > LONGEST_NAME || value.trim() !== value || /[,\n]/u.test(value)))
    return [];
  const fields = inputs.map((each) => ` -f ${shellWord(`${each.input}=${each.values.join(",")}`)}`).join("");
  const flags = inputs.map((each) => ` --${each.input} ${shellWord(each.values.join(","))}`).join("");
  return [...(workflow === undefined ? [] : [`gh workflow run ${shellWord(workflow)}${fields}`]), `omni-scale apply${flags}`];
}

/** One word for a POSIX shell, whatever is in it. */
function shellWord(text: string): string {
  const shown = visible(text);
  return /^[\w./:=,@+-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`;
}
