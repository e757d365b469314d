/** Fills the precompiled templates of stacks; whatever a template shows goes through one of the helpers here. */
import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import { composeText } from "./escape.ts";
import { templates } from "./templates.generated.ts";

type TemplateName = keyof typeof templates;

/** An environment of our own, so that nothing registered elsewhere is seen here. The runtime's typings do not say what it exports. */
const handlebars = (runtime as unknown as typeof Handlebars).create();

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

const compiled = new Map(
  (Object.keys(templates) as TemplateName[]).map((name) => [name, handlebars.template(templates[name] as TemplateSpecification)]),
);
const partials = Object.fromEntries(compiled);

/** The template `name` filled with `view`. Throws when the view lacks what the template shows. */
export function render(name: TemplateName, view: Readonly<Record<string, unknown>>): string {
  const template = compiled.get(name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  return template(view, { helpers, partials });
}

function asText(value: unknown): string {
  if (typeof value !== "string") throw new Error("a template shows something that is no text");
  return value;
}
