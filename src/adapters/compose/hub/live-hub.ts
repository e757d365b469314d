/** What the hub's facts say against O19 to O22 and O27; pure. */
import { say, type Words } from "../../../core/words.ts";
import { flagIn, isOpaque } from "./command.ts";
import type { CertificateFact, ContainerFact, GpgFact, HubFacts } from "./facts.ts";
import { atFlag, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { judging, stackFindings, together, type Asked, type LiveFindings } from "./live.ts";
import { LIVE_RULES } from "./live-rules.ts";

/** Fewer days than this and the certificate should be renewed by now. */
const CERTIFICATE_DAYS = 21;

export function hubLiveFindings(asked: Asked, facts: HubFacts): LiveFindings {
  return together([
    stackFindings(asked, facts),
    judging(facts.gpg, say`the GPG key`, gpg),
    judging(facts.certificate, say`the certificate`, (value) => certificate(asked, value)),
    ...(facts.certificate?.status === "seen"
      ? [judging(facts.certificate.value.served, say`the certificate that is served`, (served) => servedOne(facts.certificate, served))]
      : []),
    judging(facts.publicAddresses, say`the public record of ${domainOf(asked) ?? ""}`, (all) => publicOnes(facts, all)),
    judging(facts.containers, say`what Omni runs with`, (all) => running(asked, all)),
    hiddenAccount(asked, facts),
  ]);
}

function inSpec(rule: Spotted["rule"], what: Words): Spotted {
  return { rule, way: [], what };
}

function domainOf({ about }: Asked): string | undefined {
  return about.kind === "Platform" ? about.spec.domain : undefined;
}

const SUBKEY = say`Add one and export anew: ${"gpg --quick-add-key FINGERPRINT rsa4096 encr"}, then ${"gpg --export-secret-key --armor FINGERPRINT > omni.asc"}.`;

function gpg({ isProtected, hasEncryptionSubkey }: GpgFact): Spotted[] {
  return [
    ...(isProtected ? [inSpec(LIVE_RULES.O19, say`The GPG key asks for a passphrase.`)] : []),
    ...(hasEncryptionSubkey ? [] : [{ ...inSpec(LIVE_RULES.O19, say`The GPG key has no subkey that encrypts.`), fix: SUBKEY }]),
  ];
}

function certificate(asked: Asked, { names, daysLeft }: CertificateFact): Spotted[] {
  const domain = domainOf(asked);
  const days = daysLeft === 1 ? "day" : "days";
  return [
    ...(domain === undefined || names.some((name) => covers(name, domain))
      ? []
      : [inSpec(LIVE_RULES.O20, say`The certificate is not for ${domain}.`)]),
    ...(daysLeft < 0 ? [inSpec(LIVE_RULES.O20, say`The certificate expired ${-daysLeft} ${[daysLeft === -1 ? "day" : "days"]} ago.`)] : []),
    ...(daysLeft >= 0 && daysLeft <= CERTIFICATE_DAYS
      ? [inSpec(LIVE_RULES.O20, say`The certificate expires in ${daysLeft} ${[days]}.`)]
      : []),
  ];
}

/** A wildcard stands for one label (RFC 6125). */
function covers(name: string, domain: string): boolean {
  const [one, other] = [name.toLowerCase().replace(/\.$/, ""), domain.toLowerCase()];
  return one === other || (one.startsWith("*.") && other.split(".").slice(1).join(".") === one.slice(2));
}

function servedOne(fact: HubFacts["certificate"], served: string): Spotted[] {
  if (fact?.status !== "seen" || fact.value.fingerprint.toLowerCase() === served.toLowerCase()) return [];
  return [inSpec(LIVE_RULES.O20, say`Omni serves another certificate than the file holds.`)];
}

/** The public record leads tailnet clients to the sidecar; nodes have a record of their own. */
function publicOnes({ sidecar }: HubFacts, records: readonly string[]): Spotted[] {
  const addresses = sidecar?.status === "seen" ? sidecar.value.addresses : [];
  if (addresses.length === 0 || records.length === 0 || records.some((address) => addresses.includes(address))) return [];
  return [inSpec(LIVE_RULES.O27, say`The public record of Omni's name is not the sidecar's address.`)];
}

/** What must not change while Omni has data: its id, and where the data lies. */
function running({ pair: { main } }: Asked, containers: readonly ContainerFact[]): Spotted[] {
  const container = containers.find(({ service }) => service === main.name);
  return container === undefined ? [] : [...otherAccount(main, container), ...otherPlaces(main, container)];
}

/** A host whose values stay on it shows words, and not what they are. */
function hiddenAccount({ pair: { main } }: Asked, { containers }: HubFacts): LiveFindings {
  const args = containers.status === "seen" ? (containers.value.find(({ service }) => service === main.name)?.args ?? []) : [];
  const isHidden = args.length > 0 && args.every((word) => word === "-") && flagIn(main.command, "account-id") !== undefined;
  return { spotted: [], notChecked: isHidden ? [say`whether Omni's account id is the running one (values stay on the host)`] : [] };
}

type Main = Asked["pair"]["main"];

/** Tokens compare with tokens, values with values; a mixed pair says nothing. */
function otherAccount(main: Main, { args }: ContainerFact): Spotted[] {
  const flag = flagIn(main.command, "account-id");
  const at = args.findLastIndex((word) => /^--account-id(=|$)/.test(word));
  const runs = at === -1 ? undefined : args[at]?.includes("=") === true ? args[at]?.slice("--account-id=".length) : args[at + 1];
  if (flag?.value === undefined || runs === undefined || isOpaque(flag.value) !== isOpaque(runs)) return [];
  if (flag.value.toLowerCase() === runs.toLowerCase()) return [];
  return [atFlag(HUB_RULES.O21, main, flag, say`${"--account-id"} is another than that of the running Omni.`)];
}

/** Mounts that hold etcd, SQLite or the private key, by where they are in the container. */
function otherPlaces(main: Main, container: ContainerFact): Spotted[] {
  const paths = [
    flagIn(main.command, "etcd-embedded-db-path")?.value ?? "/_out/etcd",
    flagIn(main.command, "sqlite-storage-path")?.value,
    flagIn(main.command, "private-key-source")?.value?.replace(/^file:\/\//, ""),
  ].flatMap((path) => (path === undefined || isOpaque(path) ? [] : [path.startsWith("/") ? path : `/${path}`]));
  return main.mounts.flatMap(({ type, source, target }, index): Spotted[] => {
    const holds = paths.some((path) => path === target || path.startsWith(`${target}/`));
    const before = container.mounts.find((mount) => mount.target === target)?.source;
    if (!holds || type !== "bind" || isOpaque(source) || before === undefined || before === source) return [];
    const what = say`${target} of ${main.name} would come from ${source}; the running Omni has ${before}.`;
    return [{ rule: HUB_RULES.O22, service: main.name, way: ["volumes", index], what }];
  });
}
