// What is said where Omni cannot be asked, in words and not in the form of a setting.
import { describe, expect, it } from "vitest";
import { plain } from "../../core/words.ts";
import type { Clock, Http, SecretReader } from "../../ports.ts";
import { OmniScaleConfig } from "../../specs/config.ts";
import { memoryTree } from "../../../test/memory-tree.ts";
import { connectionOf } from "./connection.ts";

const nobody = { read: async () => undefined } as unknown as SecretReader;

describe("a connection without a key", () => {
  it.each([
    { key: undefined, says: "this run has no key for Omni (the environment variable OMNI_SERVICE_ACCOUNT_KEY is empty)" },
    { key: { onHost: "/etc/omni.key" }, says: "this run has no key for Omni (the file /etc/omni.key of the host is empty)" },
    {
      key: { fromSops: { file: "secrets.yaml", key: "omni.key" } },
      says: "this run has no key for Omni (the key omni.key of secrets.yaml is empty)",
    },
  ])("names where it was looked for: $says", async ({ key, says }) => {
    const connection = connectionOf({
      http: {} as Http,
      clock: {} as Clock,
      secrets: nobody,
      omni: { endpoint: "https://omni.example.com" },
    });
    const settings = OmniScaleConfig.parse({ omni: key === undefined ? {} : { key } });
    connection.configure({ settings, tree: memoryTree({}) });
    const reached = await connection.open(new AbortController().signal);
    expect("because" in reached && plain(reached.because.message)).toBe(says);
  });

  it("gives the reason as a part of a sentence, as everybody who quotes it expects", async () => {
    const secrets = { read: async () => "no key" } as unknown as SecretReader;
    const connection = connectionOf({ http: {} as Http, clock: {} as Clock, secrets, omni: { endpoint: "https://omni.example.com" } });
    const reached = await connection.open(new AbortController().signal);
    expect("because" in reached && plain(reached.because.message)).toMatch(/^The key of Omni's .* cannot be used: .*[^.]$/);
  });
});
