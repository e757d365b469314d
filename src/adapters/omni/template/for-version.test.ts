import { describe, expect, it } from "vitest";
import { plain } from "../../../core/words.ts";
import { omniVersion } from "../client/versions.ts";
import { readTemplate, type ReadTemplate } from "./index.ts";

const MACHINE = "430d882a-51a8-48b3-ae00-90c5b0b5b0b0";
const template = ({ features = "", manifests = "", install = "", patch = "" } = {}): string =>
  `kind: Cluster
name: a
kubernetes: {version: v1.36.2${manifests}}
talos: {version: v1.14.0}
features: {${features}}
${patch === "" ? "" : `patches:\n  - name: p\n    inline: ${patch}\n`}---
kind: ControlPlane
machines: [${MACHINE}]
---
kind: Machine
name: ${MACHINE}
install: {${install}}
`;

const read = async (text: string, version?: string): Promise<ReadTemplate> =>
  readTemplate(
    text,
    { file: "a.yaml", files: { read: async () => undefined } },
    { omni: version === undefined ? undefined : omniVersion(version) },
  );
const said = ({ diagnostics }: ReadTemplate): string[] => diagnostics.map(({ rule, what, fix }) => `${rule} ${plain(what)} ${plain(fix)}`);
const ids = ({ resources }: ReadTemplate): string[] => resources.map(({ type, id }) => `${type.replace(".omni.sidero.dev", "")} ${id}`);

const MANIFESTS = ", manifests: [{name: m, mode: full, inline: {kind: ConfigMap}}]";
const both = template({ install: "disk: /dev/vda", manifests: MANIFESTS });

describe("one template for several versions", () => {
  it.each(["1.9.3", "1.10.4"])("numbers manifests and chooses the disk with a patch for %s", async (version) => {
    const { resources } = await read(both, version);
    expect(ids(await read(both, version))).toEqual([
      "Clusters a",
      "KubernetesManifestGroups 200-cluster-a-m",
      "MachineSets a-control-planes",
      `MachineSetNodes ${MACHINE}`,
      `ConfigPatches 000-cm-${MACHINE}-install-disk`,
    ]);
    expect(resources.at(-1)?.spec).toEqual({ data: "machine:\n    install:\n        disk: /dev/vda\n" });
  });

  it.each(["1.11.0", "1.12.0", "2.0.0"])("numbers none and chooses the disk with the machine's own resource for %s", async (version) => {
    const { resources } = await read(both, version);
    expect(ids(await read(both, version))).toEqual([
      "Clusters a",
      "KubernetesManifestGroups cluster-a-m",
      "MachineSets a-control-planes",
      `MachineSetNodes ${MACHINE}`,
      `MachineInstallDiskConfigs ${MACHINE}`,
    ]);
    expect(resources.at(-1)).toMatchObject({
      labels: {},
      annotations: { "omni.sidero.dev/managed-by-cluster-templates": "" },
      spec: { disk: "/dev/vda" },
    });
  });
});

describe("without a version", () => {
  it.each([
    [both, "1.9"],
    [template({ features: "disablePublicDiscoveryService: false" }), "1.10"],
    [template({ install: "diskSelector: system_disk" }), "1.11"],
  ])("the oldest that has all fields counts (%#)", async (text, version) => {
    const result = await read(text);
    expect([result.omni.version, said(result)]).toEqual([version, []]);
  });
});

describe("what a version does not take", () => {
  it.each([
    [
      "a field of 1.10",
      { features: "disablePublicDiscoveryService: true" },
      "1.9.3",
      "T15 Omni 1.9.3 does not know features.disablePublicDiscoveryService; 1.10 and later do.",
    ],
    [
      "a field of 1.11",
      { install: "diskSelector: system_disk" },
      "1.10.4",
      "T15 Omni 1.10.4 does not know install.diskSelector; 1.11 and later do.",
    ],
    [
      "a path beside a selector",
      { install: "disk: /dev/vda, diskSelector: system_disk" },
      "1.11.0",
      "T16 disk and diskSelector exclude each other.",
    ],
    [
      "a field that no disk has",
      { install: "diskSelector: disk.dev_pth == 'x'" },
      "1.11.0",
      "T16 A disk has no field dev_pth. Did you mean disk.dev_path?",
    ],
    [
      "a selector without an answer",
      { install: "diskSelector: disk.size" },
      "1.11.0",
      "T16 The disk selector disk.size gives a uint, not true or false.",
    ],
    [
      "a signed size",
      { install: "diskSelector: disk.size > 100" },
      "1.11.0",
      "T16 The disk selector disk.size > 100 compares numbers of different kinds.",
    ],
    [
      "a signed size with its unit",
      { install: "diskSelector: disk.size > 100 * GB" },
      "1.11.0",
      "T16 The disk selector disk.size > 100 * GB compares numbers of different kinds.",
    ],
    ["a bare path", { install: "diskSelector: /dev/vda" }, "1.11.0", "put the path under disk"],
    [
      "a disk in a patch",
      { patch: "{machine: {install: {disk: /dev/vda}}}" },
      "1.11.0",
      "T19 The patch p sets machine.install.disk. Choose the disk in the machine's own document",
    ],
    ["an authority in a patch", { patch: "{cluster: {ca: {crt: eA==, key: eA==}}}" }, "1.10.4", "T19 The patch p sets cluster.ca."],
    [
      "a document past Omni",
      { patch: "{apiVersion: v1alpha1, kind: UnattendedInstallConfig}" },
      "1.10.4",
      "T19 The patch p has a document UnattendedInstallConfig.",
    ],
    [
      "a key in a document",
      { patch: "{apiVersion: v1alpha1, kind: KubeServiceAccountConfig, issuer: {privateKey: x}}" },
      "1.10.4",
      "T19 The patch p sets issuer.privateKey.",
    ],
    [
      "an administrator in a document",
      { patch: "{apiVersion: v1alpha1, kind: KubeTalosAPIAccessConfig, allowedRoles: [os:admin]}" },
      "1.11.0",
      "T19 The patch p gives pods the role os:admin.",
    ],
    [
      "a document of a later Talos",
      { patch: "{apiVersion: v1alpha1, kind: DiscoveryServiceConfig}" },
      "1.9.3",
      "T18 Talos has no document DiscoveryServiceConfig of v1alpha1.",
    ],
  ])("%s", async (_, parts, version, words) => {
    expect(said(await read(template(parts), version))).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ["a disk in a patch", { patch: "{machine: {install: {disk: /dev/vda}}}" }, "1.10.4"],
    ["an authority in a patch", { patch: "{cluster: {ca: {crt: eA==, key: eA==}}}" }, "1.9.3"],
    ["a document of Talos 1.14", { patch: "{apiVersion: v1alpha1, kind: DiscoveryServiceConfig}" }, "1.10.4"],
    [
      "sizes with a unit",
      { install: `diskSelector: 'disk.size > 100u * GB && !disk.cdrom && glob("/dev/nvme*", disk.dev_path)'` },
      "1.11.0",
    ],
    ["a list", { install: "diskSelector: '\"/dev/disk/by-id/x\" in disk.symlinks'" }, "1.11.0"],
  ])("but %s it does", async (_, parts, version) => {
    expect(said(await read(template(parts), version))).toEqual([]);
  });
});
