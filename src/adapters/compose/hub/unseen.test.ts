import { describe, expect, it } from "vitest";
import { RemoteError, UserError } from "../../../core/errors.ts";
import { plain, say } from "../../../core/words.ts";
import { look, Unseen } from "./unseen.ts";

describe("a fact that cannot be had", () => {
  const remote = new RemoteError({ system: "docker", operation: "ps", retryable: false, words: say`The engine is away.` });
  const missing = new UserError(say`The program ${"df"} was not found.`, say`Install it.`);
  const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });

  it.each([
    { reason: "the host's answer", thrown: remote, because: "The engine is away." },
    { reason: "a program that the host lacks", thrown: missing, because: "The program df was not found." },
    { reason: "a file that is not for us", thrown: denied, because: "the host does not let it be read (EACCES)" },
  ])("is unknown with its reason: $reason", async ({ thrown, because }) => {
    const seen = await look(() => Promise.reject(thrown));
    expect(seen.status === "unknown" && plain(seen.because)).toBe(because);
  });

  it("is unknown where the question itself says so", async () => {
    expect(await look(async () => new Unseen(say`nobody knows`))).toEqual({ status: "unknown", because: ["nobody knows"] });
  });

  it("is a bug of ours where something else is thrown", async () => {
    await expect(look(() => Promise.reject(new TypeError("no such member")))).rejects.toThrow("no such member");
  });
});
