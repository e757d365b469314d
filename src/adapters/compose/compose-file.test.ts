// Places in Compose files, and the files they name.
import { describe, expect, it } from "vitest";
import { filesNamedIn, parseComposeFile, placeOf, projectNameIn, variablesOf, variablesOfEnvFile } from "./compose-file.ts";

const base = parseComposeFile(
  "stack/compose.yaml",
  `name: media
x-env: &env
  SHARED: \${SHARED}
services:
  web:
    image: "nginx:\${TAG:?which}"
    environment:
      <<: *env
      LIST: |
        a
        \${IN_BLOCK}
    volumes:
      - ./a:/a
      - \${HERE:-\${THERE}}:/b # \${COMMENT}
`,
);
const override = parseComposeFile("stack/override.yaml", "services:\n  web: {image: 'other:1'}\n");

describe("placeOf", () => {
  it.each([
    { way: ["services", "web", "image"], at: "stack/override.yaml:2:9", reason: "the last file that has it" },
    { way: ["services", "web", "volumes", 1], at: "stack/compose.yaml:14:9", reason: "an item of a list" },
    { way: ["services", "web", "ports", 3], at: "stack/override.yaml:2:3", reason: "the deepest part that is there" },
    { way: ["networks", "x"], at: undefined, reason: "nothing of it" },
  ])("finds $way: $reason", ({ way, at }) => {
    const found = placeOf([base, override], way);
    expect(found === undefined ? undefined : `${found.file}:${found.line}:${found.column}`).toBe(at);
  });
});

describe("variablesOf", () => {
  it("finds every use in a value, where it stands", () => {
    expect(variablesOf(base).map(({ name, at }) => `${name} ${at.line}:${at.column}`)).toEqual([
      "SHARED 3:11",
      "TAG 6:19",
      "IN_BLOCK 11:9",
      "HERE 14:9",
      "THERE 14:17",
    ]);
  });

  it("finds those of env files", () => {
    expect(
      variablesOfEnvFile("stack/.env", "A=1\nB=x ${C}$D\nE='${F}'\n").map(({ name, at }) => `${name} ${at.line}:${at.column}`),
    ).toEqual(["C 2:5", "D 2:9"]);
  });
});

describe("filesNamedIn", () => {
  it("knows which folder relative paths mean, and the .env that Compose takes for an include that names none", () => {
    const file = parseComposeFile(
      "stack/over/prod.yaml",
      "include: [inc/a.yaml, {path: [b/b.yaml, c.yaml], project_directory: .}, {path: d/d.yaml, env_file: d.env}]\n" +
        "services: {web: {extends: {file: base/e.yaml, service: x}}}\n",
    );
    expect(filesNamedIn(file, "").map((one) => (one.kind === "env" ? one.path : `${one.path} in ${one.base}`))).toEqual([
      "inc/a.yaml in inc",
      "inc/.env",
      "b/b.yaml in .",
      "c.yaml in .",
      ".env",
      "d/d.yaml in d",
      "d.env",
      "base/e.yaml in base",
    ]);
  });

  it("finds Compose files and env files in every spelling, as seen from the project's folder", () => {
    const file = parseComposeFile(
      "stack/sub/inc.yaml",
      `include: [a.yaml, {path: [b.yaml, ../c.yaml], env_file: inc.env}]
services:
  one: {env_file: one.env, extends: {file: base.yaml, service: x}}
  two: {env_file: [two.env, {path: /etc/three.env, required: false}], label_file: labels.env, extends: one}
`,
    );
    const found = filesNamedIn(file, "sub");
    expect(found.filter(({ kind }) => kind === "compose").map(({ path }) => path)).toEqual([
      "sub/a.yaml",
      "sub/b.yaml",
      "c.yaml",
      "sub/base.yaml",
    ]);
    expect(found.filter(({ kind }) => kind === "env").map(({ path }) => path)).toEqual([
      "sub/.env",
      "sub/inc.env",
      "sub/one.env",
      "sub/two.env",
      "/etc/three.env",
      "sub/labels.env",
    ]);
  });

  it("survives what is no Compose file", () => {
    const bomb = `a: &a [x]\n${"bcdefghij"
      .split("")
      .map((key, index) => `${key}: &${key} [${`*${"abcdefghij"[index] ?? ""},`.repeat(10)}]`)
      .join("\n")}\nenv_file: *j\n`;
    for (const text of ["", "- a\n", "}{", "[".repeat(50_000), bomb, "services: *missing\n", "name: [1]\n"]) {
      const file = parseComposeFile("x.yaml", text);
      expect(filesNamedIn(file, "").length).toBeLessThan(1000);
      expect(variablesOf(file)).toEqual([]);
      expect(projectNameIn(file)).toBeUndefined();
      expect(placeOf([file], ["services", "web"])?.line ?? 1).toBeGreaterThan(0);
    }
  });
});
