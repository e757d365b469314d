/** Accounts and Apps as GitHub's REST interface shows them; must not look anything up. */
import type { JsonRecord } from "../../../core/model.ts";
import { type Account, accountOf, type App, type Model } from "../model.ts";

/** GitHub's "simple user". */
export function userShape(model: Model, account: Account): JsonRecord {
  const url = `${model.apiUrl}/users/${encodeURIComponent(account.login)}`;
  const isApp = account.type === "Bot";
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(isApp ? "BOT" : "U", account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: "",
    url,
    html_url: isApp ? `${model.siteUrl}/apps/${account.login.replace("[bot]", "")}` : `${model.siteUrl}/${account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

/** GitHub's "integration": the App behind a check run or a comment. */
export function appShape(model: Model, app: App): JsonRecord {
  return {
    id: app.id,
    client_id: `Iv1.${app.id.toString(16).padStart(16, "0")}`,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: userShape(model, { ...accountOf("github"), type: "Organization" }),
    name: app.name,
    description: null,
    external_url: `${model.siteUrl}/features`,
    html_url: `${model.siteUrl}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { checks: "write", contents: "write", issues: "write", metadata: "read", pull_requests: "write", statuses: "write" },
    events: [],
  };
}

/** GitHub's opaque ids; the kind can be read back from ours. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}
