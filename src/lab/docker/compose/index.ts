/** `docker compose …`: its flags, its subcommands; must not know the other commands of docker. */
import { outside } from "../failure.ts";
import type { Session } from "../session.ts";
import * as commands from "./commands.ts";
import type { ComposeCommand } from "./commands.ts";
import { config } from "./config.ts";
import { composeCall } from "./flags.ts";
import { pull } from "./pull.ts";
import { up } from "./up.ts";

const COMMANDS: Readonly<Record<string, ComposeCommand>> = {
  config,
  up,
  pull,
  down: commands.down,
  ps: commands.ps,
  stop: commands.stop,
  start: commands.start,
  rm: commands.rm,
  exec: commands.exec,
  logs: commands.logs,
  version: commands.version,
};

export async function compose(session: Session, args: readonly string[]): Promise<number> {
  const { options, quiet, rest } = composeCall(args, session.cwd);
  const [name = "", ...more] = rest;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw outside(`compose ${name}`);
  return command(session, options, more, quiet);
}
