/**
 * YAML documents as plain values with the position of each; refuses whatever a reviewer could not see through.
 * Must not know what the values are for.
 *
 * YAML 1.2 core schema. Work is linear in the size of the text: the number of tokens, their depth and what aliases
 * stand for are limited, and repeated keys are looked for here because the parser compares each with each.
 */
import { Lexer, LineCounter, parseAllDocuments, type Document } from "yaml";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Json, Path, SourceRange } from "../core/model.ts";
import { say } from "../core/words.ts";
import { found } from "./rules.ts";
import { MAX_ALIASED, MAX_DEPTH, MAX_TOKENS, tooDeep, tooManyAliases, tooManyTokens } from "./yaml-limits.ts";
import { positionOf } from "./yaml-position.ts";
import { readValue } from "./yaml-value.ts";

/** Beyond this many in one document nobody reads on. */
const MAX_DIAGNOSTICS = 100;

/** One document of a file. */
export interface YamlDocument {
  /** Undefined for an empty document, and for one that could not be read at all. */
  readonly value: Json | undefined;
  /** What was refused. Values at and below `refused` are incomplete: what they lack is no further mistake. */
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: readonly Path[];
  /** Whether the text was no YAML, so that nothing in `value` can be relied on. */
  readonly broken: boolean;
  /**
   * Where the value at `path` stands, or its key; where there is none, the nearest value above it.
   */
  readonly locate: (path: Path, what?: "value" | "key") => SourceRange;
}

/** All documents of a file, empty ones too, in order. */
export function parseYaml(text: string, file: string): readonly YamlDocument[] {
  const tooLarge = measure(text, file);
  if (tooLarge !== undefined) return [unreadable(tooLarge)];
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    schema: "core",
    logLevel: "silent",
  });
  if (!Array.isArray(documents)) return [];
  const at = (offset: number): SourceRange => rangeAt(file, lines, offset);
  return documents.map((document) => toDocument(document, at));
}

type At = (offset: number) => SourceRange;

function toDocument(document: Document.Parsed, at: At): YamlDocument {
  const [error] = document.errors;
  const { value, diagnostics: all, refused, targets } = readValue(document.contents, at);
  const diagnostics = all.slice(0, MAX_DIAGNOSTICS);
  const locate: YamlDocument["locate"] = (path, what = "value") => at(positionOf(document.contents, targets, path, what));
  const directive = document.directives.yaml;
  if (error !== undefined) return { value, diagnostics: [syntaxError(error, at)], refused, broken: true, locate };
  if (directive.explicit === true && directive.version !== "1.2") {
    const odd = found("S006", {
      at: at(document.range[0]),
      what: say`The document asks for YAML ${directive.version}.`,
      fix: say`Remove the ${"%YAML"} line; specs are YAML 1.2.`,
    });
    return { value, diagnostics: [odd], refused, broken: true, locate };
  }
  return { value, diagnostics, refused, broken: false, locate };
}

/** The first error alone: those after it mostly follow from it. */
function syntaxError(error: Document.Parsed["errors"][number], at: At): Diagnostic {
  if (error.code === "RESOURCE_EXHAUSTION") return tooDeep(at(error.pos[0]));
  // What follows `: "` is the source itself, which may be a secret.
  const [message = ""] = error.message.split(': "', 1);
  return found("S002", {
    at: at(error.pos[0]),
    what: say`This is not YAML: ${message}.`,
    fix: say`Correct the line; often it is the indentation or a missing quote just above.`,
  });
}

/** What makes a file too much to read, or undefined. Counts tokens without building anything from them. */
export function measure(text: string, file: string): Diagnostic | undefined {
  let tokens = 0;
  let aliases = 0;
  let depth = 0;
  let line = 1;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (!scalar) {
      if (token === "[" || token === "{") depth += 1;
      if (token === "]" || token === "}") depth -= 1;
      if (token.startsWith("*")) aliases += 1;
    }
    const at = { file, line, column: 1 };
    if (depth < 0)
      return found("S002", {
        at,
        what: say`This is not YAML: a bracket closes that was never opened.`,
        fix: say`Put the text into quotes, or remove the bracket.`,
      });
    if (depth > MAX_DEPTH) return tooDeep(at);
    if (aliases > MAX_ALIASED) return tooManyAliases(at);
    if (tokens > MAX_TOKENS) return tooManyTokens(at);
    for (let from = token.indexOf("\n"); from !== -1; from = token.indexOf("\n", from + 1)) line += 1;
    scalar = token === SCALAR_FOLLOWS;
  }
  return undefined;
}

/** The lexer's own mark before every plain or block scalar. */
const SCALAR_FOLLOWS = "\u001f";

function unreadable(diagnostic: Diagnostic): YamlDocument {
  const at = diagnostic.at ?? { file: "", line: 1, column: 1 };
  return {
    value: undefined,
    diagnostics: [diagnostic],
    refused: [],
    broken: true,
    locate: () => at,
  };
}

function rangeAt(file: string, lines: LineCounter, offset: number): SourceRange {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
