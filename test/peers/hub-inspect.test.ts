/** Tests that a look at a hub's host finds what its files cannot tell, and changes nothing; against a real engine. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:tls";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generateKey } from "openpgp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Inspected } from "../../src/adapters/adapter.ts";
import { fingerprinter } from "../../src/core/digest.ts";
import { plain } from "../../src/core/words.ts";
import { createTls } from "../../src/runtime/tls.ts";
import { type Bench, openBench } from "../compose-bench.ts";
import { commitOf, docker, noSecrets, realAdapter, silentHttp, type Texts } from "../compose-stand.ts";
import { hubFiles, platform, STAND_IN_LACKS } from "../hub-fixture.ts";
import { madeCertificate } from "../support/certificates.ts";
import { describeWithEngine } from "./engine.ts";
import { fingerprintOf } from "./repository.ts";

/** What the sidecar's `tailscale status --json --peers=false` prints. */
const status = (name: string): string =>
  JSON.stringify({ BackendState: "Running", Self: { DNSName: `${name}.tail1234.ts.net.`, TailscaleIPs: ["100.64.0.5"] } });

describeWithEngine("a look at a hub's host", () => {
  let bench: Bench;
  let files: Texts;
  let server: Server;
  let spec: Readonly<Record<string, unknown>> = {};
  const host = (...path: string[]): string => join(bench.directory, ...path);
  const [mine, others] = [madeCertificate(["omni.example.net"]), madeCertificate(["omni.example.net"])];
  const key = async (passphrase?: string): Promise<string> =>
    (await generateKey({ userIDs: [{ name: "Omni" }], format: "armored", ...(passphrase === undefined ? {} : { passphrase }) })).privateKey;

  beforeAll(async () => {
    bench = openBench("wi");
    for (const folder of ["tailscale-state", "etcd", "sqlite"]) mkdirSync(host(folder), { recursive: true });
    writeFileSync(host("omni.env"), "TS_AUTHKEY=tskey-of-the-host\n");
    writeFileSync(host("tailscale"), `#!/bin/sh\n[ "$*" = "status --json --peers=false" ] && cat /status.json\n`, { mode: 0o755 });
    writeFileSync(host("status.json"), status("omni"));
    writeFileSync(host("omni.asc"), await key());
    writeFileSync(host("live.pem"), mine.certificate);
    symlinkSync("live.pem", host("tls.crt"));
    server = createServer({ key: mine.key, cert: mine.certificate });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    spec = {
      tailnet: { hostname: "omni", address: "100.64.0.5" },
      ports: { api: (server.address() as AddressInfo).port },
      gpgKey: { onHost: host("omni.asc") },
      certificate: { certificate: host("live.pem"), key: host("tls.key") },
    };
    const compose = hubFiles(bench.image("v1.9.3"))["compose.yml"] ?? "";
    files = {
      "compose.yml": compose
        .replace(
          '"./tailscale-state:/var/lib/tailscale"',
          '"./tailscale-state:/var/lib/tailscale", "./tailscale:/usr/bin/tailscale", "./status.json:/status.json"',
        )
        .replace('"./sqlite:/data"', '"./sqlite:/data", "./omni.asc:/omni.asc:ro", "./tls.crt:/tls.crt:ro"'),
    };
    await bench.apply(files, { component: platform(spec), accept: STAND_IN_LACKS });
  }, 120_000);
  afterAll(() => {
    server.close();
    bench[Symbol.dispose]();
  });

  /** Rules of the live findings, and everything that was not looked at. */
  async function look(): Promise<{ rules: string[]; notChecked: string[]; inspected: Inspected }> {
    const adapter = realAdapter(silentHttp, createTls());
    const signal = new AbortController().signal;
    const tree = commitOf(files);
    const components = [platform(spec)(bench)];
    const io = { tree, mode: "live", fingerprint: fingerprinter("k", { bound: true }), secrets: noSecrets, signal } as const;
    const want = await adapter.desired(components, [], io);
    const [target] = adapter.targets(components, []);
    const inspected = target === undefined ? undefined : await adapter.inspect?.(target, want, { tree, signal });
    if (inspected === undefined) throw new Error("nothing was inspected");
    return {
      rules: inspected.diagnostics.map(({ rule }) => rule).toSorted(),
      notChecked: inspected.notChecked.map(({ words }) => plain(words)),
      inspected,
    };
  }

  it("finds nothing where all is well, has seen everything, and changed nothing", async () => {
    const before = fingerprintOf(bench.directory);
    const { rules, notChecked } = await look();
    expect(rules.filter((rule) => rule !== "O32")).toEqual([]);
    expect(notChecked).toEqual([]);
    expect(fingerprintOf(bench.directory)).toEqual(before);
  });

  it("finds a key with a passphrase, another certificate on the wire, a stale name, an edit and a second Compose file", async () => {
    writeFileSync(host("omni.asc"), await key("typed by nobody"));
    writeFileSync(host("live.pem"), others.certificate);
    writeFileSync(host("status.json"), status("omni-1"));
    writeFileSync(host("docker-compose.yml"), "services: {}\n");
    writeFileSync(host("compose.yml"), `${files["compose.yml"] ?? ""}# by hand\n`);
    const { rules, inspected } = await look();
    expect(rules.filter((rule) => rule !== "O32")).toEqual(["O19", "O20", "O24", "O24", "O26"]);
    expect(JSON.stringify(inspected)).not.toContain("PGP");
  });

  it("finds a folder that the engine made in a file's place", async () => {
    rmSync(host("omni.asc"));
    mkdirSync(host("omni.asc"));
    const { rules, notChecked } = await look();
    expect(rules).toContain("O18");
    expect(notChecked.join("\n")).toMatch(/the GPG key \(/);
  });

  it("says that Omni lives in a sidecar that is gone as what the plan mends, and what a stopped sidecar cannot tell", async () => {
    docker("rm", "-f", bench.ids()["tailscale"] ?? "");
    docker(
      "compose",
      "--project-directory",
      bench.directory,
      "-p",
      bench.project,
      "-f",
      host("compose.yml"),
      "up",
      "-d",
      "--no-deps",
      "tailscale",
    );
    docker("stop", "-t", "0", bench.ids()["tailscale"] ?? "");
    const { inspected, notChecked } = await look();
    expect(inspected.diagnostics.filter(({ rule }) => rule === "O25").map(({ severity }) => severity)).toEqual(["warning"]);
    expect(notChecked.join("\n")).toMatch(/the sidecar's state in the tailnet \(tailscale did not say it/);
  });
});
