/** Our translation of templates against what a running Omni 1.9.3 had stored after `omnictl cluster template sync`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../../src/adapters/omni/template/index.ts";
import { filesIn, recordings } from "./corpus.ts";

const path = join(import.meta.dirname, "../../../shared/peers/omni-1.9.3/exchanges.json");
/** The last template that was synced of each cluster. */
const SYNCED = ["04", "05", "06", "09", "10", "11", "12"];

interface Stored {
  readonly metadata: { readonly type: string; readonly id: string; readonly labels?: object; readonly annotations?: object };
  readonly spec: object;
}

function stored(): ReadonlyMap<string, Stored> {
  const exchanges = JSON.parse(readFileSync(path, "utf8")) as readonly {
    readonly about: string;
    readonly reply: { readonly items?: readonly string[] };
  }[];
  const items = exchanges.filter(({ about }) => /^list [A-Z]\w+$/.test(about)).flatMap(({ reply }) => reply.items ?? []);
  return new Map(items.map((item) => JSON.parse(item) as Stored).map((one) => [`${one.metadata.type}/${one.metadata.id}`, one]));
}

describe.skipIf(!existsSync(path))("what Omni stored (skipped: no recordings of Omni beside the repository)", () => {
  const chosen = recordings("test/fixtures/omnictl-1.9.3", "valid").filter(({ name }) =>
    SYNCED.some((number) => name.includes(`/${number}-`)),
  );

  it.each(chosen)("$name is what we translate it to", async ({ folder, template }) => {
    const all = stored();
    const { resources } = await readTemplate(template, { file: "cluster.yaml", files: filesIn(folder) });
    expect(resources.length).toBeGreaterThan(1);
    for (const { type, id, spec, labels, annotations } of resources) {
      const there = all.get(`${type}/${id}`);
      expect({ type, id, spec, labels, annotations }).toEqual({
        type,
        id,
        spec: there?.spec,
        labels: there?.metadata.labels ?? {},
        annotations: there?.metadata.annotations ?? {},
      });
    }
  });
});
