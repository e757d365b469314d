import { describe, expect, it } from "vitest";
import { plain } from "../../../core/words.ts";
import { readTemplate, type ReadTemplate } from "./index.ts";
import { inCanonicalOrder } from "./resource.ts";

const HEAD = "kind: Cluster\nname: a\nkubernetes: {version: v1.36.2}\ntalos: {version: v1.13.5}\n";
const PLANE = "---\nkind: ControlPlane\nmachineClass: {name: cp, size: 3}\n";

/** Reads a template at `clusters/a.yaml` in a repository of these files. */
async function read(text: string, files: Readonly<Record<string, string>> = {}, allowed?: string): Promise<ReadTemplate> {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, new TextEncoder().encode(content)]));
  const place = { file: "clusters/a.yaml", files: { read: async (path: string) => bytes.get(path) } };
  return readTemplate(text, allowed === undefined ? place : { ...place, allowed });
}

const said = ({ diagnostics }: ReadTemplate): string[] =>
  diagnostics.map(({ at, rule, what, fix }) => `${at?.file}:${at?.line}:${at?.column} ${rule} ${plain(what)} ${plain(fix)}`);

describe("a patch named from the repository's root, as omnictl took it before 1.8", () => {
  const template = `${HEAD}patches:\n  - file: patches/a.yaml\n${PLANE}`;

  it("is told with both ways to mend it", async () => {
    expect(said(await read(template, { "patches/a.yaml": "machine: {}\n" }))).toEqual([
      "clusters/a.yaml:6:11 T08 There is no file clusters/patches/a.yaml. It is at patches/a.yaml, where omnictl before 1.8 looked for it. " +
        "Move it to clusters/patches/a.yaml, then the line is right as it is; or write file: ../patches/a.yaml and allow the folder " +
        "(allowedFolder of the Cluster spec, --allowed-dir of omnictl).",
    ]);
  });

  it("is only a wrong path where the folder is allowed", async () => {
    expect(said(await read(template, { "patches/a.yaml": "machine: {}\n" }, "."))).toEqual([
      "clusters/a.yaml:6:11 T08 There is no file clusters/patches/a.yaml. It is at patches/a.yaml, where omnictl before 1.8 looked for it. " +
        "Write file: ../patches/a.yaml: paths count from the template's folder.",
    ]);
  });

  it("is found beside the template", async () => {
    const { resources } = await read(template, { "clusters/patches/a.yaml": "# kept\nmachine: {}\n" });
    expect(resources[1]).toMatchObject({ id: "200-cluster-a-patches/a.yaml", spec: { data: "# kept\nmachine: {}\n" } });
  });
});

it("a file outside the template's folder is read where its folder is allowed", async () => {
  const template = `${HEAD}patches:\n  - file: ../patches/a.yaml\n${PLANE}`;
  const files = { "patches/a.yaml": "machine: {}\n" };
  expect(said(await read(template, files))).toEqual([expect.stringContaining("T08 The file ../patches/a.yaml lies outside")]);
  expect((await read(template, files, ".")).resources).toHaveLength(3);
});

it("a mistake inside a patch file is told with the place in that file", async () => {
  const files = { "clusters/a-patch.yaml": "machine:\n  kubelet:\n    extraArgz: {}\n" };
  expect(said(await read(`${HEAD}patches:\n  - file: a-patch.yaml\n${PLANE}`, files))).toEqual([
    "clusters/a-patch.yaml:3:5 T18 Talos has no setting machine.kubelet.extraArgz. Did you mean extraArgs?",
  ]);
});

it("twenty mistakes are told at once", async () => {
  const wrong = Array.from({ length: 20 }, (_, index) => `x${index}: 1\n`).join("");
  expect((await read(`${HEAD}${wrong}${PLANE}`)).diagnostics).toHaveLength(20);
});

it("a field that is there but cannot be read is not missing as well", async () => {
  expect(said(await read(`kind: Cluster\nname: a\nkubernetes: v1\ntaloz: {version: v1.13.5}\n${PLANE}`))).toEqual([
    "clusters/a.yaml:3:13 T16 kubernetes must be a mapping. Give a value that is a mapping.",
    "clusters/a.yaml:4:1 T15 Cluster has no field taloz. Did you mean talos?",
  ]);
});

it("a control plane below the cluster is told with what to do", async () => {
  expect(said(await read(`${HEAD}controlPlane: {}\n${PLANE}`))).toEqual([
    "clusters/a.yaml:5:1 T15 Cluster has no field controlPlane. Make it a document of its own: ---, then kind: ControlPlane.",
  ]);
});

it("an even control plane is a warning and is translated", async () => {
  const result = await read(`${HEAD}---\nkind: ControlPlane\nmachineClass: {name: cp, size: 2}\n`);
  expect(result.diagnostics).toMatchObject([{ rule: "T02", severity: "warning" }]);
  expect(result.resources).toHaveLength(2);
});

it("specs leave out what is zero, as the API does", async () => {
  const { resources } = await read(`${HEAD}${PLANE}---\nkind: Workers\nmachineClass: {name: w, size: 0}\n`);
  expect(resources.map(({ spec }) => spec)).toEqual([
    { kubernetes_version: "1.36.2", talos_version: "1.13.5", features: {} },
    { update_strategy: 1, machine_allocation: { name: "cp", machine_count: 3 } },
    { update_strategy: 1, machine_allocation: { name: "w" } },
  ]);
});

it("canonical order puts what others refer to first", async () => {
  const { resources } = await read(`${PLANE.slice(4)}patches: [{name: p, inline: {machine: {}}}]\n---\n${HEAD}systemExtensions: [x]\n`);
  const types = (list: typeof resources): string[] => list.map(({ type }) => type.slice(0, type.indexOf(".")));
  expect(types(resources)).toEqual(["MachineSets", "ConfigPatches", "Clusters", "ExtensionsConfigurations"]);
  expect(types(inCanonicalOrder(resources))).toEqual(["Clusters", "ExtensionsConfigurations", "ConfigPatches", "MachineSets"]);
});
