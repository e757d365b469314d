/** Tests of the argument lists and of the guard they pass. */
import { describe, expect, it } from "vitest";
import * as argv from "./argv.ts";

const call: argv.ProjectCall = {
  project: "hub",
  directory: "/opt/hub",
  files: ["/opt/hub/compose.yaml", "/opt/hub/extra.yaml"],
  envFiles: ["/opt/hub/omni.env"],
  profiles: ["metrics"],
};

describe("argument lists", () => {
  it("recreates exactly the named services, in the live folder, with the host's file names", () => {
    expect(argv.upArgs(call, ["side", "app"], true).join(" ")).toBe(
      "compose --ansi never --project-name hub --project-directory /opt/hub --file /opt/hub/compose.yaml --file /opt/hub/extra.yaml " +
        "--env-file /opt/hub/omni.env --profile metrics up --detach --no-deps --no-build --pull never --force-recreate -- side app",
    );
  });

  it("never calls `up` for nobody, which would mean everybody", () => {
    expect(() => argv.upArgs(call, [], true)).toThrow("whole project");
  });

  it.each([
    { reason: "up", args: argv.upArgs(call, ["app"], true) },
    { reason: "up of what stopped", args: argv.upArgs(call, ["app"], false) },
    { reason: "config", args: argv.configArgs(call) },
    { reason: "ps", args: argv.projectContainersArgs("hub") },
    { reason: "inspect", args: argv.inspectContainersArgs(["abc"]) },
    { reason: "image", args: argv.inspectImageArgs("lab/base:1") },
    { reason: "pull", args: argv.pullArgs("lab/base:1") },
    { reason: "pull for a platform", args: argv.pullArgs("lab/base:1", "linux/arm64") },
    { reason: "stop", args: argv.stopArgs(["abc"]) },
    { reason: "rm", args: argv.removeContainersArgs(["abc"]) },
    { reason: "rename", args: argv.renameArgs("abc", "hub-app-1") },
    { reason: "network inspect", args: argv.inspectNetworkArgs("hub_default") },
    { reason: "network disconnect", args: argv.disconnectArgs("hub_default", "abc") },
    { reason: "network rm", args: argv.removeNetworkArgs("hub_default") },
    { reason: "logs", args: argv.logsArgs("abc", 5) },
    { reason: "a probe's own options are not docker's", args: argv.execArgs("abc", ["rm", "-v", "--yes"]) },
  ])("passes the guard: $reason", ({ args }) => {
    expect(argv.guarded(args)).toBe(args);
  });
});

describe("guard", () => {
  it.each([
    { reason: "volumes go", args: "compose -p hub down -v" },
    { reason: "volumes go", args: "compose --project-name hub down --volumes" },
    { reason: "even without -v, down is not how we remove", args: "compose --project-name hub down" },
    { reason: "volumes go", args: "compose --project-name hub rm -fsv app" },
    { reason: "volumes go", args: "rm -v abc" },
    { reason: "volumes go", args: "rm -fv abc" },
    { reason: "volumes go", args: "rm --volumes abc" },
    { reason: "volumes go", args: "rm --volumes=true abc" },
    { reason: "a running container would be killed", args: "rm -f abc" },
    { reason: "volumes go", args: "container rm abc" },
    { reason: "volumes go", args: "volume rm data" },
    { reason: "volumes go", args: "volume remove data" },
    { reason: "everything goes", args: "volume prune" },
    { reason: "everything goes", args: "system prune" },
    { reason: "everything goes", args: "image prune" },
    { reason: "anonymous volumes are lost", args: "compose --project-name hub up --detach -V app" },
    { reason: "anonymous volumes are lost", args: "compose --project-name hub up --renew-anon-volumes app" },
    { reason: "answers a question about data", args: "compose --project-name hub up --yes app" },
    { reason: "answers a question about data", args: "compose --project-name hub up -y app" },
    { reason: "other containers go", args: "compose --project-name hub up --remove-orphans app" },
    { reason: "other containers go", args: "compose --project-name hub up --remove-orphans=true app" },
    { reason: "an option hides in front of the verb", args: "--host tcp://x rm -v abc" },
    { reason: "an option hides in front of compose's verb", args: "compose --yes up app" },
    { reason: "no verb at all", args: "" },
    { reason: "a name every object has", args: "constructor" },
  ])("refuses `$args`: $reason", ({ args }) => {
    expect(() => argv.guarded(args === "" ? [] : args.split(" "))).toThrow("is refused");
  });

  it("takes what follows -- as a name, even when it looks like an option", () => {
    expect(argv.guarded(argv.removeContainersArgs(["-v"]))).toEqual(["rm", "--", "-v"]);
  });
});
