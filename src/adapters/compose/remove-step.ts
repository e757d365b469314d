/** The step that takes containers and networks away which a tombstone names; pure. Volumes and files always stay. */
import type { Step } from "../../core/model.ts";
import { list, say } from "../../core/words.ts";
import { impactOfRemove } from "./impact.ts";
import { addressed, type ProjectView, realName, seen } from "./project-view.ts";
import { inOrder, relationsOf } from "./relations.ts";
import type { RemoveValue } from "./step-value.ts";

/** Undefined when nothing of the project is to go. */
export function removeStep(view: ProjectView, after: readonly string[]): Step | undefined {
  const deletes = view.differences.filter(({ kind }) => kind === "delete");
  if (deletes.length === 0) return undefined;
  const going = deletes.filter(({ address }) => addressed(address).type === "Service");
  // Nothing is wanted any more: what hangs together is read from what exists.
  const relations = going.map(({ address }) => relationsOf(addressed(address).name, seen(view, address)?.attributes ?? {}, []));
  const services = inOrder(relations)
    .toReversed()
    .map(({ name }) => ({ name, expected: going.find(({ address }) => addressed(address).name === name)?.revision ?? null }));
  const networks = deletes.flatMap(({ address }) => {
    const { type, name } = addressed(address);
    return type === "Network" ? [realName(view, "Network", name)] : [];
  });
  const value: RemoveValue = { action: "remove", project: view.project, services, networks };
  const names = [...services.map(({ name }) => say`${name}`), ...networks.map((name) => say`network ${name}`)];
  return {
    id: `${view.component}:remove ${view.project}`,
    component: view.component,
    target: view.target,
    title: say`remove ${list(names)}`,
    covers: deletes.map(({ id }) => id),
    value,
    after,
    gates: [],
    impact: impactOfRemove(
      view,
      services.map(({ name }) => name),
      networks,
    ),
    reversible: false,
  };
}
