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

# The folder to run in, where one was named.
enter() {
  [ -n "$1" ] || return 0
  listed "$1" || place "$1"
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

# The verb and its words, decoded.
act() {
  verb=$1
  shift
  case $verb in
  version) echo "omni-scale-apply @VERSION@"; end 0 ;;
  read) count 1 $#; [ "$1" = /etc/docker/daemon.json ] || place "$1"; run_read "$1"; exit $? ;;
  stat) count 1 $#; listed "$1" || place "$1" itself; run_stat "$1"; exit $? ;;
  write)
    count 3 $#
    place "$1"
    case $2 in '' | [0-7][0-7][0-7]) ;; *) refuse 'a mode is three octal digits' ;; esac
    number "$3"
    [ "$3" -le 67108864 ] || refuse 'a file has at most 64 MiB'
    head -c "$(($3 + 1))" | run_write "$@"
    exit $?
    ;;
  scratch) count 1 $#; case $1 in omni-scale-*[!A-Za-z0-9-]* | omni-scale-) refuse 'a scratch folder has another name' ;; omni-scale-*) ;; *) refuse 'a scratch folder has another name' ;; esac; run_scratch "$1"; exit $? ;;
  discard) count 1 $#; place "$1"; run_discard "$1"; exit $? ;;
  docker)
    [ $# -gt 1 ] || refuse 'docker needs a verb'
    enter "$1"
    shift
    call "$@"
    [ -z "$changes" ] || refuse "docker $verb changes something, which takes the lock"
    finish docker "$@"
    ;;
  hold)
    count 2 $#
    [ -z "$1" ] || [ "$1" = "$(lock_folder)" ] || refuse 'the lock lies elsewhere'
    number "$2"
    set -- "$(lock_folder)" "$2"
    variables
    sh -c "$HOLD" sh "$@"
    ;;
  mutate)
    [ $# -ge 5 ] || refuse 'that verb takes another number of words'
    enter "$1"
    shift
    [ "$1" = "$(lock_folder)" ] || refuse 'the lock lies elsewhere'
    case $2 in *[!0-9-]* | '') refuse 'that is no fence' ;; esac
    number "$3"
    mutation "$@"
    finish sh -c "$MUTATE" sh "$@"
    ;;
  connect) count 2 $#; case $1 in '' | -* | *[!A-Za-z0-9.:_-]*) refuse 'that is no host' ;; esac; number "$2"; finish sh -c "$CONNECT" sh "$@" ;;
  ask)
    [ $# -eq 1 ] || [ "$*" = "$1 insecure" ] || refuse 'that verb takes another number of words'
    case $1 in http://* | https://*) ;; *) refuse 'that is no http URL' ;; esac
    finish sh -c "$ASK" sh "$@"
    ;;
  *) refuse "there is no verb $verb" ;;
  esac
  end $?
}

# What may be run under the lock, behind its folder, fence and seconds.
mutation() {
  shift 3
  case $1 in
  docker) shift; call "$@" ;;
  true) count 1 $# ;;
  rm) [ $# -eq 4 ] && [ "$2 $3" = '-f --' ] || refuse 'rm takes one file'; place "$4"; [ ! -d "$4" ] || refuse "$4 is a folder" ;;
  *) refuse "$1 is not among what may be run" ;;
  esac
}
`;
