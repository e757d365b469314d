/** Pull requests as read by number, by list and by commit; must not change them. */
import { changedFiles, isAncestor, mergeBase, resolveCommit } from "../git-read.ts";
import type { Late, Model, PullRecord } from "../model.ts";
import { cutPage } from "../pages.ts";
import { branchRef } from "../refs.ts";
import { notFound, Refusal, type Reply } from "../reply.ts";
import { type Call, numberParameter, type Route } from "../router.ts";
import { fileShape } from "../shapes/commit.ts";
import { pullShape, simplePullShape } from "../shapes/pull.ts";

const repository = "/repos/{owner}/{repo}";

export const pullRoutes: readonly Route[] = [
  {
    method: "GET",
    template: `${repository}/pulls/{pull_number}`,
    anyOf: ["pull_requests=read"],
    docs: "rest/pulls/pulls#get-a-pull-request",
    handle: getPull,
  },
  {
    method: "GET",
    template: `${repository}/pulls/{pull_number}/files`,
    anyOf: ["pull_requests=read"],
    docs: "rest/pulls/pulls#list-pull-requests-files",
    handle: listFiles,
  },
  {
    method: "GET",
    template: `${repository}/pulls`,
    anyOf: ["pull_requests=read"],
    docs: "rest/pulls/pulls#list-pull-requests",
    handle: listPulls,
  },
  {
    method: "GET",
    template: `${repository}/commits/{commit_sha}/pulls`,
    anyOf: ["pull_requests=read"],
    docs: "rest/commits/commits#list-pull-requests-associated-with-a-commit",
    handle: listPullsOfCommit,
  },
];

function getPull(call: Call): Reply {
  const pull = call.model.pulls.get(numberParameter(call, "pull_number"));
  if (pull === undefined) throw notFound();
  return { status: 200, body: pullShape(call.model, pull, mergeCommitSha(call.model, pull)) };
}

/** What the head has beside the place where it left its base. */
async function listFiles({ model, parameters, url }: Call): Promise<Reply> {
  const pull = model.pulls.get(Number(parameters["pull_number"]));
  if (pull === undefined) throw notFound();
  const base = await mergeBase(model.git, branchRef(pull.base.branch), pull.head.sha);
  const files = await changedFiles(model.git, base ?? pull.base.sha, pull.head.sha);
  const { items, headers } = cutPage(files, url);
  return { status: 200, body: items.map((file) => fileShape(model, file, pull.head.sha)), headers };
}

function listPulls({ model, url }: Call): Reply {
  const state = url.searchParams.get("state") ?? "open";
  const head = url.searchParams.get("head");
  const base = url.searchParams.get("base");
  const found = [...model.pulls.values()].filter(
    (pull) =>
      (state === "all" || pull.state === state) &&
      (head === null || head === `${pull.head.fork ?? model.repository.owner}:${pull.head.branch}`) &&
      (base === null || base === pull.base.branch),
  );
  const { items, headers } = cutPage(sorted(found, url), url);
  return { status: 200, body: items.map((pull) => simplePullShape(model, pull, mergeCommitSha(model, pull))), headers };
}

function sorted(pulls: readonly PullRecord[], url: URL): readonly PullRecord[] {
  const byUpdate = url.searchParams.get("sort") === "updated";
  const ascending = url.searchParams.get("direction") === "asc";
  const key = (pull: PullRecord): number => (byUpdate ? pull.updatedAt.getTime() : pull.createdAt.getTime());
  return pulls.toSorted((a, b) => (key(a) - key(b) || a.number - b.number) * (ascending ? 1 : -1));
}

/**
 * Documented by GitHub: on the default branch only the merged pull request that brought the commit there, else every
 * open or merged one that has it. GitHub links the two some seconds after a merge, so first answers may be empty.
 */
async function listPullsOfCommit({ model, parameters, url }: Call): Promise<Reply> {
  const asked = parameters["commit_sha"] ?? "";
  const sha = await resolveCommit(model.git, asked);
  if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${asked}`);
  if (isLate(model.late, `pulls ${sha}`, model.late.commitPulls)) return { status: 200, body: [] };
  const onDefault = await isAncestor(model.git, sha, branchRef(model.repository.defaultBranch));
  const found = [...model.pulls.values()].filter((pull) =>
    onDefault
      ? pull.merged?.landed.includes(sha)
      : (pull.state === "open" || pull.merged !== undefined) && (pull.commits.includes(sha) || pull.merged?.landed.includes(sha)),
  );
  const { items, headers } = cutPage(found, url);
  return { status: 200, body: items.map((pull) => simplePullShape(model, pull, mergeCommitSha(model, pull))), headers };
}

/** The test merge while it is open; then what the merge made, once GitHub knows it. */
function mergeCommitSha(model: Model, pull: PullRecord): string | null {
  if (pull.merged === undefined) return pull.testMerge ?? null;
  return isLate(model.late, `merge ${pull.number}`, model.late.mergeCommitSha) ? null : pull.merged.commitSha;
}

function isLate(late: Late, key: string, answers: number): boolean {
  const before = late.asked.get(key) ?? 0;
  late.asked.set(key, before + 1);
  return before < answers;
}
