/**
 * Looks at a host for what its containers' settings do not tell of hub and provider: read-only, in few calls. Must not
 * judge, and must not take what it may not see for missing: each fact is seen, or unknown with the reason.
 */
import { posix } from "node:path";
import { say } from "../../../core/words.ts";
import type { Clock, Tls } from "../../../ports.ts";
import type { Host } from "../host.ts";
import { localImage } from "../images.ts";
import { mountsFromConfig } from "../normalise/ports.ts";
import { scalar } from "../normalise/text.ts";
import { COMPOSE_FILE_NAMES, inside } from "../project.ts";
import { collectContainers, collectNames, collectSidecar } from "./collect-containers.ts";
import { collectEdits } from "./collect-edits.ts";
import { collectDisks, collectVersions } from "./collect-machine.ts";
import type { HubFacts, ProviderFacts, Seen, SourceFact, StackFacts } from "./facts.ts";
import type { Judged } from "./judge.ts";
import type { HostFacts } from "./judge-live.ts";
import { certificateFacts, fingerprintOf, gpgFacts } from "./key-facts.ts";
import { collectLxc } from "./lxc.ts";
import { membersOf, type Pair } from "./members.ts";
import { look, Unseen } from "./unseen.ts";

/** What looking takes. */
export interface CollectPorts {
  readonly host: Host;
  readonly tls: Tls;
  readonly clock: Clock;
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
  const stack = await stackFacts(place, pair, ports);
  return {
    ...(omni === undefined ? {} : { hub: { ...stack, ...(await hubFacts(place, ports)) } }),
    ...(provider === undefined ? {} : { provider: { ...stack, ...(await providerFacts(place, provider, ports)) } }),
  };
}

async function stackFacts(place: Place, pair: Pair, { host, clock }: CollectPorts): Promise<StackFacts> {
  const { judged, directory, signal } = place;
  const containers = await collectContainers(host, judged.project.name, signal);
  const wanted = judged.looked.services.flatMap(({ raw }) => scalar(raw["container_name"]) ?? []);
  const [sources, names, composeFiles, editedOnHost, versions, sidecar] = await Promise.all([
    collectSources(place, host),
    collectNames(host, wanted, signal),
    look(async () => {
      const stats = await Promise.all(COMPOSE_FILE_NAMES.map((name) => host.stat(posix.join(directory, name))));
      return COMPOSE_FILE_NAMES.filter((_, index) => stats[index] !== undefined);
    }),
    collectEdits(host, directory),
    collectVersions(host, signal),
    pair.sidecar === undefined ? undefined : collectSidecar(host, pair.sidecar.name, { containers, now: clock.now(), signal }),
  ]);
  const folders = sources.flatMap(({ source, is }) => (is.status === "seen" && is.value === "folder" ? [source] : []));
  const disks = await collectDisks(host, [...new Set(folders)], signal);
  return { sources, containers, names, composeFiles, editedOnHost, versions, disks, ...(sidecar === undefined ? {} : { sidecar }) };
}

/** Where each bind mount comes from, in one look each; a link counts as what it leads to. */
function collectSources({ judged, directory, signal }: Place, host: Host): Promise<SourceFact[]> {
  const { project, looked } = judged;
  const inGit = new Set(project.bundle.map(({ path }) => posix.join(directory, inside(project.folder, path))));
  const binds = looked.services.flatMap(({ name, raw }) =>
    mountsFromConfig({ volumes: raw["volumes"] ?? [] }, looked.tops).flatMap(({ type, source, target }, index) =>
      type === "bind" ? [{ service: name, index, source: posix.resolve(directory, source), target }] : [],
    ),
  );
  return Promise.all(
    binds.map(async (bind) => ({ ...bind, fromGit: inGit.has(bind.source), is: await look(() => kindOf(host, bind.source, signal)) })),
  );
}

async function kindOf(host: Host, path: string, signal: AbortSignal): Promise<"file" | "folder" | "missing" | "other" | Unseen> {
  const found = await host.stat(path);
  if (found === undefined) return "missing";
  if (found.type !== "symlink") return found.type;
  const { code, stdout, stderr } = await host.run("stat", ["-L", "-c", "%F", "--", path], { signal, timeoutMs: 30_000 });
  if (code !== 0) return /no such file/i.test(stderr) ? "missing" : new Unseen(say`where the link leads cannot be seen`);
  return stdout.startsWith("regular") ? "file" : stdout.startsWith("directory") ? "folder" : "other";
}

async function hubFacts({ judged: { about }, signal }: Place, { host, tls, clock }: CollectPorts): Promise<Partial<HubFacts>> {
  if (about.kind !== "Platform") return {};
  const { gpgKey, certificate, lan, ports, domain } = about.spec;
  const file = async (path: string): Promise<Uint8Array | Unseen> => (await host.read(path)) ?? new Unseen(say`${path} is not on the host`);
  const [gpg, shown] = await Promise.all([
    gpgKey === undefined
      ? undefined
      : look(async () => {
          const content = await file(gpgKey.onHost);
          if (content instanceof Unseen) return content;
          return (await gpgFacts(content)) ?? new Unseen(say`${gpgKey.onHost} is no private key that can be read`);
        }),
    certificate === undefined
      ? undefined
      : look(async () => {
          const content = await file(certificate.certificate);
          if (content instanceof Unseen) return content;
          const facts = certificateFacts(content, clock.now());
          if (facts === undefined) return new Unseen(say`${certificate.certificate} is no certificate that can be read`);
          const served = await look(async () => fingerprintOf(await tls.certificateOf(lan, ports.api, domain, { signal })));
          return { ...facts, served };
        }),
  ]);
  return { ...(gpg === undefined ? {} : { gpg }), ...(shown === undefined ? {} : { certificate: shown }) };
}

/** Omni's and Proxmox's side of the provider is theirs to tell: here they are not asked. */
async function providerFacts(
  { judged: { about }, signal }: Place,
  { main }: Pair,
  { host }: CollectPorts,
): Promise<Pick<ProviderFacts, "key" | "registered" | "lackingRights" | "localImage" | "lxc">> {
  const notAsked = (who: string): Seen<never> => ({ status: "unknown", because: say`${[who]} is not asked for it` });
  const lxc = await collectLxc(host, signal);
  const isLocal = about.kind === "Provider" && about.spec.imageSource === "local";
  return {
    key: notAsked("Omni"),
    registered: notAsked("Omni"),
    lackingRights: notAsked("Proxmox"),
    ...(lxc === undefined ? {} : { lxc }),
    ...(isLocal ? { localImage: await look(async () => (await localImage(host, main.image)) !== undefined) } : {}),
  };
}
