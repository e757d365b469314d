/** What nodes are told and which ports lead there: rules O05, O06, O07 and O30; pure. */
import { list, say } from "../../../core/words.ts";
import { scalar } from "../normalise/text.ts";
import { flagIn, isOpaque, valueOf, type GivenFlag } from "./command.ts";
import { atFlag, atKey, inCommand, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import type { About, Member, Pair } from "./members.ts";

/** URLs that nodes and people are given; the first name that is there counts. */
const ADVERTISED = [
  ["advertised-api-url"],
  ["machine-api-advertised-url", "siderolink-api-advertised-url"],
  ["advertised-kubernetes-proxy-url"],
] as const;
/** Ports that Omni listens on: the flags that say so (the last colon's right side), and the protocol. */
const LISTENING = [
  { flags: ["bind-addr"], protocol: "tcp" },
  { flags: ["machine-api-bind-addr", "siderolink-api-bind-addr"], protocol: "tcp" },
  { flags: ["k8s-proxy-bind-addr"], protocol: "tcp" },
  { flags: ["siderolink-wireguard-bind-addr"], protocol: "udp", otherwise: 50180 },
] as const;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
/** Near enough: nothing else than an IPv6 address has two colons. */
const IPV6 = /^(?=.*:.*:)[0-9a-f:.]+$/i;
/** Omni's own default is 8090; guides and upstream's Compose file use this one. */
const EVENT_SINK = 8091;

export function addressFindings(pair: Pair, about: About): Spotted[] {
  return [...urls(pair.main, about), ...wireguard(pair, about), ...portsOfSidecar(pair), ...openAddresses(pair, about), ...eventSink(pair)];
}

function firstOf(omni: Member, names: readonly string[]): GivenFlag | undefined {
  return names.map((name) => flagIn(omni.command, name)).find((flag) => flag !== undefined);
}

function urls(omni: Member, about: About): Spotted[] {
  const given = ADVERTISED.flatMap((names) => firstOf(omni, names) ?? []);
  const missing = ADVERTISED.filter(([name]) => name !== "advertised-kubernetes-proxy-url" && omni.command.whole).filter(
    (names) => firstOf(omni, names) === undefined,
  );
  const hosts = given.flatMap((flag) => {
    const host = hostOf(flag.value ?? "");
    return host === undefined ? [] : [{ flag, host }];
  });
  const asked = about.kind === "Platform" ? about.spec.domain : undefined;
  const expected = asked ?? hosts[0]?.host;
  return [
    ...missing.map(([name]) => ({
      ...inCommand(HUB_RULES.O05, omni, say`Service ${omni.name} has no ${`--${name}`}, so Omni tells nodes a name of its own.`),
      fix: say`Add ${`--${name}=https://…`}, with the host name of the other advertised URLs.`,
    })),
    ...given
      .filter(({ value }) => value !== undefined && !value.startsWith("$") && !isToken(value) && !value.startsWith("https://"))
      .map((flag) => ({
        ...atFlag(HUB_RULES.O05, omni, flag, say`${`--${flag.name}`} does not begin with ${"https://"}.`),
        fix: say`Begin it with ${"https://"}.`,
      })),
    ...hosts
      .filter(({ host }) => host !== expected && comparable(host, expected))
      .map(({ flag }) => {
        const name = say`${`--${flag.name}`}`;
        const [what, fix] =
          asked === undefined
            ? [say`${name} names another host than the other advertised URLs.`, say`Write the same host name in all of them.`]
            : [say`${name} names another host than ${"domain"} in the spec.`, say`Write ${asked}, or correct ${"domain"} in the spec.`];
        return { ...atFlag(HUB_RULES.O05, omni, flag, what), fix };
      }),
  ];
}

function isToken(value: string): boolean {
  return isOpaque(value) && !value.includes("$");
}

/** The host of an https URL as written, variables and all. */
function hostOf(url: string): string | undefined {
  return /^https:\/\/((?:\$\{[^}]*\}|[^:/$]|\$(?!\{))+)/.exec(url)?.[1];
}

/** Two texts that are certainly not the same host: both in the clear, or two different variables alone. */
function comparable(host: string, expected: string | undefined): boolean {
  return expected !== undefined && !isOpaque(host) && !isOpaque(expected);
}

function wireguard(pair: Pair, about: About): Spotted[] {
  const omni = pair.main;
  const flag = flagIn(omni.command, "siderolink-wireguard-advertised-addr");
  const [, host = "", port = ""] = /^(.*?)(?::(\d+|\$\{[^}]*\}|\$\w+))?$/s.exec(flag?.value ?? "") ?? [];
  if (flag?.value === undefined || isToken(flag.value)) return [];
  const asked = about.kind === "Platform" ? `${about.spec.lan}:${about.spec.ports.wireguard}` : undefined;
  const fix = asked === undefined ? {} : { fix: say`Use the LAN address: ${`--${flag.name}=${asked}`}.` };
  const found = (what: Spotted["what"]): Spotted[] => [{ ...atFlag(HUB_RULES.O05, omni, flag, what), ...fix }];
  const name = say`${`--${flag.name}`}`;
  if (!isOpaque(host)) {
    const bare = host.replace(/^\[|\]$/g, "");
    if (!IPV4.test(bare) && !IPV6.test(bare)) return found(say`${name} needs an IP address, not a name.`);
    if (isTailnet(bare)) return found(say`${name} is an address of the tailnet, where nodes are not.`);
    if (/^(0\.0\.0\.0|127\.|::1?$)/.test(bare)) return found(say`${name} is no address that a node could reach.`);
    if (about.kind === "Platform" && bare !== about.spec.lan) return found(say`${name} is another address than ${"lan"} in the spec.`);
  }
  const owner = pair.sidecar ?? omni;
  const udp = owner.ports.filter(({ protocol }) => protocol === "udp");
  const isOpen = owner.ports.some((one) => one.published === undefined);
  if (!/^\d+$/.test(port) || isOpen || scalar(owner.raw["network_mode"]) === "host") return [];
  return udp.some(({ published }) => published === Number(port))
    ? []
    : [
        {
          ...atFlag(HUB_RULES.O05, omni, flag, say`${name} names port ${port}, which nothing publishes by UDP.`),
          fix: say`Publish it under ${"ports"} of ${owner.name}, or name the UDP port that is published there.`,
        },
      ];
}

/** 100.64.0.0/10 and fd7a:115c:a1e0::/48, which Tailscale gives out. */
export function isTailnet(address: string): boolean {
  const [, first = "", second = ""] = /^(\d+)\.(\d+)\./.exec(address) ?? [];
  return (first === "100" && Number(second) >= 64 && Number(second) <= 127) || /^fd7a:115c:a1e0:/i.test(address);
}

function portsOfSidecar({ main, sidecar }: Pair): Spotted[] {
  if (sidecar === undefined || !(scalar(main.raw["network_mode"]) ?? "").startsWith("service:")) return [];
  const stray =
    main.ports.length === 0
      ? []
      : [atKey(HUB_RULES.O06, main, ["ports"], say`Service ${main.name} publishes ports, but its network is ${sidecar.name}'s.`)];
  if (scalar(sidecar.raw["network_mode"]) === "host" || sidecar.ports.some(({ target }) => target === undefined)) return stray;
  const missing = LISTENING.flatMap(({ flags, protocol, ...rest }) => {
    const port = listeningPort(main, flags) ?? ("otherwise" in rest && main.command.whole ? rest.otherwise : undefined);
    const isThere = port === undefined || sidecar.ports.some((one) => one.target === port && one.protocol === protocol);
    return isThere ? [] : [say`${`${String(port)}/${protocol}`}`];
  });
  if (missing.length === 0) return stray;
  return [...stray, atKey(HUB_RULES.O06, sidecar, ["ports"], say`Service ${sidecar.name} does not publish ${list(missing)}.`)];
}

function listeningPort(omni: Member, flags: readonly string[]): number | undefined {
  const flag = firstOf(omni, flags);
  const port = /:(\d+)$/.exec(flag === undefined ? "" : (valueOf(omni.command, flag.name) ?? ""))?.[1];
  return port === undefined ? undefined : Number(port);
}

function openAddresses({ main, sidecar }: Pair, about: About): Spotted[] {
  const lan = about.kind === "Platform" ? about.spec.lan : undefined;
  return [main, ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) => {
    const seen = new Set<number>();
    return member.ports.flatMap(({ ip, index, published: port }) => {
      if (ip === undefined || port === undefined || seen.has(index)) return [];
      seen.add(index);
      const at = ["ports", index];
      if (/^(|0\.0\.0\.0|::)$/.test(ip))
        return [atKey(HUB_RULES.O07, member, at, say`Port ${port} of ${member.name} is open on every address.`)];
      if (lan === undefined || ip === lan || ip.startsWith("127.")) return [];
      return [atKey(HUB_RULES.O07, member, at, say`Port ${port} of ${member.name} is open on another address than ${"lan"} in the spec.`)];
    });
  });
}

function eventSink({ main, sidecar }: Pair): Spotted[] {
  const port = Number(valueOf(main.command, "event-sink-port") ?? EVENT_SINK);
  const others = LISTENING.flatMap(({ flags }) => listeningPort(main, flags) ?? []);
  if (others.includes(port)) return [];
  return [main, ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) =>
    member.ports
      .filter(({ target, protocol }) => target === port && protocol === "tcp")
      .map(({ index }) =>
        atKey(HUB_RULES.O30, member, ["ports", index], say`Service ${member.name} publishes the event sink's port ${port}.`),
      ),
  );
}
