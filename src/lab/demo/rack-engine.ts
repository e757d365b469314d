/** The hosts of the example rack for the demo: a docker stand-in, the files and secrets that Git does not have, a web server. */
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { isInstalled } from "./programs.ts";
import type { OpenEngine } from "./stage.ts";
import { openStandIn } from "./stand-in-engine.ts";
import { HUB_VALUES, imagesIn, nextMinor, rackFiles, type Files, type RackPlace } from "./rack.ts";

/** An image that somebody might take for the provider. */
export const FOREIGN_PROVIDER = "ghcr.io/example/proxmox-provider:v0.2.0";

/** What an apply of the rack calls on a host besides `docker` and `sh`, and the demo does not bring along. */
const PROGRAMS = ["cp", "df", "du", "grep", "ls", "rmdir", "sed", "sync"];

/** Those that this machine lacks: without them the rack cannot be played. */
export function programsMissing(): readonly string[] {
  return PROGRAMS.filter((name) => !isInstalled(name));
}

/** What the specs take from the environment of a run, besides the provider's key. */
const SECRETS = ["OMNI_HUB_TS_AUTHKEY", "OMNI_PROVIDER_TS_AUTHKEY", "TSIDP_TS_AUTHKEY"];

/** For omni.example.com, good for a hundred years; nobody has its key. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIUFwm0tQgrL+sFAkcI6xIRs712KGEwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQb21uaS5leGFtcGxlLmNvbTAgFw0yNjExMjYyMTA0MDJaGA8y
MTI2MTEwMjIxMDQwMlowGzEZMBcGA1UEAwwQb21uaS5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABPKv5GDX/TGwBfoMaKR3TF+IELC58LR6Lzg1
H/xZsyb4QLr2iQQcJm/flylQCeFN3SDl/jBSJf6l/awSqJN6d72jcDBuMB0GA1Ud
DgQWBBT+dYUYXcqrEsnVSOalumZLteP2XzAfBgNVHSMEGDAWgBT+dYUYXcqrEsnV
SOalumZLteP2XzAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEG9tbmkuZXhh
bXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIgN+H6XoU1xwewGRjiNLK02I2fcUh7
WWi+sosMNneM99MCIQDLfcxtJY1R0kLrbsGI5eg+jGS4eSiMx4s8d3Gkt5dkxQ==
-----END CERTIFICATE-----
`;

/** The place of the rack on a stage. */
export function rackPlace(folder: string, web: string): RackPlace {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const lan = own.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  return { host: join(folder, "host"), web, ...(lan === undefined ? {} : { lan }) };
}

/** The folder that `specs/` lies in: the one above dist/. */
export function rackSource(script: string): string {
  return dirname(dirname(script));
}

export const openRackEngine: OpenEngine = async (_, folder, { script }) => {
  const server = createServer((_request, response) => void response.end("the demo\n")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = rackPlace(folder, web);
  const files = await rackFiles(rackSource(script), place);
  await furnish(place.host);
  const engine = await openStandIn(imagesOf(files), "registry", folder, script);
  return {
    ...engine,
    web,
    environment: {
      ...engine.environment,
      ...Object.fromEntries(SECRETS.map((name) => [name, `the demo's ${name}`])),
      OMNI_PROVIDER_KEY: await providerKey(),
      // A way out that leads nowhere: no registry hears of the demo.
      HTTPS_PROXY: web,
    },
    async remove() {
      server.closeAllConnections();
      server.close();
      return engine.remove();
    },
  };
};

/** A plan reads whose it is: what `omnictl infraprovider create proxmox` would print, known to no Omni. */
async function providerKey(): Promise<string> {
  const { generateKey } = await import("openpgp");
  const { privateKey } = await generateKey({ userIDs: [{ name: "proxmox" }], format: "armored" });
  return Buffer.from(JSON.stringify({ name: "infra-provider:proxmox", pgp_key: privateKey })).toString("base64");
}

function imagesOf(files: Files): readonly string[] {
  return [...imagesIn(files), ...imagesIn({ [HUB_VALUES]: nextMinor(files[HUB_VALUES] ?? "").text }), FOREIGN_PROVIDER];
}

/** What lies on such hosts before anything is deployed there. */
async function furnish(host: string): Promise<void> {
  const { generateKey } = await import("openpgp");
  const { privateKey } = await generateKey({ userIDs: [{ name: "Omni" }], format: "armored" });
  const live = "etc/letsencrypt/live/omni.example.com";
  const files: Files = {
    "srv/omni/omni.asc": privateKey,
    [`${live}/fullchain.pem`]: CERTIFICATE,
    [`${live}/privkey.pem`]: "nobody has it\n",
    "etc/omni-scale/pve-root-ca.pem": CERTIFICATE,
    "etc/omni-scale/omni-client-secret": "the demo's client\n",
    "etc/omni-scale/proxmox-token": "the demo's token\n",
    "etc/omni-scale/grafana-admin": "the demo's password\n",
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(host, path)), { recursive: true });
    await writeFile(join(host, path), text, { mode: 0o600 });
  }
  await mkdir(join(host, "srv/omni/etcd"), { recursive: true });
  await writeFile(join(host, "srv/omni/etcd/what-omni-knows"), "machines, clusters, users\n");
}
