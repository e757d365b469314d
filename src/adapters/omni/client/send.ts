/**
 * Sends one signed call to Omni's JSON gateway; must not know what is asked for.
 *
 * The gateway takes `POST /api/<package.Service>/<Method>` with protojson and hands headers named `Grpc-Metadata-*` on
 * to gRPC. What is signed is a JSON text of the method and of the headers that count, not the body: who can change
 * bodies on the way can change the call, so it has to be https.
 */
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Clock, Http, HttpResponse } from "../../../ports.ts";
import { OmniError } from "./errors.ts";
import { refusal } from "./refusals.ts";
import type { Signer } from "./sign.ts";
import type { Watch } from "./watch.ts";

export interface Connection {
  readonly http: Http;
  readonly clock: Clock;
  /** e.g. `https://omni.example.org`, without a slash at the end. */
  readonly endpoint: string;
  /** Certificates (PEM) of the authority of that endpoint; without it those that Node trusts. */
  readonly ca?: string;
  readonly signer: Signer;
  readonly watch: Watch;
  readonly signal?: AbortSignal;
}

export interface Call {
  /** e.g. `omni.resources.ResourceService/List`. */
  readonly method: string;
  readonly body: object;
  /** For messages, e.g. `List Clusters.omni.sidero.dev`. */
  readonly operation: string;
  /** It changes nothing, so it may be sent again. */
  readonly reads: boolean;
  /** 30 s unless told. */
  readonly timeoutMs?: number;
  /** Headers of gRPC beside the usual ones, e.g. `context`; `runtime` is Omni's own unless told. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The reply's JSON. Rejects with an {@link OmniError}. */
export async function send(connection: Connection, call: Call): Promise<unknown> {
  const { http, endpoint, ca, signer, watch, signal } = connection;
  const asked = { operation: call.operation, identity: signer.identity };
  if (watch.ended()) {
    const words = say`the key of ${signer.identity} is of no use any more. ${watch.whyUnauthenticated()}`;
    throw new OmniError({ code: "unauthenticated", operation: call.operation, words });
  }
  const response = await http
    .request({
      method: "POST",
      url: `${endpoint}/api/${call.method}`,
      system: "omni",
      headers: { "content-type": "application/json", ...(await signedHeaders(connection, call)) },
      body: JSON.stringify(call.body),
      reads: call.reads,
      ...(ca === undefined ? {} : { ca }),
      ...(signal === undefined ? {} : { signal }),
      ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
    })
    .catch((error: unknown) => {
      throw error instanceof RemoteError ? noAnswer(call.operation, error) : error;
    });
  watch.saw(response);
  if (response.status >= 300) throw refusal(response, asked, watch);
  return json(response, call.operation);
}

/** Every header that counts stands in the payload as a list of its values; those that are not sent are left out. */
async function signedHeaders({ signer, clock }: Connection, { method, metadata }: Call): Promise<Record<string, string>> {
  const now = clock.now();
  const counted = { "x-sidero-timestamp": String(Math.floor(now.getTime() / 1000)), runtime: "Omni", ...metadata };
  const headers = Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, [value]]));
  const payload = JSON.stringify({ headers, method: `/${method}` });
  const signature = await signer.sign(payload, now);
  const sent = {
    ...counted,
    "x-sidero-payload": payload,
    "x-sidero-signature": `siderov1 ${signer.identity} ${signer.fingerprint} ${signature}`,
  };
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [`grpc-metadata-${name}`, value]));
}

function noAnswer(operation: string, error: RemoteError): OmniError {
  return new OmniError({ code: "unreachable", operation, retryable: error.retryable, words: error.words }, { cause: error });
}

function json(response: HttpResponse, operation: string): unknown {
  try {
    return JSON.parse(response.body);
  } catch (error) {
    const words = say`its answer is not JSON: the address is not that of Omni's API`;
    throw new OmniError(
      { code: "unreachable", operation, status: response.status, words },
      { cause: error instanceof Error ? new Error(error.name) : error },
    );
  }
}
