/** Carries out a pull step; must not stop or recreate anything. */
import type { StepResult } from "../../core/model.ts";
import { list, say, type Words } from "../../core/words.ts";
import type { ApplyIo } from "../adapter.ts";
import type { Host } from "./host.ts";
import { ensureImage } from "./images.ts";
import type { PullValue } from "./step-value.ts";

/** All images are tried before the first that is missing is told, so that one round finds all. */
export async function applyPull(host: Host, { images }: PullValue, { signal, progress }: ApplyIo): Promise<StepResult> {
  const notes: Words[] = [];
  const missing: Words[] = [];
  let pulled = false;
  for (const image of images) {
    const { reference } = image;
    progress(say`pulling ${reference}`);
    const found = await ensureImage(host, image, signal);
    if (found.status === "pulled") pulled = true;
    if (found.status === "there") notes.push(say`${reference} was on the host already`);
    if (found.status === "local") notes.push(say`${reference} cannot be pulled (${found.because}); the one on the host is used`);
    if (found.status === "missing") missing.push(found.words);
  }
  if (missing.length > 0) return { status: "failed", because: list(missing, "; ") };
  return { status: pulled ? "applied" : "unchanged", notes };
}
