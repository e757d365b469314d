/** The machine's own Docker engine for the demo, with images made on the spot; must leave nothing behind. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Names } from "./stack.ts";
import { type Ended, run } from "./programs.ts";
import { imageTar, isProcessor, PROGRAM, type Processor } from "./tiny-image.ts";
import type { DemoEngine } from "./engine.ts";

/** The engine, or in words why it is of no use here. `folder` is the demo's own. */
export async function openRealEngine(names: Names, folder: string): Promise<DemoEngine | { readonly because: string }> {
  const version = await docker(["version", "--format", "{{.Server.Version}} {{.Server.Os}} {{.Server.Arch}}"], 10_000);
  if (version.code !== 0) return { because: "no Docker engine answers here" };
  const compose = await docker(["compose", "version", "--short"], 10_000);
  if (compose.code !== 0) return { because: "Docker has no Compose here" };
  const [release = "", system = "", processor = ""] = version.stdout.trim().split(" ");
  if (system !== "linux" || !isProcessor(processor)) return { because: `there is no image for ${system} on ${processor}` };
  const engine: DemoEngine = {
    says: `the Docker engine of this machine (${release}, Compose ${compose.stdout.trim()})`,
    environment: {},
    remove: () => remove(names),
  };
  const problem = await prepare(names, processor, folder);
  if (problem === undefined) return engine;
  await engine.remove();
  return { because: problem };
}

/** Makes the images and tries one. Gives what stands in the way. */
async function prepare(names: Names, processor: Processor, folder: string): Promise<string | undefined> {
  for (const image of imagesOf(names)) {
    const made = await docker(["import", "--change", `ENTRYPOINT ["${PROGRAM}"]`, "-", image], 60_000, imageTar(processor, image));
    if (made.code !== 0) return `an image could not be made (${lastLine(made)})`;
  }
  // An engine in a virtual machine or behind a socket of another machine does not see our files.
  const probe = join(folder, "probe");
  await writeFile(probe, "");
  const mount = ["--mount", `type=bind,source=${probe},target=/probe,readonly`];
  const label = ["--label", `com.docker.compose.project=${names.project}`];
  const tried = await docker(["run", "--detach", "--network", "none", ...label, ...mount, names.database], 60_000);
  if (tried.code !== 0) return `a container could not be started (${lastLine(tried)})`;
  const id = tried.stdout.trim();
  const running = await docker(["container", "inspect", "--format", "{{.State.Running}}", id], 30_000);
  await docker(["rm", "--force", id], 60_000);
  return running.stdout.trim() === "true" ? undefined : "a container ended at once";
}

/** Everything that has this demo's name; says what could not be removed. */
async function remove(names: Names): Promise<readonly string[]> {
  const label = `label=com.docker.compose.project=${names.project}`;
  const list = async (...args: readonly string[]): Promise<string[]> => (await docker(args)).stdout.split("\n").filter((id) => id !== "");
  const problems: string[] = [];
  const each = async (what: readonly string[], ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const ended = await docker([...what, ...ids]);
    if (ended.code !== 0) problems.push(`docker ${[...what, ...ids].join(" ")}: ${lastLine(ended)}`);
  };
  await each(["rm", "--force"], await list("ps", "--all", "--quiet", "--filter", label));
  await each(["network", "rm"], await list("network", "ls", "--quiet", "--filter", label));
  await each(["volume", "rm"], await list("volume", "ls", "--quiet", "--filter", label));
  const present: string[] = [];
  for (const image of imagesOf(names)) present.push(...(await list("images", "--format", "{{.Repository}}:{{.Tag}}", image)));
  await each(["image", "rm", "--force"], present);
  return problems;
}

function imagesOf({ webOld, webNew, database }: Names): readonly string[] {
  return [webOld, webNew, database];
}

function docker(args: readonly string[], timeoutMs = 60_000, input?: Buffer): Promise<Ended> {
  return run("docker", args, { timeoutMs, ...(input === undefined ? {} : { input }) });
}

function lastLine({ stderr }: Ended): string {
  return stderr.trim().split("\n").at(-1) ?? "";
}
