export const id = 758;
export const ids = [758];
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

/***/ 7292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ found),
/* harmony export */   M: () => (/* binding */ SPEC_RULES)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

function define(id, severity, title, why, fix) {
    return { id, severity, mode: ["static"], title, why, check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `When the specs are read.`, fix };
}
/** Every rule by its id. Ids are never reused: people name them in `accept`. */
const SPEC_RULES = {
    S001: define("S001", "error", "A file cannot be read", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `What it declares is unknown, and unknown is never treated as absent.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Make it a UTF-8 text file of at most 1 MiB, or take it out of ${"include"}.`),
    S002: define("S002", "error", "Not YAML", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Nothing in this document can be trusted to mean what it looks like.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Mend the line that the finding names; an editor with the JSON schema shows it while you type.`),
    S003: define("S003", "error", "A key stands twice", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Only one of the two values can count, and readers disagree on which.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Keep one of the two and remove the other.`),
    S004: define("S004", "error", "A key that is refused", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Such keys change what other keys mean, and a reviewer does not see it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give the key another name.`),
    S005: define("S005", "error", "A document that grows too large", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `A few lines of YAML can stand for more than a machine can hold.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write out what the aliases stand for, or split the file.`),
    S006: define("S006", "error", "A YAML feature that is refused", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Specs are plain values, so that every tool and reader sees the same.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write the value out in plain YAML.`),
    S007: define("S007", "notice", "A document that is not ours", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `It is left alone; say so now, in case it was meant to be managed.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Leave it, narrow ${"include"}, or begin it with ${"apiVersion: omni-scale/v1"}.`),
    S008: define("S008", "error", "An unknown kind", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Nothing knows what this document asks for.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the kind; specs/README.md lists them.`),
    S009: define("S009", "error", "An unknown key", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `It would have no effect, and whoever wrote it expects one.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the key or remove it; specs/README.md lists them.`),
    S010: define("S010", "error", "A missing key", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `There is no default that would be right for everybody.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Add the key; specs/README.md says what it means.`),
    S011: define("S011", "error", "A wrong value", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `It cannot be used as it is, and guessing what was meant could do harm.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the value; the finding says which ones there are.`),
    S012: define("S012", "error", "Two components of one name", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Plans, checks and approvals go by the name.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Rename or remove one of the two.`),
    S013: define("S013", "error", "A dependency on nothing", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The order that was asked for cannot be kept.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the name or remove the entry under ${"dependencies"}.`),
    S014: define("S014", "error", "A cycle of hard dependencies", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `None of them could ever start.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove one of the dependencies, or make it ${"type: soft"}.`),
    S015: define("S015", "error", "Two decisions of one key", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `A locked decision is guarded by its key.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Merge them, or give one another key.`),
    S016: define("S016", "warning", "A setting for a component that is not there", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `It has no effect, and may have been meant for another component.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the name or remove the entry.`),
    S017: define("S017", "error", "A removed component that still exists", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The specs ask for it and for its removal at once.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove its spec, or its entry under ${"removed"}.`),
    S018: define("S018", "error", "A path that is not in the repository", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `There is nothing to run.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the path, or add what should lie there.`),
    S019: define("S019", "error", "Two stacks in one Compose project", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Each would take the other's containers for its own leftovers.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give each its own ${"project"}.`),
    S020: define("S020", "error", "A secret in a spec", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Everybody who can read the repository, now or later, can read it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Replace it by a reference (${"{fromEnv: NAME}"}, ${"{fromSops: {file: …, key: …}}"}, ${"{onHost: /path}"}) and make a new secret.`),
    S021: define("S021", "warning", "An acceptance that is over", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `What it covered counts again.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Mend what was accepted, or set a later ${"until"}.`),
    S022: define("S022", "error", "A symlink or submodule", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `What it leads to is not in this commit, so nobody reviewed it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Put the file itself there.`),
    S023: define("S023", "warning", "An include that matches nothing", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Whatever it was meant to pick up is not managed.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the pattern or remove it.`),
    S024: define("S024", "error", "One host, told in two ways", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `A run has one connection to a host: one of the two keys, or host keys, would be used for both without a word.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write the same ${"hostKeys"} and ${"keys"} in both places.`),
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
        why,
        fix,
    };
}


/***/ }),

/***/ 7285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Dq: () => (/* binding */ MAX_ALIASED),
/* harmony export */   S0: () => (/* binding */ MAX_TOKENS),
/* harmony export */   YH: () => (/* binding */ tooManyTokens),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   sk: () => (/* binding */ tooManyAliases),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7292);


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
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)("S005", {
        at,
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Lists and mappings are nested more than ${MAX_DEPTH} levels deep.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write it flatter; no spec needs more than a few levels.`,
    });
}
/** Aliases that stand for too much, by their number or by what they stand for. */
function tooManyAliases(at) {
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)("S005", {
        at,
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Aliases stand for more than ${MAX_ALIASED} values by here.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write the values out, or split the file.`,
    });
}
/** A file whose parsing would take too long. */
function tooManyTokens(at) {
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F)("S005", {
        at,
        what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The file has more than ${MAX_TOKENS} YAML tokens.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Split it into several files.`,
    });
}


/***/ }),

/***/ 1137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ measure),
  h: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/specs/rules.js
var rules = __webpack_require__(7292);
// EXTERNAL MODULE: ./build/specs/yaml-limits.js
var yaml_limits = __webpack_require__(7285);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
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
    if (depth > yaml_limits/* MAX_DEPTH */.lr) {
        walk.diagnostics.push((0,yaml_limits/* tooDeep */.DI)(walk.at(node.range?.[0] ?? 0)));
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
    if (walk.aliased <= yaml_limits/* MAX_ALIASED */.Dq)
        return sized;
    if (before <= yaml_limits/* MAX_ALIASED */.Dq)
        walk.diagnostics.push((0,yaml_limits/* tooManyAliases */.sk)(walk.at(alias.range?.[0] ?? 0)));
    walk.refused.push(path);
    return nothing;
}
function refuse(rule, node, path, what, fix, walk) {
    walk.diagnostics.push((0,rules/* found */.F)(rule, { at: walk.at(node.range?.[0] ?? 0), what, fix }));
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
        const odd = (0,rules/* found */.F)("S006", {
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
        return (0,yaml_limits/* tooDeep */.DI)(at(error.pos[0]));
    // What follows `: "` is the source itself, which may be a secret.
    const [message = ""] = error.message.split(': "', 1);
    return (0,rules/* found */.F)("S002", {
        at: at(error.pos[0]),
        what: (0,words/* say */.cv) `This is not YAML: ${message}.`,
        fix: (0,words/* say */.cv) `Correct the line; often it is the indentation or a missing quote just above.`,
    });
}
/** What makes a file too much to read, or undefined. Counts tokens without building anything from them. */
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
            return (0,rules/* found */.F)("S002", {
                at,
                what: (0,words/* say */.cv) `This is not YAML: a bracket closes that was never opened.`,
                fix: (0,words/* say */.cv) `Put the text into quotes, or remove the bracket.`,
            });
        if (depth > yaml_limits/* MAX_DEPTH */.lr)
            return (0,yaml_limits/* tooDeep */.DI)(at);
        if (aliases > yaml_limits/* MAX_ALIASED */.Dq)
            return (0,yaml_limits/* tooManyAliases */.sk)(at);
        if (tokens > yaml_limits/* MAX_TOKENS */.S0)
            return (0,yaml_limits/* tooManyTokens */.YH)(at);
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


/***/ })

};
