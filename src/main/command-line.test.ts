// The command line in a repository of its own, from arguments to text and exit code.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommandLine } from "./command-line.ts";

const WORKFLOW = ".github/workflows/omni-scale.yml";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "omni-scale-command-line-"));
  execFileSync("git", ["-C", folder, "init", "-q"]);
  put("media/compose.yaml", "services:\n  web:\n    image: nginx:1.27\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function run(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: "", err: "" };
  const printer = (name: "out" | "err") => ({ write: (text: string) => ((texts[name] += text), true) });
  const code = await runCommandLine(argv, {
    env: { PATH: process.env["PATH"], HOME: folder },
    folder,
    stdin: process.stdin,
    stdout: printer("out"),
    stderr: printer("err"),
  });
  return { code, ...texts };
}

describe("omni-scale init", () => {
  it.each([
    { reason: "a configuration that Git ignores", path: "omni-scale.yaml" },
    { reason: "a workflow that Git ignores", path: WORKFLOW },
  ])("replaces nothing, so not $reason either, and writes neither file", async ({ path }) => {
    put(".gitignore", `${path}\n`);
    put(path, "mine: precious\n");
    const { code, out, err } = await run("init");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`error: ${path} is there already, and Git does not have it as a file.\n`);
    expect(readFileSync(join(folder, path), "utf8")).toBe("mine: precious\n");
    expect([existsSync(join(folder, "omni-scale.yaml")), existsSync(join(folder, WORKFLOW))]).toEqual([
      path !== WORKFLOW,
      path === WORKFLOW,
    ]);
  });

  it("replaces no link, wherever it leads", async () => {
    symlinkSync("elsewhere.yaml", join(folder, "omni-scale.yaml"));
    const { code, err } = await run("init");
    expect(code).toBe(1);
    expect(err).toContain("error: omni-scale.yaml is there already, and Git does not have it as a file.\n");
  });
});

describe("omni-scale validate", () => {
  beforeEach(() => put("rack/omni-scale.yaml", "stacks: [media]\n"));

  it("takes a configuration's path as plan does, however it is written", async () => {
    expect(await run("validate", "--config", "./rack//omni-scale.yaml")).toEqual({ code: 0, out: "1 component, no errors.\n", err: "" });
  });

  it.each([
    { reason: "an absolute path", path: "/etc/omni-scale.yaml", says: "must be a path inside the repository" },
    { reason: "no YAML file", path: "rack", says: "must be the path of a .yaml file" },
    { reason: "empty", path: "", says: "must be the path of a .yaml file" },
  ])("refuses a configuration that is $reason by the option's name, not as a file that is missing", async ({ path, says }) => {
    const { code, out, err } = await run("validate", "--config", path);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`--config is ${path} and ${says}`);
    expect(err).not.toContain("There is no file");
  });
});
