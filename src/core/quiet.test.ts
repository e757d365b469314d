import { describe, expect, it } from "vitest";
import { isQuiet, isTimeZone } from "./quiet.ts";

describe("isQuiet", () => {
  it.each([
    { at: "2026-11-23T21:59:00Z", quiet: false, reason: "a minute before" },
    { at: "2026-11-23T22:00:00Z", quiet: true, reason: "the first minute" },
    { at: "2026-11-24T03:00:00Z", quiet: true, reason: "over midnight" },
    { at: "2026-11-24T06:59:00Z", quiet: true, reason: "the last minute" },
    { at: "2026-11-24T07:00:00Z", quiet: false, reason: "the minute after" },
  ])("$at is quiet: $quiet ($reason)", ({ at, quiet }) => {
    expect(isQuiet(new Date(at), [{ from: "22:00", to: "07:00" }], "UTC")).toBe(quiet);
  });

  it("goes by the clocks of the place, summer time too", () => {
    const night = [{ from: "22:00", to: "07:00" }];
    expect(isQuiet(new Date("2026-11-23T21:30:00Z"), night, "Europe/Berlin")).toBe(true);
    expect(isQuiet(new Date("2026-07-23T20:30:00Z"), night, "Europe/Berlin")).toBe(true);
    expect(isQuiet(new Date("2026-11-23T20:30:00Z"), night, "Europe/Berlin")).toBe(false);
  });

  it("is never so without spans", () => {
    expect(isQuiet(new Date("2026-11-23T03:00:00Z"), [], "UTC")).toBe(false);
  });
});

describe("isTimeZone", () => {
  it.each([
    ["Europe/Berlin", true],
    ["UTC", true],
    ["Berlin", false],
    ["", false],
  ])("%s: %s", (name, is) => expect(isTimeZone(name)).toBe(is));
});
