/**
 * The exchanges recorded from an Omni 1.9.3 (test/fixtures/omni-1.9.3), and an Http port that plays them; must not
 * know more than the recording.
 */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { createMessage, readPrivateKey, readSignature, verify } from "openpgp";
import { parseKey } from "../../src/adapters/omni/client/key.ts";
import type { Http, HttpRequest, HttpResponse } from "../../src/ports.ts";

const folder = new URL("../fixtures/omni-1.9.3/", import.meta.url);

export interface Exchange {
  /** What it shows. */
  readonly about: string;
  readonly path: string;
  /** What the `Grpc-Metadata-` headers said, signatures left out. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly request: { readonly namespace?: string; readonly type?: string; readonly id?: string; readonly [member: string]: unknown };
  readonly status: number;
  readonly reply: {
    readonly items?: readonly string[];
    readonly body?: string;
    readonly message?: string;
    readonly [member: string]: unknown;
  };
}

export const exchanges = JSON.parse(readFileSync(new URL("exchanges.json", folder), "utf8")) as readonly Exchange[];

/** The exchange with these words in `about`; the first of several. */
export function exchange(about: string): Exchange {
  const found = exchanges.find((one) => one.about === about);
  if (found === undefined) throw new Error(`not in the recording: ${about}`);
  return found;
}

/** A key as Omni 1.9.3 makes them (go-api-signature 0.3.13), for a year from 2026-11-20; it opens nothing. */
export const throwawayKey = readFileSync(new URL("throwaway-key.txt", folder), "utf8");
export const throwawayFingerprint = "0fe574501c5cb263032acd114c98627970016bdc";

export interface Player extends Http {
  readonly requests: readonly HttpRequest[];
}

/**
 * Answers each request as the recording does. A request that was not recorded, or whose signature does not hold, fails
 * the test by its own error. Lists are cut into pages like the server's.
 */
export function player(among: readonly Exchange[] = exchanges): Player {
  const requests: HttpRequest[] = [];
  return {
    requests,
    request: async (request) => {
      requests.push(request);
      await checkSignature(request);
      const {
        offset = 0,
        limit = Infinity,
        ...asked
      } = JSON.parse(request.body ?? "") as Exchange["request"] & { offset?: number; limit?: number };
      const path = new URL(request.url).pathname;
      const found = among.find((one) => one.path === path && isDeepStrictEqual(one.request, asked));
      if (found === undefined) throw new Error(`not in the recording: ${path} ${request.body ?? ""}`);
      return response(found.status, page(found.reply, offset, limit));
    },
  };
}

function page(reply: Exchange["reply"], offset: number, limit: number): Exchange["reply"] {
  return reply.items === undefined ? reply : { ...reply, items: reply.items.slice(offset, offset + limit) };
}

function response(status: number, body: unknown): HttpResponse {
  return { status, headers: { date: "Mon, 23 Nov 2026 12:00:00 GMT" }, body: JSON.stringify(body) };
}

/** As the server does: the payload names exactly the method and the headers that were sent, and the key signed it. */
async function checkSignature({ url, headers = {} }: HttpRequest): Promise<void> {
  const sent = (name: string): string => headers[`grpc-metadata-${name}`] ?? "";
  const expected = {
    headers: { "x-sidero-timestamp": [sent("x-sidero-timestamp")], runtime: [sent("runtime")] },
    method: new URL(url).pathname.replace(/^\/api/, ""),
  };
  if (!isDeepStrictEqual(JSON.parse(sent("x-sidero-payload")), expected)) throw new Error(`payload: ${sent("x-sidero-payload")}`);
  const [scheme, identity, fingerprint, signature = ""] = sent("x-sidero-signature").split(" ");
  const key = await readPrivateKey({ armoredKey: parseKey(throwawayKey).armored });
  const { signatures } = await verify({
    message: await createMessage({ binary: new TextEncoder().encode(sent("x-sidero-payload")) }),
    signature: await readSignature({ binarySignature: Buffer.from(signature, "base64") }),
    verificationKeys: key.toPublic(),
    date: new Date(Number(sent("x-sidero-timestamp")) * 1000),
  });
  await signatures[0]?.verified;
  if (`${scheme} ${identity}` !== "siderov1 plan@serviceaccount.omni.sidero.dev" || fingerprint !== throwawayFingerprint) {
    throw new Error(`signature: ${scheme} ${identity} ${fingerprint}`);
  }
}
