export const id = 900;
export const ids = [900];
export const modules = {

/***/ 3967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/* unused harmony export isFailure */
/** The command line's exit codes: 0 nothing to do, 2 changes, 1 error (design §7). */
function exitCode({ status }) {
    if (status === "changes")
        return 2;
    // Nobody may take "not seen" for "nothing to do".
    if (status === "unseen")
        return 1;
    return isFailure({ status }) ? 1 : 0;
}
/** Whether the Action's step fails. Having changes is no failure; what was held or rolled back is not done. */
function isFailure({ status, untold }) {
    if (untold !== undefined)
        return true;
    return status === "blocked" || status === "held" || status === "failed" || status === "invalid";
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ comparedNothing)
/* harmony export */ });
/** Whether it compared nothing at all: no target was seen, and there is no commit to compare with. Such a plan is not "nothing to do". */
function comparedNothing({ base, components }) {
    return (base === undefined &&
        components.length > 0 &&
        components.every(({ basis, status }) => basis.kind === "static" && status === "unchanged"));
}


/***/ }),

/***/ 5812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
;// CONCATENATED MODULE: ./build/core/run-steps.js

/** What to do when a run ended early. */
const startAgain = (0,words/* say */.cv) `Start the apply again: it goes on where this one stopped.`;
/** Runs a component's steps until one does not get there; the rest is reported as not started. Never rejects. */
async function runSteps(planned, permits, ports, signal) {
    const steps = inOrder(planned.steps);
    const outcomes = [];
    let end;
    for (const step of steps) {
        if (end !== undefined) {
            outcomes.push(notStarted(step));
            continue;
        }
        // Asked in its turn, not before: another component's step may be under way when the stop comes.
        const done = await ports.inTurn(step.target, async () => signal.aborted ? { outcome: notStarted(step), end: stopped(outcomes) } : runStep(step, permits, ports));
        // Held is said of what was not touched at all.
        const isTouched = done.end?.state === "held" && outcomes.some(({ status }) => status === "applied");
        end = done.end !== undefined && isTouched ? { ...done.end, state: "failed" } : done.end;
        outcomes.push(done.outcome);
    }
    const any = outcomes.some(({ status }) => status === "applied");
    return {
        name: planned.name,
        state: end?.state ?? (any ? "applied" : "unchanged"),
        ...(end === undefined ? {} : { because: end.because, next: end.next }),
        steps: outcomes,
        held: [],
        changes: planned.changes,
    };
}
function notStarted({ id, title }) {
    return { id, title, status: "not-started", notes: [], gates: [], seconds: 0 };
}
async function runStep(step, permits, ports) {
    const began = ports.seconds();
    ports.tell({ kind: "intent", step });
    const result = await settle(() => ports.apply(step));
    ports.tell({ kind: "done", step, status: result.status });
    const gates = [];
    const outcome = (last) => ({
        id: step.id,
        title: step.title,
        status: last.status,
        ...detailOf(last),
        notes: "notes" in last ? (last.notes ?? []) : [],
        gates,
        seconds: Math.round(ports.seconds() - began),
    });
    const end = endingOf(result);
    if (end !== undefined)
        return { outcome: outcome(result), end };
    for (const gate of step.gates) {
        const failed = await pass(gate, step, permits, ports, gates);
        if (failed === undefined)
            continue;
        if (failed.state !== "failed" || !step.reversible)
            return { outcome: outcome(result), end: failed };
        const back = await takeBack(step, failed, ports);
        return { outcome: outcome(back ?? result), end: (back && endingOf(back)) ?? failed };
    }
    return { outcome: outcome(result) };
}
async function pass(gate, step, permits, ports, passed) {
    ports.tell({ kind: "waiting", step, gate });
    const { status, detail } = await ports.wait(gate, step).catch((error) => ({
        status: "not-checked",
        detail: (0,words/* say */.cv) `it could not be asked: ${textOf(error)}`,
    }));
    ports.tell({ kind: "gate", step, gate, status });
    passed.push({ title: gate.title, status, detail });
    if (status === "passed" || (status === "not-checked" && permits.acknowledged.has(gate.id)))
        return undefined;
    if (status === "failed") {
        return {
            state: "failed",
            because: (0,words/* say */.cv) `${gate.title}: ${detail}`,
            next: (0,words/* say */.cv) `Look at what it says, mend it, and start the apply again.`,
        };
    }
    return {
        state: "unknown",
        because: (0,words/* say */.cv) `${gate.title}: ${detail}`,
        next: (0,words/* say */.cv) `Check it yourself, then start the apply again with ${`acknowledge: ${gate.id}`}.`,
    };
}
async function takeBack(step, failed, ports) {
    try {
        const back = await ports.rollBack(step);
        return back?.status === "rolled-back" ? { ...back, because: failed.because } : back;
    }
    catch (error) {
        return { status: "failed", because: (0,words/* say */.cv) `${failed.because}; and taking it back failed: ${textOf(error)}` };
    }
}
/** A step that throws may have happened: unknown, until the next run has looked. */
async function settle(work) {
    try {
        return await work();
    }
    catch (error) {
        return { status: "unknown", because: (0,words/* say */.cv) `${textOf(error)}` };
    }
}
function endingOf(result) {
    switch (result.status) {
        case "applied":
        case "unchanged":
            return undefined;
        case "rolled-back":
            return {
                state: "rolled-back",
                because: result.because,
                next: (0,words/* say */.cv) `What ran before runs again. Mend the change in a new pull request.`,
            };
        case "stale":
            return {
                state: "held",
                because: (0,words/* say */.cv) `it changed while the plan was being carried out: expected ${result.expected}, found ${result.found}`,
                next: (0,words/* say */.cv) `Start the apply again: it plans anew.`,
            };
        case "failed":
            return { state: "failed", because: result.because, next: startAgain };
        case "unknown":
            return { state: "unknown", because: (0,words/* say */.cv) `it may or may not have happened: ${result.because}`, next: startAgain };
    }
}
function detailOf(result) {
    if (result.status === "stale")
        return { detail: (0,words/* say */.cv) `expected ${result.expected}, found ${result.found}` };
    return "because" in result ? { detail: result.because } : {};
}
function stopped(outcomes) {
    const state = outcomes.some(({ status }) => status === "applied") ? "failed" : "skipped";
    return { state, because: (0,words/* say */.cv) `the run was stopped`, next: startAgain };
}
/** Steps so that each follows those it names; equal input gives equal order. Adapters promise that there is no cycle. */
function inOrder(steps) {
    const ids = new Set(steps.map(({ id }) => id));
    const placed = new Set();
    const order = [];
    while (order.length < steps.length) {
        const next = steps.find((step) => !placed.has(step.id) && step.after.every((id) => placed.has(id) || !ids.has(id)));
        if (next === undefined)
            throw new Error(`Steps wait for each other: ${steps.map(({ id }) => id).join(", ")}`);
        placed.add(next.id);
        order.push(next);
    }
    return order;
}
function textOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/core/run.js


/**
 * Carries out a plan. A component starts when its dependencies have ended: it is skipped when a hard one did not
 * get there, and independent ones go on when one fails. Steps of one target go one after the other. After `signal`
 * no new step begins. Never rejects: what goes wrong is an end state.
 */
async function run(plan, permits, ports, signal) {
    const ended = new Map();
    const turns = new Map();
    const inTurn = (target, work) => {
        const turn = (turns.get(target) ?? Promise.resolve()).then(work);
        turns.set(target, turn);
        return turn;
    };
    for (const component of plan.components) {
        const before = component.after.map((name) => ended.get(name)).filter((outcome) => outcome !== undefined);
        const outcome = Promise.all(before).then(async (outcomes) => {
            const result = await runComponent(component, outcomes, permits, { ...ports, inTurn }, signal);
            ports.tell({ kind: "ended", component: component.name, outcome: result });
            return result;
        });
        ended.set(component.name, outcome);
    }
    return { components: await Promise.all(ended.values()) };
}
async function runComponent(planned, dependencies, permits, ports, signal) {
    const refusal = permits.refused.get(planned.name);
    if (refusal !== undefined)
        return refused(planned, refusal);
    const missing = dependencies.filter(({ name, state }) => planned.hard.includes(name) && state !== "applied" && state !== "unchanged");
    if (missing.length > 0)
        return skipped(planned, missing);
    if (planned.status === "unchanged")
        return { ...start(planned), state: "unchanged" };
    if (signal.aborted)
        return { ...start(planned), state: "skipped", because: (0,words/* say */.cv) `the run was stopped before its turn`, next: startAgain };
    if (planned.status !== "deferred" && planned.again === undefined)
        return runSteps(planned, permits, ports, signal);
    const replanned = await ports.replan(planned);
    return replanned.status === "ready" ? runSteps(replanned.plan, permits, ports, signal) : refused(planned, replanned.refusal);
}
function start(planned) {
    return { name: planned.name, steps: [], held: [], changes: planned.changes };
}
function refused(planned, { because, next, held }) {
    return { ...start(planned), state: "held", because, next, held };
}
function skipped(planned, missing) {
    const names = (0,words/* list */.p_)(missing.map(({ name, state }) => (0,words/* say */.cv) `${name} (${[state.replace("-", " ")]})`));
    return {
        ...start(planned),
        state: "skipped",
        because: (0,words/* say */.cv) `it depends on ${names}`,
        next: (0,words/* say */.cv) `Mend that first, then start the apply again.`,
    };
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_CONFIG: () => (/* binding */ DEFAULT_CONFIG),
  INPUT_NAMES: () => (/* binding */ INPUT_NAMES),
  lockFolderIn: () => (/* binding */ lockFolderIn),
  omniIn: () => (/* binding */ omniIn),
  readInputs: () => (/* binding */ readInputs),
  readSurface: () => (/* binding */ readSurface),
  secretEnvironment: () => (/* reexport */ secretEnvironment)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/runtime/runner-facts.js
/** What the GitHub runner says about the job; only inputs.ts may use it. Must not read anything but the event file. */



const url = schemas.url({ protocol: /^https?$/, error: "a URL" }).transform((text) => text.replace(/\/+$/, ""));
const present = schemas.string().min(1);
/** Each variable; the messages complete "must be …". */
const Variables = schemas.object({
    GITHUB_EVENT_NAME: present,
    GITHUB_EVENT_PATH: present,
    GITHUB_REPOSITORY: schemas.string().regex(/^[\w.-]+\/[\w.-]+$/, "owner/name"),
    GITHUB_API_URL: url,
    GITHUB_SERVER_URL: url,
    GITHUB_SHA: schemas.string().regex(/^[0-9a-f]{40}$/, "a commit"),
    GITHUB_REF: present,
    GITHUB_ACTOR: present,
    GITHUB_TRIGGERING_ACTOR: schemas.string().default(""),
    GITHUB_RUN_ID: schemas.string().regex(/^\d+$/, "a number"),
    GITHUB_RUN_ATTEMPT: schemas.string().regex(/^\d+$/, "a number").default("1"),
    RUNNER_ENVIRONMENT: schemas.string().default(""),
    RUNNER_TEMP: present,
    GITHUB_WORKSPACE: present,
    GITHUB_JOB: schemas.string().optional(),
    GITHUB_WORKFLOW_REF: schemas.string().optional(),
});
/** The facts, or what is wrong with them, all of it. */
function readRunnerFacts(env) {
    const parsed = Variables.safeParse(env);
    if (!parsed.success) {
        return {
            problems: parsed.error.issues.map((issue) => {
                const name = String(issue.path[0]);
                const value = env[name] ?? "";
                return value === ""
                    ? (0,words/* say */.cv) `the runner's variable ${name} is missing`
                    : (0,words/* say */.cv) `the runner's variable ${name} is ${value} and must be ${issue.message}`;
            }),
        };
    }
    const facts = parsed.data;
    const event = readEvent(facts.GITHUB_EVENT_PATH);
    if (event === undefined)
        return {
            problems: [(0,words/* say */.cv) `the file that the runner's variable ${"GITHUB_EVENT_PATH"} names is not there or is not JSON`],
        };
    const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: serverUrl, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt } = facts;
    return {
        problems: [],
        runner: {
            eventName: facts.GITHUB_EVENT_NAME,
            event: event.content,
            repository,
            apiUrl: facts.GITHUB_API_URL,
            serverUrl,
            sha: facts.GITHUB_SHA,
            ref: facts.GITHUB_REF,
            actor: facts.GITHUB_ACTOR,
            triggeringActor: facts.GITHUB_TRIGGERING_ACTOR === "" ? facts.GITHUB_ACTOR : facts.GITHUB_TRIGGERING_ACTOR,
            runId,
            runAttempt: Number(attempt),
            runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${attempt}`,
            selfHosted: facts.RUNNER_ENVIRONMENT !== "github-hosted",
            temporaryFolder: facts.RUNNER_TEMP,
            workspace: facts.GITHUB_WORKSPACE,
            ...jobOf(facts.GITHUB_JOB, facts.GITHUB_WORKFLOW_REF),
        },
    };
}
/** `GITHUB_WORKFLOW_REF` is e.g. `octo/rack/.github/workflows/omni-scale.yml@refs/heads/main`. */
function jobOf(name, workflow) {
    const file = /\/([^/@]+\.ya?ml)@/.exec(workflow ?? "")?.[1];
    return name === undefined || name === "" || file === undefined ? {} : { job: { name, file } };
}
/** Undefined when the file is not there or not JSON: what is in it is nobody's to print. */
function readEvent(path) {
    try {
        return { content: JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8")) };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/runtime/secret-values.js
/** Secrets that a step is given in one text: a YAML mapping of variables to values. Must not show any of it. */


const Values = schemas.record(schemas.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), schemas.string());
/** The values by variable, or undefined for a text that is no such mapping. `012` and `2026-11-26` stay as they are written. */
function secretValues(text) {
    if (text.trim() === "")
        return {};
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: "failsafe", logLevel: "silent" });
    if (document.errors.length > 0)
        return undefined;
    try {
        return Values.safeParse(document.toJS({ maxAliasCount: 0 })).data;
    }
    catch {
        // An alias: nobody writes one by intention here.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/runtime/secret-environment.js
/** Which variables of the environment are secrets of ours, and which specs may name; must not read the process. */

/** Where a command line gets the key from. */
const KEY_VARIABLE = "OMNI_SCALE_FINGERPRINT_KEY";
/** Where Omni's own tools get a service account's key from. */
const OMNI_KEY = "OMNI_SERVICE_ACCOUNT_KEY";
/** The input with values for specs' `fromEnv`, as the runner hands it on. */
const VALUES_VARIABLE = "INPUT_SECRET-VALUES";
/**
 * The variables that a secret reference may name: none of the runner's or our own, whose tokens are not for specs; those
 * of the input `secret-values` count more than the step's.
 */
function secretEnvironment(env) {
    const all = { ...env, ...secretValues(env[VALUES_VARIABLE] ?? "") };
    const allowed = Object.entries(all).filter(([name]) => !/^(GITHUB|RUNNER|ACTIONS|INPUT|OMNI_SCALE)_/i.test(name));
    return Object.fromEntries(allowed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/**
 * Every value that may be a secret, also under a name that is ours by mistake (`fingerprint_key`). Those of `secret-values`
 * are told each for itself too: the runner knows their text as a whole, with the variables' names in its lines.
 */
function secretsIn(env) {
    const own = new Set([KEY_VARIABLE, OMNI_KEY, "GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
    const isSecret = (name) => own.has(name) || /^INPUT_.*(TOKEN|KEY|SECRET|PASSWORD)/i.test(name);
    const given = Object.entries(env).flatMap(([name, value]) => (isSecret(name) && value !== undefined ? [value] : []));
    // The key under the name of the address, which is told where it cannot be used. Base64 of JSON begins like this.
    const swapped = [env["OMNI_ENDPOINT"] ?? ""].filter((value) => value.trim().startsWith("eyJ"));
    const inText = Object.values(secretValues(env[VALUES_VARIABLE] ?? "") ?? {});
    return [...given, ...swapped, ...inText].map((value) => value.trim()).filter((value) => value !== "");
}

// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/specs/fields.js
var fields = __webpack_require__(5558);
;// CONCATENATED MODULE: ./build/inputs.js
/**
 * What a run was asked for: the only reader of the environment and of the Action's inputs; must not act on any of it.
 *
 * Inputs come as `INPUT_<NAME>` variables. They are read here and not by `@actions/core`, which would load an HTTP
 * client for it, and tells of one missing input at a time.
 */










/** The inputs of action.yml; a test holds the two together. */
const INPUT_NAMES = [
    "command",
    "config",
    "components",
    "token",
    "fingerprint-key",
    "secret-values",
    "accept",
    "acknowledge",
    "confirm-delete",
    "look",
];
const DEFAULT_CONFIG = "omni-scale.yaml";
const SECRET_INPUTS = new Set(["token", "fingerprint-key", "secret-values"]);
const LISTS = new Set(["components", "accept", "acknowledge", "confirm-delete"]);
/** What each input must be; the messages complete "must be …". */
const Given = schemas.object({
    command: schemas["enum"](["plan", "apply", "drift", "validate"], { error: "plan, apply, drift or validate" }),
    config: fields/* pathInside */._l.regex(/\.ya?ml$/, "the path of a .yaml file").default(DEFAULT_CONFIG),
    components: schemas.array(fields/* componentName */.TQ),
    token: schemas.string({ error: "a token that GitHub accepts, by default the job's own" }).regex(/^\S+$/, "one word").exactOptional(),
    "fingerprint-key": schemas.string().min(16, "at least 16 characters long, e.g. what `openssl rand -hex 32` gives").exactOptional(),
    "secret-values": schemas.string()
        .refine((text) => secretValues(text) !== undefined, "a YAML mapping of variables to texts, e.g. `DB_PASSWORD: …`, one a line")
        .exactOptional(),
    accept: schemas.array(schemas.string()
        .regex(/^[0-9a-f]{12,64}$/i, "a digest, or at least its first 12 hex digits")
        .toLowerCase()),
    acknowledge: schemas.array(schemas.string().max(300, "the id of a guard as the plan shows it")),
    "confirm-delete": schemas.array(fields/* componentName */.TQ),
    look: schemas["enum"](["now", "later"], { error: "now or later" }).default("now"),
});
/**
 * Reads a run's inputs, from `flags` for a command line, else from the Action's. Before anything else every secret
 * among them is registered with `log`. Throws one UserError that names all that is wrong.
 */
function readInputs(env, log, flags) {
    for (const secret of secretsIn(env))
        log.mask(secret);
    const given = flags === undefined ? givenToAction(env) : givenOnCommandLine(env, flags);
    const parsed = Given.safeParse(given);
    const problems = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, given, flags !== undefined));
    if (flags !== undefined) {
        if (!parsed.success)
            throw refusal(problems, (0,words/* say */.cv) `Run ${"omni-scale --help"} to see every option.`);
        const user = env["USER"] ?? env["USERNAME"] ?? "somebody";
        return { surface: "command-line", ...common(parsed.data), owner: `${user}@${(0,external_node_os_.hostname)()}` };
    }
    const facts = readRunnerFacts(env);
    problems.push(...unknownInputs(env), ...facts.problems);
    const token = parsed.data?.token;
    if (given.token === undefined)
        problems.push((0,words/* say */.cv) `the input ${"token"} is empty and must be a token; leave it out to use the job's own`);
    if (!parsed.success || facts.runner === undefined || token === undefined || problems.length > 0) {
        throw refusal(problems, (0,words/* say */.cv) `Correct them under ${"with:"} in the workflow's step; action.yml describes every input.`);
    }
    return {
        surface: "action",
        ...common(parsed.data),
        token,
        look: parsed.data.look,
        runner: facts.runner,
        owner: facts.runner.runUrl,
    };
}
/** What has to be known before anything can be printed: whether a runner reads it, and whether colours are wanted. */
function readSurface(env) {
    return { runner: env["GITHUB_ACTIONS"] === "true", color: (env["NO_COLOR"] ?? "") === "" };
}
/**
 * Where the Docker engine's locks lie, of a run whose own /run/lock is not the engine's: one in a container that was
 * given the engine's socket, or one with the stand-in. Only an absolute path counts.
 */
function lockFolderIn(env) {
    const folder = env["OMNI_SCALE_LOCK_FOLDER"] ?? "";
    return folder.startsWith("/") ? { lockFolder: folder } : {};
}
/** Omni's address, as Omni's own tools read it; an empty variable is none, as an unset secret of a workflow is empty. */
function omniIn(env) {
    const endpoint = (env["OMNI_ENDPOINT"] ?? "").trim();
    return endpoint === "" ? {} : { endpoint };
}
function givenToAction(env) {
    return Object.fromEntries(INPUT_NAMES.flatMap((name) => {
        const value = (env[variableOf(name)] ?? "").trim();
        if (LISTS.has(name))
            return [[name, split(value)]];
        return value === "" ? [] : [[name, value]];
    }));
}
function givenOnCommandLine(env, flags) {
    const key = env[KEY_VARIABLE] ?? "";
    return {
        command: flags.command,
        ...(flags.config === undefined ? {} : { config: flags.config }),
        ...(key === "" ? {} : { "fingerprint-key": key }),
        components: (flags.components ?? []).flatMap(split),
        accept: (flags.accept ?? []).flatMap(split),
        acknowledge: (flags.acknowledge ?? []).flatMap(split),
        "confirm-delete": (flags.confirmDelete ?? []).flatMap(split),
    };
}
/** Entries on lines of their own or with commas between. */
function split(text) {
    return [...new Set(text.split(/[\n,]/).map((entry) => entry.trim()))].filter((entry) => entry !== "");
}
function common(data) {
    const { command, config, components, accept, acknowledge, "fingerprint-key": key, "confirm-delete": confirmDelete } = data;
    return {
        command,
        config,
        components,
        accept,
        acknowledge,
        confirmDelete,
        ...(key === undefined ? {} : { fingerprintKey: key }),
    };
}
function variableOf(name) {
    return `INPUT_${name.toUpperCase()}`;
}
function unknownInputs(env) {
    const known = new Set(INPUT_NAMES.map(variableOf));
    const unknown = Object.keys(env).filter((name) => name.startsWith("INPUT_") && !known.has(name));
    return unknown.toSorted().map((variable) => {
        const name = variable.slice("INPUT_".length).toLowerCase();
        const meant = (0,closest/* closest */.k)(name, INPUT_NAMES);
        return meant === undefined ? (0,words/* say */.cv) `there is no input ${name}` : (0,words/* say */.cv) `there is no input ${name}; did you mean ${meant}?`;
    });
}
function describe(issue, given, onCommandLine) {
    const name = INPUT_NAMES.find((one) => one === issue.path[0]) ?? "command";
    const value = given[name];
    const entry = typeof value === "object" ? value[Number(issue.path[1])] : value;
    const where = onCommandLine ? (0,words/* say */.cv) `${onCommandLineAs(name)}` : (0,words/* say */.cv) `the input ${name}`;
    if (entry === undefined)
        return (0,words/* say */.cv) `${where} is missing and must be ${issue.message}`;
    return SECRET_INPUTS.has(name)
        ? (0,words/* say */.cv) `${where} (not shown) must be ${issue.message}`
        : (0,words/* say */.cv) `${where} is ${entry} and must be ${issue.message}`;
}
function onCommandLineAs(name) {
    if (name === "command")
        return "the command";
    return name === "fingerprint-key" ? KEY_VARIABLE : `--${name}`;
}
function refusal(problems, fix) {
    const [first = (0,words/* say */.cv) `something is wrong`, ...more] = problems;
    if (more.length === 0)
        return new errors/* UserError */.yo((0,words/* say */.cv) `Wrong input: ${first}.`, fix);
    return new errors/* UserError */.yo((0,words/* say */.cv) `${problems.length} inputs are wrong: ${(0,words/* list */.p_)(problems, "; ")}.`, fix);
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ journal)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

function journal(clock, log) {
    const lines = [];
    const write = (line) => void lines.push(JSON.stringify({ at: clock.now().toISOString(), ...line }));
    return {
        tell: (event) => {
            write(lineOf(event));
            const words = wordsOf(event);
            if (words !== undefined)
                log.progress(words);
        },
        text: (audit) => {
            write({ kind: "audit", ...audit });
            return `${lines.join("\n")}\n`;
        },
    };
}
function lineOf(event) {
    switch (event.kind) {
        case "intent":
            return { kind: event.kind, step: event.step.id, covers: event.step.covers };
        case "done":
            return { kind: event.kind, step: event.step.id, status: event.status };
        case "waiting":
            return { kind: event.kind, step: event.step.id, gate: event.gate.id };
        case "gate":
            return { kind: event.kind, step: event.step.id, gate: event.gate.id, status: event.status };
        case "ended":
            return { kind: event.kind, component: event.component, state: event.outcome.state };
    }
}
function wordsOf(event) {
    switch (event.kind) {
        case "intent":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${event.step.component}: ${event.step.title}`;
        case "waiting":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${event.step.component}: waiting: ${event.gate.title}`;
        case "ended":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${event.component}: ${[event.outcome.state]}`;
        case "done":
        case "gate":
            return undefined;
    }
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ timeInWords)
/* harmony export */ });
/** When a plan was made, as texts say it; must not read a clock. */
/** To the minute, in the one zone that everybody can read: "2026-11-26 20:54 UTC". */
function timeInWords(at) {
    return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}


/***/ }),

/***/ 9542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ SUMMARY_BYTES),
/* harmony export */   T1: () => (/* binding */ ladder),
/* harmony export */   Uj: () => (/* binding */ fit)
/* harmony export */ });
/* unused harmony exports COMMENT_BYTES, CHECK_BYTES */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/**
 * Makes a report fit: cuts whole resources and rows, says how many, and never cuts inside one. Must not know what a
 * piece says. Sizes are UTF-8 bytes, as GitHub counts them.
 *
 * The order in which things go: unchanged lines around a change; the sections of components with little risk, which
 * become one line each; the biggest diffs; further resources; sections and rows of the table, the riskiest last.
 * Headline, verdict, blocks and commands are the frame and always stay.
 */

/** A comment that is still readable. */
const COMMENT_BYTES = 60_000;
/** Summary of a check run. */
const CHECK_BYTES = 65_535;
/** Job summary of a step: 1 MiB, and a margin for what else the step writes. */
const SUMMARY_BYTES = 1_000_000;
const LIST_SIZES = [20, 8, 3, 0];
/** For the head of the table and the sentences that say what is left out. */
const SLACK = 1_000;
const SEPARATOR = 2;
/** No component with something to say gets less than this, while there is room. */
const FAIR_SHARE = 2_000;
/** The fullest text of at most `limit` bytes. */
function fit(document, limit) {
    const bare = { rows: [], rowsLeftOut: 0, sections: [], routine: [], componentsLeftOut: 0 };
    const items = LIST_SIZES.find((most) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(document.frame({ ...bare, items: most })) <= limit / 2) ?? 0;
    const room = limit - SLACK - (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(document.frame({ ...bare, items }));
    const wanted = sum(document.pieces.map(({ full }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(full) + SEPARATOR));
    const rows = keepRows(document.rows, Math.max(room - wanted, Math.floor(room * 0.4)));
    const used = sum(rows.map((row) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(row) + 1));
    return document.frame({
        items,
        rows,
        rowsLeftOut: document.rows.length - rows.length,
        ...chooseSections(document.pieces, room - used),
    });
}
/** `texts` for GitHub.saveComment, the fullest first: the next one is for a GitHub that finds the one before too large. */
function ladder(text) {
    const bodies = [COMMENT_BYTES, COMMENT_BYTES / 2, COMMENT_BYTES / 5].map(text);
    return bodies.filter((body, index) => index === 0 || (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(body) < (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(bodies[index - 1] ?? ""));
}
function chooseSections(pieces, room) {
    for (const size of ["full", "brief"]) {
        if (sum(pieces.map((piece) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece[size]) + SEPARATOR)) <= room) {
            return { sections: pieces.map((piece) => piece[size]), routine: [], componentsLeftOut: 0 };
        }
    }
    const low = pieces.filter(({ risk }) => risk <= 1);
    const collapsed = sum(low.map((piece) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece.collapsed) + 3));
    const high = pieces.filter(({ risk }) => risk > 1);
    const rest = high.length === 0 ? low : high;
    const fromLow = high.length === 0 || collapsed > room / 3 ? 0 : collapsed;
    const cut = cutDiffs(rest, room - fromLow);
    return shareOut([...cut, ...(high.length === 0 ? [] : low.map((piece) => ({ piece, texts: [] })))], pieces, room);
}
/** Takes away diffs, the biggest first, until everything fits or no diff is left. */
function cutDiffs(pieces, room) {
    const cut = new Set();
    let size = sum(pieces.map((piece) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece.brief) + SEPARATOR));
    const saving = (resource) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(resource.text) - (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(resource.line);
    const savings = pieces.flatMap(({ resources }) => resources.map((resource) => ({ resource, saved: saving(resource) })));
    for (const { resource, saved } of savings.toSorted((a, b) => b.saved - a.saved)) {
        if (size <= room)
            break;
        cut.add(resource);
        size -= saved;
    }
    return pieces.map((piece) => ({
        piece,
        texts: piece.resources.map((resource) => (cut.has(resource) ? resource.line : resource.text)),
    }));
}
/** Gives each section its share, the riskiest first; what does not get one becomes a line, and at last a number. */
function shareOut(cut, order, room) {
    const shown = new Map();
    let left = room;
    const queue = cut.toSorted((a, b) => b.piece.risk - a.piece.risk);
    queue.forEach(({ piece, texts }, index) => {
        const share = Math.min(left, Math.max(FAIR_SHARE, Math.floor(left / (queue.length - index))));
        const section = texts.length === 0 ? undefined : wrapWithin(piece, texts, share - SEPARATOR);
        if (section !== undefined) {
            shown.set(piece, { section });
            left -= (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(section) + SEPARATOR;
        }
        else if ((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece.collapsed) + 3 <= left) {
            shown.set(piece, { line: piece.collapsed });
            left -= (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece.collapsed) + 3;
        }
    });
    const inOrder = order.flatMap((piece) => shown.get(piece) ?? []);
    return {
        sections: inOrder.flatMap(({ section }) => section ?? []),
        routine: inOrder.flatMap(({ line }) => line ?? []),
        componentsLeftOut: order.length - shown.size,
    };
}
/** The section with as many of its resources as fit, at least one, else undefined. */
function wrapWithin(piece, texts, room) {
    const whole = piece.wrap(texts, 0);
    if ((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(whole) <= room)
        return whole;
    const empty = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(piece.wrap([], texts.length));
    const kept = [];
    let size = empty;
    for (const text of texts) {
        size += (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(text) + SEPARATOR;
        if (size > room)
            break;
        kept.push(text);
    }
    return kept.length === 0 ? undefined : piece.wrap(kept, texts.length - kept.length);
}
/** The rows that fit, the riskiest first, in their order. */
function keepRows(rows, room) {
    const kept = new Set();
    let left = room;
    for (const row of rows.toSorted((a, b) => b.risk - a.risk)) {
        left -= (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(row.text) + 1;
        if (left < 0)
            break;
        kept.add(row);
    }
    return rows.filter((row) => kept.has(row)).map(({ text }) => text);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}


/***/ }),

/***/ 9701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ applyCommands)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);
/** The commands that a reader may copy, with foreign names quoted for a shell; must not decide which are valid. */

const MOST_NAMED = 20;
const LONGEST_NAME = 200;
/** The same apply as a manual run of the workflow and on a laptop; nothing where too much would have to be named. */
function applyCommands(spoken, workflow) {
    const inputs = [
        { input: "components", values: spoken.components ?? [] },
        { input: "accept", values: spoken.accept },
        { input: "acknowledge", values: spoken.acknowledge },
        { input: "confirm-delete", values: spoken.confirmDelete },
    ].filter(({ values }) => values.length > 0);
    const values = inputs.flatMap((each) => each.values);
    if (values.length > MOST_NAMED || values.some((value) => value.length > LONGEST_NAME || value.trim() !== value || /[,\n]/u.test(value)))
        return [];
    const fields = inputs.map((each) => ` -f ${shellWord(`${each.input}=${each.values.join(",")}`)}`).join("");
    const flags = inputs.map((each) => ` --${each.input} ${shellWord(each.values.join(","))}`).join("");
    return [...(workflow === undefined ? [] : [`gh workflow run ${shellWord(workflow)}${fields}`]), `omni-scale apply${flags}`];
}
/** One word for a POSIX shell, whatever is in it. */
function shellWord(text) {
    const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text);
    return /^[\w./:=,@+-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 1859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pp: () => (/* binding */ diffLines),
  w5: () => (/* binding */ fieldName),
  nN: () => (/* binding */ inlineValue)
});

// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/line-diff.js
/** Beyond this many pairs of differing lines the whole stretch is shown as replaced. */
const MOST_PAIRS = 250_000;
/** Lines with `-`, `+` and blank; unchanged ones further than `context` from a change become one `more`. */
function compareLines(before, after, context) {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head])
        head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
        tail += 1;
    const same = (lines) => lines.map((text) => ({ sign: " ", text }));
    return shortened([
        ...same(before.slice(0, head)),
        ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
        ...same(before.slice(before.length - tail)),
    ], context);
}
function middle(a, b) {
    if (a.length * b.length > MOST_PAIRS)
        return [...a.map(removed), ...b.map(added)];
    const common = commonLengths(a, b);
    const width = b.length + 1;
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        const [old, now] = [a[i], b[j]];
        if (old !== undefined && old === now) {
            lines.push({ sign: " ", text: old });
            i += 1;
            j += 1;
        }
        else if (old !== undefined && (now === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
            lines.push(removed(old));
            i += 1;
        }
        else {
            lines.push(added(now ?? ""));
            j += 1;
        }
    }
    return lines;
}
/** How many lines the rests of both texts from each pair on have in common, in order. */
function commonLengths(a, b) {
    const width = b.length + 1;
    const common = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i -= 1) {
        for (let j = b.length - 1; j >= 0; j -= 1) {
            common[i * width + j] =
                a[i] === b[j]
                    ? (common[(i + 1) * width + j + 1] ?? 0) + 1
                    : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
        }
    }
    return common;
}
function removed(text) {
    return { sign: "-", text };
}
function added(text) {
    return { sign: "+", text };
}
function shortened(lines, context) {
    const near = new Set();
    lines.forEach(({ sign }, index) => {
        if (sign === " ")
            return;
        for (let at = index - context; at <= index + context; at += 1)
            near.add(at);
    });
    const kept = [];
    let skipped = 0;
    lines.forEach((line, index) => {
        if (!near.has(index))
            skipped += 1;
        if (skipped > 0 && (near.has(index) || index === lines.length - 1)) {
            kept.push({ sign: "more", text: `${skipped} unchanged ${skipped === 1 ? "line" : "lines"}` });
            skipped = 0;
        }
        if (near.has(index))
            kept.push(line);
    });
    return kept;
}

;// CONCATENATED MODULE: ./build/report/diff-lines.js



/** Longer lines are shown around the place where they differ. */
const LONGEST_LINE = 400;
/** The diff of one resource: fields in their order, signs in column 0. */
function diffLines(fields, limits) {
    const lines = fields.flatMap((field) => fieldLines(field, limits.context));
    if (lines.length <= limits.lines + 1)
        return lines;
    return [...lines.slice(0, limits.lines), { sign: "more", text: `${lines.length - limits.lines} more lines` }];
}
/** A pointer as people write it: `/environment/TZ` is `environment.TZ`. */
function fieldName(path) {
    return (0,pointer/* tokens */.LU)(path)
        .map((token) => (/^[^.\s]+$/u.test(token) ? token : JSON.stringify(token)))
        .join(".");
}
/** One value on one line, for `before → after`. */
function inlineValue(value) {
    if (value.is === "absent")
        return "(none)";
    if (value.is === "hidden")
        return "***";
    return typeof value.value === "string" ? shortDigest(value.value) : JSON.stringify(value.value);
}
function fieldLines({ path, before, after }, context) {
    const name = fieldName(path);
    const [old, now] = distinct(before, after);
    if (before.is === "absent")
        return signed("+", name, now);
    if (after.is === "absent")
        return signed("-", name, old);
    if (old.length === 1 && now.length === 1) {
        const [a, b] = aroundDifference(old[0] ?? "", now[0] ?? "");
        return [...signed("-", name, [a]), ...signed("+", name, [b])];
    }
    const heading = name === "" ? [] : [{ sign: " ", text: `${name}:` }];
    const indent = name === "" ? "" : "  ";
    return [
        ...heading,
        ...compareLines(old, now, context).map((line) => (line.sign === "more" ? line : { ...line, text: indent + clip(line.text) })),
    ];
}
function signed(sign, name, values) {
    const [only = ""] = values;
    if (values.length <= 1)
        return [{ sign, text: name === "" ? clip(only) : `${name}: ${clip(only)}` }];
    const indent = name === "" ? "" : "  ";
    return [...(name === "" ? [] : [{ sign, text: `${name}:` }]), ...values.map((text) => ({ sign, text: indent + clip(text) }))];
}
/** Both sides as lines. Two values that would look the same (`1` and `"1"`, a tab and blanks) are shown as JSON. */
function distinct(before, after) {
    const both = before.is === "hidden" && after.is === "hidden";
    const old = valueLines(before, both ? "*** (before)" : "***");
    const now = valueLines(after, both ? "*** (after)" : "***");
    const seen = (lines) => (0,report_escape/* visible */.RK)(lines.join("\n")).replaceAll("\t", "    ").trimEnd();
    if (before.is !== "value" || after.is !== "value" || seen(old) !== seen(now))
        return [old, now];
    return [[JSON.stringify(before.value)], [JSON.stringify(after.value)]];
}
function valueLines(value, hidden) {
    if (value.is !== "value")
        return value.is === "absent" ? [] : [hidden];
    const text = typeof value.value === "string" ? shortDigest(value.value) : structured(value.value);
    return text === "" ? ['""'] : text.replace(/\r?\n$/u, "").split(/\r?\n/u);
}
/** A digest tells a reader no more than that it is another one. */
function shortDigest(text) {
    return /^[0-9a-f]{64}$/u.test(text) ? `sha256 ${text.slice(0, 12)}…` : text;
}
/** Short structures on one line, longer ones with one entry a line. */
function structured(value) {
    const short = JSON.stringify(value);
    return short.length <= 80 ? short : JSON.stringify(value, null, 2);
}
/** Two long lines, cut to the neighbourhood of their first difference. */
function aroundDifference(a, b) {
    if (a.length <= LONGEST_LINE && b.length <= LONGEST_LINE)
        return [a, b];
    let first = 0;
    while (first < a.length && a[first] === b[first])
        first += 1;
    const from = Math.max(0, first - 60);
    const cut = (text) => (from === 0 ? text : `…${text.slice(from)}`);
    return [cut(a), cut(b)];
}
function clip(line) {
    if (line.length <= LONGEST_LINE)
        return line;
    return `${line.slice(0, LONGEST_LINE)}… (${line.length - LONGEST_LINE} more characters)`;
}


/***/ }),

/***/ 9846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ hideObservedInPlan),
/* harmony export */   v: () => (/* binding */ hideObservedInRun)
/* harmony export */ });
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7592);
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7423);


const HIDDEN = "***";
/** Our own words that messages quote. */
const OWN = ["adopt:", "removed:", "type: soft", "omni-scale.yaml", "acknowledge", "confirm-delete", "accept"];
/** The plan without observed values: fields become hidden, quotes become `***`. What a reviewed plan is made from, too. */
function hideObservedInPlan(plan, known) {
    const hidden = {
        ...plan,
        components: plan.components.map((component) => ({
            ...component,
            changes: component.changes.map((change) => hideInChange(change, known.git)),
        })),
    };
    return hideQuotes(hidden, quotesKnownTo(known, plan.components.flatMap(({ name, guards }) => [name, ...guards.map(({ id }) => id)])));
}
/** The same for what an apply did. */
function hideObservedInRun(report, known) {
    const hidden = {
        components: report.components.map((component) => ({
            ...component,
            changes: component.changes.map((change) => hideInChange(change, known.git)),
            held: component.held.map((held) => hideInHeld(held, known.git)),
        })),
    };
    return hideQuotes(hidden, quotesKnownTo(known, report.components.map(({ name }) => name)));
}
function hideInChange(change, git) {
    return { ...change, fields: hideFields(change.address, change.fields, git) };
}
function hideInHeld(held, git) {
    const address = held.id;
    return {
        ...held,
        now: hideFields(address, held.now, git),
        ...(held.then === undefined ? {} : { then: hideFields(address, held.then, git) }),
    };
}
function hideFields(address, fields, git) {
    const sides = [git.want.get(address)?.declared, git.was.get(address)?.declared];
    const hide = (path, value) => value.is !== "value" || sides.some((side) => (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sameJson */ .V)((0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__.at)(side, path), value.value)) ? value : { is: "hidden" };
    return fields.map(({ path, before, after }) => ({ path: knownPath(path, sides), before: hide(path, before), after: hide(path, after) }));
}
/** The path as far as Git has it: a key that only the target has is an observed value, too. */
function knownPath(path, sides) {
    const parts = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokens */ .LU)(path);
    const known = parts.findIndex((_, index) => sides.every((side) => (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__.at)(side, (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(...parts.slice(0, index + 1))) === undefined));
    return known === -1 ? path : (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .pointer */ .Wn)(...parts.slice(0, known), HIDDEN);
}
/** Whether a quote may be shown: Git has it as a value, a key, a name or a whole word of a file. */
function quotesKnownTo({ git, texts }, names) {
    const known = new Set([...OWN, ...names]);
    for (const resource of [...git.want.values(), ...git.was.values()]) {
        for (const name of [resource.address, ...resource.address.split("/"), resource.component, resource.source.file])
            known.add(name);
        known.add(resource.address.split("/").slice(3).join("/"));
        known.add(`${resource.source.file}:${resource.source.line}`);
        addScalars(resource.declared, known);
    }
    return (quote) => {
        if (!known.has(quote) && texts.some((text) => hasWord(text, quote)))
            known.add(quote);
        return known.has(quote);
    };
}
function addScalars(value, known) {
    if (typeof value !== "object" || value === null) {
        known.add(String(value));
        return;
    }
    for (const [key, member] of Object.entries(value)) {
        known.add(key);
        addScalars(member, known);
    }
}
function hasWord(text, word) {
    if (word.trim() === "")
        return true;
    for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
        const around = `${text.charAt(from - 1)}${text.charAt(from + word.length)}`;
        if (!/[\p{L}\p{N}]/u.test(around))
            return true;
    }
    return false;
}
/** A copy in which every quote that is not known is masked. */
function hideQuotes(value, isKnown) {
    if (typeof value !== "object" || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => hideQuotes(item, isKnown));
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first?.[0] === "quote" && typeof first[1] === "string") {
        return (isKnown(first[1]) ? value : { quote: HIDDEN });
    }
    // What a rule says of why and how to mend is ours (core/rule.ts), snippets to paste among it.
    const own = "rule" in value && "link" in value ? ["why", "fix"] : [];
    return Object.fromEntries(entries.map(([key, member]) => [key, own.includes(key) ? member : hideQuotes(member, isKnown)]));
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   tL: () => (/* binding */ terminalLine),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* unused harmony exports LONGEST_QUOTE, oneLine, codeSpan */
/** A quote longer than this is cut: long values belong into a diff. */
const LONGEST_QUOTE = 200;
const LONGEST_SENTENCE = 2_000;
/** Format characters (bidi, zero-width, tags), separators, lone surrogates and fillers: nothing of them is seen. */
// oxlint-disable-next-line no-misleading-character-class -- the single characters are listed, not combined
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** What GitHub would make a mention, reference, link or formula of. */
const ACTIVE = /@\w|#\d|:\/\/|www\.|\$|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/iu;
/** Text with nothing hidden in it: control characters gone (newline and tab stay), bidi and zero-width ones as `\u{…}`. */
function visible(text) {
    return text.replace(CONTROLS, "").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** {@link visible} text on one line, at most `longest` characters of it. */
function oneLine(text, longest = LONGEST_QUOTE) {
    const line = visible(text.slice(0, longest * 2))
        .replaceAll("\n", "⏎")
        .replaceAll("\t", " ");
    if (line.length <= longest && text.length <= longest * 2)
        return line;
    return `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}
/** UTF-8 bytes, as GitHub counts them. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/** Words as inline Markdown, on one line: quotes in code spans, our own words as plain text. */
function markdown(words, place = "text") {
    const all = segments(words);
    return all.map(({ text, code }, index) => (code ? codeSpan(text, place) : escapeText(text, index === 0))).join("");
}
/** One piece of foreign text as a code span that it cannot leave. */
function codeSpan(text, place = "text") {
    const line = oneLine(text);
    const shown = line === "" ? '""' : place === "cell" ? escapePipes(line) : line;
    const ticks = "`".repeat(longestRun(shown) + 1);
    const padding = shown.startsWith("`") || shown.endsWith("`") || /^ .*[^ ].* $/u.test(shown) ? " " : "";
    return `${ticks}${padding}${shown}${padding}${ticks}`;
}
/** Words for inside a `<summary>`, where Markdown is not read. */
function html(words) {
    return segments(words)
        .map(({ text, code }) => (code ? `<code>${escapeHtml(text === "" ? '""' : oneLine(text))}</code>` : escapeHtml(text)))
        .join("");
}
/** A fenced block; the info string is one of ours, the fence longer than any run of backticks inside. */
function fence(language, lines) {
    const content = lines.map((line) => visible(line).replaceAll("\n", "⏎").replaceAll("\t", "    ")).join("\n");
    const ticks = "`".repeat(Math.max(3, longestRun(content) + 1));
    return `${ticks}${language}\n${content}\n${ticks}`;
}
/** Words as one line of plain text without control characters: for terminals, annotations and titles of checks. */
function plainLine(words) {
    return segments(words)
        .map(({ text, code }) => (code ? bareOrQuoted(oneLine(text)) : text))
        .join("");
}
/** One line of foreign text for a terminal, of any length. */
function terminalLine(text) {
    return visible(text).replaceAll("\n", "⏎").replaceAll("\t", "    ");
}
function bareOrQuoted(line) {
    return line === "" || /^\s|\s$/u.test(line) ? `"${line}"` : line;
}
/** Pieces in reading order. Neighbours of one sort are one piece: two code spans side by side would run into each other. */
function segments(words) {
    const joined = join(words.map((word) => (typeof word === "string" ? { text: word, code: false } : { text: word.quote, code: true })));
    const split = joined.flatMap((segment) => (segment.code ? [segment] : inertText(segment.text)));
    return join(split);
}
/** Our own text; what GitHub would make something of becomes code. */
function inertText(text) {
    return oneLine(text.replaceAll("\n", " "), LONGEST_SENTENCE)
        .split(/(\s+)/u)
        .map((piece) => ({ text: piece, code: ACTIVE.test(piece) }));
}
function join(pieces) {
    const joined = [];
    for (const { text, code } of pieces) {
        if (text === "" && !code)
            continue;
        const last = joined.at(-1);
        if (last !== undefined && last.code === code)
            last.text += text;
        else
            joined.push({ text, code });
    }
    return joined;
}
function escapeText(text, first) {
    const escaped = text.replace(/[\\`*_[\]<>&~|]/gu, String.raw `\$&`);
    if (!first)
        return escaped;
    return escaped
        .trimStart()
        .replace(/^[#+=-]/u, String.raw `\$&`)
        .replace(/^(\d+)([.)])/u, String.raw `$1\$2`);
}
/** In a cell `\|` is a pipe even inside code; a backslash before it would take that back, so it is spelled out. */
function escapePipes(text) {
    return text.replace(/\\+(?=\|)/gu, (run) => String.raw `\u{5c}`.repeat(run.length)).replaceAll("|", String.raw `\|`);
}
function escapeHtml(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/gu))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ pieceOf),
/* harmony export */   MM: () => (/* binding */ planSummary),
/* harmony export */   NI: () => (/* binding */ diffText),
/* harmony export */   Rz: () => (/* binding */ diffFence),
/* harmony export */   TB: () => (/* binding */ sectionMarkdown),
/* harmony export */   Xg: () => (/* binding */ planMarkdown),
/* harmony export */   a$: () => (/* binding */ carriedOutDocument)
/* harmony export */ });
/* unused harmony exports planBodies, planCheckSummary, componentSummary */
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9542);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9924);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8937);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8268);
/* harmony import */ var _view_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7130);






const FULL = { context: 3, lines: 80 };
const BRIEF = { context: 0, lines: 40 };
/** A lone component's section stands open up to this many lines. */
const OPEN_LINES = 30;
/** Where the whole plan can be read when this text had to be cut. */
const IN_SUMMARY = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `see the job summary`;
const ON_LAPTOP = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `run ${"omni-scale plan"} to see all`;
/** The comment, the fullest body first, for GitHub.saveComment. The marker is not in it. */
function planBodies(plan, context) {
    const document = planDocument(plan, context, IN_SUMMARY);
    return (0,_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .ladder */ .T1)((limit) => (0,_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .Uj)(document, limit));
}
/** The comment's first body: what `--format markdown` prints. */
function planMarkdown(plan, context) {
    return planBodies(plan, context)[0] ?? "";
}
/** The job summary: the same with much more room. */
function planSummary(plan, context) {
    return (0,_budget_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .Uj)(planDocument(plan, context, ON_LAPTOP), _budget_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMMARY_BYTES */ .R$);
}
/** The summary of the check run that carries the reviewed plan. */
function planCheckSummary(plan, context) {
    return fit(planDocument(plan, context, IN_SUMMARY), CHECK_BYTES);
}
/** The summary of one component's check: the same, as if nothing else changed, without how to go on. */
function componentSummary(component, plan, context) {
    const alone = { ...plan, components: [component], untouched: [], released: [], unmanaged: [], diagnostics: [], known: [] };
    const view = (limits) => ({ ...viewPlan(alone, context, limits), next: [], commands: [], footer: [] });
    return fit(toDocument(view(FULL), view(BRIEF), IN_SUMMARY), CHECK_BYTES);
}
/** The plan in its pieces; `elsewhere` says where to read on when something is left out. */
function planDocument(plan, context, elsewhere) {
    return toDocument((0,_view_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .viewPlan */ .D)(plan, context, FULL), (0,_view_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .viewPlan */ .D)(plan, context, BRIEF), elsewhere);
}
/** The plan as it stands folded below the report of its apply: what was, without how to go on. */
function carriedOutDocument(plan, context, elsewhere) {
    const asReviewed = { ...context, mode: "apply", review: { is: "recorded" }, needs: [] };
    const view = (limits) => ({ ...(0,_view_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .viewPlan */ .D)(plan, asReviewed, limits), next: [], commands: [], footer: [] });
    return toDocument(view(FULL), view(BRIEF), elsewhere);
}
function toDocument(view, brief, elsewhere) {
    const pieces = view.components.map((component, index) => toPiece(component, brief.components[index] ?? component, view.components.length === 1, elsewhere));
    const frame = frameOf(view, elsewhere);
    return { rows: view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk })), pieces, frame };
}
function frameOf(view, elsewhere) {
    const fixed = {
        title: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(words)),
        steps: view.steps === undefined ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(view.steps),
        checked: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)((0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(view.checked, " · ")),
        rest: view.rest.map((words) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(words)),
        next: view.next.map((words) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(words)),
        commands: view.commands.length === 0 ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .fence */ .EU)("shell", view.commands),
        footer: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)((0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)("plan", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)([`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
        notChecked: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(shortList(view.notChecked, items, " · ", elsewhere)),
        components: sections,
        routine,
        leftOut: componentsLeftOut === 0 ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)([`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
/** A headed list; one item alone stands on the heading's line. */
function sectionMarkdown({ heading, items }, most, elsewhere) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    const rest = left === 0 ? [] : [[`${left} more: `, ...elsewhere, "."]];
    const all = [...shown, ...rest].map((words) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(words));
    return { heading, items: all, single: all.length === 1 ? all[0] : "" };
}
function shortList(items, most, separator, elsewhere) {
    const left = items.length - Math.min(items.length, most);
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([...items.slice(0, most), ...(left === 0 ? [] : [[`${left} more: `, ...elsewhere]])], separator);
}
function toPiece(full, brief, alone, elsewhere) {
    const fixed = { summary: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .html */ .qy)(full.summary), notes: full.notes.map((words) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(words)) };
    return pieceOf({ full, brief, alone, elsewhere }, (shown) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)("component", { ...fixed, ...shown }));
}
/** A section as a piece of a text with a limit; `section` renders it with what is shown of its resources. */
function pieceOf({ full, brief, alone, elsewhere }, section) {
    const lines = full.resources.reduce((total, { lines: own }) => total + own.length + 1, 0);
    const open = alone && lines <= OPEN_LINES;
    const resources = brief.resources.map((resource) => ({
        text: resourceMarkdown(resource),
        line: resourceMarkdown({ ...resource, lines: [] }),
    }));
    const rest = (leftOut) => (leftOut === 0 ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)([`${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(leftOut, "more resource")}: `, ...elsewhere, "."]));
    return {
        risk: full.risk,
        full: section({ open, resources: full.resources.map(resourceMarkdown), leftOut: "" }),
        brief: section({ open: false, resources: resources.map(({ text }) => text), leftOut: "" }),
        collapsed: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(full.summary),
        resources,
        wrap: (kept, leftOut) => section({ open: false, resources: kept, leftOut: rest(leftOut) }),
    };
}
function resourceMarkdown({ sentence, source, lines }) {
    return (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)("resource", {
        sentence: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(sentence),
        source: source === undefined ? "" : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(source),
        diff: lines.length === 0 ? "" : diffFence(lines),
    });
}
/** A diff with its signs in column 0. */
function diffFence(lines) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .fence */ .EU)("diff", lines.map(diffText));
}
/** One line of a diff; what is left out looks like the head of a hunk. */
function diffText({ sign, text }) {
    if (sign === "more")
        return `@@ ${text} @@`;
    return text.trim() === "" ? sign : `${sign} ${text}`;
}
function rowMarkdown({ number, name, counts, impact, status }) {
    const numbers = Object.fromEntries(_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.map(({ kind }) => [kind, counts[kind] === 0 ? "" : String(counts[kind])]));
    return (0,_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)("plan-row", {
        number: String(number),
        name: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)([{ quote: name }], "cell"),
        ...numbers,
        impact: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(impact, "cell"),
        status: (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(status, "cell"),
    });
}


/***/ }),

/***/ 8937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Iy: () => (/* binding */ resourceName),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   xb: () => (/* binding */ countKinds),
/* harmony export */   y6: () => (/* binding */ changeSentence),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** Kinds in the order of the table, with what happened in words. */
const KINDS = [
    { kind: "create", sign: "+", done: "created", title: "to create" },
    { kind: "update", sign: "~", done: "updated", title: "to update" },
    { kind: "replace", sign: "⟳", done: "recreated", title: "to recreate" },
    { kind: "delete", sign: "−", done: "deleted", title: "to delete" },
];
/** How many changes there are of each kind. */
function countKinds(changes) {
    const counts = { create: 0, update: 0, replace: 0, delete: 0 };
    for (const { kind } of changes)
        counts[kind] += 1;
    return counts;
}
/** e.g. "1 created, 2 recreated"; "nothing" without any. */
function countsInWords(counts, form) {
    const kinds = KINDS.filter(({ kind }) => counts[kind] > 0).map((each) => [`${counts[each.kind]} ${each[form]}`]);
    return kinds.length === 0 ? ["nothing"] : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(kinds);
}
/** e.g. "1 component", "3 components". */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** What a resource is called within its component: `compose/Service/media/web` in Stack/media is "service `web`". */
function resourceName(address, component) {
    const [, type = "", ...id] = address.split("/");
    const own = id.length > 1 && id[0] === component.slice(component.indexOf("/") + 1) ? id.slice(1) : id;
    // Some systems call their types by the plural.
    const single = type.replace(/(?<=ch|ss)es$/u, "").replace(/(?<=[^s])s$/u, "");
    const kind = /^[A-Z][A-Za-z]*$/u.test(type) ? [`${single.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase()} `] : [];
    return [...kind, { quote: own.length === 0 ? address : own.join("/") }];
}
/** e.g. "service `web` is recreated: image tag changed; mounted file changed". */
function changeSentence(change, verb = "is") {
    const done = KINDS.find(({ kind }) => kind === change.kind)?.done ?? change.kind;
    const reasons = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(change.reasons.map(({ message }) => message), "; ");
    return [...resourceName(change.address, change.component), ` ${verb} ${done}`, ...(reasons.length === 0 ? [] : [": ", ...reasons])];
}
/** `file:line`, as editors and GitHub understand it. */
function place(source) {
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${`${source.file}:${source.line}`}`;
}
/** The first `most` items, then how many more there are. */
function firstOf(items, most, separator = ", ") {
    if (items.length <= most)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items, separator);
    return [...(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(items.slice(0, most), separator), ` and ${items.length - most} more`];
}
/** Names as quotes, the first `most` of them. */
function names(all, most, separator = ", ") {
    return firstOf(all.map((name) => [{ quote: name }]), most, separator);
}
/** A sentence ends with a full stop. */
function sentence(words) {
    const last = words.at(-1);
    return typeof last === "string" && /[.!?:]$/u.test(last.trimEnd()) ? words : [...words, "."];
}
/** A sentence begins with a capital letter, where its first word is ours. */
function capital(words) {
    const [first, ...rest] = words;
    return typeof first === "string" && first !== "" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : words;
}
/** Joins Words that mean the same to several components: one item, led by whom it concerns where that is not everybody. */
function grouped(items, everybody) {
    const groups = new Map();
    for (const { name, words } of items) {
        const key = JSON.stringify(words);
        const group = groups.get(key) ?? { words, names: new Set() };
        group.names.add(name);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ words, names: whom }) => (whom.size === everybody ? words : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${names([...whom], 3)}: ${words}`));
}


/***/ }),

/***/ 8268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./build/core/templates.js
var templates = __webpack_require__(4793);
;// CONCATENATED MODULE: ./build/report/templates.generated.js
// @ts-nocheck -- generated from templates/report by scripts/templates.ts; edit the templates instead.
const templates_generated_templates = {
    "apply-row": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda;
            return "| "
                + ((stack1 = alias2(alias1(depth0, "name", { "start": { "line": 1, "column": 4 }, "end": { "line": 1, "column": 8 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "result", { "start": { "line": 1, "column": 15 }, "end": { "line": 1, "column": 21 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "what", { "start": { "line": 1, "column": 28 }, "end": { "line": 1, "column": 32 } }), depth0)) != null ? stack1 : "")
                + " |\n";
        }, "useData": true },
    "apply": { "0": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "> "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "| component | result | what happened |\n|---|---|---|\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "rows"), { "name": "each", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 12, "column": 0 }, "end": { "line": 14, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "rowsLeftOut"), { "name": "if", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 16, "column": 0 }, "end": { "line": 19, "column": 7 } } })) != null ? stack1 : "");
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "rowsLeftOut", { "start": { "line": 17, "column": 2 }, "end": { "line": 17, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "- "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            return "\n";
        }, "7": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 33, "column": 2 }, "end": { "line": 33, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "8": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Next:** "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "9": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "commands", { "start": { "line": 41, "column": 2 }, "end": { "line": 41, "column": 10 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "10": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "section"), depth0, { "name": "section", "data": data, "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + "\n";
        }, "11": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "<details><summary>The plan of this apply</summary>\n\n"
                + ((stack1 = container.lambda(container.strict(depth0, "plan", { "start": { "line": 56, "column": 2 }, "end": { "line": 56, "column": 6 } }), depth0)) != null ? stack1 : "")
                + "\n\n</details>\n\n";
        }, "12": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "<sub>"
                + ((stack1 = container.lambda(container.strict(depth0, "footer", { "start": { "line": 62, "column": 7 }, "end": { "line": 62, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "</sub>\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "### "
                + ((stack1 = alias2(alias1(depth0, "title", { "start": { "line": 1, "column": 6 }, "end": { "line": 1, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "\n\n> [!"
                + ((stack1 = alias2(alias1(depth0, "alert", { "start": { "line": 3, "column": 6 }, "end": { "line": 3, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "]\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "verdict"), { "name": "each", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 4, "column": 0 }, "end": { "line": 6, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "rows"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 8, "column": 0 }, "end": { "line": 20, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "troubles"), { "name": "each", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 22, "column": 0 }, "end": { "line": 25, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "routine"), { "name": "each", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 26, "column": 0 }, "end": { "line": 28, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "routine"), { "name": "if", "hash": {}, "fn": container.program(6, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 29, "column": 0 }, "end": { "line": 31, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(7, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 32, "column": 0 }, "end": { "line": 35, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "next"), { "name": "each", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 36, "column": 0 }, "end": { "line": 39, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "commands"), { "name": "if", "hash": {}, "fn": container.program(9, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 40, "column": 0 }, "end": { "line": 43, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "todo"), { "name": "each", "hash": {}, "fn": container.program(10, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 44, "column": 0 }, "end": { "line": 47, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "done"), { "name": "each", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 49, "column": 0 }, "end": { "line": 52, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "plan"), { "name": "if", "hash": {}, "fn": container.program(11, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 53, "column": 0 }, "end": { "line": 60, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "footer"), { "name": "if", "hash": {}, "fn": container.program(12, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 61, "column": 0 }, "end": { "line": 63, "column": 7 } } })) != null ? stack1 : "");
        }, "usePartial": true, "useData": true },
    "component": { "0": function (container, depth0, helpers, partials, data) {
            return " open";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 13, "column": 2 }, "end": { "line": 13, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "<details"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "open"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 1, "column": 8 }, "end": { "line": 1, "column": 32 } } })) != null ? stack1 : "")
                + "><summary>"
                + ((stack1 = container.lambda(container.strict(depth0, "summary", { "start": { "line": 1, "column": 44 }, "end": { "line": 1, "column": 51 } }), depth0)) != null ? stack1 : "")
                + "</summary>\n\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "notes"), { "name": "each", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 3, "column": 0 }, "end": { "line": 6, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "resources"), { "name": "each", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 8, "column": 0 }, "end": { "line": 11, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 12, "column": 0 }, "end": { "line": 15, "column": 7 } } })) != null ? stack1 : "")
                + "</details>\n";
        }, "useData": true },
    "done": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "<details><summary>"
                + ((stack1 = container.lambda(container.strict(depth0, "summary", { "start": { "line": 1, "column": 20 }, "end": { "line": 1, "column": 27 } }), depth0)) != null ? stack1 : "")
                + "</summary>\n\n"
                + ((stack1 = container.invokePartial(lookupProperty(partials, "steps"), depth0, { "name": "steps", "data": data, "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + "\n</details>\n";
        }, "usePartial": true, "useData": true },
    "drift-component": { "0": function (container, depth0, helpers, partials, data) {
            return " open";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 11, "column": 2 }, "end": { "line": 11, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "commands", { "start": { "line": 17, "column": 2 }, "end": { "line": 17, "column": 10 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "- "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            return "\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "patch", { "start": { "line": 29, "column": 2 }, "end": { "line": 29, "column": 7 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), alias2 = container.strict, alias3 = container.lambda, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "<details"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "open"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 1, "column": 8 }, "end": { "line": 1, "column": 32 } } })) != null ? stack1 : "")
                + "><summary>"
                + ((stack1 = alias3(alias2(depth0, "summary", { "start": { "line": 1, "column": 44 }, "end": { "line": 1, "column": 51 } }), depth0)) != null ? stack1 : "")
                + "</summary>\n\n"
                + ((stack1 = alias3(alias2(depth0, "legend", { "start": { "line": 3, "column": 2 }, "end": { "line": 3, "column": 8 } }), depth0)) != null ? stack1 : "")
                + "\n\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "resources"), { "name": "each", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 6, "column": 0 }, "end": { "line": 9, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 10, "column": 0 }, "end": { "line": 13, "column": 7 } } })) != null ? stack1 : "")
                + "**Restore Git:** "
                + ((stack1 = alias3(alias2(depth0, "restore", { "start": { "line": 14, "column": 19 }, "end": { "line": 14, "column": 26 } }), depth0)) != null ? stack1 : "")
                + "\n\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "commands"), { "name": "if", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 16, "column": 0 }, "end": { "line": 19, "column": 7 } } })) != null ? stack1 : "")
                + "**Adopt reality:** "
                + ((stack1 = alias3(alias2(depth0, "adopt", { "start": { "line": 20, "column": 21 }, "end": { "line": 20, "column": 26 } }), depth0)) != null ? stack1 : "")
                + "\n\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "byHand"), { "name": "each", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 22, "column": 0 }, "end": { "line": 24, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "byHand"), { "name": "if", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 25, "column": 0 }, "end": { "line": 27, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "patch"), { "name": "if", "hash": {}, "fn": container.program(6, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 28, "column": 0 }, "end": { "line": 31, "column": 7 } } })) != null ? stack1 : "")
                + "</details>\n";
        }, "useData": true },
    "drift-row": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda;
            return "| "
                + ((stack1 = alias2(alias1(depth0, "name", { "start": { "line": 1, "column": 4 }, "end": { "line": 1, "column": 8 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "differs", { "start": { "line": 1, "column": 15 }, "end": { "line": 1, "column": 22 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "impact", { "start": { "line": 1, "column": 29 }, "end": { "line": 1, "column": 35 } }), depth0)) != null ? stack1 : "")
                + " |\n";
        }, "useData": true },
    "drift": { "0": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "> "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "| component | differs | restoring it |\n|---|---|---|\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "rows"), { "name": "each", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 12, "column": 0 }, "end": { "line": 14, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "rowsLeftOut"), { "name": "if", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 16, "column": 0 }, "end": { "line": 19, "column": 7 } } })) != null ? stack1 : "");
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "rowsLeftOut", { "start": { "line": 17, "column": 2 }, "end": { "line": 17, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "- "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            return "\n";
        }, "7": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 33, "column": 2 }, "end": { "line": 33, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "8": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "section"), depth0, { "name": "section", "data": data, "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + "\n";
        }, "9": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Next:** "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "### "
                + ((stack1 = alias2(alias1(depth0, "title", { "start": { "line": 1, "column": 6 }, "end": { "line": 1, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "\n\n> [!"
                + ((stack1 = alias2(alias1(depth0, "alert", { "start": { "line": 3, "column": 6 }, "end": { "line": 3, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "]\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "verdict"), { "name": "each", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 4, "column": 0 }, "end": { "line": 6, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "rows"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 8, "column": 0 }, "end": { "line": 20, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "components"), { "name": "each", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 22, "column": 0 }, "end": { "line": 25, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "routine"), { "name": "each", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 26, "column": 0 }, "end": { "line": 28, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "routine"), { "name": "if", "hash": {}, "fn": container.program(6, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 29, "column": 0 }, "end": { "line": 31, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(7, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 32, "column": 0 }, "end": { "line": 35, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "sections"), { "name": "each", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 36, "column": 0 }, "end": { "line": 39, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "next"), { "name": "each", "hash": {}, "fn": container.program(9, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 40, "column": 0 }, "end": { "line": 43, "column": 9 } } })) != null ? stack1 : "")
                + "<sub>"
                + ((stack1 = alias2(alias1(depth0, "footer", { "start": { "line": 44, "column": 7 }, "end": { "line": 44, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "</sub>\n";
        }, "usePartial": true, "useData": true },
    "plan-row": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda;
            return "| "
                + ((stack1 = alias2(alias1(depth0, "number", { "start": { "line": 1, "column": 4 }, "end": { "line": 1, "column": 10 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "name", { "start": { "line": 1, "column": 17 }, "end": { "line": 1, "column": 21 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "create", { "start": { "line": 1, "column": 28 }, "end": { "line": 1, "column": 34 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "update", { "start": { "line": 1, "column": 41 }, "end": { "line": 1, "column": 47 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "replace", { "start": { "line": 1, "column": 54 }, "end": { "line": 1, "column": 61 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "delete", { "start": { "line": 1, "column": 68 }, "end": { "line": 1, "column": 74 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "impact", { "start": { "line": 1, "column": 81 }, "end": { "line": 1, "column": 87 } }), depth0)) != null ? stack1 : "")
                + " | "
                + ((stack1 = alias2(alias1(depth0, "status", { "start": { "line": 1, "column": 94 }, "end": { "line": 1, "column": 100 } }), depth0)) != null ? stack1 : "")
                + " |\n";
        }, "useData": true },
    "plan": { "0": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "> "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Apply:** "
                + ((stack1 = container.lambda(container.strict(depth0, "steps", { "start": { "line": 9, "column": 13 }, "end": { "line": 9, "column": 18 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "| # | component | + | ~ | ⟳ | − | impact | status |\n|--:|---|--:|--:|--:|--:|---|---|\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "rows"), { "name": "each", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 16, "column": 0 }, "end": { "line": 18, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "rowsLeftOut"), { "name": "if", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 20, "column": 0 }, "end": { "line": 23, "column": 7 } } })) != null ? stack1 : "");
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "rowsLeftOut", { "start": { "line": 21, "column": 2 }, "end": { "line": 21, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "section"), depth0, { "name": "section", "data": data, "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + "\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Checked:** "
                + ((stack1 = container.lambda(container.strict(depth0, "checked", { "start": { "line": 30, "column": 15 }, "end": { "line": 30, "column": 22 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "7": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Not checked:** "
                + ((stack1 = container.lambda(container.strict(depth0, "notChecked", { "start": { "line": 34, "column": 19 }, "end": { "line": 34, "column": 29 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "8": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "9": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "- "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "10": function (container, depth0, helpers, partials, data) {
            return "\n";
        }, "11": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 49, "column": 2 }, "end": { "line": 49, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "12": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Next:** "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "13": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "commands", { "start": { "line": 61, "column": 2 }, "end": { "line": 61, "column": 10 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "14": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "<sub>"
                + ((stack1 = container.lambda(container.strict(depth0, "footer", { "start": { "line": 65, "column": 7 }, "end": { "line": 65, "column": 13 } }), depth0)) != null ? stack1 : "")
                + "</sub>\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda, alias3 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "### "
                + ((stack1 = alias2(alias1(depth0, "title", { "start": { "line": 1, "column": 6 }, "end": { "line": 1, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "\n\n> [!"
                + ((stack1 = alias2(alias1(depth0, "alert", { "start": { "line": 3, "column": 6 }, "end": { "line": 3, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "]\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "verdict"), { "name": "each", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 4, "column": 0 }, "end": { "line": 6, "column": 9 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "steps"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 8, "column": 0 }, "end": { "line": 11, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "rows"), { "name": "if", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 12, "column": 0 }, "end": { "line": 24, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "sections"), { "name": "each", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 25, "column": 0 }, "end": { "line": 28, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "checked"), { "name": "if", "hash": {}, "fn": container.program(6, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 29, "column": 0 }, "end": { "line": 32, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "notChecked"), { "name": "if", "hash": {}, "fn": container.program(7, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 33, "column": 0 }, "end": { "line": 36, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "components"), { "name": "each", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 38, "column": 0 }, "end": { "line": 41, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "routine"), { "name": "each", "hash": {}, "fn": container.program(9, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 42, "column": 0 }, "end": { "line": 44, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "routine"), { "name": "if", "hash": {}, "fn": container.program(10, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 45, "column": 0 }, "end": { "line": 47, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(11, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 48, "column": 0 }, "end": { "line": 51, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "rest"), { "name": "each", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 52, "column": 0 }, "end": { "line": 55, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias3, lookupProperty(depth0, "next"), { "name": "each", "hash": {}, "fn": container.program(12, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 56, "column": 0 }, "end": { "line": 59, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "commands"), { "name": "if", "hash": {}, "fn": container.program(13, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 60, "column": 0 }, "end": { "line": 63, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias3, lookupProperty(depth0, "footer"), { "name": "if", "hash": {}, "fn": container.program(14, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 64, "column": 0 }, "end": { "line": 66, "column": 7 } } })) != null ? stack1 : "");
        }, "usePartial": true, "useData": true },
    "resource": { "0": function (container, depth0, helpers, partials, data) {
            var stack1;
            return " · "
                + ((stack1 = container.lambda(container.strict(depth0, "source", { "start": { "line": 1, "column": 31 }, "end": { "line": 1, "column": 37 } }), depth0)) != null ? stack1 : "");
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "\n"
                + ((stack1 = container.lambda(container.strict(depth0, "diff", { "start": { "line": 4, "column": 2 }, "end": { "line": 4, "column": 6 } }), depth0)) != null ? stack1 : "")
                + "\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.lambda(container.strict(depth0, "sentence", { "start": { "line": 1, "column": 2 }, "end": { "line": 1, "column": 10 } }), depth0)) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "source"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 1, "column": 12 }, "end": { "line": 1, "column": 46 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "diff"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 2, "column": 0 }, "end": { "line": 5, "column": 7 } } })) != null ? stack1 : "");
        }, "useData": true },
    "section": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = container.strict, alias2 = container.lambda;
            return "**"
                + ((stack1 = alias2(alias1(depth0, "heading", { "start": { "line": 2, "column": 4 }, "end": { "line": 2, "column": 11 } }), depth0)) != null ? stack1 : "")
                + ":** "
                + ((stack1 = alias2(alias1(depth0, "single", { "start": { "line": 2, "column": 19 }, "end": { "line": 2, "column": 25 } }), depth0)) != null ? stack1 : "")
                + "\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "**"
                + ((stack1 = container.lambda(container.strict(depth0, "heading", { "start": { "line": 4, "column": 4 }, "end": { "line": 4, "column": 11 } }), depth0)) != null ? stack1 : "")
                + "**\n\n"
                + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "items"), { "name": "each", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 6, "column": 0 }, "end": { "line": 8, "column": 9 } } })) != null ? stack1 : "");
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "- "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = lookupProperty(helpers, "if").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "single"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.program(1, data, 0), "data": data, "loc": { "start": { "line": 1, "column": 0 }, "end": { "line": 9, "column": 7 } } })) != null ? stack1 : "");
        }, "useData": true },
    "steps": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "- "
                + ((stack1 = container.lambda(container.strict(depth0, "words", { "start": { "line": 2, "column": 4 }, "end": { "line": 2, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "below"), { "name": "each", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 3, "column": 0 }, "end": { "line": 5, "column": 9 } } })) != null ? stack1 : "");
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "  - "
                + ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "steps"), { "name": "each", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 1, "column": 0 }, "end": { "line": 6, "column": 9 } } })) != null ? stack1 : "");
        }, "useData": true },
    "trouble": { "0": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**"
                + ((stack1 = container.lambda(container.strict(depth0, "title", { "start": { "line": 2, "column": 4 }, "end": { "line": 2, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "**\n\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "because", { "start": { "line": 6, "column": 2 }, "end": { "line": 6, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "steps"), depth0, { "name": "steps", "data": data, "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + "\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(depth0, depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1;
            return ((stack1 = container.lambda(container.strict(depth0, "leftOut", { "start": { "line": 19, "column": 2 }, "end": { "line": 19, "column": 9 } }), depth0)) != null ? stack1 : "")
                + "\n\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            var stack1;
            return "**Do:** "
                + ((stack1 = container.lambda(container.strict(depth0, "next", { "start": { "line": 23, "column": 10 }, "end": { "line": 23, "column": 14 } }), depth0)) != null ? stack1 : "")
                + "\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "title"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 1, "column": 0 }, "end": { "line": 4, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "because"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 5, "column": 0 }, "end": { "line": 8, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "steps"), { "name": "if", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 9, "column": 0 }, "end": { "line": 12, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "held"), { "name": "each", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 14, "column": 0 }, "end": { "line": 17, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "leftOut"), { "name": "if", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 18, "column": 0 }, "end": { "line": 21, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "next"), { "name": "if", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 22, "column": 0 }, "end": { "line": 24, "column": 7 } } })) != null ? stack1 : "");
        }, "usePartial": true, "useData": true },
};

;// CONCATENATED MODULE: ./build/report/render.js
/** Fills the precompiled templates; must not escape, and everything it is given has to be Markdown already. */


const fill = (0,templates/* filler */.D)(templates_generated_templates);
/** The template `name` filled with `view`, with at most one empty line in a row and none at either end (no line in a fence is empty: each has its sign). */
function render(name, view) {
    return fill(name, view)
        .replace(/\n{3,}/gu, "\n\n")
        .trim();
}


/***/ }),

/***/ 5680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   CN: () => (/* binding */ diffLinesText),
/* harmony export */   De: () => (/* binding */ sectionLines),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   Y: () => (/* binding */ BOLD),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   d5: () => (/* binding */ head),
/* harmony export */   le: () => (/* binding */ runText),
/* harmony export */   ps: () => (/* binding */ FAINT),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* unused harmony export table */
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3627);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9924);
/* harmony import */ var _markdown_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8937);
/* harmony import */ var _view_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7130);
/* harmony import */ var _view_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3428);






const LIMITS = { context: 3, lines: 400 };
/** Width of the column of labels, its indentation included. */
const LABEL = 15;
const BOLD = 1;
const FAINT = 2;
const SIGN_COLOURS = { "+": 32, "-": 31, " ": 0, more: 36 };
const ALERT_COLOURS = { CAUTION: 31, WARNING: 33, NOTE: 34, TIP: 32 };
/** The plan; every line ends with a newline. */
function planText(plan, context, { colour }) {
    const view = (0,_view_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .viewPlan */ .D)(plan, context, LIMITS);
    const paint = painter(colour);
    return blocks([
        head(view, paint),
        planTable(view, paint),
        [
            ...(view.steps === undefined ? [] : labelled("Apply", [view.steps])),
            ...view.sections.flatMap(sectionLines),
            ...labelled("Checked", view.checked.length === 0 ? [] : [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(view.checked, " · ")]),
            ...labelled("Not checked", view.notChecked),
        ],
        ...view.components.map((component) => componentLines(component, paint)),
        view.rest.map(_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0),
        nextLines(view),
        [paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)((0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(view.footer, " · ")), FAINT)],
    ]);
}
/** What an apply did; every line ends with a newline. The plan is not told again. */
function runText(report, plan, context, { colour }) {
    const view = (0,_view_run_js__WEBPACK_IMPORTED_MODULE_3__/* .viewRun */ .b)(report, plan, context);
    const paint = painter(colour);
    const rows = view.rows.map(({ name, result, what }) => [(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)([{ quote: name }]), (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(result), (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(what)]);
    return blocks([
        head(view, paint),
        table(rows.length === 0 ? [] : [["component", "result", "what happened"], ...rows], paint),
        ...view.troubles.map((trouble) => troubleLines(trouble, paint)),
        ...view.done.map(({ summary, steps }) => [paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(summary), BOLD), ...stepLines(steps)]),
        nextLines(view),
        view.todo.flatMap(sectionLines),
        [paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)((0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(view.footer, " · ")), FAINT)],
    ]);
}
function painter(colour) {
    return (text, code) => (colour && code !== 0 && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
}
function head(view, paint) {
    const label = view.alert.padEnd(LABEL - 2);
    return [
        paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(view.title), BOLD),
        ...view.verdict.map((words, index) => `  ${index === 0 ? paint(label, ALERT_COLOURS[view.alert]) : " ".repeat(label.length)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(words)}`),
    ];
}
function planTable(view, paint) {
    if (view.rows.length === 0)
        return [];
    const rows = view.rows.map(({ number, name, counts, impact, status }) => [
        String(number),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)([{ quote: name }]),
        ..._phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW.map(({ kind }) => (counts[kind] === 0 ? "" : String(counts[kind]))),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(impact),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(status),
    ]);
    return table([["#", "component", ..._phrases_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW.map(({ sign }) => sign), "impact", "status"], ...rows], paint);
}
/** Columns as wide as their widest cell. */
function table(rows, paint) {
    const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), 0));
    return rows.map((row, index) => {
        const line = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ");
        return `  ${paint(line.trimEnd(), index === 0 ? FAINT : 0)}`;
    });
}
/** Characters, not UTF-16 units; marks on them take no room. */
function width(text) {
    return text.replace(/\p{M}/gu, "").match(/./gu)?.length ?? 0;
}
/** A label that is wider than the column takes what it needs. */
function labelled(label, items) {
    const room = Math.max(LABEL - 2, label.length + 2);
    return items.map((words, index) => `  ${(index === 0 ? label : "").padEnd(room)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(words)}`);
}
function sectionLines({ heading, items }) {
    return labelled(heading, items);
}
function componentLines({ summary, notes, resources }, paint) {
    return [
        paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(summary), BOLD),
        ...notes.map((words) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(words)}`),
        ...resources.flatMap(({ sentence, source, lines }) => [
            `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(sentence)}${source === undefined ? "" : paint(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(source)}`, FAINT)}`,
            ...diffLinesText(lines, paint),
        ]),
    ];
}
function diffLinesText(lines, paint) {
    return lines.map((line) => `    ${paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalLine */ .tL)((0,_markdown_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .diffText */ .NI)(line)), SIGN_COLOURS[line.sign])}`);
}
function troubleLines({ title, lead, steps, held }, paint) {
    return [
        ...(lead === undefined ? [] : [paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(title), BOLD), `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(lead.because)}`]),
        ...stepLines(steps),
        ...held.flatMap(({ sentence, lines }) => [`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(sentence)}`, ...diffLinesText(lines, paint)]),
        ...(lead === undefined ? [] : [`  Do: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(lead.next)}`]),
    ];
}
function stepLines(steps) {
    return steps.flatMap(({ words, below }) => [`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(words)}`, ...below.map((each) => `     ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(each)}`)]);
}
/** On a terminal only the laptop's own command is of use, and that is the last. */
function nextLines(view) {
    return [
        ...view.next.map((words) => `Next: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .plainLine */ .h0)(words)}`),
        ...view.commands.slice(-1).map((command) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalLine */ .tL)(command)}`),
    ];
}
function blocks(all) {
    return `${all
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}


/***/ }),

/***/ 1604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ stepsInWords),
/* harmony export */   NY: () => (/* binding */ componentView),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   bi: () => (/* binding */ riskOf)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _diff_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1859);
/* harmony import */ var _phrases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8937);
/* harmony import */ var _view_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1854);




const MOST_STEPS = 12;
function rowOf(component, number) {
    return {
        number,
        name: component.name,
        counts: (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countKinds */ .xb)(component.changes),
        impact: impactOf(component),
        status: statusOf(component),
        risk: riskOf(component),
    };
}
/** 3: blocked, deletes or cannot be taken back; 2: interrupts something or needs somebody; 1: the rest. */
function riskOf(component) {
    const oneWay = component.steps.some(({ impact }) => impact.oneWay);
    if ((0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(component) !== "ready" || oneWay || (0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .goneOf */ .Bl)(component).length > 0)
        return 3;
    return (0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptsOf */ .WM)(component).length > 0 || component.status === "deferred" ? 2 : 1;
}
/** The folded section of a component. `lead`: the verdict above has said its steps and notes already. */
function componentView(component, limits, lead) {
    return {
        name: component.name,
        summary: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${component.name} · ${summaryOf(component)}`,
        risk: riskOf(component),
        notes: [...(lead ? [] : [...stepNotes(component), ...(0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .notesOf */ .h$)([component])]), ...otherNotes(component)],
        resources: component.changes.map((change) => resourceView(change, limits)),
    };
}
/**
 * "1 pull → 2 recreate `omni` → 3 wait: backend 1.10.6, provider registered"; empty without steps. What is waited for behind
 * several of them is said once: "1 Talos `1.12.7` → `1.13.6` → 2 Kubernetes `1.34.5` → `1.35`; after each, wait: …".
 */
function stepsInWords(steps) {
    const shared = sharedGates(steps);
    const parts = steps.flatMap(({ title, gates }) => {
        const waits = gates.length > 0 && titlesOf(gates) !== shared;
        return [{ words: title, gates }, ...(waits ? [{ words: waitWords(gates), gates: [] }] : [])];
    });
    const shown = parts.slice(0, MOST_STEPS).map(({ words }, index) => [`${index + 1} `, ...words]);
    const left = parts.length - shown.length;
    const all = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([...shown, ...(left > 0 ? [[`${left} more`]] : [])], " → ");
    const behind = parts.flatMap(({ gates }, index) => gates.length > 0 && titlesOf(gates) === shared ? [{ gates, number: index + 1 }] : []);
    const [first] = behind;
    if (first === undefined)
        return all;
    const which = behind.length === parts.length ? ["each"] : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(behind.map(({ number }) => [String(number)]));
    return [...all, "; after ", ...which, ", ", ...waitWords(first.gates)];
}
/** The words of gates that stand behind more than one step; undefined where there are none. */
function sharedGates(steps) {
    const all = steps.flatMap(({ gates }) => (gates.length === 0 ? [] : [titlesOf(gates)]));
    return all.find((titles, index) => all.indexOf(titles) !== index);
}
function titlesOf(gates) {
    return JSON.stringify(gates.map(({ title }) => title));
}
function waitWords(gates) {
    return [
        "wait: ",
        ...(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(gates.map(({ title }) => title), 6),
    ];
}
function summaryOf(component) {
    if (component.status === "blocked" && component.changes.length === 0)
        return ["blocked"];
    if (component.deferred !== undefined)
        return [`planned again later, ${(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(component.deferred.creates.length, "create")} announced`];
    return (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countsInWords */ .Pe)((0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .countKinds */ .xb)(component.changes), "title");
}
function resourceView(change, limits) {
    return {
        sentence: (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .capital */ .Nx)((0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .changeSentence */ .y6)(change)),
        ...(change.source === undefined ? {} : { source: (0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik)(change.source) }),
        lines: (0,_diff_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .diffLines */ .Pp)(change.fields, limits),
    };
}
function stepNotes({ steps }) {
    return steps.length === 0 ? [] : [["Apply: ", ...stepsInWords(steps)]];
}
function otherNotes(component) {
    const { deferred, again, unmanaged, after } = component;
    return [
        ...(after.length === 0 ? [] : [["Comes after ", ...(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(after, 5), "."]]),
        ...(deferred === undefined ? [] : [deferredWords(deferred)]),
        ...(again === undefined ? [] : [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Planned again after ${again.from}, since now: ${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(again.because.map(_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em), " ")}`]),
        ...(unmanaged.length === 0 ? [] : [["Not in the specs, left alone: ", ...(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(unmanaged, 8), "."]]),
    ];
}
function deferredWords({ awaits, from, creates }) {
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `It cannot be seen before ${from} has made ${awaits}. It is planned again then, and only ${[(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(creates.length, "announced create")]} may happen.`;
}
function impactOf(component) {
    const gone = (0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .goneOf */ .Bl)(component);
    const oneWay = component.steps.some(({ impact }) => impact.oneWay);
    const parts = [
        ...(gone.length === 0 ? [] : [["deletes ", ...(0,_phrases_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(gone, 2)]]),
        ...((0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptsOf */ .WM)(component).length === 0 ? [] : [(0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .restartWords */ .rL)(component, 3)]),
        ...(oneWay ? [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `roll-forward only`] : []),
    ];
    if (parts.length > 0)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(parts);
    return component.steps.length === 0 ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `not known yet` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `nothing restarts`;
}
function statusOf(component) {
    if ((0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(component) === "blocked")
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `⛔ blocked`;
    if ((0,_view_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .standing */ .JA)(component) === "waits")
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `✋ waits for you`;
    if (component.deferred !== undefined)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `⏳ after ${component.deferred.from}`;
    if (component.basis.kind === "static" && component.again !== undefined)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `⏳ after ${component.again.from}`;
    return component.basis.kind === "static" ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `ready, not seen live` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `ready`;
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ todoOf),
  D: () => (/* binding */ viewPlan)
});

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/report/age.js
var age = __webpack_require__(2524);
// EXTERNAL MODULE: ./build/report/commands.js
var commands = __webpack_require__(9701);
// EXTERNAL MODULE: ./build/report/disclosure.js
var disclosure = __webpack_require__(9846);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
// EXTERNAL MODULE: ./build/report/view-component.js
var view_component = __webpack_require__(1604);
// EXTERNAL MODULE: ./build/report/view-verdict.js + 3 modules
var view_verdict = __webpack_require__(1854);
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __webpack_require__(4115);
;// CONCATENATED MODULE: ./build/report/view-next.js
/** How to go on from a plan: what a merge does, what is missing for it, what to type; must not restate the plan. */






/** Past this many the whole plan's digest is named instead of each component's. */
const MOST_ACCEPTED = 5;
function nextOf(plan, context) {
    const changing = (0,view_verdict/* active */.vu)(plan);
    const mendable = (0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics) || changing.some(({ diagnostics, guards }) => (0,core_diagnostics/* hasErrors */.Cs)(diagnostics) || guards.some(isFinal));
    if (context.mode === "observe" && changing.length > 0) {
        return { words: [(0,core_words/* say */.cv) `Set ${"mode: apply"} in ${"omni-scale.yaml"} when you want merges to be applied.`] };
    }
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return { words: [mendWords(context, [])] };
    if (context.review.is === "elsewhere" && changing.length > 0) {
        const again = (0,core_words/* say */.cv) `The pull request that brings this to ${context.review.defaultBranch} gets a plan of its own, and its merge is applied.`;
        return { words: [...(mendable ? [mendWords(context, [])] : []), again] };
    }
    if ((0,core_plan/* comparedNothing */.b)(plan)) {
        return { words: [(0,core_words/* say */.cv) `Give this run what is not checked for want of it, or compare with a commit: ${"omni-scale plan --base main"}.`] };
    }
    if (changing.length === 0)
        return { words: [(0,core_words/* say */.cv) `Nothing to apply.`] };
    const ready = changing.filter((component) => (0,view_verdict/* standing */.JA)(component) === "ready").map(({ name }) => name);
    const words = mendable ? [mendWords(context, ready)] : [];
    const spoken = spokenFor(plan, context, ready);
    if (spoken === undefined)
        return { words: [...words, ...(mendable ? [] : [goWords(context)])] };
    return { words: [...words, ...spokenWords(plan, context, ready)], spoken };
}
function isFinal({ clearedBy, cleared }) {
    return clearedBy === "never" && !cleared;
}
function mendWords({ review }, ready) {
    const isHere = review.is === "none";
    const rest = ready.length === 0
        ? []
        : [` ${isHere ? "An apply before that carries out" : "A merge before that applies"} `, ...(0,phrases/* names */.Dy)(ready, 4), " alone."];
    return [isHere ? "Mend what blocks, then plan again." : "Mend what blocks, and push: the plan follows.", ...rest];
}
function goWords(context) {
    if (context.review.is === "recorded")
        return (0,core_words/* say */.cv) `Merge to apply exactly this. What differs by then is held and shown, not applied.`;
    return (0,core_words/* say */.cv) `Apply it:`;
}
/** What has to be typed: open guards, and digests where no review will be found. Undefined when nothing has to. */
function spokenFor(plan, context, ready) {
    const guards = (0,view_verdict/* active */.vu)(plan).flatMap((component) => component.guards.filter(({ cleared }) => !cleared));
    const ids = (by) => guards.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
    const unrecorded = context.review.is === "not-recorded";
    const changing = (0,view_verdict/* active */.vu)(plan).filter(({ changes }) => changes.length > 0);
    const digests = changing.length > MOST_ACCEPTED ? [plan.digest] : changing.map(({ digest }) => digest);
    const spoken = {
        accept: unrecorded ? digests.map((digest) => digest.slice(0, 12)) : [],
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
    const any = spoken.accept.length + spoken.acknowledge.length + spoken.confirmDelete.length > 0;
    return any || (context.review.is === "none" && ready.length > 0) ? spoken : undefined;
}
function spokenWords(plan, context, ready) {
    if (context.review.is === "not-recorded") {
        return [
            (0,core_words/* say */.cv) `A merge holds everything, because ${context.review.because} (${(0,runbook/* runbook */.l)("held")}). After it, accept by name what you read here:`,
        ];
    }
    const waiting = (0,view_verdict/* active */.vu)(plan).filter(({ guards }) => guards.some(({ cleared, clearedBy }) => !cleared && clearedBy !== "never"));
    if (waiting.length === 0)
        return ready.length === 0 ? [] : [(0,core_words/* say */.cv) `Apply it:`];
    const who = (0,phrases/* names */.Dy)(waiting.map(({ name }) => name), 4);
    const lead = context.review.is === "recorded" ? mergeLead(ready) : [];
    return [[...lead, ...(0,core_words/* say */.cv) `For ${who}, confirm by name`, context.review.is === "none" ? ":" : " after the merge:"]];
}
function mergeLead(ready) {
    return ready.length === 0 ? (0,core_words/* say */.cv) `A merge alone applies nothing. ` : ["A merge applies ", ...(0,phrases/* names */.Dy)(ready, 4), ". "];
}

;// CONCATENATED MODULE: ./build/report/view-plan.js
/** A plan in the reader's terms; pure. Must not escape or cut: Markdown and terminal each do that for themselves. */










const NAMED = 8;
/** The view of a plan; `limits` say how much of each diff goes in. */
function viewPlan(whole, context, limits) {
    const plan = context.disclosure.kind === "full" ? whole : (0,disclosure/* hideObservedInPlan */.d)(whole, context.disclosure.known);
    const changing = (0,view_verdict/* active */.vu)(plan);
    const [only] = changing;
    const alone = changing.length === 1 && only !== undefined ? only : undefined;
    const steps = alone === undefined ? [] : (0,view_component/* stepsInWords */.Mf)(alone.steps);
    const next = nextOf(plan, context);
    return {
        title: (0,view_verdict/* titleOf */.Gg)(plan),
        ...(0,view_verdict/* verdictOf */.Vj)(plan, context),
        ...(steps.length === 0 ? {} : { steps }),
        rows: alone === undefined ? changing.map((component, index) => (0,view_component/* rowOf */.OB)(component, index + 1)) : [],
        sections: sectionsOf(plan, context),
        checked: checkedOf(plan),
        notChecked: notCheckedOf(plan),
        components: changing
            .filter(({ changes, deferred, unmanaged }) => changes.length > 0 || deferred !== undefined || unmanaged.length > 0)
            .map((component) => (0,view_component/* componentView */.NY)(component, limits, alone !== undefined)),
        rest: restOf(plan, context),
        next: next.words,
        commands: next.spoken === undefined ? [] : (0,commands/* applyCommands */.t)(next.spoken, context.applyWorkflow),
        footer: footerOf(plan, context),
    };
}
/** A finding as one item: where, what, why, how to mend it, the rule that `accept` names, and where to read on. */
function findingWords({ at, what, why, fix, rule, link }, whole) {
    const where = at === undefined ? [] : (0,core_words/* say */.cv) `${(0,phrases/* place */.ik)(at)}: `;
    const name = link === undefined ? (0,core_words/* say */.cv) ` (${rule})` : (0,core_words/* say */.cv) ` (${rule}, ${link})`;
    return [...where, ...(0,core_words/* list */.p_)([what, ...(whole ? [why] : []), fix].map(phrases/* sentence */.em), " "), ...name];
}
function sectionsOf(plan, context) {
    const errors = newFindings(plan).filter(({ severity }) => severity === "error");
    const open = plan.components.flatMap(({ guards }) => guards.filter(({ cleared }) => !cleared));
    const never = open.filter(({ clearedBy }) => clearedBy === "never");
    const clearable = open.filter(({ clearedBy }) => clearedBy !== "never");
    const sections = [
        { heading: "Blocks", items: [...errors.map((error) => findingWords(error, true)), ...[...never, ...clearable].map(guardWords)] },
        { heading: "Needs", items: context.needs },
        { heading: "To do", items: todoOf(plan) },
    ];
    return sections.filter(({ items }) => items.length > 0);
}
function newFindings(plan) {
    return (0,core_diagnostics/* inReadingOrder */.g)([...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)]);
}
/** What somebody should do by hand, before or after the apply. */
function todoOf(plan) {
    return newFindings(plan)
        .filter(({ severity }) => severity !== "error")
        .map((finding) => findingWords(finding, false));
}
function guardWords({ component, message, fix }) {
    const named = message.some((word) => typeof word !== "string" && word.quote === component);
    return [...(named ? [] : (0,core_words/* say */.cv) `${component}: `), ...(0,core_words/* list */.p_)([message, fix].map(phrases/* sentence */.em), " "), ...(0,core_words/* say */.cv) ` (${(0,runbook/* runbook */.l)("blocked")})`];
}
function checkedOf(plan) {
    const live = plan.components.filter(({ basis }) => basis.kind === "live").length;
    const all = plan.components.length;
    const cleared = plan.components.flatMap(({ guards }) => guards.filter((guard) => guard.cleared).map(({ id }) => id));
    const findings = newFindings(plan).length;
    return [
        ...(live === 0 ? [] : [[`compared with what runs now${live === all ? "" : ` (${live} of ${all})`}`]]),
        ...(all === 0 ? [] : [[findings === 0 ? "no new findings" : (0,phrases/* count */.U9)(findings, "new finding")]]),
        ...(cleared.length === 0 ? [] : [["acknowledged ", ...(0,phrases/* names */.Dy)(cleared, NAMED)]]),
    ];
}
function notCheckedOf(plan) {
    const because = ({ name, basis }) => basis.kind === "static" ? [{ name, words: (0,core_words/* say */.cv) `what runs now (${basis.because})` }] : [];
    const items = plan.components.flatMap((component) => [
        ...because(component),
        ...component.notChecked.map((words) => ({ name: component.name, words })),
    ]);
    return (0,phrases/* grouped */.zD)(items, plan.components.length);
}
function restOf(plan, context) {
    const quiet = plan.components.filter(({ status }) => status === "unchanged");
    const isCompared = ({ basis }) => basis.kind === "live" || plan.base !== undefined;
    const same = quiet.filter(isCompared).map(({ name }) => name);
    const blind = quiet.filter((one) => !isCompared(one)).map(({ name }) => name);
    const known = [...plan.known, ...plan.components.flatMap((component) => component.known)];
    const lines = [];
    if (same.length > 0)
        lines.push(["Unchanged: ", ...(0,phrases/* names */.Dy)(same, NAMED), "."]);
    if (blind.length > 0)
        lines.push(["Compared with nothing: ", ...(0,phrases/* names */.Dy)(blind, NAMED), "."]);
    if (plan.untouched.length > 0)
        lines.push(["Not touched: ", ...(0,phrases/* names */.Dy)(plan.untouched, NAMED), "."]);
    if (plan.released.length > 0) {
        lines.push((0,core_words/* say */.cv) `No longer in the specs, left as they are: ${(0,phrases/* names */.Dy)(plan.released, NAMED)}. To delete one, name it under ${"removed:"} in ${"omni-scale.yaml"}.`);
    }
    const { unmanaged = [] } = plan;
    if (unmanaged.length > 0)
        lines.push(["Exists and is in no spec, left alone: ", ...(0,phrases/* firstOf */.Ku)(unmanaged, NAMED), "."]);
    if (known.length > 0)
        lines.push(knownWords(known));
    lines.push(...knownErrors(plan));
    if (context.disclosure.kind === "git-only") {
        lines.push((0,core_words/* say */.cv) `${"disclosure: git-only"}: what was only seen on a target is shown as ${"***"}.`);
    }
    return lines;
}
/** Known findings in one line: how many there are of each rule. */
function knownWords(known) {
    const rules = new Map();
    for (const { rule } of known)
        rules.set(rule, (rules.get(rule) ?? 0) + 1);
    const each = [...rules].map(([rule, times]) => (times === 1 ? (0,core_words/* say */.cv) `${rule}` : (0,core_words/* say */.cv) `${rule} ×${times}`));
    return (0,phrases/* capital */.Nx)([`${(0,phrases/* count */.U9)(known.length, "known finding")}, on the base branch too or accepted: `, ...(0,core_words/* list */.p_)(each), "."]);
}
/** What is wrong with a component that changes, and stops it no more: a reader has to see it before it takes effect. */
function knownErrors({ components }) {
    const errors = components
        .filter(({ changes }) => changes.length > 0)
        .flatMap(({ name, known }) => known.filter(({ severity }) => severity === "error").map(({ rule, what }) => (0,core_words/* say */.cv) `${name}, ${rule}: ${what}`));
    return errors.length === 0 ? [] : [["Errors among them, which hold nothing: ", ...(0,phrases/* firstOf */.Ku)(errors, NAMED, " ")]];
}
function footerOf(plan, { made }) {
    const key = plan.keyId === undefined ? (0,core_words/* say */.cv) `secrets are not bound: no ${"fingerprint-key"}` : (0,core_words/* say */.cv) `secrets bound by key ${plan.keyId}`;
    return [
        plan.head === undefined ? (0,core_words/* say */.cv) `plan of the working folder` : (0,core_words/* say */.cv) `plan of ${plan.head.slice(0, 7)}`,
        ...(made === undefined ? [] : [[`made ${(0,age/* timeInWords */.m)(made)}`]]),
        (0,core_words/* say */.cv) `digest ${plan.digest.slice(0, 12)}`,
        key,
    ];
}


/***/ }),

/***/ 3428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ viewRun)
});

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(2552);
// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/report/commands.js
var commands = __webpack_require__(9701);
// EXTERNAL MODULE: ./build/report/disclosure.js
var report_disclosure = __webpack_require__(9846);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
// EXTERNAL MODULE: ./build/report/view-plan.js + 1 modules
var view_plan = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/report/diff-lines.js + 1 modules
var diff_lines = __webpack_require__(1859);
;// CONCATENATED MODULE: ./build/report/view-held.js
/** A change that nobody reviewed as it is now: what was reviewed then against what it is now; must not judge either. */




const LIMITS = { context: 0, lines: 40 };
const LONGEST_SIDE = 160;
/** Then and now of one held change; only fields that differ are shown, the rest is counted. */
function heldView(held, outcome, component) {
    const change = [...outcome.changes, ...(component?.changes ?? [])].find(({ id }) => id === held.id);
    const name = change === undefined ? (0,words/* say */.cv) `${held.id}` : (0,phrases/* changeSentence */.y6)(change, "would be");
    if (held.then === undefined) {
        return { sentence: (0,phrases/* capital */.Nx)((0,words/* say */.cv) `${name}. Nobody reviewed this:`), lines: (0,diff_lines/* diffLines */.Pp)(held.now, LIMITS) };
    }
    const { lines, same } = thenAndNow(held.then, held.now);
    const rest = same === 0 ? "" : `; ${(0,phrases/* count */.U9)(same, "more field")} as reviewed`;
    if (lines.length === 0)
        return { sentence: (0,phrases/* capital */.Nx)((0,words/* say */.cv) `${name}. The fields are as reviewed, but not the kind of change or a secret.`), lines };
    return { sentence: (0,phrases/* capital */.Nx)([...name, `. Reviewed (−) and now (+)${rest}:`]), lines };
}
function thenAndNow(then, now) {
    const reviewed = new Map(then.map((field) => [field.path, field]));
    const present = new Map(now.map((field) => [field.path, field]));
    const paths = [...new Set([...reviewed.keys(), ...present.keys()])];
    const differing = paths.filter((path) => key(reviewed.get(path)) !== key(present.get(path)));
    const lines = differing.flatMap((path) => [
        { sign: "-", text: `${(0,diff_lines/* fieldName */.w5)(path)}: ${moveText(reviewed.get(path))}` },
        { sign: "+", text: `${(0,diff_lines/* fieldName */.w5)(path)}: ${moveText(present.get(path))}` },
    ]);
    const shown = lines.slice(0, LIMITS.lines);
    const left = (lines.length - shown.length) / 2;
    return {
        lines: left === 0 ? lines : [...shown, { sign: "more", text: (0,phrases/* count */.U9)(left, "more field") }],
        same: paths.length - differing.length,
    };
}
function key(field) {
    return field === undefined ? "" : (0,canonical/* canonical */.$)([{ ...field.before }, { ...field.after }]);
}
function moveText(field) {
    if (field === undefined)
        return "no change";
    return `${clip((0,diff_lines/* inlineValue */.nN)(field.before))} → ${clip((0,diff_lines/* inlineValue */.nN)(field.after))}`;
}
function clip(text) {
    return text.length <= LONGEST_SIDE ? text : `${text.slice(0, LONGEST_SIDE)}…`;
}

;// CONCATENATED MODULE: ./build/report/view-run.js
/** What an apply did, in the reader's terms; pure. Must not call green what was rolled back, held or left unknown. */









const NAMED = 4;
/** Every end state with its icon and its words, the most urgent first. */
const STATES = [
    { state: "unknown", icon: "❔", words: "unknown", urgent: true, section: "unknown" },
    { state: "failed", icon: "❌", words: "failed", urgent: true, section: "failed" },
    { state: "rolled-back", icon: "↩️", words: "rolled back", urgent: true, section: "rolled-back" },
    { state: "held", icon: "✋", words: "held", urgent: true, section: "held" },
    { state: "skipped", icon: "⏭️", words: "skipped", urgent: true, section: "skipped" },
    { state: "applied", icon: "✅", words: "applied", urgent: false, section: undefined },
    { state: "unchanged", icon: "➖", words: "already as wanted", urgent: false, section: undefined },
];
const STEP_ICONS = {
    applied: "✅",
    unchanged: "➖",
    "rolled-back": "↩️",
    stale: "✋",
    failed: "❌",
    unknown: "❔",
    "not-started": "▫️",
};
const GATE_ICONS = { passed: "✅", failed: "❌", "not-checked": "❔" };
/** The view of an apply of `plan`. */
function viewRun(whole, wholePlan, context) {
    const { disclosure } = context;
    const report = disclosure.kind === "full" ? whole : (0,report_disclosure/* hideObservedInRun */.v)(whole, disclosure.known);
    const plan = disclosure.kind === "full" ? wholePlan : (0,report_disclosure/* hideObservedInPlan */.d)(wholePlan, disclosure.known);
    const todo = (0,view_plan/* todoOf */.M)(plan);
    const { components } = report;
    const troubles = components.filter(({ state }) => about(state).urgent);
    const done = components.filter(({ state, steps }) => state === "applied" && steps.length > 0);
    const spoken = spokenFor(troubles, plan);
    const canGoOn = Object.values(spoken).some((said) => said.length > 0) || troubles.some(({ state, steps }) => state !== "held" || steps.length > 0);
    return {
        title: titleOf(components, plan),
        alert: alertOf(components, plan),
        verdict: verdictOf(components),
        rows: components.length > 1 ? components.map(rowOf) : [],
        troubles: troubles
            .toSorted((a, b) => rank(a.state) - rank(b.state))
            .map((outcome) => troubleView(outcome, plan, components.length === 1)),
        done: done.map(({ name, steps }) => ({ name, summary: (0,words/* say */.cv) `${name} · what was done`, steps: steps.map(stepView) })),
        next: nextOf(components, spoken),
        commands: canGoOn ? (0,commands/* applyCommands */.t)(spoken, context.applyWorkflow) : [],
        todo: todo.length === 0 ? [] : [{ heading: "To do", items: todo }],
        footer: [
            plan.head === undefined ? (0,words/* say */.cv) `apply of the working folder` : (0,words/* say */.cv) `apply of ${plan.head.slice(0, 7)}`,
            (0,words/* say */.cv) `digest ${plan.digest.slice(0, 12)}`,
            ...(context.startedBy === undefined ? [] : [(0,words/* say */.cv) `started by ${context.startedBy}`]),
        ],
    };
}
function about(state) {
    const found = STATES.find((each) => each.state === state);
    if (found === undefined)
        throw new Error(`There is no end state ${state}.`);
    return found;
}
function rank(state) {
    return STATES.findIndex((each) => each.state === state);
}
function titleOf(components, { diagnostics }) {
    const [first] = components;
    if (first === undefined)
        return (0,core_diagnostics/* hasErrors */.Cs)(diagnostics) ? (0,words/* say */.cv) `✋ Nothing can be applied: the specs have errors` : (0,words/* say */.cv) `Nothing to apply`;
    if (components.length === 1)
        return [`${about(first.state).icon} `, { quote: first.name }, ` ${verb(first.state)}`];
    const groups = STATES.flatMap(({ state, words }) => {
        const number = components.filter((each) => each.state === state).length;
        return number === 0 ? [] : [[`${number} ${words}`]];
    });
    const worst = STATES.find(({ state, urgent }) => urgent && components.some((each) => each.state === state));
    return [`${worst?.icon ?? "✅"} Apply: `, ...(0,words/* list */.p_)(groups, " · ")];
}
function verb(state) {
    switch (state) {
        case "applied":
            return "is applied";
        case "unchanged":
            return "is already as the specs say";
        case "failed":
            return "failed";
        case "rolled-back":
            return "failed and was rolled back";
        case "held":
            return "is held";
        case "skipped":
            return "was skipped";
        case "unknown":
            return "may or may not be applied";
    }
}
function alertOf(components, { diagnostics }) {
    const has = (...states) => components.some(({ state }) => states.includes(state));
    if (has("failed", "rolled-back", "unknown"))
        return "CAUTION";
    return has("held", "skipped") || (0,core_diagnostics/* hasErrors */.Cs)(diagnostics) ? "WARNING" : "TIP";
}
/** What each end state means, said of one component and of several. */
const MEANINGS = {
    unknown: { one: "may or may not have changed: look before you go on", many: "may or may not have changed: look before you go on" },
    failed: {
        one: "did not get there; what was done before it failed stays",
        many: "did not get there; what was done before they failed stays",
    },
    "rolled-back": { one: "failed; what ran before runs again", many: "failed; what ran before runs again" },
    held: { one: "was not touched", many: "were not touched" },
    skipped: { one: "was not touched: its turn did not come", many: "were not touched: their turn did not come" },
    applied: { one: "runs what the specs say", many: "run what the specs say" },
    unchanged: { one: "was already as the specs say", many: "were already as the specs say" },
};
function verdictOf(components) {
    const [only] = components;
    const because = components.length === 1 && only?.because !== undefined ? [(0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)(only.because))] : [];
    const states = STATES.flatMap(({ state }) => {
        const own = components.filter((each) => each.state === state);
        if (own.length === 0)
            return [];
        const meaning = MEANINGS[state][own.length === 1 ? "one" : "many"];
        return [
            [
                ...(0,phrases/* names */.Dy)(own.map(({ name }) => name), NAMED),
                ` ${meaning}${state === "applied" ? healthOf(own) : ""}.`,
            ],
        ];
    });
    return [...because, ...states];
}
/** What the gates of applied components said. */
function healthOf(components) {
    const gates = components.flatMap(({ steps }) => steps.flatMap((step) => step.gates));
    const passed = gates.filter(({ status }) => status === "passed").length;
    if (gates.length === 0)
        return "; no probe says more";
    return passed === gates.length
        ? `; ${(0,phrases/* count */.U9)(passed, "health check")} passed`
        : `; ${passed} of ${(0,phrases/* count */.U9)(gates.length, "health check")} passed`;
}
function rowOf(outcome) {
    const { icon, words, urgent } = about(outcome.state);
    const done = outcome.steps.filter(({ status }) => status === "applied" || status === "unchanged").length;
    const what = outcome.because ?? (outcome.steps.length === 0 ? [] : [`${done} of ${(0,phrases/* count */.U9)(outcome.steps.length, "step")}`]);
    return { name: outcome.name, result: [`${icon} ${words}`], what, risk: urgent ? 3 : 1 };
}
function troubleView(outcome, plan, alone) {
    const { icon } = about(outcome.state);
    const component = plan.components.find(({ name }) => name === outcome.name);
    const lead = { because: (0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)(outcome.because ?? (0,words/* say */.cv) `nothing says why`)), next: adviceOf(outcome) };
    return {
        name: outcome.name,
        title: [`${icon} `, { quote: outcome.name }, ` ${verb(outcome.state)}`],
        ...(alone ? {} : { lead }),
        steps: outcome.steps.map(stepView),
        held: outcome.held.map((held) => heldView(held, outcome, component)),
    };
}
/** What to do now, and where it is said at length. */
function adviceOf({ next, state }) {
    const advice = (0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)(next ?? (0,words/* say */.cv) `Start the apply again.`));
    const { section } = about(state);
    return section === undefined ? advice : (0,words/* say */.cv) `${advice} (${(0,runbook/* runbook */.l)(section)})`;
}
function stepView(step) {
    const time = step.seconds > 0 ? [` (${step.seconds} s)`] : [];
    const told = step.detail === undefined || step.gates.some(({ status }) => status !== "passed");
    const gates = step.gates.map((gate) => {
        const detail = gate.status === "passed" ? [] : [": ", ...gate.detail];
        return [`${GATE_ICONS[gate.status]} wait: `, ...gate.title, ...detail];
    });
    return {
        words: [`${STEP_ICONS[step.status]} `, ...step.title, ...time, ...(told ? [] : [": ", ...(step.detail ?? [])])],
        below: [...gates, ...step.notes],
    };
}
/** What a rerun has to be told: the digests of held components as they are now, and guards that are still open. */
function spokenFor(troubles, plan) {
    const held = troubles.filter(({ state }) => state === "held");
    const open = held.flatMap(({ name }) => plan.components.find((component) => component.name === name)?.guards ?? []);
    const ids = (by) => open.filter(({ clearedBy, cleared }) => clearedBy === by && !cleared).map(({ id }) => id);
    return {
        accept: held
            .filter((outcome) => outcome.held.length > 0)
            .map(({ changes }) => (0,digest/* digestOfDigests */.hY)(changes.map(({ digest }) => digest)).slice(0, 12)),
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
}
function nextOf(components, { accept, acknowledge, confirmDelete }) {
    const trouble = components.find(({ state }) => about(state).urgent);
    if (trouble === undefined)
        return [];
    if (components.length === 1)
        return [adviceOf(trouble)];
    if (accept.length > 0)
        return [(0,words/* say */.cv) `Read what differs. To apply it as it is now, accept it by name:`];
    if (acknowledge.length + confirmDelete.length > 0)
        return [(0,words/* say */.cv) `To go on, say so by name:`];
    return [(0,words/* say */.cv) `Mend the cause and apply again; what is done already stays done:`];
}


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vu: () => (/* binding */ active),
  Bl: () => (/* binding */ goneOf),
  WM: () => (/* binding */ interruptsOf),
  h$: () => (/* binding */ notesOf),
  rL: () => (/* binding */ restartWords),
  JA: () => (/* binding */ standing),
  Gg: () => (/* binding */ titleOf),
  Vj: () => (/* binding */ verdictOf)
});

// UNUSED EXPORTS: componentTitle

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/report/phrases.js
var phrases = __webpack_require__(8937);
;// CONCATENATED MODULE: ./build/report/versions.js

const MOST = 4;
/** One sentence where only versions move; nothing where anything else does. */
function versionWords(changing) {
    const changes = changing.flatMap((component) => component.changes);
    const moves = new Map();
    for (const change of changes) {
        if (isOfItself(change))
            continue;
        const move = moveOf(change);
        if (move === undefined)
            return [];
        moves.set(JSON.stringify(move), move);
    }
    if (moves.size === 0 || changing.some(({ deferred }) => deferred !== undefined))
        return [];
    const [only] = moves.values();
    // The title of a lone component has it from old to new already.
    const isTold = changing.length === 1 && moves.size === 1 && changing[0]?.status !== "blocked";
    if (isTold && only !== undefined)
        return [["Only the version moves", ...only.way, "."]];
    const all = [...moves.values()].map(({ from, way }) => [...from, ...way]);
    const more = all.length > MOST ? [`, and ${all.length - MOST} more`] : [];
    return [["Only versions move: ", ...(0,core_words/* list */.p_)(all.slice(0, MOST)), ...more, "."]];
}
/** What follows from a version alone: the Compose file that names it, and a service that restarts with another. */
function isOfItself({ address, kind, fields }) {
    const [, type = "", , ...id] = address.split("/");
    if (kind === "create" || kind === "delete")
        return false;
    return type === "File" ? /(^|\/)(docker-)?compose[^/]*\.ya?ml$/.test(id.join("/")) : fields.length === 0;
}
function moveOf({ kind, fields }) {
    const [field] = fields;
    if (kind === "create" || kind === "delete" || fields.length !== 1 || field?.path !== "/image")
        return undefined;
    const { before, after } = field;
    if (before.is !== "value" || after.is !== "value" || typeof before.value !== "string" || typeof after.value !== "string")
        return undefined;
    const [old, now] = [split(before.value), split(after.value)];
    if (old.name !== now.name || old.tag === "" || now.tag === "")
        return undefined;
    const way = wayBetween(old.tag, now.tag);
    return { from: (0,core_words/* say */.cv) `${old.name.slice(old.name.lastIndexOf("/") + 1)} ${old.tag} → ${now.tag}`, way: way === "" ? [] : [` (${way})`] };
}
function split(reference) {
    const [, name = reference, tag = ""] = /^([^@]*?)(?::([^/@]+))?(?:@.*)?$/.exec(reference) ?? [];
    return { name, tag };
}
/** What lies between two tags that are versions; empty where they are none, or where it is one small step. */
function wayBetween(old, now) {
    const [from, to] = [numbers(old), numbers(now)];
    if (from === undefined || to === undefined)
        return old === now ? "the same tag, moved in its registry" : "";
    const [major, minor, patch] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    if (major < 0 || (major === 0 && (minor < 0 || (minor === 0 && patch < 0))))
        return "back to an older version";
    if (major > 0)
        return major === 1 ? "a new major version: read what it breaks" : `${major} major versions on: read what each breaks`;
    if (minor <= 1)
        return "";
    return `skips ${minor - 1} minor ${minor === 2 ? "version" : "versions"} between`;
}
function numbers(tag) {
    const match = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?=[-+_.]|$)/.exec(tag);
    return match === null ? undefined : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}

// EXTERNAL MODULE: ./build/report/diff-lines.js + 1 modules
var diff_lines = __webpack_require__(1859);
;// CONCATENATED MODULE: ./build/report/view-headline.js



const LONGEST_VALUE = 60;
/** e.g. "Omni `v1.9.3` → `v1.10.6`", "image `1.2` → `1.3`" or "3 to create". */
function headline(component) {
    const { status, changes } = component;
    if (status === "blocked")
        return [`blocked by ${(0,phrases/* count */.U9)(component.diagnostics.filter(({ severity }) => severity === "error").length, "error")}`];
    if (status === "deferred")
        return (0,core_words/* say */.cv) `planned again after ${component.deferred?.from ?? component.name}`;
    if (changes.every(({ kind }) => kind === "create"))
        return [`new, ${(0,phrases/* count */.U9)(changes.length, "resource")}`];
    return (stepHeadline(component) ??
        imageHeadline(changes) ??
        fieldHeadline(changes) ??
        resourceHeadline(changes) ??
        (0,phrases/* countsInWords */.Pe)((0,phrases/* countKinds */.xb)(changes), "title"));
}
/** What the adapter calls it, where it is one thing. */
function stepHeadline({ steps }) {
    const [first, ...others] = steps.flatMap(({ impact }) => (impact.headline === undefined ? [] : [impact.headline]));
    return others.length === 0 ? first : undefined;
}
/** One or two resources by name. */
function resourceHeadline(changes) {
    if (changes.length > 2)
        return undefined;
    return (0,core_words/* list */.p_)(changes.map(({ address, component, kind }) => [
        ...(0,phrases/* resourceName */.Iy)(address, component),
        ` ${phrases/* KINDS */.GW.find((each) => each.kind === kind)?.done ?? kind}`,
    ]));
}
/** One image of one name that moves from tag to tag. */
function imageHeadline(changes) {
    const moves = new Set();
    for (const { fields } of changes) {
        for (const { path, before, after } of fields) {
            if (!path.endsWith("/image"))
                continue;
            if (before.is !== "value" || after.is !== "value" || typeof before.value !== "string" || typeof after.value !== "string")
                return undefined;
            const [old, now] = [splitImage(before.value), splitImage(after.value)];
            if (old.name !== now.name)
                return undefined;
            moves.add(JSON.stringify([old.version, now.version]));
        }
    }
    const [move] = moves;
    if (moves.size !== 1 || move === undefined)
        return undefined;
    const [old, now] = JSON.parse(move);
    return (0,core_words/* say */.cv) `image ${old} → ${now}`;
}
/** `ghcr.io/a/b:v1@sha256:0123…` is `ghcr.io/a/b` in version `v1@sha256:0123456789ab`. */
function splitImage(reference) {
    const [, name = reference, version = ""] = /^(.*?)((?::[^/@]*)?(?:@.*)?)$/u.exec(reference) ?? [];
    const short = version.replace(/^:/u, "").replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/u, "$1");
    return { name, version: short === "" ? "latest" : short };
}
/** One single field of one single resource. */
function fieldHeadline(changes) {
    const [change] = changes;
    const [field] = change?.fields ?? [];
    if (changes.length !== 1 || change?.fields.length !== 1 || field === undefined || change.kind === "delete")
        return undefined;
    const [before, after] = [(0,diff_lines/* inlineValue */.nN)(field.before), (0,diff_lines/* inlineValue */.nN)(field.after)];
    const tooLong = [before, after].some((value) => value.length > LONGEST_VALUE || value.includes("\n"));
    return tooLong ? (0,core_words/* say */.cv) `${(0,diff_lines/* fieldName */.w5)(field.path)} of ${(0,phrases/* resourceName */.Iy)(change.address, change.component)}` : fieldMove(field, before, after);
}
function fieldMove(field, before, after) {
    if (field.before.is === "absent")
        return (0,core_words/* say */.cv) `${(0,diff_lines/* fieldName */.w5)(field.path)} set to ${after}`;
    if (field.after.is === "absent")
        return (0,core_words/* say */.cv) `${(0,diff_lines/* fieldName */.w5)(field.path)} removed, was ${before}`;
    return (0,core_words/* say */.cv) `${(0,diff_lines/* fieldName */.w5)(field.path)} ${before} → ${after}`;
}

// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
// EXTERNAL MODULE: ./build/report/age.js
var age = __webpack_require__(2524);
;// CONCATENATED MODULE: ./build/report/view-seen.js





/** Components named in one sentence. */
const NAMED = 4;
/** Sentences for a plan that `changing` is the part of to which something would happen. */
function seenWords(plan, changing, context) {
    return [...(context.look === "later" ? waitingWords(context) : staticWords(plan, changing)), ...ageWords(changing, context)];
}
function staticWords({ base }, changing) {
    const planned = changing.filter(({ changes }) => changes.length > 0);
    const unseen = planned.filter(({ basis }) => basis.kind === "static").map(({ name }) => name);
    if (unseen.length === 0)
        return [];
    const which = unseen.length === planned.length ? [] : [" for ", ...(0,phrases/* names */.Dy)(unseen, NAMED)];
    const instead = base === undefined ? "told as if nothing of it were there" : "only the base branch";
    return [["Nothing live was looked at", ...which, `, ${instead}; what turns out to differ there is held, not changed.`]];
}
/** The first answer of two: what it lacks, who brings it, and since when that one is waited for. */
function waitingWords({ made }) {
    const since = made === undefined ? "" : ` since ${(0,age/* timeInWords */.m)(made)}`;
    return [
        [
            `Told from Git alone. A runner that looks at what runs is waited for${since}; its plan takes this one's place`,
            ...(0,core_words/* say */.cv) ` (${(0,runbook/* runbook */.l)("stuck")}).`,
        ],
    ];
}
/** A pull request that only moves versions may wait for days, and nobody pushes to it. */
function ageWords(changing, { made, look }) {
    const seen = changing.some(({ basis }) => basis.kind === "live");
    if (made === undefined || look === "later" || !seen || versionWords(changing).length === 0)
        return [];
    return [[`What runs was looked at on ${(0,age/* timeInWords */.m)(made)}; what has moved on since then is held by the merge, and shown.`]];
}

;// CONCATENATED MODULE: ./build/report/view-verdict.js
/** The headline and the verdict of a plan: what a reviewer knows after five seconds; must not go into single resources. */







/** Components named in one sentence of the verdict. */
const view_verdict_NAMED = 4;
/** Components that something would happen to, or that cannot be planned. */
function active(plan) {
    return plan.components.filter(({ status }) => status !== "unchanged");
}
/** e.g. "`Stack/omni`: image `v1.9.3` → `v1.10.6` · 1 of 6 components changes". */
function titleOf(plan) {
    const all = plan.components.length + plan.untouched.length;
    const changing = active(plan);
    const [only] = changing;
    if (only === undefined)
        return [headOfNothing(plan), ` · ${(0,phrases/* count */.U9)(all, "component")}`];
    if (changing.length === 1)
        return (0,core_words/* say */.cv) `${componentTitle(only)} · ${[`1 of ${(0,phrases/* count */.U9)(all, "component")}`]} changes`;
    const changes = changing.flatMap((component) => component.changes);
    const blocked = changing.filter((component) => standing(component) === "blocked").length;
    const waiting = changing.filter((component) => standing(component) === "waits").length;
    const later = changing.filter(({ deferred }) => deferred !== undefined).length;
    return (0,core_words/* list */.p_)([
        [`${changing.length} of ${(0,phrases/* count */.U9)(all, "component")} change`],
        ...(blocked === 0 ? [] : [[`${blocked} blocked`]]),
        ...(waiting === 0 ? [] : [[`${waiting} ${waiting === 1 ? "waits" : "wait"} for your word`]]),
        ...(later === 0 ? [] : [[`${later} planned again later`]]),
        ...(changes.length === 0 ? [] : [resourcesInWords(changes)]),
    ], " · ");
}
/** e.g. "`Stack/omni`: image `v1.9.3` → `v1.10.6`". */
function componentTitle(component) {
    return (0,core_words/* say */.cv) `${component.name}: ${component.status === "unchanged" ? (0,core_words/* say */.cv) `as the specs say` : headline(component)}`;
}
/** e.g. "2 resources to create" or "3 resources: 1 to create, 2 to delete". */
function resourcesInWords(changes) {
    const counts = (0,phrases/* countKinds */.xb)(changes);
    const [only, ...others] = phrases/* KINDS */.GW.filter(({ kind }) => counts[kind] > 0);
    if (only !== undefined && others.length === 0)
        return [`${(0,phrases/* count */.U9)(counts[only.kind], "resource")} ${only.title}`];
    return [`${(0,phrases/* count */.U9)(changes.length, "resource")}: `, ...(0,phrases/* countsInWords */.Pe)(counts, "title")];
}
/** The alert and its sentences: what stands in the way, what restarts, what stays, what cannot be taken back, what goes. */
function verdictOf(plan, context) {
    const changing = active(plan);
    const blocked = blockedWords(plan);
    const condition = changing.length === 0 ? [] : conditionWords(context);
    const interrupted = interruptionWords(changing);
    const oneWay = oneWayWords(changing);
    const gone = goneWords(changing);
    if (changing.length === 0 && blocked.length === 0) {
        return { alert: (0,core_plan/* comparedNothing */.b)(plan) ? "WARNING" : "TIP", verdict: [nothingWords(plan)] };
    }
    const notes = changing.length === 1 ? notesOf(changing) : [];
    const verdict = [
        ...condition,
        ...blocked,
        ...interrupted,
        ...notes,
        ...oneWay,
        ...gone,
        ...versionWords(changing),
        ...seenWords(plan, changing, context),
    ];
    if (context.mode === "observe")
        return { alert: "NOTE", verdict };
    const alert = blocked.length > 0 || destroys(changing) ? "CAUTION" : needsCare(changing) ? "WARNING" : "NOTE";
    return { alert, verdict };
}
function headOfNothing(plan) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return "Nothing can be planned";
    return (0,core_plan/* comparedNothing */.b)(plan) ? "Nothing was compared" : "Nothing changes";
}
/** What keeps a merge from applying anything at all. */
function conditionWords({ mode, review }) {
    if (mode === "observe")
        return [(0,core_words/* say */.cv) `Only shown, a merge applies nothing (${"mode: observe"}). Applied, it would mean:`];
    if (review.is === "elsewhere") {
        return [
            (0,core_words/* say */.cv) `A merge into ${review.base} applies nothing: merges into ${review.defaultBranch} alone are applied. Applied, it would mean:`,
        ];
    }
    return review.is === "not-recorded" ? [(0,core_words/* say */.cv) `A merge alone applies nothing: see Next. Applied, it means:`] : [];
}
/** Names that stop answering for a while, in the order they go down; what is deleted is told elsewhere. */
function interruptsOf({ changes, steps }) {
    const deleted = new Set(changes.filter(({ kind }) => kind === "delete").map(({ address }) => address.slice(address.lastIndexOf("/") + 1)));
    return [...new Set(steps.flatMap(({ impact }) => impact.interrupts))].filter((name) => !deleted.has(name));
}
/** What adapters say about a component's steps besides. */
function notesOf(components) {
    const notes = components.flatMap(({ steps }) => steps.flatMap(({ impact }) => impact.notes));
    return [...new Map(notes.map((note) => [JSON.stringify(note), (0,phrases/* capital */.Nx)((0,phrases/* sentence */.em)(note))])).values()];
}
/** What a component deletes, and what is lost for good with it. */
function goneOf(component) {
    const lost = new Set(component.steps.flatMap(({ impact }) => impact.destroys));
    return [
        ...component.changes.filter(({ kind }) => kind === "delete").map(({ address }) => (0,phrases/* resourceName */.Iy)(address, component.name)),
        ...[...lost].map((name) => (0,core_words/* say */.cv) `${name} (lost for good)`),
    ];
}
/** "`a` → `b` restart": the order matters only when there are several. */
function restartWords(component, most) {
    const interrupted = interruptsOf(component);
    return [...(0,phrases/* names */.Dy)(interrupted, most, " → "), ` restart${interrupted.length === 1 ? "s" : ""}`];
}
function interruptionWords(changing) {
    const interrupting = changing.filter((component) => interruptsOf(component).length > 0);
    const [only] = interrupting;
    if (only === undefined) {
        if (changing.every(({ steps }) => steps.length === 0))
            return [];
        return [destroys(changing) ? (0,core_words/* say */.cv) `Nothing that stays is interrupted.` : (0,core_words/* say */.cv) `Nothing that runs is interrupted.`];
    }
    const outages = interrupting.flatMap((component) => outagesOf(component).map((words) => (changing.length === 1 ? words : (0,core_words/* say */.cv) `${component.name}: ${words}`)));
    if (changing.length === 1 && outages.length > 0)
        return outages;
    if (changing.length === 1) {
        const order = interruptsOf(only).length > 1 ? [", in this order"] : [];
        return [[...restartWords(only, 8), ...order, "; everything else keeps running."]];
    }
    const each = interrupting.map((component) => (0,core_words/* say */.cv) `${(0,phrases/* names */.Dy)(interruptsOf(component), view_verdict_NAMED, " → ")} (${component.name})`);
    return [["Restarts: ", ...(0,phrases/* firstOf */.Ku)(each, view_verdict_NAMED), "; everything else keeps running."], ...outages];
}
/** What interruptions mean to people, where an adapter says so. */
function outagesOf({ steps }) {
    return steps.flatMap(({ impact }) => (impact.outage === undefined ? [] : [(0,phrases/* sentence */.em)(impact.outage)]));
}
function oneWayWords(changing) {
    const steps = changing.flatMap((component) => component.steps.filter(({ impact }) => impact.oneWay).map((step) => ({ component, step })));
    if (steps.length === 0)
        return [];
    const [only] = steps;
    if (changing.length === 1 && steps.length === 1 && only?.step.impact.headline !== undefined)
        return [(0,core_words/* say */.cv) `Roll-forward only: an older version will not run again.`];
    const each = steps.map(({ component, step: { title, impact } }) => {
        const what = impact.headline ?? title;
        return changing.length === 1 ? what : (0,core_words/* say */.cv) `${component.name}: ${what}`;
    });
    return [["Roll-forward only, an older version will not run again: ", ...(0,phrases/* firstOf */.Ku)(each, view_verdict_NAMED), "."]];
}
function goneWords(changing) {
    const gone = changing.flatMap((component) => goneOf(component).map((what) => (changing.length === 1 ? what : (0,core_words/* say */.cv) `${component.name}: ${what}`)));
    const settings = settingsGone(changing);
    const removed = settings.length === 0 ? [] : [["Settings go with what the files no longer say: ", ...(0,phrases/* firstOf */.Ku)(settings, view_verdict_NAMED), "."]];
    if (gone.length > 0)
        return [["Deleted: ", ...(0,phrases/* firstOf */.Ku)(gone, 2 * view_verdict_NAMED), "."], ...removed];
    if (!changing.some(({ changes }) => changes.length > 0))
        return [];
    return [...removed, settings.length === 0 ? (0,core_words/* say */.cv) `Nothing is deleted.` : (0,core_words/* say */.cv) `Nothing else is deleted.`];
}
/** The reason of an update after which nothing is there: a setting that left its files, and stays in Git's history. */
const LEFT_FILES = "left-template";
function settingsGone(changing) {
    return changing.flatMap(({ name, changes }) => changes
        .filter(({ kind, reasons }) => kind === "update" && reasons.some(({ code }) => code === LEFT_FILES))
        .map(({ address }) => changing.length === 1 ? (0,phrases/* resourceName */.Iy)(address, name) : [{ quote: name }, ": ", ...(0,phrases/* resourceName */.Iy)(address, name)]));
}
function blockedWords(plan) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return [(0,core_words/* say */.cv) `Nothing can be applied: the specs have errors, see Blocks.`];
    const those = (which) => plan.components.filter((component) => standing(component) === which).map(({ name }) => name);
    const [blocked, waiting] = [those("blocked"), those("waits")];
    return [
        ...(blocked.length === 0 ? [] : [(0,core_words/* say */.cv) `Cannot be applied: ${(0,phrases/* names */.Dy)(blocked, view_verdict_NAMED)}, see Blocks.`]),
        ...(waiting.length === 0 ? [] : [(0,core_words/* say */.cv) `Not applied until you say so: ${(0,phrases/* names */.Dy)(waiting, view_verdict_NAMED)}, see Blocks.`]),
    ];
}
/** `blocked`: the specs have to change first. `waits`: somebody has to acknowledge or confirm something. */
function standing({ diagnostics, guards, status }) {
    const open = guards.filter(({ cleared }) => !cleared);
    if (status === "blocked" || (0,core_diagnostics/* hasErrors */.Cs)(diagnostics) || open.some(({ clearedBy }) => clearedBy === "never"))
        return "blocked";
    return open.length > 0 ? "waits" : "ready";
}
function destroys(changing) {
    return changing.some((component) => goneOf(component).length > 0);
}
function needsCare(changing) {
    return changing.some(({ steps, status }) => status === "deferred" || steps.some(({ impact }) => impact.oneWay || impact.interrupts.length > 0));
}
function nothingWords(plan) {
    if (plan.components.length === 0)
        return (0,core_words/* say */.cv) `No component is touched.`;
    if ((0,core_plan/* comparedNothing */.b)(plan))
        return (0,core_words/* say */.cv) `Nothing was compared: no host and no Omni was looked at, and there is no commit to compare with.`;
    const unseen = plan.components.filter(({ basis }) => basis.kind === "static").length;
    if (unseen === plan.components.length)
        return (0,core_words/* say */.cv) `The specs ask for what the base branch asks for.`;
    return (0,core_words/* list */.p_)([(0,core_words/* say */.cv) `What runs is what the specs say.`, ...(unseen > 0 ? [[`${(0,phrases/* count */.U9)(unseen, "component")} could not be looked at.`]] : [])], " ");
}


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/** A Clock of real time. */
function createClock() {
    return { now: () => new Date(), sleep };
}
function sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted === true)
            return reject(signal.reason);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", stop);
            resolve();
        }, milliseconds);
        signal?.addEventListener("abort", stop, { once: true });
    });
}


/***/ }),

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
;// CONCATENATED MODULE: ./build/runtime/http-errors.js
/** What to tell people when there was no answer; must not hold a header, a query or a body. */


/** Nothing had left this machine yet, so even a write may be sent again. */
const NEVER_SENT = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);
/** The run was ended meanwhile. */
function stopped(request) {
    return noAnswer(request, (0,words/* say */.cv) `It was stopped together with the run.`, false, request.signal?.reason);
}
/** The server took longer than the request allows; a write may still have happened. */
function tooLate(request, timeoutMs) {
    return noAnswer(request, (0,words/* say */.cv) `There was no answer within ${timeoutMs / 1000} s.`, isRead(request));
}
/** What went wrong below HTTP, in words that name what to look at. */
function explain(request, error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no code";
    const host = urlOf(request)?.host ?? "";
    const retryable = isRead(request) || NEVER_SENT.has(code);
    const cause = withoutContent(error, code);
    if (error instanceof Error && error.name === "BodyTooLarge") {
        return noAnswer(request, (0,words/* say */.cv) `The answer is larger than anything that is expected here.`, false, cause);
    }
    if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
        return noAnswer(request, (0,words/* say */.cv) `The name ${host} could not be resolved (${code}).`, retryable, cause);
    }
    if (["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "UND_ERR_CONNECT_TIMEOUT"].includes(code)) {
        return noAnswer(request, (0,words/* say */.cv) `${host} cannot be reached from here (${code}).`, retryable, cause);
    }
    if (code === "ECONNREFUSED")
        return noAnswer(request, (0,words/* say */.cv) `${host} refused the connection.`, retryable, cause);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
        const fix = (0,words/* say */.cv) `The certificate of a private authority goes into a file that NODE_EXTRA_CA_CERTS names.`;
        return noAnswer(request, (0,words/* say */.cv) `The certificate of ${host} is not trusted (${code}). ${fix}`, false, cause);
    }
    if (code === "UND_ERR_INVALID_ARG" || code === "ERR_INVALID_URL") {
        return noAnswer(request, (0,words/* say */.cv) `The request could not be formed: its address or a header holds characters that may not be there.`, false, cause);
    }
    return noAnswer(request, (0,words/* say */.cv) `The connection to ${host} ended before the answer was there (${code}).`, retryable, cause);
}
function noAnswer(request, words, retryable, cause) {
    // Neither user:password@ nor ?query: both are places where tokens are put.
    const url = urlOf(request);
    const operation = `${request.method} ${url === undefined ? "" : `${url.host}${url.pathname}`}`;
    return new errors/* RemoteError */.Hi({ system: request.system, operation, retryable, words }, cause === undefined ? {} : { cause });
}
/** Some of undici's errors carry pieces of the exchange as properties; whoever prints a cause must not print those. */
function withoutContent(error, code) {
    return new Error(error instanceof Error ? `${error.name} (${code}): ${error.message}` : code);
}
function urlOf(request) {
    return URL.canParse(request.url) ? new URL(request.url) : undefined;
}
/** Whether sending it twice does what sending it once does, and nothing else. */
function isRead(request) {
    return request.method === "GET" || request.method === "HEAD" || request.reads === true;
}

;// CONCATENATED MODULE: ./build/runtime/http.js
/** HTTP behind the Http port: the only place that tries again; must not repeat a write nor report a header or a query. */


const LIMITS = {
    maxBodyBytes: 64 * 1024 * 1024,
    firstPauseMs: 500,
    longestPauseMs: 60_000,
};
const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_TRIES = 4;
/** Too many requests, and what gateways say while the system behind them restarts. */
const WORTH_ANOTHER_TRY = new Set([429, 502, 503, 504]);
/** HTTP from this machine, through the proxies that `environment` names. `timeoutMs` bounds one try, 30 s unless told. */
function createHttp(parts, limits = {}) {
    const bounds = { ...LIMITS, ...limits };
    let loading;
    const load = async () => {
        const { createDispatcher, createInsecureDispatcher, exchange } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 1097));
        const trusting = new Map();
        trusting.set(undefined, createDispatcher(parts.environment));
        let insecure;
        return (request, signal) => {
            if (request.insecure !== true) {
                const dispatcher = trusting.get(request.ca) ?? createDispatcher(parts.environment, request.ca);
                trusting.set(request.ca, dispatcher);
                return exchange(request, dispatcher, signal, bounds.maxBodyBytes);
            }
            insecure ??= createInsecureDispatcher();
            return exchange(request, insecure, signal, bounds.maxBodyBytes);
        };
    };
    return {
        async request(request) {
            loading ??= load();
            return withTries(request, await loading, parts.clock, parts.random, bounds);
        },
    };
}
async function withTries(request, exchange, clock, random, limits) {
    const tries = isRead(request) ? (request.tries ?? DEFAULT_TRIES) : 1;
    for (let number = 1;; number += 1) {
        const outcome = await once(request, exchange);
        const again = outcome instanceof errors/* RemoteError */.Hi ? outcome.retryable : WORTH_ANOTHER_TRY.has(outcome.status);
        const pause = pauseBefore(outcome, number, clock, random, limits);
        if (!again || number >= tries || pause > limits.longestPauseMs) {
            if (outcome instanceof errors/* RemoteError */.Hi)
                throw outcome;
            return outcome;
        }
        await clock.sleep(pause, request.signal).catch(() => {
            throw stopped(request);
        });
    }
}
/** One try; gives the error that stands for "no answer" instead of throwing it. */
async function once(request, exchange) {
    if (isStopped(request))
        throw stopped(request);
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const ending = new AbortController();
    const stop = () => ending.abort();
    const timer = setTimeout(stop, timeoutMs);
    request.signal?.addEventListener("abort", stop, { once: true });
    try {
        return await exchange(request, ending.signal);
    }
    catch (error) {
        if (isStopped(request))
            throw stopped(request);
        return ending.signal.aborted ? tooLate(request, timeoutMs) : explain(request, error);
    }
    finally {
        clearTimeout(timer);
        request.signal?.removeEventListener("abort", stop);
    }
}
function isStopped(request) {
    return request.signal?.aborted === true;
}
/** As long as the server asks for (seconds or a date), else doubling pauses with jitter, so that runs do not march in step. */
function pauseBefore(outcome, number, clock, random, limits) {
    const asked = outcome instanceof errors/* RemoteError */.Hi ? undefined : outcome.headers["retry-after"];
    if (asked !== undefined) {
        const ms = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - clock.now().getTime();
        if (!Number.isNaN(ms))
            return Math.max(0, ms);
    }
    const chance = Number.parseInt(random.hex(4), 16) / 0xffff_ffff;
    return Math.min(limits.longestPauseMs, limits.firstPauseMs * 2 ** (number - 1)) * (1 - chance / 2);
}


/***/ }),

/***/ 5192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Randomness from the operating system; must not be seeded. */

/** A Random good enough for tokens and delimiters that nobody may guess. */
function createRandom() {
    return { hex: (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(bytes).toString("hex") };
}


/***/ }),

/***/ 9030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ secretReader)
/* harmony export */ });
/* unused harmony export maskedParts */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7285);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Resolves secret references; must not print, store or pass a value on in an argument, and must not read the process. */



/** Shorter values and lines are not masked: the mask would be all over the log, and outputs with it are dropped. */
const MIN_MASKED = 4;
/** What sops and the clients inside it read their own keys and logins from; children get nothing else of our environment. */
const FOR_SOPS = /^(SOPS_|AGE_|AWS_|AZURE_|GOOGLE_|VAULT_|XDG_CONFIG_HOME$|GNUPGHOME$)/;
/**
 * A reader of secret references. A variable or host file that is not there gives undefined; what `sops` cannot
 * decrypt is a RemoteError, a missing `sops` or encrypted file a UserError.
 */
function secretReader(sources) {
    return {
        read: async (reference) => {
            const value = await resolve(reference, sources);
            if (value !== undefined)
                for (const part of maskedParts(value))
                    sources.log.mask(part);
            return value;
        },
    };
}
/** What has to be masked so that no line of the value shows: each line, and a single line whole. */
function maskedParts(value) {
    const lines = value.split(/\r?\n/).flatMap((line) => [line, line.trim()]);
    return [...new Set(lines)].filter((line) => line.trim().length >= MIN_MASKED);
}
async function resolve(reference, sources) {
    if ("fromEnv" in reference)
        return Object.hasOwn(sources.env, reference.fromEnv) ? sources.env[reference.fromEnv] : undefined;
    if ("fromSops" in reference)
        return withoutLastNewline(await decrypt(reference.fromSops, sources));
    return readOnHost(reference.onHost, sources.files);
}
async function readOnHost(path, files) {
    if ((await files.stat(path)) === undefined)
        return undefined;
    return withoutLastNewline(new TextDecoder().decode(await files.read(path)));
}
async function decrypt({ file, key }, { env, exec, files, tree, signal }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Out of what was reviewed, and nothing else of it: a folder may hold more than a disk or memory takes twice.
        const encrypted = await (await tree()).read(file, _yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx);
        const scratch = __addDisposableResource(env_1, await files.scratch("omni-scale-sops"), true);
        await files.write(`${scratch.path}/${file}`, encrypted);
        const args = ["--decrypt", "--extract", extractPath(key), file];
        const own = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value !== undefined && FOR_SOPS.test(name) ? [[name, value]] : [])));
        const result = await exec
            .run("sops", args, {
            cwd: scratch.path,
            env: own,
            timeoutMs: 60_000,
            ...(signal === undefined ? {} : { signal }),
        })
            .catch((error) => {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${file} cannot be decrypted: the program ${"sops"} is not installed here.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Install ${"sops"} where this runs, or use ${"fromEnv"} for ${key}.`, { cause: error });
        });
        if (result.code === 0)
            return result.stdout;
        const lastLine = result.stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            system: "sops",
            operation: "sops --decrypt",
            status: result.code,
            retryable: false,
            words: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${key} of ${file} could not be decrypted: ${lastLine.trim()}`,
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** `db.users.0` as sops wants it: `["db"]["users"][0]`. Keys hold no quotes or brackets (specs/secret-reference). */
function extractPath(key) {
    return key
        .split(".")
        .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `["${part}"]`))
        .join("");
}
/** Editors and `echo` end a file with one newline that is no part of the secret. */
function withoutLastNewline(text) {
    return text.replace(/\r?\n$/, "");
}


/***/ })

};
