/** What a step means for the people around it: who stops answering, what stays up, what is kept; pure. */
import type { Address, Impact } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import { hubImpact } from "./hub/hub-step.ts";
import { addressed, changesOf, observedNames, type ProjectView, realName, serviceRelations } from "./project-view.ts";
import type { UpValue } from "./step-value.ts";

/** Reasons that mean that nothing answers there now, so that nothing is interrupted. */
const DOWN_ALREADY: ReadonlySet<string> = new Set(["container-missing", "container-stopped"]);

/** The impact of writing files and recreating services. */
export function impactOfUp(view: ProjectView, { services, files, hub }: UpValue): Impact {
  const down = new Set(
    changesOf(view, "Service")
      .filter(
        ({ kind, address, reasons }) =>
          !(kind === "replace" || isScaledAway(view, address)) || reasons.some(({ code }) => DOWN_ALREADY.has(code)),
      )
      .map(({ address }) => addressed(address).name),
  );
  const interrupts = services.filter(({ name }) => !down.has(name)).map(({ name }) => name);
  const impact: Impact = { interrupts, destroys: [], oneWay: false, notes: notesOf(view, { services, files, hub }) };
  return hub === undefined ? impact : hubImpact(hub, impact);
}

/** Compose removes its containers and starts none: `scale: 0`, or replicas. */
export function isScaledAway({ wanted }: ProjectView, service: Address): boolean {
  return wanted.find(({ address }) => address === service)?.attributes["replicas"] === "0";
}

function notesOf(view: ProjectView, { services, files, hub }: Pick<UpValue, "services" | "files" | "hub">): Words[] {
  const planned = new Set(services.map(({ name }) => name));
  const relations = serviceRelations(view);
  const leaders = new Set(relations.filter(({ name }) => planned.has(name)).flatMap(({ sharesWith }) => sharesWith));
  const staying = observedNames(view, "Service").filter((name) => !planned.has(name));
  const others = staying.filter((name) => !leaders.has(name));
  return [
    ...(services.length === 0 && files.length > 0 ? [say`nothing restarts`] : []),
    ...changesOf(view, "Service")
      .filter(({ address }) => isScaledAway(view, address))
      .map(({ address }) => say`${addressed(address).name} does not come back: it is scaled to 0`),
    ...staying
      .filter((name) => leaders.has(name))
      .map((name) => (hub === undefined ? say`sidecar ${name} keeps running` : say`sidecar ${name}, name and address untouched`)),
    ...(services.length === 0 || others.length === 0
      ? []
      : [say`${list(others.map((name) => say`${name}`))} ${[others.length === 1 ? "keeps" : "keep"]} running`]),
  ];
}

/** The impact of removing the containers and networks of a project, or of some of its services. */
export function impactOfRemove(view: ProjectView, services: readonly string[], networks: readonly string[]): Impact {
  const volumes = observedNames(view, "Volume").map((name) => realName(view, "Volume", name));
  return {
    interrupts: services,
    destroys: [...services.map((name) => `container of ${name}`), ...networks.map((name) => `network ${name}`)],
    oneWay: false,
    notes: [
      ...(volumes.length === 0 ? [] : [say`volumes are kept: ${list(volumes.map((name) => say`${name}`))}`]),
      say`files on the host are kept`,
    ],
  };
}
