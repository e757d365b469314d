/** Hours in which nothing is written; pure, and must not know what would be. */

/** From the first minute to the first after it, as `HH:MM`; a span may go over midnight. */
export interface QuietSpan {
  readonly from: string;
  readonly to: string;
}

export function isTimeZone(name: string): boolean {
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** Whether `now` lies in one of the spans, by the clocks of `timeZone`. A span of no length is a whole day. */
export function isQuiet(now: Date, spans: readonly QuietSpan[], timeZone: string): boolean {
  const time = clockOf(timeZone).format(now);
  return spans.some(({ from, to }) => (from < to ? from <= time && time < to : from <= time || time < to));
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
}
