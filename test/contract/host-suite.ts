/**
 * What every Host keeps, whatever it is reached through; called by a test file for each transport. Must not know one.
 * The paths that a subject gives are on its host, and this process sees them too, so that both sides can be compared.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "../../src/adapters/compose/host.ts";
import { RemoteError } from "../../src/core/errors.ts";

export interface HostSubject extends AsyncDisposable {
  readonly host: Host;
  /** An empty folder of the host. */
  readonly folder: string;
}

const names = ["plain", "with blanks", 'it\'s "quoted"', "two\nlines", "$(id) `id` \\ ; & | * ?", "ünïcödé ✓", "-rf", "a%20b", "tab\tbed"];

export interface HostSuiteOptions {
  /** Whether any program may be run there; else files alone are looked at. Default true. */
  readonly runsAnything?: boolean;
}

export function describeHost(title: string, open: () => Promise<HostSubject>, { runsAnything = true }: HostSuiteOptions = {}): void {
  describe(`${title}, as a Host`, { timeout: 60_000 }, () => {
    let subject: HostSubject;
    let inside: string;
    let count = 0;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject[Symbol.asyncDispose]());
    const fresh = (): string => {
      inside = join(subject.folder, `t${(count += 1)}`);
      mkdirSync(inside);
      return inside;
    };
    afterEach(() => {
      if (inside !== undefined) rmSync(inside, { recursive: true, force: true });
    });

    it("reads and writes every byte as it is", async () => {
      const path = join(fresh(), "bytes");
      const all = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
      for (const content of [new Uint8Array(), Uint8Array.of(10), Uint8Array.of(0, 255, 13, 10, 10), all]) {
        await subject.host.write(path, content);
        expect(readFileSync(path).equals(content)).toBe(true);
        expect(Buffer.from((await subject.host.read(path)) ?? []).equals(content)).toBe(true);
      }
    });

    it.each(names)("keeps a file called %j apart from every other word", async (name) => {
      const path = join(fresh(), "in here", name);
      await subject.host.write(path, Buffer.from(name));
      expect(readFileSync(path, "utf8")).toBe(name);
      expect(Buffer.from((await subject.host.read(path)) ?? []).toString()).toBe(name);
      expect(await subject.host.stat(path)).toMatchObject({ type: "file", bytes: Buffer.byteLength(name) });
    });

    it("says of what is not there that it is not there, and of nothing else", async () => {
      const folder = fresh();
      writeFileSync(join(folder, "file"), "");
      for (const path of [join(folder, "none"), join(folder, "none", "below"), join(folder, "file", "below")]) {
        expect(await subject.host.stat(path)).toBeUndefined();
        expect(await subject.host.read(path)).toBeUndefined();
      }
      await expect(subject.host.read(folder)).rejects.toThrow();
    });

    it("tells files, folders, symlinks and others apart, with mode and time", async () => {
      const folder = fresh();
      const file = join(folder, "file");
      writeFileSync(file, "12345");
      chmodSync(file, 0o640);
      utimesSync(file, 1_700_000_000, 1_700_000_000);
      symlinkSync("file", join(folder, "link"));
      symlinkSync("nowhere", join(folder, "dangling"));
      execFileSync("mkfifo", [join(folder, "pipe")]);
      expect(await subject.host.stat(file)).toEqual({ type: "file", bytes: 5, mode: 0o640, modifiedNs: 1_700_000_000_000_000_000n });
      expect(await subject.host.stat(folder)).toMatchObject({ type: "folder" });
      expect(await subject.host.stat(join(folder, "link"))).toMatchObject({ type: "symlink" });
      expect(await subject.host.stat(join(folder, "dangling"))).toMatchObject({ type: "symlink" });
      expect(await subject.host.stat(join(folder, "pipe"))).toMatchObject({ type: "other" });
    });

    it("knows parts of a second of a file's last change", async () => {
      const file = join(fresh(), "file");
      writeFileSync(file, "");
      expect((await subject.host.stat(file))?.modifiedNs).toBe(statSync(file, { bigint: true }).mtimeNs);
    });

    it("replaces a file whole, keeps its mode unless told, and leaves nothing beside it", async () => {
      const folder = fresh();
      const file = join(folder, "file");
      await subject.host.write(file, Buffer.from("one"), { mode: 0o600 });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const { ino } = statSync(file);
      await subject.host.write(file, Buffer.from("two"));
      expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["two", 0o600]);
      expect(statSync(file).ino).not.toBe(ino);
      await subject.host.write(file, Buffer.from("three"), { mode: 0o644 });
      expect(statSync(file).mode & 0o777).toBe(0o644);
      expect(readdirSync(folder)).toEqual(["file"]);
    });

    it("does not put a file into a folder of the name, nor through a symlink", async () => {
      const folder = fresh();
      mkdirSync(join(folder, "taken"));
      await expect(subject.host.write(join(folder, "taken"), Buffer.from("x"))).rejects.toThrow();
      expect(readdirSync(join(folder, "taken"))).toEqual([]);
      expect(readdirSync(folder)).toEqual(["taken"]);
      writeFileSync(join(folder, "taken", "behind"), "kept");
      symlinkSync(join("taken", "behind"), join(folder, "link"));
      // Whether it takes the link's place or refuses to is the host's affair.
      await subject.host.write(join(folder, "link"), Buffer.from("x")).catch(() => undefined);
      expect(readFileSync(join(folder, "taken", "behind"), "utf8")).toBe("kept");
      expect(readdirSync(join(folder, "taken"))).toEqual(["behind"]);
    });

    it("makes a scratch folder that only its user may open, and removes it with what is in it", async () => {
      let path: string;
      {
        await using scratch = await subject.host.scratch("omni-scale-suite");
        ({ path } = scratch);
        expect(statSync(path).mode & 0o777).toBe(0o700);
        expect(readdirSync(path)).toEqual([]);
        await subject.host.write(join(path, "deep", "secret"), Buffer.from("x"), { mode: 0o600 });
      }
      expect(() => statSync(path)).toThrow("ENOENT");
      expect(readdirSync(dirname(path)).filter((name) => name.startsWith("omni-scale-suite"))).toEqual([]);
    });

    if (!runsAnything) return;
    describe("that runs programs", () => {
      const run: Host["run"] = (...args) => subject.host.run(...args);

      it("gives every word to the program as it is", async () => {
        const args = [...names, "", "--", "--version", "\n", "'", "a\n\n"];
        const { stdout } = await run("sh", ["-c", 'for word; do printf "<%s>\\n" "$word"; done', "sh", ...args]);
        expect(stdout).toBe(args.map((arg) => `<${arg}>\n`).join(""));
      });

      it("gives any word at all to the program as it is", async () => {
        const word = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
        await fc.assert(
          fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
            const { stdout } = await run("printf", ["%s\\0", ...words]);
            expect(stdout).toBe(words.length === 0 ? "\0" : words.map((one) => `${one}\0`).join(""));
          }),
          { numRuns: 10 },
        );
      });

      it.each([0, 1, 3, 75, 126, 127, 255])("gives exit code %i with both outputs", async (code) => {
        expect(await run("sh", ["-c", `echo out; printf err >&2; exit ${code}`])).toEqual({ code, stdout: "out\n", stderr: "err" });
      });

      it("passes variables and input, in their folder, without a word of them in the arguments", async () => {
        const folder = fresh();
        const env = { SECRET: "s3cret $HOME \\0101 'quoted'\nsecond line\n", EMPTY: "", ÜBER: "" };
        const { ÜBER: _not, ...sound } = env;
        const input = Buffer.from("NAME=not a variable\n\nbinary: \u0001 ✓");
        const script = 'pwd; printf "%s|%s|" "$SECRET" "$EMPTY"; cat; tr "\\0" " " </proc/$PPID/cmdline | grep -c "s3cre[t]"; true';
        const { stdout } = await run("sh", ["-c", script], { cwd: folder, env: sound, input });
        expect(stdout).toBe(`${folder}\n${sound.SECRET}||${input.toString()}0\n`);
      });

      it("gives end of file to a program that reads without being given anything", async () => {
        expect(await run("cat", [])).toEqual({ code: 0, stdout: "", stderr: "" });
      });

      it("gives back a large output, and survives an input that nobody reads", async () => {
        const { stdout } = await run("sh", ["-c", "head -c 3000000 /dev/zero | tr '\\0' x"]);
        expect(stdout).toHaveLength(3_000_000);
        expect((await run("true", [], { input: "x".repeat(1_000_000) })).code).toBe(0);
      });

      it("says so when there is no such program", async () => {
        await expect(run("no-such-program-anywhere", [])).rejects.toThrow("no-such-program-anywhere");
      });

      it("stops waiting when the time is over", async () => {
        await expect(run("sleep", ["30"], { timeoutMs: 300 })).rejects.toBeInstanceOf(RemoteError);
      });

      it("runs a program beside us that reads end of file when we say so", async () => {
        const done = join(fresh(), "done");
        const running = await subject.host.start("sh", ["-c", 'read -r line; echo "got $line"; cat >/dev/null; echo ended >"$0"', done], {
          input: "a line\n",
        });
        const lines = running.lines[Symbol.asyncIterator]();
        expect(await lines.next()).toMatchObject({ value: "got a line" });
        running.end();
        expect(await running.exited).toBe(0);
        expect(readFileSync(done, "utf8")).toBe("ended\n");
      });

      it("does twenty things at once", async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => run("echo", [String(index)])));
        expect(answers.map(({ stdout }) => stdout.trim())).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
      });
    });
  });
}
