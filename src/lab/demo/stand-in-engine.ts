/** The docker stand-in for the demo, with whatever else the machine lacks; must not leave the demo's folder. */
import { join } from "node:path";
import { installDocker, seedImages } from "../docker/index.ts";
import type { DemoEngine } from "./engine.ts";
import { installTools, missingTools } from "./host-tools.ts";
import { isInstalled } from "./programs.ts";
import type { Names } from "./stack.ts";

/** `script` dispatches `lab-docker` and `lab-tool`: dist/cli.js. `because` says why it is not the machine's own engine. */
export function openStandIn(names: Names, folder: string, script: string, because: string): DemoEngine {
  const [programs, engine, node] = [join(folder, "programs"), join(folder, "engine"), process.execPath];
  const noFlock = !isInstalled("flock");
  installDocker(programs, { node, script, engine, flock: noFlock && isInstalled("perl") });
  installTools(programs, missingTools(noFlock && !isInstalled("perl")), { node, script });
  seedImages(
    engine,
    [names.webOld, names.webNew, names.database].map((name) => ({ name, where: "host" })),
  );
  return {
    says: `a stand-in for Docker, in which nothing really runs (${because})`,
    programs,
    // It has nothing to do with whoever changes the machine's own engine at the same time.
    environment: { OMNI_SCALE_LOCK_FOLDER: join(folder, "locks") },
    remove: async () => [],
  };
}
