/** A vitest reporter that ends a run with `N passed, N failed, N skipped` and names what was skipped; must not change results. */
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Counts test cases; a run in which nothing was executed, or a file could not be loaded, counts as failed. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = cases.filter((test) => test.result().state === "passed").length;
    const skipped = cases.filter((test) => test.result().state === "skipped");
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const failed = cases.filter((test) => test.result().state === "failed").length + broken;
    const interrupted = reason === "interrupted" ? 1 : 0;
    for (const test of skipped) console.log(`skipped: ${test.fullName}`);
    console.log(`${passed} passed, ${failed + interrupted} failed, ${skipped.length} skipped`);
  }
}
