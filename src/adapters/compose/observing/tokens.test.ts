// Tokens made where the host's own key can be read: the script's own, and none where it cannot.
import { describe, expect, it } from "vitest";
import { HOST_KEY, listTokenOf, tokenOf } from "../../../../test/support/observe-script.ts";
import { fingerprinter } from "../../../core/digest.ts";
import { RemoteError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Host } from "../host.ts";
import { ConnectionError } from "../hosts/outcome.ts";
import { hiderFor } from "./tokens.ts";

const base = fingerprinter("k", { bound: true });
const hostWith = (read: () => Promise<Uint8Array | undefined>): Host => ({ name: "nas", read }) as Partial<Host> as Host;
const about = { system: "host", operation: "read", retryable: false, words: say`no` };
const code = Object.assign(new Error("EACCES"), { code: "EACCES" });

describe("fingerprints for a host", () => {
  it("are of the tokens that its script gives: of a text, a list as one, each text of a map", async () => {
    const hider = await hiderFor(
      hostWith(async () => new TextEncoder().encode(`${HOST_KEY}\n`)),
      base,
    );
    expect(hider.token?.("it's \n é")).toBe(tokenOf("it's \n é"));
    expect(hider.token?.(["CMD", "a b"])).toEqual([listTokenOf(["CMD", "a b"])]);
    expect(hider.token?.({ tag: "x", "max-size": "7m" })).toEqual({ tag: tokenOf("x"), "max-size": tokenOf("7m") });
    expect(hider.keyId).toBe(base.keyId);
    expect(hider.of("x")).toEqual(base.of("x"));
  });

  it.each<[string, () => Promise<Uint8Array | undefined>, object]>([
    ["has no key", async () => undefined, {}],
    ["has half a key", async () => new TextEncoder().encode("abc\n"), {}],
    ["does not let this user read it", () => Promise.reject(code), { isClosed: true }],
    ["does not let this key read it", () => Promise.reject(new RemoteError(about)), { isClosed: true }],
  ])("are of the values themselves where the host %s", async (_what, read, more) => {
    const hider = await hiderFor(hostWith(read), base);
    expect(hider.token).toBeUndefined();
    expect(hider).toMatchObject(more);
  });

  it("are none where the connection is cut: what it has for a key is unknown", async () => {
    await expect(
      hiderFor(
        hostWith(() => Promise.reject(new ConnectionError(about))),
        base,
      ),
    ).rejects.toBeInstanceOf(ConnectionError);
  });
});
