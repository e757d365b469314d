/** Tests of one look at Omni that several share. */
import { expect, test } from "vitest";
import { useOmni } from "../../../../test/omni/lab.ts";
import { Clusters } from "../schema/wanted.ts";
import { sharedLists } from "./shared.ts";

test("whoever shares a look asks for nothing twice", async () => {
  const { lab, client } = await useOmni();
  const look = sharedLists(await client());
  await Promise.all([look.list(Clusters), look.server(), look.list(Clusters), look.server()]);
  expect(lab.log.map(({ call }) => call).toSorted()).toEqual([
    "Get SysVersions.system.sidero.dev current",
    "List Clusters.omni.sidero.dev",
  ]);
});

test("the next look sees an Omni that was away before, and the version that it is by then", async () => {
  const running: { version?: string } = {};
  const { client } = await useOmni({
    container: { running: () => running.version, offers: () => ({ talos: ["1.12.7"], kubernetes: ["1.34.5"] }) },
  });
  const omni = await client();
  await expect(sharedLists(omni).server()).rejects.toMatchObject({ code: "unreachable" });
  for (const version of ["1.9.3", "1.10.6"]) {
    running.version = version;
    expect(await sharedLists(omni).server()).toMatchObject({ version });
  }
});
