/** The values file of rendered projects: the image of each service and nothing else; must not render. */
import { z } from "zod";
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { ComponentName, SourceRange } from "../../../core/model.ts";
import { say } from "../../../core/words.ts";
import type { SourceTree } from "../../../ports.ts";
import { expand } from "../../../specs/expand.ts";
import { readText } from "../../../specs/pickup.ts";
import { found } from "../../../specs/rules.ts";
import { parseYaml } from "../../../specs/yaml.ts";

const image = z
  .strictObject({
    image: z
      .string()
      .max(1000)
      .regex(/^[!-#%-~]+$/, "an image's name, without blanks and variables")
      .describe("Image with its tag, better with its digest too."),
  })
  .exactOptional();

/** One key a service, in a shape that Renovate's manager for Helm values finds. One file may serve several components. */
const Values = z.strictObject({
  omni: image.describe("Omni itself."),
  tailscale: image.describe("The sidecar."),
  tsidp: image.describe("Tailscale's identity provider, where it runs beside the hub."),
  provider: image.describe("The infrastructure provider."),
});

export type ImageName = keyof z.infer<typeof Values>;

/** The images that were asked for, and where each stands. */
export interface Images {
  readonly images: Readonly<Partial<Record<ImageName, string>>>;
  readonly locate: (name: ImageName) => SourceRange;
}

/** The images `needed` out of the file at `path`, or everything that is wrong with it. */
export async function readImages(
  tree: SourceTree,
  path: string,
  needed: readonly ImageName[],
  component: ComponentName,
): Promise<Images | { readonly diagnostics: readonly Diagnostic[] }> {
  const read = await readText(tree, path);
  if (!("text" in read)) return { diagnostics: [{ ...read.diagnostic, component }] };
  const [document, ...more] = parseYaml(read.text, path).filter(({ value, broken }) => broken || value !== undefined);
  if (document === undefined || more.length > 0) {
    const what = document === undefined ? say`${path} is empty.` : say`${path} holds more than one document.`;
    return {
      diagnostics: [
        found("S011", {
          component,
          at: { file: path, line: 1, column: 1 },
          what,
          fix: say`Write one document with an image for each service.`,
        }),
      ],
    };
  }
  const refused = document.diagnostics.map((diagnostic) => ({ ...diagnostic, component }));
  if (document.broken) return { diagnostics: refused };
  const parsed = Values.safeParse(document.value);
  if (!parsed.success) {
    return { diagnostics: [...refused, ...expand(parsed.error.issues, { schema: Values, document, base: "", component })] };
  }
  if (refused.length > 0) return { diagnostics: refused };
  const missing = needed.filter((name) => parsed.data[name] === undefined);
  if (missing.length > 0) {
    return {
      diagnostics: missing.map((name) =>
        found("S010", {
          component,
          at: document.locate(""),
          what: say`${path} has no image for ${name}, which ${component} runs.`,
          fix: say`Add ${`${name}: {image: "…"}`}.`,
        }),
      ),
    };
  }
  return {
    images: Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, value.image])),
    locate: (name) => document.locate(`/${name}/image`),
  };
}
