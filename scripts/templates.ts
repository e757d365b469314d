/** Precompiles templates/ into modules of src, so that nothing at run time needs Handlebars' compiler; must not render. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import Handlebars from "handlebars";

const root = new URL("..", import.meta.url);

interface TemplateSet {
  readonly folder: string;
  /** What a template's file name ends in, besides its name. */
  readonly ending: RegExp;
  /** Helpers that its templates may call; any other name is an error. */
  readonly helpers: readonly string[];
}

/**
 * The sets by the module that each becomes. Escaping of reports is done in Words (src/report/escape.ts), that of
 * stacks by their helpers (src/adapters/compose/rendered/escape.ts); a missing field is an error everywhere.
 */
const SETS: Readonly<Record<string, TemplateSet>> = {
  "src/report/templates.generated.ts": { folder: "templates/report", ending: /\.md\.hbs$/, helpers: [] },
  "src/adapters/compose/rendered/templates.generated.ts": {
    folder: "templates/stacks",
    ending: /\.yaml\.hbs$/,
    helpers: ["compose", "flag", "literal"],
  },
};

/** The text of each generated module by its path from the root, from the templates as they are now. */
export function generateTemplates(): ReadonlyMap<string, string> {
  return new Map(Object.entries(SETS).map(([target, set]) => [target, moduleOf(set)]));
}

function moduleOf({ folder, ending, helpers }: TemplateSet): string {
  const files = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
  const knownHelpers = Object.fromEntries(helpers.map((name) => [name, true]));
  const specs = files.map((file) => {
    const source = readFileSync(new URL(`${folder}/${file}`, root), "utf8");
    const spec = Handlebars.precompile(source, { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers }) as string;
    return `  ${JSON.stringify(file.replace(ending, ""))}: ${spec},`;
  });
  return `// @ts-nocheck -- generated from ${folder} by scripts/templates.ts; edit the templates instead.\nexport const templates = {\n${specs.join("\n")}\n};\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [target, text] of generateTemplates()) writeFileSync(new URL(target, root), text);
}
