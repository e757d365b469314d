/** Which service of a project is Omni, its sidecar or the provider, and what each was given; must not judge it. */
import type { JsonRecord } from "../../../core/model.ts";
import type { Platform } from "../../../specs/kinds/platform.ts";
import type { Provider } from "../../../specs/kinds/provider.ts";
import { mountsFromConfig, type Mount } from "../normalise/ports.ts";
import { entries, list, record, scalar } from "../normalise/text.ts";
import type { RenderedService } from "../service.ts";
import { commandLineOf, isOpaque, type CommandLine } from "./command.ts";
import { publishedPorts, type PublishedPort } from "./published.ts";

/** What the component's spec says besides its Compose project. */
export type About =
  | { readonly kind: "Platform"; readonly spec: Platform }
  | { readonly kind: "Provider"; readonly spec: Provider }
  | { readonly kind: "Stack" };

/** One service with what the rules look at. */
export interface Member {
  readonly name: string;
  readonly raw: JsonRecord;
  readonly command: CommandLine;
  readonly environment: ReadonlyMap<string, string>;
  /** False where an env file that only the host has may set more. */
  readonly environmentWhole: boolean;
  readonly mounts: readonly Mount[];
  readonly ports: readonly PublishedPort[];
  /** Empty where it is built. */
  readonly image: string;
}

/** A service that shares a sidecar's network, or is meant to. */
export interface Pair {
  readonly main: Member;
  readonly sidecar?: Member;
}

/** The members of one project that these rules are about. */
export interface Members {
  readonly omni?: Pair;
  readonly provider?: Pair;
  /** Services that the spec names and the Compose files do not have. */
  readonly missing: readonly string[];
}

/** What is looked at: a rendering, with the env files that it knows. */
export interface Looked {
  readonly services: readonly RenderedService[];
  readonly tops: { readonly secrets: JsonRecord; readonly configs: JsonRecord };
  /** Env files that were read, relative to the project's folder; undefined where the rendering has them all. */
  readonly envFilesRead: ReadonlySet<string> | undefined;
}

const OMNI_IMAGE = /(^|\/)siderolabs\/omni(?=[:@]|$)/;
const PROVIDER_IMAGE = /(^|\/)omni-infra-provider-proxmox(?=[:@]|$)/;
const TAILSCALE_IMAGE = /(^|\/)tailscale(?=[:@]|$)/;

/** By the names in the spec, else by the images. */
export function membersOf(looked: Looked, about: About): Members {
  const all = looked.services.map((service) => memberOf(service, looked));
  const called = (name: string): Member | undefined => all.find((member) => member.name === name);
  const like = (image: RegExp): Member | undefined => all.find((member) => image.test(member.image));
  const omniName = about.kind === "Platform" ? about.spec.services.omni : "";
  const providerName = about.kind === "Provider" ? about.spec.services.provider : "";
  const omni = about.kind === "Provider" ? undefined : (called(omniName) ?? like(OMNI_IMAGE));
  const provider = about.kind === "Platform" ? undefined : (called(providerName) ?? like(PROVIDER_IMAGE));
  const named = about.kind === "Stack" ? "" : about.spec.services.sidecar;
  const pair = (main: Member): Pair => {
    const owner = /^service:(.+)$/.exec(scalar(main.raw["network_mode"]) ?? "")?.[1];
    const sidecar = owner === undefined ? (called(named) ?? like(TAILSCALE_IMAGE)) : called(owner);
    return sidecar === undefined || sidecar === main ? { main } : { main, sidecar };
  };
  return {
    ...(omni === undefined ? {} : { omni: pair(omni) }),
    ...(provider === undefined ? {} : { provider: pair(provider) }),
    missing: [...(omni === undefined ? [omniName] : []), ...(provider === undefined ? [providerName] : [])].filter((name) => name !== ""),
  };
}

function memberOf({ name, raw }: RenderedService, { tops, envFilesRead }: Looked): Member {
  const envFiles = list(raw["env_file"]).map((file) => scalar(typeof file === "object" ? record(file)["path"] : file) ?? "");
  const given = entries(raw["environment"]).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
  return {
    name,
    raw,
    command: commandLineOf(raw),
    environment: new Map(given),
    environmentWhole: envFilesRead === undefined || envFiles.every((file) => envFilesRead.has(file.replace(/^(\.\/)+/, ""))),
    mounts: mountsFromConfig(raw, tops),
    ports: publishedPorts(raw["ports"]),
    image: raw["build"] === undefined ? (scalar(raw["image"]) ?? "") : "",
  };
}

/** The value of a variable of the service; undefined where it is not set or only the host knows. */
export function settingOf({ environment }: Member, name: string): string | undefined {
  const value = environment.get(name);
  return value === undefined || isOpaque(value) ? undefined : value;
}

/** Whether the variable is certainly not set. */
export function isUnset({ environment, environmentWhole }: Member, name: string): boolean {
  return environmentWhole && !environment.has(name);
}

/** The tag of an image, `""` for none; undefined where a variable decides. */
export function tagOf(image: string): string | undefined {
  if (isOpaque(image)) return undefined;
  const [name = ""] = image.split("@");
  return /:([^/:]+)$/.exec(name)?.[1] ?? "";
}
