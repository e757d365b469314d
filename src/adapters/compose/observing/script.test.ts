/** What the plan's key lets out of JSON that an engine could say, with every shell and awk that this machine has. */
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { has, installScript, listTokenOf, maskWith, tokenOf, type HowToRun } from "../../../../test/support/observe-script.ts";

const hosts: readonly (HowToRun & { readonly name: string; readonly needs: readonly string[] })[] = [
  { name: "sh and mawk", shell: ["sh"], awk: "mawk", needs: ["mawk"] },
  { name: "bash and gawk", shell: ["bash", "--posix"], awk: "gawk", needs: ["bash", "gawk"] },
  { name: "busybox alone", shell: ["busybox", "sh"], awk: "busybox awk", needs: ["busybox"] },
];

/** Anything that a container's settings may hold: quotes, line breaks, controls, letters of all alphabets. */
const value = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)), maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("\\", '"', "\n", "\u2028", "\u0000", "$", "%", "'", "<", "é", "🐳", "\ud800"), maxLength: 20 }),
);

/** As Go writes it: these five escaped, everything else raw. */
function goJson(json: unknown): string {
  return JSON.stringify(json, undefined, 4).replaceAll(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A lone surrogate is no text: Go says U+FFFD for it. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

describe.each(hosts)("masking with $name", (host) => {
  const missing = host.needs.find((program) => !has(program, "--help"));
  if (missing !== undefined) {
    it.skip(`(skipped: no ${missing})`, () => {});
    return;
  }
  const script = installScript(host);
  afterAll(() => script[Symbol.dispose]());
  const mask = (kind: string, json: unknown): never => JSON.parse(maskWith(script, host, kind, goJson(json))) as never;

  it("gives of every value its HMAC-SHA-256, whatever it holds and however JSON writes it", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 150, maxLength: 200 }), fc.array(value, { minLength: 1, maxLength: 5 }), (values, words) => {
        const labels = Object.fromEntries(values.map((one, index) => [`l${index}`, one]));
        const [masked] = mask("container", [
          { Config: { Env: values.map((one, index) => `E${index}=${one}`), Labels: labels, Cmd: words } },
        ]) as [{ Config: { Env: string[]; Labels: Record<string, string>; Cmd: string[] } }];
        expect(masked.Config.Env).toEqual(values.map((one, index) => `E${index}=${tokenOf(wellFormed(one))}`));
        expect(Object.values(masked.Config.Labels)).toEqual(values.map((one) => tokenOf(wellFormed(one))));
        expect(masked.Config.Cmd).toEqual([listTokenOf(words.map(wellFormed))]);
      }),
      { numRuns: 2 },
    );
  });

  it("leaves in the clear what is listed, and nothing else", () => {
    const said = {
      Id: "c0ffee",
      Path: "secret-path",
      Args: ["secret-arg"],
      Config: {
        Image: "app:1",
        Env: ["A=secret", "odd name=secret", "secret"],
        Cmd: ["run", "secret"],
        Entrypoint: null,
        Healthcheck: { Test: ["CMD", "secret"], Interval: 5 },
        Labels: { "com.docker.compose.service": "web", "com.docker.compose.config-hash": "secret", "traefik.x": "secret" },
        Unheard: "secret",
      },
      State: { Status: "running", Error: "secret", Health: { Status: "healthy", Log: [{ Output: "secret" }] } },
      HostConfig: {
        Binds: ["/srv:/srv"],
        PortBindings: { "80/tcp": [{ HostIp: "127.0.0.1", HostPort: "8080" }] },
        LogConfig: { Type: "splunk", Config: { "splunk-token": "secret" } },
        Mounts: [{ Type: "volume", Source: "data", VolumeOptions: { DriverConfig: { Options: { o: "secret" } } } }],
      },
      Unheard: { Image: "secret", deep: [["secret"]] },
    };
    const [masked] = mask("container", [said]) as [typeof said];
    expect(JSON.stringify(masked).match(/secret(?!-token|-path|-arg)/g) ?? []).toEqual([]);
    expect(JSON.stringify(masked)).not.toMatch(/secret-(path|arg)/);
    expect(masked.Config.Env).toEqual([`A=${tokenOf("secret")}`, tokenOf("odd name=secret"), tokenOf("secret")]);
    expect(masked.Config.Entrypoint).toBeNull();
    expect(masked).toMatchObject({
      Id: "c0ffee",
      Config: { Image: "app:1", Healthcheck: { Interval: 5 }, Labels: { "com.docker.compose.service": "web" } },
      State: { Status: "running", Health: { Status: "healthy" } },
      HostConfig: { Binds: ["/srv:/srv"], PortBindings: said.HostConfig.PortBindings, Mounts: [{ Type: "volume", Source: "data" }] },
    });
  });

  it("does not take a name that somebody chose for a place in the tree", () => {
    const [masked] = mask("container", [{ Config: { Labels: { "x.Config.Image": "secret" } }, "Config.Image": "secret" }]) as [object];
    expect(JSON.stringify(masked)).not.toContain('"secret"');
  });

  it.each([
    [
      "network",
      { Name: "net", Options: { o: "secret" }, IPAM: { Config: [{ Subnet: "10.0.0.0/24" }] } },
      { Name: "net", IPAM: { Config: [{ Subnet: "10.0.0.0/24" }] } },
    ],
    [
      "volume",
      { Name: "vol", Driver: "local", Mountpoint: "/secret", Options: { o: "password=secret" } },
      { Name: "vol", Driver: "local" },
    ],
    [
      "image",
      { Id: "sha256:1", RepoTags: ["a:1"], Author: "secret", Config: { Env: ["PATH=secret"] } },
      { Id: "sha256:1", RepoTags: ["a:1"] },
    ],
  ])("masks a %s too", (kind, said, clear) => {
    const masked = mask(kind, [said]) as [object];
    expect(JSON.stringify(masked)).not.toContain("secret");
    expect(masked).toMatchObject([clear]);
  });

  it("masks settings of the engine that somebody wrote by hand, in whatever layout", () => {
    const json = '{ "log-opts" : {"tag":"secret" },\n"default-shm-size":"1g", "proxies": {"http-proxy": "secret"}, "n":[1,2, true] }';
    expect(JSON.parse(maskWith(script, host, "daemon", json))).toEqual({
      "log-opts": { tag: tokenOf("secret") },
      "default-shm-size": "1g",
      proxies: { "http-proxy": "-" },
      n: [1, 2, true],
    });
  });

  it("gives up, without a word of it, on what is no JSON", () => {
    expect(() => maskWith(script, host, "container", '[{"Config": {"Env": ["A=secret]}}]')).toThrow(/unreadable answer/);
  });
});
