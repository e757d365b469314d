/** What the stand-in does to containers, networks, volumes and images, against the real engine: output, exit codes, records. */
import { describe, expect, it } from "vitest";
import { hasEngine, needsEngine } from "../compose-stand.ts";
import { runLab, runReal, Scenario, type Doing } from "./both-dockers.ts";
import { tinyRegistry } from "./tiny-registry.ts";

const UP = ["compose", "-p", "PROJECT", "up", "-d"];
const WAIT = [...UP, "--wait"];
const DOWN = ["compose", "-p", "PROJECT", "down", "-t", "0"];
const PS = ["compose", "-p", "PROJECT", "ps", "-a", "--format", "json"];
const named = (...services: string[]): string[] => services.map((one) => `PROJECT-${one}-1`);
const inspect = (...services: string[]): string[] => ["inspect", ...named(...services)];

/** One service that sleeps; `KILL` so that the real one stops at once. */
function sleeper(name: string, body = ""): string {
  return `  ${name}:\n    image: lab/base:1\n    command: sleep 1000\n    stop_signal: KILL\n${body === "" ? "" : `    ${body.replaceAll("\n", "\n    ")}\n`}`;
}

const file = (...services: string[]): Doing => ({ write: { "compose.yaml": `services:\n${services.join("")}` } });

const SIDECAR = sleeper(
  "sidecar",
  'hostname: rack\ncap_add: [NET_ADMIN]\ndevices: [/dev/null:/dev/xnull]\nports: ["PORT1:80", "127.0.0.1:PORT2:81/udp"]\nhealthcheck: {test: "true", interval: 300ms, retries: 2}\nenvironment: {TZ: "${TZX:-UTC}"}\nlabels: {my.label: x}\nrestart: unless-stopped',
);
const APP = sleeper("app", "network_mode: service:sidecar\ndepends_on: {sidecar: {condition: service_healthy}}");
const DB = sleeper(
  "db",
  'volumes: ["data:/data", /anon, "./conf:/conf:ro"]\nnetworks: [default, back]\nenv_file: db.env\ntmpfs: [/run]\nuser: "0:0"\ninit: true\nmem_limit: 64m\nexpose: ["99"]',
);
const STACK = `services:\n${SIDECAR}${APP}${DB}volumes: {data: {labels: {a: b}}}\nnetworks: {back: {internal: true}}\n`;
const STACK_FILES = { "compose.yaml": STACK, "db.env": "P=1\n", "conf/f": "x\n" };

async function same(
  doings: readonly Doing[],
  about: {
    files?: Readonly<Record<string, string>>;
    env?: Readonly<Record<string, string>>;
    prepare?: (scenario: Scenario) => Promise<void>;
  } = {},
): Promise<void> {
  await using scenario = new Scenario();
  await about.prepare?.(scenario);
  scenario.write(about.files ?? {});
  const pairs = await scenario.run(doings, about.env);
  for (const { doing, real, lab } of pairs) expect({ doing, ...lab }).toEqual({ doing, ...real });
}

const image =
  (name: string) =>
  async (scenario: Scenario): Promise<void> =>
    scenario.image({ name, config: { Cmd: ["/bin/sh"] } });

describe.skipIf(!hasEngine())(needsEngine("the docker stand-in, like the real engine"), { timeout: 120_000 }, () => {
  it("brings a stack up, shows it in every listing, finds nothing to do again, and takes it down", async () => {
    const listings = [
      PS,
      ["compose", "-p", "PROJECT", "ps"],
      ["compose", "-p", "PROJECT", "ps", "--services"],
      [
        "ps",
        "-a",
        "--filter",
        "label=com.docker.compose.project=PROJECT",
        "--filter",
        "name=-db-",
        "--format",
        '{{.Names}}\t{{.State}}\t{{.Label "com.docker.compose.service"}}',
      ],
    ];
    const resources = [
      ["volume", "inspect", "PROJECT_data"],
      ["network", "ls", "--filter", "label=com.docker.compose.project=PROJECT", "--format", "{{.Name}} {{.Driver}} {{.Internal}}"],
      ["volume", "ls", "--filter", "label=com.docker.compose.project=PROJECT", "--format", "json"],
    ];
    await same(
      [
        WAIT,
        ...listings,
        inspect("sidecar", "app", "db"),
        ...resources,
        WAIT,
        DOWN,
        DOWN,
        ["volume", "ls", "-q", "--filter", "name=PROJECT_data"],
      ],
      { files: STACK_FILES },
    );
  });

  it("recreates a sidecar with all who live in it, and a dependent alone", async () => {
    const edited = STACK.replace("PORT2", "PORT3");
    const dependent = edited.replace("network_mode: service:sidecar", "network_mode: service:sidecar\n    environment: {X: y}");
    await same(
      [WAIT, { write: { "compose.yaml": edited } }, WAIT, { write: { "compose.yaml": dependent } }, WAIT, inspect("sidecar", "app"), DOWN],
      { files: STACK_FILES },
    );
  });

  it("keeps hashes equal to the real ones, so that neither recreates what the other made", async () => {
    const labels = ["inspect", "--format", '{{index .Config.Labels "com.docker.compose.config-hash"}}', ...named("db")];
    await using scenario = new Scenario();
    scenario.write(STACK_FILES);
    const hash = (text: string): string => text.trim();
    const [real, lab] = [[], []] as [string[], string[]];
    for (const [run, to] of [
      [runReal, real],
      [runLab(scenario.engine), lab],
    ] as const) {
      const args = (all: readonly string[]): string[] => all.map((one) => one.replaceAll("PROJECT", scenario.project));
      await run(args([...UP, "db"]), scenario.folder, {});
      to.push(hash((await run(args(labels), scenario.folder, {})).stdout));
    }
    expect(lab).toEqual(real);
    expect(real[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("recreates for a variable, an env file and a moved tag, each only whom it concerns", async () => {
    const prepare = async (scenario: Scenario): Promise<void> => {
      await image("PROJECT-old:1")(scenario);
      await image("PROJECT-new:1")(scenario);
    };
    const stack = STACK.replace("image: lab/base:1", "image: PROJECT-app:1");
    const moved: Doing[] = [
      ["tag", "PROJECT-new:1", "PROJECT-app:1"],
      WAIT,
      ["inspect", "--format", "{{.Config.Image}} {{.State.Status}}", ...named("sidecar")],
    ];
    await same([["tag", "PROJECT-old:1", "PROJECT-app:1"], WAIT, { write: { "db.env": "P=2\n" } }, WAIT, ...moved, DOWN], {
      files: { ...STACK_FILES, "compose.yaml": stack },
      prepare,
    });
  });

  it.each([
    { how: ["--no-deps", "app"], reason: "one service without its dependencies" },
    { how: ["--force-recreate", "sidecar"], reason: "one service by force" },
    { how: ["--no-deps", "--no-build", "--pull", "never", "--force-recreate", "--", "sidecar"], reason: "the adapter's own flags" },
    { how: ["--no-deps", "--no-recreate", "--", "app"], reason: "nothing anew" },
    { how: ["db"], reason: "one service that is there" },
    { how: ["nope"], reason: "a service that is not there" },
  ])("does what up is told: $reason", async ({ how }) => {
    await same([WAIT, [...UP, ...how], PS, [...UP], PS], { files: STACK_FILES });
  });

  it("names what is not set and goes on, stops at what is required", async () => {
    const body = (value: string): Doing => file(sleeper("a", `environment: {A: "${value}"}`));
    await same([body("$NOT_SET"), UP, PS, body("${NOT_SET:?give it}"), UP, ["compose", "ps"], PS, DOWN]);
  });

  it("says that an image is missing, before or without pulling", async () => {
    const missing = { write: { "compose.yaml": "services: {a: {image: 'PROJECT-none:1'}}" } };
    await same([missing, [...UP, "--pull", "never"], PS, ["image", "inspect", "PROJECT-none:1"], ["tag", "PROJECT-none:1", "x"], DOWN]);
  });

  it("fails --wait for an unhealthy container, and keeps it", async () => {
    const sick = file(sleeper("a", 'healthcheck: {test: "false", interval: 200ms, retries: 1}'));
    const dependent = file(
      sleeper("a", 'healthcheck: {test: "false", interval: 200ms, retries: 1}'),
      sleeper("b", "depends_on: {a: {condition: service_healthy}}"),
    );
    const state = ["inspect", "--format", "{{.State.Status}} {{.State.Health.Status}}", ...named("a")];
    await same([sick, WAIT, state, PS, DOWN, dependent, UP, PS, DOWN]);
  });

  it("fails --wait for a container that ends, and waits for one that should", async () => {
    const ends = (code: number): string => `  job:\n    image: lab/base:1\n    command: sh -c "exit ${code}"\n`;
    const after = sleeper("a", "depends_on: {job: {condition: service_completed_successfully}}");
    await same([file(ends(3)), WAIT, PS, DOWN, file(ends(0), after), WAIT, PS, DOWN, file(ends(2), after), UP, DOWN]);
  });

  it("tells orphans, removes them when asked, and scopes commands to a project", async () => {
    await same([
      file(sleeper("a"), sleeper("b")),
      UP,
      file(sleeper("b")),
      UP,
      PS,
      [...UP, "--remove-orphans"],
      PS,
      ["compose", "-p", "PROJECT-other", "ps"],
      ["compose", "-p", "PROJECT-other", "down"],
      DOWN,
    ]);
  });

  it("stops, starts and removes by service and by container", async () => {
    const by = (...args: string[]): string[] => ["compose", "-p", "PROJECT", ...args];
    const state = ["inspect", "--format", "{{.State.Status}} {{.State.ExitCode}}", ...named("a", "b")];
    await same([
      file(sleeper("a"), sleeper("b", "depends_on: [a]")),
      UP,
      by("stop", "a"),
      by("ps", "--format", "json"),
      by("start", "a"),
      by("rm", "-f", "a"),
      by("rm", "-sf", "b"),
      by("rm", "-f"),
      UP,
      ["stop", ...named("a")],
      state,
      ["rm", ...named("a", "b")],
      ["start", ...named("b")],
      ["rm", "-f", ...named("b")],
      ["rm", "nope"],
      ["stop", "nope"],
      PS,
      DOWN,
    ]);
  });

  it("runs and refuses commands in containers", async () => {
    const run = (...argv: string[]): string[] => ["exec", ...named("a"), ...argv];
    const by = (...argv: string[]): string[] => ["compose", "-p", "PROJECT", "exec", "-T", ...argv];
    const body = 'volumes: ["data:/data", "./conf:/conf:ro"]';
    const files = { "compose.yaml": `services:\n${sleeper("a", body)}volumes: {data: {}}\n`, "conf/f": "content\n" };
    const kept = [
      run("sh", "-c", "echo kept > /data/f"),
      [...UP, "--force-recreate"],
      run("cat", "/data/f"),
      DOWN,
      UP,
      run("cat", "/data/f"),
      run("cat", "/conf/f"),
      run("test", "-e", "/conf/g"),
    ];
    await same(
      [
        UP,
        run("true"),
        run("false"),
        run("echo", "a", "b"),
        run("sh", "-c", "echo hi; exit 4"),
        by("a", "echo", "x"),
        by("nope", "true"),
        ["exec", "nope", "true"],
        ["logs", "--tail", "5", ...named("a")],
        ...kept,
        DOWN,
      ],
      { files },
    );
  });

  it("says what is not there, for every kind of thing", async () => {
    await same([
      ["inspect", "nope"],
      ["inspect", "nope", "nope2"],
      ["container", "inspect", "nope"],
      ["volume", "inspect", "nope"],
      ["network", "inspect", "nope"],
      ["image", "inspect", "nope"],
      ["logs", "nope"],
      ["rename", "nope", "x"],
      ["network", "rm", "nope"],
      ["network", "rm", "bridge"],
    ]);
  });

  it("refuses a port and a name that are taken, and shows the refused container", async () => {
    await using scenario = new Scenario();
    scenario.write({
      "compose.yaml": `services:\n${sleeper("a", 'ports: ["PORT4:80"]')}${sleeper("b", 'ports: ["PORT4:80"]\ndepends_on: [a]')}`,
    });
    for (const { real, lab } of await scenario.run([UP, PS, DOWN])) {
      const blind = (text: string): string => text.replace(/endpoint \S+ \(<id>\)/, "endpoint X");
      expect({ ...lab, stderr: blind(lab.stderr) }).toEqual({ ...real, stderr: blind(real.stderr) });
    }
  });

  it("shows containers with everything an image and a service can say", async () => {
    const config = {
      User: "root",
      ExposedPorts: { "53/udp": {}, "8080/tcp": {} },
      Env: ["PATH=/bin", "IE=1", "OV=img"],
      Entrypoint: ["/bin/sh", "-c"],
      Cmd: ["sleep 1000"],
      Volumes: { "/data": {}, "/iv": {} },
      WorkingDir: "/tmp",
      Labels: { il: "1", "my.label": "img" },
      Healthcheck: { Test: ["CMD-SHELL", "true"], Interval: 1_000_000_000, Retries: 1 },
    };
    const changes = [
      "USER root",
      "EXPOSE 8080 53/udp",
      "ENV PATH=/bin IE=1 OV=img",
      'ENTRYPOINT ["/bin/sh","-c"]',
      'CMD ["sleep 1000"]',
      'VOLUME ["/data","/iv"]',
      "WORKDIR /tmp",
      "LABEL il=1 my.label=img",
      "HEALTHCHECK --interval=1s --retries=1 CMD true",
    ];
    const rich = `services:
  a:
    image: PROJECT-rich:1
    environment: {OV: svc, EMPTY: "", UNSET: , Z: "a b=c"}
    labels: {my.label: svc}
    volumes: ["data:/data", "/anon", {type: tmpfs, target: /tm, tmpfs: {size: 1m}}, {type: bind, source: /etc/hostname, target: /h, read_only: true}]
    secrets: [s]
    ulimits: {nofile: {soft: 100, hard: 200}, nproc: 50}
    deploy: {resources: {limits: {cpus: "0.5", memory: 50M, pids: 50}}}
    security_opt: ["no-new-privileges:true"]
    cap_drop: [ALL]
    dns_search: example.com
    domainname: ex.org
    stop_grace_period: 1m30s
    stop_signal: KILL
    tty: true
    ports: ["PORT5:8080/tcp"]
    networks: {default: {ipv4_address: 10.213.77.9, aliases: [al]}}
    healthcheck: {interval: 300ms}
    restart: "on-failure:3"
    logging: {driver: json-file, options: {max-size: 1m}}
  h: {image: lab/base:1, network_mode: host, command: sleep 1000, stop_signal: KILL}
  n: {image: lab/base:1, network_mode: none, command: sleep 1000, stop_signal: KILL}
  br: {image: lab/base:1, network_mode: bridge, command: sleep 1000, stop_signal: KILL}
  e: {image: PROJECT-rich:1, entrypoint: "sleep 1000", pid: "service:n", stop_signal: KILL}
volumes: {data: }
networks: {default: {ipam: {config: [{subnet: 10.213.77.0/24}]}, attachable: true}}
secrets: {s: {file: ./s}}
`;
    const all = inspect("a", "h", "n", "br", "e");
    const stopped = ["compose", "-p", "PROJECT", "stop", "e", "a"];
    await same([WAIT, all, [...WAIT, "--force-recreate", "a"], inspect("a"), stopped, inspect("a", "e"), DOWN], {
      files: { "compose.yaml": rich, s: "x" },
      prepare: (scenario) => scenario.image({ name: "PROJECT-rich:1", config }, changes),
    });
  });

  it("pulls, sees a tag move in the registry, and is refused as a registry refuses", async () => {
    await using registry = await tinyRegistry();
    await using scenario = new Scenario();
    const [app, db] = [`${registry.address}/${scenario.project}/app`, `${registry.address}/${scenario.project}/db`];
    scenario.write({
      "compose.yaml": `services: {a: {image: "${app}:1"}, c: {image: "${db}:1"}, n: {image: "${db}:1", pull_policy: never}}\n`,
    });
    const put = (name: string, repository: string, content: string): void => {
      registry.put(`${scenario.project}/${repository}`, "1", `${name} ${content}`);
      scenario.catalogue([{ name: `${name}:1`, content, where: "registry" }]);
    };
    put(app, "app", "one");
    put(db, "db", "one");
    const pull = ["compose", "-p", "PROJECT", "pull"];
    const digests = ["image", "inspect", "--format", "{{json .RepoTags}}", `${app}:1`];
    const blind = (text: string): string => text.replaceAll(registry.address, "REGISTRY").replace(/(?<=Digest: )\S+/, "<digest>");
    const check = async (doings: readonly Doing[]): Promise<void> => {
      for (const { doing, real, lab } of await scenario.run(doings)) {
        expect({ doing, code: lab.code, stdout: blind(lab.stdout), stderr: blind(lab.stderr) }).toEqual({
          doing,
          code: real.code,
          stdout: blind(real.stdout),
          stderr: blind(real.stderr),
        });
      }
    };
    await check([
      ["pull", `${app}:1`],
      ["pull", `${app}:1`],
      ["pull", "-q", `${app}:1`],
      ["pull", `${app}:2`],
      ["pull", `${app}x:1`],
      digests,
      pull,
      [...pull, "-q", "a"],
    ]);
    put(app, "app", "two");
    await check([["pull", `${app}:1`], pull, digests]);
    scenario.write({ "compose.yaml": `services: {a: {image: "${app}:2"}}\n` });
    await check([pull, [...pull, "--ignore-pull-failures"], UP]);
    for (const name of [app, db]) await runReal(["rmi", "--force", `${name}:1`], "/", {});
  });

  it("says its versions in the same shape", async () => {
    await using scenario = new Scenario();
    for (const args of [
      ["compose", "version", "--short"],
      ["compose", "version", "--format", "json"],
      ["version", "--format", "{{.Server.Version}}"],
      ["info", "--format", "{{.ServerVersion}}"],
    ]) {
      const shape = (text: string): string => text.replace(/\d+\.\d+\.\d+[\w.+-]*/, "VERSION");
      const [real, lab] = [await runReal(args, "/", {}), await runLab(scenario.engine)(args, "/", {})];
      expect({ args, ...lab, stdout: shape(lab.stdout) }).toEqual({ args, ...real, stdout: shape(real.stdout) });
    }
  });
});
