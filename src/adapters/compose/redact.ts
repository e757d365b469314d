/** Takes known secret values out of foreign text before anybody may see it; must not guess what looks like a secret. */

/** What stands where a secret stood. */
const HIDDEN = "***";

/** Shorter values are everywhere by accident; hiding them would hide the text. */
const SHORTEST = 4;

/**
 * A function that replaces each of `secrets`, also line by line, in base64, in hex, URL-encoded and as JSON writes it.
 */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const part of [secret, ...secret.split("\n")]) {
      const trimmed = part.trim();
      if (trimmed.length < SHORTEST) continue;
      const bytes = Buffer.from(trimmed);
      const base64 = bytes.toString("base64");
      for (const form of [
        trimmed,
        base64,
        base64.replace(/=+$/, ""),
        bytes.toString("base64url"),
        bytes.toString("hex"),
        encodeURIComponent(bytes.toString()),
        JSON.stringify(trimmed).slice(1, -1),
      ]) {
        forms.add(form);
      }
    }
  }
  // Longest first, so that no form leaves the rest of a longer one standing.
  const ordered = [...forms].toSorted((a, b) => b.length - a.length);
  return (text) => ordered.reduce((left, form) => left.replaceAll(form, HIDDEN), text);
}

/** The values of an env file (`NAME=value`, quotes stripped, comments left out): all of them are the host's own. */
export function envFileValues(content: string): string[] {
  return content.split(/\r?\n/).flatMap((line) => {
    const value = /^\s*(?:export\s+)?[^#=\s][^=]*=(.*)$/.exec(line)?.[1]?.trim();
    if (value === undefined || value === "") return [];
    const quoted = /^(["'])(.*)\1/.exec(value);
    return quoted?.[2] === undefined ? [value, value.replace(/\s+#.*$/, "")] : [quoted[2]];
  });
}

/** Those values of `NAME=value` pairs that Git does not have anywhere in `texts`. */
export function foreignValues(environment: readonly string[], texts: readonly string[]): string[] {
  return environment.flatMap((pair) => {
    const value = pair.slice(pair.indexOf("=") + 1);
    return value === "" || texts.some((text) => text.includes(value)) ? [] : [value];
  });
}

/** The last `lines` lines that say something, each at most 200 characters. */
export function tail(text: string, lines: number): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(-lines)
    .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line))
    .join("\n");
}
