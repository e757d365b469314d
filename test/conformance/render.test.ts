/** `omni-scale render` as people run it, against what omnictl printed; needs no omnictl and no Git. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/main/command-line.ts";

const recorded = join(import.meta.dirname, "../fixtures/omnictl-1.9.3");

async function run(
  folder: string,
  ...argv: string[]
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: "", stderr: "" };
  const printer = (to: "stdout" | "stderr"): { write(text: string): void } => ({ write: (text) => void (said[to] += text) });
  const line = { env: {}, folder, stdin: process.stdin, stdout: printer("stdout"), stderr: printer("stderr") };
  return { code: await runCommandLine(argv, line), ...said };
}

const withoutTimes = (text: string): string => text.replaceAll(/^( {2}(?:created|updated):).*$/gm, "$1");

describe("omni-scale render", () => {
  it("prints what omnictl prints, with files beside the template", async () => {
    const { code, stdout, stderr } = await run(recorded, "render", "valid/05-patch-forms/cluster.yaml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(withoutTimes(stdout)).toBe(withoutTimes(readFileSync(join(recorded, "valid/05-patch-forms/rendered.yaml"), "utf8")));
    expect(stdout).toMatch(/ {2}created: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n/);
  });

  it("says what is wrong and where, prints no resource and fails", async () => {
    const { code, stdout, stderr } = await run(recorded, "render", "invalid/05-bad-versions/cluster.yaml");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("invalid/05-bad-versions/cluster.yaml:6:12");
    expect(stderr).toContain("1 error in");
  });

  it("gives the same as JSON", async () => {
    const { code, stdout } = await run(recorded, "render", "invalid/05-bad-versions/cluster.yaml", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: "invalid", text: "", diagnostics: [{ rule: "T16", severity: "error" }] });
  });

  it("says so when there is no such file", async () => {
    const { code, stderr } = await run(recorded, "render", "nowhere.yaml");
    expect(code).toBe(1);
    expect(stderr).toContain("There is no file");
  });
});

describe("omni-scale validate", () => {
  it("tells what is wrong inside templates and classes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "omni-scale-validate-"));
    try {
      execFileSync("git", ["init", "--quiet"], { cwd: folder });
      writeFileSync(join(folder, "omni-scale.yaml"), 'include: ["*.yaml"]\n');
      writeFileSync(join(folder, "prod.yaml"), readFileSync(join(recorded, "invalid/04-unknown-field/cluster.yaml")));
      const { code, stdout, stderr } = await run(folder, "validate");
      expect({ code, stdout }).toEqual({ code: 1, stdout: "1 error in the specs.\n" });
      expect(stderr).toContain("prod.yaml:5:1");
      writeFileSync(join(folder, "prod.yaml"), readFileSync(join(recorded, "valid/01-machine-classes/cluster.yaml")));
      expect(await run(folder, "validate")).toMatchObject({ code: 0, stdout: "1 component, no errors.\n" });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("files outside the template's folder", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "omni-scale-render-"));
    for (const name of ["clusters", "patches"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "patches/a.yaml"), "machine: {}\n");
    writeFileSync(
      join(folder, "clusters/a.yaml"),
      "kind: Cluster\nname: a\nkubernetes: {version: v1.36.2}\ntalos: {version: v1.13.5}\npatches: [{file: ../patches/a.yaml}]\n" +
        "---\nkind: ControlPlane\nmachineClass: {name: cp, size: 1}\n",
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("are refused as omnictl refuses them", async () => {
    const { code, stderr } = await run(folder, "render", "clusters/a.yaml");
    expect(code).toBe(1);
    expect(stderr).toContain("clusters/a.yaml:5:18");
  });

  it("are read where --allowed-dir says so", async () => {
    const { code, stdout } = await run(folder, "render", "clusters/a.yaml", "--allowed-dir", ".");
    expect(code).toBe(0);
    expect(stdout).toContain("id: 200-cluster-a-../patches/a.yaml");
  });
});
