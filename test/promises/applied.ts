/** Promises about applies: what starts one, what it may do, what is left when it ends early. */
import { comment, workflows, engine, held, everyAdapter, lock, ssh, type Promised } from "./promise.ts";

export const applying: readonly Promised[] = [
  {
    promise: "What nobody reviewed, or is otherwise by now than it was reviewed, is held before anything is changed.",
    tests: [
      held("holds what was edited by hand since the review, shows then and now, and goes on when its digest is named"),
      held("holds what a plan that saw nothing live could not know of"),
      held("holds what was pushed without a pull request, and names the commit"),
      held("holds what came from ${by}, says why, and takes it by its digest"),
      engine("does nothing that nobody reviewed, and says how to let it through"),
    ],
  },
  {
    promise:
      "A reviewed plan is bound by every resource, field and value of it, secrets included where there is a fingerprint key, and not by reasons or by places in files.",
    tests: [
      { file: "src/core/change.test.ts", test: "differs: $reason" },
      { file: "src/core/change.test.ts", test: "stays the same: $reason" },
      { file: "src/core/change.test.ts", test: "binds a secret under a key and its id, and not at all without one" },
      { file: "src/core/review.test.ts", test: "holds a component for one change that is otherwise now, with then and now" },
    ],
  },
  {
    promise: "What somebody changes between the plan of an apply and its step stops the step with nothing written.",
    tests: [
      everyAdapter("gives stale, and writes nothing, when somebody was there in between"),
      {
        file: "test/peers/compose-write.test.ts",
        test: "gives stale and changes nothing when somebody recreated a container since the plan",
      },
    ],
  },
  {
    promise: "Only a push to the default branch or a person's own run on it applies, and always the branch's tip.",
    tests: [
      held("started by anything but a push or a person is refused, and changes nothing"),
      held("of another branch than the default one is refused"),
      { file: "test/e2e/drift.test.ts", test: "by hand on another branch is refused" },
      held("re-run from an old push works at the tip, and undoes nothing"),
      held("that checked out less than the tip leaves it to the tip's own run"),
    ],
  },
  {
    promise: "An apply plans anew: no plan comes from an artifact or a file.",
    tests: [
      workflows("no step hands a plan on as an artifact, nor takes one from another run"),
      workflows("no input takes a plan or a file of one"),
    ],
  },
  {
    promise: "For a public repository a machine of your own applies nothing until you acknowledge it.",
    tests: [held("on somebody's own machine for a public repository is held until that is acknowledged")],
  },
  {
    promise: "In `mode: observe` nothing is ever changed.",
    tests: [held("in a rack that only observes changes nothing, and says how to go on"), engine("does nothing at all in mode observe")],
  },
  {
    promise: "What could not be seen is unknown and never taken for absent: nothing of it is applied.",
    tests: [
      everyAdapter("calls what it could not see unknown, plans nothing from it, and does not throw"),
      engine("holds what it cannot see, though the plan without sight was reviewed"),
      ssh("never takes a file for absent because the connection was cut"),
    ],
  },
  {
    promise:
      "Nothing is deleted but what a person removed by name and typed again; what merely vanishes from the specs stays, and so does what no spec names.",
    tests: [
      held("deletes what a tombstone names when its name is typed, and keeps its volumes"),
      engine("deletes only what was typed"),
      everyAdapter("deletes nothing when a component merely vanishes from the specs"),
      everyAdapter("deletes what a tombstone names, and keeps what must survive"),
      everyAdapter("lists what no spec names, and leaves it alone"),
    ],
  },
  {
    promise: "Whatever docker is to change passes a guard that lets no volume go, nothing be pruned and no project be taken down.",
    tests: [
      { file: "src/adapters/compose/docker.test.ts", test: "refuses docker %s, and nothing runs" },
      { file: "src/adapters/compose/docker.test.ts", test: "is where every change by docker goes through" },
      { file: "src/adapters/compose/argv.test.ts", test: "refuses `$args`: $reason" },
      { file: "test/peers/compose-write.test.ts", test: "never removes what no file names, even where the project's .env asks Compose to" },
    ],
  },
  {
    promise:
      "A container that newly asks for privileges, a namespace of the host, its root or the engine's socket blocks its pull request's plan and holds its merge, and every later one, unless the base branch accepts it by name. What runs like that already is known, and named in each plan that changes it.",
    tests: [
      held("holds what newly asks for a way to the host, though it was merged"),
      held("does what asks for a way to the host that the base branch accepts by name"),
      { file: "src/core/coming.test.ts", test: "$reason: $comes" },
      { file: "src/adapters/compose/rules.test.ts", test: "$reason: $ids" },
      { file: "test/known-findings.test.ts", test: "shows more than ten of them as one line when the hub changes, and nothing blocks" },
    ],
  },
  {
    promise: "Of two applies at once one works, and the other waits or stops with the holder's name.",
    tests: [
      everyAdapter("gives its lock to one owner at a time and names the holder to the other"),
      engine("stops with the holder's name when somebody else has the target, and leaves that lock alone"),
      {
        file: "test/peers/together.test.ts",
        test: "lets the one that waits go on when the other is done, and then there is nothing left for it to do",
      },
      { file: "test/peers/together.test.ts", test: "carries out two different changes one after the other, never in between each other" },
    ],
  },
  {
    promise:
      "A run that lost its lock changes nothing once another has it; the lock of a killed run is free as soon as what it began is over.",
    tests: [
      lock("refuses a run that lost its session once somebody else has it"),
      lock("is free as soon as its holder was killed with -9"),
      lock("waits for a mutation that a killed run left behind, and for no longer than it was told"),
    ],
  },
  {
    promise:
      "An apply that was killed anywhere gets where it was going when it is started again; data stays, and the journal on a Docker host tells what happened.",
    tests: [
      { file: "test/peers/killed.test.ts", test: "ends where it was going after a death $reason" },
      { file: "test/peers/compose-kill.test.ts", test: "converges after a kill $delayMs ms into effect $atEffect" },
      { file: "test/e2e/choreography.test.ts", test: "gets there although a run is killed in each of its effects, before it and after it" },
    ],
  },
  {
    promise: "A change whose answer was lost is looked for and not made twice.",
    tests: [
      engine("goes on after a write of unknown outcome without doing it twice"),
      comment("a creation cut $cut leaves one comment ($reason)"),
    ],
  },
  {
    promise: "A second apply of the same plan changes nothing and says so.",
    tests: [
      { file: "test/e2e/merge.test.ts", test: "by ${method} is applied, told on top of the same comment, and done once" },
      everyAdapter("brings a target that was changed by hand to what is wanted, and a second apply of the same step changes nothing"),
    ],
  },
  {
    promise: "A cancelled run begins nothing more, ends what it started and writes down what it did, well before the runner kills it.",
    tests: [
      { file: "src/runtime/signals.test.ts", test: "begins nothing more, ends its child and has its journal written well within 7 s" },
      { file: "src/core/run.test.ts", test: "begins nothing new after a stop, and says which steps were left" },
    ],
  },
  {
    promise:
      "Every apply of the Action whose inputs can be read, refused or not, leaves a line that says who ran what, at which commit and digest, with which result.",
    tests: [held("of any end leaves one line that says who ran what, at which commit and digest, with which result")],
  },
  {
    promise: "A host over ssh is who its spec says it is: another key, or none in the spec, is refused, and none is learnt on the way.",
    tests: [
      ssh("refuses a host whose key is not the pinned one, with both fingerprints and what to do"),
      ssh("refuses a host that is only known by a key of another type"),
      { file: "src/specs/hosts.test.ts", test: "a host over ssh is refused whose own keys are not in the spec: %s" },
    ],
  },
  {
    promise: "An apply's own key gets no shell, copies nothing and forwards nothing on a host.",
    tests: [ssh("gives nobody $reason"), ssh("copies nothing, with scp's protocols old and new"), ssh("forwards no port and no agent")],
  },
  {
    promise:
      "A hub whose logins come from tsidp is told when the tailnet's policy in Git does not vouch for addresses, and no other hub is.",
    tests: [
      { file: "src/commands/repository.test.ts", test: "the tailnet's policy is judged by what a hub trusts: $reason" },
      { file: "src/rules/policy.test.ts", test: "a text" },
    ],
  },
];
