/** Whether Omni itself is well after whoever runs it touched it: version, providers, machines; must not wait. */
import { list, say, type Words } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { InfraProviderCombinedStatuses, MachineStatuses } from "../schema/status.ts";
import { SysVersions } from "../schema/server.ts";
import { MachineClasses } from "../schema/wanted.ts";
import type { Look } from "./look.ts";

/** So many names in one sentence. */
const MOST_NAMED = 3;

/**
 * The version that was asked for (any where `version` is empty), every provider that a class makes machines with, every
 * machine that is in a cluster. Whether those were there before nobody wrote down: what stays away is for people to judge.
 */
export async function lookAtBackend(client: OmniClient, version: string): Promise<Look> {
  const server = (await client.find(SysVersions, "current"))?.spec.backend_version.replace(/^v/, "");
  if (server === undefined || (version !== "" && server !== version))
    return { is: "not-yet", detail: say`Omni ${server ?? "of an unknown version"} answers, not ${version === "" ? "one" : version}` };
  const used = new Set((await client.list(MachineClasses)).flatMap(({ spec }) => spec.auto_provision?.provider_id ?? []));
  const healthy = new Set(
    (await client.list(InfraProviderCombinedStatuses)).filter(({ spec }) => spec.health.connected).map(({ id }) => id),
  );
  const silent = [...used].filter((id) => !healthy.has(id));
  const machines = (await client.list(MachineStatuses)).filter(({ spec }) => spec.cluster !== "");
  const away = machines.filter(({ spec }) => !spec.connected && spec.power_state !== "off");
  const providers = used.size === 0 ? [] : say`, ${used.size - silent.length} of ${used.size} providers connected`;
  const detail = say`Omni ${server}${providers}, ${machines.length - away.length} of ${machines.length} machines connected`;
  if (silent.length + away.length === 0) return { is: "well", detail };
  const names = [...silent, ...away.map(({ id, spec }) => (spec.network.hostname === "" ? id : spec.network.hostname))];
  return { is: "unsure", detail: say`${detail}; not there: ${named(names)}` };
}

function named(names: readonly string[]): Words {
  const more = names.length - MOST_NAMED;
  return [...list(names.slice(0, MOST_NAMED).map((one) => say`${one}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}
