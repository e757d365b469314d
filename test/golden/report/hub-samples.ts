/** Plans of a hub whose Omni changes its version, made by the adapter's own pure parts, so that the comment is what people get. */
import { diff } from "../../../src/adapters/compose/diff.ts";
import { steps } from "../../../src/adapters/compose/steps.ts";
import type { Wanted } from "../../../src/adapters/adapter.ts";
import { toChange } from "../../../src/core/change.ts";
import { guardsOf } from "../../../src/core/guards.ts";
import { fingerprinter } from "../../../src/core/digest.ts";
import type { ComponentName, DesiredResource, JsonRecord, ObservedResource, Reading } from "../../../src/core/model.ts";
import type { ComponentPlan } from "../../../src/core/plan.ts";
import { component } from "./build.ts";

const name: ComponentName = "Platform/home";
const image = (version: string): string => `ghcr.io/siderolabs/omni:${version}`;
const storage = { etcd: "/srv/omni/etcd", sqlite: "/srv/omni/sqlite/omni.db" };
const nobody = { acknowledge: new Set<string>(), confirmDelete: new Set<string>() };

function resource(type: string, id: string, attributes: JsonRecord, line = 1): DesiredResource {
  const address = `compose/${type}/omni${id}` as const;
  const source = { file: "omni/compose.yml", line, column: 3 };
  return { address, component: name, target: "docker/omni", part: "omni", attributes, declared: attributes, sensitive: [], dependsOn: [], source };
}

function wanted(version: string): Wanted {
  const project = {
    project: "omni",
    directory: "/opt/omni",
    files: ["compose.yml"],
    envFiles: ["omni.env"],
    profiles: [],
    timeout: 300,
    probes: [{ healthy: "tailscale" }, { http: { url: "https://192.168.1.20/healthz", insecure: true } }],
    variables: {},
    names: {},
    hub: { omni: "omni", sidecar: "tailscale", storage, safetyCopy: { folder: "/srv/omni/copies", keep: 3 }, image: image(version), data: storage },
  };
  return {
    absences: [],
    resources: [
      resource("Project", "", project),
      resource("Service", "/tailscale", { image: "tailscale/tailscale:v1.90.2" }, 4),
      resource("Service", "/omni", { image: image(version), network_mode: "service:tailscale" }, 24),
    ],
  };
}

/** What runs, as the engine shows it. */
function running(version: string): Reading {
  const seen = wanted(version).resources.map(({ address, attributes }): ObservedResource =>
    address === "compose/Project/omni"
      ? { address, attributes: { directory: "/opt/omni", configFiles: [], notChecked: [], hub: { image: image(version), data: storage } }, marked: true }
      : { address, attributes, marked: true, revision: `${address}@1` },
  );
  return { target: "docker/omni", part: "omni", status: "complete", resources: seen };
}

/** The plan of the component when Omni goes from one version to another. */
export function hubPlan(from: string, to: string): ComponentPlan {
  const want = wanted(to);
  const have = [running(from)];
  const differences = diff(want, have);
  const byAddress = ({ resources }: Wanted): ReadonlyMap<DesiredResource["address"], DesiredResource> =>
    new Map(resources.map((one) => [one.address, one]));
  const git = { want: byAddress(want), was: byAddress(wanted(from)), fingerprint: fingerprinter("golden", { bound: false }) };
  return component(name, {
    changes: differences.map((difference) => toChange(difference, git)),
    steps: steps(differences, want, have),
    guards: guardsOf({ component: { name, decisions: [] }, differences, takesOver: false, adopt: [] }, nobody),
  });
}
