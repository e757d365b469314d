/** What a class gives to the machines that are made of it, and what of that a machine has otherwise; pure. */
import { parse } from "yaml";
import { sameJson } from "../../../core/canonical.ts";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isObject } from "../client/resource.ts";

/** As Omni's resources have it, in classes as in requests; zero values may be absent. */
export interface Given {
  readonly kernel_args?: Json;
  readonly meta_values?: Json;
  readonly grpc_tunnel?: Json;
  /** YAML for the provider. */
  readonly provider_data?: Json;
}

const FIELDS = ["kernel_args", "meta_values", "grpc_tunnel"] as const;

/** The fields, and the keys of provider data, that a request does not have as `given` says; none for one that is of it. */
export function otherwise(request: JsonRecord, given: Given): string[] {
  const fields = FIELDS.filter((field) => !same(request[field], given[field]));
  return [...fields, ...dataThatDiffers(request["provider_data"], given.provider_data)];
}

/** The value of provider data; undefined where it cannot be read, which a class's own rules say. */
export function readData(data: string): Json | undefined {
  try {
    return parse(data, { maxAliasCount: 100 }) as Json;
  } catch {
    return undefined;
  }
}

/** The keys of provider data that are otherwise; the data as a whole where it is no mapping. */
function dataThatDiffers(old: Json | undefined, data: Json | undefined): string[] {
  const read = (value: Json | undefined): Json => readData(typeof value === "string" ? value : "") ?? null;
  const [before, now] = [read(old), read(data)];
  if (sameJson(before, now)) return [];
  if (!isObject(before) || !isObject(now)) return ["provider_data"];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !sameJson(before[key], now[key]));
}

/** Zero and absent are one to Omni, also inside a list of messages. */
function same(before: Json | undefined, wish: Json | undefined): boolean {
  const plain = (value: Json | undefined): Json => {
    if (value === undefined || value === 0 || value === "" || (Array.isArray(value) && value.length === 0)) return null;
    if (Array.isArray(value)) return value.map((one: Json) => plain(one));
    return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => plain(one) !== null)) : value;
  };
  return sameJson(plain(before), plain(wish));
}
