/**
 * Texts that a hidden variable may have as its value and that can be seen anyway: in what runs, or in Git. Pure; must
 * not hold a token.
 */
import { posix } from "node:path";
import type { Json } from "../../../core/model.ts";
import type { Bundle } from "../bundle.ts";
import { parseEnv } from "../dotenv.ts";
import { bytes, list, record, scalar } from "../normalise/text.ts";
import type { ComposeConfig, Container } from "../schema.ts";

/** More than any rack shows; a request stays small. */
const MOST = 5000;

/** What an env file of ours can hold between apostrophes. */
const PLAIN = /^[^'\\\p{Cc}]{1,200}$/u;

/** The words that Compose files have in fixed places, each as people put it into variables. */
const USUAL = ["true", "false", "yes", "no", "0", "1", "always", "unless-stopped", "on-failure", "host", "none", "bridge", "latest"];

/** `directory` is the project's folder on the host, so that a mount's source is found as Git writes it, too. */
export function candidatesOf(
  containers: readonly Container[],
  directory: string,
  bundle: Bundle,
  config: ComposeConfig,
): ReadonlySet<string> {
  const found = new Set<string>([...USUAL, ...profileChoices(config)]);
  const envFiles = bundle.envPaths.map((path) => new TextDecoder().decode(bundle.files.get(path)));
  for (const { value } of envFiles.flatMap((text) => parseEnv(text))) if (value !== undefined) found.add(value);
  for (const { text } of bundle.composeFiles) for (const [, fallback = ""] of text.matchAll(/\$\{\w+:?-([^}]*)\}/g)) found.add(fallback);
  for (const { Config, HostConfig, NetworkSettings, Name } of containers) {
    const { Env: _env, Cmd: _cmd, Entrypoint: _entrypoint, Labels: _labels, Healthcheck: _check, ...settings } = Config;
    for (const value of [Name.slice(1), settings as Json, HostConfig as Json, (NetworkSettings.Networks ?? {}) as Json]) {
      for (const text of textsIn(value)) for (const piece of piecesOf(text, directory)) found.add(piece);
    }
  }
  return new Set([...found].filter((text) => PLAIN.test(text) && !text.includes("hmac")).slice(0, MOST));
}

function textsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return value === 0 ? [] : [String(value), bytes(value), bytes(value).toLowerCase(), String(value / 1e9)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]);
}

/** A text, its parts between the usual marks, and the folders above a path. */
function piecesOf(text: string, directory: string): string[] {
  const parts = [
    text,
    ...text.split(":"),
    ...text.split(/[:/,@= ]+/),
    text.slice(text.indexOf("/") + 1),
    text.slice(0, Math.max(0, text.lastIndexOf(":"))),
  ];
  const paths = parts.filter((part) => part.startsWith("/"));
  const above = paths.flatMap((path) =>
    path.split("/").flatMap((_, index, all) => (index === 0 ? [] : [all.slice(0, index + 1).join("/")])),
  );
  const relative = paths.flatMap((path) => {
    const way = posix.relative(directory, path);
    return way.startsWith("..") ? [] : [way, `./${way}`];
  });
  return [...parts, ...above, ...relative];
}

/** Every profile, and all of them: the values that `COMPOSE_PROFILES` is likely to have. */
function profileChoices({ services }: ComposeConfig): string[] {
  const all = new Set(
    Object.values(services ?? {}).flatMap((service) => list(record(service)["profiles"]).map((one) => scalar(one) ?? "")),
  );
  const names = [...all];
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => `${one},${other}`));
  return [...names, ...pairs, names.join(","), "*"];
}
