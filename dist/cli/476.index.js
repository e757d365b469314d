export const id = 476;
export const ids = [476];
export const modules = {

/***/ 7423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   Wn: () => (/* binding */ pointer),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/** The value at `path`, or undefined where there is none. `""` is the whole value. */
function at(value, path) {
    let here = value;
    for (const token of tokens(path)) {
        if (Array.isArray(here))
            here = /^(0|[1-9][0-9]*)$/.test(token) ? here[Number(token)] : undefined;
        else if (isRecord(here))
            here = Object.hasOwn(here, token) ? here[token] : undefined;
        else
            return undefined;
    }
    return here;
}
/** The reference tokens of a pointer, unescaped: `/a~1b/0` gives `["a/b", "0"]`. */
function tokens(path) {
    if (path === "")
        return [];
    return path
        .slice(1)
        .split("/")
        .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** The pointer made of these tokens: `["a/b", "0"]` gives `/a~1b/0`. */
function pointer(...parts) {
    return parts.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** Whether `path` is `above` or lies below it. */
function within(path, above) {
    return path === above || path.startsWith(`${above}/`);
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5163:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(280);
/** Shapes that several specs share: names and paths; must not read files. Error texts complete "must be …". */

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** The name of a component inside its kind: a DNS label, so that it fits labels, tags, file and check names. */
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(NAME, "lower-case letters, digits and -, not at either end")
    .max(63, "at most 63 characters long")
    .describe("Unique among its kind; lower-case letters, digits and `-`, at most 63.");
/** `Kind/name`. */
const componentName = zod__WEBPACK_IMPORTED_MODULE_0__/* .templateLiteral */ .Uy$([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Z][A-Za-z0-9]*$/), "/", zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)], {
    error: "a component's name, like Stack/media",
})
    .describe("A component's name, e.g. `Stack/media`.");
/** A path from the repository's root (or from a stack's folder): relative, with no way out. */
const pathInside = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
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


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   pi: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);


/**
 * Sets known findings apart. A finding is known when the base has it too, or when `accept` covers its rule and
 * component on the day of `now`. `accept` is the base's: a pull request cannot accept its own findings.
 *
 * Findings are told apart by rule, component and what they say, not by their lines, so that moving text makes
 * nothing new; without a component the file counts too. One on the base covers one on the head.
 */
function fold(head, base, accept, now) {
    const inForce = new Set(accept.filter((entry) => !isOver(entry, now)).map(({ rule, component }) => `${rule} ${component}`));
    const before = new Map();
    for (const finding of base)
        before.set(identity(finding), (before.get(identity(finding)) ?? 0) + 1);
    const fresh = [];
    const known = [];
    for (const finding of head) {
        const left = before.get(identity(finding)) ?? 0;
        if (left > 0)
            before.set(identity(finding), left - 1);
        const isKnown = left > 0 || (finding.component !== undefined && inForce.has(`${finding.rule} ${finding.component}`));
        (isKnown ? known : fresh).push(finding);
    }
    return { fresh, known };
}
function identity({ rule, component, at, what }) {
    return JSON.stringify([rule, component ?? null, component === undefined ? (at?.file ?? null) : null, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what)]);
}
/** Whether an acceptance no longer counts: its last day, in UTC, is over. */
function isOver({ until }, now) {
    return until !== undefined && now.toISOString().slice(0, 10) > until;
}
/** Whether `ignore` leaves out the field at `path` (and what lies below it) for this component. */
function isIgnored({ ignore }, component, path) {
    return ignore.some((entry) => entry.component === component && (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .ux)(path, entry.field));
}


/***/ }),

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ Stack),
/* harmony export */   VM: () => (/* binding */ Probe),
/* harmony export */   hG: () => (/* binding */ RemovedStack)
/* harmony export */ });
/* unused harmony export StackHost */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(280);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);
/** The shape of a `Stack`: any Compose project, its host, its probes; must not read files or know Docker. */



const seconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(3600);
const probeTimeout = seconds.exactOptional().describe("Seconds to keep asking. Default: the stack's `timeout`.");
const service = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1);
const project = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9_-]*$/, "lower-case letters, digits, - and _, with a letter or digit first");
/** A health question asked after a step; each has its own `timeout` in seconds where the stack's is wrong. */
const Probe = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        http: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            url: zod__WEBPACK_IMPORTED_MODULE_2__/* .url */ .OZ5({ protocol: /^https?$/, error: "an http or https URL" }).describe("Asked from the host."),
            status: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(100).max(599).exactOptional().describe("The status that passes. Default 200."),
            insecure: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().exactOptional().describe("Accept any certificate. Default false."),
        })
            .describe("Passes when the URL answers with the status."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        tcp: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("Name or address, as the host sees it."),
            port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65535).describe("TCP port."),
        })
            .describe("Passes when a connection is accepted."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        command: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
            service: service.describe("A service of the Compose file."),
            run: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).min(1).describe("Program and arguments; no shell."),
        })
            .describe("Run inside the service's container; passes with exit code 0."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        healthy: service.describe("A service whose container must be running, and healthy where it has a health check."),
        timeout: probeTimeout,
    }),
]);
const StackHost = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    transport: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("local").describe("How to reach the Docker host. `local`: the machine that runs Omni-Scale."),
    hostname: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .exactOptional()
        .describe("Its hostname. Where the run is on another machine, nothing is looked at or applied."),
});
const Stack = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    path: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.describe("The Compose project's folder in this repository."),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l)
        .min(1)
        .exactOptional()
        .describe("Compose files inside `path`, in order. Default: what Compose itself looks for."),
    envFiles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l)
        .min(1)
        .exactOptional()
        .describe("Files that feed `${VARIABLES}` (Compose's --env-file), inside `path`; they may exist on the host alone. Default: `.env` where there is one."),
    profiles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).exactOptional().describe("Compose profiles to enable."),
    project: project.exactOptional().describe("Compose project name. Default: `name:` of the Compose file, else the component's name."),
    directory: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^\/(?!.*(^|\/)\.\.(\/|$)).*$/, "an absolute path that has no .. in it")
        .exactOptional()
        .describe("Where the project lies on the host. Default: where its containers say it runs, else /opt/<project>."),
    host: StackHost.exactOptional().describe("Default: this machine."),
    variables: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "letters, digits and _, not a digit first"), zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U]))
        .exactOptional()
        .describe("Variables for the Compose file that the run provides, literal or as secret references."),
    probes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Probe).exactOptional().describe("Asked after every apply, in order, besides the containers' own health."),
    timeout: seconds.exactOptional().describe("Seconds that containers may take to become healthy. Default 120."),
});
/** Where a removed stack was: what a tombstone must say beside the component's name. */
const RemovedStack = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    project: project.describe("Compose project name."),
    host: StackHost.exactOptional().describe("Default: this machine."),
    services: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(service).min(1).exactOptional().describe("Only these services' containers go; the stack stays."),
});


/***/ }),

/***/ 8476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ loadSpecs)
});

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(5163);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(280);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(2378);
// EXTERNAL MODULE: ./build/specs/fields.js
var fields = __webpack_require__(5558);
;// CONCATENATED MODULE: ./build/specs/envelope.js
/** The shape of a spec document around its `spec`: what all kinds share; must not know any kind. */


/** What a document says to be ours. Anything else is left alone with a notice. */
const API_VERSION = "omni-scale/v1";
const DependencyEntry = schemas/* strictObject */.rej({
    name: fields/* componentName */.TQ.describe("The component that goes first, e.g. `Stack/omni-hub`."),
    type: schemas/* enum */.k5n(["hard", "soft"]).describe("`hard`: waits for it and is skipped when it fails. `soft`: only a preferred order."),
});
const DecisionEntry = schemas/* strictObject */.rej({
    key: fields/* name */.UU.describe("Unique in this document; lower-case letters, digits and `-`."),
    value: schemas/* json */.Pq9().describe("What was chosen."),
    rationale: schemas/* string */.YjP().min(1).describe("Why, for whoever wants to change it."),
    locked: schemas/* boolean */.zMY().exactOptional().describe("A change of the value has to be acknowledged at apply. Default false."),
});
const Metadata = schemas/* strictObject */.rej({
    name: fields/* name */.UU,
    description: schemas/* string */.YjP().min(1).exactOptional().describe("What a reader should know."),
});
/** Written by people, or by a record of what happened; nothing is decided by it. */
const Status = schemas/* strictObject */.rej({
    phase: schemas/* string */.YjP().min(1).exactOptional().describe("Where it stands, in one word, e.g. `Deployed`."),
    lastUpdated: iso/* date */.p6("a date like 2026-11-23").exactOptional().describe("When this block was last true."),
    blockedBy: schemas/* string */.YjP().min(1).exactOptional().describe("What it waits for."),
    notes: schemas/* string */.YjP().min(1).exactOptional().describe("Anything else."),
});
/** A spec document; `spec` is checked by its kind. */
const Envelope = schemas/* strictObject */.rej({
    apiVersion: schemas/* literal */.euz(API_VERSION).describe("Says that the document is ours."),
    kind: schemas/* string */.YjP().describe("What it is."),
    metadata: Metadata.describe("Its name."),
    spec: schemas/* unknown */.L5J().describe("What should exist, by kind."),
    dependencies: schemas/* array */.YOg(DependencyEntry).exactOptional().describe("Components that go first. Most are derived and need no line here."),
    decisions: schemas/* array */.YOg(DecisionEntry).exactOptional().describe("Choices to keep; a locked one is guarded."),
    status: Status.exactOptional().describe("For readers alone."),
});

;// CONCATENATED MODULE: ./build/specs/glob.js
/** The few globs that `include` needs, matched against repository paths; must not look at any disk. */
/** What a pattern may hold: no `..`, no leading `/`, `!` or `-`, no `[…]`, no backslash. */
const GLOB = /^(?![/!-])(?!.*(^|\/)\.\.(\/|$))[^\\[\]\n]+$/;
/**
 * Whether a path matches the pattern: `*` and `?` stay inside one folder, `**` as a whole segment spans folders
 * (also none), `{a,b}` gives alternatives and does not nest. Hidden names match like others: what is included is
 * what the pattern says.
 */
function globMatcher(pattern) {
    const choices = alternatives(pattern).map((one) => one.split("/").filter((name) => name !== "." && name !== ""));
    return (path) => {
        const names = path.split("/");
        return choices.some((segments) => matches(segments, names, "**", matchesName));
    };
}
function matchesName(pattern, name) {
    return matches(Array.from(pattern), Array.from(name), "*", (wanted, letter) => wanted === "?" || wanted === letter);
}
/** `a/{b,c}.yaml` gives `a/b.yaml` and `a/c.yaml`; beyond 100 alternatives the rest is taken literally. */
function alternatives(pattern) {
    let patterns = [pattern];
    for (;;) {
        const next = patterns.flatMap((one) => {
            const braces = /\{([^{}]*)\}/.exec(one);
            if (braces === null)
                return [one];
            const [whole, choices = ""] = braces;
            return choices.split(",").map((choice) => one.slice(0, braces.index) + choice + one.slice(braces.index + whole.length));
        });
        if (next.length > 100 || next.every((one, index) => one === patterns[index]))
            return patterns;
        patterns = next;
    }
}
/**
 * Whether `items` are what `pattern` says, `star` standing for any number of them. Goes back to the last star alone,
 * so that no pattern takes more than the product of both lengths.
 */
function matches(pattern, items, star, same) {
    let wanted = 0;
    let item = 0;
    let back;
    while (item < items.length) {
        const here = pattern[wanted];
        if (here === star) {
            back = { wanted, item };
            wanted += 1;
        }
        else if (here !== undefined && same(here, items[item] ?? "")) {
            wanted += 1;
            item += 1;
        }
        else if (back !== undefined) {
            back.item += 1;
            wanted = back.wanted + 1;
            item = back.item;
        }
        else
            return false;
    }
    return pattern.slice(wanted).every((rest) => rest === star);
}

// EXTERNAL MODULE: ./build/specs/kinds/stack.js
var stack = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/specs/config.js
/** The shape of `omni-scale.yaml`: what is picked up, and what a repository allows; must not read it. */





const reason = schemas/* string */.YjP().min(1).describe("Why, for whoever finds this later.");
const AcceptEntry = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP()
        .regex(/^[A-Z][0-9]{2,3}$/, "a rule's id, like S018")
        .describe("The rule's id, as findings show it."),
    component: fields/* componentName */.TQ,
    reason,
    until: iso/* date */.p6("a date like 2026-11-23").exactOptional().describe("The last day on which this counts (UTC). Default: no end."),
});
const IgnoreEntry = schemas/* strictObject */.rej({
    component: fields/* componentName */.TQ,
    field: schemas/* string */.YjP()
        .regex(/^(\/([^~/]|~[01])+)+$/, "a path like /environment/TZ")
        .describe("JSON pointer as the plan shows it, e.g. `/environment/TZ`; what lies below it is ignored too."),
    reason,
});
/** A Compose project's folder, with or without more to say about it. */
const StackEntry = schemas/* union */.KCZ([
    fields/* pathInside */._l.describe("The folder; its last name is the component's name."),
    stack/* Stack */.BJ.extend({
        name: fields/* name */.UU.exactOptional().describe("The component's name. Default: the last name of `path`."),
        dependencies: schemas/* array */.YOg(DependencyEntry).exactOptional().describe("Components that go first."),
    }),
]);
/** A tombstone; besides `component` it says where it was, in its kind's words. */
const RemovedEntry = schemas/* strictObject */.rej({
    component: fields/* componentName */.TQ.describe("The component that should be gone."),
    ...stack/* RemovedStack */.hG.shape,
});
const OmniScaleConfig = schemas/* strictObject */.rej({
    include: schemas/* array */.YOg(schemas/* string */.YjP().regex(GLOB, "a pattern inside the repository with only *, ?, ** and {a,b}"))
        .default([])
        .describe("Patterns for spec files, from the repository's root. Nothing outside them is ever picked up."),
    stacks: schemas/* array */.YOg(StackEntry)
        .default([])
        .describe("Compose project folders that are components without a spec file: the path, or a `Stack`'s fields with `name` and `dependencies`."),
    mode: schemas/* enum */.k5n(["observe", "apply"])
        .default("observe")
        .describe("`observe`: plans only, every apply refuses. `apply`: a merge is carried out."),
    adopt: schemas/* array */.YOg(fields/* componentName */.TQ).default([]).describe("Components that may take over what exists already and differs."),
    removed: schemas/* array */.YOg(RemovedEntry).default([]).describe("Components to delete, with where they were. Each has to be typed at apply too."),
    accept: schemas/* array */.YOg(AcceptEntry).default([]).describe("Findings to live with. Counts from the commit before a merge on."),
    ignore: schemas/* array */.YOg(IgnoreEntry).default([]).describe("Fields whose differences are not shown and not changed."),
    disclosure: schemas/* enum */.k5n(["full", "git-only"]).default("full").describe("`git-only`: comments and checks show nothing that is not in Git."),
});

;// CONCATENATED MODULE: ./build/specs/cycles.js
/** Cycles in a graph of components; must not know what an edge means. */

/** Cycles, each as its members in order; of those that share a member one alone. The same for the same graph. */
function findCycles(edges) {
    // In depth, without recursion: a chain may be longer than the stack.
    const cycles = [];
    const done = new Set();
    const told = new Set();
    for (const start of [...edges.keys()].toSorted(core_diagnostics/* compareText */.n6)) {
        const path = [];
        const onPath = new Map();
        const enter = (name) => {
            onPath.set(name, path.length);
            path.push({ name, rest: [...(edges.get(name) ?? [])] });
        };
        if (!done.has(start))
            enter(start);
        for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
            const next = here.rest.shift();
            if (next === undefined) {
                done.add(here.name);
                onPath.delete(here.name);
                path.pop();
                continue;
            }
            const index = onPath.get(next);
            if (index === undefined) {
                if (!done.has(next))
                    enter(next);
                continue;
            }
            const cycle = path.slice(index).map(({ name }) => name);
            if (cycle.some((name) => told.has(name)))
                continue;
            for (const name of cycle)
                told.add(name);
            cycles.push(cycle);
        }
    }
    return cycles;
}

;// CONCATENATED MODULE: ./build/specs/declared.js

/** The valid entries of the list at `path`: a mistake in one of them must not hide what is wrong with the others. */
function entriesAt(value, path, schema) {
    const list = (0,pointer.at)(value, path);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((one, index) => {
        const parsed = schema.safeParse(one);
        return parsed.success ? [{ item: parsed.data, path: `${path}/${index}` }] : [];
    });
}
/** The value at `path` if it is as it should be. */
function validAt(value, path, schema) {
    const parsed = schema.safeParse((0,pointer.at)(value, path));
    return parsed.success ? parsed.data : undefined;
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(3744);
;// CONCATENATED MODULE: ./build/specs/described.js
/** What a schema says about a place in a value: the keys it knows there, and its description; must not validate. */


/** `schema` as JSON Schema (draft 7, which editors understand best), as people write it: defaults are optional. */
function jsonSchema(schema) {
    return json_schema_processors/* toJSONSchema */.bl(schema, { io: "input", target: "draft-7" });
}
/** The keys that any alternative knows in the mapping at `path`. */
function keysAt(schema, path) {
    return [
        ...new Set(placesAt(schema, path)
            .flatMap(described_alternatives)
            .flatMap((place) => Object.keys(place.properties ?? {}))),
    ];
}
/** What is said about the value at `path`, or undefined. */
function descriptionAt(schema, path) {
    return placesAt(schema, path).find((place) => place.description !== undefined)?.description;
}
function placesAt(schema, path) {
    return (0,pointer/* tokens */.LU)(path).reduce((places, token) => places.flatMap(described_alternatives).flatMap((place) => below(place, token)), [schema]);
}
/** A schema and everything it is made of, without what lies inside its values. */
function described_alternatives(schema) {
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    return [schema, ...parts.flatMap(described_alternatives)];
}
function below({ properties, additionalProperties, items }, token) {
    const property = properties !== undefined && Object.hasOwn(properties, token) ? properties[token] : undefined;
    if (property !== undefined)
        return [property];
    if (items !== undefined)
        return [items];
    return typeof additionalProperties === "object" ? [additionalProperties] : [];
}

;// CONCATENATED MODULE: ./build/specs/mistakes.js


/** Beyond this many in one document nobody reads on, and a hostile one must not fill the memory. */
const MAX_MISTAKES = 100;
/** The mistakes that `issues` tell about the part of `value` at `base`. */
function mistakes(issues, base, value) {
    const all = issues.slice(0, MAX_MISTAKES).flatMap((issue) => toMistakes(issue, base, value));
    return [...new Map(all.map((mistake) => [identity(mistake), mistake])).values()].slice(0, MAX_MISTAKES);
}
/** The first thing said about a value is enough; zod goes on after a failed check. */
function identity(mistake) {
    return mistake.is === "unknown" ? `${mistake.path}${(0,pointer/* pointer */.Wn)(mistake.key)} unknown` : mistake.path;
}
function toMistakes(issue, base, value) {
    const path = base + (0,pointer/* pointer */.Wn)(...issue.path.map(String));
    switch (issue.code) {
        case "unrecognized_keys":
            return issue.keys.slice(0, MAX_MISTAKES).map((key) => ({ is: "unknown", path, key }));
        case "invalid_union":
            return (0,pointer.at)(value, path) === undefined ? [{ is: "missing", path }] : fromUnion(issue.errors, path, value);
        case "invalid_key":
            return [
                {
                    is: "wrong",
                    path,
                    on: "key",
                    must: (0,words/* say */.cv) `${[issue.issues[0]?.message ?? "another name"]}`,
                },
            ];
        default:
            if ((0,pointer.at)(value, path) === undefined)
                return [{ is: "missing", path }];
            return [{ is: "wrong", path, on: "value", must: must(issue) }];
    }
}
/** Of the alternatives, the one that the value comes nearest to. */
function fromUnion(errors, path, value) {
    const branches = errors.map((issues) => mistakes(issues, path, value));
    const fits = branches.filter((branch) => !branch.some((mistake) => mistake.is === "wrong" && mistake.path === path));
    const [first] = fits.toSorted((a, b) => atRoot(a, path).length - atRoot(b, path).length || a.length - b.length);
    if (first === undefined)
        return [{ is: "wrong", path, on: "value", must: either(branches.flat()) }];
    if (!atRoot(first, path).some(({ is }) => is === "missing"))
        return first;
    const unknown = atRoot(first, path).filter((mistake) => mistake.is === "unknown" && fits.every((branch) => branch.some((other) => identity(other) === identity(mistake))));
    if (unknown.length > 0)
        return unknown;
    const names = fits.flatMap((branch) => atRoot(branch, path).flatMap((mistake) => (mistake.is === "missing" ? namesOf(mistake) : [])));
    return names.length === 1 ? first : [{ is: "missing", path, oneOf: [...new Set(names)] }];
}
function namesOf({ path, oneOf }) {
    return oneOf ?? (0,pointer/* tokens */.LU)(path).slice(-1);
}
/** What is missing or unknown in the mapping at `path` itself. */
function atRoot(branch, path) {
    return branch.filter((mistake) => (mistake.is === "unknown" && mistake.path === path) ||
        (mistake.is === "missing" &&
            (mistake.oneOf === undefined ? mistake.path.slice(0, mistake.path.lastIndexOf("/")) : mistake.path) === path));
}
function either(branches) {
    const texts = new Map(branches.flatMap((mistake) => (mistake.is === "wrong" ? [[JSON.stringify(mistake.must), mistake.must]] : [])));
    return (0,words/* list */.p_)([...texts.values()], " or ");
}
const TYPES = {
    string: "text (in quotes, if it looks like a number)",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping",
    record: "a mapping",
    null: "empty",
};
/** Completes "must be …". Schemas give texts of their own where zod's would not do. */
function must(issue) {
    if (!/^(Invalid|Too|Unrecognized|Unexpected) /.test(issue.message))
        return [issue.message];
    switch (issue.code) {
        case "invalid_type":
            return [TYPES[issue.expected] ?? issue.expected];
        case "invalid_value":
            return (0,words/* list */.p_)(issue.values.map((one) => (0,words/* say */.cv) `${String(one)}`), " or ");
        case "too_small":
            return issue.origin === "number" || issue.origin === "int"
                ? [`at least ${issue.minimum}`]
                : [issue.minimum === 1 ? "not empty" : `at least ${issue.minimum} long`];
        case "too_big":
            return [`at most ${issue.maximum}${issue.origin === "number" || issue.origin === "int" ? "" : " long"}`];
        default:
            return ["something else"];
    }
}

;// CONCATENATED MODULE: ./build/specs/rules.js
/** Every rule by its id. Ids are never reused: people name them in `accept`. */
const SPEC_RULES = {
    S001: {
        severity: "error",
        title: "A file cannot be read",
        why: "What it declares is unknown, and unknown is never treated as absent.",
    },
    S002: {
        severity: "error",
        title: "Not YAML",
        why: "Nothing in this document can be trusted to mean what it looks like.",
    },
    S003: {
        severity: "error",
        title: "A key stands twice",
        why: "Only one of the two values can count, and readers disagree on which.",
    },
    S004: {
        severity: "error",
        title: "A key that is refused",
        why: "Such keys change what other keys mean, and a reviewer does not see it.",
    },
    S005: {
        severity: "error",
        title: "A document that grows too large",
        why: "A few lines of YAML can stand for more than a machine can hold.",
    },
    S006: {
        severity: "error",
        title: "A YAML feature that is refused",
        why: "Specs are plain values, so that every tool and reader sees the same.",
    },
    S007: {
        severity: "notice",
        title: "A document that is not ours",
        why: "It is left alone; say so now, in case it was meant to be managed.",
    },
    S008: {
        severity: "error",
        title: "An unknown kind",
        why: "Nothing knows what this document asks for.",
    },
    S009: {
        severity: "error",
        title: "An unknown key",
        why: "It would have no effect, and whoever wrote it expects one.",
    },
    S010: {
        severity: "error",
        title: "A missing key",
        why: "There is no default that would be right for everybody.",
    },
    S011: {
        severity: "error",
        title: "A wrong value",
        why: "It cannot be used as it is, and guessing what was meant could do harm.",
    },
    S012: {
        severity: "error",
        title: "Two components of one name",
        why: "Plans, checks and approvals go by the name.",
    },
    S013: {
        severity: "error",
        title: "A dependency on nothing",
        why: "The order that was asked for cannot be kept.",
    },
    S014: {
        severity: "error",
        title: "A cycle of hard dependencies",
        why: "None of them could ever start.",
    },
    S015: {
        severity: "error",
        title: "Two decisions of one key",
        why: "A locked decision is guarded by its key.",
    },
    S016: {
        severity: "warning",
        title: "A setting for a component that is not there",
        why: "It has no effect, and may have been meant for another component.",
    },
    S017: {
        severity: "error",
        title: "A removed component that still exists",
        why: "The specs ask for it and for its removal at once.",
    },
    S018: {
        severity: "error",
        title: "A path that is not in the repository",
        why: "There is nothing to run.",
    },
    S019: {
        severity: "error",
        title: "Two stacks in one Compose project",
        why: "Each would take the other's containers for its own leftovers.",
    },
    S020: {
        severity: "error",
        title: "A secret in a spec",
        why: "Everybody who can read the repository, now or later, can read it.",
    },
    S021: {
        severity: "warning",
        title: "An acceptance that is over",
        why: "What it covered counts again.",
    },
    S022: {
        severity: "error",
        title: "A symlink or submodule",
        why: "What it leads to is not in this commit, so nobody reviewed it.",
    },
    S023: {
        severity: "warning",
        title: "An include that matches nothing",
        why: "Whatever it was meant to pick up is not managed.",
    },
};
/** A diagnostic of `rule`. */
function found(rule, { at, component, what, fix }) {
    const { severity, why } = SPEC_RULES[rule];
    return {
        severity,
        rule,
        ...(component === undefined ? {} : { component }),
        at,
        what,
        why: [why],
        fix,
    };
}

;// CONCATENATED MODULE: ./build/specs/expand.js






/** One finding for each mistake that `issues` tell of. Where the YAML itself was refused nothing more is said. */
function expand(issues, refused) {
    const { document, base, component } = refused;
    const open = mistakes(issues, base, document.value ?? null).filter(({ path }) => !document.refused.some((above) => (0,pointer/* within */.ux)(path, above)));
    if (open.length === 0)
        return [];
    const schema = jsonSchema(refused.schema);
    const inside = (path) => path.slice(base.length);
    return open.map((mistake) => {
        switch (mistake.is) {
            case "unknown":
                return found("S009", {
                    component,
                    at: document.locate(mistake.path + (0,pointer/* pointer */.Wn)(mistake.key), "key"),
                    ...unknownKey(mistake, keysAt(schema, inside(mistake.path))),
                });
            case "missing":
                return found("S010", {
                    component,
                    at: document.locate(mistake.path),
                    ...missingKey(mistake, descriptionAt(schema, inside(mistake.path))),
                });
            case "wrong":
                return found("S011", {
                    component,
                    at: document.locate(mistake.path, mistake.on),
                    ...wrongValue(mistake, document.value, descriptionAt(schema, inside(mistake.path))),
                });
        }
    });
}
function unknownKey({ path, key }, known) {
    if (known.includes(key)) {
        return {
            what: (0,words/* say */.cv) `${pathText(path)} has ${key} beside keys that exclude it.`,
            fix: (0,words/* say */.cv) `Keep ${key} or the others, in one entry each.`,
        };
    }
    const near = (0,closest/* closest */.k)(key, known);
    const meant = near === undefined ? (0,words/* say */.cv) `Remove it, or use one of ${quoted(known)}.` : (0,words/* say */.cv) `Did you mean ${near}?`;
    return { what: (0,words/* say */.cv) `${pathText(path)} has no key ${key}.`, fix: meant };
}
function missingKey({ path, oneOf }, description) {
    if (oneOf !== undefined)
        return {
            what: (0,words/* say */.cv) `${pathText(path)} says nothing of ${quoted(oneOf)}.`,
            fix: (0,words/* say */.cv) `Add one of them.`,
        };
    const key = (0,pointer/* tokens */.LU)(path).at(-1) ?? "";
    const above = path.slice(0, path.lastIndexOf("/"));
    return {
        what: (0,words/* say */.cv) `${pathText(above)} lacks the key ${key}.`,
        fix: (0,words/* say */.cv) `Add ${`${key}:`}.${about(description)}`,
    };
}
function wrongValue({ path, on, must }, value, description) {
    if (on === "key")
        return {
            what: (0,words/* say */.cv) `${pathText(path)} has a name that does not fit: it must be ${must}.`,
            fix: (0,words/* say */.cv) `Rename it.`,
        };
    const written = (0,pointer.at)(value, path);
    const options = must.flatMap((word) => (typeof word === "string" ? [] : [word.quote]));
    const near = typeof written === "string" ? (0,closest/* closest */.k)(written, options) : undefined;
    const fix = near === undefined ? (0,words/* say */.cv) `Give a value that is ${must}.` : (0,words/* say */.cv) `Did you mean ${near}?`;
    return { what: (0,words/* say */.cv) `${pathText(path)} must be ${must}.`, fix: [...fix, ...about(description)] };
}
/** Descriptions are our own words, out of the schemas. */
function about(description) {
    return description === undefined ? [] : [` ${description}`];
}
function quoted(names) {
    return (0,words/* list */.p_)(names.map((one) => (0,words/* say */.cv) `${one}`));
}
/** A path as people write it, quoted: `spec.probes[0].timeout`; the whole document by that name. */
function pathText(path) {
    if (path === "")
        return ["The document"];
    const text = (0,pointer/* tokens */.LU)(path)
        .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${token}`))
        .join("");
    return (0,words/* say */.cv) `${text.replace(/^\./, "")}`;
}

;// CONCATENATED MODULE: ./build/specs/kinds.js

/** Every kind there is, with the shape of its envelope's `spec`. */
const KINDS = { Stack: stack/* Stack */.BJ };
/** The shape of the kind called `kind`, or undefined. */
function kindCalled(kind) {
    return Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
}

;// CONCATENATED MODULE: ./build/specs/secrets-in-specs.js




/** More than this in one document is one problem, not many. */
const MAX_FOUND = 100;
/**
 * Shapes that nothing but a secret has. Each starts at a boundary, so that a long text is searched once.
 * Sources: tailscale.com/kb/1215 and /kb/1085 (prefixes), docs.github.com "About authentication to GitHub" (token
 * formats), RFC 7468 (PEM), age's format specification, RFC 7519 (JWT).
 */
const SHAPES = [
    { called: "a Tailscale key", shape: /(?<![\w-])tskey-[a-z]+-[\w-]{8,}/ },
    { called: "a GitHub token", shape: /(?<!\w)gh[pousr]_\w{20,}/ },
    { called: "a GitHub token", shape: /(?<!\w)github_pat_\w{20,}/ },
    { called: "a private key", shape: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/ },
    { called: "an age secret key", shape: /(?<!\w)AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{20,}/i },
    { called: "a JSON web token", shape: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/ },
];
const SECRET_WORDS = new Set([
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "token",
    "secret",
    "secrets",
    "credential",
    "credentials",
    "apikey",
    "authkey",
    "privatekey",
]);
/** `key` alone is a word of ours (`decisions[].key`); these in front of it make it a secret. */
const KEYS = new Set([
    "api",
    "auth",
    "access",
    "private",
    "secret",
    "encryption",
    "signing",
    "master",
    "license",
    "client",
    "app",
    "session",
    "admin",
]);
/** One finding for each value that looks like a secret. */
function secretsIn(document, component) {
    return suspects(document.value ?? null, "", "")
        .slice(0, MAX_FOUND)
        .map(({ path, because }) => found("S020", {
        component,
        at: document.locate(path),
        what: (0,words/* say */.cv) `${pathText(path)} ${because}.`,
        fix: (0,words/* say */.cv) `Replace it by a reference (${"fromEnv"}, ${"fromSops"} or ${"onHost"}), and replace the secret itself if it was ever pushed.`,
    }));
}
function suspects(value, path, key) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => suspects(item, `${path}/${index}`, ""));
    if (typeof value === "object" && value !== null) {
        return Object.entries(value).flatMap(([name, item]) => suspects(item, path + (0,pointer/* pointer */.Wn)(name), name));
    }
    if (typeof value !== "string")
        return [];
    const shape = SHAPES.find((one) => one.shape.test(value));
    if (shape !== undefined)
        return [{ path, because: [`holds ${shape.called}`] }];
    return namesSecret(key) && isLiteral(value, key) ? [{ path, because: ["is a literal value under the name of a secret"] }] : [];
}
/** Whether the last word of `DB_PASSWORD`, `apiToken`, `tls.private-key` is a secret's. */
function namesSecret(key) {
    const words = key
        .slice(0, 200)
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== "");
    const last = words.at(-1) ?? "";
    return SECRET_WORDS.has(last) || (last === "key" && KEYS.has(words.at(-2) ?? ""));
}
/** Neither empty, nor a `${REFERENCE}`, nor the path of a key's file. */
function isLiteral(value, key) {
    if (value === "" || /^\$\{\w+(:?\?[^{}]*)?\}$/.test(value))
        return false;
    return !(/key$/i.test(key) && /^\.{0,2}\/[\w./-]+$/.test(value));
}

;// CONCATENATED MODULE: ./build/specs/document.js









/** Whether the document says that it is ours, or might have if it could be read. */
function isOurs({ value, broken }) {
    const version = (0,pointer.at)(value, "/apiVersion");
    return version === API_VERSION || (broken && version === undefined);
}
/** What a document of ours declares. */
function readDocument(document) {
    const { value } = document;
    const name = nameOf(value);
    const claim = claimOf(value);
    const own = document.diagnostics.map((diagnostic) => (name === undefined ? diagnostic : { ...diagnostic, component: name }));
    if (document.broken || value === undefined) {
        return {
            ...(name === undefined ? {} : { declared: { name, value: value ?? null, locate: document.locate } }),
            ...claim,
            diagnostics: own,
        };
    }
    const envelope = Envelope.safeParse(value);
    const spec = readSpec(document, name);
    const diagnostics = [
        ...own,
        ...(envelope.success ? [] : expand(envelope.error.issues, { schema: Envelope, document, base: "", component: name })),
        ...spec.diagnostics,
        ...secretsIn(document, name),
    ];
    if (name === undefined)
        return { ...claim, diagnostics };
    const isWhole = envelope.success && spec.value !== undefined && document.diagnostics.length === 0;
    const component = isWhole ? toComponent(name, envelope.data, spec.value, document.locate("/metadata/name")) : undefined;
    return {
        declared: {
            name,
            value,
            locate: document.locate,
            ...(component === undefined ? {} : { component }),
        },
        ...claim,
        diagnostics,
    };
}
function claimOf(value) {
    const kind = (0,pointer.at)(value, "/kind");
    const name = (0,pointer.at)(value, "/metadata/name");
    return typeof kind === "string" && typeof name === "string" ? { claim: `${kind}/${name}` } : {};
}
/** `Kind/name` of a document, if both can be used. */
function nameOf(value) {
    const kind = (0,pointer.at)(value, "/kind");
    const name = (0,pointer.at)(value, "/metadata/name");
    if (typeof kind !== "string" || typeof name !== "string" || !(0,fields/* isName */.Eo)(name))
        return undefined;
    return kindCalled(kind) === undefined ? undefined : `${kind}/${name}`;
}
function readSpec(document, component) {
    const kind = (0,pointer.at)(document.value, "/kind");
    if (typeof kind !== "string")
        return { diagnostics: [] };
    const schema = kindCalled(kind);
    if (schema === undefined)
        return { diagnostics: [unknownKind(kind, document.locate("/kind"))] };
    const spec = (0,pointer.at)(document.value, "/spec");
    if (spec === undefined)
        return { diagnostics: [] };
    const parsed = schema.safeParse(spec);
    if (parsed.success)
        return { value: parsed.data, diagnostics: [] };
    return {
        diagnostics: expand(parsed.error.issues, { schema, document, base: "/spec", component }),
    };
}
/** A kind that nothing here knows, with the list of those it knows. */
function unknownKind(kind, place) {
    const kinds = Object.keys(KINDS);
    const near = (0,closest/* closest */.k)(kind, kinds);
    const known = (0,words/* say */.cv) `The kinds are: ${(0,words/* list */.p_)(kinds.map((one) => (0,words/* say */.cv) `${one}`))}.`;
    return found("S008", {
        at: place,
        what: (0,words/* say */.cv) `There is no kind ${kind}.`,
        fix: near === undefined ? known : (0,words/* say */.cv) `Did you mean ${near}? ${known}`,
    });
}
function toComponent(name, envelope, spec, source) {
    const { description } = envelope.metadata;
    return {
        name,
        kind: envelope.kind,
        ...(description === undefined ? {} : { description }),
        spec,
        dependencies: (envelope.dependencies ?? []),
        decisions: (envelope.decisions ?? []).map(({ locked = false, ...decision }) => ({
            ...decision,
            locked,
        })),
        source,
    };
}

// EXTERNAL MODULE: ./build/specs/findings.js
var findings = __webpack_require__(5069);
;// CONCATENATED MODULE: ./build/specs/checks.js












/** The first of each name, and a finding for every other. */
function uniqueNames(declared) {
    const unique = new Map();
    const diagnostics = [];
    for (const one of declared) {
        const first = unique.get(one.name);
        if (first === undefined)
            unique.set(one.name, one);
        else {
            const fix = (0,words/* say */.cv) `Rename or remove this one or the one in ${place(first.locate("/metadata/name"))}.`;
            diagnostics.push(found("S012", {
                component: one.name,
                at: one.locate("/metadata/name"),
                what: (0,words/* say */.cv) `${one.name} is declared twice.`,
                fix,
            }));
        }
    }
    return { unique: [...unique.values()], diagnostics };
}
function place({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** Dependencies on components that are not among `names`. */
function danglingDependencies(declared, names) {
    return declared.flatMap(({ name, value, locate }) => entriesAt(value, "/dependencies", DependencyEntry)
        .filter(({ item }) => !names.has(item.name))
        .map(({ item, path }) => found("S013", {
        component: name,
        at: locate(`${path}/name`),
        what: (0,words/* say */.cv) `${name} depends on ${item.name}, which no spec declares.`,
        fix: nameFix(item.name, names),
    })));
}
function nameFix(name, names) {
    const near = (0,closest/* closest */.k)(name, [...names]);
    return near === undefined ? (0,words/* say */.cv) `Correct the name or remove the entry.` : (0,words/* say */.cv) `Did you mean ${near}?`;
}
/** Cycles of hard dependencies, each once, at the entry that closes it. */
function cyclicDependencies(declared) {
    const byName = new Map(declared.map((one) => [one.name, one]));
    const hard = new Map(declared.map(({ name, value }) => [
        name,
        entriesAt(value, "/dependencies", DependencyEntry).flatMap(({ item, path }) => item.type === "hard" && byName.has(item.name) ? [{ to: item.name, path }] : []),
    ]));
    return findCycles(new Map([...hard].map(([name, edges]) => [name, edges.map(({ to }) => to)]))).flatMap((cycle) => {
        const [first, next = first] = cycle;
        const one = first === undefined ? undefined : byName.get(first);
        if (one === undefined || first === undefined)
            return [];
        const path = hard.get(first)?.find(({ to }) => to === next)?.path ?? "/dependencies";
        const round = (0,words/* list */.p_)([...cycle, first].map((name) => (0,words/* say */.cv) `${name}`), " → ");
        return [
            found("S014", {
                component: first,
                at: one.locate(`${path}/name`),
                what: (0,words/* say */.cv) `These wait for each other: ${round}.`,
                fix: (0,words/* say */.cv) `Remove one of the dependencies, or make it ${"soft"}.`,
            }),
        ];
    });
}
/** Decisions of one component that share a key. */
function repeatedDecisions(declared) {
    return declared.flatMap(({ name, value, locate }) => {
        const seen = new Set();
        return entriesAt(value, "/decisions", DecisionEntry).flatMap(({ item, path }) => {
            if (!seen.has(item.key)) {
                seen.add(item.key);
                return [];
            }
            return [
                found("S015", {
                    component: name,
                    at: locate(`${path}/key`),
                    what: (0,words/* say */.cv) `${name} has two decisions ${item.key}.`,
                    fix: (0,words/* say */.cv) `Merge them, or give one another key.`,
                }),
            ];
        });
    });
}
/** Stacks that would share a Compose project on one host. A stack without `project` goes by its own name. */
function sharedProjects(declared) {
    const firsts = new Map();
    return declared.flatMap((one) => {
        if (!one.name.startsWith("Stack/"))
            return [];
        const project = validAt(one.value, "/spec/project", stack/* Stack */.BJ.shape.project) ?? one.name.slice("Stack/".length);
        const host = validAt(one.value, "/spec/host", stack/* Stack */.BJ.shape.host);
        const key = JSON.stringify([host?.hostname ?? "", project]);
        const first = firsts.get(key);
        if (first === undefined) {
            firsts.set(key, one);
            return [];
        }
        const what = (0,words/* say */.cv) `${one.name} and ${first.name} are the Compose project ${project} on one host.`;
        const fix = (0,words/* say */.cv) `Give each its own ${"project"}; where the Compose file has a ${"name:"}, repeat it there.`;
        return [found("S019", { component: one.name, at: one.locate("/spec/project"), what, fix })];
    });
}
/** Settings of `omni-scale.yaml` for components that do not exist, tombstones for those that do, acceptances that are over. */
function settings({ value, locate }, names, now) {
    const accepts = entriesAt(value, "/accept", AcceptEntry);
    const named = [
        ...entriesAt(value, "/adopt", fields/* componentName */.TQ).map(({ item, path }) => ({
            component: item,
            path,
        })),
        ...[...accepts, ...entriesAt(value, "/ignore", IgnoreEntry)].map(({ item, path }) => ({
            component: item.component,
            path: `${path}/component`,
        })),
    ];
    return [
        ...named
            .filter(({ component }) => !names.has(component))
            .map(({ component, path }) => found("S016", {
            at: locate(path),
            what: (0,words/* say */.cv) `No spec declares ${component}.`,
            fix: nameFix(component, names),
        })),
        ...entriesAt(value, "/removed", RemovedEntry).flatMap(({ item, path }) => tombstone(item, locate(`${path}/component`), names)),
        ...accepts
            .filter(({ item }) => (0,findings/* isOver */.PU)(item, now))
            .map(({ item, path }) => found("S021", {
            at: locate(`${path}/until`),
            what: (0,words/* say */.cv) `Accepting ${item.rule} for ${item.component} ended with ${item.until ?? ""}.`,
            fix: (0,words/* say */.cv) `Mend what was accepted, or decide anew and set a later day.`,
        })),
    ];
}
function tombstone({ component, services }, at, names) {
    const kind = component.slice(0, component.indexOf("/"));
    if (kindCalled(kind) === undefined)
        return [unknownKind(kind, at)];
    // Some services of a stack can go while the stack stays.
    if (!names.has(component) || services !== undefined)
        return [];
    return [
        found("S017", {
            component,
            at,
            what: (0,words/* say */.cv) `${component} is listed under ${"removed"} and declared as well.`,
            fix: (0,words/* say */.cv) `Remove its spec, or the entry here.`,
        }),
    ];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/specs/yaml-limits.js


/** Files over this size are not read. */
const MAX_BYTES = 1024 * 1024;
/** Of one file, as the lexer counts; a spec has about ten in a line. */
const MAX_TOKENS = 300_000;
/** Lists and mappings inside each other. */
const MAX_DEPTH = 64;
/** Values that aliases may stand for in one document, all together. */
const MAX_ALIASED = 10_000;
/** Too many lists and mappings inside each other; said by the parser, the count of brackets, and the walk. */
function tooDeep(at) {
    return found("S005", {
        at,
        what: (0,words/* say */.cv) `Lists and mappings are nested more than ${MAX_DEPTH} levels deep.`,
        fix: (0,words/* say */.cv) `Write it flatter; no spec needs more than a few levels.`,
    });
}
/** Aliases that stand for too much, by their number or by what they stand for. */
function tooManyAliases(at) {
    return found("S005", {
        at,
        what: (0,words/* say */.cv) `Aliases stand for more than ${MAX_ALIASED} values by here.`,
        fix: (0,words/* say */.cv) `Write the values out, or split the file.`,
    });
}
/** A file whose parsing would take too long. */
function tooManyTokens(at) {
    return found("S005", {
        at,
        what: (0,words/* say */.cv) `The file has more than ${MAX_TOKENS} YAML tokens.`,
        fix: (0,words/* say */.cv) `Split it into several files.`,
    });
}

;// CONCATENATED MODULE: ./build/specs/yaml-position.js
/** Where a value or key stands in a parsed document; must not read text. */


/** The text of a mapping's key, or undefined where the key is no plain text, number or boolean. */
function keyText(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return undefined;
    const { value, source } = key;
    if (typeof value === "string")
        return value;
    return typeof value === "number" || typeof value === "boolean" ? (source ?? String(value)) : undefined;
}
/** The offset in the text of what `path` names, or of the nearest thing above it. */
function positionOf(root, targets, path, what) {
    let here = root;
    let offset = root?.range?.[0] ?? 0;
    const names = (0,pointer/* tokens */.LU)(path);
    for (const [index, name] of names.entries()) {
        const child = childOf((0,dist/* isAlias */.Vj)(here) ? (targets.get(here) ?? null) : here, name);
        if (child === undefined)
            return offset;
        here = child.value;
        const isLast = index === names.length - 1;
        offset = (isLast && what === "key") || isEmpty(here) ? child.offset : (here?.range?.[0] ?? child.offset);
    }
    return offset;
}
function childOf(parent, name) {
    if ((0,dist/* isMap */.jh)(parent)) {
        const pair = parent.items.find(({ key }) => keyText(key) === name);
        return pair === undefined ? undefined : { value: pair.value, offset: pair.key.range?.[0] ?? 0 };
    }
    if (!(0,dist/* isSeq */.oP)(parent))
        return undefined;
    const item = parent.items[Number(name)];
    return item === undefined ? undefined : { value: item, offset: item.range?.[0] ?? 0 };
}
/** `key:` with nothing after it: the place of the value is the end of the key, which helps nobody. */
function isEmpty(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null && node.source === "";
}

;// CONCATENATED MODULE: ./build/specs/yaml-value.js
/** From parsed YAML to plain values, refusing what is not plain; must not know what the values are for. */






const CORE_TAGS = new Set(["str", "int", "float", "bool", "null", "seq", "map"].map((name) => `tag:yaml.org,2002:${name}`));
/** Set by assignment, these change what an object is. */
const REFUSED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** The plain value of a document's contents. Mappings keep the first of two equal keys. */
function readValue(contents, at) {
    const walk = {
        at,
        diagnostics: [],
        refused: [],
        anchors: new Map(),
        open: new Set(),
        done: new Map(),
        targets: new Map(),
        aliased: 0,
    };
    const value = contents === null ? undefined : read(contents, "", 0, walk).value;
    // An empty document is a null without any text.
    const isEmpty = (0,dist/* isScalar */.jn)(contents) && contents.source === "";
    return {
        value: isEmpty ? undefined : value,
        diagnostics: walk.diagnostics,
        refused: walk.refused,
        targets: walk.targets,
    };
}
const nothing = { value: undefined, size: 1 };
function read(node, path, depth, walk) {
    if (depth > MAX_DEPTH) {
        walk.diagnostics.push(tooDeep(walk.at(node.range?.[0] ?? 0)));
        walk.refused.push(path);
        return nothing;
    }
    if ((0,dist/* isAlias */.Vj)(node))
        return readAlias(node, path, walk);
    if (node.tag !== undefined && !CORE_TAGS.has(node.tag)) {
        return refuse("S006", node, path, (0,words/* say */.cv) `The tag ${node.tag} is not understood here.`, (0,words/* say */.cv) `Remove the tag and write the value itself.`, walk);
    }
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, node);
    walk.open.add(node);
    const sized = (0,dist/* isMap */.jh)(node)
        ? readMap(node, path, depth, walk)
        : (0,dist/* isSeq */.oP)(node)
            ? readList(node, path, depth, walk)
            : readScalar(node);
    walk.open.delete(node);
    if (node.anchor !== undefined)
        walk.done.set(node, sized);
    return sized;
}
function readScalar(node) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        return { value, size: 1 };
    return nothing;
}
function readList(list, path, depth, walk) {
    const values = [];
    let size = 1;
    for (const [index, item] of list.items.entries()) {
        const child = read(item, `${path}/${index}`, depth + 1, walk);
        size += child.size;
        values.push(child.value ?? null);
    }
    return { value: values, size };
}
function readMap(map, path, depth, walk) {
    const values = {};
    const firsts = new Map();
    let size = 1;
    for (const pair of map.items) {
        const key = acceptedKey(pair.key, path, firsts, walk);
        if (key === undefined)
            continue;
        firsts.set(key, pair.key);
        if ((0,dist/* isScalar */.jn)(pair.key) && pair.key.anchor !== undefined) {
            walk.anchors.set(pair.key.anchor, pair.key);
            walk.done.set(pair.key, { value: key, size: 1 });
        }
        const child = pair.value === null ? { value: null, size: 1 } : read(pair.value, path + (0,pointer/* pointer */.Wn)(key), depth + 1, walk);
        size += child.size;
        if (child.value !== undefined)
            values[key] = child.value;
    }
    return { value: values, size };
}
/** The key's text, or undefined after saying why it cannot be one. */
function acceptedKey(key, path, firsts, walk) {
    const text = keyText(key);
    if (text === undefined) {
        refuse("S004", key, path, (0,words/* say */.cv) `A key is not plain text.`, (0,words/* say */.cv) `Write the key as a word, in quotes where needed.`, walk);
        return undefined;
    }
    if (key.tag !== undefined && !CORE_TAGS.has(key.tag)) {
        refuse("S006", key, path, (0,words/* say */.cv) `The tag ${key.tag} is not understood here.`, (0,words/* say */.cv) `Remove the tag and write the key itself.`, walk);
        return undefined;
    }
    if (text === "<<") {
        refuse("S004", key, path, (0,words/* say */.cv) `Merge keys (${"<<"}) are not supported.`, (0,words/* say */.cv) `Write the merged keys out.`, walk);
        return undefined;
    }
    if (REFUSED_KEYS.has(text)) {
        refuse("S004", key, path + (0,pointer/* pointer */.Wn)(text), (0,words/* say */.cv) `The key ${text} is refused.`, (0,words/* say */.cv) `Choose another name.`, walk);
        return undefined;
    }
    const first = firsts.get(text);
    if (first === undefined)
        return text;
    const { line, column } = walk.at(first.range?.[0] ?? 0);
    refuse("S003", key, undefined, (0,words/* say */.cv) `The key ${text} stands twice in one mapping.`, (0,words/* say */.cv) `Keep this one or the one in line ${line}, column ${column}.`, walk);
    return undefined;
}
function readAlias(alias, path, walk) {
    const target = walk.anchors.get(alias.source);
    if (target === undefined)
        return refuse("S002", alias, path, (0,words/* say */.cv) `The alias ${alias.source} stands for nothing above it.`, (0,words/* say */.cv) `Write the value itself.`, walk);
    if (walk.open.has(target))
        return refuse("S005", alias, path, (0,words/* say */.cv) `The alias ${alias.source} stands for something that contains it.`, (0,words/* say */.cv) `Write the value itself.`, walk);
    walk.targets.set(alias, target);
    const sized = walk.done.get(target) ?? nothing;
    const before = walk.aliased;
    walk.aliased += sized.size;
    if (walk.aliased <= MAX_ALIASED)
        return sized;
    if (before <= MAX_ALIASED)
        walk.diagnostics.push(tooManyAliases(walk.at(alias.range?.[0] ?? 0)));
    walk.refused.push(path);
    return nothing;
}
function refuse(rule, node, path, what, fix, walk) {
    walk.diagnostics.push(found(rule, { at: walk.at(node.range?.[0] ?? 0), what, fix }));
    if (path !== undefined)
        walk.refused.push(path);
    return nothing;
}

;// CONCATENATED MODULE: ./build/specs/yaml.js
/**
 * YAML documents as plain values with the position of each; refuses whatever a reviewer could not see through.
 * Must not know what the values are for.
 *
 * YAML 1.2 core schema. Work is linear in the size of the text: the number of tokens, their depth and what aliases
 * stand for are limited, and repeated keys are looked for here because the parser compares each with each.
 */






/** Beyond this many in one document nobody reads on. */
const MAX_DIAGNOSTICS = 100;
/** All documents of a file, empty ones too, in order. */
function parseYaml(text, file) {
    const tooLarge = measure(text, file);
    if (tooLarge !== undefined)
        return [unreadable(tooLarge)];
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist.parseAllDocuments)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        schema: "core",
        logLevel: "silent",
    });
    if (!Array.isArray(documents))
        return [];
    const at = (offset) => rangeAt(file, lines, offset);
    return documents.map((document) => toDocument(document, at));
}
function toDocument(document, at) {
    const [error] = document.errors;
    const { value, diagnostics: all, refused, targets } = readValue(document.contents, at);
    const diagnostics = all.slice(0, MAX_DIAGNOSTICS);
    const locate = (path, what = "value") => at(positionOf(document.contents, targets, path, what));
    const directive = document.directives.yaml;
    if (error !== undefined)
        return { value, diagnostics: [syntaxError(error, at)], refused, broken: true, locate };
    if (directive.explicit === true && directive.version !== "1.2") {
        const odd = found("S006", {
            at: at(document.range[0]),
            what: (0,words/* say */.cv) `The document asks for YAML ${directive.version}.`,
            fix: (0,words/* say */.cv) `Remove the ${"%YAML"} line; specs are YAML 1.2.`,
        });
        return { value, diagnostics: [odd], refused, broken: true, locate };
    }
    return { value, diagnostics, refused, broken: false, locate };
}
/** The first error alone: those after it mostly follow from it. */
function syntaxError(error, at) {
    if (error.code === "RESOURCE_EXHAUSTION")
        return tooDeep(at(error.pos[0]));
    // What follows `: "` is the source itself, which may be a secret.
    const [message = ""] = error.message.split(': "', 1);
    return found("S002", {
        at: at(error.pos[0]),
        what: (0,words/* say */.cv) `This is not YAML: ${message}.`,
        fix: (0,words/* say */.cv) `Correct the line; often it is the indentation or a missing quote just above.`,
    });
}
/** Counts tokens without building anything from them, so that a hostile file ends here. */
function measure(text, file) {
    let tokens = 0;
    let aliases = 0;
    let depth = 0;
    let line = 1;
    let scalar = false;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        tokens += 1;
        if (!scalar) {
            if (token === "[" || token === "{")
                depth += 1;
            if (token === "]" || token === "}")
                depth -= 1;
            if (token.startsWith("*"))
                aliases += 1;
        }
        const at = { file, line, column: 1 };
        if (depth < 0)
            return found("S002", {
                at,
                what: (0,words/* say */.cv) `This is not YAML: a bracket closes that was never opened.`,
                fix: (0,words/* say */.cv) `Put the text into quotes, or remove the bracket.`,
            });
        if (depth > MAX_DEPTH)
            return tooDeep(at);
        if (aliases > MAX_ALIASED)
            return tooManyAliases(at);
        if (tokens > MAX_TOKENS)
            return tooManyTokens(at);
        for (let from = token.indexOf("\n"); from !== -1; from = token.indexOf("\n", from + 1))
            line += 1;
        scalar = token === SCALAR_FOLLOWS;
    }
    return undefined;
}
/** The lexer's own mark before every plain or block scalar. */
const SCALAR_FOLLOWS = "\u001f";
function unreadable(diagnostic) {
    const at = diagnostic.at ?? { file: "", line: 1, column: 1 };
    return {
        value: undefined,
        diagnostics: [diagnostic],
        refused: [],
        broken: true,
        locate: () => at,
    };
}
function rangeAt(file, lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

;// CONCATENATED MODULE: ./build/specs/configuration.js









/** The configuration without a file: everything at its default. */
function noConfiguration(file, diagnostic) {
    const config = OmniScaleConfig.parse({});
    return {
        config,
        includes: [],
        declared: [],
        diagnostics: [diagnostic],
        value: undefined,
        claims: [],
        whole: false,
        locate: () => ({ file, line: 1, column: 1 }),
    };
}
/** The configuration in `text`. */
function readConfiguration(text, file) {
    const [document, ...others] = parseYaml(text, file).filter(({ value, broken }) => broken || value !== undefined);
    if (document === undefined)
        return { ...noConfiguration(file, nothingManaged(file)), whole: true };
    const more = others.slice(0, 1).map((second) => found("S006", {
        at: second.locate(""),
        what: (0,words/* say */.cv) `${file} has a second document.`,
        fix: (0,words/* say */.cv) `Put everything into the first one.`,
    }));
    const { broken, locate } = document;
    if (broken)
        return {
            ...noConfiguration(file, nothingManaged(file)),
            diagnostics: [...document.diagnostics, ...more],
            locate,
        };
    const value = document.value ?? {};
    const parsed = OmniScaleConfig.safeParse(value);
    const config = parsed.success ? parsed.data : salvage(value);
    const stacks = entriesAt(value, "/stacks", StackEntry).map(({ item, path }) => readStack(item, path, document));
    const includes = entriesAt(value, "/include", OmniScaleConfig.shape.include.unwrap().element);
    return {
        config,
        includes: includes.map(({ item, path }) => ({ pattern: item, at: locate(path) })),
        declared: stacks.flatMap(({ declared }) => (declared === undefined ? [] : [declared])),
        diagnostics: [
            ...document.diagnostics,
            ...more,
            ...(parsed.success ? [] : expand(parsed.error.issues, { schema: OmniScaleConfig, document, base: "" })),
            ...stacks.flatMap(({ diagnostics }) => diagnostics),
            ...secretsIn(document, undefined),
            ...(config.include.length + stacks.length === 0 && parsed.success ? [nothingManaged(file)] : []),
        ],
        value,
        claims: listAt(value, "/stacks").flatMap(configuration_claimOf),
        whole: includes.length === listAt(value, "/include").length,
        locate,
    };
}
function nothingManaged(file) {
    return found("S023", {
        at: { file, line: 1, column: 1 },
        what: (0,words/* say */.cv) `${file} names no specs.`,
        fix: (0,words/* say */.cv) `List spec files under ${"include"} or Compose folders under ${"stacks"}.`,
    });
}
function listAt(value, path) {
    const list = (0,pointer.at)(value, path);
    return Array.isArray(list) ? list : [];
}
function configuration_claimOf(entry) {
    const name = (0,pointer.at)(entry, "/name");
    const path = typeof entry === "string" ? entry : (0,pointer.at)(entry, "/path");
    if (typeof name === "string")
        return [`Stack/${name}`];
    return typeof path === "string" ? [`Stack/${path.split("/").findLast((part) => part !== "") ?? ""}`] : [];
}
/** Each setting that is right by itself. There are errors besides, so nothing is applied; plans and checks go on. */
function salvage(value) {
    const shape = OmniScaleConfig.shape;
    const right = Object.keys(shape).filter((key) => (0,pointer.at)(value, `/${key}`) !== undefined && shape[key]?.safeParse((0,pointer.at)(value, `/${key}`)).success === true);
    return OmniScaleConfig.parse(Object.fromEntries(right.map((key) => [key, (0,pointer.at)(value, `/${key}`)])));
}
function readStack(entry, base, document) {
    const { name: given, dependencies = [], ...spec } = typeof entry === "string" ? { path: entry } : entry;
    const name = given ?? spec.path.slice(spec.path.lastIndexOf("/") + 1);
    if (!(0,fields/* isName */.Eo)(name)) {
        const what = (0,words/* say */.cv) `The folder ${spec.path} gives the component no usable name.`;
        const fix = (0,words/* say */.cv) `Write ${`{path: ${spec.path}, name: …}`} with lower-case letters, digits and -.`;
        return { diagnostics: [found("S010", { at: document.locate(base), what, fix })] };
    }
    const isPlain = typeof entry === "string";
    const locate = (path, what) => document.locate(isPlain ? base : base + inEntry(path), what);
    const component = {
        name: `Stack/${name}`,
        kind: "Stack",
        spec,
        dependencies,
        decisions: [],
        source: locate("/metadata/name"),
    };
    // Positions and checks speak of envelopes alone.
    const value = {
        kind: "Stack",
        metadata: { name },
        spec: jsonOf(spec),
        dependencies: jsonOf(dependencies),
    };
    const isWhole = !document.refused.some((above) => (0,pointer/* within */.ux)(base, above) || (0,pointer/* within */.ux)(above, base));
    return {
        declared: { name: component.name, value, locate, ...(isWhole ? { component } : {}) },
        diagnostics: [],
    };
}
/** `/spec/path` of a component is `/path` of its entry. */
function inEntry(path) {
    return path.replace(/^\/(spec|metadata)(?=\/|$)/, "");
}
function jsonOf(value) {
    return JSON.parse(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/specs/pickup.js




/** Reads that may be under way at once. */
const AT_ONCE = 16;
/** The spec files that the patterns name: regular YAML files, each once, in the tree's order, without `configPath`. */
function pickUp(entries, includes, configPath) {
    const diagnostics = [];
    const picked = new Set();
    for (const { pattern, at } of includes) {
        const isMatch = globMatcher(pattern);
        const matching = entries.filter(({ path }) => path !== configPath && isMatch(path));
        for (const entry of matching) {
            if (entry.type !== "file")
                diagnostics.push(notAFile(entry, at));
            else if (/\.(ya?ml|json)$/i.test(entry.path))
                picked.add(entry.path);
        }
        if (matching.length === 0) {
            diagnostics.push(found("S023", {
                at,
                what: (0,words/* say */.cv) `No file matches ${pattern}.`,
                fix: (0,words/* say */.cv) `Correct the pattern, or remove it. Symlinked folders are not followed.`,
            }));
        }
    }
    return {
        files: entries.filter(({ path }) => picked.has(path)).map(({ path }) => path),
        diagnostics,
    };
}
function notAFile({ path, type }, at) {
    return found("S022", {
        at,
        what: (0,words/* say */.cv) `${path} is a ${[type]}, and this pattern picks it up.`,
        fix: (0,words/* say */.cv) `Put the file itself there, or narrow the pattern.`,
    });
}
/** The text of these files, in order. */
async function readTexts(tree, files) {
    const texts = [];
    for (let from = 0; from < files.length; from += AT_ONCE) {
        texts.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map((file) => readText(tree, file)))));
    }
    return texts;
}
/** The text of one file of the tree. */
async function readText(tree, file) {
    const at = { file, line: 1, column: 1 };
    const content = await tree.read(file, MAX_BYTES).catch((error) => (error instanceof Error ? error : new Error(String(error))));
    if (content instanceof Error) {
        const what = (0,words/* say */.cv) `${file} cannot be read: ${content.message}.`;
        return {
            file,
            diagnostic: found("S001", {
                at,
                what,
                fix: (0,words/* say */.cv) `A spec is a regular file of at most ${MAX_BYTES / 1024} KiB; split it if it is larger.`,
            }),
        };
    }
    try {
        return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
    }
    catch {
        return {
            file,
            diagnostic: found("S001", {
                at,
                what: (0,words/* say */.cv) `${file} is not UTF-8 text.`,
                fix: (0,words/* say */.cv) `Save it as UTF-8.`,
            }),
        };
    }
}

;// CONCATENATED MODULE: ./build/specs/stack-files.js





/** Arranges a commit's entries. */
function arrange(entries) {
    const files = new Set();
    const folders = new Set(["."]);
    const projects = new Set();
    for (const { path, type } of entries) {
        if (type === "file")
            files.add(path);
        const above = folderOf(path);
        if (/^(docker-)?compose\.ya?ml$/.test(path.slice(path.lastIndexOf("/") + 1)))
            projects.add(above);
        for (let folder = above; !folders.has(folder); folder = folderOf(folder))
            folders.add(folder);
    }
    return {
        files,
        folders,
        others: entries.filter(({ type }) => type !== "file"),
        projects: [...projects],
    };
}
function folderOf(path) {
    const slash = path.lastIndexOf("/");
    return slash === -1 ? "." : path.slice(0, slash);
}
/** Whether `path` is `folder` or inside it. */
function isInside(path, folder) {
    return folder === "." || path === folder || path.startsWith(`${folder}/`);
}
/** The folder of a stack, wherever it is declared, or undefined for other kinds and for no valid path. */
function stackFolder({ name, value }) {
    return name.startsWith("Stack/") ? validAt(value, "/spec/path", fields/* pathInside */._l) : undefined;
}
/** What is wrong with the files of one stack. With any of these the stack cannot be used at all. */
function stackFiles(stack, tree) {
    const folder = stackFolder(stack);
    if (folder === undefined)
        return [];
    const at = stack.locate("/spec/path");
    const component = stack.name;
    const other = tree.others.find(({ path }) => isInside(path, folder) || isInside(folder, path));
    if (other !== undefined) {
        const what = (0,words/* say */.cv) `${other.path}, in the folder ${folder} of ${component}, is a ${[other.type]}.`;
        return [
            found("S022", {
                component,
                at,
                what,
                fix: (0,words/* say */.cv) `Put the file itself there, or point to another folder.`,
            }),
        ];
    }
    if (!tree.folders.has(folder)) {
        const near = (0,closest/* closest */.k)(folder, tree.projects);
        const what = (0,words/* say */.cv) `There is no folder ${folder} in the repository.`;
        return [
            found("S018", {
                component,
                at,
                what,
                fix: near === undefined ? (0,words/* say */.cv) `Correct the path, or commit the folder.` : (0,words/* say */.cv) `Did you mean ${near}?`,
            }),
        ];
    }
    return entriesAt(stack.value, "/spec/files", fields/* pathInside */._l).flatMap(({ item, path }) => missingFile(stack, folder, item, path, tree));
}
function missingFile({ name, locate }, folder, file, path, tree) {
    const whole = folder === "." ? file : `${folder}/${file}`;
    if (tree.files.has(whole))
        return [];
    return [
        found("S018", {
            component: name,
            at: locate(path),
            what: (0,words/* say */.cv) `There is no file ${whole} in the repository.`,
            fix: (0,words/* say */.cv) `Correct the name, or commit the file; paths are inside ${folder}.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/specs/load.js













/**
 * Loads the configuration at `configPath` and every spec it includes. Whatever a person can mend in a file is a
 * diagnostic; rejects only when `tree` cannot list its entries.
 *
 * @param now decides which acceptances are over
 */
async function loadSpecs(tree, configPath, now) {
    const entries = await tree.entries();
    const configuration = await loadConfiguration(tree, configPath, entries.find(({ path }) => path === configPath)?.type);
    const picked = pickUp(entries, configuration.includes, configPath);
    const files = (await readTexts(tree, picked.files)).map(readFile);
    const all = [...configuration.declared, ...files.flatMap(({ declared }) => declared)];
    const { unique, diagnostics: repeated } = uniqueNames(all);
    const arranged = arrange(entries);
    const unusable = unique.flatMap((one) => stackFiles(one, arranged));
    const folders = unique.flatMap((one) => stackFolder(one) ?? []);
    const isWhole = configuration.whole && files.every(({ whole }) => whole);
    const names = new Set([...unique.map(({ name }) => name), ...configuration.claims, ...files.flatMap(({ claims }) => claims)]);
    const settled = settings(configuration, names, now);
    const diagnostics = [
        ...configuration.diagnostics,
        ...picked.diagnostics,
        ...files.flatMap((file) => file.diagnostics),
        // A Compose file that a pattern picks up beside the specs is somebody's after all.
        ...files.flatMap(({ foreign }) => foreign.filter(({ at: place }) => !folders.some((folder) => isInside(place?.file ?? "", folder)))),
        ...repeated,
        ...unusable,
        // What is not whole may declare what seems to be missing.
        ...(isWhole ? [...danglingDependencies(unique, names), ...settled] : settled.filter(({ rule }) => rule !== "S016")),
        ...cyclicDependencies(unique),
        ...repeatedDecisions(unique),
        ...sharedProjects(unique),
    ];
    return collect(configuration, unique, new Set(unusable.map(({ component }) => component)), diagnostics);
}
function collect(configuration, unique, unusable, diagnostics) {
    const components = unique.flatMap(({ component }) => (component === undefined || unusable.has(component.name) ? [] : [component]));
    const valid = new Set(components.map(({ name }) => name));
    const contradicted = new Set(diagnostics.filter(({ rule }) => rule === "S017").map(({ component }) => component));
    const byName = new Map(unique.map((one) => [one.name, one]));
    return {
        config: configuration.config,
        components,
        invalid: unique.map(({ name }) => name).filter((name) => !valid.has(name)),
        tombstones: tombstones(configuration).filter(({ component }) => !contradicted.has(component)),
        diagnostics: (0,core_diagnostics/* inReadingOrder */.g)(diagnostics),
        locate: (component, path) => byName.get(component)?.locate(path) ?? configuration.locate(""),
    };
}
function tombstones({ value, locate }) {
    return entriesAt(value, "/removed", RemovedEntry).map(({ item: { component, ...where }, path }) => ({
        component,
        where: JSON.parse(JSON.stringify(where)),
        source: locate(`${path}/component`),
    }));
}
async function loadConfiguration(tree, file, type) {
    const start = { file, line: 1, column: 1 };
    if (type === undefined) {
        return noConfiguration(file, found("S001", {
            at: start,
            what: (0,words/* say */.cv) `There is no file ${file} in the repository.`,
            fix: (0,words/* say */.cv) `Write one that lists your stacks, or name another with the input ${"config"}.`,
        }));
    }
    if (type !== "file") {
        return noConfiguration(file, found("S022", {
            at: start,
            what: (0,words/* say */.cv) `${file} is a ${[type]}.`,
            fix: (0,words/* say */.cv) `Put the file itself there.`,
        }));
    }
    const read = await readText(tree, file);
    return "text" in read ? readConfiguration(read.text, file) : noConfiguration(file, read.diagnostic);
}
/** Says that a document of ours may be in the text, without parsing what is not: foreign YAML may be anything. */
const OURS = /apiVersion["']?\s*:\s*["']?omni-scale\/v1(?![\w.])/;
function readFile(read) {
    if (!("text" in read))
        return { declared: [], claims: [], diagnostics: [read.diagnostic], foreign: [], whole: false };
    const { file, text } = read;
    if (!OURS.test(text))
        return {
            declared: [],
            claims: [],
            diagnostics: [],
            foreign: [notOurs({ file, line: 1, column: 1 })],
            whole: true,
        };
    const documents = parseYaml(text, file).filter(({ value, broken }) => broken || value !== undefined);
    const ours = documents.filter(isOurs);
    const results = ours.map(readDocument);
    return {
        declared: results.flatMap(({ declared }) => declared ?? []),
        claims: results.flatMap(({ claim }) => claim ?? []),
        diagnostics: results.flatMap((result) => result.diagnostics),
        foreign: documents
            .filter((document) => !ours.includes(document))
            .map((document) => notOurs(document.locate((0,pointer.at)(document.value, "/apiVersion") === undefined ? "" : "/apiVersion"))),
        whole: ours.every(({ broken }, index) => !broken || results[index]?.claim !== undefined),
    };
}
function notOurs(place) {
    return found("S007", {
        at: place,
        what: (0,words/* say */.cv) `${place.file} holds a document that is not ours; it is left alone.`,
        fix: (0,words/* say */.cv) `If it should be managed it needs ${`apiVersion: ${API_VERSION}`}; if not, narrow ${"include"}.`,
    });
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SecretReference)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** How a spec names a secret instead of holding it; must not resolve one. */


/** `{fromEnv}`, `{fromSops: {file, key}}` or `{onHost: path}`; exactly one of them. */
const SecretReference = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        fromEnv: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable")
            .describe("Name of an environment variable of the run."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        fromSops: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
            file: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.describe("Path of the encrypted file, from the repository's root."),
            key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
                .regex(/^[\w-]+(\.[\w-]+)*$/, "letters, digits, - and _ with dots between levels")
                .describe("Key inside the file, with dots between levels; a number is a place in a list."),
        })
            .describe("Decrypted by the `sops` program at the time of use."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        onHost: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\//, "an absolute path").describe("Absolute path of a file on the host that holds the value."),
    }),
])
    .describe("Where a secret is kept.");


/***/ })

};
