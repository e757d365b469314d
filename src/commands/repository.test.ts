/** Which of a repository's files a rule looks at, and for whom; what each rule finds in one is beside the rule. */
import { expect, it } from "vitest";
import { memoryTree } from "../../test/memory-tree.ts";
import type { Component } from "../core/model.ts";
import { repositoryFindings } from "./repository.ts";

/** A rule that would find something in it, were it asked. */
const policy = memoryTree({ "tailscale/policy.hujson": '{"grants": [] /* none for tsidp */}\n' });

function hub(auth: object | undefined): Component {
  const source = { file: "specs/home.yaml", line: 1, column: 1 };
  return { name: "Platform/home", kind: "Platform", spec: auth === undefined ? {} : { auth }, source } as unknown as Component;
}

it.each([
  { reason: "tsidp", components: [hub({ tailscale: { issuer: "https://idp.example.ts.net" } })], rules: ["O31"] },
  { reason: "Auth0", components: [hub({ auth0: { domain: "a.example" } })], rules: [] },
  { reason: "something that the spec does not say", components: [hub(undefined)], rules: [] },
  { reason: "no hub at all", components: [], rules: [] },
])("the tailnet's policy is judged by what a hub trusts: $reason", async ({ components, rules }) => {
  const base = { tree: memoryTree({}), components: [] };
  const { fresh } = await repositoryFindings({ tree: policy, components }, base, [], new Date(0));
  expect(fresh.map(({ rule }) => rule)).toEqual(rules);
});
