/**
 * A rendering's free texts (environment, labels, commands, health checks, options of drivers) as tokens; pure.
 * These are the places that the script of the plan's key masks in what it shows of containers: one list, two sides.
 */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isInterpolated, record } from "../normalise/text.ts";
import type { ComposeConfig } from "../schema.ts";
import type { Expanded, ExpandRequest } from "./masking.ts";
import type { Blanks } from "./blanks.ts";

/** A service of our own beside the project's, in whose environment command lines are rendered whole. */
export const LINES = "omniscale-lines";

/** One text or list of a rendering, with the way to it. */
interface Place {
  readonly way: readonly string[];
  readonly value: string | readonly string[];
  /** The command line that became the list, where Git gives one with variables in it. */
  readonly line?: string;
}

/** Rendered texts write a dollar as two, as templates do. */
export type Asked = Pick<ExpandRequest, "texts" | "lists" | "commands">;

/** The rendering with every free text replaced, once the answers are there. */
export interface Masked {
  readonly asked: Asked;
  /** Ways to texts of which only a part is hidden in an env file that the host alone has. */
  readonly tooDeep: readonly string[];
  readonly fill: (answers: Pick<Expanded, "texts" | "lists" | "commands">) => ComposeConfig;
}

/** The command lines with variables that Git gives as one text, by the names under which {@link LINES} renders them. */
export function linesOf(declared: ComposeConfig): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(declared.services ?? {}).flatMap(([service, raw]) =>
      COMMANDS.flatMap((key): [string, string][] => {
        const line = raw?.[key];
        return typeof line === "string" && isInterpolated(line) ? [[`${key}.${service}`, line]] : [];
      }),
    ),
  );
}

const COMMANDS = ["command", "entrypoint"] as const;
const MAPS = [["environment"], ["labels"], ["annotations"], ["logging", "options"]] as const;

/** What has to be asked so that `rendered` can be compared with what the host shows. */
export function maskedConfig(rendered: ComposeConfig, blanks: Blanks): Masked {
  const lines = record(record(rendered.services?.[LINES])["environment"]);
  const { [LINES]: _lines, ...services } = rendered.services ?? {};
  const config = {
    ...rendered,
    services: Object.fromEntries(Object.entries(services).map(([name, raw]) => [name, switchedOff(raw ?? {})])),
  };
  const texts: string[] = [];
  const lists: string[][] = [];
  const commands: string[] = [];
  const tooDeep: string[] = [];
  const fills: ((answers: Pick<Expanded, "texts" | "lists" | "commands">) => readonly [readonly string[], Json])[] = [];
  for (const { way, value, line } of placesIn(config, lines)) {
    const parts = (line === undefined ? [value].flat() : [line]).map((text) => blanks.template(text));
    const templates = parts.flatMap((part) => (part !== undefined && "template" in part ? part.template : []));
    const [first] = parts;
    if (typeof value === "string" && first !== undefined && "token" in first) fills.push(() => [way, first.token]);
    else if (templates.length < parts.length) tooDeep.push(way.join("."));
    else if (line !== undefined) {
      const at = commands.push(templates.join("")) - 1;
      fills.push(({ commands: found }) => [way, [found[at]].flatMap((token) => token ?? [])]);
    } else if (typeof value === "string") {
      const at = texts.push(templates.join("")) - 1;
      fills.push((found) => [way, found.texts[at] ?? ""]);
    } else {
      const at = lists.push(templates) - 1;
      fills.push((found) => [way, [found.lists[at] ?? ""]]);
    }
  }
  return {
    asked: { texts, lists, commands },
    tooDeep,
    fill: (answers) =>
      fills.map((fill) => fill(answers)).reduce<JsonRecord>((whole, [way, value]) => set(whole, way, value), config as JsonRecord),
  };
}

/** A health check that is off is one that tests NONE. */
function switchedOff(raw: JsonRecord): JsonRecord {
  const { disable, ...check } = record(raw["healthcheck"]);
  return disable === true || disable === "true" ? { ...raw, healthcheck: { ...check, test: ["NONE"] } } : raw;
}

function placesIn(config: ComposeConfig, lines: JsonRecord): Place[] {
  const services = Object.entries(config.services ?? {}).flatMap(([name, service]) => {
    const raw = service ?? {};
    const maps = MAPS.flatMap((way) => textsAt(raw, way)).map(({ way, value }) => ({ way: ["services", name, ...way], value }));
    const commands = COMMANDS.flatMap((key) => {
      const line = lines[`${key}.${name}`];
      return wordsAt(raw[key], ["services", name, key]).map((place) => (typeof line === "string" ? { ...place, line } : place));
    });
    return [...maps, ...commands, ...wordsAt(record(raw["healthcheck"])["test"], ["services", name, "healthcheck", "test"])];
  });
  const tops = (["networks", "volumes"] as const).flatMap((kind) =>
    Object.entries(config[kind] ?? {}).flatMap(([name, raw]) =>
      textsAt(raw ?? {}, ["driver_opts"]).map(({ way, value }) => ({ way: [kind, name, ...way], value })),
    ),
  );
  return [...services, ...tops];
}

function textsAt(raw: JsonRecord, way: readonly string[]): Place[] {
  const values = record(way.reduce<Json | undefined>((value, step) => record(value)[step], raw));
  return Object.entries(values).flatMap(([key, value]) =>
    value === null || typeof value === "object" ? [] : [{ way: [...way, key], value: String(value) }],
  );
}

function wordsAt(value: Json | undefined, way: readonly string[]): Place[] {
  if (typeof value === "string") return [{ way, value: ["CMD-SHELL", value] }];
  return Array.isArray(value) && value.length > 0 ? [{ way, value: value.map(String) }] : [];
}

function set(whole: JsonRecord, [step = "", ...rest]: readonly string[], value: Json): JsonRecord {
  return { ...whole, [step]: rest.length === 0 ? value : set(record(whole[step]), rest, value) };
}
