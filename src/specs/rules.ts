/** The findings that specs can have, as data: id, severity, why it matters; must not find anything itself. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../core/model.ts";
import type { Words } from "../core/words.ts";

interface SpecRuleAbout {
  readonly severity: Diagnostic["severity"];
  /** What the rule is called in a table; no full stop. */
  readonly title: string;
  /** One sentence for the reader of a finding. */
  readonly why: string;
}

/** Every rule by its id. Ids are never reused: people name them in `accept`. */
export const SPEC_RULES = {
  S001: {
    severity: "error",
    title: "A file cannot be read",
    why: "What it declares is unknown, and unknown is never treated as absent.",
  },
  S002: {
    severity: "error",
    title: "Not YAML",
    why: "Nothing in this document can be trusted to mean what it looks like.",
  },
  S003: {
    severity: "error",
    title: "A key stands twice",
    why: "Only one of the two values can count, and readers disagree on which.",
  },
  S004: {
    severity: "error",
    title: "A key that is refused",
    why: "Such keys change what other keys mean, and a reviewer does not see it.",
  },
  S005: {
    severity: "error",
    title: "A document that grows too large",
    why: "A few lines of YAML can stand for more than a machine can hold.",
  },
  S006: {
    severity: "error",
    title: "A YAML feature that is refused",
    why: "Specs are plain values, so that every tool and reader sees the same.",
  },
  S007: {
    severity: "notice",
    title: "A document that is not ours",
    why: "It is left alone; say so now, in case it was meant to be managed.",
  },
  S008: {
    severity: "error",
    title: "An unknown kind",
    why: "Nothing knows what this document asks for.",
  },
  S009: {
    severity: "error",
    title: "An unknown key",
    why: "It would have no effect, and whoever wrote it expects one.",
  },
  S010: {
    severity: "error",
    title: "A missing key",
    why: "There is no default that would be right for everybody.",
  },
  S011: {
    severity: "error",
    title: "A wrong value",
    why: "It cannot be used as it is, and guessing what was meant could do harm.",
  },
  S012: {
    severity: "error",
    title: "Two components of one name",
    why: "Plans, checks and approvals go by the name.",
  },
  S013: {
    severity: "error",
    title: "A dependency on nothing",
    why: "The order that was asked for cannot be kept.",
  },
  S014: {
    severity: "error",
    title: "A cycle of hard dependencies",
    why: "None of them could ever start.",
  },
  S015: {
    severity: "error",
    title: "Two decisions of one key",
    why: "A locked decision is guarded by its key.",
  },
  S016: {
    severity: "warning",
    title: "A setting for a component that is not there",
    why: "It has no effect, and may have been meant for another component.",
  },
  S017: {
    severity: "error",
    title: "A removed component that still exists",
    why: "The specs ask for it and for its removal at once.",
  },
  S018: {
    severity: "error",
    title: "A path that is not in the repository",
    why: "There is nothing to run.",
  },
  S019: {
    severity: "error",
    title: "Two stacks in one Compose project",
    why: "Each would take the other's containers for its own leftovers.",
  },
  S020: {
    severity: "error",
    title: "A secret in a spec",
    why: "Everybody who can read the repository, now or later, can read it.",
  },
  S021: {
    severity: "warning",
    title: "An acceptance that is over",
    why: "What it covered counts again.",
  },
  S022: {
    severity: "error",
    title: "A symlink or submodule",
    why: "What it leads to is not in this commit, so nobody reviewed it.",
  },
  S023: {
    severity: "warning",
    title: "An include that matches nothing",
    why: "Whatever it was meant to pick up is not managed.",
  },
} as const satisfies Record<string, SpecRuleAbout>;

export type SpecRule = keyof typeof SPEC_RULES;

/** What one finding says besides its rule. */
export interface Found {
  readonly at: SourceRange;
  readonly component?: ComponentName | undefined;
  readonly what: Words;
  readonly fix: Words;
}

/** A diagnostic of `rule`. */
export function found(rule: SpecRule, { at, component, what, fix }: Found): Diagnostic {
  const { severity, why } = SPEC_RULES[rule];
  return {
    severity,
    rule,
    ...(component === undefined ? {} : { component }),
    at,
    what,
    why: [why],
    fix,
  };
}
