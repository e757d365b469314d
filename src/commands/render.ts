/** `render`: one cluster template as the resources that Omni would get, offline; must not ask Omni or change anything. */
import { hasErrors, type Diagnostic } from "../core/diagnostics.ts";
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Clock, Files } from "../ports.ts";
import type { Outcome } from "./outcome.ts";

/** Template files larger than this belong to somebody else. */
const MAX_BYTES = 1024 * 1024;

/** How a template is read; one system's adapter gives it. */
export type RenderTemplate = (
  text: string,
  place: { readonly file: string; readonly allowed?: string; readonly files: { read(path: string): Promise<Uint8Array | undefined> } },
  how: { readonly now: string; readonly version?: string },
) => Promise<{ readonly text: string; readonly diagnostics: readonly Diagnostic[] }>;

export interface RenderDeps {
  readonly files: Pick<Files, "read" | "stat">;
  readonly clock: Pick<Clock, "now">;
  readonly render: RenderTemplate;
}

export interface RenderOptions {
  /** The template, from `folder` or absolute. */
  readonly file: string;
  /** Where the command was started, absolute. */
  readonly folder: string;
  /** What the template's files have to lie in, from `folder`; the template's own folder unless told. */
  readonly allowed?: string;
  /** Of Omni, e.g. `1.11`; the oldest one that has all of the template's fields unless told. */
  readonly version?: string;
}

/** What omnictl prints, with our own words for what is wrong. Rejects with a UserError when there is no such file. */
export async function render(
  deps: RenderDeps,
  { file, folder, allowed, version }: RenderOptions,
): Promise<Outcome & { readonly text: string }> {
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const whole = path.startsWith("/") ? path : `${folder}/${path}`;
    const stat = await deps.files.stat(whole);
    if (stat === undefined) return undefined;
    if (stat.type !== "file") throw new Error(`it is a ${stat.type}`);
    if (stat.bytes > MAX_BYTES) throw new Error(`it has more than ${MAX_BYTES / 1024} KiB`);
    return deps.files.read(whole);
  };
  const now = deps.clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, "Z");
  const place = { file, files: { read }, ...(allowed === undefined ? {} : { allowed }) };
  const { text, diagnostics } = await deps.render(await templateText(file, read), place, {
    now,
    ...(version === undefined ? {} : { version }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return hasErrors(diagnostics)
    ? { status: "invalid", says: say`${errors} ${[errors === 1 ? "error" : "errors"]} in ${file}.`, diagnostics, text: "" }
    : { status: "valid", says: say`${file} is rendered.`, diagnostics, text };
}

async function templateText(file: string, read: (path: string) => Promise<Uint8Array | undefined>): Promise<string> {
  const bytes = await read(file).catch((error: unknown) => {
    throw new UserError(
      say`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      say`Name a template file.`,
      {
        cause: error,
      },
    );
  });
  if (bytes === undefined) throw new UserError(say`There is no file ${file}.`, say`Name a cluster template, e.g. ${"clusters/prod.yaml"}.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new UserError(say`${file} is not UTF-8 text.`, say`Save it as UTF-8.`, { cause: error });
  }
}
