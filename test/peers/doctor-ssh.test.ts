/**
 * `doctor --install-observe` on hosts of the specs over a real sshd: a person's own login puts the script there, a plan's
 * key then gets its answers, and nothing else does. Each login sees folders of its own for programs and settings, so
 * that this machine stays as it is.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/main/command-line.ts";
import { encodedWords } from "../../src/adapters/compose/hosts/words.ts";
import { APPLY_PROGRAM } from "../apply-key.ts";
import { describeWithEngine } from "./engine.ts";
import { describeWithSshd, makeKey, openSshd, type Sshd } from "./sshd.ts";

/** A machine with /etc and /usr/local/bin of its own, and otherwise this one. */
interface Elsewhere {
  readonly folder: string;
  /** What a key's line is forced to. */
  readonly login: string;
}

function elsewhere(base: string, name: string): Elsewhere {
  const folder = join(base, name);
  mkdirSync(join(folder, "bin"), { recursive: true });
  cpSync("/etc", join(folder, "etc"), { recursive: true, verbatimSymlinks: true, filter: (path) => !existsSync(path) || isPlain(path) });
  const docker = execFileSync("sh", ["-c", 'readlink -f "$(command -v docker)" || true'], { encoding: "utf8" }).trim();
  if (docker !== "" && !docker.startsWith("/usr/local/bin/")) symlinkSync(docker, join(folder, "bin/docker"));
  const login = join(folder, "login");
  writeFileSync(
    login,
    `#!/bin/sh
export inner="\${*:-$SSH_ORIGINAL_COMMAND}"
exec unshare -m sh -c 'mount --bind ${folder}/etc /etc && mount --bind ${folder}/bin /usr/local/bin && exec sh -c "$inner"'
`,
    { mode: 0o755 },
  );
  return { folder, login };
}

const isPlain = (path: string): boolean => statSync(path).isDirectory() || statSync(path).isFile();

const cannot = spawnSync("unshare", ["-m", "true"]).status === 0 ? undefined : "no mount namespaces";

describeWithEngine("doctor --install-observe", () => {
  describeWithSshd("over ssh", () => {
    describe.skipIf(cannot !== undefined)(cannot === undefined ? "with a person's own login" : `(skipped: ${cannot})`, () => {
      const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-doctor-")));
      const repository = join(base, "repository");
      let sshd: Sshd;
      let host: Elsewhere;
      let container: Elsewhere;
      let person: string;

      const spec = (name: string, more: string): string => `apiVersion: omni-scale/v1
kind: Stack
metadata: {name: ${name}}
spec:
  path: stack
  host:
    transport: ssh
    address: 127.0.0.1
    user: ${sshd.user}
    port: ${sshd.port}
    hostKeys: [${sshd.hostKey}]
    keys: {observe: {fromEnv: OBSERVE_KEY}}
${more}`;

      const run = async (...argv: string[]): Promise<{ code: number; said: string }> => {
        const said: string[] = [];
        const printer = { write: (text: string) => said.push(text) > 0 };
        const env = { PATH: process.env["PATH"], HOME: base };
        const line = { env, folder: repository, stdin: process.stdin, stdout: printer, stderr: printer };
        return { code: await runCommandLine(["doctor", ...argv], line), said: said.join("") };
      };
      /** What somebody with this key gets. */
      const asked = (key: string, command: string): ReturnType<typeof spawnSync> => {
        const file = join(base, "asking");
        rmSync(file, { force: true });
        writeFileSync(file, key, { mode: 0o600 });
        writeFileSync(join(base, "known"), `[127.0.0.1]:${sshd.port} ${sshd.hostKey}\n`);
        const options = ["-F", "none", "-o", "BatchMode=yes", "-o", `UserKnownHostsFile=${join(base, "known")}`, "-i", file];
        return spawnSync("ssh", [...options, "-p", String(sshd.port), `${sshd.user}@127.0.0.1`, command], {
          encoding: "utf8",
          input: "\n",
        });
      };

      beforeAll(async () => {
        sshd = await openSshd();
        host = elsewhere(base, "host");
        container = elsewhere(base, "container");
        writeFileSync(
          join(host.folder, "bin/pct"),
          `#!/bin/sh
[ "$*" = 'config 200' ] && { printf 'arch: amd64\\ndescription: a secret of the owner\\ndev0: /dev/net/tun\\nmemory: 1024\\nlxc.environment: TOKEN=secret\\n'; exit 0; }
[ "$1" = exec ] && [ "$2" = 200 ] && [ "$3" = -- ] || { echo "Configuration file 'nodes/foxtrot/lxc/$2.conf' does not exist" >&2; exit 255; }
shift 3
exec unshare -m env -i PATH="$PATH" sh -c 'mount --bind ${container.folder}/etc /etc && mount --bind ${container.folder}/bin /usr/local/bin && exec "$@"' sh "$@"
`,
          { mode: 0o755 },
        );
        mkdirSync(join(repository, "stack"), { recursive: true });
        writeFileSync(join(repository, "stack/compose.yaml"), "services: {web: {image: 'lab/base:1'}}\n");
        writeFileSync(join(repository, "omni-scale.yaml"), "mode: observe\ninclude: [specs/**]\n");
        mkdirSync(join(repository, "specs"));
        writeFileSync(join(repository, "specs/web.yaml"), spec("web", ""));
        writeFileSync(
          join(repository, "specs/inner.yaml"),
          spec("inner", "    container: 200\n").replace("path: stack", "path: stack\n  project: inner"),
        );
        execFileSync("git", ["init", "-q"], { cwd: repository });
        person = join(base, "person key");
        writeFileSync(person, sshd.authorize(`command="${host.login}"`), { mode: 0o600 });
      });
      afterAll(async () => {
        await sshd[Symbol.asyncDispose]();
        rmSync(base, { recursive: true });
      });

      it("puts script, key and list on the host that a component of the specs has, and prints the line of the plan's key", async () => {
        const { code, said } = await run("--install-observe", "Stack/web", "--identity", person);
        expect(said).toContain('command="/usr/local/bin/omni-scale-observe",restrict PUBLIC-KEY');
        expect(code).toBe(0);
        const { mode } = statSync(join(host.folder, "etc/omni-scale/observe.key"));
        expect((mode & 0o777).toString(8)).toBe("600");
        const plan = sshd.authorize(`command="${host.login} /usr/local/bin/omni-scale-observe",restrict`);
        expect(asked(plan, "version").stdout).toMatch(/^omni-scale-observe \d+\n/);
        expect(asked(plan, "cat%20%2Fetc%2Fshadow")).toMatchObject({ status: 126, stdout: "" });
        expect(existsSync("/etc/omni-scale/observe.key")).toBe(false);
      });

      it("finds the host by what plans call it too, and leaves its key as it is", async () => {
        const before = statSync(join(host.folder, "etc/omni-scale/observe.key"), { bigint: true }).mtimeNs;
        const name = `${sshd.user}@127.0.0.1:${sshd.port}`;
        expect(await run("--install-observe", name, "--identity", person)).toMatchObject({ code: 0 });
        expect(statSync(join(host.folder, "etc/omni-scale/observe.key"), { bigint: true }).mtimeNs).toBe(before);
      });

      it("puts it into the container where Docker runs in one, and on its node the script that leads there", async () => {
        const { code, said } = await run("--install-observe", "Stack/inner", "--identity", person);
        expect(said).toContain("Proxmox node's");
        expect(said).toContain('command="/usr/local/bin/omni-scale-observe container 200",restrict PUBLIC-KEY');
        expect(code).toBe(0);
        expect(readdirSync(join(container.folder, "etc/omni-scale")).toSorted()).toEqual(["observe.conf", "observe.key"]);
        const plan = sshd.authorize(`command="${host.login} /usr/local/bin/omni-scale-observe container 200",restrict`);
        expect(asked(plan, "version").stdout).toMatch(/^omni-scale-observe \d+\n/);
        expect(asked(plan, "exec").status).toBe(126);
        expect(asked(plan, "node")).toMatchObject({ status: 0, stdout: "dev0: /dev/net/tun\nmemory: 1024\n" });
        expect(asked(plan, "version; id")).toMatchObject({ status: 126, stdout: "" });
      });

      it("leads the apply key into the container as well, and tells of the node how the container is set up", async () => {
        for (const { folder } of [host, container]) cpSync(APPLY_PROGRAM, join(folder, "bin/omni-scale-apply"));
        writeFileSync(join(container.folder, "etc/omni-scale/apply.conf"), `folder ${container.folder}\n`);
        const apply = sshd.authorize(`command="${host.login} /usr/local/bin/omni-scale-apply container 200",restrict`);
        expect(asked(apply, "version").stdout).toMatch(/^omni-scale-apply \d+\n$/);
        expect(asked(apply, "node")).toMatchObject({ status: 0, stdout: "dev0: /dev/net/tun\nmemory: 1024\n" });
        expect(asked(apply, `disks ${encodedWords([container.folder]).join("")}`).status).toBe(0);
        for (const word of ["sh -c id", "node; id", "read %2Fetc%2Fshadow", "container 201"])
          expect(asked(apply, word)).toMatchObject({ status: 126, stdout: "" });
      });

      it("says what is wrong with a key that is not let in, and with a host that no spec has", async () => {
        const other = join(base, "other");
        writeFileSync(other, makeKey().key, { mode: 0o600 });
        const refused = await run("--install-observe", "Stack/web", "--identity", other);
        expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("does not let this key in") });
        const unknown = await run("--install-observe", "root@10.0.0.9", "--identity", person);
        expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining("Name a component of the specs") });
      });

      it("says that root is needed where the login may not write there", async () => {
        const bare = join(base, "bare");
        writeFileSync(bare, sshd.authorize(`command="setpriv --reuid 65534 --clear-groups sh -c \\"$SSH_ORIGINAL_COMMAND\\""`), {
          mode: 0o600,
        });
        const { code, said } = await run("--install-observe", "Stack/web", "--identity", bare);
        expect(code).toBe(1);
        expect(said).toContain("as root");
      });
    });
  });
});
