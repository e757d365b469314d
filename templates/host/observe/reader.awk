# Reads JSON and lets out only what is listed; must not print a value that is not, nor hold an apostrophe (it stands in
# the shell script of ../observe/main.sh as one word).
#
# Numbers, switches and names of members leave as they are. A text is `clear`, a `value` (an HMAC), or "-"; `env` is a
# list of NAME=value, `list` a list whose HMAC is one, `tree` is clear all the way down, `map` has members by names that
# somebody chose: they are `*` in the paths. With pass=ask it prints the messages to hash, with pass=tell it reads
# their HMACs, up to an empty line, before the same JSON.
function fail() { print "omni-scale-observe: unreadable answer" > "/dev/stderr"; failed = 1; exit 1 }
function rule(class, names,   n, i, each) { n = split(names, each, " "); for (i = 1; i <= n; i++) rules[each[i]] = class }
BEGIN {
  for (i = 1; i < 256; i++) { c = sprintf("%c", i); octal[c] = sprintf("\\%03o", i) }
  depth = 0; waiting = pass == "tell"
  rule("map", ".Config.Labels .HostConfig.Annotations .HostConfig.LogConfig.Config .NetworkSettings.Networks .Labels .Options .log-opts")
  rule("value", ".Config.Labels.* .HostConfig.Annotations.* .HostConfig.LogConfig.Config.* .Labels.* .Options.* .log-opts.*")
  rule("env", ".Config.Env")
  rule("list", ".Config.Cmd .Config.Entrypoint .Config.Healthcheck.Test")
  rule("clear", ".Id .Name .Driver .Architecture .Os .Variant .RepoTags[] .RepoDigests[] .IPAM.Driver .default-shm-size .default-ipc-mode")
  rule("clear", ".Config.Hostname .Config.Domainname .Config.User .Config.Image .Config.WorkingDir .Config.MacAddress .Config.StopSignal")
  rule("clear", ".State.Status .State.StartedAt .State.Health.Status")
  if (kind == "container") rule("clear", ".Image .Mounts[].Type .Mounts[].Source .Mounts[].Destination")
  if (kind == "sidecar") rule("clear", ".BackendState .Self.DNSName .Self.TailscaleIPs[] .Self.KeyExpiry")
  if (kind == "record") { rule("clear", ".status .files[].path"); rule("value", ".files[].before .files[].after") }
  n = split("CgroupParent CgroupnsMode CpusetCpus IpcMode LogConfig.Type NetworkMode PidMode Runtime UTSMode UsernsMode Mounts[].Type Mounts[].Source Mounts[].Target Mounts[].BindOptions.Propagation Mounts[].VolumeOptions.Subpath", each, " ")
  for (i = 1; i <= n; i++) rule("clear", ".HostConfig." each[i])
  n = split("Binds CapAdd CapDrop DeviceCgroupRules DeviceRequests Devices Dns DnsOptions DnsSearch ExtraHosts GroupAdd PortBindings RestartPolicy SecurityOpt StorageOpt Sysctls Tmpfs Ulimits VolumesFrom", each, " ")
  for (i = 1; i <= n; i++) rule("tree", ".HostConfig." each[i])
  rule("tree", ".IPAM.Config .IPAM.Options .default-ulimits .NetworkSettings.Networks.*.IPAMConfig .NetworkSettings.Networks.*.Aliases .NetworkSettings.Networks.*.DriverOpts")
  rule("clear", ".NetworkSettings.Networks.*.MacAddress .NetworkSettings.Networks.*.NetworkID")
  n = split("project service oneoff container-number replace network volume project.working_dir project.config_files", each, " ")
  for (i = 1; i <= n; i++) shown["com.docker.compose." each[i]] = 1
}
# The position after the quote that ends the text that s begins with.
function ended(s,   at, step, slashes, k) {
  at = 1
  for (;;) {
    step = index(substr(s, at + 1), "\"")
    if (step == 0) fail()
    at += step
    slashes = 0
    for (k = at - 1; substr(s, k, 1) == "\\"; k--) slashes++
    if (slashes % 2 == 0) return at
  }
}
function hex(s,   i, n) { n = 0; for (i = 1; i <= 4; i++) n = n * 16 + index("0123456789abcdef", tolower(substr(s, i, 1))) - 1; return n }
function byte(n) { return sprintf("\\%03o", n) }
function utf8(n) {
  if (n < 128) return byte(n)
  if (n < 2048) return byte(192 + int(n / 64)) byte(128 + n % 64)
  if (n >= 55296 && n < 57344) n = 65533
  if (n < 65536) return byte(224 + int(n / 4096)) byte(128 + int(n / 64) % 64) byte(128 + n % 64)
  return byte(240 + int(n / 262144)) byte(128 + int(n / 4096) % 64) byte(128 + int(n / 64) % 64) byte(128 + n % 64)
}
# The bytes of a JSON text without its quotes, as octal escapes.
function bytes(raw,   out, part, i, c, e, n, low) {
  out = ""; part = ""
  for (i = 1; i <= length(raw); i++) {
    c = substr(raw, i, 1)
    if (c != "\\") part = part octal[c]
    else {
      i++; e = substr(raw, i, 1)
      if (e == "u") {
        n = hex(substr(raw, i + 1, 4)); i += 4
        if (n >= 55296 && n < 56320 && substr(raw, i + 1, 2) == "\\u") {
          low = hex(substr(raw, i + 3, 4))
          if (low >= 56320 && low < 57344) { n = 65536 + (n - 55296) * 1024 + low - 56320; i += 6 }
        }
        part = part utf8(n)
      } else if (e == "n") part = part "\\012"
      else if (e == "t") part = part "\\011"
      else if (e == "r") part = part "\\015"
      else if (e == "b") part = part "\\010"
      else if (e == "f") part = part "\\014"
      else part = part octal[e]
    }
    if (length(part) > 2000) { out = out part; part = "" }
  }
  return out part
}
# The HMAC of a message that is `t` and a text, or `l` and a list with NULs between.
function token(message) {
  if (!(message in number)) { number[message] = ++count; if (pass == "ask") print message }
  if (pass == "tell" && (length(hmac[number[message]]) != 64 || hmac[number[message]] ~ /[^0-9a-f]/)) fail()
  return "hmac" (substr(message, 1, 4) == octal["l"] ? "-list:" : ":") hmac[number[message]]
}
function text(raw) { return token(octal["t"] bytes(raw)) }
function put(s) { if (pass == "tell" && kind != "expand") printf "%s", s }
function place() { return kinds[depth] == "[" ? paths[depth] (depth > 1 ? "[]" : "") : paths[depth] "." (rules[paths[depth]] == "map" ? "*" : index(keys[depth], ".") ? "?" : keys[depth]) }
function class() { return classes[depth] == "tree" ? "tree" : rules[place()] }
function open(c) { if (classes[depth] == "list") fail(); at = depth ? place() : ""; of = depth ? class() : ""; depth++; paths[depth] = at; classes[depth] = of; kinds[depth] = c; named[depth] = 0; size[depth] = 0; list = ""; if (c == "{" && of == "list") fail(); put(c) }
function close_(c,   name) {
  if (depth < 1) fail()
  if (c == "]" && classes[depth] == "list" && size[depth] > 0) put("\"" token(octal["l"] list) "\"")
  depth--; size[depth]++; put(c (depth == 0 ? "\n" : ""))
}
function literal(s) { if (classes[depth] == "list") fail(); size[depth]++; put(s) }
function string(raw,   of, at) {
  if (kinds[depth] == "{" && !named[depth]) { keys[depth] = raw; named[depth] = 1; put("\"" raw "\""); return }
  if (kind == "expand") { expanded(raw); return }
  of = class()
  if (classes[depth] == "list") { list = list (size[depth]++ ? "\\000" : "") bytes(raw); return }
  size[depth]++
  if (classes[depth] == "env") {
    at = index(raw, "=")
    if (at > 1 && substr(raw, 1, at - 1) ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) put("\"" substr(raw, 1, at) text(substr(raw, at + 1)) "\"")
    else put("\"" text(raw) "\"")
  } else if (of == "clear" || of == "tree") put("\"" raw "\"")
  else if (of == "value") put("\"" (keys[depth] in shown ? raw : text(raw)) "\"")
  else put("\"-\"")
}
waiting { if ($0 == "") waiting = 0; else hmac[++known] = $0; next }
{
  s = $0
  for (;;) {
    sub(/^[ \t\r]+/, "", s)
    if (s == "") break
    c = substr(s, 1, 1)
    if (c == "\"") { end = ended(s); string(substr(s, 2, end - 2)); s = substr(s, end + 1); continue }
    if (c == "{" || c == "[") open(c)
    else if (c == "}" || c == "]") close_(c)
    else if (c == ",") { named[depth] = 0; if (classes[depth] != "list") put(c) }
    else if (c == ":") put(c)
    else { if (!match(s, /^[-+.0-9A-Za-z]+/)) fail(); literal(substr(s, 1, RLENGTH)); s = substr(s, RLENGTH + 1); continue }
    s = substr(s, 2)
  }
}
