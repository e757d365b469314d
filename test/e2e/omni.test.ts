/** Clusters and machine classes from pull request to empty plan, as GitHub's runners would start it, against the loopback Omni. */
import { describe, expect, it } from "vitest";
import { checkExchanges } from "../openapi.ts";
import { logOf, verdict } from "./rack.ts";
import { classFile, digestOf, openOmniRack, type OmniRack } from "./omni-rack.ts";

function onOmni(name: string, files: Readonly<Record<string, string>>, body: (rack: OmniRack) => Promise<void>): void {
  it(name, { timeout: 120_000 }, async () => {
    await using rack = await openOmniRack(files);
    await body(rack);
    expect(checkExchanges(rack.github.log)).toEqual([]);
  });
}

const CLASS = "machine-classes/worker.yaml";

describe("Omni's own files", { concurrent: true }, () => {
  onOmni("a changed class is told, merged, applied and then as Git says", { [CLASS]: classFile("worker", "amd64") }, async (rack) => {
    expect(verdict(await rack.dispatch({ accept: await digestOf(rack) }))).toBe("0 applied");
    const pull = await rack.propose({ [CLASS]: classFile("worker", "arm64") });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const [comment] = rack.ours(pull);
    console.log(comment?.body);
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("MachineClasses", "worker")?.spec).toEqual({ match_labels: ["omni.sidero.dev/arch = arm64"] });
    const after = await rack.drift();
    expect(verdict(after), logOf(after)).toBe("0 unchanged");
  });
});
