/** Tokens of the loopback GitHub and what each may do; must not keep count of requests. */
import type { Reply } from "./reply.ts";
import { notFound, Refusal } from "./reply.ts";
import { accountOf, type Account, actionsApp, type App, botOf } from "./model.ts";

/** As written below `permissions:` in a workflow; GitHub's headers spell them with `_`. */
export type PermissionName = "actions" | "checks" | "contents" | "deployments" | "issues" | "pull-requests" | "statuses";
export type Permissions = Readonly<Partial<Record<PermissionName, "read" | "write">>>;

/** A token to make. */
export type TokenInput =
  | {
      /** A job's `GITHUB_TOKEN`. */
      readonly kind: "job";
      readonly permissions: Permissions;
      /** Of a pull request from a fork or by Dependabot: every `write` becomes `read`. */
      readonly readOnly?: boolean;
    }
  | {
      /** Of another GitHub App's installation. */
      readonly kind: "app";
      readonly slug: string;
      readonly permissions: Permissions;
      /** Installed elsewhere only: sees nothing of a private repository. */
      readonly elsewhere?: boolean;
    }
  /** A personal token of somebody with write access. */
  | { readonly kind: "user"; readonly login: string };

export interface Token {
  readonly kind: TokenInput["kind"];
  readonly account: Account;
  readonly app: App | undefined;
  readonly permissions: Permissions;
  readonly elsewhere: boolean;
  /** Tokens with the same key share one rate limit. */
  readonly budget: string;
}

/** One permission that suffices, e.g. `checks=write`; `metadata=read` is what every token has. */
export type Requirement = `${string}=${"read" | "write"}`;

/** What the input stands for. */
export function makeToken(input: TokenInput): Token {
  const elsewhere = input.kind === "app" && input.elsewhere === true;
  if (input.kind === "user") {
    return { kind: "user", account: accountOf(input.login), app: undefined, permissions: {}, elsewhere, budget: `user:${input.login}` };
  }
  const app = input.kind === "job" ? actionsApp : { id: 300_000 + input.slug.length, slug: input.slug, name: input.slug };
  const permissions = input.kind === "job" && input.readOnly === true ? reduced(input.permissions) : input.permissions;
  return { kind: input.kind, account: botOf(app), app, permissions, elsewhere, budget: `app:${app.slug}` };
}

function reduced(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((name) => [name, "read"]));
}

/** The token of a request, undefined without one. Throws 401 for one that nobody made. */
export function findToken(authorization: string | undefined, tokens: ReadonlyMap<string, Token>): Token | undefined {
  if (authorization === undefined) return undefined;
  const token = tokens.get(authorization.replace(/^(bearer|token) /i, ""));
  if (token === undefined) throw new Refusal(401, "Bad credentials");
  return token;
}

/**
 * Throws where `token` may not make this request, as GitHub does: 404 for what it may not know of, 401 or 403
 * otherwise. Everybody may read a public repository, whatever their permissions.
 */
export function checkAccess(token: Token | undefined, anyOf: readonly Requirement[], isPrivate: boolean): void {
  const writes = anyOf.some((requirement) => requirement.endsWith("=write"));
  if (isPrivate && (token === undefined || token.elsewhere)) throw notFound();
  if (!writes && !isPrivate) return;
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  if (token.kind === "user") {
    if (writes && anyOf.includes("checks=write")) throw new Refusal(403, "You must authenticate via a GitHub App.");
    return;
  }
  if (token.elsewhere || !anyOf.some((requirement) => grants(token.permissions, requirement))) throw notAccessible();
}

/** What an App's token hears where it lacks a permission. */
export function notAccessible(): Refusal {
  return new Refusal(403, "Resource not accessible by integration");
}

/** The header that says which permission would do; alternatives are separated by `; `. */
export function acceptedPermissions(anyOf: readonly Requirement[]): Reply["headers"] & object {
  return { "x-accepted-github-permissions": anyOf.join("; ") };
}

function grants(permissions: Permissions, requirement: Requirement): boolean {
  const [name = "", level = ""] = requirement.split("=");
  if (name === "metadata") return true;
  const given = Object.entries(permissions).find(([key]) => key.replaceAll("-", "_") === name)?.[1];
  return given === "write" || given === level;
}
