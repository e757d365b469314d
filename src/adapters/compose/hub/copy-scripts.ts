/**
 * The POSIX shell that looks after copies of what Omni knows, on a Docker host; must not need more than sh and
 * coreutils or busybox, and must never remove a folder that has no mark of ours.
 *
 * A copy is a folder `<UTC time>-<version>` in the copies' folder, mode 700. It is made under a name that starts with
 * {@link PART}, synced, and renamed: under its proper name it is whole. What a killed run left behind under that first
 * name is removed by the next one.
 */

import type { Room } from "./place.ts";

/** The mark: a file of JSON in each copy. */
export const MARK = "omni-scale-copy.json";

/** The way back: a script in each copy, for a person on the host to run. */
export const RESTORE = "restore.sh";

const PART = ".omni-scale-part-";

/** What {@link LOOK_AT_COPIES} printed. */
export type Copies =
  | { readonly is: "kept" | "unreadable" }
  | { readonly is: "missing" | "closed"; readonly path: string }
  | { readonly is: "room"; readonly room: Room };

export function copiesIn(output: string): Copies {
  const [is = "", ...rest] = output.trim().split(" ");
  if (is === "kept") return { is };
  if (is === "missing" || is === "closed") return { is, path: rest.join(" ") };
  const [need = Number.NaN, free = Number.NaN] = rest.map(Number);
  return is === "room" && Number.isFinite(need) && Number.isFinite(free) ? { is, room: { need, free } } : { is: "unreadable" };
}

/**
 * Looks whether a copy is there already, else whether there is room for one. Reads only. Arguments: the copies'
 * folder, the `key` that a mark would hold, then what would be copied. Prints one line: `kept NAME`,
 * `missing PATH`, `closed PATH` (cannot be read or written), or `room NEED FREE` in KiB; what a killed run left behind counts as free.
 */
export const LOOK_AT_COPIES = `
folder=$1 key=$2
shift 2
for mark in "$folder"/*/${MARK}; do
  [ -f "$mark" ] && grep -qF -- "$key" "$mark" || continue
  one=\${mark%/*}
  echo "kept \${one##*/}"
  exit 0
done
need=0
for from in "$@"; do
  [ -e "$from" ] || { echo "missing $from"; exit 0; }
  [ -d "$from" ] && from=$from/.
  size=$(du -skL --apparent-size -- "$from" 2>/dev/null) || size=$(du -skL "$from" 2>/dev/null) || { echo "closed $from"; exit 0; }
  need=$((need + \${size%%[!0-9]*}))
done
near=$folder
until [ -d "$near" ]; do
  near=\${near%/*}
  [ -n "$near" ] || near=/
done
[ -w "$near" ] && [ -x "$near" ] || { echo "closed $near"; exit 0; }
free=$(df -Pk "$near" | sed -n '$s/.*[^0-9]\\([0-9][0-9]*\\)  *[0-9-]*% .*/\\1/p')
free=\${free:-0}
for old in "$folder"/${PART}*; do
  [ -f "$old/${MARK}" ] || continue
  size=$(du -sk "$old" 2>/dev/null) && free=$((free + \${size%%[!0-9]*}))
done
echo "room $need $free"
`;

/**
 * Makes a copy, unless one with `key` in its mark is there, and removes the oldest ones whose mark holds `ours`.
 * Arguments: the copies' folder, the new one's name, how many stay, `key`, `ours`, the mark, the way back; then three for each thing
 * to copy: `must` or `may` (which may be missing), its path, and its path in the copy. Prints `made NAME` or
 * `kept NAME` last; on failure says why on standard error and leaves nothing that looks like a copy.
 */
export const MAKE_COPY = `
folder=$1 name=$2 keep=$3 key=$4 ours=$5 mark=$6 restore=$7
shift 7
umask 077
fail() { echo "$*" >&2; exit 1; }
[ -d "$folder" ] || { (umask 022; mkdir -p -- "$folder") && chmod 700 -- "$folder"; } || fail "cannot make $folder"
for old in "$folder"/${PART}*; do
  [ -d "$old" ] && [ ! -L "$old" ] || continue
  if [ -f "$old/${MARK}" ]; then rm -rf -- "$old"; else rmdir -- "$old" 2>/dev/null; fi
done
for made in "$folder"/*/${MARK}; do
  [ -f "$made" ] && grep -qF -- "$key" "$made" || continue
  one=\${made%/*}
  echo "kept \${one##*/}"
  exit 0
done
part=$folder/${PART}$name
[ ! -e "$folder/$name" ] || fail "$folder/$name is there already"
mkdir -- "$part" && printf '%s\\n' "$mark" >"$part/${MARK}" && printf '%s\\n' "$restore" >"$part/${RESTORE}" || fail "cannot write to $folder"
while [ $# -ge 3 ]; do
  how=$1 from=$2 to=$part/$3
  shift 3
  if [ ! -e "$from" ]; then
    [ "$how" = may ] && continue
    rm -rf -- "$part"
    fail "$from is not there"
  fi
  mkdir -p -- "\${to%/*}" || fail "cannot write to $part"
  if [ -d "$from" ]; then mkdir -- "$to" && cp -a -- "$from/." "$to/"; else cp -pL -- "$from" "$to"; fi || {
    rm -rf -- "$part"
    fail "$from could not be copied"
  }
done
sync -f "$part" 2>/dev/null || sync || fail "cannot sync $part"
mv -- "$part" "$folder/$name" || fail "cannot rename $part"
sync -f "$folder" 2>/dev/null || sync
left=$keep
ls -1r -- "$folder" | while IFS= read -r one; do
  case $one in [0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z-*) ;; *) continue ;; esac
  [ -d "$folder/$one" ] && [ ! -L "$folder/$one" ] && [ -f "$folder/$one/${MARK}" ] || continue
  grep -qF -- "$ours" "$folder/$one/${MARK}" || continue
  left=$((left - 1))
  if [ "$left" -ge 0 ] || [ "$one" = "$name" ]; then continue; fi
  gone=$folder/${PART}$one
  mv -- "$folder/$one" "$gone" && rm -rf -- "$gone"
done
echo "made $name"
`;
