/** A machine class as this adapter works with it, from an envelope or a native document alike; must not judge it. */
import type { ComponentName, Json, JsonRecord, Path, SourceRange } from "../../../core/model.ts";
import type { MachineClass } from "../../../specs/kinds/machine-class.ts";
import { emitYaml } from "../yaml/emit.ts";
import { goBool, goInt, goList, goStruct, goText, GO_NULL, type GoValue } from "../yaml/value.ts";
import { withoutZeros, type OmniResource } from "../template/resource.ts";

export interface ClassModel {
  readonly component: ComponentName;
  /** The id in Omni. */
  readonly id: string;
  readonly source: SourceRange;
  /** Selectors; absent in a class whose machines a provider makes. */
  readonly matchLabels?: readonly string[];
  readonly autoProvision?: {
    readonly providerId: string;
    readonly kernelArgs: readonly string[];
    readonly metaValues: readonly { readonly key: number; readonly value: string }[];
    /** 0 as Omni is set, 1 on, 2 off. */
    readonly grpcTunnel: 0 | 1 | 2;
    /** The provider's data as text, which is what Omni stores. */
    readonly data: string;
  };
  /** The provider's data as values, where it is the Proxmox provider's and can be read. */
  readonly proxmox?: { readonly value: Json; readonly locate: (path: Path, what?: "value" | "key") => SourceRange };
}

/** What a class from an envelope is. */
export function classFromSpec(
  component: ComponentName,
  spec: MachineClass,
  locate: (path: Path, what?: "value" | "key") => SourceRange,
): ClassModel {
  const { id = component.slice(component.indexOf("/") + 1), matchLabels, autoProvision } = spec;
  const proxmox = autoProvision?.proxmox;
  const value = proxmox === undefined ? undefined : (JSON.parse(JSON.stringify(proxmox)) as JsonRecord);
  return {
    component,
    id,
    source: locate(""),
    ...(matchLabels === undefined ? {} : { matchLabels }),
    ...(autoProvision === undefined
      ? {}
      : {
          autoProvision: {
            providerId: autoProvision.providerId,
            kernelArgs: autoProvision.kernelArgs ?? [],
            metaValues: (autoProvision.metaValues ?? []).map(({ key, value: one }) => ({ key: Number(key), value: one })),
            grpcTunnel: autoProvision.grpcTunnel === undefined ? 0 : autoProvision.grpcTunnel === "enabled" ? 1 : 2,
            data: value === undefined ? (autoProvision.providerData ?? "") : emitYaml([fromJson(value)], 2),
          },
        }),
    ...(value === undefined ? {} : { proxmox: { value, locate: (path, what) => locate(`/spec/autoProvision/proxmox${path}`, what) } }),
  };
}

/** JSON as a value that is written in the order it has. */
function fromJson(value: Json): GoValue {
  if (value === null) return GO_NULL;
  if (typeof value === "string") return goText(value);
  if (typeof value === "boolean") return goBool(value);
  if (typeof value === "number") return Number.isInteger(value) ? goInt(value) : { is: "float", text: String(value), value };
  if (isList(value)) return goList(value.map(fromJson));
  return goStruct(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)])));
}

function isList(value: readonly Json[] | JsonRecord): value is readonly Json[] {
  return Array.isArray(value);
}

/** The class as Omni stores it. Fact: MachineClassSpec in client/api/omni/specs/omni.proto of siderolabs/omni v1.9.3. */
export function classResource({ id, source, matchLabels, autoProvision }: ClassModel): OmniResource {
  const spec: JsonRecord = {
    ...(matchLabels === undefined ? {} : { match_labels: matchLabels }),
    ...(autoProvision === undefined
      ? {}
      : {
          auto_provision: withoutZeros({
            provider_id: autoProvision.providerId,
            kernel_args: autoProvision.kernelArgs,
            meta_values: autoProvision.metaValues.map(({ key, value }) => withoutZeros({ key, value })),
            provider_data: autoProvision.data,
            grpc_tunnel: autoProvision.grpcTunnel,
          }),
        }),
  };
  return { namespace: "default", type: "MachineClasses.omni.sidero.dev", id, labels: {}, annotations: {}, spec, source };
}
