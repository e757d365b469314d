/** The part of `omni-scale-apply` that acts: its verbs, as POSIX shell. Must not run anything that the guards did not pass. */

/** `@VERSION@` is filled in by apply-script.ts. */
export const APPLY_VERBS = `
# The verb and its words, decoded.
act() {
  verb=$1
  shift
  case $verb in
  version) echo "omni-scale-apply @VERSION@"; end 0 ;;
  read) count 1 $#; case $1 in /etc/docker/daemon.json | /etc/omni-scale/observe.key) ;; *) place "$1" ;; esac; run_read "$1"; exit $? ;;
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
  leads) count 1 $#; place "$1" itself; leads_inside "$1"; finish stat -L -c %F -- "$1" ;;
  disks)
    [ $# -ge 1 ] || refuse 'that verb takes another number of words'
    for path in "$@"; do [ "$path" = / ] || within "$path"; done
    finish df -Pk -- "$@"
    ;;
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
    if [ "$4" = copy ]; then
      folder=$1 fence=$2 seconds=$3
      shift 4
      set -- "$folder" "$fence" "$seconds" sh -c "$MAKE_COPY" sh "$@"
    fi
    finish sh -c "$MUTATE" sh "$@"
    ;;
  copies)
    [ $# -ge 3 ] || refuse 'that verb takes another number of words'
    copies "$@"
    finish sh -c "$LOOK_AT_COPIES" sh "$@"
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
  copy) copied "$@" ;;
  rm) [ $# -eq 4 ] && [ "$2 $3" = '-f --' ] || refuse 'rm takes one file'; place "$4"; [ ! -d "$4" ] || refuse "$4 is a folder" ;;
  *) refuse "$1 is not among what may be run" ;;
  esac
}
`;
