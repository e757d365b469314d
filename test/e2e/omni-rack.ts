/** A repository of cluster templates and machine classes with an Omni on loopback, for one test; must not hold expectations. */
import { startOmni, type LabOmni } from "../../src/lab/omni/omni.ts";
import type { Role } from "../../src/lab/omni/access.ts";
import { openRack, type Rack, type StepOptions } from "./rack.ts";
import type { StepEnd } from "../../src/lab/runner.ts";

export interface OmniRack extends Rack {
  readonly omni: LabOmni;
  /** The variables of a step that speaks with it. */
  readonly as: (role: Role) => Readonly<Record<string, string>>;
}

/** Times of a rack whose processes have the machine's own clock: what takes minutes takes a moment. */
const pace = { settle: 100, provision: 100, deprovision: 100, install: 100, talos: 100, kubernetes: 100 };

/** Plans and looks with a Reader's key, applies with an Operator's. */
export async function openOmniRack(files: Readonly<Record<string, string>>, config = ""): Promise<OmniRack> {
  const omni = await startOmni({ pace });
  const keys = { Reader: await omni.serviceAccount("plan", "Reader"), Operator: await omni.serviceAccount("apply", "Operator") };
  const as = (role: "Reader" | "Operator"): Record<string, string> => ({ OMNI_ENDPOINT: omni.url, OMNI_SERVICE_ACCOUNT_KEY: keys[role] });
  const configured = `mode: apply\ninclude: ["clusters/*.yaml", "machine-classes/*.yaml"]\n${config}`;
  const rack = await openRack({ stacks: [], empty: true, files: { "omni-scale.yaml": configured, ...files } });
  const withEnv = (role: "Reader" | "Operator", options: StepOptions = {}): StepOptions => ({
    ...options,
    env: { ...as(role), ...options.env },
  });
  return {
    ...rack,
    omni,
    as: (role) => as(role === "Reader" ? "Reader" : "Operator"),
    plan: (pull, options) => rack.plan(pull, withEnv("Reader", options)),
    apply: (push, options) => rack.apply(push, withEnv("Operator", options)),
    dispatch: (inputs, options) => rack.dispatch(inputs, withEnv("Operator", options)),
    drift: (options) => rack.drift(withEnv("Reader", options)),
    [Symbol.asyncDispose]: async () => {
      await rack[Symbol.asyncDispose]();
      await omni[Symbol.asyncDispose]();
    },
  };
}

/** What a run by hand has to name to carry out everything as it is now. */
export async function digestOf(rack: OmniRack): Promise<string> {
  const held: StepEnd = await rack.dispatch();
  return held.outputs["digest"] ?? "";
}

/** A class by an architecture, as `omnictl apply` takes it. */
export function classFile(id: string, architecture: string): string {
  return `metadata:\n  namespace: default\n  type: MachineClasses.omni.sidero.dev\n  id: ${id}\nspec:\n  matchlabels:\n    - omni.sidero.dev/arch = ${architecture}\n`;
}

export interface TemplateOptions {
  readonly talos?: string;
  readonly kubernetes?: string;
  /** Sysctls of the cluster's patch. */
  readonly somaxconn?: string;
}

/** A cluster without machines: both sets take none of the class `worker`. */
export function template(name: string, { talos = "1.12.7", kubernetes = "1.35.3", somaxconn = "1024" }: TemplateOptions = {}): string {
  return `kind: Cluster
name: ${name}
kubernetes:
  version: v${kubernetes}
talos:
  version: v${talos}
patches:
  - name: sysctls
    inline:
      machine:
        sysctls:
          net.core.somaxconn: "${somaxconn}"
---
kind: ControlPlane
machineClass:
  name: worker
  size: 0
---
kind: Workers
machineClass:
  name: worker
  size: 0
`;
}
