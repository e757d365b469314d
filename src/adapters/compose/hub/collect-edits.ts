/** Files on the host that are not what the last apply wrote; reads only. */
import { posix } from "node:path";
import { sha256 } from "../../../core/digest.ts";
import { say } from "../../../core/words.ts";
import type { Host } from "../host.ts";
import { StepRecord } from "../record.ts";
import type { StackFacts } from "./facts.ts";
import { look, Unseen } from "./unseen.ts";

/** By the record that an apply leaves beside the project: the files of its last step, as it left them. */
export function collectEdits(host: Host, directory: string): Promise<StackFacts["editedOnHost"]> {
  return look(async () => {
    const content = await host.read(posix.join(directory, ".omni-scale/record.json"));
    if (content === undefined) return new Unseen(say`nothing was applied there by Omni-Scale yet`);
    const record = recordIn(content);
    if (record === undefined) return new Unseen(say`the record of the last apply cannot be read`);
    const edited = await Promise.all(
      record.files.map(async ({ path, before, after }) => {
        const now = await host.read(posix.join(directory, path));
        const left = record.status === "taken-back" ? before : after;
        return now === undefined || sha256(now) === left ? [] : [path];
      }),
    );
    return record.status === "pending" ? [] : edited.flat();
  });
}

function recordIn(content: Uint8Array): StepRecord | undefined {
  try {
    return StepRecord.safeParse(JSON.parse(new TextDecoder().decode(content))).data;
  } catch {
    return undefined;
  }
}
