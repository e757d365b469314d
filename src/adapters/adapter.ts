/**
 * The contract between the engine and one outside system; its docstrings are the law, and the suite in
 * test/contract holds every adapter to it. Must not hold behaviour.
 *
 * An adapter decides nothing about order across components, reviews, guards or reports. It turns components into
 * resources, looks, compares, and does one step at a time.
 */
import type { Provided } from "../core/across.ts";
import type { Adoption } from "../core/adoption.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Fingerprinter } from "../core/digest.ts";
import type {
  Change,
  Component,
  ComponentName,
  DesiredResource,
  Difference,
  Gate,
  GateResult,
  Reading,
  Step,
  StepResult,
  Target,
  Unknown,
} from "../core/model.ts";
import type { Words } from "../core/words.ts";
import type { SecretReader, SourceTree } from "../ports.ts";
import type { OmniScaleConfig } from "../specs/config.ts";
import type { Named, Tombstone, Unclaimed, Wanted } from "./wanted.ts";

export type { Absence, Named, Tombstone, Unclaimed, Wanted } from "./wanted.ts";

/** One outside system. All members may be called at any time and more than once; arrays are never mutated. */
export interface Adapter<T extends Target = Target> {
  /** The first part of this adapter's addresses, e.g. `compose`. */
  readonly system: string;

  /** The kinds of component this adapter turns into resources, e.g. `["Stack"]`. */
  readonly kinds: readonly string[];

  /**
   * Told before every plan what `omni-scale.yaml` says, for systems that are reached in one way for all components; must
   * not ask or read yet. The engine says whose word counts: that of the commit before, where there is one.
   */
  configure?(configuration: Configuration): void;

  /** The connections and locks that these components and tombstones need, each once. Pure. */
  targets(components: readonly Component[], tombstones: readonly Tombstone[]): readonly T[];

  /**
   * The files and folders of the repository, besides its own spec, that a component is made from: where none of them
   * differs between two commits, neither does what it asks for. Pure.
   */
  sources(component: Component): readonly string[];

  /**
   * What the specs ask for. Reads files and may run local tools that only read (`docker compose config`).
   * Must not write outside a scratch folder, must not use the network in mode `static`.
   * Findings in files are diagnostics, not exceptions; a component with an error gives no resources.
   */
  desired(components: readonly Component[], tombstones: readonly Tombstone[], io: DesiredIo): Promise<Desired>;

  /**
   * What exists, read-only and whole: every page, and one reading for each part of `want` (and of its absences)
   * on this target. A part that cannot be seen completely is `unknown` with the reason, never an exception and
   * never a shorter list. Values of secrets leave as fingerprints. Must not write anything anywhere.
   */
  observe(target: T, want: Wanted, io: ObserveIo): Promise<readonly Reading[]>;

  /**
   * What a look at the target says of the wanted components beyond their resources: findings by the adapter's live
   * rules, and one line for each thing that could not be looked at. Read-only, in few calls; asked for live plans
   * alone, after `desired` in mode `live` for the same commit. Findings are about the target as it is, so that an error
   * blocks however long it has been so. What is unknown is a line, never a finding; failures of the target are no
   * exceptions. No value of a secret leaves in either.
   */
  inspect?(target: T, want: Wanted, io: InspectIo): Promise<Inspected>;

  /**
   * The differences between what is wanted and what exists, over the whole set. Pure. Equal sets give none.
   * Parts that are unknown or were not read give none. What exists and is not wanted gives none, unless an
   * absence names it. A thing that moved is an update, not a delete and a create.
   */
  diff(want: Wanted, have: readonly Reading[]): readonly Difference[];

  /**
   * What is wrong with going from what the base's specs ask for to what is asked for now, beyond what is wrong with
   * either. Pure, and always fresh: the base alone cannot have it.
   */
  transition?(was: readonly DesiredResource[], want: readonly DesiredResource[]): readonly Diagnostic[];

  /** What these readings do not say though the target was seen, e.g. a registry that did not answer, one line each. Pure. */
  notSeen(want: Wanted, have: readonly Reading[]): readonly { readonly component: ComponentName; readonly words: Words }[];

  /** What exists in the parts of `want` and no spec names, one line each for the reader. Listed, never touched. Pure. */
  unmanaged(want: Wanted, have: readonly Reading[]): readonly { readonly component: ComponentName; readonly words: Words }[];

  /**
   * What exists of the wanted components, and stands neither in their specs nor in the base's: the engine looks whether an
   * earlier commit's had it ({@link Wanted.past}). What cannot have been made from files is left out. Pure.
   */
  unclaimed?(want: Wanted, have: readonly Reading[]): readonly Unclaimed[];

  /** What was read and no component of the commit names, planned or not, listed once a plan. Reads files of the tree alone. */
  unnamed?(all: Named, have: readonly Reading[]): Promise<readonly Words[]>;

  /**
   * What apply does at once, in which order, with which gates, and what it means for people. Pure.
   * Every difference is covered by exactly one step; `after` is acyclic and names steps of this call only.
   */
  steps(differences: readonly Difference[], want: Wanted, have: readonly Reading[]): readonly Step[];

  /**
   * Takes the target for a whole apply, or says who has it. Systems whose writes carry a version give
   * a lock that does nothing. Must wait for a mutation that an ended run left behind, not for its owner.
   */
  lock(target: T, owner: LockOwner, signal: AbortSignal): Promise<Lock>;

  /**
   * Carries out one step: the only member that changes anything. Observes again first and gives `stale` when the
   * target is no longer what the step was made from, unless it is already as wanted (`unchanged`).
   * Safe to call twice and after a kill at any moment. A write whose outcome is unknown is read back, not repeated.
   * Failures of the target are results, not exceptions.
   */
  apply(step: Step, io: ApplyIo): Promise<StepResult>;

  /**
   * Takes an applied step back after one of its gates failed, to what was there before it. Only called for a step
   * that is `reversible`. Gives `rolled-back`, or `failed` with what is left to do by hand. Safe to call twice.
   */
  rollBack?(step: Step, io: ApplyIo): Promise<StepResult>;

  /**
   * The other way out of a drift: the edits of the repository's files that make them say what exists, for changes of
   * this adapter. Reads files of `tree` alone; values of secrets are never in an edit. Without it all is by hand.
   */
  adoption?(changes: readonly Change[], tree: SourceTree): Promise<Adoption>;

  /**
   * Waits until the gate passes, fails or times out, by the system's own facts. Must not change anything.
   * What cannot be looked at is `not-checked`, not passed.
   */
  wait(gate: Gate, io: WaitIo): Promise<GateResult>;

  /** What has to be well after a step that interrupted a capability which this system knows, by its own facts. Pure. */
  gatesAfter?(provided: Provided): readonly Gate[];

  /** Ends connections that it keeps open between calls. Called once at the end of a run, when nothing else runs; never rejects. */
  close?(): Promise<void>;
}

/** See {@link Adapter.configure}. */
export interface Configuration {
  readonly settings: OmniScaleConfig;
  /** The commit that it is from, for files that it names. */
  readonly tree: SourceTree;
}

export interface DesiredIo {
  readonly tree: SourceTree;
  /**
   * `static`: what Git alone says; values only the host has stay as written (`${TZ}`) and `attributes` equals
   * `declared`. `live`: with the host's own files and variables.
   */
  readonly mode: "static" | "live";
  readonly fingerprint: Fingerprinter;
  readonly secrets: SecretReader;
  readonly signal: AbortSignal;
}

export interface Desired extends Wanted {
  /** Capabilities a component brings about, e.g. `omni:home`. */
  readonly provides: readonly Provided[];
  /** Capabilities a component needs: it comes after whoever provides them. */
  readonly requires: readonly { readonly component: ComponentName; readonly capability: string }[];
  readonly diagnostics: readonly Diagnostic[];
  /** Components whose live side could not be made out; the engine falls back to the static one. */
  readonly unknown: readonly { readonly component: ComponentName; readonly because: Unknown }[];
  /** What this run did not look at and why, one line each for the reader. */
  readonly notChecked: readonly { readonly component: ComponentName; readonly words: Words }[];
}

export interface ObserveIo {
  readonly fingerprint: Fingerprinter;
  readonly signal: AbortSignal;
}

export interface InspectIo {
  /** The commit that `want` is from. */
  readonly tree: SourceTree;
  readonly signal: AbortSignal;
}

/** See {@link Adapter.inspect}. */
export interface Inspected {
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly { readonly component: ComponentName; readonly words: Words }[];
}

export interface ApplyIo {
  readonly tree: SourceTree;
  readonly fingerprint: Fingerprinter;
  readonly secrets: SecretReader;
  readonly lock: HeldLock;
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
}

export interface WaitIo {
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
}

/** Who applies: shown to whoever finds the target taken. */
export interface LockOwner {
  /** A run's URL, or user@machine for a laptop. */
  readonly name: string;
  readonly since: string;
}

export type Lock =
  | { readonly status: "held"; readonly lock: HeldLock }
  | { readonly status: "busy"; readonly holder: LockOwner }
  | { readonly status: "unknown"; readonly because: Unknown };

export interface HeldLock {
  readonly target: string;
  release(): Promise<void>;
}
