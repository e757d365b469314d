/** Machine sets of a provisioning class get their machines from a provider: requests, their end, and what the provider does. */
import { createHash } from "node:crypto";
import type { JsonRecord } from "../../../core/model.ts";
import { isMessage } from "../fields.ts";
import { allocationOf } from "../rules/classes.ts";
import { LABEL } from "../rules/rule.ts";
import type { Stored } from "../store.ts";
import { full } from "../types.ts";
import { REQUEST_SET } from "./finalizers.ts";
import { belonging, connectMachine } from "./machines.ts";
import { all, type Controller, countIn, drop, INFRA, one, own, textIn, type World } from "./world.ts";

const PROVIDER = "omni.sidero.dev/infra-provider-id";
const MANAGED = "omni.sidero.dev/managed-by-machine-set-node-controller";

/** As many requests as machines are wanted. A request never changes: an edited class counts for new ones alone. */
export const requests: Controller = (world) => {
  for (const set of all(world, "MachineSets")) {
    const rules = provisionOf(world, set);
    if (set.phase !== "running" || rules === undefined) continue;
    const { machine_allocation: allocation } = set.spec;
    const count = isMessage(allocation) ? countIn(allocation, "machine_count") : 0;
    const cluster = one(world, "Clusters", set.labels[LABEL.cluster] ?? "");
    const { provider_id: provider = "", ...rest } = rules;
    const spec = { ...rest, talos_version: textIn(cluster?.spec, "talos_version") };
    const wanted = { ...spec, provider_id: provider, ...(count === 0 ? {} : { machine_count: count }) };
    own(world, "MachineRequestSets", set.id, { spec: wanted, owner: "MachineProvisionController" });
    const labels = { [PROVIDER]: textIn(rules, "provider_id"), [REQUEST_SET]: set.id };
    const there = of(world, set.id).filter(({ phase }) => phase === "running");
    for (let more = there.length; more < count; more++) make(world, nameFor(world, set.id), labels, spec);
    for (const surplus of leaving(world, there).slice(0, Math.max(0, there.length - count)))
      world.store.change(surplus, { phase: "tearingDown" });
  }
};

/** Nobody owns a request (recorded), so that users with a role for it may end one. */
function make(world: World, id: string, labels: Readonly<Record<string, string>>, spec: JsonRecord): void {
  const finalizers = ["ClusterMachineRequestStatusController", `${labels[PROVIDER] ?? ""}.ProvisionController`];
  world.store.create({ type: full("MachineRequests"), namespace: INFRA, id, labels, spec, finalizers, owner: "" });
}

/** Machines whose request is on its way out leave their cluster (machine_set_node.go, `destroyOrphaned`). */
export const orphans: Controller = (world) => {
  for (const node of all(world, "MachineSetNodes")) {
    const request = one(world, "MachineRequests", requestOf(world, node.id), INFRA);
    if (request?.phase === "tearingDown") world.store.tearDown(node);
  }
};

/**
 * What left its cluster without its request is wiped, starts again, and is the first free machine that its own set finds
 * (machine_set_node.go, `createNodes`): nothing new is made.
 */
export const returning: Controller = (world) => {
  for (const { id } of all(world, "Machines")) {
    const request = one(world, "MachineRequests", requestOf(world, id), INFRA);
    if (request?.phase !== "running" || !isFree(world, id) || !isProvisioned(world, request.id)) continue;
    world.timers.once(`return ${id}`, world.now() + world.pace.reset, () => {
      const set = one(world, "MachineSets", request.labels[REQUEST_SET] ?? "");
      const still = one(world, "MachineRequests", request.id, INFRA)?.phase === "running" && isFree(world, id);
      if (set?.phase === "running" && still) join(world, set, id);
    });
  }
};

function isFree(world: World, machine: string): boolean {
  return one(world, "MachineSetNodes", machine) === undefined && one(world, "ClusterMachineStatuses", machine) === undefined;
}

function isProvisioned(world: World, request: string): boolean {
  return countIn(one(world, "MachineRequestStatuses", request, INFRA)?.spec, "stage") === 2;
}

function requestOf(world: World, machine: string): string {
  return one(world, "MachineStatuses", machine)?.labels["omni.sidero.dev/machine-request"] ?? "";
}

function join(world: World, set: Stored, machine: string): void {
  own(world, "MachineSetNodes", machine, { labels: { ...belonging(set), [MANAGED]: "" }, spec: {}, owner: "" });
}

/** What the providers do: one step a machine, unless they are stopped. */
export const providers: Controller = (world) => {
  for (const request of all(world, "MachineRequests", INFRA)) {
    const provider = request.labels[PROVIDER] ?? "";
    if (world.providers.get(provider)?.running !== true) continue;
    if (request.phase === "tearingDown") takeAway(world, request, provider);
    else bringAbout(world, request, provider);
  }
};

function bringAbout(world: World, request: Stored, provider: string): void {
  const status = one(world, "MachineRequestStatuses", request.id, INFRA);
  if (countIn(status?.spec, "stage") === 2) return;
  say(world, request, provider, { stage: 1, status: 'Running Step: "pickNode" (1/5)' });
  world.timers.once(`provision ${request.id}`, world.now() + world.pace.provision, () => {
    if (world.providers.get(provider)?.running !== true || one(world, "MachineRequests", request.id, INFRA)?.phase !== "running") return;
    const uuid = uuidOf(request.id);
    say(world, request, provider, { stage: 2, id: uuid });
    connectMachine(world, uuid, textIn(request.spec, "talos_version"), { "omni.sidero.dev/machine-request": request.id });
    const set = one(world, "MachineSets", request.labels[REQUEST_SET] ?? "");
    if (set?.phase === "running") join(world, set, uuid);
  });
}

/** The machine is gone when its provider has taken it away, and everything that spoke of it. */
function takeAway(world: World, request: Stored, provider: string): void {
  world.timers.once(`deprovision ${request.id}`, world.now() + world.pace.deprovision, () => {
    if (world.providers.get(provider)?.running !== true) return;
    const uuid = uuidOf(request.id);
    for (const name of ["MachineSetNodes", "ClusterMachineStatuses", "Machines", "MachineStatuses"]) drop(world, name, uuid);
    drop(world, "ClusterMachineRequestStatuses", request.id);
    for (const name of ["MachineRequestStatuses", "MachineRequests"]) drop(world, name, request.id, INFRA);
  });
}

function say(
  world: World,
  request: Stored,
  provider: string,
  spec: { readonly stage: 1 | 2; readonly status?: string; readonly id?: string },
): void {
  own(world, "MachineRequestStatuses", request.id, {
    namespace: INFRA,
    labels: request.labels,
    spec,
    owner: `${provider}.ProvisionController`,
  });
  const set = one(world, "MachineSets", request.labels[REQUEST_SET] ?? "");
  const { stage, status, id } = spec;
  const seen = {
    provider_id: provider,
    stage: stage + 1,
    ...(status === undefined ? {} : { status }),
    ...(id === undefined ? {} : { machine_uuid: id }),
  };
  own(world, "ClusterMachineRequestStatuses", request.id, {
    labels: set === undefined ? {} : belonging(set),
    spec: seen,
    owner: "ClusterMachineRequestStatusController",
  });
}

function provisionOf(world: World, set: Stored): JsonRecord | undefined {
  const provision = one(world, "MachineClasses", allocationOf(set.spec))?.spec["auto_provision"];
  return isMessage(provision) ? provision : undefined;
}

function of(world: World, set: string): readonly Stored[] {
  return all(world, "MachineRequests", INFRA).filter(({ labels }) => labels[REQUEST_SET] === set);
}

/** Who goes first when there are too many: those that are not there yet, then the oldest (machine_set_node.go). */
function leaving(world: World, there: readonly Stored[]): readonly Stored[] {
  const done = ({ id }: Stored): number => countIn(one(world, "MachineRequestStatuses", id, INFRA)?.spec, "stage");
  return there.toSorted((a, b) => done(a) - done(b) || a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
}

/** Six characters that nobody has had yet. */
function nameFor(world: World, set: string): string {
  for (let count = 0; ; count++) {
    const digits = BigInt(`0x${createHash("sha256").update(`${set} ${count} ${world.now()}`).digest("hex")}`)
      .toString(36)
      .slice(-6);
    const name = `${set}-${digits}`;
    if (one(world, "MachineRequests", name, INFRA) === undefined) return name;
  }
}

/** The id of the machine that a request brings about. */
export function uuidOf(request: string): string {
  const hex = createHash("sha256").update(request).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
