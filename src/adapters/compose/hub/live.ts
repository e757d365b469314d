/** What a host's facts say against the live rules on any of the two stacks: O18, O23 to O27; pure. */
import { list, say, withoutStop, type Words } from "../../../core/words.ts";
import { cleanPath } from "../normalise/ports.ts";
import { scalar } from "../normalise/text.ts";
import { isOpaque } from "./command.ts";
import type { DiskFact, Seen, SidecarFact, StackFacts } from "./facts.ts";
import type { Spotted } from "./found.ts";
import { LIVE_RULES } from "./live-rules.ts";
import { settingOf, type About, type Pair } from "./members.ts";

/** What the effective rendering asks for. */
export interface Asked {
  readonly pair: Pair;
  readonly about: About;
  readonly project: string;
  /** The project's folder on the host; absent where nothing says which. */
  readonly directory?: string;
}

/** Findings, and one line for each fact that is unknown. */
export interface LiveFindings {
  readonly spotted: readonly Spotted[];
  readonly notChecked: readonly Words[];
}

/** Judges a fact where it is seen; where it is not, says what was not looked at. An absent fact is nobody's business. */
export function judging<T>(fact: Seen<T> | undefined, called: Words, judge: (value: T) => readonly Spotted[]): LiveFindings {
  if (fact === undefined) return { spotted: [], notChecked: [] };
  if (fact.status === "unknown") return { spotted: [], notChecked: [[...called, " (", ...withoutStop(fact.because), ")"]] };
  return { spotted: judge(fact.value), notChecked: [] };
}

export function together(all: readonly LiveFindings[]): LiveFindings {
  return { spotted: all.flatMap(({ spotted }) => spotted), notChecked: all.flatMap(({ notChecked }) => notChecked) };
}

export function stackFindings(asked: Asked, facts: StackFacts): LiveFindings {
  return together([
    ...sources(facts),
    owners(asked, facts),
    names(asked, facts),
    judging(facts.composeFiles, say`which Compose files the host has`, (files) => extraFiles(asked, files)),
    judging(facts.editedOnHost, say`whether somebody edited the host's files`, edited),
    namespace(asked, facts),
    judging(facts.versions, say`how old Docker is on the host`, versions),
    judging(facts.disks, say`how full the host's disks are`, disks),
    judging(facts.sidecar, say`the sidecar's state in the tailnet`, (value) => sidecar(asked, value)),
  ]);
}

/** By what such files are called, on either side. */
const FILE_NAMES = /\.(asc|gpg|crt|cer|pem|key|ya?ml|json|conf|toml|env)$/i;

function sources({ sources: all }: StackFacts): LiveFindings[] {
  const files = all.filter(({ source, target, fromGit }) => !fromGit && [source, target].some((path) => FILE_NAMES.test(path)));
  return files.map(({ service, index, source, is }) =>
    judging(is, say`whether ${source} is a file`, (kind) => {
      if (kind === "file") return [];
      const state =
        kind === "missing" ? "is not on the host" : kind === "folder" ? "is a folder on the host" : "is no regular file on the host";
      return [
        { rule: LIVE_RULES.O18, service, way: ["volumes", index], what: say`${source}, which ${service} mounts as a file, ${[state]}.` },
      ];
    }),
  );
}

function owners({ project, directory }: Asked, { containers }: StackFacts): LiveFindings {
  return judging(containers, say`whose containers run`, (all) =>
    all.flatMap(({ service, project: theirs, directory: folder }): Spotted[] => {
      const at = (what: Words): Spotted[] => [{ rule: LIVE_RULES.O23, service, way: [], what }];
      if (theirs !== project)
        return at(say`The container of ${service} belongs to the project ${theirs === "" ? "none" : theirs}, not ${project}.`);
      if (directory === undefined || folder === "" || cleanPath(folder) === cleanPath(directory)) return [];
      return at(say`The container of ${service} was made in ${folder}, not in ${directory}.`);
    }),
  );
}

function names({ project }: Asked, facts: StackFacts): LiveFindings {
  return judging(facts.names, say`who has the containers' names`, (all) =>
    all
      .filter((one) => one.project !== project)
      .map((one) => ({
        rule: LIVE_RULES.O23,
        way: [],
        what: say`The container name ${one.name} is taken by ${one.project === "" ? "a container of no project" : one.project}.`,
        ...(one.project === "" ? { fix: setAside(one.name) } : {}),
      })),
  );
}

function setAside(name: string): Words {
  return say`Nothing here made that container. Stop it and give it another name: ${`docker stop ${name}`}, then ${`docker rename ${name} ${name}-before`}.`;
}

function extraFiles({ directory }: Asked, files: readonly string[]): Spotted[] {
  if (files.length < 2) return [];
  const all = list(files.map((file) => say`${file}`));
  return [{ rule: LIVE_RULES.O24, way: [], what: say`The host's folder ${directory ?? ""} has ${all}; Compose takes the first.` }];
}

function edited(files: readonly string[]): Spotted[] {
  if (files.length === 0) return [];
  return [
    { rule: LIVE_RULES.O24, way: [], what: say`Edited on the host since the last apply: ${list(files.map((file) => say`${file}`))}.` },
  ];
}

/** The oldest that are tried, as [major, minor]; the README says the same. */
const OLDEST = { engine: [20, 10], compose: [2, 26] } as const;

function versions(of: { readonly engine: string; readonly compose: string }): Spotted[] {
  const old = (
    [
      ["Docker Engine", "engine"],
      ["Docker Compose", "compose"],
    ] as const
  ).filter(([, which]) => isOlder(of[which], OLDEST[which]));
  return old.map(([name, which]) => ({
    rule: LIVE_RULES.O35,
    way: [],
    what: say`${[name]} ${of[which]} runs on the host; it should be ${[OLDEST[which].join(".")]} or later.`,
  }));
}

/** Distributions put what they like behind the first two numbers; what has none is not judged. */
function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [, first, second] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  if (first === undefined || second === undefined) return false;
  return Number(first) < major || (Number(first) === major && Number(second) < minor);
}

/** In percent. */
const DISK_FULL = 90;

/** Each file system once, by its first folder: equal numbers are one disk. */
function disks(all: readonly DiskFact[]): Spotted[] {
  const full = new Map(
    all.filter(({ usedPercent }) => usedPercent > DISK_FULL).map((disk) => [`${disk.freeBytes} ${disk.usedPercent}`, disk]),
  );
  return [...full.values()].map(({ path, usedPercent, freeBytes }) => ({
    rule: LIVE_RULES.O32,
    way: [],
    what: say`The disk of ${path} is ${usedPercent} % full; ${Math.floor(freeBytes / 2 ** 20)} MiB are free.`,
  }));
}

function namespace({ pair: { main, sidecar: owner } }: Asked, { containers }: StackFacts): LiveFindings {
  if (owner === undefined || containers.status === "unknown") return { spotted: [], notChecked: [] };
  const [mine, theirs] = [main.name, owner.name].map((name) => containers.value.find(({ service }) => service === name));
  const joined = /^container:([0-9a-f]+)$/.exec(mine?.networkMode ?? "")?.[1];
  if (joined === undefined || theirs?.id === joined) return { spotted: [], notChecked: [] };
  const what = say`${main.name} runs in the network of a container that is not the present ${owner.name}.`;
  return { spotted: [{ rule: LIVE_RULES.O25, service: main.name, way: ["network_mode"], what }], notChecked: [] };
}

/** Fewer days than this and somebody should look at the key. */
const KEY_DAYS = 14;

const KEEP_KEY = say`Disable key expiry for it in the admin console, or give it a tag, which has none.`;

function freeName(name: string, services: string): Words {
  return say`Delete the stale machine ${name} in the admin console, then ${`docker compose up -d --force-recreate ${services}`}.`;
}

function sidecar({ pair, about }: Asked, fact: SidecarFact): Spotted[] {
  const service = pair.sidecar?.name ?? "";
  const at = (rule: Spotted["rule"], what: Words, fix?: Words): Spotted => ({ rule, service, way: [], what, ...(fix && { fix }) });
  // Whoever shares the sidecar's network loses it when the sidecar alone starts anew.
  const both = `${service} ${pair.main.name}`;
  const logIn = say`See ${`docker compose logs ${service}`} on the host. Where it needs a login, put a new auth key into the env file, then ${`docker compose up -d --force-recreate ${both}`}.`;
  const wanted = hostnameOf({ pair, about });
  const label = fact.dnsName.split(".")[0] ?? "";
  const address = about.kind === "Stack" ? undefined : about.spec.tailnet?.address;
  return [
    ...(fact.backendState === "Running"
      ? []
      : [at(LIVE_RULES.O26, say`The sidecar ${service} is ${fact.backendState} in the tailnet, not running.`, logIn)]),
    ...(wanted === undefined || label === "" || label === wanted
      ? []
      : [at(LIVE_RULES.O26, say`The sidecar ${service} is called ${label} in the tailnet, not ${wanted}.`, freeName(wanted, both))]),
    ...(fact.keyDaysLeft === undefined || fact.keyDaysLeft >= KEY_DAYS
      ? []
      : [
          {
            ...at(LIVE_RULES.O26, say`The sidecar's node key expires in ${fact.keyDaysLeft} days.`, KEEP_KEY),
            severity: "warning" as const,
          },
        ]),
    ...(address === undefined || fact.addresses.length === 0 || fact.addresses.includes(address)
      ? []
      : [at(LIVE_RULES.O27, say`The sidecar ${service} does not have the address ${address} of ${"tailnet.address"}.`)]),
    ...(fact.isEphemeral === true
      ? [at(LIVE_RULES.O27, say`The sidecar ${service} is ephemeral: it gets another address when it returns.`)]
      : []),
  ];
}

/** What the sidecar should be called: by the spec, else by what its container is told. */
function hostnameOf({ pair: { sidecar: member }, about }: Pick<Asked, "pair" | "about">): string | undefined {
  const asked = about.kind === "Stack" ? undefined : about.spec.tailnet?.hostname;
  if (asked !== undefined || member === undefined) return asked;
  const told = settingOf(member, "TS_HOSTNAME") ?? scalar(member.raw["hostname"]);
  return told === undefined || isOpaque(told) ? undefined : told;
}
