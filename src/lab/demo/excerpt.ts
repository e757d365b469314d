/** A comment's Markdown as a few plain lines for a terminal; must not be used for anything that is kept. */

const WIDTH = 140;

/** What stands outside folded sections, without marks that only a browser needs; at most `most` lines. */
export function excerpt(markdown: string, most = 12): readonly string[] {
  const open = unfolded(markdown)
    .split("\n")
    .map((line) => plainLine(line))
    .filter((line) => line !== "");
  const shown = open.slice(0, most).map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line));
  return open.length > most ? [...shown, "…"] : shown;
}

/** Without what is folded: its heading stays. Sections nest, so that the innermost go first. */
function unfolded(markdown: string): string {
  const inner = /<details>\s*<summary>((?:(?!<\/?details)[\s\S])*?)<\/summary>(?:(?!<\/?details)[\s\S])*<\/details>/g;
  const once = markdown.replaceAll(inner, "▸ $1");
  return once === markdown ? once : unfolded(once);
}

function plainLine(line: string): string {
  return line
    .replaceAll(/<!--.*?-->|<\/?[a-z]+(?: [^>]*)?>/g, "")
    .replace(/^> ?/, "")
    .replace(/^\[!(\w+)\]$/, "$1")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .trimEnd();
}
