/** Images with settings of their own, jobs, and what others made, on real containers; needs a Docker engine. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../src/core/words.ts";
import { docker, findingsOf, hasEngine, makeImage, needsEngine, opened, openStand, type Stand } from "../compose-stand.ts";

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
  plain: {driver: bridge, driver_opts: {com.docker.network.bridge.enable_icc: "true"}, attachable: true, enable_ipv6: false, ipam: {driver: default, config: [{subnet: "10.214.\${NET}.0/25", gateway: "10.214.\${NET}.1"}]}}
  unused: {}
volumes:
  kept: {}
  foreign: {external: true, name: "\${FOREIGN}"}
  with-driver: {driver: local, driver_opts: {type: tmpfs, device: tmpfs, o: "size=1m"}}
configs: {written: {content: "hello \${ZONE}"}}
secrets: {of-env: {environment: ZONE}}
`;

describe.skipIf(!hasEngine())(needsEngine("images with settings of their own, jobs, and things that others made"), () => {
  const name = `crm${randomBytes(3).toString("hex")}`;
  const image = `${name}:1`;
  const files = {
    "compose.yaml": MANY,
    "compose.override.yaml": 'services:\n  reset: {ports: !reset [], labels: {b: "2"}, command: sleep 901}\n',
    "inc/more.yaml":
      'services:\n  included: {image: "lab/base:1", command: sleep 900, env_file: more.env, volumes: ["./here:/here", "with-driver:/w"]}\n',
    "inc/more.env": "MORE=${ZONE}\n",
  };
  const spec = { profiles: ["sometimes"], envFiles: ["prod.env"] };
  const host = { "prod.env": `IMAGE=${image}\nFOREIGN=${name}\nZONE=canary-zone\nNET=${String(1 + (process.pid % 250))}\n` };
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

  it("shows no difference after a plain `up`", async () => {
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
    {
      edit: "the image's settings are asked for no more",
      from: "environment: {FROM_IMAGE: mine, PATH: /bin}",
      to: "environment: {PATH: /bin}",
      lines: ["replace Service/image-overridden: environment-changed"],
    },
    {
      edit: "the image's settings are overridden",
      from: 'image-only: {image: "${IMAGE}"}',
      to: 'image-only: {image: "${IMAGE}", environment: {KEPT: "2"}, user: root}',
      lines: ["replace Service/from: mounts-recreated", "replace Service/image-only: environment-changed, user-changed"],
    },
    {
      edit: "the image's settings are asked for by name",
      from: 'image-only: {image: "${IMAGE}"}',
      to: 'image-only: {image: "${IMAGE}", environment: {KEPT: "1"}, user: "65534", command: ["sleep 1000"], working_dir: /var}',
      lines: [],
    },
    {
      edit: "the entrypoint is the image's again",
      from: 'entrypoint: [sleep, "998"], ',
      to: "",
      lines: ["replace Service/image-entrypoint: command-changed"],
    },
    { edit: "fewer containers", from: "replicas: 2", to: "replicas: 1", lines: ["update Service/twice: scale-changed"] },
    { edit: "the first container", from: "scale: 0", to: "scale: 1", lines: ["create Service/none: container-missing"] },
    { edit: "another profile", from: "profiles: [never]", to: "profiles: [sometimes]", lines: ["create Service/off: container-missing"] },
    {
      edit: "an option of a network",
      from: 'enable_icc: "true"',
      to: 'enable_icc: "false"',
      lines: ["replace Network/plain: network-changed", "replace Service/outside: network-recreated"],
    },
    {
      edit: "an external volume that is not there",
      from: 'foreign: {external: true, name: "${FOREIGN}"}\n  with',
      to: 'foreign: {external: true, name: "${FOREIGN}-not"}\n  with',
      lines: ["create Volume/foreign: volume-missing", "replace Service/outside: mounts-changed"],
    },
  ])("shows what it means when $edit", async ({ from, to, lines }) => {
    if (!MANY.includes(from)) throw new Error(`the Compose file has no ${from}`);
    const changed = { ...files, "compose.yaml": MANY.replace(from, to) };
    const seen = await opened(stand).look(changed, { spec });
    expect(findingsOf(seen.want)).toEqual([]);
    expect(seen.lines).toEqual([...lines, "update File/compose.yaml: file-changed"].toSorted());
  });
});
