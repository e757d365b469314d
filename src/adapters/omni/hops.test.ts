/** Tests of the way from a cluster's versions to others. */
import { describe, expect, test } from "vitest";
import { recordedVersions } from "../../../test/omni/versions.ts";
import { plain } from "../../core/words.ts";
import { wayBetween, type Offer, type Versions } from "./hops.ts";

const at = (text: string): Versions => {
  const [talos = "", kubernetes = ""] = text.split("/");
  return { talos, kubernetes };
};

function way(from: string, to: string, offer: Offer | undefined = recordedVersions): string | readonly string[] {
  const found = wayBetween(at(from), at(to), offer);
  return "refused" in found ? plain(found.refused) : found.hops.map(({ talos, kubernetes }) => `${talos}/${kubernetes}`);
}

describe("hops", () => {
  test.each([
    { reason: "nothing to do", from: "1.12.7/1.34.5", to: "1.12.7/1.34.5", hops: [] },
    { reason: "a patch of Talos", from: "1.13.5/1.36.2", to: "1.13.6/1.36.2", hops: ["1.13.6/1.36.2"] },
    {
      reason: "Talos before Kubernetes, each one minor at a time",
      from: "1.12.7/1.34.5",
      to: "1.13.6/1.36.3",
      hops: ["1.13.6/1.34.5", "1.13.6/1.35.3", "1.13.6/1.36.3"],
    },
    {
      reason: "two minors of Talos, through the newest between that may still be chosen",
      from: "1.11.5/1.34.5",
      to: "1.13.6/1.34.5",
      hops: ["1.12.7/1.34.5", "1.13.6/1.34.5"],
    },
    {
      reason: "where an interrupted way stopped",
      from: "1.13.6/1.35.3",
      to: "1.13.6/1.36.3",
      hops: ["1.13.6/1.36.3"],
    },
    { reason: "back by a minor of Talos", from: "1.13.6/1.34.5", to: "1.12.7/1.34.5", hops: ["1.12.7/1.34.5"] },
  ])("$reason", ({ from, to, hops }) => {
    expect(way(from, to)).toEqual(hops);
  });

  test("Kubernetes goes first where the next Talos does not run the present one", () => {
    const offer: Offer = {
      versions: new Map([
        ["1.13.6", { kubernetes: ["1.31.4", "1.32.1"], to: ["1.14.0"], old: false }],
        ["1.14.0", { kubernetes: ["1.32.1", "1.33.0"], to: [], old: false }],
      ]),
    };
    expect(way("1.13.6/1.31.4", "1.14.0/1.33.0", offer)).toEqual(["1.13.6/1.32.1", "1.14.0/1.32.1", "1.14.0/1.33.0"]);
  });

  test("Git alone names the minors between, not their patches", () => {
    const found = wayBetween(at("1.11.5/1.33.1"), at("1.13.6/1.35.3"), undefined);
    expect("hops" in found ? found.hops.map(({ talos, kubernetes }) => `${talos}/${kubernetes}`) : found).toEqual([
      "1.12/1.33.1",
      "1.13.6/1.33.1",
      "1.13.6/1.34",
      "1.13.6/1.35.3",
    ]);
  });

  test.each([
    {
      reason: "a Talos that is not offered",
      from: "1.13.5/1.36.2",
      to: "1.13.1/1.36.2",
      says: "Omni does not offer Talos 1.13.1. It offers 1.13.6, 1.13.5, 1.13.4, 1.13.3, 1.13.2, 1.13.0, 1.12.7, 1.12.6 and 12 more.",
    },
    {
      reason: "a Kubernetes that the Talos does not run",
      from: "1.12.7/1.35.3",
      to: "1.12.7/1.36.3",
      says: "Talos 1.12.7 does not run Kubernetes 1.36.3. It runs 1.35.3, 1.35.2, 1.35.1, 1.35.0, 1.34.5, 1.34.4, 1.34.3, 1.34.2 and 2 more.",
    },
    {
      reason: "an older Kubernetes",
      from: "1.13.6/1.36.2",
      to: "1.13.6/1.35.3",
      says: "Kubernetes does not go back from 1.36.2 to the minor version of 1.35.3.",
    },
    {
      reason: "back to a Talos that does not run the Kubernetes",
      from: "1.13.6/1.36.2",
      to: "1.12.7/1.36.2",
      says: "Talos 1.12.7 does not run Kubernetes 1.36.2. It runs 1.35.3, 1.35.2, 1.35.1, 1.35.0, 1.34.5, 1.34.4, 1.34.3, 1.34.2 and 2 more.",
    },
  ])("refuses $reason, with the backend's own list", ({ from, to, says }) => {
    expect(way(from, to)).toBe(says);
  });

  test("what Omni says of the cluster itself counts more than what it says of the version", () => {
    const offer = { ...recordedVersions, talosTargets: ["1.12.7", "1.13.6"] };
    expect(way("1.12.6/1.34.5", "1.13.5/1.34.5", offer)).toBe(
      "Omni does not let Talos 1.12.6 go to 1.13.5. From there it offers 1.13.6, 1.12.7.",
    );
  });
});
