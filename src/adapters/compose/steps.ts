/**
 * From differences of Compose projects to steps: remove what a tombstone names, pull, then write files and recreate
 * services in one step; pure. One such step a project: it can be taken back whole, half a project helps nobody.
 */
import type { Address, Difference, Json, JsonRecord, Reading, Step } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { copyTitle, hubStepOf } from "./hub/hub-step.ts";
import { impactOfUp, isScaledAway } from "./impact.ts";
import { probeGates } from "./probes.ts";
import { addressed, changesOf, type ProjectView, projectViews, realName, seen, serviceRelations } from "./project-view.ts";
import { removeStep } from "./remove-step.ts";
import { inOrder } from "./relations.ts";
import { addressOf } from "./resources.ts";
import { seenOf } from "./seen.ts";
import { type PlannedFile, type PlannedService, ProjectAttributes, type PullValue, type UpValue } from "./step-value.ts";

/** The steps for these differences; see {@link Adapter.steps}. */
export function steps(differences: readonly Difference[], want: Wanted, have: readonly Reading[]): Step[] {
  return projectViews(differences, want, have).flatMap((view) => {
    const pull = pullStep(view);
    const remove = removeStep(view, pull === undefined ? [] : [pull.id]);
    const before = [pull, remove].filter((step) => step !== undefined);
    const up = upStep(
      view,
      before.map(({ id }) => id),
    );
    return up === undefined ? before : [...before, up];
  });
}

/** Images that a changed or new service may need and the host may lack. Nothing stops for it. */
function pullStep(view: ProjectView): Step | undefined {
  const needing = changesOf(view, "Service").filter(
    ({ kind, reasons }) => kind === "create" || reasons.some(({ code }) => code.startsWith("image-") || code === "container-missing"),
  );
  const images = new Map<string, PullValue["images"][number]>();
  for (const { address } of needing) {
    const attributes = view.wanted.find((resource) => resource.address === address)?.attributes ?? {};
    const { image, platform, pull_policy: policy } = attributes;
    if (typeof image !== "string" || policy === "never" || policy === "build") continue;
    const known = images.get(image);
    const digest = movedTo(view, address);
    images.set(image, {
      reference: image,
      ...(typeof platform === "string" ? { platform } : {}),
      services: [...(known?.services ?? []), addressed(address).name],
      always: (known?.always ?? false) || policy === "always",
      ...(digest === undefined ? {} : { digest }),
    });
  }
  if (images.size === 0) return undefined;
  const value: PullValue = { action: "pull", images: [...images.values()] };
  return {
    id: `${view.component}:pull ${view.project}`,
    component: view.component,
    target: view.target,
    title: say`pull ${list([...images.keys()].map((image) => say`${image}`))}`,
    covers: [],
    value: jsonOf(value),
    after: [],
    gates: [],
    impact: { interrupts: [], destroys: [], oneWay: false, notes: [] },
    reversible: true,
  };
}

/** Everything of the project that is not removed: files, services, and the networks and volumes that come with them. */
function upStep(view: ProjectView, after: readonly string[]): Step | undefined {
  const covered = view.differences.filter(({ kind }) => kind !== "delete");
  const attributes = view.wanted.find(({ address }) => addressed(address).type === "Project")?.attributes;
  if (covered.length === 0 || attributes === undefined) return undefined;
  const project = ProjectAttributes.parse(attributes);
  const services = plannedServices(view);
  const hub = hubStepOf(view);
  const value: UpValue = {
    action: "up",
    project,
    services,
    files: changesOf(view, "File").map((difference) => plannedFile(view, difference)),
    networks: changesOf(view, "Network").flatMap(({ kind, address }) =>
      kind === "create" ? [] : [realName(view, "Network", addressed(address).name)],
    ),
    wanted: view.wanted.map(({ component: _component, target: _target, source: _source, sensitive, dependsOn, ...rest }) => ({
      ...rest,
      sensitive: [...sensitive],
      dependsOn: [...dependsOn],
    })),
    ...(hub === undefined ? {} : { hub }),
  };
  return {
    id: `${view.component}:up ${view.project}`,
    component: view.component,
    target: view.target,
    title: titleOf(view, value),
    covers: covered.map(({ id }) => id),
    value: jsonOf(value),
    after,
    gates: probeGates(view.component, view.target, project),
    impact: impactOfUp(view, value),
    // A network cannot be made as it was once it is gone: its containers had addresses from it. Omni cannot go back
    // once its new version has run; until then `apply` takes the step back by itself.
    reversible: value.networks.length === 0 && hub?.forwardOnly !== true,
  };
}

function titleOf(view: ProjectView, { services, files, networks, hub }: UpValue): Words {
  const names = (of: readonly PlannedService[]): Words => list(of.map(({ name }) => say`${name}`));
  const address = ({ name }: PlannedService): Address => addressOf("Service", view.project, name);
  const isThere = (service: PlannedService): boolean => seen(view, address(service)) !== undefined;
  const removed = services.filter((service) => isScaledAway(view, address(service)));
  const staying = services.filter((service) => !removed.includes(service));
  const recreated = staying.filter((service) => service.recreate && isThere(service));
  const started = staying.filter((service) => !(service.recreate && isThere(service)));
  const copied = hub === undefined ? undefined : copyTitle(hub);
  const parts = [
    ...(copied === undefined ? [] : [copied]),
    ...(recreated.length > 0 ? [say`recreate ${names(recreated)}`] : []),
    ...(started.length > 0 ? [say`start ${names(started)}`] : []),
    ...(removed.length > 0 ? [say`scale ${names(removed)} to 0`] : []),
  ];
  if (parts.length > 0) return list(parts);
  if (files.length > 0) return say`write ${list(files.map(({ path }) => say`${path}`))}, restart nothing`;
  return networks.length > 0 ? say`make networks anew` : say`make what is missing beside the services`;
}

/** The services with changes, in the order in which they go down. Whoever goes down with another has a change too. */
function plannedServices(view: ProjectView): PlannedService[] {
  const changes = new Map(changesOf(view, "Service").map((difference) => [addressed(difference.address).name, difference]));
  return inOrder(serviceRelations(view)).flatMap(({ name, sharesWith }): PlannedService[] => {
    const change = changes.get(name);
    if (change === undefined) return [];
    const digest = movedTo(view, change.address);
    const expected = seen(view, change.address)?.revision ?? null;
    return [{ name, recreate: change.kind !== "update", expected, livesIn: [...sharesWith], ...(digest === undefined ? {} : { digest }) }];
  });
}

/** The digest that the registry has for the image's tag, where it is another than the host's. */
function movedTo(view: ProjectView, address: Address): string | undefined {
  return seenOf(seen(view, address)?.attributes ?? {})?.registry?.remote;
}

function plannedFile(view: ProjectView, { address }: Difference): PlannedFile {
  const digest = (attributes: JsonRecord | undefined): string | null => {
    const content = attributes?.["content"];
    return typeof content === "string" ? content : null;
  };
  const wanted = view.wanted.find((resource) => resource.address === address);
  return {
    path: addressed(address).name,
    source: wanted?.source.file ?? "",
    before: digest(seen(view, address)?.attributes),
    after: digest(wanted?.attributes) ?? "",
    executable: wanted?.attributes["executable"] === true,
  };
}

/** The value as plain JSON: optional members that are absent are left out. */
export function jsonOf(value: object): JsonRecord {
  return JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
}
