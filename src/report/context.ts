/** What a report has to know besides the plan or run itself; plain values, so that equal input gives equal text. */
import type { KnownFromGit } from "./disclosure.ts";
import type { Words } from "../core/words.ts";

/** What both reports need. */
export interface ReportContext {
  /** The apply workflow's file, e.g. `apply.yml`; absent where none is known: then only the laptop's command is shown. */
  readonly applyWorkflow?: string;
  /** Login of who started a run by hand; untrusted. */
  readonly startedBy?: string;
  /** `git-only`: nothing that Git does not have is shown. */
  readonly disclosure: { readonly kind: "full" } | { readonly kind: "git-only"; readonly known: KnownFromGit };
}

export interface PlanContext extends ReportContext {
  readonly mode: "observe" | "apply";
  /**
   * Whether the merge will find this plan as reviewed. `none`: nothing is reviewed here (a laptop, a manual run);
   * `not-recorded`: a pull request whose token cannot leave a plan behind, because…; `elsewhere`: one into a branch whose
   * merges are not applied.
   */
  readonly review:
    | { readonly is: "recorded" }
    | { readonly is: "none" }
    | { readonly is: "not-recorded"; readonly because: Words }
    | { readonly is: "elsewhere"; readonly base: string; readonly defaultBranch: string };
  /** When it was made, where people may read it much later: on a pull request. */
  readonly made?: Date;
  /** `later`: told from Git alone, because another job that looks at the hosts follows and replaces it. */
  readonly look?: "later";
  /** What this run could not do for want of a permission or an input, each with the line to add. */
  readonly needs: readonly Words[];
}

export type RunContext = ReportContext;
