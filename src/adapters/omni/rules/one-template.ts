/** Rules about one cluster template that Omni itself would not refuse; pure, and must not read files. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../../../core/model.ts";
import { list, say } from "../../../core/words.ts";
import { findingOf } from "../../../core/rule.ts";
import { templateRules as rules } from "../template-rules.ts";
import { parseVersion } from "../template/check.ts";
import type { OwnedPatch, ReadTemplate } from "../template/index.ts";
import type { MachineSetModel } from "../template/model.ts";
import { valueAt, type GoValue } from "../yaml/value.ts";

/** What the rules know besides the template. */
export interface About {
  readonly component?: ComponentName | undefined;
  /** How many machines the spec expects, and where it says so. */
  readonly machines?: { readonly count: number; readonly at: SourceRange };
}

/** Everything that these rules find. */
export function checkTemplate(template: ReadTemplate, about: About): Diagnostic[] {
  return [
    ...nodeLabels(template, about),
    ...versionPair(template, about),
    ...ownNetwork(template, about),
    ...workersAlike(template, about),
    ...machineCount(template, about),
  ];
}

/**
 * Labels that a kubelet may set on its own node. Source: kubernetes.io/docs/reference/access-authn-authz/admission-controllers
 * (NodeRestriction) and k8s.io/kubelet/pkg/apis/well_known_labels.go.
 */
const ALLOWED = new Set([
  "kubernetes.io/hostname",
  "kubernetes.io/arch",
  "kubernetes.io/os",
  "beta.kubernetes.io/arch",
  "beta.kubernetes.io/os",
  "beta.kubernetes.io/instance-type",
  "node.kubernetes.io/instance-type",
  "topology.kubernetes.io/region",
  "topology.kubernetes.io/zone",
  "failure-domain.beta.kubernetes.io/region",
  "failure-domain.beta.kubernetes.io/zone",
]);

function isProtected(label: string): boolean {
  const slash = label.indexOf("/");
  if (slash === -1 || ALLOWED.has(label)) return false;
  const domain = label.slice(0, slash);
  if (/(^|\.)(node|kubelet)\.kubernetes\.io$/.test(domain)) return false;
  return /(^|\.)(kubernetes|k8s)\.io$/.test(domain);
}

function nodeLabels({ patches }: ReadTemplate, { component }: About): Diagnostic[] {
  return patches.flatMap(({ text }) =>
    text.documents.flatMap((document) => {
      const labels = valueAt(valueAt(document, "machine"), "nodeLabels");
      if (labels?.is !== "map") return [];
      return labels.entries
        .filter(({ key }) => isProtected(key.text))
        .map(({ key }) =>
          findingOf(rules.nodeLabels, { component, at: text.locate(key), what: say`A node may not label itself ${key.text}.` }),
        );
    }),
  );
}

/**
 * Kubernetes minors that a Talos minor supports. Source: Talos's support matrix and the compatibility package of
 * siderolabs/talos; minors that are not here are not judged.
 */
const SUPPORTED: Readonly<Record<string, readonly [number, number]>> = {
  "1.11": [29, 34],
  "1.12": [30, 35],
  "1.13": [31, 36],
  "1.14": [32, 37],
};

function versionPair({ model }: ReadTemplate, { component }: About): Diagnostic[] {
  return model.clusters.flatMap(({ talos, kubernetes }) => {
    const [one, other] = [parseVersion(talos.value), parseVersion(kubernetes.value)];
    if (one === undefined || other === undefined || other.major !== 1) return [];
    const range = SUPPORTED[`${one.major}.${one.minor}`];
    if (range === undefined || (other.minor >= range[0] && other.minor <= range[1])) return [];
    const what = say`Talos ${talos.value} supports Kubernetes 1.${range[0]} to 1.${range[1]}, not ${kubernetes.value}.`;
    return [findingOf(rules.versionPair, { component, at: kubernetes.at, what })];
  });
}

/** Patches of the cluster and of its control plane, which alone say what the cluster's network is. */
function ownNetwork({ model, patches }: ReadTemplate, { component }: About): Diagnostic[] {
  const workers = new Set<unknown>(model.machineSets.filter(({ kind }) => kind === "Workers"));
  const said = patches
    .filter(({ owner }) => !workers.has(owner))
    .flatMap(({ text }) => text.documents.map((document) => ({ text, cluster: valueAt(document, "cluster") })));
  const placeOf = (find: (cluster: GoValue | undefined) => GoValue | undefined): SourceRange | undefined =>
    said
      .flatMap(({ text, cluster }) => {
        const value = find(cluster);
        return value === undefined ? [] : [text.locate(value)];
      })
      .at(0);
  const none = placeOf((cluster) => {
    const name = valueAt(valueAt(valueAt(cluster, "network"), "cni"), "name");
    return (name?.is === "text" || name?.is === "bare") && name.text === "none" ? name : undefined;
  });
  const disabled = placeOf((cluster) => {
    const value = valueAt(valueAt(cluster, "proxy"), "disabled");
    return value?.is === "bool" && value.value ? value : undefined;
  });
  if ((none === undefined) === (disabled === undefined)) return [];
  const what =
    none === undefined
      ? say`kube-proxy is disabled, and Talos's own network (Flannel) stays.`
      : say`The cluster's network is installed by hand (${"cni: none"}), and kube-proxy stays.`;
  return [findingOf(rules.ownNetwork, { component, at: none ?? disabled, what })];
}

/** Worker sets that are not alike in what volumes need. */
function workersAlike({ model, patches }: ReadTemplate, { component }: About): Diagnostic[] {
  const workers = model.machineSets.filter(({ kind }) => kind === "Workers");
  if (workers.length < 2) return [];
  const mounts = new Map(workers.map((set) => [set, mountsLonghorn(set, patches)]));
  const having = workers.filter((set) => mounts.get(set) === true);
  const without = workers.filter((set) => mounts.get(set) !== true);
  const found: Diagnostic[] = [];
  if (having.length > 0 && without.length > 0) {
    const what = say`Longhorn's folder is mounted on ${names(having)}, but not on ${names(without)}.`;
    found.push(findingOf(rules.longhorn, { component, at: without[0]?.at, what }));
  }
  const extensions = (set: MachineSetModel): string => JSON.stringify((set.systemExtensions ?? []).toSorted());
  const [first] = workers;
  const others = first === undefined ? [] : workers.filter((set) => extensions(set) !== extensions(first));
  if (first !== undefined && others.length > 0) {
    const what = say`${names(others)} has other extensions than ${names([first])}.`;
    // Sets that differ on purpose (a GPU) are common; only with storage on them is it a trap.
    found.push(findingOf(rules.longhorn, { component, at: others[0]?.at, what, severity: having.length > 0 ? "warning" : "notice" }));
  }
  return found;
}

function names(sets: readonly MachineSetModel[]): ReturnType<typeof list> {
  return list(sets.map(({ name }) => say`${name.value === "" ? "workers" : name.value}`));
}

function mountsLonghorn(set: MachineSetModel, patches: readonly OwnedPatch[]): boolean {
  return patches.some(({ owner, text }) => owner === set && text.documents.some(hasLonghornMount));
}

function hasLonghornMount(document: GoValue): boolean {
  const mounts = valueAt(valueAt(valueAt(document, "machine"), "kubelet"), "extraMounts");
  if (mounts?.is !== "list") return false;
  return mounts.items.some((mount) => {
    const destination = valueAt(mount, "destination");
    return destination?.is === "text" && destination.text.includes("longhorn");
  });
}

function machineCount({ model }: ReadTemplate, { component, machines }: About): Diagnostic[] {
  if (machines === undefined) return [];
  const sizes = model.machineSets.map(({ machineClass, machines: listed }) => machineClass?.size.value ?? listed.length);
  // A set that takes whatever there is has no number.
  const counted = sizes.filter((size) => size !== "unlimited");
  if (counted.length < sizes.length) return [];
  const sum = counted.reduce((total, size) => total + size, 0);
  if (sum === machines.count) return [];
  const what = say`The machine sets add up to ${sum} (${counted.join(" + ")}), the spec expects ${machines.count}.`;
  return [findingOf(rules.machineCount, { component, at: machines.at, what })];
}
