/** What Compose refuses in a model that is well-formed, in its words; must not change the model. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import { list, mapping, number, sorted, string, type Mapping } from "../tree.ts";
import { dependencyNames, mounts, type Project } from "./project.ts";

/** Throws Failure for the first inconsistency, services by name. */
export function checkConsistency(project: Project): void {
  for (const [name, service] of Object.entries(project.services)) {
    checkService(project, name, service);
    checkLimits(name, service);
  }
  checkCycles(project);
}

function invalid(text: string): Failure {
  return new Failure(`${text}: invalid compose project`, COMPOSE_CODES.parse);
}

function checkService(project: Project, name: string, service: Mapping): void {
  const quoted = JSON.stringify(name);
  if (service["build"] === undefined && service["image"] === undefined) {
    throw invalid(`service ${quoted} has neither an image nor a build context specified`);
  }
  const networks = Object.keys(mapping(service["networks"]));
  if (service["network_mode"] !== undefined && networks.length > 0) {
    throw invalid(`service ${name} declares mutually exclusive \`network_mode\` and \`networks\``);
  }
  const network = networks.find((one) => project.networks[one] === undefined);
  if (network !== undefined) throw invalid(`service ${quoted} refers to undefined network ${network}`);
  const first = list(mapping(service["healthcheck"])["test"])[0];
  if (first !== undefined && !["CMD", "CMD-SHELL", "NONE"].includes(string(first))) {
    throw new Failure('healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"', COMPOSE_CODES.parse);
  }
  for (const other of dependencyNames(service)) {
    if (project.services[other] !== undefined) continue;
    const required = mapping(mapping(service["depends_on"])[other])["required"] !== false;
    if (required || project.disabled[other] === undefined)
      throw invalid(`service ${quoted} depends on undefined service ${JSON.stringify(other)}`);
  }
  for (const mount of mounts(service)) {
    const source = string(mount["source"]);
    if (mount["type"] === "volume" && source !== "" && project.volumes[source] === undefined) {
      throw invalid(`service ${quoted} refers to undefined volume ${source}`);
    }
  }
  for (const kind of ["config", "secret"] as const) {
    const known = kind === "config" ? project.configs : project.secrets;
    const unknown = list(service[`${kind}s`])
      .map((one) => string(mapping(one)["source"]))
      .find((one) => known[one] === undefined);
    if (unknown !== undefined) throw invalid(`service ${quoted} refers to undefined ${kind} ${unknown}`);
  }
}

function checkLimits(name: string, service: Mapping): void {
  const deploy = mapping(service["deploy"]);
  const limits = mapping(deploy["resources"])["limits"];
  const replicas = deploy["replicas"];
  if (service["scale"] !== undefined && replicas !== undefined && service["scale"] !== replicas) {
    throw invalid(`services.${name}: can't set distinct values on 'scale' and 'deploy.replicas'`);
  }
  for (const [key, limit] of [
    ["cpus", "cpus"],
    ["mem_limit", "memory"],
    ["pids_limit", "pids"],
  ] as const) {
    if (service[key] === undefined || limits === undefined || mapping(limits)[limit] === service[key]) continue;
    throw invalid(`services.${name}: can't set distinct values on '${key}' and 'deploy.resources.limits.${limit}'`);
  }
  const scale = Math.max(number(service["scale"]), number(replicas));
  if (scale > 1 && service["container_name"] !== undefined) {
    const attribute = service["scale"] === undefined ? "deploy.replicas" : "scale";
    throw invalid(`services.${attribute}: can't set container_name and ${name} as container name must be unique`);
  }
}

function checkCycles(project: Project): void {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      const cycle = [...path.slice(path.indexOf(name)), name];
      throw new Failure(`dependency cycle detected: ${cycle.join(" -> ")}`, COMPOSE_CODES.parse);
    }
    const service = project.services[name];
    if (done.has(name) || service === undefined) return;
    sorted(dependencyNames(service)).forEach((other) => visit(other, [...path, name]));
    done.add(name);
  };
  Object.keys(project.services).forEach((name) => visit(name, []));
}
