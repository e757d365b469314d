/** The docker stand-in for the demo, with whatever else the machine lacks; must not leave the demo's folder. */
import { join } from "node:path";
import { installDocker, seedImages } from "../docker/index.ts";
import { openResidentDocker } from "../docker/resident.ts";
import type { DemoEngine } from "./engine.ts";
import { installTools, missingTools } from "./host-tools.ts";
import { isInstalled } from "./programs.ts";

/** `script` dispatches `lab-docker` and `lab-tool`: dist/cli.js. `where` the images are: on the host already, or in a registry. */
export async function openStandIn(
  images: readonly string[],
  where: "host" | "registry",
  folder: string,
  script: string,
): Promise<DemoEngine> {
  const [programs, engine, node] = [join(folder, "programs"), join(folder, "engine"), process.execPath];
  const [noFlock, perl] = [!isInstalled("flock"), isInstalled("perl")];
  installDocker(programs, { node, script, engine, flock: noFlock && perl });
  installTools(programs, missingTools(noFlock && !perl), { node, script });
  const resident = perl ? await openResidentDocker(programs, engine) : undefined;
  seedImages(
    engine,
    images.map((name) => ({ name, where })),
  );
  return {
    says: "a stand-in for Docker, in which nothing really runs",
    programs,
    // It has nothing to do with whoever changes the machine's own engine at the same time.
    environment: { OMNI_SCALE_LOCK_FOLDER: join(folder, "locks") },
    remove: async () => {
      await resident?.[Symbol.asyncDispose]();
      return [];
    },
  };
}
