/** `docker volume ls` and `docker network ls`, `rm`, `disconnect`; volumes are never removed here. */
import { mustFindContainer } from "./containers.ts";
import { daemonError, Failure, outside } from "./failure.ts";
import { parseFlags } from "./flags.ts";
import { hasLabel, printRows, type Command } from "./host-commands.ts";
import { findNetwork, members } from "./networking.ts";
import type { Engine, NetworkRecord } from "./records.ts";
import { networkRow, volumeRow } from "./rows.ts";
import { cut, string } from "./tree.ts";

export const volumeList: Command = (session, args) => {
  const flags = parseFlags(args, { quiet: "q", filter: "f=", format: "=" });
  const shown = session.engine.read().volumes.filter((one) => listed(one.Name, one.Labels ?? {}, flags.values("filter")));
  const rows = shown.toSorted((a, b) => (a.Name < b.Name ? -1 : 1)).map(volumeRow);
  if (flags.has("quiet")) rows.forEach((row) => session.out(`${string(row["Name"])}\n`));
  else printRows(session, rows, { DRIVER: "Driver", "VOLUME NAME": "Name" }, flags.value("format"));
  return 0;
};

export const networkList: Command = (session, args) => {
  const flags = parseFlags(args, { quiet: "q", "no-trunc": "", filter: "f=", format: "=" });
  const shown = session.engine.read().networks.filter((one) => listed(one.Name, one.Labels, flags.values("filter")));
  const rows = shown.toSorted((a, b) => (a.Name < b.Name ? -1 : 1)).map((one) => networkRow(one, flags.has("no-trunc")));
  if (flags.has("quiet")) rows.forEach((row) => session.out(`${string(row["ID"])}\n`));
  else printRows(session, rows, { "NETWORK ID": "ID", NAME: "Name", DRIVER: "Driver", SCOPE: "Scope" }, flags.value("format"));
  return 0;
};

function listed(name: string, labels: Readonly<Record<string, string>>, filters: readonly string[]): boolean {
  return filters.every((filter) => {
    const [key, value = ""] = cut(filter, "=");
    if (key === "label") return hasLabel(labels, value);
    if (key === "name") return name.includes(value);
    throw outside(`--filter ${key}`);
  });
}

export const networkRemove: Command = async (session, args) => {
  let code = 0;
  for (const name of parseFlags(args, {}).rest) {
    try {
      await session.engine.step((engine) => removeNetwork(engine, name));
      session.out(`${name}\n`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      session.err(`${error.message}\n`);
      code = 1;
    }
  }
  if (code !== 0) session.err("exit status 1\n");
  return code;
};

function removeNetwork(engine: Engine, name: string): void {
  const network = mustFindNetwork(engine, name);
  if (["bridge", "host", "none"].includes(network.Name))
    throw daemonError(`${network.Name} is a pre-defined network and cannot be removed`);
  if (members(engine, network).length > 0)
    throw daemonError(`error while removing network: network ${network.Name} id ${network.Id} has active endpoints`);
  engine.networks = engine.networks.filter((one) => one !== network);
}

function mustFindNetwork(engine: Engine, name: string): NetworkRecord {
  const network = findNetwork(engine, name);
  if (network === undefined) throw daemonError(`network ${name} not found`);
  return network;
}

export const networkDisconnect: Command = async (session, args) => {
  const flags = parseFlags(args, { force: "f" });
  const [name = "", container = ""] = flags.rest;
  await session.engine.step((engine) => {
    const network = mustFindNetwork(engine, name);
    const found = mustFindContainer(engine, container);
    if (!Object.hasOwn(found.NetworkSettings.Networks, network.Name)) {
      throw daemonError(`container ${found.Id} is not connected to network ${network.Name}`);
    }
    delete found.NetworkSettings.Networks[network.Name];
  });
  return 0;
};
