/** Check runs, suites and annotations; must not let a caller choose the suite. */
import { resolveCommit, readCommit } from "../git-read.ts";
import type { CheckRunRecord, Model } from "../model.ts";
import { cutPage } from "../pages.ts";
import { notFound, Refusal, type Reply } from "../reply.ts";
import { type Call, numberParameter, type Route } from "../router.ts";
import { annotationShape, checkRunShape, checkSuiteShape } from "../shapes/report.ts";
import { newCheckRun, updatedCheckRun } from "./check-input.ts";
import { commitOf } from "./repository.ts";

const runs = "/repos/{owner}/{repo}/check-runs";
const docs = "rest/checks/runs";

export const checkRoutes: readonly Route[] = [
  { method: "POST", template: runs, anyOf: ["checks=write"], docs: `${docs}#create-a-check-run`, handle: createRun },
  { method: "GET", template: `${runs}/{check_run_id}`, anyOf: ["checks=read"], docs: `${docs}#get-a-check-run`, handle: getRun },
  { method: "PATCH", template: `${runs}/{check_run_id}`, anyOf: ["checks=write"], docs: `${docs}#update-a-check-run`, handle: updateRun },
  {
    method: "GET",
    template: `${runs}/{check_run_id}/annotations`,
    anyOf: ["checks=read"],
    docs: `${docs}#list-check-run-annotations`,
    handle: listAnnotations,
  },
  {
    method: "GET",
    template: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    anyOf: ["checks=read"],
    docs: `${docs}#list-check-runs-for-a-git-reference`,
    handle: listRuns,
  },
  {
    method: "GET",
    template: "/repos/{owner}/{repo}/commits/{ref}/check-suites",
    anyOf: ["checks=read"],
    docs: "rest/checks/suites#list-check-suites-for-a-git-reference",
    handle: listSuites,
  },
];

async function createRun({ model, token, body }: Call): Promise<Reply> {
  if (token?.app === undefined) throw notFound();
  const made = newCheckRun(model, token.app, body);
  if ((await resolveCommit(model.git, made.headSha)) === undefined) throw new Refusal(422, `No commit found for SHA: ${made.headSha}`);
  const run = { ...made, suite: pickSuite(model, made) };
  model.checkRuns.set(run.id, run);
  return { status: 201, body: checkRunShape(model, run) };
}

/** GitHub's choice: the oldest suite of the App on that commit, whichever workflow run it belongs to. */
function pickSuite(model: Model, run: CheckRunRecord): number {
  const found = [...model.checkSuites.values()].find((suite) => suite.app.id === run.app.id && suite.headSha === run.headSha);
  if (found !== undefined) return found.id;
  const suite = { id: model.nextId(), app: run.app, headSha: run.headSha, createdAt: model.now() };
  model.checkSuites.set(suite.id, suite);
  return suite.id;
}

function getRun(call: Call): Reply {
  return { status: 200, body: checkRunShape(call.model, runOf(call)) };
}

function updateRun(call: Call): Reply {
  const { model, token, body } = call;
  const run = runOf(call);
  if (token?.app?.id !== run.app.id) {
    throw new Refusal(403, `Invalid app_id \`${token?.app?.id}\` - check run can only be modified by the GitHub App that created it.`);
  }
  const updated = updatedCheckRun(model, run, body);
  model.checkRuns.set(run.id, updated);
  return { status: 200, body: checkRunShape(model, updated) };
}

function listAnnotations(call: Call): Reply {
  const run = runOf(call);
  const { items, headers } = cutPage(run.annotations, call.url);
  return { status: 200, body: items.map((annotation) => annotationShape(call.model, annotation, run.headSha)), headers };
}

/** Newest first; `filter=latest`, which is what is meant without one, gives the newest of each name in a suite. */
async function listRuns(call: Call): Promise<Reply> {
  const { model, url } = call;
  const sha = await commitOf(call, call.parameters["ref"] ?? "");
  const asked = (name: string, value: string | number): boolean => [null, String(value)].includes(url.searchParams.get(name));
  const all = [...model.checkRuns.values()].toReversed().filter((run) => run.headSha === sha && asked("app_id", run.app.id));
  const latest = url.searchParams.get("filter") === "all" ? all : all.filter((run) => all.find(sameCheck(run)) === run);
  const found = latest.filter((run) => asked("check_name", run.name) && asked("status", run.status));
  const { items, headers } = cutPage(found, url);
  return { status: 200, body: { total_count: found.length, check_runs: items.map((run) => checkRunShape(model, run)) }, headers };
}

function sameCheck(run: CheckRunRecord): (other: CheckRunRecord) => boolean {
  return (other) => other.name === run.name && other.suite === run.suite;
}

async function listSuites(call: Call): Promise<Reply> {
  const { model, url } = call;
  const sha = await commitOf(call, call.parameters["ref"] ?? "");
  const appId = url.searchParams.get("app_id");
  const name = url.searchParams.get("check_name");
  const named = (suite: number): boolean =>
    name === null || [...model.checkRuns.values()].some((run) => run.suite === suite && run.name === name);
  const found = [...model.checkSuites.values()].filter(
    (suite) => suite.headSha === sha && (appId === null || appId === String(suite.app.id)) && named(suite.id),
  );
  const commit = await readCommit(model.git, sha);
  const { items, headers } = cutPage(found, url);
  return {
    status: 200,
    body: { total_count: found.length, check_suites: items.map((suite) => checkSuiteShape(model, suite, commit)) },
    headers,
  };
}

function runOf(call: Call): CheckRunRecord {
  const run = call.model.checkRuns.get(numberParameter(call, "check_run_id"));
  if (run === undefined) throw notFound();
  return run;
}
