/**
 * Whether a change of Talos configuration reboots the machine; must not know machines.
 *
 * Facts: "Editing Machine Configuration" of Talos 1.10's documentation lists what is applied to a running machine;
 * everything else of its main document reboots it in automatic mode, which is Omni's. Of other documents it says nothing.
 */
import { sameJson } from "../../../core/canonical.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { at } from "../../../core/pointer.ts";
import { toJson } from "../yaml/json.ts";
import { readGoYaml } from "../yaml/read.ts";

/** `yes` with the fields that do it, `may` where nobody says. */
export interface Reboot {
  readonly is: "no" | "may" | "yes";
  /** Dotted, or the kind of a document. */
  readonly because: readonly string[];
}

const RUNNING: ReadonlySet<string> = new Set([
  "debug",
  "cluster",
  ...[
    "time",
    "ca",
    "acceptedCAs",
    "certSANs",
    "install",
    "network",
    "nodeAnnotations",
    "nodeLabels",
    "nodeTaints",
    "sysfs",
    "sysctls",
    "logging",
    "controlPlane",
    "kubelet",
    "pods",
    "kernel",
    "registries",
  ].map((name) => `machine.${name}`),
  ...["kubernetesTalosAPIAccess", "hostDNS", "imageCache", "kubePrism", "nodeAddressSortAlgorithm"].map(
    (name) => `machine.features.${name}`,
  ),
]);

/** What it means for a machine that its patch goes from `before` to `after`, in concealed attributes; absent where there is none. */
export function rebootBy(before: JsonRecord | undefined, after: JsonRecord | undefined): Reboot {
  const [old, now] = [documentsOf(before), documentsOf(after)];
  if (old === undefined || now === undefined) return { is: "may", because: ["a patch that cannot be read"] };
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const fields = [...names.flatMap((name) => differing(name, old.get(name), now.get(name))), ...secretFields(before, after)];
  const rebooting = fields.filter((field) => field.includes(".") || isMain(field)).filter((field) => !isRunning(field));
  const others = fields.filter((field) => !field.includes(".") && !isMain(field));
  if (rebooting.length > 0) return { is: "yes", because: [...new Set(rebooting)] };
  return others.length > 0 ? { is: "may", because: [...new Set(others)] } : { is: "no", because: [] };
}

const MAIN: ReadonlySet<string> = new Set(["machine", "cluster", "debug", "persist", "version"]);

function isMain(field: string): boolean {
  return MAIN.has(field);
}

function isRunning(field: string): boolean {
  return [...RUNNING].some((one) => field === one || field.startsWith(`${one}.`));
}

/** By kind and name; the main document under the empty name. */
function documentsOf(attributes: JsonRecord | undefined): ReadonlyMap<string, Json> | undefined {
  const data = at(attributes, "/spec/data");
  if (data === undefined) return new Map();
  if (typeof data !== "string") return undefined;
  const { documents, mistakes } = readGoYaml(data, "");
  const values = documents.map(toJson);
  if (mistakes.length > 0 || values.some((one) => typeof one !== "object" || one === null || Array.isArray(one))) return undefined;
  return new Map(
    values.map((one) => [[at(one, "/kind"), at(one, "/name")].filter((part) => typeof part === "string").join("/"), one] as const),
  );
}

/** The fields that differ, as deep as the table goes; for another document its kind. */
function differing(name: string, before: Json | undefined, after: Json | undefined): string[] {
  if (sameJson(before, after)) return [];
  if (name !== "") return [name];
  return below("", before, after).flatMap((field) =>
    field === "machine"
      ? below("machine.", at(before, "/machine"), at(after, "/machine")).flatMap((inner) =>
          inner === "machine.features"
            ? below("machine.features.", at(before, "/machine/features"), at(after, "/machine/features"))
            : [inner],
        )
      : [field],
  );
}

function below(prefix: string, before: Json | undefined, after: Json | undefined): string[] {
  const [old, now] = [record(before), record(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !sameJson(old[name], now[name]))
    .map((name) => `${prefix}${name}`);
}

/** Secrets of the main document are named by their path. */
function secretFields(before: JsonRecord | undefined, after: JsonRecord | undefined): string[] {
  return below("", before?.["secrets"], after?.["secrets"]).map((name) => {
    if (name.includes(" ")) return name.slice(0, name.indexOf(" "));
    const names = name.split(".");
    return names.slice(0, names[1] === "features" ? 3 : 2).join(".");
  });
}

function record(value: Json | undefined): JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};
}
