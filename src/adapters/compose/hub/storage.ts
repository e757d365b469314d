/** Where Omni keeps what it knows: rules O03 and O22 as far as files tell; pure. */
import { say } from "../../../core/words.ts";
import { flagIn, isOpaque, isSet, valueOf } from "./command.ts";
import { compareVersions, versionOf } from "./flag-table.ts";
import { atFlag, atKey, inCommand, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { tagOf, type About, type Member } from "./members.ts";
import { isKept } from "./sidecar.ts";

const SQLITE = "sqlite-storage-path";
/** Omni's default, from its working folder `/` (internal/pkg/config/schema.json). */
const ETCD = "/_out/etcd";

export function storageFindings(omni: Member, about: About): Spotted[] {
  return [...sqlite(omni), ...etcd(omni, about)];
}

function sqlite(omni: Member): Spotted[] {
  const version = versionOf(tagOf(omni.image) ?? "");
  if (version !== undefined && compareVersions(version, [1, 4, 0]) < 0) return [];
  const flag = flagIn(omni.command, SQLITE);
  if (flag === undefined) {
    return omni.command.whole ? [inCommand(HUB_RULES.O03, omni, say`Service ${omni.name} has no ${`--${SQLITE}`}.`)] : [];
  }
  if (flag.value === "") return [atFlag(HUB_RULES.O03, omni, flag, say`${`--${SQLITE}`} is empty.`)];
  if (flag.value === undefined || isOpaque(flag.value)) return [];
  const path = absolute(flag.value);
  return isKept(omni, path) ? [] : [atFlag(HUB_RULES.O03, omni, flag, say`${`--${SQLITE}`} lies in the container alone.`)];
}

function etcd(omni: Member, about: About): Spotted[] {
  if (isSet(omni.command, "etcd-embedded") === false && flagIn(omni.command, "etcd-embedded") !== undefined) return [];
  const flag = flagIn(omni.command, "etcd-embedded-db-path");
  if (flag === undefined ? !omni.command.whole : flag.value === undefined || isOpaque(flag.value)) return [];
  const folder = flag === undefined ? ETCD : absolute(valueOf(omni.command, "etcd-embedded-db-path") ?? ETCD);
  if (!isKept(omni, folder)) {
    const fix = say`Mount a folder of the host there, e.g. ${`./etcd:${folder}`}. Where Omni has data already, stop it and copy that out first: ${`docker compose cp ${omni.name}:${folder} ./etcd`}.`;
    return [{ ...atKey(HUB_RULES.O22, omni, ["volumes"], say`Omni's etcd (${folder}) lies in the container alone.`), fix }];
  }
  const asked = about.kind === "Platform" ? about.spec.storage?.etcd : undefined;
  const index = omni.mounts.findIndex(({ target }) => target === folder);
  const source = omni.mounts[index]?.source ?? "";
  if (asked === undefined || !source.startsWith("/") || isOpaque(source) || source === asked.replace(/\/+$/, "")) return [];
  return [atKey(HUB_RULES.O22, omni, ["volumes", index], say`Omni's etcd lies in another folder than ${"storage.etcd"} in the spec.`)];
}

function absolute(path: string): string {
  const clean = path
    .replace(/^file:/, "")
    .replace(/^(\.\/)+/, "")
    .replace(/\/+$/, "");
  return clean.startsWith("/") ? clean : `/${clean}`;
}
