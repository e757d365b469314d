/** Which kinds are Compose projects, and each of their components as the `Stack` it comes to; must not read or render files. */
import type { Component, ComponentName } from "../../core/model.ts";
import type { ProjectFiles } from "../../specs/kinds/compose-project.ts";
import type { Platform } from "../../specs/kinds/platform.ts";
import type { Provider } from "../../specs/kinds/provider.ts";
import type { Stack } from "../../specs/kinds/stack.ts";
import type { SecretReference } from "../../specs/secret-reference.ts";
import { hubOf, type Hub } from "./hub/place.ts";

/** The kinds that this adapter turns into resources. */
export const COMPOSE_KINDS = ["Platform", "Provider", "Stack"] as const;

/** Where rendered files lie in the tree that the rest of the adapter reads; nothing of it is ever in Git or on a disk. */
export const RENDERED = ".omni-scale/rendered";

type Variables = NonNullable<Stack["variables"]>;

/** The component's own kind, so that `spec` need not be guessed. */
export type ComposeComponent =
  | { readonly kind: "Platform"; readonly spec: Platform }
  | { readonly kind: "Provider"; readonly spec: Provider }
  | { readonly kind: "Stack"; readonly spec: Stack };

/** A component of one of {@link COMPOSE_KINDS} with its spec's type; the loader checked the spec against its kind. */
export function typed(component: Component): ComposeComponent {
  return component as ComposeComponent & Component;
}

/** The virtual folder of a rendered component, e.g. `.omni-scale/rendered/Platform-home`. */
export function renderedFolder(name: ComponentName): string {
  return `${RENDERED}/${name.replace("/", "-")}`;
}

/** The values file that a component is rendered with; undefined where it has Compose files of its own. */
export function valuesFileOf(component: Component): string | undefined {
  const { kind, spec } = typed(component);
  return kind !== "Stack" && "values" in spec.stack ? spec.stack.values : undefined;
}

/** See {@link Adapter.sources}. */
export function sourcesOf(component: Component): readonly string[] {
  return [valuesFileOf(component) ?? stackOf(component).spec.path];
}

/** A component as any Compose project, and the hub that it runs where it is one. */
export type ComposeProject = Component<Stack> & { readonly hub?: Hub };

/** The component as any Compose project; a rendered one lies in its virtual folder. */
export function stackOf(component: Component): ComposeProject {
  const one = typed(component);
  switch (one.kind) {
    case "Stack":
      return { ...component, spec: one.spec };
    case "Platform":
      return {
        ...component,
        spec: asStack(component.name, one.spec, platformVariables(one.spec), platformDefaults(one.spec)),
        hub: hubOf(one.spec),
      };
    case "Provider":
      return { ...component, spec: asStack(component.name, one.spec, providerVariables(one.spec), {}) };
  }
}

type Shared = Pick<Stack, "project" | "directory" | "host" | "variables" | "probes" | "timeout"> & { readonly stack: ProjectFiles };

/** `variables` and `defaults` are what a rendered project needs; own files say themselves what they want. */
function asStack(
  name: ComponentName,
  { stack, project, directory, host, variables, probes, timeout }: Shared,
  needed: Variables,
  defaults: Pick<Stack, "probes" | "timeout">,
): Stack {
  const rest = {
    ...(project === undefined ? {} : { project }),
    ...(directory === undefined ? {} : { directory }),
    ...(host === undefined ? {} : { host }),
  };
  const asked = {
    ...(probes === undefined ? {} : { probes }),
    ...(timeout === undefined ? {} : { timeout }),
  };
  if ("path" in stack) return { ...stack, ...rest, ...(variables === undefined ? {} : { variables }), ...asked };
  const { envFiles } = stack;
  return {
    path: renderedFolder(name),
    ...(envFiles === undefined ? {} : { envFiles }),
    ...rest,
    variables: { ...needed, ...variables },
    ...defaults,
    ...asked,
  };
}

/** Names that the templates use for secrets; without a reference each has to come from an env file on the host. */
export const SECRET_VARIABLES = {
  authKey: "TS_AUTHKEY",
  tsidpAuthKey: "TSIDP_TS_AUTHKEY",
  clientSecret: "OMNI_OIDC_CLIENT_SECRET",
  accountId: "OMNI_ACCOUNT_ID",
  omniKey: "OMNI_SERVICE_ACCOUNT_KEY",
  tokenSecret: "PROXMOX_TOKEN_SECRET",
  password: "PROXMOX_PASSWORD",
} as const;

function platformVariables({ tailnet, auth, account }: Platform): Variables {
  const id = account?.id;
  return given({
    authKey: tailnet?.authKey,
    accountId: typeof id === "string" ? undefined : id,
    ...(auth !== undefined && "tailscale" in auth
      ? { clientSecret: auth.tailscale.clientSecret, tsidpAuthKey: auth.tailscale.tsidp?.authKey }
      : {}),
    ...(auth !== undefined && "oidc" in auth ? { clientSecret: auth.oidc.clientSecret } : {}),
  });
}

function providerVariables({ tailnet, omni, proxmox }: Provider): Variables {
  const credentials = proxmox?.credentials;
  return given({
    authKey: tailnet?.authKey,
    omniKey: omni.key,
    ...(credentials !== undefined && "token" in credentials ? { tokenSecret: credentials.token.secret } : {}),
    ...(credentials !== undefined && "login" in credentials ? { password: credentials.login.password } : {}),
  });
}

function given(references: Partial<Record<keyof typeof SECRET_VARIABLES, SecretReference | undefined>>): Variables {
  return Object.fromEntries(
    Object.entries(references).flatMap(([key, reference]) =>
      reference === undefined ? [] : [[SECRET_VARIABLES[key as keyof typeof SECRET_VARIABLES], reference]],
    ),
  );
}

/** Omni's image has no shell for a health check, so it is asked over HTTP, by the address that nodes use. */
function platformDefaults({ lan, ports, services }: Platform): Pick<Stack, "probes" | "timeout"> {
  return {
    probes: [{ healthy: services.sidecar }, { http: { url: `https://${lan}:${ports.api}/healthz`, insecure: true } }],
    timeout: 300,
  };
}
