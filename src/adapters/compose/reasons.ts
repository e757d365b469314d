/** Why a service differs, in the reader's words, each with a code for programs; pure. */
import { isFingerprint } from "../../core/digest.ts";
import type { FieldDifference, Json, Reason } from "../../core/model.ts";
import { tokens } from "../../core/pointer.ts";
import { list, say, type Words } from "../../core/words.ts";
import { fieldOf } from "./compare-fields.ts";
import { rows } from "./normalise/table.ts";
import { list as items } from "./normalise/text.ts";
import type { Seen } from "./seen.ts";

/** One reason for each code, in the order of the field table. */
export function reasonsOfFields(fields: readonly FieldDifference[]): Reason[] {
  const codes = new Map<string, FieldDifference[]>();
  for (const { name, code } of rows) {
    const mine = fields.filter(({ path }) => fieldOf(path) === name);
    if (mine.length > 0) codes.set(code, [...(codes.get(code) ?? []), ...mine]);
  }
  return [...codes].map(([code, differing]) => ({ code, message: messageOf(code, differing) }));
}

function messageOf(code: string, fields: readonly FieldDifference[]): Words {
  const [first] = fields;
  if (code === "image-changed" && first?.path === "/image") return imageWords(first);
  if (code === "environment-changed") return list(fields.map((field) => keyWords(say`env `, field)));
  if (code === "ports-changed" && first !== undefined) return listWords(say`port`, first);
  if (code === "mounts-changed" && first !== undefined && fields.length === 1) return listWords(say`mount`, first);
  const names = [...new Set(fields.map(({ path }) => fieldOf(path)))];
  const told = names.map((name) => {
    const row = rows.find((one) => one.name === name);
    const mine = fields.filter(({ path }) => fieldOf(path) === name);
    if (row?.keyed === true)
      return list(
        mine.map((field) => keyWords(say``, field)),
        ", ",
      );
    return say`${[row?.words ?? "a field"]} changed`;
  });
  const keyed = names.every((name) => rows.find((row) => row.name === name)?.keyed === true);
  const label = rows.find(({ name }) => name === names[0])?.words ?? "a field";
  return keyed ? [label, ": ", ...list(told)] : list(told);
}

function imageWords({ before, after }: FieldDifference): Words {
  if (typeof before === "string" && typeof after === "string") return say`image ${before} → ${after}`;
  return say`the image changed`;
}

function keyWords(start: Words, { path, before, after }: FieldDifference): Words {
  const key = tokens(path)[1] ?? "";
  const verb = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return [...start, { quote: key }, ` ${verb}`];
}

/** For lists of texts: which came and which went. Hidden ones are only said to have changed. */
function listWords(noun: Words, { before, after }: FieldDifference): Words {
  if (isFingerprint(before) || isFingerprint(after)) return [...noun, "s changed"];
  const texts = (value: Json | undefined): string[] => items(value).map(String);
  const gone = texts(before).filter((one) => !texts(after).includes(one));
  const come = texts(after).filter((one) => !texts(before).includes(one));
  return list([...gone.map((one) => say`${noun} ${one} removed`), ...come.map((one) => say`${noun} ${one} added`)]);
}

/** The tag means another image than the one that runs, here or in its registry; with the field that says so. */
export function imageMoved({ containers, registry }: Seen): { readonly reason: Reason; readonly field: FieldDifference } | undefined {
  const moved = containers.find(({ imageId, taggedId }) => taggedId !== undefined && taggedId !== imageId);
  if (moved?.taggedId !== undefined) {
    const message = say`its image's tag means another image on the host now (${short(moved.imageId)} → ${short(moved.taggedId)})`;
    return { reason: { code: "image-moved", message }, field: { path: "/image_id", before: moved.imageId, after: moved.taggedId } };
  }
  if (registry === undefined) return undefined;
  const message = say`its image's tag was moved in the registry (${short(registry.local)} → ${short(registry.remote)})`;
  return { reason: { code: "image-moved", message }, field: { path: "/image_digest", before: registry.local, after: registry.remote } };
}

/** Files that are about to change under the service's mounts, and files that changed since its containers started. */
export function filesMoved(mounted: readonly string[], changing: ReadonlySet<string>, seen: Seen | undefined): Reason[] {
  const changed = mounted.filter((path) => changing.has(path));
  const newer = [...new Set((seen?.containers ?? []).flatMap(({ newerFiles }) => newerFiles))].filter((path) => !changing.has(path));
  return [
    ...(changed.length === 0 ? [] : [{ code: "mounted-file-changed", message: [...filesWords(changed), " changed"] }]),
    ...(newer.length === 0
      ? []
      : [{ code: "mounted-file-newer", message: [...filesWords(newer), " changed on the host after the container had started"] }]),
  ];
}

function filesWords(paths: readonly string[]): Words {
  const [first = "", ...others] = paths;
  return others.length === 0
    ? say`mounted file ${first}`
    : paths.length > 5
      ? say`${paths.length} mounted files`
      : [...say`mounted files `, ...list(paths.map((path) => say`${path}`))];
}

/**
 * Containers that do not run although they should. One that ended well and is not to be restarted has done its job;
 * one that keeps restarting is ill, which is no difference from the specs.
 */
export function notRunning({ containers }: Seen, restart: Json | undefined): Reason | undefined {
  const stopped = containers.find(({ status, exitCode, startedAt }) => {
    if (status === "running" || status === "restarting") return false;
    const isJob = restart === undefined || (typeof restart === "string" && restart.startsWith("on-failure"));
    return !(status === "exited" && exitCode === 0 && isJob && startedAt !== "");
  });
  if (stopped === undefined) return undefined;
  const end =
    stopped.status === "exited"
      ? say`${stopped.name} is stopped, exit code ${stopped.exitCode}`
      : say`${stopped.name} is ${stopped.status}`;
  return { code: "container-stopped", message: end };
}

function short(id: string): string {
  return id.replace(/^sha256:/, "").slice(0, 12);
}
