/**
 * Arbitrary platforms and providers, as hostile as their schemas let anybody write them, and what of each a Compose
 * file has to say again; must not know how the templates do it.
 */
import fc from "fast-check";
import { Platform } from "../../../src/specs/kinds/platform.ts";
import { Provider } from "../../../src/specs/kinds/provider.ts";
import { renderHub } from "../../../src/adapters/compose/rendered/hub.ts";
import type { CompletePlatform } from "../../../src/specs/template-facts.ts";
import { renderProvider } from "../../../src/adapters/compose/rendered/provider.ts";

/** Pieces that mean something to YAML, to Compose, to a shell, to Omni's flags, or to whoever shows text. */
const PIECES = [
  '"', "'", "`", "$", "$$", "${X}", "${X:-y}", "$X", "#", " #", ": ", ":", "- ", "-", "--", "*", "&", "!", "!!str ", "%", "@", "|", ">", "|-", "?", "? ",
  "{", "}", "[", "]", "{{", "}}", "{{compose x}}", ",", "=", "<<", "~", "\\", "\\n", "\\u0041", "null", "true", "no", "0x1f", "1e3", "0o17", "012", "...", "---",
  " ", "  ", "</details>", "<!--", "::set-output::", "é", "名", "🙂", "\u00a0", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\u{1f9d1}\u200d\u{1f680}", "a", "Z", "0",
] as const;

const pieces = (max: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: max }).map((all) => all.join(""));
const long = fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 120 })).map(([piece, times]) => piece.repeat(times));
const line = fc.oneof({ weight: 6, arbitrary: pieces(8) }, { weight: 1, arbitrary: long }).filter((text) => text.length <= 1000);
const url = (path = ""): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(`https://idp.example.ts.net${path}`),
    pieces(5).map((text) => `https://x.example.com:8443${path}/${text.replaceAll(/[^!-~]|\\/g, "")}`),
  );
const hostPath = pieces(5).map((text) => `/srv/${text.replaceAll(/[:\\]/g, "").replaceAll("..", "")}x`);
const name = fc.constantFrom("omni", "a", "x-1", "0", "idp");
/** Unique in a batch of many: `n` is put behind each. */
const service = fc.constantFrom("omni", "null", "true", "1e3", "a.b", "Zz_9-");
const image = fc.oneof(
  fc.constant("ghcr.io/siderolabs/omni:v1.10.6"),
  fc.constant(`registry.example:5000/a/b_c.d/e:v1@sha256:${"0123456789abcdef".repeat(4)}`),
);
const port = fc.integer({ min: 1, max: 65535 });
const address = fc.tuple(fc.integer({ min: 1, max: 223 }), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join("."));
const secret = fc.constant({ fromEnv: "SECRET" });
const maybe = <T>(key: string, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value }));
const tailnet = fc.tuple(name, maybe("state", hostPath)).map(([hostname, state]) => ({ hostname, ...state }));
const scopes = fc.array(
  pieces(3)
    .map((text) => text.replaceAll(/[^!#-+\--[\]-~]/g, ""))
    .filter((text) => text !== ""),
  { minLength: 1, maxLength: 3 },
);

const auth = fc.oneof(
  fc.record({ auth0: fc.record({ domain: fc.constantFrom("a.example", "x-1.eu.auth0.com"), clientId: line }) }),
  fc.record({
    tailscale: fc
      .tuple(fc.record({ issuer: url(), clientId: line, clientSecret: secret }), maybe("tsidp", tailnet))
      .map(([given, more]) => ({ ...given, ...more })),
  }),
  fc.record({
    oidc: fc
      .tuple(fc.record({ issuer: url(), clientId: line, clientSecret: secret }), maybe("scopes", scopes), maybe("logoutUrl", url("/out")), maybe("allowUnverifiedEmail", fc.boolean()))
      .map(([given, ...more]) => Object.assign({ ...given }, ...more) as object),
  }),
  fc.record({
    saml: fc
      .tuple(
        fc.record({ metadata: fc.oneof(fc.record({ url: url() }), fc.record({ onHost: hostPath })) }),
        maybe("nameIdFormat", line),
        maybe("labelRules", fc.dictionary(line.filter((key) => key !== "__proto__"), line, { minKeys: 1, maxKeys: 3 })),
      )
      .map(([given, ...more]) => Object.assign({ ...given }, ...more) as object),
  }),
);

/** One rendering: the file, and each value of the spec with the place it has to come back at. */
export interface Sample {
  readonly text: string;
  readonly project: string;
  /** Arguments and variables by service, images, sources of mounts, `host_ip:published:target/protocol`, texts in files. */
  readonly expected: Expected;
}

export interface Expected {
  readonly services: Readonly<Record<string, ExpectedService>>;
  /** Values that the files that Compose makes have to hold, by the key under `configs`. */
  readonly configs: Readonly<Record<string, readonly (readonly [path: readonly string[], value: unknown])[]>>;
}

export interface ExpectedService {
  readonly image: string;
  readonly arguments: readonly string[];
  readonly sources: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const hub = fc
  .record({
    domain: fc.constantFrom("omni.example.com", "a.b-c.d2"),
    lan: address,
    ports: fc.record({ api: port, machineApi: port, kubernetesProxy: port, wireguard: port }),
    tailnet,
    auth,
    account: fc.record({ id: fc.oneof(fc.uuid(), secret), name: line }),
    eula: fc.record({ name: line, email: fc.constantFrom("a@example.com", "o'b+c@x.example.org") }),
    initialUsers: fc.array(fc.constantFrom("a@example.com", "o'b+c@x.example.org"), { minLength: 1, maxLength: 3 }),
    storage: fc.tuple(fc.record({ etcd: hostPath }), maybe("sqlite", hostPath)).map(([etcd, sqlite]) => ({ ...etcd, ...sqlite })),
    gpgKey: fc.record({ onHost: hostPath }),
    certificate: fc.record({ certificate: hostPath, key: hostPath }),
  })
  .chain((facts) => fc.record({ facts: fc.constant(facts), service, images: fc.record({ omni: image, tailscale: image, tsidp: image }) }));

const provider = fc
  .tuple(
    fc.record({
      omni: fc.record({ endpoint: url(), key: secret }),
      proxmox: fc
        .tuple(
          fc.record({
            url: url("/api2/json"),
            credentials: fc.oneof(
              fc.record({ token: fc.record({ id: line.map((text) => `u@pve!${text.replaceAll(/[\s@!]/gu, "")}t`), secret }) }),
              fc.record({ login: fc.record({ user: line, realm: line, password: secret }) }),
            ),
          }),
          maybe("insecureSkipVerify", fc.boolean()),
          maybe("ca", hostPath),
        )
        .map(([given, ...more]) => Object.assign({ ...given }, ...more) as { readonly url: string }),
      imageSource: fc.constantFrom("released", "local"),
    }),
    maybe("tailnet", tailnet),
    maybe("configFile", hostPath),
    maybe("id", name),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
  .chain((facts) => fc.record({ facts: fc.constant(facts), service, images: fc.record({ provider: image, tailscale: image }) }));

/** Renderings of both kinds. `n` makes the names of their services unique, so that many fit into one project. */
export const samples: fc.Arbitrary<(n: number) => Sample> = fc.oneof(
  hub.map(({ facts, service: called, images }) => (n: number) => hubSample({ ...facts, stack: { values: "v.yaml" }, services: { omni: `${called}${n}`, sidecar: `s${n}` } }, images, n)),
  provider.map(({ facts, service: called, images }) => (n: number) => providerSample({ ...facts, stack: { values: "v.yaml" }, services: { provider: `${called}${n}`, sidecar: `s${n}` } }, images, n)),
);

function hubSample(raw: unknown, images: Readonly<Record<"omni" | "tailscale" | "tsidp", string>>, n: number): Sample {
  const spec = Platform.parse(raw) as CompletePlatform;
  const { account, eula, services, storage, gpgKey, certificate } = spec;
  const tsidp = "tailscale" in spec.auth ? spec.auth.tailscale.tsidp : undefined;
  const hasSecret = "tailscale" in spec.auth || "oidc" in spec.auth;
  return {
    project: `p${n}`,
    text: renderHub("Platform/home", `p${n}`, spec, images),
    expected: {
      services: {
        [services.sidecar]: sidecarOf(spec.tailnet, images.tailscale),
        ...(tsidp === undefined ? {} : { tsidp: { image: images.tsidp, arguments: [], sources: tsidp.state === undefined ? [] : [tsidp.state], environment: { TS_HOSTNAME: tsidp.hostname } } }),
        [services.omni]: {
          image: images.omni,
          arguments: [
            ...(typeof account.id === "string" ? [`--account-id=${account.id}`] : []),
            `--name=${account.name}`,
            `--eula-accept-name=${eula.name}`,
            `--eula-accept-email=${eula.email}`,
            ...(spec.initialUsers ?? []).map((user) => `--initial-users=${user}`),
            `--siderolink-wireguard-advertised-addr=${spec.lan}:${spec.ports.wireguard}`,
            ...loginArguments(spec.auth),
          ],
          sources: [tidy(storage.etcd), gpgKey.onHost, certificate.certificate, certificate.key],
          environment: {},
        },
      },
      configs: hasSecret ? { [`${services.omni}-login`]: [] } : {},
    },
  };
}

function loginArguments(given: CompletePlatform["auth"]): string[] {
  if ("auth0" in given) return [`--auth-auth0-domain=${given.auth0.domain}`, `--auth-auth0-client-id=${given.auth0.clientId}`];
  if ("saml" in given) {
    const { metadata, nameIdFormat, labelRules } = given.saml;
    return [
      ...("url" in metadata ? [`--auth-saml-url=${metadata.url}`] : []),
      ...(nameIdFormat === undefined ? [] : [`--auth-saml-name-id-format=${nameIdFormat}`]),
      ...(labelRules === undefined ? [] : [`--auth-saml-label-rules=${JSON.stringify(labelRules)}`]),
    ];
  }
  const { issuer, clientId } = "oidc" in given ? given.oidc : given.tailscale;
  const { scopes: asked = [], logoutUrl } = "oidc" in given ? given.oidc : {};
  return [
    `--auth-oidc-provider-url=${issuer}`,
    `--auth-oidc-client-id=${clientId}`,
    ...asked.map((scope) => `--auth-oidc-scopes=${scope}`),
    ...(logoutUrl === undefined ? [] : [`--auth-oidc-logout-url=${logoutUrl}`]),
  ];
}

function providerSample(raw: unknown, images: Readonly<Record<"provider" | "tailscale", string>>, n: number): Sample {
  const spec = Provider.parse(raw);
  const { services, proxmox, configFile } = spec;
  const credentials = proxmox?.credentials;
  const inFile =
    credentials !== undefined && "token" in credentials
      ? [[["proxmox", "tokenID"], credentials.token.id] as const]
      : credentials === undefined
        ? []
        : [[["proxmox", "username"], credentials.login.user] as const, [["proxmox", "realm"], credentials.login.realm] as const];
  return {
    project: `p${n}`,
    text: renderProvider("Provider/proxmox", `p${n}`, spec, images),
    expected: {
      services: {
        ...(spec.tailnet === undefined ? {} : { [services.sidecar]: sidecarOf(spec.tailnet, images.tailscale) }),
        [services.provider]: {
          image: images.provider,
          arguments: [`--omni-api-endpoint=${spec.omni.endpoint}`, `--id=${spec.id}`],
          sources: [configFile, proxmox?.ca].flatMap((path) => path ?? []),
          environment: {},
        },
      },
      configs:
        configFile === undefined
          ? { [`${services.provider}-config`]: [[["proxmox", "url"], proxmox?.url], [["proxmox", "insecureSkipVerify"], proxmox?.insecureSkipVerify ?? false], ...inFile] }
          : {},
    },
  };
}

function sidecarOf({ hostname, state }: { readonly hostname: string; readonly state?: string }, called: string): ExpectedService {
  return { image: called, arguments: [], sources: state === undefined ? [] : [state], environment: { TS_HOSTNAME: hostname } };
}

/** What a path comes to where SQLite's own has to be told from it. */
function tidy(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/");
}
