import { describe, expect, it } from "vitest";
import { memoryTree } from "../../../test/memory-tree.ts";
import { plain } from "../../core/words.ts";
import { loadSpecs } from "../../specs/load.ts";
import { classResource } from "./classes/class.ts";
import { readOmniSpecs, type OmniSpecs } from "./read-specs.ts";

const NOW = new Date("2026-11-26T00:00:00Z");
const GOOD = 'cores: 4\nsockets: 1\nmemory: 8192\ndisk_size: 40\nstorage_selector: name == "local-lvm"\n';

/** A class as `omnictl apply` takes it. */
function nativeClass(id: string, data: string): string {
  const block = data.replaceAll(/^/gm, "      ").trimEnd();
  return `metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: ${id}\nspec:\n  autoprovision:\n    providerid: proxmox\n    providerdata: |\n${block}\n`;
}

function template(name: string, workers = "", plane = "machineClass: {name: cp, size: 3}"): string {
  return `kind: Cluster\nname: ${name}\nkubernetes: {version: v1.36.2}\ntalos: {version: v1.13.5}\n---\nkind: ControlPlane\n${plane}\n${workers}`;
}

async function read(files: Readonly<Record<string, string>>): Promise<OmniSpecs & { readonly said: readonly string[] }> {
  const tree = memoryTree({ "omni-scale.yaml": 'include: ["**/*.yaml"]\n', ...files });
  const { components, diagnostics } = await loadSpecs(tree, "omni-scale.yaml", NOW);
  const specs = await readOmniSpecs(components, tree);
  const said = [...diagnostics, ...specs.diagnostics].map(
    ({ at, severity, rule, what, component }) =>
      `${at?.file}:${at?.line}:${at?.column} ${severity} ${rule} ${component ?? "-"}: ${plain(what)}`,
  );
  return { ...specs, said };
}

describe("native files that include picks up", () => {
  it("are components as they are", async () => {
    const { resources, said } = await read({
      "clusters/prod.yaml": template("Prod_1"),
      "classes/all.yaml": `${nativeClass("cp", GOOD)}---\n${nativeClass("worker", GOOD)}`,
    });
    expect(said).toEqual([]);
    expect(resources.map(({ component, resource }) => `${component} ${resource.type}/${resource.id}`)).toEqual([
      "MachineClass/cp MachineClasses.omni.sidero.dev/cp",
      "MachineClass/worker MachineClasses.omni.sidero.dev/worker",
      "Cluster/prod-1 Clusters.omni.sidero.dev/Prod_1",
      "Cluster/prod-1 MachineSets.omni.sidero.dev/Prod_1-control-planes",
    ]);
  });

  it("are still known when they cannot be read any more", async () => {
    const { said, resources } = await read({ "clusters/prod.yaml": `${template("prod")}patches: [\n` });
    expect(said).toEqual([expect.stringMatching(/^clusters\/prod\.yaml:\d+:1 error T14 Cluster\/prod: This is not YAML/)]);
    expect(resources).toEqual([]);
  });

  it("belong to the envelope that names them", async () => {
    const envelope = "apiVersion: omni-scale/v1\nkind: Cluster\nmetadata: {name: main}\nspec:\n  path: clusters/prod.yaml\n  machines: 6\n";
    const { said, clusters } = await read({ "clusters/prod.yaml": template("prod"), "specs/main.yaml": envelope });
    expect(clusters.map(({ component }) => component)).toEqual(["Cluster/main"]);
    expect(said).toEqual(["specs/main.yaml:6:13 error T10 Cluster/main: The machine sets add up to 3 (3), the spec expects 6."]);
  });

  it("have to be in the commit that names them", async () => {
    const envelope = "apiVersion: omni-scale/v1\nkind: Cluster\nmetadata: {name: main}\nspec: {path: clusters/prd.yaml}\n";
    const { said } = await read({ "clusters/prod.yaml": template("prod"), "specs/main.yaml": envelope });
    expect(said).toEqual(["specs/main.yaml:4:14 error S018 Cluster/main: There is no file clusters/prd.yaml in the repository."]);
  });
});

describe("a template in an envelope", () => {
  it("is read with its places in that file", async () => {
    const block = template("inline").replaceAll(/^/gm, "    ").replace("talos:", "taloz:").trimEnd();
    const envelope = `apiVersion: omni-scale/v1\nkind: Cluster\nmetadata: {name: main}\nspec:\n  template: |\n${block}\n`;
    const { said } = await read({ "specs/main.yaml": envelope });
    expect(said).toEqual(["specs/main.yaml:9:1 error T15 Cluster/main: Cluster has no field taloz."]);
  });
});

describe("provider data", () => {
  const of = async (data: string, plane = ""): Promise<readonly string[]> =>
    (await read({ "classes/w.yaml": nativeClass("w", data), ...(plane === "" ? {} : { "clusters/a.yaml": template("a", "", plane) }) }))
      .said;

  it.each([
    ["out of range", GOOD.replace("8192", "512"), "classes/w.yaml:11:1 error P10 MachineClass/w: memory must be at least 2048."],
    ["missing", GOOD.replace(/disk_size.*\n/, ""), "classes/w.yaml:9:1 error P10 MachineClass/w: The provider data lacks disk_size."],
    ["unknown", `${GOOD}cpus: 9\n`, "classes/w.yaml:14:1 warning P10 MachineClass/w: The Proxmox provider does not know cpus."],
    [
      "of no kind that there is",
      `${GOOD}disk_cache: fast\n`,
      /^classes\/w\.yaml:14:1 error P10 MachineClass\/w: disk_cache must be none or/,
    ],
    [
      "without sockets",
      GOOD.replace("sockets: 1\n", ""),
      "classes/w.yaml:9:1 error P11 MachineClass/w: The provider data says no sockets.",
    ],
    ["with a selector that gives no answer", GOOD.replace('name == "local-lvm"', "name"), /^classes\/w\.yaml:13:1 error P12/],
    [
      "with PCIe on the wrong chipset",
      `${GOOD}balloon: false\npci_devices: [{mapping: gpu, pcie: true}]\n`,
      /P16 MachineClass\/w: pcie needs the chipset q35/,
    ],
    ["with a ballooned passthrough", `${GOOD}pci_devices: [{mapping: gpu}]\n`, /warning P16 MachineClass\/w: With passthrough/],
    ["with rombar switched off", `${GOOD}balloon: false\npci_devices: [{mapping: gpu, rombar: false}]\n`, /warning P17/],
    ["on an unsafe disk", `${GOOD}disk_cache: unsafe\n`, /^classes\/w\.yaml:14:1 warning P18/],
  ])("%s is told at its line", async (_, data, says) => {
    expect(await of(data)).toEqual([typeof says === "string" ? says : expect.stringMatching(says)]);
  });

  it("of another provider is nobody's to judge but that provider's", async () => {
    const other = nativeClass("w", "cpu: 4\nregion: fsn1\n").replace("providerid: proxmox", "providerid: hetzner");
    expect((await read({ "classes/w.yaml": other })).said).toEqual([]);
  });

  it("of a later provider is let through", async () => {
    expect(await of(`${GOOD}placement_strategy: spread\nbios: ovmf\ntags: [a]\n`)).toEqual([]);
  });

  it("on network storage is told for control planes alone", async () => {
    const data = GOOD.replace('name == "local-lvm"', 'storageType == "rbd"');
    expect(await of(data)).toEqual([]);
    expect(await of(data, "machineClass: {name: w, size: 3}")).toEqual([
      expect.stringContaining("warning P18 MachineClass/w: Control planes"),
    ]);
  });
});

describe("the shape of a class", () => {
  it.each([
    [
      "written like a Kubernetes object",
      "kind: MachineClass\nmetadata: {name: w, type: MachineClasses.omni.sidero.dev}\nspec: {}\n",
      ["a machine class is written like a Kubernetes object here"],
    ],
    ["with keys that omnictl ignores", nativeClass("w", GOOD).replace("providerdata:", "providerData:"), ["no key providerData"]],
    ["in another namespace", nativeClass("w", GOOD).replace("default", "other"), ["not in the namespace default"]],
    ["with labels and a provider", `${nativeClass("w", GOOD)}  matchlabels: [a = b]\n`, ["has labels and a provider"]],
    [
      "with neither",
      "metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: w}\nspec: {}\n",
      ["neither labels nor a provider"],
    ],
    [
      "with an empty list of labels and nothing else",
      "metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: w}\nspec: {matchlabels: [], autoprovision: null}\n",
      ["neither labels nor a provider"],
    ],
  ])("%s is refused", async (_, text, says) => {
    const { said, resources } = await read({ "classes/w.yaml": text });
    expect(said.filter((one) => one.includes(" error P08 ")).map((one) => one.toLowerCase())).toEqual(
      says.map((one) => expect.stringContaining(one.toLowerCase()) as unknown),
    );
    expect(resources).toEqual([]);
  });

  it("may be what omnictl prints of a class that is there, empty values and all", async () => {
    const printed = `metadata:
    namespace: default
    type: MachineClasses.omni.sidero.dev
    id: w
    version: 3
    owner:
    phase: running
    created: 2026-11-27T04:08:39Z
    updated: 2026-11-27T04:09:00Z
spec:
    matchlabels: []
    autoprovision:
        providerid: proxmox
        kernelargs: []
        metavalues: []
        providerdata: ${JSON.stringify(GOOD)}
        grpctunnel: 0
`;
    const { said, classes } = await read({ "classes/w.yaml": printed });
    expect(said).toEqual([]);
    const [bare] = (await read({ "classes/w.yaml": nativeClass("w", GOOD) })).classes;
    expect(classes.map(classResource).map(({ spec }) => spec)).toEqual(bare === undefined ? [] : [classResource(bare).spec]);
  });

  it("two classes of one id are told", async () => {
    const envelope = `apiVersion: omni-scale/v1\nkind: MachineClass\nmetadata: {name: other}\nspec: {id: w, matchLabels: ["a = b"]}\n`;
    const { said } = await read({ "classes/w.yaml": nativeClass("w", GOOD), "specs/other.yaml": envelope });
    expect(said).toEqual([expect.stringContaining("error P09")]);
  });
});

describe("an envelope of a class", () => {
  const envelope = `apiVersion: omni-scale/v1
kind: MachineClass
metadata: {name: w}
spec:
  autoProvision:
    providerId: proxmox
    proxmox:
      cores: 4
      sockets: 1
      memory: 8192
      disk_size: 40
      storage_selector: name == "local-lvm"
`;

  it("asks for the same as the native document", async () => {
    const [ours] = (await read({ "specs/w.yaml": envelope })).classes;
    const [native] = (await read({ "classes/w.yaml": nativeClass("w", GOOD) })).classes;
    const spec = (one: typeof ours): unknown => (one === undefined ? undefined : classResource(one).spec);
    expect(spec(ours)).toEqual({ auto_provision: { provider_id: "proxmox", provider_data: GOOD } });
    expect(spec(ours)).toEqual(spec(native));
  });

  it("has its mistakes told at their values", async () => {
    const { said } = await read({ "specs/w.yaml": envelope.replace('name == "local-lvm"', "local-lvm") });
    expect(said).toEqual([expect.stringMatching(/^specs\/w\.yaml:12:25 error P12 MachineClass\/w/)]);
  });
});

describe("rules about templates", () => {
  const patch = (inline: string): string => `patches: [{name: p, inline: ${inline}}]\n`;
  const worker = (name: string, more = ""): string => `---\nkind: Workers\nname: ${name}\nmachineClass: {name: ${name}, size: 1}\n${more}`;
  const mount = patch("{machine: {kubelet: {extraMounts: [{destination: /var/lib/longhorn, type: bind, source: /var/lib/longhorn}]}}}");

  it.each([
    ["T03", template("a", worker("w", patch("{machine: {nodeLabels: {node-role.kubernetes.io/worker: x}}}"))), "error"],
    ["T05", template("a").replace("v1.36.2", "v1.30.1"), "error"],
    ["T06", template("a", "", `machineClass: {name: cp, size: 3}\n${patch("{cluster: {network: {cni: {name: none}}}}")}`), "warning"],
    ["T06", template("a", "", `machineClass: {name: cp, size: 3}\n${patch("{cluster: {proxy: {disabled: true}}}")}`), "warning"],
    ["T07", template("a", worker("x", mount) + worker("y")), "warning"],
    ["T07", template("a", worker("x", "systemExtensions: [a]\n") + worker("y")), "notice"],
  ])("%s fires", async (rule, text, severity) => {
    const { diagnostics } = await read({ "clusters/a.yaml": text });
    expect(diagnostics).toMatchObject([{ rule, severity, component: "Cluster/a" }]);
  });

  it("stay silent where all is well", async () => {
    const labels = patch(
      "{machine: {nodeLabels: {topology.kubernetes.io/zone: a, example.org/x: y, node.kubernetes.io/exclude-from-external-load-balancers: ''}}}",
    );
    const network = patch("{cluster: {network: {cni: {name: none}}, proxy: {disabled: true}}}");
    expect((await read({ "clusters/c.yaml": template("c", "", `machineClass: {name: cp, size: 3}\n${network}`) })).said).toEqual([]);
    const { said } = await read({
      "clusters/a.yaml": template("a", worker("x", mount + labels.replace("patches", "labels: {}\n#")) + worker("y", mount)),
    });
    expect(said).toEqual([]);
    expect((await read({ "clusters/b.yaml": template("b", worker("x", labels)) })).said).toEqual([]);
  });

  it("tell of classes and names that clusters share", async () => {
    const other = template("b", "", "machineClass: {name: cp, size: 1}");
    expect((await read({ "clusters/a.yaml": template("a"), "clusters/b.yaml": other })).diagnostics).toMatchObject([
      { rule: "T13", severity: "warning", component: "Cluster/b" },
    ]);
  });

  it("tell of a class that is most likely mistyped, and of none that may exist in Omni alone", async () => {
    const classes = { "classes/cp.yaml": nativeClass("control", GOOD) };
    const using = (name: string): string => template("a", "", `machineClass: {name: ${name}, size: 3}`);
    expect((await read({ ...classes, "clusters/a.yaml": using("contrl") })).diagnostics).toMatchObject([
      { rule: "T02", severity: "warning" },
    ]);
    expect((await read({ ...classes, "clusters/a.yaml": using("elsewhere") })).diagnostics).toEqual([]);
  });
});
