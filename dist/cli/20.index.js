export const id = 20;
export const ids = [20];
export const modules = {

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


/***/ })

};
