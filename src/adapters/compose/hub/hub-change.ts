/** What a difference of the service that runs Omni means for what Omni keeps; pure. */
import type { Difference, DifferenceGuard, JsonRecord } from "../../../core/model.ts";
import { list, say, type Words } from "../../../core/words.ts";
import { isInterpolated } from "../normalise/text.ts";
import { mustGoThroughSqlite, versionStep, type VersionStep } from "./omni-version.ts";
import { factsIn, hubIn, isTooSmall, type Hub, type Room } from "./place.ts";
import type { Storage } from "./data-place.ts";

/** Omni is made anew from another image, or with its data in another place. */
export interface HubChange {
  readonly hub: Hub;
  readonly version: VersionStep;
  /** Whether the data would lie elsewhere. */
  readonly moves: boolean;
  /** Where the data of what runs lies; absent where nobody knows. */
  readonly data?: Storage;
  /** For a copy of it; absent where nobody looked. */
  readonly room?: Room;
}

/**
 * `wanted` and `seen` are the attributes of the project; in a plan that looks at Git alone, `seen` is what the base
 * wants. Undefined for other services, for a first start, and for what leaves image and data as they are.
 */
export function hubChange(difference: Difference, wanted: JsonRecord, seen: JsonRecord | undefined): HubChange | undefined {
  const hub = hubIn(wanted);
  const service = difference.address.split("/").slice(3).join("/");
  if (hub === undefined || service !== hub.omni || difference.kind !== "replace") return undefined;
  const have = factsIn(seen);
  const version = versionStep(have.image ?? "", hub.image ?? "");
  const isOther = difference.reasons.some(({ code }) => code.startsWith("image-"));
  const moves = hub.data !== undefined && have.data !== undefined && !isSame(hub.data, have.data);
  if (!isOther && !moves) return undefined;
  const { data, room } = have;
  return {
    hub,
    version: isOther ? version : asSame(version),
    moves,
    ...(data === undefined ? {} : { data }),
    ...(room === undefined ? {} : { room }),
  };
}

/** Whether what Omni keeps is copied first: always, unless it is the same version that merely has another digest. */
export function needsCopy({ version, moves }: HubChange): boolean {
  return version.kind !== "same" || moves;
}

/** Whether an older Omni can no longer read what this one leaves behind. */
export function isForwardOnly({ version }: HubChange): boolean {
  return version.kind !== "same";
}

/** What has to be changed or acknowledged before it may happen. */
export function hubGuards(change: HubChange): DifferenceGuard[] {
  return [...versionGuards(change.version), ...copyGuards(change)];
}

function versionGuards(version: VersionStep): DifferenceGuard[] {
  const { from, to } = version;
  switch (version.kind) {
    case "same":
    case "upgrade":
      return [];
    case "downgrade":
      return [
        {
          trap: "omni-downgrade",
          clearedBy: "never",
          message: say`Omni ${from} runs, and ${to} is older: Omni migrates what it knows when it starts, and an older one cannot read it.`,
          fix: say`Keep ${from} in the specs. To go back all the same, restore a copy from before the update by hand.`,
        },
      ];
    case "too-far":
      return [
        {
          trap: "omni-skips-minors",
          clearedBy: "never",
          message: say`From Omni ${from} to ${to} is more than one minor version, and each has migrations of its own.${sqlite(version)}`,
          fix: say`Merge one step after the other: ${way(version)}.`,
        },
      ];
    case "major":
      return [
        {
          trap: "omni-major",
          clearedBy: "acknowledge",
          message: say`From Omni ${from} to ${to} is another major version; what has to lie in between is not known here.`,
          fix: say`Read its release notes, then acknowledge it when you apply.`,
        },
      ];
    case "unknown": {
      const hidden = [from, to].filter((spoken) => !/^v\d/.test(spoken));
      // What a variable makes is known as soon as the host is asked.
      if (hidden.some((spoken) => isInterpolated(spoken) || spoken === "")) return [];
      return [
        {
          trap: "omni-version-unknown",
          clearedBy: "acknowledge",
          message: say`${list(hidden.map((spoken) => say`${spoken}`))} does not say which version of Omni it is, so nobody can tell whether this is one step forward.`,
          fix: say`Write the version as the image's tag (${"ghcr.io/siderolabs/omni:v1.10.6@sha256:…"}), or acknowledge it when you apply.`,
        },
      ];
    }
  }
}

function sqlite(version: Extract<VersionStep, { kind: "too-far" }>): Words {
  return mustGoThroughSqlite(version) ? say` Only 1.4 carries over what an Omni before it kept.` : [];
}

function way({ from, to, through }: Extract<VersionStep, { kind: "too-far" }>): Words {
  return list([say`${from}`, ...through.map((minor) => say`the last ${minor}`), say`${to}`], " → ");
}

function copyGuards(change: HubChange): DifferenceGuard[] {
  if (!needsCopy(change)) return [];
  if (change.hub.safetyCopy === undefined) {
    return [
      {
        trap: "no-safety-copy",
        clearedBy: "acknowledge",
        message: say`There is no way back from this, and no copy of what Omni knows is taken before.`,
        fix: say`Say under ${"safetyCopy"} in the spec where copies go, or acknowledge it when you apply.`,
      },
    ];
  }
  if (change.data !== undefined) return roomGuards(change.hub.safetyCopy.folder, change.room);
  return [
    {
      trap: "no-safety-copy",
      clearedBy: "acknowledge",
      message: say`There is no way back from this, and no copy is taken before: where Omni's etcd lies on the host is not known.`,
      fix: say`Say so under ${"storage"} in the spec, or acknowledge it when you apply.`,
    },
  ];
}

function roomGuards(folder: string, room: Room | undefined): DifferenceGuard[] {
  if (room === undefined || !isTooSmall(room)) return [];
  return [
    {
      trap: "no-room-for-safety-copy",
      clearedBy: "never",
      message: say`There is no room for the copy of what Omni knows: it takes ${mebibytes(room.need)}, and ${folder} has ${mebibytes(room.free)} free, of which a tenth has to stay.`,
      fix: say`Make room there, or choose another ${"safetyCopy.folder"} in the spec.`,
    },
  ];
}

/** Of KiB. */
export function mebibytes(kibibytes: number): Words {
  return [`${Math.ceil(kibibytes / 1024)} MiB`];
}

function isSame(a: Storage, b: Storage): boolean {
  return a.etcd === b.etcd && a.sqlite === b.sqlite;
}

function asSame({ from, to }: VersionStep): VersionStep {
  return { kind: "same", from, to };
}
