/**
 * The last look at finished text before it leaves the process: whatever is known or looks like a secret becomes
 * `***`. Must not be the reason why something is safe to show; it is there for the day when something else failed.
 */

const MASK = "***";
/** Shorter values are left alone: masking them would tear ordinary words apart. */
const SHORTEST = 4;

const PATTERNS: readonly RegExp[] = [
  /\btskey-(?:auth|api|client|webhook|scim)-[A-Za-z0-9-]+/gu,
  /\bgh[pousr]_[A-Za-z0-9]{16,}/gu,
  /\bgithub_pat_[A-Za-z0-9_]{16,}/gu,
  /(?<=![\w.-]{1,128}[=:]\s{0,2})[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu,
  /\bAGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{16,}/giu,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/gu,
  // An Omni service account key: base64 of `{"name":…` or `{"pgp_key":…`.
  /\beyJ(?:uYW1l|wZ3Bf)[A-Za-z0-9+/_=-]{60,}/gu,
];

const PEM_BEGIN = /-----BEGIN [A-Z0-9 ]{1,60}-----/u;
const PEM_END = /-----END [A-Z0-9 ]{1,60}-----/u;
/** A line inside a PEM block: the sign of a diff, then base64 or a header, and nothing that could be Markdown. */
const PEM_BODY = /^[ +-]{0,12}(?:[A-Za-z0-9+/=]{1,90}|[A-Za-z-]{1,40}: [^`<>]{0,200})$/u;

/**
 * `text` with every known value masked, as it is and in the shapes it may have taken on the way (JSON, HTML, table
 * cells, base64 at any offset, hex, URL), its lines too when it has several, and with everything that has the shape
 * of a credential. Never makes the text longer, never adds or removes a fence or a tag of ours.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  let redacted = maskPem(text);
  for (const shape of shapesOf(secrets)) redacted = redacted.replaceAll(shape, MASK);
  for (const pattern of PATTERNS) redacted = redacted.replace(pattern, MASK);
  return redacted;
}

/** All shapes of all values, the longest first, so that no rest of one is left beside another's mask. */
function shapesOf(secrets: Iterable<string>): readonly string[] {
  const shapes = new Set<string>();
  for (const secret of secrets) {
    for (const part of [secret, secret.trim(), ...secret.split(/\r?\n/u).map((line) => line.trim())]) {
      if (part.length < SHORTEST) continue;
      for (const shape of shapesOfValue(part)) if (shape.length >= SHORTEST) shapes.add(shape);
    }
  }
  return [...shapes].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function shapesOfValue(value: string): readonly string[] {
  const hex = Buffer.from(value).toString("hex");
  const encoded = encodeUri(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
    value.replaceAll("|", String.raw`\|`),
    value.replaceAll("\n", "⏎"),
    encoded,
    encoded.replace(/%[0-9A-F]{2}/gu, (escape) => escape.toLowerCase()),
    encoded.replaceAll("%20", "+"),
    hex,
    hex.toUpperCase(),
    ...base64Shapes(value),
  ];
}

/** Base64 of the value as it shows at each of the three offsets inside a longer text, without the digits its neighbours share. */
function base64Shapes(value: string): readonly string[] {
  const source = Buffer.from(value);
  return [0, 1, 2].flatMap((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), source]).toString("base64");
    const rest = (offset + source.length) % 3;
    const inner = whole.slice([0, 2, 3][offset], rest === 0 ? undefined : rest === 1 ? -3 : -2);
    const kept = inner.length >= 2 * SHORTEST ? [inner, inner.replaceAll("+", "-").replaceAll("/", "_")] : [];
    return offset === 0 ? [...kept, whole, whole.replaceAll("+", "-").replaceAll("/", "_")] : kept;
  });
}

/** encodeURIComponent for any text: it throws at lone surrogates. */
function encodeUri(value: string): string {
  return encodeURIComponent(Buffer.from(value).toString());
}

/** Masks PEM blocks line by line and stops where a line cannot belong to one, so that no fence is swallowed. */
function maskPem(text: string): string {
  if (!PEM_BEGIN.test(text)) return text;
  const lines: string[] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    if (inside && PEM_END.test(line)) {
      inside = false;
      lines.push(line.replace(/^[^`<>]*-----END [A-Z0-9 ]{1,60}-----/u, MASK));
    } else if (!inside || !PEM_BODY.test(line)) {
      const masked = line.replace(/-----BEGIN [A-Z0-9 ]{1,60}-----[^`<>]*?-----END [A-Z0-9 ]{1,60}-----/gu, MASK);
      inside = PEM_BEGIN.test(masked);
      lines.push(inside ? masked.replace(/-----BEGIN [A-Z0-9 ]{1,60}-----[^`<>]*/u, MASK) : masked);
    }
  }
  return lines.join("\n");
}
