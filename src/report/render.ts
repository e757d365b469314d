/** Fills the precompiled templates; must not escape, and everything it is given has to be Markdown already. */
import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import { templates } from "./templates.generated.ts";

export type TemplateName = keyof typeof templates;

/** An environment of our own, so that nothing registered elsewhere is seen here. The runtime's typings do not say what it exports. */
const handlebars = (runtime as unknown as typeof Handlebars).create();

const compiled = new Map(
  (Object.keys(templates) as TemplateName[]).map((name) => [name, handlebars.template(templates[name] as TemplateSpecification)]),
);
const partials = Object.fromEntries(compiled);

/** The template `name` filled with `view`, with at most one empty line in a row and none at either end (no line in a fence is empty: each has its sign). */
export function render(name: TemplateName, view: Readonly<Record<string, unknown>>): string {
  const template = compiled.get(name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  return template(view, { partials })
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
