import { expect, test } from "vitest";
import { useOmni, type Bench } from "../../../../test/omni/lab.ts";
import type { Gate, GateResult } from "../../../core/model.ts";
import { plain, say } from "../../../core/words.ts";
import type { Role } from "../../../lab/omni/access.ts";
import type { InCluster } from "../../../lab/omni/kubernetes.ts";
import type { OmniClient } from "../client/client.ts";
import { waitFor } from "./wait.ts";

/** A cluster of one machine that is well, with this inside. */
async function useCluster(inside: InCluster = {}): Promise<Bench> {
  const bench = await useOmni({ pace: { install: 1000 } });
  const { lab } = bench;
  lab.machine("m1", "1.12.7", { rack: "a" });
  lab.edit("MachineClasses", "a", { spec: { match_labels: ["rack = a"] } });
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3" } });
  lab.edit("MachineSets", "prod-control-planes", {
    labels: { "omni.sidero.dev/cluster": "prod", "omni.sidero.dev/role-controlplane": "" },
    spec: { machine_allocation: { name: "a", machine_count: 1 } },
  });
  await bench.pass(10_000);
  lab.inCluster("prod", inside);
  return bench;
}

const gate: Gate = { id: "gate", title: say`it is well`, timeoutSeconds: 600, value: { kind: "omni-kubernetes", id: "prod" } };

async function wait(bench: Bench, client: OmniClient, progress: (words: string) => void = () => {}) {
  const io = { signal: new AbortController().signal, progress: (words: Parameters<typeof plain>[0]) => progress(plain(words)) };
  const began = bench.clock.now().getTime();
  const { status, detail }: GateResult = await waitFor(gate, io, client, bench.clock);
  return { status, says: plain(detail), seconds: (bench.clock.now().getTime() - began) / 1000 };
}

const tokens = ({ lab }: Bench): number => lab.calls(/^Kubeconfig/).length;

const DEGRADED = { "pvc-1": { robustness: "degraded", state: "attached" }, "pvc-2": { robustness: "unknown", state: "detached" } };
const HEALTHY = { ...DEGRADED, "pvc-1": { robustness: "healthy", state: "attached" } };

test("where neither Cilium nor Longhorn runs, nodes are all that is asked for, and a Reader may", async () => {
  const bench = await useCluster();
  expect(await wait(bench, await bench.client("Reader"))).toMatchObject({ status: "passed", says: "1 of 1 nodes ready" });
  expect(tokens(bench)).toBe(0);
});

test("Cilium's MTU and Longhorn's volumes are told", async () => {
  const bench = await useCluster({ mtu: "1450", volumes: HEALTHY });
  expect(await wait(bench, await bench.client())).toMatchObject({
    status: "passed",
    says: "1 of 1 nodes ready, Cilium's MTU is 1450, 2 Longhorn volumes well",
  });
});

test("a degraded volume is waited for until it is rebuilt; one that nobody uses is well", async () => {
  const bench = await useCluster({ volumes: DEGRADED });
  const told: string[] = [];
  const end = await wait(bench, await bench.client(), (words) => {
    told.push(words);
    bench.lab.inCluster("prod", { volumes: HEALTHY });
  });
  expect(told).toEqual(["waiting until it is well: Longhorn rebuilds pvc-1", expect.stringContaining("2 Longhorn volumes well")]);
  expect(end).toMatchObject({ status: "passed" });
});

test("a volume without replicas fails at once", async () => {
  const bench = await useCluster({ volumes: { "pvc-1": { robustness: "faulted", state: "detached" } } });
  expect(await wait(bench, await bench.client())).toMatchObject({
    status: "failed",
    says: "Longhorn has lost every replica of pvc-1",
    seconds: 0,
  });
});

test("an MTU that a hop changed fails, also behind a token that ran out", async () => {
  const bench = await useCluster({ mtu: "1450" });
  const client = await bench.client();
  await wait(bench, client);
  bench.lab.inCluster("prod", { mtu: "1500" });
  await bench.pass(600_000);
  expect(await wait(bench, client)).toMatchObject({
    status: "failed",
    says: "Cilium's MTU is 1500 now and was 1450 when this run began",
  });
});

test.each<{ reason: string; inside: InCluster; role: Role; says: RegExp }>([
  {
    reason: "a key that may not",
    inside: { mtu: "1450" },
    role: "Reader",
    says: /^Kubeconfig of prod: the role of reader@\S+ does not allow it/,
  },
  {
    reason: "a proxy that cannot be reached",
    inside: { mtu: "1450", proxy: "http://127.0.0.1:9" },
    role: "Operator",
    says: /^GET \S+ through Omni's proxy: Omni's proxy at 127\.0\.0\.1:9 cannot be reached from here/,
  },
  {
    reason: "a proxy without https",
    inside: { volumes: {}, proxy: "http://proxy.example.org" },
    role: "Operator",
    says: /which is not https$/,
  },
])("not checked, never passed: $reason", async ({ inside, role, says }) => {
  const bench = await useCluster(inside);
  const end = await wait(bench, await bench.client(role));
  expect(end).toMatchObject({ status: "not-checked", says: expect.stringMatching(says) });
  // Not waited for: it would be so for ever.
  expect(end.seconds).toBeLessThan(60);
});

test("a Kubernetes that is away is asked again until the time is over, and is not checked then", async () => {
  const bench = await useCluster();
  const status = bench.lab.find("ClusterStatuses", "prod");
  if (status === undefined) throw new Error("no status");
  bench.lab.put({ ...status, spec: { ...status.spec, kubernetesAPIReady: false } });
  const end = await wait(bench, await bench.client());
  expect(end).toMatchObject({ status: "not-checked", says: expect.stringMatching(/connection refused, after \d+ s$/) });
  expect(end.seconds).toBeGreaterThanOrEqual(600);
});
