/** What was begun and done on a host, as lines in the project's own folder; must not hold a value of any field. */
import type { StepResult } from "../../core/model.ts";
import { type ProjectContext, ownPath } from "./context.ts";
import { ownerOf } from "./lock.ts";
import { digestOf } from "./record.ts";

/** The oldest lines go when there are more. */
const LINES = 500;

/** Appends one line and syncs it; the file is replaced whole, so that a kill leaves the old or the new one. */
export async function note(
  { host, step, project, io, deps }: ProjectContext,
  event: "begun" | "copied" | "taking back" | StepResult["status"],
): Promise<void> {
  const path = ownPath(project, "journal.jsonl");
  const before = new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
  const line = JSON.stringify({
    at: deps.clock.now().toISOString(),
    run: ownerOf(io.lock).name,
    step: step.id,
    digest: digestOf(step).slice(0, 16),
    event,
  });
  const lines = [...before.split("\n").filter((old) => old !== ""), line].slice(-LINES);
  await host.write(path, new TextEncoder().encode(`${lines.join("\n")}\n`), { mode: 0o640 });
}
