/** The one commit that runs after a merge work on: the tip of the default branch; must not fetch it. */
import { say, type Words } from "../core/words.ts";
import type { Git, GitHub } from "../ports.ts";
import type { Outcome } from "./outcome.ts";

export type Tip =
  | { readonly tip: string; readonly branch: string; readonly repository: { readonly private: boolean } }
  | { readonly outcome: Outcome };

/** The tip, or the outcome of a run that is for another ref, or whose clone is older. */
export async function tipOf(
  { github, git }: { readonly github: GitHub; readonly git: Git },
  ref: string,
  command: "Apply" | "Drift" | "Plan",
): Promise<Tip> {
  const repository = await github.repository();
  const { defaultBranch: branch } = repository;
  if (ref !== `refs/heads/${branch}`) {
    return ended("failed", say`${[command]} runs on ${branch} alone; this run is for ${ref}.`);
  }
  const tip = await github.branchTip(branch);
  if ((await git.resolve(tip)) !== undefined) return { tip, branch, repository };
  const then = command === "Apply" ? say`the run of that commit applies it.` : say`the next run looks at that.`;
  return ended("skipped", say`${branch} has moved on to ${tip.slice(0, 7)} since this run checked it out; ${then}`);
}

function ended(status: "failed" | "skipped", says: Words): { readonly outcome: Outcome } {
  return { outcome: { status, says, diagnostics: [] } };
}
