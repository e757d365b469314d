/** Lets time pass in the loopback Omni: what is due happens in order, after each of it every controller looks again. */
import type { Ref } from "../store.ts";
import { letGo, settle } from "./finalizers.ts";
import { joining, selection } from "./machines.ts";
import { providers, requests } from "./requests.ts";
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

const controllers: readonly Controller[] = [teardown, requests, providers, selection, joining, upgrades, letGo, statuses, forget];

/** `present` is where the world reads the time of what happens; undefined stands for the clock's. */
export function lifeOf(world: World, clock: () => number, present: { at?: number }): Life {
  const look = (): void => {
    // Twice, since a later controller may make work for an earlier one.
    for (const controller of [...controllers, ...controllers]) controller(world);
  };
  return {
    wrote(ref) {
      settle(world, ref);
      look();
    },
    advance() {
      for (let timer = world.timers.next(clock()); timer !== undefined; timer = world.timers.next(clock())) {
        present.at = timer.at;
        timer.run();
        if (!timer.quiet) look();
      }
      delete present.at;
      heartbeats(world);
    },
  };
}
