/** One way to write a path of the repository, whatever way a spec wrote it. */
import { describe, expect, it } from "vitest";
import { cleanPath, isIn, outermost } from "./paths.ts";

describe("a path of the repository", () => {
  it.each([
    ["media", "media"],
    ["media/", "media"],
    ["./media//compose.yaml", "media/compose.yaml"],
    ["././media/.", "media"],
    [".", "."],
    ["./", "."],
    ["", "."],
  ])("%j is %j", (written, clean) => {
    expect(cleanPath(written)).toBe(clean);
  });

  it("is inside its folder and inside the root, and not beside what only begins alike", () => {
    expect(isIn("media/compose.yaml", "media")).toBe(true);
    expect(isIn("media", "media")).toBe(true);
    expect(isIn("media", ".")).toBe(true);
    expect(isIn("media-2/compose.yaml", "media")).toBe(false);
  });
});

describe("the outermost of files and folders", () => {
  it("are those that no other one holds, each once", () => {
    expect(outermost(["b/c", "./a/", "a/x", "b/c/", "ab"])).toEqual(["a", "ab", "b/c"]);
    expect(outermost(["a", "./", "b/c"])).toEqual(["."]);
  });
});
