/** What Omni refuses of a config patch (validations/config_patch.go and resources/omni/config_patch.go of 1.9.3). */
import { parseAllDocuments } from "yaml";
import { isMessage } from "../fields.ts";
import type { Json } from "../../../core/model.ts";
import { LABEL, look, type Rule, textOf } from "./rule.ts";

/** Fields of a machine's configuration that Omni keeps for itself. */
const FORBIDDEN = [
  "cluster.clusterName",
  "cluster.id",
  "cluster.controlPlane.endpoint",
  "cluster.token",
  "cluster.secret",
  "cluster.aescbcEncryptionSecret",
  "cluster.secretboxEncryptionSecret",
  "cluster.acceptedCAs",
  "machine.token",
  "machine.ca",
  "machine.type",
  "machine.install.extensions",
  "machine.acceptedCAs",
];

export const configPatch: Rule = ({ store, before, after }) => {
  if (after === undefined) return [];
  if (before === undefined) {
    const [cluster, set] = [after.labels[LABEL.cluster] ?? "", after.labels[LABEL.machineSet] ?? ""];
    if (look(store, "Clusters", cluster)?.phase === "tearingDown") return [`cluster "${cluster}" is tearing down`];
    if (look(store, "MachineSets", set)?.phase === "tearingDown") return [`machine set "${set}" is tearing down`];
  }
  const data = textOf(after.spec["data"]);
  if (before?.spec["data"] === data) return [];
  const documents = parseAllDocuments(data);
  const broken = "empty" in documents ? undefined : documents.flatMap(({ errors }) => errors)[0];
  if (broken !== undefined) return [`yaml: ${broken.message.split("\n")[0] ?? ""}`];
  const [first] = "empty" in documents ? [] : documents;
  const config = (first?.toJS() ?? {}) as Json;
  return FORBIDDEN.filter((field) => has(config, field)).map((field) => `overriding "${field}" is not allowed in the config patch`);
};

function has(config: Json, field: string): boolean {
  let here: Json | undefined = config;
  for (const name of field.split(".")) here = isMessage(here) ? here[name] : undefined;
  return here !== undefined;
}
