/** Answers of the loopback GitHub and the ways in which it refuses; must not know what was asked. */
import type { Json, JsonRecord } from "../../core/model.ts";

export interface Reply {
  readonly status: number;
  /** Absent for 204. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route that says no; the server turns it into GitHub's error shape. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly fields: JsonRecord;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fields: JsonRecord = {}, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** 422 as GitHub says it where one field of a resource is wrong. */
export function validationFailed(error: { resource: string; code: string; field?: string; message?: string }): Refusal {
  return new Refusal(422, "Validation Failed", { errors: [error] });
}

/** 422 as GitHub says it where the request does not fit its schema. */
export function invalidRequest(what: string): Refusal {
  return new Refusal(422, `Invalid request.\n\n${what}`);
}

/** The body of a refusal: message, details, where to read on, and the status once more as text. */
export function refusalBody(refusal: Refusal, documentationUrl: string): JsonRecord {
  return {
    message: refusal.message,
    ...refusal.fields,
    documentation_url: documentationUrl,
    status: String(refusal.status),
  };
}
