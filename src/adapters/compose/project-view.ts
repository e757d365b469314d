/** Differences, wants and readings sorted by the Compose project they belong to; pure. */
import { compareText } from "../../core/diagnostics.ts";
import { groupBy } from "../../core/group.ts";
import type { Address, ComponentName, DesiredResource, Difference, ObservedResource, Reading } from "../../core/model.ts";
import type { Wanted } from "../adapter.ts";
import { relationsOf, type Relations } from "./relations.ts";

/** Everything of one project that its steps are made from. */
export interface ProjectView {
  readonly component: ComponentName;
  readonly target: string;
  readonly project: string;
  readonly differences: readonly Difference[];
  readonly wanted: readonly DesiredResource[];
  readonly observed: readonly ObservedResource[];
}

/** `compose/<type>/<project>/<name>`; the name may hold slashes and is empty for the project itself. */
export function addressed(address: Address): { readonly type: string; readonly project: string; readonly name: string } {
  const [, type = "", project = "", ...name] = address.split("/");
  return { type, project, name: name.join("/") };
}

/** One view for each project that has differences, by component and project. */
export function projectViews(differences: readonly Difference[], want: Wanted, have: readonly Reading[]): readonly ProjectView[] {
  const wanted = groupBy(want.resources, ({ target, address }) => keyOf(target, address));
  const complete = have.flatMap((reading) => (reading.status === "complete" ? [reading] : []));
  const observed = groupBy(
    complete.flatMap(({ target, resources }) => resources.map((resource) => ({ target, resource }))),
    ({ target, resource }) => keyOf(target, resource.address),
  );
  const changing = groupBy(differences, ({ component, target, address }) => JSON.stringify([component, keyOf(target, address)]));
  return [...changing.entries()]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, group]) => {
      const { component, target, address } = group[0];
      const key = keyOf(target, address);
      return {
        component,
        target,
        project: addressed(address).project,
        differences: group,
        wanted: wanted.get(key) ?? [],
        observed: (observed.get(key) ?? []).map(({ resource }) => resource),
      };
    });
}

function keyOf(target: string, address: Address): string {
  return JSON.stringify([target, addressed(address).project]);
}

/** The differences of one type of resource that bring about or change something. */
export function changesOf({ differences }: ProjectView, type: string): readonly Difference[] {
  return differences.filter(({ address, kind }) => kind !== "delete" && addressed(address).type === type);
}

/** The names of the observed resources of one type, sorted. */
export function observedNames({ observed }: ProjectView, type: string): readonly string[] {
  return observed
    .map(({ address }) => addressed(address))
    .flatMap((found) => (found.type === type ? [found.name] : []))
    .toSorted(compareText);
}

/** The name that the engine knows a network or volume by. */
export function realName(view: ProjectView, type: "Network" | "Volume", name: string): string {
  const real = seen(view, `compose/${type}/${view.project}/${name}`)?.attributes["name"];
  return typeof real === "string" ? real : `${view.project}_${name}`;
}

/** What was seen at an address, if anything was. */
export function seen({ observed }: ProjectView, address: Address): ObservedResource | undefined {
  return observed.find((resource) => resource.address === address);
}

/** The wanted services of the project and how they hang together. */
export function serviceRelations({ wanted }: ProjectView): readonly Relations[] {
  return wanted.flatMap(({ address, attributes, dependsOn }) => {
    const { type, name } = addressed(address);
    if (type !== "Service") return [];
    const after = dependsOn.map(addressed).flatMap((other) => (other.type === "Service" ? [other.name] : []));
    return [relationsOf(name, attributes, after)];
  });
}
