/** `docker ps`, `inspect`, `stop`, `start`, `rm`, `rename`, `exec` and `logs`; must not know Compose. */
import { findContainer, mustFindContainer, nameTaken, removeContainer, startContainer, stopContainer } from "./containers.ts";
import { networkDocument, volumeDocument } from "./documents.ts";
import { daemonError, Failure, outside } from "./failure.ts";
import { parseFlags } from "./flags.ts";
import { renderer, table } from "./format.ts";
import { findImage, imageDocument } from "./images.ts";
import { mountedFiles } from "./mounted-files.ts";
import { findNetwork } from "./networking.ts";
import type { ContainerRecord, Engine } from "./records.ts";
import { containerRow } from "./rows.ts";
import { printDocuments, type Session } from "./session.ts";
import { simulate, simulateTailscale } from "./simulate.ts";
import { cut, string, type Mapping, type Value } from "./tree.ts";

/** A subcommand: its arguments in, its exit code out. */
export type Command = (session: Session, args: readonly string[]) => Promise<number> | number;

export const ps: Command = (session, args) => {
  const flags = parseFlags(args, { all: "a", quiet: "q", "no-trunc": "", filter: "f=", format: "=" });
  const wide = flags.has("no-trunc");
  const shown = session.engine
    .read()
    .containers.filter((one) => matches(one, flags.values("filter"), flags.has("all")))
    .toSorted((a, b) => (a.Created < b.Created ? 1 : -1));
  const rows = shown.map((one) => containerRow(one, wide, Date.now()));
  if (flags.has("quiet")) rows.forEach((row) => session.out(`${string(row["ID"])}\n`));
  else {
    const columns = {
      "CONTAINER ID": "ID",
      IMAGE: "Image",
      COMMAND: "Command",
      CREATED: "RunningFor",
      STATUS: "Status",
      PORTS: "Ports",
      NAMES: "Names",
    };
    printRows(session, rows, columns, flags.value("format"));
  }
  return 0;
};

function matches(container: ContainerRecord, filters: readonly string[], all: boolean): boolean {
  const parsed = filters.map((filter) => cut(filter, "=") as [string, string]);
  const statuses = parsed.filter(([key]) => key === "status").map(([, value]) => value);
  if (statuses.length > 0 ? !statuses.includes(container.State.Status) : !all && !container.State.Running) return false;
  return parsed.every(([key, value]) => {
    if (key === "status") return true;
    if (key === "label") return hasLabel(container.Config.Labels, value);
    if (key === "name") return container.Name.includes(value);
    if (key === "id") return container.Id.startsWith(value);
    throw outside(`docker ps --filter ${key}`);
  });
}

/** Whether `wanted` (`name` or `name=value`) is among the labels. */
export function hasLabel(labels: Readonly<Record<string, string>>, wanted: string): boolean {
  const [name, value] = cut(wanted, "=");
  return value === undefined ? name in labels : labels[name] === value;
}

/** Rows as a table, as JSON lines or by template. */
export function printRows(
  session: Session,
  rows: readonly Mapping[],
  columns: Readonly<Record<string, string>>,
  format: string | undefined,
): void {
  if (format !== undefined && format !== "table") {
    const render = renderer(format);
    rows.forEach((row) => session.out(`${render(row)}\n`));
    return;
  }
  session.out(
    table(
      Object.keys(columns),
      rows.map((row) => Object.values(columns).map((key) => string(row[key]))),
    ),
  );
}

/** `docker inspect` of anything, or of the one type that `type` names. */
export function inspect(type: "any" | "container" | "image" | "network" | "volume"): Command {
  return (session, args) => {
    const flags = parseFlags(args, { format: "f=", type: "=" });
    const kind = flags.value("type") ?? type;
    const engine = session.engine.read();
    const found: Value[] = [];
    const missing: string[] = [];
    for (const name of flags.rest) {
      const document = documentOf(engine, name, kind);
      if (document === undefined) missing.push(notFound(name, kind));
      else found.push(document);
    }
    const format = flags.value("format");
    if (format === undefined || found.length === 0) printDocuments(session, found);
    else if (format === "json") session.out(`${JSON.stringify(found)}\n`);
    else found.forEach((document) => session.out(`${renderer(format)(document)}\n`));
    missing.forEach((text) => session.err(`${text}\n`));
    return missing.length > 0 ? 1 : 0;
  };
}

function documentOf(engine: Engine, name: string, kind: string): Value | undefined {
  const readers: Record<string, () => Value | undefined> = {
    container: () => findContainer(engine, name) as unknown as Value | undefined,
    image: () => optional(findImage(engine, name), imageDocument),
    network: () => optional(findNetwork(engine, name), (network) => networkDocument(engine, network)),
    volume: () =>
      optional(
        engine.volumes.find((one) => one.Name === name),
        volumeDocument,
      ),
  };
  if (kind !== "any") return readers[kind]?.();
  return readers["container"]?.() ?? readers["image"]?.() ?? readers["network"]?.() ?? readers["volume"]?.();
}

function optional<T, R>(value: T | undefined, use: (value: T) => R): R | undefined {
  return value === undefined ? undefined : use(value);
}

function notFound(name: string, kind: string): string {
  if (kind === "container") return `Error response from daemon: No such container: ${name}`;
  if (kind === "volume") return `Error response from daemon: get ${name}: no such volume`;
  if (kind === "network") return `Error response from daemon: network ${name} not found`;
  if (kind === "image")
    return `Error response from daemon: no such image: ${name}: No such image: ${name.includes(":") ? name : `${name}:latest`}`;
  return `Error: No such object: ${name}`;
}

/** Does `work` to every named container and prints its name; what fails is told and the rest still done. */
function each(
  spec: Readonly<Record<string, string>>,
  work: (engine: Engine, container: ContainerRecord, how: { force: boolean; folder: string }) => void,
): Command {
  return async (session, args) => {
    const flags = parseFlags(args, spec);
    let code = 0;
    for (const name of flags.rest) {
      try {
        await session.engine.step((engine) =>
          work(engine, mustFindContainer(engine, name), { force: flags.has("force"), folder: session.engine.folder }),
        );
        session.out(`${name}\n`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        session.err(`${error.message}\n`);
        code = 1;
      }
    }
    return code;
  };
}

export const stop = each({ time: "t=", timeout: "=" }, stopContainer);
export const start = each({}, (engine, container, { folder }) => startContainer(engine, container, mountedFiles(folder, container)));
export const rm = each({ force: "f" }, (engine, container, { force }) => removeContainer(engine, container, force));

export const rename: Command = (session, args) => {
  const [from = "", to = "", ...more] = parseFlags(args, {}).rest;
  if (to === "" || more.length > 0) throw outside("docker rename without exactly two names");
  try {
    session.engine.change((engine) => {
      const container = mustFindContainer(engine, from);
      const other = findContainer(engine, `/${to}`);
      if (other !== undefined && other !== container) throw daemonError(`Error when allocating new name: ${nameTaken(other)}`);
      container.Name = `/${to}`;
    });
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    session.err(`${error.message}\nError: failed to rename container named ${from}\n`);
    return 1;
  }
};

export const exec: Command = (session, args) => {
  const flags = parseFlags(args, { interactive: "i", tty: "t", env: "e=", user: "u=", workdir: "w=" }, { stopAtFirst: true });
  const [name = "", ...argv] = flags.rest;
  const container = mustFindContainer(session.engine.read(), name);
  if (!container.State.Running) throw daemonError(`Container ${container.Id} is not running`);
  return runSimulated(session, container, argv);
};

/** Prints what a simulated command in `container` prints and gives its exit code. */
export function runSimulated(session: Session, container: ContainerRecord, argv: readonly string[]): number {
  const files = mountedFiles(session.engine.folder, container);
  const result = simulate(argv, files) ?? simulateTailscale(argv, container.Config.Env ?? []);
  if (result === undefined) throw outside(`exec of ${argv.join(" ")}`);
  session.out(result.output);
  return result.code;
}

export const logs: Command = (session, args) => {
  const flags = parseFlags(args, { tail: "n=", since: "=", timestamps: "t" });
  for (const name of flags.rest) mustFindContainer(session.engine.read(), name);
  return 0;
};
