/** The documents ControlPlane and Workers of a template; must not look at other documents. */
import { say } from "../../../core/words.ts";
import { templateRules } from "../template-rules.ts";
import type { GoMap } from "../yaml/value.ts";
import { common } from "./decode-common.ts";
import { Fields, type Reading } from "./fields.ts";
import type { MachineClassModel, MachineSetModel, StrategyModel } from "./model.ts";

const FIELDS = [
  "kind",
  "name",
  "labels",
  "annotations",
  "patches",
  "systemExtensions",
  "kernelArgs",
  "bootstrapSpec",
  "machines",
  "machineClass",
  "updateStrategy",
  "deleteStrategy",
  "upgradeStrategy",
] as const;

/** Words that mean "as many as the class has"; `Unlimited` is Omni's own name for it. */
const UNLIMITED = new Set(["unlimited", "∞", "infinity", "Unlimited"]);
const STRATEGIES = ["updateStrategy", "deleteStrategy", "upgradeStrategy"] as const;

/** One machine set, with what is wrong inside it. */
export function machineSet(document: GoMap, kind: "ControlPlane" | "Workers", reading: Reading): MachineSetModel {
  const fields = new Fields(document, kind, FIELDS, reading);
  const machineClass = classOf(fields, reading);
  const strategies = STRATEGIES.map((key) => [key, strategyOf(fields, key, reading)] as const);
  const bootstrap = fields.fields("bootstrapSpec", "bootstrapSpec", ["clusterUUID", "snapshot"]);
  refuseByKind(fields, kind, bootstrap, reading);
  const set: MachineSetModel = {
    kind,
    at: fields.at,
    name: fields.placed("name"),
    machines: fields.texts("machines") ?? [],
    ...(machineClass === undefined ? {} : { machineClass }),
    ...(bootstrap === undefined
      ? {}
      : { bootstrapSpec: { clusterUUID: bootstrap.text("clusterUUID"), snapshot: bootstrap.text("snapshot"), at: bootstrap.at } }),
    ...Object.fromEntries(strategies.filter(([, strategy]) => strategy !== undefined)),
    ...common(fields, reading),
  };
  if (set.machines.length > 0 && machineClass !== undefined) {
    const what = say`The machine set lists machines and names a machine class.`;
    reading.report.add(templateRules.machineSets, fields.placeOfKey("machineClass"), what, say`Keep ${"machines"} or ${"machineClass"}.`);
  }
  if (set.kernelArgs !== undefined && machineClass !== undefined) {
    const what = say`${"kernelArgs"} cannot stand beside a machine class.`;
    const fix = say`Move them into the class: ${"kernelargs"} of its ${"autoprovision"} (${"kernelArgs"} of ${"autoProvision"} in an envelope).`;
    reading.report.add(templateRules.machineSets, set.kernelArgs.at, what, fix);
  }
  return set;
}

/** What only the control plane or only workers may say. */
function refuseByKind(fields: Fields, kind: MachineSetModel["kind"], bootstrap: Fields | undefined, { report }: Reading): void {
  if (kind === "Workers") {
    if (fields.text("name") === "control-planes") {
      const what = say`Workers cannot be called ${"control-planes"}: that is the control plane's own name.`;
      report.add(templateRules.machineSets, fields.place("name"), what, say`Choose another name.`);
    }
    if (bootstrap !== undefined) {
      const what = say`Workers cannot be restored from a backup.`;
      report.add(templateRules.machineSets, fields.placeOfKey("bootstrapSpec"), what, say`Move ${"bootstrapSpec"} to the ControlPlane.`);
    }
    return;
  }
  if (fields.has("name")) {
    report.add(
      templateRules.machineSets,
      fields.placeOfKey("name"),
      say`The control plane cannot have a name of its own.`,
      say`Remove ${"name"}.`,
    );
  }
  for (const key of ["updateStrategy", "deleteStrategy"] as const) {
    if (!fields.has(key)) continue;
    const what = say`${key} is not allowed in the control plane: Omni goes one machine at a time there.`;
    report.add(templateRules.machineSets, fields.placeOfKey(key), what, say`Remove it.`);
  }
  for (const key of ["clusterUUID", "snapshot"] as const) {
    if (bootstrap === undefined || bootstrap.text(key) !== "") continue;
    report.add(
      templateRules.value,
      bootstrap.at,
      say`${"bootstrapSpec"} says no ${key}.`,
      say`Add ${`${key}:`}; ${"omnictl get etcdbackup"} lists both.`,
    );
  }
}

function classOf(fields: Fields, { report }: Reading): MachineClassModel | undefined {
  const given = fields.fields("machineClass", "machineClass", ["name", "size"]);
  if (given === undefined) return undefined;
  const size = given.text("size");
  // Omni reads a class without a size as one of size 0.
  const isCount = size === "" || size === "Static" || (/^\d{1,10}$/.test(size) && Number(size) < 2 ** 32);
  if (!isCount && !UNLIMITED.has(size)) {
    report.add(
      templateRules.value,
      given.place("size"),
      say`The size must be a whole number or ${"unlimited"}, not ${size}.`,
      say`Write a number like ${"3"}, or ${"unlimited"}.`,
    );
  }
  const count = /^\d+$/.test(size) ? Number(size) : 0;
  return {
    name: given.text("name"),
    size: { value: isCount ? count : "unlimited", at: given.place("size") },
    at: fields.placeOfKey("machineClass"),
  };
}

function strategyOf(fields: Fields, key: (typeof STRATEGIES)[number], { report }: Reading): StrategyModel | undefined {
  const given = fields.fields(key, key, ["type", "rolling"]);
  if (given === undefined) return undefined;
  const type = given.text("type");
  const rolling = given.fields("rolling", "rolling", ["maxParallelism"]);
  if (type !== "" && type !== "Rolling" && type !== "Unset") {
    report.add(templateRules.value, given.place("type"), say`The type must be ${"Rolling"} or ${"Unset"}, not ${type}.`);
  }
  return {
    at: given.at,
    ...(type === "Rolling" || type === "Unset" ? { type } : {}),
    ...(rolling === undefined ? {} : { maxParallelism: rolling.count("maxParallelism") }),
  };
}
