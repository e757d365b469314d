/** Carries out an `up` step: files, then exactly the planned services, then their health; takes it back when that fails. */
import type { StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import { compare, remainder } from "./look-again.ts";
import { projectContainers } from "./containers.ts";
import { environmentOf, type ProjectContext } from "./context.ts";
import { waitHealthy } from "./health.ts";
import { ensureImage, imagesOf } from "./images.ts";
import { note } from "./journal.ts";
import { assertHeld } from "./lock.ts";
import { lastWords, projectRedactor } from "./quote.ts";
import { begin, writeRecord } from "./record.ts";
import { recreate, removeNetworks } from "./recreate.ts";
import { textOf } from "./result.ts";
import { takeBack } from "./rollback.ts";
import { inTheWay, plannedContents, writeFiles } from "./write-files.ts";

/** See {@link Adapter.apply}. Everything that can be refused is refused before the first write. */
export async function applyUp(planned: ProjectContext): Promise<StepResult> {
  const standing = await compare(planned);
  if (standing.status === "ended") return standing.result;
  const context: ProjectContext = { ...planned, value: { ...planned.value, services: [...standing.services], files: [...standing.files] } };
  const blocked = await inTheWay(context);
  if (blocked !== undefined) return { status: "failed", because: blocked };
  const { host, io, project } = context;
  const environment = await environmentOf(project.variables, io.secrets);
  const contents = await plannedContents(context);
  await assertHeld(host, io.lock);

  const record = await begin(context, await projectContainers(host, project.project));
  await note(context, "begun");
  const outcome = await carryOut(context, contents, environment).catch((error: unknown): Outcome => ({
    ok: false,
    because: io.signal.aborted ? say`it was waiting` : textOf(error),
  }));
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
  if (!planned.step.reversible) {
    await note(context, "failed");
    return { status: "failed", because: outcome.because };
  }
  return takeBack(context, record, outcome.because);
}

type Outcome = { readonly ok: true; readonly notes: readonly Words[] } | { readonly ok: false; readonly because: Words };

async function carryOut(
  context: ProjectContext,
  contents: ReadonlyMap<string, Uint8Array>,
  { env, secrets }: Awaited<ReturnType<typeof environmentOf>>,
): Promise<Outcome> {
  const { host, io, project, call, value, deps } = context;
  await writeFiles(context, contents);
  const services = value.services.map(({ name }) => name);
  if (services.length === 0) return { ok: true, notes: [] };

  const images = await imagesOf(host, call, env);
  for (const { name, digest } of value.services) {
    const image = images.get(name);
    const found = image === undefined ? undefined : await ensureImage(host, { ...image, always: false, digest }, io.signal);
    if (found?.status === "missing") return { ok: false, because: found.words };
  }
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
    const compose = failed === undefined ? [] : say` (Compose: ${redact(failed)})`;
    return {
      ok: false,
      because: say`${health.service} did not get healthy: ${health.because}${await lastWords(context, health.container, redact)}${compose}`,
    };
  }
  if (failed !== undefined) return { ok: false, because: say`Compose failed: ${redact(failed)}` };
  return { ok: true, notes: health.done.map((name) => say`${name} ended with exit code 0, which counts as a job that is done`) };
}

/** What is still not as wanted although everything ran; told, since the next plan will show it again. */
async function leftOver(context: ProjectContext): Promise<readonly Words[]> {
  const left = await remainder(context);
  if (left === undefined) return [say`afterwards the host could not be looked at`];
  return left.map(({ address, reasons }) => say`${address} is still not as wanted: ${list(reasons.map(({ message }) => message))}`);
}
