/** Tests of finding the pull requests behind a stretch of commits, on small graphs of commits. */
import { describe, expect, it } from "vitest";
import { RemoteError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Http } from "../ports.ts";
import { steppingClock, type SteppingClock } from "../../test/support/stepping-clock.ts";
import { githubClient } from "./index.ts";

const api = "https://api.github.test";
const sha = (name: string): string => Buffer.from(name).toString("hex").padEnd(40, "0");

interface Graph {
  /** From the oldest to the newest: name and parents. `start` is what was there before. */
  readonly commits: readonly (readonly [name: string, ...parents: string[]])[];
  /** Which commits GitHub links to which pull request. */
  readonly links: Readonly<Record<string, readonly number[]>>;
  /** Pull requests that are not merged into main, or not merged. */
  readonly other?: Readonly<Record<number, { readonly base?: string; readonly merged?: boolean; readonly mergeCommit?: string | null }>>;
  /** So many first answers for each commit are empty. */
  readonly late?: number;
}

/** A GitHub that knows two questions. */
function graphHttp(graph: Graph): { http: Http; asked: string[]; most: () => number } {
  const asked: string[] = [];
  const seen = new Map<string, number>();
  let now = 0;
  let most = 0;
  const pull = (number: number): object => {
    const { base = "main", merged = true, mergeCommit = null } = graph.other?.[number] ?? {};
    const repo = { full_name: "o/r" };
    const merge_commit_sha = mergeCommit === null ? null : sha(mergeCommit);
    return {
      number,
      state: "closed",
      merged_at: merged ? "2026-11-23T00:00:00Z" : null,
      merge_commit_sha,
      html_url: "",
      user: null,
      head: { sha: sha("h"), repo },
      base: { ref: base, sha: sha("b"), repo },
    };
  };
  const answer = (path: string): unknown => {
    if (path.includes("/compare/"))
      return {
        commits: graph.commits.map(([name, ...parents]) => ({ sha: sha(name), parents: parents.map((parent) => ({ sha: sha(parent) })) })),
      };
    const name = graph.commits.map(([commit]) => commit).find((commit) => path.includes(`/commits/${sha(commit)}/pulls`)) ?? "";
    asked.push(name);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times < (graph.late ?? 0) ? [] : (graph.links[name] ?? []).map(pull);
  };
  const request: Http["request"] = async ({ url }) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    const body = JSON.stringify(answer(url));
    now -= 1;
    return { status: 200, headers: {}, body };
  };
  return { http: { request }, asked, most: () => most };
}

interface Found {
  readonly pulls: readonly number[];
  readonly direct: readonly string[];
  readonly asked: readonly string[];
  readonly clock: SteppingClock;
  readonly most: number;
}

async function find(graph: Graph, after: string): Promise<Found> {
  const { http, asked, most } = graphHttp(graph);
  const clock = steppingClock();
  const github = githubClient({ http, clock, token: "t", apiUrl: api, repository: "o/r", log: { warn: () => undefined } });
  const found = await github.mergedBetween(sha("start"), sha(after), "main");
  const names = new Map(graph.commits.map(([name]) => [sha(name), name]));
  return {
    pulls: found.pulls.map(({ number }) => number),
    direct: found.direct.map((commit) => names.get(commit) ?? commit),
    asked,
    clock,
    most: most(),
  };
}

/** A stretch of single commits on main: c1 … cN. */
function line(length: number): Graph["commits"] {
  return Array.from({ length }, (_, index) => [`c${index + 1}`, index === 0 ? "start" : `c${index}`] as const);
}

describe("pull requests behind a stretch of commits", () => {
  it.each<{ reason: string; graph: Graph; after: string; pulls: number[]; direct: string[] }>([
    { reason: "a squash is one commit", graph: { commits: line(1), links: { c1: [1] } }, after: "c1", pulls: [1], direct: [] },
    {
      reason: "a rebase is several commits of one pull request",
      graph: { commits: line(3), links: { c1: [1], c2: [1], c3: [1] } },
      after: "c3",
      pulls: [1],
      direct: [],
    },
    {
      reason: "a queue pushes several at once",
      graph: { commits: line(2), links: { c1: [1], c2: [2] } },
      after: "c2",
      pulls: [1, 2],
      direct: [],
    },
    {
      reason: "a merge commit speaks for the side it brought in",
      graph: {
        commits: [
          ["s1", "start"],
          ["s2", "s1"],
          ["m", "start", "s2"],
        ],
        links: { m: [1] },
      },
      after: "m",
      pulls: [1],
      direct: [],
    },
    {
      reason: "two merges within a second, the second one on top",
      graph: {
        commits: [
          ["a", "start"],
          ["b", "start"],
          ["m1", "start", "a"],
          ["m2", "m1", "b"],
        ],
        links: { m1: [1], m2: [2] },
      },
      after: "m2",
      pulls: [1, 2],
      direct: [],
    },
    { reason: "a push without a pull request", graph: { commits: line(2), links: { c1: [1] } }, after: "c2", pulls: [1], direct: ["c2"] },
    {
      reason: "a merge made by hand: GitHub links the pull request's own commits alone",
      graph: {
        commits: [
          ["s1", "start"],
          ["m", "start", "s1"],
        ],
        links: { s1: [1] },
        other: { 1: { mergeCommit: "m" } },
      },
      after: "m",
      pulls: [1],
      direct: [],
    },
    {
      reason: "a merge made by hand of a branch without a pull request",
      graph: {
        commits: [
          ["s1", "start"],
          ["m", "start", "s1"],
        ],
        links: {},
      },
      after: "m",
      pulls: [],
      direct: ["m", "s1"],
    },
    {
      reason: "main merged the wrong way round, so that its own merge is on the side",
      graph: {
        commits: [
          ["x", "start"],
          ["m1", "start", "s"],
          ["f", "x", "m1"],
        ],
        links: { m1: [1] },
      },
      after: "f",
      pulls: [1],
      direct: ["f", "x"],
    },
    {
      reason: "pull requests into another branch, and open ones that have the commit too, are not asked for",
      graph: { commits: line(1), links: { c1: [1, 2, 3] }, other: { 2: { base: "dev" }, 3: { merged: false } } },
      after: "c1",
      pulls: [1],
      direct: [],
    },
  ])("$reason", async ({ graph, after, pulls, direct }) => {
    const found = await find(graph, after);
    expect({ pulls: found.pulls, direct: found.direct }).toEqual({ pulls, direct });
  });

  it("does not ask about the commits that a known merge brought in", async () => {
    const side = Array.from({ length: 50 }, (_, index) => [`s${index + 1}`, index === 0 ? "start" : `s${index}`] as const);
    const found = await find({ commits: [...side, ["m", "start", "s50"]], links: { m: [1] } }, "m");
    expect(found.asked).toEqual(["m"]);
  });

  it("asks about each commit once where GitHub knows all, four at a time", async () => {
    const links = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`c${index + 1}`, [index + 1]]));
    const found = await find({ commits: line(40), links }, "c40");
    expect(found.asked.toSorted()).toEqual(
      line(40)
        .map(([name]) => name)
        .toSorted(),
    );
    expect(found.most).toBe(4);
    expect(found.clock.slept).toEqual([]);
  });

  it("asks again, more slowly each time, where GitHub links late", async () => {
    const found = await find({ commits: line(2), links: { c1: [1], c2: [2] }, late: 2 }, "c2");
    expect(found.pulls).toEqual([1, 2]);
    expect(found.clock.slept).toEqual([2000, 4000]);
  });

  it("waits half a minute in all, not for each commit", async () => {
    const found = await find({ commits: line(30), links: {} }, "c30");
    expect(found.direct).toHaveLength(30);
    expect(found.clock.slept.reduce((sum, wait) => sum + wait, 0)).toBe(30_000);
  });

  it("stops asking again before it uses up the hour's requests", async () => {
    const found = await find({ commits: line(300), links: {} }, "c300");
    expect(found.asked.length).toBeLessThanOrEqual(400);
    expect(found.direct).toHaveLength(300);
  });

  it("refuses a stretch that it could not look up within the hour", async () => {
    await expect(find({ commits: line(401), links: {} }, "c401")).rejects.toThrow(/would use up the requests/);
  });
});

describe("a stretch that cannot be looked up", () => {
  const github = (http: Http): ReturnType<typeof githubClient> =>
    githubClient({ http, clock: steppingClock(), token: "t", apiUrl: api, repository: "o/r", log: { warn: () => undefined } });

  it("has no beginning when the push made the branch", async () => {
    const http: Http = { request: () => Promise.reject(new Error("nothing is to be asked")) };
    await expect(github(http).mergedBetween("0".repeat(40), sha("c1"), "main")).rejects.toThrow(/made the branch/);
  });

  it("is empty when nothing came", async () => {
    const http: Http = { request: () => Promise.reject(new Error("nothing is to be asked")) };
    expect(await github(http).mergedBetween(sha("c1"), sha("c1"), "main")).toEqual({ pulls: [], direct: [] });
  });

  it("names the commit that GitHub does not have any more", async () => {
    const http: Http = { request: () => Promise.resolve({ status: 404, headers: {}, body: '{"message":"Not Found"}' }) };
    await expect(github(http).mergedBetween(sha("gone"), sha("c1"), "main")).rejects.toThrow(/not in the repository any more/);
  });

  it("fails when one answer fails, rather than taking it for none", async () => {
    const { http } = graphHttp({ commits: line(3), links: { c1: [1], c2: [1], c3: [1] } });
    const failing: Http = {
      request: (request) =>
        request.url.includes(`/commits/${sha("c2")}/`)
          ? Promise.reject(new RemoteError({ system: "github", operation: "GET", retryable: true, words: say`no answer` }))
          : http.request(request),
    };
    await expect(github(failing).mergedBetween(sha("start"), sha("c3"), "main")).rejects.toThrow(/no answer/);
  });
});
