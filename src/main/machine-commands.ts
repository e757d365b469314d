/** The arguments of `machine replace` and `machine-set roll`; must not carry them out. */
import type { Command } from "commander";
import type { ReplaceWish } from "../adapters/replacer.ts";

/** What was asked for on the command line. */
export interface AskedReplacement {
  readonly wish: ReplaceWish;
  readonly config: string;
  readonly acknowledge?: readonly string[];
  readonly confirmDelete?: string;
  readonly json?: true;
}

type Options = Omit<AskedReplacement, "wish">;

export function addMachineCommands(program: Command, run: (asked: AskedReplacement) => Promise<void>): void {
  const machine = program.command("machine").description("one machine of a cluster");
  common(machine.command("replace").description("make a machine anew that a provider made"))
    .argument("<cluster>", "its id")
    .argument("<machine>", "its host name, its id, or its machine request's")
    .action(async (cluster: string, name: string, options: Options) =>
      run({ wish: { is: "machine", cluster, machine: name }, ...options }),
    );
  const set = program.command("machine-set").description("all machines of a set");
  common(set.command("roll").description("make every machine anew that is not of its class as it is now, one at a time"))
    .argument("<cluster>", "its id")
    .argument("<set>", "the machine set's id, e.g. prod-workers")
    .action(async (cluster: string, id: string, options: Options) => run({ wish: { is: "machine-set", cluster, set: id }, ...options }));
}

function common(command: Command): Command {
  return command
    .option("-c, --config <path>", "configuration file", "omni-scale.yaml")
    .option("--acknowledge <guard...>", "clear guards, and gates that nobody could look at, by their names")
    .option("--confirm-delete <name>", "the name that you would be asked to type")
    .option("--json", "print the result as JSON");
}
