/**
 * Our issues of a repository: found by author and marker, written, read back; must not decide what becomes of one.
 *
 * Nothing that an issue says is looked at but its marker. The text below it is ours and is put back where people
 * edited it; titles, labels and comments are theirs as well.
 */
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Issue, IssueChange, IssueMarker, IssueText } from "../ports.ts";
import { isOurBot, refuseStranger, type Connection } from "./connection.ts";
import { markerLine, markerOf, normal } from "./issue-marker.ts";
import { about, GoneError, NotFoundError, TooLargeError } from "./refusals.ts";
import { issueShape, labelShape, type IssueReply } from "./shapes.ts";

const PERMISSION = "issues: write";

/** See {@link IssueTracker.issues}. Not filtered by label or author in the query: what a person takes away must not hide one. */
export async function issues(connection: Connection): Promise<Issue[]> {
  const all = await connection.client.list(`${connection.root}/issues?state=all`, issueShape, PERMISSION);
  return all.flatMap((reply) => toIssue(connection, reply) ?? []).toSorted((a, b) => a.number - b.number);
}

/** See {@link IssueTracker.createIssue}. */
export async function createIssue(
  connection: Connection,
  { marker, bodies, title, labels }: IssueText & { readonly title: string; readonly labels: readonly string[] },
): Promise<Issue> {
  const { client, root } = connection;
  const path = `${root}/issues`;
  const texts = bodies.map((body) => markerLine(marker, body));
  let made: IssueReply | undefined;
  for (const text of texts) {
    made = await unlessTooLarge(() => {
      // Whatever its answer, it may exist by now: the marker finds it.
      const readBack = async (): Promise<IssueReply | undefined> => replyWith(connection, marker);
      return client.write({
        method: "POST",
        path,
        body: { title, body: text, labels },
        shape: issueShape,
        permission: PERMISSION,
        readBack,
      });
    });
    if (made !== undefined) break;
  }
  if (made === undefined) throw tooLarge(path);
  refuseStranger(connection, made.user);
  const created = toIssue(connection, made);
  // GitHub takes a body over its limit in silence: what it has now is what counts.
  const now = await lookAt(connection, made.number);
  if (now !== undefined && texts.some((text) => sameText(now.body, text))) return now;
  const seen = now ?? created ?? withMarker(made, marker);
  return (await editIssue(connection, seen, { marker, bodies })) ?? seen;
}

/** See {@link IssueTracker.editIssue}. */
export async function editIssue(connection: Connection, issue: Issue, to: IssueText & IssueChange): Promise<Issue | undefined> {
  const texts = to.bodies.map((body) => markerLine(to.marker, body));
  const rest = differing(issue, to);
  const isAsWanted = texts.some((text) => sameText(issue.body, text));
  if (isAsWanted && Object.keys(rest).length === 0) return issue;
  const path = `${connection.root}/issues/${issue.number}`;
  for (const text of texts) {
    const written = await write(connection, path, { ...rest, ...(isAsWanted ? {} : { body: text }) });
    if (written === "gone") return undefined;
    if (written === "too large") continue;
    const now = await lookAt(connection, issue.number);
    if (now === undefined || isAsWanted || sameText(now.body, text)) return now;
  }
  throw tooLarge(path);
}

/** See {@link IssueTracker.offerLabel}. */
export async function offerLabel(connection: Connection, name: string, description: string): Promise<void> {
  const { client, root } = connection;
  const look = (): Promise<{ name: string } | undefined> =>
    client.find(`${root}/labels/${encodeURIComponent(name)}`, labelShape, PERMISSION);
  if ((await look()) !== undefined) return;
  const body = { name, description, color: "c5def5" };
  await client.write({ method: "POST", path: `${root}/labels`, body, shape: labelShape, permission: PERMISSION, readBack: look });
}

interface Edit {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed" | "not_planned" | "reopened";
}

async function write(connection: Connection, path: string, body: Edit): Promise<"written" | "gone" | "too large"> {
  const { client } = connection;
  const readBack = async (): Promise<IssueReply | undefined> => {
    const now = await client.find(path, issueShape, PERMISSION);
    const sameBody = body.body === undefined || sameText(now?.body ?? "", body.body);
    return sameBody && (body.state ?? now?.state) === now?.state ? now : undefined;
  };
  try {
    const done = await unlessTooLarge(() =>
      client.write({ method: "PATCH", path, body, shape: issueShape, permission: PERMISSION, readBack }),
    );
    return done === undefined ? "too large" : "written";
  } catch (error) {
    if (error instanceof GoneError) return "gone";
    throw error;
  }
}

/** What of the change is not as it should be, in GitHub's words. */
function differing(issue: Issue, { title, labels, open, closedAs }: IssueChange): Edit {
  const sameLabels = labels === undefined || [...labels].toSorted().join("\n") === [...issue.labels].toSorted().join("\n");
  return {
    ...(title === undefined || title === issue.title ? {} : { title }),
    ...(sameLabels ? {} : { labels }),
    ...(open === undefined || open === issue.open
      ? {}
      : open
        ? { state: "open", state_reason: "reopened" }
        : { state: "closed", state_reason: closedAs ?? "completed" }),
  };
}

async function unlessTooLarge<T>(put: () => Promise<T>): Promise<T | undefined> {
  try {
    return await put();
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

async function replyWith(connection: Connection, { kind, key }: IssueMarker): Promise<IssueReply | undefined> {
  const all = await connection.client.list(`${connection.root}/issues?state=all`, issueShape, PERMISSION);
  return all.find((reply) => {
    const marker = toIssue(connection, reply)?.marker;
    return marker?.kind === kind && marker.key === key;
  });
}

async function lookAt(connection: Connection, number: number): Promise<Issue | undefined> {
  try {
    const reply = await connection.client.find(`${connection.root}/issues/${number}`, issueShape, PERMISSION);
    return reply === undefined ? undefined : toIssue(connection, reply);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

function toIssue(connection: Connection, reply: IssueReply): Issue | undefined {
  if (reply.pull_request !== undefined || !isOurBot(connection, reply.user)) return undefined;
  const slug = reply.performed_via_github_app?.slug;
  const marker = markerOf(reply.body ?? "");
  if (marker === undefined || (slug !== undefined && slug !== connection.appSlug)) return undefined;
  return withMarker(reply, marker);
}

function withMarker(reply: IssueReply, marker: IssueMarker): Issue {
  return {
    number: reply.number,
    url: reply.html_url,
    open: reply.state === "open",
    title: reply.title,
    labels: reply.labels.map((label) => (typeof label === "string" ? label : (label.name ?? ""))),
    body: reply.body ?? "",
    updatedAt: new Date(reply.updated_at),
    marker,
  };
}

function sameText(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function tooLarge(path: string): RemoteError {
  return new RemoteError(
    about({ method: "PATCH", path, permission: PERMISSION }, 422, say`GitHub keeps none of the texts, not even the shortest`),
  );
}
