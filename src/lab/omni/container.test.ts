/** Tests of the loopback Omni in a container of somebody else's, and of what its log knows of clusters. */
import { expect, test } from "vitest";
import { useOmni } from "../../../test/omni/lab.ts";
import { Clusters } from "../../adapters/omni/schema/wanted.ts";
import { TalosVersions } from "../../adapters/omni/schema/server.ts";

test("it is away while its container stands still, and afterwards is what that one runs, with all that it knew", async () => {
  const running: { version?: string } = { version: "1.9.3" };
  const offers = (version: string) => ({ talos: version === "1.9.3" ? ["1.12.7"] : ["1.12.8", "1.13.6"], kubernetes: ["1.34.5"] });
  const bench = await useOmni({ versions: offers("1.9.3"), container: { running: () => running.version, offers } });
  bench.lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.7", kubernetes_version: "1.34.5" } });
  const client = await bench.client();
  const offered = async (): Promise<string[]> => (await client.list(TalosVersions)).map(({ id }) => id);
  expect(await offered()).toEqual(["1.12.7"]);
  delete running.version;
  await expect(offered()).rejects.toMatchObject({ code: "unreachable" });
  running.version = "1.10.6";
  expect(await client.server()).toMatchObject({ version: "1.10.6" });
  expect(await offered()).toEqual(["1.12.8", "1.13.6"]);
  expect((await client.list(Clusters)).map(({ id }) => id)).toEqual(["prod"]);
});

test("its log tells with each call which clusters were not whole when it came", async () => {
  const { lab, client, pass } = await useOmni();
  const omni = await client();
  lab.machine("m1", "1.12.7");
  lab.edit("MachineClasses", "any", { spec: { match_labels: ["omni.sidero.dev/arch = amd64"] } });
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.7", kubernetes_version: "1.35.3" } });
  const labels = { "omni.sidero.dev/cluster": "prod", "omni.sidero.dev/role-controlplane": "" };
  lab.edit("MachineSets", "prod-control-planes", { labels, spec: { machine_allocation: { name: "any", machine_count: 1 } } });
  const look = async (): Promise<readonly string[] | undefined> => {
    await omni.list(Clusters);
    return lab.log.at(-1)?.degraded;
  };
  expect(await look()).toEqual(["prod"]);
  await pass(10 * 60_000);
  expect(await look()).toEqual([]);
  lab.edit("Clusters", "prod", { spec: { talos_version: "1.12.6", kubernetes_version: "1.35.3" } });
  expect(await look()).toEqual(["prod"]);
  await pass(10 * 60_000);
  expect([await look(), lab.degraded()]).toEqual([[], []]);
});
