/** What can only be seen over all specs together: names, dependencies, settings; pure, and must not read files. */
import { kindIn } from "../core/component-name.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../core/model.ts";
import { list, say, type Words } from "../core/words.ts";
import { closest } from "./closest.ts";
import { AcceptEntry, IgnoreEntry, RemovedEntry } from "./config.ts";
import type { ReadConfiguration } from "./configuration.ts";
import { findCycles } from "./cycles.ts";
import { entriesAt, validAt, type Declared } from "./declared.ts";
import { unknownKind } from "./document.ts";
import { DecisionEntry, DependencyEntry } from "./envelope.ts";
import { componentName } from "./fields.ts";
import { isOver } from "./findings.ts";
import { isKind } from "./kinds.ts";
import { Stack, type StackHost } from "./kinds/stack.ts";
import { found } from "./rules.ts";
import { isProject } from "./stack-files.ts";

/** The first of each name, and a finding for every other. */
export function uniqueNames(declared: readonly Declared[]): {
  readonly unique: readonly Declared[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const unique = new Map<ComponentName, Declared>();
  const diagnostics: Diagnostic[] = [];
  for (const one of declared) {
    const first = unique.get(one.name);
    if (first === undefined) unique.set(one.name, one);
    else {
      const fix = say`Rename or remove this one or the one in ${place(first.locate("/metadata/name"))}.`;
      diagnostics.push(
        found("S012", {
          component: one.name,
          at: one.locate("/metadata/name"),
          what: say`${one.name} is declared twice.`,
          fix,
        }),
      );
    }
  }
  return { unique: [...unique.values()], diagnostics };
}

function place({ file, line, column }: SourceRange): string {
  return `${file}:${line}:${column}`;
}

/** Dependencies on components that are not among `names`. */
export function danglingDependencies(declared: readonly Declared[], names: ReadonlySet<string>): Diagnostic[] {
  return declared.flatMap(({ name, value, locate }) =>
    entriesAt(value, "/dependencies", DependencyEntry)
      .filter(({ item }) => !names.has(item.name))
      .map(({ item, path }) =>
        found("S013", {
          component: name,
          at: locate(`${path}/name`),
          what: say`${name} depends on ${item.name}, which no spec declares.`,
          // Never itself: that would be a cycle.
          fix: nameFix(item.name, new Set([...names].filter((other) => other !== name))),
        }),
      ),
  );
}

function nameFix(name: string, names: ReadonlySet<string>): Words {
  const near = closest(name, [...names]);
  return near === undefined ? say`Correct the name or remove the entry.` : say`Did you mean ${near}?`;
}

/** Cycles of hard dependencies, each once, at the entry that closes it. */
export function cyclicDependencies(declared: readonly Declared[]): Diagnostic[] {
  const byName = new Map(declared.map((one) => [one.name, one]));
  const hard = new Map(
    declared.map(({ name, value }) => [
      name,
      entriesAt(value, "/dependencies", DependencyEntry).flatMap(({ item, path }) =>
        item.type === "hard" && byName.has(item.name) ? [{ to: item.name, path }] : [],
      ),
    ]),
  );
  return findCycles(new Map([...hard].map(([name, edges]) => [name, edges.map(({ to }) => to)]))).flatMap((cycle) => {
    const [first, next = first] = cycle;
    const one = first === undefined ? undefined : byName.get(first);
    if (one === undefined || first === undefined) return [];
    const path = hard.get(first)?.find(({ to }) => to === next)?.path ?? "/dependencies";
    const round = list(
      [...cycle, first].map((name) => say`${name}`),
      " → ",
    );
    return [
      found("S014", {
        component: first,
        at: one.locate(`${path}/name`),
        what: say`These wait for each other: ${round}.`,
        fix: say`Remove one of the dependencies, or make it ${"soft"}.`,
      }),
    ];
  });
}

/** Decisions of one component that share a key. */
export function repeatedDecisions(declared: readonly Declared[]): Diagnostic[] {
  return declared.flatMap(({ name, value, locate }) => {
    const seen = new Set<string>();
    return entriesAt(value, "/decisions", DecisionEntry).flatMap(({ item, path }) => {
      if (!seen.has(item.key)) {
        seen.add(item.key);
        return [];
      }
      return [
        found("S015", {
          component: name,
          at: locate(`${path}/key`),
          what: say`${name} has two decisions ${item.key}.`,
          fix: say`Merge them, or give one another key.`,
        }),
      ];
    });
  });
}

/** Components that would share a Compose project on one host. One without `project` goes by its own name. */
export function sharedProjects(declared: readonly Declared[]): Diagnostic[] {
  const firsts = new Map<string, Declared>();
  return declared.flatMap((one) => {
    if (!isProject(one.name)) return [];
    const project = validAt(one.value, "/spec/project", Stack.shape.project) ?? one.name.slice(one.name.indexOf("/") + 1);
    const host = validAt(one.value, "/spec/host", Stack.shape.host);
    const key = JSON.stringify([placeOf(host), project]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, one);
      return [];
    }
    const what = say`${one.name} and ${first.name} are the Compose project ${project} on one host.`;
    const fix = say`Give each its own ${"project"}; where the Compose file has a ${"name:"}, repeat it there.`;
    return [found("S019", { component: one.name, at: one.locate("/spec/project"), what, fix })];
  });
}

/** The machine that a host means, in whatever way it is reached. */
function placeOf(host: StackHost | undefined): readonly (string | number)[] {
  if (host === undefined) return [""];
  const container = host.container === undefined ? [] : [host.container];
  if (host.transport === "local") return [host.hostname ?? "", ...container];
  return [host.address, host.transport === "ssh" ? (host.port ?? 22) : 22, ...container];
}

/** Settings of `omni-scale.yaml` for components that do not exist, tombstones for those that do, acceptances that are over. */
export function settings({ value, locate }: ReadConfiguration, names: ReadonlySet<string>, now: Date): Diagnostic[] {
  const accepts = entriesAt(value, "/accept", AcceptEntry);
  const named = [
    ...entriesAt(value, "/adopt", componentName).map(({ item, path }) => ({
      component: item,
      path,
    })),
    ...[...accepts, ...entriesAt(value, "/ignore", IgnoreEntry)].map(({ item, path }) => ({
      component: item.component,
      path: `${path}/component`,
    })),
  ];
  return [
    ...named
      .filter(({ component }) => !names.has(component))
      .map(({ component, path }) =>
        found("S016", {
          at: locate(path),
          what: say`No spec declares ${component}.`,
          fix: nameFix(component, names),
        }),
      ),
    ...entriesAt(value, "/removed", RemovedEntry).flatMap(({ item, path }) => tombstone(item, locate(`${path}/component`), names)),
    ...accepts
      .filter(({ item }) => isOver(item, now))
      .map(({ item, path }) =>
        found("S021", {
          at: locate(`${path}/until`),
          what: say`Accepting ${item.rule} for ${item.component} ended with ${item.until ?? ""}.`,
          fix: say`Mend what was accepted, or decide anew and set a later day.`,
        }),
      ),
  ];
}

function tombstone({ component, services }: RemovedEntry, at: SourceRange, names: ReadonlySet<string>): Diagnostic[] {
  const kind = kindIn(component);
  if (!isKind(kind)) return [unknownKind(kind, at)];
  // Some services of a stack can go while the stack stays.
  if (!names.has(component) || services !== undefined) return [];
  return [
    found("S017", {
      component,
      at,
      what: say`${component} is listed under ${"removed"} and declared as well.`,
      fix: say`Remove its spec, or the entry here.`,
    }),
  ];
}
