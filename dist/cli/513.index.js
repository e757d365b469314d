export const id = 513;
export const ids = [513];
export const modules = {

/***/ 7513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSpecs: () => (/* binding */ checkSpecs)
/* harmony export */ });
/* harmony import */ var _commands_outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3967);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9665);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3627);
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4821);
/* harmony import */ var _runtime_exec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8941);
/* harmony import */ var _runtime_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8560);
/* harmony import */ var _runtime_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1568);
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
        const git = __addDisposableResource(env_1, (0,_runtime_git_js__WEBPACK_IMPORTED_MODULE_2__/* .createGit */ .l)({ exec: (0,_runtime_exec_js__WEBPACK_IMPORTED_MODULE_0__/* .createExec */ .k)(env), files: (0,_runtime_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createFiles */ .q)(), environment: env }, folder), true);
        // Git is asked while the code that reads specs is loaded: each takes about as long as the other.
        const [tree, { validate }] = await Promise.all([listed(git), Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(378), __webpack_require__.e(476), __webpack_require__.e(541)]).then(__webpack_require__.bind(__webpack_require__, 7541))]);
        const outcome = await validate({ clock: (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() }, { tree, configPath: flags.config ?? "omni-scale.yaml" });
        if (shown === "json") {
            log.result(`${JSON.stringify({ status: outcome.status, diagnostics: outcome.diagnostics.map(_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .diagnosticJson */ .gZ) }, null, 2)}\n`);
            return (0,_commands_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCode */ .I)(outcome);
        }
        for (const diagnostic of outcome.diagnostics)
            log.diagnostic(diagnostic);
        log.result(`${(0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(outcome.says)}\n`);
        return (0,_commands_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCode */ .I)(outcome);
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
