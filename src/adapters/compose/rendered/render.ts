/** Fills the precompiled templates of stacks; whatever a template shows goes through one of the helpers here. */
import { filler } from "../../../core/templates.ts";
import { composeText } from "./escape.ts";
import { templates } from "./templates.generated.ts";

const helpers = {
  /** A text of a spec, as a value of a Compose file. */
  compose: (value: unknown) => composeText(asText(value)),
  /** `--name=value`, as an argument in a Compose file. */
  flag: (name: unknown, value: unknown) => composeText(`--${asText(name)}=${asText(value)}`),
  /** What needs no quotes and must not have any: a switch, a number, a component's name. */
  literal: (value: unknown) => {
    const text = String(value);
    if (!/^[\w./-]+$/.test(text)) throw new Error("a literal holds more than a word");
    return text;
  },
};

/** The template `name` filled with `view`. Throws when the view lacks what the template shows. */
export const render = filler(templates, helpers);

function asText(value: unknown): string {
  if (typeof value !== "string") throw new Error("a template shows something that is no text");
  return value;
}
