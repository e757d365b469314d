/**
 * When an issue is opened, rewritten, closed, opened again or left alone: one decision from what is true now and what
 * the issue says; pure, and must not write, nor know how an issue looks.
 *
 * What an issue says is its marker's digest and nothing else: titles and texts belong to people as well.
 */
import { sha256 } from "./digest.ts";

export type IssueKind = "drift" | "unreachable" | "apply-failed" | "dashboard";

/** What one issue is about: a component, a target, or `rack` for all of it. */
export interface Subject {
  readonly kind: IssueKind;
  readonly about: string;
}

/**
 * What is true of a subject. `partly`: something of it was not seen, so that no issue may be closed by it.
 * `unseen` says nothing; `gone`: there is no such subject any more.
 */
export type Truth =
  | { readonly is: "wrong"; readonly digest: string; readonly partly: boolean }
  | { readonly is: "right"; readonly partly: boolean }
  | { readonly is: "unseen" }
  | { readonly is: "gone"; readonly because: Gone };

/** `left`: its component left the specs. `regrouped`: another issue has it now. */
export type Gone = "left" | "regrouped";

/** What an issue says by its marker, its state and its labels. */
export interface Standing {
  readonly open: boolean;
  readonly digest: string;
  /** A person lives with what it says, until that changes. */
  readonly accepted: boolean;
  /** How long nobody has changed it, in milliseconds. */
  readonly quietMs: number;
}

/** What is new, for a comment: `again` after all was well, `still` though it was closed by hand. */
export type News = "changed" | "again" | "still" | "right" | Gone;

export type Move =
  | { readonly do: "nothing" }
  | { readonly do: "create"; readonly digest: string }
  | {
      readonly do: "write";
      readonly open: boolean;
      readonly digest: string;
      readonly news?: News;
      /** The acceptance is over: what it was given for is not what is true now. */
      readonly forget: boolean;
    };

/** The digest of an issue about something that is as it should be. */
export const RIGHT = sha256("right").slice(0, 16);
/** The digest of an issue whose subject is no more. */
export const GONE = sha256("gone").slice(0, 16);

/** So long must a target answer that did not, before its issue is closed: some come and go. */
export const PATIENCE_MS = 24 * 3_600_000;

/** Names a subject in a marker, 16 hex digits. */
export function issueKey({ kind, about }: Subject): string {
  return sha256(`${kind}\0${about}`).slice(0, 16);
}

/** The one decision. `said` is undefined where there is no issue yet. */
export function decide(kind: IssueKind, truth: Truth, said: Standing | undefined): Move {
  if (said === undefined) return truth.is === "wrong" ? { do: "create", digest: truth.digest } : nothing;
  switch (truth.is) {
    case "unseen":
      return nothing;
    case "gone":
      return said.open ? write(said, { open: false, digest: GONE, news: truth.because }) : nothing;
    case "right":
      return said.open ? well(kind, truth.partly, said) : putRight(kind, said);
    case "wrong":
      return said.open ? goesOn(kind, truth, said) : comesBack(kind, truth, said);
  }
}

const nothing: Move = { do: "nothing" };

function calm(open: boolean): { readonly open: boolean; readonly digest: string } {
  return { open, digest: RIGHT };
}

/** Closed while something was wrong, and now nothing is. Who lives with a target that comes and goes is not asked again. */
function putRight(kind: IssueKind, said: Standing): Move {
  if (said.digest === RIGHT || said.digest === GONE || (kind === "unreachable" && said.accepted)) return nothing;
  return write(said, calm(false));
}

function well(kind: IssueKind, partly: boolean, said: Standing): Move {
  if (kind === "dashboard") return write(said, calm(true));
  const settled = kind !== "unreachable" || (said.digest === RIGHT && said.quietMs >= PATIENCE_MS);
  // What was not looked at may be what the issue is about: only a whole look closes it.
  return partly || !settled ? write(said, calm(true)) : write(said, { ...calm(false), news: "right" });
}

function goesOn(kind: IssueKind, truth: Truth & { is: "wrong" }, said: Standing): Move {
  if (!comments(kind)) return write(said, { open: true, digest: truth.digest });
  // What is only partly seen is no news: the digest stays that of the last whole look.
  if (truth.partly && said.digest !== RIGHT) return write(said, { open: true, digest: said.digest });
  if (truth.digest === said.digest) return write(said, { open: true, digest: truth.digest });
  return write(said, { open: true, digest: truth.digest, news: said.digest === RIGHT ? "again" : "changed" });
}

function comesBack(kind: IssueKind, truth: Truth & { is: "wrong" }, said: Standing): Move {
  // Whoever closes the dashboard does not want one.
  if (kind === "dashboard") return nothing;
  const same = truth.digest === said.digest;
  if (said.accepted && (same || truth.partly)) return nothing;
  const news = same ? "still" : said.digest === RIGHT || said.digest === GONE ? "again" : "changed";
  return write(said, { open: true, digest: truth.digest, news });
}

/** A target that comes and goes is told once; the dashboard never. */
function comments(kind: IssueKind): boolean {
  return kind === "drift" || kind === "apply-failed";
}

function write(said: Standing, now: { readonly open: boolean; readonly digest: string; readonly news?: News }): Move {
  return { do: "write", ...now, forget: said.accepted && now.digest !== said.digest };
}
