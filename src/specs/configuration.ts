/** Reads `omni-scale.yaml`: the configuration, the stacks it declares, and what is wrong with either; must not look at spec files. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Component, Json, Path, SourceRange } from "../core/model.ts";
import { at, within } from "../core/pointer.ts";
import { say } from "../core/words.ts";
import { OmniScaleConfig, StackEntry } from "./config.ts";
import { entriesAt, type Declared } from "./declared.ts";
import { expand } from "./expand.ts";
import { isName } from "./fields.ts";
import type { Include } from "./pickup.ts";
import { found } from "./rules.ts";
import { secretsIn } from "./secrets-in-specs.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

export interface ReadConfiguration {
  /** What is as it should be counts; whatever is not has its default. */
  readonly config: OmniScaleConfig;
  readonly includes: readonly Include[];
  readonly declared: readonly Declared[];
  readonly diagnostics: readonly Diagnostic[];
  /** The configuration as it was written, for checks that need places. */
  readonly value: Json | undefined;
  /** The names that entries of `stacks` mean to declare, right or wrong. */
  readonly claims: readonly string[];
  /** Whether it is known which files and stacks it names. */
  readonly whole: boolean;
  readonly locate: (path: Path, what?: "value" | "key") => SourceRange;
}

/** The configuration without a file: everything at its default. */
export function noConfiguration(file: string, diagnostic: Diagnostic): ReadConfiguration {
  const config = OmniScaleConfig.parse({});
  return {
    config,
    includes: [],
    declared: [],
    diagnostics: [diagnostic],
    value: undefined,
    claims: [],
    whole: false,
    locate: () => ({ file, line: 1, column: 1 }),
  };
}

/** The configuration in `text`. */
export function readConfiguration(text: string, file: string): ReadConfiguration {
  const [document, ...others] = parseYaml(text, file).filter(({ value, broken }) => broken || value !== undefined);
  if (document === undefined) return { ...noConfiguration(file, nothingManaged(file)), whole: true };
  const more = others.slice(0, 1).map((second) =>
    found("S006", {
      at: second.locate(""),
      what: say`${file} has a second document.`,
      fix: say`Put everything into the first one.`,
    }),
  );
  const { broken, locate } = document;
  if (broken)
    return {
      ...noConfiguration(file, nothingManaged(file)),
      diagnostics: [...document.diagnostics, ...more],
      locate,
    };
  const value = document.value ?? {};
  const parsed = OmniScaleConfig.safeParse(value);
  const config = parsed.success ? parsed.data : salvage(value);
  const stacks = entriesAt(value, "/stacks", StackEntry).map(({ item, path }) => readStack(item, path, document));
  const includes = entriesAt(value, "/include", OmniScaleConfig.shape.include.unwrap().element);
  return {
    config,
    includes: includes.map(({ item, path }) => ({ pattern: item, at: locate(path) })),
    declared: stacks.flatMap(({ declared }) => (declared === undefined ? [] : [declared])),
    diagnostics: [
      ...document.diagnostics,
      ...more,
      ...(parsed.success ? [] : expand(parsed.error.issues, { schema: OmniScaleConfig, document, base: "" })),
      ...stacks.flatMap(({ diagnostics }) => diagnostics),
      ...secretsIn(document, undefined),
      ...(config.include.length + stacks.length === 0 && parsed.success ? [nothingManaged(file)] : []),
    ],
    value,
    claims: listAt(value, "/stacks").flatMap(claimOf),
    whole: includes.length === listAt(value, "/include").length,
    locate,
  };
}

function nothingManaged(file: string): Diagnostic {
  return found("S023", {
    at: { file, line: 1, column: 1 },
    what: say`${file} names no specs.`,
    fix: say`List spec files under ${"include"} or Compose folders under ${"stacks"}.`,
  });
}

function listAt(value: Json, path: Path): readonly Json[] {
  const list = at(value, path);
  return Array.isArray(list) ? list : [];
}

function claimOf(entry: Json): string[] {
  const name = at(entry, "/name");
  const path = typeof entry === "string" ? entry : at(entry, "/path");
  if (typeof name === "string") return [`Stack/${name}`];
  return typeof path === "string" ? [`Stack/${path.split("/").findLast((part) => part !== "") ?? ""}`] : [];
}

/** Each setting that is right by itself. There are errors besides, so nothing is applied; plans and checks go on. */
function salvage(value: Json): OmniScaleConfig {
  const shape: Record<string, { safeParse(one: unknown): { readonly success: boolean } }> = OmniScaleConfig.shape;
  const right = Object.keys(shape).filter(
    (key) => at(value, `/${key}`) !== undefined && shape[key]?.safeParse(at(value, `/${key}`)).success === true,
  );
  return OmniScaleConfig.parse(Object.fromEntries(right.map((key) => [key, at(value, `/${key}`)])));
}

function readStack(
  entry: StackEntry,
  base: Path,
  document: YamlDocument,
): { readonly declared?: Declared; readonly diagnostics: readonly Diagnostic[] } {
  const { name: given, dependencies = [], ...spec } = typeof entry === "string" ? { path: entry } : entry;
  const name = given ?? spec.path.slice(spec.path.lastIndexOf("/") + 1);
  if (!isName(name)) {
    const what = say`The folder ${spec.path} gives the component no usable name.`;
    const fix = say`Write ${`{path: ${spec.path}, name: …}`} with lower-case letters, digits and -.`;
    return { diagnostics: [found("S010", { at: document.locate(base), what, fix })] };
  }
  const isPlain = typeof entry === "string";
  const locate: Declared["locate"] = (path, what) => document.locate(isPlain ? base : base + inEntry(path), what);
  const component: Component = {
    name: `Stack/${name}`,
    kind: "Stack",
    spec,
    dependencies,
    decisions: [],
    source: locate("/metadata/name"),
  };
  // Positions and checks speak of envelopes alone.
  const value: Json = {
    kind: "Stack",
    metadata: { name },
    spec: jsonOf(spec),
    dependencies: jsonOf(dependencies),
  };
  const isWhole = !document.refused.some((above) => within(base, above) || within(above, base));
  return {
    declared: { name: component.name, value, locate, ...(isWhole ? { component } : {}) },
    diagnostics: [],
  };
}

/** `/spec/path` of a component is `/path` of its entry. */
function inEntry(path: Path): Path {
  return path.replace(/^\/(spec|metadata)(?=\/|$)/, "");
}

function jsonOf(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
