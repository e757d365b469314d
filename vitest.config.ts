// How the tests run: unit suite beside the code, the rest below test/; must not hold test logic.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", "./test/reporter.ts"],
    // A bound against what hangs, far above what anything takes on a machine that does much else besides.
    testTimeout: 60_000,
    // Most of a test run is waiting for children and sockets, so no core is left out.
    maxWorkers: "100%",
  },
});
