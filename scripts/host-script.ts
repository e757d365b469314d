/**
 * Puts the parts of templates/host/observe together into the one script that stands on a Docker host, and into a text
 * for the bundle; must not change a word of them.
 */
import { readFileSync } from "node:fs";

const folder = new URL("../templates/host/observe/", import.meta.url);

/** The text of templates/host/omni-scale-observe: a shell script with its awk programs inside. */
export function observeScript(): string {
  const part = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  return part("main.sh")
    .replace("@facts.sh@", () => part("facts.sh"))
    .replace("@reader.awk@", () => `\n${part("reader.awk")}${part("expanded.awk")}`)
    .replace("@keys.awk@", () => `\n${part("keys.awk")}`)
    .replace("@requests.awk@", () => `\n${part("requests.awk")}`);
}

/** The same as src/adapters/compose/observing/script.generated.ts. */
export function observeScriptModule(): string {
  return `/** Generated from templates/host/observe by scripts/host-script.ts: edit the parts there; must not be edited here. */
export const observeScript =
  ${JSON.stringify(observeScript())};
`;
}
