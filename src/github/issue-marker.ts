/** The first line of our issues and of our comments below them; must not hold more than version, kind and hex digits. */
import type { IssueKind } from "../core/issues.ts";
import type { IssueMarker } from "../ports.ts";

const KINDS: readonly IssueKind[] = ["drift", "unreachable", "apply-failed", "dashboard"];
const ISSUE = /^<!-- omni-scale:v1 kind=([a-z-]+) key=([0-9a-f]{16}) digest=([0-9a-f]{16}) -->$/;
const NEWS = /^<!-- omni-scale:v1 kind=news key=([0-9a-f]{16}) digest=([0-9a-f]{16}) -->$/;

/** `body` below its marker. */
export function markerLine({ kind, key, digest }: IssueMarker, body: string): string {
  return `<!-- omni-scale:v1 kind=${kind} key=${key} digest=${digest} -->\n${normal(body)}`;
}

export function markerOf(body: string): IssueMarker | undefined {
  const [, name = "", key = "", digest = ""] = ISSUE.exec(firstLine(body)) ?? [];
  const kind = KINDS.find((one) => one === name);
  return kind === undefined ? undefined : { kind, key, digest };
}

/** A comment below its marker: which issue it belongs to, and which truth it tells. */
export function newsLine({ key }: Pick<IssueMarker, "key">, digest: string, body: string): string {
  return `<!-- omni-scale:v1 kind=news key=${key} digest=${digest} -->\n${normal(body)}`;
}

export function newsOf(body: string): Pick<IssueMarker, "key" | "digest"> | undefined {
  const match = NEWS.exec(firstLine(body));
  return match === null ? undefined : { key: match[1] ?? "", digest: match[2] ?? "" };
}

/** GitHub's web editor stores CRLF and drops white space at the end; neither is an edit. */
export function normal(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

function firstLine(body: string): string {
  return normal(body).split("\n", 1)[0] ?? "";
}
