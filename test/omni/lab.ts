/** A loopback Omni for one test, clients of it, and raw signed requests; must not decide what is right. */
import { onTestFinished } from "vitest";
import { omniClient, type OmniClient } from "../../src/adapters/omni/client/client.ts";
import { openKey, type Signer } from "../../src/adapters/omni/client/sign.ts";
import type { Role } from "../../src/lab/omni/access.ts";
import { startOmni, type LabOmni, type OmniOptions } from "../../src/lab/omni/omni.ts";
import type { Clock, Http } from "../../src/ports.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { steppingClock, type SteppingClock } from "../support/stepping-clock.ts";

export interface Bench {
  readonly lab: LabOmni;
  /** The lab's and every client's: time passes when somebody sleeps. */
  readonly clock: SteppingClock;
  readonly client: (role?: Role) => Promise<OmniClient>;
  /** Makes time pass. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** A lab whose time stands still, closed when the test ends. */
export async function useOmni(options: OmniOptions = {}): Promise<Bench> {
  const clock = steppingClock();
  const lab = await startOmni({ clock, ...options });
  onTestFinished(() => lab[Symbol.asyncDispose]());
  const http = httpOn(clock);
  return {
    lab,
    clock,
    client: async (role = "Operator") => {
      const key = await lab.serviceAccount(role.toLowerCase(), role);
      return omniClient({ http, clock, endpoint: lab.url, key });
    },
    pass: async (milliseconds) => {
      await clock.sleep(milliseconds);
      lab.tick();
    },
  };
}

/** HTTP whose pauses are `clock`'s. */
export function httpOn(clock: Clock): Http {
  return createHttp({ environment: {}, clock, random: { hex: (bytes) => "00".repeat(bytes) } });
}

export interface Asked {
  /** e.g. `/omni.resources.ResourceService/List`. */
  readonly method: string;
  readonly body: unknown;
  /** Headers of gRPC, which are signed, too. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly at: Date;
  /** What the payload says instead. */
  readonly claims?: object;
}

export interface Answer {
  readonly status: number;
  // Replies have every shape that Omni's have.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

const http = httpOn(steppingClock());
const opened = new Map<string, Promise<Signer>>();

function signerOf(key: string): Promise<Signer> {
  const signer = opened.get(key) ?? openKey(key);
  opened.set(key, signer);
  return signer;
}

/** Sends a request that `key` signed, as the web interface does; without a key nobody signs. */
export async function ask(
  server: { readonly url: string; readonly ca?: string },
  key: string | undefined,
  { method, body, metadata = {}, at, claims }: Asked,
): Promise<Answer> {
  const headers: Record<string, string> = { ...metadata };
  if (key !== undefined) {
    const signer = await signerOf(key);
    headers["x-sidero-timestamp"] = String(Math.floor(at.getTime() / 1000));
    const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    const payload = JSON.stringify({ headers: listed, method, ...claims });
    headers["x-sidero-payload"] = payload;
    headers["x-sidero-signature"] = `siderov1 ${signer.identity} ${signer.fingerprint} ${await signer.sign(payload, at)}`;
  }
  const reply = await http.request({
    method: "POST",
    url: `${server.url}/api${method}`,
    system: "omni",
    tries: 1,
    body: JSON.stringify(body),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [`grpc-metadata-${name}`, value])),
    ...(server.ca === undefined ? {} : { ca: server.ca }),
  });
  return { status: reply.status, body: JSON.parse(reply.body) };
}
