export const id = 601;
export const ids = [601,20];
export const modules = {

/***/ 7592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   V: () => (/* binding */ sameJson)
/* harmony export */ });
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6450);
/** One text for equal JSON, and whether two values are equal; must not need node:crypto, whose start `validate` would wait for. */

/** JSON with keys sorted by UTF-16 units and no spaces: equal values, equal text (RFC 8785 for what JSON.parse gives). */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (typeof value === "object" && value !== null) {
        const members = Object.entries(value).toSorted(([a], [b]) => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a, b));
        return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
    }
    return JSON.stringify(value);
}
/** Whether two values are the same JSON, whatever the order of their keys. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (a === undefined || b === undefined)
        return false;
    return canonical(a) === canonical(b);
}


/***/ }),

/***/ 7756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PY: () => (/* binding */ AcceptEntry),
  xG: () => (/* binding */ IgnoreEntry),
  q0: () => (/* binding */ OmniScaleConfig),
  Lb: () => (/* binding */ OmniSettings),
  fV: () => (/* binding */ RemovedEntry),
  Q: () => (/* binding */ RemovedFromOmni),
  pY: () => (/* binding */ StackEntry)
});

// UNUSED EXPORTS: DriftSettings

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(2378);
// EXTERNAL MODULE: ./build/specs/envelope.js
var envelope = __webpack_require__(163);
;// CONCATENATED MODULE: ./build/core/quiet.js
/** Hours in which nothing is written; pure, and must not know what would be. */
function isTimeZone(name) {
    try {
        return clockOf(name) !== undefined;
    }
    catch {
        return false;
    }
}
/** Whether `now` lies in one of the spans, by the clocks of `timeZone`. A span of no length is a whole day. */
function isQuiet(now, spans, timeZone) {
    const time = clockOf(timeZone).format(now);
    return spans.some(({ from, to }) => (from < to ? from <= time && time < to : from <= time || time < to));
}
function clockOf(timeZone) {
    return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
}

// EXTERNAL MODULE: ./build/specs/fields.js
var fields = __webpack_require__(5558);
// EXTERNAL MODULE: ./build/specs/glob.js
var glob = __webpack_require__(3133);
// EXTERNAL MODULE: ./build/specs/kinds/compose-project.js
var compose_project = __webpack_require__(3419);
// EXTERNAL MODULE: ./build/specs/kinds/stack.js
var stack = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/specs/secret-reference.js
var secret_reference = __webpack_require__(8111);
;// CONCATENATED MODULE: ./build/specs/config.js
/** The shape of `omni-scale.yaml`: what is picked up, and what a repository allows; must not read it. */








const reason = schemas.string().min(1).describe("Why, for whoever finds this later.");
const AcceptEntry = schemas.strictObject({
    rule: schemas.string()
        .regex(/^[A-Z][0-9]{2,3}$/, "a rule's id, like S018")
        .describe("The rule's id, as findings show it."),
    component: fields/* componentName */.TQ,
    reason,
    until: iso.date("a date like 2026-11-23").exactOptional().describe("The last day on which this counts (UTC). Default: no end."),
});
const IgnoreEntry = schemas.strictObject({
    component: fields/* componentName */.TQ,
    field: schemas.string()
        .regex(/^(\/([^~/]|~[01])+)+$/, "a path like /environment/TZ")
        .describe("JSON pointer as the plan shows it, e.g. `/environment/TZ`; what lies below it is ignored too."),
    reason,
});
/** A Compose project's folder, with or without more to say about it. */
const StackEntry = schemas.union([
    fields/* pathInside */._l.describe("The folder; its last name is the component's name."),
    stack/* Stack */.BJ.extend({
        name: fields/* name */.UU.exactOptional().describe("The component's name. Default: the last name of `path`."),
        dependencies: schemas.array(envelope/* DependencyEntry */.Gu).exactOptional().describe("Components that go first."),
    }),
]);
const OMNI_KIND = /^(Cluster|MachineClass)\//;
/** Where a removed cluster or machine class was: Omni knows it by its id. */
const RemovedFromOmni = schemas.strictObject({
    id: schemas.string().min(1).exactOptional().describe("Its id in Omni. Default: the component's name."),
});
const { project, ...restOfStack } = stack/* RemovedStack */.hG.shape;
/**
 * A tombstone; besides `component` it says where it was, in its kind's words. One mapping and not one for each sort of
 * kind, so that a mistake is told as one of the keys that were written.
 */
const RemovedEntry = schemas.strictObject({
    component: fields/* componentName */.TQ.describe("The component that should be gone."),
    project: project.exactOptional().describe("Compose project name. Needed for every kind of Compose project."),
    ...restOfStack,
    ...RemovedFromOmni.shape,
})
    .superRefine((entry, context) => {
    const [strangers, missing] = OMNI_KIND.test(entry.component) ? [Object.keys(stack/* RemovedStack */.hG.shape), []] : [["id"], ["project"]];
    const keys = strangers.filter((key) => Object.hasOwn(entry, key));
    if (keys.length > 0)
        context.addIssue({ code: "unrecognized_keys", keys, input: entry });
    for (const key of missing) {
        if (!Object.hasOwn(entry, key))
            context.addIssue({ code: "custom", path: [key], message: "there", input: entry });
    }
});
/** How Omni is reached, for whoever does not say it in the environment (`OMNI_ENDPOINT`, `OMNI_SERVICE_ACCOUNT_KEY`). */
const OmniSettings = schemas.strictObject({
    endpoint: compose_project/* httpsUrl */.N3.exactOptional().describe("Omni's address. `OMNI_ENDPOINT` of the run counts more."),
    key: secret_reference/* SecretReference */.U.default({ fromEnv: "OMNI_SERVICE_ACCOUNT_KEY" }).describe("Where the key of a service account is kept: the role Reader for `plan` and `drift`, Operator for `apply`."),
    ca: fields/* pathInside */._l.exactOptional().describe("File of this repository with the authority that signed Omni's certificate, as PEM."),
    version: schemas.string()
        .regex(/^v?1\.(9|[1-9][0-9]+)(\.[0-9A-Za-z.+-]+)?$/, "a version of Omni from 1.9 on, like 1.11.0")
        .exactOptional()
        .describe("Which version Omni is, where it is not asked: from 1.11 on templates become other resources. Without it the oldest one that has a template's fields. What a live Omni says counts more."),
});
const timeOfDay = schemas.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, "a time of day like 22:30");
const DriftSettings = schemas.strictObject({
    cap: schemas.int().min(1).max(200).default(20).describe("At most this many issues are open at once; the dashboard has the rest."),
    quiet: schemas.array(schemas.strictObject({
        from: timeOfDay.describe("The first minute."),
        to: timeOfDay.describe("The first minute after it, perhaps of the next day."),
    }))
        .default([])
        .describe("Hours in which nothing is written: runs then look and report in their summary alone."),
    timeZone: schemas.string().refine(isTimeZone, "a time zone like Europe/Berlin").default("UTC").describe("Whose hours `quiet` means."),
});
const OmniScaleConfig = schemas.strictObject({
    include: schemas.array(schemas.string().regex(glob/* GLOB */.X, "a pattern inside the repository with only *, ?, ** and {a,b}"))
        .default([])
        .describe("Patterns for spec files, from the repository's root. Nothing outside them is ever picked up."),
    stacks: schemas.array(StackEntry)
        .default([])
        .describe("Compose project folders that are components without a spec file: the path, or a `Stack`'s fields with `name` and `dependencies`."),
    omni: OmniSettings.exactOptional().describe("The Omni that clusters and machine classes are in. Counts from the commit before a merge on. Without it and without `OMNI_ENDPOINT` they are compared with Git alone."),
    mode: schemas["enum"](["observe", "apply"])
        .default("observe")
        .describe("`observe`: plans only, every apply refuses. `apply`: a merge is carried out."),
    adopt: schemas.array(fields/* componentName */.TQ).default([]).describe("Components that may take over what exists already and differs."),
    removed: schemas.array(RemovedEntry).default([]).describe("Components to delete, with where they were. Each has to be typed at apply too."),
    choreography: schemas.boolean()
        .default(false)
        .describe("Let one merge change Omni, Talos and Kubernetes: Omni first, then each cluster, one minor version a step, Talos first, each behind a gate. Counts from the commit before a merge on."),
    accept: schemas.array(AcceptEntry).default([]).describe("Findings to live with. Counts from the commit before a merge on."),
    ignore: schemas.array(IgnoreEntry).default([]).describe("Fields whose differences are not shown and not changed."),
    issues: schemas["enum"](["auto", "one", "component"])
        .default("auto")
        .describe("Issues about drift: `one` for the whole rack, one a `component`, or `auto`: one for up to five components."),
    drift: DriftSettings.default({ cap: 20, quiet: [], timeZone: "UTC" }).describe("When and how much is written into issues."),
    disclosure: schemas["enum"](["full", "git-only"]).default("full").describe("`git-only`: comments and checks show nothing that is not in Git."),
});


/***/ }),

/***/ 3476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ jsonSchema),
/* harmony export */   _s: () => (/* binding */ keysAt),
/* harmony export */   a6: () => (/* binding */ descriptionAt)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3744);
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7423);
/** What a schema says about a place in a value: the keys it knows there, and its description; must not validate. */


/** `schema` as JSON Schema (draft 7, which editors understand best), as people write it: defaults are optional. */
function jsonSchema(schema) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .toJSONSchema */ .bl(schema, { io: "input", target: "draft-7" });
}
/** The keys that any alternative knows in the mapping at `path`. */
function keysAt(schema, path) {
    return [
        ...new Set(placesAt(schema, path)
            .flatMap(alternatives)
            .flatMap((place) => Object.keys(place.properties ?? {}))),
    ];
}
/** What is said about the value at `path`, or undefined. */
function descriptionAt(schema, path) {
    return placesAt(schema, path).find((place) => place.description !== undefined)?.description;
}
function placesAt(schema, path) {
    return (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .tokens */ .LU)(path).reduce((places, token) => places.flatMap(alternatives).flatMap((place) => below(place, token)), [schema]);
}
/** A schema and everything it is made of, without what lies inside its values. */
function alternatives(schema) {
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    return [schema, ...parts.flatMap(alternatives)];
}
function below({ properties, additionalProperties, items }, token) {
    const property = properties !== undefined && Object.hasOwn(properties, token) ? properties[token] : undefined;
    if (property !== undefined)
        return [property];
    if (items !== undefined)
        return [items];
    return typeof additionalProperties === "object" ? [additionalProperties] : [];
}


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ DependencyEntry),
/* harmony export */   Lh: () => (/* binding */ Envelope),
/* harmony export */   fB: () => (/* binding */ DecisionEntry),
/* harmony export */   mG: () => (/* binding */ API_VERSION)
/* harmony export */ });
/* unused harmony exports Metadata, Status */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2378);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** The shape of a spec document around its `spec`: what all kinds share; must not know any kind. */


/** What a document says to be ours. Anything else is left alone with a notice. */
const API_VERSION = "omni-scale/v1";
const DependencyEntry = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .componentName */ .TQ.describe("The component that goes first, e.g. `Platform/home`."),
    type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["hard", "soft"]).describe("`hard`: waits for it and is skipped when it fails. `soft`: only a preferred order."),
});
const DecisionEntry = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    key: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.describe("Unique in this document; lower-case letters, digits and `-`."),
    value: zod__WEBPACK_IMPORTED_MODULE_1__.json().describe("What was chosen."),
    rationale: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).describe("Why, for whoever wants to change it."),
    locked: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("A change of the value has to be acknowledged at apply. Default false."),
});
const Metadata = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
    description: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("What a reader should know."),
});
/** Written by people, or by a record of what happened; nothing is decided by it. */
const Status = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    phase: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("Where it stands, in one word, e.g. `Deployed`."),
    lastUpdated: zod__WEBPACK_IMPORTED_MODULE_2__.date("a date like 2026-11-23").exactOptional().describe("When this block was last true."),
    blockedBy: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("What it waits for."),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("Anything else."),
});
/** A spec document; `spec` is checked by its kind. */
const Envelope = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_1__.literal(API_VERSION).describe("Says that the document is ours."),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.string().describe("What it is."),
    metadata: Metadata.describe("Its name."),
    spec: zod__WEBPACK_IMPORTED_MODULE_1__.unknown().describe("What should exist, by kind."),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_1__.array(DependencyEntry).exactOptional().describe("Components that go first. Most are derived and need no line here."),
    decisions: zod__WEBPACK_IMPORTED_MODULE_1__.array(DecisionEntry).exactOptional().describe("Choices to keep; a locked one is guarded."),
    status: Status.exactOptional().describe("For readers alone."),
});


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   f: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3627);
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7544);
/* harmony import */ var _described_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3476);
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1322);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7292);






/** One finding for each mistake that `issues` tell of. Where the YAML itself was refused nothing more is said. */
function expand(issues, refused) {
    const { document, base, component } = refused;
    const open = (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .mistakes */ .I)(issues, base, document.value ?? null).filter(({ path }) => !document.refused.some((above) => (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(path, above)));
    if (open.length === 0)
        return [];
    const schema = (0,_described_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonSchema */ .Og)(refused.schema);
    const inside = (path) => path.slice(base.length);
    return open.map((mistake) => {
        switch (mistake.is) {
            case "unknown":
                return (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S009", {
                    component,
                    at: document.locate(mistake.path + (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .pointer */ .Wn)(mistake.key), "key"),
                    ...unknownKey(mistake, (0,_described_js__WEBPACK_IMPORTED_MODULE_3__/* .keysAt */ ._s)(schema, inside(mistake.path))),
                });
            case "missing":
                return (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S010", {
                    component,
                    at: document.locate(mistake.path),
                    ...missingKey(mistake, (0,_described_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptionAt */ .a6)(schema, inside(mistake.path))),
                });
            case "wrong":
                return (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S011", {
                    component,
                    at: document.locate(mistake.path, mistake.on),
                    ...wrongValue(mistake, document.value, (0,_described_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptionAt */ .a6)(schema, inside(mistake.path))),
                });
        }
    });
}
function unknownKey({ path, key }, known) {
    if (known.includes(key)) {
        return {
            what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(path)} has ${key} beside keys that exclude it.`,
            fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Keep ${key} or the others, in one entry each.`,
        };
    }
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_5__/* .closest */ .k)(key, known);
    const meant = near === undefined ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Remove it, or use one of ${quoted(known)}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Did you mean ${near}?`;
    return { what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(path)} has no key ${key}.`, fix: meant };
}
function missingKey({ path, oneOf }, description) {
    if (oneOf !== undefined)
        return {
            what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(path)} says nothing of ${quoted(oneOf)}.`,
            fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Add one of them.`,
        };
    const key = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokens */ .LU)(path).at(-1) ?? "";
    const above = path.slice(0, path.lastIndexOf("/"));
    return {
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(above)} lacks the key ${key}.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Add ${`${key}:`}.${about(description)}`,
    };
}
function wrongValue({ path, on, must }, value, description) {
    if (on === "key")
        return {
            what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(path)} has a name that does not fit: it must be ${must}.`,
            fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Rename it.`,
        };
    const written = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_2__.at)(value, path);
    const options = must.flatMap((word) => (typeof word === "string" ? [] : [word.quote]));
    const near = typeof written === "string" ? (0,_closest_js__WEBPACK_IMPORTED_MODULE_5__/* .closest */ .k)(written, options) : undefined;
    const fix = near === undefined ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Give a value that is ${must}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Did you mean ${near}?`;
    return { what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${pathText(path)} must be ${must}.`, fix: [...fix, ...about(description)] };
}
/** Descriptions are our own words, out of the schemas. */
function about(description) {
    return description === undefined ? [] : [` ${description}`];
}
function quoted(names) {
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(names.map((one) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${one}`));
}
/** A path as people write it, quoted: `spec.probes[0].timeout`; the whole document by that name. */
function pathText(path) {
    if (path === "")
        return ["The document"];
    const text = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .tokens */ .LU)(path)
        .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${token}`))
        .join("");
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${text.replace(/^\./, "")}`;
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


/***/ }),

/***/ 3133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GLOB),
/* harmony export */   f: () => (/* binding */ globMatcher)
/* harmony export */ });
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


/***/ }),

/***/ 3419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ projectFields),
/* harmony export */   KT: () => (/* binding */ Tailnet),
/* harmony export */   N3: () => (/* binding */ httpsUrl),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   y4: () => (/* binding */ hostPath)
/* harmony export */ });
/* unused harmony export ProjectFiles */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(674);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);
/* harmony import */ var _stack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6067);
/** What `Platform` and `Provider` share as Compose projects: where their files come from, and how they reach the tailnet; must not read files. */




const { path, files, profiles, project, directory, host, variables, probes, timeout } = _stack_js__WEBPACK_IMPORTED_MODULE_2__/* .Stack */ .BJ.shape;
const envFiles = zod__WEBPACK_IMPORTED_MODULE_3__.array(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l)
    .min(1)
    .exactOptional()
    .describe("Files in the project's folder that feed `${VARIABLES}`; they may exist on the host alone. They hold what the spec gives no secret reference for.");
/** A file or folder of the Docker host. `:` and what ends a line would mean something else in a mount. */
const hostPath = zod__WEBPACK_IMPORTED_MODULE_3__.string()
    .regex(/^\/(?!.*(^|\/)\.\.(\/|$))[^:\p{Cc}\p{Cs}]+$/u, "an absolute path of the host, without .. and : in it")
    .max(1000);
/** A DNS name, as browsers, nodes and certificates write it. */
const hostName = zod__WEBPACK_IMPORTED_MODULE_3__.string()
    .regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, "a host name in lower case, without https:// and without a port");
/** An address that starts with https; `http` would end in a redirect or in a refused login. */
const httpsUrl = zod__WEBPACK_IMPORTED_MODULE_3__.url({ protocol: /^https$/, error: "an https URL" })
    .max(2000)
    .regex(/^[!-~]+$/, "an https URL in ASCII, without blanks");
/** One line of text, as flags and file contents take it. */
const line = zod__WEBPACK_IMPORTED_MODULE_3__.string()
    .min(1)
    .max(1000)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, "one line of text");
/** The project's own Compose files, taken as they are. */
const OwnFiles = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({ path, files, envFiles, profiles });
/** Compose files that Omni-Scale renders from the spec. */
const RenderedFiles = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({
    values: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.describe("A YAML file with the image of each service: the one home of their versions, where Renovate finds them."),
    envFiles,
});
/** Where the Compose project comes from: a folder of one's own (`path`), or the template that comes with Omni-Scale (`values`). */
const ProjectFiles = zod__WEBPACK_IMPORTED_MODULE_3__.union([OwnFiles, RenderedFiles]);
/** The fields of a `Stack` that mean the same here. */
const projectFields = {
    stack: ProjectFiles.describe("The Compose project: your own files, or rendered from the facts below."),
    project,
    directory,
    host,
    variables,
    probes,
    timeout,
};
/** The Tailscale sidecar whose network the main service shares. */
const Tailnet = zod__WEBPACK_IMPORTED_MODULE_3__.strictObject({
    hostname: zod__WEBPACK_IMPORTED_MODULE_3__.string()
        .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "lower-case letters, digits and -, not at either end")
        .max(63)
        .describe("Its name in the tailnet, without the domain."),
    address: zod__WEBPACK_IMPORTED_MODULE_3__.ipv4({ error: "an IPv4 address" }).exactOptional().describe("Its address in the tailnet, 100.x.y.z, once it has one."),
    authKey: _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U.exactOptional().describe("Where its auth key is kept; only used while it is not logged in. Default: `TS_AUTHKEY` of an env file."),
    state: hostPath
        .exactOptional()
        .describe("Folder of the host with its identity; without it the name becomes `…-1`. Default: `tailscale-state` in the project's folder."),
});


/***/ }),

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ Stack),
/* harmony export */   VM: () => (/* binding */ Probe),
/* harmony export */   hG: () => (/* binding */ RemovedStack)
/* harmony export */ });
/* unused harmony export StackHost */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(674);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8111);
/** The shape of a `Stack`: any Compose project, its host, its probes; must not read files or know Docker. */



const seconds = zod__WEBPACK_IMPORTED_MODULE_2__.int().min(1).max(3600);
const probeTimeout = seconds.exactOptional().describe("Seconds to keep asking. Default: the stack's `timeout`.");
const service = zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1);
const project = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "lower-case letters, digits, - and _, with a letter or digit first");
/** A health question asked after a step; each has its own `timeout` in seconds where the stack's is wrong. */
const Probe = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        http: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            url: zod__WEBPACK_IMPORTED_MODULE_2__.url({ protocol: /^https?$/, error: "an http or https URL" }).describe("Asked from the host."),
            status: zod__WEBPACK_IMPORTED_MODULE_2__.int().min(100).max(599).exactOptional().describe("The status that passes. Default 200."),
            insecure: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().exactOptional().describe("Accept any certificate. Default false."),
        })
            .describe("Passes when the URL answers with the status."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        tcp: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            host: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1).describe("Name or address, as the host sees it."),
            port: zod__WEBPACK_IMPORTED_MODULE_2__.int().min(1).max(65535).describe("TCP port."),
        })
            .describe("Passes when a connection is accepted."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        command: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            service: service.describe("A service of the Compose file."),
            run: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.string()).min(1).describe("Program and arguments; no shell."),
        })
            .describe("Run inside the service's container; passes with exit code 0."),
        timeout: probeTimeout,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        healthy: service.describe("A service whose container must be running, and healthy where it has a health check."),
        timeout: probeTimeout,
    }),
]);
/** A name or an address, IPv6 too; never an option of a program. */
const machine = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.:_-]*[A-Za-z0-9])?$|^::1$/, "a host name or an IP address");
const user = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/, "the name of a user");
const container = zod__WEBPACK_IMPORTED_MODULE_2__.int()
    .min(100)
    .max(999_999_999)
    .exactOptional()
    .describe("Id of a Proxmox container on that machine, if Docker runs in one: everything goes through `pct exec`, which needs root there.");
/** The host keys that OpenSSH writes into known_hosts and `ssh-keyscan` prints, without the host's name in front. */
const hostKey = zod__WEBPACK_IMPORTED_MODULE_2__.string()
    .regex(/^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com) [A-Za-z0-9+/]+={0,2}$/, "a public host key, like `ssh-ed25519 AAAA…`, without a name in front and a comment behind");
const SshKeys = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    apply: _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U.exactOptional().describe("A private key that the host forces to `omni-scale-apply`."),
    shell: _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U.exactOptional().describe("A private key that may run anything on the host."),
    observe: _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U.exactOptional().describe("A private key that the host forces to `omni-scale-observe`: for plans, it only looks."),
})
    .refine((keys) => Object.keys(keys).length > 0, "at least one key, `apply`, `shell` or `observe`");
/** Where a Docker host is and how to get there. */
const StackHost = zod__WEBPACK_IMPORTED_MODULE_2__.discriminatedUnion("transport", [
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        transport: zod__WEBPACK_IMPORTED_MODULE_2__.literal("local").describe("How to get to the Docker host. `local`: the machine that runs Omni-Scale."),
        hostname: zod__WEBPACK_IMPORTED_MODULE_2__.string()
            .min(1)
            .exactOptional()
            .describe("The machine's hostname. Where the run is on another machine, nothing is looked at or applied."),
        container,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        transport: zod__WEBPACK_IMPORTED_MODULE_2__.literal("ssh").describe("`ssh`: another machine, through the OpenSSH client."),
        address: machine.describe("Host name or IP address."),
        user: user.describe("The user on the host."),
        port: zod__WEBPACK_IMPORTED_MODULE_2__.int().min(1).max(65535).exactOptional().describe("Default 22."),
        hostKeys: zod__WEBPACK_IMPORTED_MODULE_2__.array(hostKey)
            .min(1)
            .describe("The host's public keys, as `ssh-keyscan` prints them without the name in front. Any other key is refused."),
        keys: SshKeys.describe("The run's own keys, named by what they may do there. A run uses the first that it has: `apply`, then `shell`, then `observe`."),
        container,
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        transport: zod__WEBPACK_IMPORTED_MODULE_2__.literal("tailscale-ssh").describe("`tailscale-ssh`: another machine of the tailnet, whose policy lets the run in."),
        address: machine.describe("Host name or IP address."),
        user: user.describe("The user on the host."),
        container,
    }),
]);
const Stack = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    path: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.describe("The Compose project's folder in this repository."),
    files: zod__WEBPACK_IMPORTED_MODULE_2__.array(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l)
        .min(1)
        .exactOptional()
        .describe("Compose files inside `path`, in order. Default: what Compose itself looks for."),
    envFiles: zod__WEBPACK_IMPORTED_MODULE_2__.array(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l)
        .min(1)
        .exactOptional()
        .describe("Files that feed `${VARIABLES}` (Compose's --env-file), inside `path`; they may exist on the host alone. Default: `.env` where there is one."),
    profiles: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1)).exactOptional().describe("Compose profiles to enable."),
    project: project.exactOptional().describe("Compose project name. Default: `name:` of the Compose file, else the component's name."),
    directory: zod__WEBPACK_IMPORTED_MODULE_2__.string()
        .regex(/^\/(?!.*(^|\/)\.\.(\/|$)).*$/, "an absolute path that has no .. in it")
        .exactOptional()
        .describe("Where the project lies on the host. Default: where its containers say it runs, else /opt/<project>."),
    host: StackHost.exactOptional().describe("Default: this machine."),
    variables: zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "letters, digits and _, not a digit first"), zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.string(), _secret_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretReference */ .U]))
        .exactOptional()
        .describe("Variables for the Compose file that the run provides, literal or as secret references."),
    probes: zod__WEBPACK_IMPORTED_MODULE_2__.array(Probe).exactOptional().describe("Asked after every apply, in order, besides the containers' own health."),
    timeout: seconds.exactOptional().describe("Seconds that containers may take to become healthy. Default 120."),
});
/** Where a removed stack was: what a tombstone must say beside the component's name. */
const RemovedStack = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    project: project.describe("Compose project name."),
    host: StackHost.exactOptional().describe("Default: this machine."),
    services: zod__WEBPACK_IMPORTED_MODULE_2__.array(service).min(1).exactOptional().describe("Only these services' containers go; the stack stays."),
});


/***/ }),

/***/ 1322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ mistakes)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);


/** Beyond this many in one document nobody reads on, and a hostile one must not fill the memory. */
const MAX_MISTAKES = 100;
/** The mistakes that `issues` tell about the part of `value` at `base`. */
function mistakes(issues, base, value) {
    const all = issues.slice(0, MAX_MISTAKES).flatMap((issue) => toMistakes(issue, base, value));
    return [...new Map(all.map((mistake) => [identity(mistake), mistake])).values()].slice(0, MAX_MISTAKES);
}
/** The first thing said about a value is enough; zod goes on after a failed check. */
function identity(mistake) {
    return mistake.is === "unknown" ? `${mistake.path}${(0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(mistake.key)} unknown` : mistake.path;
}
function toMistakes(issue, base, value) {
    const path = base + (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)(...issue.path.map(String));
    switch (issue.code) {
        case "unrecognized_keys":
            return issue.keys.slice(0, MAX_MISTAKES).map((key) => ({ is: "unknown", path, key }));
        case "invalid_union":
            if ((0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, path) === undefined)
                return [{ is: "missing", path }];
            if (issue.errors.length > 0)
                return fromUnion(issue.errors, path, value);
            // The field that tells the kind of the mapping has a value that is none of the kinds.
            return [{ is: "wrong", path, on: "value", must: kindsOf(issue) }];
        case "invalid_key":
            return [
                {
                    is: "wrong",
                    path,
                    on: "key",
                    must: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${[issue.issues[0]?.message ?? "another name"]}`,
                },
            ];
        default:
            if ((0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, path) === undefined)
                return [{ is: "missing", path }];
            return [{ is: "wrong", path, on: "value", must: must(issue) }];
    }
}
function kindsOf(issue) {
    const kinds = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(kinds.map((one) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${String(one)}`), " or ");
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
    return oneOf ?? (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(path).slice(-1);
}
/** What is missing or unknown in the mapping at `path` itself. */
function atRoot(branch, path) {
    return branch.filter((mistake) => (mistake.is === "unknown" && mistake.path === path) ||
        (mistake.is === "missing" &&
            (mistake.oneOf === undefined ? mistake.path.slice(0, mistake.path.lastIndexOf("/")) : mistake.path) === path));
}
function either(branches) {
    const texts = new Map(branches.flatMap((mistake) => (mistake.is === "wrong" ? [[JSON.stringify(mistake.must), mistake.must]] : [])));
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([...texts.values()], " or ");
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
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(issue.values.map((one) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${String(one)}`), " or ");
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


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   rn: () => (/* binding */ pickUp),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3627);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3133);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7292);
/* harmony import */ var _yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7285);
/** Which files of a commit are specs, and their text; must not know what stands in them. */





/** Reads that may be under way at once. */
const AT_ONCE = 16;
/** The spec files that the patterns name: regular YAML files, each once, in the tree's order, without `configPath`. */
function pickUp(entries, includes, configPath) {
    const diagnostics = [];
    const picked = new Set();
    for (const { pattern, at } of includes) {
        const isMatch = (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .globMatcher */ .f)(pattern);
        const matching = entries.filter(({ path }) => path !== configPath && isMatch(path));
        const specs = matching.filter(({ path, type }) => type !== "file" || /\.(ya?ml|json)$/i.test(path));
        for (const entry of specs) {
            if (entry.type === "file")
                picked.add(entry.path);
            else
                diagnostics.push(notAFile(entry, at));
        }
        if (specs.length === 0) {
            diagnostics.push((0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S023", {
                at,
                what: matching.length === 0 ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `No file matches ${pattern}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Nothing that ${pattern} matches is a spec by its name.`,
                fix: matching.length === 0
                    ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Correct the pattern, or remove it. Symlinked folders are not followed.`
                    : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Correct the pattern, or give the file a name that ends in ${".yaml"}, ${".yml"} or ${".json"}.`,
            }));
        }
    }
    return {
        files: entries.filter(({ path }) => picked.has(path)).map(({ path }) => path),
        diagnostics,
    };
}
function notAFile({ path, type }, at) {
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S022", {
        at,
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${path} is a ${[type]}, and this pattern picks it up.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Put the file itself there, or narrow the pattern.`,
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
/** The text of one file of the tree. Rejects where the tree itself cannot be read. */
async function readText(tree, file) {
    const at = { file, line: 1, column: 1 };
    const content = await tree.read(file, _yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BYTES */ .zx).catch((error) => {
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .rethrowRemote */ .iZ)(error);
        return error instanceof Error ? error : new Error(String(error));
    });
    if (content instanceof Error) {
        const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${file} cannot be read: ${content.message}.`;
        return {
            file,
            diagnostic: (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S001", {
                at,
                what,
                fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `A spec is a regular file of at most ${_yaml_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BYTES */ .zx / 1024} KiB; split it if it is larger.`,
            }),
        };
    }
    try {
        return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
    }
    catch {
        return {
            file,
            diagnostic: (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S001", {
                at,
                what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${file} is not UTF-8 text.`,
                fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Save it as UTF-8.`,
            }),
        };
    }
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ SecretReference),
/* harmony export */   X: () => (/* binding */ nameOfSecret)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** How a spec names a secret instead of holding it; must not resolve one. */



/** `{fromEnv}`, `{fromSops: {file, key}}` or `{onHost: path}`; exactly one of them. */
const SecretReference = zod__WEBPACK_IMPORTED_MODULE_1__.union([
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        fromEnv: zod__WEBPACK_IMPORTED_MODULE_1__.string()
            .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable")
            .describe("Name of an environment variable of the run."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        fromSops: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
            file: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.describe("Path of the encrypted file, from the repository's root."),
            key: zod__WEBPACK_IMPORTED_MODULE_1__.string()
                .regex(/^[\w-]+(\.[\w-]+)*$/, "letters, digits, - and _ with dots between levels")
                .describe("Key inside the file, with dots between levels; a number is a place in a list."),
        })
            .describe("Decrypted by the `sops` program at the time of use."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        onHost: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^\//, "an absolute path").describe("Absolute path of a file on the host that holds the value."),
    }),
])
    .describe("Where a secret is kept.");
/** Where a secret is kept, for a sentence about one that is not there. */
function nameOfSecret(reference) {
    if ("fromEnv" in reference)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the environment variable ${reference.fromEnv}`;
    if ("onHost" in reference)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the file ${reference.onHost} of the host`;
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `the key ${reference.fromSops.key} of ${reference.fromSops.file}`;
}


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   u2: () => (/* binding */ isLiteralSecret),
/* harmony export */   vR: () => (/* binding */ secretShapeIn)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(391);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7292);




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
        .map(({ path, because }) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S020", {
        component,
        at: document.locate(path),
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${(0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .L)(path)} ${because}.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Replace it by a reference (${"fromEnv"}, ${"fromSops"} or ${"onHost"}), and replace the secret itself if it was ever pushed.`,
    }));
}
function suspects(value, path, key) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => suspects(item, `${path}/${index}`, ""));
    if (typeof value === "object" && value !== null) {
        return Object.entries(value).flatMap(([name, item]) => suspects(item, path + (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .pointer */ .Wn)(name), name));
    }
    if (typeof value !== "string")
        return [];
    const called = secretShapeIn(value);
    if (called !== undefined)
        return [{ path, because: [`holds ${called}`] }];
    return isLiteralSecret(key, value) ? [{ path, because: ["is a literal value under the name of a secret"] }] : [];
}
/** What kind of secret `text` holds by its shape, in our words, e.g. "a Tailscale key"; undefined for none. */
function secretShapeIn(text) {
    return SHAPES.find(({ shape }) => shape.test(text))?.called;
}
/** Whether `name: value` gives a secret away by its name: a literal under a name like `DB_PASSWORD`. */
function isLiteralSecret(name, value) {
    return namesSecret(name) && isLiteral(value, name);
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


/***/ })

};
