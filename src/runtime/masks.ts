/** The secrets of a run, to keep them out of everything that is printed; must not print or keep them elsewhere. */

/** Stands in print for a secret; the runner's own sign. */
const HIDDEN = "***";
/** Shorter lines are not secrets, and hiding them would make a log unreadable (`{`, `---`). */
const SHORTEST = 4;
/** Shorter pieces of an encoding turn up in other text by chance. */
const SHORTEST_PIECE = 8;

export interface Masks {
  /** Registers a secret, each of its lines by itself. Gives the lines that are new. */
  add(secret: string): readonly string[];
  /** `text` without any secret: as it is, in base64 (also inside a longer value), hex, URL and JSON encoding. */
  redact(text: string): string;
}

export function createMasks(): Masks {
  const lines = new Set<string>();
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(secret) {
      const added = linesOf(secret).filter((line) => !lines.has(line));
      for (const line of added) {
        lines.add(line);
        for (const form of formsOf(line)) forms.add(form);
      }
      // The whole as well: encoded, several lines are one text.
      if (added.length > 0) for (const form of formsOf(secret)) forms.add(form);
      pattern = forms.size === 0 ? undefined : new RegExp(longestFirst(forms).map(escapePattern).join("|"), "g");
      return added;
    },
    redact: (text) => (pattern === undefined ? text : text.replace(pattern, HIDDEN)),
  };
}

function linesOf(secret: string): readonly string[] {
  return [...new Set(secret.split(/[\r\n]+/).map((line) => line.trim()))].filter((line) => line.length >= SHORTEST);
}

function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text, "utf8");
  const hex = bytes.toString("hex");
  // From the bytes: a lone surrogate, which has no encoding, has become the replacement character there.
  const url = encodeURIComponent(bytes.toString("utf8"));
  const json = JSON.stringify(text).slice(1, -1);
  const urlForms = [url, url.replaceAll("%20", "+"), url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
  const forms = [text, hex, hex.toUpperCase(), ...urlForms, json, json.replaceAll("/", "\\/"), ...base64FormsOf(bytes)];
  return forms.filter((form) => form.length >= SHORTEST);
}

/**
 * The value alone, and what of it stays the same when other bytes stand before and after (`user:password`):
 * three alignments, without the first and last characters that the neighbours share.
 */
function base64FormsOf(bytes: Buffer): readonly string[] {
  const pieces = [0, 1, 2].map((skipped) => {
    const rest = bytes.subarray(skipped);
    return rest.subarray(0, rest.length - (rest.length % 3)).toString("base64");
  });
  const forms = [bytes.toString("base64"), ...pieces.filter((piece) => piece.length >= SHORTEST_PIECE)];
  return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_"), form.replace(/=+$/, "")]);
}

function longestFirst(forms: ReadonlySet<string>): readonly string[] {
  return [...forms].toSorted((a, b) => b.length - a.length);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
