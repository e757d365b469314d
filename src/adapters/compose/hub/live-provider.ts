/** What the provider's facts say against P01, P02, P05, P07, P21, P22 and P35; pure. */
import { list, say, type Words } from "../../../core/words.ts";
import type { KnownProvider } from "../../../ports.ts";
import { closest } from "../../../specs/closest.ts";
import type { KeyFact, LxcFact, ProviderFacts } from "./facts.ts";
import { atKey, type Spotted } from "./found.ts";
import { judging, stackFindings, together, type Asked, type LiveFindings } from "./live.ts";
import { PROVIDER_RULES } from "./provider-rules.ts";

/** Fewer days than this and a new key should be made by now. */
const KEY_DAYS = 14;
/** In percent. */
const DISK_FULL = 80;
/** Docker, sidecar and provider do not fit into less. */
const MEMORY_MIB = 512;

const { P01, P02, P05, P07, P21, P22, P35 } = PROVIDER_RULES;

export function providerLiveFindings(asked: Asked, facts: ProviderFacts): LiveFindings {
  const main = asked.pair.main;
  const { lxc } = facts;
  return together([
    stackFindings(asked, facts),
    judging(facts.known, say`whether Omni knows the provider`, (all) => known(asked, all, facts.containers)),
    judging(facts.key, say`whose the provider's key is and when it ends`, (fact) => key(asked, fact)),
    judging(facts.lackingRights, say`the rights of the provider's token`, rights),
    judging(facts.localImage, say`whether the host has the provider's image`, (isThere) =>
      isThere ? [] : [{ ...atKey(P07, main, ["image"], say`The host does not have the image ${main.image}.`), fix: BUILD }],
    ),
    judging(lxc, say`the provider's LXC`, container),
    ...(lxc?.status === "seen"
      ? [judging(lxc.value.diskUsedPercent, say`how full the LXC's disk is`, (percent) => disk(lxc.value, percent))]
      : []),
  ]);
}

const inSpec = (rule: Spotted["rule"], what: Words): Spotted => ({ rule, way: [], what });
const milder = (rule: Spotted["rule"], what: Words): Spotted => ({ ...inSpec(rule, what), severity: "warning" });

const BUILD = say`Build it on the host again, or use a release and ${"imageSource: released"}.`;

/** The id without `--id` (omni-infra-provider-proxmox, cmd). */
const DEFAULT_ID = "proxmox";

/** Omni's record of the provider, and whether Omni hears what runs here. */
function known({ about, pair: { main } }: Asked, all: readonly KnownProvider[], containers: ProviderFacts["containers"]): Spotted[] {
  if (about.kind !== "Provider") return [];
  const { id } = about.spec;
  const runsHere = containers.status === "seen" ? containers.value.some(({ service }) => service === main.name) : undefined;
  const mine = all.find((one) => one.id === id);
  if (mine !== undefined) return runsHere === true ? unheard(mine) : [];
  const ids = all.map((one) => one.id);
  const has = ids.length === 0 ? say`none` : list(ids.map((one) => say`${one}`));
  const what = say`Omni has no infrastructure provider ${id}${[runsHere === false ? " yet" : ""]}; it has ${has}.`;
  const make = say`${`omnictl infraprovider create ${id}`}, and put the key that it prints into the host's env file`;
  const meant = closest(id, ids) ?? ids.find((one) => one === DEFAULT_ID);
  const fix =
    meant === undefined ? say`Make it: ${make}.` : say`If ${meant} is meant, write that as ${"id"} and ${"--id"}. Else make it: ${make}.`;
  return [{ ...inSpec(P01, what), fix }];
}

function unheard({ id, registered, connected, error }: KnownProvider): Spotted[] {
  if (!registered) return [inSpec(P35, say`Provider ${id} has a container here, but it never registered with Omni.`)];
  const says = error === "" ? [] : say` It says: ${error}.`;
  if (!connected) return [inSpec(P35, say`Provider ${id} has a container here, but Omni does not hear it.${says}`)];
  return error === "" ? [] : [inSpec(P35, say`Provider ${id} is connected to Omni and complains.${says}`)];
}

function key({ about }: Asked, fact: KeyFact): Spotted[] {
  const said = fact === "no key" ? undefined : fact.provider;
  const id = about.kind === "Provider" ? about.spec.id : (said ?? DEFAULT_ID);
  const fix = say`Make a new one: ${`omnictl infraprovider renewkey ${id}`}, and put it into the host's env file.`;
  if (fact === "no key") return [{ ...inSpec(P02, say`What the provider is given as its key is no key of Omni's.`), fix }];
  const { account, provider, daysLeft } = fact;
  if (provider === undefined) return [{ ...inSpec(P02, say`The provider's key is that of ${account}, an ordinary service account.`), fix }];
  const other =
    provider === id ? [] : [{ ...inSpec(P01, say`The provider's key is that of provider ${provider}, and not of ${id}.`), fix }];
  if (daysLeft === undefined || daysLeft >= KEY_DAYS) return other;
  const [days, unit] = [Math.abs(daysLeft), Math.abs(daysLeft) === 1 ? "day" : "days"];
  const end =
    daysLeft < 0
      ? inSpec(P02, say`The provider's key, of ${account}, expired ${days} ${[unit]} ago.`)
      : milder(P02, say`The provider's key, of ${account}, expires in ${days} ${[unit]}.`);
  return [...other, { ...end, fix }];
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
    ...(isUnprivileged ? [] : [{ ...inSpec(P21, say`LXC ${id} is privileged: whoever gets out of it has the node.`), fix: UNPRIVILEGED }]),
    ...(hasKeyctl ? [] : [{ ...milder(P21, say`LXC ${id} does not allow keyctl.`), fix: set(id, "--features nesting=1,keyctl=1") }]),
    ...(startsOnBoot ? [] : [{ ...inSpec(P22, say`LXC ${id} does not start with its node.`), fix: set(id, "--onboot 1") }]),
    ...(hasNameserver ? [] : [{ ...inSpec(P22, say`LXC ${id} has no nameserver of its own.`), fix: set(id, "--nameserver ADDRESS") }]),
    ...(memoryMib >= MEMORY_MIB ? [] : [{ ...inSpec(P22, say`LXC ${id} has ${memoryMib} MiB of memory.`), fix: set(id, "--memory 1024") }]),
  ];
}

const UNPRIVILEGED = say`It cannot be changed in place: restore its backup with ${"pct restore ID ARCHIVE --unprivileged 1"}.`;

function disk({ id }: LxcFact, percent: number): Spotted[] {
  if (percent < DISK_FULL) return [];
  const fix = say`As root on its node: ${`pct resize ${id} rootfs +8G`}.`;
  return [{ ...inSpec(P22, say`The root disk of LXC ${id} is ${percent} % full.`), fix }];
}

/** One command; only root may give it. */
function set(id: number, options: string): Words {
  return say`As root on its node: ${`pct set ${id} ${options}`}, then restart it.`;
}
