/** The engine's own findings, whatever the system, as data; must not find anything itself. */
import type { Rule } from "./rule.ts";
import { say } from "./words.ts";

/** Every rule of the engine by its id. */
export const ENGINE_RULES = {
  E001: {
    id: "E001",
    severity: "error",
    mode: ["static"],
    title: "Components that wait for each other",
    why: say`None of them could ever start.`,
    check: say`When the plan is put in order, over declared and derived dependencies.`,
    fix: say`Remove one of the dependencies, or make it ${"type: soft"}.`,
  },
  E002: {
    id: "E002",
    severity: "error",
    mode: ["live"],
    title: "A component that cannot be planned",
    why: say`Without seeing what exists, and without a base commit to compare with, every change would be a guess.`,
    check: say`When neither the target nor a base commit can be looked at.`,
    fix: say`Make the target reachable for this run, or compare with a commit (${"--base"}).`,
  },
} as const satisfies Readonly<Record<string, Rule>>;
