/** The applies of the golden files: what each of them shows is its name. Must not depend on time or machine. */
import type { Plan } from "../../../src/core/plan.ts";
import type { RunReport } from "../../../src/core/run-report.ts";
import { say } from "../../../src/core/words.ts";
import type { RunContext } from "../../../src/report/context.ts";
import { change, component, done, field, onRun, outcome, passed, plan, SECRET } from "./build.ts";
import { adopted, hub, planSamples } from "./plan-samples.ts";

export interface RunSample {
  readonly report: RunReport;
  readonly plan: Plan;
  readonly context: RunContext;
}

const pull = say`pull ${"ghcr.io/siderolabs/omni:v1.10.6"}`;
const recreate = say`recreate ${"omni"}`;
const health = say`${"https://omni.example.net/healthz"} answers 200`;

const applied = outcome(hub, { steps: [done(pull, 18), done(recreate, 41, { gates: [passed(say`${"omni"} is healthy`), passed(health)] })] });

const rolledBack = outcome(hub, {
  state: "rolled-back",
  because: say`${health}: it answered 502 for 120 s`,
  next: say`What ran before runs again. Mend the change in a new pull request.`,
  steps: [
    done(pull, 18),
    done(recreate, 164, {
      status: "rolled-back",
      detail: say`${health}: it answered 502 for 120 s`,
      notes: [say`${"omni"} runs ${"v1.9.3"} again`],
      gates: [passed(say`${"omni"} is healthy`), { title: health, status: "failed", detail: say`it answered 502 for 120 s` }],
    }),
  ],
});

const drifted = component("Stack/proxy", {
  changes: [
    change("Stack/proxy", "Service", "caddy", {
      kind: "replace",
      because: [say`image tag changed`],
      fields: [field("/environment/ACME_TOKEN", SECRET, SECRET), field("/image", "caddy:2.7", "caddy:2.9"), field("/restart", "no", "unless-stopped")],
      at: ["proxy/compose.yml", 3],
    }),
    change("Stack/proxy", "Service", "debug", { kind: "replace", because: [say`command changed`], fields: [field("/command", "sleep 1d", "sleep 1h")] }),
  ],
});

const held = outcome(drifted, {
  state: "held",
  because: say`${2} changes are not what was reviewed`,
  next: say`Read what was reviewed and what is there now; accept it as it is now, or mend the target by hand.`,
  held: [
    {
      id: "compose/Service/proxy/caddy",
      digest: "c".repeat(64),
      then: [field("/environment/ACME_TOKEN", SECRET, SECRET), field("/image", "caddy:2.8", "caddy:2.9")],
      now: drifted.changes[0]?.fields ?? [],
    },
    { id: "compose/Service/proxy/debug", digest: "d".repeat(64), now: drifted.changes[1]?.fields ?? [] },
  ],
});

const skipped = outcome(component("Stack/provider", { status: "deferred" }), {
  state: "skipped",
  because: say`it depends on ${"Stack/omni"} (rolled-back)`,
  next: say`Mend that first, then start the apply again.`,
});

const unconfirmed = outcome(adopted, {
  state: "held",
  because: say`${"adopt:Stack/backup"} and ${"Stack/backup"} were not confirmed`,
  next: say`Check the deletion below, then confirm both by name.`,
});

const unknown = outcome(hub, {
  state: "unknown",
  because: say`it may or may not have happened: the engine did not answer for 60 s`,
  next: say`Start the apply again: it goes on where this one stopped.`,
  steps: [done(pull, 18), done(recreate, 60, { status: "unknown", detail: say`the engine did not answer for 60 s` })],
});

const { plan: bump } = planSamples["image-bump"];
const { plan: many } = planSamples["many-components"];

export const runSamples = {
  applied: { report: { components: [applied] }, plan: bump, context: onRun },
  "rolled-back": { report: { components: [rolledBack] }, plan: bump, context: onRun },
  held: { report: { components: [held] }, plan: plan([drifted]), context: onRun },
  "held-guards": { report: { components: [unconfirmed] }, plan: plan([adopted]), context: onRun },
  unknown: { report: { components: [unknown] }, plan: bump, context: onRun },
  unchanged: { report: { components: [outcome(component("Stack/omni"), { state: "unchanged" })] }, plan: plan([component("Stack/omni")]), context: onRun },
  mixed: {
    report: {
      components: [rolledBack, held, skipped, ...many.components.slice(1, 2).map((media) => outcome(media, { steps: media.steps.map(({ title }) => done(title, 3)) }))],
    },
    plan: plan([hub, drifted, ...many.components.slice(1, 2)], { untouched: ["Stack/dns"] }),
    context: onRun,
  },
} satisfies Record<string, RunSample>;
