/** What a plan is asked for with, and what comes of it; must not hold behaviour. */
import type { Adapter } from "../adapters/adapter.ts";
import type { GitsWords } from "../core/change.ts";
import type { Fingerprinter } from "../core/digest.ts";
import type { Clearances } from "../core/guards.ts";
import type { ComponentName, Target, Unknown } from "../core/model.ts";
import type { Plan } from "../core/plan.ts";
import type { Clock, SecretReader, SourceTree } from "../ports.ts";
import type { LoadedSpecs } from "../specs/load.ts";
import type { Earlier } from "./earlier.ts";

/** What planning needs of the outside. */
export interface PlanningDeps {
  readonly adapters: readonly Adapter[];
  readonly fingerprint: Fingerprinter;
  readonly secrets: SecretReader;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called before a target is looked at; a reason makes it unknown. Apply takes its locks here. */
  readonly reserve?: (adapter: Adapter, target: Target) => Promise<Unknown | undefined>;
}

export interface PlanningRequest {
  readonly configPath: string;
  readonly head: SourceTree;
  /** What was there before. Without it everything is compared with what exists, in the target's own words. */
  readonly base?: SourceTree;
  /** The commits before that, for what left the specs and was never carried out; without it the base alone says what left. */
  readonly earlier?: Earlier;
  /** `touched`: only components that want something else than at the base. `all`: every one. */
  readonly scope: "touched" | "all";
  /** Only these, where given. */
  readonly only?: readonly string[];
  /** `static`: nothing live may be asked (a fork's pull request). */
  readonly mode: "static" | "live";
  readonly clearances: Clearances;
  /** Whose `ignore` counts: the base's unless told, since a merge must not silence itself. */
  readonly ignores?: "head";
}

export interface Planned {
  readonly plan: Plan;
  readonly specs: LoadedSpecs;
  /** The base's specs, whose word counts for whatever weakens a guard; absent where there is no base or it had none. */
  readonly before?: LoadedSpecs;
  /** The adapter that each step's target belongs to, by the target's id. */
  readonly adapters: ReadonlyMap<string, Adapter>;
  /** What Git wants and wanted, by address. */
  readonly git: GitsWords;
  /** The files and folders that each planned component is made from. */
  readonly sources: ReadonlyMap<ComponentName, readonly string[]>;
}
