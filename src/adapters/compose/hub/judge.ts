/** Everything that the files of one project say against the rules on hub and provider, with its place; pure. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import { findingOf } from "../../../core/rule.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { placeOf, placeOfText, variablesOf, type ComposeFile } from "../compose-file.ts";
import { list as items, record, scalar } from "../normalise/text.ts";
import { COMPOSE_FILE_NAMES, inside, type Project } from "../project.ts";
import { addressFindings } from "./addresses.ts";
import { flagFindings } from "./flags.ts";
import type { Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { pinFindings, providerImageFindings } from "./images.ts";
import { LIVE_RULES } from "./live-rules.ts";
import { loginFindings } from "./login.ts";
import { membersOf, type About, type Looked, type Members } from "./members.ts";
import { providerFindings } from "./provider.ts";
import { sidecarFindings } from "./sidecar.ts";
import { storageFindings } from "./storage.ts";

/** A project and one rendering of it. */
export interface Judged {
  readonly project: Project;
  readonly about: About;
  readonly composeFiles: readonly ComposeFile[];
  readonly looked: Looked;
}

export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be looked at and why. */
  readonly notChecked: readonly Words[];
  /** Services whose image these rules looked at, so that no other rule says the same again. */
  readonly pinned: ReadonlySet<string>;
}

/** Nothing for a project that has neither Omni nor the provider. */
export function judgeStacks(judged: Judged): Verdict {
  const { project, about, looked } = judged;
  const members = membersOf(looked, about);
  const { omni, provider, missing } = members;
  const pairs = [omni, provider].filter((pair) => pair !== undefined);
  if (pairs.length + missing.length === 0) return { diagnostics: [], notChecked: [], pinned: new Set() };
  const probes = (project.stack.probes ?? []).length > 0;
  const flags = omni === undefined ? { found: [], notChecked: [] } : flagFindings(omni.main);
  const spotted = [
    ...(omni === undefined
      ? []
      : [...loginFindings(omni.main, about), ...addressFindings(omni, about), ...storageFindings(omni.main, about), ...flags.found]),
    ...pairs.flatMap((pair) => [...sidecarFindings(pair, about, probes), ...pinFindings(pair, about)]),
    ...(provider === undefined
      ? []
      : [...providerFindings(provider.main, about, looked.tops), ...providerImageFindings(provider.main, about)]),
  ];
  return {
    diagnostics: [...spotted.map((one) => placed(one, judged)), ...looseVariables(judged), ...moreThanOneFile(judged)],
    notChecked: [
      ...flags.notChecked,
      ...hidden(members, about),
      ...missing.map((name) => say`service ${name}: the Compose files have none of that name`),
    ],
    pinned: new Set(pairs.flatMap(({ main, sidecar }) => [main.name, ...(sidecar === undefined ? [] : [sidecar.name])])),
  };
}

/** A finding with its place: the word in the Compose file, else its key, else the spec. */
export function placed({ rule, service, way, text, what, severity, fix }: Spotted, { project, composeFiles }: Judged): Diagnostic {
  const whole = service === undefined ? [] : ["services", service, ...way];
  const place = text === undefined ? placeOf(composeFiles, whole) : placeOfText(composeFiles, whole, text);
  return findingOf(rule, {
    component: project.component,
    at: place ?? project.source,
    what,
    ...(severity === undefined ? {} : { severity }),
    ...(fix === undefined ? {} : { fix }),
  });
}

/** Settings that a variable or a file on the host may hold: no finding, and no promise either. We know what we rendered. */
function hidden({ omni }: Members, about: About): Words[] {
  const isRendered = about.kind === "Platform" && "values" in about.spec.stack;
  if (omni === undefined || omni.main.command.whole || isRendered) return [];
  return [say`flags of service ${omni.main.name} that a variable or its configuration file holds`];
}

/**
 * Variables without a default in a project whose services are fed by a file of another name than `.env`, while the spec
 * names none for the variables: Compose reads those from `.env` alone.
 */
function looseVariables({ project, composeFiles, looked }: Judged): Diagnostic[] {
  const { envFiles, variables = {} } = project.stack;
  const inGit = new Set(project.bundle.map(({ path }) => inside(project.folder, path)));
  const named = looked.services.flatMap(({ raw }) =>
    items(raw["env_file"]).map((file) => scalar(typeof file === "object" ? record(file)["path"] : file) ?? ""),
  );
  const other = named.map((file) => file.replace(/^(\.\/)+/, "")).find((file) => file !== ".env" && !inGit.has(file));
  if (envFiles !== undefined || other === undefined || inGit.has(".env")) return [];
  const bare = composeFiles.flatMap(variablesOf).filter(({ name, operator }) => operator === undefined && !(name in variables));
  const [first] = bare;
  if (first === undefined) return [];
  const names = list([...new Set(bare.map(({ name }) => name))].slice(0, 5).map((name) => say`${name}`));
  const what = say`${names} would come from ${".env"}, which Git does not have, and not from ${other}.`;
  const fix = say`Add ${`envFiles: [${other}]`} to the spec, or write ${"${NAME:?}"}.`;
  return [findingOf(HUB_RULES.O13, { component: project.component, at: first.at, what, severity: "warning", fix })];
}

/** Compose takes the first, whatever the others say. */
function moreThanOneFile({ project, composeFiles }: Judged): Diagnostic[] {
  const inGit = new Set(project.bundle.map(({ path }) => inside(project.folder, path)));
  const [used, ...others] = COMPOSE_FILE_NAMES.filter((name) => inGit.has(name) && !(project.stack.files ?? []).includes(name));
  if (project.stack.files !== undefined || used === undefined || others.length === 0) return [];
  const what = say`Compose takes ${used} and never looks at ${list(others.map((name) => say`${name}`))}.`;
  const at = placeOf(composeFiles, ["services"]) ?? project.source;
  return [findingOf(LIVE_RULES.O24, { component: project.component, at, what })];
}
