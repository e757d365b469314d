/** What a step does to Omni besides making its container anew, as it travels from plan to apply; pure. */
import { z } from "zod";
import type { Impact } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { changesOf, type ProjectView, seen } from "../project-view.ts";
import { hubChange, isForwardOnly, needsCopy, type HubChange } from "./hub-change.ts";

/** The copy of what Omni knows that is taken while it stands still. Paths are absolute, on the host. */
const SafetyCopy = z.object({
  folder: z.string(),
  keep: z.number(),
  /** A folder. */
  etcd: z.string(),
  /** A file outside of it. */
  sqlite: z.string().optional(),
});
export type SafetyCopy = z.infer<typeof SafetyCopy>;

export const HubStep = z.object({
  /** The service that runs Omni. */
  service: z.string(),
  /** Versions as people write them. */
  from: z.string(),
  to: z.string(),
  /** Once the new one has run, the old one cannot read what it left. */
  forwardOnly: z.boolean(),
  /** Absent where none can be taken, which somebody acknowledged. */
  copy: SafetyCopy.optional(),
});
export type HubStep = z.infer<typeof HubStep>;

/** Undefined where Omni keeps its version and data. */
export function hubStepOf(view: ProjectView): HubStep | undefined {
  const change = hubChangeOf(view);
  if (change === undefined || !(needsCopy(change) || isForwardOnly(change))) return undefined;
  const { hub, version, data } = change;
  const copy = needsCopy(change) && hub.safetyCopy !== undefined && data !== undefined ? { copy: { ...hub.safetyCopy, ...data } } : {};
  return { service: hub.omni, from: version.from, to: version.to, forwardOnly: isForwardOnly(change), ...copy };
}

function hubChangeOf(view: ProjectView): HubChange | undefined {
  const address = `compose/Project/${view.project}` as const;
  const wanted = view.wanted.find((resource) => resource.address === address)?.attributes;
  if (wanted === undefined) return undefined;
  const have = seen(view, address)?.attributes;
  return changesOf(view, "Service")
    .flatMap((difference) => hubChange(difference, wanted, have) ?? [])
    .at(0);
}

/** In a step's title, before what is recreated. */
export function copyTitle({ copy }: HubStep): Words | undefined {
  if (copy === undefined) return undefined;
  return say`copy etcd${copy.sqlite === undefined ? [] : say` and ${copy.sqlite.slice(copy.sqlite.lastIndexOf("/") + 1)}`}`;
}

/**
 * The impact of a step that is more than a restart. Workloads do not need Omni to run: it is the way to talk to
 * them, not what runs them.
 */
export function hubImpact({ service, from, to, forwardOnly, copy }: HubStep, impact: Impact): Impact {
  const oneWay = impact.oneWay || forwardOnly;
  const headline = from === to ? {} : { headline: say`Omni ${from} → ${to}` };
  if (!impact.interrupts.includes(service)) return { ...impact, oneWay, ...headline };
  const others = impact.interrupts.filter((name) => name !== service);
  const along =
    others.length === 0 ? [] : say` ${list(others.map((name) => say`${name}`))} ${[others.length === 1 ? "restarts" : "restart"]} too.`;
  return {
    ...impact,
    oneWay,
    notes: [...impact.notes, ...(copy === undefined ? [] : [say`Omni stands still while its data is copied to ${copy.folder}`])],
    ...headline,
    outage: say`Omni restarts once, about 2 min without UI, API and kubectl through Omni; workloads run on.${along}`,
  };
}
