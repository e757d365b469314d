/** The demo's second story: the example rack comes up, its Omni moves one minor on, and two traps stay shut; must not print. */
import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Expectations } from "./expectations.ts";
import { lookAt, type Seen } from "./host-view.ts";
import { FOREIGN_PROVIDER, rackPlace, rackSource } from "./rack-engine.ts";
import { HUB_VALUES, nextMinor, PROVIDER_VALUES, rackFiles, type Files } from "./rack.ts";
import { apply, firstLine, has, merge, openPull, plan, result, type Scene, type StepResult, type StoryStep } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** The rack's story, for the repository whose `dist/cli.js` is `script`. */
export function rackStory(script: string): readonly StoryStep[] {
  const files = (stage: Stage): Promise<Files> => rackFiles(rackSource(script), rackPlace(stage.folder, stage.engine.web ?? ""));
  return [
    async (stage, scene) => bringRack(stage, scene, await files(stage)),
    rackUp,
    async (stage, scene) => moveOmni(stage, scene, await files(stage)),
    async (stage, scene) => movedOmni(stage, scene, await files(stage)),
    async (stage, scene) => trapped(stage, scene, await files(stage)),
  ];
}

/** In the order in which they have to come up. */
const COMPONENTS = ["Stack/tsidp", "Platform/home", "Provider/proxmox", "Stack/monitoring"];

async function bringRack(stage: Stage, scene: Scene, files: Files): Promise<StepResult> {
  await stage.github.pushTo({ branch: "main", commits: [{ files: { "README.md": "# Rack\n" }, message: "Begin" }] });
  scene.pull = await openPull(stage, "rack", "The whole rack", files);
  await plan(stage, scene, "plan of the example rack");
  const expect = new Expectations();
  expect.job(scene.job, "changes");
  const places = COMPONENTS.map((name) => scene.comment?.body.indexOf(`\`${name}\``) ?? -1);
  const inOrder = places.every((at, index) => at > (places[index - 1] ?? -1));
  expect.holds("the comment names all four, in the order of the apply", inOrder, firstLine(scene.comment));
  return result(
    "Another repository gets the example rack of specs/ (identity provider, Omni, its provider for Proxmox, monitoring): one comment.",
    expect,
    scene.comment,
  );
}

async function rackUp(stage: Stage, scene: Scene): Promise<StepResult> {
  await merge(stage, scene);
  await apply(stage, scene, "report of the example rack");
  const expect = new Expectations();
  expect.job(scene.job, "applied");
  const hub = await omniOf(stage);
  expect.holds("Omni runs", hub?.running === true, hub?.image ?? "no container");
  return result("It is merged: all four are up, each after those it depends on.", expect, scene.comment);
}

async function moveOmni(stage: Stage, scene: Scene, files: Files): Promise<StepResult> {
  const { before, after, text } = nextMinor(files[HUB_VALUES] ?? "");
  scene.pull = await openPull(stage, "omni-next", `Omni ${after}`, { [HUB_VALUES]: text });
  await plan(stage, scene, "plan of the next Omni");
  const expect = new Expectations();
  expect.job(scene.job, "changes");
  for (const word of [`\`${before}\` → \`${after}\``, "Roll-forward only", "while its data is copied", "Sidecar `tailscale`"])
    expect.holds(`the comment tells ${word}`, has(scene.comment, word), firstLine(scene.comment));
  return result(
    `Pull request #${scene.pull} moves Omni one minor on: the comment says how long it stands still, that it is copied first, and that there is no way back.`,
    expect,
    scene.comment,
  );
}

async function movedOmni(stage: Stage, scene: Scene, files: Files): Promise<StepResult> {
  const sidecar = (seen: readonly Seen[]): string | undefined => seen.find(({ service }) => service === "tailscale")?.id;
  const was = sidecar(await lookAt(stage, "home"));
  await merge(stage, scene);
  await apply(stage, scene, "report of the next Omni");
  const expect = new Expectations();
  expect.job(scene.job, "applied");
  const { after } = nextMinor(files[HUB_VALUES] ?? "");
  const hub = await omniOf(stage);
  expect.holds(`Omni runs ${after}`, hub?.image.endsWith(after) === true, hub?.image ?? "no container");
  expect.holds("the sidecar is the container that it was", sidecar(await lookAt(stage, "home")) === was, "another one");
  const copies = join(stage.folder, "host/srv/omni/copies");
  const [copy = "no copy"] = await readdir(copies);
  await access(join(copies, copy, "etcd/what-omni-knows")).catch(() => expect.holds("the copy has what Omni knew", false, copy));
  expect.holds("the report names the way back", has(scene.comment, `${copy}/restore.sh`), firstLine(scene.comment));
  return result(
    "It is merged: Omni was copied, then moved; the report names the command that goes back to the copy.",
    expect,
    scene.comment,
  );
}

/** Both errors in one pull request: all of it is told at once. */
async function trapped(stage: Stage, scene: Scene, files: Files): Promise<StepResult> {
  const provider = (files[PROVIDER_VALUES] ?? "").replace(/ghcr\.io\/siderolabs\/omni-infra-provider-proxmox:\S+/, FOREIGN_PROVIDER);
  scene.pull = await openPull(stage, "back", "The old Omni, and another provider", {
    [HUB_VALUES]: files[HUB_VALUES] ?? "",
    [PROVIDER_VALUES]: provider,
  });
  await plan(stage, scene, "plan of two traps");
  const expect = new Expectations();
  expect.job(scene.job, "blocked");
  for (const word of ["is not Omni's provider for Proxmox", "is older"])
    expect.holds(`the comment tells "${word}"`, has(scene.comment, word), firstLine(scene.comment));
  return result(
    `Pull request #${scene.pull} goes back to the old Omni and takes an image that is not the provider: both are blocked before anybody merges.`,
    expect,
    scene.comment,
  );
}

async function omniOf(stage: Stage): Promise<Seen | undefined> {
  return (await lookAt(stage, "home")).find(({ service }) => service === "omni");
}
