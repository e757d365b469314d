/** Tests of the one comment of a kind; numbers are the statements of the security checklist. */
import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import type { CommentRecord } from "../lab/github/model.ts";
import type { DatedBodies, GitHub, Http } from "../ports.ts";
import { scriptedHttp } from "../../test/support/scripted-http.ts";
import { steppingClock } from "../../test/support/stepping-clock.ts";
import { githubClient } from "./index.ts";
import { useDesk, type Desk } from "../../test/github-port.ts";

const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** Our bot's comments that nobody folded away. */
function live({ lab, pull }: Desk): readonly CommentRecord[] {
  return lab.comments(pull).filter(({ author, minimized }) => author.login === "github-actions[bot]" && minimized === undefined);
}

function text(desk: Desk): string {
  return live(desk)
    .map(({ body }) => body)
    .join("\n---\n");
}

function save(desk: Desk, ...bodies: readonly string[]): ReturnType<ReturnType<Desk["port"]>["saveComment"]> {
  return desk.port().saveComment(desk.pull, "plan", bodies);
}

/** Posts comments by others, all with the text of our own comment. */
function copies(desk: Desk, login: string, count: number): readonly CommentRecord[] {
  const body = live(desk)[0]?.body ?? "";
  return Array.from({ length: count }, () => desk.lab.comment(login, desk.pull, body));
}

function scripted(http: Http, repository: string): GitHub {
  return githubClient({
    http,
    clock: steppingClock(),
    log: { warn: () => undefined },
    token: "t",
    apiUrl: "https://api.github.test",
    repository,
  });
}

/** Our own comment as we write it on a pull request of a repository. */
async function bodyOf(repository: string, pull: number): Promise<string> {
  const http = scriptedHttp([
    { status: 200, body: [] },
    { status: 201, body: { id: 1, node_id: "n", html_url: "u" } },
    { status: 200, body: [] },
  ]);
  await scripted(http, repository).saveComment(pull, "plan", ["one"]);
  const { body } = JSON.parse(http.requests[1]?.body ?? "{}") as { body: string };
  return body;
}

describe("the comment", () => {
  it("begins with a marker that holds only version, number, kind and hex digits (9)", async () => {
    const desk = await useDesk();
    expect(await save(desk, "### A plan")).toEqual({ outcome: "created", url: expect.stringContaining("#issuecomment-"), body: 0 });
    expect(text(desk)).toMatch(/^<!-- omni-scale:v1 pr=1 kind=plan key=[0-9a-f]{16} digest=[0-9a-f]{16} -->\n### A plan$/);
  });

  it("is edited in place", async () => {
    const desk = await useDesk();
    const first = await save(desk, "one");
    expect(await save(desk, "two")).toEqual({ outcome: "edited", url: first.url, body: 0 });
    expect(text(desk)).toMatch(/\ntwo$/);
  });

  describe("of dated bodies", () => {
    const at = (made: Date, what = "a plan"): DatedBodies => ({ made, at: (then) => [`${what}, made ${then.toISOString().slice(0, 16)}`] });
    const made = new Date("2026-11-24T06:30:59Z");
    const later = (minutes: number): Date => new Date(made.getTime() + minutes * 60_000);
    const saveDated = (desk: Desk, bodies: DatedBodies): ReturnType<GitHub["saveComment"]> =>
      desk.port().saveComment(desk.pull, "plan", bodies);

    it.each([
      { after: 0, outcome: "unchanged", says: "06:30", reason: "the same minute" },
      { after: 59, outcome: "unchanged", says: "06:30", reason: "no news within the hour" },
      { after: 60, outcome: "edited", says: "07:30", reason: "who looked again after an hour wants to see it" },
      { after: -5, outcome: "edited", says: "06:25", reason: "a clock that ran ahead is not believed for ever" },
    ])("is $outcome $after minutes on: $reason", async ({ after, outcome, says }) => {
      const desk = await useDesk();
      await saveDated(desk, at(made));
      expect(text(desk)).toMatch(/^<!-- omni-scale:v1 pr=1 kind=plan key=[0-9a-f]{16} digest=[0-9a-f]{16} made=[0-9a-f]+ -->\n/);
      expect(await saveDated(desk, at(later(after)))).toMatchObject({ outcome });
      expect(text(desk)).toContain(`T${says}`);
    });

    it("is edited at once where more than the time differs", async () => {
      const desk = await useDesk();
      await saveDated(desk, at(made));
      expect(await saveDated(desk, at(later(1), "another plan"))).toMatchObject({ outcome: "edited" });
      expect(text(desk)).toContain("another plan, made 2026-11-24T06:31");
    });

    it("is replaced where somebody edited it, however young it is", async () => {
      const desk = await useDesk();
      await saveDated(desk, at(made));
      desk.lab.editComment("mallory", live(desk)[0]?.id ?? 0, text(desk).replace("a plan", "no plan"));
      expect(await saveDated(desk, at(later(1)))).toMatchObject({ outcome: "replaced" });
    });

    it("takes the place of an undated one, and the other way round", async () => {
      const desk = await useDesk();
      await save(desk, "a plan, made 2026-11-24T06:30");
      expect(await saveDated(desk, at(made))).toMatchObject({ outcome: "edited" });
      expect(await save(desk, "a report")).toMatchObject({ outcome: "edited" });
      expect(text(desk)).toMatch(/digest=[0-9a-f]{16} -->\na report$/);
    });
  });

  it("makes no call when nothing changed (10)", async () => {
    const desk = await useDesk();
    await save(desk, "one\n\n- two\n");
    const before = desk.lab.log.length;
    expect(await save(desk, "one\n\n- two\n")).toMatchObject({ outcome: "unchanged", body: 0 });
    expect(desk.lab.log.slice(before).map(({ method }) => method)).toEqual(["GET"]);
  });

  it("counts line ends that GitHub's editor turned as unchanged", async () => {
    const desk = await useDesk();
    await save(desk, "one\ntwo");
    const [mine] = live(desk);
    desk.lab.editComment("octocat", mine?.id ?? 0, (mine?.body ?? "").replaceAll("\n", "\r\n"));
    expect(await save(desk, "one\ntwo")).toMatchObject({ outcome: "unchanged" });
    expect(await save(desk, "three")).toMatchObject({ outcome: "edited" });
  });

  it("is created again when it was deleted between list and edit", async () => {
    const desk = await useDesk();
    await save(desk, "one");
    const id = live(desk)[0]?.id ?? 0;
    desk.lab.fault({ method: "GET", path: list, beforeReply: () => desk.lab.deleteComment(id) });
    expect(await save(desk, "two")).toMatchObject({ outcome: "created" });
    expect(text(desk)).toMatch(/\ntwo$/);
  });

  it("is found on the second page (15)", async () => {
    const desk = await useDesk();
    for (let number = 0; number < 120; number++) desk.lab.comment("octocat", desk.pull, `remark ${number}`);
    await save(desk, "one");
    for (let number = 0; number < 120; number++) desk.lab.comment("octocat", desk.pull, `remark ${number}`);
    expect(await save(desk, "two")).toMatchObject({ outcome: "edited" });
    expect(live(desk)).toHaveLength(1);
  });

  it("is the pull request's own: one on another pull request is left alone", async () => {
    const desk = await useDesk();
    await desk.lab.pushTo({ branch: "other", commits: [{ files: { "o.txt": "o" }, message: "Other" }] });
    const other = (await desk.lab.openPullRequest({ branch: "other" })).number;
    await save(desk, "one");
    expect(await desk.port().saveComment(other, "plan", ["two"])).toMatchObject({ outcome: "created" });
    expect(text(desk)).toMatch(/\none$/);
  });
});

describe("whose comment it is", () => {
  it.each([
    { login: "mallory", reason: "a person (11)" },
    { login: "github-actions", reason: "a person with the bot's name (11)" },
    { login: "renovate[bot]", reason: "another bot (12)" },
  ])("150 comments with our exact marker by $reason are never touched", async ({ login }) => {
    const desk = await useDesk();
    await save(desk, "one");
    const theirs = copies(desk, login, 150);
    desk.lab.deleteComment(live(desk)[0]?.id ?? 0);
    expect(await save(desk, "two")).toMatchObject({ outcome: "created" });
    expect(await save(desk, "three")).toMatchObject({ outcome: "edited" });
    const now = new Map(desk.lab.comments(desk.pull).map((comment) => [comment.id, comment]));
    for (const comment of theirs) expect(now.get(comment.id)).toEqual(comment);
  });

  it("another app's comment with our marker is never edited (12)", async () => {
    const desk = await useDesk();
    const app = { kind: "app", slug: "other-app", permissions: { "pull-requests": "write" } } as const;
    await desk.port(app, { appSlug: "other-app" }).saveComment(desk.pull, "plan", ["theirs"]);
    expect(await save(desk, "ours")).toMatchObject({ outcome: "created" });
    expect(desk.lab.comments(desk.pull).map(({ editor }) => editor)).toEqual([undefined, undefined]);
  });

  it("works for a configured app", async () => {
    const desk = await useDesk();
    const port = desk.port({ kind: "app", slug: "rack-bot", permissions: { "pull-requests": "write" } }, { appSlug: "rack-bot" });
    await port.saveComment(desk.pull, "plan", ["one"]);
    expect(await port.saveComment(desk.pull, "plan", ["two"])).toMatchObject({ outcome: "edited" });
  });

  it("ours edited by a person is replaced, folded away, and said so (13)", async () => {
    const desk = await useDesk();
    const first = await save(desk, "Nothing is deleted.");
    const [mine] = live(desk);
    desk.lab.editComment("mallory", mine?.id ?? 0, (mine?.body ?? "").replace("Nothing", "Everything"));
    const saved = await save(desk, "Nothing is deleted.");
    expect(saved.outcome).toBe("replaced");
    expect(saved.url).not.toBe(first.url);
    expect(live(desk)).toHaveLength(1);
    expect(desk.lab.comments(desk.pull).find(({ id }) => id === mine?.id)).toMatchObject({
      minimized: "outdated",
      body: expect.stringContaining("Everything"),
    });
    expect(await save(desk, "Nothing is deleted.")).toMatchObject({ outcome: "unchanged", url: saved.url });
  });

  it.each([
    { change: { user: { login: "github-actions[bot]", type: "User" } }, reason: "no bot" },
    { change: { user: null }, reason: "an account that is gone" },
    { change: { performed_via_github_app: { slug: "other-app" } }, reason: "written through another app" },
    { change: { body: "<!-- omni-scale:v1 pr=2 kind=plan key=0 digest=0 -->" }, reason: "no whole marker" },
    { pull: 2, reason: "the marker of another pull request" },
    { repository: "o/other", reason: "the marker of another repository" },
  ])("what only looks like ours is not edited: $reason", async ({ change = {}, pull = 1, repository = "o/r" }) => {
    const body = await bodyOf(repository, pull);
    const user = { login: "github-actions[bot]", type: "Bot" };
    const theirs = { id: 1, node_id: "n", html_url: "u", body, user, ...change };
    const made = { ...theirs, id: 2, user };
    const http = scriptedHttp([
      { status: 200, body: [theirs] },
      { status: 201, body: made },
      { status: 200, body: [theirs] },
    ]);
    expect(await scripted(http, "o/r").saveComment(1, "plan", ["two"])).toMatchObject({ outcome: "created" });
  });

  it("a marker that is not the first line means nothing", async () => {
    const desk = await useDesk();
    await save(desk, "one");
    const [mine] = live(desk);
    desk.lab.editComment("mallory", mine?.id ?? 0, `hello\n${mine?.body ?? ""}`);
    expect(await save(desk, "one")).toMatchObject({ outcome: "created" });
  });
});

describe("several of ours", () => {
  it("the newest stays, the others are folded away", async () => {
    const desk = await useDesk();
    // Two runs that both saw no comment: the first one's list is held until the second one is through.
    desk.lab.fault({ method: "GET", path: list, beforeReply: async () => void (await save(desk, "second run")) });
    await save(desk, "first run");
    expect(desk.lab.comments(desk.pull)).toHaveLength(2);
    expect(text(desk)).toMatch(/\nfirst run$/);
    expect(await save(desk, "later")).toMatchObject({ outcome: "edited" });
    expect(text(desk)).toMatch(/\nlater$/);
  });

  it("two runs at once leave one live comment, whoever is quicker (15)", async () => {
    const desk = await useDesk();
    await Promise.all([save(desk, "a"), save(desk, "b"), save(desk, "c")]);
    expect(live(desk)).toHaveLength(1);
  });

  it("folding away that is refused is a warning only", async () => {
    const desk = await useDesk();
    await save(desk, "one");
    const [mine] = live(desk);
    desk.lab.editComment("mallory", mine?.id ?? 0, `${mine?.body ?? ""} edited`);
    desk.lab.fault({
      method: "POST",
      path: "/graphql",
      status: 200,
      body: { data: null, errors: [{ message: "Resource not accessible by integration" }] },
    });
    expect(await save(desk, "two")).toMatchObject({ outcome: "replaced" });
    expect(desk.warnings.join()).toContain("could not be folded away");
    expect(live(desk)).toHaveLength(2);
    expect(await save(desk, "two")).toMatchObject({ outcome: "unchanged" });
    expect(live(desk)).toHaveLength(1);
  });

  it("one that was folded away is not used again: nobody would see it", async () => {
    const desk = await useDesk();
    desk.lab.fault({ method: "GET", path: list, beforeReply: async () => void (await save(desk, "second run")) });
    await save(desk, "first run");
    desk.lab.deleteComment(live(desk)[0]?.id ?? 0);
    expect(await save(desk, "later")).toMatchObject({ outcome: "created" });
  });
});

describe("size", () => {
  const large = "x".repeat(262_144);

  it("goes down the ladder where GitHub finds a text too large, for a new comment and for an edit", async () => {
    const desk = await useDesk();
    expect(await save(desk, large, `${large}y`, "small")).toMatchObject({ outcome: "created", body: 2 });
    expect(await save(desk, large, "smaller")).toMatchObject({ outcome: "edited", body: 1 });
    expect(text(desk)).toMatch(/\nsmaller$/);
  });

  it("does not try the large one again when the short one is there already", async () => {
    const desk = await useDesk();
    await save(desk, large, "small");
    expect(await save(desk, large, "small")).toMatchObject({ outcome: "unchanged", body: 1 });
    expect(desk.lab.calls({ status: 422 })).toHaveLength(1);
  });

  it("fails where nothing fits, and leaves the old text", async () => {
    const desk = await useDesk();
    await save(desk, "one");
    await expect(save(desk, large)).rejects.toThrow(/too long for GitHub/);
    expect(text(desk)).toMatch(/\none$/);
  });
});

describe("answers that get lost", () => {
  it.each([
    { cut: "after" as const, posts: 1, reason: "it was made: looked for, not made again" },
    { cut: "before" as const, posts: 2, reason: "it was not made: made once more" },
  ])("a creation cut $cut leaves one comment ($reason)", async ({ cut, posts }) => {
    const desk = await useDesk();
    desk.lab.fault({ method: "POST", path: list, cut });
    expect(await save(desk, "one")).toMatchObject({ outcome: "created" });
    expect(desk.lab.comments(desk.pull)).toHaveLength(1);
    expect(desk.lab.calls({ method: "POST", route: list })).toHaveLength(posts);
  });

  it("an edit cut after it happened is compared, not sent again", async () => {
    const desk = await useDesk();
    await save(desk, "one");
    desk.lab.fault({ method: "PATCH", path: one, cut: "after" });
    expect(await save(desk, "two")).toMatchObject({ outcome: "edited" });
    expect(desk.lab.calls({ method: "PATCH", route: one })).toHaveLength(1);
  });

  it("a secondary limit is waited for", async () => {
    const desk = await useDesk();
    const body = { message: "You have exceeded a secondary rate limit." };
    desk.lab.fault({ method: "POST", path: list, status: 403, body, headers: { "retry-after": "30" } });
    expect(await save(desk, "one")).toMatchObject({ outcome: "created" });
    expect(desk.clock.slept).toContain(30_000);
  });
});

describe("permissions", () => {
  it("a missing one is named with the job and the file", async () => {
    const desk = await useDesk();
    const error: unknown = await desk
      .port({ kind: "job", permissions: { contents: "read", "pull-requests": "read" } })
      .saveComment(desk.pull, "plan", ["one"])
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof UserError)) throw new Error("it is for the user to mend");
    expect(plain(error.fix)).toContain("Add pull-requests: write below permissions: of job plan in .github/workflows/plan.yml");
  });

  it("a fork's token is not told to change the workflow (33)", async () => {
    const desk = await useDesk();
    const token = { kind: "job", permissions: { "pull-requests": "write" }, readOnly: true } as const;
    const saving = desk.port(token, { readOnly: "fork" }).saveComment(desk.pull, "plan", ["one"]);
    await expect(saving).rejects.toThrow(/that is how GitHub is made/);
  });
});
