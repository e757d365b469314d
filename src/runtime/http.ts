/** HTTP behind the Http port: the only place that tries again; must not repeat a write nor report a header or a query. */
import { RemoteError } from "../core/errors.ts";
import type { Clock, Http, HttpRequest, HttpResponse, Random } from "../ports.ts";
import { explain, isRead, stopped, tooLate } from "./http-errors.ts";

/** Bounds on every request. */
export interface HttpLimits {
  /** Of one answer's body; a longer one is an error. */
  readonly maxBodyBytes: number;
  /** The first pause between tries; it doubles each time and loses up to half of itself by chance. */
  readonly firstPauseMs: number;
  /** A server that asks for a longer pause than this is not waited for: its answer is given to the caller. */
  readonly longestPauseMs: number;
}

const LIMITS: HttpLimits = {
  maxBodyBytes: 64 * 1024 * 1024,
  firstPauseMs: 500,
  longestPauseMs: 60_000,
};
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_TRIES = 4;
/** Too many requests, and what gateways say while the system behind them restarts. */
const WORTH_ANOTHER_TRY = new Set([429, 502, 503, 504]);

type Exchange = (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;

/** HTTP from this machine, through the proxies that `environment` names. `timeoutMs` bounds one try, 30 s unless told. */
export function createHttp(
  parts: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly clock: Clock;
    readonly random: Random;
  },
  limits: Partial<HttpLimits> = {},
): Http {
  const bounds = { ...LIMITS, ...limits };
  let loading: Promise<Exchange> | undefined;
  const load = async (): Promise<Exchange> => {
    const { createDispatcher, createInsecureDispatcher, exchange } = await import("./http-once.ts");
    const trusting = new Map<string | undefined, ReturnType<typeof createDispatcher>>();
    trusting.set(undefined, createDispatcher(parts.environment));
    let insecure: ReturnType<typeof createDispatcher> | undefined;
    return (request, signal) => {
      if (request.insecure !== true) {
        const dispatcher = trusting.get(request.ca) ?? createDispatcher(parts.environment, request.ca);
        trusting.set(request.ca, dispatcher);
        return exchange(request, dispatcher, signal, bounds.maxBodyBytes);
      }
      insecure ??= createInsecureDispatcher();
      return exchange(request, insecure, signal, bounds.maxBodyBytes);
    };
  };
  return {
    async request(request) {
      loading ??= load();
      return withTries(request, await loading, parts.clock, parts.random, bounds);
    },
  };
}

async function withTries(
  request: HttpRequest,
  exchange: Exchange,
  clock: Clock,
  random: Random,
  limits: HttpLimits,
): Promise<HttpResponse> {
  const tries = isRead(request) ? (request.tries ?? DEFAULT_TRIES) : 1;
  for (let number = 1; ; number += 1) {
    const outcome = await once(request, exchange);
    const again = outcome instanceof RemoteError ? outcome.retryable : WORTH_ANOTHER_TRY.has(outcome.status);
    const pause = pauseBefore(outcome, number, clock, random, limits);
    if (!again || number >= tries || pause > limits.longestPauseMs) {
      if (outcome instanceof RemoteError) throw outcome;
      return outcome;
    }
    await clock.sleep(pause, request.signal).catch(() => {
      throw stopped(request);
    });
  }
}

/** One try; gives the error that stands for "no answer" instead of throwing it. */
async function once(request: HttpRequest, exchange: Exchange): Promise<HttpResponse | RemoteError> {
  if (isStopped(request)) throw stopped(request);
  const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const timer = setTimeout(stop, timeoutMs);
  request.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await exchange(request, ending.signal);
  } catch (error) {
    if (isStopped(request)) throw stopped(request);
    return ending.signal.aborted ? tooLate(request, timeoutMs) : explain(request, error);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener("abort", stop);
  }
}

function isStopped(request: HttpRequest): boolean {
  return request.signal?.aborted === true;
}

/** As long as the server asks for (seconds or a date), else doubling pauses with jitter, so that runs do not march in step. */
function pauseBefore(outcome: HttpResponse | RemoteError, number: number, clock: Clock, random: Random, limits: HttpLimits): number {
  const asked = outcome instanceof RemoteError ? undefined : outcome.headers["retry-after"];
  if (asked !== undefined) {
    const ms = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - clock.now().getTime();
    if (!Number.isNaN(ms)) return Math.max(0, ms);
  }
  const chance = Number.parseInt(random.hex(4), 16) / 0xffff_ffff;
  return Math.min(limits.longestPauseMs, limits.firstPauseMs * 2 ** (number - 1)) * (1 - chance / 2);
}
