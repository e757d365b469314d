/**
 * Waits until containers run and are healthy, by what the engine says of them; must not change anything.
 *
 * Compose's own `--wait` is not used: it calls a job that ended well a failure, takes a container that is about to
 * crash for a running one, and cannot tell how far it is.
 */
import { say, type Words } from "../../core/words.ts";
import type { Clock } from "../../ports.ts";
import { byService, projectContainers, type ServiceContainer } from "./containers.ts";
import type { Host } from "./host.ts";

/** What one container's condition means for its service. */
export type Verdict =
  | { readonly is: "well" }
  /** A job that ended as it should. */
  | { readonly is: "done" }
  | { readonly is: "waiting"; readonly for: Words }
  | { readonly is: "ill"; readonly because: Words };

/** How long a container without a health check has to run, so that one which crashes at once is not taken for well. */
const SETTLE_SECONDS = 2;

/** Judges one container; `before` is how the same container looked {@link SETTLE_SECONDS} or more ago, if it was seen. */
export function judge(container: ServiceContainer, before: ServiceContainer | undefined): Verdict {
  const { status, health, exitCode, restartPolicy, restarts } = container;
  switch (status) {
    case "running":
      if (health === "healthy") return { is: "well" };
      if (health === "unhealthy") return { is: "ill", because: say`its health check fails` };
      if (health !== undefined) return { is: "waiting", for: say`its health check (${health})` };
      if (before?.status === "running" && before.startedAt === container.startedAt) return { is: "well" };
      return { is: "waiting", for: restarts > 0 ? say`it to stay up (restarted ${restarts} times)` : say`it to stay up` };
    case "exited":
      if (exitCode === 0 && (restartPolicy === "" || restartPolicy === "no" || restartPolicy === "on-failure")) return { is: "done" };
      if (restartPolicy === "" || restartPolicy === "no") return { is: "ill", because: say`it ended with exit code ${exitCode}` };
      return { is: "waiting", for: say`the engine to start it again (exit code ${exitCode})` };
    case "restarting":
      return { is: "waiting", for: say`it to stop crashing (exit code ${exitCode}, restarted ${restarts} times)` };
    case "created":
      return { is: "waiting", for: say`it to be started` };
    default:
      return { is: "waiting", for: say`it to leave the condition ${status}` };
  }
}

export interface HealthWait {
  readonly project: string;
  /** Every container of these has to be well. */
  readonly services: readonly string[];
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
}

export type Health =
  | { readonly status: "well"; /** Services that are jobs and ended well. */ readonly done: readonly string[] }
  | { readonly status: "ill"; readonly service: string; readonly because: Words; readonly container: ServiceContainer };

/** Waits for all of `services`; ends at the first one that cannot get well any more, or with the time. */
export async function waitHealthy(host: Host, clock: Clock, wait: HealthWait): Promise<Health> {
  const { project, services, timeoutSeconds, signal, progress } = wait;
  const began = clock.now().getTime();
  const elapsed = (): number => (clock.now().getTime() - began) / 1000;
  let settled = new Map<string, { at: number; seen: ServiceContainer }>();
  let told = "";
  for (;;) {
    const now = byService(await projectContainers(host, project));
    const next: typeof settled = new Map();
    const done: string[] = [];
    let waiting: { service: string; for: Words; container: ServiceContainer } | undefined;
    for (const service of services) {
      // One that has no container after an `up` was scaled to none.
      for (const container of now.get(service) ?? []) {
        const first = settled.get(container.id);
        const same =
          first?.seen.startedAt === container.startedAt && first.seen.status === container.status
            ? first
            : { at: elapsed(), seen: container };
        next.set(container.id, same);
        const verdict = judge(container, elapsed() - same.at >= SETTLE_SECONDS ? same.seen : undefined);
        if (verdict.is === "ill") return { status: "ill", service, because: verdict.because, container };
        if (verdict.is === "done") done.push(service);
        if (verdict.is === "waiting") waiting ??= { service, for: verdict.for, container };
      }
    }
    settled = next;
    if (waiting === undefined) return { status: "well", done };
    const { service, container } = waiting;
    if (elapsed() >= timeoutSeconds) {
      const because = say`after ${timeoutSeconds} s it still waits for ${waiting.for}`;
      return { status: "ill", service, because, container };
    }
    const words = say`waiting for ${service}: ${waiting.for}`;
    if (JSON.stringify(words) !== told) progress(words);
    told = JSON.stringify(words);
    await clock.sleep(500, signal);
  }
}
