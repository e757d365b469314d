import { describe, expect, it } from "vitest";
import { UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import { loadSpecs } from "../specs/load.ts";
import { memoryTree } from "../../test/memory-tree.ts";
import { CONFIGURATION, init, WORKFLOW, type FirstFiles } from "./init.ts";

const template = (name: string): string => `kind: Cluster
name: ${name}
kubernetes: { version: v1.34.5 }
talos: { version: v1.12.7 }
---
kind: ControlPlane
machineClass: { name: cp, size: 3 }
`;
const machineClass = `metadata:
  namespace: default
  type: MachineClasses.omni.sidero.dev
  id: cp
spec:
  matchlabels: ["omni.sidero.dev/platform = metal"]
`;
const compose = "services:\n  web:\n    image: nginx:1.27\n";

type Texts = Readonly<Record<string, string>>;
const start = (files: Texts): Promise<FirstFiles> => init(memoryTree(files), "on: pull_request\n");
const told = ({ lines }: FirstFiles): string => lines.map(plain).join("\n");
/** What the written configuration makes of the same repository. */
async function named(files: Texts, { files: written }: FirstFiles): Promise<readonly string[]> {
  const { components, diagnostics } = await loadSpecs(memoryTree({ ...files, ...written }), CONFIGURATION, new Date("2026-11-26"));
  expect(diagnostics.map(({ what }) => plain(what))).toEqual([]);
  return components.map(({ name }) => name).toSorted();
}

describe("init", () => {
  it("writes a configuration that picks up what it says, and nothing else, for plans alone", async () => {
    const files = {
      "clusters/prod.yaml": template("prod"),
      "clusters/lab.yaml": template("lab"),
      "clusters/patches/sysctl.yaml": "machine:\n  sysctls: {}\n",
      "classes/cp.yaml": machineClass,
      "classes/notes.yaml": "nothing: of ours\n",
      "media/compose.yaml": compose,
      "My_Media/docker-compose.yml": compose,
      "k8s/app.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
    };
    const first = await start(files);
    expect(first.files[CONFIGURATION]).toContain("- clusters/*.yaml\n");
    expect(first.files[CONFIGURATION]).toContain("- classes/cp.yaml\n");
    expect(first.files[CONFIGURATION]).toContain("mode: observe\n");
    expect(first.files[WORKFLOW]).toBe("on: pull_request\n");
    expect(await named(files, first)).toEqual(["Cluster/lab", "Cluster/prod", "MachineClass/cp", "Stack/media", "Stack/my-media"]);
  });

  it("picks up with a folder's first cluster what will be put beside it", async () => {
    const one = { "clusters/prod.yaml": template("prod") };
    const first = await start(one);
    expect(await named({ ...one, "clusters/lab.yaml": template("lab") }, first)).toEqual(["Cluster/lab", "Cluster/prod"]);
  });

  it("says what a Compose file at the root means: everything beside it goes to the host as well", async () => {
    const means = "every file of this repository is then one of the project's";
    expect(told(await start({ "compose.yaml": compose, "README.md": "" }))).toContain(`  .: Stack/stack; ${means}`);
    expect(told(await start({ "media/compose.yaml": compose }))).not.toContain(means);
  });

  it.each([
    { reason: "an example", path: "examples/prod.yaml", because: "it is an example" },
    { reason: "a test's", path: "pkg/testdata/prod.yaml", because: "it is for tests" },
    { reason: "set aside", path: "old/prod.yaml", because: "it is set aside" },
    { reason: "a sample by its name", path: "prod.example.yaml", because: "its name says that it is no file to run" },
    { reason: "of a name that is taken", path: "x/y/prod.yaml", because: "Cluster/prod is prod.yaml already" },
    { reason: "out of a pattern's reach", path: "a[1]/other.yaml", because: "its path has characters that a pattern cannot have" },
  ])("leaves out what is $reason, and says so", async ({ path, because }) => {
    const files = { "prod.yaml": template("prod"), [path]: template(path.includes("other") ? "other" : "prod") };
    const first = await start(files);
    expect(told(first)).toContain(`  ${path}: ${because}`);
    expect(await named(files, first)).toEqual(["Cluster/prod"]);
  });

  it("names what would fight with a merge, by file and line", async () => {
    const first = await start({
      "prod.yaml": template("prod"),
      ".github/workflows/sync.yml": "jobs:\n  a:\n    steps:\n      - run: omnictl cluster template sync -f prod.yaml\n",
      "README.md": "omnictl apply -f x\n",
    });
    expect(told(first)).toContain("  .github/workflows/sync.yml:4 runs omnictl cluster template sync");
    expect(told(first)).not.toContain("README.md");
  });

  it("says of a stack that runs Omni what would guard it more", async () => {
    const first = await start({ "omni/compose.yaml": "services:\n  omni:\n    image: ghcr.io/siderolabs/omni:v1.9.3\n" });
    expect(told(first)).toMatch(/omni: Stack\/omni; it runs Omni itself: as Platform/);
  });

  it("says that the workflow it writes runs only once a release's commit is in it", async () => {
    expect(told(await start({ "prod.yaml": template("prod") }))).toContain(
      `Put the commit of a release in place of the zeros in ${WORKFLOW}`,
    );
  });

  it("keeps a workflow that is there already", async () => {
    const first = await start({ "prod.yaml": template("prod"), [WORKFLOW]: "mine\n" });
    expect(Object.keys(first.files)).toEqual([CONFIGURATION]);
    expect(told(first)).toContain(`${WORKFLOW} is there already`);
    expect(told(first)).not.toContain("zeros");
  });

  it.each([
    {
      reason: "a configuration is there",
      files: { [CONFIGURATION]: "mode: observe\n", "prod.yaml": template("prod") },
      says: /there already/,
    },
    { reason: "there is nothing to look after", files: { "README.md": "# Hello\n" }, says: /^Nothing here is a cluster template/ },
    {
      reason: "all of it is left out",
      files: { "examples/prod.yaml": template("prod") },
      says: /Left out: examples\/prod\.yaml \(it is an example\)/,
    },
  ])("writes nothing where $reason", async ({ files, says }) => {
    const failure = await start(files).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toMatch(says);
  });
});
