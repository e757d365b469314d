export const id = 434;
export const ids = [434];
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

/***/ 4196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSpecs: () => (/* binding */ checkSpecs)
});

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 4 modules
var runtime_git = __webpack_require__(3218);
;// CONCATENATED MODULE: ./build/main/native-files.js
const KINDS = new Set(["Cluster", "MachineClass"]);
/** Every finding in templates and classes; none, and nothing loaded, where no component is of these kinds. */
async function findingsInside(components, tree) {
    if (!components.some(({ kind }) => KINDS.has(kind)))
        return [];
    const { readOmniSpecs } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(799), __webpack_require__.e(758), __webpack_require__.e(835), __webpack_require__.e(528), __webpack_require__.e(20)]).then(__webpack_require__.bind(__webpack_require__, 9528));
    return (await readOmniSpecs(components, tree)).diagnostics;
}

;// CONCATENATED MODULE: ./build/main/check-specs.js
/** `omni-scale validate`: loads the least that it needs, since it runs in editors and hooks; must not ask any system. */








/** Prints every finding and gives the exit code. */
async function checkSpecs({ env, folder, log, flags, shown }) {
    const git = (0,runtime_git/* createGit */.l)({ exec: (0,exec/* createExec */.k)(env), files: (0,files/* createFiles */.q)(), environment: env }, folder);
    // Git is asked while the code that reads specs is loaded: each takes about as long as the other.
    const [tree, { readInputs }, { validate }] = await Promise.all([listed(git), Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(315)]).then(__webpack_require__.bind(__webpack_require__, 5315)), Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(758), __webpack_require__.e(601), __webpack_require__.e(468), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 7541))]);
    const { config } = readInputs(env, log, { ...flags, command: "validate" });
    const outcome = await validate({ clock: (0,clock/* createClock */.t)(), findingsInside: findingsInside }, { tree, configPath: config });
    if (shown === "json") {
        log.result(`${JSON.stringify({ status: outcome.status, diagnostics: outcome.diagnostics.map(json/* diagnosticJson */.gZ) }, null, 2)}\n`);
        return (0,commands_outcome/* exitCode */.I)(outcome);
    }
    for (const diagnostic of outcome.diagnostics)
        log.diagnostic(diagnostic);
    log.result(`${(0,words/* plain */.pj)(outcome.says)}\n`);
    return (0,commands_outcome/* exitCode */.I)(outcome);
}
/** The working folder, with its files listed already. */
async function listed(git) {
    const tree = await git.workingTree();
    await tree.entries();
    return tree;
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


/***/ })

};
