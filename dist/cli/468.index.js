export const id = 468;
export const ids = [468];
export const modules = {

/***/ 9725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ kindIn)
/* harmony export */ });
/** What a component's name says of it; pure. Must not judge whether the name can be used. */
/** The part before the slash of `Kind/name`. */
function kindIn(name) {
    return name.slice(0, name.indexOf("/"));
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
 * nothing new; without a component the file counts too. One on the base covers one on the head, unless `isComing` says
 * that what it is about is not there yet.
 */
function fold(head, base, accept, now, isComing = () => false) {
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
        const isKnown = (left > 0 && !isComing(finding)) || (finding.component !== undefined && inForce.has(`${finding.rule} ${finding.component}`));
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

/***/ 6468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ loadSpecs)
});

// EXTERNAL MODULE: ./build/core/component-name.js
var component_name = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/specs/config.js + 1 modules
var specs_config = __webpack_require__(7756);
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

// EXTERNAL MODULE: ./build/specs/declared.js
var specs_declared = __webpack_require__(5513);
// EXTERNAL MODULE: ./build/specs/envelope.js
var specs_envelope = __webpack_require__(163);
// EXTERNAL MODULE: ./build/specs/expand.js
var expand = __webpack_require__(391);
// EXTERNAL MODULE: ./build/specs/fields.js
var fields = __webpack_require__(5558);
// EXTERNAL MODULE: ./build/specs/kinds/stack.js
var stack = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/specs/kinds.js

/** Every kind there is. Only Stack is always there: `omni-scale.yaml` lists stacks, and says of them what a spec can. */
const LOAD = {
    Platform: async () => (await __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 6140))).Platform,
    Provider: async () => (await __webpack_require__.e(/* import() */ 978).then(__webpack_require__.bind(__webpack_require__, 3978))).Provider,
    Stack: async () => await Promise.resolve(stack/* Stack */.BJ),
    MachineClass: async () => (await __webpack_require__.e(/* import() */ 723).then(__webpack_require__.bind(__webpack_require__, 3723))).MachineClass,
    Cluster: async () => (await __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 3665))).Cluster,
};
/** The names of all kinds, in the order of the documentation. */
const KINDS = Object.keys(LOAD);
/** Whether there is a kind called `kind`. */
function isKind(kind) {
    return Object.hasOwn(LOAD, kind);
}
/** The shapes of those of `kinds` that there are; what nobody asks for is not loaded, which `validate` would wait for. */
async function shapesOf(kinds) {
    const known = [...new Set(kinds)].filter(isKind);
    return new Map(await Promise.all(known.map(async (kind) => [kind, await LOAD[kind]()])));
}

// EXTERNAL MODULE: ./build/specs/rules.js
var rules = __webpack_require__(7292);
// EXTERNAL MODULE: ./build/specs/secrets-in-specs.js
var secrets_in_specs = __webpack_require__(3265);
;// CONCATENATED MODULE: ./build/specs/document.js









/** Whether the document says that it is ours, or might have if it could be read. */
function isOurs({ value, broken }) {
    const version = (0,pointer.at)(value, "/apiVersion");
    return version === specs_envelope/* API_VERSION */.mG || (broken && version === undefined);
}
/** The kind that a document says it is of, right or wrong. */
function kindOf({ value }) {
    const kind = (0,pointer.at)(value, "/kind");
    return typeof kind === "string" ? kind : undefined;
}
/** What a document of ours declares. `shapes` holds that of its kind, if there is one. */
function readDocument(document, shapes) {
    const { value } = document;
    const name = nameOf(document);
    const claim = claimOf(document);
    const own = document.diagnostics.map((diagnostic) => (name === undefined ? diagnostic : { ...diagnostic, component: name }));
    if (document.broken || value === undefined) {
        return {
            ...(name === undefined ? {} : { declared: { name, value: value ?? null, locate: document.locate } }),
            ...claim,
            diagnostics: own,
        };
    }
    const envelope = specs_envelope/* Envelope */.Lh.safeParse(value);
    const spec = readSpec(document, name, shapes);
    const diagnostics = [
        ...own,
        ...(envelope.success ? [] : (0,expand/* expand */.f)(envelope.error.issues, { schema: specs_envelope/* Envelope */.Lh, document, base: "", component: name })),
        ...spec.diagnostics,
        ...(0,secrets_in_specs/* secretsIn */.VY)(document, name),
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
function claimOf(document) {
    const kind = kindOf(document);
    const name = (0,pointer.at)(document.value, "/metadata/name");
    return kind !== undefined && typeof name === "string" ? { claim: `${kind}/${name}` } : {};
}
/** `Kind/name` of a document, if both can be used. */
function nameOf(document) {
    const kind = kindOf(document);
    const name = (0,pointer.at)(document.value, "/metadata/name");
    if (kind === undefined || typeof name !== "string" || !(0,fields/* isName */.Eo)(name))
        return undefined;
    return isKind(kind) ? `${kind}/${name}` : undefined;
}
function readSpec(document, component, shapes) {
    const kind = kindOf(document);
    if (kind === undefined)
        return { diagnostics: [] };
    const schema = shapes.get(kind);
    if (schema === undefined)
        return { diagnostics: [unknownKind(kind, document.locate("/kind"))] };
    const spec = (0,pointer.at)(document.value, "/spec");
    if (spec === undefined)
        return { diagnostics: [] };
    const parsed = schema.safeParse(spec);
    if (parsed.success)
        return { value: parsed.data, diagnostics: [] };
    return {
        diagnostics: (0,expand/* expand */.f)(parsed.error.issues, { schema, document, base: "/spec", component }),
    };
}
/** A kind that nothing here knows, with the list of those it knows. */
function unknownKind(kind, place) {
    const near = (0,closest/* closest */.k)(kind, KINDS);
    const known = (0,words/* say */.cv) `The kinds are: ${(0,words/* list */.p_)(KINDS.map((one) => (0,words/* say */.cv) `${one}`))}.`;
    return (0,rules/* found */.F)("S008", {
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
;// CONCATENATED MODULE: ./build/specs/stack-files.js
/** Whether what a Compose project names is in the commit, as files that can be reviewed; must not read any of them. */






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
/** Where each kind of Compose project says what it is made of. */
const PLACES = { Stack: "/spec", Platform: "/spec/stack", Provider: "/spec/stack" };
/** The place in a spec that holds `path` and `files`; undefined for kinds that are no Compose project. */
function placeOfFiles(name) {
    return PLACES[(0,component_name/* kindIn */.a)(name)];
}
/** Whether a component of that name is a Compose project. */
function isProject(name) {
    return placeOfFiles(name) !== undefined;
}
/** The folder of a Compose project, wherever it is declared, or undefined for other kinds and for no valid path. */
function stackFolder({ name, value }) {
    const place = placeOfFiles(name);
    return place === undefined ? undefined : (0,specs_declared/* validAt */.A)(value, `${place}/path`, fields/* pathInside */._l);
}
/** The file that a rendered project takes its images from, likewise. */
function stackValues({ name, value }) {
    const place = placeOfFiles(name);
    return place === undefined ? undefined : (0,specs_declared/* validAt */.A)(value, `${place}/values`, fields/* pathInside */._l);
}
/** What is wrong with the files of one Compose project. With any of these it cannot be used at all. */
function stackFiles(stack, tree) {
    const place = placeOfFiles(stack.name);
    const folder = stackFolder(stack);
    if (place === undefined)
        return [];
    if (folder === undefined)
        return missingValues(stack, stack.locate(`${place}/values`), tree);
    const at = stack.locate(`${place}/path`);
    const component = stack.name;
    const other = tree.others.find(({ path }) => isInside(path, folder) || isInside(folder, path));
    if (other !== undefined) {
        const what = (0,words/* say */.cv) `${other.path}, in the folder ${folder} of ${component}, is a ${[other.type]}.`;
        return [
            (0,rules/* found */.F)("S022", {
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
            (0,rules/* found */.F)("S018", {
                component,
                at,
                what,
                fix: near === undefined ? (0,words/* say */.cv) `Correct the path, or commit the folder.` : (0,words/* say */.cv) `Did you mean ${near}?`,
            }),
        ];
    }
    return (0,specs_declared/* entriesAt */.w)(stack.value, `${place}/files`, fields/* pathInside */._l).flatMap(({ item, path }) => missingFile(stack, folder, item, path, tree));
}
function missingValues(stack, at, tree) {
    const { name } = stack;
    const file = stackValues(stack);
    if (file === undefined || tree.files.has(file))
        return [];
    const other = tree.others.find(({ path }) => isInside(file, path));
    if (other !== undefined) {
        const what = (0,words/* say */.cv) `${other.path}, which ${name} takes its images from, is a ${[other.type]}.`;
        return [(0,rules/* found */.F)("S022", { component: name, at, what, fix: (0,words/* say */.cv) `Put the file itself there.` })];
    }
    const near = (0,closest/* closest */.k)(file, [...tree.files].filter((path) => /\.ya?ml$/.test(path)));
    const what = (0,words/* say */.cv) `There is no file ${file} in the repository.`;
    return [
        (0,rules/* found */.F)("S018", {
            component: name,
            at,
            what,
            fix: near === undefined ? (0,words/* say */.cv) `Correct the path, or commit the file with the images.` : (0,words/* say */.cv) `Did you mean ${near}?`,
        }),
    ];
}
function missingFile({ name, locate }, folder, file, path, tree) {
    const whole = folder === "." ? file : `${folder}/${file}`;
    if (tree.files.has(whole))
        return [];
    return [
        (0,rules/* found */.F)("S018", {
            component: name,
            at: locate(path),
            what: (0,words/* say */.cv) `There is no file ${whole} in the repository.`,
            fix: (0,words/* say */.cv) `Correct the name, or commit the file; paths are inside ${folder}.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/specs/checks.js
/** What can only be seen over all specs together: names, dependencies, settings; pure, and must not read files. */














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
            diagnostics.push((0,rules/* found */.F)("S012", {
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
    return declared.flatMap(({ name, value, locate }) => (0,specs_declared/* entriesAt */.w)(value, "/dependencies", specs_envelope/* DependencyEntry */.Gu)
        .filter(({ item }) => !names.has(item.name))
        .map(({ item, path }) => (0,rules/* found */.F)("S013", {
        component: name,
        at: locate(`${path}/name`),
        what: (0,words/* say */.cv) `${name} depends on ${item.name}, which no spec declares.`,
        // Never itself: that would be a cycle.
        fix: nameFix(item.name, new Set([...names].filter((other) => other !== name))),
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
        (0,specs_declared/* entriesAt */.w)(value, "/dependencies", specs_envelope/* DependencyEntry */.Gu).flatMap(({ item, path }) => item.type === "hard" && byName.has(item.name) ? [{ to: item.name, path }] : []),
    ]));
    return findCycles(new Map([...hard].map(([name, edges]) => [name, edges.map(({ to }) => to)]))).flatMap((cycle) => {
        const [first, next = first] = cycle;
        const one = first === undefined ? undefined : byName.get(first);
        if (one === undefined || first === undefined)
            return [];
        const path = hard.get(first)?.find(({ to }) => to === next)?.path ?? "/dependencies";
        const round = (0,words/* list */.p_)([...cycle, first].map((name) => (0,words/* say */.cv) `${name}`), " → ");
        return [
            (0,rules/* found */.F)("S014", {
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
        return (0,specs_declared/* entriesAt */.w)(value, "/decisions", specs_envelope/* DecisionEntry */.fB).flatMap(({ item, path }) => {
            if (!seen.has(item.key)) {
                seen.add(item.key);
                return [];
            }
            return [
                (0,rules/* found */.F)("S015", {
                    component: name,
                    at: locate(`${path}/key`),
                    what: (0,words/* say */.cv) `${name} has two decisions ${item.key}.`,
                    fix: (0,words/* say */.cv) `Merge them, or give one another key.`,
                }),
            ];
        });
    });
}
/** Components that would share a Compose project on one host. One without `project` goes by its own name. */
function sharedProjects(declared) {
    const firsts = new Map();
    return declared.flatMap((one) => {
        if (!isProject(one.name))
            return [];
        const project = (0,specs_declared/* validAt */.A)(one.value, "/spec/project", stack/* Stack */.BJ.shape.project) ?? one.name.slice(one.name.indexOf("/") + 1);
        const host = (0,specs_declared/* validAt */.A)(one.value, "/spec/host", stack/* Stack */.BJ.shape.host);
        const key = JSON.stringify([placeOf(host), project]);
        const first = firsts.get(key);
        if (first === undefined) {
            firsts.set(key, one);
            return [];
        }
        const what = (0,words/* say */.cv) `${one.name} and ${first.name} are the Compose project ${project} on one host.`;
        const fix = (0,words/* say */.cv) `Give each its own ${"project"}; where the Compose file has a ${"name:"}, repeat it there.`;
        return [(0,rules/* found */.F)("S019", { component: one.name, at: one.locate("/spec/project"), what, fix })];
    });
}
/** The machine that a host means, in whatever way it is reached. */
function placeOf(host) {
    if (host === undefined)
        return [""];
    const container = host.container === undefined ? [] : [host.container];
    if (host.transport === "local")
        return [host.hostname ?? "", ...container];
    return [host.address, host.transport === "ssh" ? (host.port ?? 22) : 22, ...container];
}
/** Settings of `omni-scale.yaml` for components that do not exist, tombstones for those that do, acceptances that are over. */
function settings({ value, locate }, names, now) {
    const accepts = (0,specs_declared/* entriesAt */.w)(value, "/accept", specs_config/* AcceptEntry */.PY);
    const named = [
        ...(0,specs_declared/* entriesAt */.w)(value, "/adopt", fields/* componentName */.TQ).map(({ item, path }) => ({
            component: item,
            path,
        })),
        ...[...accepts, ...(0,specs_declared/* entriesAt */.w)(value, "/ignore", specs_config/* IgnoreEntry */.xG)].map(({ item, path }) => ({
            component: item.component,
            path: `${path}/component`,
        })),
    ];
    return [
        ...named
            .filter(({ component }) => !names.has(component))
            .map(({ component, path }) => (0,rules/* found */.F)("S016", {
            at: locate(path),
            what: (0,words/* say */.cv) `No spec declares ${component}.`,
            fix: nameFix(component, names),
        })),
        ...(0,specs_declared/* entriesAt */.w)(value, "/removed", specs_config/* RemovedEntry */.fV).flatMap(({ item, path }) => tombstone(item, locate(`${path}/component`), names)),
        ...accepts
            .filter(({ item }) => (0,findings/* isOver */.PU)(item, now))
            .map(({ item, path }) => (0,rules/* found */.F)("S021", {
            at: locate(`${path}/until`),
            what: (0,words/* say */.cv) `Accepting ${item.rule} for ${item.component} ended with ${item.until ?? ""}.`,
            fix: (0,words/* say */.cv) `Mend what was accepted, or decide anew and set a later day.`,
        })),
    ];
}
function tombstone({ component, services }, at, names) {
    const kind = (0,component_name/* kindIn */.a)(component);
    if (!isKind(kind))
        return [unknownKind(kind, at)];
    // Some services of a stack can go while the stack stays.
    if (!names.has(component) || services !== undefined)
        return [];
    return [
        (0,rules/* found */.F)("S017", {
            component,
            at,
            what: (0,words/* say */.cv) `${component} is listed under ${"removed"} and declared as well.`,
            fix: (0,words/* say */.cv) `Remove its spec, or the entry here.`,
        }),
    ];
}

// EXTERNAL MODULE: ./build/specs/yaml.js + 2 modules
var yaml = __webpack_require__(1137);
;// CONCATENATED MODULE: ./build/specs/configuration.js









/** The configuration without a file: everything at its default. */
function noConfiguration(file, diagnostic) {
    const config = specs_config/* OmniScaleConfig */.q0.parse({});
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
    const [document, ...others] = (0,yaml/* parseYaml */.h)(text, file).filter(({ value, broken }) => broken || value !== undefined);
    if (document === undefined)
        return { ...noConfiguration(file, nothingManaged(file)), whole: true };
    const more = others.slice(0, 1).map((second) => (0,rules/* found */.F)("S006", {
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
    const parsed = specs_config/* OmniScaleConfig */.q0.safeParse(value);
    const config = parsed.success ? parsed.data : salvage(value);
    const stacks = (0,specs_declared/* entriesAt */.w)(value, "/stacks", specs_config/* StackEntry */.pY).map(({ item, path }) => readStack(item, path, document));
    const includes = (0,specs_declared/* entriesAt */.w)(value, "/include", specs_config/* OmniScaleConfig */.q0.shape.include.unwrap().element);
    return {
        config,
        includes: includes.map(({ item, path }) => ({ pattern: item, at: locate(path) })),
        declared: stacks.flatMap(({ declared }) => (declared === undefined ? [] : [declared])),
        diagnostics: [
            ...document.diagnostics,
            ...more,
            ...(parsed.success ? [] : (0,expand/* expand */.f)(parsed.error.issues, { schema: specs_config/* OmniScaleConfig */.q0, document, base: "" })),
            ...stacks.flatMap(({ diagnostics }) => diagnostics),
            ...(0,secrets_in_specs/* secretsIn */.VY)(document, undefined),
            ...(config.include.length + stacks.length === 0 && parsed.success ? [nothingManaged(file)] : []),
        ],
        value,
        claims: listAt(value, "/stacks").flatMap(configuration_claimOf),
        whole: includes.length === listAt(value, "/include").length,
        locate,
    };
}
function nothingManaged(file) {
    return (0,rules/* found */.F)("S023", {
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
    const shape = specs_config/* OmniScaleConfig */.q0.shape;
    const right = Object.keys(shape).filter((key) => (0,pointer.at)(value, `/${key}`) !== undefined && shape[key]?.safeParse((0,pointer.at)(value, `/${key}`)).success === true);
    return specs_config/* OmniScaleConfig */.q0.parse(Object.fromEntries(right.map((key) => [key, (0,pointer.at)(value, `/${key}`)])));
}
function readStack(entry, base, document) {
    const { name: given, dependencies = [], ...spec } = typeof entry === "string" ? { path: entry } : entry;
    const name = given ?? spec.path.slice(spec.path.lastIndexOf("/") + 1);
    if (!(0,fields/* isName */.Eo)(name)) {
        const what = (0,words/* say */.cv) `The folder ${spec.path} gives the component no usable name.`;
        const fix = (0,words/* say */.cv) `Write ${`{path: ${spec.path}, name: …}`} with lower-case letters, digits and -.`;
        return { diagnostics: [(0,rules/* found */.F)("S010", { at: document.locate(base), what, fix })] };
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

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
;// CONCATENATED MODULE: ./build/specs/hosts.js
/** What the specs say of hosts, over all of them together; pure, and must not know how a host is reached. */








/**
 * One host is one connection, whoever asks for it first: every later place that gives it other host keys or other keys
 * of the run's. Tombstones say where a host is, too.
 */
function contradictedHosts(declared, { value, locate }) {
    const live = declared.flatMap((one) => {
        const host = isProject(one.name) ? (0,specs_declared/* validAt */.A)(one.value, "/spec/host", stack/* Stack */.BJ.shape.host) : undefined;
        return host?.transport === "ssh" ? [{ component: one.name, host, locate: (path) => one.locate(`/spec/host${path}`) }] : [];
    });
    const removed = (0,specs_declared/* entriesAt */.w)(value, "/removed", specs_config/* RemovedEntry */.fV).flatMap(({ item: { component, host }, path }) => host?.transport === "ssh" ? [{ component, host, locate: (rest) => locate(`${path}/host${rest}`) }] : []);
    const firsts = new Map();
    return [...live, ...removed].flatMap((one) => {
        const { address, user, port = 22, container } = one.host;
        const key = JSON.stringify([address, user, port, container]);
        const first = firsts.get(key);
        if (first === undefined) {
            firsts.set(key, one);
            return [];
        }
        const differ = ["hostKeys", "keys"].filter((field) => !isSame(one.host[field], first.host[field]));
        if (differ.length === 0)
            return [];
        const [field = "keys"] = differ;
        const { file, line, column } = first.locate(`/${field}`);
        const fields = (0,words/* list */.p_)(differ.map((name) => (0,words/* say */.cv) `${`host.${name}`}`));
        return [
            (0,rules/* found */.F)("S024", {
                component: one.component,
                at: one.locate(`/${field}`),
                what: (0,words/* say */.cv) `${one.component} has other ${fields} for ${`${user}@${address}`} than ${first.component} (${`${file}:${line}:${column}`}).`,
                fix: (0,words/* say */.cv) `Write the same in both places, or the host's own address where they mean two machines.`,
            }),
        ];
    });
}
/** Host keys count in any order. */
function isSame(a, b) {
    const form = (value) => (0,canonical/* canonical */.$)((Array.isArray(value) ? value.toSorted(core_diagnostics/* compareText */.n6) : value));
    return form(a) === form(b);
}

// EXTERNAL MODULE: ./build/specs/native.js
var specs_native = __webpack_require__(40);
// EXTERNAL MODULE: ./build/specs/pickup.js
var pickup = __webpack_require__(2227);
;// CONCATENATED MODULE: ./build/specs/template-facts.js




const HUB_FACTS = ["tailnet", "auth", "account", "eula", "storage", "gpgKey", "certificate"];
/** One finding for each fact that a rendered component lacks. With any of these it cannot be used at all. */
function missingFacts(declared) {
    if (stackValues(declared) === undefined)
        return [];
    return factsOf(declared)
        .filter((key) => (0,pointer.at)(declared.value, `/spec/${key}`) === undefined)
        .map((key) => (0,rules/* found */.F)("S010", {
        component: declared.name,
        at: declared.locate(`/spec/${key}`),
        what: (0,words/* say */.cv) `spec lacks the key ${key.replace("/", ".")}, which the template needs.`,
        fix: (0,words/* say */.cv) `Add it, or point ${"stack.path"} to Compose files of your own.`,
    }));
}
function factsOf({ name, value }) {
    if (name.startsWith("Platform/"))
        return HUB_FACTS;
    const fact = "configFile";
    if ((0,pointer.at)(value, `/spec/${fact}`) !== undefined)
        return [];
    return (0,pointer.at)(value, "/spec/proxmox") === undefined ? ["proxmox"] : ["proxmox/credentials"];
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
    const picked = (0,pickup/* pickUp */.rn)(entries, configuration.includes, configPath);
    const files = await Promise.all((await (0,pickup/* readTexts */.Z7)(tree, picked.files)).map(readFile));
    const written = [...configuration.declared, ...files.flatMap(({ declared }) => declared)];
    const natives = (0,specs_native/* unclaimed */.hL)(files.flatMap(({ native }) => native), written);
    const all = [...written, ...natives];
    const { unique, diagnostics: repeated } = uniqueNames(all);
    const arranged = arrange(entries);
    const unusable = unique.flatMap((one) => [...stackFiles(one, arranged), ...missingFacts(one), ...(0,specs_native/* missingNative */.qk)(one, arranged)]);
    const taken = unique.flatMap((one) => stackFolder(one) ?? stackValues(one) ?? []);
    const isWhole = configuration.whole && files.every(({ whole }) => whole);
    const names = new Set([...unique.map(({ name }) => name), ...configuration.claims, ...files.flatMap(({ claims }) => claims)]);
    const settled = settings(configuration, names, now);
    const diagnostics = [
        ...configuration.diagnostics,
        ...picked.diagnostics,
        ...files.flatMap((file) => file.diagnostics),
        // A Compose file or a values file that a pattern picks up beside the specs is somebody's after all.
        ...files.flatMap(({ foreign }) => foreign.filter(({ at: place }) => !taken.some((folder) => isInside(place?.file ?? "", folder)))),
        ...repeated,
        ...unusable,
        // What is not whole may declare what seems to be missing.
        ...(isWhole ? [...danglingDependencies(unique, names), ...settled] : settled.filter(({ rule }) => rule !== "S016")),
        ...cyclicDependencies(unique),
        ...repeatedDecisions(unique),
        ...sharedProjects(unique),
        ...contradictedHosts(unique, configuration),
    ];
    return collect(configuration, unique, new Set(unusable.map(({ component }) => component)), diagnostics);
}
function collect(configuration, unique, unusable, diagnostics) {
    const components = unique.flatMap(({ component }) => (component === undefined || unusable.has(component.name) ? [] : [component]));
    const valid = new Set(components.map(({ name }) => name));
    const contradicted = new Set(diagnostics.filter(({ rule }) => rule === "S017").map(({ component }) => component));
    const byName = new Map(unique.map((one) => [one.name, one]));
    const invalid = unique.filter(({ name }) => !valid.has(name));
    return {
        config: configuration.config,
        components,
        invalid: invalid.map(({ name }) => name),
        written: invalid.map(asWritten),
        tombstones: tombstones(configuration).filter(({ component }) => !contradicted.has(component)),
        diagnostics: (0,core_diagnostics/* inReadingOrder */.g)(diagnostics),
        locate: (component, path) => byName.get(component)?.locate(path) ?? configuration.locate(""),
    };
}
function asWritten({ name, value, locate }) {
    return { name, kind: (0,component_name/* kindIn */.a)(name), spec: (0,pointer.at)(value, "/spec") ?? null, dependencies: [], decisions: [], source: locate("/metadata/name") };
}
function tombstones({ value, locate }) {
    return (0,specs_declared/* entriesAt */.w)(value, "/removed", specs_config/* RemovedEntry */.fV).map(({ item: { component, ...where }, path }) => ({
        component,
        where: JSON.parse(JSON.stringify(where)),
        source: locate(`${path}/component`),
    }));
}
async function loadConfiguration(tree, file, type) {
    const start = { file, line: 1, column: 1 };
    if (type === undefined) {
        return noConfiguration(file, (0,rules/* found */.F)("S001", {
            at: start,
            what: (0,words/* say */.cv) `There is no file ${file} in the repository.`,
            fix: (0,words/* say */.cv) `Let ${"omni-scale init"} write one from what is in the repository, or name another file with ${"config"}.`,
        }));
    }
    if (type !== "file") {
        return noConfiguration(file, (0,rules/* found */.F)("S022", {
            at: start,
            what: (0,words/* say */.cv) `${file} is a ${[type]}.`,
            fix: (0,words/* say */.cv) `Put the file itself there.`,
        }));
    }
    const read = await (0,pickup/* readText */.yR)(tree, file);
    return "text" in read ? readConfiguration(read.text, file) : noConfiguration(file, read.diagnostic);
}
/** Says that a document of ours may be in the text, without parsing what is not: foreign YAML may be anything. */
const OURS = /apiVersion["']?\s*:\s*["']?omni-scale\/v1(?![\w.])/;
async function readFile(read) {
    if (!("text" in read))
        return { declared: [], native: [], claims: [], diagnostics: [read.diagnostic], foreign: [], whole: false };
    const { file, text } = read;
    if (!OURS.test(text)) {
        const { components: native, others } = (0,specs_native/* nativeIn */.TB)(text, file);
        return {
            declared: [],
            native,
            claims: [],
            diagnostics: [],
            foreign: (native.length === 0 ? [{ file, line: 1, column: 1 }] : others).map(notOurs),
            whole: true,
        };
    }
    const documents = (0,yaml/* parseYaml */.h)(text, file).filter(({ value, broken }) => broken || value !== undefined);
    const ours = documents.filter(isOurs);
    const shapes = await shapesOf(ours.flatMap((document) => kindOf(document) ?? []));
    const results = ours.map((document) => readDocument(document, shapes));
    return {
        declared: results.flatMap(({ declared }) => declared ?? []),
        native: [],
        claims: results.flatMap(({ claim }) => claim ?? []),
        diagnostics: results.flatMap((result) => result.diagnostics),
        foreign: documents
            .filter((document) => !ours.includes(document))
            .map((document) => notOurs(document.locate((0,pointer.at)(document.value, "/apiVersion") === undefined ? "" : "/apiVersion"))),
        whole: ours.every(({ broken }, index) => !broken || results[index]?.claim !== undefined),
    };
}
function notOurs(place) {
    return (0,rules/* found */.F)("S007", {
        at: place,
        what: (0,words/* say */.cv) `${place.file} holds a document that is not ours; it is left alone.`,
        fix: (0,words/* say */.cv) `If it should be managed it needs ${`apiVersion: ${specs_envelope/* API_VERSION */.mG}`}; if not, narrow ${"include"}.`,
    });
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
