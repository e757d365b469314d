import { expect, test } from "vitest";
import { steppingClock } from "../../../../test/support/stepping-clock.ts";
import { scriptedHttp } from "../../../../test/support/scripted-http.ts";
import { throwawayKey } from "../../../../test/omni/recording.ts";
import { plain } from "../../../core/words.ts";
import { Clusters } from "../schema/wanted.ts";
import { omniClient } from "./client.ts";
import { keyWatch } from "./watch.ts";

const now = "2026-11-23T12:00:00.000Z";
const saw = (date: string) => ({ status: 200, body: "", headers: { date } });
const warningsOf = (expires: string | undefined, date?: string): string[] => {
  const watch = keyWatch(steppingClock(now), expires === undefined ? undefined : new Date(expires));
  if (date !== undefined) watch.saw(saw(date));
  return watch.warnings().map(({ what }) => plain(what));
};

test.each([
  { reason: "never ends", expires: undefined, said: [] },
  { reason: "ends in 15 days", expires: "2026-12-08T12:00:00Z", said: [] },
  { reason: "ends in 14 days", expires: "2026-12-07T12:00:00Z", said: [expect.stringContaining("ends on 2026-12-07, in 14 days.")] },
  { reason: "ends in an hour", expires: "2026-11-23T13:00:00Z", said: [expect.stringContaining("in 1 day.")] },
])("of a key that $reason people hear $said.length sentences", ({ expires, said }) => {
  expect(warningsOf(expires)).toEqual(said);
});

test.each([
  { date: "Mon, 23 Nov 2026 12:00:59 GMT", said: [] },
  { date: "Mon, 23 Nov 2026 12:02:00 GMT", said: [expect.stringContaining("clock is 120 s behind Omni's")] },
  { date: "Mon, 23 Nov 2026 11:57:00 GMT", said: [expect.stringContaining("clock is 180 s ahead of Omni's")] },
  { date: "nonsense", said: [] },
])("clocks are compared: $date gives $said.length sentences", ({ date, said }) => {
  expect(warningsOf(undefined, date)).toEqual(said);
});

test("a key that has ended is not even sent, and the error says when it ended and what to do", async () => {
  const http = scriptedHttp([]);
  const clock = steppingClock("2027-11-21T00:00:00.000Z");
  const client = await omniClient({ http, clock, endpoint: "https://omni.example.org", key: throwawayKey });
  await expect(client.list(Clusters)).rejects.toMatchObject({
    code: "unauthenticated",
    message: expect.stringContaining("It ended on 2027-11-20. An administrator makes a new one with omnictl serviceaccount renew NAME"),
  });
  expect(http.requests).toEqual([]);
});
