/** Takes and releases the targets of an apply, waiting a bounded while for whoever has them; must not change anything else. */
import type { Adapter, HeldLock, LockOwner } from "../adapters/adapter.ts";
import type { Target, Unknown } from "../core/model.ts";
import { runbook } from "../core/runbook.ts";
import { say, type Words } from "../core/words.ts";
import type { Clock } from "../ports.ts";

/** The locks of one apply. */
export interface Locks {
  /** Takes `target`, or says why that is not possible; asked again for one that is held, it answers at once. */
  reserve(adapter: Adapter, target: Target): Promise<Unknown | undefined>;
  of(target: string): HeldLock | undefined;
  releaseAll(): Promise<void>;
}

export interface LockingOptions {
  readonly owner: LockOwner;
  /** How long to wait for another owner, in seconds; 0 stops at once. */
  readonly waitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
}

const askEverySeconds = 2;

/** No lock yet: they are taken one by one as planning comes to each target. */
export function locks(options: LockingOptions): Locks {
  const held = new Map<string, HeldLock>();
  return {
    of: (target) => held.get(target),
    reserve: async (adapter, target) => {
      if (held.has(target.id)) return undefined;
      const taken = await take(adapter, target, options);
      if ("lock" in taken) {
        held.set(target.id, taken.lock);
        return undefined;
      }
      return taken;
    },
    releaseAll: async () => {
      await Promise.all([...held.values()].map((lock) => lock.release()));
      held.clear();
    },
  };
}

async function take(
  adapter: Adapter,
  target: Target,
  { owner, waitSeconds, clock, signal, progress }: LockingOptions,
): Promise<{ readonly lock: HeldLock } | Unknown> {
  const until = clock.now().getTime() + waitSeconds * 1000;
  for (;;) {
    const answer = await adapter.lock(target, owner, signal);
    if (answer.status === "held") return { lock: answer.lock };
    if (answer.status === "unknown") return answer.because;
    const { holder } = answer;
    if (clock.now().getTime() >= until) {
      return { code: "failed", message: say`${target.id} is taken by ${holder.name} since ${holder.since} (${runbook("locked")})` };
    }
    progress(say`Waiting for ${holder.name}, who has ${target.id} since ${holder.since} (${runbook("locked")})`);
    await clock.sleep(askEverySeconds * 1000, signal);
  }
}
