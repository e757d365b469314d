/** Secrets that a step is given in one text: a YAML mapping of variables to values. Must not show any of it. */
import { parseDocument } from "yaml";
import { z } from "zod";

const Values = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), z.string());

/** The values by variable, or undefined for a text that is no such mapping. `012` and `2026-11-26` stay as they are written. */
export function secretValues(text: string): Readonly<Record<string, string>> | undefined {
  if (text.trim() === "") return {};
  const document = parseDocument(text, { schema: "failsafe", logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  try {
    return Values.safeParse(document.toJS({ maxAliasCount: 0 })).data;
  } catch {
    // An alias: nobody writes one by intention here.
    return undefined;
  }
}
