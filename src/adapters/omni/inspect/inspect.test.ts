import { expect, test } from "vitest";
import { useOmni } from "../../../../test/omni/lab.ts";
import { planOn } from "../../../../test/omni/plan.ts";

const schema = JSON.stringify({
  type: "object",
  required: ["cores", "memory"],
  properties: { cores: { type: "integer", minimum: 1 }, memory: { type: "integer", minimum: 2048 }, disk_size: { type: "integer" } },
});

const byData = (data: string, provider = "talemu"): Record<string, string> => ({
  "classes.yaml": `apiVersion: omni-scale/v1\nkind: MachineClass\nmetadata: {name: worker}\nspec:\n  autoProvision:\n    providerId: ${provider}\n    providerData: ${JSON.stringify(data)}\n`,
});

const cluster = (
  of: { readonly talos?: string; readonly kubernetes?: string; readonly machineClass?: string } = {},
): Record<string, string> => ({
  "clusters/prod.yaml": `kind: Cluster\nname: prod\nkubernetes: {version: v${of.kubernetes ?? "1.35.3"}}\ntalos: {version: v${of.talos ?? "1.12.7"}}\n---\nkind: ControlPlane\nmachineClass: {name: ${of.machineClass ?? "worker"}, size: 1}\n`,
});

test.each([
  { reason: "all is there", files: cluster(), says: [] },
  {
    reason: "a class that nobody has",
    files: cluster({ machineClass: "workers" }),
    says: ["T21 error clusters/prod.yaml:7 Omni has no machine class workers, and this change makes none. Did you mean worker?"],
  },
  {
    reason: "a Talos that is not on offer",
    files: cluster({ talos: "1.12.9" }),
    says: ["T22 error clusters/prod.yaml:4 This Omni does not offer Talos 1.12.9. The nearest that it offers is 1.12.7."],
  },
  {
    reason: "a Kubernetes that this Talos does not run",
    files: cluster({ kubernetes: "1.35.9" }),
    says: [
      "T22 error clusters/prod.yaml:3 This Omni does not offer Kubernetes 1.35.9 with Talos 1.12.7. The nearest that it offers is 1.35.3.",
    ],
  },
])("a new cluster: $reason", async ({ files, says }) => {
  const bench = await useOmni();
  bench.lab.edit("MachineClasses", "worker", { spec: { match_labels: ["a"] } });
  expect(await (await planOn(bench, files, { role: "Reader" })).inspect()).toEqual({ findings: says, notChecked: [] });
});

test("a class that the same change makes is there, and versions that a cluster has already are not looked up", async () => {
  const bench = await useOmni();
  bench.lab.edit("Clusters", "prod", { spec: { talos_version: "1.7.1", kubernetes_version: "1.29.1" } });
  bench.lab.provider("talemu", "Talemu", schema);
  const planned = await planOn(bench, { ...byData("cores: 1\nmemory: 2048\n"), ...cluster({ talos: "1.7.1", kubernetes: "1.29.1" }) });
  expect((await planned.inspect()).findings).toEqual([]);
});

test.each([
  { reason: "fits", data: "cores: 1\nmemory: 2048\n", says: [] },
  {
    reason: "out of range, missing and unknown",
    data: "cores: 0\ndisksize: 5\n",
    says: [
      "P33 error classes.yaml:1 For the registered provider cores must be at least 1.",
      "P33 error classes.yaml:1 The registered provider asks for memory.",
      "P33 warning classes.yaml:1 The registered provider does not know disksize, and ignores it. Did you mean disk_size?",
    ],
  },
])("provider data against the registered schema: $reason", async ({ data, says }) => {
  const bench = await useOmni();
  bench.lab.provider("talemu", "Talemu", schema);
  const { findings } = await (await planOn(bench, byData(data))).inspect();
  expect(findings).toEqual(says.map((one) => expect.stringContaining(one)));
});

test("data that Omni has already and that does not fit is a warning: nothing refuses it before somebody edits it", async () => {
  const bench = await useOmni();
  bench.lab.provider("talemu", "Talemu", schema);
  bench.lab.put({
    ...bench.lab.edit("MachineClasses", "worker", {
      spec: { auto_provision: { provider_id: "talemu", provider_data: "cores: 0\nmemory: 2048\n" } },
    }),
  });
  const { findings } = await (await planOn(bench, byData("cores: 0\nmemory: 2048\n"))).inspect();
  expect(findings).toEqual([expect.stringMatching(/^P33 warning /)]);
});

test("a provider that never registered is told, with the one that was meant", async () => {
  const bench = await useOmni();
  bench.lab.provider("proxmox", "Proxmox", "");
  const { findings } = await (await planOn(bench, byData("cores: 1\n", "Proxmox"))).inspect();
  expect(findings).toEqual(["P32 warning classes.yaml:1 No provider Proxmox ever registered with this Omni. Did you mean proxmox?"]);
});

test("machines that were made from an older class are counted, named, and what they keep is said", async () => {
  const bench = await useOmni();
  const { lab } = bench;
  lab.provider("talemu", "Talemu", schema);
  await (await planOn(bench, byData("cores: 1\nmemory: 2048\n"))).apply();
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3" } });
  lab.edit("MachineSets", "prod-workers", {
    labels: { "omni.sidero.dev/cluster": "prod", "omni.sidero.dev/role-worker": "" },
    spec: { machine_allocation: { name: "worker", machine_count: 2 } },
  });
  const same = await planOn(bench, byData("# the same, said otherwise\nmemory: 2048\ncores: 1\n"));
  expect((await same.inspect()).findings).toEqual([]);
  const { findings } = await (await planOn(bench, byData("cores: 4\nmemory: 2048\ndisk_size: 9\n"))).inspect();
  const names = lab.list("MachineRequests", "infra-provider").map(({ id }) => id);
  expect(findings).toEqual([
    expect.stringContaining(
      `P34 notice classes.yaml:1 2 machines of class worker keep the old cores, disk_size until they are replaced (omni-scale machine-set roll prod prod-workers): ${names.join(", ")}.`,
    ),
  ]);
});

test("a key near its end and a clock that is off are said once, and a type that may not be read is one line", async () => {
  const bench = await useOmni();
  const key = await bench.lab.serviceAccount("short", "Reader", 10);
  bench.lab.fault({ path: /^List MachineClasses/, status: 403, body: { code: 7, message: "insufficient role" }, times: 9 });
  const planned = await planOn(bench, { ...byData("cores: 1\nmemory: 2048\n"), ...cluster() }, { key });
  const { findings, notChecked } = await planned.inspect();
  expect(findings.filter((one) => one.startsWith("O33"))).toEqual([
    expect.stringContaining("O33 warning : The key of Omni's service account ends on 2026-12-03, in 10 days."),
  ]);
  expect(notChecked).toEqual([
    expect.stringMatching(/^whether the machine classes exist: the role of short@/),
    expect.stringMatching(/^whether the provider takes/),
  ]);
});

test("a plan of fifty clusters and two hundred classes asks as often as one of one", async () => {
  const bench = await useOmni();
  bench.lab.provider("talemu", "Talemu", "");
  const files: Record<string, string> = {};
  for (let index = 0; index < 200; index += 1) {
    files[`classes/c${index}.yaml`] =
      `metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: c${index}\nspec:\n  autoprovision:\n    providerid: talemu\n    providerdata: |\n      {cores: 1, sockets: 1, memory: 2048, disk_size: 9, storage_selector: 'name == "a"'}\n`;
  }
  for (let index = 0; index < 50; index += 1) {
    files[`clusters/k${index}.yaml`] =
      cluster({ machineClass: `c${index}` })["clusters/prod.yaml"]?.replace("name: prod", `name: k${index}`) ?? "";
  }
  const planned = await planOn(bench, files);
  expect((await planned.inspect()).findings).toEqual([]);
  expect(planned.differences).toHaveLength(50 * 2 + 200);
  expect(bench.lab.log.length).toBeLessThanOrEqual(20);
});
