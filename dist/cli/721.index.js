export const id = 721;
export const ids = [721];
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

/***/ 9721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnLaptop: () => (/* binding */ runOnLaptop)
});

// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/budget.js
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
const budget_CHECK_BYTES = 65_535;
/** Job summary of a step: 1 MiB, and a margin for what else the step writes. */
const SUMMARY_BYTES = 1_000_000;
const LIST_SIZES = [20, 8, 3, 0];
/** For the head of the table and the sentences that say what is left out. */
const SLACK = 1_000;
const SEPARATOR = 2;
/** No component with something to say gets less than this, while there is room. */
const FAIR_SHARE = 2_000;
/** The fullest text of at most `limit` bytes. */
function budget_fit(document, limit) {
    const bare = { rows: [], rowsLeftOut: 0, sections: [], routine: [], componentsLeftOut: 0 };
    const items = LIST_SIZES.find((most) => (0,report_escape/* bytes */.ee)(document.frame({ ...bare, items: most })) <= limit / 2) ?? 0;
    const room = limit - SLACK - (0,report_escape/* bytes */.ee)(document.frame({ ...bare, items }));
    const wanted = sum(document.pieces.map(({ full }) => (0,report_escape/* bytes */.ee)(full) + SEPARATOR));
    const rows = keepRows(document.rows, Math.max(room - wanted, Math.floor(room * 0.4)));
    const used = sum(rows.map((row) => (0,report_escape/* bytes */.ee)(row) + 1));
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
    return bodies.filter((body, index) => index === 0 || (0,report_escape/* bytes */.ee)(body) < (0,report_escape/* bytes */.ee)(bodies[index - 1] ?? ""));
}
function chooseSections(pieces, room) {
    for (const size of ["full", "brief"]) {
        if (sum(pieces.map((piece) => (0,report_escape/* bytes */.ee)(piece[size]) + SEPARATOR)) <= room) {
            return { sections: pieces.map((piece) => piece[size]), routine: [], componentsLeftOut: 0 };
        }
    }
    const low = pieces.filter(({ risk }) => risk <= 1);
    const collapsed = sum(low.map((piece) => (0,report_escape/* bytes */.ee)(piece.collapsed) + 3));
    const high = pieces.filter(({ risk }) => risk > 1);
    const rest = high.length === 0 ? low : high;
    const fromLow = high.length === 0 || collapsed > room / 3 ? 0 : collapsed;
    const cut = cutDiffs(rest, room - fromLow);
    return shareOut([...cut, ...(high.length === 0 ? [] : low.map((piece) => ({ piece, texts: [] })))], pieces, room);
}
/** Takes away diffs, the biggest first, until everything fits or no diff is left. */
function cutDiffs(pieces, room) {
    const cut = new Set();
    let size = sum(pieces.map((piece) => (0,report_escape/* bytes */.ee)(piece.brief) + SEPARATOR));
    const saving = (resource) => (0,report_escape/* bytes */.ee)(resource.text) - (0,report_escape/* bytes */.ee)(resource.line);
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
            left -= (0,report_escape/* bytes */.ee)(section) + SEPARATOR;
        }
        else if ((0,report_escape/* bytes */.ee)(piece.collapsed) + 3 <= left) {
            shown.set(piece, { line: piece.collapsed });
            left -= (0,report_escape/* bytes */.ee)(piece.collapsed) + 3;
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
    if ((0,report_escape/* bytes */.ee)(whole) <= room)
        return whole;
    const empty = (0,report_escape/* bytes */.ee)(piece.wrap([], texts.length));
    const kept = [];
    let size = empty;
    for (const text of texts) {
        size += (0,report_escape/* bytes */.ee)(text) + SEPARATOR;
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
        left -= (0,report_escape/* bytes */.ee)(row.text) + 1;
        if (left < 0)
            break;
        kept.add(row);
    }
    return rows.filter((row) => kept.has(row)).map(({ text }) => text);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./build/report/phrases.js

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
    return kinds.length === 0 ? ["nothing"] : (0,core_words/* list */.p_)(kinds);
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
    const reasons = (0,core_words/* list */.p_)(change.reasons.map(({ message }) => message), "; ");
    return [...resourceName(change.address, change.component), ` ${verb} ${done}`, ...(reasons.length === 0 ? [] : [": ", ...reasons])];
}
/** `file:line`, as editors and GitHub understand it. */
function place(source) {
    return (0,core_words/* say */.cv) `${`${source.file}:${source.line}`}`;
}
/** The first `most` items, then how many more there are. */
function firstOf(items, most, separator = ", ") {
    if (items.length <= most)
        return (0,core_words/* list */.p_)(items, separator);
    return [...(0,core_words/* list */.p_)(items.slice(0, most), separator), ` and ${items.length - most} more`];
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
    return [...groups.values()].map(({ words, names: whom }) => (whom.size === everybody ? words : (0,core_words/* say */.cv) `${names([...whom], 3)}: ${words}`));
}

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

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
;// CONCATENATED MODULE: ./build/report/age.js
/** When a plan was made, as texts say it; must not read a clock. */
/** To the minute, in the one zone that everybody can read: "2026-11-26 20:54 UTC". */
function timeInWords(at) {
    return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

;// CONCATENATED MODULE: ./build/report/commands.js
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
    const shown = (0,report_escape/* visible */.RK)(text);
    return /^[\w./:=,@+-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./build/core/digest.js
var digest = __webpack_require__(2552);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
;// CONCATENATED MODULE: ./build/report/disclosure.js


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
    const hide = (path, value) => value.is !== "value" || sides.some((side) => (0,digest/* sameJson */.Vk)((0,pointer.at)(side, path), value.value)) ? value : { is: "hidden" };
    return fields.map(({ path, before, after }) => ({ path: knownPath(path, sides), before: hide(path, before), after: hide(path, after) }));
}
/** The path as far as Git has it: a key that only the target has is an observed value, too. */
function knownPath(path, sides) {
    const parts = (0,pointer/* tokens */.LU)(path);
    const known = parts.findIndex((_, index) => sides.every((side) => (0,pointer.at)(side, (0,pointer/* pointer */.Wn)(...parts.slice(0, index + 1))) === undefined));
    return known === -1 ? path : (0,pointer/* pointer */.Wn)(...parts.slice(0, known), HIDDEN);
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

;// CONCATENATED MODULE: ./build/core/plan.js
/** Whether it compared nothing at all: no target was seen, and there is no commit to compare with. Such a plan is not "nothing to do". */
function comparedNothing({ base, components }) {
    return (base === undefined &&
        components.length > 0 &&
        components.every(({ basis, status }) => basis.kind === "static" && status === "unchanged"));
}

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

;// CONCATENATED MODULE: ./build/report/view-headline.js



const LONGEST_VALUE = 60;
/** e.g. "Omni `v1.9.3` → `v1.10.6`", "image `1.2` → `1.3`" or "3 to create". */
function headline(component) {
    const { status, changes } = component;
    if (status === "blocked")
        return [`blocked by ${count(component.diagnostics.filter(({ severity }) => severity === "error").length, "error")}`];
    if (status === "deferred")
        return (0,core_words/* say */.cv) `planned again after ${component.deferred?.from ?? component.name}`;
    if (changes.every(({ kind }) => kind === "create"))
        return [`new, ${count(changes.length, "resource")}`];
    return (stepHeadline(component) ??
        imageHeadline(changes) ??
        fieldHeadline(changes) ??
        resourceHeadline(changes) ??
        countsInWords(countKinds(changes), "title"));
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
        ...resourceName(address, component),
        ` ${KINDS.find((each) => each.kind === kind)?.done ?? kind}`,
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
    const [before, after] = [inlineValue(field.before), inlineValue(field.after)];
    const tooLong = [before, after].some((value) => value.length > LONGEST_VALUE || value.includes("\n"));
    return tooLong ? (0,core_words/* say */.cv) `${fieldName(field.path)} of ${resourceName(change.address, change.component)}` : fieldMove(field, before, after);
}
function fieldMove(field, before, after) {
    if (field.before.is === "absent")
        return (0,core_words/* say */.cv) `${fieldName(field.path)} set to ${after}`;
    if (field.after.is === "absent")
        return (0,core_words/* say */.cv) `${fieldName(field.path)} removed, was ${before}`;
    return (0,core_words/* say */.cv) `${fieldName(field.path)} ${before} → ${after}`;
}

;// CONCATENATED MODULE: ./build/report/view-verdict.js
/** The headline and the verdict of a plan: what a reviewer knows after five seconds; must not go into single resources. */








/** Components named in one sentence of the verdict. */
const NAMED = 4;
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
        return [headOfNothing(plan), ` · ${count(all, "component")}`];
    if (changing.length === 1)
        return (0,core_words/* say */.cv) `${componentTitle(only)} · ${[`1 of ${count(all, "component")}`]} changes`;
    const changes = changing.flatMap((component) => component.changes);
    const blocked = changing.filter((component) => standing(component) === "blocked").length;
    const waiting = changing.filter((component) => standing(component) === "waits").length;
    const later = changing.filter(({ deferred }) => deferred !== undefined).length;
    return (0,core_words/* list */.p_)([
        [`${changing.length} of ${count(all, "component")} change`],
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
    const counts = countKinds(changes);
    const [only, ...others] = KINDS.filter(({ kind }) => counts[kind] > 0);
    if (only !== undefined && others.length === 0)
        return [`${count(counts[only.kind], "resource")} ${only.title}`];
    return [`${count(changes.length, "resource")}: `, ...countsInWords(counts, "title")];
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
        return { alert: comparedNothing(plan) ? "WARNING" : "TIP", verdict: [nothingWords(plan)] };
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
        ...(context.look === "later" ? waitingWords(context) : staticWords(changing)),
        ...ageWords(changing, context),
    ];
    if (context.mode === "observe")
        return { alert: "NOTE", verdict };
    const alert = blocked.length > 0 || destroys(changing) ? "CAUTION" : needsCare(changing) ? "WARNING" : "NOTE";
    return { alert, verdict };
}
function headOfNothing(plan) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return "Nothing can be planned";
    return comparedNothing(plan) ? "Nothing was compared" : "Nothing changes";
}
/** What keeps a merge from applying anything at all. */
function conditionWords({ mode, review }) {
    if (mode === "observe")
        return [(0,core_words/* say */.cv) `Only shown, a merge applies nothing (${"mode: observe"}). Applied, it would mean:`];
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
    return [...new Map(notes.map((note) => [JSON.stringify(note), capital(sentence(note))])).values()];
}
/** What a component deletes, and what is lost for good with it. */
function goneOf(component) {
    const lost = new Set(component.steps.flatMap(({ impact }) => impact.destroys));
    return [
        ...component.changes.filter(({ kind }) => kind === "delete").map(({ address }) => resourceName(address, component.name)),
        ...[...lost].map((name) => (0,core_words/* say */.cv) `${name} (lost for good)`),
    ];
}
/** "`a` → `b` restart": the order matters only when there are several. */
function restartWords(component, most) {
    const interrupted = interruptsOf(component);
    return [...names(interrupted, most, " → "), ` restart${interrupted.length === 1 ? "s" : ""}`];
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
    const each = interrupting.map((component) => (0,core_words/* say */.cv) `${names(interruptsOf(component), NAMED, " → ")} (${component.name})`);
    return [["Restarts: ", ...firstOf(each, NAMED), "; everything else keeps running."], ...outages];
}
/** What interruptions mean to people, where an adapter says so. */
function outagesOf({ steps }) {
    return steps.flatMap(({ impact }) => (impact.outage === undefined ? [] : [sentence(impact.outage)]));
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
    return [["Roll-forward only, an older version will not run again: ", ...firstOf(each, NAMED), "."]];
}
function goneWords(changing) {
    const gone = changing.flatMap((component) => goneOf(component).map((what) => (changing.length === 1 ? what : (0,core_words/* say */.cv) `${component.name}: ${what}`)));
    const settings = settingsGone(changing);
    const removed = settings.length === 0 ? [] : [["Settings go with what the files no longer say: ", ...firstOf(settings, NAMED), "."]];
    if (gone.length > 0)
        return [["Deleted: ", ...firstOf(gone, 2 * NAMED), "."], ...removed];
    if (!changing.some(({ changes }) => changes.length > 0))
        return [];
    return [...removed, settings.length === 0 ? (0,core_words/* say */.cv) `Nothing is deleted.` : (0,core_words/* say */.cv) `Nothing else is deleted.`];
}
/** The reason of an update after which nothing is there: a setting that left its files, and stays in Git's history. */
const LEFT_FILES = "left-template";
function settingsGone(changing) {
    return changing.flatMap(({ name, changes }) => changes
        .filter(({ kind, reasons }) => kind === "update" && reasons.some(({ code }) => code === LEFT_FILES))
        .map(({ address }) => changing.length === 1 ? resourceName(address, name) : [{ quote: name }, ": ", ...resourceName(address, name)]));
}
function blockedWords(plan) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return [(0,core_words/* say */.cv) `Nothing can be applied: the specs have errors, see Blocks.`];
    const those = (which) => plan.components.filter((component) => standing(component) === which).map(({ name }) => name);
    const [blocked, waiting] = [those("blocked"), those("waits")];
    return [
        ...(blocked.length === 0 ? [] : [(0,core_words/* say */.cv) `Cannot be applied: ${names(blocked, NAMED)}, see Blocks.`]),
        ...(waiting.length === 0 ? [] : [(0,core_words/* say */.cv) `Not applied until you say so: ${names(waiting, NAMED)}, see Blocks.`]),
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
function staticWords(changing) {
    const planned = changing.filter(({ changes }) => changes.length > 0);
    const unseen = planned.filter(({ basis }) => basis.kind === "static").map(({ name }) => name);
    if (unseen.length === 0)
        return [];
    const which = unseen.length === planned.length ? [] : [" for ", ...names(unseen, NAMED)];
    return [["Nothing live was looked at", ...which, ", only the base branch; what turns out to differ there is held, not changed."]];
}
/** The first answer of two: what it lacks, who brings it, and since when that one is waited for. */
function waitingWords({ made }) {
    const since = made === undefined ? "" : ` since ${timeInWords(made)}`;
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
    return [[`What runs was looked at on ${timeInWords(made)}; what has moved on since then is held by the merge, and shown.`]];
}
function nothingWords(plan) {
    if (plan.components.length === 0)
        return (0,core_words/* say */.cv) `No component is touched.`;
    if (comparedNothing(plan))
        return (0,core_words/* say */.cv) `Nothing was compared: no host and no Omni was looked at, and there is no commit to compare with.`;
    const unseen = plan.components.filter(({ basis }) => basis.kind === "static").length;
    if (unseen === plan.components.length)
        return (0,core_words/* say */.cv) `The specs ask for what the base branch asks for.`;
    return (0,core_words/* list */.p_)([(0,core_words/* say */.cv) `What runs is what the specs say.`, ...(unseen > 0 ? [[`${count(unseen, "component")} could not be looked at.`]] : [])], " ");
}

;// CONCATENATED MODULE: ./build/report/view-component.js




const MOST_STEPS = 12;
function rowOf(component, number) {
    return {
        number,
        name: component.name,
        counts: countKinds(component.changes),
        impact: impactOf(component),
        status: statusOf(component),
        risk: riskOf(component),
    };
}
/** 3: blocked, deletes or cannot be taken back; 2: interrupts something or needs somebody; 1: the rest. */
function riskOf(component) {
    const oneWay = component.steps.some(({ impact }) => impact.oneWay);
    if (standing(component) !== "ready" || oneWay || goneOf(component).length > 0)
        return 3;
    return interruptsOf(component).length > 0 || component.status === "deferred" ? 2 : 1;
}
/** The folded section of a component. `lead`: the verdict above has said its steps and notes already. */
function componentView(component, limits, lead) {
    return {
        name: component.name,
        summary: (0,core_words/* say */.cv) `${component.name} · ${summaryOf(component)}`,
        risk: riskOf(component),
        notes: [...(lead ? [] : [...stepNotes(component), ...notesOf([component])]), ...otherNotes(component)],
        resources: component.changes.map((change) => resourceView(change, limits)),
    };
}
/** "1 pull → 2 recreate `omni` → 3 wait: backend 1.10.6, provider registered"; empty without steps. */
function stepsInWords(steps) {
    const parts = steps.flatMap((step) => [step.title, ...(step.gates.length === 0 ? [] : [waitWords(step.gates)])]);
    const shown = parts.slice(0, MOST_STEPS).map((words, index) => [`${index + 1} `, ...words]);
    const left = parts.length - shown.length;
    return (0,core_words/* list */.p_)([...shown, ...(left > 0 ? [[`${left} more`]] : [])], " → ");
}
function waitWords(gates) {
    return [
        "wait: ",
        ...firstOf(gates.map(({ title }) => title), 6),
    ];
}
function summaryOf(component) {
    if (component.status === "blocked" && component.changes.length === 0)
        return ["blocked"];
    if (component.deferred !== undefined)
        return [`planned again later, ${count(component.deferred.creates.length, "create")} announced`];
    return countsInWords(countKinds(component.changes), "title");
}
function resourceView(change, limits) {
    return {
        sentence: capital(changeSentence(change)),
        ...(change.source === undefined ? {} : { source: place(change.source) }),
        lines: diffLines(change.fields, limits),
    };
}
function stepNotes({ steps }) {
    return steps.length === 0 ? [] : [["Apply: ", ...stepsInWords(steps)]];
}
function otherNotes(component) {
    const { deferred, again, unmanaged, after } = component;
    return [
        ...(after.length === 0 ? [] : [["Comes after ", ...names(after, 5), "."]]),
        ...(deferred === undefined ? [] : [deferredWords(deferred)]),
        ...(again === undefined ? [] : [(0,core_words/* say */.cv) `Planned again after ${again.from}, since now: ${(0,core_words/* list */.p_)(again.because.map(sentence), " ")}`]),
        ...(unmanaged.length === 0 ? [] : [["Not in the specs, left alone: ", ...firstOf(unmanaged, 8), "."]]),
    ];
}
function deferredWords({ awaits, from, creates }) {
    return (0,core_words/* say */.cv) `It cannot be seen before ${from} has made ${awaits}. It is planned again then, and only ${[count(creates.length, "announced create")]} may happen.`;
}
function impactOf(component) {
    const gone = goneOf(component);
    const oneWay = component.steps.some(({ impact }) => impact.oneWay);
    const parts = [
        ...(gone.length === 0 ? [] : [["deletes ", ...firstOf(gone, 2)]]),
        ...(interruptsOf(component).length === 0 ? [] : [restartWords(component, 3)]),
        ...(oneWay ? [(0,core_words/* say */.cv) `roll-forward only`] : []),
    ];
    if (parts.length > 0)
        return (0,core_words/* list */.p_)(parts);
    return component.steps.length === 0 ? (0,core_words/* say */.cv) `not known yet` : (0,core_words/* say */.cv) `nothing restarts`;
}
function statusOf(component) {
    if (standing(component) === "blocked")
        return (0,core_words/* say */.cv) `⛔ blocked`;
    if (standing(component) === "waits")
        return (0,core_words/* say */.cv) `✋ waits for you`;
    if (component.deferred !== undefined)
        return (0,core_words/* say */.cv) `⏳ after ${component.deferred.from}`;
    return component.basis.kind === "static" ? (0,core_words/* say */.cv) `ready, not seen live` : (0,core_words/* say */.cv) `ready`;
}

;// CONCATENATED MODULE: ./build/report/view-next.js
/** How to go on from a plan: what a merge does, what is missing for it, what to type; must not restate the plan. */






/** Past this many the whole plan's digest is named instead of each component's. */
const MOST_ACCEPTED = 5;
function nextOf(plan, context) {
    const changing = active(plan);
    const mendable = (0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics) || changing.some(({ diagnostics, guards }) => (0,core_diagnostics/* hasErrors */.Cs)(diagnostics) || guards.some(isFinal));
    if (context.mode === "observe" && changing.length > 0) {
        return { words: [(0,core_words/* say */.cv) `Set ${"mode: apply"} in ${"omni-scale.yaml"} when you want merges to be applied.`] };
    }
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics))
        return { words: [(0,core_words/* say */.cv) `Mend what blocks, and push: the plan follows.`] };
    if (comparedNothing(plan)) {
        return { words: [(0,core_words/* say */.cv) `Give this run what is not checked for want of it, or compare with a commit: ${"omni-scale plan --base main"}.`] };
    }
    if (changing.length === 0)
        return { words: [(0,core_words/* say */.cv) `Nothing to apply.`] };
    const ready = changing.filter((component) => standing(component) === "ready").map(({ name }) => name);
    const words = mendable ? [mendWords(ready)] : [];
    const spoken = spokenFor(plan, context);
    if (spoken === undefined)
        return { words: [...words, ...(mendable ? [] : [goWords(context)])] };
    return { words: [...words, ...spokenWords(plan, context, ready)], spoken };
}
function isFinal({ clearedBy, cleared }) {
    return clearedBy === "never" && !cleared;
}
function mendWords(ready) {
    const rest = ready.length === 0 ? [] : [" A merge before that applies ", ...names(ready, 4), " alone."];
    return [...(0,core_words/* say */.cv) `Mend what blocks, and push: the plan follows.`, ...rest];
}
function goWords(context) {
    if (context.review.is === "recorded")
        return (0,core_words/* say */.cv) `Merge to apply exactly this. What differs by then is held and shown, not applied.`;
    return (0,core_words/* say */.cv) `Apply it:`;
}
/** What has to be typed: open guards, and digests where no review will be found. Undefined when nothing has to. */
function spokenFor(plan, context) {
    const guards = active(plan).flatMap((component) => component.guards.filter(({ cleared }) => !cleared));
    const ids = (by) => guards.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
    const unrecorded = context.review.is === "not-recorded";
    const changing = active(plan).filter(({ changes }) => changes.length > 0);
    const digests = changing.length > MOST_ACCEPTED ? [plan.digest] : changing.map(({ digest }) => digest);
    const spoken = {
        accept: unrecorded ? digests.map((digest) => digest.slice(0, 12)) : [],
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
    const any = spoken.accept.length + spoken.acknowledge.length + spoken.confirmDelete.length > 0;
    return any || context.review.is === "none" ? spoken : undefined;
}
function spokenWords(plan, context, ready) {
    if (context.review.is === "not-recorded") {
        return [
            (0,core_words/* say */.cv) `A merge holds everything, because ${context.review.because} (${(0,runbook/* runbook */.l)("held")}). After it, accept by name what you read here:`,
        ];
    }
    const waiting = active(plan).filter(({ guards }) => guards.some(({ cleared, clearedBy }) => !cleared && clearedBy !== "never"));
    if (waiting.length === 0)
        return ready.length === 0 ? [] : [(0,core_words/* say */.cv) `Apply it:`];
    const who = names(waiting.map(({ name }) => name), 4);
    const lead = context.review.is === "recorded" ? mergeLead(ready) : [];
    return [[...lead, ...(0,core_words/* say */.cv) `For ${who}, confirm by name after the merge:`]];
}
function mergeLead(ready) {
    return ready.length === 0 ? (0,core_words/* say */.cv) `A merge alone applies nothing. ` : ["A merge applies ", ...names(ready, 4), ". "];
}

;// CONCATENATED MODULE: ./build/report/view-plan.js
/** A plan in the reader's terms; pure. Must not escape or cut: Markdown and terminal each do that for themselves. */










const view_plan_NAMED = 8;
/** The view of a plan; `limits` say how much of each diff goes in. */
function view_plan_viewPlan(whole, context, limits) {
    const plan = context.disclosure.kind === "full" ? whole : hideObservedInPlan(whole, context.disclosure.known);
    const changing = active(plan);
    const [only] = changing;
    const alone = changing.length === 1 && only !== undefined ? only : undefined;
    const steps = alone === undefined ? [] : stepsInWords(alone.steps);
    const next = nextOf(plan, context);
    return {
        title: titleOf(plan),
        ...verdictOf(plan, context),
        ...(steps.length === 0 ? {} : { steps }),
        rows: alone === undefined ? changing.map((component, index) => rowOf(component, index + 1)) : [],
        sections: sectionsOf(plan, context),
        checked: checkedOf(plan),
        notChecked: notCheckedOf(plan),
        components: changing
            .filter(({ changes, deferred, unmanaged }) => changes.length > 0 || deferred !== undefined || unmanaged.length > 0)
            .map((component) => componentView(component, limits, alone !== undefined)),
        rest: restOf(plan, context),
        next: next.words,
        commands: next.spoken === undefined ? [] : applyCommands(next.spoken, context.applyWorkflow),
        footer: footerOf(plan, context),
    };
}
/** A finding as one item: where, what, why, how to mend it, the rule that `accept` names, and where to read on. */
function findingWords({ at, what, why, fix, rule, link }, whole) {
    const where = at === undefined ? [] : (0,core_words/* say */.cv) `${place(at)}: `;
    const name = link === undefined ? (0,core_words/* say */.cv) ` (${rule})` : (0,core_words/* say */.cv) ` (${rule}, ${link})`;
    return [...where, ...(0,core_words/* list */.p_)([what, ...(whole ? [why] : []), fix].map(sentence), " "), ...name];
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
    return [...(named ? [] : (0,core_words/* say */.cv) `${component}: `), ...(0,core_words/* list */.p_)([message, fix].map(sentence), " "), ...(0,core_words/* say */.cv) ` (${(0,runbook/* runbook */.l)("blocked")})`];
}
function checkedOf(plan) {
    const live = plan.components.filter(({ basis }) => basis.kind === "live").length;
    const all = plan.components.length;
    const cleared = plan.components.flatMap(({ guards }) => guards.filter((guard) => guard.cleared).map(({ id }) => id));
    const findings = newFindings(plan).length;
    return [
        ...(live === 0 ? [] : [[`compared with what runs now${live === all ? "" : ` (${live} of ${all})`}`]]),
        ...(all === 0 ? [] : [[findings === 0 ? "no new findings" : count(findings, "new finding")]]),
        ...(cleared.length === 0 ? [] : [["acknowledged ", ...names(cleared, view_plan_NAMED)]]),
    ];
}
function notCheckedOf(plan) {
    const because = ({ name, basis }) => basis.kind === "static" ? [{ name, words: (0,core_words/* say */.cv) `what runs now (${basis.because})` }] : [];
    const items = plan.components.flatMap((component) => [
        ...because(component),
        ...component.notChecked.map((words) => ({ name: component.name, words })),
    ]);
    return grouped(items, plan.components.length);
}
function restOf(plan, context) {
    const same = plan.components.filter(({ status }) => status === "unchanged").map(({ name }) => name);
    const known = [...plan.known, ...plan.components.flatMap((component) => component.known)];
    const lines = [];
    if (same.length > 0)
        lines.push(["Unchanged: ", ...names(same, view_plan_NAMED), "."]);
    if (plan.untouched.length > 0)
        lines.push(["Not touched: ", ...names(plan.untouched, view_plan_NAMED), "."]);
    if (plan.released.length > 0) {
        lines.push((0,core_words/* say */.cv) `No longer in the specs, left as they are: ${names(plan.released, view_plan_NAMED)}. To delete one, name it under ${"removed:"} in ${"omni-scale.yaml"}.`);
    }
    const { unmanaged = [] } = plan;
    if (unmanaged.length > 0)
        lines.push(["Exists and is in no spec, left alone: ", ...firstOf(unmanaged, view_plan_NAMED), "."]);
    if (known.length > 0)
        lines.push(knownWords(known));
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
    return capital([`${count(known.length, "known finding")}, on the base branch too or accepted: `, ...(0,core_words/* list */.p_)(each), "."]);
}
function footerOf(plan, { made }) {
    const key = plan.keyId === undefined ? (0,core_words/* say */.cv) `secrets are not bound: no ${"fingerprint-key"}` : (0,core_words/* say */.cv) `secrets bound by key ${plan.keyId}`;
    return [
        plan.head === undefined ? (0,core_words/* say */.cv) `plan of the working folder` : (0,core_words/* say */.cv) `plan of ${plan.head.slice(0, 7)}`,
        ...(made === undefined ? [] : [[`made ${timeInWords(made)}`]]),
        (0,core_words/* say */.cv) `digest ${plan.digest.slice(0, 12)}`,
        key,
    ];
}

;// CONCATENATED MODULE: ./build/report/markdown-plan.js






const FULL = { context: 3, lines: 80 };
const BRIEF = { context: 0, lines: 40 };
/** A lone component's section stands open up to this many lines. */
const OPEN_LINES = 30;
/** Where the whole plan can be read when this text had to be cut. */
const IN_SUMMARY = (0,core_words/* say */.cv) `see the job summary`;
const ON_LAPTOP = (0,core_words/* say */.cv) `run ${"omni-scale plan"} to see all`;
/** The comment, the fullest body first, for GitHub.saveComment. The marker is not in it. */
function planBodies(plan, context) {
    const document = planDocument(plan, context, IN_SUMMARY);
    return ladder((limit) => budget_fit(document, limit));
}
/** The comment's first body: what `--format markdown` prints. */
function planMarkdown(plan, context) {
    return planBodies(plan, context)[0] ?? "";
}
/** The job summary: the same with much more room. */
function planSummary(plan, context) {
    return budget_fit(planDocument(plan, context, ON_LAPTOP), SUMMARY_BYTES);
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
    return toDocument(view_plan_viewPlan(plan, context, FULL), view_plan_viewPlan(plan, context, BRIEF), elsewhere);
}
/** The plan as it stands folded below the report of its apply: what was, without how to go on. */
function carriedOutDocument(plan, context, elsewhere) {
    const asReviewed = { ...context, mode: "apply", review: { is: "recorded" }, needs: [] };
    const view = (limits) => ({ ...view_plan_viewPlan(plan, asReviewed, limits), next: [], commands: [], footer: [] });
    return toDocument(view(FULL), view(BRIEF), elsewhere);
}
function toDocument(view, brief, elsewhere) {
    const pieces = view.components.map((component, index) => toPiece(component, brief.components[index] ?? component, view.components.length === 1, elsewhere));
    const frame = frameOf(view, elsewhere);
    return { rows: view.rows.map((row) => ({ text: rowMarkdown(row), risk: row.risk })), pieces, frame };
}
function frameOf(view, elsewhere) {
    const fixed = {
        title: (0,report_escape/* markdown */.wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,report_escape/* markdown */.wD)(words)),
        steps: view.steps === undefined ? "" : (0,report_escape/* markdown */.wD)(view.steps),
        checked: (0,report_escape/* markdown */.wD)((0,core_words/* list */.p_)(view.checked, " · ")),
        rest: view.rest.map((words) => (0,report_escape/* markdown */.wD)(words)),
        next: view.next.map((words) => (0,report_escape/* markdown */.wD)(words)),
        commands: view.commands.length === 0 ? "" : (0,report_escape/* fence */.EU)("shell", view.commands),
        footer: (0,report_escape/* markdown */.wD)((0,core_words/* list */.p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => render("plan", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
        notChecked: (0,report_escape/* markdown */.wD)(shortList(view.notChecked, items, " · ", elsewhere)),
        components: sections,
        routine,
        leftOut: componentsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
/** A headed list; one item alone stands on the heading's line. */
function sectionMarkdown({ heading, items }, most, elsewhere) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    const rest = left === 0 ? [] : [[`${left} more: `, ...elsewhere, "."]];
    const all = [...shown, ...rest].map((words) => (0,report_escape/* markdown */.wD)(words));
    return { heading, items: all, single: all.length === 1 ? all[0] : "" };
}
function shortList(items, most, separator, elsewhere) {
    const left = items.length - Math.min(items.length, most);
    return (0,core_words/* list */.p_)([...items.slice(0, most), ...(left === 0 ? [] : [[`${left} more: `, ...elsewhere]])], separator);
}
function toPiece(full, brief, alone, elsewhere) {
    const fixed = { summary: (0,report_escape/* html */.qy)(full.summary), notes: full.notes.map((words) => (0,report_escape/* markdown */.wD)(words)) };
    return pieceOf({ full, brief, alone, elsewhere }, (shown) => render("component", { ...fixed, ...shown }));
}
/** A section as a piece of a text with a limit; `section` renders it with what is shown of its resources. */
function pieceOf({ full, brief, alone, elsewhere }, section) {
    const lines = full.resources.reduce((total, { lines: own }) => total + own.length + 1, 0);
    const open = alone && lines <= OPEN_LINES;
    const resources = brief.resources.map((resource) => ({
        text: resourceMarkdown(resource),
        line: resourceMarkdown({ ...resource, lines: [] }),
    }));
    const rest = (leftOut) => (leftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(leftOut, "more resource")}: `, ...elsewhere, "."]));
    return {
        risk: full.risk,
        full: section({ open, resources: full.resources.map(resourceMarkdown), leftOut: "" }),
        brief: section({ open: false, resources: resources.map(({ text }) => text), leftOut: "" }),
        collapsed: (0,report_escape/* markdown */.wD)(full.summary),
        resources,
        wrap: (kept, leftOut) => section({ open: false, resources: kept, leftOut: rest(leftOut) }),
    };
}
function resourceMarkdown({ sentence, source, lines }) {
    return render("resource", {
        sentence: (0,report_escape/* markdown */.wD)(sentence),
        source: source === undefined ? "" : (0,report_escape/* markdown */.wD)(source),
        diff: lines.length === 0 ? "" : diffFence(lines),
    });
}
/** A diff with its signs in column 0. */
function diffFence(lines) {
    return (0,report_escape/* fence */.EU)("diff", lines.map(diffText));
}
/** One line of a diff; what is left out looks like the head of a hunk. */
function diffText({ sign, text }) {
    if (sign === "more")
        return `@@ ${text} @@`;
    return text.trim() === "" ? sign : `${sign} ${text}`;
}
function rowMarkdown({ number, name, counts, impact, status }) {
    const numbers = Object.fromEntries(KINDS.map(({ kind }) => [kind, counts[kind] === 0 ? "" : String(counts[kind])]));
    return render("plan-row", {
        number: String(number),
        name: (0,report_escape/* markdown */.wD)([{ quote: name }], "cell"),
        ...numbers,
        impact: (0,report_escape/* markdown */.wD)(impact, "cell"),
        status: (0,report_escape/* markdown */.wD)(status, "cell"),
    });
}

;// CONCATENATED MODULE: ./build/report/view-held.js
/** A change that nobody reviewed as it is now: what was reviewed then against what it is now; must not judge either. */




const LIMITS = { context: 0, lines: 40 };
const LONGEST_SIDE = 160;
/** Then and now of one held change; only fields that differ are shown, the rest is counted. */
function heldView(held, outcome, component) {
    const change = [...outcome.changes, ...(component?.changes ?? [])].find(({ id }) => id === held.id);
    const name = change === undefined ? (0,core_words/* say */.cv) `${held.id}` : changeSentence(change, "would be");
    if (held.then === undefined) {
        return { sentence: capital((0,core_words/* say */.cv) `${name}. Nobody reviewed this:`), lines: diffLines(held.now, LIMITS) };
    }
    const { lines, same } = thenAndNow(held.then, held.now);
    const rest = same === 0 ? "" : `; ${count(same, "more field")} as reviewed`;
    if (lines.length === 0)
        return { sentence: capital((0,core_words/* say */.cv) `${name}. The fields are as reviewed, but not the kind of change or a secret.`), lines };
    return { sentence: capital([...name, `. Reviewed (−) and now (+)${rest}:`]), lines };
}
function thenAndNow(then, now) {
    const reviewed = new Map(then.map((field) => [field.path, field]));
    const present = new Map(now.map((field) => [field.path, field]));
    const paths = [...new Set([...reviewed.keys(), ...present.keys()])];
    const differing = paths.filter((path) => key(reviewed.get(path)) !== key(present.get(path)));
    const lines = differing.flatMap((path) => [
        { sign: "-", text: `${fieldName(path)}: ${moveText(reviewed.get(path))}` },
        { sign: "+", text: `${fieldName(path)}: ${moveText(present.get(path))}` },
    ]);
    const shown = lines.slice(0, LIMITS.lines);
    const left = (lines.length - shown.length) / 2;
    return {
        lines: left === 0 ? lines : [...shown, { sign: "more", text: count(left, "more field") }],
        same: paths.length - differing.length,
    };
}
function key(field) {
    return field === undefined ? "" : (0,digest/* canonical */.$N)([{ ...field.before }, { ...field.after }]);
}
function moveText(field) {
    if (field === undefined)
        return "no change";
    return `${view_held_clip(inlineValue(field.before))} → ${view_held_clip(inlineValue(field.after))}`;
}
function view_held_clip(text) {
    return text.length <= LONGEST_SIDE ? text : `${text.slice(0, LONGEST_SIDE)}…`;
}

;// CONCATENATED MODULE: ./build/report/view-run.js
/** What an apply did, in the reader's terms; pure. Must not call green what was rolled back, held or left unknown. */








const view_run_NAMED = 4;
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
    const report = disclosure.kind === "full" ? whole : hideObservedInRun(whole, disclosure.known);
    const plan = disclosure.kind === "full" ? wholePlan : hideObservedInPlan(wholePlan, disclosure.known);
    const todo = todoOf(plan);
    const { components } = report;
    const troubles = components.filter(({ state }) => about(state).urgent);
    const done = components.filter(({ state, steps }) => state === "applied" && steps.length > 0);
    const spoken = view_run_spokenFor(troubles, plan);
    const canGoOn = Object.values(spoken).some((said) => said.length > 0) || troubles.some(({ state, steps }) => state !== "held" || steps.length > 0);
    return {
        title: view_run_titleOf(components),
        alert: alertOf(components),
        verdict: view_run_verdictOf(components),
        rows: components.length > 1 ? components.map(view_run_rowOf) : [],
        troubles: troubles
            .toSorted((a, b) => rank(a.state) - rank(b.state))
            .map((outcome) => troubleView(outcome, plan, components.length === 1)),
        done: done.map(({ name, steps }) => ({ name, summary: (0,core_words/* say */.cv) `${name} · what was done`, steps: steps.map(stepView) })),
        next: view_run_nextOf(components, spoken),
        commands: canGoOn ? applyCommands(spoken, context.applyWorkflow) : [],
        todo: todo.length === 0 ? [] : [{ heading: "To do", items: todo }],
        footer: [
            plan.head === undefined ? (0,core_words/* say */.cv) `apply of the working folder` : (0,core_words/* say */.cv) `apply of ${plan.head.slice(0, 7)}`,
            (0,core_words/* say */.cv) `digest ${plan.digest.slice(0, 12)}`,
            ...(context.startedBy === undefined ? [] : [(0,core_words/* say */.cv) `started by ${context.startedBy}`]),
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
function view_run_titleOf(components) {
    const [first] = components;
    if (first === undefined)
        return (0,core_words/* say */.cv) `Nothing to apply`;
    if (components.length === 1)
        return [`${about(first.state).icon} `, { quote: first.name }, ` ${verb(first.state)}`];
    const groups = STATES.flatMap(({ state, words }) => {
        const number = components.filter((each) => each.state === state).length;
        return number === 0 ? [] : [[`${number} ${words}`]];
    });
    const worst = STATES.find(({ state, urgent }) => urgent && components.some((each) => each.state === state));
    return [`${worst?.icon ?? "✅"} Apply: `, ...(0,core_words/* list */.p_)(groups, " · ")];
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
function alertOf(components) {
    const has = (...states) => components.some(({ state }) => states.includes(state));
    if (has("failed", "rolled-back", "unknown"))
        return "CAUTION";
    return has("held", "skipped") ? "WARNING" : "TIP";
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
    skipped: { one: "was not touched, it waits for another", many: "were not touched, they wait for others" },
    applied: { one: "runs what the specs say", many: "run what the specs say" },
    unchanged: { one: "was already as the specs say", many: "were already as the specs say" },
};
function view_run_verdictOf(components) {
    const [only] = components;
    const because = components.length === 1 && only?.because !== undefined ? [capital(sentence(only.because))] : [];
    const states = STATES.flatMap(({ state }) => {
        const own = components.filter((each) => each.state === state);
        if (own.length === 0)
            return [];
        const meaning = MEANINGS[state][own.length === 1 ? "one" : "many"];
        return [
            [
                ...names(own.map(({ name }) => name), view_run_NAMED),
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
        return "; no health check was asked for";
    return passed === gates.length
        ? `; ${count(passed, "health check")} passed`
        : `; ${passed} of ${count(gates.length, "health check")} passed`;
}
function view_run_rowOf(outcome) {
    const { icon, words, urgent } = about(outcome.state);
    const done = outcome.steps.filter(({ status }) => status === "applied" || status === "unchanged").length;
    const what = outcome.because ?? (outcome.steps.length === 0 ? [] : [`${done} of ${count(outcome.steps.length, "step")}`]);
    return { name: outcome.name, result: [`${icon} ${words}`], what, risk: urgent ? 3 : 1 };
}
function troubleView(outcome, plan, alone) {
    const { icon } = about(outcome.state);
    const component = plan.components.find(({ name }) => name === outcome.name);
    const lead = { because: capital(sentence(outcome.because ?? (0,core_words/* say */.cv) `nothing says why`)), next: adviceOf(outcome) };
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
    const advice = capital(sentence(next ?? (0,core_words/* say */.cv) `Start the apply again.`));
    const { section } = about(state);
    return section === undefined ? advice : (0,core_words/* say */.cv) `${advice} (${(0,runbook/* runbook */.l)(section)})`;
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
function view_run_spokenFor(troubles, plan) {
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
function view_run_nextOf(components, { accept, acknowledge, confirmDelete }) {
    const trouble = components.find(({ state }) => about(state).urgent);
    if (trouble === undefined)
        return [];
    if (components.length === 1)
        return [adviceOf(trouble)];
    if (accept.length > 0)
        return [(0,core_words/* say */.cv) `Read what differs. To apply it as it is now, accept it by name:`];
    if (acknowledge.length + confirmDelete.length > 0)
        return [(0,core_words/* say */.cv) `To go on, say so by name:`];
    return [(0,core_words/* say */.cv) `Mend the cause and apply again; what is done already stays done:`];
}

;// CONCATENATED MODULE: ./build/report/markdown-run.js







const markdown_run_IN_SUMMARY = (0,core_words/* say */.cv) `see the job summary`;
const markdown_run_ON_LAPTOP = (0,core_words/* say */.cv) `see the log of the run`;
/** The plan is not worth folding in with less room than this. */
const SMALLEST_PLAN = 3_000;
/** Done components with their steps; past this many the table says enough. */
const MOST_DONE = 30;
/** The comment after an apply, the fullest body first, for GitHub.saveComment. */
function runBodies(report, plan, context) {
    const document = markdown_run_toDocument(report, plan, context, markdown_run_IN_SUMMARY);
    return ladder((limit) => fitWithPlan(document, limit));
}
/** The comment's first body: what `--format markdown` prints. */
function runMarkdown(report, plan, context) {
    return runBodies(report, plan, context)[0] ?? "";
}
/** The job summary: the same with much more room. */
function runSummary(report, plan, context) {
    return fitWithPlan(markdown_run_toDocument(report, plan, context, markdown_run_ON_LAPTOP), SUMMARY_BYTES);
}
/** The report first; the plan below it gets the room that is left. */
function fitWithPlan(document, limit) {
    const alone = budget_fit(document.report(""), limit);
    const room = limit - (0,report_escape/* bytes */.ee)(alone) - SMALLEST_PLAN / 3;
    if (document.plan === undefined || room < SMALLEST_PLAN)
        return alone;
    return budget_fit(document.report(budget_fit(document.plan, room)), limit);
}
function markdown_run_toDocument(report, plan, context, elsewhere) {
    const view = viewRun(report, plan, context);
    const rows = view.rows.map((row) => ({ text: markdown_run_rowMarkdown(row), risk: row.risk }));
    const pieces = view.troubles.map((trouble) => markdown_run_toPiece(trouble, elsewhere));
    const changes = plan.components.some((component) => component.changes.length > 0);
    return {
        report: (below) => ({ rows, pieces, frame: markdown_run_frameOf(view, below, elsewhere) }),
        ...(changes ? { plan: carriedOutDocument(plan, context, elsewhere) } : {}),
    };
}
function markdown_run_frameOf(view, plan, elsewhere) {
    const fixed = {
        title: (0,report_escape/* markdown */.wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,report_escape/* markdown */.wD)(words)),
        next: view.next.map((words) => (0,report_escape/* markdown */.wD)(words)),
        commands: view.commands.length === 0 ? "" : (0,report_escape/* fence */.EU)("shell", view.commands),
        plan,
        footer: (0,report_escape/* markdown */.wD)((0,core_words/* list */.p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => render("apply", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        todo: view.todo.map((section) => sectionMarkdown(section, items, elsewhere)),
        troubles: sections,
        routine,
        done: items === 0 || view.done.length > MOST_DONE ? [] : view.done.map(doneMarkdown),
        leftOut: componentsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
function doneMarkdown({ summary, steps }) {
    return render("done", { summary: (0,report_escape/* html */.qy)(summary), steps: stepsMarkdown(steps) });
}
function stepsMarkdown(steps) {
    return steps.map(({ words, below }) => ({ words: (0,report_escape/* markdown */.wD)(words), below: below.map((each) => (0,report_escape/* markdown */.wD)(each)) }));
}
function markdown_run_toPiece(trouble, elsewhere) {
    const { lead } = trouble;
    const section = (steps, held, leftOut) => render("trouble", {
        title: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(trouble.title),
        because: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(lead.because),
        steps: stepsMarkdown(steps),
        held,
        leftOut: leftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(leftOut, "more change")}: `, ...elsewhere, "."]),
        next: lead === undefined ? "" : (0,report_escape/* markdown */.wD)(lead.next),
    });
    const resources = trouble.held.map((held) => ({ text: heldMarkdown(held), line: heldMarkdown({ ...held, lines: [] }) }));
    const texts = resources.map(({ text }) => text);
    return {
        risk: 3,
        full: section(trouble.steps, texts, 0),
        brief: section([], texts, 0),
        collapsed: (0,report_escape/* markdown */.wD)(trouble.title),
        resources,
        wrap: (kept, leftOut) => section([], kept, leftOut),
    };
}
function heldMarkdown({ sentence, lines }) {
    return render("resource", { sentence: (0,report_escape/* markdown */.wD)(sentence), source: "", diff: lines.length === 0 ? "" : diffFence(lines) });
}
function markdown_run_rowMarkdown({ name, result, what }) {
    return render("apply-row", { name: (0,report_escape/* markdown */.wD)([{ quote: name }], "cell"), result: (0,report_escape/* markdown */.wD)(result, "cell"), what: (0,report_escape/* markdown */.wD)(what, "cell") });
}

;// CONCATENATED MODULE: ./build/report/terminal.js






const terminal_LIMITS = { context: 3, lines: 400 };
/** Width of the column of labels, its indentation included. */
const LABEL = 15;
const BOLD = 1;
const FAINT = 2;
const SIGN_COLOURS = { "+": 32, "-": 31, " ": 0, more: 36 };
const ALERT_COLOURS = { CAUTION: 31, WARNING: 33, NOTE: 34, TIP: 32 };
/** The plan; every line ends with a newline. */
function planText(plan, context, { colour }) {
    const view = view_plan_viewPlan(plan, context, terminal_LIMITS);
    const paint = painter(colour);
    return blocks([
        head(view, paint),
        planTable(view, paint),
        [
            ...(view.steps === undefined ? [] : labelled("Apply", [view.steps])),
            ...view.sections.flatMap(sectionLines),
            ...labelled("Checked", view.checked.length === 0 ? [] : [(0,core_words/* list */.p_)(view.checked, " · ")]),
            ...labelled("Not checked", view.notChecked),
        ],
        ...view.components.map((component) => componentLines(component, paint)),
        view.rest.map(report_escape/* plainLine */.h0),
        nextLines(view),
        [paint((0,report_escape/* plainLine */.h0)((0,core_words/* list */.p_)(view.footer, " · ")), FAINT)],
    ]);
}
/** What an apply did; every line ends with a newline. The plan is not told again. */
function runText(report, plan, context, { colour }) {
    const view = viewRun(report, plan, context);
    const paint = painter(colour);
    const rows = view.rows.map(({ name, result, what }) => [(0,report_escape/* plainLine */.h0)([{ quote: name }]), (0,report_escape/* plainLine */.h0)(result), (0,report_escape/* plainLine */.h0)(what)]);
    return blocks([
        head(view, paint),
        table(rows.length === 0 ? [] : [["component", "result", "what happened"], ...rows], paint),
        ...view.troubles.map((trouble) => troubleLines(trouble, paint)),
        ...view.done.map(({ summary, steps }) => [paint((0,report_escape/* plainLine */.h0)(summary), BOLD), ...stepLines(steps)]),
        nextLines(view),
        view.todo.flatMap(sectionLines),
        [paint((0,report_escape/* plainLine */.h0)((0,core_words/* list */.p_)(view.footer, " · ")), FAINT)],
    ]);
}
function painter(colour) {
    return (text, code) => (colour && code !== 0 && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
}
function head(view, paint) {
    const label = view.alert.padEnd(LABEL - 2);
    return [
        paint((0,report_escape/* plainLine */.h0)(view.title), BOLD),
        ...view.verdict.map((words, index) => `  ${index === 0 ? paint(label, ALERT_COLOURS[view.alert]) : " ".repeat(label.length)}${(0,report_escape/* plainLine */.h0)(words)}`),
    ];
}
function planTable(view, paint) {
    if (view.rows.length === 0)
        return [];
    const rows = view.rows.map(({ number, name, counts, impact, status }) => [
        String(number),
        (0,report_escape/* plainLine */.h0)([{ quote: name }]),
        ...KINDS.map(({ kind }) => (counts[kind] === 0 ? "" : String(counts[kind]))),
        (0,report_escape/* plainLine */.h0)(impact),
        (0,report_escape/* plainLine */.h0)(status),
    ]);
    return table([["#", "component", ...KINDS.map(({ sign }) => sign), "impact", "status"], ...rows], paint);
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
function labelled(label, items) {
    return items.map((words, index) => `  ${(index === 0 ? label : "").padEnd(LABEL - 2)}${(0,report_escape/* plainLine */.h0)(words)}`);
}
function sectionLines({ heading, items }) {
    return labelled(heading, items);
}
function componentLines({ summary, notes, resources }, paint) {
    return [
        paint((0,report_escape/* plainLine */.h0)(summary), BOLD),
        ...notes.map((words) => `  ${(0,report_escape/* plainLine */.h0)(words)}`),
        ...resources.flatMap(({ sentence, source, lines }) => [
            `  ${(0,report_escape/* plainLine */.h0)(sentence)}${source === undefined ? "" : paint(`  ${(0,report_escape/* plainLine */.h0)(source)}`, FAINT)}`,
            ...diffLinesText(lines, paint),
        ]),
    ];
}
function diffLinesText(lines, paint) {
    return lines.map((line) => `    ${paint((0,report_escape/* terminalLine */.tL)(diffText(line)), SIGN_COLOURS[line.sign])}`);
}
function troubleLines({ title, lead, steps, held }, paint) {
    return [
        ...(lead === undefined ? [] : [paint((0,report_escape/* plainLine */.h0)(title), BOLD), `  ${(0,report_escape/* plainLine */.h0)(lead.because)}`]),
        ...stepLines(steps),
        ...held.flatMap(({ sentence, lines }) => [`  ${(0,report_escape/* plainLine */.h0)(sentence)}`, ...diffLinesText(lines, paint)]),
        ...(lead === undefined ? [] : [`  Do: ${(0,report_escape/* plainLine */.h0)(lead.next)}`]),
    ];
}
function stepLines(steps) {
    return steps.flatMap(({ words, below }) => [`  ${(0,report_escape/* plainLine */.h0)(words)}`, ...below.map((each) => `     ${(0,report_escape/* plainLine */.h0)(each)}`)]);
}
/** On a terminal only the laptop's own command is of use, and that is the last. */
function nextLines(view) {
    return [
        ...view.next.map((words) => `Next: ${(0,report_escape/* plainLine */.h0)(words)}`),
        ...view.commands.slice(-1).map((command) => `  ${(0,report_escape/* terminalLine */.tL)(command)}`),
    ];
}
function blocks(all) {
    return `${all
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./build/core/review.js
/** What a plan leaves for the merge. Only hidden values lose anything: they are fingerprints already. */
function toReviewedPlan(plan, about) {
    return {
        format: 1,
        ...about,
        ...(plan.keyId === undefined ? {} : { keyId: plan.keyId }),
        changes: plan.components.flatMap((component) => component.changes.map((change) => ({
            id: change.id,
            component: change.component,
            digest: change.digest,
            redacted: change.fields,
        }))),
        deferred: plan.components.flatMap(({ name, deferred }) => deferred === undefined ? [] : [{ component: name, creates: deferred.creates }]),
    };
}
/**
 * The changes of each component that nobody reviewed as they are now; a component without any may go ahead.
 * One unreviewed change holds its whole component: half of it was never anybody's intention.
 */
function heldChanges(plan, reviewed) {
    const digests = new Set(reviewed.plans.flatMap(({ changes }) => changes.map(({ digest }) => digest)));
    const then = new Map();
    for (const { changes } of reviewed.plans)
        for (const change of changes)
            then.set(change.id, change);
    const named = (digest) => reviewed.accepted.some((accepted) => isNamed(digest, accepted));
    const whole = named(plan.digest) || reviewed.planDigests.includes(plan.digest);
    const held = new Map();
    for (const component of plan.components) {
        if (whole || named(component.digest))
            continue;
        const unknown = component.changes.filter(({ digest }) => !digests.has(digest) && !named(digest));
        if (unknown.length === 0)
            continue;
        held.set(component.name, unknown.map((change) => {
            const reviewedThen = then.get(change.id)?.redacted;
            return {
                id: change.id,
                digest: change.digest,
                now: change.fields,
                ...(reviewedThen === undefined ? {} : { then: reviewedThen }),
            };
        }));
    }
    return held;
}
/**
 * Whether a component that was deferred in the review may be created as it is planned now: every change is a
 * create whose digest was announced.
 */
function isAnnounced(component, reviewed) {
    const announced = new Set(reviewed.plans.flatMap(({ deferred }) => deferred.filter((d) => d.component === component.name).flatMap((d) => d.creates)));
    return component.changes.every((change) => change.kind === "create" && announced.has(change.digest));
}
function isNamed(digest, accepted) {
    return accepted.length >= 12 && digest.startsWith(accepted);
}

;// CONCATENATED MODULE: ./build/core/permits.js
/** Who may start in a run, and why not: mode, findings, guards and review, in that order; must not carry anything out. */



/** The components that may not start, each with its reason and the way on. Unchanged ones are never refused. */
function refusals(plan, facts) {
    const held = heldChanges(plan, facts.reviewed);
    const refused = new Map();
    for (const component of plan.components) {
        if (component.status === "unchanged" && component.basis.kind === "live")
            continue;
        const refusal = ofTheRun(plan, facts) ?? ofThePlan(component) ?? ofTheReview(component, held.get(component.name) ?? [], facts);
        if (refusal !== undefined)
            refused.set(component.name, { held: [], ...refusal });
    }
    return refused;
}
function ofTheRun(plan, { observeOnly, runGuard }) {
    if (observeOnly) {
        return {
            because: (0,core_words/* say */.cv) `omni-scale.yaml says ${"mode: observe"}`,
            next: (0,core_words/* say */.cv) `When the plans have convinced you, merge ${"mode: apply"}; the merge after that is applied.`,
        };
    }
    if ((0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics)) {
        return { because: (0,core_words/* say */.cv) `the specs have errors that belong to no component`, next: (0,core_words/* say */.cv) `Mend them; see ${"omni-scale validate"}.` };
    }
    return runGuard;
}
function ofThePlan(component) {
    const error = component.diagnostics.find(({ severity }) => severity === "error");
    if (error !== undefined)
        return { because: error.what, next: error.fix };
    if (component.status === "deferred")
        return undefined;
    if (component.basis.kind === "static") {
        return {
            because: (0,core_words/* say */.cv) `what exists could not be seen: ${component.basis.because}`,
            next: (0,core_words/* say */.cv) `Make it reachable for this run, then start the apply again.`,
        };
    }
    const guards = component.guards.filter(({ cleared }) => !cleared);
    if (guards.length === 0)
        return undefined;
    return {
        because: (0,core_words/* list */.p_)(guards.map(({ message }) => message), " "),
        next: (0,core_words/* list */.p_)(guards.map(({ fix }) => fix), " "),
    };
}
function ofTheReview(component, held, { missingReview }) {
    if (held.length === 0)
        return undefined;
    const [changes, isAre] = held.length === 1 ? ["change", "is"] : ["changes", "are"];
    return {
        because: (0,core_words/* say */.cv) `${held.length} ${[changes ?? ""]} ${[isAre ?? ""]} not what was reviewed. ${missingReview}`,
        next: (0,core_words/* say */.cv) `Compare then and now. To let it through as it is now, start the apply again with ${`accept: ${component.digest.slice(0, 12)}`}.`,
        held,
    };
}

;// CONCATENATED MODULE: ./build/core/run-steps.js

/** What to do when a run ended early. */
const startAgain = (0,core_words/* say */.cv) `Start the apply again: it goes on where this one stopped.`;
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
        outcomes.push(done.outcome);
        end = done.end;
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
        detail: (0,core_words/* say */.cv) `it could not be asked: ${textOf(error)}`,
    }));
    ports.tell({ kind: "gate", step, gate, status });
    passed.push({ title: gate.title, status, detail });
    if (status === "passed" || (status === "not-checked" && permits.acknowledged.has(gate.id)))
        return undefined;
    if (status === "failed") {
        return {
            state: "failed",
            because: (0,core_words/* say */.cv) `${gate.title}: ${detail}`,
            next: (0,core_words/* say */.cv) `Look at what it says, mend it, and start the apply again.`,
        };
    }
    return {
        state: "unknown",
        because: (0,core_words/* say */.cv) `${gate.title}: ${detail}`,
        next: (0,core_words/* say */.cv) `Check it yourself, then start the apply again with ${`acknowledge: ${gate.id}`}.`,
    };
}
async function takeBack(step, failed, ports) {
    try {
        const back = await ports.rollBack(step);
        return back?.status === "rolled-back" ? { ...back, because: failed.because } : back;
    }
    catch (error) {
        return { status: "failed", because: (0,core_words/* say */.cv) `${failed.because}; and taking it back failed: ${textOf(error)}` };
    }
}
/** A step that throws may have happened: unknown, until the next run has looked. */
async function settle(work) {
    try {
        return await work();
    }
    catch (error) {
        return { status: "unknown", because: (0,core_words/* say */.cv) `${textOf(error)}` };
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
                next: (0,core_words/* say */.cv) `What ran before runs again. Mend the change in a new pull request.`,
            };
        case "stale":
            return {
                state: "held",
                because: (0,core_words/* say */.cv) `it changed while the plan was being carried out: expected ${result.expected}, found ${result.found}`,
                next: (0,core_words/* say */.cv) `Start the apply again: it plans anew.`,
            };
        case "failed":
            return { state: "failed", because: result.because, next: startAgain };
        case "unknown":
            return { state: "unknown", because: (0,core_words/* say */.cv) `it may or may not have happened: ${result.because}`, next: startAgain };
    }
}
function detailOf(result) {
    if (result.status === "stale")
        return { detail: (0,core_words/* say */.cv) `expected ${result.expected}, found ${result.found}` };
    return "because" in result ? { detail: result.because } : {};
}
function stopped(outcomes) {
    const state = outcomes.some(({ status }) => status === "applied") ? "failed" : "skipped";
    return { state, because: (0,core_words/* say */.cv) `the run was stopped`, next: startAgain };
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
        return { ...start(planned), state: "skipped", because: (0,core_words/* say */.cv) `the run was stopped before its turn`, next: startAgain };
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
    const names = (0,core_words/* list */.p_)(missing.map(({ name, state }) => (0,core_words/* say */.cv) `${name} (${[state]})`));
    return {
        ...start(planned),
        state: "skipped",
        because: (0,core_words/* say */.cv) `it depends on ${names}`,
        next: (0,core_words/* say */.cv) `Mend that first, then start the apply again.`,
    };
}

;// CONCATENATED MODULE: ./build/commands/locking.js


const askEverySeconds = 2;
/** No lock yet: they are taken one by one as planning comes to each target. */
function locks(options) {
    const held = new Map();
    return {
        of: (target) => held.get(target),
        reserve: async (adapter, target) => {
            if (held.has(target.id))
                return undefined;
            const taken = await take(adapter, target, options);
            if ("lock" in taken) {
                held.set(target.id, taken.lock);
                return undefined;
            }
            return taken;
        },
        releaseAll: async () => {
            await Promise.all([...held.values()].map((lock) => lock.release()));
            held.clear();
        },
    };
}
async function take(adapter, target, { owner, waitSeconds, clock, signal, progress }) {
    const until = clock.now().getTime() + waitSeconds * 1000;
    for (;;) {
        const answer = await adapter.lock(target, owner, signal);
        if (answer.status === "held")
            return { lock: answer.lock };
        if (answer.status === "unknown")
            return answer.because;
        const { holder } = answer;
        if (clock.now().getTime() >= until) {
            return { code: "failed", message: (0,core_words/* say */.cv) `${target.id} is taken by ${holder.name} since ${holder.since} (${(0,runbook/* runbook */.l)("locked")})` };
        }
        progress((0,core_words/* say */.cv) `Waiting for ${holder.name}, who has ${target.id} since ${holder.since} (${(0,runbook/* runbook */.l)("locked")})`);
        await clock.sleep(askEverySeconds * 1000, signal);
    }
}

;// CONCATENATED MODULE: ./build/core/across.js
/** The drafts with gates after what interrupts a capability; `gatesOf` are what its users have to see before they go on. */
function withGatesOfUsers(drafts, provides, gatesOf) {
    return drafts.map((draft) => {
        const last = draft.steps.findLast(({ impact }) => impact.interrupts.length > 0);
        const gates = last === undefined ? [] : provides.filter(({ component }) => component === draft.component.name).flatMap(gatesOf);
        if (gates.length === 0)
            return draft;
        return { ...draft, steps: draft.steps.map((step) => (step === last ? { ...step, gates: [...step.gates, ...gates] } : step)) };
    });
}
/**
 * The drafts without traps that await a capability whose provider changes first: an old Omni does not offer what the new
 * one will. They are planned again then, and what stands in the way still stops them.
 */
function withoutAwaiting(drafts, provides) {
    const changing = new Set(drafts.filter(({ differences }) => differences.length > 0).map(({ component }) => component.name));
    const movers = new Map(provides.filter(({ component }) => changing.has(component)).map((one) => [one.capability, one.component]));
    return drafts.map((draft) => {
        const traps = draft.differences.flatMap(({ guards = [] }) => guards.filter(({ awaits }) => awaits !== undefined && movers.has(awaits)));
        const [first] = traps;
        const from = movers.get(first?.awaits ?? "");
        if (from === undefined || from === draft.component.name)
            return draft;
        const differences = draft.differences.map(({ guards = [], ...difference }) => {
            const left = guards.filter((guard) => !traps.includes(guard));
            return left.length === 0 ? difference : { ...difference, guards: left };
        });
        return { ...draft, differences, again: { from, because: traps.map(({ message }) => message) } };
    });
}

;// CONCATENATED MODULE: ./build/core/change.js
/** From differences in target values to changes in the user's words, with their digests; must not compare anything itself. */


/**
 * One difference in the user's words.
 *
 * `after` is Git's own text where Git gives the value. `before` is the base's text where the target has just what
 * the base asked for, else the value that was seen. So a plan that saw the target and a plan that did not give the
 * same fields, and the same digest, whenever the target was where the base said.
 */
function toChange(difference, git) {
    const want = git.want.get(difference.address);
    const was = git.was.get(difference.address);
    const { guards: _guards, ...rest } = difference;
    const change = {
        ...rest,
        fields: difference.fields.map((field) => toFieldChange(field, want, was, git.fingerprint)),
        ...(want === undefined ? {} : { source: want.source }),
    };
    return { ...change, digest: (0,digest/* digestOfChange */.YH)(change, git.fingerprint.keyId) };
}
function toFieldChange(field, want, was, fingerprint) {
    const wanted = (0,pointer.at)(was?.attributes, field.path);
    const seen = [field.before, ...(field.alsoBefore ?? []).map((value) => value ?? undefined)];
    const asWas = was !== undefined && seen.some((value) => means(value, wanted, fingerprint));
    const secret = [want, was].some((side) => side?.sensitive.some((sensitive) => (0,pointer/* within */.ux)(field.path, sensitive)) === true);
    const tell = (value, git) => {
        if (value === undefined)
            return { is: "absent" };
        const told = (0,pointer.at)(git?.declared, field.path) ?? value;
        if ((0,digest/* isFingerprint */.Zv)(told))
            return { is: "hidden", fingerprint: told.fingerprint };
        if (secret)
            return { is: "hidden", ...fingerprint.of(typeof told === "string" ? told : (0,digest/* canonical */.$N)(told)) };
        return holdsFingerprint(told) ? { is: "hidden" } : { is: "value", value: told };
    };
    const before = asWas ? tell(wanted, was) : tell(field.before, undefined);
    return { path: field.path, before, after: tell(field.after, want) };
}
/** Whether two values are one, even where only one of them is hidden: a variable may stand where a literal stood. */
function means(a, b, fingerprint) {
    if ((0,digest/* sameJson */.Vk)(a, b))
        return true;
    if (a === undefined || b === undefined || (0,digest/* isFingerprint */.Zv)(a) === (0,digest/* isFingerprint */.Zv)(b))
        return false;
    const hide = (value) => ((0,digest/* isFingerprint */.Zv)(value) ? value : fingerprint.of(typeof value === "string" ? value : (0,digest/* canonical */.$N)(value)));
    return (0,digest/* sameJson */.Vk)(hide(a), hide(b));
}
function holdsFingerprint(value) {
    if ((0,digest/* isFingerprint */.Zv)(value))
        return true;
    return typeof value === "object" && value !== null && Object.values(value).some(holdsFingerprint);
}

// EXTERNAL MODULE: ./build/core/engine-rules.js
var engine_rules = __webpack_require__(2812);
;// CONCATENATED MODULE: ./build/core/guards.js
/** The guards of one component's plan: traps that stop an apply until a person says so; must not stop anything itself. */



/** All guards of a component, uncleared ones first. Ids are unique within the component. */
function guardsOf(guarded, clearances) {
    const guards = [...trapGuards(guarded), ...deleteGuards(guarded), ...adoptGuards(guarded), ...decisionGuards(guarded)];
    const unique = new Map(guards.map((guard) => [guard.id, { ...guard, cleared: isCleared(guard, guarded, clearances) }]));
    return [...unique.values()].toSorted((a, b) => Number(a.cleared) - Number(b.cleared) || (0,core_diagnostics/* compareText */.n6)(a.id, b.id));
}
function isCleared(guard, guarded, clearances) {
    if (guard.clearedBy === "never")
        return false;
    if (guard.clearedBy === "confirm-delete")
        return clearances.confirmDelete.has(guard.id);
    return clearances.acknowledge.has(guard.id) || (guard.id.startsWith("adopt:") && guarded.adopt.includes(guarded.component.name));
}
function trapGuards({ component, differences }) {
    return differences.flatMap((difference) => (difference.guards ?? [])
        .filter(({ clearedBy }) => clearedBy !== "confirm-delete")
        .map((trap) => ({
        id: `${trap.trap}:${component.name}`,
        clearedBy: trap.clearedBy,
        component: component.name,
        message: trap.message,
        fix: trap.fix,
    })));
}
/** Whatever is deleted needs the component's name typed: the specs alone say it should go, not that it may go now. */
function deleteGuards({ component, differences }) {
    const deleted = differences.filter(({ kind }) => kind === "delete");
    const losses = differences.flatMap(({ guards = [] }) => guards.filter(({ clearedBy }) => clearedBy === "confirm-delete"));
    if (deleted.length + losses.length === 0)
        return [];
    const things = (0,core_words/* say */.cv) `${deleted.length} ${[deleted.length === 1 ? "thing" : "things"]} of ${component.name} will be deleted.`;
    return [
        {
            id: component.name,
            clearedBy: "confirm-delete",
            component: component.name,
            message: (0,core_words/* list */.p_)([...(deleted.length === 0 ? [] : [things]), ...losses.map(({ message }) => message)], " "),
            fix: (0,core_words/* say */.cv) `Start the apply with ${`confirm-delete: ${component.name}`} once this is merged.`,
        },
    ];
}
function adoptGuards({ component, takesOver }) {
    if (!takesOver)
        return [];
    return [
        {
            id: `adopt:${component.name}`,
            clearedBy: "acknowledge",
            component: component.name,
            message: (0,core_words/* say */.cv) `${component.name} is new in the specs but exists already, and it is not as the specs say.`,
            fix: (0,core_words/* say */.cv) `Check that the changes below are meant, then add ${component.name} to ${"adopt:"} in omni-scale.yaml, or change the specs to what is there.`,
        },
    ];
}
function decisionGuards({ component, before }) {
    const now = new Map(component.decisions.map((decision) => [decision.key, decision]));
    return (before?.decisions ?? [])
        .filter((decision) => decision.locked && !(0,digest/* sameJson */.Vk)(now.get(decision.key)?.value, decision.value))
        .map((decision) => ({
        id: `decision:${component.name}/${decision.key}`,
        clearedBy: "acknowledge",
        component: component.name,
        message: (0,core_words/* say */.cv) `The locked decision ${decision.key} changes. It was taken because: ${decision.rationale}`,
        fix: (0,core_words/* say */.cv) `Keep the decision, or acknowledge ${`decision:${component.name}/${decision.key}`} when you apply.`,
    }));
}

;// CONCATENATED MODULE: ./build/core/schedule.js
/** The order of components, from their dependencies; must not know what they are. */

/** Capabilities turned into hard dependencies: whoever requires one comes after whoever provides it. */
function dependenciesFromCapabilities(provides, requires) {
    const providers = new Map();
    for (const { component, capability } of provides) {
        providers.set(capability, [...(providers.get(capability) ?? []), component]);
    }
    const found = new Map();
    for (const { component, capability } of requires) {
        for (const name of providers.get(capability) ?? []) {
            if (name !== component)
                found.set(component, [...(found.get(component) ?? []), { name, type: "hard" }]);
        }
    }
    return found;
}
/**
 * Sorts components so that each comes after its dependencies; among the free ones by name, so that equal input
 * gives equal order. Dependencies outside the set are met. Of a cycle, soft dependencies give way; one of hard
 * dependencies alone is returned as such.
 */
function schedule(components) {
    const names = new Set(components.map(({ name }) => name));
    const inside = (component, type) => [...new Set(component.dependencies.filter((d) => d.type === type && names.has(d.name)).map((d) => d.name))].toSorted(core_diagnostics/* compareText */.n6);
    const waiting = new Map(components.map((component) => [
        component.name,
        { name: component.name, after: inside(component, "hard"), preferably: inside(component, "soft") },
    ]));
    const order = [];
    const placed = new Set();
    while (waiting.size > 0) {
        const hardFree = [...waiting.values()].filter(({ after }) => after.every((name) => placed.has(name)));
        if (hardFree.length === 0)
            return { cycle: findCycle(waiting) };
        const free = hardFree.filter(({ preferably }) => preferably.every((name) => placed.has(name)));
        const next = (free.length > 0 ? free : hardFree.slice(0, 1)).toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.name, b.name));
        for (const component of next) {
            order.push({ ...component, preferably: component.preferably.filter((name) => placed.has(name)) });
            waiting.delete(component.name);
        }
        for (const component of next)
            placed.add(component.name);
    }
    return { order };
}
function findCycle(waiting) {
    const path = [];
    let here = [...waiting.keys()].toSorted(core_diagnostics/* compareText */.n6)[0];
    while (here !== undefined && !path.includes(here)) {
        path.push(here);
        here = waiting.get(here)?.after.find((name) => waiting.has(name));
    }
    return here === undefined ? path : [...path.slice(path.indexOf(here)), here];
}

;// CONCATENATED MODULE: ./build/core/assemble.js
/** Puts a plan together from what each component wants, was and is; pure, and must not read, apply or render. */







/** The plan: components in apply order, each with its changes, guards and digest. */
function assemble(parts, clearances) {
    const drafts = new Map(parts.drafts.map((draft) => [draft.component.name, draft]));
    const scheduled = schedule(parts.drafts.map(({ component }) => component));
    const order = "order" in scheduled ? scheduled.order : inNameOrder(parts.drafts);
    const components = order.flatMap((place) => {
        const draft = drafts.get(place.name);
        return draft === undefined ? [] : [toComponentPlan(draft, place, parts, clearances)];
    });
    return {
        ...(parts.head === undefined ? {} : { head: parts.head }),
        ...(parts.base === undefined ? {} : { base: parts.base }),
        ...(parts.git.fingerprint.keyId === undefined ? {} : { keyId: parts.git.fingerprint.keyId }),
        components,
        untouched: parts.untouched.toSorted(core_diagnostics/* compareText */.n6),
        released: parts.released.toSorted(core_diagnostics/* compareText */.n6),
        ...(parts.unmanaged.length === 0 ? {} : { unmanaged: parts.unmanaged }),
        diagnostics: "order" in scheduled ? parts.diagnostics : [...parts.diagnostics, cycleFound(scheduled.cycle)],
        known: parts.known,
        digest: (0,digest/* digestOfDigests */.hY)(components.flatMap(({ changes }) => changes.map(({ digest }) => digest))),
    };
}
function toComponentPlan(draft, place, parts, clearances) {
    const { component, before, differences, diagnostics, takesOver, deferred } = draft;
    const changes = differences.map((difference) => toChange(difference, parts.git)).toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.id, b.id));
    const guards = guardsOf({
        component,
        differences,
        takesOver: takesOver && differences.length > 0,
        adopt: parts.adopt,
        ...(before === undefined ? {} : { before }),
    }, clearances);
    const digests = changes.map(({ digest }) => digest);
    return {
        name: component.name,
        source: component.source,
        status: assemble_statusOf(draft),
        basis: draft.basis,
        after: [...place.after, ...place.preferably],
        hard: place.after,
        changes,
        steps: draft.steps,
        diagnostics,
        known: draft.known,
        guards,
        notChecked: draft.notChecked,
        ...(draft.notSeen === undefined ? {} : { notSeen: draft.notSeen }),
        unmanaged: draft.unmanaged,
        ...(deferred === undefined
            ? {}
            : { deferred: { ...deferred, creates: deferred.creates.map((create) => toChange(create, parts.git).digest) } }),
        ...(draft.again === undefined ? {} : { again: draft.again }),
        digest: (0,digest/* digestOfDigests */.hY)(digests),
    };
}
function assemble_statusOf(draft) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(draft.diagnostics))
        return "blocked";
    if (draft.deferred !== undefined)
        return "deferred";
    return draft.differences.length > 0 ? "changes" : "unchanged";
}
function inNameOrder(drafts) {
    return drafts
        .map(({ component }) => ({ name: component.name, after: [], preferably: [] }))
        .toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.name, b.name));
}
function cycleFound(cycle) {
    const { id, severity, why, fix } = engine_rules/* ENGINE_RULES */.N.E001;
    return { severity, rule: id, what: (0,core_words/* say */.cv) `These components wait for each other: ${cycle.join(" → ")}.`, why, fix };
}

// EXTERNAL MODULE: ./build/specs/findings.js
var specs_findings = __webpack_require__(5069);
// EXTERNAL MODULE: ./build/specs/load.js + 11 modules
var load = __webpack_require__(5580);
// EXTERNAL MODULE: ./build/rules/files.js
var files = __webpack_require__(1447);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./build/core/rule.js
var rule = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/rules/repository-rules.js
var repository_rules = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/rules/policy.js
/** Whether the tailnet's policy lets tsidp's users into Omni: rule O31; pure. */




/** The capability that holds tsidp's grants (tailscale/tsidp, server/appcap.go). */
const CAPABILITY = "tailscale.com/cap/tsidp";
/**
 * What the policies say of logins by tsidp. Without a policy in Git there is only a line to do; with several, one that has
 * a good grant is enough.
 */
function tsidpFindings(policies, { source }) {
    const found = policies.map(entriesIn).filter(({ isPolicy }) => isPolicy);
    if (found.length === 0) {
        const what = (0,core_words/* say */.cv) `No tailnet policy is in Git: whether tsidp's grant has ${"email_verified"} cannot be seen.`;
        return [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at: source, what, severity: "notice" })];
    }
    const entries = found.flatMap((one) => one.entries);
    const wrong = entries.map(({ at, value }) => ({ at, what: whatIsWrong(value) }));
    if (wrong.some(({ what }) => what === undefined))
        return [];
    const claims = wrong.filter((_, index) => entries[index]?.hasClaims === true);
    const shown = claims.length > 0 ? claims : wrong.slice(0, 1);
    if (shown.length === 0) {
        const at = { file: found[0]?.path ?? "", line: 1, column: 1 };
        return [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at, what: (0,core_words/* say */.cv) `The policy has no grant of ${CAPABILITY}.` })];
    }
    return shown.flatMap(({ at, what }) => (what === undefined ? [] : [(0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O31, { at, what })]));
}
/** The capability's entries in all grants. A file that has none of a policy's sections is no policy. */
function entriesIn({ path, text }) {
    const tree = (0,main.parseTree)(text, [], { allowTrailingComma: true, disallowComments: false });
    const isPolicy = ["grants", "acls", "tagOwners"].some((key) => part(tree, key) !== undefined);
    const grants = part(tree, "grants")?.children ?? [];
    const nodes = grants.flatMap((grant) => part(part(grant, "app"), CAPABILITY)?.children ?? []);
    const entries = nodes.map((node) => {
        const value = (0,main.getNodeValue)(node);
        const plainValue = typeof value === "object" && value !== null ? value : {};
        return { at: placeOf(path, text, node.offset), value: plainValue, hasClaims: "extraClaims" in plainValue };
    });
    return { path, isPolicy, entries };
}
function part(node, key) {
    return node?.type === "object" ? (0,main.findNodeAtLocation)(node, [key]) : undefined;
}
/** Undefined for an entry that lets Omni see a verified address. */
function whatIsWrong({ extraClaims, includeInUserInfo }) {
    const claims = typeof extraClaims === "object" && extraClaims !== null ? extraClaims : {};
    const verified = claims["email_verified"];
    if (verified === undefined)
        return (0,core_words/* say */.cv) `tsidp's grant has no ${"email_verified"} among its ${"extraClaims"}.`;
    if (typeof verified !== "boolean")
        return (0,core_words/* say */.cv) `tsidp's grant has ${"email_verified"} as something else than ${"true"} without quotes.`;
    if (!verified)
        return (0,core_words/* say */.cv) `tsidp's grant says ${"email_verified: false"}.`;
    return includeInUserInfo === true ? undefined : (0,core_words/* say */.cv) `tsidp's grant lacks ${"includeInUserInfo: true"}.`;
}
function placeOf(file, text, offset) {
    const before = text.slice(0, offset);
    return { file, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

// EXTERNAL MODULE: ./build/rules/scripts.js
var rules_scripts = __webpack_require__(5656);
// EXTERNAL MODULE: ./build/specs/secrets-in-specs.js
var secrets_in_specs = __webpack_require__(3265);
;// CONCATENATED MODULE: ./build/rules/tracked-secrets.js





/** More of them are one problem, not many. */
const MAX_FOUND = 50;
/** What SOPS, age and git-crypt leave readable of what they encrypted. */
const ENCRYPTED = /ENC\[AES256_GCM|^sops:|^sops_version=|^-----BEGIN AGE ENCRYPTED FILE-----|^age-encryption\.org\/|^\0GITCRYPT/m;
/** `NAME=value`, `name: value`, with or without `export` and quotes. */
const ASSIGNMENT = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*(.*)$/;
/** Files of a Tailscale machine's identity, by their paths alone; each folder once. */
function stateFindings(paths) {
    const folders = new Map();
    for (const path of paths) {
        if (!(0,files/* isTailscaleState */.aU)(path))
            continue;
        const folder = path.replace(/(tailscale-state|tailscaled\.state)\/.*$/, "$1");
        if (!folders.has(folder))
            folders.set(folder, path);
    }
    return [...folders]
        .map(([folder, path]) => found(path, 1, (0,core_words/* say */.cv) `${folder} is in Git: whoever has it is that machine in the tailnet.`))
        .slice(0, MAX_FOUND);
}
/** The first secret of one file whose name says that it may hold one. */
function secretFindings({ path, text }) {
    if (ENCRYPTED.test(text))
        return [];
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
        const shape = (0,secrets_in_specs/* secretShapeIn */.vR)(line);
        if (shape !== undefined)
            return [found(path, index + 1, [...(0,core_words/* say */.cv) `${path} is in Git and holds `, shape, "."])];
        const [, name = "", value = ""] = ASSIGNMENT.exec(line) ?? [];
        if ((0,secrets_in_specs/* isLiteralSecret */.u2)(name, unquoted(value)))
            return [found(path, index + 1, (0,core_words/* say */.cv) `${path} is in Git and holds the value of ${name}.`)];
    }
    return [];
}
/** Without quotes, and without a comment behind. */
function unquoted(value) {
    const bare = /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, "");
    return bare.trim();
}
function found(file, line, what) {
    return (0,rule/* findingOf */.h)(repository_rules/* REPOSITORY_RULES */.v.O16, { at: { file, line, column: 1 }, what });
}

;// CONCATENATED MODULE: ./build/commands/repository.js





/**
 * The findings of the head's files, new ones apart from those that the base has too. Where there is no base nobody can say
 * that one is new: all are known. `accept` counts by the rule alone, since none belongs to a component.
 */
async function repositoryFindings(head, base, accept, now) {
    const texts = new Map();
    const here = await findingsOf(head.tree, head.components, texts);
    const before = base === undefined ? here : await findingsOf(base.tree, base.components, texts);
    const accepted = new Set(accept.filter((entry) => !(0,specs_findings/* isOver */.PU)(entry, now)).map(({ rule }) => rule));
    const { fresh, known } = (0,specs_findings/* fold */.AU)(here, before, [], now);
    return {
        fresh: fresh.filter(({ rule }) => !accepted.has(rule)),
        known: [...known, ...fresh.filter(({ rule }) => accepted.has(rule))],
    };
}
async function findingsOf(tree, components, texts) {
    const entries = (await tree.entries()).filter(({ type }) => type === "file");
    const tsidp = components.find(({ kind, spec }) => kind === "Platform" && asksTsidp(spec));
    const read = (wanted) => textsOf(tree, entries.filter(({ path }) => wanted(path)).slice(0, files/* MAX_FILES */.BE), texts);
    const scripts = await read(files/* isScript */.Kh);
    const secrets = await read(files/* mayHoldSecret */.dV);
    const policies = tsidp === undefined ? [] : await read(files/* isPolicy */.pn);
    return [
        ...scripts.flatMap(rules_scripts/* scriptFindings */.Q),
        ...stateFindings(entries.map(({ path }) => path).filter(files/* isTailscaleState */.aU)),
        ...secrets.flatMap(secretFindings),
        ...(tsidp === undefined ? [] : tsidpFindings(policies, tsidp)),
    ];
}
function asksTsidp({ auth }) {
    return auth !== undefined && "tailscale" in auth;
}
/** What cannot be read, or is too long for a script, is left out: it is no finding. */
async function textsOf(tree, entries, texts) {
    const files = await Promise.all(entries.map(async ({ path, blob }) => {
        const text = blob !== undefined && texts.has(blob) ? texts.get(blob) : await repository_textOf(tree, path);
        if (blob !== undefined)
            texts.set(blob, text);
        return text === undefined ? [] : [{ path, text }];
    }));
    return files.flat();
}
async function repository_textOf(tree, path) {
    try {
        return new TextDecoder().decode(await tree.read(path, files/* MAX_FILE_BYTES */.gZ));
    }
    catch {
        // Over the limit, or no regular file after all.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/assume.js
var assume = __webpack_require__(8422);
;// CONCATENATED MODULE: ./build/commands/compare.js
/** From one system's answers to a draft for each component: basis, differences, steps; pure, and must not ask again. */






/** Compares live what was seen, with the base what was not; a component that neither can be said of gets an error. */
function compare(survey, config) {
    const unseen = unseenComponents(survey);
    const seen = (about) => !unseen.has(about.component);
    const live = survey.live === undefined ? nothing : side(survey, survey.live, seen, survey.live.readings, config);
    const unseenParts = [...survey.static.want.resources, ...survey.static.want.absences].filter((one) => !seen(one));
    const assumed = (0,assume/* assumeAt */.W)((survey.static.was?.resources ?? []).filter((resource) => !seen(resource)), unseenParts);
    const onPaper = survey.static.was === undefined ? nothing : side(survey, survey.static, (about) => !seen(about), assumed, config);
    const sides = [live, onPaper];
    const evidence = gather(survey, unseen, sides);
    return {
        want: { resources: sides.flatMap(({ want }) => want.resources), absences: sides.flatMap(({ want }) => want.absences) },
        was: sides.flatMap(({ was }) => was),
        drafts: namesOf(survey).map((name) => toDraft(name, evidence)),
    };
}
const nothing = { want: { resources: [], absences: [] }, was: [], have: [], differences: [], steps: [] };
function side(survey, sides, mine, have, config) {
    const names = new Set(namesOf(survey));
    const pick = (all) => all.filter((one) => names.has(one.component) && mine(one));
    const was = pick(sides.was?.resources ?? []);
    const want = {
        resources: pick(sides.want.resources),
        absences: pick(sides.want.absences),
        ...wasOf(sides, was),
    };
    const differences = survey.adapter.diff(want, have).flatMap((difference) => withoutIgnored(difference, config));
    return { want, was, have, differences, steps: survey.adapter.steps(differences, want, have) };
}
function wasOf({ was }, resources = was?.resources ?? []) {
    return was === undefined ? {} : { was: resources };
}
function namesOf({ components, tombstones }) {
    return [...new Set([...components.map(({ name }) => name), ...tombstones.map(({ component }) => component)])];
}
/** A difference without the fields that `ignore` names; none at all when nothing is left of it. */
function withoutIgnored(difference, config) {
    if (difference.kind === "create" || difference.kind === "delete")
        return [difference];
    const fields = difference.fields.filter(({ path }) => !(0,specs_findings/* isIgnored */.pi)(config, difference.component, path));
    if (fields.length === difference.fields.length)
        return [difference];
    return fields.length === 0 ? [] : [{ ...difference, fields }];
}
/** The components of which something could not be seen, with the first reason. In a static plan that is all of them. */
function unseenComponents(survey) {
    const { live, static: onPaper } = survey;
    if (live === undefined)
        return new Map(namesOf(survey).map((name) => [name, undefined]));
    const unseen = new Map(live.want.unknown.map(({ component, because }) => [component, because]));
    const unknown = new Map(live.readings.flatMap((reading) => reading.status === "unknown" ? [[(0,assume/* partKey */.b)(reading.target, reading.part), reading.because]] : []));
    for (const { component, target, part } of [...live.want.resources, ...live.want.absences, ...onPaper.want.resources]) {
        const because = unknown.get((0,assume/* partKey */.b)(target, part));
        if (because !== undefined && !unseen.has(component))
            unseen.set(component, because);
    }
    return unseen;
}
function gather(survey, unseen, sides) {
    const { adapter, live, static: onPaper } = survey;
    const inspected = live?.inspected ?? [];
    const differences = byComponent(sides.flatMap((one) => one.differences));
    const present = new Set((live?.readings ?? []).flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).map(({ address }) => address));
    const notSeen = live === undefined ? [] : adapter.notSeen(live.want, live.readings);
    const leftAlone = live === undefined ? [] : adapter.unmanaged({ ...live.want, ...wasOf(live) }, live.readings);
    const onTheWay = onPaper.was === undefined ? [] : (adapter.transition?.(onPaper.was.resources, onPaper.want.resources) ?? []);
    const creates = (name) => (differences.get(name) ?? []).some(({ kind }) => kind === "create");
    return {
        survey,
        unseen,
        differences,
        steps: byComponent(sides.flatMap((one) => one.steps)),
        diagnostics: byComponent([...onPaper.want.diagnostics, ...(live?.want.diagnostics ?? []), ...onTheWay, ...inspected.flatMap((one) => one.diagnostics)].flatMap(withComponent)),
        notChecked: byComponent([
            ...onPaper.want.notChecked,
            ...(live === undefined ? [] : [...live.want.notChecked, ...notSeen]),
            ...inspected.flatMap((one) => one.notChecked),
        ]),
        notSeen: byComponent(notSeen),
        unmanaged: byComponent(leftAlone),
        existing: new Set((live?.want.resources ?? []).filter(({ address }) => present.has(address)).map(({ component }) => component)),
        creators: new Map(onPaper.want.provides.filter(({ component }) => creates(component)).map(({ capability, component }) => [capability, component])),
    };
}
function toDraft(name, evidence) {
    const { survey, unseen } = evidence;
    const because = unseen.get(name);
    const isStatic = unseen.has(name);
    const from = because?.awaits === undefined ? undefined : evidence.creators.get(because.awaits);
    const isBlind = isStatic && from === undefined && survey.static.was === undefined && because?.code !== "not-configured";
    const differences = evidence.differences.get(name) ?? [];
    const notSeen = uniqueWords((evidence.notSeen.get(name) ?? []).map(({ words }) => words));
    return {
        component: survey.components.find((one) => one.name === name) ?? gone(name, survey),
        basis: isStatic
            ? {
                kind: "static",
                because: because?.message ?? (0,core_words/* say */.cv) `this plan looks at Git alone`,
                ...(because === undefined ? {} : { code: because.code }),
            }
            : { kind: "live" },
        differences: from === undefined ? differences : [],
        steps: from === undefined ? (evidence.steps.get(name) ?? []) : [],
        diagnostics: [...unique(evidence.diagnostics.get(name) ?? []), ...(isBlind ? [cannotBeSeen(name, because)] : [])],
        known: [],
        notChecked: uniqueWords((evidence.notChecked.get(name) ?? []).map(({ words }) => words)),
        ...(notSeen.length === 0 ? {} : { notSeen }),
        unmanaged: (evidence.unmanaged.get(name) ?? []).map(({ words }) => words),
        takesOver: !isStatic && survey.isNew(name) && evidence.existing.has(name),
        ...(from === undefined || because?.awaits === undefined ? {} : { deferred: { awaits: because.awaits, from, creates: differences } }),
    };
}
/** A tombstone stands for a component that has no document any more. */
function gone(name, survey) {
    const tombstone = survey.tombstones.find(({ component }) => component === name);
    return { name, source: tombstone?.source ?? { file: "omni-scale.yaml", line: 1, column: 1 }, decisions: [], dependencies: [] };
}
function cannotBeSeen(component, because) {
    const what = (0,core_words/* say */.cv) `${component} cannot be planned: ${because?.message ?? (0,core_words/* say */.cv) `nothing live may be looked at`}.`;
    return (0,rule/* findingOf */.h)(engine_rules/* ENGINE_RULES */.N.E002, { component, what });
}
function byComponent(all) {
    return (0,group/* groupBy */.$)(all, ({ component }) => component);
}
function withComponent(diagnostic) {
    return diagnostic.component === undefined ? [] : [{ ...diagnostic, component: diagnostic.component }];
}
/** The static and the live rendering of the same file find the same things: said once. */
function unique(diagnostics) {
    const keyOf = ({ rule, at, what }) => `${rule} ${at?.file ?? ""}:${at?.line ?? 0}:${at?.column ?? 0} ${(0,core_words/* plain */.pj)(what)}`;
    return [...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
}
function uniqueWords(all) {
    return [...new Map(all.map((words) => [(0,core_words/* plain */.pj)(words), words])).values()];
}

;// CONCATENATED MODULE: ./build/commands/survey.js

/** Everything one system has to say. Static first, so that a component that did not change is never looked up. */
async function survey(adapter, asked, deps) {
    const { head, base, scope, mode } = asked.request;
    const ask = (components, tombstones, tree, how) => adapter.desired(components, tombstones, { tree, mode: how, fingerprint: deps.fingerprint, secrets: deps.secrets, signal: deps.signal });
    const both = async (components, how) => {
        const names = new Set([...components.map(({ name }) => name), ...asked.tombstones.map(({ component }) => component)]);
        const [want, was] = await Promise.all([
            ask(components, asked.tombstones, head, how),
            base === undefined
                ? undefined
                : ask(asked.before.filter(({ name }) => names.has(name)), [], base, how),
        ]);
        return was === undefined ? { want } : { want, was };
    };
    const onPaper = await both(asked.components, "static");
    const components = scope === "all" || base === undefined ? asked.components : touchedOf(asked, onPaper);
    const known = new Set(asked.before.map(({ name }) => name));
    const isNew = (name) => base !== undefined && !known.has(name);
    const about = { adapter, components, tombstones: asked.tombstones, isNew, static: onPaper };
    if (mode === "static" || components.length + asked.tombstones.length === 0)
        return about;
    const targets = adapter.targets(components, asked.tombstones);
    const taken = await Promise.all(targets.map(async (target) => ({ target, because: await deps.reserve?.(adapter, target) })));
    const sides = await both(components, "live");
    const looks = await Promise.all(taken.map(async ({ target, because }) => {
        const want = {
            resources: sides.want.resources.filter((resource) => resource.target === target.id),
            absences: sides.want.absences.filter((absence) => absence.target === target.id),
        };
        if (because === undefined) {
            const [readings, inspected] = await Promise.all([
                adapter.observe(target, want, { fingerprint: deps.fingerprint, signal: deps.signal }),
                adapter.inspect?.(target, want, { tree: head, signal: deps.signal }),
            ]);
            return { readings, ...(inspected === undefined ? {} : { inspected }) };
        }
        const parts = new Set([...want.resources, ...want.absences].map(({ part }) => part));
        return { readings: [...parts].map((part) => ({ target: target.id, part, status: "unknown", because })) };
    }));
    const readings = looks.flatMap((look) => look.readings);
    return { ...about, live: { ...sides, readings, inspected: looks.flatMap(({ inspected }) => inspected ?? []) } };
}
/** A component is touched when it declares something else, when it is new, or when its files have an error. */
function touchedOf(asked, { want, was }) {
    const known = new Set(asked.before.map(({ name }) => name));
    const differ = differing(want.resources, was?.resources ?? []);
    const wrong = new Set(want.diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
    return asked.components.filter(({ name }) => differ.has(name) || !known.has(name) || wrong.has(name));
}
/** The components of which `want` and `was` do not declare the same. */
function differing(want, was) {
    const before = new Map(was.map((resource) => [resource.address, resource]));
    const names = new Set();
    for (const resource of want) {
        const then = before.get(resource.address);
        before.delete(resource.address);
        if (then === undefined || !(0,digest/* sameJson */.Vk)(resource.declared, then.declared))
            names.add(resource.component);
    }
    for (const gone of before.values())
        names.add(gone.component);
    return names;
}

;// CONCATENATED MODULE: ./build/commands/touched.js

/**
 * The components of `head` whose spec or sources differ from the base's: the only ones that can want something else.
 * Cheap on purpose: it compares blob ids, so that a repository of thousands is asked about in one pass.
 */
async function candidates(head, base, adapterOf) {
    const before = new Map(base.components.map((component) => [component.name, component]));
    const [now, then] = await Promise.all([blobsByFolder(head.tree), blobsByFolder(base.tree)]);
    return head.components.filter((component) => {
        const was = before.get(component.name);
        if (was === undefined || !(0,digest/* sameJson */.Vk)(asJson(component.spec), asJson(was.spec)))
            return true;
        return (adapterOf(component.kind)?.sources(component) ?? filesOf(component)).some((path) => now(path) === undefined || now(path) !== then(path));
    });
}
/** Where no adapter knows better: its own file, and the one that its spec is kept in. */
function filesOf({ source, spec }) {
    const path = typeof spec === "object" && spec !== null && "path" in spec && typeof spec.path === "string" ? [spec.path] : [];
    return [source.file, ...path];
}
/** Asks for one path: a text that is equal when the file or the whole folder is; undefined where a blob id is missing. */
async function blobsByFolder(tree) {
    const entries = await tree.entries();
    const known = new Map();
    return (path) => {
        if (!known.has(path))
            known.set(path, blobsBelow(entries, path));
        return known.get(path);
    };
}
function blobsBelow(entries, path) {
    const clean = path.replace(/^\.(\/+|$)/, "").replace(/\/+$/, "");
    // The root holds everything.
    const folder = clean === "" ? "" : `${clean}/`;
    const lines = [];
    for (let index = firstAtOrAfter(entries, folder); entries[index]?.path.startsWith(folder) === true; index += 1) {
        const entry = entries[index];
        if (entry?.blob === undefined)
            return undefined;
        lines.push(`${entry.type} ${entry.blob} ${entry.path}`);
    }
    const file = entries[firstAtOrAfter(entries, clean)];
    if (file?.path === clean) {
        if (file.blob === undefined)
            return undefined;
        lines.push(`${file.type} ${file.blob} ${file.path}`);
    }
    return lines.join("\n");
}
/** Entries are sorted by path (the port says so): binary search instead of a scan for each component. */
function firstAtOrAfter(entries, path) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entries[middle]?.path ?? "") < path)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Specs come from YAML through a schema, so they are JSON but for keys that are absent. */
function asJson(spec) {
    return JSON.parse(JSON.stringify(spec));
}

;// CONCATENATED MODULE: ./build/commands/unnamed.js
/** One line each. None while a file could not be read that may name them: what is not known is not missing. */
async function unnamedOf(systems, specs, tree) {
    if (specs.diagnostics.some(({ severity, component }) => severity === "error" && component === undefined))
        return [];
    const lines = await Promise.all(systems.map(async ({ adapter, live }) => {
        const isIts = (name) => adapter.kinds.includes(name.slice(0, name.indexOf("/")));
        const components = specs.components.filter(({ name }) => isIts(name));
        const tombstones = specs.tombstones.filter(({ component }) => isIts(component));
        const named = { tree, components, tombstones, invalid: specs.invalid.filter(isIts) };
        return live === undefined ? [] : ((await adapter.unnamed?.(named, live.readings)) ?? []);
    }));
    return lines.flat();
}

;// CONCATENATED MODULE: ./build/commands/without-plan.js



/** Components whose spec cannot be used: there, blocked, and not mistaken for ones that are gone. */
function invalidDrafts(specs, before, isSelected, now) {
    return specs.invalid.filter(isSelected).flatMap((name) => {
        const mine = ({ component }) => component === name;
        const found = (before?.diagnostics ?? []).filter(mine);
        const { fresh, known } = (0,specs_findings/* fold */.AU)(specs.diagnostics.filter(mine), found, (before ?? specs).config.accept, now);
        if (!(0,core_diagnostics/* hasErrors */.Cs)(fresh))
            return [];
        const component = { name, source: specs.locate(name, ""), decisions: [], dependencies: [] };
        return [{ ...empty((0,core_words/* say */.cv) `its spec has errors`), component, diagnostics: fresh, known }];
    });
}
/** Components of a kind that no adapter plans: what they ask for is never called unchanged. */
function unplannedDrafts(components) {
    return components.map((component) => ({
        ...empty((0,core_words/* say */.cv) `nothing compares a ${[component.kind]} yet`),
        component,
        notChecked: [(0,core_words/* say */.cv) `its file was checked, and not compared with what exists: this version does not plan a ${[component.kind]} yet`],
    }));
}
function empty(because) {
    return {
        basis: { kind: "static", because },
        differences: [],
        steps: [],
        diagnostics: [],
        known: [],
        notChecked: [],
        unmanaged: [],
        takesOver: false,
    };
}

;// CONCATENATED MODULE: ./build/commands/planning.js












/** The plan for `request`. Findings are in the plan; rejects only for bugs and for what no diagnostic can hold. */
async function makePlan(request, deps) {
    const now = deps.clock.now();
    const [specs, before] = await Promise.all([
        (0,load/* loadSpecs */.B)(request.head, request.configPath, now),
        loadBase(request.base, request.configPath, now),
    ]);
    // A change must not send the keys of the run that plans it to another place.
    const configuration = { settings: (before ?? specs).config, tree: (before === undefined ? undefined : request.base) ?? request.head };
    for (const adapter of deps.adapters)
        adapter.configure?.(configuration);
    const adapterOf = (kind) => deps.adapters.find(({ kinds }) => kinds.includes(kind));
    const whole = await repositoryFindings({ tree: request.head, components: specs.components }, request.base === undefined ? undefined : { tree: request.base, components: before?.components ?? [] }, (before ?? specs).config.accept, now);
    const inScope = await componentsInScope(request, specs, before, adapterOf);
    const tombstones = tombstonesInScope(request, specs, before);
    const systems = await Promise.all(deps.adapters.map(async (adapter) => {
        const mine = ({ kind }) => adapter.kinds.includes(kind);
        const asked = await survey(adapter, {
            components: inScope.filter(mine),
            before: (before?.components ?? []).filter(mine),
            tombstones: tombstones.filter(({ component }) => mine({ kind: kindOf(component) })),
            request,
        }, deps);
        return { ...asked, ...compare(asked, (request.ignores === "head" ? specs : (before ?? specs)).config) };
    }));
    const drafts = [
        ...acrossSystems(toDrafts(systems, specs, before, now), systems, (before ?? specs).config.choreography),
        ...invalidDrafts(specs, before, (name) => isSelected(request, name), now),
        ...unplannedDrafts(inScope.filter(({ kind }) => adapterOf(kind) === undefined)),
    ];
    const git = gitsWords(systems, deps.fingerprint);
    const loose = general(specs, before, now);
    const named = new Set(drafts.map(({ component }) => component.name));
    const plan = assemble({
        ...(request.head.commit === undefined ? {} : { head: request.head.commit }),
        ...(request.base?.commit === undefined ? {} : { base: request.base.commit }),
        drafts,
        untouched: specs.components.map(({ name }) => name).filter((name) => !named.has(name)),
        released: releasedBy(specs, before),
        unmanaged: await unnamedOf(systems, specs, request.head),
        diagnostics: [...loose.fresh, ...whole.fresh],
        known: [...loose.known, ...whole.known],
        git,
        adopt: specs.config.adopt,
    }, request.clearances);
    const sources = new Map(systems.flatMap(({ adapter, components }) => components.map((one) => [one.name, adapter.sources(one)])));
    return { plan, specs, git, sources, adapters: adaptersByTarget(systems), ...(before === undefined ? {} : { before }) };
}
function adaptersByTarget(systems) {
    return new Map(systems.flatMap(({ adapter, components, tombstones }) => adapter.targets(components, tombstones).map(({ id }) => [id, adapter])));
}
async function loadBase(base, configPath, now) {
    if (base === undefined)
        return undefined;
    const entries = await base.entries();
    return entries.some(({ path }) => path === configPath) ? (0,load/* loadSpecs */.B)(base, configPath, now) : undefined;
}
async function componentsInScope(request, specs, before, adapterOf) {
    const { base, head, scope } = request;
    const found = scope === "all" || base === undefined
        ? specs.components
        : await candidates({ tree: head, components: specs.components }, { tree: base, components: before?.components ?? [] }, adapterOf);
    return found.filter(({ name }) => isSelected(request, name));
}
/** A removal concerns the merge that brings it, and from then on whoever applies everything. */
function tombstonesInScope(request, specs, before) {
    const known = new Set(request.scope === "all" ? [] : (before?.tombstones ?? []).map(({ component }) => component));
    return specs.tombstones.filter(({ component }) => !known.has(component) && isSelected(request, component));
}
function isSelected(request, name) {
    return request.only === undefined || request.only.includes(name);
}
function toDrafts(systems, specs, before, now) {
    const derived = dependenciesFromCapabilities(systems.flatMap((system) => system.static.want.provides), systems.flatMap((system) => system.static.want.requires));
    const then = new Map((before?.components ?? []).map((component) => [component.name, component]));
    const made = new Set(systems.flatMap(({ want }) => [...want.resources, ...want.absences]).map(({ component }) => component));
    return systems
        .flatMap(({ drafts }) => drafts)
        .map((draft) => {
        const { name, dependencies } = draft.component;
        const findings = [...specs.diagnostics.filter(({ component }) => component === name), ...draft.diagnostics];
        const folded = (0,specs_findings/* fold */.AU)(findings, findingsBefore(name, systems, before), (before ?? specs).config.accept, now);
        const { fresh, known } = made.has(name) ? folded : withErrorsFresh(folded);
        const was = then.get(name);
        return {
            ...draft,
            component: { ...draft.component, dependencies: [...dependencies, ...(derived.get(name) ?? [])] },
            diagnostics: fresh,
            known,
            ...(was === undefined ? {} : { before: was }),
        };
    });
}
/** What the change of one component means for others, of whatever system. */
function acrossSystems(drafts, systems, choreography) {
    const provides = systems.flatMap((system) => system.static.want.provides);
    const gated = withGatesOfUsers(drafts, provides, (provided) => systems.flatMap(({ adapter }) => (adapter.gatesAfter?.(provided) ?? []).map((gate) => ({
        ...gate,
        id: `${provided.component}:${gate.id}`,
        system: adapter.system,
    }))));
    return choreography ? withoutAwaiting(gated, provides) : gated;
}
/** Where an error left nothing to compare with, it blocks however long it is known: unknown is never unchanged. */
function withErrorsFresh({ fresh, known }) {
    const isError = ({ severity }) => severity === "error";
    return { fresh: [...fresh, ...known.filter(isError)], known: known.filter((finding) => !isError(finding)) };
}
function findingsBefore(name, systems, before) {
    return [
        ...(before?.diagnostics ?? []),
        ...systems.flatMap((system) => [...(system.static.was?.diagnostics ?? []), ...(system.live?.was?.diagnostics ?? [])]),
    ].filter(({ component }) => component === name);
}
/** Findings of no component in scope: the configuration's own, and those of files that became no component. */
function general(specs, before, now) {
    const names = new Set([...specs.components.map(({ name }) => name), ...specs.invalid]);
    const loose = (diagnostics) => diagnostics.filter(({ component }) => component === undefined || !names.has(component));
    return (0,specs_findings/* fold */.AU)(loose(specs.diagnostics), loose(before?.diagnostics ?? []), (before ?? specs).config.accept, now);
}
/** What the base named and the head neither names nor removes: left as it is, and said once. */
function releasedBy(specs, before) {
    const named = new Set([
        ...specs.components.map(({ name }) => name),
        ...specs.invalid,
        ...specs.tombstones.map(({ component }) => component),
    ]);
    return (before?.components ?? [])
        .map(({ name }) => name)
        .filter((name) => !named.has(name))
        .toSorted(core_diagnostics/* compareText */.n6);
}
function gitsWords(systems, fingerprint) {
    const byAddress = (resources) => new Map(resources.map((resource) => [resource.address, resource]));
    return {
        want: byAddress(systems.flatMap(({ want }) => want.resources)),
        was: byAddress(systems.flatMap(({ was }) => was)),
        fingerprint,
    };
}
function kindOf(name) {
    return name.slice(0, name.indexOf("/"));
}

;// CONCATENATED MODULE: ./build/commands/applying.js






/**
 * Plans at `request` with the targets locked and carries out what `permit` lets through. Rejects only for bugs and
 * for what no diagnostic can hold; the locks are released in any case.
 */
async function applyPlan(request, permit, deps) {
    const held = locks({
        owner: deps.owner,
        waitSeconds: deps.lockWaitSeconds,
        clock: deps.clock,
        signal: deps.signal,
        progress: deps.progress,
    });
    const planning = { ...deps, reserve: (adapter, target) => held.reserve(adapter, target) };
    try {
        const planned = await makePlan(request, planning);
        const facts = await permit(planned);
        const permits = { refused: refusals(planned.plan, facts), acknowledged: request.clearances.acknowledge };
        const ports = runPorts(request, planned, facts, held, planning, deps);
        return { ...planned, report: await run(planned.plan, permits, ports, deps.signal) };
    }
    finally {
        await held.releaseAll();
    }
}
function runPorts(request, planned, facts, held, planning, deps) {
    const adapterOf = (step) => applying_found(planned.adapters.get(step.target), `adapter of ${step.target}`);
    const io = (step) => ({
        tree: request.head,
        fingerprint: deps.fingerprint,
        secrets: deps.secrets,
        lock: applying_found(held.of(step.target), `lock of ${step.target}`),
        signal: deps.signal,
        progress: deps.progress,
    });
    return {
        apply: (step) => adapterOf(step).apply(step, io(step)),
        wait: (gate, step) => {
            const asked = gate.system === undefined ? adapterOf(step) : deps.adapters.find(({ system }) => system === gate.system);
            return applying_found(asked, `adapter of ${gate.id}`).wait(gate, { signal: deps.signal, progress: deps.progress });
        },
        rollBack: async (step) => adapterOf(step).rollBack?.(step, io(step)),
        replan: (component) => replan(component, request, facts, planning),
        seconds: () => deps.clock.now().getTime() / 1000,
        tell: deps.tell,
    };
}
/** A component, now that what it awaited was made or changed: what was not reviewed may only be creates that were announced. */
async function replan({ name }, request, facts, planning) {
    const { plan } = await makePlan({ ...request, scope: "all", only: [name] }, planning);
    const component = plan.components.find((one) => one.name === name);
    const refusal = component === undefined ? applying_gone(name) : refuseAgain(plan, component, facts);
    if (refusal !== undefined)
        return { status: "refused", refusal };
    return { status: "ready", plan: applying_found(component, name) };
}
function refuseAgain(plan, component, facts) {
    const refusal = refusals(plan, facts).get(component.name);
    if (refusal === undefined || (refusal.held.length > 0 && isAnnounced(component, facts.reviewed)))
        return undefined;
    return refusal;
}
function applying_gone(name) {
    return { because: (0,core_words/* say */.cv) `${name} is not in the specs any more`, next: (0,core_words/* say */.cv) `Start the apply again.`, held: [] };
}
/** For what the plan itself guarantees; missing, it is a bug of ours and not anybody's mistake. */
function applying_found(value, what) {
    if (value === undefined)
        throw new Error(`${what} is missing from the plan`);
    return value;
}

;// CONCATENATED MODULE: ./build/commands/contexts.js
/** Files over this size are not what a reader of the repository has in mind. */
const MOST_BYTES = 1 << 20;
/** Whether either side of a merge says `observe`: it can only make things safer. */
function isObserveOnly({ specs, before }) {
    return specs.config.mode === "observe" || before?.config.mode === "observe";
}
async function planContext(planned, about) {
    const { review, needs, made, look } = about;
    const when = { ...(made === undefined ? {} : { made }), ...(look === undefined ? {} : { look }) };
    return { ...(await reportContext(planned, about)), mode: isObserveOnly(planned) ? "observe" : "apply", review, needs, ...when };
}
/** `git-only` when either side says so. */
async function reportContext(planned, about) {
    const workflow = about.applyWorkflow === undefined ? {} : { applyWorkflow: about.applyWorkflow };
    const gitOnly = [planned.specs, planned.before].some((specs) => specs?.config.disclosure === "git-only");
    if (!gitOnly)
        return { ...workflow, disclosure: { kind: "full" } };
    const texts = (await Promise.all(about.trees.map((tree) => contexts_textsOf(tree, planned)))).flat();
    return { ...workflow, disclosure: { kind: "git-only", known: { git: planned.git, texts } } };
}
/** The files that the planned components are made from, as everybody who reads the repository has them. */
async function contexts_textsOf(tree, planned) {
    const folders = planned.plan.components.flatMap(({ source, name }) => [source.file, ...(planned.sources.get(name) ?? [])]);
    const entries = (await tree.entries()).filter(({ path, type }) => type === "file" && folders.some((folder) => folder === "." || path === folder || path.startsWith(`${folder}/`)));
    const read = await Promise.allSettled(entries.map(({ path }) => tree.read(path, MOST_BYTES)));
    return read.flatMap((result) => (result.status === "fulfilled" ? [new TextDecoder().decode(result.value)] : []));
}

;// CONCATENATED MODULE: ./build/commands/plan.js
/** `plan` outside a pull request: a laptop, a merge queue's group, a fork; must not write to GitHub or any target. */







/** Makes the plan and its texts. `review` says whether a merge will find it as reviewed. */
async function plan(deps, request, review = { is: "none" }) {
    const planned = await makePlan(request, deps);
    const context = await planContext(planned, { review, needs: [], trees: treesOf(request) });
    return planOutcome(planned.plan, planTexts(planned.plan, context));
}
/** The trees that a report may quote from. */
function treesOf({ head, base }) {
    return base === undefined ? [head] : [head, base];
}
function planTexts(made, context) {
    // Each is rendered when somebody wants it: a terminal has no use for the others, and a large plan's take longest.
    return {
        get markdown() {
            return planMarkdown(made, context);
        },
        get summary() {
            return planSummary(made, context);
        },
        terminal: (options) => planText(made, context, options),
    };
}
function planOutcome(made, texts, commentUrl) {
    const status = planStatus(made);
    return {
        status,
        says: sentences[status],
        plan: made,
        diagnostics: [...made.diagnostics, ...made.components.flatMap(({ diagnostics }) => diagnostics)],
        texts,
        ...(commentUrl === undefined ? {} : { commentUrl }),
    };
}
const sentences = {
    blocked: (0,core_words/* say */.cv) `Something blocks; the plan says what and how to mend it.`,
    changes: (0,core_words/* say */.cv) `There is something to apply.`,
    unchanged: (0,core_words/* say */.cv) `Nothing to do.`,
    unseen: (0,core_words/* say */.cv) `Nothing was compared; the plan says why.`,
};
function planStatus(made) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(made.diagnostics) || made.components.some(({ status }) => status === "blocked"))
        return "blocked";
    if (comparedNothing(made))
        return "unseen";
    return made.components.some(({ status }) => status !== "unchanged") ? "changes" : "unchanged";
}

;// CONCATENATED MODULE: ./build/commands/apply.js
/** `apply` on a laptop or any machine without a pull request: what is named by digest is carried out; must not use GitHub. */






/** Carries out what `accepted` names, or the whole plan when a person confirms it. */
async function apply(deps, request, options) {
    const applied = await applyPlan(request, async (planned) => {
        const confirmed = options.accepted.length === 0 && (await options.confirm?.(planned.plan)) === true;
        return {
            reviewed: { plans: [], planDigests: [], accepted: confirmed ? [planned.plan.digest] : options.accepted },
            observeOnly: isObserveOnly(planned),
            missingReview: (0,core_words/* say */.cv) `Nothing is reviewed on this machine; a digest names what you have read.`,
        };
    }, deps);
    return applyOutcome(applied, runTexts(applied, await reportContext(applied, { trees: treesOf(request) })));
}
function runTexts({ plan, report }, context) {
    return {
        markdown: runMarkdown(report, plan, context),
        summary: runSummary(report, plan, context),
        terminal: (options) => runText(report, plan, context, options),
    };
}
function applyOutcome({ plan, report }, texts, commentUrl) {
    const status = applyStatus(report);
    return {
        status,
        says: apply_sentences[status],
        plan,
        report,
        diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
        texts,
        ...(commentUrl === undefined ? {} : { commentUrl }),
    };
}
const apply_sentences = {
    failed: (0,core_words/* say */.cv) `Not everything got there; the report says what was done, what was not, and what to do now.`,
    held: (0,core_words/* say */.cv) `Something was held; the report says why and how to go on.`,
    applied: (0,core_words/* say */.cv) `Applied.`,
    unchanged: (0,core_words/* say */.cv) `Nothing to do.`,
};
const bad = new Set(["failed", "rolled-back", "unknown", "skipped"]);
function applyStatus({ components }) {
    if (components.some(({ state }) => bad.has(state)))
        return "failed";
    if (components.some(({ state }) => state === "held"))
        return "held";
    return components.some(({ state }) => state === "applied") ? "applied" : "unchanged";
}

;// CONCATENATED MODULE: ./build/core/drift.js
/** What a plan of everything says about drift, component by component; pure, and must not decide what becomes of issues. */


/** The standing of one component of a plan of everything. Where something is not known, nothing is concluded. */
function driftOf(plan) {
    const { name, basis, deferred, changes, notSeen = [] } = plan;
    const about = { name, notSeen, plan };
    const error = plan.diagnostics.find(({ severity }) => severity === "error");
    if (basis.kind === "static") {
        const { code, because } = basis;
        const standing = code === "unreachable" ? "unreachable" : "unknown";
        return { ...about, standing, because: error?.what ?? because, ...(code === undefined ? {} : { code }) };
    }
    if (error !== undefined)
        return { ...about, standing: "unknown", because: error.what };
    if (deferred !== undefined)
        return { ...about, standing: "unknown", because: (0,core_words/* say */.cv) `it can only be seen once ${deferred.awaits} exists` };
    return { ...about, standing: changes.length > 0 ? "drifted" : "in-step" };
}
/** Names one state of things, 16 hex digits: equal digests, nothing new to tell. */
function truthDigest(what, digests) {
    return sha256(`${what}\0${digestOfDigests(digests)}`).slice(0, 16);
}

// EXTERNAL MODULE: ./build/core/adoption.js
var adoption = __webpack_require__(1480);
;// CONCATENATED MODULE: ./build/report/patch.js
/** Edits of lines as a unified patch that `git apply` takes; pure, and must not read files. */


const CONTEXT = adoption/* PATCH_CONTEXT */.z;
/** A longer patch is better made on a laptop. */
const MOST_PATCH_LINES = 80;
/** The lines of the patch over all files, without a fence. `textOf` gives a file as Git has it, undefined where it is not known. */
function patchLines(edits, textOf) {
    const files = [...new Set(edits.map(({ file }) => file))].toSorted(core_diagnostics/* compareText */.n6);
    return files.flatMap((file) => {
        const text = textOf(file);
        if (text === undefined)
            return [];
        const mine = edits
            .filter((edit) => edit.file === file)
            .toSorted((a, b) => a.line - b.line || Number(a.before !== undefined) - Number(b.before !== undefined));
        return [`--- a/${file}`, `+++ b/${file}`, ...hunks(mine, linesOf(text))];
    });
}
function linesOf(text) {
    const lines = text.split("\n");
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function hunks(edits, lines) {
    const groups = [];
    for (const edit of edits) {
        const last = groups.at(-1);
        if (last !== undefined && edit.line - (last.at(-1)?.line ?? 0) <= 2 * CONTEXT)
            last.push(edit);
        else
            groups.push([edit]);
    }
    let shift = 0;
    return groups.flatMap((group) => {
        const from = Math.max(1, (group[0]?.line ?? 1) - CONTEXT);
        const lastEdit = group.at(-1);
        const end = lastEdit === undefined ? from : lastEdit.before === undefined ? lastEdit.line - 1 : lastEdit.line;
        const to = Math.min(lines.length, end + CONTEXT);
        const body = [];
        for (let line = from; line <= to + 1; line += 1) {
            for (const edit of group.filter((each) => each.line === line && each.before === undefined))
                body.push(`+${edit.after ?? ""}`);
            if (line > to)
                break;
            const replaced = group.find((each) => each.line === line && each.before !== undefined);
            if (replaced === undefined)
                body.push(` ${lines[line - 1] ?? ""}`);
            else
                body.push(`-${lines[line - 1] ?? ""}`, ...(replaced.after === undefined ? [] : [`+${replaced.after}`]));
        }
        const old = body.filter((line) => !line.startsWith("+")).length;
        const now = body.filter((line) => !line.startsWith("-")).length;
        const head = `@@ -${from},${old} +${from + shift},${now} @@`;
        shift += now - old;
        return [head, ...body];
    });
}

;// CONCATENATED MODULE: ./build/report/view-drift.js








const view_drift_NAMED = 8;
/** Issues are rewritten; the report of a run is not. */
const REWRITTEN = ["Omni-Scale keeps this text true and rewrites it; comments are yours."];
/** All of a rack: what differs in full, the rest by name. */
function viewDrift(drifts, context, limits) {
    const drifted = drifts.filter((each) => each.standing === "drifted");
    const seen = drifts.filter((each) => each.standing === "in-step" || each.standing === "drifted").length;
    return {
        title: drifted.length === 0 ? calmTitle(drifts.length, seen) : view_drift_titleOf(drifted),
        ...view_drift_verdictOf(drifted, drifts.length, seen, context),
        rows: drifted.length > 1 ? drifted.map(rowFor) : [],
        components: drifted.map((each) => sectionFor(each, context, limits)),
        sections: unseenSections(drifts),
        next: readOn(drifts),
        footer: REWRITTEN,
    };
}
/** Where what can be done is said at length; nothing where nothing has to be. */
function readOn(drifts) {
    const is = (how) => drifts.some((each) => each.standing === how);
    const links = [...(is("drifted") ? [(0,runbook/* runbook */.l)("drifted")] : []), ...(is("unreachable") ? [(0,runbook/* runbook */.l)("unreachable")] : [])];
    return links.length === 0 ? [] : [["What can be done, and what happens then: ", ...(0,core_words/* list */.p_)(links.map((link) => (0,core_words/* say */.cv) `${link}`)), "."]];
}
/** Of one component alone. */
function viewComponentDrift(drift, context, limits) {
    return viewDrift([drift], context, limits);
}
/** What was not seen and why, by reason: unreachable first. */
function unseenSections(drifts) {
    const of = (heading, is) => ({
        heading,
        items: byReason(drifts.filter((each) => each.standing === is)),
    });
    const partly = drifts.filter(({ notSeen, standing: is }) => notSeen.length > 0 && (is === "drifted" || is === "in-step"));
    const parts = partly.map(({ name, notSeen }) => (0,core_words/* say */.cv) `${name}: ${(0,core_words/* list */.p_)(notSeen, "; ")}`);
    return [of("Cannot be reached", "unreachable"), of("Not seen", "unknown"), { heading: "Not checked", items: parts }].filter(({ items }) => items.length > 0);
}
function byReason(drifts) {
    const groups = new Map();
    for (const { name, because = [] } of drifts) {
        const key = JSON.stringify(because);
        const group = groups.get(key) ?? { because, names: [] };
        group.names.push(name);
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => (0,core_words/* say */.cv) `${names(group.names, view_drift_NAMED)}: ${sentence(group.because)}`);
}
function calmTitle(all, seen) {
    if (seen === all)
        return [`All that runs is as Git says · ${count(all, "component")}`];
    return [`Nothing that was seen differs from Git · ${seen} of ${count(all, "component")} seen`];
}
function view_drift_titleOf(drifted) {
    const [only] = drifted;
    if (drifted.length === 1 && only !== undefined)
        return (0,core_words/* say */.cv) `${only.name} is not as Git says`;
    return [`${drifted.length} components are not as Git says`];
}
function view_drift_verdictOf(drifted, all, seen, { mode }) {
    const blind = seen === all ? [] : [[`${count(all - seen, "component")} could not be seen: nothing is known of ${all - seen === 1 ? "it" : "them"}.`]];
    if (drifted.length === 0) {
        return { alert: blind.length === 0 ? "TIP" : "NOTE", verdict: blind.length === 0 ? [["What runs is what Git says."]] : blind };
    }
    const changes = drifted.flatMap(({ plan }) => plan.changes);
    const observing = mode === "observe" ? [(0,core_words/* say */.cv) `omni-scale.yaml says ${"mode: observe"}: nothing is applied until that is ${"mode: apply"}.`] : [];
    const [only] = drifted;
    const told = drifted.length === 1 && only !== undefined
        ? only.plan.changes.slice(0, 3).map((change) => capital(sentence(changeSentence(change, "would be"))))
        : [[`${count(changes.length, "difference")} between what runs and what Git says.`]];
    const more = drifted.length === 1 && changes.length > 3 ? [[`${changes.length - 3} more below.`]] : [];
    const impact = only !== undefined && drifted.length === 1 ? [[...(0,core_words/* say */.cv) `To restore Git: `, ...sentence(rowOf(only.plan, 1).impact)]] : [];
    return { alert: "WARNING", verdict: [...told, ...more, ...impact, ...observing, ...blind] };
}
function rowFor({ name, plan }) {
    return { name, differs: countsInWords(countKinds(plan.changes), "title"), impact: rowOf(plan, 1).impact, risk: riskOf(plan) };
}
function sectionFor({ name, plan }, context, limits) {
    const adoption = context.disclosure.kind === "full" ? context.adoptions.get(name) : undefined;
    const patch = adoption === undefined ? [] : patchLines(adoption.edits, context.textOf);
    const whole = patch.length > 0 && patch.length <= MOST_PATCH_LINES;
    const byHand = adoption?.byHand.map(({ words }) => capital(sentence(words))) ?? [];
    return {
        summary: (0,core_words/* say */.cv) `${name} · ${countsInWords(countKinds(plan.changes), "title")}`,
        risk: riskOf(plan),
        legend: ["What runs (−) and what Git says (+):"],
        resources: plan.changes.map((change) => ({
            sentence: capital(changeSentence(change, "would be")),
            ...(change.source === undefined ? {} : { source: place(change.source) }),
            lines: diffLines(change.fields, limits),
        })),
        ...restoreOf({ name, plan }, context),
        adopt: adoptWords(whole, byHand.length, plan.changes.find(({ source }) => source !== undefined)?.source ?? plan.source),
        byHand: byHand.slice(0, view_drift_NAMED),
        patch: whole ? patch : [],
    };
}
function restoreOf({ name, plan }, context) {
    if (standing(plan) === "blocked") {
        const fixes = plan.guards.filter(({ cleared, clearedBy }) => !cleared && clearedBy === "never").map(({ fix }) => sentence(fix));
        return { restore: [...(0,core_words/* say */.cv) `it is blocked. `, ...(0,core_words/* list */.p_)(fixes, " ")], commands: [] };
    }
    const open = plan.guards.filter(({ cleared }) => !cleared);
    const ids = (by) => open.filter(({ clearedBy }) => clearedBy === by).map(({ id }) => id);
    const spoken = {
        components: [name],
        accept: [plan.digest.slice(0, 12)],
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
    const first = context.mode === "observe" ? (0,core_words/* say */.cv) `once ${"mode: apply"} is merged, ` : [];
    return {
        restore: [...first, ...(0,core_words/* say */.cv) `start this apply by hand. It does what is shown here and nothing else; what is otherwise by then is held.`],
        commands: applyCommands(spoken, context.applyWorkflow),
    };
}
function adoptWords(whole, byHand, source) {
    if (!whole)
        return (0,core_words/* say */.cv) `change the specs (from ${place(source)} on) to what runs, in a pull request. Its plan then has nothing to do.`;
    if (byHand > 0)
        return ["this patch, and by hand what is listed, make Git say what runs. Propose both as one pull request."];
    return ["this patch makes Git say what runs. Propose it as a pull request, whose plan then has nothing to do."];
}

;// CONCATENATED MODULE: ./build/report/markdown-drift.js
/** Drift as GitHub Markdown: an issue of one component or of the rack, the report of a run. Must not decide what is said. */









const markdown_drift_FULL = { context: 3, lines: 80 };
const markdown_drift_BRIEF = { context: 0, lines: 40 };
const markdown_drift_IN_SUMMARY = (0,core_words/* say */.cv) `see the job summary of the last drift run`;
const markdown_drift_ON_LAPTOP = (0,core_words/* say */.cv) `run ${"omni-scale drift"} to see all`;
/** The standings of all components, as they may be shown. */
function driftsOf(plan, { disclosure }) {
    const shown = disclosure.kind === "full" ? plan : hideObservedInPlan(plan, disclosure.known);
    return shown.components.map(driftOf);
}
/** An issue about these components, the fullest body first. The marker is not in it. */
function driftBodies(drifts, context) {
    const document = markdown_drift_toDocument(drifts, context, markdown_drift_IN_SUMMARY);
    return ladder((limit) => budget_fit(document, limit));
}
/** What `--format markdown` prints: the same as an issue about all of it. */
function driftMarkdown(drifts, context) {
    return driftBodies(drifts, context)[0] ?? "";
}
function driftSummary(drifts, context) {
    return budget_fit(markdown_drift_toDocument(drifts, context, markdown_drift_ON_LAPTOP), SUMMARY_BYTES);
}
function markdown_drift_toDocument(drifts, context, elsewhere) {
    const view = viewDrift(drifts, context, markdown_drift_FULL);
    const brief = viewDrift(drifts, context, markdown_drift_BRIEF);
    const alone = view.components.length === 1;
    return {
        rows: view.rows.map((row) => ({ text: markdown_drift_rowMarkdown(row), risk: row.risk })),
        pieces: view.components.map((section, index) => markdown_drift_toPiece(section, brief.components[index] ?? section, alone, elsewhere)),
        frame: driftFrame(view, elsewhere),
    };
}
/** A view as Markdown around what was fitted in; also of those that have no components. */
function driftFrame(view, elsewhere) {
    const fixed = {
        title: (0,report_escape/* markdown */.wD)(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => (0,report_escape/* markdown */.wD)(words)),
        next: view.next.map((words) => (0,report_escape/* markdown */.wD)(words)),
        footer: (0,report_escape/* markdown */.wD)(view.footer),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => render("drift", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        components: sections,
        routine,
        leftOut: componentsLeftOut === 0 ? "" : (0,report_escape/* markdown */.wD)([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
        sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
    });
}
function markdown_drift_toPiece(full, brief, alone, elsewhere) {
    const fixed = {
        summary: (0,report_escape/* html */.qy)(full.summary),
        legend: (0,report_escape/* markdown */.wD)(full.legend),
        restore: (0,report_escape/* markdown */.wD)(full.restore),
        commands: full.commands.length === 0 ? "" : (0,report_escape/* fence */.EU)("shell", full.commands),
        adopt: (0,report_escape/* markdown */.wD)(full.adopt),
        byHand: full.byHand.map((words) => (0,report_escape/* markdown */.wD)(words)),
        patch: full.patch.length === 0 ? "" : (0,report_escape/* fence */.EU)("diff", full.patch),
    };
    return pieceOf({ full, brief, alone, elsewhere }, (shown) => render("drift-component", { ...fixed, ...shown }));
}
function markdown_drift_rowMarkdown({ name, differs, impact }) {
    return render("drift-row", {
        name: (0,report_escape/* markdown */.wD)([{ quote: name }], "cell"),
        differs: (0,report_escape/* markdown */.wD)(differs, "cell"),
        impact: (0,report_escape/* markdown */.wD)(impact, "cell"),
    });
}

;// CONCATENATED MODULE: ./build/report/terminal-drift.js



/** The report of a run; every line ends with a newline. */
function driftText(drifts, context, { colour }) {
    const view = viewDrift(drifts, context, terminal_LIMITS);
    const paint = painter(colour);
    const section = ({ summary, resources, restore, commands, adopt, byHand, patch }) => [
        paint((0,report_escape/* plainLine */.h0)(summary), BOLD),
        ...resources.flatMap(({ sentence, source, lines }) => [
            `  ${(0,report_escape/* plainLine */.h0)(sentence)}${source === undefined ? "" : paint(`  ${(0,report_escape/* plainLine */.h0)(source)}`, FAINT)}`,
            ...diffLinesText(lines, paint),
        ]),
        ...labelled("Restore Git", [restore]),
        ...commands.slice(-1).map((command) => `    ${(0,report_escape/* terminalLine */.tL)(command)}`),
        ...labelled("Adopt", [adopt, ...byHand]),
        ...patch.map((line) => `    ${(0,report_escape/* terminalLine */.tL)(line)}`),
    ];
    return blocks([head(view, paint), ...view.components.map(section), view.sections.flatMap(sectionLines), view.next.map(report_escape/* plainLine */.h0)]);
}

;// CONCATENATED MODULE: ./build/commands/drift.js







/** Larger files no patch is made of. */
const drift_MOST_BYTES = 1 << 20;
/**
 * Looks at all components, or at those named. `base` is the commit before `head`, as for an apply by hand: so a
 * digest shown here is the one that such an apply has.
 */
async function lookForDrift(deps, request, workflow) {
    const planned = await makePlan({ ...request, scope: "all", mode: "live", ignores: "head", clearances: { acknowledge: new Set(), confirmDelete: new Set() } }, deps);
    const about = await reportContext(planned, {
        trees: treesOf(request),
        ...(workflow === undefined ? {} : { applyWorkflow: workflow }),
    });
    const adoptions = about.disclosure.kind === "full" ? await adoptionsOf(planned, request) : new Map();
    const texts = await drift_textsOf(adoptions, request);
    const context = {
        ...about,
        mode: isObserveOnly({ specs: planned.specs }) ? "observe" : "apply",
        adoptions,
        textOf: (file) => texts.get(file),
    };
    return { planned, context, drifts: driftsOf(planned.plan, context) };
}
/** The look as an outcome, for whoever only reads it. */
async function drift(deps, request) {
    return driftOutcome(await lookForDrift(deps, request));
}
function driftOutcome({ planned, drifts, context }) {
    const { plan } = planned;
    const status = driftStatus(drifts, (0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics));
    return {
        status,
        says: drift_sentences[status],
        plan,
        diagnostics: [...plan.diagnostics, ...plan.components.flatMap(({ diagnostics }) => diagnostics)],
        texts: {
            markdown: driftMarkdown(drifts, context),
            summary: driftSummary(drifts, context),
            terminal: (options) => driftText(drifts, context, options),
        },
    };
}
const drift_sentences = {
    changes: (0,core_words/* say */.cv) `Something is not as Git says.`,
    unchanged: (0,core_words/* say */.cv) `All that runs is as Git says.`,
    unseen: (0,core_words/* say */.cv) `Nothing that was seen differs from Git, but not everything could be seen.`,
    invalid: (0,core_words/* say */.cv) `The specs have errors, so not everything could be looked at.`,
};
function driftStatus(drifts, broken) {
    if (broken)
        return "invalid";
    if (drifts.some(({ standing }) => standing === "drifted"))
        return "changes";
    return drifts.every(({ standing }) => standing === "in-step") ? "unchanged" : "unseen";
}
async function adoptionsOf({ plan, adapters }, { head }) {
    const found = new Map();
    for (const { name, changes, basis } of plan.components) {
        const adapter = changes[0] === undefined ? undefined : adapters.get(changes[0].target);
        if (basis.kind === "live" && adapter?.adoption !== undefined)
            found.set(name, await adapter.adoption(changes, head));
    }
    return found;
}
async function drift_textsOf(adoptions, { head }) {
    const files = new Set([...adoptions.values()].flatMap(({ edits }) => edits.map(({ file }) => file)));
    const read = [...files].map(async (file) => [file, new TextDecoder().decode(await head.read(file, drift_MOST_BYTES))]);
    return new Map(await Promise.all(read));
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
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
                    ? (0,core_words/* say */.cv) `the runner's variable ${name} is missing`
                    : (0,core_words/* say */.cv) `the runner's variable ${name} is ${value} and must be ${issue.message}`;
            }),
        };
    }
    const facts = parsed.data;
    const event = readEvent(facts.GITHUB_EVENT_PATH);
    if (event === undefined)
        return {
            problems: [(0,core_words/* say */.cv) `the file that the runner's variable ${"GITHUB_EVENT_PATH"} names is not there or is not JSON`],
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
/** Every value that may be a secret, also under a name that is ours by mistake (`fingerprint_key`). */
function secretsIn(env) {
    const own = new Set([KEY_VARIABLE, OMNI_KEY, "GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
    const isSecret = (name) => own.has(name) || /^INPUT_.*(TOKEN|KEY|SECRET|PASSWORD)/i.test(name);
    return Object.entries(env).flatMap(([name, value]) => isSecret(name) && value !== undefined && value.trim() !== "" ? [value.trim()] : []);
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
            throw refusal(problems, (0,core_words/* say */.cv) `Run ${"omni-scale --help"} to see every option.`);
        const user = env["USER"] ?? env["USERNAME"] ?? "somebody";
        return { surface: "command-line", ...common(parsed.data), owner: `${user}@${(0,external_node_os_.hostname)()}` };
    }
    const facts = readRunnerFacts(env);
    problems.push(...unknownInputs(env), ...facts.problems);
    const token = parsed.data?.token;
    if (given.token === undefined)
        problems.push((0,core_words/* say */.cv) `the input ${"token"} is empty and must be a token; leave it out to use the job's own`);
    if (!parsed.success || facts.runner === undefined || token === undefined || problems.length > 0) {
        throw refusal(problems, (0,core_words/* say */.cv) `Correct them under ${"with:"} in the workflow's step; action.yml describes every input.`);
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
            return [[name, inputs_split(value)]];
        return value === "" ? [] : [[name, value]];
    }));
}
function givenOnCommandLine(env, flags) {
    const key = env[KEY_VARIABLE] ?? "";
    return {
        command: flags.command,
        ...(flags.config === undefined ? {} : { config: flags.config }),
        ...(key === "" ? {} : { "fingerprint-key": key }),
        components: (flags.components ?? []).flatMap(inputs_split),
        accept: (flags.accept ?? []).flatMap(inputs_split),
        acknowledge: (flags.acknowledge ?? []).flatMap(inputs_split),
        "confirm-delete": (flags.confirmDelete ?? []).flatMap(inputs_split),
    };
}
/** Entries on lines of their own or with commas between. */
function inputs_split(text) {
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
        return meant === undefined ? (0,core_words/* say */.cv) `there is no input ${name}` : (0,core_words/* say */.cv) `there is no input ${name}; did you mean ${meant}?`;
    });
}
function describe(issue, given, onCommandLine) {
    const name = INPUT_NAMES.find((one) => one === issue.path[0]) ?? "command";
    const value = given[name];
    const entry = typeof value === "object" ? value[Number(issue.path[1])] : value;
    const where = onCommandLine ? (0,core_words/* say */.cv) `${onCommandLineAs(name)}` : (0,core_words/* say */.cv) `the input ${name}`;
    if (entry === undefined)
        return (0,core_words/* say */.cv) `${where} is missing and must be ${issue.message}`;
    return SECRET_INPUTS.has(name)
        ? (0,core_words/* say */.cv) `${where} (not shown) must be ${issue.message}`
        : (0,core_words/* say */.cv) `${where} is ${entry} and must be ${issue.message}`;
}
function onCommandLineAs(name) {
    if (name === "command")
        return "the command";
    return name === "fingerprint-key" ? KEY_VARIABLE : `--${name}`;
}
function refusal(problems, fix) {
    const [first = (0,core_words/* say */.cv) `something is wrong`, ...more] = problems;
    if (more.length === 0)
        return new errors/* UserError */.y((0,core_words/* say */.cv) `Wrong input: ${first}.`, fix);
    return new errors/* UserError */.y((0,core_words/* say */.cv) `${problems.length} inputs are wrong: ${(0,core_words/* list */.p_)(problems, "; ")}.`, fix);
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/main/journal.js

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
            return (0,core_words/* say */.cv) `${event.step.component}: ${event.step.title}`;
        case "waiting":
            return (0,core_words/* say */.cv) `${event.step.component}: waiting: ${event.gate.title}`;
        case "ended":
            return (0,core_words/* say */.cv) `${event.component}: ${[event.outcome.state]}`;
        case "done":
        case "gate":
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/adapters/registry.js + 172 modules
var registry = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./build/runtime/dns.js
/** Asks the resolver of this machine for a name's addresses; must not take silence for an answer. */



/** Of the resolver's own: there is no such name, or it has no such record. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);
/** `servers` are those of the machine unless told. */
function createDns(servers) {
    return {
        async addresses(name, { signal } = {}) {
            const resolver = new external_node_dns_promises_.Resolver({ timeout: 2000, tries: 1 });
            if (servers !== undefined)
                resolver.setServers(servers);
            const stop = () => resolver.cancel();
            signal?.addEventListener("abort", stop, { once: true });
            try {
                return await resolver.resolve4(name);
            }
            catch (error) {
                const code = error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
                if (NOTHING.has(code))
                    return [];
                throw new errors/* RemoteError */.H({ system: "dns", operation: "resolve", retryable: true, words: (0,core_words/* say */.cv) `the name ${name} could not be looked up (${code})` }, { cause: error });
            }
            finally {
                signal?.removeEventListener("abort", stop);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var runtime_exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 6 modules
var runtime_git = __webpack_require__(1568);
;// CONCATENATED MODULE: ./build/runtime/http-errors.js
/** What to tell people when there was no answer; must not hold a header, a query or a body. */


/** Nothing had left this machine yet, so even a write may be sent again. */
const NEVER_SENT = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);
/** The run was ended meanwhile. */
function http_errors_stopped(request) {
    return noAnswer(request, (0,core_words/* say */.cv) `It was stopped together with the run.`, false, request.signal?.reason);
}
/** The server took longer than the request allows; a write may still have happened. */
function tooLate(request, timeoutMs) {
    return noAnswer(request, (0,core_words/* say */.cv) `There was no answer within ${timeoutMs / 1000} s.`, isRead(request));
}
/** What went wrong below HTTP, in words that name what to look at. */
function explain(request, error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no code";
    const host = urlOf(request)?.host ?? "";
    const retryable = isRead(request) || NEVER_SENT.has(code);
    const cause = withoutContent(error, code);
    if (error instanceof Error && error.name === "BodyTooLarge") {
        return noAnswer(request, (0,core_words/* say */.cv) `The answer is larger than anything that is expected here.`, false, cause);
    }
    if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
        return noAnswer(request, (0,core_words/* say */.cv) `The name ${host} could not be resolved (${code}).`, retryable, cause);
    }
    if (["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "UND_ERR_CONNECT_TIMEOUT"].includes(code)) {
        return noAnswer(request, (0,core_words/* say */.cv) `${host} cannot be reached from here (${code}).`, retryable, cause);
    }
    if (code === "ECONNREFUSED")
        return noAnswer(request, (0,core_words/* say */.cv) `${host} refused the connection.`, retryable, cause);
    if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
        const fix = (0,core_words/* say */.cv) `The certificate of a private authority goes into a file that NODE_EXTRA_CA_CERTS names.`;
        return noAnswer(request, (0,core_words/* say */.cv) `The certificate of ${host} is not trusted (${code}). ${fix}`, false, cause);
    }
    if (code === "UND_ERR_INVALID_ARG" || code === "ERR_INVALID_URL") {
        return noAnswer(request, (0,core_words/* say */.cv) `The request could not be formed: its address or a header holds characters that may not be there.`, false, cause);
    }
    return noAnswer(request, (0,core_words/* say */.cv) `The connection to ${host} ended before the answer was there (${code}).`, retryable, cause);
}
function noAnswer(request, words, retryable, cause) {
    // Neither user:password@ nor ?query: both are places where tokens are put.
    const url = urlOf(request);
    const operation = `${request.method} ${url === undefined ? "" : `${url.host}${url.pathname}`}`;
    return new errors/* RemoteError */.H({ system: request.system, operation, retryable, words }, cause === undefined ? {} : { cause });
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


const http_LIMITS = {
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
    const bounds = { ...http_LIMITS, ...limits };
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
        const again = outcome instanceof errors/* RemoteError */.H ? outcome.retryable : WORTH_ANOTHER_TRY.has(outcome.status);
        const pause = pauseBefore(outcome, number, clock, random, limits);
        if (!again || number >= tries || pause > limits.longestPauseMs) {
            if (outcome instanceof errors/* RemoteError */.H)
                throw outcome;
            return outcome;
        }
        await clock.sleep(pause, request.signal).catch(() => {
            throw http_errors_stopped(request);
        });
    }
}
/** One try; gives the error that stands for "no answer" instead of throwing it. */
async function once(request, exchange) {
    if (isStopped(request))
        throw http_errors_stopped(request);
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
            throw http_errors_stopped(request);
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
    const asked = outcome instanceof errors/* RemoteError */.H ? undefined : outcome.headers["retry-after"];
    if (asked !== undefined) {
        const ms = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - clock.now().getTime();
        if (!Number.isNaN(ms))
            return Math.max(0, ms);
    }
    const chance = Number.parseInt(random.hex(4), 16) / 0xffff_ffff;
    return Math.min(limits.longestPauseMs, limits.firstPauseMs * 2 ** (number - 1)) * (1 - chance / 2);
}

// EXTERNAL MODULE: ./build/runtime/random.js
var runtime_random = __webpack_require__(5192);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/runtime/tls.js
/** Asks a server for its certificate by a TLS handshake alone; must not send anything, nor trust what it is shown. */



const USUAL_TIMEOUT_MS = 10_000;
function createTls() {
    return { certificateOf };
}
const certificateOf = (host, port, name, options = {}) => new Promise((resolve, reject) => {
    const { timeoutMs = USUAL_TIMEOUT_MS, signal } = options;
    const failed = (words) => {
        end();
        reject(new errors/* RemoteError */.H({ system: "tls", operation: `handshake with ${host}:${port}`, retryable: true, words }));
    };
    const stop = () => failed((0,core_words/* say */.cv) `It was stopped together with the run.`);
    const timer = setTimeout(() => failed((0,core_words/* say */.cv) `There was no certificate within ${timeoutMs / 1000} s.`), timeoutMs);
    const socket = (0,external_node_tls_.connect)({ host, port, servername: name, rejectUnauthorized: false });
    const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        socket.destroy();
    };
    if (signal?.aborted === true)
        return stop();
    signal?.addEventListener("abort", stop, { once: true });
    socket.once("secureConnect", () => {
        const { raw } = socket.getPeerCertificate();
        if (raw === undefined)
            return failed((0,core_words/* say */.cv) `${`${host}:${port}`} showed no certificate.`);
        end();
        resolve(new Uint8Array(raw));
    });
    socket.once("error", (error) => {
        const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
        failed((0,core_words/* say */.cv) `${`${host}:${port}`} gave no certificate (${code}).`);
    });
});

;// CONCATENATED MODULE: ./build/specs/secrets.js
/** Resolves secret references; must not print, store or pass a value on in an argument, and must not read the process. */


/** Shorter values and lines are not masked: the mask would be all over the log, and outputs with it are dropped. */
const MIN_MASKED = 4;
/** What sops and the clients inside it read their own keys and logins from; children get nothing else of our environment. */
const FOR_SOPS = /^(SOPS_|AGE_|AWS_|AZURE_|GOOGLE_|VAULT_|XDG_CONFIG_HOME$|GNUPGHOME$)/;
/**
 * A reader of secret references. A variable or host file that is not there gives undefined; what `sops` cannot
 * decrypt is a RemoteError, a missing `sops` a UserError.
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
async function decrypt({ file, key }, { env, exec, root, signal }) {
    const cwd = await root();
    const args = ["--decrypt", "--extract", extractPath(key), file];
    const own = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value !== undefined && FOR_SOPS.test(name) ? [[name, value]] : [])));
    const result = await exec
        .run("sops", args, {
        cwd,
        env: own,
        timeoutMs: 60_000,
        ...(signal === undefined ? {} : { signal }),
    })
        .catch((error) => {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        throw new errors/* UserError */.y((0,core_words/* say */.cv) `${file} cannot be decrypted: the program ${"sops"} is not installed here.`, (0,core_words/* say */.cv) `Install ${"sops"} where this runs, or use ${"fromEnv"} for ${key}.`, { cause: error });
    });
    if (result.code === 0)
        return result.stdout;
    const lastLine = result.stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
    throw new errors/* RemoteError */.H({
        system: "sops",
        operation: "sops --decrypt",
        status: result.code,
        retryable: false,
        words: (0,core_words/* say */.cv) `${key} of ${file} could not be decrypted: ${lastLine.trim()}`,
    });
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

;// CONCATENATED MODULE: ./build/main/session.js
/** The real implementation behind each port, for one run; must not decide what the run does. */













/** A session for `inputs` in `folder`, the checkout or the working folder. */
function openSession(env, inputs, folder, log, signal) {
    const runner = inputs.surface === "action" ? inputs.runner : undefined;
    const clock = (0,runtime_clock/* createClock */.t)();
    const random = (0,runtime_random/* createRandom */.s)();
    const exec = (0,runtime_exec/* createExec */.k)(env);
    const files = (0,runtime_files/* createFiles */.q)(runner === undefined ? {} : { temporaryFolder: runner.temporaryFolder });
    const http = createHttp({ environment: env, clock, random });
    const git = (0,runtime_git/* createGit */.l)({ exec, files, environment: env }, folder);
    const here = { hostname: (0,external_node_os_.hostname)(), githubHosted: runner?.selfHosted === false, ...lockFolderIn(env) };
    const root = async () => (await git.workingTree()).folder();
    const secrets = secretReader({ env: secretEnvironment(env), exec, files, log, root, signal });
    const systems = (0,registry/* adapters */.V)({
        exec,
        http,
        tls: createTls(),
        dns: createDns(),
        files,
        clock,
        secrets,
        here,
        omni: omniIn(env),
    });
    return {
        log,
        clock,
        random,
        exec,
        files,
        http,
        git,
        planning: {
            adapters: systems,
            fingerprint: fingerprinterFor(inputs.fingerprintKey, random),
            secrets,
            clock,
            signal,
        },
        async [Symbol.asyncDispose]() {
            await Promise.all(systems.map(async (system) => system.close?.()));
            await git[Symbol.asyncDispose]();
        },
    };
}
function fingerprinterFor(key, random) {
    return key === undefined ? (0,digest/* fingerprinter */.uw)(random.hex(32), { bound: false }) : (0,digest/* fingerprinter */.uw)(key, { bound: true });
}

;// CONCATENATED MODULE: ./build/main/laptop.js
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
/** `omni-scale plan`, `drift` and `apply` on somebody's machine: the same engine, without GitHub; must not read arguments. */












/** Prints the result and gives the exit code. */
async function runOnLaptop(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = readInputs(run.env, run.log, { ...run.flags, command: run.command });
        if (inputs.surface !== "command-line")
            throw new Error("no inputs of a command line");
        const session = __addDisposableResource(env_1, openSession(run.env, inputs, run.folder, run.log, run.signal), true);
        const request = await requestOf(session.git, inputs, run.base);
        const outcome = await carryOut(run, session, inputs, request);
        print(run, outcome);
        return (0,commands_outcome/* exitCode */.I)(outcome);
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
async function carryOut(run, session, inputs, request) {
    switch (run.command) {
        case "plan":
            return plan(session.planning, request);
        case "drift":
            return drift(session.planning, request);
        case "apply":
            return applyHere(run, session, inputs, request);
    }
}
async function requestOf(git, inputs, base) {
    const commit = base === undefined ? undefined : await git.resolve(base);
    if (base !== undefined && commit === undefined) {
        throw new errors/* UserError */.y((0,core_words/* say */.cv) `This repository has no commit ${base}.`, (0,core_words/* say */.cv) `Name a branch, tag or commit that ${"git log"} shows.`);
    }
    return {
        configPath: inputs.config,
        head: await git.workingTree(),
        ...(commit === undefined ? {} : { base: await git.tree(commit) }),
        ...(inputs.components.length === 0 ? {} : { only: inputs.components }),
        scope: commit === undefined ? "all" : "touched",
        mode: "live",
        clearances: { acknowledge: new Set(inputs.acknowledge), confirmDelete: new Set(inputs.confirmDelete) },
    };
}
async function applyHere(run, session, inputs, request) {
    const { log, clock, planning } = session;
    const record = journal(clock, log);
    const deps = {
        ...planning,
        owner: { name: inputs.owner, since: clock.now().toISOString() },
        lockWaitSeconds: 0,
        progress: (words) => log.progress(words),
        tell: (event) => record.tell(event),
    };
    const confirm = run.stdin.isTTY && run.shown !== "json" ? { confirm: (made) => ask(run, made) } : {};
    return apply(deps, request, { accepted: inputs.accept, ...confirm });
}
/** Shows the plan and takes exactly `yes`. */
async function ask({ stdin, log, colour }, made) {
    if (made.components.every(({ status }) => status === "unchanged"))
        return false;
    log.result(planText(made, { mode: "apply", review: { is: "none" }, needs: [], disclosure: { kind: "full" } }, { colour }));
    const lines = (0,promises_.createInterface)({ input: stdin, output: process.stderr });
    try {
        return (await lines.question("Apply this? Only `yes` does: ")) === "yes";
    }
    finally {
        lines.close();
    }
}
function print({ log, shown, colour }, { status, says, plan: made, report, diagnostics, texts }) {
    if (shown === "json") {
        const whole = {
            status,
            ...(made === undefined ? {} : { plan: (0,json/* planJson */.iY)(made) }),
            ...(report === undefined ? {} : { report: (0,json/* runJson */.MP)(report) }),
            diagnostics: diagnostics.map(json/* diagnosticJson */.gZ),
        };
        log.result(`${JSON.stringify(whole, null, 2)}\n`);
        return;
    }
    log.result(shown === "markdown" ? `${texts?.markdown ?? (0,core_words/* plain */.pj)(says)}\n` : (texts?.terminal({ colour }) ?? `${(0,core_words/* plain */.pj)(says)}\n`));
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

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ runJson),
/* harmony export */   gZ: () => (/* binding */ diagnosticJson),
/* harmony export */   iY: () => (/* binding */ planJson)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** The plan; secrets are fingerprints already. */
function planJson(plan) {
    const { components, diagnostics, known, unmanaged, ...rest } = plan;
    return {
        ...rest,
        ...(unmanaged === undefined ? {} : { unmanaged: unmanaged.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) }),
        diagnostics: diagnostics.map(diagnosticJson),
        known: known.map(diagnosticJson),
        components: components.map(componentJson),
    };
}
function runJson(report) {
    return { components: report.components.map(outcomeJson) };
}
function diagnosticJson({ what, why, fix, ...rest }) {
    return { ...rest, what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what), why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(why), fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix) };
}
function componentJson(component) {
    const { basis } = component;
    return {
        ...component,
        basis: basis.kind === "live" ? basis : { ...basis, because: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(basis.because) },
        changes: component.changes.map(changeJson),
        steps: component.steps.map(stepJson),
        diagnostics: component.diagnostics.map(diagnosticJson),
        known: component.known.map(diagnosticJson),
        guards: component.guards.map(guardJson),
        notChecked: component.notChecked.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(component.notSeen === undefined ? {} : { notSeen: component.notSeen.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) }),
        unmanaged: component.unmanaged.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(component.again === undefined ? {} : { again: { ...component.again, because: component.again.because.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) } }),
    };
}
function changeJson(change) {
    return { ...change, reasons: change.reasons.map(({ code, message }) => ({ code, message: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message) })) };
}
/** Without `value`: what an adapter needs for itself says nothing to others. */
function stepJson({ id, component, target, title, covers, after, gates, impact, reversible }) {
    return {
        id,
        component,
        target,
        title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title),
        covers,
        after,
        gates: gates.map((gate) => ({ id: gate.id, title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.title), timeoutSeconds: gate.timeoutSeconds })),
        impact: plainImpact(impact),
        reversible,
    };
}
function guardJson({ message, fix, ...rest }) {
    return { ...rest, message: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message), fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix) };
}
function outcomeJson(outcome) {
    const { name, state, because, next, steps, held } = outcome;
    return {
        name,
        state,
        ...(because === undefined ? {} : { because: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(because) }),
        ...(next === undefined ? {} : { next: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(next) }),
        steps: steps.map(({ title, detail, notes, gates, ...step }) => ({
            ...step,
            title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title),
            ...(detail === undefined ? {} : { detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(detail) }),
            notes: notes.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
            gates: gates.map((gate) => ({ title: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.title), status: gate.status, detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(gate.detail) })),
        })),
        held,
    };
}
function plainImpact({ headline, outage, notes, ...impact }) {
    return {
        ...impact,
        notes: notes.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
        ...(headline === undefined ? {} : { headline: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(headline) }),
        ...(outage === undefined ? {} : { outage: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(outage) }),
    };
}


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   aU: () => (/* binding */ isTailscaleState),
/* harmony export */   dV: () => (/* binding */ mayHoldSecret),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   pn: () => (/* binding */ isPolicy)
/* harmony export */ });
/** Which files of a repository its rules look into, and how much of them; must not read any. */
/** A longer file is nobody's script. */
const MAX_FILE_BYTES = 256 * 1024;
/** More of them are not looked into. */
const MAX_FILES = 500;
const SCRIPTS = /(^|\/)((GNU)?[Mm]akefile|\.?justfile|package\.json|(docker-)?compose[^/]*\.ya?ml)$|\.(sh|bash|mk|just)$/;
const WORKFLOWS = /^\.(github\/(workflows|actions)|gitea\/workflows|forgejo\/workflows)\/.*\.ya?ml$/;
const HOOKS = /(^|\/)\.(husky|githooks)\/[^/]+$/;
/** Whether people or machines run what stands in it. */
function isScript(path) {
    return SCRIPTS.test(path) || WORKFLOWS.test(path) || HOOKS.test(path);
}
/** Whether it may be a tailnet's policy (HuJSON). */
function isPolicy(path) {
    return /(^|\/)([\w.-]*(policy|acl)[\w.-]*\.(hujson|jsonc?)|[\w.-]+\.hujson)$/i.test(path);
}
/** Whether its name says that it may hold a secret; what it holds decides. */
function mayHoldSecret(path) {
    if (/(^|[./_-])(example|sample|template|dist|tmpl)([./_-]|$)/i.test(path))
        return false;
    return /(^|\/)\.env(\.[\w-]+)*$|\.env$|\.(asc|gpg|key|pem|p12|age)$|(^|\/)(config\.ya?ml|id_(rsa|ed25519|ecdsa)|[^/]*authkey[^/]*)$/i.test(path);
}
/** Whether it is part of a Tailscale machine's identity, whatever it holds. */
function isTailscaleState(path) {
    return /(^|\/)(tailscale-state|tailscaled\.state)(\/|$)/.test(path);
}


/***/ }),

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rivalsIn),
/* harmony export */   Q: () => (/* binding */ scriptFindings)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6406);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/* harmony import */ var _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23);



/** More in one file is one problem, not many. */
const MAX_FOUND = 20;
/** A longer command is data. */
const MAX_COMMAND = 2_000;
/** `docker compose`, `docker-compose`, `podman compose`, `$(COMPOSE)`, `${DC}`. */
const COMPOSE = String.raw `(?:compose\b|\$[({]?\w*(?:COMPOSE|DC)\w*[)}]?)`;
/** An option that has the letter among others of one dash, or by its long name. */
const option = (letter, long) => String.raw `(?:\s+\S+)*?\s+(?:-[A-Za-z]*${letter}[A-Za-z]*|--${long}(?:=true)?)(?=\s|$)`;
const { O15, P31 } = _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY_RULES */ .v;
const COMMANDS = [
    { rule: O15, called: "down -v", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+down${option("v", "volumes")}`, "i") },
    { rule: O15, called: "up -V", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+up${option("V", "renew-anon-volumes")}`) },
    {
        rule: O15,
        called: "rm -v",
        shape: new RegExp(String.raw `(?:${COMPOSE}|\b(?:docker|podman)(?:\s+container)?)(?:\s+\S+)*?\s+rm${option("v", "volumes")}`),
    },
    { rule: O15, called: "volume rm", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+(?:rm|remove)\b/ },
    { rule: O15, called: "volume prune", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+prune\b/ },
    { rule: O15, called: "system prune --volumes", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+system\s+prune(?:\s+\S+)*?\s+--volumes\b/ },
    { rule: P31, called: "qm migrate", shape: /\bqm\s+(?:remote-)?migrate\b/ },
    { rule: P31, called: "ha-manager", shape: /\bha-manager\s+(?:crm-command\s+)?(?:migrate|relocate)\b/ },
    { rule: P31, called: "/migrate", shape: /\/qemu\/[^/\s]+\/(?:remote_)?migrate\b/ },
];
/** One finding for each such command, at its place. Comments and what is only printed are left alone. */
function scriptFindings({ path, text }) {
    return commandsIn(text)
        .flatMap(({ words, offset }) => {
        const found = COMMANDS.find(({ shape }) => shape.test(words));
        if (found === undefined)
            return [];
        const at = { file: path, ...placeOf(text, offset + (found.shape.exec(words)?.index ?? 0)) };
        const what = found.rule === O15 ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${path} runs ${found.called}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${path} moves a VM (${found.called}).`;
        return [(0,_core_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .findingOf */ .h)(found.rule, { at, what })];
    })
        .slice(0, MAX_FOUND);
}
const RIVALS = [
    // Up to the end of the command, so that a dry run can be told.
    /\bomnictl\s(?:\s*-\S+(?:\s+[^-\s]\S*)?)*?\s*(?:apply|delete|cluster\s+(?:template\s+(?:sync|delete)|delete))\b(?!.*\s(?:--dry-run|-d)(?:\s|=true|$))/,
    /\bdocker(?:\s+|-)compose\b(?:\s+\S+)*?\s+(?:up|down|pull|restart)\b(?!.*\s--dry-run\b)/,
];
/** Each such command of a file. A dry run changes nothing and is none. */
function rivalsIn({ path, text }) {
    return commandsIn(text)
        .flatMap(({ words, offset }) => {
        const found = RIVALS.flatMap((shape) => shape.exec(words) ?? []);
        const [command] = found;
        if (command === undefined)
            return [];
        return [{ command: command.replaceAll(/\s+/g, " "), at: { file: path, ...placeOf(text, offset + words.indexOf(command)) } }];
    })
        .slice(0, MAX_FOUND);
}
/** Single commands with what stands around their words made blank, so that offsets stay: quotes, commas, brackets of lists. */
function commandsIn(text) {
    // A backslash at the end of a line goes on with the next one.
    const joined = text.replaceAll(/\\\r?\n/g, (end) => " ".repeat(end.length));
    const found = [];
    for (const { 0: line, index } of joined.matchAll(/[^\n]+/g)) {
        if (/^\s*(#|\/\/)/.test(line))
            continue;
        const code = line.replace(/\s#\s.*$/, "");
        for (const { 0: part, index: start } of code.matchAll(/[^;|&]+/g)) {
            const words = part.replaceAll(/["'`,[\]\r]/g, " ");
            if (words.length > MAX_COMMAND || isOnlyPrinted(words))
                continue;
            found.push({ words, offset: index + start });
        }
    }
    return found;
}
function isOnlyPrinted(words) {
    return (/^\s*(?:-\s+)?(?:run:\s*)?@?\s*(?:echo|printf|log|warn|die|name:|description:|if:)(?=\s|$)/.test(words) ||
        /^\s*(?:-\s+)?(?:name|description):\s/.test(words));
}
function placeOf(text, offset) {
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    return { line, column: offset - before.lastIndexOf("\n") };
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


/***/ })

};
