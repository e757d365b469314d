/** Whether the tailnet's policy lets tsidp's users into Omni: rule O31; pure. */
import { findNodeAtLocation, getNodeValue, parseTree, type Node } from "jsonc-parser";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { SourceRange } from "../core/model.ts";
import { findingOf } from "../core/rule.ts";
import { say, type Words } from "../core/words.ts";
import { placeIn, type TextFile } from "./files.ts";
import { REPOSITORY_RULES } from "./repository-rules.ts";

/** The capability that holds tsidp's grants (tailscale/tsidp, server/appcap.go). */
const CAPABILITY = "tailscale.com/cap/tsidp";

/** A component whose hub trusts tsidp. */
export interface TsidpUser {
  readonly source: SourceRange;
}

/**
 * What the policies say of logins by tsidp. Without a policy in Git there is only a line to do; with several, one that has
 * a good grant is enough.
 */
export function tsidpFindings(policies: readonly TextFile[], { source }: TsidpUser): Diagnostic[] {
  const found = policies.map(entriesIn).filter(({ isPolicy }) => isPolicy);
  if (found.length === 0) {
    const what = say`No tailnet policy is in Git: whether tsidp's grant has ${"email_verified"} cannot be seen.`;
    return [findingOf(REPOSITORY_RULES.O31, { at: source, what, severity: "notice" })];
  }
  const entries = found.flatMap((one) => one.entries);
  const wrong = entries.map(({ at, value }) => ({ at, what: whatIsWrong(value) }));
  if (wrong.some(({ what }) => what === undefined)) return [];
  const claims = wrong.filter((_, index) => entries[index]?.hasClaims === true);
  const shown = claims.length > 0 ? claims : wrong.slice(0, 1);
  if (shown.length === 0) {
    const at = { file: found[0]?.path ?? "", line: 1, column: 1 };
    return [findingOf(REPOSITORY_RULES.O31, { at, what: say`The policy has no grant of ${CAPABILITY}.` })];
  }
  return shown.flatMap(({ at, what }) => (what === undefined ? [] : [findingOf(REPOSITORY_RULES.O31, { at, what })]));
}

interface Entry {
  readonly at: SourceRange;
  readonly value: Record<string, unknown>;
  readonly hasClaims: boolean;
}

/** The capability's entries in all grants. A file that has none of a policy's sections is no policy. */
function entriesIn({ path, text }: TextFile): { readonly path: string; readonly isPolicy: boolean; readonly entries: readonly Entry[] } {
  const tree = parseTree(text, [], { allowTrailingComma: true, disallowComments: false });
  const isPolicy = ["grants", "acls", "tagOwners"].some((key) => part(tree, key) !== undefined);
  const grants = part(tree, "grants")?.children ?? [];
  const nodes = grants.flatMap((grant) => part(part(grant, "app"), CAPABILITY)?.children ?? []);
  const entries = nodes.map((node) => {
    const value: unknown = getNodeValue(node);
    const plainValue = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    return { at: placeIn({ path, text }, node.offset), value: plainValue, hasClaims: "extraClaims" in plainValue };
  });
  return { path, isPolicy, entries };
}

function part(node: Node | undefined, key: string): Node | undefined {
  return node?.type === "object" ? findNodeAtLocation(node, [key]) : undefined;
}

/** Undefined for an entry that lets Omni see a verified address. */
function whatIsWrong({ extraClaims, includeInUserInfo }: Record<string, unknown>): Words | undefined {
  const claims = typeof extraClaims === "object" && extraClaims !== null ? (extraClaims as Record<string, unknown>) : {};
  const verified = claims["email_verified"];
  if (verified === undefined) return say`tsidp's grant has no ${"email_verified"} among its ${"extraClaims"}.`;
  if (typeof verified !== "boolean") return say`tsidp's grant has ${"email_verified"} as something else than ${"true"} without quotes.`;
  if (!verified) return say`tsidp's grant says ${"email_verified: false"}.`;
  return includeInUserInfo === true ? undefined : say`tsidp's grant lacks ${"includeInUserInfo: true"}.`;
}
