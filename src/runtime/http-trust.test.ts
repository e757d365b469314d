/** Tests of requests that say which certificates they accept, against a TLS server on loopback with one nobody trusts. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { rootCertificates } from "node:tls";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { steppingClock } from "../../test/support/stepping-clock.ts";
import { createHttp } from "./http.ts";
import { createRandom } from "./random.ts";

const openssl = hasOpenssl();

describe.skipIf(!openssl)(openssl ? "a certificate nobody trusts" : "a certificate nobody trusts (skipped: no openssl)", () => {
  let folder = "";
  let server: Server;
  let url = "";
  let ca = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "omni-scale-tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 -keyout ${key} -out ${cert}`;
    execFileSync("openssl", request.split(" "), { stdio: "ignore" });
    ca = readFileSync(cert, "utf8");
    server = createServer({ key: readFileSync(key), cert: ca }, (_request, response) => response.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is accepted by a request that says so, and by no other, before and after it", async () => {
    const http = createHttp({ environment: {}, clock: steppingClock(), random: createRandom() });
    const ask = (insecure: boolean): Promise<unknown> =>
      http.request({ method: "GET", url, system: "probe", tries: 1, ...(insecure ? { insecure } : {}) });
    await expect(ask(false)).rejects.toThrow("not trusted");
    await expect(ask(true)).resolves.toMatchObject({ status: 200, body: "hello" });
    await expect(ask(false)).rejects.toThrow("not trusted");
  });

  it("is accepted by a request that names its authority, and by no other, with and without a proxy for others", async () => {
    for (const environment of [{}, { HTTPS_PROXY: "http://127.0.0.1:1", NO_PROXY: "127.0.0.1" }]) {
      const http = createHttp({ environment, clock: steppingClock(), random: createRandom() });
      const ask = (more: { ca?: string }): Promise<unknown> => http.request({ method: "GET", url, system: "omni", tries: 1, ...more });
      await expect(ask({ ca })).resolves.toMatchObject({ status: 200 });
      await expect(ask({})).rejects.toThrow("not trusted");
      await expect(ask({ ca: rootCertificates[0] ?? "" })).rejects.toThrow("not trusted");
      await expect(ask({ ca })).resolves.toMatchObject({ status: 200 });
    }
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
