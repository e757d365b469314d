/** Published ports and mounts as one text each, from every spelling Compose and the engine have; must not compare. */
import { posix } from "node:path";
import { compareText } from "../../../core/diagnostics.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isInterpolated, list, record, scalar, toBytes } from "./text.ts";

/** `["127.0.0.1:8080:80/tcp", "53/udp"]`, sorted. What has a variable in it stays as written. */
export function portsFromConfig(value: Json | undefined): string[] {
  return sorted(list(value).flatMap((port) => (typeof port === "object" ? [longPort(record(port))] : shortPorts(String(port)))));
}

/** The same from `HostConfig.PortBindings`. */
export function portsFromBindings(
  bindings: Readonly<Record<string, readonly { HostIp?: string | undefined; HostPort?: string | undefined }[] | null>>,
): string[] {
  return sorted(
    Object.entries(bindings).flatMap(([target, hosts]) =>
      (hosts ?? []).map(({ HostIp, HostPort }) => portText(HostIp ?? "", HostPort ?? "", target)),
    ),
  );
}

function longPort(port: JsonRecord): string {
  const target = `${scalar(port["target"]) ?? ""}/${scalar(port["protocol"]) ?? "tcp"}`;
  return portText(scalar(port["host_ip"]) ?? "", scalar(port["published"]) ?? "", target);
}

/** Port 0 is any free one, as no port is. */
function portText(ip: string, given: string, target: string): string {
  const published = given === "0" ? "" : given;
  if (ip === "") return published === "" ? target : `${published}:${target}`;
  return `${ip.includes(":") && !ip.startsWith("[") ? `[${ip}]` : ip}:${published}:${target}`;
}

/** `[ip:][published:]target[/protocol]`, ranges taken apart. */
function shortPorts(text: string): string[] {
  if (isInterpolated(text)) return [text];
  const [spec = "", protocol = "tcp"] = text.split("/");
  const match = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([^:]*):)?([^:]+)$/.exec(spec);
  if (match === null) return [text];
  const [, first, second, target = ""] = match;
  const [ip, published] = second === undefined ? ["", first ?? ""] : [first ?? "", second];
  const targets = range(target);
  const hosts = published === "" ? [] : range(published);
  if (targets.length === 1) return [portText(ip, published, `${target}/${protocol}`)];
  return targets.map((one, index) => portText(ip, hosts[index] ?? "", `${one}/${protocol}`));
}

function range(text: string): string[] {
  const [from = "", to = from] = text.split("-");
  const length = Number(to) - Number(from) + 1;
  if (!(length >= 1 && length <= 65535)) return [text];
  return Array.from({ length }, (_, index) => String(Number(from) + index));
}

/** One mount: `source` is a path, a volume's key, or empty for an anonymous volume. */
export interface Mount {
  readonly type: "bind" | "volume" | "tmpfs" | "other";
  readonly source: string;
  readonly target: string;
  readonly options: readonly string[];
}

/** What a user would write in short syntax, e.g. `./conf:/etc/conf:ro`; tmpfs as `tmpfs:/run:size=64000`. */
export function mountText({ type, source, target, options }: Mount): string {
  const from = type === "tmpfs" ? "tmpfs" : type === "other" ? "other" : source;
  return [...(from === "" ? [] : [from]), target, ...(options.length === 0 ? [] : [options.toSorted(compareText).join(",")])].join(":");
}

/** A service's `volumes`, `secrets` and `configs` as mounts; the last two are files bound read-only. */
export function mountsFromConfig(service: JsonRecord, top: { readonly secrets: JsonRecord; readonly configs: JsonRecord }): Mount[] {
  const files = (["secrets", "configs"] as const).flatMap((kind) =>
    list(service[kind]).flatMap((grant) => fileMount(kind, grant, top[kind])),
  );
  return [...list(service["volumes"]).map(volumeMount), ...files];
}

function fileMount(kind: "secrets" | "configs", grant: Json, defined: JsonRecord): Mount[] {
  const long = typeof grant === "string" ? { source: grant } : record(grant);
  const source = scalar(long["source"]) ?? "";
  const file = scalar(record(defined[source])["file"]);
  // Content that is not a file (`environment:`, `content:`) is copied into the container and leaves no mount.
  if (file === undefined) return [];
  const base = kind === "secrets" ? "/run/secrets" : "/";
  return [{ type: "bind", source: cleanPath(file), target: posix.resolve(base, scalar(long["target"]) ?? source), options: ["ro"] }];
}

function volumeMount(value: Json): Mount {
  if (typeof value === "string") return shortMount(value);
  const long = record(value);
  const type = scalar(long["type"]);
  const options = [
    ...(long["read_only"] === true || long["read_only"] === "true" ? ["ro"] : []),
    ...optionsOf(record(long["bind"]), record(long["volume"]), record(long["tmpfs"])),
  ];
  const known = type === "bind" || type === "volume" || type === "tmpfs" ? type : "other";
  const source = scalar(long["source"]) ?? "";
  return { type: known, source: known === "bind" ? cleanPath(source) : source, target: cleanPath(scalar(long["target"]) ?? ""), options };
}

function optionsOf(bind: JsonRecord, volume: JsonRecord, tmpfs: JsonRecord): string[] {
  const propagation = scalar(bind["propagation"]);
  const selinux = scalar(bind["selinux"]);
  const subpath = scalar(volume["subpath"]);
  const size = scalar(toBytes(tmpfs["size"] ?? null) ?? tmpfs["size"]);
  const mode = scalar(tmpfs["mode"]);
  return [
    ...(propagation === undefined || propagation === "" || propagation === "rprivate" ? [] : [propagation]),
    ...(selinux === undefined || selinux === "" ? [] : [selinux]),
    ...(volume["nocopy"] === true || volume["nocopy"] === "true" ? ["nocopy"] : []),
    ...(subpath === undefined || subpath === "" ? [] : [`subpath=${subpath}`]),
    ...(size === undefined || size === "0" ? [] : [`size=${size}`]),
    ...(mode === undefined || mode === "0" ? [] : [`mode=${mode}`]),
  ];
}

const IGNORED_MODES = new Set(["", "rw", "rprivate", "cached", "delegated", "consistent"]);

/** Also the form of `HostConfig.Binds`: `source:target[:options]`. A source without a slash is a volume. */
export function shortMount(text: string): Mount {
  // A colon inside ${A:-b} separates nothing.
  const parts = text.match(/(?:\$\{[^}]*\}|[^:])+/g) ?? [];
  const [first = "", second, modes = ""] = parts;
  if (second === undefined) return { type: "volume", source: "", target: cleanPath(first), options: [] };
  const isPath = /^[./~]/.test(first);
  return {
    type: isPath ? "bind" : "volume",
    source: isPath ? cleanPath(first) : first,
    target: cleanPath(second),
    options: modes.split(",").filter((mode) => !IGNORED_MODES.has(mode)),
  };
}

/** A path in one spelling: no trailing slash, no `.` parts inside; one inside the project starts with `./`. */
export function cleanPath(path: string): string {
  if (path === "" || path.startsWith("$")) return path;
  const clean = posix.normalize(path);
  const bare = clean.length > 1 && clean.endsWith("/") ? clean.slice(0, -1) : clean;
  return /^[/~]|^\.\.(\/|$)/.test(bare) || bare === "." ? bare : `./${bare}`;
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted(compareText);
}
