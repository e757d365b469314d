/** Whether a provider has made the machines that a set asks for; must not wait. */
import { list, say } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { InfraProviderCombinedStatuses, MachineRequestStatuses } from "../schema/status.ts";
import { MachineClasses, MachineRequests, MachineSets } from "../schema/wanted.ts";
import type { Look } from "./look.ts";
import { REQUEST_SET } from "../labels.ts";

/** As many provisioned as are asked for, and none on its way out. */
export async function lookAtRequests(client: OmniClient, id: string): Promise<Look> {
  const set = await client.find(MachineSets, id);
  if (set === undefined) return { is: "not-yet", detail: say`there is no machine set ${id}` };
  const { machine_allocation: allocation } = set.spec;
  const provision = allocation === undefined ? undefined : (await client.find(MachineClasses, allocation.name))?.spec.auto_provision;
  if (allocation === undefined || provision === undefined) return { is: "nothing", detail: say`no provider makes its machines` };
  const requests = (await client.list(MachineRequests)).filter(({ labels }) => labels[REQUEST_SET] === id);
  const statuses = new Map((await client.list(MachineRequestStatuses)).map((one) => [one.id, one.spec]));
  const leaving = requests.filter(({ tearingDown }) => tearingDown);
  const there = requests.filter(({ tearingDown }) => !tearingDown);
  const failed = there.filter((request) => statuses.get(request.id)?.stage === "failed");
  if (failed.length > 0) {
    const each = failed.slice(0, 3).map((request) => say`${request.id}: ${statuses.get(request.id)?.error ?? ""}`);
    return { is: "failed", detail: say`the provider ${provision.provider_id} could not make ${list(each)}` };
  }
  const made = there.filter((request) => statuses.get(request.id)?.stage === "provisioned").length;
  const wanted = allocation.machine_count;
  if (made === wanted && there.length === wanted && leaving.length === 0) return { is: "well", detail: say`${made} of ${wanted} made` };
  const going = leaving.length === 0 ? [] : say`, ${leaving.length} on ${[leaving.length === 1 ? "its" : "their"]} way out`;
  const health = (await client.find(InfraProviderCombinedStatuses, provision.provider_id))?.spec.health;
  const silent = health?.connected === true ? [] : say`; the provider ${provision.provider_id} is not connected to Omni`;
  return { is: "not-yet", detail: say`${made} of ${wanted} made${going}${silent}` };
}
