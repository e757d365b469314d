/** What a runner would make of our output when every name, path and message in it is hostile (statements 18, 22, 23, 26). */
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAsRunner } from "../../test/runner-commands.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { say } from "../core/words.ts";
import { createActionsLog } from "./log-actions.ts";
import type { RunLog } from "./log-text.ts";
import { createMasks } from "./masks.ts";
import { createRandom } from "./random.ts";

const HOSTILE = [
  "::set-output name=changed::false",
  "  ::add-mask::e",
  "\t::save-state name=x::y",
  "a ##[set-output name=changed;]false",
  "##[add-mask]e",
  "\n::set-output name=changed::false",
  "\r::set-output name=changed::false",
  "\r\n##[error]forged",
  "\u2028::error::forged",
  "\u0085::error::forged",
  "%0A::set-output name=changed::false",
  "::stop-commands::mine",
  "::echo::on",
  "x::endgroup::",
  "::ADD-MASK::e",
  "\u001b[2J\u001b]8;;http://evil\u0007",
  "\u202egnp.exe",
] as const;

/** Everything a log can do with one foreign text, and what it printed. */
function printed(use: (log: RunLog) => void): string {
  let out = "";
  const stdout = { write: (text: string) => (out += text) };
  use(createActionsLog({ masks: createMasks(), stdout, random: createRandom() }));
  return out;
}

function sayEverything(log: RunLog, text: string): void {
  const words = say`${text} and ${text}`;
  log.info(words);
  log.progress(words);
  log.result(`# Plan\n${text}\n+ ${text}`);
}

function finding(text: string): Diagnostic {
  return {
    severity: "error",
    rule: text,
    component: `Stack/${text}`,
    at: { file: text, line: 3, column: 5 },
    what: say`${text} is wrong.`,
    why: say`Because ${text}.`,
    fix: say`Drop ${text}.`,
  };
}

describe("foreign text on a runner", () => {
  it.each(HOSTILE)("%j is no command, in no kind of line", (text) => {
    const view = readAsRunner(printed((log) => sayEverything(log, text)));
    expect(view.commands).toEqual([
      { name: "group", properties: {}, data: "Result" },
      { name: "endgroup", properties: {}, data: "" },
    ]);
    expect(view.listening).toBe(true);
  });

  it("whatever it is, is no command", () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE, "::", "##[", "]", "\n", "\r", " "), fc.string({ unit: "binary", maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const view = readAsRunner(printed((log) => sayEverything(log, pieces.join(""))));
        expect(view.commands.map(({ name }) => name)).toEqual(["group", "endgroup"]);
        expect(view.listening).toBe(true);
      }),
    );
  });

  it.each(HOSTILE)("%j in a finding or an error is one annotation and nothing else", (text) => {
    const out = printed((log) => {
      log.diagnostic(finding(text));
      log.warn(say`${text}`);
      log.error(say`${text}`);
    });
    const view = readAsRunner(out);
    expect(view.commands.map(({ name }) => name)).toEqual(["error", "warning", "error"]);
    expect(view.commands[0]?.properties).toMatchObject({ line: "3", col: "5" });
    expect(Object.keys(view.commands[0]?.properties ?? {})).toEqual(["file", "line", "col"]);
    expect(out.trimEnd().split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(3);
    for (const { data } of view.commands) expect(data).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("is printed between a stop and a start of commands, each time with another token of 32 hex digits", () => {
    const out = printed((log) => {
      log.info(say`${"a"}`);
      log.info(say`${"b"}`);
      log.info(say`our own words`);
    });
    const { tokens, log } = readAsRunner(out);
    expect(tokens).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(tokens[0]).not.toBe(tokens[1]);
    expect(log).toEqual(["a", "b", "our own words"]);
    expect(out.split("\n").slice(0, 3)).toEqual([`::stop-commands::${tokens[0]}`, "a", `::${tokens[0]}::`]);
  });

  it("that slipped into our own words is stopped too", () => {
    expect(readAsRunner(printed((log) => log.info(["::set-output name=changed::false"]))).commands).toEqual([]);
  });
});

describe("a finding on a runner", () => {
  it("is an annotation of its line, with what, why and how to fix it", () => {
    const view = readAsRunner(
      printed((log) =>
        log.diagnostic({
          severity: "warning",
          rule: "S004",
          component: "Stack/media",
          at: { file: "specs/a,b:c 100%.yaml", line: 3, column: 5 },
          what: say`The port ${"80:80"} is taken.`,
          why: say`Two services cannot listen there.`,
          fix: say`Choose another.`,
        }),
      ),
    );
    expect(view.commands).toEqual([
      {
        name: "warning",
        properties: { file: "specs/a,b:c 100%.yaml", line: "3", col: "5" },
        data: "specs/a,b:c 100%.yaml:3:5: warning S004 Stack/media: The port 80:80 is taken. Two services cannot listen there. Fix: Choose another.",
      },
    ]);
  });
});

describe("progress on a runner", () => {
  it("is a line for each news, not for each word", () => {
    const out = printed((log) => {
      for (const count of [1, 1, 2]) log.progress(say`waiting, ${count} of 2 healthy`);
    });
    expect(out).toBe("waiting, 1 of 2 healthy\nwaiting, 2 of 2 healthy\n");
  });
});

describe("a secret on a runner", () => {
  it("is registered line by line and in hex, and replaced in everything that follows", () => {
    const out = printed((log) => {
      log.mask("{\n  canary-one\n}\n");
      log.mask("canary-one");
      log.info(say`got ${"xcanary-onex"} ${Buffer.from("canary-one").toString("base64")}`);
      log.error(say`bad ${"canary-one"}`);
      log.result("key: canary-one");
      log.diagnostic(finding("canary-one"));
    });
    const { commands } = readAsRunner(out);
    expect(commands.filter(({ name }) => name === "add-mask").map(({ data }) => data)).toEqual([
      "canary-one",
      Buffer.from("canary-one").toString("hex"),
    ]);
    expect(
      out
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"))
        .join("\n"),
    ).not.toContain("canary-one");
  });

  it("with percent signs reaches the runner as it is", () => {
    const { commands } = readAsRunner(printed((log) => log.mask("100%25:a,b")));
    expect(commands[0]).toEqual({ name: "add-mask", properties: {}, data: "100%25:a,b" });
  });
});

describe("a step that prints all of this", () => {
  it("leaves outputs and masks alone and standard error empty, as a process", () => {
    const script = `
      import { say } from ${JSON.stringify(new URL("../core/words.ts", import.meta.url).href)};
      import { createActionsLog } from ${JSON.stringify(new URL("./log-actions.ts", import.meta.url).href)};
      import { createMasks } from ${JSON.stringify(new URL("./masks.ts", import.meta.url).href)};
      import { createRandom } from ${JSON.stringify(new URL("./random.ts", import.meta.url).href)};
      const log = createActionsLog({ masks: createMasks(), stdout: process.stdout, random: createRandom() });
      for (const text of ${JSON.stringify(HOSTILE)}) {
        log.info(say\`\${text}\`);
        log.progress(say\`\${text}\`);
        log.result(text);
      }`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env: {} });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const view = readAsRunner(stdout, stderr);
    expect(new Set(view.commands.map(({ name }) => name))).toEqual(new Set(["group", "endgroup"]));
    expect(view.tokens).toHaveLength(HOSTILE.length * 3);
    expect(view.listening).toBe(true);
  });
});

describe("the reader of commands that these tests rely on", () => {
  it.each([
    { reason: "colons after blanks", line: " \t::set-output name=a::b", found: ["set-output"] },
    { reason: "brackets anywhere", line: "x ##[set-output name=a]b", found: ["set-output"] },
    { reason: "case does not count", line: "::Set-Output name=a::b", found: ["set-output"] },
    { reason: "an unknown command is text", line: "::nothing::b", found: [] },
    { reason: "colons in the middle are text", line: "x ::set-output name=a::b", found: [] },
  ])("finds $reason", ({ line, found }) => {
    expect(readAsRunner(line).commands.map(({ name }) => name.toLowerCase())).toEqual(found);
    expect(readAsRunner(`::stop-commands::t\n${line}\n::t::`).commands).toEqual([]);
  });
});
