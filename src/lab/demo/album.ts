/** The rendered texts of a demo as numbered files, for people to look at afterwards; must not change them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Album {
  readonly folder: string;
  /** Names of its files, in order. */
  readonly files: readonly string[];
  /** Keeps a text as `NN-title.md`, unless it is empty. */
  keep(title: string, markdown: string): Promise<void>;
}

/** Makes the folder; files in it that have the same names are replaced. */
export async function openAlbum(folder: string): Promise<Album> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  return {
    folder,
    files,
    async keep(title, markdown) {
      if (markdown.trim() === "") return;
      const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
      const name = `${String(files.length + 1).padStart(2, "0")}-${slug}.md`;
      files.push(name);
      await writeFile(join(folder, name), markdown.endsWith("\n") ? markdown : `${markdown}\n`);
    },
  };
}
