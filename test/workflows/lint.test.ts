/** 34: actionlint and zizmor pass on every workflow, and each rule that is ignored has its reason; must not install them. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { read, root, workflows } from "./files.ts";

const paths = workflows.map(({ path }) => path);

function run(program: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

/** Where peers are required a missing linter fails its test, instead of being skipped. */
const isMissing = (program: string): boolean => process.env["OMNI_SCALE_REQUIRE_PEERS"] !== "1" && run(program, ["--version"]).status !== 0;

describe("34: the linters of workflows", () => {
  it.skipIf(isMissing("actionlint"))(
    "actionlint has nothing to say (skipped where actionlint is not installed)",
    { timeout: 60_000 },
    () => {
      const { status, output } = run("actionlint", ["-config-file", ".github/actionlint.yaml", ...paths]);
      expect(status, output).toBe(0);
    },
  );

  it.skipIf(isMissing("zizmor"))("zizmor has nothing to say (skipped where zizmor is not installed)", { timeout: 60_000 }, () => {
    const args = ["--offline", "--no-progress", "--config", ".github/zizmor.yml", ...paths, "action.yml"];
    const { status, output } = run("zizmor", args);
    expect(status, output).toBe(0);
  });

  it.each([".github/actionlint.yaml", ".github/zizmor.yml"])("every exception in %s stands below its reason", (path) => {
    const lines = read(path).split("\n");
    const blocks = lines.flatMap((line, index) => (/^\s+ignore:$/.test(line) ? [index + 1] : []));
    expect(blocks.length).toBeGreaterThan(0);
    for (const first of blocks) expect(lines[first], `${path}:${first + 1}`).toMatch(/^\s+# .+\.$/);
  });

  it("actionlint's exceptions each have a reason of their own", () => {
    const lines = read(".github/actionlint.yaml").split("\n");
    const bare = lines.filter((line, index) => /^\s+- '/.test(line) && !/^\s+# /.test(lines[index - 1] ?? ""));
    expect(bare).toEqual([]);
  });
});
