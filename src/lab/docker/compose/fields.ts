/** How compose-go's Go types turn YAML values into JSON values: which are left out, which become text; must not know services. */
import { isMapping, list, sorted, sprint, type Mapping, type Value } from "../tree.ts";
import { formatDuration, parseBytes, parseDuration, shellWords } from "./units.ts";

/** The JSON value of a YAML one, or undefined to leave the key out. Throws an Error that says what is wrong. */
export type Field = (value: Value | undefined) => Value | undefined;

const none = (value: Value | undefined): value is null | undefined => value === undefined || value === null;

export const text: Field = (value) => (none(value) || value === "" ? undefined : sprint(value));
export const numeric: Field = (value) => (none(value) || value === 0 ? undefined : Number(value));
export const optionalNumber: Field = (value) => (none(value) ? undefined : Number(value));
export const flag: Field = (value) => (value === true ? true : undefined);
export const optionalFlag: Field = (value) => (none(value) ? undefined : value === true);
export const duration: Field = (value) => (none(value) ? undefined : formatDuration(parseDuration(sprint(value))));

export const bytes: Field = (value) => {
  const size = none(value) ? 0 : typeof value === "number" ? Math.trunc(value) : parseBytes(sprint(value));
  return size === 0 ? undefined : String(size);
};

/** A list of texts. */
export const texts: Field = (value) => filled(list(value).map(sprint));
/** A text or a list of texts. */
export const textOrList: Field = (value) => (typeof value === "string" ? [value] : texts(value));

/** A command: null when there is none, words of a line otherwise. */
export const command: Field = (value) => {
  if (none(value)) return null;
  return typeof value === "string" ? shellWords(value) : list(value).map(sprint);
};

/** A health check's test. */
export const test: Field = (value) => (typeof value === "string" ? ["CMD-SHELL", value] : texts(value));

/** `a=b` lists or mappings; without a value it is the empty text. */
export const entries: Field = (value) => pairs(value, "");
/** As entries, but a key without `=` has no value. */
export const environment: Field = (value) => pairs(value, null);

function pairs(value: Value | undefined, missing: Value): Value | undefined {
  const found: Mapping = {};
  if (isMapping(value)) for (const [key, one] of Object.entries(value)) found[key] = one === null ? missing : sprint(one);
  for (const one of list(value)) {
    const whole = sprint(one);
    const at = whole.indexOf("=");
    found[at < 0 ? whole : whole.slice(0, at)] = at < 0 ? missing : whole.slice(at + 1);
  }
  return filledMapping(found);
}

/** `host=address` in order; `:` is taken as well. */
export const hosts: Field = (value) => {
  const given = isMapping(value)
    ? Object.entries(value).flatMap(([host, one]) =>
        (Array.isArray(one) ? one : [one]).map((ip): [string, string] => [host, ip === null ? "" : sprint(ip)]),
      )
    : list(value).flatMap((one) => {
        const [, host, addresses] = /^([^=]*?)[=](.*)$/.exec(sprint(one)) ?? /^([^:]*):(.*)$/.exec(sprint(one)) ?? [];
        if (host === undefined || addresses === undefined) throw new Error(`invalid additional host, missing IP: ${sprint(one)}`);
        return addresses.split(",").map((ip): [string, string] => [host, ip]);
      });
  return filled(sorted(given.map(([host, ip]) => `${host}=${ip.replace(/^\[(.*)\]$/, "$1")}`)));
};

/** Numbers as they are, `{soft, hard}` without zeroes. */
export const ulimits: Field = (value) =>
  filledMapping(
    Object.fromEntries(
      Object.entries(isMapping(value) ? value : {}).map(([name, one]) => [
        name,
        isMapping(one) ? (struct({ soft: numeric, hard: numeric })(one) ?? {}) : one,
      ]),
    ),
  );

/** A mapping with these fields, in this order; left out when it is not there. */
export function struct(fields: Readonly<Record<string, Field>>): Field {
  return (value) => (isMapping(value) ? always(fields)(value) : undefined);
}

/** As struct, but an empty mapping when it is not there. */
export function always(fields: Readonly<Record<string, Field>>): Field {
  return (value) => {
    const from = isMapping(value) ? value : {};
    const to: Mapping = {};
    for (const [key, field] of Object.entries(fields)) {
      const one = within(key, () => field(from[key]));
      if (one !== undefined) to[key] = one;
    }
    return to;
  };
}

/** A list of mappings. */
export function each(field: Field): Field {
  return (value) => filled(list(value).map((one, at) => within(`[${at}]`, () => field(one) ?? null)));
}

/** Mappings by name, in order; a name without one is null. */
export function byName(field: Field): Field {
  return (value) => {
    const from = isMapping(value) ? value : {};
    return filledMapping(Object.fromEntries(Object.entries(from).map(([key, one]) => [key, within(key, () => field(one) ?? null)])));
  };
}

/** Where in the tree a value could not be turned. */
export class FieldError extends Error {
  override readonly name = "FieldError";
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path}: ${problem}`, options);
    this.path = path;
    this.problem = problem;
  }
}

function within<T>(key: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FieldError)
      throw new FieldError(error.path.startsWith("[") ? `${key}${error.path}` : `${key}.${error.path}`, error.problem, { cause: error });
    throw new FieldError(key, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function filled(items: Value[]): Value[] | undefined {
  return items.length === 0 ? undefined : items;
}

function filledMapping(value: Mapping): Mapping | undefined {
  const keys = sorted(Object.keys(value));
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
}
