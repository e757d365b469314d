export const id = 56;
export const ids = [56];
export const modules = {

/***/ 3758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ localHost)
/* harmony export */ });
/** This machine. */
function localHost(ports) {
    const { exec, files } = ports;
    return {
        name: "local",
        run: (command, args, options) => exec.run(command, args, options),
        start: (command, args, options) => exec.start(command, args, options),
        read: async (path) => ((await files.stat(path)) === undefined ? undefined : files.read(path)),
        stat: (path) => files.stat(path),
        write: (path, content, options) => files.write(path, content, options),
        scratch: (prefix) => files.scratch(prefix),
    };
}


/***/ }),

/***/ 3967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* unused harmony export isFailure */
/** The command line's exit codes: 0 nothing to do, 2 changes, 1 error (design §7). */
function exitCode({ status }) {
    if (status === "changes")
        return 2;
    // Nobody may take "not seen" for "nothing to do".
    if (status === "unseen")
        return 1;
    return isFailure({ status }) ? 1 : 0;
}
/** Whether the Action's step fails. Having changes is no failure; what was held or rolled back is not done. */
function isFailure({ status, untold }) {
    if (untold !== undefined)
        return true;
    return status === "blocked" || status === "held" || status === "failed" || status === "invalid";
}


/***/ }),

/***/ 5056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: ./build/adapters/compose/host.js
var host = __webpack_require__(3758);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
;// CONCATENATED MODULE: ./build/adapters/compose/observing/script.generated.js
/** Generated from templates/host/observe by scripts/host-script.ts: edit the parts there; must not be edited here. */
const observeScript = "#!/bin/sh\n# What the plan's key may do on a Docker host, and nothing else; must not change anything there, nor let a value out.\n#\n# sshd starts it instead of what the client asked for:\n#   command=\"/usr/local/bin/omni-scale-observe\",restrict ssh-ed25519 AAAA… plan\n# The client's words stand in SSH_ORIGINAL_COMMAND, one blank between them, every byte outside of [A-Za-z0-9._-] as\n# %XX, an empty word as %. The first word is the verb:\n#   version                              what this script, the engine and Compose are\n#   docker ARG…                          the few calls that list and inspect; values leave as HMACs\n#   daemon                               the settings of /etc/docker/daemon.json that containers inherit\n#   files FOLDER PATH…                   kind, size, mode, time of change and HMAC of the content's SHA-256\n#   expand FOLDER env=PATH… given=N… file=PATH…   HMACs of what Compose makes of templates with the host's variables\n# Expand reads its requests from standard input (requests.awk says which). A value leaves as HMAC-SHA-256 over its kind\n# and itself, under a key that was made on this host and never leaves it: whoever holds the plan's key can ask here\n# whether a guess is right, but not try guesses elsewhere.\n# Exit: 126 refused (one line says why), else what the asked program ended with. POSIX sh, awk, coreutils or busybox.\nset -u -f\numask 077\nLC_ALL=C\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin\nIFS=' '\nexport LC_ALL PATH\n# Raised with every change of words or answers.\nversion=1\netc=/etc/omni-scale\nawk_program=awk\ntab=$(printf '\\t')\nmost=8000000\n\nrefuse() {\n  printf 'omni-scale-observe: refused: %s\\n' \"$1\" >&2\n  exit 126\n}\n\nfail() {\n  printf 'omni-scale-observe: %s\\n' \"$1\" >&2\n  exit 1\n}\n\n# Sets `word` to what a client's word means.\ndecode() {\n  rest=$1 word=''\n  [ \"$rest\" != % ] || return 0\n  while [ \"${rest#*%}\" != \"$rest\" ]; do\n    word=$word${rest%%%*}\n    rest=${rest#*%}\n    case $rest in\n      00*) refuse 'a NUL in a word' ;;\n      [0-9A-F][0-9A-F]*) ;;\n      *) refuse 'a word that is not encoded' ;;\n    esac\n    byte=$((0x${rest%\"${rest#??}\"}))\n    word=\"$word\\\\0$((byte / 64))$((byte / 8 % 8))$((byte % 8))\"\n    rest=${rest#??}\n  done\n  word=$(printf '%b.' \"$word$rest\")\n  word=${word%.}\n}\n\n# Only what Docker says in these ways, never what it quotes.\ndocker_says() {\n  grep -E -i -o 'no such (container|image|network|volume|object)|[a-z]+ [^ ]* not found|cannot connect to the docker daemon|permission denied|connection refused|error during connect' |\n    sed -E 's/^[a-z]+ [^ ]* not found$/not found/I' | sort -u >&2\n}\n\n# Calls docker with nothing of the client's in its environment. Its errors go to file descriptor 3.\nengine() {\n  env -i PATH=\"$PATH\" LC_ALL=C HOME=\"${HOME:-/}\" ${DOCKER_HOST:+\"DOCKER_HOST=$DOCKER_HOST\"} docker \"$@\" 2>&3\n}\n\n# --- HMACs --------------------------------------------------------------------------------------------------------\n\n# The host's key: 64 letters a to p, one block of SHA-256, so that neither of HMAC's two pads has a NUL.\nload_key() {\n  host_key=$(cat \"$etc/observe.key\" 2>/dev/null) || refuse \"$etc/observe.key cannot be read\"\n  case $host_key in *[!a-p]* | '') refuse \"$etc/observe.key is no key\" ;; esac\n  [ ${#host_key} -eq 64 ] || refuse \"$etc/observe.key is no key\"\n}\n\n# Reads one line a message, as octal escapes; prints the HMAC of each, 64 hex digits. Values go through two named\n# pipes that take turns, so that no file ever holds one and a thousand messages cost two processes: sha256sum opens a\n# pipe only after it has read the other to its end, and so does whoever writes wait.\nhmacs() {\n  messages=$(cat)\n  [ -n \"$messages\" ] || return 0\n  inner=$(printf '%s\\n' \"$messages\" | pads 54 | digests) || return 1\n  printf '%s\\n' \"$inner\" | pads 92 | digests\n}\n\n# Puts the key's pad before each message; hex digits are bytes.\npads() {\n  pad_key=$host_key \"$awk_program\" -v with=\"$1\" '\n    function differing(a, b,   bit, out) { out = 0; for (bit = 1; bit < 256; bit *= 2) if (int(a / bit) % 2 != int(b / bit) % 2) out += bit; return out }\n    BEGIN {\n      for (i = 1; i <= 64; i++) pad = pad sprintf(\"\\\\%03o\", differing(index(\"abcdefghijklmnop\", substr(ENVIRON[\"pad_key\"], i, 1)) + 96, with + 0))\n      for (i = 0; i < 256; i++) octal[sprintf(\"%02x\", i)] = sprintf(\"\\\\%03o\", i)\n    }\n    /^[0-9a-f]/ { line = \"\"; for (i = 1; i < 64; i += 2) line = line octal[substr($0, i, 2)]; print pad line; next }\n    { print pad $0 }\n  '\n}\n\ndigests() (\n  folder=$(mktemp -d) || exit 1\n  trap 'rm -f \"$folder/a\" \"$folder/b\"; rmdir \"$folder\"' EXIT\n  trap 'exit 1' HUP INT TERM\n  cd \"$folder\" && mkfifo a b || exit 1\n  lines=$(cat)\n  turns=$(printf '%s\\n' \"$lines\" | \"$awk_program\" '{ printf NR % 2 ? \"a \" : \"b \" }')\n  printf '%s\\n' \"$lines\" | \"$awk_program\" '{ print \"printf \\047\" $0 \"\\047 >\" (NR % 2 ? \"a\" : \"b\") }' | sh &\n  # shellcheck disable=SC2086 # one argument a turn\n  timeout 120 sha256sum $turns | cut -c 1-64\n  wait\n)\n\n# --- JSON ---------------------------------------------------------------------------------------------------------\n\nREADER='\n# Reads JSON and lets out only what is listed; must not print a value that is not, nor hold an apostrophe (it stands in\n# the shell script of ../observe/main.sh as one word).\n#\n# Numbers, switches and names of members leave as they are. A text is `clear`, a `value` (an HMAC), or \"-\"; `env` is a\n# list of NAME=value, `list` a list whose HMAC is one, `tree` is clear all the way down, `map` has members by names that\n# somebody chose: they are `*` in the paths. With pass=ask it prints the messages to hash, with pass=tell it reads\n# their HMACs, up to an empty line, before the same JSON.\nfunction fail() { print \"omni-scale-observe: unreadable answer\" > \"/dev/stderr\"; failed = 1; exit 1 }\nfunction rule(class, names,   n, i, each) { n = split(names, each, \" \"); for (i = 1; i <= n; i++) rules[each[i]] = class }\nBEGIN {\n  for (i = 1; i < 256; i++) { c = sprintf(\"%c\", i); octal[c] = sprintf(\"\\\\%03o\", i) }\n  depth = 0; waiting = pass == \"tell\"\n  rule(\"map\", \".Config.Labels .HostConfig.Annotations .HostConfig.LogConfig.Config .NetworkSettings.Networks .Labels .Options .log-opts\")\n  rule(\"value\", \".Config.Labels.* .HostConfig.Annotations.* .HostConfig.LogConfig.Config.* .Labels.* .Options.* .log-opts.*\")\n  rule(\"env\", \".Config.Env\")\n  rule(\"list\", \".Config.Cmd .Config.Entrypoint .Config.Healthcheck.Test\")\n  rule(\"clear\", \".Id .Name .Driver .Architecture .Os .Variant .RepoTags[] .RepoDigests[] .IPAM.Driver .default-shm-size .default-ipc-mode\")\n  rule(\"clear\", \".Config.Hostname .Config.Domainname .Config.User .Config.Image .Config.WorkingDir .Config.MacAddress .Config.StopSignal\")\n  rule(\"clear\", \".State.Status .State.StartedAt .State.Health.Status\")\n  if (kind == \"container\") rule(\"clear\", \".Image\")\n  n = split(\"CgroupParent CgroupnsMode CpusetCpus IpcMode LogConfig.Type NetworkMode PidMode Runtime UTSMode UsernsMode Mounts[].Type Mounts[].Source Mounts[].Target Mounts[].BindOptions.Propagation Mounts[].VolumeOptions.Subpath\", each, \" \")\n  for (i = 1; i <= n; i++) rule(\"clear\", \".HostConfig.\" each[i])\n  n = split(\"Binds CapAdd CapDrop DeviceCgroupRules DeviceRequests Devices Dns DnsOptions DnsSearch ExtraHosts GroupAdd PortBindings RestartPolicy SecurityOpt StorageOpt Sysctls Tmpfs Ulimits VolumesFrom\", each, \" \")\n  for (i = 1; i <= n; i++) rule(\"tree\", \".HostConfig.\" each[i])\n  rule(\"tree\", \".IPAM.Config .IPAM.Options .default-ulimits .NetworkSettings.Networks.*.IPAMConfig .NetworkSettings.Networks.*.Aliases .NetworkSettings.Networks.*.DriverOpts\")\n  rule(\"clear\", \".NetworkSettings.Networks.*.MacAddress .NetworkSettings.Networks.*.NetworkID\")\n  n = split(\"project service oneoff container-number replace network volume project.working_dir project.config_files\", each, \" \")\n  for (i = 1; i <= n; i++) shown[\"com.docker.compose.\" each[i]] = 1\n}\n# The position after the quote that ends the text that s begins with.\nfunction ended(s,   at, step, slashes, k) {\n  at = 1\n  for (;;) {\n    step = index(substr(s, at + 1), \"\\\"\")\n    if (step == 0) fail()\n    at += step\n    slashes = 0\n    for (k = at - 1; substr(s, k, 1) == \"\\\\\"; k--) slashes++\n    if (slashes % 2 == 0) return at\n  }\n}\nfunction hex(s,   i, n) { n = 0; for (i = 1; i <= 4; i++) n = n * 16 + index(\"0123456789abcdef\", tolower(substr(s, i, 1))) - 1; return n }\nfunction byte(n) { return sprintf(\"\\\\%03o\", n) }\nfunction utf8(n) {\n  if (n < 128) return byte(n)\n  if (n < 2048) return byte(192 + int(n / 64)) byte(128 + n % 64)\n  if (n >= 55296 && n < 57344) n = 65533\n  if (n < 65536) return byte(224 + int(n / 4096)) byte(128 + int(n / 64) % 64) byte(128 + n % 64)\n  return byte(240 + int(n / 262144)) byte(128 + int(n / 4096) % 64) byte(128 + int(n / 64) % 64) byte(128 + n % 64)\n}\n# The bytes of a JSON text without its quotes, as octal escapes.\nfunction bytes(raw,   out, part, i, c, e, n, low) {\n  out = \"\"; part = \"\"\n  for (i = 1; i <= length(raw); i++) {\n    c = substr(raw, i, 1)\n    if (c != \"\\\\\") part = part octal[c]\n    else {\n      i++; e = substr(raw, i, 1)\n      if (e == \"u\") {\n        n = hex(substr(raw, i + 1, 4)); i += 4\n        if (n >= 55296 && n < 56320 && substr(raw, i + 1, 2) == \"\\\\u\") {\n          low = hex(substr(raw, i + 3, 4))\n          if (low >= 56320 && low < 57344) { n = 65536 + (n - 55296) * 1024 + low - 56320; i += 6 }\n        }\n        part = part utf8(n)\n      } else if (e == \"n\") part = part \"\\\\012\"\n      else if (e == \"t\") part = part \"\\\\011\"\n      else if (e == \"r\") part = part \"\\\\015\"\n      else if (e == \"b\") part = part \"\\\\010\"\n      else if (e == \"f\") part = part \"\\\\014\"\n      else part = part octal[e]\n    }\n    if (length(part) > 2000) { out = out part; part = \"\" }\n  }\n  return out part\n}\n# The HMAC of a message that is `t` and a text, or `l` and a list with NULs between.\nfunction token(message) {\n  if (!(message in number)) { number[message] = ++count; if (pass == \"ask\") print message }\n  if (pass == \"tell\" && (length(hmac[number[message]]) != 64 || hmac[number[message]] ~ /[^0-9a-f]/)) fail()\n  return \"hmac\" (substr(message, 1, 4) == octal[\"l\"] ? \"-list:\" : \":\") hmac[number[message]]\n}\nfunction text(raw) { return token(octal[\"t\"] bytes(raw)) }\nfunction put(s) { if (pass == \"tell\" && kind != \"expand\") printf \"%s\", s }\nfunction place() { return kinds[depth] == \"[\" ? paths[depth] (depth > 1 ? \"[]\" : \"\") : paths[depth] \".\" (rules[paths[depth]] == \"map\" ? \"*\" : index(keys[depth], \".\") ? \"?\" : keys[depth]) }\nfunction class() { return classes[depth] == \"tree\" ? \"tree\" : rules[place()] }\nfunction open(c) { if (classes[depth] == \"list\") fail(); at = depth ? place() : \"\"; of = depth ? class() : \"\"; depth++; paths[depth] = at; classes[depth] = of; kinds[depth] = c; named[depth] = 0; size[depth] = 0; list = \"\"; if (c == \"{\" && of == \"list\") fail(); put(c) }\nfunction close_(c,   name) {\n  if (depth < 1) fail()\n  if (c == \"]\" && classes[depth] == \"list\" && size[depth] > 0) put(\"\\\"\" token(octal[\"l\"] list) \"\\\"\")\n  depth--; size[depth]++; put(c (depth == 0 ? \"\\n\" : \"\"))\n}\nfunction literal(s) { if (classes[depth] == \"list\") fail(); size[depth]++; put(s) }\nfunction string(raw,   of, at) {\n  if (kinds[depth] == \"{\" && !named[depth]) { keys[depth] = raw; named[depth] = 1; put(\"\\\"\" raw \"\\\"\"); return }\n  if (kind == \"expand\") { expanded(raw); return }\n  of = class()\n  if (classes[depth] == \"list\") { list = list (size[depth]++ ? \"\\\\000\" : \"\") bytes(raw); return }\n  size[depth]++\n  if (classes[depth] == \"env\") {\n    at = index(raw, \"=\")\n    if (at > 1 && substr(raw, 1, at - 1) ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) put(\"\\\"\" substr(raw, 1, at) text(substr(raw, at + 1)) \"\\\"\")\n    else put(\"\\\"\" text(raw) \"\\\"\")\n  } else if (of == \"clear\" || of == \"tree\") put(\"\\\"\" raw \"\\\"\")\n  else if (of == \"value\") put(\"\\\"\" (keys[depth] in shown ? raw : text(raw)) \"\\\"\")\n  else put(\"\\\"-\\\"\")\n}\nwaiting { if ($0 == \"\") waiting = 0; else hmac[++known] = $0; next }\n{\n  s = $0\n  for (;;) {\n    sub(/^[ \\t\\r]+/, \"\", s)\n    if (s == \"\") break\n    c = substr(s, 1, 1)\n    if (c == \"\\\"\") { end = ended(s); string(substr(s, 2, end - 2)); s = substr(s, end + 1); continue }\n    if (c == \"{\" || c == \"[\") open(c)\n    else if (c == \"}\" || c == \"]\") close_(c)\n    else if (c == \",\") { named[depth] = 0; if (classes[depth] != \"list\") put(c) }\n    else if (c == \":\") put(c)\n    else { if (!match(s, /^[-+.0-9A-Za-z]+/)) fail(); literal(substr(s, 1, RLENGTH)); s = substr(s, RLENGTH + 1); continue }\n    s = substr(s, 2)\n  }\n}\n# Collects from a rendering of the generated project what Compose made of templates; must not print a value. Stands\n# after reader.awk, without an apostrophe. Compose writes a dollar as two.\nfunction expanded(raw,   key, at) {\n  gsub(/\\$\\$/, \"$\", raw)\n  key = keys[depth]; at = paths[depth]\n  if (at == \".services.t.environment\") {\n    if (key ~ /^S/) states[substr(key, 2)] = raw\n    else values[key] = bytes(raw)\n  } else if (at ~ /^\\.services\\.w[0-9]+\\.command$/) {\n    if (at in values) values[at] = values[at] \"\\\\000\" bytes(raw)\n    else values[at] = bytes(raw)\n  } else if (at ~ /^\\.services\\.f[0-9]+\\.environment$/ && key ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) {\n    if (!(at in names)) names[at] = 0\n    name[at, names[at]] = key; values[at, names[at]++] = bytes(raw)\n  }\n}\nfunction say(s) { if (pass == \"tell\") print s }\nEND {\n  if (failed) exit 1\n  if (kind != \"expand\") exit 0\n  for (i = 0; (\"T\" i) in values; i++) say(\"T \" token(octal[\"t\"] values[\"T\" i]))\n  for (i = 0; (\"L\" i \"_0\") in values; i++) {\n    list = octal[\"l\"] values[\"L\" i \"_0\"]\n    for (k = 1; (\"L\" i \"_\" k) in values; k++) list = list \"\\\\000\" values[\"L\" i \"_\" k]\n    say(\"L \" token(list))\n  }\n  for (i = 0; i < words; i++) {\n    at = \".services.w\" i \".command\"\n    say(\"W \" (at in values ? token(octal[\"l\"] values[at]) : \"-\"))\n  }\n  for (i = 0; i in states; i++) {\n    if (states[i] == \"sn\") say(\"N set \" token(octal[\"t\"] values[\"V\" i]))\n    else say(\"N \" (states[i] == \"s\" ? \"empty\" : \"unset\"))\n  }\n  for (i = 0; i < files; i++) {\n    at = \".services.f\" i \".environment\"\n    for (k = 0; k < names[at]; k++) say(\"F \" i \" \" name[at, k] \" \" token(octal[\"t\"] values[at, k]))\n  }\n}\n'\nREQUESTS='\n# Turns what a client wants expanded into a Compose file, or ends with 1 at the first line it does not know; must not\n# pass anything on that YAML or Compose could take for more than one text. Stands alone, without an apostrophe.\n#   T \"text\"   L \"word\"…   W \"command line\"   N NAME   G number \\ooo… (bytes of a given env file, as octal escapes)\n# Texts are JSON; `$` stands only in `$$` and `${NAME}`. With give=N it prints the bytes of that given file instead.\nfunction bad() { failed = 1; exit 1 }\nfunction ended(s,   at, step, slashes, k) {\n  at = 1\n  for (;;) {\n    step = index(substr(s, at + 1), \"\\\"\")\n    if (step == 0) bad()\n    at += step\n    slashes = 0\n    for (k = at - 1; substr(s, k, 1) == \"\\\\\"; k--) slashes++\n    if (slashes % 2 == 0) return at\n  }\n}\n# Takes the JSON text that `rest` begins with, with its quotes.\nfunction taken(   end, raw, left) {\n  if (substr(rest, 1, 1) != \"\\\"\") bad()\n  end = ended(rest)\n  raw = substr(rest, 1, end)\n  rest = substr(rest, end + 1)\n  left = substr(raw, 2, end - 2)\n  gsub(/\\\\\\\\/, \"\", left)\n  gsub(/\\\\[\"\\/bfnrt]/, \"\", left)\n  if (index(left, \"\\\\u0024\")) bad()\n  gsub(/\\\\u[0-9a-f][0-9a-f][0-9a-f][0-9a-f]/, \"\", left)\n  if (index(left, \"\\\\\") || left ~ /[\\001-\\037\\177]/) bad()\n  return raw\n}\nfunction template(   raw, left) {\n  raw = taken()\n  left = raw\n  gsub(/\\$\\$/, \"\", left)\n  gsub(/\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}/, \"\", left)\n  if (index(left, \"$\")) bad()\n  return raw\n}\nBEGIN { texts = 0; lists = 0; words = 0; names = 0 }\nfunction show(s) { if (give == \"\") print s }\n{\n  rest = substr($0, 3)\n  start = substr($0, 1, 2)\n  if (start == \"T \") {\n    show(\"      T\" texts++ \": \" template())\n  } else if (start == \"L \") {\n    for (k = 0; k == 0 || rest != \"\"; k++) {\n      if (k > 0 && substr(rest, 1, 1) != \" \") bad()\n      if (k > 0) rest = substr(rest, 2)\n      show(\"      L\" lists \"_\" k \": \" template())\n    }\n    lists++\n  } else if (start == \"W \") {\n    commands[words++] = template()\n  } else if (start == \"N \") {\n    if (rest !~ /^[A-Za-z_][A-Za-z0-9_]*$/) bad()\n    show(\"      S\" names \": \\\"${\" rest \"+s}${\" rest \":+n}\\\"\")\n    show(\"      V\" names++ \": \\\"${\" rest \"}\\\"\")\n    rest = \"\"\n  } else if (start == \"G \") {\n    if (!match(rest, /^[0-9]+ /)) bad()\n    of = substr(rest, 1, RLENGTH - 1)\n    rest = substr(rest, RLENGTH + 1)\n    given = given (give == of ? rest : \"\")\n    gsub(/\\\\[0-3][0-7][0-7]/, \"\", rest)\n  } else bad()\n  if (rest != \"\") bad()\n}\nEND {\n  if (failed) exit 1\n  if (give != \"\") { print given; exit 0 }\n  for (i = 0; i < words; i++) print \"  w\" i \":\\n    image: x\\n    command: \" commands[i]\n}\n'\n\n# Prints the JSON `$1` of the kind `$2`, masked. Further arguments are awk's.\nmasked() {\n  json=$1 kind=$2\n  shift 2\n  reading() { \"$awk_program\" -v kind=\"$kind\" -v pass=\"$1\" -v words=\"${words:-0}\" -v files=\"${files:-0}\" \"$READER\"; }\n  asked=$(printf '%s\\n' \"$json\" | reading ask) || return 1\n  told=$(printf '%s\\n' \"$asked\" | hmacs) || return 1\n  printf '%s\\n\\n%s\\n' \"$told\" \"$json\" | reading tell\n}\n\n# --- folders ------------------------------------------------------------------------------------------------------\n\n# Ends unless `$1` is a folder that a container was made from, or that the host's owner lists; sets `folder` to it.\nallow() {\n  case $1 in\n    / | /etc | /etc/* | /root | /root/* | /proc* | /sys* | /dev | /dev/* | /run | /run/* | /boot* | /usr | /var) refuse 'no folder for projects' ;;\n    *\"\n\"*) refuse 'no folder for projects' ;;\n    /*) ;;\n    *) refuse 'a folder that does not begin with /' ;;\n  esac\n  known=$(engine ps --all --format '{{.Label \"com.docker.compose.project.working_dir\"}}' 3>/dev/null) || fail 'docker does not answer'\n  printf '%s\\n' \"$known\" | cat - \"$etc/observe.conf\" 2>/dev/null | grep -F -x -q -e \"$1\" || refuse \"the folder is neither a container's nor listed in $etc/observe.conf\"\n  asked=$1\n  folder=''\n  [ ! -e \"$1\" ] || folder=$(realpath \"$1\") || fail 'realpath does not work'\n}\n\n# Sets `own` to the path `$1` below the folder and `found` to where it really lies; gives 1 where nothing does, 2 where\n# it lies elsewhere. Whether something is there outside of the folder is not told.\nlocate() {\n  case $1 in \"$asked\"/*) own=$folder/${1#\"$asked\"/} ;; /*) return 2 ;; *) own=$folder/$1 ;; esac\n  case /$1/ in */../* | *\"\n\"*) return 2 ;; esac\n  [ -n \"$folder\" ] || return 1\n  if [ ! -e \"$own\" ]; then\n    # A link that leads nowhere may lead somewhere for somebody else.\n    [ ! -L \"$own\" ] || return 2\n    return 1\n  fi\n  found=$(realpath \"$own\") || fail 'realpath does not work'\n  case $found in \"$folder\"/*) ;; *) return 2 ;; esac\n}\n\n# --- verbs --------------------------------------------------------------------------------------------------------\n\n# Runs what it knows, never the client's own words.\ndocker_verb() {\n  project='{{.Label \"com.docker.compose.project\"}}'\n  label='{{.Label \"com.docker.compose.project.'\n  containers=\"{{.ID}}$tab{{.Names}}$tab$project\"\n  networks=\"{{.ID}}$tab{{.Name}}$tab$project\"\n  volumes=\"{{.Name}}$tab{{.Name}}$tab$project\"\n  places=\"{{.State}}$tab$project$tab${label}working_dir\\\"}}$tab${label}config_files\\\"}}\"\n  case \"$*\" in\n    \"ps --all --no-trunc --format $containers\") engine ps --all --no-trunc --format \"$containers\" ;;\n    \"ps --all --filter label=com.docker.compose.project --format $places\")\n      engine ps --all --filter label=com.docker.compose.project --format \"$places\"\n      ;;\n    \"network ls --no-trunc --format $networks\") engine network ls --no-trunc --format \"$networks\" ;;\n    \"volume ls --format $volumes\") engine volume ls --format \"$volumes\" ;;\n    # Everything else that an engine says of itself, such as its proxies, is nobody's business.\n    'info --format {{json .}}')\n      engine info --format '{\"DefaultRuntime\":{{json .DefaultRuntime}},\"LoggingDriver\":{{json .LoggingDriver}},\"ServerErrors\":{{json .ServerErrors}}}'\n      ;;\n    'container inspect -- '* | 'image inspect -- '* | 'network inspect -- '* | 'volume inspect -- '*) inspect \"$@\" ;;\n    *) refuse 'not among the calls of docker that only look' ;;\n  esac\n}\n\ninspect() {\n  kind=$1\n  case \"$kind $2 $3\" in 'container inspect --' | 'image inspect --' | 'network inspect --' | 'volume inspect --') shift 3 ;; *) refuse 'odd words' ;; esac\n  for id in \"$@\"; do\n    case $id in '' | [!A-Za-z0-9]* | *[!A-Za-z0-9_.:/@-]*) refuse 'no name of an object' ;; esac\n  done\n  answer=$(engine \"$kind\" inspect -- \"$@\")\n  code=$?\n  case $answer in '['*) masked \"$answer\" \"$kind\" || exit 1 ;; *) [ $code -ne 0 ] || exit 1 ;; esac\n  return $code\n}\n\nfiles_verb() {\n  [ $# -ge 1 ] || refuse 'no folder'\n  allow \"$1\"\n  shift\n  sums='' lines=''\n  for path in \"$@\"; do\n    locate \"$path\"\n    case $? in 1) line=absent ;; 2) line=outside ;; *) line= ;; esac\n    if [ -z \"$line\" ]; then\n      if [ -L \"$own\" ]; then line=symlink; elif [ -f \"$found\" ]; then line=file; elif [ -d \"$found\" ]; then line=folder; else line=other; fi\n      line=\"$line $(stat -c '%s %a' -- \"$own\") $(modified \"$own\")\"\n      if [ -f \"$found\" ]; then\n        sum=$(sha256sum <\"$found\") || exit 1\n        sums=\"$sums\\\"${#sums}\\\":\\\"${sum%% *}\\\",\"\n        line=\"$line hashed\"\n      fi\n    fi\n    lines=\"$lines$line\n\"\n  done\n  {\n    [ -z \"$sums\" ] || masked \"{\\\"Labels\\\":{${sums%,}}}\" sums || exit 1\n    printf '\\n%s' \"$lines\"\n  } | \"$awk_program\" '\n    !listing && $0 == \"\" { listing = 1; next }\n    !listing { count = split($0, parts, \"\\\"\"); for (i = 6; i <= count; i += 4) tokens[++known] = parts[i]; next }\n    / hashed$/ { sub(/hashed$/, tokens[++used]) }\n    { print }\n  '\n}\n\n# Nanoseconds since 1970; busybox may know seconds only.\nmodified() {\n  time=$(stat -c %.9Y -- \"$1\" 2>/dev/null)\n  case $time in *.*) printf '%s%s' \"${time%.*}\" \"${time#*.}\" ;; *) printf '%s000000000' \"$(stat -c %Y -- \"$1\")\" ;; esac\n}\n\nexpand_verb() {\n  [ $# -ge 1 ] || refuse 'no folder'\n  allow \"$1\"\n  shift\n  requests=$(head -c $((most + 1)))\n  [ ${#requests} -le $most ] || refuse 'more input than anybody needs'\n  scratch=$(mktemp -d) || exit 1\n  trap 'rm -r \"$scratch\"' EXIT\n  trap 'exit 1' HUP INT TERM\n  head=$(printf '%s\\n' \"$requests\" | \"$awk_program\" \"$REQUESTS\") || refuse 'a request that is none'\n  words=$(printf '%s\\n' \"$requests\" | grep -c '^W ')\n  files=0 services='' environment='' report=''\n  for operand in \"$@\"; do\n    name=${operand%%=*} value=${operand#*=}\n    case $name in\n      given)\n        case $value in '' | *[!0-9]*) refuse 'no number of a given file' ;; esac\n        content=$(printf '%s\\n' \"$requests\" | \"$awk_program\" -v give=\"$value\" \"$REQUESTS\")\n        # shellcheck disable=SC2059 # octal escapes alone\n        printf \"$content\" >\"$scratch/given$value\"\n        environment=\"$environment$scratch/given$value\n\"\n        ;;\n      env | file)\n        locate \"$value\"\n        case $? in\n          1) report=\"$report$name absent $(encode \"$value\")\n\" ;;\n          2) refuse 'a file outside of the folder' ;;\n          *)\n            [ -f \"$found\" ] || refuse 'no file'\n            if [ \"$name\" = env ]; then\n              environment=\"$environment$found\n\"\n            else\n              services=\"$services  f$files:\n    image: x\n    env_file:\n      - '$(printf '%s' \"$found\" | sed \"s/'/''/g; s/\\\\$/\\$\\$/g\")'\n\"\n            fi\n            ;;\n        esac\n        [ \"$name\" = env ] || files=$((files + 1))\n        ;;\n      *) refuse 'a request that is none' ;;\n    esac\n  done\n  IFS='\n'\n  set --\n  for path in $environment; do set -- \"$@\" --env-file \"$path\"; done\n  IFS=' '\n  [ $# -gt 0 ] || set -- --env-file /dev/null\n  compose=$(printf 'name: omni-scale-observe\\nservices:\\n%s  t:\\n    image: x\\n    environment:\\n      X: x\\n%s\\n' \"$services\" \"$head\")\n  answer=$(printf '%s\\n' \"$compose\" | engine compose --project-directory \"$scratch\" \"$@\" --file - config --format json 3>/dev/null)\n  code=$?\n  # What Compose says of a failure may quote a value.\n  [ $code -eq 0 ] || fail \"compose failed with $code\"\n  printf '%s' \"$report\"\n  masked \"$answer\" expand\n}\n\nencode() { printf '%s' \"$1\" | od -An -v -tx1 | tr -d ' \\n'; }\n\nexec 3>&2\ncommand=${SSH_ORIGINAL_COMMAND:-}\ncase $command in *[!A-Za-z0-9%._\\ -]*) refuse 'letters that no word has' ;; esac\n[ ${#command} -le 500000 ] || refuse 'more words than anybody needs'\nset --\nfor one in $command; do\n  decode \"$one\"\n  set -- \"$@\" \"$word\"\ndone\nverb=${1:-}\n[ $# -eq 0 ] || shift\ncase $verb in\n  version)\n    echo \"omni-scale-observe $version\"\n    engine version --format '{{.Server.Version}}' 3>/dev/null\n    engine compose version --short 3>/dev/null\n    ;;\n  docker)\n    load_key\n    # shellcheck disable=SC2069 # docker's errors go through the filter, its answer does not\n    { code=$({ { (docker_verb \"$@\" 3>&1 >&4); echo $? >&5; } | docker_says; } 5>&1); } 4>&1\n    exit \"$code\"\n    ;;\n  daemon)\n    load_key\n    [ ! -e /etc/docker/daemon.json ] || masked \"$(cat /etc/docker/daemon.json)\" daemon\n    ;;\n  files)\n    load_key\n    files_verb \"$@\"\n    ;;\n  expand)\n    load_key\n    expand_verb \"$@\"\n    ;;\n  *) refuse 'no such verb' ;;\nesac\n";

;// CONCATENATED MODULE: ./build/adapters/compose/observing/install.js
/** The script of the plan's key on its host: whether it is there, and putting it there; must not touch anybody's ssh keys. */



/** Where the script and what it reads lie on every host; the script itself says the same. */
const SCRIPT = "/usr/local/bin/omni-scale-observe";
const KEY = "/etc/omni-scale/observe.key";
const FOLDERS = "/etc/omni-scale/observe.conf";
/** Rejects with whatever the host's files or programs say when they cannot be looked at. */
async function scriptOn(host) {
    const content = await host.read(SCRIPT);
    if (content === undefined)
        return { is: "absent" };
    if (new TextDecoder().decode(content) !== observeScript)
        return { is: "another" };
    if ((await host.stat(KEY)) === undefined)
        return { is: "without-key" };
    const { stdout } = await host.run("sh", [SCRIPT], { env: { SSH_ORIGINAL_COMMAND: "version" }, timeoutMs: 60_000 });
    const [, engine = "", compose = ""] = stdout.split("\n");
    return { is: "ready", ...(engine === "" ? {} : { engine }), ...(compose === "" ? {} : { compose }) };
}
/**
 * Puts the script there, or the present version over an older one. A key or list of folders that is there stays:
 * another key would make every value look changed. Rejects with a UserError when the user may not.
 */
async function installScript(host, random) {
    try {
        if ((await host.stat(KEY)) === undefined) {
            // 32 random bytes as 64 letters a to p: see load_key in the script.
            const letters = random.hex(32).replaceAll(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] ?? "");
            await host.write(KEY, new TextEncoder().encode(`${letters}\n`), { mode: 0o600 });
        }
        if ((await host.stat(FOLDERS)) === undefined)
            await host.write(FOLDERS, new TextEncoder().encode(FOLDERS_TEXT), { mode: 0o644 });
        await host.write(SCRIPT, new TextEncoder().encode(observeScript), { mode: 0o755 });
    }
    catch (error) {
        if (!(error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")))
            throw error;
        throw new errors/* UserError */.y((0,words/* say */.cv) `The script of the plan's key cannot be written on ${host.name}: ${error.code}.`, (0,words/* say */.cv) `Do it as root: it lies in ${SCRIPT} and reads ${KEY}.`, { cause: error });
    }
}
const FOLDERS_TEXT = `# Folders of Compose projects that the plan's key may look into before they have a container, one a line.
# Folders that a container was made from need no line.
`;
/** The line of `authorized_keys` that forces a key to the script. `PUBLIC-KEY` is the reader's to fill in. */
const AUTHORIZED_KEY = `command="${SCRIPT}",restrict PUBLIC-KEY`;

;// CONCATENATED MODULE: ./build/commands/doctor.js
/** `doctor`: whether a host lets a plan look with a key that can do nothing else, and putting that there; must not use a key. */



/** Rejects with a UserError when the host is not known, or does not let the user write. */
async function doctor({ hostNamed, random }, { installObserve }) {
    const name = installObserve ?? "local";
    const host = hostNamed(name);
    if (host === undefined)
        throw new errors/* UserError */.y((0,words/* say */.cv) `There is no way to ${name} from here.`, (0,words/* say */.cv) `Run this on the host itself and say ${"local"}, or copy the script by hand (docs/permissions.md).`);
    if (installObserve !== undefined)
        await installScript(host, random);
    const state = await scriptOn(host);
    const lines = [told(name, state), ...(state.is === "ready" ? keyLines() : [])];
    const text = lines.map(words/* plain */.pj).join("\n");
    const isWell = state.is === "ready" && state.engine !== undefined && state.compose !== undefined;
    return {
        status: isWell || (installObserve === undefined && state.is === "absent") ? "valid" : "invalid",
        says: told(name, state),
        diagnostics: [],
        texts: { markdown: text, summary: text, terminal: () => `${text}\n` },
    };
}
function told(name, state) {
    const again = (0,words/* say */.cv) `Run ${`omni-scale doctor --install-observe ${name}`} as root.`;
    switch (state.is) {
        case "absent":
            return (0,words/* say */.cv) `Host ${name} has no script for a plan's key (${SCRIPT}), so a plan needs full access to see what runs there. ${again}`;
        case "another":
            return (0,words/* say */.cv) `Host ${name} has another version of ${SCRIPT} than this one, and a plan may not understand it. ${again}`;
        case "without-key":
            return (0,words/* say */.cv) `Host ${name} has the script for a plan's key but not its own key, so the script answers nothing. ${again}`;
        case "ready":
            if (state.engine === undefined || state.compose === undefined)
                return (0,words/* say */.cv) `Host ${name} has the script for a plan's key, but this user gets no answer from Docker or its Compose plugin. Both have to be there for the key's user.`;
            return (0,words/* say */.cv) `Host ${name} has the script for a plan's key (Docker ${state.engine}, Compose ${state.compose}).`;
    }
}
function keyLines() {
    return [
        (0,words/* say */.cv) `A key that can do nothing else has this line in the host's ~/.ssh/authorized_keys, with the key's public half:`,
        (0,words/* say */.cv) `  ${AUTHORIZED_KEY}`,
    ];
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/random.js
var random = __webpack_require__(5192);
;// CONCATENATED MODULE: ./build/main/examine.js
/** `omni-scale doctor`: puts its parts together and prints what it found; must not look by itself. */







/** Prints the result and gives the exit code. */
async function examine({ env, log, ...options }) {
    const local = (0,host/* localHost */.O)({ exec: (0,exec/* createExec */.k)(env), files: (0,files/* createFiles */.q)() });
    const outcome = await doctor({ hostNamed: (name) => (name === "local" ? local : undefined), random: (0,random/* createRandom */.s)() }, options);
    log.result(outcome.texts?.terminal({ colour: false }) ?? `${(0,words/* plain */.pj)(outcome.says)}\n`);
    return (0,commands_outcome/* exitCode */.I)(outcome);
}


/***/ }),

/***/ 9851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ atExit)
/* harmony export */ });
/**
 * What must not outlive this process: scratch folders, children; must not do anything that takes time.
 *
 * It runs at Node's `exit` event, so also after `process.exit`; a SIGINT or SIGTERM gets there through signals.ts.
 * After kill -9 nothing runs: whoever leaves something behind must cope with that on the next run.
 */
const undone = new Set();
/** Calls `undo` when the process ends, unless the function it gives back was called before. */
function atExit(undo) {
    if (undone.size === 0)
        process.on("exit", undoAll);
    undone.add(undo);
    return () => {
        undone.delete(undo);
        if (undone.size === 0)
            process.off("exit", undoAll);
    };
}
function undoAll() {
    for (const undo of undone) {
        try {
            undo();
        }
        catch {
            // The rest must still be undone, and nobody is left to tell: the exit code says that something stayed.
            process.exitCode = 1;
        }
    }
}


/***/ }),

/***/ 8757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   _c: () => (/* binding */ explainStart),
/* harmony export */   r7: () => (/* binding */ signalTree),
/* harmony export */   v0: () => (/* binding */ startChild),
/* harmony export */   zI: () => (/* binding */ operationOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3627);
/** Starting and ending one child process with all that it starts; must not use a shell nor read what it says. */






/** Starts a program in a process group of its own. A failure to start comes as the child's `error` event. */
function startChild(command, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        env: { ...options.env },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        stdio: [options.writes ? "pipe" : "ignore", "pipe", "pipe"],
        shell: false,
        // Its own group, so that it can be ended with everything it started; Windows ends trees by itself.
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    child.stdin?.on("error", () => {
        // It ended without reading all of its input: its exit code and words tell what there is to tell.
    });
    return child;
}
/** The exit code, -1 after a signal, once all output is there. Rejects when the child could not be started. */
function closing(child, drainMs) {
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", () => {
            const timer = setTimeout(() => destroyOutput(child), drainMs);
            child.once("close", () => clearTimeout(timer));
        });
        child.once("close", (code) => resolve(code ?? -1));
    });
}
/** Asks the child and its children to end, waits up to `graceMs` for all of them, then ends them. */
async function endTree(child, graceMs) {
    signalTree(child, "SIGTERM");
    for (let waited = 0; waited < graceMs && isTreeAlive(child); waited += 20)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(20);
    signalTree(child, "SIGKILL");
    // A daemon outside the group may hold the pipes open for ever.
    destroyOutput(child);
}
/** Sends a signal to the child and its children; to nobody when all have ended. */
function signalTree(child, signal) {
    if (child.pid === undefined)
        return;
    if (process.platform === "win32") {
        if (isTreeAlive(child))
            (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("taskkill", ["/pid", String(child.pid), "/T", "/F"], {
                stdio: "ignore",
                windowsHide: true,
            });
        return;
    }
    signalGroup(child.pid, signal);
}
function isTreeAlive(child) {
    if (child.pid === undefined)
        return false;
    if (process.platform === "win32")
        return child.exitCode === null && child.signalCode === null;
    return signalGroup(child.pid, 0);
}
/** Whether there was anybody in the group. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ESRCH")
            return false;
        throw error;
    }
}
function destroyOutput(child) {
    child.stdout.destroy();
    child.stderr.destroy();
}
/** The program and its first word (`docker compose`), never options or operands: those may be somebody's names. */
function operationOf(command, args) {
    const verb = args[0];
    return verb !== undefined && /^[a-z][a-z-]{1,20}$/.test(verb) ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command)} ${verb}` : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command);
}
/** The error for a program that was to be started after the run had been stopped. */
function notStarted(command, operation, signal) {
    const words = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It was not started, because the run was stopped.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .H({ system: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command), operation, retryable: false, words }, { cause: signal.reason });
}
/** What to tell people about a child that could not be started. */
async function explainStart(error, command, cwd, operation) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command);
    const failed = (words) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .H({ system: program, operation, retryable: false, words }, { cause: error });
    if (code !== "ENOENT" && code !== "EACCES")
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started (${code}).`);
    // Node reports a missing working folder with the same code as a missing program.
    if (cwd !== undefined && !(await isFolder(cwd)))
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started: there is no folder ${cwd}.`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(code === "ENOENT"
        ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The program ${program} is needed and was not found on this machine.`
        : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The program ${program} is needed and this user may not start it.`, HOW_TO_GET[program] ?? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install ${program} and make sure that its folder is in PATH.`, { cause: error });
}
function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isDirectory(), () => false);
}
const HOW_TO_GET = {
    git: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install Git (https://git-scm.com/downloads) and make sure that its folder is in PATH.`,
    docker: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install Docker Engine with the Compose plugin, 2.26 or later (https://docs.docker.com/engine/install/), and make sure that the folder of docker is in PATH.`,
    sops: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install sops (https://getsops.io) on this machine, or refer to the secret by fromEnv or onHost.`,
    ssh: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install an OpenSSH client and make sure that its folder is in PATH.`,
    tailscale: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install the Tailscale client (https://tailscale.com/download) on this machine.`,
};


/***/ }),

/***/ 5250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** What a child process may know of our environment; must not let a token or key through. */
/**
 * Variables of ours that every child gets: to be found, to find its files, and to find the engine.
 * SSH_AUTH_SOCK is not among them: a child that may sign with somebody's keys gets it by name from its caller.
 */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USER",
    "TMPDIR",
    "XDG_RUNTIME_DIR",
    "DOCKER_HOST",
    "DOCKER_CONTEXT",
    "DOCKER_CONFIG",
    "DOCKER_CERT_PATH",
    "DOCKER_TLS_VERIFY",
];
/** Without these, programs on Windows do not start or do not find their files. */
const PASSED_ON_WINDOWS = [
    "APPDATA",
    "COMSPEC",
    "HOMEDRIVE",
    "HOMEPATH",
    "LOCALAPPDATA",
    "PATHEXT",
    "ProgramData",
    "ProgramFiles",
    "SystemDrive",
    "SystemRoot",
    "TEMP",
    "TMP",
    "USERNAME",
    "USERPROFILE",
    "windir",
];
/** The whole environment of a child: the variables above, locale C so that messages can be read by programs, `added`. */
function childEnvironment(ours, added = {}, platform = process.platform) {
    const names = platform === "win32" ? [...PASSED_ON, ...PASSED_ON_WINDOWS] : PASSED_ON;
    const child = {};
    for (const name of names) {
        const value = ours[name];
        if (value !== undefined)
            child[name] = value;
    }
    return { ...child, LANG: "C", LC_ALL: "C", ...added };
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createExec)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/runtime/at-exit.js
var at_exit = __webpack_require__(9851);
// EXTERNAL MODULE: ./build/runtime/child.js
var runtime_child = __webpack_require__(8757);
// EXTERNAL MODULE: ./build/runtime/exec-environment.js
var exec_environment = __webpack_require__(5250);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/runtime/exec-start.js
/** Child processes that run beside us; must not end one just because we end: what it does then is its own business. */


/** {@link Exec.start}. When this process is gone, the system closes the pipe, so that the child reads its end. */
async function startBeside(command, args, options, limits) {
    const { signal, timeoutMs, input } = options;
    const operation = (0,runtime_child/* operationOf */.zI)(command, args);
    if (signal?.aborted === true)
        throw (0,runtime_child/* notStarted */.DY)(command, operation, signal);
    const child = (0,runtime_child/* startChild */.v0)(command, args, { ...options, writes: true });
    const reader = (0,external_node_readline_.createInterface)({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    const lines = reader[Symbol.asyncIterator]();
    // readline itself only notices an output that ends, not one that is taken away from a child that was ended.
    child.stdout.once("close", () => reader.close());
    const started = new Promise((resolve, reject) => {
        child.once("spawn", resolve);
        child.once("error", reject);
    });
    // Nobody reads it, and a full pipe would stop the child.
    child.stderr.resume();
    const stop = () => void (0,runtime_child/* endTree */.Sb)(child, limits.graceMs);
    const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
    signal?.addEventListener("abort", stop, { once: true });
    const exited = (0,runtime_child/* closing */.ET)(child, limits.drainMs)
        .catch(() => -1)
        .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
    });
    await started.catch(async (error) => {
        throw await (0,runtime_child/* explainStart */._c)(error, command, options.cwd, operation);
    });
    if (input !== undefined)
        child.stdin?.write(input);
    return { lines: { [Symbol.asyncIterator]: () => lines }, end: () => child.stdin?.end(), exited };
}

;// CONCATENATED MODULE: ./build/runtime/exec.js
/** Child processes behind the Exec port: those that we wait for; must not use a shell, nor print or report an argument. */







const LIMITS = { maxOutputBytes: 64 * 1024 * 1024, graceMs: 3000, drainMs: 2000 };
/** Starts programs of this machine. `environment` is ours; children get only what exec-environment.ts lets through. */
function createExec(environment, limits = {}) {
    const bounds = { ...LIMITS, ...limits };
    const whole = (options) => ({
        ...options,
        env: (0,exec_environment/* childEnvironment */.Q)(environment, options.env),
    });
    return {
        run: (command, args, options = {}) => run(command, args, whole(options), bounds),
        start: (command, args, options = {}) => startBeside(command, args, whole(options), bounds),
    };
}
async function run(command, args, options, limits) {
    const { signal, timeoutMs, input } = options;
    const operation = (0,runtime_child/* operationOf */.zI)(command, args);
    const failed = (words, retryable, cause) => new errors/* RemoteError */.H({ system: (0,external_node_path_.basename)(command), operation, retryable, words }, { cause });
    if (signal?.aborted === true)
        throw (0,runtime_child/* notStarted */.DY)(command, operation, signal);
    const child = (0,runtime_child/* startChild */.v0)(command, args, { ...options, writes: input !== undefined });
    const closed = (0,runtime_child/* closing */.ET)(child, limits.drainMs);
    let ending;
    const end = (because) => {
        ending ??= { because, done: (0,runtime_child/* endTree */.Sb)(child, limits.graceMs) };
    };
    const tooMuch = () => end(failed((0,words/* say */.cv) `It gave more than ${limits.maxOutputBytes} bytes of output and was stopped.`, false));
    const stop = () => end(failed((0,words/* say */.cv) `It was stopped together with the run.`, false, signal?.reason));
    const late = () => end(failed((0,words/* say */.cv) `It did not end within ${(timeoutMs ?? 0) / 1000} s and was stopped.`, true));
    const stdout = collect(child.stdout, limits.maxOutputBytes, tooMuch);
    const stderr = collect(child.stderr, limits.maxOutputBytes, tooMuch);
    const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
    signal?.addEventListener("abort", stop, { once: true });
    const forget = (0,at_exit/* atExit */.s)(() => (0,runtime_child/* signalTree */.r7)(child, "SIGKILL"));
    child.stdin?.end(input);
    try {
        const code = await closed.catch(async (error) => {
            throw await (0,runtime_child/* explainStart */._c)(error, command, options.cwd, operation);
        });
        if (ending === undefined)
            return { code, stdout: stdout(), stderr: stderr() };
        await ending.done;
        throw ending.because;
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        forget();
    }
}
/** Gathers a stream; gives a function for its text. Over `limit` it calls `tooMuch` once and drops the rest. */
function collect(stream, limit, tooMuch) {
    const chunks = [];
    let bytes = 0;
    stream.on("data", (chunk) => {
        if (bytes > limit)
            return;
        bytes += chunk.length;
        if (bytes > limit)
            return tooMuch();
        chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString("utf8");
}


/***/ }),

/***/ 8560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _at_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9851);
/** The disk of this machine behind the Files port; must not follow a symlink when it stats or replaces. */





/** Files of this machine; scratch folders are made below `temporaryFolder`, the system's own unless told. */
function createFiles(options = {}) {
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path),
        stat,
        write,
        scratch: (prefix) => scratch(options.temporaryFolder ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), prefix),
    };
}
async function stat(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true });
        const type = found.isFile() ? "file" : found.isDirectory() ? "folder" : found.isSymbolicLink() ? "symlink" : "other";
        return {
            type,
            bytes: Number(found.size),
            mode: Number(found.mode & 4095n),
            modifiedNs: found.mtimeNs,
        };
    }
    catch (error) {
        // ENOTDIR: something on the way is a file, so nothing can lie there. All else is unknown, not absent.
        if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR"))
            return undefined;
        throw error;
    }
}
/** Without a mode a file that is there keeps its own, so that rewriting a 0600 file does not open it to others. */
async function write(path, content, options = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const before = options.mode === undefined ? await stat(path) : undefined;
    const mode = options.mode ?? (before?.type === "file" ? before.mode : undefined);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path).slice(0, 64)}.${crypto.randomUUID().slice(0, 13)}.tmp`);
    try {
        // Made 0600 when a mode is asked for, so that a secret is never readable for a moment.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, "wx", mode === undefined ? 0o666 : 0o600);
        try {
            await file.writeFile(content);
            if (mode !== undefined)
                await file.chmod(mode);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
    await syncFolder(folder);
}
/** Makes the rename itself last through a power cut. Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === "win32")
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, "r");
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** A run that was killed leaves its folders behind, perhaps with copies of secrets; after this time they are nobody's. */
const ABANDONED_MS = 60 * 60 * 1000;
const OURS = /^omni-scale-.*-p(\d+)-[A-Za-z0-9]{6}$/;
async function scratch(temporaryFolder, prefix) {
    // The real path: programs such as Compose resolve symlinks and would print another one than we know.
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(temporaryFolder);
    await removeAbandoned(parent);
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${prefix}-p${process.pid}-`));
    const forget = (0,_at_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .atExit */ .s)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
    return {
        path,
        async [Symbol.asyncDispose]() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
            forget();
        },
    };
}
const swept = new Set();
/** Once a run and folder. A process of that number may be another container's, so a young folder is left alone. */
async function removeAbandoned(parent) {
    if (swept.has(parent))
        return;
    swept.add(parent);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        const pid = OURS.exec(name)?.[1];
        if (pid === undefined || isRunning(Number(pid)))
            continue;
        const found = await stat((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name));
        if (found?.type !== "folder" || Date.now() - Number(found.modifiedNs / 1000000n) < ABANDONED_MS)
            continue;
        // Somebody else's folder of that name is not ours to remove, and no reason to stop.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return !isCode(error, "ESRCH");
    }
}
function isCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}


/***/ }),

/***/ 5192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Randomness from the operating system; must not be seeded. */

/** A Random good enough for tokens and delimiters that nobody may guess. */
function createRandom() {
    return { hex: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes).toString("hex") };
}


/***/ })

};
