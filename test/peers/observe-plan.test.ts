/**
 * A plan with the key that only looks against a real engine: it names the same services for the same reasons, with the
 * same digests, as a plan that reads everything on the host and as one that saw nothing; and no value is in it.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Adapter, Desired } from "../../src/adapters/adapter.ts";
import { desired } from "../../src/adapters/compose/desired.ts";
import { composeAdapter } from "../../src/adapters/compose/index.ts";
import { localHost } from "../../src/adapters/compose/host.ts";
import { observe } from "../../src/adapters/compose/observe.ts";
import { observingHost, type ObserveShell } from "../../src/adapters/compose/observing/host.ts";
import { createRenderer } from "../../src/adapters/compose/render.ts";
import { createTagCheck } from "../../src/adapters/compose/tag-check.ts";
import { assumeAt } from "../../src/core/assume.ts";
import { toChange } from "../../src/core/change.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import type { Change, Component, Reading } from "../../src/core/model.ts";
import { plain } from "../../src/core/words.ts";
import type { Files, SourceTree } from "../../src/ports.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createExec } from "../../src/runtime/exec.ts";
import { createFiles } from "../../src/runtime/files.ts";
import type { Stack } from "../../src/specs/kinds/stack.ts";
import { noSecrets, noOmni, silentDns, silentHttp, silentTls } from "../compose-stand.ts";
import { memoryTree } from "../memory-tree.ts";
import { installScript, shellTo, type InstalledScript } from "../support/observe-script.ts";
import { describeWithEngine, docker, freePort, sweep, uniqueName } from "./engine.ts";

const keyed = fingerprinter("observe", { bound: true });
const { signal } = new AbortController();
const canary = "canary-Zq7";
/** A secret of the run that the host's own env files refer to. */
const given = `given "by" the 'run' $x {y} \\n \\ z\nand on`;

const gitFiles = {
  "stack/compose.yml": `services:
  web:
    image: lab/base:\${TAG}
    command: "sleep \${SECONDS_TO_LIVE:-1000} \${SECRET_WORDS}"
    init: true
    stop_grace_period: 0s
    environment: {COLOUR: red, DSN: "postgres://u:\${PASSWORD}@db/\${EMPTY:-none}", PRICE: "a$$b", GIVEN: "\${GIVEN:?}", AROUND: "\${AROUND}", TOKEN: null}
    env_file: [host.env, git.env]
    labels: {app.rule: "Host(\`\${DOMAIN}\`)", fixed: one}
    healthcheck: {test: "echo \${PASSWORD}", interval: 1s, retries: 2}
    ports: ["127.0.0.1:\${PORT}:80"]
    logging: {driver: json-file, options: {max-size: "\${SIZE}"}}
    volumes: ["./web.conf:/etc/web.conf:ro", "\${DATA}:/data"]
  side:
    image: lab/base:1
    command: [sleep, "1000"]
    init: true
    stop_grace_period: 0s
    network_mode: service:web
    healthcheck: {disable: true}
    labels: {from: "\${DOMAIN}"}
  off:
    image: lab/base:1
    profiles: [never]
`,
  "stack/web.conf": "one\n",
  "stack/git.env": "FROM_GIT=yes\nLAYERED=git\n",
};

describeWithEngine("a plan with the key that only looks", () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "omni-scale-observe-plan-")));
  const project = uniqueName("seen");
  const folder = join(base, project);
  let script: InstalledScript;
  let port = 0;
  const told: string[] = [];

  const hostFiles = (changes: Readonly<Record<string, string>> = {}): void => {
    const env: Record<string, string> = {
      TAG: "1",
      PORT: String(port),
      DATA: join(folder, "data"),
      PASSWORD: `'${canary} "quoted" $x'`,
      TOKEN: `${canary}-token`,
      DOMAIN: `${canary}.example`,
      SECRET_WORDS: "2000 3000",
      EMPTY: "",
      SIZE: "7m",
      AROUND: "before-${GIVEN}-after",
      GIVEN: "not this one",
      ...changes,
    };
    writeFileSync(
      join(folder, ".env"),
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(""),
    );
  };

  beforeAll(async () => {
    port = await freePort();
    script = installScript();
    mkdirSync(join(folder, "data"), { recursive: true });
    hostFiles();
    writeFileSync(join(folder, "host.env"), `HOST_ONLY=${canary}-host\nLAYERED=host\nOF_THE_RUN=\${GIVEN}\nFROM_OTHER=\${DOMAIN}/x\n`);
    for (const [path, content] of Object.entries(gitFiles)) writeFileSync(join(folder, path.slice("stack/".length)), content);
    execFileSync("docker", ["compose", "--project-name", project, "up", "--detach"], {
      cwd: folder,
      env: { ...process.env, GIVEN: given },
      stdio: ["ignore", "ignore", "pipe"],
    });
  });
  afterAll(() => {
    sweep(project);
    script[Symbol.dispose]();
    rmSync(base, { recursive: true, force: true });
  });

  const component: Component<Stack> = {
    name: "Stack/seen",
    kind: "Stack",
    spec: { path: "stack", project, timeout: 30, variables: { GIVEN: { fromEnv: "GIVEN" } } },
    dependencies: [],
    decisions: [],
    source: { file: "omni-scale.yaml", line: 1, column: 1 },
  };
  const exec = createExec(process.env);
  const http = silentHttp;
  const files = createFiles();
  const here = { hostname: hostname(), githubHosted: false };
  /** The host's own key lies where the tests' script has it. */
  const place = (path: string): string => (path === "/etc/omni-scale/observe.key" ? join(script.etc, "observe.key") : path);
  const onHost: Files = {
    ...files,
    read: (path, ...rest) => files.read(place(path), ...rest),
    stat: (path) => files.stat(place(path)),
  };
  const full = composeAdapter({
    exec,
    http,
    tls: silentTls,
    dns: silentDns,
    infraProviders: noOmni,
    files: onHost,
    clock: createClock(),
    secrets: noSecrets,
    here,
  });
  const shell: ObserveShell = {
    run: async (words, options) => {
      const answer = await shellTo(script, exec).run(words, options);
      told.push(answer.stdout, answer.stderr);
      return answer;
    },
  };
  const local = localHost({ exec, files });
  const host = observingHost("seen", shell, local);
  const stack = { about: () => ({ kind: "Stack" }) as const, keep: () => {} };
  const ports = { ...stack, host, here, renderer: createRenderer(), known: new Map(), tagCheck: createTagCheck(http) };
  const masked: Pick<Adapter, "desired" | "observe"> = {
    desired: (components, tombstones, io) =>
      desired(components as readonly Component<Stack>[], tombstones, io, { ...ports, host: local, hostOf: () => host }),
    observe: (target, want, io) => observe(target, want, io, ports),
  };

  const ask = (through: Pick<Adapter, "desired">, tree: SourceTree, mode: "live" | "static"): Promise<Desired> =>
    through.desired([component], [], { tree, mode, fingerprint: keyed, secrets: { read: async () => given }, signal });

  interface Plan {
    readonly changes: readonly Change[];
    readonly want: Desired;
    readonly have: readonly Reading[];
  }

  /** What the base asks for on paper and live; live it is asked for anew, since the host's files change. */
  async function plan(through: Pick<Adapter, "desired" | "observe"> | "paper", now: Readonly<Record<string, string>>): Promise<Plan> {
    const [tree, before] = [memoryTree({ ...gitFiles, ...now }), memoryTree(gitFiles)];
    const [asked, mode] = through === "paper" ? ([full, "static"] as const) : ([through, "live"] as const);
    const [want, was] = await Promise.all([ask(asked, tree, mode), ask(asked, before, mode)]);
    expect(want.diagnostics.filter(({ severity }) => severity === "error").map(({ what }) => plain(what))).toEqual([]);
    const have =
      through === "paper" ? assumeAt(was.resources, []) : await asked.observe({ id: "docker/local" }, want, { fingerprint: keyed, signal });
    const git = { want: byAddress(want), was: byAddress(was), fingerprint: keyed };
    return { want, have, changes: full.diff(want, have).map((difference) => toChange(difference, git)) };
  }

  const compose = (from: string, to: string): Readonly<Record<string, string>> => {
    const text = gitFiles["stack/compose.yml"];
    if (!text.includes(from)) throw new Error(`the stack has no ${from}`);
    return { "stack/compose.yml": text.replace(from, to) };
  };

  it("sees nothing to do where nothing changed", async () => {
    const { changes, want, have } = await plan(masked, {});
    expect(want.unknown.map(({ because }) => plain(because.message))).toEqual([]);
    expect(have.map(({ status }) => status)).toEqual(["complete"]);
    expect(changes).toEqual([]);
    expect((await plan(full, {})).changes).toEqual([]);
  });

  it.each<[string, () => Readonly<Record<string, string>>]>([
    ["another image", () => compose("lab/base:${TAG}", "lab/base:${TAG}-x")],
    ["an image without its variable", () => compose("lab/base:${TAG}", "lab/base:2")],
    ["a literal of the environment", () => compose("COLOUR: red", "COLOUR: blue")],
    ["a literal around a hidden value", () => compose("@db/", "@other/")],
    ["a variable where a literal stood", () => compose("COLOUR: red", 'COLOUR: "${DOMAIN}"')],
    ["a removed variable", () => compose('PRICE: "a$$b", ', "")],
    ["a variable of an env file in Git", () => ({ "stack/git.env": "FROM_GIT=no\nLAYERED=git\n" })],
    ["a label", () => compose("fixed: one", "fixed: two")],
    ["a command line", () => compose("sleep ${SECONDS_TO_LIVE:-1000}", "sleep ${SECONDS_TO_LIVE:-1001}")],
    ["a health check", () => compose("echo ${PASSWORD}", "echo other ${PASSWORD}")],
    ["a health check that is on again", () => compose("healthcheck: {disable: true}", "healthcheck: {test: [CMD, 'true']}")],
    ["a mounted file", () => ({ "stack/web.conf": "two\n" })],
    ["a published port", () => compose(':80"]', ':81"]')],
    ["a mount of a hidden folder", () => compose("${DATA}:/data", "${DATA}:/other")],
    ["an option of the log driver", () => compose("${SIZE}", "8m")],
    ["the restart policy", () => compose("image: lab/base:${TAG}", "image: lab/base:${TAG}\n    restart: always")],
  ])("tells %s as a plan does that reads everything, and one that saw nothing", async (_what, change) => {
    const [seen, all, paper] = await Promise.all([plan(masked, change()), plan(full, change()), plan("paper", change())]);
    expect(seen.want.unknown.map(({ because }) => plain(because.message))).toEqual([]);
    expect(seen.changes.length).toBeGreaterThan(0);
    const shown = ({ changes }: Plan): unknown[] =>
      changes.map(({ address, kind, reasons, fields }) => ({ address, kind, fields, codes: reasons.map(({ code }) => code) }));
    expect(shown(seen)).toEqual(shown(all));
    const digests = ({ changes }: Plan): string[] => changes.map(({ digest }) => digest).toSorted();
    expect(digests(seen)).toEqual(digests(all));
    expect(digests(seen)).toEqual(digests(paper));
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["a password", { PASSWORD: "another" }, ["environment-changed", "healthcheck-changed"]],
    ["the words of a command", { SECRET_WORDS: "'2000  3001'" }, ["command-changed"]],
    ["an option", { SIZE: "9m" }, ["logging-changed"]],
  ])(
    "names the services and reasons when the host changed %s and nobody started anew, without the value",
    async (_what, changes, codes) => {
      hostFiles(changes);
      try {
        const [seen, all] = [await plan(masked, {}), await plan(full, {})];
        const shown = ({ changes: found }: Plan): unknown[] =>
          found.map(({ address, kind, reasons }) => ({ address, kind, codes: reasons.map(({ code }) => code) }));
        expect(shown(seen)).toEqual(shown(all));
        // The host's key can be read by whoever reads everything: so both bind the same to what drifted.
        expect(seen.changes.map(({ digest }) => digest)).toEqual(all.changes.map(({ digest }) => digest));
        expect(seen.changes.find(({ address }) => address.endsWith("/web"))?.reasons.map(({ code }) => code)).toEqual(codes);
      } finally {
        hostFiles();
      }
    },
  );

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["a tag", { TAG: "another" }, "TAG"],
    ["a port", { PORT: "1234" }, "PORT"],
    ["a folder", { DATA: "/somewhere/else" }, "DATA"],
  ])("says that %s which the host changed decides what it cannot see, and plans nothing from it", async (_what, changes, name) => {
    hostFiles(changes);
    try {
      const { want, changes: found } = await plan(masked, {});
      expect(found).toEqual([]);
      expect(want.unknown.map(({ because }) => plain(because.message)).join()).toContain(`value of ${name} decides`);
    } finally {
      hostFiles();
    }
  });

  it("names the variables that the host does not set", async () => {
    const found = await ask(masked, memoryTree({ ...gitFiles, ...compose("COLOUR: red", 'COLOUR: "${NOWHERE}"') }), "live");
    expect(found.diagnostics.map(({ what }) => plain(what))).toContain("The variable NOWHERE is not set on the host.");
  });

  it("let no value out of the host", () => {
    const everything = told.join("\n");
    expect(everything.length).toBeGreaterThan(10_000);
    for (const form of [canary, Buffer.from(canary).toString("base64").slice(0, 12), Buffer.from(canary).toString("hex")]) {
      expect(everything).not.toContain(form);
    }
    expect(everything).not.toContain("the 'run'");
    expect(docker("ps", "--quiet", "--filter", `label=com.docker.compose.project=${project}`).split("\n")).toHaveLength(2);
  });
});

function byAddress({ resources }: Desired): ReadonlyMap<Change["address"], Desired["resources"][number]> {
  return new Map(resources.map((resource) => [resource.address, resource]));
}
