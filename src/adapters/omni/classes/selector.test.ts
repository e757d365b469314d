import { describe, expect, it } from "vitest";
import { plain } from "../../../core/words.ts";
import { checkSelector } from "./selector.ts";

describe("a storage selector", () => {
  it.each([
    'name == "local-lvm"',
    'storageType == "rbd" && availableSpace > 100u',
    'node.startsWith("pve") || name in ["a", "b"]',
    "availableSpace > uint(5) * 2u",
    "[1u, 2u].exists(x, availableSpace > x)",
    'name < "x"',
  ])("that gives true or false is right: %s", (text) => {
    expect(checkSelector(text)).toBeUndefined();
  });

  it.each([
    ["local-lvm", 'Write name == "local-lvm".', "a bare name is an expression of two unknown variables"],
    ["name", 'Compare it: name == "local-lvm".', "a name is no yes or no"],
    ['type == "rbd"', 'Write storageType == "rbd".', "type is CEL's own function"],
    ['nmae == "x"', "Did you mean name?", "mistyped"],
    ["availableSpace > 100", "write 100u instead of 100", "cel-go compares no uint with an int, the library here does"],
    ["100 < availableSpace", "write 100u instead of 100", "on either side"],
    ["availableSpace > 1.5", "write 100u instead of 100", "nor with a fraction"],
    ["true ? availableSpace > 3 : false", "write 100u instead of 100", "wherever it stands"],
    ["[1, 2].exists(x, availableSpace > x)", "write 100u instead of 100", "also through a variable of its own"],
    ["availableSpace == 5", "write 100u instead of 100", "nor for equality"],
    ["name ==", "Write one that gives true or false", "half an expression"],
    ["((((", "Write one that gives true or false", "no expression"],
    ["x".repeat(3000), "Shorten it.", "nobody writes that"],
  ])("%s is refused with a way out", (text, fix, _reason) => {
    const problem = checkSelector(text);
    expect(problem === undefined ? "" : plain(problem.fix)).toContain(fix);
  });
});
