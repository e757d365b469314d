/** Commits, branches and comparisons as GitHub's REST interface shows them; must not run git. */
import type { JsonRecord } from "../../../core/model.ts";
import type { ChangedFile, CommitFacts, Signature } from "../git-read.ts";
import { accountOf, type Model } from "../model.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";
import { nodeId, userShape } from "./user.ts";

export function commitShape(model: Model, commit: CommitFacts): JsonRecord {
  const api = repositoryUrl(model);
  const page = repositoryPage(model);
  return {
    sha: commit.sha,
    node_id: nodeId("C", commit.sha),
    commit: {
      author: { ...commit.author },
      committer: { ...commit.committer },
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: personShape(model, commit.author),
    committer: personShape(model, commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

/** GitHub links a signature to an account by its e-mail address; ours all have GitHub's private form. */
export function loginOf(signature: Signature): string | undefined {
  if (signature.email === "noreply@github.com") return "web-flow";
  return /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(signature.email)?.[1];
}

function personShape(model: Model, signature: Signature): JsonRecord | null {
  const login = loginOf(signature);
  return login === undefined ? null : userShape(model, accountOf(login));
}

export function branchShape(model: Model, name: string, commit: CommitFacts): JsonRecord {
  const self = `${repositoryUrl(model)}/branches/${name}`;
  return {
    name,
    commit: commitShape(model, commit),
    _links: { self, html: `${repositoryPage(model)}/tree/${name}` },
    protected: false,
    protection: { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } },
    protection_url: `${self}/protection`,
  };
}

export function refShape(model: Model, ref: string, sha: string): JsonRecord {
  const api = repositoryUrl(model);
  return {
    ref,
    node_id: nodeId("REF", ref),
    url: `${api}/git/${ref}`,
    object: { sha, type: "commit", url: `${api}/git/commits/${sha}` },
  };
}

/** One changed file. GitHub's `patch` is left out, as GitHub does for big and binary ones. */
export function fileShape(model: Model, file: ChangedFile, head: string): JsonRecord {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repositoryPage(model)}/blob/${head}/${path}`,
    raw_url: `${repositoryPage(model)}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(model)}/contents/${path}?ref=${head}`,
    ...(file.previous === undefined ? {} : { previous_filename: file.previous }),
  };
}

/** What a comparison found. */
export interface Comparison {
  readonly basehead: string;
  readonly base: CommitFacts;
  readonly mergeBase: CommitFacts;
  readonly ahead: number;
  readonly behind: number;
  readonly commits: readonly CommitFacts[];
  /** Absent on every page but the first. */
  readonly files: readonly ChangedFile[] | undefined;
  readonly head: string;
}

export function comparisonShape(model: Model, comparison: Comparison): JsonRecord {
  const { basehead, ahead, behind, base, mergeBase, files, head } = comparison;
  const page = `${repositoryPage(model)}/compare/${basehead}`;
  return {
    url: `${repositoryUrl(model)}/compare/${basehead}`,
    html_url: page,
    permalink_url: `${repositoryPage(model)}/compare/${model.repository.owner}:${base.sha}...${model.repository.owner}:${head}`,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitShape(model, base),
    merge_base_commit: commitShape(model, mergeBase),
    status: ahead === 0 ? (behind === 0 ? "identical" : "behind") : behind === 0 ? "ahead" : "diverged",
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: comparison.commits.map((commit) => commitShape(model, commit)),
    ...(files === undefined ? {} : { files: files.map((file) => fileShape(model, file, head)) }),
  };
}
