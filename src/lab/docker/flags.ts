/** Command-line flags as Docker's programs take them; must not know any command. */
import { outside } from "./failure.ts";

/**
 * Long names to how they are taken: an optional letter for the short form, then `=` when a value follows,
 * e.g. `{ file: "f=", detach: "d", wait: "" }`.
 */
export type FlagSpec = Readonly<Record<string, string>>;

export interface Flags {
  /** Whether a switch was given (and not `=false`). */
  has(name: string): boolean;
  /** The last value of a flag, or undefined. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  readonly rest: readonly string[];
}

/**
 * Parses `args`. With `stopAtFirst` flags end at the first argument that is none (`docker compose … up`),
 * else they may stand anywhere before `--`. An unknown flag is outside the subset.
 */
export function parseFlags(args: readonly string[], spec: FlagSpec, options: { readonly stopAtFirst?: boolean } = {}): Flags {
  const found = new Map<string, string[]>();
  const rest: string[] = [];
  const add = (name: string, value: string): void => void found.set(name, [...(found.get(name) ?? []), value]);
  const byLetter = new Map(
    Object.entries(spec).flatMap(([name, how]): [string, string][] => (/^\w/.test(how) ? [[how.slice(0, 1), name]] : [])),
  );
  const queue = [...args];

  const takeLong = (arg: string): void => {
    const [name = "", ...inline] = arg.slice(2).split("=");
    const how = spec[name];
    if (how === undefined) throw outside(`flag --${name}`);
    if (inline.length > 0) add(name, inline.join("="));
    else add(name, how.endsWith("=") ? value(arg) : "true");
  };
  const takeShort = (arg: string): void => {
    for (let at = 1; at < arg.length; at++) {
      const name = byLetter.get(arg.charAt(at));
      if (name === undefined) throw outside(`flag -${arg.charAt(at)}`);
      if (!spec[name]?.endsWith("=")) {
        add(name, "true");
        continue;
      }
      const glued = arg.slice(at + 1).replace(/^=/, "");
      add(name, glued === "" ? value(arg) : glued);
      return;
    }
  };
  const value = (flag: string): string => {
    const next = queue.shift();
    if (next === undefined) throw outside(`${flag} without its value`);
    return next;
  };

  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === "--") {
      rest.push(...queue);
      break;
    }
    if (arg.startsWith("--")) takeLong(arg);
    else if (arg.length > 1 && arg.startsWith("-")) takeShort(arg);
    else {
      rest.push(arg);
      if (!options.stopAtFirst) continue;
      rest.push(...queue);
      break;
    }
  }
  return {
    has: (name) => found.get(name)?.at(-1) !== undefined && found.get(name)?.at(-1) !== "false",
    value: (name) => found.get(name)?.at(-1),
    values: (name) => found.get(name) ?? [],
    rest,
  };
}
