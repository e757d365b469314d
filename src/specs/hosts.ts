/** What the specs say of hosts, over all of them together; pure, and must not know how a host is reached. */
import { canonical } from "../core/canonical.ts";
import { compareText, type Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, Json, SourceRange } from "../core/model.ts";
import { list, say } from "../core/words.ts";
import { RemovedEntry } from "./config.ts";
import type { ReadConfiguration } from "./configuration.ts";
import { entriesAt, validAt, type Declared } from "./declared.ts";
import { Stack, type StackHost } from "./kinds/stack.ts";
import { found } from "./rules.ts";
import { isProject } from "./stack-files.ts";

interface Told {
  readonly component: ComponentName;
  readonly host: Extract<StackHost, { transport: "ssh" }>;
  readonly locate: (path: string) => SourceRange;
}

/**
 * One host is one connection, whoever asks for it first: every later place that gives it other host keys or other keys
 * of the run's. Tombstones say where a host is, too.
 */
export function contradictedHosts(declared: readonly Declared[], { value, locate }: ReadConfiguration): Diagnostic[] {
  const live = declared.flatMap((one): Told[] => {
    const host = isProject(one.name) ? validAt(one.value, "/spec/host", Stack.shape.host) : undefined;
    return host?.transport === "ssh" ? [{ component: one.name, host, locate: (path) => one.locate(`/spec/host${path}`) }] : [];
  });
  const removed = entriesAt(value, "/removed", RemovedEntry).flatMap(({ item: { component, host }, path }): Told[] =>
    host?.transport === "ssh" ? [{ component, host, locate: (rest) => locate(`${path}/host${rest}`) }] : [],
  );
  const firsts = new Map<string, Told>();
  return [...live, ...removed].flatMap((one) => {
    const { address, user, port = 22, container } = one.host;
    const key = JSON.stringify([address, user, port, container]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, one);
      return [];
    }
    const differ = (["hostKeys", "keys"] as const).filter((field) => !isSame(one.host[field], first.host[field]));
    if (differ.length === 0) return [];
    const [field = "keys"] = differ;
    const { file, line, column } = first.locate(`/${field}`);
    const fields = list(differ.map((name) => say`${`host.${name}`}`));
    return [
      found("S024", {
        component: one.component,
        at: one.locate(`/${field}`),
        what: say`${one.component} has other ${fields} for ${`${user}@${address}`} than ${first.component} (${`${file}:${line}:${column}`}).`,
        fix: say`Write the same in both places, or the host's own address where they mean two machines.`,
      }),
    ];
  });
}

/** Host keys count in any order. */
function isSame(a: object, b: object): boolean {
  const form = (value: object): string => canonical((Array.isArray(value) ? value.toSorted(compareText) : value) as Json);
  return form(a) === form(b);
}
