/** The repository as GitHub's REST interface and its events show it; must not look anything up. */
import type { JsonRecord } from "../../../core/model.ts";
import { isoSeconds } from "../git-read.ts";
import { type Account, accountOf, type Model } from "../model.ts";
import { nodeId, userShape } from "./user.ts";

/** Paths below the repository's own, by name of the member without `_url`. */
const templates: Readonly<Record<string, string>> = {
  archive: "/{archive_format}{/ref}",
  assignees: "/assignees{/user}",
  blobs: "/git/blobs{/sha}",
  branches: "/branches{/branch}",
  collaborators: "/collaborators{/collaborator}",
  comments: "/comments{/number}",
  commits: "/commits{/sha}",
  compare: "/compare/{base}...{head}",
  contents: "/contents/{+path}",
  contributors: "/contributors",
  deployments: "/deployments",
  downloads: "/downloads",
  events: "/events",
  forks: "/forks",
  git_commits: "/git/commits{/sha}",
  git_refs: "/git/refs{/sha}",
  git_tags: "/git/tags{/sha}",
  hooks: "/hooks",
  issue_comment: "/issues/comments{/number}",
  issue_events: "/issues/events{/number}",
  issues: "/issues{/number}",
  keys: "/keys{/key_id}",
  labels: "/labels{/name}",
  languages: "/languages",
  merges: "/merges",
  milestones: "/milestones{/number}",
  notifications: "/notifications{?since,all,participating}",
  pulls: "/pulls{/number}",
  releases: "/releases{/id}",
  stargazers: "/stargazers",
  statuses: "/statuses/{sha}",
  subscribers: "/subscribers",
  subscription: "/subscription",
  tags: "/tags",
  teams: "/teams",
  trees: "/git/trees{/sha}",
};

/** Address of the repository (or of a fork of it) in the API. */
export function repositoryUrl(model: Model, owner = model.repository.owner): string {
  return `${model.apiUrl}/repos/${owner}/${model.repository.name}`;
}

/** Address of the repository's page. */
export function repositoryPage(model: Model, owner = model.repository.owner): string {
  return `${model.siteUrl}/${owner}/${model.repository.name}`;
}

/** The account that owns the repository. */
export function ownerAccount(model: Model, owner = model.repository.owner): Account {
  return accountOf(owner);
}

/** The members every form of the repository has. `fork` is the owner of a fork, which is then shown. */
export function repositoryShape(model: Model, fork?: string): JsonRecord {
  const { repository } = model;
  const owner = fork ?? repository.owner;
  const api = repositoryUrl(model, owner);
  const page = repositoryPage(model, owner);
  const host = new URL(model.siteUrl).host;
  const open = [...model.pulls.values()].filter((pull) => pull.state === "open").length;
  const urls = Object.entries(templates).map(([name, path]) => [`${name}_url`, `${api}${path}`]);
  const created = isoSeconds(repository.createdAt);
  return {
    id: fork === undefined ? repository.id : accountOf(fork).id,
    node_id: nodeId("R", fork ?? repository.id),
    name: repository.name,
    full_name: `${owner}/${repository.name}`,
    private: repository.private,
    owner: userShape(model, ownerAccount(model, owner)),
    html_url: page,
    description: null,
    fork: fork !== undefined,
    url: api,
    ...Object.fromEntries(urls),
    created_at: created,
    updated_at: created,
    pushed_at: isoSeconds(model.now()),
    git_url: `git://${host}/${owner}/${repository.name}.git`,
    ssh_url: `git@${host}:${owner}/${repository.name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 0,
    ...counts(open),
    ...features(repository.private),
    default_branch: repository.defaultBranch,
  };
}

function counts(open: number): JsonRecord {
  return {
    stargazers_count: 0,
    watchers_count: 0,
    forks_count: 0,
    open_issues_count: open,
    forks: 0,
    open_issues: open,
    watchers: 0,
  };
}

function features(isPrivate: boolean): JsonRecord {
  return {
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    mirror_url: null,
    archived: false,
    disabled: false,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: isPrivate ? "private" : "public",
  };
}

/** GitHub's "full repository": what `GET /repos/{owner}/{repo}` answers. */
export function fullRepositoryShape(model: Model): JsonRecord {
  return { ...repositoryShape(model), network_count: 0, subscribers_count: 1 };
}
