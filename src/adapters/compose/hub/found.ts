/** What a rule on the hub or the provider found in one service, before it has a place; must not find anything itself. */
import type { Rule } from "../../../core/rule.ts";
import type { Words } from "../../../core/words.ts";
import type { GivenFlag } from "./command.ts";
import type { Member } from "./members.ts";

/** One finding; `way` leads to its place below the service's key, `text` to the word in it. Without a service it is the spec's. */
export interface Spotted {
  readonly rule: Rule;
  readonly service?: string;
  readonly way: readonly (string | number)[];
  readonly text?: string;
  readonly what: Words;
  readonly severity?: Rule["severity"];
  readonly fix?: Words;
}

/** Found in a flag: its place is the flag itself. */
export function atFlag(rule: Rule, { name: service }: Member, { name, way }: GivenFlag, what: Words): Spotted {
  return { rule, service, way, text: `--${name}`, what };
}

/** Found missing in a command line: its place is the command. */
export function inCommand(rule: Rule, { name: service }: Member, what: Words): Spotted {
  return { rule, service, way: ["command"], what };
}

/** Found at a key of the service, e.g. `["ports", 2]`. */
export function atKey(rule: Rule, { name: service }: Member, way: Spotted["way"], what: Words): Spotted {
  return { rule, service, way, what };
}
