/** Real repositories in temporary folders: what is there, what is never followed, and what is said when it is not. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import type { Git, TreeEntry } from "../ports.ts";
import { createExec } from "./exec.ts";
import { createFiles } from "./files.ts";
import { createGit } from "./git.ts";

let home: string;
let root: string;

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "omni-scale-git-")));
  root = join(home, "repository");
  await mkdir(root);
  run("init", "-q", "-b", "main");
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Git for preparing a repository, away from the configuration of this machine. */
function run(...args: readonly string[]): string {
  return runIn(root, ...args);
}

function runIn(cwd: string, ...args: readonly string[]): string {
  const identity = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@b",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@b",
  };
  const env = { PATH: process.env["PATH"], HOME: home, GIT_CONFIG_NOSYSTEM: "1", ...identity };
  const result = spawnSync("git", ["-c", "protocol.file.allow=always", ...args], {
    cwd,
    env,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`git ${args.join(" ")}: ${result.stderr}`);
  return result.stdout.trim();
}

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function commit(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  await put(files);
  run("add", "-A");
  run("commit", "-q", "-m", "x", "--allow-empty");
  return run("rev-parse", "HEAD");
}

function git(folder = root): Git {
  const environment = { ...process.env, HOME: home };
  return createGit({ exec: createExec(environment), files: createFiles(), environment }, folder);
}

const brief = (entries: readonly TreeEntry[]): string[] => entries.map(({ path, type }) => (type === "file" ? path : `${path} (${type})`));
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (error: unknown) => error,
  );
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("commits", () => {
  it("are found by what names them, from any folder of the repository", async () => {
    const first = await commit({ "a/b": "1" });
    run("tag", "v1");
    const second = await commit({ "a/b": "2" });
    expect(await git(join(root, "a")).resolve("HEAD")).toBe(second);
    expect(await git().resolve("main")).toBe(second);
    expect(await git().resolve("v1")).toBe(first);
    expect(await git().resolve("HEAD~1")).toBe(first);
    expect(await git().parents(second)).toEqual([first]);
    expect(await git().parents(first)).toEqual([]);
  });

  it.each(["nope", "HEAD~7", "0".repeat(40), "a b", "", "HEAD^{tree}"])(
    "are undefined when the clone does not have %j",
    async (revision) => {
      await commit({ a: "1" });
      expect(await git().resolve(revision)).toBeUndefined();
    },
  );

  it.each(["--all", "-h", "--output=pwned"])("are not looked for under %j, which Git would take for an option", async (revision) => {
    const head = await commit({ a: "1" });
    expect(await failureOf(git().resolve(revision))).toBeInstanceOf(UserError);
    expect(await failureOf(git().tree(revision))).toBeInstanceOf(UserError);
    expect(await failureOf(git().mergeBase(head, revision))).toBeInstanceOf(UserError);
    expect(await readdir(root)).toEqual([".git", "a"]);
  });

  it("have a merge base, or none when their histories never met", async () => {
    const base = await commit({ a: "1" });
    run("checkout", "-q", "-b", "side");
    const side = await commit({ b: "1" });
    run("checkout", "-q", "main");
    const main = await commit({ a: "2" });
    run("checkout", "-q", "--orphan", "alone");
    const alone = await commit({ c: "1" });
    expect(await git().mergeBase(main, side)).toBe(base);
    expect(await git().mergeBase(main, alone)).toBeUndefined();
    expect(await git().mergeBase(main, "0".repeat(40))).toBeUndefined();
  });

  it("that changed a file or a folder are listed newest first, as the branch had them and as many as asked for", async () => {
    const first = await commit({ "a/b": "1", c: "1", ":(top)d": "1" });
    await commit({ c: "2" });
    run("checkout", "-q", "-b", "side");
    await commit({ "a/b": "2" });
    await commit({ "a/b": "3" });
    run("checkout", "-q", "main");
    run("merge", "-q", "--no-ff", "-m", "x", "side");
    const merged = run("rev-parse", "HEAD");
    const last = await commit({ "a/x": "1" });
    await commit({ c: "3" });
    const below = git(join(root, "a"));
    expect(await below.history("HEAD", ["a"], 9)).toEqual([last, merged, first]);
    expect(await below.history(merged, ["a/b"], 9)).toEqual([merged, first]);
    expect(await below.history("HEAD", ["a"], 1)).toEqual([last]);
    expect(await below.history("HEAD", [":(top)d"], 9)).toEqual([first]);
    expect(await below.history("HEAD", ["nowhere"], 9)).toEqual([]);
    expect(await below.history("HEAD", [], 9)).toEqual([]);
    expect(await failureOf(below.history("0".repeat(40), ["a"], 9))).toBeInstanceOf(UserError);
  });

  it("keep their parents at the edge of a shallow clone, where the parent itself is not there", async () => {
    const first = await commit({ a: "1" });
    const second = await commit({ a: "2" });
    runIn(home, "clone", "-q", "--depth", "1", `file://${root}`, "shallow");
    const shallow = git(join(home, "shallow"));
    expect(await shallow.parents(second)).toEqual([first]);
    expect(await shallow.resolve(first)).toBeUndefined();
    expect(await shallow.history(second, ["a"], 9)).toEqual([second]);
    const failure = (await failureOf(shallow.tree(first))) as UserError;
    expect(plain(failure.fix)).toContain("fetch-depth: 0");
  });
});

describe("the tree of a commit", () => {
  it("lists files with their blobs in order, and types what is not a file", async () => {
    await mkdir(join(home, "other"));
    runIn(join(home, "other"), "init", "-q");
    runIn(join(home, "other"), "commit", "-q", "--allow-empty", "-m", "x");
    run("submodule", "--quiet", "add", "../other", "sub");
    await symlink("/etc/passwd", join(root, "link"));
    const id = await commit({ "z.txt": "same", 'a/ä "q"\n.txt': "same", B: "" });
    const tree = await git().tree(id);
    const entries = await tree.entries();
    expect(tree.commit).toBe(id);
    expect(brief(entries)).toEqual([".gitmodules", "B", 'a/ä "q"\n.txt', "link (symlink)", "sub (submodule)", "z.txt"]);
    expect(entries[2]?.blob).toBe(entries[5]?.blob);
    expect(entries[2]?.blob).toMatch(/^[0-9a-f]{40}$/);
  });

  it("gives contents byte for byte, whatever line endings, attributes and filters the repository asks for", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    await commit({ "binary.bin": bytes, "crlf.txt": "one\ntwo\n", empty: "" });
    run("config", "filter.evil.smudge", "touch pwned; cat");
    run("config", "core.fsmonitor", "touch pwned");
    const id = await commit({ ".gitattributes": "*.txt text eol=crlf ident filter=evil\n" });
    await rm(join(root, "pwned"), { force: true });
    const here = git();
    const tree = await here.tree(id);
    expect(await tree.read("binary.bin", 100_000)).toEqual(Buffer.from(bytes));
    expect(text(await tree.read("crlf.txt", 100))).toBe("one\ntwo\n");
    expect(await tree.read("empty", 0)).toHaveLength(0);
    await (await here.workingTree()).entries();
    expect(existsSync(join(root, "pwned"))).toBe(false);
  });

  it("answers many reads at once, each with its own limit", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, "x".repeat(index * 1000)]));
    const tree = await git().tree(await commit(files));
    const results = await Promise.all(
      Object.keys(files).map((path) => failureOf(tree.read(path, 25_000).then((content) => content.length))),
    );
    expect(results).toHaveLength(50);
    expect(results[50 - 1]).toBeInstanceOf(UserError);
    const lengths = await Promise.all(Array.from({ length: 26 }, async (_, index) => (await tree.read(`f${index}`, 25_000)).length));
    expect(lengths).toEqual(Array.from({ length: 26 }, (_, index) => index * 1000));
  });

  it.each([
    { reason: "a symlink is not followed", path: "link", says: "link is a symlink, not a file." },
    {
      reason: "there is no such file",
      path: "nope",
      says: "There is no file nope in the repository.",
    },
    { reason: "a folder is not a file", path: "a", says: "There is no file a in the repository." },
    {
      reason: "a path out of the repository names nothing",
      path: "../secret",
      says: "There is no file ../secret in the repository.",
    },
    {
      reason: "a file over the limit is not read",
      path: "a/large",
      says: "a/large has 11 bytes; at most 10 are read.",
    },
  ])("refuses to read because $reason, alike for a commit and the working folder", async ({ path, says }) => {
    await writeFile(join(home, "secret"), "secret");
    await symlink("../secret", join(root, "link"));
    const id = await commit({ "a/large": "12345678901" });
    for (const tree of [await git().tree(id), await git().workingTree()]) {
      expect(await failureOf(tree.read(path, 10))).toMatchObject({
        name: "UserError",
        message: says,
      });
    }
  });

  it("tells which of its files are programs, alike for a commit and the working folder", async () => {
    await put({ "run.sh": "#!/bin/sh\n", "deep/notes": "x" });
    await chmod(join(root, "run.sh"), 0o755);
    const id = await commit({});
    for (const tree of [await git().tree(id), await git().workingTree()]) {
      expect((await tree.entries()).map(({ path, executable }) => ({ path, executable }))).toEqual([
        { path: "deep/notes" },
        { path: "run.sh", executable: true },
      ]);
    }
  });

  it("made without Git, with a path that leads outside, is refused before it is listed", async () => {
    const blob = run("hash-object", "-w", "--stdin");
    const tree = Buffer.concat([Buffer.from("100644 ../outside\0"), Buffer.from(blob, "hex")]);
    await writeFile(join(home, "tree"), tree);
    const treeId = run("hash-object", "-w", "-t", "tree", "--literally", join(home, "tree"));
    const id = run("commit-tree", "-m", "x", treeId);
    const here = git();
    expect(await failureOf((await here.tree(id)).entries())).toMatchObject({
      name: "UserError",
      message: expect.stringContaining("leads out of the repository"),
    });
  });
});

describe("the working folder", () => {
  it("has what Git has and new files it does not ignore, as they are now", async () => {
    await commit({ ".gitignore": "ignored\n*.env\n", kept: "1", gone: "1", changed: "1" });
    await put({ ignored: "x", "omni.env": "SECRET=1", "new/file": "x", changed: "2" });
    await rm(join(root, "gone"));
    const here = git();
    const tree = await here.workingTree();
    expect(tree.commit).toBeUndefined();
    expect(brief(await tree.entries())).toEqual([".gitignore", "changed", "kept", "new/file"]);
    expect(text(await tree.read("changed", 10))).toBe("2");
  });

  it("types links and repositories inside it, and does not look behind a link that replaced a folder", async () => {
    await commit({ "folder/file": "1" });
    await mkdir(join(home, "outside"));
    await writeFile(join(home, "outside/file"), "secret");
    await rm(join(root, "folder"), { recursive: true });
    await symlink("../outside", join(root, "folder"));
    await mkdir(join(root, "inner"));
    runIn(join(root, "inner"), "init", "-q");
    runIn(join(root, "inner"), "commit", "-q", "--allow-empty", "-m", "x");
    const tree = await git().workingTree();
    expect(brief(await tree.entries())).toEqual(["folder (symlink)", "inner (submodule)"]);
    expect(await failureOf(tree.read("folder/file", 10))).toBeInstanceOf(UserError);
  });

  it("is not read through a link that appeared after it was listed", async () => {
    await commit({ "folder/file": "1" });
    const tree = await git().workingTree();
    await tree.entries();
    await mkdir(join(home, "outside"));
    await writeFile(join(home, "outside/file"), "secret");
    await rm(join(root, "folder"), { recursive: true });
    await symlink("../outside", join(root, "folder"));
    expect(await failureOf(tree.read("folder/file", 10))).toBeInstanceOf(UserError);
  });

  it("is the whole of it also for whoever stands in a folder further down, whatever that is called", async () => {
    await commit({ "a*[b]/file": "1", other: "2" });
    const tree = await git(join(root, "a*[b]")).workingTree();
    expect(brief(await tree.entries())).toEqual(["a*[b]/file", "other"]);
    expect(text(await tree.read("other", 10))).toBe("2");
  });

  it("works before the first commit", async () => {
    await put({ a: "1" });
    expect(brief(await (await git().workingTree()).entries())).toEqual(["a"]);
    expect(await git().resolve("HEAD")).toBeUndefined();
  });
});

describe("when Git cannot", () => {
  it("for want of a repository, it says where to run this", async () => {
    expect(await failureOf(git(home).workingTree())).toMatchObject({
      name: "UserError",
      message: expect.stringContaining("is not in a Git repository"),
    });
  });

  it.runIf(process.getuid?.() === 0)("because the folder is somebody else's, it gives the command that trusts it", async () => {
    await commit({ a: "1" });
    spawnSync("chown", ["-R", "12345", root]);
    const failure = (await failureOf(git().resolve("HEAD"))) as UserError;
    expect(failure).toBeInstanceOf(UserError);
    expect(plain(failure.fix)).toContain("safe.directory");
  });

  it("because a content is missing, it names it and does not hang", async () => {
    const id = await commit({ a: "content" });
    const blob = run("rev-parse", "HEAD:a");
    await rm(join(root, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const failure = await failureOf((await git().tree(id)).read("a", 10));
    expect(failure).toMatchObject({ name: "RemoteError", message: expect.stringContaining(blob) });
  });
});
