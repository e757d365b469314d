/**
 * Takes an `up` step back: the previous files, and the services with the very images and configuration they had;
 * must not claim to have done so without having compared.
 */
import type { StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { ProjectCall } from "./argv.ts";
import { stopArgs } from "./argv.ts";
import { byService, projectContainers, type ServiceContainer } from "./containers.ts";
import { environmentOf, hostPath, ownPath, type ProjectContext } from "./context.ts";
import { change } from "./docker.ts";
import { waitHealthy } from "./health.ts";
import { imagesOf, localImage } from "./images.ts";
import { note } from "./journal.ts";
import { composeSaid, lastWords, projectRedactor } from "./quote.ts";
import { factsUnder, type ServiceRecord, type StepRecord, writeRecord } from "./record.ts";
import { recreate } from "./recreate.ts";
import { textOf } from "./result.ts";
import { restoreFiles } from "./write-files.ts";

/** `rolled-back` with `because`, or `failed` with both reasons and what is left. */
export async function takeBack(context: ProjectContext, record: StepRecord, because: Words): Promise<StepResult> {
  await note(context, "taking back");
  const outcome = await restore(context, record).catch((error: unknown): Restored => ({ ok: false, because: textOf(error) }));
  if (!outcome.ok) {
    await note(context, "failed");
    const kept = ownPath(context.project, "previous");
    return { status: "failed", because: say`${because}. Taking it back failed too: ${outcome.because}. The previous files are in ${kept}` };
  }
  await writeRecord(context, { ...record, status: "taken-back" });
  await note(context, "rolled-back");
  return { status: "rolled-back", because, notes: outcome.notes };
}

type Restored = { readonly ok: true; readonly notes: readonly Words[] } | { readonly ok: false; readonly because: Words };
type Known = ServiceRecord & { readonly before: NonNullable<ServiceRecord["before"]> };

async function restore(context: ProjectContext, record: StepRecord): Promise<Restored> {
  const { host, project, io, value } = context;
  io.progress(say`taking the step back`);
  const changed = await restoreFiles(context, record);
  if (changed.length > 0) return { ok: false, because: say`somebody changed ${list(changed.map((file) => say`${file}`))} meanwhile` };

  const now = byService(await projectContainers(host, project.project));
  const call = callBefore(context, record);
  // Without a Compose file there was no project, but at most what an earlier attempt at it left behind.
  const isKnown = (service: ServiceRecord): service is Known => service.before !== null && call.files.length > 0;
  const known = record.services.filter(isKnown);
  const added = record.services.filter((service) => !isKnown(service)).flatMap(({ name }) => now.get(name) ?? []);
  const notes = await stopNew(context, added);
  const back = outOfPlace(known, now, value.services);
  if (back.length === 0) return { ok: true, notes };

  const { env, secrets } = await environmentOf(record.variables.before, io.secrets);
  const pinned = await pin({ ...context, call }, back, env);
  if ("missing" in pinned) return { ok: false, because: pinned.missing };
  const { failed } = await recreate(
    context,
    pinned.call,
    back.map(({ name }) => ({ name, recreate: true })),
    env,
  );
  const redact = await projectRedactor(context, secrets);
  if (failed !== undefined) return { ok: false, because: say`Compose failed: ${composeSaid(failed, redact)}` };
  return settle(context, back, [...notes, ...pinned.notes], redact);
}

/** The project without the files that the step brought, which are gone again. */
function callBefore({ project, call }: ProjectContext, { files }: StepRecord): ProjectCall {
  const gone = new Set(files.flatMap(({ path, before }) => (before === null ? [hostPath(project, path)] : [])));
  const left = (paths: readonly string[]): string[] => paths.filter((path) => !gone.has(path));
  return { ...call, files: left(call.files), envFiles: left(call.envFiles) };
}

/** Waits for what ran before, stops what did not, and compares each with what it was. */
async function settle(
  context: ProjectContext,
  back: readonly Known[],
  notes: readonly Words[],
  redact: (text: string) => string,
): Promise<Restored> {
  const { host, project, io, deps } = context;
  const services = back.filter(({ before }) => before.running).map(({ name }) => name);
  const health = await waitHealthy(host, deps.clock, {
    project: project.project,
    services,
    timeoutSeconds: project.timeout,
    signal: io.signal,
    progress: io.progress,
  });
  const containers = byService(await projectContainers(host, project.project));
  const idle = back.filter(({ before }) => !before.running).flatMap(({ name }) => (containers.get(name) ?? []).map(({ id }) => id));
  if (idle.length > 0) await change(host, io.lock, stopArgs(idle));
  if (health.status === "ill") {
    return {
      ok: false,
      because: say`${health.service}, as it was before, did not get healthy either: ${health.because}${await lastWords(context, health.container, redact)}`,
    };
  }
  const other = back.filter(({ name, before }) => {
    const [container] = containers.get(name) ?? [];
    if (container === undefined) return true;
    const facts = factsUnder(io.fingerprint, container);
    // Under another run's key only the image can be compared.
    return facts.key === before.facts.key ? facts.fingerprint !== before.facts.fingerprint : container.image !== before.image;
  });
  if (other.length === 0) return { ok: true, notes };
  const which = list(other.map(({ name }) => say`${name}`));
  return {
    ok: false,
    because: say`${which} runs again from the previous files and image, but not as it was: something else that it is made from (a variable of the run, an env file) has changed too`,
  };
}

/** Services that are not what they were, and whoever goes down with them. */
function outOfPlace(
  known: readonly Known[],
  now: ReturnType<typeof byService>,
  planned: ProjectContext["value"]["services"],
): readonly Known[] {
  const names = new Set<string>();
  for (const { name, before } of known) {
    const containers = now.get(name) ?? [];
    const same = containers.length > 0 && containers.every(({ id }) => before.containers.includes(id));
    const down = before.running && !containers.some(({ status }) => status === "running");
    if (!same || down) names.add(name);
  }
  // In dependency order, so that one pass finds whoever lives in somebody who lives in somebody.
  for (const { name, livesIn } of planned) if (livesIn.some((other) => names.has(other))) names.add(name);
  return known.filter(({ name }) => names.has(name));
}

/** A service that is new has nothing to go back to. Its container is stopped and left for its author to look at. */
async function stopNew({ host, io }: ProjectContext, containers: readonly ServiceContainer[]): Promise<Words[]> {
  const running = containers.filter(({ status }) => status !== "created" && status !== "exited");
  if (running.length > 0) await change(host, io.lock, stopArgs(running.map(({ id }) => id)));
  const names = [...new Set(containers.map(({ service }) => service))];
  return names.map((name) => say`${name} is new: its container is stopped and left to look at`);
}

/**
 * The call that brings back the previous images. Where the previous file's image name means another image by now
 * (its tag moved), an override beside the project names the previous one by its id; no tag is moved back.
 */
async function pin(
  { host, call, project }: ProjectContext,
  back: readonly Known[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly call: ProjectCall; readonly notes: readonly Words[] } | { readonly missing: Words }> {
  const images = await imagesOf(host, call, env);
  const services: Record<string, { image: string }> = {};
  for (const { name, before } of back) {
    const reference = images.get(name)?.reference;
    if (reference === undefined) return { missing: say`the previous files have no service ${name}` };
    if ((await localImage(host, reference))?.Id === before.image) continue;
    if ((await localImage(host, before.image)) === undefined)
      return { missing: say`the image that ${name} ran from (${before.image}) is no longer on the host` };
    services[name] = { image: before.image };
  }
  const names = Object.keys(services);
  if (names.length === 0) return { call, notes: [] };
  const override = ownPath(project, "rollback.yaml");
  await host.write(override, new TextEncoder().encode(`${JSON.stringify({ services })}\n`), { mode: 0o644 });
  const notes = names.map((name) => say`${name} runs from its previous image by id, since its tag means another one by now`);
  return { call: { ...call, files: [...call.files, override] }, notes };
}
