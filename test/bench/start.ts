/**
 * `npm run bench`: how long `validate` of one spec takes beside an empty Node script, and the bytes it loads.
 * Ratios within one run only. Fails when too many bytes are loaded; never for speed, which depends on the machine.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const goals = { ratio: 4, bytes: 3_000_000 };
const rounds = 31;
const cli = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "omni-scale-bench-"));

try {
  makeRepository(folder);
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "");
  const times = { empty: [] as number[], validate: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push(time([empty]));
    times.validate.push(time([cli, "validate"]));
  }
  const ratio = median(times.validate) / median(times.empty);
  const bytes = loadedBytes();
  console.log(`validate of one spec: x${ratio.toFixed(2)} of an empty script (goal ${goals.ratio}; medians of ${rounds}, in turn)`);
  console.log(`bytes it loads: ${bytes} (goal ${goals.bytes})`);
  process.exitCode = bytes <= goals.bytes ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeRepository(root: string): void {
  mkdirSync(join(root, "media"));
  writeFileSync(join(root, "omni-scale.yaml"), "stacks:\n  - path: media\n");
  writeFileSync(join(root, "media", "compose.yaml"), "services:\n  web:\n    image: nginx:1.27\n");
  execFileSync("git", ["-C", root, "init", "-q"]);
}

function time(args: readonly string[]): number {
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - began);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A loader hook writes down every file that is imported. */
function loadedBytes(): number {
  const list = join(folder, "loaded.txt");
  const hook = `import { appendFileSync } from "node:fs"; export async function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + "\\n"); return next(url, context); }`;
  const register = `import { register } from "node:module"; register("data:text/javascript," + encodeURIComponent(${JSON.stringify(hook)}));`;
  time(["--import", `data:text/javascript,${encodeURIComponent(register)}`, cli, "validate"]);
  const urls = new Set(
    readFileSync(list, "utf8")
      .split("\n")
      .filter((url) => url.startsWith("file:")),
  );
  return [...urls].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
}
