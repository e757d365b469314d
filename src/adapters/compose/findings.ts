/** The rules' findings on one project, with their places in Git; pure. */
import type { AboutField, Diagnostic } from "../../core/diagnostics.ts";
import type { Words } from "../../core/words.ts";
import type { Address, SourceRange } from "../../core/model.ts";
import { pointer, tokens } from "../../core/pointer.ts";
import type { Rule } from "../../core/rule.ts";
import { plain, say } from "../../core/words.ts";
import { judgeStacks, type Judged, type Verdict } from "./hub/judge.ts";
import type { About, Looked } from "./hub/members.ts";
import { addressOf, type Side } from "./resources.ts";
import { placeOf, type ComposeFile } from "./compose-file.ts";
import { serviceColumns } from "./conceal.ts";
import { record } from "./normalise/text.ts";
import { finding, homePathsOf, judge, rules, type ServiceFinding } from "./rules.ts";
import { looksSecret } from "./secret-text.ts";
import type { RenderedService } from "./service.ts";
import type { Declared, Rendering } from "./rendering.ts";
import { ambientVariables, variablesWithoutDefault, variableUses } from "./variables.ts";

/** What the rules say of one rendering, and what they could not look at. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly Words[];
}

/** What can be said of Git's text alone. */
export function findingsOfDeclared(declared: Declared, about: About): Findings {
  const { project, composeFiles, bundle } = declared;
  const stacks = judgeStacks({ project, about, composeFiles, looked: looked(declared.declared, new Set(bundle.files.keys())) });
  const uses = variableUses(project, declared.bundle);
  const given = new Set(Object.keys(project.stack.variables ?? {}));
  const diagnostics = [
    ...judged(declared, declared.declared.services, declared.declared.config, (one) => !isToldBetter(one, stacks)),
    ...stacks.diagnostics,
    ...declared.declared.services.flatMap((service) => secretsOf(service, project.component, composeFiles)),
    ...ambientVariables(project, uses, given),
    ...variablesWithoutDefault(
      project,
      uses.filter(({ name }) => !given.has(name)),
    ),
  ];
  return { diagnostics, notChecked: stacks.notChecked };
}

/** The rules on hub and provider say more of an image that moves than the one on any project. */
function isToldBetter({ rule, service }: ServiceFinding & { readonly service: string }, { pinned }: Verdict): boolean {
  return rule === rules.floatingImage && pinned.has(service);
}

function looked({ services, config }: Side, envFilesRead: ReadonlySet<string> | undefined): Looked {
  return { services, envFilesRead, tops: { secrets: record(config.secrets), configs: record(config.configs) } };
}

/** What only shows with the host's values, beyond what Git's text shows, e.g. rights and mounts that a variable brought in. */
export function findingsInEffect(live: Rendering, known: readonly Diagnostic[], about: About): Findings {
  const stacks = judgeStacks(judgedInEffect(live, about));
  const told = new Set(known.map(identity));
  const { services, config } = live.readable ?? live.effective;
  const found = judged(live, services, config, ({ rule }) => rule !== rules.floatingImage && rule !== rules.ambient);
  return { diagnostics: [...found, ...stacks.diagnostics].filter((one) => !told.has(identity(one))), notChecked: stacks.notChecked };
}

/** The rendering that takes effect, as the rules on hub and provider look at it. */
export function judgedInEffect({ project, composeFiles, effective, readable = effective }: Rendering, about: About): Judged {
  return { project, about, composeFiles, looked: looked(readable, undefined) };
}

function identity({ rule, what }: Diagnostic): string {
  return `${rule} ${plain(what)}`;
}

function judged(
  { project, composeFiles }: Pick<Declared, "project" | "composeFiles">,
  services: readonly RenderedService[],
  config: Declared["declared"]["config"],
  mine: (found: ServiceFinding & { readonly service: string }) => boolean,
): Diagnostic[] {
  const tops = { secrets: record(config.secrets), configs: record(config.configs) };
  return services.flatMap(({ name, raw }) =>
    [...judge(name, raw, tops), ...homePathsOf(name, raw)]
      .filter((found) => mine({ ...found, service: name }))
      .map((found) => {
        const at = placeOf(composeFiles, ["services", name, ...found.way]) ?? project.source;
        const about = aboutWayToHost(found, addressOf("Service", project.name, name));
        return { ...finding(found.rule, project.component, found.what, at), ...(about === undefined ? {} : { about }) };
      }),
  );
}

const WAYS_TO_HOST: ReadonlySet<Rule> = new Set([rules.privileged, rules.hostNamespace, rules.hostMount]);

/** What gives the host away is told until it is accepted, or runs like that already. */
function aboutWayToHost({ rule, way: [row = ""], source }: ServiceFinding, address: Address): AboutField | undefined {
  if (!WAYS_TO_HOST.has(rule)) return undefined;
  return { address, path: pointer(String(row)), ...(source === undefined ? {} : { entry: `${source}:` }) };
}

/** Literal secrets in a service's fields. Their values are in no message. */
function secretsOf(service: RenderedService, component: Declared["project"]["component"], files: readonly ComposeFile[]): Diagnostic[] {
  return Object.entries(service.fields).flatMap(([row, value]) => {
    const column = serviceColumns.get(row);
    if (column === undefined) return [];
    const named = column.keyed ? Object.entries(record(value)) : [["", value] as const];
    return named.flatMap(([key, item]) => {
      if (!looksSecret(key, item)) return [];
      const at = (row === "environment" ? service.envPlaces.get(key) : undefined) ?? placeInService(files, service.name, row, key);
      const what =
        key === ""
          ? say`${row} of service ${service.name} holds what looks like a secret.`
          : say`${key} of service ${service.name} holds what looks like a secret.`;
      return [finding(rules.secretInGit, component, what, at)];
    });
  });
}

function placeInService(files: readonly ComposeFile[], service: string, row: string, key: string): SourceRange | undefined {
  return placeOf(files, ["services", service, row, ...(key === "" ? [] : tokens(`/${key}`))]);
}
