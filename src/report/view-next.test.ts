/** How to go on from a plan is said for where its reader is. */
import { expect, it } from "vitest";
import { planSamples } from "../../test/golden/report/plan-samples.ts";
import { plain } from "../core/words.ts";
import type { PlanContext } from "./context.ts";
import { nextOf } from "./view-next.ts";

const { plan, context } = planSamples["blocked-by-errors"];

it.each<{ readonly where: string; readonly review: PlanContext["review"]; readonly says: string }>([
  {
    where: "in a pull request",
    review: { is: "recorded" },
    says: "Mend what blocks, and push: the plan follows. A merge before that applies Stack/omni alone.",
  },
  {
    where: "in a pull request into a branch whose merges are not applied",
    review: { is: "elsewhere", base: "feature", defaultBranch: "main" },
    says: "Mend what blocks, and push: the plan follows.",
  },
  {
    where: "on a laptop",
    review: { is: "none" },
    says: "Mend what blocks, then plan again. An apply before that carries out Stack/omni alone.",
  },
])("what to do about what blocks, $where", ({ review, says }) => {
  expect(plain(nextOf(plan, { ...context, review }).words[0] ?? [])).toBe(says);
});

it("names no command on a laptop where nothing can be applied", () => {
  const onLaptop: PlanContext = { ...context, review: { is: "none" } };
  const blocked = { ...plan, components: plan.components.filter(({ status }) => status === "blocked") };
  expect(nextOf(blocked, onLaptop)).toEqual({ words: [["Mend what blocks, then plan again."]] });
  expect(nextOf(plan, onLaptop).spoken).toBeDefined();
});
