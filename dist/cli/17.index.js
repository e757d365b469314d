export const id = 17;
export const ids = [17];
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
// EXTERNAL MODULE: ./build/runtime/git.js + 6 modules
var runtime_git = __webpack_require__(1568);
;// CONCATENATED MODULE: ./build/main/native-files.js
const KINDS = new Set(["Cluster", "MachineClass"]);
/** Every finding in templates and classes; none, and nothing loaded, where no component is of these kinds. */
async function findingsInside(components, tree) {
    if (!components.some(({ kind }) => KINDS.has(kind)))
        return [];
    const { readOmniSpecs } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(280), __webpack_require__.e(799), __webpack_require__.e(758), __webpack_require__.e(647), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 9528));
    return (await readOmniSpecs(components, tree)).diagnostics;
}

;// CONCATENATED MODULE: ./build/main/check-specs.js
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
/** `omni-scale validate`: loads the least that it needs, since it runs in editors and hooks; must not ask any system. */








/** Prints every finding and gives the exit code. */
async function checkSpecs({ env, folder, log, flags, shown }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const git = __addDisposableResource(env_1, (0,runtime_git/* createGit */.l)({ exec: (0,exec/* createExec */.k)(env), files: (0,files/* createFiles */.q)(), environment: env }, folder), true);
        // Git is asked while the code that reads specs is loaded: each takes about as long as the other.
        const [tree, { validate }] = await Promise.all([listed(git), Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(280), __webpack_require__.e(758), __webpack_require__.e(526), __webpack_require__.e(900), __webpack_require__.e(700)]).then(__webpack_require__.bind(__webpack_require__, 7541))]);
        const outcome = await validate({ clock: (0,clock/* createClock */.t)(), findingsInside: findingsInside }, { tree, configPath: flags.config ?? "omni-scale.yaml" });
        if (shown === "json") {
            log.result(`${JSON.stringify({ status: outcome.status, diagnostics: outcome.diagnostics.map(json/* diagnosticJson */.gZ) }, null, 2)}\n`);
            return (0,commands_outcome/* exitCode */.I)(outcome);
        }
        for (const diagnostic of outcome.diagnostics)
            log.diagnostic(diagnostic);
        log.result(`${(0,words/* plain */.pj)(outcome.says)}\n`);
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
/** The working folder, with its files listed already. */
async function listed(git) {
    const tree = await git.workingTree();
    await tree.entries();
    return tree;
}


/***/ })

};
