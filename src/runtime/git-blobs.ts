/** Contents out of Git's store, byte for byte and in one process; must not apply filters or line endings. */
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import { atExit } from "./at-exit.ts";
import { type Child, explainStart, signalTree } from "./child.ts";
import type { GitProgram } from "./git-program.ts";

/** A blob to read, and the size over which its content is not wanted. */
export interface WantedBlob {
  readonly id: string;
  readonly maxBytes: number;
}

/** A blob's content, or its size alone where it was over the limit. */
export type Blob = { readonly content: Uint8Array } | { readonly tooLarge: number };

/** Gives the blobs in the order they were asked for, one at a time: memory holds the largest, not the sum. */
export async function* readBlobs(git: GitProgram, wanted: readonly WantedBlob[]): AsyncGenerator<Blob> {
  if (wanted.length === 0) return;
  const child = git.start(["cat-file", "--batch"]);
  const forget = atExit(() => signalTree(child, "SIGKILL"));
  const ended = endOf(child, git);
  const source = new ByteSource(child.stdout);
  child.stdin?.end(wanted.map(({ id }) => `${id}\n`).join(""));
  try {
    for (const { maxBytes } of wanted) {
      const header = await source.line();
      if (header === undefined) throw await ended;
      const bytes = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? "NaN");
      if (Number.isNaN(bytes)) throw notThere(header);
      const content = await source.take(bytes, bytes <= maxBytes);
      if (content === undefined) throw await ended;
      yield bytes <= maxBytes ? { content } : { tooLarge: bytes };
      await source.take(1, false);
    }
  } finally {
    signalTree(child, "SIGKILL");
    child.stdout.destroy();
    forget();
  }
}

/** The error that explains why there is no more output; settles when the child has ended. */
function endOf(child: Child, git: GitProgram): Promise<Error> {
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString("utf8")).slice(-10_000)));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(explainStart(error, "git", git.folder, "git cat-file")));
    child.once("close", (code) => resolve(git.explain("cat-file", code ?? -1, stderr)));
  });
}

/** `<id> missing`: a damaged or partial clone. */
function notThere(header: string): RemoteError {
  return new RemoteError({
    system: "git",
    operation: "git cat-file",
    retryable: false,
    words: say`Git does not have a content that the commit names (${header.slice(0, 100)}). Check the repository out again, without a filter.`,
  });
}

/** Lines and counted bytes out of a stream. */
class ByteSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Up to the next line feed, without it; undefined at the end. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) {
        const line = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      const next = await this.#chunks.next();
      if (next.done === true) return undefined;
      this.#rest = Buffer.concat([this.#rest, next.value]);
    }
  }

  /** The next `bytes` bytes, empty when they are not to be kept; undefined when the stream ends before. */
  async take(bytes: number, keep: boolean): Promise<Uint8Array | undefined> {
    const kept: Buffer[] = [];
    let missing = bytes;
    while (missing > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#chunks.next();
        if (next.done === true) return undefined;
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      missing -= part.length;
      if (keep) kept.push(part);
    }
    return Buffer.concat(kept);
  }
}
