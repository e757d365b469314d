/** Drift, failed applies and reruns as GitHub starts them, on the docker stand-in; must not need a Docker Engine. */
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { IssueRecord } from "../../src/lab/github/model.ts";
import { compose, logOf, onRack, permissions, verdict, type Rack } from "./rack.ts";

function issue({ github }: Rack, title: RegExp): IssueRecord {
  const found = github.issues().find((one) => title.test(one.title));
  if (found === undefined)
    throw new Error(
      `no issue ${String(title)}: ${github
        .issues()
        .map((one) => one.title)
        .join(", ")}`,
    );
  return found;
}

/** Somebody runs another image by hand; the files on the host are as they were. */
async function handEdit(rack: Rack): Promise<void> {
  const file = join(rack.host, "web", "compose.yaml");
  await writeFile(file, compose("2"));
  await rack.docker("web", "compose", "-p", "web", "up", "-d");
  await writeFile(file, compose());
}

function image(rack: Rack): string {
  return rack.containers("web")["app"]?.Config.Image ?? "";
}

describe("drift on a schedule", () => {
  onRack("is quiet where what runs is what Git says", { timeoutMs: 300_000 }, async (rack) => {
    const end = await rack.drift();
    expect(verdict(end), logOf(end)).toBe("0 unchanged");
    expect(end.summary).toContain("All that runs is as Git says");
    expect(rack.github.issues()).toEqual([]);
  });

  onRack("of a hand edit is an issue whose rerun puts Git back, and that is closed then", { timeoutMs: 300_000 }, async (rack) => {
    await handEdit(rack);
    const end = await rack.drift();
    expect(verdict(end), logOf(end)).toBe("0 changes");
    const [, , accept = ""] = /-f (components=Stack\/web) -f (accept=[0-9a-f]{12})/.exec(issue(rack, /Drift/).body ?? "") ?? [];
    const applied = await rack.dispatch({ components: "Stack/web", accept: accept.slice("accept=".length) });
    expect(verdict(applied), logOf(applied)).toBe("0 applied");
    expect(logOf(applied)).toContain("Started by octocat.");
    expect(image(rack)).toBe("lab/app:1");
    await rack.drift();
    expect(issue(rack, /Drift/).state).toBe("closed");
  });

  onRack(
    "of a hand edit shows the patch that adopts it; merged, the issue is closed and nothing restarts",
    { timeoutMs: 300_000 },
    async (rack) => {
      await handEdit(rack);
      await rack.drift();
      const patch = /```diff\n(--- a\/[\s\S]*?)\n```/.exec(issue(rack, /Drift/).body ?? "")?.[1] ?? "";
      expect(patch).toContain("-    image: lab/app:1\n+    image: lab/app:2");
      // What a person does with it.
      const clone = join(rack.host, "clone");
      spawnSync("git", ["clone", "--quiet", "--branch", "main", rack.github.repositoryPath, clone]);
      expect(spawnSync("git", ["apply", "-"], { cwd: clone, input: `${patch}\n`, encoding: "utf8" }).stderr).toBe("");
      const before = rack.containers("web")["app"]?.Id;
      const adopted = await readFile(join(clone, "web", "compose.yaml"), "utf8");
      expect(adopted).toBe(compose("2"));
      await rack.github.pushTo({ branch: "main", commits: [{ files: { "web/compose.yaml": adopted }, message: "Adopt" }] });
      await writeFile(join(rack.host, "web", "compose.yaml"), adopted);
      const end = await rack.drift();
      expect(verdict(end), logOf(end)).toBe("0 unchanged");
      expect(issue(rack, /Drift/).state).toBe("closed");
      expect(rack.containers("web")["app"]?.Id).toBe(before);
    },
  );

  onRack("on a machine of GitHub's that reaches no host says so, and opens and closes nothing", { timeoutMs: 300_000 }, async (rack) => {
    await handEdit(rack);
    const end = await rack.drift({ selfHosted: false });
    expect(verdict(end), logOf(end)).toBe("0 unseen");
    expect(end.summary).toContain("this run is on a machine of GitHub's");
    expect(rack.github.issues()).toEqual([]);
  });

  onRack("with a token that may not write issues names the line to add, and its job", { timeoutMs: 300_000 }, async (rack) => {
    await handEdit(rack);
    const end = await rack.drift({ permissions: { ...permissions.drift, issues: "read" } });
    expect(end.exitCode).toBe(1);
    expect(logOf(end)).toContain("issues: write");
    expect(logOf(end)).toMatch(/below.*permissions:.*of job .*drift.* in .*omni-scale\.yml/);
    expect(end.outputs["status"]).toBe("changes");
  });

  onRack("by a pull request is refused with what starts it", { timeoutMs: 300_000 }, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const end = await rack.play(rack.github.events.pullRequest("opened", pull.number), "drift");
    expect(end.exitCode).toBe(1);
    expect(logOf(end)).toContain("was started by the event");
  });

  onRack("by hand on another branch is refused", { timeoutMs: 300_000 }, async (rack) => {
    await rack.github.pushTo({ branch: "other", commits: [{ files: { x: "y" }, message: "Other" }] });
    for (const command of ["drift", "apply", "plan"] as const) {
      const event = await rack.github.events.workflowDispatch({
        workflow: ".github/workflows/omni-scale.yml",
        inputs: {},
        branch: "other",
      });
      const end = await rack.play(event, command, { selfHosted: true });
      expect(verdict(end), logOf(end)).toBe("1 failed");
      expect(logOf(end)).toContain("runs on main alone");
    }
  });
});

describe("an apply that fails", () => {
  onRack("is an issue that a later run closes", { timeoutMs: 300_000 }, async (rack) => {
    const change = { "web/compose.yaml": compose("9") };
    const pull = await rack.propose(change);
    await rack.plan(pull);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(end.exitCode).toBe(1);
    expect(issue(rack, /apply of Stack\/web failed/)).toMatchObject({ state: "open", labels: ["omni-scale", "omni-scale:apply-failed"] });
    const back = await rack.propose({ "web/compose.yaml": compose("1") });
    await rack.plan(back);
    const mended = await rack.apply(await rack.github.mergePullRequest(back.number, "squash"));
    expect(mended.exitCode, logOf(mended)).toBe(0);
    expect(issue(rack, /apply of Stack\/web failed/).state).toBe("closed");
  });

  onRack("and may not write issues says the line to add, and is told in the comment all the same", { timeoutMs: 300_000 }, async (rack) => {
    const pull = await rack.propose({ "web/compose.yaml": compose("9") });
    await rack.plan(pull);
    const push = await rack.github.mergePullRequest(pull.number, "squash");
    const { issues: _, ...rest } = permissions.apply;
    const end = await rack.apply(push, { permissions: rest });
    expect(end.exitCode).toBe(1);
    expect(logOf(end)).toContain("issues: write");
    expect(rack.ours(pull)[0]?.body).toContain("failed");
    expect(rack.github.issues()).toEqual([]);
  });
});
