export const id = 925;
export const ids = [925];
export const modules = {

/***/ 9430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ configArgs),
/* harmony export */   Es: () => (/* binding */ disconnectArgs),
/* harmony export */   Ez: () => (/* binding */ stopArgs),
/* harmony export */   Lf: () => (/* binding */ execArgs),
/* harmony export */   Mk: () => (/* binding */ renameArgs),
/* harmony export */   Nj: () => (/* binding */ guarded),
/* harmony export */   RR: () => (/* binding */ logsArgs),
/* harmony export */   S: () => (/* binding */ removeNetworkArgs),
/* harmony export */   U2: () => (/* binding */ inspectContainersArgs),
/* harmony export */   bb: () => (/* binding */ upArgs),
/* harmony export */   bw: () => (/* binding */ pullArgs),
/* harmony export */   dL: () => (/* binding */ projectContainersArgs),
/* harmony export */   m7: () => (/* binding */ startArgs),
/* harmony export */   o$: () => (/* binding */ removeContainersArgs),
/* harmony export */   r7: () => (/* binding */ inspectImageArgs),
/* harmony export */   w0: () => (/* binding */ inspectNetworkArgs)
/* harmony export */ });
/* unused harmony exports everyCall, COMPOSE_OPTIONS */
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
/** Starts containers that stand still, as they are. */
function startArgs(ids) {
    return ["start", "--", ...ids];
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
    start: { flags: [], valued: [] },
    rm: { flags: [], valued: [] },
    rename: { flags: [], valued: [] },
    logs: { flags: [], valued: ["--tail"] },
    exec: { flags: [], valued: [], runs: true },
};
/** What the reading side calls besides; none of it changes anything. */
const LOOKS = {
    "compose config": { flags: ["--no-interpolate", "--no-path-resolution"], valued: [...COMPOSE_OPTIONS, "--format"] },
    ps: { flags: ["--all", "--quiet", "--no-trunc"], valued: ["--filter", "--format"] },
    "network ls": { flags: ["--no-trunc"], valued: ["--format"] },
    "volume ls": { flags: [], valued: ["--format"] },
    "volume inspect": { flags: [], valued: [] },
    info: { flags: [], valued: ["--format"] },
    version: { flags: [], valued: ["--format"] },
    "compose version": { flags: ["--short"], valued: [] },
};
/** The verbs that change something; all others only look, or ask a probe's question. */
const CHANGES = new Set(["compose up", "network disconnect", "network rm", "pull", "stop", "start", "rm", "rename"]);
/** Everything that either side calls, for whoever guards a host from outside (hosts/apply-script.ts). */
function everyCall() {
    return Object.entries({ ...VERBS, ...LOOKS }).map(([name, verb]) => ({ ...verb, name, changes: CHANGES.has(name) }));
}
/** Options of Compose itself: they stand in front of its verb, and each has a value. */

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


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GJ: () => (/* binding */ parseComposeFile),
/* harmony export */   KD: () => (/* binding */ placeOfText),
/* harmony export */   eY: () => (/* binding */ variablesOfEnvFile),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   iV: () => (/* binding */ projectNameIn),
/* harmony export */   yJ: () => (/* binding */ filesNamedIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);
/* harmony import */ var _dotenv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9210);
/* harmony import */ var _normalise_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6128);
/** Where things stand in a Compose file, and which other files it names; must not decide what the file means. */




/** Never fails: what YAML cannot read, Compose will refuse by itself. Aliases are not expanded. */
function parseComposeFile(path, text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const parse = (source) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(source, { lineCounter: lines, logLevel: "silent", uniqueKeys: false, merge: true });
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
    const name = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(document.contents) ? document.contents.get("name") : undefined;
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
/**
 * The place of the word `text` inside the value at `way`, in the last file that has both; else the place of `way`.
 * A word ends where a letter, digit, `_` or `-` does not go on.
 */
function placeOfText(files, way, text) {
    for (const file of files.toReversed()) {
        const [from, to] = nodeAt(file, way)?.range ?? [0, 0];
        for (let at = file.text.indexOf(text, from); at !== -1 && at < to; at = file.text.indexOf(text, at + 1)) {
            if (!/[\w-]/.test(file.text[at + text.length] ?? ""))
                return rangeAt(file, at);
        }
    }
    return placeOf(files, way);
}
function nodeAt({ document }, way) {
    let node = document.contents;
    for (const step of way) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
            node = node.resolve(document);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
            node = node.items.find(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? String(key.value) : undefined) === String(step))?.value;
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) && typeof step === "number")
            node = node.items[step];
        else
            return undefined;
    }
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node);
}
function offsetOf({ document }, way) {
    let node = document.contents;
    let offset;
    for (const step of way) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
            node = node.resolve(document);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) {
            const pair = node.items.find(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? String(key.value) : undefined) === String(step));
            if (pair === undefined)
                return undefined;
            offset = pair.key.range?.[0];
            node = pair.value;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) && typeof step === "number") {
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
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(file.document, {
        Scalar(key, node) {
            if (key === "key" || typeof node.value !== "string" || !node.value.includes("$"))
                return;
            const [start, end] = node.range ?? [0, 0];
            for (const use of (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesIn */ .DF)(file.text.slice(start, end)))
                found.push({ ...use, at: rangeAt(file, start + use.offset) });
        },
    });
    return found.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
/** The same for an env file. */
function variablesOfEnvFile(path, text) {
    const lines = text.split("\n");
    return (0,_dotenv_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnv */ .v)(text).flatMap(({ value, line }) => (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesIn */ .DF)(value ?? "").map((use) => {
        const column = Math.max(0, (lines[line - 1] ?? "").indexOf(`$${lines[line - 1]?.includes(`\${${use.name}`) === true ? "{" : ""}${use.name}`));
        return { ...use, at: { file: path, line, column: column + 1 } };
    }));
}
/** The further Compose files and env files that `file` names; relative paths in it mean `base`, as {@link NamedFile} has it. */
function filesNamedIn(file, base) {
    const found = [];
    const from = (path) => (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(path) ? path : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(base, path));
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(file.document, {
        Pair(_, pair, ancestors) {
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key) ? pair.key.value : undefined;
            const depth = ancestors.filter(yaml__WEBPACK_IMPORTED_MODULE_1__/* .isPair */ .tO).length;
            const paths = (value) => pathsIn(value).map(from);
            if (name === "env_file" || name === "label_file")
                for (const path of paths(toPlain(pair.value, file)))
                    found.push({ kind: "env", path });
            if (name === "include" && depth === 0)
                found.push(...includesIn(toPlain(pair.value, file), from));
            if (name === "extends")
                for (const path of paths(fileOf(toPlain(pair.value, file))))
                    found.push({ kind: "compose", path, base: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path) });
        },
    });
    return found;
}
/** The files of an entry share a folder, that of its first one by default, and its `.env` where it names no env file. */
function includesIn(value, from) {
    return (Array.isArray(value) ? value : [value]).flatMap((entry) => {
        const paths = pathsIn(entry).map(from);
        const [first] = paths;
        if (first === undefined)
            return [];
        const { project_directory: given, env_file: env } = (typeof entry === "object" ? entry : {});
        const base = typeof given === "string" ? from(given) : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(first);
        const own = env === undefined || env === null ? [{ kind: "env", path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(base, ".env") }] : [];
        return [...paths.map((path) => ({ kind: "compose", path, base })), ...own];
    });
}
function toPlain(node, { document }) {
    const resolved = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
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


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   fM: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);
/* harmony import */ var _argv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9430);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1523);
/** Calls of `docker` on a host, each through the guard of argv.ts; must not decide what to call. */




/** Runs a call that only looks; gives its result whatever the exit code is. One minute unless told otherwise. */
function look(host, args, options = {}) {
    return host.run("docker", (0,_argv_js__WEBPACK_IMPORTED_MODULE_1__/* .guarded */ .Nj)(args), { timeoutMs: 60_000, ...options });
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
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .mutate */ .Tk)(host, lock, "docker", (0,_argv_js__WEBPACK_IMPORTED_MODULE_1__/* .guarded */ .Nj)(args), { timeoutMs: 600_000, ...options });
}
function outputOf(args, { code, stdout, stderr }) {
    if (code === 0)
        return stdout;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
        system: "docker",
        operation: `docker ${args[0] ?? ""}`,
        status: code,
        retryable: false,
        words: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `It said ${lastLine(stderr)}`,
    });
}
/** What a program said last: where docker and compose put the reason. */
function lastLine(text) {
    return text.trim().split("\n").at(-1)?.trim() ?? "";
}


/***/ }),

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parseEnv)
/* harmony export */ });
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


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ localHost)
/* harmony export */ });
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


/***/ }),

/***/ 4180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ connection),
/* harmony export */   V$: () => (/* binding */ MASTER),
/* harmony export */   co: () => (/* binding */ ISOLATED)
/* harmony export */ });
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4660);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1382);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6375);
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



/** Sessions at once: sshd lets ten into one connection unless told otherwise, and the host's lock has one for itself. */
const SESSIONS = 8;
/** Options of every ssh process: nothing of the user's or the machine's own configuration, nothing forwarded, no question. */
const ISOLATED = [
    ["-F", "none"],
    ["-T", "-a", "-x"],
    ...["BatchMode=yes", "ForwardAgent=no", "ClearAllForwardings=yes", "EscapeChar=none", "ControlPath=master"].map((option) => [
        "-o",
        option,
    ]),
].flat();
/** What a client says that found no master to go through: nothing about the host, only that the connection is gone. */
const NO_MASTER = /UNKNOWN port 65535/;
const CONNECTED = "omni-scale: connected";
const GONE = "omni-scale: gone";
/** Options of the process that logs in. The socket is named from the working folder: its whole path could be too long for one. */
const MASTER = [
    "-N",
    ...[
        "ControlMaster=yes",
        "ControlPersist=no",
        "ConnectTimeout=15",
        "ConnectionAttempts=1",
        "ServerAliveInterval=15",
        "ServerAliveCountMax=3",
        "UpdateHostKeys=no",
        "PermitLocalCommand=yes",
        `LocalCommand=echo '${CONNECTED}'`,
    ].flatMap((option) => ["-o", option]),
];
/**
 * Runs the master, its arguments, until standard input ends; says on standard output what the master says, and its end.
 * A login that is not through after a minute has met somebody who does not answer; the socket is there once it is.
 */
const KEEPER = `
{ "$@" 2>&1 </dev/null; echo '${GONE}'; } &
{ sleep 60; [ -S master ] || echo 'Connection timed out in the login'; [ -S master ] || echo '${GONE}'; } &
cat >/dev/null
trap '' TERM
kill 0
`;
/** Opens nothing before it is asked for; opens anew when the connection is gone. */
function connection(login, { exec, files }) {
    const { about } = login;
    const limited = (0,_render_js__WEBPACK_IMPORTED_MODULE_0__/* .limit */ .A)(SESSIONS);
    let current;
    const master = () => {
        if (current !== undefined)
            return current;
        const opening = open(login, { exec, files }, () => drop(opening));
        current = opening;
        opening.catch(() => drop(opening));
        return opening;
    };
    const drop = async (opened) => {
        if (current === opened)
            current = undefined;
        await opened.then(shut, () => {
            // It was never open; whoever asked for it has been told.
        });
    };
    // What has no master to go through fails at once instead of logging in by itself.
    const client = (words) => [
        ...ISOLATED,
        "-o",
        "ControlMaster=no",
        "-o",
        "ProxyCommand=false",
        "-o",
        "LogLevel=ERROR",
        "--",
        "host",
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .shellLine */ .Tg)(words),
    ];
    return {
        about,
        run: (words, options = {}) => limited(async () => {
            const opened = master();
            const { folder } = await opened;
            const result = await exec.run("ssh", client(words), { ...options, cwd: folder });
            if (result.code !== 255 || (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .hasEnded */ .hY)(result.stderr))
                return result;
            const failure = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(NO_MASTER.test(result.stderr) ? { ...result, stderr: "" } : result, about, "ssh");
            // A program of the host that says 255 by itself (pct) is no reason to log in again; doing so does no harm.
            await drop(opened);
            throw failure;
        }),
        async start(words, options = {}) {
            const { folder } = await master();
            return exec.start("ssh", client(words), { ...options, cwd: folder });
        },
        close: async () => {
            if (current !== undefined)
                await drop(current);
        },
    };
}
/** Logs in. `gone` is called when the connection ends by itself afterwards. */
async function open(login, { exec, files }, gone) {
    const scratch = await files.scratch("omni-scale-ssh");
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = __addDisposableResource(env_1, await login.prepare(scratch.path), true);
            const running = await exec.start("sh", ["-c", KEEPER, "sh", ...prepared.command], { cwd: scratch.path });
            const lines = running.lines[Symbol.asyncIterator]();
            const told = await untilConnected(lines);
            if (told === undefined) {
                void untilGone(lines).then(gone);
                return { folder: scratch.path, running, scratch };
            }
            running.end();
            await running.exited;
            throw (0,_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)({ code: 255, stdout: "", stderr: told }, login.about, "login");
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
    catch (error) {
        await scratch[Symbol.asyncDispose]();
        throw error;
    }
}
/** What the master said instead of connecting; undefined once it is connected. */
async function untilConnected(lines) {
    const told = [];
    for (;;) {
        const { value, done } = await lines.next();
        if (done === true || value === GONE)
            return told.join("\n");
        if (value === CONNECTED)
            return undefined;
        told.push(value);
        // Nobody will open that page: waiting for it would take as long as the job may.
        if (value.includes("requires an additional check"))
            return told.join("\n");
    }
}
/** Reads on, since a full pipe would stop the master. */
async function untilGone(lines) {
    for (;;) {
        const { value, done } = await lines.next();
        if (done === true || value === GONE)
            return;
    }
}
/** Safe to call twice. */
async function shut({ running, scratch }) {
    running.end();
    await running.exited;
    await scratch[Symbol.asyncDispose]();
}


/***/ }),

/***/ 1371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TN: () => (/* binding */ keyOf),
  C4: () => (/* binding */ ownLogin),
  _f: () => (/* binding */ sshLogin),
  ms: () => (/* binding */ tailscaleLogin)
});

// UNUSED EXPORTS: ACCESSES

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/connection.js
var connection = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/outcome.js
var outcome = __webpack_require__(1382);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/compose/hosts/host-keys.js
/** Pinned host keys: the known_hosts file of one connection, and what people are told when another key is offered; pure. */


/** The name under which the keys are known: the connection's own, so that address and port need no spelling. */
const KEY_ALIAS = "omni-scale-host";
/** A known_hosts file with these keys and no others. */
function knownHosts(hostKeys) {
    return hostKeys.map((key) => `${KEY_ALIAS} ${key}\n`).join("");
}
/** `SHA256:…` of a public key, as ssh prints it. */
function fingerprintOf(hostKey) {
    const [, blob = ""] = hostKey.split(" ");
    return `SHA256:${(0,external_node_crypto_.createHash)("sha256").update(Buffer.from(blob, "base64")).digest("base64").replace(/=+$/, "")}`;
}
/** What to do about a host that showed a key which is not among those in the spec; `stderr` is what ssh said. */
function hostKeyRefused({ name, address, port, hostKeys }, stderr) {
    const pinned = (0,words/* list */.p_)(hostKeys.map((key) => (0,words/* say */.cv) `${key.split(" ")[0] ?? ""} ${fingerprintOf(key)}`));
    const [, type = "ED25519"] = /fingerprint for the (\S+) key|No (\S+) host key is known/.exec(stderr)?.filter((part) => part !== undefined) ?? [];
    const shown = /SHA256:[A-Za-z0-9+/]{43}/.exec(stderr)?.[0];
    const offered = shown === undefined ? (0,words/* say */.cv) `another host key of type ${type}` : (0,words/* say */.cv) `the host key ${type} ${shown}`;
    const file = `/etc/ssh/ssh_host_${type.toLowerCase()}_key.pub`;
    return (0,words/* say */.cv) `${name} showed ${offered}; the spec has ${pinned}. Either somebody else answers at ${address}, or the host has got a new key. See on the host itself, not over this network, what ${`ssh-keygen -l -f ${file}`} says; only when that is what was shown, put the two words of that file into ${"host.hostKeys"} (${`ssh-keyscan -p ${port} ${address}`} prints them behind the name)`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hosts/logins.js
/** How to log in to a host of the specs: by ssh with a key of the run's own, or as the tailnet's policy lets it; must not run anything. */





/** What a key may do on the host, the strongest first: a run that has one to change things is there to do so. */
const ACCESSES = ["apply", "shell", "observe"];
/** The private key that this run has for the host. Rejects with a ConnectionError when it has none of those in the spec. */
async function keyOf({ address, keys }, secrets) {
    const places = [];
    for (const access of ACCESSES) {
        const reference = keys[access];
        if (reference === undefined)
            continue;
        const key = await secrets.read(reference);
        if (key !== undefined && key.trim() !== "")
            return { access, key };
        places.push((0,words/* say */.cv) `${access} (${placeOf(reference)})`);
    }
    throw new outcome/* ConnectionError */.Rc({
        system: "host",
        operation: "login",
        retryable: false,
        words: (0,words/* say */.cv) `this run has no key for ${address}: there is nothing in ${(0,words/* list */.p_)(places)}`,
    });
}
/** Login by ssh with a key of the run. It lies in a file of mode 600 while the login takes, and nowhere else. */
function sshLogin(host, key, { files }) {
    return loginTo(host, files, async () => {
        const scratch = await files.scratch("omni-scale-key");
        const identity = external_node_path_.posix.join(scratch.path, "key");
        await files.write(identity, keyText(key), { mode: 0o600 });
        return {
            options: ["IdentitiesOnly=yes", "IdentityAgent=none", `IdentityFile=${literal(identity)}`],
            [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
        };
    });
}
/** Login by ssh as the person who started the command, on a host that the specs pin. Nobody is asked for a passphrase. */
function ownLogin(host, { agent, identity }, { files }) {
    const options = [
        `IdentityAgent=${agent === undefined ? "none" : literal(agent)}`,
        ...(identity === undefined ? [] : ["IdentitiesOnly=yes", `IdentityFile=${literal(identity)}`]),
    ];
    return loginTo(host, files, async () => ({ options, [Symbol.asyncDispose]: async () => { } }));
}
/** `keys` gives the options that say with which keys, for one login. */
function loginTo({ address, user, port = 22, hostKeys }, files, keys) {
    const name = `${user}@${address}`;
    return {
        about: { name, hostKeyRefused: (stderr) => hostKeyRefused({ name, address, port, hostKeys }, stderr) },
        async prepare(folder) {
            await files.write(external_node_path_.posix.join(folder, "known_hosts"), knownHosts(hostKeys), { mode: 0o600 });
            const { options, [Symbol.asyncDispose]: dispose } = await keys();
            const all = [
                "StrictHostKeyChecking=yes",
                "UserKnownHostsFile=known_hosts",
                "GlobalKnownHostsFile=/dev/null",
                `HostKeyAlias=${KEY_ALIAS}`,
                "CheckHostIP=no",
                "VerifyHostKeyDNS=no",
                "PreferredAuthentications=publickey",
                ...options,
            ].flatMap((option) => ["-o", option]);
            return {
                command: ["ssh", ...connection/* ISOLATED */.co, ...connection/* MASTER */.V$, ...all, "-p", String(port), "-l", user, "--", address],
                [Symbol.asyncDispose]: dispose,
            };
        },
    };
}
/** A path as ssh's options have it: blanks need quotes, and % begins a token. */
function literal(path) {
    return `"${path.replaceAll("%", "%%")}"`;
}
/**
 * Login by the tailnet's policy. `tailscale ssh` starts the OpenSSH client with host keys that the tailnet vouches for,
 * and hands on what follows the destination: options first, as ssh itself takes them there too.
 */
function tailscaleLogin({ address, user }) {
    const name = `${user}@${address}`;
    return {
        about: { name },
        prepare: async () => ({ command: ["tailscale", "ssh", name, ...connection/* ISOLATED */.co, ...connection/* MASTER */.V$], [Symbol.asyncDispose]: async () => { } }),
    };
}
/** As ssh reads it: secrets lose their last line end on the way, and gain others where somebody pasted them on Windows. */
function keyText(key) {
    return `${key.replaceAll("\r\n", "\n").trim()}\n`;
}
function placeOf(reference) {
    if ("fromEnv" in reference)
        return (0,words/* say */.cv) `environment variable ${reference.fromEnv}`;
    if ("onHost" in reference)
        return (0,words/* say */.cv) `file ${reference.onHost}`;
    return (0,words/* say */.cv) `${reference.fromSops.key} of ${reference.fromSops.file}`;
}


/***/ }),

/***/ 1382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ notRunnable),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9171);
/* harmony import */ var _remote_scripts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(623);
/** What the end of a remote command means: its own exit code, or a connection, login or container that failed; must not run anything. */




/** There is no connection to a host, or not any more: what was asked for is unknown, and what exists too. */
class ConnectionError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
}
/** Whether a script of ours got to its end: then its exit code is true, and 255 is a program's own. */
function hasEnded(stderr) {
    return endLine(stderr) !== undefined;
}
function endLine(stderr) {
    const at = stderr.lastIndexOf(`\n${_remote_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDED */ .hV}`);
    const [line = ""] = stderr.slice(at + 1).split("\n");
    const code = /^\d{1,3}$/.exec(line.slice(_remote_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDED */ .hV.length));
    return at === -1 || code === null ? undefined : { at, line, code: Number(code[0]) };
}
/** The program's own result, without what our script added. Rejects with a RemoteError when the script did not get to its end. */
function outcomeOf(result, about, operation) {
    const end = endLine(result.stderr);
    if (end === undefined)
        throw failureOf(result, about, operation);
    const rest = result.stderr.slice(end.at + 1 + end.line.length + 1);
    return { code: end.code, stdout: result.stdout, stderr: `${result.stderr.slice(0, end.at)}${rest}` };
}
/** The error for a program that could not be started there at all; undefined when it was. */
function notRunnable({ code, stderr }, program, { name }) {
    const failed = (words) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ system: "host", operation: program, status: code, retryable: false, words });
    if (code === 127 && stderr.trim() === _remote_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_PROGRAM */ .z3)
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} has no program ${program}: install it there, in a folder of the PATH of whoever logs in`);
    if (code === 126 && stderr.trim() === _remote_scripts_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_FOLDER */ .LQ)
        return failed((0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the folder that it should run in is not there, or closed`);
    return undefined;
}
/** Why nothing, or nobody knows what, was done on the host. */
function failureOf({ code, stderr, stdout }, about, operation) {
    const text = `${stdout.length < 10_000 ? stdout : ""}\n${stderr}`;
    const known = KNOWN.find(({ pattern }) => pattern.test(text));
    const match = known?.pattern.exec(text);
    const words = known?.words(about, [...(match ?? [])].map(String), text) ?? unexplained(about, code, stderr);
    return new ConnectionError({ system: "host", operation, status: code, retryable: known?.retryable ?? true, words });
}
function unexplained({ name }, code, stderr) {
    const said = (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(stderr);
    const quoted = said === "" ? [] : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `: ${said}`;
    if (code === 255 || code === -1)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the connection to ${name} was cut, so that it is unknown what happened there${quoted}`;
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} did not run what it was asked to (exit code ${code})${quoted}`;
}
/**
 * What OpenSSH 8 to 10, Tailscale and Proxmox VE 8 say, most telling first. The texts are those of ssh(1), of Tailscale's
 * SSH server (check mode) and of `pct exec` (pve-container, PVE::CLI::pct).
 */
const KNOWN = [
    {
        // It is our own shell that says so: nothing got to the host. A fork's job, which has no secret, did not join the tailnet.
        pattern: /\btailscale: (?:command )?not found/,
        retryable: false,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `this machine has no program ${"tailscale"} and so no way to ${name}: let it join the tailnet (a workflow's ${"tailnet-tags"}), or install the Tailscale client`,
    },
    {
        pattern: /Tailscale SSH requires an additional check/,
        retryable: false,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Tailscale wants somebody to log in with a browser for ${name}, which nobody can do for a run: in the tailnet's policy, set ${'"action": "check"'} to ${'"action": "accept"'} in the ${"ssh"} rule that lets this machine in`,
    },
    {
        pattern: /tailnet policy does not permit you to SSH|tailscale: access denied/i,
        retryable: false,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the tailnet's policy does not let this machine into ${name}: add an ${"ssh"} rule with ${'"action": "accept"'} for its tag and this user`,
    },
    {
        pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed|No \S+ host key is known/,
        retryable: false,
        words: (about, _match, text) => about.hostKeyRefused?.(text) ?? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the host key of ${about.name} is not the one that is known for it`,
    },
    {
        pattern: /Load key .*: (.+)/,
        retryable: false,
        words: ({ name }, [, said = ""]) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the private key for ${name} cannot be used (${said}): it has to be an OpenSSH private key without a passphrase, whole with its first and last line`,
    },
    {
        pattern: /Permission denied \(([^)]*)\)/,
        retryable: false,
        words: ({ name }, [, methods = ""]) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} does not let this key in (it takes ${methods}): see whether its public half stands in the user's ${"authorized_keys"}`,
    },
    {
        pattern: /Too many authentication failures|Received disconnect.*/,
        retryable: false,
        words: ({ name }, [said = ""]) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} ended the login: ${said}`,
    },
    {
        pattern: /Could not resolve hostname.*/,
        retryable: true,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the name of ${name} leads to no address from here`,
    },
    {
        pattern: /Connection refused/,
        retryable: true,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `nobody listens for ssh on ${name}: look whether sshd runs there, and on which port`,
    },
    {
        pattern: /No route to host|Network is unreachable|Connection timed out|Operation timed out|connect to host .* timed out/,
        retryable: true,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} does not answer: look whether it is up, and whether this machine may reach it`,
    },
    {
        pattern: /kex_exchange_identification|Connection (closed|reset) by (remote host|\S+ port)/,
        retryable: true,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name} closed the connection before the login: it may have too many at once (${"MaxStartups"} of its sshd), or not let this machine in`,
    },
    {
        pattern: /container '(\d+)' not running!/,
        retryable: true,
        words: ({ name }, [, id = ""]) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the container ${id} of ${name} is not running: start it with ${`pct start ${id}`}`,
    },
    {
        pattern: /Configuration file 'nodes\/([^/']+)\/lxc\/(\d+)\.conf' does not exist/,
        retryable: false,
        words: (_about, [, node = "", id = ""]) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the Proxmox node ${node} has no container ${id}: see ${"pct list"} there, and ${"container"} in the spec`,
    },
    {
        pattern: /please run as root/,
        retryable: false,
        words: ({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${"pct"} on ${name} is for root alone, and the user of the connection is not root`,
    },
];


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ DISCARD),
/* harmony export */   Cm: () => (/* binding */ WRITE),
/* harmony export */   LQ: () => (/* binding */ NO_FOLDER),
/* harmony export */   Pz: () => (/* binding */ READ),
/* harmony export */   Vb: () => (/* binding */ STAT),
/* harmony export */   Zc: () => (/* binding */ SCRATCH),
/* harmony export */   hV: () => (/* binding */ ENDED),
/* harmony export */   oq: () => (/* binding */ RUN),
/* harmony export */   z3: () => (/* binding */ NO_PROGRAM)
/* harmony export */ });
/**
 * The POSIX shell that runs on another machine, or in a container, for the verbs of a Host; must not need more than sh
 * and coreutils or busybox. Arguments come as arguments, content on standard input; nothing is put into a script.
 *
 * Every script ends with a line on standard error that says its exit code: without it the connection was cut, and
 * what happened is unknown.
 */
/** Begins the line that says how a script ended. */
const ENDED = "omni-scale: ended with ";
/** What a script says, instead of a program's own words, when it did not get as far as running the program. */
const NO_PROGRAM = "omni-scale: no program";
const NO_FOLDER = "omni-scale: no folder";
/** Says how it ended. The line break in front is ours: what was said before may not have ended its line. */
const END = `
end() { printf '\\n${ENDED}%s\\n' "$1" >&2; exit "$1"; }
`;
/** A host's programs are found where a login would find them, and speak the language that is read here. */
const SURROUNDINGS = `
LC_ALL=C LANG=C PATH=\${PATH:-/usr/bin:/bin}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/sbin:/snap/bin
export LC_ALL LANG PATH
unset CDPATH
`;
/**
 * Whether \`$1\` is there, by what stat says of it: \`there\` fails for absent alone. What cannot be looked at (a folder
 * on the way that is closed) ends the script: unknown, not absent.
 */
const THERE = `
there() {
  told=$(stat -c %F -- "$1" 2>&1) && return 0
  case $told in *': No such file or directory' | *': Not a directory') return 1 ;; esac
  printf '%s\\n' "$told" >&2
  end 1
}
`;
/**
 * Runs a program. Arguments: the folder to run in (empty: where the login is), the program, its arguments. Standard
 * input: variables and input as \`framed\` (words.ts) makes them. A stream that ends before the empty line was cut.
 */
const RUN = `${SURROUNDINGS}${END}
while :; do
  IFS= read -r omni_scale_line || end 75
  [ -n "$omni_scale_line" ] || break
  omni_scale_value=$(printf '%b.' "\${omni_scale_line#*=}")
  export "\${omni_scale_line%%=*}=\${omni_scale_value%.}"
done
if [ -n "$1" ]; then cd "$1" 2>/dev/null || { echo '${NO_FOLDER}' >&2; end 126; }; fi
shift
command -v "$1" >/dev/null 2>&1 || { echo '${NO_PROGRAM}' >&2; end 127; }
"$@"
end $?
`;
/** Prints \`absent\`, or \`file\` and the content of \`$1\` as base64, which any transport leaves alone. Follows symlinks. */
const READ = `${SURROUNDINGS}${END}${THERE}
there "$1" || { echo absent; end 0; }
echo file
base64 <"$1"
end $?
`;
/**
 * Prints \`absent\`, or type, bytes, mode and time of the last change of \`$1\` itself, by lines. Only GNU stat and newer
 * busybox know parts of a second; elsewhere the time ends at the second.
 */
const STAT = `${SURROUNDINGS}${END}${THERE}
there "$1" || { echo absent; end 0; }
stat -c '%F
%s
%a
%Y' -- "$1" && stat -c %y -- "$1"
end $?
`;
/**
 * Writes standard input, which has to be \`$3\` bytes long, to \`$1\`, with the mode \`$2\` or, where that is empty, the mode
 * that the file has. Temporary file beside it, sync, rename: a connection that is cut leaves the old file.
 */
const WRITE = `${SURROUNDINGS}${END}${THERE}
file=$1 mode=$2 bytes=$3
folder=\${file%/*}
[ -n "$folder" ] || folder=/
mkdir -p -- "$folder" || end 1
if [ -z "$mode" ] && there "$file" && [ -f "$file" ] && [ ! -L "$file" ]; then mode=$(stat -c %a -- "$file") || end 1; fi
temporary=$(mktemp "$folder/.omni-scale.XXXXXX") || end 1
trap 'rm -f -- "$temporary"' EXIT
trap 'exit 1' HUP INT TERM PIPE
cat >"$temporary" || end 1
[ "$(wc -c <"$temporary")" -eq "$bytes" ] || { echo 'not all of it arrived' >&2; end 75; }
chmod "\${mode:-=rw}" "$temporary" || end 1
sync "$temporary" 2>/dev/null || sync
mv -f -T -- "$temporary" "$file" || end 1
sync "$folder" 2>/dev/null || sync
end 0
`;
/**
 * Makes a folder of mode 700 and prints its real path. Argument: what its name begins with. Folders that ended runs of
 * this user left behind an hour ago or longer, perhaps with copies of secrets, go.
 */
const SCRATCH = `${SURROUNDINGS}${END}
parent=$(cd "\${TMPDIR:-/tmp}" && pwd -P) || end 1
find "$parent" -maxdepth 1 -type d -name 'omni-scale-*.remote-??????' -user "$(id -u)" -mmin +60 -exec rm -rf -- {} + 2>/dev/null
mktemp -d "$parent/$1.remote-XXXXXX"
end $?
`;
/** Removes a folder that {@link SCRATCH} made, \`$1\`, and nothing else. */
const DISCARD = `${SURROUNDINGS}${END}
case $1 in
*/../*) end 126 ;;
*/omni-scale-*.remote-??????) rm -rf -- "$1" ;;
*) end 126 ;;
esac
end $?
`;


/***/ }),

/***/ 8051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lP: () => (/* binding */ shellHost)
/* harmony export */ });
/* unused harmony exports contentIn, statIn */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3627);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9171);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1382);
/* harmony import */ var _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(623);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6375);
/** A Host over a shell on another machine or in a container; must not know how the shell is reached. */






/** Longer than a file takes over a slow line; the connection itself notices sooner that it is dead. */
const FILE_MS = 120_000;
const SCRIPTS = { read: _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .READ */ .Pz, stat: _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .STAT */ .Vb, write: _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .WRITE */ .Cm, scratch: _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .SCRATCH */ .Zc, discard: _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .DISCARD */ .$f };
/** For a host where `sh` may be run: each verb as a small script. */
const forShell = {
    file: (verb, args) => ["sh", "-c", SCRIPTS[verb], "sh", ...args],
    program: (folder, command, args) => ["sh", "-c", _remote_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN */ .oq, "sh", folder, command, ...args],
};
/** The verbs of a Host, each one command of the shell. `name` is the host's in plans and messages. */
function shellHost(name, shell, wording = forShell) {
    const { about } = shell;
    const file = async (operation, verb, args, options = {}) => {
        const result = await shell.run(wording.file(verb, args), { timeoutMs: FILE_MS, ...options });
        const { code, stdout, stderr } = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeOf */ .sG)(result, about, operation);
        if (code === 0)
            return stdout;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({
            system: "host",
            operation,
            status: code,
            retryable: false,
            words: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${about.name} said ${(0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(stderr)}`,
        });
    };
    return {
        name,
        async run(command, args, options = {}) {
            const { cwd = "", env = {}, input, ...rest } = options;
            const words = wording.program(cwd, operand(command), args);
            const result = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeOf */ .sG)(await shell.run(words, { ...rest, input: (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .framed */ .Qu)(env, input) }), about, command);
            const failure = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .notRunnable */ .$s)(result, command, about);
            if (failure !== undefined)
                throw failure;
            return result;
        },
        async start(command, args, options = {}) {
            const { cwd = "", env = {}, input, ...rest } = options;
            return shell.start(wording.program(cwd, operand(command), args), { ...rest, input: (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .framed */ .Qu)(env, input) });
        },
        read: async (path) => contentIn(await file("reading a file", "read", [absolute(path)])),
        stat: async (path) => statIn(await file("looking at a file", "stat", [absolute(path)])),
        async write(path, content, options = {}) {
            const mode = options.mode === undefined ? "" : options.mode.toString(8);
            await file("writing a file", "write", [absolute(path), mode, String(content.length)], { input: content });
        },
        async scratch(prefix) {
            const path = (await file("making a folder", "scratch", [prefix])).replace(/\n$/, "");
            return {
                path: absolute(path),
                async [Symbol.asyncDispose]() {
                    await file("removing a folder", "discard", [path]);
                },
            };
        },
    };
}
/** A program that looks like an option would be one, of `command` in the script or of what starts it. */
function operand(command) {
    if (command === "" || command.startsWith("-"))
        throw new Error(`${command} cannot be the name of a program`);
    return command;
}
function absolute(path) {
    if (!path.startsWith("/"))
        throw new Error(`${path} is not the absolute path of a file on a host`);
    return path;
}
/** What {@link READ} printed. Rejects what it cannot have printed: an unknown file is not an absent one. */
function contentIn(output) {
    if (output === "absent\n")
        return undefined;
    const [, base64] = /^file\n([A-Za-z0-9+/=\n]*)$/.exec(output) ?? [];
    if (base64 === undefined)
        throw unreadable("reading a file");
    return Buffer.from(base64.replaceAll("\n", ""), "base64");
}
/** What {@link STAT} printed. */
function statIn(output) {
    if (output === "absent\n")
        return undefined;
    const [type = "", bytes = "", mode = "", seconds = "", date = ""] = output.split("\n");
    if (!/^\d+$/.test(bytes) || !/^[0-7]+$/.test(mode) || !/^-?\d+$/.test(seconds))
        throw unreadable("looking at a file");
    // 2026-11-26 17:48:01.123456789 +0000; the part of the second is all that is wanted of it.
    const [, fraction = ""] = /:\d\d\.(\d{1,9}) /.exec(date) ?? [];
    return {
        type: typeOf(type),
        bytes: Number(bytes),
        mode: Number.parseInt(mode, 8),
        modifiedNs: BigInt(seconds) * 1000000000n + BigInt(fraction.padEnd(9, "0")),
    };
}
/** From stat's words, which are the same in coreutils and busybox. */
function typeOf(words) {
    if (words.startsWith("regular"))
        return "file";
    if (words === "directory")
        return "folder";
    return words === "symbolic link" ? "symlink" : "other";
}
function unreadable(operation) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ system: "host", operation, retryable: false, words: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `its answer is in no shape that is known` });
}


/***/ }),

/***/ 3216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inContainer),
/* harmony export */   y: () => (/* binding */ localShell)
/* harmony export */ });
/** This machine. */
function localShell(exec) {
    const split = (words) => [words[0] ?? "", words.slice(1)];
    return {
        about: { name: "this machine" },
        run: (words, options) => exec.run(...split(words), options),
        start: (words, options) => exec.start(...split(words), options),
        close: async () => { },
    };
}
/**
 * A Proxmox container of the machine that `shell` leads to. `pct exec` gives the words to the program as they are,
 * passes standard input and exit code through, and clears the environment.
 */
function inContainer(shell, id) {
    const inside = (words) => ["pct", "exec", String(id), "--", ...words];
    return {
        about: shell.about,
        run: (words, options) => shell.run(inside(words), options),
        start: (words, options) => shell.start(inside(words), options),
        close: () => shell.close(),
    };
}


/***/ }),

/***/ 6375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qu: () => (/* binding */ framed),
/* harmony export */   Tg: () => (/* binding */ shellLine),
/* harmony export */   kO: () => (/* binding */ encodedWords)
/* harmony export */ });
/** How lists of words travel as one line of text to a shell or to a forced script on a host; pure, must not run anything. */
/** What no POSIX shell takes for anything else than itself. */
const PLAIN = /^[A-Za-z0-9%+,./:=@_-]+$/;
/** One line that a POSIX shell splits into exactly these words. A word must not hold a NUL: no program could get it. */
function shellLine(words) {
    return words.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`)).join(" ");
}
/**
 * The words as a forced script reads them (`omni-scale-apply`, `omni-scale-observe`): letters, digits, `.`, `_` and `-` as they are, every
 * other byte as `%XX`, an empty word as a lone `%`. Nothing in them means anything to any shell.
 */
function encodedWords(words) {
    return words.map((word) => (word === "" ? "%" : [...new TextEncoder().encode(word)].map(encodedByte).join("")));
}
function encodedByte(byte) {
    const letter = String.fromCharCode(byte);
    return byte < 0x80 && /[A-Za-z0-9._-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
/**
 * Variables and standard input as one stream, read by {@link RUN}: a line `NAME=value` each, the value with `\0ooo` for
 * all that is no letter or digit, then an empty line, then the input. So no value ever stands in an argument list.
 */
function framed(env, input = "") {
    const lines = Object.entries(env).map(([name, value]) => {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            throw new Error(`${name} cannot be the name of a variable`);
        return `${name}=${escaped(value)}\n`;
    });
    return Buffer.concat([Buffer.from(`${lines.join("")}\n`), typeof input === "string" ? Buffer.from(input) : input]);
}
function escaped(value) {
    return [...new TextEncoder().encode(value)]
        .map((byte) => /[A-Za-z0-9]/.test(String.fromCharCode(byte)) && byte < 0x80 ? String.fromCharCode(byte) : `\\0${byte.toString(8).padStart(3, "0")}`)
        .join("");
}


/***/ }),

/***/ 562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YZ: () => (/* binding */ Hub),
  Xy: () => (/* binding */ HubFacts),
  PC: () => (/* binding */ factsIn),
  xS: () => (/* binding */ factsOf),
  ln: () => (/* binding */ hubIn),
  rX: () => (/* binding */ hubOf),
  ug: () => (/* binding */ isTooSmall)
});

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/adapters/compose/normalise/text.js
var normalise_text = __webpack_require__(6128);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/compose/normalise/ports.js
var ports = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/data-place.js
/** Where on the host a container of Omni keeps what it knows, from its command and mounts; pure, and must not look. */




/** Where the host keeps what Omni knows. */
const Storage = schemas.object({
    /** A folder. */
    etcd: schemas.string(),
    /** A file; absent where it lies inside `etcd`, or where nobody says. */
    sqlite: schemas.string().optional(),
});
/** Omni's own default, in its working folder `/` (siderolabs/omni internal/pkg/config: `_out/etcd/`). */
const ETCD_INSIDE = "/_out/etcd";
/**
 * Of a service's fields in the clear (normalise/table.ts): what its command says, through its bind mounts. The spec's
 * own word counts where the mounts bear it out, or where there are none to see. Undefined where nobody says.
 */
function storageOf(fields, { storage }) {
    const binds = (0,normalise_text/* list */.p_)(fields["volumes"])
        .flatMap((mount) => (typeof mount === "string" ? [(0,ports/* shortMount */.OP)(mount)] : []))
        .filter(({ type }) => type === "bind");
    if (storage !== undefined && (binds.length === 0 || binds.some(({ source }) => isInside(storage.etcd, source)))) {
        return withoutInner(storage.etcd, storage.sqlite);
    }
    const onHost = (path) => {
        if (path === undefined)
            return undefined;
        const inside = external_node_path_.posix.join("/", path);
        const [mount] = binds.filter(({ target }) => isInside(inside, target)).toSorted((a, b) => b.target.length - a.target.length);
        return mount === undefined ? undefined : external_node_path_.posix.join(mount.source, inside.slice(mount.target.length));
    };
    const words = (0,normalise_text/* list */.p_)(fields["command"]).flatMap((word) => (typeof word === "string" ? [word] : []));
    const etcd = onHost(flagOf(words, "etcd-embedded-db-path") ?? ETCD_INSIDE);
    return etcd === undefined ? undefined : withoutInner(etcd, onHost(flagOf(words, "sqlite-storage-path")));
}
/** A file inside the folder comes with it. */
function withoutInner(etcd, sqlite) {
    const folder = etcd.length > 1 ? etcd.replace(/\/+$/, "") : etcd;
    return sqlite === undefined || isInside(sqlite, folder) ? { etcd: folder } : { etcd: folder, sqlite };
}
function isInside(path, folder) {
    return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
/** `--name=value` or `--name value`; the last one counts. */
function flagOf(words, name) {
    const found = words.flatMap((word, index) => {
        if (word.startsWith(`--${name}=`))
            return [word.slice(name.length + 3)];
        return word === `--${name}` ? [words[index + 1] ?? ""] : [];
    });
    const last = found.at(-1);
    return last === "" ? undefined : last;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/place.js
/**
 * What a `Platform` says of its Compose project besides the files, as the project's own resource carries it from plan
 * to apply, and the same of what runs; pure, and must not look at a host.
 */



/** What a service runs Omni with: its image as Compose or the engine name it, and where its data lies. */
const HubFacts = schemas.object({
    image: schemas.string().optional(),
    data: Storage.optional(),
    /** What a copy of that data takes and what its disk has, in KiB; only of what runs, and where a copy would be taken. */
    room: schemas.object({ need: schemas.number(), free: schemas.number() }).optional(),
});
/** A tenth of the disk's free space stays. */
function isTooSmall({ need, free }) {
    return need > free * 0.9;
}
/** The member `hub` of the attributes of a wanted `compose/Project` that runs Omni. Paths are absolute, on the host. */
const Hub = HubFacts.extend({
    /** The service that runs Omni. */
    omni: schemas.string(),
    /** The service whose network it shares. */
    sidecar: schemas.string(),
    /** The spec's own word on where the data lies. */
    storage: Storage.optional(),
    /** Where copies go, and how many stay. */
    safetyCopy: schemas.object({ folder: schemas.string(), keep: schemas.number() }).optional(),
});
/** The hub as a spec has it. */
function hubOf({ services, storage, safetyCopy }) {
    return { ...services, ...(storage === undefined ? {} : { storage }), ...(safetyCopy === undefined ? {} : { safetyCopy }) };
}
/** What a service's fields (normalise/table.ts) say in clear, whether wanted or seen. */
function factsOf(fields, hub) {
    const image = (0,normalise_text/* scalar */.d_)(fields["image"]);
    const data = storageOf(fields, hub);
    return { ...(image === undefined ? {} : { image }), ...(data === undefined ? {} : { data }) };
}
/** The hub that a wanted project's attributes hold; undefined for everything that runs no Omni. */
function hubIn(attributes) {
    return attributes["hub"] === undefined ? undefined : Hub.parse(attributes["hub"]);
}
/** What was seen of a hub, from the attributes of an observed (or assumed) project. */
function factsIn(attributes) {
    return HubFacts.parse(attributes?.["hub"] ?? {});
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ MUTATE),
/* harmony export */   Yd: () => (/* binding */ NOT_STARTED),
/* harmony export */   o$: () => (/* binding */ HOLD)
/* harmony export */ });
/* unused harmony export LOCK_FOLDER */
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


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nd: () => (/* binding */ lockTarget),
/* harmony export */   Tk: () => (/* binding */ mutate),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   mW: () => (/* binding */ assertHeld)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(674);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_runbook_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2042);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);
/* harmony import */ var _lock_scripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2822);
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
        running = await host.start("sh", ["-c", _lock_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .HOLD */ .o$, "sh", options.folder ?? "", String(options.waitSeconds ?? 120)], {
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
        return { status: "unknown", because: unknown(refusal(status, rest.join(" "))) };
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
    const result = await host.run("sh", ["-c", _lock_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .MUTATE */ .XK, "sh", folder, fence, "60", command, ...args], options);
    const because = notStarted(result);
    if (because === undefined)
        return result;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ system: "docker", operation: `lock of ${host.name}`, retryable: true, words: because });
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
const Owner = zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string(), since: zod__WEBPACK_IMPORTED_MODULE_2__.string() });
function holderOf(text) {
    try {
        return Owner.parse(JSON.parse(text));
    }
    catch {
        // The holder took the lock a moment ago and has not said yet who it is, or was not one of us.
        return { name: "somebody who did not leave a name", since: "an unknown time" };
    }
}
function notStarted({ code, stderr }) {
    if (code !== 75)
        return undefined;
    if (stderr.includes(_lock_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_STARTED */ .Yd.lost))
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The lock of this host was lost to another run; nothing was changed.`;
    if (stderr.includes(_lock_scripts_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_STARTED */ .Yd.busy))
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Another command of Omni-Scale is still at work on this host; nothing was changed (${(0,_core_runbook_js__WEBPACK_IMPORTED_MODULE_4__/* .runbook */ .l)("locked")}).`;
    return undefined;
}
function unknown(message) {
    return { code: "failed", message };
}
function refusal(status, folder) {
    switch (status) {
        case "no-flock":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The host has no ${"flock"}, without which two runs could change it at once. Install util-linux.`;
        case "absent":
        case "closed":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The lock folder ${folder} cannot be used by this user. As root: ${`install -d -m 2770 -g docker ${folder}`} (and the same line in /etc/tmpfiles.d, so that it is there after a restart).`;
        case "unsafe":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The lock folder ${folder} belongs to somebody who may not use Docker, or others may write there. Remove it as root; it holds nothing of value.`;
        case "left-behind":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `A command that an earlier run started is still at work on this host. Wait for it to end, or look at it with ${"ps"}.`;
        default:
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The lock of the host could not be taken: its shell ended without an answer.`;
    }
}
function reasonOf(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${error.words} ${error.fix}`;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return error.words;
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The lock of the host could not be taken: ${error instanceof Error ? error.message : String(error)}`;
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ portsFromConfig),
/* harmony export */   OP: () => (/* binding */ shortMount),
/* harmony export */   ZG: () => (/* binding */ mountText),
/* harmony export */   rX: () => (/* binding */ portsFromBindings),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   x0: () => (/* binding */ mountsFromConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6450);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6128);
/** Published ports and mounts as one text each, from every spelling Compose and the engine have; must not compare. */



/** `["127.0.0.1:8080:80/tcp", "53/udp"]`, sorted. What has a variable in it stays as written. */
function portsFromConfig(value) {
    return sorted((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(value).flatMap((port) => (typeof port === "object" ? [longPort((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(port))] : shortPorts(String(port)))));
}
/** The same from `HostConfig.PortBindings`. */
function portsFromBindings(bindings) {
    return sorted(Object.entries(bindings).flatMap(([target, hosts]) => (hosts ?? []).map(({ HostIp, HostPort }) => portText(HostIp ?? "", HostPort ?? "", target))));
}
function longPort(port) {
    const target = `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(port["target"]) ?? ""}/${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(port["protocol"]) ?? "tcp"}`;
    return portText((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(port["host_ip"]) ?? "", (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(port["published"]) ?? "", target);
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
    if ((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isInterpolated */ .cl)(text))
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
    return [...(from === "" ? [] : [from]), target, ...(options.length === 0 ? [] : [options.toSorted(_core_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6).join(",")])].join(":");
}
/** A service's `volumes`, `secrets` and `configs` as mounts; the last two are files bound read-only. */
function mountsFromConfig(service, top) {
    const files = ["secrets", "configs"].flatMap((kind) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(service[kind]).flatMap((grant) => fileMount(kind, grant, top[kind])));
    return [...(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(service["volumes"]).map(volumeMount), ...files];
}
function fileMount(kind, grant, defined) {
    const long = typeof grant === "string" ? { source: grant } : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(grant);
    const source = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(long["source"]) ?? "";
    const file = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(defined[source])["file"]);
    // Content that is not a file (`environment:`, `content:`) is copied into the container and leaves no mount.
    if (file === undefined)
        return [];
    const base = kind === "secrets" ? "/run/secrets" : "/";
    return [{ type: "bind", source: cleanPath(file), target: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(base, (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(long["target"]) ?? source), options: ["ro"] }];
}
function volumeMount(value) {
    if (typeof value === "string")
        return shortMount(value);
    const long = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(value);
    const type = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(long["type"]);
    const options = [
        ...(long["read_only"] === true || long["read_only"] === "true" ? ["ro"] : []),
        ...optionsOf((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(long["bind"]), (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(long["volume"]), (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(long["tmpfs"])),
    ];
    const known = type === "bind" || type === "volume" || type === "tmpfs" ? type : "other";
    const source = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(long["source"]) ?? "";
    return { type: known, source: known === "bind" ? cleanPath(source) : source, target: cleanPath((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(long["target"]) ?? ""), options };
}
function optionsOf(bind, volume, tmpfs) {
    const propagation = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(bind["propagation"]);
    const selinux = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(bind["selinux"]);
    const subpath = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(volume["subpath"]);
    const size = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .ZJ)(tmpfs["size"] ?? null) ?? tmpfs["size"]);
    const mode = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(tmpfs["mode"]);
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
    const clean = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path);
    const bare = clean.length > 1 && clean.endsWith("/") ? clean.slice(0, -1) : clean;
    return /^[/~]|^\.\.(\/|$)/.test(bare) || bare === "." ? bare : `./${bare}`;
}
function sorted(texts) {
    return [...new Set(texts)].toSorted(_core_diagnostics_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}


/***/ }),

/***/ 6128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ unlessEmpty),
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   ZJ: () => (/* binding */ toBytes),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cl: () => (/* binding */ isInterpolated),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   r2: () => (/* binding */ toNanoseconds),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
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
function bytes(count) {
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
function record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** A scalar as text, as YAML's numbers and booleans reach a container; undefined for null and for what is no scalar. */
function scalar(value) {
    return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}
/** Compose's two spellings of a mapping, `{A: b}` and `["A=b", "A"]`, as entries; null where no value is given. */
function entries(value, separator = "=") {
    if (!Array.isArray(value))
        return Object.entries(record(value)).map(([key, item]) => [key, scalar(item) ?? null]);
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


/***/ }),

/***/ 3047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CP: () => (/* binding */ HOST_KEY_FILE),
  Mm: () => (/* binding */ SCRIPT),
  P0: () => (/* binding */ authorizedKey),
  tH: () => (/* binding */ installScript),
  Dc: () => (/* binding */ scriptOn)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/outcome.js
var outcome = __webpack_require__(1382);
;// CONCATENATED MODULE: ./build/adapters/compose/observing/script.generated.js
/** Generated from templates/host/observe by scripts/host-script.ts: edit the parts there; must not be edited here. */
const observeScript = "#!/bin/sh\n# What the plan's key may do on a Docker host, and nothing else; must not change anything there, nor let a value out.\n#\n# sshd starts it instead of what the client asked for:\n#   command=\"/usr/local/bin/omni-scale-observe\",restrict ssh-ed25519 AAAA… plan\n# The client's words stand in SSH_ORIGINAL_COMMAND, one blank between them, every byte outside of [A-Za-z0-9._-] as\n# %XX, an empty word as %. The first word is the verb:\n#   version                              what this script, the engine and Compose are\n#   docker ARG…                          the few calls that list and inspect; values leave as HMACs\n#   daemon                               the settings of /etc/docker/daemon.json that containers inherit\n#   files FOLDER PATH…                   kind, size, mode, time of change and HMAC of the content's SHA-256\n#   kinds PATH…                          whether each is a file or a folder, links followed\n#   disks PATH…                          free KiB and use in percent of the file systems they lie on\n#   room FOLDER PATH…                    KiB that a copy of the paths takes, and that the folder's disk has\n#   gpg PATH                             of a private key: whether it asks for a passphrase, whether it may encrypt\n#   certificate PATH                     the first certificate of a PEM file, which is public; nothing else of it\n#   record FOLDER                        which files the last apply left there, and HMACs of their SHA-256\n#   expand FOLDER env=PATH… given=N… file=PATH…   HMACs of what Compose makes of templates with the host's variables\n# Expand reads its requests from standard input (requests.awk says which). A value leaves as HMAC-SHA-256 over its kind\n# and itself, under a key that was made on this host and never leaves it: whoever holds the plan's key can ask here\n# whether a guess is right, but not try guesses elsewhere.\n# On a Proxmox node whose container N runs Docker, the line says `command=\"/usr/local/bin/omni-scale-observe container N\"`:\n# everything goes into that container, to the script there, but `node`: how Proxmox has set the container up.\n# Exit: 126 refused (one line says why), else what the asked program ended with. POSIX sh, awk, coreutils or busybox.\nset -u -f\numask 077\nLC_ALL=C\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/snap/bin\nIFS=' '\nexport LC_ALL PATH\n# Raised with every change of words or answers.\nversion=2\netc=/etc/omni-scale\nawk_program=awk\ntab=$(printf '\\t')\nmost=8000000\n\nrefuse() {\n  printf 'omni-scale-observe: refused: %s\\n' \"$1\" >&2\n  exit 126\n}\n\nfail() {\n  printf 'omni-scale-observe: %s\\n' \"$1\" >&2\n  exit 1\n}\n\n# Sets `word` to what a client's word means.\ndecode() {\n  rest=$1 word=''\n  [ \"$rest\" != % ] || return 0\n  while [ \"${rest#*%}\" != \"$rest\" ]; do\n    word=$word${rest%%%*}\n    rest=${rest#*%}\n    case $rest in\n      00*) refuse 'a NUL in a word' ;;\n      [0-9A-F][0-9A-F]*) ;;\n      *) refuse 'a word that is not encoded' ;;\n    esac\n    byte=$((0x${rest%\"${rest#??}\"}))\n    word=\"$word\\\\0$((byte / 64))$((byte / 8 % 8))$((byte % 8))\"\n    rest=${rest#??}\n  done\n  word=$(printf '%b.' \"$word$rest\")\n  word=${word%.}\n}\n\n# Only what Docker says in these ways, never what it quotes.\ndocker_says() {\n  grep -E -i -o 'no such (container|image|network|volume|object)|container [0-9a-f]+ is not running|[a-z]+ [^ ]* not found|cannot connect to the docker daemon|permission denied|connection refused|error during connect' |\n    sed -E 's/^[a-z]+ [^ ]* not found$/not found/I' | sort -u >&2\n}\n\n# Calls docker with nothing of the client's in its environment. Its errors go to file descriptor 3.\nengine() {\n  env -i PATH=\"$PATH\" LC_ALL=C HOME=\"${HOME:-/}\" ${DOCKER_HOST:+\"DOCKER_HOST=$DOCKER_HOST\"} docker \"$@\" 2>&3\n}\n\n# --- HMACs --------------------------------------------------------------------------------------------------------\n\n# The host's key: 64 letters a to p, one block of SHA-256, so that neither of HMAC's two pads has a NUL.\nload_key() {\n  host_key=$(cat \"$etc/observe.key\" 2>/dev/null) || refuse \"$etc/observe.key cannot be read\"\n  case $host_key in *[!a-p]* | '') refuse \"$etc/observe.key is no key\" ;; esac\n  [ ${#host_key} -eq 64 ] || refuse \"$etc/observe.key is no key\"\n}\n\n# Reads one line a message, as octal escapes; prints the HMAC of each, 64 hex digits. Values go through two named\n# pipes that take turns, so that no file ever holds one and a thousand messages cost two processes: sha256sum opens a\n# pipe only after it has read the other to its end, and so does whoever writes wait.\nhmacs() {\n  messages=$(cat)\n  [ -n \"$messages\" ] || return 0\n  inner=$(printf '%s\\n' \"$messages\" | pads 54 | digests) || return 1\n  printf '%s\\n' \"$inner\" | pads 92 | digests\n}\n\n# Puts the key's pad before each message; hex digits are bytes.\npads() {\n  pad_key=$host_key \"$awk_program\" -v with=\"$1\" '\n    function differing(a, b,   bit, out) { out = 0; for (bit = 1; bit < 256; bit *= 2) if (int(a / bit) % 2 != int(b / bit) % 2) out += bit; return out }\n    BEGIN {\n      for (i = 1; i <= 64; i++) pad = pad sprintf(\"\\\\%03o\", differing(index(\"abcdefghijklmnop\", substr(ENVIRON[\"pad_key\"], i, 1)) + 96, with + 0))\n      for (i = 0; i < 256; i++) octal[sprintf(\"%02x\", i)] = sprintf(\"\\\\%03o\", i)\n    }\n    /^[0-9a-f]/ { line = \"\"; for (i = 1; i < 64; i += 2) line = line octal[substr($0, i, 2)]; print pad line; next }\n    { print pad $0 }\n  '\n}\n\ndigests() (\n  folder=$(mktemp -d) || exit 1\n  trap 'rm -f \"$folder/a\" \"$folder/b\"; rmdir \"$folder\"' EXIT\n  trap 'exit 1' HUP INT TERM\n  cd \"$folder\" && mkfifo a b || exit 1\n  lines=$(cat)\n  turns=$(printf '%s\\n' \"$lines\" | \"$awk_program\" '{ printf NR % 2 ? \"a \" : \"b \" }')\n  printf '%s\\n' \"$lines\" | \"$awk_program\" '{ print \"printf \\047\" $0 \"\\047 >\" (NR % 2 ? \"a\" : \"b\") }' | sh &\n  # shellcheck disable=SC2086 # one argument a turn\n  timeout 120 sha256sum $turns | cut -c 1-64\n  wait\n)\n\n# --- JSON ---------------------------------------------------------------------------------------------------------\n\nREADER='\n# Reads JSON and lets out only what is listed; must not print a value that is not, nor hold an apostrophe (it stands in\n# the shell script of ../observe/main.sh as one word).\n#\n# Numbers, switches and names of members leave as they are. A text is `clear`, a `value` (an HMAC), or \"-\"; `env` is a\n# list of NAME=value, `list` a list whose HMAC is one, `tree` is clear all the way down, `map` has members by names that\n# somebody chose: they are `*` in the paths. With pass=ask it prints the messages to hash, with pass=tell it reads\n# their HMACs, up to an empty line, before the same JSON.\nfunction fail() { print \"omni-scale-observe: unreadable answer\" > \"/dev/stderr\"; failed = 1; exit 1 }\nfunction rule(class, names,   n, i, each) { n = split(names, each, \" \"); for (i = 1; i <= n; i++) rules[each[i]] = class }\nBEGIN {\n  for (i = 1; i < 256; i++) { c = sprintf(\"%c\", i); octal[c] = sprintf(\"\\\\%03o\", i) }\n  depth = 0; waiting = pass == \"tell\"\n  rule(\"map\", \".Config.Labels .HostConfig.Annotations .HostConfig.LogConfig.Config .NetworkSettings.Networks .Labels .Options .log-opts\")\n  rule(\"value\", \".Config.Labels.* .HostConfig.Annotations.* .HostConfig.LogConfig.Config.* .Labels.* .Options.* .log-opts.*\")\n  rule(\"env\", \".Config.Env\")\n  rule(\"list\", \".Config.Cmd .Config.Entrypoint .Config.Healthcheck.Test\")\n  rule(\"clear\", \".Id .Name .Driver .Architecture .Os .Variant .RepoTags[] .RepoDigests[] .IPAM.Driver .default-shm-size .default-ipc-mode\")\n  rule(\"clear\", \".Config.Hostname .Config.Domainname .Config.User .Config.Image .Config.WorkingDir .Config.MacAddress .Config.StopSignal\")\n  rule(\"clear\", \".State.Status .State.StartedAt .State.Health.Status\")\n  if (kind == \"container\") rule(\"clear\", \".Image .Mounts[].Type .Mounts[].Source .Mounts[].Destination\")\n  if (kind == \"sidecar\") rule(\"clear\", \".BackendState .Self.DNSName .Self.TailscaleIPs[] .Self.KeyExpiry\")\n  if (kind == \"record\") { rule(\"clear\", \".status .files[].path\"); rule(\"value\", \".files[].before .files[].after\") }\n  n = split(\"CgroupParent CgroupnsMode CpusetCpus IpcMode LogConfig.Type NetworkMode PidMode Runtime UTSMode UsernsMode Mounts[].Type Mounts[].Source Mounts[].Target Mounts[].BindOptions.Propagation Mounts[].VolumeOptions.Subpath\", each, \" \")\n  for (i = 1; i <= n; i++) rule(\"clear\", \".HostConfig.\" each[i])\n  n = split(\"Binds CapAdd CapDrop DeviceCgroupRules DeviceRequests Devices Dns DnsOptions DnsSearch ExtraHosts GroupAdd PortBindings RestartPolicy SecurityOpt StorageOpt Sysctls Tmpfs Ulimits VolumesFrom\", each, \" \")\n  for (i = 1; i <= n; i++) rule(\"tree\", \".HostConfig.\" each[i])\n  rule(\"tree\", \".IPAM.Config .IPAM.Options .default-ulimits .NetworkSettings.Networks.*.IPAMConfig .NetworkSettings.Networks.*.Aliases .NetworkSettings.Networks.*.DriverOpts\")\n  rule(\"clear\", \".NetworkSettings.Networks.*.MacAddress .NetworkSettings.Networks.*.NetworkID\")\n  n = split(\"project service oneoff container-number replace network volume project.working_dir project.config_files\", each, \" \")\n  for (i = 1; i <= n; i++) shown[\"com.docker.compose.\" each[i]] = 1\n}\n# The position after the quote that ends the text that s begins with.\nfunction ended(s,   at, step, slashes, k) {\n  at = 1\n  for (;;) {\n    step = index(substr(s, at + 1), \"\\\"\")\n    if (step == 0) fail()\n    at += step\n    slashes = 0\n    for (k = at - 1; substr(s, k, 1) == \"\\\\\"; k--) slashes++\n    if (slashes % 2 == 0) return at\n  }\n}\nfunction hex(s,   i, n) { n = 0; for (i = 1; i <= 4; i++) n = n * 16 + index(\"0123456789abcdef\", tolower(substr(s, i, 1))) - 1; return n }\nfunction byte(n) { return sprintf(\"\\\\%03o\", n) }\nfunction utf8(n) {\n  if (n < 128) return byte(n)\n  if (n < 2048) return byte(192 + int(n / 64)) byte(128 + n % 64)\n  if (n >= 55296 && n < 57344) n = 65533\n  if (n < 65536) return byte(224 + int(n / 4096)) byte(128 + int(n / 64) % 64) byte(128 + n % 64)\n  return byte(240 + int(n / 262144)) byte(128 + int(n / 4096) % 64) byte(128 + int(n / 64) % 64) byte(128 + n % 64)\n}\n# The bytes of a JSON text without its quotes, as octal escapes.\nfunction bytes(raw,   out, part, i, c, e, n, low) {\n  out = \"\"; part = \"\"\n  for (i = 1; i <= length(raw); i++) {\n    c = substr(raw, i, 1)\n    if (c != \"\\\\\") part = part octal[c]\n    else {\n      i++; e = substr(raw, i, 1)\n      if (e == \"u\") {\n        n = hex(substr(raw, i + 1, 4)); i += 4\n        if (n >= 55296 && n < 56320 && substr(raw, i + 1, 2) == \"\\\\u\") {\n          low = hex(substr(raw, i + 3, 4))\n          if (low >= 56320 && low < 57344) { n = 65536 + (n - 55296) * 1024 + low - 56320; i += 6 }\n        }\n        part = part utf8(n)\n      } else if (e == \"n\") part = part \"\\\\012\"\n      else if (e == \"t\") part = part \"\\\\011\"\n      else if (e == \"r\") part = part \"\\\\015\"\n      else if (e == \"b\") part = part \"\\\\010\"\n      else if (e == \"f\") part = part \"\\\\014\"\n      else part = part octal[e]\n    }\n    if (length(part) > 2000) { out = out part; part = \"\" }\n  }\n  return out part\n}\n# The HMAC of a message that is `t` and a text, or `l` and a list with NULs between.\nfunction token(message) {\n  if (!(message in number)) { number[message] = ++count; if (pass == \"ask\") print message }\n  if (pass == \"tell\" && (length(hmac[number[message]]) != 64 || hmac[number[message]] ~ /[^0-9a-f]/)) fail()\n  return \"hmac\" (substr(message, 1, 4) == octal[\"l\"] ? \"-list:\" : \":\") hmac[number[message]]\n}\nfunction text(raw) { return token(octal[\"t\"] bytes(raw)) }\nfunction put(s) { if (pass == \"tell\" && kind != \"expand\") printf \"%s\", s }\nfunction place() { return kinds[depth] == \"[\" ? paths[depth] (depth > 1 ? \"[]\" : \"\") : paths[depth] \".\" (rules[paths[depth]] == \"map\" ? \"*\" : index(keys[depth], \".\") ? \"?\" : keys[depth]) }\nfunction class() { return classes[depth] == \"tree\" ? \"tree\" : rules[place()] }\nfunction open(c) { if (classes[depth] == \"list\") fail(); at = depth ? place() : \"\"; of = depth ? class() : \"\"; depth++; paths[depth] = at; classes[depth] = of; kinds[depth] = c; named[depth] = 0; size[depth] = 0; list = \"\"; if (c == \"{\" && of == \"list\") fail(); put(c) }\nfunction close_(c,   name) {\n  if (depth < 1) fail()\n  if (c == \"]\" && classes[depth] == \"list\" && size[depth] > 0) put(\"\\\"\" token(octal[\"l\"] list) \"\\\"\")\n  depth--; size[depth]++; put(c (depth == 0 ? \"\\n\" : \"\"))\n}\nfunction literal(s) { if (classes[depth] == \"list\") fail(); size[depth]++; put(s) }\nfunction string(raw,   of, at) {\n  if (kinds[depth] == \"{\" && !named[depth]) { keys[depth] = raw; named[depth] = 1; put(\"\\\"\" raw \"\\\"\"); return }\n  if (kind == \"expand\") { expanded(raw); return }\n  of = class()\n  if (classes[depth] == \"list\") { list = list (size[depth]++ ? \"\\\\000\" : \"\") bytes(raw); return }\n  size[depth]++\n  if (classes[depth] == \"env\") {\n    at = index(raw, \"=\")\n    if (at > 1 && substr(raw, 1, at - 1) ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) put(\"\\\"\" substr(raw, 1, at) text(substr(raw, at + 1)) \"\\\"\")\n    else put(\"\\\"\" text(raw) \"\\\"\")\n  } else if (of == \"clear\" || of == \"tree\") put(\"\\\"\" raw \"\\\"\")\n  else if (of == \"value\") put(\"\\\"\" (keys[depth] in shown ? raw : text(raw)) \"\\\"\")\n  else put(\"\\\"-\\\"\")\n}\nwaiting { if ($0 == \"\") waiting = 0; else hmac[++known] = $0; next }\n{\n  s = $0\n  for (;;) {\n    sub(/^[ \\t\\r]+/, \"\", s)\n    if (s == \"\") break\n    c = substr(s, 1, 1)\n    if (c == \"\\\"\") { end = ended(s); string(substr(s, 2, end - 2)); s = substr(s, end + 1); continue }\n    if (c == \"{\" || c == \"[\") open(c)\n    else if (c == \"}\" || c == \"]\") close_(c)\n    else if (c == \",\") { named[depth] = 0; if (classes[depth] != \"list\") put(c) }\n    else if (c == \":\") put(c)\n    else { if (!match(s, /^[-+.0-9A-Za-z]+/)) fail(); literal(substr(s, 1, RLENGTH)); s = substr(s, RLENGTH + 1); continue }\n    s = substr(s, 2)\n  }\n}\n# Collects from a rendering of the generated project what Compose made of templates; must not print a value. Stands\n# after reader.awk, without an apostrophe. Compose writes a dollar as two.\nfunction expanded(raw,   key, at) {\n  gsub(/\\$\\$/, \"$\", raw)\n  key = keys[depth]; at = paths[depth]\n  if (at == \".services.t.environment\") {\n    if (key ~ /^S/) states[substr(key, 2)] = raw\n    else values[key] = bytes(raw)\n  } else if (at ~ /^\\.services\\.w[0-9]+\\.command$/) {\n    if (at in values) values[at] = values[at] \"\\\\000\" bytes(raw)\n    else values[at] = bytes(raw)\n  } else if (at ~ /^\\.services\\.f[0-9]+\\.environment$/ && key ~ /^[A-Za-z_][A-Za-z0-9_.-]*$/) {\n    if (!(at in names)) names[at] = 0\n    name[at, names[at]] = key; values[at, names[at]++] = bytes(raw)\n  }\n}\nfunction say(s) { if (pass == \"tell\") print s }\nEND {\n  if (failed) exit 1\n  if (kind != \"expand\") exit 0\n  for (i = 0; (\"T\" i) in values; i++) say(\"T \" token(octal[\"t\"] values[\"T\" i]))\n  for (i = 0; (\"L\" i \"_0\") in values; i++) {\n    list = octal[\"l\"] values[\"L\" i \"_0\"]\n    for (k = 1; (\"L\" i \"_\" k) in values; k++) list = list \"\\\\000\" values[\"L\" i \"_\" k]\n    say(\"L \" token(list))\n  }\n  for (i = 0; i < words; i++) {\n    at = \".services.w\" i \".command\"\n    say(\"W \" (at in values ? token(octal[\"l\"] values[at]) : \"-\"))\n  }\n  for (i = 0; i in states; i++) {\n    if (states[i] == \"sn\") say(\"N set \" token(octal[\"t\"] values[\"V\" i]))\n    else say(\"N \" (states[i] == \"s\" ? \"empty\" : \"unset\"))\n  }\n  for (i = 0; i < files; i++) {\n    at = \".services.f\" i \".environment\"\n    for (k = 0; k < names[at]; k++) say(\"F \" i \" \" name[at, k] \" \" token(octal[\"t\"] values[at, k]))\n  }\n}\n'\nREQUESTS='\n# Turns what a client wants expanded into a Compose file, or ends with 1 at the first line it does not know; must not\n# pass anything on that YAML or Compose could take for more than one text. Stands alone, without an apostrophe.\n#   T \"text\"   L \"word\"…   W \"command line\"   N NAME   G number \\ooo… (bytes of a given env file, as octal escapes)\n# Texts are JSON; `$` stands only in `$$` and `${NAME}`. With give=N it prints the bytes of that given file instead.\nfunction bad() { failed = 1; exit 1 }\nfunction ended(s,   at, step, slashes, k) {\n  at = 1\n  for (;;) {\n    step = index(substr(s, at + 1), \"\\\"\")\n    if (step == 0) bad()\n    at += step\n    slashes = 0\n    for (k = at - 1; substr(s, k, 1) == \"\\\\\"; k--) slashes++\n    if (slashes % 2 == 0) return at\n  }\n}\n# Takes the JSON text that `rest` begins with, with its quotes.\nfunction taken(   end, raw, left) {\n  if (substr(rest, 1, 1) != \"\\\"\") bad()\n  end = ended(rest)\n  raw = substr(rest, 1, end)\n  rest = substr(rest, end + 1)\n  left = substr(raw, 2, end - 2)\n  gsub(/\\\\\\\\/, \"\", left)\n  gsub(/\\\\[\"\\/bfnrt]/, \"\", left)\n  if (index(left, \"\\\\u0024\")) bad()\n  gsub(/\\\\u[0-9a-f][0-9a-f][0-9a-f][0-9a-f]/, \"\", left)\n  if (index(left, \"\\\\\") || left ~ /[\\001-\\037\\177]/) bad()\n  return raw\n}\nfunction template(   raw, left) {\n  raw = taken()\n  left = raw\n  gsub(/\\$\\$/, \"\", left)\n  gsub(/\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}/, \"\", left)\n  if (index(left, \"$\")) bad()\n  return raw\n}\nBEGIN { texts = 0; lists = 0; words = 0; names = 0 }\nfunction show(s) { if (give == \"\") print s }\n{\n  rest = substr($0, 3)\n  start = substr($0, 1, 2)\n  if (start == \"T \") {\n    show(\"      T\" texts++ \": \" template())\n  } else if (start == \"L \") {\n    for (k = 0; k == 0 || rest != \"\"; k++) {\n      if (k > 0 && substr(rest, 1, 1) != \" \") bad()\n      if (k > 0) rest = substr(rest, 2)\n      show(\"      L\" lists \"_\" k \": \" template())\n    }\n    lists++\n  } else if (start == \"W \") {\n    commands[words++] = template()\n  } else if (start == \"N \") {\n    if (rest !~ /^[A-Za-z_][A-Za-z0-9_]*$/) bad()\n    show(\"      S\" names \": \\\"${\" rest \"+s}${\" rest \":+n}\\\"\")\n    show(\"      V\" names++ \": \\\"${\" rest \"}\\\"\")\n    rest = \"\"\n  } else if (start == \"G \") {\n    if (!match(rest, /^[0-9]+ /)) bad()\n    of = substr(rest, 1, RLENGTH - 1)\n    rest = substr(rest, RLENGTH + 1)\n    given = given (give == of ? rest : \"\")\n    gsub(/\\\\[0-3][0-7][0-7]/, \"\", rest)\n  } else bad()\n  if (rest != \"\") bad()\n}\nEND {\n  if (failed) exit 1\n  if (give != \"\") { print given; exit 0 }\n  for (i = 0; i < words; i++) print \"  w\" i \":\\n    image: x\\n    command: \" commands[i]\n}\n'\nKEYS='\n# Reads an OpenPGP private key, armored or as `od -An -v -tu1` prints bytes, and prints two digits: whether a secret part\n# asks for a passphrase, whether something in it may encrypt. Must not print or keep a byte of it, nor hold an apostrophe.\n# The layout is that of RFC 9580 and of its forerunners; whatever is not known makes the key unreadable (exit 1).\nfunction fail() { failed = 1; exit 1 }\nfunction at(p) { if (p < 1 || p > n) fail(); return b[p] + 0 }\nfunction two(p) { return at(p) * 256 + at(p + 1) }\nfunction four(p) { return two(p) * 65536 + two(p + 2) }\nfunction mpi(p) { return p + 2 + int((two(p) + 7) / 8) }\n# The position after the public part of a key whose body begins at p.\nfunction public_end(p, version, algorithm,   k, q) {\n  if (version > 4) return p + 10 + four(p + 6)\n  q = p + 6\n  if (algorithm in integers) { for (k = 0; k < integers[algorithm]; k++) q = mpi(q); return q }\n  if (algorithm == 18) { q = mpi(q + 1 + at(q)); return q + 1 + at(q) }\n  if (algorithm == 19 || algorithm == 22) return mpi(q + 1 + at(q))\n  if (algorithm in octets) return q + octets[algorithm]\n  fail()\n}\nfunction secret_key(p, tag,   version, usage, q) {\n  version = at(p)\n  if (version < 4 || version > 6) fail()\n  algorithm = at(p + 5); q = public_end(p, version, algorithm)\n  usage = at(q)\n  if (usage >= 253) {\n    q += version > 4 ? 2 : 1\n    q += usage == 253 ? 2 : 1\n    if (version == 6) q++\n    # 101 is a part that lies elsewhere: it asks for nothing.\n    if (at(q) != 101) protected_ = 1\n  } else if (usage != 0) protected_ = 1\n  keys++; able[keys] = !(algorithm in signing); flagged[keys] = 0; gone[keys] = 0\n  if (tag == 5) primary = keys\n}\n# Key flags (27) and the revocations of a signature whose body begins at p.\nfunction signature(p,   version, type, q, end, size, kind, flags, has) {\n  version = at(p); type = at(p + 1)\n  if (keys == 0 || version < 4) return\n  q = version > 4 ? p + 8 : p + 6\n  end = q + (version > 4 ? four(p + 4) : two(p + 4))\n  while (q < end) {\n    size = at(q); q++\n    if (size == 255) { size = four(q); q += 4 }\n    else if (size >= 192) { size = (size - 192) * 256 + at(q) + 192; q++ }\n    kind = at(q) % 128\n    if (kind == 27) { flags = at(q + 1); has = 1 }\n    q += size\n  }\n  if (type == 32) gone[primary] = 1\n  else if (type == 40) gone[keys] = 1\n  else if (type == 24 || (keys == primary && (type == 31 || (type >= 16 && type <= 19)))) {\n    flagged[keys] = 1\n    if (has) able[keys] = able[keys] && int(flags / 4) % 4 > 0\n  }\n}\nBEGIN {\n  for (i = 0; i < 64; i++) digit[substr(\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/\", i + 1, 1)] = i\n  power[0] = 1; power[2] = 4; power[4] = 16\n  integers[1] = 2; integers[2] = 2; integers[3] = 2; integers[16] = 3; integers[17] = 4\n  octets[25] = 32; octets[26] = 56; octets[27] = 32; octets[28] = 57\n  signing[3] = 1; signing[17] = 1; signing[19] = 1; signing[22] = 1; signing[27] = 1; signing[28] = 1\n}\n!armored { for (i = 1; i <= NF; i++) b[++n] = $i; next }\n{ sub(/[ \\t\\r]+$/, \"\") }\n# Whoever reads such a file takes its first block.\nwhole { next }\n/^-----BEGIN PGP PRIVATE KEY BLOCK-----$/ { inside = 1; body = 0; held = 0; bits = 0; next }\n/^-----END PGP PRIVATE KEY BLOCK-----$/ { inside = 0; whole = 1; next }\n!inside { next }\n!body { if ($0 == \"\") body = 1; next }\n/^=/ { next }\n{\n  for (i = 1; i <= length($0); i++) {\n    c = substr($0, i, 1)\n    if (c == \"=\") break\n    if (!(c in digit)) fail()\n    held = held * 64 + digit[c]; bits += 6\n    if (bits >= 8) { bits -= 8; b[++n] = int(held / power[bits]); held %= power[bits] }\n  }\n}\nEND {\n  if (failed || inside) exit 1\n  for (p = 1; p <= n; p += size) {\n    head = at(p); p++\n    if (head < 128) fail()\n    if (head >= 192) {\n      tag = head - 192; size = at(p); p++\n      if (size == 255) { size = four(p); p += 4 }\n      else if (size >= 224) fail()\n      else if (size >= 192) { size = (size - 192) * 256 + at(p) + 192; p++ }\n    } else {\n      tag = int((head - 128) / 4); kind = head % 4\n      if (kind == 0) { size = at(p); p++ }\n      else if (kind == 1) { size = two(p); p += 2 }\n      else if (kind == 2) { size = four(p); p += 4 }\n      else size = n - p + 1\n    }\n    if (p + size - 1 > n) fail()\n    if (tag == 5 || tag == 7) secret_key(p, tag)\n    else if (tag == 2) signature(p)\n    else if (tag == 6 || tag == 14) fail()\n  }\n  if (!primary) exit 1\n  for (i = 1; i <= keys; i++) if (able[i] && flagged[i] && !gone[i] && !gone[primary]) encrypts = 1\n  print (protected_ ? 1 : 0) \" \" (encrypts ? 1 : 0)\n}\n'\n\n# Prints the JSON `$1` of the kind `$2`, masked. Further arguments are awk's.\nmasked() {\n  json=$1 kind=$2\n  shift 2\n  reading() { \"$awk_program\" -v kind=\"$kind\" -v pass=\"$1\" -v words=\"${words:-0}\" -v files=\"${files:-0}\" \"$READER\"; }\n  asked=$(printf '%s\\n' \"$json\" | reading ask) || return 1\n  told=$(printf '%s\\n' \"$asked\" | hmacs) || return 1\n  printf '%s\\n\\n%s\\n' \"$told\" \"$json\" | reading tell\n}\n\n# --- folders ------------------------------------------------------------------------------------------------------\n\n# Whether a folder may be one of a project, whoever says so.\nmay_hold_projects() {\n  case $1 in\n    / | /etc | /etc/* | /root | /root/* | /proc* | /sys* | /dev | /dev/* | /run | /run/* | /boot* | /usr | /var) return 1 ;;\n    *\"\n\"*) return 1 ;;\n    /*) ;;\n    *) return 1 ;;\n  esac\n}\n\n# Sets `known` to the folders that containers were made from and those that the host's owner lists, one a line.\nknow_folders() {\n  known=$(engine ps --all --format '{{.Label \"com.docker.compose.project.working_dir\"}}' 3>/dev/null) || fail 'docker does not answer'\n  known=$(printf '%s\\n' \"$known\" | cat - \"$etc/observe.conf\" 2>/dev/null)\n}\n\n# Ends unless `$1` is such a folder; sets `folder` to it.\nallow() {\n  may_hold_projects \"$1\" || refuse 'no folder for projects'\n  know_folders\n  printf '%s\\n' \"$known\" | grep -F -x -q -e \"$1\" || refuse \"the folder is neither a container's nor listed in $etc/observe.conf\"\n  asked=$1\n  folder=''\n  [ ! -e \"$1\" ] || folder=$(realpath \"$1\") || fail 'realpath does not work'\n}\n\n# Sets `own` to the path `$1` below the folder and `found` to where it really lies; gives 1 where nothing does, 2 where\n# it lies elsewhere. Whether something is there outside of the folder is not told.\nlocate() {\n  case $1 in \"$asked\"/*) own=$folder/${1#\"$asked\"/} ;; /*) return 2 ;; *) own=$folder/$1 ;; esac\n  case /$1/ in */../* | *\"\n\"*) return 2 ;; esac\n  [ -n \"$folder\" ] || return 1\n  if [ ! -e \"$own\" ]; then\n    # A link that leads nowhere may lead somewhere for somebody else.\n    [ ! -L \"$own\" ] || return 2\n    return 1\n  fi\n  found=$(realpath \"$own\") || fail 'realpath does not work'\n  case $found in \"$folder\"/*) ;; *) return 2 ;; esac\n}\n\n# --- verbs --------------------------------------------------------------------------------------------------------\n\n# Runs what it knows, never the client's own words.\ndocker_verb() {\n  project='{{.Label \"com.docker.compose.project\"}}'\n  label='{{.Label \"com.docker.compose.project.'\n  containers=\"{{.ID}}$tab{{.Names}}$tab$project\"\n  networks=\"{{.ID}}$tab{{.Name}}$tab$project\"\n  volumes=\"{{.Name}}$tab{{.Name}}$tab$project\"\n  places=\"{{.State}}$tab$project$tab${label}working_dir\\\"}}$tab${label}config_files\\\"}}\"\n  case \"$*\" in\n    \"ps --all --no-trunc --format $containers\") engine ps --all --no-trunc --format \"$containers\" ;;\n    \"ps --all --filter label=com.docker.compose.project --format $places\")\n      engine ps --all --filter label=com.docker.compose.project --format \"$places\"\n      ;;\n    \"network ls --no-trunc --format $networks\") engine network ls --no-trunc --format \"$networks\" ;;\n    \"volume ls --format $volumes\") engine volume ls --format \"$volumes\" ;;\n    # Everything else that an engine says of itself, such as its proxies, is nobody's business.\n    'info --format {{json .}}')\n      engine info --format '{\"DefaultRuntime\":{{json .DefaultRuntime}},\"LoggingDriver\":{{json .LoggingDriver}},\"ServerErrors\":{{json .ServerErrors}}}'\n      ;;\n    'version --format {{.Server.Version}}') engine version --format '{{.Server.Version}}' ;;\n    'compose version --short') engine compose version --short ;;\n    'ps --all --quiet --no-trunc --filter label=com.docker.compose.project='*)\n      case ${6#label=com.docker.compose.project=} in '' | *[!a-z0-9_-]*) refuse 'no name of a project' ;; esac\n      [ $# -eq 6 ] || refuse 'odd words'\n      engine ps --all --quiet --no-trunc --filter \"$6\"\n      ;;\n    'exec '*' tailscale status --json --peers=false') sidecar \"$@\" ;;\n    'container inspect -- '* | 'image inspect -- '* | 'network inspect -- '* | 'volume inspect -- '*) inspect \"$@\" ;;\n    *) refuse 'not among the calls of docker that only look' ;;\n  esac\n}\n\ninspect() {\n  kind=$1\n  case \"$kind $2 $3\" in 'container inspect --' | 'image inspect --' | 'network inspect --' | 'volume inspect --') shift 3 ;; *) refuse 'odd words' ;; esac\n  for id in \"$@\"; do\n    case $id in '' | [!A-Za-z0-9]* | *[!A-Za-z0-9_.:/@-]*) refuse 'no name of an object' ;; esac\n  done\n  answer=$(engine \"$kind\" inspect -- \"$@\")\n  code=$?\n  case $answer in '['*) masked \"$answer\" \"$kind\" || exit 1 ;; *) [ $code -ne 0 ] || exit 1 ;; esac\n  return $code\n}\n\nfiles_verb() {\n  [ $# -ge 1 ] || refuse 'no folder'\n  allow \"$1\"\n  shift\n  sums='' lines=''\n  for path in \"$@\"; do\n    locate \"$path\"\n    case $? in 1) line=absent ;; 2) line=outside ;; *) line= ;; esac\n    if [ -z \"$line\" ]; then\n      if [ -L \"$own\" ]; then line=symlink; elif [ -f \"$found\" ]; then line=file; elif [ -d \"$found\" ]; then line=folder; else line=other; fi\n      line=\"$line $(stat -c '%s %a' -- \"$own\") $(modified \"$own\")\"\n      if [ -f \"$found\" ]; then\n        sum=$(sha256sum <\"$found\") || exit 1\n        sums=\"$sums\\\"${#sums}\\\":\\\"${sum%% *}\\\",\"\n        line=\"$line hashed\"\n      fi\n    fi\n    lines=\"$lines$line\n\"\n  done\n  {\n    [ -z \"$sums\" ] || masked \"{\\\"Labels\\\":{${sums%,}}}\" sums || exit 1\n    printf '\\n%s' \"$lines\"\n  } | \"$awk_program\" '\n    !listing && $0 == \"\" { listing = 1; next }\n    !listing { count = split($0, parts, \"\\\"\"); for (i = 6; i <= count; i += 4) tokens[++known] = parts[i]; next }\n    / hashed$/ { sub(/hashed$/, tokens[++used]) }\n    { print }\n  '\n}\n\n# Nanoseconds since 1970; busybox may know seconds only.\nmodified() {\n  time=$(stat -c %.9Y -- \"$1\" 2>/dev/null)\n  case $time in *.*) printf '%s%s' \"${time%.*}\" \"${time#*.}\" ;; *) printf '%s000000000' \"$(stat -c %Y -- \"$1\")\" ;; esac\n}\n\nexpand_verb() {\n  [ $# -ge 1 ] || refuse 'no folder'\n  allow \"$1\"\n  shift\n  requests=$(head -c $((most + 1)))\n  [ ${#requests} -le $most ] || refuse 'more input than anybody needs'\n  scratch=$(mktemp -d) || exit 1\n  trap 'rm -r \"$scratch\"' EXIT\n  trap 'exit 1' HUP INT TERM\n  head=$(printf '%s\\n' \"$requests\" | \"$awk_program\" \"$REQUESTS\") || refuse 'a request that is none'\n  words=$(printf '%s\\n' \"$requests\" | grep -c '^W ')\n  files=0 services='' environment='' report=''\n  for operand in \"$@\"; do\n    name=${operand%%=*} value=${operand#*=}\n    case $name in\n      given)\n        case $value in '' | *[!0-9]*) refuse 'no number of a given file' ;; esac\n        content=$(printf '%s\\n' \"$requests\" | \"$awk_program\" -v give=\"$value\" \"$REQUESTS\")\n        # shellcheck disable=SC2059 # octal escapes alone\n        printf \"$content\" >\"$scratch/given$value\"\n        environment=\"$environment$scratch/given$value\n\"\n        ;;\n      env | file)\n        locate \"$value\"\n        case $? in\n          1) report=\"$report$name absent $(encode \"$value\")\n\" ;;\n          2) refuse 'a file outside of the folder' ;;\n          *)\n            [ -f \"$found\" ] || refuse 'no file'\n            if [ \"$name\" = env ]; then\n              environment=\"$environment$found\n\"\n            else\n              services=\"$services  f$files:\n    image: x\n    env_file:\n      - '$(printf '%s' \"$found\" | sed \"s/'/''/g; s/\\\\$/\\$\\$/g\")'\n\"\n            fi\n            ;;\n        esac\n        [ \"$name\" = env ] || files=$((files + 1))\n        ;;\n      *) refuse 'a request that is none' ;;\n    esac\n  done\n  IFS='\n'\n  set --\n  for path in $environment; do set -- \"$@\" --env-file \"$path\"; done\n  IFS=' '\n  [ $# -gt 0 ] || set -- --env-file /dev/null\n  compose=$(printf 'name: omni-scale-observe\\nservices:\\n%s  t:\\n    image: x\\n    environment:\\n      X: x\\n%s\\n' \"$services\" \"$head\")\n  answer=$(printf '%s\\n' \"$compose\" | engine compose --project-directory \"$scratch\" \"$@\" --file - config --format json 3>/dev/null)\n  code=$?\n  # What Compose says of a failure may quote a value.\n  [ $code -eq 0 ] || fail \"compose failed with $code\"\n  printf '%s' \"$report\"\n  masked \"$answer\" expand\n}\n\nencode() { printf '%s' \"$1\" | od -An -v -tx1 | tr -d ' \\n'; }\n\n# --- live facts: files, disks, keys, a sidecar; part of main.sh, must not let out more than kinds, numbers and dates ---\n\n# Sets `mounted` to the bind sources of all containers, one a line: inspecting them shows as much.\nknow_mounts() {\n  ids=$(engine ps --all --quiet --no-trunc 3>/dev/null) || fail 'docker does not answer'\n  mounted=''\n  # shellcheck disable=SC2086 # ids of hex digits\n  [ -z \"$ids\" ] || mounted=$(IFS='\n'; engine container inspect --format '{{range .Mounts}}{{if eq .Type \"bind\"}}{{println .Source}}{{end}}{{end}}' -- $ids 3>/dev/null)\n}\n\n# Whether the absolute path `$1` may be looked at: a container mounts exactly that, or it lies in a project's folder and\n# no link leads out of there. Sets `found` to where it really lies; gives 1 where nothing does, 2 where nobody may look.\nreach() {\n  case $1/ in *//* | */./* | */../* | *\"\n\"*) return 2 ;; /?*) ;; *) return 2 ;; esac\n  if printf '%s\\n' \"$mounted\" | grep -F -x -q -e \"$1\"; then\n    [ -e \"$1\" ] || return 1\n    found=$(realpath \"$1\") || fail 'realpath does not work'\n    return 0\n  fi\n  IFS='\n'\n  for candidate in $known; do\n    may_hold_projects \"$candidate\" || continue\n    candidate=${candidate%/}\n    case $1/ in \"$candidate\"/*) ;; *) continue ;; esac\n    asked=$candidate folder=''\n    [ ! -e \"$candidate\" ] || folder=$(realpath \"$candidate\") || fail 'realpath does not work'\n    if [ \"$1\" = \"$candidate\" ]; then\n      found=$folder\n      [ -n \"$folder\" ]\n    else\n      locate \"$1\"\n    fi\n    code=$?\n    [ $code -eq 2 ] || { IFS=' '; return $code; }\n  done\n  IFS=' '\n  return 2\n}\n\n# Ends unless `$1` is a file of at most 1 MiB that may be looked at; sets `found` to it.\nreach_file() {\n  [ $# -eq 1 ] || refuse 'that verb takes one path'\n  know_folders\n  know_mounts\n  reach \"$1\"\n  case $? in 1) fail 'it is not on the host' ;; 2) refuse \"no container mounts it, and it lies in no folder of a project or of $etc/observe.conf\" ;; esac\n  [ -f \"$found\" ] || fail 'it is no file'\n  [ \"$(stat -c %s -- \"$found\")\" -le 1048576 ] || fail 'it is too large for what it should be'\n}\n\n# The one program that is run in a container: what a sidecar says of its own place in the tailnet.\nsidecar() {\n  [ $# -eq 6 ] || refuse 'odd words'\n  case $2 in *[!0-9a-f]*) refuse 'a sidecar is named by its id alone' ;; esac\n  [ ${#2} -eq 64 ] || refuse 'a sidecar is named by its id alone'\n  answer=$(engine exec \"$2\" tailscale status --json --peers=false)\n  code=$?\n  case $answer in '{'*) masked \"$answer\" sidecar || exit 1 ;; *) [ $code -ne 0 ] || exit 1 ;; esac\n  return $code\n}\n\nkinds_verb() {\n  know_folders\n  know_mounts\n  for path in \"$@\"; do\n    reach \"$path\"\n    case $? in\n      1) echo missing ;;\n      2) echo outside ;;\n      *) if [ -f \"$found\" ]; then echo file; elif [ -d \"$found\" ]; then echo folder; else echo other; fi ;;\n    esac\n  done\n}\n\ndisks_verb() {\n  know_folders\n  know_mounts\n  for path in \"$@\"; do\n    found=/\n    [ \"$path\" = / ] || reach \"$path\"\n    case $? in\n      0) df -Pk -- \"$found\" | sed -n '2s/.*[^0-9]\\([0-9][0-9]*\\)  *\\([0-9][0-9]*\\)% .*/\\1 \\2/p' ;;\n      1) echo missing ;;\n      *) echo outside ;;\n    esac\n  done\n}\n\n# What a copy of the paths takes and what the disk of their copies' folder has, in KiB.\nroom_verb() {\n  [ $# -ge 2 ] || refuse 'that verb takes more paths'\n  know_folders\n  know_mounts\n  copies=$1 need=0\n  shift\n  for path in \"$@\"; do\n    reach \"$path\"\n    case $? in\n      1) printf 'missing %s\\n' \"$path\"; return ;;\n      2) printf 'outside %s\\n' \"$path\"; return ;;\n    esac\n    [ ! -d \"$found\" ] || found=$found/.\n    size=$(du -sk --apparent-size -- \"$found\" 2>/dev/null) || size=$(du -sk \"$found\" 2>/dev/null) || fail 'it cannot be measured'\n    need=$((need + ${size%%[!0-9]*}))\n  done\n  reach \"$copies\"\n  [ $? -ne 2 ] || { printf 'outside %s\\n' \"$copies\"; return; }\n  until [ -d \"$copies\" ]; do copies=${copies%/*}; done\n  free=$(df -Pk -- \"$copies/\" | sed -n '2s/.*[^0-9]\\([0-9][0-9]*\\)  *[0-9][0-9]*% .*/\\1/p')\n  printf 'room %s %s\\n' \"$need\" \"${free:-0}\"\n}\n\ngpg_verb() {\n  reach_file \"$@\"\n  if grep -q -e '-----BEGIN PGP PRIVATE KEY BLOCK-----' \"$found\"; then\n    \"$awk_program\" -v armored=1 \"$KEYS\" \"$found\" 2>/dev/null\n  else\n    od -An -v -tu1 \"$found\" | \"$awk_program\" -v armored=0 \"$KEYS\" 2>/dev/null\n  fi || fail 'it is no private key that can be read'\n}\n\ncertificate_verb() {\n  reach_file \"$@\"\n  \"$awk_program\" '\n    { sub(/\\r$/, \"\") }\n    /^-----BEGIN CERTIFICATE-----$/ { inside = 1; text = $0 \"\\n\"; next }\n    !inside { next }\n    /^-----END CERTIFICATE-----$/ { printf \"%s\", text $0 \"\\n\"; whole = 1; exit }\n    /^[A-Za-z0-9+\\/=]+$/ { text = text $0 \"\\n\"; next }\n    { inside = 0 }\n    END { exit !whole }\n  ' \"$found\" || fail 'it is no certificate that can be read'\n}\n\nrecord_verb() {\n  [ $# -eq 1 ] || refuse 'that verb takes one folder'\n  allow \"$1\"\n  locate .omni-scale/record.json\n  case $? in 1) return 0 ;; 2) refuse 'a file outside of the folder' ;; esac\n  [ -f \"$found\" ] || refuse 'no file'\n  masked \"$(head -c $most \"$found\")\" record || exit 1\n}\n\nif [ \"${1-}\" = container ]; then\n  case ${2-} in '' | *[!0-9]*) refuse 'no number of a container' ;; esac\n  if [ \"${SSH_ORIGINAL_COMMAND:-}\" = node ]; then\n    settings=$(pct config \"$2\") || exit $?\n    printf '%s\\n' \"$settings\" |\n      grep -E '^(features|unprivileged|onboot|nameserver|memory): |^dev[0-9]+: |^lxc\\.mount\\.entry: /dev/net|^lxc\\.cgroup2?\\.devices\\.allow: '\n    exit 0\n  fi\n  exec pct exec \"$2\" -- env SSH_ORIGINAL_COMMAND=\"${SSH_ORIGINAL_COMMAND:-}\" /usr/local/bin/omni-scale-observe\nfi\nexec 3>&2\ncommand=${SSH_ORIGINAL_COMMAND:-}\ncase $command in *[!A-Za-z0-9%._\\ -]*) refuse 'letters that no word has' ;; esac\n[ ${#command} -le 500000 ] || refuse 'more words than anybody needs'\nset --\nfor one in $command; do\n  decode \"$one\"\n  set -- \"$@\" \"$word\"\ndone\nverb=${1:-}\n[ $# -eq 0 ] || shift\ncase $verb in\n  version)\n    echo \"omni-scale-observe $version\"\n    engine version --format '{{.Server.Version}}' 3>/dev/null\n    engine compose version --short 3>/dev/null\n    ;;\n  docker)\n    load_key\n    # shellcheck disable=SC2069 # docker's errors go through the filter, its answer does not\n    { code=$({ { (docker_verb \"$@\" 3>&1 >&4); echo $? >&5; } | docker_says; } 5>&1); } 4>&1\n    exit \"$code\"\n    ;;\n  daemon)\n    load_key\n    [ ! -e /etc/docker/daemon.json ] || masked \"$(cat /etc/docker/daemon.json)\" daemon\n    ;;\n  files)\n    load_key\n    files_verb \"$@\"\n    ;;\n  expand)\n    load_key\n    expand_verb \"$@\"\n    ;;\n  kinds) kinds_verb \"$@\" ;;\n  disks) disks_verb \"$@\" ;;\n  room) room_verb \"$@\" ;;\n  gpg) gpg_verb \"$@\" ;;\n  certificate) certificate_verb \"$@\" ;;\n  record)\n    load_key\n    record_verb \"$@\"\n    ;;\n  node) refuse 'this key leads into the container alone' ;;\n  *) refuse 'no such verb' ;;\nesac\n";

;// CONCATENATED MODULE: ./build/adapters/compose/observing/install.js
/** The script of the plan's key on its host: whether it is there, and putting it there; must not touch anybody's ssh keys. */




/** Where the script and what it reads lie on every host; the script itself says the same. */
const SCRIPT = "/usr/local/bin/omni-scale-observe";
const HOST_KEY_FILE = "/etc/omni-scale/observe.key";
const FOLDERS = "/etc/omni-scale/observe.conf";
/** Rejects with whatever the host's files or programs say when they cannot be looked at. */
async function scriptOn({ host, node }) {
    for (const one of node === undefined ? [host] : [node.host, host]) {
        const content = await one.read(SCRIPT);
        if (content === undefined)
            return { is: "absent" };
        if (new TextDecoder().decode(content) !== observeScript)
            return { is: "another" };
    }
    if ((await host.stat(HOST_KEY_FILE)) === undefined)
        return { is: "without-key" };
    const { stdout } = await host.run("sh", [SCRIPT], { env: { SSH_ORIGINAL_COMMAND: "version" }, timeoutMs: 60_000 });
    const [, engine = "", compose = ""] = stdout.split("\n");
    return { is: "ready", ...(engine === "" ? {} : { engine }), ...(compose === "" ? {} : { compose }) };
}
/**
 * Puts the script there, or the present version over an older one. A key or list of folders that is there stays:
 * another key would make every value look changed. Rejects with a UserError when the user may not.
 */
async function installScript({ host, node }, random) {
    await writing(host, async () => {
        if ((await host.stat(HOST_KEY_FILE)) === undefined) {
            // 32 random bytes as 64 letters a to p: see load_key in the script.
            const letters = random.hex(32).replaceAll(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] ?? "");
            await host.write(HOST_KEY_FILE, new TextEncoder().encode(`${letters}\n`), { mode: 0o600 });
        }
        if ((await host.stat(FOLDERS)) === undefined)
            await host.write(FOLDERS, new TextEncoder().encode(FOLDERS_TEXT), { mode: 0o644 });
        await writeScript(host);
    });
    // On a node it only leads into the container, and needs neither key nor folders.
    if (node !== undefined)
        await writing(node.host, () => writeScript(node.host));
}
async function writeScript(host) {
    await host.write(SCRIPT, new TextEncoder().encode(observeScript), { mode: 0o755 });
}
async function writing({ name }, write) {
    try {
        await write();
    }
    catch (error) {
        const because = refusalIn(error);
        if (because === undefined)
            throw error;
        throw new errors/* UserError */.yo((0,words/* say */.cv) `The script of the plan's key cannot be written on ${name}: ${because}.`, (0,words/* say */.cv) `Do it as root: it lies in ${SCRIPT} and reads ${HOST_KEY_FILE}.`, { cause: error });
    }
}
/** What a host said of a file that may not be written; a connection that failed says what to do itself. */
function refusalIn(error) {
    if (error instanceof errors/* RemoteError */.Hi && !(error instanceof outcome/* ConnectionError */.Rc))
        return error.words;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "EACCES" || code === "EPERM" || code === "EROFS" ? (0,words/* say */.cv) `${code}` : undefined;
}
const FOLDERS_TEXT = `# Folders of Compose projects that the plan's key may look into before they have a container, one a line.
# Folders that a container was made from need no line.
`;
/**
 * The line of `authorized_keys` that forces a key to the script, on the node where there is one. `PUBLIC-KEY` is the
 * reader's to fill in.
 */
function authorizedKey({ node }) {
    return `command="${SCRIPT}${node === undefined ? "" : ` container ${node.container}`}",restrict PUBLIC-KEY`;
}


/***/ }),

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Hz: () => (/* binding */ readComposeFile),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   ac: () => (/* binding */ absencesOf),
/* harmony export */   bv: () => (/* binding */ COMPOSE_FILE_NAMES),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   o5: () => (/* binding */ readSmall),
/* harmony export */   sQ: () => (/* binding */ MAX_COMPOSE_BYTES),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_diagnostics_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6450);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3627);
/* harmony import */ var _specs_kinds_stack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);
/* harmony import */ var _compose_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3153);
/* harmony import */ var _normalise_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6128);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1117);
/* harmony import */ var _stack_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3170);
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
/**
 * The target of a host: `docker/local`, `docker/<hostname>` or `docker/<user>@<address>[:<port>]`, each with `/ct-<id>`
 * for a container. A hostname that is our own is this machine.
 */
function targetOf(host, here) {
    if (host === undefined)
        return { id: "docker/local" };
    const within = host.container === undefined ? "" : `/ct-${host.container}`;
    if (host.transport === "local") {
        const { hostname, ...rest } = host;
        if (hostname !== undefined && hostname !== here.hostname)
            return { id: `docker/${hostname}${within}`, host };
        return { id: `docker/local${within}`, ...(within === "" ? {} : { host: rest }) };
    }
    const address = host.address.includes(":") ? `[${host.address}]` : host.address;
    const port = host.transport === "tailscale-ssh" || host.port === undefined || host.port === 22 ? "" : `:${host.port}`;
    return { id: `docker/${host.user}@${address}${port}${within}`, host };
}
/** Each target of these components and tombstones once. */
function targetsOf(components, tombstones, here) {
    const hosts = [
        ...components.map(({ spec }) => spec.host),
        ...tombstones.flatMap(({ where }) => {
            const removed = _specs_kinds_stack_js__WEBPACK_IMPORTED_MODULE_1__/* .RemovedStack */ .hG.safeParse(where);
            return removed.success ? [removed.data.host] : [];
        }),
    ];
    return [...new Map(hosts.map((host) => targetOf(host, here)).map((target) => [target.id, target])).values()];
}
/** What a tombstone says should not exist. A `where` that is no removed stack is the loader's finding, not ours. */
function absencesOf(tombstones, here) {
    return tombstones.flatMap(({ component, where, source }) => {
        const { data } = _specs_kinds_stack_js__WEBPACK_IMPORTED_MODULE_1__/* .RemovedStack */ .hG.safeParse(where);
        if (data === undefined)
            return [];
        const only = data.services === undefined ? {} : { only: data.services };
        return [{ component, target: targetOf(data.host, here).id, part: data.project, source, ...only }];
    });
}
/** The project of one component, or the findings that say why there is none. */
async function projectOf(component, tree, entries, here) {
    const { name, spec: stack, source, hub } = component;
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
            diagnostics: odd.map(({ path, type }) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rules */ .aO.notAFile, name, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${path} is a ${type}.`, { file: path, line: 1, column: 1 })),
        };
    const read = await Promise.all(files.map((file) => readComposeFile(tree, join(folder, clean(file)))));
    const parsed = read.flatMap((file) => file ?? []);
    if (parsed.length < files.length) {
        const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `A Compose file of ${stack.path} has more than ${MAX_COMPOSE_BYTES / 2 ** 20} MiB.`;
        return { diagnostics: [(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rules */ .aO.tooLarge, name, what, source)] };
    }
    const asked = stack.project ?? parsed.map(_compose_file_js__WEBPACK_IMPORTED_MODULE_2__/* .projectNameIn */ .iV).findLast((given) => given !== undefined) ?? normalised(name.split("/")[1] ?? "");
    if (!PROJECT_NAME.test(asked)) {
        const what = (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isInterpolated */ .cl)(asked)
            ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `The project's name ${asked} depends on a variable.`
            : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${asked} cannot be a project's name.`;
        return { diagnostics: [(0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rules */ .aO.projectName, name, what, source)] };
    }
    const project = { component: name, source, stack, target: targetOf(stack.host, here).id, name: asked, folder, bundle: below, parsed };
    return { project: { ...project, files: files.map(clean), ...(hub === undefined ? {} : { hub }) }, diagnostics: [] };
}
/** The path of a file of `folder`, from the repository's root. */
function join(folder, path) {
    return folder === "" ? path : `${folder}/${path}`;
}
/** The path of a file, relative to `folder`. */
function inside(folder, path) {
    return folder === "" ? path : path.slice(folder.length + 1);
}
/** A Compose file of the tree, parsed; undefined when it is too large to be one. */
async function readComposeFile(tree, path) {
    const content = await readSmall(tree, path);
    return content === undefined ? undefined : (0,_compose_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseComposeFile */ .GJ)(path, new TextDecoder().decode(content));
}
/** A file that people write by hand; undefined when it is too large for one. */
async function readSmall(tree, path) {
    try {
        return await tree.read(path, MAX_COMPOSE_BYTES);
    }
    catch (error) {
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .rethrowRemote */ .iZ)(error);
        return undefined;
    }
}
/** Entries are sorted by path, so that a rack of thousands is not scanned once for each project. */
function entriesBelow(entries, folder) {
    if (folder === "")
        return entries.filter(({ path }) => !path.startsWith(`${_stack_of_js__WEBPACK_IMPORTED_MODULE_5__/* .RENDERED */ .Un}/`));
    const start = `${folder}/`;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((0,_core_diagnostics_js__WEBPACK_IMPORTED_MODULE_7__/* .compareText */ .n6)(entries[middle]?.path ?? "", start) < 0)
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
        ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${stack.path} has none of the files that Compose looks for (${COMPOSE_FILE_NAMES.join(", ")}).`
        : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${stack.path} has no file ${first}.`;
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)(_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rules */ .aO.noComposeFile, component, what, source);
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


/***/ }),

/***/ 4660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ limit),
/* harmony export */   K: () => (/* binding */ createRenderer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3739);
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
        const key = keyOf(host, request);
        const rendered = known.get(key) ?? limited(() => render(host, request));
        known.set(key, rendered);
        // A run that was stopped half-way says nothing about the project.
        rendered.catch(() => known.delete(key));
        return rendered;
    };
}
async function render(host, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_1, await host.scratch("omni-scale-compose"), true);
        // Below the copy the folder has its full path on the host, so that `..` leads where it leads there.
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(scratch.path, request.directory);
        for (const [path, content] of request.contents)
            await host.write(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.resolve(folder, path), content, { mode: 0o600 });
        const { code, stdout, stderr } = await host.run("docker", configArgs(folder, request), {
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
        return _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .ComposeConfig */ .hY.safeParse(JSON.parse(output)).data;
    }
    catch {
        return undefined;
    }
}
function configArgs(folder, request) {
    const each = (option, paths) => paths.flatMap((path) => [option, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.resolve(folder, path)]);
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
function keyOf(host, { signal: _signal, contents, ...rest }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify([host.name, rest]));
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


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ homePathsOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   aO: () => (/* binding */ rules),
/* harmony export */   gk: () => (/* binding */ finding)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6406);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _normalise_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3299);
/* harmony import */ var _normalise_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6128);




const define = (id, severity, title, why, fix, mode = ["static"]) => ({
    id,
    severity,
    mode,
    title,
    why,
    check: mode.includes("live")
        ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `When Compose renders the project with what its host has.`
        : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `When Compose renders the project as Git has it.`,
    fix,
});
/** All rules of this adapter. Ids never change their meaning; `accept` names them. */
const rules = {
    noComposeFile: define("S101", "error", "No Compose file", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Without one there is nothing to run.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Correct ${"path"} or ${"files"} in the spec, or add the file.`),
    refused: define("S102", "error", "A project that Compose refuses", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Compose could not start it either.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Run ${"docker compose config"} in the project's folder and mend what it says.`, ["static", "live"]),
    unset: define("S103", "error", "A variable that is not set", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Compose would put an empty text in its place and start the containers with it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Set it in an env file on the host or under ${"variables"} in the spec, or give it a default with ${"${NAME:-default}"}.`, ["live"]),
    noEnvFile: define("S104", "error", "An env file that is not there", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The containers would miss whatever it sets.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Create it in the project's folder on the host, or correct its name. The folder is ${"directory"} in the spec, else where its containers run, else ${"/opt/PROJECT"}.`, ["live"]),
    ambient: define("S105", "error", "A variable of the machine itself", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Its value is that of whichever machine and account runs Compose, so the same commit would give different containers.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Write the value out, or set a variable of another name in an env file.`),
    noValue: define("S106", "error", "A secret that this run does not have", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Compose would be run without it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give this run the secret that the spec refers to, or correct the reference.`, ["live"]),
    projectName: define("S107", "error", "A project name that cannot be one", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The name says which containers are the project's.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Set ${"project"} in the spec to a name of a-z, 0-9, - and _.`),
    sameProject: define("S108", "error", "Two components in one project", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `They would take turns in replacing each other's containers.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Give one of them another ${"project"} name, or another host.`),
    notAFile: define("S109", "error", "Something else than a file", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Only regular files can be compared and written on the host.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Replace it by a copy of what it points to, or move it out of the project's folder.`),
    tooLarge: define("S110", "error", "A file that is too large", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Files of a project are held in memory to be compared.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Keep large files out of the repository and put them on the host by other means.`),
    privileged: define("S111", "error", "A privileged container", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Whoever gets into the container has the host.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Name the capabilities (${"cap_add"}) and devices it needs, or accept the rule for this component.`, ["static", "live"]),
    hostNamespace: define("S112", "error", "A namespace of the host's", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The container sees and reaches what belongs to the host.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Publish the ports it needs instead, or accept the rule for this component.`, ["static", "live"]),
    hostMount: define("S113", "error", "A mount that gives the host away", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Whoever gets into the container can take over the host through it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Mount only the folder it needs, put a socket proxy in between, or accept the rule for this component.`, ["static", "live"]),
    floatingImage: define("S114", "warning", "An image that moves", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `What runs changes without a commit, and nobody can go back to what ran before.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Pin a version, better with its digest (${"name:1.2.3@sha256:…"}).`),
    noDefault: define("S115", "notice", "A variable that may be missing", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `A host that lacks it gets an empty text and a warning, nothing more.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Write ${"${NAME:?why it is needed}"}, so that Compose itself refuses.`),
    secretInGit: define("S116", "error", "A secret in a Compose file", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Everybody who can read the repository, now or later, has it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Replace it by ${"${A_VARIABLE}"}, put the value into an env file that only the host has, and make a new secret.`),
};
/** A finding of `rule`. */
function finding(rule, component, what, at) {
    return (0,_core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .findingOf */ .h)(rule, { component, what, at });
}
/** What the rules on rights, mounts and images say to one service, as Git or as Compose resolved it. */
function judge(name, service, tops) {
    return [...privilegesOf(name, service), ...namespacesOf(name, service), ...mountsOf(name, service, tops), ...imageOf(name, service)];
}
function privilegesOf(name, service) {
    if ((0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(service["privileged"]) !== "true")
        return [];
    return [{ rule: rules.privileged, way: ["privileged"], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} runs privileged.` }];
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
        ? [{ rule: rules.hostNamespace, way: [key], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} shares the host's ${words} (${`${key}: host`}).` }]
        : []);
}
/** The root, the engine's sockets, and the folders that they lie in. */
const HOST_PATHS = /^\/$|^\/var(\/run|\/lib\/docker)?$|^\/run$|\/(docker|containerd|podman)\.sock$/;
function mountsOf(name, service, tops) {
    const findings = (0,_normalise_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .mountsFromConfig */ .x0)({ volumes: service["volumes"] ?? [] }, tops).flatMap(({ type, source }, index) => type === "bind" && HOST_PATHS.test((0,_normalise_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanPath */ .ts)(source))
        ? [
            {
                rule: rules.hostMount,
                way: ["volumes", index],
                what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} mounts ${source} of the host.`,
                source: (0,_normalise_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanPath */ .ts)(source),
            },
        ]
        : []);
    const socket = (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(service["use_api_socket"]) === "true";
    return socket
        ? [...findings, { rule: rules.hostMount, way: ["use_api_socket"], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} is given the engine's socket.` }]
        : findings;
}
function imageOf(name, service) {
    const image = (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)(service["image"]);
    if (image === undefined || image.includes("@") || service["build"] !== undefined)
        return [];
    const tag = /:([^/]*)$/.exec(image.replaceAll(/\$\{[^}]*\}/g, "$"))?.[1];
    if (tag === undefined && !(0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isInterpolated */ .cl)(image)) {
        return [{ rule: rules.floatingImage, way: ["image"], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} uses ${image} without a tag.` }];
    }
    return tag === "latest" ? [{ rule: rules.floatingImage, way: ["image"], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} uses ${image}.` }] : [];
}
/** Paths in a home folder, which Compose resolves by the account it runs under. */
function homePathsOf(name, service) {
    return (0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(service["volumes"]).flatMap((volume, index) => {
        const source = typeof volume === "string" ? volume : ((0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .scalar */ .d_)((0,_normalise_text_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(volume)["source"]) ?? "");
        return source.startsWith("~")
            ? [{ rule: rules.ambient, way: ["volumes", index], what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Service ${name} mounts ${source} from a home folder.` }]
            : [];
    });
}


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ DaemonFile),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   FT: () => (/* binding */ EngineInfo),
/* harmony export */   _V: () => (/* binding */ Image),
/* harmony export */   fS: () => (/* binding */ Volume),
/* harmony export */   hY: () => (/* binding */ ComposeConfig),
/* harmony export */   lg: () => (/* binding */ Network),
/* harmony export */   mc: () => (/* binding */ Container)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);
/** The parts of Docker's and Compose's JSON that we read, as zod schemas that let everything else pass; must not ask for it. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__.string().nullish();
const texts = zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.string()).nullish();
const number = zod__WEBPACK_IMPORTED_MODULE_0__.number().nullish();
const flag = zod__WEBPACK_IMPORTED_MODULE_0__.boolean().nullish();
const textMap = zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.string()).nullish();
const HealthCheck = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Test: texts,
    Interval: number,
    Timeout: number,
    StartPeriod: number,
    StartInterval: number,
    Retries: number,
});
const MountPoint = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Type: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    Source: text,
    Target: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    ReadOnly: flag,
    BindOptions: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Propagation: text }).nullish(),
    VolumeOptions: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ NoCopy: flag, Subpath: text }).nullish(),
    TmpfsOptions: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ SizeBytes: number, Mode: number }).nullish(),
});
const Endpoint = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    IPAMConfig: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ IPv4Address: text, IPv6Address: text, LinkLocalIPs: texts }).nullish(),
    Aliases: texts,
    MacAddress: text,
    NetworkID: text,
    DriverOpts: textMap,
});
const HostConfig = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Annotations: textMap,
    Binds: texts,
    CapAdd: texts,
    CapDrop: texts,
    CgroupParent: text,
    CgroupnsMode: text,
    CpuPeriod: number,
    CpuQuota: number,
    CpuShares: number,
    CpusetCpus: text,
    DeviceCgroupRules: texts,
    DeviceRequests: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.json())).nullish(),
    Devices: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ PathOnHost: zod__WEBPACK_IMPORTED_MODULE_0__.string(), PathInContainer: zod__WEBPACK_IMPORTED_MODULE_0__.string(), CgroupPermissions: zod__WEBPACK_IMPORTED_MODULE_0__.string() })).nullish(),
    Dns: texts,
    DnsOptions: texts,
    DnsSearch: texts,
    ExtraHosts: texts,
    GroupAdd: texts,
    Init: flag,
    IpcMode: text,
    LogConfig: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Type: text, Config: textMap }).nullish(),
    Memory: number,
    MemoryReservation: number,
    MemorySwap: number,
    MemorySwappiness: number,
    Mounts: zod__WEBPACK_IMPORTED_MODULE_0__.array(MountPoint).nullish(),
    NanoCpus: number,
    NetworkMode: text,
    OomKillDisable: flag,
    OomScoreAdj: number,
    PidMode: text,
    PidsLimit: number,
    PortBindings: zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ HostIp: zod__WEBPACK_IMPORTED_MODULE_0__.string().optional(), HostPort: zod__WEBPACK_IMPORTED_MODULE_0__.string().optional() })).nullable())
        .nullish(),
    Privileged: flag,
    ReadonlyRootfs: flag,
    RestartPolicy: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Name: text, MaximumRetryCount: number }).nullish(),
    Runtime: text,
    SecurityOpt: texts,
    ShmSize: number,
    StorageOpt: textMap,
    Sysctls: textMap,
    Tmpfs: textMap,
    UTSMode: text,
    Ulimits: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Name: zod__WEBPACK_IMPORTED_MODULE_0__.string(), Soft: zod__WEBPACK_IMPORTED_MODULE_0__.number(), Hard: zod__WEBPACK_IMPORTED_MODULE_0__.number() })).nullish(),
    UsernsMode: text,
    VolumesFrom: texts,
});
/** One element of `docker inspect`. */
const Container = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Id: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    Name: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    Image: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    State: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
        Status: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
        ExitCode: number,
        StartedAt: text,
        Health: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Status: zod__WEBPACK_IMPORTED_MODULE_0__.string() }).nullish(),
    }),
    Config: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
        Hostname: text,
        Domainname: text,
        User: text,
        Tty: flag,
        OpenStdin: flag,
        Env: texts,
        Cmd: texts,
        Healthcheck: HealthCheck.nullish(),
        Image: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
        WorkingDir: text,
        Entrypoint: texts,
        MacAddress: text,
        Labels: textMap,
        StopSignal: text,
        StopTimeout: number,
    }),
    HostConfig,
    NetworkSettings: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Networks: zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), Endpoint).nullish() }),
});
/** One element of `docker image inspect`. */
const Image = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Id: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    RepoTags: texts,
    RepoDigests: texts,
    Architecture: text,
    Os: text,
    Variant: text,
    Config: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
        User: text,
        Env: texts,
        Cmd: texts,
        Healthcheck: HealthCheck.nullish(),
        WorkingDir: text,
        Entrypoint: texts,
        Labels: textMap,
        StopSignal: text,
        Volumes: zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.unknown()).nullish(),
    })
        .nullish(),
});
/** One element of `docker volume inspect`. */
const Volume = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Name: zod__WEBPACK_IMPORTED_MODULE_0__.string(), Driver: zod__WEBPACK_IMPORTED_MODULE_0__.string(), Labels: textMap, Options: textMap });
/** One element of `docker network inspect`. */
const Network = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    Id: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    Name: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    Driver: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
    EnableIPv6: flag,
    Internal: flag,
    Attachable: flag,
    IPAM: zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ Driver: text, Options: textMap, Config: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.json())).nullish() }).nullish(),
    Options: textMap,
    Labels: textMap,
});
/** What `docker info` says of the engine's defaults. */
const EngineInfo = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({ DefaultRuntime: text, LoggingDriver: text, ServerErrors: texts });
/** The part of `/etc/docker/daemon.json` that decides what a container gets without asking. */
const DaemonFile = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    "log-opts": zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(),
    "default-ulimits": zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.unknown()).optional(),
    "default-shm-size": zod__WEBPACK_IMPORTED_MODULE_0__.union([zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.number()]).optional(),
    "default-ipc-mode": zod__WEBPACK_IMPORTED_MODULE_0__.string().optional(),
});
const RawRecord = zod__WEBPACK_IMPORTED_MODULE_0__.custom((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const RawRecords = zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), RawRecord.nullable()).nullish();
/** `docker compose config --format json`, interpolated or not. Services stay raw: normalise/ knows their spellings. */
const ComposeConfig = zod__WEBPACK_IMPORTED_MODULE_0__.looseObject({
    name: zod__WEBPACK_IMPORTED_MODULE_0__.string().optional(),
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
        return zod__WEBPACK_IMPORTED_MODULE_0__.array(schema).parse(JSON.parse(trimmed));
    return trimmed.split("\n").map((line) => schema.parse(JSON.parse(line)));
}


/***/ }),

/***/ 3170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ COMPOSE_KINDS),
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   Un: () => (/* binding */ RENDERED),
/* harmony export */   cv: () => (/* binding */ renderedFolder),
/* harmony export */   gR: () => (/* binding */ valuesFileOf),
/* harmony export */   nE: () => (/* binding */ typed),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* unused harmony export SECRET_VARIABLES */
/* harmony import */ var _hub_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(562);

/** The kinds that this adapter turns into resources. */
const COMPOSE_KINDS = ["Platform", "Provider", "Stack"];
/** Where rendered files lie in the tree that the rest of the adapter reads; nothing of it is ever in Git or on a disk. */
const RENDERED = ".omni-scale/rendered";
/** A component of one of {@link COMPOSE_KINDS} with its spec's type; the loader checked the spec against its kind. */
function typed(component) {
    return component;
}
/** The virtual folder of a rendered component, e.g. `.omni-scale/rendered/Platform-home`. */
function renderedFolder(name) {
    return `${RENDERED}/${name.replace("/", "-")}`;
}
/** The values file that a component is rendered with; undefined where it has Compose files of its own. */
function valuesFileOf(component) {
    const { kind, spec } = typed(component);
    return kind !== "Stack" && "values" in spec.stack ? spec.stack.values : undefined;
}
/** See {@link Adapter.sources}. */
function sourcesOf(component) {
    return [valuesFileOf(component) ?? stackOf(component).spec.path];
}
/** The component as any Compose project; a rendered one lies in its virtual folder. */
function stackOf(component) {
    const one = typed(component);
    switch (one.kind) {
        case "Stack":
            return { ...component, spec: one.spec };
        case "Platform":
            return {
                ...component,
                spec: asStack(component.name, one.spec, platformVariables(one.spec), platformDefaults(one.spec)),
                hub: (0,_hub_place_js__WEBPACK_IMPORTED_MODULE_0__/* .hubOf */ .rX)(one.spec),
            };
        case "Provider":
            return { ...component, spec: asStack(component.name, one.spec, providerVariables(one.spec), {}) };
    }
}
/** `variables` and `defaults` are what a rendered project needs; own files say themselves what they want. */
function asStack(name, { stack, project, directory, host, variables, probes, timeout }, needed, defaults) {
    const rest = {
        ...(project === undefined ? {} : { project }),
        ...(directory === undefined ? {} : { directory }),
        ...(host === undefined ? {} : { host }),
    };
    const asked = {
        ...(probes === undefined ? {} : { probes }),
        ...(timeout === undefined ? {} : { timeout }),
    };
    if ("path" in stack)
        return { ...stack, ...rest, ...(variables === undefined ? {} : { variables }), ...asked };
    const { envFiles } = stack;
    return {
        path: renderedFolder(name),
        ...(envFiles === undefined ? {} : { envFiles }),
        ...rest,
        variables: { ...needed, ...variables },
        ...defaults,
        ...asked,
    };
}
/** Names that the templates use for secrets; without a reference each has to come from an env file on the host. */
const SECRET_VARIABLES = {
    authKey: "TS_AUTHKEY",
    tsidpAuthKey: "TSIDP_TS_AUTHKEY",
    clientSecret: "OMNI_OIDC_CLIENT_SECRET",
    accountId: "OMNI_ACCOUNT_ID",
    omniKey: "OMNI_SERVICE_ACCOUNT_KEY",
    tokenSecret: "PROXMOX_TOKEN_SECRET",
    password: "PROXMOX_PASSWORD",
};
function platformVariables({ tailnet, auth, account }) {
    const id = account?.id;
    return given({
        authKey: tailnet?.authKey,
        accountId: typeof id === "string" ? undefined : id,
        ...(auth !== undefined && "tailscale" in auth
            ? { clientSecret: auth.tailscale.clientSecret, tsidpAuthKey: auth.tailscale.tsidp?.authKey }
            : {}),
        ...(auth !== undefined && "oidc" in auth ? { clientSecret: auth.oidc.clientSecret } : {}),
    });
}
function providerVariables({ tailnet, omni, proxmox }) {
    const credentials = proxmox?.credentials;
    return given({
        authKey: tailnet?.authKey,
        omniKey: omni.key,
        ...(credentials !== undefined && "token" in credentials ? { tokenSecret: credentials.token.secret } : {}),
        ...(credentials !== undefined && "login" in credentials ? { password: credentials.login.password } : {}),
    });
}
function given(references) {
    return Object.fromEntries(Object.entries(references).flatMap(([key, reference]) => reference === undefined ? [] : [[SECRET_VARIABLES[key], reference]]));
}
/** Omni's image has no shell for a health check, so it is asked over HTTP, by the address that nodes use. */
function platformDefaults({ lan, ports, services }) {
    return {
        probes: [{ healthy: services.sidecar }, { http: { url: `https://${lan}:${ports.api}/healthz`, insecure: true } }],
        timeout: 300,
    };
}


/***/ }),

/***/ 2042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runbook)
/* harmony export */ });
/* unused harmony export RUNBOOK_SECTIONS */
/** Where messages send people who have to do something; must not hold what to do (docs/runbook.md does). */
/** The sections of docs/runbook.md, by their anchors. A test holds the two together. */
const RUNBOOK_SECTIONS = (/* unused pure expression or super */ null && ([
    "held",
    "failed",
    "rolled-back",
    "unknown",
    "skipped",
    "locked",
    "drifted",
    "unreachable",
    "stuck",
    "blocked",
    "omni-stands-still",
]));
/** Such a section from the root of this repository, as rules have theirs: `docs/runbook.md#held`. */
function runbook(section) {
    return `docs/runbook.md#${section}`;
}


/***/ })

};
