/** The hosts of the specs as a person reaches them, with their own login; must not take a key of a run, nor need one. */
import { UserError } from "../../../core/errors.ts";
import type { Component } from "../../../core/model.ts";
import { say } from "../../../core/words.ts";
import type { Exec, Files } from "../../../ports.ts";
import type { StackHost } from "../../../specs/kinds/stack.ts";
import { localHost } from "../host.ts";
import type { Machine } from "../observing/install.ts";
import { type Here, targetOf } from "../project.ts";
import { COMPOSE_KINDS, stackOf } from "../stack-of.ts";
import { connection } from "./connection.ts";
import { ownLogin, type OwnKeys } from "./logins.ts";
import { inContainer, localShell, type Shell } from "./shell.ts";
import { shellHost } from "./shell-host.ts";

export interface Machines {
  /** By `local`, by the name that plans give a host, or by a component on it; undefined for what no spec has. */
  named(name: string): Promise<Machine | undefined>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** `components` are asked for when a host is not `local`. */
export function machineIn(
  components: () => Promise<readonly Component[]>,
  own: OwnKeys,
  here: Pick<Here, "hostname">,
  ports: { readonly exec: Exec; readonly files: Files },
): Machines {
  const shells: Shell[] = [];
  return {
    async named(name) {
      if (name === "local") return { host: localHost(ports) };
      const host = hostIn(await components(), name, { ...here, githubHosted: false });
      if (host === undefined || isElsewhere(host, here)) return undefined;
      const shell = shellTo(host, own, ports);
      shells.push(shell);
      const node = shellHost(name, shell);
      const { container } = host;
      return container === undefined
        ? { host: node }
        : { host: shellHost(`container ${container} of ${name}`, inContainer(shell, container)), node: { host: node, container } };
    },
    async close() {
      await Promise.all(shells.map((shell) => shell.close()));
    },
  };
}

function hostIn(components: readonly Component[], name: string, here: Here): StackHost | undefined {
  return components
    .filter(({ kind }) => COMPOSE_KINDS.some((one) => one === kind))
    .map((component) => ({ component: component.name, host: stackOf(component).spec.host }))
    .find(({ component, host }) => component === name || targetOf(host, here).id === `docker/${name}`)?.host;
}

/** Without a transport there is no way to another machine. */
function isElsewhere(host: StackHost, { hostname }: Pick<Here, "hostname">): boolean {
  return host.transport === "local" && host.hostname !== undefined && host.hostname !== hostname;
}

function shellTo(host: StackHost, own: OwnKeys, ports: { readonly exec: Exec; readonly files: Files }): Shell {
  switch (host.transport) {
    case "local":
      return localShell(ports.exec);
    case "ssh":
      return connection(ownLogin(host, own, ports), ports);
    case "tailscale-ssh":
      throw new UserError(
        say`${host.address} is reached by tailscale ssh, where the tailnet's policy decides and no key is forced to a script.`,
        say`A plan that only looks needs ${"transport: ssh"} in the spec, with ${"keys.observe"}.`,
      );
  }
}
