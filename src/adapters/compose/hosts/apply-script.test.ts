/** What the apply key may do on a host, and the attempts to do more; the program runs as it would there. */
import { chmodSync as chmod, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ApplyStand, openApplyStand } from "../../../../test/apply-key.ts";
import { guarded, upArgs } from "../argv.ts";
import { encodedWords, framed } from "./words.ts";

describe.skipIf(process.getuid?.() !== 0)("omni-scale-apply (its configuration has to be root's)", () => {
  let stand: ApplyStand;
  beforeEach(() => {
    stand = openApplyStand();
  });
  afterEach(() => stand[Symbol.dispose]());

  const refused = (words: readonly string[] | string, input?: string | Uint8Array): string => {
    const { code, stdout, stderr } = stand.ask(words, input);
    expect([code, stdout]).toEqual([126, ""]);
    const [line = "", ...rest] = stderr.split("\n").filter((one) => one !== "");
    expect(rest).toEqual(["omni-scale: ended with 126"]);
    expect(line).toMatch(/^omni-scale-apply: refused: /);
    return line;
  };

  it("says its version", () => {
    expect(stand.ask(["version"])).toMatchObject({ code: 0, stdout: "omni-scale-apply 2\n" });
  });

  it.each([
    { line: "", reason: "a login shell" },
    { line: "version; id", reason: "a second command" },
    { line: "read $(id)", reason: "a substitution" },
    { line: "read `id`", reason: "another substitution" },
    { line: "version\nid", reason: "a second line" },
    { line: "version & id", reason: "a job" },
    { line: "read '/etc/shadow'", reason: "quotes" },
    { line: "read /etc/shadow", reason: "a word that is not encoded" },
    { line: "read %2Fetc%2fshadow", reason: "an encoding that is not ours" },
    { line: "read %00", reason: "a NUL" },
    { line: "read %2", reason: "half a letter" },
    { line: "scp -t .", reason: "scp" },
    { line: "internal-sftp", reason: "sftp" },
    { line: "sh -c id", reason: "a shell" },
    { line: "version extra", reason: "nothing, but it is no secret either", harmless: true },
    { line: `docker ${"a ".repeat(3000)}`, reason: "thousands of words" },
  ])("is not led astray by $reason", ({ line, harmless = false }) => {
    if (harmless) expect(stand.ask(line).code).toBe(0);
    else refused(line);
  });

  it("takes every word for what it is: a file of that name, and no more", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", " ", "'", '"', "\\", "\n", "$", "`", "%", "*", "-", "é", ";"),
          minLength: 1,
          maxLength: 12,
        }),
        (name) => {
          const path = join(stand.folder, `f${name}`);
          expect(stand.ask(["write", path, "", "4"], "text").code).toBe(0);
          expect(readFileSync(path, "utf8")).toBe("text");
          expect(stand.ask(["read", path]).stdout).toBe("file\ndGV4dA==\n");
        },
      ),
      { numRuns: 15 },
    );
  });

  describe("with files", () => {
    it.each([
      { path: "/etc/shadow", reason: "a file outside" },
      { path: "@/../secret", reason: "a way out" },
      { path: "@/a/../../secret", reason: "a longer way out" },
      { path: "@/./a", reason: "a path that is not plain" },
      { path: "@//etc/shadow", reason: "two slashes" },
      { path: "opt/a", reason: "a relative path" },
      { path: "@x/a", reason: "a folder whose name only begins like a listed one" },
      { path: "@/out/shadow", reason: "a symlink to a folder" },
      { path: "@/shadow", reason: "a symlink to a file" },
      { path: "/tmp/omni-scale-x.remote-AbCdEf", reason: "a scratch folder that is a symlink" },
      { path: "/tmp/omni-scale-x.remote-AbCdEf/shadow", reason: "a file behind it" },
      { path: "/tmp/other", reason: "somebody else's temporary file" },
    ])("neither reads, writes nor removes $reason", ({ path }) => {
      symlinkSync("/etc", join(stand.folder, "out"));
      symlinkSync("/etc/shadow", join(stand.folder, "shadow"));
      const planted = "/tmp/omni-scale-x.remote-AbCdEf";
      symlinkSync("/etc", planted);
      try {
        const place = path.replace("@", stand.folder);
        refused(["read", place]);
        refused(["write", place, "600", "1"], "x");
        refused(["discard", place]);
        refused(["mutate", "", join(stand.base, "lock"), "1-1", "1", "rm", "-f", "--", place]);
      } finally {
        rmSync(planted);
      }
    });

    it("says that a symlink is one, and looks at nothing behind one", () => {
      symlinkSync("/etc", join(stand.folder, "out"));
      expect(stand.ask(["stat", join(stand.folder, "out")]).stdout).toMatch(/^symbolic link\n/);
      refused(["stat", join(stand.folder, "out", "shadow")]);
    });

    it("tells what a link leads to, and how full a disk is, in the listed folders alone", () => {
      writeFileSync(join(stand.folder, "file"), "");
      symlinkSync("file", join(stand.folder, "link"));
      symlinkSync("nowhere", join(stand.folder, "gone"));
      expect(stand.ask(["leads", join(stand.folder, "link")])).toMatchObject({ code: 0, stdout: "regular empty file\n" });
      expect(stand.ask(["leads", join(stand.folder, "gone")])).toMatchObject({ code: 1, stderr: expect.stringMatching(/No such file/) });
      expect(stand.ask(["disks", "/", stand.folder]).stdout.trimEnd().split("\n")).toHaveLength(3);
      symlinkSync("/etc", join(stand.folder, "out"));
      symlinkSync("/etc/shadow", join(stand.folder, "shadow"));
      for (const path of ["/etc/shadow", "out/shadow", "shadow", "out", "../secret", "-L", "--help"]) {
        const place = path.startsWith("/") || path.startsWith("-") ? path : `${stand.folder}/${path}`;
        refused(["leads", place]);
        if (path !== "shadow" && path !== "out") refused(["disks", place]);
      }
      refused(["disks"]);
      refused(["leads", stand.folder, stand.folder]);
    });

    it("reads the engine's configuration, and nothing else of /etc", () => {
      expect(stand.ask(["read", "/etc/docker/daemon.json"]).code).toBe(0);
      refused(["read", "/etc/docker/key.json"]);
    });

    it("writes nothing when less arrives than was said, or more, or too much", () => {
      const path = join(stand.folder, "file");
      expect(stand.ask(["write", path, "", "10"], "short").code).toBe(75);
      expect(stand.ask(["write", path, "", "1"], "x".repeat(5_000_000)).code).toBe(75);
      refused(["write", path, "", "67108865"], "x");
      refused(["write", path, "4755", "1"], "x");
      expect(existsSync(path)).toBe(false);
    });

    it("removes no folder, and no file but one at a time", () => {
      const lock = join(stand.base, "lock");
      mkdirSync(join(stand.folder, "state"));
      for (const words of [
        ["rm", "-rf", "--", join(stand.folder, "state")],
        ["rm", "-f", "--", join(stand.folder, "state")],
        ["rm", "-f", "--", join(stand.folder, "a"), "/etc/hosts"],
      ])
        refused(["mutate", "", lock, "1-1", "1", ...words]);
    });
  });

  describe("with docker", () => {
    const compose = ["compose", "--ansi", "never", "--project-name", "x"];
    it.each([
      ["run", "-v", "/:/x", "lab/base:1"],
      ["run", "--privileged", "lab/base:1"],
      ["create", "lab/base:1"],
      ["cp", "/etc/shadow", "x:/"],
      ["system", "prune", "--force"],
      ["volume", "rm", "data"],
      ["volume", "prune"],
      ["build", "."],
      ["save", "x"],
      ["login"],
      ["context", "ls"],
      ["--host", "tcp://evil", "ps"],
      ["-H", "tcp://evil", "ps"],
      ["ps", "--format=json"],
      ["logs", "--follow", "--", "x"],
      ["container", "rm", "x"],
      ["exec", "--privileged", "a1b2", "sh"],
      ["exec", "-u", "0", "a1b2", "sh"],
      ["exec", "some-name", "sh"],
      [...compose, "down", "-v"],
      [...compose, "run", "web", "sh"],
      [...compose, "exec", "web", "sh"],
      ["compose", "--file", "/etc/evil.yml", "config", "--format", "json"],
      ["compose", "-f", "/etc/evil.yml", "config"],
      ["compose", "--project-directory", "/", "config"],
      ["compose", "--env-file", "/etc/shadow", "config"],
      ["compose", "--env-file", "--file", "config"],
      ["compose", "--file=/etc/evil.yml", "config"],
      [...compose, "config", "--output", "/etc/cron.d/x"],
      [...compose, "config", "--format json --output x"],
      ["compose"],
      [],
    ])("does not look with %j", (...args: string[]) => {
      refused(["docker", "", ...args]);
    });

    it.each([
      ["stop", "--", "x"],
      ["start", "--", "x"],
      ["rm", "--", "x"],
      ["pull", "--", "x"],
      ["network", "rm", "--", "x"],
      ["rename", "a", "b"],
    ])("changes nothing without the lock: %j", (...args: string[]) => {
      expect(refused(["docker", "", ...args])).toContain("takes the lock");
    });

    it.each([
      ["rm", "-f", "--", "x"],
      ["rm", "-v", "--", "x"],
      ["rm", "--volumes", "--", "x"],
      [...compose, "up", "--build"],
      [...compose, "up", "--renew-anon-volumes"],
      [...compose, "up", "-V"],
      [...compose, "up", "--remove-orphans"],
      ["compose", "--file", "/tmp/evil.yml", "up", "--detach"],
    ])("does not change with %j", (...args: string[]) => {
      refused(["mutate", "", join(stand.base, "lock"), "1-1", "1", "docker", ...args]);
    });

    it("calls what an apply calls, no folder of which lies outside", () => {
      const call = {
        project: "x",
        directory: stand.folder,
        files: [join(stand.folder, "compose.yml")],
        envFiles: [join(stand.folder, ".env")],
        profiles: ["a"],
      };
      const args = guarded(upArgs(call, ["web", "-d"], true));
      // Past every check: it is the session that is missing.
      mkdirSync(join(stand.base, "lock"));
      writeFileSync(join(stand.base, "lock", "fence"), "2-2\n");
      const { code, stderr } = stand.ask(["mutate", "", join(stand.base, "lock"), "1-1", "1", "docker", ...args]);
      expect([code, stderr]).toEqual([75, "omni-scale: not started: lost\n\nomni-scale: ended with 75\n"]);
    });

    it("runs docker in the folder that it was told, whatever paths its arguments have", () => {
      const project = join(stand.folder, "project");
      const call = [...compose, "--project-directory", stand.folder, "--file", join(stand.folder, "compose.yml"), "config"];
      expect(stand.ask(["docker", project, ...call])).toMatchObject({
        code: 126,
        stderr: "omni-scale: no folder\n\nomni-scale: ended with 126\n",
      });
      mkdirSync(project);
      expect(stand.ask(["docker", project, ...call]).code).not.toBe(126);
    });

    it.each(["/run/lock", "/etc", ""])("takes no other lock than its own: %j", (lock) => {
      refused(["mutate", "", lock, "1-1", "1", "true"]);
    });
  });

  describe("with safety copies", () => {
    const lock = (): string => join(stand.base, "lock");
    const copy = (folder: string, from: string, to = "etcd", name = "20261126T174800Z-1.9.3"): string[] => [
      "mutate",
      "",
      lock(),
      "1-1",
      "1",
      "copy",
      folder,
      name,
      "3",
      "key",
      "ours",
      "{}",
      "docker compose up",
      "must",
      from,
      to,
    ];

    it("looks for room and makes one inside the listed folders", () => {
      const [etcd, folder] = [join(stand.folder, "etcd"), join(stand.folder, "copies")];
      mkdirSync(etcd);
      writeFileSync(join(etcd, "db"), "what Omni knows");
      mkdirSync(lock());
      writeFileSync(join(lock(), "fence"), "1-1\n");
      expect(stand.ask(["copies", folder, "key", etcd]).stdout).toMatch(/^room \d+ \d+\n$/);
      expect(stand.ask(copy(folder, etcd)).stdout).toBe("made 20261126T174800Z-1.9.3\n");
      expect(readFileSync(join(folder, "20261126T174800Z-1.9.3", "etcd", "db"), "utf8")).toBe("what Omni knows");
    });

    it("copies nothing from elsewhere, to elsewhere, or under another name", () => {
      const [etcd, folder] = [join(stand.folder, "etcd"), join(stand.folder, "copies")];
      refused(["copies", "/root", "key", etcd]);
      refused(["copies", folder, "key", "/etc"]);
      refused(["copies", folder, "/etc", "/etc"]);
      refused(copy("/root", etcd));
      refused(copy(folder, "/etc/shadow"));
      refused(copy(folder, etcd, "../../out"));
      refused(copy(folder, etcd, "/etc/cron.d"));
      refused(copy(folder, etcd, "etcd", "../out"));
      refused(copy(folder, etcd).slice(0, -1));
    });
  });

  describe("with variables", () => {
    const look = ["mutate", "", "LOCK", "1-1", "0", "true"];
    const given = (env: Record<string, string>): ReturnType<ApplyStand["ask"]> =>
      stand.ask(
        look.map((word) => (word === "LOCK" ? join(stand.base, "lock") : word)),
        framed(env),
      );
    it.each([
      "PATH",
      "LD_PRELOAD",
      "DOCKER_HOST",
      "DOCKER_CONFIG",
      "COMPOSE_FILE",
      "HOME",
      "BASH_ENV",
      "HTTPS_PROXY",
      "XDG_CONFIG_HOME",
      "os_name",
    ])("does not set %s", (name) => {
      expect(given({ [name]: "/evil" })).toMatchObject({ code: 126 });
    });

    it.each([
      { input: "A=$(id)\n\n", reason: "a substitution" },
      { input: "A B=c\n\n", reason: "a name that is none" },
      { input: "A=b", reason: "no end" },
      { input: "", reason: "nothing at all" },
    ])("takes no input with $reason", ({ input }) => {
      refused(
        look.map((word) => (word === "LOCK" ? join(stand.base, "lock") : word)),
        input,
      );
    });

    it("has none that ssh brought along", () => {
      const before = { ...process.env };
      process.env["DOCKER_HOST"] = "tcp://127.0.0.1:1";
      process.env["BASH_ENV"] = "/nonexistent";
      try {
        const { stderr } = stand.ask(["docker", "", "ps", "--all"]);
        expect(stderr).not.toContain("127.0.0.1:1");
      } finally {
        for (const name of ["DOCKER_HOST", "BASH_ENV"]) {
          if (before[name] === undefined) delete process.env[name];
          else process.env[name] = before[name];
        }
      }
    });
  });

  describe("with its configuration", () => {
    it.each([
      { reason: "others may write it", mode: 0o666, text: undefined, says: "others than root" },
      { reason: "it has a line that is not known", mode: 0o644, text: "folders /opt\n", says: "a line that begins with folders" },
      { reason: "a folder is relative", mode: 0o644, text: "folder opt\n", says: "no absolute path" },
      { reason: "a folder is the root", mode: 0o644, text: "folder /\n", says: "no absolute path" },
    ])("does nothing when $reason", ({ mode, text, says }) => {
      writeFileSync(stand.config, text ?? readFileSync(stand.config, "utf8"));
      chmod(stand.config, mode);
      expect(refused(["version"])).toContain(says);
    });
  });
});

describe("the words of the apply key", () => {
  it("need no quotes in any shell", () => {
    expect(encodedWords(["docker", "", "ps", "--filter", "label=a b"]).join(" ")).toBe("docker % ps --filter label%3Da%20b");
  });
});
