/**
 * The contract of src/adapters/adapter.ts as tests: every adapter passes them, against its lab and its real peer.
 * Must not know any system; a subject brings its own components and its own ways to disturb.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Adapter, ApplyIo, Desired, DesiredIo, HeldLock, Tombstone, Wanted } from "../../src/adapters/adapter.ts";
import { toChange } from "../../src/core/change.ts";
import { assumeAt } from "../../src/core/assume.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { Component, Reading, Step, StepResult } from "../../src/core/model.ts";
import type { SecretReader, SourceTree } from "../../src/ports.ts";

/** Specs at one commit. */
export interface Situation {
  readonly components: readonly Component[];
  readonly tree: SourceTree;
}

/** One adapter with a target of its own, empty at first. */
export interface Subject {
  readonly adapter: Adapter;
  /** The same target through a key that only looks, where there is such a key. */
  readonly onlooker?: Pick<Adapter, "desired" | "observe">;
  readonly secrets: SecretReader;
  /** `none`: every write carries a version, and the lock does nothing. Default: one owner at a time. */
  readonly locks?: "none";
  /** Whether a resource is one of this subject's, in a target that others use at the same time. Default: all are. */
  readonly isMine?: (address: string) => boolean;
  /** A raw secret that the specs refer to: it must not turn up in anything the adapter gives. */
  readonly canary: string;
  /** Nothing exists of it yet. */
  readonly first: Situation;
  /** The same components, at least one of them wanting something else. */
  readonly second: Situation;
  /** Removes what `second` made. */
  readonly tombstones: readonly Tombstone[];
  /** Somebody changes an existing resource by hand, in a field that `second` wants otherwise. */
  disturb(): Promise<void>;
  /** Somebody makes something in the same part that no spec names; gives a function that tells whether it is still there. */
  addForeign(): Promise<() => Promise<boolean>>;
  /** The target does not answer until the given function is called. */
  cutOff(): Promise<() => Promise<void>>;
  /** Everything that must survive a deletion, as one comparable text. */
  kept(): Promise<string>;
}

const keyed = fingerprinter("contract", { bound: true });
const signal = new AbortController().signal;

/** Runs the contract against a subject. The tests tell one story and build on each other. */
export function adapterContract(name: string, make: () => Promise<Subject & AsyncDisposable>): void {
  describe(`adapter contract: ${name}`, () => {
    let subject: Subject & AsyncDisposable;
    beforeAll(async () => {
      subject = await make();
    }, 120_000);
    afterAll(async () => {
      await subject[Symbol.asyncDispose]();
    }, 120_000);

    it("names each target once, whatever is asked twice", () => {
      const { adapter, first } = subject;
      const ids = adapter.targets([...first.components, ...first.components], subject.tombstones).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual([...new Set(ids)]);
    });

    it("wants the same for the same files, and only addresses of its own", async () => {
      const [one, two] = [await desired(subject, subject.first, "static"), await desired(subject, subject.first, "static")];
      expect(one.resources).toEqual(two.resources);
      expect(one.resources.length).toBeGreaterThan(0);
      for (const { address } of one.resources) expect(address.startsWith(`${subject.adapter.system}/`)).toBe(true);
    });

    it("has effective values equal to Git's where it looked at Git alone", async () => {
      for (const { attributes, declared } of (await desired(subject, subject.first, "static")).resources)
        expect(attributes).toEqual(declared);
    });

    it("sees an empty target completely, and only then plans to create", async () => {
      const { want, have } = await look(subject, subject.first);
      expect(have.length).toBeGreaterThan(0);
      expect(have.every(({ status }) => status === "complete")).toBe(true);
      const differences = subject.adapter.diff(want, have);
      expect(differences.length).toBeGreaterThan(0);
      expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(["create"]));
      for (const { reasons } of differences) expect(reasons.length).toBeGreaterThan(0);
    });

    it("covers every difference by exactly one step, without a cycle", async () => {
      const { want, have } = await look(subject, subject.first);
      const differences = subject.adapter.diff(want, have);
      const steps = subject.adapter.steps(differences, want, have);
      expect(steps.flatMap(({ covers }) => covers).toSorted()).toEqual(differences.map(({ id }) => id).toSorted());
      expect(orderOf(steps)).toHaveLength(steps.length);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    });

    it("calls what it could not see unknown, plans nothing from it, and does not throw", async () => {
      const restore = await subject.cutOff();
      try {
        const { want, have } = await look(subject, subject.first);
        expect(have.every(({ status }) => status === "unknown")).toBe(true);
        expect(subject.adapter.diff(want, have)).toEqual([]);
      } finally {
        await restore();
      }
    });

    it("applies its steps, passes their gates, and then finds nothing to do", async () => {
      expect(await applyAll(subject, subject.first)).toContain("applied");
      const { want, have } = await look(subject, subject.first);
      expect(subject.adapter.diff(want, have)).toEqual([]);
    }, 120_000);

    it("gives the same digests to a change whether or not it saw the target", async () => {
      const [live, was] = [await look(subject, subject.second), await desired(subject, subject.first, "live")];
      const [paper, paperWas] = [await desired(subject, subject.second, "static"), await desired(subject, subject.first, "static")];
      const seen = subject.adapter.diff(live.want, live.have).map((d) => toChange(d, words(live.want, was)).digest);
      const assumed = subject.adapter.diff(paper, assumeAt(paperWas.resources, [])).map((d) => toChange(d, words(paper, paperWas)).digest);
      expect(seen.length).toBeGreaterThan(0);
      expect(assumed.toSorted()).toEqual(seen.toSorted());
      const { onlooker } = subject;
      if (onlooker === undefined) return;
      const asOnlooker = { ...subject, adapter: { ...subject.adapter, ...onlooker } };
      const [dim, dimWas] = [await look(asOnlooker, subject.second), await desired(asOnlooker, subject.first, "live")];
      const dimly = subject.adapter.diff(dim.want, dim.have).map((d) => toChange(d, words(dim.want, dimWas)).digest);
      expect(dimly.toSorted()).toEqual(seen.toSorted());
      expect(JSON.stringify([dim, dimWas])).not.toContain(subject.canary);
    }, 60_000);

    it("is pure where it compares: frozen input, equal output", async () => {
      const { want, have } = deepFreeze(await look(subject, subject.second));
      const differences = deepFreeze(subject.adapter.diff(want, have));
      expect(subject.adapter.diff(want, have)).toEqual(differences);
      expect(subject.adapter.steps(differences, want, have)).toEqual(subject.adapter.steps(differences, want, have));
    });

    it("gives stale, and writes nothing, when somebody was there in between", async () => {
      const { want, have } = await look(subject, subject.second);
      const steps = orderOf(subject.adapter.steps(subject.adapter.diff(want, have), want, have));
      await subject.disturb();
      const disturbed = comparable(subject, (await look(subject, subject.second)).have);
      const results = await applySteps(subject, subject.second, steps);
      expect(results.map(({ status }) => status)).toContain("stale");
      expect(comparable(subject, (await look(subject, subject.second)).have)).toEqual(disturbed);
    }, 120_000);

    it("brings a target that was changed by hand to what is wanted, and a second apply of the same step changes nothing", async () => {
      const { want, have } = await look(subject, subject.second);
      const steps = orderOf(subject.adapter.steps(subject.adapter.diff(want, have), want, have));
      expect((await applySteps(subject, subject.second, steps)).map(({ status }) => status)).toContain("applied");
      const after = comparable(subject, (await look(subject, subject.second)).have);
      const again = await applySteps(subject, subject.second, steps);
      expect(new Set(again.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
      expect(comparable(subject, (await look(subject, subject.second)).have)).toEqual(after);
    }, 120_000);

    it("lists what no spec names, and leaves it alone", async () => {
      const stillThere = await subject.addForeign();
      const { want, have } = await look(subject, subject.second);
      expect(subject.adapter.diff(want, have)).toEqual([]);
      expect(subject.adapter.unmanaged(want, have).length).toBeGreaterThan(0);
      expect(await stillThere()).toBe(true);
    }, 60_000);

    it("gives its lock to one owner at a time and names the holder to the other", async () => {
      const [target] = subject.adapter.targets(subject.first.components, []);
      if (target === undefined) throw new Error("no target");
      const lock = async (owner: string): ReturnType<Adapter["lock"]> =>
        subject.adapter.lock(target, { name: owner, since: "2026-01-01T00:00:00Z" }, signal);
      const held = await lock("run one");
      if (held.status !== "held") throw new Error(`not held: ${held.status}`);
      if (subject.locks === "none") {
        expect(await lock("run two")).toMatchObject({ status: "held" });
        return;
      }
      expect(await lock("run two")).toMatchObject({ status: "busy", holder: { name: "run one" } });
      await held.lock.release();
      const next = await lock("run three");
      expect(next.status).toBe("held");
      if (next.status === "held") await next.lock.release();
    }, 60_000);

    it("lets no secret out of any of its answers", async () => {
      const { want, have } = await look(subject, subject.second);
      const changes = await look(subject, subject.first);
      const differences = subject.adapter.diff(changes.want, changes.have);
      const everything = JSON.stringify(
        [want, have, differences, subject.adapter.steps(differences, changes.want, changes.have)],
        (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value),
      );
      for (const form of [subject.canary, Buffer.from(subject.canary).toString("base64"), Buffer.from(subject.canary).toString("hex")]) {
        expect(everything).not.toContain(form);
      }
    });

    it("deletes nothing when a component merely vanishes from the specs", async () => {
      const { have } = await look(subject, subject.second);
      expect(subject.adapter.diff({ resources: [], absences: [] }, have)).toEqual([]);
    });

    it("deletes what a tombstone names, and keeps what must survive", async () => {
      const kept = await subject.kept();
      const gone = { ...subject.second, components: [] };
      expect(await applyAll(subject, gone, subject.tombstones)).toContain("applied");
      const { want, have } = await look(subject, gone, subject.tombstones);
      expect(subject.adapter.diff(want, have)).toEqual([]);
      expect(await subject.kept()).toBe(kept);
    }, 120_000);
  });
}

async function desired(
  subject: Subject,
  situation: Situation,
  mode: DesiredIo["mode"],
  tombstones: readonly Tombstone[] = [],
): Promise<Desired> {
  const found = await subject.adapter.desired(situation.components, tombstones, {
    tree: situation.tree,
    mode,
    fingerprint: keyed,
    secrets: subject.secrets,
    signal,
  });
  expect(found.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return found;
}

async function look(
  subject: Subject,
  situation: Situation,
  tombstones: readonly Tombstone[] = [],
): Promise<{ want: Wanted; have: readonly Reading[] }> {
  const want = await desired(subject, situation, "live", tombstones);
  const targets = subject.adapter.targets(situation.components, tombstones);
  const have = await Promise.all(targets.map((target) => subject.adapter.observe(target, want, { fingerprint: keyed, signal })));
  return { want: { resources: want.resources, absences: want.absences }, have: have.flat() };
}

async function applyAll(subject: Subject, situation: Situation, tombstones: readonly Tombstone[] = []): Promise<string[]> {
  const { want, have } = await look(subject, situation, tombstones);
  const steps = orderOf(subject.adapter.steps(subject.adapter.diff(want, have), want, have));
  const results = await applySteps(subject, situation, steps);
  for (const gate of steps.flatMap(({ gates }) => gates)) {
    expect(await subject.adapter.wait(gate, { signal, progress: () => {} })).toMatchObject({ status: "passed" });
  }
  return results.map(({ status }) => status);
}

async function applySteps(subject: Subject, situation: Situation, steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const held = await subject.adapter.lock({ id: step.target }, { name: "contract", since: "2026-01-01T00:00:00Z" }, signal);
    if (held.status !== "held") throw new Error(`no lock: ${JSON.stringify(held)}`);
    results.push(await subject.adapter.apply(step, applyIo(subject, situation, held.lock)));
    await held.lock.release();
  }
  return results;
}

function applyIo(subject: Subject, { tree }: Situation, lock: HeldLock): ApplyIo {
  return { tree, fingerprint: keyed, secrets: subject.secrets, lock, signal, progress: () => {} };
}

function orderOf(steps: readonly Step[]): Step[] {
  const order: Step[] = [];
  const rest = new Set(steps);
  for (let found = true; found;) {
    found = false;
    for (const step of rest) {
      if (!step.after.every((id) => order.some((done) => done.id === id))) continue;
      order.push(step);
      rest.delete(step);
      found = true;
    }
  }
  return order;
}

function words(want: Wanted, was: Wanted): Parameters<typeof toChange>[1] {
  return {
    want: new Map(want.resources.map((r) => [r.address, r])),
    was: new Map(was.resources.map((r) => [r.address, r])),
    fingerprint: keyed,
  };
}

function comparable({ isMine = () => true }: Subject, have: readonly Reading[]): unknown {
  return have.map((reading) =>
    reading.status === "complete"
      ? reading.resources.filter(({ address }) => isMine(address)).toSorted((a, b) => (a.address < b.address ? -1 : 1))
      : reading,
  );
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member as unknown);
  }
  return value;
}
