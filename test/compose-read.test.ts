/** Reading real containers: what is as wished shows no difference, every edit shows its own; needs a Docker engine. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../src/core/words.ts";
import { features, featureFiles, featuresFile } from "./compose-features.ts";
import { docker, findingsOf, hasEngine, makeImage, openStand, realAdapter, type Stand, type Texts } from "./compose-stand.ts";

const engine = hasEngine();
const needsEngine = (name: string): string => (engine ? name : `${name} (skipped: no Docker engine with Compose here)`);

describe.skipIf(!engine)(needsEngine("every field of a service"), () => {
  const before = { ...featureFiles, "compose.yaml": featuresFile((one) => one.before) };
  const after = { ...before, "compose.yaml": featuresFile((one) => one.after) };
  let stand: Stand | undefined;

  beforeAll(() => {
    const name = `crf${randomBytes(3).toString("hex")}`;
    const env = { SECONDS_TO_SLEEP: "1000", ZONE: "Europe/Zurich", PORT: "47300", NET: String(100 + (process.pid % 100)), NAME_START: name, FOLDER: "/tmp", MEMORY: "60m" };
    const host = { ".env": Object.entries(env).map(([key, value]) => `${key}=${value}\n`).join(""), "host-only.env": "FROM_HOST=canary-of-the-host\n" };
    stand = openStand("crf", before, host, ["--no-start"]);
  }, 120_000);
  afterAll(() => stand?.down(), 60_000);

  it("shows no difference after a plain `up`", async () => {
    const { lines, want, differences } = await opened(stand).look();
    expect(findingsOf(want).filter((line) => !/^S11[1-3] /.test(line))).toEqual([]);
    const wrong = differences.filter(({ reasons }) => reasons.some(({ code }) => code !== "container-stopped"));
    expect(wrong.map(({ address, fields, reasons }) => ({ address, fields, reasons }))).toEqual([]);
    expect(lines.length).toBe(features.length);
  }, 60_000);

  it("shows each edit with its own reason, and nothing else", async () => {
    const { differences, have } = await opened(stand).look(after);
    expect(have.filter(({ status }) => status === "unknown")).toEqual([]);
    const codes = Object.fromEntries(
      differences.flatMap(({ address, reasons, kind }) => {
        const told = reasons.map(({ code }) => code).filter((code) => code !== "container-stopped" && code !== "sidecar-recreated");
        return address.startsWith("compose/Service/") ? [[address.split("/")[3] ?? "", `${kind}: ${told.join(", ")}`]] : [];
      }),
    );
    expect(codes).toEqual(Object.fromEntries(features.map(({ name, reason }) => [name, `replace: ${reason}`])));
    expect(JSON.stringify([differences, have]).includes("canary")).toBe(false);
  }, 60_000);

  it("has the same digests whether the host was seen or not", async () => {
    const project = opened(stand);
    const { onPaper, live } = await project.digests(after);
    // Git alone cannot know what the file held that only the host has.
    delete live[`replace compose/Service/${project.project}/env-file-host`];
    expect(live).toEqual(onPaper);
  }, 60_000);
});

const SIDECAR = `services:
  tailscale:
    image: \${IMAGE}
    command: sleep 1000
    hostname: rack
    environment: {TS_AUTHKEY: "\${TS_AUTHKEY:?}", TS_USERSPACE: "false"}
    ports: ["47600:80"]
    volumes: ["tailscale-state:/var/lib/tailscale"]
    restart: unless-stopped
  web:
    image: lab/base:1
    network_mode: service:tailscale
    command: sleep 1000
    depends_on: [tailscale]
    environment: {TZ: Europe/Zurich}
    env_file: app.env
    volumes: ["./web.conf:/etc/web.conf:ro", "./pages:/pages:ro"]
  worker:
    image: lab/base:1
    network_mode: service:tailscale
    command: sleep 1000
    depends_on: [tailscale, db]
    env_file: [app.env, secret.env]
  db:
    image: lab/base:1
    command: sleep 1000
    volumes: ["db:/var/lib/db"]
    healthcheck: {test: "true", interval: 1s}
volumes: {tailscale-state: {}, db: {}}
`;

describe.skipIf(!engine)(needsEngine("a stack with a sidecar, two dependents and a database"), () => {
  const image = `crs-${randomBytes(3).toString("hex")}:1`;
  const files = { "compose.yml": SIDECAR, "web.conf": "listen 80\n", "pages/index.html": "<p>hi</p>\n", "app.env": "LEVEL=info\n", "README.md": "# Rack\n" };
  const host = { ".env": `IMAGE=${image}\nTS_AUTHKEY=canary-auth-key\n`, "secret.env": "DB_PASSWORD=canary-password\n" };
  const edited = (edits: Texts): Texts => ({ ...files, ...edits });
  const compose = (from: string, to: string): Texts => {
    if (!SIDECAR.includes(from)) throw new Error(`the Compose file has no ${from}`);
    return edited({ "compose.yml": SIDECAR.replace(from, to) });
  };
  let stand: Stand | undefined;

  beforeAll(() => {
    makeImage(image);
    stand = openStand("crs", files, host);
  }, 120_000);
  afterAll(() => {
    stand?.down();
    docker("rmi", "--force", image);
  }, 60_000);

  it("is adopted without a touch", async () => {
    const { lines, want } = await opened(stand).look();
    expect(findingsOf(want)).toEqual([]);
    expect(lines).toEqual([]);
  });

  const changed = "update File/compose.yml: file-changed";
  const dependents = ["replace Service/web: sidecar-recreated", "replace Service/worker: sidecar-recreated"];
  it.each<{ edit: string; to: Texts; lines: readonly string[] }>([
    { edit: "a dependent's variable", to: compose("TZ: Europe/Zurich", "TZ: Europe/Rome"), lines: ["replace Service/web: environment-changed", changed] },
    { edit: "an image", to: compose("image: lab/base:1\n    network_mode", "image: lab/base:2\n    network_mode"), lines: ["replace Service/web: image-changed", changed] },
    { edit: "the sidecar's image", to: compose("image: ${IMAGE}", "image: lab/base:1"), lines: ["replace Service/tailscale: image-changed", ...dependents, changed] },
    { edit: "the sidecar's ports", to: compose("47600:80", "47601:80"), lines: ["replace Service/tailscale: ports-changed", ...dependents, changed] },
    { edit: "a comment", to: edited({ "compose.yml": `# a rack\n${SIDECAR}` }), lines: [changed] },
    { edit: "the order of keys", to: compose("    command: sleep 1000\n    hostname: rack\n", "    hostname: rack\n    command: sleep 1000\n"), lines: [changed] },
    { edit: "a mounted file", to: edited({ "web.conf": "listen 81\n" }), lines: ["replace Service/web: mounted-file-changed", "update File/web.conf: file-changed"] },
    { edit: "a file in a mounted folder", to: edited({ "pages/index.html": "<p>ho</p>\n" }), lines: ["replace Service/web: mounted-file-changed", "update File/pages/index.html: file-changed"] },
    { edit: "a new file in a mounted folder", to: edited({ "pages/new.html": "new\n" }), lines: ["create File/pages/new.html: file-missing", "replace Service/web: mounted-file-changed"] },
    { edit: "a file that nobody mounts", to: edited({ "README.md": "# The rack\n" }), lines: ["update File/README.md: file-changed"] },
    { edit: "an env file of two services", to: edited({ "app.env": "LEVEL=debug\n" }), lines: ["replace Service/web: environment-changed", "replace Service/worker: environment-changed", "update File/app.env: file-changed"] },
    { edit: "a volume's driver options", to: compose("db: {}}", "db: {driver_opts: {type: tmpfs, device: tmpfs}}}"), lines: ["replace Volume/db: volume-changed", changed] },
    { edit: "a new service", to: compose("volumes: {tailscale-state", "  new: {image: \"lab/base:1\", volumes: [\"fresh:/f\"]}\nvolumes: {fresh: {}, tailscale-state"), lines: ["create Service/new: container-missing", "create Volume/fresh: volume-missing", changed] },
    { edit: "a service that is gone from the file", to: edited({ "compose.yml": SIDECAR.replace(/  worker:[^]*?(?=  db:)/, "") }), lines: [changed] },
    { edit: "more containers", to: compose("    healthcheck", "    scale: 2\n    healthcheck"), lines: ["update Service/db: scale-changed", changed] },
  ])("shows what $edit means, from Git alone and with the host", async ({ to, lines }) => {
    const project = opened(stand);
    const seen = await project.look(to);
    expect(findingsOf(seen.want)).toEqual([]);
    expect(seen.lines).toEqual(lines.toSorted());
    const { onPaper, live } = await project.digests(to);
    expect(live).toEqual(onPaper);
    expect(JSON.stringify(seen).includes("canary")).toBe(false);
  });

  it("blocks a volume that would be made anew, with no way around", async () => {
    const { differences } = await opened(stand).look(compose("db: {}}", "db: {driver_opts: {type: tmpfs, device: tmpfs}}}"));
    expect(differences.flatMap(({ guards }) => guards ?? [])).toMatchObject([{ trap: "volume-recreated", clearedBy: "never" }]);
  });

  it("lists the containers that no file names, and leaves them alone", async () => {
    const { want, have } = await opened(stand).look(edited({ "compose.yml": SIDECAR.replace(/  worker:[^]*?(?=  db:)/, "") }));
    const lines = realAdapter().unmanaged(want, have).map(({ words }) => plain(words));
    expect(lines).toEqual([expect.stringMatching(/container crs.*-worker-1 of service worker/)]);
  });

  it("finds the host's own name for the Compose file", async () => {
    const { "compose.yml": text = "", ...others } = files;
    const { want, lines } = await opened(stand).look({ ...others, "compose.yaml": text });
    expect(want.resources.find(({ address }) => address.startsWith("compose/Project/"))?.attributes["names"]).toEqual({ "compose.yaml": "compose.yml" });
    expect(lines).toEqual([]);
  });

  it("names every variable that the host lacks, with its first place in Git", async () => {
    const { want } = await opened(stand).look(compose("TZ: Europe/Zurich", "TZ: \"${ZONE}\", A: \"${NEEDED:?}\", B: \"${ALSO:?why}\""));
    expect(want.resources).toEqual([]);
    const found = want.diagnostics.filter(({ rule }) => rule === "S103").map(({ what, at }) => `${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`);
    expect(found.toSorted()).toEqual([
      "stack/compose.yml:15:24 The variable ZONE is not set on the host.",
      "stack/compose.yml:15:38 The variable NEEDED is not set on the host.",
      "stack/compose.yml:15:56 The variable ALSO is not set on the host.",
    ]);
    const unset = await opened(stand).look(compose("TZ: Europe/Zurich", "TZ: \"${ZONE}\""));
    expect(unset.want.diagnostics.filter(({ rule }) => rule === "S103").map(({ what, at }) => `${at?.line ?? 0}:${at?.column ?? 0} ${plain(what)}`)).toEqual([
      "15:24 The variable ZONE is not set on the host.",
    ]);
  });

  it("takes variables from the spec and its secrets, and from nowhere else", async () => {
    const to = compose("TZ: Europe/Zurich", "TZ: \"${ZONE}\", HOME_OF: \"${HOME}\"");
    const spec = { variables: { ZONE: { fromEnv: "ZONE" } } };
    const secrets = { read: async () => "canary-zone" };
    const { want } = await opened(stand).look(to, { spec, secrets });
    expect(findingsOf(want)).toEqual(["S105 The variable HOME is one of the machine's own."]);
    const { lines, differences } = await opened(stand).look(compose("TZ: Europe/Zurich", "TZ: \"${ZONE}\""), { spec, secrets });
    expect(lines).toEqual(["replace Service/web: environment-changed", changed]);
    expect(JSON.stringify(differences).includes("canary")).toBe(false);
    const without = await opened(stand).look(to, { spec });
    expect(findingsOf(without.want)).toContain("S106 The secret for the variable ZONE is not there.");
  });

  it("sees when something was changed by hand", async () => {
    const project = opened(stand);
    project.write({ "web.conf": "by hand\n" }, { now: true });
    expect((await project.look()).lines).toEqual(["replace Service/web: mounted-file-changed", "update File/web.conf: file-changed"]);
    project.write({ "web.conf": "listen 80\n" }, { now: true });
    expect((await project.look()).lines).toEqual(["replace Service/web: mounted-file-newer"]);
    project.write({ "web.conf": "listen 80\n", "secret.env": "DB_PASSWORD=canary-rotated\n" });
    expect((await project.look()).lines).toEqual(["replace Service/worker: environment-changed"]);
    project.write(host);
    docker("stop", "--time", "0", `${project.project}-db-1`);
    expect((await project.look()).lines).toEqual(["update Service/db: container-stopped"]);
    docker("start", `${project.project}-db-1`);
    docker("restart", "--time", "0", `${project.project}-tailscale-1`);
    expect((await project.look()).lines).toEqual(["replace Service/web: sidecar-restarted", "replace Service/worker: sidecar-restarted"]);
    docker("rm", "--force", `${project.project}-web-1`);
    expect((await project.look()).lines).toEqual(["create Service/web: container-missing", "replace Service/worker: sidecar-restarted"]);
    project.compose("up", "--detach", "--force-recreate", "--timeout", "0");
    expect((await project.look()).lines).toEqual([]);
  }, 60_000);

  it("sees that an image's tag was moved on the host", async () => {
    const project = opened(stand);
    makeImage(image);
    const { lines, differences } = await project.look();
    expect(lines).toEqual(["replace Service/tailscale: image-moved", ...dependents]);
    expect(differences[0]?.fields[0]?.path).toBe("/image_id");
    project.compose("up", "--detach", "--timeout", "0");
    expect((await project.look()).lines).toEqual([]);
  }, 60_000);

  it("deletes containers and networks for a tombstone, never volumes or files", async () => {
    const project = opened(stand);
    const tombstone = { component: "Stack/x", where: { project: project.project }, source: { file: "omni-scale.yaml", line: 9, column: 3 } } as const;
    const { lines } = await project.look(files, { tombstones: [tombstone] });
    expect(lines).toEqual(["db", "tailscale", "web", "worker"].map((name) => `delete Service/${name}: removed`).toSpliced(0, 0, "delete Network/default: removed"));
    const one = await project.look(files, { tombstones: [{ ...tombstone, where: { project: project.project, services: ["web"] } }] });
    expect(one.lines).toEqual(["delete Service/web: removed"]);
  });

  it("says what it cannot see instead of guessing", async () => {
    const elsewhere = await opened(stand).look(files, { spec: { host: { transport: "local", hostname: "another-machine" } } });
    expect(elsewhere.want.unknown).toMatchObject([{ component: "Stack/x", because: { code: "not-here" } }]);
    const absent = { component: "Stack/x", where: { project: opened(stand).project, host: { transport: "local", hostname: "another-machine" } }, source: { file: "f", line: 1, column: 1 } } as const;
    const { have, lines } = await opened(stand).look(files, { tombstones: [absent], spec: { host: { transport: "local", hostname: "another-machine" } } });
    expect(have).toMatchObject([{ status: "unknown", because: { code: "not-here" } }]);
    expect(lines).toEqual([]);
  });
});

const MANY = `include: [inc/more.yaml]
services:
  image-only: {image: "\${IMAGE}"}
  image-overridden:
    image: \${IMAGE}
    command: ["sleep 999"]
    environment: {FROM_IMAGE: mine, PATH: /bin}
    labels: {of.image: mine}
    healthcheck: {interval: 7s}
    working_dir: /tmp
    volumes: ["kept:/image-volume"]
  image-entrypoint: {image: "\${IMAGE}", entrypoint: [sleep, "998"], healthcheck: {disable: true}, user: root, stop_signal: SIGTERM}
  job: {image: "lab/base:1", command: "true"}
  job-then: {image: "lab/base:1", command: sleep 900, depends_on: {job: {condition: service_completed_successfully}}}
  job-retry: {image: "lab/base:1", command: "true", restart: on-failure}
  twice: {image: "lab/base:1", command: sleep 900, deploy: {replicas: 2}}
  none: {image: "lab/base:1", command: sleep 900, scale: 0}
  built: {build: {context: ., dockerfile_inline: "FROM lab/base:1"}, command: ["sleep 901"], image: "\${IMAGE}"}
  outside: {image: "lab/base:1", command: sleep 900, networks: [foreign, plain], volumes: ["foreign:/foreign"]}
  guest: {image: "lab/base:1", command: sleep 900, network_mode: "container:\${FOREIGN}"}
  from: {image: "lab/base:1", command: sleep 900, volumes_from: ["twice", "image-only:ro"]}
  off: {image: "lab/base:1", command: sleep 900, profiles: [never]}
  on: {image: "lab/base:1", command: sleep 900, profiles: [sometimes, else]}
  reset: {image: "lab/base:1", command: sleep 900, ports: ["47700:80"], labels: {a: "1"}}
  linked: {image: "lab/base:1", command: sleep 900, links: ["twice:other"]}
  inline: {image: "lab/base:1", command: sleep 900, configs: [{source: written, target: /etc/written}], secrets: [of-env]}
  hooks: {image: "lab/base:1", command: sleep 900, annotations: {}, blkio_config: {weight: 300}}
networks:
  foreign: {external: true, name: "\${FOREIGN}"}
  plain: {driver: bridge, driver_opts: {com.docker.network.bridge.enable_icc: "true"}, attachable: true, enable_ipv6: false, ipam: {driver: default, config: [{subnet: "172.31.\${NET}.0/25", gateway: "172.31.\${NET}.1"}]}}
  unused: {}
volumes:
  kept: {}
  foreign: {external: true, name: "\${FOREIGN}"}
  with-driver: {driver: local, driver_opts: {type: tmpfs, device: tmpfs, o: "size=1m"}}
configs: {written: {content: "hello \${ZONE}"}}
secrets: {of-env: {environment: ZONE}}
`;

describe.skipIf(!engine)(needsEngine("images with settings of their own, jobs, and things that others made"), () => {
  const name = `crm${randomBytes(3).toString("hex")}`;
  const image = `${name}:1`;
  const files = {
    "compose.yaml": MANY,
    "compose.override.yaml": "services:\n  reset: {ports: !reset [], labels: {b: \"2\"}, command: sleep 901}\n",
    "inc/more.yaml": "services:\n  included: {image: \"lab/base:1\", command: sleep 900, env_file: more.env, volumes: [\"./here:/here\", \"with-driver:/w\"]}\n",
    "inc/more.env": "MORE=\${ZONE}\n",
  };
  const spec = { profiles: ["sometimes"], envFiles: ["prod.env"] };
  const host = { "prod.env": `IMAGE=${image}\nFOREIGN=${name}\nZONE=canary-zone\nNET=${String(10 + (process.pid % 80))}\n` };
  let stand: Stand | undefined;

  beforeAll(() => {
    makeImage(image, [
      "ENV FROM_IMAGE=image PATH=/bin:/usr/bin KEPT=1",
      "LABEL of.image=image kept.label=1",
      "USER 65534",
      "WORKDIR /var",
      "VOLUME /image-volume /image-volume2",
      'ENTRYPOINT ["/bin/sh", "-c"]',
      'CMD ["sleep 1000"]',
      "HEALTHCHECK --interval=5s --retries=9 CMD true",
      "EXPOSE 80 53/udp",
    ]);
    docker("network", "create", name);
    docker("volume", "create", name);
    docker("run", "--detach", "--name", name, "lab/base:1", "sleep", "1000");
    stand = openStand("crm", files, host, [], ["--env-file", "prod.env", "--profile", "sometimes"]);
  }, 120_000);
  afterAll(() => {
    stand?.down();
    docker("rm", "--force", name);
    docker("network", "rm", name);
    docker("volume", "rm", name);
    docker("rmi", "--force", image);
  }, 60_000);

  it("shows no difference after a plain \`up\`", async () => {
    const { differences, want, have } = await opened(stand).look(files, { spec });
    expect(findingsOf(want)).toEqual([]);
    expect(have.filter(({ status }) => status === "unknown")).toEqual([]);
    expect(differences).toEqual([]);
    expect(JSON.stringify([want, have]).includes("canary")).toBe(false);
  });

  it("shows no difference after everything was recreated by hand, anonymous volumes kept", async () => {
    const project = opened(stand);
    project.compose("up", "--detach", "--force-recreate", "--timeout", "0");
    expect((await project.look(files, { spec })).differences).toEqual([]);
  }, 60_000);

  it("names what no container can show", async () => {
    const { want } = await opened(stand).look(files, { spec });
    const told = want.notChecked.map(({ words }) => plain(words)).toSorted();
    expect(told.map((line) => line.split(":")[0])).toEqual([
      "changes of blkio_config of service hooks",
      "changes of links of service linked",
      "changes of secrets.of-env, configs.written of service inline",
    ]);
  });

  it.each([
    { edit: "the image's settings are asked for no more", from: "environment: {FROM_IMAGE: mine, PATH: /bin}", to: "environment: {PATH: /bin}", lines: ["replace Service/image-overridden: environment-changed"] },
    { edit: "the image's settings are overridden", from: 'image-only: {image: "${IMAGE}"}', to: 'image-only: {image: "${IMAGE}", environment: {KEPT: "2"}, user: root}', lines: ["replace Service/from: mounts-recreated", "replace Service/image-only: environment-changed, user-changed"] },
    { edit: "the image's settings are asked for by name", from: 'image-only: {image: "${IMAGE}"}', to: 'image-only: {image: "${IMAGE}", environment: {KEPT: "1"}, user: "65534", command: ["sleep 1000"], working_dir: /var}', lines: [] },
    { edit: "the entrypoint is the image's again", from: 'entrypoint: [sleep, "998"], ', to: "", lines: ["replace Service/image-entrypoint: command-changed"] },
    { edit: "fewer containers", from: "replicas: 2", to: "replicas: 1", lines: ["update Service/twice: scale-changed"] },
    { edit: "the first container", from: "scale: 0", to: "scale: 1", lines: ["create Service/none: container-missing"] },
    { edit: "another profile", from: "profiles: [never]", to: "profiles: [sometimes]", lines: ["create Service/off: container-missing"] },
    { edit: "an option of a network", from: 'enable_icc: "true"', to: 'enable_icc: "false"', lines: ["replace Network/plain: network-changed", "replace Service/outside: network-recreated"] },
    { edit: "an external volume that is not there", from: 'foreign: {external: true, name: "${FOREIGN}"}\n  with', to: 'foreign: {external: true, name: "${FOREIGN}-not"}\n  with', lines: ["create Volume/foreign: volume-missing", "replace Service/outside: mounts-changed"] },
  ])("shows what it means when $edit", async ({ from, to, lines }) => {
    if (!MANY.includes(from)) throw new Error(`the Compose file has no ${from}`);
    const changed = { ...files, "compose.yaml": MANY.replace(from, to) };
    const seen = await opened(stand).look(changed, { spec });
    expect(findingsOf(seen.want)).toEqual([]);
    expect(seen.lines).toEqual([...lines, "update File/compose.yaml: file-changed"].toSorted());
  });
});

function opened(stand: Stand | undefined): Stand {
  if (stand === undefined) throw new Error("the project was not started");
  return stand;
}
