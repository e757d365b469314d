// Drift as issues: what a person finds after each run, on a loopback GitHub with a world in memory.
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { plain } from "../../src/core/words.ts";
import { useDriftDesk } from "./desk.ts";

const two = { web: { a: "1" }, db: { b: "1" } };
const HOUR = 3_600_000;

async function drifted() {
  const desk = await useDriftDesk();
  await desk.commit(two);
  desk.world.put("a", "hand");
  desk.world.put("b", "1");
  await desk.run();
  return desk;
}

describe("a difference", () => {
  it("becomes one issue with both ways out, and a dashboard", async () => {
    const desk = await drifted();
    expect(desk.table()).toEqual(["1 open Drift: Stack/web is not as Git says", "2 open Omni-Scale: how the rack stands"]);
    const { body, labels } = desk.issue(/web/);
    expect(labels).toEqual(["omni-scale", "omni-scale:drift"]);
    expect(body).toMatch(/^<!-- omni-scale:v1 kind=drift key=[0-9a-f]{16} digest=[0-9a-f]{16} -->\n### `Stack\/web` is not as Git says/);
    expect(body).toMatch(/gh workflow run omni-scale\.yml -f components=Stack\/web -f accept=[0-9a-f]{12}/);
    expect(body).toContain("- value: hand\n+ value: 1");
    expect(desk.issue(/how the rack/).body).toContain("1 of 2 components is as Git says, 1 not.");
  });

  it("that is still there is no news: no write at all", async () => {
    const desk = await drifted();
    const before = desk.writes();
    expect((await desk.run()).status).toBe("changes");
    expect(desk.writes()).toBe(before);
  });

  it("that becomes another one is told in one comment, and in the text", async () => {
    const desk = await drifted();
    desk.world.put("a", "other hand");
    await desk.run();
    await desk.run();
    expect(desk.told(desk.issue(/web/))).toEqual([expect.stringContaining("`Stack/web` differs otherwise than before.")]);
    expect(desk.issue(/web/).body).toContain("- value: other hand");
  });

  it("that is gone closes its issue with a comment, once", async () => {
    const desk = await drifted();
    desk.world.put("a", "1");
    expect((await desk.run()).status).toBe("unchanged");
    await desk.run();
    expect(desk.issue(/web/)).toMatchObject({ state: "closed", stateReason: "completed" });
    expect(desk.told(desk.issue(/web/))).toEqual(["`Stack/web` is as Git says again."]);
    expect(desk.issue(/how the rack/)).toMatchObject({ state: "open", body: expect.stringContaining("2 of 2 components are as Git says") });
  });

  it("that comes back opens the same issue again", async () => {
    const desk = await drifted();
    desk.world.put("a", "1");
    await desk.run();
    desk.world.put("a", "hand");
    await desk.run();
    expect(desk.table()).toHaveLength(2);
    expect(desk.issue(/web/).state).toBe("open");
    expect(desk.told(desk.issue(/web/)).at(-1)).toContain("`Stack/web` differs again.");
  });

  it("is not told while an open pull request changes the component, and then is", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    desk.world.put("a", "hand");
    desk.world.put("b", "1");
    await desk.lab.pushTo({
      branch: "change",
      commits: [{ files: { "web/compose.yaml": JSON.stringify({ things: { a: "2" } }) }, message: "Change web" }],
    });
    const { number } = await desk.lab.openPullRequest({ branch: "change" });
    await desk.run();
    expect(desk.lab.issues().map(({ title }) => title)).toEqual(["Omni-Scale: how the rack stands"]);
    expect(desk.issue(/how the rack/).body).toContain(`\`Stack/web\`: pull request \`${number}\``);
    desk.lab.closePullRequest(number);
    await desk.run();
    expect(desk.issue(/web/).state).toBe("open");
  });

  it("is told though a fork's pull request changes the component: anybody may open one", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    desk.world.put("a", "hand");
    desk.world.put("b", "1");
    await desk.lab.pushTo({ branch: "evil", fork: "mallory", commits: [{ files: { "web/compose.yaml": "{}" }, message: "Hide" }] });
    await desk.lab.openPullRequest({ branch: "evil", fork: "mallory" });
    await desk.run();
    expect(desk.issue(/web/).state).toBe("open");
  });
});

describe("what people do", () => {
  it("to a title is left alone, to the text is put back", async () => {
    const desk = await drifted();
    const { number, body } = desk.issue(/web/);
    desk.lab.changeIssue("octocat", number, { title: "Somebody looks into web", body: `${body ?? ""}\nmine` });
    await desk.run();
    expect(desk.issue(/Somebody/)).toMatchObject({ number, body });
    expect(desk.table()).toHaveLength(2);
  });

  it("closing it by hand opens it again, with a word about how to live with it, once", async () => {
    const desk = await drifted();
    const { number } = desk.issue(/web/);
    for (let times = 0; times < 2; times += 1) {
      desk.lab.changeIssue("octocat", number, { state: "closed" });
      await desk.run();
      expect(desk.issue(/web/).state).toBe("open");
    }
    expect(desk.told(desk.issue(/web/))).toEqual([expect.stringContaining("This was closed, but it is still so.")]);
  });

  it("closing it as accepted leaves it closed until the difference is another one", async () => {
    const desk = await drifted();
    const { number, labels } = desk.issue(/web/);
    desk.lab.changeIssue("octocat", number, { state: "closed", labels: [...labels, "omni-scale:accepted", "mine"] });
    const before = desk.lab.issues().length;
    await desk.run();
    expect(desk.issue(/web/).state).toBe("closed");
    expect(desk.issue(/how the rack/).body).toContain("**Lived with:** `Stack/web`");
    desk.world.put("a", "third hand");
    await desk.run();
    expect(desk.issue(/web/)).toMatchObject({ state: "open", labels: ["omni-scale", "omni-scale:drift", "mine"] });
    expect(desk.lab.issues()).toHaveLength(before);
  });

  it("an issue of somebody else's with our marker is never touched, ours is opened beside it", async () => {
    const desk = await drifted();
    const copy = desk.lab.openIssue("mallory", "Drift: Stack/web is not as Git says", desk.issue(/web/).body ?? "");
    desk.world.put("a", "1");
    await desk.run();
    expect(desk.lab.issues().find(({ number }) => number === copy.number)).toEqual(copy);
    expect(desk.issue(/web/).state).toBe("closed");
  });

  it("locking the conversation keeps nothing else from being told", async () => {
    const desk = await drifted();
    const { number } = desk.issue(/web/);
    desk.lab.fault({
      method: "POST",
      path: new RegExp(`/issues/${number}/comments$`),
      status: 403,
      body: { message: "Unable to create comment because issue is locked." },
    });
    desk.world.put("a", "1");
    expect((await desk.run()).untold).toBeUndefined();
    expect(desk.issue(/web/).state).toBe("closed");
    expect(desk.warnings.join("\n")).toContain(`Issue ${number} could not be commented on`);
  });
});

describe("what cannot be seen", () => {
  it("is an issue of its own, closes nothing, and is itself closed after a day of answers", async () => {
    const desk = await drifted();
    desk.world.unreachable = true;
    expect((await desk.run()).status).toBe("unseen");
    expect(desk.issue(/web/).state).toBe("open");
    const away = () => desk.issue(/memory\/w cannot be reached/);
    expect(away()).toMatchObject({ state: "open", labels: ["omni-scale", "omni-scale:unreachable"] });
    expect(away().body).toContain("the world is away");
    desk.world.unreachable = false;
    await desk.run();
    expect(away().state).toBe("open");
    await desk.clock.sleep(25 * HOUR);
    await desk.run();
    expect(away().state).toBe("closed");
    expect(desk.told(away())).toEqual(["`memory/w` has answered for a day."]);
  });

  it("at times is one issue without a comment for each time", async () => {
    const desk = await drifted();
    for (let times = 0; times < 6; times += 1) {
      desk.world.unreachable = times % 2 === 0;
      await desk.run();
      await desk.clock.sleep(6 * HOUR);
    }
    expect(desk.lab.issues().filter(({ title }) => /reached/.test(title))).toHaveLength(1);
    expect(desk.told(desk.issue(/reached/))).toEqual([]);
    expect(desk.told(desk.issue(/web/))).toEqual([]);
  });

  it("because its spec is wrong is neither drift nor gone", async () => {
    const desk = await drifted();
    await desk.lab.pushTo({
      branch: "main",
      commits: [{ files: { "web/compose.yaml": JSON.stringify({ things: {}, refused: "no such thing" }) }, message: "Break" }],
    });
    await desk.run();
    expect(desk.issue(/web/).state).toBe("open");
    expect(desk.issue(/how the rack/).body).toMatch(/\*\*Not seen:\*\* `Stack\/web`: `no such thing`/);
  });
});

describe("a component", () => {
  it("that left the specs has its issue archived, and opened again when it comes back", async () => {
    const desk = await drifted();
    await desk.commit({ db: two.db });
    await desk.run();
    expect(desk.issue(/web/)).toMatchObject({
      state: "closed",
      stateReason: "not_planned",
      title: "Archived: Drift: Stack/web is not as Git says",
    });
    await desk.commit(two);
    await desk.run();
    expect(desk.issue(/web/)).toMatchObject({ state: "open", title: "Drift: Stack/web is not as Git says" });
  });

  it("is not taken for gone where the configuration cannot be read", async () => {
    const desk = await drifted();
    await desk.lab.pushTo({ branch: "main", commits: [{ files: { "omni-scale.yaml": "stacks: [" }, message: "Break" }] });
    await desk.run();
    expect(desk.issue(/web/).state).toBe("open");
  });

  it("that a run does not look at is left alone", async () => {
    const desk = await drifted();
    desk.world.put("a", "1");
    desk.world.put("b", "hand");
    await desk.run({ only: ["Stack/db"] });
    expect(desk.issue(/web/).state).toBe("open");
    expect(desk.issue(/db/).state).toBe("open");
  });
});

describe("the grouping", () => {
  it("of a small rack is one issue for all of it", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two, "mode: apply");
    await desk.run();
    expect(desk.table()).toEqual(["1 open Drift: what runs is not what Git says"]);
    expect(desk.issue(/Drift/).body).toContain("2 components are not as Git says");
    desk.world.put("a", "1");
    await desk.run();
    expect(desk.issue(/Drift/)).toMatchObject({ state: "open" });
    desk.world.put("b", "1");
    await desk.run();
    expect(desk.issue(/Drift/).state).toBe("closed");
  });

  it("that becomes another one moves everything over", async () => {
    const desk = await drifted();
    await desk.commit(two, "mode: apply\nissues: one");
    await desk.run();
    expect(desk.table()).toEqual([
      "1 closed Drift: Stack/web is not as Git says",
      "2 closed Omni-Scale: how the rack stands",
      "3 open Drift: what runs is not what Git says",
    ]);
    expect(desk.told(desk.issue(/web/))).toEqual(["Another issue has this now."]);
  });
});

describe("quiet hours", () => {
  it("see and report, and write nothing", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two, "mode: apply\ndrift:\n  timeZone: Europe/Berlin\n  quiet:\n    - {from: '12:30', to: '14:00'}");
    // 12:00 in UTC is 13:00 in Berlin in November.
    const outcome = await desk.run();
    expect(outcome).toMatchObject({ status: "changes" });
    expect(desk.writes()).toBe(0);
    await desk.clock.sleep(2 * HOUR);
    await desk.run();
    expect(desk.table()).toHaveLength(1);
  });
});

describe("a run", () => {
  it("for another branch is refused, for a commit that is not the tip skipped", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    expect((await desk.run({ ref: "refs/heads/other" })).status).toBe("failed");
    expect((await desk.run({ lacks: () => true })).status).toBe("skipped");
    expect(desk.writes()).toBe(0);
  });

  it.each([
    { without: "issues", line: "issues: write", reason: "nothing can be told" },
    { without: "pull-requests", line: "pull-requests: read", reason: "who works on what cannot be seen" },
    { without: "contents", line: "contents: read", reason: "the tip cannot be seen" },
  ])("without $without names the line to add: $reason", async ({ without, line }) => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    const permissions = Object.fromEntries(
      Object.entries({ contents: "read", issues: "write", "pull-requests": "read" }).filter(([name]) => name !== without),
    );
    const told = await desk.run({ permissions }).then(
      ({ untold }) => untold,
      (error: unknown) => error,
    );
    expect(told).toBeInstanceOf(UserError);
    expect(plain((told as UserError).fix)).toContain(line);
  });

  it("that may read issues but not write them names that line", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    const { untold } = await desk.run({ permissions: { contents: "read", issues: "read", "pull-requests": "read" } });
    expect(JSON.stringify(untold)).toContain("issues: write");
    expect(desk.table()).toEqual([]);
  });

  for (const cut of ["before", "after"] as const) {
    it(`whose connection is cut ${cut} GitHub opened the issue leaves one`, async () => {
      const desk = await useDriftDesk();
      await desk.commit(two, "mode: apply\nissues: one");
      desk.lab.fault({ method: "POST", path: "/repos/{owner}/{repo}/issues", cut });
      await desk.run();
      expect(desk.table()).toHaveLength(1);
    });
  }

  it("that ends between a comment and its issue tells the news once all the same", async () => {
    const desk = await drifted();
    desk.world.put("a", "1");
    const fault = desk.lab.fault({ method: "PATCH", path: "/repos/{owner}/{repo}/issues/{issue_number}", status: 500, times: 99 });
    expect((await desk.run()).untold).toBeDefined();
    expect(desk.issue(/web/).state).toBe("open");
    fault.end();
    await desk.run();
    await desk.run();
    expect(desk.issue(/web/).state).toBe("closed");
    expect(desk.told(desk.issue(/web/))).toEqual(["`Stack/web` is as Git says again."]);
  });

  it("beside another one leaves one issue a subject and tells each news once", async () => {
    const desk = await useDriftDesk();
    await desk.commit(two);
    await Promise.all([desk.run(), desk.run()]);
    await desk.run();
    const open = desk.lab.issues().filter(({ state }) => state === "open");
    expect(open.map(({ title }) => title).toSorted()).toEqual([
      "Drift: Stack/db is not as Git says",
      "Drift: Stack/web is not as Git says",
      "Omni-Scale: how the rack stands",
    ]);
    desk.world.put("a", "other");
    await Promise.all([desk.run(), desk.run()]);
    const web = open.find(({ title }) => /web/.test(title));
    expect(web === undefined ? [] : desk.told(web)).toHaveLength(1);
  });

  it("reads the issue back: a text that GitHub drops in silence is written shorter", async () => {
    const desk = await useDriftDesk();
    const huge = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`thing-${index}`, "x".repeat(200)]));
    await desk.commit({ web: huge, db: { b: "1" } });
    await desk.run();
    expect(Buffer.byteLength(desk.issue(/web/).body ?? "")).toBeLessThan(65_536);
    expect(desk.issue(/web/).body).toMatch(/\d+ more resources/);
  });
});

describe("500 components that drift at once", () => {
  it("are at most the cap of issues and one dashboard, and a second run without news makes no write", { timeout: 120_000 }, async () => {
    const desk = await useDriftDesk();
    const stacks = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`s${String(index).padStart(3, "0")}`, { [`t${index}`]: "1" }]),
    );
    await desk.commit(stacks, "mode: apply\ndrift: {cap: 20}");
    const started = desk.clock.now().getTime();
    await desk.run();
    expect(desk.lab.issues().filter(({ title }) => title.startsWith("Drift: "))).toHaveLength(20);
    expect(desk.lab.issues()).toHaveLength(21);
    expect(desk.issue(/how the rack/).body).toContain("480 of them have no issue of their own: at most 20 are open at once.");
    expect(desk.lab.log.filter(({ status }) => status === 403 || status === 429)).toEqual([]);
    // Some twenty writes, of which GitHub takes ten at once.
    expect(desk.clock.now().getTime() - started).toBeGreaterThanOrEqual(10_000);
    const before = desk.writes();
    await desk.run();
    expect(desk.writes()).toBe(before);
  });
});
