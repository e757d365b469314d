/** The hosts of one run by target, each opened when it is first asked for something and kept until the run ends. */
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Exec, Files, SecretReader } from "../../../ports.ts";
import type { StackHost } from "../../../specs/kinds/stack.ts";
import { type Host, localHost } from "../host.ts";
import { observingHost } from "../observing/host.ts";
import type { DockerTarget } from "../project.ts";
import { applyHost } from "./apply-host.ts";
import { connection } from "./connection.ts";
import { keyOf, sshLogin, tailscaleLogin } from "./logins.ts";
import { inContainer, localShell, type Shell } from "./shell.ts";
import { shellHost } from "./shell-host.ts";

export interface HostPorts {
  readonly exec: Exec;
  readonly files: Files;
  /** For the keys of hosts. */
  readonly secrets: SecretReader;
}

export interface Hosts {
  /** This machine. */
  readonly local: Host;
  /** The host of a target; connects with the first verb. */
  of(target: DockerTarget): Host;
  /** The target of an id that `of` was asked for, or that is this machine's. */
  named(id: string): DockerTarget;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** No connection is open yet. */
export function createHosts(ports: HostPorts): Hosts {
  const local = localHost(ports);
  const known = new Map<string, { readonly target: DockerTarget; readonly host: Host }>();
  const shells = new Set<Shell>();
  const keep = (shell: Shell): Shell => {
    shells.add(shell);
    return shell;
  };
  return {
    local,
    of(target) {
      const { host: spec } = target;
      if (spec === undefined) return local;
      const found = known.get(target.id);
      if (found !== undefined) return found.host;
      const name = target.id.slice("docker/".length);
      const host = whenAsked(name, spec.container, () => open(name, spec, { ...ports, local }, keep));
      known.set(target.id, { target, host });
      return host;
    },
    named(id) {
      if (id === "docker/local") return { id };
      const found = known.get(id);
      if (found === undefined) throw new Error(`${id} is no target that this run has looked at`);
      return found.target;
    },
    async close() {
      await Promise.all([...shells].map((shell) => shell.close()));
    },
  };
}

async function open(
  name: string,
  spec: StackHost,
  { local, ...ports }: HostPorts & Pick<Hosts, "local">,
  keep: (shell: Shell) => Shell,
): Promise<Host> {
  const inside = (shell: Shell): Host => {
    const { container } = spec;
    const node = shellHost(name, shell);
    return container === undefined
      ? node
      : { ...shellHost(name, inContainer(shell, container)), node: { container, run: (...call) => node.run(...call) } };
  };
  switch (spec.transport) {
    case "local":
      return spec.container === undefined ? local : inside(localShell(ports.exec));
    case "tailscale-ssh":
      return inside(keep(connection(tailscaleLogin(spec), ports)));
    case "ssh": {
      const { access, key } = await keyOf(spec, ports.secrets);
      const shell = keep(connection(sshLogin(spec, key, ports), ports));
      // A forced key leads into the container by its own line in authorized_keys.
      if (access === "observe") return observingHost(name, shell, local, spec.container);
      return access === "apply" ? applyHost(name, shell, spec.container) : inside(shell);
    }
  }
}

/** A host that is opened with the first verb, and with the next one again where that failed. */
function whenAsked(name: string, container: number | undefined, opening: () => Promise<Host>): Host {
  let current: Promise<Host> | undefined;
  const host = (): Promise<Host> => {
    if (current !== undefined) return current;
    current = opening();
    current.catch(() => (current = undefined));
    return current;
  };
  return {
    name,
    run: async (...args) => (await host()).run(...args),
    start: async (...args) => (await host()).start(...args),
    read: async (...args) => (await host()).read(...args),
    stat: async (...args) => (await host()).stat(...args),
    write: async (...args) => (await host()).write(...args),
    scratch: async (...args) => (await host()).scratch(...args),
    masking: async () => (await host()).masking?.(),
    ...(container === undefined ? {} : { node: { container, run: async (...call) => onNode(await host())(...call) } }),
  };
}

/** The way to the node of a container; a key that is forced into the container has none. */
function onNode({ name, node }: Host): NonNullable<Host["node"]>["run"] {
  if (node !== undefined) return node.run;
  throw new RemoteError({
    system: "host",
    operation: "pct",
    retryable: false,
    words: say`the key for ${name} leads into the container alone`,
  });
}
