/** Tests of asking GitHub: refusals, limits, pace, pages, lost answers. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { RemoteError, UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import { scriptedHttp, type Answer, type ScriptedHttp } from "../../test/support/scripted-http.ts";
import { steppingClock, type SteppingClock } from "../../test/support/stepping-clock.ts";
import { restClient, type Client } from "./client.ts";
import { GoneError, NotFoundError, PermissionError, TooLargeError, type TokenFacts } from "./refusals.ts";

const api = "https://api.github.test";
const job = { file: ".github/workflows/plan.yml", name: "plan" };
const thing = z.object({ id: z.number() });

function client(answers: readonly Answer[], facts: TokenFacts = { job }): { client: Client; http: ScriptedHttp; clock: SteppingClock } {
  const http = scriptedHttp(answers);
  const clock = steppingClock();
  return { client: restClient({ http, clock, token: "ghs_canary", apiUrl: api, ...facts }), http, clock };
}

function post(to: Client, readBack: () => Promise<{ id: number } | undefined> = () => Promise.resolve(undefined)): Promise<{ id: number }> {
  return to.write({ method: "POST", path: "/things", body: { name: "x" }, shape: thing, permission: "checks: write", readBack });
}

async function failure(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("it did not fail");
}

function fixOf(error: Error): string {
  return error instanceof UserError ? `${plain(error.words)} ${plain(error.fix)}` : "";
}

describe("refusals", () => {
  const refused = { status: 403, body: { message: "Resource not accessible by integration" } };

  it("names the permissions line, the job and the workflow file", async () => {
    const error = await failure(post(client([refused]).client));
    expect(error).toBeInstanceOf(PermissionError);
    expect(fixOf(error)).toContain("lacks checks: write");
    expect(fixOf(error)).toContain("Add checks: write below permissions: of job plan in .github/workflows/plan.yml");
  });

  it.each([
    {
      header: "issues=write; pull_requests=write",
      line: "issues: write",
      reason: "ours is none of the alternatives, so the first one is named",
    },
    { header: "contents=read,checks=write", line: "checks: write", reason: "ours is part of what is accepted" },
    { header: "administration=write,contents=read", line: "administration: write and contents: read", reason: "both are needed together" },
    { header: "nonsense", line: "checks: write", reason: "an unreadable header changes nothing" },
  ])("uses what GitHub says it accepts: $header ($reason)", async ({ header, line }) => {
    const answer = { ...refused, headers: { "x-accepted-github-permissions": header } };
    expect(fixOf(await failure(post(client([answer]).client)))).toContain(`Add ${line} below`);
  });

  it.each([
    { readOnly: "fork" as const, words: "from a fork" },
    { readOnly: "dependabot" as const, words: "Dependabot" },
  ])("does not send somebody with a $readOnly token to change the workflow", async ({ readOnly, words }) => {
    const text = fixOf(await failure(post(client([refused], { job, readOnly }).client)));
    expect(text).toContain(words);
    expect(text).not.toContain("Add ");
  });

  it("asks for a token with the right where there is no workflow", async () => {
    expect(fixOf(await failure(post(client([refused], {}).client)))).toContain("Use a token that has checks: write");
  });

  it.each([
    { status: 401, body: { message: "Bad credentials" }, kind: UserError, reason: "a wrong token" },
    { status: 404, body: { message: "Not Found" }, kind: NotFoundError, reason: "404 can hide a permission" },
    { status: 413, body: "", kind: TooLargeError, reason: "too large for the server before GitHub" },
    {
      status: 422,
      body: { message: "Validation Failed", errors: [{ message: "Body is too long (maximum is 65536 characters)" }] },
      kind: TooLargeError,
      reason: "a comment",
    },
    {
      status: 422,
      body: { message: "Invalid request.\n\nOnly 65535 characters are allowed; 85289 were supplied." },
      kind: TooLargeError,
      reason: "a check run",
    },
    { status: 422, body: { message: "Validation Failed" }, kind: RemoteError, reason: "another mistake of ours" },
    { status: 403, body: { message: "Unable to create comment because issue is locked." }, kind: RemoteError, reason: "not a permission" },
  ])("tells $status apart: $reason", async ({ status, body, kind }) => {
    const error = await failure(post(client([{ status, body }]).client));
    expect(error.constructor).toBe(kind);
  });

  it.each([301, 307, 308])("says of %i that the repository moved, and follows nowhere", async (status) => {
    const moved = { status, body: { message: "Moved Permanently" }, headers: { location: `${api}/repositories/1/things` } };
    const { client: to, http } = client([moved]);
    expect(fixOf(await failure(to.get("/repos/octo/old/things", thing, "contents: read")))).toMatch(/other name or owner.*new run/);
    expect(http.requests).toHaveLength(1);
  });

  it("knows a changed thing that is gone from one that never was", async () => {
    const { client: to } = client([{ status: 404 }]);
    const patch = to.write({
      method: "PATCH",
      path: "/things/1",
      body: {},
      shape: thing,
      permission: "checks: write",
      readBack: () => Promise.resolve(undefined),
    });
    expect(await failure(patch)).toBeInstanceOf(GoneError);
  });

  it("never says the token (25)", async () => {
    for (const status of [400, 401, 403, 404, 422, 500]) {
      const error = await failure(client([{ status, body: { message: "no" } }]).client.get("/things", thing, "contents: read"));
      expect(JSON.stringify([error.message, fixOf(error), error])).not.toContain("ghs_canary");
    }
  });

  it.each(["<html>bad gateway</html>", "[]", '{"id":"7"}'])("says so when an answer is not GitHub's: %s", async (body) => {
    expect((await failure(client([{ status: 200, body }]).client.get("/things", thing, "contents: read"))).message).toContain(
      "not what GitHub documents",
    );
  });
});

describe("limits", () => {
  const made = { status: 201, body: { id: 1 } };

  it.each([
    { status: 403, headers: { "retry-after": "7" }, waits: 7000, reason: "as long as GitHub says" },
    { status: 429, headers: { "retry-after": "3" }, waits: 3000, reason: "whatever the status" },
    { status: 403, headers: {}, waits: 60_000, reason: "a minute when GitHub does not say" },
    { status: 403, headers: { "retry-after": "5", "x-ratelimit-remaining": "0" }, waits: 5000, reason: "retry-after counts first" },
  ])("waits for a secondary limit and sends again: $reason", async ({ status, headers, waits }) => {
    const { client: to, clock } = client([{ status, headers, body: { message: "You have exceeded a secondary rate limit." } }, made]);
    expect(await post(to)).toEqual({ id: 1 });
    expect(clock.slept).toContain(waits);
  });

  it("gives up after three waits", async () => {
    const limited: Answer = { status: 429, headers: { "retry-after": "10" } };
    const { client: to, http } = client([limited, limited, limited, limited]);
    expect((await failure(post(to))).message).toContain("limits how fast");
    expect(http.requests).toHaveLength(4);
  });

  it("does not sit out a pause of half an hour", async () => {
    const { client: to, clock } = client([{ status: 429, headers: { "retry-after": "1800" } }]);
    expect((await failure(post(to))).message).toContain("1800 s");
    expect(clock.slept).toEqual([]);
  });

  it("says when the hour's requests come back", async () => {
    const headers = {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-limit": "1000",
      "x-ratelimit-reset": String(Date.parse("2026-11-23T12:34:56Z") / 1000),
    };
    const error = await failure(
      client([{ status: 403, headers, body: { message: "API rate limit exceeded" } }]).client.get("/things", thing, "contents: read"),
    );
    expect(error).toBeInstanceOf(RemoteError);
    expect(error.message).toContain("1000 requests an hour");
    expect(error.message).toContain("2026-11-23T12:34:56.000Z");
  });

  it("lets the writes of a usual run go at once, and leaves a second before each one more", async () => {
    const many = Array.from({ length: 12 }, () => made);
    const { client: to, clock } = client(many);
    await Promise.all(many.slice(0, 10).map(() => post(to)));
    expect(clock.slept).toEqual([]);
    await Promise.all([post(to), post(to)]);
    expect(clock.slept).toEqual([1000, 1000]);
  });

  it("does not slow down reads", async () => {
    const { client: to, clock } = client([made, made, made]);
    for (let time = 0; time < 3; time++) await to.get("/things", thing, "contents: read");
    expect(clock.slept).toEqual([]);
  });

  it("goes on with the next write when one failed", async () => {
    const { client: to } = client([{ status: 422 }, made]);
    const [first, second] = await Promise.allSettled([post(to), post(to)]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
  });
});

describe("lists", () => {
  it("reads all pages of 100", async () => {
    const { client: to, http } = client([
      {
        status: 200,
        body: [{ id: 1 }],
        headers: { link: `<${api}/repositories/1/things?page=1>; rel="prev", <${api}/repositories/1/things?page=2>; rel="next"` },
      },
      { status: 200, body: [{ id: 2 }], headers: { link: `<${api}/repositories/1/things?page=1>; rel="first"` } },
    ]);
    expect(await to.list("/things?a=b", thing, "contents: read")).toEqual([{ id: 1 }, { id: 2 }]);
    expect(http.requests.map(({ url }) => url)).toEqual([`${api}/things?a=b&per_page=100`, `${api}/repositories/1/things?page=2`]);
  });

  it("does not carry the token to another server, nor take what it has for the whole list", async () => {
    const link = { link: '<https://api.github.test.evil.example/things?page=2>; rel="next"' };
    const { client: to, http } = client([{ status: 200, body: [{ id: 1 }], headers: link }]);
    expect((await failure(to.list("/things", thing, "contents: read"))).message).toContain("next page is on another server");
    expect(http.requests).toHaveLength(1);
  });

  it("is not held by pages that link in a circle", async () => {
    const page: Answer = { status: 200, body: [], headers: { link: `<${api}/things?page=1>; rel="next"` } };
    expect(
      (await failure(client(Array.from({ length: 300 }, () => page)).client.list("/things", thing, "contents: read"))).message,
    ).toContain("pages");
  });
});

describe("a write whose answer got lost", () => {
  const made = { status: 201, body: { id: 1 } };

  it.each<{ lost: Answer }>([{ lost: "cut" }, { lost: { status: 502, body: "<html>" } }])(
    "is read back and not sent again when it happened ($lost)",
    async ({ lost }) => {
      const { client: to, http } = client([lost]);
      expect(await post(to, () => Promise.resolve({ id: 9 }))).toEqual({ id: 9 });
      expect(http.requests).toHaveLength(1);
    },
  );

  it("is sent again once it is known not to have happened", async () => {
    const { client: to, http, clock } = client(["cut", made]);
    expect(await post(to)).toEqual({ id: 1 });
    expect(http.requests).toHaveLength(2);
    expect(clock.slept[0]).toBeGreaterThanOrEqual(2000);
  });

  it("is given up after three times", async () => {
    const { client: to, http } = client(["cut", "cut", "cut"]);
    expect(await failure(post(to))).toBeInstanceOf(RemoteError);
    expect(http.requests).toHaveLength(3);
  });

  it("is not taken for lost when GitHub refused it", async () => {
    const { client: to } = client([{ status: 422 }]);
    await failure(post(to, () => Promise.reject(new Error("read back after a refusal"))));
  });
});

describe("GraphQL", () => {
  it.each([
    { apiUrl: "https://api.github.com", url: "https://api.github.com/graphql" },
    { apiUrl: "https://ghe.example/api/v3", url: "https://ghe.example/api/graphql" },
  ])("is beside $apiUrl", async ({ apiUrl, url }) => {
    const http = scriptedHttp([{ status: 200, body: { data: {} } }]);
    await restClient({ http, clock: steppingClock(), token: "t", apiUrl }).mutate("mutation", {}, "pull-requests: write");
    expect(http.requests[0]?.url).toBe(url);
  });

  it("fails for errors in an answer of 200", async () => {
    const { client: to } = client([
      { status: 200, body: { errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }] } },
    ]);
    expect((await failure(to.mutate("mutation", {}, "pull-requests: write"))).message).toContain("not accessible");
  });
});
