/** Tests of machines that are made anew on the loopback Omni: in order, behind gates, refused, and resumed anywhere. */
import { describe, expect, test } from "vitest";
import { omniReplacer } from "../../src/adapters/omni/replace/index.ts";
import type { ReplaceWish } from "../../src/adapters/replacer.ts";
import { replace, type ReplaceOptions } from "../../src/commands/replace.ts";
import { plain } from "../../src/core/words.ts";
import type { Http } from "../../src/ports.ts";
import { OmniScaleConfig } from "../../src/specs/config.ts";
import { memoryTree } from "../memory-tree.ts";
import { httpOn, useOmni, type Bench } from "./lab.ts";

const CLUSTER = "omni.sidero.dev/cluster";
const INFRA = "infra-provider";
const ROLL: ReplaceWish = { is: "machine-set", cluster: "prod", set: "prod-workers" };

interface Size {
  readonly planes?: number;
  readonly workers?: number;
}

/** A cluster whose machines a provider made, all well. */
async function running({ planes = 1, workers = 2 }: Size = {}): Promise<Bench> {
  const bench = await useOmni({ pace: { provision: 8000, deprovision: 8000, install: 8000, leave: 8000, reset: 60_000 } });
  const { lab } = bench;
  lab.provider("proxmox", "Proxmox", "");
  memory(bench, 4096);
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3" } });
  const set = (id: string, role: string, count: number): void =>
    void lab.edit("MachineSets", id, {
      labels: { [CLUSTER]: "prod", [`omni.sidero.dev/role-${role}`]: "" },
      spec: { machine_allocation: { name: "vm", machine_count: count } },
    });
  set("prod-control-planes", "controlplane", planes);
  set("prod-workers", "worker", workers);
  await bench.pass(30_000);
  expect(lab.find("ClusterStatuses", "prod")?.spec).toMatchObject({ ready: true });
  return bench;
}

function memory({ lab }: Bench, megabytes: number): void {
  lab.edit("MachineClasses", "vm", {
    spec: { auto_provision: { provider_id: "proxmox", provider_data: `cores: 2\nmemory: ${megabytes}\n` } },
  });
}

interface Run extends Partial<ReplaceOptions> {
  readonly http?: Http;
}

async function command(bench: Bench, wish: ReplaceWish, { http = httpOn(bench.clock), ...options }: Run = {}) {
  const key = await bench.lab.serviceAccount("operator", "Operator");
  const ports = { http, clock: bench.clock, secrets: { read: async () => key }, omni: { endpoint: bench.lab.url } };
  const replacer = omniReplacer(ports, { settings: OmniScaleConfig.parse({}), tree: memoryTree({}) });
  const deps = { replacer, clock: bench.clock, signal: new AbortController().signal, progress: () => {}, tell: () => {} };
  const outcome = await replace(deps, wish, { acknowledge: new Set(), observeOnly: false, ask: async (_, typed) => typed, ...options });
  return { status: outcome.status, says: plain(outcome.says), text: outcome.texts?.terminal({ colour: false }) ?? "" };
}

/** What the machines of a set were made with. */
const memories = ({ lab }: Bench, set: string): string[] =>
  lab
    .list("MachineRequests", INFRA)
    .filter(({ id }) => id.startsWith(set))
    .map(({ spec }) => /memory: (\d+)/.exec(String(spec["provider_data"]))?.[1] ?? "");

const requestsOf = ({ lab }: Bench, set: string): string[] =>
  lab
    .list("MachineRequests", INFRA)
    .map(({ id }) => id)
    .filter((id) => id.startsWith(set));

const writes = ({ lab }: Bench): string[] => lab.calls(/^(Create|Update|Delete|Teardown) /).map(({ call }) => call);

const isWell = ({ lab }: Bench): unknown => lab.find("ClusterStatuses", "prod")?.spec["ready"];

test("a set is rolled onto its edited class machine by machine, each out of the cluster before its request goes", async () => {
  const bench = await running();
  memory(bench, 8192);
  const outcome = await command(bench, ROLL);
  expect(outcome).toMatchObject({ status: "applied", says: "Replaced, one at a time, and Cluster/prod is well." });
  expect(memories(bench, "prod-workers")).toEqual(["8192", "8192"]);
  expect(memories(bench, "prod-control-planes")).toEqual(["4096"]);
  expect(isWell(bench)).toBe(true);
  expect(writes(bench).map((call) => call.split(" ").slice(0, 2).join(" "))).toEqual([
    "Teardown MachineSetNodes.omni.sidero.dev",
    "Teardown MachineRequests.omni.sidero.dev",
    "Teardown MachineSetNodes.omni.sidero.dev",
    "Teardown MachineRequests.omni.sidero.dev",
  ]);
  expect(await command(bench, ROLL)).toMatchObject({
    status: "unchanged",
    says: "Every machine of prod-workers is of its class as it is now: nothing to replace.",
  });
});

test("one machine is made anew, of its class as it is, and no other is touched", async () => {
  const bench = await running();
  const [first = "", second = ""] = requestsOf(bench, "prod-workers");
  const machine = bench.lab.find("MachineRequestStatuses", first, INFRA)?.spec["id"];
  const outcome = await command(bench, { is: "machine", cluster: "prod", machine: String(machine) });
  expect(outcome).toMatchObject({ status: "applied" });
  expect(requestsOf(bench, "prod-workers")).toHaveLength(2);
  expect(requestsOf(bench, "prod-workers")).toContain(second);
  expect(requestsOf(bench, "prod-workers")).not.toContain(first);
});

test("what will happen is told before the name is typed, and nothing happens for another name", async () => {
  const bench = await running();
  memory(bench, 8192);
  const shown: string[] = [];
  const outcome = await command(bench, ROLL, {
    ask: async (text, typed) => {
      shown.push(text, typed);
      return "yes";
    },
  });
  const machines = requestsOf(bench, "prod-workers").map((id) => [
    id,
    String(bench.lab.find("MachineRequestStatuses", id, INFRA)?.spec["id"]),
  ]);
  const [text = "", typed] = shown;
  expect(typed).toBe("prod-workers");
  expect(text).toContain("2 machines of prod-workers in cluster prod are made anew by proxmox, one at a time:");
  for (const [request = "", machine = ""] of machines) {
    expect(text).toContain(`${machine} (${request}): still has the old memory`);
    expect(text).toContain(`destroys     machine ${machine} with its disk`);
  }
  expect(outcome).toMatchObject({ status: "blocked", says: "Nothing was replaced: --confirm-delete prod-workers was not said." });
  expect(writes(bench)).toEqual([]);
});

test("a repository that only observes is told and not changed", async () => {
  const bench = await running();
  memory(bench, 8192);
  expect(await command(bench, ROLL, { observeOnly: true })).toMatchObject({
    status: "blocked",
    says: expect.stringContaining("mode: observe"),
  });
  expect(writes(bench)).toEqual([]);
});

describe("refused", () => {
  test.each<{ reason: string; says: string; size?: Size; wish?: ReplaceWish; prepare?: (bench: Bench) => void | Promise<void> }>([
    {
      reason: "a locked cluster",
      says: "- cluster prod is locked\n  omnictl cluster unlock prod takes that back, if its owner agrees.\n",
      prepare: ({ lab }) => void lab.edit("Clusters", "prod", { annotations: { "omni.sidero.dev/cluster-locked": "" } }),
    },
    {
      reason: "a locked machine",
      says: "is locked\n  omnictl cluster machine unlock",
      prepare: ({ lab }) => {
        const node = lab.list("MachineSetNodes").find(({ labels }) => "omni.sidero.dev/role-worker" in labels);
        lab.edit("MachineSetNodes", node?.id ?? "", { annotations: { "omni.sidero.dev/locked": "" } });
      },
    },
    {
      reason: "a provider that is silent",
      says: "- the provider proxmox is not connected to Omni, so nothing new would be made",
      prepare: async (bench) => {
        bench.lab.runProvider("proxmox", false);
        await bench.pass(200_000);
      },
    },
    {
      reason: "versions under way",
      says: "- cluster prod is not well: Talos 1.12.7 → 1.13.5: upgrading",
      prepare: ({ lab }) => void lab.edit("Clusters", "prod", { spec: { talos_version: "1.13.5", kubernetes_version: "1.35.3" } }),
    },
    {
      reason: "the only control plane",
      wish: { is: "machine-set", cluster: "prod", set: "prod-control-planes" },
      says: "- prod-control-planes has the only control plane: etcd, and all that Kubernetes keeps in it, would go with it",
    },
    {
      reason: "no such set",
      wish: { is: "machine-set", cluster: "prod", set: "workers" },
      says: "- cluster prod has no machine set workers\n  Did you mean prod-workers?\n",
    },
    { reason: "no such cluster", wish: { ...ROLL, cluster: "prd" }, says: "- there is no cluster prd\n  Did you mean prod?\n" },
    {
      reason: "no such machine",
      wish: { is: "machine", cluster: "prod", machine: "x" },
      says: "- no machine x of cluster prod was made by a provider\n  These were: ",
    },
    {
      reason: "machines that nobody makes",
      wish: { is: "machine-set", cluster: "prod", set: "prod-workers" },
      says: "- the machines of prod-workers are not made by a provider, so none can be made anew",
      prepare: ({ lab }) => void lab.edit("MachineSets", "prod-workers", { spec: {} }),
    },
  ])("$reason", async ({ says, size, wish = ROLL, prepare }) => {
    const bench = await running(size);
    memory(bench, 8192);
    await prepare?.(bench);
    const outcome = await command(bench, wish);
    expect(outcome).toMatchObject({ status: "blocked", says: "Nothing was replaced." });
    expect(outcome.text).toContain(says);
    expect(writes(bench)).toEqual([]);
  });
});

describe("control planes", () => {
  const planes: ReplaceWish = { is: "machine-set", cluster: "prod", set: "prod-control-planes" };

  test("of three go one by one", async () => {
    const bench = await running({ planes: 3, workers: 0 });
    memory(bench, 8192);
    expect(await command(bench, planes)).toMatchObject({ status: "applied" });
    expect(memories(bench, "prod-control-planes")).toEqual(["8192", "8192", "8192"]);
  });

  test("of two go only where that is acknowledged by name", async () => {
    const bench = await running({ planes: 2, workers: 0 });
    memory(bench, 8192);
    const held = await command(bench, planes);
    expect(held).toMatchObject({
      status: "blocked",
      says: "Nothing was replaced: control-planes-below-three:Cluster/prod has to be acknowledged.",
    });
    expect(held.text).toContain("--acknowledge control-planes-below-three:Cluster/prod");
    expect(writes(bench)).toEqual([]);
    const acknowledge = new Set(["control-planes-below-three:Cluster/prod"]);
    expect(await command(bench, planes, { acknowledge })).toMatchObject({ status: "applied" });
    expect(memories(bench, "prod-control-planes")).toEqual(["8192", "8192"]);
  });
});

test("what Longhorn keeps on the machines is told, and a volume's only replica is lost by name alone", async () => {
  const bench = await running();
  memory(bench, 8192);
  const [one = "", two = ""] = bench.lab
    .list("MachineSetNodes")
    .flatMap(({ id, labels }) => ("omni.sidero.dev/role-worker" in labels ? [id] : []));
  const healthy = { robustness: "healthy", state: "attached" };
  bench.lab.inCluster("prod", { volumes: { data: { ...healthy, on: [one] }, logs: { ...healthy, on: [one, two] } } });
  const held = await command(bench, ROLL);
  expect(held).toMatchObject({
    status: "blocked",
    says: "Nothing was replaced: longhorn-only-replica:Cluster/prod has to be acknowledged.",
  });
  expect(held.text).toContain("Longhorn keeps replicas of data, logs on them, and makes others elsewhere.");
  expect(held.text).toContain("The only replica of data is on a machine that goes: Longhorn has no other.");
  expect(writes(bench)).toEqual([]);
  expect(await command(bench, ROLL, { acknowledge: new Set(["longhorn-only-replica:Cluster/prod"]) })).toMatchObject({ status: "applied" });
});

test("a gate that nobody can look through stops the next machine, and goes on once it is acknowledged", async () => {
  const bench = await running();
  memory(bench, 8192);
  bench.lab.inCluster("prod", { mtu: "1450", proxy: "http://127.0.0.1:9" });
  const stopped = await command(bench, ROLL);
  expect(stopped.status).toBe("failed");
  expect(writes(bench)).toEqual([]);
  const id = "Cluster/prod:omni-kubernetes prod";
  expect(stopped.text).toContain(`--acknowledge '${id}'`);
  expect(await command(bench, ROLL, { acknowledge: new Set([id]) })).toMatchObject({ status: "applied" });
  expect(memories(bench, "prod-workers")).toEqual(["8192", "8192"]);
});

test("the next machine stays while the provider does not make the one before anew", async () => {
  const bench = await running();
  memory(bench, 8192);
  const stop = { after: /^Teardown MachineRequests/, then: () => bench.lab.runProvider("proxmox", false) };
  const outcome = await command(bench, ROLL, { http: watching(bench, stop) });
  expect(outcome.status).toBe("failed");
  expect(outcome.text).toMatch(/not-started: make .* anew/);
  expect(writes(bench).filter((call) => call.startsWith("Teardown MachineSetNodes"))).toHaveLength(1);
  bench.lab.runProvider("proxmox", true);
  await bench.pass(1000);
  expect(await command(bench, ROLL)).toMatchObject({ status: "applied" });
  expect(memories(bench, "prod-workers")).toEqual(["8192", "8192"]);
});

/** Calls `then` once, after the first answer to a call that fits. */
function watching(bench: Bench, { after, then }: { readonly after: RegExp; readonly then: () => void }): Http {
  const http = httpOn(bench.clock);
  let done = false;
  return {
    request: async (request) => {
      const reply = await http.request(request);
      if (!done && bench.lab.calls(after).length > 0) {
        done = true;
        then();
      }
      return reply;
    },
  };
}

/** As when the process is killed: nothing is sent or heard any more, after `many` requests, the last one's answer lost. */
function killed(bench: Bench, many: number): Http {
  const http = httpOn(bench.clock);
  let sent = 0;
  return {
    request: async (request) => {
      sent += 1;
      if (sent > many) throw new Error("killed");
      const reply = await http.request(request);
      if (sent === many) throw new Error("killed");
      return reply;
    },
  };
}

test("killed at any request, the same command goes on from what is there, and each machine goes once", async () => {
  let requests = 0;
  const counted = await running();
  memory(counted, 8192);
  const http = httpOn(counted.clock);
  await command(counted, ROLL, {
    http: {
      request: async (request) => {
        requests += 1;
        return http.request(request);
      },
    },
  });
  const last = counted.lab.log.findLastIndex(({ call }) => call.startsWith("Teardown MachineRequests"));
  expect(last).toBeGreaterThan(50);
  const every = Array.from({ length: requests }, (_, index) => index + 1);
  // Before every write, in it, and some of the questions between.
  const near = new Set(counted.lab.log.flatMap(({ call }, index) => (call.startsWith("Teardown") ? [index, index + 1] : [])));
  for (const many of every.filter((one) => one % 101 === 0 || near.has(one))) {
    const bench = await running();
    memory(bench, 8192);
    const before = requestsOf(bench, "prod-workers");
    await command(bench, ROLL, { http: killed(bench, many) }).catch((error: unknown) => {
      // Killed while looking, before anything began.
      expect(String(error)).toContain("killed");
    });
    const told = await command(bench, ROLL);
    expect(["applied", "unchanged"], `killed after ${many}: ${told.text}`).toContain(told.status);
    expect(memories(bench, "prod-workers"), `killed after ${many}`).toEqual(["8192", "8192"]);
    expect(isWell(bench), `killed after ${many}`).toBe(true);
    const gone = writes(bench).filter((call) => call.startsWith("Teardown MachineRequests"));
    expect(
      gone.map((call) => call.split(" ")[2]).toSorted((a = "", b = "") => a.localeCompare(b)),
      `killed after ${many}`,
    ).toEqual(before);
  }
});
