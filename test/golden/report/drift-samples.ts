/** The issues of the golden files: what each of them shows is its name. Must not depend on time or machine. */
import type { Adoption } from "../../../src/core/adoption.ts";
import { driftOf, type ComponentDrift } from "../../../src/core/drift.ts";
import type { ComponentPlan } from "../../../src/core/plan.ts";
import { say } from "../../../src/core/words.ts";
import { answersBodies, dashboardBodies, goneBodies, newsBody, quietBodies, rightBodies, unreachableBodies } from "../../../src/report/issue-texts.ts";
import { driftBodies } from "../../../src/report/markdown-drift.ts";
import { driftText } from "../../../src/report/terminal-drift.ts";
import type { DriftContext } from "../../../src/report/view-drift.ts";
import { change, component, field, SECRET, step } from "./build.ts";
import { hub } from "./plan-samples.ts";

export const onSchedule: DriftContext = {
  applyWorkflow: "omni-scale.yml",
  disclosure: { kind: "full" },
  mode: "apply",
  adoptions: new Map(),
  textOf: () => undefined,
};

const PROXY = `services:
  # Terminates TLS for everything.
  caddy:
    image: caddy:2.9 # renovate
    restart: unless-stopped
    environment:
      TZ: UTC
`;

const proxy: ComponentPlan = component("Stack/proxy", {
  changes: [
    change("Stack/proxy", "Service", "caddy", {
      kind: "replace",
      because: [say`image tag changed`, say`environment variable ${"TZ"} changed`],
      fields: [field("/environment/ACME_TOKEN", SECRET, SECRET), field("/environment/TZ", "Europe/Berlin", "UTC"), field("/image", "caddy:2.8", "caddy:2.9")],
      at: ["proxy/compose.yml", 3],
    }),
  ],
  steps: [step("Stack/proxy", say`recreate ${"caddy"}`, { interrupts: ["caddy"] })],
});

const adoption: Adoption = {
  edits: [
    { file: "proxy/compose.yml", line: 4, before: "    image: caddy:2.9 # renovate", after: "    image: caddy:2.8 # renovate" },
    { file: "proxy/compose.yml", line: 7, before: "      TZ: UTC", after: "      TZ: Europe/Berlin" },
  ],
  byHand: [{ change: "compose/Service/proxy/caddy", words: say`${"environment.ACME_TOKEN"} is a secret: change it where it is kept` }],
};

const away: ComponentPlan = component("Stack/media", {
  basis: { kind: "static", because: say`the Docker engine does not answer`, code: "unreachable" },
});

const elsewhere: ComponentPlan = component("Stack/backup", {
  basis: { kind: "static", because: say`this run is on ${"rack"}, not on ${"nas"}`, code: "not-here" },
});

const partly: ComponentPlan = { ...hub, notSeen: [say`whether the image of ${"tailscale"} was moved in its registry (it did not answer)`] };

const withPatch: DriftContext = { ...onSchedule, adoptions: new Map([["Stack/proxy", adoption]]), textOf: (file) => (file === "proxy/compose.yml" ? PROXY : undefined) };

const drifts = (...plans: readonly ComponentPlan[]): readonly ComponentDrift[] => plans.map(driftOf);

const first = (bodies: readonly string[]): string => bodies[0] ?? "";
const subject = { kind: "drift", about: "Stack/proxy" } as const;

export function driftSamples(): ReadonlyMap<string, string> {
  const all = drifts(proxy, partly, away, elsewhere, component("Stack/dns"));
  return new Map([
    ["drift-component.md", first(driftBodies(drifts(proxy), withPatch))],
    ["drift-component-observe.md", first(driftBodies(drifts(hub), { ...onSchedule, mode: "observe" }))],
    ["drift-rack.md", first(driftBodies(all, withPatch))],
    ["drift-rack.txt", driftText(all, withPatch, { colour: false })],
    ["drift-in-step.md", first(driftBodies(drifts(component("Stack/dns")), onSchedule))],
    ["issue-unreachable.md", first(unreachableBodies("docker/local", drifts(away)))],
    ["issue-answers.md", first(answersBodies("docker/local"))],
    ["issue-right.md", first(rightBodies(subject))],
    ["issue-quiet.md", first(quietBodies(subject, drifts({ ...component("Stack/proxy"), notSeen: partly.notSeen ?? [] })))],
    ["issue-archived.md", first(goneBodies(subject, false))],
    ["issue-dashboard.md", first(dashboardBodies({ drifts: all, overCap: ["Stack/omni"], cap: 1, leftAlone: [{ name: "Stack/omni", pull: 12 }], accepted: ["Stack/proxy"] }))],
    ["news-changed.txt", newsBody("changed", subject, drifts(proxy))],
    ["news-still.txt", newsBody("still", subject, drifts(proxy))],
  ]);
}
