/** `omni-scale demo`: plays both stories and tells them; must leave nothing behind but the kept comments. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openAlbum, type Album } from "./album.ts";
import { openRackEngine, programsMissing } from "./rack-engine.ts";
import { rackStory } from "./rack-story.ts";
import type { Scene, StepResult, StoryStep } from "./scene.ts";
import { openMachinesEngine, openStage, type Stage, type StageOptions } from "./stage.ts";
import { STORY } from "./story.ts";

export interface DemoOptions extends Omit<StageOptions, "signal" | "album"> {
  /** Where comments, issues and job summaries are kept; a new folder for temporary files unless told. */
  readonly keep?: string;
  readonly stdout: { write(text: string): unknown };
}

/** Exit code: 0 when every step went as expected, 1 when not, 130 after Ctrl-C. */
export async function playDemo(options: DemoOptions): Promise<number> {
  const tell = (text: string): void => void options.stdout.write(`${text}\n`);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  for (const name of SIGNALS) process.on(name, onSignal);
  const keep = options.keep ?? (await mkdtemp(join(tmpdir(), "omni-scale-demo-comments-")));
  const missing = programsMissing();
  const rack = missing.length === 0 ? rackStory(options.script) : [];
  const afterwards = held(tell);
  const stack: Told = { album: await openAlbum(keep), steps: 0, good: 0, tell };
  const racks: Told = { album: await openAlbum(join(keep, "rack")), steps: STORY.length, good: 0, tell: (text) => afterwards.tell(text) };
  const staged = (album: Album): StageOptions => ({ ...options, album, signal: stop.signal });
  try {
    // Both mostly wait, for containers to stay up; each has a host and a GitHub of its own, and they are told one after the other.
    const first = perform(STORY, () => openStage(staged(stack.album), openMachinesEngine), stack, stop.signal);
    const second = rack.length === 0 ? undefined : perform(rack, () => openStage(staged(racks.album), openRackEngine), racks, stop.signal);
    await first.finally(() => afterwards.release());
    await second;
    if (missing.length > 0)
      tell(`\ndemo: the example rack is not played, since a host needs ${missing.join(", ")} for it, and this machine has none`);
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
  const kept = stack.album.files.length + racks.album.files.length;
  tell(`\n${kept} comments, issues and job summaries to look at: ${pathToFileURL(stack.album.folder).href}`);
  if (stop.signal.aborted) {
    tell("demo: stopped; what it had made is removed");
    return 130;
  }
  const [good, all] = [stack.good + racks.good, STORY.length + rack.length];
  tell(`demo: ${good} of ${all} steps as expected`);
  return good === all ? 0 : 1;
}

/** Keeps what is told until it is released, and passes it on from then on. */
function held(tell: (text: string) => void): { tell(text: string): void; release(): void } {
  let waiting: string[] | undefined = [];
  return {
    tell: (text) => (waiting === undefined ? tell(text) : void waiting.push(text)),
    release: () => {
      for (const text of waiting ?? []) tell(text);
      waiting = undefined;
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What a story adds to. */
interface Told {
  readonly album: Album;
  readonly tell: (text: string) => void;
  /** The number of its last step. */
  steps: number;
  good: number;
}

/** One story on its own stage, which is gone afterwards. What breaks off is told. */
async function perform(story: readonly StoryStep[], open: () => Promise<Stage>, told: Told, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let stage: Stage | undefined;
  try {
    stage = await open();
    told.tell(`\ndemo: GitHub on ${stage.github.url}, a real Git repository, and ${stage.engine.says}`);
    await play(story, stage, told, signal);
  } catch (error) {
    if (!signal.aborted) told.tell(`    the demo broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    for (const left of (await stage?.close()) ?? []) told.tell(`    could not be removed: ${left}`);
  }
}

/** A step that did not go as expected does not keep the others from being played. */
async function play(story: readonly StoryStep[], stage: Stage, told: Told, signal: AbortSignal): Promise<void> {
  const scene: Scene = { pull: 0, before: [] };
  for (const step of story) {
    signal.throwIfAborted();
    const result = await step(stage, scene);
    signal.throwIfAborted();
    told.steps++;
    if (result.unexpected.length === 0) told.good++;
    tellStep(told.steps, result, told.tell);
  }
}

function tellStep(number: number, { line, unexpected, shows }: StepResult, tell: (text: string) => void): void {
  tell(`\n${String(number).padStart(2)} ${unexpected.length === 0 ? "✓" : "✗"} ${line}`);
  for (const { expected, found } of unexpected) tell(`     expected: ${expected}\n     found: ${found.replaceAll("\n", "\n       ")}`);
  for (const shown of shows) tell(`     │ ${shown}`);
}
