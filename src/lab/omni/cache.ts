/**
 * What readers of the loopback Omni see: its store, or the store as it was some requests ago, as the real one answers from
 * a cache that lags behind its own writes; must not change anything.
 *
 * Fact: CachedState in internal/backend/runtime/omni/omni.go of siderolabs/omni v1.9.3. Writes go past the cache, and so
 * does what they are checked against. Seen live: a List right after a Create may lack it. The lag counts requests instead
 * of time, so that a test sees the same each time.
 */
import { compareText } from "../../core/diagnostics.ts";
import { Refusal } from "./refusal.ts";
import { kindOf, nameOf, type Ref, type Store, type Stored } from "./store.ts";

/** What a resource was before a change, until readers see the change. */
interface Former {
  readonly was: Stored | undefined;
  /** The number of the first request that sees what came after. */
  readonly until: number;
}

export class Cache {
  readonly #store: Store;
  readonly #lag: number;
  readonly #former = new Map<string, Map<string, Former[]>>();
  #request = 0;

  /** `lag` is how many requests after that of a change still see what was before; 0 for none. */
  constructor(store: Store, lag: number) {
    this.#store = store;
    this.#lag = lag;
    if (lag > 0) store.watch((ref, was) => this.#keep(ref, was));
  }

  /** Counts a request. */
  begin(): void {
    this.#request += 1;
  }

  /** Throws NotFound. */
  get(ref: Ref): Stored {
    const found = this.#seen(ref, this.#store.find(ref));
    if (found === undefined) throw new Refusal("NotFound", `resource ${nameOf(ref, "undefined")} doesn't exist`);
    return found;
  }

  /** All of one type in one namespace, by id. */
  list(type: string, namespace: string): readonly Stored[] {
    const now = this.#store.list(type, namespace);
    const former = this.#former.get(kindOf({ type, namespace }));
    if (former === undefined) return now;
    const present = new Map(now.map((one) => [one.id, one] as const));
    const ids = new Set([...present.keys(), ...former.keys()]);
    return [...ids].toSorted(compareText).flatMap((id) => this.#seen({ type, namespace, id }, present.get(id)) ?? []);
  }

  #seen(ref: Ref, present: Stored | undefined): Stored | undefined {
    const hidden = this.#former
      .get(kindOf(ref))
      ?.get(ref.id)
      ?.find(({ until }) => this.#request < until);
    return hidden === undefined ? present : hidden.was;
  }

  #keep(ref: Ref, was: Stored | undefined): void {
    // What is put in before anybody asked was always there.
    if (this.#request === 0) return;
    const kind = kindOf(ref);
    const former = this.#former.get(kind) ?? new Map<string, Former[]>();
    this.#former.set(kind, former);
    const pending = (former.get(ref.id) ?? []).filter(({ until }) => this.#request < until);
    former.set(ref.id, [...pending, { was, until: this.#request + this.#lag + 1 }]);
  }
}
