/** What is looked at together: one wanted project, and what its observation is told; must not hold behaviour. */
import type { DesiredResource } from "../../core/model.ts";
import type { ObserveIo } from "../adapter.ts";
import type { Hider } from "./conceal.ts";

/** A wanted project's part: what is wanted of it, by address. */
export interface Part {
  readonly target: string;
  readonly project: string;
  readonly want: ReadonlyMap<string, DesiredResource>;
}

/** With fingerprints of the host's own. */
export type HidingIo = ObserveIo & { readonly fingerprint: Hider };
