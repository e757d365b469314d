/** What runs in the wanted projects and no file names; pure. Listed for the reader, never touched. */
import type { ComponentName, Reading } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { SeenProject, seenOf } from "./seen.ts";
import { addressOf, projectAttributes } from "./resources.ts";

interface Line {
  readonly component: ComponentName;
  readonly words: Words;
}

/** See {@link Adapter.unmanaged}: orphaned containers, networks that nothing uses, and Compose files that Git lacks. */
export function unmanaged(want: Wanted, have: readonly Reading[]): Line[] {
  const wanted = new Set(want.resources.map(({ address }) => address));
  const removed = new Set(want.absences.filter(({ only }) => only === undefined).map(({ target, part }) => `${target}\n${part}`));
  return have.flatMap((reading) => {
    if (reading.status !== "complete" || removed.has(`${reading.target}\n${reading.part}`)) return [];
    const project = want.resources.find(
      ({ address, target }) => target === reading.target && address === addressOf("Project", reading.part),
    );
    if (project === undefined) return [];
    const { component, attributes } = project;
    return reading.resources.flatMap(({ address, attributes: seen, marked }): Line[] => {
      if (address === project.address)
        return foreignFiles(projectAttributes(attributes), SeenProject.parse(seen)).map((words) => ({ component, words }));
      const [, type = "", , ...key] = address.split("/");
      if (wanted.has(address) || !marked) return [];
      const name = key.join("/");
      if (type === "Service") {
        const containers = seenOf(seen)?.containers ?? [];
        return containers.map((container) => ({
          component,
          words: say`container ${container.name} of service ${name}, which no enabled part of the Compose files names`,
        }));
      }
      if (type === "Network" || type === "Volume")
        return [{ component, words: say`${[type.toLowerCase()]} ${name}, which no service uses` }];
      return [];
    });
  });
}

/** Files that the containers were made from and that an apply will not use. */
function foreignFiles({ directory, files, names }: ReturnType<typeof projectAttributes>, seen: SeenProject): Words[] {
  if (directory === undefined) return [];
  const ours = new Set(
    files.map((file) => {
      const renamed = names[file];
      return `${directory}/${typeof renamed === "string" ? renamed : file}`;
    }),
  );
  return seen.configFiles
    .filter((file) => seen.directory === directory && file.startsWith(`${directory}/`) && !ours.has(file))
    .map((file) => say`Compose file ${file}, which the containers were made from and Git does not have`);
}

/** What an observation could not look at, one line each for the reader. */
export function notSeen(want: Wanted, have: readonly Reading[]): Line[] {
  return have.flatMap((reading) => {
    if (reading.status !== "complete") return [];
    const address = addressOf("Project", reading.part);
    const project = want.resources.find((resource) => resource.target === reading.target && resource.address === address);
    const seen = reading.resources.find((resource) => resource.address === address);
    if (project === undefined || seen === undefined) return [];
    return SeenProject.parse(seen.attributes).notChecked.map(({ subject, because }) => ({
      component: project.component,
      words: say`whether the image of ${subject} was moved in its registry (${because})`,
    }));
  });
}
