/** Tests of what Omni tells whoever runs a provider, on the loopback Omni. */
import { expect, test } from "vitest";
import { httpOn, useOmni, type Bench } from "../../../test/omni/lab.ts";
import { throwawayKey } from "../../../test/omni/recording.ts";
import type { Role } from "../../lab/omni/access.ts";
import type { InfraProviders } from "../../ports.ts";
import { omniAdapter } from "./index.ts";

const { signal } = new AbortController();

async function portTo({ lab, clock }: Bench, role: Role | undefined = "Reader", endpoint?: string): Promise<InfraProviders> {
  const key = await lab.serviceAccount("plan", role);
  const omni = { endpoint: endpoint ?? lab.url };
  return omniAdapter({ http: httpOn(clock), clock, secrets: { read: async () => key }, omni }).infraProviders;
}

test.each(["Reader", "Operator"] as const)("a %s sees every provider that was made, and what Omni hears of it", async (role) => {
  const bench = await useOmni();
  const { lab } = bench;
  lab.provider("proxmox", "Proxmox", "");
  lab.provider("away", "Proxmox", "");
  lab.madeProvider("new");
  lab.runProvider("away", false);
  await bench.pass(200_000);
  expect(await (await portTo(bench, role)).known(lab.url, signal)).toEqual([
    { id: "away", registered: true, connected: false, error: "" },
    { id: "new", registered: false, connected: false, error: "" },
    { id: "proxmox", registered: true, connected: true, error: "" },
  ]);
});

test("ten providers cost one list", async () => {
  const bench = await useOmni();
  const port = await portTo(bench);
  await Promise.all(Array.from({ length: 10 }, () => port.known(bench.lab.url, signal)));
  expect(bench.lab.log.map(({ call }) => call)).toEqual(["List InfraProviderCombinedStatuses.omni.sidero.dev"]);
});

test("a key that may not see them, another Omni and none at all are reasons, not empty lists", async () => {
  const bench = await useOmni();
  await expect((await portTo(bench, "InfraProvider")).known(bench.lab.url, signal)).rejects.toThrow(
    "the role of plan@serviceaccount.omni.sidero.dev does not allow it",
  );
  await expect((await portTo(bench)).known("https://omni.example.net", signal)).rejects.toThrow(
    "the provider's Omni is omni.example.net, and this run speaks with 127.0.0.1",
  );
  const adapter = omniAdapter({ http: httpOn(bench.clock), clock: bench.clock, secrets: { read: async () => undefined }, omni: {} });
  await expect(adapter.infraProviders.known("https://omni.example.net", signal)).rejects.toThrow("nobody told this run where Omni is");
});

test("a key says whose it is and when it ends, without anybody being asked", async () => {
  const bench = await useOmni();
  const port = await portTo(bench);
  expect(await port.aboutKey(await bench.lab.serviceAccount("infra-provider:proxmox", "InfraProvider", 30))).toEqual({
    account: "proxmox@infra-provider.serviceaccount.omni.sidero.dev",
    provider: "proxmox",
    expires: new Date(bench.clock.now().getTime() + 30 * 86_400_000),
  });
  expect(await port.aboutKey(throwawayKey)).toEqual({
    account: "plan@serviceaccount.omni.sidero.dev",
    expires: new Date("2027-11-20T08:00:00Z"),
  });
  expect(await port.aboutKey("changeme")).toBeUndefined();
  expect(bench.lab.log).toEqual([]);
});
