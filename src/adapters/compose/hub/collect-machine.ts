/** What a Docker host is: its engine, and the file systems that a project's folders lie on; reads only. */
import { say } from "../../../core/words.ts";
import type { Host } from "../host.ts";
import type { StackFacts } from "./facts.ts";
import type { Looks } from "./looks.ts";
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

/** `folders` are there. */
export function collectDisks(looks: () => Promise<Looks>, folders: readonly string[], signal: AbortSignal): Promise<StackFacts["disks"]> {
  return look(async () => (folders.length === 0 ? [] : (await looks()).disks(folders, signal)));
}
