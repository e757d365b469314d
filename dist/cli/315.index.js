export const id = 315;
export const ids = [315];
export const modules = {

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

/***/ 7544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/** "Did you mean …?": the nearest of a few known words; must not know what they are for. */
/** Longer words are not compared: nobody mistypes them by a letter. */
const MAX_LENGTH = 64;
/** The candidate that `word` most likely stands for, or undefined when none is near (a third of its letters, at most 3). */
function closest(word, candidates) {
    if (word.length > MAX_LENGTH)
        return undefined;
    const near = candidates
        .map((candidate) => ({
        candidate,
        distance: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
        .filter(({ candidate, distance: edits }) => edits <= Math.min(3, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))))
        .toSorted((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function distance(a, b) {
    let twoAbove = [];
    let above = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row += 1) {
        const here = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const same = a[row - 1] === b[column - 1];
            let edits = Math.min(cell(here, column - 1) + 1, cell(above, column) + 1, cell(above, column - 1) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            if (swapped)
                edits = Math.min(edits, cell(twoAbove, column - 2) + 1);
            here.push(edits);
        }
        [twoAbove, above] = [above, here];
    }
    return cell(above, b.length);
}
function cell(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   _l: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);
/** Shapes that several specs share: names and paths; must not read files. Error texts complete "must be …". */

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** The name of a component inside its kind: a DNS label, so that it fits labels, tags, file and check names. */
const name = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(NAME, "lower-case letters, digits and -, not at either end")
    .max(63, "at most 63 characters long")
    .describe("Unique among its kind; lower-case letters, digits and `-`, at most 63.");
/** `Kind/name`. */
const componentName = zod__WEBPACK_IMPORTED_MODULE_0__.templateLiteral([zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[A-Z][A-Za-z0-9]*$/), "/", zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)], {
    error: "a component's name, like Stack/media",
})
    .describe("A component's name, e.g. `Stack/media`.");
/** A path from the repository's root (or from a stack's folder): relative, with no way out. */
const pathInside = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(/^(?![/-])(?!.*(^|\/)\.\.(\/|$))[^\\\n]+$/, "a path inside the repository, without .. and with no / or - in front")
    .overwrite(tidy);
/** `./omni//hub/` and `omni/hub` are the same folder; the root is `.`. */
function tidy(path) {
    const names = path.split("/").filter((part) => part !== "" && part !== ".");
    return names.length === 0 ? "." : names.join("/");
}
/** Whether `text` can be the name of a component. */
function isName(text) {
    return NAME.test(text) && text.length <= 63;
}


/***/ })

};
