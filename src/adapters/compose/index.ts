/** The compose adapter: puts the sides together that read, compare and apply; must not do any of it itself. */
import type { Component, Step } from "../../core/model.ts";
import type { Clock, Exec, Files, Http } from "../../ports.ts";
import type { Stack } from "../../specs/kinds/stack.ts";
import type { Adapter } from "../adapter.ts";
import { applyStep, rollBack, type ApplyDeps } from "./apply.ts";
import { desired } from "./desired.ts";
import { diff } from "./diff.ts";
import type { FileContent } from "./file-content.ts";
import { localHost } from "./host.ts";
import { lockTarget } from "./lock.ts";
import { observe } from "./observe.ts";
import { waitFor } from "./probes.ts";
import { targetOf, targetsOf, type DockerTarget, type Here } from "./project.ts";
import { createRenderer } from "./render.ts";
import { steps } from "./steps.ts";
import { createTagCheck } from "./tag-check.ts";
import { notSeen, unmanaged } from "./unmanaged.ts";

export type { Here } from "./project.ts";

export interface ComposePorts {
  readonly exec: Exec;
  readonly http: Http;
  readonly files: Files;
  readonly clock: Clock;
  /** The machine we run on. */
  readonly here: Here;
}

/** Compose projects on Docker hosts. It remembers renderings and registry answers for as long as it lives: one run. */
export function composeAdapter(ports: ComposePorts): Adapter<DockerTarget> {
  const { http, clock, here } = ports;
  const host = localHost(ports);
  const reading = { host, here, renderer: createRenderer(), known: new Map<string, FileContent>(), tagCheck: createTagCheck(http) };
  const applying = (step: Step): ApplyDeps => ({
    observe: (want, io) => observe(targetNamed(step.target, here), want, io, reading),
    diff,
    clock,
  });
  return {
    system: "compose",
    kinds: ["Stack"],
    targets: (components, tombstones) => targetsOf(components, tombstones, here),
    sources: ({ spec }) => [(spec as Stack).path],
    desired: (components, tombstones, io) =>
      desired(components as readonly Component<Stack>[], tombstones, io, { ...reading, hostOf: () => host }),
    observe: (target, want, io) => observe(target, want, io, reading),
    diff,
    notSeen,
    unmanaged,
    steps,
    lock: (_target, owner, signal) => lockTarget(host, owner, signal, here.lockFolder === undefined ? {} : { folder: here.lockFolder }),
    apply: (step, io) => applyStep(host, step, io, applying(step)),
    rollBack: (step, io) => rollBack(host, step, io, applying(step)),
    wait: (gate, io) => waitFor(gate, host, io, { http, clock }),
  };
}

/** From a target's id back to the target: the id holds all there is to know. */
function targetNamed(id: string, here: Here): DockerTarget {
  const hostname = id.slice("docker/".length);
  return hostname === "local" ? { id } : targetOf({ transport: "local", hostname }, here);
}
