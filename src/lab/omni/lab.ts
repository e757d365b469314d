/** What tests and the demo do with a loopback Omni and see of it; must not answer requests. */
import { type ActiveFault, addFault, type Fault, type FaultInput } from "../faults.ts";
import type { Role } from "./access.ts";
import { knowKey, makeKey } from "./keys.ts";
import type { InCluster } from "./kubernetes.ts";
import { connectMachine } from "./life/machines.ts";
import { INFRA, own, type World } from "./life/world.ts";
import { degradedClusters, type Exchange } from "./log.ts";
import type { Desk } from "./server.ts";
import type { Draft, Stored } from "./store.ts";
import { full } from "./types.ts";

export interface LabOmni extends AsyncDisposable {
  /** Where the API is; what an endpoint is in a configuration. */
  readonly url: string;
  /** Every call so far with its reply, oldest first. */
  readonly log: readonly Exchange[];
  /** The calls whose name fits, e.g. `/^Update /`. */
  calls(pattern: RegExp): readonly Exchange[];
  fault(input: FaultInput): Fault;
  /** Makes a service account's key, for a year unless told: what `omnictl serviceaccount create` prints. */
  serviceAccount(name: string, role: Role, days?: number): Promise<string>;
  /** Makes a key known that was made elsewhere. */
  know(key: string, identity: string, role: Role): Promise<void>;
  /** Accepts the licence agreement, or takes that back. */
  acceptEula(accepted: boolean): void;
  /** Makes happen what is due by the clock; each request does so, too. */
  tick(): void;

  /** A resource by its short type, in the namespace `default` unless told. */
  find(name: string, id: string, namespace?: string): Stored | undefined;
  list(name: string, namespace?: string): readonly Stored[];
  /** Puts a resource in just as it is. */
  put(resource: Stored): void;
  /** Somebody's edit by hand, past all checks: makes a resource, or changes what is named. */
  edit(name: string, id: string, change: Partial<Pick<Draft, "labels" | "annotations" | "spec">>): Stored;

  /** Clusters that are not whole right now: not ready, or on the way to another version. */
  degraded(): readonly string[];
  /** What runs in a cluster's Kubernetes from now on. */
  inCluster(cluster: string, inside: InCluster): void;
  /** A machine turns up and waits for a cluster, e.g. `1.13.5`. */
  machine(id: string, talos: string, labels?: Readonly<Record<string, string>>): void;
  /** Somebody gives it a store for backups of etcd (`local`, `s3`), or takes it away with a reason. */
  backupStore(name: string, error?: string): void;
  /** Somebody makes a provider that was not started yet: the resource of `omnictl infraprovider create`. */
  madeProvider(id: string): void;
  /** A provider registers, with the JSON Schema of its provider data as text, and works from now on. */
  provider(id: string, name: string, schema: string): void;
  /** It stops and says nothing more, or goes on. */
  runProvider(id: string, running: boolean): void;
}

/** The lab over an open desk, whose store and faults it shares. */
export function labOf(desk: Desk & { faults: ActiveFault[] }, world: World, url: string, close: () => Promise<void>): LabOmni {
  const { store, life, keys, clock, log } = desk;
  const at = (name: string, id: string, namespace = "default") => ({ type: full(name), namespace, id });
  return {
    url,
    log,
    calls: (pattern) => log.filter(({ call }) => pattern.test(call)),
    fault: (input) => addFault(desk.faults, input),
    serviceAccount: (name, role, days = 365) =>
      makeKey(keys, name, { identity: `${name}@serviceaccount.omni.sidero.dev`, role }, clock.now(), days),
    know: (key, identity, role) => knowKey(keys, key, { identity, role }),
    acceptEula: (accepted) => void (desk.eula = accepted),
    tick: () => life.advance(),
    find: (name, id, namespace) => store.find(at(name, id, namespace)),
    list: (name, namespace = "default") => store.list(full(name), namespace),
    put: (resource) => store.put(resource),
    edit: (name, id, change) => {
      const ref = at(name, id);
      const edited = store.find(ref) === undefined ? store.create({ ...ref, ...change }) : store.change(ref, change);
      life.wrote(ref);
      return edited;
    },
    degraded: () => {
      life.advance();
      return degradedClusters(store);
    },
    inCluster: (cluster, inside) => void desk.kubernetes.inside.set(cluster, inside),
    machine: (id, talos, labels = {}) => {
      connectMachine(world, id, talos, labels);
      life.wrote(at("Machines", id));
    },
    backupStore: (name, error = "") => {
      const spec = { configuration_name: name, configuration_error: error };
      own(world, "EtcdBackupStoreStatuses", "etcdbackup-store-status", { namespace: "ephemeral", spec, owner: "" });
    },
    madeProvider: (id) => {
      own(world, "InfraProviders", id, { namespace: INFRA, spec: {}, owner: "" });
      world.providers.set(id, { running: false });
      life.advance();
    },
    provider: (id, name, schema) => {
      own(world, "InfraProviders", id, { namespace: INFRA, spec: {}, owner: "" });
      own(world, "InfraProviderStatuses", id, {
        namespace: INFRA,
        spec: { schema, name, description: name },
        owner: `${id}.ProviderStatusController`,
      });
      world.providers.set(id, { running: true });
      life.advance();
    },
    runProvider: (id, running) => {
      world.providers.set(id, { running });
      life.wrote(at("InfraProviders", id, INFRA));
    },
    [Symbol.asyncDispose]: close,
  };
}
