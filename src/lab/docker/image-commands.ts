/** `docker pull`, `tag`, `images`, `version` and `info`; must not know containers' lives. */
import { hostname } from "node:os";
import { parseFlags } from "./flags.ts";
import { renderer } from "./format.ts";
import { printRows, type Command } from "./host-commands.ts";
import { familiar, findImage, moveLocalTag, pullImage, registryOf, repository } from "./images.ts";
import { daemonError, outside } from "./failure.ts";
import type { Versions } from "./records.ts";
import { string, type Mapping } from "./tree.ts";

export const pull: Command = async (session, args) => {
  const flags = parseFlags(args, { quiet: "q", platform: "=" });
  const [reference, ...more] = flags.rest;
  if (reference === undefined || more.length > 0) throw outside("docker pull without exactly one image");
  const name = familiar(reference);
  const pulled = await session.engine.step((engine) => pullImage(engine, reference));
  if (!flags.has("quiet")) {
    const registry = registryOf(name);
    const path = registry === undefined ? hubPath(repository(name)) : repository(name).slice(registry.length + 1);
    const tag = name.includes("@") ? name : name.slice(name.lastIndexOf(":") + 1);
    session.out(`${tag}: Pulling from ${path}\nDigest: ${pulled.digest}\n`);
    session.out(`Status: ${pulled.newer ? "Downloaded newer image" : "Image is up to date"} for ${name}\n`);
  }
  session.out(`${registryOf(name) === undefined ? `docker.io/${hubPath(name)}` : name}\n`);
  return 0;
};

/** Docker Hub's own images live below `library/`. */
function hubPath(name: string): string {
  return name.includes("/") ? name : `library/${name}`;
}

export const tag: Command = (session, args) => {
  const [from = "", to = "", ...more] = parseFlags(args, {}).rest;
  if (to === "" || more.length > 0) throw outside("docker tag without exactly two names");
  session.engine.change((engine) => {
    const image = findImage(engine, from);
    if (image === undefined) throw daemonError(`No such image: ${familiar(from)}`);
    moveLocalTag(engine, familiar(to), image);
  });
  return 0;
};

export const images: Command = (session, args) => {
  const flags = parseFlags(args, { quiet: "q", format: "=", "no-trunc": "" });
  const wanted = flags.rest[0];
  const rows = session.engine.read().images.flatMap((image) =>
    image.tags
      .filter((one) => wanted === undefined || one === wanted || repository(one) === wanted)
      .map((one): Mapping => ({
        Containers: "N/A",
        CreatedAt: image.created.replace("T", " ").replace(/(\.\d+)?Z$/, " +0000 UTC"),
        CreatedSince: "Less than a second ago",
        Digest: "<none>",
        ID: flags.has("no-trunc") ? image.id : image.id.slice(7, 19),
        Repository: repository(one),
        SharedSize: "N/A",
        Size: "1.98MB",
        Tag: one.slice(one.lastIndexOf(":") + 1),
        UniqueSize: "N/A",
        VirtualSize: "1.984MB",
      })),
  );
  if (flags.has("quiet")) [...new Set(rows.map((row) => string(row["ID"])))].forEach((id) => session.out(`${id}\n`));
  else {
    const columns = { REPOSITORY: "Repository", TAG: "Tag", "IMAGE ID": "ID", CREATED: "CreatedSince", SIZE: "Size" };
    printRows(session, rows, columns, flags.value("format"));
  }
  return 0;
};

export const version: Command = (session, args) => {
  const format = parseFlags(args, { format: "f=" }).value("format");
  const document = versionDocument(session.engine.read().versions);
  if (format === undefined) throw outside("docker version without --format");
  session.out(`${renderer(format)(document)}\n`);
  return 0;
};

function versionDocument(versions: Versions): Mapping {
  return {
    Client: {
      Version: versions.client,
      ApiVersion: versions.api,
      DefaultAPIVersion: versions.api,
      Os: "linux",
      Arch: "amd64",
      Context: "default",
    },
    Server: {
      Platform: { Name: "" },
      Components: [{ Name: "Engine", Version: versions.engine, Details: { ApiVersion: versions.api, MinAPIVersion: "1.12", Os: "linux" } }],
      Version: versions.engine,
      ApiVersion: versions.api,
      MinAPIVersion: "1.12",
      Os: "linux",
      Arch: "amd64",
    },
  };
}

export const info: Command = (session, args) => {
  const format = parseFlags(args, { format: "f=" }).value("format");
  const engine = session.engine.read();
  const running = engine.containers.filter((one) => one.State.Running).length;
  const document: Mapping = {
    ID: "LAB",
    Containers: engine.containers.length,
    ContainersRunning: running,
    ContainersPaused: 0,
    ContainersStopped: engine.containers.length - running,
    Images: engine.images.length,
    Driver: "overlay2",
    LoggingDriver: "json-file",
    CgroupDriver: "cgroupfs",
    CgroupVersion: "1",
    DefaultRuntime: "runc",
    Swarm: { LocalNodeState: "inactive" },
    OSType: "linux",
    Architecture: "x86_64",
    DockerRootDir: "/var/lib/docker",
    Name: hostname(),
    Labels: [],
    ServerVersion: engine.versions.engine,
    SecurityOptions: ["name=seccomp,profile=default"],
  };
  if (format !== undefined) session.out(`${renderer(format)(document)}\n`);
  else
    session.out(
      `Server:\n Containers: ${engine.containers.length}\n  Running: ${running}\n Images: ${engine.images.length}\n Server Version: ${engine.versions.engine}\n`,
    );
  return 0;
};
