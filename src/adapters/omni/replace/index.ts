/** Replacing machines of one Omni: puts look, steps and gates together; must not do any of it itself. */
import { RemoteError, UserError } from "../../../core/errors.ts";
import { say } from "../../../core/words.ts";
import type { Configuration, WaitIo } from "../../adapter.ts";
import type { Replacer } from "../../replacer.ts";
import type { OmniClient } from "../client/client.ts";
import { connectionOf, type OmniPorts } from "../connection.ts";
import { waitFor } from "../gates/wait.ts";
import { lookAtReplacing } from "./look.ts";
import { Replaced, replaceMachine } from "./machine.ts";

/** By the same address and key as plans; `configuration` is what `omni-scale.yaml` says, where there is one. */
export function omniReplacer(ports: OmniPorts, configuration: Configuration): Replacer {
  const connection = connectionOf(ports);
  connection.configure(configuration);
  const open = async (signal: AbortSignal): Promise<OmniClient> => {
    const reached = await connection.open(signal);
    if ("client" in reached) return reached.client;
    throw new UserError(
      reached.because.message,
      say`Set ${"OMNI_ENDPOINT"} and ${"OMNI_SERVICE_ACCOUNT_KEY"}; the key needs the role Operator.`,
    );
  };
  return {
    look: async (wish, signal) => lookAtReplacing(await open(signal), connection.target().id, wish),
    apply: async ({ value }, io: WaitIo) => {
      // A step without a machine only waits for its gates.
      if (Object.keys(value).length === 0) return { status: "unchanged" };
      return replaceMachine(Replaced.parse(value), io, { client: await open(io.signal), clock: ports.clock });
    },
    wait: async (gate, io) => {
      try {
        return await waitFor(gate, io, await open(io.signal), ports.clock);
      } catch (error) {
        if (!(error instanceof UserError) && !(error instanceof RemoteError)) throw error;
        return { status: "not-checked", detail: error.words };
      }
    },
  };
}
