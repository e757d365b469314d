/** What a promise is made of, and the files that hold more than one; must not promise anything. */

/** A test that fails when the promise is broken. */
export interface HoldingTest {
  /** From the repository's root. */
  readonly file: string;
  /** Its title as it is written there, or the `reason` of a row where a table of cases has it alone for a title. */
  readonly test: string;
}

/** One promise; each of its tests holds a part of it. */
export interface Promised {
  /** One sentence in Markdown. */
  readonly promise: string;
  readonly tests: readonly HoldingTest[];
}

/** Promises below one heading of the page. */
export interface PromiseGroup {
  readonly heading: string;
  readonly promises: readonly Promised[];
}

export const laws = (test: string): HoldingTest => ({ file: "src/report/laws.test.ts", test });
export const comment = (test: string): HoldingTest => ({ file: "src/github/comment.test.ts", test });
export const issue = (test: string): HoldingTest => ({ file: "src/github/issues.test.ts", test });
export const runnerLog = (test: string): HoldingTest => ({ file: "src/runtime/log-actions.test.ts", test });
export const outputs = (test: string): HoldingTest => ({ file: "src/runtime/outputs.test.ts", test });
export const workflows = (test: string): HoldingTest => ({ file: "test/workflows/workflows.test.ts", test });
export const engine = (test: string): HoldingTest => ({ file: "test/engine/applying.test.ts", test });
export const held = (test: string): HoldingTest => ({ file: "test/e2e/held.test.ts", test });
export const trouble = (test: string): HoldingTest => ({ file: "test/e2e/trouble.test.ts", test });
export const hostile = (test: string): HoldingTest => ({ file: "test/e2e/hostile.test.ts", test });
export const secrets = (test: string): HoldingTest => ({ file: "test/e2e/secrets.test.ts", test });
export const refusal = (test: string): HoldingTest => ({ file: "src/specs/load-refusals.test.ts", test });
export const everyAdapter = (test: string): HoldingTest => ({ file: "test/contract/suite.ts", test });
export const everyHost = (test: string): HoldingTest => ({ file: "test/contract/host-suite.ts", test });
export const lock = (test: string): HoldingTest => ({ file: "test/peers/compose-lock.test.ts", test });
export const ssh = (test: string): HoldingTest => ({ file: "test/peers/hosts-ssh.test.ts", test });
