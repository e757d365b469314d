/** The Omni adapter: puts the sides together that read, compare and apply; must not do any of it itself. */
import type { Gate, GateResult, Reading, StepResult, Unknown } from "../../core/model.ts";
import { say } from "../../core/words.ts";
import type { InfraProviders } from "../../ports.ts";
import type { Adapter, HeldLock, Wanted } from "../adapter.ts";
import { applyStep } from "./apply.ts";
import { connectionOf, type OmniPorts } from "./connection.ts";
import { desired, OMNI_KINDS, sourcesOf } from "./desired.ts";
import type { OmniClient } from "./client/client.ts";
import { diff } from "./diff.ts";
import { GateValue, waitFor } from "./gates/wait.ts";
import { inspect } from "./inspect/index.ts";
import { sharedLists } from "./inspect/shared.ts";
import { observe } from "./observe.ts";
import { infraProviders } from "./providers.ts";
import { memory } from "./remembered.ts";
import { transition, type Allowed } from "./rules/transition.ts";
import { backendGate } from "./steps/build.ts";
import { steps } from "./steps.ts";
import { notSeen, unclaimed, unmanaged } from "./unmanaged.ts";
import { unnamed } from "./unnamed.ts";

export type { OmniPorts } from "./connection.ts";

/** Machine classes and clusters of one Omni. It remembers the opened key and the specs' own text for as long as it lives. */
export function omniAdapter(ports: OmniPorts): Adapter & { readonly infraProviders: InfraProviders } {
  const connection = connectionOf(ports);
  const asked = memory();
  // The look at resources and the one beyond them are asked for together, with the same wish: one look is enough.
  const looks = new WeakMap<Wanted, OmniClient>();
  const readings = new WeakMap<Wanted, Promise<readonly Reading[]>>();
  const lookOnce = (want: Wanted, client: OmniClient): OmniClient => {
    const known = looks.get(want) ?? sharedLists(client);
    looks.set(want, known);
    return known;
  };
  const look: Adapter["observe"] = async (target, want, { signal, fingerprint }) => {
    const reached = await connection.open(signal);
    if ("client" in reached) return observe(target, want, lookOnce(want, reached.client), fingerprint);
    const parts = new Set([...want.resources, ...want.absences].filter((one) => one.target === target.id).map(({ part }) => part));
    return [...parts].map((part): Reading => ({ target: target.id, part, status: "unknown", because: reached.because }));
  };
  let allowed: Allowed = { choreography: false };
  return {
    infraProviders: infraProviders(connection),
    system: "omni",
    kinds: OMNI_KINDS,
    configure: (configuration) => {
      allowed = configuration.settings;
      connection.configure(configuration);
    },
    targets: (components, tombstones) => (components.length + tombstones.length === 0 ? [] : [connection.target()]),
    sources: sourcesOf,
    desired: async (components, tombstones, io) =>
      desired(components, tombstones, io, {
        omni:
          components.length + tombstones.length === 0 ? undefined : await connection.version(io.mode === "live" ? io.signal : undefined),
        target: connection.target().id,
        hostname: connection.hostname(),
        notConfigured: connection.notConfigured(),
        memory: asked,
      }),
    observe: (target, want, io) => {
      const have = look(target, want, io);
      readings.set(want, have);
      return have;
    },
    inspect: async (_target, want, { tree, signal }) => {
      const reached = await connection.open(signal);
      // Why there is nothing to look at is said of each component already.
      if ("because" in reached) return { diagnostics: [], notChecked: [] };
      const looked = { have: (await readings.get(want)) ?? [], now: ports.clock.now() };
      return inspect(want, asked.of(tree), lookOnce(want, reached.client), looked);
    },
    diff,
    transition: (was, want) => transition(was, want, allowed),
    notSeen,
    unmanaged,
    unclaimed,
    unnamed,
    steps,
    // Every write carries the version that it is made from: that is the lock.
    lock: async ({ id }) => ({ status: "held", lock: unneeded(id) }),
    apply: async (step, io): Promise<StepResult> => {
      const reached = await connection.open(io.signal);
      if ("because" in reached) return { status: "failed", because: reached.because.message };
      return applyStep(step, io, { client: reached.client, clock: ports.clock, written: asked.of(io.tree).written });
    },
    gatesAfter: ({ capability, version = "" }) => (capability === `omni:${connection.hostname() ?? ""}` ? [backendGate(version)] : []),
    wait: async (gate, io) => {
      const reached = await connection.open(io.signal);
      if ("because" in reached) return unreached(gate, reached.because);
      return waitFor(gate, io, reached.client, ports.clock);
    },
  };
}

/** What every run has to see. A run without a key never looks at Omni, so that it waits for it no more than it did before. */
function unreached({ value }: Gate, { code, message }: Unknown): GateResult {
  const isOthers = GateValue.parse(value).kind === "omni-backend" && code === "not-configured";
  return isOthers ? { status: "passed", detail: say`not looked at: ${message}` } : { status: "not-checked", detail: message };
}

function unneeded(target: string): HeldLock {
  return { target, release: async () => {} };
}
