/** What the provider's facts say against P01, P02, P05, P07, P21 and P22; pure. */
import { list, say, type Words } from "../../../core/words.ts";
import type { LxcFact, ProviderFacts } from "./facts.ts";
import { atKey, type Spotted } from "./found.ts";
import { judging, stackFindings, together, type Asked, type LiveFindings } from "./live.ts";
import { PROVIDER_RULES } from "./provider-rules.ts";

/** Fewer days than this and a new key should be made by now. */
const KEY_DAYS = 14;
/** In percent. */
const DISK_FULL = 80;
/** Docker, sidecar and provider do not fit into less. */
const MEMORY_MIB = 512;

const { P01, P02, P05, P07, P21, P22 } = PROVIDER_RULES;

export function providerLiveFindings(asked: Asked, facts: ProviderFacts): LiveFindings {
  const main = asked.pair.main;
  const { lxc } = facts;
  return together([
    stackFindings(asked, facts),
    judging(facts.registered, say`which providers Omni knows`, (ids) => registered(asked, ids)),
    judging(facts.key, say`the provider's key`, key),
    judging(facts.lackingRights, say`the rights of the provider's token`, rights),
    judging(facts.localImage, say`whether the host has the provider's image`, (isThere) =>
      isThere ? [] : [atKey(P07, main, ["image"], say`The host does not have the image ${main.image}.`)],
    ),
    judging(lxc, say`the provider's LXC`, container),
    ...(lxc?.status === "seen"
      ? [judging(lxc.value.diskUsedPercent, say`how full the LXC's disk is`, (percent) => disk(lxc.value, percent))]
      : []),
  ]);
}

const inSpec = (rule: Spotted["rule"], what: Words): Spotted => ({ rule, way: [], what });
const milder = (rule: Spotted["rule"], what: Words): Spotted => ({ ...inSpec(rule, what), severity: "warning" });

function registered({ about }: Asked, ids: readonly string[]): Spotted[] {
  if (about.kind !== "Provider" || ids.includes(about.spec.id)) return [];
  const known = ids.length === 0 ? say`none` : list(ids.map((id) => say`${id}`));
  return [inSpec(P01, say`Omni has no infrastructure provider ${about.spec.id}; it has ${known}.`)];
}

function key({ isInfraProvider, daysLeft }: { readonly isInfraProvider: boolean; readonly daysLeft?: number }): Spotted[] {
  if (!isInfraProvider) return [inSpec(P02, say`The provider's key is an ordinary service account's.`)];
  if (daysLeft === undefined || daysLeft >= KEY_DAYS) return [];
  return daysLeft < 0
    ? [inSpec(P02, say`The provider's key expired.`)]
    : [milder(P02, say`The provider's key expires in ${daysLeft} ${[daysLeft === 1 ? "day" : "days"]}.`)];
}

function rights(lacking: readonly { readonly path: string; readonly privileges: readonly string[] }[]): Spotted[] {
  return lacking.map(({ path, privileges }) =>
    inSpec(P05, say`The provider's token lacks ${list(privileges.map((one) => say`${one}`))} on ${path}.`),
  );
}

function container({ id, hasTun, hasNesting, hasKeyctl, isUnprivileged, startsOnBoot, hasNameserver, memoryMib }: LxcFact): Spotted[] {
  return [
    ...(hasTun ? [] : [{ ...inSpec(P21, say`LXC ${id} has no TUN device.`), fix: set(id, "--dev0 /dev/net/tun") }]),
    ...(hasNesting ? [] : [{ ...inSpec(P21, say`LXC ${id} does not allow nesting.`), fix: set(id, "--features nesting=1,keyctl=1") }]),
    ...(isUnprivileged ? [] : [inSpec(P21, say`LXC ${id} is privileged: whoever gets out of it has the node.`)]),
    ...(hasKeyctl ? [] : [{ ...milder(P21, say`LXC ${id} does not allow keyctl.`), fix: set(id, "--features nesting=1,keyctl=1") }]),
    ...(startsOnBoot ? [] : [{ ...inSpec(P22, say`LXC ${id} does not start with its node.`), fix: set(id, "--onboot 1") }]),
    ...(hasNameserver ? [] : [inSpec(P22, say`LXC ${id} has no nameserver of its own.`)]),
    ...(memoryMib >= MEMORY_MIB ? [] : [{ ...inSpec(P22, say`LXC ${id} has ${memoryMib} MiB of memory.`), fix: set(id, "--memory 1024") }]),
  ];
}

function disk({ id }: LxcFact, percent: number): Spotted[] {
  if (percent < DISK_FULL) return [];
  const fix = say`As root on its node: ${`pct resize ${id} rootfs +8G`}.`;
  return [{ ...inSpec(P22, say`The root disk of LXC ${id} is ${percent} % full.`), fix }];
}

/** One command; only root may give it. */
function set(id: number, options: string): Words {
  return say`As root on its node: ${`pct set ${id} ${options}`}, then restart it.`;
}
