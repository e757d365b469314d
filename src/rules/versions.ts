/** Whether what pins omnictl means the Omni that runs: rule T11; pure. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { findingOf } from "../core/rule.ts";
import { list, say } from "../core/words.ts";
import { placeIn, type TextFile } from "./files.ts";
import { REPOSITORY_RULES } from "./repository-rules.ts";

/** `ghcr.io/siderolabs/omni:v1.9.3`, as Compose files and values write it; a provider's image has a longer name. */
const IMAGE = /\bsiderolabs\/omni:v?(\d+\.\d+\.\d+)\b/g;
/** A line of mise or asdf, and the address of a release, as setup notes have it. */
const PINS = [
  /^[^#\n]*\bomnictl\b["']?(?:\s*=\s*|\s+)(?:[^\n]*?["'\s])?["']?v?(\d+\.\d+\.\d+)\b/gm,
  /\bsiderolabs\/omni\/releases\/download\/v?(\d+\.\d+\.\d+)\//g,
];

/** Pins of omnictl that are of no Omni among `images`. Without an image in Git nothing can be said. */
export function pinFindings(pins: readonly TextFile[], images: readonly TextFile[]): Diagnostic[] {
  const versions = new Set(images.flatMap(({ text }) => [...text.matchAll(IMAGE)].map(([, version = ""]) => version)));
  if (versions.size === 0) return [];
  const running = list([...versions].map((version) => say`${version}`));
  return pins.flatMap((file) =>
    PINS.flatMap((shape) => [...file.text.matchAll(shape)]).flatMap(({ 0: whole, 1: version = "", index }) => {
      if (versions.has(version)) return [];
      const at = placeIn(file, index + whole.lastIndexOf(version));
      return [findingOf(REPOSITORY_RULES.T11, { at, what: say`${file.path} takes omnictl ${version}, and Omni is ${running}.` })];
    }),
  );
}
