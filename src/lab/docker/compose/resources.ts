/** Networks and volumes of a project: made when missing, networks removed in the end; must not remove volumes. */
import { Failure, outside } from "../failure.ts";
import { addNetwork, findNetwork, members } from "../networking.ts";
import { timestamp } from "../engine.ts";
import { warn, type Session } from "../session.ts";
import { list, mapping, string, type Mapping } from "../tree.ts";
import { LABEL } from "./containers.ts";
import type { Progress } from "./progress.ts";
import type { Project } from "./project.ts";

export async function ensureNetworks(session: Session, project: Project, shown: Progress): Promise<void> {
  for (const [key, network] of Object.entries(project.networks)) {
    const name = string(network["name"]);
    const existing = findNetwork(session.engine.read(), name);
    if (network["external"] === true) {
      if (existing === undefined) throw new Failure(`network ${name} declared as external, but could not be found`);
      continue;
    }
    if (existing !== undefined) {
      checkNetwork(session, project, key, name, existing.Labels);
      continue;
    }
    shown.event(`Network ${name}`, "Creating");
    await session.engine.step((engine) => addNetwork(engine, networkRecord(session, project, key, network)));
    shown.event(`Network ${name}`, "Created");
  }
}

function checkNetwork(session: Session, project: Project, key: string, name: string, labels: Readonly<Record<string, string>>): void {
  const owner = labels[`${LABEL}.project`];
  const hint = "\nSet `external: true` to use an existing network";
  if (owner === undefined) warn(session, `a network with name ${name} exists but was not created by compose.${hint}`);
  else if (owner !== project.name)
    warn(session, `a network with name ${name} exists but was not created for project ${JSON.stringify(project.name)}.${hint}`);
  const label = labels[`${LABEL}.network`] ?? "";
  if (label !== key)
    throw new Failure(`network ${name} was found but has incorrect label ${LABEL}.network set to ${JSON.stringify(label)}`);
}

function networkRecord(session: Session, project: Project, key: string, network: Mapping): Parameters<typeof addNetwork>[1] {
  const pools = list(mapping(network["ipam"])["config"]).map(mapping);
  return {
    Name: string(network["name"]),
    Driver: string(network["driver"]) || "bridge",
    EnableIPv6: network["enable_ipv6"] === true,
    Config: pools.map((pool) => ({
      Subnet: string(pool["subnet"]),
      ...(pool["gateway"] === undefined ? {} : { Gateway: string(pool["gateway"]) }),
    })),
    Internal: network["internal"] === true,
    Attachable: network["attachable"] === true,
    Options: texts(network["driver_opts"]),
    Labels: resourceLabels(session, project, network, "network", key),
  };
}

export async function ensureVolumes(session: Session, project: Project, shown: Progress): Promise<void> {
  for (const [key, volume] of Object.entries(project.volumes)) {
    const name = string(volume["name"]);
    const existing = session.engine.read().volumes.find((one) => one.Name === name);
    if (volume["external"] === true) {
      if (existing === undefined) throw new Failure(`external volume ${JSON.stringify(name)} not found`);
      continue;
    }
    if (existing !== undefined) {
      checkVolume(session, project, name, existing.Labels?.[`${LABEL}.project`]);
      continue;
    }
    if (!["", "local"].includes(string(volume["driver"]))) throw outside(`volume driver ${string(volume["driver"])}`);
    shown.event(`Volume "${name}"`, "Creating");
    await session.engine.step((engine) => {
      const options = volume["driver_opts"] === undefined ? null : texts(volume["driver_opts"]);
      engine.volumes.push({
        Name: name,
        CreatedAt: timestamp(),
        Driver: "local",
        Labels: resourceLabels(session, project, volume, "volume", key),
        Options: options,
      });
    });
    shown.event(`Volume "${name}"`, "Created");
  }
}

function checkVolume(session: Session, project: Project, name: string, owner: string | undefined): void {
  const quoted = JSON.stringify(name);
  const hint = "Use `external: true` to use an existing volume";
  if (owner === undefined) warn(session, `volume ${quoted} already exists but was not created by Docker Compose. ${hint}`);
  else if (owner !== project.name) {
    warn(
      session,
      `volume ${quoted} already exists but was created for project ${JSON.stringify(owner)} (expected ${JSON.stringify(project.name)}). ${hint}`,
    );
  }
}

function resourceLabels(
  session: Session,
  project: Project,
  resource: Mapping,
  kind: "network" | "volume",
  key: string,
): Record<string, string> {
  return {
    ...texts(resource["labels"]),
    [`${LABEL}.${kind}`]: key,
    [`${LABEL}.project`]: project.name,
    [`${LABEL}.version`]: session.engine.read().versions.compose,
  };
}

function texts(value: Mapping[string] | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping(value)).map(([key, one]) => [key, string(one)]));
}

/** Removes networks by name; one that others still use stays. */
export async function removeNetworks(session: Session, names: readonly string[], shown: Progress): Promise<void> {
  for (const name of names) {
    const engine = session.engine.read();
    const network = findNetwork(engine, name);
    if (network === undefined) continue;
    shown.event(`Network ${name}`, "Removing");
    if (members(engine, network).length > 0) {
      shown.event(`Network ${name}`, "Resource is still in use");
      continue;
    }
    await session.engine.step((now) => void (now.networks = now.networks.filter((one) => one.Id !== network.Id)));
    shown.event(`Network ${name}`, "Removed");
  }
}
