/** Tests of how the steps of a component are told. */
import { describe, expect, it } from "vitest";
import type { Step } from "../core/model.ts";
import { plain, say } from "../core/words.ts";
import { stepsInWords } from "./view-component.ts";

const step = (title: string, ...gates: readonly string[]): Step => ({
  id: title,
  component: "Cluster/prod",
  target: "omni/a",
  title: say`${title}`,
  covers: [],
  value: {},
  after: [],
  gates: gates.map((gate) => ({ id: gate, title: say`${gate}`, timeoutSeconds: 1, value: {} })),
  impact: { interrupts: [], destroys: [], oneWay: false, notes: [] },
  reversible: false,
});

const well = ["all have it", "prod is well"] as const;

describe("stepsInWords", () => {
  it.each([
    { reason: "nothing is done", steps: [], told: "" },
    {
      reason: "a gate stands behind one step alone",
      steps: [step("pull"), step("up", "web is healthy")],
      told: "1 pull → 2 up → 3 wait: web is healthy",
    },
    {
      reason: "the same gates stand behind every step",
      steps: [step("look", ...well), step("Talos", ...well), step("Kubernetes", ...well)],
      told: "1 look → 2 Talos → 3 Kubernetes; after each, wait: all have it, prod is well",
    },
    {
      reason: "a step between has gates of its own",
      steps: [step("look", ...well), step("back up", "it is there"), step("Talos", ...well)],
      told: "1 look → 2 back up → 3 wait: it is there → 4 Talos; after 1, 4, wait: all have it, prod is well",
    },
  ])("where $reason", ({ steps, told }) => {
    expect(plain(stepsInWords(steps))).toBe(told);
  });
});
