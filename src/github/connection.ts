/** What every part of the GitHub side works with; must not hold behaviour beyond telling our own writing from others'. */
import { UserError } from "../core/errors.ts";
import { say } from "../core/words.ts";
import type { Clock, Log } from "../ports.ts";
import type { Client } from "./client.ts";

export interface Connection {
  readonly client: Client;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
  /** `owner/name`. */
  readonly repository: string;
  /** `/repos/owner/name`. */
  readonly root: string;
  /** The app whose token we hold; `github-actions` for a job's token. */
  readonly appSlug: string;
}

/** Whether an account is the bot of our app. Everybody else, people and other bots alike, is a stranger. */
export function isOurBot({ appSlug }: Connection, account: { readonly login: string; readonly type: string } | null | undefined): boolean {
  return account?.type === "Bot" && account.login === `${appSlug}[bot]`;
}

/**
 * Throws when what was just written is not our app's. No call tells whose a token is; the next run would not find what
 * it left, and would write it once more, or hold a merge for want of a review.
 */
export function refuseStranger(
  connection: Connection,
  account: { readonly login: string; readonly type: string } | null | undefined,
): void {
  if (account === null || account === undefined || isOurBot(connection, account)) return;
  throw new UserError(
    say`The token writes as ${account.login}, and only what ${`${connection.appSlug}[bot]`} wrote is found again: each run would write anew, and merges would find no review.`,
    say`Leave the input ${"token"} out, so that the job's own token is used.`,
  );
}
