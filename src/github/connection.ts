/** What every part of the GitHub side works with; must not hold behaviour beyond telling our own writing from others'. */
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
