export const id = 231;
export const ids = [231];
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi({ system: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command), operation, retryable: false, words }, { cause: signal.reason });
}
/** What to tell people about a child that could not be started. */
async function explainStart(error, command, cwd, operation) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(command);
    const failed = (words) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi({ system: program, operation, retryable: false, words }, { cause: error });
    if (code !== "ENOENT" && code !== "EACCES")
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started (${code}).`);
    // Node reports a missing working folder with the same code as a missing program.
    if (cwd !== undefined && !(await isFolder(cwd)))
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `It could not be started: there is no folder ${cwd}.`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(code === "ENOENT"
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
    const failed = (words, retryable, cause) => new errors/* RemoteError */.Hi({ system: (0,external_node_path_.basename)(command), operation, retryable, words }, { cause });
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _at_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9851);
/** The disk of this machine behind the Files port; must not follow a symlink when it stats or replaces. */





/** Files of this machine; scratch folders are made below `temporaryFolder`, the system's own unless told. */
function createFiles(options = {}) {
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path),
        stat,
        write,
        scratch: (prefix) => scratch(options.temporaryFolder ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), prefix),
    };
}
async function stat(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true });
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
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const before = options.mode === undefined ? await stat(path) : undefined;
    const mode = options.mode ?? (before?.type === "file" ? before.mode : undefined);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path).slice(0, 64)}.${crypto.randomUUID().slice(0, 13)}.tmp`);
    try {
        // Made 0600 when a mode is asked for, so that a secret is never readable for a moment.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, "wx", mode === undefined ? 0o666 : 0o600);
        try {
            await file.writeFile(content);
            if (mode !== undefined)
                await file.chmod(mode);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
    await syncFolder(folder);
}
/** Makes the rename itself last through a power cut. Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === "win32")
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, "r");
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
    const parent = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(temporaryFolder);
    await removeAbandoned(parent);
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${prefix}-p${process.pid}-`));
    const forget = (0,_at_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .atExit */ .s)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }));
    return {
        path,
        async [Symbol.asyncDispose]() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
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
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        const pid = OURS.exec(name)?.[1];
        if (pid === undefined || isRunning(Number(pid)))
            continue;
        const found = await stat((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name));
        if (found?.type !== "folder" || Date.now() - Number(found.modifiedNs / 1000000n) < ABANDONED_MS)
            continue;
        // Somebody else's folder of that name is not ours to remove, and no reason to stop.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name), { recursive: true, force: true }).catch(() => undefined);
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

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ notAFile),
/* harmony export */   g: () => (/* binding */ onlyOnce),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/** What both kinds of source tree say and do alike; must not read anything. */


/** `path` is not there, or is a symlink or submodule, which are never followed. */
function notAFile(path, entry) {
    if (entry === undefined) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `There is no file ${path} in the repository.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Correct the path, or add the file to Git.`);
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${path} is a ${entry.type}, not a file.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Put the file itself there: symlinks and submodules are not followed, because they lead out of what was reviewed.`);
}
function tooLarge(path, bytes, maxBytes) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${path} has ${bytes} bytes; at most ${maxBytes} are read.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Make the file smaller, or leave it out of what is included.`);
}
/** Calls `make` when first asked and gives the same promise from then on. */
function onlyOnce(make) {
    let made;
    return () => (made ??= make());
}


/***/ }),

/***/ 3218:
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
    return new errors/* RemoteError */.Hi({
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

// EXTERNAL MODULE: ./build/runtime/git-tree.js
var git_tree = __webpack_require__(9668);
;// CONCATENATED MODULE: ./build/runtime/git-commit-tree.js
/** The files of one commit straight out of Git's store; must not look at the folder that is checked out. */





/** The tree of `commit`, which must be there. Asking it for its entries rejects where one leads out of the repository. */
function createCommitTree(git, commit) {
    const entries = (0,git_tree/* onlyOnce */.g)(() => listCommit(git, commit));
    const byPath = (0,git_tree/* onlyOnce */.g)(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
    const readBlob = createBlobReader(git);
    return {
        commit,
        entries,
        async read(path, maxBytes) {
            const entry = (await byPath()).get(path);
            if (entry?.type !== "file")
                throw (0,git_tree/* notAFile */.$y)(path, entry);
            const blob = await readBlob(entry.blob ?? "", maxBytes);
            if ("tooLarge" in blob)
                throw (0,git_tree/* tooLarge */.g$)(path, blob.tooLarge, maxBytes);
            return blob.content;
        },
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
        const path = inside(line.slice(tab + 1));
        return [{ path, type, ...(blob === undefined ? {} : { blob }), ...(mode === "100755" ? { executable: true } : {}) }];
    });
    return entries.toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.path, b.path));
}
/** An empty part of a path, `.`, `..` or `.git`, whatever its case; on Windows also what leads to another folder or stream. */
const LEADS_OUT = process.platform === "win32" ? /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|[\\:]/i : /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;
/** Git itself refuses such names, but a commit can be made without Git, and a file of that name would be written there. */
function inside(path) {
    if (!LEADS_OUT.test(path))
        return path;
    throw new errors/* UserError */.yo((0,words/* say */.cv) `The commit has a file whose path leads out of the repository: ${path}`, (0,words/* say */.cv) `Remove that file from the repository; Git does not make such paths by itself.`);
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
                throw program.explain(verbOf(args), result.code, result.stderr);
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
/** The first word that is no option of Git itself. */
function verbOf(args) {
    return args.find((arg) => !arg.startsWith("-")) ?? "";
}
/** A word that Git would take for an option is refused, whoever gave it: there is no revision of that name. */
function asOperand(operand) {
    if (!operand.startsWith("-"))
        return operand;
    throw new errors/* UserError */.yo((0,words/* say */.cv) `${operand} is not a revision: Git would take it for an option.`, (0,words/* say */.cv) `Give a commit, a branch or a tag; none of them begins with a dash.`);
}
function explain(folder, verb, code, stderr) {
    if (stderr.includes("dubious ownership")) {
        return new errors/* UserError */.yo((0,words/* say */.cv) `Git does not trust the folder ${folder}, because it belongs to another user than the one who runs this.`, (0,words/* say */.cv) `Where the folder is yours, say so: ${`git config --global --add safe.directory '${folder}'`}. In a job container, run that in a step before this one.`);
    }
    if (stderr.includes("not a git repository")) {
        return new errors/* UserError */.yo((0,words/* say */.cv) `The folder ${folder} is not in a Git repository.`, (0,words/* say */.cv) `Run this in a clone of the repository; in a workflow, put actions/checkout before it, without ${"path"}.`);
    }
    if (stderr.includes("must be run in a work tree")) {
        return new errors/* UserError */.yo((0,words/* say */.cv) `The folder ${folder} belongs to a repository without files (a bare one).`, (0,words/* say */.cv) `Run this in a clone that has its files checked out.`);
    }
    if (stderr.includes("promisor")) {
        return new errors/* RemoteError */.Hi({
            system: "git",
            operation: `git ${verb}`,
            status: code,
            retryable: false,
            words: (0,words/* say */.cv) `This clone was made without some contents (a filter, or a sparse checkout), and they cannot be fetched now. Check the repository out without either.`,
        });
    }
    const said = stderr.trim().split("\n").slice(-1)[0]?.slice(0, 500) ?? "";
    return new errors/* RemoteError */.Hi({
        system: "git",
        operation: `git ${verb}`,
        status: code,
        retryable: false,
        words: said === "" ? (0,words/* say */.cv) `Git ended with code ${code} and did not say why.` : (0,words/* say */.cv) `Git ended with code ${code} and said: ${said}`,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/runtime/git-working-tree.js
/** The working folder as Git sees it; must not follow a symlink, nor look at what Git ignores. */




/** How many files are looked at together; more gain nothing. */
const AT_ONCE = 64;
/** Files read with a larger limit than this are not specs, and are not kept in memory. */
const MOST_KEPT = 1 << 20;
/**
 * The files at `root`, the real path of the repository's root: those of `paths` that are there.
 *
 * @param paths what {@link listPaths} gave
 */
function createWorkingTree(root, paths, files) {
    const entries = (0,git_tree/* onlyOnce */.g)(() => look(root, paths, files));
    const byPath = (0,git_tree/* onlyOnce */.g)(async () => new Map((await entries()).map((entry) => [entry.path, entry])));
    // A run reads most specs more than once, and has to find the same each time.
    const kept = new Map();
    const readKept = async (path, maxBytes) => {
        if (maxBytes > MOST_KEPT)
            return read(path, maxBytes);
        const reading = kept.get(path) ?? read(path, maxBytes);
        kept.set(path, reading);
        const content = await reading.catch((error) => {
            kept.delete(path);
            throw error;
        });
        if (content.length > maxBytes)
            throw (0,git_tree/* tooLarge */.g$)(path, content.length, maxBytes);
        return content;
    };
    const read = async (path, maxBytes) => {
        const entry = (await byPath()).get(path);
        if (entry?.type !== "file")
            throw (0,git_tree/* notAFile */.$y)(path, entry);
        const place = (0,external_node_path_.join)(root, path);
        // Again, and through the whole path: what lies there may have changed since it was listed.
        const found = await files.stat(place);
        if (found?.type !== "file" || (await (0,promises_.realpath)(place)) !== place)
            throw (0,git_tree/* notAFile */.$y)(path, undefined);
        if (found.bytes > maxBytes)
            throw (0,git_tree/* tooLarge */.g$)(path, found.bytes, maxBytes);
        return files.read(place);
    };
    return { entries, read: readKept };
}
/** Paths from the root, tracked or new and not ignored, wherever in the repository `git` stands; some may not be there. */
async function listPaths(git) {
    // `:/` is the root, and our own: the one pathspec that is not to be taken literally.
    const ask = ["--no-literal-pathspecs", "ls-files", "--cached", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"];
    const { stdout } = await git.run(ask);
    // A path is listed once for each side of a conflict; a repository inside this one as `name/`.
    return [...new Set(stdout.split("\0").map((path) => path.replace(/\/$/, "")))].filter((path) => path !== "");
}
async function look(root, paths, files) {
    const entries = [];
    for (let first = 0; first < paths.length; first += AT_ONCE) {
        const some = paths.slice(first, first + AT_ONCE);
        const found = await Promise.all(some.map((path) => files.stat((0,external_node_path_.join)(root, path))));
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
    return { path, type, ...(type === "file" && (stat.mode & 0o100) !== 0 ? { executable: true } : {}) };
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

;// CONCATENATED MODULE: ./build/runtime/git.js
/** The repository we stand in, behind the Git port; must not change it nor reach for its remote. */






/** Git in `folder` or the repository around it. */
function createGit(parts, folder) {
    const here = createGitProgram(parts.exec, parts.environment, folder);
    const root = (0,git_tree/* onlyOnce */.g)(async () => {
        const { stdout } = await here.run(["rev-parse", "--show-toplevel"]);
        return createGitProgram(parts.exec, parts.environment, stdout.replace(/\n$/, ""));
    });
    return {
        resolve: async (revision) => resolve(await root(), revision),
        parents: async (commit) => parents(await root(), commit),
        mergeBase: async (a, b) => mergeBase(await root(), a, b),
        history: async (commit, paths, most) => git_history(await root(), commit, paths, most),
        async tree(commit) {
            const git = await root();
            const found = await resolve(git, commit);
            if (found === undefined)
                throw missing(commit);
            return createCommitTree(git, found);
        },
        async workingTree() {
            // Neither needs the other's answer.
            const [{ folder: top }, paths] = await Promise.all([root(), listPaths(here)]);
            return createWorkingTree(top, paths, parts.files);
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
async function git_history(git, commit, paths, most) {
    const found = await resolve(git, commit);
    if (found === undefined)
        throw missing(commit);
    if (paths.length === 0)
        return [];
    const { stdout } = await git.run(["rev-list", "--first-parent", `--max-count=${most}`, found, "--", ...paths]);
    return stdout.split("\n").filter((line) => line !== "");
}
function missing(commit) {
    return new errors/* UserError */.yo((0,words/* say */.cv) `This clone does not have the commit ${commit}.`, (0,words/* say */.cv) `Fetch it: with actions/checkout set ${"fetch-depth: 0"}; on your own machine run ${"git fetch --unshallow"} or ${"git fetch"}.`);
}


/***/ })

};
