/** Tests of asking a server for its certificate, against TLS servers on loopback that nobody trusts. */
import { createServer as createPlainServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Server } from "node:net";
import { createSecureContext, createServer } from "node:tls";
import { X509Certificate } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasOpenssl, madeCertificate, type MadeCertificate } from "../../test/support/certificates.ts";
import { createTls } from "./tls.ts";

const openssl = hasOpenssl();

describe.skipIf(!openssl)(openssl ? "the certificate of a server" : "the certificate of a server (skipped: no openssl)", () => {
  const servers: Server[] = [];
  let usual: MadeCertificate;
  let named: MadeCertificate;
  let port = 0;

  beforeAll(async () => {
    usual = madeCertificate(["localhost"]);
    named = madeCertificate(["omni.example.net"]);
    const context = createSecureContext({ key: named.key, cert: named.certificate });
    port = await listen(
      createServer({
        key: usual.key,
        cert: usual.certificate,
        SNICallback: (name, done) => done(null, name === "omni.example.net" ? context : undefined),
      }),
    );
  });
  afterAll(() => servers.forEach((server) => server.close()));

  async function listen(server: Server): Promise<number> {
    servers.push(server);
    server.on("tlsClientError", () => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }

  const namesOf = (der: Uint8Array): string => new X509Certificate(der).subjectAltName ?? "";

  it("is the one that belongs to the name that is asked for, though nobody trusts it", async () => {
    const tls = createTls();
    expect(namesOf(await tls.certificateOf("127.0.0.1", port, "omni.example.net"))).toBe("DNS:omni.example.net");
    expect(namesOf(await tls.certificateOf("127.0.0.1", port, "localhost"))).toBe("DNS:localhost");
  });

  it("is none where nobody listens, where somebody else answers, and where nobody answers at all", async () => {
    const tls = createTls();
    const deaf = await listen(createPlainServer(() => {}));
    const rude = await listen(createPlainServer((socket) => socket.end("SSH-2.0-x\r\n")));
    await expect(tls.certificateOf("127.0.0.1", 1, "x.example")).rejects.toThrow(/ECONNREFUSED/);
    await expect(tls.certificateOf("127.0.0.1", rude, "x.example")).rejects.toThrow(/gave no certificate/);
    await expect(tls.certificateOf("127.0.0.1", deaf, "x.example", { timeoutMs: 50 })).rejects.toThrow(/no certificate within 0\.05 s/);
  });

  it("is given up when the run stops", async () => {
    const deaf = await listen(createPlainServer(() => {}));
    const stop = new AbortController();
    const asked = createTls().certificateOf("127.0.0.1", deaf, "x.example", { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toThrow(/stopped together with the run/);
    await expect(createTls().certificateOf("127.0.0.1", port, "x.example", { signal: stop.signal })).rejects.toThrow(/stopped/);
  });
});
