/** What is committed for editors and readers is what the code says, and the examples are as they say. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { memoryTree } from "../../test/memory-tree.ts";
import { KINDS, shapesOf } from "./kinds.ts";
import { loadSpecs } from "./load.ts";
import { schemaFiles, schemas } from "./schemas.ts";
import { fillTables, schemaTables } from "./tables.ts";

const root = new URL("../../", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** Every file below a folder of the repository. */
function filesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.pathname.length));
}

const shapes = await shapesOf(KINDS);
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
formats.default(ajv);
const validators = {
  "spec.json": ajv.compile(schemas(shapes)["spec.json"]),
  "omni-scale.json": ajv.compile(schemas(shapes)["omni-scale.json"]),
};

/** Documents of ours among the examples, with the schema that their first line names. */
const examples = ["specs", "examples"]
  .flatMap(filesBelow)
  .filter((path) => /\.ya?ml$/.test(path))
  .flatMap((path) => {
    const schema = /^# yaml-language-server: \$schema=.*\/schemas\/(\S+)$/m.exec(read(path))?.[1];
    return schema === undefined ? [] : [{ path, schema }];
  })
  .flatMap(({ path, schema }) =>
    parseAllDocuments(read(path)).map((document) => ({
      path,
      schema,
      value: document.toJS() as Record<string, unknown>,
    })),
  );

function validator(schema: string) {
  if (schema !== "spec.json" && schema !== "omni-scale.json") throw new Error(`${schema} is no schema of ours`);
  return validators[schema];
}

describe("schemas", () => {
  it.each(Object.entries(schemaFiles(shapes)))("schemas/%s is what the code says (npm run generate)", (file, text) => {
    expect(read(`schemas/${file}`)).toBe(text);
  });

  const onPage = [...read("specs/README.md").matchAll(/^```yaml\n(apiVersion[\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  it.each(onPage)("takes the example on the page: %s", async (text) => {
    const files = {
      "omni-scale.yaml": "include: [a.yaml]\n",
      "a.yaml": text,
      "omni/compose.yml": "",
      "provider/compose.yml": "",
      "media/compose.yml": "",
    };
    const { diagnostics, components } = await loadSpecs(memoryTree(files), "omni-scale.yaml", new Date(0));
    expect(diagnostics).toEqual([]);
    expect(components).toHaveLength(1);
    expect(onPage.length).toBeGreaterThan(2);
  });

  it("has no other file in schemas/", () => {
    expect(filesBelow("schemas").toSorted()).toEqual(
      Object.keys(schemaFiles(shapes))
        .map((file) => `schemas/${file}`)
        .toSorted(),
    );
  });

  it("finds examples of both", () => {
    expect(new Set(examples.map(({ schema }) => schema))).toEqual(new Set(["spec.json", "omni-scale.json"]));
  });

  it.each(examples)("$path is as $schema says", ({ schema, value }) => {
    const isValid = validator(schema);
    isValid(value);
    expect(isValid.errors ?? []).toEqual([]);
  });

  it.each(examples)("$path with an extra key is refused by $schema", ({ schema, value }) => {
    expect(validator(schema)({ ...value, extra: 1 })).toBe(false);
    if (schema === "spec.json") expect(validator(schema)({ ...value, spec: { ...Object(value["spec"]), extra: 1 } })).toBe(false);
  });

  it.each([
    ["specs", "specs/omni-scale.yaml"],
    ["examples/minimal", "examples/minimal/omni-scale.yaml"],
  ])("the example in %s loads without a finding", async (folder, configPath) => {
    // A repository of its own has its configuration at the root; the rack in specs/ counts from ours.
    const prefix = configPath.startsWith("specs/") ? "" : `${folder}/`;
    const files = Object.fromEntries(filesBelow(folder).map((path) => [path.slice(prefix.length), read(path)]));
    const { diagnostics, components } = await loadSpecs(memoryTree(files), configPath.slice(prefix.length), new Date("2026-11-23"));
    expect(diagnostics).toEqual([]);
    expect(components).not.toEqual([]);
  });
});

describe("schemaTables", () => {
  it("are what stands in specs/README.md (npm run generate)", () => {
    const page = read("specs/README.md");
    expect(fillTables(page, schemaTables(shapes))).toBe(page);
    const asked = [...page.matchAll(/<!-- table: (\S+) -->/g)].map(([, name]) => name);
    expect(new Set(asked)).toEqual(new Set(Object.keys(schemaTables(shapes))));
  });

  it("say what every key is for", () => {
    for (const [name, table] of Object.entries(schemaTables(shapes)))
      expect(
        table.split("\n").filter((line) => /\|\s+\|$/.test(line)),
        name,
      ).toEqual([]);
  });

  it("refuses a page that asks for a table nobody knows", () => {
    expect(() => fillTables("<!-- table: x -->\n<!-- end table -->", {})).toThrow("a table x");
  });
});
