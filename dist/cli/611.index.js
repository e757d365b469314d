export const id = 611;
export const ids = [611];
export const modules = {

/***/ 611:
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
;// CONCATENATED MODULE: ./build/report/escape.js
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
    const items = LIST_SIZES.find((most) => bytes(document.frame({ ...bare, items: most })) <= limit / 2) ?? 0;
    const room = limit - SLACK - bytes(document.frame({ ...bare, items }));
    const wanted = sum(document.pieces.map(({ full }) => bytes(full) + SEPARATOR));
    const rows = keepRows(document.rows, Math.max(room - wanted, Math.floor(room * 0.4)));
    const used = sum(rows.map((row) => bytes(row) + 1));
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
    return bodies.filter((body, index) => index === 0 || bytes(body) < bytes(bodies[index - 1] ?? ""));
}
function chooseSections(pieces, room) {
    for (const size of ["full", "brief"]) {
        if (sum(pieces.map((piece) => bytes(piece[size]) + SEPARATOR)) <= room) {
            return { sections: pieces.map((piece) => piece[size]), routine: [], componentsLeftOut: 0 };
        }
    }
    const low = pieces.filter(({ risk }) => risk <= 1);
    const collapsed = sum(low.map((piece) => bytes(piece.collapsed) + 3));
    const high = pieces.filter(({ risk }) => risk > 1);
    const rest = high.length === 0 ? low : high;
    const fromLow = high.length === 0 || collapsed > room / 3 ? 0 : collapsed;
    const cut = cutDiffs(rest, room - fromLow);
    return shareOut([...cut, ...(high.length === 0 ? [] : low.map((piece) => ({ piece, texts: [] })))], pieces, room);
}
/** Takes away diffs, the biggest first, until everything fits or no diff is left. */
function cutDiffs(pieces, room) {
    const cut = new Set();
    let size = sum(pieces.map((piece) => bytes(piece.brief) + SEPARATOR));
    const saving = (resource) => bytes(resource.text) - bytes(resource.line);
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
            left -= bytes(section) + SEPARATOR;
        }
        else if (bytes(piece.collapsed) + 3 <= left) {
            shown.set(piece, { line: piece.collapsed });
            left -= bytes(piece.collapsed) + 3;
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
    if (bytes(whole) <= room)
        return whole;
    const empty = bytes(piece.wrap([], texts.length));
    const kept = [];
    let size = empty;
    for (const text of texts) {
        size += bytes(text) + SEPARATOR;
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
        left -= bytes(row.text) + 1;
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
    const kind = /^[A-Z][A-Za-z]*$/u.test(type) ? [`${type.replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase()} `] : [];
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

// EXTERNAL MODULE: ./node_modules/handlebars/runtime.js
var runtime = __webpack_require__(576);
;// CONCATENATED MODULE: ./build/report/templates.generated.js
// @ts-nocheck -- generated from templates/report by scripts/templates.ts; edit the templates instead.
const templates = {
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


/** An environment of our own, so that nothing registered elsewhere is seen here. The runtime's typings do not say what it exports. */
const handlebars = runtime.create();
const compiled = new Map(Object.keys(templates).map((name) => [name, handlebars.template(templates[name])]));
const partials = Object.fromEntries(compiled);
/** The template `name` filled with `view`, with at most one empty line in a row and none at either end (no line in a fence is empty: each has its sign). */
function render(name, view) {
    const template = compiled.get(name);
    if (template === undefined)
        throw new Error(`There is no template ${name}.`);
    return template(view, { partials })
        .replace(/\n{3,}/gu, "\n\n")
        .trim();
}

// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
;// CONCATENATED MODULE: ./build/report/commands.js
/** The commands that a reader may copy, with foreign names quoted for a shell; must not decide which are valid. */

const MOST_NAMED = 20;
const LONGEST_NAME = 200;
/** The same apply as a manual run of the workflow and on a laptop; nothing where too much would have to be named. */
function applyCommands(spoken, workflow) {
    const inputs = [
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
    const shown = visible(text);
    return /^[\w./:=,@+-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/core/digest.js
/** Fingerprints of secrets and digests of changes: what a review binds; must not read anything. */


/** The version of the canonical form below. A new one means that no earlier review matches. */
const DIGEST_FORMAT = 1;
/** A fingerprinter under `key`; say `bound: false` for a key that ends with the run. */
function fingerprinter(key, options) {
    const hmac = (text) => (0,external_node_crypto_.createHmac)("sha256", key).update(text).digest("hex").slice(0, 32);
    const of = (value) => ({ fingerprint: hmac(`value\0${value}`) });
    return options.bound ? { keyId: hmac("key id").slice(0, 8), of } : { of };
}
/** Whether `value` stands for a secret. */
function isFingerprint(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length === 1 &&
        "fingerprint" in value &&
        typeof value["fingerprint"] === "string");
}
/** JSON with keys sorted by UTF-16 units and no spaces: equal values, equal text (RFC 8785 for what JSON.parse gives). */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(",")}]`;
    if (typeof value === "object" && value !== null) {
        const members = Object.entries(value).toSorted(([a], [b]) => (0,core_diagnostics/* compareText */.n6)(a, b));
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
/**
 * The digest of one change, 64 hex digits: its address, component, kind and fields in the user's words.
 * Reasons, revisions, sources and tool versions stay out, so that what a reader reviewed is all that binds.
 * `keyId` goes in where a secret does.
 */
function digestOfChange(change, keyId) {
    const side = (value) => {
        if (value.is === "absent")
            return "absent";
        if (value.is === "value")
            return { value: value.value };
        return keyId === undefined || value.fingerprint === undefined ? "hidden" : { hidden: value.fingerprint, keyId };
    };
    const fields = change.fields
        .toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.path, b.path))
        .map((field) => [field.path, side(field.before), side(field.after)]);
    return sha256(canonical({
        format: DIGEST_FORMAT,
        address: change.address,
        component: change.component,
        kind: change.kind,
        fields,
    }));
}
/** The digest of a component or a plan: of its changes' digests, whatever their order. */
function digestOfDigests(digests) {
    return sha256(canonical([DIGEST_FORMAT, ...digests.toSorted(core_diagnostics/* compareText */.n6)]));
}
/** SHA-256 of UTF-8 text or bytes, 64 hex digits. */
function sha256(content) {
    return (0,external_node_crypto_.createHash)("sha256").update(content).digest("hex");
}

// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
;// CONCATENATED MODULE: ./build/report/disclosure.js


const disclosure_HIDDEN = "***";
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
    const hide = (path, value) => value.is !== "value" || sides.some((side) => sameJson((0,pointer.at)(side, path), value.value)) ? value : { is: "hidden" };
    return fields.map(({ path, before, after }) => ({ path: knownPath(path, sides), before: hide(path, before), after: hide(path, after) }));
}
/** The path as far as Git has it: a key that only the target has is an observed value, too. */
function knownPath(path, sides) {
    const parts = (0,pointer/* tokens */.LU)(path);
    const known = parts.findIndex((_, index) => sides.every((side) => (0,pointer.at)(side, (0,pointer/* pointer */.Wn)(...parts.slice(0, index + 1))) === undefined));
    return known === -1 ? path : (0,pointer/* pointer */.Wn)(...parts.slice(0, known), disclosure_HIDDEN);
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
        return (isKnown(first[1]) ? value : { quote: disclosure_HIDDEN });
    }
    return Object.fromEntries(entries.map(([key, member]) => [key, hideQuotes(member, isKnown)]));
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
    const seen = (lines) => visible(lines.join("\n")).replaceAll("\t", "    ").trimEnd();
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

;// CONCATENATED MODULE: ./build/report/view-verdict.js
/** The headline and the verdict of a plan: what a reviewer knows after five seconds; must not go into single resources. */




/** Components named in one sentence of the verdict. */
const NAMED = 4;
const LONGEST_HEADLINE_VALUE = 60;
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
        return [(0,core_diagnostics/* hasErrors */.Cs)(plan.diagnostics) ? "Nothing can be planned" : "Nothing changes", ` · ${count(all, "component")}`];
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
/** What happens to one component, in as few words as possible. */
function headline(component) {
    const { status, changes } = component;
    if (status === "blocked")
        return [`blocked by ${count(component.diagnostics.filter(({ severity }) => severity === "error").length, "error")}`];
    if (status === "deferred")
        return (0,core_words/* say */.cv) `planned again after ${component.deferred?.from ?? component.name}`;
    if (changes.every(({ kind }) => kind === "create"))
        return [`new, ${count(changes.length, "resource")}`];
    return imageHeadline(changes) ?? fieldHeadline(changes) ?? resourceHeadline(changes) ?? countsInWords(countKinds(changes), "title");
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
    const tooLong = [before, after].some((value) => value.length > LONGEST_HEADLINE_VALUE || value.includes("\n"));
    return tooLong ? (0,core_words/* say */.cv) `${fieldName(field.path)} of ${resourceName(change.address, change.component)}` : fieldMove(field, before, after);
}
function fieldMove(field, before, after) {
    if (field.before.is === "absent")
        return (0,core_words/* say */.cv) `${fieldName(field.path)} set to ${after}`;
    if (field.after.is === "absent")
        return (0,core_words/* say */.cv) `${fieldName(field.path)} removed, was ${before}`;
    return (0,core_words/* say */.cv) `${fieldName(field.path)} ${before} → ${after}`;
}
/** The alert and its sentences: what stands in the way, what restarts, what stays, what cannot be taken back, what goes. */
function verdictOf(plan, context) {
    const changing = active(plan);
    const blocked = blockedWords(plan);
    const condition = changing.length === 0 ? [] : conditionWords(context);
    const interrupted = interruptionWords(changing);
    const oneWay = oneWayWords(changing);
    const gone = goneWords(changing);
    if (changing.length === 0 && blocked.length === 0)
        return { alert: "TIP", verdict: [nothingWords(plan)] };
    const notes = changing.length === 1 ? notesOf(changing) : [];
    const verdict = [...condition, ...blocked, ...interrupted, ...notes, ...oneWay, ...gone, ...staticWords(changing)];
    if (context.mode === "observe")
        return { alert: "NOTE", verdict };
    const alert = blocked.length > 0 || destroys(changing) ? "CAUTION" : needsCare(changing) ? "WARNING" : "NOTE";
    return { alert, verdict };
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
    if (changing.length === 1) {
        const order = interruptsOf(only).length > 1 ? [", in this order"] : [];
        return [[...restartWords(only, 8), ...order, "; everything else keeps running."]];
    }
    const each = interrupting.map((component) => (0,core_words/* say */.cv) `${names(interruptsOf(component), NAMED, " → ")} (${component.name})`);
    return [["Restarts: ", ...firstOf(each, NAMED), "; everything else keeps running."]];
}
function oneWayWords(changing) {
    const steps = changing.flatMap((component) => component.steps.filter(({ impact }) => impact.oneWay).map((step) => ({ component, step })));
    if (steps.length === 0)
        return [];
    const each = steps.map(({ component, step }) => (changing.length === 1 ? step.title : (0,core_words/* say */.cv) `${component.name}: ${step.title}`));
    return [["Roll-forward only, an older version will not run again: ", ...firstOf(each, NAMED), "."]];
}
function goneWords(changing) {
    const gone = changing.flatMap((component) => goneOf(component).map((what) => (changing.length === 1 ? what : (0,core_words/* say */.cv) `${component.name}: ${what}`)));
    if (gone.length > 0)
        return [["Deleted: ", ...firstOf(gone, 2 * NAMED), "."]];
    return changing.some(({ changes }) => changes.length > 0) ? [(0,core_words/* say */.cv) `Nothing is deleted.`] : [];
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
function nothingWords(plan) {
    if (plan.components.length === 0)
        return (0,core_words/* say */.cv) `No component is touched.`;
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
    const { deferred, unmanaged, after } = component;
    return [
        ...(after.length === 0 ? [] : [["Comes after ", ...names(after, 5), "."]]),
        ...(deferred === undefined ? [] : [deferredWords(deferred)]),
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
        return [(0,core_words/* say */.cv) `A merge holds everything, because ${context.review.because}. After it, accept by name what you read here:`];
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
        footer: footerOf(plan),
    };
}
/** A finding as one item: where, what, why, how to mend it, and the rule that `accept` names. */
function findingWords({ at, what, why, fix, rule }, whole) {
    const where = at === undefined ? [] : (0,core_words/* say */.cv) `${place(at)}: `;
    return [...where, ...(0,core_words/* list */.p_)([what, ...(whole ? [why] : []), fix].map(sentence), " "), ...(0,core_words/* say */.cv) ` (${rule})`];
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
    return [...(named ? [] : (0,core_words/* say */.cv) `${component}: `), ...(0,core_words/* list */.p_)([message, fix].map(sentence), " ")];
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
    const known = plan.components.flatMap((component) => component.known);
    const lines = [];
    if (same.length > 0)
        lines.push(["Unchanged: ", ...names(same, view_plan_NAMED), "."]);
    if (plan.untouched.length > 0)
        lines.push(["Not touched: ", ...names(plan.untouched, view_plan_NAMED), "."]);
    if (plan.released.length > 0) {
        lines.push((0,core_words/* say */.cv) `No longer in the specs, left as they are: ${names(plan.released, view_plan_NAMED)}. To delete one, name it under ${"removed:"} in ${"omni-scale.yaml"}.`);
    }
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
function footerOf(plan) {
    const key = plan.keyId === undefined ? (0,core_words/* say */.cv) `secrets are not bound: no ${"fingerprint-key"}` : (0,core_words/* say */.cv) `secrets bound by key ${plan.keyId}`;
    return [
        plan.head === undefined ? (0,core_words/* say */.cv) `plan of the working folder` : (0,core_words/* say */.cv) `plan of ${plan.head.slice(0, 7)}`,
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
    const alone = { ...plan, components: [component], untouched: [], released: [], diagnostics: [] };
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
        title: markdown(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => markdown(words)),
        steps: view.steps === undefined ? "" : markdown(view.steps),
        checked: markdown((0,core_words/* list */.p_)(view.checked, " · ")),
        rest: view.rest.map((words) => markdown(words)),
        next: view.next.map((words) => markdown(words)),
        commands: view.commands.length === 0 ? "" : fence("shell", view.commands),
        footer: markdown((0,core_words/* list */.p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => render("plan", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : markdown([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        sections: view.sections.map((section) => sectionMarkdown(section, items, elsewhere)),
        notChecked: markdown(shortList(view.notChecked, items, " · ", elsewhere)),
        components: sections,
        routine,
        leftOut: componentsLeftOut === 0 ? "" : markdown([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
/** A headed list; one item alone stands on the heading's line. */
function sectionMarkdown({ heading, items }, most, elsewhere) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    const rest = left === 0 ? [] : [[`${left} more: `, ...elsewhere, "."]];
    const all = [...shown, ...rest].map((words) => markdown(words));
    return { heading, items: all, single: all.length === 1 ? all[0] : "" };
}
function shortList(items, most, separator, elsewhere) {
    const left = items.length - Math.min(items.length, most);
    return (0,core_words/* list */.p_)([...items.slice(0, most), ...(left === 0 ? [] : [[`${left} more: `, ...elsewhere]])], separator);
}
function toPiece(full, brief, alone, elsewhere) {
    const lines = full.resources.reduce((total, { lines: own }) => total + own.length + 1, 0);
    const summary = html(full.summary);
    const notes = full.notes.map((words) => markdown(words));
    const section = (open, resources, leftOut) => render("component", {
        open,
        summary,
        notes,
        resources,
        leftOut: leftOut === 0 ? "" : markdown([`${count(leftOut, "more resource")}: `, ...elsewhere, "."]),
    });
    const resources = brief.resources.map((resource) => ({
        text: resourceMarkdown(resource),
        line: resourceMarkdown({ ...resource, lines: [] }),
    }));
    return {
        risk: full.risk,
        full: section(alone && lines <= OPEN_LINES, full.resources.map(resourceMarkdown), 0),
        brief: section(false, resources.map(({ text }) => text), 0),
        collapsed: markdown(full.summary),
        resources,
        wrap: (kept, leftOut) => section(false, kept, leftOut),
    };
}
function resourceMarkdown({ sentence, source, lines }) {
    return render("resource", {
        sentence: markdown(sentence),
        source: source === undefined ? "" : markdown(source),
        diff: lines.length === 0 ? "" : diffFence(lines),
    });
}
/** A diff with its signs in column 0. */
function diffFence(lines) {
    return fence("diff", lines.map(diffText));
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
        name: markdown([{ quote: name }], "cell"),
        ...numbers,
        impact: markdown(impact, "cell"),
        status: markdown(status, "cell"),
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
    return field === undefined ? "" : canonical([{ ...field.before }, { ...field.after }]);
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
    { state: "unknown", icon: "❔", words: "unknown", urgent: true },
    { state: "failed", icon: "❌", words: "failed", urgent: true },
    { state: "rolled-back", icon: "↩️", words: "rolled back", urgent: true },
    { state: "held", icon: "✋", words: "held", urgent: true },
    { state: "skipped", icon: "⏭️", words: "skipped", urgent: true },
    { state: "applied", icon: "✅", words: "applied", urgent: false },
    { state: "unchanged", icon: "➖", words: "already as wanted", urgent: false },
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
    const lead = { because: capital(sentence(outcome.because ?? (0,core_words/* say */.cv) `nothing says why`)), next: capital(sentence(adviceOf(outcome))) };
    return {
        name: outcome.name,
        title: [`${icon} `, { quote: outcome.name }, ` ${verb(outcome.state)}`],
        ...(alone ? {} : { lead }),
        steps: outcome.steps.map(stepView),
        held: outcome.held.map((held) => heldView(held, outcome, component)),
    };
}
function adviceOf(outcome) {
    return outcome.next ?? (0,core_words/* say */.cv) `Start the apply again.`;
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
            .map(({ changes }) => digestOfDigests(changes.map(({ digest }) => digest)).slice(0, 12)),
        acknowledge: ids("acknowledge"),
        confirmDelete: ids("confirm-delete"),
    };
}
function view_run_nextOf(components, { accept, acknowledge, confirmDelete }) {
    const trouble = components.find(({ state }) => about(state).urgent);
    if (trouble === undefined)
        return [];
    if (components.length === 1)
        return [capital(sentence(adviceOf(trouble)))];
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
    const room = limit - bytes(alone) - SMALLEST_PLAN / 3;
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
        title: markdown(view.title),
        alert: view.alert,
        verdict: view.verdict.map((words) => markdown(words)),
        next: view.next.map((words) => markdown(words)),
        commands: view.commands.length === 0 ? "" : fence("shell", view.commands),
        plan,
        footer: markdown((0,core_words/* list */.p_)(view.footer, " · ")),
    };
    return ({ rows, rowsLeftOut, sections, routine, componentsLeftOut, items }) => render("apply", {
        ...fixed,
        rows,
        rowsLeftOut: rowsLeftOut === 0 ? "" : markdown([`${count(rowsLeftOut, "more component")}: `, ...elsewhere, "."]),
        todo: view.todo.map((section) => sectionMarkdown(section, items, elsewhere)),
        troubles: sections,
        routine,
        done: items === 0 || view.done.length > MOST_DONE ? [] : view.done.map(doneMarkdown),
        leftOut: componentsLeftOut === 0 ? "" : markdown([`${count(componentsLeftOut, "component")} more in detail: `, ...elsewhere, "."]),
    });
}
function doneMarkdown({ summary, steps }) {
    return render("done", { summary: html(summary), steps: stepsMarkdown(steps) });
}
function stepsMarkdown(steps) {
    return steps.map(({ words, below }) => ({ words: markdown(words), below: below.map((each) => markdown(each)) }));
}
function markdown_run_toPiece(trouble, elsewhere) {
    const { lead } = trouble;
    const section = (steps, held, leftOut) => render("trouble", {
        title: lead === undefined ? "" : markdown(trouble.title),
        because: lead === undefined ? "" : markdown(lead.because),
        steps: stepsMarkdown(steps),
        held,
        leftOut: leftOut === 0 ? "" : markdown([`${count(leftOut, "more change")}: `, ...elsewhere, "."]),
        next: lead === undefined ? "" : markdown(lead.next),
    });
    const resources = trouble.held.map((held) => ({ text: heldMarkdown(held), line: heldMarkdown({ ...held, lines: [] }) }));
    const texts = resources.map(({ text }) => text);
    return {
        risk: 3,
        full: section(trouble.steps, texts, 0),
        brief: section([], texts, 0),
        collapsed: markdown(trouble.title),
        resources,
        wrap: (kept, leftOut) => section([], kept, leftOut),
    };
}
function heldMarkdown({ sentence, lines }) {
    return render("resource", { sentence: markdown(sentence), source: "", diff: lines.length === 0 ? "" : diffFence(lines) });
}
function markdown_run_rowMarkdown({ name, result, what }) {
    return render("apply-row", { name: markdown([{ quote: name }], "cell"), result: markdown(result, "cell"), what: markdown(what, "cell") });
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
        view.rest.map(plainLine),
        nextLines(view),
        [paint(plainLine((0,core_words/* list */.p_)(view.footer, " · ")), FAINT)],
    ]);
}
/** What an apply did; every line ends with a newline. The plan is not told again. */
function runText(report, plan, context, { colour }) {
    const view = viewRun(report, plan, context);
    const paint = painter(colour);
    const rows = view.rows.map(({ name, result, what }) => [plainLine([{ quote: name }]), plainLine(result), plainLine(what)]);
    return blocks([
        head(view, paint),
        table(rows.length === 0 ? [] : [["component", "result", "what happened"], ...rows], paint),
        ...view.troubles.map((trouble) => troubleLines(trouble, paint)),
        ...view.done.map(({ summary, steps }) => [paint(plainLine(summary), BOLD), ...stepLines(steps)]),
        nextLines(view),
        view.todo.flatMap(sectionLines),
        [paint(plainLine((0,core_words/* list */.p_)(view.footer, " · ")), FAINT)],
    ]);
}
function painter(colour) {
    return (text, code) => (colour && code !== 0 && text !== "" ? `\u001b[${code}m${text}\u001b[0m` : text);
}
function head(view, paint) {
    const label = view.alert.padEnd(LABEL - 2);
    return [
        paint(plainLine(view.title), BOLD),
        ...view.verdict.map((words, index) => `  ${index === 0 ? paint(label, ALERT_COLOURS[view.alert]) : " ".repeat(label.length)}${plainLine(words)}`),
    ];
}
function planTable(view, paint) {
    if (view.rows.length === 0)
        return [];
    const rows = view.rows.map(({ number, name, counts, impact, status }) => [
        String(number),
        plainLine([{ quote: name }]),
        ...KINDS.map(({ kind }) => (counts[kind] === 0 ? "" : String(counts[kind]))),
        plainLine(impact),
        plainLine(status),
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
    return items.map((words, index) => `  ${(index === 0 ? label : "").padEnd(LABEL - 2)}${plainLine(words)}`);
}
function sectionLines({ heading, items }) {
    return labelled(heading, items);
}
function componentLines({ summary, notes, resources }, paint) {
    return [
        paint(plainLine(summary), BOLD),
        ...notes.map((words) => `  ${plainLine(words)}`),
        ...resources.flatMap(({ sentence, source, lines }) => [
            `  ${plainLine(sentence)}${source === undefined ? "" : paint(`  ${plainLine(source)}`, FAINT)}`,
            ...diffLinesText(lines, paint),
        ]),
    ];
}
function diffLinesText(lines, paint) {
    return lines.map((line) => `    ${paint(terminalLine(diffText(line)), SIGN_COLOURS[line.sign])}`);
}
function troubleLines({ title, lead, steps, held }, paint) {
    return [
        ...(lead === undefined ? [] : [paint(plainLine(title), BOLD), `  ${plainLine(lead.because)}`]),
        ...stepLines(steps),
        ...held.flatMap(({ sentence, lines }) => [`  ${plainLine(sentence)}`, ...diffLinesText(lines, paint)]),
        ...(lead === undefined ? [] : [`  Do: ${plainLine(lead.next)}`]),
    ];
}
function stepLines(steps) {
    return steps.flatMap(({ words, below }) => [`  ${plainLine(words)}`, ...below.map((each) => `     ${plainLine(each)}`)]);
}
/** On a terminal only the laptop's own command is of use, and that is the last. */
function nextLines(view) {
    return [
        ...view.next.map((words) => `Next: ${plainLine(words)}`),
        ...view.commands.slice(-1).map((command) => `  ${terminalLine(command)}`),
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
    if (planned.status !== "deferred")
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
            return { code: "failed", message: (0,core_words/* say */.cv) `${target.id} is taken by ${holder.name} since ${holder.since}` };
        }
        progress((0,core_words/* say */.cv) `Waiting for ${holder.name}, who has ${target.id} since ${holder.since}`);
        await clock.sleep(askEverySeconds * 1000, signal);
    }
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
    return { ...change, digest: digestOfChange(change, git.fingerprint.keyId) };
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
        if (isFingerprint(told))
            return { is: "hidden", fingerprint: told.fingerprint };
        if (secret)
            return { is: "hidden", ...fingerprint.of(typeof told === "string" ? told : canonical(told)) };
        return holdsFingerprint(told) ? { is: "hidden" } : { is: "value", value: told };
    };
    const before = asWas ? tell(wanted, was) : tell(field.before, undefined);
    return { path: field.path, before, after: tell(field.after, want) };
}
/** Whether two values are one, even where only one of them is hidden: a variable may stand where a literal stood. */
function means(a, b, fingerprint) {
    if (sameJson(a, b))
        return true;
    if (a === undefined || b === undefined || isFingerprint(a) === isFingerprint(b))
        return false;
    const hide = (value) => (isFingerprint(value) ? value : fingerprint.of(typeof value === "string" ? value : canonical(value)));
    return sameJson(hide(a), hide(b));
}
function holdsFingerprint(value) {
    if (isFingerprint(value))
        return true;
    return typeof value === "object" && value !== null && Object.values(value).some(holdsFingerprint);
}

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
    return differences.flatMap((difference) => (difference.guards ?? []).map((trap) => ({
        id: `${trap.trap}:${component.name}`,
        clearedBy: trap.clearedBy,
        component: component.name,
        message: trap.message,
        fix: trap.fix,
    })));
}
/** Whatever is deleted needs the component's name typed: the tombstone alone says it should go, not that it may go now. */
function deleteGuards({ component, differences }) {
    const deleted = differences.filter(({ kind }) => kind === "delete");
    if (deleted.length === 0)
        return [];
    return [
        {
            id: component.name,
            clearedBy: "confirm-delete",
            component: component.name,
            message: (0,core_words/* say */.cv) `${deleted.length} ${[deleted.length === 1 ? "thing" : "things"]} of ${component.name} will be deleted.`,
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
        .filter((decision) => decision.locked && !sameJson(now.get(decision.key)?.value, decision.value))
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
        diagnostics: "order" in scheduled ? parts.diagnostics : [...parts.diagnostics, cycleFound(scheduled.cycle)],
        digest: digestOfDigests(components.flatMap(({ changes }) => changes.map(({ digest }) => digest))),
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
        unmanaged: draft.unmanaged,
        ...(deferred === undefined
            ? {}
            : { deferred: { ...deferred, creates: deferred.creates.map((create) => toChange(create, parts.git).digest) } }),
        digest: digestOfDigests(digests),
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
    return {
        severity: "error",
        rule: "E001",
        what: (0,core_words/* say */.cv) `These components wait for each other: ${cycle.join(" → ")}.`,
        why: (0,core_words/* say */.cv) `None of them could ever start.`,
        fix: (0,core_words/* say */.cv) `Remove one of the dependencies, or make it ${"type: soft"}.`,
    };
}

// EXTERNAL MODULE: ./build/specs/findings.js
var specs_findings = __webpack_require__(5069);
// EXTERNAL MODULE: ./build/specs/load.js + 20 modules
var load = __webpack_require__(8476);
;// CONCATENATED MODULE: ./build/core/group.js
/** Grouping that is linear in what it groups (Node 20 has no `Map.groupBy`); must not know what it groups. */
/** The items by their key, in their order; those without a key are left out. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/core/assume.js
/**
 * Readings that say the target is where the base's specs put it: for each part of `want` and `was`, what `was`
 * declares. With an empty `was` everything is absent.
 */
function assumeAt(was, parts) {
    const readings = new Map();
    for (const { target, part } of parts)
        readings.set(partKey(target, part), { target, part, resources: [] });
    for (const resource of was) {
        const key = partKey(resource.target, resource.part);
        const reading = readings.get(key) ?? { target: resource.target, part: resource.part, resources: [] };
        reading.resources.push({ address: resource.address, attributes: resource.declared, marked: false });
        readings.set(key, reading);
    }
    return [...readings.values()].map((reading) => ({ ...reading, status: "complete" }));
}
/** One part of one target as a map key. */
function partKey(target, part) {
    return `${target}\n${part}`;
}

;// CONCATENATED MODULE: ./build/commands/compare.js
/** From one system's answers to a draft for each component: basis, differences, steps; pure, and must not ask again. */




/** Compares live what was seen, with the base what was not; a component that neither can be said of gets an error. */
function compare(survey, config) {
    const unseen = unseenComponents(survey);
    const seen = (about) => !unseen.has(about.component);
    const live = survey.live === undefined ? nothing : side(survey, survey.live, seen, survey.live.readings, config);
    const unseenParts = [...survey.static.want.resources, ...survey.static.want.absences].filter((one) => !seen(one));
    const assumed = assumeAt((survey.static.was?.resources ?? []).filter((resource) => !seen(resource)), unseenParts);
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
    const want = { resources: pick(sides.want.resources), absences: pick(sides.want.absences) };
    const differences = survey.adapter.diff(want, have).flatMap((difference) => withoutIgnored(difference, config));
    return { want, was: pick(sides.was?.resources ?? []), have, differences, steps: survey.adapter.steps(differences, want, have) };
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
    const unknown = new Map(live.readings.flatMap((reading) => reading.status === "unknown" ? [[partKey(reading.target, reading.part), reading.because]] : []));
    for (const { component, target, part } of [...live.want.resources, ...live.want.absences, ...onPaper.want.resources]) {
        const because = unknown.get(partKey(target, part));
        if (because !== undefined && !unseen.has(component))
            unseen.set(component, because);
    }
    return unseen;
}
function gather(survey, unseen, sides) {
    const { adapter, live, static: onPaper } = survey;
    const differences = byComponent(sides.flatMap((one) => one.differences));
    const present = new Set((live?.readings ?? []).flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).map(({ address }) => address));
    const creates = (name) => (differences.get(name) ?? []).some(({ kind }) => kind === "create");
    return {
        survey,
        unseen,
        differences,
        steps: byComponent(sides.flatMap((one) => one.steps)),
        diagnostics: byComponent([...onPaper.want.diagnostics, ...(live?.want.diagnostics ?? [])].flatMap(withComponent)),
        notChecked: byComponent([
            ...onPaper.want.notChecked,
            ...(live === undefined ? [] : [...live.want.notChecked, ...adapter.notSeen(live.want, live.readings)]),
        ]),
        unmanaged: byComponent(live === undefined ? [] : adapter.unmanaged(live.want, live.readings)),
        existing: new Set((live?.want.resources ?? []).filter(({ address }) => present.has(address)).map(({ component }) => component)),
        creators: new Map(onPaper.want.provides.filter(({ component }) => creates(component)).map(({ capability, component }) => [capability, component])),
    };
}
function toDraft(name, evidence) {
    const { survey, unseen } = evidence;
    const because = unseen.get(name);
    const isStatic = unseen.has(name);
    const from = because?.awaits === undefined ? undefined : evidence.creators.get(because.awaits);
    const isBlind = isStatic && from === undefined && survey.static.was === undefined;
    const differences = evidence.differences.get(name) ?? [];
    return {
        component: survey.components.find((one) => one.name === name) ?? gone(name, survey),
        basis: isStatic ? { kind: "static", because: because?.message ?? (0,core_words/* say */.cv) `this plan looks at Git alone` } : { kind: "live" },
        differences: from === undefined ? differences : [],
        steps: from === undefined ? (evidence.steps.get(name) ?? []) : [],
        diagnostics: [...unique(evidence.diagnostics.get(name) ?? []), ...(isBlind ? [cannotBeSeen(name, because)] : [])],
        known: [],
        notChecked: uniqueWords((evidence.notChecked.get(name) ?? []).map(({ words }) => words)),
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
    return {
        severity: "error",
        rule: "E002",
        component,
        what: (0,core_words/* say */.cv) `${component} cannot be planned: ${because?.message ?? (0,core_words/* say */.cv) `nothing live may be looked at`}.`,
        why: (0,core_words/* say */.cv) `Without seeing what exists, and without a base commit to compare with, every change would be a guess.`,
        fix: (0,core_words/* say */.cv) `Make the target reachable for this run, or compare with a commit (${"--base"}).`,
    };
}
function byComponent(all) {
    return groupBy(all, ({ component }) => component);
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
    const readings = await Promise.all(taken.map(async ({ target, because }) => {
        const want = {
            resources: sides.want.resources.filter((resource) => resource.target === target.id),
            absences: sides.want.absences.filter((absence) => absence.target === target.id),
        };
        if (because === undefined)
            return adapter.observe(target, want, { fingerprint: deps.fingerprint, signal: deps.signal });
        const parts = new Set([...want.resources, ...want.absences].map(({ part }) => part));
        return [...parts].map((part) => ({ target: target.id, part, status: "unknown", because }));
    }));
    return { ...about, live: { ...sides, readings: readings.flat() } };
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
        if (then === undefined || !sameJson(resource.declared, then.declared))
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
        if (was === undefined || !sameJson(asJson(component.spec), asJson(was.spec)))
            return true;
        return (adapterOf(component.kind)?.sources(component) ?? []).some((path) => now(path) === undefined || now(path) !== then(path));
    });
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
    const folder = `${path.replace(/^\.\/+/, "").replace(/\/+$/, "")}/`;
    const lines = [];
    for (let index = firstAtOrAfter(entries, folder); entries[index]?.path.startsWith(folder) === true; index += 1) {
        const entry = entries[index];
        if (entry?.blob === undefined)
            return undefined;
        lines.push(`${entry.type} ${entry.blob} ${entry.path}`);
    }
    const file = entries[firstAtOrAfter(entries, folder.slice(0, -1))];
    if (file?.path === folder.slice(0, -1)) {
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

;// CONCATENATED MODULE: ./build/commands/planning.js









/** The plan for `request`. Findings are in the plan; rejects only for bugs and for what no diagnostic can hold. */
async function makePlan(request, deps) {
    const now = deps.clock.now();
    const [specs, before] = await Promise.all([
        (0,load/* loadSpecs */.B)(request.head, request.configPath, now),
        loadBase(request.base, request.configPath, now),
    ]);
    const adapterOf = (kind) => deps.adapters.find(({ kinds }) => kinds.includes(kind));
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
        return { ...asked, ...compare(asked, (before ?? specs).config) };
    }));
    const drafts = [...toDrafts(systems, specs, before, now), ...invalidDrafts(request, specs, before, now)];
    const git = gitsWords(systems, deps.fingerprint);
    const named = new Set(drafts.map(({ component }) => component.name));
    const plan = assemble({
        ...(request.head.commit === undefined ? {} : { head: request.head.commit }),
        ...(request.base?.commit === undefined ? {} : { base: request.base.commit }),
        drafts,
        untouched: specs.components.map(({ name }) => name).filter((name) => !named.has(name)),
        released: releasedBy(specs, before),
        diagnostics: general(specs, before, now),
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
/** Where an error left nothing to compare with, it blocks however long it is known: unknown is never unchanged. */
function withErrorsFresh({ fresh, known }) {
    const isError = ({ severity }) => severity === "error";
    return { fresh: [...fresh, ...known.filter(isError)], known: known.filter((finding) => !isError(finding)) };
}
/** Components whose spec cannot be used: there, blocked, and not mistaken for ones that are gone. */
function invalidDrafts(request, specs, before, now) {
    return specs.invalid
        .filter((name) => isSelected(request, name))
        .flatMap((name) => {
        const mine = ({ component }) => component === name;
        const { fresh, known } = (0,specs_findings/* fold */.AU)(specs.diagnostics.filter(mine), (before?.diagnostics ?? []).filter(mine), (before ?? specs).config.accept, now);
        if (!(0,core_diagnostics/* hasErrors */.Cs)(fresh))
            return [];
        return [
            {
                component: { name, source: specs.locate(name, ""), decisions: [], dependencies: [] },
                basis: { kind: "static", because: (0,core_words/* say */.cv) `its spec has errors` },
                differences: [],
                steps: [],
                diagnostics: fresh,
                known,
                notChecked: [],
                unmanaged: [],
                takesOver: false,
            },
        ];
    });
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
    return (0,specs_findings/* fold */.AU)(loose(specs.diagnostics), loose(before?.diagnostics ?? []), (before ?? specs).config.accept, now).fresh;
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
    const adapterOf = (step) => found(planned.adapters.get(step.target), `adapter of ${step.target}`);
    const io = (step) => ({
        tree: request.head,
        fingerprint: deps.fingerprint,
        secrets: deps.secrets,
        lock: found(held.of(step.target), `lock of ${step.target}`),
        signal: deps.signal,
        progress: deps.progress,
    });
    return {
        apply: (step) => adapterOf(step).apply(step, io(step)),
        wait: (gate, step) => adapterOf(step).wait(gate, { signal: deps.signal, progress: deps.progress }),
        rollBack: async (step) => adapterOf(step).rollBack?.(step, io(step)),
        replan: (component) => replan(component, request, facts, planning),
        seconds: () => deps.clock.now().getTime() / 1000,
        tell: deps.tell,
    };
}
/** A deferred component, now that what it awaited was made: only creates that were announced in the review may come of it. */
async function replan({ name }, request, facts, planning) {
    const { plan } = await makePlan({ ...request, scope: "all", only: [name] }, planning);
    const component = plan.components.find((one) => one.name === name);
    const refusal = component === undefined ? applying_gone(name) : refuseAgain(plan, component, facts);
    if (refusal !== undefined)
        return { status: "refused", refusal };
    return { status: "ready", plan: found(component, name) };
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
function found(value, what) {
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
    const { review, needs } = about;
    return { ...(await reportContext(planned, about)), mode: isObserveOnly(planned) ? "observe" : "apply", review, needs };
}
/** `git-only` when either side says so. */
async function reportContext(planned, about) {
    const workflow = about.applyWorkflow === undefined ? {} : { applyWorkflow: about.applyWorkflow };
    const gitOnly = [planned.specs, planned.before].some((specs) => specs?.config.disclosure === "git-only");
    if (!gitOnly)
        return { ...workflow, disclosure: { kind: "full" } };
    const texts = (await Promise.all(about.trees.map((tree) => textsOf(tree, planned)))).flat();
    return { ...workflow, disclosure: { kind: "git-only", known: { git: planned.git, texts } } };
}
/** The files that the planned components are made from, as everybody who reads the repository has them. */
async function textsOf(tree, planned) {
    const folders = planned.plan.components.flatMap(({ source, name }) => [source.file, ...(planned.sources.get(name) ?? [])]);
    const entries = (await tree.entries()).filter(({ path, type }) => type === "file" && folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
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
    return {
        markdown: planMarkdown(made, context),
        summary: planSummary(made, context),
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
};
function planStatus(made) {
    if ((0,core_diagnostics/* hasErrors */.Cs)(made.diagnostics) || made.components.some(({ status }) => status === "blocked"))
        return "blocked";
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

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(280);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/runtime/runner-facts.js
/** What the GitHub runner says about the job; only inputs.ts may use it. Must not read anything but the event file. */



const url = schemas/* url */.OZ5({ protocol: /^https?$/, error: "a URL" }).transform((text) => text.replace(/\/+$/, ""));
const present = schemas/* string */.YjP().min(1);
/** Each variable; the messages complete "must be …". */
const Variables = schemas/* object */.Ikc({
    GITHUB_EVENT_NAME: present,
    GITHUB_EVENT_PATH: present,
    GITHUB_REPOSITORY: schemas/* string */.YjP().regex(/^[\w.-]+\/[\w.-]+$/, "owner/name"),
    GITHUB_API_URL: url,
    GITHUB_SERVER_URL: url,
    GITHUB_SHA: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/, "a commit"),
    GITHUB_REF: present,
    GITHUB_ACTOR: present,
    GITHUB_RUN_ID: schemas/* string */.YjP().regex(/^\d+$/, "a number"),
    GITHUB_RUN_ATTEMPT: schemas/* string */.YjP().regex(/^\d+$/, "a number").default("1"),
    RUNNER_ENVIRONMENT: schemas/* string */.YjP().default(""),
    RUNNER_TEMP: present,
    GITHUB_WORKSPACE: present,
    GITHUB_JOB: schemas/* string */.YjP().optional(),
    GITHUB_WORKFLOW_REF: schemas/* string */.YjP().optional(),
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

;// CONCATENATED MODULE: ./build/runtime/secret-environment.js
/** Which variables of the environment are secrets of ours, and which specs may name; must not read the process. */
/** Where a command line gets the key from. */
const KEY_VARIABLE = "OMNI_SCALE_FINGERPRINT_KEY";
/** The variables that a secret reference may name: none of the runner's or our own, whose tokens are not for specs. */
function secretEnvironment(env) {
    const allowed = Object.entries(env).filter(([name]) => !/^(GITHUB|RUNNER|ACTIONS|INPUT|OMNI_SCALE)_/i.test(name));
    return Object.fromEntries(allowed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** Every value that may be a secret, also under a name that is ours by mistake (`fingerprint_key`). */
function secretsIn(env) {
    const own = new Set([KEY_VARIABLE, "GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
    const isSecret = (name) => own.has(name) || /^INPUT_.*(TOKEN|KEY|SECRET|PASSWORD)/i.test(name);
    return Object.entries(env).flatMap(([name, value]) => isSecret(name) && value !== undefined && value.trim() !== "" ? [value.trim()] : []);
}

// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(5163);
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
    "accept",
    "acknowledge",
    "confirm-delete",
];
const DEFAULT_CONFIG = "omni-scale.yaml";
const SECRET_INPUTS = new Set(["token", "fingerprint-key"]);
const LISTS = new Set(["components", "accept", "acknowledge", "confirm-delete"]);
/** What each input must be; the messages complete "must be …". */
const Given = schemas/* object */.Ikc({
    command: schemas/* enum */.k5n(["plan", "apply", "validate"], { error: "plan, apply or validate" }),
    config: fields/* pathInside */._l.regex(/\.ya?ml$/, "the path of a .yaml file").default(DEFAULT_CONFIG),
    components: schemas/* array */.YOg(fields/* componentName */.TQ),
    token: schemas/* string */.YjP({ error: "a token that GitHub accepts, by default the job's own" }).regex(/^\S+$/, "one word").exactOptional(),
    "fingerprint-key": schemas/* string */.YjP().min(16, "at least 16 characters long, e.g. what `openssl rand -hex 32` gives").exactOptional(),
    accept: schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(/^[0-9a-f]{12,64}$/i, "a digest, or at least its first 12 hex digits")
        .toLowerCase()),
    acknowledge: schemas/* array */.YOg(schemas/* string */.YjP().max(300, "the id of a guard as the plan shows it")),
    "confirm-delete": schemas/* array */.YOg(fields/* componentName */.TQ),
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/compose/context.js
/** What every part of applying one project needs, gathered once; must not do anything yet. */



function contextOf(host, step, value, io, deps) {
    const { directory } = value.project;
    if (directory === undefined)
        throw new Error("A plan that looked at Git alone cannot be applied");
    const project = { ...value.project, directory };
    const call = {
        project: project.project,
        directory,
        files: project.files.map((file) => hostPath(project, file)),
        envFiles: project.envFiles.map((file) => hostPath(project, file)),
        profiles: project.profiles,
    };
    return { host, step, value, project, io, deps, call };
}
/** Where a file of the project lies on the host. */
function hostPath({ directory, names }, path) {
    return external_node_path_.posix.join(directory, names[path] ?? path);
}
/** A file of our own beside the project. */
function ownPath({ directory }, ...path) {
    return external_node_path_.posix.join(directory, ".omni-scale", ...path);
}
/** The variables that Compose gets, with the values of their references; and those values, to keep them out of quotes. */
async function environmentOf(variables, secrets) {
    const env = {};
    const values = [];
    for (const [name, given] of Object.entries(variables)) {
        const value = typeof given === "string" ? given : await secrets.read(given);
        if (value === undefined) {
            throw new errors/* UserError */.y((0,core_words/* say */.cv) `The variable ${name} has no value here: ${JSON.stringify(given)} is not to be found.`, (0,core_words/* say */.cv) `Make it available to the run, then start the apply again.`);
        }
        env[name] = value;
        if (typeof given !== "string")
            values.push(value);
    }
    // The project's own .env may ask Compose to remove containers that no service has; nothing but a tombstone may.
    return { env: { ...env, COMPOSE_REMOVE_ORPHANS: "false" }, secrets: values };
}

;// CONCATENATED MODULE: ./build/adapters/compose/argv.js
/**
 * Every argument list that the write side gives to `docker`, and the guard that each passes; must not run anything.
 *
 * The guard knows what is allowed rather than what is forbidden: a verb or an option that is not listed throws.
 * So nothing here can remove a volume (`down -v`, `rm -v`, `volume rm`, `prune`, `-V`) or answer a question with yes.
 */
/**
 * Brings up exactly `services`: none of their dependencies, no build, no pull; with `recreate` their containers are
 * made anew whatever Compose thinks, without it none is. Start order and `depends_on` conditions between the named
 * services still hold (tried with Compose 2.26). Not with `--wait`: that fails for jobs that end well, and would hold
 * the host's lock of mutations while nothing is mutated (health.ts waits).
 */
function upArgs(call, services, recreate) {
    if (services.length === 0)
        throw new Error("`up` without services would start the whole project");
    const how = recreate ? "--force-recreate" : "--no-recreate";
    return [...projectArgs(call), ..."up --detach --no-deps --no-build --pull never".split(" "), how, "--", ...services];
}
/** Renders the project as the host has it. Its output holds the host's values: never print or keep it. */
function configArgs(call) {
    return [...projectArgs(call), "config", "--format", "json"];
}
function projectArgs({ project, directory, files, envFiles, profiles }) {
    const each = (option, values) => values.flatMap((value) => [option, value]);
    return [
        "compose",
        "--ansi",
        "never",
        "--project-name",
        project,
        "--project-directory",
        directory,
        ...each("--file", files),
        ...each("--env-file", envFiles),
        ...each("--profile", profiles),
    ];
}
/** The ids of all containers of a project, stopped ones too, one a line. */
function projectContainersArgs(project) {
    return ["ps", "--all", "--quiet", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`];
}
function inspectContainersArgs(ids) {
    return ["container", "inspect", "--", ...ids];
}
function inspectImageArgs(reference) {
    return ["image", "inspect", "--", reference];
}
function pullArgs(reference, platform) {
    return ["pull", "--quiet", ...(platform === undefined ? [] : ["--platform", platform]), "--", reference];
}
/** Stops containers with their own stop signal and grace period. */
function stopArgs(ids) {
    return ["stop", "--", ...ids];
}
/** Removes stopped containers; their volumes, the anonymous ones too, stay. Running ones are refused by the engine. */
function removeContainersArgs(ids) {
    return ["rm", "--", ...ids];
}
function renameArgs(id, name) {
    return ["rename", id, name];
}
function inspectNetworkArgs(name) {
    return ["network", "inspect", "--", name];
}
function disconnectArgs(network, container) {
    return ["network", "disconnect", "--force", "--", network, container];
}
/** The engine refuses while a container is attached. */
function removeNetworkArgs(name) {
    return ["network", "rm", "--", name];
}
function logsArgs(id, lines) {
    return ["logs", "--tail", String(lines), "--", id];
}
/** Runs a probe's command inside a container. */
function execArgs(id, command) {
    return ["exec", id, ...command];
}
const COMPOSE_OPTIONS = ["--ansi", "--project-name", "--project-directory", "--file", "--env-file", "--profile"];
const VERBS = {
    "compose up": {
        flags: ["--detach", "--no-deps", "--no-build", "--force-recreate", "--no-recreate"],
        valued: [...COMPOSE_OPTIONS, "--pull"],
    },
    "compose config": { flags: [], valued: [...COMPOSE_OPTIONS, "--format"] },
    ps: { flags: ["--all", "--quiet", "--no-trunc"], valued: ["--filter"] },
    "container inspect": { flags: [], valued: [] },
    "image inspect": { flags: [], valued: [] },
    "network inspect": { flags: [], valued: [] },
    "network disconnect": { flags: ["--force"], valued: [] },
    "network rm": { flags: [], valued: [] },
    pull: { flags: ["--quiet"], valued: ["--platform"] },
    stop: { flags: [], valued: [] },
    rm: { flags: [], valued: [] },
    rename: { flags: [], valued: [] },
    logs: { flags: [], valued: ["--tail"] },
    exec: { flags: [], valued: [], runs: true },
};
/** Gives `args` back when `docker` may be called with them; throws when not, before anything runs. */
function guarded(args) {
    const refuse = (what) => {
        throw new Error(`docker ${args.slice(0, 2).join(" ")} is refused: ${what} is not among what may be called`);
    };
    const [first = "", second = ""] = args;
    const compose = first === "compose";
    const found = compose ? composeVerb(args) : { name: first in VERBS ? first : `${first} ${second}`, at: first in VERBS ? 0 : 1 };
    const verb = Object.hasOwn(VERBS, found.name) ? VERBS[found.name] : undefined;
    if (verb === undefined)
        return refuse(`the command ${found.name}`);
    for (let at = 1; at < args.length; at += 1) {
        const arg = args[at] ?? "";
        if (at === found.at)
            continue;
        if (arg === "--")
            break;
        if (!arg.startsWith("-")) {
            if (verb.runs === true)
                break;
            continue;
        }
        if (verb.valued.includes(arg))
            at += 1;
        else if (!verb.flags.includes(arg))
            return refuse(`the option ${arg}`);
    }
    return args;
}
/** Compose takes options before its verb; all that we give there have a value. */
function composeVerb(args) {
    let at = 1;
    while (args[at]?.startsWith("-") === true)
        at += 2;
    return { name: `compose ${args[at] ?? ""}`, at };
}

;// CONCATENATED MODULE: ./build/adapters/compose/lock-scripts.js
/**
 * The POSIX shell that runs on a Docker host to hold its locks; must not need more than sh, coreutils or busybox,
 * and `flock` of util-linux or busybox (which has no -w).
 *
 * Two kernel locks in one folder. `session.lock` is held for a whole apply by a child that reads our pipe: when we
 * are gone, however that happened, it reads end of file and the lock is free. `mutation.lock` is held by each
 * mutating command itself, through a descriptor it inherits: a command that outlives a killed run still keeps the
 * next run waiting. `fence` names the session that may mutate; a run that lost its session is refused.
 */
/** Where the folder is made: the same for every user of the host, not private to a systemd unit as /tmp may be. */
const LOCK_FOLDER = "omni-scale";
/**
 * Chooses and checks the folder: `$1`, or one below /run/lock (else /tmp). Whoever may use the engine may use it,
 * nobody else may write there, so that nobody can plant a symlink or keep the lock: it belongs to root or to us, or
 * to the group of the engine's socket, which only members can give a folder to. Prints `refused …` and ends otherwise.
 */
const FOLDER = `
umask 007
command -v flock >/dev/null 2>&1 || { echo no-flock; exit 0; }
d=$1
if [ -z "$d" ]; then
  if [ -d /run/lock ]; then d=/run/lock/${LOCK_FOLDER}; else d=/tmp/${LOCK_FOLDER}; fi
fi
group=$(stat -L -c %g /var/run/docker.sock 2>/dev/null) || group=none
if mkdir -m 700 "$d" 2>/dev/null && [ "$group" != none ]; then
  chgrp "$group" "$d" 2>/dev/null && chmod 2770 "$d"
fi
safe() {
  [ -d "$d" ] && [ ! -L "$d" ] || return 1
  owner=$(stat -c %u "$d") && of=$(stat -c %g "$d") && mode=$(stat -c %a "$d") || return 1
  case $mode in *[2367]) return 1 ;; *[2367]?) [ "$of" = "$group" ] || return 1 ;; esac
  [ "$owner" = 0 ] || [ "$owner" = "$(id -u)" ] || [ "$of" = "$group" ]
}
[ -d "$d" ] || { echo "absent $d"; exit 0; }
safe || { sleep 1; safe; } || { echo "unsafe $d"; exit 0; }
for f in session.lock mutation.lock; do
  ( : >>"$d/$f" ) 2>/dev/null || { echo "closed $d"; exit 0; }
done
`;
/**
 * Holds the session until standard input ends. Arguments: folder (empty for the usual one), seconds to wait for a
 * mutation that an ended run left behind. Input: one line that says who we are, as JSON.
 * Prints one line: `held FENCE FOLDER`, `busy JSON`, `left-behind`, `no-flock`, `absent …`, `unsafe …` or `closed …`.
 */
const HOLD = `${FOLDER}
exec 9>>"$d/session.lock"
if ! flock -n 9; then
  for i in 1 2 3; do [ -s "$d/owner.json" ] && break; sleep 1; done
  printf 'busy %s\\n' "$(head -c 4096 "$d/owner.json" 2>/dev/null | tr -d '\\n')"
  exit 0
fi
IFS= read -r owner || exit 0
fence=$$-$(date +%s%N)
printf '%s\\n' "$owner" >"$d/.owner" && mv -f "$d/.owner" "$d/owner.json" || { echo "closed $d"; exit 0; }
printf '%s\\n' "$fence" >"$d/.fence" && mv -f "$d/.fence" "$d/fence" || { echo "closed $d"; exit 0; }
exec 8>>"$d/mutation.lock"
left=$2
until flock -n 8; do
  [ "$left" -gt 0 ] || { echo left-behind; rm -f "$d/owner.json"; exit 0; }
  left=$((left - 1))
  sleep 1
done
exec 8>&-
printf 'held %s %s\\n' "$fence" "$d"
cat >/dev/null
rm -f "$d/owner.json"
`;
/** Says that a mutation did not start, and why; nothing else prints these. */
const NOT_STARTED = { lost: "omni-scale: not started: lost", busy: "omni-scale: not started: busy" };
/**
 * Runs a command as the one mutation of its host. Arguments: folder, fence, seconds to wait, command, its arguments.
 * What the command says goes through `drain`, which reads on when nobody listens to us any more: a run that was
 * killed must not take the command along in the middle of its work, as a broken pipe would.
 */
const MUTATE = `
d=$1 fence=$2 left=$3
shift 3
exec 8>>"$d/mutation.lock"
until flock -n 8; do
  [ "$left" -gt 0 ] || { echo "${NOT_STARTED.busy}" >&2; exit 75; }
  left=$((left - 1))
  sleep 1
done
[ "$(cat "$d/fence" 2>/dev/null)" = "$fence" ] || { echo "${NOT_STARTED.lost}" >&2; exit 75; }
drain() { cat; cat >/dev/null; }
exec 3>&1 4>&2
code=$(
  { { { "$@" 3>&- 4>&- 5>&- 6>&-; echo $? >&5; } 2>&1 >&6 | drain >&4 2>/dev/null; } 6>&1 | drain >&3 2>/dev/null; } 5>&1
)
exit "$code"
`;

;// CONCATENATED MODULE: ./build/adapters/compose/lock.js
/**
 * The lock of a Docker host: one apply at a time, one mutating command at a time; must not wait for another owner.
 * What holds it is the kernel of the host (see lock-scripts.ts), so nothing expires and nothing has to be cleaned up.
 */




/**
 * Takes the host for a whole apply. `busy` comes at once; before `held`, a mutating command that an ended run left
 * behind is waited for. `unknown` says why there can be no lock (no flock, a folder that is not safe) and how to mend it.
 */
async function lockTarget(host, owner, signal, options = {}) {
    let running;
    try {
        signal.throwIfAborted();
        running = await host.start("sh", ["-c", HOLD, "sh", options.folder ?? "", String(options.waitSeconds ?? 120)], {
            input: `${JSON.stringify({ name: owner.name, since: owner.since })}\n`,
        });
    }
    catch (error) {
        return { status: "unknown", because: unknown(reasonOf(error)) };
    }
    const stop = () => running.end();
    signal.addEventListener("abort", stop, { once: true });
    const answer = await firstLine(running);
    signal.removeEventListener("abort", stop);
    const [status = "", ...rest] = answer.split(" ");
    if (status !== "held" || signal.aborted) {
        running.end();
        if (status === "busy")
            return { status: "busy", holder: holderOf(rest.join(" ")) };
        return { status: "unknown", because: unknown(lock_refusal(status, rest.join(" "))) };
    }
    const [fence = "", ...folder] = rest;
    const lock = {
        target: `docker/${host.name}`,
        owner,
        fence,
        folder: folder.join(" "),
        async release() {
            running.end();
            await running.exited;
        },
    };
    return { status: "held", lock };
}
/**
 * Runs a command that changes something, as the only one on its host. Everything it starts inherits the lock. The
 * run's stop signal does not reach it: a mutation once begun ends by itself or by `timeoutMs`.
 * Rejects with a RemoteError, and nothing has happened, when the session was lost or another command is at work.
 */
async function mutate(host, lock, command, args, options) {
    const { folder, fence } = hostLock(lock);
    const result = await host.run("sh", ["-c", MUTATE, "sh", folder, fence, "60", command, ...args], options);
    const because = lock_notStarted(result);
    if (because === undefined)
        return result;
    throw new errors/* RemoteError */.H({ system: "docker", operation: `lock of ${host.name}`, retryable: true, words: because });
}
/** Rejects when the lock is no longer ours: asked before files are written, which no command of the host guards. */
async function assertHeld(host, lock) {
    await mutate(host, lock, "true", [], { timeoutMs: 90_000 });
}
/** Who holds this lock, for the journal. */
function ownerOf(lock) {
    return hostLock(lock).owner;
}
function hostLock(lock) {
    if ("fence" in lock && "folder" in lock && "owner" in lock)
        return lock;
    throw new Error("A Docker host is only changed under the lock that its own `lock` gave");
}
async function firstLine(running) {
    for await (const line of running.lines)
        return line;
    return "";
}
const Owner = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), since: schemas/* string */.YjP() });
function holderOf(text) {
    try {
        return Owner.parse(JSON.parse(text));
    }
    catch {
        // The holder took the lock a moment ago and has not said yet who it is, or was not one of us.
        return { name: "somebody who did not leave a name", since: "an unknown time" };
    }
}
function lock_notStarted({ code, stderr }) {
    if (code !== 75)
        return undefined;
    if (stderr.includes(NOT_STARTED.lost))
        return (0,core_words/* say */.cv) `The lock of this host was lost to another run; nothing was changed.`;
    if (stderr.includes(NOT_STARTED.busy))
        return (0,core_words/* say */.cv) `Another command of Omni-Scale is still at work on this host; nothing was changed.`;
    return undefined;
}
function unknown(message) {
    return { code: "failed", message };
}
function lock_refusal(status, folder) {
    switch (status) {
        case "no-flock":
            return (0,core_words/* say */.cv) `The host has no ${"flock"}, without which two runs could change it at once. Install util-linux.`;
        case "absent":
        case "closed":
            return (0,core_words/* say */.cv) `The lock folder ${folder} cannot be used by this user. As root: ${`install -d -m 2770 -g docker ${folder}`} (and the same line in /etc/tmpfiles.d, so that it is there after a restart).`;
        case "unsafe":
            return (0,core_words/* say */.cv) `The lock folder ${folder} belongs to somebody who may not use Docker, or others may write there. Remove it as root; it holds nothing of value.`;
        case "left-behind":
            return (0,core_words/* say */.cv) `A command that an earlier run started is still at work on this host. Wait for it to end, or look at it with ${"ps"}.`;
        default:
            return (0,core_words/* say */.cv) `The lock of the host could not be taken: its shell ended without an answer.`;
    }
}
function reasonOf(error) {
    if (error instanceof errors/* UserError */.y)
        return (0,core_words/* say */.cv) `${error.words} ${error.fix}`;
    if (error instanceof errors/* RemoteError */.H)
        return error.words;
    return (0,core_words/* say */.cv) `The lock of the host could not be taken: ${error instanceof Error ? error.message : String(error)}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/docker.js
/** Calls of `docker` on a host, each through the guard of argv.ts; must not decide what to call. */




/** Runs a call that only looks; gives its result whatever the exit code is. One minute unless told otherwise. */
function look(host, args, options = {}) {
    return host.run("docker", guarded(args), { timeoutMs: 60_000, ...options });
}
/** Runs a call that only looks and gives its output. Rejects with a RemoteError when it fails. */
async function read(host, args, options = {}) {
    return outputOf(args, await look(host, args, options));
}
/** Runs a call that changes something under the host's lock. Rejects with a RemoteError when it fails. */
async function change(host, lock, args, options = {}) {
    return outputOf(args, await attempt(host, lock, args, options));
}
/** Like {@link change}, but gives the result whatever the exit code is. Ten minutes unless told otherwise. */
function attempt(host, lock, args, options = {}) {
    return mutate(host, lock, "docker", guarded(args), { timeoutMs: 600_000, ...options });
}
function outputOf(args, { code, stdout, stderr }) {
    if (code === 0)
        return stdout;
    throw new errors/* RemoteError */.H({
        system: "docker",
        operation: `docker ${args[0] ?? ""}`,
        status: code,
        retryable: false,
        words: (0,core_words/* say */.cv) `It said ${lastLine(stderr)}`,
    });
}
/** What a program said last: where docker and compose put the reason. */
function lastLine(text) {
    return text.trim().split("\n").at(-1)?.trim() ?? "";
}

;// CONCATENATED MODULE: ./build/adapters/compose/schema.js
/** The parts of Docker's and Compose's JSON that we read, as zod schemas that let everything else pass; must not ask for it. */

const schema_text = schemas/* string */.YjP().nullish();
const texts = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
const number = schemas/* number */.aig().nullish();
const flag = schemas/* boolean */.zMY().nullish();
const textMap = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish();
const HealthCheck = schemas/* looseObject */._H3({
    Test: texts,
    Interval: number,
    Timeout: number,
    StartPeriod: number,
    StartInterval: number,
    Retries: number,
});
const MountPoint = schemas/* looseObject */._H3({
    Type: schemas/* string */.YjP(),
    Source: schema_text,
    Target: schemas/* string */.YjP(),
    ReadOnly: flag,
    BindOptions: schemas/* looseObject */._H3({ Propagation: schema_text }).nullish(),
    VolumeOptions: schemas/* looseObject */._H3({ NoCopy: flag, Subpath: schema_text }).nullish(),
    TmpfsOptions: schemas/* looseObject */._H3({ SizeBytes: number, Mode: number }).nullish(),
});
const Endpoint = schemas/* looseObject */._H3({
    IPAMConfig: schemas/* looseObject */._H3({ IPv4Address: schema_text, IPv6Address: schema_text, LinkLocalIPs: texts }).nullish(),
    Aliases: texts,
    MacAddress: schema_text,
    NetworkID: schema_text,
    DriverOpts: textMap,
});
const HostConfig = schemas/* looseObject */._H3({
    Annotations: textMap,
    Binds: texts,
    CapAdd: texts,
    CapDrop: texts,
    CgroupParent: schema_text,
    CgroupnsMode: schema_text,
    CpuPeriod: number,
    CpuQuota: number,
    CpuShares: number,
    CpusetCpus: schema_text,
    DeviceCgroupRules: texts,
    DeviceRequests: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())).nullish(),
    Devices: schemas/* array */.YOg(schemas/* looseObject */._H3({ PathOnHost: schemas/* string */.YjP(), PathInContainer: schemas/* string */.YjP(), CgroupPermissions: schemas/* string */.YjP() })).nullish(),
    Dns: texts,
    DnsOptions: texts,
    DnsSearch: texts,
    ExtraHosts: texts,
    GroupAdd: texts,
    Init: flag,
    IpcMode: schema_text,
    LogConfig: schemas/* looseObject */._H3({ Type: schema_text, Config: textMap }).nullish(),
    Memory: number,
    MemoryReservation: number,
    MemorySwap: number,
    MemorySwappiness: number,
    Mounts: schemas/* array */.YOg(MountPoint).nullish(),
    NanoCpus: number,
    NetworkMode: schema_text,
    OomKillDisable: flag,
    OomScoreAdj: number,
    PidMode: schema_text,
    PidsLimit: number,
    PortBindings: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* looseObject */._H3({ HostIp: schemas/* string */.YjP().optional(), HostPort: schemas/* string */.YjP().optional() })).nullable())
        .nullish(),
    Privileged: flag,
    ReadonlyRootfs: flag,
    RestartPolicy: schemas/* looseObject */._H3({ Name: schema_text, MaximumRetryCount: number }).nullish(),
    Runtime: schema_text,
    SecurityOpt: texts,
    ShmSize: number,
    StorageOpt: textMap,
    Sysctls: textMap,
    Tmpfs: textMap,
    UTSMode: schema_text,
    Ulimits: schemas/* array */.YOg(schemas/* looseObject */._H3({ Name: schemas/* string */.YjP(), Soft: schemas/* number */.aig(), Hard: schemas/* number */.aig() })).nullish(),
    UsernsMode: schema_text,
    VolumesFrom: texts,
});
/** One element of `docker inspect`. */
const Container = schemas/* looseObject */._H3({
    Id: schemas/* string */.YjP(),
    Name: schemas/* string */.YjP(),
    Image: schemas/* string */.YjP(),
    State: schemas/* looseObject */._H3({
        Status: schemas/* string */.YjP(),
        ExitCode: number,
        StartedAt: schema_text,
        Health: schemas/* looseObject */._H3({ Status: schemas/* string */.YjP() }).nullish(),
    }),
    Config: schemas/* looseObject */._H3({
        Hostname: schema_text,
        Domainname: schema_text,
        User: schema_text,
        Tty: flag,
        OpenStdin: flag,
        Env: texts,
        Cmd: texts,
        Healthcheck: HealthCheck.nullish(),
        Image: schemas/* string */.YjP(),
        WorkingDir: schema_text,
        Entrypoint: texts,
        MacAddress: schema_text,
        Labels: textMap,
        StopSignal: schema_text,
        StopTimeout: number,
    }),
    HostConfig,
    NetworkSettings: schemas/* looseObject */._H3({ Networks: schemas/* record */.g1P(schemas/* string */.YjP(), Endpoint).nullish() }),
});
/** One element of `docker image inspect`. */
const Image = schemas/* looseObject */._H3({
    Id: schemas/* string */.YjP(),
    RepoTags: texts,
    RepoDigests: texts,
    Architecture: schema_text,
    Os: schema_text,
    Variant: schema_text,
    Config: schemas/* looseObject */._H3({
        User: schema_text,
        Env: texts,
        Cmd: texts,
        Healthcheck: HealthCheck.nullish(),
        WorkingDir: schema_text,
        Entrypoint: texts,
        Labels: textMap,
        StopSignal: schema_text,
        Volumes: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
    })
        .nullish(),
});
/** One element of `docker volume inspect`. */
const Volume = schemas/* looseObject */._H3({ Name: schemas/* string */.YjP(), Driver: schemas/* string */.YjP(), Labels: textMap, Options: textMap });
/** One element of `docker network inspect`. */
const Network = schemas/* looseObject */._H3({
    Id: schemas/* string */.YjP(),
    Name: schemas/* string */.YjP(),
    Driver: schemas/* string */.YjP(),
    EnableIPv6: flag,
    Internal: flag,
    Attachable: flag,
    IPAM: schemas/* looseObject */._H3({ Driver: schema_text, Options: textMap, Config: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())).nullish() }).nullish(),
    Options: textMap,
    Labels: textMap,
});
/** What `docker info` says of the engine's defaults. */
const EngineInfo = schemas/* looseObject */._H3({ DefaultRuntime: schema_text, LoggingDriver: schema_text, ServerErrors: texts });
/** The part of `/etc/docker/daemon.json` that decides what a container gets without asking. */
const DaemonFile = schemas/* looseObject */._H3({
    "log-opts": schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    "default-ulimits": schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    "default-shm-size": schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    "default-ipc-mode": schemas/* string */.YjP().optional(),
});
const RawRecord = schemas/* custom */.IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const RawRecords = schemas/* record */.g1P(schemas/* string */.YjP(), RawRecord.nullable()).nullish();
/** `docker compose config --format json`, interpolated or not. Services stay raw: normalise/ knows their spellings. */
const ComposeConfig = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    services: RawRecords,
    networks: RawRecords,
    volumes: RawRecords,
    secrets: RawRecords,
    configs: RawRecords,
});
/** Docker's lists as some versions print them (one array) and as others do (one object a line). Throws for anything else. */
function parseList(schema, output) {
    const trimmed = output.trim();
    if (trimmed === "")
        return [];
    if (trimmed.startsWith("["))
        return schemas/* array */.YOg(schema).parse(JSON.parse(trimmed));
    return trimmed.split("\n").map((line) => schema.parse(JSON.parse(line)));
}

;// CONCATENATED MODULE: ./build/adapters/compose/images.js
/** Which images a project's services mean on its host, and whether they are there; pulls those that are missing. */






const Rendered = schemas/* looseObject */._H3({
    services: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ image: schemas/* string */.YjP().optional(), platform: schemas/* string */.YjP().optional() })),
});
/**
 * The images of the project as it lies on the host, variables replaced, by service. The rendering holds the host's
 * values; nothing but image names leaves this function. Rejects with a RemoteError without Compose's words: they may
 * quote values.
 */
async function imagesOf(host, call, env) {
    const { code, stdout } = await look(host, configArgs(call), { env, cwd: call.directory });
    if (code !== 0) {
        const words = (0,core_words/* say */.cv) `Compose cannot read the project in ${call.directory}. ${`docker compose --project-directory ${call.directory} config`} on the host says why.`;
        throw new errors/* RemoteError */.H({ system: "docker", operation: "docker compose config", status: code, retryable: false, words });
    }
    const { services } = Rendered.parse(JSON.parse(stdout));
    return new Map(Object.entries(services).map(([name, { image, platform }]) => [name, { reference: image ?? `${call.project}-${name}`, platform }]));
}
/** A local image by name or id; undefined when the host does not have it. */
async function localImage(host, reference) {
    const { code, stdout, stderr } = await look(host, inspectImageArgs(reference));
    if (code === 0)
        return parseList(Image, stdout)[0];
    if (/no such (image|object)|reference does not exist|not found/i.test(stderr))
        return undefined;
    throw new errors/* RemoteError */.H({
        system: "docker",
        operation: "docker image inspect",
        status: code,
        retryable: true,
        words: (0,core_words/* say */.cv) `It said ${lastLine(stderr)}.`,
    });
}
/**
 * Makes sure that the host has an image. Pulls only what it lacks, so that a tag that moved in the meantime does not
 * bring in something that nobody reviewed.
 */
async function ensureImage(host, { reference, platform, always, digest }, signal) {
    const before = await localImage(host, reference);
    if (before !== undefined && (digest === undefined ? !always : hasDigest(before, digest)))
        return { status: "there" };
    const { code, stderr } = await look(host, pullArgs(reference, platform), { timeoutMs: 1_800_000, signal });
    const after = await localImage(host, reference);
    const because = lastLine(stderr);
    if (after === undefined) {
        const words = (0,core_words/* say */.cv) `the image ${reference} is not on the host and cannot be pulled (${because}). Check its name and tag, log the host in to its registry, or build it there`;
        return { status: "missing", words };
    }
    if (digest !== undefined && !hasDigest(after, digest)) {
        const words = (0,core_words/* say */.cv) `the image ${reference} should be the one with the digest ${digest}, and the registry gave another (${code === 0 ? "its tag was moved again" : because})`;
        return { status: "missing", words };
    }
    if (code !== 0)
        return { status: "local", because };
    return { status: after.Id === before?.Id ? "there" : "pulled" };
}
function hasDigest({ RepoDigests }, digest) {
    return (RepoDigests ?? []).some((name) => name.endsWith(`@${digest}`));
}

;// CONCATENATED MODULE: ./build/adapters/compose/pull.js


/** All images are tried before the first that is missing is told, so that one round finds all. */
async function applyPull(host, { images }, { signal, progress }) {
    const notes = [];
    const missing = [];
    let pulled = false;
    for (const image of images) {
        const { reference } = image;
        progress((0,core_words/* say */.cv) `pulling ${reference}`);
        const found = await ensureImage(host, image, signal);
        if (found.status === "pulled")
            pulled = true;
        if (found.status === "there")
            notes.push((0,core_words/* say */.cv) `${reference} was on the host already`);
        if (found.status === "local")
            notes.push((0,core_words/* say */.cv) `${reference} cannot be pulled (${found.because}); the one on the host is used`);
        if (found.status === "missing")
            missing.push(found.words);
    }
    if (missing.length > 0)
        return { status: "failed", because: (0,core_words/* list */.p_)(missing, "; ") };
    return { status: pulled ? "applied" : "unchanged", notes };
}

;// CONCATENATED MODULE: ./build/adapters/compose/containers.js
/** The containers of a Compose project as the write side needs them: ids, health, leftovers; must not change any. */







const containers_json = schemas/* custom */.IeY((value) => typeof value === "object" && value !== null);
const Inspected = schemas/* looseObject */._H3({
    Id: schemas/* string */.YjP(),
    Name: schemas/* string */.YjP(),
    Image: schemas/* string */.YjP(),
    RestartCount: schemas/* number */.aig(),
    State: schemas/* looseObject */._H3({
        Status: schemas/* string */.YjP(),
        ExitCode: schemas/* number */.aig(),
        StartedAt: schemas/* string */.YjP(),
        Health: schemas/* looseObject */._H3({ Status: schemas/* string */.YjP(), Log: schemas/* array */.YOg(schemas/* looseObject */._H3({ ExitCode: schemas/* number */.aig(), Output: schemas/* string */.YjP() })).nullish() })
            .nullish(),
    }),
    Config: schemas/* looseObject */._H3({
        Image: schemas/* string */.YjP(),
        Env: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
        Hostname: schemas/* string */.YjP().nullish(),
        Labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    }),
    HostConfig: schemas/* looseObject */._H3({ NetworkMode: schemas/* string */.YjP(), RestartPolicy: schemas/* looseObject */._H3({ Name: schemas/* string */.YjP() }).nullish() }),
    NetworkSettings: schemas/* looseObject */._H3({ Networks: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish() }),
    Mounts: schemas/* array */.YOg(containers_json).nullish(),
});
/** All containers of a project, stopped ones too, one-off runs not. Rejects with a RemoteError when they cannot be seen. */
async function projectContainers(host, project) {
    // One that goes between the two calls makes the second fail; a project that never settles is an error.
    for (let tries = 0; tries < 5; tries += 1) {
        const ids = (await read(host, projectContainersArgs(project))).split("\n").filter((id) => id !== "");
        if (ids.length === 0)
            return [];
        const { code, stdout, stderr } = await look(host, inspectContainersArgs(ids));
        if (code === 0)
            return schemas/* array */.YOg(Inspected).parse(JSON.parse(stdout)).flatMap(toContainer);
        if (!/no such/i.test(stderr))
            break;
    }
    throw new errors/* RemoteError */.H({
        system: "docker",
        operation: "docker inspect",
        retryable: true,
        words: (0,core_words/* say */.cv) `The containers of ${project} could not be read`,
    });
}
function toContainer(inspected) {
    const { Config, State, HostConfig } = inspected;
    const labels = Config.Labels ?? {};
    const service = labels["com.docker.compose.service"];
    if (service === undefined || labels["com.docker.compose.oneoff"] === "True")
        return [];
    const replaces = labels["com.docker.compose.replace"];
    const health = State.Health?.Status;
    const healthOutput = State.Health?.Log?.at(-1)?.Output;
    return [
        {
            id: inspected.Id,
            name: inspected.Name.replace(/^\//, ""),
            service,
            image: inspected.Image,
            reference: Config.Image,
            status: State.Status,
            exitCode: State.ExitCode,
            startedAt: State.StartedAt,
            restarts: inspected.RestartCount,
            restartPolicy: HostConfig.RestartPolicy?.Name ?? "",
            ...(health === undefined || health === "none" ? {} : { health }),
            ...(healthOutput === undefined ? {} : { healthOutput }),
            ...(replaces === undefined ? {} : { replaces }),
            facts: factsOf(inspected),
            environment: Config.Env ?? [],
        },
    ];
}
/**
 * What must be the same again after a rollback. Left out: names and ids that each container has anew, and how the
 * image was referred to (its id counts). Lists of words are sorted, since Compose fills some from maps.
 */
function factsOf({ Id, Image, Config, HostConfig, NetworkSettings, Mounts }) {
    const { Hostname, Image: _reference, Labels, ...config } = Config;
    const labels = Object.entries(Labels ?? {}).filter(([name]) => !name.startsWith("com.docker.compose."));
    const mounts = (Mounts ?? []).map((mount) => canonical(mount)).toSorted(core_diagnostics/* compareText */.n6);
    return canonical({
        image: Image,
        config: sorted(config),
        hostname: Hostname === undefined || Hostname === null || Id.startsWith(Hostname) ? "" : Hostname,
        labels: Object.fromEntries(labels),
        host: sorted({ ...HostConfig, NetworkMode: HostConfig.NetworkMode.replace(/^container:.*/, "container") }),
        networks: Object.keys(NetworkSettings.Networks ?? {}).toSorted(core_diagnostics/* compareText */.n6),
        mounts,
    });
}
function sorted(value) {
    const words = (member) => Array.isArray(member) ? member.map((item) => (typeof item === "string" ? item : canonical(item))).toSorted(core_diagnostics/* compareText */.n6) : member;
    // The order of a command's own words matters.
    const kept = new Set(["Cmd", "Entrypoint"]);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, kept.has(name) ? member : words(member)]));
}
/** Containers by service, in the order the engine gave them. */
function byService(containers) {
    const services = new Map();
    for (const container of containers)
        services.set(container.service, [...(services.get(container.service) ?? []), container]);
    return services;
}
/**
 * A container that an interrupted recreate left behind: never started, named `<12 hex digits of the old one>_<name>`.
 * Compose takes it for a second container of its service and then fails on its name (seen with 2.26).
 */
function isLeftover({ status, name, replaces }) {
    const prefix = /^([0-9a-f]{12})_./.exec(name)?.[1];
    return status === "created" && prefix !== undefined && replaces?.startsWith(prefix) === true;
}

// EXTERNAL MODULE: ./build/specs/kinds/stack.js
var stack = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/specs/secret-reference.js
var secret_reference = __webpack_require__(8111);
;// CONCATENATED MODULE: ./build/adapters/compose/step-value.js
/**
 * What the steps of a Compose project carry from plan to apply, as zod schemas; must not hold a secret's value:
 * attributes come with fingerprints, variables as the specs' own words.
 */



const record = schemas/* custom */.IeY((value) => typeof value === "object" && value !== null && !Array.isArray(value));
/** Variables that the run gives to Compose: literals, or where their secrets are kept. */
const step_value_Variables = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), secret_reference/* SecretReference */.U]));
/** The attributes of `compose/Project/<project>` as resources.ts makes them. */
const ProjectAttributes = schemas/* object */.Ikc({
    project: schemas/* string */.YjP(),
    /** The project's folder on the host, absolute; absent where only Git was looked at: a plan that is never applied. */
    directory: schemas/* string */.YjP().optional(),
    /** Compose files as Git has them, relative to the folder, in order. */
    files: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Relative to the folder on the host. */
    envFiles: schemas/* array */.YOg(schemas/* string */.YjP()),
    profiles: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Seconds that containers may take to become healthy. */
    timeout: schemas/* number */.aig(),
    probes: schemas/* array */.YOg(stack/* Probe */.VM),
    variables: step_value_Variables,
    /** Git's names of files that have others on the host. */
    names: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** A service that a step recreates, starts or scales. */
const PlannedService = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** Whether its containers are made anew; else they stay, and those that are stopped or missing come to them. */
    recreate: schemas/* boolean */.zMY(),
    /** Revision of what the plan saw; null where there was none. */
    expected: schemas/* string */.YjP().nullable(),
    /** Services whose namespaces it lives in: it does not survive their recreation. */
    livesIn: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Digest that its image's tag was moved to in the registry. */
    digest: schemas/* string */.YjP().optional(),
});
const PlannedFile = schemas/* object */.Ikc({
    /** Relative to the project's folder. */
    path: schemas/* string */.YjP(),
    /** The same from the repository's root. */
    source: schemas/* string */.YjP(),
    /** SHA-256 of what the plan saw on the host; null where there was none. */
    before: schemas/* string */.YjP().nullable(),
    after: schemas/* string */.YjP(),
});
const address = schemas/* custom */.IeY((value) => typeof value === "string");
/** A wanted resource, enough to look and compare again. */
const WantedResource = schemas/* object */.Ikc({
    address,
    part: schemas/* string */.YjP(),
    attributes: record,
    declared: record,
    sensitive: schemas/* array */.YOg(schemas/* string */.YjP()),
    dependsOn: schemas/* array */.YOg(address),
});
const PullValue = schemas/* object */.Ikc({
    action: schemas/* literal */.euz("pull"),
    images: schemas/* array */.YOg(schemas/* object */.Ikc({
        reference: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP().optional(),
        services: schemas/* array */.YOg(schemas/* string */.YjP()),
        /** Also when the host has one of that name: its author's `pull_policy: always`. */
        always: schemas/* boolean */.zMY(),
        /** Digest that the tag was moved to in the registry: this one and no other. */
        digest: schemas/* string */.YjP().optional(),
    })),
});
const UpValue = schemas/* object */.Ikc({
    action: schemas/* literal */.euz("up"),
    project: ProjectAttributes,
    /** In dependency order: the order in which they go down. */
    services: schemas/* array */.YOg(PlannedService),
    files: schemas/* array */.YOg(PlannedFile),
    /** Networks that have to be made anew, by their names on the host. */
    networks: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** The whole project. */
    wanted: schemas/* array */.YOg(WantedResource),
});
const RemoveValue = schemas/* object */.Ikc({
    action: schemas/* literal */.euz("remove"),
    project: schemas/* string */.YjP(),
    services: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), expected: schemas/* string */.YjP().nullable() })),
    networks: schemas/* array */.YOg(schemas/* string */.YjP()),
});
const StepValue = schemas/* discriminatedUnion */.gMt("action", [PullValue, UpValue, RemoveValue]);

;// CONCATENATED MODULE: ./build/adapters/compose/record.js
/**
 * What was on the host before a step, kept there until the step is known to be good, so that it can be taken back,
 * also by a later run; must not hold a secret: the host's values are in it as fingerprints only.
 *
 * A record is `pending` from before the first write until everything runs. When a run finds a pending one, an
 * earlier run was cut off in between: what that one had found before is what counts as "before", not its half work.
 */





const FileRecord = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), before: schemas/* string */.YjP().nullable(), after: schemas/* string */.YjP() });
const ServiceRecord = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    /** Null for a service that had no container. */
    before: schemas/* object */.Ikc({
        containers: schemas/* array */.YOg(schemas/* string */.YjP()),
        image: schemas/* string */.YjP(),
        reference: schemas/* string */.YjP(),
        running: schemas/* boolean */.zMY(),
        /** Of its whole configuration; comparable only under the same `key`. */
        facts: schemas/* object */.Ikc({ fingerprint: schemas/* string */.YjP(), key: schemas/* string */.YjP() }),
    })
        .nullable(),
});
const StepRecord = schemas/* object */.Ikc({
    format: schemas/* literal */.euz(1),
    step: schemas/* string */.YjP(),
    /** Of the step's value, so that nobody takes back a step of the same name. */
    digest: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(["pending", "applied", "taken-back"]),
    files: schemas/* array */.YOg(FileRecord),
    services: schemas/* array */.YOg(ServiceRecord),
    /** As the specs have them, never their values. */
    variables: schemas/* object */.Ikc({ before: step_value_Variables, after: step_value_Variables }),
});
const PATH = "record.json";
/** The record on the host; undefined when there is none. One that cannot be read counts as none: it is ours alone. */
async function readRecord({ host, project }) {
    const content = await host.read(ownPath(project, PATH));
    if (content === undefined)
        return undefined;
    try {
        return StepRecord.parse(JSON.parse(new TextDecoder().decode(content)));
    }
    catch {
        // Written whole or not at all, so this is a later version's or somebody's edit.
        return undefined;
    }
}
async function writeRecord({ host, project }, record) {
    await host.write(ownPath(project, PATH), new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`), { mode: 0o600 });
}
/**
 * Keeps what is there now: first the record, then copies of the files about to change, then the record that names
 * them. `containers` are the project's.
 */
async function begin(context, containers) {
    const { project, value, step, io } = context;
    const last = await readRecord(context);
    const open = last?.status === "pending" && !(await isComplete(context, last, containers)) ? last : undefined;
    const services = value.services.map(({ name }) => serviceBefore(name, containers, io.fingerprint));
    const record = {
        format: 1,
        step: step.id,
        digest: digestOf(step),
        status: "pending",
        files: open?.files ?? [],
        services: [...(open?.services ?? []), ...services.filter(({ name }) => !open?.services.some((known) => known.name === name))],
        variables: { before: open?.variables.before ?? (last === undefined ? project.variables : inForce(last)), after: project.variables },
    };
    await writeRecord(context, record);
    const files = await Promise.all(value.files.map((file) => keep(context, file, open?.files ?? [])));
    const complete = { ...record, files: [...files, ...record.files.filter(({ path }) => !files.some((file) => file.path === path))] };
    await writeRecord(context, complete);
    return complete;
}
/** Names a step by what it does. */
function digestOf({ value }) {
    return sha256(canonical(value));
}
/** The variables that what runs now was made with. */
function inForce({ status, variables }) {
    return status === "taken-back" ? variables.before : variables.after;
}
/** Copies a file to `previous/`, unless an interrupted run has done so and what lies there now is that run's. */
async function keep(context, { path, after }, earlier) {
    const { host, project } = context;
    const content = await host.read(hostPath(project, path));
    const digest = content === undefined ? null : sha256(content);
    const known = earlier.find((file) => file.path === path);
    if (known !== undefined && (digest === known.after || digest === known.before))
        return { path, before: known.before, after };
    if (content !== undefined)
        await host.write(ownPath(project, "previous", path), content, { mode: 0o600 });
    return { path, before: digest, after };
}
function serviceBefore(name, containers, fingerprint) {
    const own = byService(containers).get(name) ?? [];
    const [first] = own;
    if (first === undefined)
        return { name, before: null };
    const { image, reference } = first;
    return {
        name,
        before: {
            containers: own.map(({ id }) => id),
            image,
            reference,
            running: own.some(({ status }) => status === "running" || status === "restarting"),
            facts: factsUnder(fingerprint, first),
        },
    };
}
/** The configuration of a container under this run's key, and a mark of that key. */
function factsUnder(fingerprint, { facts }) {
    return { fingerprint: fingerprint.of(facts).fingerprint, key: fingerprint.of("key of the record").fingerprint };
}
/** Whether a run that was cut off had got everything to run before it could say so. */
async function isComplete({ host, project }, record, containers) {
    for (const { path, after } of record.files) {
        const content = await host.read(hostPath(project, path));
        if (content === undefined || sha256(content) !== after)
            return false;
    }
    const now = byService(containers);
    return record.services.every(({ name, before }) => {
        const own = now.get(name) ?? [];
        const well = own.every(({ status, health }) => status === "running" && (health === undefined || health === "healthy"));
        return own.length > 0 && well && own.every(({ id }) => before?.containers.includes(id) !== true);
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/remove.js




/** One service after the other, dependents first. Not with `compose down`: that takes whatever is there by then. */
async function applyRemove(host, step, { project, services, networks }, io) {
    const containers = await projectContainers(host, project);
    const going = services.map(({ name, expected }) => ({ name, expected, own: containers.filter(({ service }) => service === name) }));
    for (const { name, expected, own } of going) {
        const other = own.find((container) => expected?.includes(container.id) !== true && !isLeftover(container));
        if (other === undefined)
            continue;
        const planned = expected === null ? (0,core_words/* say */.cv) `no container of ${name}` : (0,core_words/* say */.cv) `container ${expected.slice(0, 12)} of ${name}`;
        return { status: "stale", expected: planned, found: (0,core_words/* say */.cv) `container ${other.id.slice(0, 12)} of ${name}` };
    }
    let removed = false;
    for (const { name, own } of going.filter((service) => service.own.length > 0)) {
        io.progress((0,core_words/* say */.cv) `removing ${name}`);
        const ids = own.map(({ id }) => id);
        await change(host, io.lock, stopArgs(ids));
        await change(host, io.lock, removeContainersArgs(ids));
        removed = true;
    }
    for (const network of networks) {
        const { code, stderr } = await look(host, inspectNetworkArgs(network));
        if (code !== 0 && /no such network|not found/i.test(stderr))
            continue;
        await change(host, io.lock, removeNetworkArgs(network));
        removed = true;
    }
    return { status: removed ? "applied" : "unchanged", notes: step.impact.notes };
}

;// CONCATENATED MODULE: ./build/adapters/compose/result.js
/** Errors of a host as results of a step; must not hide what is our own mistake. */


/** What to tell the reader about an error of the host or of the set-up. Throws whatever is neither: that is a bug. */
function result_textOf(error) {
    if (error instanceof errors/* UserError */.y)
        return (0,core_words/* say */.cv) `${error.words} ${error.fix}`;
    if (error instanceof errors/* RemoteError */.H)
        return (0,core_words/* say */.cv) `${error.operation}: ${error.words}`;
    if (!(error instanceof Error))
        throw error;
    if (error.name === "AbortError" || error.name === "TimeoutError")
        return (0,core_words/* say */.cv) `the run was stopped`;
    // The disk's own errors: no right, no room, read-only.
    if ("code" in error && typeof error.code === "string" && "syscall" in error) {
        const place = "path" in error && typeof error.path === "string" ? (0,core_words/* say */.cv) ` at ${error.path}` : [];
        return (0,core_words/* say */.cv) `a file on the host could not be read or written (${error.code}${place})`;
    }
    throw error;
}

;// CONCATENATED MODULE: ./build/adapters/compose/health.js
/**
 * Waits until containers run and are healthy, by what the engine says of them; must not change anything.
 *
 * Compose's own `--wait` is not used: it calls a job that ended well a failure, takes a container that is about to
 * crash for a running one, and cannot tell how far it is.
 */


/** How long a container without a health check has to run, so that one which crashes at once is not taken for well. */
const SETTLE_SECONDS = 2;
/** Judges one container; `before` is how the same container looked {@link SETTLE_SECONDS} or more ago, if it was seen. */
function judge(container, before) {
    const { status, health, exitCode, restartPolicy, restarts } = container;
    switch (status) {
        case "running":
            if (health === "healthy")
                return { is: "well" };
            if (health === "unhealthy")
                return { is: "ill", because: (0,core_words/* say */.cv) `its health check fails` };
            if (health !== undefined)
                return { is: "waiting", for: (0,core_words/* say */.cv) `its health check (${health})` };
            if (before?.status === "running" && before.startedAt === container.startedAt)
                return { is: "well" };
            return { is: "waiting", for: restarts > 0 ? (0,core_words/* say */.cv) `it to stay up (restarted ${restarts} times)` : (0,core_words/* say */.cv) `it to stay up` };
        case "exited":
            if (exitCode === 0 && (restartPolicy === "" || restartPolicy === "no" || restartPolicy === "on-failure"))
                return { is: "done" };
            if (restartPolicy === "" || restartPolicy === "no")
                return { is: "ill", because: (0,core_words/* say */.cv) `it ended with exit code ${exitCode}` };
            return { is: "waiting", for: (0,core_words/* say */.cv) `the engine to start it again (exit code ${exitCode})` };
        case "restarting":
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to stop crashing (exit code ${exitCode}, restarted ${restarts} times)` };
        case "created":
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to be started` };
        default:
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to leave the condition ${status}` };
    }
}
/** Waits for all of `services`; ends at the first one that cannot get well any more, or with the time. */
async function waitHealthy(host, clock, wait) {
    const { project, services, timeoutSeconds, signal, progress } = wait;
    const began = clock.now().getTime();
    const elapsed = () => (clock.now().getTime() - began) / 1000;
    let settled = new Map();
    let told = "";
    for (;;) {
        const now = byService(await projectContainers(host, project));
        const next = new Map();
        const done = [];
        let waiting;
        for (const service of services) {
            // One that has no container after an `up` was scaled to none.
            for (const container of now.get(service) ?? []) {
                const first = settled.get(container.id);
                const same = first?.seen.startedAt === container.startedAt && first.seen.status === container.status
                    ? first
                    : { at: elapsed(), seen: container };
                next.set(container.id, same);
                const verdict = judge(container, elapsed() - same.at >= SETTLE_SECONDS ? same.seen : undefined);
                if (verdict.is === "ill")
                    return { status: "ill", service, because: verdict.because, container };
                if (verdict.is === "done")
                    done.push(service);
                if (verdict.is === "waiting")
                    waiting ??= { service, for: verdict.for, container };
            }
        }
        settled = next;
        if (waiting === undefined)
            return { status: "well", done };
        const { service, container } = waiting;
        if (elapsed() >= timeoutSeconds) {
            const because = (0,core_words/* say */.cv) `after ${timeoutSeconds} s it still waits for ${waiting.for}`;
            return { status: "ill", service, because, container };
        }
        const words = (0,core_words/* say */.cv) `waiting for ${service}: ${waiting.for}`;
        if (JSON.stringify(words) !== told)
            progress(words);
        told = JSON.stringify(words);
        await clock.sleep(500, signal);
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/journal.js



/** The oldest lines go when there are more. */
const LINES = 500;
/** Appends one line and syncs it; the file is replaced whole, so that a kill leaves the old or the new one. */
async function note({ host, step, project, io, deps }, event) {
    const path = ownPath(project, "journal.jsonl");
    const before = new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
    const line = JSON.stringify({
        at: deps.clock.now().toISOString(),
        run: ownerOf(io.lock).name,
        step: step.id,
        digest: digestOf(step).slice(0, 16),
        event,
    });
    const lines = [...before.split("\n").filter((old) => old !== ""), line].slice(-LINES);
    await host.write(path, new TextEncoder().encode(`${lines.join("\n")}\n`), { mode: 0o640 });
}

;// CONCATENATED MODULE: ./build/adapters/compose/redact.js
/** Takes known secret values out of foreign text before anybody may see it; must not guess what looks like a secret. */
/** What stands where a secret stood. */
const redact_HIDDEN = "***";
/** Shorter values are everywhere by accident; hiding them would hide the text. */
const SHORTEST = 4;
/**
 * A function that replaces each of `secrets`, also line by line, in base64, in hex, URL-encoded and as JSON writes it.
 */
function redactor(secrets) {
    const forms = new Set();
    for (const secret of secrets) {
        for (const part of [secret, ...secret.split("\n")]) {
            const trimmed = part.trim();
            if (trimmed.length < SHORTEST)
                continue;
            const bytes = Buffer.from(trimmed);
            const base64 = bytes.toString("base64");
            for (const form of [
                trimmed,
                base64,
                base64.replace(/=+$/, ""),
                bytes.toString("base64url"),
                bytes.toString("hex"),
                encodeURIComponent(bytes.toString()),
                JSON.stringify(trimmed).slice(1, -1),
            ]) {
                forms.add(form);
            }
        }
    }
    // Longest first, so that no form leaves the rest of a longer one standing.
    const ordered = [...forms].toSorted((a, b) => b.length - a.length);
    return (text) => ordered.reduce((left, form) => left.replaceAll(form, redact_HIDDEN), text);
}
/** The values of an env file (`NAME=value`, quotes stripped, comments left out): all of them are the host's own. */
function envFileValues(content) {
    return content.split(/\r?\n/).flatMap((line) => {
        const value = /^\s*(?:export\s+)?[^#=\s][^=]*=(.*)$/.exec(line)?.[1]?.trim();
        if (value === undefined || value === "")
            return [];
        const quoted = /^(["'])(.*)\1/.exec(value);
        return quoted?.[2] === undefined ? [value, value.replace(/\s+#.*$/, "")] : [quoted[2]];
    });
}
/** Those values of `NAME=value` pairs that Git does not have anywhere in `texts`. */
function foreignValues(environment, texts) {
    return environment.flatMap((pair) => {
        const value = pair.slice(pair.indexOf("=") + 1);
        return value === "" || texts.some((text) => text.includes(value)) ? [] : [value];
    });
}
/** The last `lines` lines that say something, each at most 200 characters. */
function tail(text, lines) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .slice(-lines)
        .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line))
        .join("\n");
}

;// CONCATENATED MODULE: ./build/adapters/compose/quote.js
/** The last words of a container for a report: a few lines, every value that only the host knows taken out. */





/** Takes out of foreign text what the project's env files, containers and `secrets` hold and its Compose files do not. */
async function projectRedactor({ host, call, project }, secrets) {
    const text = async (path) => new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
    const envFiles = await Promise.all([...call.envFiles, `${call.directory}/.env`].map(text));
    const composeFiles = await Promise.all(call.files.map(text));
    const environments = (await projectContainers(host, project.project)).flatMap(({ environment }) => environment);
    return redactor([...secrets, ...envFiles.flatMap(envFileValues), ...foreignValues(environments, composeFiles)]);
}
/** What a container that did not get well said last: its health check where it has one, else its log. */
async function lastWords({ host }, container, redact) {
    const health = tail(redact(container.healthOutput ?? ""), 2);
    if (health !== "")
        return (0,core_words/* say */.cv) `; the check said ${health}`;
    const { stdout, stderr } = await look(host, logsArgs(container.id, 50));
    const log = tail(redact(`${stdout}\n${stderr}`), 3);
    return log === "" ? [] : (0,core_words/* say */.cv) `; it said last ${log}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/recreate.js




/**
 * Starts what has to be started, then makes anew what has to be. `failed` is Compose's words, not redacted;
 * `touched` are services that it replaced although they were not named.
 */
async function recreate({ host, io, project }, call, services, env) {
    const isNamed = ({ service }) => services.some(({ name }) => name === service);
    await clearLeftovers(host, io.lock, (await projectContainers(host, call.project)).filter(isNamed));
    const before = await projectContainers(host, call.project);
    let failed;
    for (const anew of [false, true]) {
        const names = services.flatMap((service) => (service.recreate === anew ? [service.name] : []));
        if (names.length === 0 || failed !== undefined)
            continue;
        io.progress((0,core_words/* say */.cv) `${[anew ? "recreating" : "starting"]} ${(0,core_words/* list */.p_)(names.map((name) => (0,core_words/* say */.cv) `${name}`))}`);
        const options = { env, cwd: call.directory, timeoutMs: (project.timeout + 300) * 1000 };
        const { code, stderr } = await attempt(host, io.lock, upArgs(call, names, anew), options);
        if (code !== 0)
            failed = lastLine(stderr);
    }
    const left = new Set((await projectContainers(host, call.project)).map(({ id }) => id));
    const touched = before.filter((container) => !isNamed(container) && !left.has(container.id)).map(({ service }) => service);
    return { ...(failed === undefined ? {} : { failed }), touched: [...new Set(touched)] };
}
/**
 * Clears what an interrupted recreate left behind. Where the old container is still there, the new one never ran and
 * goes; where it is gone, the new one is the only one that has its anonymous volumes, so it gets its proper name.
 */
async function clearLeftovers(host, lock, containers) {
    for (const leftover of containers.filter(isLeftover)) {
        const proper = leftover.name.slice(13);
        const isTaken = containers.some(({ id, name }) => id === leftover.replaces || name === proper);
        await change(host, lock, isTaken ? removeContainersArgs([leftover.id]) : renameArgs(leftover.id, proper));
    }
}
/**
 * Removes networks so that Compose makes them anew: takes the planned services' containers off them first. Gives
 * why not, before anything was stopped, when somebody else's container is attached.
 */
async function removeNetworks({ host, io, value, project }, services) {
    const planned = (await projectContainers(host, project.project)).filter(({ service }) => services.includes(service));
    const attached = [];
    for (const network of value.networks) {
        const { code, stdout } = await look(host, inspectNetworkArgs(network));
        if (code !== 0)
            continue;
        const ids = attachedTo(JSON.parse(stdout));
        const foreign = ids.find((id) => !planned.some((container) => container.id === id));
        if (foreign !== undefined)
            return (0,core_words/* say */.cv) `container ${foreign.slice(0, 12)}, which is not part of this step, is attached to the network ${network}`;
        attached.push({ network, ids });
    }
    const stopping = [...new Set(attached.flatMap(({ ids }) => ids))];
    if (stopping.length > 0)
        await change(host, io.lock, stopArgs(stopping));
    for (const { network, ids } of attached) {
        for (const id of ids)
            await change(host, io.lock, disconnectArgs(network, id));
        await change(host, io.lock, removeNetworkArgs(network));
    }
    return undefined;
}
function attachedTo(inspected) {
    const [network] = Array.isArray(inspected) ? inspected : [];
    const containers = network?.Containers;
    return typeof containers === "object" && containers !== null ? Object.keys(containers) : [];
}

;// CONCATENATED MODULE: ./build/adapters/compose/write-files.js
/** Writes the changed files of a project, and takes them back; must not touch a file that no step names. */





/** The read side's bound for files that are compared by content. */
const MAX_BYTES = 64 * 1024 * 1024;
/** The new content of each file, by path; from the reviewed commit. Rejects when it is not what was planned. */
async function plannedContents({ io, value }) {
    const contents = new Map();
    for (const { path, source, after } of value.files) {
        const content = await io.tree.read(source, MAX_BYTES);
        if (sha256(content) !== after) {
            throw new errors/* UserError */.y((0,core_words/* say */.cv) `The file ${path} is not the one that was planned: it changed during the run.`, (0,core_words/* say */.cv) `Start the apply again: it plans anew.`);
        }
        contents.set(path, content);
    }
    return contents;
}
/** Why one of the files may not be written: something else than a file lies there. Undefined when all may. */
async function inTheWay({ host, project, value }) {
    for (const { path } of value.files) {
        const place = hostPath(project, path);
        const found = await host.stat(place);
        if (found !== undefined && found.type !== "file")
            return (0,core_words/* say */.cv) `${place} on the host is a ${found.type} where a file is to be written`;
    }
    return undefined;
}
/** Writes those that are not there yet, one by one, each whole or not at all. A file that exists keeps its rights. */
async function writeFiles({ host, project, io }, contents) {
    for (const [path, content] of contents) {
        const place = hostPath(project, path);
        const before = await host.read(place);
        if (before !== undefined && sha256(before) === sha256(content))
            continue;
        io.progress((0,core_words/* say */.cv) `writing ${place}`);
        await host.write(place, content, before === undefined ? { mode: isEnvFile(path) ? 0o600 : 0o644 } : {});
    }
}
/** Env files hold secrets more often than not. */
function isEnvFile(path) {
    return /(^|[/.])env$|(^|\/)\.env\b/.test(path);
}
/**
 * Puts the files of a record back as they were; gives those that somebody changed since, which stay as they are.
 * Rejects when a kept copy is not there.
 */
async function restoreFiles({ host, project, io }, { files }) {
    const changed = [];
    for (const { path, before, after } of files) {
        const place = hostPath(project, path);
        const content = await host.read(place);
        const digest = content === undefined ? null : sha256(content);
        if (digest === before)
            continue;
        if (digest !== after) {
            changed.push(place);
        }
        else if (before === null) {
            await mutate(host, io.lock, "rm", ["-f", "--", place], { timeoutMs: 30_000 });
        }
        else {
            const copy = await host.read(ownPath(project, "previous", path));
            if (copy === undefined || sha256(copy) !== before)
                throw missingCopy(place);
            await host.write(place, copy);
        }
    }
    return changed;
}
function missingCopy(place) {
    return new errors/* RemoteError */.H({
        system: "docker",
        operation: "taking files back",
        retryable: false,
        words: (0,core_words/* say */.cv) `The previous version of ${place} is not among the kept copies`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/rollback.js













/** `rolled-back` with `because`, or `failed` with both reasons and what is left. */
async function rollback_takeBack(context, record, because) {
    await note(context, "taking back");
    const outcome = await restore(context, record).catch((error) => ({ ok: false, because: result_textOf(error) }));
    if (!outcome.ok) {
        await note(context, "failed");
        const kept = ownPath(context.project, "previous");
        return { status: "failed", because: (0,core_words/* say */.cv) `${because}. Taking it back failed too: ${outcome.because}. The previous files are in ${kept}` };
    }
    await writeRecord(context, { ...record, status: "taken-back" });
    await note(context, "rolled-back");
    return { status: "rolled-back", because, notes: outcome.notes };
}
async function restore(context, record) {
    const { host, project, io, value } = context;
    io.progress((0,core_words/* say */.cv) `taking the step back`);
    const changed = await restoreFiles(context, record);
    if (changed.length > 0)
        return { ok: false, because: (0,core_words/* say */.cv) `somebody changed ${(0,core_words/* list */.p_)(changed.map((file) => (0,core_words/* say */.cv) `${file}`))} meanwhile` };
    const now = byService(await projectContainers(host, project.project));
    const known = record.services.filter((service) => service.before !== null);
    const added = record.services.filter(({ before }) => before === null).flatMap(({ name }) => now.get(name) ?? []);
    const notes = await stopNew(context, added);
    const back = outOfPlace(known, now, value.services);
    if (back.length === 0)
        return { ok: true, notes };
    const { env, secrets } = await environmentOf(record.variables.before, io.secrets);
    const pinned = await pin(context, back, env);
    if ("missing" in pinned)
        return { ok: false, because: pinned.missing };
    const { failed } = await recreate(context, pinned.call, back.map(({ name }) => ({ name, recreate: true })), env);
    const redact = await projectRedactor(context, secrets);
    if (failed !== undefined)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose failed: ${redact(failed)}` };
    return rollback_settle(context, back, [...notes, ...pinned.notes], redact);
}
/** Waits for what ran before, stops what did not, and compares each with what it was. */
async function rollback_settle(context, back, notes, redact) {
    const { host, project, io, deps } = context;
    const services = back.filter(({ before }) => before.running).map(({ name }) => name);
    const health = await waitHealthy(host, deps.clock, {
        project: project.project,
        services,
        timeoutSeconds: project.timeout,
        signal: io.signal,
        progress: io.progress,
    });
    const containers = byService(await projectContainers(host, project.project));
    const idle = back.filter(({ before }) => !before.running).flatMap(({ name }) => (containers.get(name) ?? []).map(({ id }) => id));
    if (idle.length > 0)
        await change(host, io.lock, stopArgs(idle));
    if (health.status === "ill") {
        return {
            ok: false,
            because: (0,core_words/* say */.cv) `${health.service}, as it was before, did not get healthy either: ${health.because}${await lastWords(context, health.container, redact)}`,
        };
    }
    const other = back.filter(({ name, before }) => {
        const [container] = containers.get(name) ?? [];
        if (container === undefined)
            return true;
        const facts = factsUnder(io.fingerprint, container);
        // Under another run's key only the image can be compared.
        return facts.key === before.facts.key ? facts.fingerprint !== before.facts.fingerprint : container.image !== before.image;
    });
    if (other.length === 0)
        return { ok: true, notes };
    const which = (0,core_words/* list */.p_)(other.map(({ name }) => (0,core_words/* say */.cv) `${name}`));
    return {
        ok: false,
        because: (0,core_words/* say */.cv) `${which} runs again from the previous files and image, but not as it was: something else that it is made from (a variable of the run, an env file) has changed too`,
    };
}
/** Services that are not what they were, and whoever goes down with them. */
function outOfPlace(known, now, planned) {
    const names = new Set();
    for (const { name, before } of known) {
        const containers = now.get(name) ?? [];
        const same = containers.length > 0 && containers.every(({ id }) => before.containers.includes(id));
        const down = before.running && !containers.some(({ status }) => status === "running");
        if (!same || down)
            names.add(name);
    }
    // In dependency order, so that one pass finds whoever lives in somebody who lives in somebody.
    for (const { name, livesIn } of planned)
        if (livesIn.some((other) => names.has(other)))
            names.add(name);
    return known.filter(({ name }) => names.has(name));
}
/** A service that is new has nothing to go back to. Its container is stopped and left for its author to look at. */
async function stopNew({ host, io }, containers) {
    const running = containers.filter(({ status }) => status !== "created" && status !== "exited");
    if (running.length > 0)
        await change(host, io.lock, stopArgs(running.map(({ id }) => id)));
    const names = [...new Set(containers.map(({ service }) => service))];
    return names.map((name) => (0,core_words/* say */.cv) `${name} is new: its container is stopped and left to look at`);
}
/**
 * The call that brings back the previous images. Where the previous file's image name means another image by now
 * (its tag moved), an override beside the project names the previous one by its id; no tag is moved back.
 */
async function pin({ host, call, project }, back, env) {
    const images = await imagesOf(host, call, env);
    const services = {};
    for (const { name, before } of back) {
        const reference = images.get(name)?.reference;
        if (reference === undefined)
            return { missing: (0,core_words/* say */.cv) `the previous files have no service ${name}` };
        if ((await localImage(host, reference))?.Id === before.image)
            continue;
        if ((await localImage(host, before.image)) === undefined)
            return { missing: (0,core_words/* say */.cv) `the image that ${name} ran from (${before.image}) is no longer on the host` };
        services[name] = { image: before.image };
    }
    const names = Object.keys(services);
    if (names.length === 0)
        return { call, notes: [] };
    const override = ownPath(project, "rollback.yaml");
    await host.write(override, new TextEncoder().encode(`${JSON.stringify({ services })}\n`), { mode: 0o644 });
    const notes = names.map((name) => (0,core_words/* say */.cv) `${name} runs from its previous image by id, since its tag means another one by now`);
    return { call: { ...call, files: [...call.files, override] }, notes };
}

;// CONCATENATED MODULE: ./build/adapters/compose/relations.js
/** Reads the relations of a service out of its attributes and of the services that it depends on by address. */
function relationsOf(name, attributes, dependsOn) {
    const sharesWith = ["network_mode", "ipc", "pid"].flatMap((field) => {
        const value = attributes[field];
        const service = typeof value === "string" ? /^service:(.+)$/.exec(value)?.[1] : undefined;
        return service === undefined ? [] : [service];
    });
    const after = new Set([...dependsOn, ...sharesWith]);
    after.delete(name);
    return { name, after: [...after], sharesWith: [...new Set(sharesWith)] };
}
/** Services so that each comes after those it depends on; otherwise by name. A cycle, which Compose refuses, ends the order. */
function relations_inOrder(services) {
    const rest = new Map(services.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((service) => [service.name, service]));
    const order = [];
    while (rest.size > 0) {
        const next = [...rest.values()].find(({ after }) => after.every((other) => !rest.has(other))) ?? [...rest.values()][0];
        if (next === undefined)
            break;
        order.push(next);
        rest.delete(next.name);
    }
    return order;
}

;// CONCATENATED MODULE: ./build/adapters/compose/project-view.js
/** Differences, wants and readings sorted by the Compose project they belong to; pure. */



/** `compose/<type>/<project>/<name>`; the name may hold slashes and is empty for the project itself. */
function addressed(address) {
    const [, type = "", project = "", ...name] = address.split("/");
    return { type, project, name: name.join("/") };
}
/** One view for each project that has differences, by component and project. */
function projectViews(differences, want, have) {
    const wanted = groupBy(want.resources, ({ target, address }) => keyOf(target, address));
    const complete = have.flatMap((reading) => (reading.status === "complete" ? [reading] : []));
    const observed = groupBy(complete.flatMap(({ target, resources }) => resources.map((resource) => ({ target, resource }))), ({ target, resource }) => keyOf(target, resource.address));
    const changing = groupBy(differences, ({ component, target, address }) => JSON.stringify([component, keyOf(target, address)]));
    return [...changing.entries()]
        .toSorted(([a], [b]) => (0,core_diagnostics/* compareText */.n6)(a, b))
        .map(([, group]) => {
        const { component, target, address } = group[0];
        const key = keyOf(target, address);
        return {
            component,
            target,
            project: addressed(address).project,
            differences: group,
            wanted: wanted.get(key) ?? [],
            observed: (observed.get(key) ?? []).map(({ resource }) => resource),
        };
    });
}
function keyOf(target, address) {
    return JSON.stringify([target, addressed(address).project]);
}
/** The differences of one type of resource that bring about or change something. */
function changesOf({ differences }, type) {
    return differences.filter(({ address, kind }) => kind !== "delete" && addressed(address).type === type);
}
/** The names of the observed resources of one type, sorted. */
function observedNames({ observed }, type) {
    return observed
        .map(({ address }) => addressed(address))
        .flatMap((found) => (found.type === type ? [found.name] : []))
        .toSorted(core_diagnostics/* compareText */.n6);
}
/** The name that the engine knows a network or volume by. */
function realName(view, type, name) {
    const real = seen(view, `compose/${type}/${view.project}/${name}`)?.attributes["name"];
    return typeof real === "string" ? real : `${view.project}_${name}`;
}
/** What was seen at an address, if anything was. */
function seen({ observed }, address) {
    return observed.find((resource) => resource.address === address);
}
/** The wanted services of the project and how they hang together. */
function serviceRelations({ wanted }) {
    return wanted.flatMap(({ address, attributes, dependsOn }) => {
        const { type, name } = addressed(address);
        if (type !== "Service")
            return [];
        const after = dependsOn.map(addressed).flatMap((other) => (other.type === "Service" ? [other.name] : []));
        return [relationsOf(name, attributes, after)];
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/look-again.js


/**
 * What is left of a step: all of it, nothing (`unchanged`), or the rest after a run that was cut off. Whatever is
 * neither as planned from nor as wanted was changed by somebody else: `stale`.
 */
async function look_again_compare(context) {
    const { step, value, io, deps } = context;
    const want = wantedOf(context);
    const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
    const unknown = have.find((reading) => reading.status === "unknown");
    if (unknown?.status === "unknown")
        return ended({ status: "failed", because: (0,core_words/* say */.cv) `the host could not be looked at: ${unknown.because.message}` });
    const left = deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
    if (left.length === 0)
        return ended({ status: "unchanged" });
    const services = value.services.filter(({ name }) => left.some((difference) => isOf(difference, "Service", name)));
    const files = value.files.filter(({ path }) => left.some((difference) => isOf(difference, "File", path)));
    const stale = staleService(context, services, have) ?? staleFile(context, files, have);
    return stale === undefined ? { status: "go", services, files } : ended(stale);
}
/** The differences of the step that still stand; an empty list when it is as wanted, undefined when it cannot be seen. */
async function remainder(context) {
    const { step, io, deps } = context;
    const want = wantedOf(context);
    const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
    if (have.some(({ status }) => status === "unknown"))
        return undefined;
    return deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
}
function ended(result) {
    return { status: "ended", result };
}
function wantedOf({ step, value }) {
    const resources = value.wanted.map((wanted) => ({
        ...wanted,
        component: step.component,
        target: step.target,
        source: { file: "", line: 1, column: 1 },
    }));
    return { resources, absences: [] };
}
function isOf({ address }, type, name) {
    const found = addressed(address);
    return found.type === type && found.name === name;
}
function staleService({ value }, services, have) {
    for (const { name, expected } of services) {
        const now = resource(have, `compose/Service/${value.project.project}/${name}`)?.revision ?? null;
        if (now !== expected)
            return { status: "stale", expected: containerWords(name, expected), found: containerWords(name, now) };
    }
    return undefined;
}
function staleFile({ value }, files, have) {
    for (const { path, before } of files) {
        const content = resource(have, `compose/File/${value.project.project}/${path}`)?.attributes["content"];
        const now = typeof content === "string" ? content : null;
        if (now !== before)
            return { status: "stale", expected: fileWords(path, before), found: fileWords(path, now) };
    }
    return undefined;
}
function resource(have, address) {
    return have.flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).find((found) => found.address === address);
}
function containerWords(name, id) {
    return id === null ? (0,core_words/* say */.cv) `no container of ${name}` : (0,core_words/* say */.cv) `container ${id.slice(0, 12)} of ${name}`;
}
function fileWords(path, digest) {
    return digest === null ? (0,core_words/* say */.cv) `no file ${path}` : (0,core_words/* say */.cv) `${path} with SHA-256 ${digest.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/up.js














/** See {@link Adapter.apply}. Everything that can be refused is refused before the first write. */
async function applyUp(planned) {
    const standing = await look_again_compare(planned);
    if (standing.status === "ended")
        return standing.result;
    const context = { ...planned, value: { ...planned.value, services: [...standing.services], files: [...standing.files] } };
    const blocked = await inTheWay(context);
    if (blocked !== undefined)
        return { status: "failed", because: blocked };
    const { host, io, project } = context;
    const environment = await environmentOf(project.variables, io.secrets);
    const contents = await plannedContents(context);
    await assertHeld(host, io.lock);
    const record = await begin(context, await projectContainers(host, project.project));
    await note(context, "begun");
    const outcome = await carryOut(context, contents, environment).catch((error) => ({
        ok: false,
        because: io.signal.aborted ? (0,core_words/* say */.cv) `it was waiting` : result_textOf(error),
    }));
    if (outcome.ok) {
        await writeRecord(context, { ...record, status: "applied" });
        await note(context, "applied");
        return { status: "applied", notes: [...outcome.notes, ...(await leftOver(context))] };
    }
    if (io.signal.aborted) {
        // No time to take anything back; the record stays open, and the next run sees for itself what is there.
        await note(context, "unknown");
        return { status: "unknown", because: (0,core_words/* say */.cv) `the run was stopped in the middle: ${outcome.because}` };
    }
    if (!planned.step.reversible) {
        await note(context, "failed");
        return { status: "failed", because: outcome.because };
    }
    return rollback_takeBack(context, record, outcome.because);
}
async function carryOut(context, contents, { env, secrets }) {
    const { host, io, project, call, value, deps } = context;
    await writeFiles(context, contents);
    const services = value.services.map(({ name }) => name);
    if (services.length === 0)
        return { ok: true, notes: [] };
    const images = await imagesOf(host, call, env);
    for (const { name, digest } of value.services) {
        const image = images.get(name);
        const found = image === undefined ? undefined : await ensureImage(host, { ...image, always: false, digest }, io.signal);
        if (found?.status === "missing")
            return { ok: false, because: found.words };
    }
    const attached = await removeNetworks(context, services);
    if (attached !== undefined)
        return { ok: false, because: attached };
    const { failed, touched } = await recreate(context, call, value.services, env);
    const redact = await projectRedactor(context, secrets);
    if (touched.length > 0)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose also replaced ${(0,core_words/* list */.p_)(touched.map((name) => (0,core_words/* say */.cv) `${name}`))}, which was not planned` };
    const health = await waitHealthy(host, deps.clock, {
        project: project.project,
        services,
        // After a failed `up` whatever is not well by now will not be.
        timeoutSeconds: failed === undefined ? project.timeout : 0,
        signal: io.signal,
        progress: io.progress,
    });
    if (health.status === "ill") {
        const compose = failed === undefined ? [] : (0,core_words/* say */.cv) ` (Compose: ${redact(failed)})`;
        return {
            ok: false,
            because: (0,core_words/* say */.cv) `${health.service} did not get healthy: ${health.because}${await lastWords(context, health.container, redact)}${compose}`,
        };
    }
    if (failed !== undefined)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose failed: ${redact(failed)}` };
    return { ok: true, notes: health.done.map((name) => (0,core_words/* say */.cv) `${name} ended with exit code 0, which counts as a job that is done`) };
}
/** What is still not as wanted although everything ran; told, since the next plan will show it again. */
async function leftOver(context) {
    const left = await remainder(context);
    if (left === undefined)
        return [(0,core_words/* say */.cv) `afterwards the host could not be looked at`];
    return left.map(({ address, reasons }) => (0,core_words/* say */.cv) `${address} is still not as wanted: ${(0,core_words/* list */.p_)(reasons.map(({ message }) => message))}`);
}

;// CONCATENATED MODULE: ./build/adapters/compose/apply.js









/** See {@link Adapter.apply}. */
async function applyStep(host, step, io, deps) {
    const value = StepValue.parse(step.value);
    try {
        if (value.action === "pull")
            return await applyPull(host, value, io);
        if (value.action === "remove")
            return await applyRemove(host, step, value, io);
        return await applyUp(contextOf(host, step, value, io, deps));
    }
    catch (error) {
        return { status: "failed", because: result_textOf(error) };
    }
}
/** See {@link Adapter.rollBack}: called when a probe of an applied step fails. The engine adds which one it was. */
async function rollBack(host, step, io, deps) {
    const value = StepValue.parse(step.value);
    const because = (0,core_words/* say */.cv) `a probe failed after the step`;
    if (value.action !== "up")
        return { status: "failed", because: (0,core_words/* say */.cv) `this step cannot be taken back` };
    try {
        const context = contextOf(host, step, value, io, deps);
        const record = await readRecord(context);
        if (record?.digest !== digestOf(step))
            return { status: "failed", because: (0,core_words/* say */.cv) `what was there before this step is not on record any more` };
        if (record.status === "taken-back")
            return { status: "rolled-back", because };
        return await rollback_takeBack(context, record, because);
    }
    catch (error) {
        return { status: "failed", because: result_textOf(error) };
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/adapters/compose/dotenv.js
/** Reads env files the way Compose does, without replacing variables; must not read the disk. */
const ESCAPES = { n: "\n", r: "\r", t: "\t" };
/** The entries in order; a later one of the same name wins. Lines that are none are left out. */
function parseEnv(text) {
    const lines = text
        .replace(/^\uFEFF/, "")
        .split("\n")
        .map((line) => line.replace(/\r$/, ""));
    const found = [];
    for (let index = 0; index < lines.length; index += 1) {
        const line = index + 1;
        const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*(?:[=:]\s*(.*))?$/.exec(lines[index] ?? "");
        const [, name, rest] = match ?? [];
        if (name === undefined)
            continue;
        if (rest === undefined) {
            found.push({ name, line });
            continue;
        }
        const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : undefined;
        let raw = rest;
        if (quote === undefined) {
            found.push({ name, line, value: unquoted(raw) });
            continue;
        }
        // A quoted value may go on over several lines.
        while (closing(raw, quote) === -1 && index + 1 < lines.length) {
            index += 1;
            raw += `\n${lines[index] ?? ""}`;
        }
        found.push({ name, line, value: quoted(raw, quote) });
    }
    return found;
}
function unquoted(raw) {
    const comment = /\s#/.exec(raw)?.index ?? (raw.startsWith("#") ? 0 : raw.length);
    return raw.slice(0, comment).trim();
}
function quoted(raw, quote) {
    const end = closing(raw, quote);
    const inner = raw.slice(1, end === -1 ? raw.length : end);
    if (quote === "'")
        return inner.replaceAll("$", "$$$$");
    return inner.replace(/\\(.)/gs, (whole, char) => char === "$" ? "$$" : (ESCAPES[char] ?? (char === '"' || char === "\\" ? char : whole)));
}
function closing(raw, quote) {
    for (let index = 1; index < raw.length; index += 1) {
        if (raw[index] === "\\" && quote === '"')
            index += 1;
        else if (raw[index] === quote)
            return index;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/text.js
/** A variable where Compose would put a value: `${NAME}`, `${NAME:-x}` or `$NAME`; never an escaped `$$`. */
const VARIABLE = /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-?+])?|\$([A-Za-z_][A-Za-z0-9_]*)/g;
/** The variables that Compose would replace in `text`, nested defaults included. */
function variablesIn(text) {
    return [...text.matchAll(VARIABLE)].flatMap((match) => {
        const name = match[1] ?? match[3];
        if (name === undefined)
            return [];
        const before = text.slice(0, match.index);
        const nested = before.split("${").length > before.split("}").length;
        return [{ name, offset: match.index, ...(match[2] === undefined ? {} : { operator: match[2] }), ...(nested ? { nested } : {}) }];
    });
}
/** Whether any text inside `value` has a variable in it, so that what it becomes is the host's. */
function isInterpolated(value) {
    if (typeof value === "string")
        return value.includes("$") && variablesIn(value).length > 0;
    if (typeof value !== "object" || value === null)
        return false;
    return Object.values(value).some(isInterpolated);
}
function unescaped(value) {
    if (typeof value === "string")
        return value.replaceAll("$$", "$");
    if (Array.isArray(value))
        return value.map((item) => unescaped(item));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescaped(item)]));
}
const UNITS = { b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };
/** Bytes as Compose reads them: `64M`, `64mb`, `64MiB`, `67108864`; undefined for anything else. */
function toBytes(value) {
    if (typeof value === "number")
        return value;
    if (typeof value !== "string")
        return undefined;
    const match = /^(-?\d+(?:\.\d+)?)\s*([bkmgtp]?)(?:i?b)?$/i.exec(value.trim());
    const unit = UNITS[(match?.[2] ?? "").toLowerCase() || "b"];
    return match?.[1] === undefined || unit === undefined ? undefined : Math.floor(Number(match[1]) * unit);
}
/** Bytes in the largest unit without a remainder: 67108864 is `64M`. */
function text_bytes(count) {
    const unit = ["t", "g", "m", "k"].find((name) => count !== 0 && count % (UNITS[name] ?? 1) === 0);
    return unit === undefined ? String(count) : `${count / (UNITS[unit] ?? 1)}${unit.toUpperCase()}`;
}
const NANOSECONDS = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
/** Nanoseconds of a duration as Go writes it (`1m30s`, `1.5h`); undefined for anything else. */
function toNanoseconds(value) {
    if (typeof value !== "string" || !/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(value))
        return value === "0" ? 0 : undefined;
    const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
    return Math.round(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (NANOSECONDS[unit ?? ""] ?? 0), 0));
}
/** A duration without empty units: 90e9 is `1m30s`. */
function duration(nanoseconds) {
    const hours = Math.floor(nanoseconds / 3600e9);
    const minutes = Math.floor((nanoseconds % 3600e9) / 60e9);
    const seconds = Number(((nanoseconds % 60e9) / 1e9).toFixed(9));
    return [hours > 0 ? `${hours}h` : "", minutes > 0 ? `${minutes}m` : "", seconds > 0 ? `${seconds}s` : ""].join("") || "0s";
}
/** A command line as words, as Compose splits it: quotes and backslashes as in a shell, nothing else. */
function words(line) {
    const found = [];
    let word;
    let quote;
    for (let index = 0; index < line.length; index += 1) {
        const char = line[index] ?? "";
        if (quote === undefined && /\s/.test(char)) {
            if (word !== undefined)
                found.push(word);
            word = undefined;
        }
        else if (char === "\\" && quote !== "'") {
            index += 1;
            word = (word ?? "") + (line[index] ?? "");
        }
        else if (quote === undefined && (char === '"' || char === "'")) {
            quote = char;
            word ??= "";
        }
        else if (char === quote) {
            quote = undefined;
        }
        else {
            word = (word ?? "") + char;
        }
    }
    return word === undefined ? found : [...found, word];
}
/** The value as a list; undefined and null are empty. */
function list(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [value];
}
/** The value as a record; anything else is empty. */
function text_record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A scalar as text, as YAML's numbers and booleans reach a container; undefined for null and for what is no scalar. */
function scalar(value) {
    return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}
/** Compose's two spellings of a mapping, `{A: b}` and `["A=b", "A"]`, as entries; null where no value is given. */
function entries(value, separator = "=") {
    if (!Array.isArray(value))
        return Object.entries(text_record(value)).map(([key, item]) => [key, scalar(item) ?? null]);
    return value.flatMap((item) => {
        const text = scalar(item);
        if (text === undefined)
            return [];
        const at = text.indexOf(separator);
        return [at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)]];
    });
}
/** Undefined for an empty list or record, so that "nothing given" has one form. */
function unlessEmpty(value) {
    if (typeof value === "object" && value !== null && Object.keys(value).length === 0)
        return undefined;
    return value;
}

;// CONCATENATED MODULE: ./build/adapters/compose/compose-file.js
/** Where things stand in a Compose file, and which other files it names; must not decide what the file means. */




/** Never fails: what YAML cannot read, Compose will refuse by itself. Aliases are not expanded. */
function parseComposeFile(path, text) {
    const lines = new dist/* LineCounter */.HN();
    const parse = (source) => (0,dist/* parseDocument */.Tp)(source, { lineCounter: lines, logLevel: "silent", uniqueKeys: false, merge: true });
    try {
        return { path, text, lines, document: parse(text) };
    }
    catch {
        // Nested deeper than the parser's stack: nobody can be shown a place in it.
        return { path, text, lines, document: parse("") };
    }
}
/** The value of `name:` at the top, as written. */
function projectNameIn({ document }) {
    const name = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get("name") : undefined;
    return typeof name === "string" || typeof name === "number" ? String(name) : undefined;
}
/**
 * The place of a key, e.g. `["services", "web", "image"]`, in the last file that has it; else of the deepest part of
 * the way that some file has. Undefined when none has even the first.
 */
function placeOf(files, way) {
    for (let length = way.length; length > 0; length -= 1) {
        for (const file of files.toReversed()) {
            const offset = offsetOf(file, way.slice(0, length));
            if (offset !== undefined)
                return rangeAt(file, offset);
        }
    }
    return undefined;
}
function offsetOf({ document }, way) {
    let node = document.contents;
    let offset;
    for (const step of way) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find(({ key }) => ((0,dist/* isScalar */.jn)(key) ? String(key.value) : undefined) === String(step));
            if (pair === undefined)
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof step === "number") {
            node = node.items[step];
            offset = node?.range?.[0];
        }
        else {
            return undefined;
        }
    }
    return offset;
}
function rangeAt({ path, lines }, offset) {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
}
/** Every use of a variable in the values of a file, in the order of the text. Keys are not replaced by Compose. */
function variablesOf(file) {
    const found = [];
    (0,dist/* visit */.YR)(file.document, {
        Scalar(key, node) {
            if (key === "key" || typeof node.value !== "string" || !node.value.includes("$"))
                return;
            const [start, end] = node.range ?? [0, 0];
            for (const use of variablesIn(file.text.slice(start, end)))
                found.push({ ...use, at: rangeAt(file, start + use.offset) });
        },
    });
    return found.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
/** The same for an env file. */
function variablesOfEnvFile(path, text) {
    const lines = text.split("\n");
    return parseEnv(text).flatMap(({ value, line }) => variablesIn(value ?? "").map((use) => {
        const column = Math.max(0, (lines[line - 1] ?? "").indexOf(`$${lines[line - 1]?.includes(`\${${use.name}`) === true ? "{" : ""}${use.name}`));
        return { ...use, at: { file: path, line, column: column + 1 } };
    }));
}
/** The further Compose files and env files that `file` names, `folder` being the project's folder in the repository. */
function filesNamedIn(file, folder) {
    const base = external_node_path_.posix.relative(folder, external_node_path_.posix.dirname(file.path));
    const found = [];
    const add = (kind, value) => {
        for (const path of pathsIn(value))
            found.push({ kind, path: external_node_path_.posix.isAbsolute(path) ? path : external_node_path_.posix.join(base, path) });
    };
    (0,dist/* visit */.YR)(file.document, {
        Pair(_, pair, ancestors) {
            const name = (0,dist/* isScalar */.jn)(pair.key) ? pair.key.value : undefined;
            const depth = ancestors.filter(dist/* isPair */.tO).length;
            if (name === "env_file" || name === "label_file")
                add("env", toPlain(pair.value, file));
            if (name === "include" && depth === 0)
                add("compose", toPlain(pair.value, file));
            if (name === "extends")
                add("compose", fileOf(toPlain(pair.value, file)));
        },
    });
    return found;
}
function toPlain(node, { document }) {
    const resolved = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
    try {
        return resolved?.toJS(document, { maxAliasCount: 100 });
    }
    catch {
        // More aliases than any list of files has: Compose will say what it thinks of it.
        return undefined;
    }
}
function fileOf(value) {
    return typeof value === "object" && value !== null && "file" in value ? value.file : undefined;
}
/** A text, a list of texts, or records with a `path`. */
function pathsIn(value) {
    if (typeof value === "string")
        return [value];
    if (Array.isArray(value))
        return value.flatMap(pathsIn);
    return typeof value === "object" && value !== null && "path" in value ? pathsIn(value.path) : [];
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/row.js
/** What one row of the field table is made of; must not know any field. */

/** A row that is compared as one value. `secret` is false unless told. */
function whole(row) {
    return { secret: false, ...row, keyed: false };
}
/** A row that is compared key by key. */
function keyed(row) {
    return { ...row, keyed: true };
}
/** `value`, which is also what whoever asks for nothing gets when it is `fallback`. */
function unlessDefault(value, fallback) {
    return sameOrAbsent(value, fallback) ? [undefined, value] : [value];
}
/** The same with the image's own setting; without the image nobody can tell, so whoever asks for nothing is content. */
function unlessImages(seen, value, ofImage) {
    return seen.image === undefined ? [value, undefined] : unlessDefault(value, ofImage(seen.image));
}
/** Settings that the engine decides by itself: whoever does not ask is content with any. */
function onlyIfAsked(value) {
    return [undefined, value];
}
function sameOrAbsent(a, b) {
    return a === undefined || b === undefined ? a === b : canonical(a) === canonical(b);
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/row-shapes.js
/** The shapes that several rows of the field table share; must not know a single field. */



/** A row whose config side is one text. */
function row_shapes_text(name, code, about, fromInspect) {
    return whole({ name, code, words: about, fromConfig: ({ raw }) => row_shapes_textOf(scalar(raw[name])), fromInspect });
}
/** A row that is on or off; off is the default. */
function row_shapes_flag(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => switchOf(raw[name]),
        fromInspect: (seen) => [fromInspect(seen) === true ? true : undefined],
    });
}
/** A row whose config side is one text or a list of texts in an order that matters. */
function listRow(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => unlessEmpty(list(raw[name]).map((item) => scalar(item) ?? "")),
        fromInspect: (seen) => [unlessEmpty([...(fromInspect(seen) ?? [])])],
    });
}
/** A row whose config side is a list of texts in any order. */
function sortedList(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => unlessEmpty(list(raw[name])
            .map((item) => scalar(item) ?? "")
            .toSorted(core_diagnostics/* compareText */.n6)),
        fromInspect: (seen) => [unlessEmpty((fromInspect(seen) ?? []).toSorted(core_diagnostics/* compareText */.n6))],
    });
}
/** A row of names and values, compared name by name. */
function pairsRow(name, code, about, fromInspect) {
    return keyed({
        name,
        code,
        words: about,
        secret: () => false,
        fromConfig: ({ raw }) => Object.fromEntries(entries(raw[name]).map(([key, value]) => [key, value ?? ""])),
        fromInspect: (seen) => Object.fromEntries(Object.entries(fromInspect(seen) ?? {}).map(([key, value]) => [key, [value]])),
    });
}
/** Undefined for what is missing or empty. */
function row_shapes_textOf(value) {
    return value === null || value === "" ? undefined : value;
}
/** True, or the text with a variable in it; off and absent are the same. */
function switchOf(value) {
    if (typeof value === "string" && isInterpolated(value))
        return value;
    return value === true || value === "true" || value === "yes" || value === "on" || value === "1" ? true : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/limit-rows.js
/** Rows of the field table: rights, limits, restarts and logs of a container; must not compare. */





const limitRows = [
    row_shapes_flag("read_only", "rights-changed", "the read-only root", ({ container }) => container.HostConfig.ReadonlyRootfs),
    row_shapes_flag("privileged", "rights-changed", "the privileges", ({ container }) => container.HostConfig.Privileged),
    capabilities("cap_add", ({ container }) => container.HostConfig.CapAdd),
    capabilities("cap_drop", ({ container }) => container.HostConfig.CapDrop),
    whole({
        name: "security_opt",
        code: "rights-changed",
        words: "the security options",
        fromConfig: ({ raw }) => unlessEmpty(securityOptions(list(raw["security_opt"]).map((item) => scalar(item) ?? ""))),
        fromInspect: ({ container: { HostConfig } }) => {
            const all = securityOptions(HostConfig.SecurityOpt ?? []);
            // The engine adds this one by itself to whoever sees the host's processes.
            return [unlessEmpty(all.filter((option) => option !== "label=disable")), unlessEmpty(all)];
        },
    }),
    sortedList("group_add", "rights-changed", "the groups", ({ container }) => container.HostConfig.GroupAdd),
    pairsRow("sysctls", "sysctls-changed", "the kernel parameters", ({ container }) => container.HostConfig.Sysctls),
    keyed({
        name: "ulimits",
        code: "limits-changed",
        words: "the ulimits",
        secret: () => false,
        fromConfig: ({ raw }) => Object.fromEntries(Object.entries(text_record(raw["ulimits"])).map(([name, value]) => [name, ulimit(value)])),
        fromInspect: ({ container, engine }) => Object.fromEntries((container.HostConfig.Ulimits ?? []).map(({ Name, Soft, Hard }) => {
            const value = `${Soft}:${Hard}`;
            return [Name, engine.ulimits.has(Name) ? [undefined, value] : [value]];
        })),
    }),
    size("mem_limit", (raw) => limited(raw, "memory") ?? raw["mem_limit"], ({ container }) => container.HostConfig.Memory),
    size("mem_reservation", (raw) => reserved(raw, "memory") ?? raw["mem_reservation"], ({ container }) => container.HostConfig.MemoryReservation),
    whole({
        name: "memswap_limit",
        code: "limits-changed",
        words: "the swap limit",
        fromConfig: ({ raw }) => byteText(raw["memswap_limit"]),
        fromInspect: ({ container: { HostConfig } }) => unlessDefault(byteText(HostConfig.MemorySwap), byteText((HostConfig.Memory ?? 0) * 2)),
    }),
    limit_rows_count("mem_swappiness", (raw) => raw["mem_swappiness"], ({ container }) => container.HostConfig.MemorySwappiness),
    whole({
        name: "shm_size",
        code: "limits-changed",
        words: "the shared memory",
        fromConfig: ({ raw }) => byteText(raw["shm_size"]),
        fromInspect: ({ container, engine }) => unlessDefault(byteText(container.HostConfig.ShmSize), byteText(engine.shmBytes)),
    }),
    limit_rows_count("cpus", (raw) => limited(raw, "cpus") ?? raw["cpus"], ({ container }) => (container.HostConfig.NanoCpus ?? 0) / 1e9),
    limit_rows_count("cpu_shares", (raw) => raw["cpu_shares"], ({ container }) => container.HostConfig.CpuShares),
    limit_rows_count("cpu_period", (raw) => raw["cpu_period"], ({ container }) => container.HostConfig.CpuPeriod),
    limit_rows_count("cpu_quota", (raw) => raw["cpu_quota"], ({ container }) => container.HostConfig.CpuQuota),
    row_shapes_text("cpuset", "limits-changed", "the CPU set", ({ container }) => [row_shapes_textOf(container.HostConfig.CpusetCpus)]),
    limit_rows_count("pids_limit", (raw) => limited(raw, "pids") ?? raw["pids_limit"], ({ container }) => Math.max(0, container.HostConfig.PidsLimit ?? 0)),
    limit_rows_count("oom_score_adj", (raw) => raw["oom_score_adj"], ({ container }) => container.HostConfig.OomScoreAdj),
    row_shapes_flag("oom_kill_disable", "limits-changed", "the out-of-memory killer", ({ container }) => container.HostConfig.OomKillDisable),
    row_shapes_text("cgroup_parent", "limits-changed", "the parent cgroup", ({ container }) => [row_shapes_textOf(container.HostConfig.CgroupParent)]),
    row_shapes_text("runtime", "runtime-changed", "the runtime", ({ container, engine }) => unlessDefault(row_shapes_textOf(container.HostConfig.Runtime), engine.runtime)),
    whole({
        name: "restart",
        code: "restart-changed",
        words: "the restart policy",
        fromConfig: ({ raw }) => restartPolicy(raw),
        fromInspect: ({ container }) => {
            const { Name, MaximumRetryCount } = container.HostConfig.RestartPolicy ?? {};
            return [policyText(Name ?? "", MaximumRetryCount ?? 0)];
        },
    }),
    keyed({
        name: "logging",
        code: "logging-changed",
        words: "the logging",
        secret: (key) => key === "options",
        fromConfig: ({ raw }) => logging(text_record(raw["logging"])),
        fromInspect: seenLogging,
    }),
];
function capabilities(name, fromInspect) {
    const short = (items) => unlessEmpty([...new Set(items.map((item) => (isInterpolated(item) ? item : item.toUpperCase().replace(/^CAP_/, ""))))].toSorted(core_diagnostics/* compareText */.n6));
    return whole({
        name,
        code: "rights-changed",
        words: "the capabilities",
        fromConfig: ({ raw }) => short(list(raw[name]).map((item) => scalar(item) ?? "")),
        fromInspect: (seen) => [short(fromInspect(seen) ?? [])],
    });
}
function securityOptions(options) {
    return options
        .map((option) => isInterpolated(option) ? option : option === "no-new-privileges" ? "no-new-privileges=true" : option.replace(/^([^:=]+)[:=]/, "$1="))
        .toSorted(core_diagnostics/* compareText */.n6);
}
function size(name, from, fromInspect) {
    return whole({
        name,
        code: "limits-changed",
        words: name === "mem_limit" ? "the memory limit" : "the memory reservation",
        fromConfig: ({ raw }) => byteText(from(raw)),
        fromInspect: (seen) => [byteText(fromInspect(seen))],
    });
}
function byteText(value) {
    const amount = value === undefined || value === null ? 0 : toBytes(value);
    return amount === undefined ? value : amount === 0 ? undefined : text_bytes(amount);
}
/** A number as text, 0 being "not set"; -1 as `pids_limit` means the same. */
function limit_rows_count(name, from, fromInspect) {
    const numberText = (value) => {
        const given = scalar(value);
        if (given === undefined || given === "")
            return undefined;
        const amount = Number(given);
        return Number.isNaN(amount) ? given : amount === 0 || (amount < 0 && name === "pids_limit") ? undefined : String(amount);
    };
    return whole({
        name,
        code: "limits-changed",
        words: name.startsWith("cpu") ? "the CPU limit" : name === "pids_limit" ? "the process limit" : "the memory behaviour",
        fromConfig: ({ raw }) => numberText(from(raw)),
        fromInspect: (seen) => [numberText(fromInspect(seen))],
    });
}
function limited(raw, name) {
    return text_record(text_record(text_record(raw["deploy"])["resources"])["limits"])[name];
}
function reserved(raw, name) {
    return text_record(text_record(text_record(raw["deploy"])["resources"])["reservations"])[name];
}
function ulimit(value) {
    if (typeof value !== "object" || value === null)
        return `${String(value)}:${String(value)}`;
    const { soft, hard, single } = text_record(value);
    return `${scalar(soft) ?? scalar(single) ?? ""}:${scalar(hard) ?? scalar(single) ?? ""}`;
}
/** `deploy.restart_policy` wins over `restart`, as in Compose. */
function restartPolicy({ restart, deploy }) {
    const policy = text_record(text_record(deploy)["restart_policy"]);
    const condition = scalar(policy["condition"]);
    if (condition !== undefined)
        return policyText(condition === "none" ? "no" : condition === "any" ? "always" : condition, Number(scalar(policy["max_attempts"]) ?? 0));
    const given = scalar(restart);
    if (given === undefined || isInterpolated(given))
        return given;
    const [name = "", retries = "0"] = given.split(":");
    return policyText(name, Number(retries));
}
function policyText(name, retries) {
    if (name === "" || name === "no")
        return undefined;
    return name === "on-failure" && retries > 0 ? `${name}:${retries}` : name;
}
function logging({ driver, options }) {
    const given = Object.fromEntries(entries(options).map(([key, value]) => [key, value ?? ""]));
    const name = row_shapes_textOf(scalar(driver));
    return { ...(name === undefined ? {} : { driver: name }), ...(Object.keys(given).length === 0 ? {} : { options: given }) };
}
/** Without a wish the engine's own driver and options count, which may have changed since the container was made. */
function seenLogging({ container, engine }) {
    const driver = row_shapes_textOf(container.HostConfig.LogConfig?.Type);
    const options = unlessEmpty({ ...container.HostConfig.LogConfig?.Config });
    return {
        ...(driver === undefined ? {} : { driver: unlessDefault(driver, engine.loggingDriver) }),
        ...(options === undefined ? {} : { options: seenLogOptions(driver, options, engine) }),
    };
}
function seenLogOptions(driver, options, engine) {
    if (driver !== engine.loggingDriver || Object.keys(engine.logOptions).length === 0)
        return [options];
    return sameJson(options, engine.logOptions) ? [undefined, options] : [options, undefined];
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/ports.js
/** Published ports and mounts as one text each, from every spelling Compose and the engine have; must not compare. */



/** `["127.0.0.1:8080:80/tcp", "53/udp"]`, sorted. What has a variable in it stays as written. */
function portsFromConfig(value) {
    return ports_sorted(list(value).flatMap((port) => (typeof port === "object" ? [longPort(text_record(port))] : shortPorts(String(port)))));
}
/** The same from `HostConfig.PortBindings`. */
function portsFromBindings(bindings) {
    return ports_sorted(Object.entries(bindings).flatMap(([target, hosts]) => (hosts ?? []).map(({ HostIp, HostPort }) => portText(HostIp ?? "", HostPort ?? "", target))));
}
function longPort(port) {
    const target = `${scalar(port["target"]) ?? ""}/${scalar(port["protocol"]) ?? "tcp"}`;
    return portText(scalar(port["host_ip"]) ?? "", scalar(port["published"]) ?? "", target);
}
/** Port 0 is any free one, as no port is. */
function portText(ip, given, target) {
    const published = given === "0" ? "" : given;
    if (ip === "")
        return published === "" ? target : `${published}:${target}`;
    return `${ip.includes(":") && !ip.startsWith("[") ? `[${ip}]` : ip}:${published}:${target}`;
}
/** `[ip:][published:]target[/protocol]`, ranges taken apart. */
function shortPorts(text) {
    if (isInterpolated(text))
        return [text];
    const [spec = "", protocol = "tcp"] = text.split("/");
    const match = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([^:]*):)?([^:]+)$/.exec(spec);
    if (match === null)
        return [text];
    const [, first, second, target = ""] = match;
    const [ip, published] = second === undefined ? ["", first ?? ""] : [first ?? "", second];
    const targets = range(target);
    const hosts = published === "" ? [] : range(published);
    if (targets.length === 1)
        return [portText(ip, published, `${target}/${protocol}`)];
    return targets.map((one, index) => portText(ip, hosts[index] ?? "", `${one}/${protocol}`));
}
function range(text) {
    const [from = "", to = from] = text.split("-");
    const length = Number(to) - Number(from) + 1;
    if (!(length >= 1 && length <= 65535))
        return [text];
    return Array.from({ length }, (_, index) => String(Number(from) + index));
}
/** What a user would write in short syntax, e.g. `./conf:/etc/conf:ro`; tmpfs as `tmpfs:/run:size=64000`. */
function mountText({ type, source, target, options }) {
    const from = type === "tmpfs" ? "tmpfs" : type === "other" ? "other" : source;
    return [...(from === "" ? [] : [from]), target, ...(options.length === 0 ? [] : [options.toSorted(core_diagnostics/* compareText */.n6).join(",")])].join(":");
}
/** A service's `volumes`, `secrets` and `configs` as mounts; the last two are files bound read-only. */
function mountsFromConfig(service, top) {
    const files = ["secrets", "configs"].flatMap((kind) => list(service[kind]).flatMap((grant) => fileMount(kind, grant, top[kind])));
    return [...list(service["volumes"]).map(volumeMount), ...files];
}
function fileMount(kind, grant, defined) {
    const long = typeof grant === "string" ? { source: grant } : text_record(grant);
    const source = scalar(long["source"]) ?? "";
    const file = scalar(text_record(defined[source])["file"]);
    // Content that is not a file (`environment:`, `content:`) is copied into the container and leaves no mount.
    if (file === undefined)
        return [];
    const base = kind === "secrets" ? "/run/secrets" : "/";
    return [{ type: "bind", source: cleanPath(file), target: external_node_path_.posix.resolve(base, scalar(long["target"]) ?? source), options: ["ro"] }];
}
function volumeMount(value) {
    if (typeof value === "string")
        return shortMount(value);
    const long = text_record(value);
    const type = scalar(long["type"]);
    const options = [
        ...(long["read_only"] === true || long["read_only"] === "true" ? ["ro"] : []),
        ...optionsOf(text_record(long["bind"]), text_record(long["volume"]), text_record(long["tmpfs"])),
    ];
    const known = type === "bind" || type === "volume" || type === "tmpfs" ? type : "other";
    const source = scalar(long["source"]) ?? "";
    return { type: known, source: known === "bind" ? cleanPath(source) : source, target: cleanPath(scalar(long["target"]) ?? ""), options };
}
function optionsOf(bind, volume, tmpfs) {
    const propagation = scalar(bind["propagation"]);
    const selinux = scalar(bind["selinux"]);
    const subpath = scalar(volume["subpath"]);
    const size = scalar(toBytes(tmpfs["size"] ?? null) ?? tmpfs["size"]);
    const mode = scalar(tmpfs["mode"]);
    return [
        ...(propagation === undefined || propagation === "" || propagation === "rprivate" ? [] : [propagation]),
        ...(selinux === undefined || selinux === "" ? [] : [selinux]),
        ...(volume["nocopy"] === true || volume["nocopy"] === "true" ? ["nocopy"] : []),
        ...(subpath === undefined || subpath === "" ? [] : [`subpath=${subpath}`]),
        ...(size === undefined || size === "0" ? [] : [`size=${size}`]),
        ...(mode === undefined || mode === "0" ? [] : [`mode=${mode}`]),
    ];
}
const IGNORED_MODES = new Set(["", "rw", "rprivate", "cached", "delegated", "consistent"]);
/** Also the form of `HostConfig.Binds`: `source:target[:options]`. A source without a slash is a volume. */
function shortMount(text) {
    // A colon inside ${A:-b} separates nothing.
    const parts = text.match(/(?:\$\{[^}]*\}|[^:])+/g) ?? [];
    const [first = "", second, modes = ""] = parts;
    if (second === undefined)
        return { type: "volume", source: "", target: cleanPath(first), options: [] };
    const isPath = /^[./~]/.test(first);
    return {
        type: isPath ? "bind" : "volume",
        source: isPath ? cleanPath(first) : first,
        target: cleanPath(second),
        options: modes.split(",").filter((mode) => !IGNORED_MODES.has(mode)),
    };
}
/** A path in one spelling: no trailing slash, no `.` parts inside; one inside the project starts with `./`. */
function cleanPath(path) {
    if (path === "" || path.startsWith("$"))
        return path;
    const clean = external_node_path_.posix.normalize(path);
    const bare = clean.length > 1 && clean.endsWith("/") ? clean.slice(0, -1) : clean;
    return /^[/~]|^\.\.(\/|$)/.test(bare) || bare === "." ? bare : `./${bare}`;
}
function ports_sorted(texts) {
    return [...new Set(texts)].toSorted(core_diagnostics/* compareText */.n6);
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/process-rows.js



/** The CLI's own proxy settings, which Compose hands to every container of a host that has them. */
const PROXY = /^(https?|ftp|no|all)_proxy$/i;
/** Labels that are not the user's. */
const FOREIGN_LABELS = /^com\.docker\.compose\./;
const processRows = [
    whole({
        name: "image",
        code: "image-changed",
        words: "the image",
        fromConfig: ({ raw, project, name }) => imageName(scalar(raw["image"]) ?? (raw["build"] === undefined ? undefined : `${project}-${name}`)),
        fromInspect: ({ container }) => [imageName(container.Config.Image)],
    }),
    row_shapes_text("platform", "image-changed", "the platform", ({ image }) => {
        const { Os, Architecture, Variant } = image ?? {};
        const platform = `${Os ?? ""}/${Architecture ?? ""}`;
        return [undefined, platform, `${platform}/${Variant ?? ""}`, ...(Architecture === "arm64" ? [`${platform}/v8`] : [])];
    }),
    whole({
        name: "command",
        code: "command-changed",
        words: "the command",
        secret: true,
        fromConfig: ({ raw }) => emptyAsAbsent(commandLine(raw["command"])),
        fromInspect: command,
    }),
    whole({
        name: "entrypoint",
        code: "command-changed",
        words: "the entrypoint",
        secret: true,
        fromConfig: ({ raw }) => commandLine(raw["entrypoint"]),
        fromInspect: (seen) => unlessImages(seen, seen.container.Config.Entrypoint ?? [], (image) => image.Config?.Entrypoint ?? []),
    }),
    keyed({
        name: "environment",
        code: "environment-changed",
        words: "the environment",
        secret: () => true,
        fromConfig: ({ raw }) => environment(raw["environment"]),
        fromInspect: seenEnvironment,
    }),
    keyed({
        name: "labels",
        code: "labels-changed",
        words: "the labels",
        secret: () => true,
        fromConfig: ({ raw }) => pairs(raw["labels"]),
        fromInspect: (seen) => seenPairs(seen, seen.container.Config.Labels, (image) => image.Config?.Labels ?? {}, FOREIGN_LABELS),
    }),
    keyed({
        name: "annotations",
        code: "annotations-changed",
        words: "the annotations",
        secret: () => true,
        fromConfig: ({ raw }) => pairs(raw["annotations"]),
        fromInspect: (seen) => seenPairs(seen, seen.container.HostConfig.Annotations, () => ({})),
    }),
    keyed({
        name: "healthcheck",
        code: "healthcheck-changed",
        words: "the health check",
        secret: (key) => key === "test",
        fromConfig: ({ raw }) => healthcheck(text_record(raw["healthcheck"])),
        fromInspect: seenHealthcheck,
    }),
    row_shapes_text("user", "user-changed", "the user", (seen) => unlessImages(seen, seen.container.Config.User ?? "", ({ Config }) => Config?.User ?? "")),
    row_shapes_text("working_dir", "working-dir-changed", "the working directory", (seen) => unlessImages(seen, folder(seen.container.Config.WorkingDir), ({ Config }) => folder(Config?.WorkingDir))),
    row_shapes_text("hostname", "hostname-changed", "the hostname", seenHostname),
    row_shapes_text("domainname", "hostname-changed", "the domain name", ({ container }) => [row_shapes_textOf(container.Config.Domainname)]),
    row_shapes_text("container_name", "name-changed", "the container's name", seenName),
    whole({
        name: "stop_signal",
        code: "stop-changed",
        words: "the stop signal",
        fromConfig: ({ raw }) => signal(scalar(raw["stop_signal"])),
        fromInspect: (seen) => unlessImages(seen, signal(seen.container.Config.StopSignal) ?? "SIGTERM", ({ Config }) => signal(Config?.StopSignal) ?? "SIGTERM"),
    }),
    whole({
        name: "stop_grace_period",
        code: "stop-changed",
        words: "the stop grace period",
        fromConfig: ({ raw }) => wholeSeconds(raw["stop_grace_period"]),
        fromInspect: ({ container: { Config } }) => unlessDefault(typeof Config.StopTimeout === "number" ? duration(Config.StopTimeout * 1e9) : "10s", "10s"),
    }),
    row_shapes_flag("tty", "terminal-changed", "the terminal", ({ container }) => container.Config.Tty),
    row_shapes_flag("stdin_open", "terminal-changed", "standard input", ({ container }) => container.Config.OpenStdin),
    row_shapes_flag("init", "init-changed", "the init process", ({ container }) => container.HostConfig.Init),
];
/** `docker.io/library/nginx` and `nginx:latest` are one image; a digest stays. */
function imageName(name) {
    if (name === undefined || name === "" || isInterpolated(name))
        return name;
    const short = name.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
    return /[:@]/.test(short.slice(short.lastIndexOf("/") + 1)) ? short : `${short}:latest`;
}
function commandLine(value) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === "string")
        return isInterpolated(value) ? value : words(value);
    return list(value).map((word) => scalar(word) ?? "");
}
function emptyAsAbsent(value) {
    return Array.isArray(value) && value.length === 0 ? undefined : value;
}
/** An entrypoint of one's own drops the image's command; an empty command is the image's. */
function command(seen) {
    const { Cmd, Entrypoint } = seen.container.Config;
    if (Cmd === null || Cmd === undefined || Cmd.length === 0)
        return [undefined];
    const ofImage = seen.image?.Config;
    const isOverridden = (Entrypoint ?? []).length > 0 && (Entrypoint ?? []).join("\0") !== (ofImage?.Entrypoint ?? []).join("\0");
    return seen.image !== undefined && isOverridden ? [Cmd] : unlessImages(seen, Cmd, (image) => image.Config?.Cmd ?? undefined);
}
/** A name without a value takes the value that Compose itself was given for it. */
function environment(value) {
    return Object.fromEntries(entries(value).map(([name, given]) => [name, given ?? `\${${name}}`]));
}
function seenEnvironment(seen) {
    const ofImage = seen.image === undefined ? undefined : new Map(entries(seen.image.Config?.Env ?? []));
    return Object.fromEntries(entries(seen.container.Config.Env ?? []).flatMap(([name, value]) => {
        if (value === null)
            return [];
        const isDefault = ofImage === undefined || ofImage.get(name) === value || PROXY.test(name);
        return [[name, isDefault ? [undefined, value] : [value]]];
    }));
}
function pairs(value) {
    return Object.fromEntries(entries(value).map(([name, given]) => [name, given ?? ""]));
}
function seenPairs(seen, values, ofImage, foreign) {
    const own = Object.entries(values ?? {}).filter(([name]) => foreign?.test(name) !== true);
    return Object.fromEntries(own.map(([name, value]) => [name, unlessImages(seen, value, (image) => ofImage(image)[name])]));
}
function healthcheck(check) {
    const test = check["test"];
    const isOff = check["disable"] === true || check["disable"] === "true";
    const line = typeof test === "string" ? ["CMD-SHELL", test] : test;
    const fields = [
        ["test", isOff ? ["NONE"] : Array.isArray(line) && line.length > 0 ? line.map((word) => scalar(word) ?? "") : undefined],
        ...["interval", "timeout", "start_period", "start_interval"].map((name) => [name, time(check[name])]),
        ["retries", scalar(check["retries"]) === "0" ? undefined : scalar(check["retries"])],
    ];
    return process_rows_present(fields);
}
function time(value) {
    if (value === undefined || value === null)
        return undefined;
    const nanoseconds = toNanoseconds(value);
    return nanoseconds === undefined ? value : nanoseconds === 0 ? undefined : duration(nanoseconds);
}
function wholeSeconds(value) {
    const nanoseconds = value === undefined || value === null ? undefined : toNanoseconds(value);
    return nanoseconds === undefined ? (value ?? undefined) : duration(Math.floor(nanoseconds / 1e9) * 1e9);
}
/** The engine fills what a health check does not say from the image's, field by field. */
function seenHealthcheck(seen) {
    const own = checkFields(seen.container.Config.Healthcheck);
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, unlessImages(seen, value, (image) => checkFields(image.Config?.Healthcheck)[name])]));
}
function checkFields(check) {
    const span = (nanoseconds) => nanoseconds === null || nanoseconds === undefined || nanoseconds === 0 ? undefined : duration(nanoseconds);
    return process_rows_present([
        ["test", (check?.Test ?? []).length === 0 ? undefined : (check?.Test ?? undefined)],
        ["interval", span(check?.Interval)],
        ["timeout", span(check?.Timeout)],
        ["start_period", span(check?.StartPeriod)],
        ["start_interval", span(check?.StartInterval)],
        ["retries", check?.Retries ? String(check.Retries) : undefined],
    ]);
}
function process_rows_present(fields) {
    return Object.fromEntries(fields.filter((field) => field[1] !== undefined));
}
function folder(path) {
    return row_shapes_textOf(path) ?? "/";
}
function signal(name) {
    if (name === null || name === undefined || name === "" || /^\d+$/.test(name) || isInterpolated(name))
        return row_shapes_textOf(name);
    return name.startsWith("SIG") ? name : `SIG${name}`;
}
/** Without one of its own a container is called by its id, or like whoever lends it the network. */
function seenHostname({ container }) {
    const isLent = /^(host$|container:)/.test(container.HostConfig.NetworkMode ?? "");
    const hostname = row_shapes_textOf(container.Config.Hostname);
    return isLent ? onlyIfAsked(hostname) : unlessDefault(hostname, container.Id.slice(0, 12));
}
function seenName({ container, project, service }) {
    const name = nameOf(container);
    const isDefault = [`${project}-${service}-`, `${project}_${service}_`].some((start) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)));
    return isDefault ? [undefined, name] : [name];
}
/** The name without the slash that the engine puts before it. */
function nameOf(container) {
    return container.Name.replace(/^\//, "");
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/network-rows.js
/** Rows of the field table: how a container is reached and what it reaches; must not compare. */






const networkRows = [
    row_shapes_text("network_mode", "network-changed", "the network mode", seenNetworkMode),
    keyed({
        name: "networks",
        code: "network-changed",
        words: "the networks",
        secret: () => false,
        fromConfig: configNetworks,
        fromInspect: seenNetworks,
    }),
    whole({
        name: "ports",
        code: "ports-changed",
        words: "the ports",
        fromConfig: ({ raw }) => unlessEmpty(portsFromConfig(raw["ports"])),
        fromInspect: ({ container }) => [unlessEmpty(portsFromBindings(container.HostConfig.PortBindings ?? {}))],
    }),
    listRow("dns", "dns-changed", "the DNS servers", ({ container }) => container.HostConfig.Dns),
    listRow("dns_search", "dns-changed", "the DNS search domains", ({ container }) => container.HostConfig.DnsSearch),
    listRow("dns_opt", "dns-changed", "the DNS options", ({ container }) => container.HostConfig.DnsOptions),
    whole({
        name: "extra_hosts",
        code: "hosts-changed",
        words: "the extra hosts",
        fromConfig: ({ raw }) => unlessEmpty(hosts(raw["extra_hosts"])),
        fromInspect: ({ container }) => [unlessEmpty(hosts(container.HostConfig.ExtraHosts ?? []))],
    }),
    row_shapes_text("mac_address", "network-changed", "the MAC address", ({ container }) => onlyIfAsked(row_shapes_textOf(container.Config.MacAddress))),
    row_shapes_text("pid", "namespace-changed", "the process namespace", (seen) => namespace(seen, seen.container.HostConfig.PidMode)),
    row_shapes_text("ipc", "namespace-changed", "the IPC namespace", seenIpc),
    row_shapes_text("uts", "namespace-changed", "the UTS namespace", ({ container }) => [row_shapes_textOf(container.HostConfig.UTSMode)]),
    row_shapes_text("userns_mode", "namespace-changed", "the user namespace", ({ container }) => [row_shapes_textOf(container.HostConfig.UsernsMode)]),
    row_shapes_text("cgroup", "namespace-changed", "the cgroup namespace", ({ container }) => onlyIfAsked(row_shapes_textOf(container.HostConfig.CgroupnsMode))),
];
/** `service:x` of a container whose namespace is that container's; with the bare id when nobody has it any more. */
function namespace({ names }, mode) {
    const id = /^container:(.+)$/.exec(mode ?? "")?.[1];
    if (id === undefined)
        return [row_shapes_textOf(mode)];
    const owner = names.namespace(id);
    return [owner ?? `container:${id.slice(0, 12)}`, `container:${id}`];
}
function seenNetworkMode(seen) {
    const mode = seen.container.HostConfig.NetworkMode ?? "";
    if (mode.startsWith("container:"))
        return namespace(seen, mode);
    const attached = Object.keys(seen.container.NetworkSettings.Networks ?? {});
    if (mode === "default")
        return attached.includes("bridge") ? ["bridge", "default"] : [undefined, mode];
    return mode === "bridge" || mode === "host" || mode === "none" ? [mode] : [undefined, row_shapes_textOf(mode)];
}
function seenIpc(seen) {
    const mode = seen.container.HostConfig.IpcMode ?? "";
    if (mode.startsWith("container:"))
        return namespace(seen, mode);
    return mode === "" || mode === seen.engine.ipcMode ? [undefined, row_shapes_textOf(mode)] : [mode];
}
function hosts(value) {
    const pairs = Array.isArray(value)
        ? value.map((item) => (scalar(item) ?? "").replace(/^([^=:]+)[=:]/, "$1="))
        : Object.entries(text_record(value)).flatMap(([name, addresses]) => list(addresses).map((address) => `${name}=${scalar(address) ?? ""}`));
    return pairs.map((pair) => pair.replace(/=\[(.*)\]$/, "=$1")).toSorted(core_diagnostics/* compareText */.n6);
}
function configNetworks({ raw, name }) {
    if (scalar(raw["network_mode"]) !== undefined)
        return {};
    const given = raw["networks"];
    const networks = Array.isArray(given) ? Object.fromEntries(given.map((key) => [scalar(key) ?? "", null])) : text_record(given);
    const own = new Set([name, scalar(raw["container_name"])]);
    return Object.fromEntries(Object.entries(networks).map(([key, value]) => {
        const options = text_record(value);
        const aliases = list(options["aliases"]).map((alias) => scalar(alias) ?? "");
        return [key, endpoint({ ...options, aliases: aliases.filter((alias) => !own.has(alias)) })];
    }));
}
function endpoint(options) {
    const addresses = ["ipv4_address", "ipv6_address"].flatMap((name) => {
        const address = row_shapes_textOf(scalar(options[name]));
        return address === undefined ? [] : [[name, address]];
    });
    const lists = ["aliases", "link_local_ips"].flatMap((name) => {
        const items = [...new Set(list(options[name]).map((item) => scalar(item) ?? ""))].toSorted(core_diagnostics/* compareText */.n6);
        return items.length === 0 ? [] : [[name, items]];
    });
    const drivers = Object.entries(text_record(options["driver_opts"])).map(([name, value]) => [name, scalar(value) ?? ""]);
    return Object.fromEntries([
        ...addresses,
        ...lists,
        ...(drivers.length === 0 ? [] : [["driver_opts", Object.fromEntries(drivers)]]),
    ]);
}
/** The engine adds the container's own names to its aliases; whether the hostname is among them is up to its version. */
function seenNetworks(seen) {
    const { container, service } = seen;
    if (/^(container:|host$|none$|bridge$|default$)/.test(container.HostConfig.NetworkMode ?? ""))
        return {};
    const own = new Set([service, nameOf(container), container.Id.slice(0, 12), container.Id]);
    return Object.fromEntries(Object.entries(container.NetworkSettings.Networks ?? {}).map(([name, found]) => {
        const aliases = (found.Aliases ?? []).filter((alias) => !own.has(alias));
        const asked = endpointOf(found, aliases);
        return [
            seen.names.network(name),
            [
                endpointOf(found, aliases.filter((alias) => alias !== container.Config.Hostname)),
                asked,
            ],
        ];
    }));
}
function endpointOf({ IPAMConfig, DriverOpts }, aliases) {
    return endpoint({
        aliases,
        ipv4_address: IPAMConfig?.IPv4Address ?? null,
        ipv6_address: IPAMConfig?.IPv6Address ?? null,
        link_local_ips: IPAMConfig?.LinkLocalIPs ?? [],
        driver_opts: DriverOpts ?? {},
    });
}
/** The service or container whose namespace a value names, e.g. `service:web` gives `web`; undefined for the others. */
function namespaceOwner(value) {
    if (typeof value !== "string" || isInterpolated(value))
        return undefined;
    return /^service:(.+)$/.exec(value)?.[1];
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/storage-rows.js
/** Rows of the field table: what a container sees of the host's disks and devices; must not compare. */





const storageRows = [
    whole({
        name: "volumes",
        code: "mounts-changed",
        words: "the mounts",
        fromConfig: (service) => unlessEmpty(mountsFromConfig(service.raw, service).map(mountText).toSorted(core_diagnostics/* compareText */.n6)),
        fromInspect: seenMounts,
    }),
    whole({
        name: "tmpfs",
        code: "mounts-changed",
        words: "the tmpfs mounts",
        fromConfig: ({ raw }) => unlessEmpty(list(raw["tmpfs"])
            .map((item) => scalar(item) ?? "")
            .toSorted(core_diagnostics/* compareText */.n6)),
        fromInspect: ({ container }) => [
            unlessEmpty(Object.entries(container.HostConfig.Tmpfs ?? {})
                .map(([path, options]) => (options === "" ? path : `${path}:${options}`))
                .toSorted(core_diagnostics/* compareText */.n6)),
        ],
    }),
    whole({
        name: "volumes_from",
        code: "mounts-changed",
        words: "the mounts of other containers",
        // Compose forgets the access mode, so it is no part of the comparison.
        fromConfig: ({ raw }) => unlessEmpty(list(raw["volumes_from"]).map((item) => (scalar(item) ?? "").replace(/:r[ow]$/, ""))),
        fromInspect: ({ container, names }) => [
            unlessEmpty((container.HostConfig.VolumesFrom ?? []).map((from) => {
                const [owner = ""] = from.split(":");
                const isId = /^[0-9a-f]{64}$/.test(owner);
                return isId ? (names.namespace(owner) ?? owner.slice(0, 12)).replace(/^service:/, "") : `container:${owner}`;
            })),
        ],
    }),
    whole({
        name: "devices",
        code: "devices-changed",
        words: "the devices",
        fromConfig: ({ raw }) => unlessEmpty(list(raw["devices"]).map(device).toSorted(core_diagnostics/* compareText */.n6)),
        fromInspect: ({ container }) => [
            unlessEmpty((container.HostConfig.Devices ?? [])
                .map(({ PathOnHost, PathInContainer, CgroupPermissions }) => `${PathOnHost}:${PathInContainer}:${CgroupPermissions}`)
                .toSorted(core_diagnostics/* compareText */.n6)),
        ],
    }),
    listRow("device_cgroup_rules", "devices-changed", "the device rules", ({ container }) => container.HostConfig.DeviceCgroupRules),
    whole({
        name: "gpus",
        code: "devices-changed",
        words: "the GPUs",
        fromConfig: ({ raw }) => unlessEmpty([...list(raw["gpus"]), ...list(text_record(text_record(text_record(raw["deploy"])["resources"])["reservations"])["devices"])].map((item) => request(text_record(item)))),
        fromInspect: ({ container }) => [unlessEmpty((container.HostConfig.DeviceRequests ?? []).map(seenRequest))],
    }),
    pairsRow("storage_opt", "limits-changed", "the storage options", ({ container }) => container.HostConfig.StorageOpt),
];
function seenMounts(seen) {
    const { Binds, Mounts } = seen.container.HostConfig;
    const all = [...(Binds ?? []).map(shortMount), ...(Mounts ?? []).map(mountPoint)].map((mount) => {
        if (mount.type !== "volume" || mount.source === "")
            return mount;
        return { ...mount, source: /^[0-9a-f]{64}$/.test(mount.source) ? "" : seen.names.volume(mount.source) };
    });
    // After a recreation Compose carries the image's own anonymous volumes over as if they had been asked for.
    const implied = new Set(Object.keys(seen.image?.Config?.Volumes ?? {}).map(cleanPath));
    const asked = all.filter(({ source, target, type }) => type !== "volume" || source !== "" || (seen.image !== undefined && !implied.has(target)));
    const texts = (mounts) => unlessEmpty(mounts.map(mountText).toSorted(core_diagnostics/* compareText */.n6));
    return [texts(asked), texts(all)];
}
function mountPoint({ Type, Source, Target, ReadOnly, BindOptions, VolumeOptions, TmpfsOptions }) {
    const type = Type === "bind" || Type === "volume" || Type === "tmpfs" ? Type : "other";
    const propagation = BindOptions?.Propagation ?? "";
    return {
        type,
        source: type === "bind" ? cleanPath(Source ?? "") : (Source ?? ""),
        target: cleanPath(Target),
        options: [
            ...(ReadOnly === true ? ["ro"] : []),
            ...(propagation === "" || propagation === "rprivate" ? [] : [propagation]),
            ...(VolumeOptions?.NoCopy === true ? ["nocopy"] : []),
            ...(VolumeOptions?.Subpath ? [`subpath=${VolumeOptions.Subpath}`] : []),
            ...(TmpfsOptions?.SizeBytes ? [`size=${TmpfsOptions.SizeBytes}`] : []),
            ...(TmpfsOptions?.Mode ? [`mode=${TmpfsOptions.Mode}`] : []),
        ],
    };
}
function device(value) {
    if (typeof value === "object") {
        const { source, target, permissions } = text_record(value);
        return [scalar(source) ?? "", scalar(target) ?? scalar(source) ?? "", scalar(permissions) ?? "rwm"].join(":");
    }
    const given = String(value);
    if (isInterpolated(given))
        return given;
    const [source = "", target = source, permissions = "rwm"] = given.split(":");
    return `${source}:${target}:${permissions}`;
}
function request(asked) {
    const ids = list(asked["device_ids"]);
    return {
        driver: scalar(asked["driver"]) ?? "",
        count: scalar(asked["count"]) === "all" ? "-1" : (scalar(asked["count"]) ?? (ids.length > 0 ? "0" : "-1")),
        ids,
        capabilities: list(asked["capabilities"]),
        options: Object.fromEntries(entries(asked["options"]).map(([key, value]) => [key, value ?? ""])),
    };
}
function seenRequest(seen) {
    const json = seen;
    return {
        driver: scalar(json["Driver"]) ?? "",
        count: scalar(json["Count"]) ?? "0",
        ids: list(json["DeviceIDs"]),
        capabilities: list(list(json["Capabilities"])[0]),
        options: text_record(json["Options"]),
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/table.js
/** The field table: every field of a service that a container shows, one row each; must not hide or compare values. */






/** All rows, in the order in which their reasons are told. */
const rows = [...processRows, ...networkRows, ...storageRows, ...limitRows];
/** Keys that decide how Compose goes about its work, not what a container is; or that other rows and resources cover. */
const NOT_IN_CONTAINERS = new Set([
    "attach",
    "build",
    "configs",
    "depends_on",
    "deploy",
    "develop",
    "env_file",
    "expose",
    "extends",
    "label_file",
    "profiles",
    "pull_policy",
    "pull_refresh_after",
    "scale",
    "secrets",
]);
const KNOWN = new Set([...rows.map(({ name }) => name), ...NOT_IN_CONTAINERS]);
/** What one service asks for, by row; in the clear. Rows that it does not mention are absent. */
function wishOf(service) {
    const found = rows.flatMap((row) => {
        const value = row.fromConfig(service);
        return value === undefined || (row.keyed && Object.keys(text_record(value)).length === 0) ? [] : [[row.name, value]];
    });
    return Object.fromEntries(found);
}
function fieldsOf(seen) {
    const fields = [];
    const also = [];
    for (const row of rows) {
        if (row.keyed) {
            const all = Object.entries(row.fromInspect(seen));
            const reported = all.flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]]));
            const further = all.flatMap(([key, fulfilled]) => withOthers(key, fulfilled));
            if (reported.length > 0)
                fields.push([row.name, Object.fromEntries(reported)]);
            if (further.length > 0)
                also.push([row.name, Object.fromEntries(further)]);
        }
        else {
            const fulfilled = row.fromInspect(seen);
            if (fulfilled[0] !== undefined)
                fields.push([row.name, fulfilled[0]]);
            also.push(...withOthers(row.name, fulfilled));
        }
    }
    return { fields: Object.fromEntries(fields), also: Object.fromEntries(also) };
}
function withOthers(name, [first, ...others]) {
    const text = (value) => (value === undefined ? "" : canonical(value));
    const different = others.filter((other) => text(other) !== text(first)).map((other) => other ?? null);
    return different.length === 0 ? [] : [[name, different]];
}
/** Keys of a service that no row knows, and granted content that leaves no trace in a container: never compared. */
function uncheckedOf({ raw, secrets, configs }) {
    const unknown = Object.entries(raw).filter(([key, value]) => !KNOWN.has(key) && !key.startsWith("x-") && value !== null);
    const contents = ["secrets", "configs"].flatMap((kind) => list(raw[kind]).flatMap((grant) => {
        const source = scalar(typeof grant === "object" ? text_record(grant)["source"] : grant) ?? "";
        const { file: _file, ...rest } = text_record({ secrets, configs }[kind][source]);
        const isContent = rest["content"] !== undefined || rest["environment"] !== undefined;
        return isContent ? [[`${kind}.${source}`, canonical(rest)]] : [];
    }));
    return Object.fromEntries([...unknown, ...contents]);
}

;// CONCATENATED MODULE: ./build/adapters/compose/secret-text.js

/** Names whose values are secrets: `DB_PASSWORD`, `TS_AUTHKEY`, `api-token`; not `PASSWORD_FILE`, `KEY_ID`. */
const SECRET_NAME = /(^|[_.-])(pass|passwd|passphrase|password|secret|token|credentials?|private[_-]?key|auth[_-]?key|api[_-]?key|access[_-]?key|secret[_-]?key|encryption[_-]?key|signing[_-]?key|key)$/i;
/** The same, grown together with what stands before: `PGPASSWORD`, `dbpassword`, `authToken`. */
const SECRET_ENDING = /(password|passwd|secret|token|authkey|apikey)$/i;
/** Values that are secrets whatever they are called. */
const SECRET_VALUES = [
    /\btskey-[a-z]+-[A-Za-z0-9]+/,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/,
    /\bglpat-[A-Za-z0-9_-]{16,}/,
    /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
    /\bAKIA[0-9A-Z]{16}\b/,
    /\bsk-[A-Za-z0-9_-]{20,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/,
    /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/,
    /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
    // user:password@ in an address
    /:\/\/[^/\s:@]+:[^/\s:@]+@/,
];
/** Text that no secret is: switches, small numbers, paths. */
const HARMLESS = /^(true|false|yes|no|on|off|none|null|auto|\d{1,5}|[./~].*)?$/i;
/** Whether `value` holds a secret in the clear. Text with a variable in it is no secret itself. */
function looksSecret(name, value) {
    if (typeof value !== "string")
        return typeof value === "object" && value !== null && Object.values(value).some((item) => looksSecret("", item));
    if (SECRET_VALUES.some((pattern) => pattern.test(value) && !isInterpolated(pattern.exec(value)?.[0])))
        return true;
    return (SECRET_NAME.test(name) || SECRET_ENDING.test(name)) && !isInterpolated(value) && !HARMLESS.test(value);
}

;// CONCATENATED MODULE: ./build/adapters/compose/conceal.js
/** Which values leave as fingerprints, on every side in the same form; must not compare or show them. */





const serviceColumns = new Map([
    ...rows.map((row) => [row.name, { keyed: row.keyed, secret: (key) => (row.keyed ? row.secret(key) : row.secret) }]),
    ["replicas", { keyed: false, secret: () => false }],
]);
/** For networks and volumes: a driver's options hold the passwords of network shares. */
const topColumns = new Map(["name", "driver", "driver_opts", "internal", "attachable", "enable_ipv6", "ipam", "external"].map((name) => [name, { keyed: name === "driver_opts", secret: () => name === "driver_opts" }]));
/** Stands for `value`: texts by themselves, everything else by its JSON. */
function mark(value, fingerprint) {
    return fingerprint.of(typeof value === "string" ? value : canonical(value));
}
/**
 * What is wanted on the host, without what only the host may know: free text, and whatever Git writes with a
 * variable in it. The same values as {@link concealSeen} hides, so that both sides stay comparable.
 */
function concealWish(fields, declared, columns, fingerprint) {
    return eachValue(fields, columns, (value, name, key, secret) => {
        const text = key === undefined ? declared[name] : text_record(declared[name])[key];
        return secret || isInterpolated(text) || isFingerprint(text) ? mark(value, fingerprint) : value;
    });
}
/** What was seen, hidden where the wish is or would be. `want` is absent for what no spec names. */
function concealSeen(fields, want, columns, fingerprint) {
    return eachValue(fields, columns, (value, name, key, secret) => {
        const wish = key === undefined ? want?.[name] : text_record(want?.[name])[key];
        return secret || isFingerprint(wish) ? mark(value, fingerprint) : value;
    });
}
/** The same for the further values that would be fulfilled too (normalise/table.ts); `null` stays. */
function concealAlso(also, want, columns, fingerprint) {
    return eachValue(also, columns, (values, name, key, secret) => {
        const wish = key === undefined ? want?.[name] : text_record(want?.[name])[key];
        if (!Array.isArray(values) || !(secret || isFingerprint(wish)))
            return values;
        return values.map((value) => (value === null ? null : mark(value, fingerprint)));
    });
}
/** Git's own text, literal secrets in it replaced by fingerprints of what they mean, with the pointers to those. */
function concealDeclared(declared, columns, fingerprint) {
    const sensitive = [];
    const concealed = eachValue(declared, columns, (value, name, key) => {
        if (!looksSecret(key ?? "", value))
            return value;
        sensitive.push((0,pointer/* pointer */.Wn)(name, ...(key === undefined ? [] : [key])));
        return mark(unescaped(value), fingerprint);
    });
    return { declared: concealed, sensitive };
}
function eachValue(fields, columns, change) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
        const column = columns.get(name);
        if (column === undefined)
            return [name, value];
        if (!column.keyed)
            return [name, change(value, name, undefined, column.secret(""))];
        const keys = Object.entries(text_record(value)).map(([key, item]) => [key, change(item, name, key, column.secret(key))]);
        return [name, Object.fromEntries(keys)];
    }));
}

;// CONCATENATED MODULE: ./build/adapters/compose/rules.js



const rules_define = (id, severity, why, fix) => ({ id, severity, why, fix });
/** All rules of this adapter. Ids never change their meaning; `accept` names them. */
const rules = {
    noComposeFile: rules_define("S101", "error", (0,core_words/* say */.cv) `Without one there is nothing to run.`, (0,core_words/* say */.cv) `Correct ${"path"} or ${"files"} in the spec, or add the file.`),
    refused: rules_define("S102", "error", (0,core_words/* say */.cv) `Compose could not start it either.`, (0,core_words/* say */.cv) `Run ${"docker compose config"} in the project's folder and mend what it says.`),
    unset: rules_define("S103", "error", (0,core_words/* say */.cv) `Compose would put an empty text in its place and start the containers with it.`, (0,core_words/* say */.cv) `Set it in an env file on the host or under ${"variables"} in the spec, or give it a default with ${"${NAME:-default}"}.`),
    noEnvFile: rules_define("S104", "error", (0,core_words/* say */.cv) `The containers would miss whatever it sets.`, (0,core_words/* say */.cv) `Create it in the project's folder on the host, or correct its name.`),
    ambient: rules_define("S105", "error", (0,core_words/* say */.cv) `Its value is that of whichever machine and account runs Compose, so the same commit would give different containers.`, (0,core_words/* say */.cv) `Write the value out, or set a variable of another name in an env file.`),
    noValue: rules_define("S106", "error", (0,core_words/* say */.cv) `Compose would be run without it.`, (0,core_words/* say */.cv) `Give this run the secret that the spec refers to, or correct the reference.`),
    projectName: rules_define("S107", "error", (0,core_words/* say */.cv) `The name says which containers are the project's.`, (0,core_words/* say */.cv) `Set ${"project"} in the spec to a name of a-z, 0-9, - and _.`),
    sameProject: rules_define("S108", "error", (0,core_words/* say */.cv) `They would take turns in replacing each other's containers.`, (0,core_words/* say */.cv) `Give one of them another ${"project"} name, or another host.`),
    notAFile: rules_define("S109", "error", (0,core_words/* say */.cv) `Only regular files can be compared and written on the host.`, (0,core_words/* say */.cv) `Replace it by a copy of what it points to, or move it out of the project's folder.`),
    tooLarge: rules_define("S110", "error", (0,core_words/* say */.cv) `Files of a project are held in memory to be compared.`, (0,core_words/* say */.cv) `Keep large files out of the repository and put them on the host by other means.`),
    privileged: rules_define("S111", "error", (0,core_words/* say */.cv) `Whoever gets into the container has the host.`, (0,core_words/* say */.cv) `Name the capabilities (${"cap_add"}) and devices it needs, or accept the rule for this component.`),
    hostNamespace: rules_define("S112", "error", (0,core_words/* say */.cv) `The container sees and reaches what belongs to the host.`, (0,core_words/* say */.cv) `Publish the ports it needs instead, or accept the rule for this component.`),
    hostMount: rules_define("S113", "error", (0,core_words/* say */.cv) `Whoever gets into the container can take over the host through it.`, (0,core_words/* say */.cv) `Mount only the folder it needs, put a socket proxy in between, or accept the rule for this component.`),
    floatingImage: rules_define("S114", "warning", (0,core_words/* say */.cv) `What runs changes without a commit, and nobody can go back to what ran before.`, (0,core_words/* say */.cv) `Pin a version, better with its digest (${"name:1.2.3@sha256:…"}).`),
    noDefault: rules_define("S115", "notice", (0,core_words/* say */.cv) `A host that lacks it gets an empty text and a warning, nothing more.`, (0,core_words/* say */.cv) `Write ${"${NAME:?why it is needed}"}, so that Compose itself refuses.`),
    secretInGit: rules_define("S116", "error", (0,core_words/* say */.cv) `Everybody who can read the repository, now or later, has it.`, (0,core_words/* say */.cv) `Replace it by ${"${A_VARIABLE}"}, put the value into an env file that only the host has, and make a new secret.`),
};
/** A finding of `rule`. */
function finding(rule, component, what, at) {
    return { severity: rule.severity, rule: rule.id, component, what, why: rule.why, fix: rule.fix, ...(at === undefined ? {} : { at }) };
}
/** What the rules on rights, mounts and images say to one service, as Git or as Compose resolved it. */
function rules_judge(name, service, tops) {
    return [...privilegesOf(name, service), ...namespacesOf(name, service), ...mountsOf(name, service, tops), ...imageOf(name, service)];
}
function privilegesOf(name, service) {
    if (scalar(service["privileged"]) !== "true")
        return [];
    return [{ rule: rules.privileged, way: ["privileged"], what: (0,core_words/* say */.cv) `Service ${name} runs privileged.` }];
}
const NAMESPACES = [
    ["network_mode", "network"],
    ["pid", "processes"],
    ["ipc", "shared memory"],
    ["uts", "hostname"],
    ["userns_mode", "users"],
    ["cgroup", "cgroups"],
];
function namespacesOf(name, service) {
    return NAMESPACES.flatMap(([key, words]) => service[key] === "host"
        ? [{ rule: rules.hostNamespace, way: [key], what: (0,core_words/* say */.cv) `Service ${name} shares the host's ${words} (${`${key}: host`}).` }]
        : []);
}
/** The root, the engine's sockets, and the folders that they lie in. */
const HOST_PATHS = /^\/$|^\/var(\/run|\/lib\/docker)?$|^\/run$|\/(docker|containerd|podman)\.sock$/;
function mountsOf(name, service, tops) {
    const findings = mountsFromConfig({ volumes: service["volumes"] ?? [] }, tops).flatMap(({ type, source }, index) => type === "bind" && HOST_PATHS.test(cleanPath(source))
        ? [{ rule: rules.hostMount, way: ["volumes", index], what: (0,core_words/* say */.cv) `Service ${name} mounts ${source} of the host.` }]
        : []);
    const socket = scalar(service["use_api_socket"]) === "true";
    return socket
        ? [...findings, { rule: rules.hostMount, way: ["use_api_socket"], what: (0,core_words/* say */.cv) `Service ${name} is given the engine's socket.` }]
        : findings;
}
function imageOf(name, service) {
    const image = scalar(service["image"]);
    if (image === undefined || image.includes("@") || service["build"] !== undefined)
        return [];
    const tag = /:([^/]*)$/.exec(image.replaceAll(/\$\{[^}]*\}/g, "$"))?.[1];
    if (tag === undefined && !isInterpolated(image)) {
        return [{ rule: rules.floatingImage, way: ["image"], what: (0,core_words/* say */.cv) `Service ${name} uses ${image} without a tag.` }];
    }
    return tag === "latest" ? [{ rule: rules.floatingImage, way: ["image"], what: (0,core_words/* say */.cv) `Service ${name} uses ${image}.` }] : [];
}
/** Paths in a home folder, which Compose resolves by the account it runs under. */
function homePathsOf(name, service) {
    return list(service["volumes"]).flatMap((volume, index) => {
        const source = typeof volume === "string" ? volume : (scalar(text_record(volume)["source"]) ?? "");
        return source.startsWith("~")
            ? [{ rule: rules.ambient, way: ["volumes", index], what: (0,core_words/* say */.cv) `Service ${name} mounts ${source} from a home folder.` }]
            : [];
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/project.js
/** Which Compose project a component means: its name, folder and files in the repository, its target; must not run Compose. */






/** In the order in which Compose looks; the first that is there counts. */
const COMPOSE_FILE_NAMES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDE_NAMES = [
    "compose.override.yml",
    "compose.override.yaml",
    "docker-compose.override.yml",
    "docker-compose.override.yaml",
];
/** Compose files, env files and what is compared by content are text that people write. */
const MAX_COMPOSE_BYTES = 1024 * 1024;
const PROJECT_NAME = /^[a-z0-9][a-z0-9_-]*$/;
/** The target of a host; a hostname that is our own is this machine. */
function targetOf(host, here) {
    const hostname = host?.hostname;
    return hostname === undefined || hostname === here.hostname ? { id: "docker/local" } : { id: `docker/${hostname}`, hostname };
}
/** Each target of these components and tombstones once. */
function targetsOf(components, tombstones, here) {
    const hosts = [
        ...components.map(({ spec }) => spec.host),
        ...tombstones.flatMap(({ where }) => {
            const removed = stack/* RemovedStack */.hG.safeParse(where);
            return removed.success ? [removed.data.host] : [];
        }),
    ];
    return [...new Map(hosts.map((host) => targetOf(host, here)).map((target) => [target.id, target])).values()];
}
/** What a tombstone says should not exist. A `where` that is no removed stack is the loader's finding, not ours. */
function absencesOf(tombstones, here) {
    return tombstones.flatMap(({ component, where, source }) => {
        const { data } = stack/* RemovedStack */.hG.safeParse(where);
        if (data === undefined)
            return [];
        const only = data.services === undefined ? {} : { only: data.services };
        return [{ component, target: targetOf(data.host, here).id, part: data.project, source, ...only }];
    });
}
/** The project of one component, or the findings that say why there is none. */
async function projectOf(component, tree, entries, here) {
    const { name, spec: stack, source } = component;
    const folder = stack.path.replace(/^(\.\/+)+|\/+$/g, "").replace(/^\.$/, "");
    const below = entriesBelow(entries, folder);
    const paths = new Set(below.map(({ path }) => inside(folder, path)));
    const files = stack.files ?? lookUp(paths);
    const missing = files.filter((file) => !paths.has(clean(file)));
    if (files.length === 0 || missing.length > 0)
        return { diagnostics: [noComposeFile(name, stack, missing, source)] };
    const odd = below.filter(({ type }) => type !== "file");
    if (odd.length > 0)
        return {
            diagnostics: odd.map(({ path, type }) => finding(rules.notAFile, name, (0,core_words/* say */.cv) `${path} is a ${type}.`, { file: path, line: 1, column: 1 })),
        };
    const read = await Promise.all(files.map((file) => readComposeFile(tree, project_join(folder, clean(file)))));
    const parsed = read.flatMap((file) => file ?? []);
    if (parsed.length < files.length) {
        const what = (0,core_words/* say */.cv) `A Compose file of ${stack.path} has more than ${MAX_COMPOSE_BYTES / 2 ** 20} MiB.`;
        return { diagnostics: [finding(rules.tooLarge, name, what, source)] };
    }
    const asked = stack.project ?? parsed.map(projectNameIn).findLast((given) => given !== undefined) ?? normalised(name.split("/")[1] ?? "");
    if (!PROJECT_NAME.test(asked)) {
        const what = isInterpolated(asked)
            ? (0,core_words/* say */.cv) `The project's name ${asked} depends on a variable.`
            : (0,core_words/* say */.cv) `${asked} cannot be a project's name.`;
        return { diagnostics: [finding(rules.projectName, name, what, source)] };
    }
    const project = { component: name, source, stack, target: targetOf(stack.host, here).id, name: asked, folder, bundle: below, parsed };
    return { project: { ...project, files: files.map(clean) }, diagnostics: [] };
}
/** The path of a file of `folder`, from the repository's root. */
function project_join(folder, path) {
    return folder === "" ? path : `${folder}/${path}`;
}
/** The path of a file, relative to `folder`. */
function inside(folder, path) {
    return folder === "" ? path : path.slice(folder.length + 1);
}
/** A Compose file of the tree, parsed; undefined when it is too large to be one. */
async function readComposeFile(tree, path) {
    const content = await readSmall(tree, path);
    return content === undefined ? undefined : parseComposeFile(path, new TextDecoder().decode(content));
}
/** A file that people write by hand; undefined when it is too large for one. */
async function readSmall(tree, path) {
    try {
        return await tree.read(path, MAX_COMPOSE_BYTES);
    }
    catch {
        return undefined;
    }
}
/** Entries are sorted by path, so that a rack of thousands is not scanned once for each project. */
function entriesBelow(entries, folder) {
    if (folder === "")
        return [...entries];
    const start = `${folder}/`;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((0,core_diagnostics/* compareText */.n6)(entries[middle]?.path ?? "", start) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    let end = low;
    while (entries[end]?.path.startsWith(start) === true)
        end += 1;
    return entries.slice(low, end);
}
/** Compose's own look-up: one file, and one override beside it. */
function lookUp(paths) {
    const first = COMPOSE_FILE_NAMES.find((name) => paths.has(name));
    const override = OVERRIDE_NAMES.find((name) => paths.has(name));
    return first === undefined ? [] : [first, ...(override === undefined ? [] : [override])];
}
function noComposeFile(component, stack, missing, source) {
    const [first] = missing;
    const what = first === undefined
        ? (0,core_words/* say */.cv) `${stack.path} has none of the files that Compose looks for (${COMPOSE_FILE_NAMES.join(", ")}).`
        : (0,core_words/* say */.cv) `${stack.path} has no file ${first}.`;
    return finding(rules.noComposeFile, component, what, source);
}
function clean(path) {
    return path.replace(/^(\.\/+)+/, "").replaceAll(/\/{2,}/g, "/");
}
/** What Compose makes of a folder's name. */
function normalised(name) {
    return name
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, "")
        .replace(/^[_-]+/, "");
}

;// CONCATENATED MODULE: ./build/adapters/compose/variables.js





/** Every child of ours gets these, so that Compose would take them from the machine it runs on. */
const AMBIENT = new Set("PATH HOME USER LANG LC_ALL TMPDIR PWD XDG_RUNTIME_DIR DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY".split(" "));
/** All uses of variables in a project's files, Git's in the order of the files, then the host's. */
function variableUses(project, bundle) {
    const envFiles = bundle.envPaths.flatMap((path) => {
        const content = bundle.files.get(path);
        return content === undefined ? [] : variablesOfEnvFile(project_join(project.folder, path), decode(content));
    });
    return [...bundle.composeFiles.flatMap(variablesOf), ...envFiles];
}
/** Variables that would come from the account that runs Compose; `given` are those the spec sets itself. */
function ambientVariables(project, uses, given) {
    return firstUses(uses.filter(({ name }) => AMBIENT.has(name) && !given.has(name))).map(({ name, at }) => finding(rules.ambient, project.component, (0,core_words/* say */.cv) `The variable ${name} is one of the machine's own.`, at));
}
/** Variables whose absence Compose would not mind, each at its first use. */
function variablesWithoutDefault(project, uses) {
    const bare = uses.filter(({ operator, name }) => operator === undefined && !AMBIENT.has(name));
    return firstUses(bare).map(({ name, at }) => finding(rules.noDefault, project.component, (0,core_words/* say */.cv) `The variable ${name} has no ${":?"}.`, at));
}
/** The variables that Compose found unset, by name, from its messages and, for required ones, from the files. */
function unsetVariables(project, stderr, uses, known) {
    const warned = [...stderr.matchAll(/The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set/g)].flatMap(([, name]) => name ?? []);
    const required = /required variable ([A-Za-z_][A-Za-z0-9_]*) is missing a value/.exec(stderr)?.[1];
    // Compose stops at the first required variable; the reader wants all of them.
    const composeFiles = new Set(project.parsed.map(({ path }) => path));
    const others = required === undefined ? [] : uses.filter((use) => composeFiles.has(use.at.file) && isMissing(use, known)).map(({ name }) => name);
    return [...new Set([...(required === undefined ? [] : [required]), ...others, ...warned])].map((name) => {
        const at = uses.find((use) => use.name === name)?.at ?? project.source;
        return finding(rules.unset, project.component, (0,core_words/* say */.cv) `The variable ${name} is not set on the host.`, at);
    });
}
function isMissing({ name, operator, nested }, known) {
    if (nested === true || AMBIENT.has(name))
        return false;
    if (operator === undefined || operator === "?")
        return !known.has(name);
    return operator === ":?" && (known.get(name) ?? "") === "";
}
/** The path of an env file that Compose did not find, as it says so. */
function missingEnvFile(stderr) {
    return /env file (\S.*?) not found/i.exec(stderr)?.[1] ?? /couldn't find env file: (\S.*)/i.exec(stderr)?.[1];
}
/** What the project's env files set, later ones over earlier ones, before any replacing. */
function variables_envFileValues(paths, contents) {
    const values = new Map();
    for (const path of paths) {
        const content = contents.get(path);
        if (content === undefined)
            continue;
        for (const { name, value } of parseEnv(decode(content)))
            if (value !== undefined)
                values.set(name, value);
    }
    return values;
}
/** Whatever an env file says to the right of its names, whole and in words, well-formed or not. */
function valuesIn(contents) {
    const lines = [...contents.values()].flatMap((content) => decode(content).split(/\r?\n/));
    return lines.flatMap((line) => {
        const value = line.slice(line.indexOf("=") + 1).trim();
        return [value, ...value.split(/[\s"']+/)];
    });
}
/** Compose's refusal as a finding. It may quote the host's values (`values`): they are taken out. */
function variables_refused(project, stderr, values) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.includes("level=warning"));
    let message = lines.slice(-3).join(" ").trim();
    const longestFirst = values.filter((value) => value.length >= 3).toSorted((a, b) => b.length - a.length);
    for (const value of longestFirst)
        message = message.replaceAll(value, "…");
    const way = /\b((?:services|networks|volumes|secrets|configs)\.[A-Za-z0-9_.[\]-]+)/.exec(message)?.[1];
    const at = way === undefined
        ? undefined
        : placeOf(project.parsed, way.split(/[.[\]]+/).filter((step) => step !== ""));
    const first = project.parsed[0]?.path ?? project.source.file;
    return finding(rules.refused, project.component, (0,core_words/* say */.cv) `Compose refuses the project: ${message}`, at ?? { file: first, line: 1, column: 1 });
}
function firstUses(uses) {
    return [...new Map(uses.toReversed().map((use) => [use.name, use])).values()].toReversed();
}
function decode(content) {
    return new TextDecoder().decode(content);
}

;// CONCATENATED MODULE: ./build/adapters/compose/findings.js








/** What can be said of Git's text alone. */
function findingsOfDeclared(declared) {
    const { project, composeFiles } = declared;
    const uses = variableUses(project, declared.bundle);
    const given = new Set(Object.keys(project.stack.variables ?? {}));
    return [
        ...judged(declared, declared.declared.services, declared.declared.config, () => true),
        ...declared.declared.services.flatMap((service) => secretsOf(service, project.component, composeFiles)),
        ...ambientVariables(project, uses, given),
        ...variablesWithoutDefault(project, uses.filter(({ name }) => !given.has(name))),
    ];
}
/** What only shows with the host's values: rights and mounts that a variable brought in, beyond what Git's text shows. */
function findingsInEffect(live, known) {
    const told = new Set(known.map(identity));
    const found = judged(live, live.effective.services, live.effective.config, ({ rule }) => rule !== rules.floatingImage && rule !== rules.ambient);
    return found.filter((one) => !told.has(identity(one)));
}
function identity({ rule, what }) {
    return `${rule} ${(0,core_words/* plain */.pj)(what)}`;
}
function judged({ project, composeFiles }, services, config, mine) {
    const tops = { secrets: text_record(config.secrets), configs: text_record(config.configs) };
    return services.flatMap(({ name, raw }) => [...rules_judge(name, raw, tops), ...homePathsOf(name, raw)]
        .filter(mine)
        .map((found) => finding(found.rule, project.component, found.what, placeOf(composeFiles, ["services", name, ...found.way]) ?? project.source)));
}
/** Literal secrets in a service's fields. Their values are in no message. */
function secretsOf(service, component, files) {
    return Object.entries(service.fields).flatMap(([row, value]) => {
        const column = serviceColumns.get(row);
        if (column === undefined)
            return [];
        const named = column.keyed ? Object.entries(text_record(value)) : [["", value]];
        return named.flatMap(([key, item]) => {
            if (!looksSecret(key, item))
                return [];
            const at = (row === "environment" ? service.envPlaces.get(key) : undefined) ?? placeInService(files, service.name, row, key);
            const what = key === ""
                ? (0,core_words/* say */.cv) `${row} of service ${service.name} holds what looks like a secret.`
                : (0,core_words/* say */.cv) `${key} of service ${service.name} holds what looks like a secret.`;
            return [finding(rules.secretInGit, component, what, at)];
        });
    });
}
function placeInService(files, service, row, key) {
    return placeOf(files, ["services", service, row, ...(key === "" ? [] : (0,pointer/* tokens */.LU)(`/${key}`))]);
}

;// CONCATENATED MODULE: ./build/adapters/compose/bundle.js
/** The files that Compose needs to render a project, gathered from Git and, for a live rendering, from the host; writes nothing. */




/** Compose's default for `${VARIABLES}`. */
const DEFAULT_ENV_FILE = ".env";
/** Git's part of a project: its Compose files, whatever Compose files they name, and env files. */
async function bundle_gather(project, tree) {
    const inGit = new Set(project.bundle.map(({ path }) => inside(project.folder, path)));
    const files = new Map();
    const composeFiles = [];
    const envPaths = new Set(project.stack.envFiles ?? [DEFAULT_ENV_FILE]);
    const waiting = [...project.parsed];
    const seen = new Set(waiting.map(({ path }) => path));
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        composeFiles.push(file);
        files.set(inside(project.folder, file.path), new TextEncoder().encode(file.text));
        for (const { kind, path } of filesNamedIn(file, project.folder)) {
            const normal = external_node_path_.posix.normalize(path);
            if (kind === "env")
                envPaths.add(normal);
            const whole = project_join(project.folder, normal);
            if (kind === "env" || !inGit.has(normal) || seen.has(whole))
                continue;
            seen.add(whole);
            const named = await readComposeFile(tree, whole);
            if (named !== undefined)
                waiting.push(named);
        }
    }
    for (const path of envPaths) {
        const content = inGit.has(path) ? await readSmall(tree, project_join(project.folder, path)) : undefined;
        if (content !== undefined)
            files.set(path, content);
    }
    return { files, composeFiles, envPaths: [...envPaths] };
}
/** The env files that Git lacks and the host has, of those that can be named without the host's variables. */
async function gatherFromHost(bundle, directory, host) {
    const found = new Map();
    for (const path of bundle.envPaths) {
        if (bundle.files.has(path) || external_node_path_.posix.isAbsolute(path) || isInterpolated(path))
            continue;
        const content = await host.read(external_node_path_.posix.resolve(directory, path));
        if (content !== undefined)
            found.set(path, content);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/adapters/compose/service.js
/** One service of a rendering as an engine's resource needs it: its raw form, its fields, what it mounts and needs. */







/** The services of an uninterpolated rendering, with Git's env files read into them, in enabled profiles only. */
function servicesAsDeclared(config, project, bundle, profiles) {
    return rawServices(config).flatMap(([name, raw]) => {
        const wanted = list(raw["profiles"]).map((profile) => scalar(profile) ?? "");
        if (wanted.length > 0 && !profiles.includes("*") && !wanted.some((profile) => profiles.includes(profile)))
            return [];
        const env = envOfFiles(raw, project, bundle);
        const given = Object.fromEntries(entries(raw["environment"]));
        const whole = { ...raw, environment: { ...env.values, ...given } };
        const places = new Map([...env.places].filter(([key]) => !(key in given)));
        return [service({ config, project, name, raw: whole, root: "." }, places)];
    });
}
/** The services of an interpolated rendering. `directory` is the project's folder on the host. */
function servicesInEffect(config, project, directory) {
    return rawServices(config).map(([name, escaped]) => {
        const raw = unescaped(escaped);
        // A name that nobody gave a value is not set in the container either.
        const environment = Object.entries(text_record(raw["environment"])).filter(([, value]) => value !== null);
        return service({
            config: unescaped(config),
            project,
            name,
            raw: { ...raw, environment: Object.fromEntries(environment) },
            root: directory,
        }, new Map());
    });
}
function rawServices({ services }) {
    return Object.entries(services ?? {}).map(([name, raw]) => [name, raw ?? {}]);
}
function service({ config, project, name, raw, root }, envPlaces) {
    const top = config;
    const asked = { project: project.name, name, raw, secrets: text_record(top["secrets"]), configs: text_record(top["configs"]) };
    const fields = wishOf(asked);
    const mounts = mountsFromConfig(raw, asked);
    const mounted = mounts.flatMap(({ type, source }) => (type === "bind" ? filesBelow(project, external_node_path_.posix.relative(root, source)) : []));
    const unchecked = uncheckedOf(asked);
    const replicas = scalar(raw["scale"]) ?? scalar(text_record(raw["deploy"])["replicas"]) ?? "1";
    const pullPolicy = scalar(raw["pull_policy"]);
    const dependsOn = dependsOnOf(raw);
    const namespaces = [raw["network_mode"], raw["pid"], raw["ipc"]].flatMap((value) => namespaceOwner(value) ?? []);
    return {
        name,
        raw,
        fields: {
            ...fields,
            ...(replicas === "1" ? {} : { replicas }),
            ...(Object.keys(dependsOn).length === 0 ? {} : { depends_on: dependsOn }),
            ...(pullPolicy === undefined ? {} : { pull_policy: pullPolicy }),
            ...(Object.keys(unchecked).length === 0 ? {} : { unchecked }),
            ...(mounted.length === 0 ? {} : { mounted: [...new Set(mounted)] }),
        },
        mounted: [...new Set(mounted)],
        networks: Object.keys(text_record(fields["networks"])),
        volumes: mounts.flatMap(({ type, source }) => (type === "volume" && source !== "" ? [source] : [])),
        needs: [...new Set([...namespaces, ...Object.keys(dependsOn)])],
        envPlaces,
    };
}
/** Git's files at or below a path that is relative to the project's folder. */
function filesBelow(project, path) {
    if (path.startsWith(".."))
        return [];
    return project.bundle
        .map((entry) => inside(project.folder, entry.path))
        .filter((file) => path === "" || file === path || file.startsWith(`${path}/`));
}
/** By service, in the long form. */
function dependsOnOf(raw) {
    const given = raw["depends_on"];
    return Array.isArray(given) ? Object.fromEntries(given.map((name) => [scalar(name) ?? "", {}])) : text_record(given);
}
function envOfFiles(raw, project, bundle) {
    const values = {};
    const places = new Map();
    for (const item of list(raw["env_file"])) {
        const path = external_node_path_.posix.normalize(scalar(typeof item === "object" ? text_record(item)["path"] : item) ?? "");
        const content = bundle.files.get(path);
        if (content === undefined)
            continue;
        for (const { name, value, line } of parseEnv(new TextDecoder().decode(content))) {
            values[name] = value ?? null;
            places.set(name, { file: project_join(project.folder, path), line, column: 1 });
        }
    }
    return { values, places };
}

;// CONCATENATED MODULE: ./build/adapters/compose/whereabouts.js
/** Where the projects of a host lie, by the labels of their containers; reads only. */


const whereabouts_LABEL = "com.docker.compose.project";
const COLUMNS = [whereabouts_LABEL, `${whereabouts_LABEL}.working_dir`, `${whereabouts_LABEL}.config_files`].map((label) => `{{.Label "${label}"}}`).join("\t");
/** By project name, running containers first. Rejects when the engine does not answer; undefined in words is its message. */
async function whereabouts(host, signal) {
    const { code, stdout, stderr } = await host.run("docker", ["ps", "--all", "--filter", `label=${whereabouts_LABEL}`, "--format", `{{.State}}\t${COLUMNS}`], {
        signal,
        timeoutMs: 30_000,
    });
    if (code !== 0)
        return { failed: stderr.trim() };
    const found = new Map();
    for (const line of stdout.split("\n")) {
        const [state, name = "", workingDir = "", configFiles = ""] = line.split("\t");
        if (name === "" || workingDir === "")
            continue;
        const running = state === "running";
        if (found.has(name) && !(running && found.get(name)?.running === false))
            continue;
        found.set(name, { workingDir, configFiles: configFiles.split(",").filter((file) => file !== ""), running });
    }
    return found;
}
/** The project's folder on the host: what the spec says, else what its containers say, else `/opt/<project>`. */
function directoryOf({ stack, name }, places) {
    return stack.directory ?? places.get(name)?.workingDir ?? `/opt/${name}`;
}
/**
 * Git's file names that are others on the host, e.g. `{"compose.yml": "compose.yaml"}`: Compose takes the first name
 * it finds, so that a second spelling beside it would be ignored.
 */
function hostNames(project, directory, places) {
    const names = COMPOSE_FILE_NAMES;
    const there = (places.get(project.name)?.configFiles ?? [])
        .filter((file) => external_node_path_.posix.dirname(file) === directory)
        .map((file) => external_node_path_.posix.basename(file))
        .filter((name) => names.includes(name));
    const ours = project.files.filter((name) => names.includes(name));
    const [mine] = ours;
    const [theirs] = there;
    if (mine === undefined || theirs === undefined || ours.length > 1 || there.length > 1 || mine === theirs)
        return {};
    return { [mine]: theirs };
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendering.js
/** Both renderings of one project: as Git declares it, and as it takes effect with the host's own files and variables. */










/** Stands for the folder on the host, which Git alone does not know. */
const SOMEWHERE = "/project";
/** Env files that a user may be missing one by one; more is a loop. */
const MAX_TRIES = 20;
/** Without network and without the host. */
async function renderDeclared(project, io, { host, renderer }) {
    const bundle = await bundle_gather(project, io.tree);
    const profiles = profilesOf(project, bundle.files);
    const rendered = await renderer(host, {
        ...requestOf(project, io),
        envFiles: [],
        profiles,
        contents: withPlaceholders(bundle),
        directory: SOMEWHERE,
        interpolate: false,
        variables: {},
    });
    if (!rendered.ok)
        return { diagnostics: [variables_refused(project, rendered.stderr, [])] };
    const services = servicesAsDeclared(rendered.config, project, bundle, profiles);
    const { directory } = project.stack;
    return {
        project,
        bundle,
        composeFiles: bundle.composeFiles,
        declared: { config: rendered.config, services },
        attributes: {
            ...attributesOf(project, envFilesOf(project, bundle.files), profiles),
            ...(directory === undefined ? {} : { directory }),
        },
    };
}
/** With the host's env files and the run's variables. Rejects when the host's files cannot be read. */
async function renderEffective(declared, places, io, { host, renderer }) {
    const { project, bundle } = declared;
    const directory = directoryOf(project, places);
    const given = await rendering_variablesOf(project, io);
    if ("diagnostics" in given)
        return given;
    const ofHost = new Map(await gatherFromHost(bundle, directory, host));
    const contents = new Map([...bundle.files, ...ofHost]);
    const missing = (project.stack.envFiles ?? []).filter((path) => !contents.has(external_node_path_.posix.normalize(path)));
    if (missing.length > 0)
        return {
            diagnostics: missing.map((path) => finding(rules.noEnvFile, project.component, (0,core_words/* say */.cv) `The env file ${path} is neither in Git nor on the host.`, project.source)),
        };
    const envFiles = envFilesOf(project, contents);
    const profiles = project.stack.profiles ?? [];
    const request = { ...requestOf(project, io), envFiles, profiles, directory, interpolate: true, variables: given.variables };
    const rendered = await renderWithEnvFiles({ ...request, contents }, ofHost, { host, renderer });
    const known = new Map([...variables_envFileValues(envFiles, contents), ...Object.entries(given.variables)]);
    const unset = unsetVariables(project, rendered.stderr, variableUses(project, bundle), known);
    if (unset.length > 0)
        return { diagnostics: unset };
    if (!rendered.ok)
        return { diagnostics: [whyRefused(declared, rendered.stderr, [...valuesIn(ofHost), ...Object.values(given.variables)])] };
    const services = servicesInEffect(rendered.config, project, directory);
    const names = hostNames(project, directory, places);
    const attributes = { ...attributesOf(project, envFiles, profilesOf(project, contents)), names, directory };
    const config = unescaped(rendered.config);
    return { ...declared, effective: { config: ComposeConfig.parse(config), services }, attributes };
}
/** Renders, and again with each env file that Compose asks for by a name that only the host's variables make up. */
async function renderWithEnvFiles(request, ofHost, { host, renderer }) {
    const contents = new Map(request.contents);
    for (let tries = 0;; tries += 1) {
        const rendered = await renderer(host, { ...request, contents: new Map(contents) });
        const path = rendered.ok ? undefined : missingEnvFile(rendered.stderr);
        const content = path === undefined || tries === MAX_TRIES ? undefined : await host.read(external_node_path_.posix.resolve(request.directory, path));
        if (path === undefined || content === undefined)
            return rendered;
        const relative = external_node_path_.posix.relative(request.directory, external_node_path_.posix.resolve(request.directory, path));
        contents.set(relative, content);
        ofHost.set(relative, content);
    }
}
function requestOf(project, { signal }) {
    return { project: project.name, composeFiles: project.files, signal };
}
/** Some versions of Compose want every env file to be there even when they do not replace variables. */
function withPlaceholders({ files, envPaths }) {
    const nothing = new Uint8Array();
    const absent = envPaths.filter((path) => !files.has(path) && !path.startsWith("..") && !external_node_path_.posix.isAbsolute(path) && path !== DEFAULT_ENV_FILE);
    return new Map([...files, ...absent.map((path) => [path, nothing])]);
}
function envFilesOf({ stack }, contents) {
    return stack.envFiles?.map((path) => external_node_path_.posix.normalize(path)) ?? (contents.has(DEFAULT_ENV_FILE) ? [DEFAULT_ENV_FILE] : []);
}
/** The spec's profiles, else those that the env files ask for, as Compose does. */
function profilesOf(project, contents) {
    if (project.stack.profiles !== undefined)
        return project.stack.profiles;
    const asked = variables_envFileValues(envFilesOf(project, contents), contents).get("COMPOSE_PROFILES") ?? "";
    return asked.split(",").filter((profile) => profile !== "");
}
function attributesOf(project, envFiles, profiles) {
    const { timeout = 120, probes = [], variables = {} } = project.stack;
    return { project: project.name, files: project.files, envFiles, profiles, timeout, probes, variables, names: {} };
}
async function rendering_variablesOf(project, { secrets }) {
    const variables = {};
    const missing = [];
    for (const [name, given] of Object.entries(project.stack.variables ?? {})) {
        const value = typeof given === "string" ? given : await secrets.read(given);
        if (value !== undefined)
            variables[name] = value;
        else if (typeof given !== "string")
            missing.push((0,core_words/* say */.cv) `The secret for the variable ${name} is not there: ${placeOfSecret(given)}.`);
    }
    if (missing.length === 0)
        return { variables };
    return {
        diagnostics: missing.map((what) => finding(rules.noValue, project.component, what, project.source)),
    };
}
function placeOfSecret(reference) {
    if ("fromEnv" in reference)
        return (0,core_words/* say */.cv) `this run has no environment variable ${reference.fromEnv}`;
    if ("onHost" in reference)
        return (0,core_words/* say */.cv) `the host has no file ${reference.onHost}`;
    return (0,core_words/* say */.cv) `${reference.fromSops.file} has no ${reference.fromSops.key}`;
}
function whyRefused({ project, composeFiles }, stderr, values) {
    const path = missingEnvFile(stderr);
    if (path === undefined)
        return variables_refused(project, stderr, values);
    const name = external_node_path_.posix.basename(path);
    const place = composeFiles.flatMap(({ path: file, text }) => {
        const at = text.split("\n").findIndex((line) => line.includes(name));
        return at === -1 ? [] : [{ file, line: at + 1, column: (text.split("\n")[at] ?? "").indexOf(name) + 1 }];
    })[0];
    return finding(rules.noEnvFile, project.component, (0,core_words/* say */.cv) `The env file ${path} is not on the host.`, place ?? { file: project_join(project.folder, project.files[0] ?? ""), line: 1, column: 1 });
}

;// CONCATENATED MODULE: ./build/adapters/compose/tops.js
/** Networks and volumes in one shape, from Compose and from the engine; must not compare. */


/** Compose's part in the names of what it makes. */
const LABELS = {
    network: "com.docker.compose.network",
    volume: "com.docker.compose.volume",
    project: "com.docker.compose.project",
};
/** A network of `docker compose config`. An external one has a name and nothing else that is ours. */
function wishOfNetwork(project, key, raw) {
    const name = tops_nameOf(project, key, raw);
    if (isExternal(raw))
        return { name, external: true };
    const ipam = ipamOf(text_record(raw["ipam"])["driver"], list(text_record(raw["ipam"])["config"]).map(text_record), text_record(text_record(raw["ipam"])["options"]));
    return compact({
        name,
        driver: driver(raw["driver"], "bridge"),
        driver_opts: options(raw["driver_opts"]),
        internal: onOff(raw["internal"]),
        attachable: onOff(raw["attachable"]),
        enable_ipv6: onOff(raw["enable_ipv6"]),
        ipam,
    });
}
function fieldsOfNetwork({ Name, Driver, Options, Internal, Attachable, EnableIPv6, IPAM }) {
    const own = Object.entries(Options ?? {}).filter(([name]) => !name.startsWith("com.docker.network.enable_ipv"));
    const configs = (IPAM?.Config ?? []).map((config) => Object.fromEntries(Object.entries(config).map(([name, value]) => [IPAM_NAMES[name] ?? name, value])));
    return compact({
        name: Name,
        driver: driver(Driver, "bridge"),
        driver_opts: Object.fromEntries(own),
        internal: Internal === true,
        attachable: Attachable === true,
        enable_ipv6: EnableIPv6 === true,
        ipam: ipamOf(IPAM?.Driver ?? "default", configs, IPAM?.Options ?? {}),
    });
}
/** A volume of `docker compose config`. Labels are left out: the engine cannot change them and nothing depends on them. */
function wishOfVolume(project, key, raw) {
    const name = tops_nameOf(project, key, raw);
    if (isExternal(raw))
        return { name, external: true };
    return compact({ name, driver: driver(raw["driver"], "local"), driver_opts: options(raw["driver_opts"]) });
}
function fieldsOfVolume({ Name, Driver, Options }) {
    return compact({ name: Name, driver: driver(Driver, "local"), driver_opts: { ...Options } });
}
/** The key under which the project's Compose file has it; undefined when Compose did not make it for this project. */
function tops_keyOf(kind, project, { Labels }) {
    return Labels?.[LABELS.project] === project ? Labels[LABELS[kind]] : undefined;
}
const IPAM_NAMES = {
    Subnet: "subnet",
    IPRange: "ip_range",
    Gateway: "gateway",
    AuxiliaryAddresses: "aux_addresses",
};
/** Only what a user asks for: the engine chooses a subnet where none is given, and a gateway. */
function ipamOf(ipamDriver, configs, ipamOptions) {
    return compact({
        driver: driver(ipamDriver ?? "default", "default"),
        config: configs.filter((config) => Object.keys(config).length > 0).map(compact),
        options: options(ipamOptions),
    });
}
/**
 * The observed addresses as far as the wish speaks of them, so that the engine's own choices are no difference.
 * A wish without addresses is content with any.
 */
function likeWish(seen, wish) {
    const wanted = list(text_record(wish["ipam"])["config"]).map(text_record);
    const { ipam, ...rest } = seen;
    if (typeof text_record(wish["ipam"])["fingerprint"] === "string")
        return seen;
    const found = list(text_record(ipam)["config"]).map(text_record);
    const { config: _config, ...others } = text_record(ipam);
    const config = wanted.length === 0 ? [] : found.map((one, index) => pick(one, wanted[index]));
    const like = compact({ ...others, config });
    return { ...rest, ...(Object.keys(like).length === 0 ? {} : { ipam: like }) };
}
function pick(found, wanted) {
    return wanted === undefined ? found : Object.fromEntries(Object.entries(found).filter(([name]) => name in wanted || name === "subnet"));
}
function tops_nameOf(project, key, raw) {
    const external = scalar(text_record(raw["external"])["name"]);
    return scalar(raw["name"]) ?? external ?? (isExternal(raw) ? key : `${project}_${key}`);
}
function isExternal(raw) {
    const { external } = raw;
    return scalar(external) === "true" || (typeof external === "object" && external !== null);
}
function driver(value, usual) {
    const name = scalar(value);
    return name === usual || name === "" ? undefined : name;
}
function options(value) {
    return Object.fromEntries(entries(value)
        .map(([name, given]) => [name, given ?? ""])
        .toSorted(([a], [b]) => (0,core_diagnostics/* compareText */.n6)(a ?? "", b ?? "")));
}
function onOff(value) {
    const given = scalar(value);
    return given !== undefined && isInterpolated(given) ? given : given === "true" ? true : undefined;
}
/** Without what is absent, off or empty. */
function compact(fields) {
    const given = Object.entries(fields).filter((field) => {
        const [, value] = field;
        if (value === undefined || value === null || value === false)
            return false;
        return typeof value !== "object" || Object.keys(value).length > 0;
    });
    return Object.fromEntries(given);
}

;// CONCATENATED MODULE: ./build/adapters/compose/resources.js





function addressOf(type, project, id) {
    return id === undefined ? `compose/${type}/${project}` : `compose/${type}/${project}/${id}`;
}
/** All resources of one project, its own first. */
function resourcesOf(rendered, fingerprint) {
    const { project, attributes, composeFiles } = rendered;
    const first = { file: composeFiles[0]?.path ?? project.source.file, line: 1, column: 1 };
    const own = resources_resource(rendered, { type: "Project", attributes, declared: attributes, source: first });
    return [own, ...files(rendered), ...tops(rendered, fingerprint), ...services(rendered, fingerprint)];
}
function resources_resource({ project }, parts) {
    const { type, id, attributes, declared, sensitive = [], dependsOn = [], source } = parts;
    const address = addressOf(type, project.name, id);
    return {
        address,
        component: project.component,
        target: project.target,
        part: project.name,
        attributes,
        declared,
        sensitive,
        dependsOn,
        source,
    };
}
/** Compose files are told by what they mean for services; of other files a reader sees the text where that may be. */
function files({ effective, ...rendered }) {
    const composeFiles = new Set(rendered.composeFiles.map(({ path }) => path));
    return rendered.project.bundle.flatMap(({ path }) => {
        const id = inside(rendered.project.folder, path);
        const content = rendered.contents.get(id);
        if (content === undefined)
            return [];
        const declared = { content: composeFiles.has(path) ? content.digest : (content.text ?? content.digest) };
        const attributes = effective === undefined ? declared : { content: content.digest };
        return [resources_resource(rendered, { type: "File", id, attributes, declared, source: { file: path, line: 1, column: 1 } })];
    });
}
function services(rendered, fingerprint) {
    const { project, declared, effective, composeFiles } = rendered;
    const asDeclared = new Map(declared.services.map((one) => [one.name, one]));
    return (effective ?? declared).services.map((service) => {
        const git = concealDeclared(asDeclared.get(service.name)?.fields ?? {}, serviceColumns, fingerprint);
        const attributes = effective === undefined ? git.declared : inEffect(service.fields, git.declared, fingerprint);
        const names = { networks: Object.keys(effective?.config.networks ?? declared.config.networks ?? {}) };
        return resources_resource(rendered, {
            type: "Service",
            id: service.name,
            attributes,
            declared: git.declared,
            sensitive: git.sensitive,
            dependsOn: [
                ...service.needs.map((name) => addressOf("Service", project.name, name)),
                ...service.networks.filter((key) => names.networks.includes(key)).map((key) => addressOf("Network", project.name, key)),
                ...volumeKeys(service, effective ?? declared).map((key) => addressOf("Volume", project.name, key)),
                ...service.mounted.map((path) => addressOf("File", project.name, path)),
            ],
            source: placeOf(composeFiles, ["services", service.name]) ?? project.source,
        });
    });
}
/** What is never compared stays as Git has it: inlined contents may hold the host's values. */
function inEffect({ unchecked: _unchecked, ...fields }, declared, fingerprint) {
    const { unchecked } = declared;
    return { ...concealWish(fields, declared, serviceColumns, fingerprint), ...(unchecked === undefined ? {} : { unchecked }) };
}
/** Compose makes only what some service uses. */
function tops(rendered, fingerprint) {
    const { declared, effective } = rendered;
    const side = effective ?? declared;
    const used = {
        networks: new Set(side.services.flatMap(({ networks }) => networks)),
        volumes: new Set(side.services.flatMap((service) => volumeKeys(service, side))),
    };
    const kinds = [
        { type: "Network", field: "networks", wish: wishOfNetwork },
        { type: "Volume", field: "volumes", wish: wishOfVolume },
    ];
    return kinds.flatMap(({ type, field, wish }) => Object.entries(side.config[field] ?? {}).flatMap(([key, raw]) => {
        if (!used[field].has(key))
            return [];
        const written = declared.config[field]?.[key];
        const git = written === undefined ? undefined : wish(rendered.project.name, key, text_record(written));
        return [resources_top(rendered, { type, field, key, git: git ?? {}, fields: wish(rendered.project.name, key, text_record(raw)) }, fingerprint)];
    }));
}
function resources_top(rendered, { type, field, key, git, fields }, fingerprint) {
    const columns = topColumns;
    const { declared, sensitive } = concealDeclared(git, columns, fingerprint);
    const attributes = rendered.effective === undefined ? declared : concealWish(fields, declared, columns, fingerprint);
    const source = placeOf(rendered.composeFiles, [field, key]) ?? rendered.project.source;
    return resources_resource(rendered, { type, id: key, attributes, declared, sensitive, source });
}
function volumeKeys(service, { config }) {
    return [...new Set(service.volumes)].filter((key) => Object.hasOwn(config.volumes ?? {}, key));
}
/** The attributes of a `compose/Project` resource, as this file made them. */
function projectAttributes(attributes) {
    return attributes;
}

;// CONCATENATED MODULE: ./build/adapters/compose/file-content.js
/** What a file of the project counts as: its digest, and its text where a reader may see that; must not read files. */


/** A longer text says more in Git's own diff than in a plan. */
const MAX_TEXT_BYTES = 8 * 1024;
/** `name: value`, `name = value`, `"name": "value"`. */
const ASSIGNMENT = /^\s*["']?([\w.-]+)["']?\s*[:=]\s*["']?(.*?)["']?,?\s*$/;
function fileContent(bytes) {
    const digest = sha256(bytes);
    const text = bytes.length > MAX_TEXT_BYTES ? undefined : file_content_decode(bytes);
    return text === undefined || holdsSecret(text) ? { digest } : { digest, text };
}
function file_content_decode(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        return text.includes("\0") ? undefined : text;
    }
    catch {
        return undefined;
    }
}
function holdsSecret(text) {
    return text.split("\n").some((line) => {
        const [, name = "", value = line] = ASSIGNMENT.exec(line) ?? [];
        return looksSecret(name, value) || looksSecret("", line);
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/render.js
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
/** Runs `docker compose config` over a copy of a project; the only reader of what Compose files mean. */



/** Two per core of a small runner: more only makes them wait for each other. */
const AT_ONCE = 4;
/** A renderer that remembers by content. What it remembers is gone with the run. */
function createRenderer() {
    const known = new Map();
    const limited = limit(AT_ONCE);
    return (host, request) => {
        const key = render_keyOf(host, request);
        const rendered = known.get(key) ?? limited(() => render_render(host, request));
        known.set(key, rendered);
        // A run that was stopped half-way says nothing about the project.
        rendered.catch(() => known.delete(key));
        return rendered;
    };
}
async function render_render(host, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_1, await host.scratch("omni-scale-compose"), true);
        // Below the copy the folder has its full path on the host, so that `..` leads where it leads there.
        const folder = external_node_path_.posix.join(scratch.path, request.directory);
        for (const [path, content] of request.contents)
            await host.write(external_node_path_.posix.resolve(folder, path), content, { mode: 0o600 });
        const { code, stdout, stderr } = await host.run("docker", render_configArgs(folder, request), {
            cwd: folder,
            env: request.variables,
            timeoutMs: 60_000,
            signal: request.signal,
        });
        const told = stderr.replaceAll(scratch.path, "");
        if (code !== 0)
            return { ok: false, stderr: told };
        const config = configIn(stdout.replaceAll(scratch.path, ""));
        return config === undefined ? { ok: false, stderr: "its answer is no configuration" } : { ok: true, stderr: told, config };
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
function configIn(output) {
    try {
        return ComposeConfig.safeParse(JSON.parse(output)).data;
    }
    catch {
        return undefined;
    }
}
function render_configArgs(folder, request) {
    const each = (option, paths) => paths.flatMap((path) => [option, external_node_path_.posix.resolve(folder, path)]);
    return [
        "compose",
        "--ansi",
        "never",
        "--project-name",
        request.project,
        "--project-directory",
        folder,
        ...each("--file", request.composeFiles),
        ...each("--env-file", request.envFiles),
        ...request.profiles.flatMap((profile) => ["--profile", profile]),
        "config",
        "--format",
        "json",
        ...(request.interpolate ? [] : ["--no-interpolate", "--no-path-resolution"]),
    ];
}
function render_keyOf(host, { signal: _signal, contents, ...rest }) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify([host.name, rest]));
    for (const [path, content] of contents)
        hash.update(`\0${path}\0${content.length}\0`).update(content);
    return hash.digest("hex");
}
/** Runs at most `count` tasks at a time, in the order they came. */
function limit(count) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= count)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/desired.js











/** Larger files belong on the host, not into a repository. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** See {@link Adapter.desired}. Nothing is provided or required: a Compose project brings about no capability of another system. */
async function desired(components, tombstones, io, ports) {
    const entries = components.length === 0 ? [] : await io.tree.entries();
    const places = io.mode === "live" && components.length > 0 ? await placesOn(ports.host, io.signal) : undefined;
    const limited = limit(16);
    const all = await Promise.all(components.map((component) => limited(() => ofComponent(component, { entries, places, io, ports }))));
    const shared = sameProjects(all.flatMap(({ project }) => project ?? []));
    return {
        resources: all.flatMap(({ project, resources }) => (project !== undefined && shared.has(project.component) ? [] : resources)),
        absences: absencesOf(tombstones, ports.here),
        provides: [],
        requires: [],
        diagnostics: [...all.flatMap(({ diagnostics }) => diagnostics), ...shared.values()],
        unknown: all.flatMap(({ unknown }) => unknown ?? []),
        notChecked: all.flatMap(({ notChecked }) => notChecked),
    };
}
async function ofComponent(component, asked) {
    const { io, ports } = asked;
    const found = await projectOf(component, io.tree, asked.entries, ports.here);
    if (found.project === undefined)
        return { resources: [], diagnostics: found.diagnostics, notChecked: [] };
    const { project } = found;
    const held = await contentsOf(project, asked);
    const declared = "diagnostics" in held ? held : await renderDeclared(project, io, ports);
    if ("diagnostics" in held || "diagnostics" in declared) {
        return { project, resources: [], diagnostics: "diagnostics" in declared ? declared.diagnostics : [], notChecked: [] };
    }
    const known = { project, diagnostics: findingsOfDeclared(declared), notChecked: uncheckedKeys(declared) };
    if (io.mode === "static")
        return { ...known, resources: resourcesOf({ ...declared, ...held }, io.fingerprint) };
    const live = await seenFromHost(declared, asked);
    if ("code" in live)
        return { ...known, resources: [], unknown: { component: component.name, because: live } };
    if ("effective" in live) {
        const diagnostics = [...known.diagnostics, ...findingsInEffect(live, known.diagnostics)];
        return { ...known, diagnostics, resources: resourcesOf({ ...live, ...held }, io.fingerprint) };
    }
    return { ...known, resources: [], diagnostics: [...known.diagnostics, ...live.diagnostics] };
}
/** The live side, or why it cannot be made out. */
async function seenFromHost(declared, { places, io, ports }) {
    const elsewhere = notHere(declared.project.stack.host?.hostname, ports.here);
    if (elsewhere !== undefined)
        return elsewhere;
    if (places === undefined || "code" in places)
        return places ?? { code: "failed", message: (0,core_words/* say */.cv) `the host was not asked` };
    try {
        return await renderEffective(declared, places, io, ports);
    }
    catch (error) {
        return unknownOf(error);
    }
}
/** Why the machine we run on cannot be a `local` host of that name; undefined when it is. */
function notHere(hostname, here) {
    if (here.githubHosted) {
        return { code: "not-here", message: (0,core_words/* say */.cv) `this run is on a machine of GitHub's, not on the Docker host` };
    }
    if (hostname === undefined || hostname === here.hostname)
        return undefined;
    return { code: "not-here", message: (0,core_words/* say */.cv) `this run is on ${here.hostname}, not on ${hostname}` };
}
/** What the host did not do, as a reason; anything that is not its fault is a bug and passes through. */
function unknownOf(error) {
    if (error instanceof errors/* RemoteError */.H)
        return { code: "failed", message: error.words };
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
        const path = "path" in error && typeof error.path === "string" ? (0,core_words/* say */.cv) ` at ${error.path}` : [];
        return { code: error.code === "EACCES" ? "forbidden" : "failed", message: (0,core_words/* say */.cv) `the host's files cannot be read (${error.code}${path})` };
    }
    throw error;
}
async function placesOn(host, signal) {
    try {
        const places = await whereabouts(host, signal);
        return "failed" in places ? { code: "unreachable", message: (0,core_words/* say */.cv) `the Docker engine does not answer: ${places.failed}` } : places;
    }
    catch (error) {
        return { ...unknownOf(error), code: "unreachable" };
    }
}
/** The content of every file of the project, or the findings that say which cannot be held. */
async function contentsOf(project, { io, ports }) {
    const contents = new Map();
    const diagnostics = [];
    for (const { path, blob } of project.bundle) {
        const known = blob === undefined ? undefined : ports.known.get(blob);
        try {
            const content = known ?? fileContent(await io.tree.read(path, MAX_FILE_BYTES));
            if (blob !== undefined)
                ports.known.set(blob, content);
            contents.set(inside(project.folder, path), content);
        }
        catch {
            const what = (0,core_words/* say */.cv) `${path} cannot be read, or has more than ${MAX_FILE_BYTES / 2 ** 20} MiB.`;
            diagnostics.push(finding(rules.tooLarge, project.component, what, { file: path, line: 1, column: 1 }));
        }
    }
    return diagnostics.length === 0 ? { contents } : { diagnostics };
}
/** Two components that mean one project on one host: a finding for each, by component. */
function sameProjects(projects) {
    const first = new Map();
    const found = new Map();
    for (const project of projects) {
        const key = `${project.target}\n${project.name}`;
        const other = first.get(key);
        first.set(key, other ?? project);
        if (other === undefined)
            continue;
        for (const [one, two] of [
            [project, other],
            [other, project],
        ]) {
            found.set(one.component, finding(rules.sameProject, one.component, (0,core_words/* say */.cv) `${two.component} is the same project, ${project.name} on ${project.target}.`, one.source));
        }
    }
    return found;
}
function uncheckedKeys({ project, declared }) {
    return declared.services.flatMap(({ name, fields }) => {
        const keys = Object.keys(text_record(fields["unchecked"]));
        if (keys.length === 0)
            return [];
        const words = (0,core_words/* say */.cv) `changes of ${(0,core_words/* list */.p_)(keys.map((key) => (0,core_words/* say */.cv) `${key}`))} of service ${name}: a container does not show them, so they take effect with its next recreation`;
        return [{ component: project.component, words }];
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/compare-fields.js
/** Compares a wanted service, network or volume with an observed one, field by field; pure. */



/**
 * The fields in which `want` and `have` differ. `also` has further values of `have` that would do (see
 * normalise/table.ts). Pointers are the same whether values were replaced by what they mean on the host or not.
 */
function fieldDifferences(want, have, columns, also = {}) {
    return [...columns].flatMap(([name, column]) => {
        if (!column.keyed)
            return compareOne((0,pointer/* pointer */.Wn)(name), want[name], have[name], also[name]);
        const [wanted, found, others] = [text_record(want[name]), text_record(have[name]), text_record(also[name])];
        const keys = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
        return keys.flatMap((key) => compareOne((0,pointer/* pointer */.Wn)(name, key), wanted[key], found[key], others[key]));
    });
}
/**
 * All fields of something that does not exist yet: those that Git gives, so that a plan that knows the host's values
 * tells the same as one that does not.
 */
function fieldsOfNew({ attributes, declared }, columns) {
    return [...columns].flatMap(([name, column]) => {
        const given = declared[name];
        if (given === undefined)
            return [];
        const paths = column.keyed ? Object.keys(text_record(given)).map((key) => (0,pointer/* pointer */.Wn)(name, key)) : [(0,pointer/* pointer */.Wn)(name)];
        return paths.map((path) => ({ path, after: (0,pointer.at)(attributes, path) ?? (0,pointer.at)(declared, path) ?? null }));
    });
}
function compareOne(path, wanted, found, also) {
    const fulfils = (value) => wanted === undefined || value === undefined ? wanted === value : sameJson(wanted, value);
    const others = list(also);
    if (fulfils(found) || others.some((other) => fulfils(other ?? undefined)))
        return [];
    const before = found === undefined ? {} : { before: found };
    return [{ path, ...before, ...(wanted === undefined ? {} : { after: wanted }), ...(others.length === 0 ? {} : { alsoBefore: others }) }];
}
/** The name of the field that a pointer leads to or into. */
function fieldOf(path) {
    return (0,pointer/* tokens */.LU)(path)[0] ?? "";
}

;// CONCATENATED MODULE: ./build/adapters/compose/reasons.js
/** Why a service differs, in the reader's words, each with a code for programs; pure. */






/** One reason for each code, in the order of the field table. */
function reasonsOfFields(fields) {
    const codes = new Map();
    for (const { name, code } of rows) {
        const mine = fields.filter(({ path }) => fieldOf(path) === name);
        if (mine.length > 0)
            codes.set(code, [...(codes.get(code) ?? []), ...mine]);
    }
    return [...codes].map(([code, differing]) => ({ code, message: messageOf(code, differing) }));
}
function messageOf(code, fields) {
    const [first] = fields;
    if (code === "image-changed" && first?.path === "/image")
        return imageWords(first);
    if (code === "environment-changed")
        return (0,core_words/* list */.p_)(fields.map((field) => keyWords((0,core_words/* say */.cv) `env `, field)));
    if (code === "ports-changed" && first !== undefined)
        return listWords((0,core_words/* say */.cv) `port`, first);
    if (code === "mounts-changed" && first !== undefined && fields.length === 1)
        return listWords((0,core_words/* say */.cv) `mount`, first);
    const names = [...new Set(fields.map(({ path }) => fieldOf(path)))];
    const told = names.map((name) => {
        const row = rows.find((one) => one.name === name);
        const mine = fields.filter(({ path }) => fieldOf(path) === name);
        if (row?.keyed === true)
            return (0,core_words/* list */.p_)(mine.map((field) => keyWords((0,core_words/* say */.cv) ``, field)), ", ");
        return (0,core_words/* say */.cv) `${[row?.words ?? "a field"]} changed`;
    });
    const keyed = names.every((name) => rows.find((row) => row.name === name)?.keyed === true);
    const label = rows.find(({ name }) => name === names[0])?.words ?? "a field";
    return keyed ? [label, ": ", ...(0,core_words/* list */.p_)(told)] : (0,core_words/* list */.p_)(told);
}
function imageWords({ before, after }) {
    if (typeof before === "string" && typeof after === "string")
        return (0,core_words/* say */.cv) `image ${before} → ${after}`;
    return (0,core_words/* say */.cv) `the image changed`;
}
function keyWords(start, { path, before, after }) {
    const key = (0,pointer/* tokens */.LU)(path)[1] ?? "";
    const verb = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    return [...start, { quote: key }, ` ${verb}`];
}
/** For lists of texts: which came and which went. Hidden ones are only said to have changed. */
function listWords(noun, { before, after }) {
    if (isFingerprint(before) || isFingerprint(after))
        return [...noun, "s changed"];
    const texts = (value) => list(value).map(String);
    const gone = texts(before).filter((one) => !texts(after).includes(one));
    const come = texts(after).filter((one) => !texts(before).includes(one));
    return (0,core_words/* list */.p_)([...gone.map((one) => (0,core_words/* say */.cv) `${noun} ${one} removed`), ...come.map((one) => (0,core_words/* say */.cv) `${noun} ${one} added`)]);
}
/** The tag means another image than the one that runs, here or in its registry; with the field that says so. */
function imageMoved({ containers, registry }) {
    const moved = containers.find(({ imageId, taggedId }) => taggedId !== undefined && taggedId !== imageId);
    if (moved?.taggedId !== undefined) {
        const message = (0,core_words/* say */.cv) `its image's tag means another image on the host now (${reasons_short(moved.imageId)} → ${reasons_short(moved.taggedId)})`;
        return { reason: { code: "image-moved", message }, field: { path: "/image_id", before: moved.imageId, after: moved.taggedId } };
    }
    if (registry === undefined)
        return undefined;
    const message = (0,core_words/* say */.cv) `its image's tag was moved in the registry (${reasons_short(registry.local)} → ${reasons_short(registry.remote)})`;
    return { reason: { code: "image-moved", message }, field: { path: "/image_digest", before: registry.local, after: registry.remote } };
}
/** Files that are about to change under the service's mounts, and files that changed since its containers started. */
function filesMoved(mounted, changing, seen) {
    const changed = mounted.filter((path) => changing.has(path));
    const newer = [...new Set((seen?.containers ?? []).flatMap(({ newerFiles }) => newerFiles))].filter((path) => !changing.has(path));
    return [
        ...(changed.length === 0 ? [] : [{ code: "mounted-file-changed", message: [...filesWords(changed), " changed"] }]),
        ...(newer.length === 0
            ? []
            : [{ code: "mounted-file-newer", message: [...filesWords(newer), " changed on the host after the container had started"] }]),
    ];
}
function filesWords(paths) {
    const [first = "", ...others] = paths;
    return others.length === 0
        ? (0,core_words/* say */.cv) `mounted file ${first}`
        : paths.length > 5
            ? (0,core_words/* say */.cv) `${paths.length} mounted files`
            : [...(0,core_words/* say */.cv) `mounted files `, ...(0,core_words/* list */.p_)(paths.map((path) => (0,core_words/* say */.cv) `${path}`))];
}
/**
 * Containers that do not run although they should. One that ended well and is not to be restarted has done its job;
 * one that keeps restarting is ill, which is no difference from the specs.
 */
function notRunning({ containers }, restart) {
    const stopped = containers.find(({ status, exitCode, startedAt }) => {
        if (status === "running" || status === "restarting")
            return false;
        const isJob = restart === undefined || (typeof restart === "string" && restart.startsWith("on-failure"));
        return !(status === "exited" && exitCode === 0 && isJob && startedAt !== "");
    });
    if (stopped === undefined)
        return undefined;
    const end = stopped.status === "exited"
        ? (0,core_words/* say */.cv) `${stopped.name} is stopped, exit code ${stopped.exitCode}`
        : (0,core_words/* say */.cv) `${stopped.name} is ${stopped.status}`;
    return { code: "container-stopped", message: end };
}
function reasons_short(id) {
    return id.replace(/^sha256:/, "").slice(0, 12);
}

;// CONCATENATED MODULE: ./build/adapters/compose/seen.js
/** What an observed service carries besides its fields: its containers, and what moved under them; must not compare. */

const Json = schemas/* json */.Pq9();
const Fields = schemas/* record */.g1P(schemas/* string */.YjP(), Json).transform((fields) => fields);
/** Kept under `seen` in the attributes of an observed `compose/Service`. */
const Seen = schemas/* object */.Ikc({
    containers: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        /** The engine's word: `running`, `exited`, `created`, … */
        status: schemas/* string */.YjP(),
        exitCode: schemas/* number */.aig(),
        /** RFC 3339; empty when it never ran. */
        startedAt: schemas/* string */.YjP(),
        health: schemas/* string */.YjP().optional(),
        /** The image it runs. */
        imageId: schemas/* string */.YjP(),
        /** The local image that its reference means now, where there is one. */
        taggedId: schemas/* string */.YjP().optional(),
        /** Files of the repository that it mounts and that changed on the host after it started. */
        newerFiles: schemas/* array */.YOg(schemas/* string */.YjP()),
    })),
    /** Digests of the local image, and the one its tag has in the registry, where that is another. */
    registry: schemas/* object */.Ikc({ local: schemas/* string */.YjP(), remote: schemas/* string */.YjP() }).optional(),
    /** One for each container, in the same order: reported fields, and further values that would do (normalise/table.ts). */
    fields: schemas/* array */.YOg(schemas/* object */.Ikc({ fields: Fields, also: Fields })),
});
/** Absent where nothing was looked at: a plan that compares Git with Git. */
function seenOf(attributes) {
    return attributes["seen"] === undefined ? undefined : Seen.parse(attributes["seen"]);
}
/** Kept as the attributes of an observed `compose/Project`. */
const SeenProject = schemas/* object */.Ikc({
    directory: schemas/* string */.YjP(),
    /** The Compose files its containers were made from, on the host. */
    configFiles: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What could not be looked at: `subject` is untrusted text, `because` our own words with untrusted names. */
    notChecked: schemas/* array */.YOg(schemas/* object */.Ikc({ subject: schemas/* string */.YjP(), because: schemas/* string */.YjP() })),
});
/** Nanoseconds since 1970 of a time as the engine writes it; undefined for "never". */
function nanoseconds(time) {
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time);
    if (match === null || time.startsWith("0001-"))
        return undefined;
    const [, seconds = "", fraction = "", zone = "Z"] = match;
    return BigInt(Date.parse(`${seconds}${zone}`)) * 1000000n + BigInt(fraction.padEnd(9, "0").slice(0, 9));
}

;// CONCATENATED MODULE: ./build/adapters/compose/diff-services.js







/** What has to happen to one service by itself; `changing` are the files, networks and volumes that are about to change. */
function serviceDifference(want, have, changing) {
    const { attributes } = want;
    if (have === undefined) {
        if (attributes["replicas"] === "0")
            return undefined;
        const reason = { code: "container-missing", message: (0,core_words/* say */.cv) `it has no container yet` };
        return { ...diff_services_about(want), kind: "create", reasons: [reason], fields: fieldsOfNew(want, serviceColumns) };
    }
    const seen = seenOf(have.attributes);
    const all = fieldsAgainst(want, have, seen);
    const fields = all.filter(({ path }) => fieldOf(path) !== "replicas");
    const scaled = all.filter(({ path }) => fieldOf(path) === "replicas");
    const moved = fields.some(({ path }) => path === "/image") || seen === undefined ? undefined : imageMoved(seen);
    const prefix = want.address.replace("compose/Service/", "compose/File/").split("/").slice(0, 3).join("/");
    const files = new Set(list(attributes["mounted"])
        .map(String)
        .filter((path) => changing.has(`${prefix}/${path}`)));
    const recreate = [
        ...reasonsOfFields(fields),
        ...(moved === undefined ? [] : [moved.reason]),
        ...filesMoved(list(attributes["mounted"]).map(String), files, seen),
    ].toSorted((a, b) => Number(b.code.startsWith("image-")) - Number(a.code.startsWith("image-")));
    const start = [...(seen === undefined ? [] : [notRunning(seen, attributes["restart"]) ?? []].flat()), ...scaling(scaled.length > 0)];
    if (recreate.length + start.length === 0)
        return undefined;
    const told = [...all, ...(moved === undefined ? [] : [moved.field])];
    const kind = recreate.length > 0 ? "replace" : "update";
    return {
        ...diff_services_about(want),
        kind,
        reasons: [...recreate, ...start],
        fields: told,
        ...(have.revision === undefined ? {} : { revision: have.revision }),
    };
}
/** Against each of its containers; the first that differs counts. Against Git's words where nothing was looked at. */
function fieldsAgainst(want, have, seen) {
    if (seen === undefined)
        return fieldDifferences(want.attributes, have.attributes, serviceColumns);
    const replicas = have.attributes["replicas"] === undefined ? {} : { replicas: have.attributes["replicas"] };
    const each = seen.fields.map(({ fields, also }) => fieldDifferences(want.attributes, { ...fields, ...replicas }, serviceColumns, also));
    return each.find((fields) => fields.some(({ path }) => fieldOf(path) !== "replicas")) ?? each[0] ?? [];
}
function scaling(isScaled) {
    return isScaled ? [{ code: "scale-changed", message: (0,core_words/* say */.cv) `the number of containers changed` }] : [];
}
/**
 * Adds whoever goes down with another's recreation: containers that live in its namespaces, that want to follow it,
 * or that hang on a network that is made anew. Never the other way round.
 */
function cascade(services, found, have, others) {
    const differences = new Map(found.map((difference) => [difference.address, difference]));
    const networks = new Set(others.filter(({ address, kind }) => kind === "replace" && address.startsWith("compose/Network/")).map(({ address }) => address));
    for (const service of services) {
        const network = service.dependsOn.find((address) => networks.has(address));
        if (network !== undefined)
            follow(differences, service, have, { code: "network-recreated", message: (0,core_words/* say */.cv) `its network ${nameIn(network)} is made anew` });
        const lost = lostNamespace(service, services, have);
        if (lost !== undefined)
            follow(differences, service, have, lost);
    }
    // Each round follows one link further; there are no more links than services.
    for (let round = 0; round < services.length; round += 1) {
        const before = [...differences.values()].filter(({ kind }) => kind !== "update").length;
        for (const service of services) {
            const reason = leaderReason(service, services, differences, have);
            if (reason !== undefined)
                follow(differences, service, have, reason);
        }
        if ([...differences.values()].filter(({ kind }) => kind !== "update").length === before)
            break;
    }
    return services.flatMap(({ address }) => differences.get(address) ?? []);
}
function leaderReason(service, services, differences, have) {
    const { attributes } = service;
    for (const field of ["network_mode", "pid", "ipc"]) {
        const owner = namespaceOwner(attributes[field]);
        const leader = owner === undefined ? undefined : sibling(service, services, owner);
        const change = leader === undefined ? undefined : differences.get(leader.address);
        if (change === undefined || !renewsNamespaces(change, have.get(service.address)))
            continue;
        return { code: "sidecar-recreated", message: (0,core_words/* say */.cv) `it lives in the namespaces of ${owner ?? ""}, which starts anew` };
    }
    for (const name of list(attributes["volumes_from"]).map(String)) {
        const leader = sibling(service, services, name);
        const kind = leader === undefined ? undefined : differences.get(leader.address)?.kind;
        if (kind === "replace" || kind === "create")
            return { code: "mounts-recreated", message: (0,core_words/* say */.cv) `it has the mounts of ${name}, which is made anew` };
    }
    for (const [name, condition] of Object.entries(text_record(attributes["depends_on"]))) {
        const leader = text_record(condition)["restart"] === true ? sibling(service, services, name) : undefined;
        if (leader === undefined || differences.get(leader.address)?.kind !== "replace")
            continue;
        return { code: "dependency-recreated", message: (0,core_words/* say */.cv) `it is to be restarted together with ${name}` };
    }
    return undefined;
}
/** A new container has new namespaces; one that is only started again has too, which matters to whoever runs in the old. */
function renewsNamespaces({ kind, reasons }, follower) {
    if (kind === "replace" || kind === "create")
        return true;
    return reasons.some(({ code }) => code === "container-stopped") && startOf(follower) !== undefined;
}
/** The owner of its namespaces started after it: it still holds those of the container that was there before. */
function lostNamespace(service, services, have) {
    const own = startOf(have.get(service.address));
    for (const field of ["network_mode", "pid", "ipc"]) {
        const owner = namespaceOwner(service.attributes[field]);
        const leader = owner === undefined ? undefined : sibling(service, services, owner);
        const theirs = leader === undefined ? undefined : startOf(have.get(leader.address));
        if (own === undefined || theirs === undefined || theirs <= own)
            continue;
        return { code: "sidecar-restarted", message: (0,core_words/* say */.cv) `${owner ?? ""}, whose namespaces it lives in, was started after it` };
    }
    return undefined;
}
function startOf(have) {
    const [first] = (have === undefined ? undefined : seenOf(have.attributes))?.containers ?? [];
    return first?.status === "running" ? nanoseconds(first.startedAt) : undefined;
}
function sibling({ address }, services, name) {
    const start = address.split("/").slice(0, 3).join("/");
    return services.find((other) => other.address === `${start}/${name}`);
}
/** Makes the service's difference a recreation for this reason too; nothing that does not exist is recreated. */
function follow(differences, service, have, reason) {
    const known = differences.get(service.address);
    const found = have.get(service.address);
    if (known?.kind === "create" || known?.reasons.some(({ code }) => code === reason.code) === true || found === undefined)
        return;
    const revision = found.revision === undefined ? {} : { revision: found.revision };
    const guards = known?.guards === undefined ? {} : { guards: known.guards };
    differences.set(service.address, {
        ...diff_services_about(service),
        kind: "replace",
        reasons: [...(known?.reasons ?? []), reason],
        fields: known?.fields ?? [],
        ...revision,
        ...guards,
    });
}
function diff_services_about({ address, component, target }) {
    return { id: address, address, component, target };
}
function nameIn(address) {
    return address.split("/").slice(3).join("/");
}

;// CONCATENATED MODULE: ./build/adapters/compose/diff.js





/** See {@link Adapter.diff}. */
function diff(want, have) {
    const readings = new Map(have.flatMap((reading) => (reading.status === "complete" ? [[partKey(reading.target, reading.part), reading]] : [])));
    const parts = new Map();
    for (const resource of want.resources) {
        const key = partKey(resource.target, resource.part);
        const part = parts.get(key);
        if (part === undefined)
            parts.set(key, [resource]);
        else
            part.push(resource);
    }
    const wanted = new Set(want.resources.map(({ address, target }) => `${target}\n${address}`));
    const differences = [...parts].flatMap(([key, resources]) => {
        const reading = readings.get(key);
        return reading === undefined ? [] : partDifferences(resources, reading);
    });
    const deletes = want.absences.flatMap((absence) => {
        const reading = readings.get(partKey(absence.target, absence.part));
        return reading === undefined ? [] : deletions(absence, reading, wanted);
    });
    return [...differences, ...new Map(deletes.map((one) => [`${one.target}\n${one.address}`, one])).values()];
}
function partDifferences(wanted, reading) {
    const have = new Map(reading.resources.map((resource) => [resource.address, resource]));
    const others = wanted.flatMap((resource) => otherDifference(resource, have.get(resource.address)) ?? []);
    const services = wanted.filter(({ address }) => typeOf(address) === "Service");
    const changing = new Set(others.map(({ address }) => address));
    const found = services.flatMap((resource) => serviceDifference(resource, have.get(resource.address), changing) ?? []);
    return [...others, ...cascade(services, found, have, others)];
}
function otherDifference(want, have) {
    switch (typeOf(want.address)) {
        case "File":
            return fileDifference(want, have);
        case "Network":
            return networkDifference(want, have);
        case "Volume":
            return volumeDifference(want, have);
        default:
            return undefined;
    }
}
function fileDifference(want, have) {
    const [before, after] = [have?.attributes["content"], want.attributes["content"]];
    if (before === after || after === undefined)
        return undefined;
    if (have === undefined || before === undefined) {
        const reason = { code: "file-missing", message: (0,core_words/* say */.cv) `the file is not there yet` };
        return { ...diff_about(want), kind: "create", reasons: [reason], fields: [{ path: "/content", after }] };
    }
    const reason = { code: "file-changed", message: (0,core_words/* say */.cv) `its content changed` };
    return { ...diff_about(want), kind: "update", reasons: [reason], fields: [{ path: "/content", before, after }] };
}
function networkDifference(want, have) {
    if (have === undefined)
        return missing(want, "network");
    const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
    if (fields.length === 0)
        return undefined;
    const reason = { code: "network-changed", message: (0,core_words/* say */.cv) `a network cannot be changed, it has to be made anew` };
    return { ...diff_about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have) };
}
function volumeDifference(want, have) {
    if (have === undefined)
        return missing(want, "volume");
    const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
    if (fields.length === 0)
        return undefined;
    const reason = { code: "volume-changed", message: (0,core_words/* say */.cv) `a volume cannot be changed, only made anew and empty` };
    const guard = {
        trap: "volume-recreated",
        clearedBy: "never",
        message: (0,core_words/* say */.cv) `Volume ${diff_keyOf(want)} would have to be made anew, and everything in it would be lost.`,
        fix: (0,core_words/* say */.cv) `Take the change back, or give the volume another key and move its content there by hand.`,
    };
    return { ...diff_about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have), guards: [guard] };
}
/** Something that Compose makes by itself, or, where it is external, never does. */
function missing(want, noun) {
    const reasons = [{ code: `${noun}-missing`, message: (0,core_words/* say */.cv) `there is no such ${[noun]} yet` }];
    const create = { ...diff_about(want), kind: "create", reasons, fields: fieldsOfNew(want, topColumns) };
    if (want.attributes["external"] !== true)
        return create;
    const guard = {
        trap: `external-${noun}-missing`,
        clearedBy: "never",
        message: (0,core_words/* say */.cv) `The external ${[noun]} ${diff_keyOf(want)} does not exist on the host, and Compose does not make external ones.`,
        fix: (0,core_words/* say */.cv) `Make it by hand (${`docker ${noun} create`}), or remove ${"external: true"}.`,
    };
    return { ...create, guards: [guard] };
}
/** Containers and networks go; volumes and files stay, whatever a tombstone says. */
function deletions({ component, target, only }, reading, wanted) {
    return reading.resources.flatMap((resource) => {
        const { address } = resource;
        const type = typeOf(address);
        const isNamed = only === undefined || (type === "Service" && only.includes(diff_keyOf(resource)));
        const goes = type === "Service" || (type === "Network" && resource.attributes["external"] !== true);
        if (!goes || !isNamed || wanted.has(`${target}\n${address}`))
            return [];
        const reason = { code: "removed", message: (0,core_words/* say */.cv) `${component} was removed from the specs` };
        return [{ id: address, address, component, target, kind: "delete", reasons: [reason], fields: [], ...revisionOf(resource) }];
    });
}
function diff_about({ address, component, target }) {
    return { id: address, address, component, target };
}
function revisionOf({ revision }) {
    return revision === undefined ? {} : { revision };
}
function typeOf(address) {
    return address.split("/")[1] ?? "";
}
function diff_keyOf({ address }) {
    return address.split("/").slice(3).join("/");
}

;// CONCATENATED MODULE: ./build/adapters/compose/host.js
/** This machine. */
function localHost(ports) {
    const { exec, files } = ports;
    return {
        name: "local",
        run: (command, args, options) => exec.run(command, args, options),
        start: (command, args, options) => exec.start(command, args, options),
        read: async (path) => ((await files.stat(path)) === undefined ? undefined : files.read(path)),
        stat: (path) => files.stat(path),
        write: (path, content, options) => files.write(path, content, options),
        scratch: (prefix) => files.scratch(prefix),
    };
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(1552);
;// CONCATENATED MODULE: ./build/adapters/compose/tag-check.js
/** Local images by every name they have, and whether a registry has moved a tag on; must not pull. */


/** Finds the local image that a reference means now. */
function imageIndex(images) {
    const known = new Map();
    for (const image of images) {
        known.set(image.Id, image);
        for (const name of [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])])
            known.set(name, image);
    }
    return (reference) => known.get(reference) ?? known.get(familiar(reference));
}
/** A reference as the engine lists it: without Docker Hub's own name, with a tag; a tag beside a digest does not count. */
function familiar(reference) {
    const short = reference.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
    const [name = "", digest] = short.split("@");
    const tagAt = name.indexOf(":", name.lastIndexOf("/") + 1);
    const bare = tagAt === -1 ? name : name.slice(0, tagAt);
    if (digest !== undefined)
        return `${bare}@${digest}`;
    return tagAt === -1 ? `${name}:latest` : name;
}
const ACCEPT = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");
/** Asks each reference's registry once, anonymously, a few at a time. */
function createTagCheck(http) {
    const limited = limit(8);
    const known = new Map();
    return async (reference, local, signal) => {
        const place = tag_check_placeOf(reference);
        const digests = (local.RepoDigests ?? []).map((name) => name.split("@")[1] ?? "");
        // An image without any digest was built or loaded here: no registry has the word on it.
        if (place === undefined || digests.length === 0)
            return { status: "same" };
        const key = familiar(reference);
        const asked = known.get(key) ?? limited(() => tag_check_digestOf(http, place, signal));
        known.set(key, asked);
        const answer = await asked;
        if ("because" in answer)
            return { status: "not-checked", because: answer.because };
        return digests.includes(answer.digest) ? { status: "same" } : { status: "moved", digest: answer.digest };
    };
}
/** Undefined for what has no tag to move: a digest or an id. */
function tag_check_placeOf(reference) {
    if (reference.includes("@") || reference.startsWith("sha256:"))
        return undefined;
    const name = familiar(reference);
    const tagAt = name.lastIndexOf(":");
    const [first = "", ...rest] = name.slice(0, tagAt).split("/");
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
    const repository = isHost ? rest.join("/") : rest.length === 0 ? `library/${first}` : [first, ...rest].join("/");
    return { host: isHost ? first : "registry-1.docker.io", repository, tag: name.slice(tagAt + 1) };
}
async function tag_check_digestOf(http, { host, repository, tag }, signal) {
    const scheme = isLoopback(host) ? "http" : "https";
    const url = `${scheme}://${host}/v2/${repository}/manifests/${encodeURIComponent(tag)}`;
    const ask = (headers) => http.request({ method: "HEAD", url, headers: { accept: ACCEPT, ...headers }, system: host, timeoutMs: 8000, tries: 1, signal });
    try {
        const first = await ask({});
        const token = first.status === 401 ? await anonymousToken(http, first.headers["www-authenticate"] ?? "", signal) : undefined;
        const answer = token === undefined ? first : await ask({ authorization: `Bearer ${token}` });
        const digest = answer.headers["docker-content-digest"];
        if (answer.status !== 200)
            return { because: `${host} answers ${answer.status}` };
        return digest === undefined ? { because: `${host} gives no digest` } : { digest };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H)
            return { because: `${host} does not answer` };
        throw error;
    }
}
/** The token that a registry gives to everybody, as its challenge says; undefined when it gives none. */
async function anonymousToken(http, challenge, signal) {
    const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
    const realm = fields.get("realm");
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return undefined;
    for (const name of ["service", "scope"]) {
        const value = fields.get(name);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
    const { status, body } = await http.request({ method: "GET", url: url.href, system: url.host, timeoutMs: 8000, tries: 1, signal });
    return status === 200 ? tokenIn(body) : undefined;
}
function tokenIn(body) {
    try {
        const { token, access_token } = JSON.parse(body);
        const given = token ?? access_token;
        return typeof given === "string" ? given : undefined;
    }
    catch {
        // Not JSON: a portal's login page rather than a registry.
        return undefined;
    }
}
function isLoopback(host) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(host);
}

;// CONCATENATED MODULE: ./build/adapters/compose/engine.js
/** Everything we read from a Docker engine, in a few calls for all projects at once; must not interpret or compare it. */






/** The engine refused or did not answer; `unreachable` when there is no engine to ask. */
class EngineError extends errors/* RemoteError */.H {
    unreachable;
    constructor(operation, code, stderr) {
        super({
            system: "docker",
            operation,
            status: code,
            retryable: true,
            words: (0,core_words/* say */.cv) `the Docker engine does not answer: ${stderr.trim().split("\n").at(-1) ?? ""}`,
        });
        this.unreachable = /cannot connect|is the docker daemon running|permission denied|no such host|connection refused/i.test(stderr);
    }
}
const PROJECT = "com.docker.compose.project";
/** How many ids one call may name: far below any limit on arguments. */
const BATCH = 200;
/** Something was removed between listing and inspecting: the list is asked for again. */
const MAX_LOOKS = 3;
/** Rejects with an EngineError when the engine does not answer, or when it keeps changing under our eyes. */
async function engine_look(host, scope, signal) {
    const run = (args) => docker(host, args, signal);
    const [rows, networks, volumes, defaults] = await Promise.all([
        engine_table(run, ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]),
        engine_table(run, ["network", "ls", "--no-trunc"], ["ID", "Name", `Label "${PROJECT}"`]),
        engine_table(run, ["volume", "ls"], ["Name", "Name", `Label "${PROJECT}"`]),
        engineDefaults(host, run),
    ]);
    const ours = (kind, all) => all.filter(({ name, project }) => scope.projects.has(project) || scope.isWanted(kind, name)).map(({ id }) => id);
    const [containers, foundNetworks, foundVolumes] = await Promise.all([
        inspectContainers(host, rows, scope.projects, signal),
        inspect(host, "network", Network, ours("network", networks), signal),
        inspect(host, "volume", Volume, ours("volume", volumes), signal),
    ]);
    const references = new Set(containers.flatMap(({ Image: id, Config }) => [id, Config.Image]));
    return {
        containers,
        containerNames: new Map(rows.map(({ id, name }) => [id, name])),
        imageOf: imageIndex((await inspect(host, "image", Image, [...references], signal)).found),
        networks: foundNetworks.found,
        volumes: foundVolumes.found,
        defaults,
    };
}
async function inspectContainers(host, first, projects, signal) {
    let rows = first;
    for (let looks = 1;; looks += 1) {
        const ids = rows.filter(({ project }) => projects.has(project)).map(({ id }) => id);
        const { found, stderr } = await inspect(host, "container", Container, ids, signal);
        if (found.length === ids.length)
            return found;
        if (looks === MAX_LOOKS)
            throw new EngineError("docker container inspect", 1, stderr);
        rows = await engine_table((args) => docker(host, args, signal), ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]);
    }
}
/** What there is of `ids`; what is gone is not in the answer. */
async function inspect(host, kind, schema, ids, signal) {
    const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) => ids.slice(index * BATCH, (index + 1) * BATCH));
    const answers = await Promise.all(batches.map((batch) => host.run("docker", [kind, "inspect", "--", ...batch], { signal, timeoutMs: 60_000 })));
    for (const { code, stdout, stderr } of answers) {
        const isOnlyMissing = /no such|not found/i.test(stderr);
        if (code !== 0 && !(isOnlyMissing && stdout.trim().startsWith("[")))
            throw new EngineError(`docker ${kind} inspect`, code, stderr);
    }
    const found = answers.flatMap(({ stdout }) => readable(`docker ${kind} inspect`, () => parseList(schema, stdout)));
    return { found, stderr: answers.map(({ stderr }) => stderr).join("\n") };
}
/** What the engine said, or an EngineError when it is in no shape we know: unknown, and no bug of ours. */
function readable(operation, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw new EngineError(operation, 0, "its answer is no JSON");
        if (!(error instanceof classic_errors/* ZodError */.G))
            throw error;
        const [issue] = error.issues;
        throw new EngineError(operation, 0, `its answer has another shape at ${issue?.path.join(".") ?? ""}`);
    }
}
async function engine_table(run, args, columns) {
    const template = columns.map((column) => `{{.${column}}}`).join("\t");
    const output = await run([...args, "--format", template]);
    return output.split("\n").flatMap((line) => {
        const [id = "", name = "", project = ""] = line.split("\t");
        return id === "" ? [] : [{ id, name, project }];
    });
}
async function docker(host, args, signal) {
    const { code, stdout, stderr } = await host.run("docker", args, { signal, timeoutMs: 60_000 });
    if (code !== 0)
        throw new EngineError(`docker ${args[0] ?? ""}`, code, stderr);
    return stdout;
}
/** Docker's own defaults, and those of `/etc/docker/daemon.json` where we may read it. */
async function engineDefaults(host, run) {
    const answer = await run(["info", "--format", "{{json .}}"]);
    const info = readable("docker info", () => EngineInfo.parse(JSON.parse(answer)));
    // The client ends with 0 even when there was no engine to ask.
    if ((info.ServerErrors ?? []).length > 0)
        throw new EngineError("docker info", 1, (info.ServerErrors ?? []).join(" "));
    const file = await daemonFile(host);
    return {
        runtime: info.DefaultRuntime ?? "runc",
        loggingDriver: info.LoggingDriver ?? "json-file",
        logOptions: Object.fromEntries(Object.entries(file["log-opts"] ?? {}).map(([name, value]) => [name, String(value)])),
        ulimits: new Set(Object.keys(text_record(file["default-ulimits"]))),
        shmBytes: toBytes(file["default-shm-size"] ?? "64M") ?? 64 * 2 ** 20,
        ipcMode: file["default-ipc-mode"] ?? "private",
    };
}
async function daemonFile(host) {
    try {
        const content = await host.read("/etc/docker/daemon.json");
        if (content === undefined)
            return {};
        return DaemonFile.catch({}).parse(JSON.parse(new TextDecoder().decode(content)));
    }
    catch (error) {
        // Not ours to read, or not JSON: the engine's usual defaults are the best guess for what nobody asks for.
        if (error instanceof SyntaxError || (error instanceof Error && "code" in error))
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/observe-services.js
/** The services of one project as they run, from what the engine said; must not ask it again, nor compare. */









const observe_services_LABEL = "com.docker.compose";
/** Pull policies under which an apply does not ask the registry. */
const NEVER_PULLED = new Set(["never", "missing", "if_not_present", "build"]);
/** One resource for each service that has containers, and one for the project when it has any. */
async function observeServices(part, snapshot, changed, io, tagCheck) {
    const containers = snapshot.containers.filter(({ Config: { Labels } }) => Labels?.[`${observe_services_LABEL}.project`] === part.project && Labels[`${observe_services_LABEL}.oneoff`] !== "True");
    const groups = groupBy(containers, ({ Config }) => Config.Labels?.[`${observe_services_LABEL}.service`] ?? "");
    const context = {
        part,
        snapshot,
        changed,
        io,
        names: observe_services_namesOf(part, snapshot, containers, io.fingerprint),
        imageOf: snapshot.imageOf,
    };
    const notChecked = [];
    const services = await Promise.all([...groups].map(async ([service, group]) => {
        const observed = observeService(service, group.toSorted(byNumber), context);
        const answer = await askRegistry(service, observed, context, tagCheck);
        if (answer.status === "not-checked")
            notChecked.push({ subject: observed.seen.containers[0]?.name ?? service, because: answer.because });
        const first = observed.seen.containers[0];
        const local = (context.imageOf(first?.imageId ?? "")?.RepoDigests ?? [])[0]?.split("@")[1] ?? "";
        const registry = answer.status === "moved" ? { registry: { local, remote: answer.digest } } : {};
        const replicas = group.length === 1 ? {} : { replicas: replicasLike(String(group.length), part.want.get(observed.address), io) };
        return {
            address: observed.address,
            attributes: { ...observed.seen.fields[0]?.fields, ...replicas, seen: observe_services_asJson({ ...observed.seen, ...registry }) },
            marked: true,
            revision: observed.seen.containers.map(({ id }) => id).join(","),
        };
    }));
    const [newest] = containers.toSorted((a, b) => Number(b.State.Status === "running") - Number(a.State.Status === "running"));
    const project = newest === undefined ? [] : [observedProject(part.project, newest, notChecked)];
    return { services, project };
}
function observeService(service, group, context) {
    const { part, snapshot, io, names, imageOf } = context;
    const address = addressOf("Service", part.project, service);
    const want = part.want.get(address);
    const fields = group.map((container) => {
        const image = imageOf(container.Image);
        const seen = {
            project: part.project,
            service,
            container,
            engine: snapshot.defaults,
            names,
            ...(image === undefined ? {} : { image }),
        };
        const clear = fieldsOf(seen);
        return {
            fields: concealSeen(clear.fields, want?.attributes, serviceColumns, io.fingerprint),
            also: concealAlso(clear.also, want?.attributes, serviceColumns, io.fingerprint),
        };
    });
    const [first] = group;
    if (first === undefined)
        throw new Error(`service ${service} was grouped without a container`);
    return { address, first, seen: { containers: group.map((container) => seenContainer(container, want, context)), fields } };
}
function seenContainer(container, want, { changed, imageOf }) {
    const startedAt = container.State.StartedAt ?? "";
    const started = nanoseconds(startedAt);
    const mounted = list(want?.attributes["mounted"]).map(String);
    const newerFiles = started === undefined ? [] : mounted.filter((path) => (changed.get(path) ?? 0n) > started);
    const taggedId = imageOf(container.Config.Image)?.Id;
    const health = container.State.Health?.Status;
    return {
        id: container.Id,
        name: nameOf(container),
        status: container.State.Status,
        exitCode: container.State.ExitCode ?? 0,
        startedAt,
        imageId: container.Image,
        newerFiles: container.State.Status === "running" ? newerFiles : [],
        ...(health === undefined ? {} : { health }),
        ...(taggedId === undefined ? {} : { taggedId }),
    };
}
/** Only where the tag matters: the wanted image is the one that runs, and nothing local has moved already. */
async function askRegistry(service, { first, seen, address }, { part, io, imageOf }, tagCheck) {
    const want = part.want.get(address);
    const local = imageOf(first.Image);
    const isSame = sameJson(want?.attributes["image"], seen.fields[0]?.fields["image"]);
    const policy = want?.attributes["pull_policy"];
    if (!isSame || local === undefined || imageOf(first.Config.Image)?.Id !== first.Image)
        return { status: "same" };
    if (typeof policy === "string" && NEVER_PULLED.has(policy))
        return { status: "same" };
    const answer = await tagCheck(first.Config.Image, local, io.signal);
    return answer.status === "not-checked" ? { ...answer, because: `${service}: ${answer.because}` } : answer;
}
/** From ids back to the Compose file's names, within one project. */
function observe_services_namesOf({ project, want }, snapshot, containers, fingerprint) {
    const services = new Map(containers.map(({ Id, Config }) => [Id, Config.Labels?.[`${observe_services_LABEL}.service`]]));
    const keys = (type) => {
        const kind = type === "Network" ? "network" : "volume";
        const all = kind === "network" ? snapshot.networks : snapshot.volumes;
        const made = all.flatMap((one) => {
            const key = tops_keyOf(kind, project, one);
            return key === undefined ? [] : [[one.Name, key]];
        });
        const start = addressOf(type, project, "");
        const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
        const asked = all.flatMap(({ Name }) => {
            const wish = wanted.find(({ attributes: { name } }) => name === Name || sameJson(name, mark(Name, fingerprint)));
            return wish === undefined ? [] : [[Name, wish.address.slice(start.length)]];
        });
        return new Map([...made, ...asked]);
    };
    const networks = keys("Network");
    const volumes = keys("Volume");
    return {
        namespace(id) {
            const own = services.get(id) ?? [...services].find(([known]) => known.startsWith(id))?.[1];
            const foreign = snapshot.containerNames.get(id);
            return own === undefined ? (foreign === undefined ? undefined : `container:${foreign}`) : `service:${own}`;
        },
        network: (name) => networks.get(name) ?? name,
        volume: (name) => volumes.get(name) ?? name,
    };
}
function replicasLike(count, want, { fingerprint }) {
    return isFingerprint(want?.attributes["replicas"]) ? mark(count, fingerprint) : count;
}
function observedProject(project, { Config: { Labels } }, notChecked) {
    const configFiles = (Labels?.[`${observe_services_LABEL}.project.config_files`] ?? "").split(",").filter((file) => file !== "");
    const attributes = { directory: Labels?.[`${observe_services_LABEL}.project.working_dir`] ?? "", configFiles, notChecked };
    return { address: addressOf("Project", project), attributes, marked: true };
}
/** An optional key that is absent is no key in JSON either. */
function observe_services_asJson(seen) {
    return JSON.parse(JSON.stringify(seen));
}
function byNumber(a, b) {
    const number = ({ Config }) => Number(Config.Labels?.[`${observe_services_LABEL}.container-number`] ?? 0);
    return number(a) - number(b);
}

;// CONCATENATED MODULE: ./build/adapters/compose/observe.js
/** What exists of the wanted projects on a Docker host, as readings; reads only, and must not compare. */











const observe_PROJECT = "com.docker.compose.project";
/** See {@link Adapter.observe}. */
async function observe(target, want, io, ports) {
    const parts = partsOf(target, want);
    const unknown = (because) => parts.map(({ project }) => ({ target: target.id, part: project, status: "unknown", because }));
    const elsewhere = notHere(target.hostname, ports.here);
    if (elsewhere !== undefined)
        return unknown(elsewhere);
    if (parts.length === 0)
        return [];
    try {
        const isWanted = wantedNames(parts, io.fingerprint);
        const snapshot = await engine_look(ports.host, { projects: new Set(parts.map(({ project }) => project)), isWanted }, io.signal);
        const shareOf = splitByProject(snapshot, io.fingerprint);
        const limited = limit(16);
        return await Promise.all(parts.map((part) => limited(() => observePart(part, shareOf(part), io, ports))));
    }
    catch (error) {
        return unknown(error instanceof EngineError && error.unreachable ? { code: "unreachable", message: error.words } : unknownOf(error));
    }
}
async function observePart(part, snapshot, io, ports) {
    try {
        const files = await observeFiles(part, ports.host);
        const { services, project } = await observeServices(part, snapshot, files.changed, io, ports.tagCheck);
        const resources = [...project, ...files.resources, ...observeTops(part, snapshot, io.fingerprint), ...services];
        return {
            target: part.target,
            part: part.project,
            status: "complete",
            resources: resources.toSorted((a, b) => (0,core_diagnostics/* compareText */.n6)(a.address, b.address)),
        };
    }
    catch (error) {
        return { target: part.target, part: part.project, status: "unknown", because: unknownOf(error) };
    }
}
function partsOf(target, want) {
    const parts = new Map();
    for (const { part } of [...want.resources, ...want.absences])
        if (!parts.has(part))
            parts.set(part, new Map());
    for (const resource of want.resources)
        parts.get(resource.part)?.set(resource.address, resource);
    return [...parts].map(([project, resources]) => ({ target: target.id, project, want: resources }));
}
/** The names of the networks or volumes that a part wants; of hidden ones their fingerprints. */
function namesIn({ want }, kind) {
    const start = kind === "network" ? "compose/Network/" : "compose/Volume/";
    return [...want.values()].flatMap(({ address, attributes: { name } }) => {
        if (!address.startsWith(start))
            return [];
        return isFingerprint(name) ? [name.fingerprint] : typeof name === "string" ? [name] : [];
    });
}
function wantedNames(parts, fingerprint) {
    const names = {
        network: new Set(parts.flatMap((part) => namesIn(part, "network"))),
        volume: new Set(parts.flatMap((part) => namesIn(part, "volume"))),
    };
    return (kind, name) => names[kind].has(name) || names[kind].has(mark(name, fingerprint).fingerprint);
}
/** One project's share of what was seen, found without going through everything for each of thousands. */
function splitByProject(snapshot, fingerprint) {
    const containers = groupBy(snapshot.containers, ({ Config }) => Config.Labels?.[observe_PROJECT]);
    const share = (kind, all) => {
        const made = groupBy(all, ({ Labels }) => Labels?.[observe_PROJECT]);
        const named = new Map(all.flatMap((one) => [one.Name, mark(one.Name, fingerprint).fingerprint].map((name) => [name, one])));
        return (part) => [...new Set([...(made.get(part.project) ?? []), ...namesIn(part, kind).flatMap((name) => named.get(name) ?? [])])];
    };
    const [networks, volumes] = [share("network", snapshot.networks), share("volume", snapshot.volumes)];
    return (part) => ({ ...snapshot, containers: containers.get(part.project) ?? [], networks: networks(part), volumes: volumes(part) });
}
/** The bundle's files on the host, and when each was last changed. */
async function observeFiles({ project, want }, host) {
    const own = want.get(addressOf("Project", project));
    const { directory, names } = own === undefined ? { directory: undefined, names: {} } : projectAttributes(own.attributes);
    const resources = [];
    const changed = new Map();
    if (directory === undefined)
        return { resources, changed };
    const start = addressOf("File", project, "");
    for (const address of want.keys()) {
        if (!address.startsWith(start))
            continue;
        const path = address.slice(start.length);
        const renamed = names[path];
        const place = external_node_path_.posix.join(directory, typeof renamed === "string" ? renamed : path);
        const stat = await host.stat(place);
        if (stat === undefined)
            continue;
        resources.push({
            address: addressOf("File", project, path),
            attributes: { content: await contentOf(place, stat, host) },
            marked: false,
        });
        // The time of a link says nothing of the file that it leads to.
        if (stat.type === "file")
            changed.set(path, stat.modifiedNs);
    }
    return { resources, changed };
}
async function contentOf(place, stat, host) {
    if (stat.type === "folder" || stat.type === "other")
        return `no file but a ${stat.type}`;
    const content = await host.read(place);
    return content === undefined ? "" : sha256(content);
}
/** Networks and volumes: those that are wanted, by name, and those that Compose made for this project. */
function observeTops({ project, want }, snapshot, fingerprint) {
    const kinds = [
        {
            type: "Network",
            kind: "network",
            all: snapshot.networks.map((one) => ({ made: tops_keyOf("network", project, one), fields: fieldsOfNetwork(one), id: one.Id })),
        },
        {
            type: "Volume",
            kind: "volume",
            all: snapshot.volumes.map((one) => ({ made: tops_keyOf("volume", project, one), fields: fieldsOfVolume(one), id: one.Name })),
        },
    ];
    return kinds.flatMap(({ type, all }) => {
        const start = addressOf(type, project, "");
        const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
        const byName = new Map(wanted.flatMap(({ address, attributes }) => {
            const found = all.find(({ fields }) => observe_isNamed(attributes, fields, fingerprint));
            return found === undefined ? [] : [[address.slice(start.length), found]];
        }));
        const others = all.flatMap((one) => (one.made === undefined || byName.has(one.made) ? [] : [[one.made, one]]));
        return [...byName, ...others].map(([key, { fields, made, id }]) => {
            const address = addressOf(type, project, key);
            const wish = want.get(address)?.attributes;
            const external = wish?.["external"] === true;
            const asked = external ? { name: fields["name"] ?? "", external: true } : likeWish(fields, wish ?? {});
            return { address, attributes: concealSeen(asked, wish, topColumns, fingerprint), marked: made !== undefined, revision: id };
        });
    });
}
function observe_isNamed(wish, fields, fingerprint) {
    const { name } = fields;
    return name !== undefined && (isFingerprint(wish["name"]) ? sameJson(wish["name"], mark(name, fingerprint)) : wish["name"] === name);
}

;// CONCATENATED MODULE: ./build/adapters/compose/probes.js
/**
 * Health questions that a stack asks after its containers are well, as gates; must not change anything.
 * What cannot be asked (no Docker, no program to try a port with) is not checked, never passed.
 */








const GateValue = schemas/* object */.Ikc({ project: schemas/* string */.YjP(), probe: stack/* Probe */.VM });
/** One gate for each probe of a project, in their order; ids are short, since people type them to acknowledge. Pure. */
function probeGates(component, { project, probes, timeout }) {
    return probes.map((probe, index) => ({
        id: `${component}:probe ${index + 1}`,
        title: probes_titleOf(probe),
        timeoutSeconds: probe.timeout ?? timeout,
        value: { project, probe: { ...probe } },
    }));
}
function probes_titleOf(probe) {
    if ("http" in probe)
        return (0,core_words/* say */.cv) `${probe.http.url} answers ${probe.http.status ?? 200}`;
    if ("tcp" in probe)
        return (0,core_words/* say */.cv) `${`${probe.tcp.host}:${probe.tcp.port}`} accepts connections`;
    if ("command" in probe)
        return (0,core_words/* say */.cv) `${probe.command.run.join(" ")} succeeds in ${probe.command.service}`;
    return (0,core_words/* say */.cv) `${probe.healthy} is healthy`;
}
/** Asks once a second until the probe passes or the gate's time is over; see {@link Adapter.wait}. */
async function waitFor(gate, host, io, ports) {
    const { project, probe } = GateValue.parse(gate.value);
    const began = ports.clock.now().getTime();
    const ask = asker(probe, project, host, io, ports);
    let told = "";
    for (;;) {
        const last = await ask().catch((error) => ({ is: "not-checked", detail: probes_wordsOf(error) }));
        const elapsed = (ports.clock.now().getTime() - began) / 1000;
        if (last.is === "passed")
            return { status: "passed", detail: last.detail };
        if (elapsed >= gate.timeoutSeconds || io.signal.aborted) {
            return last.is === "not-checked"
                ? { status: "not-checked", detail: last.detail }
                : { status: io.signal.aborted ? "not-checked" : "failed", detail: (0,core_words/* say */.cv) `${last.detail}, after ${Math.round(elapsed)} s` };
        }
        const words = (0,core_words/* say */.cv) `waiting until ${gate.title}: ${last.detail}`;
        if (JSON.stringify(words) !== told)
            io.progress(words);
        told = JSON.stringify(words);
        await ports.clock.sleep(1000, io.signal).catch(() => {
            // Stopped while waiting: the loop asks once more and ends.
        });
    }
}
function asker(probe, project, host, { signal }, { http }) {
    if ("http" in probe)
        return () => askHttp(probe.http, http, signal);
    if ("tcp" in probe)
        return () => askTcp(probe.tcp, host);
    if ("command" in probe)
        return () => askCommand(probe.command, project, host);
    return healthAsker(probe.healthy, project, host);
}
async function askHttp({ url, status = 200, insecure }, http, signal) {
    try {
        const found = await http.request({
            method: "GET",
            url,
            system: "probe",
            tries: 1,
            timeoutMs: 5000,
            signal,
            ...(insecure === true ? { insecure } : {}),
        });
        return { is: found.status === status ? "passed" : "not-yet", detail: (0,core_words/* say */.cv) `it answered ${found.status}` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `no answer: ${error.words}` };
        throw error;
    }
}
/** Bash can connect by itself; `nc -z` where there is no bash. 126 when neither is there. */
const CONNECT = `
if command -v bash >/dev/null 2>&1; then exec bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2"; fi
if command -v nc >/dev/null 2>&1; then exec nc -z -w 3 "$1" "$2"; fi
exit 126
`;
async function askTcp({ host: name, port }, host) {
    try {
        const { code } = await host.run("sh", ["-c", CONNECT, "sh", name, String(port)], { timeoutMs: 5000 });
        if (code === 126)
            return { is: "not-checked", detail: (0,core_words/* say */.cv) `the host has neither bash nor nc to try the port with` };
        return code === 0 ? { is: "passed", detail: (0,core_words/* say */.cv) `it accepted a connection` } : { is: "not-yet", detail: (0,core_words/* say */.cv) `no connection` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && error.retryable)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `no answer within 5 s` };
        throw error;
    }
}
async function askCommand({ service, run }, project, host) {
    const container = byService(await projectContainers(host, project))
        .get(service)
        ?.find(({ status }) => status === "running");
    if (container === undefined)
        return { is: "not-yet", detail: (0,core_words/* say */.cv) `${service} is not running` };
    try {
        // What the command prints stays on the host: it may hold anything.
        const { code } = await look(host, execArgs(container.id, run), { timeoutMs: 30_000 });
        return { is: code === 0 ? "passed" : "not-yet", detail: (0,core_words/* say */.cv) `exit code ${code}` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && error.retryable)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `it did not end within 30 s` };
        throw error;
    }
}
/** Remembers the last look, since a container without a health check has to stay up for a moment. */
function healthAsker(service, project, host) {
    let before = [];
    return async () => {
        const now = await projectContainers(host, project);
        const containers = byService(now).get(service) ?? [];
        const verdicts = containers.map((container) => judge(container, before.find(({ id }) => id === container.id)));
        before = now;
        const bad = verdicts.find(({ is }) => is !== "well");
        if (containers.length === 0)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `it has no container` };
        if (bad === undefined)
            return { is: "passed", detail: (0,core_words/* say */.cv) `its container runs and is healthy` };
        if (bad.is === "ill")
            return { is: "not-yet", detail: bad.because };
        return { is: "not-yet", detail: bad.is === "waiting" ? (0,core_words/* say */.cv) `waiting for ${bad.for}` : (0,core_words/* say */.cv) `it ended` };
    };
}
function probes_wordsOf(error) {
    if (error instanceof errors/* RemoteError */.H || error instanceof errors/* UserError */.y)
        return error.words;
    throw error;
}

;// CONCATENATED MODULE: ./build/adapters/compose/impact.js


/** Reasons that mean that nothing answers there now, so that nothing is interrupted. */
const DOWN_ALREADY = new Set(["container-missing", "container-stopped"]);
/** The impact of writing files and recreating services. */
function impactOfUp(view, { services, files }) {
    const down = new Set(changesOf(view, "Service")
        .filter(({ kind, reasons }) => kind !== "replace" || reasons.some(({ code }) => DOWN_ALREADY.has(code)))
        .map(({ address }) => addressed(address).name));
    const interrupts = services.filter(({ name }) => !down.has(name)).map(({ name }) => name);
    return { interrupts, destroys: [], oneWay: false, notes: impact_notesOf(view, { services, files }) };
}
function impact_notesOf(view, { services, files }) {
    const planned = new Set(services.map(({ name }) => name));
    const relations = serviceRelations(view);
    const leaders = new Set(relations.filter(({ name }) => planned.has(name)).flatMap(({ sharesWith }) => sharesWith));
    const staying = observedNames(view, "Service").filter((name) => !planned.has(name));
    const others = staying.filter((name) => !leaders.has(name));
    return [
        ...(services.length === 0 && files.length > 0 ? [(0,core_words/* say */.cv) `nothing restarts`] : []),
        ...staying.filter((name) => leaders.has(name)).map((name) => (0,core_words/* say */.cv) `sidecar ${name} keeps running`),
        ...(services.length === 0 || others.length === 0
            ? []
            : [(0,core_words/* say */.cv) `${(0,core_words/* list */.p_)(others.map((name) => (0,core_words/* say */.cv) `${name}`))} ${[others.length === 1 ? "keeps" : "keep"]} running`]),
    ];
}
/** The impact of removing the containers and networks of a project, or of some of its services. */
function impactOfRemove(view, services, networks) {
    const volumes = observedNames(view, "Volume").map((name) => realName(view, "Volume", name));
    return {
        interrupts: services,
        destroys: [...services.map((name) => `container of ${name}`), ...networks.map((name) => `network ${name}`)],
        oneWay: false,
        notes: [
            ...(volumes.length === 0 ? [] : [(0,core_words/* say */.cv) `volumes are kept: ${(0,core_words/* list */.p_)(volumes.map((name) => (0,core_words/* say */.cv) `${name}`))}`]),
            (0,core_words/* say */.cv) `files on the host are kept`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/remove-step.js




/** Undefined when nothing of the project is to go. */
function removeStep(view, after) {
    const deletes = view.differences.filter(({ kind }) => kind === "delete");
    if (deletes.length === 0)
        return undefined;
    const going = deletes.filter(({ address }) => addressed(address).type === "Service");
    // Nothing is wanted any more: what hangs together is read from what exists.
    const relations = going.map(({ address }) => relationsOf(addressed(address).name, seen(view, address)?.attributes ?? {}, []));
    const services = relations_inOrder(relations)
        .toReversed()
        .map(({ name }) => ({ name, expected: going.find(({ address }) => addressed(address).name === name)?.revision ?? null }));
    const networks = deletes.flatMap(({ address }) => {
        const { type, name } = addressed(address);
        return type === "Network" ? [realName(view, "Network", name)] : [];
    });
    const value = { action: "remove", project: view.project, services, networks };
    const names = [...services.map(({ name }) => (0,core_words/* say */.cv) `${name}`), ...networks.map((name) => (0,core_words/* say */.cv) `network ${name}`)];
    return {
        id: `${view.component}:remove ${view.project}`,
        component: view.component,
        target: view.target,
        title: (0,core_words/* say */.cv) `remove ${(0,core_words/* list */.p_)(names)}`,
        covers: deletes.map(({ id }) => id),
        value,
        after,
        gates: [],
        impact: impactOfRemove(view, services.map(({ name }) => name), networks),
        reversible: false,
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/steps.js








/** The steps for these differences; see {@link Adapter.steps}. */
function steps(differences, want, have) {
    return projectViews(differences, want, have).flatMap((view) => {
        const pull = pullStep(view);
        const remove = removeStep(view, pull === undefined ? [] : [pull.id]);
        const before = [pull, remove].filter((step) => step !== undefined);
        const up = upStep(view, before.map(({ id }) => id));
        return up === undefined ? before : [...before, up];
    });
}
/** Images that a changed or new service may need and the host may lack. Nothing stops for it. */
function pullStep(view) {
    const needing = changesOf(view, "Service").filter(({ kind, reasons }) => kind === "create" || reasons.some(({ code }) => code.startsWith("image-") || code === "container-missing"));
    const images = new Map();
    for (const { address } of needing) {
        const attributes = view.wanted.find((resource) => resource.address === address)?.attributes ?? {};
        const { image, platform, pull_policy: policy } = attributes;
        if (typeof image !== "string" || policy === "never" || policy === "build")
            continue;
        const known = images.get(image);
        const digest = movedTo(view, address);
        images.set(image, {
            reference: image,
            ...(typeof platform === "string" ? { platform } : {}),
            services: [...(known?.services ?? []), addressed(address).name],
            always: (known?.always ?? false) || policy === "always",
            ...(digest === undefined ? {} : { digest }),
        });
    }
    if (images.size === 0)
        return undefined;
    const value = { action: "pull", images: [...images.values()] };
    return {
        id: `${view.component}:pull ${view.project}`,
        component: view.component,
        target: view.target,
        title: (0,core_words/* say */.cv) `pull ${(0,core_words/* list */.p_)([...images.keys()].map((image) => (0,core_words/* say */.cv) `${image}`))}`,
        covers: [],
        value: jsonOf(value),
        after: [],
        gates: [],
        impact: { interrupts: [], destroys: [], oneWay: false, notes: [] },
        reversible: true,
    };
}
/** Everything of the project that is not removed: files, services, and the networks and volumes that come with them. */
function upStep(view, after) {
    const covered = view.differences.filter(({ kind }) => kind !== "delete");
    const attributes = view.wanted.find(({ address }) => addressed(address).type === "Project")?.attributes;
    if (covered.length === 0 || attributes === undefined)
        return undefined;
    const project = ProjectAttributes.parse(attributes);
    const services = plannedServices(view);
    const value = {
        action: "up",
        project,
        services,
        files: changesOf(view, "File").map((difference) => plannedFile(view, difference)),
        networks: changesOf(view, "Network").flatMap(({ kind, address }) => kind === "create" ? [] : [realName(view, "Network", addressed(address).name)]),
        wanted: view.wanted.map(({ component: _component, target: _target, source: _source, sensitive, dependsOn, ...rest }) => ({
            ...rest,
            sensitive: [...sensitive],
            dependsOn: [...dependsOn],
        })),
    };
    return {
        id: `${view.component}:up ${view.project}`,
        component: view.component,
        target: view.target,
        title: steps_titleOf(view, value),
        covers: covered.map(({ id }) => id),
        value: jsonOf(value),
        after,
        gates: probeGates(view.component, project),
        impact: impactOfUp(view, value),
        // A network cannot be made as it was once it is gone: its containers had addresses from it.
        reversible: value.networks.length === 0,
    };
}
function steps_titleOf(view, { services, files, networks }) {
    const names = (of) => (0,core_words/* list */.p_)(of.map(({ name }) => (0,core_words/* say */.cv) `${name}`));
    const isThere = ({ name }) => seen(view, `compose/Service/${view.project}/${name}`) !== undefined;
    const recreated = services.filter((service) => service.recreate && isThere(service));
    const started = services.filter((service) => !(service.recreate && isThere(service)));
    const parts = [
        ...(recreated.length > 0 ? [(0,core_words/* say */.cv) `recreate ${names(recreated)}`] : []),
        ...(started.length > 0 ? [(0,core_words/* say */.cv) `start ${names(started)}`] : []),
    ];
    if (parts.length > 0)
        return (0,core_words/* list */.p_)(parts);
    if (files.length > 0)
        return (0,core_words/* say */.cv) `write ${(0,core_words/* list */.p_)(files.map(({ path }) => (0,core_words/* say */.cv) `${path}`))}, restart nothing`;
    return networks.length > 0 ? (0,core_words/* say */.cv) `make networks anew` : (0,core_words/* say */.cv) `make what is missing beside the services`;
}
/** The services with changes, in the order in which they go down. Whoever goes down with another has a change too. */
function plannedServices(view) {
    const changes = new Map(changesOf(view, "Service").map((difference) => [addressed(difference.address).name, difference]));
    return relations_inOrder(serviceRelations(view)).flatMap(({ name, sharesWith }) => {
        const change = changes.get(name);
        if (change === undefined)
            return [];
        const digest = movedTo(view, change.address);
        const expected = seen(view, change.address)?.revision ?? null;
        return [{ name, recreate: change.kind !== "update", expected, livesIn: [...sharesWith], ...(digest === undefined ? {} : { digest }) }];
    });
}
/** The digest that the registry has for the image's tag, where it is another than the host's. */
function movedTo(view, address) {
    return seenOf(seen(view, address)?.attributes ?? {})?.registry?.remote;
}
function plannedFile(view, { address }) {
    const digest = (attributes) => {
        const content = attributes?.["content"];
        return typeof content === "string" ? content : null;
    };
    const wanted = view.wanted.find((resource) => resource.address === address);
    return {
        path: addressed(address).name,
        source: wanted?.source.file ?? "",
        before: digest(seen(view, address)?.attributes),
        after: digest(wanted?.attributes) ?? "",
    };
}
/** The value as plain JSON: optional members that are absent are left out. */
function jsonOf(value) {
    return JSON.parse(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/adapters/compose/unmanaged.js



/** See {@link Adapter.unmanaged}: orphaned containers, networks that nothing uses, and Compose files that Git lacks. */
function unmanaged(want, have) {
    const wanted = new Set(want.resources.map(({ address }) => address));
    const removed = new Set(want.absences.filter(({ only }) => only === undefined).map(({ target, part }) => `${target}\n${part}`));
    return have.flatMap((reading) => {
        if (reading.status !== "complete" || removed.has(`${reading.target}\n${reading.part}`))
            return [];
        const project = want.resources.find(({ address, target }) => target === reading.target && address === addressOf("Project", reading.part));
        if (project === undefined)
            return [];
        const { component, attributes } = project;
        return reading.resources.flatMap(({ address, attributes: seen, marked }) => {
            if (address === project.address)
                return foreignFiles(projectAttributes(attributes), SeenProject.parse(seen)).map((words) => ({ component, words }));
            const [, type = "", , ...key] = address.split("/");
            if (wanted.has(address) || !marked)
                return [];
            const name = key.join("/");
            if (type === "Service") {
                const containers = seenOf(seen)?.containers ?? [];
                return containers.map((container) => ({
                    component,
                    words: (0,core_words/* say */.cv) `container ${container.name} of service ${name}, which no enabled part of the Compose files names`,
                }));
            }
            if (type === "Network" || type === "Volume")
                return [{ component, words: (0,core_words/* say */.cv) `${[type.toLowerCase()]} ${name}, which no service uses` }];
            return [];
        });
    });
}
/** Files that the containers were made from and that an apply will not use. */
function foreignFiles({ directory, files, names }, seen) {
    if (directory === undefined)
        return [];
    const ours = new Set(files.map((file) => {
        const renamed = names[file];
        return `${directory}/${typeof renamed === "string" ? renamed : file}`;
    }));
    return seen.configFiles
        .filter((file) => seen.directory === directory && file.startsWith(`${directory}/`) && !ours.has(file))
        .map((file) => (0,core_words/* say */.cv) `Compose file ${file}, which the containers were made from and Git does not have`);
}
/** What an observation could not look at, one line each for the reader. */
function notSeen(want, have) {
    return have.flatMap((reading) => {
        if (reading.status !== "complete")
            return [];
        const address = addressOf("Project", reading.part);
        const project = want.resources.find((resource) => resource.target === reading.target && resource.address === address);
        const seen = reading.resources.find((resource) => resource.address === address);
        if (project === undefined || seen === undefined)
            return [];
        return SeenProject.parse(seen.attributes).notChecked.map(({ subject, because }) => ({
            component: project.component,
            words: (0,core_words/* say */.cv) `whether the image of ${subject} was moved in its registry (${because})`,
        }));
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/index.js












/** Compose projects on Docker hosts. It remembers renderings and registry answers for as long as it lives: one run. */
function composeAdapter(ports) {
    const { http, clock, here } = ports;
    const host = localHost(ports);
    const reading = { host, here, renderer: createRenderer(), known: new Map(), tagCheck: createTagCheck(http) };
    const applying = (step) => ({
        observe: (want, io) => observe(targetNamed(step.target, here), want, io, reading),
        diff: diff,
        clock,
    });
    return {
        system: "compose",
        kinds: ["Stack"],
        targets: (components, tombstones) => targetsOf(components, tombstones, here),
        sources: ({ spec }) => [spec.path],
        desired: (components, tombstones, io) => desired(components, tombstones, io, reading),
        observe: (target, want, io) => observe(target, want, io, reading),
        diff: diff,
        notSeen: notSeen,
        unmanaged: unmanaged,
        steps: steps,
        lock: (_target, owner, signal) => lockTarget(host, owner, signal, here.lockFolder === undefined ? {} : { folder: here.lockFolder }),
        apply: (step, io) => applyStep(host, step, io, applying(step)),
        rollBack: (step, io) => rollBack(host, step, io, applying(step)),
        wait: (gate, io) => waitFor(gate, host, io, { http, clock }),
    };
}
/** From a target's id back to the target: the id holds all there is to know. */
function targetNamed(id, here) {
    const hostname = id.slice("docker/".length);
    return hostname === "local" ? { id } : targetOf({ transport: "local", hostname }, here);
}

;// CONCATENATED MODULE: ./build/adapters/registry.js

function adapters(ports) {
    return [composeAdapter(ports)];
}

// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var runtime_exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 6 modules
var runtime_git = __webpack_require__(1568);
;// CONCATENATED MODULE: ./build/runtime/http-errors.js
/** What to tell people when there was no answer; must not hold a header, a query or a body. */


/** Nothing had left this machine yet, so even a write may be sent again. */
const NEVER_SENT = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"]);
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
    return request.method === "GET" || request.method === "HEAD";
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
        const dispatcher = createDispatcher(parts.environment);
        let insecure;
        return (request, signal) => {
            if (request.insecure !== true)
                return exchange(request, dispatcher, signal, bounds.maxBodyBytes);
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

;// CONCATENATED MODULE: ./build/runtime/random.js
/** Randomness from the operating system; must not be seeded. */

/** A Random good enough for tokens and delimiters that nobody may guess. */
function createRandom() {
    return { hex: (bytes) => (0,external_node_crypto_.randomBytes)(bytes).toString("hex") };
}

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
    const random = createRandom();
    const exec = (0,runtime_exec/* createExec */.k)(env);
    const files = (0,runtime_files/* createFiles */.q)(runner === undefined ? {} : { temporaryFolder: runner.temporaryFolder });
    const http = createHttp({ environment: env, clock, random });
    const git = (0,runtime_git/* createGit */.l)({ exec, files, environment: env }, folder);
    const here = { hostname: (0,external_node_os_.hostname)(), githubHosted: runner?.selfHosted === false, ...lockFolderIn(env) };
    const systems = adapters({ exec, http, files, clock, here });
    const root = async () => (await git.workingTree()).folder();
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
            secrets: secretReader({ env: secretEnvironment(env), exec, files, log, root, signal }),
            clock,
            signal,
        },
        [Symbol.asyncDispose]: () => git[Symbol.asyncDispose](),
    };
}
function fingerprinterFor(key, random) {
    return key === undefined ? fingerprinter(random.hex(32), { bound: false }) : fingerprinter(key, { bound: true });
}

;// CONCATENATED MODULE: ./build/main/laptop.js
var laptop_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var laptop_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** `omni-scale plan` and `apply` on somebody's machine: the same engine, without GitHub; must not read arguments. */











/** Prints the result and gives the exit code. */
async function runOnLaptop(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = readInputs(run.env, run.log, { ...run.flags, command: run.command });
        if (inputs.surface !== "command-line")
            throw new Error("no inputs of a command line");
        const session = laptop_addDisposableResource(env_1, openSession(run.env, inputs, run.folder, run.log, run.signal), true);
        const request = await laptop_requestOf(session.git, inputs, run.base);
        const outcome = run.command === "plan" ? await plan(session.planning, request) : await applyHere(run, session, inputs, request);
        print(run, outcome);
        return (0,commands_outcome/* exitCode */.I)(outcome);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = laptop_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function laptop_requestOf(git, inputs, base) {
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


/***/ })

};
