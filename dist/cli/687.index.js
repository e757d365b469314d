export const id = 687;
export const ids = [687];
export const modules = {

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

/***/ 8687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initialise: () => (/* binding */ initialise)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/rules/files.js
var files = __webpack_require__(1447);
// EXTERNAL MODULE: ./build/rules/scripts.js
var rules_scripts = __webpack_require__(5656);
// EXTERNAL MODULE: ./build/specs/envelope.js
var envelope = __webpack_require__(163);
// EXTERNAL MODULE: ./build/specs/glob.js
var glob = __webpack_require__(3133);
// EXTERNAL MODULE: ./build/specs/native.js
var specs_native = __webpack_require__(40);
;// CONCATENATED MODULE: ./build/specs/discover.js




/** Whether a file is worth reading for this, by its name alone. */
function isCandidate(path) {
    return /\.ya?ml$/i.test(path) && !/(^|\/)(\.git|\.github|\.gitlab|node_modules|vendor)\//.test(path);
}
const COMPOSE = /(^|\/)(docker-)?compose\.ya?ml$/;
const OMNI_IMAGE = /^\s*image:\s*["']?ghcr\.io\/siderolabs\/omni[:@]/m;
/** Folders of which people do not run what lies in them, by their own name. */
const ASIDE = new Map([
    ...["example", "examples", "sample", "samples", "demo", "demos"].map((name) => [name, "an example"]),
    ...["test", "tests", "testdata", "fixtures", "e2e"].map((name) => [name, "for tests"]),
    ...["archive", "archived", "attic", "backup", "backups", "deprecated", "disabled", "old"].map((name) => [name, "set aside"]),
    ...["doc", "docs"].map((name) => [name, "documentation"]),
]);
/** Looks through the texts of a repository's candidates. */
function discover(files) {
    const picked = [];
    const ignored = [];
    const owners = new Map();
    for (const file of files.toSorted(byDepth)) {
        const one = componentOf(file);
        if (one === undefined)
            continue;
        const because = reasonAgainst(one, file, owners);
        if (because !== undefined)
            ignored.push({ path: file.path, because });
        else {
            picked.push(one);
            for (const name of one.components)
                owners.set(name, file.path);
        }
    }
    return { picked: picked.toSorted(byPath), ignored: ignored.toSorted(byPath) };
}
function componentOf({ path, text }) {
    if (COMPOSE.test(path)) {
        if (!/^services:/m.test(text))
            return undefined;
        const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
        const name = (0,specs_native/* nameFor */.Fe)(folder === "." ? "stack" : folder.slice(folder.lastIndexOf("/") + 1));
        return { is: "stack", path: folder, components: [`Stack/${name}`], runsOmni: OMNI_IMAGE.test(text) };
    }
    if (new RegExp(`^apiVersion:\\s*["']?${envelope/* API_VERSION */.mG}`, "m").test(text))
        return { is: "file", path, components: [] };
    const components = (0,specs_native/* nativeIn */.TB)(text, path).components.map(({ name }) => name);
    return components.length === 0 ? undefined : { is: "file", path, components };
}
function reasonAgainst(one, { path, text }, owners) {
    const aside = path
        .split("/")
        .slice(0, -1)
        .flatMap((folder) => ASIDE.get(folder.toLowerCase()) ?? [])
        .at(0);
    if (aside !== undefined)
        return (0,words/* say */.cv) `it is ${[aside]}`;
    if (/\.(example|sample|template|tmpl|bak|old)\.ya?ml$/i.test(path))
        return (0,words/* say */.cv) `its name says that it is no file to run`;
    if (/\{\{[^}]*\}\}/.test(text))
        return (0,words/* say */.cv) `it is a template of another tool: ${"{{ }}"} is nothing that YAML knows`;
    if (!glob/* GLOB */.X.test(one.path) || /[*?{}]/.test(one.path))
        return (0,words/* say */.cv) `its path has characters that a pattern cannot have`;
    const twice = one.components.find((name) => owners.has(name));
    if (twice !== undefined)
        return (0,words/* say */.cv) `${twice} is ${owners.get(twice) ?? ""} already`;
    return undefined;
}
/** What lies higher up comes first: of two of one name it is the likelier one. */
function byDepth(a, b) {
    return a.path.split("/").length - b.path.split("/").length || byPath(a, b);
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/specs/first-configuration.js
/** The text of a first `omni-scale.yaml`, for what was found in a repository; pure. */

/**
 * `paths` are all files of the repository. A folder becomes a pattern, also for one file, so that the next one put there
 * is picked up; but only where the pattern takes nothing else today.
 */
function firstConfiguration(picked, paths) {
    const include = patternsFor(picked.flatMap((one) => (one.is === "file" ? [one.path] : [])), paths);
    const stacks = picked.flatMap((one) => (one.is === "stack" ? [entryOf(one)] : []));
    const sections = [
        "# What Omni-Scale looks after in this repository; docs: specs/README.md of omni-scale.",
        ...(include.length === 0 ? [] : ["# Nothing outside these patterns is ever picked up.", (0,dist/* stringify */.As)({ include }).trimEnd()]),
        ...(stacks.length === 0 ? [] : ["# Folders of Compose projects, as they are.", (0,dist/* stringify */.As)({ stacks }).trimEnd()]),
        "# Plans only: every apply refuses. When the plans have convinced you: `mode: apply`.",
        "mode: observe",
    ];
    return `${sections.join("\n")}\n`;
}
function entryOf({ path, components }) {
    const name = components[0]?.slice("Stack/".length) ?? "";
    return path.slice(path.lastIndexOf("/") + 1) === name ? path : { path, name };
}
function patternsFor(files, paths) {
    const wanted = new Set(files);
    const patterns = files.map((file) => {
        const [, folder = "", ending = ""] = /^(.*\/)?[^/]*(\.\w+)$/.exec(file) ?? [];
        const alike = paths.filter((path) => path.startsWith(folder) && path.endsWith(ending) && !path.slice(folder.length).includes("/"));
        return folder !== "" && alike.every((path) => wanted.has(path)) ? `${folder}*${ending}` : file;
    });
    return [...new Set(patterns)];
}

;// CONCATENATED MODULE: ./build/commands/init.js
/**
 * `init`: looks through a repository that exists, and gives the two files that make its plans: the configuration and the
 * calling workflow. Must not write into the repository, nor ask any system.
 */






const CONFIGURATION = "omni-scale.yaml";
const WORKFLOW = ".github/workflows/omni-scale.yml";
/** More candidates are somebody else's files. */
const MAX_CANDIDATES = 2_000;
/** `workflow` is the text of the calling workflow. Rejects with a UserError where there is a configuration, or nothing to look after. */
async function init(tree, workflow) {
    const paths = (await tree.entries()).flatMap(({ path, type }) => (type === "file" ? [path] : []));
    if (paths.includes(CONFIGURATION)) {
        throw new errors/* UserError */.yo((0,words/* say */.cv) `${CONFIGURATION} is there already.`, (0,words/* say */.cv) `See what it picks up: ${"omni-scale validate"}.`);
    }
    const found = discover(await textsOf(tree, paths.filter(isCandidate).slice(0, MAX_CANDIDATES)));
    if (found.picked.length === 0)
        throw nothing(found);
    const scripts = await textsOf(tree, paths.filter(files/* isScript */.Kh).slice(0, files/* MAX_FILES */.BE));
    const rivals = scripts.flatMap(rules_scripts/* rivalsIn */.F).filter(({ command, at }) => command.startsWith("omnictl") || at.file.startsWith("."));
    const hasWorkflow = paths.includes(WORKFLOW);
    return {
        files: { [CONFIGURATION]: firstConfiguration(found.picked, paths), ...(hasWorkflow ? {} : { [WORKFLOW]: workflow }) },
        lines: [...pickedLines(found), ...ignoredLines(found), ...rivalLines(rivals), ...nextLines(found.picked, hasWorkflow)],
    };
}
async function textsOf(tree, paths) {
    const texts = [];
    for (const path of paths) {
        // What is too large, or no text, is nothing that a person wrote for us.
        const bytes = await tree.read(path, files/* MAX_FILE_BYTES */.gZ).catch(() => undefined);
        if (bytes !== undefined)
            texts.push({ path, text: new TextDecoder().decode(bytes) });
    }
    return texts;
}
function nothing({ ignored }) {
    const left = ignored.length === 0 ? (0,words/* say */.cv) `` : (0,words/* say */.cv) ` Left out: ${(0,words/* list */.p_)(ignored.map(({ path, because }) => (0,words/* say */.cv) `${path} (${because})`))}.`;
    return new errors/* UserError */.yo((0,words/* say */.cv) `Nothing here is a cluster template, a machine class, a Compose project or a spec of Omni-Scale.${left}`, (0,words/* say */.cv) `Start it at the root of the repository that has them, or write the first spec by hand (specs/README.md).`);
}
function pickedLines({ picked }) {
    return [
        (0,words/* say */.cv) `Picked up:`,
        ...picked.map((one) => {
            const what = one.components.length === 0 ? (0,words/* say */.cv) `specs of Omni-Scale` : (0,words/* list */.p_)(one.components.map((name) => (0,words/* say */.cv) `${name}`));
            const hint = one.is === "stack" && one.runsOmni
                ? (0,words/* say */.cv) `; it runs Omni itself: as ${"Platform"} its versions go step by step, with a copy before each (specs/README.md)`
                : (0,words/* say */.cv) ``;
            const whole = one.is === "stack" && one.path === "."
                ? (0,words/* say */.cv) `; every file of this repository is then one of the project's, and is written on its host`
                : (0,words/* say */.cv) ``;
            return (0,words/* say */.cv) `  ${one.path}: ${what}${hint}${whole}`;
        }),
    ];
}
function ignoredLines({ ignored }) {
    return ignored.length === 0 ? [] : [(0,words/* say */.cv) `Left out:`, ...ignored.map(({ path, because }) => (0,words/* say */.cv) `  ${path}: ${because}`)];
}
function rivalLines(rivals) {
    if (rivals.length === 0)
        return [];
    return [
        (0,words/* say */.cv) `What would fight with a merge, since it changes the same things; take it out before ${"mode: apply"}:`,
        ...rivals.map(({ command, at }) => (0,words/* say */.cv) `  ${`${at.file}:${at.line}`} runs ${command}`),
    ];
}
function nextLines(picked, hasWorkflow) {
    const ofOmni = picked.some(({ components }) => components.some((name) => !name.startsWith("Stack/")));
    return [
        hasWorkflow
            ? (0,words/* say */.cv) `${WORKFLOW} is there already and stays as it is.`
            : (0,words/* say */.cv) `Put the commit of a release in place of the zeros in ${WORKFLOW}: it says which Omni-Scale runs.`,
        ofOmni
            ? (0,words/* say */.cv) `Next: ${"omni-scale plan"}, with ${"OMNI_ENDPOINT"} and ${"OMNI_SERVICE_ACCOUNT_KEY"} (role Reader) in the environment; then commit both files in a pull request.`
            : (0,words/* say */.cv) `Next: ${"omni-scale plan"}; then commit both files in a pull request.`,
    ];
}

;// CONCATENATED MODULE: ./build/commands/caller.generated.js
/** The calling workflow of examples/minimal, for `init`; generated by scripts/generate.ts, change the example instead. */
const CALLER = "# The whole set-up: pull requests get a plan on a machine of GitHub's, merges are applied on a runner of yours, every six\n# hours drift is looked for, and a manual run repeats any of it.\n# Pin every `uses:` to the commit of the release you use.\nname: Omni-Scale\n\non:\n  pull_request:\n  merge_group:\n  push:\n    branches: [main]\n  schedule:\n    - cron: \"17 */6 * * *\"\n  workflow_dispatch:\n    inputs:\n      command:\n        description: What to do once more\n        type: choice\n        options: [apply, plan, drift]\n        default: apply\n      components:\n        description: Only these components (Kind/name, separated by commas)\n      accept:\n        description: Digests to let through as they are now\n      acknowledge:\n        description: Guards to clear, by their names\n      confirm-delete:\n        description: Names of components that may be deleted\n\npermissions: {}\n\njobs:\n  plan:\n    if: github.event_name == 'pull_request' || github.event_name == 'merge_group'\n    permissions:\n      contents: read # the specs\n      pull-requests: write # the comment\n      checks: write # the reviewed plan\n    uses: omni-scale/omni-scale/.github/workflows/plan.yml@0000000000000000000000000000000000000000 # v0.1.0\n    with:\n      omni-endpoint: ${{ vars.OMNI_ENDPOINT }}\n      # In a private repository whose every writer may have your hosts, a job on your runner can look at what runs:\n      # the first answer still comes from GitHub's machine within a minute, and the one that looked takes its place.\n      # live-runner: '[\"self-hosted\"]'\n    secrets:\n      omni-key: ${{ secrets.OMNI_READER_KEY }}\n      fingerprint-key: ${{ secrets.OMNI_SCALE_FINGERPRINT_KEY }}\n      secret-values: ${{ secrets.OMNI_SCALE_SECRETS }}\n\n  apply:\n    if: github.event_name == 'push'\n    permissions:\n      contents: read # the specs\n      pull-requests: write # the report\n      checks: read # the reviewed plans\n      issues: write # what failed\n    uses: omni-scale/omni-scale/.github/workflows/apply.yml@0000000000000000000000000000000000000000 # v0.1.0\n    with:\n      omni-endpoint: ${{ vars.OMNI_ENDPOINT }}\n    secrets:\n      omni-key: ${{ secrets.OMNI_OPERATOR_KEY }}\n      fingerprint-key: ${{ secrets.OMNI_SCALE_FINGERPRINT_KEY }}\n      secret-values: ${{ secrets.OMNI_SCALE_SECRETS }}\n\n  drift:\n    if: github.event_name == 'schedule'\n    permissions:\n      contents: read # the specs\n      issues: write # what drifted\n      pull-requests: read # who works on what\n    uses: omni-scale/omni-scale/.github/workflows/drift.yml@0000000000000000000000000000000000000000 # v0.1.0\n    with:\n      omni-endpoint: ${{ vars.OMNI_ENDPOINT }}\n    secrets:\n      omni-key: ${{ secrets.OMNI_READER_KEY }}\n      fingerprint-key: ${{ secrets.OMNI_SCALE_FINGERPRINT_KEY }}\n      secret-values: ${{ secrets.OMNI_SCALE_SECRETS }}\n\n  rerun:\n    if: github.event_name == 'workflow_dispatch'\n    permissions:\n      contents: read # the specs\n      pull-requests: write # the report of an apply\n      checks: read # the reviewed plans\n      issues: write # what drifted, what failed\n    uses: omni-scale/omni-scale/.github/workflows/rerun.yml@0000000000000000000000000000000000000000 # v0.1.0\n    with:\n      omni-endpoint: ${{ vars.OMNI_ENDPOINT }}\n      command: ${{ inputs.command }}\n      components: ${{ inputs.components }}\n      accept: ${{ inputs.accept }}\n      acknowledge: ${{ inputs.acknowledge }}\n      confirm-delete: ${{ inputs.confirm-delete }}\n    secrets:\n      omni-key: ${{ secrets.OMNI_OPERATOR_KEY }}\n      fingerprint-key: ${{ secrets.OMNI_SCALE_FINGERPRINT_KEY }}\n      secret-values: ${{ secrets.OMNI_SCALE_SECRETS }}\n";

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 4 modules
var runtime_git = __webpack_require__(3218);
;// CONCATENATED MODULE: ./build/main/initialise.js
/** `omni-scale init`: writes the first files of a repository and says why they hold what they hold; must not replace a file. */








/** Gives the exit code; rejects with a UserError outside a repository's root. */
async function initialise({ env, folder, log }) {
    const files = (0,runtime_files/* createFiles */.q)();
    if ((await files.stat(`${folder}/.git`)) === undefined) {
        throw new errors/* UserError */.yo((0,words/* say */.cv) `${folder} is not the root of a Git repository.`, (0,words/* say */.cv) `Change to its root and start this again.`);
    }
    const git = (0,runtime_git/* createGit */.l)({ exec: (0,exec/* createExec */.k)(env), files, environment: env }, folder);
    const first = await init(await git.workingTree(), CALLER);
    // The tree holds neither what Git ignores nor what a link leads to.
    for (const path of Object.keys(first.files)) {
        if ((await files.stat(`${folder}/${path}`)) !== undefined)
            throw thereAlready(path);
    }
    for (const [path, text] of Object.entries(first.files)) {
        await files.write(`${folder}/${path}`, text);
        log.result(`${(0,report_escape/* plainLine */.h0)((0,words/* say */.cv) `Written: ${path}`)}\n`);
    }
    for (const line of first.lines)
        log.result(`${(0,report_escape/* plainLine */.h0)(line)}\n`);
    return 0;
}
function thereAlready(path) {
    return new errors/* UserError */.yo((0,words/* say */.cv) `${path} is there already, and Git does not have it as a file.`, (0,words/* say */.cv) `See what it is and whether ${".gitignore"} leaves it out; move it away, or have Git keep it as a file, and start this again.`);
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

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   tL: () => (/* binding */ terminalLine),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* unused harmony exports LONGEST_QUOTE, oneLine, codeSpan */
/** A quote longer than this is cut: long values belong into a diff. */
const LONGEST_QUOTE = 200;
const LONGEST_SENTENCE = 2_000;
/** Format characters (bidi, zero-width, tags), separators, lone surrogates and fillers: nothing of them is seen. */
// oxlint-disable-next-line no-misleading-character-class -- the single characters are listed, not combined
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** What GitHub would make a mention, reference, link or formula of. */
const ACTIVE = /@\w|#\d|:\/\/|www\.|\$|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/iu;
/** Text with nothing hidden in it: control characters gone (newline and tab stay), bidi and zero-width ones as `\u{…}`. */
function visible(text) {
    return text.replace(CONTROLS, "").replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** {@link visible} text on one line, at most `longest` characters of it. */
function oneLine(text, longest = LONGEST_QUOTE) {
    const line = visible(text.slice(0, longest * 2))
        .replaceAll("\n", "⏎")
        .replaceAll("\t", " ");
    if (line.length <= longest && text.length <= longest * 2)
        return line;
    return `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}
/** UTF-8 bytes, as GitHub counts them. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/** Words as inline Markdown, on one line: quotes in code spans, our own words as plain text. */
function markdown(words, place = "text") {
    const all = segments(words);
    return all.map(({ text, code }, index) => (code ? codeSpan(text, place) : escapeText(text, index === 0))).join("");
}
/** One piece of foreign text as a code span that it cannot leave. */
function codeSpan(text, place = "text") {
    const line = oneLine(text);
    const shown = line === "" ? '""' : place === "cell" ? escapePipes(line) : line;
    const ticks = "`".repeat(longestRun(shown) + 1);
    const padding = shown.startsWith("`") || shown.endsWith("`") || /^ .*[^ ].* $/u.test(shown) ? " " : "";
    return `${ticks}${padding}${shown}${padding}${ticks}`;
}
/** Words for inside a `<summary>`, where Markdown is not read. */
function html(words) {
    return segments(words)
        .map(({ text, code }) => (code ? `<code>${escapeHtml(text === "" ? '""' : oneLine(text))}</code>` : escapeHtml(text)))
        .join("");
}
/** A fenced block; the info string is one of ours, the fence longer than any run of backticks inside. */
function fence(language, lines) {
    const content = lines.map((line) => visible(line).replaceAll("\n", "⏎").replaceAll("\t", "    ")).join("\n");
    const ticks = "`".repeat(Math.max(3, longestRun(content) + 1));
    return `${ticks}${language}\n${content}\n${ticks}`;
}
/** Words as one line of plain text without control characters: for terminals, annotations and titles of checks. */
function plainLine(words) {
    return segments(words)
        .map(({ text, code }) => (code ? bareOrQuoted(oneLine(text)) : text))
        .join("");
}
/** One line of foreign text for a terminal, of any length. */
function terminalLine(text) {
    return visible(text).replaceAll("\n", "⏎").replaceAll("\t", "    ");
}
function bareOrQuoted(line) {
    return line === "" || /^\s|\s$/u.test(line) ? `"${line}"` : line;
}
/** Pieces in reading order. Neighbours of one sort are one piece: two code spans side by side would run into each other. */
function segments(words) {
    const joined = join(words.map((word) => (typeof word === "string" ? { text: word, code: false } : { text: word.quote, code: true })));
    const split = joined.flatMap((segment) => (segment.code ? [segment] : inertText(segment.text)));
    return join(split);
}
/** Our own text; what GitHub would make something of becomes code. */
function inertText(text) {
    return oneLine(text.replaceAll("\n", " "), LONGEST_SENTENCE)
        .split(/(\s+)/u)
        .map((piece) => ({ text: piece, code: ACTIVE.test(piece) }));
}
function join(pieces) {
    const joined = [];
    for (const { text, code } of pieces) {
        if (text === "" && !code)
            continue;
        const last = joined.at(-1);
        if (last !== undefined && last.code === code)
            last.text += text;
        else
            joined.push({ text, code });
    }
    return joined;
}
function escapeText(text, first) {
    const escaped = text.replace(/[\\`*_[\]<>&~|]/gu, String.raw `\$&`);
    if (!first)
        return escaped;
    return escaped
        .trimStart()
        .replace(/^[#+=-]/u, String.raw `\$&`)
        .replace(/^(\d+)([.)])/u, String.raw `$1\$2`);
}
/** In a cell `\|` is a pipe even inside code; a backslash before it would take that back, so it is spelled out. */
function escapePipes(text) {
    return text.replace(/\\+(?=\|)/gu, (run) => String.raw `\u{5c}`.repeat(run.length)).replaceAll("|", String.raw `\|`);
}
function escapeHtml(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/gu))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   aU: () => (/* binding */ isTailscaleState),
/* harmony export */   dV: () => (/* binding */ mayHoldSecret),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   ml: () => (/* binding */ mayNameImage),
/* harmony export */   pn: () => (/* binding */ isPolicy),
/* harmony export */   um: () => (/* binding */ isPin)
/* harmony export */ });
/** The place of a character, counted from 0 in `text`. */
function placeIn({ path, text }, offset) {
    const before = text.slice(0, offset);
    return { file: path, line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
/** A longer file is nobody's script. */
const MAX_FILE_BYTES = 256 * 1024;
/** More of them are not looked into. */
const MAX_FILES = 500;
const SCRIPTS = /(^|\/)((GNU)?[Mm]akefile|\.?justfile|package\.json|(docker-)?compose[^/]*\.ya?ml)$|\.(sh|bash|mk|just)$/;
const WORKFLOWS = /^\.(github\/(workflows|actions)|gitea\/workflows|forgejo\/workflows)\/.*\.ya?ml$/;
const HOOKS = /(^|\/)\.(husky|githooks)\/[^/]+$/;
/** Whether people or machines run what stands in it. */
function isScript(path) {
    return SCRIPTS.test(path) || WORKFLOWS.test(path) || HOOKS.test(path);
}
/** Whether it may say which omnictl people take: mise, asdf, and what people read. */
function isPin(path) {
    return /(^|\/)(\.?mise(\.\w+)?\.toml|mise\/config\.toml|\.tool-versions|README\.md)$|^docs\/.*\.md$/i.test(path);
}
/** Whether it may name Omni's image: a Compose file, or a values file. */
function mayNameImage(path) {
    return /(^|\/)((docker-)?compose[^/]*|[^/]*values[^/]*)\.ya?ml$/.test(path);
}
/** Whether it may be a tailnet's policy (HuJSON). */
function isPolicy(path) {
    return /(^|\/)([\w.-]*(policy|acl)[\w.-]*\.(hujson|jsonc?)|[\w.-]+\.hujson)$/i.test(path);
}
/** Whether its name says that it may hold a secret; what it holds decides. */
function mayHoldSecret(path) {
    if (/(^|[./_-])(example|sample|template|dist|tmpl)([./_-]|$)/i.test(path))
        return false;
    return /(^|\/)\.env(\.[\w-]+)*$|\.env$|\.(asc|gpg|key|pem|p12|age)$|(^|\/)(config\.ya?ml|id_(rsa|ed25519|ecdsa)|[^/]*authkey[^/]*)$/i.test(path);
}
/** Whether it is part of a Tailscale machine's identity, whatever it holds. */
function isTailscaleState(path) {
    return /(^|\/)(tailscale-state|tailscaled\.state)(\/|$)/.test(path);
}


/***/ }),

/***/ 23:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ REPOSITORY_RULES)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** By id; what a rule means never changes. */
const REPOSITORY_RULES = {
    O15: {
        id: "O15",
        severity: "error",
        mode: ["static"],
        title: "A command that deletes volumes",
        symptom: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The hub is called ${"omni-1"} in the tailnet, or Omni is empty.`,
        why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Tailscale's identity and Omni's data go with the volumes, and nothing brings them back.`,
        check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Shell scripts, Makefiles, justfiles, workflows, ${"package.json"} scripts and Compose hooks: ${"down -v"}, ${"up -V"}, ${"rm -v"}, ${"volume rm"}, ${"volume prune"}, ${"system prune --volumes"}.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use ${"docker compose down"} without ${"-v"}; volumes stay, and images can go with ${"docker image prune"}.`,
    },
    O16: {
        id: "O16",
        severity: "error",
        mode: ["static"],
        title: "A secret in Git",
        why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Everybody who can read the repository, now or later, has it; so does every clone.`,
        check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Names of tracked files (${"*.env"}, ${"*.asc"}, ${"*.key"}, ${"tailscale-state/"}) and what looks like a key inside small ones. Examples and files encrypted by SOPS are left alone.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Run ${"git rm --cached FILE"}, add it to ${".gitignore"}, and make a new secret.`,
    },
    O31: {
        id: "O31",
        severity: "error",
        mode: ["static"],
        title: "tsidp's grant without email_verified",
        symptom: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Everybody's login ends with ${"invalid jwt"}; Omni's log says ${"email not verified"}.`,
        why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses a login whose token does not say that the address is verified, and tsidp only says so when its grant tells it to.`,
        check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Where the hub's auth is ${"tailscale"}: the grants of ${"tailscale.com/cap/tsidp"} in the tailnet policy have ${"extraClaims.email_verified"} as a boolean and ${"includeInUserInfo"}. Without a policy file in Git it is a line to do.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `In the policy's grant: ${'"tailscale.com/cap/tsidp": [{"users": ["*"], "resources": ["*"], "extraClaims": {"email_verified": true}, "includeInUserInfo": true}]'}.`,
    },
    P31: {
        id: "P31",
        severity: "error",
        mode: ["static"],
        title: "A command that moves a Talos VM",
        symptom: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `After a migration the provider no longer finds the VM: Omni says it is gone while it runs on, or its cluster cannot be deleted.`,
        why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The provider remembers on which node it made a VM, and looks nowhere else.`,
        check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Scripts and workflows with ${"qm migrate"}, ${"qm remote-migrate"}, ${"ha-manager migrate"}, ${"ha-manager relocate"} or a ${"/migrate"} call of Proxmox's API.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove the machine in Omni and let a new one be made on the other node, one at a time.`,
    },
    T11: {
        id: "T11",
        severity: "warning",
        mode: ["static"],
        title: "An omnictl of another version than Omni",
        why: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `An older omnictl leaves out, or refuses, what the newer Omni knows; whoever follows the notes gets another answer than the plan.`,
        check: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Versions of omnictl in mise's and asdf's files and in release addresses of READMEs and ${"docs/"}, beside the tag of Omni's image in Compose and values files.`,
        fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write the version of the image, in the same change that moves it.`,
    },
};


/***/ }),

/***/ 5656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rivalsIn),
/* harmony export */   Q: () => (/* binding */ scriptFindings)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6406);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1447);
/* harmony import */ var _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23);




/** More in one file is one problem, not many. */
const MAX_FOUND = 20;
/** A longer command is data. */
const MAX_COMMAND = 2_000;
/** `docker compose`, `docker-compose`, `podman compose`, `$(COMPOSE)`, `${DC}`. */
const COMPOSE = String.raw `(?:compose\b|\$[({]?\w*(?:COMPOSE|DC)\w*[)}]?)`;
/** An option that has the letter among others of one dash, or by its long name. */
const option = (letter, long) => String.raw `(?:\s+\S+)*?\s+(?:-[A-Za-z]*${letter}[A-Za-z]*|--${long}(?:=true)?)(?=\s|$)`;
const { O15, P31 } = _repository_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY_RULES */ .v;
const COMMANDS = [
    { rule: O15, called: "down -v", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+down${option("v", "volumes")}`, "i") },
    { rule: O15, called: "up -V", shape: new RegExp(String.raw `${COMPOSE}(?:\s+\S+)*?\s+up${option("V", "renew-anon-volumes")}`) },
    {
        rule: O15,
        called: "rm -v",
        shape: new RegExp(String.raw `(?:${COMPOSE}|\b(?:docker|podman)(?:\s+container)?)(?:\s+\S+)*?\s+rm${option("v", "volumes")}`),
    },
    { rule: O15, called: "volume rm", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+(?:rm|remove)\b/ },
    { rule: O15, called: "volume prune", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+volume\s+prune\b/ },
    { rule: O15, called: "system prune --volumes", shape: /\b(?:docker|podman)(?:\s+-\S+)*\s+system\s+prune(?:\s+\S+)*?\s+--volumes\b/ },
    { rule: P31, called: "qm migrate", shape: /\bqm\s+(?:remote-)?migrate\b/ },
    { rule: P31, called: "ha-manager", shape: /\bha-manager\s+(?:crm-command\s+)?(?:migrate|relocate)\b/ },
    { rule: P31, called: "/migrate", shape: /\/qemu\/[^/\s]+\/(?:remote_)?migrate\b/ },
];
/** One finding for each such command, at its place. Comments and what is only printed are left alone. */
function scriptFindings(file) {
    return commandsIn(file.text)
        .flatMap(({ words, offset }) => {
        const found = COMMANDS.find(({ shape }) => shape.test(words));
        if (found === undefined)
            return [];
        const at = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(file, offset + (found.shape.exec(words)?.index ?? 0));
        const what = found.rule === O15 ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${file.path} runs ${found.called}.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${file.path} moves a VM (${found.called}).`;
        return [(0,_core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .findingOf */ .h)(found.rule, { at, what })];
    })
        .slice(0, MAX_FOUND);
}
const RIVALS = [
    // Up to the end of the command, so that a dry run can be told.
    /\bomnictl\s(?:\s*-\S+(?:\s+[^-\s]\S*)?)*?\s*(?:apply|delete|cluster\s+(?:template\s+(?:sync|delete)|delete))\b(?!.*\s(?:--dry-run|-d)(?:\s|=true|$))/,
    /\bdocker(?:\s+|-)compose\b(?:\s+\S+)*?\s+(?:up|down|pull|restart)\b(?!.*\s--dry-run\b)/,
];
/** Each such command of a file. A dry run changes nothing and is none. */
function rivalsIn(file) {
    return commandsIn(file.text)
        .flatMap(({ words, offset }) => {
        const found = RIVALS.flatMap((shape) => shape.exec(words) ?? []);
        const [command] = found;
        if (command === undefined)
            return [];
        return [{ command: command.replaceAll(/\s+/g, " "), at: (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(file, offset + words.indexOf(command)) }];
    })
        .slice(0, MAX_FOUND);
}
/** Single commands with what stands around their words made blank, so that offsets stay: quotes, commas, brackets of lists. */
function commandsIn(text) {
    // A backslash at the end of a line goes on with the next one.
    const joined = text.replaceAll(/\\\r?\n/g, (end) => " ".repeat(end.length));
    const found = [];
    for (const { 0: line, index } of joined.matchAll(/[^\n]+/g)) {
        if (/^\s*(#|\/\/)/.test(line))
            continue;
        const code = line.replace(/\s#\s.*$/, "");
        for (const { 0: part, index: start } of code.matchAll(/[^;|&]+/g)) {
            const words = part.replaceAll(/["'`,[\]\r]/g, " ");
            if (words.length > MAX_COMMAND || isOnlyPrinted(words))
                continue;
            found.push({ words, offset: index + start });
        }
    }
    return found;
}
function isOnlyPrinted(words) {
    return (/^\s*(?:-\s+)?(?:run:\s*)?@?\s*(?:echo|printf|log|warn|die|name:|description:|if:)(?=\s|$)/.test(words) ||
        /^\s*(?:-\s+)?(?:name|description):\s/.test(words));
}


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ validAt),
/* harmony export */   w: () => (/* binding */ entriesAt)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7423);

/** The valid entries of the list at `path`: a mistake in one of them must not hide what is wrong with the others. */
function entriesAt(value, path, schema) {
    const list = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, path);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((one, index) => {
        const parsed = schema.safeParse(one);
        return parsed.success ? [{ item: parsed.data, path: `${path}/${index}` }] : [];
    });
}
/** The value at `path` if it is as it should be. */
function validAt(value, path, schema) {
    const parsed = schema.safeParse((0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__.at)(value, path));
    return parsed.success ? parsed.data : undefined;
}


/***/ }),

/***/ 163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ DependencyEntry),
/* harmony export */   Lh: () => (/* binding */ Envelope),
/* harmony export */   fB: () => (/* binding */ DecisionEntry),
/* harmony export */   mG: () => (/* binding */ API_VERSION)
/* harmony export */ });
/* unused harmony exports Metadata, Status */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2378);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** The shape of a spec document around its `spec`: what all kinds share; must not know any kind. */


/** What a document says to be ours. Anything else is left alone with a notice. */
const API_VERSION = "omni-scale/v1";
const DependencyEntry = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .componentName */ .TQ.describe("The component that goes first, e.g. `Platform/home`."),
    type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["hard", "soft"]).describe("`hard`: waits for it and is skipped when it fails. `soft`: only a preferred order."),
});
const DecisionEntry = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    key: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU.describe("Unique in this document; lower-case letters, digits and `-`."),
    value: zod__WEBPACK_IMPORTED_MODULE_1__.json().describe("What was chosen."),
    rationale: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).describe("Why, for whoever wants to change it."),
    locked: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("A change of the value has to be acknowledged at apply. Default false."),
});
const Metadata = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU,
    description: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("What a reader should know."),
});
/** Written by people, or by a record of what happened; nothing is decided by it. */
const Status = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    phase: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("Where it stands, in one word, e.g. `Deployed`."),
    lastUpdated: zod__WEBPACK_IMPORTED_MODULE_2__.date("a date like 2026-11-23").exactOptional().describe("When this block was last true."),
    blockedBy: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("What it waits for."),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("Anything else."),
});
/** A spec document; `spec` is checked by its kind. */
const Envelope = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    apiVersion: zod__WEBPACK_IMPORTED_MODULE_1__.literal(API_VERSION).describe("Says that the document is ours."),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.string().describe("What it is."),
    metadata: Metadata.describe("Its name."),
    spec: zod__WEBPACK_IMPORTED_MODULE_1__.unknown().describe("What should exist, by kind."),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_1__.array(DependencyEntry).exactOptional().describe("Components that go first. Most are derived and need no line here."),
    decisions: zod__WEBPACK_IMPORTED_MODULE_1__.array(DecisionEntry).exactOptional().describe("Choices to keep; a locked one is guarded."),
    status: Status.exactOptional().describe("For readers alone."),
});


/***/ }),

/***/ 5558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   _l: () => (/* binding */ pathInside)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);
/** Shapes that several specs share: names and paths; must not read files. Error texts complete "must be …". */

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
/** The name of a component inside its kind: a DNS label, so that it fits labels, tags, file and check names. */
const name = zod__WEBPACK_IMPORTED_MODULE_0__.string()
    .regex(NAME, "lower-case letters, digits and -, not at either end")
    .max(63, "at most 63 characters long")
    .describe("Unique among its kind; lower-case letters, digits and `-`, at most 63.");
/** `Kind/name`. */
const componentName = zod__WEBPACK_IMPORTED_MODULE_0__.templateLiteral([zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[A-Z][A-Za-z0-9]*$/), "/", zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)], {
    error: "a component's name, like Stack/media",
})
    .describe("A component's name, e.g. `Stack/media`.");
/** A path from the repository's root (or from a stack's folder): relative, with no way out. */
const pathInside = zod__WEBPACK_IMPORTED_MODULE_0__.string()
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

/***/ 3133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GLOB),
/* harmony export */   f: () => (/* binding */ globMatcher)
/* harmony export */ });
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


/***/ }),

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ nameFor),
/* harmony export */   TB: () => (/* binding */ nativeIn),
/* harmony export */   hL: () => (/* binding */ unclaimed),
/* harmony export */   qk: () => (/* binding */ missingNative)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3627);
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7544);
/* harmony import */ var _declared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5513);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7292);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1137);







/** A line of its own, so that a file that is no YAML any more is still known for what it was. */
const TEMPLATE = /^kind:[ \t]*["']?(Cluster|ControlPlane|Workers|Machine)["']?[ \t]*(#.*)?\r?$/m;
const CLASS = "MachineClasses.omni.sidero.dev";
/** The components of a native file; none for any other. */
function nativeIn(text, file) {
    if (/^apiVersion:/m.test(text))
        return { components: [], others: [] };
    if (TEMPLATE.test(text))
        return { components: [template(text, file)], others: [] };
    return text.includes(CLASS) ? classes(text, file) : { components: [], others: [] };
}
/** A name for checks and approvals, made of one that Omni takes: `Eps-1_X` gives `eps-1-x`. */
function nameFor(id) {
    const name = id
        .toLowerCase()
        .replaceAll(/[^a-z0-9-]+/g, "-")
        .slice(0, 63)
        .replaceAll(/^-+|-+$/g, "");
    return name === "" ? "unnamed" : name;
}
function template(text, file) {
    const documents = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(text, file);
    const cluster = documents.find(({ value, broken }) => !broken && (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_3__.at)(value, "/kind") === "Cluster");
    const written = cluster === undefined ? undefined : (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_3__.at)(cluster.value, "/name");
    // A file that cannot be read is not absent: it is known by the name that a line gives, else by the file's.
    const guess = /^name:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
    const id = typeof written === "string" || typeof written === "number" ? String(written) : guess;
    const source = cluster?.locate("/name") ?? { file, line: 1, column: 1 };
    return native(`Cluster/${nameFor(id)}`, "Cluster", { path: file }, file, source);
}
function classes(text, file) {
    const documents = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .h)(text, file).filter(({ value, broken }) => broken || value !== undefined);
    const isClass = ({ value, broken }) => broken || (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_3__.at)(value, "/metadata/type") === CLASS;
    const components = documents.filter(isClass).map((document) => {
        const written = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_3__.at)(document.value, "/metadata/id");
        const id = typeof written === "string" || typeof written === "number" ? String(written) : "";
        return native(`MachineClass/${nameFor(id)}`, "MachineClass", { path: file, ...(id === "" ? {} : { id }) }, file, document.locate("/metadata/id"));
    });
    return { components, others: documents.filter((document) => !isClass(document)).map(({ locate }) => locate("")) };
}
function native(name, kind, spec, file, source) {
    return {
        name,
        file,
        value: { kind, metadata: { name: name.slice(kind.length + 1) }, spec },
        component: { name, kind, spec, dependencies: [], decisions: [], source },
        locate: () => source,
    };
}
/** Those native files that no envelope names. */
function unclaimed(natives, declared) {
    const named = new Set(declared.flatMap(({ value }) => (0,_declared_js__WEBPACK_IMPORTED_MODULE_4__/* .validAt */ .A)(value, "/spec/path", _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l) ?? []));
    return natives.filter(({ file }) => !named.has(file));
}
/** A finding for an envelope whose native file is not in the commit. */
function missingNative({ name, value, locate }, tree) {
    if (!/^(Cluster|MachineClass)\//.test(name))
        return [];
    const path = (0,_declared_js__WEBPACK_IMPORTED_MODULE_4__/* .validAt */ .A)(value, "/spec/path", _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l);
    if (path === undefined || tree.files.has(path))
        return [];
    const near = (0,_closest_js__WEBPACK_IMPORTED_MODULE_5__/* .closest */ .k)(path, [...tree.files]);
    const fix = near === undefined ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `Correct the path, or commit the file.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `Did you mean ${near}?`;
    return [(0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F)("S018", { component: name, at: locate("/spec/path"), what: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `There is no file ${path} in the repository.`, fix })];
}


/***/ })

};
