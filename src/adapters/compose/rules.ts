/** What we find wrong with Compose projects, as data and small pure functions; must not read anything. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../../core/model.ts";
import type { JsonRecord } from "../../core/model.ts";
import { findingOf, type Rule } from "../../core/rule.ts";
import { say, type Words } from "../../core/words.ts";
import { cleanPath, mountsFromConfig } from "./normalise/ports.ts";
import { isInterpolated, list, record, scalar } from "./normalise/text.ts";

const define = (id: string, severity: Rule["severity"], title: string, why: Words, fix: Words, mode: Rule["mode"] = ["static"]): Rule => ({
  id,
  severity,
  mode,
  title,
  why,
  check: mode.includes("live")
    ? say`When Compose renders the project with what its host has.`
    : say`When Compose renders the project as Git has it.`,
  fix,
});

/** All rules of this adapter. Ids never change their meaning; `accept` names them. */
export const rules = {
  noComposeFile: define(
    "S101",
    "error",
    "No Compose file",
    say`Without one there is nothing to run.`,
    say`Correct ${"path"} or ${"files"} in the spec, or add the file.`,
  ),
  refused: define(
    "S102",
    "error",
    "A project that Compose refuses",
    say`Compose could not start it either.`,
    say`Run ${"docker compose config"} in the project's folder and mend what it says.`,
    ["static", "live"],
  ),
  unset: define(
    "S103",
    "error",
    "A variable that is not set",
    say`Compose would put an empty text in its place and start the containers with it.`,
    say`Set it in an env file on the host or under ${"variables"} in the spec, or give it a default with ${"${NAME:-default}"}.`,
    ["live"],
  ),
  noEnvFile: define(
    "S104",
    "error",
    "An env file that is not there",
    say`The containers would miss whatever it sets.`,
    say`Create it in the project's folder on the host, or correct its name. The folder is ${"directory"} in the spec, else where its containers run, else ${"/opt/PROJECT"}.`,
    ["live"],
  ),
  ambient: define(
    "S105",
    "error",
    "A variable of the machine itself",
    say`Its value is that of whichever machine and account runs Compose, so the same commit would give different containers.`,
    say`Write the value out, or set a variable of another name in an env file.`,
  ),
  noValue: define(
    "S106",
    "error",
    "A secret that this run does not have",
    say`Compose would be run without it.`,
    say`Give this run the secret that the spec refers to, or correct the reference.`,
    ["live"],
  ),
  projectName: define(
    "S107",
    "error",
    "A project name that cannot be one",
    say`The name says which containers are the project's.`,
    say`Set ${"project"} in the spec to a name of a-z, 0-9, - and _.`,
  ),
  sameProject: define(
    "S108",
    "error",
    "Two components in one project",
    say`They would take turns in replacing each other's containers.`,
    say`Give one of them another ${"project"} name, or another host.`,
  ),
  notAFile: define(
    "S109",
    "error",
    "Something else than a file",
    say`Only regular files can be compared and written on the host.`,
    say`Replace it by a copy of what it points to, or move it out of the project's folder.`,
  ),
  tooLarge: define(
    "S110",
    "error",
    "A file that is too large",
    say`Files of a project are held in memory to be compared.`,
    say`Keep large files out of the repository and put them on the host by other means.`,
  ),
  privileged: define(
    "S111",
    "error",
    "A privileged container",
    say`Whoever gets into the container has the host.`,
    say`Name the capabilities (${"cap_add"}) and devices it needs, or accept the rule for this component.`,
    ["static", "live"],
  ),
  hostNamespace: define(
    "S112",
    "error",
    "A namespace of the host's",
    say`The container sees and reaches what belongs to the host.`,
    say`Publish the ports it needs instead, or accept the rule for this component.`,
    ["static", "live"],
  ),
  hostMount: define(
    "S113",
    "error",
    "A mount that gives the host away",
    say`Whoever gets into the container can take over the host through it.`,
    say`Mount only the folder it needs, put a socket proxy in between, or accept the rule for this component.`,
    ["static", "live"],
  ),
  floatingImage: define(
    "S114",
    "warning",
    "An image that moves",
    say`What runs changes without a commit, and nobody can go back to what ran before.`,
    say`Pin a version, better with its digest (${"name:1.2.3@sha256:…"}).`,
  ),
  noDefault: define(
    "S115",
    "notice",
    "A variable that may be missing",
    say`A host that lacks it gets an empty text and a warning, nothing more.`,
    say`Write ${"${NAME:?why it is needed}"}, so that Compose itself refuses.`,
  ),
  secretInGit: define(
    "S116",
    "error",
    "A secret in a Compose file",
    say`Everybody who can read the repository, now or later, has it.`,
    say`Replace it by ${"${A_VARIABLE}"}, put the value into an env file that only the host has, and make a new secret.`,
  ),
} as const satisfies Record<string, Rule>;

/** A finding of `rule`. */
export function finding(rule: Rule, component: ComponentName, what: Words, at?: SourceRange): Diagnostic {
  return findingOf(rule, { component, what, at });
}

/** Something a rule found in one service; `way` leads to it below the service's key. */
export interface ServiceFinding {
  readonly rule: Rule;
  readonly way: readonly (string | number)[];
  readonly what: Words;
  /** Of a mount: the path on the host, clean. */
  readonly source?: string;
}

/** What the rules on rights, mounts and images say to one service, as Git or as Compose resolved it. */
export function judge(
  name: string,
  service: JsonRecord,
  tops: { readonly secrets: JsonRecord; readonly configs: JsonRecord },
): ServiceFinding[] {
  return [...privilegesOf(name, service), ...namespacesOf(name, service), ...mountsOf(name, service, tops), ...imageOf(name, service)];
}

function privilegesOf(name: string, service: JsonRecord): ServiceFinding[] {
  if (scalar(service["privileged"]) !== "true") return [];
  return [{ rule: rules.privileged, way: ["privileged"], what: say`Service ${name} runs privileged.` }];
}

const NAMESPACES = [
  ["network_mode", "network"],
  ["pid", "processes"],
  ["ipc", "shared memory"],
  ["uts", "hostname"],
  ["userns_mode", "users"],
  ["cgroup", "cgroups"],
] as const;

function namespacesOf(name: string, service: JsonRecord): ServiceFinding[] {
  return NAMESPACES.flatMap(([key, words]) =>
    service[key] === "host"
      ? [{ rule: rules.hostNamespace, way: [key], what: say`Service ${name} shares the host's ${words} (${`${key}: host`}).` }]
      : [],
  );
}

/** The root, the engine's sockets, and the folders that they lie in. */
const HOST_PATHS = /^\/$|^\/var(\/run|\/lib\/docker)?$|^\/run$|\/(docker|containerd|podman)\.sock$/;

function mountsOf(
  name: string,
  service: JsonRecord,
  tops: { readonly secrets: JsonRecord; readonly configs: JsonRecord },
): ServiceFinding[] {
  const findings = mountsFromConfig({ volumes: service["volumes"] ?? [] }, tops).flatMap(({ type, source }, index): ServiceFinding[] =>
    type === "bind" && HOST_PATHS.test(cleanPath(source))
      ? [
          {
            rule: rules.hostMount,
            way: ["volumes", index],
            what: say`Service ${name} mounts ${source} of the host.`,
            source: cleanPath(source),
          },
        ]
      : [],
  );
  const socket = scalar(service["use_api_socket"]) === "true";
  return socket
    ? [...findings, { rule: rules.hostMount, way: ["use_api_socket"], what: say`Service ${name} is given the engine's socket.` }]
    : findings;
}

function imageOf(name: string, service: JsonRecord): ServiceFinding[] {
  const image = scalar(service["image"]);
  if (image === undefined || image.includes("@") || service["build"] !== undefined) return [];
  const tag = /:([^/]*)$/.exec(image.replaceAll(/\$\{[^}]*\}/g, "$"))?.[1];
  if (tag === undefined && !isInterpolated(image)) {
    return [{ rule: rules.floatingImage, way: ["image"], what: say`Service ${name} uses ${image} without a tag.` }];
  }
  return tag === "latest" ? [{ rule: rules.floatingImage, way: ["image"], what: say`Service ${name} uses ${image}.` }] : [];
}

/** Paths in a home folder, which Compose resolves by the account it runs under. */
export function homePathsOf(name: string, service: JsonRecord): ServiceFinding[] {
  return list(service["volumes"]).flatMap((volume, index): ServiceFinding[] => {
    const source = typeof volume === "string" ? volume : (scalar(record(volume)["source"]) ?? "");
    return source.startsWith("~")
      ? [{ rule: rules.ambient, way: ["volumes", index], what: say`Service ${name} mounts ${source} from a home folder.` }]
      : [];
  });
}
