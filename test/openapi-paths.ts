/** Finds the operation of GitHub's OpenAPI description that a path means; must not validate. */

export interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly schema?: { readonly type?: string };
}

type Content = Readonly<Record<string, { readonly schema?: unknown }>>;

/** Parameters in which GitHub allows slashes; marked `x-multi-segment` in part only. */
const multiSegment = new Set(["ref", "branch", "basehead", "path"]);

/** The most literal of the templates that fit, so that `/check-runs/{id}` wins over `/{anything}`. */
export function findOperation(
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>,
  method: string,
  pathname: string,
): Operation | undefined {
  const fitting = Object.keys(paths).filter((template) => paths[template]?.[method] !== undefined && matches(template, pathname));
  const [best] = fitting.toSorted((a, b) => literals(b) - literals(a));
  return best === undefined ? undefined : paths[best]?.[method];
}

function matches(template: string, pathname: string): boolean {
  const source = template
    .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (multiSegment.has(name) ? ".+" : "[^/]+"));
  return new RegExp(`^${source}$`).test(pathname);
}

function literals(template: string): number {
  return template.split("/").filter((segment) => !segment.startsWith("{")).length;
}
