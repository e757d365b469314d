/**
 * Whether a patch is Talos configuration that Omni lets people set; must not say what a setting does.
 *
 * Facts: ValidateConfigPatch of siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2 (forbidden fields) and the config decoder of siderolabs/talos
 * (documents, `$patch: delete`).
 */
import type { SourceRange } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import type { Capability, OmniVersion } from "../client/versions.ts";
import { templateRules } from "../template-rules.ts";
import { oldBoolean } from "../yaml/resolve.ts";
import { valueAt, type GoMap, type GoValue } from "../yaml/value.ts";
import type { Report } from "./report.ts";
import { forbiddenIn, isForbiddenDocument, isNewerDocument, rolesIn } from "./talos-documents.ts";
import { TALOS_KEYS } from "./talos-keys.generated.ts";

/** See talos-keys.generated.ts. */
type Shape = "s" | "b" | "a" | readonly [Shape] | { readonly [key: string]: Shape };

/** Forbidden in every version. */
const FORBIDDEN = [
  "cluster.clusterName",
  "cluster.id",
  "cluster.controlPlane.endpoint",
  "cluster.token",
  "cluster.secret",
  "cluster.aescbcEncryptionSecret",
  "cluster.secretboxEncryptionSecret",
  "cluster.acceptedCAs",
  "machine.token",
  "machine.ca",
  "machine.type",
  "machine.install.extensions",
  "machine.acceptedCAs",
] as const;

/** Forbidden since some version. */
const FORBIDDEN_SINCE: readonly (readonly [field: string, since: Capability])[] = [
  ["cluster.ca", "authorities-kept"],
  ["cluster.serviceAccount", "authorities-kept"],
  ["machine.install.disk", "install-disk-resources"],
];

/** Any of these makes a document without a kind Talos's main one. */
const MAIN_KEYS = ["machine", "cluster", "debug", "persist"];
/** Beyond this many findings in one patch it is another kind of file. */
const MAX_UNKNOWN = 20;

const shapes = new Map<string, Shape>();

/** A patch's documents, with a way to say where a value is. */
export interface PatchText {
  readonly documents: readonly GoValue[];
  readonly locate: (value: GoValue) => SourceRange;
  /** Where the patch is, for what is wrong with all of it. */
  readonly at: SourceRange;
  /** What it is called in messages. */
  readonly name: string;
}

/** Reports everything about a patch that Omni or Talos would refuse. */
export function checkPatch(patch: PatchText, omni: OmniVersion, report: Report): void {
  const given = patch.documents.filter((document) => document.is !== "null" && !(document.is === "map" && document.entries.length === 0));
  if (given.length === 0) {
    report.add(templateRules.talos, patch.at, say`The patch ${patch.name} holds nothing.`, say`Write the settings, or remove the patch.`);
    return;
  }
  const seen = new Set<string>();
  for (const document of given) checkDocument(document, { patch, seen, omni }, report);
}

interface Around {
  readonly patch: PatchText;
  /** Which documents the patch had so far. */
  readonly seen: Set<string>;
  readonly omni: OmniVersion;
}

function checkDocument(document: GoValue, { patch, seen, omni }: Around, report: Report): void {
  const at = patch.locate(document);
  if (document.is !== "map") {
    report.add(
      templateRules.talos,
      at,
      say`The patch ${patch.name} is no mapping.`,
      say`A patch is Talos configuration; JSON patches (RFC 6902) are not taken.`,
    );
    return;
  }
  const [version, kind, name] = ["apiVersion", "kind", "name"].map((key) => textAt(document, key)) as [string, string, string];
  const id = JSON.stringify([version, kind === "" ? "v1alpha1" : kind, name]);
  const called = `${kind === "" ? "machine and cluster" : kind}${name === "" ? "" : `/${name}`}`;
  if (seen.has(id)) report.add(templateRules.talos, at, say`The patch ${patch.name} has two documents ${called}.`, say`Put both into one.`);
  seen.add(id);
  if (isForbiddenDocument(kind, omni)) {
    const value = valueAt(document, "kind") ?? document;
    report.add(
      templateRules.forbidden,
      patch.locate(value),
      say`The patch ${patch.name} has a document ${kind}.`,
      say`Remove the document.`,
    );
    return;
  }
  const isMain = MAIN_KEYS.some((key) => valueAt(document, key) !== undefined);
  const wrong = headOf(document, { version, kind, isMain }, omni);
  if (wrong !== undefined) {
    report.add(templateRules.talos, wrong.value === undefined ? at : patch.locate(wrong.value), wrong.what, wrong.fix);
    return;
  }
  const shape = shapeOf(kind === "" ? "v1alpha1" : kind);
  if (shape !== undefined)
    for (const one of misfits(document, shape, "").slice(0, MAX_UNKNOWN))
      report.add(templateRules.talos, patch.locate(one.value), one.what, one.fix);
  forbid(document, kind, { patch, omni }, report);
}

interface Misfit {
  readonly what: Words;
  readonly fix: Words;
  readonly value: GoValue;
}

/** What is wrong with what a document says that it is. */
function headOf(
  document: GoMap,
  { version, kind, isMain }: { readonly version: string; readonly kind: string; readonly isMain: boolean },
  omni: OmniVersion,
): (Omit<Misfit, "value"> & { readonly value?: GoValue | undefined }) | undefined {
  // `$patch: delete` alone takes a whole document away.
  const value = valueAt(document, "kind");
  if (kind === "") {
    if (isMain || version === "v1alpha1") return undefined;
    const [first] = document.entries;
    const near = first === undefined ? undefined : closest(first.key.text, MAIN_KEYS);
    const fix =
      near === undefined ? say`Put the settings under ${"machine:"} or ${"cluster:"}, or name a ${"kind:"}.` : say`Did you mean ${near}?`;
    return { what: say`A document of the patch says neither ${"machine"} nor ${"cluster"} nor a kind.`, fix, value: first?.key };
  }
  if (version === "" && !isMain)
    return { what: say`The document ${kind} has no ${"apiVersion"}.`, fix: say`Add ${"apiVersion: v1alpha1"}.`, value };
  if ((Object.hasOwn(TALOS_KEYS, kind) || isNewerDocument(kind, omni)) && (version === "v1alpha1" || isMain)) return undefined;
  const near = closest(kind, Object.keys(TALOS_KEYS));
  return {
    what: say`Talos has no document ${kind} of ${version === "" ? "v1alpha1" : version}.`,
    fix:
      near === undefined
        ? say`Correct ${"kind"} and ${"apiVersion"} against Talos's reference.`
        : say`Did you mean ${near}, with ${"apiVersion: v1alpha1"}?`,
    value,
  };
}

function textAt(document: GoMap, key: string): string {
  const value = valueAt(document, key);
  return value === undefined || value.is === "list" || value.is === "map" || value.is === "null" ? "" : value.text;
}

function shapeOf(kind: string): Shape | undefined {
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const text = Object.hasOwn(TALOS_KEYS, kind) ? TALOS_KEYS[kind] : undefined;
  if (text === undefined) return undefined;
  const shape = JSON.parse(text) as Shape;
  shapes.set(kind, shape);
  return shape;
}

/** Everything in `value` that does not have the shape of Talos's types. */
function misfits(value: GoValue, shape: Shape, path: string): Misfit[] {
  if (value.is === "null" || shape === "a") return [];
  const here = path === "" ? "the document" : path;
  const refuse = (must: string): Misfit[] => [
    { value, what: say`${here} must be ${[must]}.`, fix: say`Correct it against Talos's reference.` },
  ];
  if (shape === "s") return value.is === "list" || value.is === "map" ? refuse("a single value") : [];
  if (shape === "b") {
    const isBoolean = value.is === "bool" || (value.is === "text" && oldBoolean(value.text) !== undefined);
    return isBoolean ? [] : refuse("true or false, without quotes");
  }
  if (isList(shape))
    return value.is === "list" ? value.items.flatMap((item, index) => misfits(item, shape[0], `${path}[${index}]`)) : refuse("a list");
  if (value.is !== "map") return refuse("a mapping");
  const deletes = valueAt(value, "$patch");
  if (deletes?.is === "text" && deletes.text === "delete") return [];
  return value.entries.flatMap(({ key, value: one }): Misfit[] => {
    const below = path === "" ? key.text : `${path}.${key.text}`;
    const next = Object.hasOwn(shape, key.text) ? shape[key.text] : shape["*"];
    if (next !== undefined) return misfits(one, next, below);
    const near = closest(key.text, Object.keys(shape));
    const fix = near === undefined ? say`Remove it, or look for its place in Talos's reference.` : say`Did you mean ${near}?`;
    return [{ value: key, what: say`Talos has no setting ${below}.`, fix }];
  });
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function forbid(document: GoMap, kind: string, { patch, omni }: Omit<Around, "seen">, report: Report): void {
  const { locate, name } = patch;
  const newer = FORBIDDEN_SINCE.flatMap(([field, since]) => (omni.can(since) ? [field] : []));
  for (const field of kind === "" ? [...FORBIDDEN, ...newer] : forbiddenIn(kind)) {
    const found = entryAt(document, field.split("."));
    if (found === undefined) continue;
    const fix = field === "machine.install.disk" ? [say`Choose the disk in the machine's own document: ${"install: {disk: …}"}.`] : [];
    report.add(templateRules.forbidden, locate(found.key), say`The patch ${name} sets ${field}.`, ...fix);
  }
  const list = rolesIn(kind);
  const roles = list === undefined ? undefined : entryAt(document, list.split("."))?.value;
  if (roles?.is !== "list") return;
  for (const role of roles.items) {
    if (role.is !== "text" || role.text !== "os:admin") continue;
    const what = say`The patch ${name} gives pods the role ${"os:admin"}.`;
    report.add(templateRules.forbidden, locate(role), what, say`Use a lesser role, e.g. ${"os:reader"}.`);
  }
}

function entryAt(document: GoMap, path: readonly string[]): GoMap["entries"][number] | undefined {
  const [first, ...rest] = path;
  const entry = document.entries.find(({ key }) => key.text === first);
  if (rest.length === 0 || entry === undefined) return entry;
  return entry.value.is === "map" ? entryAt(entry.value, rest) : undefined;
}
