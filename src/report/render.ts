/** Fills the precompiled templates; must not escape, and everything it is given has to be Markdown already. */
import { filler } from "../core/templates.ts";
import { templates } from "./templates.generated.ts";

export type TemplateName = keyof typeof templates;

const fill = filler(templates);

/** The template `name` filled with `view`, with at most one empty line in a row and none at either end (no line in a fence is empty: each has its sign). */
export function render(name: TemplateName, view: Readonly<Record<string, unknown>>): string {
  return fill(name, view)
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
