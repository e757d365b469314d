/** The contract suite against the compose adapter on a real engine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExec } from "../../src/runtime/exec.ts";
import { installScript, shellTo } from "../support/observe-script.ts";
import { composeSubject } from "../contract/compose-subject.ts";
import { adapterContract } from "../contract/suite.ts";
import { describeWithEngine, docker, pathWithOwnLock, sweep, uniqueName } from "./engine.ts";

describeWithEngine("the compose adapter on a real engine", () => {
  adapterContract("compose", () => {
    const project = uniqueName("peer");
    const folder = mkdtempSync(join(tmpdir(), "omni-scale-contract-lock-"));
    const script = installScript();
    return composeSubject({
      project,
      image: "lab/base:1",
      path: pathWithOwnLock(folder),
      observe: shellTo(script, createExec(process.env)),
      cutOff: { DOCKER_HOST: "unix:///nowhere/docker.sock" },
      volumeContent: (volume) => docker("run", "--rm", "--volume", `${volume}:/data:ro`, "lab/base:1", "ls", "-lA", "/data"),
      sweep: () => {
        sweep(project);
        script[Symbol.dispose]();
        rmSync(folder, { recursive: true, force: true });
      },
    });
  });
});
