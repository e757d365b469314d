/**
 * A program that behaves as `docker` does, for machines without an engine; must not be used by anything but the lab.
 * What it can is in README.md beside this file; containers are records, nothing runs.
 */
import { openEngine } from "./engine.ts";
import { Failure, outside } from "./failure.ts";
import type { Command } from "./host-commands.ts";
import type { Session } from "./session.ts";

export { configureEngine, handEdit, moveTag, seedImages, type ImageSeed } from "./catalogue.ts";
export { installDocker } from "./install.ts";
export type { ContainerRecord, Engine } from "./records.ts";

/** Where the engine's folder is told; install.ts writes it into the program itself. */
export const FOLDER_VARIABLE = "OMNI_SCALE_LAB_DOCKER";

export interface Process {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs `docker ARGV` and gives its exit code: docker's own, or 64 for what the stand-in does not do. */
export async function labDocker(argv: readonly string[], process: Process): Promise<number> {
  const { [FOLDER_VARIABLE]: folder, ...env } = process.env;
  if (folder === undefined || folder === "") {
    process.stderr.write(`docker stand-in: ${FOLDER_VARIABLE} does not name its folder\n`);
    return 64;
  }
  const session: Session = {
    engine: openEngine(folder),
    env: Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    cwd: process.cwd,
    stdin: async () => {
      let text = "";
      for await (const chunk of process.stdin) text += String(chunk);
      return text;
    },
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
  try {
    return await dispatch(session, argv);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    session.err(`${error.message}\n`);
    return error.code;
  }
}

async function dispatch(session: Session, argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  if (name === "compose") return (await import("./compose/index.ts")).compose(session, args);
  const host = await import("./host-commands.ts");
  const images = await import("./image-commands.ts");
  const resources = await import("./resource-commands.ts");
  const commands: Readonly<Record<string, Command>> = {
    ps: host.ps,
    "container ls": host.ps,
    inspect: host.inspect("any"),
    "container inspect": host.inspect("container"),
    "image inspect": host.inspect("image"),
    "network inspect": host.inspect("network"),
    "volume inspect": host.inspect("volume"),
    "volume ls": resources.volumeList,
    "network ls": resources.networkList,
    "network rm": resources.networkRemove,
    "network disconnect": resources.networkDisconnect,
    stop: host.stop,
    start: host.start,
    rm: host.rm,
    rename: host.rename,
    exec: host.exec,
    logs: host.logs,
    pull: images.pull,
    "image pull": images.pull,
    tag: images.tag,
    images: images.images,
    "image ls": images.images,
    version: images.version,
    info: images.info,
  };
  const two = `${name} ${args[0] ?? ""}`;
  if (Object.hasOwn(commands, two)) return (await commands[two]?.(session, args.slice(1))) ?? 0;
  if (Object.hasOwn(commands, name)) return (await commands[name]?.(session, args)) ?? 0;
  throw outside(`docker ${["container", "image", "network", "volume"].includes(name) ? two : name}`);
}
