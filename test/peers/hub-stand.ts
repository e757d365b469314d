/** A hub on a real engine with everything that live facts are about: key, certificate, sidecar. Must not hold test cases. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:tls";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generateKey } from "openpgp";
import type { Adapter, Inspected } from "../../src/adapters/adapter.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import { plain } from "../../src/core/words.ts";
import { createTls } from "../../src/runtime/tls.ts";
import type { StackHost } from "../../src/specs/kinds/stack.ts";
import { type Bench, openBench } from "../compose-bench.ts";
import { commitOf, noSecrets, realAdapter, silentHttp, type Texts } from "../compose-stand.ts";
import { hubFiles, platform, STAND_IN_LACKS } from "../hub-fixture.ts";
import { madeCertificate } from "../support/certificates.ts";

/** Rules of the live findings, what was not looked at, and the whole of it. */
export interface Look {
  readonly rules: readonly string[];
  readonly notChecked: readonly string[];
  readonly inspected: Inspected;
}

export interface HubStand extends Disposable {
  readonly bench: Bench;
  readonly files: Texts;
  /** A path in the project's folder on the host. */
  host(...path: readonly string[]): string;
  /** Through the adapter, to the machine that `spec` names. */
  look(through?: { readonly adapter: Adapter; readonly spec: StackHost }): Promise<Look>;
  /** Makes it a host where much is wrong. */
  spoil(): Promise<void>;
}

/** What the sidecar's `tailscale status --json --peers=false` prints. */
const status = (name: string): string =>
  JSON.stringify({ BackendState: "Running", Self: { DNSName: `${name}.tail1234.ts.net.`, TailscaleIPs: ["100.64.0.5"] } });

const key = async (passphrase?: string): Promise<string> =>
  (await generateKey({ userIDs: [{ name: "Omni" }], format: "armored", ...(passphrase === undefined ? {} : { passphrase }) })).privateKey;

export async function openHubStand(): Promise<HubStand> {
  const bench = openBench("wi");
  const host = (...path: readonly string[]): string => join(bench.directory, ...path);
  const [mine, others] = [madeCertificate(["omni.example.net"]), madeCertificate(["omni.example.net"])];
  for (const folder of ["tailscale-state", "etcd", "sqlite"]) mkdirSync(host(folder), { recursive: true });
  writeFileSync(host("omni.env"), "TS_AUTHKEY=tskey-of-the-host\n");
  writeFileSync(host("tailscale"), `#!/bin/sh\n[ "$*" = "status --json --peers=false" ] && cat /status.json\n`, { mode: 0o755 });
  writeFileSync(host("status.json"), status("omni"));
  writeFileSync(host("omni.asc"), await key());
  writeFileSync(host("live.pem"), mine.certificate);
  symlinkSync("live.pem", host("tls.crt"));
  const server = createServer({ key: mine.key, cert: mine.certificate });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const spec = {
    tailnet: { hostname: "omni", address: "100.64.0.5" },
    ports: { api: (server.address() as AddressInfo).port },
    gpgKey: { onHost: host("omni.asc") },
    certificate: { certificate: host("live.pem"), key: host("tls.key") },
  };
  const compose = hubFiles(bench.image("v1.9.3"))["compose.yml"] ?? "";
  const files = {
    "compose.yml": compose
      .replace(
        '"./tailscale-state:/var/lib/tailscale"',
        '"./tailscale-state:/var/lib/tailscale", "./tailscale:/usr/bin/tailscale", "./status.json:/status.json"',
      )
      .replace('"./sqlite:/data"', '"./sqlite:/data", "./omni.asc:/omni.asc:ro", "./tls.crt:/tls.crt:ro"'),
  };
  await bench.apply(files, { component: platform(spec), accept: STAND_IN_LACKS });
  return {
    bench,
    files,
    host,
    async look(through) {
      const adapter = through?.adapter ?? realAdapter(silentHttp, createTls());
      const signal = new AbortController().signal;
      const tree = commitOf(files);
      const components = [platform(through === undefined ? spec : { ...spec, host: through.spec })(bench)];
      const io = { tree, mode: "live", fingerprint: fingerprinter("k", { bound: true }), secrets: noSecrets, signal } as const;
      const want = await adapter.desired(components, [], io);
      const [target] = adapter.targets(components, []);
      const inspected = target === undefined ? undefined : await adapter.inspect?.(target, want, { tree, signal });
      if (inspected === undefined) throw new Error("nothing was inspected");
      return {
        rules: inspected.diagnostics.map(({ rule }) => rule).toSorted(),
        notChecked: [...want.notChecked, ...inspected.notChecked].map(({ words }) => plain(words)),
        inspected,
      };
    },
    async spoil() {
      writeFileSync(host("omni.asc"), await key("typed by nobody"));
      writeFileSync(host("live.pem"), others.certificate);
      writeFileSync(host("status.json"), status("omni-1"));
      writeFileSync(host("docker-compose.yml"), "services: {}\n");
      writeFileSync(host("compose.yml"), `${files["compose.yml"]}# by hand\n`);
    },
    [Symbol.dispose]() {
      server.close();
      bench[Symbol.dispose]();
    },
  };
}
