/** The nouns of the engine as types; must not hold behaviour or know any system. */
import type { Words } from "./words.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** `Kind/name`, e.g. `Platform/home`: one spec document; the unit of plan, check, apply and issue. */
export type ComponentName = `${string}/${string}`;

/** `system/Type/id`, e.g. `compose/Service/home/tailscale`; the id may hold further slashes. */
export type Address = `${string}/${string}/${string}`;

/**
 * A JSON pointer (RFC 6901) to a field in the words of whoever wrote it, e.g. `/environment/TZ`; `ignore` names it. It leads
 * into a resource's attributes where a system's own names are the users', and is a name alone where they are not
 * (`/talos/version` of what Omni calls `talos_version`).
 */
export type Path = string;

/** Where something stands in the repository; `line` and `column` count from 1. */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `hard` blocks a dependent when it fails; `soft` is only a preferred order. */
export interface Dependency {
  readonly name: ComponentName;
  readonly type: "hard" | "soft";
}

/** A choice the authors want kept; a locked one is guarded against change. */
export interface Decision {
  readonly key: string;
  readonly value: Json;
  readonly rationale: string;
  readonly locked: boolean;
}

/** One spec document after validation. `Spec` is the kind's own shape (specs/kinds). */
export interface Component<Spec = unknown> {
  readonly name: ComponentName;
  readonly kind: string;
  readonly description?: string;
  readonly spec: Spec;
  readonly dependencies: readonly Dependency[];
  readonly decisions: readonly Decision[];
  readonly source: SourceRange;
}

/** One connection and lock: a Docker host, an Omni, a Proxmox cluster, a tailnet. */
export interface Target {
  /** Unique among all targets, e.g. `docker/local`. */
  readonly id: string;
}

/**
 * One thing that should exist.
 *
 * `attributes` are what the target must have in the end, secrets as {@link Fingerprint}s; `declared` is the same
 * record as Git has it, uninterpolated (`${TZ}`), and holds only what Git gives. Where nothing live is known the
 * two are equal.
 */
export interface DesiredResource {
  readonly address: Address;
  readonly component: ComponentName;
  readonly target: string;
  readonly part: string;
  readonly attributes: JsonRecord;
  readonly declared: JsonRecord;
  /** Of fields whose values are secrets: never shown, in the digest only as fingerprints. */
  readonly sensitive: readonly Path[];
  readonly dependsOn: readonly Address[];
  readonly source: SourceRange;
}

/** One thing that exists. `attributes` has the shape of the desired one's; `revision` is a version, etag or digest. */
export interface ObservedResource {
  readonly address: Address;
  readonly attributes: JsonRecord;
  /** Carries a mark of ours (a label, a tag): a hint for reports, never a condition. */
  readonly marked: boolean;
  readonly revision?: string;
}

/** Stands in attributes for a value that must not leave the host or the process: equal values, equal fingerprints. */
export interface Fingerprint extends JsonRecord {
  readonly fingerprint: string;
}

/**
 * What was seen of one part (what is observed together: a Compose project, an Omni resource type).
 * Unknown is never treated as absent.
 */
export type Reading = { readonly target: string; readonly part: string } & (
  | { readonly status: "complete"; readonly resources: readonly ObservedResource[] }
  | { readonly status: "unknown"; readonly because: Unknown }
);

/**
 * Why a part could not be observed. `awaits` names a capability without which it cannot be: where a plan makes or changes
 * its provider, plan again after it.
 * `not-configured`: nobody gave this run a way to look, which is their choice and no error.
 */
export interface Unknown {
  readonly code: "unreachable" | "forbidden" | "failed" | "not-here" | "not-configured" | "awaits";
  readonly message: Words;
  readonly awaits?: string;
}

export type ChangeKind = "create" | "update" | "replace" | "delete";

/** Unique in a plan; the address of the resource that changes. */
export type ChangeId = Address;

/** Why a change happens: `code` is for programs and tests, `message` for the reader. */
export interface Reason {
  readonly code: string;
  readonly message: Words;
}

/** One field of a change in target values, as an adapter's `diff` gives it; a missing side is absent. */
export interface FieldDifference {
  readonly path: Path;
  readonly before?: Json;
  readonly after?: Json;
  /**
   * Further values that the target has just as well as `before`, `null` for "not asked for": a setting that equals the
   * engine's default is both. Whichever of them the base's specs ask for, the target is where the base said.
   */
  readonly alsoBefore?: readonly Json[];
}

/** Create, update, replace or delete of one resource, in target values. */
export interface Difference {
  readonly id: ChangeId;
  readonly address: Address;
  readonly component: ComponentName;
  readonly target: string;
  readonly kind: ChangeKind;
  /** All reasons, the most important first; never empty. */
  readonly reasons: readonly Reason[];
  readonly fields: readonly FieldDifference[];
  /** The revision of the observed resource this was computed from. */
  readonly revision?: string;
  /** What has to be acknowledged, typed or mended before this may happen. */
  readonly guards?: readonly DifferenceGuard[];
}

/**
 * A trap that one difference would run into; `never` cannot be cleared, the specs have to change. What loses something
 * for good without being a deletion is cleared like one, by the component's name.
 */
export interface DifferenceGuard {
  /** Short and stable, e.g. `volume-recreated`; the plan makes it unique with the component's name. */
  readonly trap: string;
  readonly clearedBy: "acknowledge" | "confirm-delete" | "never";
  readonly message: Words;
  readonly fix: Words;
  /**
   * The capability that it is there because of: where the same plan changes whoever provides that first, it is looked at
   * again after it (only with `choreography`).
   */
  readonly awaits?: string;
}

/** A value as a reader may see it; `hidden` is a secret, its fingerprint absent when there is no key to bind it. */
export type FieldValue =
  | { readonly is: "absent" }
  | { readonly is: "value"; readonly value: Json }
  | { readonly is: "hidden"; readonly fingerprint?: string };

/** One field of a change in the user's words: as Git has it where Git gives it, else as seen. */
export interface FieldChange {
  readonly path: Path;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** A {@link Difference} in the user's words, with the digest that a review binds. */
export interface Change extends Omit<Difference, "fields" | "guards"> {
  readonly fields: readonly FieldChange[];
  readonly digest: string;
  readonly source?: SourceRange;
}

/** What a step means for the people around it. */
export interface Impact {
  /** What stops answering while the step runs, by name, e.g. service names in the order they go down. */
  readonly interrupts: readonly string[];
  /** What is gone afterwards, by name. Empty for nearly every step. */
  readonly destroys: readonly string[];
  /** Cannot be taken back by applying the previous commit. */
  readonly oneWay: boolean;
  /** What a reader must know besides, and what deliberately stays up. */
  readonly notes: readonly Words[];
  /** What it comes to, for a title, e.g. "Omni `v1.9.3` → `v1.10.6`"; where the fields say it, it is left out. */
  readonly headline?: Words;
  /** What the interruption means to people, as a sentence, where names of services would say too little. */
  readonly outage?: Words;
}

/** A wait for health between steps. `value` is the adapter's own. */
export interface Gate {
  readonly id: string;
  readonly title: Words;
  readonly timeoutSeconds: number;
  readonly value: JsonRecord;
  /** The system that is asked, where it is not the step's own. */
  readonly system?: string;
}

/** Unique in a plan, e.g. `Platform/home:recreate omni`. */
export type StepId = string;

/** What apply does at once: one or several changes. `value` is the adapter's own and holds no secret. */
export interface Step {
  readonly id: StepId;
  readonly component: ComponentName;
  readonly target: string;
  readonly title: Words;
  readonly covers: readonly ChangeId[];
  readonly value: JsonRecord;
  readonly after: readonly StepId[];
  readonly gates: readonly Gate[];
  readonly impact: Impact;
  readonly reversible: boolean;
}

/** What became of one step. */
export type StepResult =
  | { readonly status: "applied" | "unchanged"; readonly notes?: readonly Words[] }
  | { readonly status: "rolled-back"; readonly because: Words; readonly notes?: readonly Words[] }
  | { readonly status: "stale"; readonly expected: Words; readonly found: Words }
  | { readonly status: "failed" | "unknown"; readonly because: Words };

/** `not-checked` is not passed: the run stops there until somebody acknowledges the gate by its id. */
export interface GateResult {
  readonly status: "passed" | "failed" | "not-checked";
  readonly detail: Words;
}
