/** From differences to steps, one each, in the order that Omni needs; pure. */
import type { Difference, Reading, Step } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { writeOf } from "./step-value.ts";
import { CANONICAL_ORDER } from "./template/resource.ts";

/** See {@link Adapter.steps}. */
export function steps(differences: readonly Difference[], _want: Wanted, have: readonly Reading[]): Step[] {
  const rank = ({ address, kind }: Difference): number => {
    const place = CANONICAL_ORDER.findIndex((type) => address.startsWith(`omni/${type}/`));
    return kind === "delete" ? 100 - place : place;
  };
  const order = differences.toSorted((a, b) => rank(a) - rank(b));
  return order.map((difference, index): Step => {
    const { component, target, kind, address, id } = difference;
    const before = order.slice(0, index).filter((one) => one.component === component);
    return {
      id: `${component}:${kind} ${address}`,
      component,
      target,
      title: say`${[kind]} ${address.slice(5)}`,
      covers: [id],
      value: { writes: [{ ...writeOf(difference, have) }] },
      after: before.slice(-1).map((one) => `${one.component}:${one.kind} ${one.address}`),
      gates: [],
      impact: { interrupts: [], destroys: [], oneWay: kind === "delete", notes: [] },
      reversible: false,
    };
  });
}
