import { describe, expect, it } from "vitest";
import { Cache } from "./cache.ts";
import { Store } from "./store.ts";

const ref = (id: string) => ({ type: "Clusters.omni.sidero.dev", namespace: "default", id });

function used(lag: number): { readonly store: Store; readonly ids: () => readonly string[]; readonly cache: Cache } {
  const store = new Store(() => new Date("2026-11-26"));
  const cache = new Cache(store, lag);
  store.create(ref("old"));
  cache.begin();
  return { store, cache, ids: () => cache.list(ref("").type, "default").map(({ id, version }) => `${id}@${version}`) };
}

describe("readers of a lab that lags", () => {
  it("see what was before a change for as many requests as the lag", () => {
    const { store, cache, ids } = used(2);
    store.create(ref("new"));
    store.change(ref("old"), { labels: { a: "b" } });
    const seen = [1, 2, 3].map(() => {
      cache.begin();
      return ids();
    });
    expect(seen).toEqual([["old@1"], ["old@1"], ["new@1", "old@2"]]);
  });

  it("see each of several changes in its turn, and what went until it is gone", () => {
    const { store, cache, ids } = used(1);
    store.change(ref("old"), { labels: { a: "b" } });
    cache.begin();
    store.drop(ref("old"));
    const seen = [ids()];
    for (let request = 1; request <= 2; request++) {
      cache.begin();
      seen.push(ids());
    }
    expect(seen).toEqual([["old@1"], ["old@2"], []]);
  });

  it("see everything at once without one, and what was there before the first request always", () => {
    const { store, ids } = used(0);
    store.create(ref("new"));
    expect(ids()).toEqual(["new@1", "old@1"]);
    expect(used(3).ids()).toEqual(["old@1"]);
  });
});
