/** A Docker host out of a script, for tests: programs are functions, files a record; must not touch the machine. */
import type { Host } from "../src/adapters/compose/host.ts";
import type { ExecOptions, ExecResult } from "../src/ports.ts";

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: ExecOptions;
  /** What lay in the scratch folders when the program ran, by path. */
  readonly scratch: ReadonlyMap<string, string>;
}

export type Answer = Partial<ExecResult> | Error;

/** A host whose programs give what `answer` says, with every call in `calls`; scratch folders are gone when disposed of. */
export function scriptedHost(
  answer: (call: Call) => Answer,
  files: Readonly<Record<string, string>> = {},
): { readonly host: Host; readonly calls: Call[]; readonly scratch: Map<string, string> } {
  const calls: Call[] = [];
  const scratch = new Map<string, string>();
  let folders = 0;
  const host: Host = {
    name: "local",
    async run(command, args, options = {}) {
      const call = { command, args, options, scratch: new Map(scratch) };
      calls.push(call);
      const given = answer(call);
      if (given instanceof Error) throw given;
      return { code: 0, stdout: "", stderr: "", ...given };
    },
    start: () => Promise.reject(new Error("nothing is started in this test")),
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
    async stat(path) {
      const text = files[path];
      return text === undefined ? undefined : { type: "file", bytes: text.length, mode: 0o644, modifiedNs: 0n };
    },
    async write(path, content) {
      scratch.set(path, new TextDecoder().decode(content));
    },
    async scratch() {
      folders += 1;
      const path = `/scratch/${String(folders)}`;
      return {
        path,
        async [Symbol.asyncDispose]() {
          for (const file of scratch.keys()) if (file.startsWith(`${path}/`)) scratch.delete(file);
        },
      };
    },
  };
  return { host, calls, scratch };
}
