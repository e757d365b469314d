import { expect, it } from "vitest";
import { say } from "../core/words.ts";
import { component, plan } from "../../test/golden/report/build.ts";
import { exitCode } from "./outcome.ts";
import { planOutcome } from "./plan.ts";

const away = { kind: "static", because: say`Omni is not known` } as const;
const texts = { markdown: "", summary: "", terminal: () => "" };

it.each([
  { reason: "nothing was looked at and there is no commit to compare with", seen: false, base: false, status: "unseen", code: 1 },
  { reason: "a commit was compared with", seen: false, base: true, status: "unchanged", code: 0 },
  { reason: "some of it was looked at", seen: true, base: false, status: "unchanged", code: 0 },
])("a plan without changes ends as $status where $reason", ({ seen, base, status, code }) => {
  const { base: commit, ...made } = plan([component("Cluster/a", { basis: away }), component("Stack/b", seen ? {} : { basis: away })]);
  const outcome = planOutcome(base && commit !== undefined ? { ...made, base: commit } : made, texts);
  expect([outcome.status, exitCode(outcome)]).toEqual([status, code]);
});
