/** Check runs as GitHub wants them written: limits, batches of annotations, reading back; must not know what they mean. */
import type { Annotation } from "../ports.ts";
import type { Connection } from "./connection.ts";
import { checkRunShape, type CheckRunReply } from "./shapes.ts";

/** Annotations that one request may carry. */
const BATCH = 50;

/** What a check run says; `summary` and `text` are at most 65,535 bytes each, as the caller cut them. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
}

/** A run that is over, or goes on. */
export type CheckProgress =
  | { readonly status: "in_progress"; readonly started_at: string }
  | { readonly status: "completed"; readonly conclusion: "success" | "failure" | "neutral" };

export interface NewCheckRun {
  readonly name: string;
  readonly headSha: string;
  /** What we find it by again: unique enough among the runs of this name on this commit. */
  readonly externalId: string;
  readonly progress: CheckProgress;
  readonly output: CheckOutput;
  readonly annotations: readonly Annotation[];
}

/** Creates a check run, annotations in batches of 50. */
export async function createCheckRun(connection: Connection, run: NewCheckRun): Promise<CheckRunReply> {
  const [first = [], ...rest] = batches(run.annotations);
  const body = { name: run.name, head_sha: run.headSha, external_id: run.externalId, ...run.progress, output: output(run.output, first) };
  const same = (found: CheckRunReply): boolean =>
    found.external_id === run.externalId &&
    found.status === run.progress.status &&
    sameText(found, run.output) &&
    sameStart(found, run.progress);
  let made = await connection.client.write({
    method: "POST",
    path: `${connection.root}/check-runs`,
    body,
    shape: checkRunShape,
    permission: "checks: write",
    readBack: async () => (await listCheckRuns(connection, run.headSha, run.name)).find(same),
  });
  for (const batch of rest) made = await addAnnotations(connection, made, run.output, batch);
  return made;
}

/** Adds annotations and then says how it ended: whoever sees it completed sees it whole. */
export async function completeCheckRun(
  connection: Connection,
  id: number,
  end: {
    readonly externalId: string;
    readonly conclusion: "success" | "failure" | "neutral";
    readonly output: CheckOutput;
    readonly annotations: readonly Annotation[];
  },
): Promise<void> {
  const all = batches(end.annotations);
  let now: { readonly id: number; readonly output: { readonly annotations_count: number } } = { id, output: { annotations_count: 0 } };
  for (const batch of all.slice(0, -1)) now = await addAnnotations(connection, now, end.output, batch);
  const last = all.at(-1) ?? [];
  const body = { status: "completed", conclusion: end.conclusion, external_id: end.externalId, output: output(end.output, last) };
  await patch(
    connection,
    id,
    body,
    (found) => found.status === "completed" && found.external_id === end.externalId && sameText(found, end.output),
  );
}

/** Our own app's runs of one name on a commit, of all suites and attempts, the newest first. */
export async function listCheckRuns({ client, root, appSlug }: Connection, headSha: string, name: string): Promise<CheckRunReply[]> {
  const path = `${root}/commits/${headSha}/check-runs?check_name=${encodeURIComponent(name)}&filter=all`;
  const runs = await client.list(path, checkRunShape, "checks: read", "check_runs");
  return runs.filter(({ app }) => app?.slug === appSlug).toSorted((a, b) => b.id - a.id);
}

async function addAnnotations(
  connection: Connection,
  before: { readonly id: number; readonly output: { readonly annotations_count: number } },
  about: CheckOutput,
  batch: readonly Annotation[],
): Promise<CheckRunReply> {
  const expected = before.output.annotations_count + batch.length;
  return patch(connection, before.id, { output: output(about, batch) }, (found) => found.output.annotations_count >= expected);
}

async function patch(
  { client, root }: Connection,
  id: number,
  body: object,
  isDone: (found: CheckRunReply) => boolean,
): Promise<CheckRunReply> {
  const path = `${root}/check-runs/${id}`;
  const readBack = async (): Promise<CheckRunReply | undefined> => {
    const found = await client.find(path, checkRunShape, "checks: read");
    return found !== undefined && isDone(found) ? found : undefined;
  };
  return client.write({ method: "PATCH", path, body, shape: checkRunShape, permission: "checks: write", readBack });
}

function output({ title, summary, text }: CheckOutput, annotations: readonly Annotation[]): object {
  return { title: cut(title, 255), summary, ...(text === undefined ? {} : { text }), annotations: annotations.map(toWire) };
}

/** GitHub's limits: title 255 characters, message 64 KB. */
function toWire({ path, line, level, title, message }: Annotation): object {
  return { path, start_line: line, end_line: line, annotation_level: level, title: cut(title, 255), message: cut(message, 16_000) };
}

function batches(annotations: readonly Annotation[]): Annotation[][] {
  return Array.from({ length: Math.ceil(annotations.length / BATCH) }, (_, index) => annotations.slice(index * BATCH, (index + 1) * BATCH));
}

/** At most so many UTF-16 units, never half a character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function sameText(found: CheckRunReply, { text }: CheckOutput): boolean {
  return (found.output.text ?? "").trimEnd() === (text ?? "").trimEnd();
}

/** GitHub keeps whole seconds. */
function sameStart(found: CheckRunReply, progress: CheckProgress): boolean {
  return progress.status === "completed" || Date.parse(found.started_at ?? "") === Date.parse(progress.started_at);
}
