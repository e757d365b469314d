/**
 * The part of `omni-scale-apply` that decides: which words it takes for words, which paths, which calls of docker; as
 * POSIX shell. Must not run anything but what passed.
 */
import { NO_FOLDER } from "./remote-scripts.ts";

/** \`@CALLS@\` and \`@COMPOSE_OPTIONS@\` are filled in by apply-script.ts. */
export const APPLY_GUARDS = `
end() { printf '\\nomni-scale: ended with %s\\n' "$1" >&2; exit "$1"; }
refuse() { printf 'omni-scale-apply: refused: %s\\n' "$1" >&2; end 126; }

# Folders that root listed, one a line; and where the lock is, if not in its usual place.
read_config() {
  folders='' lock=''
  [ -f "$config" ] || refuse "there is no $config"
  owned=$(stat -L -c '%u %a' -- "$config") || refuse "$config cannot be looked at"
  case $owned in '0 '*[2367] | '0 '*[2367]?) refuse "others than root may write $config" ;; '0 '*) ;; *) refuse "$config is not root's" ;; esac
  while read -r name value; do
    case $name in
    '' | '#'*) ;;
    folder) case $value in /?*) folders="$folders\${value%/}
" ;; *) refuse "a folder in $config is no absolute path" ;; esac ;;
    lock) lock=$value ;;
    *) refuse "$config has a line that begins with $name" ;;
    esac
  done <"$config"
}

# Words: letters, digits, . _ - as they are, all else as %XX, % alone is the empty word; one blank between them.
read_words() {
  case $1 in '' | *[!A-Za-z0-9%._\\ -]*) refuse 'that is no command line of this program' ;; esac
  IFS=' '
  set -- $1
  unset IFS
  [ $# -le 2000 ] || refuse 'there are too many words'
  left=$#
  while [ "$left" -gt 0 ]; do
    decode "$1"
    shift
    set -- "$@" "$decoded"
    left=$((left - 1))
  done
  act "$@"
}

decode() {
  case $1 in %) decoded=''; return ;; *%*) ;; *) decoded=$1; return ;; esac
  rest=$1 text=''
  while :; do
    case $rest in *%*) ;; *) break ;; esac
    text=$text\${rest%%%*} rest=\${rest#*%}
    tail=\${rest#??} hex=\${rest%"\${rest#??}"}
    case $hex in 00 | [!0-9A-F]* | ?[!0-9A-F] | '') refuse 'a word is not encoded as it should be' ;; esac
    code=$((0x$hex))
    text="$text\\\\0$((code / 64))$((code / 8 % 8))$((code % 8))" rest=$tail
  done
  decoded=$(printf '%b.' "$text$rest")
  decoded=\${decoded%.}
}

# Whether a path may be touched: below a listed folder or a scratch folder of ours, plain, and no symlink on the way.
# With 'itself' as second argument the last part may be one: then it is only looked at.
inside() {
  case $1 in /*) ;; *) return 1 ;; esac
  case $1/ in *//* | */./* | */../*) return 1 ;; esac
  root=''
  IFS='
'
  for candidate in $folders; do case $1 in "$candidate"/?*) root=$candidate ;; esac; done
  unset IFS
  if [ -z "$root" ]; then
    part=\${1#/tmp/} part=\${part%%/*}
    case $1 in /tmp/omni-scale-*) root=/tmp/$part ;; *) return 1 ;; esac
    case $part in omni-scale-*.remote-??????) ;; *) return 1 ;; esac
    [ -d "$root" ] && [ ! -L "$root" ] && [ "$(stat -c %u -- "$root")" = "$(id -u)" ] || return 1
    [ "$1" != "$root" ] || return 0
  fi
  walk=$root below=\${1#"$root"/}
  while [ -n "$below" ]; do
    walk=$walk/\${below%%/*}
    case $below in */*) below=\${below#*/} ;; *) below='' ;; esac
    [ ! -L "$walk" ] || { [ -z "$below" ] && [ "\${2-}" = itself ]; } || return 1
  done
}

place() { inside "$@" || refuse "$1 is no file below the folders in $config, or has a symlink on its way"; }

# Where a link leads has to be a place, too: elsewhere nobody is told what is there.
leads_inside() {
  [ -e "$1" ] || return 0
  real=$(realpath -- "$1") || refuse 'realpath does not work'
  within "$real"
}

# On a Proxmox node: how its container is set up, by the settings that rules ask for; all else is done inside of it.
on_node() {
  case $container in *[!0-9]*) refuse 'a container has a number' ;; esac
  [ "$command" = node ] || exec pct exec "$container" -- /usr/local/bin/omni-scale-apply - "$command"
  settings=$(pct config "$container") || end $?
  printf '%s\\n' "$settings" |
    grep -E '^(features|unprivileged|onboot|nameserver|memory): |^dev[0-9]+: |^lxc\\.mount\\.entry: /dev/net|^lxc\\.cgroup2?\\.devices\\.allow: '
  end 0
}

# Whether docker may be called with these arguments; sets changes where that changes something.
call() {
  verb=\${1-}
  [ $# -gt 0 ] || refuse 'docker needs a verb'
  shift
  if [ "$verb" = compose ]; then
    while :; do
      case \${1-} in
      @COMPOSE_OPTIONS@) option "$@"; shift 2 ;;
      *) break ;;
      esac
    done
    verb="compose \${1-}"
    [ $# -gt 0 ] || refuse 'compose needs a verb'
    shift
  fi
  case $verb in container | image | network | volume) verb="$verb \${1-}"; [ $# -gt 0 ] || refuse "$verb needs a verb"; shift ;; esac
  case $verb in
@CALLS@
  *) refuse "docker $verb is not among what may be called" ;;
  esac
  while [ $# -gt 0 ]; do
    case $1 in
    --) break ;;
    -*)
      case $1 in *' '*) refuse "docker $verb with $1 is not among what may be called" ;; esac
      case $valued in *" $1 "*) option "$@"; shift 2; continue ;; esac
      case $flags in *" $1 "*) shift; continue ;; esac
      refuse "docker $verb with $1 is not among what may be called"
      ;;
    *) [ -z "$runs" ] || { case $1 in *[!0-9a-f]*) refuse 'a command runs in a container named by its id alone' ;; esac; return; } ;;
    esac
    shift
  done
}

# An option with its value: paths lie where they may, and nothing is an option that should be a value.
option() {
  [ $# -ge 2 ] || refuse "$1 needs a value"
  case $2 in -*) refuse "$1 needs a value" ;; esac
  case $1 in --file | --env-file | --project-directory) [ "$1" = --project-directory ] && listed "$2" || place "$2" ;; esac
}

# A project may be a listed folder itself.
listed() { case "
$folders" in *"
$1
"*) [ ! -L "$1" ] ;; *) return 1 ;; esac; }

# A path in a listed folder, or such a folder.
within() { listed "$1" || place "$1"; }

# The words of a look at copies: their folder, a key, then what would be copied.
copies() {
  within "$1"
  shift 2
  for path in "$@"; do within "$path"; done
}

# The words of a safety copy: its folder, name, how many stay, key, project, mark, way back; then three for each thing to copy.
copied() {
  [ $# -ge 11 ] && [ $((($# - 8) % 3)) -eq 0 ] || refuse 'a copy takes another number of words'
  within "$2"
  case $3 in '' | *[!A-Za-z0-9._-]* | *..*) refuse 'a copy has another name' ;; esac
  number "$4"
  shift 8
  while [ $# -gt 0 ]; do
    case $1 in must | may) ;; *) refuse 'a thing to copy must or may be there' ;; esac
    within "$2"
    case /$3/ in *//* | */./* | */../*) refuse 'a copy stays in its folder' ;; esac
    shift 3
  done
}

# The folder to run in, where one was named.
enter() {
  [ -n "$1" ] || return 0
  within "$1"
  cd "$1" 2>/dev/null || { echo '${NO_FOLDER}' >&2; end 126; }
}

# Variables that a project may be given; those that would make docker or its helpers another program stay out. Called
# last: from here on a variable of ours may be one of the project's.
variables() {
  while :; do
    IFS= read -r os_line || refuse 'the input was cut'
    [ -n "$os_line" ] || return 0
    case $os_line in *=*) ;; *) refuse 'a line of the input is no variable' ;; esac
    os_name=\${os_line%%=*} os_value=\${os_line#*=}
    case $os_name in '' | [0-9]* | *[!A-Za-z0-9_]*) refuse 'a variable has no sound name' ;; esac
    case $os_value in *[!A-Za-z0-9\\\\]*) refuse 'a variable is not encoded as it should be' ;; esac
    case $os_name in
    COMPOSE_REMOVE_ORPHANS) ;;
    COMPOSE_* | DOCKER_* | BUILDKIT_* | BUILDX_* | LD_* | GLIBC_* | GO* | XDG_* | SSL_* | SSH_* | LC_* | os_* | *_PROXY | *_proxy) refuse "the variable $os_name is not for a project" ;;
    PATH | HOME | ENV | BASH_ENV | IFS | PS4 | SHELLOPTS | TMPDIR | LANG | SHELL | USER | LOGNAME | PWD | OLDPWD | CDPATH) refuse "the variable $os_name is not for a project" ;;
    esac
    os_value=$(printf '%b.' "$os_value")
    export "$os_name=\${os_value%.}"
  done
}

# Runs a program with the variables on standard input, and with nothing else of it.
finish() { variables; "$@" </dev/null; end $?; }

# The folder of the host's lock, which hold and mutate have to mean.
lock_folder() {
  [ -z "$lock" ] || { printf '%s' "$lock"; return; }
  if [ -d /run/lock ]; then printf '/run/lock/%s' "$LOCK_FOLDER"; else printf '/tmp/%s' "$LOCK_FOLDER"; fi
}

number() { case $1 in '' | *[!0-9]* | ???????????*) refuse "$1 is no number" ;; esac; }

count() { [ "$2" -eq "$1" ] || refuse 'that verb takes another number of words'; }
`;
