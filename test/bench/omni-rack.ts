/** A repository of clusters and machine classes for the bench, on disk and in an Omni; must not measure. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createClock } from "../../src/runtime/clock.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { createRandom } from "../../src/runtime/random.ts";
import { planAt } from "../omni/plan.ts";

export interface Size {
  readonly clusters: number;
  readonly classes: number;
}

/** How an Omni is spoken with; `ca` is PEM. */
export interface Reach {
  readonly url: string;
  readonly key: string;
  readonly ca?: string;
}

export interface OmniRack extends Size {
  readonly folder: string;
  /** Relative to the folder. */
  readonly templates: readonly string[];
  /** All classes in one file, as one call of `omnictl apply` takes them. */
  readonly classesFile: string;
}

const PREFIX = "omni-scale-bench";
const clock = createClock();
const http = createHttp({ environment: {}, clock, random: createRandom() });

/** Writes the repository into `folder`. Clusters have no machines, which a server without any would wait for. */
export function writeRack(folder: string, size: Size, ca?: string): OmniRack {
  const files = filesOf(size);
  const templates = Object.keys(files).filter((path) => path.startsWith("clusters/"));
  const classes = Object.entries(files).filter(([path]) => path.startsWith("machine-classes/"));
  const classesFile = "all-classes.yaml";
  const settings = 'include: ["clusters/*.yaml", "machine-classes/*.yaml"]\n';
  const others = {
    "omni-scale.yaml": ca === undefined ? settings : `${settings}omni: {ca: ca.pem}\n`,
    [classesFile]: classes.map(([, text]) => text).join("---\n"),
    ...(ca === undefined ? {} : { "ca.pem": ca }),
  };
  for (const [path, text] of Object.entries({ ...files, ...others })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync("git", ["-C", folder, "init", "-q"]);
  return { ...size, folder, templates, classesFile };
}

/** Makes everything of the repository in that Omni. Rejects when something is not made. */
export async function fill(reach: Reach, size: Size): Promise<void> {
  await applied(planAt({ ...reach, http, clock }, filesOf(size)));
}

/** Takes it all away again. */
export async function clear(reach: Reach, size: Size): Promise<void> {
  const names = [
    ...clusterNames(size).map((name) => `Cluster/${name}` as const),
    ...classNames(size).map((name) => `MachineClass/${name}` as const),
  ];
  const tombstones = names.map((component) => ({ component, where: {}, source: { file: "omni-scale.yaml", line: 1, column: 1 } }));
  await applied(planAt({ ...reach, http, clock }, { "none.txt": "" }, { tombstones }));
}

async function applied(planning: ReturnType<typeof planAt>): Promise<void> {
  const plan = await planning;
  // Classes come before the clusters that need them, and go after them; across components that is the engine's matter.
  const told = await plan.apply();
  const bad = told.find((one) => one !== "applied" && one !== "unchanged");
  if (bad !== undefined) throw new Error(bad);
}

function filesOf(size: Size): Record<string, string> {
  const classes = classNames(size).map((name) => [`machine-classes/${name}.yaml`, classText(name)] as const);
  const clusters = clusterNames(size).map(
    (name, index) => [`clusters/${name}.yaml`, templateText(name, `${PREFIX}-class-${index}`)] as const,
  );
  return Object.fromEntries([...classes, ...clusters]);
}

function classNames({ classes }: Size): string[] {
  return Array.from({ length: classes }, (_, index) => `${PREFIX}-class-${index}`);
}

function clusterNames({ clusters }: Size): string[] {
  return Array.from({ length: clusters }, (_, index) => `${PREFIX}-${index}`);
}

function classText(name: string): string {
  return `metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: ${name}\nspec:\n  matchlabels:\n    - omni.sidero.dev/arch = amd64\n`;
}

function templateText(name: string, machineClass: string): string {
  return `kind: Cluster
name: ${name}
kubernetes:
  version: v1.35.3
talos:
  version: v1.12.7
patches:
  - name: sysctls
    inline:
      machine:
        sysctls:
          net.core.somaxconn: "1024"
---
kind: ControlPlane
machineClass:
  name: ${machineClass}
  size: 0
---
kind: Workers
machineClass:
  name: ${machineClass}
  size: 0
`;
}
