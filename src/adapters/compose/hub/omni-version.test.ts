// Versions of Omni by their images, and which of its steps may be taken.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionOf, versionStep } from "./omni-version.ts";

const omni = (tag: string): string => `ghcr.io/siderolabs/omni:${tag}`;

describe("the version that an image says", () => {
  it.each([
    { reason: "a release", image: omni("v1.10.6"), version: "1.10.6" },
    { reason: "without the v", image: omni("1.10.6"), version: "1.10.6" },
    { reason: "with its digest", image: `${omni("v1.10.6")}@sha256:${"0".repeat(64)}`, version: "1.10.6" },
    { reason: "a prerelease", image: omni("v1.11.0-beta.0"), version: "1.11.0-beta.0" },
    { reason: "a registry with a port", image: "localhost:5000/omni:v1.9.3", version: "1.9.3" },
    { reason: "latest says nothing", image: omni("latest"), version: undefined },
    { reason: "nor does a digest alone", image: `ghcr.io/siderolabs/omni@sha256:${"0".repeat(64)}`, version: undefined },
    { reason: "nor an image by its id", image: `sha256:${"0".repeat(64)}`, version: undefined },
    { reason: "nor a registry's port", image: "localhost:5000/omni", version: undefined },
    { reason: "nor a minor alone, which moves", image: omni("v1.10"), version: undefined },
    { reason: "nor a variable", image: omni("${OMNI_IMG_TAG}"), version: undefined },
  ])("$reason", ({ image, version }) => expect(versionOf(image)?.version).toBe(version));
});

describe("a step from one version to another", () => {
  it.each([
    { from: "v1.9.3", to: "v1.9.4", step: { kind: "upgrade" } },
    { from: "v1.9.3", to: "v1.10.6", step: { kind: "upgrade" } },
    { from: "v1.10.0-beta.1", to: "v1.10.0", step: { kind: "upgrade" } },
    { from: "v1.10.6", to: "v1.10.6", step: { kind: "same" } },
    { from: "v1.10.6", to: "v1.10.5", step: { kind: "downgrade" } },
    { from: "v1.10.0", to: "v1.10.0-beta.1", step: { kind: "downgrade" } },
    { from: "v2.0.0", to: "v1.10.5", step: { kind: "downgrade" } },
    { from: "v1.8.2", to: "v1.10.6", step: { kind: "too-far", through: ["1.9"] } },
    { from: "v1.3.0", to: "v1.6.0", step: { kind: "too-far", through: ["1.4", "1.5"] } },
    { from: "v1.11.0", to: "v2.0.0", step: { kind: "major" } },
    { from: "latest", to: "v1.10.6", step: { kind: "unknown", from: "omni:latest", to: "v1.10.6" } },
    { from: "v1.9.3", to: "latest", step: { kind: "unknown", from: "v1.9.3", to: "omni:latest" } },
  ])("$from → $to is $step.kind", ({ from, to, step }) => expect(versionStep(omni(from), omni(to))).toMatchObject(step));

  it("is forward in one direction only, whatever the versions", () => {
    const part = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const [from, to] = [omni(`v1.${a}.${b}`), omni(`v1.${c}.${d}`)];
        const kinds = [versionStep(from, to).kind, versionStep(to, from).kind];
        if (kinds[0] === "same") return kinds[1] === "same";
        return kinds.filter((kind) => kind === "downgrade").length === 1;
      }),
    );
  });
});
