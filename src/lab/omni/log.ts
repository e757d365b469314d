/** What was asked of the loopback Omni and what it answered, for tests; must not keep signatures. */
import type { JsonRecord } from "../../core/model.ts";
import { isMessage } from "./fields.ts";
import { textOf } from "./rules/rule.ts";

/** One call and its reply. */
export interface Exchange {
  readonly at: Date;
  /** e.g. `List Clusters.omni.sidero.dev` or `Get Clusters.omni.sidero.dev prod`. */
  readonly call: string;
  /** `anonymous` where nobody signed, or in vain. */
  readonly identity: string;
  readonly requestBody: JsonRecord;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly responseBody: JsonRecord;
}

/** What a call is called in faults and in the log. */
export function nameOfCall(method: string, body: JsonRecord): string {
  const { resource } = body;
  const metadata = isMessage(resource) ? resource["metadata"] : body;
  const parts = isMessage(metadata) ? [metadata["type"], metadata["id"]] : [];
  return [method, ...parts.map(textOf).filter((part) => part !== "")].join(" ");
}
