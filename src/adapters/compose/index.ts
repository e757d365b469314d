/** The compose adapter: puts the sides together that read, compare and apply; must not do any of it itself. */
import type { Component, ComponentName, Step } from "../../core/model.ts";
import type { Clock, Exec, Files, Http, InfraProviders, SecretReader, SourceTree, Tls, Dns } from "../../ports.ts";
import type { Adapter, ApplyIo } from "../adapter.ts";
import { adoption } from "./adopt.ts";
import { applyStep, rollBack, type ApplyDeps } from "./apply.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { desired, type DesiredPorts, type Placed } from "./desired.ts";
import { diff } from "./diff.ts";
import type { FileContent } from "./file-content.ts";
import { createHosts } from "./hosts/open.ts";
import { inspect, type Remembered } from "./inspect.ts";
import { lockTarget } from "./lock.ts";
import { observe } from "./observe.ts";
import { targetOfGate, waitFor } from "./probes.ts";
import { targetsOf, type DockerTarget, type Here } from "./project.ts";
import { createRenderer } from "./render.ts";
import { lay, overlay, type RenderedFiles } from "./rendered/lay.ts";
import { COMPOSE_KINDS, sourcesOf, stackOf, typed } from "./stack-of.ts";
import { steps } from "./steps.ts";
import { createTagCheck } from "./tag-check.ts";
import { notSeen, unmanaged } from "./unmanaged.ts";

export type { Here } from "./project.ts";

export interface ComposePorts {
  readonly exec: Exec;
  readonly http: Http;
  readonly tls: Tls;
  readonly dns: Dns;
  readonly files: Files;
  readonly clock: Clock;
  /** What Omni itself says of the providers that are run here. */
  readonly infraProviders: InfraProviders;
  /** For the keys of remote hosts; secrets of projects come with each call. */
  readonly secrets: SecretReader;
  /** The machine we run on. */
  readonly here: Here;
}

/**
 * Compose projects on Docker hosts. It remembers renderings, rendered files, registry answers and connections for as
 * long as it lives: one run, until `close`.
 */
export function composeAdapter(ports: ComposePorts): Adapter<DockerTarget> {
  const { http, tls, dns, clock, infraProviders, here } = ports;
  const hosts = createHosts(ports);
  const reading = { here, renderer: createRenderer(), known: new Map<string, FileContent>(), tagCheck: createTagCheck(http) };
  const rendered = renderedFiles();
  // What takes effect, by the commit it was made from.
  const looked = new WeakMap<SourceTree, ReadonlyMap<ComponentName, Remembered>>();
  const lookAt: Adapter<DockerTarget>["observe"] = (target, want, io) => observe(target, want, io, { ...reading, host: hosts.of(target) });
  const applying = (step: Step): ApplyDeps => ({ observe: (want, io) => lookAt(hosts.named(step.target), want, io), diff, clock });
  const hostNamed = (target: string): ReturnType<typeof hosts.of> => hosts.of(hosts.named(target));
  return {
    system: "compose",
    kinds: COMPOSE_KINDS,
    targets: (components, tombstones) => targetsOf(components.map(stackOf), tombstones, here),
    sources: sourcesOf,
    desired: async (components, tombstones, io) => {
      const laid = await lay(io.tree, components);
      rendered.keep(io.tree, laid.files);
      const placed = new Map<ComponentName, Placed>();
      const asking: DesiredPorts = {
        ...reading,
        host: hosts.local,
        hostOf: (target) => hosts.of(target),
        about: aboutOf(components),
        keep: (name, one) => placed.set(name, one),
      };
      const found = await desired(laid.stacks, tombstones, { ...io, tree: laid.tree }, asking);
      const wanted = laid.placed(found);
      const back: Remembered["back"] = (diagnostics) => laid.placed({ ...found, diagnostics }).diagnostics;
      const known = looked.get(io.tree) ?? new Map<ComponentName, Remembered>();
      looked.set(io.tree, new Map([...known, ...[...placed].map(([name, one]) => [name, { ...one, back }] as const)]));
      return { ...wanted, ...capabilitiesOf(components, wanted.resources), diagnostics: [...laid.diagnostics, ...wanted.diagnostics] };
    },
    observe: lookAt,
    inspect: (target, want, { tree, signal }) =>
      inspect(want, looked.get(tree) ?? new Map(), { host: hosts.of(target), tls, dns, clock, infraProviders }, signal),
    diff,
    notSeen,
    unmanaged,
    steps,
    lock: (target, owner, signal) =>
      lockTarget(hosts.of(target), owner, signal, here.lockFolder === undefined ? {} : { folder: here.lockFolder }),
    apply: (step, io) => applyStep(hostNamed(step.target), step, rendered.under(io), applying(step)),
    rollBack: (step, io) => rollBack(hostNamed(step.target), step, rendered.under(io), applying(step)),
    wait: (gate, io) => waitFor(gate, hostNamed(targetOfGate(gate)), io, { http, clock }),
    adoption,
    close: () => hosts.close(),
  };
}

/** What each component's spec says besides its Compose project. */
function aboutOf(components: readonly Component[]): DesiredPorts["about"] {
  const known = new Map(components.map((component) => [component.name, typed(component)]));
  return (name) => known.get(name) ?? { kind: "Stack" };
}

/**
 * What the specs of each commit were rendered to: a step names files by their place in the tree that it was planned
 * from, and the same place holds another text in another commit.
 */
function renderedFiles(): {
  keep(tree: SourceTree, files: RenderedFiles): void;
  under(io: ApplyIo): ApplyIo;
} {
  const known = new Map<string | SourceTree, RenderedFiles>();
  // Only the working folder has no commit, and a run reads it as one tree.
  const keyOf = (tree: SourceTree): string | SourceTree => tree.commit ?? tree;
  return {
    keep: (tree, files) => known.set(keyOf(tree), new Map([...(known.get(keyOf(tree)) ?? []), ...files])),
    under: (io) => ({ ...io, tree: overlay(io.tree, known.get(keyOf(io.tree)) ?? new Map()) }),
  };
}
