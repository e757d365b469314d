/** What the demo's stories have in common: a scene, and the acts of people and of the Action in it; must not expect anything. */
import type { LabEvent } from "../github/events.ts";
import type { CommentRecord } from "../github/model.ts";
import { excerpt } from "./excerpt.ts";
import type { Expectations, Unexpected } from "./expectations.ts";
import type { Seen } from "./host-view.ts";
import type { Job, Stage } from "./stage.ts";

/** How a step went. */
export interface StepResult {
  /** One line: what happened and what was expected of it. */
  readonly line: string;
  /** Empty when all was as expected. */
  readonly unexpected: readonly Unexpected[];
  /** What a person would see of it. */
  readonly shows: readonly string[];
}

export type StoryStep = (stage: Stage, scene: Scene) => Promise<StepResult>;

/** What later steps need of earlier ones. */
export interface Scene {
  /** The pull request that is being played. */
  pull: number;
  before: readonly Seen[];
  merge?: LabEvent;
  job?: Job;
  comment?: CommentRecord;
}

/** The step as told, with what it shows of `comment`. */
export function result(line: string, expect: Expectations, comment?: CommentRecord): StepResult {
  return { line, unexpected: expect.unexpected, shows: comment === undefined ? [] : excerpt(comment.body) };
}

/** Its number. */
export async function openPull({ github }: Stage, branch: string, title: string, files: Readonly<Record<string, string>>): Promise<number> {
  await github.pushTo({ branch, commits: [{ files, message: title }] });
  return (await github.openPullRequest({ branch, title })).number;
}

/** The Action's plan for the scene's pull request. */
export async function plan(stage: Stage, scene: Scene, title: string): Promise<void> {
  scene.job = await stage.job("plan", stage.github.events.pullRequest("opened", scene.pull));
  await keepComment(stage, scene, title);
}

/** Somebody merges the scene's pull request. */
export async function merge({ github }: Stage, scene: Scene): Promise<void> {
  scene.merge = await github.events.push(await github.mergePullRequest(scene.pull, "squash"));
}

/** The Action's apply of the scene's merge. */
export async function apply(stage: Stage, scene: Scene, title: string, inputs: Readonly<Record<string, string>> = {}): Promise<void> {
  if (scene.merge === undefined) throw new Error("nothing was merged yet");
  scene.job = await stage.job("apply", scene.merge, inputs);
  await keepComment(stage, scene, title);
}

/** The bot's comment on the pull request, as it is now. */
async function keepComment({ github, album }: Stage, scene: Scene, title: string): Promise<void> {
  delete scene.comment;
  const comment = github.comments(scene.pull).at(-1);
  if (comment === undefined) return;
  scene.comment = comment;
  await album.keep(`comment on ${scene.pull} ${title}`, comment.body);
}

/** Whether the comment says that. */
export function has(comment: CommentRecord | undefined, text: string): boolean {
  return comment?.body.includes(text) === true;
}

/** What it says first, to be told where that was unexpected. */
export function firstLine(comment: CommentRecord | undefined): string {
  return comment === undefined ? "no comment" : (excerpt(comment.body, 1)[0] ?? "an empty comment");
}
