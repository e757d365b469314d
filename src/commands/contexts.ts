/** What reports have to know besides the plan, out of configuration and request; must not render. */
import type { SourceTree } from "../ports.ts";
import type { PlanContext, ReportContext } from "../report/context.ts";
import type { Planned } from "./planned.ts";

/** Files over this size are not what a reader of the repository has in mind. */
const MOST_BYTES = 1 << 20;

/** Whether either side of a merge says `observe`: it can only make things safer. */
export function isObserveOnly({ specs, before }: Pick<Planned, "specs" | "before">): boolean {
  return specs.config.mode === "observe" || before?.config.mode === "observe";
}

export async function planContext(
  planned: Planned,
  about: Pick<PlanContext, "review" | "needs" | "made" | "look"> & {
    readonly trees: readonly SourceTree[];
    readonly applyWorkflow?: string;
  },
): Promise<PlanContext> {
  const { review, needs, made, look } = about;
  const when = { ...(made === undefined ? {} : { made }), ...(look === undefined ? {} : { look }) };
  return { ...(await reportContext(planned, about)), mode: isObserveOnly(planned) ? "observe" : "apply", review, needs, ...when };
}

/** `git-only` when either side says so. */
export async function reportContext(
  planned: Planned,
  about: { readonly trees: readonly SourceTree[]; readonly applyWorkflow?: string },
): Promise<ReportContext> {
  const workflow = about.applyWorkflow === undefined ? {} : { applyWorkflow: about.applyWorkflow };
  const gitOnly = [planned.specs, planned.before].some((specs) => specs?.config.disclosure === "git-only");
  if (!gitOnly) return { ...workflow, disclosure: { kind: "full" } };
  const texts = (await Promise.all(about.trees.map((tree) => textsOf(tree, planned)))).flat();
  return { ...workflow, disclosure: { kind: "git-only", known: { git: planned.git, texts } } };
}

/** The files that the planned components are made from, as everybody who reads the repository has them. */
async function textsOf(tree: SourceTree, planned: Planned): Promise<string[]> {
  const folders = planned.plan.components.flatMap(({ source, name }) => [source.file, ...(planned.sources.get(name) ?? [])]);
  const entries = (await tree.entries()).filter(
    ({ path, type }) => type === "file" && folders.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`)),
  );
  const read = await Promise.allSettled(entries.map(({ path }) => tree.read(path, MOST_BYTES)));
  return read.flatMap((result) => (result.status === "fulfilled" ? [new TextDecoder().decode(result.value)] : []));
}
