/**
 * The edits that make Compose files say what runs, line by line, so that comments and order stay; must not write any.
 *
 * Only what is one scalar on one line is edited: an image, a variable, a label, a plain setting. Whatever comes from
 * a variable, is a secret, or stands beside one is left to people, with its place.
 */
import { isMap, isScalar, isSeq, stringify, type Pair, type Scalar } from "yaml";
import { PATCH_CONTEXT, type Adoption, type LineEdit } from "../../core/adoption.ts";
import type { Change, FieldChange, Json } from "../../core/model.ts";
import { tokens } from "../../core/pointer.ts";
import { say, type Words } from "../../core/words.ts";
import type { SourceTree } from "../../ports.ts";
import { parseComposeFile, type ComposeFile } from "./compose-file.ts";
import { MAX_COMPOSE_BYTES } from "./project.ts";
import { looksSecret } from "./secret-text.ts";

/** See {@link Adapter.adoption}. */
export async function adoption(changes: readonly Change[], tree: SourceTree): Promise<Adoption> {
  const files = new Map<string, ComposeFile | undefined>();
  const edits: LineEdit[] = [];
  const byHand: { change: Change["id"]; words: Words }[] = [];
  for (const change of changes) {
    const path = change.source?.file;
    if (path !== undefined && !files.has(path)) files.set(path, await read(tree, path));
    const file = path === undefined ? undefined : files.get(path);
    const found = editsOf(change, file);
    edits.push(...found.edits);
    byHand.push(...found.byHand.map((words) => ({ change: change.id, words })));
  }
  return { edits, byHand };
}

async function read(tree: SourceTree, path: string): Promise<ComposeFile | undefined> {
  try {
    return parseComposeFile(path, new TextDecoder("utf-8", { fatal: true }).decode(await tree.read(path, MAX_COMPOSE_BYTES)));
  } catch {
    // Too large, or no text: nobody could follow a patch of it either.
    return undefined;
  }
}

interface Found {
  readonly edits: readonly LineEdit[];
  readonly byHand: readonly Words[];
}

function editsOf(change: Change, file: ComposeFile | undefined): Found {
  const [, type = "", , ...id] = change.address.split("/");
  const name = id.join("/");
  const what = say`${[type.toLowerCase()]} ${name}`;
  if (change.kind === "create") return { edits: [], byHand: [say`${what} does not run: take it out of the files`] };
  if (change.kind === "delete")
    return { edits: [], byHand: [say`${what} is still there: put it back into the specs, without the entry of ${"removed:"}`] };
  const service = file === undefined || type !== "Service" ? undefined : valueAt(file, ["services", name]);
  if (file === undefined || service === undefined) return { edits: [], byHand: [say`${what}: change it to what runs`] };
  const edits: LineEdit[] = [];
  const byHand: Words[] = [];
  for (const field of change.fields) {
    const edit = editOf(field, service, file);
    if (edit !== undefined && "line" in edit) edits.push(edit);
    else byHand.push(edit ?? say`${tokens(field.path).join(".")} of ${what}: change it to what runs`);
  }
  return { edits, byHand };
}

/** One field as one edit, or why not; undefined where nothing can be said but the name. */
function editOf({ path, before, after }: FieldChange, service: unknown, file: ComposeFile): LineEdit | Words | undefined {
  const [key = "", entry, ...deeper] = tokens(path);
  const name = entry ?? key;
  if (before.is === "hidden" || after.is === "hidden") return say`${name} is a secret or comes from the host: change it where it is kept`;
  if (deeper.length > 0 || !isMap(service)) return undefined;
  const seen = before.is === "value" ? before.value : undefined;
  if (seen !== undefined && (!isPlain(seen) || looksSecret(name, seen))) return undefined;
  const pair = pairOf(service, key);
  const edit = entry === undefined ? ofScalar(pair, seen, file) : ofEntry(pair?.value, entry, seen, file);
  return edit === undefined || isBesideSecret(edit, file) ? undefined : edit;
}

type Plain = string | number | boolean;

function isPlain(value: Json): value is Plain {
  return typeof value !== "object" && !(typeof value === "string" && /[\n\r]/.test(value));
}

/** A setting of the service itself. What Git does not mention is not added: nobody knows where it belongs. */
function ofScalar(pair: Pair | undefined, seen: Plain | undefined, file: ComposeFile): LineEdit | undefined {
  if (pair === undefined || !isScalar(pair.value)) return undefined;
  return seen === undefined ? without(pair.key, pair.value, file) : replaced(pair.value, seen, file);
}

/** An entry of `environment` or `labels`, in either of Compose's two forms. */
function ofEntry(holder: unknown, name: string, seen: Plain | undefined, file: ComposeFile): LineEdit | undefined {
  if (isMap(holder)) {
    const pair = pairOf(holder, name);
    if (pair !== undefined) return ofScalar(pair, seen, file);
    const last = holder.items.at(-1);
    if (seen === undefined || holder.flow === true || last === undefined || !isScalar(last.key)) return undefined;
    return added(last.key, last.value, `${name}: ${written(seen, undefined)}`, file);
  }
  if (!isSeq(holder) || holder.flow === true) return undefined;
  const item = holder.items.find((one): one is Scalar => isScalar(one) && String(one.value).split("=", 1)[0] === name);
  if (item === undefined) return undefined;
  return seen === undefined ? without(item, item, file) : replaced(item, `${name}=${String(seen)}`, file);
}

function replaced(node: Scalar, seen: Plain, file: ComposeFile): LineEdit | undefined {
  const [start, end] = node.range ?? [0, 0];
  const source = file.text.slice(start, end);
  if (source === "" || /[\n\r$]/.test(source) || node.anchor !== undefined) return undefined;
  const { line, col } = file.lines.linePos(start);
  const before = lineAt(file, line);
  const after = before.slice(0, col - 1) + written(seen, node) + before.slice(col - 1 + source.length);
  return { file: file.path, line, before, after };
}

/** The whole line goes; only where nothing else stands on it. */
function without(key: unknown, value: Scalar, file: ComposeFile): LineEdit | undefined {
  if (!isScalar(key)) return undefined;
  const [from, to] = span(key, value, file);
  const before = lineAt(file, from.line);
  if (from.line !== to.line || !/^\s*(?:- )?$/.test(before.slice(0, from.col - 1))) return undefined;
  return { file: file.path, line: from.line, before };
}

function added(lastKey: Scalar, lastValue: unknown, text: string, file: ComposeFile): LineEdit | undefined {
  if (!isScalar(lastValue)) return undefined;
  const [from, to] = span(lastKey, lastValue, file);
  if (from.line !== to.line) return undefined;
  return { file: file.path, line: from.line + 1, after: `${" ".repeat(from.col - 1)}${text}` };
}

type Place = ReturnType<ComposeFile["lines"]["linePos"]>;

/** Where a key begins and its value ends. What was parsed has both. */
function span(key: Scalar, value: Scalar, { lines }: ComposeFile): readonly [Place, Place] {
  return [lines.linePos(key.range?.[0] ?? 0), lines.linePos(value.range?.[1] ?? 0)];
}

/** A scalar as YAML, in the quotes that stood there; `$` is doubled, since Compose would fill it in. */
function written(seen: Plain, before: Scalar | undefined): string {
  const value = typeof seen === "string" ? seen.replaceAll("$", "$$$$") : seen;
  const plainNumber = before?.type === "PLAIN" && typeof before.value === "number" && typeof value === "string" && /^\d+$/.test(value);
  if (plainNumber) return value;
  // What YAML 1.1 takes for a boolean is quoted: people run other tools over these files as well.
  if (typeof value === "string" && /^(y|n|yes|no|on|off)$/i.test(value)) return JSON.stringify(value);
  const quotes = before?.type === "QUOTE_DOUBLE" || before?.type === "QUOTE_SINGLE" ? before.type : undefined;
  return stringify(value, { lineWidth: 0, ...(quotes === undefined ? {} : { defaultStringType: quotes }) }).trimEnd();
}

/** Whether a patch would show a line with a secret in it. */
function isBesideSecret({ line }: LineEdit, file: ComposeFile): boolean {
  for (let near = line - PATCH_CONTEXT; near <= line + PATCH_CONTEXT; near += 1) {
    const [, name = "", value = ""] = /^\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s*["']?(.*?)["']?\s*$/.exec(lineAt(file, near)) ?? [];
    if (looksSecret(name, value) || looksSecret("", lineAt(file, near))) return true;
  }
  return false;
}

function lineAt({ text }: ComposeFile, line: number): string {
  return line < 1 ? "" : (text.split("\n")[line - 1] ?? "");
}

function valueAt(file: ComposeFile, way: readonly string[]): unknown {
  return way.reduce<unknown>((node, step) => (isMap(node) ? pairOf(node, step)?.value : undefined), file.document.contents);
}

function pairOf(map: { readonly items: readonly Pair[] }, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}
