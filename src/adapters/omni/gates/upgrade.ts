/** Whether a cluster runs the versions that it is asked to run; must not wait. */
import { say, type Words } from "../../../core/words.ts";
import type { OmniClient } from "../client/client.ts";
import { KubernetesUpgradeStatuses, TalosUpgradeStatuses } from "../schema/status.ts";
import { Clusters } from "../schema/wanted.ts";
import { machinesAsked } from "./machines.ts";
import type { Look } from "./look.ts";
import { CLUSTER } from "../labels.ts";

interface Upgrade {
  readonly phase: string;
  readonly error: string;
  readonly step: string;
  readonly status: string;
  readonly last_upgrade_version: string;
  readonly current_upgrade_version: string;
}

/**
 * Talos first, then Kubernetes, each done at the version that the cluster has now: right after a write Omni still says
 * "done" of the version before.
 */
export async function lookAtUpgrade(client: OmniClient, id: string): Promise<Look> {
  const cluster = await client.find(Clusters, id);
  if (cluster === undefined) return { is: "not-yet", detail: say`there is no cluster ${id}` };
  if ((await machinesAsked(client, (labels) => labels[CLUSTER] === id)) === 0)
    return { is: "nothing", detail: say`the cluster asks for no machines` };
  const { talos_version: talos, kubernetes_version: kubernetes } = cluster.spec;
  const [ofTalos, ofKubernetes] = [await client.find(TalosUpgradeStatuses, id), await client.find(KubernetesUpgradeStatuses, id)];
  const looks = [judge("Talos", talos, ofTalos?.spec), judge("Kubernetes", kubernetes, ofKubernetes?.spec)];
  return (
    looks.find(({ is }) => is === "failed") ??
    looks.find(({ is }) => is === "not-yet") ?? { is: "well", detail: say`Talos ${talos}, Kubernetes ${kubernetes}` }
  );
}

function judge(what: string, wanted: string, upgrade: Upgrade | undefined): Look {
  if (upgrade === undefined) return { is: "not-yet", detail: say`Omni has not seen ${[what]} ${wanted} yet` };
  const { phase, error, last_upgrade_version: last } = upgrade;
  if (phase === "failed" || phase === "reverting") return { is: "failed", detail: say`${[what]} ${wanted}: ${[phase]}, ${error}` };
  if (phase === "done" && last === wanted) return { is: "well", detail: say`${[what]} ${wanted}` };
  return { is: "not-yet", detail: say`${[what]} ${last} → ${wanted}: ${[phase]}${doing(upgrade)}` };
}

function doing({ step, status }: Upgrade): Words {
  const text = [step, status].filter((one) => one !== "").join(", ");
  return text === "" ? [] : say`, ${text}`;
}
