/** Pushes to the loopback GitHub and what they mean for its pull requests; must not merge anything itself. */
import { changedFiles, isAncestor, listCommits, mergeBase, resolveCommit } from "./git-read.ts";
import { type CommitInput, commitOnto, merge, setRefs } from "./git-write.ts";
import { type Account, accountOf, type Model, type PullRecord } from "./model.ts";
import { branchRef, forkRef, noCommit, pullRef } from "./refs.ts";

/** What a push moved. */
export interface Push {
  readonly ref: string;
  /** Forty zeros where the branch is new. */
  readonly before: string;
  readonly after: string;
  readonly forced: boolean;
  readonly pusher: Account;
  /** What is new on the branch, oldest first. */
  readonly commits: readonly string[];
}

export interface PushInput {
  readonly branch: string;
  /** Owner of the fork to push to. */
  readonly fork?: string;
  /** One or more commits, the first on top of the branch, or of `from`. */
  readonly commits: readonly CommitInput[];
  /** Revision to start from: of a new branch the default branch unless told; of one that exists this is a force-push. */
  readonly from?: string;
  /** Login of who pushes, `octocat` unless told. */
  readonly by?: string;
}

/** Makes the commits in the repository itself and pushes them. */
export async function pushTo(model: Model, input: PushInput): Promise<Push> {
  const ref = input.fork === undefined ? branchRef(input.branch) : forkRef(input.fork, input.branch);
  const start = input.from ?? ((await resolveCommit(model.git, ref)) === undefined ? branchRef(model.repository.defaultBranch) : ref);
  const parent = await resolveCommit(model.git, start);
  if (parent === undefined && input.from !== undefined) throw new Error(`no commit ${input.from} to start ${input.branch} from`);
  const after = await commitOnto(model.git, ref, parent, input.commits, model.now());
  return moved(model, ref, after, accountOf(input.by ?? "octocat"));
}

/** Takes notice of where `ref` stands now, after a push by somebody's git. */
export async function received(model: Model, ref: string, pusher: Account): Promise<Push> {
  return moved(model, ref, (await resolveCommit(model.git, ref)) ?? noCommit, pusher);
}

/** What follows from `ref` standing at `after` now. */
export async function moved(model: Model, ref: string, after: string, pusher: Account): Promise<Push> {
  const before = model.tips.get(ref) ?? noCommit;
  if (after === noCommit) model.tips.delete(ref);
  else model.tips.set(ref, after);
  const known = before === noCommit ? [`^${branchRef(model.repository.defaultBranch)}`] : [`^${before}`];
  const isDefault = ref === branchRef(model.repository.defaultBranch);
  const commits = after === noCommit ? [] : await listCommits(model.git, [after, ...(isDefault && before === noCommit ? [] : known)]);
  const forced = before !== noCommit && after !== noCommit && !(await isAncestor(model.git, before, after));
  for (const pull of openPulls(model)) {
    if (headRef(pull) === ref && after !== noCommit) await synchronize(model, { ...pull, head: { ...pull.head, sha: after, before } });
    else if (branchRef(pull.base.branch) === ref) await baseMoved(model, pull, after, pusher);
  }
  return { ref, before, after, forced, pusher, commits };
}

function openPulls(model: Model): readonly PullRecord[] {
  return [...model.pulls.values()].filter((pull) => pull.state === "open");
}

function headRef(pull: PullRecord): string {
  return pull.head.fork === undefined ? branchRef(pull.head.branch) : forkRef(pull.head.fork, pull.head.branch);
}

/** GitHub calls a pull request merged as soon as its base has its head, however that came there. */
async function baseMoved(model: Model, pull: PullRecord, base: string, by: Account): Promise<void> {
  const now = model.now();
  if (await isAncestor(model.git, pull.head.sha, base)) {
    const merged = { at: now, by, commitSha: pull.head.sha, landed: pull.commits };
    model.pulls.set(pull.number, { ...pull, state: "closed", closedAt: now, updatedAt: now, merged });
    return;
  }
  const tested = await testMerge(model, pull, base);
  // Where they conflict the ref stays as it was, as with GitHub.
  if (tested !== undefined) await setRefs(model.git, { [pullRef(pull.number, "merge")]: tested });
  model.pulls.set(pull.number, { ...pull, testMerge: tested });
}

/** Sets what follows from a pull request's head: its commits, its size, its refs, its test merge. */
export async function synchronize(model: Model, pull: PullRecord): Promise<PullRecord> {
  const { git } = model;
  const base = await resolveCommit(git, branchRef(pull.base.branch));
  if (base === undefined) throw new Error(`no branch ${pull.base.branch} to merge into`);
  const common = await mergeBase(git, base, pull.head.sha);
  const files = await changedFiles(git, common ?? base, pull.head.sha);
  const updated: PullRecord = {
    ...pull,
    base: { ...pull.base, sha: base },
    commits: await listCommits(git, [`${base}..${pull.head.sha}`]),
    changes: {
      additions: files.reduce((sum, file) => sum + file.additions, 0),
      deletions: files.reduce((sum, file) => sum + file.deletions, 0),
      files: files.length,
    },
    testMerge: await testMerge(model, pull, base),
    updatedAt: model.now(),
  };
  const merged = updated.testMerge === undefined ? {} : { [pullRef(pull.number, "merge")]: updated.testMerge };
  await setRefs(git, { [pullRef(pull.number, "head")]: pull.head.sha, ...merged });
  model.pulls.set(pull.number, updated);
  return updated;
}

/** What `refs/pull/N/merge` is to be; undefined where base and head conflict. */
function testMerge(model: Model, pull: PullRecord, base: string): Promise<string | undefined> {
  const { sha } = pull.head;
  const message = `Merge ${sha} into ${base}`;
  return merge(model.git, { base, head: sha, method: "merge", message, author: pull.author.login, at: model.now() });
}
