/**
 * A Provider on a Docker host out of memory, planned with the real adapters side by side against an Omni: what the plan
 * says of it. Must not hold expectations.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { adapters } from "../src/adapters/registry.ts";
import { makePlan } from "../src/commands/planning.ts";
import { fingerprinter } from "../src/core/digest.ts";
import { plain } from "../src/core/words.ts";
import { installDocker } from "../src/lab/docker/index.ts";
import { createExec } from "../src/runtime/exec.ts";
import { createFiles } from "../src/runtime/files.ts";
import { silentDns, silentTls } from "./compose-stand.ts";
import { memoryTree } from "./memory-tree.ts";
import type { Stand } from "./omni/plan.ts";

export interface ProviderPlan {
  /** Findings about what runs, e.g. `P01 error what. fix.`. */
  readonly findings: readonly string[];
  /** What it could not look at, of Omni's side. */
  readonly notChecked: readonly string[];
  /** All of the plan, as JSON. */
  readonly whole: string;
}

/** `providerKey` lies in the env file on the host; `ids` are those of the providers in the repository. */
export async function planProviders(stand: Stand, providerKey: string, ids: readonly string[]): Promise<ProviderPlan> {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-provider-"));
  try {
    const programs = join(folder, "programs");
    const script = join(import.meta.dirname, "../src/cli.ts");
    installDocker(programs, { node: process.execPath, script, engine: join(folder, "engine"), flock: false });
    const files = ids.map((id) => {
      mkdirSync(join(folder, id));
      writeFileSync(join(folder, id, "provider.env"), `OMNI_SERVICE_ACCOUNT_KEY=${providerKey}\n`, { mode: 0o600 });
      return filesOf(id, join(folder, id), stand.url);
    });
    const config = `include: [specs/*.yaml]\n${stand.ca === undefined ? "" : "omni: {ca: ca.pem}\n"}`;
    const authority = stand.ca === undefined ? {} : { "ca.pem": stand.ca };
    const secrets = { read: async () => stand.key };
    const { plan } = await makePlan(
      {
        configPath: "omni-scale.yaml",
        head: memoryTree({ "omni-scale.yaml": config, ...authority, ...Object.assign({}, ...files) }),
        scope: "all",
        mode: "live",
        clearances: { acknowledge: new Set(), confirmDelete: new Set() },
      },
      {
        adapters: adapters({
          exec: createExec({ ...process.env, PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}` }),
          http: stand.http,
          tls: silentTls,
          dns: silentDns,
          files: createFiles(),
          clock: stand.clock,
          secrets,
          here: { hostname: hostname(), githubHosted: false },
          omni: { endpoint: stand.url },
        }),
        fingerprint: fingerprinter("k", { bound: true }),
        secrets,
        clock: stand.clock,
        signal: new AbortController().signal,
      },
    );
    return {
      whole: JSON.stringify(plan),
      findings: plan.components.flatMap(({ diagnostics }) =>
        diagnostics
          .filter(({ rule }) => ["P01", "P02", "P35"].includes(rule))
          .map(({ rule, severity, what, fix }) => `${rule} ${severity} ${plain(what)} ${plain(fix)}`),
      ),
      notChecked: plan.components
        .flatMap(({ notChecked }) => notChecked.map(plain))
        .filter((line) => /Omni knows the provider|provider's key/.test(line)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(id: string, directory: string, endpoint: string): Readonly<Record<string, string>> {
  return {
    [`specs/${id}.yaml`]: `apiVersion: omni-scale/v1
kind: Provider
metadata: {name: ${id}}
spec:
  stack: {path: ${id}}
  directory: ${directory}
  id: ${id}
  omni: {endpoint: "${endpoint.replace("http:", "https:")}"}
`,
    [`${id}/compose.yml`]: `services:
  provider:
    image: ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0
    command: --id=${id}
    env_file: provider.env
`,
  };
}
