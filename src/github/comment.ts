/**
 * The one comment of a kind on a pull request; must not decide anything by what a comment says.
 *
 * A comment is ours when our app's bot wrote it and its first line is our marker. The marker holds the digest of the
 * text below it: a text that no longer fits was edited by a person, and is replaced instead of edited (REST does not
 * tell who edited last). Only the marker, the digest and equality with the new text are ever looked at. The marker also
 * has the minute that a dated text says, so that the new text can be put beside it as if it were as old.
 */
import { sha256 } from "../core/digest.ts";
import { say, type Words } from "../core/words.ts";
import type { CommentKind, DatedBodies, SavedComment } from "../ports.ts";
import { isOurBot, refuseStranger, type Connection } from "./connection.ts";
import { GoneError, TooLargeError } from "./refusals.ts";
import { commentShape, type CommentReply } from "./shapes.ts";

const PERMISSION = "pull-requests: write";

/** A text as old as this is told anew, though its time is all that differs. */
const OLD_MINUTES = 60;

interface Wanted {
  readonly connection: Connection;
  readonly pull: number;
  readonly kind: CommentKind;
  /** Whole texts with their markers, the preferred one first. */
  readonly texts: readonly string[];
}

/** A comment as GitHub has it now, and which of the texts it is. */
interface Written {
  readonly comment: CommentReply;
  readonly body: number;
}

/** See {@link GitHub.saveComment}. */
export async function saveComment(
  connection: Connection,
  pull: number,
  kind: CommentKind,
  bodies: readonly string[] | DatedBodies,
): Promise<SavedComment> {
  const textsAt = (minute: number | undefined): string[] =>
    bodiesAt(bodies, minute).map((body) => withMarker(connection, { pull, kind, minute }, body));
  const now = "made" in bodies ? Math.floor(bodies.made.getTime() / MINUTE) : undefined;
  const wanted: Wanted = { connection, pull, kind, texts: textsAt(now) };
  const [newest, ...older] = await liveComments(wanted);
  if (newest === undefined) return create(wanted, "created");
  if (!isIntact(newest)) return create(wanted, "replaced");
  const then = markerOf(newest.body)?.minute;
  const isYoung = now !== undefined && then !== undefined && now >= then && now - then < OLD_MINUTES;
  const body = (isYoung ? textsAt(then) : wanted.texts).findIndex((text) => sameText(newest.body, text));
  const edited = body >= 0 ? undefined : await edit(wanted, newest);
  if (edited === "gone") return create(wanted, "created");
  await minimise(connection, older);
  if (edited === undefined) return { outcome: "unchanged", url: newest.html_url, body };
  return { outcome: "edited", url: edited.comment.html_url, body: edited.body };
}

const MINUTE = 60_000;

function bodiesAt(bodies: readonly string[] | DatedBodies, minute: number | undefined): readonly string[] {
  if (!("made" in bodies)) return bodies;
  return bodies.at(minute === undefined ? bodies.made : new Date(minute * MINUTE));
}

/** Ours of this kind that nobody hid, the newest first; edited ones too. */
async function liveComments({ connection, pull, kind }: Wanted): Promise<CommentReply[]> {
  const all = await connection.client.list(`${connection.root}/issues/${pull}/comments`, commentShape, PERMISSION);
  const key = keyOf(connection, kind);
  return all
    .filter((comment) => isOurs(connection, comment) && (comment.minimized ?? null) === null)
    .filter(({ body }) => {
      const marker = markerOf(body);
      return marker !== undefined && marker.pull === pull && marker.kind === kind && marker.key === key;
    })
    .toSorted((a, b) => b.id - a.id);
}

function isOurs(connection: Connection, { user, performed_via_github_app: app }: CommentReply): boolean {
  return isOurBot(connection, user) && (app?.slug === undefined || app.slug === connection.appSlug);
}

/** `gone` when it was deleted since it was listed. */
async function edit(wanted: Wanted, before: CommentReply): Promise<Written | "gone"> {
  const { client, root } = wanted.connection;
  const path = `${root}/issues/comments/${before.id}`;
  try {
    return await writeFirstThatFits(wanted, (text) => {
      const readBack = async (): Promise<CommentReply | undefined> => {
        const now = await client.find(path, commentShape, PERMISSION);
        return sameText(now?.body, text) ? now : undefined;
      };
      return client.write({ method: "PATCH", path, body: { body: text }, shape: commentShape, permission: PERMISSION, readBack });
    });
  } catch (error) {
    if (error instanceof GoneError) return "gone";
    throw error;
  }
}

async function create(wanted: Wanted, outcome: "created" | "replaced"): Promise<SavedComment> {
  const { connection, pull } = wanted;
  const path = `${connection.root}/issues/${pull}/comments`;
  const { comment: made, body } = await writeFirstThatFits(wanted, (text) => {
    const readBack = async (): Promise<CommentReply | undefined> =>
      (await liveComments(wanted)).find((found) => sameText(found.body, text));
    return connection.client.write({ method: "POST", path, body: { body: text }, shape: commentShape, permission: PERMISSION, readBack });
  });
  refuseStranger(connection, made.user);
  // Another run may have created one at the same moment: whoever lists last sees both, and both keep the newest.
  const others = (await liveComments(wanted)).filter(({ id }) => id !== made.id);
  const newest = others.reduce((a, b) => (b.id > a.id ? b : a), made);
  await minimise(
    connection,
    [made, ...others].filter(({ id }) => id !== newest.id),
  );
  return { outcome, url: newest.html_url, body };
}

/** Writes the first text that GitHub takes, going down the ladder where it finds one too large. */
async function writeFirstThatFits(wanted: Wanted, put: (text: string) => Promise<CommentReply>): Promise<Written> {
  for (const [body, text] of wanted.texts.entries()) {
    try {
      return { comment: await put(text), body };
    } catch (error) {
      if (!(error instanceof TooLargeError) || body === wanted.texts.length - 1) throw error;
    }
  }
  throw new Error("saveComment was called without a body");
}

/** Folds comments away as outdated. A refusal costs tidiness only, so it is a warning. */
export async function minimise(
  { client, log }: Connection,
  comments: readonly CommentReply[],
  what: Words = say`An older plan comment`,
): Promise<void> {
  for (const { node_id: id, html_url: url } of comments) {
    try {
      await client.mutate(MINIMISE, { id }, PERMISSION);
    } catch (error) {
      log.warn(say`${what} could not be folded away (${url}): ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

const MINIMISE = "mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { clientMutationId } }";

const MARKER = /^<!-- omni-scale:v1 pr=(\d+) kind=([a-z]+) key=([0-9a-f]{16}) digest=([0-9a-f]{16})(?: made=([0-9a-f]{1,8}))? -->$/;

interface About extends Pick<Wanted, "pull" | "kind"> {
  /** Of the time that the text says, since 1970. */
  readonly minute: number | undefined;
}

function withMarker(connection: Connection, { pull, kind, minute }: About, body: string): string {
  const text = normal(body);
  const made = minute === undefined ? "" : ` made=${minute.toString(16)}`;
  return `<!-- omni-scale:v1 pr=${pull} kind=${kind} key=${keyOf(connection, kind)} digest=${shortDigest(text)}${made} -->\n${text}`;
}

/** Keeps a marker that was copied from another repository or kind from meaning anything here. */
function keyOf({ repository }: Connection, kind: CommentKind): string {
  return shortDigest(`${repository.toLowerCase()}\0${kind}`);
}

interface Marker {
  readonly pull: number;
  readonly kind: string;
  readonly key: string;
  readonly digest: string;
  readonly minute?: number;
}

function markerOf(body: string | undefined): Marker | undefined {
  const match = MARKER.exec(normal(body ?? "").split("\n", 1)[0] ?? "");
  if (match === null) return undefined;
  const [, pull = "", kind = "", key = "", digest = "", made] = match;
  return { pull: Number(pull), kind, key, digest, ...(made === undefined ? {} : { minute: Number.parseInt(made, 16) }) };
}

/** Whether the text below the marker is what we wrote with it. */
function isIntact({ body }: CommentReply): boolean {
  const text = normal(body ?? "");
  return markerOf(body)?.digest === shortDigest(text.slice(text.indexOf("\n") + 1));
}

function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && normal(a) === normal(b);
}

/** GitHub's web editor stores CRLF and drops white space at the end; neither is an edit. */
function normal(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

function shortDigest(text: string): string {
  return sha256(text).slice(0, 16);
}
