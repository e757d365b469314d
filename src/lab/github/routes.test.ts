import { expect, test } from "vitest";
import { asker, useGitHub, usePull } from "../../../test/github-lab.ts";
import { checkExchanges } from "../../../test/openapi.ts";
import { routes } from "./routes/all.ts";

test("every route answers as GitHub describes it, and every request of this test is one that GitHub describes", async () => {
  const github = await useGitHub();
  const number = await usePull(github);
  const ask = asker(github);
  const sha = github.pullRequest(number).head.sha;
  const person = asker(github, github.token({ kind: "user", login: "octocat" }));
  const annotation = { path: "feature.txt", start_line: 1, end_line: 1, annotation_level: "warning", message: "careful", title: "T" };
  const output = { title: "Plan", summary: "1 change", text: "{}", annotations: [annotation] };

  const comment = await ask("POST", `./issues/${number}/comments`, { body: "hello" });
  const run = await ask("POST", "./check-runs", { name: "plan", head_sha: sha, status: "in_progress", external_id: "v1:1:main" });
  const issue = await ask("POST", "./issues", { title: "Drift", body: "one", labels: ["omni-scale"] });
  const calls: [string, string, unknown?][] = [
    ["GET", "."],
    ["GET", "./branches/main"],
    ["GET", "./git/ref/heads/feature"],
    ["GET", "./compare/main...feature"],
    ["GET", "./compare/main...feature?page=1&per_page=10"],
    ["GET", `./commits/${sha}`],
    ["GET", `./commits/${sha}/pulls?per_page=100`],
    ["GET", `./pulls/${number}`],
    ["GET", "./pulls?state=all&sort=updated&direction=desc&base=main"],
    ["GET", `./issues/${number}/comments?per_page=100&page=1`],
    ["GET", `./issues/comments/${comment.body.id}`],
    ["PATCH", `./issues/comments/${comment.body.id}`, { body: "hello again" }],
    ["PATCH", `./check-runs/${run.body.id}`, { status: "completed", conclusion: "neutral", output }],
    ["GET", `./check-runs/${run.body.id}`],
    ["GET", `./check-runs/${run.body.id}/annotations`],
    ["GET", `./commits/${sha}/check-runs?check_name=plan&app_id=15368&filter=all`],
    ["GET", `./commits/${sha}/check-suites?app_id=15368`],
    ["POST", `./statuses/${sha}`, { state: "success", context: "omni-scale", description: "digest abc" }],
    ["GET", `./commits/${sha}/statuses`],
    ["GET", `./pulls/${number}/files?per_page=100`],
    ["GET", "./issues?state=all&per_page=100"],
    ["GET", `./issues/${issue.body.number}`],
    ["GET", `./issues/${number}`],
    ["PATCH", `./issues/${issue.body.number}`, { state: "closed", state_reason: "not_planned", labels: ["omni-scale", "other"] }],
    ["POST", "./labels", { name: "omni-scale:accepted", color: "c5def5", description: "Live with it" }],
    ["GET", "./labels/omni-scale%3Aaccepted"],
    ["GET", "/rate_limit"],
    [
      "POST",
      "/graphql",
      { query: `mutation { minimizeComment(input: {subjectId: "${comment.body.node_id}", classifier: OUTDATED}) { clientMutationId } }` },
    ],
    ["DELETE", `./issues/comments/${comment.body.id}`],
  ];
  for (const [method, path, body] of calls) expect((await ask(method, path, body)).status, path).toBeLessThan(300);
  expect((await person("GET", "/user")).status).toBe(200);
  expect((await ask("GET", "/app")).status).toBe(401);

  expect(checkExchanges(github.log)).toEqual([]);
  const played = new Set(github.log.map((exchange) => `${exchange.method} ${exchange.route}`));
  expect(routes.map((route) => `${route.method} ${route.template}`).filter((route) => !played.has(route))).toEqual([]);
});
