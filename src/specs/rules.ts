/** The findings that specs can have, as data: id, severity, why it matters; must not find anything itself. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../core/model.ts";
import type { Rule } from "../core/rule.ts";
import { say, type Words } from "../core/words.ts";

function define(id: string, severity: Rule["severity"], title: string, why: Words, fix: Words): Rule {
  return { id, severity, mode: ["static"], title, why, check: say`When the specs are read.`, fix };
}

/** Every rule by its id. Ids are never reused: people name them in `accept`. */
export const SPEC_RULES = {
  S001: define(
    "S001",
    "error",
    "A file cannot be read",
    say`What it declares is unknown, and unknown is never treated as absent.`,
    say`Make it a UTF-8 text file of at most 1 MiB, or take it out of ${"include"}.`,
  ),
  S002: define(
    "S002",
    "error",
    "Not YAML",
    say`Nothing in this document can be trusted to mean what it looks like.`,
    say`Mend the line that the finding names; an editor with the JSON schema shows it while you type.`,
  ),
  S003: define(
    "S003",
    "error",
    "A key stands twice",
    say`Only one of the two values can count, and readers disagree on which.`,
    say`Keep one of the two and remove the other.`,
  ),
  S004: define(
    "S004",
    "error",
    "A key that is refused",
    say`Such keys change what other keys mean, and a reviewer does not see it.`,
    say`Give the key another name.`,
  ),
  S005: define(
    "S005",
    "error",
    "A document that grows too large",
    say`A few lines of YAML can stand for more than a machine can hold.`,
    say`Write out what the aliases stand for, or split the file.`,
  ),
  S006: define(
    "S006",
    "error",
    "A YAML feature that is refused",
    say`Specs are plain values, so that every tool and reader sees the same.`,
    say`Write the value out in plain YAML.`,
  ),
  S007: define(
    "S007",
    "notice",
    "A document that is not ours",
    say`It is left alone; say so now, in case it was meant to be managed.`,
    say`Leave it, narrow ${"include"}, or begin it with ${"apiVersion: omni-scale/v1"}.`,
  ),
  S008: define(
    "S008",
    "error",
    "An unknown kind",
    say`Nothing knows what this document asks for.`,
    say`Correct the kind; specs/README.md lists them.`,
  ),
  S009: define(
    "S009",
    "error",
    "An unknown key",
    say`It would have no effect, and whoever wrote it expects one.`,
    say`Correct the key or remove it; specs/README.md lists them.`,
  ),
  S010: define(
    "S010",
    "error",
    "A missing key",
    say`There is no default that would be right for everybody.`,
    say`Add the key; specs/README.md says what it means.`,
  ),
  S011: define(
    "S011",
    "error",
    "A wrong value",
    say`It cannot be used as it is, and guessing what was meant could do harm.`,
    say`Correct the value; the finding says which ones there are.`,
  ),
  S012: define(
    "S012",
    "error",
    "Two components of one name",
    say`Plans, checks and approvals go by the name.`,
    say`Rename or remove one of the two.`,
  ),
  S013: define(
    "S013",
    "error",
    "A dependency on nothing",
    say`The order that was asked for cannot be kept.`,
    say`Correct the name or remove the entry under ${"dependencies"}.`,
  ),
  S014: define(
    "S014",
    "error",
    "A cycle of hard dependencies",
    say`None of them could ever start.`,
    say`Remove one of the dependencies, or make it ${"type: soft"}.`,
  ),
  S015: define(
    "S015",
    "error",
    "Two decisions of one key",
    say`A locked decision is guarded by its key.`,
    say`Merge them, or give one another key.`,
  ),
  S016: define(
    "S016",
    "warning",
    "A setting for a component that is not there",
    say`It has no effect, and may have been meant for another component.`,
    say`Correct the name or remove the entry.`,
  ),
  S017: define(
    "S017",
    "error",
    "A removed component that still exists",
    say`The specs ask for it and for its removal at once.`,
    say`Remove its spec, or its entry under ${"removed"}.`,
  ),
  S018: define(
    "S018",
    "error",
    "A path that is not in the repository",
    say`There is nothing to run.`,
    say`Correct the path, or add what should lie there.`,
  ),
  S019: define(
    "S019",
    "error",
    "Two stacks in one Compose project",
    say`Each would take the other's containers for its own leftovers.`,
    say`Give each its own ${"project"}.`,
  ),
  S020: define(
    "S020",
    "error",
    "A secret in a spec",
    say`Everybody who can read the repository, now or later, can read it.`,
    say`Replace it by a reference (${"{fromEnv: NAME}"}, ${"{fromSops: {file: …, key: …}}"}, ${"{onHost: /path}"}) and make a new secret.`,
  ),
  S021: define(
    "S021",
    "warning",
    "An acceptance that is over",
    say`What it covered counts again.`,
    say`Mend what was accepted, or set a later ${"until"}.`,
  ),
  S022: define(
    "S022",
    "error",
    "A symlink or submodule",
    say`What it leads to is not in this commit, so nobody reviewed it.`,
    say`Put the file itself there.`,
  ),
  S023: define(
    "S023",
    "warning",
    "An include that matches nothing",
    say`Whatever it was meant to pick up is not managed.`,
    say`Correct the pattern or remove it.`,
  ),
  S024: define(
    "S024",
    "error",
    "One host, told in two ways",
    say`A run has one connection to a host: one of the two keys, or host keys, would be used for both without a word.`,
    say`Write the same ${"hostKeys"} and ${"keys"} in both places.`,
  ),
} as const satisfies Readonly<Record<string, Rule>>;

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
    why,
    fix,
  };
}
