/** What a person sees: lines, colours, progress in place, and nothing that foreign text does to a terminal. */
import { describe, expect, it } from "vitest";
import { say } from "../core/words.ts";
import type { RunLog } from "./log-text.ts";
import { createTerminalLog } from "./log-terminal.ts";
import { createMasks } from "./masks.ts";

function printed(use: (log: RunLog) => void, options: { terminal?: boolean; color?: boolean; columns?: number } = {}) {
  const { terminal = false, color = false, columns = 30 } = options;
  let stdout = "";
  let stderr = "";
  const log = createTerminalLog({
    masks: createMasks(),
    stdout: { write: (text) => (stdout += text), isTTY: terminal },
    stderr: { write: (text) => (stderr += text), isTTY: terminal, columns },
    color,
  });
  use(log);
  return { stdout, stderr };
}

describe("a line for people", () => {
  it("goes to standard error, so that a result can be piped", () => {
    const { stdout, stderr } = printed((log) => {
      log.info(say`reading ${"specs"}`);
      log.warn(say`careful`);
      log.error(say`wrong`);
      log.result("# Plan");
    });
    expect(stdout).toBe("# Plan\n");
    expect(stderr).toBe("reading specs\nwarning: careful\nerror: wrong\n");
  });

  it.each([
    { reason: "a new line", text: "a\nerror: forged", shown: "a⏎error: forged" },
    { reason: "a carriage return", text: "safe\rrm -rf", shown: "safe\\u{d}rm -rf" },
    {
      reason: "colours and links",
      text: "\u001b[31mred\u001b]8;;x\u0007",
      shown: "\\u{1b}[31mred\\u{1b}]8;;x\\u{7}",
    },
    { reason: "C1 controls", text: "\u009b31m", shown: "\\u{9b}31m" },
    { reason: "another reading direction", text: "\u202egnp.exe", shown: "\\u{202e}gnp.exe" },
    { reason: "what cannot be seen", text: "a\u200bb\u{e0041}", shown: "a\\u{200b}b\\u{e0041}" },
    { reason: "a lone surrogate", text: "\ud83d", shown: "\\u{d83d}" },
  ])("cannot be given $reason by foreign text", ({ text, shown }) => {
    expect(printed((log) => log.info(say`${text}`)).stderr).toBe(`${shown}\n`);
  });

  it("has a secret in no form", () => {
    const { stdout, stderr } = printed((log) => {
      log.mask("canary-1");
      log.info(say`x ${"canary-1"} ${Buffer.from("canary-1").toString("hex")}`);
      log.info(["canary", { quote: "-1" }]);
      log.result('{"key":"canary-1"}');
    });
    expect(stderr).toBe("x *** ***\n***\n");
    expect(stdout).toBe('{"key":"***"}\n');
  });

  it("of a finding says where, what, why and how to fix it", () => {
    const { stderr } = printed((log) =>
      log.diagnostic({
        severity: "error",
        rule: "S004",
        at: { file: "specs/a.yaml", line: 3, column: 5 },
        what: say`${"x"} is wrong.`,
        why: say`It matters.`,
        fix: say`Mend it.`,
      }),
    );
    expect(stderr).toBe("specs/a.yaml:3:5: error S004: x is wrong.\n  It matters.\n  Fix: Mend it.\n");
  });
});

describe("progress", () => {
  it("is replaced in place on a terminal, cut to its width, and gone before the next line", () => {
    const { stderr } = printed(
      (log) => {
        log.progress(say`one`);
        log.progress(say`one`);
        log.progress(say`a line that is longer than the terminal`);
        log.info(say`done`);
        log.info(say`really`);
      },
      { terminal: true },
    );
    expect(stderr).toBe("\r\u001b[2Kone\r\u001b[2Ka line that is longer than t…\r\u001b[2Kdone\nreally\n");
  });

  it("is a plain line elsewhere, once for each news", () => {
    const { stderr } = printed((log) => {
      log.progress(say`one`);
      log.progress(say`one`);
      log.progress(say`two`);
    });
    expect(stderr).toBe("one\ntwo\n");
  });
});

describe("colour", () => {
  it.each([
    {
      reason: "on a terminal",
      terminal: true,
      color: true,
      shown: "\u001b[31merror:\u001b[0m x\n",
    },
    { reason: "not with NO_COLOR", terminal: true, color: false, shown: "error: x\n" },
    { reason: "not in a file", terminal: false, color: true, shown: "error: x\n" },
  ])("is there $reason", ({ terminal, color, shown }) => {
    expect(printed((log) => log.error(say`x`), { terminal, color }).stderr).toBe(shown);
  });
});

describe("a result", () => {
  it("is the text as rendered in a pipe, and without anything that acts on a terminal", () => {
    const text = "# Plan\n\u001b[2J`x`\n";
    expect(printed((log) => log.result(text)).stdout).toBe(text);
    expect(printed((log) => log.result(text), { terminal: true }).stdout).toBe("# Plan\n\\u{1b}[2J`x`\n");
  });
});
