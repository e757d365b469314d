// The patch that makes a Compose file say what runs: one line at a time, everything around it byte for byte.
import { describe, expect, it } from "vitest";
import { memoryTree } from "../../../test/memory-tree.ts";
import { change, field, SECRET } from "../../../test/golden/report/build.ts";
import type { FieldChange } from "../../core/model.ts";
import { plain, say } from "../../core/words.ts";
import { patchLines } from "../../report/patch.ts";
import { adoption } from "./adopt.ts";

const FILE = `# The photo album.
services:
  web:
    image: "app:2"   # renovate: this line
    restart: always
    mem_limit: 100
    environment:
      TZ: UTC # local time is for people
      PORT: 8080
      URL: \${HOST}/x
  db:
    image: postgres:17
    environment:
      - MODE=fast
      - LEVEL=info
    labels: {a: b}
  vault:
    environment:
      DB_PASSWORD: hunter2hunter2
      MODE: open
`;

async function adopt(service: string, ...fields: readonly FieldChange[]) {
  const changes = [
    change("Stack/album", "Service", service, { kind: "replace", because: [say`it differs`], fields, at: ["album/compose.yml", 3] }),
  ];
  const { edits, byHand } = await adoption(changes, memoryTree({ "album/compose.yml": FILE }));
  return { edits, byHand: byHand.map(({ words }) => plain(words)), patch: patchLines(edits, () => FILE) };
}

describe("what one scalar on one line says is edited there", () => {
  it.each([
    {
      reason: "quotes and comment stay",
      of: "web",
      path: "/image",
      runs: "app:1",
      git: "app:2",
      line: `    image: "app:1"   # renovate: this line`,
    },
    { reason: "a plain word", of: "web", path: "/restart", runs: "no", git: "always", line: '    restart: "no"' },
    {
      reason: "a variable's comment stays",
      of: "web",
      path: "/environment/TZ",
      runs: "Europe/Berlin",
      git: "UTC",
      line: "      TZ: Europe/Berlin # local time is for people",
    },
    { reason: "a number stays a number", of: "web", path: "/environment/PORT", runs: "9090", git: "8080", line: "      PORT: 9090" },
    { reason: "the other form of a list", of: "db", path: "/environment/MODE", runs: "slow", git: "fast", line: "      - MODE=slow" },
    { reason: "a dollar is no variable", of: "db", path: "/environment/LEVEL", runs: "$5", git: "info", line: "      - LEVEL=$$5" },
  ])("$reason", async ({ of, path, runs, git, line }) => {
    const { edits, byHand } = await adopt(of, field(path, runs, git));
    expect(byHand).toEqual([]);
    expect(edits).toEqual([expect.objectContaining({ file: "album/compose.yml", after: line })]);
  });

  it("a variable that does not run goes, one that Git lacks is added below the last", async () => {
    const { patch } = await adopt("web", field("/environment/PORT", undefined, "8080"), field("/restart", "no", "always"));
    expect(patch).toEqual([
      "--- a/album/compose.yml",
      "+++ b/album/compose.yml",
      "@@ -3,9 +3,8 @@",
      "   web:",
      `     image: "app:2"   # renovate: this line`,
      "-    restart: always",
      '+    restart: "no"',
      "     mem_limit: 100",
      "     environment:",
      "       TZ: UTC # local time is for people",
      "-      PORT: 8080",
      "       URL: ${HOST}/x",
      "   db:",
    ]);
    const { edits } = await adopt("web", field("/environment/NEW", "1", undefined));
    expect(edits).toEqual([{ file: "album/compose.yml", line: 11, after: '      NEW: "1"' }]);
  });
});

describe("what it cannot know is left to people, by name", () => {
  it.each([
    { reason: "a secret", of: "web", given: field("/environment/TOKEN", SECRET, SECRET), says: /TOKEN is a secret/ },
    { reason: "text with a variable in it", of: "web", given: field("/environment/URL", "a/x", "b/x"), says: /environment\.URL/ },
    { reason: "a flow mapping", of: "db", given: field("/labels/c", "d", undefined), says: /labels\.c/ },
    { reason: "a list", of: "web", given: field("/ports", ["80:80"], ["81:81"]), says: /ports/ },
    { reason: "text of several lines", of: "web", given: field("/restart", "a\nb", "always"), says: /restart/ },
    {
      reason: "a line beside a secret in the clear",
      of: "vault",
      given: field("/environment/MODE", "shut", "open"),
      says: /environment\.MODE/,
    },
    {
      reason: "a value that looks like a secret",
      of: "web",
      given: field("/environment/API_TOKEN", "abcdefgh12345", undefined),
      says: /API_TOKEN/,
    },
  ])("$reason", async ({ of, given, says }) => {
    const { edits, byHand } = await adopt(of, given);
    expect(edits).toEqual([]);
    expect(byHand.join("\n")).toMatch(says);
    expect(byHand.join("\n")).not.toMatch(/hunter2|abcdefgh/);
  });

  it("a service that does not run at all", async () => {
    const changes = [
      change("Stack/album", "Service", "web", { kind: "create", because: [say`it does not exist`], at: ["album/compose.yml", 3] }),
    ];
    const { edits, byHand } = await adoption(changes, memoryTree({ "album/compose.yml": FILE }));
    expect(edits).toEqual([]);
    expect(plain(byHand[0]?.words ?? [])).toBe("service web does not run: take it out of the files");
  });
});
