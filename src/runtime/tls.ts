/** Asks a server for its certificate by a TLS handshake alone; must not send anything, nor trust what it is shown. */
import { connect } from "node:tls";
import { RemoteError } from "../core/errors.ts";
import { say, type Words } from "../core/words.ts";
import type { Tls } from "../ports.ts";

const USUAL_TIMEOUT_MS = 10_000;

export function createTls(): Tls {
  return { certificateOf };
}

const certificateOf: Tls["certificateOf"] = (host, port, name, options = {}) =>
  new Promise((resolve, reject) => {
    const { timeoutMs = USUAL_TIMEOUT_MS, signal } = options;
    const failed = (words: Words): void => {
      end();
      reject(new RemoteError({ system: "tls", operation: `handshake with ${host}:${port}`, retryable: true, words }));
    };
    const stop = (): void => failed(say`It was stopped together with the run.`);
    const timer = setTimeout(() => failed(say`There was no certificate within ${timeoutMs / 1000} s.`), timeoutMs);
    const socket = connect({ host, port, servername: name, rejectUnauthorized: false });
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      socket.destroy();
    };
    if (signal?.aborted === true) return stop();
    signal?.addEventListener("abort", stop, { once: true });
    socket.once("secureConnect", () => {
      const { raw } = socket.getPeerCertificate();
      if (raw === undefined) return failed(say`${`${host}:${port}`} showed no certificate.`);
      end();
      resolve(new Uint8Array(raw));
    });
    socket.once("error", (error) => {
      const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
      failed(say`${`${host}:${port}`} gave no certificate (${code}).`);
    });
  });
