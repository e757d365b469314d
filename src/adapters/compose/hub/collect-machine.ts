/** What a Docker host is: its engine, and the file systems that a project's folders lie on; reads only. */
import { say } from "../../../core/words.ts";
import { lastLine } from "../docker.ts";
import type { Host } from "../host.ts";
import type { StackFacts } from "./facts.ts";
import { look, Unseen } from "./unseen.ts";

export function collectVersions(host: Host, signal: AbortSignal): Promise<StackFacts["versions"]> {
  return look(async () => {
    const [engine, compose] = await Promise.all([
      host.run("docker", ["version", "--format", "{{.Server.Version}}"], { signal, timeoutMs: 30_000 }),
      host.run("docker", ["compose", "version", "--short"], { signal, timeoutMs: 30_000 }),
    ]);
    if (engine.code !== 0 || compose.code !== 0) return new Unseen(say`docker did not say its versions`);
    return { engine: engine.stdout.trim(), compose: compose.stdout.trim().replace(/^v/, "") };
  });
}

/** `folders` are there. One line of `df -P` each (POSIX): blocks of 1024 bytes, use in percent, mount point last. */
export function collectDisks(host: Host, folders: readonly string[], signal: AbortSignal): Promise<StackFacts["disks"]> {
  return look(async () => {
    if (folders.length === 0) return [];
    const { code, stdout, stderr } = await host.run("df", ["-Pk", "--", ...folders], { signal, timeoutMs: 30_000 });
    if (code !== 0) return new Unseen(say`df did not say it: ${lastLine(stderr)}`);
    const lines = stdout.trimEnd().split("\n").slice(1);
    const disks = lines.flatMap((line, index) => {
      const [, free, percent] = /\s(\d+)\s+(\d+)%\s/.exec(line) ?? [];
      const path = folders[index];
      return path === undefined || free === undefined ? [] : [{ path, freeBytes: Number(free) * 1024, usedPercent: Number(percent) }];
    });
    return disks.length === folders.length ? disks : new Unseen(say`df said it in a way that is not known here`);
  });
}
