/** Texts that compose-go reads in its own ways: templates, env files, ports, volumes, units, words. */
import { describe, expect, it } from "vitest";
import { sprint } from "../tree.ts";
import { parseDotenv } from "./dotenv.ts";
import { substitute } from "./interpolate.ts";
import { parsePort } from "./ports.ts";
import { formatDuration, parseBytes, parseDuration, shellWords } from "./units.ts";
import { parseVolume } from "./volumes.ts";

describe("substitute", () => {
  const values: Readonly<Record<string, string>> = { A: "a", EMPTY: "" };
  const all = (template: string): { text: string; warned: string[] } => {
    const warned: string[] = [];
    return {
      text: substitute(
        template,
        (name) => values[name],
        (message) => warned.push(message),
      ),
      warned,
    };
  };

  it.each([
    { template: "$A-${A}", text: "a-a", reason: "both forms" },
    { template: "$$A $1", text: "$A $1", reason: "an escaped dollar and a lone one" },
    { template: "${EMPTY:-x}${EMPTY-x}${NONE-y}", text: "xy", reason: "defaults for empty and for unset" },
    { template: "${A:+x}${EMPTY:+x}${EMPTY+y}${NONE+z}", text: "xy", reason: "alternatives" },
    { template: "${NONE:-${A}}/${NONE:-b}", text: "a/b", reason: "a nested default, and what follows on the line" },
    { template: "${A:?why}", text: "a", reason: "a required one that is there" },
  ])("knows $reason", ({ template, text }) => {
    expect(all(template)).toEqual({ text, warned: [] });
  });

  it("warns once for every place without a value, and throws for required and broken ones", () => {
    expect(all("$NONE ${NONE}")).toEqual({
      text: " ",
      warned: Array.from({ length: 2 }, () => 'The "NONE" variable is not set. Defaulting to a blank string.'),
    });
    expect(() => all("${EMPTY:?why}")).toThrow("required variable EMPTY is missing a value: why");
    expect(() => all("x ${A")).toThrow("x ${A");
  });
});

describe("parseDotenv", () => {
  it("reads what the engine's own files hold", () => {
    const source = `\uFEFF# c\nA=plain # comment\nexport B="q $A \\n \\$x"\nC='$A'\nD: colon\nE=a#b\nF="two\nlines"\nG=\nOUTSIDE\nH=$OUTSIDE\n`;
    const found = parseDotenv(
      source,
      (name) => (name === "OUTSIDE" ? "o" : undefined),
      () => undefined,
    );
    expect(Object.fromEntries(found)).toEqual({
      A: "plain",
      B: "q plain \n $x",
      C: "$A",
      D: "colon",
      E: "a#b",
      F: "two\nlines",
      G: "",
      OUTSIDE: "o",
      H: "o",
    });
  });

  it.each([
    { source: "A=1\nB C=2\n", error: "line 2: key cannot contain a space" },
    { source: 'A="open\n', error: 'line 1: unterminated quoted value "open' },
    { source: "A!=1\n", error: 'line 1: unexpected character "!" in variable name "A!=1"' },
  ])("says where it is wrong: $error", ({ source, error }) => {
    expect(() =>
      parseDotenv(
        source,
        () => undefined,
        () => undefined,
      ),
    ).toThrow(error);
  });
});

describe("short syntax", () => {
  it.each([
    { spec: "8080:80/udp", ports: ["8080>80/udp"], reason: "a protocol" },
    { spec: "[::1]:70:71", ports: ["::1|70>71/tcp"], reason: "an IPv6 address" },
    { spec: "8000-8001:80-81", ports: ["8000>80/tcp", "8001>81/tcp"], reason: "ranges" },
    { spec: "8000-8009:80", ports: ["8000-8009>80/tcp"], reason: "any of several" },
    { spec: "80", ports: [">80/tcp"], reason: "no published port" },
  ])("of ports: $reason", ({ spec, ports }) => {
    const short = parsePort(spec).map((port) => {
      const { host_ip: ip, published, target, protocol } = Object.fromEntries(Object.entries(port).map(([key, one]) => [key, sprint(one)]));
      return `${ip === undefined ? "" : `${ip}|`}${published ?? ""}>${target ?? ""}/${protocol ?? ""}`;
    });
    expect(short).toEqual(ports);
  });

  it.each([
    {
      spec: "./a:/b:ro,z",
      volume: { type: "bind", source: "./a", target: "/b", read_only: true, bind: { selinux: "z", create_host_path: true } },
    },
    { spec: "data:/d:nocopy", volume: { type: "volume", source: "data", target: "/d", volume: { nocopy: true } } },
    { spec: "/data", volume: { type: "volume", target: "/data", volume: {} } },
  ])("of volumes: $spec", ({ spec, volume }) => {
    expect(parseVolume(spec)).toEqual(volume);
  });
});

describe("units", () => {
  it.each([
    ["1m30s", "1m30s"],
    ["90s", "1m30s"],
    ["1.5h", "1h30m0s"],
    ["250ms", "250ms"],
    ["0", "0s"],
  ])("writes %s as Go does: %s", (given, written) => {
    expect(formatDuration(parseDuration(given))).toBe(written);
  });

  it("reads sizes by 1024 and refuses the rest", () => {
    expect([parseBytes("64m"), parseBytes("1.5g"), parseBytes("10")]).toEqual([67_108_864, 1_610_612_736, 10]);
    expect(() => parseBytes("many")).toThrow("invalid size: 'many'");
  });

  it("splits words as a shell, up to the first operator", () => {
    expect(shellWords(`a "b c" 'd "e' f\\ g "" | h`)).toEqual(["a", "b c", 'd "e', "f g", ""]);
  });
});
