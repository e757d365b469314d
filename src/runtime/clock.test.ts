/** The clock and randomness: how sleep ends, how long a token is. */
import { describe, expect, it } from "vitest";
import { createClock } from "./clock.ts";
import { createRandom } from "./random.ts";

describe("sleep", () => {
  const clock = createClock();

  it("ends by itself", async () => {
    const before = clock.now().getTime();
    await clock.sleep(20);
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(19);
  });

  it("ends with the signal's reason when the run is stopped, before or meanwhile", async () => {
    const reason = new Error("stopped");
    await expect(clock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const stop = new AbortController();
    const sleeping = clock.sleep(60_000, stop.signal);
    stop.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });
});

describe("hex", () => {
  it("gives two digits a byte, never the same twice", () => {
    const random = createRandom();
    expect(random.hex(16)).toMatch(/^[0-9a-f]{32}$/);
    expect(random.hex(16)).not.toBe(random.hex(16));
  });
});
