import { expect, test } from "vitest";
import { steppingClock } from "../../../test/support/stepping-clock.ts";
import { plain } from "../../core/words.ts";
import type { StepResult } from "../../core/model.ts";
import type { OmniClient } from "./client/client.ts";
import { decode, type ResourceType } from "./client/resource.ts";
import { removeResource } from "./remove.ts";
import { ClusterStatuses } from "./schema/status.ts";
import { Clusters, MachineClasses } from "./schema/wanted.ts";

interface Scene {
  readonly type?: ResourceType;
  /** How often Omni says that it is still there. */
  readonly still: number;
  readonly machines?: number;
  readonly abort?: AbortController;
}

/** An Omni that answers as the recorded one does while something is torn down. */
async function remove({ type = Clusters, still, machines = 0, abort = new AbortController() }: Scene): Promise<{
  readonly result: StepResult;
  readonly progress: readonly string[];
  readonly minutes: number;
}> {
  const clock = steppingClock();
  const read = <Spec>(of: ResourceType<Spec>, spec: object) =>
    decode(
      of,
      JSON.stringify({
        metadata: { namespace: "default", type: of.type, id: "prod", version: 3, finalizers: ["ClusterController"] },
        spec,
      }),
    );
  let asked = 0;
  const client = {
    remove: async (_type: ResourceType, _found: unknown, waitMs: number) => {
      asked += 1;
      if (asked > still) return { status: "gone" };
      await clock.sleep(waitMs);
      return { status: "tearing-down" };
    },
    find: async (of: ResourceType) => (of === ClusterStatuses ? read(of, { machines: { total: machines } }) : read(of, {})),
  } as unknown as OmniClient;
  const progress: string[] = [];
  const io = { signal: abort.signal, progress: (words: Parameters<typeof plain>[0]) => void progress.push(plain(words)) };
  const write = { address: `omni/${type.name}/prod`, does: "delete", expected: "" } as const;
  const began = clock.now().getTime();
  const result = await removeResource({ write, type, found: read(type, {}) }, io, { client, clock });
  return { result, progress, minutes: (clock.now().getTime() - began) / 60_000 };
}

const because = (result: StepResult): string => ("because" in result ? plain(result.because) : "");

test("what takes a while is asked for again until it is gone, and told with the machines that are left", async () => {
  const { result, progress } = await remove({ still: 2, machines: 3 });
  expect(result.status).toBe("applied");
  expect(progress).toEqual(["removing omni/Clusters/prod: 3 machines left", "removing omni/Clusters/prod: 3 machines left"]);
});

test("what does not end is given up after half an hour where machines hang on it, after minutes elsewhere, with what holds it", async () => {
  const cluster = await remove({ still: 10_000 });
  expect(cluster.result.status).toBe("failed");
  expect(because(cluster.result)).toBe("after 30 min omni/Clusters/prod is still being removed: held by ClusterController");
  expect(cluster.minutes).toBeCloseTo(30, 0);
  expect((await remove({ type: MachineClasses, still: 10_000 })).minutes).toBeCloseTo(2, 0);
});

test("a run that is stopped meanwhile does not know how it ended", async () => {
  const abort = new AbortController();
  abort.abort();
  const { result } = await remove({ still: 5, abort });
  expect([result.status, because(result)]).toEqual([
    "unknown",
    "the run was stopped while omni/Clusters/prod was being removed: held by ClusterController",
  ]);
});
