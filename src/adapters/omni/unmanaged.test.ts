/** Tests of what is told of things in Omni that no file names, and of what could not be seen. */
import { describe, expect, test } from "vitest";
import { cluster, machine, node, patch, readingsOf, seen, set, TARGET, wanted, type Given } from "../../../test/omni/set.ts";
import { plain, say } from "../../core/words.ts";
import type { ObservedResource, Reading } from "../../core/model.ts";
import type { Wanted } from "../adapter.ts";
import { notSeen, unclaimed, unmanaged } from "./unmanaged.ts";

function lines(
  want: readonly Given[],
  have: readonly Given[],
  facts: readonly ObservedResource[] = [],
  was: readonly Given[] = [],
): string[] {
  const readings = readingsOf([...have.map((one) => seen(one)), ...facts]);
  return unmanaged({ resources: want.map(wanted), absences: [], was: was.map(wanted) }, readings).map(
    ({ component, words }) => `${component}: ${plain(words)}`,
  );
}

const foreign: Given = { type: "ConfigPatches", id: "500-mine", of: { cluster: "prod", "machine-set": "prod-w" }, spec: { data: "a: 1" } };

test.each([
  { reason: "a patch", have: foreign, says: "patch 500-mine on machine set prod-w; omnictl cluster template sync would destroy it" },
  {
    reason: "extensions",
    have: { type: "ExtensionsConfigurations", id: "schematic-m1", of: { cluster: "prod", "cluster-machine": "m1" } },
    says: "extensions schematic-m1 on machine m1; omnictl cluster template sync would destroy them",
  },
  {
    reason: "a machine set",
    have: set("ui", 1),
    says: "machine set prod-ui with 1 machine; omnictl cluster template sync would destroy it and them",
  },
  { reason: "a named machine", have: node("m9", "w"), says: "machine m9 in set prod-w" },
])("$reason that no file names is told, with what template sync would do", ({ have, says }) => {
  expect(lines([cluster()], [cluster(), have], machine("m1", "prod-ui"))).toEqual([`Cluster/prod: ${says}`]);
});

test.each([
  {
    reason: "a patch that is switched off",
    one: patch(200, "a", "a: 1"),
    past: { labels: { "omni.sidero.dev/disabled": "" } },
    says: "that patch 200-cluster-prod-a is switched off; omnictl cluster template sync would switch it on",
  },
  {
    reason: "a lock",
    one: node("m1", "w"),
    past: { annotations: { "omni.sidero.dev/locked": "disk is dying" } },
    says: "the lock on machine m1 (disk is dying); omnictl cluster template sync would take it away",
  },
])("what somebody set past the template is told: $reason", ({ one, past, says }) => {
  const found = seen(one);
  const readings = readingsOf([
    seen(cluster()),
    { ...found, attributes: { ...found.attributes, aside: { labels: {}, annotations: {}, ...past } } },
  ]);
  expect(unmanaged({ resources: [cluster(), one].map(wanted), absences: [] }, readings).map(({ words }) => plain(words))).toEqual([says]);
});

test.each([
  { reason: "of a cluster that these files do not name", have: { ...foreign, of: { cluster: "other" } }, was: [] },
  { reason: "that left the template: it goes", have: set("old", 1), was: [set("old", 1)] },
  { reason: "that moved", have: patch(200, "a", "a: 1"), was: [] },
])("nothing is told of what is $reason", ({ have, was }) => {
  expect(lines([cluster(), patch(201, "a", "a: 1")], [cluster(), have], [], was)).toEqual([]);
});

test("facts that Omni kept to itself are told, whatever is wanted was seen", () => {
  const unknown = (part: string): Reading => ({
    target: TARGET,
    part,
    status: "unknown",
    because: { code: "forbidden", message: say`the key may not read them` },
  });
  const have = [...readingsOf([seen(cluster())]), unknown("TalosVersions"), unknown("ConfigPatches")];
  expect(notSeen({ resources: [wanted(cluster())], absences: [] }, have).map(({ words }) => plain(words))).toEqual([
    "which versions Omni offers (the key may not read them)",
  ]);
});

describe("what an earlier commit is asked about", () => {
  const asked = (want: readonly Given[], have: readonly (Given & { readonly marked?: true })[], git: Partial<Wanted> = {}): string[] =>
    unclaimed(
      { resources: want.map(wanted), absences: [], ...git },
      readingsOf(have.map((one) => ({ ...seen(one), marked: one.marked === true }))),
    ).map(({ component, address }) => `${component} ${address}`);
  const args: Given = { type: "KernelArgs", id: "m1", spec: { args: ["quiet"] } };

  test.each([
    { reason: "a machine set", have: [set("ui", 1)], is: "omni/MachineSets/prod-ui" },
    { reason: "a named machine", have: [node("m9", "w")], is: "omni/MachineSetNodes/m9" },
    { reason: "a patch of its own id", have: [foreign], is: "omni/ConfigPatches/500-mine" },
    { reason: "one that is being removed", have: [{ ...set("ui", 1), tearingDown: true as const }], is: "omni/MachineSets/prod-ui" },
    { reason: "kernel arguments with the mark of templates", have: [{ ...args, marked: true as const }], is: "omni/KernelArgs/m1" },
  ])("is $reason of a wanted cluster that no file names", ({ have, is }) => {
    const node1 = node("m1", "w");
    expect(asked([cluster(), node1], [cluster(), node1, ...have])).toEqual([`Cluster/prod ${is}`]);
  });

  test.each([
    { reason: "what the files name", want: [set("w", 1)], have: [set("w", 1)], git: {} },
    { reason: "what is known to have left already", want: [], have: [set("w", 1)], git: { was: [wanted(set("w", 1))] } },
    { reason: "what was found in an earlier commit already", want: [], have: [set("w", 1)], git: { past: [wanted(set("w", 1))] } },
    { reason: "what a template's id gives away", want: [], have: [patch(200, "a", "a: 1")], git: {} },
    { reason: "what moved", want: [patch(201, "a", "a: 1")], have: [patch(200, "a", "a: 1")], git: {} },
    { reason: "what is of another cluster", want: [], have: [{ ...foreign, of: { cluster: "other" } }], git: {} },
    { reason: "kernel arguments that Omni or a person made", want: [node("m1", "w")], have: [node("m1", "w"), args], git: {} },
  ])("is not $reason", ({ want, have, git }) => {
    expect(asked([cluster(), ...want], [cluster(), ...have], git)).toEqual([]);
  });

  test("is nothing of a cluster whose template cannot be read", () => {
    expect(asked([], [cluster(), set("ui", 1)])).toEqual([]);
  });
});
