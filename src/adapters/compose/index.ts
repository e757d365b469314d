/** The compose adapter: puts the sides together that read, compare and apply; must not do any of it itself. */
import type { Component, Step } from "../../core/model.ts";
import type { Clock, Exec, Files, Http, SecretReader } from "../../ports.ts";
import type { Stack } from "../../specs/kinds/stack.ts";
import type { Adapter } from "../adapter.ts";
import { applyStep, rollBack, type ApplyDeps } from "./apply.ts";
import { desired } from "./desired.ts";
import { diff } from "./diff.ts";
import type { FileContent } from "./file-content.ts";
import { createHosts } from "./hosts/open.ts";
import { lockTarget } from "./lock.ts";
import { observe } from "./observe.ts";
import { targetOfGate, waitFor } from "./probes.ts";
import { targetsOf, type DockerTarget, type Here } from "./project.ts";
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
  /** For the keys of remote hosts; secrets of projects come with each call. */
  readonly secrets: SecretReader;
  /** The machine we run on. */
  readonly here: Here;
}

/**
 * Compose projects on Docker hosts. It remembers renderings, registry answers and connections for as long as it lives:
 * one run, until `close`.
 */
export function composeAdapter(ports: ComposePorts): Adapter<DockerTarget> {
  const { http, clock, here } = ports;
  const hosts = createHosts(ports);
  const reading = { here, renderer: createRenderer(), known: new Map<string, FileContent>(), tagCheck: createTagCheck(http) };
  const lookAt: Adapter<DockerTarget>["observe"] = (target, want, io) => observe(target, want, io, { ...reading, host: hosts.of(target) });
  const applying = (step: Step): ApplyDeps => ({ observe: (want, io) => lookAt(hosts.named(step.target), want, io), diff, clock });
  const hostNamed = (target: string): ReturnType<typeof hosts.of> => hosts.of(hosts.named(target));
  return {
    system: "compose",
    kinds: ["Stack"],
    targets: (components, tombstones) => targetsOf(components, tombstones, here),
    sources: ({ spec }) => [(spec as Stack).path],
    desired: (components, tombstones, io) =>
      desired(components as readonly Component<Stack>[], tombstones, io, {
        ...reading,
        host: hosts.local,
        hostOf: (target) => hosts.of(target),
      }),
    observe: lookAt,
    diff,
    notSeen,
    unmanaged,
    steps,
    lock: (target, owner, signal) =>
      lockTarget(hosts.of(target), owner, signal, here.lockFolder === undefined ? {} : { folder: here.lockFolder }),
    apply: (step, io) => applyStep(hostNamed(step.target), step, io, applying(step)),
    rollBack: (step, io) => rollBack(hostNamed(step.target), step, io, applying(step)),
    wait: (gate, io) => waitFor(gate, hostNamed(targetOfGate(gate)), io, { http, clock }),
    close: () => hosts.close(),
  };
}
