/** What GitHub would make of a text, by the same grammar it uses; must not know how the text came about. */
import type { Node, Parent, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm);

/** Everything our templates are made of. */
const ALLOWED = new Set([
  "root", "heading", "paragraph", "blockquote", "list", "listItem", "strong", "inlineCode", "code", "text", "html", "break", "table", "tableRow", "tableCell",
]);
const LANGUAGES = new Set(["diff", "shell", "text"]);
const ACTIVE = /@\w|#\d|:\/\/|www\.|\$|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/iu;
const OUR_TAGS = /^(?:<details(?: open)?><summary>(?:[^<>]|<code>[^<>]*<\/code>)*<\/summary>|<\/details>|<sub>|<\/sub>)$/u;
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** What is wrong with a report, one sentence each; none for a good one. */
export function faults(markdown: string): readonly string[] {
  const found: string[] = [];
  if (INVISIBLE.test(markdown)) found.push("a control, bidi or zero-width character");
  // After blanks in a fence it is a file's own line in a diff, neither markup nor a marker.
  if (/^<!--/mu.test(markdown) || /^\s*<!--/mu.test(withoutFences(markdown))) found.push("a line that begins like a marker");
  let depth = 0;
  for (const node of walk(parser.parse(markdown))) {
    if (!ALLOWED.has(node.type)) found.push(`a ${node.type}: ${JSON.stringify(node).slice(0, 200)}`);
    if (node.type === "code" && !LANGUAGES.has(node.lang ?? "")) found.push(`a fence of ${String(node.lang)}`);
    if (node.type === "text" && ACTIVE.test(node.value)) found.push(`active text: ${node.value.slice(0, 200)}`);
    if (node.type === "table") found.push(...ragged(node.children.map((row) => row.children.length)));
    if (node.type !== "html") continue;
    if (!OUR_TAGS.test(node.value)) found.push(`html: ${node.value.slice(0, 200)}`);
    if (ACTIVE.test(node.value.replace(/<code>[^<]*<\/code>/gu, ""))) found.push(`active html: ${node.value.slice(0, 200)}`);
    depth += (node.value.startsWith("<details") ? 1 : 0) - (node.value === "</details>" ? 1 : 0);
    if (depth < 0) found.push("a section that ends before it begins");
  }
  if (depth !== 0) found.push("a section that does not end");
  const last = markdown.slice(markdown.lastIndexOf("\n") + 1);
  if (!/^<sub>.*<\/sub>$/u.test(last)) found.push("the footer is not the last line");
  return found;
}

/** Rows of each table, the head not counted. */
export function tableRows(markdown: string): readonly number[] {
  return [...walk(parser.parse(markdown))].flatMap((node) => (node.type === "table" ? [node.children.length - 1] : []));
}

function withoutFences(markdown: string): string {
  const fences = [...walk(parser.parse(markdown))].flatMap(({ type, position }) => (type === "code" && position !== undefined ? [position] : []));
  return fences.reduceRight((text, { start, end }) => text.slice(0, start.offset) + text.slice(end.offset), markdown);
}

function ragged(cells: readonly number[]): string[] {
  return new Set(cells).size > 1 ? [`a table with rows of ${cells.join(", ")} cells`] : [];
}

function* walk(node: Node): Generator<RootContent> {
  if (node.type !== "root") yield node as RootContent;
  for (const child of (node as Partial<Parent>).children ?? []) yield* walk(child);
}
