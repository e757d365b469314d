/** A Docker host as the plan's key shows it: the calls that only look, values as tokens; must not change anything. */
import { RemoteError } from "../../../core/errors.ts";
import { say, type Words } from "../../../core/words.ts";
import type { ExecOptions, ExecResult } from "../../../ports.ts";
import type { Host } from "../host.ts";
import { encodedWords } from "../hosts/words.ts";
import { maskedLooks } from "./looks.ts";
import type { Masking } from "../host.ts";
import { expandCall, readExpanded, readFiles } from "./requests.ts";

/** A way to the script: words become its SSH_ORIGINAL_COMMAND, as they are. Rejects with a RemoteError when there is none. */
export interface ObserveShell {
  run(words: readonly string[], options?: Pick<ExecOptions, "input" | "timeoutMs" | "signal">): Promise<ExecResult>;
}

/** The version of the script whose words and answers this file knows. */
const SCRIPT_VERSION = "2";

/** What the script ends with when it does not do something. */
const REFUSED = 126;

/**
 * `local` renders what Git has. Everything that would write, start or read a file rejects with a RemoteError. `container`
 * is the Proxmox container that the host is.
 */
export function observingHost(name: string, shell: ObserveShell, local: Host, container?: number): Host {
  const ask = async (words: readonly string[], options: ExecOptions = {}): Promise<ExecResult> => {
    const { input, timeoutMs = 60_000, signal } = options;
    const answer = await shell.run(encodedWords(words), {
      timeoutMs,
      ...(input === undefined ? {} : { input }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.code !== REFUSED && answer.code !== 127) return answer;
    const because = /refused: (.*)/.exec(answer.stderr)?.[1] ?? "it has no such script";
    throw failed(words[0] ?? "", say`${name} does not let the plan's key see that: ${because}`, answer.code);
  };
  const answered = async <T>(words: readonly string[], options: ExecOptions, read: (output: string) => T | undefined): Promise<T> => {
    const { code, stdout, stderr } = await ask(words, options);
    const found = code === 0 ? read(stdout) : undefined;
    if (found !== undefined) return found;
    const said = stderr.trim().split("\n").at(-1)?.replace("omni-scale-observe: ", "") ?? "";
    throw failed(words[0] ?? "", say`the script of the plan's key on ${name} did not answer as it should: ${said}`, code);
  };
  const files: Masking["files"] = async (folder, paths) =>
    paths.length === 0 ? [] : answered(["files", folder, ...paths], {}, (output) => readFiles(paths, output));
  const masking: Masking = {
    renderOn: local,
    files,
    looks: maskedLooks(ask, files, container),
    expand: (request, signal) => {
      const { words, input } = expandCall(request);
      return answered(words, { input, signal }, (output) => readExpanded(request, output));
    },
  };
  let checked: Promise<void> | undefined;
  const check = async (): Promise<void> => {
    const { stdout } = await ask(["version"]);
    const version = /^omni-scale-observe (\S+)/.exec(stdout)?.[1] ?? "an unknown version";
    if (version === SCRIPT_VERSION) return;
    throw failed(
      "version",
      say`the script of the plan's key on ${name} is ${version} and this is made for ${SCRIPT_VERSION}: run ${`omni-scale doctor --install-observe ${name}`}`,
    );
  };
  const never = async (operation: string): Promise<never> => {
    throw failed(operation, say`the plan's key on ${name} only looks, and values stay there`);
  };
  return {
    name,
    run: (command, args, options) => (command === "docker" ? ask(["docker", ...args], options) : never(command)),
    start: (command) => never(command),
    read: (path) => (path === DAEMON_FILE ? daemon(ask) : never("read")),
    stat: () => never("stat"),
    write: () => never("write"),
    scratch: () => never("scratch"),
    masking: async () => {
      checked ??= check();
      await checked;
      return masking;
    },
  };
}

const DAEMON_FILE = "/etc/docker/daemon.json";

async function daemon(ask: (words: readonly string[]) => Promise<ExecResult>): Promise<Uint8Array | undefined> {
  const { code, stdout } = await ask(["daemon"]);
  return code === 0 && stdout !== "" ? new TextEncoder().encode(stdout) : undefined;
}

function failed(operation: string, words: Words, status?: number): RemoteError {
  return new RemoteError({ system: "docker", operation, retryable: false, words, ...(status === undefined ? {} : { status }) });
}
