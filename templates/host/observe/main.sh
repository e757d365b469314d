#!/bin/sh
# What the plan's key may do on a Docker host, and nothing else; must not change anything there, nor let a value out.
#
# sshd starts it instead of what the client asked for:
#   command="/usr/local/bin/omni-scale-observe",restrict ssh-ed25519 AAAA… plan
# The client's words stand in SSH_ORIGINAL_COMMAND, one blank between them, every byte outside of [A-Za-z0-9._-] as
# %XX, an empty word as %. The first word is the verb:
#   version                              what this script, the engine and Compose are
#   docker ARG…                          the few calls that list and inspect; values leave as HMACs
#   daemon                               the settings of /etc/docker/daemon.json that containers inherit
#   files FOLDER PATH…                   kind, size, mode, time of change and HMAC of the content's SHA-256
#   kinds PATH…                          whether each is a file or a folder, links followed
#   disks PATH…                          free KiB and use in percent of the file systems they lie on
#   room FOLDER PATH…                    KiB that a copy of the paths takes, and that the folder's disk has
#   gpg PATH                             of a private key: whether it asks for a passphrase, whether it may encrypt
#   certificate PATH                     the first certificate of a PEM file, which is public; nothing else of it
#   record FOLDER                        which files the last apply left there, and HMACs of their SHA-256
#   expand FOLDER env=PATH… given=N… file=PATH…   HMACs of what Compose makes of templates with the host's variables
# Expand reads its requests from standard input (requests.awk says which). A value leaves as HMAC-SHA-256 over its kind
# and itself, under a key that was made on this host and never leaves it: whoever holds the plan's key can ask here
# whether a guess is right, but not try guesses elsewhere.
# On a Proxmox node whose container N runs Docker, the line says `command="/usr/local/bin/omni-scale-observe container N"`:
# everything goes into that container, to the script there, but `node`: how Proxmox has set the container up.
# Exit: 126 refused (one line says why), else what the asked program ended with. POSIX sh, awk, coreutils or busybox.
set -u -f
umask 077
LC_ALL=C
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin
IFS=' '
export LC_ALL PATH
# Raised with every change of words or answers.
version=2
etc=/etc/omni-scale
awk_program=awk
tab=$(printf '\t')
most=8000000

refuse() {
  printf 'omni-scale-observe: refused: %s\n' "$1" >&2
  exit 126
}

fail() {
  printf 'omni-scale-observe: %s\n' "$1" >&2
  exit 1
}

# Sets `word` to what a client's word means.
decode() {
  rest=$1 word=''
  [ "$rest" != % ] || return 0
  while [ "${rest#*%}" != "$rest" ]; do
    word=$word${rest%%%*}
    rest=${rest#*%}
    case $rest in
      00*) refuse 'a NUL in a word' ;;
      [0-9A-F][0-9A-F]*) ;;
      *) refuse 'a word that is not encoded' ;;
    esac
    byte=$((0x${rest%"${rest#??}"}))
    word="$word\\0$((byte / 64))$((byte / 8 % 8))$((byte % 8))"
    rest=${rest#??}
  done
  word=$(printf '%b.' "$word$rest")
  word=${word%.}
}

# Only what Docker says in these ways, never what it quotes.
docker_says() {
  grep -E -i -o 'no such (container|image|network|volume|object)|container [0-9a-f]+ is not running|[a-z]+ [^ ]* not found|cannot connect to the docker daemon|permission denied|connection refused|error during connect' |
    sed -E 's/^[a-z]+ [^ ]* not found$/not found/I' | sort -u >&2
}

# Calls docker with nothing of the client's in its environment. Its errors go to file descriptor 3.
engine() {
  env -i PATH="$PATH" LC_ALL=C HOME="${HOME:-/}" ${DOCKER_HOST:+"DOCKER_HOST=$DOCKER_HOST"} docker "$@" 2>&3
}

# --- HMACs --------------------------------------------------------------------------------------------------------

# The host's key: 64 letters a to p, one block of SHA-256, so that neither of HMAC's two pads has a NUL.
load_key() {
  host_key=$(cat "$etc/observe.key" 2>/dev/null) || refuse "$etc/observe.key cannot be read"
  case $host_key in *[!a-p]* | '') refuse "$etc/observe.key is no key" ;; esac
  [ ${#host_key} -eq 64 ] || refuse "$etc/observe.key is no key"
}

# Reads one line a message, as octal escapes; prints the HMAC of each, 64 hex digits. Values go through two named
# pipes that take turns, so that no file ever holds one and a thousand messages cost two processes: sha256sum opens a
# pipe only after it has read the other to its end, and so does whoever writes wait.
hmacs() {
  messages=$(cat)
  [ -n "$messages" ] || return 0
  inner=$(printf '%s\n' "$messages" | pads 54 | digests) || return 1
  printf '%s\n' "$inner" | pads 92 | digests
}

# Puts the key's pad before each message; hex digits are bytes.
pads() {
  pad_key=$host_key "$awk_program" -v with="$1" '
    function differing(a, b,   bit, out) { out = 0; for (bit = 1; bit < 256; bit *= 2) if (int(a / bit) % 2 != int(b / bit) % 2) out += bit; return out }
    BEGIN {
      for (i = 1; i <= 64; i++) pad = pad sprintf("\\%03o", differing(index("abcdefghijklmnop", substr(ENVIRON["pad_key"], i, 1)) + 96, with + 0))
      for (i = 0; i < 256; i++) octal[sprintf("%02x", i)] = sprintf("\\%03o", i)
    }
    /^[0-9a-f]/ { line = ""; for (i = 1; i < 64; i += 2) line = line octal[substr($0, i, 2)]; print pad line; next }
    { print pad $0 }
  '
}

digests() (
  folder=$(mktemp -d) || exit 1
  trap 'rm -f "$folder/a" "$folder/b"; rmdir "$folder"' EXIT
  trap 'exit 1' HUP INT TERM
  cd "$folder" && mkfifo a b || exit 1
  lines=$(cat)
  turns=$(printf '%s\n' "$lines" | "$awk_program" '{ printf NR % 2 ? "a " : "b " }')
  printf '%s\n' "$lines" | "$awk_program" '{ print "printf \047" $0 "\047 >" (NR % 2 ? "a" : "b") }' | sh &
  # shellcheck disable=SC2086 # one argument a turn
  timeout 120 sha256sum $turns | cut -c 1-64
  wait
)

# --- JSON ---------------------------------------------------------------------------------------------------------

READER='@reader.awk@'
REQUESTS='@requests.awk@'
KEYS='@keys.awk@'

# Prints the JSON `$1` of the kind `$2`, masked. Further arguments are awk's.
masked() {
  json=$1 kind=$2
  shift 2
  reading() { "$awk_program" -v kind="$kind" -v pass="$1" -v words="${words:-0}" -v files="${files:-0}" "$READER"; }
  asked=$(printf '%s\n' "$json" | reading ask) || return 1
  told=$(printf '%s\n' "$asked" | hmacs) || return 1
  printf '%s\n\n%s\n' "$told" "$json" | reading tell
}

# --- folders ------------------------------------------------------------------------------------------------------

# Whether a folder may be one of a project, whoever says so.
may_hold_projects() {
  case $1 in
    / | /etc | /etc/* | /root | /root/* | /proc* | /sys* | /dev | /dev/* | /run | /run/* | /boot* | /usr | /var) return 1 ;;
    *"
"*) return 1 ;;
    /*) ;;
    *) return 1 ;;
  esac
}

# Sets `known` to the folders that containers were made from and those that the host's owner lists, one a line.
know_folders() {
  known=$(engine ps --all --format '{{.Label "com.docker.compose.project.working_dir"}}' 3>/dev/null) || fail 'docker does not answer'
  known=$(printf '%s\n' "$known" | cat - "$etc/observe.conf" 2>/dev/null)
}

# Ends unless `$1` is such a folder; sets `folder` to it.
allow() {
  may_hold_projects "$1" || refuse 'no folder for projects'
  know_folders
  printf '%s\n' "$known" | grep -F -x -q -e "$1" || refuse "the folder is neither a container's nor listed in $etc/observe.conf"
  asked=$1
  folder=''
  [ ! -e "$1" ] || folder=$(realpath "$1") || fail 'realpath does not work'
}

# Sets `own` to the path `$1` below the folder and `found` to where it really lies; gives 1 where nothing does, 2 where
# it lies elsewhere. Whether something is there outside of the folder is not told.
locate() {
  case $1 in "$asked"/*) own=$folder/${1#"$asked"/} ;; /*) return 2 ;; *) own=$folder/$1 ;; esac
  case /$1/ in */../* | *"
"*) return 2 ;; esac
  [ -n "$folder" ] || return 1
  if [ ! -e "$own" ]; then
    # A link that leads nowhere may lead somewhere for somebody else.
    [ ! -L "$own" ] || return 2
    return 1
  fi
  found=$(realpath "$own") || fail 'realpath does not work'
  case $found in "$folder"/*) ;; *) return 2 ;; esac
}

# --- verbs --------------------------------------------------------------------------------------------------------

# Runs what it knows, never the client's own words.
docker_verb() {
  project='{{.Label "com.docker.compose.project"}}'
  label='{{.Label "com.docker.compose.project.'
  containers="{{.ID}}$tab{{.Names}}$tab$project"
  networks="{{.ID}}$tab{{.Name}}$tab$project"
  volumes="{{.Name}}$tab{{.Name}}$tab$project"
  places="{{.State}}$tab$project$tab${label}working_dir\"}}$tab${label}config_files\"}}"
  case "$*" in
    "ps --all --no-trunc --format $containers") engine ps --all --no-trunc --format "$containers" ;;
    "ps --all --filter label=com.docker.compose.project --format $places")
      engine ps --all --filter label=com.docker.compose.project --format "$places"
      ;;
    "network ls --no-trunc --format $networks") engine network ls --no-trunc --format "$networks" ;;
    "volume ls --format $volumes") engine volume ls --format "$volumes" ;;
    # Everything else that an engine says of itself, such as its proxies, is nobody's business.
    'info --format {{json .}}')
      engine info --format '{"DefaultRuntime":{{json .DefaultRuntime}},"LoggingDriver":{{json .LoggingDriver}},"ServerErrors":{{json .ServerErrors}}}'
      ;;
    'version --format {{.Server.Version}}') engine version --format '{{.Server.Version}}' ;;
    'compose version --short') engine compose version --short ;;
    'ps --all --quiet --no-trunc --filter label=com.docker.compose.project='*)
      case ${6#label=com.docker.compose.project=} in '' | *[!a-z0-9_-]*) refuse 'no name of a project' ;; esac
      [ $# -eq 6 ] || refuse 'odd words'
      engine ps --all --quiet --no-trunc --filter "$6"
      ;;
    'exec '*' tailscale status --json --peers=false') sidecar "$@" ;;
    'container inspect -- '* | 'image inspect -- '* | 'network inspect -- '* | 'volume inspect -- '*) inspect "$@" ;;
    *) refuse 'not among the calls of docker that only look' ;;
  esac
}

inspect() {
  kind=$1
  case "$kind $2 $3" in 'container inspect --' | 'image inspect --' | 'network inspect --' | 'volume inspect --') shift 3 ;; *) refuse 'odd words' ;; esac
  for id in "$@"; do
    case $id in '' | [!A-Za-z0-9]* | *[!A-Za-z0-9_.:/@-]*) refuse 'no name of an object' ;; esac
  done
  answer=$(engine "$kind" inspect -- "$@")
  code=$?
  case $answer in '['*) masked "$answer" "$kind" || exit 1 ;; *) [ $code -ne 0 ] || exit 1 ;; esac
  return $code
}

files_verb() {
  [ $# -ge 1 ] || refuse 'no folder'
  allow "$1"
  shift
  sums='' lines=''
  for path in "$@"; do
    locate "$path"
    case $? in 1) line=absent ;; 2) line=outside ;; *) line= ;; esac
    if [ -z "$line" ]; then
      if [ -L "$own" ]; then line=symlink; elif [ -f "$found" ]; then line=file; elif [ -d "$found" ]; then line=folder; else line=other; fi
      line="$line $(stat -c '%s %a' -- "$own") $(modified "$own")"
      if [ -f "$found" ]; then
        sum=$(sha256sum <"$found") || exit 1
        sums="$sums\"${#sums}\":\"${sum%% *}\","
        line="$line hashed"
      fi
    fi
    lines="$lines$line
"
  done
  {
    [ -z "$sums" ] || masked "{\"Labels\":{${sums%,}}}" sums || exit 1
    printf '\n%s' "$lines"
  } | "$awk_program" '
    !listing && $0 == "" { listing = 1; next }
    !listing { count = split($0, parts, "\""); for (i = 6; i <= count; i += 4) tokens[++known] = parts[i]; next }
    / hashed$/ { sub(/hashed$/, tokens[++used]) }
    { print }
  '
}

# Nanoseconds since 1970; busybox may know seconds only.
modified() {
  time=$(stat -c %.9Y -- "$1" 2>/dev/null)
  case $time in *.*) printf '%s%s' "${time%.*}" "${time#*.}" ;; *) printf '%s000000000' "$(stat -c %Y -- "$1")" ;; esac
}

expand_verb() {
  [ $# -ge 1 ] || refuse 'no folder'
  allow "$1"
  shift
  requests=$(head -c $((most + 1)))
  [ ${#requests} -le $most ] || refuse 'more input than anybody needs'
  scratch=$(mktemp -d) || exit 1
  trap 'rm -r "$scratch"' EXIT
  trap 'exit 1' HUP INT TERM
  head=$(printf '%s\n' "$requests" | "$awk_program" "$REQUESTS") || refuse 'a request that is none'
  words=$(printf '%s\n' "$requests" | grep -c '^W ')
  files=0 services='' environment='' report=''
  for operand in "$@"; do
    name=${operand%%=*} value=${operand#*=}
    case $name in
      given)
        case $value in '' | *[!0-9]*) refuse 'no number of a given file' ;; esac
        content=$(printf '%s\n' "$requests" | "$awk_program" -v give="$value" "$REQUESTS")
        # shellcheck disable=SC2059 # octal escapes alone
        printf "$content" >"$scratch/given$value"
        environment="$environment$scratch/given$value
"
        ;;
      env | file)
        locate "$value"
        case $? in
          1) report="$report$name absent $(encode "$value")
" ;;
          2) refuse 'a file outside of the folder' ;;
          *)
            [ -f "$found" ] || refuse 'no file'
            if [ "$name" = env ]; then
              environment="$environment$found
"
            else
              services="$services  f$files:
    image: x
    env_file:
      - '$(printf '%s' "$found" | sed "s/'/''/g; s/\\$/\$\$/g")'
"
            fi
            ;;
        esac
        [ "$name" = env ] || files=$((files + 1))
        ;;
      *) refuse 'a request that is none' ;;
    esac
  done
  IFS='
'
  set --
  for path in $environment; do set -- "$@" --env-file "$path"; done
  IFS=' '
  [ $# -gt 0 ] || set -- --env-file /dev/null
  compose=$(printf 'name: omni-scale-observe\nservices:\n%s  t:\n    image: x\n    environment:\n      X: x\n%s\n' "$services" "$head")
  answer=$(printf '%s\n' "$compose" | engine compose --project-directory "$scratch" "$@" --file - config --format json 3>/dev/null)
  code=$?
  # What Compose says of a failure may quote a value.
  [ $code -eq 0 ] || fail "compose failed with $code"
  printf '%s' "$report"
  masked "$answer" expand
}

encode() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n'; }

@facts.sh@
if [ "${1-}" = container ]; then
  case ${2-} in '' | *[!0-9]*) refuse 'no number of a container' ;; esac
  if [ "${SSH_ORIGINAL_COMMAND:-}" = node ]; then
    settings=$(pct config "$2") || exit $?
    printf '%s\n' "$settings" |
      grep -E '^(features|unprivileged|onboot|nameserver|memory): |^dev[0-9]+: |^lxc\.mount\.entry: /dev/net|^lxc\.cgroup2?\.devices\.allow: '
    exit 0
  fi
  exec pct exec "$2" -- env SSH_ORIGINAL_COMMAND="${SSH_ORIGINAL_COMMAND:-}" /usr/local/bin/omni-scale-observe
fi
exec 3>&2
command=${SSH_ORIGINAL_COMMAND:-}
case $command in *[!A-Za-z0-9%._\ -]*) refuse 'letters that no word has' ;; esac
[ ${#command} -le 500000 ] || refuse 'more words than anybody needs'
set --
for one in $command; do
  decode "$one"
  set -- "$@" "$word"
done
verb=${1:-}
[ $# -eq 0 ] || shift
case $verb in
  version)
    echo "omni-scale-observe $version"
    engine version --format '{{.Server.Version}}' 3>/dev/null
    engine compose version --short 3>/dev/null
    ;;
  docker)
    load_key
    # shellcheck disable=SC2069 # docker's errors go through the filter, its answer does not
    { code=$({ { (docker_verb "$@" 3>&1 >&4); echo $? >&5; } | docker_says; } 5>&1); } 4>&1
    exit "$code"
    ;;
  daemon)
    load_key
    [ ! -e /etc/docker/daemon.json ] || masked "$(cat /etc/docker/daemon.json)" daemon
    ;;
  files)
    load_key
    files_verb "$@"
    ;;
  expand)
    load_key
    expand_verb "$@"
    ;;
  kinds) kinds_verb "$@" ;;
  disks) disks_verb "$@" ;;
  room) room_verb "$@" ;;
  gpg) gpg_verb "$@" ;;
  certificate) certificate_verb "$@" ;;
  record)
    load_key
    record_verb "$@"
    ;;
  node) refuse 'this key leads into the container alone' ;;
  *) refuse 'no such verb' ;;
esac
