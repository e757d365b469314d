/** The contract suite against the compose adapter on the docker stand-in, for machines without an engine. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installDocker, seedImages } from "../../src/lab/docker/index.ts";
import { openResidentDocker } from "../../src/lab/docker/resident.ts";
import { pathWithOwnLock } from "../peers/engine.ts";
import { composeSubject } from "./compose-subject.ts";
import { adapterContract } from "./suite.ts";

adapterContract("compose on the docker stand-in", async () => {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-contract-standin-"));
  const [engine, cut, programs] = [join(folder, "engine"), join(folder, "cut"), join(folder, "programs")];
  const path = pathWithOwnLock(folder);
  seedImages(engine, [{ name: "lab/base:1" }]);
  installDocker(programs, {
    node: process.execPath,
    script: join(import.meta.dirname, "../../src/cli.ts"),
    engine,
    flock: !isInstalled("flock"),
  });
  // One process that stays, where there is Perl: the same program otherwise.
  const resident = isInstalled("perl") ? await openResidentDocker(programs, engine) : undefined;
  mkdirSync(cut);
  const refuse =
    "#!/bin/sh\necho 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?' >&2\nexit 1\n";
  writeFileSync(join(cut, "docker"), refuse, { mode: 0o755 });
  return composeSubject({
    project: "contract",
    image: "lab/base:1",
    path,
    cutOff: { PATH: `${cut}${delimiter}${path}` },
    // Its containers are records: their volumes have names and no content.
    volumeContent: () => "",
    sweep: async () => {
      await resident?.[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  });
});

function isInstalled(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((place) => existsSync(join(place, program)));
}
