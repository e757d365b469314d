/** From one YAML document to the component it declares, or to everything that is wrong with it; must not look at other documents. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Component, ComponentName, Dependency, SourceRange } from "../core/model.ts";
import { at } from "../core/pointer.ts";
import { list, say, type Words } from "../core/words.ts";
import { closest } from "./closest.ts";
import type { Declared } from "./declared.ts";
import { API_VERSION, Envelope } from "./envelope.ts";
import { expand } from "./expand.ts";
import { isName } from "./fields.ts";
import { isKind, KINDS, type Shapes } from "./kinds.ts";
import { found } from "./rules.ts";
import { secretsIn } from "./secrets-in-specs.ts";
import type { YamlDocument } from "./yaml.ts";

export interface ReadDocument {
  /** Absent when the document does not say a kind and a name that can be used. */
  readonly declared?: Declared;
  /** The name it means to declare, right or wrong: who depends on it makes no further mistake. */
  readonly claim?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether the document says that it is ours, or might have if it could be read. */
export function isOurs({ value, broken }: YamlDocument): boolean {
  const version = at(value, "/apiVersion");
  return version === API_VERSION || (broken && version === undefined);
}

/** The kind that a document says it is of, right or wrong. */
export function kindOf({ value }: YamlDocument): string | undefined {
  const kind = at(value, "/kind");
  return typeof kind === "string" ? kind : undefined;
}

/** What a document of ours declares. `shapes` holds that of its kind, if there is one. */
export function readDocument(document: YamlDocument, shapes: Shapes): ReadDocument {
  const { value } = document;
  const name = nameOf(document);
  const claim = claimOf(document);
  const own = document.diagnostics.map((diagnostic) => (name === undefined ? diagnostic : { ...diagnostic, component: name }));
  if (document.broken || value === undefined) {
    return {
      ...(name === undefined ? {} : { declared: { name, value: value ?? null, locate: document.locate } }),
      ...claim,
      diagnostics: own,
    };
  }
  const envelope = Envelope.safeParse(value);
  const spec = readSpec(document, name, shapes);
  const diagnostics = [
    ...own,
    ...(envelope.success ? [] : expand(envelope.error.issues, { schema: Envelope, document, base: "", component: name })),
    ...spec.diagnostics,
    ...secretsIn(document, name),
  ];
  if (name === undefined) return { ...claim, diagnostics };
  const isWhole = envelope.success && spec.value !== undefined && document.diagnostics.length === 0;
  const component = isWhole ? toComponent(name, envelope.data, spec.value, document.locate("/metadata/name")) : undefined;
  return {
    declared: {
      name,
      value,
      locate: document.locate,
      ...(component === undefined ? {} : { component }),
    },
    ...claim,
    diagnostics,
  };
}

function claimOf(document: YamlDocument): Pick<ReadDocument, "claim"> {
  const kind = kindOf(document);
  const name = at(document.value, "/metadata/name");
  return kind !== undefined && typeof name === "string" ? { claim: `${kind}/${name}` } : {};
}

/** `Kind/name` of a document, if both can be used. */
function nameOf(document: YamlDocument): ComponentName | undefined {
  const kind = kindOf(document);
  const name = at(document.value, "/metadata/name");
  if (kind === undefined || typeof name !== "string" || !isName(name)) return undefined;
  return isKind(kind) ? `${kind}/${name}` : undefined;
}

function readSpec(
  document: YamlDocument,
  component: ComponentName | undefined,
  shapes: Shapes,
): { readonly value?: Record<string, unknown>; readonly diagnostics: readonly Diagnostic[] } {
  const kind = kindOf(document);
  if (kind === undefined) return { diagnostics: [] };
  const schema = shapes.get(kind);
  if (schema === undefined) return { diagnostics: [unknownKind(kind, document.locate("/kind"))] };
  const spec = at(document.value, "/spec");
  if (spec === undefined) return { diagnostics: [] };
  const parsed = schema.safeParse(spec);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return {
    diagnostics: expand(parsed.error.issues, { schema, document, base: "/spec", component }),
  };
}

/** A kind that nothing here knows, with the list of those it knows. */
export function unknownKind(kind: string, place: SourceRange): Diagnostic {
  const near = closest(kind, KINDS);
  const known: Words = say`The kinds are: ${list(KINDS.map((one) => say`${one}`))}.`;
  return found("S008", {
    at: place,
    what: say`There is no kind ${kind}.`,
    fix: near === undefined ? known : say`Did you mean ${near}? ${known}`,
  });
}

function toComponent(name: ComponentName, envelope: Envelope, spec: unknown, source: SourceRange): Component {
  const { description } = envelope.metadata;
  return {
    name,
    kind: envelope.kind,
    ...(description === undefined ? {} : { description }),
    spec,
    dependencies: (envelope.dependencies ?? []) satisfies readonly Dependency[],
    decisions: (envelope.decisions ?? []).map(({ locked = false, ...decision }) => ({
      ...decision,
      locked,
    })),
    source,
  };
}
