/** A `flock` for machines without one, as a shell script; must not need more than sh, ln, mv and ps. */

/**
 * `flock [-n] [-w SECONDS] [-E CODE] [-x] FILE COMMAND…`. The holder is a process, known by its id and when it
 * started; it becomes the command, so the lock ends with it, however it ends. Conflict: exit 1, or -E.
 */
export const FLOCK_SHIM = String.raw`#!/bin/sh
wait=-1 code=1
while :; do
  case "$1" in
    -n|--nb|--nonblock) wait=0; shift ;;
    -w|--wait|--timeout) wait=$2; shift 2 ;;
    -E|--conflict-exit-code) code=$2; shift 2 ;;
    -x|-e|--exclusive) shift ;;
    --) shift; break ;;
    -*) echo "flock stand-in: outside its subset: $1" >&2; exit 64 ;;
    *) break ;;
  esac
done
file=$1; shift
[ $# -gt 0 ] || { echo "flock stand-in: outside its subset: no command" >&2; exit 64; }
: >> "$file" || exit 66
lock="$file.holder" mine="$file.holder.$$"
started() { ps -o stat= -o lstart= -p "$1" 2>/dev/null | sed '/^ *Z/d; s/^ *[^ ]* *//'; }
echo "$$ $(started $$)" > "$mine"
tries=0
until ln "$mine" "$lock" 2>/dev/null; do
  held=$(cat "$lock" 2>/dev/null)
  pid=\${held%% *}
  if [ -n "$held" ] && [ "$held" != "$pid $(started "$pid")" ]; then
    mv "$lock" "$mine.stale" 2>/dev/null
    [ "$(cat "$mine.stale" 2>/dev/null)" = "$held" ] || ln "$mine.stale" "$lock" 2>/dev/null
    rm -f "$mine.stale"
    continue
  fi
  if [ "$wait" != -1 ] && [ "$tries" -ge $((wait * 10)) ]; then rm -f "$mine"; exit "$code"; fi
  tries=$((tries + 1))
  sleep 0.1
done
rm -f "$mine"
exec "$@"
`.replaceAll("\\$", "$");
