/** Faults that a test puts between a caller and a loopback server; must not touch what that server holds. */
import type { Json } from "../core/model.ts";

export interface FaultInput {
  readonly method?: string;
  /** A route as the server names it, or a pattern for what was asked: a path with its query, or e.g. `Update Clusters.omni.sidero.dev prod`. */
  readonly path: string | RegExp;
  /** How often it strikes, once unless told. */
  readonly times?: number;
  /** How many matching requests it lets pass first. */
  readonly after?: number;
  readonly delayMs?: number;
  /** Answers with this status and does nothing. */
  readonly status?: number;
  /** Of that answer; the server's own unless told. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cuts the connection: `before` anything is done, or `after` all was done, so that the caller can't know. */
  readonly cut?: "before" | "after";
  /** Runs when the answer is made and not yet sent, e.g. to delete a comment between list and edit; gets what `path` fitted. */
  readonly beforeReply?: (asked: string) => void | Promise<void>;
}

/** A fault at work. */
export interface Fault {
  /** How often it struck. */
  readonly hits: number;
  /** Takes it away. */
  end(): void;
}

/** A fault with its counters. */
export interface ActiveFault {
  readonly input: FaultInput;
  seen: number;
  hits: number;
}

/** The first fault that strikes this request, counted; undefined when none does. */
export function strike(
  faults: readonly ActiveFault[],
  request: { readonly method: string; readonly path: string; readonly route: string | undefined },
): FaultInput | undefined {
  for (const fault of faults) {
    const { method = request.method, path, times = 1, after = 0 } = fault.input;
    const fits = typeof path === "string" ? path === request.route : path.test(request.path);
    if (!fits || method !== request.method) continue;
    fault.seen += 1;
    if (fault.seen <= after || fault.hits >= times) continue;
    fault.hits += 1;
    return fault.input;
  }
  return undefined;
}

/** Puts a fault to work. */
export function addFault(faults: ActiveFault[], input: FaultInput): Fault {
  const active: ActiveFault = { input, seen: 0, hits: 0 };
  faults.push(active);
  return {
    get hits() {
      return active.hits;
    },
    end: () => void faults.splice(faults.indexOf(active), 1),
  };
}
