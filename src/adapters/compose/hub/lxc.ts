/** What Proxmox's node says of the container that a host is; reads only, and must not judge. */
import { say } from "../../../core/words.ts";
import { collectDisks } from "./collect-machine.ts";
import type { LxcFact, Seen } from "./facts.ts";
import type { Looks } from "./looks.ts";
import { look, Unseen } from "./unseen.ts";

/** Proxmox's default, where the configuration does not say (pve-container, LXC::Config). */
const USUAL_MEMORY_MIB = 512;

/** Of a host that is a container. */
export async function collectLxc(looks: () => Promise<Looks>, signal: AbortSignal): Promise<Seen<LxcFact>> {
  const [set, disks] = await Promise.all([
    look(async () => (await (await looks()).lxc?.(signal)) ?? new Unseen(say`the way to the host does not lead over its node`)),
    collectDisks(looks, ["/"], signal),
  ]);
  if (set.status === "unknown") return set;
  const diskUsedPercent: LxcFact["diskUsedPercent"] =
    disks.status === "unknown" ? disks : { status: "seen", value: disks.value[0]?.usedPercent ?? 0 };
  return { status: "seen", value: { ...set.value, diskUsedPercent } };
}

/** Of the output of `pct config`: `key: value`, one a line; raw `lxc.` keys may be there more than once. */
export function lxcConfig(output: string): Omit<LxcFact, "id" | "diskUsedPercent"> {
  const rows = output.split("\n").flatMap((line) => {
    const [, key, value] = /^([\w.]+):\s*(.*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value.trim()] as const];
  });
  const all = (key: RegExp): string[] => rows.flatMap(([name, value]) => (key.test(name) ? [value] : []));
  const one = (key: string): string | undefined => rows.find(([name]) => name === key)?.[1];
  const features = new Set((one("features") ?? "").split(","));
  const isMounted = all(/^lxc\.mount\.entry$/).some((entry) => entry.startsWith("/dev/net/tun ") || entry.startsWith("/dev/net "));
  const isAllowed = all(/^lxc\.cgroup2?\.devices\.allow$/).some((rule) => /^(a|c (10|\*):(200|\*)) ?/.test(rule));
  return {
    hasTun:
      all(/^dev\d+$/).some((device) => device.split(",").some((part) => part.replace(/^path=/, "") === "/dev/net/tun")) ||
      (isMounted && isAllowed),
    hasNesting: features.has("nesting=1"),
    hasKeyctl: features.has("keyctl=1"),
    isUnprivileged: one("unprivileged") === "1",
    startsOnBoot: one("onboot") === "1",
    hasNameserver: (one("nameserver") ?? "") !== "",
    memoryMib: Number(one("memory") ?? USUAL_MEMORY_MIB),
  };
}
