/** Opens, closes, merges and queues pull requests as GitHub does, on real commits; must not answer requests. */
import { listCommits, resolveCommit } from "./git-read.ts";
import { merge, type MergeMethod, setRefs } from "./git-write.ts";
import { type Account, accountOf, type Model, type PullRecord } from "./model.ts";
import { moved, type Push, synchronize } from "./pushes.ts";
import { branchRef, forkRef, queueBranch } from "./refs.ts";

export interface PullInput {
  /** Its head; must have been pushed. */
  readonly branch: string;
  /** Owner of the fork that has the branch. */
  readonly fork?: string;
  /** The default branch unless told. */
  readonly base?: string;
  readonly title?: string;
  readonly body?: string;
  /** Login; `dependabot[bot]` for Dependabot. The fork's owner or `octocat` unless told. */
  readonly author?: string;
  readonly draft?: boolean;
}

export async function openPull(model: Model, input: PullInput): Promise<PullRecord> {
  const ref = input.fork === undefined ? branchRef(input.branch) : forkRef(input.fork, input.branch);
  const sha = await resolveCommit(model.git, ref);
  if (sha === undefined) throw new Error(`nothing was pushed to ${ref}`);
  const now = model.now();
  const base = input.base ?? model.repository.defaultBranch;
  return synchronize(model, {
    number: model.nextNumber(),
    id: model.nextId(),
    title: input.title ?? `Change ${input.branch}`,
    body: input.body,
    author: accountOf(input.author ?? input.fork ?? "octocat"),
    draft: input.draft ?? false,
    head: { branch: input.branch, sha, before: undefined, fork: input.fork },
    base: { branch: base, sha },
    commits: [],
    changes: { additions: 0, deletions: 0, files: 0 },
    state: "open",
    testMerge: undefined,
    merged: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
  });
}

/** Closes without merging, or opens again. */
export function setOpen(model: Model, number: number, isOpen: boolean): PullRecord {
  const now = model.now();
  const pull = pullOf(model, number);
  const updated: PullRecord = { ...pull, state: isOpen ? "open" : "closed", closedAt: isOpen ? undefined : now, updatedAt: now };
  model.pulls.set(number, updated);
  return updated;
}

/** Merges as the button does. Rejects when it is not open, or conflicts. */
export async function mergePull(model: Model, number: number, method: MergeMethod, by: Account): Promise<Push> {
  const pull = pullOf(model, number);
  const base = await tipOf(model, pull.base.branch);
  const after = await mergeOnto(model, pull, base, method, by);
  await markMerged(model, pull, base, after, by);
  await setRefs(model.git, { [branchRef(pull.base.branch)]: after });
  return moved(model, branchRef(pull.base.branch), after, by);
}

/** One pull request in a merge queue, tested together with those before it. */
export interface QueueEntry {
  readonly pull: number;
  /** Its branch, below `gh-readonly-queue/`. */
  readonly branch: string;
  readonly headSha: string;
  /** What it was put on: the base's tip, or the entry before it. */
  readonly baseSha: string;
  readonly base: string;
}

export interface Queue {
  readonly entries: readonly QueueEntry[];
  /** Moves the base to the last entry, as GitHub does once all checks are green: one push. */
  merge(): Promise<Push>;
}

/** Puts open pull requests of one base into the merge queue and makes a branch for each. */
export async function queuePulls(model: Model, numbers: readonly number[], method: MergeMethod, by: Account): Promise<Queue> {
  const pulls = numbers.map((number) => pullOf(model, number));
  const base = pulls[0]?.base.branch ?? model.repository.defaultBranch;
  const entries: QueueEntry[] = [];
  let tip = await tipOf(model, base);
  for (const pull of pulls) {
    const headSha = await mergeOnto(model, pull, tip, method, by);
    const branch = queueBranch(base, pull.number, tip);
    await setRefs(model.git, { [branchRef(branch)]: headSha });
    entries.push({ pull: pull.number, branch, headSha, baseSha: tip, base });
    tip = headSha;
  }
  return { entries, merge: () => mergeQueued(model, base, entries, by) };
}

async function mergeQueued(model: Model, base: string, entries: readonly QueueEntry[], by: Account): Promise<Push> {
  const tip = entries.at(-1)?.headSha ?? (await tipOf(model, base));
  for (const entry of entries) await markMerged(model, pullOf(model, entry.pull), entry.baseSha, entry.headSha, by);
  const gone = entries.map((entry) => [branchRef(entry.branch), undefined]);
  await setRefs(model.git, { ...Object.fromEntries(gone), [branchRef(base)]: tip });
  return moved(model, branchRef(base), tip, by);
}

async function mergeOnto(model: Model, pull: PullRecord, base: string, method: MergeMethod, by: Account): Promise<string> {
  if (pull.state !== "open") throw new Error(`pull request ${pull.number} is not open`);
  const owner = pull.head.fork ?? model.repository.owner;
  const message =
    method === "squash"
      ? `${pull.title} (#${pull.number})`
      : `Merge pull request #${pull.number} from ${owner}/${pull.head.branch}\n\n${pull.title}`;
  const author = method === "squash" || by.type === "Bot" ? pull.author.login : by.login;
  const after = await merge(model.git, { base, head: pull.head.sha, method, message, author, at: model.now() });
  if (after === undefined) throw new Error(`pull request ${pull.number} conflicts with its base`);
  return after;
}

async function markMerged(model: Model, pull: PullRecord, base: string, after: string, by: Account): Promise<void> {
  const now = model.now();
  const landed = await listCommits(model.git, [`${base}..${after}`]);
  model.pulls.set(pull.number, {
    ...pull,
    state: "closed",
    closedAt: now,
    updatedAt: now,
    merged: { at: now, by, commitSha: after, landed },
  });
}

/** Throws when there is none. */
export function pullOf(model: Model, number: number): PullRecord {
  const pull = model.pulls.get(number);
  if (pull === undefined) throw new Error(`the lab has no pull request ${number}`);
  return pull;
}

async function tipOf(model: Model, branch: string): Promise<string> {
  const sha = await resolveCommit(model.git, branchRef(branch));
  if (sha === undefined) throw new Error(`the lab has no branch ${branch}`);
  return sha;
}
