/** A real disk: what is replaced, with which rights, and what is left behind. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFiles } from "./files.ts";

const files = createFiles();
const posix = process.platform !== "win32";
let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "omni-scale-files-")));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("write", () => {
  it("makes the folders above and leaves nothing beside the file", async () => {
    await files.write(join(folder, "a/b/c.txt"), "hello");
    expect(await readFile(join(folder, "a/b/c.txt"), "utf8")).toBe("hello");
    expect(await readdir(join(folder, "a/b"))).toEqual(["c.txt"]);
  });

  it.runIf(posix).each([
    {
      reason: "a mode that is asked for holds whatever the umask",
      before: undefined,
      mode: 0o666,
      after: 0o666,
    },
    {
      reason: "a mode that is asked for replaces the old one",
      before: 0o644,
      mode: 0o600,
      after: 0o600,
    },
    { reason: "a private file stays private", before: 0o600, mode: undefined, after: 0o600 },
    { reason: "an executable file stays executable", before: 0o755, mode: undefined, after: 0o755 },
  ])("$reason", async ({ before, mode, after }) => {
    const path = join(folder, "file");
    if (before !== undefined) {
      await writeFile(path, "old");
      await chmod(path, before);
    }
    await files.write(path, new TextEncoder().encode("new"), mode === undefined ? {} : { mode });
    expect(await files.stat(path)).toMatchObject({ mode: after, bytes: 3, type: "file" });
  });

  it("leaves the old file whole and no temporary one when it fails", async () => {
    await mkdir(join(folder, "taken/inside"), { recursive: true });
    await expect(files.write(join(folder, "taken"), "x")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["taken"]);
  });

  it.runIf(posix)("replaces a symlink instead of writing through it", async () => {
    await writeFile(join(folder, "outside"), "keep");
    await symlink(join(folder, "outside"), join(folder, "link"));
    await files.write(join(folder, "link"), "new");
    expect(await readFile(join(folder, "outside"), "utf8")).toBe("keep");
    expect(await files.stat(join(folder, "link"))).toMatchObject({ type: "file" });
  });
});

describe("stat and read", () => {
  it("tells what lies there without following it", async () => {
    await writeFile(join(folder, "file"), "four");
    await symlink(join(folder, "nowhere"), join(folder, "link"));
    expect((await files.stat(folder))?.type).toBe("folder");
    expect((await files.stat(join(folder, "link")))?.type).toBe("symlink");
    const file = await files.stat(join(folder, "file"));
    expect(file).toMatchObject({ type: "file", bytes: 4 });
    expect(typeof file?.modifiedNs).toBe("bigint");
  });

  it("gives undefined when nothing is there, and ENOENT when read", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await files.stat(join(folder, "gone"))).toBeUndefined();
    expect(await files.stat(join(folder, "file/below"))).toBeUndefined();
    await expect(files.read(join(folder, "gone"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("a scratch folder", () => {
  it("is removed by a later run when its own was killed long ago, and only then", async () => {
    const gone = spawn(process.execPath, ["-e", ""]);
    await once(gone, "close");
    const [old, young, running, foreign] = [
      `omni-scale-x-p${gone.pid}-abcdef`,
      `omni-scale-y-p${gone.pid}-abcdef`,
      `omni-scale-z-p${process.pid}-abcdef`,
      "somebody-elses",
    ];
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of [old, young, running, foreign]) {
      await mkdir(join(folder, name));
      if (name !== young) await utimes(join(folder, name), longAgo, longAgo);
    }
    await using scratch = await createFiles({ temporaryFolder: folder }).scratch("omni-scale-test");
    expect((await readdir(folder)).toSorted()).toEqual([young, running, foreign, basename(scratch.path)].toSorted());
  });

  it("is private, and gone with its content when disposed of", async () => {
    let path: string;
    {
      await using scratch = await files.scratch("omni-scale-test");
      path = scratch.path;
      await files.write(join(path, "x/y"), "z");
      if (posix) expect((await files.stat(path))?.mode).toBe(0o700);
    }
    expect(existsSync(path)).toBe(false);
  });

  it("is gone too when the process ends without disposing of it", async () => {
    const script = `
      import { createFiles } from ${JSON.stringify(new URL("./files.ts", import.meta.url).href)};
      const scratch = await createFiles().scratch("omni-scale-test");
      console.log(scratch.path);
      process.exit(0);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let path = "";
    child.stdout.on("data", (chunk: Buffer) => (path += chunk.toString()));
    await once(child, "close");
    expect(path).toContain("omni-scale-test");
    expect(existsSync(path.trim())).toBe(false);
  });
});
