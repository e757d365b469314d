/** The shape of a `Cluster`: an Omni cluster template and what it alone cannot say; must not read the template. */
import { z } from "zod";
import { pathInside } from "../fields.ts";

export const Cluster = z.strictObject({
  path: pathInside.exactOptional().describe("The cluster template's file, as `omnictl cluster template` takes it."),
  template: z.string().min(1).exactOptional().describe("The template itself as a text block, instead of `path`."),
  allowedFolder: pathInside
    .exactOptional()
    .describe("Folder that the template's files have to lie in (omnictl's `--allowed-dir`). Default: the template's own."),
  machines: z.int().min(1).exactOptional().describe("How many machines the machine sets have to add up to."),
});
export type Cluster = z.infer<typeof Cluster>;
