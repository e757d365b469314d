/** Our own rendering of cluster templates against what omnictl printed and refused, a corpus a version; needs no omnictl. */
import { parseAllDocuments } from "yaml";
import { afterAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { plain } from "../../src/core/words.ts";
import { readTemplate } from "../../src/adapters/omni/template/index.ts";
import { printResources } from "../../src/adapters/omni/template/print.ts";
import { CORPORA, filesIn, recordings, versionOf } from "./corpus.ts";

/** The time of the run and the version of a resource that was never stored. */
function comparable(text: string): string {
  return text.replaceAll(/^( {2}(created|updated):).*$/gm, "$1");
}

const show = ({ at, severity, rule, what, why, fix }: Diagnostic): string =>
  `${at?.file}:${at?.line}:${at?.column} ${severity} ${rule}\n  ${plain(what)}\n  ${plain(why)}\n  ${plain(fix)}\n`;

it("refuses each with these words", async () => {
  const pages = CORPORA.filter((path) => path.startsWith("test/")).flatMap((corpus) =>
    [...recordings(corpus, "invalid"), ...recordings(corpus, "fails-at-render")].map(async ({ name, folder, template, said }) => {
      const { diagnostics } = await readTemplate(template, { file: "cluster.yaml", files: filesIn(folder) }, { omni: versionOf(corpus) });
      const theirs = said.replaceAll(/\s*\n\s*/g, "\n    ").trim();
      return `== ${name}\n${diagnostics.map(show).join("")}  (omnictl:) ${theirs}\n`;
    }),
  );
  await expect((await Promise.all(pages)).join("\n")).toMatchFileSnapshot("../golden/omni/refusals.txt");
});

describe.each(CORPORA)("the recordings in %s", (corpus) => {
  const numbers = { equal: 0, bytes: 0, refused: 0 };
  const valid = recordings(corpus, "valid");
  const refused = [...recordings(corpus, "invalid"), ...recordings(corpus, "fails-at-render")];

  afterAll(() => {
    const { equal, bytes } = numbers;
    process.stdout.write(
      `corpus ${corpus}: ${equal}/${valid.length} equal, ${bytes} byte-equal, ${numbers.refused}/${refused.length} refused\n`,
    );
  });

  it("are there", () => {
    // Later versions are recorded for what they do otherwise.
    const first = corpus.endsWith("-1.9.3");
    expect(valid.length).toBeGreaterThanOrEqual(first ? 7 : 3);
    expect(refused.length).toBeGreaterThanOrEqual(first ? 24 : 3);
  });

  it.each(valid)("$name is rendered byte for byte", async ({ folder, template, said }) => {
    const { resources, diagnostics } = await readTemplate(
      template,
      { file: "cluster.yaml", files: filesIn(folder) },
      { omni: versionOf(corpus) },
    );
    expect(diagnostics).toEqual([]);
    const ours = printResources(resources, versionOf(corpus), "2026-11-23T06:27:00Z");
    const values = (text: string): unknown => parseAllDocuments(comparable(text)).map((one): unknown => one.toJS());
    expect(values(ours)).toEqual(values(said));
    numbers.equal += 1;
    expect(comparable(ours)).toBe(comparable(said));
    numbers.bytes += 1;
  });

  it.each(refused)("$name is refused with a place, what is wrong, why and what to do", async ({ folder, template }) => {
    const { resources, diagnostics } = await readTemplate(
      template,
      { file: "cluster.yaml", files: filesIn(folder) },
      { omni: versionOf(corpus) },
    );
    expect(resources).toEqual([]);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const { at, what, why, fix } of errors) {
      expect(at?.file).toMatch(/\.yaml$/);
      expect(at?.line).toBeGreaterThan(0);
      for (const words of [what, why, fix]) expect(words.length).toBeGreaterThan(0);
    }
    numbers.refused += 1;
  });
});
