/** Omni's flags against the version in its image's tag: rule O04; pure. */
import { list, say, type Words } from "../../../core/words.ts";
import type { GivenFlag } from "./command.ts";
import { judgeFlag, versionOf, versionText, type Judgement } from "./flag-table.ts";
import { atFlag, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import { tagOf, type Member } from "./members.ts";

/** The findings, and why flags were not looked at. */
export function flagFindings(omni: Member): { readonly found: readonly Spotted[]; readonly notChecked: readonly Words[] } {
  const version = versionOf(tagOf(omni.image) ?? "");
  if (version === undefined) {
    return { found: [], notChecked: [say`flags of service ${omni.name}: its image's tag names no version of Omni`] };
  }
  const flags = [...new Map(omni.command.flags.map((flag) => [flag.name, flag])).values()];
  const judged = flags.map((flag) => ({ flag, verdict: judgeFlag(flag.name, version) }));
  const unchecked = judged.flatMap(({ flag, verdict }) => (verdict.is === "unchecked" ? [say`${`--${flag.name}`}`] : []));
  return {
    found: judged.flatMap(({ flag, verdict }) => spotted(omni, flag, verdict)),
    notChecked:
      unchecked.length === 0
        ? []
        : [say`${list(unchecked)} of service ${omni.name}: the flags of Omni ${versionText(version)} are not all known here`],
  };
}

/** None names the image's version: what was wrong with the last one is no news with the next. */
function spotted(omni: Member, flag: GivenFlag, verdict: Judgement): Spotted[] {
  const name = `--${flag.name}`;
  const at = (what: Words, fix: Words): Spotted => ({ ...atFlag(HUB_RULES.O04, omni, flag, what), fix });
  const useInstead = (use: string | undefined): Words => (use === undefined ? say`Remove it.` : say`Write ${`--${use}`} in its place.`);
  switch (verdict.is) {
    case "removed":
      return [at(say`${name} went with Omni ${[versionText(verdict.in)]}.`, useInstead(verdict.use))];
    case "too-new":
      return [
        at(
          say`${name} came with Omni ${[versionText(verdict.since)]}, which is later than this image.`,
          say`Remove it, or update Omni to ${[versionText(verdict.since)]} first.`,
        ),
      ];
    case "unknown":
      return [at(say`Omni has no flag ${name}.`, verdict.near === undefined ? say`Remove it.` : say`Did you mean ${`--${verdict.near}`}?`)];
    case "deprecated":
      return [{ ...at(say`${name} is an old name that Omni will drop.`, useInstead(verdict.use)), severity: "warning" }];
    case "known":
    case "unchecked":
      return [];
  }
}
