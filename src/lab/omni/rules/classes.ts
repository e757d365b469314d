/** What Omni refuses of a machine class (validations/machine_class.go of 1.9.3, messages as recorded). */
import { parse } from "yaml";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { isMessage } from "../fields.ts";
import { asConfigErrors, complaints } from "../json-schema.ts";
import { Refusal } from "../refusal.ts";
import { parseSelectors } from "../selectors.ts";
import type { Store } from "../store.ts";
import { full } from "../types.ts";
import { firstReason, Stop, textOf } from "./rule.ts";

export const machineClass = firstReason(({ store, before, after }) => {
  if (after === undefined) return checkUse(store, before?.id ?? "");
  const { match_labels: labels, auto_provision: provision } = after.spec;
  if (provision !== undefined && labels !== undefined) throw new Stop("can't set both auto provision and match labels at the same time");
  if (isMessage(provision)) {
    if (textOf(provision["provider_id"]) === "") throw new Stop("providerID can not be empty");
    const old = before?.spec["auto_provision"];
    if (isMessage(old) && old["provider_data"] === provision["provider_data"]) return;
    return checkProviderData(store, textOf(provision["provider_id"]), textOf(provision["provider_data"]));
  }
  if (!Array.isArray(labels)) throw new Stop("machine class should either have auto provision or match labels set");
  try {
    parseSelectors(labels.map(textOf));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Stop(`failed to parse matchLabels: rpc error: code = ${error.code} desc = ${error.message}`);
  }
});

function checkUse(store: Store, id: string): void {
  const users = store.list(full("MachineSets"), "default").filter(({ spec }) => allocationOf(spec) === id);
  if (users.length === 0) return;
  const names = users.map((user) => user.id).join(", ");
  throw new Stop(`can not delete the machine class as it is still in use by machine sets: ${names}`);
}

/** The class that a machine set takes its machines from; empty where its machines are named. */
export function allocationOf(spec: JsonRecord): string {
  const allocation = spec["machine_allocation"];
  return isMessage(allocation) ? textOf(allocation["name"]) : "";
}

function checkProviderData(store: Store, id: string, text: string): void {
  const ref = { type: full("InfraProviderStatuses"), namespace: "infra-provider", id };
  const schema = store.find(ref)?.spec["schema"];
  if (store.find(ref) === undefined)
    throw new Stop(`failed to get provider: failed to get: resource ${ref.type}(infra-provider/${id}@undefined) doesn't exist`);
  if (textOf(schema) === "") return;
  const value = (parse(text) ?? {}) as Json;
  const found = complaints(JSON.parse(textOf(schema)) as JsonRecord, value);
  if (found.length > 0) throw new Stop(asConfigErrors(found));
}
