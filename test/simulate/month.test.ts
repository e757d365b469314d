// Thirty days of drift runs leave the issues that a person would have wanted, and no others.
import { expect, it } from "vitest";
import { playMonth, WANTED } from "./month.ts";

it(
  "a month ends with the table of issues that people would have wanted: no duplicate, no false close, no comment without news",
  { timeout: 600_000 },
  async () => {
    const { faults, rows } = await playMonth();
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(WANTED.length);
  },
);
