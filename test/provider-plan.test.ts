/** Tests of what a plan of a provider says of Omni's side, through both adapters, on the loopback Omni. */
import { expect, test } from "vitest";
import { httpOn, useOmni } from "./omni/lab.ts";
import { planProviders } from "./provider-plan.ts";

test("a plan says which of its providers Omni lacks, whose key it is and when that ends, from one list", async () => {
  const { lab, clock } = await useOmni();
  lab.provider("proxmox", "Proxmox", "");
  const key = await lab.serviceAccount("plan", "Reader");
  const ofProvider = await lab.serviceAccount("infra-provider:proxmox", "InfraProvider", 5);
  const stand = { url: lab.url, http: httpOn(clock), clock, key };
  const { findings, notChecked, whole } = await planProviders(stand, ofProvider, ["proxmox", "second"]);
  const account = "proxmox@infra-provider.serviceaccount.omni.sidero.dev";
  const renew = (id: string): string => `Make a new one: omnictl infraprovider renewkey ${id}, and put it into the host's env file.`;
  expect(findings.toSorted()).toEqual([
    "P01 error Omni has no infrastructure provider second yet; it has proxmox. If proxmox is meant, write that as id and --id. Else make it: omnictl infraprovider create second, and put the key that it prints into the host's env file.",
    `P01 error The provider's key is that of provider proxmox, and not of second. ${renew("second")}`,
    `P02 warning The provider's key, of ${account}, expires in 5 days. ${renew("proxmox")}`,
    `P02 warning The provider's key, of ${account}, expires in 5 days. ${renew("second")}`,
  ]);
  expect(notChecked).toEqual([]);
  expect(whole).not.toContain(ofProvider.slice(0, 40));
  expect(lab.log.map(({ call }) => call)).toEqual(["List InfraProviderCombinedStatuses.omni.sidero.dev"]);
});
