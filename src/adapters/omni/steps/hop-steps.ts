/** The steps that take a cluster from its versions to others, one hop each, with gates between; pure. */
import type { Difference, Impact, JsonRecord, Step } from "../../../core/model.ts";
import { say, list, type Words } from "../../../core/words.ts";
import type { Context } from "../diff/context.ts";
import { versionsOf } from "../diff/guards.ts";
import { type Facts, storeLacks } from "../facts.ts";
import { type Hop, type Versions, wayBetween } from "../hops.ts";
import { digestOfSeen, type Write } from "../step-value.ts";
import type { Batch } from "./batch.ts";
import { stepOf, type Made } from "./build.ts";
import { impactOfHop, NONE, type Machines } from "./impact.ts";

/**
 * The steps for a cluster whose versions change; none where they stay. Each hop is made from what the one before leaves,
 * and starts only once that has reached every machine: so a run that was stopped anywhere goes on from what is there.
 */
export function hopSteps(batch: Batch, difference: Difference | undefined, machines: Machines, context: Context): Step[] {
  const { target, cluster } = batch;
  if (difference?.kind !== "update") return [];
  const [want, have] = [context.wanted(target, difference.address), context.seen(target, difference.address)];
  if (want === undefined || have === undefined) return [];
  const [from, to] = [versionsOf(have.attributes), versionsOf(want.attributes)];
  if (from.talos === to.talos && from.kubernetes === to.kubernetes) return [];
  const { versions, talosTargets, backups: stores } = context.facts(target);
  // Where there are no machines there is no etcd.
  const backups = machines?.length === 0 ? undefined : stores;
  const offered = wayBetween(from, to, versions === undefined ? undefined : { versions, talosTargets: talosTargets?.get(cluster) });
  // A way that is refused is a guard's business, and perhaps the next Omni's offer: the steps say what was asked for all the same.
  const way = "hops" in offered ? offered : wayBetween(from, to, undefined);
  const hops: readonly Hop[] = "hops" in way ? way.hops : [{ ...to, moves: from.talos === to.talos ? "kubernetes" : "talos" }];
  const gates = [
    ["omni-upgrade", cluster],
    ["omni-cluster", cluster],
    ["omni-kubernetes", cluster],
  ] as const;
  const first = stepOf(
    batch,
    {
      name: `look at ${cluster}`,
      title: say`see that ${cluster} is well before anything changes`,
      covers: [],
      writes: [],
      gates,
      impact: NONE,
    },
    undefined,
  );
  const steps = [first, ...backupSteps(batch, backups, first)];
  let here = from;
  for (const [index, hop] of hops.entries()) {
    const isLast = index === hops.length - 1;
    const write: Write = {
      address: difference.address,
      does: "update",
      expected: digestOfSeen(index === 0 ? have.attributes : leftBy(want.attributes, here, have.attributes)),
      ...(isLast ? {} : { versions: { talos: hop.talos, kubernetes: hop.kubernetes } }),
    };
    const impact = impactOfHop(hop, machines, cluster);
    const made: Made = {
      name: `${hop.moves} ${hop.moves === "talos" ? hop.talos : hop.kubernetes} of ${cluster}`,
      title: titleOf(here, hop),
      covers: isLast ? [difference] : [],
      writes: [write],
      gates,
      // Said once for the whole way: a new minor of Kubernetes has no way back.
      impact: isLast ? { ...impact, headline: headlineOf(from, to), oneWay: minorOf(from.kubernetes) !== minorOf(to.kubernetes) } : impact,
    };
    steps.push(stepOf(batch, made, steps.at(-1)));
    here = hop;
  }
  return steps;
}

/** What a hop leaves for the next one to find: all that is wanted, at its versions, and what was set aside. */
function leftBy(want: JsonRecord, { talos, kubernetes }: Versions, { aside }: JsonRecord): JsonRecord {
  const spec = { ...(want["spec"] as JsonRecord), talos_version: talos, kubernetes_version: kubernetes };
  return { ...want, spec, ...(aside === undefined ? {} : { aside }) };
}

function titleOf(from: Versions, hop: Hop): Words {
  return hop.moves === "talos" ? say`Talos ${from.talos} → ${hop.talos}` : say`Kubernetes ${from.kubernetes} → ${hop.kubernetes}`;
}

function headlineOf(from: Versions, to: Versions): NonNullable<Impact["headline"]> {
  const moves = [
    ...(from.talos === to.talos ? [] : [say`Talos ${from.talos} → ${to.talos}`]),
    ...(from.kubernetes === to.kubernetes ? [] : [say`Kubernetes ${from.kubernetes} → ${to.kubernetes}`]),
  ];
  return list(moves);
}

function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

/**
 * Before the first hop alone: it is where people want to be able to go back to. An Omni without a place for backups stops
 * nobody (T12 says so): machines may have other backups.
 */
function backupSteps(batch: Batch, backups: Facts["backups"], before: Step): Step[] {
  if (backups === undefined || storeLacks(backups) !== undefined) return [];
  const { cluster } = batch;
  const gates = [["omni-etcd-backup", cluster] as const];
  const title = say`back up etcd of ${cluster}`;
  return [stepOf(batch, { name: `back up ${cluster}`, title, covers: [], writes: [], backup: cluster, gates, impact: NONE }, before)];
}
