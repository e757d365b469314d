// What a new container of Omni means: guards, copies, the way back.
import { describe, expect, it } from "vitest";
import type { Difference, JsonRecord } from "../../../core/model.ts";
import { plain } from "../../../core/words.ts";
import { hubChange, hubGuards, isForwardOnly, needsCopy } from "./hub-change.ts";

const copies = { safetyCopy: { folder: "/srv/copies", keep: 3 } };
const data = { data: { etcd: "/srv/etcd" } };

function change(code: string, wanted: JsonRecord, seen: JsonRecord, service = "omni"): ReturnType<typeof hubChange> {
  const address = `compose/Service/hub/${service}` as const;
  const difference: Difference = {
    id: address,
    address,
    component: "Platform/home",
    target: "docker/local",
    kind: "replace",
    reasons: [{ code, message: [] }],
    fields: [],
  };
  return hubChange(difference, { hub: { omni: "omni", sidecar: "tailscale", ...wanted } }, { hub: seen });
}

const image = (tag: string): { image: string } => ({ image: `ghcr.io/siderolabs/omni:${tag}` });

describe("guards of a new version", () => {
  it.each([
    { reason: "one minor", from: "v1.9.3", to: "v1.10.6", traps: [], says: /^$/ },
    { reason: "a patch", from: "v1.10.5", to: "v1.10.6", traps: [], says: /^$/ },
    { reason: "back", from: "v1.10.6", to: "v1.9.3", traps: ["omni-downgrade never"], says: /v1\.10\.6 runs, and v1\.9\.3 is older/ },
    { reason: "back by a patch", from: "v1.10.6", to: "v1.10.5", traps: ["omni-downgrade never"], says: /older/ },
    {
      reason: "three minors, with every step in between",
      from: "v1.7.2",
      to: "v1.10.6",
      traps: ["omni-skips-minors never"],
      says: /v1\.7\.2 → the last 1\.8 → the last 1\.9 → v1\.10\.6/,
    },
    {
      reason: "past 1.4",
      from: "v1.3.1",
      to: "v1.6.0",
      traps: ["omni-skips-minors never"],
      says: /Only 1\.4 carries over.*→ the last 1\.4 →/,
    },
    { reason: "not past 1.4", from: "v1.4.9", to: "v1.6.0", traps: ["omni-skips-minors never"], says: /^(?!.*carries over)/ },
    { reason: "another major", from: "v1.12.0", to: "v2.0.0", traps: ["omni-major acknowledge"], says: /release notes/ },
    { reason: "to latest", from: "v1.9.3", to: "latest", traps: ["omni-version-unknown acknowledge"], says: /^omni:latest does not say/ },
    { reason: "a tag that a variable makes, in a plan of Git alone", from: "v1.9.3", to: "${TAG}", traps: [], says: /^$/ },
  ])("$reason: $traps", ({ from, to, traps, says }) => {
    const found = change("image-changed", { ...image(to), ...copies, ...data }, { ...image(from), ...data });
    const guards = found === undefined ? [] : hubGuards(found);
    expect(guards.map(({ trap, clearedBy }) => `${trap} ${clearedBy}`)).toEqual(traps);
    expect(guards.map(({ message, fix }) => `${plain(message)} ${plain(fix)}`).join("\n")).toMatch(says);
  });

  it("asks for a word where no copy can be taken", () => {
    const versions = [image("v1.10.6"), image("v1.9.3")] as const;
    const nowhere = change("image-changed", versions[0], { ...versions[1], ...data });
    const ofWhat = change("image-changed", { ...versions[0], ...copies }, versions[1]);
    for (const found of [nowhere, ofWhat]) {
      expect((found === undefined ? [] : hubGuards(found)).map(({ trap, clearedBy }) => `${trap} ${clearedBy}`)).toEqual([
        "no-safety-copy acknowledge",
      ]);
    }
  });
});

describe("the room for a copy", () => {
  const guards = (room: JsonRecord): string[] => {
    const found = change("image-changed", { ...image("v1.10.6"), ...copies, ...data }, { ...image("v1.9.3"), ...data, room });
    return (found === undefined ? [] : hubGuards(found)).map(({ trap, clearedBy, message }) => `${trap} ${clearedBy} ${plain(message)}`);
  };

  it("is said with numbers where a tenth of the disk would not stay, and nobody can clear that", () => {
    expect(guards({ need: 900, free: 1000 })).toEqual([]);
    expect(guards({ need: 901 * 1024, free: 1000 * 1024 })).toEqual([
      expect.stringMatching(/^no-room-for-safety-copy never .*takes 901 MiB, and \/srv\/copies has 1000 MiB free/),
    ]);
  });
});

describe("copies and the way back", () => {
  it.each([
    { reason: "a new version", code: "image-changed", from: image("v1.9.3"), to: image("v1.9.4"), copy: true, forward: true },
    { reason: "a version nobody knows", code: "image-moved", from: image("latest"), to: image("latest"), copy: true, forward: true },
    { reason: "the same version built anew", code: "image-moved", from: image("v1.9.3"), to: image("v1.9.3"), copy: false, forward: false },
    {
      reason: "the same version with its data elsewhere",
      code: "mounts-changed",
      from: { ...image("v1.9.3"), ...data },
      to: { ...image("v1.9.3"), data: { etcd: "/elsewhere" } },
      copy: true,
      forward: false,
    },
  ])("$reason: copied $copy, forward only $forward", ({ code, from, to, copy, forward }) => {
    const found = change(code, to, from);
    expect(found).toBeDefined();
    if (found !== undefined) expect([needsCopy(found), isForwardOnly(found)]).toEqual([copy, forward]);
  });

  it("is nobody else's matter", () => {
    expect(change("image-changed", image("v1.10.6"), image("v1.9.3"), "tailscale")).toBeUndefined();
    expect(change("environment-changed", image("v1.9.3"), image("v1.9.3"))).toBeUndefined();
  });
});
