/** Which Omni this run speaks with and by which key, opened when the first question comes; must not ask Omni anything. */
import { RemoteError, UserError } from "../../core/errors.ts";
import type { Target, Unknown } from "../../core/model.ts";
import { say, withoutStop } from "../../core/words.ts";
import type { Clock, Http, SecretReader } from "../../ports.ts";
import { OmniSettings } from "../../specs/config.ts";
import { nameOfSecret } from "../../specs/secret-reference.ts";
import type { Configuration } from "../adapter.ts";
import { omniClient, type OmniClient } from "./client/client.ts";
import { omniVersion, type OmniVersion } from "./client/versions.ts";
import { textOf } from "./result.ts";

export interface OmniPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly secrets: SecretReader;
  /** What the run's environment says; it counts more than `omni-scale.yaml`, as it does for omnictl. */
  readonly omni: { readonly endpoint?: string };
}

/** A client, or why there is none. */
export type Reached = { readonly client: OmniClient } | { readonly because: Unknown };

export interface Connection {
  configure(configuration: Configuration): void;
  target(): Target;
  /** Omni's host name without a port, as capabilities name it; undefined where nobody said where it is. */
  hostname(): string | undefined;
  /** Undefined where somebody said where Omni is. */
  notConfigured(): Unknown | undefined;
  /**
   * What `omni.version` says, or what the server says of itself where it is asked with a signal and answers. Undefined
   * where neither did: why a server says nothing is told of what is read from it.
   */
  version(ask?: AbortSignal): Promise<OmniVersion | undefined>;
  /** Opens the key once; all questions of a run have the run's own signal, so the first one's is kept. Never rejects for a setting. */
  open(signal: AbortSignal): Promise<Reached>;
}

/** An authority's certificates are a few kB. */
const MOST_CA_BYTES = 1 << 20;

export function connectionOf({ http, clock, secrets, omni }: OmniPorts): Connection {
  let configured: Configuration | undefined;
  let opened: { readonly endpoint: string; readonly reached: Promise<Reached> } | undefined;
  const settings = (): OmniSettings => configured?.settings.omni ?? OmniSettings.parse({});
  const endpoint = (): string | undefined => omni.endpoint ?? settings().endpoint;
  const openNow = async (to: string, signal: AbortSignal): Promise<Reached> => {
    try {
      const { key: reference, ca: path } = settings();
      const key = (await secrets.read(reference))?.trim() ?? "";
      // An unset secret of a workflow arrives as an empty text.
      if (key === "")
        return { because: { code: "not-configured", message: say`this run has no key for Omni (${nameOfSecret(reference)} is empty)` } };
      const ca = await authority(configured, path);
      return { client: await omniClient({ http, clock, endpoint: to, key, signal, ...ca }) };
    } catch (error) {
      if (error instanceof UserError) return { because: { code: "failed", message: withoutStop(textOf(error)) } };
      if (error instanceof RemoteError) return { because: { code: "failed", message: error.words } };
      throw error;
    }
  };
  const notConfigured = (): Unknown | undefined =>
    endpoint() === undefined
      ? { code: "not-configured", message: say`nobody told this run where Omni is: ${"OMNI_ENDPOINT"}, or ${"omni:"} in omni-scale.yaml` }
      : undefined;
  const open: Connection["open"] = async (signal) => {
    const to = endpoint();
    if (to === undefined) return { because: notConfigured() ?? { code: "failed", message: [] } };
    opened = opened?.endpoint === to ? opened : { endpoint: to, reached: openNow(to, signal) };
    return opened.reached;
  };
  return {
    configure: (configuration) => void (configured = configuration),
    target: () => ({ id: `omni/${hostOf(endpoint()) ?? "not-configured"}` }),
    hostname: () => hostOf(endpoint())?.replace(/:\d+$/, ""),
    notConfigured,
    open,
    version: async (ask) => {
      const { version } = settings();
      const said = version === undefined ? undefined : omniVersion(version);
      if (ask === undefined) return said;
      const reached = await open(ask);
      if ("because" in reached) return said;
      try {
        return await reached.client.server();
      } catch (error) {
        if (error instanceof UserError || error instanceof RemoteError) return said;
        throw error;
      }
    },
  };
}

/** The certificates that `omni.ca` names. Rejects with a UserError where the commit has no such file. */
async function authority(configured: Configuration | undefined, path: string | undefined): Promise<{ readonly ca?: string }> {
  if (configured === undefined || path === undefined) return {};
  const isThere = (await configured.tree.entries()).some((entry) => entry.path === path && entry.type === "file");
  if (!isThere) throw new UserError(say`There is no file ${path}, which ${"omni.ca"} names.`, say`Correct the path, or commit the file.`);
  return { ca: new TextDecoder().decode(await configured.tree.read(path, MOST_CA_BYTES)) };
}

/** The host of an address; an address that is none is refused once it is used, by its own sentence. */
function hostOf(endpoint: string | undefined): string | undefined {
  if (endpoint === undefined) return undefined;
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
