/** Promises about secrets, and about the workflows that are handed them. */
import { comment, runnerLog, workflows, secrets, everyAdapter, everyHost, ssh, type Promised } from "./promise.ts";

export const secrecy: readonly Promised[] = [
  {
    promise: "The runner knows every secret among the inputs before anything is printed, also in debug mode and in a run that is refused.",
    tests: [
      secrets("in an input is known to the runner before anything is printed, in debug mode and in a run that is refused"),
      {
        file: "src/inputs.test.ts",
        test: "are masked before anything else, and also when all else is refused, debug or not (statement 22)",
      },
      { file: "src/inputs.test.ts", test: "are masked each for itself where one text holds several, whether or not a spec names them" },
    ],
  },
  {
    promise: "A secret that a spec refers to is masked before anybody has it.",
    tests: [{ file: "src/specs/secrets.test.ts", test: "has masked a value before it gives it out" }],
  },
  {
    promise:
      "No secret is in a log, comment, check, summary, output, request or file left behind, but where it was put: neither as it is nor in base64, hex or a URL's spelling.",
    tests: [
      secrets("of the job, the step or the host is nowhere but where it was put"),
      { file: "test/e2e/omni.test.ts", test: "the key stands nowhere: not in comment, summary, outputs or log" },
      everyAdapter("lets no secret out of any of its answers"),
      { file: "src/report/redact.test.ts", test: "masks a known value: $reason" },
      { file: "src/report/redact.test.ts", test: "masks what looks like a $reason" },
      { file: "src/runtime/masks.test.ts", test: "is hidden $reason" },
      runnerLog("is registered line by line and in hex, and replaced in everything that follows"),
    ],
  },
  {
    promise: "No secret is an argument of a program, and programs get of the run's own variables a known few.",
    tests: [
      secrets("of the job, the step or the host is nowhere but where it was put"),
      { file: "src/runtime/exec.test.ts", test: "gets nothing of our environment but the few known variables and what is added" },
      everyHost("passes variables and input, in their folder, without a word of them in the arguments"),
      {
        file: "src/specs/secrets.test.ts",
        test: "asks sops for one value, with the one file out of the repository and sops' own variables alone",
      },
    ],
  },
  {
    promise: "Keys and scratch files are for their user alone, and gone at the end.",
    tests: [
      everyHost("makes a scratch folder that only its user may open, and removes it with what is in it"),
      ssh("logs in once for everything, and leaves neither key nor process behind"),
      { file: "src/runtime/files.test.ts", test: "is private, and gone with its content when disposed of" },
      { file: "src/runtime/files.test.ts", test: "is gone too when the process ends without disposing of it" },
    ],
  },
  {
    promise:
      "Errors of the network name method, host and path, never headers, queries, passwords or bodies; those of programs never their arguments.",
    tests: [
      {
        file: "src/runtime/http.test.ts",
        test: "is reported by method, host and path: no header, query, password or body, in no form (statement 25)",
      },
      { file: "src/github/client.test.ts", test: "never says the token (25)" },
      { file: "src/runtime/exec.test.ts", test: "never has its arguments in an error" },
    ],
  },
  {
    promise: "A secret of many lines hides its lines, and not the brackets and letters of everybody else's text.",
    tests: [
      { file: "src/runtime/masks.test.ts", test: "is hidden line by line, but lines that are too short to be one stay (statement 26)" },
      { file: "src/runtime/masks.test.ts", test: "hide nothing when there is nothing to hide, an empty or one-character secret included" },
      { file: "src/specs/secrets.test.ts", test: "masks $reason" },
    ],
  },
  {
    promise: "A key that only looks learns no value of a host and changes nothing there.",
    tests: [
      { file: "test/peers/observe-script.test.ts", test: "has told no value, in whatever form, and has left nothing behind" },
      { file: "test/peers/observe-script.test.ts", test: "refuses %s" },
      { file: "test/peers/observe-ssh.test.ts", test: "gets no lock, without which nothing is changed, and says why" },
    ],
  },
  {
    promise: "Code that Node compiled is kept in a folder that nobody else can write in, or not at all.",
    tests: [
      { file: "test/e2e/start.test.ts", test: "keeps compiled code in the home's cache folder, and says the same with it as without it" },
      { file: "test/e2e/start.test.ts", test: "keeps none where others could write, and works all the same" },
    ],
  },
];

export const ofWorkflows: readonly Promised[] = [
  {
    promise: "Nothing is permitted at the top of a workflow, and each job has exactly what one table gives it.",
    tests: [
      workflows("of $path are none at its top"),
      workflows("of $at are exactly those of the table"),
      workflows("of a caller are those of the workflow that it calls: less would fail, more would not arrive"),
    ],
  },
  {
    promise: "Every action is pinned to a whole commit, and there is no container image that could move.",
    tests: [
      workflows("$used in $path has a whole commit and its version, or a written reason"),
      workflows("has no container and no service that could move under its tag"),
      workflows("checks Omni-Scale out at the commit of the called workflow"),
    ],
  },
  {
    promise: "No workflow is started by an event that hands secrets to other people's code.",
    tests: [workflows("of $path hand no secrets to other people's code")],
  },
  {
    promise:
      "A pull request's job runs on a machine of GitHub's and in no environment, unless you name a runner of yours; one that you name for a second look is never a fork's.",
    tests: [
      workflows("$at names no machine of its owner"),
      workflows("has no environment"),
      workflows("looks at hosts only where the caller names a runner for it, never for a fork or Dependabot, and after the first answer"),
    ],
  },
  {
    promise:
      "Applies run on the default branch alone, in an environment, for a limited time, one after another; only plans give way to newer ones.",
    tests: [
      workflows("$at runs on the default branch alone, in an environment, for a limited time, one after another"),
      workflows("a newer plan of a pull request ends the one before, and no other one, its own first answer least of all"),
      workflows("$at ends by itself"),
    ],
  },
  {
    promise: "No checkout leaves its token behind, and no step takes anything from a cache.",
    tests: [workflows("a checkout of $at leaves no token in the clone"), workflows("no step restores a cache")],
  },
  {
    promise: "A pull request of a fork or of Dependabot needs no secret, gets no comment and does not fail.",
    tests: [
      { file: "test/e2e/pull-request.test.ts", test: "of ${by} is planned without a trace but its green run and the summary" },
      workflows("needs no secret: none is required"),
      comment("a fork's token is not told to change the workflow (33)"),
    ],
  },
  {
    promise: "The linters actionlint and zizmor have nothing to say, and each exception from them has its reason.",
    tests: [
      { file: "test/workflows/lint.test.ts", test: "actionlint has nothing to say (skipped where actionlint is not installed)" },
      { file: "test/workflows/lint.test.ts", test: "zizmor has nothing to say (skipped where zizmor is not installed)" },
      { file: "test/workflows/lint.test.ts", test: "every exception in %s stands below its reason" },
    ],
  },
];
