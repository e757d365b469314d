/** Tests of what is said about going from one commit's specs to the next's. */
import { expect, test } from "vitest";
import { cluster, wanted, type Given } from "../../../../test/omni/set.ts";
import { transition } from "./transition.ts";

const made = (memory: number, token = "x"): Given => ({
  type: "MachineClasses",
  id: "w",
  component: "MachineClass/w",
  spec: { auto_provision: { provider_id: "proxmox", provider_data: `memory: ${memory}\napi_token: ${token}\n` } },
});
const of = (talos: string, kubernetes: string): Given => cluster({ talos_version: talos, kubernetes_version: kubernetes });

test.each([
  {
    reason: "both versions at once",
    was: of("1.13.5", "1.36.2"),
    want: of("1.13.6", "1.36.3"),
    found: [{ rule: "T04", severity: "error" }],
  },
  { reason: "Talos alone", was: of("1.13.5", "1.36.2"), want: of("1.13.6", "1.36.2"), found: [] },
  { reason: "Kubernetes alone", was: of("1.13.5", "1.36.2"), want: of("1.13.5", "1.36.3"), found: [] },
  { reason: "a class with other values", was: made(4096), want: made(8192), found: [{ rule: "P23", severity: "notice" }] },
  { reason: "a class with another secret", was: made(4096), want: made(4096, "y"), found: [{ rule: "P23" }] },
  { reason: "a class as it was", was: made(4096), want: made(4096), found: [] },
  { reason: "another cluster", was: { ...of("1.13.5", "1.36.2"), id: "other" }, want: of("1.13.6", "1.36.3"), found: [] },
])("$reason", ({ was, want, found }) => {
  expect(transition([wanted(was)], [wanted(want)], { choreography: false })).toMatchObject(found);
});

test("who asked for hops may change both versions at once", () => {
  expect(transition([wanted(of("1.12.7", "1.34.5"))], [wanted(of("1.13.6", "1.36.3"))], { choreography: true })).toEqual([]);
});
