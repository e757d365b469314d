/** The steps that make machines anew, one machine a step, with what dies and the gates between; pure. */
import type { Impact, Step } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import type { GateValue } from "../gates/wait.ts";
import { gateOf } from "../steps/build.ts";
import { NONE } from "../steps/impact.ts";
import type { Replaced } from "./machine.ts";
import type { Member, MemberSet } from "./members.ts";

export interface Replacement {
  readonly cluster: string;
  readonly target: string;
  readonly set: MemberSet;
  /** In the order in which they go. */
  readonly members: readonly Member[];
  /** All control planes of the cluster. */
  readonly planes: readonly Member[];
}

/**
 * First a look, unless a machine is on its way already: the cluster cannot be well then. After each machine its set has to
 * have all of its machines again, and the cluster has to be well, before the next one goes.
 */
export function replacementSteps({ cluster, target, set, members, planes }: Replacement): Step[] {
  const component = `Cluster/${cluster}` as const;
  const [first] = members;
  const steps: Step[] = [];
  const add = (
    name: string,
    rest: Pick<Step, "title" | "value" | "impact">,
    gates: readonly (readonly [GateValue["kind"], string])[],
  ): void => {
    const id = `${component}:${name}`;
    const before = steps.at(-1);
    const after = before === undefined ? [] : [before.id];
    steps.push({
      id,
      component,
      target,
      covers: [],
      after,
      reversible: false,
      ...rest,
      gates: gates.map(([kind, of]) => gateOf(component, name, kind, of)),
    });
  };
  const whole = [
    ["omni-cluster", cluster],
    ["omni-upgrade", cluster],
    ["omni-kubernetes", cluster],
  ] as const;
  if (first === undefined || !["leaving", "out", "ending"].includes(first.is))
    add(`look at ${cluster}`, { title: say`see that ${cluster} is well before anything goes`, value: {}, impact: NONE }, whole);
  for (const member of members) {
    const { request, machine, name } = member;
    const value: Replaced = { cluster, set: set.id, request, machine, name };
    add(`replace ${request}`, { title: say`make ${name} anew`, value: { ...value }, impact: impactOf(member, planes) }, [
      ["omni-machine-requests", set.id],
      ["omni-machine-set", set.id],
      ...whole,
    ]);
  }
  return steps;
}

function impactOf({ name, is, controlPlane }: Member, planes: readonly Member[]): Impact {
  if (is === "ending") return NONE;
  const etcd: Words[] = controlPlane ? [say`etcd goes from ${planes.length} to ${planes.length - 1} members and back`] : [];
  const pods = controlPlane ? [] : [say`its pods move to other machines; what they keep on its disk is lost`];
  return { ...NONE, interrupts: [name], destroys: [`machine ${name} with its disk`], notes: [...etcd, ...pods] };
}
