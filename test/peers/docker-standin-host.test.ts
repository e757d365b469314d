/** Containers, images and refusals on the stand-in and on the real engine: the same output, exit codes and records. */
import { expect, it } from "vitest";
import { runLab, runReal, Scenario, type Doing } from "./both-dockers.ts";
import { describeWithEngine } from "./engine.ts";
import { DOWN, PS, UP, WAIT, file, inspect, named, same, sleeper } from "./standin-stacks.ts";
import { tinyRegistry } from "./tiny-registry.ts";

describeWithEngine("containers and images on the docker stand-in, as on the real engine", () => {
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
