/** Golden reports: every sample as people see it, byte for byte (statement 10). `UPDATE_GOLDEN=1` writes them anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateTemplates } from "../../../scripts/templates.ts";
import { samples } from "./samples.ts";
import { faults } from "./inert.ts";

const folder = new URL("./", import.meta.url);
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("reports", () => {
  it.each([...samples()])("%s is as it was looked at", (name, text) => {
    const file = new URL(name, folder);
    if (update) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it.each([...samples()].filter(([name]) => name.endsWith(".md")))("%s is inert", (_name, text) => {
    expect(faults(text.trimEnd())).toEqual([]);
  });

  it("leave no golden file without a sample", () => {
    const files = readdirSync(folder).filter((file) => /\.(?:md|txt)$/u.test(file));
    expect(files.toSorted()).toEqual([...samples().keys()].toSorted());
  });
});

describe("templates.generated.ts", () => {
  it("is what scripts/templates.ts makes of templates/report", () => {
    const path = "src/report/templates.generated.ts";
    expect(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")).toBe(generateTemplates().get(path));
  });
});
