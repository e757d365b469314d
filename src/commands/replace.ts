/**
 * `machine replace` and `machine-set roll`: machines are made anew one at a time, by what a person has read and typed;
 * must not know which system makes them.
 */
import type { ReplaceLook, Replacer, ReplaceWish } from "../adapters/replacer.ts";
import type { ComponentPlan, Plan } from "../core/plan.ts";
import { run, type ComponentOutcome } from "../core/run.ts";
import type { RunEvent, RunPorts } from "../core/run-ports.ts";
import { list, say, type Words } from "../core/words.ts";
import type { Clock } from "../ports.ts";
import { refusedText, replacedText, replacementText } from "../report/terminal-replace.ts";
import type { Outcome } from "./outcome.ts";

export interface ReplaceDeps {
  readonly replacer: Replacer;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly progress: (words: Words) => void;
  readonly tell: (event: RunEvent) => void;
}

export interface ReplaceOptions {
  /** Guards and gates that a person has vouched for, by their ids. */
  readonly acknowledge: ReadonlySet<string>;
  /** `mode: observe` in omni-scale.yaml: what would happen is told, and nothing is done. */
  readonly observeOnly: boolean;
  /** What was typed beforehand, as `--confirm-delete`. */
  readonly confirmed?: string;
  /** Shows the text and gives what the person typed; absent where nobody can be asked. */
  readonly ask?: (text: string, typed: string) => Promise<string>;
}

type Ready = Extract<ReplaceLook, { readonly status: "ready" }>;

/** Looks, asks, and carries out. Whatever stopped it: the same command goes on from what is there. */
export async function replace(deps: ReplaceDeps, wish: ReplaceWish, options: ReplaceOptions): Promise<Outcome> {
  const look = await deps.replacer.look(wish, deps.signal);
  if (look.status === "nothing") return { status: "unchanged", says: look.says, diagnostics: [] };
  if (look.status === "refused") return blocked(say`Nothing was replaced.`, refusedText(look.refusals));
  if (options.observeOnly) {
    const says = say`Nothing was replaced: ${"omni-scale.yaml"} says ${"mode: observe"}. Set ${"mode: apply"} where Omni-Scale may change things.`;
    return blocked(says, replacementText(look, []));
  }
  const open = look.guards.filter(({ id }) => !options.acknowledge.has(id));
  const text = replacementText(look, open);
  if (open.length > 0) return blocked(say`Nothing was replaced: ${list(open.map(({ id }) => say`${id}`))} has to be acknowledged.`, text);
  if (look.typed !== undefined) {
    const typed = options.confirmed ?? (await options.ask?.(text, look.typed));
    if (typed !== look.typed) return blocked(say`Nothing was replaced: ${`--confirm-delete ${look.typed}`} was not said.`, text);
  }
  return carryOut(look, deps, options);
}

function blocked(says: Words, text: string): Outcome {
  return { status: "blocked", says, diagnostics: [], texts: { markdown: text, summary: text, terminal: () => text } };
}

async function carryOut(look: Ready, deps: ReplaceDeps, { acknowledge }: ReplaceOptions): Promise<Outcome> {
  const { replacer, signal, progress, clock, tell } = deps;
  const ports: RunPorts = {
    apply: (step) => replacer.apply(step, { signal, progress }),
    wait: (gate) => replacer.wait(gate, { signal, progress }),
    rollBack: async () => undefined,
    replan: async () => {
      throw new Error("nothing here waits for anything else");
    },
    seconds: () => clock.now().getTime() / 1000,
    tell,
  };
  const report = await run(planOf(look), { refused: new Map(), acknowledged: acknowledge }, ports, signal);
  const [outcome] = report.components;
  if (outcome === undefined) throw new Error("the run has no outcome");
  const text = replacedText(outcome, nextOf(outcome, look));
  const good = outcome.state === "applied" || outcome.state === "unchanged";
  const says = good
    ? say`Replaced, one at a time, and ${look.component} is well.`
    : say`Not everything got there: ${outcome.because ?? []}`;
  return {
    status: good ? "applied" : "failed",
    says,
    report,
    diagnostics: [],
    texts: { markdown: text, summary: text, terminal: () => text },
  };
}

/** The gate that nobody could look at can be vouched for; everything else is begun again. */
function nextOf({ steps, state }: ComponentOutcome, look: Ready): Words | undefined {
  if (state === "applied" || state === "unchanged") return undefined;
  const stopped = steps.find(({ gates }) => gates.at(-1)?.status === "not-checked");
  const index = (stopped?.gates.length ?? 0) - 1;
  const gate = look.steps.find(({ id }) => id === stopped?.id)?.gates[index];
  return gate === undefined
    ? say`Look at what it says, then give the same command again: it goes on from what is there.`
    : say`Check it yourself, then give the same command again with ${`--acknowledge '${gate.id}'`}.`;
}

function planOf({ component: name, steps }: Ready): Plan {
  const nothing = { diagnostics: [], known: [], digest: "" };
  const only: ComponentPlan = {
    name,
    source: { file: "", line: 1, column: 1 },
    status: "changes",
    basis: { kind: "live" },
    after: [],
    hard: [],
    changes: [],
    steps,
    guards: [],
    notChecked: [],
    unmanaged: [],
    ...nothing,
  };
  return { components: [only], untouched: [], released: [], ...nothing };
}
