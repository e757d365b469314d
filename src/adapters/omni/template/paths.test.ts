import { expect, it } from "vitest";
import { folderOf, joinPath, pathBetween, within } from "./paths.ts";

it.each([
  ["clusters", "../patches/a.yaml", "patches/a.yaml"],
  ["clusters", "./a.yaml", "clusters/a.yaml"],
  [".", "../../a.yaml", "../../a.yaml"],
  ["/srv/clusters", "../../../a.yaml", "/a.yaml"],
  ["clusters", "/etc/hostname", "/etc/hostname"],
  ["a/b", "../..", "."],
])("from %s, %s is %s", (folder, path, whole) => {
  expect(joinPath(folder, path)).toBe(whole);
});

it("knows folders of files", () => {
  expect(["a.yaml", "./a/b.yaml", "/a.yaml", "../x/a.yaml"].map(folderOf)).toEqual([".", "a", "/", "../x"]);
});

it.each([
  ["a/b.yaml", "a", true],
  ["ab/c.yaml", "a", false],
  ["a", "a", false],
  ["../a", ".", false],
  ["/etc/x", ".", false],
  ["/a/x", "/a", true],
  ["x", ".", true],
])("%s in %s: %s", (path, folder, is) => {
  expect(within(path, folder)).toBe(is);
});

it("leads from one folder to another", () => {
  expect([pathBetween("clusters", "patches/a.yaml"), pathBetween(".", "a.yaml"), pathBetween("a/b", "a/c/d.yaml")]).toEqual([
    "../patches/a.yaml",
    "a.yaml",
    "../c/d.yaml",
  ]);
});
