/** Files that Compose itself puts into a container (`configs` with `content`), and how a change of one is seen; pure. */
import { sha256 } from "../../../core/digest.ts";

/** What the templates show of such a file. */
export interface ContentView {
  /** Its key under `configs`. */
  readonly config: string;
  /** The label that stands for the file on the container, and what it says: the digest of the text before variables. */
  readonly label: string;
  readonly digest: string;
}

export function contentView(config: string, text: string): ContentView {
  return { config, label: labelOfContent(config), digest: sha256(text) };
}

/** The label with which a service has its own container made anew when the content called `config` changes. */
export function labelOfContent(config: string): string {
  return `omni-scale.${config}-sha256`;
}
