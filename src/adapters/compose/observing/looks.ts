/** Live facts of a host whose values stay on it, as the script of the plan's key tells them; must not read a file. */
import { posix } from "node:path";
import { say } from "../../../core/words.ts";
import type { ExecResult } from "../../../ports.ts";
import { lastLine } from "../docker.ts";
import type { Looks } from "../hub/looks.ts";
import { disksFrom, leftBy, noKey, notThere, recordIn } from "../hub/look-on-host.ts";
import { lxcConfig } from "../hub/lxc.ts";
import { Unseen } from "../hub/unseen.ts";
import type { Masking } from "../host.ts";

/** Gives what the script answered to these words, whatever its exit code; rejects with a RemoteError where it refuses. */
type Ask = (words: readonly string[], options?: { readonly signal?: AbortSignal }) => Promise<ExecResult>;

/** `container` is the Proxmox container that the host is. */
export function maskedLooks(ask: Ask, files: Masking["files"], container: number | undefined): Looks {
  return {
    async kinds(paths, signal) {
      if (paths.length === 0) return [];
      const { stdout } = await ask(["kinds", ...paths], { signal });
      const lines = stdout.trimEnd().split("\n");
      return paths.map((path, index) => {
        const kind = lines[index];
        if (kind === "file" || kind === "folder" || kind === "other" || kind === "missing") return { status: "seen", value: kind };
        return { status: "unknown", because: outside(path).because };
      });
    },
    async names(folder, names) {
      const seen = await files(folder, names);
      return names.filter((_, index) => seen[index]?.is !== "absent");
    },
    async disks(folders, signal) {
      const { stdout } = await ask(["disks", ...folders], { signal });
      const rows = stdout.trimEnd().split("\n");
      const hidden = folders.find((_, index) => rows[index] === "outside");
      if (hidden !== undefined) return outside(hidden);
      return disksFrom(
        folders,
        rows.map((row) => /^(\d+) (\d+)$/.exec(row)?.slice(1)),
      );
    },
    async room(folder, _key, sources, signal) {
      const { code, stdout, stderr } = await ask(["room", folder, ...sources], { signal });
      const [, is, rest = ""] = /^(room|missing|outside) (.*)\n$/.exec(stdout) ?? [];
      if (is === "missing") return notThere(rest);
      if (is === "outside") return outside(rest);
      const [, need, free] = /^(\d+) (\d+)$/.exec(rest) ?? [];
      if (code !== 0 || need === undefined) return new Unseen(say`the host did not say it (${lastLine(stderr)})`);
      return { need: Number(need), free: Number(free) };
    },
    async gpg(path) {
      const { code, stdout, stderr } = await ask(["gpg", path]);
      const [, isProtected, hasEncryptionSubkey] = /^([01]) ([01])\n$/.exec(stdout) ?? [];
      if (code !== 0 || isProtected === undefined) return stderr.includes("not on the host") ? notThere(path) : noKey(path);
      return { isProtected: isProtected === "1", hasEncryptionSubkey: hasEncryptionSubkey === "1" };
    },
    async certificate(path) {
      const { code, stdout, stderr } = await ask(["certificate", path]);
      if (code === 0) return new TextEncoder().encode(stdout);
      return stderr.includes("not on the host") ? notThere(path) : new Unseen(say`${path} is no certificate that can be read`);
    },
    async edits(directory) {
      const { code, stdout } = await ask(["record", directory]);
      if (code !== 0) return new Unseen(say`the record of the last apply cannot be read`);
      // Its digests are tokens here, as those of the files are.
      const record = recordIn(stdout === "" ? undefined : new TextEncoder().encode(stdout));
      if (record instanceof Unseen) return record;
      const left = leftBy(record);
      const seen = await files(
        directory,
        left.map(({ path }) => posix.normalize(path)),
      );
      return left.flatMap(({ path, left: token }, index) => {
        const now = seen[index];
        return now?.is !== "there" || now.token === undefined || now.token === token ? [] : [path];
      });
    },
    ...(container === undefined ? {} : { lxc: (signal) => lxcOf(ask, container, signal) }),
  };
}

async function lxcOf(ask: Ask, id: number, signal: AbortSignal): ReturnType<NonNullable<Looks["lxc"]>> {
  const { code, stdout, stderr } = await ask(["node"], { signal });
  return code === 0 ? { id, ...lxcConfig(stdout) } : new Unseen(say`${"pct config"} did not say it: ${lastLine(stderr)}`);
}

function outside(path: string): Unseen {
  return new Unseen(
    say`the plan's key does not see ${path}: no container mounts it, and it lies in no folder of a project or of ${"/etc/omni-scale/observe.conf"}`,
  );
}
