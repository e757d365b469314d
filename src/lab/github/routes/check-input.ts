/** What a caller may write into a check run, with GitHub's limits and complaints; must not store it. */
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isRecord, optionalInteger, optionalText, optionalWord, requiredInteger, requiredText } from "../body.ts";
import { isoSeconds } from "../git-read.ts";
import { annotationsPerRequest, checkOutputSize, titleCharacters } from "../limits.ts";
import type { AnnotationRecord, App, CheckRunRecord, Model } from "../model.ts";
import { invalidRequest } from "../reply.ts";

const conclusions = ["action_required", "cancelled", "failure", "neutral", "success", "skipped", "stale", "timed_out"];
const statuses = ["queued", "in_progress", "completed"];

/** The check run a POST asks for; its suite is 0 until GitHub picks one. */
export function newCheckRun(model: Model, app: App, body: JsonRecord): CheckRunRecord {
  const name = requiredText(body, "name");
  const headSha = requiredText(body, "head_sha");
  const blank: CheckRunRecord = {
    id: model.nextId(),
    name,
    headSha,
    app,
    suite: 0,
    status: "queued",
    conclusion: undefined,
    externalId: undefined,
    detailsUrl: undefined,
    startedAt: isoSeconds(model.now()),
    completedAt: undefined,
    output: { title: undefined, summary: undefined, text: undefined },
    annotations: [],
  };
  if (isRecord(body["output"]) && optionalText(body["output"], "title") === undefined) throw invalidRequest(`"title" wasn't supplied.`);
  return updatedCheckRun(model, blank, body);
}

/** The check run after a PATCH: what is not said stays, annotations are added to those there. */
export function updatedCheckRun(model: Model, run: CheckRunRecord, body: JsonRecord): CheckRunRecord {
  const conclusion = optionalWord(body, "conclusion", conclusions);
  const asked = optionalWord(body, "status", statuses);
  if (asked === "completed" && conclusion === undefined) throw invalidRequest(`"conclusion" wasn't supplied.`);
  const status = conclusion === undefined ? (asked ?? run.status) : "completed";
  const completedAt = status === "completed" ? (optionalText(body, "completed_at") ?? isoSeconds(model.now())) : undefined;
  return {
    ...run,
    name: optionalText(body, "name") ?? run.name,
    status,
    conclusion: status === "completed" ? (conclusion ?? run.conclusion) : undefined,
    externalId: optionalText(body, "external_id") ?? run.externalId,
    detailsUrl: optionalText(body, "details_url") ?? run.detailsUrl,
    startedAt: optionalText(body, "started_at") ?? run.startedAt,
    completedAt,
    ...outputOf(run, body["output"]),
  };
}

function outputOf(run: CheckRunRecord, output: Json | undefined): Pick<CheckRunRecord, "output" | "annotations"> {
  if (output === undefined) return run;
  if (!isRecord(output)) throw invalidRequest(`For 'output', ${JSON.stringify(output)} is not an object.`);
  const summary = requiredText(output, "summary");
  const text = optionalText(output, "text");
  const title = optionalText(output, "title");
  if (Array.from(title ?? "").length > titleCharacters)
    throw invalidRequest(`Only ${titleCharacters} characters are allowed; more were supplied.`);
  checkOutputSize(summary);
  checkOutputSize(text);
  return {
    output: { title: title ?? run.output.title, summary, text: text ?? run.output.text },
    annotations: [...run.annotations, ...annotationsOf(output["annotations"])],
  };
}

function annotationsOf(value: Json | undefined): readonly AnnotationRecord[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalidRequest(`For 'annotations', the value is not an array.`);
  const list: readonly Json[] = value;
  if (list.length > annotationsPerRequest) {
    throw invalidRequest(`No more than ${annotationsPerRequest} items are allowed; ${list.length} were supplied.`);
  }
  return list.map((item) => annotationOf(isRecord(item) ? item : {}));
}

/** Columns are taken on a single line alone, as documented. */
function annotationOf(item: JsonRecord): AnnotationRecord {
  const startLine = requiredInteger(item, "start_line");
  const endLine = requiredInteger(item, "end_line");
  const startColumn = optionalInteger(item, "start_column");
  const endColumn = optionalInteger(item, "end_column");
  if (startLine !== endLine && (startColumn ?? endColumn) !== undefined) {
    throw invalidRequest(`"start_column" and "end_column" are only allowed where "start_line" and "end_line" are equal.`);
  }
  const level = optionalWord(item, "annotation_level", ["notice", "warning", "failure"]);
  if (level === undefined) throw invalidRequest(`"annotation_level" wasn't supplied.`);
  return {
    path: requiredText(item, "path"),
    startLine,
    endLine,
    startColumn,
    endColumn,
    level,
    message: requiredText(item, "message"),
    title: optionalText(item, "title"),
    rawDetails: optionalText(item, "raw_details"),
  };
}
