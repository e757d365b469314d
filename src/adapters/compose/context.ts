/** What every part of applying one project needs, gathered once; must not do anything yet. */
import { posix } from "node:path";
import { UserError } from "../../core/errors.ts";
import type { Difference, Reading, Step } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { Clock, SecretReader } from "../../ports.ts";
import { nameOfSecret } from "../../specs/secret-reference.ts";
import type { ApplyIo, ObserveIo, Wanted } from "../adapter.ts";
import type { ProjectCall } from "./argv.ts";
import type { Host } from "./host.ts";
import type { ProjectAttributes, UpValue, Variables } from "./step-value.ts";

/** The read side and the clock, as applying uses them. */
export interface ApplyDeps {
  /** {@link Adapter.observe} of the step's target. */
  observe(want: Wanted, io: ObserveIo): Promise<readonly Reading[]>;
  /** {@link Adapter.diff}. */
  diff(want: Wanted, have: readonly Reading[]): readonly Difference[];
  readonly clock: Clock;
}

/** A project whose folder on the host is known. */
export type PlacedProject = ProjectAttributes & { readonly directory: string };

/** One project on its host while it is applied or taken back. */
export interface ProjectContext {
  readonly host: Host;
  readonly step: Step;
  readonly value: UpValue;
  readonly project: PlacedProject;
  readonly io: ApplyIo;
  readonly deps: ApplyDeps;
  readonly call: ProjectCall;
}

export function contextOf(host: Host, step: Step, value: UpValue, io: ApplyIo, deps: ApplyDeps): ProjectContext {
  const { directory } = value.project;
  if (directory === undefined) throw new Error("A plan that looked at Git alone cannot be applied");
  const project = { ...value.project, directory };
  const call: ProjectCall = {
    project: project.project,
    directory,
    files: project.files.map((file) => hostPath(project, file)),
    envFiles: project.envFiles.map((file) => hostPath(project, file)),
    profiles: project.profiles,
  };
  return { host, step, value, project, io, deps, call };
}

/** Where a file of the project lies on the host. */
export function hostPath({ directory, names }: PlacedProject, path: string): string {
  return posix.join(directory, names[path] ?? path);
}

/** A file of our own beside the project. */
export function ownPath({ directory }: PlacedProject, ...path: readonly string[]): string {
  return posix.join(directory, ".omni-scale", ...path);
}

/** The variables that Compose gets, with the values of their references; and those values, to keep them out of quotes. */
export async function environmentOf(
  variables: Variables,
  secrets: SecretReader,
): Promise<{ readonly env: Readonly<Record<string, string>>; readonly secrets: readonly string[] }> {
  const env: Record<string, string> = {};
  const values: string[] = [];
  for (const [name, given] of Object.entries(variables)) {
    if (typeof given === "string") {
      env[name] = given;
      continue;
    }
    const value = await secrets.read(given);
    if (value === undefined) {
      throw new UserError(
        say`The variable ${name} has no value here: ${nameOfSecret(given)} is not there.`,
        say`Make it available to the run, then start the apply again.`,
      );
    }
    env[name] = value;
    values.push(value);
  }
  // The project's own .env may ask Compose to remove containers that no service has; nothing but a tombstone may.
  return { env: { ...env, COMPOSE_REMOVE_ORPHANS: "false" }, secrets: values };
}
