/** docs/setup.md followed to the letter from an empty repository, on a loopback GitHub; must not reach any network. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { type LabGitHub, startGitHub } from "../../src/lab/github/github.ts";
import type { PullRecord } from "../../src/lab/github/model.ts";
import { openRack } from "../e2e/rack.ts";
import { read, root } from "../workflows/files.ts";
import { describeWithAct, playWorkflows, tokenOf } from "./act.ts";

const page = read("docs/setup.md");

/** The commands of a section, as people paste them. */
function commandsOf(heading: string): string {
  const section = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |(?![^]))`, "m").exec(page)?.[1] ?? "";
  const blocks = [...section.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = ""]) => block);
  if (blocks.length === 0) throw new Error(`docs/setup.md has no commands below "${heading}"`);
  return blocks.join("\n");
}

interface Person extends AsyncDisposable {
  readonly github: LabGitHub;
  /** Programs that the lab has no real ones of. */
  readonly programs: string;
  /** Pastes the commands into one shell; gives what `gh` was told, a call a line. */
  readonly paste: (commands: string) => readonly string[];
  /** Of the release that was cloned. */
  readonly release: string;
}

/** Somebody with Git, `gh` and an empty private repository; every address of GitHub leads to the lab. */
async function openPerson(): Promise<Person> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-setup-")));
  const github = await startGitHub({ owner: "YOU", name: "rack" });
  // Its host alone: the docker stand-in, and a lock of its own.
  const rack = await openRack({ empty: true });
  const { programs } = rack;
  const [home, calls] = [join(folder, "home"), join(folder, "calls")];
  mkdirSync(home);
  writeFileSync(calls, "");
  program(programs, "gh", `echo "$*" >> ${calls}`);
  program(programs, "tailscale", "echo 'tailscale: tailnet policy does not permit you to SSH to this node' >&2; exit 255");
  const released = makeRelease(join(folder, "omni-scale"));
  const env = {
    HOME: home,
    PATH: [programs, process.env["PATH"] ?? ""].join(delimiter),
    GIT_CONFIG_NOSYSTEM: "1",
    ...gitSettings({
      "user.name": "You",
      "user.email": "you@example.org",
      "advice.detachedHead": "false",
      [`url.${github.repositoryPath}.insteadOf`]: "https://github.com/YOU/rack",
      [`url.${released.path}.insteadOf`]: "https://github.com/omni-scale/omni-scale",
    }),
  };
  return {
    github,
    programs,
    release: released.commit,
    paste(commands) {
      execFileSync("sh", ["-euc", commands], { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] });
      return readFileSync(calls, "utf8").trimEnd().split("\n");
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([github[Symbol.asyncDispose](), rack[Symbol.asyncDispose]()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function program(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

function gitSettings(settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = Object.entries(settings);
  const each = all.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key] as const,
    [`GIT_CONFIG_VALUE_${index}`, value] as const,
  ]);
  return { GIT_CONFIG_COUNT: String(all.length), ...Object.fromEntries(each) };
}

/** What people clone of Omni-Scale: this working tree's examples, below the tag that the page names. */
function makeRelease(path: string): { readonly path: string; readonly commit: string } {
  const tag = /--branch (v\S+)/.exec(page)?.[1] ?? "";
  cpSync(join(root, "examples"), join(path, "examples"), { recursive: true });
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=o", "-c", "user.email=o@example.org", ...args], { cwd: path, encoding: "utf8" }).trim();
  git("init", "--quiet");
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message", tag);
  git("tag", tag);
  return { path, commit: git("rev-parse", "HEAD") };
}

/** What the page's last command asks GitHub for. */
async function openedBy(github: LabGitHub, calls: readonly string[]): Promise<PullRecord> {
  const [, base = "", branch = ""] = /^pr create --base (\S+) --head (\S+) --fill$/.exec(calls.at(-1) ?? "") ?? [];
  await github.received(branch, "YOU");
  return github.openPullRequest({ base, branch, author: "YOU" });
}

describeWithAct("docs/setup.md, followed to the letter", () => {
  it.each([
    { way: "A runner on the Docker host", says: "this run is on a machine of GitHub's" },
    { way: "A runner on the tailnet", says: "this run is on a machine of GitHub's" },
    { way: "GitHub's machines on the tailnet", says: "the tailnet's policy does not let this machine into" },
  ])("leads from an empty repository to the first plan comment: $way", async ({ way, says }) => {
    await using person = await openPerson();
    const { github, programs, release } = person;
    const calls = person.paste(`${commandsOf("Begin")}\n${commandsOf(way)}`);
    expect(calls[0]).toBe("repo create YOU/rack --private");
    const pushed = await github.received("main", "YOU");
    const pull = await openedBy(github, calls);
    const secrets = Object.fromEntries(
      calls.flatMap((call) => {
        const [, name = ""] = /^secret set --repo YOU\/rack (\S+)$/.exec(call) ?? [];
        return name === "" ? [] : [[name, `value of ${name}`] as const];
      }),
    );
    const play = (event: Parameters<typeof playWorkflows>[0]["event"], job: string): ReturnType<typeof playWorkflows> =>
      playWorkflows({ github, event, programs, secrets, release, token: tokenOf(github, job) });

    const planned = await play(github.events.pullRequest("opened", pull.number), "plan.yml#plan");
    expect(planned.jobs, planned.log).toEqual({ "plan/plan": "success" });
    expect(github.comments(pull.number).map(({ body }) => body)).toEqual([expect.stringMatching(/`1\.29\.3` → `1\.29\.4`/)]);
    expect(github.comments(pull.number)[0]?.body).toContain(says);
    expect(planned.joined).toEqual(Object.keys(secrets).length === 0 ? [] : ["tag:omni-scale-plan"]);

    // The first push of all, on whichever machine the workflow names.
    const applied = await play(await github.events.push(pushed), "apply.yml#apply");
    expect(applied.outputs["apply/apply"], applied.log).toMatchObject({ status: "skipped", changed: "false" });
    expect(applied.jobs, applied.log).toEqual({ "apply/apply": "success" });
    expect(applied.summary).toContain("mode: observe");
  });
});
