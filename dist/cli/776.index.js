export const id = 776;
export const ids = [776];
export const modules = {

/***/ 6450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   g: () => (/* binding */ inReadingOrder),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** Whether any of them blocks. */
function hasErrors(diagnostics) {
    return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
/** Errors first, then by file, line, column and rule: the order a reader works through them. */
function inReadingOrder(diagnostics) {
    const rank = { error: 0, warning: 1, notice: 2 };
    return diagnostics.toSorted((a, b) => rank[a.severity] - rank[b.severity] ||
        compareText(a.at?.file ?? "", b.at?.file ?? "") ||
        (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
        (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
        compareText(a.rule, b.rule) ||
        compareText((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(a.what), (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(b.what)));
}
/** Orders by UTF-16 units, so that the order is the same on every machine and in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRules: () => (/* binding */ explainRules)
});

// EXTERNAL MODULE: ./build/adapters/registry.js + 151 modules
var registry = __webpack_require__(4521);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/engine-rules.js
var engine_rules = __webpack_require__(2812);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/specs/rules.js
var rules = __webpack_require__(7292);
// EXTERNAL MODULE: ./build/rules/repository-rules.js
var repository_rules = __webpack_require__(23);
;// CONCATENATED MODULE: ./build/rules/registry.js
/** Every rule of the program in one list; must not find anything itself, nor know which adapters there are. */





/** What the engine, the specs, the repository's rules and these adapters find, by id. */
function allRules(ofAdapters) {
    const ours = [engine_rules/* ENGINE_RULES */.N, rules/* SPEC_RULES */.M, repository_rules/* REPOSITORY_RULES */.v].flatMap((rules) => Object.values(rules));
    return [...ours, ...ofAdapters].toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.id, b.id));
}
/** The rule called `id`, in any case, or the ids that may have been meant: a mistyped one's nearest, else all of its letter. */
function ruleCalled(id, rules) {
    const wanted = id.trim().toUpperCase();
    const ids = rules.map((rule) => rule.id);
    const found = rules.find((rule) => rule.id === wanted);
    if (found !== undefined)
        return found;
    // O19 is also written 019 and O-19.
    const spelt = wanted.replace(/^0(?=\d\d$)/, "O").replaceAll(/[^A-Z0-9]/g, "");
    const near = ids.includes(spelt) ? spelt : (0,closest/* closest */.k)(spelt, ids);
    if (near !== undefined)
        return { near: [near] };
    return { near: ids.filter((one) => one.startsWith(spelt.slice(0, 1)) && spelt !== "") };
}

;// CONCATENATED MODULE: ./build/commands/explain.js
/** `explain`: one rule in full, or all of them in a list; must not look at any file or host. */



/**
 * The rule called `id`, or every rule without one. `ofAdapters` are the adapters' rules.
 * Throws a UserError that names the nearest ids when there is no such rule.
 */
function explain(id, ofAdapters) {
    const rules = allRules(ofAdapters);
    if (id === undefined)
        return rules;
    const found = ruleCalled(id, rules);
    if (!("near" in found))
        return found;
    const near = (0,words/* list */.p_)(found.near.map((one) => (0,words/* say */.cv) `${one}`));
    const hint = found.near.length === 0 ? [] : [...(0,words/* say */.cv) `Did you mean ${near}? `];
    throw new errors/* UserError */.yo((0,words/* say */.cv) `There is no rule ${id}.`, [...hint, ...(0,words/* say */.cv) `${"omni-scale explain"} without an id lists them all.`]);
}

// EXTERNAL MODULE: ./build/core/rule.js
var core_rule = __webpack_require__(6406);
;// CONCATENATED MODULE: ./build/report/rule.js
/** Rules for a terminal and for programs; must not hold texts about any one of them. */


/** Width of the column of labels. */
const LABEL = 10;
/** Longest line of text beside the labels. */
const LINE = 100;
/** Stands for a space inside a snippet while lines are broken. */
const KEPT = "\u00a0";
/** One rule in full; every line ends with a newline. */
function ruleText(rule) {
    const { id, severity, mode, title, symptom, why, check, fix } = rule;
    return [
        `${id}  ${title}`,
        `${" ".repeat(id.length)}  ${severity}, looks at ${sight(mode)}`,
        "",
        ...(symptom === undefined ? [] : labelled("Symptom", symptom)),
        ...labelled("Why", why),
        ...labelled("Check", check),
        ...labelled("Fix", fix),
        ...labelled("More", [(0,core_rule/* linkOf */.I)(rule)]),
        "",
    ].join("\n");
}
/** Every rule in a line; every line ends with a newline. */
function ruleListText(rules) {
    return rules.map(({ id, severity, title }) => `${id}  ${severity.padEnd(7)}  ${title}\n`).join("");
}
/** A rule for programs: sentences as plain text. */
function ruleJson(rule) {
    const { id, severity, mode, title, symptom, why, check, fix } = rule;
    return {
        id,
        severity,
        mode,
        title,
        ...(symptom === undefined ? {} : { symptom: (0,words/* plain */.pj)(symptom) }),
        why: (0,words/* plain */.pj)(why),
        check: (0,words/* plain */.pj)(check),
        fix: (0,words/* plain */.pj)(fix),
        link: (0,core_rule/* linkOf */.I)(rule),
    };
}
/** What it looks at, in words. */
function sight(mode) {
    return mode.map((one) => (one === "static" ? "the files" : "what runs")).join(" and ");
}
/** The sentence beside its label, broken between words; what is to be pasted stands in backticks. */
function labelled(label, words) {
    // A snippet stays on one line: it is there to be copied.
    const text = words.map((word) => (typeof word === "string" ? word : `\`${word.quote.replaceAll(" ", KEPT)}\``)).join("");
    const lines = [];
    for (const word of text.split(" ").map((part) => part.replaceAll(KEPT, " "))) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < LINE)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines.map((line, index) => `${(index === 0 ? label : "").padEnd(LABEL)}${line}`);
}

;// CONCATENATED MODULE: ./build/main/explain.js
/** `omni-scale explain`: prints rules; must not read the repository. */



/** Prints the rule called `id`, or all of them, and gives the exit code. Throws a UserError for an unknown id. */
function explainRules(id, log, json) {
    const found = explain(id, registry/* adapterRules */.P);
    if ("id" in found)
        log.result(json ? `${JSON.stringify(ruleJson(found), null, 2)}\n` : ruleText(found));
    else
        log.result(json ? `${JSON.stringify(found.map(ruleJson), null, 2)}\n` : ruleListText(found));
    return 0;
}


/***/ })

};
