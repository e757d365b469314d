/** Hosts over shells of this machine, coreutils' and busybox's: the contract, and what each shell alone does. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyHost } from "../../src/adapters/compose/hosts/apply-host.ts";
import { openApplyStand } from "../apply-key.ts";
import { describeHost, type HostSubject } from "./host-suite.ts";
import { localHost } from "../../src/adapters/compose/host.ts";
import { createFiles } from "../../src/runtime/files.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { localShell, type Shell } from "../../src/adapters/compose/hosts/shell.ts";
import { contentIn, shellHost, statIn } from "../../src/adapters/compose/hosts/shell-host.ts";

async function open(path: (folder: string) => string): Promise<HostSubject> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-host-")));
  const folder = join(base, "folder");
  mkdirSync(folder);
  const shell: Shell = localShell(createExec({ ...process.env, PATH: path(base), TMPDIR: base }));
  return {
    host: shellHost("host", shell),
    folder,
    async [Symbol.asyncDispose]() {
      rmSync(base, { recursive: true });
    },
  };
}

describeHost("this machine", async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-host-")));
  return {
    host: localHost({ exec: createExec(process.env), files: createFiles() }),
    folder,
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true });
    },
  };
});

describeHost("a shell", () => open(() => process.env["PATH"] ?? ""));

const busybox = ["/bin/busybox", "/usr/bin/busybox"].find((path) => existsSync(path));
if (busybox === undefined) describe.skip("busybox (skipped: there is none)", () => {});
else {
  describeHost("a shell of busybox", () =>
    open((base) => {
      const programs = join(base, "programs");
      mkdirSync(programs);
      for (const applet of execFileSync(busybox, ["--list"], { encoding: "utf8" }).trim().split("\n"))
        symlinkSync(busybox, join(programs, applet));
      return `${programs}:${process.env["PATH"] ?? ""}`;
    }),
  );
}

for (const interpreter of [["/bin/sh"], ["/bin/bash"], ...(busybox === undefined ? [] : [[busybox, "sh"]])]) {
  if (process.getuid?.() !== 0 || !existsSync(interpreter[0] ?? ""))
    describe.skip(`the apply key by ${interpreter.join(" ")} (skipped: not there, or not root)`, () => {});
  else {
    describeHost(
      `the apply key by ${interpreter.join(" ")}`,
      async () => {
        const stand = openApplyStand(interpreter);
        return {
          host: applyHost("host", stand.shell),
          folder: stand.folder,
          [Symbol.asyncDispose]: async () => stand[Symbol.dispose](),
        };
      },
      { runsAnything: false },
    );
  }
}

describe("a shell's answers", () => {
  it.each(["", "absent", "file", "file\nno base64!", "something else\n"])("are unknown, not absent, when they are %j", (output) => {
    expect(() => contentIn(output)).toThrow("no shape that is known");
    expect(() => statIn(output)).toThrow("no shape that is known");
  });

  it("end the time at the second where stat knows no parts of it", () => {
    expect(statIn("regular file\n5\n644\n1700000000\n2023-11-14 22:13:20.000000000 +0000\n")?.modifiedNs).toBe(1_700_000_000_000_000_000n);
    expect(statIn("regular file\n5\n644\n1700000000\n")?.modifiedNs).toBe(1_700_000_000_000_000_000n);
  });
});

describe("a shell host", () => {
  it("removes what ended runs left in its place for scratch folders, and nothing else", async () => {
    await using subject = await open(() => process.env["PATH"] ?? "");
    const base = join(subject.folder, "..");
    const old = ["omni-scale-compose.remote-AbCdEf", "omni-scale-x.remote-toolongname", "somebody-elses.remote-AbCdEf"];
    for (const name of [...old, "omni-scale-compose.remote-FreshX"]) mkdirSync(join(base, name));
    writeFileSync(join(base, old[0] ?? "", "secret"), "");
    for (const name of old) execFileSync("touch", ["-d", "3 hours ago", join(base, name)]);
    const fresh = await subject.host.scratch("omni-scale-compose");
    await fresh[Symbol.asyncDispose]();
    expect([...old, "omni-scale-compose.remote-FreshX"].map((name) => existsSync(join(base, name)))).toEqual([false, true, true, true]);
  });

  it("takes no option for a program, and no relative path for a file", async () => {
    await using subject = await open(() => process.env["PATH"] ?? "");
    await expect(subject.host.run("-x", [])).rejects.toThrow("cannot be the name of a program");
    await expect(subject.host.read("etc/passwd")).rejects.toThrow("absolute");
  });
});
