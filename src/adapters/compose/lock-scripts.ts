/**
 * The POSIX shell that runs on a Docker host to hold its locks; must not need more than sh, coreutils or busybox,
 * and `flock` of util-linux or busybox (which has no -w).
 *
 * Two kernel locks in one folder. `session.lock` is held for a whole apply by a child that reads our pipe: when we
 * are gone, however that happened, it reads end of file and the lock is free. `mutation.lock` is held by each
 * mutating command itself, through a descriptor it inherits: a command that outlives a killed run still keeps the
 * next run waiting. `fence` names the session that may mutate; a run that lost its session is refused.
 */

/** Where the folder is made: the same for every user of the host, not private to a systemd unit as /tmp may be. */
export const LOCK_FOLDER = "omni-scale";

/**
 * Chooses and checks the folder: `$1`, or one below /run/lock (else /tmp). Whoever may use the engine may use it,
 * nobody else may write there, so that nobody can plant a symlink or keep the lock: it belongs to root or to us, or
 * to the group of the engine's socket, which only members can give a folder to. Prints `refused …` and ends otherwise.
 */
const FOLDER = `
umask 007
command -v flock >/dev/null 2>&1 || { echo no-flock; exit 0; }
d=$1
if [ -z "$d" ]; then
  if [ -d /run/lock ]; then d=/run/lock/${LOCK_FOLDER}; else d=/tmp/${LOCK_FOLDER}; fi
fi
group=$(stat -L -c %g /var/run/docker.sock 2>/dev/null) || group=none
if mkdir -m 700 "$d" 2>/dev/null && [ "$group" != none ]; then
  chgrp "$group" "$d" 2>/dev/null && chmod 2770 "$d"
fi
safe() {
  [ -d "$d" ] && [ ! -L "$d" ] || return 1
  owner=$(stat -c %u "$d") && of=$(stat -c %g "$d") && mode=$(stat -c %a "$d") || return 1
  case $mode in *[2367]) return 1 ;; *[2367]?) [ "$of" = "$group" ] || return 1 ;; esac
  [ "$owner" = 0 ] || [ "$owner" = "$(id -u)" ] || [ "$of" = "$group" ]
}
[ -d "$d" ] || { echo "absent $d"; exit 0; }
safe || { sleep 1; safe; } || { echo "unsafe $d"; exit 0; }
for f in session.lock mutation.lock; do
  ( : >>"$d/$f" ) 2>/dev/null || { echo "closed $d"; exit 0; }
done
`;

/**
 * Holds the session until standard input ends. Arguments: folder (empty for the usual one), seconds to wait for a
 * mutation that an ended run left behind. Input: one line that says who we are, as JSON.
 * Prints one line: `held FENCE FOLDER`, `busy JSON`, `left-behind`, `no-flock`, `absent …`, `unsafe …` or `closed …`.
 */
export const HOLD = `${FOLDER}
exec 9>>"$d/session.lock"
if ! flock -n 9; then
  for i in 1 2 3; do [ -s "$d/owner.json" ] && break; sleep 1; done
  printf 'busy %s\\n' "$(head -c 4096 "$d/owner.json" 2>/dev/null | tr -d '\\n')"
  exit 0
fi
IFS= read -r owner || exit 0
fence=$$-$(date +%s%N)
printf '%s\\n' "$owner" >"$d/.owner" && mv -f "$d/.owner" "$d/owner.json" || { echo "closed $d"; exit 0; }
printf '%s\\n' "$fence" >"$d/.fence" && mv -f "$d/.fence" "$d/fence" || { echo "closed $d"; exit 0; }
exec 8>>"$d/mutation.lock"
left=$2
until flock -n 8; do
  [ "$left" -gt 0 ] || { echo left-behind; rm -f "$d/owner.json"; exit 0; }
  left=$((left - 1))
  sleep 1
done
exec 8>&-
printf 'held %s %s\\n' "$fence" "$d"
cat >/dev/null
rm -f "$d/owner.json"
`;

/** Says that a mutation did not start, and why; nothing else prints these. */
export const NOT_STARTED = { lost: "omni-scale: not started: lost", busy: "omni-scale: not started: busy" } as const;

/**
 * Runs a command as the one mutation of its host. Arguments: folder, fence, seconds to wait, command, its arguments.
 * What the command says goes through `drain`, which reads on when nobody listens to us any more: a run that was
 * killed must not take the command along in the middle of its work, as a broken pipe would.
 */
export const MUTATE = `
d=$1 fence=$2 left=$3
shift 3
exec 8>>"$d/mutation.lock"
until flock -n 8; do
  [ "$left" -gt 0 ] || { echo "${NOT_STARTED.busy}" >&2; exit 75; }
  left=$((left - 1))
  sleep 1
done
[ "$(cat "$d/fence" 2>/dev/null)" = "$fence" ] || { echo "${NOT_STARTED.lost}" >&2; exit 75; }
drain() { cat; cat >/dev/null; }
exec 3>&1 4>&2
code=$(
  { { { "$@" 3>&- 4>&- 5>&- 6>&-; echo $? >&5; } 2>&1 >&6 | drain >&4 2>/dev/null; } 6>&1 | drain >&3 2>/dev/null; } 5>&1
)
exit "$code"
`;
