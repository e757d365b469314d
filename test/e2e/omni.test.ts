/** Clusters and machine classes from pull request to empty plan, as GitHub's runners would start it, against the loopback Omni. */
import { describe, expect, it } from "vitest";
import type { Push } from "../../src/lab/github/pushes.ts";
import { checkExchanges } from "../openapi.ts";
import { logOf, verdict } from "./rack.ts";
import { classFile, digestOf, openOmniRack, template, type OmniRack } from "./omni-rack.ts";

function onOmni(name: string, files: Readonly<Record<string, string>>, body: (rack: OmniRack) => Promise<void>): void {
  it(name, { timeout: 300_000 }, async () => {
    await using rack = await openOmniRack(files);
    await body(rack);
    expect(checkExchanges(rack.github.log)).toEqual([]);
  });
}

const CLASS = "machine-classes/worker.yaml";
const PROD = "clusters/prod.yaml";
const LOCK = "omni.sidero.dev/cluster-locked";
const usual = { [CLASS]: classFile("worker", "amd64"), [PROD]: template("prod") };

/** Brings Omni to where the default branch says, as a first apply by hand does. */
async function applyAll(rack: OmniRack): Promise<void> {
  const end = await rack.dispatch({ accept: await digestOf(rack) });
  expect(verdict(end), logOf(end)).toBe("0 applied");
}

/** Omni is as Git says, with one machine set more than the usual cluster has. */
async function withBatch(rack: OmniRack): Promise<void> {
  const batch = "---\nkind: Workers\nname: batch\nmachineClass:\n  name: worker\n  size: 0\n";
  await rack.github.mergePullRequest((await rack.propose({ [PROD]: `${template("prod")}${batch}` })).number, "squash");
  await applyAll(rack);
}

/** The merge of a reviewed pull request that takes it away again, and its plan's digest. */
async function shrink(rack: OmniRack): Promise<{ readonly push: Push; readonly digest: string }> {
  const pull = await rack.propose({ [PROD]: template("prod") });
  const planned = await rack.plan(pull);
  expect(verdict(planned), logOf(planned)).toBe("0 changes");
  return { push: await rack.github.mergePullRequest(pull.number, "squash"), digest: planned.outputs["digest"] ?? "" };
}

/** The digest that a report asks to name. */
function digestIn(text: string): string {
  return /accept\S*[ :=`]+([0-9a-f]{12})/.exec(text)?.[1] ?? "none in the text";
}

async function drifts(rack: OmniRack): Promise<string> {
  const end = await rack.drift();
  return verdict(end);
}

describe("Omni's own files", { concurrent: true }, () => {
  onOmni("a changed class is told, merged, applied and then as Git says", usual, async (rack) => {
    await applyAll(rack);
    const pull = await rack.propose({ [CLASS]: classFile("worker", "arm64") });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).toContain('+ matchLabels: ["omni.sidero.dev/arch = arm64"]');
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("MachineClasses", "worker")?.spec).toEqual({ match_labels: ["omni.sidero.dev/arch = arm64"] });
    expect(await drifts(rack)).toBe("0 unchanged");
  });

  onOmni("a changed template is told in its own names, merged, applied once and then as Git says", usual, async (rack) => {
    await applyAll(rack);
    const pull = await rack.propose({ [PROD]: template("prod", { talos: "1.12.6", somaxconn: "2048" }) });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const [comment] = rack.ours(pull);
    expect(comment?.body).toContain("### `Cluster/prod`: Talos `1.12.7` → `1.12.6` · 1 of 2 components changes");
    expect(comment?.body).toContain('-       net.core.somaxconn: "1024"\n+       net.core.somaxconn: "2048"');
    expect(comment?.body).toContain("Nothing is deleted");
    const push = await rack.github.mergePullRequest(pull.number, "squash");
    const end = await rack.apply(push);
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("Clusters", "prod")?.spec).toMatchObject({ talos_version: "1.12.6", kubernetes_version: "1.35.3" });
    const writes = rack.omni.calls(/^(Create|Update|Delete|Teardown) /).length;
    expect(await drifts(rack)).toBe("0 unchanged");
    const again = await rack.apply(push, { runAttempt: "2" });
    expect(verdict(again), logOf(again)).toBe("0 unchanged");
    expect(rack.omni.calls(/^(Create|Update|Delete|Teardown) /)).toHaveLength(writes);
  });

  onOmni("a cluster and the class that it needs come in one change, the class first", {}, async (rack) => {
    const pull = await rack.propose(usual);
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "merge"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.calls(/^Create /).map(({ call, status }) => `${call.replace(".omni.sidero.dev", "")} ${status}`)).toEqual([
      "Create MachineClasses worker 200",
      "Create Clusters prod 200",
      "Create ConfigPatches 200-cluster-prod-sysctls 200",
      "Create MachineSets prod-control-planes 200",
      "Create MachineSets prod-workers 200",
    ]);
  });

  onOmni("a cluster that somebody locked is held with the reason, lock and all", usual, async (rack) => {
    await applyAll(rack);
    const pull = await rack.propose({ [PROD]: template("prod", { somaxconn: "2048" }) });
    await rack.plan(pull);
    const annotations = { ...rack.omni.find("Clusters", "prod")?.annotations, [LOCK]: "" };
    rack.omni.edit("Clusters", "prod", { annotations });
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("1 held");
    expect(rack.ours(pull)[0]?.body).toMatch(/Somebody locked cluster `prod` in Omni/);
    expect(rack.omni.find("Clusters", "prod")?.annotations).toEqual(annotations);
    expect(rack.omni.find("ConfigPatches", "200-cluster-prod-sysctls")?.version).toBe(1);
  });

  onOmni("a patch that somebody added by hand is listed and stays", usual, async (rack) => {
    await applyAll(rack);
    const theirs = { labels: { "omni.sidero.dev/cluster": "prod" }, spec: { data: 'machine:\n  sysctls:\n    vm.swappiness: "1"\n' } };
    rack.omni.edit("ConfigPatches", "500-theirs", theirs);
    const pull = await rack.propose({ [PROD]: template("prod", { somaxconn: "2048" }) });
    await rack.plan(pull);
    expect(rack.ours(pull)[0]?.body).toContain("`500-theirs`");
    const end = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("ConfigPatches", "500-theirs")?.spec).toEqual(theirs.spec);
  });

  onOmni(
    "a machine set that left its template waits for the cluster's name, and goes as reviewed in a run by hand",
    usual,
    async (rack) => {
      await withBatch(rack);
      const { push } = await shrink(rack);
      const held = await rack.apply(push);
      expect(verdict(held), logOf(held)).toBe("1 held");
      expect(rack.omni.find("MachineSets", "prod-batch")).toBeDefined();
      const end = await rack.dispatch({ "confirm-delete": "Cluster/prod" });
      expect(verdict(end), logOf(end)).toBe("0 applied");
      expect(rack.omni.find("MachineSets", "prod-batch")).toBeUndefined();
      expect(await drifts(rack)).toBe("0 unchanged");
    },
  );

  onOmni("a removal that was held is not forgotten after another merge: it drifts, and goes by name and digest", usual, async (rack) => {
    await withBatch(rack);
    const { push, digest } = await shrink(rack);
    expect(verdict(await rack.apply(push))).toBe("1 held");
    const next = await rack.propose({ [CLASS]: classFile("worker", "arm64") });
    await rack.plan(next);
    expect(verdict(await rack.apply(await rack.github.mergePullRequest(next.number, "squash")))).toBe("0 applied");
    expect(await drifts(rack)).toBe("0 changes");
    expect(
      rack.github
        .issues()
        .map(({ body }) => body)
        .join("\n"),
    ).toContain("prod-batch");
    const unnamed = await rack.dispatch({ "confirm-delete": "Cluster/prod" });
    expect(verdict(unnamed), logOf(unnamed)).toBe("1 held");
    expect(unnamed.summary).toContain(digest.slice(0, 12));
    expect(rack.omni.find("MachineSets", "prod-batch")).toBeDefined();
    const end = await rack.dispatch({ "confirm-delete": "Cluster/prod", accept: digest });
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("MachineSets", "prod-batch")).toBeUndefined();
    expect(await drifts(rack)).toBe("0 unchanged");
  });

  onOmni("a removal that was held goes in a run by hand that also accepts what somebody moved meanwhile", usual, async (rack) => {
    await withBatch(rack);
    const { push } = await shrink(rack);
    expect(verdict(await rack.apply(push))).toBe("1 held");
    const sysctls = rack.omni.find("ConfigPatches", "200-cluster-prod-sysctls");
    rack.omni.edit("ConfigPatches", "200-cluster-prod-sysctls", { spec: { data: "machine: {}\n" } });
    const held = await rack.dispatch({ "confirm-delete": "Cluster/prod" });
    expect(verdict(held), logOf(held)).toBe("1 held");
    expect(held.summary).toContain("1 change is not what was reviewed");
    expect(rack.omni.find("MachineSets", "prod-batch")).toBeDefined();
    const end = await rack.dispatch({ "confirm-delete": "Cluster/prod", accept: digestIn(held.summary) });
    expect(verdict(end), logOf(end)).toBe("0 applied");
    expect(rack.omni.find("MachineSets", "prod-batch")).toBeUndefined();
    expect(rack.omni.find("ConfigPatches", "200-cluster-prod-sysctls")?.spec).toEqual(sysctls?.spec);
  });

  for (const { component, type, id, gone } of [
    { component: "MachineClass/spare", type: "MachineClasses", id: "spare", gone: "machine-classes/spare.yaml" },
    { component: "Cluster/prod", type: "Clusters", id: "prod", gone: PROD },
  ]) {
    const files = { ...usual, "machine-classes/spare.yaml": classFile("spare", "arm64") };
    onOmni(
      `a tombstone of ${component} waits for the name, and is carried out by a run by hand, also after another merge`,
      files,
      async (rack) => {
        await applyAll(rack);
        const config = `mode: apply\ninclude: ["clusters/*.yaml", "machine-classes/*.yaml"]\nremoved:\n  - component: ${component}\n`;
        const pull = await rack.propose({ "omni-scale.yaml": config, [gone]: null });
        const planned = await rack.plan(pull);
        expect(verdict(planned), logOf(planned)).toBe("0 changes");
        const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
        expect(verdict(held), logOf(held)).toBe("1 held");
        expect(held.summary).toContain(`confirm-delete: ${component}`);
        const next = await rack.propose({ [CLASS]: classFile("worker", "arm64") });
        await rack.plan(next);
        expect(verdict(await rack.apply(await rack.github.mergePullRequest(next.number, "squash")))).toBe("0 applied");
        expect(rack.omni.find(type, id)).toBeDefined();
        const accept = planned.outputs["digest"] ?? "";
        const end = await rack.dispatch({ "confirm-delete": component, accept });
        expect(verdict(end), logOf(end)).toBe("0 applied");
        expect(rack.omni.find(type, id)).toBeUndefined();
        expect(await drifts(rack)).toBe("0 unchanged");
      },
    );
  }

  onOmni("what exists in Omni and in no file is told once, whatever else is touched, and stays", usual, async (rack) => {
    await applyAll(rack);
    rack.omni.edit("MachineClasses", "by-hand", { spec: { match_labels: ["omni.sidero.dev/arch = arm64"] } });
    const pull = await rack.propose({ [CLASS]: classFile("worker", "arm64") });
    await rack.plan(pull);
    expect(rack.ours(pull)[0]?.body).toContain("Exists and is in no spec, left alone: machine class `by-hand`.");
    expect(rack.ours(pull)[0]?.body).not.toContain("machine class `worker`");
    expect(verdict(await rack.apply(await rack.github.mergePullRequest(pull.number, "squash")))).toBe("0 applied");
    expect(rack.omni.find("MachineClasses", "by-hand")?.version).toBe(1);
  });

  onOmni("without a key there is a plan of the files, and one line that says what it did not look at", usual, async (rack) => {
    const pull = await rack.propose({ [PROD]: template("prod", { somaxconn: "2048" }) });
    const planned = await rack.plan(pull, { env: { OMNI_SERVICE_ACCOUNT_KEY: "" } });
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).toMatch(/Not checked:\*\* what runs now \(this run has no key for Omni/);
    expect(rack.omni.log).toEqual([]);
  });

  onOmni("the key stands nowhere: not in comment, summary, outputs or log", usual, async (rack) => {
    const pull = await rack.propose({ [PROD]: template("prod", { somaxconn: "2048" }) });
    const key = rack.as("Reader")["OMNI_SERVICE_ACCOUNT_KEY"] ?? "";
    const end = await rack.plan(pull);
    const masked = end.stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    const everything = [...masked, end.stderr, end.summary, JSON.stringify(end.outputs), JSON.stringify(rack.github.log)].join("\n");
    expect(everything).not.toContain(key.slice(0, 60));
  });

  onOmni("fifty clusters and two hundred classes take twenty questions at most", many(), async (rack) => {
    const pull = await rack.propose({ "omni-scale.yaml": 'mode: observe\ninclude: ["clusters/*.yaml", "machine-classes/*.yaml"]\n' });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 unchanged");
    const all = await rack.drift();
    expect(verdict(all), logOf(all)).toBe("0 changes");
    expect(rack.omni.log.length).toBeGreaterThan(5);
    expect(rack.omni.log.length).toBeLessThanOrEqual(20);
  });
});

function many(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let index = 0; index < 200; index += 1) files[`machine-classes/c${index}.yaml`] = classFile(`c${index}`, "amd64");
  for (let index = 0; index < 50; index += 1)
    files[`clusters/k${index}.yaml`] = template(`k${index}`).replaceAll("name: worker", `name: c${index}`);
  return files;
}
