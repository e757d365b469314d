/** What a reviewer reads of changes in Omni, from wanted and seen resources to the comment. */
import { expect, it } from "vitest";
import { diff } from "../../../src/adapters/omni/diff.ts";
import { steps } from "../../../src/adapters/omni/steps.ts";
import { notSeen, unmanaged } from "../../../src/adapters/omni/unmanaged.ts";
import { CANONICAL_ORDER } from "../../../src/adapters/omni/template/resource.ts";
import { assemble } from "../../../src/core/assemble.ts";
import { fingerprinter } from "../../../src/core/digest.ts";
import type { ObservedResource, Reading } from "../../../src/core/model.ts";
import { planMarkdown } from "../../../src/report/markdown-plan.ts";
import { cluster, machine, node, patch, readingsOf, seen, set, wanted, type Given } from "../../omni/set.ts";
import { recordedVersions } from "../../omni/versions.ts";
import { onPull } from "../report/build.ts";

const offered: readonly ObservedResource[] = [...recordedVersions.versions].map(([id, { kubernetes, to, old }]) => ({
  address: `omni/TalosVersions/${id}`,
  attributes: { kubernetes, to, old },
  marked: false,
}));
const machines = [
  ...["a", "b", "c"].flatMap((id) => machine(`cp-${id}`, "prod-control-planes", true)),
  ...["x", "y", "z"].flatMap((id) => machine(`w-${id}`, "prod-workers")),
];

interface Sample {
  readonly was: readonly Given[];
  readonly want: readonly Given[];
  /** Beside `was`. */
  readonly also?: readonly Given[];
  readonly aside?: Readonly<Record<string, string>>;
}

function comment({ was, want, also = [], aside }: Sample): string {
  const have: Reading[] = readingsOf(
    [...was, ...also].map((one) => seen(one.type === "Clusters" && aside !== undefined ? { ...one, aside } : one)).concat(machines, offered),
    CANONICAL_ORDER,
  );
  const wish = { resources: want.map(wanted), absences: [], was: was.map(wanted) };
  const differences = diff(wish, have);
  const byAddress = (all: readonly Given[]) => new Map(all.map(wanted).map((one) => [one.address, one] as const));
  const plan = assemble(
    {
      head: "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678",
      base: "0f1e2d3c4b5a69788796a5b4c3d2e1f001234567",
      drafts: [
        {
          component: { name: "Cluster/prod", source: { file: "clusters/prod.yaml", line: 1, column: 1 }, decisions: [], dependencies: [] },
          basis: { kind: "live" },
          differences,
          steps: steps(differences, wish, have),
          diagnostics: [],
          known: [],
          notChecked: notSeen(wish, have).map(({ words }) => words),
          unmanaged: unmanaged(wish, have).map(({ words }) => words),
          takesOver: false,
        },
      ],
      untouched: ["MachineClass/w"],
      released: [],
      unmanaged: [],
      diagnostics: [],
      known: [],
      git: { want: byAddress(want), was: byAddress(was), fingerprint: fingerprinter("golden", { bound: true }) },
      adopt: [],
    },
    { acknowledge: new Set(), confirmDelete: new Set() },
  );
  return planMarkdown(plan, onPull);
}

const sets = [set("control-planes", 3, "controlplane", "cp"), set("workers", 3)];
const foreign: Given = { type: "ConfigPatches", id: "500-mine", of: { cluster: "prod" }, annotations: { name: "mine" }, spec: { data: "debug: true" } };

it.each([
  {
    name: "upgrade",
    sample: { was: [cluster(), ...sets], want: [cluster({ talos_version: "1.13.6", kubernetes_version: "1.36.3" }), ...sets], also: [foreign] },
  },
  {
    name: "settings",
    sample: {
      was: [cluster(), patch(200, "net", "machine: {sysctls: {net.core.somaxconn: '1024'}, env: {API_TOKEN: one}}"), patch(201, "old", "debug: true"), ...sets],
      want: [
        cluster(),
        patch(200, "dns", "machine: {features: {hostDNS: {enabled: true}}}"),
        patch(201, "net", "machine: {sysctls: {net.core.somaxconn: '4096'}, udev: {rules: [x]}, env: {API_TOKEN: two}}"),
        ...sets,
      ],
    },
  },
  {
    name: "machines",
    sample: {
      was: [cluster(), ...sets, node("m1", "named")],
      want: [cluster(), set("control-planes", 3, "controlplane", "cp"), set("workers", 2)],
    },
  },
  { name: "locked", sample: { was: [cluster(), ...sets], want: [cluster({ talos_version: "1.12.6" }), ...sets], aside: { "cluster-locked": "" } } },
])("the comment about $name reads as it did", async ({ name, sample }) => {
  const text = comment(sample);
  expect(text).not.toMatch(/API_TOKEN: (one|two)/);
  await expect(text).toMatchFileSnapshot(`./plan-${name}.md`);
});
