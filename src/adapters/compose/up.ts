/** Carries out an `up` step: files, then exactly the planned services, then their health; takes it back when that fails. */
import type { StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import { compare, remainder } from "./look-again.ts";
import { projectContainers } from "./containers.ts";
import { environmentOf, type ProjectContext } from "./context.ts";
import { waitHealthy } from "./health.ts";
import { ensureImage, imagesOf } from "./images.ts";
import { newOneHasRun, startFormer, takeCopy, whyNoCopy } from "./hub/safety-copy.ts";
import { note } from "./journal.ts";
import { assertHeld } from "./lock.ts";
import { composeSaid, lastWords, projectRedactor } from "./quote.ts";
import { begin, writeRecord, type StepRecord } from "./record.ts";
import { recreate, removeNetworks } from "./recreate.ts";
import { textOf } from "./result.ts";
import { takeBack } from "./rollback.ts";
import { inTheWay, plannedContents, writeFiles } from "./write-files.ts";

/** See {@link Adapter.apply}. Everything that can be refused is refused before the first write. */
export async function applyUp(planned: ProjectContext): Promise<StepResult> {
  const standing = await compare(planned);
  if (standing.status === "ended") return standing.result;
  const context: ProjectContext = { ...planned, value: { ...planned.value, services: [...standing.services], files: [...standing.files] } };
  const blocked = (await inTheWay(context)) ?? (await whyNoCopy(context));
  if (blocked !== undefined) return { status: "failed", because: blocked };
  const { host, io, project } = context;
  const environment = await environmentOf(project.variables, io.secrets);
  const contents = await plannedContents(context);
  await assertHeld(host, io.lock);

  const record = await begin(context, await projectContainers(host, project.project));
  await note(context, "begun");
  const outcome = await carryOut(context, record, contents, environment).catch((error: unknown) => failureOf(context, error));
  if (outcome.ok) {
    await writeRecord(context, { ...record, status: "applied" });
    await note(context, "applied");
    return { status: "applied", notes: [...outcome.notes, ...(await leftOver(context))] };
  }
  if (io.signal.aborted) {
    // No time to take anything back; the record stays open, and the next run sees for itself what is there.
    await note(context, "unknown");
    return { status: "unknown", because: say`the run was stopped in the middle: ${outcome.because}` };
  }
  return giveUp(context, record, outcome);
}

/** Takes the step back where there is a way back: for Omni only until its new version has run. */
async function giveUp(context: ProjectContext, record: StepRecord, { because, notes = [] }: Failure): Promise<StepResult> {
  const { step, value } = context;
  const { hub } = value;
  if (hub !== undefined && !(await newOneHasRun(context, hub, record).catch(() => true))) {
    await startFormer(context, hub, record);
    if (value.networks.length === 0) return takeBack(context, record, because);
  }
  if (step.reversible) return takeBack(context, record, because);
  await note(context, "failed");
  if (hub?.forwardOnly !== true) return { status: "failed", because };
  const copied = notes.length === 0 ? [] : say`; ${list(notes, "; ")}`;
  return {
    status: "failed",
    because: say`${because}. Omni ${hub.to} has run, so the way is forward: mend it with another change${copied}`,
  };
}

function failureOf({ io }: ProjectContext, error: unknown): Failure {
  return { ok: false, because: io.signal.aborted ? say`it was waiting` : textOf(error) };
}

/** `notes` say what a reader needs although it failed. */
interface Failure {
  readonly ok: false;
  readonly because: Words;
  readonly notes?: readonly Words[];
}
type Outcome = { readonly ok: true; readonly notes: readonly Words[] } | Failure;

async function carryOut(
  context: ProjectContext,
  record: StepRecord,
  contents: ReadonlyMap<string, Uint8Array>,
  environment: Awaited<ReturnType<typeof environmentOf>>,
): Promise<Outcome> {
  const { host, io, call, value } = context;
  await writeFiles(context, contents);
  if (value.services.length === 0) return { ok: true, notes: [] };

  const images = await imagesOf(host, call, environment.env);
  for (const { name, digest } of value.services) {
    const image = images.get(name);
    const found = image === undefined ? undefined : await ensureImage(host, { ...image, always: false, digest }, io.signal);
    if (found?.status === "missing") return { ok: false, because: found.words };
  }
  const copied = await takeCopy(context, record);
  if (!copied.ok) return copied;
  const outcome = await makeAnew(context, environment).catch((error: unknown) => failureOf(context, error));
  return { ...outcome, notes: [...copied.notes, ...(outcome.notes ?? [])] };
}

/** Networks and containers, and the wait for their health. */
async function makeAnew(context: ProjectContext, { env, secrets }: Awaited<ReturnType<typeof environmentOf>>): Promise<Outcome> {
  const { host, io, project, call, value, deps } = context;
  const services = value.services.map(({ name }) => name);
  const attached = await removeNetworks(context, services);
  if (attached !== undefined) return { ok: false, because: attached };

  const { failed, touched } = await recreate(context, call, value.services, env);
  const redact = await projectRedactor(context, secrets);
  if (touched.length > 0)
    return { ok: false, because: say`Compose also replaced ${list(touched.map((name) => say`${name}`))}, which was not planned` };
  const health = await waitHealthy(host, deps.clock, {
    project: project.project,
    services,
    // After a failed `up` whatever is not well by now will not be.
    timeoutSeconds: failed === undefined ? project.timeout : 0,
    signal: io.signal,
    progress: io.progress,
  });
  if (health.status === "ill") {
    const compose = failed === undefined ? [] : say` (Compose: ${composeSaid(failed, redact)})`;
    return {
      ok: false,
      because: say`${health.service} did not get healthy: ${health.because}${await lastWords(context, health.container, redact)}${compose}`,
    };
  }
  if (failed !== undefined) return { ok: false, because: say`Compose failed: ${composeSaid(failed, redact)}` };
  return { ok: true, notes: health.done.map((name) => say`${name} ended with exit code 0, which counts as a job that is done`) };
}

/** What is still not as wanted although everything ran; told, since the next plan will show it again. */
async function leftOver(context: ProjectContext): Promise<readonly Words[]> {
  const left = await remainder(context);
  if (left === undefined) return [say`afterwards the host could not be looked at`];
  return left.map(({ address, reasons }) => say`${address} is still not as wanted: ${list(reasons.map(({ message }) => message))}`);
}
