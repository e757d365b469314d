/** The few globs that `include` needs, matched against repository paths; must not look at any disk. */

/** What a pattern may hold: no `..`, no leading `/`, `!` or `-`, no `[…]`, no backslash. */
export const GLOB = /^(?![/!-])(?!.*(^|\/)\.\.(\/|$))[^\\[\]\n]+$/;

/**
 * Whether a path matches the pattern: `*` and `?` stay inside one folder, `**` as a whole segment spans folders
 * (also none), `{a,b}` gives alternatives and does not nest. Hidden names match like others: what is included is
 * what the pattern says.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const choices = alternatives(pattern).map((one) => one.split("/").filter((name) => name !== "." && name !== ""));
  return (path) => {
    const names = path.split("/");
    return choices.some((segments) => matches(segments, names, "**", matchesName));
  };
}

function matchesName(pattern: string, name: string): boolean {
  return matches(Array.from(pattern), Array.from(name), "*", (wanted, letter) => wanted === "?" || wanted === letter);
}

/** `a/{b,c}.yaml` gives `a/b.yaml` and `a/c.yaml`; beyond 100 alternatives the rest is taken literally. */
function alternatives(pattern: string): string[] {
  let patterns = [pattern];
  for (;;) {
    const next = patterns.flatMap((one) => {
      const braces = /\{([^{}]*)\}/.exec(one);
      if (braces === null) return [one];
      const [whole, choices = ""] = braces;
      return choices.split(",").map((choice) => one.slice(0, braces.index) + choice + one.slice(braces.index + whole.length));
    });
    if (next.length > 100 || next.every((one, index) => one === patterns[index])) return patterns;
    patterns = next;
  }
}

/**
 * Whether `items` are what `pattern` says, `star` standing for any number of them. Goes back to the last star alone,
 * so that no pattern takes more than the product of both lengths.
 */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  star: string,
  same: (wanted: string, item: string) => boolean,
): boolean {
  let wanted = 0;
  let item = 0;
  let back: { readonly wanted: number; item: number } | undefined;
  while (item < items.length) {
    const here = pattern[wanted];
    if (here === star) {
      back = { wanted, item };
      wanted += 1;
    } else if (here !== undefined && same(here, items[item] ?? "")) {
      wanted += 1;
      item += 1;
    } else if (back !== undefined) {
      back.item += 1;
      wanted = back.wanted + 1;
      item = back.item;
    } else return false;
  }
  return pattern.slice(wanted).every((rest) => rest === star);
}
