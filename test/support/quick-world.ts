/**
 * Loaded before a program under test (`node --import`): its pauses are short and its clock goes faster by as much, one name
 * leads to loopback and no other leads anywhere. Bounds on commands and requests stay as they are. Must not be loaded by tests themselves.
 */
import dns from "node:dns";
import { isIP } from "node:net";

/** `factor anchor name`; the anchor in milliseconds since 1970. */
const [factor = 1, anchor = 0] = (process.env["OMNI_SCALE_TEST_WORLD"] ?? "").split(" ").map(Number);
const name = (process.env["OMNI_SCALE_TEST_WORLD"] ?? "").split(" ")[2];

/** What the programs sleep for between two looks, in milliseconds; a time that a command may take is none of these. */
const PAUSES: ReadonlySet<unknown> = new Set([500, 1000, 5000]);

const RealDate = Date;
const now = (): number => anchor + (RealDate.now() - anchor) * factor;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as Date,
  get: (target, key) => (key === "now" ? now : (Reflect.get(target, key) as unknown)),
});

const realTimeout = globalThis.setTimeout;
globalThis.setTimeout = new Proxy(realTimeout, {
  apply: (target, self, [work, milliseconds, ...rest]: unknown[]) => {
    const pause = PAUSES.has(milliseconds) ? Number(milliseconds) / factor : milliseconds;
    return Reflect.apply(target, self, [work, pause, ...rest]) as unknown;
  },
});

/** Nobody else is there, which is known at once. */
const unknown = (host: unknown): Error => Object.assign(new Error(`there is no ${String(host)} here`), { code: "ENOTFOUND" });

const realLookup = dns.lookup;
dns.lookup = new Proxy(realLookup, {
  apply: (target, self, [host, ...rest]: unknown[]) => {
    if (host === name) return Reflect.apply(target, self, ["127.0.0.1", ...rest]) as unknown;
    if (host === "localhost" || isIP(String(host)) > 0) return Reflect.apply(target, self, [host, ...rest]) as unknown;
    const done = rest.at(-1);
    if (typeof done === "function") setImmediate(() => void Reflect.apply(done, undefined, [unknown(host)]));
    return {};
  },
});
dns.promises.Resolver.prototype.resolve4 = (async (host: string) => {
  if (host !== name) throw unknown(host);
  return ["127.0.0.1"];
}) as typeof dns.promises.Resolver.prototype.resolve4;
