/** What an apply does not do by itself, and how it is told to, as GitHub's runners would start it; must not need a Docker Engine. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { type Rack, compose, configuration, fileOf, logOf, onRack, permissions, verdict } from "./rack.ts";

/** Changes what runs behind Git's back, in the field that a pull request is about to change. */
function editByHand(rack: Rack): void {
  rack.edit(
    "web-app-1",
    (record) => void (record.Config.Env = (record.Config.Env ?? []).map((each) => (each === "TZ=UTC" ? "TZ=Mars" : each))),
  );
}

function zone(rack: Rack): string | undefined {
  return rack.containers("web")["app"]?.Config.Env?.find((each) => each.startsWith("TZ="));
}

/** What plan.json says of a component, as far as it matters here. */
interface PlannedComponent {
  readonly name: string;
  readonly diagnostics: readonly { readonly rule: string }[];
}

/** The lines of a step's journal that say who ran what. */
async function auditsOf(folder: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith("journal.jsonl"));
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  const lines = texts.flatMap((text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, string>>),
  );
  return lines.filter(({ kind }) => kind === "audit");
}

/** The digest that a report asks to name. */
function digestIn(text: string): string {
  return /accept\S*[ :=`]+([0-9a-f]{12})/.exec(text)?.[1] ?? "none in the text";
}

describe("an apply", { concurrent: true }, () => {
  onRack("holds what was edited by hand since the review, shows then and now, and goes on when its digest is named", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("1", "Europe/Berlin") });
    await rack.plan(pull);
    editByHand(rack);
    const before = rack.containers("web");
    const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(held), logOf(held)).toBe("1 held");
    expect(rack.containers("web")).toEqual(before);
    const [comment] = rack.ours(pull);
    expect(comment?.body).toMatch(/- environment\.TZ: UTC → Europe\/Berlin\n\+ environment\.TZ: \*\*\* → Europe\/Berlin/);
    expect(held.outputs).toMatchObject({ changed: "false" });

    const digest = digestIn(comment?.body ?? "");
    const wrong = await rack.dispatch({ accept: "0123456789ab" });
    expect(verdict(wrong), logOf(wrong)).toBe("1 held");
    expect(zone(rack)).toBe("TZ=Mars");
    const accepted = await rack.dispatch({ accept: digest });
    expect(verdict(accepted), logOf(accepted)).toBe("0 applied");
    expect(zone(rack)).toBe("TZ=Europe/Berlin");
  });

  onRack("does what a plan showed that saw nothing live", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("1", "Europe/Berlin") });
    const planned = await rack.plan(pull, { selfHosted: false });
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).toMatch(/machine of GitHub's/);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "merge"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(zone(rack)).toBe("TZ=Europe/Berlin");
  });

  onRack("holds what a plan that saw nothing live could not know of", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("1", "Europe/Berlin") });
    await rack.plan(pull, { selfHosted: false });
    editByHand(rack);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "merge"));
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(zone(rack)).toBe("TZ=Mars");
  });

  for (const by of ["a fork", "Dependabot"] as const) {
    onRack(`holds what came from ${by}, says why, and takes it by its digest`, {}, async (rack) => {
      const about = by === "a fork" ? { fork: "mallory" } : { author: "dependabot[bot]" };
      const pull = await rack.propose({ "web/compose.yaml": compose("2") }, about);
      const readOnly = rack.github.token({ kind: "job", permissions: { contents: "read" }, readOnly: true });
      const planned = await rack.plan(pull, { selfHosted: false, token: readOnly });
      const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
      expect(verdict(end), logOf(end)).toBe("1 held");
      expect(end.summary).toContain(by === "a fork" ? "came from a fork, whose plan cannot be recorded" : "whose plan cannot be recorded");
      expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");

      // What the summary of the pull request's own run named is what it is now.
      const digest = digestIn(end.summary);
      expect(planned.summary).toContain(digest);
      const accepted = await rack.dispatch({ accept: digest });
      expect(verdict(accepted), logOf(accepted)).toBe("0 applied");
      expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:2");
    });
  }

  onRack("holds what was pushed without a pull request, and names the commit", {}, async (rack) => {
    const push = await rack.github.pushTo({ branch: "main", commits: [{ files: { "web/compose.yaml": compose("2") } }] });
    // GitHub may still be about to link the commit to a pull request: that is waited for, here not for long.
    const end = await rack.apply(push);
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(end.summary).toContain("No pull request brought");
    expect(end.summary).toContain(push.after.slice(0, 7));
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");
  });

  onRack("deletes what a tombstone names when its name is typed, and keeps its volumes", {}, async (rack) => {
    const removed = "removed:\n  - component: Stack/web\n    project: web\n";
    const files = { "omni-scale.yaml": configuration(["db"], rack.host, removed), "web/compose.yaml": null };
    const pull = await rack.propose(files);
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(held), logOf(held)).toBe("1 held");
    expect(held.summary).toMatch(/confirm-delete[^\n]*Stack\/web/);
    expect(Object.keys(rack.containers("web"))).toEqual(["app"]);

    const end = await rack.dispatch({ "confirm-delete": "Stack/web" });
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.containers("web")).toEqual({});
    expect(rack.volumes()).toContain("web_data");
    expect(Object.keys(rack.containers("db"))).toEqual(["app"]);
  });

  onRack("says once that a stack is no longer managed whose spec is gone, and leaves it alone", {}, async (rack) => {
    const before = rack.containers("web");
    const pull = await rack.propose({ "omni-scale.yaml": configuration(["db"], rack.host), "web/compose.yaml": null });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 unchanged");
    expect(rack.ours(pull)[0]?.body).toMatch(/Stack\/web/);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 unchanged");
    expect(rack.containers("web")).toEqual(before);
  });

  onRack("re-run from an old push works at the tip, and undoes nothing", {}, async (rack) => {
    const first = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(first);
    const push = await rack.github.mergePullRequest(first.number, "squash");
    await rack.apply(push);
    const second = await rack.propose({ "web/compose.yaml": compose("3") });
    await rack.plan(second);
    await rack.apply(await rack.github.mergePullRequest(second.number, "squash"));
    const now = rack.containers("web");
    const end = await rack.apply(push, { runAttempt: "2" });
    expect(verdict(end), logOf(end)).toBe("0 unchanged");
    expect(rack.containers("web")).toEqual(now);
    expect(now["app"]?.Config.Image).toBe("lab/app:3");
  });

  onRack("that checked out less than the tip leaves it to the tip's own run", {}, async (rack) => {
    const first = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(first);
    const push = await rack.github.mergePullRequest(first.number, "squash");
    // The default branch moves on between checkout and apply.
    rack.github.fault({
      method: "GET",
      path: "/repos/{owner}/{repo}",
      beforeReply: async () => void (await rack.github.pushTo({ branch: "main", commits: [{ files: { "README.md": "#\n" } }] })),
    });
    const end = await rack.apply(push);
    expect(verdict(end), logOf(end)).toBe("0 skipped");
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");
  });

  onRack("of another branch than the default one is refused", {}, async (rack) => {
    const push = await rack.github.pushTo({ branch: "side", commits: [{ files: { "web/compose.yaml": compose("2") } }] });
    const end = await rack.apply(push, { ref: "side" });
    expect(verdict(end), logOf(end)).toBe("1 failed");
    expect(logOf(end)).toContain("Apply runs on main alone");
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");
  });

  onRack("started by anything but a push or a person is refused, and changes nothing", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const entry = (await rack.github.queue([pull.number])).entries[0];
    if (entry === undefined) throw new Error("the queue has one entry");
    const { events } = rack.github;
    for (const event of [events.pullRequest("opened", pull.number), await events.mergeGroup(entry), await events.schedule()]) {
      const end = await rack.play(event, "apply", { selfHosted: true });
      expect(verdict(end), logOf(end)).toBe("1 without status");
      expect(logOf(end)).toContain(`apply was started by the event ${event.name}.`);
    }
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");
  });

  onRack("of any end leaves one line that says who ran what, at which commit and digest, with which result", {}, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const push = await rack.github.mergePullRequest(pull.number, "squash");
    const env = { GITHUB_TRIGGERING_ACTOR: "hubot" };
    const { checks: _, ...blind } = permissions.apply;
    const ends = {
      refused: await rack.play(rack.github.events.pullRequest("opened", pull.number), "apply", { selfHosted: true, env, runId: "41" }),
      unseen: await rack.apply(push, { permissions: blind, env, runId: "42", runAttempt: "2" }),
      elsewhere: await rack.dispatch({}, { ref: "main", env: { ...env, GITHUB_REF: "refs/heads/side" }, runId: "43" }),
      applied: await rack.apply(push, { env, runId: "44" }),
    };
    const audits = Object.fromEntries(
      await Promise.all(Object.entries(ends).map(async ([how, end]) => [how, await auditsOf(end.temporaryFolder)] as const)),
    );
    const line = { kind: "audit", attempt: "1", actor: "octocat", triggeringActor: "hubot", command: "apply", digest: "" };
    expect(audits).toMatchObject({
      refused: [{ ...line, run: "41", status: "failed" }],
      unseen: [{ ...line, run: "42", attempt: "2", commit: push.after, status: "failed" }],
      elsewhere: [{ ...line, run: "43", status: "failed" }],
      applied: [{ ...line, run: "44", commit: push.after, digest: ends.applied.outputs["digest"], status: "applied" }],
    });
    for (const [{ url, run }] of Object.values(audits) as [Record<string, string>][])
      expect(url).toContain(`/actions/runs/${run}/attempts/`);
  });

  /** A changed stack that asks for a way to the host. */
  const asking = (line: string): string => compose("2").replace("    volumes: [data:/data]\n", `    ${line}\n`);
  const ways = {
    privileged: "privileged: true",
    namespace: "pid: host",
    root: "volumes: ['/:/host']",
    socket: "volumes: ['/var/run/docker.sock:/var/run/docker.sock']",
  } as const;
  const asked = Object.fromEntries(Object.entries(ways).map(([stack, line]) => [`${stack}/compose.yaml`, asking(line)]));

  onRack("holds what newly asks for a way to the host, though it was merged", { stacks: Object.keys(ways) }, async (rack) => {
    const pull = await rack.propose(asked);
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("1 blocked");
    const { plan } = JSON.parse(await fileOf(planned, "plan-file")) as { plan: { components: PlannedComponent[] } };
    const found = plan.components.map(({ name, diagnostics }) => [name.slice("Stack/".length), diagnostics.map(({ rule }) => rule)]);
    expect(Object.fromEntries(found)).toEqual({ privileged: ["S111"], namespace: ["S112"], root: ["S113"], socket: ["S113"] });
    const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(held), logOf(held)).toBe("1 held");
    const images = Object.keys(ways).map((stack) => [stack, rack.containers(stack)["app"]?.Config.Image]);
    expect(images).toEqual(Object.keys(ways).map((stack) => [stack, "lab/app:1"]));
    // That Git has it by now is no reason to let the next merge carry it in.
    const next = await rack.propose(
      Object.fromEntries(Object.entries(asked).map(([path, text]) => [path, text.replace("lab/app:2", "lab/app:3")])),
    );
    expect(verdict(await rack.plan(next))).toBe("1 blocked");
    const still = await rack.apply(await rack.github.mergePullRequest(next.number, "squash"));
    expect(verdict(still), logOf(still)).toBe("1 held");
    expect(Object.keys(ways).map((stack) => [stack, rack.containers(stack)["app"]?.Config.Image])).toEqual(images);
  });

  const accepting = "accept: [{rule: S111, component: Stack/web, reason: it drives the disks}]";
  onRack("does what asks for a way to the host that the base branch accepts by name", { config: accepting }, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": asking(ways.privileged) });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    // What runs like that already is known, accepted or not: another change goes on.
    await rack.github.pushTo({ branch: "main", commits: [{ files: { "omni-scale.yaml": configuration(["web", "db"], rack.host) } }] });
    const next = await rack.propose({ "web/compose.yaml": asking(ways.privileged).replace("lab/app:2", "lab/app:3") });
    expect(verdict(await rack.plan(next))).toBe("0 changes");
    expect(rack.ours(next)[0]?.body).toContain(
      "Errors among them, which hold nothing: `Stack/web`, `S111`: Service `app` runs privileged.",
    );
    const after = await rack.apply(await rack.github.mergePullRequest(next.number, "squash"));
    expect(verdict(after), logOf(after)).toBe("0 applied");
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:3");
  });

  onRack("in a rack that only observes changes nothing, and says how to go on", {}, async (rack) => {
    const observe = configuration(["web", "db"], rack.host).replace("mode: apply", "mode: observe");
    await rack.github.pushTo({ branch: "main", commits: [{ files: { "omni-scale.yaml": observe } }] });
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    await rack.plan(pull);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 skipped");
    expect(rack.ours(pull)[0]?.body).toContain("mode: observe");
    // Whoever asks for it by hand is told that it did not happen.
    const manual = await rack.dispatch();
    expect(verdict(manual), logOf(manual)).toBe("1 held");
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:1");
  });

  onRack(
    "on somebody's own machine for a public repository is held until that is acknowledged",
    { github: { private: false } },
    async (rack) => {
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      await rack.plan(pull);
      const push = await rack.github.mergePullRequest(pull.number, "squash");
      const held = await rack.apply(push);
      expect(verdict(held), logOf(held)).toBe("1 held");
      expect(held.summary).toContain("public-self-hosted-runner");
      const end = await rack.apply(push, { inputs: { acknowledge: "public-self-hosted-runner" } });
      expect(verdict(end), logOf(end)).toBe("0 applied");
    },
  );
});
