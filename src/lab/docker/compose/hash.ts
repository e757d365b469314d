/** The label com.docker.compose.config-hash; must not look at the engine. */
import { createHash } from "node:crypto";
import { goJson, isMapping, type Mapping } from "../tree.ts";

/** SHA-256 of the service without what does not make another container, as Compose computes it. */
export function serviceHash(service: Mapping): string {
  const { build: _build, pull_policy: _pullPolicy, scale: _scale, ...rest } = service;
  if (isMapping(rest["deploy"])) {
    const { replicas: _replicas, ...deploy } = rest["deploy"];
    rest["deploy"] = deploy;
  }
  return createHash("sha256").update(goJson(rest)).digest("hex");
}
