/**
 * A machine class and a cluster as a subject of the contract, in whichever Omni an endpoint leads to: the lab's or a real
 * one. Must not hold test cases, nor leave anything behind.
 */
import { omniAdapter } from "../../src/adapters/omni/index.ts";
import { omniClient, type OmniClient } from "../../src/adapters/omni/client/client.ts";
import { writtenOf, type ResourceType } from "../../src/adapters/omni/client/resource.ts";
import { ConfigPatches, Clusters, MachineClasses } from "../../src/adapters/omni/schema/wanted.ts";
import { RemoteError } from "../../src/core/errors.ts";
import type { Component } from "../../src/core/model.ts";
import { say } from "../../src/core/words.ts";
import type { Clock, Http } from "../../src/ports.ts";
import { OmniScaleConfig } from "../../src/specs/config.ts";
import { memoryTree } from "../memory-tree.ts";
import type { Situation, Subject } from "./suite.ts";

export interface OmniStand {
  readonly http: Http;
  readonly clock: Clock;
  readonly url: string;
  /** PEM. */
  readonly ca?: string;
  /** Of a service account that may write. */
  readonly key: string;
  /** Ends what the stand began. */
  readonly sweep: () => Promise<void>;
}

const canary = "canary-of-the-contract";
const ID = "omni-scale-contract";
const PATCH = `200-cluster-${ID}-first`;

/** A class by labels, and a cluster without machines, one of whose patches holds a secret. */
export async function omniSubject(stand: OmniStand): Promise<Subject & AsyncDisposable> {
  const away = { is: false };
  const http: Http = {
    request: async (request) => {
      if (away.is) throw new RemoteError({ system: "omni", operation: request.method, retryable: true, words: say`nobody answers` });
      return stand.http.request(request);
    },
  };
  const adapter = omniAdapter({
    http,
    clock: stand.clock,
    secrets: { read: async () => stand.key },
    omni: { endpoint: stand.url },
  });
  const files = stand.ca === undefined ? {} : { "ca.pem": stand.ca };
  const settings = OmniScaleConfig.parse({ omni: stand.ca === undefined ? {} : { ca: "ca.pem" } });
  adapter.configure?.({ settings, tree: memoryTree(files) });
  const ca = stand.ca === undefined ? {} : { ca: stand.ca };
  const client = await omniClient({ http: stand.http, clock: stand.clock, endpoint: stand.url, key: stand.key, ...ca });
  await sweep(client);
  await client.create(MachineClasses, `${ID}-kept`, { labels: {}, annotations: {}, spec: { match_labels: ["kept"] } });
  return {
    adapter,
    locks: "none",
    // A type holds everybody's, and statuses move by themselves.
    isMine: (address) => address.includes(ID) && !/^omni\/\w+Status/.test(address),
    secrets: { read: async () => stand.key },
    canary,
    first: situation("1"),
    second: situation("2"),
    tombstones: [
      { component: `Cluster/${ID}`, where: {}, source: { file: "omni-scale.yaml", line: 3, column: 3 } },
      { component: `MachineClass/${ID}`, where: { id: ID }, source: { file: "omni-scale.yaml", line: 4, column: 3 } },
    ],
    disturb: async () => {
      const found = await client.find(ConfigPatches, PATCH);
      if (found === undefined) throw new Error("no patch to disturb");
      await client.update(ConfigPatches, found, {
        ...writtenOf(found),
        spec: { data: 'machine:\n  sysctls:\n    net.core.somaxconn: "9"\n' },
      });
    },
    addForeign: async () => {
      await client.create(ConfigPatches, `${ID}-foreign`, {
        labels: { "omni.sidero.dev/cluster": ID },
        annotations: {},
        spec: { data: 'machine:\n  sysctls:\n    net.core.somaxconn: "1"\n' },
      });
      return async () => (await client.find(ConfigPatches, `${ID}-foreign`)) !== undefined;
    },
    cutOff: async () => {
      away.is = true;
      return async () => void (away.is = false);
    },
    kept: async () => JSON.stringify((await client.find(MachineClasses, `${ID}-kept`))?.raw),
    [Symbol.asyncDispose]: async () => {
      await sweep(client);
      await adapter.close?.();
      await stand.sweep();
    },
  };
}

async function sweep(client: OmniClient): Promise<void> {
  const types: readonly (readonly [ResourceType, string])[] = [
    [Clusters, ID],
    [ConfigPatches, `${ID}-foreign`],
    [MachineClasses, ID],
    [MachineClasses, `${ID}-kept`],
  ];
  for (const [type, id] of types) {
    const found = await client.find(type, id);
    if (found !== undefined) await client.remove(type, found, 30_000);
  }
}

function situation(value: string): Situation {
  const about = { dependencies: [], decisions: [] };
  const components: readonly Component[] = [
    {
      name: `MachineClass/${ID}`,
      kind: "MachineClass",
      spec: { matchLabels: ["omni.sidero.dev/arch = amd64"] },
      source: { file: "class.yaml", line: 1, column: 1 },
      ...about,
    },
    {
      name: `Cluster/${ID}`,
      kind: "Cluster",
      spec: { path: "clusters/contract.yaml" },
      source: { file: "clusters/contract.yaml", line: 2, column: 7 },
      ...about,
    },
  ];
  return { components, tree: memoryTree({ "class.yaml": "", "clusters/contract.yaml": template(value) }) };
}

function template(value: string): string {
  return `kind: Cluster
name: ${ID}
kubernetes:
  version: v1.35.3
talos:
  version: v1.12.7
patches:
  - name: first
    inline:
      machine:
        sysctls:
          net.core.somaxconn: "${value}"
  - name: registry
    inline:
      machine:
        registries:
          config:
            registry.example.org:
              auth:
                username: contract
                password: ${canary}
---
kind: ControlPlane
machineClass:
  name: ${ID}
  size: 0
`;
}
