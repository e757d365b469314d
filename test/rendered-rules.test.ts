/** The stacks that Omni-Scale renders itself against the rules: they must satisfy every one of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseComposeFile } from "../src/adapters/compose/compose-file.ts";
import { judgeStacks } from "../src/adapters/compose/hub/judge.ts";
import type { Project } from "../src/adapters/compose/project.ts";
import type { RenderedService } from "../src/adapters/compose/service.ts";
import type { JsonRecord } from "../src/core/model.ts";
import { plain } from "../src/core/words.ts";
import { samples } from "./golden/stacks/samples.ts";

describe("rendered stacks", () => {
  it.each([...samples().keys()])("%s has nothing that a rule finds", (name) => {
    const file = parseComposeFile("stack/compose.yaml", readFileSync(join(import.meta.dirname, "golden/stacks", name), "utf8"));
    const config = file.document.toJS() as { services: Record<string, JsonRecord>; configs?: JsonRecord };
    const services = Object.entries(config.services).map(([service, raw]) => ({ name: service, raw }) as RenderedService);
    const project: Project = {
      component: "Platform/home",
      source: { file: "specs/home.yaml", line: 1, column: 1 },
      stack: { path: "stack", ...(name.startsWith("hub") ? { probes: [{ healthy: "omni" }] } : {}) },
      target: "docker/local",
      name: "stack",
      folder: "stack",
      files: ["compose.yaml"],
      bundle: [],
      parsed: [file],
    };
    const looked = { services, tops: { secrets: {}, configs: config.configs ?? {} }, envFilesRead: new Set<string>() };
    const { diagnostics } = judgeStacks({ project, about: { kind: "Stack" }, composeFiles: [file], looked });
    expect(diagnostics.map(({ rule, what }) => `${rule} ${plain(what)}`)).toEqual([]);
  });
});
