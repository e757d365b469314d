/** Tests of which clusters and machine classes of an Omni are told to be in no file. */
import { expect, test } from "vitest";
import { memoryTree } from "../../../test/memory-tree.ts";
import { cluster, readingsOf, seen, type Given } from "../../../test/omni/set.ts";
import { plain } from "../../core/words.ts";
import { loadSpecs } from "../../specs/load.ts";
import { unnamed } from "./unnamed.ts";

const prod = "kind: Cluster\nname: prod\nkubernetes: {version: v1.35.3}\ntalos: {version: v1.12.7}\n---\nkind: ControlPlane\n";
const big =
  'metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: big}\nspec: {matchlabels: ["omni.sidero.dev/arch = amd64"]}\n';
const machineClass = (id: string): Given => ({ type: "MachineClasses", id });
const other = (id: string): Given => ({ ...cluster(), id });

async function told(files: Readonly<Record<string, string>>, have: readonly Given[], settings = ""): Promise<string[]> {
  const tree = memoryTree({ "omni-scale.yaml": `include: ["specs/*.yaml"]\n${settings}`, ...files });
  const { components, tombstones, invalid } = await loadSpecs(tree, "omni-scale.yaml", new Date(0));
  return (await unnamed({ tree, components, tombstones, invalid }, readingsOf(have.map((one) => seen(one))))).map(plain);
}

const usual = { "specs/prod.yaml": prod, "specs/big.yaml": big };

test("what exists and no file names is told, clusters first; what a file names is not", async () => {
  expect(await told(usual, [cluster(), machineClass("big"), machineClass("old"), other("test")])).toEqual([
    "cluster test",
    "machine class old",
  ]);
});

test("a cluster counts by its template's name, whatever its component is called", async () => {
  const envelope = "apiVersion: omni-scale/v1\nkind: Cluster\nmetadata: {name: shop}\nspec: {path: templates/prod.yaml}\n";
  expect(await told({ "specs/shop.yaml": envelope, "templates/prod.yaml": prod }, [cluster(), other("shop")])).toEqual(["cluster shop"]);
});

test("what is removed by name is not told, also under another id", async () => {
  const settings = "removed:\n  - component: Cluster/test\n  - component: MachineClass/small\n    id: old\n";
  expect(await told(usual, [other("test"), machineClass("old"), machineClass("small")], settings)).toEqual(["machine class small"]);
});

test("while one template cannot be read, no cluster is told: it may be any", async () => {
  const envelope = "apiVersion: omni-scale/v1\nkind: Cluster\nmetadata: {name: shop}\nspec: {path: templates/gone.yaml}\n";
  expect(await told({ ...usual, "specs/shop.yaml": envelope }, [other("test"), machineClass("old")])).toEqual(["machine class old"]);
});
