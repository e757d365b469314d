/** What an adapter is asked about: the wish, the removals, and what was asked for before; types alone, must not hold behaviour. */
import type { Address, ComponentName, Component, DesiredResource, Json, SourceRange } from "../core/model.ts";
import type { SourceTree } from "../ports.ts";

/** What should exist and what should not, for one adapter. */
export interface Wanted {
  readonly resources: readonly DesiredResource[];
  readonly absences: readonly Absence[];
  /**
   * What the base's specs ask for of the same components, where there is a base: what left a component's files since is
   * what a reviewer was shown. It says nothing of what exists.
   */
  readonly was?: readonly DesiredResource[];
  /**
   * What specs of still earlier commits asked for of the same components, of what `Adapter.unclaimed` named alone: it
   * left their files too, and nobody carried that out yet.
   */
  readonly past?: readonly DesiredResource[];
}

/** See `Adapter.unclaimed`. */
export interface Unclaimed {
  readonly component: ComponentName;
  readonly target: string;
  readonly address: Address;
}

/** Everything that a commit names of one adapter's kinds; what the documents of `invalid` ones name is not known. */
export interface Named {
  readonly tree: SourceTree;
  readonly components: readonly Component[];
  readonly tombstones: readonly Tombstone[];
  readonly invalid: readonly ComponentName[];
}

/** A component that a person removed by name in `omni-scale.yaml`, with where it was. */
export interface Tombstone {
  readonly component: ComponentName;
  /** The kind's own words for where it was, as the specs give them. */
  readonly where: { readonly [key: string]: Json };
  readonly source: SourceRange;
}

/** A tombstone in an adapter's terms: everything the component had in `part` goes, or the named resources alone. */
export interface Absence {
  readonly component: ComponentName;
  readonly target: string;
  readonly part: string;
  readonly only?: readonly string[];
  readonly source: SourceRange;
}
