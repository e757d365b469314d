export const id = 252;
export const ids = [252];
export const modules = {

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ missingTools),
/* harmony export */   H: () => (/* binding */ installTools),
/* harmony export */   labTool: () => (/* binding */ labTool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4945);
/**
 * The few programs that an apply calls on a Docker host besides `docker` and `sh`, for machines that do not even have
 * those; each with the options that it is called with. Must not be used where the machine has its own.
 */



const DONE = { code: 0 };
/** For what is outside the subset. */
const OUTSIDE = 64;
const TOOLS = {
    true: () => DONE,
    cat: async ([path]) => ({ code: 0, output: path === undefined ? await readInput() : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) }),
    chgrp: ([group = "", path = ""]) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).uid, Number(group));
        return DONE;
    },
    chmod: ([mode = "", path = ""]) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, Number.parseInt(mode, 8));
        return DONE;
    },
    date: () => ({ code: 0, output: `${Math.floor(Date.now() / 1000)}${String(Date.now() % 1000).padStart(3, "0")}000000\n` }),
    flock,
    head: ([, bytes = "0", path = ""]) => ({ code: 0, output: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path).subarray(0, Number(bytes)) }),
    id: () => ({ code: 0, output: `${process.getuid?.() ?? 0}\n` }),
    mkdir: (args) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(args.at(-1) ?? "", { mode: args[0] === "-m" ? Number.parseInt(args[1] ?? "", 8) : 0o777 });
        return DONE;
    },
    mv: (args) => {
        const [from = "", to = ""] = args.filter((one) => one !== "-f");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        return DONE;
    },
    rm: (args) => {
        for (const path of args.filter((one) => one !== "-f" && one !== "--"))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        return DONE;
    },
    sleep: async ([seconds = "0"]) => {
        await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
        return DONE;
    },
    stat: (args) => {
        const found = args[0] === "-L" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(args.at(-1) ?? "") : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(args.at(-1) ?? "");
        const shown = { "%u": String(found.uid), "%g": String(found.gid), "%a": (found.mode & 0o7777).toString(8) }[args.at(-2) ?? ""];
        return shown === undefined ? { code: OUTSIDE } : { code: 0, output: `${shown}\n` };
    },
    tr: async () => ({ code: 0, output: (await readInput()).toString("utf8").replaceAll("\n", "") }),
};
/** The names that PATH does not have; `flock` only when asked for, since the stand-in brings a better one. */
function missingTools(flockToo) {
    return Object.keys(TOOLS).filter((name) => (name === "flock" ? flockToo : !(0,_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .isInstalled */ .j$)(name)));
}
/** Writes each into `folder` as a program that calls `script` (dist/cli.js) with `lab-tool NAME`. */
function installTools(folder, names, { node, script }) {
    const call = [node, script].map((text) => `'${text.replaceAll("'", String.raw `'\''`)}'`).join(" ");
    for (const name of names)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `#!/bin/sh\nexec ${call} lab-tool ${name} "$@"\n`, { mode: 0o755 });
}
/** Runs one of them and gives its exit code. */
async function labTool([name = "", ...args], stdout) {
    const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
    if (tool === undefined)
        return OUTSIDE;
    try {
        const { code, output } = await tool(args);
        if (output !== undefined)
            stdout.write(output);
        return code;
    }
    catch (error) {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
        return 1;
    }
}
/** Standard input to its end. */
async function readInput() {
    const chunks = [];
    for await (const chunk of process.stdin)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/**
 * `flock -n FD` without the system call, which Node does not have: a file beside the locked one names the shell that
 * called us, and counts while that process is there and has the locked file open. Linux only.
 */
function flock([option, descriptor = ""]) {
    if (option !== "-n" || !/^\d+$/.test(descriptor))
        return { code: OUTSIDE };
    const locked = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(`/proc/self/fd/${descriptor}`);
    const holder = `${locked}.holder`;
    for (const last of [false, true]) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(holder, String(process.ppid), { flag: "wx" });
            return DONE;
        }
        catch (error) {
            if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
                throw error;
            const pid = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(holder, "utf8");
            if (last || (pid !== String(process.ppid) && hasOpen(pid, locked)))
                return { code: 1 };
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(holder, { force: true });
        }
    }
    return { code: 1 };
}
function hasOpen(pid, path) {
    const folder = `/proc/${pid}/fd`;
    return orGone(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder), []).some((fd) => orGone(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, fd)), "") === path);
}
/** What a process shows of itself; `gone` when it ended, or closed the descriptor, while we looked. */
function orGone(look, gone) {
    try {
        return look();
    }
    catch {
        return gone;
    }
}


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   j$: () => (/* binding */ isInstalled)
/* harmony export */ });
/* unused harmony export searchPath */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/** Runs programs of this machine for the demo and waits for them; must not use a shell. */



/** Never rejects: what cannot be started ended with -1. */
function run(command, args, options = {}) {
    const { cwd, input, programs, timeoutMs = 60_000 } = options;
    const env = { ...process.env, PATH: searchPath(programs) };
    return new Promise((resolve) => {
        // In a group of its own, so that Ctrl-C leaves what cleans up alone.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { env, timeout: timeoutMs, detached: true, ...(cwd === undefined ? {} : { cwd }) });
        const said = { stdout: "", stderr: "" };
        for (const stream of ["stdout", "stderr"])
            child[stream].setEncoding("utf8").on("data", (text) => (said[stream] += text));
        child.once("error", (error) => resolve({ code: -1, stdout: "", stderr: error.message }));
        child.once("close", (code) => resolve({ code: code ?? -1, ...said }));
        // A program that needs no input may be gone before all of it is written.
        child.stdin.on("error", () => undefined).end(input);
    });
}
/** PATH, after `programs`. */
function searchPath(programs) {
    const own = process.env["PATH"] ?? "";
    return programs === undefined ? own : `${programs}${node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter}${own}`;
}
/** Whether PATH has such a program. */
function isInstalled(program) {
    return searchPath(undefined)
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .some((folder) => folder !== "" && isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program)));
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        // Not there, or not ours to run: both mean that it cannot be used.
        return false;
    }
}


/***/ })

};
