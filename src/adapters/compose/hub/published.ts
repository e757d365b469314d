/** Published ports one by one, with what a variable hides left open; must not judge them. */
import type { Json } from "../../../core/model.ts";
import { list, record, scalar } from "../normalise/text.ts";

/** One published port. What a variable stands for is absent. */
export interface PublishedPort {
  /** The host's address; `""` for every one. */
  readonly ip?: string;
  readonly published?: number;
  readonly target?: number;
  readonly protocol: string;
  /** Its place in the list. */
  readonly index: number;
}

/** Stands for a variable while the text is taken apart. */
const HIDDEN = "\u0001";
const VARIABLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}|\$[A-Za-z_]\w*/g;

export function publishedPorts(value: Json | undefined): PublishedPort[] {
  return list(value).flatMap((port, index) => (typeof port === "object" && port !== null ? long(port, index) : short(String(port), index)));
}

function long(port: Json, index: number): PublishedPort[] {
  const fields = record(port);
  const text = (key: string): string => (scalar(fields[key]) ?? "").replaceAll(VARIABLE, HIDDEN);
  return ports(text("host_ip"), text("published"), text("target"), text("protocol") || "tcp", index);
}

/** `[ip:][published:]target[/protocol]`; a target alone gets any free port, and is nobody's business here. */
function short(text: string, index: number): PublishedPort[] {
  const [spec = "", protocol = "tcp"] = text.replaceAll(VARIABLE, HIDDEN).split("/");
  const match = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([^:]*):)?([^:]+)$/.exec(spec);
  if (match === null) return [];
  const [, first, second, target = ""] = match;
  const [ip, published] = second === undefined ? ["", first ?? ""] : [first ?? "", second];
  return ports(ip.replace(/^\[|\]$/g, ""), published, target, protocol, index);
}

function ports(ip: string, published: string, target: string, protocol: string, index: number): PublishedPort[] {
  const targets = range(target);
  const hosts = range(published);
  return targets.map((one, at) => {
    const host = hosts.length === targets.length ? hosts[at] : hosts.length === 1 ? hosts[0] : undefined;
    return {
      ...(ip.includes(HIDDEN) ? {} : { ip }),
      ...(host === undefined ? {} : { published: host }),
      ...(one === undefined ? {} : { target: one }),
      protocol,
      index,
    };
  });
}

/** Ports of `80` or `80-82`; one that a variable decides is undefined. More than a thousand are not taken apart. */
function range(text: string): (number | undefined)[] {
  if (text === "" || text.includes(HIDDEN)) return [undefined];
  const [from = "", to = from] = text.split("-");
  const length = Number(to) - Number(from) + 1;
  if (!(length >= 1 && length <= 1000)) return [undefined];
  return Array.from({ length }, (_, at) => Number(from) + at);
}
