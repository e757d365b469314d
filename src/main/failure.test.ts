/** What a person reads of an error that ended a run. */
import { describe, expect, it } from "vitest";
import { RemoteError, UserError } from "../core/errors.ts";
import { plain, say, type Words } from "../core/words.ts";
import { Stopped } from "../runtime/signals.ts";
import { tellFailure } from "./failure.ts";

function told(error: unknown): readonly string[] {
  const lines: string[] = [];
  const tell = (words: Words): void => void lines.push(plain(words));
  tellFailure(error, { error: tell, info: tell });
  return lines;
}

const remote = (retryable: boolean, cause?: unknown): RemoteError =>
  new RemoteError({ system: "docker", operation: "docker compose", retryable, words: say`It ended.` }, { cause });
const STOPPED = "The run was stopped before it was done. Start it again: it goes on where it stopped.";

describe("tellFailure", () => {
  it.each([
    { reason: "the stop itself", error: new Stopped("SIGINT") },
    { reason: "a program that the stop ended", error: remote(false, new Stopped("SIGINT")) },
    { reason: "what failed because of that", error: remote(false, remote(false, new Stopped("SIGTERM"))) },
  ])("has nothing to mend after a stop: $reason", ({ error }) => {
    expect(told(error)).toEqual([STOPPED]);
  });

  it.each([
    { reason: "what may work later", error: remote(true), last: "Nothing is lost: start the run again." },
    { reason: "what does not", error: remote(false, new Error("EPIPE")), last: "Mend that, then start the run again." },
    { reason: "what a person can mend", error: new UserError(say`Wrong.`, say`Do this.`), last: "Do this." },
  ])("ends with what to do about $reason", ({ error, last }) => {
    expect(told(error).at(-1)).toBe(last);
  });

  it.each([new TypeError("x is undefined"), Object.assign(new Error("no such file"), { code: "ENOENT" })])(
    "calls anything else a bug of ours, with its origin: %s",
    (error) => {
      const lines = told(error);
      expect(lines[0]).toMatch(/failure\.test\.ts/);
      expect(lines[1]).toMatch(/^This is a bug in Omni-Scale \d/);
    },
  );

  it.each(["ENOSPC", "EDQUOT", "EROFS", "EACCES"])("knows a disk that refuses (%s) for what it is", (code) => {
    const lines = told(Object.assign(new Error(`${code}: refused, open '/tmp/plan.json'`), { code, path: "/tmp/plan.json" }));
    expect(lines[0]).toContain(`${code}: refused, open '/tmp/plan.json'`);
    expect(lines[1]).toContain("Free space");
    expect(lines).toHaveLength(2);
  });
});
