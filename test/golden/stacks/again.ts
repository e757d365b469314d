/** Holds a Compose file, as some reader understood it, against what it was rendered from; must not read Compose files itself. */
import { parse } from "yaml";
import type { Expected } from "./arbitrary.ts";

interface Service {
  readonly image?: unknown;
  readonly command?: readonly unknown[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly { readonly source?: unknown }[];
}

/** A Compose file as data; `$$` where the file means `$`. */
export interface ComposeData {
  readonly services: Readonly<Record<string, Service | undefined>>;
  readonly configs?: Readonly<Record<string, { readonly content?: unknown } | undefined>>;
}

/** What did not come back, one line each; empty when everything did. */
export function lost(data: ComposeData, { services, configs }: Expected): string[] {
  return [
    ...Object.entries(services).flatMap(([name, wanted]) => {
      const found = data.services[name];
      if (found === undefined) return [`no service ${name}`];
      const command = new Set((found.command ?? []).map(meant));
      const sources = new Set((found.volumes ?? []).map(({ source }) => meant(source)));
      return [
        ...(meant(found.image) === wanted.image ? [] : [`image ${wanted.image}`]),
        ...wanted.arguments.filter((argument) => !command.has(argument)).map((argument) => `argument ${argument}`),
        ...wanted.sources.filter((source) => !sources.has(source)).map((source) => `mount ${source}`),
        ...Object.entries(wanted.environment)
          .filter(([key, value]) => meant(found.environment?.[key]) !== value)
          .map(([key]) => `variable ${key} of ${name}`),
      ];
    }),
    ...Object.entries(configs).flatMap(([key, values]) => {
      const content = data.configs?.[key]?.content;
      if (typeof content !== "string") return [`no content ${key}`];
      const file: unknown = parse(meant(content));
      return values.filter(([path, value]) => below(file, path) !== value).map(([path]) => `${path.join(".")} in ${key}`);
    }),
  ];
}

/** What a value of a Compose file means once variables are replaced. */
function meant(value: unknown): string {
  return typeof value === "string" ? value.replaceAll("$$", "$") : `not a text: ${JSON.stringify(value)}`;
}

function below(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
