/** The repository, its branches, refs and commits; must not change them. */
import { comparedCommits, comparedFiles } from "../limits.ts";
import { changedFiles, listCommits, mergeBase, readCommit, readCommits, resolveCommit } from "../git-read.ts";
import { linkHeader, pageRequest } from "../pages.ts";
import { branchRef, forkRef } from "../refs.ts";
import { notFound, Refusal, type Reply } from "../reply.ts";
import type { Call, Route } from "../router.ts";
import { branchShape, commitShape, comparisonShape, refShape } from "../shapes/commit.ts";
import { fullRepositoryShape } from "../shapes/repository.ts";

const repository = "/repos/{owner}/{repo}";

export const repositoryRoutes: readonly Route[] = [
  {
    method: "GET",
    template: repository,
    anyOf: ["metadata=read"],
    docs: "rest/repos/repos#get-a-repository",
    handle: ({ model }) => ({ status: 200, body: fullRepositoryShape(model) }),
  },
  {
    method: "GET",
    template: `${repository}/branches/{branch}`,
    anyOf: ["contents=read"],
    docs: "rest/branches/branches#get-a-branch",
    handle: getBranch,
  },
  {
    method: "GET",
    template: `${repository}/git/ref/{ref}`,
    anyOf: ["contents=read"],
    docs: "rest/git/refs#get-a-reference",
    handle: getRef,
  },
  {
    method: "GET",
    template: `${repository}/compare/{basehead}`,
    anyOf: ["contents=read"],
    docs: "rest/commits/commits#compare-two-commits",
    handle: compare,
  },
];

/** Stands last of the commit routes, because a ref may hold slashes. */
export const commitRoute: Route = {
  method: "GET",
  template: `${repository}/commits/{ref}`,
  anyOf: ["contents=read"],
  docs: "rest/commits/commits#get-a-commit",
  handle: getCommit,
};

async function getBranch({ model, parameters }: Call): Promise<Reply> {
  const name = parameters["branch"] ?? "";
  const sha = await resolveCommit(model.git, branchRef(name));
  if (sha === undefined) throw new Refusal(404, "Branch not found");
  return { status: 200, body: branchShape(model, name, await readCommit(model.git, sha)) };
}

async function getRef({ model, parameters }: Call): Promise<Reply> {
  const ref = `refs/${parameters["ref"] ?? ""}`;
  const sha = await resolveCommit(model.git, ref);
  if (sha === undefined) throw notFound();
  return { status: 200, body: refShape(model, ref, sha) };
}

async function getCommit(call: Call): Promise<Reply> {
  const sha = await commitOf(call, call.parameters["ref"] ?? "");
  return { status: 200, body: commitShape(call.model, await readCommit(call.model.git, sha)) };
}

/** The commit a path means: a sha, `heads/…`, `tags/…`, or a branch. Throws as GitHub does when there is none. */
export async function commitOf({ model }: Pick<Call, "model">, ref: string): Promise<string> {
  const isSha = /^[0-9a-f]{7,40}$/.test(ref);
  const candidates = isSha ? [ref, branchRef(ref)] : [`refs/${ref}`, branchRef(ref), `refs/tags/${ref}`];
  for (const candidate of candidates) {
    const sha = await resolveCommit(model.git, candidate);
    if (sha !== undefined) return sha;
  }
  throw new Refusal(422, `No commit found for SHA: ${ref}`);
}

/**
 * `base...head`: unpaged, the newest 250 commits; paged, pages of up to 100 from the oldest on, and files on the
 * first page alone. Files stop at 300 either way.
 */
async function compare(call: Call): Promise<Reply> {
  const { model, url, parameters } = call;
  const basehead = parameters["basehead"] ?? "";
  const [from = "", to = ""] = basehead.split("...");
  const base = await side(call, from);
  const head = await side(call, to);
  const common = await mergeBase(model.git, base, head);
  if (common === undefined) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
  const all = await listCommits(model.git, [`${base}..${head}`]);
  const behind = (await listCommits(model.git, [`${head}..${base}`])).length;
  const paged = url.searchParams.has("page") || url.searchParams.has("per_page");
  const { page, perPage } = pageRequest(url.searchParams);
  const shown = paged ? all.slice((page - 1) * perPage, page * perPage) : all.slice(-comparedCommits);
  const files = page === 1 ? (await changedFiles(model.git, common, head)).slice(0, comparedFiles) : undefined;
  const body = comparisonShape(model, {
    basehead,
    base: await readCommit(model.git, base),
    mergeBase: await readCommit(model.git, common),
    ahead: all.length,
    behind,
    commits: await readCommits(model.git, shown),
    files,
    head,
  });
  return { status: 200, body, ...(paged ? { headers: linkHeader(url, page, Math.max(1, Math.ceil(all.length / perPage))) } : {}) };
}

/** One side of a comparison may name a fork: `owner:branch`. */
async function side(call: Call, text: string): Promise<string> {
  const [owner = "", branch] = text.split(":");
  if (branch === undefined || owner === call.model.repository.owner) {
    return commitOf(call, branch ?? text).catch(() => Promise.reject(notFound()));
  }
  const sha = await resolveCommit(call.model.git, forkRef(owner, branch));
  if (sha === undefined) throw notFound();
  return sha;
}
