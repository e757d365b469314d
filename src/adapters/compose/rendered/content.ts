/** Files that Compose itself puts into a container (`configs` with `content`), and how a change of one is seen; pure. */

/** What the templates show of such a file. */
export interface ContentView {
  /** Its key under `configs`. */
  readonly config: string;
  /** The label that stands for the file on the container, and its value: the text before variables, so that a plan shows what changes. */
  readonly label: string;
  readonly text: string;
}

export function contentView(config: string, text: string): ContentView {
  return { config, label: labelOfContent(config), text };
}

/** The label with which a service has its own container made anew when the content called `config` changes. */
export function labelOfContent(config: string): string {
  return `omni-scale.${config}`;
}
