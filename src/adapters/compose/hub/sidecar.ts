/** The Tailscale sidecar and who shares its network: rules O08 to O12, O17 and O28; pure. */
import type { Json } from "../../../core/model.ts";
import { list as join, say, type Words } from "../../../core/words.ts";
import { list, record, scalar } from "../normalise/text.ts";
import { isOpaque } from "./command.ts";
import { atKey, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { isUnset, settingOf, type About, type Member, type Pair } from "./members.ts";

const TUN = "/dev/net/tun";

/** `probes`: whether the spec asks for health by other means. */
export function sidecarFindings(pair: Pair, about: About, probes: boolean): Spotted[] {
  const { main, sidecar } = pair;
  const isHub = about.kind === "Platform" || (about.kind === "Stack" && /omni(?!-infra)/.test(main.image));
  return [
    ...waits(pair, about),
    ...(sidecar === undefined ? [] : [...networkDevice(sidecar, isHub), ...state(sidecar), ...health(sidecar), ...shares(main, sidecar)]),
    ...(isHub ? wireguardDevice(main) : []),
    // A provider shows how it is in Omni, and its image has nothing to ask it with.
    ...(!isHub || hasHealthCheck(main) || probes ? [] : [unasked(main, about)]),
  ];
}

function unasked(main: Member, about: About): Spotted {
  const found = atKey(HUB_RULES.O28, main, [], say`Service ${main.name} has no health check.`);
  if (about.kind !== "Platform") return found;
  const { lan, ports } = about.spec;
  const url = `https://${lan}${ports.api === 443 ? "" : `:${ports.api}`}/healthz`;
  return { ...found, fix: say`In the spec: ${`probes: [{http: {url: "${url}", insecure: true}}]`}.` };
}

function waits({ main, sidecar }: Pair, about: About): Spotted[] {
  const mode = scalar(main.raw["network_mode"]) ?? "";
  const isAsked = about.kind !== "Stack" && about.spec.tailnet !== undefined;
  if (sidecar === undefined || isOpaque(mode)) return [];
  const dependsOn = `depends_on: {${sidecar.name}: {condition: service_healthy}}`;
  if (mode !== `service:${sidecar.name}`) {
    if (!isAsked) return [];
    const what = say`Service ${main.name} does not share ${sidecar.name}'s network.`;
    const fix = say`Under ${main.name}: ${`network_mode: service:${sidecar.name}`} and ${dependsOn}.`;
    return [{ ...atKey(HUB_RULES.O08, main, ["network_mode"], what), fix }];
  }
  const wanted = main.raw["depends_on"];
  const condition = Array.isArray(wanted) ? "" : (scalar(record(record(wanted)[sidecar.name])["condition"]) ?? "");
  if (condition === "service_healthy") return [];
  const what = say`Service ${main.name} does not wait for ${sidecar.name} to be healthy.`;
  return [{ ...atKey(HUB_RULES.O08, main, ["depends_on"], what), fix: say`Add ${dependsOn} to ${main.name}.` }];
}

function networkDevice(sidecar: Member, isHub: boolean): Spotted[] {
  const userspace = settingOf(sidecar, "TS_USERSPACE");
  const isUserspace = isUnset(sidecar, "TS_USERSPACE") || (userspace !== undefined && !/^(false|0|f)$/i.test(userspace));
  const lacks: Words[] = [...(isUserspace ? [say`${"TS_USERSPACE=false"}`] : []), ...lacking(sidecar)];
  if (lacks.length === 0) return [];
  const way = isUserspace ? ["environment", "TS_USERSPACE"] : [];
  const found = atKey(HUB_RULES.O09, sidecar, way, say`Service ${sidecar.name} lacks ${join(lacks)}.`);
  return [isHub ? { ...found, severity: "warning" } : found];
}

function wireguardDevice(omni: Member): Spotted[] {
  const lacks = lacking(omni);
  return lacks.length === 0 ? [] : [atKey(HUB_RULES.O12, omni, [], say`Service ${omni.name} lacks ${join(lacks)}.`)];
}

/** What it takes to make a network device, as far as the service has it not. */
function lacking({ raw }: Member): Words[] {
  if (scalar(raw["privileged"]) === "true") return [];
  const devices = list(raw["devices"]);
  const capabilities = list(raw["cap_add"]).map((one) => (scalar(one) ?? "").toUpperCase().replace(/^CAP_/, ""));
  const hasTun = devices.some((one) => hostPathOf(one) === TUN || isOpaque(hostPathOf(one)));
  const hasAdmin = capabilities.some((one) => one === "NET_ADMIN" || one === "ALL" || isOpaque(one));
  return [...(hasTun ? [] : [say`${TUN}`]), ...(hasAdmin ? [] : [say`${"NET_ADMIN"}`])];
}

function hostPathOf(device: Json): string {
  return typeof device === "object" ? (scalar(record(device)["source"]) ?? "") : (/^(?:\$\{[^}]*\}|[^:])*/.exec(String(device))?.[0] ?? "");
}

function state(sidecar: Member): Spotted[] {
  const folder = settingOf(sidecar, "TS_STATE_DIR");
  // A Kubernetes secret is no way here; anything else than a folder is the container's own memory.
  if (folder === undefined) {
    if (!isUnset(sidecar, "TS_STATE_DIR")) return [];
    return [atKey(HUB_RULES.O10, sidecar, ["environment"], say`Service ${sidecar.name} has no ${"TS_STATE_DIR"}.`)];
  }
  return isKept(sidecar, folder)
    ? []
    : [
        atKey(
          HUB_RULES.O10,
          sidecar,
          ["environment", "TS_STATE_DIR"],
          say`${"TS_STATE_DIR"} of ${sidecar.name} lies in the container alone.`,
        ),
      ];
}

/** Whether `path` lies on a bind mount or a named volume; also where a variable may be that mount. */
export function isKept({ mounts }: Member, path: string): boolean {
  return mounts.some(({ type, source, target }) => {
    if (isOpaque(target)) return true;
    const below = target === "/" || path === target || path.startsWith(`${target}/`);
    return below && (type === "bind" || (type === "volume" && source !== ""));
  });
}

function hasHealthCheck({ raw }: Member): boolean {
  const check = record(raw["healthcheck"]);
  const test = list(check["test"]).map(scalar);
  return test.length > 0 && test[0] !== "NONE" && scalar(check["disable"]) !== "true";
}

function health(sidecar: Member): Spotted[] {
  if (hasHealthCheck(sidecar)) return [];
  return [atKey(HUB_RULES.O11, sidecar, ["healthcheck"], say`Service ${sidecar.name} has no health check.`)];
}

/** Tailscale's key in the hands of whoever shares its network. A rendering shows either the file or what it sets: one text for both. */
function shares(main: Member, sidecar: Member): Spotted[] {
  const files = (member: Member): string[] =>
    list(member.raw["env_file"]).map((file) => scalar(typeof file === "object" ? record(file)["path"] : file) ?? "");
  const theirs = new Set(files(sidecar));
  const what = say`Service ${main.name} is given what is ${sidecar.name}'s alone.`;
  const both = files(main).findIndex((file) => theirs.has(file));
  if (both !== -1) return [atKey(HUB_RULES.O17, main, ["env_file", both], what)];
  return main.environment.has("TS_AUTHKEY") ? [atKey(HUB_RULES.O17, main, ["environment", "TS_AUTHKEY"], what)] : [];
}
