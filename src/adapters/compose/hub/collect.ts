/**
 * Looks at a host for what its containers' settings do not tell of hub and provider: read-only, in few calls. Must not
 * judge, and must not take what it may not see for missing: each fact is seen, or unknown with the reason.
 */
import { posix } from "node:path";
import { say } from "../../../core/words.ts";
import type { Clock, Dns, InfraProviders, Tls } from "../../../ports.ts";
import type { Host } from "../host.ts";
import { localImage as imageOnHost } from "../images.ts";
import { mountsFromConfig } from "../normalise/ports.ts";
import { scalar } from "../normalise/text.ts";
import { COMPOSE_FILE_NAMES, inside } from "../project.ts";
import { collectContainers, collectNames, collectSidecar } from "./collect-containers.ts";
import { collectDisks, collectVersions } from "./collect-machine.ts";
import type { HubFacts, KeyFact, ProviderFacts, SourceFact, StackFacts } from "./facts.ts";
import type { Judged } from "./judge.ts";
import type { HostFacts } from "./judge-live.ts";
import { certificateFacts, daysUntil, fingerprintOf } from "./key-facts.ts";
import type { Looks } from "./looks.ts";
import { looksAt } from "./look-on-host.ts";
import { collectLxc } from "./lxc.ts";
import { type Member, membersOf, type Pair, settingOf } from "./members.ts";
import { look, Unseen } from "./unseen.ts";

/** What looking takes. */
export interface CollectPorts {
  readonly host: Host;
  readonly tls: Tls;
  readonly dns: Dns;
  readonly clock: Clock;
  readonly infraProviders: InfraProviders;
}

/** A project in its effective rendering, and where it lies on the host. */
export interface Place {
  readonly judged: Judged;
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** The facts of the stacks that the project has; nothing is asked for a project that has neither. Never rejects for a host's failure. */
export async function collectFacts(place: Place, ports: CollectPorts): Promise<HostFacts> {
  const { omni, provider } = membersOf(place.judged.looked, place.judged.about);
  const pair = omni ?? provider;
  if (pair === undefined) return {};
  // Asked anew by each look: a host that cannot say it makes each fact unknown, and none an error.
  const seeing: Seeing = { ...ports, looks: () => looksAt(ports.host) };
  const stack = await stackFacts(place, pair, seeing);
  return {
    ...(omni === undefined ? {} : { hub: { ...stack, ...(await hubFacts(place, seeing)) } }),
    ...(provider === undefined ? {} : { provider: { ...stack, ...(await providerFacts(place, provider, seeing)) } }),
  };
}

interface Seeing extends CollectPorts {
  readonly looks: () => Promise<Looks>;
}

async function stackFacts(place: Place, pair: Pair, { host, clock, looks }: Seeing): Promise<StackFacts> {
  const { judged, directory, signal } = place;
  const containers = await collectContainers(host, judged.project.name, signal);
  const wanted = judged.looked.services.flatMap(({ raw }) => scalar(raw["container_name"]) ?? []);
  const [sources, names, composeFiles, editedOnHost, versions, sidecar] = await Promise.all([
    collectSources(place, looks),
    collectNames(host, wanted, signal),
    look(async () => (await looks()).names(directory, COMPOSE_FILE_NAMES)),
    look(async () => (await looks()).edits(directory)),
    collectVersions(host, signal),
    pair.sidecar === undefined ? undefined : collectSidecar(host, pair.sidecar.name, { containers, now: clock.now(), signal }),
  ]);
  const folders = sources.flatMap(({ source, is }) => (is.status === "seen" && is.value === "folder" ? [source] : []));
  const disks = await collectDisks(looks, [...new Set(folders)], signal);
  return { sources, containers, names, composeFiles, editedOnHost, versions, disks, ...(sidecar === undefined ? {} : { sidecar }) };
}

/** Where each bind mount comes from; a link counts as what it leads to. */
async function collectSources({ judged, directory, signal }: Place, looks: Seeing["looks"]): Promise<SourceFact[]> {
  const { project, looked } = judged;
  const inGit = new Set(project.bundle.map(({ path }) => posix.join(directory, inside(project.folder, path))));
  const binds = looked.services.flatMap(({ name, raw }) =>
    mountsFromConfig({ volumes: raw["volumes"] ?? [] }, looked.tops).flatMap(({ type, source, target }, index) =>
      type === "bind" ? [{ service: name, index, source: posix.resolve(directory, source), target }] : [],
    ),
  );
  const paths = binds.map(({ source }) => source);
  const kinds = await look(async () => (await looks()).kinds(paths, signal));
  return binds.map((bind, index): SourceFact => {
    const is = kinds.status === "unknown" ? kinds : (kinds.value[index] ?? { status: "unknown", because: say`the host did not say it` });
    return { ...bind, fromGit: inGit.has(bind.source), is };
  });
}

async function hubFacts({ judged: { about }, signal }: Place, { tls, dns, clock, looks }: Seeing): Promise<Partial<HubFacts>> {
  if (about.kind !== "Platform") return {};
  const { gpgKey, certificate, lan, ports, domain } = about.spec;
  const [gpg, shown, publicAddresses] = await Promise.all([
    gpgKey === undefined ? undefined : look(async () => (await looks()).gpg(gpgKey.onHost)),
    certificate === undefined
      ? undefined
      : look(async () => {
          const content = await (await looks()).certificate(certificate.certificate);
          if (content instanceof Unseen) return content;
          const facts = certificateFacts(content, clock.now());
          if (facts === undefined) return new Unseen(say`${certificate.certificate} is no certificate that can be read`);
          const served = await look(async () => fingerprintOf(await tls.certificateOf(lan, ports.api, domain, { signal })));
          return { ...facts, served };
        }),
    look(() => dns.addresses(domain, { signal })),
  ]);
  return { publicAddresses, ...(gpg === undefined ? {} : { gpg }), ...(shown === undefined ? {} : { certificate: shown }) };
}

/** Proxmox's side of the provider is Proxmox's to tell: here it is not asked. */
async function providerFacts(
  { judged: { about }, signal }: Place,
  { main }: Pair,
  { host, infraProviders, clock, looks }: Seeing,
): Promise<Omit<ProviderFacts, keyof StackFacts>> {
  const spec = about.kind === "Provider" ? about.spec : undefined;
  const [key, known, lxc, localImage] = await Promise.all([
    look(() => keyFact(main, infraProviders, clock)),
    spec === undefined ? undefined : look(() => infraProviders.known(spec.omni.endpoint, signal)),
    host.node === undefined ? undefined : collectLxc(looks, signal),
    spec?.imageSource === "local" ? look(async () => (await imageOnHost(host, main.image)) !== undefined) : undefined,
  ]);
  return {
    key,
    lackingRights: { status: "unknown", because: say`Proxmox is not asked for it` },
    ...(known === undefined ? {} : { known }),
    ...(lxc === undefined ? {} : { lxc }),
    ...(localImage === undefined ? {} : { localImage }),
  };
}

/** The variable that the provider reads its key from (omni-infra-provider-proxmox, cmd). */
const KEY = "OMNI_SERVICE_ACCOUNT_KEY";

/** Only a run that sees the project's values sees the key; it is read here, and only what it says of itself goes on. */
async function keyFact(main: Member, infraProviders: InfraProviders, clock: Clock): Promise<KeyFact | Unseen> {
  const text = settingOf(main, KEY);
  if (text === undefined || text === "") return new Unseen(say`this run does not see ${KEY} of service ${main.name}`);
  const said = await infraProviders.aboutKey(text);
  if (said === undefined) return "no key";
  const { expires, ...rest } = said;
  return expires === undefined ? rest : { ...rest, daysLeft: daysUntil(expires.getTime(), clock.now()) };
}
