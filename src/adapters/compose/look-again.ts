/** Looks again right before a step: is there still to do what was planned, and only that; must not change anything. */
import type { DesiredResource, Difference, Reading, StepResult } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import type { ProjectContext } from "./context.ts";
import { addressed } from "./project-view.ts";
import { addressOf } from "./resources.ts";
import type { PlannedFile, PlannedService } from "./step-value.ts";

export type Standing =
  | { readonly status: "go"; readonly services: readonly PlannedService[]; readonly files: readonly PlannedFile[] }
  | { readonly status: "ended"; readonly result: StepResult };

/**
 * What is left of a step: all of it, nothing (`unchanged`), or the rest after a run that was cut off. Whatever is
 * neither as planned from nor as wanted was changed by somebody else: `stale`.
 */
export async function compare(context: ProjectContext): Promise<Standing> {
  const { step, value, io, deps } = context;
  const want = wantedOf(context);
  const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
  const unknown = have.find((reading) => reading.status === "unknown");
  if (unknown?.status === "unknown")
    return ended({ status: "failed", because: say`the host could not be looked at: ${unknown.because.message}` });
  const left = deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
  if (left.length === 0) return ended({ status: "unchanged" });
  const services = value.services.filter(({ name }) => left.some((difference) => isOf(difference, "Service", name)));
  const files = value.files.filter(({ path }) => left.some((difference) => isOf(difference, "File", path)));
  const stale = staleService(context, services, have) ?? staleFile(context, files, have);
  return stale === undefined ? { status: "go", services, files } : ended(stale);
}

/** The differences of the step that still stand; an empty list when it is as wanted, undefined when it cannot be seen. */
export async function remainder(context: ProjectContext): Promise<readonly Difference[] | undefined> {
  const { step, io, deps } = context;
  const want = wantedOf(context);
  const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
  if (have.some(({ status }) => status === "unknown")) return undefined;
  return deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
}

function ended(result: StepResult): Standing {
  return { status: "ended", result };
}

function wantedOf({ step, value }: ProjectContext): Wanted {
  const resources = value.wanted.map((wanted): DesiredResource => ({
    ...wanted,
    component: step.component,
    target: step.target,
    source: { file: "", line: 1, column: 1 },
  }));
  return { resources, absences: [] };
}

function isOf({ address }: Difference, type: string, name: string): boolean {
  const found = addressed(address);
  return found.type === type && found.name === name;
}

function staleService({ value }: ProjectContext, services: readonly PlannedService[], have: readonly Reading[]): StepResult | undefined {
  for (const { name, expected } of services) {
    const now = resource(have, addressOf("Service", value.project.project, name))?.revision ?? null;
    if (now !== expected) return { status: "stale", expected: containerWords(name, expected), found: containerWords(name, now) };
  }
  return undefined;
}

function staleFile({ value }: ProjectContext, files: readonly PlannedFile[], have: readonly Reading[]): StepResult | undefined {
  for (const { path, before } of files) {
    const content = resource(have, addressOf("File", value.project.project, path))?.attributes["content"];
    const now = typeof content === "string" ? content : null;
    if (now !== before) return { status: "stale", expected: fileWords(path, before), found: fileWords(path, now) };
  }
  return undefined;
}

function resource(have: readonly Reading[], address: string): Extract<Reading, { status: "complete" }>["resources"][number] | undefined {
  return have.flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).find((found) => found.address === address);
}

function containerWords(name: string, id: string | null): Words {
  return id === null ? say`no container of ${name}` : say`container ${id.slice(0, 12)} of ${name}`;
}

function fileWords(path: string, digest: string | null): Words {
  return digest === null ? say`no file ${path}` : say`${path} with SHA-256 ${digest.slice(0, 12)}`;
}
