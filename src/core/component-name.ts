/** What a component's name says of it; pure. Must not judge whether the name can be used. */

/** The part before the slash of `Kind/name`. */
export function kindIn(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
