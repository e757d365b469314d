/** What a report says, as plain data in Words, the same for Markdown and terminal; must not escape, cut or lay out. */
import type { ChangeKind, ComponentName } from "../core/model.ts";
import type { Words } from "../core/words.ts";

/** How urgent a verdict is: GitHub's alerts. */
export type Alert = "CAUTION" | "WARNING" | "NOTE" | "TIP";

export type Counts = Readonly<Record<ChangeKind, number>>;

/** A headed list, e.g. what blocks. */
export interface Section {
  readonly heading: string;
  readonly items: readonly Words[];
}

/** A plan, as people read it. */
export interface PlanView {
  readonly title: Words;
  readonly alert: Alert;
  readonly verdict: readonly Words[];
  /** What apply does, in one line; only where one component alone changes. */
  readonly steps?: Words;
  /** One a component that is not unchanged, in apply order; empty where `steps` says it all. */
  readonly rows: readonly Row[];
  readonly sections: readonly Section[];
  readonly checked: readonly Words[];
  readonly notChecked: readonly Words[];
  readonly components: readonly ComponentView[];
  /** Whole sentences, one line each: what is unchanged, released, known. */
  readonly rest: readonly Words[];
  readonly next: readonly Words[];
  /** Commands that are valid now, to be copied. */
  readonly commands: readonly string[];
  readonly footer: readonly Words[];
}

/** One line of the table of components. */
export interface Row {
  readonly number: number;
  readonly name: ComponentName;
  readonly counts: Counts;
  readonly impact: Words;
  readonly status: Words;
  /** Higher stays longer when the table is cut: 3 blocked or deletes, 2 interrupts or needs somebody, 1 the rest. */
  readonly risk: number;
}

/** The folded section of one changed component. */
export interface ComponentView {
  readonly name: ComponentName;
  readonly summary: Words;
  readonly risk: number;
  /** Sentences before the resources: steps, what stays up, what it waits for. */
  readonly notes: readonly Words[];
  readonly resources: readonly ResourceView[];
}

export interface ResourceView {
  /** e.g. "service `web` is recreated: image tag changed". */
  readonly sentence: Words;
  /** file:line of the source. */
  readonly source?: Words;
  readonly lines: readonly DiffLine[];
}

/** One line of a diff; `more` stands for lines that are left out. */
export interface DiffLine {
  readonly sign: "+" | "-" | " " | "more";
  readonly text: string;
}

/** An apply, as people read it; the plan it carried out stands below. */
export interface RunView {
  readonly title: Words;
  readonly alert: Alert;
  readonly verdict: readonly Words[];
  readonly rows: readonly RunRow[];
  /** What did not get there, one a component. */
  readonly troubles: readonly Trouble[];
  /** Components that got there, with their steps. */
  readonly done: readonly { readonly name: ComponentName; readonly summary: Words; readonly steps: readonly StepView[] }[];
  readonly next: readonly Words[];
  readonly commands: readonly string[];
  /** What remains to be done by hand. */
  readonly todo: readonly Section[];
  readonly footer: readonly Words[];
}

export interface RunRow {
  readonly name: ComponentName;
  readonly result: Words;
  readonly what: Words;
  readonly risk: number;
}

/** A component that did not get there. A lone one has title, reason and advice in the verdict above. */
export interface Trouble {
  readonly name: ComponentName;
  readonly title: Words;
  readonly lead?: { readonly because: Words; readonly next: Words };
  readonly steps: readonly StepView[];
  readonly held: readonly HeldView[];
}

/** A step with what came of it; below it its notes and gates. */
export interface StepView {
  readonly words: Words;
  readonly below: readonly Words[];
}

/** A change that was not reviewed as it is now. */
export interface HeldView {
  readonly sentence: Words;
  readonly lines: readonly DiffLine[];
}
