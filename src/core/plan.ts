/** A plan as plain data; must not assemble, apply or render one. */
import type { Diagnostic } from "./diagnostics.ts";
import type { Change, ComponentName, FieldChange, SourceRange, Step, Unknown } from "./model.ts";
import type { Words } from "./words.ts";

/** What a merge, a rerun or a laptop's apply would do. Plain JSON: it can be written, read and compared. */
export interface Plan {
  /** The commit whose specs are wanted; absent for a working folder. */
  readonly head?: string;
  /** The commit whose specs were there before; absent where there is none to compare with. */
  readonly base?: string;
  /** Names the fingerprint key; absent when secrets are not bound. */
  readonly keyId?: string;
  /** The touched components (all of them where nothing limits the plan), in apply order. */
  readonly components: readonly ComponentPlan[];
  /** Components that the specs name and this plan leaves alone, by name. */
  readonly untouched: readonly ComponentName[];
  /** Components that only the base names: no longer managed, left as they are. */
  readonly released: readonly ComponentName[];
  /** What was seen and no component names, of all systems: listed, never touched; absent where there is nothing. */
  readonly unmanaged?: readonly Words[];
  /** New findings that belong to no component, then those that the base had already or `accept` covers (`known`). */
  readonly diagnostics: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** Of all changes' digests. */
  readonly digest: string;
}

/** Whether it compared nothing at all: no target was seen, and there is no commit to compare with. Such a plan is not "nothing to do". */
export function comparedNothing({ base, components }: Plan): boolean {
  return (
    base === undefined &&
    components.length > 0 &&
    components.every(({ basis, status }) => basis.kind === "static" && status === "unchanged")
  );
}

export interface ComponentPlan {
  readonly name: ComponentName;
  readonly source: SourceRange;
  readonly status: "changes" | "unchanged" | "deferred" | "blocked";
  /** `live`: compared with what exists. `static`: compared with the base's specs alone, because… */
  readonly basis: { readonly kind: "live" } | { readonly kind: "static"; readonly because: Words; readonly code?: Unknown["code"] };
  /** The touched components it waits for. */
  readonly after: readonly ComponentName[];
  /** Those of them that must get there for it to start. */
  readonly hard: readonly ComponentName[];
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  /** New findings, then what `accept` covers or the base had already (`known`). */
  readonly diagnostics: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  readonly guards: readonly Guard[];
  readonly notChecked: readonly Words[];
  /** Those of them that a look at the target left out though it answered; absent where there are none. */
  readonly notSeen?: readonly Words[];
  /** What exists in its parts and no spec names: listed, never touched. */
  readonly unmanaged: readonly Words[];
  /** Set with status `deferred`: it is planned again after `from` has made `awaits`. */
  readonly deferred?: {
    readonly awaits: string;
    readonly from: ComponentName;
    readonly creates: readonly string[];
  };
  /** Set where something stands in the way only until `from` has changed: it is planned again after that. */
  readonly again?: Again;
  readonly digest: string;
}

/** See {@link ComponentPlan.again}. */
export interface Again {
  readonly from: ComponentName;
  /** What stands in the way now. */
  readonly because: readonly Words[];
}

/** A check that can stop an apply. */
export interface Guard {
  /** What a person types to clear it, e.g. `Stack/media` in `confirm-delete` or `adopt:Stack/media` in `acknowledge`. */
  readonly id: string;
  /** The input that clears it; `never` cannot be cleared, the specs have to change. */
  readonly clearedBy: "acknowledge" | "confirm-delete" | "never";
  readonly component: ComponentName;
  readonly message: Words;
  readonly fix: Words;
  readonly cleared: boolean;
}

/** What a pull request's plan leaves behind for the merge: redacted, nothing executable (design §5). */
export interface ReviewedPlan {
  readonly format: 1;
  readonly pr: number;
  readonly baseRef: string;
  readonly headSha: string;
  readonly keyId?: string;
  /** `git`: told from Git alone, as the first answer of two. */
  readonly from?: "git";
  readonly changes: readonly ReviewedChange[];
  readonly deferred: readonly { readonly component: ComponentName; readonly creates: readonly string[] }[];
}

export interface ReviewedChange {
  readonly id: string;
  readonly component: ComponentName;
  readonly digest: string;
  readonly redacted: readonly FieldChange[];
}
