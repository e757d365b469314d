/** The committed command line starts from what Node compiled before, and leaves nothing anywhere but in the person's cache folder. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const cli = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "omni-scale-start-"));
const rack = join(folder, "rack");
mkdirSync(join(rack, "media"), { recursive: true });
writeFileSync(join(rack, "omni-scale.yaml"), "stacks:\n  - path: media\n");
writeFileSync(join(rack, "media", "compose.yaml"), "services:\n  web:\n    image: nginx:1.27\n");
execFileSync("git", ["-C", rack, "init", "-q"]);
afterAll(() => rmSync(folder, { recursive: true }));

/** Validates the rack under a home of its own, and gives what it printed and what the home holds then, two levels deep. */
function start(name: string, mode: number): { readonly printed: string; readonly left: readonly string[] } {
  const home = join(folder, name);
  if (!existsSync(home)) mkdirSync(home);
  chmodSync(home, mode);
  const env = { PATH: process.env["PATH"], HOME: home };
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "validate"], { cwd: rack, env, encoding: "utf8" });
  const left = readdirSync(home).flatMap((one) => readdirSync(join(home, one)).map((inside) => `${one}/${inside}`));
  return { printed: `${stdout}${stderr}`, left };
}

it("keeps compiled code in the home's cache folder, and says the same with it as without it", () => {
  const first = start("own", 0o755);
  const second = start("own", 0o755);
  expect(first.printed).toBe("1 component, no errors.\n");
  expect(second).toEqual(first);
  // Node 20 cannot.
  expect(first.left).toEqual("enableCompileCache" in module ? [".cache/omni-scale"] : []);
});

it("keeps none where others could write, and works all the same", () => {
  expect(start("shared", 0o777)).toEqual({ printed: "1 component, no errors.\n", left: [] });
});

it("works in a home that cannot be written", () => {
  expect(start("locked", 0o555).printed).toBe("1 component, no errors.\n");
});

it("says its version", () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
    readonly version: string;
  };
  expect(execFileSync(process.execPath, [cli, "--version"], { encoding: "utf8" })).toBe(`${version}\n`);
});
