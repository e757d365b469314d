/** Reads env files the way Compose does, without replacing variables; must not read the disk. */

/** One line of an env file. A value is as Compose would see it: `$` escaped where quotes forbid replacing. */
export interface EnvEntry {
  readonly name: string;
  /** Absent for a bare name, which takes its value from Compose's own variables. */
  readonly value?: string;
  /** Counted from 1. */
  readonly line: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The entries in order; a later one of the same name wins. Lines that are none are left out. */
export function parseEnv(text: string): EnvEntry[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line) => line.replace(/\r$/, ""));
  const found: EnvEntry[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*(?:[=:]\s*(.*))?$/.exec(lines[index] ?? "");
    const [, name, rest] = match ?? [];
    if (name === undefined) continue;
    if (rest === undefined) {
      found.push({ name, line });
      continue;
    }
    const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : undefined;
    let raw = rest;
    if (quote === undefined) {
      found.push({ name, line, value: unquoted(raw) });
      continue;
    }
    // A quoted value may go on over several lines.
    while (closing(raw, quote) === -1 && index + 1 < lines.length) {
      index += 1;
      raw += `\n${lines[index] ?? ""}`;
    }
    found.push({ name, line, value: quoted(raw, quote) });
  }
  return found;
}

function unquoted(raw: string): string {
  const comment = /\s#/.exec(raw)?.index ?? (raw.startsWith("#") ? 0 : raw.length);
  return raw.slice(0, comment).trim();
}

function quoted(raw: string, quote: string): string {
  const end = closing(raw, quote);
  const inner = raw.slice(1, end === -1 ? raw.length : end);
  if (quote === "'") return inner.replaceAll("$", "$$$$");
  return inner.replace(/\\(.)/gs, (whole, char: string) =>
    char === "$" ? "$$" : (ESCAPES[char] ?? (char === '"' || char === "\\" ? char : whole)),
  );
}

function closing(raw: string, quote: string): number {
  for (let index = 1; index < raw.length; index += 1) {
    if (raw[index] === "\\" && quote === '"') index += 1;
    else if (raw[index] === quote) return index;
  }
  return -1;
}
