/** Compiled code is kept in a folder that is the person's own, and nowhere else. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileCacheFolder } from "./compile-cache.ts";

const me = process.getuid?.() ?? 0;
const root = mkdtempSync(join(tmpdir(), "omni-scale-compile-cache-"));
const home = join(root, "home");
const cache = join(root, "cache");
const shared = join(root, "shared");
const file = join(root, "file");
mkdirSync(home);
mkdirSync(cache);
mkdirSync(shared);
chmodSync(home, 0o755);
chmodSync(cache, 0o700);
chmodSync(shared, 0o1777);
writeFileSync(file, "");
afterAll(() => rmSync(root, { recursive: true }));

describe("the folder for compiled code", () => {
  it("is in the cache folder that the environment names, and else in the home", () => {
    expect(compileCacheFolder({ XDG_CACHE_HOME: cache, HOME: home }, me)).toBe(join(cache, "omni-scale"));
    expect(compileCacheFolder({ HOME: home }, me)).toBe(join(home, ".cache", "omni-scale"));
  });

  it.each([
    ["that others may write in", shared],
    ["that does not exist", join(root, "nowhere")],
    ["below a file", join(file, "inside")],
    ["that is a file", file],
    ["that is not absolute", "cache"],
    ["without a name", ""],
  ])("is not in a folder %s", (_, folder) => {
    expect(compileCacheFolder({ XDG_CACHE_HOME: folder, HOME: folder }, me)).toBeUndefined();
    expect(compileCacheFolder({ XDG_CACHE_HOME: folder, HOME: home }, me)).toBe(join(home, ".cache", "omni-scale"));
  });

  it("is not in a folder of somebody else, nor on a machine that does not tell whose a folder is", () => {
    expect(compileCacheFolder({ XDG_CACHE_HOME: cache, HOME: home }, me + 1)).toBeUndefined();
    expect(compileCacheFolder({ HOME: home }, undefined)).toBeUndefined();
    expect(compileCacheFolder({}, me)).toBeUndefined();
  });
});
