/**
 * Builds dist/ from src/: `tsc` emits JavaScript, ncc bundles it (ADR 0003 says why in two steps).
 * Must give the same bytes on every machine: no times, no absolute paths, the project's own ncc.
 *
 *   node scripts/build.ts            writes dist/
 *   node scripts/build.ts --check    builds beside it and fails when dist/ differs by one byte
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const out = check ? join(root, "build", "dist") : join(root, "dist");

rmSync(join(root, "build"), { recursive: true, force: true });
run("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
leaveOutLocales();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
bundle("index", out);
bundle("cli", join(out, "cli"));
writeFileSync(join(out, "cli.js"), '#!/usr/bin/env node\nimport "./cli/index.js";\n', { mode: 0o755 });
writeFileSync(join(out, "package.json"), '{ "type": "module" }\n');
if (check) compare(out, join(root, "dist"));

/** Bundles build/<entry>.js with everything it needs into `folder`/index.js and its chunks. */
function bundle(entry: string, folder: string): void {
  run("@vercel/ncc/dist/ncc/cli.js", ["build", join("build", `${entry}.js`), "--out", folder, "--license", "licenses.txt", "--quiet"]);
  rmSync(join(folder, "package.json"), { force: true });
}

/**
 * zod brings its messages in fifty languages, a third of what `validate` would load; ours are English. The bundler
 * finds this copy first, since it lies nearer to build/ than node_modules/ does.
 */
function leaveOutLocales(): void {
  const copy = join(root, "build", "node_modules", "zod");
  cpSync(join(root, "node_modules", "zod"), copy, { recursive: true });
  writeFileSync(join(copy, "v4", "locales", "index.js"), 'export { default as en } from "./en.js";\n');
}

function run(script: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function compare(made: string, committed: string): void {
  const names = new Set(
    [made, committed].flatMap((folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])),
  );
  const different = [...names].toSorted().filter((name) => contentOf(join(made, name)) !== contentOf(join(committed, name)));
  if (different.length > 0) {
    console.error(`dist/ is not what src/ builds to: ${different.join(", ")}. Run: npm run build`);
    process.exit(1);
  }
  console.log(`dist/ is what src/ builds to, byte for byte (${names.size} files)`);
}

/** A folder counts by its name alone: its files are in the list themselves. */
function contentOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isDirectory() ? "folder" : readFileSync(path).toString("base64");
}
