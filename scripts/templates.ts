/** Precompiles templates/report into src/report/templates.generated.ts, so that no report needs Handlebars' compiler; must not render. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import Handlebars from "handlebars";

const root = new URL("..", import.meta.url);
const target = new URL("src/report/templates.generated.ts", root);

/** The text of src/report/templates.generated.ts, from the templates as they are now. */
export function generateTemplates(): string {
  const folder = new URL("templates/report/", root);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".md.hbs"))
    .toSorted();
  const specs = files.map((file) => {
    const source = readFileSync(new URL(file, folder), "utf8");
    // Escaping is done in Words (src/report/escape.ts); a missing field is an error, an unknown helper too.
    const spec = Handlebars.precompile(source, { strict: true, noEscape: true, knownHelpersOnly: true }) as string;
    return `  ${JSON.stringify(file.slice(0, -".md.hbs".length))}: ${spec},`;
  });
  return `// @ts-nocheck -- generated from templates/report by scripts/templates.ts; edit the templates instead.\nexport const templates = {\n${specs.join("\n")}\n};\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(target, generateTemplates());
