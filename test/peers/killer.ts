/**
 * A `docker` on the PATH of one run that counts the run's calls and kills the run with -9 at one of them; the command
 * itself goes on, unless it is to die too. Must not change what docker does.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `before` the n-th call to docker; `delayMs` after the call that recreates containers has begun, `whole` with that
 * command too, as when a machine runs out of memory; or `after` that command.
 */
export type Moment = { readonly before: number } | { readonly delayMs: number; readonly whole?: true } | { readonly after: "up" };

export interface Killer {
  /** The PATH for the run. */
  readonly path: string;
  /** Prepares for one run; without a moment it only counts. */
  arm(moment?: Moment): void;
  /** Says which process to kill; to be called as soon as the run has started. */
  aim(pid: number): void;
  /** Which of the calls since it was armed was the first that recreates containers. */
  recreation(): number;
}

/** `path` is the PATH without it. */
export function openKiller(folder: string, path: string): Killer {
  const real = execFileSync("sh", ["-c", "command -v docker"], { encoding: "utf8" }).trim();
  const file = (name: string): string => join(folder, name);
  const programs = file("programs");
  mkdirSync(programs, { recursive: true });
  // One byte a call: appending is whole, also when two calls run beside each other.
  writeFileSync(
    join(programs, "docker"),
    `#!/bin/sh
# A straggler of a run that is dead keeps to that run's folder: it must not kill the next one.
own=$(cat '${file("current")}')
printf x >> "$own/calls"
n=$(wc -c < "$own/calls")
moment=$(cat "$own/moment")
shoot() { until [ -s "$own/pid" ]; do sleep 0.01; done; kill -9 "$(cat "$own/pid")"; }
# Two calls at once can both count n + 1: then no call was the n-th, and the next one stands in for it.
case $moment in
"before "*) [ "$n" -ge "\${moment#before }" ] && { mkdir "$own/shot" 2>/dev/null && shoot; exit 1; } ;;
esac
case " $* " in
*" up "*)
  [ -s "$own/up" ] || echo "$n" > "$own/up"
  case $moment in
  "whole "*) (sleep "\${moment#whole }"; shoot; kill -9 0) & ;;
  "delay "*) (sleep "\${moment#delay }"; shoot) & ;;
  after) '${real}' "$@"; code=$?; shoot; exit $code ;;
  esac ;;
esac
exec '${real}' "$@"
`,
  );
  chmodSync(join(programs, "docker"), 0o755);
  let runs = 0;
  const own = (name: string): string => join(file(`run-${runs}`), name);
  return {
    path: `${programs}:${path}`,
    arm(moment) {
      runs += 1;
      mkdirSync(own(""));
      writeFileSync(own("moment"), momentText(moment));
      writeFileSync(file("next"), own(""));
      renameSync(file("next"), file("current"));
    },
    aim: (pid) => writeFileSync(own("pid"), String(pid)),
    recreation: () => Number(readFileSync(own("up"), "utf8")),
  };
}

function momentText(moment: Moment | undefined): string {
  if (moment === undefined) return "never";
  if ("before" in moment) return `before ${moment.before}`;
  if ("after" in moment) return "after";
  return `${moment.whole === true ? "whole" : "delay"} ${moment.delayMs / 1000}`;
}
