import { describe, expect, it } from "vitest";
import { change, component, field } from "../../test/golden/report/build.ts";
import type { Change } from "../core/model.ts";
import { plain, say } from "../core/words.ts";
import { versionWords, wayBetween } from "./versions.ts";

const because = [say`image tag changed`];
const bump = (from: string, to: string): Change =>
  change("Stack/a", "Service", "web", { kind: "replace", because, fields: [field("/image", from, to)] });
const said = (...changes: readonly Change[]): string =>
  versionWords([component("Stack/a", { changes })])
    .map(plain)
    .join(" ");

describe("a plan in which only versions move", () => {
  it("says so, with the way from old to new where no title has it", () => {
    expect(said(bump("ghcr.io/a/omni:v1.9.3", "ghcr.io/a/omni:v1.12.0"), bump("app:1.0", "app:1.1"))).toBe(
      "Only versions move: omni v1.9.3 → v1.12.0 (skips 2 minor versions between), app 1.0 → 1.1.",
    );
  });

  it("does not repeat what the title of a lone component says", () => {
    expect(said(bump("app:1.0", "app:1.1"))).toBe("Only the version moves.");
    expect(said(bump("omni:v1.9.3", "omni:v1.12.0"))).toBe("Only the version moves (skips 2 minor versions between).");
  });

  it("is one though the Compose file's content changes with it, and a service restarts with another", () => {
    const file = change("Stack/a", "File", "compose.yaml", {
      kind: "update",
      because,
      fields: [field("/content", "a".repeat(64), "b".repeat(64))],
    });
    const dependent = change("Stack/a", "Service", "side", { kind: "replace", because });
    expect(said(bump("app:1.0", "app:1.1"), file, dependent)).toBe("Only the version moves.");
  });

  it.each([
    {
      reason: "another field changes too",
      with: change("Stack/a", "Service", "web", {
        kind: "replace",
        because,
        fields: [field("/image", "a:1", "a:2"), field("/restart", "no", "always")],
      }),
    },
    { reason: "another image comes", with: bump("a:1", "b:1") },
    {
      reason: "a mounted file changes",
      with: change("Stack/a", "File", "site.conf", { kind: "update", because, fields: [field("/content", "a", "b")] }),
    },
    { reason: "something is created", with: change("Stack/a", "Service", "new", { kind: "create", because }) },
  ])("is none where $reason", ({ with: other }) => {
    expect(said(bump("app:1", "app:2"), other)).toBe("");
  });
});

describe("wayBetween", () => {
  it.each([
    ["1.2.3", "1.2.9", ""],
    ["1.2", "1.3", ""],
    ["v1.9.3", "v1.11.0", "skips 1 minor version between"],
    ["16-alpine", "17-alpine", "a new major version: read what it breaks"],
    ["15", "17", "2 major versions on: read what each breaks"],
    ["1.3.0", "1.2.9", "back to an older version"],
    ["latest", "latest", "the same tag, moved in its registry"],
    ["stable", "edge", ""],
  ])("%s to %s: %s", (old, now, way) => expect(wayBetween(old, now)).toBe(way));
});
