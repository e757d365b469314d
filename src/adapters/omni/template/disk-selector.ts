/**
 * Whether an expression that chooses the install disk works, before a machine waits for it; must not evaluate it.
 *
 * Facts: DiskLocator of pkg/machinery/cel/celenv and block.DiskSpec, siderolabs/talos v1.14.0-rc.1, which Omni checks
 * `diskSelector` with.
 */
import { Environment } from "@marcbachmann/cel-js";
import { say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { MAX_EXPRESSION, mixesNumbers } from "../cel.ts";

const texts = ["model", "serial", "modalias", "wwid", "bus_path", "sub_system", "transport", "dev_path", "pretty_size", "uuid"];
const FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...texts, "firmware_version"].map((name) => [name, "string"])),
  ...Object.fromEntries(["size", "io_size", "sector_size"].map((name) => [name, "uint"])),
  ...Object.fromEntries(["readonly", "rotational", "cdrom"].map((name) => [name, "bool"])),
  secondary_disks: "list<string>",
  symlinks: "list<string>",
};
const UNITS = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "kB", "MB", "GB", "TB", "PB", "EB"];

/** What is wrong with an expression, or undefined. */
export function checkDiskSelector(text: string): { readonly what: Words; readonly fix: Words } | undefined {
  if (text.length > MAX_EXPRESSION)
    return { what: say`The disk selector is longer than ${MAX_EXPRESSION} characters.`, fix: say`Shorten it.` };
  const { valid, type, error } = environment().check(text);
  if (!valid) return refused(text, (error?.message ?? "").split("\n", 1)[0] ?? "");
  if (type !== "bool")
    return {
      what: say`The disk selector ${text} gives a ${type ?? "value"}, not true or false.`,
      fix: say`Compare it with something, e.g. ${'disk.dev_path == "/dev/sda"'}.`,
    };
  return mixesNumbers(environment(), text) ? unsigned(text) : undefined;
}

function environment(): Environment {
  const made = new Environment();
  made.registerVariable({ name: "disk", schema: FIELDS });
  made.registerVariable("system_disk", "bool");
  for (const unit of UNITS) made.registerVariable(unit, "uint");
  // Never called: expressions are checked, not evaluated.
  made.registerFunction("glob(string, string): bool", () => false);
  return made;
}

function refused(text: string, message: string): { readonly what: Words; readonly fix: Words } {
  if (/\buint\b/.test(message) && /\bint\b/.test(message)) return unsigned(text);
  const field = /^No such key: (\w+)/.exec(message)?.[1];
  const near = field === undefined ? undefined : closest(field, Object.keys(FIELDS));
  if (field !== undefined)
    return {
      what: say`A disk has no field ${field}.`,
      fix: near === undefined ? say`It has ${Object.keys(FIELDS).join(", ")}.` : say`Did you mean ${`disk.${near}`}?`,
    };
  // A bare path, as it stands under `disk`.
  const fix = text.startsWith("/dev/")
    ? say`Write ${`disk.dev_path == "${text}"`}, or put the path under ${"disk"}.`
    : say`Write one that gives true or false, e.g. ${'disk.transport == "nvme" && disk.size > 100u * GB'}.`;
  return { what: say`The disk selector ${text} is no CEL expression that works: ${message}.`, fix };
}

function unsigned(text: string): { readonly what: Words; readonly fix: Words } {
  return {
    what: say`The disk selector ${text} compares numbers of different kinds.`,
    fix: say`Sizes are unsigned, in bytes: write ${"100u * GB"} instead of ${"100 * GB"}.`,
  };
}
