/** Tests of our issues on the tracker; numbers are the statements of the security checklist. */
import { describe, expect, it } from "vitest";
import type { IssueMarker } from "../ports.ts";
import { useDesk, type Desk } from "../../test/github-port.ts";

const marker: IssueMarker = { kind: "drift", key: "0123456789abcdef", digest: "a".repeat(16) };
const list = "/repos/{owner}/{repo}/issues";
const one = "/repos/{owner}/{repo}/issues/{issue_number}";

function create(desk: Desk, ...bodies: readonly string[]) {
  return desk.port().createIssue({ marker, bodies, title: "Drift", labels: ["omni-scale", "omni-scale:drift"] });
}

describe("an issue of ours", () => {
  it("begins with a marker that holds only version, kind and hex digits, and is found by it (9)", async () => {
    const desk = await useDesk();
    const made = await create(desk, "### Drift");
    expect(made).toMatchObject({ open: true, marker, title: "Drift", labels: ["omni-scale", "omni-scale:drift"] });
    expect(made.body).toBe("<!-- omni-scale:v1 kind=drift key=0123456789abcdef digest=aaaaaaaaaaaaaaaa -->\n### Drift");
    expect(await desk.port().issues()).toEqual([made]);
  });

  it("is not somebody else's with the same marker, no other bot's, and no pull request (11, 12)", async () => {
    const desk = await useDesk();
    const made = await create(desk, "text");
    desk.lab.openIssue("mallory", "Drift", made.body);
    await desk
      .port({ kind: "app", slug: "renovate", permissions: { issues: "write" } }, { appSlug: "renovate" })
      .createIssue({ marker, bodies: ["text"], title: "Drift", labels: [] });
    expect((await desk.port().issues()).map(({ number }) => number)).toEqual([made.number]);
  });

  it("is refused to the token of another app: each run would open one more", async () => {
    const desk = await useDesk();
    const other = desk.port({ kind: "app", slug: "rack-bot", permissions: { issues: "write" } });
    const opened = other.createIssue({ marker, bodies: ["text"], title: "Drift", labels: [] });
    await expect(opened).rejects.toThrow("The token writes as rack-bot[bot]");
  });

  it("is found on the second page, open or closed (15)", async () => {
    const desk = await useDesk();
    const made = await create(desk, "text");
    await desk.port().editIssue(made, { marker, bodies: ["text"], open: false });
    for (let number = 0; number < 120; number += 1) desk.lab.openIssue("octocat", `issue ${number}`);
    expect(await desk.port().issues()).toMatchObject([{ number: made.number, open: false }]);
  });

  it("is written with no call where nothing differs, line ends apart (10)", async () => {
    const desk = await useDesk();
    const made = await create(desk, "one\ntwo");
    desk.lab.changeIssue("octocat", made.number, { body: made.body.replaceAll("\n", "\r\n") });
    const [found] = await desk.port().issues();
    const before = desk.lab.log.length;
    if (found !== undefined)
      await desk.port().editIssue(found, { marker, bodies: ["one\ntwo"], open: true, labels: [...found.labels].toReversed() });
    expect(desk.lab.log).toHaveLength(before);
  });

  it("keeps what the change does not name", async () => {
    const desk = await useDesk();
    const made = await create(desk, "one");
    desk.lab.changeIssue("octocat", made.number, { title: "Mine", labels: ["omni-scale", "urgent"] });
    const [found] = await desk.port().issues();
    if (found !== undefined) await desk.port().editIssue(found, { marker, bodies: ["two"] });
    expect(desk.lab.issues()).toMatchObject([{ title: "Mine", labels: ["omni-scale", "urgent"], body: expect.stringContaining("two") }]);
  });

  it("that GitHub drops in silence for its size is read back, and written shorter", async () => {
    const desk = await useDesk();
    const made = await create(desk, "short");
    const edited = await desk.port().editIssue(made, { marker, bodies: ["x".repeat(300_000), "fits"] });
    expect(edited?.body).toMatch(/\nfits$/);
    expect(desk.lab.calls({ method: "PATCH", route: one })).toHaveLength(2);
  });

  it("that GitHub refuses for its size is created shorter", async () => {
    const desk = await useDesk();
    expect((await create(desk, "x".repeat(300_000), "fits")).body).toMatch(/\nfits$/);
    expect(desk.lab.issues()).toHaveLength(1);
  });

  it("that never fits is an error, not a success", async () => {
    const desk = await useDesk();
    const made = await create(desk, "short");
    await expect(desk.port().editIssue(made, { marker, bodies: ["x".repeat(300_000)] })).rejects.toThrow(/not even the shortest/);
  });

  for (const cut of ["before", "after"] as const) {
    it(`exists once though the connection was cut ${cut} it was made`, async () => {
      const desk = await useDesk();
      desk.lab.fault({ method: "POST", path: list, cut });
      await create(desk, "text");
      expect(desk.lab.issues()).toHaveLength(1);
    });
  }

  it("that was deleted meanwhile is told as gone", async () => {
    const desk = await useDesk();
    const made = await create(desk, "one");
    desk.lab.deleteIssue(made.number);
    expect(await desk.port().editIssue(made, { marker, bodies: ["two"] })).toBeUndefined();
  });
});

describe("news below an issue", () => {
  it("is told once, however often a run is repeated, and again after other news", async () => {
    const desk = await useDesk();
    const made = await create(desk, "text");
    const [a, b] = ["1".repeat(16), "2".repeat(16)];
    expect(await desk.port().commentOnIssue(made, a, "first")).toBe("written");
    expect(await desk.port().commentOnIssue(made, a, "first")).toBe("told before");
    expect(await desk.port().commentOnIssue(made, b, "second")).toBe("written");
    expect(await desk.port().commentOnIssue(made, a, "first")).toBe("written");
    expect(desk.lab.comments(made.number).map(({ body }) => body.split("\n")[1])).toEqual(["first", "second", "first"]);
  });

  it("is not held back by a stranger's comment with our marker (12)", async () => {
    const desk = await useDesk();
    const made = await create(desk, "text");
    desk.lab.comment("mallory", made.number, `<!-- omni-scale:v1 kind=news key=${marker.key} digest=${"1".repeat(16)} -->\nfirst`);
    expect(await desk.port().commentOnIssue(made, "1".repeat(16), "first")).toBe("written");
  });

  it("of two runs at the same moment stays once", async () => {
    const desk = await useDesk();
    const made = await create(desk, "text");
    await Promise.all([1, 2].map(() => desk.port().commentOnIssue(made, "1".repeat(16), "first")));
    expect(desk.lab.comments(made.number).filter(({ minimized }) => minimized === undefined)).toHaveLength(1);
  });
});

describe("a label for people", () => {
  it("is made once and left as they change it", async () => {
    const desk = await useDesk();
    await desk.port().offerLabel("omni-scale:accepted", "Live with it");
    await desk.port().offerLabel("omni-scale:accepted", "Another meaning");
    expect(desk.lab.calls({ method: "POST", route: "/repos/{owner}/{repo}/labels" })).toHaveLength(1);
  });
});

describe("open changes", () => {
  it("are those of this repository into the branch, with both names of a moved file", async () => {
    const desk = await useDesk();
    await desk.lab.pushTo({ branch: "evil", fork: "mallory", commits: [{ files: { "web/compose.yaml": "x" }, message: "Hide" }] });
    await desk.lab.openPullRequest({ branch: "evil", fork: "mallory" });
    expect(await desk.port().openChanges("main")).toEqual([{ number: desk.pull, files: ["feature.txt"] }]);
    expect(await desk.port().openChanges("other")).toEqual([]);
  });
});
