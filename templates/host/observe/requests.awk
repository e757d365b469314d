# Turns what a client wants expanded into a Compose file, or ends with 1 at the first line it does not know; must not
# pass anything on that YAML or Compose could take for more than one text. Stands alone, without an apostrophe.
#   T "text"   L "word"…   W "command line"   N NAME   G number \ooo… (bytes of a given env file, as octal escapes)
# Texts are JSON; `$` stands only in `$$` and `${NAME}`. With give=N it prints the bytes of that given file instead.
function bad() { failed = 1; exit 1 }
function ended(s,   at, step, slashes, k) {
  at = 1
  for (;;) {
    step = index(substr(s, at + 1), "\"")
    if (step == 0) bad()
    at += step
    slashes = 0
    for (k = at - 1; substr(s, k, 1) == "\\"; k--) slashes++
    if (slashes % 2 == 0) return at
  }
}
# Takes the JSON text that `rest` begins with, with its quotes.
function taken(   end, raw, left) {
  if (substr(rest, 1, 1) != "\"") bad()
  end = ended(rest)
  raw = substr(rest, 1, end)
  rest = substr(rest, end + 1)
  left = substr(raw, 2, end - 2)
  gsub(/\\\\/, "", left)
  gsub(/\\["\/bfnrt]/, "", left)
  if (index(left, "\\u0024")) bad()
  gsub(/\\u[0-9a-f][0-9a-f][0-9a-f][0-9a-f]/, "", left)
  if (index(left, "\\") || left ~ /[\001-\037\177]/) bad()
  return raw
}
function template(   raw, left) {
  raw = taken()
  left = raw
  gsub(/\$\$/, "", left)
  gsub(/\$\{[A-Za-z_][A-Za-z0-9_]*\}/, "", left)
  if (index(left, "$")) bad()
  return raw
}
BEGIN { texts = 0; lists = 0; words = 0; names = 0 }
function show(s) { if (give == "") print s }
{
  rest = substr($0, 3)
  start = substr($0, 1, 2)
  if (start == "T ") {
    show("      T" texts++ ": " template())
  } else if (start == "L ") {
    for (k = 0; k == 0 || rest != ""; k++) {
      if (k > 0 && substr(rest, 1, 1) != " ") bad()
      if (k > 0) rest = substr(rest, 2)
      show("      L" lists "_" k ": " template())
    }
    lists++
  } else if (start == "W ") {
    commands[words++] = template()
  } else if (start == "N ") {
    if (rest !~ /^[A-Za-z_][A-Za-z0-9_]*$/) bad()
    show("      S" names ": \"${" rest "+s}${" rest ":+n}\"")
    show("      V" names++ ": \"${" rest "}\"")
    rest = ""
  } else if (start == "G ") {
    if (!match(rest, /^[0-9]+ /)) bad()
    of = substr(rest, 1, RLENGTH - 1)
    rest = substr(rest, RLENGTH + 1)
    given = given (give == of ? rest : "")
    gsub(/\\[0-3][0-7][0-7]/, "", rest)
  } else bad()
  if (rest != "") bad()
}
END {
  if (failed) exit 1
  if (give != "") { print given; exit 0 }
  for (i = 0; i < words; i++) print "  w" i ":\n    image: x\n    command: " commands[i]
}
