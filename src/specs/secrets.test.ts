/** Where secrets come from, that each is masked before anybody has it, and that none is ever an argument. */
import { describe, expect, it } from "vitest";
import { RemoteError, UserError } from "../core/errors.ts";
import { plain, say } from "../core/words.ts";
import { memoryTree } from "../../test/memory-tree.ts";
import type { Exec, ExecOptions, ExecResult } from "../ports.ts";
import { maskedParts, secretReader, type SecretSources } from "./secrets.ts";

interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: ExecOptions | undefined;
}

/** What was encrypted is in the repository under these names alone. */
const tree = memoryTree({ "a/b.yaml": "ENC[b]", "a.yaml": "ENC[a]" });

/** A machine with these files and this answer of `sops`, and what was masked and started. */
function machine(given: { env?: Record<string, string>; files?: Record<string, string>; sops?: ExecResult | Error }) {
  const masked: string[] = [];
  const calls: Call[] = [];
  const seen: Record<string, string>[] = [];
  const scratch = new Map<string, string>();
  const exec: Pick<Exec, "run"> = {
    run: async (command, args, options) => {
      seen.push(Object.fromEntries(scratch));
      calls.push({ command, args, options });
      if (given.sops instanceof Error) throw given.sops;
      return given.sops ?? { code: 0, stdout: "", stderr: "" };
    },
  };
  const files: SecretSources["files"] = {
    scratch: async () => ({ path: "/scratch", [Symbol.asyncDispose]: async () => scratch.clear() }),
    write: async (path, content) => void scratch.set(path, new TextDecoder().decode(content as Uint8Array)),
    stat: async (path) => (given.files?.[path] === undefined ? undefined : { type: "file", bytes: 1, mode: 0o600, modifiedNs: 0n }),
    read: async (path) => new TextEncoder().encode(given.files?.[path]),
  };
  const reader = secretReader({
    env: given.env ?? {},
    exec,
    files,
    log: { mask: (secret) => masked.push(secret) },
    tree: async () => tree,
  });
  return { reader, masked, calls, seen, left: scratch };
}

describe("secretReader", () => {
  it("reads a variable of the run, whole, and knows when there is none", async () => {
    const { reader, masked } = machine({ env: { TOKEN: "hunter2\n" } });
    expect(await reader.read({ fromEnv: "TOKEN" })).toBe("hunter2\n");
    expect(await reader.read({ fromEnv: "OTHER" })).toBeUndefined();
    expect(await reader.read({ fromEnv: "constructor" })).toBeUndefined();
    expect(masked).toEqual(["hunter2"]);
  });

  it("reads a file of the host without its last newline, and knows when there is none", async () => {
    const { reader, masked } = machine({ files: { "/etc/secret": "hunter2\n\n" } });
    expect(await reader.read({ onHost: "/etc/secret" })).toBe("hunter2\n");
    expect(await reader.read({ onHost: "/etc/other" })).toBeUndefined();
    expect(masked).toEqual(["hunter2"]);
  });

  it("asks sops for one value, with the one file out of the repository and sops' own variables alone", async () => {
    const { reader, masked, calls, seen, left } = machine({
      env: { SOPS_AGE_KEY: "age", GITHUB_TOKEN: "no" },
      sops: { code: 0, stdout: "hunter2\n", stderr: "" },
    });
    expect(await reader.read({ fromSops: { file: "a/b.yaml", key: "db.users.0.password" } })).toBe("hunter2");
    expect(masked).toEqual(["hunter2"]);
    expect(calls).toEqual([
      {
        command: "sops",
        args: ["--decrypt", "--extract", '["db"]["users"][0]["password"]', "a/b.yaml"],
        options: { cwd: "/scratch", env: { SOPS_AGE_KEY: "age" }, timeoutMs: 60_000 },
      },
    ]);
    expect([seen, left.size]).toEqual([[{ "/scratch/a/b.yaml": "ENC[b]" }], 0]);
  });

  it("does not start sops for a file that the repository does not have", async () => {
    const { reader, calls } = machine({});
    await expect(reader.read({ fromSops: { file: "none.yaml", key: "k" } })).rejects.toThrow();
    expect(calls).toEqual([]);
  });

  it("names sops when it is not installed", async () => {
    const { reader } = machine({ sops: new UserError(say`not installed`, say`install it`) });
    const error = await reader.read({ fromSops: { file: "a.yaml", key: "k" } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error instanceof UserError && [plain(error.words), plain(error.fix)]).toEqual([
      "a.yaml cannot be decrypted: the program sops is not installed here.",
      "Install sops where this runs, or use fromEnv for k.",
    ]);
  });

  it("says why sops failed, and gives nothing of what it had printed", async () => {
    const { reader, masked } = machine({
      sops: { code: 128, stdout: "hunter2", stderr: "warning\nFailed to get the data key\n\n" },
    });
    const error = await reader.read({ fromSops: { file: "a.yaml", key: "k" } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RemoteError);
    expect(String(error)).toContain("Failed to get the data key");
    expect(String(error)).not.toContain("hunter2");
    expect(masked).toEqual([]);
  });

  it("has masked a value before it gives it out", async () => {
    const order: string[] = [];
    const nothing = async (): Promise<never> => Promise.reject(new Error("not asked"));
    const reader = secretReader({
      env: { A: "hunter2" },
      exec: { run: nothing },
      files: { stat: nothing, read: nothing, write: nothing, scratch: nothing },
      tree: nothing,
      log: { mask: () => order.push("masked") },
    });
    order.push((await reader.read({ fromEnv: "A" })) ?? "");
    expect(order).toEqual(["masked", "hunter2"]);
  });
});

describe("statement 26: maskedParts", () => {
  it.each([
    { reason: "a single line whole", value: "hunter2", parts: ["hunter2"] },
    {
      reason: "each line of many",
      value: "-----BEGIN-----\nabcd\nefgh\n-----END-----\n",
      parts: ["-----BEGIN-----", "abcd", "efgh", "-----END-----"],
    },
    { reason: "no line under four characters", value: "{\n}\nabc\nabcd", parts: ["abcd"] },
    {
      reason: "indented lines as they are and without their indentation",
      value: "a:\r\n    secret\r\n",
      parts: ["    secret", "secret"],
    },
    { reason: "no blanks", value: "      \n", parts: [] },
  ])("masks $reason", ({ value, parts }) => {
    expect(maskedParts(value)).toEqual(parts);
  });
});
