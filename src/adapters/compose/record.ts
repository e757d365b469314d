/**
 * What was on the host before a step, kept there until the step is known to be good, so that it can be taken back,
 * also by a later run; must not hold a secret: the host's values are in it as fingerprints only.
 *
 * A record is `pending` from before the first write until everything runs. When a run finds a pending one, an
 * earlier run was cut off in between: what that one had found before is what counts as "before", not its half work.
 */
import { z } from "zod";
import { canonical } from "../../core/canonical.ts";
import { type Fingerprinter, sha256 } from "../../core/digest.ts";
import type { Step } from "../../core/model.ts";
import { hostPath, ownPath, type ProjectContext } from "./context.ts";
import { byService, type ServiceContainer } from "./containers.ts";
import { Variables } from "./step-value.ts";

const FileRecord = z.object({ path: z.string(), before: z.string().nullable(), after: z.string() });
export type FileRecord = z.infer<typeof FileRecord>;

const ServiceRecord = z.object({
  name: z.string(),
  /** Null for a service that had no container. */
  before: z
    .object({
      containers: z.array(z.string()),
      image: z.string(),
      reference: z.string(),
      running: z.boolean(),
      /** Of its whole configuration; comparable only under the same `key`. */
      facts: z.object({ fingerprint: z.string(), key: z.string() }),
    })
    .nullable(),
});
export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const StepRecord = z.object({
  format: z.literal(1),
  step: z.string(),
  /** Of the step's value, so that nobody takes back a step of the same name. */
  digest: z.string(),
  status: z.enum(["pending", "applied", "taken-back"]),
  files: z.array(FileRecord),
  services: z.array(ServiceRecord),
  /** As the specs have them, never their values. */
  variables: z.object({ before: Variables, after: Variables }),
});
export type StepRecord = z.infer<typeof StepRecord>;

const PATH = "record.json";

/** The record on the host; undefined when there is none. One that cannot be read counts as none: it is ours alone. */
export async function readRecord({ host, project }: ProjectContext): Promise<StepRecord | undefined> {
  const content = await host.read(ownPath(project, PATH));
  if (content === undefined) return undefined;
  try {
    return StepRecord.parse(JSON.parse(new TextDecoder().decode(content)));
  } catch {
    // Written whole or not at all, so this is a later version's or somebody's edit.
    return undefined;
  }
}

export async function writeRecord({ host, project }: ProjectContext, record: StepRecord): Promise<void> {
  await host.write(ownPath(project, PATH), new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`), { mode: 0o600 });
}

/**
 * Keeps what is there now: first the record, then copies of the files about to change, then the record that names
 * them. `containers` are the project's.
 */
export async function begin(context: ProjectContext, containers: readonly ServiceContainer[]): Promise<StepRecord> {
  const { project, value, step, io } = context;
  const last = await readRecord(context);
  const open = last?.status === "pending" && !(await isComplete(context, last, containers)) ? last : undefined;
  const services = value.services.map(({ name }) => serviceBefore(name, containers, io.fingerprint));
  const record: StepRecord = {
    format: 1,
    step: step.id,
    digest: digestOf(step),
    status: "pending",
    files: open?.files ?? [],
    services: [...(open?.services ?? []), ...services.filter(({ name }) => !open?.services.some((known) => known.name === name))],
    variables: { before: open?.variables.before ?? (last === undefined ? project.variables : inForce(last)), after: project.variables },
  };
  await writeRecord(context, record);
  const files = await Promise.all(value.files.map((file) => keep(context, file, open?.files ?? [])));
  const complete = { ...record, files: [...files, ...record.files.filter(({ path }) => !files.some((file) => file.path === path))] };
  await writeRecord(context, complete);
  return complete;
}

/** Names a step by what it does. */
export function digestOf({ value }: Step): string {
  return sha256(canonical(value));
}

/** The variables that what runs now was made with. */
function inForce({ status, variables }: StepRecord): Variables {
  return status === "taken-back" ? variables.before : variables.after;
}

/** Copies a file to `previous/`, unless an interrupted run has done so and what lies there now is that run's. */
async function keep(
  context: ProjectContext,
  { path, after }: { path: string; after: string },
  earlier: readonly FileRecord[],
): Promise<FileRecord> {
  const { host, project } = context;
  const content = await host.read(hostPath(project, path));
  const digest = content === undefined ? null : sha256(content);
  const known = earlier.find((file) => file.path === path);
  if (known !== undefined && (digest === known.after || digest === known.before)) return { path, before: known.before, after };
  if (content !== undefined) await host.write(ownPath(project, "previous", path), content, { mode: 0o600 });
  return { path, before: digest, after };
}

function serviceBefore(name: string, containers: readonly ServiceContainer[], fingerprint: Fingerprinter): ServiceRecord {
  const own = byService(containers).get(name) ?? [];
  const [first] = own;
  if (first === undefined) return { name, before: null };
  const { image, reference } = first;
  return {
    name,
    before: {
      containers: own.map(({ id }) => id),
      image,
      reference,
      running: own.some(({ status }) => status === "running" || status === "restarting"),
      facts: factsUnder(fingerprint, first),
    },
  };
}

/** The configuration of a container under this run's key, and a mark of that key. */
export function factsUnder(fingerprint: Fingerprinter, { facts }: ServiceContainer): { fingerprint: string; key: string } {
  return { fingerprint: fingerprint.of(facts).fingerprint, key: fingerprint.of("key of the record").fingerprint };
}

/** Whether a run that was cut off had got everything to run before it could say so. */
async function isComplete(
  { host, project }: ProjectContext,
  record: StepRecord,
  containers: readonly ServiceContainer[],
): Promise<boolean> {
  for (const { path, after } of record.files) {
    const content = await host.read(hostPath(project, path));
    if (content === undefined || sha256(content) !== after) return false;
  }
  const now = byService(containers);
  return record.services.every(({ name, before }) => {
    const own = now.get(name) ?? [];
    const well = own.every(({ status, health }) => status === "running" && (health === undefined || health === "healthy"));
    return own.length > 0 && well && own.every(({ id }) => before?.containers.includes(id) !== true);
  });
}
