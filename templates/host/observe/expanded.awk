# Collects from a rendering of the generated project what Compose made of templates; must not print a value. Stands
# after reader.awk, without an apostrophe. Compose writes a dollar as two.
function expanded(raw,   key, at) {
  gsub(/\$\$/, "$", raw)
  key = keys[depth]; at = paths[depth]
  if (at == ".services.t.environment") {
    if (key ~ /^S/) states[substr(key, 2)] = raw
    else values[key] = bytes(raw)
  } else if (at ~ /^\.services\.w[0-9]+\.command$/) {
    if (at in values) values[at] = values[at] "\\000" bytes(raw)
    else values[at] = bytes(raw)
  } else if (at ~ /^\.services\.f[0-9]+\.environment$/ && key ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) {
    if (!(at in names)) names[at] = 0
    name[at, names[at]] = key; values[at, names[at]++] = bytes(raw)
  }
}
function say(s) { if (pass == "tell") print s }
END {
  if (failed) exit 1
  if (kind != "expand") exit 0
  for (i = 0; ("T" i) in values; i++) say("T " token(octal["t"] values["T" i]))
  for (i = 0; ("L" i "_0") in values; i++) {
    list = octal["l"] values["L" i "_0"]
    for (k = 1; ("L" i "_" k) in values; k++) list = list "\\000" values["L" i "_" k]
    say("L " token(list))
  }
  for (i = 0; i < words; i++) {
    at = ".services.w" i ".command"
    say("W " (at in values ? token(octal["l"] values[at]) : "-"))
  }
  for (i = 0; i in states; i++) {
    if (states[i] == "sn") say("N set " token(octal["t"] values["V" i]))
    else say("N " (states[i] == "s" ? "empty" : "unset"))
  }
  for (i = 0; i < files; i++) {
    at = ".services.f" i ".environment"
    for (k = 0; k < names[at]; k++) say("F " i " " name[at, k] " " token(octal["t"] values[at, k]))
  }
}
