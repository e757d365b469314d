/** `omni-scale demo`: plays the story and tells it; must leave nothing behind but the kept comments. */
import { pathToFileURL } from "node:url";
import { openStage, type Stage, type StageOptions } from "./stage.ts";
import { type Scene, type StepResult, STORY } from "./story.ts";

export interface DemoOptions extends Omit<StageOptions, "signal"> {
  readonly stdout: { write(text: string): unknown };
}

/** Exit code: 0 when every step went as expected, 1 when not, 130 after Ctrl-C. */
export async function playDemo(options: DemoOptions): Promise<number> {
  const tell = (text: string): void => void options.stdout.write(`${text}\n`);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  for (const name of SIGNALS) process.on(name, onSignal);
  let stage: Stage | undefined;
  let good = 0;
  try {
    stage = await openStage({ ...options, signal: stop.signal });
    tell(`demo: GitHub on ${stage.github.url}, a real Git repository, and ${stage.engine.says}`);
    good = await play(stage, tell, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) tell(`    the demo broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    for (const left of (await stage?.close()) ?? []) tell(`    could not be removed: ${left}`);
    for (const name of SIGNALS) process.off(name, onSignal);
  }
  if (stage !== undefined)
    tell(`\n${stage.album.files.length} comments and job summaries to look at: ${pathToFileURL(stage.album.folder).href}`);
  if (stop.signal.aborted) {
    tell("demo: stopped; what it had made is removed");
    return 130;
  }
  tell(`demo: ${good} of ${STORY.length} steps as expected`);
  return good === STORY.length ? 0 : 1;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Gives how many went as expected. One that did not does not keep the others from being played. */
async function play(stage: Stage, tell: (text: string) => void, signal: AbortSignal): Promise<number> {
  const scene: Scene = { pull: 0, before: [] };
  let good = 0;
  for (const [index, step] of STORY.entries()) {
    signal.throwIfAborted();
    const result = await step(stage, scene);
    signal.throwIfAborted();
    if (result.unexpected.length === 0) good++;
    tellStep(index + 1, result, tell);
  }
  return good;
}

function tellStep(number: number, { line, unexpected, shows }: StepResult, tell: (text: string) => void): void {
  tell(`\n${String(number).padStart(2)} ${unexpected.length === 0 ? "✓" : "✗"} ${line}`);
  for (const { expected, found } of unexpected) tell(`     expected: ${expected}\n     found: ${found.replaceAll("\n", "\n       ")}`);
  for (const shown of shows) tell(`     │ ${shown}`);
}
