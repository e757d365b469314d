/**
 * The script of the plan's key on a real engine: what it tells of a stack with secrets everywhere, and what happens to
 * whoever wants more of it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { has, installScript, listTokenOf, tokenOf, type InstalledScript } from "../support/observe-script.ts";
import { containersOf, describeWithEngine, docker, sweep, uniqueName } from "./engine.ts";

const busybox = has("busybox") ? execFileSync("sh", ["-c", "command -v busybox"], { encoding: "utf8" }).trim() : undefined;
const canary = "canary-8d1f";

describeWithEngine("the script of the plan's key", () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-observe-peer-")));
  const temporary = join(base, "tmp");
  const project = uniqueName("keyed");
  const folder = join(base, project);
  const mounted = join(base, "data");
  let script: InstalledScript;
  let id = "";
  const told: string[] = [];

  beforeAll(() => {
    mkdirSync(folder);
    mkdirSync(mounted);
    mkdirSync(temporary);
    process.env["TMPDIR"] = temporary;
    script = installScript();
    const compose = `services:
  web:
    image: lab/base:1
    command: [sh, -c, "sleep 1000", "${canary}-command"]
    init: true
    stop_grace_period: 0s
    environment: {LITERAL: "${canary}-literal", FROM_ENV: "\${FROM_ENV}"}
    env_file: host.env
    labels: {rule: "${canary}-label"}
    healthcheck: {test: [CMD, echo, "${canary}-check"], interval: 1s}
    logging: {driver: json-file, options: {tag: "${canary}-tag"}}
    volumes: ["data:/data", "${mounted}:/mounted"]
networks: {default: {driver_opts: {com.docker.network.bridge.host_binding_ipv4: 127.0.0.1}, labels: {note: "${canary}-network"}}}
volumes: {data: {labels: {note: "${canary}-volume"}}}
`;
    writeFileSync(join(folder, "compose.yml"), compose);
    writeFileSync(join(folder, ".env"), `FROM_ENV="${canary}-env 'x'"\n`);
    writeFileSync(join(folder, "host.env"), `IN_FILE=${canary}-file\n`);
    writeFileSync(join(base, "outside.env"), `OUTSIDE=${canary}-outside\n`);
    symlinkSync("../outside.env", join(folder, "link.env"));
    symlinkSync("/etc/shadow", join(folder, "shadow"));
    docker("compose", "--project-directory", folder, "--project-name", project, "up", "--detach", "--wait");
    id = containersOf(project)[0]?.id ?? "";
  });
  afterAll(() => {
    delete process.env["TMPDIR"];
    sweep(project);
    script[Symbol.dispose]();
    rmSync(base, { recursive: true, force: true });
  });

  const run = (words: readonly string[] | { readonly raw: string }, input?: string): ReturnType<InstalledScript["run"]> => {
    const answer = script.run(words, input);
    told.push(answer.stdout, answer.stderr);
    return answer;
  };

  it("shows a container's settings, and of its values HMACs", () => {
    const { code, stdout } = run(["docker", "container", "inspect", "--", id]);
    expect(code).toBe(0);
    const [{ Config, HostConfig, State }] = JSON.parse(stdout) as [
      { Config: Record<string, unknown>; HostConfig: Record<string, unknown>; State: Record<string, unknown> },
    ];
    expect(Config).toMatchObject({
      Image: "lab/base:1",
      Cmd: [listTokenOf(["sh", "-c", "sleep 1000", `${canary}-command`])],
      Healthcheck: { Test: [listTokenOf(["CMD", "echo", `${canary}-check`])] },
      Labels: { rule: tokenOf(`${canary}-label`), "com.docker.compose.project": project },
    });
    expect(Config["Env"]).toEqual(
      expect.arrayContaining([
        `LITERAL=${tokenOf(`${canary}-literal`)}`,
        `FROM_ENV=${tokenOf(`${canary}-env 'x'`)}`,
        `IN_FILE=${tokenOf(`${canary}-file`)}`,
      ]),
    );
    expect(HostConfig["LogConfig"]).toEqual({ Type: "json-file", Config: { tag: tokenOf(`${canary}-tag`) } });
    expect(State).toMatchObject({ Status: "running", Health: { Status: "healthy" } });
  });

  it("gives of what Compose makes of templates the same HMACs as of what runs", () => {
    const requests = `T "\${FROM_ENV}"\nT "$$\${FROM_ENV}"\nL "a" "\${FROM_ENV}"\nW "a \${FROM_ENV}"\nN FROM_ENV\nN NOWHERE\n`;
    const { code, stdout } = run(["expand", folder, "env=.env", "file=host.env", "file=none.env"], requests);
    expect(code).toBe(0);
    const value = `${canary}-env 'x'`;
    expect(stdout.trimEnd().split("\n")).toEqual([
      `file absent ${Buffer.from("none.env").toString("hex")}`,
      `T ${tokenOf(value)}`,
      `T ${tokenOf(`$${value}`)}`,
      `L ${listTokenOf(["a", value])}`,
      `W ${listTokenOf(["a", `${canary}-env`, "x"])}`,
      `N set ${tokenOf(value)}`,
      "N unset",
      `F 0 IN_FILE ${tokenOf(`${canary}-file`)}`,
    ]);
  });

  it("tells of files what they are and an HMAC, and of what lies outside nothing", () => {
    const { stdout } = run([
      "files",
      folder,
      "compose.yml",
      "none",
      "link.env",
      "shadow",
      "../outside.env",
      "/etc/shadow",
      `${folder}/host.env`,
    ]);
    const hashed = expect.stringMatching(/^file \d+ [0-7]+ \d{19} hmac:[0-9a-f]{64}$/) as string;
    expect(stdout.trimEnd().split("\n")).toEqual([hashed, "absent", "outside", "outside", "outside", "outside", hashed]);
  });

  it("tells of paths whether they are files or folders, and of disks how full, only where a container or its owner points", () => {
    const paths = [join(folder, "compose.yml"), folder, mounted, join(base, "data-of-nobody"), join(folder, "shadow"), "/etc/shadow"];
    const more = [`${folder}/../outside.env`, `${mounted}/below`, "relative", `${folder}//compose.yml`, "-L", join(folder, "none")];
    const { code, stdout } = run(["kinds", ...paths, ...more]);
    expect({ code, lines: stdout.trimEnd().split("\n") }).toEqual({
      code: 0,
      lines: ["file", "folder", "folder", ...Array.from({ length: 8 }, () => "outside"), "missing"],
    });
    const disks = run(["disks", "/", folder, mounted, "/etc", "--help"]).stdout.trimEnd().split("\n");
    const row = expect.stringMatching(/^\d+ \d+$/) as string;
    expect(disks).toEqual([row, row, row, "outside", "outside"]);
  });

  it("tells what a copy takes and what its disk has, of the same places alone", () => {
    writeFileSync(join(mounted, "big"), "x".repeat(300_000));
    const [is, need, free] = run(["room", join(folder, "copies/deep"), mounted])
      .stdout.trimEnd()
      .split(" ");
    expect([is, Number(need) >= 293 && Number(need) < 400, Number(free) > 0]).toEqual(["room", true, true]);
    expect(run(["room", "/etc/copies", mounted]).stdout).toBe("outside /etc/copies\n");
    expect(run(["room", join(folder, "copies"), "/etc"]).stdout).toBe("outside /etc\n");
    expect(run(["room", join(folder, "copies"), join(folder, "shadow")]).stdout).toBe(`outside ${join(folder, "shadow")}\n`);
    expect(run(["room", join(folder, "copies"), join(folder, "none")]).stdout).toBe(`missing ${join(folder, "none")}\n`);
  });

  it("gives the first certificate of a file, and of a key beside it nothing", () => {
    const pem = (what: string, text: string): string => `-----BEGIN ${what}-----\n${text}\n-----END ${what}-----\n`;
    writeFileSync(join(folder, "both.pem"), `${pem("PRIVATE KEY", Buffer.from(canary).toString("base64"))}${pem("CERTIFICATE", "QUJD")}`);
    expect(run(["certificate", join(folder, "both.pem")]).stdout).toBe(pem("CERTIFICATE", "QUJD"));
    for (const text of [pem("CERTIFICATE", `${canary} is no base64`), `-----BEGIN CERTIFICATE-----\n${canary.replace("-", "")}\n`]) {
      writeFileSync(join(folder, "odd.pem"), text);
      expect(run(["certificate", join(folder, "odd.pem")])).toMatchObject({ code: 1, stdout: "" });
    }
  });

  it("tells of the last apply's record which files it left, and their digests as tokens that the files themselves have", () => {
    mkdirSync(join(folder, ".omni-scale"));
    const sha = createHash("sha256").update(`IN_FILE=${canary}-file\n`).digest("hex");
    const files = [{ path: "host.env", before: null, after: sha }];
    const record = { format: 1, status: "applied", files, variables: { after: { A: `${canary}-variable` } }, services: [{ name: canary }] };
    writeFileSync(join(folder, ".omni-scale/record.json"), JSON.stringify(record));
    const seen = JSON.parse(run(["record", folder]).stdout) as typeof record;
    expect({ status: seen.status, told: seen.files }).toEqual({
      status: "applied",
      told: [{ path: "host.env", before: null, after: tokenOf(sha) }],
    });
    expect(run(["files", folder, "host.env"]).stdout.trimEnd().split(" ").at(-1)).toBe(tokenOf(sha));
    rmSync(join(folder, ".omni-scale"), { recursive: true });
    symlinkSync(base, join(folder, ".omni-scale"));
    writeFileSync(join(base, "record.json"), JSON.stringify(record));
    expect(run(["record", folder])).toMatchObject({ code: 126, stdout: "" });
    unlinkSync(join(folder, ".omni-scale"));
    expect(run(["record", folder])).toMatchObject({ code: 0, stdout: "" });
  });

  it.skipIf(busybox === undefined)(`answers the same on a host that has ${busybox ?? "(skipped: no) busybox"} and docker alone`, () => {
    const programs = join(base, "busybox");
    mkdirSync(programs);
    for (const applet of execFileSync(busybox ?? "", ["--list"], { encoding: "utf8" })
      .trim()
      .split("\n"))
      symlinkSync(busybox ?? "", join(programs, applet));
    symlinkSync(execFileSync("sh", ["-c", "command -v docker"], { encoding: "utf8" }).trim(), join(programs, "docker"));
    using small = installScript({ shell: [busybox ?? "", "sh"], awk: "busybox awk", programs });
    const asked: readonly [readonly string[], string?][] = [
      [["version"]],
      [["docker", "container", "inspect", "--", id]],
      [["docker", "network", "inspect", "--", `${project}_default`]],
      [["docker", "volume", "inspect", "--", `${project}_data`]],
      [["docker", "info", "--format", "{{json .}}"]],
      [
        ["expand", folder, "env=.env", "given=0", "file=host.env"],
        `G 0 \\101=1\nT "\${FROM_ENV}"\nW "a \${FROM_ENV}"\nN A\n`.replace("=1", "\\075\\061\\012"),
      ],
      [["files", folder, "compose.yml", "none", "link.env", "../outside.env"]],
      [["docker", "rm", id]],
      [["kinds", join(folder, "compose.yml"), mounted, "/etc/shadow", join(folder, "none")]],
      [["disks", mounted, "/etc"]],
      [["gpg", join(folder, "compose.yml")]],
      [["record", folder]],
    ];
    // Some builds of busybox know the time of a file in whole seconds only; a health check starts, runs (as an exec of
    // the container) and ends in between, others write to the same disk, and the engine lists mounts in any order.
    const alike = (text: string): string =>
      text
        .replaceAll(/^((?:file|folder) \d+ \d+ \d{10})\d{9}/gm, "$1")
        .replaceAll(/^\d+ \d{1,3}$/gm, "so much is free")
        .replaceAll(/"Status":"(?:starting|healthy|unhealthy)","FailingStreak":\d+/g, "")
        .replaceAll(/"ExecIDs":(?:null|\[[^\]]*\])/g, '"ExecIDs":[]')
        .replaceAll(/"Log":\[[^\]]*\]/g, '"Log":[]')
        .replaceAll(/"Mounts":\[[^\]]*\]/g, '"Mounts":[]');
    for (const [words, input] of asked) {
      const [one, other] = [run(words, input), small.run(words, input)];
      expect({ ...other, stdout: alike(other.stdout) }).toEqual({ ...one, stdout: alike(one.stdout) });
    }
  });

  it("says that there is no such container in the engine's words, and nothing else of them", () => {
    expect(run(["docker", "container", "inspect", "--", "nobody"])).toEqual({ code: 1, stdout: "[]\n", stderr: "No such container\n" });
  });

  it.each<[string, readonly string[] | { raw: string }, string?]>([
    ["a container of one's own", ["docker", "run", "--volume", "/:/x", "lab/base:1", "cat", "/x/etc/shadow"]],
    ["a command in a container", ["docker", "exec", "web", "env"]],
    ["a template of one's own", ["docker", "container", "inspect", "--format", "{{json .Config.Env}}", "--", "web"]],
    ["an option in the place of a name", ["docker", "container", "inspect", "--", "--format={{json .Config.Env}}"]],
    ["another list's format", ["docker", "ps", "--all", "--no-trunc", "--format", "{{json .}}"]],
    ["the engine's whole description", ["docker", "info"]],
    ["logs", ["docker", "logs", "web"]],
    ["a rendering in the clear", ["docker", "compose", "--file", "/x/compose.yml", "config"]],
    ["another engine", ["docker", "--host", "tcp://192.0.2.1", "ps"]],
    ["another verb", ["cat", "/etc/shadow"]],
    ["no verb", []],
    ["a second command after a semicolon", { raw: "version; id" }],
    ["a second command on a line of its own", { raw: "version\nid" }],
    ["a command in the place of a word", { raw: "files $(id)" }],
    ["quotes", { raw: "docker 'ps'" }],
    ["a NUL", { raw: "files %00" }],
    ["half an encoded byte", { raw: "files %2" }],
    ["all folders", ["files", "/", "etc/shadow"]],
    ["the system's folder", ["files", "/etc", "shadow"]],
    ["a folder that is no project's", ["files", tmpdir(), "x"]],
    ["a folder with a line break", ["files", "/opt\n/etc", "shadow"]],
    ["a folder as a pattern", ["files", "/.*", "etc/shadow"]],
    ["a key outside of the project's folder", ["gpg", "/etc/shadow"]],
    ["a key over ..", ["gpg", `${folder}/../outside.env`]],
    ["a key behind a link that leads out of the folder", ["gpg", join(folder, "shadow")]],
    ["a certificate outside of the project's folder", ["certificate", "/etc/ssl/private/key.pem"]],
    ["a certificate behind a link that leads out of the folder", ["certificate", join(folder, "link.env")]],
    ["a certificate as an option", ["certificate", "--help"]],
    ["two certificates", ["certificate", join(folder, "a.pem"), "/etc/shadow"]],
    ["a record of another folder", ["record", "/etc"]],
    ["a record that is a link", ["record", join(base, "linked")]],
    ["another program in a container", ["docker", "exec", "a".repeat(64), "cat", "status", "--json", "--peers=false"]],
    ["another status of a sidecar", ["docker", "exec", "a".repeat(64), "tailscale", "status", "--json"]],
    ["options in front of a sidecar", ["docker", "exec", "--privileged", "tailscale", "status", "--json", "--peers=false"]],
    ["a sidecar by its name", ["docker", "exec", "web", "tailscale", "status", "--json", "--peers=false"]],
    ["more words in the place of one", ["docker", "exec", `${"a".repeat(64)} env`, "tailscale", "status", "--json", "--peers=false"]],
    ["containers by another label", ["docker", "ps", "--all", "--quiet", "--no-trunc", "--filter", "label=com.docker.compose.project=x,y"]],
    ["the settings of a Proxmox node, in the container", ["node"]],
  ])("refuses %s", (_what, words, input) => {
    const { code, stdout, stderr } = run(words, input);
    expect({ code, stdout }).toEqual({ code: 126, stdout: "" });
    expect(stderr).toMatch(/^omni-scale-observe: refused: .+\n$/);
  });

  it.each<[string, readonly string[], string]>([
    ["an env file that is a link to somewhere else", ["env=link.env"], 'T "x"\n'],
    ["a link to the shadow file", ["env=shadow"], 'T "x"\n'],
    ["an absolute env file", ["env=/etc/shadow"], 'T "x"\n'],
    ["an env file above", ["file=../outside.env"], 'T "x"\n'],
    ["a folder as an env file", ["env=."], 'T "x"\n'],
    ["an operator that would quote a value in an error", ["env=.env"], 'T "${FROM_ENV:?${FROM_ENV}}"\n'],
    ["a dollar in disguise", ["env=.env"], String.raw`T "\u0024{FROM_ENV:-x}"` + "\n"],
    ["YAML after the text", ["env=.env"], 'T "x" }\n'],
    ["a text that goes on in the next line", ["env=.env"], 'T "x\n  image: ${FROM_ENV}"\n'],
    ["a key of Compose's", ["env=.env"], "image: ${FROM_ENV}\n"],
    ["a port", ["env=.env"], 'P "${FROM_ENV}:80"\n'],
    ["a name that is none", ["env=.env"], "N FROM_ENV:-x\n"],
    ["more than anybody needs", ["env=.env"], `T "${"x".repeat(8_100_000)}"\n`],
    ["bytes of a given file that are no bytes", ["given=0"], String.raw`G 0 \101$(id)` + "\n"],
    ["a given file by a path", ["given=../x"], 'T "x"\n'],
  ])("expands nothing for %s", (_what, operands, input) => {
    const { code, stdout } = run(["expand", folder, ...operands], input);
    expect({ code, stdout }).toEqual({ code: 126, stdout: "" });
  });

  it("passes on no word of what Compose says when it fails", () => {
    writeFileSync(join(folder, "broken.env"), `A B="${canary}-broken\n`);
    const { code, stdout, stderr } = run(["expand", folder, "env=broken.env"], 'T "x"\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^omni-scale-observe: compose failed with \d+\n$/);
  });

  it("takes nothing from the client's environment", () => {
    const env = { ...process.env, SSH_ORIGINAL_COMMAND: "version", PATH: "/nowhere", COMPOSE_FILE: "/etc/shadow", IFS: "e" };
    const { status, stdout } = spawnSync("/bin/sh", [script.path], { env, encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^omni-scale-observe \d+\n[\d.]+\S*\n[\d.]+\S*\n$/);
  });

  it("gives nothing without the host's own key, or with half of one", () => {
    const key = join(script.etc, "observe.key");
    for (const content of [undefined, "", "short", "A".repeat(64)]) {
      if (content === undefined) unlinkSync(key);
      else writeFileSync(key, content);
      expect(run(["docker", "container", "inspect", "--", id])).toMatchObject({ code: 126, stdout: "" });
    }
  });

  it("has told no value, in whatever form, and has left nothing behind", () => {
    const everything = told.join("\n");
    expect(everything).toContain("hmac:");
    for (const form of [canary, Buffer.from(canary).toString("base64").slice(0, 12), Buffer.from(canary).toString("hex")]) {
      expect(everything).not.toContain(form);
    }
    expect(readdirSync(temporary).filter((name) => !name.startsWith("omni-scale-observe-"))).toEqual([]);
  });
});
