/** `omni-scale render FILE`: loads the least that it needs; must not ask any system. */
import { omniVersion } from "../adapters/omni/client/versions.ts";
import { readTemplate } from "../adapters/omni/template/index.ts";
import { printResources } from "../adapters/omni/template/print.ts";
import { exitCode } from "../commands/outcome.ts";
import { render, type RenderOptions, type RenderTemplate } from "../commands/render.ts";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import { diagnosticJson } from "../report/json.ts";
import { createClock } from "../runtime/clock.ts";
import { createFiles } from "../runtime/files.ts";
import type { RunLog } from "../runtime/log-text.ts";

const renderTemplate: RenderTemplate = async (text, place, { now, version }) => {
  const told = version === undefined ? undefined : omniVersion(version);
  if (version !== undefined && told === undefined)
    throw new UserError(say`${version} is no version of Omni.`, say`Write one like ${"1.11"} or ${"1.11.2"}.`);
  const { resources, omni, diagnostics } = await readTemplate(text, place, { omni: told });
  return { text: printResources(resources, omni, now), diagnostics };
};

/** Prints the resources, or everything that is wrong, and gives the exit code. */
export async function renderFile(options: RenderOptions, log: RunLog, json: boolean): Promise<number> {
  const outcome = await render({ files: createFiles(), clock: createClock(), render: renderTemplate }, options);
  if (json) {
    const diagnostics = outcome.diagnostics.map(diagnosticJson);
    log.result(`${JSON.stringify({ status: outcome.status, diagnostics, text: outcome.text }, null, 2)}\n`);
    return exitCode(outcome);
  }
  for (const diagnostic of outcome.diagnostics) log.diagnostic(diagnostic);
  if (outcome.status === "valid") log.result(outcome.text);
  else log.error(outcome.says);
  return exitCode(outcome);
}
