/**
 * `npm run bench -- omni`: a plan of 50 clusters and 200 machine classes by the committed command line, against the
 * loopback Omni and, where `OMNI_SCALE_OMNI_ENV` names a real one and omnictl is there (`OMNICTL`, or on PATH), beside
 * `omnictl cluster template diff` for each cluster and `omnictl apply --dry-run` for all classes. Ratios within one run.
 * Fails when a plan asks too often, or more often for more; never for speed, which depends on the machine.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startOmni } from "../../src/lab/omni/omni.ts";
import { readLiveOmni } from "../peers/omni-live.ts";
import { clear, fill, type OmniRack, type Reach, type Size, writeRack } from "./omni-rack.ts";
import { openSlowLine } from "./slow-line.ts";

const goals = { calls: 20, loopback: 0.2, slow: 0.05 };
const sizes = { small: { clusters: 5, classes: 20 }, large: { clusters: 50, classes: 200 } } satisfies Record<string, Size>;
const addedMs = 20;
const rounds = 5;
const cli = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const scratch = mkdtempSync(join(tmpdir(), "omni-scale-bench-"));

try {
  await onLoopback();
  await besideOmnictl();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function onLoopback(): Promise<void> {
  const calls: number[] = [];
  const times: Record<string, number[]> = {};
  for (const [name, size] of Object.entries(sizes)) {
    await using omni = await startOmni();
    const reach: Reach = { url: omni.url, key: await omni.serviceAccount("bench", "Operator") };
    await fill(reach, size);
    const rack = writeRack(join(scratch, `loopback-${name}`), size);
    await using line = await openSlowLine(omni.url, addedMs);
    const before = omni.log.length;
    await plan(rack, reach);
    calls.push(omni.log.length - before);
    for (let round = 0; round < rounds; round += 1) {
      (times[`${name}, loopback`] ??= []).push(await plan(rack, reach));
      (times[`${name}, slow`] ??= []).push(await plan(rack, { ...reach, url: line.url }));
    }
  }
  const [few = Number.NaN, many = Number.NaN] = calls;
  const [one, other] = [nameOf(sizes.small), nameOf(sizes.large)];
  console.log(`calls for a plan of ${other}: ${many} (goal ${goals.calls}), of ${one}: ${few} (goal: the same)`);
  for (const [kind, words] of Object.entries({ loopback: "loopback", slow: `${addedMs} ms added to every round trip` })) {
    const [small, large] = [median(times[`small, ${kind}`]), median(times[`large, ${kind}`])];
    console.log(
      `${other}, ${words}: x${(large / small).toFixed(2)} of ${one} (${seconds(large)} and ${seconds(small)}; medians of ${rounds})`,
    );
  }
  if (many > goals.calls || many !== few) process.exitCode = 1;
}

async function besideOmnictl(): Promise<void> {
  const [file = "", omnictl] = [process.env["OMNI_SCALE_OMNI_ENV"], findOmnictl()];
  if (file === "" || omnictl === undefined) {
    const missing = file === "" ? "no real Omni, OMNI_SCALE_OMNI_ENV is not set" : "no omnictl, neither OMNICTL nor on PATH";
    console.log(`beside omnictl: skipped (${missing})`);
    return;
  }
  const live = readLiveOmni(file);
  await fill(live, sizes.large);
  try {
    await using line = await openSlowLine(live.url, addedMs);
    const rack = writeRack(join(scratch, "live"), sizes.large, live.ca);
    for (const [url, words, goal] of [
      [live.url, "loopback", goals.loopback],
      [line.url, `${addedMs} ms added to every round trip`, goals.slow],
    ] as const) {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let round = 0; round < 3; round += 1) {
        ours.push(await plan(rack, { ...live, url }));
        theirs.push(await loop(omnictl, rack, { ...live, url }));
      }
      const [us, them] = [median(ours), median(theirs)];
      const ratio = (us / them).toFixed(3);
      console.log(
        `${nameOf(rack)}, a real Omni, ${words}: x${ratio} of omnictl's loop (goal ${goal}; ${seconds(us)} and ${seconds(them)}; medians of 3, in turn)`,
      );
    }
  } finally {
    await clear(live, sizes.large);
  }
}

/** One plan, a whole process; it has to see everything and to find nothing to do. */
async function plan({ folder }: OmniRack, { url, key }: Reach): Promise<number> {
  const began = performance.now();
  const { code, text } = await run(process.execPath, [cli, "plan"], folder, { OMNI_ENDPOINT: url, OMNI_SERVICE_ACCOUNT_KEY: key });
  const took = performance.now() - began;
  if (code !== 0 || /not checked/i.test(text)) throw new Error(`plan exited with ${code}: ${text.slice(-500)}`);
  return took;
}

async function loop(omnictl: string, { folder, templates, classesFile }: OmniRack, { url, key }: Reach): Promise<number> {
  const env = { OMNI_ENDPOINT: url, OMNI_SERVICE_ACCOUNT_KEY: key, SSL_CERT_FILE: join(folder, "ca.pem") };
  const calls = [...templates.map((file) => ["cluster", "template", "diff", "-f", file]), ["apply", "--dry-run", "-f", classesFile]];
  const began = performance.now();
  for (const args of calls) {
    const { code, text } = await run(omnictl, args, folder, env);
    if (code !== 0) throw new Error(`omnictl ${args.join(" ")} exited with ${code}: ${text}`);
  }
  return performance.now() - began;
}

/** Beside a server in this very process, so nothing here may wait without letting it work. */
async function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const { PATH = "" } = process.env;
  const child = spawn(command, args, { cwd, env: { PATH, HOME: scratch, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (piece: Buffer) => void (text += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, text };
}

function findOmnictl(): string | undefined {
  const { OMNICTL, PATH = "" } = process.env;
  const places = OMNICTL === undefined ? PATH.split(delimiter).map((folder) => join(folder, "omnictl")) : [OMNICTL];
  return places.find((path) => existsSync(path));
}

function nameOf({ clusters, classes }: Size): string {
  return `${clusters} clusters and ${classes} classes`;
}

function median(values: readonly number[] = []): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
