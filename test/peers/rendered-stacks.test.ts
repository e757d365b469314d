/** 2,000 hostile platforms and providers, rendered and read by the real Compose; needs Docker with Compose. */
import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fingerprinter } from "../../src/core/digest.ts";
import { plain } from "../../src/core/words.ts";
import { loadSpecs } from "../../src/specs/load.ts";
import { noSecrets, realAdapter } from "../compose-stand.ts";
import { memoryTree } from "../memory-tree.ts";
import { limit } from "../../src/adapters/compose/render.ts";
import { lost, type ComposeData } from "../golden/stacks/again.ts";
import { samples, type Sample } from "../golden/stacks/arbitrary.ts";
import { samples as ordinary } from "../golden/stacks/samples.ts";
import { describeWithEngine } from "./engine.ts";
import { same } from "./standin-stacks.ts";

const run = promisify(execFile);

/** Most of a run of Compose is its start, so that one reads several files (`include`). */
const PER_PROCESS = 20;

/** What the templates ask for; each could be told from the texts of a spec. */
const secrets = {
  TS_AUTHKEY: "canary-1",
  TSIDP_TS_AUTHKEY: "canary-2",
  OMNI_OIDC_CLIENT_SECRET: "canary-3: $X \"'#",
  OMNI_ACCOUNT_ID: "canary-4",
  OMNI_SERVICE_ACCOUNT_KEY: "canary-5",
  PROXMOX_TOKEN_SECRET: "canary-6: $X \"'#",
  PROXMOX_PASSWORD: "canary-7: $X \"'#",
};

describeWithEngine(
  "rendered stacks, as Compose reads them",
  () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "omni-scale-rendered-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("say every value of 2,000 specs again, whatever they hold", async () => {
      const seed = randomInt(2 ** 31);
      const all = fc.sample(samples, { numRuns: 2000, seed }).map((sample, n) => sample(n));
      const limited = limit(4);
      const missing = await Promise.all(batches(all).map((batch, n) => limited(() => read(join(folder, String(n)), batch))));
      expect({ seed, lost: missing.flat().slice(0, 10) }).toEqual({ seed, lost: [] });
    });

    it("keep a secret as it is inside the files that Compose makes", async () => {
      const withFiles = fc
        .sample(samples, { numRuns: 60, seed: 1 })
        .map((sample, n) => sample(n))
        .filter(({ expected }) => Object.keys(expected.configs).length > 0);
      const contents = await Promise.all(
        withFiles.slice(0, 8).map(async (sample, n) => Object.values((await config(join(folder, `s${n}`), [sample])).configs ?? {})),
      );
      expect(contents.flat().length).toBeGreaterThan(4);
      for (const one of contents.flat()) expect(one?.content).toMatch(/\|-\n *canary-[367]: \$\$X "'#\n/);
    });
    it.each([...ordinary()])("are read by the stand-in as by the real Compose: %s", async (_name, text) => {
      const asked = ["compose", "config", "--format", "json"];
      await same([asked, [...asked, "--no-interpolate"]], { files: { "compose.yaml": text }, env: secrets });
    });

    it("are what the example rack says: every component is planned from Git alone, with no finding but images without a digest", async () => {
      const tree = memoryTree(filesBelow("specs"));
      const { components, diagnostics } = await loadSpecs(tree, "specs/omni-scale.yaml", new Date(0));
      expect(diagnostics).toEqual([]);
      const io = {
        tree,
        mode: "static",
        fingerprint: fingerprinter("key", { bound: false }),
        secrets: noSecrets,
        signal: new AbortController().signal,
      } as const;
      const wanted = await realAdapter().desired(components, [], io);
      // An example has no digest of anybody's: test/rack.test.ts counts them.
      expect(wanted.diagnostics.filter(({ rule }) => rule !== "O14").map(({ rule, what }) => `${rule} ${plain(what)}`)).toEqual([]);
      expect(wanted.notChecked).toEqual([]);
      const services = wanted.resources.flatMap(({ component, address }) =>
        address.includes("/Service/") ? [`${component} ${address}`] : [],
      );
      expect(services.toSorted()).toEqual([
        "Platform/home compose/Service/home/omni",
        "Platform/home compose/Service/home/tailscale",
        "Provider/proxmox compose/Service/proxmox/provider",
        "Provider/proxmox compose/Service/proxmox/tailscale",
        "Stack/monitoring compose/Service/monitoring/grafana",
        "Stack/monitoring compose/Service/monitoring/prometheus",
        "Stack/tsidp compose/Service/tsidp/tsidp",
      ]);
    });
  },
  { timeout: 600_000 },
);

/** The repository's files below a folder, by their paths from its root. */
function filesBelow(folder: string): Record<string, string> {
  const root = join(import.meta.dirname, "../..");
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path), readFileSync(path, "utf8")];
    }),
  );
}

/** Names of services differ between samples but for tsidp's, which is the same in all that have one. */
function batches(all: readonly Sample[]): Sample[][] {
  const hasTsidp = ({ expected }: Sample): boolean => "tsidp" in expected.services;
  const [some, others] = [all.filter(hasTsidp), all.filter((sample) => !hasTsidp(sample))];
  const made = others.flatMap((_, index) => (index % PER_PROCESS === 0 ? [others.slice(index, index + PER_PROCESS)] : []));
  some.forEach((sample, index) => (made[index] ??= []).push(sample));
  return made;
}

async function read(folder: string, batch: readonly Sample[]): Promise<string[]> {
  const data = await config(folder, batch);
  return batch.flatMap((sample) => lost(data, sample.expected).map((line) => `${line}\n${sample.text}`));
}

async function config(folder: string, batch: readonly Sample[]): Promise<ComposeData> {
  mkdirSync(folder);
  batch.forEach(({ text }, n) => writeFileSync(join(folder, `${n}.yaml`), text));
  writeFileSync(join(folder, "compose.yaml"), JSON.stringify({ name: "all", include: batch.map((_, n) => `${n}.yaml`) }));
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], ...secrets };
  const { stdout } = await run("docker", ["compose", "config", "--format", "json"], { cwd: folder, env, maxBuffer: 64 * 2 ** 20 });
  return JSON.parse(stdout) as ComposeData;
}
