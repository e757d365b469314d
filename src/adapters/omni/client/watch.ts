/** Watches two things that end every request one day, the key's life and the two clocks; must not send anything. */
import { say, type Words } from "../../../core/words.ts";
import type { Clock, HttpResponse } from "../../../ports.ts";

/** Omni refuses signatures whose time is further off than this (go-api-signature, `timestampAllowedSkew`). */
const REFUSED_MS = 5 * 60_000;
/** Clocks that are further apart than this are told of; an answer may take as long without any. */
const TOLD_MS = 60_000;
/** So long before a key's end people are told. */
const AHEAD_MS = 14 * 24 * 3_600_000;

export interface Watch {
  /** Takes note of the far clock, as an answer's Date header has it (whole seconds). */
  saw(response: HttpResponse): void;
  /** What will end requests soon. */
  warnings(): readonly Warning[];
  /** The most likely reason for a refused signature, with what to do. */
  whyUnauthenticated(): Words;
  /** Whether the key has ended already: then nothing need be asked. */
  ended(): boolean;
}

/** What will end requests, and how it is mended; each a full sentence. */
export interface Warning {
  readonly what: Words;
  readonly fix: Words;
}

/** For one key; `expires` absent means never. */
export function keyWatch(clock: Clock, expires: Date | undefined): Watch {
  /** Far clock minus ours, in milliseconds. */
  let apart: number | undefined;
  const leftMs = (): number => (expires === undefined ? Number.POSITIVE_INFINITY : expires.getTime() - clock.now().getTime());
  const farther = (limit: number): boolean => apart !== undefined && Math.abs(apart) > limit;
  return {
    saw({ headers }) {
      const far = Date.parse(headers["date"] ?? "");
      if (!Number.isNaN(far)) apart = far - clock.now().getTime();
    },
    warnings() {
      const left = leftMs();
      const soon = left > 0 && left <= AHEAD_MS && expires !== undefined;
      const days = Math.max(1, Math.floor(left / 86_400_000));
      const inDays = `${days} ${days === 1 ? "day" : "days"}`;
      return [
        ...(soon ? [{ what: say`The key of Omni's service account ends on ${dayOf(expires)}, in ${[inDays]}.`, fix: renew }] : []),
        ...(farther(TOLD_MS)
          ? [{ what: say`${clocks(apart ?? 0)} Omni refuses signatures that are more than 5 minutes off.`, fix: keepTime }]
          : []),
      ];
    },
    whyUnauthenticated() {
      if (leftMs() <= 0 && expires !== undefined) return say`It ended on ${dayOf(expires)}. ${renew}`;
      if (farther(REFUSED_MS)) return say`${clocks(apart ?? 0)} Signatures may be off by 5 minutes at most: set the clock that is wrong.`;
      return say`It was revoked, belongs to another Omni, or its service account is gone. ${renew}`;
    },
    ended: () => leftMs() <= 0,
  };
}

const renew = say`An administrator makes a new one with ${"omnictl serviceaccount renew NAME"}; old keys go on until their own end.`;
const keepTime = say`Let both machines keep time with NTP.`;

function clocks(apart: number): Words {
  const seconds = Math.round(Math.abs(apart) / 1000);
  return say`This machine's clock is ${seconds} s ${[apart > 0 ? "behind" : "ahead of"]} Omni's.`;
}

function dayOf(date: Date): Words {
  return [date.toISOString().slice(0, 10)];
}
