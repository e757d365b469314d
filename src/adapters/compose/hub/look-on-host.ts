/**
 * How the files and disks of a host are looked at for live facts: what a path is, what a key and a certificate are like,
 * what the last apply left. Reads only; must not judge. A host whose values stay on it answers the same questions itself
 * (observing/looks.ts).
 */
import { posix } from "node:path";
import { sha256 } from "../../../core/digest.ts";
import { say } from "../../../core/words.ts";
import { lastLine } from "../docker.ts";
import type { Host } from "../host.ts";
import { StepRecord } from "../record.ts";
import { copiesIn, LOOK_AT_COPIES } from "./copy-scripts.ts";
import type { DiskFact, SourceFact } from "./facts.ts";
import { gpgFacts } from "./key-facts.ts";
import type { Looks } from "./looks.ts";
import { lxcConfig } from "./lxc.ts";
import { look, Unseen } from "./unseen.ts";

type Kind = Extract<SourceFact["is"], { readonly status: "seen" }>["value"];

/** By whatever way a host lets itself be looked at. Rejects with a RemoteError where it does not say. */
export async function looksAt(host: Host): Promise<Looks> {
  return (await host.masking?.())?.looks ?? looksOn(host);
}

/** On a host where files can be read and programs run. */
export function looksOn(host: Host): Looks {
  const { node } = host;
  return {
    kinds: (paths, signal) => Promise.all(paths.map((path) => look(() => kindOf(host, path, signal)))),
    async names(folder, names) {
      const stats = await Promise.all(names.map((name) => host.stat(posix.join(folder, name))));
      return names.filter((_, index) => stats[index] !== undefined);
    },
    async disks(folders, signal) {
      const { code, stdout, stderr } = await host.run("df", ["-Pk", "--", ...folders], { signal, timeoutMs: 30_000 });
      if (code !== 0) return new Unseen(say`df did not say it: ${lastLine(stderr)}`);
      // POSIX: a line of titles, then one for each: blocks of 1024 bytes, use in percent, mount point last.
      const rows = stdout.trimEnd().split("\n").slice(1);
      return disksFrom(
        folders,
        rows.map((row) => /\s(\d+)\s+(\d+)%\s/.exec(row)?.slice(1)),
      );
    },
    async room(folder, key, sources, signal) {
      const args = ["-c", LOOK_AT_COPIES, "sh", folder, key, ...sources];
      const { code, stdout, stderr } = await host.run("sh", args, { timeoutMs: 120_000, signal });
      const found = copiesIn(stdout);
      switch (found.is) {
        case "room":
          return found.room;
        case "kept":
          return undefined;
        case "missing":
          return notThere(found.path);
        case "closed":
          return new Unseen(say`this user may not read or write ${found.path}`);
        case "unreadable":
          return new Unseen(say`the host did not say it (exit code ${code}: ${lastLine(stderr)})`);
      }
    },
    async gpg(path) {
      const content = await host.read(path);
      if (content === undefined) return notThere(path);
      return (await gpgFacts(content)) ?? noKey(path);
    },
    certificate: async (path) => (await host.read(path)) ?? notThere(path),
    async edits(directory) {
      const record = recordIn(await host.read(posix.join(directory, ".omni-scale/record.json")));
      if (record instanceof Unseen) return record;
      const edited = await Promise.all(
        leftBy(record).map(async ({ path, left }) => {
          const now = await host.read(posix.join(directory, path));
          return now === undefined || sha256(now) === left ? [] : [path];
        }),
      );
      return edited.flat();
    },
    ...(node === undefined
      ? {}
      : {
          async lxc(signal) {
            const { code, stdout, stderr } = await node.run("pct", ["config", String(node.container)], { signal, timeoutMs: 30_000 });
            if (code !== 0) return new Unseen(say`${"pct config"} did not say it: ${lastLine(stderr)}`);
            return { id: node.container, ...lxcConfig(stdout) };
          },
        }),
  };
}

async function kindOf(host: Host, path: string, signal: AbortSignal): Promise<Kind | Unseen> {
  const found = await host.stat(path);
  if (found === undefined) return "missing";
  if (found.type !== "symlink") return found.type;
  const { code, stdout, stderr } = await host.run("stat", ["-L", "-c", "%F", "--", path], { signal, timeoutMs: 30_000 });
  if (code !== 0) return /no such file/i.test(stderr) ? "missing" : new Unseen(say`where the link leads cannot be seen`);
  return stdout.startsWith("regular") ? "file" : stdout.startsWith("directory") ? "folder" : "other";
}

/** `rows` are free KiB and use in percent, in the order of `folders`. */
export function disksFrom(folders: readonly string[], rows: readonly (readonly string[] | undefined)[]): readonly DiskFact[] | Unseen {
  const disks = rows.flatMap((row, index) => {
    const [[free, percent], path] = [row ?? [], folders[index]];
    return path === undefined || free === undefined ? [] : [{ path, freeBytes: Number(free) * 1024, usedPercent: Number(percent) }];
  });
  return disks.length === folders.length ? disks : new Unseen(say`df said it in a way that is not known here`);
}

/** What can be told from a record of the last apply; `content` is undefined where there is none. */
export function recordIn(content: Uint8Array | undefined): Pick<StepRecord, "status" | "files"> | Unseen {
  if (content === undefined) return new Unseen(say`nothing was applied there by Omni-Scale yet`);
  try {
    return StepRecord.pick({ status: true, files: true }).parse(JSON.parse(new TextDecoder().decode(content)));
  } catch {
    return new Unseen(say`the record of the last apply cannot be read`);
  }
}

/** Each file with the digest that the last apply left it with; none while an apply is not through. */
export function leftBy({ status, files }: Pick<StepRecord, "status" | "files">): { readonly path: string; readonly left: string | null }[] {
  if (status === "pending") return [];
  return files.map(({ path, before, after }) => ({ path, left: status === "taken-back" ? before : after }));
}

export function notThere(path: string): Unseen {
  return new Unseen(say`${path} is not on the host`);
}

export function noKey(path: string): Unseen {
  return new Unseen(say`${path} is no private key that can be read`);
}
