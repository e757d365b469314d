/** From zod's issues to single mistakes: each unknown key one, each value at most one, a union its likeliest branch; must not word them. */
import type { z } from "zod";
import type { Json, Path } from "../core/model.ts";
import { at, pointer, tokens } from "../core/pointer.ts";
import { list, say, type Words } from "../core/words.ts";

/** One thing to mend, at `path` in the document. */
export type Mistake =
  /** A key that is not known in the mapping at `path`. */
  | { readonly is: "unknown"; readonly path: Path; readonly key: string }
  /** The key that `path` ends in; or, with `oneOf`, one of these in the mapping at `path`. */
  | { readonly is: "missing"; readonly path: Path; readonly oneOf?: readonly string[] }
  /** A value, or a key, that completes "must be …" otherwise. */
  | {
      readonly is: "wrong";
      readonly path: Path;
      readonly on: "value" | "key";
      readonly must: Words;
    };

type Issue = z.core.$ZodIssue;

/** Beyond this many in one document nobody reads on, and a hostile one must not fill the memory. */
const MAX_MISTAKES = 100;

/** The mistakes that `issues` tell about the part of `value` at `base`. */
export function mistakes(issues: readonly Issue[], base: Path, value: Json): Mistake[] {
  const all = issues.slice(0, MAX_MISTAKES).flatMap((issue) => toMistakes(issue, base, value));
  return [...new Map(all.map((mistake) => [identity(mistake), mistake])).values()].slice(0, MAX_MISTAKES);
}

/** The first thing said about a value is enough; zod goes on after a failed check. */
function identity(mistake: Mistake): string {
  return mistake.is === "unknown" ? `${mistake.path}${pointer(mistake.key)} unknown` : mistake.path;
}

function toMistakes(issue: Issue, base: Path, value: Json): Mistake[] {
  const path = base + pointer(...issue.path.map(String));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, MAX_MISTAKES).map((key) => ({ is: "unknown", path, key }));
    case "invalid_union":
      if (at(value, path) === undefined) return [{ is: "missing", path }];
      if (issue.errors.length > 0) return fromUnion(issue.errors, path, value);
      // The field that tells the kind of the mapping has a value that is none of the kinds.
      return [{ is: "wrong", path, on: "value", must: kindsOf(issue) }];
    case "invalid_key":
      return [
        {
          is: "wrong",
          path,
          on: "key",
          must: say`${[issue.issues[0]?.message ?? "another name"]}`,
        },
      ];
    default:
      if (at(value, path) === undefined) return [{ is: "missing", path }];
      return [{ is: "wrong", path, on: "value", must: must(issue) }];
  }
}

function kindsOf(issue: Issue): Words {
  const kinds: readonly unknown[] = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
  return list(
    kinds.map((one) => say`${String(one)}`),
    " or ",
  );
}

/** Of the alternatives, the one that the value comes nearest to. */
function fromUnion(errors: readonly (readonly Issue[])[], path: Path, value: Json): Mistake[] {
  const branches = errors.map((issues) => mistakes(issues, path, value));
  const fits = branches.filter((branch) => !branch.some((mistake) => mistake.is === "wrong" && mistake.path === path));
  const [first] = fits.toSorted((a, b) => atRoot(a, path).length - atRoot(b, path).length || a.length - b.length);
  if (first === undefined) return [{ is: "wrong", path, on: "value", must: either(branches.flat()) }];
  if (!atRoot(first, path).some(({ is }) => is === "missing")) return first;
  const unknown = atRoot(first, path).filter(
    (mistake) => mistake.is === "unknown" && fits.every((branch) => branch.some((other) => identity(other) === identity(mistake))),
  );
  if (unknown.length > 0) return unknown;
  const names = fits.flatMap((branch) => atRoot(branch, path).flatMap((mistake) => (mistake.is === "missing" ? namesOf(mistake) : [])));
  return names.length === 1 ? first : [{ is: "missing", path, oneOf: [...new Set(names)] }];
}

function namesOf({ path, oneOf }: Mistake & { readonly is: "missing" }): readonly string[] {
  return oneOf ?? tokens(path).slice(-1);
}

/** What is missing or unknown in the mapping at `path` itself. */
function atRoot(branch: readonly Mistake[], path: Path): Mistake[] {
  return branch.filter(
    (mistake) =>
      (mistake.is === "unknown" && mistake.path === path) ||
      (mistake.is === "missing" &&
        (mistake.oneOf === undefined ? mistake.path.slice(0, mistake.path.lastIndexOf("/")) : mistake.path) === path),
  );
}

function either(branches: readonly Mistake[]): Words {
  const texts = new Map(
    branches.flatMap((mistake) => (mistake.is === "wrong" ? [[JSON.stringify(mistake.must), mistake.must] as const] : [])),
  );
  return list([...texts.values()], " or ");
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text (in quotes, if it looks like a number)",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  null: "empty",
};

/** Completes "must be …". Schemas give texts of their own where zod's would not do. */
function must(issue: Issue): Words {
  if (!/^(Invalid|Too|Unrecognized|Unexpected) /.test(issue.message)) return [issue.message];
  switch (issue.code) {
    case "invalid_type":
      return [TYPES[issue.expected] ?? issue.expected];
    case "invalid_value":
      return list(
        issue.values.map((one) => say`${String(one)}`),
        " or ",
      );
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? [`at least ${issue.minimum}`]
        : [issue.minimum === 1 ? "not empty" : `at least ${issue.minimum} long`];
    case "too_big":
      return [`at most ${issue.maximum}${issue.origin === "number" || issue.origin === "int" ? "" : " long"}`];
    default:
      return ["something else"];
  }
}
