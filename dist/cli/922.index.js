export const id = 922;
export const ids = [922];
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
    return isFailure({ status }) ? 1 : 0;
}
/** Whether the Action's step fails. Having changes is no failure; what was held or rolled back is not done. */
function isFailure({ status, untold }) {
    if (untold !== undefined)
        return true;
    return status === "blocked" || status === "held" || status === "failed" || status === "invalid";
}


/***/ }),

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
    const { components, diagnostics, ...rest } = plan;
    return { ...rest, diagnostics: diagnostics.map(diagnosticJson), components: components.map(componentJson) };
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
        unmanaged: component.unmanaged.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj),
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
        impact: { ...impact, notes: impact.notes.map(_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj) },
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


/***/ }),

/***/ 9851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ atExit)
/* harmony export */ });
/**
 * What must not outlive this process: scratch folders, children; must not do anything that takes time.
 *
 * It runs at Node's `exit` event, so also after `process.exit`; a SIGINT or SIGTERM gets there through signals.ts.
 * After kill -9 nothing runs: whoever leaves something behind must cope with that on the next run.
 */
const undone = new Set();
/** Calls `undo` when the process ends, unless the function it gives back was called before. */
function atExit(undo) {
    if (undone.size === 0)
        process.on("exit", undoAll);
    undone.add(undo);
    return () => {
        undone.delete(undo);
        if (undone.size === 0)
            process.off("exit", undoAll);
    };
}
function undoAll() {
    for (const undo of undone) {
        try {
            undo();
        }
        catch {
            // The rest must still be undone, and nobody is left to tell: the exit code says that something stayed.
            process.exitCode = 1;
        }
    }
}


/***/ }),

/***/ 8757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ notStarted),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   _c: () => (/* binding */ explainStart),
/* harmony export */   r7: () => (/* binding */ signalTree),
/* harmony export */   v0: () => (/* binding */ startChild),
/* harmony export */   zI: () => (/* binding */ operationOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3627);
/** Starting and ending one child process with all that it starts; must not use a shell nor read what it says. */






/** Starts a program in a process group of its own. A failure to start comes as the child's `error` event. */
function startChild(command, args, options) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        env: { ...options.env },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        stdio: [options.writes ? "pipe" : "ignore", "pipe", "pipe"],
        shell: false,
        // Its own group, so that it can be ended with everything it started; Windows ends trees by itself.
        detached: process.platform !== "win32",
        windowsHide: true,
    });
    child.stdin?.on("error", () => {
        // It ended without reading all of its input: its exit code and words tell what there is to tell.
    });
    return child;
}
/** The exit code, -1 after a signal, once all output is there. Rejects when the child could not be started. */
function closing(child, drainMs) {
    return new Promise((resolve, reject) => {
        child.once("error", reject);
        child.once("exit", () => {
            const timer = setTimeout(() => destroyOutput(child), drainMs);
            child.once("close", () => clearTimeout(timer));
        });
        child.once("close", (code) => resolve(code ?? -1));
    });
}
/** Asks the child and its children to end, waits up to `graceMs` for all of them, then ends them. */
async function endTree(child, graceMs) {
    signalTree(child, "SIGTERM");
    for (let waited = 0; waited < graceMs && isTreeAlive(child); waited += 20)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(20);
    signalTree(child, "SIGKILL");
    // A daemon outside the group may hold the pipes open for ever.
    destroyOutput(child);
}
/** Sends a signal to the child and its children; to nobody when all have ended. */
function signalTree(child, signal) {
    if (child.pid === undefined)
        return;
    if (process.platform === "win32") {
        if (isTreeAlive(child))
            (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("taskkill", ["/pid", String(child.pid), "/T", "/F"], {
                stdio: "ignore",
                windowsHide: true,
            });
        return;
    }
    signalGroup(child.pid, signal);
}
function isTreeAlive(child) {
    if (child.pid === undefined)
        return false;
    if (process.platform === "win32")
        return child.exitCode === null && child.signalCode === null;
    return signalGroup(child.pid, 0);
}
/** Whether there was anybody in the group. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ESRCH")
            return false;
        throw error;
    }
}
function destroyOutput(child) {
    child.stdout.destroy();
    child.stderr.destroy();
}
/** The program and its first word (`docker compose`), never options or operands: those may be somebody's names. */
function operationOf(command, args) {
    const verb = args[0];
    return verb !== undefined && /^[a-z][a-z-]{1,20}$/.test(verb) ? `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command)} ${verb}` : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command);
}
/** The error for a program that was to be started after the run had been stopped. */
function notStarted(command, operation, signal) {
    const words = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It was not started, because the run was stopped.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .H({ system: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command), operation, retryable: false, words }, { cause: signal.reason });
}
/** What to tell people about a child that could not be started. */
async function explainStart(error, command, cwd, operation) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command);
    const failed = (words) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .H({ system: program, operation, retryable: false, words }, { cause: error });
    if (code !== "ENOENT" && code !== "EACCES")
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started (${code}).`);
    // Node reports a missing working folder with the same code as a missing program.
    if (cwd !== undefined && !(await isFolder(cwd)))
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started: there is no folder ${cwd}.`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(code === "ENOENT"
        ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The program ${program} is needed and was not found on this machine.`
        : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The program ${program} is needed and this user may not start it.`, HOW_TO_GET[program] ?? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install ${program} and make sure that its folder is in PATH.`, { cause: error });
}
function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isDirectory(), () => false);
}
const HOW_TO_GET = {
    git: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install Git (https://git-scm.com/downloads) and make sure that its folder is in PATH.`,
    docker: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install Docker Engine with the Compose plugin, 2.26 or later (https://docs.docker.com/engine/install/), and make sure that the folder of docker is in PATH.`,
    sops: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install sops (https://getsops.io) on this machine, or refer to the secret by fromEnv or onHost.`,
    ssh: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install an OpenSSH client and make sure that its folder is in PATH.`,
    tailscale: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Install the Tailscale client (https://tailscale.com/download) on this machine.`,
};


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

/***/ 5250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/** What a child process may know of our environment; must not let a token or key through. */
/**
 * Variables of ours that every child gets: to be found, to find its files, and to find the engine.
 * SSH_AUTH_SOCK is not among them: a child that may sign with somebody's keys gets it by name from its caller.
 */
const PASSED_ON = [
    "PATH",
    "HOME",
    "USER",
    "TMPDIR",
    "XDG_RUNTIME_DIR",
    "DOCKER_HOST",
    "DOCKER_CONTEXT",
    "DOCKER_CONFIG",
    "DOCKER_CERT_PATH",
    "DOCKER_TLS_VERIFY",
];
/** Without these, programs on Windows do not start or do not find their files. */
const PASSED_ON_WINDOWS = [
    "APPDATA",
    "COMSPEC",
    "HOMEDRIVE",
    "HOMEPATH",
    "LOCALAPPDATA",
    "PATHEXT",
    "ProgramData",
    "ProgramFiles",
    "SystemDrive",
    "SystemRoot",
    "TEMP",
    "TMP",
    "USERNAME",
    "USERPROFILE",
    "windir",
];
/** The whole environment of a child: the variables above, locale C so that messages can be read by programs, `added`. */
function childEnvironment(ours, added = {}, platform = process.platform) {
    const names = platform === "win32" ? [...PASSED_ON, ...PASSED_ON_WINDOWS] : PASSED_ON;
    const child = {};
    for (const name of names) {
        const value = ours[name];
        if (value !== undefined)
            child[name] = value;
    }
    return { ...child, LANG: "C", LC_ALL: "C", ...added };
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createExec)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/runtime/at-exit.js
var at_exit = __webpack_require__(9851);
// EXTERNAL MODULE: ./build/runtime/child.js
var runtime_child = __webpack_require__(8757);
// EXTERNAL MODULE: ./build/runtime/exec-environment.js
var exec_environment = __webpack_require__(5250);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/runtime/exec-start.js
/** Child processes that run beside us; must not end one just because we end: what it does then is its own business. */


/** {@link Exec.start}. When this process is gone, the system closes the pipe, so that the child reads its end. */
async function startBeside(command, args, options, limits) {
    const { signal, timeoutMs, input } = options;
    const operation = (0,runtime_child/* operationOf */.zI)(command, args);
    if (signal?.aborted === true)
        throw (0,runtime_child/* notStarted */.DY)(command, operation, signal);
    const child = (0,runtime_child/* startChild */.v0)(command, args, { ...options, writes: true });
    const reader = (0,external_node_readline_.createInterface)({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    const lines = reader[Symbol.asyncIterator]();
    // readline itself only notices an output that ends, not one that is taken away from a child that was ended.
    child.stdout.once("close", () => reader.close());
    const started = new Promise((resolve, reject) => {
        child.once("spawn", resolve);
        child.once("error", reject);
    });
    // Nobody reads it, and a full pipe would stop the child.
    child.stderr.resume();
    const stop = () => void (0,runtime_child/* endTree */.Sb)(child, limits.graceMs);
    const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
    signal?.addEventListener("abort", stop, { once: true });
    const exited = (0,runtime_child/* closing */.ET)(child, limits.drainMs)
        .catch(() => -1)
        .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
    });
    await started.catch(async (error) => {
        throw await (0,runtime_child/* explainStart */._c)(error, command, options.cwd, operation);
    });
    if (input !== undefined)
        child.stdin?.write(input);
    return { lines: { [Symbol.asyncIterator]: () => lines }, end: () => child.stdin?.end(), exited };
}

;// CONCATENATED MODULE: ./build/runtime/exec.js
/** Child processes behind the Exec port: those that we wait for; must not use a shell, nor print or report an argument. */







const LIMITS = { maxOutputBytes: 64 * 1024 * 1024, graceMs: 3000, drainMs: 2000 };
/** Starts programs of this machine. `environment` is ours; children get only what exec-environment.ts lets through. */
function createExec(environment, limits = {}) {
    const bounds = { ...LIMITS, ...limits };
    const whole = (options) => ({
        ...options,
        env: (0,exec_environment/* childEnvironment */.Q)(environment, options.env),
    });
    return {
        run: (command, args, options = {}) => run(command, args, whole(options), bounds),
        start: (command, args, options = {}) => startBeside(command, args, whole(options), bounds),
    };
}
async function run(command, args, options, limits) {
    const { signal, timeoutMs, input } = options;
    const operation = (0,runtime_child/* operationOf */.zI)(command, args);
    const failed = (words, retryable, cause) => new errors/* RemoteError */.H({ system: (0,external_node_path_.basename)(command), operation, retryable, words }, { cause });
    if (signal?.aborted === true)
        throw (0,runtime_child/* notStarted */.DY)(command, operation, signal);
    const child = (0,runtime_child/* startChild */.v0)(command, args, { ...options, writes: input !== undefined });
    const closed = (0,runtime_child/* closing */.ET)(child, limits.drainMs);
    let ending;
    const end = (because) => {
        ending ??= { because, done: (0,runtime_child/* endTree */.Sb)(child, limits.graceMs) };
    };
    const tooMuch = () => end(failed((0,words/* say */.cv) `It gave more than ${limits.maxOutputBytes} bytes of output and was stopped.`, false));
    const stop = () => end(failed((0,words/* say */.cv) `It was stopped together with the run.`, false, signal?.reason));
    const late = () => end(failed((0,words/* say */.cv) `It did not end within ${(timeoutMs ?? 0) / 1000} s and was stopped.`, true));
    const stdout = collect(child.stdout, limits.maxOutputBytes, tooMuch);
    const stderr = collect(child.stderr, limits.maxOutputBytes, tooMuch);
    const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
    signal?.addEventListener("abort", stop, { once: true });
    const forget = (0,at_exit/* atExit */.s)(() => (0,runtime_child/* signalTree */.r7)(child, "SIGKILL"));
    child.stdin?.end(input);
    try {
        const code = await closed.catch(async (error) => {
            throw await (0,runtime_child/* explainStart */._c)(error, command, options.cwd, operation);
        });
        if (ending === undefined)
            return { code, stdout: stdout(), stderr: stderr() };
        await ending.done;
        throw ending.because;
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        forget();
    }
}
/** Gathers a stream; gives a function for its text. Over `limit` it calls `tooMuch` once and drops the rest. */
function collect(stream, limit, tooMuch) {
    const chunks = [];
    let bytes = 0;
    stream.on("data", (chunk) => {
        if (bytes > limit)
            return;
        bytes += chunk.length;
        if (bytes > limit)
            return tooMuch();
        chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString("utf8");
}


/***/ }),

/***/ 8560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var _at_exit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9851);
/** The disk of this machine behind the Files port; must not follow a symlink when it stats or replaces. */






/** Files of this machine; scratch folders are made below `temporaryFolder`, the system's own unless told. */
function createFiles(options = {}) {
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path),
        stat,
        write,
        scratch: (prefix) => scratch(options.temporaryFolder ?? (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), prefix),
    };
}
async function stat(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path, { bigint: true });
        const type = found.isFile() ? "file" : found.isDirectory() ? "folder" : found.isSymbolicLink() ? "symlink" : "other";
        return {
            type,
            bytes: Number(found.size),
            mode: Number(found.mode & 4095n),
            modifiedNs: found.mtimeNs,
        };
    }
    catch (error) {
        // ENOTDIR: something on the way is a file, so nothing can lie there. All else is unknown, not absent.
        if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR"))
            return undefined;
        throw error;
    }
}
/** Without a mode a file that is there keeps its own, so that rewriting a 0600 file does not open it to others. */
async function write(path, content, options = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true });
    const before = options.mode === undefined ? await stat(path) : undefined;
    const mode = options.mode ?? (before?.type === "file" ? before.mode : undefined);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path).slice(0, 64)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`);
    try {
        // Made 0600 when a mode is asked for, so that a secret is never readable for a moment.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, "wx", mode === undefined ? 0o666 : 0o600);
        try {
            await file.writeFile(content);
            if (mode !== undefined)
                await file.chmod(mode);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
    await syncFolder(folder);
}
/** Makes the rename itself last through a power cut. Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === "win32")
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, "r");
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** A run that was killed leaves its folders behind, perhaps with copies of secrets; after this time they are nobody's. */
const ABANDONED_MS = 60 * 60 * 1000;
const OURS = /^omni-scale-.*-p(\d+)-[A-Za-z0-9]{6}$/;
async function scratch(temporaryFolder, prefix) {
    // The real path: programs such as Compose resolve symlinks and would print another one than we know.
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(temporaryFolder);
    await removeAbandoned(parent);
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `${prefix}-p${process.pid}-`));
    const forget = (0,_at_exit_js__WEBPACK_IMPORTED_MODULE_5__/* .atExit */ .s)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true }));
    return {
        path,
        async [Symbol.asyncDispose]() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            forget();
        },
    };
}
const swept = new Set();
/** Once a run and folder. A process of that number may be another container's, so a young folder is left alone. */
async function removeAbandoned(parent) {
    if (swept.has(parent))
        return;
    swept.add(parent);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent)) {
        const pid = OURS.exec(name)?.[1];
        if (pid === undefined || isRunning(Number(pid)))
            continue;
        const found = await stat((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name));
        if (found?.type !== "folder" || Date.now() - Number(found.modifiedNs / 1000000n) < ABANDONED_MS)
            continue;
        // Somebody else's folder of that name is not ours to remove, and no reason to stop.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return !isCode(error, "ESRCH");
    }
}
function isCode(error, code) {
    return error instanceof Error && "code" in error && error.code === code;
}


/***/ }),

/***/ 1568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/runtime/at-exit.js
var at_exit = __webpack_require__(9851);
// EXTERNAL MODULE: ./build/runtime/child.js
var runtime_child = __webpack_require__(8757);
;// CONCATENATED MODULE: ./build/runtime/git-blobs.js
/** Contents out of Git's store, byte for byte and in one process; must not apply filters or line endings. */




/** Gives the blobs in the order they were asked for, one at a time: memory holds the largest, not the sum. */
async function* readBlobs(git, wanted) {
    if (wanted.length === 0)
        return;
    const child = git.start(["cat-file", "--batch"]);
    const forget = (0,at_exit/* atExit */.s)(() => (0,runtime_child/* signalTree */.r7)(child, "SIGKILL"));
    const ended = endOf(child, git);
    const source = new ByteSource(child.stdout);
    child.stdin?.end(wanted.map(({ id }) => `${id}\n`).join(""));
    try {
        for (const { maxBytes } of wanted) {
            const header = await source.line();
            if (header === undefined)
                throw await ended;
            const bytes = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? "NaN");
            if (Number.isNaN(bytes))
                throw notThere(header);
            const content = await source.take(bytes, bytes <= maxBytes);
            if (content === undefined)
                throw await ended;
            yield bytes <= maxBytes ? { content } : { tooLarge: bytes };
            await source.take(1, false);
        }
    }
    finally {
        (0,runtime_child/* signalTree */.r7)(child, "SIGKILL");
        child.stdout.destroy();
        forget();
    }
}
/** The error that explains why there is no more output; settles when the child has ended. */
function endOf(child, git) {
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr = (stderr + chunk.toString("utf8")).slice(-10_000)));
    return new Promise((resolve) => {
        child.once("error", (error) => resolve((0,runtime_child/* explainStart */._c)(error, "git", git.folder, "git cat-file")));
        child.once("close", (code) => resolve(git.explain("cat-file", code ?? -1, stderr)));
    });
}
/** `<id> missing`: a damaged or partial clone. */
function notThere(header) {
    return new errors/* RemoteError */.H({
        system: "git",
        operation: "git cat-file",
        retryable: false,
        words: (0,words/* say */.cv) `Git does not have a content that the commit names (${header.slice(0, 100)}). Check the repository out again, without a filter.`,
    });
}
/** Lines and counted bytes out of a stream. */
class ByteSource {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** Up to the next line feed, without it; undefined at the end. */
    async line() {
        for (;;) {
            const end = this.#rest.indexOf(10);
            if (end >= 0) {
                const line = this.#rest.subarray(0, end).toString("utf8");
                this.#rest = this.#rest.subarray(end + 1);
                return line;
            }
            const next = await this.#chunks.next();
            if (next.done === true)
                return undefined;
            this.#rest = Buffer.concat([this.#rest, next.value]);
        }
    }
    /** The next `bytes` bytes, empty when they are not to be kept; undefined when the stream ends before. */
    async take(bytes, keep) {
        const kept = [];
        let missing = bytes;
        while (missing > 0) {
            if (this.#rest.length === 0) {
                const next = await this.#chunks.next();
                if (next.done === true)
                    return undefined;
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, missing);
            this.#rest = this.#rest.subarray(part.length);
            missing -= part.length;
            if (keep)
                kept.push(part);
        }
        return Buffer.concat(kept);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/runtime/git-folder.js
/** Writing a tree's files into a scratch folder; must not write outside it nor make symlinks. */




/**
 * Writes `contents`, which come in the order of `entries` and some at a time, below `root`.
 *
 * Symlinks and submodules are left out: a link would let a program that is run there read a file of this machine
 * that the author of the commit chose.
 */
async function writeEntries(root, entries, contents) {
    const made = new Set();
    let written = 0;
    for await (const some of contents) {
        const files = some.map((content, index) => ({ content, entry: entries[written + index] }));
        written += some.length;
        const places = files.flatMap(({ content, entry }) => entry === undefined
            ? []
            : [
                {
                    content,
                    path: (0,external_node_path_.join)(root, ...safeParts(entry.path)),
                    mode: entry.executable ? 0o755 : 0o644,
                },
            ]);
        for (const folder of new Set(places.map(({ path }) => (0,external_node_path_.dirname)(path)))) {
            if (!made.has(folder))
                await (0,promises_.mkdir)(folder, { recursive: true });
            made.add(folder);
        }
        // `wx`: two names that this disk cannot tell apart are an error, not whichever comes last.
        await Promise.all(places.map(({ path, content, mode }) => (0,promises_.writeFile)(path, content, { flag: "wx", mode })));
    }
}
/** Git itself refuses such names, but a commit can be made without Git. */
function safeParts(path) {
    const parts = path.split("/");
    const forbidden = process.platform === "win32" ? /[\\:\0]/ : /\0/;
    const safe = parts.every((part) => part !== "" && part !== "." && part !== ".." && part.toLowerCase() !== ".git" && !forbidden.test(part));
    if (safe)
        return parts;
    throw new errors/* UserError */.y((0,words/* say */.cv) `The commit has a file whose path leads out of the repository: ${path}`, (0,words/* say */.cv) `Remove that file from the repository; Git does not make such paths by itself.`);
}

;// CONCATENATED MODULE: ./build/runtime/git-tree.js
/** What both kinds of source tree say and do alike; must not read anything. */


/** `path` is not there, or is a symlink or submodule, which are never followed. */
function notAFile(path, entry) {
    if (entry === undefined) {
        return new errors/* UserError */.y((0,words/* say */.cv) `There is no file ${path} in the repository.`, (0,words/* say */.cv) `Correct the path, or add the file to Git.`);
    }
    return new errors/* UserError */.y((0,words/* say */.cv) `${path} is a ${entry.type}, not a file.`, (0,words/* say */.cv) `Put the file itself there: symlinks and submodules are not followed, because they lead out of what was reviewed.`);
}
function tooLarge(path, bytes, maxBytes) {
    return new errors/* UserError */.y((0,words/* say */.cv) `${path} has ${bytes} bytes; at most ${maxBytes} are read.`, (0,words/* say */.cv) `Make the file smaller, or leave it out of what is included.`);
}
/** Calls `make` when first asked and gives the same promise from then on. */
function onlyOnce(make) {
    let made;
    return () => (made ??= make());
}

;// CONCATENATED MODULE: ./build/runtime/git-commit-tree.js
/** The files of one commit straight out of Git's store; must not look at the folder that is checked out. */




/** The tree of `commit`, which must be there. Its scratch folder, once made, is handed to `keep`. */
function createCommitTree(git, files, commit, keep) {
    const entries = onlyOnce(() => listCommit(git, commit));
    const byPath = onlyOnce(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
    const readBlob = createBlobReader(git);
    return {
        commit,
        entries,
        async read(path, maxBytes) {
            const entry = (await byPath()).get(path);
            if (entry?.type !== "file")
                throw notAFile(path, entry);
            const blob = await readBlob(entry.blob ?? "", maxBytes);
            if ("tooLarge" in blob)
                throw tooLarge(path, blob.tooLarge, maxBytes);
            return blob.content;
        },
        folder: onlyOnce(async () => {
            const scratch = await files.scratch("omni-scale-tree");
            keep(scratch);
            const regular = (await entries()).filter(isFile);
            await writeEntries(scratch.path, regular, contentsOf(git, regular));
            return scratch.path;
        }),
    };
}
async function listCommit(git, commit) {
    const { stdout } = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
    const entries = stdout.split("\0").flatMap((line) => {
        // `100644 blob <id>\t<path>`
        const tab = line.indexOf("\t");
        if (tab < 0)
            return [];
        const [mode, , blob] = line.slice(0, tab).split(" ");
        const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
        return [
            {
                path: line.slice(tab + 1),
                type,
                ...(blob === undefined ? {} : { blob }),
                executable: mode === "100755",
            },
        ];
    });
    return entries.toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.path, b.path));
}
function isFile(entry) {
    return entry.type === "file";
}
/** Some at a time, as many as are worth writing together and fit into memory. */
async function* contentsOf(git, entries) {
    let some = [];
    let bytes = 0;
    const wanted = entries.map(({ blob: id = "" }) => ({ id, maxBytes: Number.POSITIVE_INFINITY }));
    for await (const blob of readBlobs(git, wanted)) {
        if ("tooLarge" in blob)
            continue;
        some.push(blob.content);
        bytes += blob.content.length;
        if (some.length < 64 && bytes < 16 * 1024 * 1024)
            continue;
        yield some;
        some = [];
        bytes = 0;
    }
    yield some;
}
/** Reads that are asked for together share one process: a loader that reads 300 specs at once starts Git once. */
function createBlobReader(git) {
    let waiting = [];
    const readAll = async () => {
        const batch = waiting;
        waiting = [];
        let next = 0;
        try {
            for await (const blob of readBlobs(git, batch))
                batch[next++]?.resolve(blob);
        }
        catch (error) {
            for (const request of batch.slice(next))
                request.reject(error);
        }
    };
    return (id, maxBytes) => new Promise((resolve, reject) => {
        waiting.push({ id, maxBytes, resolve, reject });
        if (waiting.length === 1)
            setImmediate(() => void readAll());
    });
}

// EXTERNAL MODULE: ./build/runtime/exec-environment.js
var exec_environment = __webpack_require__(5250);
;// CONCATENATED MODULE: ./build/runtime/git-program.js
/**
 * How Git is called: the same hardening on every call, failures in words; must not know what a call is for.
 *
 * No call here runs a program that a repository brings: hooks and the fsmonitor are off, no command that applies
 * filters (checkout, archive, add) is used, and attributes can name only filters which the configuration of the
 * machine defines. A partial clone may ask its own remote for contents it left out, as `.git/config` says.
 */




const HARDENING = [
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
];
function createGitProgram(exec, environment, folder) {
    const added = { GIT_TERMINAL_PROMPT: "0" };
    const program = {
        folder,
        async run(args, allowed = []) {
            const result = await exec.run("git", [...HARDENING, ...args], { cwd: folder, env: added });
            if (result.code !== 0 && !allowed.includes(result.code))
                throw program.explain(args[0] ?? "", result.code, result.stderr);
            return result;
        },
        start: (args) => (0,runtime_child/* startChild */.v0)("git", [...HARDENING, ...args], {
            cwd: folder,
            env: (0,exec_environment/* childEnvironment */.Q)(environment, added),
            writes: true,
        }),
        explain: (verb, code, stderr) => explain(folder, verb, code, stderr),
    };
    return program;
}
/** A word that Git would take for an option is refused, whoever gave it: there is no revision of that name. */
function asOperand(operand) {
    if (!operand.startsWith("-"))
        return operand;
    throw new errors/* UserError */.y((0,words/* say */.cv) `${operand} is not a revision: Git would take it for an option.`, (0,words/* say */.cv) `Give a commit, a branch or a tag; none of them begins with a dash.`);
}
function explain(folder, verb, code, stderr) {
    if (stderr.includes("dubious ownership")) {
        return new errors/* UserError */.y((0,words/* say */.cv) `Git does not trust the folder ${folder}, because it belongs to another user than the one who runs this.`, (0,words/* say */.cv) `Where the folder is yours, say so: ${`git config --global --add safe.directory '${folder}'`}. In a job container, run that in a step before this one.`);
    }
    if (stderr.includes("not a git repository")) {
        return new errors/* UserError */.y((0,words/* say */.cv) `The folder ${folder} is not in a Git repository.`, (0,words/* say */.cv) `Run this in a clone of the repository; in a workflow, put actions/checkout before it.`);
    }
    if (stderr.includes("must be run in a work tree")) {
        return new errors/* UserError */.y((0,words/* say */.cv) `The folder ${folder} belongs to a repository without files (a bare one).`, (0,words/* say */.cv) `Run this in a clone that has its files checked out.`);
    }
    const said = stderr.trim().split("\n").slice(-1)[0]?.slice(0, 500) ?? "";
    return new errors/* RemoteError */.H({
        system: "git",
        operation: `git ${verb}`,
        status: code,
        retryable: false,
        words: said === "" ? (0,words/* say */.cv) `Git ended with code ${code} and did not say why.` : (0,words/* say */.cv) `Git ended with code ${code} and said: ${said}`,
    });
}

;// CONCATENATED MODULE: ./build/runtime/git-working-tree.js
/** The working folder as Git sees it; must not follow a symlink, nor look at what Git ignores. */





/** How many files are looked at together; more gain nothing. */
const AT_ONCE = 64;
/** The files at `git.folder`, the real path of the repository's root: tracked, or new and not ignored, and there. */
function createWorkingTree(git, files, keep) {
    const entries = onlyOnce(() => listFolder(git, files));
    const byPath = onlyOnce(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
    const read = async (path, maxBytes) => {
        const entry = (await byPath()).get(path);
        if (entry?.type !== "file")
            throw notAFile(path, entry);
        const place = (0,external_node_path_.join)(git.folder, path);
        // Again, and through the whole path: what lies there may have changed since it was listed.
        const found = await files.stat(place);
        if (found?.type !== "file" || (await (0,promises_.realpath)(place)) !== place)
            throw notAFile(path, undefined);
        if (found.bytes > maxBytes)
            throw tooLarge(path, found.bytes, maxBytes);
        return files.read(place);
    };
    return {
        entries,
        read,
        folder: onlyOnce(async () => {
            const scratch = await files.scratch("omni-scale-tree");
            keep(scratch);
            const regular = (await entries()).filter(git_working_tree_isFile);
            await writeEntries(scratch.path, regular, git_working_tree_contentsOf(regular, read));
            return scratch.path;
        }),
    };
}
async function listFolder(git, files) {
    const { stdout } = await git.run(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    // A path is listed once for each side of a conflict; a repository inside this one as `name/`.
    const paths = [...new Set(stdout.split("\0").map((path) => path.replace(/\/$/, "")))].filter((path) => path !== "");
    const entries = [];
    for (let first = 0; first < paths.length; first += AT_ONCE) {
        const some = paths.slice(first, first + AT_ONCE);
        const found = await Promise.all(some.map((path) => files.stat((0,external_node_path_.join)(git.folder, path))));
        found.forEach((stat, index) => {
            const entry = entryOf(some[index] ?? "", stat);
            if (entry !== undefined)
                entries.push(entry);
        });
    }
    // A tracked folder may have been replaced by a link: what lies behind it is not in the repository.
    const links = new Set(entries.filter(({ type }) => type === "symlink").map(({ path }) => path));
    return entries.filter(({ path }) => !isBelow(path, links)).toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.path, b.path));
}
/** Undefined for what Git has and the folder has not, and for pipes and the like. */
function entryOf(path, stat) {
    if (stat === undefined || stat.type === "other")
        return undefined;
    const type = stat.type === "folder" ? "submodule" : stat.type;
    return { path, type, executable: type === "file" && (stat.mode & 0o100) !== 0 };
}
function isBelow(path, links) {
    if (links.size === 0)
        return false;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
        if (links.has(path.slice(0, end)))
            return true;
    }
    return false;
}
function git_working_tree_isFile(entry) {
    return entry.type === "file";
}
async function* git_working_tree_contentsOf(entries, read) {
    for (let first = 0; first < entries.length; first += AT_ONCE) {
        yield await Promise.all(entries.slice(first, first + AT_ONCE).map(({ path }) => read(path, Number.POSITIVE_INFINITY)));
    }
}

;// CONCATENATED MODULE: ./build/runtime/git.js
/** The repository we stand in, behind the Git port; must not change it nor reach for its remote. */






/** Git in `folder` or the repository around it. Disposing of it removes the folders its trees have made. */
function createGit(parts, folder) {
    const here = createGitProgram(parts.exec, parts.environment, folder);
    const root = onlyOnce(async () => {
        const { stdout } = await here.run(["rev-parse", "--show-toplevel"]);
        return createGitProgram(parts.exec, parts.environment, stdout.replace(/\n$/, ""));
    });
    const made = [];
    const keep = (scratch) => void made.push(scratch);
    return {
        resolve: async (revision) => resolve(await root(), revision),
        parents: async (commit) => parents(await root(), commit),
        mergeBase: async (a, b) => mergeBase(await root(), a, b),
        async tree(commit) {
            const git = await root();
            const found = await resolve(git, commit);
            if (found === undefined)
                throw missing(commit);
            return createCommitTree(git, parts.files, found, keep);
        },
        workingTree: async () => createWorkingTree(await root(), parts.files, keep),
        async [Symbol.asyncDispose]() {
            for (const scratch of made.splice(0))
                await scratch[Symbol.asyncDispose]();
        },
    };
}
async function resolve(git, revision) {
    const { code, stdout } = await git.run(["rev-parse", "--verify", "--quiet", `${asOperand(revision)}^{commit}`], [1]);
    return code === 0 ? stdout.trim() : undefined;
}
/** From the commit itself: at the edge of a shallow clone `rev-list` would say that it has none. */
async function parents(git, commit) {
    const found = await resolve(git, commit);
    if (found === undefined)
        throw missing(commit);
    const { stdout } = await git.run(["cat-file", "commit", found]);
    const header = stdout.slice(0, stdout.indexOf("\n\n"));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}
async function mergeBase(git, a, b) {
    const [left, right] = [await resolve(git, a), await resolve(git, b)];
    if (left === undefined || right === undefined)
        return undefined;
    const { code, stdout } = await git.run(["merge-base", left, right], [1]);
    return code === 0 ? stdout.trim() : undefined;
}
function missing(commit) {
    return new errors/* UserError */.y((0,words/* say */.cv) `This clone does not have the commit ${commit}.`, (0,words/* say */.cv) `Fetch it: with actions/checkout set ${"fetch-depth: 0"}; on your own machine run ${"git fetch --unshallow"} or ${"git fetch"}.`);
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
var closest = __webpack_require__(7544);
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
