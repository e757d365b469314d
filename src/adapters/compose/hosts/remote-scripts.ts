/**
 * The POSIX shell that runs on another machine, or in a container, for the verbs of a Host; must not need more than sh
 * and coreutils or busybox. Arguments come as arguments, content on standard input; nothing is put into a script.
 *
 * Every script ends with a line on standard error that says its exit code: without it the connection was cut, and
 * what happened is unknown.
 */

/** Begins the line that says how a script ended. */
export const ENDED = "omni-scale: ended with ";

/** What a script says, instead of a program's own words, when it did not get as far as running the program. */
export const NO_PROGRAM = "omni-scale: no program";
export const NO_FOLDER = "omni-scale: no folder";

/** Says how it ended. The line break in front is ours: what was said before may not have ended its line. */
const END = `
end() { printf '\\n${ENDED}%s\\n' "$1" >&2; exit "$1"; }
`;

/** A host's programs are found where a login would find them, and speak the language that is read here. */
const SURROUNDINGS = `
LC_ALL=C LANG=C PATH=\${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/sbin:/snap/bin
export LC_ALL LANG PATH
unset CDPATH
`;

/**
 * Whether \`$1\` is there, by what stat says of it: \`there\` fails for absent alone. What cannot be looked at (a folder
 * on the way that is closed) ends the script: unknown, not absent.
 */
const THERE = `
there() {
  told=$(stat -c %F -- "$1" 2>&1) && return 0
  case $told in *': No such file or directory' | *': Not a directory') return 1 ;; esac
  printf '%s\\n' "$told" >&2
  end 1
}
`;

/**
 * Runs a program. Arguments: the folder to run in (empty: where the login is), the program, its arguments. Standard
 * input: variables and input as \`framed\` (words.ts) makes them. A stream that ends before the empty line was cut.
 */
export const RUN = `${SURROUNDINGS}${END}
while :; do
  IFS= read -r omni_scale_line || end 75
  [ -n "$omni_scale_line" ] || break
  omni_scale_value=$(printf '%b.' "\${omni_scale_line#*=}")
  export "\${omni_scale_line%%=*}=\${omni_scale_value%.}"
done
if [ -n "$1" ]; then cd "$1" 2>/dev/null || { echo '${NO_FOLDER}' >&2; end 126; }; fi
shift
command -v "$1" >/dev/null 2>&1 || { echo '${NO_PROGRAM}' >&2; end 127; }
"$@"
end $?
`;

/** Prints \`absent\`, or \`file\` and the content of \`$1\` as base64, which any transport leaves alone. Follows symlinks. */
export const READ = `${SURROUNDINGS}${END}${THERE}
there "$1" || { echo absent; end 0; }
echo file
base64 <"$1"
end $?
`;

/**
 * Prints \`absent\`, or type, bytes, mode and time of the last change of \`$1\` itself, by lines. Only GNU stat and newer
 * busybox know parts of a second; elsewhere the time ends at the second.
 */
export const STAT = `${SURROUNDINGS}${END}${THERE}
there "$1" || { echo absent; end 0; }
stat -c '%F
%s
%a
%Y' -- "$1" && stat -c %y -- "$1"
end $?
`;

/**
 * Writes standard input, which has to be \`$3\` bytes long, to \`$1\`, with the mode \`$2\` or, where that is empty, the mode
 * that the file has. Temporary file beside it, sync, rename: a connection that is cut leaves the old file.
 */
export const WRITE = `${SURROUNDINGS}${END}${THERE}
file=$1 mode=$2 bytes=$3
folder=\${file%/*}
[ -n "$folder" ] || folder=/
mkdir -p -- "$folder" || end 1
if [ -z "$mode" ] && there "$file" && [ -f "$file" ] && [ ! -L "$file" ]; then mode=$(stat -c %a -- "$file") || end 1; fi
temporary=$(mktemp "$folder/.omni-scale.XXXXXX") || end 1
trap 'rm -f -- "$temporary"' EXIT
trap 'exit 1' HUP INT TERM PIPE
cat >"$temporary" || end 1
[ "$(wc -c <"$temporary")" -eq "$bytes" ] || { echo 'not all of it arrived' >&2; end 75; }
chmod "\${mode:-=rw}" "$temporary" || end 1
sync "$temporary" 2>/dev/null || sync
mv -f -T -- "$temporary" "$file" || end 1
sync "$folder" 2>/dev/null || sync
end 0
`;

/**
 * Makes a folder of mode 700 and prints its real path. Argument: what its name begins with. Folders that ended runs of
 * this user left behind an hour ago or longer, perhaps with copies of secrets, go.
 */
export const SCRATCH = `${SURROUNDINGS}${END}
parent=$(cd "\${TMPDIR:-/tmp}" && pwd -P) || end 1
find "$parent" -maxdepth 1 -type d -name 'omni-scale-*.remote-??????' -user "$(id -u)" -mmin +60 -exec rm -rf -- {} + 2>/dev/null
mktemp -d "$parent/$1.remote-XXXXXX"
end $?
`;

/** Removes a folder that {@link SCRATCH} made, \`$1\`, and nothing else. */
export const DISCARD = `${SURROUNDINGS}${END}
case $1 in
*/../*) end 126 ;;
*/omni-scale-*.remote-??????) rm -rf -- "$1" ;;
*) end 126 ;;
esac
end $?
`;
