import { describe, expect, it } from "vitest";
import { say } from "../core/words.ts";
import { codeSpan, fence, html, markdown, oneLine, plainLine, visible } from "./escape.ts";

describe("visible", () => {
  it.each([
    { text: "a\u0000b\u001b[31mc\u0085d", shown: "ab[31mcd", reason: "C0 and C1 controls are dropped" },
    { text: "a\nb\tc", shown: "a\nb\tc", reason: "newline and tab are for the caller to decide" },
    { text: "\u202eevil\u2066", shown: "\\u{202e}evil\\u{2066}", reason: "bidi controls are shown (statement 7)" },
    { text: "a\u200bb\ufeff", shown: "a\\u{200b}b\\u{feff}", reason: "zero-width characters are shown" },
    { text: "\ud800", shown: "\\u{d800}", reason: "half a character would become another one in UTF-8" },
    { text: "🙂 ä 漢", shown: "🙂 ä 漢", reason: "ordinary text stays as it is" },
  ])("$reason", ({ text, shown }) => {
    expect(visible(text)).toBe(shown);
  });
});

describe("codeSpan", () => {
  it.each([
    { text: "v1", span: "`v1`", reason: "one backtick is enough for most" },
    { text: "a`b", span: "``a`b``", reason: "the fence is longer than any run inside" },
    { text: "`", span: "`` ` ``", reason: "a backtick at the edge needs air" },
    { text: " a ", span: "`  a  `", reason: "CommonMark takes one blank off both sides" },
    { text: "", span: '`""`', reason: "an empty span would be two backticks" },
    { text: "a\nb", span: "`a⏎b`", reason: "a line break would end a paragraph or a row" },
  ])("$reason", ({ text, span }) => {
    expect(codeSpan(text)).toBe(span);
  });

  it.each([
    { text: "a|b", span: "`a\\|b`", reason: "a pipe ends a cell even inside code" },
    { text: "a\\|b", span: "`a\\u{5c}\\|b`", reason: "a backslash before it would make it a bare pipe again" },
  ])("in a table: $reason", ({ text, span }) => {
    expect(codeSpan(text, "cell")).toBe(span);
  });
});

describe("markdown", () => {
  it.each([
    { words: say`image ${"v1"} is not on ${"host"}`, text: "image `v1` is not on `host`", reason: "quotes become code" },
    { words: say`${"a"}${"b"}`, text: "`ab`", reason: "two spans side by side would be one broken span" },
    { words: ["*a* [b](c) <d>"], text: "\\*a\\* \\[b\\](c) \\<d\\>", reason: "Markdown comes from templates alone" },
    { words: ["ask @someone about #1"], text: "ask `@someone` about `#1`", reason: "a mention cannot be escaped, only quoted" },
    { words: ["see https://x.example"], text: "see `https://x.example`", reason: "nor can a link" },
    { words: ["_www.x.example"], text: "`_www.x.example`", reason: "an underscore before it does not hide a link" },
    { words: ["- a"], text: "\\- a", reason: "a sentence is not a list" },
    { words: ["1. a"], text: "1\\. a", reason: "nor a numbered one" },
    { words: ["    a"], text: "a", reason: "nor a code block" },
  ])("$reason", ({ words, text }) => {
    expect(markdown(words)).toBe(text);
  });

  it("cuts a long quote, because long values belong into a diff", () => {
    expect(markdown([{ quote: "x".repeat(1_000_000) }])).toHaveLength(203);
  });
});

it("html quotes for a summary, where Markdown is not read", () => {
  expect(html(say`${"</summary>@user"} & more`)).toBe("<code>&lt;/summary&gt;@user</code> &amp; more");
});

it("fence is longer than any run of backticks in it and never shorter than three", () => {
  expect(fence("diff", ["+ ````", "+ a\tb\nc"])).toBe("`````diff\n+ ````\n+ a    b⏎c\n`````");
  expect(fence("text", ["a"])).toBe("```text\na\n```");
});

it("plainLine has no Markdown, no control characters and one line", () => {
  expect(plainLine(say`${"a\u001b[31m\nb"} is *not* there`)).toBe("a[31m⏎b is *not* there");
});

it("oneLine does not cut a character in half", () => {
  expect(oneLine("🙂🙂", 3)).toBe("🙂…");
});
