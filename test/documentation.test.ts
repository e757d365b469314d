/** What the pages say is there: links, anchors, messages, commands; must not judge how it is said. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { adapterRules } from "../src/adapters/registry.ts";
import { linkOf } from "../src/core/rule.ts";
import { RUNBOOK_SECTIONS } from "../src/core/runbook.ts";
import { allRules } from "../src/rules/registry.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const pages = globSync(["*.md", "docs/**/*.md", "examples/**/*.md", "specs/*.md"], { cwd: root }).toSorted();

/** Links into this repository, as written. */
function linksOf(page: string): string[] {
  const targets = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** As GitHub makes them out of headings. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("links", () => {
  it.each(pages)("of %s lead somewhere", (page) => {
    const dead = linksOf(read(page)).filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe("docs/gotchas.md", () => {
  it("has a heading for every rule, and a rule for every heading that looks like one", () => {
    const ids = allRules(adapterRules).map(({ id }) => id.toLowerCase());
    const anchors = anchorsOf(read("docs/gotchas.md")).filter((anchor) => /^[a-z]\d+$/.test(anchor));
    expect(anchors.toSorted()).toEqual(ids.toSorted());
  });

  it("begins with the five that people meet first", () => {
    const anchors = anchorsOf(read("docs/gotchas.md"));
    expect(anchors.slice(2, 7)).toEqual(["o31", "o15", "o19", "p06", "p31"]);
  });

  it("is where the rules' own links lead", () => {
    const rules = allRules(adapterRules);
    const dead = rules.map(linkOf).filter((link) => !anchorsOf(read(link.split("#")[0] ?? "")).includes(link.split("#")[1] ?? ""));
    expect(dead).toEqual([]);
  });
});

describe("docs/runbook.md", () => {
  it("has the sections that messages lead to, and none that no message does", () => {
    const headings = anchorsOf(read("docs/runbook.md")).slice(1);
    expect(headings.toSorted()).toEqual([...RUNBOOK_SECTIONS].toSorted());
    const sources = globSync("src/**/*.ts", { cwd: root, exclude: ["**/*.test.ts", "src/core/runbook.ts"] }).map((path) => read(path));
    const unsaid = RUNBOOK_SECTIONS.filter(
      (section) => !sources.some((source) => source.includes(`runbook("${section}")`) || source.includes(`section: "${section}"`)),
    );
    expect(unsaid).toEqual([]);
  });

  it("is where every anchor in a report leads, and so is docs/gotchas.md", () => {
    const reports = globSync("test/golden/report/*.{md,txt}", { cwd: root }).map((path) => read(path));
    const links = new Set(reports.flatMap((report) => [...report.matchAll(/docs\/[\w.-]+#[\w-]+/g)].map(([link]) => link)));
    expect(links.size).toBeGreaterThan(6);
    const dead = [...links].filter((link) => !anchorsOf(read(link.split("#")[0] ?? "")).includes(link.split("#")[1] ?? ""));
    expect(dead).toEqual([]);
  });
});

describe("README", () => {
  const readme = read("README.md");

  it("quotes messages that the code says", () => {
    const sources = globSync("src/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] }).map((path) => read(path));
    const table = /<!-- messages -->([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
    const messages = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, message]) => message ?? "");
    expect(messages.length).toBeGreaterThan(10);
    const unsaid = messages.filter((message) => {
      const parts = message.split("…").map((part) => part.trim());
      return !sources.some((source) => parts.every((part) => source.includes(part)));
    });
    expect(unsaid).toEqual([]);
  });

  it("shows a configuration that plans only, of fields that exist", () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const shown: unknown = parse(yaml.replaceAll(/^ {3}/gm, ""));
    expect(shown).toEqual(parse(read("examples/minimal/omni-scale.yaml")));
    expect(shown).toMatchObject({ mode: "observe" });
  });

  it("has a picture that loads quickly", () => {
    expect(readFileSync(join(root, "docs/images/plan-comment.png")).byteLength).toBeLessThan(200_000);
  });

  it("names scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const asked = [...(readme + read("CONTRIBUTING.md")).matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? "");
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });
});
