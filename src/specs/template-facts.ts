/** What a rendered Compose project cannot do without, though its kind may leave it out beside own files; must not render. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { at } from "../core/pointer.ts";
import { say } from "../core/words.ts";
import type { Declared } from "./declared.ts";
import type { Platform } from "./kinds/platform.ts";
import type { Provider } from "./kinds/provider.ts";
import { found } from "./rules.ts";
import { stackValues } from "./stack-files.ts";

type HubFact = "tailnet" | "auth" | "account" | "eula" | "storage" | "gpgKey" | "certificate";
const HUB_FACTS: readonly HubFact[] = ["tailnet", "auth", "account", "eula", "storage", "gpgKey", "certificate"];

/** A platform that has whatever its template needs. */
export type CompletePlatform = Platform & { readonly [Key in HubFact]-?: NonNullable<Platform[Key]> };

/** One finding for each fact that a rendered component lacks. With any of these it cannot be used at all. */
export function missingFacts(declared: Declared): Diagnostic[] {
  if (stackValues(declared) === undefined) return [];
  return factsOf(declared)
    .filter((key) => at(declared.value, `/spec/${key}`) === undefined)
    .map((key) =>
      found("S010", {
        component: declared.name,
        at: declared.locate(`/spec/${key}`),
        what: say`spec lacks the key ${key.replace("/", ".")}, which the template needs.`,
        fix: say`Add it, or point ${"stack.path"} to Compose files of your own.`,
      }),
    );
}

function factsOf({ name, value }: Declared): readonly string[] {
  if (name.startsWith("Platform/")) return HUB_FACTS;
  const fact: keyof Provider = "configFile";
  if (at(value, `/spec/${fact}`) !== undefined) return [];
  return at(value, "/spec/proxmox") === undefined ? ["proxmox"] : ["proxmox/credentials"];
}
