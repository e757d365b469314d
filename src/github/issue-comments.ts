/**
 * What is new, as a comment below one of our issues, once; must not decide what is new.
 *
 * The comment is written before the issue, so that a run that ends between the two tells it all the same; the next
 * one finds the comment by its marker and writes the issue alone.
 */
import { say } from "../core/words.ts";
import type { Issue } from "../ports.ts";
import { minimise } from "./comment.ts";
import { isOurBot, type Connection } from "./connection.ts";
import { newsLine, newsOf, normal } from "./issue-marker.ts";
import { commentShape, type CommentReply } from "./shapes.ts";

const PERMISSION = "issues: write";

/** See {@link IssueTracker.commentOnIssue}. */
export async function commentOnIssue(
  connection: Connection,
  issue: Issue,
  digest: string,
  body: string,
): Promise<"written" | "told before"> {
  const before = await ours(connection, issue);
  const last = before.at(-1);
  if (last !== undefined && newsOf(last.body ?? "")?.digest === digest) return "told before";
  const text = newsLine(issue.marker, digest, body);
  const readBack = async (): Promise<CommentReply | undefined> =>
    (await ours(connection, issue)).find(({ id, body: found }) => id > (last?.id ?? 0) && normal(found ?? "") === normal(text));
  const path = `${connection.root}/issues/${issue.number}/comments`;
  const made = await connection.client.write({
    method: "POST",
    path,
    body: { body: text },
    shape: commentShape,
    permission: PERMISSION,
    readBack,
  });
  // Another run may have told the same at the same moment: the first one stays.
  const [first, ...more] = (await ours(connection, issue)).filter(
    ({ id, body: found }) => id > (last?.id ?? 0) && newsOf(found ?? "")?.digest === digest,
  );
  if (first !== undefined && first.id !== made.id) await minimise(connection, more, say`A comment that tells the same`);
  return "written";
}

/** Our comments below the issue that nobody hid, the oldest first. */
async function ours(connection: Connection, { number, marker }: Issue): Promise<CommentReply[]> {
  const all = await connection.client.list(`${connection.root}/issues/${number}/comments`, commentShape, PERMISSION);
  return all
    .filter(
      ({ user, minimized, body }) => isOurBot(connection, user) && (minimized ?? null) === null && newsOf(body ?? "")?.key === marker.key,
    )
    .toSorted((a, b) => a.id - b.id);
}
