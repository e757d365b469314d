/** `doctor`: whether a host lets a plan look with a key that can do nothing else, and putting that there; must not use a key. */
import { authorizedKey, installScript, type Machine, SCRIPT, scriptOn, type ScriptState } from "../adapters/compose/observing/install.ts";
import { UserError } from "../core/errors.ts";
import { plain, say, type Words } from "../core/words.ts";
import type { Random } from "../ports.ts";
import type { Outcome } from "./outcome.ts";

export interface DoctorDeps {
  /** A host by what people call it: `local`, what plans call it, or a component that runs on it; undefined for another. */
  readonly machineNamed: (name: string) => Promise<Machine | undefined>;
  readonly random: Random;
}

export interface DoctorOptions {
  /** The host to put the script of the plan's key on; without it the script is only looked for, on this machine. */
  readonly installObserve?: string;
}

/** Rejects with a UserError when the host is not known, or does not let the user write. */
export async function doctor({ machineNamed, random }: DoctorDeps, { installObserve }: DoctorOptions): Promise<Outcome> {
  const name = installObserve ?? "local";
  const machine = await machineNamed(name);
  if (machine === undefined)
    throw new UserError(
      say`There is no way to ${name} from here.`,
      say`Name a component of the specs whose ${"host"} it is, as ${"Platform/hub"}, or the host as plans call it (${"omni-scale validate"} says what is wrong with the specs); or run this on the host itself and say ${"local"}.`,
    );
  if (installObserve !== undefined) await installScript(machine, random);
  const state = await scriptOn(machine);
  const lines = [told(name, state), ...(state.is === "ready" ? keyLines(machine) : [])];
  const text = lines.map(plain).join("\n");
  const isWell = state.is === "ready" && state.engine !== undefined && state.compose !== undefined;
  return {
    status: isWell || (installObserve === undefined && state.is === "absent") ? "valid" : "invalid",
    says: told(name, state),
    diagnostics: [],
    texts: { markdown: text, summary: text, terminal: () => `${text}\n` },
  };
}

function told(name: string, state: ScriptState): Words {
  const again = say`Run ${`omni-scale doctor --install-observe ${name}`} as root.`;
  switch (state.is) {
    case "absent":
      return say`Host ${name} has no script for a plan's key (${SCRIPT}), so a plan needs full access to see what runs there. ${again}`;
    case "another":
      return say`Host ${name} has another version of ${SCRIPT} than this one, and a plan may not understand it. ${again}`;
    case "without-key":
      return say`Host ${name} has the script for a plan's key but not its own key, so the script answers nothing. ${again}`;
    case "ready":
      if (state.engine === undefined || state.compose === undefined)
        return say`Host ${name} has the script for a plan's key, but this user gets no answer from Docker or its Compose plugin. Both have to be there for the key's user.`;
      return say`Host ${name} has the script for a plan's key (Docker ${state.engine}, Compose ${state.compose}).`;
  }
}

function keyLines(machine: Machine): Words[] {
  const where = machine.node === undefined ? say`the host's` : say`the Proxmox node's`;
  return [
    say`A key that can do nothing else has this line in ${where} ~/.ssh/authorized_keys, with the key's public half:`,
    say`  ${authorizedKey(machine)}`,
  ];
}
