/** How the services of one Compose project hang together: order and shared namespaces; pure. */
import type { JsonRecord } from "../../core/model.ts";

/** A wanted service, as far as its relations go. */
export interface Relations {
  readonly name: string;
  /** Services it starts after. */
  readonly after: readonly string[];
  /** Services whose network, IPC or process namespace it lives in: it does not survive their recreation. */
  readonly sharesWith: readonly string[];
}

/** Reads the relations of a service out of its attributes and of the services that it depends on by address. */
export function relationsOf(name: string, attributes: JsonRecord, dependsOn: readonly string[]): Relations {
  const sharesWith = ["network_mode", "ipc", "pid"].flatMap((field) => {
    const value = attributes[field];
    const service = typeof value === "string" ? /^service:(.+)$/.exec(value)?.[1] : undefined;
    return service === undefined ? [] : [service];
  });
  const after = new Set([...dependsOn, ...sharesWith]);
  after.delete(name);
  return { name, after: [...after], sharesWith: [...new Set(sharesWith)] };
}

/** Services so that each comes after those it depends on; otherwise by name. A cycle, which Compose refuses, ends the order. */
export function inOrder(services: readonly Relations[]): readonly Relations[] {
  const rest = new Map(services.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((service) => [service.name, service]));
  const order: Relations[] = [];
  while (rest.size > 0) {
    const next = [...rest.values()].find(({ after }) => after.every((other) => !rest.has(other))) ?? [...rest.values()][0];
    if (next === undefined) break;
    order.push(next);
    rest.delete(next.name);
  }
  return order;
}
