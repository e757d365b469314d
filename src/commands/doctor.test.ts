/** What `doctor` says of the script of a plan's key, and what installing it leaves on a host. */
import { describe, expect, it } from "vitest";
import type { Host } from "../adapters/compose/host.ts";
import type { Machine } from "../adapters/compose/observing/install.ts";
import { observeScript } from "../adapters/compose/observing/script.generated.ts";
import { UserError } from "../core/errors.ts";
import { plain } from "../core/words.ts";
import { doctor } from "./doctor.ts";

const SCRIPT = "/usr/local/bin/omni-scale-observe";
const KEY = "/etc/omni-scale/observe.key";
const random = { hex: (bytes: number) => "0f".repeat(bytes) };

/** A host with these files, on which the script says `answer`. */
function hostWith(files: Readonly<Record<string, string>>, answer = "omni-scale-observe 1\n27.0.1\n2.30.0\n", writable = true) {
  const all = new Map(Object.entries(files));
  const modes = new Map<string, number | undefined>();
  const none = () => Promise.reject(new Error("not in this test"));
  const host: Host = {
    name: "local",
    run: async () => ({ code: 0, stdout: answer, stderr: "" }),
    start: none,
    scratch: none,
    read: async (path) => (all.has(path) ? new TextEncoder().encode(all.get(path)) : undefined),
    stat: async (path) => (all.has(path) ? { type: "file", bytes: 1, mode: 0o600, modifiedNs: 0n } : undefined),
    async write(path, content, options) {
      if (!writable) throw Object.assign(new Error("no"), { code: "EACCES" });
      all.set(path, new TextDecoder().decode(content));
      modes.set(path, options?.mode);
    },
  };
  return { host, all, modes };
}

const ask = async (host: Host, installObserve?: string): Promise<{ status: string; text: string }> => {
  const machineNamed = async (name: string): Promise<Machine | undefined> => (name === "local" ? { host } : undefined);
  const { status, texts } = await doctor({ machineNamed, random }, installObserve === undefined ? {} : { installObserve });
  return { status, text: texts?.terminal({ colour: false }) ?? "" };
};

describe("doctor", () => {
  it("installs the script, a key that only root reads, and an empty list of folders; then shows the line for the key", async () => {
    const { host, all, modes } = hostWith({});
    const { status, text } = await ask(host, "local");
    expect(status).toBe("valid");
    expect(text).toContain(`command="${SCRIPT}",restrict PUBLIC-KEY`);
    expect(all.get(SCRIPT)).toBe(observeScript);
    expect(all.get(KEY)).toBe(`${"ap".repeat(32)}\n`);
    expect([modes.get(KEY), modes.get(SCRIPT)]).toEqual([0o600, 0o755]);
    expect(all.get("/etc/omni-scale/observe.conf")).toMatch(/^#/);
  });

  it("replaces an older script, and never the host's key or its list: equal values have to stay equal", async () => {
    const { host, all } = hostWith({ [SCRIPT]: "older", [KEY]: "key", "/etc/omni-scale/observe.conf": "/srv/new\n" });
    await ask(host, "local");
    expect([all.get(SCRIPT), all.get(KEY), all.get("/etc/omni-scale/observe.conf")]).toEqual([observeScript, "key", "/srv/new\n"]);
  });

  it.each<[string, Readonly<Record<string, string>>, string, string, string]>([
    ["is not there", {}, "", "valid", "has no script for a plan's key"],
    ["is another version", { [SCRIPT]: "older", [KEY]: "k" }, "", "invalid", "another version"],
    ["has no key of the host", { [SCRIPT]: observeScript }, "", "invalid", "not its own key"],
    ["gets no answer from Docker", { [SCRIPT]: observeScript, [KEY]: "k" }, "omni-scale-observe 1\n", "invalid", "no answer from Docker"],
    ["is ready", { [SCRIPT]: observeScript, [KEY]: "k" }, "omni-scale-observe 1\n27\n2\n", "valid", "Docker 27, Compose 2"],
  ])("says that the script %s", async (_what, files, answer, status, words) => {
    const found = await ask(hostWith(files, answer).host);
    expect(found.status).toBe(status);
    expect(found.text).toContain(words);
  });

  it("says what to do where the user may not write, and where there is no way to a host", async () => {
    await expect(ask(hostWith({}, "", false).host, "local")).rejects.toSatisfy(
      (error) => error instanceof UserError && plain(error.fix).includes("as root"),
    );
    await expect(ask(hostWith({}).host, "elsewhere")).rejects.toThrow("no way to elsewhere");
  });
});
