/** What a person reads of an error that ended a run. */
import { expect, it } from "vitest";
import { RemoteError } from "../core/errors.ts";
import { plain, say, type Words } from "../core/words.ts";
import { Stopped } from "../runtime/signals.ts";
import { tellFailure } from "./failure.ts";

function told(error: unknown): string {
  const lines: string[] = [];
  const line = (words: Words): void => void lines.push(plain(words));
  tellFailure(error, { error: line, info: line });
  return lines.join("\n");
}

it("a call that ended with the run's own stop is told as the stop: there is nothing to mend", () => {
  const about = { system: "docker", operation: "docker compose", retryable: false, words: say`It was not started.` };
  const text = told(new RemoteError(about, { cause: new Stopped("SIGTERM") }));
  expect(text).toContain("The run was stopped before it was done.");
  expect(text).not.toContain("Mend");
  expect(told(new RemoteError(about))).toContain("Mend that");
});

it.each(["ENOSPC", "EDQUOT", "EROFS", "EACCES"])("a disk that refuses (%s) is no bug of ours", (code) => {
  const text = told(Object.assign(new Error(`${code}: refused, open '/tmp/plan.json'`), { code, path: "/tmp/plan.json" }));
  expect(text).toContain(`${code}: refused, open '/tmp/plan.json'`);
  expect(text).toContain("Free space");
  expect(text).not.toContain("bug");
});

it("anything else is a bug of ours, with its origin", () => {
  expect(told(Object.assign(new Error("no such file"), { code: "ENOENT" }))).toMatch(/failure\.test\.ts[^]*This is a bug in Omni-Scale/);
});
