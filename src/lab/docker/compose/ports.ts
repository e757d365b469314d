/** Short syntax of ports, after go-connections' nat package; must not know services. */
import { isIP } from "node:net";
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { sorted, type Mapping } from "../tree.ts";

/** `[ip:][published:]target[/protocol]`, ranges included, in long syntax. Throws Failure. */
export function parsePort(spec: string): Mapping[] {
  const { ip, published, target } = parts(spec);
  const [container = "", protocol = "tcp"] = target.split("/");
  if (ip !== "" && isIP(ip) === 0) throw invalid(`Invalid ip address: ${ip}`);
  if (container === "") throw invalid(`No port specified: ${spec}<empty>`);
  const inside = range(container, "containerPort");
  const outside = published === "" ? undefined : range(published, "hostPort");
  const single = inside.first === inside.last;
  if (outside !== undefined && inside.last - inside.first !== outside.last - outside.first && !single) {
    throw invalid(`Invalid ranges specified for container and host Ports: ${container} and ${published}`);
  }
  if (!["tcp", "udp", "sctp"].includes(protocol.toLowerCase())) throw invalid(`Invalid proto: ${protocol}`);
  const byKey = new Map<string, Mapping>();
  for (let port = inside.first; port <= inside.last; port++) {
    const host = outside === undefined ? "" : hostPort(outside, port - inside.first, single);
    byKey.set(`${port}`, {
      mode: "ingress",
      ...(ip === "" ? {} : { host_ip: ip }),
      target: port,
      ...(host === "" ? {} : { published: host }),
      protocol: protocol.toLowerCase(),
    });
  }
  return sorted(byKey.keys()).map((key) => byKey.get(key) ?? {});
}

function parts(spec: string): { ip: string; published: string; target: string } {
  const all = spec.split(":");
  const target = all.at(-1) ?? "";
  const published = all.length > 1 ? (all.at(-2) ?? "") : "";
  const ip = all.slice(0, -2).join(":");
  return { ip: /^\[.*\]$/.test(ip) ? ip.slice(1, -1) : ip, published, target };
}

/** Many host ports for one container port stay a range: the engine picks one. */
function hostPort(outside: { first: number; last: number }, offset: number, single: boolean): string {
  if (single && outside.first !== outside.last) return `${outside.first}-${outside.last}`;
  return String(outside.first + offset);
}

function range(text: string, what: string): { first: number; last: number } {
  const [first = "", last = first] = text.split("-");
  const valid = [first, last].every((one) => /^\d+$/.test(one) && Number(one) <= 65_535) && Number(first) <= Number(last);
  if (!valid) throw invalid(`Invalid ${what}: ${text}`);
  return { first: Number(first), last: Number(last) };
}

function invalid(text: string): Failure {
  return new Failure(text, COMPOSE_CODES.parse);
}
