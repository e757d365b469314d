/**
 * An adapter over a world in memory: the contract suite's first subject and the engine tests' system.
 * It keeps the whole contract (revisions, stale, unknown, locks), and must not know anything outside this process.
 *
 * Kind `Thing`: `{world, part, things: {name: value}, secret?, provides?, requires?, awaits?}`.
 */
import type { Adapter, ApplyIo, Desired, DesiredIo, LockOwner, Tombstone, Wanted } from "../../src/adapters/adapter.ts";
import { sameJson } from "../../src/core/canonical.ts";
import { isFingerprint } from "../../src/core/digest.ts";
import type {
  Address,
  Component,
  DesiredResource,
  Difference,
  FieldDifference,
  Gate,
  GateResult,
  Json,
  Reading,
  Step,
  StepResult,
  Target,
  Unknown,
} from "../../src/core/model.ts";
import { say, type Words } from "../../src/core/words.ts";

export interface Thing {
  readonly world: string;
  readonly things: { readonly [name: string]: string };
  readonly secret?: string;
  readonly provides?: string;
  readonly requires?: string;
  readonly gate?: string;
}

/** What exists in one world, and what happens to whoever asks. */
export class World {
  readonly things = new Map<string, { value: string; secret?: string; revision: number }>();
  readonly capabilities = new Set<string>();
  readonly writes: string[] = [];
  /** Set: every look and write fails. */
  unreachable = false;
  /** What whoever asks is told then. */
  away: Words = say`the world is away`;
  /** Steps whose title holds one of these texts fail, or throw after writing. */
  failing = new Map<string, "fail" | "throw-after">();
  gates = new Map<string, GateResult>();
  owner: LockOwner | undefined;
  /** Called before each write: a test's place to interfere or to abort. */
  beforeWrite: (name: string) => void = () => {};

  put(name: string, value: string, secret?: string): void {
    const revision = (this.things.get(name)?.revision ?? 0) + 1;
    this.things.set(name, { value, revision, ...(secret === undefined ? {} : { secret }) });
  }
}

export function memoryAdapter(world: World): Adapter {
  return {
    system: "memory",
    kinds: ["Thing"],
    targets: (components, tombstones) => targetsOf(components, tombstones),
    sources: () => [],
    desired: async (components, tombstones, io) => desired(world, components as readonly Component<Thing>[], tombstones, io),
    observe: async (target, want, io) => observe(world, target, want, (value) => io.fingerprint.of(value)),
    diff,
    notSeen: () => [],
    unmanaged: (want, have) => unmanaged(want, have),
    steps,
    lock: async (target, owner) => {
      if (world.unreachable) return { status: "unknown", because: down(world) };
      if (world.owner !== undefined) return { status: "busy", holder: world.owner };
      world.owner = owner;
      return { status: "held", lock: { target: target.id, release: async () => void (world.owner = undefined) } };
    },
    apply: async (step, io) => apply(world, step, io),
    rollBack: async (step) => rollBack(world, step),
    wait: async (gate) => wait(world, gate),
  };
}

const down = ({ away }: World): Unknown => ({ code: "unreachable", message: away });

function targetsOf(components: readonly Component[], tombstones: readonly Tombstone[]): Target[] {
  const worlds = [...components.map(({ spec }) => (spec as Thing).world), ...tombstones.map(({ where }) => where["world"] as string)];
  return [...new Set(worlds)].map((id) => ({ id: `memory/${id}` }));
}

function addressOf(world: string, name: string): Address {
  return `memory/Thing/${world}/${name}`;
}

function desired(world: World, components: readonly Component<Thing>[], tombstones: readonly Tombstone[], io: DesiredIo): Desired {
  const resources = components.flatMap(({ name: component, spec, source }) =>
    Object.entries(spec.things).map(([name, value]): DesiredResource => {
      const declared: { [key: string]: Json } = { value };
      if (spec.secret !== undefined) declared["secret"] = `\${${spec.secret}}`;
      const live: { [key: string]: Json } = { value };
      if (spec.secret !== undefined) live["secret"] = io.fingerprint.of(`value of ${spec.secret}`);
      return {
        address: addressOf(spec.world, name),
        component,
        target: `memory/${spec.world}`,
        part: component,
        attributes: io.mode === "static" ? declared : live,
        declared,
        sensitive: [],
        dependsOn: [],
        source,
      };
    }),
  );
  const awaiting = components.filter(
    ({ spec }) => spec.requires !== undefined && io.mode === "live" && !world.capabilities.has(spec.requires),
  );
  return {
    resources,
    absences: tombstones.map(({ component, where, source }) => ({
      component,
      target: `memory/${where["world"] as string}`,
      part: component,
      source,
    })),
    provides: components.flatMap(({ name, spec }) => (spec.provides === undefined ? [] : [{ component: name, capability: spec.provides }])),
    requires: components.flatMap(({ name, spec }) => (spec.requires === undefined ? [] : [{ component: name, capability: spec.requires }])),
    diagnostics: [],
    unknown: awaiting.map(({ name, spec }) => ({
      component: name,
      because: { code: "awaits", message: say`${spec.requires ?? ""} does not exist yet`, awaits: spec.requires ?? "" },
    })),
    notChecked: [],
  };
}

function observe(world: World, target: Target, want: Wanted, secretOf: (value: string) => Json): Reading[] {
  const parts = [...new Set([...want.resources, ...want.absences].map(({ part }) => part))];
  if (world.unreachable) return parts.map((part) => ({ target: target.id, part, status: "unknown", because: down(world) }));
  const prefix = target.id.replace("memory/", "");
  const resources = [...world.things].map(([name, thing]) => ({
    address: addressOf(prefix, name),
    attributes: { value: thing.value, ...(thing.secret === undefined ? {} : { secret: secretOf(thing.secret) }) },
    marked: false,
    revision: String(thing.revision),
  }));
  return parts.map((part) => ({ target: target.id, part, status: "complete", resources }));
}

function diff(want: Wanted, have: readonly Reading[]): Difference[] {
  const complete = have.flatMap((reading) => (reading.status === "complete" ? [reading] : []));
  const created = want.resources.flatMap((resource): Difference[] => {
    const reading = complete.find(({ target, part }) => target === resource.target && part === resource.part);
    if (reading === undefined) return [];
    const found = reading.resources.find(({ address }) => address === resource.address);
    const fields = fieldsOf(found?.attributes, resource.attributes);
    if (fields.length === 0) return [];
    const { address, component, target } = resource;
    const about = { id: address, address, component, target, fields };
    return found === undefined
      ? [{ ...about, kind: "create", reasons: [{ code: "missing", message: say`it does not exist` }] }]
      : [
          {
            ...about,
            kind: "update",
            reasons: [{ code: "differs", message: say`it is otherwise` }],
            ...(found.revision === undefined ? {} : { revision: found.revision }),
          },
        ];
  });
  const deleted = want.absences.flatMap((absence) =>
    complete
      .filter(({ target, part }) => target === absence.target && part === absence.part)
      .flatMap(({ resources }) => resources)
      .map(({ address, revision }): Difference => ({
        id: address,
        address,
        component: absence.component,
        target: absence.target,
        kind: "delete",
        reasons: [{ code: "removed", message: say`it was removed by name` }],
        fields: [],
        ...(revision === undefined ? {} : { revision }),
      })),
  );
  return [...created, ...deleted];
}

function fieldsOf(before: DesiredResource["attributes"] | undefined, after: DesiredResource["attributes"]): FieldDifference[] {
  return Object.entries(after)
    .filter(([key, value]) => !sameJson(before?.[key], value))
    .map(([key, value]) => ({ path: `/${key}`, after: value, ...(before?.[key] === undefined ? {} : { before: before[key] }) }));
}

function unmanaged(want: Wanted, have: readonly Reading[]): ReturnType<Adapter["unmanaged"]> {
  const wanted = new Set(want.resources.map(({ address }) => address));
  const [first] = want.resources;
  if (first === undefined) return [];
  const found = have
    .flatMap((reading) => (reading.status === "complete" ? reading.resources : []))
    .filter(({ address }) => !wanted.has(address));
  return [
    ...new Map(
      found.map(({ address }) => [address, { component: first.component, words: say`${address} exists and no spec names it` }]),
    ).values(),
  ];
}

function steps(differences: readonly Difference[], want: Wanted): Step[] {
  return differences.map((difference) => {
    const name = difference.address.split("/").slice(3).join("/");
    const wanted = want.resources.find(({ address }) => address === difference.address);
    return {
      id: `${difference.component}:${name}`,
      component: difference.component,
      target: difference.target,
      title: say`${[difference.kind]} ${name}`,
      covers: [difference.id],
      value: {
        name,
        kind: difference.kind,
        to: wanted?.attributes ?? null,
        declared: wanted?.declared ?? null,
        revision: difference.revision ?? null,
      },
      after: [],
      gates: [{ id: `healthy:${name}`, title: say`${name} is healthy`, timeoutSeconds: 10, value: { name } }],
      impact: { interrupts: [name], destroys: difference.kind === "delete" ? [name] : [], oneWay: false, notes: [] },
      reversible: difference.kind === "update",
    } satisfies Step;
  });
}

async function apply(world: World, step: Step, io: ApplyIo): Promise<StepResult> {
  if (world.unreachable) return { status: "failed", because: world.away };
  const { name, kind, to, declared, revision } = step.value as {
    name: string;
    kind: string;
    to: { value: string; secret?: Json } | null;
    declared: { secret?: string } | null;
    revision: string | null;
  };
  const found = world.things.get(name);
  const secret = declared?.secret === undefined ? undefined : `value of ${declared.secret.slice(2, -1)}`;
  const isThere = found !== undefined && to !== null && found.value === to.value && (!isFingerprint(to.secret) || found.secret === secret);
  if (kind === "delete" ? found === undefined : isThere) return { status: "unchanged" };
  if (String(found?.revision ?? null) !== String(revision)) {
    return { status: "stale", expected: say`revision ${String(revision)}`, found: say`revision ${String(found?.revision ?? null)}` };
  }
  const fault = [...world.failing].find(([title]) => step.id.includes(title))?.[1];
  if (fault === "fail") return { status: "failed", because: say`the world refuses ${name}` };
  io.signal.throwIfAborted();
  world.beforeWrite(name);
  world.writes.push(name);
  if (kind === "delete") world.things.delete(name);
  else world.put(name, to?.value ?? "", secret);
  if (name.startsWith("capability:")) world.capabilities.add(name.slice("capability:".length));
  if (fault === "throw-after") throw new Error("the connection was cut");
  return { status: "applied" };
}

function rollBack(world: World, step: Step): StepResult {
  world.writes.push(`back:${step.value["name"] as string}`);
  return { status: "rolled-back", because: say`its gate failed` };
}

function wait(world: World, gate: Gate): GateResult {
  return world.gates.get(gate.value["name"] as string) ?? { status: "passed", detail: say`it answers` };
}
