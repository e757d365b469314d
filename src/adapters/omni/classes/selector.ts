/**
 * Whether a storage selector works, before a machine depends on it; must not evaluate it.
 *
 * Facts: the Proxmox provider declares `name`, `node`, `storageType` (strings) and `availableSpace` (uint), and takes
 * expressions of type bool alone (pickStorage, siderolabs/omni-infra-provider-proxmox).
 */
import { Environment } from "@marcbachmann/cel-js";
import { say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { MAX_EXPRESSION, mixesNumbers } from "../cel.ts";

const VARIABLES = { name: "string", node: "string", storageType: "string", availableSpace: "uint" } as const;

export interface SelectorProblem {
  readonly what: Words;
  readonly fix: Words;
}

/** What is wrong with a selector, or undefined. */
export function checkSelector(text: string): SelectorProblem | undefined {
  if (text.length > MAX_EXPRESSION) return { what: say`The selector is longer than ${MAX_EXPRESSION} characters.`, fix: say`Shorten it.` };
  const { valid, type, error } = environment().check(text);
  if (!valid) return refused(text, (error?.message ?? "").split("\n", 1)[0] ?? "");
  if (type !== "bool") {
    const what = say`The selector ${text} gives a ${type ?? "value"}, not true or false.`;
    return { what, fix: type === "string" ? say`Compare it: ${`${text} == "local-lvm"`}.` : say`Compare it with something.` };
  }
  return mixesNumbers(environment(), text)
    ? {
        what: say`The selector ${text} compares numbers of different kinds.`,
        fix: say`${"availableSpace"} is unsigned, in bytes: write ${"100u"} instead of ${"100"}.`,
      }
    : undefined;
}

function environment(): Environment {
  const made = new Environment();
  for (const [name, type] of Object.entries(VARIABLES)) made.registerVariable(name, type);
  return made;
}

function refused(text: string, message: string): SelectorProblem {
  const unknown = /^Unknown variable: (.*)$/.exec(message)?.[1];
  if (/\btype\b/.test(text) && /\btype\b/.test(message)) {
    return {
      what: say`In a selector ${"type"} is a function of CEL, not the storage's type.`,
      fix: say`Write ${text.replaceAll(/\btype\b(?!\()/g, "storageType")}.`,
    };
  }
  if (unknown !== undefined) {
    const near = closest(unknown, Object.keys(VARIABLES));
    if (near !== undefined) return { what: say`A selector does not know ${unknown}.`, fix: say`Did you mean ${near}?` };
    // A bare storage name, as people write it at first.
    const bare = /^[\w.-]+$/.test(text);
    return {
      what: say`A selector does not know ${unknown}.`,
      fix: bare ? say`Write ${`name == "${text}"`}.` : say`It knows ${Object.keys(VARIABLES).join(", ")}.`,
    };
  }
  if (/uint/.test(message) && /\bint\b/.test(message)) {
    return {
      what: say`The selector ${text} mixes numbers of different kinds (${message}).`,
      fix: say`${"availableSpace"} is unsigned, in bytes: write ${"100u"} instead of ${"100"}.`,
    };
  }
  return {
    what: say`The selector ${text} is no CEL expression that works: ${message}.`,
    fix: say`Write one that gives true or false, e.g. ${'name == "local-lvm"'}.`,
  };
}
