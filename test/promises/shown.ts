/** Promises about what is shown and read: texts for people, whose they are, texts that would be more than that. */
import {
  laws,
  comment,
  issue,
  runnerLog,
  outputs,
  workflows,
  trouble,
  hostile,
  refusal,
  everyHost,
  lock,
  type Promised,
} from "./promise.ts";

export const reading: readonly Promised[] = [
  {
    promise: "Names and values from specs, hosts and Omni mention nobody and link to nothing, in comments, issues, checks and summaries.",
    tests: [
      laws("gives a comment that is inert, whole and fits (statements 1, 2, 3, 4, 5, 6, 7, 8)"),
      laws("gives issues and comments that are inert, whole, fit, and are the same for the same"),
      hostile("is inert in comment, summary, checks, log and outputs, from plan to report"),
    ],
  },
  {
    promise: "They cannot leave the code span or the fence they are shown in, whatever backticks or tildes they are made of.",
    tests: [
      laws("of %s stays inside its span and its fence"),
      { file: "src/report/escape.test.ts", test: "fence is longer than any run of backticks in it and never shorter than three" },
    ],
  },
  {
    promise: "They make no image, link, HTML or diagram, and end no section of ours.",
    tests: [
      laws("gives a comment that is inert, whole and fits (statements 1, 2, 3, 4, 5, 6, 7, 8)"),
      hostile("full of mistakes is inert in findings and annotations too"),
    ],
  },
  {
    promise: "They add no row and no column to a table.",
    tests: [laws("has one row in its table for each component that is not unchanged (statement 6)")],
  },
  {
    promise: "Characters that turn text around or cannot be seen are spelt out; control characters reach neither a page nor a terminal.",
    tests: [
      { file: "src/report/escape.test.ts", test: "bidi controls are shown (statement 7)" },
      { file: "src/report/escape.test.ts", test: "zero-width characters are shown" },
      { file: "src/report/escape.test.ts", test: "C0 and C1 controls are dropped" },
      laws("prints no control character but newlines on a terminal (statement 7)"),
    ],
  },
  {
    promise: "A report fits where GitHub puts it however large the plan is, cuts whole pieces only, and says how many it left out.",
    tests: [
      laws("of 2,000 components fit everywhere and say how many are left out (statement 8)"),
      laws("of one component with 3,000 resources show whole resources and count the rest"),
      laws("of 5 MB in single values fit"),
      { file: "test/e2e/large.test.ts", test: "that all change are one comment within its limits, with whole fences and few calls" },
    ],
  },
  {
    promise: "What blocks, what is deleted and how to go on stays in a report when all else is cut.",
    tests: [laws("keep verdict, blocks and commands when everything else goes")],
  },
  {
    promise: "The same plan is the same text, and is not written a second time.",
    tests: [
      laws("gives the same text for the same plan (statement 10)"),
      { file: "test/golden/report/report.test.ts", test: "%s is as it was looked at" },
      comment("makes no call when nothing changed (10)"),
      issue("is written with no call where nothing differs, line ends apart (10)"),
    ],
  },
];

export const whose: readonly Promised[] = [
  {
    promise:
      "The hidden first line of a comment or issue of ours holds numbers, kinds and digests alone, and is nothing anywhere else in a text.",
    tests: [
      comment("begins with a marker that holds only version, number, kind and hex digits (9)"),
      comment("a marker that is not the first line means nothing"),
      issue("begins with a marker that holds only version, kind and hex digits, and is found by it (9)"),
    ],
  },
  {
    promise: "Comments and issues of people, other bots and other apps stay as they are, though they begin like ours.",
    tests: [
      comment("150 comments with our exact marker by $reason are never touched"),
      comment("another app's comment with our marker is never edited (12)"),
      comment("what only looks like ours is not edited: $reason"),
      issue("is not somebody else's with the same marker, no other bot's, and no pull request (11, 12)"),
      trouble("is found among 150 of others that begin with its very marker, which stay as they are"),
    ],
  },
  {
    promise: "A comment of ours that somebody edited is folded away and written anew, and the run says so.",
    tests: [
      comment("ours edited by a person is replaced, folded away, and said so (13)"),
      trouble("that a person edited is replaced by a new one, and the run says so"),
    ],
  },
  {
    promise: "No comment decides anything: an apply goes by the plan that was recorded as a check, and by what people type.",
    tests: [
      trouble("decides nothing: an apply goes by the recorded plan, whatever a comment says and where there is none"),
      { file: "src/github/review.test.ts", test: "is not another app's of the same name and id" },
      { file: "src/github/review.test.ts", test: "nobody else's status counts" },
    ],
  },
  {
    promise: "One comment stays one: behind a hundred others, and with several runs at the same moment.",
    tests: [
      comment("is found on the second page (15)"),
      comment("two runs at once leave one live comment, whoever is quicker (15)"),
      issue("is found on the second page, open or closed (15)"),
      issue("of two runs at the same moment stays once"),
    ],
  },
];

export const injection: readonly Promised[] = [
  {
    promise: "Titles, branches, authors and file names are never read by a shell, on the runner or on a host.",
    tests: [
      hostile("whose title, branch, author and file names are commands reaches no shell, from plan to report"),
      { file: "src/runtime/exec.test.ts", test: "gets arguments as they are, because there is no shell" },
      { file: "src/runtime/exec.test.ts", test: "is started by one file of ours alone" },
      everyHost("gives any word at all to the program as it is"),
      lock("carries a holder's name whatever is in it"),
    ],
  },
  {
    promise: "No script of a workflow has an expression of GitHub's in it.",
    tests: [workflows("are in no script: neither in run nor in github-script")],
  },
  {
    promise: "Text that looks like a command to the runner sets no output and no mask, wherever in a line it stands.",
    tests: [
      runnerLog("%j is no command, in no kind of line"),
      runnerLog("whatever it is, is no command"),
      runnerLog("%j in a finding or an error is one annotation and nothing else"),
      runnerLog("is printed between a stop and a start of commands, each time with another token of 32 hex digits"),
      runnerLog("leaves outputs and masks alone and standard error empty, as a process"),
    ],
  },
  {
    promise: "An output is one line, arrives as it is, and is refused where it could end its own delimiter.",
    tests: [
      outputs("reach the next step as they are, whatever they look like (statement 19)"),
      outputs("refuse the value %j, which has more than one line, before anything is written"),
      outputs("refuse a value that has the delimiter in it, should anybody ever guess it (statement 19)"),
    ],
  },
  {
    promise:
      "Specs lead to nothing outside of the repository: symlinks, submodules, `..`, absolute paths and would-be options are refused.",
    tests: [
      refusal("statement 20: a symlinked spec"),
      refusal("statement 20: a stack's folder behind a symlink"),
      refusal("statement 20: a symlink inside a stack's folder"),
      refusal("a submodule as stack"),
      refusal("statement 20: a way out of the repository"),
      refusal("statement 20: an absolute path"),
      refusal("statement 20: an operand that would be an option"),
      { file: "src/specs/load-kinds.test.ts", test: "statement 20: a values file behind a symlink" },
      { file: "src/inputs.test.ts", test: "are refused for $reason" },
    ],
  },
  {
    promise: "On a host no file is written through a symlink.",
    tests: [
      everyHost("does not put a file into a folder of the name, nor through a symlink"),
      { file: "test/peers/compose-write.test.ts", test: "writes no file through a symlink" },
    ],
  },
  {
    promise: "YAML that multiplies itself, repeats a key, reaches for a prototype or is too large is refused, with its place.",
    tests: [
      { file: "src/specs/yaml.test.ts", test: "statement 21: refuses $reason, with its place" },
      { file: "src/specs/yaml.test.ts", test: "neither throws nor loses a file, whatever the text" },
      refusal("statement 21: a file over 1 MiB"),
    ],
  },
];
