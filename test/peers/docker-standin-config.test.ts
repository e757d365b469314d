/** `docker compose config` of the stand-in against the real one's: the same JSON, warnings and exit codes. */
import { expect, it } from "vitest";
import { features, featureFiles, featuresFile } from "../compose-features.ts";
import type { Doing } from "./both-dockers.ts";
import { describeWithEngine } from "./engine.ts";
import { same as sameAll } from "./standin-stacks.ts";

const JSON_CONFIG = ["compose", "config", "--format", "json"];
const RAW = [...JSON_CONFIG, "--no-interpolate"];

function same(
  files: Readonly<Record<string, string>>,
  doings: readonly Doing[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  return sameAll(doings, { files, env });
}

/** A Compose file with one service that has `body` beside its image. */
function service(body: string): string {
  return `services:\n  a:\n    image: x\n    ${body.replaceAll("\n", "\n    ")}\n`;
}

const SYNTAXES = [
  { body: `command: sh -c "a b" 'c d' e\\ f $$X | g\nentrypoint: ["/bin/sh", "-c"]`, reason: "commands as words and as lists" },
  { body: 'environment: ["A=1", "B=${Z}", HOME, NOPE]', reason: "a list of variables, some from outside" },
  { body: 'environment: {A: 1, B: 1.50, C: true, D: null, E: "${Z:-q}", G: 0777, H: 2024-01-01}', reason: "a mapping of scalars" },
  {
    body: 'ports: ["80", 81, "82:83", "127.0.0.1:84:85", "86-88:86-88/udp", "[::1]:89:89", "90-92:90", {target: 93, published: 5, protocol: udp}]',
    reason: "ports, short and long",
  },
  { body: 'ports: ["${P:-80}:80"]', reason: "a port that cannot be read without interpolation" },
  {
    body: 'volumes: ["./a:/a", "/b:/b:ro", "~/c:/c:rw,Z", "/d", "../e:/e/", {type: bind, source: ., target: /f/}, {type: tmpfs, target: /g, tmpfs: {size: 64m}}]',
    reason: "volumes, short and long",
  },
  {
    body: 'healthcheck: {test: curl x, interval: 90s, timeout: 1.5s, retries: "3", start_period: 1h}',
    reason: "durations and a test as a text",
  },
  { body: 'labels: ["a=b=c", d]\nannotations: {a: b}', reason: "labels as a list" },
  {
    body: 'deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 50M}, reservations: {memory: 1m}}, restart_policy: {condition: any, delay: 5s}}',
    reason: "deploy",
  },
  {
    body: 'extra_hosts: ["host.docker.internal:host-gateway", "b=::1", "c:[::1]", "b:1.1.1.1"]\ndns: 1.1.1.1\ndns_search: [x.y]',
    reason: "hosts and name servers",
  },
  {
    body: "ulimits: {nofile: {soft: 1, hard: 2}, nproc: 10}\nsysctls: [a.b=1]\nmem_limit: 1.5g\nshm_size: 64mb\ncpus: 1.5",
    reason: "limits and sizes",
  },
  {
    body: 'devices: ["/dev/net/tun", "/dev/a:/dev/b:r"]\ncap_add: [B, A, B]\ntmpfs: /run\nexpose: [1, "2"]',
    reason: "lists without repetition",
  },
  { body: "x-own: {a: 1}\nprofiles: []\ncommand: []\nvolumes: []\nhealthcheck: {disable: true}", reason: "empty lists and own keys" },
  {
    body: "build: {context: ./x, args: {A: 1, HOME: null, NOPE: null}, target: t}\npull_policy: if_not_present",
    reason: "a build that nobody starts",
  },
] as const;

const REFUSED = [
  { body: "foo: 1", reason: "unknown key" },
  { body: "command: {a: b}", reason: "a command that is a mapping" },
  { body: "privileged: maybe", reason: "no boolean" },
  { body: "mem_limit: bogus", reason: "no size" },
  { body: "healthcheck: {interval: 5x}", reason: "no duration" },
  { body: 'ports: ["80:99999"]', reason: "no port" },
  { body: 'ports: ["80-90:80-81"]', reason: "ranges of different length" },
  { body: 'volumes: ["nope:/x"]', reason: "undefined volume" },
  { body: "networks: [nope]", reason: "undefined network" },
  { body: "depends_on: [nope]", reason: "undefined service" },
  { body: "depends_on: [a]", reason: "a cycle" },
  { body: "depends_on: {b: {condition: foo}}", reason: "unknown condition" },
  { body: "env_file: nope.env", reason: "env file that is not there" },
  { body: "network_mode: host\nnetworks: [default]", reason: "two ways to a network" },
  { body: 'environment: {A: "${X?give X}"}', reason: "required variable" },
  { body: 'environment: {A: "${X"}', reason: "broken template" },
  { body: "pull_policy: sometimes", reason: "unknown policy" },
] as const;

describeWithEngine("compose config of the stand-in, like the real one's", () => {
  it.each(SYNTAXES)("normalises $reason", async ({ body }) => {
    await same({ "compose.yaml": service(body) }, [JSON_CONFIG, RAW, ["compose", "config", "--hash", "*"]]);
  });

  it.each(REFUSED)("refuses $reason", async ({ body }) => {
    await same({ "compose.yaml": service(body) }, [JSON_CONFIG]);
  });

  it("takes every syntax of the adapter's own list", async () => {
    const variables = { ZONE: "z", NET: "77", NAME_START: "PROJECT", SECONDS_TO_SLEEP: "5", PORT: "47", MEMORY: "5m", FOLDER: "." };
    const files = (side: "before" | "after"): Record<string, string> => ({
      ...featureFiles,
      "host-only.env": "HOST_ONLY=1\n",
      ".env": Object.entries(variables)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(""),
      "compose.yaml": featuresFile((one) => (one[side].startsWith("extends:") ? "init: true" : one[side])),
    });
    expect(features.length).toBeGreaterThan(50);
    const all = [JSON_CONFIG, RAW, [...RAW, "--no-path-resolution"]];
    await same(files("before"), [...all, { write: files("after") }, ...all]);
  });

  it("interpolates with defaults, alternatives, nesting and escapes, and warns of what is not set", async () => {
    const file = service(
      `environment: {A: "$V", B: "$$lit", C: "\${D:-\${V:-in}}", E: "\${V:+set}", F: "\${N-def}", G: "\${EMPTY:-e}", H: "\${EMPTY-e}", I: "a\${V}b$V-$V.$V", J: "\${V+alt}x", K: "$NONE \${NONE}", L: "x$1"}`,
    );
    await same({ "compose.yaml": file, ".env": "V=1\nEMPTY=\n" }, [JSON_CONFIG, RAW]);
  });

  it("reads env files: comments, quotes, export, references, several lines", async () => {
    const env = `# c\nA=plain # comment\nexport B="q $A \\n x"\nC='single $A'\nD=\nE="two\nlines"\nF: colon\nG=a#b\nINHERITED\nH=\${A}-\${NONE:-z}\nQ="a\\$b"\n`;
    const body = "env_file: [one.env, {path: gone.env, required: false}]\nenvironment: {A: mine}";
    await same({ "compose.yaml": service(body), "one.env": env, ".env": "INHERITED=yes\n" }, [JSON_CONFIG, RAW], { FROM: "outside" });
  });

  it("prefers the process's variables to --env-file's, the last of these to the first, and them to .env", async () => {
    const files = {
      "compose.yaml": service('environment: {V: "${V}", W: "${W-}"}'),
      ".env": "V=dot\nW=dot\n",
      "two.env": "V=2\nW=${V}x\n",
      "three.env": "V=3\n",
    };
    const withFiles = ["compose", "--env-file", "two.env", "--env-file", "three.env", "config", "--format", "json"];
    await same(files, [JSON_CONFIG, withFiles, ["compose", "--env-file", "gone.env", "config"]]);
    await same(files, [JSON_CONFIG, withFiles], { V: "process" });
  });

  it("merges an override: lists joined, entries replaced, commands overridden", async () => {
    const base = service(
      `environment: {A: "1", B: "2"}\nports: ["80:80", "81:81"]\nvolumes: ["./x:/x", "d:/d"]\nlabels: {a: "1"}\ncommand: [echo, a]\nnetworks: {default: {aliases: [q]}}\nlogging: {driver: json-file, options: {max-size: 1m}}`,
    );
    const over = `services:\n  a:\n    environment: [A=over, NEW]\n    ports: ["80:80", "82:82"]\n    volumes: ["./z:/x"]\n    labels: [b=2, a=3]\n    command: run "$$HOME"\n    depends_on: [b]\n    logging: {options: {max-file: 3}}\n  b: {image: y}\n`;
    const files = { "compose.yaml": `${base}volumes: {d: {}}\n`, "over.yaml": over, "compose.override.yml": "services: {a: {user: '5'}}" };
    await same(files, [
      JSON_CONFIG,
      ["compose", "-f", "compose.yaml", "-f", "over.yaml", "config", "--format", "json"],
      ["compose", "-f", "compose.yaml", "-f", "over.yaml", "config", "--format", "json", "--no-interpolate"],
    ]);
  });

  it("takes the project's folder and name from flags, the file, variables and the folder", async () => {
    const files = {
      "sub/compose.yaml": `name: "\${N:-In File}"\n${service('environment: {P: "${COMPOSE_PROJECT_NAME}"}\nvolumes: [./x:/x]')}`,
      "sub/.env": "N=from-env\n",
      "compose.yml": service("volumes: [./x:/x]"),
    };
    const at = (...flags: string[]): string[] => ["compose", ...flags, "config", "--format", "json"];
    await same(files, [
      at("-f", "sub/compose.yaml"),
      at("--project-directory", "sub"),
      at("--project-directory", "sub", "-f", "compose.yml", "-p", "own"),
      at("-p", "Upper"),
      at("-f", "gone.yaml"),
    ]);
    await same(files, [at("-f", "sub/compose.yaml"), at("-p", "flag")], { COMPOSE_PROJECT_NAME: "by-variable" });
  });

  it("follows profiles and chosen services", async () => {
    const files = {
      "compose.yaml":
        "services: {a: {image: x, depends_on: {b: {condition: service_started, required: false}}}, b: {image: y, profiles: [p]}, c: {image: z, depends_on: [a]}}\n",
    };
    await same(files, [
      JSON_CONFIG,
      ["compose", "--profile", "p", "config", "--format", "json"],
      ["compose", "--profile", "*", "config", "--format", "json"],
      [...JSON_CONFIG, "c"],
      [...JSON_CONFIG, "nope"],
      [...JSON_CONFIG, "b"],
    ]);
  });

  it("shows resources, drops unused ones and own keys, and names what is external", async () => {
    const file = `x-base: &b {image: x, environment: {A: 1}}
services:
  a: {<<: *b, volumes: ["v:/v", "e:/e"], networks: [n, m], secrets: [s, {source: t, target: tt}], configs: [{source: c, mode: 0440}]}
volumes: {v: {driver: local, driver_opts: {o: bind, type: none, device: ./v}}, e: {external: true, name: "e-\${Q-q}"}, unused: }
networks: {n: {driver: bridge, driver_opts: {a: 1}, ipam: {config: [{subnet: 10.0.0.0/24}]}, internal: true, labels: [a=b]}, m: {external: true}}
secrets: {s: {file: ./s}, t: {environment: T}}
configs: {c: {content: "a \${Q-} b"}}
`;
    await same({ "compose.yaml": file }, [JSON_CONFIG, RAW, ["compose", "config", "--volumes"], ["compose", "config", "-q"]]);
  });

  it("says what is wrong with files that are no projects", async () => {
    const next = (text: string): Doing[] => [{ write: { "compose.yaml": text } }, JSON_CONFIG];
    await same({}, [
      JSON_CONFIG,
      ...[
        "",
        "- a",
        "services: {}",
        "services: [a]",
        "services: {a: }",
        "services: {a: {}}",
        "foo: 1",
        "services: {a: {image: x",
        "version: '3'\nservices: {a: {image: x}}",
      ].flatMap(next),
    ]);
  });
});
