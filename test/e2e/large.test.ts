/** A pull request that changes a very large rack, as GitHub's runners would start it; must not need a Docker Engine. */
import { describe, expect } from "vitest";
import { compose, logOf, onRack, verdict } from "./rack.ts";

const COMPONENTS = 2000;
const stacks = Array.from({ length: COMPONENTS }, (_, index) => `stack-${String(index).padStart(4, "0")}`);

/** GitHub refuses more characters than that in a comment. */
const MAX_COMMENT = 65_536;
/** What the job tokens of one repository may ask in an hour. */
const HOURLY = 1000;

describe("2,000 components", () => {
  onRack(
    "that all change are one comment within its limits, with whole fences and few calls",
    { stacks, empty: true, timeoutMs: 600_000 },
    async (rack) => {
      const files = Object.fromEntries(stacks.map((stack) => [`${stack}/compose.yaml`, compose("2")]));
      const pull = await rack.propose(files);
      const from = rack.github.log.length;
      const end = await rack.plan(pull, { selfHosted: false });
      expect(verdict(end), logOf(end).slice(-4000)).toBe("0 changes");

      const [comment, ...more] = rack.ours(pull);
      expect(more).toEqual([]);
      const body = comment?.body ?? "";
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(MAX_COMMENT);
      expect(body).toContain(`${COMPONENTS} of ${COMPONENTS} components change`);
      expect(body).toMatch(/\d+ more components/);
      expect((body.match(/^```/gm) ?? []).length % 2).toBe(0);
      expect((body.match(/<details/g) ?? []).length).toBe((body.match(/<\/details>/g) ?? []).length);
      const calls = rack.github.log.slice(from).length;
      expect(calls).toBeLessThan(HOURLY / 5);
    },
  );
});
