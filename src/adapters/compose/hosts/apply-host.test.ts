// The other side of the apply key: the program there has to be the one whose words are spoken, and says so first.
import { describe, expect, it } from "vitest";
import type { ExecResult } from "../../../ports.ts";
import { APPLY_VERSION, applyHost } from "./apply-host.ts";
import type { Shell } from "./shell.ts";

/** A shell that answers the question for the version so, everything else with `yes`, and remembers what it was asked. */
function shellThat(version: string, code = 0): { readonly shell: Shell; readonly asked: string[] } {
  const asked: string[] = [];
  const ended = (stdout: string, end: number): ExecResult => ({ code: end, stdout, stderr: `\nomni-scale: ended with ${end}\n` });
  const shell: Shell = {
    about: { name: "nas" },
    run: async (words) => {
      asked.push(words.join(" "));
      return words[0] === "version" ? ended(version, code) : ended("yes", 0);
    },
    start: () => Promise.reject(new Error("not in this test")),
    close: async () => {},
  };
  return { shell, asked };
}

describe("the host behind an apply key", () => {
  it("asks the program's version before anything else, and once", async () => {
    const { shell, asked } = shellThat(`omni-scale-apply ${APPLY_VERSION}\n`);
    const host = applyHost("nas", shell);
    await Promise.all([host.run("docker", ["ps"]), host.run("docker", ["info"])]);
    expect(asked).toEqual(["version", "docker % ps", "docker % info"]);
  });

  it.each([
    ["older", `omni-scale-apply ${APPLY_VERSION - 1}\n`, 0, `older (${APPLY_VERSION - 1})`],
    ["newer", `omni-scale-apply ${APPLY_VERSION + 1}\n`, 0, `newer (${APPLY_VERSION + 1})`],
    ["something else", "Welcome\n", 0, "another program"],
    ["one that knows no versions", "", 126, "another program"],
  ])("runs nothing where it is %s, and says how to update", async (_what, version, code, words) => {
    const { shell, asked } = shellThat(version, code);
    const host = applyHost("nas", shell);
    await expect(host.run("docker", ["ps"])).rejects.toThrow(words);
    await expect(host.start("docker", ["ps"])).rejects.toThrow("templates/host/omni-scale-apply");
    expect(new Set(asked)).toEqual(new Set(["version"]));
  });

  it("asks again after a connection that was cut", async () => {
    const { shell, asked } = shellThat(`omni-scale-apply ${APPLY_VERSION}\n`);
    let cut = true;
    const host = applyHost("nas", {
      ...shell,
      run: async (...call) => {
        if (cut) throw new Error("cut");
        return shell.run(...call);
      },
    });
    await expect(host.run("docker", ["ps"])).rejects.toThrow("cut");
    cut = false;
    await host.run("docker", ["ps"]);
    expect(asked).toEqual(["version", "docker % ps"]);
  });

  it("looks at links, disks and the container's settings by words of their own, and runs no other program", async () => {
    const { shell, asked } = shellThat(`omni-scale-apply ${APPLY_VERSION}\n`);
    const host = applyHost("nas", shell, 200);
    await host.run("stat", ["-L", "-c", "%F", "--", "/opt/a b"]);
    await host.run("df", ["-Pk", "--", "/opt"]);
    await host.node?.run("pct", ["config", "200"]);
    expect(asked.slice(1)).toEqual(["leads %2Fopt%2Fa%20b", "disks %2Fopt", "node"]);
    for (const [program, ...args] of [["stat", "/opt"], ["df"], ["cat", "/etc/shadow"], ["pct", "start", "200"]] as const)
      await expect(host.run(program, args)).rejects.toThrow("does not run");
  });
});
