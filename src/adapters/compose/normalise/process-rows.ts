/** Rows of the field table: what runs in a container, as whom, with which environment and health check; must not compare. */
import type { Json, JsonRecord } from "../../../core/model.ts";
import type { Container, HealthCheck, Image } from "../schema.ts";
import { flag, text, textOf } from "./row-shapes.ts";
import { keyed, onlyIfAsked, unlessDefault, unlessImages, whole, type Fulfilled, type Row, type SeenContainer } from "./row.ts";
import { duration, entries, isInterpolated, list, record, scalar, toNanoseconds, words } from "./text.ts";

/** The CLI's own proxy settings, which Compose hands to every container of a host that has them. */
const PROXY = /^(https?|ftp|no|all)_proxy$/i;

/** Labels that are not the user's. */
const FOREIGN_LABELS = /^com\.docker\.compose\./;

export const processRows: readonly Row[] = [
  whole({
    name: "image",
    code: "image-changed",
    words: "the image",
    fromConfig: ({ raw, project, name }) =>
      imageName(scalar(raw["image"]) ?? (raw["build"] === undefined ? undefined : `${project}-${name}`)),
    fromInspect: ({ container }) => [imageName(container.Config.Image)],
  }),
  text("platform", "image-changed", "the platform", ({ image }) => {
    const { Os, Architecture, Variant } = image ?? {};
    const platform = `${Os ?? ""}/${Architecture ?? ""}`;
    return [undefined, platform, `${platform}/${Variant ?? ""}`, ...(Architecture === "arm64" ? [`${platform}/v8`] : [])];
  }),
  whole({
    name: "command",
    code: "command-changed",
    words: "the command",
    secret: true,
    fromConfig: ({ raw }) => emptyAsAbsent(commandLine(raw["command"])),
    fromInspect: command,
  }),
  whole({
    name: "entrypoint",
    code: "command-changed",
    words: "the entrypoint",
    secret: true,
    fromConfig: ({ raw }) => commandLine(raw["entrypoint"]),
    fromInspect: (seen) => unlessImages(seen, seen.container.Config.Entrypoint ?? [], (image) => image.Config?.Entrypoint ?? []),
  }),
  keyed({
    name: "environment",
    code: "environment-changed",
    words: "the environment",
    secret: () => true,
    fromConfig: ({ raw }) => environment(raw["environment"]),
    fromInspect: seenEnvironment,
  }),
  keyed({
    name: "labels",
    code: "labels-changed",
    words: "the labels",
    secret: () => true,
    fromConfig: ({ raw }) => pairs(raw["labels"]),
    fromInspect: (seen) => seenPairs(seen, seen.container.Config.Labels, (image) => image.Config?.Labels ?? {}, FOREIGN_LABELS),
  }),
  keyed({
    name: "annotations",
    code: "annotations-changed",
    words: "the annotations",
    secret: () => true,
    fromConfig: ({ raw }) => pairs(raw["annotations"]),
    fromInspect: (seen) => seenPairs(seen, seen.container.HostConfig.Annotations, () => ({})),
  }),
  keyed({
    name: "healthcheck",
    code: "healthcheck-changed",
    words: "the health check",
    secret: (key) => key === "test",
    fromConfig: ({ raw }) => healthcheck(record(raw["healthcheck"])),
    fromInspect: seenHealthcheck,
  }),
  text("user", "user-changed", "the user", (seen) =>
    unlessImages(seen, seen.container.Config.User ?? "", ({ Config }) => Config?.User ?? ""),
  ),
  whole({
    name: "working_dir",
    code: "working-dir-changed",
    words: "the working directory",
    // The engine takes slashes at the end away.
    fromConfig: ({ raw }) => textOf(scalar(raw["working_dir"])?.replace(/(?<=.)\/+$/, "")),
    fromInspect: (seen) => unlessImages(seen, folder(seen.container.Config.WorkingDir), ({ Config }) => folder(Config?.WorkingDir)),
  }),
  text("hostname", "hostname-changed", "the hostname", seenHostname),
  text("domainname", "hostname-changed", "the domain name", ({ container }) => [textOf(container.Config.Domainname)]),
  text("container_name", "name-changed", "the container's name", seenName),
  whole({
    name: "stop_signal",
    code: "stop-changed",
    words: "the stop signal",
    fromConfig: ({ raw }) => signal(scalar(raw["stop_signal"])),
    fromInspect: (seen) =>
      unlessImages(seen, signal(seen.container.Config.StopSignal) ?? "SIGTERM", ({ Config }) => signal(Config?.StopSignal) ?? "SIGTERM"),
  }),
  whole({
    name: "stop_grace_period",
    code: "stop-changed",
    words: "the stop grace period",
    fromConfig: ({ raw }) => wholeSeconds(raw["stop_grace_period"]),
    fromInspect: ({ container: { Config } }) =>
      unlessDefault(typeof Config.StopTimeout === "number" ? duration(Config.StopTimeout * 1e9) : "10s", "10s"),
  }),
  flag("tty", "terminal-changed", "the terminal", ({ container }) => container.Config.Tty),
  flag("stdin_open", "terminal-changed", "standard input", ({ container }) => container.Config.OpenStdin),
  flag("init", "init-changed", "the init process", ({ container }) => container.HostConfig.Init),
];

/** `docker.io/library/nginx` and `nginx:latest` are one image; a digest stays. */
function imageName(name: string | undefined): string | undefined {
  if (name === undefined || name === "" || isInterpolated(name)) return name;
  const short = name.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
  return /[:@]/.test(short.slice(short.lastIndexOf("/") + 1)) ? short : `${short}:latest`;
}

function commandLine(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return isInterpolated(value) ? value : words(value);
  return list(value).map((word) => scalar(word) ?? "");
}

function emptyAsAbsent(value: Json | undefined): Json | undefined {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** An entrypoint of one's own drops the image's command; an empty command is the image's. */
function command(seen: SeenContainer): Fulfilled {
  const { Cmd, Entrypoint } = seen.container.Config;
  if (Cmd === null || Cmd === undefined || Cmd.length === 0) return [undefined];
  const ofImage = seen.image?.Config;
  const isOverridden = (Entrypoint ?? []).length > 0 && (Entrypoint ?? []).join("\0") !== (ofImage?.Entrypoint ?? []).join("\0");
  return seen.image !== undefined && isOverridden ? [Cmd] : unlessImages(seen, Cmd, (image) => image.Config?.Cmd ?? undefined);
}

/** A name without a value takes the value that Compose itself was given for it. */
function environment(value: Json | undefined): JsonRecord {
  return Object.fromEntries(entries(value).map(([name, given]) => [name, given ?? `\${${name}}`]));
}

function seenEnvironment(seen: SeenContainer): Record<string, Fulfilled> {
  const ofImage = seen.image === undefined ? undefined : new Map(entries(seen.image.Config?.Env ?? []));
  return Object.fromEntries(
    entries(seen.container.Config.Env ?? []).flatMap(([name, value]): [string, Fulfilled][] => {
      if (value === null) return [];
      const isDefault = ofImage === undefined || ofImage.get(name) === value || PROXY.test(name);
      return [[name, isDefault ? [undefined, value] : [value]]];
    }),
  );
}

function pairs(value: Json | undefined): JsonRecord {
  return Object.fromEntries(entries(value).map(([name, given]) => [name, given ?? ""]));
}

function seenPairs(
  seen: SeenContainer,
  values: Readonly<Record<string, string>> | null | undefined,
  ofImage: (image: Image) => Readonly<Record<string, string>>,
  foreign?: RegExp,
): Record<string, Fulfilled> {
  const own = Object.entries(values ?? {}).filter(([name]) => foreign?.test(name) !== true);
  return Object.fromEntries(own.map(([name, value]) => [name, unlessImages(seen, value, (image) => ofImage(image)[name])]));
}

function healthcheck(check: JsonRecord): JsonRecord {
  const test = check["test"];
  const isOff = check["disable"] === true || check["disable"] === "true";
  const line = typeof test === "string" ? ["CMD-SHELL", test] : test;
  const fields: [string, Json | undefined][] = [
    ["test", isOff ? ["NONE"] : Array.isArray(line) && line.length > 0 ? line.map((word: Json) => scalar(word) ?? "") : undefined],
    ...["interval", "timeout", "start_period", "start_interval"].map((name): [string, Json | undefined] => [name, time(check[name])]),
    ["retries", scalar(check["retries"]) === "0" ? undefined : scalar(check["retries"])],
  ];
  return present(fields);
}

function time(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined;
  const nanoseconds = toNanoseconds(value);
  return nanoseconds === undefined ? value : nanoseconds === 0 ? undefined : duration(nanoseconds);
}

function wholeSeconds(value: Json | undefined): Json | undefined {
  const nanoseconds = value === undefined || value === null ? undefined : toNanoseconds(value);
  return nanoseconds === undefined ? (value ?? undefined) : duration(Math.floor(nanoseconds / 1e9) * 1e9);
}

/** The engine fills what a health check does not say from the image's, field by field. */
function seenHealthcheck(seen: SeenContainer): Record<string, Fulfilled> {
  const own = checkFields(seen.container.Config.Healthcheck);
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [name, unlessImages(seen, value, (image) => checkFields(image.Config?.Healthcheck)[name])]),
  );
}

function checkFields(check: HealthCheck | null | undefined): JsonRecord {
  const span = (nanoseconds: number | null | undefined): string | undefined =>
    nanoseconds === null || nanoseconds === undefined || nanoseconds === 0 ? undefined : duration(nanoseconds);
  return present([
    ["test", (check?.Test ?? []).length === 0 ? undefined : (check?.Test ?? undefined)],
    ["interval", span(check?.Interval)],
    ["timeout", span(check?.Timeout)],
    ["start_period", span(check?.StartPeriod)],
    ["start_interval", span(check?.StartInterval)],
    ["retries", check?.Retries ? String(check.Retries) : undefined],
  ]);
}

function present(fields: readonly [string, Json | undefined][]): JsonRecord {
  return Object.fromEntries(fields.filter((field): field is [string, Json] => field[1] !== undefined));
}

function folder(path: string | null | undefined): string {
  return textOf(path) ?? "/";
}

function signal(name: string | null | undefined): string | undefined {
  if (name === null || name === undefined || name === "" || /^\d+$/.test(name) || isInterpolated(name)) return textOf(name);
  return name.startsWith("SIG") ? name : `SIG${name}`;
}

/** Without one of its own a container is called by its id, or like whoever lends it the network. */
function seenHostname({ container }: SeenContainer): Fulfilled {
  const isLent = /^(host$|container:)/.test(container.HostConfig.NetworkMode ?? "");
  const hostname = textOf(container.Config.Hostname);
  return isLent ? onlyIfAsked(hostname) : unlessDefault(hostname, container.Id.slice(0, 12));
}

function seenName({ container, project, service }: SeenContainer): Fulfilled {
  const name = nameOf(container);
  const isDefault = [`${project}-${service}-`, `${project}_${service}_`].some(
    (start) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)),
  );
  return isDefault ? [undefined, name] : [name];
}

/** The name without the slash that the engine puts before it. */
export function nameOf(container: Container): string {
  return container.Name.replace(/^\//, "");
}
