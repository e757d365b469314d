/**
 * Copies what Omni knows while it stands still, before a step that has no way back; must not touch the data itself,
 * nor leave Omni stopped when it could not copy.
 */
import { posix } from "node:path";
import { RemoteError } from "../../../core/errors.ts";
import { runbook } from "../../../core/runbook.ts";
import { say, type Words } from "../../../core/words.ts";
import { startArgs, stopArgs } from "../argv.ts";
import { isLeftover, projectContainers, type ServiceContainer } from "../containers.ts";
import { hostPath, ownPath, type ProjectContext } from "../context.ts";
import { attempt, change, lastLine } from "../docker.ts";
import { note } from "../journal.ts";
import { mutate, ownerOf } from "../lock.ts";
import { digestOf, type StepRecord } from "../record.ts";
import { textOf } from "../result.ts";
import { copiesIn, LOOK_AT_COPIES, MAKE_COPY, RESTORE } from "./copy-scripts.ts";
import { mebibytes } from "./hub-change.ts";
import type { HubStep, SafetyCopy } from "./hub-step.ts";
import { isTooSmall } from "./place.ts";
import { quoted, restoreScript } from "./restore.ts";

/** A step with a copy to take, and the part of it that is about Omni. */
interface Copying {
  readonly hub: HubStep;
  readonly copy: SafetyCopy;
}

/** What is left of the step still makes Omni anew. */
function copyingOf({ value }: ProjectContext): Copying | undefined {
  const { hub, services } = value;
  if (hub?.copy === undefined || !services.some(({ name, recreate }) => name === hub.service && recreate)) return undefined;
  return { hub, copy: hub.copy };
}

/** Why a copy could not be taken, found out while Omni still runs; undefined when it can, or when none is needed. */
export async function whyNoCopy(context: ProjectContext): Promise<Words | undefined> {
  const copying = copyingOf(context);
  if (copying === undefined) return undefined;
  const { folder, etcd, sqlite } = copying.copy;
  const container = await omniOf(context, copying.hub);
  const sources = [etcd, ...(sqlite === undefined ? [] : [sqlite])];
  const args = ["-c", LOOK_AT_COPIES, "sh", folder, keyOf(container), ...sources];
  const { code, stdout, stderr } = await context.host.run("sh", args, { timeoutMs: 120_000, signal: context.io.signal });
  const found = copiesIn(stdout);
  switch (found.is) {
    case "kept":
      return undefined;
    case "missing":
      return say`no copy of what Omni knows can be taken: ${found.path} is not on the host. Correct ${"storage"} in the spec`;
    case "closed":
      return say`no copy of what Omni knows can be taken: this user may not read or write ${found.path} on the host`;
    case "unreadable":
      return say`no copy of what Omni knows can be taken: the host could not be asked (exit code ${code}: ${lastLine(stderr)})`;
    case "room":
      if (!isTooSmall(found.room)) return undefined;
      return say`there is no room for a copy of what Omni knows: it takes ${mebibytes(found.room.need)}, and ${folder} has ${mebibytes(found.room.free)} free, of which a tenth has to stay. Make room there, or choose another ${"safetyCopy.folder"} (${runbook("omni-stands-still")})`;
  }
}

export type Copied = { readonly ok: true; readonly notes: readonly Words[] } | { readonly ok: false; readonly because: Words };

/** Stops Omni and copies; when that fails, Omni runs again. Nothing to do is `ok`. */
export async function takeCopy(context: ProjectContext, { files }: Pick<StepRecord, "files">): Promise<Copied> {
  const copying = copyingOf(context);
  if (copying === undefined) return { ok: true, notes: [] };
  const { host, io } = context;
  const { hub } = copying;
  const container = await omniOf(context, hub);
  // Without one nobody writes, and what lies there is what there is.
  if (container === undefined) return { ok: true, notes: [say`no container of ${hub.service} was there, so no copy was taken`] };
  try {
    io.progress(say`stopping ${hub.service}`);
    if (isUp(container)) await change(host, io.lock, stopArgs([container.id]));
    io.progress(say`copying what Omni knows; killed now, it would stay stopped (${runbook("omni-stands-still")})`);
    const made = await make(context, { ...copying, files }, container);
    await note(context, "copied");
    return { ok: true, notes: [made] };
  } catch (error) {
    const because = say`no copy of what Omni knows could be taken: ${textOf(error)}`;
    return { ok: false, because: (await startAgain(context, [container])) ?? because };
  }
}

/** Whether the new container has run: from then on there is no way back. Rejects when the host cannot be asked. */
export async function newOneHasRun(context: ProjectContext, hub: HubStep, { services }: StepRecord): Promise<boolean> {
  const before = services.find(({ name }) => name === hub.service)?.before?.containers ?? [];
  const now = (await projectContainers(context.host, context.project.project)).filter(({ service }) => service === hub.service);
  return now.some(({ id, startedAt }) => !before.includes(id) && !startedAt.startsWith("0001-"));
}

/** Starts the container that ran before, where it still is the only one and stands still. */
export async function startFormer(context: ProjectContext, hub: HubStep, { services }: StepRecord): Promise<void> {
  const before = services.find(({ name }) => name === hub.service)?.before;
  if (before?.running !== true) return;
  const now = (await projectContainers(context.host, context.project.project)).filter(({ service }) => service === hub.service);
  if (now.every(({ id }) => before.containers.includes(id))) await startAgain(context, now);
}

/** Why not, where one of them does not start. */
async function startAgain({ host, io }: ProjectContext, containers: readonly ServiceContainer[]): Promise<Words | undefined> {
  const { code, stderr } = await attempt(host, io.lock, startArgs(containers.map(({ id }) => id)));
  return code === 0 ? undefined : say`what ran before does not start again: ${lastLine(stderr)} (${runbook("omni-stands-still")})`;
}

async function make(
  context: ProjectContext,
  { hub, copy, files }: Copying & Pick<StepRecord, "files">,
  container: ServiceContainer,
): Promise<Words> {
  const { host, io, deps, project, step } = context;
  const at = deps.clock.now().toISOString();
  const name = `${at.replaceAll(/[-:]|\.\d+/g, "")}-${hub.from.replaceAll(/[^A-Za-z0-9._-]+/g, "-")}`;
  const restore = restoreScript(context, { hub, copy, files, name });
  const mark = JSON.stringify({
    format: 1,
    project: project.project,
    key: keyOf(container),
    at,
    from: hub.from,
    to: hub.to,
    step: digestOf(step),
    run: ownerOf(io.lock).name,
  });
  const ours = `"project":${JSON.stringify(project.project)}`;
  const args = [copy.folder, name, String(copy.keep), keyOf(container), ours, mark, restore, ...thingsOf(context, copy, files)];
  const { code, stdout, stderr } = await mutate(host, io.lock, "sh", ["-c", MAKE_COPY, "sh", ...args], { timeoutMs: 3_600_000 });
  const [, kept = name] = /^(?:made|kept) (.*)$/m.exec(stdout) ?? [];
  if (code !== 0) {
    throw new RemoteError({ system: "docker", operation: "copying", status: code, retryable: false, words: say`${lastLine(stderr)}` });
  }
  const folder = posix.join(copy.folder, kept);
  return say`what Omni ${hub.from} knew lies in ${folder}. To go back to it, on the host: ${`sh ${quoted(posix.join(folder, RESTORE))}`}`;
}

/** SQLite's two files beside its own are part of it: what they hold is not in the main file yet. */
function thingsOf({ project, value }: ProjectContext, { etcd, sqlite }: SafetyCopy, files: StepRecord["files"]): string[] {
  const base = sqlite === undefined ? "" : posix.basename(sqlite);
  const changed = new Map(files.map(({ path, before }) => [path, before] as const));
  const bundle = value.wanted.flatMap(({ address }) => {
    const [, type = "", , ...rest] = address.split("/");
    const path = rest.join("/");
    if (type !== "File" || changed.get(path) === null) return [];
    const from = changed.has(path) ? ownPath(project, "previous", path) : hostPath(project, path);
    return ["may", from, `bundle/${project.names[path] ?? path}`];
  });
  return [
    "must",
    etcd,
    "etcd",
    ...(sqlite === undefined ? [] : ["must", sqlite, `sqlite/${base}`]),
    ...(sqlite === undefined ? [] : ["-wal", "-shm"].flatMap((end) => ["may", `${sqlite}${end}`, `sqlite/${base}${end}`])),
    ...bundle,
  ];
}

/** Names what Omni left behind: it is the same until its container is started again. */
function keyOf(container: ServiceContainer | undefined): string {
  return container === undefined ? "no container" : `${container.id} ${container.startedAt}`;
}

async function omniOf({ host, project }: ProjectContext, hub: HubStep): Promise<ServiceContainer | undefined> {
  const containers = await projectContainers(host, project.project);
  return containers.find((container) => container.service === hub.service && !isLeftover(container));
}

function isUp({ status }: ServiceContainer): boolean {
  return status !== "exited" && status !== "created" && status !== "dead";
}
