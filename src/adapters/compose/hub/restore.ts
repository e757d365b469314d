/** The script that puts a copy of what Omni knew back, for a person to run on the host; pure, and must not run it. */
import { posix } from "node:path";
import { hostPath, type ProjectContext } from "../context.ts";
import type { StepRecord } from "../record.ts";
import type { HubStep, SafetyCopy } from "./hub-step.ts";

/** A copy by its name, and what the step before which it was taken changed. */
export interface Kept {
  readonly hub: Pick<HubStep, "service">;
  readonly copy: Pick<SafetyCopy, "folder" | "etcd" | "sqlite">;
  readonly files: StepRecord["files"];
  readonly name: string;
}

/**
 * Stops Omni, sets its present data aside (nothing is removed), copies back data and files, and starts the version that
 * ran; each line runs only if the one before worked. It lies beside the data, so that the report names one short command.
 */
export function restoreScript({ call, project }: Pick<ProjectContext, "call" | "project">, { hub, copy, files, name }: Kept): string {
  const { etcd, sqlite } = copy;
  const from = posix.join(copy.folder, name);
  const aside = (path: string): string => `${path}.after-${name}`;
  const isNew = new Set(files.filter(({ before }) => before === null).map(({ path }) => hostPath(project, path)));
  const compose = [
    "docker compose",
    "--project-name",
    call.project,
    "--project-directory",
    call.directory,
    ...call.files.flatMap((file) => (isNew.has(file) ? [] : ["--file", file])),
    ...call.envFiles.flatMap((file) => ["--env-file", file]),
    ...call.profiles.flatMap((profile) => ["--profile", profile]),
  ].map((word, index) => (index === 0 ? word : quoted(word)));
  // Not a name that begins like SQLite's own files.
  const besides = sqlite === undefined ? "" : posix.join(posix.dirname(sqlite), `after-${name}`);
  const base = sqlite === undefined ? "" : posix.basename(sqlite);
  return [
    "#!/bin/sh",
    "set -e",
    [...compose, "stop", quoted(hub.service)].join(" "),
    `mv ${quoted(etcd)} ${quoted(aside(etcd))}`,
    `cp -a ${quoted(`${from}/etcd`)} ${quoted(etcd)}`,
    ...(sqlite === undefined
      ? []
      : [
          `mkdir ${quoted(besides)}`,
          `mv ${quoted(sqlite)}* ${quoted(besides)}/`,
          `cp -a ${quoted(`${from}/sqlite/${base}`)}* ${quoted(posix.dirname(sqlite))}/`,
        ]),
    `cp -a ${quoted(`${from}/bundle/.`)} ${quoted(call.directory)}/`,
    [...compose, "up", "--detach", "--no-deps", quoted(hub.service)].join(" "),
  ].join("\n");
}

/** A word as a POSIX shell reads it. */
export function quoted(word: string): string {
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
