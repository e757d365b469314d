/** Waits for Omni to say that something is well, by Omni's own facts; must not change anything. */
import { z } from "zod";
import { RemoteError } from "../../../core/errors.ts";
import type { Gate, GateResult } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import type { Clock } from "../../../ports.ts";
import type { WaitIo } from "../../adapter.ts";
import type { OmniClient } from "../client/client.ts";
import { OmniError } from "../client/errors.ts";
import { lookAtBackend } from "./backend.ts";
import { lookAtBackup } from "./backup.ts";
import { lookAtKubernetes } from "./kubernetes.ts";
import type { Look } from "./look.ts";
import { lookAtCluster, lookAtMachineSet } from "./machines.ts";
import { lookAtRequests } from "./requests.ts";
import { lookAtUpgrade } from "./upgrade.ts";

/** What a gate of this adapter asks; `id` is the cluster's, or the machine set's, or the version of Omni. */
export const GateValue = z.object({
  kind: z.enum([
    "omni-cluster",
    "omni-machine-set",
    "omni-upgrade",
    "omni-machine-requests",
    "omni-backend",
    "omni-etcd-backup",
    "omni-kubernetes",
  ]),
  id: z.string(),
});
export type GateValue = z.infer<typeof GateValue>;

/** What is waited for takes minutes. */
const BETWEEN_MS = 5_000;
/** So long something has to be well: Omni's controllers take a second or two to see that there is something to do. */
const STEADY_MS = 5_000;
/**
 * So long there has to be nothing: Omni answers from a cache that is a moment behind its own writes (CachedState in
 * internal/backend/runtime/omni/omni.go of siderolabs/omni v1.9.3), so that what was just made may be missing.
 */
const NOTHING_MS = 1_000;

const questions = {
  "omni-cluster": lookAtCluster,
  "omni-machine-set": lookAtMachineSet,
  "omni-upgrade": lookAtUpgrade,
  "omni-machine-requests": lookAtRequests,
  "omni-backend": lookAtBackend,
  "omni-etcd-backup": lookAtBackup,
  "omni-kubernetes": lookAtKubernetes,
} satisfies Record<GateValue["kind"], (client: OmniClient, id: string) => Promise<Look>>;

/**
 * See {@link Adapter.wait}. What this key may not read is not checked, at once; an Omni that is away is asked again until
 * the time is over, since it may be restarting.
 */
export async function waitFor(gate: Gate, { signal, progress }: WaitIo, client: OmniClient, clock: Clock): Promise<GateResult> {
  const { kind, id } = GateValue.parse(gate.value);
  const began = clock.now().getTime();
  let wellSince: number | undefined;
  let nothingSince: number | undefined;
  let told = "";
  let known: Words = say`nothing was seen yet`;
  for (;;) {
    const look = await questions[kind](client, id).catch(notSeen);
    const now = clock.now().getTime();
    nothingSince = look.is === "nothing" ? (nothingSince ?? now) : undefined;
    if (nothingSince !== undefined && now - nothingSince >= NOTHING_MS) return { status: "passed", detail: look.detail };
    if (look.is === "failed") return { status: "failed", detail: look.detail };
    if (look.is === "forbidden") return { status: "not-checked", detail: look.detail };
    wellSince = look.is === "well" ? (wellSince ?? now) : undefined;
    if (wellSince !== undefined && now - wellSince >= STEADY_MS) return { status: "passed", detail: look.detail };
    // The question that was under way says only that it was stopped: what was known before says more.
    if (signal.aborted) return { status: "not-checked", detail: say`the run was stopped: ${look.is === "away" ? known : look.detail}` };
    known = look.detail;
    if (now - began >= gate.timeoutSeconds * 1000) {
      const detail = say`${look.detail}, after ${Math.round((now - began) / 1000)} s`;
      return { status: look.is === "away" || look.is === "unsure" ? "not-checked" : "failed", detail };
    }
    if (look.is !== "nothing" && JSON.stringify(look.detail) !== told) progress(say`waiting until ${gate.title}: ${look.detail}`);
    told = JSON.stringify(look.detail);
    await clock.sleep(look.is === "nothing" ? NOTHING_MS : BETWEEN_MS, signal).catch(() => {
      // Stopped while waiting: the loop asks once more and ends.
    });
  }
}

function notSeen(error: unknown): { readonly is: "forbidden" | "away"; readonly detail: Words } {
  if (!(error instanceof RemoteError)) throw error;
  const may = !(error instanceof OmniError) || (error.code !== "forbidden" && error.code !== "unauthenticated");
  return { is: may ? "away" : "forbidden", detail: say`${error.operation}: ${error.words}` };
}
