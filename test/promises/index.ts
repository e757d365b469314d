/**
 * What Omni-Scale promises about security, each with the tests that hold it: docs/security.md is made of this. Must not
 * promise what no test holds; test/promises.test.ts sees to it that every title stands in its file.
 */
import { applying } from "./applied.ts";
import { ofWorkflows, secrecy } from "./kept.ts";
import type { PromiseGroup } from "./promise.ts";
import { injection, reading, whose } from "./shown.ts";

/** In the order of the page. */
export const promises: readonly PromiseGroup[] = [
  { heading: "What people read", promises: reading },
  { heading: "Whose comment it is", promises: whose },
  { heading: "Injection", promises: injection },
  { heading: "Secrets", promises: secrecy },
  { heading: "Workflows", promises: ofWorkflows },
  { heading: "Apply", promises: applying },
];
