/**
 * Thousands of spoilt templates and classes: whatever a file holds, reading and planning it ends, without a crash, and
 * nothing goes that the plan does not say. `OMNI_SCALE_FUZZ` gives the number of files, 1,500 unless told.
 */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { desired } from "../../src/adapters/omni/desired.ts";
import { diff } from "../../src/adapters/omni/diff.ts";
import { memory } from "../../src/adapters/omni/remembered.ts";
import { steps } from "../../src/adapters/omni/steps.ts";
import { CANONICAL_ORDER } from "../../src/adapters/omni/template/resource.ts";
import type { Desired } from "../../src/adapters/adapter.ts";
import { sameJson } from "../../src/core/canonical.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import { guardsOf } from "../../src/core/guards.ts";
import type { ChangeId, Component, DesiredResource, Difference, Reading, Step } from "../../src/core/model.ts";
import { plain } from "../../src/core/words.ts";
import { loadSpecs } from "../../src/specs/load.ts";
import { CORPORA, recordings } from "../conformance/corpus.ts";
import { memoryTree } from "../memory-tree.ts";
import { dice, mutated } from "./mutate.ts";
import { readingsOf, TARGET } from "./set.ts";

const FILES = Number(process.env["OMNI_SCALE_FUZZ"] ?? "1500");
/** Far above what the slowest machine takes for one file, and far below a hang. */
const HANG_MS = 10_000;

const CLASSES = `metadata:
  namespace: default
  type: MachineClasses.omni.sidero.dev
  id: cp
spec:
  matchlabels: ["omni.sidero.dev/cores >= 4"]
---
metadata:
  namespace: default
  type: MachineClasses.omni.sidero.dev
  id: workers
spec:
  autoprovision:
    providerid: proxmox
    providerdata: |
      node: pve-1
      cores: 4
      memory: 8192
      disk_size: 40
      network_bridge: vmbr0
      storage_selector: name == "local-lvm" && availableBytes > 10u
`;

type Files = Readonly<Record<string, string>>;

/** What a folder of the corpus makes as a repository, with its template first. */
interface Original {
  readonly name: string;
  readonly file: string;
  readonly files: Files;
}

const originals: readonly Original[] = [
  ...CORPORA.slice(0, 1).flatMap((corpus) =>
    recordings(corpus, "valid").map(({ name, folder }) => {
      const inside = globSync("**/*", { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
      const texts = inside
        .map((entry) => `${entry.parentPath}/${entry.name}`)
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]);
      return { name, file: "cluster.yaml", files: Object.fromEntries(texts) as Files };
    }),
  ),
  { name: "classes", file: "classes.yaml", files: { "classes.yaml": CLASSES } },
];

interface Planned {
  readonly desired: Desired;
  readonly components: readonly Component[];
}

async function plan({ file, files }: Original): Promise<Planned> {
  const tree = memoryTree({ ...files, "omni-scale.yaml": `include: [${file}]\nmode: apply\n` });
  const { components } = await loadSpecs(tree, "omni-scale.yaml", new Date("2026-11-26"));
  const io = { tree, mode: "live" as const, fingerprint: fingerprinter("fuzz", { bound: true }) };
  const ports = { target: TARGET, hostname: "omni.example.com", notConfigured: undefined, memory: memory(), omni: undefined };
  return { desired: await desired(components, [], io, ports), components };
}

/** As Omni has it after the original was applied. */
function applied({ resources }: Desired): Reading[] {
  const all = resources.map(({ address, attributes }) => ({ address, attributes, marked: true, revision: "1" }));
  return readingsOf(all, [...CANONICAL_ORDER, "MachineClasses"]);
}

/** How many spoilt files asked for something else, and how many of those for something to go. */
const tally = { changes: 0, deletes: 0 };

describe("spoilt files", () => {
  const names = originals.map(({ name }) => ({ name }));
  const share = Math.ceil(FILES / originals.length);

  it.each(names)(
    `of $name (${share}) neither crash nor hang, and lose nothing in silence`,
    { timeout: FILES * 100 + 20_000 },
    async ({ name }) => {
      const original = originals.find((one) => one.name === name);
      if (original === undefined) throw new Error(`there is no ${name}`);
      const before = await plan(original);
      const have = applied(before.desired);
      // The unspoilt file asks for what is there: nothing else below comes from the set-up.
      expect(diff(before.desired, have)).toEqual([]);
      for (let seed = 0; seed < share; seed++) {
        const text = mutated(original.files[original.file] ?? "", dice(seed * 7919 + name.length));
        const began = performance.now();
        const problem = await check(
          { ...original, files: { ...original.files, [original.file]: text } },
          { have, was: before.desired.resources },
        );
        const took = performance.now() - began;
        expect(took, `seed ${seed} hangs:\n${text}`).toBeLessThan(HANG_MS);
        expect(problem, `seed ${seed}:\n${text}`).toBe("");
      }
    },
  );

  it("are valid often enough for this to mean something", () => {
    expect(tally.changes).toBeGreaterThan(FILES / 40);
    expect(tally.deletes).toBeGreaterThan(FILES / 200);
  });
});

/** What exists, and what the commit before asked for. */
interface Merged {
  readonly have: readonly Reading[];
  readonly was: readonly DesiredResource[];
}

/** What is wrong with the plan of these files against what exists, or nothing. */
async function check(spoilt: Original, { have, was }: Merged): Promise<string> {
  const { desired: wanted, components } = await plan(spoilt);
  const want = { ...wanted, was };
  const differences = diff(want, have);
  const all = steps(differences, want, have);
  const names = new Set(wanted.resources.map(({ address }) => address));
  // The same where the base is past it, and an earlier commit is known to have had it.
  const gone = (which: readonly Difference[]): string[] =>
    which.flatMap(({ kind, address }) => (kind === "delete" ? [address] : [])).toSorted();
  const later = gone(diff({ ...wanted, was: wanted.resources, past: was.filter(({ address }) => !names.has(address)) }, have));
  if (!sameJson(later, gone(differences))) return `${gone(differences).join()} goes with its base, ${later.join()} after it`;
  const wrong = new Set(want.diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
  const stray = differences.find(({ component }) => wrong.has(component));
  if (wrong.size === 0 && differences.length > 0) tally.changes++;
  if (stray !== undefined) return `${stray.component} has errors, and ${stray.address} changes all the same`;
  const uncovered = differences.find(({ id, target }) => covering(all, target, id).length !== 1);
  if (uncovered !== undefined) return `${uncovered.address} is in ${covering(all, uncovered.target, uncovered.id).length} steps`;
  for (const component of components) {
    const mine = differences.filter((one) => one.component === component.name);
    const deletes = mine.filter(({ kind }) => kind === "delete");
    if (deletes.length === 0) continue;
    tally.deletes++;
    const nothingTyped = { acknowledge: new Set<string>(), confirmDelete: new Set<string>() };
    const guards = guardsOf({ component, differences: mine, takesOver: false, adopt: [] }, nothingTyped);
    if (!guards.some(({ clearedBy }) => clearedBy === "confirm-delete")) return `${deletes[0]?.address ?? ""} goes without a typed name`;
    const silent = deletes.find((one) => !covering(all, one.target, one.id).some((step) => saysOf(step, one.address)));
    if (silent !== undefined) return `${silent.address} goes, and its step does not say so`;
  }
  return "";
}

/** It is named, and so is what dies with it, or that nobody looked. */
function saysOf({ title, impact }: Step, address: string): boolean {
  return plain(title).includes(address.split("/").at(-1) ?? "") && impact.destroys.length + impact.notes.length > 0;
}

function covering(all: readonly Step[], target: string, id: ChangeId): Step[] {
  return all.filter((one) => one.target === target && one.covers.includes(id));
}
