/** What the Omni adapter does with a real Omni beside its contract: what omnictl made and makes of it, conflicts, locks, uses. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, it } from "vitest";
import { omniClient, type OmniClient } from "../../src/adapters/omni/client/client.ts";
import { omniAdapter } from "../../src/adapters/omni/index.ts";
import { writtenOf } from "../../src/adapters/omni/client/resource.ts";
import { Clusters, ConfigPatches, MachineClasses, MachineSets } from "../../src/adapters/omni/schema/wanted.ts";
import { plain } from "../../src/core/words.ts";
import { createClock } from "../../src/runtime/clock.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { createRandom } from "../../src/runtime/random.ts";
import { classFile, template } from "../e2e/omni-rack.ts";
import { planAt, type OmniPlan, type Stand } from "../omni/plan.ts";
import { planProviders } from "../provider-plan.ts";
import { describeWithOmni } from "./omni-live.ts";

const NAME = "omni-scale-live";
const CLASS = `${NAME}-class`;
const PATCH = `200-cluster-${NAME}-sysctls`;

const files = (of: Parameters<typeof template>[1] = {}): Record<string, string> => ({
  "classes/class.yaml": classFile(CLASS, "amd64"),
  "clusters/live.yaml": template(NAME, of).replaceAll("name: worker", `name: ${CLASS}`),
});
const tombstones = [
  { component: `Cluster/${NAME}`, where: {}, source: { file: "omni-scale.yaml", line: 1, column: 1 } },
  { component: `MachineClass/${CLASS}`, where: {}, source: { file: "omni-scale.yaml", line: 2, column: 1 } },
] as const;

const clock = createClock();
const http = createHttp({ environment: {}, clock, random: createRandom() });
const omnictl = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "omnictl"))
  .find((path) => existsSync(path));

describeWithOmni("a real Omni", (live) => {
  const stand = (): Stand => ({ ...live(), http, clock });
  const client = (): Promise<OmniClient> => omniClient({ ...stand(), endpoint: live().url });
  const plan = (of?: Parameters<typeof template>[1]): Promise<OmniPlan> => planAt(stand(), files(of));

  afterEach(async () => {
    const found = await (await client()).find(Clusters, NAME);
    if (found?.annotations["omni.sidero.dev/cluster-locked"] !== undefined) {
      const { "omni.sidero.dev/cluster-locked": _lock, ...annotations } = found.annotations;
      await (await client()).update(Clusters, found, { ...writtenOf(found), annotations });
    }
    const left = await planAt(stand(), { "a.txt": "" }, { tombstones });
    expect((await left.apply()).every((told) => told === "applied")).toBe(true);
  });

  it("is empty, then as wanted after one apply, and then there is nothing to do", async () => {
    const first = await plan();
    expect(first.differences.map(({ kind }) => kind)).toEqual(["create", "create", "create", "create", "create"]);
    expect(new Set(await first.apply())).toEqual(new Set(["applied"]));
    expect((await plan()).differences).toEqual([]);
  });

  it("does not let a patch be overwritten that somebody changed since the plan", async () => {
    await (await plan()).apply();
    const next = await plan({ somaxconn: "2048" });
    const theirs = await (await client()).find(ConfigPatches, PATCH);
    if (theirs === undefined) throw new Error("no patch");
    await (await client()).update(ConfigPatches, theirs, { ...writtenOf(theirs), spec: { data: 'machine:\n  sysctls:\n    a.b: "1"\n' } });
    expect((await next.apply()).at(-1)).toMatch(
      /^stale: expected omni\/ConfigPatches\/200-cluster-omni-scale-live-sysctls as the plan saw it/,
    );
    expect((await (await client()).find(ConfigPatches, PATCH))?.spec.data).toContain("a.b");
  });

  it("keeps a lock, before the plan and between plan and apply", async () => {
    await (await plan()).apply();
    const next = await plan({ somaxconn: "2048" });
    const found = await (await client()).find(Clusters, NAME);
    if (found === undefined) throw new Error("no cluster");
    await (
      await client()
    ).update(Clusters, found, {
      ...writtenOf(found),
      annotations: { ...found.annotations, "omni.sidero.dev/cluster-locked": "" },
    });
    expect((await next.apply()).at(-1)).toMatch(/^stale: expected a cluster omni-scale-live that nobody has locked/);
    const locked = await plan({ somaxconn: "2048" });
    expect(locked.differences.flatMap(({ guards = [] }) => guards.map(({ trap, clearedBy }) => `${trap} ${clearedBy}`))).toEqual([
      "cluster-locked never",
    ]);
  });

  it("does not remove a class in use, and says who uses it", async () => {
    await (await plan()).apply();
    const [, gone] = tombstones;
    const removal = await planAt(stand(), { "a.txt": "" }, { tombstones: [gone] });
    expect((await removal.apply())[0]).toMatch(
      /^failed: Delete MachineClasses\.omni\.sidero\.dev .*still in use by machine sets: .*omni-scale-live-workers/,
    );
    expect((await (await client()).find(MachineClasses, CLASS))?.tearingDown).toBe(false);
  });

  it("does not say who made a machine set: it is unclaimed, and goes where an earlier commit had it", async () => {
    const batch = `---\nkind: Workers\nname: batch\nmachineClass: {name: ${CLASS}, size: 0}\n`;
    const given = files();
    const first = await planAt(stand(), { ...given, "clusters/live.yaml": `${given["clusters/live.yaml"] ?? ""}${batch}` });
    await first.apply();
    const address = `omni/MachineSets/${NAME}-batch`;
    const alone = await plan();
    expect(alone.differences).toEqual([]);
    expect(alone.unclaimed.filter((one) => one.includes(NAME))).toEqual([address]);
    const past = first.want.resources.filter((one) => one.address === address);
    const removal = await planAt(stand(), given, { git: { past } });
    expect(removal.differences).toMatchObject([{ kind: "delete", address, fields: [] }]);
    // As a run leaves it that was killed while the machine set went.
    const set = await (await client()).find(MachineSets, `${NAME}-batch`);
    if (set === undefined) throw new Error("no machine set");
    await (await client()).tearDown(MachineSets, set);
    const again = await planAt(stand(), given, { git: { past } });
    for (const told of await again.apply()) expect(told).toMatch(/^(applied|unchanged)$/);
    expect((await plan()).unclaimed.filter((one) => one.includes(NAME))).toEqual([]);
  });

  it("tells what it offers where a new cluster asks for more", async () => {
    const { findings } = await (await plan({ talos: "1.12.99" })).inspect();
    expect(findings.filter((one) => one.startsWith("T22"))).toEqual([expect.stringContaining("This Omni does not offer Talos 1.12.99.")]);
  });

  const withOmnictl = omnictl === undefined ? it.skip : it;
  const skipped = omnictl === undefined ? " (skipped: no omnictl on the PATH)" : "";

  /** Gives `work` an omnictl that speaks with this Omni, in a folder of its own. */
  const inFolder = async (work: (run: (...args: string[]) => Promise<string>, folder: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "omni-scale-omnictl-"));
    try {
      const { url, ca, key } = live();
      writeFileSync(join(folder, "ca.pem"), ca);
      const env = {
        PATH: process.env["PATH"],
        HOME: folder,
        OMNI_ENDPOINT: url,
        OMNI_SERVICE_ACCOUNT_KEY: key,
        SSL_CERT_FILE: join(folder, "ca.pem"),
      };
      await work(async (...args) => (await promisify(execFile)(omnictl ?? "", args, { cwd: folder, env })).stdout, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  withOmnictl(`has nothing to do for us after omnictl's sync, nor for omnictl after our apply${skipped}`, async () => {
    await inFolder(async (run, folder) => {
      const given = files();
      for (const [path, text] of Object.entries(given)) writeFileSync(join(folder, path.replace("/", "-")), text);
      await run("apply", "-f", "classes-class.yaml");
      await run("cluster", "template", "sync", "-f", "clusters-live.yaml");
      const ours = await plan();
      expect(ours.differences).toEqual([]);
      expect(
        ours.adapter
          .unmanaged(ours.want, ours.have)
          .map(({ words }) => plain(words))
          .filter((one) => one.includes(NAME)),
      ).toEqual([]);

      const next = { somaxconn: "4096", talos: "1.12.6" };
      expect((await (await plan(next)).apply()).every((told) => told === "applied" || told === "unchanged")).toBe(true);
      writeFileSync(join(folder, "clusters-live.yaml"), files(next)["clusters/live.yaml"] ?? "");
      expect(await run("cluster", "template", "diff", "-f", "clusters-live.yaml")).toBe("");
    });
  });

  withOmnictl(`tells of a provider that omnictl made or did not make, and of the key that it printed${skipped}`, async () => {
    const id = "omni-scale-live-provider";
    const account = `${id}@infra-provider.serviceaccount.omni.sidero.dev`;
    await inFolder(async (run) => {
      const printed = (text: string): string => /OMNI_SERVICE_ACCOUNT_KEY=(\S+)/.exec(text)?.[1] ?? "";
      const role = ["--use-user-role=false", "--role", "Reader"];
      const key = printed(await run("serviceaccount", "create", "omni-scale-live-plan", ...role));
      try {
        const told = async (ofProvider: string): Promise<readonly string[]> => {
          const { findings, notChecked, whole } = await planProviders({ ...stand(), key }, ofProvider, [id]);
          expect([notChecked, whole.includes(ofProvider.slice(0, 40))]).toEqual([[], false]);
          return findings;
        };
        expect((await told(key)).map((line) => line.slice(0, 130))).toEqual([
          expect.stringMatching(`^P01 error Omni has no infrastructure provider ${id} yet; it has `),
          expect.stringMatching(
            /^P02 error The provider's key is that of omni-scale-live-plan@serviceaccount.omni.sidero.dev, an ordinary/,
          ),
        ]);
        const ofProvider = printed(await run("infraprovider", "create", id));
        expect(await told(ofProvider)).toEqual([]);
        // A year from now: what omnictl asks for. The port says the account and the end by themselves.
        const { infraProviders } = omniAdapter({ http, clock, secrets: { read: async () => key }, omni: {} });
        const said = await infraProviders.aboutKey(ofProvider);
        expect(said).toMatchObject({ account, provider: id });
        expect(said?.expires?.getTime()).toBeGreaterThan(clock.now().getTime() + 300 * 86_400_000);
      } finally {
        await run("infraprovider", "delete", id).catch(() => "");
        await run("serviceaccount", "destroy", "omni-scale-live-plan");
      }
    });
  });
});
