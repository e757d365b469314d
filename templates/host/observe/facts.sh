# --- live facts: files, disks, keys, a sidecar; part of main.sh, must not let out more than kinds, numbers and dates ---

# Sets `mounted` to the bind sources of all containers, one a line: inspecting them shows as much.
know_mounts() {
  ids=$(engine ps --all --quiet --no-trunc 3>/dev/null) || fail 'docker does not answer'
  mounted=''
  # shellcheck disable=SC2086 # ids of hex digits
  [ -z "$ids" ] || mounted=$(IFS='
'; engine container inspect --format '{{range .Mounts}}{{if eq .Type "bind"}}{{println .Source}}{{end}}{{end}}' -- $ids 3>/dev/null)
}

# Whether the absolute path `$1` may be looked at: a container mounts exactly that, or it lies in a project's folder and
# no link leads out of there. Sets `found` to where it really lies; gives 1 where nothing does, 2 where nobody may look.
reach() {
  case $1/ in *//* | */./* | */../* | *"
"*) return 2 ;; /?*) ;; *) return 2 ;; esac
  if printf '%s\n' "$mounted" | grep -F -x -q -e "$1"; then
    [ -e "$1" ] || return 1
    found=$(realpath "$1") || fail 'realpath does not work'
    return 0
  fi
  IFS='
'
  for candidate in $known; do
    may_hold_projects "$candidate" || continue
    candidate=${candidate%/}
    case $1/ in "$candidate"/*) ;; *) continue ;; esac
    asked=$candidate folder=''
    [ ! -e "$candidate" ] || folder=$(realpath "$candidate") || fail 'realpath does not work'
    if [ "$1" = "$candidate" ]; then
      found=$folder
      [ -n "$folder" ]
    else
      locate "$1"
    fi
    code=$?
    [ $code -eq 2 ] || { IFS=' '; return $code; }
  done
  IFS=' '
  return 2
}

# Ends unless `$1` is a file of at most 1 MiB that may be looked at; sets `found` to it.
reach_file() {
  [ $# -eq 1 ] || refuse 'that verb takes one path'
  know_folders
  know_mounts
  reach "$1"
  case $? in 1) fail 'it is not on the host' ;; 2) refuse "no container mounts it, and it lies in no folder of a project or of $etc/observe.conf" ;; esac
  [ -f "$found" ] || fail 'it is no file'
  [ "$(stat -c %s -- "$found")" -le 1048576 ] || fail 'it is too large for what it should be'
}

# The one program that is run in a container: what a sidecar says of its own place in the tailnet.
sidecar() {
  [ $# -eq 6 ] || refuse 'odd words'
  case $2 in *[!0-9a-f]*) refuse 'a sidecar is named by its id alone' ;; esac
  [ ${#2} -eq 64 ] || refuse 'a sidecar is named by its id alone'
  answer=$(engine exec "$2" tailscale status --json --peers=false)
  code=$?
  case $answer in '{'*) masked "$answer" sidecar || exit 1 ;; *) [ $code -ne 0 ] || exit 1 ;; esac
  return $code
}

kinds_verb() {
  know_folders
  know_mounts
  for path in "$@"; do
    reach "$path"
    case $? in
      1) echo missing ;;
      2) echo outside ;;
      *) if [ -f "$found" ]; then echo file; elif [ -d "$found" ]; then echo folder; else echo other; fi ;;
    esac
  done
}

disks_verb() {
  know_folders
  know_mounts
  for path in "$@"; do
    found=/
    [ "$path" = / ] || reach "$path"
    case $? in
      0) df -Pk -- "$found" | sed -n '2s/.*[^0-9]\([0-9][0-9]*\)  *\([0-9][0-9]*\)% .*/\1 \2/p' ;;
      1) echo missing ;;
      *) echo outside ;;
    esac
  done
}

# What a copy of the paths takes and what the disk of their copies' folder has, in KiB.
room_verb() {
  [ $# -ge 2 ] || refuse 'that verb takes more paths'
  know_folders
  know_mounts
  copies=$1 need=0
  shift
  for path in "$@"; do
    reach "$path"
    case $? in
      1) printf 'missing %s\n' "$path"; return ;;
      2) printf 'outside %s\n' "$path"; return ;;
    esac
    [ ! -d "$found" ] || found=$found/.
    size=$(du -sk --apparent-size -- "$found" 2>/dev/null) || size=$(du -sk "$found" 2>/dev/null) || fail 'it cannot be measured'
    need=$((need + ${size%%[!0-9]*}))
  done
  reach "$copies"
  [ $? -ne 2 ] || { printf 'outside %s\n' "$copies"; return; }
  until [ -d "$copies" ]; do copies=${copies%/*}; done
  free=$(df -Pk -- "$copies/" | sed -n '2s/.*[^0-9]\([0-9][0-9]*\)  *[0-9][0-9]*% .*/\1/p')
  printf 'room %s %s\n' "$need" "${free:-0}"
}

gpg_verb() {
  reach_file "$@"
  if grep -q -e '-----BEGIN PGP PRIVATE KEY BLOCK-----' "$found"; then
    "$awk_program" -v armored=1 "$KEYS" "$found" 2>/dev/null
  else
    od -An -v -tu1 "$found" | "$awk_program" -v armored=0 "$KEYS" 2>/dev/null
  fi || fail 'it is no private key that can be read'
}

certificate_verb() {
  reach_file "$@"
  "$awk_program" '
    { sub(/\r$/, "") }
    /^-----BEGIN CERTIFICATE-----$/ { inside = 1; text = $0 "\n"; next }
    !inside { next }
    /^-----END CERTIFICATE-----$/ { printf "%s", text $0 "\n"; whole = 1; exit }
    /^[A-Za-z0-9+\/=]+$/ { text = text $0 "\n"; next }
    { inside = 0 }
    END { exit !whole }
  ' "$found" || fail 'it is no certificate that can be read'
}

record_verb() {
  [ $# -eq 1 ] || refuse 'that verb takes one folder'
  allow "$1"
  locate .omni-scale/record.json
  case $? in 1) return 0 ;; 2) refuse 'a file outside of the folder' ;; esac
  [ -f "$found" ] || refuse 'no file'
  masked "$(head -c $most "$found")" record || exit 1
}
