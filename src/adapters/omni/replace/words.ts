/** How people ask for machines to be made anew; must not know how it is done. */

/** The command that makes a machine set's older machines anew. */
export function rollOf(cluster: string, set: string): string {
  return `omni-scale machine-set roll ${cluster} ${set}`;
}
