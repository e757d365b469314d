// What `pct config` says of a container, by outputs as Proxmox 8 prints them.
import { describe, expect, it } from "vitest";
import { scriptedHost } from "../../../../test/scripted-host.ts";
import type { Host } from "../host.ts";
import { looksOn } from "./look-on-host.ts";
import { collectLxc, lxcConfig } from "./lxc.ts";

const WELL = `arch: amd64
cores: 2
dev0: /dev/net/tun
features: nesting=1,keyctl=1
hostname: omni-provider
memory: 1024
nameserver: 192.168.1.1
net0: name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:00:01,ip=dhcp,type=veth
onboot: 1
ostype: debian
rootfs: local-lvm:vm-200-disk-0,size=8G
swap: 512
unprivileged: 1
`;
const well = {
  hasTun: true,
  hasNesting: true,
  hasKeyctl: true,
  isUnprivileged: true,
  startsOnBoot: true,
  hasNameserver: true,
  memoryMib: 1024,
};
const signal = new AbortController().signal;

describe("the configuration of a container", () => {
  it.each([
    { reason: "as it should be", output: WELL, facts: {} },
    { reason: "a device with its path named", output: WELL.replace("dev0: /dev/net/tun", "dev3: path=/dev/net/tun,mode=0666"), facts: {} },
    {
      reason: "TUN the old way",
      output: WELL.replace(
        "dev0: /dev/net/tun",
        "lxc.cgroup2.devices.allow: c 10:200 rwm\nlxc.mount.entry: /dev/net/tun dev/net/tun none bind,create=file",
      ),
      facts: {},
    },
    {
      reason: "mounted, but not allowed",
      output: WELL.replace("dev0: /dev/net/tun", "lxc.mount.entry: /dev/net/tun dev/net/tun none bind,create=file"),
      facts: { hasTun: false },
    },
    { reason: "another device", output: WELL.replace("/dev/net/tun", "/dev/dri/card0"), facts: { hasTun: false } },
    { reason: "no features", output: WELL.replace(/features: .*\n/, ""), facts: { hasNesting: false, hasKeyctl: false } },
    {
      reason: "nothing but the least",
      output: "arch: amd64\n",
      facts: {
        hasTun: false,
        hasNesting: false,
        hasKeyctl: false,
        isUnprivileged: false,
        startsOnBoot: false,
        hasNameserver: false,
        memoryMib: 512,
      },
    },
  ])("$reason", ({ output, facts }) => expect(lxcConfig(output)).toEqual({ ...well, ...facts }));

  it("is asked on the node, and the disk inside", async () => {
    const inside = scriptedHost(() => ({ stdout: "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/x 100 85 15 85% /\n" }));
    const node = scriptedHost(() => ({ stdout: WELL }));
    const host = { ...inside.host, node: { container: 200, run: (...call: Parameters<Host["run"]>) => node.host.run(...call) } };
    expect(await collectLxc(async () => looksOn(host), signal)).toEqual({
      status: "seen",
      value: { id: 200, ...well, diskUsedPercent: { status: "seen", value: 85 } },
    });
    expect(node.calls.map(({ command, args }) => [command, ...args])).toEqual([["pct", "config", "200"]]);
  });

  it("is unknown where the node refuses, and where nobody goes over a node", async () => {
    const { host } = scriptedHost(() => ({ code: 2, stderr: "Configuration file 'nodes/foxtrot/lxc/999.conf' does not exist\n" }));
    const inside = { ...host, node: { container: 999, run: (...call: Parameters<Host["run"]>) => host.run(...call) } };
    for (const one of [inside, host]) expect(await collectLxc(async () => looksOn(one), signal)).toMatchObject({ status: "unknown" });
  });
});
