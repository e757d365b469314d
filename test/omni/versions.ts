/** The versions that a recorded Omni 1.9.3 offers, as facts of a plan; must not know what is done with them. */
import type { OfferedVersion } from "../../src/adapters/omni/facts.ts";
import { recordedVersions as listed } from "../../src/lab/omni/seed.ts";

const minorOf = (version: string): number => Number(version.split(".")[1]);

/** By Talos version; rules as in src/lab/omni/seed.ts, which a test holds to the recording. */
export const recordedVersions: { readonly versions: ReadonlyMap<string, OfferedVersion> } = {
  versions: new Map(
    listed.talos.map((talos) => [
      talos,
      {
        kubernetes: listed.kubernetes.filter((one) => minorOf(one) <= minorOf(talos) + 23),
        to: listed.talos.filter((to) => to !== talos && minorOf(to) >= minorOf(talos) - 1),
        old: false,
      },
    ]),
  ),
};
