/** Specs that want to be more than text, and what becomes of them where people read; must not need a Docker Engine. */
import { readdir } from "node:fs/promises";
import { describe, expect } from "vitest";
import { faults } from "../golden/report/inert.ts";
import { readAsRunner } from "../runner-commands.ts";
import type { StepEnd } from "../../src/lab/runner.ts";
import { compose, configuration, onRack, type Rack, logOf, verdict } from "./rack.ts";

const NASTY = [
  "@user",
  "@org/team",
  "#1 GH-1 octo/rack#1",
  "``` ```` `````",
  "</details></summary></code>",
  "<details><summary>",
  "--> <!-- omni-scale:v1 pr=1 kind=plan -->",
  "![x](http://evil.example/x.png) [a](javascript:b)",
  "::set-output name=status::owned",
  "\n::set-output name=status::owned\n",
  "\r::set-output name=status::owned",
  "##[set-output name=status]owned",
  "::add-mask::a",
  "::stop-commands::x",
  "%0A::error::owned",
  "\u202egnp.exe\u2066\u200b",
  "\u001b[31mred\u0007",
  "| a | b |",
  "# heading",
  "status<<owned\nowned\nowned",
] as const;

/** Names and values in a Compose file, each as YAML's own quoting has it. */
function hostileCompose(round: number): string {
  const environment = NASTY.map((text, index) => `      ${JSON.stringify(`V${index}`)}: ${yaml(`${text} ${round}`)}\n`).join("");
  const labels = NASTY.map((text, index) => `      ${yaml(`l${index} ${text}`.replaceAll("=", "-"))}: ${yaml(`${text} ${round}`)}\n`).join(
    "",
  );
  return compose().replace("      TZ: UTC\n", `      TZ: UTC\n${environment}    labels:\n${labels}`);
}

/** Compose reads a `$` as the begin of a variable; YAML takes JSON's strings. */
function yaml(text: string): string {
  return JSON.stringify(text.replaceAll("$", "$$$$"));
}

const fileNames = [
  "@user #1 ``` .conf",
  "<details> --> .conf",
  "::set-output name=status::owned.conf",
  "##[error]x.conf",
  "\u202efnoc.conf",
  "a | b.conf",
];

/** Comment, summaries and checks, all that people read as Markdown. */
function told(rack: Rack, pull: number, end: StepEnd): readonly string[] {
  const bodies = rack.github.comments(pull).map(({ body }) => body.slice(body.indexOf("\n") + 1));
  const checks = rack.github.checkRuns().flatMap(({ output }) => output.summary ?? []);
  // The footer ends a comment; a summary may have a line feed behind it, a component's check has none at all.
  return [...bodies, end.summary.trimEnd(), ...checks.filter((summary) => summary.endsWith("</sub>"))];
}

/** What the runner would carry out beyond our own: masks, one group, and errors in our own words. */
function commandsIn(end: StepEnd): readonly string[] {
  const { commands, listening } = readAsRunner(end.stdout, end.stderr);
  expect(listening).toBe(true);
  return commands.map(({ name }) => name).filter((name) => !["add-mask", "group", "endgroup"].includes(name));
}

describe("a hostile spec", { concurrent: true }, () => {
  onRack("is inert in comment, summary, checks, log and outputs, from plan to report", {}, async (rack) => {
    const files = Object.fromEntries(fileNames.map((name) => [`web/${name}`, `${NASTY.join("\n")}\n`]));
    const pull = await rack.propose({ "web/compose.yaml": hostileCompose(1), ...files });
    const planned = await rack.plan(pull);
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    for (const text of told(rack, pull.number, planned)) expect(faults(text)).toEqual([]);
    expect(commandsIn(planned)).toEqual([]);
    for (const text of ["@user", "::set-output", "\\u{202e}", "</details>"]) expect(rack.ours(pull)[0]?.body).toContain(text);
    expect(Object.keys(planned.outputs).toSorted()).toEqual(["changed", "comment-url", "digest", "plan-file", "report-file", "status"]);

    // What a hand made of it is foreign too.
    rack.edit("web-app-1", (record) => void record.Config.Env?.push(`HAND=${NASTY.join(" ")}`));
    const held = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"));
    expect(verdict(held), logOf(held)).toBe("1 held");
    for (const text of told(rack, pull.number, held)) expect(faults(text)).toEqual([]);
    expect(commandsIn(held)).toEqual(["error"]);
    const digest = held.outputs["digest"] ?? "";
    const applied = await rack.dispatch({ accept: digest });
    expect(verdict(applied), logOf(applied)).toBe("0 applied");
    expect(commandsIn(applied)).toEqual([]);
    expect(faults(applied.summary.trimEnd())).toEqual([]);
    expect(rack.containers("web")["app"]?.Config.Env).toContain(`V8=${NASTY[8]} 1`);
  });

  onRack("whose title, branch, author and file names are commands reaches no shell, from plan to report", {}, async (rack) => {
    const command = '"; touch pwned; $(touch pwned) `touch pwned` #';
    const inBranch = 'x";$(touch${IFS}pwned);`touch${IFS}pwned`#';
    const files = { "web/compose.yaml": compose("2"), [`web/${command}.conf`]: "x\n", "web/-rf": "x\n" };
    const pull = await rack.propose(files, { title: command, branch: inBranch });
    const env = { GITHUB_ACTOR: command, GITHUB_HEAD_REF: inBranch };
    const planned = await rack.plan(pull, { env });
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    const applied = await rack.apply(await rack.github.mergePullRequest(pull.number, "squash"), { env });
    expect(verdict(applied), logOf(applied)).toBe("0 applied");
    expect(rack.containers("web")["app"]?.Config.Image).toBe("lab/app:2");
    const folders = [planned, applied].flatMap(({ workspace, temporaryFolder }) => [workspace, temporaryFolder]);
    const names = await Promise.all([rack.host, rack.programs, ...folders].map((folder) => readdir(folder, { recursive: true })));
    expect(names.flat()).toContain(`web/${command}.conf`);
    expect(names.flat().filter((name) => /(^|\/)pwned$/.test(name))).toEqual([]);
  });

  onRack("full of mistakes is inert in findings and annotations too", {}, async (rack) => {
    const mistakes = NASTY.map((text) => `${JSON.stringify(text)}: ${JSON.stringify(text)}\n`).join("");
    const wrong = compose("2").replace("services:\n", `services:\n  ${JSON.stringify(NASTY.join(""))}: {image: x}\n`);
    const pull = await rack.propose({ "omni-scale.yaml": configuration(["web", "db"], rack.host) + mistakes, "web/compose.yaml": wrong });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("1 blocked");
    for (const text of told(rack, pull.number, end)) expect(faults(text)).toEqual([]);
    expect(new Set(commandsIn(end))).toEqual(new Set(["error"]));
    expect(end.outputs["status"]).toBe("blocked");
    const annotations = rack.github.checkRuns().flatMap((run) => run.annotations);
    expect(annotations.length).toBeGreaterThan(0);
    for (const { message, title } of annotations) expect(`${title ?? ""}${message}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);

    const validated = await rack.play(rack.github.events.pullRequest("opened", pull.number), "validate", { selfHosted: true });
    expect(verdict(validated), logOf(validated)).toBe("1 invalid");
    expect(commandsIn(validated).every((name) => ["error", "warning", "notice"].includes(name))).toBe(true);
  });
});
