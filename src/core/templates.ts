/** Precompiled Handlebars templates, filled; must not know any template, escape, or see what was registered elsewhere. */
import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";

/** An environment of our own. The runtime's typings do not say what it exports. */
const handlebars = (runtime as unknown as typeof Handlebars).create();

/**
 * Fills a template by its name; each may use the others as partials. The function throws for a name that is not among
 * `templates`, and when a view lacks what its template shows (templates are compiled strict).
 */
export function filler<Name extends string>(
  templates: Readonly<Record<Name, unknown>>,
  helpers: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {},
): (name: Name, view: Readonly<Record<string, unknown>>) => string {
  const partials = Object.fromEntries(
    Object.entries(templates).map(([name, template]) => [name, handlebars.template(template as TemplateSpecification)]),
  );
  return (name, view) => {
    const template = partials[name];
    if (template === undefined) throw new Error(`There is no template ${name}.`);
    return template(view, { helpers, partials });
  };
}
