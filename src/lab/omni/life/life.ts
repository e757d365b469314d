/** Lets time pass in the loopback Omni: what is due happens in order, after each of it every controller looks again. */
import type { Ref } from "../store.ts";
import { full } from "../types.ts";
import { backups } from "./backups.ts";
import { letGo, settle } from "./finalizers.ts";
import { joining, selection } from "./machines.ts";
import { orphans, providers, requests, returning } from "./requests.ts";
import { heartbeats, statuses } from "./statuses.ts";
import { forget, teardown } from "./teardown.ts";
import { upgrades } from "./upgrades.ts";
import type { Controller, World } from "./world.ts";

export interface Life {
  /** Somebody wrote this resource: controllers look at what that means. */
  wrote(ref: Ref): void;
  /** Makes happen what is due by now. Called before each request, so that nothing runs in the background. */
  advance(): void;
}

const controllers: readonly Controller[] = [
  teardown,
  requests,
  orphans,
  providers,
  selection,
  returning,
  joining,
  upgrades,
  backups,
  letGo,
  statuses,
  forget,
];

const MOST_ROUNDS = 5;
/** Types that no controller here looks at. */
const STILL: ReadonlySet<string> = new Set(
  ["ConfigPatches", "ExtensionsConfigurations", "KernelArgs", "KubernetesManifestGroups", "KubernetesHealthChecks"].map(full),
);

/** `present` is where the world reads the time of what happens; undefined stands for the clock's. */
export function lifeOf(world: World, clock: () => number, present: { at?: number }): Life {
  const look = (): void => {
    // Until nothing changes, since a later controller may make work for an earlier one.
    for (let before = -1, round = 0; before !== world.store.changes && round < MOST_ROUNDS; round++) {
      before = world.store.changes;
      for (const controller of controllers) controller(world);
    }
  };
  return {
    wrote(ref) {
      settle(world, ref);
      if (!STILL.has(ref.type)) look();
    },
    advance() {
      for (let timer = world.timers.next(clock()); timer !== undefined; timer = world.timers.next(clock())) {
        const { at } = timer;
        present.at = at;
        let quiet = true;
        // What happens at the same time is looked at once.
        for (let same: typeof timer | undefined = timer; same !== undefined; same = world.timers.next(at)) {
          same.run();
          quiet &&= same.quiet;
        }
        if (!quiet) look();
      }
      delete present.at;
      heartbeats(world);
    },
  };
}
