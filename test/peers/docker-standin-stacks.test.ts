/** Stacks on the stand-in and on the real engine: up, recreation, waiting, orphans; the same output, exit codes and records. */
import { expect, it } from "vitest";
import { runLab, runReal, Scenario, type Doing } from "./both-dockers.ts";
import { describeWithEngine } from "./engine.ts";
import { DOWN, PS, STACK, STACK_FILES, UP, WAIT, file, inspect, named, same, sleeper } from "./standin-stacks.ts";

const image =
  (name: string) =>
  async (scenario: Scenario): Promise<void> =>
    scenario.image({ name, config: { Cmd: ["/bin/sh"] } });

describeWithEngine("stacks on the docker stand-in, as on the real engine", () => {
  it("brings a stack up, shows it in every listing, finds nothing to do again, and takes it down", async () => {
    const listings = [
      PS,
      ["compose", "-p", "PROJECT", "ps"],
      ["compose", "-p", "PROJECT", "ps", "--services"],
      [
        "ps",
        "-a",
        "--filter",
        "label=com.docker.compose.project=PROJECT",
        "--filter",
        "name=-db-",
        "--format",
        '{{.Names}}\t{{.State}}\t{{.Label "com.docker.compose.service"}}',
      ],
    ];
    const resources = [
      ["volume", "inspect", "PROJECT_data"],
      ["network", "ls", "--filter", "label=com.docker.compose.project=PROJECT", "--format", "{{.Name}} {{.Driver}} {{.Internal}}"],
      ["volume", "ls", "--filter", "label=com.docker.compose.project=PROJECT", "--format", "json"],
    ];
    await same(
      [
        WAIT,
        ...listings,
        inspect("sidecar", "app", "db"),
        ...resources,
        WAIT,
        DOWN,
        DOWN,
        ["volume", "ls", "-q", "--filter", "name=PROJECT_data"],
      ],
      { files: STACK_FILES },
    );
  });

  it("recreates a sidecar with all who live in it, and a dependent alone", async () => {
    const edited = STACK.replace("PORT2", "PORT3");
    const dependent = edited.replace("network_mode: service:sidecar", "network_mode: service:sidecar\n    environment: {X: y}");
    await same(
      [WAIT, { write: { "compose.yaml": edited } }, WAIT, { write: { "compose.yaml": dependent } }, WAIT, inspect("sidecar", "app"), DOWN],
      { files: STACK_FILES },
    );
  });

  it("keeps hashes equal to the real ones, so that neither recreates what the other made", async () => {
    const labels = ["inspect", "--format", '{{index .Config.Labels "com.docker.compose.config-hash"}}', ...named("db")];
    await using scenario = new Scenario();
    scenario.write(STACK_FILES);
    const hash = (text: string): string => text.trim();
    const [real, lab] = [[], []] as [string[], string[]];
    for (const [run, to] of [
      [runReal, real],
      [runLab(scenario.engine), lab],
    ] as const) {
      const args = (all: readonly string[]): string[] => all.map((one) => one.replaceAll("PROJECT", scenario.project));
      await run(args([...UP, "db"]), scenario.folder, {});
      to.push(hash((await run(args(labels), scenario.folder, {})).stdout));
    }
    expect(lab).toEqual(real);
    expect(real[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("recreates for a variable, an env file and a moved tag, each only whom it concerns", async () => {
    const prepare = async (scenario: Scenario): Promise<void> => {
      await image("PROJECT-old:1")(scenario);
      await image("PROJECT-new:1")(scenario);
    };
    const stack = STACK.replace("image: lab/base:1", "image: PROJECT-app:1");
    const moved: Doing[] = [
      ["tag", "PROJECT-new:1", "PROJECT-app:1"],
      WAIT,
      ["inspect", "--format", "{{.Config.Image}} {{.State.Status}}", ...named("sidecar")],
    ];
    await same([["tag", "PROJECT-old:1", "PROJECT-app:1"], WAIT, { write: { "db.env": "P=2\n" } }, WAIT, ...moved, DOWN], {
      files: { ...STACK_FILES, "compose.yaml": stack },
      prepare,
    });
  });

  it.each([
    { how: ["--no-deps", "app"], reason: "one service without its dependencies" },
    { how: ["--force-recreate", "sidecar"], reason: "one service by force" },
    { how: ["--no-deps", "--no-build", "--pull", "never", "--force-recreate", "--", "sidecar"], reason: "the adapter's own flags" },
    { how: ["--no-deps", "--no-recreate", "--", "app"], reason: "nothing anew" },
    { how: ["db"], reason: "one service that is there" },
    { how: ["nope"], reason: "a service that is not there" },
  ])("does what up is told: $reason", async ({ how }) => {
    await same([WAIT, [...UP, ...how], PS, [...UP], PS], { files: STACK_FILES });
  });

  it("names what is not set and goes on, stops at what is required", async () => {
    const body = (value: string): Doing => file(sleeper("a", `environment: {A: "${value}"}`));
    await same([body("$NOT_SET"), UP, PS, body("${NOT_SET:?give it}"), UP, ["compose", "ps"], PS, DOWN]);
  });

  it("says that an image is missing, before or without pulling", async () => {
    const missing = { write: { "compose.yaml": "services: {a: {image: 'PROJECT-none:1'}}" } };
    await same([missing, [...UP, "--pull", "never"], PS, ["image", "inspect", "PROJECT-none:1"], ["tag", "PROJECT-none:1", "x"], DOWN]);
  });

  it("fails --wait for an unhealthy container, and keeps it", async () => {
    const sick = file(sleeper("a", 'healthcheck: {test: "false", interval: 200ms, retries: 1}'));
    const dependent = file(
      sleeper("a", 'healthcheck: {test: "false", interval: 200ms, retries: 1}'),
      sleeper("b", "depends_on: {a: {condition: service_healthy}}"),
    );
    const state = ["inspect", "--format", "{{.State.Status}} {{.State.Health.Status}}", ...named("a")];
    await same([sick, WAIT, state, PS, DOWN, dependent, UP, PS, DOWN]);
  });

  it("fails --wait for a container that ends, and waits for one that should", async () => {
    const ends = (code: number): string => `  job:\n    image: lab/base:1\n    command: sh -c "exit ${code}"\n`;
    const after = sleeper("a", "depends_on: {job: {condition: service_completed_successfully}}");
    await same([file(ends(3)), WAIT, PS, DOWN, file(ends(0), after), WAIT, PS, DOWN, file(ends(2), after), UP, DOWN]);
  });

  it("tells orphans, removes them when asked, and scopes commands to a project", async () => {
    await same([
      file(sleeper("a"), sleeper("b")),
      UP,
      file(sleeper("b")),
      UP,
      PS,
      [...UP, "--remove-orphans"],
      PS,
      ["compose", "-p", "PROJECT-other", "ps"],
      ["compose", "-p", "PROJECT-other", "down"],
      DOWN,
    ]);
  });
});
