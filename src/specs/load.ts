/** All specs of one commit as components, with everything that is wrong with them at once; must not know any system. */
import type { Tombstone } from "../adapters/adapter.ts";
import { kindIn } from "../core/component-name.ts";
import { inReadingOrder, type Diagnostic } from "../core/diagnostics.ts";
import type { Component, ComponentName, Path, SourceRange } from "../core/model.ts";
import { at } from "../core/pointer.ts";
import { say } from "../core/words.ts";
import type { SourceTree } from "../ports.ts";
import { cyclicDependencies, danglingDependencies, repeatedDecisions, settings, sharedProjects, uniqueNames } from "./checks.ts";
import { RemovedEntry, type OmniScaleConfig } from "./config.ts";
import { noConfiguration, readConfiguration, type ReadConfiguration } from "./configuration.ts";
import { entriesAt, type Declared } from "./declared.ts";
import { isOurs, kindOf, readDocument } from "./document.ts";
import { API_VERSION } from "./envelope.ts";
import { contradictedHosts } from "./hosts.ts";
import { shapesOf } from "./kinds.ts";
import { missingNative, nativeIn, unclaimed, type NativeFile } from "./native.ts";
import { pickUp, readText, readTexts, type ReadText } from "./pickup.ts";
import { found } from "./rules.ts";
import { arrange, isInside, stackFiles, stackFolder, stackValues } from "./stack-files.ts";
import { missingFacts } from "./template-facts.ts";
import { parseYaml } from "./yaml.ts";

/** What the specs of one commit say. */
export interface LoadedSpecs {
  readonly config: OmniScaleConfig;
  /** Components that can be planned, in the order they stand. Each may still have findings, errors too. */
  readonly components: readonly Component[];
  /** Components that are there but cannot be planned: not absent, and each has an error in `diagnostics`. */
  readonly invalid: readonly ComponentName[];
  /** These as far as they can be read, to see whether they change: their `spec` is whatever was written. */
  readonly written: readonly Component[];
  readonly tombstones: readonly Tombstone[];
  /** Everything, in reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where a value of a component stands, by its path in an envelope (`/spec/probes/0`, `/metadata/name`); where it
   * is not written, the nearest thing above it. For a component that no spec names: the configuration's first line.
   */
  readonly locate: (component: ComponentName, path: Path) => SourceRange;
}

/**
 * Loads the configuration at `configPath` and every spec it includes. Whatever a person can mend in a file is a
 * diagnostic; rejects only when `tree` cannot list its entries.
 *
 * @param now decides which acceptances are over
 */
export async function loadSpecs(tree: SourceTree, configPath: string, now: Date): Promise<LoadedSpecs> {
  const entries = await tree.entries();
  const configuration = await loadConfiguration(tree, configPath, entries.find(({ path }) => path === configPath)?.type);
  const picked = pickUp(entries, configuration.includes, configPath);
  const files = await Promise.all((await readTexts(tree, picked.files)).map(readFile));
  const written = [...configuration.declared, ...files.flatMap(({ declared }) => declared)];
  const natives = unclaimed(
    files.flatMap(({ native }) => native),
    written,
  );
  const all = [...written, ...natives];
  const { unique, diagnostics: repeated } = uniqueNames(all);
  const arranged = arrange(entries);
  const unusable = unique.flatMap((one) => [...stackFiles(one, arranged), ...missingFacts(one), ...missingNative(one, arranged)]);
  const taken = unique.flatMap((one) => stackFolder(one) ?? stackValues(one) ?? []);
  const isWhole = configuration.whole && files.every(({ whole }) => whole);
  const names = new Set([...unique.map(({ name }) => name), ...configuration.claims, ...files.flatMap(({ claims }) => claims)]);
  const settled = settings(configuration, names, now);
  const diagnostics = [
    ...configuration.diagnostics,
    ...picked.diagnostics,
    ...files.flatMap((file) => file.diagnostics),
    // A Compose file or a values file that a pattern picks up beside the specs is somebody's after all.
    ...files.flatMap(({ foreign }) => foreign.filter(({ at: place }) => !taken.some((folder) => isInside(place?.file ?? "", folder)))),
    ...repeated,
    ...unusable,
    // What is not whole may declare what seems to be missing.
    ...(isWhole ? [...danglingDependencies(unique, names), ...settled] : settled.filter(({ rule }) => rule !== "S016")),
    ...cyclicDependencies(unique),
    ...repeatedDecisions(unique),
    ...sharedProjects(unique),
    ...contradictedHosts(unique, configuration),
  ];
  return collect(configuration, unique, new Set(unusable.map(({ component }) => component)), diagnostics);
}

function collect(
  configuration: ReadConfiguration,
  unique: readonly Declared[],
  unusable: ReadonlySet<ComponentName | undefined>,
  diagnostics: readonly Diagnostic[],
): LoadedSpecs {
  const components = unique.flatMap(({ component }) => (component === undefined || unusable.has(component.name) ? [] : [component]));
  const valid = new Set(components.map(({ name }) => name));
  const contradicted = new Set(diagnostics.filter(({ rule }) => rule === "S017").map(({ component }) => component));
  const byName = new Map(unique.map((one) => [one.name, one]));
  const invalid = unique.filter(({ name }) => !valid.has(name));
  return {
    config: configuration.config,
    components,
    invalid: invalid.map(({ name }) => name),
    written: invalid.map(asWritten),
    tombstones: tombstones(configuration).filter(({ component }) => !contradicted.has(component)),
    diagnostics: inReadingOrder(diagnostics),
    locate: (component, path) => byName.get(component)?.locate(path) ?? configuration.locate(""),
  };
}

function asWritten({ name, value, locate }: Declared): Component {
  return { name, kind: kindIn(name), spec: at(value, "/spec") ?? null, dependencies: [], decisions: [], source: locate("/metadata/name") };
}

function tombstones({ value, locate }: ReadConfiguration): Tombstone[] {
  return entriesAt(value, "/removed", RemovedEntry).map(({ item: { component, ...where }, path }) => ({
    component,
    where: JSON.parse(JSON.stringify(where)) as Tombstone["where"],
    source: locate(`${path}/component`),
  }));
}

async function loadConfiguration(tree: SourceTree, file: string, type: string | undefined): Promise<ReadConfiguration> {
  const start: SourceRange = { file, line: 1, column: 1 };
  if (type === undefined) {
    return noConfiguration(
      file,
      found("S001", {
        at: start,
        what: say`There is no file ${file} in the repository.`,
        fix: say`Let ${"omni-scale init"} write one from what is in the repository, or name another file with ${"config"}.`,
      }),
    );
  }
  if (type !== "file") {
    return noConfiguration(
      file,
      found("S022", {
        at: start,
        what: say`${file} is a ${[type]}.`,
        fix: say`Put the file itself there.`,
      }),
    );
  }
  const read = await readText(tree, file);
  return "text" in read ? readConfiguration(read.text, file) : noConfiguration(file, read.diagnostic);
}

interface ReadFile {
  readonly declared: readonly Declared[];
  /** What it is as a file of Omni's own tools. */
  readonly native: readonly NativeFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly claims: readonly string[];
  /** Notices about documents that are not ours. */
  readonly foreign: readonly Diagnostic[];
  /** Whether everything the file declares is in `claims`. */
  readonly whole: boolean;
}

/** Says that a document of ours may be in the text, without parsing what is not: foreign YAML may be anything. */
const OURS = /apiVersion["']?\s*:\s*["']?omni-scale\/v1(?![\w.])/;

async function readFile(read: ReadText): Promise<ReadFile> {
  if (!("text" in read)) return { declared: [], native: [], claims: [], diagnostics: [read.diagnostic], foreign: [], whole: false };
  const { file, text } = read;
  if (!OURS.test(text)) {
    const { components: native, others } = nativeIn(text, file);
    return {
      declared: [],
      native,
      claims: [],
      diagnostics: [],
      foreign: (native.length === 0 ? [{ file, line: 1, column: 1 }] : others).map(notOurs),
      whole: true,
    };
  }
  const documents = parseYaml(text, file).filter(({ value, broken }) => broken || value !== undefined);
  const ours = documents.filter(isOurs);
  const shapes = await shapesOf(ours.flatMap((document) => kindOf(document) ?? []));
  const results = ours.map((document) => readDocument(document, shapes));
  return {
    declared: results.flatMap(({ declared }) => declared ?? []),
    native: [],
    claims: results.flatMap(({ claim }) => claim ?? []),
    diagnostics: results.flatMap((result) => result.diagnostics),
    foreign: documents
      .filter((document) => !ours.includes(document))
      .map((document) => notOurs(document.locate(at(document.value, "/apiVersion") === undefined ? "" : "/apiVersion"))),
    whole: ours.every(({ broken }, index) => !broken || results[index]?.claim !== undefined),
  };
}

function notOurs(place: SourceRange): Diagnostic {
  return found("S007", {
    at: place,
    what: say`${place.file} holds a document that is not ours; it is left alone.`,
    fix: say`If it should be managed it needs ${`apiVersion: ${API_VERSION}`}; if not, narrow ${"include"}.`,
  });
}
