/** Renders the sample plans and runs into a folder to look at: `node scripts/sample-reports.ts [folder]`; must not check anything. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../test/golden/report/samples.ts";

const folder = process.argv[2] ?? "build/sample-reports";
mkdirSync(folder, { recursive: true });
for (const [name, text] of samples()) writeFileSync(join(folder, name), text);
console.log(`${samples().size} reports in ${folder}`);
