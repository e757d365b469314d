/** What is run: rules O14, P06 and P07 as far as files tell; pure. */
import { say, type Words } from "../../../core/words.ts";
import { scalar } from "../normalise/text.ts";
import { isOpaque } from "./command.ts";
import { versionOf } from "./flag-table.ts";
import { atKey, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { tagOf, type About, type Member, type Pair } from "./members.ts";
import { PROVIDER_RULES } from "./provider-rules.ts";

const UPSTREAM = "ghcr.io/siderolabs/omni-infra-provider-proxmox";

/** Versions without a digest, and images that move, in words that stay the same from version to version. An image that only the host has cannot have a digest. */
export function pinFindings({ main, sidecar }: Pair, about: About): Spotted[] {
  const isLocal = about.kind === "Provider" && about.spec.imageSource === "local";
  return [...(isLocal ? [] : [main]), ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) => {
    const tag = tagOf(member.image);
    if (member.image === "" || tag === undefined || member.image.includes("@")) return [];
    const at = (what: Words): Spotted => atKey(HUB_RULES.O14, member, ["image"], what);
    if (tag === "" || tag === "latest") {
      const what = tag === "" ? say`has no tag` : say`is ${tag}`;
      const fix = say`Pin version and digest: ${`${member.image.replace(/:latest$/, "")}:…@sha256:…`}.`;
      return [{ ...at(say`The image of service ${member.name} ${what}.`), fix }];
    }
    const fix = say`Pin the digest too: ${`${member.image}@sha256:…`}.`;
    return [{ ...at(say`The image of service ${member.name} has no digest.`), severity: "warning", fix }];
  });
}

/** The provider's own image. */
export function providerImageFindings(provider: Member, about: About): Spotted[] {
  return [...wrongImage(provider, about), ...pullsLocal(provider, about)];
}

function wrongImage(provider: Member, about: About): Spotted[] {
  const { image } = provider;
  const at = (way: string, what: Words): Spotted => atKey(PROVIDER_RULES.P06, provider, [way], what);
  const milder = (found: Spotted): Spotted[] => [{ ...found, severity: "warning" }];
  if (image === "") return milder(at("build", say`Service ${provider.name} is built on the host; no release needs that any more.`));
  if (isOpaque(image)) return [];
  const name = image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
  const isNamed = /(^|\/)omni-infra-provider-proxmox$/.test(name);
  if (!isNamed && about.kind === "Provider" && about.spec.imageSource === "released") {
    return [at("image", say`${image} is not Omni's provider for Proxmox.`)];
  }
  const tag = tagOf(image) ?? "";
  if (about.kind === "Provider" && about.spec.imageSource === "local") {
    return milder(at("image", say`${image} is built on the host; no release needs that any more.`));
  }
  if (name !== UPSTREAM) return milder(at("image", say`${image} is somebody's own build of the provider.`));
  if (tag === "" || tag === "latest" || versionOf(tag) !== undefined || image.includes("@")) return [];
  return [at("image", say`${image} is no release of the provider.`)];
}

function pullsLocal(provider: Member, about: About): Spotted[] {
  const policy = scalar(provider.raw["pull_policy"]) ?? "";
  if (about.kind !== "Provider" || about.spec.imageSource !== "local" || provider.raw["build"] !== undefined) return [];
  if (/^(never|missing|if_not_present)$/.test(policy) || isOpaque(policy)) return [];
  const way = policy === "" ? "image" : "pull_policy";
  return [atKey(PROVIDER_RULES.P07, provider, [way], say`Service ${provider.name} uses an image of the host's own and may pull it.`)];
}
