/** One check run a component, with annotations on the lines of the specs; must not choose which. */
import { sha256 } from "../core/digest.ts";
import type { ComponentCheck } from "../ports.ts";
import { createCheckRun } from "./check-runs.ts";
import type { Connection } from "./connection.ts";

/** See {@link GitHub.publishChecks}. One request a check, and one more for every further 50 annotations. */
export async function publishChecks(connection: Connection, headSha: string, checks: readonly ComponentCheck[]): Promise<void> {
  for (const { name, conclusion, title, summary, annotations } of checks) {
    const content = JSON.stringify([name, conclusion, title, summary, annotations]);
    await createCheckRun(connection, {
      name,
      headSha,
      externalId: `v1:${sha256(content).slice(0, 16)}`,
      progress: { status: "completed", conclusion },
      output: { title, summary },
      annotations,
    });
  }
}
