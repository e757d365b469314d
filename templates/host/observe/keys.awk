# Reads an OpenPGP private key, armored or as `od -An -v -tu1` prints bytes, and prints two digits: whether a secret part
# asks for a passphrase, whether something in it may encrypt. Must not print or keep a byte of it, nor hold an apostrophe.
# The layout is that of RFC 9580 and of its forerunners; whatever is not known makes the key unreadable (exit 1).
function fail() { failed = 1; exit 1 }
function at(p) { if (p < 1 || p > n) fail(); return b[p] + 0 }
function two(p) { return at(p) * 256 + at(p + 1) }
function four(p) { return two(p) * 65536 + two(p + 2) }
function mpi(p) { return p + 2 + int((two(p) + 7) / 8) }
# The position after the public part of a key whose body begins at p.
function public_end(p, version, algorithm,   k, q) {
  if (version > 4) return p + 10 + four(p + 6)
  q = p + 6
  if (algorithm in integers) { for (k = 0; k < integers[algorithm]; k++) q = mpi(q); return q }
  if (algorithm == 18) { q = mpi(q + 1 + at(q)); return q + 1 + at(q) }
  if (algorithm == 19 || algorithm == 22) return mpi(q + 1 + at(q))
  if (algorithm in octets) return q + octets[algorithm]
  fail()
}
function secret_key(p, tag,   version, usage, q) {
  version = at(p)
  if (version < 4 || version > 6) fail()
  algorithm = at(p + 5); q = public_end(p, version, algorithm)
  usage = at(q)
  if (usage >= 253) {
    q += version > 4 ? 2 : 1
    q += usage == 253 ? 2 : 1
    if (version == 6) q++
    # 101 is a part that lies elsewhere: it asks for nothing.
    if (at(q) != 101) protected_ = 1
  } else if (usage != 0) protected_ = 1
  keys++; able[keys] = !(algorithm in signing); flagged[keys] = 0; gone[keys] = 0
  if (tag == 5) primary = keys
}
# Key flags (27) and the revocations of a signature whose body begins at p.
function signature(p,   version, type, q, end, size, kind, flags, has) {
  version = at(p); type = at(p + 1)
  if (keys == 0 || version < 4) return
  q = version > 4 ? p + 8 : p + 6
  end = q + (version > 4 ? four(p + 4) : two(p + 4))
  while (q < end) {
    size = at(q); q++
    if (size == 255) { size = four(q); q += 4 }
    else if (size >= 192) { size = (size - 192) * 256 + at(q) + 192; q++ }
    kind = at(q) % 128
    if (kind == 27) { flags = at(q + 1); has = 1 }
    q += size
  }
  if (type == 32) gone[primary] = 1
  else if (type == 40) gone[keys] = 1
  else if (type == 24 || (keys == primary && (type == 31 || (type >= 16 && type <= 19)))) {
    flagged[keys] = 1
    if (has) able[keys] = able[keys] && int(flags / 4) % 4 > 0
  }
}
BEGIN {
  for (i = 0; i < 64; i++) digit[substr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", i + 1, 1)] = i
  power[0] = 1; power[2] = 4; power[4] = 16
  integers[1] = 2; integers[2] = 2; integers[3] = 2; integers[16] = 3; integers[17] = 4
  octets[25] = 32; octets[26] = 56; octets[27] = 32; octets[28] = 57
  signing[3] = 1; signing[17] = 1; signing[19] = 1; signing[22] = 1; signing[27] = 1; signing[28] = 1
}
!armored { for (i = 1; i <= NF; i++) b[++n] = $i; next }
{ sub(/[ \t\r]+$/, "") }
# Whoever reads such a file takes its first block.
whole { next }
/^-----BEGIN PGP PRIVATE KEY BLOCK-----$/ { inside = 1; body = 0; held = 0; bits = 0; next }
/^-----END PGP PRIVATE KEY BLOCK-----$/ { inside = 0; whole = 1; next }
!inside { next }
!body { if ($0 == "") body = 1; next }
/^=/ { next }
{
  for (i = 1; i <= length($0); i++) {
    c = substr($0, i, 1)
    if (c == "=") break
    if (!(c in digit)) fail()
    held = held * 64 + digit[c]; bits += 6
    if (bits >= 8) { bits -= 8; b[++n] = int(held / power[bits]); held %= power[bits] }
  }
}
END {
  if (failed || inside) exit 1
  for (p = 1; p <= n; p += size) {
    head = at(p); p++
    if (head < 128) fail()
    if (head >= 192) {
      tag = head - 192; size = at(p); p++
      if (size == 255) { size = four(p); p += 4 }
      else if (size >= 224) fail()
      else if (size >= 192) { size = (size - 192) * 256 + at(p) + 192; p++ }
    } else {
      tag = int((head - 128) / 4); kind = head % 4
      if (kind == 0) { size = at(p); p++ }
      else if (kind == 1) { size = two(p); p += 2 }
      else if (kind == 2) { size = four(p); p += 4 }
      else size = n - p + 1
    }
    if (p + size - 1 > n) fail()
    if (tag == 5 || tag == 7) secret_key(p, tag)
    else if (tag == 2) signature(p)
    else if (tag == 6 || tag == 14) fail()
  }
  if (!primary) exit 1
  for (i = 1; i <= keys; i++) if (able[i] && flagged[i] && !gone[i] && !gone[primary]) encrypts = 1
  print (protected_ ? 1 : 0) " " (encrypts ? 1 : 0)
}
