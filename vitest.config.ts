// How the tests run: unit suite beside the code, the rest below test/; must not hold test logic.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    reporters: ["default", "./test/reporter.ts"],
    testTimeout: 20_000,
    // Most of a test run is waiting for children and sockets, so no core is left out.
    maxWorkers: "100%",
  },
});
