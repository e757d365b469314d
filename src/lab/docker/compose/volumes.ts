/** Short syntax of volumes, after compose-go's format package; must not resolve paths. */
import { COMPOSE_CODES, Failure } from "../failure.ts";
import type { Mapping } from "../tree.ts";

const PROPAGATIONS = new Set(["rprivate", "private", "rshared", "shared", "rslave", "slave"]);

/** A volume in long syntax. */
export interface VolumeMount extends Mapping {
  readonly type: string;
  readonly target: string;
}

/** `source:target:options` in long syntax, keys as compose writes them. */
export function parseVolume(spec: string): VolumeMount {
  if (spec === "") throw new Failure("invalid empty volume spec", COMPOSE_CODES.parse);
  if (spec.length <= 2) return { type: "volume", target: spec };
  const sections = split(spec);
  if (sections.includes("")) throw new Failure(`invalid spec: ${spec}: empty section between colons`, COMPOSE_CODES.parse);
  if (sections.length > 3) throw new Failure(`invalid spec: ${spec}: too many colons`, COMPOSE_CODES.parse);
  const [first = "", target = first, options = ""] = sections;
  const source = sections.length === 1 ? "" : first;
  return {
    type: isPath(source) ? "bind" : "volume",
    ...(source === "" ? {} : { source }),
    target,
    ...(options.split(",").includes("ro") ? { read_only: true } : {}),
    ...withOptions(options.split(","), isPath(source)),
  };
}

/** At colons, but not after a single letter, which is a Windows drive even here. */
function split(spec: string): string[] {
  const sections: string[] = [];
  let section = "";
  for (const char of spec) {
    if (char === ":" && !/^\p{L}$/u.test(section)) {
      sections.push(section);
      section = "";
    } else section += char;
  }
  return [...sections, section];
}

function isPath(source: string): boolean {
  return /^[./~]/.test(source) || source.startsWith("\\\\") || /^\p{L}:/u.test(source);
}

function withOptions(options: readonly string[], bind: boolean): Mapping {
  const selinux = options.find((one) => one === "z" || one === "Z");
  const propagation = options.find((one) => PROPAGATIONS.has(one));
  const bound = {
    ...(selinux === undefined ? {} : { selinux }),
    ...(propagation === undefined ? {} : { propagation }),
    ...(bind ? { create_host_path: true } : {}),
  };
  const volume = options.includes("nocopy") ? { nocopy: true } : {};
  return {
    ...(bind || Object.keys(bound).length > 0 ? { bind: bound } : {}),
    ...(!bind || options.includes("nocopy") ? { volume } : {}),
  };
}
