/** One small service for each thing that Compose can say of a container, with an edit of it; data only. */

export interface Feature {
  /** Name of the service. */
  readonly name: string;
  /** Keys of the service beside image and command; YAML in flow or block form, indented by nothing. */
  readonly before: string;
  readonly after: string;
  /** The reason that the edit must give; several where one edit touches several. */
  readonly reason: string;
  /** Tops that it needs: networks, volumes, secrets, configs. */
  readonly why: string;
}

const feature = (name: string, before: string, after: string, reason: string, why: string): Feature => ({
  name,
  before,
  after,
  reason,
  why,
});

export const features: readonly Feature[] = [
  feature(
    "command-text",
    `command: sleep 1000 "a b" 'c d'`,
    `command: sleep 1000 "a b" 'c  d'`,
    "command-changed",
    "a text is split as a shell would",
  ),
  feature("command-list", `command: [sleep, "1000"]`, `command: [sleep, "1001"]`, "command-changed", "a list stays one"),
  feature(
    "command-dollar",
    `command: ["sh", "-c", "echo $$HOME"]`,
    `command: ["sh", "-c", "echo $$PATH"]`,
    "command-changed",
    "an escaped dollar is one dollar",
  ),
  feature(
    "command-variable",
    "command: sleep ${SECONDS_TO_SLEEP} 1",
    "command: sleep ${SECONDS_TO_SLEEP} 2",
    "command-changed",
    "what a variable gives is hidden",
  ),
  feature("command-default", "command: sleep ${NOT_SET:-1000}", "command: sleep ${NOT_SET:-1001}", "command-changed", "a default counts"),
  feature("command-of-image", "init: false", "command: [/bin/true]", "command-changed", "the image's own command is nobody's wish"),
  feature(
    "command-like-image",
    "command: [/bin/sh]",
    "command: [/bin/sh, -c, 'true']",
    "command-changed",
    "the image's command asked for by name",
  ),
  feature("entrypoint-text", "entrypoint: /bin/sleep 1000", "entrypoint: /bin/sleep 1001", "command-changed", "a text entrypoint"),
  feature(
    "entrypoint-list",
    `entrypoint: ["/bin/sh", "-c"]\ncommand: ["true"]`,
    `entrypoint: ["/bin/sh", "-e", "-c"]\ncommand: ["true"]`,
    "command-changed",
    "with a command",
  ),
  feature("entrypoint-empty", `entrypoint: ""`, `entrypoint: ["/bin/sh"]`, "command-changed", "the image has none to drop"),
  feature(
    "environment-map",
    `environment: {A: "1", B: 2, C: true, D: "", E: "x$$y", F: null}`,
    `environment: {A: "1", B: 3, C: true, D: "", E: "x$$y", F: null}`,
    "environment-changed",
    "numbers, switches, nothing, dollars",
  ),
  feature(
    "environment-list",
    `environment: ["A=1", "B=b=c", "G"]`,
    `environment: ["A=1", "B=b=d", "G"]`,
    "environment-changed",
    "the list form",
  ),
  feature(
    "environment-lines",
    `environment:\n  PEM: |\n    a\n    b\n`,
    `environment:\n  PEM: |\n    a\n    c\n`,
    "environment-changed",
    "several lines",
  ),
  feature(
    "environment-variable",
    'environment: {TZ: "${ZONE}", Q: "a ${ZONE} b"}',
    'environment: {TZ: "${ZONE}", Q: "a ${ZONE} c"}',
    "environment-changed",
    "with variables",
  ),
  feature(
    "environment-utf8",
    `environment: {N: "Grüße ☃ \\" ' \\\\"}`,
    `environment: {N: "Grüße ☃ \\" ' "}`,
    "environment-changed",
    "quotes and other letters",
  ),
  feature("env-file", "env_file: git.env", "env_file: [git.env, git2.env]", "environment-changed", "a file that Git has"),
  feature(
    "env-file-host",
    "env_file: [git.env, {path: host-only.env, required: true}]",
    "env_file: git.env",
    "environment-changed",
    "a file that only the host has",
  ),
  feature(
    "env-file-optional",
    "env_file: [{path: nowhere.env, required: false}]",
    "env_file: git.env",
    "environment-changed",
    "one that may be missing",
  ),
  feature(
    "env-file-override",
    "env_file: git.env\nenvironment: {FROM_GIT: mine}",
    "env_file: git.env\nenvironment: {FROM_GIT: yours}",
    "environment-changed",
    "environment wins over the file",
  ),
  feature("labels-map", `labels: {a: "1", "b.c/d": x}`, `labels: {a: "2", "b.c/d": x}`, "labels-changed", "a mapping"),
  feature(
    "labels-list",
    `labels: ["a=1", "flag", "r=Host(\`x\`)"]`,
    `labels: ["a=1", "r=Host(\`x\`)"]`,
    "labels-changed",
    "a list, one without a value",
  ),
  feature(
    "healthcheck",
    `healthcheck: {test: "true", interval: 30s, timeout: 5s, retries: 4, start_period: 1m}`,
    `healthcheck: {test: "true", interval: 31s, timeout: 5s, retries: 4, start_period: 1m}`,
    "healthcheck-changed",
    "with a shell",
  ),
  feature(
    "healthcheck-cmd",
    `healthcheck: {test: ["CMD", "true"], interval: 1m30s}`,
    `healthcheck: {test: ["CMD", "false"], interval: 1m30s}`,
    "healthcheck-changed",
    "without one",
  ),
  feature("healthcheck-off", "healthcheck: {disable: true}", `healthcheck: {test: ["CMD", "true"]}`, "healthcheck-changed", "switched off"),
  feature("user", `user: "1000:1000"`, `user: "1001:1000"`, "user-changed", "a user and a group"),
  feature("working-dir", "working_dir: /tmp", "working_dir: /var", "working-dir-changed", "a folder"),
  feature(
    "hostname",
    "hostname: alpha\ndomainname: example.org",
    "hostname: beta\ndomainname: example.org",
    "hostname-changed",
    "and a domain",
  ),
  feature(
    "container-name",
    "container_name: ${NAME_START}-named",
    "container_name: ${NAME_START}-other",
    "name-changed",
    "a name of its own",
  ),
  feature(
    "stop",
    "stop_signal: SIGINT\nstop_grace_period: 1m30s",
    "stop_signal: SIGINT\nstop_grace_period: 1m",
    "stop-changed",
    "signal and time",
  ),
  feature("stop-short", "stop_signal: INT", "stop_signal: HUP", "stop-changed", "a signal without SIG"),
  feature("stop-default", "stop_grace_period: 10s", "stop_grace_period: 11s", "stop-changed", "the default asked for by name"),
  feature("terminal", "tty: true\nstdin_open: true", "tty: true", "terminal-changed", "a terminal"),
  feature("init", "init: true", "init: false", "init-changed", "an init process"),
  feature(
    "ports",
    `ports: ["80", "127.0.0.1:0:81", "6060:6060/udp", "[::1]:48123:82", "47100-47102:90-92"]`,
    `ports: ["80", "127.0.0.1:0:81", "6061:6060/udp", "[::1]:48123:82", "47100-47102:90-92"]`,
    "ports-changed",
    "every short form",
  ),
  feature(
    "ports-long",
    `ports: [{target: 80, published: "47200", host_ip: 127.0.0.1, protocol: udp, mode: host}, {target: 81}]`,
    `ports: [{target: 80, published: "47201", host_ip: 127.0.0.1, protocol: udp, mode: host}, {target: 81}]`,
    "ports-changed",
    "the long form",
  ),
  feature(
    "ports-variable",
    `ports: ["\${PORT}:80", "47301:81"]`,
    `ports: ["\${PORT}:80", "47302:81"]`,
    "ports-changed",
    "a variable beside a literal",
  ),
  feature("ports-range", `ports: ["47400-47402:80"]`, `ports: ["47400-47403:80"]`, "ports-changed", "any of several"),
  feature(
    "expose",
    `expose: ["8080"]\nports: ["47500:80"]`,
    `expose: ["8080"]\nports: ["47501:80"]`,
    "ports-changed",
    "exposing is not publishing",
  ),
  feature(
    "networks",
    "networks: {back: {aliases: [b2, b1]}, default: null}",
    "networks: {back: {aliases: [b2, b3]}, default: null}",
    "network-changed",
    "aliases in any order",
  ),
  feature("networks-list", "networks: [back]", "networks: [back, default]", "network-changed", "a list"),
  feature(
    "networks-address",
    'networks: {fixed: {ipv4_address: "10.213.${NET}.9"}}',
    'networks: {fixed: {ipv4_address: "10.213.${NET}.10"}}',
    "network-changed",
    "an address",
  ),
  feature(
    "network-hostname-alias",
    "hostname: me\nnetworks: {default: {aliases: [me, you]}}",
    "hostname: me\nnetworks: {default: {aliases: [me, them]}}",
    "network-changed",
    "an alias like the hostname",
  ),
  feature("network-none", "network_mode: none", "network_mode: bridge", "network-changed", "no network"),
  feature("network-bridge", "network_mode: bridge", "network_mode: none", "network-changed", "the engine's own"),
  feature("network-host", "network_mode: host", "network_mode: none", "network-changed", "the host's"),
  feature("network-service", "network_mode: service:hostname", "network_mode: none", "network-changed", "another service's"),
  feature("pid-service", "pid: service:hostname", "pid: host", "namespace-changed", "its processes"),
  feature("ipc-service", "ipc: shareable", "ipc: private", "namespace-changed", "its memory"),
  feature("ipc-private", "ipc: private", "ipc: shareable", "namespace-changed", "the default by name"),
  feature("uts", "uts: host", "init: false", "namespace-changed", "its hostname"),
  feature(
    "dns",
    'dns: 1.1.1.1\ndns_search: example.org\ndns_opt: ["ndots:2"]',
    'dns: 1.1.1.1\ndns_search: example.org\ndns_opt: ["ndots:3"]',
    "dns-changed",
    "single texts",
  ),
  feature(
    "dns-list",
    "dns: [1.1.1.1, 8.8.8.8]\ndns_search: [a.b, c.d]",
    "dns: [8.8.8.8, 1.1.1.1]\ndns_search: [a.b, c.d]",
    "dns-changed",
    "an order that matters",
  ),
  feature(
    "hosts",
    `extra_hosts: ["foo:1.2.3.4", "host.docker.internal:host-gateway"]`,
    `extra_hosts: ["foo:1.2.3.5", "host.docker.internal:host-gateway"]`,
    "hosts-changed",
    "a list",
  ),
  feature(
    "hosts-map",
    `extra_hosts: {foo: 1.2.3.4, six: "::1"}`,
    `extra_hosts: {foo: 1.2.3.4, six: "::2"}`,
    "hosts-changed",
    "a mapping, and IPv6",
  ),
  feature("mac", "mac_address: 02:42:ac:11:65:43", "mac_address: 02:42:ac:11:65:44", "network-changed", "a MAC address"),
  feature("mount-folder", 'volumes: ["./conf:/conf:ro"]', 'volumes: ["./conf:/conf"]', "mounts-changed", "a folder"),
  feature(
    "mount-file",
    'volumes: ["./one.txt:/one.txt", "./conf/:/trailing/"]',
    'volumes: ["./one.txt:/two.txt", "./conf/:/trailing/"]',
    "mounts-changed",
    "a file, and slashes at the end",
  ),
  feature(
    "mount-long",
    "volumes: [{type: bind, source: ./conf, target: /conf, read_only: true, bind: {propagation: rprivate}}]",
    "volumes: [{type: bind, source: ./conf, target: /conf2, read_only: true}]",
    "mounts-changed",
    "the long form",
  ),
  feature("mount-above", 'volumes: ["../:/above:ro"]', 'volumes: ["../:/above"]', "mounts-changed", "a folder above the project's"),
  feature(
    "mount-variable",
    'volumes: ["${FOLDER}/x:/x", "./conf:/conf"]',
    'volumes: ["${FOLDER}/y:/x", "./conf:/conf"]',
    "mounts-changed",
    "a variable",
  ),
  feature("mount-absolute", 'volumes: ["/tmp:/host-tmp:rw"]', 'volumes: ["/tmp:/host-tmp:ro"]', "mounts-changed", "an absolute path"),
  feature("volume", 'volumes: ["store:/store"]', 'volumes: ["store:/other"]', "mounts-changed", "a named volume"),
  feature(
    "volume-nocopy",
    "volumes: [{type: volume, source: store, target: /store, read_only: true, volume: {nocopy: true}}]",
    "volumes: [{type: volume, source: store, target: /store, volume: {nocopy: true}}]",
    "mounts-changed",
    "with options",
  ),
  feature(
    "volume-named",
    'volumes: ["renamed:/store"]',
    'volumes: ["store:/store"]',
    "mounts-changed",
    "a volume with another name on the host",
  ),
  feature("volume-anonymous", "volumes: [/anonymous]", "volumes: [/anonymous2]", "mounts-changed", "an anonymous volume"),
  feature("tmpfs", "tmpfs: /run2", 'tmpfs: [/run2, "/run3:size=64k,noexec"]', "mounts-changed", "in memory"),
  feature(
    "tmpfs-long",
    "volumes: [{type: tmpfs, target: /t, tmpfs: {size: 1m}}]",
    "volumes: [{type: tmpfs, target: /t, tmpfs: {size: 2m}}]",
    "mounts-changed",
    "in memory, the long form",
  ),
  feature(
    "secrets",
    "secrets: [from-file, {source: from-file, target: /x/y}]",
    "secrets: [from-file]",
    "mounts-changed",
    "a secret is a file",
  ),
  feature(
    "secret-target",
    "secrets: [{source: from-file, target: other}]",
    "secrets: [{source: from-file, target: another}]",
    "mounts-changed",
    "under another name",
  ),
  feature(
    "configs",
    "configs: [from-file, {source: from-file, target: /etc/c1}]",
    "configs: [{source: from-file, target: /etc/c1}]",
    "mounts-changed",
    "and so is a config",
  ),
  feature("read-only", "read_only: true", "read_only: false", "rights-changed", "a root that cannot be written"),
  feature("privileged", "privileged: true", "init: false", "rights-changed", "all rights"),
  feature(
    "capabilities",
    "cap_add: [NET_ADMIN, CAP_SYS_TIME]\ncap_drop: [all]",
    "cap_add: [NET_ADMIN]\ncap_drop: [all]",
    "rights-changed",
    "some rights",
  ),
  feature(
    "security",
    `security_opt: ["no-new-privileges:true", "apparmor=unconfined"]`,
    `security_opt: ["apparmor=unconfined"]`,
    "rights-changed",
    "both separators",
  ),
  feature("groups", `group_add: ["100", 50]`, `group_add: ["100"]`, "rights-changed", "groups"),
  feature(
    "devices",
    `devices: ["/dev/null:/dev/xnull", "/dev/zero", "/dev/full:/dev/full:r"]`,
    `devices: ["/dev/null:/dev/xnull", "/dev/zero"]`,
    "devices-changed",
    "devices",
  ),
  feature("device-rules", `device_cgroup_rules: ["c 1:3 mr"]`, `device_cgroup_rules: ["c 1:3 r"]`, "devices-changed", "device rules"),
  feature("sysctls", "sysctls: {net.core.somaxconn: 1024}", "sysctls: [net.core.somaxconn=2048]", "sysctls-changed", "kernel parameters"),
  feature(
    "ulimits",
    "ulimits: {nproc: 65535, nofile: {soft: 20, hard: 40}}",
    "ulimits: {nproc: 65535, nofile: {soft: 21, hard: 40}}",
    "limits-changed",
    "limits",
  ),
  feature("memory", "mem_limit: 50m\nmem_reservation: 20M", "mem_limit: 51m\nmem_reservation: 20M", "limits-changed", "memory"),
  feature(
    "memory-swap",
    "mem_limit: 50m\nmemswap_limit: 100m",
    "mem_limit: 50m\nmemswap_limit: 101m",
    "limits-changed",
    "swap, twice the memory by default",
  ),
  feature(
    "memory-deploy",
    "deploy: {resources: {limits: {memory: 50M, cpus: '0.25', pids: 50}, reservations: {memory: 20M}}}",
    "deploy: {resources: {limits: {memory: 50M, cpus: '0.5', pids: 50}, reservations: {memory: 20M}}}",
    "limits-changed",
    "the long way",
  ),
  feature("memory-variable", "mem_limit: ${MEMORY}", "mem_limit: 64m", "limits-changed", "a variable"),
  feature("cpus", 'cpus: 0.5\ncpu_shares: 512\ncpuset: "0"', 'cpus: 0.25\ncpu_shares: 512\ncpuset: "0"', "limits-changed", "processors"),
  feature("cpu-quota", "cpu_period: 100000\ncpu_quota: 50000", "cpu_period: 100000\ncpu_quota: 60000", "limits-changed", "processor time"),
  feature("shm", "shm_size: 128M", "shm_size: 256M", "limits-changed", "shared memory"),
  feature("shm-default", "shm_size: 64M", "shm_size: 65M", "limits-changed", "the default by name"),
  feature("pids", "pids_limit: 100\noom_score_adj: 100", "pids_limit: 101\noom_score_adj: 100", "limits-changed", "processes"),
  feature("pids-unlimited", "pids_limit: -1", "pids_limit: 10", "limits-changed", "as many as there are"),
  feature("restart", "restart: unless-stopped", "restart: always", "restart-changed", "a policy"),
  feature("restart-count", "restart: on-failure:3", "restart: on-failure:4", "restart-changed", "with a count"),
  feature("restart-no", `restart: "no"`, "restart: always", "restart-changed", "the default by name"),
  feature(
    "restart-deploy",
    "deploy: {restart_policy: {condition: on-failure, max_attempts: 5}}",
    "deploy: {restart_policy: {condition: any}}",
    "restart-changed",
    "the long way",
  ),
  feature("runtime", "runtime: runc", "runtime: other", "runtime-changed", "the default by name"),
  feature(
    "logging",
    'logging: {driver: json-file, options: {max-size: 10m, max-file: "3"}}',
    'logging: {driver: json-file, options: {max-size: 11m, max-file: "3"}}',
    "logging-changed",
    "with options",
  ),
  feature("logging-none", "logging: {driver: none}", "logging: {driver: json-file}", "logging-changed", "another driver"),
  feature(
    "ignored",
    "attach: false\nprofiles: []\npull_policy: never\ndepends_on: [hostname]\nx-note: hi",
    "restart: always",
    "restart-changed",
    "what a container does not show",
  ),
  feature("platform", "platform: linux/amd64", "platform: linux/arm64", "image-changed", "the machine that the image is for"),
  feature(
    "build",
    "build: ./conf\nimage: lab/base:1",
    "build: ./conf\nimage: lab/base:1\nrestart: always",
    "restart-changed",
    "a build with an image",
  ),
  feature(
    "merged",
    '<<: *common\nenvironment:\n  <<: *env\n  OWN: "1"',
    '<<: *common\nenvironment:\n  <<: *env\n  OWN: "2"',
    "environment-changed",
    "YAML merges",
  ),
  feature(
    "extended",
    "extends: {file: base/base.yaml, service: base}",
    "extends: {file: base/base.yaml, service: base}\nrestart: always",
    "restart-changed",
    "another file's service",
  ),
];

/** Files beside the Compose file. */
export const featureFiles = {
  "git.env":
    '# comment\nFROM_GIT=1\nexport QUOTED="a $${b} \\"c\\""\nSINGLE=\'$NOT_A_VARIABLE\'\nWITH_VARIABLE=x-${ZONE}\nSPACED = padded # comment\nEMPTY=\n',
  "git2.env": "SECOND=2\n",
  "conf/a": "a\n",
  "one.txt": "one\n",
  "base/base.yaml":
    'services:\n  base:\n    image: lab/base:1\n    command: sleep 5\n    volumes: ["./here:/here"]\n    env_file: base.env\n',
  "base/base.env": "BASE=1\n",
} as const;

/** The Compose file of all features, each before or after its edit. */
export function featuresFile(choose: (one: Feature) => string): string {
  const services = features.map((one) => {
    const lines = choose(one)
      .split("\n")
      .map((line) => `    ${line}`);
    const needsImage = !/^(image|extends):/m.test(choose(one));
    return [`  ${one.name}:`, ...(needsImage ? ["    image: lab/base:1"] : []), ...lines].join("\n");
  });
  return `x-common: &common {restart: unless-stopped}
x-env: &env {SHARED: s}
services:
${services.join("\n")}
networks:
  back: {internal: true, labels: {n: l}}
  fixed: {ipam: {config: [{subnet: "10.213.\${NET}.0/24"}]}}
volumes:
  store: {labels: {v: l}}
  renamed: {name: "\${NAME_START}-renamed"}
  unused: {}
secrets: {from-file: {file: ./one.txt}}
configs: {from-file: {file: ./conf/a}}
`;
}
