/** The ways in which the loopback Omni refuses, in gRPC's terms; must not know what was asked. */
import type { JsonRecord } from "../../core/model.ts";

/** Status codes of gRPC and what the JSON gateway turns them into (grpc-gateway, `HTTPStatusFromCode`). */
const codes = {
  Unknown: [2, 500],
  InvalidArgument: [3, 400],
  NotFound: [5, 404],
  AlreadyExists: [6, 409],
  PermissionDenied: [7, 403],
  FailedPrecondition: [9, 400],
  Unimplemented: [12, 501],
  Unauthenticated: [16, 401],
} as const;

export type Code = keyof typeof codes;

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Reply {
  readonly status: number;
  readonly body: JsonRecord;
}

export function replyTo({ code, message }: Refusal): Reply {
  const [number, status] = codes[code];
  return { status, body: { code: number, message } };
}

/** What validation says no with: all reasons at once, in the form of Go's multierror. */
export function invalid(reasons: readonly string[], code: Code = "InvalidArgument"): Refusal {
  const count = reasons.length === 1 ? "1 error" : `${reasons.length} errors`;
  return new Refusal(code, `failed to validate: ${count} occurred:\n${reasons.map((reason) => `\t* ${reason}\n`).join("")}\n`);
}

/** Access is one of the validations, hence its form. */
export function denied(because: string): Refusal {
  return invalid([`rpc error: code = PermissionDenied desc = ${because}`], "PermissionDenied");
}
