export const id = 905;
export const ids = [905];
export const modules = {

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ RemoteError),
/* harmony export */   iZ: () => (/* binding */ rethrowRemote),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);
/** The errors that end a command; must not format for a surface. Findings in files are Diagnostics instead. */

/** Something the person who started the run can mend: a wrong input, a missing program or permission. */
class UserError extends Error {
    name = "UserError";
    words;
    /** What to do now; always present. */
    fix;
    constructor(words, fix, options) {
        super((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(words), options);
        this.words = words;
        this.fix = fix;
    }
}
/** A remote system refused, failed or did not answer. Never carries a request header or body. */
class RemoteError extends Error {
    name = "RemoteError";
    /** e.g. `github`, `docker`. */
    system;
    /** e.g. `GET /repos/o/r/pulls/1`, `docker compose up`. */
    operation;
    /** HTTP status or exit code; absent when there was no answer at all. */
    status;
    /** The same call may work later. For a write that may have happened, read back instead. */
    retryable;
    words;
    constructor(about, options) {
        super(`${about.system}: ${about.operation}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(about.words)}`, options);
        this.system = about.system;
        this.operation = about.operation;
        this.status = about.status;
        this.retryable = about.retryable;
        this.words = about.words;
    }
}
/**
 * For whoever takes a failed read for a fault of the file: throws what says nothing about the file itself. A content that
 * a damaged or partial clone does not have is unknown, and never as if the file were not there.
 */
function rethrowRemote(error) {
    if (error instanceof RemoteError)
        throw error;
}


/***/ }),

/***/ 3627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   f6: () => (/* binding */ withoutStop),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
/**
 * Sentences for people in which foreign text stays apart from ours; must not decide how either is escaped.
 *
 * A name or value that comes from a spec, a pull request or a remote system is untrusted: in Markdown it has to
 * stand in a code span, on a terminal without control characters. So a sentence is a list of our own words
 * (strings) and of quotes (untrusted text), and each renderer treats the quotes as its surface needs.
 */
/**
 * Tagged template for {@link Words}: the literal parts are ours, every `${}` is quoted, unless it is itself Words
 * or a number.
 *
 * @example say`image ${tag} is not on the host` // ["image ", { quote: tag }, " is not on the host"]
 */
function say(literals, ...values) {
    const words = [];
    literals.forEach((literal, index) => {
        if (literal !== "")
            words.push(literal);
        const value = values[index];
        if (value === undefined)
            return;
        if (typeof value === "string")
            words.push({ quote: value });
        else if (typeof value === "number")
            words.push(String(value));
        else
            words.push(...value);
    });
    return words;
}
/** Joins sentences or names with our own separator, e.g. `list([say`a`, say`b`])` gives "a, b". */
function list(items, separator = ", ") {
    return items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
}
/** A sentence as a part of another one: without the full stop of ours at its end. */
function withoutStop(words) {
    const last = words.at(-1);
    return typeof last === "string" && last.endsWith(".") ? [...words.slice(0, -1), last.slice(0, -1)] : words;
}
/** The sentence as plain text, quotes bare: for JSON output, sorting and tests, never for Markdown or a log. */
function plain(words) {
    return words.map((word) => (typeof word === "string" ? word : word.quote)).join("");
}


/***/ }),

/***/ 5905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
;// CONCATENATED MODULE: ./build/runtime/masks.js
/** The secrets of a run, to keep them out of everything that is printed; must not print or keep them elsewhere. */
/** Stands in print for a secret; the runner's own sign. */
const HIDDEN = "***";
/** Shorter lines are not secrets, and hiding them would make a log unreadable (`{`, `---`). */
const SHORTEST = 4;
/** Shorter pieces of an encoding turn up in other text by chance. */
const SHORTEST_PIECE = 8;
function createMasks() {
    const lines = new Set();
    const forms = new Set();
    let pattern;
    return {
        add(secret) {
            const added = linesOf(secret).filter((line) => !lines.has(line));
            for (const line of added) {
                lines.add(line);
                for (const form of formsOf(line))
                    forms.add(form);
            }
            // The whole as well: encoded, several lines are one text.
            if (added.length > 0)
                for (const form of formsOf(secret))
                    forms.add(form);
            pattern = forms.size === 0 ? undefined : new RegExp(longestFirst(forms).map(escapePattern).join("|"), "g");
            return added;
        },
        redact: (text) => (pattern === undefined ? text : text.replace(pattern, HIDDEN)),
    };
}
function linesOf(secret) {
    return [...new Set(secret.split(/[\r\n]+/).map((line) => line.trim()))].filter((line) => line.length >= SHORTEST);
}
function formsOf(text) {
    const bytes = Buffer.from(text, "utf8");
    const hex = bytes.toString("hex");
    // From the bytes: a lone surrogate, which has no encoding, has become the replacement character there.
    const url = encodeURIComponent(bytes.toString("utf8"));
    const json = JSON.stringify(text).slice(1, -1);
    const urlForms = [url, url.replaceAll("%20", "+"), url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
    const forms = [text, hex, hex.toUpperCase(), ...urlForms, json, json.replaceAll("/", "\\/"), ...base64FormsOf(bytes)];
    return forms.filter((form) => form.length >= SHORTEST);
}
/**
 * The value alone, and what of it stays the same when other bytes stand before and after (`user:password`):
 * three alignments, without the first and last characters that the neighbours share.
 */
function base64FormsOf(bytes) {
    const pieces = [0, 1, 2].map((skipped) => {
        const rest = bytes.subarray(skipped);
        return rest.subarray(0, rest.length - (rest.length % 3)).toString("base64");
    });
    const forms = [bytes.toString("base64"), ...pieces.filter((piece) => piece.length >= SHORTEST_PIECE)];
    return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_"), form.replace(/=+$/, "")]);
}
function longestFirst(forms) {
    return [...forms].toSorted((a, b) => b.length - a.length);
}
function escapePattern(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`);
}

// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
;// CONCATENATED MODULE: ./build/runtime/log-text.js

/**
 * One line: our own words as they are, quotes without anything that acts or hides. A quote cannot begin a line of
 * its own, move the cursor, colour, reverse the reading direction, or name a secret.
 */
function lineOf(words, masks) {
    const text = words.map((word) => (typeof word === "string" ? word : inert(masks.redact(word.quote)))).join("");
    // Again for a secret that is only there once the pieces are together.
    return masks.redact(text.replaceAll("\n", " "));
}
/** Several lines of foreign text: the line feeds stay, each line becomes harmless. */
function log_text_linesOf(text, masks) {
    return masks.redact(text).split(/\r?\n/).map(inert).join("\n");
}
/** Whether a line holds text that is not ours. */
function hasQuotes(words) {
    return words.some((word) => typeof word !== "string");
}
/** A finding as sentences: what with its place and rule, why, how to fix it, where to read on. */
function sentencesOf(diagnostic) {
    const { at, severity, rule, component } = diagnostic;
    const place = at === undefined ? (0,core_words/* say */.cv) `` : (0,core_words/* say */.cv) `${at.file}:${at.line}:${at.column}: `;
    const about = component === undefined ? (0,core_words/* say */.cv) `` : (0,core_words/* say */.cv) ` ${component}`;
    return [
        [...place, `${severity} `, ...(0,core_words/* say */.cv) `${rule}`, ...about, ": ", ...diagnostic.what],
        diagnostic.why,
        (0,core_words/* list */.p_)([(0,core_words/* say */.cv) `Fix:`, diagnostic.fix], " "),
        ...(diagnostic.link === undefined ? [] : [(0,core_words/* say */.cv) `More: ${diagnostic.link}`]),
    ];
}
/** A line feed shows as `⏎`, every other character that is not seen or acts by its code. */
function inert(text) {
    return text
        .replaceAll("\n", "⏎")
        .replaceAll("\t", " ")
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replaceAll("##[", "##\\u{5b}");
}

;// CONCATENATED MODULE: ./build/runtime/log-terminal.js
/** The log of a command line: standard error for people, standard output for results; must not be used on a runner. */


const RED = "31";
const YELLOW = "33";
const GREY = "90";
const CLEAR_LINE = "\r\u001b[2K";
const DEFAULT_COLUMNS = 80;
/** A log for a terminal or a file. Colours and progress in place only on a terminal; `color: false` for NO_COLOR. */
function createTerminalLog(parts) {
    const { masks, stdout, stderr } = parts;
    const terminal = stderr.isTTY === true;
    let progress = "";
    const paint = (code, text) => (terminal && parts.color ? `\u001b[${code}m${text}\u001b[0m` : text);
    const print = (text) => {
        stderr.write(terminal && progress !== "" ? `${CLEAR_LINE}${text}\n` : `${text}\n`);
        progress = "";
    };
    const tell = (label, words, color) => print(`${paint(color, lineOf(label, masks))} ${lineOf(words, masks)}`);
    return {
        info: (words) => print(lineOf(words, masks)),
        warn: (words) => tell((0,core_words/* say */.cv) `warning:`, words, YELLOW),
        error: (words) => tell((0,core_words/* say */.cv) `error:`, words, RED),
        diagnostic(diagnostic) {
            const [what, ...rest] = sentencesOf(diagnostic).map((sentence) => lineOf(sentence, masks));
            const color = diagnostic.severity === "error" ? RED : diagnostic.severity === "warning" ? YELLOW : GREY;
            print(paint(color, what ?? ""));
            for (const sentence of rest)
                print(`  ${sentence}`);
        },
        progress(words) {
            const line = lineOf(words, masks);
            if (line === progress)
                return;
            if (!terminal)
                print(line);
            // Cut to one row: what wraps could not be taken back.
            else
                stderr.write(`${CLEAR_LINE}${paint(GREY, cut(line, (stderr.columns ?? DEFAULT_COLUMNS) - 1))}`);
            progress = line;
        },
        result(text) {
            if (terminal && progress !== "")
                stderr.write(CLEAR_LINE);
            progress = "";
            // A file or a pipe gets the text as it was rendered, byte for byte; a terminal would act on what is in it.
            const shown = stdout.isTTY === true ? log_text_linesOf(text, masks) : masks.redact(text);
            stdout.write(shown.endsWith("\n") ? shown : `${shown}\n`);
        },
        mask: (secret) => void masks.add(secret),
        redact: (text) => masks.redact(text),
    };
}
function cut(line, columns) {
    if (line.length <= columns)
        return line;
    // Not through the middle of a character that is two units long.
    return `${line.slice(0, Math.max(0, columns - 1)).replace(/[\ud800-\udbff]$/, "")}…`;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/runtime/signals.js
/**
 * SIGINT and SIGTERM as the run's stop; must not end anything by itself but this process, and that only when asked twice.
 *
 * A cancelled job gets SIGINT, SIGTERM after 7.5 s, and is killed 2.5 s later. The first one stops the run in order:
 * no new step begins, children are asked to end, journals are written. The second one ends at once; what must not be
 * left behind then is undone by at-exit.ts.
 */

/** Why a run was stopped; the reason of the signal. */
class Stopped extends Error {
    name = "Stopped";
    by;
    constructor(by) {
        super(`stopped by ${by}`);
        this.by = by;
    }
}
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
/** Listens until disposed of. `onStop` is told of the first signal, once. */
function listenForSignals(onStop) {
    const stop = new AbortController();
    // Every request and every child that is under way listens; Node 20 takes more than ten for a leak, and warns people.
    (0,external_node_events_.setMaxListeners)(0, stop.signal);
    const listeners = ["SIGINT", "SIGTERM"].map((by) => {
        const listener = () => {
            if (stop.signal.aborted)
                process.exit(EXIT_CODES[by]);
            stop.abort(new Stopped(by));
            onStop(by);
        };
        process.on(by, listener);
        return { by, listener };
    });
    return {
        signal: stop.signal,
        [Symbol.dispose]() {
            for (const { by, listener } of listeners)
                process.off(by, listener);
        },
    };
}

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/main/version.generated.js
/** The version of package.json; generated by scripts/generate.ts, change it there. */
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./build/main/failure.js
/** From an exception to what a person reads, in one place; must not end the process. */



/** Says what ended the run. An error that is none of ours is a bug, and is shown with its origin. */
function tellFailure(error, log) {
    if (error instanceof errors/* UserError */.yo) {
        log.error(error.words);
        log.info(error.fix);
        return;
    }
    if (isStop(error) || isStoppedWithRun(error)) {
        log.error((0,core_words/* say */.cv) `The run was stopped before it was done. Start it again: it goes on where it stopped.`);
        return;
    }
    if (error instanceof errors/* RemoteError */.Hi) {
        log.error((0,core_words/* say */.cv) `${error.system} did not do what was asked (${error.operation}): ${error.words}`);
        log.info(error.retryable ? (0,core_words/* say */.cv) `Nothing is lost: start the run again.` : (0,core_words/* say */.cv) `Mend that, then start the run again.`);
        return;
    }
    if (isRefusedByDisk(error)) {
        log.error((0,core_words/* say */.cv) `This machine refused a file: ${error.message}.`);
        log.info((0,core_words/* say */.cv) `Free space on it, or let the user who runs this write there, then start the run again.`);
        return;
    }
    log.error((0,core_words/* say */.cv) `${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    log.info((0,core_words/* say */.cv) `This is a bug in Omni-Scale ${[VERSION]}. Please report it with the lines above.`);
}
/** An aborted signal's reason: our own stop, or what node calls one. */
function isStop(error) {
    return error instanceof Error && (error.name === "Stopped" || error.name === "AbortError");
}
/** A program or a request that our own stop ended. Of other aborts, as one after a timeout, that is not said. */
function isStoppedWithRun(error) {
    return (error instanceof errors/* RemoteError */.Hi && (isStoppedWithRun(error.cause) || (error.cause instanceof Error && error.cause.name === "Stopped")));
}
const DISK = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES"]);
/** A full or closed disk: what the machine's owner mends, and we cannot. */
function isRefusedByDisk(error) {
    return error instanceof Error && "code" in error && DISK.has(error.code);
}

;// CONCATENATED MODULE: ./build/main/machine-commands.js
function addMachineCommands(program, run) {
    const machine = program.command("machine").description("one machine of a cluster");
    common(machine.command("replace").description("make a machine anew that a provider made"))
        .argument("<cluster>", "its id")
        .argument("<machine>", "its host name, its id, or its machine request's")
        .action(async (cluster, name, options) => run({ wish: { is: "machine", cluster, machine: name }, ...options }));
    const set = program.command("machine-set").description("all machines of a set");
    common(set.command("roll").description("make every machine anew that is not of its class as it is now, one at a time"))
        .argument("<cluster>", "its id")
        .argument("<set>", "the machine set's id, e.g. prod-workers")
        .action(async (cluster, id, options) => run({ wish: { is: "machine-set", cluster, set: id }, ...options }));
}
function common(command) {
    return command
        .option("-c, --config <path>", "configuration file", "omni-scale.yaml")
        .option("--acknowledge <guard...>", "clear guards, and gates that nobody could look at, by their names")
        .option("--confirm-delete <name>", "the name that you would be asked to type")
        .option("--json", "print the result as JSON");
}

;// CONCATENATED MODULE: ./build/main/command-line.js
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
/** The command line: arguments → command → text and exit code; its only reporter of failure. Must not know the lab. */








/** Runs `omni-scale …` and gives the exit code (0 nothing to do, 2 changes, 1 error). Never rejects. */
async function runCommandLine(argv, line) {
    let exit = 0;
    const done = (code) => void (exit = code);
    const program = new esm/* Command */.uB("omni-scale")
        .description("Runs a self-hosted Sidero Omni installation from Git.")
        .version(VERSION, "-V, --version", "print the version")
        .exitOverride()
        .configureOutput({ writeOut: (text) => void line.stdout.write(text), writeErr: (text) => void line.stderr.write(text) });
    const common = (name, description) => program.command(name).description(description).option("-c, --config <path>", "configuration file", "omni-scale.yaml");
    const output = (command) => command
        .option("--json", "print the result as JSON")
        .option("--format <format>", "text or markdown (what the pull request comment says)", format, "text");
    output(common("validate", "check the specs alone; asks no host")).action(async (options) => done(await runIn(line, "validate", options)));
    output(selecting(common("plan", "say what an apply would do")))
        .option("--base <revision>", "only what differs from this commit")
        .action(async (options) => done(await runIn(line, "plan", options)));
    output(selecting(common("drift", "say where what runs is not what Git says, with both ways out"))).action(async (options) => done(await runIn(line, "drift", options)));
    output(selecting(common("apply", "carry out a plan that you have read")))
        .option("--accept <digest...>", "let through what has this digest; without it you are asked")
        .option("--acknowledge <guard...>", "clear guards by their names")
        .option("--confirm-delete <component...>", "components that may be deleted")
        .action(async (options) => done(await runIn(line, "apply", options)));
    program
        .command("init")
        .description("look through this repository and write omni-scale.yaml and the calling workflow, for plans alone")
        .action(async () => done(await telling(line, async (log) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(758), __webpack_require__.e(231), __webpack_require__.e(687)]).then(__webpack_require__.bind(__webpack_require__, 8687))).initialise({ ...line, log }))));
    program
        .command("explain")
        .description("what a rule looks for, why, and how to mend what it finds")
        .argument("[rule]", "its id, e.g. O19; all of them are listed without one")
        .option("--json", "print the result as JSON")
        .action(async (rule, { json }) => done(await telling(line, async (log) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(799), __webpack_require__.e(957), __webpack_require__.e(857), __webpack_require__.e(758), __webpack_require__.e(601), __webpack_require__.e(835), __webpack_require__.e(925), __webpack_require__.e(285), __webpack_require__.e(528), __webpack_require__.e(773), __webpack_require__.e(776)]).then(__webpack_require__.bind(__webpack_require__, 2776))).explainRules(rule, log, json === true))));
    program
        .command("render")
        .description("print a cluster template as the resources that Omni would get; asks nobody")
        .argument("<file>", "the template")
        .option("--allowed-dir <folder>", "what its files have to lie in; the template's own folder unless told")
        .option("--omni-version <version>", "of the Omni that gets them, e.g. 1.11; the oldest that has the template's fields unless told")
        .option("--json", "print the result as JSON")
        .action(async (file, options) => done(await renderIn(line, file, options)));
    addMachineCommands(program, async (asked) => done(await replaceIn(line, asked)));
    common("doctor", "check what a plan and an apply need of a host")
        .option("--install-observe <host>", "put the script for a plan's read-only key on this host: local, or one of the specs, as Platform/hub")
        .option("--identity <file>", "log in with this private key, not with those of your ssh agent and ~/.ssh")
        .action(async (options) => done(await telling(line, async (log) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(758), __webpack_require__.e(601), __webpack_require__.e(231), __webpack_require__.e(468), __webpack_require__.e(925), __webpack_require__.e(838)]).then(__webpack_require__.bind(__webpack_require__, 6824))).examine({ ...line, log, ...options }))));
    line.extend?.(program, done);
    try {
        await program.parseAsync([...argv], { from: "user" });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        return error.exitCode === 0 ? 0 : 1;
    }
    return exit;
}
async function replaceIn(line, asked) {
    return telling(line, async (log) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const stop = __addDisposableResource(env_1, listenForSignals((by) => log.warn((0,core_words/* say */.cv) `Stopped by ${[by]}: nothing new is begun.`)), false);
            return await (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(957), __webpack_require__.e(758), __webpack_require__.e(601), __webpack_require__.e(231), __webpack_require__.e(468), __webpack_require__.e(285), __webpack_require__.e(900), __webpack_require__.e(768)]).then(__webpack_require__.bind(__webpack_require__, 9280))).replaceMachines({ ...line, log, signal: stop.signal, ...asked });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    });
}
async function renderIn(line, file, { allowedDir, omniVersion, json }) {
    const where = {
        file,
        folder: line.folder,
        ...(allowedDir === undefined ? {} : { allowed: allowedDir }),
        ...(omniVersion === undefined ? {} : { version: omniVersion }),
    };
    return telling(line, async (log) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(799), __webpack_require__.e(758), __webpack_require__.e(835), __webpack_require__.e(200)]).then(__webpack_require__.bind(__webpack_require__, 6200))).renderFile(where, log, json === true));
}
function selecting(command) {
    return command.option("--components <name...>", "only these components, e.g. Stack/media");
}
function format(value) {
    if (value === "text" || value === "markdown")
        return value;
    throw new esm/* InvalidArgumentError */.Di("It is text or markdown.");
}
/** What a command needs is loaded when it is known which one: `validate` starts without undici, adapters and reports. */
async function runIn(line, command, options) {
    return telling(line, async (log) => {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const stop = __addDisposableResource(env_2, listenForSignals((by) => log.warn((0,core_words/* say */.cv) `Stopped by ${[by]}: nothing new is begun.`)), false);
            const { json, format: shape, base, ...flags } = options;
            const shown = json === true ? "json" : (shape ?? "text");
            const colour = shown === "text" && line.stdout.isTTY === true && (line.env["NO_COLOR"] ?? "") === "";
            if (command === "validate")
                return await (await Promise.all(/* import() */[__webpack_require__.e(231), __webpack_require__.e(434)]).then(__webpack_require__.bind(__webpack_require__, 4196))).checkSpecs({ ...line, log, flags, shown });
            const laptop = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(674), __webpack_require__.e(799), __webpack_require__.e(957), __webpack_require__.e(857), __webpack_require__.e(547), __webpack_require__.e(758), __webpack_require__.e(601), __webpack_require__.e(231), __webpack_require__.e(835), __webpack_require__.e(468), __webpack_require__.e(925), __webpack_require__.e(285), __webpack_require__.e(528), __webpack_require__.e(773), __webpack_require__.e(900), __webpack_require__.e(57)]).then(__webpack_require__.bind(__webpack_require__, 9057));
            return await laptop.runOnLaptop({
                ...line,
                log,
                signal: stop.signal,
                command,
                flags,
                shown,
                colour,
                ...(base === undefined ? {} : { base }),
            });
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            __disposeResources(env_2);
        }
    });
}
/** Runs `work` with a log for the terminal; what it throws is told there, and is exit code 1. */
async function telling({ env, stdout, stderr }, work) {
    const log = createTerminalLog({ masks: createMasks(), stdout, stderr, color: (env["NO_COLOR"] ?? "") === "" });
    try {
        return await work(log);
    }
    catch (error) {
        tellFailure(error, log);
        return 1;
    }
}


/***/ })

};
