/** What a finding is about comes with a plan, or is there already. */
import { describe, expect, it } from "vitest";
import { isComing } from "./coming.ts";
import type { AboutField } from "./diagnostics.ts";
import type { Difference, FieldDifference } from "./model.ts";

const WEB = "compose/Service/media/web";

function update(fields: readonly FieldDifference[], kind: Difference["kind"] = "replace"): Difference {
  return { id: WEB, address: WEB, component: "Stack/media", target: "docker/local", kind, reasons: [], fields };
}

const privileged: AboutField = { address: WEB, path: "/privileged" };
const socket: AboutField = { address: WEB, path: "/volumes", entry: "/run/docker.sock:" };
const image: FieldDifference = { path: "/image", before: "a:1", after: "a:2" };
const mounts = (...before: readonly (string | { readonly fingerprint: string })[]): FieldDifference => ({
  path: "/volumes",
  before,
  after: ["/run/docker.sock:/s"],
});

describe("what a finding is about", () => {
  it.each<{
    readonly reason: string;
    readonly about: AboutField | undefined;
    readonly differences: readonly Difference[];
    readonly comes: boolean;
  }>([
    { reason: "a field that changes", about: privileged, differences: [update([{ path: "/privileged", after: true }])], comes: true },
    { reason: "a field that stays, whatever else changes", about: privileged, differences: [update([image])], comes: false },
    { reason: "a container that is not there yet", about: privileged, differences: [update([], "create")], comes: true },
    {
      reason: "another container",
      about: { ...privileged, address: "compose/Service/media/db" },
      differences: [update([], "create")],
      comes: false,
    },
    { reason: "a mount that is new", about: socket, differences: [update([mounts("data:/data")])], comes: true },
    {
      reason: "a mount that is there, beside one that is new",
      about: socket,
      differences: [update([mounts("/run/docker.sock:/s:ro")])],
      comes: false,
    },
    { reason: "mounts that nobody could see", about: socket, differences: [update([mounts({ fingerprint: "0" })])], comes: false },
    { reason: "no field at all", about: undefined, differences: [update([], "create")], comes: false },
    { reason: "nothing that changes", about: privileged, differences: [], comes: false },
  ])("$reason: $comes", ({ about, differences, comes }) => {
    expect(isComing(about === undefined ? {} : { about }, differences)).toBe(comes);
  });
});
