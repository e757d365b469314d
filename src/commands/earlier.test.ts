/** Tests of how far a look back into Git's history goes, and of what it makes of what it finds there. */
import { describe, expect, test } from "vitest";
import { desired, sourcesOf } from "../adapters/omni/desired.ts";
import { memory } from "../adapters/omni/remembered.ts";
import { unclaimed } from "../adapters/omni/unmanaged.ts";
import type { Desired } from "../adapters/adapter.ts";
import { fingerprinter } from "../core/digest.ts";
import type { Component } from "../core/model.ts";
import type { SourceTree } from "../ports.ts";
import { loadSpecs } from "../specs/load.ts";
import { readingsOf, TARGET } from "../../test/omni/set.ts";
import { memoryTree } from "../../test/memory-tree.ts";
import { earlierIn, pastOf } from "./earlier.ts";

const NOW = new Date("2026-11-26");
const fingerprint = fingerprinter("test", { bound: true });
const CONFIG = 'mode: apply\ninclude: ["clusters/*.yaml"]\n';
const head =
  "kind: Cluster\nname: NAME\nkubernetes: {version: v1.34.5}\ntalos: {version: v1.12.7}\n---\nkind: ControlPlane\nmachineClass: {name: c, size: 3}\n";

function template(sets: readonly string[], name = "prod"): string {
  return head.replace("NAME", name) + sets.map((set) => `---\nkind: Workers\nname: ${set}\nmachineClass: {name: w, size: 1}\n`).join("");
}

function commit(prod: string, more: Readonly<Record<string, string>> = {}): SourceTree {
  return memoryTree({ "omni-scale.yaml": CONFIG, "clusters/prod.yaml": prod, ...more });
}

function ask(components: readonly Component[], tree: SourceTree): Promise<Desired> {
  const ports = { target: TARGET, hostname: undefined, notConfigured: undefined, memory: memory(), omni: undefined };
  return desired(components, [], { tree, mode: "live", fingerprint }, ports);
}

interface Look {
  readonly now: SourceTree;
  /** The newest first. */
  readonly earlier: readonly SourceTree[];
  /** Machine sets that Omni has besides those of `now`. */
  readonly strays: readonly string[];
}

/** The ids that an earlier commit had, and how many commits were read for it. */
async function look({ now, earlier, strays }: Look): Promise<{ readonly past: readonly string[]; readonly read: number }> {
  const { components } = await loadSpecs(now, "omni-scale.yaml", NOW);
  const { resources } = await ask(components, now);
  const want = { resources, absences: [] };
  const like = (id: string) =>
    want.resources.find(({ address }) => address === `omni/MachineSets/${id.split("-")[0] ?? ""}-control-planes`);
  const seen = [
    ...want.resources.map(({ address, attributes }) => ({ address, attributes, marked: true })),
    ...strays.map((id) => ({ address: `omni/MachineSets/${id}` as const, attributes: like(id)?.attributes ?? {}, marked: false })),
  ];
  let read = 0;
  const past = await pastOf({ unclaimed, sources: sourcesOf }, want, readingsOf(seen), {
    configPath: "omni-scale.yaml",
    earlier: async function* (paths) {
      expect(paths).toEqual(["clusters"]);
      for (const tree of earlier) {
        read += 1;
        yield tree;
      }
    },
    now: NOW,
    versions: (name) => components.filter((one) => one.name === name),
    ask,
  });
  return { past: past.map(({ address }) => address.slice("omni/MachineSets/".length)), read };
}

const now = commit(template([]));
const both = commit(template(["a", "b"]));

describe("a look back", () => {
  test.each([
    { reason: "nothing where all that exists stands in the files", earlier: [both], strays: [], past: [], read: 0 },
    {
      reason: "what an earlier commit had, and no further than that",
      earlier: [now, both, both],
      strays: ["prod-a"],
      past: ["prod-a"],
      read: 2,
    },
    {
      reason: "each in the commit that had it last",
      earlier: [commit(template(["b"])), commit(template(["a"])), both],
      strays: ["prod-a", "prod-b"],
      past: ["prod-b", "prod-a"],
      read: 2,
    },
    { reason: "not what no commit had", earlier: [now, both], strays: ["prod-ui"], past: [], read: 2 },
    {
      reason: "behind commits whose files say nothing: spoilt, not a template, without the cluster",
      earlier: [
        commit("kind: Cluster\nname: [\n"),
        commit("a: 1\n"),
        commit(template(["a"]).replace("v1.12.7", "soon")),
        commit(template(["a"], "other")),
        both,
      ],
      strays: ["prod-a"],
      past: ["prod-a"],
      read: 5,
    },
    {
      reason: "not what another cluster's template had",
      earlier: [commit(template([]), { "clusters/other.yaml": template(["a"], "prod-x") })],
      strays: ["prod-x-a"],
      past: [],
      read: 1,
    },
  ])("finds $reason", async ({ earlier, strays, past, read }) => {
    expect(await look({ now, earlier, strays })).toEqual({ past, read });
  });

  test("is one for all clusters whose templates lie in one folder, and asks for those alone that miss something", async () => {
    const next = (sets: readonly string[]): Readonly<Record<string, string>> => ({ "clusters/next.yaml": template(sets, "next") });
    const earlier = [commit(template(["a"]), next([])), commit(template([]), next(["b"])), both];
    const strays = ["prod-a", "next-b"];
    expect(await look({ now: commit(template([]), next([])), earlier, strays })).toEqual({ past: strays, read: 2 });
  });

  test("is at most fifty commits, one read at a time", async () => {
    const asked: string[] = [];
    const git = {
      history: async (from: string, paths: readonly string[], most: number) => [`${from} ${paths.join(" ")} ${most}`, "older"],
      tree: async (sha: string) => {
        asked.push(sha);
        return now;
      },
    };
    for await (const tree of earlierIn(git, "tip")(["clusters"])) {
      expect(tree).toBe(now);
      break;
    }
    expect(asked).toEqual(["tip clusters 50"]);
  });
});
