/** Outputs as a later step would get them: in a process of its own, with the files that a runner gives. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFiles } from "./files.ts";
import { createActionOutputs } from "./outputs.ts";
import { createRandom } from "./random.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omni-scale-outputs-"));
  await writeFile(join(folder, "output"), "");
  await writeFile(join(folder, "summary"), "");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `code`, which has `outputs`, as a step. */
function step(code: string): { status: number | null; stdout: string; stderr: string } {
  const from = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    import crypto from "node:crypto";
    import { syncBuiltinESMExports } from "node:module";
    import { createActionOutputs } from ${from("./outputs.ts")};
    import { createFiles } from ${from("./files.ts")};
    import { createRandom } from ${from("./random.ts")};
    const outputs = createActionOutputs({ files: createFiles(), random: createRandom(), temporaryFolder: ${JSON.stringify(folder)} });
    ${code}`;
  const env = {
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
  };
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env,
    encoding: "utf8",
  });
}

/** Reads the output file as the runner does: `name=value`, or `name<<delimiter`, lines, delimiter. */
async function readOutputs(): Promise<Record<string, string>> {
  const lines = (await readFile(join(folder, "output"), "utf8")).split("\n");
  const outputs: Record<string, string> = {};
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc === null) {
      if (line !== "") outputs[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
      continue;
    }
    const end = lines.indexOf(heredoc[2] ?? "", index + 1);
    outputs[heredoc[1] ?? ""] = lines.slice(index + 1, end).join("\n");
    index = end;
  }
  return outputs;
}

describe("outputs", () => {
  it("reach the next step as they are, whatever they look like (statement 19)", async () => {
    const value = "https://x/?a=b<<EOF::set-output name=changed::false";
    const { status, stdout, stderr } = step(`await outputs.set({ changed: "true", "comment-url": ${JSON.stringify(value)} });`);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await readOutputs()).toEqual({ changed: "true", "comment-url": value });
  });

  it.each(["a\nchanged=false", "a\rb", "\n"])(
    "refuse the value %j, which has more than one line, before anything is written",
    async (value) => {
      const outputs = createActionOutputs({
        files: createFiles(),
        random: createRandom(),
        temporaryFolder: folder,
      });
      await expect(outputs.set({ changed: "true", digest: value })).rejects.toThrow("more than one line");
      expect(await readOutputs()).toEqual({});
    },
  );

  it("refuse a value that has the delimiter in it, should anybody ever guess it (statement 19)", async () => {
    const { status } = step(`
      crypto.randomUUID = () => "guessed";
      syncBuiltinESMExports();
      await outputs.set({ status: "applied" });
      await outputs.set({ digest: "ghadelimiter_guessed" }).catch(() => process.exit(7));`);
    expect(status).toBe(7);
    expect(await readOutputs()).toEqual({ status: "applied" });
  });
});

describe("a summary", () => {
  it("is the first body that GitHub takes, and replaces an earlier one", async () => {
    const { status } = step(`
      const wrote = await outputs.summary(["an earlier one"]);
      const again = await outputs.summary(["ä".repeat(500_001), "# fits\\n", "shorter"]);
      process.exit(wrote && again ? 0 : 1);`);
    expect(status).toBe(0);
    expect(await readFile(join(folder, "summary"), "utf8")).toBe("# fits\n\n");
  });

  it("is left out when nothing fits, and says so to the caller", async () => {
    const outputs = createActionOutputs({
      files: createFiles(),
      random: createRandom(),
      temporaryFolder: folder,
    });
    expect(await outputs.summary(["x".repeat(1_000_001)])).toBe(false);
  });
});

describe("a result as a file", () => {
  it("is private, below the temporary folder, and another step's is not overwritten", async () => {
    const make = () =>
      createActionOutputs({
        files: createFiles(),
        random: createRandom(),
        temporaryFolder: folder,
      });
    const one = await make().file("plan.json", "{}");
    const two = await make().file("plan.json", "[]");
    expect(one.startsWith(folder)).toBe(true);
    expect(await readFile(one, "utf8")).toBe("{}");
    expect(await readFile(two, "utf8")).toBe("[]");
    if (process.platform !== "win32") expect((await stat(one)).mode & 0o777).toBe(0o600);
  });
});
