export const id = 200;
export const ids = [200];
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

/***/ 6200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderFile: () => (/* binding */ renderFile)
});

// EXTERNAL MODULE: ./build/adapters/omni/client/versions.js
var versions = __webpack_require__(958);
// EXTERNAL MODULE: ./build/adapters/omni/template/index.js + 11 modules
var template = __webpack_require__(6835);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/emit.js + 2 modules
var emit = __webpack_require__(350);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/value.js
var yaml_value = __webpack_require__(6674);
// EXTERNAL MODULE: ./build/adapters/omni/template/contents.js + 1 modules
var contents = __webpack_require__(5086);
;// CONCATENATED MODULE: ./build/adapters/omni/template/print.js




/** All resources as omnictl of that version prints them. `now` stands for the time of its run, e.g. `2026-11-23T06:27:00Z`. */
function printResources(resources, omni, now) {
    return (0,emit/* emitYaml */.h)(resources.map((resource) => (0,yaml_value/* goStruct */.cM)({ metadata: metadata(resource, now), spec: specOf(resource, omni) })), 2, (0,contents/* oddQuotes */.Zb)(omni));
}
function metadata({ namespace, type, id, labels, annotations }, now) {
    return bare([
        ["namespace", namespace],
        ["type", type],
        ["id", id],
        ["version", "undefined"],
        ["owner", ""],
        ["phase", "running"],
        ["created", now],
        ["updated", now],
        ...pairs("labels", labels),
        ...pairs("annotations", annotations),
    ]);
}
function bare(entries) {
    return {
        is: "map",
        entries: entries.map(([key, value]) => ({ key: (0,yaml_value/* goBare */.xt)(key), value: typeof value === "string" ? (0,yaml_value/* goBare */.xt)(value) : value })),
    };
}
/** Sorted by bytes, as COSI keeps them. */
function pairs(key, values) {
    const entries = Object.entries(values).toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return entries.length === 0 ? [] : [[key, bare(entries)]];
}
const print_text = (spec, key) => (0,yaml_value/* goText */._y)(textOf((0,pointer.at)(spec, `/${key}`)));
const bool = (spec, key) => (0,yaml_value/* goBool */.B7)((0,pointer.at)(spec, `/${key}`) === true);
const print_int = (spec, key) => (0,yaml_value/* goInt */.C)(Number((0,pointer.at)(spec, `/${key}`) ?? 0));
const texts = (spec, key) => (0,yaml_value/* goList */.b0)(listAt(spec, key).map((one) => (0,yaml_value/* goText */._y)(textOf(one))));
function textOf(value) {
    return typeof value === "string" ? value : "";
}
/** A message that may be missing. */
function message(spec, key, print) {
    const one = (0,pointer.at)(spec, `/${key}`);
    return one === undefined ? yaml_value/* GO_NULL */.xE : print(one);
}
function listAt(spec, key) {
    const list = (0,pointer.at)(spec, `/${key}`);
    return Array.isArray(list) ? list : [];
}
const rolling = (one) => (0,yaml_value/* goStruct */.cM)({ rolling: message(one, "rolling", (inner) => (0,yaml_value/* goStruct */.cM)({ maxparallelism: print_int(inner, "max_parallelism") })) });
const SPECS = {
    "Clusters.omni.sidero.dev": (spec, omni) => (0,yaml_value/* goStruct */.cM)({
        kubernetesversion: print_text(spec, "kubernetes_version"),
        talosversion: print_text(spec, "talos_version"),
        features: message(spec, "features", (one) => (0,yaml_value/* goStruct */.cM)({
            enableworkloadproxy: bool(one, "enable_workload_proxy"),
            diskencryption: bool(one, "disk_encryption"),
            useembeddeddiscoveryservice: bool(one, "use_embedded_discovery_service"),
            enablenodeauditskip: bool(one, "enable_node_audit_skip"),
            ...(omni.can("public-discovery-switch") ? { disablepublicdiscoveryservice: bool(one, "disable_public_discovery_service") } : {}),
        })),
        backupconfiguration: message(spec, "backup_configuration", (one) => (0,yaml_value/* goStruct */.cM)({ interval: duration(one), enabled: bool(one, "enabled") })),
    }),
    "ConfigPatches.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ data: print_text(spec, "data"), compresseddata: (0,yaml_value/* goList */.b0)([]) }),
    "KubernetesManifestGroups.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ compresseddata: (0,yaml_value/* goList */.b0)([]), data: print_text(spec, "data"), mode: print_int(spec, "mode") }),
    "KubernetesHealthChecks.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ job: print_text(spec, "job"), interval: duration(spec) }),
    "MachineSets.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({
        updatestrategy: print_int(spec, "update_strategy"),
        machineclass: yaml_value/* GO_NULL */.xE,
        bootstrapspec: message(spec, "bootstrap_spec", (one) => (0,yaml_value/* goStruct */.cM)({ clusteruuid: print_text(one, "cluster_uuid"), snapshot: print_text(one, "snapshot") })),
        deletestrategy: print_int(spec, "delete_strategy"),
        updatestrategyconfig: message(spec, "update_strategy_config", rolling),
        deletestrategyconfig: message(spec, "delete_strategy_config", rolling),
        machineallocation: message(spec, "machine_allocation", (one) => (0,yaml_value/* goStruct */.cM)({ name: print_text(one, "name"), machinecount: print_int(one, "machine_count"), allocationtype: print_int(one, "allocation_type") })),
        upgradestrategy: print_int(spec, "upgrade_strategy"),
        upgradestrategyconfig: message(spec, "upgrade_strategy_config", rolling),
    }),
    "MachineSetNodes.omni.sidero.dev": () => (0,yaml_value/* goStruct */.cM)({}),
    "ExtensionsConfigurations.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ extensions: texts(spec, "extensions") }),
    "MachineInstallDiskConfigs.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ diskselector: print_text(spec, "disk_selector"), disk: print_text(spec, "disk") }),
    "KernelArgs.omni.sidero.dev": (spec) => (0,yaml_value/* goStruct */.cM)({ args: texts(spec, "args") }),
};
function specOf({ type, spec }, omni) {
    return SPECS[type]?.(spec, omni) ?? (0,yaml_value/* goStruct */.cM)({});
}
/** `5400.5s` as Go's struct of seconds and nanoseconds. */
function duration(spec) {
    const [, seconds, decimals = ""] = /^(\d+)(?:\.(\d+))?s$/.exec(textOf((0,pointer.at)(spec, "/interval"))) ?? [];
    if (seconds === undefined)
        return yaml_value/* GO_NULL */.xE;
    return (0,yaml_value/* goStruct */.cM)({ seconds: (0,yaml_value/* goInt */.C)(Number(seconds)), nanos: (0,yaml_value/* goInt */.C)(Number(decimals.padEnd(9, "0"))) });
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
;// CONCATENATED MODULE: ./build/commands/render.js
/** `render`: one cluster template as the resources that Omni would get, offline; must not ask Omni or change anything. */



/** Template files larger than this belong to somebody else. */
const MAX_BYTES = 1024 * 1024;
/** What omnictl prints, with our own words for what is wrong. Rejects with a UserError when there is no such file. */
async function render(deps, { file, folder, allowed, version }) {
    const read = async (path) => {
        const whole = path.startsWith("/") ? path : `${folder}/${path}`;
        const stat = await deps.files.stat(whole);
        if (stat === undefined)
            return undefined;
        if (stat.type !== "file")
            throw new Error(`it is a ${stat.type}`);
        if (stat.bytes > MAX_BYTES)
            throw new Error(`it has more than ${MAX_BYTES / 1024} KiB`);
        return deps.files.read(whole);
    };
    const now = deps.clock
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, "Z");
    const place = { file, files: { read }, ...(allowed === undefined ? {} : { allowed }) };
    const { text, diagnostics } = await deps.render(await templateText(file, read), place, {
        now,
        ...(version === undefined ? {} : { version }),
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    return (0,core_diagnostics/* hasErrors */.Cs)(diagnostics)
        ? { status: "invalid", says: (0,words/* say */.cv) `${errors} ${[errors === 1 ? "error" : "errors"]} in ${file}.`, diagnostics, text: "" }
        : { status: "valid", says: (0,words/* say */.cv) `${file} is rendered.`, diagnostics, text };
}
async function templateText(file, read) {
    const bytes = await read(file).catch((error) => {
        throw new errors/* UserError */.yo((0,words/* say */.cv) `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`, (0,words/* say */.cv) `Name a template file.`, {
            cause: error,
        });
    });
    if (bytes === undefined)
        throw new errors/* UserError */.yo((0,words/* say */.cv) `There is no file ${file}.`, (0,words/* say */.cv) `Name a cluster template, e.g. ${"clusters/prod.yaml"}.`);
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw new errors/* UserError */.yo((0,words/* say */.cv) `${file} is not UTF-8 text.`, (0,words/* say */.cv) `Save it as UTF-8.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/report/json.js
var report_json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/files.js
var files = __webpack_require__(8560);
;// CONCATENATED MODULE: ./build/main/render-template.js
/** `omni-scale render FILE`: loads the least that it needs; must not ask any system. */










const renderTemplate = async (text, place, { now, version }) => {
    const told = version === undefined ? undefined : (0,versions/* omniVersion */.Yj)(version);
    if (version !== undefined && told === undefined)
        throw new errors/* UserError */.yo((0,words/* say */.cv) `${version} is no version of Omni.`, (0,words/* say */.cv) `Write one like ${"1.11"} or ${"1.11.2"}.`);
    const { resources, omni, diagnostics } = await (0,template/* readTemplate */.x)(text, place, { omni: told });
    return { text: printResources(resources, omni, now), diagnostics };
};
/** Prints the resources, or everything that is wrong, and gives the exit code. */
async function renderFile(options, log, json) {
    const outcome = await render({ files: (0,files/* createFiles */.q)(), clock: (0,clock/* createClock */.t)(), render: renderTemplate }, options);
    if (json) {
        const diagnostics = outcome.diagnostics.map(report_json/* diagnosticJson */.gZ);
        log.result(`${JSON.stringify({ status: outcome.status, diagnostics, text: outcome.text }, null, 2)}\n`);
        return (0,commands_outcome/* exitCode */.I)(outcome);
    }
    for (const diagnostic of outcome.diagnostics)
        log.diagnostic(diagnostic);
    if (outcome.status === "valid")
        log.result(outcome.text);
    else
        log.error(outcome.says);
    return (0,commands_outcome/* exitCode */.I)(outcome);
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


/***/ })

};
