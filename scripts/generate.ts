/**
 * Everything that is made from the code and committed: schemas/, tables in README.md and specs/README.md, docs/gotchas.md,
 * templates, programs for hosts.
 * Must not hold texts of its own: whatever a generated file says stands in the code or in action.yml.
 *
 *   node scripts/generate.ts            writes what differs
 *   node scripts/generate.ts --check    fails when something differs
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { applyScript } from "../src/adapters/compose/hosts/apply-script.ts";
import { schemaFiles } from "../src/specs/schemas.ts";
import { fillTables, schemaTables } from "../src/specs/tables.ts";
import { actionTables } from "./action-tables.ts";
import { observeScript, observeScriptModule } from "./host-script.ts";
import { ruleSections } from "./rule-sections.ts";
import { generateTemplates } from "./templates.ts";

const root = join(import.meta.dirname, "..");

/** The text of every generated file by its path from the root; `undefined` for one that should not be there. */
export function generated(): ReadonlyMap<string, string | undefined> {
  const strays = readdirSync(join(root, "schemas")).map((name) => [`schemas/${name}`, undefined] as const);
  return new Map<string, string | undefined>([
    ...strays,
    ...Object.entries(schemaFiles()).map(([name, text]) => [`schemas/${name}`, text] as const),
    ["specs/README.md", fillTables(read("specs/README.md"), schemaTables())],
    ["README.md", fillTables(read("README.md"), actionTables(read("action.yml")))],
    ["docs/gotchas.md", fillTables(read("docs/gotchas.md"), ruleSections())],
    ...generateTemplates(),
    ["templates/host/omni-scale-apply", applyScript()],
    ["templates/host/omni-scale-observe", observeScript()],
    ["src/adapters/compose/observing/script.generated.ts", observeScriptModule()],
  ]);
}

/** The paths whose committed text is another one, in order. */
export function outdated(): string[] {
  return [...generated()].flatMap(([path, text]) => ((existsSync(join(root, path)) ? read(path) : undefined) === text ? [] : [path]));
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function write(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(join(root, path));
  else writeFileSync(join(root, path), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const paths = outdated();
  if (process.argv.includes("--check")) {
    console.log(paths.length === 0 ? "Everything generated is up to date." : `Out of date: ${paths.join(", ")}. Run: npm run generate`);
    process.exitCode = paths.length === 0 ? 0 : 1;
  } else {
    const made = generated();
    for (const path of paths) write(path, made.get(path));
    console.log(paths.length === 0 ? "Nothing to write." : `Written: ${paths.join(", ")}`);
  }
}
