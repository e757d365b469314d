/**
 * The resources of the loopback Omni, with COSI's versions, phases and conflicts; must not validate anything else nor
 * know a type.
 */
import { compareText } from "../../core/diagnostics.ts";
import type { JsonRecord } from "../../core/model.ts";
import { Refusal } from "./refusal.ts";

export interface Ref {
  readonly type: string;
  readonly namespace: string;
  readonly id: string;
}

export interface Stored extends Ref {
  readonly version: number;
  /** The controller that made it; empty for what users made. */
  readonly owner: string;
  readonly phase: "running" | "tearingDown";
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly finalizers: readonly string[];
  readonly created: string;
  readonly updated: string;
  readonly spec: JsonRecord;
}

/** What a caller brings to make or change one. */
export type Draft = Ref & Partial<Pick<Stored, "labels" | "annotations" | "finalizers" | "spec" | "owner">>;

/** What Omni writes where nothing was ever updated. */
const NEVER = "1970-01-01T00:00:00Z";

export class Store {
  readonly #kinds = new Map<string, Map<string, Stored>>();
  /** Lists in order, until one of their kind changes. */
  readonly #sorted = new Map<string, readonly Stored[]>();
  readonly #now: () => Date;
  #changes = 0;
  #watcher: ((ref: Ref, was: Stored | undefined) => void) | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** How often anything changed so far. */
  get changes(): number {
    return this.#changes;
  }

  /** Tells of every change before it is made, with what was there. */
  watch(watcher: (ref: Ref, was: Stored | undefined) => void): void {
    this.#watcher = watcher;
  }

  find(ref: Ref): Stored | undefined {
    return this.#kinds.get(kindOf(ref))?.get(ref.id);
  }

  /** Throws NotFound. `version` is what the message says was asked for. */
  get(ref: Ref, version = "undefined"): Stored {
    const found = this.find(ref);
    if (found === undefined) throw new Refusal("NotFound", `resource ${nameOf(ref, version)} doesn't exist`);
    return found;
  }

  /** All of one type in one namespace, by id. */
  list(type: string, namespace: string): readonly Stored[] {
    const kind = kindOf({ type, namespace });
    const known = this.#sorted.get(kind);
    if (known !== undefined) return known;
    const found = [...(this.#kinds.get(kind)?.values() ?? [])].toSorted((a, b) => compareText(a.id, b.id));
    this.#sorted.set(kind, found);
    return found;
  }

  /** Puts a resource in as it is, over what is there. */
  put(resource: Stored): void {
    this.#watcher?.(resource, this.find(resource));
    const kind = kindOf(resource);
    const there = this.#kinds.get(kind);
    if (there === undefined) this.#kinds.set(kind, new Map([[resource.id, resource]]));
    else there.set(resource.id, resource);
    this.#sorted.delete(kind);
    this.#changes += 1;
  }

  create(draft: Draft): Stored {
    const there = this.find(draft);
    if (there !== undefined)
      throw new Refusal("AlreadyExists", `failed to create: resource ${nameOf(there, there.version)} already exists`);
    const made: Stored = {
      labels: {},
      annotations: {},
      finalizers: [],
      spec: {},
      owner: "",
      ...draft,
      version: 1,
      phase: "running",
      created: this.#second(),
      updated: NEVER,
    };
    this.put(made);
    return made;
  }

  /** Replaces what a user writes. Throws a conflict unless `version` is the current one. */
  update(draft: Draft, version: number): Stored {
    const there = this.get(draft, String(version));
    if (there.version !== version) {
      const [expected, actual] = [quotedByte(version), quotedByte(there.version)];
      throw new Refusal(
        "AlreadyExists",
        `failed to update: resource ${nameOf(there, there.version)} update conflict: expected version ${expected}, actual version ${actual}`,
      );
    }
    if (there.phase !== "running")
      throw new Refusal("InvalidArgument", `failed to update: resource ${nameOf(there, there.version)} is not in phase running`);
    const written = { labels: {}, annotations: {}, finalizers: [], spec: {}, ...draft };
    const next: Stored = { ...there, ...written, version: there.version + 1, updated: this.#second() };
    this.put(next);
    return next;
  }

  /** A controller's own change: a new version, and nothing where nothing differs. */
  change(ref: Ref, change: Partial<Omit<Stored, keyof Ref | "version" | "created">>): Stored {
    const there = this.get(ref);
    const names = Object.keys(change) as (keyof typeof change)[];
    if (names.every((name) => JSON.stringify(change[name]) === JSON.stringify(there[name]))) return there;
    const next: Stored = { ...there, ...change, version: there.version + 1, updated: this.#second() };
    this.put(next);
    return next;
  }

  /** Marks it; what has no finalizers is gone at once, as Omni destroys what was torn down. */
  tearDown(ref: Ref): void {
    const there = this.get(ref);
    if (there.phase === "running") this.change(there, { phase: "tearingDown" });
    this.sweep(ref);
  }

  /** Destroys what is marked and that nothing holds any more. */
  sweep(ref: Ref): void {
    const there = this.find(ref);
    if (there?.phase === "tearingDown" && there.finalizers.length === 0) this.drop(ref);
  }

  /** Takes a resource away whatever its state. */
  drop(ref: Ref): void {
    this.#watcher?.(ref, this.find(ref));
    if (this.#kinds.get(kindOf(ref))?.delete(ref.id) === true) this.#changes += 1;
    this.#sorted.delete(kindOf(ref));
  }

  /** The time of what happens right now. */
  present(): Date {
    return this.#now();
  }

  #second(): string {
    return this.#now()
      .toISOString()
      .replace(/\.\d+Z$/, "Z");
  }
}

export function kindOf({ type, namespace }: Pick<Ref, "type" | "namespace">): string {
  return `${type}\n${namespace}`;
}

export function nameOf({ type, namespace, id }: Ref, version: string | number): string {
  return `${type}(${namespace}/${id}@${version})`;
}

/** Omni prints a version as Go prints a character: `'\x0e'`, `'*'`. */
function quotedByte(version: number): string {
  const named: Readonly<Record<number, string>> = {
    7: "\\a",
    8: "\\b",
    9: "\\t",
    10: "\\n",
    11: "\\v",
    12: "\\f",
    13: "\\r",
    39: "\\'",
    92: "\\\\",
  };
  const printable = version >= 32 && version < 127 ? String.fromCharCode(version) : `\\x${version.toString(16).padStart(2, "0")}`;
  return `'${named[version] ?? printable}'`;
}
