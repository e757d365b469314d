/** Calls of docker that would remove data: they end here, before anything runs on the host. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scriptedHost } from "../../../test/scripted-host.ts";
import { attempt, change, look, read } from "./docker.ts";

const scripted = scriptedHost(() => ({}));
const lock = { target: "docker/local", release: () => Promise.resolve() };

describe.each([
  { call: "look", ask: async (args: string[]) => look(scripted.host, args) },
  { call: "read", ask: async (args: string[]) => read(scripted.host, args) },
  { call: "change", ask: async (args: string[]) => change(scripted.host, lock, args) },
  { call: "attempt", ask: async (args: string[]) => attempt(scripted.host, lock, args) },
])("$call", ({ ask }) => {
  it.each(["compose --project-name hub down -v", "rm -fv abc", "volume rm data", "volume prune", "system prune"])(
    "refuses docker %s, and nothing runs",
    async (args) => {
      await expect(ask(args.split(" "))).rejects.toThrow("is refused");
      expect(scripted.calls).toEqual([]);
    },
  );
});

it("is where every change by docker goes through", () => {
  const src = join(import.meta.dirname, "../..");
  const ours = globSync("**/*.ts", { cwd: src, exclude: ["**/*.test.ts", "lab/**"] });
  const changing = ours.filter((path) => /\bmutate\([^;]*["']docker["']/.test(readFileSync(join(src, path), "utf8")));
  expect(changing).toEqual(["adapters/compose/docker.ts"]);
});
