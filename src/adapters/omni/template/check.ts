/**
 * Whether a template's documents fit together as Omni needs them; must not look into patches.
 *
 * Facts: List.Validate and ClusterValidator of siderolabs/omni v1.9.3.
 */
import type { SourceRange } from "../../../core/model.ts";
import { say } from "../../../core/words.ts";
import { templateRules as rules } from "../template-rules.ts";
import type { ClusterModel, MachineSetModel, Placed, TemplateModel } from "./model.ts";
import type { Report } from "./report.ts";

/** Reports what is wrong with the documents as a whole and with their names, versions and sizes. */
export function checkModel(model: TemplateModel, report: Report): void {
  checkCounts(model, report);
  for (const cluster of model.clusters) checkCluster(cluster, report);
  checkNames(model.machineSets, report);
  checkMachines(model, report);
  const [cluster] = model.clusters;
  for (const set of model.machineSets) {
    if (cluster?.kernelArgs !== undefined && set.machineClass !== undefined) {
      const what = say`${"kernelArgs"} of the cluster cannot be used with the machine class ${set.machineClass.name}.`;
      report.add(
        rules.machineSets,
        cluster.kernelArgs.at,
        what,
        say`Move them into the class, or to machine sets that list their machines.`,
      );
    }
    const size = set.machineClass?.size;
    if (set.kind === "ControlPlane" && typeof size?.value === "number" && size.value % 2 === 0) {
      const what =
        size.value === 0
          ? say`The control plane has no machines.`
          : say`A control plane of ${size.value} machines can lose no more of them than one of ${size.value - 1}.`;
      report.add(rules.machineSets, size.at, what, say`Choose an odd number: etcd needs more than half of its members.`, "warning");
    }
  }
}

function checkCounts({ clusters, machineSets, start }: TemplateModel, report: Report): void {
  const planes = machineSets.filter(({ kind }) => kind === "ControlPlane");
  for (const [kind, found] of [
    ["Cluster", clusters],
    ["ControlPlane", planes],
  ] as const) {
    if (found.length === 0) report.add(rules.documents, start, say`The template has no document of ${`kind: ${kind}`}.`);
    const [first] = found;
    for (const another of found.slice(1)) {
      const line = first?.at.line ?? 1;
      report.add(
        rules.documents,
        another.at,
        say`This is a second ${kind}; the first is in line ${line}.`,
        say`Keep one; a second cluster needs a file of its own.`,
      );
    }
  }
}

function checkCluster(cluster: ClusterModel, report: Report): void {
  const { name, kubernetes, talos, features, mistyped, at } = cluster;
  if (name.value === "" && !mistyped.has("name")) report.add(rules.value, at, say`The cluster has no name.`, say`Add ${"name:"}.`);
  if (name.value !== "" && !/^[\p{L}\p{Nd}_-]+$/u.test(name.value)) {
    report.add(
      rules.value,
      name.at,
      say`The name ${name.value} may hold only letters, digits, - and _.`,
      say`Rename the cluster before it is created; later a new name is a new cluster.`,
    );
  }
  if (!mistyped.has("kubernetes")) checkVersion("Kubernetes", kubernetes, report);
  if (!mistyped.has("talos")) checkVersion("Talos", talos, report);
  if (parseVersion(talos.value) !== undefined && !talos.value.startsWith("v")) {
    report.add(rules.value, talos.at, say`The Talos version must start with v, like ${"v1.13.5"}.`, say`Write ${`v${talos.value}`}.`);
  }
  checkContentNames(cluster, report);
  const parsed = parseVersion(talos.value);
  if (features.diskEncryption.value && parsed !== undefined && (parsed.major < 1 || (parsed.major === 1 && parsed.minor < 5))) {
    report.add(rules.value, features.diskEncryption.at, say`Talos ${talos.value} cannot encrypt disks.`, say`Use Talos 1.5 or later.`);
  }
}

function checkVersion(what: string, { value, at }: Placed<string>, report: Report): void {
  if (value === "")
    report.add(rules.value, at, say`The template says no ${[what]} version.`, say`Add ${`${what.toLowerCase()}: {version: v…}`}.`);
  else if (parseVersion(value) === undefined)
    report.add(rules.value, at, say`${value} is no ${[what]} version.`, say`Write three numbers with a v, like ${"v1.13.5"}.`);
}

/** Manifests and health checks go by their names. */
function checkContentNames({ manifests, healthchecks }: ClusterModel, report: Report): void {
  for (const [what, all] of [
    ["manifests", manifests],
    ["health checks", healthchecks],
  ] as const) {
    const first = new Map<string, SourceRange>();
    for (const one of all) {
      const name = ("idOverride" in one ? one.idOverride : "") || one.name || (one.file?.value ?? "");
      const known = first.get(name);
      if (known === undefined) first.set(name, one.at);
      else if (name !== "")
        report.add(
          rules.sameId,
          one.at,
          say`Two ${[what]} are called ${name}; the first is in line ${known.line}.`,
          say`Give one another ${"name:"}.`,
        );
    }
  }
}

/** A version as Omni reads one: leading v and zeros allowed, patch and minor may be missing. */
export function parseVersion(text: string): { readonly major: number; readonly minor: number; readonly patch: number } | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)?$/.exec(text.trim());
  if (match === null) return undefined;
  return { major: Number(match[1]), minor: Number(match[2] ?? 0), patch: Number(match[3] ?? 0) };
}

function checkNames(sets: readonly MachineSetModel[], report: Report): void {
  const first = new Map<string, SourceRange>();
  for (const { kind, name, at } of sets) {
    if (kind !== "Workers") continue;
    const known = first.get(name.value);
    if (known === undefined) {
      first.set(name.value, at);
      continue;
    }
    const what = name.value === "" ? say`Two Workers have no name.` : say`Two Workers are called ${name.value}.`;
    report.add(rules.machineSets, at, what, say`Give this one or the one in line ${known.line} another ${"name:"}.`);
  }
}

/** As Go's uuid package reads one. */
const UUID = /^(urn:uuid:)?\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$|^[0-9a-f]{32}$/i;

function checkMachines({ machineSets, machines }: TemplateModel, report: Report): void {
  const users = new Map<string, MachineSetModel[]>();
  for (const set of machineSets) {
    for (const { value, at } of set.machines) {
      checkUuid(value, at, report);
      const others = users.get(value) ?? [];
      const [other] = others;
      if (other !== undefined) {
        const twice = other === set;
        const sets = twice ? say`${labelOf(set)} twice` : say`${labelOf(other)} and ${labelOf(set)}`;
        const fix = twice ? say`Remove one of the lines.` : say`Keep it in one of them; moving a machine wipes it.`;
        report.add(rules.machineSets, at, say`The machine ${value} is in ${sets}.`, fix);
      }
      users.set(value, [...others, set]);
    }
  }
  for (const { name, locked, at, mistyped } of machines) {
    if (name.value === "") {
      if (!mistyped.has("name")) report.add(rules.value, at, say`A machine has no name.`, say`Add ${"name:"} with its UUID.`);
      continue;
    }
    checkUuid(name.value, name.at, report);
    const used = users.get(name.value) ?? [];
    if (used.length === 0) {
      report.add(
        rules.machineSets,
        name.at,
        say`No machine set lists the machine ${name.value}.`,
        say`Add it to ${"machines"} of a set, or remove this document.`,
      );
    }
    if (locked && used.some(({ kind }) => kind === "ControlPlane")) {
      const what = say`The machine ${name.value} is locked and in the control plane.`;
      report.add(rules.machineSets, name.at, what, say`Remove ${"locked"}: Omni cannot upgrade a control plane around a locked member.`);
    }
  }
}

function labelOf({ kind, name }: MachineSetModel): string {
  return name.value === "" ? kind : `${kind} ${name.value}`;
}

function checkUuid(id: string, at: SourceRange, report: Report): void {
  if (!UUID.test(id))
    report.add(rules.value, at, say`${id} is no machine id.`, say`Write the machine's UUID as ${"omnictl get machines"} shows it.`);
}
