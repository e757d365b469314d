export const id = 838;
export const ids = [838];
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

/***/ 6406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ linkOf),
/* harmony export */   h: () => (/* binding */ findingOf)
/* harmony export */ });
/** Where the rule stands in the documentation, from the root of this repository: `docs/gotchas.md#o19`. */
function linkOf({ id }) {
    return `docs/gotchas.md#${id.toLowerCase()}`;
}
/** A finding of `rule`. */
function findingOf(rule, { component, at, what, severity = rule.severity, fix = rule.fix }) {
    return {
        severity,
        rule: rule.id,
        ...(component === undefined ? {} : { component }),
        ...(at === undefined ? {} : { at }),
        what,
        why: rule.why,
        fix,
        link: linkOf(rule),
    };
}


/***/ }),

/***/ 6824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examine: () => (/* binding */ examine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/compose/host.js
var compose_host = __webpack_require__(3758);
// EXTERNAL MODULE: ./build/adapters/compose/project.js
var project = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/adapters/compose/stack-of.js
var stack_of = __webpack_require__(3170);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/connection.js
var connection = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/logins.js + 1 modules
var logins = __webpack_require__(1371);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/shell.js
var hosts_shell = __webpack_require__(3216);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/shell-host.js
var shell_host = __webpack_require__(8051);
;// CONCATENATED MODULE: ./build/adapters/compose/hosts/machine.js
/** The hosts of the specs as a person reaches them, with their own login; must not take a key of a run, nor need one. */









/** `components` are asked for when a host is not `local`. */
function machineIn(components, own, here, ports) {
    const shells = [];
    return {
        async named(name) {
            if (name === "local")
                return { host: (0,compose_host/* localHost */.O)(ports) };
            const host = hostIn(await components(), name, { ...here, githubHosted: false });
            if (host === undefined || isElsewhere(host, here))
                return undefined;
            const shell = shellTo(host, own, ports);
            shells.push(shell);
            const node = (0,shell_host/* shellHost */.lP)(name, shell);
            const { container } = host;
            return container === undefined
                ? { host: node }
                : { host: (0,shell_host/* shellHost */.lP)(`container ${container} of ${name}`, (0,hosts_shell/* inContainer */.B)(shell, container)), node: { host: node, container } };
        },
        async close() {
            await Promise.all(shells.map((shell) => shell.close()));
        },
    };
}
function hostIn(components, name, here) {
    return components
        .filter(({ kind }) => stack_of/* COMPOSE_KINDS */.Bd.some((one) => one === kind))
        .map((component) => ({ component: component.name, host: (0,stack_of/* stackOf */.US)(component).spec.host }))
        .find(({ component, host }) => component === name || (0,project/* targetOf */.$r)(host, here).id === `docker/${name}`)?.host;
}
/** Without a transport there is no way to another machine. */
function isElsewhere(host, { hostname }) {
    return host.transport === "local" && host.hostname !== undefined && host.hostname !== hostname;
}
function shellTo(host, own, ports) {
    switch (host.transport) {
        case "local":
            return (0,hosts_shell/* localShell */.y)(ports.exec);
        case "ssh":
            return (0,connection/* connection */.FI)((0,logins/* ownLogin */.C4)(host, own, ports), ports);
        case "tailscale-ssh":
            throw new errors/* UserError */.yo((0,words/* say */.cv) `${host.address} is reached by tailscale ssh, where the tailnet's policy decides and no key is forced to a script.`, (0,words/* say */.cv) `A plan that only looks needs ${"transport: ssh"} in the spec, with ${"keys.observe"}.`);
    }
}

// EXTERNAL MODULE: ./build/adapters/compose/observing/install.js + 1 modules
var install = __webpack_require__(3047);
;// CONCATENATED MODULE: ./build/commands/doctor.js
/** `doctor`: whether a host lets a plan look with a key that can do nothing else, and putting that there; must not use a key. */



/** Rejects with a UserError when the host is not known, or does not let the user write. */
async function doctor({ machineNamed, random }, { installObserve }) {
    const name = installObserve ?? "local";
    const machine = await machineNamed(name);
    if (machine === undefined)
        throw new errors/* UserError */.yo((0,words/* say */.cv) `There is no way to ${name} from here.`, (0,words/* say */.cv) `Name a component of the specs whose ${"host"} it is, as ${"Platform/hub"}, or the host as plans call it (${"omni-scale validate"} says what is wrong with the specs); or run this on the host itself and say ${"local"}.`);
    if (installObserve !== undefined)
        await (0,install/* installScript */.tH)(machine, random);
    const state = await (0,install/* scriptOn */.Dc)(machine);
    const lines = [told(name, state), ...(state.is === "ready" ? keyLines(machine) : [])];
    const text = lines.map(words/* plain */.pj).join("\n");
    const isWell = state.is === "ready" && state.engine !== undefined && state.compose !== undefined;
    return {
        status: isWell || (installObserve === undefined && state.is === "absent") ? "valid" : "invalid",
        says: told(name, state),
        diagnostics: [],
        texts: { markdown: text, summary: text, terminal: () => `${text}\n` },
    };
}
function told(name, state) {
    const again = (0,words/* say */.cv) `Run ${`omni-scale doctor --install-observe ${name}`} as root.`;
    switch (state.is) {
        case "absent":
            return (0,words/* say */.cv) `Host ${name} has no script for a plan's key (${install/* SCRIPT */.Mm}), so a plan needs full access to see what runs there. ${again}`;
        case "another":
            return (0,words/* say */.cv) `Host ${name} has another version of ${install/* SCRIPT */.Mm} than this one, and a plan may not understand it. ${again}`;
        case "without-key":
            return (0,words/* say */.cv) `Host ${name} has the script for a plan's key but not its own key, so the script answers nothing. ${again}`;
        case "ready":
            if (state.engine === undefined || state.compose === undefined)
                return (0,words/* say */.cv) `Host ${name} has the script for a plan's key, but this user gets no answer from Docker or its Compose plugin. Both have to be there for the key's user.`;
            return (0,words/* say */.cv) `Host ${name} has the script for a plan's key (Docker ${state.engine}, Compose ${state.compose}).`;
    }
}
function keyLines(machine) {
    const where = machine.node === undefined ? (0,words/* say */.cv) `the host's` : (0,words/* say */.cv) `the Proxmox node's`;
    return [
        (0,words/* say */.cv) `A key that can do nothing else has this line in ${where} ~/.ssh/authorized_keys, with the key's public half:`,
        (0,words/* say */.cv) `  ${(0,install/* authorizedKey */.P0)(machine)}`,
    ];
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/runtime/clock.js
var clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 4 modules
var runtime_git = __webpack_require__(3218);
// EXTERNAL MODULE: ./build/runtime/random.js
var random = __webpack_require__(5192);
// EXTERNAL MODULE: ./build/specs/load.js + 8 modules
var load = __webpack_require__(6468);
;// CONCATENATED MODULE: ./build/main/examine.js
/** `omni-scale doctor`: puts its parts together and prints what it found; must not look by itself. */












/** Prints the result and gives the exit code. */
async function examine({ env, folder, log, config, identity, ...options }) {
    const ports = { exec: (0,exec/* createExec */.k)(env), files: (0,files/* createFiles */.q)() };
    const agent = env["SSH_AUTH_SOCK"] ?? "";
    const own = {
        ...(agent === "" ? {} : { agent }),
        ...(identity === undefined ? {} : { identity: (0,external_node_path_.resolve)(folder, identity) }),
    };
    const components = async () => {
        const git = (0,runtime_git/* createGit */.l)({ ...ports, environment: env }, folder);
        return (await (0,load/* loadSpecs */.B)(await git.workingTree(), config, (0,clock/* createClock */.t)().now())).components;
    };
    const machines = machineIn(components, own, { hostname: (0,external_node_os_.hostname)() }, ports);
    try {
        const outcome = await doctor({ machineNamed: (name) => machines.named(name), random: (0,random/* createRandom */.s)() }, options);
        log.result(outcome.texts?.terminal({ colour: false }) ?? `${(0,words/* plain */.pj)(outcome.says)}\n`);
        return (0,commands_outcome/* exitCode */.I)(outcome);
    }
    finally {
        await machines.close();
    }
}


/***/ }),

/***/ 2378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6970);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
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
