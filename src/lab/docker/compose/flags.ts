/** `docker compose`'s own flags; must not know subcommands. */
import { resolve } from "node:path";
import { parseFlags } from "../flags.ts";
import type { ProjectOptions } from "./load.ts";

/** Options of the project, whether progress is shown, and what follows. */
export interface ComposeCall {
  readonly options: ProjectOptions;
  readonly quiet: boolean;
  readonly rest: readonly string[];
}

export function composeCall(args: readonly string[], cwd: string): ComposeCall {
  const flags = parseFlags(
    args,
    { "project-name": "p=", file: "f=", "env-file": "=", profile: "=", "project-directory": "=", progress: "=", ansi: "=" },
    { stopAtFirst: true },
  );
  return {
    options: {
      name: flags.value("project-name"),
      files: flags.values("file"),
      envFiles: flags
        .values("env-file")
        .flatMap((one) => one.split(","))
        .map((one) => resolve(cwd, one)),
      profiles: flags.values("profile"),
      folder: flags.value("project-directory"),
    },
    quiet: flags.value("progress") === "quiet",
    rest: flags.rest,
  };
}
