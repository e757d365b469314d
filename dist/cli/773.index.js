export const id = 773;
export const ids = [773];
export const modules = {

/***/ 4521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ adapterRules),
  V: () => (/* binding */ adapters)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/adoption.js
var adoption = __webpack_require__(1480);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/compose/compose-file.js
var compose_file = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/adapters/compose/project.js
var compose_project = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/adapters/compose/normalise/text.js
var normalise_text = __webpack_require__(6128);
;// CONCATENATED MODULE: ./build/adapters/compose/secret-text.js

/** Names whose values are secrets: `DB_PASSWORD`, `TS_AUTHKEY`, `api-token`; not `PASSWORD_FILE`, `KEY_ID`. */
const SECRET_NAME = /(^|[_.-])(pass|passwd|passphrase|password|secret|token|credentials?|private[_-]?key|auth[_-]?key|api[_-]?key|access[_-]?key|secret[_-]?key|encryption[_-]?key|signing[_-]?key|key)$/i;
/** The same, grown together with what stands before: `PGPASSWORD`, `dbpassword`, `authToken`. */
const SECRET_ENDING = /(password|passwd|secret|token|authkey|apikey)$/i;
/** Values that are secrets whatever they are called. */
const SECRET_VALUES = [
    /\btskey-[a-z]+-[A-Za-z0-9]+/,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/,
    /\bglpat-[A-Za-z0-9_-]{16,}/,
    /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
    /\bAKIA[0-9A-Z]{16}\b/,
    /\bsk-[A-Za-z0-9_-]{20,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/,
    /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/,
    /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
    // user:password@ in an address
    /:\/\/[^/\s:@]+:[^/\s:@]+@/,
];
/** Text that no secret is: switches, small numbers, paths. */
const HARMLESS = /^(true|false|yes|no|on|off|none|null|auto|\d{1,5}|[./~].*)?$/i;
/** Whether `value` holds a secret in the clear. Text with a variable in it is no secret itself. */
function looksSecret(name, value) {
    if (typeof value !== "string")
        return typeof value === "object" && value !== null && Object.values(value).some((item) => looksSecret("", item));
    if (SECRET_VALUES.some((pattern) => pattern.test(value) && !(0,normalise_text/* isInterpolated */.cl)(pattern.exec(value)?.[0])))
        return true;
    return (SECRET_NAME.test(name) || SECRET_ENDING.test(name)) && !(0,normalise_text/* isInterpolated */.cl)(value) && !HARMLESS.test(value);
}

;// CONCATENATED MODULE: ./build/adapters/compose/adopt.js
/**
 * The edits that make Compose files say what runs, line by line, so that comments and order stay; must not write any.
 *
 * Only what is one scalar on one line is edited: an image, a variable, a label, a plain setting. Whatever comes from
 * a variable, is a secret, or stands beside one is left to people, with its place.
 */







/** See {@link Adapter.adoption}. */
async function adopt_adoption(changes, tree) {
    const files = new Map();
    const edits = [];
    const byHand = [];
    for (const change of changes) {
        const path = change.source?.file;
        if (path !== undefined && !files.has(path))
            files.set(path, await read(tree, path));
        const file = path === undefined ? undefined : files.get(path);
        const found = editsOf(change, file);
        edits.push(...found.edits);
        byHand.push(...found.byHand.map((words) => ({ change: change.id, words })));
    }
    return { edits, byHand };
}
async function read(tree, path) {
    try {
        return (0,compose_file/* parseComposeFile */.GJ)(path, new TextDecoder("utf-8", { fatal: true }).decode(await tree.read(path, compose_project/* MAX_COMPOSE_BYTES */.sQ)));
    }
    catch {
        // Too large, or no text: nobody could follow a patch of it either.
        return undefined;
    }
}
function editsOf(change, file) {
    const [, type = "", , ...id] = change.address.split("/");
    const name = id.join("/");
    const what = (0,core_words/* say */.cv) `${[type.toLowerCase()]} ${name}`;
    if (change.kind === "create")
        return { edits: [], byHand: [(0,core_words/* say */.cv) `${what} does not run: take it out of the files`] };
    if (change.kind === "delete")
        return { edits: [], byHand: [(0,core_words/* say */.cv) `${what} is still there: put it back into the specs, without the entry of ${"removed:"}`] };
    const service = file === undefined || type !== "Service" ? undefined : valueAt(file, ["services", name]);
    if (file === undefined || service === undefined)
        return { edits: [], byHand: [(0,core_words/* say */.cv) `${what}: change it to what runs`] };
    const edits = [];
    const byHand = [];
    for (const field of change.fields) {
        const edit = editOf(field, service, file);
        if (edit !== undefined && "line" in edit)
            edits.push(edit);
        else
            byHand.push(edit ?? (0,core_words/* say */.cv) `${(0,pointer/* tokens */.LU)(field.path).join(".")} of ${what}: change it to what runs`);
    }
    return { edits, byHand };
}
/** One field as one edit, or why not; undefined where nothing can be said but the name. */
function editOf({ path, before, after }, service, file) {
    const [key = "", entry, ...deeper] = (0,pointer/* tokens */.LU)(path);
    const name = entry ?? key;
    if (before.is === "hidden" || after.is === "hidden")
        return (0,core_words/* say */.cv) `${name} is a secret or comes from the host: change it where it is kept`;
    if (deeper.length > 0 || !(0,dist/* isMap */.jh)(service))
        return undefined;
    const seen = before.is === "value" ? before.value : undefined;
    if (seen !== undefined && (!isPlain(seen) || looksSecret(name, seen)))
        return undefined;
    const pair = pairOf(service, key);
    const edit = entry === undefined ? ofScalar(pair, seen, file) : ofEntry(pair?.value, entry, seen, file);
    return edit === undefined || isBesideSecret(edit, file) ? undefined : edit;
}
function isPlain(value) {
    return typeof value !== "object" && !(typeof value === "string" && /[\n\r]/.test(value));
}
/** A setting of the service itself. What Git does not mention is not added: nobody knows where it belongs. */
function ofScalar(pair, seen, file) {
    if (pair === undefined || !(0,dist/* isScalar */.jn)(pair.value))
        return undefined;
    return seen === undefined ? without(pair.key, pair.value, file) : replaced(pair.value, seen, file);
}
/** An entry of `environment` or `labels`, in either of Compose's two forms. */
function ofEntry(holder, name, seen, file) {
    if ((0,dist/* isMap */.jh)(holder)) {
        const pair = pairOf(holder, name);
        if (pair !== undefined)
            return ofScalar(pair, seen, file);
        const last = holder.items.at(-1);
        if (seen === undefined || holder.flow === true || last === undefined || !(0,dist/* isScalar */.jn)(last.key))
            return undefined;
        return added(last.key, last.value, `${name}: ${written(seen, undefined)}`, file);
    }
    if (!(0,dist/* isSeq */.oP)(holder) || holder.flow === true)
        return undefined;
    const item = holder.items.find((one) => (0,dist/* isScalar */.jn)(one) && String(one.value).split("=", 1)[0] === name);
    if (item === undefined)
        return undefined;
    return seen === undefined ? without(item, item, file) : replaced(item, `${name}=${String(seen)}`, file);
}
function replaced(node, seen, file) {
    const [start, end] = node.range ?? [0, 0];
    const source = file.text.slice(start, end);
    if (source === "" || /[\n\r$]/.test(source) || node.anchor !== undefined)
        return undefined;
    const { line, col } = file.lines.linePos(start);
    const before = lineAt(file, line);
    const after = before.slice(0, col - 1) + written(seen, node) + before.slice(col - 1 + source.length);
    return { file: file.path, line, before, after };
}
/** The whole line goes; only where nothing else stands on it. */
function without(key, value, file) {
    if (!(0,dist/* isScalar */.jn)(key))
        return undefined;
    const [from, to] = span(key, value, file);
    const before = lineAt(file, from.line);
    if (from.line !== to.line || !/^\s*(?:- )?$/.test(before.slice(0, from.col - 1)))
        return undefined;
    return { file: file.path, line: from.line, before };
}
function added(lastKey, lastValue, text, file) {
    if (!(0,dist/* isScalar */.jn)(lastValue))
        return undefined;
    const [from, to] = span(lastKey, lastValue, file);
    if (from.line !== to.line)
        return undefined;
    return { file: file.path, line: from.line + 1, after: `${" ".repeat(from.col - 1)}${text}` };
}
/** Where a key begins and its value ends. What was parsed has both. */
function span(key, value, { lines }) {
    return [lines.linePos(key.range?.[0] ?? 0), lines.linePos(value.range?.[1] ?? 0)];
}
/** A scalar as YAML, in the quotes that stood there; `$` is doubled, since Compose would fill it in. */
function written(seen, before) {
    const value = typeof seen === "string" ? seen.replaceAll("$", "$$$$") : seen;
    const plainNumber = before?.type === "PLAIN" && typeof before.value === "number" && typeof value === "string" && /^\d+$/.test(value);
    if (plainNumber)
        return value;
    // What YAML 1.1 takes for a boolean is quoted: people run other tools over these files as well.
    if (typeof value === "string" && /^(y|n|yes|no|on|off)$/i.test(value))
        return JSON.stringify(value);
    const quotes = before?.type === "QUOTE_DOUBLE" || before?.type === "QUOTE_SINGLE" ? before.type : undefined;
    return (0,dist/* stringify */.As)(value, { lineWidth: 0, ...(quotes === undefined ? {} : { defaultStringType: quotes }) }).trimEnd();
}
/** Whether a patch would show a line with a secret in it. */
function isBesideSecret({ line }, file) {
    for (let near = line - adoption/* PATCH_CONTEXT */.z; near <= line + adoption/* PATCH_CONTEXT */.z; near += 1) {
        const [, name = "", value = ""] = /^\s*(?:- )?["']?([\w.-]+)["']?\s*[:=]\s*["']?(.*?)["']?\s*$/.exec(lineAt(file, near)) ?? [];
        if (looksSecret(name, value) || looksSecret("", lineAt(file, near)))
            return true;
    }
    return false;
}
function lineAt({ text }, line) {
    return line < 1 ? "" : (text.split("\n")[line - 1] ?? "");
}
function valueAt(file, way) {
    return way.reduce((node, step) => ((0,dist/* isMap */.jh)(node) ? pairOf(node, step)?.value : undefined), file.document.contents);
}
function pairOf(map, name) {
    return map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === name);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/specs/secret-reference.js
var secret_reference = __webpack_require__(8111);
;// CONCATENATED MODULE: ./build/adapters/compose/context.js
/** What every part of applying one project needs, gathered once; must not do anything yet. */




function contextOf(host, step, value, io, deps) {
    const { directory } = value.project;
    if (directory === undefined)
        throw new Error("A plan that looked at Git alone cannot be applied");
    const project = { ...value.project, directory };
    const call = {
        project: project.project,
        directory,
        files: project.files.map((file) => hostPath(project, file)),
        envFiles: project.envFiles.map((file) => hostPath(project, file)),
        profiles: project.profiles,
    };
    return { host, step, value, project, io, deps, call };
}
/** Where a file of the project lies on the host. */
function hostPath({ directory, names }, path) {
    return external_node_path_.posix.join(directory, names[path] ?? path);
}
/** A file of our own beside the project. */
function ownPath({ directory }, ...path) {
    return external_node_path_.posix.join(directory, ".omni-scale", ...path);
}
/** The variables that Compose gets, with the values of their references; and those values, to keep them out of quotes. */
async function environmentOf(variables, secrets) {
    const env = {};
    const values = [];
    for (const [name, given] of Object.entries(variables)) {
        if (typeof given === "string") {
            env[name] = given;
            continue;
        }
        const value = await secrets.read(given);
        if (value === undefined) {
            throw new errors/* UserError */.yo((0,core_words/* say */.cv) `The variable ${name} has no value here: ${(0,secret_reference/* nameOfSecret */.X)(given)} is not there.`, (0,core_words/* say */.cv) `Make it available to the run, then start the apply again.`);
        }
        env[name] = value;
        values.push(value);
    }
    // The project's own .env may ask Compose to remove containers that no service has; nothing but a tombstone may.
    return { env: { ...env, COMPOSE_REMOVE_ORPHANS: "false" }, secrets: values };
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/adapters/compose/argv.js
var argv = __webpack_require__(9430);
// EXTERNAL MODULE: ./build/adapters/compose/docker.js
var docker = __webpack_require__(9171);
// EXTERNAL MODULE: ./build/adapters/compose/schema.js
var compose_schema = __webpack_require__(3739);
;// CONCATENATED MODULE: ./build/adapters/compose/images.js
/** Which images a project's services mean on its host, and whether they are there; pulls those that are missing. */






const Rendered = schemas.looseObject({
    services: schemas.record(schemas.string(), schemas.looseObject({ image: schemas.string().optional(), platform: schemas.string().optional(), pull_policy: schemas.string().optional() })),
});
/**
 * The images of the project as it lies on the host, variables replaced, by service. The rendering holds the host's
 * values; nothing but image names leaves this function. Rejects with a RemoteError without Compose's words: they may
 * quote values.
 */
async function imagesOf(host, call, env) {
    const { code, stdout } = await (0,docker/* look */.Op)(host, (0,argv/* configArgs */.E0)(call), { env, cwd: call.directory });
    if (code !== 0) {
        const words = (0,core_words/* say */.cv) `Compose cannot read the project in ${call.directory}. ${`docker compose --project-directory ${call.directory} config`} on the host says why.`;
        throw new errors/* RemoteError */.Hi({ system: "docker", operation: "docker compose config", status: code, retryable: false, words });
    }
    const { services } = Rendered.parse(JSON.parse(stdout));
    return new Map(Object.entries(services).map(([name, { image, platform, pull_policy: policy }]) => [
        name,
        { reference: image ?? `${call.project}-${name}`, platform, local: policy === "never" || policy === "build" },
    ]));
}
/** A local image by name or id; undefined when the host does not have it. */
async function images_localImage(host, reference) {
    const { code, stdout, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* inspectImageArgs */.r7)(reference));
    if (code === 0)
        return (0,compose_schema/* parseList */.E1)(compose_schema/* Image */._V, stdout)[0];
    if (/no such (image|object)|reference does not exist|not found/i.test(stderr))
        return undefined;
    throw new errors/* RemoteError */.Hi({
        system: "docker",
        operation: "docker image inspect",
        status: code,
        retryable: true,
        words: (0,core_words/* say */.cv) `It said ${(0,docker/* lastLine */.fM)(stderr)}.`,
    });
}
/**
 * Makes sure that the host has an image. Pulls only what it lacks, so that a tag that moved in the meantime does not
 * bring in something that nobody reviewed.
 */
async function ensureImage(host, { reference, platform, always, local, digest }, signal) {
    const before = await images_localImage(host, reference);
    if (before !== undefined && (digest === undefined ? !always : hasDigest(before, digest)))
        return { status: "there" };
    if (local === true) {
        const words = (0,core_words/* say */.cv) `the image ${reference} is not on the host, and its pull_policy says not to pull it. Build or load it there`;
        return { status: "missing", words };
    }
    const { code, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* pullArgs */.bw)(reference, platform), { timeoutMs: 1_800_000, signal });
    const after = await images_localImage(host, reference);
    const because = (0,docker/* lastLine */.fM)(stderr);
    if (after === undefined) {
        const words = (0,core_words/* say */.cv) `the image ${reference} is not on the host and cannot be pulled (${because}). Check its name and tag, log the host in to its registry, or build it there`;
        return { status: "missing", words };
    }
    if (digest !== undefined && !hasDigest(after, digest)) {
        const words = (0,core_words/* say */.cv) `the image ${reference} should be the one with the digest ${digest}, and the registry gave another (${code === 0 ? "its tag was moved again" : because})`;
        return { status: "missing", words };
    }
    if (code !== 0)
        return { status: "local", because };
    return { status: after.Id === before?.Id ? "there" : "pulled" };
}
function hasDigest({ RepoDigests }, digest) {
    return (RepoDigests ?? []).some((name) => name.endsWith(`@${digest}`));
}

;// CONCATENATED MODULE: ./build/adapters/compose/pull.js


/** All images are tried before the first that is missing is told, so that one round finds all. */
async function applyPull(host, { images }, { signal, progress }) {
    const notes = [];
    const missing = [];
    let pulled = false;
    for (const image of images) {
        const { reference } = image;
        progress((0,core_words/* say */.cv) `pulling ${reference}`);
        const found = await ensureImage(host, image, signal);
        if (found.status === "pulled")
            pulled = true;
        if (found.status === "there")
            notes.push((0,core_words/* say */.cv) `${reference} was on the host already`);
        if (found.status === "local")
            notes.push((0,core_words/* say */.cv) `${reference} cannot be pulled (${found.because}); the one on the host is used`);
        if (found.status === "missing")
            missing.push(found.words);
    }
    if (missing.length > 0)
        return { status: "failed", because: (0,core_words/* list */.p_)(missing, "; ") };
    return { status: pulled ? "applied" : "unchanged", notes };
}

// EXTERNAL MODULE: ./build/core/canonical.js
var canonical = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/core/digest.js
var core_digest = __webpack_require__(2552);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var diagnostics = __webpack_require__(6450);
;// CONCATENATED MODULE: ./build/adapters/compose/containers.js
/** The containers of a Compose project as the write side needs them: ids, health, leftovers; must not change any. */







const json = schemas.custom((value) => typeof value === "object" && value !== null);
const Inspected = schemas.looseObject({
    Id: schemas.string(),
    Name: schemas.string(),
    Image: schemas.string(),
    RestartCount: schemas.number(),
    State: schemas.looseObject({
        Status: schemas.string(),
        ExitCode: schemas.number(),
        StartedAt: schemas.string(),
        Health: schemas.looseObject({ Status: schemas.string(), Log: schemas.array(schemas.looseObject({ ExitCode: schemas.number(), Output: schemas.string() })).nullish() })
            .nullish(),
    }),
    Config: schemas.looseObject({
        Image: schemas.string(),
        Env: schemas.array(schemas.string()).nullish(),
        Hostname: schemas.string().nullish(),
        Labels: schemas.record(schemas.string(), schemas.string()).nullish(),
    }),
    HostConfig: schemas.looseObject({ NetworkMode: schemas.string(), RestartPolicy: schemas.looseObject({ Name: schemas.string() }).nullish() }),
    NetworkSettings: schemas.looseObject({ Networks: schemas.record(schemas.string(), schemas.unknown()).nullish() }),
    Mounts: schemas.array(json).nullish(),
});
/** All containers of a project, stopped ones too, one-off runs not. Rejects with a RemoteError when they cannot be seen. */
async function projectContainers(host, project) {
    // One that goes between the two calls makes the second fail; a project that never settles is an error.
    for (let tries = 0; tries < 5; tries += 1) {
        const ids = (await (0,docker/* read */.LF)(host, (0,argv/* projectContainersArgs */.dL)(project))).split("\n").filter((id) => id !== "");
        if (ids.length === 0)
            return [];
        const { code, stdout, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* inspectContainersArgs */.U2)(ids));
        if (code === 0)
            return schemas.array(Inspected).parse(JSON.parse(stdout)).flatMap(toContainer);
        if (!/no such/i.test(stderr))
            break;
    }
    throw new errors/* RemoteError */.Hi({
        system: "docker",
        operation: "docker inspect",
        retryable: true,
        words: (0,core_words/* say */.cv) `The containers of ${project} could not be read`,
    });
}
function toContainer(inspected) {
    const { Config, State, HostConfig } = inspected;
    const labels = Config.Labels ?? {};
    const service = labels["com.docker.compose.service"];
    if (service === undefined || labels["com.docker.compose.oneoff"] === "True")
        return [];
    const replaces = labels["com.docker.compose.replace"];
    const health = State.Health?.Status;
    const healthOutput = State.Health?.Log?.at(-1)?.Output;
    return [
        {
            id: inspected.Id,
            name: inspected.Name.replace(/^\//, ""),
            service,
            image: inspected.Image,
            reference: Config.Image,
            status: State.Status,
            exitCode: State.ExitCode,
            startedAt: State.StartedAt,
            restarts: inspected.RestartCount,
            restartPolicy: HostConfig.RestartPolicy?.Name ?? "",
            ...(health === undefined || health === "none" ? {} : { health }),
            ...(healthOutput === undefined ? {} : { healthOutput }),
            ...(replaces === undefined ? {} : { replaces }),
            facts: factsOf(inspected),
            environment: Config.Env ?? [],
        },
    ];
}
/**
 * What must be the same again after a rollback. Left out: names and ids that each container has anew, and how the
 * image was referred to (its id counts). Lists of words are sorted, since Compose fills some from maps.
 */
function factsOf({ Id, Image, Config, HostConfig, NetworkSettings, Mounts }) {
    const { Hostname, Image: _reference, Labels, ...config } = Config;
    const labels = Object.entries(Labels ?? {}).filter(([name]) => !name.startsWith("com.docker.compose."));
    const mounts = (Mounts ?? []).map((mount) => (0,canonical/* canonical */.$)(mount)).toSorted(diagnostics/* compareText */.n6);
    return (0,canonical/* canonical */.$)({
        image: Image,
        config: sorted(config),
        hostname: Hostname === undefined || Hostname === null || Id.startsWith(Hostname) ? "" : Hostname,
        labels: Object.fromEntries(labels),
        host: sorted({ ...HostConfig, NetworkMode: HostConfig.NetworkMode.replace(/^container:.*/, "container") }),
        networks: Object.keys(NetworkSettings.Networks ?? {}).toSorted(diagnostics/* compareText */.n6),
        mounts,
    });
}
function sorted(value) {
    const words = (member) => Array.isArray(member) ? member.map((item) => (typeof item === "string" ? item : (0,canonical/* canonical */.$)(item))).toSorted(diagnostics/* compareText */.n6) : member;
    // The order of a command's own words matters.
    const kept = new Set(["Cmd", "Entrypoint"]);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, kept.has(name) ? member : words(member)]));
}
/** Containers by service, in the order the engine gave them. */
function byService(containers) {
    const services = new Map();
    for (const container of containers)
        services.set(container.service, [...(services.get(container.service) ?? []), container]);
    return services;
}
/**
 * A container that an interrupted recreate left behind: never started, named `<12 hex digits of the old one>_<name>`.
 * Compose takes it for a second container of its service and then fails on its name (seen with 2.26).
 */
function isLeftover({ status, name, replaces }) {
    const prefix = /^([0-9a-f]{12})_./.exec(name)?.[1];
    return status === "created" && prefix !== undefined && replaces?.startsWith(prefix) === true;
}

// EXTERNAL MODULE: ./build/specs/kinds/stack.js
var stack = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
;// CONCATENATED MODULE: ./build/adapters/compose/relations.js
/** Reads the relations of a service out of its attributes and of the services that it depends on by address. */
function relationsOf(name, attributes, dependsOn) {
    const sharesWith = ["network_mode", "ipc", "pid"].flatMap((field) => {
        const value = attributes[field];
        const service = typeof value === "string" ? /^service:(.+)$/.exec(value)?.[1] : undefined;
        return service === undefined ? [] : [service];
    });
    const after = new Set([...dependsOn, ...sharesWith]);
    after.delete(name);
    return { name, after: [...after], sharesWith: [...new Set(sharesWith)] };
}
/** Services so that each comes after those it depends on; otherwise by name. A cycle, which Compose refuses, ends the order. */
function inOrder(services) {
    const rest = new Map(services.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((service) => [service.name, service]));
    const order = [];
    while (rest.size > 0) {
        const next = [...rest.values()].find(({ after }) => after.every((other) => !rest.has(other))) ?? [...rest.values()][0];
        if (next === undefined)
            break;
        order.push(next);
        rest.delete(next.name);
    }
    return order;
}

;// CONCATENATED MODULE: ./build/adapters/compose/project-view.js
/** Differences, wants and readings sorted by the Compose project they belong to; pure. */



/** `compose/<type>/<project>/<name>`; the name may hold slashes and is empty for the project itself. */
function addressed(address) {
    const [, type = "", project = "", ...name] = address.split("/");
    return { type, project, name: name.join("/") };
}
/** One view for each project that has differences, by component and project. */
function projectViews(differences, want, have) {
    const wanted = (0,group/* groupBy */.$)(want.resources, ({ target, address }) => keyOf(target, address));
    const complete = have.flatMap((reading) => (reading.status === "complete" ? [reading] : []));
    const observed = (0,group/* groupBy */.$)(complete.flatMap(({ target, resources }) => resources.map((resource) => ({ target, resource }))), ({ target, resource }) => keyOf(target, resource.address));
    const changing = (0,group/* groupBy */.$)(differences, ({ component, target, address }) => JSON.stringify([component, keyOf(target, address)]));
    return [...changing.entries()]
        .toSorted(([a], [b]) => (0,diagnostics/* compareText */.n6)(a, b))
        .map(([, group]) => {
        const { component, target, address } = group[0];
        const key = keyOf(target, address);
        return {
            component,
            target,
            project: addressed(address).project,
            differences: group,
            wanted: wanted.get(key) ?? [],
            observed: (observed.get(key) ?? []).map(({ resource }) => resource),
        };
    });
}
function keyOf(target, address) {
    return JSON.stringify([target, addressed(address).project]);
}
/** The differences of one type of resource that bring about or change something. */
function changesOf({ differences }, type) {
    return differences.filter(({ address, kind }) => kind !== "delete" && addressed(address).type === type);
}
/** The names of the observed resources of one type, sorted. */
function observedNames({ observed }, type) {
    return observed
        .map(({ address }) => addressed(address))
        .flatMap((found) => (found.type === type ? [found.name] : []))
        .toSorted(diagnostics/* compareText */.n6);
}
/** The name that the engine knows a network or volume by. */
function realName(view, type, name) {
    const real = seen(view, `compose/${type}/${view.project}/${name}`)?.attributes["name"];
    return typeof real === "string" ? real : `${view.project}_${name}`;
}
/** What was seen at an address, if anything was. */
function seen({ observed }, address) {
    return observed.find((resource) => resource.address === address);
}
/** The wanted services of the project and how they hang together. */
function serviceRelations({ wanted }) {
    return wanted.flatMap(({ address, attributes, dependsOn }) => {
        const { type, name } = addressed(address);
        if (type !== "Service")
            return [];
        const after = dependsOn.map(addressed).flatMap((other) => (other.type === "Service" ? [other.name] : []));
        return [relationsOf(name, attributes, after)];
    });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/omni-version.js
/** Versions of Omni by their images, and which of its steps may be taken; pure, and must not know Compose. */

/**
 * The version that an image's tag says, e.g. of `ghcr.io/siderolabs/omni:v1.10.6@sha256:…`; undefined for `latest`,
 * a digest alone, a local name, or a tag that a variable makes.
 */
function versionOf(image) {
    const tag = /:([^/:@]+)(?:@.*)?$/.exec(image.replace(/@.*$/, ""))?.[1];
    return tag === undefined ? undefined : ((0,semver.parse)(tag) ?? undefined);
}
/**
 * What changing the image means. Omni goes one minor at a time and never back: its state is migrated when it starts
 * (siderolabs/docs, upgrading-omni); what a version older than 1.4 has, only 1.4 can carry over (CHANGELOG of 1.6.0).
 */
function versionStep(before, after) {
    const [from, to] = [versionOf(before), versionOf(after)];
    if (from === undefined || to === undefined)
        return { kind: "unknown", from: spoken(before, from), to: spoken(after, to) };
    const words = { from: spoken(before, from), to: spoken(after, to) };
    const order = (0,semver.compare)(from, to);
    if (order === 0)
        return { kind: "same", ...words };
    if (order > 0)
        return { kind: "downgrade", ...words };
    if (from.major !== to.major)
        return { kind: "major", ...words };
    const through = Array.from({ length: Math.max(0, to.minor - from.minor - 1) }, (_, index) => `${from.major}.${from.minor + 1 + index}`);
    return through.length === 0 ? { kind: "upgrade", ...words } : { kind: "too-far", ...words, through };
}
/** Whether what an older Omni left behind cannot be read any more: only 1.4 carries over what there was before it. */
function mustGoThroughSqlite({ through }) {
    return through.includes("1.4");
}
function spoken(image, version) {
    if (version !== undefined)
        return `v${version.version}`;
    return image.replace(/^.*\//, "").replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, "$1");
}

// EXTERNAL MODULE: ./build/adapters/compose/hub/place.js + 1 modules
var place = __webpack_require__(562);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/hub-change.js




/**
 * `wanted` and `seen` are the attributes of the project; in a plan that looks at Git alone, `seen` is what the base
 * wants. Undefined for other services, for a first start, and for what leaves image and data as they are.
 */
function hubChange(difference, wanted, seen) {
    const hub = (0,place/* hubIn */.ln)(wanted);
    const service = difference.address.split("/").slice(3).join("/");
    if (hub === undefined || service !== hub.omni || difference.kind !== "replace")
        return undefined;
    const have = (0,place/* factsIn */.PC)(seen);
    const version = versionStep(have.image ?? "", hub.image ?? "");
    const isOther = difference.reasons.some(({ code }) => code.startsWith("image-"));
    const moves = hub.data !== undefined && have.data !== undefined && !isSame(hub.data, have.data);
    if (!isOther && !moves)
        return undefined;
    const { data, room } = have;
    return {
        hub,
        version: isOther ? version : asSame(version),
        moves,
        ...(data === undefined ? {} : { data }),
        ...(room === undefined ? {} : { room }),
    };
}
/** Whether what Omni keeps is copied first: always, unless it is the same version that merely has another digest. */
function needsCopy({ version, moves }) {
    return version.kind !== "same" || moves;
}
/** Whether an older Omni can no longer read what this one leaves behind. */
function isForwardOnly({ version }) {
    return version.kind !== "same";
}
/** What has to be changed or acknowledged before it may happen. */
function hubGuards(change) {
    return [...versionGuards(change.version), ...copyGuards(change)];
}
function versionGuards(version) {
    const { from, to } = version;
    switch (version.kind) {
        case "same":
        case "upgrade":
            return [];
        case "downgrade":
            return [
                {
                    trap: "omni-downgrade",
                    clearedBy: "never",
                    message: (0,core_words/* say */.cv) `Omni ${from} runs, and ${to} is older: Omni migrates what it knows when it starts, and an older one cannot read it.`,
                    fix: (0,core_words/* say */.cv) `Keep ${from} in the specs. To go back all the same, restore a copy from before the update by hand.`,
                },
            ];
        case "too-far":
            return [
                {
                    trap: "omni-skips-minors",
                    clearedBy: "never",
                    message: (0,core_words/* say */.cv) `From Omni ${from} to ${to} is more than one minor version, and each has migrations of its own.${sqlite(version)}`,
                    fix: (0,core_words/* say */.cv) `Merge one step after the other: ${way(version)}.`,
                },
            ];
        case "major":
            return [
                {
                    trap: "omni-major",
                    clearedBy: "acknowledge",
                    message: (0,core_words/* say */.cv) `From Omni ${from} to ${to} is another major version; what has to lie in between is not known here.`,
                    fix: (0,core_words/* say */.cv) `Read its release notes, then acknowledge it when you apply.`,
                },
            ];
        case "unknown": {
            const hidden = [from, to].filter((spoken) => !/^v\d/.test(spoken));
            // What a variable makes is known as soon as the host is asked.
            if (hidden.some((spoken) => (0,normalise_text/* isInterpolated */.cl)(spoken) || spoken === ""))
                return [];
            return [
                {
                    trap: "omni-version-unknown",
                    clearedBy: "acknowledge",
                    message: (0,core_words/* say */.cv) `${(0,core_words/* list */.p_)(hidden.map((spoken) => (0,core_words/* say */.cv) `${spoken}`))} does not say which version of Omni it is, so nobody can tell whether this is one step forward.`,
                    fix: (0,core_words/* say */.cv) `Write the version as the image's tag (${"ghcr.io/siderolabs/omni:v1.10.6@sha256:…"}), or acknowledge it when you apply.`,
                },
            ];
        }
    }
}
function sqlite(version) {
    return mustGoThroughSqlite(version) ? (0,core_words/* say */.cv) ` Only 1.4 carries over what an Omni before it kept.` : [];
}
function way({ from, to, through }) {
    return (0,core_words/* list */.p_)([(0,core_words/* say */.cv) `${from}`, ...through.map((minor) => (0,core_words/* say */.cv) `the last ${minor}`), (0,core_words/* say */.cv) `${to}`], " → ");
}
function copyGuards(change) {
    if (!needsCopy(change))
        return [];
    if (change.hub.safetyCopy === undefined) {
        return [
            {
                trap: "no-safety-copy",
                clearedBy: "acknowledge",
                message: (0,core_words/* say */.cv) `There is no way back from this, and no copy of what Omni knows is taken before.`,
                fix: (0,core_words/* say */.cv) `Say under ${"safetyCopy"} in the spec where copies go, or acknowledge it when you apply.`,
            },
        ];
    }
    if (change.data !== undefined)
        return roomGuards(change.hub.safetyCopy.folder, change.room);
    return [
        {
            trap: "no-safety-copy",
            clearedBy: "acknowledge",
            message: (0,core_words/* say */.cv) `There is no way back from this, and no copy is taken before: where Omni's etcd lies on the host is not known.`,
            fix: (0,core_words/* say */.cv) `Say so under ${"storage"} in the spec, or acknowledge it when you apply.`,
        },
    ];
}
function roomGuards(folder, room) {
    if (room === undefined || !(0,place/* isTooSmall */.ug)(room))
        return [];
    return [
        {
            trap: "no-room-for-safety-copy",
            clearedBy: "never",
            message: (0,core_words/* say */.cv) `There is no room for the copy of what Omni knows: it takes ${mebibytes(room.need)}, and ${folder} has ${mebibytes(room.free)} free, of which a tenth has to stay.`,
            fix: (0,core_words/* say */.cv) `Make room there, or choose another ${"safetyCopy.folder"} in the spec.`,
        },
    ];
}
/** Of KiB. */
function mebibytes(kibibytes) {
    return [`${Math.ceil(kibibytes / 1024)} MiB`];
}
function isSame(a, b) {
    return a.etcd === b.etcd && a.sqlite === b.sqlite;
}
function asSame({ from, to }) {
    return { kind: "same", from, to };
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/hub-step.js
/** What a step does to Omni besides making its container anew, as it travels from plan to apply; pure. */




/** The copy of what Omni knows that is taken while it stands still. Paths are absolute, on the host. */
const SafetyCopy = schemas.object({
    folder: schemas.string(),
    keep: schemas.number(),
    /** A folder. */
    etcd: schemas.string(),
    /** A file outside of it. */
    sqlite: schemas.string().optional(),
});
const HubStep = schemas.object({
    /** The service that runs Omni. */
    service: schemas.string(),
    /** Versions as people write them. */
    from: schemas.string(),
    to: schemas.string(),
    /** Once the new one has run, the old one cannot read what it left. */
    forwardOnly: schemas.boolean(),
    /** Absent where none can be taken, which somebody acknowledged. */
    copy: SafetyCopy.optional(),
});
/** Undefined where Omni keeps its version and data. */
function hubStepOf(view) {
    const change = hubChangeOf(view);
    if (change === undefined || !(needsCopy(change) || isForwardOnly(change)))
        return undefined;
    const { hub, version, data } = change;
    const copy = needsCopy(change) && hub.safetyCopy !== undefined && data !== undefined ? { copy: { ...hub.safetyCopy, ...data } } : {};
    return { service: hub.omni, from: version.from, to: version.to, forwardOnly: isForwardOnly(change), ...copy };
}
function hubChangeOf(view) {
    const address = `compose/Project/${view.project}`;
    const wanted = view.wanted.find((resource) => resource.address === address)?.attributes;
    if (wanted === undefined)
        return undefined;
    const have = seen(view, address)?.attributes;
    return changesOf(view, "Service")
        .flatMap((difference) => hubChange(difference, wanted, have) ?? [])
        .at(0);
}
/** In a step's title, before what is recreated. */
function copyTitle({ copy }) {
    if (copy === undefined)
        return undefined;
    return (0,core_words/* say */.cv) `copy etcd${copy.sqlite === undefined ? [] : (0,core_words/* say */.cv) ` and ${copy.sqlite.slice(copy.sqlite.lastIndexOf("/") + 1)}`}`;
}
/**
 * The impact of a step that is more than a restart. Workloads do not need Omni to run: it is the way to talk to
 * them, not what runs them.
 */
function hubImpact({ service, from, to, forwardOnly, copy }, impact) {
    const oneWay = impact.oneWay || forwardOnly;
    const headline = from === to ? {} : { headline: (0,core_words/* say */.cv) `Omni ${from} → ${to}` };
    if (!impact.interrupts.includes(service))
        return { ...impact, oneWay, ...headline };
    const others = impact.interrupts.filter((name) => name !== service);
    const along = others.length === 0 ? [] : (0,core_words/* say */.cv) ` ${(0,core_words/* list */.p_)(others.map((name) => (0,core_words/* say */.cv) `${name}`))} ${[others.length === 1 ? "restarts" : "restart"]} too.`;
    return {
        ...impact,
        oneWay,
        notes: [...impact.notes, ...(copy === undefined ? [] : [(0,core_words/* say */.cv) `Omni stands still while its data is copied to ${copy.folder}`])],
        ...headline,
        outage: (0,core_words/* say */.cv) `Omni restarts once, about 2 min without UI, API and kubectl through Omni; workloads run on.${along}`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/step-value.js
/**
 * What the steps of a Compose project carry from plan to apply, as zod schemas; must not hold a secret's value:
 * attributes come with fingerprints, variables as the specs' own words.
 */





const record = schemas.custom((value) => typeof value === "object" && value !== null && !Array.isArray(value));
/** Variables that the run gives to Compose: literals, or where their secrets are kept. */
const Variables = schemas.record(schemas.string(), schemas.union([schemas.string(), secret_reference/* SecretReference */.U]));
/** The attributes of `compose/Project/<project>` as resources.ts makes them. */
const ProjectAttributes = schemas.object({
    project: schemas.string(),
    /** The project's folder on the host, absolute; absent where only Git was looked at: a plan that is never applied. */
    directory: schemas.string().optional(),
    /** Compose files as Git has them, relative to the folder, in order. */
    files: schemas.array(schemas.string()),
    /** Relative to the folder on the host. */
    envFiles: schemas.array(schemas.string()),
    profiles: schemas.array(schemas.string()),
    /** Seconds that containers may take to become healthy. */
    timeout: schemas.number(),
    probes: schemas.array(stack/* Probe */.VM),
    variables: Variables,
    /** Git's names of files that have others on the host. */
    names: schemas.record(schemas.string(), schemas.string()),
    /** Present where it runs Omni. */
    hub: place/* Hub */.YZ.optional(),
});
/** A service that a step recreates, starts or scales. */
const PlannedService = schemas.object({
    name: schemas.string(),
    /** Whether its containers are made anew; else they stay, and those that are stopped or missing come to them. */
    recreate: schemas.boolean(),
    /** Revision of what the plan saw; null where there was none. */
    expected: schemas.string().nullable(),
    /** Services whose namespaces it lives in: it does not survive their recreation. */
    livesIn: schemas.array(schemas.string()),
    /** Digest that its image's tag was moved to in the registry. */
    digest: schemas.string().optional(),
});
const PlannedFile = schemas.object({
    /** Relative to the project's folder. */
    path: schemas.string(),
    /** The same from the repository's root. */
    source: schemas.string(),
    /** SHA-256 of what the plan saw on the host; null where there was none. */
    before: schemas.string().nullable(),
    after: schemas.string(),
    /** Git has it as a program. */
    executable: schemas.boolean(),
});
const address = schemas.custom((value) => typeof value === "string");
/** A wanted resource, enough to look and compare again. */
const WantedResource = schemas.object({
    address,
    part: schemas.string(),
    attributes: record,
    declared: record,
    sensitive: schemas.array(schemas.string()),
    dependsOn: schemas.array(address),
});
const PullValue = schemas.object({
    action: schemas.literal("pull"),
    images: schemas.array(schemas.object({
        reference: schemas.string(),
        platform: schemas.string().optional(),
        services: schemas.array(schemas.string()),
        /** Also when the host has one of that name: its author's `pull_policy: always`. */
        always: schemas.boolean(),
        /** Digest that the tag was moved to in the registry: this one and no other. */
        digest: schemas.string().optional(),
    })),
});
const UpValue = schemas.object({
    action: schemas.literal("up"),
    project: ProjectAttributes,
    /** In dependency order: the order in which they go down. */
    services: schemas.array(PlannedService),
    files: schemas.array(PlannedFile),
    /** Networks that have to be made anew, by their names on the host. */
    networks: schemas.array(schemas.string()),
    /** The whole project. */
    wanted: schemas.array(WantedResource),
    /** Where Omni changes its version, or the place of its data. */
    hub: HubStep.optional(),
});
const RemoveValue = schemas.object({
    action: schemas.literal("remove"),
    project: schemas.string(),
    services: schemas.array(schemas.object({ name: schemas.string(), expected: schemas.string().nullable() })),
    networks: schemas.array(schemas.string()),
});
const StepValue = schemas.discriminatedUnion("action", [PullValue, UpValue, RemoveValue]);

;// CONCATENATED MODULE: ./build/adapters/compose/record.js
/**
 * What was on the host before a step, kept there until the step is known to be good, so that it can be taken back,
 * also by a later run; must not hold a secret: the host's values are in it as fingerprints only.
 *
 * A record is `pending` from before the first write until everything runs. When a run finds a pending one, an
 * earlier run was cut off in between: what that one had found before is what counts as "before", not its half work.
 */






const FileRecord = schemas.object({ path: schemas.string(), before: schemas.string().nullable(), after: schemas.string() });
const ServiceRecord = schemas.object({
    name: schemas.string(),
    /** Null for a service that had no container. */
    before: schemas.object({
        containers: schemas.array(schemas.string()),
        image: schemas.string(),
        reference: schemas.string(),
        running: schemas.boolean(),
        /** Of its whole configuration; comparable only under the same `key`. */
        facts: schemas.object({ fingerprint: schemas.string(), key: schemas.string() }),
    })
        .nullable(),
});
const StepRecord = schemas.object({
    format: schemas.literal(1),
    step: schemas.string(),
    /** Of the step's value, so that nobody takes back a step of the same name. */
    digest: schemas.string(),
    status: schemas["enum"](["pending", "applied", "taken-back"]),
    files: schemas.array(FileRecord),
    services: schemas.array(ServiceRecord),
    /** As the specs have them, never their values. */
    variables: schemas.object({ before: Variables, after: Variables }),
});
const PATH = "record.json";
/** The record on the host; undefined when there is none. One that cannot be read counts as none: it is ours alone. */
async function readRecord({ host, project }) {
    const content = await host.read(ownPath(project, PATH));
    if (content === undefined)
        return undefined;
    try {
        return StepRecord.parse(JSON.parse(new TextDecoder().decode(content)));
    }
    catch {
        // Written whole or not at all, so this is a later version's or somebody's edit.
        return undefined;
    }
}
async function writeRecord({ host, project }, record) {
    await host.write(ownPath(project, PATH), new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`), { mode: 0o600 });
}
/**
 * Keeps what is there now: first the record, then copies of the files about to change, then the record that names
 * them. `containers` are the project's.
 */
async function begin(context, containers) {
    const { project, value, step, io } = context;
    const last = await readRecord(context);
    const open = last?.status === "pending" && !(await isComplete(context, last, containers)) ? last : undefined;
    const services = value.services.map(({ name }) => serviceBefore(name, containers, io.fingerprint));
    const record = {
        format: 1,
        step: step.id,
        digest: digestOf(step),
        status: "pending",
        files: open?.files ?? [],
        services: [...(open?.services ?? []), ...services.filter(({ name }) => !open?.services.some((known) => known.name === name))],
        variables: { before: open?.variables.before ?? (last === undefined ? project.variables : inForce(last)), after: project.variables },
    };
    await writeRecord(context, record);
    const files = await Promise.all(value.files.map((file) => keep(context, file, open?.files ?? [])));
    const complete = { ...record, files: [...files, ...record.files.filter(({ path }) => !files.some((file) => file.path === path))] };
    await writeRecord(context, complete);
    return complete;
}
/** Names a step by what it does. */
function digestOf({ value }) {
    return (0,core_digest/* sha256 */.sc)((0,canonical/* canonical */.$)(value));
}
/** The variables that what runs now was made with. */
function inForce({ status, variables }) {
    return status === "taken-back" ? variables.before : variables.after;
}
/** Copies a file to `previous/`, unless an interrupted run has done so and what lies there now is that run's. */
async function keep(context, { path, after }, earlier) {
    const { host, project } = context;
    const content = await host.read(hostPath(project, path));
    const digest = content === undefined ? null : (0,core_digest/* sha256 */.sc)(content);
    const known = earlier.find((file) => file.path === path);
    if (known !== undefined && (digest === known.after || digest === known.before))
        return { path, before: known.before, after };
    if (content !== undefined)
        await host.write(ownPath(project, "previous", path), content, { mode: 0o600 });
    return { path, before: digest, after };
}
function serviceBefore(name, containers, fingerprint) {
    const own = byService(containers).get(name) ?? [];
    const [first] = own;
    if (first === undefined)
        return { name, before: null };
    const { image, reference } = first;
    return {
        name,
        before: {
            containers: own.map(({ id }) => id),
            image,
            reference,
            running: own.some(({ status }) => status === "running" || status === "restarting"),
            facts: factsUnder(fingerprint, first),
        },
    };
}
/** The configuration of a container under this run's key, and a mark of that key. */
function factsUnder(fingerprint, { facts }) {
    return { fingerprint: fingerprint.of(facts).fingerprint, key: fingerprint.of("key of the record").fingerprint };
}
/** Whether a run that was cut off had got everything to run before it could say so. */
async function isComplete({ host, project }, record, containers) {
    for (const { path, after } of record.files) {
        const content = await host.read(hostPath(project, path));
        if (content === undefined || (0,core_digest/* sha256 */.sc)(content) !== after)
            return false;
    }
    const now = byService(containers);
    return record.services.every(({ name, before }) => {
        const own = now.get(name) ?? [];
        const well = own.every(({ status, health }) => status === "running" && (health === undefined || health === "healthy"));
        return own.length > 0 && well && own.every(({ id }) => before?.containers.includes(id) !== true);
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/remove.js




/** One service after the other, dependents first. Not with `compose down`: that takes whatever is there by then. */
async function applyRemove(host, step, { project, services, networks }, io) {
    const containers = await projectContainers(host, project);
    const going = services.map(({ name, expected }) => ({ name, expected, own: containers.filter(({ service }) => service === name) }));
    for (const { name, expected, own } of going) {
        const other = own.find((container) => expected?.includes(container.id) !== true && !isLeftover(container));
        if (other === undefined)
            continue;
        const planned = expected === null ? (0,core_words/* say */.cv) `no container of ${name}` : (0,core_words/* say */.cv) `container ${expected.slice(0, 12)} of ${name}`;
        return { status: "stale", expected: planned, found: (0,core_words/* say */.cv) `container ${other.id.slice(0, 12)} of ${name}` };
    }
    let removed = false;
    for (const { name, own } of going.filter((service) => service.own.length > 0)) {
        io.progress((0,core_words/* say */.cv) `removing ${name}`);
        const ids = own.map(({ id }) => id);
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* stopArgs */.Ez)(ids));
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* removeContainersArgs */.o$)(ids));
        removed = true;
    }
    for (const network of networks) {
        const { code, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* inspectNetworkArgs */.w0)(network));
        if (code !== 0 && /no such network|not found/i.test(stderr))
            continue;
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* removeNetworkArgs */.S)(network));
        removed = true;
    }
    return { status: removed ? "applied" : "unchanged", notes: step.impact.notes };
}

;// CONCATENATED MODULE: ./build/adapters/compose/result.js
/** Errors of a host as results of a step; must not hide what is our own mistake. */


/** What to tell the reader about an error of the host or of the set-up. Throws whatever is neither: that is a bug. */
function textOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return (0,core_words/* say */.cv) `${error.words} ${error.fix}`;
    if (error instanceof errors/* RemoteError */.Hi)
        return (0,core_words/* say */.cv) `${error.operation}: ${error.words}`;
    if (!(error instanceof Error))
        throw error;
    if (error.name === "AbortError" || error.name === "TimeoutError")
        return (0,core_words/* say */.cv) `the run was stopped`;
    // The disk's own errors: no right, no room, read-only.
    if ("code" in error && typeof error.code === "string" && "syscall" in error) {
        const place = "path" in error && typeof error.path === "string" ? (0,core_words/* say */.cv) ` at ${error.path}` : [];
        return (0,core_words/* say */.cv) `a file on the host could not be read or written (${error.code}${place})`;
    }
    throw error;
}

;// CONCATENATED MODULE: ./build/adapters/compose/health.js
/**
 * Waits until containers run and are healthy, by what the engine says of them; must not change anything.
 *
 * Compose's own `--wait` is not used: it calls a job that ended well a failure, takes a container that is about to
 * crash for a running one, and cannot tell how far it is.
 */


/** How long a container without a health check has to run, so that one which crashes at once is not taken for well. */
const SETTLE_SECONDS = 2;
/** Judges one container; `before` is how the same container looked {@link SETTLE_SECONDS} or more ago, if it was seen. */
function judge(container, before) {
    const { status, health, exitCode, restartPolicy, restarts } = container;
    switch (status) {
        case "running":
            if (health === "healthy")
                return { is: "well" };
            if (health === "unhealthy")
                return { is: "ill", because: (0,core_words/* say */.cv) `its health check fails` };
            if (health !== undefined)
                return { is: "waiting", for: (0,core_words/* say */.cv) `its health check (${health})` };
            if (before?.status === "running" && before.startedAt === container.startedAt)
                return { is: "well" };
            return { is: "waiting", for: restarts > 0 ? (0,core_words/* say */.cv) `it to stay up (restarted ${restarts} times)` : (0,core_words/* say */.cv) `it to stay up` };
        case "exited":
            if (exitCode === 0 && (restartPolicy === "" || restartPolicy === "no" || restartPolicy === "on-failure"))
                return { is: "done" };
            if (restartPolicy === "" || restartPolicy === "no")
                return { is: "ill", because: (0,core_words/* say */.cv) `it ended with exit code ${exitCode}` };
            return { is: "waiting", for: (0,core_words/* say */.cv) `the engine to start it again (exit code ${exitCode})` };
        case "restarting":
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to stop crashing (exit code ${exitCode}, restarted ${restarts} times)` };
        case "created":
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to be started` };
        default:
            return { is: "waiting", for: (0,core_words/* say */.cv) `it to leave the condition ${status}` };
    }
}
/** Waits for all of `services`; ends at the first one that cannot get well any more, or with the time. */
async function waitHealthy(host, clock, wait) {
    const { project, services, timeoutSeconds, signal, progress } = wait;
    const began = clock.now().getTime();
    const elapsed = () => (clock.now().getTime() - began) / 1000;
    let settled = new Map();
    let told = "";
    for (;;) {
        const now = byService(await projectContainers(host, project));
        const next = new Map();
        const done = [];
        let waiting;
        for (const service of services) {
            // One that has no container after an `up` was scaled to none.
            for (const container of now.get(service) ?? []) {
                const first = settled.get(container.id);
                const same = first?.seen.startedAt === container.startedAt && first.seen.status === container.status
                    ? first
                    : { at: elapsed(), seen: container };
                next.set(container.id, same);
                const verdict = judge(container, elapsed() - same.at >= SETTLE_SECONDS ? same.seen : undefined);
                if (verdict.is === "ill")
                    return { status: "ill", service, because: verdict.because, container };
                if (verdict.is === "done")
                    done.push(service);
                if (verdict.is === "waiting")
                    waiting ??= { service, for: verdict.for, container };
            }
        }
        settled = next;
        if (waiting === undefined)
            return { status: "well", done };
        const { service, container } = waiting;
        if (elapsed() >= timeoutSeconds) {
            const because = (0,core_words/* say */.cv) `after ${timeoutSeconds} s it still waits for ${waiting.for}`;
            return { status: "ill", service, because, container };
        }
        const words = (0,core_words/* say */.cv) `waiting for ${service}: ${waiting.for}`;
        if (JSON.stringify(words) !== told)
            progress(words);
        told = JSON.stringify(words);
        await clock.sleep(500, signal);
    }
}

// EXTERNAL MODULE: ./build/adapters/compose/lock.js
var lock = __webpack_require__(1523);
;// CONCATENATED MODULE: ./build/adapters/compose/journal.js



/** The oldest lines go when there are more. */
const LINES = 500;
/** Appends one line and syncs it; the file is replaced whole, so that a kill leaves the old or the new one. */
async function note({ host, step, project, io, deps }, event) {
    const path = ownPath(project, "journal.jsonl");
    const before = new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
    const line = JSON.stringify({
        at: deps.clock.now().toISOString(),
        run: (0,lock/* ownerOf */.bf)(io.lock).name,
        step: step.id,
        digest: digestOf(step).slice(0, 16),
        event,
    });
    const lines = [...before.split("\n").filter((old) => old !== ""), line].slice(-LINES);
    await host.write(path, new TextEncoder().encode(`${lines.join("\n")}\n`), { mode: 0o640 });
}

;// CONCATENATED MODULE: ./build/adapters/compose/redact.js
/** Takes known secret values out of foreign text before anybody may see it; must not guess what looks like a secret. */
/** What stands where a secret stood. */
const HIDDEN = "***";
/** Shorter values are everywhere by accident; hiding them would hide the text. */
const SHORTEST = 4;
/**
 * A function that replaces each of `secrets`, also line by line, in base64, in hex, URL-encoded and as JSON writes it.
 */
function redactor(secrets) {
    const forms = new Set();
    for (const secret of secrets) {
        for (const part of [secret, ...secret.split("\n")]) {
            const trimmed = part.trim();
            if (trimmed.length < SHORTEST)
                continue;
            const bytes = Buffer.from(trimmed);
            const base64 = bytes.toString("base64");
            for (const form of [
                trimmed,
                base64,
                base64.replace(/=+$/, ""),
                bytes.toString("base64url"),
                bytes.toString("hex"),
                encodeURIComponent(bytes.toString()),
                JSON.stringify(trimmed).slice(1, -1),
            ]) {
                forms.add(form);
            }
        }
    }
    // Longest first, so that no form leaves the rest of a longer one standing.
    const ordered = [...forms].toSorted((a, b) => b.length - a.length);
    return (text) => ordered.reduce((left, form) => left.replaceAll(form, HIDDEN), text);
}
/** The values of an env file (`NAME=value`, quotes stripped, comments left out): all of them are the host's own. */
function envFileValues(content) {
    return content.split(/\r?\n/).flatMap((line) => {
        const value = /^\s*(?:export\s+)?[^#=\s][^=]*=(.*)$/.exec(line)?.[1]?.trim();
        if (value === undefined || value === "")
            return [];
        const quoted = /^(["'])(.*)\1/.exec(value);
        return quoted?.[2] === undefined ? [value, value.replace(/\s+#.*$/, "")] : [quoted[2]];
    });
}
/** Those values of `NAME=value` pairs that Git does not have anywhere in `texts`. */
function foreignValues(environment, texts) {
    return environment.flatMap((pair) => {
        const value = pair.slice(pair.indexOf("=") + 1);
        return value === "" || texts.some((text) => text.includes(value)) ? [] : [value];
    });
}
/** The last `lines` lines that say something, each at most 200 characters. */
function tail(text, lines) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .slice(-lines)
        .map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line))
        .join("\n");
}

;// CONCATENATED MODULE: ./build/adapters/compose/quote.js
/** The last words of a container for a report: a few lines, every value that only the host knows taken out. */





/** Takes out of foreign text what the project's env files, containers and `secrets` hold and its Compose files do not. */
async function projectRedactor({ host, call, project }, secrets) {
    const text = async (path) => new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
    const envFiles = await Promise.all([...call.envFiles, `${call.directory}/.env`].map(text));
    const composeFiles = await Promise.all(call.files.map(text));
    const environments = (await projectContainers(host, project.project)).flatMap(({ environment }) => environment);
    return redactor([...secrets, ...envFiles.flatMap(envFileValues), ...foreignValues(environments, composeFiles)]);
}
/** What Compose said, without the ids in full that stand before the reason: reports cut long quotes at their end. */
function composeSaid(failed, redact) {
    return redact(failed)
        .replace(/^Error response from daemon: /, "")
        .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, "$1");
}
/** What a container that did not get well said last: its health check where it has one, else its log. */
async function lastWords({ host }, container, redact) {
    const health = tail(redact(container.healthOutput ?? ""), 2);
    if (health !== "")
        return (0,core_words/* say */.cv) `; the check said ${health}`;
    const { stdout, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* logsArgs */.RR)(container.id, 50));
    const log = tail(redact(`${stdout}\n${stderr}`), 3);
    return log === "" ? [] : (0,core_words/* say */.cv) `; it said last ${log}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/recreate.js




/**
 * Starts what has to be started, then makes anew what has to be. `failed` is Compose's words, not redacted;
 * `touched` are services that it replaced although they were not named.
 */
async function recreate({ host, io, project }, call, services, env) {
    const isNamed = ({ service }) => services.some(({ name }) => name === service);
    await clearLeftovers(host, io.lock, (await projectContainers(host, call.project)).filter(isNamed));
    const before = await projectContainers(host, call.project);
    let failed;
    for (const anew of [false, true]) {
        const names = services.flatMap((service) => (service.recreate === anew ? [service.name] : []));
        if (names.length === 0 || failed !== undefined)
            continue;
        io.progress(doingWords(names, anew ? before : []));
        const options = { env, cwd: call.directory, timeoutMs: (project.timeout + 300) * 1000 };
        const { code, stderr } = await (0,docker/* attempt */.CD)(host, io.lock, (0,argv/* upArgs */.bb)(call, names, anew), options);
        if (code !== 0)
            failed = (0,docker/* lastLine */.fM)(stderr);
    }
    const left = new Set((await projectContainers(host, call.project)).map(({ id }) => id));
    const touched = before.filter((container) => !isNamed(container) && !left.has(container.id)).map(({ service }) => service);
    return { ...(failed === undefined ? {} : { failed }), touched: [...new Set(touched)] };
}
/** e.g. "starting web, recreating db": what has no container yet is started. */
function doingWords(names, there) {
    const isThere = (name) => there.some(({ service }) => service === name);
    const those = (doing, all) => all.length === 0 ? [] : [[`${doing} `, ...(0,core_words/* list */.p_)(all.map((name) => (0,core_words/* say */.cv) `${name}`))]];
    return (0,core_words/* list */.p_)([
        ...those("starting", names.filter((name) => !isThere(name))),
        ...those("recreating", names.filter(isThere)),
    ]);
}
/**
 * Clears what an interrupted recreate left behind. Where the old container is still there, the new one never ran and
 * goes; where it is gone, the new one is the only one that has its anonymous volumes, so it gets its proper name.
 */
async function clearLeftovers(host, lock, containers) {
    for (const leftover of containers.filter(isLeftover)) {
        const proper = leftover.name.slice(13);
        const isTaken = containers.some(({ id, name }) => id === leftover.replaces || name === proper);
        if (isTaken)
            await (0,docker/* change */.Zg)(host, lock, (0,argv/* removeContainersArgs */.o$)([leftover.id]));
        // Where a container of somebody else has that name, Compose replaces it under the odd one too (tried with 2.26).
        else
            await (0,docker/* attempt */.CD)(host, lock, (0,argv/* renameArgs */.Mk)(leftover.id, proper));
    }
}
/**
 * Removes networks so that Compose makes them anew: takes the planned services' containers off them first. Gives
 * why not, before anything was stopped, when somebody else's container is attached.
 */
async function removeNetworks({ host, io, value, project }, services) {
    const planned = (await projectContainers(host, project.project)).filter(({ service }) => services.includes(service));
    const attached = [];
    for (const network of value.networks) {
        const { code, stdout } = await (0,docker/* look */.Op)(host, (0,argv/* inspectNetworkArgs */.w0)(network));
        if (code !== 0)
            continue;
        const ids = attachedTo(JSON.parse(stdout));
        const foreign = ids.find((id) => !planned.some((container) => container.id === id));
        if (foreign !== undefined)
            return (0,core_words/* say */.cv) `container ${foreign.slice(0, 12)}, which is not part of this step, is attached to the network ${network}`;
        attached.push({ network, ids });
    }
    const stopping = [...new Set(attached.flatMap(({ ids }) => ids))];
    if (stopping.length > 0)
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* stopArgs */.Ez)(stopping));
    for (const { network, ids } of attached) {
        for (const id of ids)
            await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* disconnectArgs */.Es)(network, id));
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* removeNetworkArgs */.S)(network));
    }
    return undefined;
}
function attachedTo(inspected) {
    const [network] = Array.isArray(inspected) ? inspected : [];
    const containers = network?.Containers;
    return typeof containers === "object" && containers !== null ? Object.keys(containers) : [];
}

;// CONCATENATED MODULE: ./build/adapters/compose/write-files.js
/** Writes the changed files of a project, and takes them back; must not touch a file that no step names. */





/** The read side's bound for files that are compared by content. */
const MAX_BYTES = 64 * 1024 * 1024;
/** The new content of each file, by path; from the reviewed commit. Rejects when it is not what was planned. */
async function plannedContents({ io, value }) {
    const contents = new Map();
    for (const { path, source, after } of value.files) {
        const content = await io.tree.read(source, MAX_BYTES);
        if ((0,core_digest/* sha256 */.sc)(content) !== after) {
            throw new errors/* UserError */.yo((0,core_words/* say */.cv) `The file ${path} is not the one that was planned: it changed during the run.`, (0,core_words/* say */.cv) `Start the apply again: it plans anew.`);
        }
        contents.set(path, content);
    }
    return contents;
}
/** Why one of the files may not be written: something else than a file lies there. Undefined when all may. */
async function inTheWay({ host, project, value }) {
    for (const { path } of value.files) {
        const place = hostPath(project, path);
        const found = await host.stat(place);
        if (found !== undefined && found.type !== "file")
            return (0,core_words/* say */.cv) `${place} on the host is a ${found.type} where a file is to be written`;
    }
    return undefined;
}
/**
 * Writes those that are not there yet, one by one, each whole or not at all. A file that exists keeps its rights, and may
 * be started by whoever may read it where Git has a program.
 */
async function writeFiles({ host, project, io, value }, contents) {
    const programs = new Set(value.files.flatMap(({ path, executable }) => (executable ? [path] : [])));
    for (const [path, content] of contents) {
        const place = hostPath(project, path);
        const before = await host.read(place);
        const rights = isEnvFile(path) ? 0o600 : 0o644;
        const mode = programs.has(path) ? await rightsToStart(host, place, rights) : before === undefined ? rights : undefined;
        if (before !== undefined && (0,core_digest/* sha256 */.sc)(before) === (0,core_digest/* sha256 */.sc)(content) && mode === undefined)
            continue;
        io.progress((0,core_words/* say */.cv) `writing ${place}`);
        await host.write(place, content, mode === undefined ? {} : { mode });
    }
}
/** Whoever may read it may start it, too; undefined where that is so already. `rights` are those of a new file. */
async function rightsToStart(host, place, rights) {
    const { mode = rights } = (await host.stat(place)) ?? {};
    return (mode & 0o100) === 0 ? (mode & 0o777) | ((mode & 0o444) >> 2) : undefined;
}
/** Env files hold secrets more often than not. */
function isEnvFile(path) {
    return /(^|[/.])env$|(^|\/)\.env\b/.test(path);
}
/**
 * Puts the files of a record back as they were; gives those that somebody changed since, which stay as they are.
 * Rejects when a kept copy is not there.
 */
async function restoreFiles({ host, project, io }, { files }) {
    const changed = [];
    for (const { path, before, after } of files) {
        const place = hostPath(project, path);
        const content = await host.read(place);
        const digest = content === undefined ? null : (0,core_digest/* sha256 */.sc)(content);
        if (digest === before)
            continue;
        if (digest !== after) {
            changed.push(place);
        }
        else if (before === null) {
            await (0,lock/* mutate */.Tk)(host, io.lock, "rm", ["-f", "--", place], { timeoutMs: 30_000 });
        }
        else {
            const copy = await host.read(ownPath(project, "previous", path));
            if (copy === undefined || (0,core_digest/* sha256 */.sc)(copy) !== before)
                throw missingCopy(place);
            await host.write(place, copy);
        }
    }
    return changed;
}
function missingCopy(place) {
    return new errors/* RemoteError */.Hi({
        system: "docker",
        operation: "taking files back",
        retryable: false,
        words: (0,core_words/* say */.cv) `The previous version of ${place} is not among the kept copies`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/rollback.js













/** `rolled-back` with `because`, or `failed` with both reasons and what is left. */
async function takeBack(context, record, because) {
    await note(context, "taking back");
    const outcome = await restore(context, record).catch((error) => ({ ok: false, because: textOf(error) }));
    if (!outcome.ok) {
        await note(context, "failed");
        const kept = ownPath(context.project, "previous");
        return { status: "failed", because: (0,core_words/* say */.cv) `${because}. Taking it back failed too: ${outcome.because}. The previous files are in ${kept}` };
    }
    await writeRecord(context, { ...record, status: "taken-back" });
    await note(context, "rolled-back");
    return { status: "rolled-back", because, notes: outcome.notes };
}
async function restore(context, record) {
    const { host, project, io, value } = context;
    io.progress((0,core_words/* say */.cv) `taking the step back`);
    const changed = await restoreFiles(context, record);
    if (changed.length > 0)
        return { ok: false, because: (0,core_words/* say */.cv) `somebody changed ${(0,core_words/* list */.p_)(changed.map((file) => (0,core_words/* say */.cv) `${file}`))} meanwhile` };
    const now = byService(await projectContainers(host, project.project));
    const call = callBefore(context, record);
    // Without a Compose file there was no project, but at most what an earlier attempt at it left behind.
    const isKnown = (service) => service.before !== null && call.files.length > 0;
    const known = record.services.filter(isKnown);
    const added = record.services.filter((service) => !isKnown(service)).flatMap(({ name }) => now.get(name) ?? []);
    const notes = await stopNew(context, added);
    const back = outOfPlace(known, now, value.services);
    if (back.length === 0)
        return { ok: true, notes };
    const { env, secrets } = await environmentOf(record.variables.before, io.secrets);
    const pinned = await pin({ ...context, call }, back, env);
    if ("missing" in pinned)
        return { ok: false, because: pinned.missing };
    const { failed } = await recreate(context, pinned.call, back.map(({ name }) => ({ name, recreate: true })), env);
    const redact = await projectRedactor(context, secrets);
    if (failed !== undefined)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose failed: ${composeSaid(failed, redact)}` };
    return settle(context, back, [...notes, ...pinned.notes], redact);
}
/** The project without the files that the step brought, which are gone again. */
function callBefore({ project, call }, { files }) {
    const gone = new Set(files.flatMap(({ path, before }) => (before === null ? [hostPath(project, path)] : [])));
    const left = (paths) => paths.filter((path) => !gone.has(path));
    return { ...call, files: left(call.files), envFiles: left(call.envFiles) };
}
/** Waits for what ran before, stops what did not, and compares each with what it was. */
async function settle(context, back, notes, redact) {
    const { host, project, io, deps } = context;
    const services = back.filter(({ before }) => before.running).map(({ name }) => name);
    const health = await waitHealthy(host, deps.clock, {
        project: project.project,
        services,
        timeoutSeconds: project.timeout,
        signal: io.signal,
        progress: io.progress,
    });
    const containers = byService(await projectContainers(host, project.project));
    const idle = back.filter(({ before }) => !before.running).flatMap(({ name }) => (containers.get(name) ?? []).map(({ id }) => id));
    if (idle.length > 0)
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* stopArgs */.Ez)(idle));
    if (health.status === "ill") {
        return {
            ok: false,
            because: (0,core_words/* say */.cv) `${health.service}, as it was before, did not get healthy either: ${health.because}${await lastWords(context, health.container, redact)}`,
        };
    }
    const other = back.filter(({ name, before }) => {
        const [container] = containers.get(name) ?? [];
        if (container === undefined)
            return true;
        const facts = factsUnder(io.fingerprint, container);
        // Under another run's key only the image can be compared.
        return facts.key === before.facts.key ? facts.fingerprint !== before.facts.fingerprint : container.image !== before.image;
    });
    if (other.length === 0)
        return { ok: true, notes };
    const which = (0,core_words/* list */.p_)(other.map(({ name }) => (0,core_words/* say */.cv) `${name}`));
    return {
        ok: false,
        because: (0,core_words/* say */.cv) `${which} runs again from the previous files and image, but not as it was: something else that it is made from (a variable of the run, an env file) has changed too`,
    };
}
/** Services that are not what they were, and whoever goes down with them. */
function outOfPlace(known, now, planned) {
    const names = new Set();
    for (const { name, before } of known) {
        const containers = now.get(name) ?? [];
        const same = containers.length > 0 && containers.every(({ id }) => before.containers.includes(id));
        const down = before.running && !containers.some(({ status }) => status === "running");
        if (!same || down)
            names.add(name);
    }
    // In dependency order, so that one pass finds whoever lives in somebody who lives in somebody.
    for (const { name, livesIn } of planned)
        if (livesIn.some((other) => names.has(other)))
            names.add(name);
    return known.filter(({ name }) => names.has(name));
}
/** A service that is new has nothing to go back to. Its container is stopped and left for its author to look at. */
async function stopNew({ host, io }, containers) {
    const running = containers.filter(({ status }) => status !== "created" && status !== "exited");
    if (running.length > 0)
        await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* stopArgs */.Ez)(running.map(({ id }) => id)));
    const names = [...new Set(containers.map(({ service }) => service))];
    return names.map((name) => (0,core_words/* say */.cv) `${name} is new: its container is stopped and left to look at`);
}
/**
 * The call that brings back the previous images. Where the previous file's image name means another image by now
 * (its tag moved), an override beside the project names the previous one by its id; no tag is moved back.
 */
async function pin({ host, call, project }, back, env) {
    const images = await imagesOf(host, call, env);
    const services = {};
    for (const { name, before } of back) {
        const reference = images.get(name)?.reference;
        if (reference === undefined)
            return { missing: (0,core_words/* say */.cv) `the previous files have no service ${name}` };
        if ((await images_localImage(host, reference))?.Id === before.image)
            continue;
        if ((await images_localImage(host, before.image)) === undefined)
            return { missing: (0,core_words/* say */.cv) `the image that ${name} ran from (${before.image}) is no longer on the host` };
        services[name] = { image: before.image };
    }
    const names = Object.keys(services);
    if (names.length === 0)
        return { call, notes: [] };
    const override = ownPath(project, "rollback.yaml");
    await host.write(override, new TextEncoder().encode(`${JSON.stringify({ services })}\n`), { mode: 0o644 });
    const notes = names.map((name) => (0,core_words/* say */.cv) `${name} runs from its previous image by id, since its tag means another one by now`);
    return { call: { ...call, files: [...call.files, override] }, notes };
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/row.js
/** What one row of the field table is made of; must not know any field. */

/** A row that is compared as one value. `secret` is false unless told. */
function whole(row) {
    return { secret: false, ...row, keyed: false };
}
/** A row that is compared key by key. */
function keyed(row) {
    return { ...row, keyed: true };
}
/** `value`, which is also what whoever asks for nothing gets when it is `fallback`. */
function unlessDefault(value, fallback) {
    return sameOrAbsent(value, fallback) ? [undefined, value] : [value];
}
/** The same with the image's own setting; without the image nobody can tell, so whoever asks for nothing is content. */
function unlessImages(seen, value, ofImage) {
    return seen.image === undefined ? [value, undefined] : unlessDefault(value, ofImage(seen.image));
}
/** Settings that the engine decides by itself: whoever does not ask is content with any. */
function onlyIfAsked(value) {
    return [undefined, value];
}
function sameOrAbsent(a, b) {
    return a === undefined || b === undefined ? a === b : (0,canonical/* canonical */.$)(a) === (0,canonical/* canonical */.$)(b);
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/row-shapes.js
/** The shapes that several rows of the field table share; must not know a single field. */



/** A row whose config side is one text. */
function row_shapes_text(name, code, about, fromInspect) {
    return whole({ name, code, words: about, fromConfig: ({ raw }) => row_shapes_textOf((0,normalise_text/* scalar */.d_)(raw[name])), fromInspect });
}
/** A row that is on or off; off is the default. */
function flag(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => switchOf(raw[name]),
        fromInspect: (seen) => [fromInspect(seen) === true ? true : undefined],
    });
}
/** A row whose config side is one text or a list of texts in an order that matters. */
function listRow(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,normalise_text/* list */.p_)(raw[name]).map((item) => (0,normalise_text/* scalar */.d_)(item) ?? "")),
        fromInspect: (seen) => [(0,normalise_text/* unlessEmpty */.A5)([...(fromInspect(seen) ?? [])])],
    });
}
/** A row whose config side is a list of texts in any order. */
function sortedList(name, code, about, fromInspect) {
    return whole({
        name,
        code,
        words: about,
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,normalise_text/* list */.p_)(raw[name])
            .map((item) => (0,normalise_text/* scalar */.d_)(item) ?? "")
            .toSorted(diagnostics/* compareText */.n6)),
        fromInspect: (seen) => [(0,normalise_text/* unlessEmpty */.A5)((fromInspect(seen) ?? []).toSorted(diagnostics/* compareText */.n6))],
    });
}
/** A row of names and values, compared name by name. */
function pairsRow(name, code, about, fromInspect) {
    return keyed({
        name,
        code,
        words: about,
        secret: () => false,
        fromConfig: ({ raw }) => Object.fromEntries((0,normalise_text/* entries */.jO)(raw[name]).map(([key, value]) => [key, value ?? ""])),
        fromInspect: (seen) => Object.fromEntries(Object.entries(fromInspect(seen) ?? {}).map(([key, value]) => [key, [value]])),
    });
}
/** Undefined for what is missing or empty. */
function row_shapes_textOf(value) {
    return value === null || value === "" ? undefined : value;
}
/** True, or the text with a variable in it; off and absent are the same. */
function switchOf(value) {
    if (typeof value === "string" && (0,normalise_text/* isInterpolated */.cl)(value))
        return value;
    return value === true || value === "true" || value === "yes" || value === "on" || value === "1" ? true : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/limit-rows.js
/** Rows of the field table: rights, limits, restarts and logs of a container; must not compare. */





const limitRows = [
    flag("read_only", "rights-changed", "the read-only root", ({ container }) => container.HostConfig.ReadonlyRootfs),
    flag("privileged", "rights-changed", "the privileges", ({ container }) => container.HostConfig.Privileged),
    capabilities("cap_add", ({ container }) => container.HostConfig.CapAdd),
    capabilities("cap_drop", ({ container }) => container.HostConfig.CapDrop),
    whole({
        name: "security_opt",
        code: "rights-changed",
        words: "the security options",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)(securityOptions((0,normalise_text/* list */.p_)(raw["security_opt"]).map((item) => (0,normalise_text/* scalar */.d_)(item) ?? ""))),
        fromInspect: ({ container: { HostConfig } }) => {
            const all = securityOptions(HostConfig.SecurityOpt ?? []);
            // The engine adds this one by itself to whoever sees the host's processes.
            return [(0,normalise_text/* unlessEmpty */.A5)(all.filter((option) => option !== "label=disable")), (0,normalise_text/* unlessEmpty */.A5)(all)];
        },
    }),
    sortedList("group_add", "rights-changed", "the groups", ({ container }) => container.HostConfig.GroupAdd),
    pairsRow("sysctls", "sysctls-changed", "the kernel parameters", ({ container }) => container.HostConfig.Sysctls),
    keyed({
        name: "ulimits",
        code: "limits-changed",
        words: "the ulimits",
        secret: () => false,
        fromConfig: ({ raw }) => Object.fromEntries(Object.entries((0,normalise_text/* record */.g1)(raw["ulimits"])).map(([name, value]) => [name, ulimit(value)])),
        fromInspect: ({ container, engine }) => Object.fromEntries((container.HostConfig.Ulimits ?? []).map(({ Name, Soft, Hard }) => {
            const value = `${Soft}:${Hard}`;
            return [Name, engine.ulimits.has(Name) ? [undefined, value] : [value]];
        })),
    }),
    size("mem_limit", (raw) => limited(raw, "memory") ?? raw["mem_limit"], ({ container }) => container.HostConfig.Memory),
    size("mem_reservation", (raw) => reserved(raw, "memory") ?? raw["mem_reservation"], ({ container }) => container.HostConfig.MemoryReservation),
    whole({
        name: "memswap_limit",
        code: "limits-changed",
        words: "the swap limit",
        fromConfig: ({ raw }) => byteText(raw["memswap_limit"]),
        fromInspect: ({ container: { HostConfig } }) => unlessDefault(byteText(HostConfig.MemorySwap), byteText((HostConfig.Memory ?? 0) * 2)),
    }),
    count("mem_swappiness", (raw) => raw["mem_swappiness"], ({ container }) => container.HostConfig.MemorySwappiness),
    whole({
        name: "shm_size",
        code: "limits-changed",
        words: "the shared memory",
        fromConfig: ({ raw }) => byteText(raw["shm_size"]),
        fromInspect: ({ container, engine }) => unlessDefault(byteText(container.HostConfig.ShmSize), byteText(engine.shmBytes)),
    }),
    count("cpus", (raw) => limited(raw, "cpus") ?? raw["cpus"], ({ container }) => (container.HostConfig.NanoCpus ?? 0) / 1e9),
    count("cpu_shares", (raw) => raw["cpu_shares"], ({ container }) => container.HostConfig.CpuShares),
    count("cpu_period", (raw) => raw["cpu_period"], ({ container }) => container.HostConfig.CpuPeriod),
    count("cpu_quota", (raw) => raw["cpu_quota"], ({ container }) => container.HostConfig.CpuQuota),
    row_shapes_text("cpuset", "limits-changed", "the CPU set", ({ container }) => [row_shapes_textOf(container.HostConfig.CpusetCpus)]),
    count("pids_limit", (raw) => limited(raw, "pids") ?? raw["pids_limit"], ({ container }) => Math.max(0, container.HostConfig.PidsLimit ?? 0)),
    count("oom_score_adj", (raw) => raw["oom_score_adj"], ({ container }) => container.HostConfig.OomScoreAdj),
    flag("oom_kill_disable", "limits-changed", "the out-of-memory killer", ({ container }) => container.HostConfig.OomKillDisable),
    row_shapes_text("cgroup_parent", "limits-changed", "the parent cgroup", ({ container }) => [row_shapes_textOf(container.HostConfig.CgroupParent)]),
    row_shapes_text("runtime", "runtime-changed", "the runtime", ({ container, engine }) => unlessDefault(row_shapes_textOf(container.HostConfig.Runtime), engine.runtime)),
    whole({
        name: "restart",
        code: "restart-changed",
        words: "the restart policy",
        fromConfig: ({ raw }) => restartPolicy(raw),
        fromInspect: ({ container }) => {
            const { Name, MaximumRetryCount } = container.HostConfig.RestartPolicy ?? {};
            return [policyText(Name ?? "", MaximumRetryCount ?? 0)];
        },
    }),
    keyed({
        name: "logging",
        code: "logging-changed",
        words: "the logging",
        secret: (key) => key === "options",
        fromConfig: ({ raw }) => logging((0,normalise_text/* record */.g1)(raw["logging"])),
        fromInspect: seenLogging,
    }),
];
function capabilities(name, fromInspect) {
    const short = (items) => (0,normalise_text/* unlessEmpty */.A5)([...new Set(items.map((item) => ((0,normalise_text/* isInterpolated */.cl)(item) ? item : item.toUpperCase().replace(/^CAP_/, ""))))].toSorted(diagnostics/* compareText */.n6));
    return whole({
        name,
        code: "rights-changed",
        words: "the capabilities",
        fromConfig: ({ raw }) => short((0,normalise_text/* list */.p_)(raw[name]).map((item) => (0,normalise_text/* scalar */.d_)(item) ?? "")),
        fromInspect: (seen) => [short(fromInspect(seen) ?? [])],
    });
}
function securityOptions(options) {
    return options
        .map((option) => (0,normalise_text/* isInterpolated */.cl)(option) ? option : option === "no-new-privileges" ? "no-new-privileges=true" : option.replace(/^([^:=]+)[:=]/, "$1="))
        .toSorted(diagnostics/* compareText */.n6);
}
function size(name, from, fromInspect) {
    return whole({
        name,
        code: "limits-changed",
        words: name === "mem_limit" ? "the memory limit" : "the memory reservation",
        fromConfig: ({ raw }) => byteText(from(raw)),
        fromInspect: (seen) => [byteText(fromInspect(seen))],
    });
}
function byteText(value) {
    const amount = value === undefined || value === null ? 0 : (0,normalise_text/* toBytes */.ZJ)(value);
    return amount === undefined ? value : amount === 0 ? undefined : (0,normalise_text/* bytes */.ee)(amount);
}
/** A number as text, 0 being "not set"; -1 as `pids_limit` means the same. */
function count(name, from, fromInspect) {
    const numberText = (value) => {
        const given = (0,normalise_text/* scalar */.d_)(value);
        if (given === undefined || given === "")
            return undefined;
        const amount = Number(given);
        return Number.isNaN(amount) ? given : amount === 0 || (amount < 0 && name === "pids_limit") ? undefined : String(amount);
    };
    return whole({
        name,
        code: "limits-changed",
        words: name.startsWith("cpu") ? "the CPU limit" : name === "pids_limit" ? "the process limit" : "the memory behaviour",
        fromConfig: ({ raw }) => numberText(from(raw)),
        fromInspect: (seen) => [numberText(fromInspect(seen))],
    });
}
function limited(raw, name) {
    return (0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(raw["deploy"])["resources"])["limits"])[name];
}
function reserved(raw, name) {
    return (0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(raw["deploy"])["resources"])["reservations"])[name];
}
function ulimit(value) {
    if (typeof value !== "object" || value === null)
        return `${String(value)}:${String(value)}`;
    const { soft, hard, single } = (0,normalise_text/* record */.g1)(value);
    return `${(0,normalise_text/* scalar */.d_)(soft) ?? (0,normalise_text/* scalar */.d_)(single) ?? ""}:${(0,normalise_text/* scalar */.d_)(hard) ?? (0,normalise_text/* scalar */.d_)(single) ?? ""}`;
}
/** `deploy.restart_policy` wins over `restart`, as in Compose. */
function restartPolicy({ restart, deploy }) {
    const policy = (0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(deploy)["restart_policy"]);
    const condition = (0,normalise_text/* scalar */.d_)(policy["condition"]);
    if (condition !== undefined)
        return policyText(condition === "none" ? "no" : condition === "any" ? "always" : condition, Number((0,normalise_text/* scalar */.d_)(policy["max_attempts"]) ?? 0));
    const given = (0,normalise_text/* scalar */.d_)(restart);
    if (given === undefined || (0,normalise_text/* isInterpolated */.cl)(given))
        return given;
    const [name = "", retries = "0"] = given.split(":");
    return policyText(name, Number(retries));
}
function policyText(name, retries) {
    if (name === "" || name === "no")
        return undefined;
    return name === "on-failure" && retries > 0 ? `${name}:${retries}` : name;
}
function logging({ driver, options }) {
    const given = Object.fromEntries((0,normalise_text/* entries */.jO)(options).map(([key, value]) => [key, value ?? ""]));
    const name = row_shapes_textOf((0,normalise_text/* scalar */.d_)(driver));
    return { ...(name === undefined ? {} : { driver: name }), ...(Object.keys(given).length === 0 ? {} : { options: given }) };
}
/** Without a wish the engine's own driver and options count, which may have changed since the container was made. */
function seenLogging({ container, engine }) {
    const driver = row_shapes_textOf(container.HostConfig.LogConfig?.Type);
    const options = (0,normalise_text/* unlessEmpty */.A5)({ ...container.HostConfig.LogConfig?.Config });
    return {
        ...(driver === undefined ? {} : { driver: unlessDefault(driver, engine.loggingDriver) }),
        ...(options === undefined ? {} : { options: seenLogOptions(driver, options, engine) }),
    };
}
function seenLogOptions(driver, options, engine) {
    if (driver !== engine.loggingDriver || Object.keys(engine.logOptions).length === 0)
        return [options];
    return (0,canonical/* sameJson */.V)(options, engine.logOptions) ? [undefined, options] : [options, undefined];
}

// EXTERNAL MODULE: ./build/adapters/compose/normalise/ports.js
var ports = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/adapters/compose/normalise/process-rows.js



/** The CLI's own proxy settings, which Compose hands to every container of a host that has them. */
const PROXY = /^(https?|ftp|no|all)_proxy$/i;
/** Labels that are not the user's. */
const FOREIGN_LABELS = /^com\.docker\.compose\./;
const processRows = [
    whole({
        name: "image",
        code: "image-changed",
        words: "the image",
        fromConfig: ({ raw, project, name }) => imageName((0,normalise_text/* scalar */.d_)(raw["image"]) ?? (raw["build"] === undefined ? undefined : `${project}-${name}`)),
        fromInspect: ({ container }) => [imageName(container.Config.Image)],
    }),
    row_shapes_text("platform", "image-changed", "the platform", ({ image }) => {
        const { Os, Architecture, Variant } = image ?? {};
        const platform = `${Os ?? ""}/${Architecture ?? ""}`;
        return [undefined, platform, `${platform}/${Variant ?? ""}`, ...(Architecture === "arm64" ? [`${platform}/v8`] : [])];
    }),
    whole({
        name: "command",
        code: "command-changed",
        words: "the command",
        secret: true,
        fromConfig: ({ raw }) => emptyAsAbsent(commandLine(raw["command"])),
        fromInspect: command,
    }),
    whole({
        name: "entrypoint",
        code: "command-changed",
        words: "the entrypoint",
        secret: true,
        fromConfig: ({ raw }) => commandLine(raw["entrypoint"]),
        fromInspect: (seen) => unlessImages(seen, seen.container.Config.Entrypoint ?? [], (image) => image.Config?.Entrypoint ?? []),
    }),
    keyed({
        name: "environment",
        code: "environment-changed",
        words: "the environment",
        secret: () => true,
        fromConfig: ({ raw }) => environment(raw["environment"]),
        fromInspect: seenEnvironment,
    }),
    keyed({
        name: "labels",
        code: "labels-changed",
        words: "the labels",
        secret: () => true,
        fromConfig: ({ raw }) => pairs(raw["labels"]),
        fromInspect: (seen) => seenPairs(seen, seen.container.Config.Labels, (image) => image.Config?.Labels ?? {}, FOREIGN_LABELS),
    }),
    keyed({
        name: "annotations",
        code: "annotations-changed",
        words: "the annotations",
        secret: () => true,
        fromConfig: ({ raw }) => pairs(raw["annotations"]),
        fromInspect: (seen) => seenPairs(seen, seen.container.HostConfig.Annotations, () => ({})),
    }),
    keyed({
        name: "healthcheck",
        code: "healthcheck-changed",
        words: "the health check",
        secret: (key) => key === "test",
        fromConfig: ({ raw }) => healthcheck((0,normalise_text/* record */.g1)(raw["healthcheck"])),
        fromInspect: seenHealthcheck,
    }),
    row_shapes_text("user", "user-changed", "the user", (seen) => unlessImages(seen, seen.container.Config.User ?? "", ({ Config }) => Config?.User ?? "")),
    whole({
        name: "working_dir",
        code: "working-dir-changed",
        words: "the working directory",
        // The engine takes slashes at the end away.
        fromConfig: ({ raw }) => row_shapes_textOf((0,normalise_text/* scalar */.d_)(raw["working_dir"])?.replace(/(?<=.)\/+$/, "")),
        fromInspect: (seen) => unlessImages(seen, folder(seen.container.Config.WorkingDir), ({ Config }) => folder(Config?.WorkingDir)),
    }),
    row_shapes_text("hostname", "hostname-changed", "the hostname", seenHostname),
    row_shapes_text("domainname", "hostname-changed", "the domain name", ({ container }) => [row_shapes_textOf(container.Config.Domainname)]),
    row_shapes_text("container_name", "name-changed", "the container's name", seenName),
    whole({
        name: "stop_signal",
        code: "stop-changed",
        words: "the stop signal",
        fromConfig: ({ raw }) => signal((0,normalise_text/* scalar */.d_)(raw["stop_signal"])),
        fromInspect: (seen) => unlessImages(seen, signal(seen.container.Config.StopSignal) ?? "SIGTERM", ({ Config }) => signal(Config?.StopSignal) ?? "SIGTERM"),
    }),
    whole({
        name: "stop_grace_period",
        code: "stop-changed",
        words: "the stop grace period",
        fromConfig: ({ raw }) => wholeSeconds(raw["stop_grace_period"]),
        fromInspect: ({ container: { Config } }) => unlessDefault(typeof Config.StopTimeout === "number" ? (0,normalise_text/* duration */.p0)(Config.StopTimeout * 1e9) : "10s", "10s"),
    }),
    flag("tty", "terminal-changed", "the terminal", ({ container }) => container.Config.Tty),
    flag("stdin_open", "terminal-changed", "standard input", ({ container }) => container.Config.OpenStdin),
    flag("init", "init-changed", "the init process", ({ container }) => container.HostConfig.Init),
];
/** `docker.io/library/nginx` and `nginx:latest` are one image; a digest stays. */
function imageName(name) {
    if (name === undefined || name === "" || (0,normalise_text/* isInterpolated */.cl)(name))
        return name;
    const short = name.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
    return /[:@]/.test(short.slice(short.lastIndexOf("/") + 1)) ? short : `${short}:latest`;
}
function commandLine(value) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === "string")
        return (0,normalise_text/* isInterpolated */.cl)(value) ? value : (0,normalise_text/* words */.aL)(value);
    return (0,normalise_text/* list */.p_)(value).map((word) => (0,normalise_text/* scalar */.d_)(word) ?? "");
}
function emptyAsAbsent(value) {
    return Array.isArray(value) && value.length === 0 ? undefined : value;
}
/** An entrypoint of one's own drops the image's command; an empty command is the image's. */
function command(seen) {
    const { Cmd, Entrypoint } = seen.container.Config;
    if (Cmd === null || Cmd === undefined || Cmd.length === 0)
        return [undefined];
    const ofImage = seen.image?.Config;
    const isOverridden = (Entrypoint ?? []).length > 0 && (Entrypoint ?? []).join("\0") !== (ofImage?.Entrypoint ?? []).join("\0");
    return seen.image !== undefined && isOverridden ? [Cmd] : unlessImages(seen, Cmd, (image) => image.Config?.Cmd ?? undefined);
}
/** A name without a value takes the value that Compose itself was given for it. */
function environment(value) {
    return Object.fromEntries((0,normalise_text/* entries */.jO)(value).map(([name, given]) => [name, given ?? `\${${name}}`]));
}
function seenEnvironment(seen) {
    const ofImage = seen.image === undefined ? undefined : new Map((0,normalise_text/* entries */.jO)(seen.image.Config?.Env ?? []));
    return Object.fromEntries((0,normalise_text/* entries */.jO)(seen.container.Config.Env ?? []).flatMap(([name, value]) => {
        if (value === null)
            return [];
        const isDefault = ofImage === undefined || ofImage.get(name) === value || PROXY.test(name);
        return [[name, isDefault ? [undefined, value] : [value]]];
    }));
}
function pairs(value) {
    return Object.fromEntries((0,normalise_text/* entries */.jO)(value).map(([name, given]) => [name, given ?? ""]));
}
function seenPairs(seen, values, ofImage, foreign) {
    const own = Object.entries(values ?? {}).filter(([name]) => foreign?.test(name) !== true);
    return Object.fromEntries(own.map(([name, value]) => [name, unlessImages(seen, value, (image) => ofImage(image)[name])]));
}
function healthcheck(check) {
    const test = check["test"];
    const isOff = check["disable"] === true || check["disable"] === "true";
    const line = typeof test === "string" ? ["CMD-SHELL", test] : test;
    const fields = [
        ["test", isOff ? ["NONE"] : Array.isArray(line) && line.length > 0 ? line.map((word) => (0,normalise_text/* scalar */.d_)(word) ?? "") : undefined],
        ...["interval", "timeout", "start_period", "start_interval"].map((name) => [name, time(check[name])]),
        ["retries", (0,normalise_text/* scalar */.d_)(check["retries"]) === "0" ? undefined : (0,normalise_text/* scalar */.d_)(check["retries"])],
    ];
    return present(fields);
}
function time(value) {
    if (value === undefined || value === null)
        return undefined;
    const nanoseconds = (0,normalise_text/* toNanoseconds */.r2)(value);
    return nanoseconds === undefined ? value : nanoseconds === 0 ? undefined : (0,normalise_text/* duration */.p0)(nanoseconds);
}
function wholeSeconds(value) {
    const nanoseconds = value === undefined || value === null ? undefined : (0,normalise_text/* toNanoseconds */.r2)(value);
    return nanoseconds === undefined ? (value ?? undefined) : (0,normalise_text/* duration */.p0)(Math.floor(nanoseconds / 1e9) * 1e9);
}
/** The engine fills what a health check does not say from the image's, field by field. */
function seenHealthcheck(seen) {
    const own = checkFields(seen.container.Config.Healthcheck);
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, unlessImages(seen, value, (image) => checkFields(image.Config?.Healthcheck)[name])]));
}
function checkFields(check) {
    const span = (nanoseconds) => nanoseconds === null || nanoseconds === undefined || nanoseconds === 0 ? undefined : (0,normalise_text/* duration */.p0)(nanoseconds);
    return present([
        ["test", (check?.Test ?? []).length === 0 ? undefined : (check?.Test ?? undefined)],
        ["interval", span(check?.Interval)],
        ["timeout", span(check?.Timeout)],
        ["start_period", span(check?.StartPeriod)],
        ["start_interval", span(check?.StartInterval)],
        ["retries", check?.Retries ? String(check.Retries) : undefined],
    ]);
}
function present(fields) {
    return Object.fromEntries(fields.filter((field) => field[1] !== undefined));
}
function folder(path) {
    return row_shapes_textOf(path) ?? "/";
}
function signal(name) {
    if (name === null || name === undefined || name === "" || /^\d+$/.test(name) || (0,normalise_text/* isInterpolated */.cl)(name))
        return row_shapes_textOf(name);
    return name.startsWith("SIG") ? name : `SIG${name}`;
}
/** Without one of its own a container is called by its id, or like whoever lends it the network. */
function seenHostname({ container }) {
    const isLent = /^(host$|container:)/.test(container.HostConfig.NetworkMode ?? "");
    const hostname = row_shapes_textOf(container.Config.Hostname);
    return isLent ? onlyIfAsked(hostname) : unlessDefault(hostname, container.Id.slice(0, 12));
}
function seenName({ container, project, service }) {
    const name = nameOf(container);
    const isDefault = [`${project}-${service}-`, `${project}_${service}_`].some((start) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)));
    return isDefault ? [undefined, name] : [name];
}
/** The name without the slash that the engine puts before it. */
function nameOf(container) {
    return container.Name.replace(/^\//, "");
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/network-rows.js
/** Rows of the field table: how a container is reached and what it reaches; must not compare. */






const networkRows = [
    row_shapes_text("network_mode", "network-changed", "the network mode", seenNetworkMode),
    keyed({
        name: "networks",
        code: "network-changed",
        words: "the networks",
        secret: () => false,
        fromConfig: configNetworks,
        fromInspect: seenNetworks,
    }),
    whole({
        name: "ports",
        code: "ports-changed",
        words: "the ports",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,ports/* portsFromConfig */.Dz)(raw["ports"])),
        fromInspect: ({ container }) => [(0,normalise_text/* unlessEmpty */.A5)((0,ports/* portsFromBindings */.rX)(container.HostConfig.PortBindings ?? {}))],
    }),
    listRow("dns", "dns-changed", "the DNS servers", ({ container }) => container.HostConfig.Dns),
    listRow("dns_search", "dns-changed", "the DNS search domains", ({ container }) => container.HostConfig.DnsSearch),
    listRow("dns_opt", "dns-changed", "the DNS options", ({ container }) => container.HostConfig.DnsOptions),
    whole({
        name: "extra_hosts",
        code: "hosts-changed",
        words: "the extra hosts",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)(hosts(raw["extra_hosts"])),
        fromInspect: ({ container }) => [(0,normalise_text/* unlessEmpty */.A5)(hosts(container.HostConfig.ExtraHosts ?? []))],
    }),
    row_shapes_text("mac_address", "network-changed", "the MAC address", ({ container }) => onlyIfAsked(row_shapes_textOf(container.Config.MacAddress))),
    row_shapes_text("pid", "namespace-changed", "the process namespace", (seen) => namespace(seen, seen.container.HostConfig.PidMode)),
    row_shapes_text("ipc", "namespace-changed", "the IPC namespace", seenIpc),
    row_shapes_text("uts", "namespace-changed", "the UTS namespace", ({ container }) => [row_shapes_textOf(container.HostConfig.UTSMode)]),
    row_shapes_text("userns_mode", "namespace-changed", "the user namespace", ({ container }) => [row_shapes_textOf(container.HostConfig.UsernsMode)]),
    row_shapes_text("cgroup", "namespace-changed", "the cgroup namespace", ({ container }) => onlyIfAsked(row_shapes_textOf(container.HostConfig.CgroupnsMode))),
];
/** `service:x` of a container whose namespace is that container's; with the bare id when nobody has it any more. */
function namespace({ names }, mode) {
    const id = /^container:(.+)$/.exec(mode ?? "")?.[1];
    if (id === undefined)
        return [row_shapes_textOf(mode)];
    const owner = names.namespace(id);
    return [owner ?? `container:${id.slice(0, 12)}`, `container:${id}`];
}
function seenNetworkMode(seen) {
    const mode = seen.container.HostConfig.NetworkMode ?? "";
    if (mode.startsWith("container:"))
        return namespace(seen, mode);
    const attached = Object.keys(seen.container.NetworkSettings.Networks ?? {});
    if (mode === "default")
        return attached.includes("bridge") ? ["bridge", "default"] : [undefined, mode];
    return mode === "bridge" || mode === "host" || mode === "none" ? [mode] : [undefined, row_shapes_textOf(mode)];
}
function seenIpc(seen) {
    const mode = seen.container.HostConfig.IpcMode ?? "";
    if (mode.startsWith("container:"))
        return namespace(seen, mode);
    return mode === "" || mode === seen.engine.ipcMode ? [undefined, row_shapes_textOf(mode)] : [mode];
}
function hosts(value) {
    const pairs = Array.isArray(value)
        ? value.map((item) => ((0,normalise_text/* scalar */.d_)(item) ?? "").replace(/^([^=:]+)[=:]/, "$1="))
        : Object.entries((0,normalise_text/* record */.g1)(value)).flatMap(([name, addresses]) => (0,normalise_text/* list */.p_)(addresses).map((address) => `${name}=${(0,normalise_text/* scalar */.d_)(address) ?? ""}`));
    return pairs.map((pair) => pair.replace(/=\[(.*)\]$/, "=$1")).toSorted(diagnostics/* compareText */.n6);
}
function configNetworks({ raw, name }) {
    if ((0,normalise_text/* scalar */.d_)(raw["network_mode"]) !== undefined)
        return {};
    const given = raw["networks"];
    const networks = Array.isArray(given) ? Object.fromEntries(given.map((key) => [(0,normalise_text/* scalar */.d_)(key) ?? "", null])) : (0,normalise_text/* record */.g1)(given);
    const own = new Set([name, (0,normalise_text/* scalar */.d_)(raw["container_name"])]);
    return Object.fromEntries(Object.entries(networks).map(([key, value]) => {
        const options = (0,normalise_text/* record */.g1)(value);
        const aliases = (0,normalise_text/* list */.p_)(options["aliases"]).map((alias) => (0,normalise_text/* scalar */.d_)(alias) ?? "");
        return [key, endpoint({ ...options, aliases: aliases.filter((alias) => !own.has(alias)) })];
    }));
}
function endpoint(options) {
    const addresses = ["ipv4_address", "ipv6_address"].flatMap((name) => {
        const address = row_shapes_textOf((0,normalise_text/* scalar */.d_)(options[name]));
        return address === undefined ? [] : [[name, address]];
    });
    const lists = ["aliases", "link_local_ips"].flatMap((name) => {
        const items = [...new Set((0,normalise_text/* list */.p_)(options[name]).map((item) => (0,normalise_text/* scalar */.d_)(item) ?? ""))].toSorted(diagnostics/* compareText */.n6);
        return items.length === 0 ? [] : [[name, items]];
    });
    const drivers = Object.entries((0,normalise_text/* record */.g1)(options["driver_opts"])).map(([name, value]) => [name, (0,normalise_text/* scalar */.d_)(value) ?? ""]);
    return Object.fromEntries([
        ...addresses,
        ...lists,
        ...(drivers.length === 0 ? [] : [["driver_opts", Object.fromEntries(drivers)]]),
    ]);
}
/** The engine adds the container's own names to its aliases; whether the hostname is among them is up to its version. */
function seenNetworks(seen) {
    const { container, service } = seen;
    if (/^(container:|host$|none$|bridge$|default$)/.test(container.HostConfig.NetworkMode ?? ""))
        return {};
    const own = new Set([service, nameOf(container), container.Id.slice(0, 12), container.Id]);
    return Object.fromEntries(Object.entries(container.NetworkSettings.Networks ?? {}).map(([name, found]) => {
        const aliases = (found.Aliases ?? []).filter((alias) => !own.has(alias));
        const asked = endpointOf(found, aliases);
        return [
            seen.names.network(name),
            [
                endpointOf(found, aliases.filter((alias) => alias !== container.Config.Hostname)),
                asked,
            ],
        ];
    }));
}
function endpointOf({ IPAMConfig, DriverOpts }, aliases) {
    return endpoint({
        aliases,
        ipv4_address: IPAMConfig?.IPv4Address ?? null,
        ipv6_address: IPAMConfig?.IPv6Address ?? null,
        link_local_ips: IPAMConfig?.LinkLocalIPs ?? [],
        driver_opts: DriverOpts ?? {},
    });
}
/** The service or container whose namespace a value names, e.g. `service:web` gives `web`; undefined for the others. */
function namespaceOwner(value) {
    if (typeof value !== "string" || (0,normalise_text/* isInterpolated */.cl)(value))
        return undefined;
    return /^service:(.+)$/.exec(value)?.[1];
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/storage-rows.js
/** Rows of the field table: what a container sees of the host's disks and devices; must not compare. */





const storageRows = [
    whole({
        name: "volumes",
        code: "mounts-changed",
        words: "the mounts",
        fromConfig: (service) => (0,normalise_text/* unlessEmpty */.A5)((0,ports/* mountsFromConfig */.x0)(service.raw, service).map(ports/* mountText */.ZG).toSorted(diagnostics/* compareText */.n6)),
        fromInspect: seenMounts,
    }),
    whole({
        name: "tmpfs",
        code: "mounts-changed",
        words: "the tmpfs mounts",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,normalise_text/* list */.p_)(raw["tmpfs"])
            .map((item) => (0,normalise_text/* scalar */.d_)(item) ?? "")
            .toSorted(diagnostics/* compareText */.n6)),
        fromInspect: ({ container }) => [
            (0,normalise_text/* unlessEmpty */.A5)(Object.entries(container.HostConfig.Tmpfs ?? {})
                .map(([path, options]) => (options === "" ? path : `${path}:${options}`))
                .toSorted(diagnostics/* compareText */.n6)),
        ],
    }),
    whole({
        name: "volumes_from",
        code: "mounts-changed",
        words: "the mounts of other containers",
        // Compose forgets the access mode, so it is no part of the comparison.
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,normalise_text/* list */.p_)(raw["volumes_from"]).map((item) => ((0,normalise_text/* scalar */.d_)(item) ?? "").replace(/:r[ow]$/, ""))),
        fromInspect: ({ container, names }) => [
            (0,normalise_text/* unlessEmpty */.A5)((container.HostConfig.VolumesFrom ?? []).map((from) => {
                const [owner = ""] = from.split(":");
                const isId = /^[0-9a-f]{64}$/.test(owner);
                return isId ? (names.namespace(owner) ?? owner.slice(0, 12)).replace(/^service:/, "") : `container:${owner}`;
            })),
        ],
    }),
    whole({
        name: "devices",
        code: "devices-changed",
        words: "the devices",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)((0,normalise_text/* list */.p_)(raw["devices"]).map(device).toSorted(diagnostics/* compareText */.n6)),
        fromInspect: ({ container }) => [
            (0,normalise_text/* unlessEmpty */.A5)((container.HostConfig.Devices ?? [])
                .map(({ PathOnHost, PathInContainer, CgroupPermissions }) => `${PathOnHost}:${PathInContainer}:${CgroupPermissions}`)
                .toSorted(diagnostics/* compareText */.n6)),
        ],
    }),
    listRow("device_cgroup_rules", "devices-changed", "the device rules", ({ container }) => container.HostConfig.DeviceCgroupRules),
    whole({
        name: "gpus",
        code: "devices-changed",
        words: "the GPUs",
        fromConfig: ({ raw }) => (0,normalise_text/* unlessEmpty */.A5)([...(0,normalise_text/* list */.p_)(raw["gpus"]), ...(0,normalise_text/* list */.p_)((0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(raw["deploy"])["resources"])["reservations"])["devices"])].map((item) => request((0,normalise_text/* record */.g1)(item)))),
        fromInspect: ({ container }) => [(0,normalise_text/* unlessEmpty */.A5)((container.HostConfig.DeviceRequests ?? []).map(seenRequest))],
    }),
    pairsRow("storage_opt", "limits-changed", "the storage options", ({ container }) => container.HostConfig.StorageOpt),
];
function seenMounts(seen) {
    const { Binds, Mounts } = seen.container.HostConfig;
    const all = [...(Binds ?? []).map(ports/* shortMount */.OP), ...(Mounts ?? []).map(mountPoint)].map((mount) => {
        if (mount.type !== "volume" || mount.source === "")
            return mount;
        return { ...mount, source: /^[0-9a-f]{64}$/.test(mount.source) ? "" : seen.names.volume(mount.source) };
    });
    // After a recreation Compose carries the image's own anonymous volumes over as if they had been asked for.
    const implied = new Set(Object.keys(seen.image?.Config?.Volumes ?? {}).map(ports/* cleanPath */.ts));
    const asked = all.filter(({ source, target, type }) => type !== "volume" || source !== "" || (seen.image !== undefined && !implied.has(target)));
    const texts = (mounts) => (0,normalise_text/* unlessEmpty */.A5)(mounts.map(ports/* mountText */.ZG).toSorted(diagnostics/* compareText */.n6));
    return [texts(asked), texts(all)];
}
function mountPoint({ Type, Source, Target, ReadOnly, BindOptions, VolumeOptions, TmpfsOptions }) {
    const type = Type === "bind" || Type === "volume" || Type === "tmpfs" ? Type : "other";
    const propagation = BindOptions?.Propagation ?? "";
    return {
        type,
        source: type === "bind" ? (0,ports/* cleanPath */.ts)(Source ?? "") : (Source ?? ""),
        target: (0,ports/* cleanPath */.ts)(Target),
        options: [
            ...(ReadOnly === true ? ["ro"] : []),
            ...(propagation === "" || propagation === "rprivate" ? [] : [propagation]),
            ...(VolumeOptions?.NoCopy === true ? ["nocopy"] : []),
            ...(VolumeOptions?.Subpath ? [`subpath=${VolumeOptions.Subpath}`] : []),
            ...(TmpfsOptions?.SizeBytes ? [`size=${TmpfsOptions.SizeBytes}`] : []),
            ...(TmpfsOptions?.Mode ? [`mode=${TmpfsOptions.Mode}`] : []),
        ],
    };
}
function device(value) {
    if (typeof value === "object") {
        const { source, target, permissions } = (0,normalise_text/* record */.g1)(value);
        return [(0,normalise_text/* scalar */.d_)(source) ?? "", (0,normalise_text/* scalar */.d_)(target) ?? (0,normalise_text/* scalar */.d_)(source) ?? "", (0,normalise_text/* scalar */.d_)(permissions) ?? "rwm"].join(":");
    }
    const given = String(value);
    if ((0,normalise_text/* isInterpolated */.cl)(given))
        return given;
    const [source = "", target = source, permissions = "rwm"] = given.split(":");
    return `${source}:${target}:${permissions}`;
}
function request(asked) {
    const ids = (0,normalise_text/* list */.p_)(asked["device_ids"]);
    return {
        driver: (0,normalise_text/* scalar */.d_)(asked["driver"]) ?? "",
        count: (0,normalise_text/* scalar */.d_)(asked["count"]) === "all" ? "-1" : ((0,normalise_text/* scalar */.d_)(asked["count"]) ?? (ids.length > 0 ? "0" : "-1")),
        ids,
        capabilities: (0,normalise_text/* list */.p_)(asked["capabilities"]),
        options: Object.fromEntries((0,normalise_text/* entries */.jO)(asked["options"]).map(([key, value]) => [key, value ?? ""])),
    };
}
function seenRequest(seen) {
    const json = seen;
    return {
        driver: (0,normalise_text/* scalar */.d_)(json["Driver"]) ?? "",
        count: (0,normalise_text/* scalar */.d_)(json["Count"]) ?? "0",
        ids: (0,normalise_text/* list */.p_)(json["DeviceIDs"]),
        capabilities: (0,normalise_text/* list */.p_)((0,normalise_text/* list */.p_)(json["Capabilities"])[0]),
        options: (0,normalise_text/* record */.g1)(json["Options"]),
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/normalise/table.js
/** The field table: every field of a service that a container shows, one row each; must not hide or compare values. */






/** All rows, in the order in which their reasons are told. */
const rows = [...processRows, ...networkRows, ...storageRows, ...limitRows];
/** Keys that decide how Compose goes about its work, not what a container is; or that other rows and resources cover. */
const NOT_IN_CONTAINERS = new Set([
    "attach",
    "build",
    "configs",
    "depends_on",
    "deploy",
    "develop",
    "env_file",
    "expose",
    "extends",
    "label_file",
    "profiles",
    "pull_policy",
    "pull_refresh_after",
    "scale",
    "secrets",
]);
const KNOWN = new Set([...rows.map(({ name }) => name), ...NOT_IN_CONTAINERS]);
/** What one service asks for, by row; in the clear. Rows that it does not mention are absent. */
function wishOf(service) {
    const found = rows.flatMap((row) => {
        const value = row.fromConfig(service);
        return value === undefined || (row.keyed && Object.keys((0,normalise_text/* record */.g1)(value)).length === 0) ? [] : [[row.name, value]];
    });
    return Object.fromEntries(found);
}
function fieldsOf(seen) {
    const fields = [];
    const also = [];
    for (const row of rows) {
        if (row.keyed) {
            const all = Object.entries(row.fromInspect(seen));
            const reported = all.flatMap(([key, [first]]) => (first === undefined ? [] : [[key, first]]));
            const further = all.flatMap(([key, fulfilled]) => withOthers(key, fulfilled));
            if (reported.length > 0)
                fields.push([row.name, Object.fromEntries(reported)]);
            if (further.length > 0)
                also.push([row.name, Object.fromEntries(further)]);
        }
        else {
            const fulfilled = row.fromInspect(seen);
            if (fulfilled[0] !== undefined)
                fields.push([row.name, fulfilled[0]]);
            also.push(...withOthers(row.name, fulfilled));
        }
    }
    return { fields: Object.fromEntries(fields), also: Object.fromEntries(also) };
}
function withOthers(name, [first, ...others]) {
    const text = (value) => (value === undefined ? "" : (0,canonical/* canonical */.$)(value));
    const different = others.filter((other) => text(other) !== text(first)).map((other) => other ?? null);
    return different.length === 0 ? [] : [[name, different]];
}
/** Keys of a service that no row knows, and granted content that leaves no trace in a container: never compared. */
function uncheckedOf({ raw, secrets, configs }) {
    const unknown = Object.entries(raw).filter(([key, value]) => !KNOWN.has(key) && !key.startsWith("x-") && value !== null);
    const contents = ["secrets", "configs"].flatMap((kind) => (0,normalise_text/* list */.p_)(raw[kind]).flatMap((grant) => {
        const source = (0,normalise_text/* scalar */.d_)(typeof grant === "object" ? (0,normalise_text/* record */.g1)(grant)["source"] : grant) ?? "";
        const { file: _file, ...rest } = (0,normalise_text/* record */.g1)({ secrets, configs }[kind][source]);
        const isContent = rest["content"] !== undefined || rest["environment"] !== undefined;
        return isContent ? [[`${kind}.${source}`, (0,canonical/* canonical */.$)(rest)]] : [];
    }));
    return Object.fromEntries([...unknown, ...contents]);
}

;// CONCATENATED MODULE: ./build/adapters/compose/conceal.js
/** Which values leave as fingerprints, on every side in the same form; must not compare or show them. */






const serviceColumns = new Map([
    ...rows.map((row) => [row.name, { keyed: row.keyed, secret: (key) => (row.keyed ? row.secret(key) : row.secret) }]),
    ["replicas", { keyed: false, secret: () => false }],
]);
/** For networks and volumes: a driver's options hold the passwords of network shares. */
const topColumns = new Map(["name", "driver", "driver_opts", "internal", "attachable", "enable_ipv6", "ipam", "external"].map((name) => [name, { keyed: name === "driver_opts", secret: () => name === "driver_opts" }]));
/** Stands for free text that was seen, or is wanted, on a host. */
function markText(value, hider) {
    return mark(hider.token?.(value) ?? value, hider);
}
/** Stands for `value`: texts by themselves, everything else by its JSON. */
function mark(value, fingerprint) {
    return fingerprint.of(typeof value === "string" ? value : (0,canonical/* canonical */.$)(value));
}
/**
 * What is wanted on the host, without what only the host may know: free text, and whatever Git writes with a
 * variable in it. The same values as {@link concealSeen} hides, so that both sides stay comparable.
 */
function concealWish(fields, declared, columns, hider) {
    return eachValue(fields, columns, (value, name, key, secret) => {
        if (secret)
            return markText(value, hider);
        const text = key === undefined ? declared[name] : (0,normalise_text/* record */.g1)(declared[name])[key];
        return (0,normalise_text/* isInterpolated */.cl)(text) || (0,core_digest/* isFingerprint */.Zv)(text) ? mark(value, hider) : value;
    });
}
/** What was seen, hidden where the wish is or would be. `want` is absent for what no spec names. */
function concealSeen(fields, want, columns, hider) {
    return eachValue(fields, columns, (value, name, key, secret) => {
        if (secret)
            return markText(value, hider);
        const wish = key === undefined ? want?.[name] : (0,normalise_text/* record */.g1)(want?.[name])[key];
        return (0,core_digest/* isFingerprint */.Zv)(wish) ? mark(value, hider) : value;
    });
}
/** The same for the further values that would be fulfilled too (normalise/table.ts); `null` stays. */
function concealAlso(also, want, columns, hider) {
    return eachValue(also, columns, (values, name, key, secret) => {
        const wish = key === undefined ? want?.[name] : (0,normalise_text/* record */.g1)(want?.[name])[key];
        if (!Array.isArray(values) || !(secret || (0,core_digest/* isFingerprint */.Zv)(wish)))
            return values;
        return values.map((value) => (value === null ? null : secret ? markText(value, hider) : mark(value, hider)));
    });
}
/** Git's own text, literal secrets in it replaced by fingerprints of what they mean, with the pointers to those. */
function concealDeclared(declared, columns, fingerprint) {
    const sensitive = [];
    const concealed = eachValue(declared, columns, (value, name, key) => {
        if (!looksSecret(key ?? "", value))
            return value;
        sensitive.push((0,pointer/* pointer */.Wn)(name, ...(key === undefined ? [] : [key])));
        return mark((0,normalise_text/* unescaped */.tv)(value), fingerprint);
    });
    return { declared: concealed, sensitive };
}
function eachValue(fields, columns, change) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
        const column = columns.get(name);
        if (column === undefined)
            return [name, value];
        if (!column.keyed)
            return [name, change(value, name, undefined, column.secret(""))];
        const keys = Object.entries((0,normalise_text/* record */.g1)(value)).map(([key, item]) => [key, change(item, name, key, column.secret(key))]);
        return [name, Object.fromEntries(keys)];
    }));
}

;// CONCATENATED MODULE: ./build/adapters/compose/tops.js
/** Networks and volumes in one shape, from Compose and from the engine; must not compare. */


/** Compose's part in the names of what it makes. */
const LABELS = {
    network: "com.docker.compose.network",
    volume: "com.docker.compose.volume",
    project: "com.docker.compose.project",
};
/** A network of `docker compose config`. An external one has a name and nothing else that is ours. */
function wishOfNetwork(project, key, raw) {
    const name = tops_nameOf(project, key, raw);
    if (isExternal(raw))
        return { name, external: true };
    const ipam = ipamOf((0,normalise_text/* record */.g1)(raw["ipam"])["driver"], (0,normalise_text/* list */.p_)((0,normalise_text/* record */.g1)(raw["ipam"])["config"]).map(normalise_text/* record */.g1), (0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(raw["ipam"])["options"]));
    return compact({
        name,
        driver: driver(raw["driver"], "bridge"),
        driver_opts: options(raw["driver_opts"]),
        internal: onOff(raw["internal"]),
        attachable: onOff(raw["attachable"]),
        enable_ipv6: onOff(raw["enable_ipv6"]),
        ipam,
    });
}
function fieldsOfNetwork({ Name, Driver, Options, Internal, Attachable, EnableIPv6, IPAM }) {
    const own = Object.entries(Options ?? {}).filter(([name]) => !name.startsWith("com.docker.network.enable_ipv"));
    const configs = (IPAM?.Config ?? []).map((config) => Object.fromEntries(Object.entries(config).map(([name, value]) => [IPAM_NAMES[name] ?? name, value])));
    return compact({
        name: Name,
        driver: driver(Driver, "bridge"),
        driver_opts: Object.fromEntries(own),
        internal: Internal === true,
        attachable: Attachable === true,
        enable_ipv6: EnableIPv6 === true,
        ipam: ipamOf(IPAM?.Driver ?? "default", configs, IPAM?.Options ?? {}),
    });
}
/** A volume of `docker compose config`. Labels are left out: the engine cannot change them and nothing depends on them. */
function wishOfVolume(project, key, raw) {
    const name = tops_nameOf(project, key, raw);
    if (isExternal(raw))
        return { name, external: true };
    return compact({ name, driver: driver(raw["driver"], "local"), driver_opts: options(raw["driver_opts"]) });
}
function fieldsOfVolume({ Name, Driver, Options }) {
    return compact({ name: Name, driver: driver(Driver, "local"), driver_opts: { ...Options } });
}
/** The key under which the project's Compose file has it; undefined when Compose did not make it for this project. */
function tops_keyOf(kind, project, { Labels }) {
    return Labels?.[LABELS.project] === project ? Labels[LABELS[kind]] : undefined;
}
const IPAM_NAMES = {
    Subnet: "subnet",
    IPRange: "ip_range",
    Gateway: "gateway",
    AuxiliaryAddresses: "aux_addresses",
};
/** Only what a user asks for: the engine chooses a subnet where none is given, and a gateway. */
function ipamOf(ipamDriver, configs, ipamOptions) {
    return compact({
        driver: driver(ipamDriver ?? "default", "default"),
        config: configs.filter((config) => Object.keys(config).length > 0).map(compact),
        options: options(ipamOptions),
    });
}
/**
 * The observed addresses as far as the wish speaks of them, so that the engine's own choices are no difference.
 * A wish without addresses is content with any.
 */
function likeWish(seen, wish) {
    const wanted = (0,normalise_text/* list */.p_)((0,normalise_text/* record */.g1)(wish["ipam"])["config"]).map(normalise_text/* record */.g1);
    const { ipam, ...rest } = seen;
    if (typeof (0,normalise_text/* record */.g1)(wish["ipam"])["fingerprint"] === "string")
        return seen;
    const found = (0,normalise_text/* list */.p_)((0,normalise_text/* record */.g1)(ipam)["config"]).map(normalise_text/* record */.g1);
    const { config: _config, ...others } = (0,normalise_text/* record */.g1)(ipam);
    const config = wanted.length === 0 ? [] : found.map((one, index) => pick(one, wanted[index]));
    const like = compact({ ...others, config });
    return { ...rest, ...(Object.keys(like).length === 0 ? {} : { ipam: like }) };
}
function pick(found, wanted) {
    return wanted === undefined ? found : Object.fromEntries(Object.entries(found).filter(([name]) => name in wanted || name === "subnet"));
}
function tops_nameOf(project, key, raw) {
    const external = (0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)(raw["external"])["name"]);
    return (0,normalise_text/* scalar */.d_)(raw["name"]) ?? external ?? (isExternal(raw) ? key : `${project}_${key}`);
}
function isExternal(raw) {
    const { external } = raw;
    return (0,normalise_text/* scalar */.d_)(external) === "true" || (typeof external === "object" && external !== null);
}
function driver(value, usual) {
    const name = (0,normalise_text/* scalar */.d_)(value);
    return name === usual || name === "" ? undefined : name;
}
function options(value) {
    return Object.fromEntries((0,normalise_text/* entries */.jO)(value)
        .map(([name, given]) => [name, given ?? ""])
        .toSorted(([a], [b]) => (0,diagnostics/* compareText */.n6)(a ?? "", b ?? "")));
}
function onOff(value) {
    const given = (0,normalise_text/* scalar */.d_)(value);
    return given !== undefined && (0,normalise_text/* isInterpolated */.cl)(given) ? given : given === "true" ? true : undefined;
}
/** Without what is absent, off or empty. */
function compact(fields) {
    const given = Object.entries(fields).filter((field) => {
        const [, value] = field;
        if (value === undefined || value === null || value === false)
            return false;
        return typeof value !== "object" || Object.keys(value).length > 0;
    });
    return Object.fromEntries(given);
}

;// CONCATENATED MODULE: ./build/adapters/compose/resources.js






function addressOf(type, project, id) {
    return id === undefined ? `compose/${type}/${project}` : `compose/${type}/${project}/${id}`;
}
/** All resources of one project, its own first. */
function resourcesOf(rendered, fingerprint) {
    const { project, attributes, composeFiles } = rendered;
    const first = { file: composeFiles[0]?.path ?? project.source.file, line: 1, column: 1 };
    const own = resource(rendered, {
        type: "Project",
        attributes: { ...attributes, ...hubMember(rendered, rendered.effective ?? rendered.declared) },
        declared: { ...attributes, ...hubMember(rendered, rendered.declared) },
        source: first,
    });
    return [own, ...files(rendered), ...tops(rendered, fingerprint), ...services(rendered, fingerprint)];
}
/** What the spec says of the hub, and what the service that runs Omni says; nothing where the project runs none. */
function hubMember({ project: { hub } }, { services: all }) {
    if (hub === undefined)
        return {};
    const fields = all.find(({ name }) => name === hub.omni)?.fields ?? {};
    return { hub: JSON.parse(JSON.stringify({ ...hub, ...(0,place/* factsOf */.xS)(fields, hub) })) };
}
function resource({ project }, parts) {
    const { type, id, attributes, declared, sensitive = [], dependsOn = [], source } = parts;
    const address = addressOf(type, project.name, id);
    return {
        address,
        component: project.component,
        target: project.target,
        part: project.name,
        attributes,
        declared,
        sensitive,
        dependsOn,
        source,
    };
}
/** Compose files are told by what they mean for services; of other files a reader sees the text where that may be. */
function files({ effective, ...rendered }) {
    const composeFiles = new Set(rendered.composeFiles.map(({ path }) => path));
    return rendered.project.bundle.flatMap(({ path, executable }) => {
        const id = (0,compose_project/* inside */.nx)(rendered.project.folder, path);
        const content = rendered.contents.get(id);
        if (content === undefined)
            return [];
        const rights = executable === undefined ? {} : { executable };
        const declared = { content: composeFiles.has(path) ? content.digest : (content.text ?? content.digest), ...rights };
        const attributes = effective === undefined ? declared : { content: rendered.contentTokens?.get(content.digest) ?? content.digest, ...rights };
        return [resource(rendered, { type: "File", id, attributes, declared, source: { file: path, line: 1, column: 1 } })];
    });
}
function services(rendered, fingerprint) {
    const { project, declared, effective, composeFiles } = rendered;
    const asDeclared = new Map(declared.services.map((one) => [one.name, one]));
    return (effective ?? declared).services.map((service) => {
        const git = concealDeclared(asDeclared.get(service.name)?.fields ?? {}, serviceColumns, fingerprint);
        const attributes = effective === undefined ? git.declared : inEffect(service.fields, git.declared, fingerprint);
        const names = { networks: Object.keys(effective?.config.networks ?? declared.config.networks ?? {}) };
        return resource(rendered, {
            type: "Service",
            id: service.name,
            attributes,
            declared: git.declared,
            sensitive: git.sensitive,
            dependsOn: [
                ...service.needs.map((name) => addressOf("Service", project.name, name)),
                ...service.networks.filter((key) => names.networks.includes(key)).map((key) => addressOf("Network", project.name, key)),
                ...volumeKeys(service, effective ?? declared).map((key) => addressOf("Volume", project.name, key)),
                ...service.mounted.map((path) => addressOf("File", project.name, path)),
            ],
            source: (0,compose_file/* placeOf */.$t)(composeFiles, ["services", service.name]) ?? project.source,
        });
    });
}
/** What is never compared stays as Git has it: inlined contents may hold the host's values. */
function inEffect({ unchecked: _unchecked, ...fields }, declared, fingerprint) {
    const { unchecked } = declared;
    return { ...concealWish(fields, declared, serviceColumns, fingerprint), ...(unchecked === undefined ? {} : { unchecked }) };
}
/** Compose makes only what some service uses. */
function tops(rendered, fingerprint) {
    const { declared, effective } = rendered;
    const side = effective ?? declared;
    const used = {
        networks: new Set(side.services.flatMap(({ networks }) => networks)),
        volumes: new Set(side.services.flatMap((service) => volumeKeys(service, side))),
    };
    const kinds = [
        { type: "Network", field: "networks", wish: wishOfNetwork },
        { type: "Volume", field: "volumes", wish: wishOfVolume },
    ];
    return kinds.flatMap(({ type, field, wish }) => Object.entries(side.config[field] ?? {}).flatMap(([key, raw]) => {
        if (!used[field].has(key))
            return [];
        const written = declared.config[field]?.[key];
        const git = written === undefined ? undefined : wish(rendered.project.name, key, (0,normalise_text/* record */.g1)(written));
        return [resources_top(rendered, { type, field, key, git: git ?? {}, fields: wish(rendered.project.name, key, (0,normalise_text/* record */.g1)(raw)) }, fingerprint)];
    }));
}
function resources_top(rendered, { type, field, key, git, fields }, fingerprint) {
    const columns = topColumns;
    const { declared, sensitive } = concealDeclared(git, columns, fingerprint);
    const attributes = rendered.effective === undefined ? declared : concealWish(fields, declared, columns, fingerprint);
    const source = (0,compose_file/* placeOf */.$t)(rendered.composeFiles, [field, key]) ?? rendered.project.source;
    return resource(rendered, { type, id: key, attributes, declared, sensitive, source });
}
function volumeKeys(service, { config }) {
    return [...new Set(service.volumes)].filter((key) => Object.hasOwn(config.volumes ?? {}, key));
}
/** The attributes of a `compose/Project` resource, as this file made them. */
function projectAttributes(attributes) {
    return attributes;
}

;// CONCATENATED MODULE: ./build/adapters/compose/look-again.js



/**
 * What is left of a step: all of it, nothing (`unchanged`), or the rest after a run that was cut off. Whatever is
 * neither as planned from nor as wanted was changed by somebody else: `stale`.
 */
async function compare(context) {
    const { step, value, io, deps } = context;
    const want = wantedOf(context);
    const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
    const unknown = have.find((reading) => reading.status === "unknown");
    if (unknown?.status === "unknown")
        return ended({ status: "failed", because: (0,core_words/* say */.cv) `the host could not be looked at: ${unknown.because.message}` });
    const left = deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
    if (left.length === 0)
        return ended({ status: "unchanged" });
    const services = value.services.filter(({ name }) => left.some((difference) => isOf(difference, "Service", name)));
    const files = value.files.filter(({ path }) => left.some((difference) => isOf(difference, "File", path)));
    const stale = staleService(context, services, have) ?? staleFile(context, files, have);
    return stale === undefined ? { status: "go", services, files } : ended(stale);
}
/** The differences of the step that still stand; an empty list when it is as wanted, undefined when it cannot be seen. */
async function remainder(context) {
    const { step, io, deps } = context;
    const want = wantedOf(context);
    const have = await deps.observe(want, { fingerprint: io.fingerprint, signal: io.signal });
    if (have.some(({ status }) => status === "unknown"))
        return undefined;
    return deps.diff(want, have).filter(({ id }) => step.covers.includes(id));
}
function ended(result) {
    return { status: "ended", result };
}
function wantedOf({ step, value }) {
    const resources = value.wanted.map((wanted) => ({
        ...wanted,
        component: step.component,
        target: step.target,
        source: { file: "", line: 1, column: 1 },
    }));
    return { resources, absences: [] };
}
function isOf({ address }, type, name) {
    const found = addressed(address);
    return found.type === type && found.name === name;
}
function staleService({ value }, services, have) {
    for (const { name, expected } of services) {
        const now = look_again_resource(have, addressOf("Service", value.project.project, name))?.revision ?? null;
        if (now !== expected)
            return { status: "stale", expected: containerWords(name, expected), found: containerWords(name, now) };
    }
    return undefined;
}
function staleFile({ value }, files, have) {
    for (const { path, before } of files) {
        const content = look_again_resource(have, addressOf("File", value.project.project, path))?.attributes["content"];
        const now = typeof content === "string" ? content : null;
        if (now !== before)
            return { status: "stale", expected: fileWords(path, before), found: fileWords(path, now) };
    }
    return undefined;
}
function look_again_resource(have, address) {
    return have.flatMap((reading) => (reading.status === "complete" ? reading.resources : [])).find((found) => found.address === address);
}
function containerWords(name, id) {
    return id === null ? (0,core_words/* say */.cv) `no container of ${name}` : (0,core_words/* say */.cv) `container ${id.slice(0, 12)} of ${name}`;
}
function fileWords(path, digest) {
    return digest === null ? (0,core_words/* say */.cv) `no file ${path}` : (0,core_words/* say */.cv) `${path} with SHA-256 ${digest.slice(0, 12)}`;
}

// EXTERNAL MODULE: ./build/core/runbook.js
var runbook = __webpack_require__(2042);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/copy-scripts.js
/**
 * The POSIX shell that looks after copies of what Omni knows, on a Docker host; must not need more than sh and
 * coreutils or busybox, and must never remove a folder that has no mark of ours.
 *
 * A copy is a folder `<UTC time>-<version>` in the copies' folder, mode 700. It is made under a name that starts with
 * {@link PART}, synced, and renamed: under its proper name it is whole. What a killed run left behind under that first
 * name is removed by the next one.
 */
/** The mark: a file of JSON in each copy. */
const MARK = "omni-scale-copy.json";
/** The way back: a script in each copy, for a person on the host to run. */
const RESTORE = "restore.sh";
const PART = ".omni-scale-part-";
function copiesIn(output) {
    const [is = "", ...rest] = output.trim().split(" ");
    if (is === "kept")
        return { is };
    if (is === "missing" || is === "closed")
        return { is, path: rest.join(" ") };
    const [need = Number.NaN, free = Number.NaN] = rest.map(Number);
    return is === "room" && Number.isFinite(need) && Number.isFinite(free) ? { is, room: { need, free } } : { is: "unreadable" };
}
/**
 * Looks whether a copy is there already, else whether there is room for one. Reads only. Arguments: the copies'
 * folder, the `key` that a mark would hold, then what would be copied. Prints one line: `kept NAME`,
 * `missing PATH`, `closed PATH` (cannot be read or written), or `room NEED FREE` in KiB; what a killed run left behind counts as free.
 */
const LOOK_AT_COPIES = `
folder=$1 key=$2
shift 2
for mark in "$folder"/*/${MARK}; do
  [ -f "$mark" ] && grep -qF -- "$key" "$mark" || continue
  one=\${mark%/*}
  echo "kept \${one##*/}"
  exit 0
done
need=0
for from in "$@"; do
  [ -e "$from" ] || { echo "missing $from"; exit 0; }
  [ -d "$from" ] && from=$from/.
  size=$(du -skL --apparent-size -- "$from" 2>/dev/null) || size=$(du -skL "$from" 2>/dev/null) || { echo "closed $from"; exit 0; }
  need=$((need + \${size%%[!0-9]*}))
done
near=$folder
until [ -d "$near" ]; do
  near=\${near%/*}
  [ -n "$near" ] || near=/
done
[ -w "$near" ] && [ -x "$near" ] || { echo "closed $near"; exit 0; }
free=$(df -Pk "$near" | sed -n '$s/.*[^0-9]\\([0-9][0-9]*\\)  *[0-9-]*% .*/\\1/p')
free=\${free:-0}
for old in "$folder"/${PART}*; do
  [ -f "$old/${MARK}" ] || continue
  size=$(du -sk "$old" 2>/dev/null) && free=$((free + \${size%%[!0-9]*}))
done
echo "room $need $free"
`;
/**
 * Makes a copy, unless one with `key` in its mark is there, and removes the oldest ones whose mark holds `ours`.
 * Arguments: the copies' folder, the new one's name, how many stay, `key`, `ours`, the mark, the way back; then three for each thing
 * to copy: `must` or `may` (which may be missing), its path, and its path in the copy. Prints `made NAME` or
 * `kept NAME` last; on failure says why on standard error and leaves nothing that looks like a copy.
 */
const MAKE_COPY = `
folder=$1 name=$2 keep=$3 key=$4 ours=$5 mark=$6 restore=$7
shift 7
umask 077
fail() { echo "$*" >&2; exit 1; }
[ -d "$folder" ] || { (umask 022; mkdir -p -- "$folder") && chmod 700 -- "$folder"; } || fail "cannot make $folder"
for old in "$folder"/${PART}*; do
  [ -d "$old" ] && [ ! -L "$old" ] || continue
  if [ -f "$old/${MARK}" ]; then rm -rf -- "$old"; else rmdir -- "$old" 2>/dev/null; fi
done
for made in "$folder"/*/${MARK}; do
  [ -f "$made" ] && grep -qF -- "$key" "$made" || continue
  one=\${made%/*}
  echo "kept \${one##*/}"
  exit 0
done
part=$folder/${PART}$name
[ ! -e "$folder/$name" ] || fail "$folder/$name is there already"
mkdir -- "$part" && printf '%s\\n' "$mark" >"$part/${MARK}" && printf '%s\\n' "$restore" >"$part/${RESTORE}" || fail "cannot write to $folder"
while [ $# -ge 3 ]; do
  how=$1 from=$2 to=$part/$3
  shift 3
  if [ ! -e "$from" ]; then
    [ "$how" = may ] && continue
    rm -rf -- "$part"
    fail "$from is not there"
  fi
  mkdir -p -- "\${to%/*}" || fail "cannot write to $part"
  if [ -d "$from" ]; then mkdir -- "$to" && cp -a -- "$from/." "$to/"; else cp -pL -- "$from" "$to"; fi || {
    rm -rf -- "$part"
    fail "$from could not be copied"
  }
done
sync -f "$part" 2>/dev/null || sync || fail "cannot sync $part"
mv -- "$part" "$folder/$name" || fail "cannot rename $part"
sync -f "$folder" 2>/dev/null || sync
left=$keep
ls -1r -- "$folder" | while IFS= read -r one; do
  case $one in [0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z-*) ;; *) continue ;; esac
  [ -d "$folder/$one" ] && [ ! -L "$folder/$one" ] && [ -f "$folder/$one/${MARK}" ] || continue
  grep -qF -- "$ours" "$folder/$one/${MARK}" || continue
  left=$((left - 1))
  if [ "$left" -ge 0 ] || [ "$one" = "$name" ]; then continue; fi
  gone=$folder/${PART}$one
  mv -- "$folder/$one" "$gone" && rm -rf -- "$gone"
done
echo "made $name"
`;

;// CONCATENATED MODULE: ./build/adapters/compose/hub/restore.js
/** The script that puts a copy of what Omni knew back, for a person to run on the host; pure, and must not run it. */


/**
 * Stops Omni, sets its present data aside (nothing is removed), copies back data and files, and starts the version that
 * ran; each line runs only if the one before worked. It lies beside the data, so that the report names one short command.
 */
function restoreScript({ call, project }, { hub, copy, files, name }) {
    const { etcd, sqlite } = copy;
    const from = external_node_path_.posix.join(copy.folder, name);
    const aside = (path) => `${path}.after-${name}`;
    const isNew = new Set(files.filter(({ before }) => before === null).map(({ path }) => hostPath(project, path)));
    const compose = [
        "docker compose",
        "--project-name",
        call.project,
        "--project-directory",
        call.directory,
        ...call.files.flatMap((file) => (isNew.has(file) ? [] : ["--file", file])),
        ...call.envFiles.flatMap((file) => ["--env-file", file]),
        ...call.profiles.flatMap((profile) => ["--profile", profile]),
    ].map((word, index) => (index === 0 ? word : quoted(word)));
    // Not a name that begins like SQLite's own files.
    const besides = sqlite === undefined ? "" : external_node_path_.posix.join(external_node_path_.posix.dirname(sqlite), `after-${name}`);
    const base = sqlite === undefined ? "" : external_node_path_.posix.basename(sqlite);
    return [
        "#!/bin/sh",
        "set -e",
        [...compose, "stop", quoted(hub.service)].join(" "),
        `mv ${quoted(etcd)} ${quoted(aside(etcd))}`,
        `cp -a ${quoted(`${from}/etcd`)} ${quoted(etcd)}`,
        ...(sqlite === undefined
            ? []
            : [
                `mkdir ${quoted(besides)}`,
                `mv ${quoted(sqlite)}* ${quoted(besides)}/`,
                `cp -a ${quoted(`${from}/sqlite/${base}`)}* ${quoted(external_node_path_.posix.dirname(sqlite))}/`,
            ]),
        `cp -a ${quoted(`${from}/bundle/.`)} ${quoted(call.directory)}/`,
        [...compose, "up", "--detach", "--no-deps", quoted(hub.service)].join(" "),
    ].join("\n");
}
/** A word as a POSIX shell reads it. */
function quoted(word) {
    return /^[A-Za-z0-9_./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/safety-copy.js
/**
 * Copies what Omni knows while it stands still, before a step that has no way back; must not touch the data itself,
 * nor leave Omni stopped when it could not copy.
 */
















/** What is left of the step still makes Omni anew. */
function copyingOf({ value }) {
    const { hub, services } = value;
    if (hub?.copy === undefined || !services.some(({ name, recreate }) => name === hub.service && recreate))
        return undefined;
    return { hub, copy: hub.copy };
}
/** Why a copy could not be taken, found out while Omni still runs; undefined when it can, or when none is needed. */
async function whyNoCopy(context) {
    const copying = copyingOf(context);
    if (copying === undefined)
        return undefined;
    const { folder, etcd, sqlite } = copying.copy;
    const container = await omniOf(context, copying.hub);
    const sources = [etcd, ...(sqlite === undefined ? [] : [sqlite])];
    const args = ["-c", LOOK_AT_COPIES, "sh", folder, safety_copy_keyOf(container), ...sources];
    const { code, stdout, stderr } = await context.host.run("sh", args, { timeoutMs: 120_000, signal: context.io.signal });
    const found = copiesIn(stdout);
    switch (found.is) {
        case "kept":
            return undefined;
        case "missing":
            return (0,core_words/* say */.cv) `no copy of what Omni knows can be taken: ${found.path} is not on the host. Correct ${"storage"} in the spec`;
        case "closed":
            return (0,core_words/* say */.cv) `no copy of what Omni knows can be taken: this user may not read or write ${found.path} on the host`;
        case "unreadable":
            return (0,core_words/* say */.cv) `no copy of what Omni knows can be taken: the host could not be asked (exit code ${code}: ${(0,docker/* lastLine */.fM)(stderr)})`;
        case "room":
            if (!(0,place/* isTooSmall */.ug)(found.room))
                return undefined;
            return (0,core_words/* say */.cv) `there is no room for a copy of what Omni knows: it takes ${mebibytes(found.room.need)}, and ${folder} has ${mebibytes(found.room.free)} free, of which a tenth has to stay. Make room there, or choose another ${"safetyCopy.folder"} (${(0,runbook/* runbook */.l)("omni-stands-still")})`;
    }
}
/** Stops Omni and copies; when that fails, Omni runs again. Nothing to do is `ok`. */
async function takeCopy(context, { files }) {
    const copying = copyingOf(context);
    if (copying === undefined)
        return { ok: true, notes: [] };
    const { host, io } = context;
    const { hub } = copying;
    const container = await omniOf(context, hub);
    // Without one nobody writes, and what lies there is what there is.
    if (container === undefined)
        return { ok: true, notes: [(0,core_words/* say */.cv) `no container of ${hub.service} was there, so no copy was taken`] };
    try {
        io.progress((0,core_words/* say */.cv) `stopping ${hub.service}`);
        if (isUp(container))
            await (0,docker/* change */.Zg)(host, io.lock, (0,argv/* stopArgs */.Ez)([container.id]));
        io.progress((0,core_words/* say */.cv) `copying what Omni knows; killed now, it would stay stopped (${(0,runbook/* runbook */.l)("omni-stands-still")})`);
        const made = await make(context, { ...copying, files }, container);
        await note(context, "copied");
        return { ok: true, notes: [made] };
    }
    catch (error) {
        const because = (0,core_words/* say */.cv) `no copy of what Omni knows could be taken: ${textOf(error)}`;
        return { ok: false, because: (await startAgain(context, [container])) ?? because };
    }
}
/** Whether the new container has run: from then on there is no way back. Rejects when the host cannot be asked. */
async function newOneHasRun(context, hub, { services }) {
    const before = services.find(({ name }) => name === hub.service)?.before?.containers ?? [];
    const now = (await projectContainers(context.host, context.project.project)).filter(({ service }) => service === hub.service);
    return now.some(({ id, startedAt }) => !before.includes(id) && !startedAt.startsWith("0001-"));
}
/** Starts the container that ran before, where it still is the only one and stands still. */
async function startFormer(context, hub, { services }) {
    const before = services.find(({ name }) => name === hub.service)?.before;
    if (before?.running !== true)
        return;
    const now = (await projectContainers(context.host, context.project.project)).filter(({ service }) => service === hub.service);
    if (now.every(({ id }) => before.containers.includes(id)))
        await startAgain(context, now);
}
/** Why not, where one of them does not start. */
async function startAgain({ host, io }, containers) {
    const { code, stderr } = await (0,docker/* attempt */.CD)(host, io.lock, (0,argv/* startArgs */.m7)(containers.map(({ id }) => id)));
    return code === 0 ? undefined : (0,core_words/* say */.cv) `what ran before does not start again: ${(0,docker/* lastLine */.fM)(stderr)} (${(0,runbook/* runbook */.l)("omni-stands-still")})`;
}
async function make(context, { hub, copy, files }, container) {
    const { host, io, deps, project, step } = context;
    const at = deps.clock.now().toISOString();
    const name = `${at.replaceAll(/[-:]|\.\d+/g, "")}-${hub.from.replaceAll(/[^A-Za-z0-9._-]+/g, "-")}`;
    const restore = restoreScript(context, { hub, copy, files, name });
    const mark = JSON.stringify({
        format: 1,
        project: project.project,
        key: safety_copy_keyOf(container),
        at,
        from: hub.from,
        to: hub.to,
        step: digestOf(step),
        run: (0,lock/* ownerOf */.bf)(io.lock).name,
    });
    const ours = `"project":${JSON.stringify(project.project)}`;
    const args = [copy.folder, name, String(copy.keep), safety_copy_keyOf(container), ours, mark, restore, ...thingsOf(context, copy, files)];
    const { code, stdout, stderr } = await (0,lock/* mutate */.Tk)(host, io.lock, "sh", ["-c", MAKE_COPY, "sh", ...args], { timeoutMs: 3_600_000 });
    const [, kept = name] = /^(?:made|kept) (.*)$/m.exec(stdout) ?? [];
    if (code !== 0) {
        throw new errors/* RemoteError */.Hi({ system: "docker", operation: "copying", status: code, retryable: false, words: (0,core_words/* say */.cv) `${(0,docker/* lastLine */.fM)(stderr)}` });
    }
    const folder = external_node_path_.posix.join(copy.folder, kept);
    return (0,core_words/* say */.cv) `what Omni ${hub.from} knew lies in ${folder}. To go back to it, on the host: ${`sh ${quoted(external_node_path_.posix.join(folder, RESTORE))}`}`;
}
/** SQLite's two files beside its own are part of it: what they hold is not in the main file yet. */
function thingsOf({ project, value }, { etcd, sqlite }, files) {
    const base = sqlite === undefined ? "" : external_node_path_.posix.basename(sqlite);
    const changed = new Map(files.map(({ path, before }) => [path, before]));
    const bundle = value.wanted.flatMap(({ address }) => {
        const [, type = "", , ...rest] = address.split("/");
        const path = rest.join("/");
        if (type !== "File" || changed.get(path) === null)
            return [];
        const from = changed.has(path) ? ownPath(project, "previous", path) : hostPath(project, path);
        return ["may", from, `bundle/${project.names[path] ?? path}`];
    });
    return [
        "must",
        etcd,
        "etcd",
        ...(sqlite === undefined ? [] : ["must", sqlite, `sqlite/${base}`]),
        ...(sqlite === undefined ? [] : ["-wal", "-shm"].flatMap((end) => ["may", `${sqlite}${end}`, `sqlite/${base}${end}`])),
        ...bundle,
    ];
}
/** Names what Omni left behind: it is the same until its container is started again. */
function safety_copy_keyOf(container) {
    return container === undefined ? "no container" : `${container.id} ${container.startedAt}`;
}
async function omniOf({ host, project }, hub) {
    const containers = await projectContainers(host, project.project);
    return containers.find((container) => container.service === hub.service && !isLeftover(container));
}
function isUp({ status }) {
    return status !== "exited" && status !== "created" && status !== "dead";
}

;// CONCATENATED MODULE: ./build/adapters/compose/up.js















/** See {@link Adapter.apply}. Everything that can be refused is refused before the first write. */
async function applyUp(planned) {
    const standing = await compare(planned);
    if (standing.status === "ended")
        return standing.result;
    const context = { ...planned, value: { ...planned.value, services: [...standing.services], files: [...standing.files] } };
    const blocked = (await inTheWay(context)) ?? (await whyNoCopy(context));
    if (blocked !== undefined)
        return { status: "failed", because: blocked };
    const { host, io, project } = context;
    const environment = await environmentOf(project.variables, io.secrets);
    const contents = await plannedContents(context);
    await (0,lock/* assertHeld */.mW)(host, io.lock);
    const record = await begin(context, await projectContainers(host, project.project));
    await note(context, "begun");
    const outcome = await carryOut(context, record, contents, environment).catch((error) => failureOf(context, error));
    if (outcome.ok) {
        await writeRecord(context, { ...record, status: "applied" });
        await note(context, "applied");
        return { status: "applied", notes: [...outcome.notes, ...(await leftOver(context))] };
    }
    if (io.signal.aborted) {
        // No time to take anything back; the record stays open, and the next run sees for itself what is there.
        await note(context, "unknown");
        return { status: "unknown", because: (0,core_words/* say */.cv) `the run was stopped in the middle: ${outcome.because}` };
    }
    return giveUp(context, record, outcome);
}
/** Takes the step back where there is a way back: for Omni only until its new version has run. */
async function giveUp(context, record, { because, notes = [] }) {
    const { step, value } = context;
    const { hub } = value;
    if (hub !== undefined && !(await newOneHasRun(context, hub, record).catch(() => true))) {
        await startFormer(context, hub, record);
        if (value.networks.length === 0)
            return takeBack(context, record, because);
    }
    if (step.reversible)
        return takeBack(context, record, because);
    await note(context, "failed");
    if (hub?.forwardOnly !== true)
        return { status: "failed", because };
    const copied = notes.length === 0 ? [] : (0,core_words/* say */.cv) `; ${(0,core_words/* list */.p_)(notes, "; ")}`;
    return {
        status: "failed",
        because: (0,core_words/* say */.cv) `${because}. Omni ${hub.to} has run, so the way is forward: mend it with another change${copied}`,
    };
}
function failureOf({ io }, error) {
    return { ok: false, because: io.signal.aborted ? (0,core_words/* say */.cv) `it was waiting` : textOf(error) };
}
async function carryOut(context, record, contents, environment) {
    const { host, io, call, value } = context;
    await writeFiles(context, contents);
    if (value.services.length === 0)
        return { ok: true, notes: [] };
    const images = await imagesOf(host, call, environment.env);
    for (const { name, digest } of value.services) {
        const image = images.get(name);
        const found = image === undefined ? undefined : await ensureImage(host, { ...image, always: false, digest }, io.signal);
        if (found?.status === "missing")
            return { ok: false, because: found.words };
    }
    const copied = await takeCopy(context, record);
    if (!copied.ok)
        return copied;
    const outcome = await makeAnew(context, environment).catch((error) => failureOf(context, error));
    return { ...outcome, notes: [...copied.notes, ...(outcome.notes ?? [])] };
}
/** Networks and containers, and the wait for their health. */
async function makeAnew(context, { env, secrets }) {
    const { host, io, project, call, value, deps } = context;
    const services = value.services.map(({ name }) => name);
    const attached = await removeNetworks(context, services);
    if (attached !== undefined)
        return { ok: false, because: attached };
    const { failed, touched } = await recreate(context, call, value.services, env);
    const redact = await projectRedactor(context, secrets);
    if (touched.length > 0)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose also replaced ${(0,core_words/* list */.p_)(touched.map((name) => (0,core_words/* say */.cv) `${name}`))}, which was not planned` };
    const health = await waitHealthy(host, deps.clock, {
        project: project.project,
        services,
        // After a failed `up` whatever is not well by now will not be.
        timeoutSeconds: failed === undefined ? project.timeout : 0,
        signal: io.signal,
        progress: io.progress,
    });
    if (health.status === "ill") {
        const compose = failed === undefined ? [] : (0,core_words/* say */.cv) ` (Compose: ${composeSaid(failed, redact)})`;
        return {
            ok: false,
            because: (0,core_words/* say */.cv) `${health.service} did not get healthy: ${health.because}${await lastWords(context, health.container, redact)}${compose}`,
        };
    }
    if (failed !== undefined)
        return { ok: false, because: (0,core_words/* say */.cv) `Compose failed: ${composeSaid(failed, redact)}` };
    return { ok: true, notes: health.done.map((name) => (0,core_words/* say */.cv) `${name} ended with exit code 0, which counts as a job that is done`) };
}
/** What is still not as wanted although everything ran; told, since the next plan will show it again. */
async function leftOver(context) {
    const left = await remainder(context);
    if (left === undefined)
        return [(0,core_words/* say */.cv) `afterwards the host could not be looked at`];
    return left.map(({ address, reasons }) => (0,core_words/* say */.cv) `${address} is still not as wanted: ${(0,core_words/* list */.p_)(reasons.map(({ message }) => message))}`);
}

;// CONCATENATED MODULE: ./build/adapters/compose/apply.js









/** See {@link Adapter.apply}. */
async function applyStep(host, step, io, deps) {
    const value = StepValue.parse(step.value);
    try {
        if (value.action === "pull")
            return await applyPull(host, value, io);
        if (value.action === "remove")
            return await applyRemove(host, step, value, io);
        return await applyUp(contextOf(host, step, value, io, deps));
    }
    catch (error) {
        return { status: "failed", because: textOf(error) };
    }
}
/** See {@link Adapter.rollBack}: called when a probe of an applied step fails. The engine adds which one it was. */
async function rollBack(host, step, io, deps) {
    const value = StepValue.parse(step.value);
    const because = (0,core_words/* say */.cv) `a probe failed after the step`;
    if (value.action !== "up")
        return { status: "failed", because: (0,core_words/* say */.cv) `this step cannot be taken back` };
    try {
        const context = contextOf(host, step, value, io, deps);
        const record = await readRecord(context);
        if (record?.digest !== digestOf(step))
            return { status: "failed", because: (0,core_words/* say */.cv) `what was there before this step is not on record any more` };
        if (record.status === "taken-back")
            return { status: "rolled-back", because };
        return await takeBack(context, record, because);
    }
    catch (error) {
        return { status: "failed", because: textOf(error) };
    }
}

// EXTERNAL MODULE: ./build/adapters/compose/stack-of.js
var stack_of = __webpack_require__(3170);
;// CONCATENATED MODULE: ./build/adapters/compose/capabilities.js



/**
 * `omni:<host name>` is an Omni that answers there, `infra-provider:<id>` a provider that makes machines for it. A
 * capability that nobody in the specs provides is somebody else's matter, and orders nothing.
 */
function capabilitiesOf(components, resources) {
    const all = components.map((component) => ({ component: component.name, ...(0,stack_of/* typed */.nE)(component) }));
    return {
        provides: all.flatMap((one) => {
            if (one.kind === "Platform")
                return [{ component: one.component, capability: `omni:${one.spec.domain}`, ...versionIn(resources, one.component) }];
            if (one.kind === "Provider")
                return [{ component: one.component, capability: `infra-provider:${one.spec.id}` }];
            return [];
        }),
        requires: all.flatMap((one) => one.kind === "Provider" ? [{ component: one.component, capability: `omni:${new URL(one.spec.omni.endpoint).hostname}` }] : []),
    };
}
/** The version of Omni that a platform's image says. */
function versionIn(resources, component) {
    const images = resources.flatMap((one) => (one.component === component ? ((0,place/* hubIn */.ln)(one.attributes)?.image ?? []) : []));
    const version = versionOf(images[0] ?? "");
    return version === undefined ? {} : { version: version.version };
}

// EXTERNAL MODULE: ./build/core/rule.js
var core_rule = __webpack_require__(6406);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/flag-rows.js
/** The flags of Omni's server by version, as a table; must not decide what to say of them. */
/**
 * One flag a line: its name, `bool` where it needs no value, `since` and `removed` with the version that brought it or no
 * longer has it, `old` with the version from which it is deprecated, `use` with the flag that replaces it. Without `since`
 * it is as old as 1.3.
 *
 * Source: siderolabs/omni, cmd/omni/cmd/cmd.go and internal/pkg/config/schema.json of every tag from v1.3.0 to v1.10.4, and
 * the main branch after it (`since 1.11`).
 */
const OMNI_FLAG_ROWS = `
account-id
account-max-registered-machines since 1.6
account-posthog-api-host since 1.9
account-posthog-api-key since 1.9
advertised-api-url
advertised-kubernetes-proxy-url
audit-log-cleanup-probability since 1.6
audit-log-dir old 1.4 removed 1.6
audit-log-enabled bool since 1.4
audit-log-max-size since 1.6
audit-log-retention-period since 1.6
audit-log-sqlite-timeout since 1.4
auth-auth0-client-id
auth-auth0-domain
auth-auth0-enabled bool
auth-auth0-use-form-data bool
auth-max-service-accounts since 1.6
auth-max-users since 1.6
auth-oidc-allow-unverified-email bool since 1.4
auth-oidc-client-id
auth-oidc-client-secret
auth-oidc-enabled bool
auth-oidc-logout-url
auth-oidc-provider-url
auth-oidc-scopes
auth-saml-attribute-rules
auth-saml-enabled bool
auth-saml-label-rules
auth-saml-metadata
auth-saml-name-id-format
auth-saml-url
auth-webauthn-enabled bool
auth-webauthn-required bool
bind-addr
cert
config-data-compression-enabled bool
config-path
create-initial-service-account bool
debug bool old 1.8 use log-level
debug-server-endpoint
disable-controller-runtime-cache bool
embedded-discovery-service-enabled bool
embedded-discovery-service-endpoint old 1.3 use embedded-discovery-service-port
embedded-discovery-service-log-level
embedded-discovery-service-port
embedded-discovery-service-snapshot-interval
embedded-discovery-service-snapshot-path old 1.4 removed 1.6
embedded-discovery-service-snapshots-enabled bool
embedded-discovery-service-sqlite-timeout since 1.4
enable-break-glass-configs bool
enable-cluster-import bool
enable-stripe-reporting bool
enable-talos-pre-release-versions bool
etcd-backup-download-limit-mbps
etcd-backup-jitter
etcd-backup-local-path
etcd-backup-max-interval
etcd-backup-min-interval
etcd-backup-s3 bool
etcd-backup-tick-interval
etcd-backup-upload-limit-mbps
etcd-ca-path
etcd-client-cert-path
etcd-client-key-path
etcd-dial-keepalive-time
etcd-dial-keepalive-timeout
etcd-embedded bool
etcd-embedded-db-path since 1.4
etcd-embedded-unsafe-fsync bool
etcd-endpoints
eula-accept-email since 1.7
eula-accept-name since 1.7
event-sink-port
frontend-bind removed 1.10
frontend-dst
help bool
image-factory-address old 1.10 use primary-factory-url
image-factory-password since 1.9 old 1.10 use primary-factory-password
image-factory-pxe-address old 1.10 use primary-factory-pxe-url
image-factory-username since 1.9 old 1.10 use primary-factory-username
initial-service-account-key-path
initial-service-account-lifetime
initial-service-account-role
initial-users
join-tokens-mode
k8s-proxy-bind-addr
key
kubeconfig-oidc-cache-base-dir since 1.6
kubeconfig-oidc-cache-isolation bool since 1.6
kubernetes-registry
lb-max-port
lb-min-port
local-resource-server-enabled bool
local-resource-server-port
log-format since 1.8
log-level since 1.8
log-resource-updates-log-level
log-resource-updates-types
log-server-port
log-storage-enabled bool old 1.3 use machine-log-storage-enabled removed 1.4
log-storage-flush-period old 1.3 use machine-log-storage-flush-period removed 1.4
log-storage-path old 1.3 use machine-log-storage-path removed 1.6
machine-api-advertised-url
machine-api-bind-addr
machine-api-cert
machine-api-key
machine-log-buffer-capacity old 1.4 removed 1.6
machine-log-buffer-max-capacity old 1.4 removed 1.6
machine-log-buffer-safe-gap old 1.4 removed 1.6
machine-log-cleanup-interval since 1.4
machine-log-cleanup-older-than since 1.4
machine-log-cleanup-probability since 1.4.2
machine-log-ingestion-rate-burst-bytes since 1.9
machine-log-ingestion-rate-limit-bps since 1.9
machine-log-max-lines-per-machine since 1.4.2
machine-log-max-size since 1.6
machine-log-num-compressed-chunks old 1.4 removed 1.6
machine-log-sqlite-timeout since 1.4
machine-log-storage-enabled bool old 1.4 removed 1.6
machine-log-storage-flush-jitter removed 1.4
machine-log-storage-flush-period removed 1.4
machine-log-storage-path old 1.4 removed 1.6
metrics-bind-addr
name
non-image-factory-deprecation-body since 1.7 removed 1.8
non-image-factory-deprecation-enabled bool since 1.7 removed 1.8
non-image-factory-deprecation-title since 1.7 removed 1.8
office-hours-description since 1.8
office-hours-dtend-tzid since 1.8
office-hours-dtend-utc since 1.8
office-hours-dtstart-tzid since 1.8
office-hours-dtstart-utc since 1.8
office-hours-meet-url since 1.8
office-hours-rrule since 1.8
office-hours-summary since 1.8
pprof-bind-addr
primary-factory-machine-token-ttl since 1.11
primary-factory-password since 1.10
primary-factory-pxe-url since 1.10
primary-factory-token-file since 1.11
primary-factory-url since 1.10
primary-factory-username since 1.10
private-key-source
public-key-files
public-key-pruning-interval
recovery-admin since 1.11
registry-mirror
secondary-factory-machine-token-ttl since 1.11
secondary-factory-password since 1.10
secondary-factory-pxe-url since 1.10
secondary-factory-token-file since 1.11
secondary-factory-url since 1.10
secondary-factory-username since 1.10
secondary-storage-path old 1.4 removed 1.6
siderolink-api-advertised-url old 1.7 use machine-api-advertised-url
siderolink-api-bind-addr old 1.3 use machine-api-bind-addr
siderolink-api-cert old 1.3 use machine-api-cert
siderolink-api-key old 1.3 use machine-api-key
siderolink-bandwidth-limit-burst-bytes since 1.6
siderolink-bandwidth-limit-mbps since 1.6
siderolink-disable-last-endpoint bool
siderolink-use-grpc-tunnel bool
siderolink-wireguard-advertised-addr
siderolink-wireguard-bind-addr
sqlite-metrics-refresh-interval since 1.7
sqlite-metrics-refresh-timeout since 1.7
sqlite-storage-experimental-base-params since 1.4
sqlite-storage-extra-params since 1.4
sqlite-storage-path since 1.4
storage-kind
storage-rate-limits-etcd-infra-provider-write-bytes-burst since 1.9
storage-rate-limits-etcd-infra-provider-write-bytes-per-second since 1.9
storage-rate-limits-etcd-internal-write-bytes-burst since 1.9
storage-rate-limits-etcd-internal-write-bytes-per-second since 1.9
storage-rate-limits-etcd-max-wait since 1.9
storage-rate-limits-etcd-user-write-bytes-burst since 1.9
storage-rate-limits-etcd-user-write-bytes-per-second since 1.9
stripe-minimum-commit since 1.4
support-eligible-products since 1.8
suspended bool
talos-installer-registry
user-pilot-app-token
vault-k8s-auth-mount-path since 1.6
version bool
workload-proxying-enabled bool
workload-proxying-stop-lbs-after
workload-proxying-subdomain
workload-proxying-use-omni-subdomain bool since 1.7
`;
/** The first and the last minor version of which the table has every flag. */
const OMNI_FLAG_RANGE = { from: [1, 3], to: [1, 10] };

;// CONCATENATED MODULE: ./build/adapters/compose/hub/flag-table.js
/** Whether a version of Omni knows a flag, and by what name; must not read commands. */


const FLAGS = new Map(OMNI_FLAG_ROWS.trim().split("\n").map(flagOf));
function flagOf(row) {
    const [name = "", ...words] = row.split(" ");
    const after = (word) => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
    const version = (word) => flag_table_versionOf(after(word) ?? "");
    const [since, removed, deprecated, use] = [version("since"), version("removed"), version("old"), after("use")];
    return [
        name,
        {
            name,
            isBoolean: words.includes("bool"),
            ...(since === undefined ? {} : { since }),
            ...(removed === undefined ? {} : { removed }),
            ...(deprecated === undefined ? {} : { deprecated }),
            ...(use === undefined ? {} : { use }),
        },
    ];
}
/** The version in a tag like `v1.9.3`, `1.9.3-beta.0` or `1.10`; undefined for anything else. */
function flag_table_versionOf(tag) {
    const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(tag);
    return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}
/** Negative, zero or positive, as versions are ordered. */
function compareVersions(a, b) {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
/** A flag of any version. */
function flagCalled(name) {
    return FLAGS.get(name);
}
function judgeFlag(name, version) {
    const flag = FLAGS.get(name);
    const [from, to] = [OMNI_FLAG_RANGE.from, OMNI_FLAG_RANGE.to];
    if (version[0] < from[0] || (version[0] === from[0] && version[1] < from[1]))
        return { is: "unchecked" };
    const isNewer = version[0] > to[0] || (version[0] === to[0] && version[1] > to[1]);
    if (flag === undefined)
        return isNewer ? { is: "unchecked" } : unknown(name, version);
    const use = flag.use === undefined ? {} : { use: flag.use };
    if (flag.removed !== undefined && compareVersions(version, flag.removed) >= 0)
        return { is: "removed", in: flag.removed, ...use };
    if (flag.since !== undefined && compareVersions(version, flag.since) < 0)
        return { is: "too-new", since: flag.since };
    if (flag.deprecated !== undefined && compareVersions(version, flag.deprecated) >= 0)
        return { is: "deprecated", ...use };
    return { is: "known" };
}
function unknown(name, version) {
    const near = (0,closest/* closest */.k)(name, [...FLAGS.values()].filter((flag) => isIn(flag, version)).map((flag) => flag.name));
    return { is: "unknown", ...(near === undefined ? {} : { near }) };
}
function isIn({ since, removed }, version) {
    return (since === undefined || compareVersions(version, since) >= 0) && (removed === undefined || compareVersions(version, removed) < 0);
}
/** `1.9.3`; a patch of 0 is left out. */
function versionText([major, minor, patch]) {
    return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/command.js


/** Names a file of Omni's that holds what could be flags as well; the provider's `--config-file` holds Proxmox's login alone. */
const CONFIGURATION = "config-path";
/** Whether what `text` will be is only known on the host: a variable in it, or the token of a value that stays there. */
function isOpaque(text) {
    return (0,normalise_text/* isInterpolated */.cl)(text) || /^hmac(-list)?:[0-9a-f]{16,}$/.test(text);
}
/** The flags of `service`, its entrypoint's first. Both take `--flag=value` and `--flag value`. */
function commandLineOf(service) {
    const parts = ["entrypoint", "command"].map((key) => parse(wordsOf(service[key]), key));
    return { flags: parts.flatMap(({ flags }) => flags), whole: parts.every(({ whole }) => whole) };
}
/** The last of that name counts, as it does for the program. */
function flagIn({ flags }, name) {
    return flags.findLast((flag) => flag.name === name);
}
/** The flag's value where it can be told: no variable in it. */
function command_valueOf(line, name) {
    const value = flagIn(line, name)?.value;
    return value === undefined || isOpaque(value) ? undefined : value;
}
/** Whether a boolean flag is set; undefined where that depends on the host. */
function isSet(line, name) {
    const flag = flagIn(line, name);
    if (flag === undefined)
        return line.whole ? false : undefined;
    if (flag.value === undefined || isOpaque(flag.value))
        return undefined;
    return /^(1|t|true)$/i.test(flag.value);
}
function wordsOf(value) {
    if (typeof value === "string")
        return (0,normalise_text/* words */.aL)(value);
    return (0,normalise_text/* list */.p_)(value).flatMap((word) => (0,normalise_text/* scalar */.d_)(word) ?? []);
}
function parse(all, key) {
    const flags = [];
    let whole = true;
    for (let index = 0; index < all.length; index += 1) {
        const word = all[index] ?? "";
        if (word === "--")
            break;
        const [, name, given] = /^--([A-Za-z0-9][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (name === undefined) {
            // `${AUTH}` alone is often several flags.
            if (isOpaque(word))
                whole = false;
            continue;
        }
        if (name === CONFIGURATION)
            whole = false;
        const next = all[index + 1];
        const takesNext = given === undefined && flagCalled(name)?.isBoolean !== true && next !== undefined && !next.startsWith("--");
        if (takesNext)
            index += 1;
        const value = given ?? (takesNext ? next : flagCalled(name)?.isBoolean === true ? "true" : undefined);
        flags.push({ name, way: [key], ...(value === undefined ? {} : { value }) });
    }
    return { flags, whole };
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/found.js
/** Found in a flag: its place is the flag itself. */
function atFlag(rule, { name: service }, { name, way }, what) {
    return { rule, service, way, text: `--${name}`, what };
}
/** Found missing in a command line: its place is the command. */
function inCommand(rule, { name: service }, what) {
    return { rule, service, way: ["command"], what };
}
/** Found at a key of the service, e.g. `["ports", 2]`. */
function atKey(rule, { name: service }, way, what) {
    return { rule, service, way, what };
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/hub-rules.js

const both = ["static", "live"];
/** By id; what a rule means never changes. Sources: siderolabs/omni (cmd/omni, internal/pkg/auth, internal/pkg/config), tailscale (cmd/containerboot). */
const HUB_RULES = {
    O01: {
        id: "O01",
        severity: "error",
        mode: both,
        title: "An Auth0 domain with https:// in front",
        symptom: (0,core_words/* say */.cv) `After the login Omni says ${"invalid jwt"}, or the browser ends at ${"https://https//…"}.`,
        why: (0,core_words/* say */.cv) `Omni puts ${"https://"} in front itself, so nobody can log in.`,
        check: (0,core_words/* say */.cv) `The value of ${"--auth-auth0-domain"} in the service's command.`,
        fix: (0,core_words/* say */.cv) `Write the host name alone: ${"--auth-auth0-domain=example.eu.auth0.com"}.`,
    },
    O02: {
        id: "O02",
        severity: "error",
        mode: both,
        title: "Not exactly one way to log in",
        symptom: (0,core_words/* say */.cv) `Omni ends at once with ${"no authentication is enabled"} or ${"several auth methods are enabled"}.`,
        why: (0,core_words/* say */.cv) `Omni starts with exactly one of Auth0, OIDC and SAML, and with everything that it needs.`,
        check: (0,core_words/* say */.cv) `Which of ${"--auth-auth0-enabled"}, ${"--auth-oidc-enabled"} and ${"--auth-saml-enabled"} the command sets, and the flags that belong to it. Not where a variable or a configuration file may hold them.`,
        fix: (0,core_words/* say */.cv) `Keep one, e.g. ${"--auth-auth0-enabled=true --auth-auth0-domain=… --auth-auth0-client-id=…"}.`,
    },
    O03: {
        id: "O03",
        severity: "error",
        mode: both,
        title: "Omni's SQLite file is not kept",
        symptom: (0,core_words/* say */.cv) `Omni does not start (${"storage.sqlite.path"}), or the audit log and machine logs are empty after every update.`,
        why: (0,core_words/* say */.cv) `Since 1.4 Omni needs the path, and what lies in the container alone is gone with the next one.`,
        check: (0,core_words/* say */.cv) `${"--sqlite-storage-path"} is set and lies below a mount of the service.`,
        fix: (0,core_words/* say */.cv) `Put it beside etcd: ${"--sqlite-storage-path=/_out/etcd/omni.db"}.`,
    },
    O04: {
        id: "O04",
        severity: "error",
        mode: both,
        title: "A flag that this Omni does not know",
        symptom: (0,core_words/* say */.cv) `Omni restarts over and over with ${"unknown flag: …"}.`,
        why: (0,core_words/* say */.cv) `Omni ends at once when it meets a flag that it does not know.`,
        check: (0,core_words/* say */.cv) `Every flag of the command against the table of the version in the image's tag. An old name that still works is a warning; without a version in the tag nothing is said.`,
        fix: (0,core_words/* say */.cv) `Remove the flag or use its new name; ${"omni --help"} of that version lists them.`,
    },
    O05: {
        id: "O05",
        severity: "error",
        mode: both,
        title: "An address that nodes cannot use",
        symptom: (0,core_words/* say */.cv) `Machines do not join, or join and never connect.`,
        why: (0,core_words/* say */.cv) `Nodes keep what Omni tells them: URLs by https on one name, and WireGuard on the LAN address. They are in no tailnet.`,
        check: (0,core_words/* say */.cv) `The advertised URLs and ${"--siderolink-wireguard-advertised-addr"}: an IP address, not in ${"100.64.0.0/10"}, with the UDP port that is published.`,
        fix: (0,core_words/* say */.cv) `Use the LAN address: ${"--siderolink-wireguard-advertised-addr=192.168.1.20:50180"}.`,
    },
    O06: {
        id: "O06",
        severity: "error",
        mode: both,
        title: "A port of Omni's that the LAN cannot reach",
        symptom: (0,core_words/* say */.cv) `Connection refused from the LAN while the tailnet works.`,
        why: (0,core_words/* say */.cv) `Ports belong to the container that owns the network; on the one that shares it they do nothing.`,
        check: (0,core_words/* say */.cv) `The sidecar publishes Omni's API, machine API and Kubernetes proxy ports and WireGuard's UDP port; the Omni service publishes none.`,
        fix: (0,core_words/* say */.cv) `Under the sidecar's ${"ports"}: ${"${LAN_ADDRESS:?}:443:443"}, the same for 8090 and 8100, and ${"${LAN_ADDRESS:?}:50180:50180/udp"}.`,
    },
    O07: {
        id: "O07",
        severity: "warning",
        mode: both,
        title: "A port that is open on every address",
        why: (0,core_words/* say */.cv) `Whatever network the host is in, Omni answers there too.`,
        check: (0,core_words/* say */.cv) `Published ports of the hub without a host address, or with ${"0.0.0.0"} or ${"::"}.`,
        fix: (0,core_words/* say */.cv) `Name the LAN address: ${"${LAN_ADDRESS:?}:443:443"}.`,
    },
    O08: {
        id: "O08",
        severity: "error",
        mode: both,
        title: "Omni may start before Tailscale",
        symptom: (0,core_words/* say */.cv) `After a reboot Omni cannot resolve names, until somebody restarts it.`,
        why: (0,core_words/* say */.cv) `Without the sidecar's network Omni has neither MagicDNS nor a way out.`,
        check: (0,core_words/* say */.cv) `The Omni service has ${"network_mode: service:…"} and waits for that service with ${"condition: service_healthy"}.`,
        fix: (0,core_words/* say */.cv) `Add ${"depends_on: {tailscale: {condition: service_healthy}}"} to the Omni service.`,
    },
    O09: {
        id: "O09",
        severity: "error",
        mode: both,
        title: "A sidecar without a network device",
        symptom: (0,core_words/* say */.cv) `There is no ${"tailscale0"}: names of the tailnet do not resolve and nothing gets out through it.`,
        why: (0,core_words/* say */.cv) `The image's default is userspace networking, which only lets others in.`,
        check: (0,core_words/* say */.cv) `${"TS_USERSPACE"} is ${"false"}, ${"/dev/net/tun"} is among the devices and ${"NET_ADMIN"} among the capabilities. An error for a provider, which needs the way out; a warning for a hub.`,
        fix: (0,core_words/* say */.cv) `Under the sidecar: ${'environment: {TS_USERSPACE: "false"}'}, ${"devices: [/dev/net/tun]"}, ${"cap_add: [NET_ADMIN]"}.`,
    },
    O10: {
        id: "O10",
        severity: "error",
        mode: both,
        title: "Tailscale's state is not kept",
        symptom: (0,core_words/* say */.cv) `After an update the hub is called ${"omni-1"} in the tailnet, and everything points at the old one.`,
        why: (0,core_words/* say */.cv) `A sidecar without its state logs in as another machine.`,
        check: (0,core_words/* say */.cv) `${"TS_STATE_DIR"} is set and lies below a bind mount or a named volume.`,
        fix: (0,core_words/* say */.cv) `Under the sidecar: ${"environment: {TS_STATE_DIR: /var/lib/tailscale}"} and ${'volumes: ["./tailscale-state:/var/lib/tailscale"]'}.`,
    },
    O11: {
        id: "O11",
        severity: "warning",
        mode: both,
        title: "A sidecar that never says it is ready",
        symptom: (0,core_words/* say */.cv) `The first start of Omni fails with a DNS error.`,
        why: (0,core_words/* say */.cv) `Without a health check nobody can wait for Tailscale.`,
        check: (0,core_words/* say */.cv) `The sidecar has a health check that is not disabled.`,
        fix: (0,core_words/* say */.cv) `Set ${'TS_ENABLE_HEALTH_CHECK: "true"'} and ${"healthcheck: {test: [CMD, wget, -q, -O, /dev/null, http://127.0.0.1:9002/healthz]}"}.`,
    },
    O12: {
        id: "O12",
        severity: "error",
        mode: both,
        title: "Omni without a network device",
        symptom: (0,core_words/* say */.cv) `Omni ends with an error on the WireGuard link ${"siderolink"}.`,
        why: (0,core_words/* say */.cv) `SideroLink is a WireGuard interface that Omni makes itself.`,
        check: (0,core_words/* say */.cv) `The Omni service has ${"/dev/net/tun"} and ${"NET_ADMIN"}.`,
        fix: (0,core_words/* say */.cv) `Under the Omni service: ${"devices: [/dev/net/tun]"} and ${"cap_add: [NET_ADMIN]"}.`,
    },
    O13: {
        id: "O13",
        severity: "error",
        mode: both,
        title: "A variable that may become empty",
        symptom: (0,core_words/* say */.cv) `Omni starts with empty settings, after ${"variable is not set. Defaulting to a blank string"}.`,
        why: (0,core_words/* say */.cv) `Compose only warns, and an empty account id or address is worse than no start.`,
        check: (0,core_words/* say */.cv) `Variables without ${":?"} or a default in the hub's services, where the spec names no env file for them; live, the ones that are not set.`,
        fix: (0,core_words/* say */.cv) `Write ${"${NAME:?}"}, and name the host's file under ${"envFiles"}: Compose reads only ${".env"} by itself.`,
    },
    O14: {
        id: "O14",
        severity: "error",
        mode: both,
        title: "An image that moves",
        why: (0,core_words/* say */.cv) `What runs changes without a commit, and for Omni there is no way back.`,
        check: (0,core_words/* say */.cv) `Images of the hub's and the provider's services: no tag or ${"latest"} is an error, a version without a digest a warning.`,
        fix: (0,core_words/* say */.cv) `Pin version and digest: ${"ghcr.io/siderolabs/omni:v1.10.4@sha256:…"}.`,
    },
    O17: {
        id: "O17",
        severity: "warning",
        mode: ["static"],
        title: "An env file with more than the service needs",
        why: (0,core_words/* say */.cv) `Omni's container is handed Tailscale's key, and changing one recreates both.`,
        check: (0,core_words/* say */.cv) `A service other than the sidecar that lists an env file which the sidecar lists too, or that is given ${"TS_AUTHKEY"}.`,
        fix: (0,core_words/* say */.cv) `Split the file, e.g. ${"tailscale.env"} for the sidecar alone.`,
    },
    O21: {
        id: "O21",
        severity: "error",
        mode: both,
        title: "Another account id",
        symptom: (0,core_words/* say */.cv) `Omni starts empty: no clusters, no machines, no users.`,
        why: (0,core_words/* say */.cv) `The id names the instance; under another one all that Omni knows is out of reach.`,
        check: (0,core_words/* say */.cv) `${"--account-id"} is a UUID, and the same as that of the running container.`,
        fix: (0,core_words/* say */.cv) `Put back the id that ${'docker inspect "$(docker compose ps --all --quiet omni)"'} shows under ${"Args"}.`,
    },
    O22: {
        id: "O22",
        severity: "error",
        mode: both,
        title: "Omni's data from another place",
        symptom: (0,core_words/* say */.cv) `Omni starts empty after a path in the Compose file changed.`,
        why: (0,core_words/* say */.cv) `With other folders under etcd, SQLite or its keys, Omni begins anew or cannot read what it has.`,
        check: (0,core_words/* say */.cv) `Etcd's and SQLite's folders lie on mounts of the host; live, their sources are the same as the running container's.`,
        fix: (0,core_words/* say */.cv) `Put back the former path, or stop Omni and move the folder first.`,
    },
    O28: {
        id: "O28",
        severity: "notice",
        mode: ["static"],
        title: "An Omni whose health nobody asks for",
        why: (0,core_words/* say */.cv) `A container that runs is not an Omni that answers, and an apply would not notice.`,
        check: (0,core_words/* say */.cv) `The Omni service has a ${"healthcheck"}, or the spec has ${"probes"}. Omni's image has no shell for a health check, so probes are the usual way.`,
        fix: (0,core_words/* say */.cv) `In the spec: ${'probes: [{http: {url: "https://192.168.1.20/healthz", insecure: true}}]'}.`,
    },
    O29: {
        id: "O29",
        severity: "notice",
        mode: both,
        title: "First users that are none",
        symptom: (0,core_words/* say */.cv) `After the first start nobody is administrator.`,
        why: (0,core_words/* say */.cv) `The list counts at the first start alone; a wrong address is nobody.`,
        check: (0,core_words/* say */.cv) `Each of ${"--initial-users"} is a mail address. Its case does not matter.`,
        fix: (0,core_words/* say */.cv) `Write addresses: ${"--initial-users=you@example.com"}.`,
    },
    O30: {
        id: "O30",
        severity: "warning",
        mode: both,
        title: "The event sink is published",
        why: (0,core_words/* say */.cv) `Machines reach it inside the WireGuard tunnel; outside it is only one more open port.`,
        check: (0,core_words/* say */.cv) `Port 8091 (or ${"--event-sink-port"}) among the published ones.`,
        fix: (0,core_words/* say */.cv) `Remove the port from ${"ports"}.`,
    },
};

;// CONCATENATED MODULE: ./build/adapters/compose/hub/addresses.js
/** What nodes are told and which ports lead there: rules O05, O06, O07 and O30; pure. */





/** URLs that nodes and people are given; the first name that is there counts. */
const ADVERTISED = [
    ["advertised-api-url"],
    ["machine-api-advertised-url", "siderolink-api-advertised-url"],
    ["advertised-kubernetes-proxy-url"],
];
/** Ports that Omni listens on: the flags that say so (the last colon's right side), and the protocol. */
const LISTENING = [
    { flags: ["bind-addr"], protocol: "tcp" },
    { flags: ["machine-api-bind-addr", "siderolink-api-bind-addr"], protocol: "tcp" },
    { flags: ["k8s-proxy-bind-addr"], protocol: "tcp" },
    { flags: ["siderolink-wireguard-bind-addr"], protocol: "udp", otherwise: 50180 },
];
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
/** Near enough: nothing else than an IPv6 address has two colons. */
const IPV6 = /^(?=.*:.*:)[0-9a-f:.]+$/i;
/** Omni's own default is 8090; guides and upstream's Compose file use this one. */
const EVENT_SINK = 8091;
function addressFindings(pair, about) {
    return [...urls(pair.main, about), ...wireguard(pair, about), ...portsOfSidecar(pair), ...openAddresses(pair, about), ...eventSink(pair)];
}
function firstOf(omni, names) {
    return names.map((name) => flagIn(omni.command, name)).find((flag) => flag !== undefined);
}
function urls(omni, about) {
    const given = ADVERTISED.flatMap((names) => firstOf(omni, names) ?? []);
    const missing = ADVERTISED.filter(([name]) => name !== "advertised-kubernetes-proxy-url" && omni.command.whole).filter((names) => firstOf(omni, names) === undefined);
    const hosts = given.flatMap((flag) => {
        const host = hostOf(flag.value ?? "");
        return host === undefined ? [] : [{ flag, host }];
    });
    const asked = about.kind === "Platform" ? about.spec.domain : undefined;
    const expected = asked ?? hosts[0]?.host;
    return [
        ...missing.map(([name]) => ({
            ...inCommand(HUB_RULES.O05, omni, (0,core_words/* say */.cv) `Service ${omni.name} has no ${`--${name}`}, so Omni tells nodes a name of its own.`),
            fix: (0,core_words/* say */.cv) `Add ${`--${name}=https://…`}, with the host name of the other advertised URLs.`,
        })),
        ...given
            .filter(({ value }) => value !== undefined && !value.startsWith("$") && !isToken(value) && !value.startsWith("https://"))
            .map((flag) => ({
            ...atFlag(HUB_RULES.O05, omni, flag, (0,core_words/* say */.cv) `${`--${flag.name}`} does not begin with ${"https://"}.`),
            fix: (0,core_words/* say */.cv) `Begin it with ${"https://"}.`,
        })),
        ...hosts
            .filter(({ host }) => host !== expected && comparable(host, expected))
            .map(({ flag }) => {
            const name = (0,core_words/* say */.cv) `${`--${flag.name}`}`;
            const [what, fix] = asked === undefined
                ? [(0,core_words/* say */.cv) `${name} names another host than the other advertised URLs.`, (0,core_words/* say */.cv) `Write the same host name in all of them.`]
                : [(0,core_words/* say */.cv) `${name} names another host than ${"domain"} in the spec.`, (0,core_words/* say */.cv) `Write ${asked}, or correct ${"domain"} in the spec.`];
            return { ...atFlag(HUB_RULES.O05, omni, flag, what), fix };
        }),
    ];
}
function isToken(value) {
    return isOpaque(value) && !value.includes("$");
}
/** The host of an https URL as written, variables and all. */
function hostOf(url) {
    return /^https:\/\/((?:\$\{[^}]*\}|[^:/$]|\$(?!\{))+)/.exec(url)?.[1];
}
/** Two texts that are certainly not the same host: both in the clear, or two different variables alone. */
function comparable(host, expected) {
    return expected !== undefined && !isOpaque(host) && !isOpaque(expected);
}
function wireguard(pair, about) {
    const omni = pair.main;
    const flag = flagIn(omni.command, "siderolink-wireguard-advertised-addr");
    const [, host = "", port = ""] = /^(.*?)(?::(\d+|\$\{[^}]*\}|\$\w+))?$/s.exec(flag?.value ?? "") ?? [];
    if (flag?.value === undefined || isToken(flag.value))
        return [];
    const asked = about.kind === "Platform" ? `${about.spec.lan}:${about.spec.ports.wireguard}` : undefined;
    const fix = asked === undefined ? {} : { fix: (0,core_words/* say */.cv) `Use the LAN address: ${`--${flag.name}=${asked}`}.` };
    const found = (what) => [{ ...atFlag(HUB_RULES.O05, omni, flag, what), ...fix }];
    const name = (0,core_words/* say */.cv) `${`--${flag.name}`}`;
    if (!isOpaque(host)) {
        const bare = host.replace(/^\[|\]$/g, "");
        if (!IPV4.test(bare) && !IPV6.test(bare))
            return found((0,core_words/* say */.cv) `${name} needs an IP address, not a name.`);
        if (isTailnet(bare))
            return found((0,core_words/* say */.cv) `${name} is an address of the tailnet, where nodes are not.`);
        if (/^(0\.0\.0\.0|127\.|::1?$)/.test(bare))
            return found((0,core_words/* say */.cv) `${name} is no address that a node could reach.`);
        if (about.kind === "Platform" && bare !== about.spec.lan)
            return found((0,core_words/* say */.cv) `${name} is another address than ${"lan"} in the spec.`);
    }
    const owner = pair.sidecar ?? omni;
    const udp = owner.ports.filter(({ protocol }) => protocol === "udp");
    const isOpen = owner.ports.some((one) => one.published === undefined);
    if (!/^\d+$/.test(port) || isOpen || (0,normalise_text/* scalar */.d_)(owner.raw["network_mode"]) === "host")
        return [];
    return udp.some(({ published }) => published === Number(port))
        ? []
        : [
            {
                ...atFlag(HUB_RULES.O05, omni, flag, (0,core_words/* say */.cv) `${name} names port ${port}, which nothing publishes by UDP.`),
                fix: (0,core_words/* say */.cv) `Publish it under ${"ports"} of ${owner.name}, or name the UDP port that is published there.`,
            },
        ];
}
/** 100.64.0.0/10 and fd7a:115c:a1e0::/48, which Tailscale gives out. */
function isTailnet(address) {
    const [, first = "", second = ""] = /^(\d+)\.(\d+)\./.exec(address) ?? [];
    return (first === "100" && Number(second) >= 64 && Number(second) <= 127) || /^fd7a:115c:a1e0:/i.test(address);
}
function portsOfSidecar({ main, sidecar }) {
    if (sidecar === undefined || !((0,normalise_text/* scalar */.d_)(main.raw["network_mode"]) ?? "").startsWith("service:"))
        return [];
    const stray = main.ports.length === 0
        ? []
        : [atKey(HUB_RULES.O06, main, ["ports"], (0,core_words/* say */.cv) `Service ${main.name} publishes ports, but its network is ${sidecar.name}'s.`)];
    if ((0,normalise_text/* scalar */.d_)(sidecar.raw["network_mode"]) === "host" || sidecar.ports.some(({ target }) => target === undefined))
        return stray;
    const missing = LISTENING.flatMap(({ flags, protocol, ...rest }) => {
        const port = listeningPort(main, flags) ?? ("otherwise" in rest && main.command.whole ? rest.otherwise : undefined);
        const isThere = port === undefined || sidecar.ports.some((one) => one.target === port && one.protocol === protocol);
        return isThere ? [] : [(0,core_words/* say */.cv) `${`${String(port)}/${protocol}`}`];
    });
    if (missing.length === 0)
        return stray;
    return [...stray, atKey(HUB_RULES.O06, sidecar, ["ports"], (0,core_words/* say */.cv) `Service ${sidecar.name} does not publish ${(0,core_words/* list */.p_)(missing)}.`)];
}
function listeningPort(omni, flags) {
    const flag = firstOf(omni, flags);
    const port = /:(\d+)$/.exec(flag === undefined ? "" : (command_valueOf(omni.command, flag.name) ?? ""))?.[1];
    return port === undefined ? undefined : Number(port);
}
function openAddresses({ main, sidecar }, about) {
    const lan = about.kind === "Platform" ? about.spec.lan : undefined;
    return [main, ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) => {
        const seen = new Set();
        return member.ports.flatMap(({ ip, index, published: port }) => {
            if (ip === undefined || port === undefined || seen.has(index))
                return [];
            seen.add(index);
            const at = ["ports", index];
            if (/^(|0\.0\.0\.0|::)$/.test(ip))
                return [atKey(HUB_RULES.O07, member, at, (0,core_words/* say */.cv) `Port ${port} of ${member.name} is open on every address.`)];
            if (lan === undefined || ip === lan || ip.startsWith("127."))
                return [];
            return [atKey(HUB_RULES.O07, member, at, (0,core_words/* say */.cv) `Port ${port} of ${member.name} is open on another address than ${"lan"} in the spec.`)];
        });
    });
}
function eventSink({ main, sidecar }) {
    const port = Number(command_valueOf(main.command, "event-sink-port") ?? EVENT_SINK);
    const others = LISTENING.flatMap(({ flags }) => listeningPort(main, flags) ?? []);
    if (others.includes(port))
        return [];
    return [main, ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) => member.ports
        .filter(({ target, protocol }) => target === port && protocol === "tcp")
        .map(({ index }) => atKey(HUB_RULES.O30, member, ["ports", index], (0,core_words/* say */.cv) `Service ${member.name} publishes the event sink's port ${port}.`)));
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/published.js

/** Stands for a variable while the text is taken apart. */
const published_HIDDEN = "\u0001";
const VARIABLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}|\$[A-Za-z_]\w*/g;
function publishedPorts(value) {
    return (0,normalise_text/* list */.p_)(value).flatMap((port, index) => (typeof port === "object" && port !== null ? published_long(port, index) : published_short(String(port), index)));
}
function published_long(port, index) {
    const fields = (0,normalise_text/* record */.g1)(port);
    const text = (key) => ((0,normalise_text/* scalar */.d_)(fields[key]) ?? "").replaceAll(VARIABLE, published_HIDDEN);
    return published_ports(text("host_ip"), text("published"), text("target"), text("protocol") || "tcp", index);
}
/** `[ip:][published:]target[/protocol]`; a target alone gets any free port, and is nobody's business here. */
function published_short(text, index) {
    const [spec = "", protocol = "tcp"] = text.replaceAll(VARIABLE, published_HIDDEN).split("/");
    const match = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([^:]*):)?([^:]+)$/.exec(spec);
    if (match === null)
        return [];
    const [, first, second, target = ""] = match;
    const [ip, published] = second === undefined ? ["", first ?? ""] : [first ?? "", second];
    return published_ports(ip.replace(/^\[|\]$/g, ""), published, target, protocol, index);
}
function published_ports(ip, published, target, protocol, index) {
    const targets = range(target);
    const hosts = range(published);
    return targets.map((one, at) => {
        const host = hosts.length === targets.length ? hosts[at] : hosts.length === 1 ? hosts[0] : undefined;
        return {
            ...(ip.includes(published_HIDDEN) ? {} : { ip }),
            ...(host === undefined ? {} : { published: host }),
            ...(one === undefined ? {} : { target: one }),
            protocol,
            index,
        };
    });
}
/** Ports of `80` or `80-82`; one that a variable decides is undefined. More than a thousand are not taken apart. */
function range(text) {
    if (text === "" || text.includes(published_HIDDEN))
        return [undefined];
    const [from = "", to = from] = text.split("-");
    const length = Number(to) - Number(from) + 1;
    if (!(length >= 1 && length <= 1000))
        return [undefined];
    return Array.from({ length }, (_, at) => Number(from) + at);
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/members.js




const OMNI_IMAGE = /(^|\/)siderolabs\/omni(?=[:@]|$)/;
const PROVIDER_IMAGE = /(^|\/)omni-infra-provider-proxmox(?=[:@]|$)/;
const TAILSCALE_IMAGE = /(^|\/)tailscale(?=[:@]|$)/;
/** By the names in the spec, else by the images. */
function membersOf(looked, about) {
    const all = looked.services.map((service) => memberOf(service, looked));
    const called = (name) => all.find((member) => member.name === name);
    const like = (image) => all.find((member) => image.test(member.image));
    const omniName = about.kind === "Platform" ? about.spec.services.omni : "";
    const providerName = about.kind === "Provider" ? about.spec.services.provider : "";
    const omni = about.kind === "Provider" ? undefined : (called(omniName) ?? like(OMNI_IMAGE));
    const provider = about.kind === "Platform" ? undefined : (called(providerName) ?? like(PROVIDER_IMAGE));
    const named = about.kind === "Stack" ? "" : about.spec.services.sidecar;
    const pair = (main) => {
        const owner = /^service:(.+)$/.exec((0,normalise_text/* scalar */.d_)(main.raw["network_mode"]) ?? "")?.[1];
        const sidecar = owner === undefined ? (called(named) ?? like(TAILSCALE_IMAGE)) : called(owner);
        return sidecar === undefined || sidecar === main ? { main } : { main, sidecar };
    };
    return {
        ...(omni === undefined ? {} : { omni: pair(omni) }),
        ...(provider === undefined ? {} : { provider: pair(provider) }),
        missing: [...(omni === undefined ? [omniName] : []), ...(provider === undefined ? [providerName] : [])].filter((name) => name !== ""),
    };
}
function memberOf({ name, raw }, { tops, envFilesRead }) {
    const envFiles = (0,normalise_text/* list */.p_)(raw["env_file"]).map((file) => (0,normalise_text/* scalar */.d_)(typeof file === "object" ? (0,normalise_text/* record */.g1)(file)["path"] : file) ?? "");
    const given = (0,normalise_text/* entries */.jO)(raw["environment"]).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
    return {
        name,
        raw,
        command: commandLineOf(raw),
        environment: new Map(given),
        environmentWhole: envFilesRead === undefined || envFiles.every((file) => envFilesRead.has(file.replace(/^(\.\/)+/, ""))),
        mounts: (0,ports/* mountsFromConfig */.x0)(raw, tops),
        ports: publishedPorts(raw["ports"]),
        image: raw["build"] === undefined ? ((0,normalise_text/* scalar */.d_)(raw["image"]) ?? "") : "",
    };
}
/** The value of a variable of the service; undefined where it is not set or only the host knows. */
function settingOf({ environment }, name) {
    const value = environment.get(name);
    return value === undefined || isOpaque(value) ? undefined : value;
}
/** Whether the variable is certainly not set. */
function isUnset({ environment, environmentWhole }, name) {
    return environmentWhole && !environment.has(name);
}
/** The tag of an image, `""` for none; undefined where a variable decides. */
function tagOf(image) {
    if (isOpaque(image))
        return undefined;
    const [name = ""] = image.split("@");
    return /:([^/:]+)$/.exec(name)?.[1] ?? "";
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/flags.js
/** Omni's flags against the version in its image's tag: rule O04; pure. */





/** The findings, and why flags were not looked at. */
function flagFindings(omni) {
    const version = flag_table_versionOf(tagOf(omni.image) ?? "");
    if (version === undefined) {
        return { found: [], notChecked: [(0,core_words/* say */.cv) `flags of service ${omni.name}: its image's tag names no version of Omni`] };
    }
    const flags = [...new Map(omni.command.flags.map((flag) => [flag.name, flag])).values()];
    const judged = flags.map((flag) => ({ flag, verdict: judgeFlag(flag.name, version) }));
    const unchecked = judged.flatMap(({ flag, verdict }) => (verdict.is === "unchecked" ? [(0,core_words/* say */.cv) `${`--${flag.name}`}`] : []));
    return {
        found: judged.flatMap(({ flag, verdict }) => spotted(omni, flag, verdict)),
        notChecked: unchecked.length === 0
            ? []
            : [(0,core_words/* say */.cv) `${(0,core_words/* list */.p_)(unchecked)} of service ${omni.name}: the flags of Omni ${versionText(version)} are not all known here`],
    };
}
/** None names the image's version: what was wrong with the last one is no news with the next. */
function spotted(omni, flag, verdict) {
    const name = `--${flag.name}`;
    const at = (what, fix) => ({ ...atFlag(HUB_RULES.O04, omni, flag, what), fix });
    const useInstead = (use) => (use === undefined ? (0,core_words/* say */.cv) `Remove it.` : (0,core_words/* say */.cv) `Write ${`--${use}`} in its place.`);
    switch (verdict.is) {
        case "removed":
            return [at((0,core_words/* say */.cv) `${name} went with Omni ${[versionText(verdict.in)]}.`, useInstead(verdict.use))];
        case "too-new":
            return [
                at((0,core_words/* say */.cv) `${name} came with Omni ${[versionText(verdict.since)]}, which is later than this image.`, (0,core_words/* say */.cv) `Remove it, or update Omni to ${[versionText(verdict.since)]} first.`),
            ];
        case "unknown":
            return [at((0,core_words/* say */.cv) `Omni has no flag ${name}.`, verdict.near === undefined ? (0,core_words/* say */.cv) `Remove it.` : (0,core_words/* say */.cv) `Did you mean ${`--${verdict.near}`}?`)];
        case "deprecated":
            return [{ ...at((0,core_words/* say */.cv) `${name} is an old name that Omni will drop.`, useInstead(verdict.use)), severity: "warning" }];
        case "known":
        case "unchecked":
            return [];
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/provider-rules.js

const provider_rules_both = ["static", "live"];
const live = ["live"];
/**
 * By id; what a rule means never changes. Sources: siderolabs/omni-infra-provider-proxmox (cmd, pkg/config), Proxmox's API
 * schema, pve-container's source for what an LXC's settings may be.
 */
const PROVIDER_RULES = {
    P01: {
        id: "P01",
        severity: "error",
        mode: provider_rules_both,
        title: "A provider under another id",
        symptom: (0,core_words/* say */.cv) `${"resource ID must match"} in the provider's log; machine classes stay without machines.`,
        why: (0,core_words/* say */.cv) `The provider's key, its machine classes and Omni's record of it are tied by the id, letter by letter.`,
        check: (0,core_words/* say */.cv) `${"--id"} of the command (${"proxmox"} unless told) against ${"id"} in the spec; live, against the providers that Omni has and the one that the key is of.`,
        fix: (0,core_words/* say */.cv) `Give both the same: ${"--id=proxmox"}.`,
    },
    P02: {
        id: "P02",
        severity: "error",
        mode: live,
        title: "A provider key that will not do",
        symptom: (0,core_words/* say */.cv) `Machines stay in ${"Provisioning"}; the provider's log has ${"unauthenticated"}.`,
        why: (0,core_words/* say */.cv) `An ordinary service account's key has not the rights, and an expired one stops everything midway.`,
        check: (0,core_words/* say */.cv) `What the key says of itself, where a run sees it: whose it is and when it ends; fewer than 14 days left is a warning. Omni tells nobody of a provider's key.`,
        fix: (0,core_words/* say */.cv) `Make a new one: ${"omnictl infraprovider renewkey proxmox"}, and put it into the host's env file.`,
    },
    P03: {
        id: "P03",
        severity: "error",
        mode: provider_rules_both,
        title: "A Proxmox address or login that cannot work",
        symptom: (0,core_words/* say */.cv) `The provider cannot reach Proxmox, or logs in as somebody unexpected.`,
        why: (0,core_words/* say */.cv) `Proxmox answers by https on port 8006 below ${"/api2/json"}; where password and token are both given, the password counts.`,
        check: (0,core_words/* say */.cv) `${"proxmox.url"} and the credentials in the spec and in the provider's configuration file where Git has it.`,
        fix: (0,core_words/* say */.cv) `Write ${"url: https://pve.example.com:8006/api2/json"}, with ${"tokenID"} and ${"tokenSecret"} alone.`,
    },
    P04: {
        id: "P04",
        severity: "warning",
        mode: provider_rules_both,
        title: "More trust in Proxmox's login than needed",
        why: (0,core_words/* say */.cv) `Without a check of the certificate anybody in between has the token, and root's token has everything.`,
        check: (0,core_words/* say */.cv) `${"insecureSkipVerify"}, and whose token or account it is.`,
        fix: (0,core_words/* say */.cv) `Give ${"ca"}, and a token of its own: ${"pveum user token add omni@pve provider --privsep 0"}.`,
    },
    P05: {
        id: "P05",
        severity: "error",
        mode: live,
        title: "A right that the provider lacks",
        symptom: (0,core_words/* say */.cv) `Machines are made but never start, or stay in ${"Destroying"}.`,
        why: (0,core_words/* say */.cv) `The provider finds out in the middle of its work; Proxmox says only ${"403"}.`,
        check: (0,core_words/* say */.cv) `By nobody yet: no plan asks Proxmox, and each says so under "Not checked". By hand: ${"pveum user token permissions omni@pve provider"}; it needs ${"Datastore.Allocate"} on the ISO storage, among others.`,
        fix: (0,core_words/* say */.cv) `Add what is missing to the token's role: ${"pveum role modify OmniProvider --append --privs Datastore.Allocate"}.`,
    },
    P06: {
        id: "P06",
        severity: "error",
        mode: ["static"],
        title: "The wrong provider image",
        symptom: (0,core_words/* say */.cv) `New machines stop with ${"static hostname is already set in v1alpha1 config"}, or a patched image stays for ever.`,
        why: (0,core_words/* say */.cv) `Builds between 17 November 2025 and 2 February 2026 set a hostname that Talos 1.12 refuses; every release since v0.1.0 does not, so a local fix only keeps the rest of the provider old.`,
        check: (0,core_words/* say */.cv) `The provider service's image: its name, a local build, a tag that is no release.`,
        fix: (0,core_words/* say */.cv) `Use a release: ${"ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.3.0@sha256:…"}.`,
    },
    P07: {
        id: "P07",
        severity: "error",
        mode: provider_rules_both,
        title: "A local image that would be pulled",
        symptom: (0,core_words/* say */.cv) `${"pull access denied"}, or the patched image is replaced by another of the same name.`,
        why: (0,core_words/* say */.cv) `An image that only the host has cannot come from a registry.`,
        check: (0,core_words/* say */.cv) `${"pull_policy"} of the provider service where ${"imageSource"} is ${"local"}; live, that the image is there.`,
        fix: (0,core_words/* say */.cv) `Add ${"pull_policy: never"} to the service.`,
    },
    P21: {
        id: "P21",
        severity: "error",
        mode: live,
        title: "The provider's LXC cannot run its sidecar",
        symptom: (0,core_words/* say */.cv) `${"/dev/net/tun does not exist"}, or Docker does not start inside the container.`,
        why: (0,core_words/* say */.cv) `Docker needs nesting, the sidecar a TUN device; both are settings of the LXC.`,
        check: (0,core_words/* say */.cv) `The LXC's configuration: a TUN device (${"dev0"} or the older pair of ${"lxc.*"} lines), ${"nesting=1"}, unprivileged. Missing ${"keyctl"} is a warning.`,
        fix: (0,core_words/* say */.cv) `As root on its node: ${"pct set 200 --dev0 /dev/net/tun --features nesting=1,keyctl=1"}, then restart it.`,
    },
    P22: {
        id: "P22",
        severity: "warning",
        mode: live,
        title: "The provider's LXC is tight or will not come back",
        symptom: (0,core_words/* say */.cv) `After a reboot of the node nothing makes machines; or ${"no space left on device"}.`,
        why: (0,core_words/* say */.cv) `4 GB fill up with a few images, and without a nameserver of its own the LXC takes the host's at every start.`,
        check: (0,core_words/* say */.cv) `${"onboot"}, the root disk's use (under 80 %), memory (at least 512 MiB), and a ${"nameserver"}.`,
        fix: (0,core_words/* say */.cv) `As root on its node: ${"pct set 200 --onboot 1 --nameserver 192.168.1.1"} and ${"pct resize 200 rootfs +8G"}.`,
    },
    P35: {
        id: "P35",
        severity: "warning",
        mode: live,
        title: "A provider that Omni does not hear",
        symptom: (0,core_words/* say */.cv) `Machines stay in ${"Provisioning"}, and nothing is made or removed.`,
        why: (0,core_words/* say */.cv) `Omni only writes down what it wishes for: a provider that is away, or never got there, fulfils nothing.`,
        check: (0,core_words/* say */.cv) `What Omni says of the provider's last sign of life, where its container is on the host.`,
        fix: (0,core_words/* say */.cv) `Read its log, ${"docker compose logs provider"}: a key that is refused, an address that leads elsewhere, a clock that is off.`,
    },
};

;// CONCATENATED MODULE: ./build/adapters/compose/hub/images.js
/** What is run: rules O14, P06 and P07 as far as files tell; pure. */








const UPSTREAM = "ghcr.io/siderolabs/omni-infra-provider-proxmox";
/** Versions without a digest, and images that move, in words that stay the same from version to version. An image that only the host has cannot have a digest. */
function pinFindings({ main, sidecar }, about) {
    const isLocal = about.kind === "Provider" && about.spec.imageSource === "local";
    return [...(isLocal ? [] : [main]), ...(sidecar === undefined ? [] : [sidecar])].flatMap((member) => {
        const tag = tagOf(member.image);
        if (member.image === "" || tag === undefined || member.image.includes("@"))
            return [];
        const at = (what) => atKey(HUB_RULES.O14, member, ["image"], what);
        if (tag === "" || tag === "latest") {
            const what = tag === "" ? (0,core_words/* say */.cv) `has no tag` : (0,core_words/* say */.cv) `is ${tag}`;
            const fix = (0,core_words/* say */.cv) `Pin version and digest: ${`${member.image.replace(/:latest$/, "")}:…@sha256:…`}.`;
            return [{ ...at((0,core_words/* say */.cv) `The image of service ${member.name} ${what}.`), fix }];
        }
        const fix = (0,core_words/* say */.cv) `Pin the digest too: ${`${member.image}@sha256:…`}.`;
        return [{ ...at((0,core_words/* say */.cv) `The image of service ${member.name} has no digest.`), severity: "warning", fix }];
    });
}
/** The provider's own image. */
function providerImageFindings(provider, about) {
    return [...wrongImage(provider, about), ...pullsLocal(provider, about)];
}
function wrongImage(provider, about) {
    const { image } = provider;
    const at = (way, what) => atKey(PROVIDER_RULES.P06, provider, [way], what);
    const milder = (found) => [{ ...found, severity: "warning" }];
    if (image === "")
        return milder(at("build", (0,core_words/* say */.cv) `Service ${provider.name} is built on the host; no release needs that any more.`));
    if (isOpaque(image))
        return [];
    const name = image.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
    const isNamed = /(^|\/)omni-infra-provider-proxmox$/.test(name);
    if (!isNamed && about.kind === "Provider" && about.spec.imageSource === "released") {
        return [at("image", (0,core_words/* say */.cv) `${image} is not Omni's provider for Proxmox.`)];
    }
    const tag = tagOf(image) ?? "";
    if (about.kind === "Provider" && about.spec.imageSource === "local") {
        return milder(at("image", (0,core_words/* say */.cv) `${image} is built on the host; no release needs that any more.`));
    }
    if (name !== UPSTREAM)
        return milder(at("image", (0,core_words/* say */.cv) `${image} is somebody's own build of the provider.`));
    if (tag === "" || tag === "latest" || flag_table_versionOf(tag) !== undefined || image.includes("@"))
        return [];
    return [at("image", (0,core_words/* say */.cv) `${image} is no release of the provider.`)];
}
function pullsLocal(provider, about) {
    const policy = (0,normalise_text/* scalar */.d_)(provider.raw["pull_policy"]) ?? "";
    if (about.kind !== "Provider" || about.spec.imageSource !== "local" || provider.raw["build"] !== undefined)
        return [];
    if (/^(never|missing|if_not_present)$/.test(policy) || isOpaque(policy))
        return [];
    const way = policy === "" ? "image" : "pull_policy";
    return [atKey(PROVIDER_RULES.P07, provider, [way], (0,core_words/* say */.cv) `Service ${provider.name} uses an image of the host's own and may pull it.`)];
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/live-rules.js

const live_rules_live = ["live"];
/** By id; what a rule means never changes. */
const LIVE_RULES = {
    O18: {
        id: "O18",
        severity: "error",
        mode: live_rules_live,
        title: "A file that is not there, or a folder in its place",
        symptom: (0,core_words/* say */.cv) `Omni says ${"is a directory"} of a key or certificate.`,
        why: (0,core_words/* say */.cv) `Docker makes a folder of every bind source that it does not find.`,
        check: (0,core_words/* say */.cv) `Each source of a mount that should be a file (${"*.asc"}, ${"*.crt"}, ${"*.key"}, ${"*.pem"}, ${"*.yaml"}) is a regular file on the host.`,
        fix: (0,core_words/* say */.cv) `Remove the empty folder (${"rmdir omni.asc"}) and put the file there.`,
    },
    O19: {
        id: "O19",
        severity: "error",
        mode: live_rules_live,
        title: "A GPG key that Omni cannot use",
        symptom: (0,core_words/* say */.cv) `Omni ends while it opens etcd: it cannot decrypt its own key.`,
        why: (0,core_words/* say */.cv) `Nobody types a passphrase at a container's start, and without an encryption subkey there is nothing to unlock with.`,
        check: (0,core_words/* say */.cv) `The secret key on the host: unprotected (S2K usage 0), with an encryption subkey. Nothing of it leaves the host.`,
        fix: (0,core_words/* say */.cv) `Export it without a passphrase: ${"gpg --edit-key KEY passwd"} with an empty one, then ${"gpg --export-secret-key --armor KEY > omni.asc"}.`,
    },
    O20: {
        id: "O20",
        severity: "warning",
        mode: live_rules_live,
        title: "A certificate that will not do",
        symptom: (0,core_words/* say */.cv) `${"x509: certificate is valid for …, not …"}, or it expired although the file is new.`,
        why: (0,core_words/* say */.cv) `Browsers, nodes and ${"omnictl"} refuse it.`,
        check: (0,core_words/* say */.cv) `The certificate's names hold Omni's, it is valid for more than 21 days, and what is served is what the file holds.`,
        fix: (0,core_words/* say */.cv) `Renew it for Omni's name; where file and served differ, recreate Omni: ${"docker compose up -d --force-recreate omni"}.`,
    },
    O23: {
        id: "O23",
        severity: "error",
        mode: live_rules_live,
        title: "The containers belong to another project",
        symptom: (0,core_words/* say */.cv) `${"The container name … is already in use"}, or a second hub that fights over the ports.`,
        why: (0,core_words/* say */.cv) `Compose would not recreate them, but make more beside them.`,
        check: (0,core_words/* say */.cv) `Project label, working folder and owner of each ${"container_name"} of what runs, against the spec.`,
        fix: (0,core_words/* say */.cv) `Set ${"project"} and ${"directory"} in the spec to what ${"docker compose ls"} shows.`,
    },
    O24: {
        id: "O24",
        severity: "warning",
        mode: ["static", "live"],
        title: "More than one truth in the project's folder",
        symptom: (0,core_words/* say */.cv) `A change in Git has no effect, or somebody's change on the host is gone after the next apply.`,
        why: (0,core_words/* say */.cv) `Compose takes the first file that it finds; what was edited by hand on the host is overwritten.`,
        check: (0,core_words/* say */.cv) `One base Compose file in the folder, in Git and on the host; live, the host's files against those last applied.`,
        fix: (0,core_words/* say */.cv) `Remove the file that is not used; put a change that should stay into Git.`,
    },
    O25: {
        id: "O25",
        severity: "error",
        mode: live_rules_live,
        title: "Omni in the network of a container that is gone",
        symptom: (0,core_words/* say */.cv) `Omni runs and answers nobody; ${"docker exec"} shows no ${"tailscale0"}.`,
        why: (0,core_words/* say */.cv) `Recreating the sidecar alone leaves Omni in the old namespace.`,
        check: (0,core_words/* say */.cv) `The id in Omni's network mode is that of the present sidecar.`,
        fix: (0,core_words/* say */.cv) `Recreate both: ${"docker compose up -d --force-recreate tailscale omni"}.`,
    },
    O26: {
        id: "O26",
        severity: "error",
        mode: live_rules_live,
        title: "The hub has another name in the tailnet",
        symptom: (0,core_words/* say */.cv) `The admin console shows ${"omni-1"}; Omni's name leads to a machine that is gone.`,
        why: (0,core_words/* say */.cv) `DNS and grants go by the name.`,
        check: (0,core_words/* say */.cv) `The first label of the sidecar's DNS name is its hostname, and its backend is ${"Running"}.`,
        fix: (0,core_words/* say */.cv) `Delete the stale machine in the admin console, then ${"docker compose up -d --force-recreate tailscale omni"}: Omni loses its network where the sidecar alone starts anew. Where it needs a login, give a new auth key.`,
    },
    O27: {
        id: "O27",
        severity: "warning",
        mode: live_rules_live,
        title: "The hub's tailnet address is not the one written down",
        symptom: (0,core_words/* say */.cv) `Tailnet clients time out after the hub was away for a while.`,
        why: (0,core_words/* say */.cv) `An ephemeral machine gets a new address when it returns; records keep the old one.`,
        check: (0,core_words/* say */.cv) `The sidecar's address against ${"tailnet.address"} in the spec and the public A record.`,
        fix: (0,core_words/* say */.cv) `Use an auth key that is not ephemeral, and correct the record and the spec.`,
    },
    O32: {
        id: "O32",
        severity: "warning",
        mode: live_rules_live,
        title: "A disk that is nearly full",
        symptom: (0,core_words/* say */.cv) `Omni stops taking changes: etcd and SQLite cannot write.`,
        why: (0,core_words/* say */.cv) `What Omni and Tailscale know lies on it, and so does an image that is pulled before an update.`,
        check: (0,core_words/* say */.cv) `The file systems of the folders that the services mount, by ${"df -P"}: less than a tenth free.`,
        fix: (0,core_words/* say */.cv) `See what takes the room (${"du -xh --max-depth=2 / | sort -h | tail"}), or make the disk larger.`,
    },
    O35: {
        id: "O35",
        severity: "warning",
        mode: live_rules_live,
        title: "A Docker that is older than what is known to work",
        symptom: (0,core_words/* say */.cv) `An apply stops at ${"unknown flag"}, or a plan sees differences that are none.`,
        why: (0,core_words/* say */.cv) `Plans and applies are tried with Docker Engine 20.10 and Compose 2.26 and newer ones; what older ones do is not known.`,
        check: (0,core_words/* say */.cv) `What ${"docker version"} and ${"docker compose version"} say on the host.`,
        fix: (0,core_words/* say */.cv) `Update the packages ${"docker-ce"} and ${"docker-compose-plugin"} on the host.`,
    },
};

;// CONCATENATED MODULE: ./build/adapters/compose/hub/login.js
/** Who may log in, and which instance it is: rules O01, O02, O21 and O29 on Omni's command line; pure. */




/** What each way to log in needs besides being enabled; of the flags in an inner list one is enough (siderolabs/omni internal/pkg/auth/config.go). */
const FAMILIES = {
    auth0: [["auth-auth0-domain"], ["auth-auth0-client-id"]],
    oidc: [["auth-oidc-provider-url"], ["auth-oidc-client-id"], ["auth-oidc-client-secret"]],
    saml: [["auth-saml-url", "auth-saml-metadata"]],
};
const NAMES = Object.keys(FAMILIES);
/** What keeps a secret out of the Compose file; the name is that of a rendered hub. */
const SECRET = "${OMNI_OIDC_CLIENT_SECRET:?}";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/;
function loginFindings(omni, about) {
    return [...domain(omni), ...families(omni, about), ...account(omni, about), ...firstUsers(omni)];
}
/** Tells without the value: what a host-only file holds is not ours to show. */
function domain(omni) {
    const flag = flagIn(omni.command, "auth-auth0-domain");
    if (flag?.value === undefined || !/^https?:/i.test(flag.value))
        return [];
    return [atFlag(HUB_RULES.O01, omni, flag, (0,core_words/* say */.cv) `${"--auth-auth0-domain"} begins with ${"https://"}.`)];
}
function families(omni, about) {
    const { command } = omni;
    const states = NAMES.map((name) => ({ name, on: isSet(command, `auth-${name}-enabled`) }));
    const enabled = states.flatMap(({ name, on }) => (on === true ? [name] : []));
    const [only, ...others] = enabled;
    if (only === undefined) {
        if (states.some(({ on }) => on === undefined) || isSet(command, "auth-webauthn-enabled") !== false)
            return [];
        return [inCommand(HUB_RULES.O02, omni, (0,core_words/* say */.cv) `Service ${omni.name} enables no way to log in.`)];
    }
    if (others.length > 0) {
        const all = (0,core_words/* list */.p_)(enabled.map((name) => (0,core_words/* say */.cv) `${name}`), " and ");
        return others.flatMap((name) => {
            const flag = flagIn(command, `auth-${name}-enabled`);
            return flag === undefined ? [] : [atFlag(HUB_RULES.O02, omni, flag, (0,core_words/* say */.cv) `Service ${omni.name} enables ${all}.`)];
        });
    }
    return [...otherThanAsked(omni, about, only), ...incomplete(omni, only)];
}
function otherThanAsked(omni, about, enabled) {
    const asked = about.kind === "Platform" && about.spec.auth !== undefined ? familyOf(about.spec.auth) : enabled;
    const flag = flagIn(omni.command, `auth-${enabled}-enabled`);
    if (asked === enabled || flag === undefined)
        return [];
    const what = (0,core_words/* say */.cv) `Service ${omni.name} enables ${enabled}, while ${"auth"} in the spec means ${asked}.`;
    const fix = (0,core_words/* say */.cv) `Set ${`--auth-${asked}-enabled=true`} alone, with what belongs to it, or correct ${"auth"} in the spec.`;
    return [{ ...atFlag(HUB_RULES.O02, omni, flag, what), fix }];
}
function familyOf(auth) {
    if ("auth0" in auth)
        return "auth0";
    return "saml" in auth ? "saml" : "oidc";
}
function incomplete(omni, family) {
    const { command } = omni;
    const missing = FAMILIES[family].filter((choices) => {
        const given = choices.flatMap((name) => flagIn(command, name) ?? []);
        // A secret may also come by the environment, which newer versions ask for.
        if (choices.some((name) => name.endsWith("-secret")) && given.length === 0 && mayComeByEnvironment(omni))
            return false;
        return given.length === 0 ? command.whole : given.every(({ value }) => value === "");
    });
    return missing.map((choices) => {
        const flag = flagIn(command, `auth-${family}-enabled`);
        const what = (0,core_words/* say */.cv) `Service ${omni.name} enables ${family} without ${`--${choices[0]}`}.`;
        const fix = (0,core_words/* say */.cv) `Add ${(0,core_words/* list */.p_)(choices.map((name) => (0,core_words/* say */.cv) `${`--${name}=${name.endsWith("-secret") ? SECRET : "…"}`}`), " or ")}.`;
        return { ...(flag === undefined ? inCommand(HUB_RULES.O02, omni, what) : atFlag(HUB_RULES.O02, omni, flag, what)), fix };
    });
}
function mayComeByEnvironment({ environment, environmentWhole }) {
    return !environmentWhole || [...environment.keys()].some((name) => /^OMNI_.*SECRET/.test(name));
}
function account(omni, about) {
    const flag = flagIn(omni.command, "account-id");
    const fix = (0,core_words/* say */.cv) `Write the id that ${`docker inspect "$(docker compose ps --all --quiet ${omni.name})"`} shows under ${"Args"}; for an Omni that never ran, one that ${"uuidgen"} prints.`;
    if (flag === undefined) {
        return omni.command.whole ? [{ ...inCommand(HUB_RULES.O21, omni, (0,core_words/* say */.cv) `Service ${omni.name} has no ${"--account-id"}.`), fix }] : [];
    }
    if (flag.value === undefined || isOpaque(flag.value))
        return [];
    if (!UUID.test(flag.value))
        return [{ ...atFlag(HUB_RULES.O21, omni, flag, (0,core_words/* say */.cv) `${"--account-id"} is no UUID.`), fix }];
    const asked = about.kind === "Platform" ? about.spec.account?.id : undefined;
    if (typeof asked !== "string" || asked.toLowerCase() === flag.value.toLowerCase())
        return [];
    return [atFlag(HUB_RULES.O21, omni, flag, (0,core_words/* say */.cv) `${"--account-id"} is another than ${"account.id"} in the spec.`)];
}
function firstUsers(omni) {
    const flag = flagIn(omni.command, "initial-users");
    const value = command_valueOf(omni.command, "initial-users");
    if (flag === undefined || value === undefined)
        return [];
    const odd = value.split(",").filter((user) => !MAIL.test(user.trim()));
    if (odd.length === 0)
        return [];
    return [
        atFlag(HUB_RULES.O29, omni, flag, (0,core_words/* say */.cv) `${odd.length} of ${"--initial-users"} ${[odd.length === 1 ? "is" : "are"]} no mail address.`),
    ];
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/provider.js
/** The provider's ids, address and login: rules P01, P03 and P04 as far as files tell; pure. */






/** The id without `--id` (omni-infra-provider-proxmox, cmd). */
const DEFAULT_ID = "proxmox";
function providerFindings(provider, about, tops) {
    const inFiles = inlineConfigs(provider, tops).flatMap(({ proxmox, way }) => proxmoxFindings(proxmox).map((one) => ({ ...atKey(one.rule, provider, way, one.what), service: provider.name })));
    const inSpec = about.kind === "Provider" ? proxmoxFindings(ofSpec(about.spec)) : [];
    return [...identity(provider, about), ...trust(provider), ...inSpec.map(({ rule, what }) => ({ rule, what, way: [] })), ...inFiles];
}
function identity(provider, about) {
    if (about.kind !== "Provider")
        return [];
    const flag = flagIn(provider.command, "id");
    const { id } = about.spec;
    const fix = (0,core_words/* say */.cv) `Write ${`--id=${id}`}, or correct ${"id"} in the spec.`;
    if (flag === undefined) {
        if (!provider.command.whole || id === DEFAULT_ID)
            return [];
        const what = (0,core_words/* say */.cv) `Service ${provider.name} has no ${"--id"}, so it is ${DEFAULT_ID} and not ${id}.`;
        return [{ ...inCommand(PROVIDER_RULES.P01, provider, what), fix }];
    }
    if (flag.value === undefined || isOpaque(flag.value) || flag.value === id)
        return [];
    return [
        { ...atFlag(PROVIDER_RULES.P01, provider, flag, (0,core_words/* say */.cv) `${"--id"} of ${provider.name} is not ${id}, the ${"id"} in the spec.`), fix },
    ];
}
/** Of Omni's certificate. */
function trust(provider) {
    const flag = flagIn(provider.command, "insecure-skip-verify");
    if (flag === undefined || isSet(provider.command, flag.name) === false)
        return [];
    if (flag.value !== undefined && (isOpaque(flag.value) || /^(0|f|false)$/i.test(flag.value)))
        return [];
    const fix = (0,core_words/* say */.cv) `Remove ${`--${flag.name}`}, and let Omni show a certificate that the provider's image trusts.`;
    return [{ ...atFlag(PROVIDER_RULES.P04, provider, flag, (0,core_words/* say */.cv) `Service ${provider.name} accepts any certificate of Omni's.`), fix }];
}
function ofSpec({ proxmox }) {
    const credentials = proxmox?.credentials;
    const token = credentials !== undefined && "token" in credentials ? credentials.token.id.split("!")[0] : undefined;
    const login = credentials !== undefined && "login" in credentials ? `${credentials.login.user}@${credentials.login.realm}` : undefined;
    const user = token ?? login;
    return {
        ...(proxmox === undefined ? {} : { url: proxmox.url }),
        ...(user === undefined ? {} : { user }),
        insecure: proxmox?.insecureSkipVerify === true,
        hasToken: token !== undefined,
        hasPassword: login !== undefined,
    };
}
/** Configurations that the Compose file itself holds (`configs: {…: {content: …}}`) and the provider is granted. */
function inlineConfigs(provider, { configs }) {
    return (0,normalise_text/* list */.p_)(provider.raw["configs"]).flatMap((grant, index) => {
        const name = typeof grant === "string" ? grant : ((0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)(grant)["source"]) ?? "");
        const content = (0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)(configs[name])["content"]);
        const proxmox = content === undefined ? undefined : (0,normalise_text/* record */.g1)(parsed(content)["proxmox"]);
        if (proxmox === undefined || Object.keys(proxmox).length === 0)
            return [];
        return [{ proxmox: ofConfig(proxmox), way: ["configs", index] }];
    });
}
function parsed(content) {
    try {
        return (0,normalise_text/* record */.g1)((0,dist/* parse */.qg)(content, { maxAliasCount: 10 }));
    }
    catch {
        // What the provider itself cannot read it will say.
        return {};
    }
}
function ofConfig(proxmox) {
    const clear = (key) => {
        const value = (0,normalise_text/* scalar */.d_)(proxmox[key]);
        return value === undefined || isOpaque(value) ? undefined : value;
    };
    const [url, token, username] = [clear("url"), clear("tokenID")?.split("!")[0], clear("username")];
    const user = token ?? (username === undefined ? undefined : username.includes("@") ? username : `${username}@${clear("realm") ?? "pam"}`);
    return {
        ...(url === undefined ? {} : { url }),
        ...(user === undefined ? {} : { user }),
        insecure: clear("insecureSkipVerify") === "true",
        hasToken: proxmox["tokenID"] !== undefined,
        hasPassword: proxmox["password"] !== undefined,
    };
}
function proxmoxFindings({ url, insecure, user, hasToken, hasPassword }) {
    const { P03, P04 } = PROVIDER_RULES;
    return [
        ...(url === undefined ? [] : provider_addressOf(url)).map((what) => ({ rule: P03, what })),
        ...(hasToken && hasPassword
            ? [{ rule: P03, what: (0,core_words/* say */.cv) `Both a token and a password of Proxmox's are given; the password counts.` }]
            : []),
        ...(insecure ? [{ rule: P04, what: (0,core_words/* say */.cv) `The provider accepts any certificate of Proxmox's.` }] : []),
        ...(user === undefined ? [] : ownerOf(user, hasToken)).map((what) => ({ rule: P04, what })),
    ];
}
function provider_addressOf(text) {
    if (!URL.canParse(text))
        return [(0,core_words/* say */.cv) `Proxmox's address is no URL.`];
    const url = new URL(text);
    return [
        ...(url.protocol === "https:" ? [] : [(0,core_words/* say */.cv) `Proxmox's address does not begin with ${"https://"}.`]),
        ...(url.port === "8006" ? [] : [(0,core_words/* say */.cv) `Proxmox's address does not name port 8006.`]),
        ...(/^\/api2\/json\/?$/.test(url.pathname) ? [] : [(0,core_words/* say */.cv) `Proxmox's address does not end with ${"/api2/json"}.`]),
    ];
}
function ownerOf(user, hasToken) {
    if (user === "root@pam")
        return [hasToken ? (0,core_words/* say */.cv) `The provider uses a token of ${"root@pam"}.` : (0,core_words/* say */.cv) `The provider logs in as ${"root@pam"}.`];
    return /^terraform@/i.test(user) ? [(0,core_words/* say */.cv) `The provider shares ${user} with another tool.`] : [];
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/sidecar.js






const TUN = "/dev/net/tun";
/** `probes`: whether the spec asks for health by other means. */
function sidecarFindings(pair, about, probes) {
    const { main, sidecar } = pair;
    const isHub = about.kind === "Platform" || (about.kind === "Stack" && /omni(?!-infra)/.test(main.image));
    return [
        ...waits(pair, about),
        ...(sidecar === undefined ? [] : [...networkDevice(sidecar, isHub), ...state(sidecar), ...health(sidecar), ...shares(main, sidecar)]),
        ...(isHub ? wireguardDevice(main) : []),
        // A provider shows how it is in Omni, and its image has nothing to ask it with.
        ...(!isHub || hasHealthCheck(main) || probes ? [] : [unasked(main, about)]),
    ];
}
function unasked(main, about) {
    const found = atKey(HUB_RULES.O28, main, [], (0,core_words/* say */.cv) `Service ${main.name} has no health check.`);
    if (about.kind !== "Platform")
        return found;
    const { lan, ports } = about.spec;
    const url = `https://${lan}${ports.api === 443 ? "" : `:${ports.api}`}/healthz`;
    return { ...found, fix: (0,core_words/* say */.cv) `In the spec: ${`probes: [{http: {url: "${url}", insecure: true}}]`}.` };
}
function waits({ main, sidecar }, about) {
    const mode = (0,normalise_text/* scalar */.d_)(main.raw["network_mode"]) ?? "";
    const isAsked = about.kind !== "Stack" && about.spec.tailnet !== undefined;
    if (sidecar === undefined || isOpaque(mode))
        return [];
    const dependsOn = `depends_on: {${sidecar.name}: {condition: service_healthy}}`;
    if (mode !== `service:${sidecar.name}`) {
        if (!isAsked)
            return [];
        const what = (0,core_words/* say */.cv) `Service ${main.name} does not share ${sidecar.name}'s network.`;
        const fix = (0,core_words/* say */.cv) `Under ${main.name}: ${`network_mode: service:${sidecar.name}`} and ${dependsOn}.`;
        return [{ ...atKey(HUB_RULES.O08, main, ["network_mode"], what), fix }];
    }
    const wanted = main.raw["depends_on"];
    const condition = Array.isArray(wanted) ? "" : ((0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(wanted)[sidecar.name])["condition"]) ?? "");
    if (condition === "service_healthy")
        return [];
    const what = (0,core_words/* say */.cv) `Service ${main.name} does not wait for ${sidecar.name} to be healthy.`;
    return [{ ...atKey(HUB_RULES.O08, main, ["depends_on"], what), fix: (0,core_words/* say */.cv) `Add ${dependsOn} to ${main.name}.` }];
}
function networkDevice(sidecar, isHub) {
    const userspace = settingOf(sidecar, "TS_USERSPACE");
    const isUserspace = isUnset(sidecar, "TS_USERSPACE") || (userspace !== undefined && !/^(false|0|f)$/i.test(userspace));
    const lacks = [...(isUserspace ? [(0,core_words/* say */.cv) `${"TS_USERSPACE=false"}`] : []), ...lacking(sidecar)];
    if (lacks.length === 0)
        return [];
    const way = isUserspace ? ["environment", "TS_USERSPACE"] : [];
    const found = atKey(HUB_RULES.O09, sidecar, way, (0,core_words/* say */.cv) `Service ${sidecar.name} lacks ${(0,core_words/* list */.p_)(lacks)}.`);
    return [isHub ? { ...found, severity: "warning" } : found];
}
function wireguardDevice(omni) {
    const lacks = lacking(omni);
    return lacks.length === 0 ? [] : [atKey(HUB_RULES.O12, omni, [], (0,core_words/* say */.cv) `Service ${omni.name} lacks ${(0,core_words/* list */.p_)(lacks)}.`)];
}
/** What it takes to make a network device, as far as the service has it not. */
function lacking({ raw }) {
    if ((0,normalise_text/* scalar */.d_)(raw["privileged"]) === "true")
        return [];
    const devices = (0,normalise_text/* list */.p_)(raw["devices"]);
    const capabilities = (0,normalise_text/* list */.p_)(raw["cap_add"]).map((one) => ((0,normalise_text/* scalar */.d_)(one) ?? "").toUpperCase().replace(/^CAP_/, ""));
    const hasTun = devices.some((one) => hostPathOf(one) === TUN || isOpaque(hostPathOf(one)));
    const hasAdmin = capabilities.some((one) => one === "NET_ADMIN" || one === "ALL" || isOpaque(one));
    return [...(hasTun ? [] : [(0,core_words/* say */.cv) `${TUN}`]), ...(hasAdmin ? [] : [(0,core_words/* say */.cv) `${"NET_ADMIN"}`])];
}
function hostPathOf(device) {
    return typeof device === "object" ? ((0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)(device)["source"]) ?? "") : (/^(?:\$\{[^}]*\}|[^:])*/.exec(String(device))?.[0] ?? "");
}
function state(sidecar) {
    const folder = settingOf(sidecar, "TS_STATE_DIR");
    // A Kubernetes secret is no way here; anything else than a folder is the container's own memory.
    if (folder === undefined) {
        if (!isUnset(sidecar, "TS_STATE_DIR"))
            return [];
        return [atKey(HUB_RULES.O10, sidecar, ["environment"], (0,core_words/* say */.cv) `Service ${sidecar.name} has no ${"TS_STATE_DIR"}.`)];
    }
    return isKept(sidecar, folder)
        ? []
        : [
            atKey(HUB_RULES.O10, sidecar, ["environment", "TS_STATE_DIR"], (0,core_words/* say */.cv) `${"TS_STATE_DIR"} of ${sidecar.name} lies in the container alone.`),
        ];
}
/** Whether `path` lies on a bind mount or a named volume; also where a variable may be that mount. */
function isKept({ mounts }, path) {
    return mounts.some(({ type, source, target }) => {
        if (isOpaque(target))
            return true;
        const below = target === "/" || path === target || path.startsWith(`${target}/`);
        return below && (type === "bind" || (type === "volume" && source !== ""));
    });
}
function hasHealthCheck({ raw }) {
    const check = (0,normalise_text/* record */.g1)(raw["healthcheck"]);
    const test = (0,normalise_text/* list */.p_)(check["test"]).map(normalise_text/* scalar */.d_);
    return test.length > 0 && test[0] !== "NONE" && (0,normalise_text/* scalar */.d_)(check["disable"]) !== "true";
}
function health(sidecar) {
    if (hasHealthCheck(sidecar))
        return [];
    return [atKey(HUB_RULES.O11, sidecar, ["healthcheck"], (0,core_words/* say */.cv) `Service ${sidecar.name} has no health check.`)];
}
/** Tailscale's key in the hands of whoever shares its network. A rendering shows either the file or what it sets: one text for both. */
function shares(main, sidecar) {
    const files = (member) => (0,normalise_text/* list */.p_)(member.raw["env_file"]).map((file) => (0,normalise_text/* scalar */.d_)(typeof file === "object" ? (0,normalise_text/* record */.g1)(file)["path"] : file) ?? "");
    const theirs = new Set(files(sidecar));
    const what = (0,core_words/* say */.cv) `Service ${main.name} is given what is ${sidecar.name}'s alone.`;
    const both = files(main).findIndex((file) => theirs.has(file));
    if (both !== -1)
        return [atKey(HUB_RULES.O17, main, ["env_file", both], what)];
    return main.environment.has("TS_AUTHKEY") ? [atKey(HUB_RULES.O17, main, ["environment", "TS_AUTHKEY"], what)] : [];
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/storage.js
/** Where Omni keeps what it knows: rules O03 and O22 as far as files tell; pure. */







const SQLITE = "sqlite-storage-path";
/** Omni's default, from its working folder `/` (internal/pkg/config/schema.json). */
const ETCD = "/_out/etcd";
function storageFindings(omni, about) {
    return [...storage_sqlite(omni), ...etcd(omni, about)];
}
function storage_sqlite(omni) {
    const version = flag_table_versionOf(tagOf(omni.image) ?? "");
    if (version !== undefined && compareVersions(version, [1, 4, 0]) < 0)
        return [];
    const flag = flagIn(omni.command, SQLITE);
    if (flag === undefined) {
        return omni.command.whole ? [inCommand(HUB_RULES.O03, omni, (0,core_words/* say */.cv) `Service ${omni.name} has no ${`--${SQLITE}`}.`)] : [];
    }
    if (flag.value === "")
        return [atFlag(HUB_RULES.O03, omni, flag, (0,core_words/* say */.cv) `${`--${SQLITE}`} is empty.`)];
    if (flag.value === undefined || isOpaque(flag.value))
        return [];
    const path = absolute(flag.value);
    return isKept(omni, path) ? [] : [atFlag(HUB_RULES.O03, omni, flag, (0,core_words/* say */.cv) `${`--${SQLITE}`} lies in the container alone.`)];
}
function etcd(omni, about) {
    if (isSet(omni.command, "etcd-embedded") === false && flagIn(omni.command, "etcd-embedded") !== undefined)
        return [];
    const flag = flagIn(omni.command, "etcd-embedded-db-path");
    if (flag === undefined ? !omni.command.whole : flag.value === undefined || isOpaque(flag.value))
        return [];
    const folder = flag === undefined ? ETCD : absolute(command_valueOf(omni.command, "etcd-embedded-db-path") ?? ETCD);
    if (!isKept(omni, folder)) {
        const fix = (0,core_words/* say */.cv) `Mount a folder of the host there, e.g. ${`./etcd:${folder}`}. Where Omni has data already, stop it and copy that out first: ${`docker compose cp ${omni.name}:${folder} ./etcd`}.`;
        return [{ ...atKey(HUB_RULES.O22, omni, ["volumes"], (0,core_words/* say */.cv) `Omni's etcd (${folder}) lies in the container alone.`), fix }];
    }
    const asked = about.kind === "Platform" ? about.spec.storage?.etcd : undefined;
    const index = omni.mounts.findIndex(({ target }) => target === folder);
    const source = omni.mounts[index]?.source ?? "";
    if (asked === undefined || !source.startsWith("/") || isOpaque(source) || source === asked.replace(/\/+$/, ""))
        return [];
    return [atKey(HUB_RULES.O22, omni, ["volumes", index], (0,core_words/* say */.cv) `Omni's etcd lies in another folder than ${"storage.etcd"} in the spec.`)];
}
function absolute(path) {
    const clean = path
        .replace(/^file:/, "")
        .replace(/^(\.\/)+/, "")
        .replace(/\/+$/, "");
    return clean.startsWith("/") ? clean : `/${clean}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/judge.js















/** Nothing for a project that has neither Omni nor the provider. */
function judgeStacks(judged) {
    const { project, about, looked } = judged;
    const members = membersOf(looked, about);
    const { omni, provider, missing } = members;
    const pairs = [omni, provider].filter((pair) => pair !== undefined);
    if (pairs.length + missing.length === 0)
        return { diagnostics: [], notChecked: [], pinned: new Set() };
    const probes = (project.stack.probes ?? []).length > 0;
    const flags = omni === undefined ? { found: [], notChecked: [] } : flagFindings(omni.main);
    const spotted = [
        ...(omni === undefined
            ? []
            : [...loginFindings(omni.main, about), ...addressFindings(omni, about), ...storageFindings(omni.main, about), ...flags.found]),
        ...pairs.flatMap((pair) => [...sidecarFindings(pair, about, probes), ...pinFindings(pair, about)]),
        ...(provider === undefined
            ? []
            : [...providerFindings(provider.main, about, looked.tops), ...providerImageFindings(provider.main, about)]),
    ];
    return {
        diagnostics: [...spotted.map((one) => placed(one, judged)), ...looseVariables(judged), ...moreThanOneFile(judged)],
        notChecked: [
            ...flags.notChecked,
            ...judge_hidden(members, about),
            ...missing.map((name) => (0,core_words/* say */.cv) `service ${name}: the Compose files have none of that name`),
        ],
        pinned: new Set(pairs.flatMap(({ main, sidecar }) => [main.name, ...(sidecar === undefined ? [] : [sidecar.name])])),
    };
}
/** A finding with its place: the word in the Compose file, else its key, else the spec. */
function placed({ rule, service, way, text, what, severity, fix }, { project, composeFiles }) {
    const whole = service === undefined ? [] : ["services", service, ...way];
    const place = text === undefined ? (0,compose_file/* placeOf */.$t)(composeFiles, whole) : (0,compose_file/* placeOfText */.KD)(composeFiles, whole, text);
    return (0,core_rule/* findingOf */.h)(rule, {
        component: project.component,
        at: place ?? project.source,
        what,
        ...(severity === undefined ? {} : { severity }),
        ...(fix === undefined ? {} : { fix }),
    });
}
/** Settings that a variable or a file on the host may hold: no finding, and no promise either. We know what we rendered. */
function judge_hidden({ omni }, about) {
    const isRendered = about.kind === "Platform" && "values" in about.spec.stack;
    if (omni === undefined || omni.main.command.whole || isRendered)
        return [];
    return [(0,core_words/* say */.cv) `flags of service ${omni.main.name} that a variable or its configuration file holds`];
}
/**
 * Variables without a default in a project whose services are fed by a file of another name than `.env`, while the spec
 * names none for the variables: Compose reads those from `.env` alone.
 */
function looseVariables({ project, composeFiles, looked }) {
    const { envFiles, variables = {} } = project.stack;
    const inGit = new Set(project.bundle.map(({ path }) => (0,compose_project/* inside */.nx)(project.folder, path)));
    const named = looked.services.flatMap(({ raw }) => (0,normalise_text/* list */.p_)(raw["env_file"]).map((file) => (0,normalise_text/* scalar */.d_)(typeof file === "object" ? (0,normalise_text/* record */.g1)(file)["path"] : file) ?? ""));
    const other = named.map((file) => file.replace(/^(\.\/)+/, "")).find((file) => file !== ".env" && !inGit.has(file));
    if (envFiles !== undefined || other === undefined || inGit.has(".env"))
        return [];
    const bare = composeFiles.flatMap(compose_file/* variablesOf */.ht).filter(({ name, operator }) => operator === undefined && !(name in variables));
    const [first] = bare;
    if (first === undefined)
        return [];
    const names = (0,core_words/* list */.p_)([...new Set(bare.map(({ name }) => name))].slice(0, 5).map((name) => (0,core_words/* say */.cv) `${name}`));
    const what = (0,core_words/* say */.cv) `${names} would come from ${".env"}, which Git does not have, and not from ${other}.`;
    const fix = (0,core_words/* say */.cv) `Add ${`envFiles: [${other}]`} to the spec, or write ${"${NAME:?}"}.`;
    return [(0,core_rule/* findingOf */.h)(HUB_RULES.O13, { component: project.component, at: first.at, what, severity: "warning", fix })];
}
/** Compose takes the first, whatever the others say. */
function moreThanOneFile({ project, composeFiles }) {
    const inGit = new Set(project.bundle.map(({ path }) => (0,compose_project/* inside */.nx)(project.folder, path)));
    const [used, ...others] = compose_project/* COMPOSE_FILE_NAMES */.bv.filter((name) => inGit.has(name) && !(project.stack.files ?? []).includes(name));
    if (project.stack.files !== undefined || used === undefined || others.length === 0)
        return [];
    const what = (0,core_words/* say */.cv) `Compose takes ${used} and never looks at ${(0,core_words/* list */.p_)(others.map((name) => (0,core_words/* say */.cv) `${name}`))}.`;
    const at = (0,compose_file/* placeOf */.$t)(composeFiles, ["services"]) ?? project.source;
    return [(0,core_rule/* findingOf */.h)(LIVE_RULES.O24, { component: project.component, at, what })];
}

// EXTERNAL MODULE: ./build/adapters/compose/rules.js
var rules = __webpack_require__(1117);
// EXTERNAL MODULE: ./build/adapters/compose/dotenv.js
var dotenv = __webpack_require__(9210);
;// CONCATENATED MODULE: ./build/adapters/compose/variables.js





/** Every child of ours gets these, so that Compose would take them from the machine it runs on. */
const AMBIENT = new Set("PATH HOME USER LANG LC_ALL TMPDIR PWD XDG_RUNTIME_DIR DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY".split(" "));
/** All uses of variables in a project's files, Git's in the order of the files, then the host's. */
function variableUses(project, bundle) {
    const envFiles = bundle.envPaths.flatMap((path) => {
        const content = bundle.files.get(path);
        return content === undefined ? [] : (0,compose_file/* variablesOfEnvFile */.eY)((0,compose_project/* join */.fj)(project.folder, path), decode(content));
    });
    return [...bundle.composeFiles.flatMap(compose_file/* variablesOf */.ht), ...envFiles];
}
/** Variables that would come from the account that runs Compose; `given` are those the spec sets itself. */
function ambientVariables(project, uses, given) {
    return firstUses(uses.filter(({ name }) => AMBIENT.has(name) && !given.has(name))).map(({ name, at }) => (0,rules/* finding */.gk)(rules/* rules */.aO.ambient, project.component, (0,core_words/* say */.cv) `The variable ${name} is one of the machine's own.`, at));
}
/** Variables whose absence Compose would not mind, each at its first use. */
function variablesWithoutDefault(project, uses) {
    const bare = uses.filter(({ operator, name }) => operator === undefined && !AMBIENT.has(name));
    return firstUses(bare).map(({ name, at }) => (0,rules/* finding */.gk)(rules/* rules */.aO.noDefault, project.component, (0,core_words/* say */.cv) `The variable ${name} has no ${":?"}.`, at));
}
/** The variables that Compose found unset, by name, from its messages and, for required ones, from the files. */
function unsetVariables(project, stderr, uses, known) {
    const warned = [...stderr.matchAll(/The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set/g)].flatMap(([, name]) => name ?? []);
    const required = /required variable ([A-Za-z_][A-Za-z0-9_]*) is missing a value/.exec(stderr)?.[1];
    // Compose stops at the first required variable; the reader wants all of them.
    const composeFiles = new Set(project.parsed.map(({ path }) => path));
    const others = required === undefined ? [] : uses.filter((use) => composeFiles.has(use.at.file) && isMissing(use, known)).map(({ name }) => name);
    return [...new Set([...(required === undefined ? [] : [required]), ...others, ...warned])].map((name) => {
        const at = uses.find((use) => use.name === name)?.at ?? project.source;
        return (0,rules/* finding */.gk)(rules/* rules */.aO.unset, project.component, (0,core_words/* say */.cv) `The variable ${name} is not set on the host.`, at);
    });
}
function isMissing({ name, operator, nested }, known) {
    if (nested === true || AMBIENT.has(name))
        return false;
    if (operator === undefined || operator === "?")
        return !known.has(name);
    return operator === ":?" && (known.get(name) ?? "") === "";
}
/** The path of an env file that Compose did not find, as it says so. */
function missingEnvFile(stderr) {
    return /env file (\S.*?) not found/i.exec(stderr)?.[1] ?? /couldn't find env file: (\S.*)/i.exec(stderr)?.[1];
}
/** What the project's env files set, later ones over earlier ones, before any replacing. */
function variables_envFileValues(paths, contents) {
    const values = new Map();
    for (const path of paths) {
        const content = contents.get(path);
        if (content === undefined)
            continue;
        for (const { name, value } of (0,dotenv/* parseEnv */.v)(decode(content)))
            if (value !== undefined)
                values.set(name, value);
    }
    return values;
}
/** Whatever an env file says to the right of its names, whole and in words, well-formed or not. */
function valuesIn(contents) {
    const lines = [...contents.values()].flatMap((content) => decode(content).split(/\r?\n/));
    return lines.flatMap((line) => {
        const value = line.slice(line.indexOf("=") + 1).trim();
        return [value, ...value.split(/[\s"']+/)];
    });
}
/** Compose's refusal as a finding. It may quote the host's values (`values`): they are taken out. */
function refused(project, stderr, values) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.includes("level=warning"));
    let message = lines.slice(-3).join(" ").trim();
    const longestFirst = values.filter((value) => value.length >= 3).toSorted((a, b) => b.length - a.length);
    for (const value of longestFirst)
        message = message.replaceAll(value, "…");
    const way = /\b((?:services|networks|volumes|secrets|configs)\.[A-Za-z0-9_.[\]-]+)/.exec(message)?.[1];
    const at = way === undefined
        ? undefined
        : (0,compose_file/* placeOf */.$t)(project.parsed, way.split(/[.[\]]+/).filter((step) => step !== ""));
    const first = project.parsed[0]?.path ?? project.source.file;
    return (0,rules/* finding */.gk)(rules/* rules */.aO.refused, project.component, (0,core_words/* say */.cv) `Compose refuses the project: ${message}`, at ?? { file: first, line: 1, column: 1 });
}
function firstUses(uses) {
    return [...new Map(uses.toReversed().map((use) => [use.name, use])).values()].toReversed();
}
function decode(content) {
    return new TextDecoder().decode(content);
}

;// CONCATENATED MODULE: ./build/adapters/compose/findings.js










/** What can be said of Git's text alone. */
function findingsOfDeclared(declared, about) {
    const { project, composeFiles, bundle } = declared;
    const stacks = judgeStacks({ project, about, composeFiles, looked: looked(declared.declared, new Set(bundle.files.keys())) });
    const uses = variableUses(project, declared.bundle);
    const given = new Set(Object.keys(project.stack.variables ?? {}));
    const diagnostics = [
        ...judged(declared, declared.declared.services, declared.declared.config, (one) => !isToldBetter(one, stacks)),
        ...stacks.diagnostics,
        ...declared.declared.services.flatMap((service) => secretsOf(service, project.component, composeFiles)),
        ...ambientVariables(project, uses, given),
        ...variablesWithoutDefault(project, uses.filter(({ name }) => !given.has(name))),
    ];
    return { diagnostics, notChecked: stacks.notChecked };
}
/** The rules on hub and provider say more of an image that moves than the one on any project. */
function isToldBetter({ rule, service }, { pinned }) {
    return rule === rules/* rules */.aO.floatingImage && pinned.has(service);
}
function looked({ services, config }, envFilesRead) {
    return { services, envFilesRead, tops: { secrets: (0,normalise_text/* record */.g1)(config.secrets), configs: (0,normalise_text/* record */.g1)(config.configs) } };
}
/** What only shows with the host's values, beyond what Git's text shows, e.g. rights and mounts that a variable brought in. */
function findingsInEffect(live, known, about) {
    const stacks = judgeStacks(judgedInEffect(live, about));
    const told = new Set(known.map(findings_identity));
    const { services, config } = live.readable ?? live.effective;
    const found = judged(live, services, config, ({ rule }) => rule !== rules/* rules */.aO.floatingImage && rule !== rules/* rules */.aO.ambient);
    return { diagnostics: [...found, ...stacks.diagnostics].filter((one) => !told.has(findings_identity(one))), notChecked: stacks.notChecked };
}
/** The rendering that takes effect, as the rules on hub and provider look at it. */
function judgedInEffect({ project, composeFiles, effective, readable = effective }, about) {
    return { project, about, composeFiles, looked: looked(readable, undefined) };
}
function findings_identity({ rule, what }) {
    return `${rule} ${(0,core_words/* plain */.pj)(what)}`;
}
function judged({ project, composeFiles }, services, config, mine) {
    const tops = { secrets: (0,normalise_text/* record */.g1)(config.secrets), configs: (0,normalise_text/* record */.g1)(config.configs) };
    return services.flatMap(({ name, raw }) => [...(0,rules/* judge */.S4)(name, raw, tops), ...(0,rules/* homePathsOf */.JP)(name, raw)]
        .filter((found) => mine({ ...found, service: name }))
        .map((found) => {
        const at = (0,compose_file/* placeOf */.$t)(composeFiles, ["services", name, ...found.way]) ?? project.source;
        const about = aboutWayToHost(found, addressOf("Service", project.name, name));
        return { ...(0,rules/* finding */.gk)(found.rule, project.component, found.what, at), ...(about === undefined ? {} : { about }) };
    }));
}
const WAYS_TO_HOST = new Set([rules/* rules */.aO.privileged, rules/* rules */.aO.hostNamespace, rules/* rules */.aO.hostMount]);
/** What gives the host away is told until it is accepted, or runs like that already. */
function aboutWayToHost({ rule, way: [row = ""], source }, address) {
    if (!WAYS_TO_HOST.has(rule))
        return undefined;
    return { address, path: (0,pointer/* pointer */.Wn)(String(row)), ...(source === undefined ? {} : { entry: `${source}:` }) };
}
/** Literal secrets in a service's fields. Their values are in no message. */
function secretsOf(service, component, files) {
    return Object.entries(service.fields).flatMap(([row, value]) => {
        const column = serviceColumns.get(row);
        if (column === undefined)
            return [];
        const named = column.keyed ? Object.entries((0,normalise_text/* record */.g1)(value)) : [["", value]];
        return named.flatMap(([key, item]) => {
            if (!looksSecret(key, item))
                return [];
            const at = (row === "environment" ? service.envPlaces.get(key) : undefined) ?? placeInService(files, service.name, row, key);
            const what = key === ""
                ? (0,core_words/* say */.cv) `${row} of service ${service.name} holds what looks like a secret.`
                : (0,core_words/* say */.cv) `${key} of service ${service.name} holds what looks like a secret.`;
            return [(0,rules/* finding */.gk)(rules/* rules */.aO.secretInGit, component, what, at)];
        });
    });
}
function placeInService(files, service, row, key) {
    return (0,compose_file/* placeOf */.$t)(files, ["services", service, row, ...(key === "" ? [] : (0,pointer/* tokens */.LU)(`/${key}`))]);
}

;// CONCATENATED MODULE: ./build/adapters/compose/bundle.js
/** The files that Compose needs to render a project, gathered from Git and, for a live rendering, from the host; writes nothing. */




/** Compose's default for `${VARIABLES}`. */
const DEFAULT_ENV_FILE = ".env";
/** Git's part of a project: its Compose files, whatever Compose files they name, and env files. */
async function gather(project, tree) {
    const inGit = new Set(project.bundle.map(({ path }) => (0,compose_project/* inside */.nx)(project.folder, path)));
    const files = new Map();
    const composeFiles = [];
    const envPaths = new Set(project.stack.envFiles ?? [DEFAULT_ENV_FILE]);
    // Wherever the project's own files lie, relative paths in them mean its folder.
    const waiting = project.parsed.map((file) => ({ file, base: "" }));
    const seen = new Set(project.parsed.map(({ path }) => path));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { file, base } = next;
        composeFiles.push(file);
        files.set((0,compose_project/* inside */.nx)(project.folder, file.path), new TextEncoder().encode(file.text));
        for (const one of (0,compose_file/* filesNamedIn */.yJ)(file, base)) {
            const normal = external_node_path_.posix.normalize(one.path);
            if (one.kind === "env")
                envPaths.add(normal);
            const whole = (0,compose_project/* join */.fj)(project.folder, normal);
            if (one.kind === "env" || !inGit.has(normal) || seen.has(whole))
                continue;
            seen.add(whole);
            const named = await (0,compose_project/* readComposeFile */.Hz)(tree, whole);
            if (named !== undefined)
                waiting.push({ file: named, base: one.base });
        }
    }
    for (const path of envPaths) {
        const content = inGit.has(path) ? await (0,compose_project/* readSmall */.o5)(tree, (0,compose_project/* join */.fj)(project.folder, path)) : undefined;
        if (content !== undefined)
            files.set(path, content);
    }
    return { files, composeFiles, envPaths: [...envPaths] };
}
/** The env files that Git lacks and the host has, of those that can be named without the host's variables. */
async function gatherFromHost(bundle, directory, host) {
    const found = new Map();
    for (const path of bundle.envPaths) {
        if (bundle.files.has(path) || external_node_path_.posix.isAbsolute(path) || (0,normalise_text/* isInterpolated */.cl)(path))
            continue;
        const content = await host.read(external_node_path_.posix.resolve(directory, path));
        if (content !== undefined)
            found.set(path, content);
    }
    return found;
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(1552);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/outcome.js
var outcome = __webpack_require__(1382);
// EXTERNAL MODULE: ./build/adapters/compose/render.js
var render = __webpack_require__(4660);
;// CONCATENATED MODULE: ./build/adapters/compose/tag-check.js
/** Local images by every name they have, and whether a registry has moved a tag on; must not pull. */


/** Finds the local image that a reference means now. */
function imageIndex(images) {
    const known = new Map();
    for (const image of images) {
        known.set(image.Id, image);
        for (const name of [...(image.RepoTags ?? []), ...(image.RepoDigests ?? [])])
            known.set(name, image);
    }
    return (reference) => known.get(reference) ?? known.get(familiar(reference));
}
/** A reference as the engine lists it: without Docker Hub's own name, with a tag; a tag beside a digest does not count. */
function familiar(reference) {
    const short = reference.replace(/^(?:index\.)?docker\.io\//, "").replace(/^library\//, "");
    const [name = "", digest] = short.split("@");
    const tagAt = name.indexOf(":", name.lastIndexOf("/") + 1);
    const bare = tagAt === -1 ? name : name.slice(0, tagAt);
    if (digest !== undefined)
        return `${bare}@${digest}`;
    return tagAt === -1 ? `${name}:latest` : name;
}
const ACCEPT = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");
/** Asks each reference's registry once, anonymously, a few at a time. */
function createTagCheck(http) {
    const limited = (0,render/* limit */.A)(8);
    const known = new Map();
    return async (reference, local, signal) => {
        const place = placeOf(reference);
        const digests = (local.RepoDigests ?? []).map((name) => name.split("@")[1] ?? "");
        // An image without any digest was built or loaded here: no registry has the word on it.
        if (place === undefined || digests.length === 0)
            return { status: "same" };
        const key = familiar(reference);
        const asked = known.get(key) ?? limited(() => tag_check_digestOf(http, place, signal));
        known.set(key, asked);
        const answer = await asked;
        if ("because" in answer)
            return { status: "not-checked", because: answer.because };
        return digests.includes(answer.digest) ? { status: "same" } : { status: "moved", digest: answer.digest };
    };
}
/** Undefined for what has no tag to move: a digest or an id. */
function placeOf(reference) {
    if (reference.includes("@") || reference.startsWith("sha256:"))
        return undefined;
    const name = familiar(reference);
    const tagAt = name.lastIndexOf(":");
    const [first = "", ...rest] = name.slice(0, tagAt).split("/");
    const isHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
    const repository = isHost ? rest.join("/") : rest.length === 0 ? `library/${first}` : [first, ...rest].join("/");
    return { host: isHost ? first : "registry-1.docker.io", repository, tag: name.slice(tagAt + 1) };
}
async function tag_check_digestOf(http, { host, repository, tag }, signal) {
    const scheme = isLoopback(host) ? "http" : "https";
    const url = `${scheme}://${host}/v2/${repository}/manifests/${encodeURIComponent(tag)}`;
    const ask = (headers) => http.request({ method: "HEAD", url, headers: { accept: ACCEPT, ...headers }, system: host, timeoutMs: 8000, tries: 1, signal });
    try {
        const first = await ask({});
        const token = first.status === 401 ? await anonymousToken(http, first.headers["www-authenticate"] ?? "", signal) : undefined;
        const answer = token === undefined ? first : await ask({ authorization: `Bearer ${token}` });
        const digest = answer.headers["docker-content-digest"];
        if (answer.status !== 200)
            return { because: `${host} answers ${answer.status}` };
        return digest === undefined ? { because: `${host} gives no digest` } : { digest };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { because: `${host} does not answer` };
        throw error;
    }
}
/** The token that a registry gives to everybody, as its challenge says; undefined when it gives none. */
async function anonymousToken(http, challenge, signal) {
    const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
    const realm = fields.get("realm");
    if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    if (url.protocol !== "https:" && !isLoopback(url.hostname))
        return undefined;
    for (const name of ["service", "scope"]) {
        const value = fields.get(name);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
    const { status, body } = await http.request({ method: "GET", url: url.href, system: url.host, timeoutMs: 8000, tries: 1, signal });
    return status === 200 ? tokenIn(body) : undefined;
}
function tokenIn(body) {
    try {
        const { token, access_token } = JSON.parse(body);
        const given = token ?? access_token;
        return typeof given === "string" ? given : undefined;
    }
    catch {
        // Not JSON: a portal's login page rather than a registry.
        return undefined;
    }
}
function isLoopback(host) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(host);
}

;// CONCATENATED MODULE: ./build/adapters/compose/engine.js
/** Everything we read from a Docker engine, in a few calls for all projects at once; must not interpret or compare it. */







/** The engine refused or did not answer; `unreachable` when there is no engine to ask. */
class EngineError extends errors/* RemoteError */.Hi {
    unreachable;
    constructor(operation, code, stderr) {
        super({
            system: "docker",
            operation,
            status: code,
            retryable: true,
            words: (0,core_words/* say */.cv) `the Docker engine does not answer: ${stderr.trim().split("\n").at(-1) ?? ""}`,
        });
        this.unreachable = /cannot connect|is the docker daemon running|permission denied|no such host|connection refused/i.test(stderr);
    }
}
const PROJECT = "com.docker.compose.project";
/** How many ids one call may name: far below any limit on arguments. */
const BATCH = 200;
/** Something was removed between listing and inspecting: the list is asked for again. */
const MAX_LOOKS = 3;
/** Rejects with an EngineError when the engine does not answer, or when it keeps changing under our eyes. */
async function look(host, scope, signal) {
    const run = (args) => engine_docker(host, args, signal);
    const [rows, networks, volumes, defaults] = await Promise.all([
        table(run, ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]),
        table(run, ["network", "ls", "--no-trunc"], ["ID", "Name", `Label "${PROJECT}"`]),
        table(run, ["volume", "ls"], ["Name", "Name", `Label "${PROJECT}"`]),
        engineDefaults(host, run),
    ]);
    const ours = (kind, all) => all.filter(({ name, project }) => scope.projects.has(project) || scope.isWanted(kind, name)).map(({ id }) => id);
    const [containers, foundNetworks, foundVolumes] = await Promise.all([
        inspectContainers(host, rows, scope.projects, signal),
        inspect(host, "network", compose_schema/* Network */.lg, ours("network", networks), signal),
        inspect(host, "volume", compose_schema/* Volume */.fS, ours("volume", volumes), signal),
    ]);
    const references = new Set(containers.flatMap(({ Image: id, Config }) => [id, Config.Image]));
    return {
        containers,
        containerNames: new Map(rows.map(({ id, name }) => [id, name])),
        imageOf: imageIndex((await inspect(host, "image", compose_schema/* Image */._V, [...references], signal)).found),
        networks: foundNetworks.found,
        volumes: foundVolumes.found,
        defaults,
    };
}
async function inspectContainers(host, first, projects, signal) {
    let rows = first;
    for (let looks = 1;; looks += 1) {
        const ids = rows.filter(({ project }) => projects.has(project)).map(({ id }) => id);
        const { found, stderr } = await inspect(host, "container", compose_schema/* Container */.mc, ids, signal);
        if (found.length === ids.length)
            return found;
        if (looks === MAX_LOOKS)
            throw new EngineError("docker container inspect", 1, stderr);
        rows = await table((args) => engine_docker(host, args, signal), ["ps", "--all", "--no-trunc"], ["ID", "Names", `Label "${PROJECT}"`]);
    }
}
/** What there is of `ids`; what is gone is not in the answer. */
async function inspect(host, kind, schema, ids, signal) {
    const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) => ids.slice(index * BATCH, (index + 1) * BATCH));
    const answers = await Promise.all(batches.map((batch) => host.run("docker", [kind, "inspect", "--", ...batch], { signal, timeoutMs: 60_000 })));
    for (const { code, stdout, stderr } of answers) {
        const isOnlyMissing = /no such|not found/i.test(stderr);
        if (code !== 0 && !(isOnlyMissing && stdout.trim().startsWith("[")))
            throw new EngineError(`docker ${kind} inspect`, code, stderr);
    }
    const found = answers.flatMap(({ stdout }) => readable(`docker ${kind} inspect`, () => (0,compose_schema/* parseList */.E1)(schema, stdout)));
    return { found, stderr: answers.map(({ stderr }) => stderr).join("\n") };
}
/** What the engine said, or an EngineError when it is in no shape we know: unknown, and no bug of ours. */
function readable(operation, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw new EngineError(operation, 0, "its answer is no JSON");
        if (!(error instanceof classic_errors/* ZodError */.G))
            throw error;
        const [issue] = error.issues;
        throw new EngineError(operation, 0, `its answer has another shape at ${issue?.path.join(".") ?? ""}`);
    }
}
async function table(run, args, columns) {
    const template = columns.map((column) => `{{.${column}}}`).join("\t");
    const output = await run([...args, "--format", template]);
    return output.split("\n").flatMap((line) => {
        const [id = "", name = "", project = ""] = line.split("\t");
        return id === "" ? [] : [{ id, name, project }];
    });
}
async function engine_docker(host, args, signal) {
    const { code, stdout, stderr } = await host.run("docker", args, { signal, timeoutMs: 60_000 });
    if (code !== 0)
        throw new EngineError(`docker ${args[0] ?? ""}`, code, stderr);
    return stdout;
}
/** Docker's own defaults, and those of `/etc/docker/daemon.json` where we may read it. */
async function engineDefaults(host, run) {
    const answer = await run(["info", "--format", "{{json .}}"]);
    const info = readable("docker info", () => compose_schema/* EngineInfo */.FT.parse(JSON.parse(answer)));
    // The client ends with 0 even when there was no engine to ask.
    if ((info.ServerErrors ?? []).length > 0)
        throw new EngineError("docker info", 1, (info.ServerErrors ?? []).join(" "));
    const file = await daemonFile(host);
    return {
        runtime: info.DefaultRuntime ?? "runc",
        loggingDriver: info.LoggingDriver ?? "json-file",
        logOptions: Object.fromEntries(Object.entries(file["log-opts"] ?? {}).map(([name, value]) => [name, String(value)])),
        ulimits: new Set(Object.keys((0,normalise_text/* record */.g1)(file["default-ulimits"]))),
        shmBytes: (0,normalise_text/* toBytes */.ZJ)(file["default-shm-size"] ?? "64M") ?? 64 * 2 ** 20,
        ipcMode: file["default-ipc-mode"] ?? "private",
    };
}
async function daemonFile(host) {
    try {
        const content = await host.read("/etc/docker/daemon.json");
        if (content === undefined)
            return {};
        return compose_schema/* DaemonFile */.BD.catch({}).parse(JSON.parse(new TextDecoder().decode(content)));
    }
    catch (error) {
        // Not ours to read, or not JSON: the engine's usual defaults are the best guess for what nobody asks for.
        const isClosed = error instanceof errors/* RemoteError */.Hi && !(error instanceof outcome/* ConnectionError */.Rc);
        if (isClosed || error instanceof SyntaxError || (error instanceof Error && "code" in error))
            return {};
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/service.js
/** One service of a rendering as an engine's resource needs it: its raw form, its fields, what it mounts and needs. */







/** The services of an uninterpolated rendering, with Git's env files read into them, in enabled profiles only. */
function servicesAsDeclared(config, project, bundle, profiles) {
    return rawServices(config).flatMap(([name, raw]) => {
        const wanted = (0,normalise_text/* list */.p_)(raw["profiles"]).map((profile) => (0,normalise_text/* scalar */.d_)(profile) ?? "");
        if (wanted.length > 0 && !profiles.includes("*") && !wanted.some((profile) => profiles.includes(profile)))
            return [];
        const env = envOfFiles(raw, project, bundle);
        const given = Object.fromEntries((0,normalise_text/* entries */.jO)(raw["environment"]));
        const whole = { ...raw, environment: { ...env.values, ...given } };
        const places = new Map([...env.places].filter(([key]) => !(key in given)));
        return [service({ config, project, name, raw: whole, root: "." }, places)];
    });
}
/** The services of an interpolated rendering. `directory` is the project's folder on the host. */
function servicesInEffect(config, project, directory) {
    return rawServices(config).map(([name, escaped]) => {
        const raw = (0,normalise_text/* unescaped */.tv)(escaped);
        // A name that nobody gave a value is not set in the container either.
        const environment = Object.entries((0,normalise_text/* record */.g1)(raw["environment"])).filter(([, value]) => value !== null);
        return service({
            config: (0,normalise_text/* unescaped */.tv)(config),
            project,
            name,
            raw: { ...raw, environment: Object.fromEntries(environment) },
            root: directory,
        }, new Map());
    });
}
function rawServices({ services }) {
    return Object.entries(services ?? {}).map(([name, raw]) => [name, raw ?? {}]);
}
function service({ config, project, name, raw, root }, envPlaces) {
    const top = config;
    const asked = { project: project.name, name, raw, secrets: (0,normalise_text/* record */.g1)(top["secrets"]), configs: (0,normalise_text/* record */.g1)(top["configs"]) };
    const fields = wishOf(asked);
    const mounts = (0,ports/* mountsFromConfig */.x0)(raw, asked);
    const mounted = mounts.flatMap(({ type, source }) => (type === "bind" ? filesBelow(project, external_node_path_.posix.relative(root, source)) : []));
    const unchecked = uncheckedOf(asked);
    const replicas = (0,normalise_text/* scalar */.d_)(raw["scale"]) ?? (0,normalise_text/* scalar */.d_)((0,normalise_text/* record */.g1)(raw["deploy"])["replicas"]) ?? "1";
    const pullPolicy = (0,normalise_text/* scalar */.d_)(raw["pull_policy"]);
    const dependsOn = dependsOnOf(raw);
    const namespaces = [raw["network_mode"], raw["pid"], raw["ipc"]].flatMap((value) => namespaceOwner(value) ?? []);
    return {
        name,
        raw,
        fields: {
            ...fields,
            ...(replicas === "1" ? {} : { replicas }),
            ...(Object.keys(dependsOn).length === 0 ? {} : { depends_on: dependsOn }),
            ...(pullPolicy === undefined ? {} : { pull_policy: pullPolicy }),
            ...(Object.keys(unchecked).length === 0 ? {} : { unchecked }),
            ...(mounted.length === 0 ? {} : { mounted: [...new Set(mounted)] }),
        },
        mounted: [...new Set(mounted)],
        networks: Object.keys((0,normalise_text/* record */.g1)(fields["networks"])),
        volumes: mounts.flatMap(({ type, source }) => (type === "volume" && source !== "" ? [source] : [])),
        needs: [...new Set([...namespaces, ...Object.keys(dependsOn)])],
        envPlaces,
    };
}
/** Git's files at or below a path that is relative to the project's folder. */
function filesBelow(project, path) {
    if (path.startsWith(".."))
        return [];
    return project.bundle
        .map((entry) => (0,compose_project/* inside */.nx)(project.folder, entry.path))
        .filter((file) => path === "" || file === path || file.startsWith(`${path}/`));
}
/** By service, in the long form. */
function dependsOnOf(raw) {
    const given = raw["depends_on"];
    return Array.isArray(given) ? Object.fromEntries(given.map((name) => [(0,normalise_text/* scalar */.d_)(name) ?? "", {}])) : (0,normalise_text/* record */.g1)(given);
}
function envOfFiles(raw, project, bundle) {
    const values = {};
    const places = new Map();
    for (const item of (0,normalise_text/* list */.p_)(raw["env_file"])) {
        const path = external_node_path_.posix.normalize((0,normalise_text/* scalar */.d_)(typeof item === "object" ? (0,normalise_text/* record */.g1)(item)["path"] : item) ?? "");
        const content = bundle.files.get(path);
        if (content === undefined)
            continue;
        for (const { name, value, line } of (0,dotenv/* parseEnv */.v)(new TextDecoder().decode(content))) {
            values[name] = value ?? null;
            places.set(name, { file: (0,compose_project/* join */.fj)(project.folder, path), line, column: 1 });
        }
    }
    return { values, places };
}

;// CONCATENATED MODULE: ./build/adapters/compose/whereabouts.js
/** Where the projects of a host lie, by the labels of their containers; reads only. */


const LABEL = "com.docker.compose.project";
const COLUMNS = [LABEL, `${LABEL}.working_dir`, `${LABEL}.config_files`].map((label) => `{{.Label "${label}"}}`).join("\t");
/** By project name, running containers first. Rejects when the engine does not answer; undefined in words is its message. */
async function whereabouts(host, signal) {
    const { code, stdout, stderr } = await host.run("docker", ["ps", "--all", "--filter", `label=${LABEL}`, "--format", `{{.State}}\t${COLUMNS}`], {
        signal,
        timeoutMs: 30_000,
    });
    if (code !== 0)
        return { failed: stderr.trim() };
    const found = new Map();
    for (const line of stdout.split("\n")) {
        const [state, name = "", workingDir = "", configFiles = ""] = line.split("\t");
        if (name === "" || workingDir === "")
            continue;
        const running = state === "running";
        if (found.has(name) && !(running && found.get(name)?.running === false))
            continue;
        found.set(name, { workingDir, configFiles: configFiles.split(",").filter((file) => file !== ""), running });
    }
    return found;
}
/** The project's folder on the host: what the spec says, else what its containers say, else `/opt/<project>`. */
function directoryOf({ stack, name }, places) {
    return stack.directory ?? places.get(name)?.workingDir ?? `/opt/${name}`;
}
/**
 * Git's file names that are others on the host, e.g. `{"compose.yml": "compose.yaml"}`: Compose takes the first name
 * it finds, so that a second spelling beside it would be ignored.
 */
function hostNames(project, directory, places) {
    const names = compose_project/* COMPOSE_FILE_NAMES */.bv;
    const there = (places.get(project.name)?.configFiles ?? [])
        .filter((file) => external_node_path_.posix.dirname(file) === directory)
        .map((file) => external_node_path_.posix.basename(file))
        .filter((name) => names.includes(name));
    const ours = project.files.filter((name) => names.includes(name));
    const [mine] = ours;
    const [theirs] = there;
    if (mine === undefined || theirs === undefined || ours.length > 1 || there.length > 1 || mine === theirs)
        return {};
    return { [mine]: theirs };
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendering.js
/** Both renderings of one project: as Git declares it, and as it takes effect with the host's own files and variables. */










/** Stands for the folder on the host, which Git alone does not know. */
const SOMEWHERE = "/project";
/** Env files that a user may be missing one by one; more is a loop. */
const MAX_TRIES = 20;
/** Without network and without the host. */
async function renderDeclared(project, io, { host, renderer }) {
    const bundle = await gather(project, io.tree);
    const profiles = profilesOf(project, bundle.files);
    const rendered = await renderer(host, {
        ...requestOf(project, io),
        envFiles: [],
        profiles,
        contents: withPlaceholders(bundle),
        directory: SOMEWHERE,
        interpolate: false,
        variables: {},
    });
    if (!rendered.ok)
        return { diagnostics: [refused(project, rendered.stderr, [])] };
    const services = servicesAsDeclared(rendered.config, project, bundle, profiles);
    const { directory } = project.stack;
    return {
        project,
        bundle,
        composeFiles: bundle.composeFiles,
        declared: { config: rendered.config, services },
        attributes: {
            ...attributesOf(project, envFilesOf(project, bundle.files), profiles),
            ...(directory === undefined ? {} : { directory }),
        },
    };
}
/** With the host's env files and the run's variables. Rejects when the host's files cannot be read. */
async function renderEffective(declared, places, io, { host, renderer }) {
    const { project, bundle } = declared;
    const directory = directoryOf(project, places);
    const given = await variablesOf(project, io);
    if ("diagnostics" in given)
        return given;
    const ofHost = new Map(await gatherFromHost(bundle, directory, host));
    const contents = new Map([...bundle.files, ...ofHost]);
    const missing = (project.stack.envFiles ?? []).filter((path) => !contents.has(external_node_path_.posix.normalize(path)));
    if (missing.length > 0)
        return missingEnvFiles(project, missing);
    const envFiles = envFilesOf(project, contents);
    const profiles = project.stack.profiles ?? [];
    const request = { ...requestOf(project, io), envFiles, profiles, directory, interpolate: true, variables: given.variables };
    const rendered = await renderWithEnvFiles({ ...request, contents }, ofHost, { host, renderer });
    const known = new Map([...variables_envFileValues(envFiles, contents), ...Object.entries(given.variables)]);
    const unset = unsetVariables(project, rendered.stderr, variableUses(project, bundle), known);
    if (unset.length > 0)
        return { diagnostics: unset };
    if (!rendered.ok)
        return { diagnostics: [whyRefused(declared, rendered.stderr, [...valuesIn(ofHost), ...Object.values(given.variables)])] };
    const services = servicesInEffect(rendered.config, project, directory);
    const names = hostNames(project, directory, places);
    const attributes = { ...attributesOf(project, envFiles, profilesOf(project, contents)), names, directory };
    const config = (0,normalise_text/* unescaped */.tv)(rendered.config);
    return { ...declared, effective: { config: compose_schema/* ComposeConfig */.hY.parse(config), services }, attributes };
}
/** Renders, and again with each env file that Compose asks for by a name that only the host's variables make up. */
async function renderWithEnvFiles(request, ofHost, { host, renderer }) {
    const contents = new Map(request.contents);
    for (let tries = 0;; tries += 1) {
        const rendered = await renderer(host, { ...request, contents: new Map(contents) });
        const path = rendered.ok ? undefined : missingEnvFile(rendered.stderr);
        const content = path === undefined || tries === MAX_TRIES ? undefined : await host.read(external_node_path_.posix.resolve(request.directory, path));
        if (path === undefined || content === undefined)
            return rendered;
        const relative = external_node_path_.posix.relative(request.directory, external_node_path_.posix.resolve(request.directory, path));
        contents.set(relative, content);
        ofHost.set(relative, content);
    }
}
function missingEnvFiles(project, paths) {
    const found = paths.map((path) => (0,rules/* finding */.gk)(rules/* rules */.aO.noEnvFile, project.component, (0,core_words/* say */.cv) `The env file ${path} is neither in Git nor on the host.`, project.source));
    return { diagnostics: found };
}
/** What a project asks of every rendering. */
function requestOf(project, { signal }) {
    return { project: project.name, composeFiles: project.files, signal };
}
/** Some versions of Compose want every env file to be there even when they do not replace variables. */
function withPlaceholders({ files, envPaths }) {
    const nothing = new Uint8Array();
    const absent = envPaths.filter((path) => !files.has(path) && !path.startsWith("..") && !external_node_path_.posix.isAbsolute(path) && path !== DEFAULT_ENV_FILE);
    return new Map([...files, ...absent.map((path) => [path, nothing])]);
}
/** The env files for variables, relative to the folder: the spec's, else the default one where it is there. */
function envFilesOf({ stack }, contents) {
    return stack.envFiles?.map((path) => external_node_path_.posix.normalize(path)) ?? (contents.has(DEFAULT_ENV_FILE) ? [DEFAULT_ENV_FILE] : []);
}
/** The spec's profiles, else those that the env files ask for, as Compose does. */
function profilesOf(project, contents) {
    if (project.stack.profiles !== undefined)
        return project.stack.profiles;
    const asked = variables_envFileValues(envFilesOf(project, contents), contents).get("COMPOSE_PROFILES") ?? "";
    return asked.split(",").filter((profile) => profile !== "");
}
/** What the write side needs, without what only the host tells. */
function attributesOf(project, envFiles, profiles) {
    const { timeout = 120, probes = [], variables = {} } = project.stack;
    return { project: project.name, files: project.files, envFiles, profiles, timeout, probes, variables, names: {} };
}
/** The spec's own variables with their values, or findings that name those without one. */
async function variablesOf(project, { secrets }) {
    const variables = {};
    const missing = [];
    for (const [name, given] of Object.entries(project.stack.variables ?? {})) {
        const value = typeof given === "string" ? given : await secrets.read(given);
        if (value !== undefined)
            variables[name] = value;
        else if (typeof given !== "string")
            missing.push((0,core_words/* say */.cv) `The secret for the variable ${name} is not there: ${placeOfSecret(given)}.`);
    }
    if (missing.length === 0)
        return { variables };
    return {
        diagnostics: missing.map((what) => (0,rules/* finding */.gk)(rules/* rules */.aO.noValue, project.component, what, project.source)),
    };
}
function placeOfSecret(reference) {
    if ("fromEnv" in reference)
        return (0,core_words/* say */.cv) `this run has no environment variable ${reference.fromEnv}`;
    if ("onHost" in reference)
        return (0,core_words/* say */.cv) `the host has no file ${reference.onHost}`;
    return (0,core_words/* say */.cv) `${reference.fromSops.file} has no ${reference.fromSops.key}`;
}
/** Compose's refusal as a finding, `values` taken out of it. */
function whyRefused({ project, composeFiles }, stderr, values) {
    const path = missingEnvFile(stderr);
    if (path === undefined)
        return refused(project, stderr, values);
    const name = external_node_path_.posix.basename(path);
    const place = composeFiles.flatMap(({ path: file, text }) => {
        const at = text.split("\n").findIndex((line) => line.includes(name));
        return at === -1 ? [] : [{ file, line: at + 1, column: (text.split("\n")[at] ?? "").indexOf(name) + 1 }];
    })[0];
    return (0,rules/* finding */.gk)(rules/* rules */.aO.noEnvFile, project.component, (0,core_words/* say */.cv) `The env file ${path} is not on the host.`, place ?? { file: (0,compose_project/* join */.fj)(project.folder, project.files[0] ?? ""), line: 1, column: 1 });
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/candidates.js
/**
 * Texts that a hidden variable may have as its value and that can be seen anyway: in what runs, or in Git. Pure; must
 * not hold a token.
 */



/** More than any rack shows; a request stays small. */
const MOST = 5000;
/** What an env file of ours can hold between apostrophes. */
const PLAIN = /^[^'\\\p{Cc}]{1,200}$/u;
/** The words that Compose files have in fixed places, each as people put it into variables. */
const USUAL = ["true", "false", "yes", "no", "0", "1", "always", "unless-stopped", "on-failure", "host", "none", "bridge", "latest"];
/** `directory` is the project's folder on the host, so that a mount's source is found as Git writes it, too. */
function candidatesOf(containers, directory, bundle, config) {
    const found = new Set([...USUAL, ...profileChoices(config)]);
    const envFiles = bundle.envPaths.map((path) => new TextDecoder().decode(bundle.files.get(path)));
    for (const { value } of envFiles.flatMap((text) => (0,dotenv/* parseEnv */.v)(text)))
        if (value !== undefined)
            found.add(value);
    for (const { text } of bundle.composeFiles)
        for (const [, fallback = ""] of text.matchAll(/\$\{\w+:?-([^}]*)\}/g))
            found.add(fallback);
    for (const { Config, HostConfig, NetworkSettings, Name } of containers) {
        const { Env: _env, Cmd: _cmd, Entrypoint: _entrypoint, Labels: _labels, Healthcheck: _check, ...settings } = Config;
        for (const value of [Name.slice(1), settings, HostConfig, (NetworkSettings.Networks ?? {})]) {
            for (const text of textsIn(value))
                for (const piece of piecesOf(text, directory))
                    found.add(piece);
        }
    }
    return new Set([...found].filter((text) => PLAIN.test(text) && !text.includes("hmac")).slice(0, MOST));
}
function textsIn(value) {
    if (typeof value === "string")
        return [value];
    if (typeof value === "number")
        return value === 0 ? [] : [String(value), (0,normalise_text/* bytes */.ee)(value), (0,normalise_text/* bytes */.ee)(value).toLowerCase(), String(value / 1e9)];
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item]) => [key, ...textsIn(item)]);
}
/** A text, its parts between the usual marks, and the folders above a path. */
function piecesOf(text, directory) {
    const parts = [
        text,
        ...text.split(":"),
        ...text.split(/[:/,@= ]+/),
        text.slice(text.indexOf("/") + 1),
        text.slice(0, Math.max(0, text.lastIndexOf(":"))),
    ];
    const paths = parts.filter((part) => part.startsWith("/"));
    const above = paths.flatMap((path) => path.split("/").flatMap((_, index, all) => (index === 0 ? [] : [all.slice(0, index + 1).join("/")])));
    const relative = paths.flatMap((path) => {
        const way = external_node_path_.posix.relative(directory, path);
        return way.startsWith("..") ? [] : [way, `./${way}`];
    });
    return [...parts, ...above, ...relative];
}
/** Every profile, and all of them: the values that `COMPOSE_PROFILES` is likely to have. */
function profileChoices({ services }) {
    const all = new Set(Object.values(services ?? {}).flatMap((service) => (0,normalise_text/* list */.p_)((0,normalise_text/* record */.g1)(service)["profiles"]).map((one) => (0,normalise_text/* scalar */.d_)(one) ?? "")));
    const names = [...all];
    const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => `${one},${other}`));
    return [...names, ...pairs, names.join(","), "*"];
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/masked-config.js

/** A service of our own beside the project's, in whose environment command lines are rendered whole. */
const masked_config_LINES = "omniscale-lines";
/** The command lines with variables that Git gives as one text, by the names under which {@link LINES} renders them. */
function linesOf(declared) {
    return new Map(Object.entries(declared.services ?? {}).flatMap(([service, raw]) => COMMANDS.flatMap((key) => {
        const line = raw?.[key];
        return typeof line === "string" && (0,normalise_text/* isInterpolated */.cl)(line) ? [[`${key}.${service}`, line]] : [];
    })));
}
const COMMANDS = ["command", "entrypoint"];
const MAPS = [["environment"], ["labels"], ["annotations"], ["logging", "options"]];
/** What has to be asked so that `rendered` can be compared with what the host shows. */
function maskedConfig(rendered, blanks) {
    const lines = (0,normalise_text/* record */.g1)((0,normalise_text/* record */.g1)(rendered.services?.[masked_config_LINES])["environment"]);
    const { [masked_config_LINES]: _lines, ...services } = rendered.services ?? {};
    const config = {
        ...rendered,
        services: Object.fromEntries(Object.entries(services).map(([name, raw]) => [name, switchedOff(raw ?? {})])),
    };
    const texts = [];
    const lists = [];
    const commands = [];
    const tooDeep = [];
    const fills = [];
    for (const { way, value, line } of placesIn(config, lines)) {
        const parts = (line === undefined ? [value].flat() : [line]).map((text) => blanks.template(text));
        const templates = parts.flatMap((part) => (part !== undefined && "template" in part ? part.template : []));
        const [first] = parts;
        if (typeof value === "string" && first !== undefined && "token" in first)
            fills.push(() => [way, first.token]);
        else if (templates.length < parts.length)
            tooDeep.push(way.join("."));
        else if (line !== undefined) {
            const at = commands.push(templates.join("")) - 1;
            fills.push(({ commands: found }) => [way, [found[at]].flatMap((token) => token ?? [])]);
        }
        else if (typeof value === "string") {
            const at = texts.push(templates.join("")) - 1;
            fills.push((found) => [way, found.texts[at] ?? ""]);
        }
        else {
            const at = lists.push(templates) - 1;
            fills.push((found) => [way, [found.lists[at] ?? ""]]);
        }
    }
    return {
        asked: { texts, lists, commands },
        tooDeep,
        fill: (answers) => fills.map((fill) => fill(answers)).reduce((whole, [way, value]) => set(whole, way, value), config),
    };
}
/** A health check that is off is one that tests NONE. */
function switchedOff(raw) {
    const { disable, ...check } = (0,normalise_text/* record */.g1)(raw["healthcheck"]);
    return disable === true || disable === "true" ? { ...raw, healthcheck: { ...check, test: ["NONE"] } } : raw;
}
function placesIn(config, lines) {
    const services = Object.entries(config.services ?? {}).flatMap(([name, service]) => {
        const raw = service ?? {};
        const maps = MAPS.flatMap((way) => textsAt(raw, way)).map(({ way, value }) => ({ way: ["services", name, ...way], value }));
        const commands = COMMANDS.flatMap((key) => {
            const line = lines[`${key}.${name}`];
            return wordsAt(raw[key], ["services", name, key]).map((place) => (typeof line === "string" ? { ...place, line } : place));
        });
        return [...maps, ...commands, ...wordsAt((0,normalise_text/* record */.g1)(raw["healthcheck"])["test"], ["services", name, "healthcheck", "test"])];
    });
    const tops = ["networks", "volumes"].flatMap((kind) => Object.entries(config[kind] ?? {}).flatMap(([name, raw]) => textsAt(raw ?? {}, ["driver_opts"]).map(({ way, value }) => ({ way: [kind, name, ...way], value }))));
    return [...services, ...tops];
}
function textsAt(raw, way) {
    const values = (0,normalise_text/* record */.g1)(way.reduce((value, step) => (0,normalise_text/* record */.g1)(value)[step], raw));
    return Object.entries(values).flatMap(([key, value]) => value === null || typeof value === "object" ? [] : [{ way: [...way, key], value: String(value) }]);
}
function wordsAt(value, way) {
    if (typeof value === "string")
        return [{ way, value: ["CMD-SHELL", value] }];
    return Array.isArray(value) && value.length > 0 ? [{ way, value: value.map(String) }] : [];
}
function set(whole, [step = "", ...rest], value) {
    return { ...whole, [step]: rest.length === 0 ? value : set((0,normalise_text/* record */.g1)(whole[step]), rest, value) };
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/requests.js
/** The words and the standard input of one request. */
function expandCall(request) {
    const env = request.env.map((one, index) => ("host" in one ? `env=${one.host}` : `given=${index}`));
    const given = request.env.flatMap((one, index) => ("given" in one ? [`G ${index} ${octal(one.given)}`] : []));
    const lines = [
        ...given,
        ...request.texts.map((template) => `T ${jsonText(template)}`),
        ...request.lists.map((templates) => `L ${templates.map(jsonText).join(" ")}`),
        ...request.commands.map((template) => `W ${jsonText(template)}`),
        ...request.names.map((name) => `N ${name}`),
    ];
    return {
        words: ["expand", request.folder, ...env, ...request.files.map((path) => `file=${path}`)],
        input: lines.map((line) => `${line}\n`).join(""),
    };
}
/** A template that means `text` as it is. */
function literal(text) {
    return text.replaceAll("$", "$$$$");
}
/** JSON that YAML reads in the same way: without what it does not print, and without halves of letters. */
function jsonText(text) {
    const whole = new TextDecoder().decode(new TextEncoder().encode(text));
    return JSON.stringify(whole).replaceAll(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function octal(bytes) {
    return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
/** Undefined for an answer in no shape we know. */
function readExpanded(request, output) {
    const of = (kind) => output.split("\n").flatMap((line) => {
        const [first = "", ...rest] = line.split(" ");
        return first === kind ? [rest] : [];
    });
    const texts = of("T").map(([token = ""]) => token);
    const lists = of("L").map(([token = ""]) => token);
    const commands = of("W").map(([token = ""]) => (token === "-" ? undefined : token));
    const names = of("N").map(([is, token = ""]) => (is === "set" ? { is, token } : { is: is === "empty" ? is : "unset" }));
    const variables = of("F");
    const files = request.files.map((_, index) => new Map(variables.flatMap(([file, name = "", token = ""]) => (file === String(index) ? [[name, token]] : []))));
    const absent = new Set([...of("env"), ...of("file")].map(([, path = ""]) => Buffer.from(path, "hex").toString()));
    const isWhole = texts.length === request.texts.length &&
        lists.length === request.lists.length &&
        commands.length === request.commands.length &&
        names.length === request.names.length;
    return isWhole ? { texts, lists, commands, names, files, absent } : undefined;
}
/** Undefined for an answer in no shape we know. */
function readFiles(paths, output) {
    const lines = output.split("\n").filter((line) => line !== "");
    const seen = lines.flatMap((line) => {
        if (line === "absent" || line === "outside")
            return [{ is: line }];
        const [, type, bytes, mode, time, token] = /^(file|folder|symlink|other) (\d+) ([0-7]+) (\d+)(?: (hmac:[0-9a-f]{64}))?$/.exec(line.trimEnd()) ?? [];
        if (type === undefined)
            return [];
        const stat = {
            type: type,
            bytes: Number(bytes),
            mode: Number.parseInt(mode ?? "0", 8),
            modifiedNs: BigInt(time ?? 0),
        };
        return [{ is: "there", stat, ...(token === undefined ? {} : { token }) }];
    });
    return seen.length === paths.length ? seen : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/blanks.js
const BLANK = /omniscalehidden(\d+)x/gi;
function blanks() {
    const all = [];
    const at = (index) => all[Number(index)];
    return {
        for(hidden) {
            all.push(hidden);
            return `omniscalehidden${all.length - 1}x`;
        },
        in: (value) => [...new Set([...JSON.stringify(value).matchAll(BLANK)].flatMap(([, index]) => at(index) ?? []))],
        named: (value) => JSON.parse(JSON.stringify(value).replaceAll(BLANK, (same, index) => blanks_nameOf(at(index)) ?? same)),
        template(text) {
            const whole = at(new RegExp(`^${BLANK.source}$`).exec(text)?.[1]);
            if (whole !== undefined && "token" in whole)
                return { token: whole.token };
            const found = [...text.matchAll(BLANK)].flatMap(([, index]) => at(index) ?? []);
            if (found.some((hidden) => "token" in hidden))
                return undefined;
            const template = text.replaceAll(BLANK, (same, index) => {
                const hidden = at(index);
                return hidden !== undefined && "variable" in hidden ? `\${${hidden.variable}}` : same;
            });
            return { template };
        },
    };
}
function blanks_nameOf(hidden) {
    if (hidden === undefined)
        return undefined;
    return `\${${"variable" in hidden ? hidden.variable : "HIDDEN"}}`;
}
/** One line of an env file; a value that {@link PLAIN} texts and blanks have is taken as it is. */
function envLine(name, value) {
    return `${name}='${value}'\n`;
}
/** One line of an env file, whatever the value holds. */
function quotedEnvLine(name, value) {
    return `${name}="${value
        .replaceAll(/[\\"$]/g, String.raw `\$&`)
        .replaceAll("\n", String.raw `\n`)
        .replaceAll("\r", String.raw `\r`)}"\n`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/rendering.js
/**
 * How a project takes effect on a host whose values stay on it: rendered elsewhere with blanks for them, and then
 * every free text as the host's token for it. Must not guess: what a hidden value decides otherwise is unknown.
 */















/** Our own files beside the project's copy; no project has them. */
const VALUES = ".omni-scale-values.env";
const LINES_FILE = ".omni-scale-lines.json";
const PROFILES = "COMPOSE_PROFILES";
/** The counterpart of `renderEffective`. Rejects with a RemoteError when the host refuses or does not answer. */
async function renderMasked(declared, places, io, ports) {
    const { project } = declared;
    const { masking, renderer } = ports;
    const directory = directoryOf(project, places);
    const given = await variablesOf(project, io);
    if ("diagnostics" in given)
        return given;
    const hidden = blanks();
    const found = await askFirst(declared, directory, given.variables, io, { ...ports, hidden });
    if ("diagnostics" in found)
        return found;
    const { envFiles, values, files, contentTokens, request: asked } = found;
    const profiles = project.stack.profiles ?? profilesIn(values);
    if (hidden.in(profiles).length > 0)
        return unseen(hidden.in(profiles), "the profiles");
    const request = {
        ...requestOf(project, io),
        composeFiles: [...project.files, LINES_FILE],
        envFiles: [VALUES],
        profiles,
        directory,
        interpolate: true,
        variables: given.variables,
    };
    const contents = new Map([...declared.bundle.files, ...files, [VALUES, valuesFile(values)], [LINES_FILE, linesFile(declared)]]);
    const rendered = await renderWithFiles({ ...request, contents }, asked, io, { masking, renderer, hidden });
    if ("code" in rendered)
        return rendered;
    const known = new Map([...values, ...Object.entries(given.variables)]);
    const unset = unsetVariables(project, rendered.stderr, variableUses(project, declared.bundle), known);
    if (unset.length > 0)
        return { diagnostics: unset };
    if (!rendered.ok) {
        const named = hidden.in([...values.values()]);
        if (named.length > 0)
            return unseen(hidden.in(rendered.stderr).length > 0 ? hidden.in(rendered.stderr) : named, "what Compose reads");
        return { diagnostics: [whyRefused(declared, rendered.stderr, Object.values(given.variables))] };
    }
    const masked = maskedConfig(rendered.config, hidden);
    if (masked.tooDeep.length > 0)
        return partlyHidden(masked.tooDeep);
    const config = masked.fill(await masking.expand({ ...asked, ...masked.asked, names: [], files: [] }, io.signal));
    const services = servicesInEffect(config, project, directory);
    const structural = services.map(({ fields: { unchecked: _unchecked, ...fields } }) => fields);
    const left = hidden.in([...structural, config.networks ?? {}, config.volumes ?? {}]);
    if (left.length > 0)
        return unseen(left, "settings in the clear");
    const attributes = { ...attributesOf(project, envFiles, profiles), names: hostNames(project, directory, places), directory };
    return {
        ...declared,
        effective: { config: compose_schema/* ComposeConfig */.hY.parse((0,normalise_text/* unescaped */.tv)(config)), services },
        readable: readableOf(rendered.config, project, directory, hidden),
        attributes,
        contentTokens,
    };
}
/** What rules look at: command lines as words, what is hidden as variables. */
function readableOf(rendered, project, directory, hidden) {
    const { [masked_config_LINES]: _lines, ...services } = rendered.services ?? {};
    const config = compose_schema/* ComposeConfig */.hY.parse(hidden.named({ ...rendered, services }));
    return { config: compose_schema/* ComposeConfig */.hY.parse((0,normalise_text/* unescaped */.tv)(config)), services: servicesInEffect(config, project, directory) };
}
/** Which variables are set, which of them to what can be seen anyway, and what the host's own env files hold. */
async function askFirst({ project, bundle, declared }, directory, given, io, { host, masking, contents, hidden }) {
    const sources = (project.stack.envFiles ?? [DEFAULT_ENV_FILE]).map((path) => external_node_path_.posix.normalize(path));
    const files = sources.map((path) => {
        const content = bundle.files.get(path);
        return content === undefined ? { host: path } : { given: content };
    });
    // As Compose has it: what the run gives is there for the env files to use, and nothing of theirs takes its place.
    const ours = Object.entries(given).map(([name, value]) => quotedEnvLine(name, value));
    const first = ours.length === 0 ? [] : [{ given: new TextEncoder().encode(ours.join("")) }];
    const env = [...first, ...files, ...first];
    const wanted = bundle.envPaths.filter((path) => !bundle.files.has(path) && !external_node_path_.posix.isAbsolute(path) && !(0,normalise_text/* isInterpolated */.cl)(path));
    const used = [...variableUses(project, bundle).map(({ name }) => name), ...inherited(declared.config, bundle)];
    const names = [...new Set([...used, ...(project.stack.profiles === undefined ? [PROFILES] : [])])].filter((name) => !Object.hasOwn(given, name));
    const seen = used.length === 0 ? undefined : await look(host, { projects: new Set([project.name]), isWanted: () => false }, io.signal);
    const candidates = [...candidatesOf(seen?.containers ?? [], directory, bundle, declared.config)];
    const digests = [...contents.values()].map(({ digest }) => digest);
    const request = { folder: directory, env, files: [], names: [], texts: [], lists: [], commands: [] };
    const answer = await masking.expand({ ...request, files: wanted, names, texts: [...candidates.map(literal), ...digests] }, io.signal);
    const absent = (project.stack.envFiles ?? []).filter((path) => answer.absent.has(external_node_path_.posix.normalize(path)));
    if (absent.length > 0)
        return missingEnvFiles(project, absent);
    const clear = new Map(candidates.map((text, index) => [answer.texts[index] ?? "", text]));
    const values = new Map(names.flatMap((name, index) => rendering_valueOf(name, answer.names[index], clear, hidden)));
    return {
        envFiles: envFilesOf(project, new Set(sources.filter((path) => !answer.absent.has(path)))),
        values,
        files: new Map(wanted.flatMap((path, index) => (answer.absent.has(path) ? [] : [[path, blankFile(answer.files[index], hidden)]]))),
        contentTokens: new Map(digests.map((digest, index) => [digest, answer.texts[candidates.length + index] ?? ""])),
        request: { ...request, env: env.filter((one) => !("host" in one && answer.absent.has(one.host))) },
    };
}
/** Names in an environment that take their values from the variables, without a `$` to show it. */
function inherited({ services }, bundle) {
    const inServices = Object.values(services ?? {}).flatMap((raw) => (0,normalise_text/* entries */.jO)(raw?.["environment"]));
    const inFiles = bundle.envPaths.flatMap((path) => (0,dotenv/* parseEnv */.v)(new TextDecoder().decode(bundle.files.get(path))));
    const bare = [
        ...inServices.filter(([, value]) => value === null).map(([name]) => name),
        ...inFiles.flatMap(({ name, value }) => (value === undefined ? [name] : [])),
    ];
    return bare.filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}
function rendering_valueOf(name, state, clear, hidden) {
    if (state === undefined || state.is === "unset")
        return [];
    return [[name, state.is === "empty" ? "" : (clear.get(state.token) ?? hidden.for({ variable: name }))]];
}
function blankFile(variables, hidden) {
    return new TextEncoder().encode([...(variables ?? [])].map(([name, token]) => envLine(name, hidden.for({ token }))).join(""));
}
function valuesFile(values) {
    return new TextEncoder().encode([...values].map(([name, value]) => envLine(name, value)).join(""));
}
/** Command lines that Compose would split before anybody could see where a hidden value begins and ends. */
function linesFile({ declared }) {
    const environment = Object.fromEntries(linesOf(declared.config));
    return new TextEncoder().encode(JSON.stringify({ services: { [masked_config_LINES]: { image: "x", environment } } }));
}
function profilesIn(values) {
    return (values.get(PROFILES) ?? "").split(",").filter((profile) => profile !== "");
}
/** Renders, and again with each env file whose name only a variable makes up. */
async function renderWithFiles(request, asked, io, { masking, renderer, hidden }) {
    const contents = new Map(request.contents);
    for (let tries = 0;; tries += 1) {
        const rendered = await renderer(masking.renderOn, { ...request, contents: new Map(contents) });
        const path = rendered.ok || tries === MAX_TRIES ? undefined : missingEnvFile(rendered.stderr);
        if (path === undefined)
            return rendered;
        if (hidden.in(path).length > 0)
            return unseen(hidden.in(path), "the name of an env file");
        const relative = external_node_path_.posix.relative(request.directory, external_node_path_.posix.resolve(request.directory, path));
        const answer = await masking.expand({ ...asked, files: [relative] }, io.signal);
        if (answer.absent.has(relative))
            return rendered;
        contents.set(relative, blankFile(answer.files[0], hidden));
    }
}
/** A hidden value decides something that people can see, and it is not what they see now. */
function unseen(hidden, where) {
    const names = hidden.flatMap((one) => ("variable" in one ? [(0,core_words/* say */.cv) `${one.variable}`] : []));
    const about = names.length === 0 ? (0,core_words/* say */.cv) `A value of an env file that only the host has` : (0,core_words/* say */.cv) `The host's value of ${(0,core_words/* list */.p_)(names)}`;
    return {
        code: "forbidden",
        message: (0,core_words/* say */.cv) `${about} decides ${[where]}, and is not what runs now: a plan with the key that only looks cannot say more`,
    };
}
function partlyHidden(ways) {
    const places = (0,core_words/* list */.p_)(ways.map((way) => (0,core_words/* say */.cv) `${way}`));
    return {
        code: "forbidden",
        message: (0,core_words/* say */.cv) `${places} hold a part of a value from an env file that only the host has, and values stay there`,
    };
}

// EXTERNAL MODULE: ./build/adapters/compose/observing/install.js + 1 modules
var install = __webpack_require__(3047);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/compose/observing/tokens.js
/**
 * The tokens that a host's script gives for hidden values, made here where the host's own key can be read: so a plan
 * with the key that only looks and one that reads everything bind the same digest to a value that drifted. Must not let
 * a key or a value out.
 */




/**
 * Fingerprints for what is seen on a host. Where its values stay on it they are tokens already; where it has no key, or
 * this login may not read it, hidden values are fingerprinted as they are. Rejects with a ConnectionError alone.
 */
async function hiderFor(host, fingerprint) {
    if ((await host.masking?.()) !== undefined)
        return fingerprint;
    const key = await hostKey(host);
    if (key === false)
        return { ...fingerprint, isClosed: true };
    return key === undefined ? fingerprint : { ...fingerprint, token: (value) => tokenFor(value, key) };
}
/** The text of the key as the script takes it, 64 letters a to p; false for one that may not be read. */
async function hostKey(host) {
    try {
        const content = await host.read(install/* HOST_KEY_FILE */.CP);
        const key = content === undefined ? "" : new TextDecoder().decode(content).trim();
        return /^[a-p]{64}$/.test(key) ? key : undefined;
    }
    catch (error) {
        const isClosed = error instanceof errors/* RemoteError */.Hi ? !(error instanceof outcome/* ConnectionError */.Rc) : error instanceof Error && "code" in error;
        if (isClosed)
            return false;
        throw error;
    }
}
/** The same as templates/host/observe/reader.awk: `t` before a text; `l` before a list, whose HMAC is one. */
function tokenFor(value, key) {
    const hmac = (message) => (0,external_node_crypto_.createHmac)("sha256", key).update(message).digest("hex");
    if (typeof value === "string")
        return `hmac:${hmac(`t${value}`)}`;
    if (Array.isArray(value))
        return value.length === 0 ? [] : [`hmac-list:${hmac(`l${value.map(String).join("\0")}`)}`];
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, tokenFor(item, key)]));
}

;// CONCATENATED MODULE: ./build/adapters/compose/places.js
/** Where the projects of each target lie on its host, asked once, or why that host could not be asked; must not look at projects. */




/** Why the machine we run on cannot be a `local` target; undefined when it is, and for targets that lie elsewhere. */
function notHere({ host }, here) {
    if (host !== undefined && host.transport !== "local")
        return undefined;
    const hostname = host?.hostname;
    if (here.githubHosted) {
        return { code: "not-here", message: (0,core_words/* say */.cv) `this run is on a machine of GitHub's, not on the Docker host` };
    }
    if (hostname === undefined || hostname === here.hostname)
        return undefined;
    return { code: "not-here", message: (0,core_words/* say */.cv) `this run is on ${here.hostname}, not on ${hostname}` };
}
/** What the host did not do, as a reason; anything that is not its fault is a bug and passes through. */
function unknownOf(error) {
    if (error instanceof outcome/* ConnectionError */.Rc)
        return { code: "unreachable", message: error.words };
    if (error instanceof errors/* RemoteError */.Hi)
        return { code: "failed", message: error.words };
    if (error instanceof Error && "code" in error && typeof error.code === "string") {
        const path = "path" in error && typeof error.path === "string" ? (0,core_words/* say */.cv) ` at ${error.path}` : [];
        return { code: error.code === "EACCES" ? "forbidden" : "failed", message: (0,core_words/* say */.cv) `the host's files cannot be read (${error.code}${path})` };
    }
    throw error;
}
/** Asks each target where its projects lie, once and when the first of its components comes. */
function lookOnce(hostOf, signal) {
    const asked = new Map();
    return (target) => {
        const known = asked.get(target.id) ?? placesOn(hostOf(target), signal);
        asked.set(target.id, known);
        return known;
    };
}
async function placesOn(host, signal) {
    try {
        const places = await whereabouts(host, signal);
        return "failed" in places ? { code: "unreachable", message: (0,core_words/* say */.cv) `the Docker engine does not answer: ${places.failed}` } : places;
    }
    catch (error) {
        return { ...unknownOf(error), code: "unreachable" };
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/file-content.js
/** What a file of the project counts as: its digest, and its text where a reader may see that; must not read files. */


/** A longer text says more in Git's own diff than in a plan. */
const MAX_TEXT_BYTES = 8 * 1024;
/** `name: value`, `name = value`, `"name": "value"`. */
const ASSIGNMENT = /^\s*["']?([\w.-]+)["']?\s*[:=]\s*["']?(.*?)["']?,?\s*$/;
function fileContent(bytes) {
    const digest = (0,core_digest/* sha256 */.sc)(bytes);
    const text = bytes.length > MAX_TEXT_BYTES ? undefined : file_content_decode(bytes);
    const instead = keptInstead(bytes);
    return {
        digest,
        ...(text === undefined || holdsSecret(text) ? {} : { text }),
        ...(instead === undefined ? {} : { instead }),
    };
}
/** Sources: git-lfs, docs/spec.md (a pointer's first line); git-crypt, commands.cpp (the header of what it encrypts). */
function keptInstead(bytes) {
    const start = String.fromCharCode(...bytes.subarray(0, 42));
    if (start === "version https://git-lfs.github.com/spec/v1")
        return "a pointer of Git LFS";
    return start.startsWith("\0GITCRYPT\0") ? "text that git-crypt encrypted" : undefined;
}
function file_content_decode(bytes) {
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        return text.includes("\0") ? undefined : text;
    }
    catch {
        return undefined;
    }
}
function holdsSecret(text) {
    return text.split("\n").some((line) => {
        const [, name = "", value = line] = ASSIGNMENT.exec(line) ?? [];
        return looksSecret(name, value) || looksSecret("", line);
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/content.js
/** Files that Compose itself puts into a container (`configs` with `content`), and how a change of one is seen; pure. */
function contentView(config, text) {
    return { config, label: labelOfContent(config), text };
}
/** The label with which a service has its own container made anew when the content called `config` changes. */
function labelOfContent(config) {
    return `omni-scale.${config}`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/desired.js
/** What components ask for, as Git says it or as it means on the host; reads files and runs `docker compose config`, nothing else. */















/** Larger files belong on the host, not into a repository. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** See {@link Adapter.desired}. Capabilities are not this part's matter. */
async function desired(components, tombstones, io, ports) {
    const entries = components.length === 0 ? [] : await io.tree.entries();
    const places = io.mode === "live" ? lookOnce(ports.hostOf, io.signal) : undefined;
    const limited = (0,render/* limit */.A)(16);
    const all = await Promise.all(components.map((component) => limited(() => ofComponent(component, { entries, places, io, ports }))));
    const shared = sameProjects(all.flatMap(({ project }) => project ?? []));
    return {
        resources: all.flatMap(({ project, resources }) => (project !== undefined && shared.has(project.component) ? [] : resources)),
        absences: (0,compose_project/* absencesOf */.ac)(tombstones, ports.here),
        provides: [],
        requires: [],
        diagnostics: [...all.flatMap(({ diagnostics }) => diagnostics), ...shared.values()],
        unknown: all.flatMap(({ unknown }) => unknown ?? []),
        notChecked: all.flatMap(({ notChecked }) => notChecked),
    };
}
async function ofComponent(component, asked) {
    const { io, ports } = asked;
    const found = await (0,compose_project/* projectOf */.v8)(component, io.tree, asked.entries, ports.here);
    if (found.project === undefined)
        return { resources: [], diagnostics: found.diagnostics, notChecked: [] };
    const { project } = found;
    const held = await contentsOf(project, asked);
    const declared = "diagnostics" in held ? held : await renderDeclared(project, io, ports);
    if ("diagnostics" in held || "diagnostics" in declared) {
        return { project, resources: [], diagnostics: "diagnostics" in declared ? declared.diagnostics : [], notChecked: [] };
    }
    const about = ports.about(component.name);
    const onPaper = findingsOfDeclared(declared, about);
    const notChecked = (findings) => [
        ...uncheckedKeys(declared),
        ...findings.notChecked.map((words) => ({ component: component.name, words })),
    ];
    const known = { project, diagnostics: onPaper.diagnostics, notChecked: notChecked(onPaper) };
    if (io.mode === "static")
        return { ...known, resources: resourcesOf({ ...declared, ...held }, io.fingerprint) };
    const live = await seenFromHost(declared, held.contents, asked);
    if ("code" in live)
        return { ...known, resources: [], unknown: { component: component.name, because: live } };
    if ("effective" in live) {
        const hider = live.hider ?? io.fingerprint;
        const inEffect = findingsInEffect(live, known.diagnostics, about);
        ports.keep(component.name, { judged: judgedInEffect(live, about), directory: live.attributes.directory ?? "" });
        const diagnostics = [...known.diagnostics, ...inEffect.diagnostics];
        const unequal = otherDigests(project, hider);
        return {
            ...known,
            diagnostics,
            notChecked: [...notChecked(inEffect), ...unequal],
            resources: resourcesOf({ ...live, ...held }, hider),
        };
    }
    return { ...known, resources: [], diagnostics: [...known.diagnostics, ...live.diagnostics] };
}
/** Said where the plan's key is in use and this run cannot bind what it binds. */
function otherDigests({ component, stack: { host } }, { isClosed }) {
    if (isClosed !== true || host?.transport !== "ssh" || host.keys.observe === undefined)
        return [];
    const words = (0,core_words/* say */.cv) `whether a hidden value that drifted is the one that a plan with ${"keys.observe"} saw, so that its merge is held: let this run's login read ${install/* HOST_KEY_FILE */.CP} on the host`;
    return [{ component, words }];
}
/** The live side, or why it cannot be made out. */
async function seenFromHost(declared, contents, { places, io, ports }) {
    const target = (0,compose_project/* targetOf */.$r)(declared.project.stack.host, ports.here);
    const elsewhere = notHere(target, ports.here);
    if (elsewhere !== undefined)
        return elsewhere;
    const found = (await places?.(target)) ?? { code: "failed", message: (0,core_words/* say */.cv) `the host was not asked` };
    if ("code" in found)
        return found;
    const host = ports.hostOf(target);
    try {
        const masking = await host.masking?.();
        if (masking !== undefined)
            return await renderMasked(declared, found, io, { ...ports, host, masking, contents });
        const rendering = await renderEffective(declared, found, io, { ...ports, host });
        return "effective" in rendering ? { ...rendering, hider: await hiderFor(host, io.fingerprint) } : rendering;
    }
    catch (error) {
        return unknownOf(error);
    }
}
/** The content of every file of the project, or the findings that say which cannot be held. */
async function contentsOf(project, { io, ports }) {
    const contents = new Map();
    const diagnostics = [];
    for (const { path, blob } of project.bundle) {
        const at = { file: path, line: 1, column: 1 };
        const known = blob === undefined ? undefined : ports.known.get(blob);
        try {
            const content = known ?? fileContent(await io.tree.read(path, MAX_FILE_BYTES));
            if (blob !== undefined)
                ports.known.set(blob, content);
            contents.set((0,compose_project/* inside */.nx)(project.folder, path), content);
            // Written on the host it would take the place of what the containers read there.
            if (content.instead !== undefined)
                diagnostics.push((0,rules/* finding */.gk)(rules/* rules */.aO.notAFile, project.component, (0,core_words/* say */.cv) `${path} is ${[content.instead]}.`, at));
        }
        catch (error) {
            (0,errors/* rethrowRemote */.iZ)(error);
            const what = (0,core_words/* say */.cv) `${path} cannot be read, or has more than ${MAX_FILE_BYTES / 2 ** 20} MiB.`;
            diagnostics.push((0,rules/* finding */.gk)(rules/* rules */.aO.tooLarge, project.component, what, at));
        }
    }
    return diagnostics.length === 0 ? { contents } : { diagnostics };
}
/** Two components that mean one project on one host: a finding for each, by component. */
function sameProjects(projects) {
    const first = new Map();
    const found = new Map();
    for (const project of projects) {
        const key = `${project.target}\n${project.name}`;
        const other = first.get(key);
        first.set(key, other ?? project);
        if (other === undefined)
            continue;
        for (const [one, two] of [
            [project, other],
            [other, project],
        ]) {
            found.set(one.component, (0,rules/* finding */.gk)(rules/* rules */.aO.sameProject, one.component, (0,core_words/* say */.cv) `${two.component} is the same project, ${project.name} on ${project.target}.`, one.source));
        }
    }
    return found;
}
function uncheckedKeys({ project, declared }) {
    return declared.services.flatMap(({ name, fields }) => {
        const labels = (0,normalise_text/* record */.g1)(fields["labels"]);
        // A content that a label stands for is seen after all.
        const keys = Object.keys((0,normalise_text/* record */.g1)(fields["unchecked"])).filter((key) => !(labelOfContent(key.replace(/^configs\./, "")) in labels));
        if (keys.length === 0)
            return [];
        const words = (0,core_words/* say */.cv) `changes of ${(0,core_words/* list */.p_)(keys.map((key) => (0,core_words/* say */.cv) `${key}`))} of service ${name}: a container does not show them, so they take effect with its next recreation`;
        return [{ component: project.component, words }];
    });
}

// EXTERNAL MODULE: ./build/core/assume.js
var assume = __webpack_require__(8422);
;// CONCATENATED MODULE: ./build/adapters/compose/compare-fields.js
/** Compares a wanted service, network or volume with an observed one, field by field; pure. */



/**
 * The fields in which `want` and `have` differ. `also` has further values of `have` that would do (see
 * normalise/table.ts). Pointers are the same whether values were replaced by what they mean on the host or not.
 */
function fieldDifferences(want, have, columns, also = {}) {
    return [...columns].flatMap(([name, column]) => {
        if (!column.keyed)
            return compareOne((0,pointer/* pointer */.Wn)(name), want[name], have[name], also[name]);
        const [wanted, found, others] = [(0,normalise_text/* record */.g1)(want[name]), (0,normalise_text/* record */.g1)(have[name]), (0,normalise_text/* record */.g1)(also[name])];
        const keys = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
        return keys.flatMap((key) => compareOne((0,pointer/* pointer */.Wn)(name, key), wanted[key], found[key], others[key]));
    });
}
/**
 * All fields of something that does not exist yet: those that Git gives, so that a plan that knows the host's values
 * tells the same as one that does not.
 */
function fieldsOfNew({ attributes, declared }, columns) {
    return [...columns].flatMap(([name, column]) => {
        const given = declared[name];
        if (given === undefined)
            return [];
        const paths = column.keyed ? Object.keys((0,normalise_text/* record */.g1)(given)).map((key) => (0,pointer/* pointer */.Wn)(name, key)) : [(0,pointer/* pointer */.Wn)(name)];
        return paths.map((path) => ({ path, after: (0,pointer.at)(attributes, path) ?? (0,pointer.at)(declared, path) ?? null }));
    });
}
function compareOne(path, wanted, found, also) {
    const fulfils = (value) => wanted === undefined || value === undefined ? wanted === value : (0,canonical/* sameJson */.V)(wanted, value);
    const others = (0,normalise_text/* list */.p_)(also);
    if (fulfils(found) || others.some((other) => fulfils(other ?? undefined)))
        return [];
    const before = found === undefined ? {} : { before: found };
    return [{ path, ...before, ...(wanted === undefined ? {} : { after: wanted }), ...(others.length === 0 ? {} : { alsoBefore: others }) }];
}
/** The name of the field that a pointer leads to or into. */
function fieldOf(path) {
    return (0,pointer/* tokens */.LU)(path)[0] ?? "";
}

;// CONCATENATED MODULE: ./build/adapters/compose/reasons.js
/** Why a service differs, in the reader's words, each with a code for programs; pure. */






/** One reason for each code, in the order of the field table. */
function reasonsOfFields(fields) {
    const codes = new Map();
    for (const { name, code } of rows) {
        const mine = fields.filter(({ path }) => fieldOf(path) === name);
        if (mine.length > 0)
            codes.set(code, [...(codes.get(code) ?? []), ...mine]);
    }
    return [...codes].map(([code, differing]) => ({ code, message: messageOf(code, differing) }));
}
function messageOf(code, fields) {
    const [first] = fields;
    if (code === "image-changed" && first?.path === "/image")
        return imageWords(first);
    if (code === "environment-changed")
        return (0,core_words/* list */.p_)(fields.map((field) => keyWords((0,core_words/* say */.cv) `env `, field)));
    if (code === "ports-changed" && first !== undefined)
        return listWords((0,core_words/* say */.cv) `port`, first);
    if (code === "mounts-changed" && first !== undefined && fields.length === 1)
        return listWords((0,core_words/* say */.cv) `mount`, first);
    const names = [...new Set(fields.map(({ path }) => fieldOf(path)))];
    const told = names.map((name) => {
        const row = rows.find((one) => one.name === name);
        const mine = fields.filter(({ path }) => fieldOf(path) === name);
        if (row?.keyed === true)
            return (0,core_words/* list */.p_)(mine.map((field) => keyWords((0,core_words/* say */.cv) ``, field)), ", ");
        return (0,core_words/* say */.cv) `${[row?.words ?? "a field"]} changed`;
    });
    const keyed = names.every((name) => rows.find((row) => row.name === name)?.keyed === true);
    const label = rows.find(({ name }) => name === names[0])?.words ?? "a field";
    return keyed ? [label, ": ", ...(0,core_words/* list */.p_)(told)] : (0,core_words/* list */.p_)(told);
}
function imageWords({ before, after }) {
    if (typeof before === "string" && typeof after === "string")
        return (0,core_words/* say */.cv) `image ${before} → ${after}`;
    return (0,core_words/* say */.cv) `the image changed`;
}
function keyWords(start, { path, before, after }) {
    const key = (0,pointer/* tokens */.LU)(path)[1] ?? "";
    const verb = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    return [...start, { quote: key }, ` ${verb}`];
}
/** For lists of texts: which came and which went. Hidden ones are only said to have changed. */
function listWords(noun, { before, after }) {
    if ((0,core_digest/* isFingerprint */.Zv)(before) || (0,core_digest/* isFingerprint */.Zv)(after))
        return [...noun, "s changed"];
    const texts = (value) => (0,normalise_text/* list */.p_)(value).map(String);
    const gone = texts(before).filter((one) => !texts(after).includes(one));
    const come = texts(after).filter((one) => !texts(before).includes(one));
    return (0,core_words/* list */.p_)([...gone.map((one) => (0,core_words/* say */.cv) `${noun} ${one} removed`), ...come.map((one) => (0,core_words/* say */.cv) `${noun} ${one} added`)]);
}
/** The tag means another image than the one that runs, here or in its registry; with the field that says so. */
function imageMoved({ containers, registry }) {
    const moved = containers.find(({ imageId, taggedId }) => taggedId !== undefined && taggedId !== imageId);
    if (moved?.taggedId !== undefined) {
        const message = (0,core_words/* say */.cv) `its image's tag means another image on the host now (${reasons_short(moved.imageId)} → ${reasons_short(moved.taggedId)})`;
        return { reason: { code: "image-moved", message }, field: { path: "/image_id", before: moved.imageId, after: moved.taggedId } };
    }
    if (registry === undefined)
        return undefined;
    const message = (0,core_words/* say */.cv) `its image's tag was moved in the registry (${reasons_short(registry.local)} → ${reasons_short(registry.remote)})`;
    return { reason: { code: "image-moved", message }, field: { path: "/image_digest", before: registry.local, after: registry.remote } };
}
/** Files that are about to change under the service's mounts, and files that changed since its containers started. */
function filesMoved(mounted, changing, seen) {
    const changed = mounted.filter((path) => changing.has(path));
    const newer = [...new Set((seen?.containers ?? []).flatMap(({ newerFiles }) => newerFiles))].filter((path) => !changing.has(path));
    return [
        ...(changed.length === 0 ? [] : [{ code: "mounted-file-changed", message: [...filesWords(changed), " changed"] }]),
        ...(newer.length === 0
            ? []
            : [{ code: "mounted-file-newer", message: [...filesWords(newer), " changed on the host after the container had started"] }]),
    ];
}
function filesWords(paths) {
    const [first = "", ...others] = paths;
    return others.length === 0
        ? (0,core_words/* say */.cv) `mounted file ${first}`
        : paths.length > 5
            ? (0,core_words/* say */.cv) `${paths.length} mounted files`
            : [...(0,core_words/* say */.cv) `mounted files `, ...(0,core_words/* list */.p_)(paths.map((path) => (0,core_words/* say */.cv) `${path}`))];
}
/**
 * Containers that do not run although they should. One that ended well and is not to be restarted has done its job;
 * one that keeps restarting is ill, which is no difference from the specs.
 */
function notRunning({ containers }, restart) {
    const stopped = containers.find(({ status, exitCode, startedAt }) => {
        if (status === "running" || status === "restarting")
            return false;
        const isJob = restart === undefined || (typeof restart === "string" && restart.startsWith("on-failure"));
        return !(status === "exited" && exitCode === 0 && isJob && startedAt !== "");
    });
    if (stopped === undefined)
        return undefined;
    const end = stopped.status === "exited"
        ? (0,core_words/* say */.cv) `${stopped.name} is stopped, exit code ${stopped.exitCode}`
        : (0,core_words/* say */.cv) `${stopped.name} is ${stopped.status}`;
    return { code: "container-stopped", message: end };
}
function reasons_short(id) {
    return id.replace(/^sha256:/, "").slice(0, 12);
}

;// CONCATENATED MODULE: ./build/adapters/compose/seen.js
/** What an observed service carries besides its fields: its containers, and what moved under them; must not compare. */


const Json = schemas.json();
const Fields = schemas.record(schemas.string(), Json).transform((fields) => fields);
/** Kept under `seen` in the attributes of an observed `compose/Service`. */
const Seen = schemas.object({
    containers: schemas.array(schemas.object({
        id: schemas.string(),
        name: schemas.string(),
        /** The engine's word: `running`, `exited`, `created`, … */
        status: schemas.string(),
        exitCode: schemas.number(),
        /** RFC 3339; empty when it never ran. */
        startedAt: schemas.string(),
        health: schemas.string().optional(),
        /** The image it runs. */
        imageId: schemas.string(),
        /** The local image that its reference means now, where there is one. */
        taggedId: schemas.string().optional(),
        /** Files of the repository that it mounts and that changed on the host after it started. */
        newerFiles: schemas.array(schemas.string()),
    })),
    /** Digests of the local image, and the one its tag has in the registry, where that is another. */
    registry: schemas.object({ local: schemas.string(), remote: schemas.string() }).optional(),
    /** One for each container, in the same order: reported fields, and further values that would do (normalise/table.ts). */
    fields: schemas.array(schemas.object({ fields: Fields, also: Fields })),
});
/** Absent where nothing was looked at: a plan that compares Git with Git. */
function seenOf(attributes) {
    return attributes["seen"] === undefined ? undefined : Seen.parse(attributes["seen"]);
}
/** Kept as the attributes of an observed `compose/Project`. */
const SeenProject = schemas.object({
    directory: schemas.string(),
    /** The Compose files its containers were made from, on the host. */
    configFiles: schemas.array(schemas.string()),
    /** What could not be looked at: `subject` is untrusted text, `because` our own words with untrusted names. */
    notChecked: schemas.array(schemas.object({ subject: schemas.string(), because: schemas.string() })),
    /** Of the container that runs Omni, where the project is a hub and has one. */
    hub: place/* HubFacts */.Xy.optional(),
});
/** Nanoseconds since 1970 of a time as the engine writes it; undefined for "never". */
function nanoseconds(time) {
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(time);
    if (match === null || time.startsWith("0001-"))
        return undefined;
    const [, seconds = "", fraction = "", zone = "Z"] = match;
    return BigInt(Date.parse(`${seconds}${zone}`)) * 1000000n + BigInt(fraction.padEnd(9, "0").slice(0, 9));
}

;// CONCATENATED MODULE: ./build/adapters/compose/diff-services.js







/** What has to happen to one service by itself; `changing` are the files, networks and volumes that are about to change. */
function serviceDifference(want, have, changing) {
    const { attributes } = want;
    if (have === undefined) {
        if (attributes["replicas"] === "0")
            return undefined;
        const reason = { code: "container-missing", message: (0,core_words/* say */.cv) `it has no container yet` };
        return { ...about(want), kind: "create", reasons: [reason], fields: fieldsOfNew(want, serviceColumns) };
    }
    const seen = seenOf(have.attributes);
    const all = fieldsAgainst(want, have, seen);
    const fields = all.filter(({ path }) => fieldOf(path) !== "replicas");
    const scaled = all.filter(({ path }) => fieldOf(path) === "replicas");
    const moved = fields.some(({ path }) => path === "/image") || seen === undefined ? undefined : imageMoved(seen);
    const prefix = want.address.replace("compose/Service/", "compose/File/").split("/").slice(0, 3).join("/");
    const files = new Set((0,normalise_text/* list */.p_)(attributes["mounted"])
        .map(String)
        .filter((path) => changing.has(`${prefix}/${path}`)));
    const recreate = [
        ...reasonsOfFields(fields),
        ...(moved === undefined ? [] : [moved.reason]),
        ...filesMoved((0,normalise_text/* list */.p_)(attributes["mounted"]).map(String), files, seen),
    ].toSorted((a, b) => Number(b.code.startsWith("image-")) - Number(a.code.startsWith("image-")));
    const start = [...(seen === undefined ? [] : [notRunning(seen, attributes["restart"]) ?? []].flat()), ...scaling(scaled.length > 0)];
    if (recreate.length + start.length === 0)
        return undefined;
    const told = [...all, ...(moved === undefined ? [] : [moved.field])];
    const kind = recreate.length > 0 ? "replace" : "update";
    return {
        ...about(want),
        kind,
        reasons: [...recreate, ...start],
        fields: told,
        ...(have.revision === undefined ? {} : { revision: have.revision }),
    };
}
/** Against each of its containers; the first that differs counts. Against Git's words where nothing was looked at. */
function fieldsAgainst(want, have, seen) {
    if (seen === undefined)
        return fieldDifferences(want.attributes, have.attributes, serviceColumns);
    const replicas = have.attributes["replicas"] === undefined ? {} : { replicas: have.attributes["replicas"] };
    const each = seen.fields.map(({ fields, also }) => fieldDifferences(want.attributes, { ...fields, ...replicas }, serviceColumns, also));
    return each.find((fields) => fields.some(({ path }) => fieldOf(path) !== "replicas")) ?? each[0] ?? [];
}
function scaling(isScaled) {
    return isScaled ? [{ code: "scale-changed", message: (0,core_words/* say */.cv) `the number of containers changed` }] : [];
}
/**
 * Adds whoever goes down with another's recreation: containers that live in its namespaces, that want to follow it,
 * or that hang on a network that is made anew. Never the other way round.
 */
function cascade(services, found, have, others) {
    const differences = new Map(found.map((difference) => [difference.address, difference]));
    const networks = new Set(others.filter(({ address, kind }) => kind === "replace" && address.startsWith("compose/Network/")).map(({ address }) => address));
    for (const service of services) {
        const network = service.dependsOn.find((address) => networks.has(address));
        if (network !== undefined)
            follow(differences, service, have, { code: "network-recreated", message: (0,core_words/* say */.cv) `its network ${nameIn(network)} is made anew` });
        const lost = lostNamespace(service, services, have);
        if (lost !== undefined)
            follow(differences, service, have, lost);
    }
    // Each round follows one link further; there are no more links than services.
    for (let round = 0; round < services.length; round += 1) {
        const before = [...differences.values()].filter(({ kind }) => kind !== "update").length;
        for (const service of services) {
            const reason = leaderReason(service, services, differences, have);
            if (reason !== undefined)
                follow(differences, service, have, reason);
        }
        if ([...differences.values()].filter(({ kind }) => kind !== "update").length === before)
            break;
    }
    return services.flatMap(({ address }) => differences.get(address) ?? []);
}
function leaderReason(service, services, differences, have) {
    const { attributes } = service;
    for (const field of ["network_mode", "pid", "ipc"]) {
        const owner = namespaceOwner(attributes[field]);
        const leader = owner === undefined ? undefined : sibling(service, services, owner);
        const change = leader === undefined ? undefined : differences.get(leader.address);
        if (change === undefined || !renewsNamespaces(change, have.get(service.address)))
            continue;
        return { code: "sidecar-recreated", message: (0,core_words/* say */.cv) `it lives in the namespaces of ${owner ?? ""}, which starts anew` };
    }
    for (const name of (0,normalise_text/* list */.p_)(attributes["volumes_from"]).map(String)) {
        const leader = sibling(service, services, name);
        const kind = leader === undefined ? undefined : differences.get(leader.address)?.kind;
        if (kind === "replace" || kind === "create")
            return { code: "mounts-recreated", message: (0,core_words/* say */.cv) `it has the mounts of ${name}, which is made anew` };
    }
    for (const [name, condition] of Object.entries((0,normalise_text/* record */.g1)(attributes["depends_on"]))) {
        const leader = (0,normalise_text/* record */.g1)(condition)["restart"] === true ? sibling(service, services, name) : undefined;
        if (leader === undefined || differences.get(leader.address)?.kind !== "replace")
            continue;
        return { code: "dependency-recreated", message: (0,core_words/* say */.cv) `it is to be restarted together with ${name}` };
    }
    return undefined;
}
/** A new container has new namespaces; one that is only started again has too, which matters to whoever runs in the old. */
function renewsNamespaces({ kind, reasons }, follower) {
    if (kind === "replace" || kind === "create")
        return true;
    return reasons.some(({ code }) => code === "container-stopped") && startOf(follower) !== undefined;
}
/** The owner of its namespaces started after it: it still holds those of the container that was there before. */
function lostNamespace(service, services, have) {
    const own = startOf(have.get(service.address));
    for (const field of ["network_mode", "pid", "ipc"]) {
        const owner = namespaceOwner(service.attributes[field]);
        const leader = owner === undefined ? undefined : sibling(service, services, owner);
        const theirs = leader === undefined ? undefined : startOf(have.get(leader.address));
        if (own === undefined || theirs === undefined || theirs <= own)
            continue;
        return { code: "sidecar-restarted", message: (0,core_words/* say */.cv) `${owner ?? ""}, whose namespaces it lives in, was started after it` };
    }
    return undefined;
}
function startOf(have) {
    const [first] = (have === undefined ? undefined : seenOf(have.attributes))?.containers ?? [];
    return first?.status === "running" ? nanoseconds(first.startedAt) : undefined;
}
function sibling({ address }, services, name) {
    const start = address.split("/").slice(0, 3).join("/");
    return services.find((other) => other.address === `${start}/${name}`);
}
/** Makes the service's difference a recreation for this reason too; nothing that does not exist is recreated. */
function follow(differences, service, have, reason) {
    const known = differences.get(service.address);
    const found = have.get(service.address);
    if (known?.kind === "create" || known?.reasons.some(({ code }) => code === reason.code) === true || found === undefined)
        return;
    const revision = found.revision === undefined ? {} : { revision: found.revision };
    const guards = known?.guards === undefined ? {} : { guards: known.guards };
    differences.set(service.address, {
        ...about(service),
        kind: "replace",
        reasons: [...(known?.reasons ?? []), reason],
        fields: known?.fields ?? [],
        ...revision,
        ...guards,
    });
}
function about({ address, component, target }) {
    return { id: address, address, component, target };
}
function nameIn(address) {
    return address.split("/").slice(3).join("/");
}

;// CONCATENATED MODULE: ./build/adapters/compose/diff.js






/** See {@link Adapter.diff}. */
function diff(want, have) {
    const readings = new Map(have.flatMap((reading) => (reading.status === "complete" ? [[(0,assume/* partKey */.b)(reading.target, reading.part), reading]] : [])));
    const parts = new Map();
    for (const resource of want.resources) {
        const key = (0,assume/* partKey */.b)(resource.target, resource.part);
        const part = parts.get(key);
        if (part === undefined)
            parts.set(key, [resource]);
        else
            part.push(resource);
    }
    const wanted = new Set(want.resources.map(({ address, target }) => `${target}\n${address}`));
    const differences = [...parts].flatMap(([key, resources]) => {
        const reading = readings.get(key);
        return reading === undefined ? [] : partDifferences(resources, reading);
    });
    const deletes = want.absences.flatMap((absence) => {
        const reading = readings.get((0,assume/* partKey */.b)(absence.target, absence.part));
        return reading === undefined ? [] : deletions(absence, reading, wanted);
    });
    return [...differences, ...new Map(deletes.map((one) => [`${one.target}\n${one.address}`, one])).values()];
}
function partDifferences(wanted, reading) {
    const have = new Map(reading.resources.map((resource) => [resource.address, resource]));
    const others = wanted.flatMap((resource) => otherDifference(resource, have.get(resource.address)) ?? []);
    const services = wanted.filter(({ address }) => typeOf(address) === "Service");
    const changing = new Set(others.map(({ address }) => address));
    const found = services.flatMap((resource) => serviceDifference(resource, have.get(resource.address), changing) ?? []);
    const project = wanted.find(({ address }) => typeOf(address) === "Project");
    return [...others, ...cascade(services, found, have, others).map((difference) => withHubGuards(difference, project, have))];
}
/** What is made anew as Omni may be a step with no way back. */
function withHubGuards(difference, project, have) {
    const change = project === undefined ? undefined : hubChange(difference, project.attributes, have.get(project.address)?.attributes);
    const guards = [...(difference.guards ?? []), ...(change === undefined ? [] : hubGuards(change))];
    return guards.length === 0 ? difference : { ...difference, guards };
}
function otherDifference(want, have) {
    switch (typeOf(want.address)) {
        case "File":
            return fileDifference(want, have);
        case "Network":
            return networkDifference(want, have);
        case "Volume":
            return volumeDifference(want, have);
        default:
            return undefined;
    }
}
function fileDifference(want, have) {
    const [before, after] = [have?.attributes["content"], want.attributes["content"]];
    if (after === undefined)
        return undefined;
    // The other way round nothing goes wrong, and many a host has its files that way.
    const lacksRight = want.attributes["executable"] === true && have?.attributes["executable"] !== true;
    if (have === undefined || before === undefined) {
        const reason = { code: "file-missing", message: (0,core_words/* say */.cv) `the file is not there yet` };
        const fields = [{ path: "/content", after }, ...(lacksRight ? [{ path: "/executable", after: true }] : [])];
        return { ...diff_about(want), kind: "create", reasons: [reason], fields };
    }
    const differences = [
        {
            is: before !== after,
            reason: { code: "file-changed", message: (0,core_words/* say */.cv) `its content changed` },
            field: { path: "/content", before, after },
        },
        {
            is: lacksRight,
            reason: { code: "file-not-executable", message: (0,core_words/* say */.cv) `it is a program in Git, and cannot be started on the host` },
            field: { path: "/executable", before: false, after: true },
        },
    ].filter(({ is }) => is);
    if (differences.length === 0)
        return undefined;
    return {
        ...diff_about(want),
        kind: "update",
        reasons: differences.map(({ reason }) => reason),
        fields: differences.map(({ field }) => field),
    };
}
function networkDifference(want, have) {
    if (have === undefined)
        return missing(want, "network");
    const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
    if (fields.length === 0)
        return undefined;
    if (want.attributes["external"] === true)
        return missing(want, "network");
    const reason = { code: "network-changed", message: (0,core_words/* say */.cv) `a network cannot be changed, it has to be made anew` };
    return { ...diff_about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have) };
}
function volumeDifference(want, have) {
    if (have === undefined)
        return missing(want, "volume");
    const fields = fieldDifferences(want.attributes, have.attributes, topColumns);
    if (fields.length === 0)
        return undefined;
    if (want.attributes["external"] === true)
        return missing(want, "volume");
    const reason = { code: "volume-changed", message: (0,core_words/* say */.cv) `a volume cannot be changed, only made anew and empty` };
    const guard = {
        trap: "volume-recreated",
        clearedBy: "never",
        message: (0,core_words/* say */.cv) `Volume ${diff_keyOf(want)} would have to be made anew, and everything in it would be lost.`,
        fix: (0,core_words/* say */.cv) `Take the change back, or give the volume another key and move its content there by hand.`,
    };
    return { ...diff_about(want), kind: "replace", reasons: [reason], fields, ...revisionOf(have), guards: [guard] };
}
/**
 * Something that Compose makes by itself, or, where it is external, never does: then only the one of that name is it,
 * not what Compose made for the same key before.
 */
function missing(want, noun) {
    const reasons = [{ code: `${noun}-missing`, message: (0,core_words/* say */.cv) `there is no such ${[noun]} yet` }];
    const create = { ...diff_about(want), kind: "create", reasons, fields: fieldsOfNew(want, topColumns) };
    if (want.attributes["external"] !== true)
        return create;
    const guard = {
        trap: `external-${noun}-missing`,
        clearedBy: "never",
        message: (0,core_words/* say */.cv) `The external ${[noun]} ${diff_keyOf(want)} does not exist on the host, and Compose does not make external ones.`,
        fix: (0,core_words/* say */.cv) `Make it by hand (${`docker ${noun} create`}), or remove ${"external: true"}.`,
    };
    return { ...create, guards: [guard] };
}
/** Containers and networks go; volumes and files stay, whatever a tombstone says. */
function deletions({ component, target, only }, reading, wanted) {
    return reading.resources.flatMap((resource) => {
        const { address } = resource;
        const type = typeOf(address);
        const isNamed = only === undefined || (type === "Service" && only.includes(diff_keyOf(resource)));
        const goes = type === "Service" || (type === "Network" && resource.attributes["external"] !== true);
        if (!goes || !isNamed || wanted.has(`${target}\n${address}`))
            return [];
        const reason = { code: "removed", message: (0,core_words/* say */.cv) `${component} was removed from the specs` };
        return [{ id: address, address, component, target, kind: "delete", reasons: [reason], fields: [], ...revisionOf(resource) }];
    });
}
function diff_about({ address, component, target }) {
    return { id: address, address, component, target };
}
function revisionOf({ revision }) {
    return revision === undefined ? {} : { revision };
}
function typeOf(address) {
    return address.split("/")[1] ?? "";
}
function diff_keyOf({ address }) {
    return address.split("/").slice(3).join("/");
}

// EXTERNAL MODULE: ./build/adapters/compose/host.js
var host = __webpack_require__(3758);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/words.js
var hosts_words = __webpack_require__(6375);
;// CONCATENATED MODULE: ./build/adapters/compose/hub/key-facts.js
/**
 * What Omni's GPG key and certificate are like, from their files; must not keep, quote or pass on a byte of a key: what
 * leaves are yes, no, names and dates.
 */

/** Of a private key file, armored or not; undefined where it is none that can be read. Its content is in no error. */
async function gpgFacts(content) {
    // Loaded only where there is a key to look at.
    const { readPrivateKeys } = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 3074));
    try {
        const text = new TextDecoder().decode(content);
        const isArmored = text.includes("-----BEGIN PGP");
        const keys = isArmored ? await readPrivateKeys({ armoredKeys: text }) : await readPrivateKeys({ binaryKeys: content });
        if (keys.length === 0)
            return undefined;
        const packets = keys.flatMap((key) => key.getKeys().map(({ keyPacket }) => keyPacket));
        const encrypting = await Promise.all(keys.map((key) => key.getEncryptionKey(undefined, null).then(() => true, () => false)));
        return {
            isProtected: packets.some(
            // A part that lies elsewhere (a subkey that was exported alone) asks for nothing.
            (packet) => "isMissingSecretKeyMaterial" in packet && !packet.isMissingSecretKeyMaterial() && !packet.isDecrypted()),
            hasEncryptionSubkey: encrypting.some(Boolean),
        };
    }
    catch {
        // Whatever the library says may quote the file.
        return undefined;
    }
}
/** Of the first certificate of a PEM or DER file, at the time `now`; undefined where it is none. */
function certificateFacts(content, now) {
    try {
        const certificate = new external_node_crypto_.X509Certificate(content);
        const names = (certificate.subjectAltName ?? "").split(", ").flatMap((name) => (name.startsWith("DNS:") ? [name.slice(4)] : []));
        const daysLeft = daysUntil(Date.parse(certificate.validTo), now);
        return { names, daysLeft, fingerprint: fingerprintOf(content) };
    }
    catch {
        return undefined;
    }
}
/** SHA-256 of a certificate, in hex. Throws where it is none. */
function fingerprintOf(certificate) {
    return new external_node_crypto_.X509Certificate(certificate).fingerprint256.replaceAll(":", "").toLowerCase();
}
/** Whole days from `now` until `end` (milliseconds since 1970); negative afterwards. */
function daysUntil(end, now) {
    return Math.floor((end - now.getTime()) / 86_400_000);
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/unseen.js
/** Facts that may be unknown: how a look that fails becomes a reason; must not look itself. */


/** A fact, or the reason in words of ours: what a host says about its files may quote them. */
async function unseen_look(ask) {
    try {
        const value = await ask();
        return value instanceof Unseen ? { status: "unknown", because: value.because } : { status: "seen", value };
    }
    catch (error) {
        return { status: "unknown", because: reasonOf(error) };
    }
}
/** Not an error: the answer is that nobody can say. */
class Unseen {
    because;
    constructor(because) {
        this.because = because;
    }
}
function reasonOf(error) {
    // A program that the host lacks is the user's to install, and no reason to see nothing else of it.
    if (error instanceof errors/* RemoteError */.Hi || error instanceof errors/* UserError */.yo)
        return error.words;
    if (error instanceof Error && "code" in error && typeof error.code === "string")
        return (0,core_words/* say */.cv) `the host does not let it be read (${error.code})`;
    throw error;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/collect-machine.js
/** What a Docker host is: its engine, and the file systems that a project's folders lie on; reads only. */


function collectVersions(host, signal) {
    return unseen_look(async () => {
        const [engine, compose] = await Promise.all([
            host.run("docker", ["version", "--format", "{{.Server.Version}}"], { signal, timeoutMs: 30_000 }),
            host.run("docker", ["compose", "version", "--short"], { signal, timeoutMs: 30_000 }),
        ]);
        if (engine.code !== 0 || compose.code !== 0)
            return new Unseen((0,core_words/* say */.cv) `docker did not say its versions`);
        return { engine: engine.stdout.trim(), compose: compose.stdout.trim().replace(/^v/, "") };
    });
}
/** `folders` are there. */
function collectDisks(looks, folders, signal) {
    return unseen_look(async () => (folders.length === 0 ? [] : (await looks()).disks(folders, signal)));
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/lxc.js
/** What Proxmox's node says of the container that a host is; reads only, and must not judge. */



/** Proxmox's default, where the configuration does not say (pve-container, LXC::Config). */
const USUAL_MEMORY_MIB = 512;
/** Of a host that is a container. */
async function collectLxc(looks, signal) {
    const [set, disks] = await Promise.all([
        unseen_look(async () => (await (await looks()).lxc?.(signal)) ?? new Unseen((0,core_words/* say */.cv) `the way to the host does not lead over its node`)),
        collectDisks(looks, ["/"], signal),
    ]);
    if (set.status === "unknown")
        return set;
    const diskUsedPercent = disks.status === "unknown" ? disks : { status: "seen", value: disks.value[0]?.usedPercent ?? 0 };
    return { status: "seen", value: { ...set.value, diskUsedPercent } };
}
/** Of the output of `pct config`: `key: value`, one a line; raw `lxc.` keys may be there more than once. */
function lxcConfig(output) {
    const rows = output.split("\n").flatMap((line) => {
        const [, key, value] = /^([\w.]+):\s*(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value.trim()]];
    });
    const all = (key) => rows.flatMap(([name, value]) => (key.test(name) ? [value] : []));
    const one = (key) => rows.find(([name]) => name === key)?.[1];
    const features = new Set((one("features") ?? "").split(","));
    const isMounted = all(/^lxc\.mount\.entry$/).some((entry) => entry.startsWith("/dev/net/tun ") || entry.startsWith("/dev/net "));
    const isAllowed = all(/^lxc\.cgroup2?\.devices\.allow$/).some((rule) => /^(a|c (10|\*):(200|\*)) ?/.test(rule));
    return {
        hasTun: all(/^dev\d+$/).some((device) => device.split(",").some((part) => part.replace(/^path=/, "") === "/dev/net/tun")) ||
            (isMounted && isAllowed),
        hasNesting: features.has("nesting=1"),
        hasKeyctl: features.has("keyctl=1"),
        isUnprivileged: one("unprivileged") === "1",
        startsOnBoot: one("onboot") === "1",
        hasNameserver: (one("nameserver") ?? "") !== "",
        memoryMib: Number(one("memory") ?? USUAL_MEMORY_MIB),
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/look-on-host.js
/**
 * How the files and disks of a host are looked at for live facts: what a path is, what a key and a certificate are like,
 * what the last apply left. Reads only; must not judge. A host whose values stay on it answers the same questions itself
 * (observing/looks.ts).
 */









/** By whatever way a host lets itself be looked at. Rejects with a RemoteError where it does not say. */
async function looksAt(host) {
    return (await host.masking?.())?.looks ?? looksOn(host);
}
/** On a host where files can be read and programs run. */
function looksOn(host) {
    const { node } = host;
    return {
        kinds: (paths, signal) => Promise.all(paths.map((path) => unseen_look(() => kindOf(host, path, signal)))),
        async names(folder, names) {
            const stats = await Promise.all(names.map((name) => host.stat(external_node_path_.posix.join(folder, name))));
            return names.filter((_, index) => stats[index] !== undefined);
        },
        async disks(folders, signal) {
            const { code, stdout, stderr } = await host.run("df", ["-Pk", "--", ...folders], { signal, timeoutMs: 30_000 });
            if (code !== 0)
                return new Unseen((0,core_words/* say */.cv) `df did not say it: ${(0,docker/* lastLine */.fM)(stderr)}`);
            // POSIX: a line of titles, then one for each: blocks of 1024 bytes, use in percent, mount point last.
            const rows = stdout.trimEnd().split("\n").slice(1);
            return disksFrom(folders, rows.map((row) => /\s(\d+)\s+(\d+)%\s/.exec(row)?.slice(1)));
        },
        async room(folder, key, sources, signal) {
            const args = ["-c", LOOK_AT_COPIES, "sh", folder, key, ...sources];
            const { code, stdout, stderr } = await host.run("sh", args, { timeoutMs: 120_000, signal });
            const found = copiesIn(stdout);
            switch (found.is) {
                case "room":
                    return found.room;
                case "kept":
                    return undefined;
                case "missing":
                    return notThere(found.path);
                case "closed":
                    return new Unseen((0,core_words/* say */.cv) `this user may not read or write ${found.path}`);
                case "unreadable":
                    return new Unseen((0,core_words/* say */.cv) `the host did not say it (exit code ${code}: ${(0,docker/* lastLine */.fM)(stderr)})`);
            }
        },
        async gpg(path) {
            const content = await host.read(path);
            if (content === undefined)
                return notThere(path);
            return (await gpgFacts(content)) ?? noKey(path);
        },
        certificate: async (path) => (await host.read(path)) ?? notThere(path),
        async edits(directory) {
            const record = recordIn(await host.read(external_node_path_.posix.join(directory, ".omni-scale/record.json")));
            if (record instanceof Unseen)
                return record;
            const edited = await Promise.all(leftBy(record).map(async ({ path, left }) => {
                const now = await host.read(external_node_path_.posix.join(directory, path));
                return now === undefined || (0,core_digest/* sha256 */.sc)(now) === left ? [] : [path];
            }));
            return edited.flat();
        },
        ...(node === undefined
            ? {}
            : {
                async lxc(signal) {
                    const { code, stdout, stderr } = await node.run("pct", ["config", String(node.container)], { signal, timeoutMs: 30_000 });
                    if (code !== 0)
                        return new Unseen((0,core_words/* say */.cv) `${"pct config"} did not say it: ${(0,docker/* lastLine */.fM)(stderr)}`);
                    return { id: node.container, ...lxcConfig(stdout) };
                },
            }),
    };
}
async function kindOf(host, path, signal) {
    const found = await host.stat(path);
    if (found === undefined)
        return "missing";
    if (found.type !== "symlink")
        return found.type;
    const { code, stdout, stderr } = await host.run("stat", ["-L", "-c", "%F", "--", path], { signal, timeoutMs: 30_000 });
    if (code !== 0)
        return /no such file/i.test(stderr) ? "missing" : new Unseen((0,core_words/* say */.cv) `where the link leads cannot be seen`);
    return stdout.startsWith("regular") ? "file" : stdout.startsWith("directory") ? "folder" : "other";
}
/** `rows` are free KiB and use in percent, in the order of `folders`. */
function disksFrom(folders, rows) {
    const disks = rows.flatMap((row, index) => {
        const [[free, percent], path] = [row ?? [], folders[index]];
        return path === undefined || free === undefined ? [] : [{ path, freeBytes: Number(free) * 1024, usedPercent: Number(percent) }];
    });
    return disks.length === folders.length ? disks : new Unseen((0,core_words/* say */.cv) `df said it in a way that is not known here`);
}
/** What can be told from a record of the last apply; `content` is undefined where there is none. */
function recordIn(content) {
    if (content === undefined)
        return new Unseen((0,core_words/* say */.cv) `nothing was applied there by Omni-Scale yet`);
    try {
        return StepRecord.pick({ status: true, files: true }).parse(JSON.parse(new TextDecoder().decode(content)));
    }
    catch {
        return new Unseen((0,core_words/* say */.cv) `the record of the last apply cannot be read`);
    }
}
/** Each file with the digest that the last apply left it with; none while an apply is not through. */
function leftBy({ status, files }) {
    if (status === "pending")
        return [];
    return files.map(({ path, before, after }) => ({ path, left: status === "taken-back" ? before : after }));
}
function notThere(path) {
    return new Unseen((0,core_words/* say */.cv) `${path} is not on the host`);
}
function noKey(path) {
    return new Unseen((0,core_words/* say */.cv) `${path} is no private key that can be read`);
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/looks.js
/** Live facts of a host whose values stay on it, as the script of the plan's key tells them; must not read a file. */






/** `container` is the Proxmox container that the host is. */
function maskedLooks(ask, files, container) {
    return {
        async kinds(paths, signal) {
            if (paths.length === 0)
                return [];
            const { stdout } = await ask(["kinds", ...paths], { signal });
            const lines = stdout.trimEnd().split("\n");
            return paths.map((path, index) => {
                const kind = lines[index];
                if (kind === "file" || kind === "folder" || kind === "other" || kind === "missing")
                    return { status: "seen", value: kind };
                return { status: "unknown", because: outside(path).because };
            });
        },
        async names(folder, names) {
            const seen = await files(folder, names);
            return names.filter((_, index) => seen[index]?.is !== "absent");
        },
        async disks(folders, signal) {
            const { stdout } = await ask(["disks", ...folders], { signal });
            const rows = stdout.trimEnd().split("\n");
            const hidden = folders.find((_, index) => rows[index] === "outside");
            if (hidden !== undefined)
                return outside(hidden);
            return disksFrom(folders, rows.map((row) => /^(\d+) (\d+)$/.exec(row)?.slice(1)));
        },
        async room(folder, _key, sources, signal) {
            const { code, stdout, stderr } = await ask(["room", folder, ...sources], { signal });
            const [, is, rest = ""] = /^(room|missing|outside) (.*)\n$/.exec(stdout) ?? [];
            if (is === "missing")
                return notThere(rest);
            if (is === "outside")
                return outside(rest);
            const [, need, free] = /^(\d+) (\d+)$/.exec(rest) ?? [];
            if (code !== 0 || need === undefined)
                return new Unseen((0,core_words/* say */.cv) `the host did not say it (${(0,docker/* lastLine */.fM)(stderr)})`);
            return { need: Number(need), free: Number(free) };
        },
        async gpg(path) {
            const { code, stdout, stderr } = await ask(["gpg", path]);
            const [, isProtected, hasEncryptionSubkey] = /^([01]) ([01])\n$/.exec(stdout) ?? [];
            if (code !== 0 || isProtected === undefined)
                return stderr.includes("not on the host") ? notThere(path) : noKey(path);
            return { isProtected: isProtected === "1", hasEncryptionSubkey: hasEncryptionSubkey === "1" };
        },
        async certificate(path) {
            const { code, stdout, stderr } = await ask(["certificate", path]);
            if (code === 0)
                return new TextEncoder().encode(stdout);
            return stderr.includes("not on the host") ? notThere(path) : new Unseen((0,core_words/* say */.cv) `${path} is no certificate that can be read`);
        },
        async edits(directory) {
            const { code, stdout } = await ask(["record", directory]);
            if (code !== 0)
                return new Unseen((0,core_words/* say */.cv) `the record of the last apply cannot be read`);
            // Its digests are tokens here, as those of the files are.
            const record = recordIn(stdout === "" ? undefined : new TextEncoder().encode(stdout));
            if (record instanceof Unseen)
                return record;
            const left = leftBy(record);
            const seen = await files(directory, left.map(({ path }) => external_node_path_.posix.normalize(path)));
            return left.flatMap(({ path, left: token }, index) => {
                const now = seen[index];
                return now?.is !== "there" || now.token === undefined || now.token === token ? [] : [path];
            });
        },
        ...(container === undefined ? {} : { lxc: (signal) => lxcOf(ask, container, signal) }),
    };
}
async function lxcOf(ask, id, signal) {
    const { code, stdout, stderr } = await ask(["node"], { signal });
    return code === 0 ? { id, ...lxcConfig(stdout) } : new Unseen((0,core_words/* say */.cv) `${"pct config"} did not say it: ${(0,docker/* lastLine */.fM)(stderr)}`);
}
function outside(path) {
    return new Unseen((0,core_words/* say */.cv) `the plan's key does not see ${path}: no container mounts it, and it lies in no folder of a project or of ${"/etc/omni-scale/observe.conf"}`);
}

;// CONCATENATED MODULE: ./build/adapters/compose/observing/host.js
/** A Docker host as the plan's key shows it: the calls that only look, values as tokens; must not change anything. */





/** The version of the script whose words and answers this file knows. */
const SCRIPT_VERSION = "2";
/** What the script ends with when it does not do something. */
const REFUSED = 126;
/**
 * `local` renders what Git has. Everything that would write, start or read a file rejects with a RemoteError. `container`
 * is the Proxmox container that the host is.
 */
function observingHost(name, shell, local, container) {
    const ask = async (words, options = {}) => {
        const { input, timeoutMs = 60_000, signal } = options;
        const answer = await shell.run((0,hosts_words/* encodedWords */.kO)(words), {
            timeoutMs,
            ...(input === undefined ? {} : { input }),
            ...(signal === undefined ? {} : { signal }),
        });
        if (answer.code !== REFUSED && answer.code !== 127)
            return answer;
        const because = /refused: (.*)/.exec(answer.stderr)?.[1] ?? "it has no such script";
        throw failed(words[0] ?? "", (0,core_words/* say */.cv) `${name} does not let the plan's key see that: ${because}`, answer.code);
    };
    const answered = async (words, options, read) => {
        const { code, stdout, stderr } = await ask(words, options);
        const found = code === 0 ? read(stdout) : undefined;
        if (found !== undefined)
            return found;
        const said = stderr.trim().split("\n").at(-1)?.replace("omni-scale-observe: ", "") ?? "";
        throw failed(words[0] ?? "", (0,core_words/* say */.cv) `the script of the plan's key on ${name} did not answer as it should: ${said}`, code);
    };
    const files = async (folder, paths) => paths.length === 0 ? [] : answered(["files", folder, ...paths], {}, (output) => readFiles(paths, output));
    const masking = {
        renderOn: local,
        files,
        looks: maskedLooks(ask, files, container),
        expand: (request, signal) => {
            const { words, input } = expandCall(request);
            return answered(words, { input, signal }, (output) => readExpanded(request, output));
        },
    };
    let checked;
    const check = async () => {
        const { stdout } = await ask(["version"]);
        const version = /^omni-scale-observe (\S+)/.exec(stdout)?.[1] ?? "an unknown version";
        if (version === SCRIPT_VERSION)
            return;
        throw failed("version", (0,core_words/* say */.cv) `the script of the plan's key on ${name} is ${version} and this is made for ${SCRIPT_VERSION}: run ${`omni-scale doctor --install-observe ${name}`}`);
    };
    const never = async (operation) => {
        throw failed(operation, (0,core_words/* say */.cv) `the plan's key on ${name} only looks, and values stay there`);
    };
    return {
        name,
        run: (command, args, options) => (command === "docker" ? ask(["docker", ...args], options) : never(command)),
        start: (command) => never(command),
        read: (path) => (path === DAEMON_FILE ? daemon(ask) : never("read")),
        stat: () => never("stat"),
        write: () => never("write"),
        scratch: () => never("scratch"),
        masking: async () => {
            checked ??= check();
            await checked;
            return masking;
        },
    };
}
const DAEMON_FILE = "/etc/docker/daemon.json";
async function daemon(ask) {
    const { code, stdout } = await ask(["daemon"]);
    return code === 0 && stdout !== "" ? new TextEncoder().encode(stdout) : undefined;
}
function failed(operation, words, status) {
    return new errors/* RemoteError */.Hi({ system: "docker", operation, retryable: false, words, ...(status === undefined ? {} : { status }) });
}

// EXTERNAL MODULE: ./build/adapters/compose/lock-scripts.js
var lock_scripts = __webpack_require__(2822);
;// CONCATENATED MODULE: ./build/adapters/compose/probes.js
/**
 * Health questions that a stack asks after its containers are well, as gates; must not change anything.
 * What cannot be asked (no Docker, no program to try a port with) is not checked, never passed.
 */








const GateValue = schemas.object({ target: schemas.string(), project: schemas.string(), probe: stack/* Probe */.VM });
/** One gate for each probe of a project, in their order; ids are short, since people type them to acknowledge. Pure. */
function probeGates(component, target, { project, probes, timeout }) {
    return probes.map((probe, index) => ({
        id: `${component}:probe ${index + 1}`,
        title: titleOf(probe),
        timeoutSeconds: probe.timeout ?? timeout,
        value: { target, project, probe: { ...probe } },
    }));
}
function titleOf(probe) {
    if ("http" in probe)
        return (0,core_words/* say */.cv) `${probe.http.url} answers ${probe.http.status ?? 200}`;
    if ("tcp" in probe)
        return (0,core_words/* say */.cv) `${`${probe.tcp.host}:${probe.tcp.port}`} accepts connections`;
    if ("command" in probe)
        return (0,core_words/* say */.cv) `${probe.command.run.join(" ")} succeeds in ${probe.command.service}`;
    return (0,core_words/* say */.cv) `${probe.healthy} is healthy`;
}
/** The id of the target that a gate asks. */
function targetOfGate(gate) {
    return GateValue.parse(gate.value).target;
}
/** Asks once a second until the probe passes or the gate's time is over; see {@link Adapter.wait}. */
async function waitFor(gate, host, io, ports) {
    const { project, probe } = GateValue.parse(gate.value);
    const began = ports.clock.now().getTime();
    const ask = asker(probe, project, host, io, ports);
    let told = "";
    for (;;) {
        const last = await ask().catch((error) => ({ is: "not-checked", detail: probes_wordsOf(error) }));
        const elapsed = (ports.clock.now().getTime() - began) / 1000;
        if (last.is === "passed")
            return { status: "passed", detail: last.detail };
        if (elapsed >= gate.timeoutSeconds || io.signal.aborted) {
            return last.is === "not-checked"
                ? { status: "not-checked", detail: last.detail }
                : { status: io.signal.aborted ? "not-checked" : "failed", detail: (0,core_words/* say */.cv) `for ${Math.round(elapsed)} s: ${last.detail}` };
        }
        const words = (0,core_words/* say */.cv) `waiting until ${gate.title}: ${last.detail}`;
        if (JSON.stringify(words) !== told)
            io.progress(words);
        told = JSON.stringify(words);
        await ports.clock.sleep(1000, io.signal).catch(() => {
            // Stopped while waiting: the loop asks once more and ends.
        });
    }
}
function asker(probe, project, host, { signal }, { http }) {
    if ("http" in probe)
        return () => (host.name === "local" ? askHttp(probe.http, http, signal) : askHttpThere(probe.http, host, signal));
    if ("tcp" in probe)
        return () => askTcp(probe.tcp, host);
    if ("command" in probe)
        return () => askCommand(probe.command, project, host);
    return healthAsker(probe.healthy, project, host);
}
async function askHttp({ url, status = 200, insecure }, http, signal) {
    try {
        const found = await http.request({
            method: "GET",
            url,
            system: "probe",
            tries: 1,
            timeoutMs: 5000,
            signal,
            ...(insecure === true ? { insecure } : {}),
        });
        return { is: found.status === status ? "passed" : "not-yet", detail: (0,core_words/* say */.cv) `it answered ${found.status}` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `no answer: ${error.words}` };
        throw error;
    }
}
/** The same from the host itself, where the URL's address may mean something else. */
async function askHttpThere({ url, status = 200, insecure }, host, signal) {
    const { code, stdout } = await host.run("sh", ["-c", ASK, "sh", url, ...(insecure === true ? ["insecure"] : [])], {
        timeoutMs: 20_000,
        signal,
    });
    if (code === 126)
        return { is: "not-checked", detail: (0,core_words/* say */.cv) `the host has neither curl nor wget to ask with` };
    const found = Number(stdout.trim());
    if (found === 0)
        return { is: "not-yet", detail: (0,core_words/* say */.cv) `no answer` };
    return { is: found === status ? "passed" : "not-yet", detail: (0,core_words/* say */.cv) `it answered ${found}` };
}
/** Asks `$1` for its status, `$2` when any certificate will do; 126 when the host has no program that could. */
const ASK = `
if command -v curl >/dev/null 2>&1; then
  exec curl -s -o /dev/null -w '%{http_code}' --max-time 5 --proto =http,https \${2:+--insecure} -- "$1"
fi
command -v wget >/dev/null 2>&1 || exit 126
answer=$(wget -S -q -O /dev/null -T 5 \${2:+--no-check-certificate} -- "$1" 2>&1)
printf '%s\\n' "$answer" | tr -d '\\r' | awk '/^ *HTTP/ { status = $2 } END { print status + 0 }'
`;
/** Bash can connect by itself; `nc -z` where there is no bash. 126 when neither is there. */
const CONNECT = `
if command -v bash >/dev/null 2>&1; then exec bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2"; fi
if command -v nc >/dev/null 2>&1; then exec nc -z -w 3 "$1" "$2"; fi
exit 126
`;
async function askTcp({ host: name, port }, host) {
    try {
        const { code } = await host.run("sh", ["-c", CONNECT, "sh", name, String(port)], { timeoutMs: 5000 });
        if (code === 126)
            return { is: "not-checked", detail: (0,core_words/* say */.cv) `the host has neither bash nor nc to try the port with` };
        return code === 0 ? { is: "passed", detail: (0,core_words/* say */.cv) `it accepted a connection` } : { is: "not-yet", detail: (0,core_words/* say */.cv) `no connection` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi && error.retryable)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `no answer within 5 s` };
        throw error;
    }
}
async function askCommand({ service, run }, project, host) {
    const container = byService(await projectContainers(host, project))
        .get(service)
        ?.find(({ status }) => status === "running");
    if (container === undefined)
        return { is: "not-yet", detail: (0,core_words/* say */.cv) `${service} is not running` };
    try {
        // What the command prints stays on the host: it may hold anything.
        const { code } = await (0,docker/* look */.Op)(host, (0,argv/* execArgs */.Lf)(container.id, run), { timeoutMs: 30_000 });
        return { is: code === 0 ? "passed" : "not-yet", detail: (0,core_words/* say */.cv) `exit code ${code}` };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi && error.retryable)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `it did not end within 30 s` };
        throw error;
    }
}
/** Remembers the last look, since a container without a health check has to stay up for a moment. */
function healthAsker(service, project, host) {
    let before = [];
    return async () => {
        const now = await projectContainers(host, project);
        const containers = byService(now).get(service) ?? [];
        const verdicts = containers.map((container) => judge(container, before.find(({ id }) => id === container.id)));
        before = now;
        const bad = verdicts.find(({ is }) => is !== "well");
        if (containers.length === 0)
            return { is: "not-yet", detail: (0,core_words/* say */.cv) `it has no container` };
        if (bad === undefined)
            return { is: "passed", detail: (0,core_words/* say */.cv) `its container runs and is healthy` };
        if (bad.is === "ill")
            return { is: "not-yet", detail: bad.because };
        return { is: "not-yet", detail: bad.is === "waiting" ? (0,core_words/* say */.cv) `waiting for ${bad.for}` : (0,core_words/* say */.cv) `it ended` };
    };
}
function probes_wordsOf(error) {
    if (error instanceof errors/* RemoteError */.Hi || error instanceof errors/* UserError */.yo)
        return error.words;
    throw error;
}

// EXTERNAL MODULE: ./build/adapters/compose/hosts/shell-host.js
var shell_host = __webpack_require__(8051);
;// CONCATENATED MODULE: ./build/adapters/compose/hosts/apply-host.js
/** A Host behind the apply key: every verb in the words of `omni-scale-apply`; must not ask for what that refuses anyway. */








/** Goes up with every change of the program that a host has to be given. */
const APPLY_VERSION = 2;
/** The scripts that the adapter runs on a host; the program there has the same ones, and takes only their names. */
const VERBS = new Map([
    [lock_scripts/* HOLD */.o$, "hold"],
    [lock_scripts/* MUTATE */.XK, "mutate"],
    [CONNECT, "connect"],
    [ASK, "ask"],
    [LOOK_AT_COPIES, "copies"],
]);
/** What is run under the lock: a program that is allowed there, or a script by its name. */
function underLock([folder = "", fence = "", seconds = "", command = "", ...args]) {
    const [, script, , ...rest] = args;
    const inside = command !== "sh" ? [command, ...args] : script === MAKE_COPY ? ["copy", ...rest] : undefined;
    if (inside === undefined)
        throw notForThisKey(command);
    return [folder, fence, seconds, ...inside];
}
function notForThisKey(command) {
    const words = (0,core_words/* say */.cv) `the apply key does not run ${command}`;
    return new errors/* RemoteError */.Hi({ system: "host", operation: command, retryable: false, words });
}
const forApplyKey = {
    file: (verb, args) => (0,hosts_words/* encodedWords */.kO)([verb, ...args]),
    program(folder, command, args) {
        if (command === "docker")
            return (0,hosts_words/* encodedWords */.kO)(["docker", folder, ...args]);
        const look = lookOf(command, args);
        if (look !== undefined)
            return (0,hosts_words/* encodedWords */.kO)(look);
        const [option, script = "", _name, ...rest] = args;
        const verb = command === "sh" && option === "-c" ? VERBS.get(script) : undefined;
        if (verb === "mutate")
            return (0,hosts_words/* encodedWords */.kO)([verb, folder, ...underLock(rest)]);
        if (verb === undefined || folder !== "")
            throw notForThisKey(command);
        return (0,hosts_words/* encodedWords */.kO)([verb, ...rest]);
    },
};
/** The programs that live facts take, each in its one form (hub/looks.ts). */
function lookOf(command, args) {
    const line = [command, ...args];
    const after = (...words) => words.every((word, index) => line[index] === word) ? line.slice(words.length) : undefined;
    const leads = after("stat", "-L", "-c", "%F", "--");
    if (leads !== undefined)
        return ["leads", ...leads];
    const disks = after("df", "-Pk", "--");
    if (disks !== undefined)
        return ["disks", ...disks];
    return after("pct", "config") === undefined ? undefined : ["node"];
}
/**
 * `shell` leads to `omni-scale-apply` whatever it is told; `container` is the Proxmox container that the host is. The
 * first verb asks the program's version: another one may mean something else by the same words.
 */
function applyHost(name, shell, container) {
    let checked;
    const check = () => {
        if (checked !== undefined)
            return checked;
        const asking = checkVersion(name, shell);
        checked = asking;
        // Whoever comes after a failure asks again: the connection may have been cut.
        asking.catch(() => (checked = undefined));
        return asking;
    };
    const sameVersion = {
        ...shell,
        run: async (...call) => {
            await check();
            return shell.run(...call);
        },
        start: async (...call) => {
            await check();
            return shell.start(...call);
        },
    };
    const host = (0,shell_host/* shellHost */.lP)(name, sameVersion, forApplyKey);
    return container === undefined ? host : { ...host, node: { container, run: (...call) => host.run(...call) } };
}
async function checkVersion(name, shell) {
    const { code, stdout } = (0,outcome/* outcomeOf */.sG)(await shell.run(["version"], { timeoutMs: 60_000 }), shell.about, "version");
    const [, said] = /^omni-scale-apply (\d+)\n$/.exec(stdout) ?? [];
    const version = Number(said);
    if (version === APPLY_VERSION)
        return;
    const which = said === undefined ? "another program" : version < APPLY_VERSION ? `older (${version})` : `newer (${version})`;
    throw new errors/* RemoteError */.Hi({
        system: "host",
        operation: "version",
        status: code,
        retryable: false,
        words: (0,core_words/* say */.cv) `the apply key on ${name} leads to ${[which]}, and this run speaks with ${`omni-scale-apply ${APPLY_VERSION}`}: put ${"templates/host/omni-scale-apply"} of the Omni-Scale version in use into ${"/usr/local/bin"} there, as root with mode 755, or use the version that the host has`,
    });
}

// EXTERNAL MODULE: ./build/adapters/compose/hosts/connection.js
var connection = __webpack_require__(4180);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/logins.js + 1 modules
var logins = __webpack_require__(1371);
// EXTERNAL MODULE: ./build/adapters/compose/hosts/shell.js
var hosts_shell = __webpack_require__(3216);
;// CONCATENATED MODULE: ./build/adapters/compose/hosts/open.js
/** The hosts of one run by target, each opened when it is first asked for something and kept until the run ends. */









/** No connection is open yet. */
function createHosts(ports) {
    const local = (0,host/* localHost */.O)(ports);
    const known = new Map();
    const shells = new Set();
    const keep = (shell) => {
        shells.add(shell);
        return shell;
    };
    return {
        local,
        of(target) {
            const { host: spec } = target;
            if (spec === undefined)
                return local;
            const found = known.get(target.id);
            if (found !== undefined)
                return found.host;
            const name = target.id.slice("docker/".length);
            const host = whenAsked(name, spec.container, () => open_open(name, spec, { ...ports, local }, keep));
            known.set(target.id, { target, host });
            return host;
        },
        named(id) {
            if (id === "docker/local")
                return { id };
            const found = known.get(id);
            if (found === undefined)
                throw new Error(`${id} is no target that this run has looked at`);
            return found.target;
        },
        async close() {
            await Promise.all([...shells].map((shell) => shell.close()));
        },
    };
}
async function open_open(name, spec, { local, ...ports }, keep) {
    const inside = (shell) => {
        const { container } = spec;
        const node = (0,shell_host/* shellHost */.lP)(name, shell);
        return container === undefined
            ? node
            : { ...(0,shell_host/* shellHost */.lP)(name, (0,hosts_shell/* inContainer */.B)(shell, container)), node: { container, run: (...call) => node.run(...call) } };
    };
    switch (spec.transport) {
        case "local":
            return spec.container === undefined ? local : inside((0,hosts_shell/* localShell */.y)(ports.exec));
        case "tailscale-ssh":
            return inside(keep((0,connection/* connection */.FI)((0,logins/* tailscaleLogin */.ms)(spec), ports)));
        case "ssh": {
            const { access, key } = await (0,logins/* keyOf */.TN)(spec, ports.secrets);
            const shell = keep((0,connection/* connection */.FI)((0,logins/* sshLogin */._f)(spec, key, ports), ports));
            // A forced key leads into the container by its own line in authorized_keys.
            if (access === "observe")
                return observingHost(name, shell, local, spec.container);
            return access === "apply" ? applyHost(name, shell, spec.container) : inside(shell);
        }
    }
}
/** A host that is opened with the first verb, and with the next one again where that failed. */
function whenAsked(name, container, opening) {
    let current;
    const host = () => {
        if (current !== undefined)
            return current;
        current = opening();
        current.catch(() => (current = undefined));
        return current;
    };
    return {
        name,
        run: async (...args) => (await host()).run(...args),
        start: async (...args) => (await host()).start(...args),
        read: async (...args) => (await host()).read(...args),
        stat: async (...args) => (await host()).stat(...args),
        write: async (...args) => (await host()).write(...args),
        scratch: async (...args) => (await host()).scratch(...args),
        masking: async () => (await host()).masking?.(),
        ...(container === undefined ? {} : { node: { container, run: async (...call) => onNode(await host())(...call) } }),
    };
}
/** The way to the node of a container; a key that is forced into the container has none. */
function onNode({ name, node }) {
    if (node !== undefined)
        return node.run;
    throw new errors/* RemoteError */.Hi({
        system: "host",
        operation: "pct",
        retryable: false,
        words: (0,core_words/* say */.cv) `the key for ${name} leads into the container alone`,
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/collect-containers.js
/** What the engine tells of a stack's containers, and a sidecar of itself; reads only, and must not judge. */






const collect_containers_LABEL = "com.docker.compose";
const collect_containers_Inspected = schemas.looseObject({
    Id: schemas.string(),
    State: schemas.looseObject({ Status: schemas.string() }),
    Args: schemas.array(schemas.string()).nullish(),
    Config: schemas.looseObject({ Labels: schemas.record(schemas.string(), schemas.string()).nullish() }),
    HostConfig: schemas.looseObject({ NetworkMode: schemas.string() }),
    Mounts: schemas.array(schemas.looseObject({ Source: schemas.string().nullish(), Destination: schemas.string() })).nullish(),
});
/** The project's containers, stopped ones too. */
function collectContainers(host, project, signal) {
    return unseen_look(async () => {
        const ids = (await (0,docker/* read */.LF)(host, (0,argv/* projectContainersArgs */.dL)(project), { signal })).split("\n").filter((id) => id !== "");
        if (ids.length === 0)
            return [];
        const found = schemas.array(collect_containers_Inspected).safeParse(JSON.parse(await (0,docker/* read */.LF)(host, (0,argv/* inspectContainersArgs */.U2)(ids), { signal })));
        if (!found.success)
            return new Unseen((0,core_words/* say */.cv) `the engine shows its containers in a shape that is not known here`);
        return found.data.flatMap(({ Id, Args, Config, HostConfig, Mounts }) => {
            const labels = Config.Labels ?? {};
            if (labels[`${collect_containers_LABEL}.oneoff`] === "True")
                return [];
            return [
                {
                    service: labels[`${collect_containers_LABEL}.service`] ?? "",
                    id: Id,
                    networkMode: HostConfig.NetworkMode,
                    project: labels[`${collect_containers_LABEL}.project`] ?? "",
                    directory: labels[`${collect_containers_LABEL}.project.working_dir`] ?? "",
                    args: Args ?? [],
                    mounts: (Mounts ?? []).map(({ Source, Destination }) => ({ source: Source ?? "", target: Destination })),
                },
            ];
        });
    });
}
/** Which of the names somebody has; a project's name is empty for a container of none. */
function collectNames(host, wanted, signal) {
    return unseen_look(async () => {
        if (wanted.length === 0)
            return [];
        const format = `{{.ID}}\t{{.Names}}\t{{.Label "${collect_containers_LABEL}.project"}}`;
        const { code, stdout, stderr } = await host.run("docker", ["ps", "--all", "--no-trunc", "--format", format], {
            signal,
            timeoutMs: 60_000,
        });
        if (code !== 0)
            return new Unseen((0,core_words/* say */.cv) `the engine did not answer: ${(0,docker/* lastLine */.fM)(stderr)}`);
        return stdout.split("\n").flatMap((line) => {
            const [, name = "", project = ""] = line.split("\t");
            return wanted.includes(name) ? [{ name, project }] : [];
        });
    });
}
/** The part of `tailscale status --json` that is read (tailscale/tailscale ipn/ipnstate). */
const Status = schemas.looseObject({
    BackendState: schemas.string(),
    Self: schemas.looseObject({ DNSName: schemas.string().nullish(), TailscaleIPs: schemas.array(schemas.string()).nullish(), KeyExpiry: schemas.string().nullish() })
        .nullish(),
});
/** This and nothing else is run inside a sidecar to look at it. */
const STATUS = ["tailscale", "status", "--json", "--peers=false"];
/** What the sidecar says of itself; unknown where its container does not run. */
function collectSidecar(host, service, about) {
    return unseen_look(async () => {
        const { containers, now, signal } = about;
        if (containers.status === "unknown")
            return new Unseen(containers.because);
        const container = containers.value.find((one) => one.service === service);
        if (container === undefined)
            return new Unseen((0,core_words/* say */.cv) `${service} has no container yet`);
        const { code, stdout, stderr } = await (0,docker/* look */.Op)(host, (0,argv/* execArgs */.Lf)(container.id, STATUS), { signal, timeoutMs: 30_000 });
        // A sidecar that is logged out says so in JSON and ends with 1.
        const status = statusIn(stdout);
        if (status === undefined)
            return new Unseen((0,core_words/* say */.cv) `${service} did not say it (exit code ${code}: ${(0,docker/* lastLine */.fM)(stderr)})`);
        const { DNSName, TailscaleIPs, KeyExpiry } = status.Self ?? {};
        const expiry = KeyExpiry === undefined || KeyExpiry === null ? Number.NaN : Date.parse(KeyExpiry);
        return {
            addresses: TailscaleIPs ?? [],
            dnsName: DNSName ?? "",
            backendState: status.BackendState,
            ...(Number.isNaN(expiry) ? {} : { keyDaysLeft: daysUntil(expiry, now) }),
        };
    });
}
function statusIn(output) {
    try {
        return Status.safeParse(JSON.parse(output)).data;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/collect.js
/**
 * Looks at a host for what its containers' settings do not tell of hub and provider: read-only, in few calls. Must not
 * judge, and must not take what it may not see for missing: each fact is seen, or unknown with the reason.
 */













/** The facts of the stacks that the project has; nothing is asked for a project that has neither. Never rejects for a host's failure. */
async function collectFacts(place, ports) {
    const { omni, provider } = membersOf(place.judged.looked, place.judged.about);
    const pair = omni ?? provider;
    if (pair === undefined)
        return {};
    // Asked anew by each look: a host that cannot say it makes each fact unknown, and none an error.
    const seeing = { ...ports, looks: () => looksAt(ports.host) };
    const stack = await stackFacts(place, pair, seeing);
    return {
        ...(omni === undefined ? {} : { hub: { ...stack, ...(await hubFacts(place, seeing)) } }),
        ...(provider === undefined ? {} : { provider: { ...stack, ...(await providerFacts(place, provider, seeing)) } }),
    };
}
async function stackFacts(place, pair, { host, clock, looks }) {
    const { judged, directory, signal } = place;
    const containers = await collectContainers(host, judged.project.name, signal);
    const wanted = judged.looked.services.flatMap(({ raw }) => (0,normalise_text/* scalar */.d_)(raw["container_name"]) ?? []);
    const [sources, names, composeFiles, editedOnHost, versions, sidecar] = await Promise.all([
        collectSources(place, looks),
        collectNames(host, wanted, signal),
        unseen_look(async () => (await looks()).names(directory, compose_project/* COMPOSE_FILE_NAMES */.bv)),
        unseen_look(async () => (await looks()).edits(directory)),
        collectVersions(host, signal),
        pair.sidecar === undefined ? undefined : collectSidecar(host, pair.sidecar.name, { containers, now: clock.now(), signal }),
    ]);
    const folders = sources.flatMap(({ source, is }) => (is.status === "seen" && is.value === "folder" ? [source] : []));
    const disks = await collectDisks(looks, [...new Set(folders)], signal);
    return { sources, containers, names, composeFiles, editedOnHost, versions, disks, ...(sidecar === undefined ? {} : { sidecar }) };
}
/** Where each bind mount comes from; a link counts as what it leads to. */
async function collectSources({ judged, directory, signal }, looks) {
    const { project, looked } = judged;
    const inGit = new Set(project.bundle.map(({ path }) => external_node_path_.posix.join(directory, (0,compose_project/* inside */.nx)(project.folder, path))));
    const binds = looked.services.flatMap(({ name, raw }) => (0,ports/* mountsFromConfig */.x0)({ volumes: raw["volumes"] ?? [] }, looked.tops).flatMap(({ type, source, target }, index) => type === "bind" ? [{ service: name, index, source: external_node_path_.posix.resolve(directory, source), target }] : []));
    const paths = binds.map(({ source }) => source);
    const kinds = await unseen_look(async () => (await looks()).kinds(paths, signal));
    return binds.map((bind, index) => {
        const is = kinds.status === "unknown" ? kinds : (kinds.value[index] ?? { status: "unknown", because: (0,core_words/* say */.cv) `the host did not say it` });
        return { ...bind, fromGit: inGit.has(bind.source), is };
    });
}
async function hubFacts({ judged: { about }, signal }, { tls, dns, clock, looks }) {
    if (about.kind !== "Platform")
        return {};
    const { gpgKey, certificate, lan, ports, domain } = about.spec;
    const [gpg, shown, publicAddresses] = await Promise.all([
        gpgKey === undefined ? undefined : unseen_look(async () => (await looks()).gpg(gpgKey.onHost)),
        certificate === undefined
            ? undefined
            : unseen_look(async () => {
                const content = await (await looks()).certificate(certificate.certificate);
                if (content instanceof Unseen)
                    return content;
                const facts = certificateFacts(content, clock.now());
                if (facts === undefined)
                    return new Unseen((0,core_words/* say */.cv) `${certificate.certificate} is no certificate that can be read`);
                const served = await unseen_look(async () => fingerprintOf(await tls.certificateOf(lan, ports.api, domain, { signal })));
                return { ...facts, served };
            }),
        unseen_look(() => dns.addresses(domain, { signal })),
    ]);
    return { publicAddresses, ...(gpg === undefined ? {} : { gpg }), ...(shown === undefined ? {} : { certificate: shown }) };
}
/** Proxmox's side of the provider is Proxmox's to tell: here it is not asked. */
async function providerFacts({ judged: { about }, signal }, { main }, { host, infraProviders, clock, looks }) {
    const spec = about.kind === "Provider" ? about.spec : undefined;
    const [key, known, lxc, localImage] = await Promise.all([
        unseen_look(() => keyFact(main, infraProviders, clock)),
        spec === undefined ? undefined : unseen_look(() => infraProviders.known(spec.omni.endpoint, signal)),
        host.node === undefined ? undefined : collectLxc(looks, signal),
        spec?.imageSource === "local" ? unseen_look(async () => (await images_localImage(host, main.image)) !== undefined) : undefined,
    ]);
    return {
        key,
        lackingRights: { status: "unknown", because: (0,core_words/* say */.cv) `Proxmox is not asked for it` },
        ...(known === undefined ? {} : { known }),
        ...(lxc === undefined ? {} : { lxc }),
        ...(localImage === undefined ? {} : { localImage }),
    };
}
/** The variable that the provider reads its key from (omni-infra-provider-proxmox, cmd). */
const KEY = "OMNI_SERVICE_ACCOUNT_KEY";
/** Only a run that sees the project's values sees the key; it is read here, and only what it says of itself goes on. */
async function keyFact(main, infraProviders, clock) {
    const text = settingOf(main, KEY);
    if (text === undefined || text === "")
        return new Unseen((0,core_words/* say */.cv) `this run does not see ${KEY} of service ${main.name}`);
    const said = await infraProviders.aboutKey(text);
    if (said === undefined)
        return "no key";
    const { expires, ...rest } = said;
    return expires === undefined ? rest : { ...rest, daysLeft: daysUntil(expires.getTime(), clock.now()) };
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/live.js
/** What a host's facts say against the live rules on any of the two stacks: O18, O23 to O27; pure. */






/** Judges a fact where it is seen; where it is not, says what was not looked at. An absent fact is nobody's business. */
function judging(fact, called, judge) {
    if (fact === undefined)
        return { spotted: [], notChecked: [] };
    if (fact.status === "unknown")
        return { spotted: [], notChecked: [[...called, " (", ...(0,core_words/* withoutStop */.f6)(fact.because), ")"]] };
    return { spotted: judge(fact.value), notChecked: [] };
}
function together(all) {
    return { spotted: all.flatMap(({ spotted }) => spotted), notChecked: all.flatMap(({ notChecked }) => notChecked) };
}
function stackFindings(asked, facts) {
    return together([
        ...sources(facts),
        owners(asked, facts),
        names(asked, facts),
        judging(facts.composeFiles, (0,core_words/* say */.cv) `which Compose files the host has`, (files) => extraFiles(asked, files)),
        judging(facts.editedOnHost, (0,core_words/* say */.cv) `whether somebody edited the host's files`, edited),
        live_namespace(asked, facts),
        judging(facts.versions, (0,core_words/* say */.cv) `how old Docker is on the host`, versions),
        judging(facts.disks, (0,core_words/* say */.cv) `how full the host's disks are`, disks),
        judging(facts.sidecar, (0,core_words/* say */.cv) `the sidecar's state in the tailnet`, (value) => sidecar(asked, value)),
    ]);
}
/** By what such files are called, on either side. */
const FILE_NAMES = /\.(asc|gpg|crt|cer|pem|key|ya?ml|json|conf|toml|env)$/i;
function sources({ sources: all }) {
    const files = all.filter(({ source, target, fromGit }) => !fromGit && [source, target].some((path) => FILE_NAMES.test(path)));
    return files.map(({ service, index, source, is }) => judging(is, (0,core_words/* say */.cv) `whether ${source} is a file`, (kind) => {
        if (kind === "file")
            return [];
        const state = kind === "missing" ? "is not on the host" : kind === "folder" ? "is a folder on the host" : "is no regular file on the host";
        return [
            { rule: LIVE_RULES.O18, service, way: ["volumes", index], what: (0,core_words/* say */.cv) `${source}, which ${service} mounts as a file, ${[state]}.` },
        ];
    }));
}
function owners({ project, directory }, { containers }) {
    return judging(containers, (0,core_words/* say */.cv) `whose containers run`, (all) => all.flatMap(({ service, project: theirs, directory: folder }) => {
        const at = (what) => [{ rule: LIVE_RULES.O23, service, way: [], what }];
        if (theirs !== project)
            return at((0,core_words/* say */.cv) `The container of ${service} belongs to the project ${theirs === "" ? "none" : theirs}, not ${project}.`);
        if (directory === undefined || folder === "" || (0,ports/* cleanPath */.ts)(folder) === (0,ports/* cleanPath */.ts)(directory))
            return [];
        return at((0,core_words/* say */.cv) `The container of ${service} was made in ${folder}, not in ${directory}.`);
    }));
}
function names({ project }, facts) {
    return judging(facts.names, (0,core_words/* say */.cv) `who has the containers' names`, (all) => all
        .filter((one) => one.project !== project)
        .map((one) => ({
        rule: LIVE_RULES.O23,
        way: [],
        what: (0,core_words/* say */.cv) `The container name ${one.name} is taken by ${one.project === "" ? "a container of no project" : one.project}.`,
        ...(one.project === "" ? { fix: setAside(one.name) } : {}),
    })));
}
function setAside(name) {
    return (0,core_words/* say */.cv) `Nothing here made that container. Stop it and give it another name: ${`docker stop ${name}`}, then ${`docker rename ${name} ${name}-before`}.`;
}
function extraFiles({ directory }, files) {
    if (files.length < 2)
        return [];
    const all = (0,core_words/* list */.p_)(files.map((file) => (0,core_words/* say */.cv) `${file}`));
    return [{ rule: LIVE_RULES.O24, way: [], what: (0,core_words/* say */.cv) `The host's folder ${directory ?? ""} has ${all}; Compose takes the first.` }];
}
function edited(files) {
    if (files.length === 0)
        return [];
    return [
        { rule: LIVE_RULES.O24, way: [], what: (0,core_words/* say */.cv) `Edited on the host since the last apply: ${(0,core_words/* list */.p_)(files.map((file) => (0,core_words/* say */.cv) `${file}`))}.` },
    ];
}
/** The oldest that are tried, as [major, minor]; the README says the same. */
const OLDEST = { engine: [20, 10], compose: [2, 26] };
function versions(of) {
    const old = [
        ["Docker Engine", "engine"],
        ["Docker Compose", "compose"],
    ].filter(([, which]) => isOlder(of[which], OLDEST[which]));
    return old.map(([name, which]) => ({
        rule: LIVE_RULES.O35,
        way: [],
        what: (0,core_words/* say */.cv) `${[name]} ${of[which]} runs on the host; it should be ${[OLDEST[which].join(".")]} or later.`,
    }));
}
/** Distributions put what they like behind the first two numbers; what has none is not judged. */
function isOlder(version, [major, minor]) {
    const [, first, second] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
    if (first === undefined || second === undefined)
        return false;
    return Number(first) < major || (Number(first) === major && Number(second) < minor);
}
/** In percent. */
const DISK_FULL = 90;
/** Each file system once, by its first folder: equal numbers are one disk. */
function disks(all) {
    const full = new Map(all.filter(({ usedPercent }) => usedPercent > DISK_FULL).map((disk) => [`${disk.freeBytes} ${disk.usedPercent}`, disk]));
    return [...full.values()].map(({ path, usedPercent, freeBytes }) => ({
        rule: LIVE_RULES.O32,
        way: [],
        what: (0,core_words/* say */.cv) `The disk of ${path} is ${usedPercent} % full; ${Math.floor(freeBytes / 2 ** 20)} MiB are free.`,
    }));
}
function live_namespace({ pair: { main, sidecar: owner } }, { containers }) {
    if (owner === undefined || containers.status === "unknown")
        return { spotted: [], notChecked: [] };
    const [mine, theirs] = [main.name, owner.name].map((name) => containers.value.find(({ service }) => service === name));
    const joined = /^container:([0-9a-f]+)$/.exec(mine?.networkMode ?? "")?.[1];
    if (joined === undefined || theirs?.id === joined)
        return { spotted: [], notChecked: [] };
    const what = (0,core_words/* say */.cv) `${main.name} runs in the network of a container that is not the present ${owner.name}.`;
    return { spotted: [{ rule: LIVE_RULES.O25, service: main.name, way: ["network_mode"], what }], notChecked: [] };
}
/** Fewer days than this and somebody should look at the key. */
const KEY_DAYS = 14;
const KEEP_KEY = (0,core_words/* say */.cv) `Disable key expiry for it in the admin console, or give it a tag, which has none.`;
function freeName(name, services) {
    return (0,core_words/* say */.cv) `Delete the stale machine ${name} in the admin console, then ${`docker compose up -d --force-recreate ${services}`}.`;
}
function sidecar({ pair, about }, fact) {
    const service = pair.sidecar?.name ?? "";
    const at = (rule, what, fix) => ({ rule, service, way: [], what, ...(fix && { fix }) });
    // Whoever shares the sidecar's network loses it when the sidecar alone starts anew.
    const both = `${service} ${pair.main.name}`;
    const logIn = (0,core_words/* say */.cv) `See ${`docker compose logs ${service}`} on the host. Where it needs a login, put a new auth key into the env file, then ${`docker compose up -d --force-recreate ${both}`}.`;
    const wanted = hostnameOf({ pair, about });
    const label = fact.dnsName.split(".")[0] ?? "";
    const address = about.kind === "Stack" ? undefined : about.spec.tailnet?.address;
    return [
        ...(fact.backendState === "Running"
            ? []
            : [at(LIVE_RULES.O26, (0,core_words/* say */.cv) `The sidecar ${service} is ${fact.backendState} in the tailnet, not running.`, logIn)]),
        ...(wanted === undefined || label === "" || label === wanted
            ? []
            : [at(LIVE_RULES.O26, (0,core_words/* say */.cv) `The sidecar ${service} is called ${label} in the tailnet, not ${wanted}.`, freeName(wanted, both))]),
        ...(fact.keyDaysLeft === undefined || fact.keyDaysLeft >= KEY_DAYS
            ? []
            : [
                {
                    ...at(LIVE_RULES.O26, (0,core_words/* say */.cv) `The sidecar's node key expires in ${fact.keyDaysLeft} days.`, KEEP_KEY),
                    severity: "warning",
                },
            ]),
        ...(address === undefined || fact.addresses.length === 0 || fact.addresses.includes(address)
            ? []
            : [at(LIVE_RULES.O27, (0,core_words/* say */.cv) `The sidecar ${service} does not have the address ${address} of ${"tailnet.address"}.`)]),
        ...(fact.isEphemeral === true
            ? [at(LIVE_RULES.O27, (0,core_words/* say */.cv) `The sidecar ${service} is ephemeral: it gets another address when it returns.`)]
            : []),
    ];
}
/** What the sidecar should be called: by the spec, else by what its container is told. */
function hostnameOf({ pair: { sidecar: member }, about }) {
    const asked = about.kind === "Stack" ? undefined : about.spec.tailnet?.hostname;
    if (asked !== undefined || member === undefined)
        return asked;
    const told = settingOf(member, "TS_HOSTNAME") ?? (0,normalise_text/* scalar */.d_)(member.raw["hostname"]);
    return told === undefined || isOpaque(told) ? undefined : told;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/live-hub.js
/** What the hub's facts say against O19 to O22 and O27; pure. */






/** Fewer days than this and the certificate should be renewed by now. */
const CERTIFICATE_DAYS = 21;
function hubLiveFindings(asked, facts) {
    return together([
        stackFindings(asked, facts),
        judging(facts.gpg, (0,core_words/* say */.cv) `the GPG key`, gpg),
        judging(facts.certificate, (0,core_words/* say */.cv) `the certificate`, (value) => certificate(asked, value)),
        ...(facts.certificate?.status === "seen"
            ? [judging(facts.certificate.value.served, (0,core_words/* say */.cv) `the certificate that is served`, (served) => servedOne(facts.certificate, served))]
            : []),
        judging(facts.publicAddresses, (0,core_words/* say */.cv) `the public record of ${domainOf(asked) ?? ""}`, (all) => publicOnes(facts, all)),
        judging(facts.containers, (0,core_words/* say */.cv) `what Omni runs with`, (all) => running(asked, all)),
        hiddenAccount(asked, facts),
    ]);
}
function inSpec(rule, what) {
    return { rule, way: [], what };
}
function domainOf({ about }) {
    return about.kind === "Platform" ? about.spec.domain : undefined;
}
const SUBKEY = (0,core_words/* say */.cv) `Add one and export anew: ${"gpg --quick-add-key FINGERPRINT rsa4096 encr"}, then ${"gpg --export-secret-key --armor FINGERPRINT > omni.asc"}.`;
function gpg({ isProtected, hasEncryptionSubkey }) {
    return [
        ...(isProtected ? [inSpec(LIVE_RULES.O19, (0,core_words/* say */.cv) `The GPG key asks for a passphrase.`)] : []),
        ...(hasEncryptionSubkey ? [] : [{ ...inSpec(LIVE_RULES.O19, (0,core_words/* say */.cv) `The GPG key has no subkey that encrypts.`), fix: SUBKEY }]),
    ];
}
function certificate(asked, { names, daysLeft }) {
    const domain = domainOf(asked);
    const days = daysLeft === 1 ? "day" : "days";
    return [
        ...(domain === undefined || names.some((name) => covers(name, domain))
            ? []
            : [inSpec(LIVE_RULES.O20, (0,core_words/* say */.cv) `The certificate is not for ${domain}.`)]),
        ...(daysLeft < 0 ? [inSpec(LIVE_RULES.O20, (0,core_words/* say */.cv) `The certificate expired ${-daysLeft} ${[daysLeft === -1 ? "day" : "days"]} ago.`)] : []),
        ...(daysLeft >= 0 && daysLeft <= CERTIFICATE_DAYS
            ? [inSpec(LIVE_RULES.O20, (0,core_words/* say */.cv) `The certificate expires in ${daysLeft} ${[days]}.`)]
            : []),
    ];
}
/** A wildcard stands for one label (RFC 6125). */
function covers(name, domain) {
    const [one, other] = [name.toLowerCase().replace(/\.$/, ""), domain.toLowerCase()];
    return one === other || (one.startsWith("*.") && other.split(".").slice(1).join(".") === one.slice(2));
}
function servedOne(fact, served) {
    if (fact?.status !== "seen" || fact.value.fingerprint.toLowerCase() === served.toLowerCase())
        return [];
    return [inSpec(LIVE_RULES.O20, (0,core_words/* say */.cv) `Omni serves another certificate than the file holds.`)];
}
/** The public record leads tailnet clients to the sidecar; nodes have a record of their own. */
function publicOnes({ sidecar }, records) {
    const addresses = sidecar?.status === "seen" ? sidecar.value.addresses : [];
    if (addresses.length === 0 || records.length === 0 || records.some((address) => addresses.includes(address)))
        return [];
    return [inSpec(LIVE_RULES.O27, (0,core_words/* say */.cv) `The public record of Omni's name is not the sidecar's address.`)];
}
/** What must not change while Omni has data: its id, and where the data lies. */
function running({ pair: { main } }, containers) {
    const container = containers.find(({ service }) => service === main.name);
    return container === undefined ? [] : [...otherAccount(main, container), ...otherPlaces(main, container)];
}
/** A host whose values stay on it shows words, and not what they are. */
function hiddenAccount({ pair: { main } }, { containers }) {
    const args = containers.status === "seen" ? (containers.value.find(({ service }) => service === main.name)?.args ?? []) : [];
    const isHidden = args.length > 0 && args.every((word) => word === "-") && flagIn(main.command, "account-id") !== undefined;
    return { spotted: [], notChecked: isHidden ? [(0,core_words/* say */.cv) `whether Omni's account id is the running one (values stay on the host)`] : [] };
}
/** Tokens compare with tokens, values with values; a mixed pair says nothing. */
function otherAccount(main, { args }) {
    const flag = flagIn(main.command, "account-id");
    const at = args.findLastIndex((word) => /^--account-id(=|$)/.test(word));
    const runs = at === -1 ? undefined : args[at]?.includes("=") === true ? args[at]?.slice("--account-id=".length) : args[at + 1];
    if (flag?.value === undefined || runs === undefined || isOpaque(flag.value) !== isOpaque(runs))
        return [];
    if (flag.value.toLowerCase() === runs.toLowerCase())
        return [];
    return [atFlag(HUB_RULES.O21, main, flag, (0,core_words/* say */.cv) `${"--account-id"} is another than that of the running Omni.`)];
}
/** Mounts that hold etcd, SQLite or the private key, by where they are in the container. */
function otherPlaces(main, container) {
    const paths = [
        flagIn(main.command, "etcd-embedded-db-path")?.value ?? "/_out/etcd",
        flagIn(main.command, "sqlite-storage-path")?.value,
        flagIn(main.command, "private-key-source")?.value?.replace(/^file:\/\//, ""),
    ].flatMap((path) => (path === undefined || isOpaque(path) ? [] : [path.startsWith("/") ? path : `/${path}`]));
    return main.mounts.flatMap(({ type, source, target }, index) => {
        const holds = paths.some((path) => path === target || path.startsWith(`${target}/`));
        const before = container.mounts.find((mount) => mount.target === target)?.source;
        if (!holds || type !== "bind" || isOpaque(source) || before === undefined || before === source)
            return [];
        const what = (0,core_words/* say */.cv) `${target} of ${main.name} would come from ${source}; the running Omni has ${before}.`;
        return [{ rule: HUB_RULES.O22, service: main.name, way: ["volumes", index], what }];
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/live-provider.js
/** What the provider's facts say against P01, P02, P05, P07, P21, P22 and P35; pure. */





/** Fewer days than this and a new key should be made by now. */
const live_provider_KEY_DAYS = 14;
/** In percent. */
const live_provider_DISK_FULL = 80;
/** Docker, sidecar and provider do not fit into less. */
const MEMORY_MIB = 512;
const { P01, P02, P05, P07, P21, P22, P35 } = PROVIDER_RULES;
function providerLiveFindings(asked, facts) {
    const main = asked.pair.main;
    const { lxc } = facts;
    return together([
        stackFindings(asked, facts),
        judging(facts.known, (0,core_words/* say */.cv) `whether Omni knows the provider`, (all) => known(asked, all, facts.containers)),
        judging(facts.key, (0,core_words/* say */.cv) `whose the provider's key is and when it ends`, (fact) => key(asked, fact)),
        judging(facts.lackingRights, (0,core_words/* say */.cv) `the rights of the provider's token`, rights),
        judging(facts.localImage, (0,core_words/* say */.cv) `whether the host has the provider's image`, (isThere) => isThere ? [] : [{ ...atKey(P07, main, ["image"], (0,core_words/* say */.cv) `The host does not have the image ${main.image}.`), fix: BUILD }]),
        judging(lxc, (0,core_words/* say */.cv) `the provider's LXC`, container),
        ...(lxc?.status === "seen"
            ? [judging(lxc.value.diskUsedPercent, (0,core_words/* say */.cv) `how full the LXC's disk is`, (percent) => disk(lxc.value, percent))]
            : []),
    ]);
}
const live_provider_inSpec = (rule, what) => ({ rule, way: [], what });
const milder = (rule, what) => ({ ...live_provider_inSpec(rule, what), severity: "warning" });
const BUILD = (0,core_words/* say */.cv) `Build it on the host again, or use a release and ${"imageSource: released"}.`;
/** The id without `--id` (omni-infra-provider-proxmox, cmd). */
const live_provider_DEFAULT_ID = "proxmox";
/** Omni's record of the provider, and whether Omni hears what runs here. */
function known({ about, pair: { main } }, all, containers) {
    if (about.kind !== "Provider")
        return [];
    const { id } = about.spec;
    const runsHere = containers.status === "seen" ? containers.value.some(({ service }) => service === main.name) : undefined;
    const mine = all.find((one) => one.id === id);
    if (mine !== undefined)
        return runsHere === true ? unheard(mine) : [];
    const ids = all.map((one) => one.id);
    const has = ids.length === 0 ? (0,core_words/* say */.cv) `none` : (0,core_words/* list */.p_)(ids.map((one) => (0,core_words/* say */.cv) `${one}`));
    const what = (0,core_words/* say */.cv) `Omni has no infrastructure provider ${id}${[runsHere === false ? " yet" : ""]}; it has ${has}.`;
    const make = (0,core_words/* say */.cv) `${`omnictl infraprovider create ${id}`}, and put the key that it prints into the host's env file`;
    const meant = (0,closest/* closest */.k)(id, ids) ?? ids.find((one) => one === live_provider_DEFAULT_ID);
    const fix = meant === undefined ? (0,core_words/* say */.cv) `Make it: ${make}.` : (0,core_words/* say */.cv) `If ${meant} is meant, write that as ${"id"} and ${"--id"}. Else make it: ${make}.`;
    return [{ ...live_provider_inSpec(P01, what), fix }];
}
function unheard({ id, registered, connected, error }) {
    if (!registered)
        return [live_provider_inSpec(P35, (0,core_words/* say */.cv) `Provider ${id} has a container here, but it never registered with Omni.`)];
    const says = error === "" ? [] : (0,core_words/* say */.cv) ` It says: ${error}.`;
    if (!connected)
        return [live_provider_inSpec(P35, (0,core_words/* say */.cv) `Provider ${id} has a container here, but Omni does not hear it.${says}`)];
    return error === "" ? [] : [live_provider_inSpec(P35, (0,core_words/* say */.cv) `Provider ${id} is connected to Omni and complains.${says}`)];
}
function key({ about }, fact) {
    const said = fact === "no key" ? undefined : fact.provider;
    const id = about.kind === "Provider" ? about.spec.id : (said ?? live_provider_DEFAULT_ID);
    const fix = (0,core_words/* say */.cv) `Make a new one: ${`omnictl infraprovider renewkey ${id}`}, and put it into the host's env file.`;
    if (fact === "no key")
        return [{ ...live_provider_inSpec(P02, (0,core_words/* say */.cv) `What the provider is given as its key is no key of Omni's.`), fix }];
    const { account, provider, daysLeft } = fact;
    if (provider === undefined)
        return [{ ...live_provider_inSpec(P02, (0,core_words/* say */.cv) `The provider's key is that of ${account}, an ordinary service account.`), fix }];
    const other = provider === id ? [] : [{ ...live_provider_inSpec(P01, (0,core_words/* say */.cv) `The provider's key is that of provider ${provider}, and not of ${id}.`), fix }];
    if (daysLeft === undefined || daysLeft >= live_provider_KEY_DAYS)
        return other;
    const [days, unit] = [Math.abs(daysLeft), Math.abs(daysLeft) === 1 ? "day" : "days"];
    const end = daysLeft < 0
        ? live_provider_inSpec(P02, (0,core_words/* say */.cv) `The provider's key, of ${account}, expired ${days} ${[unit]} ago.`)
        : milder(P02, (0,core_words/* say */.cv) `The provider's key, of ${account}, expires in ${days} ${[unit]}.`);
    return [...other, { ...end, fix }];
}
function rights(lacking) {
    return lacking.map(({ path, privileges }) => live_provider_inSpec(P05, (0,core_words/* say */.cv) `The provider's token lacks ${(0,core_words/* list */.p_)(privileges.map((one) => (0,core_words/* say */.cv) `${one}`))} on ${path}.`));
}
function container({ id, hasTun, hasNesting, hasKeyctl, isUnprivileged, startsOnBoot, hasNameserver, memoryMib }) {
    return [
        ...(hasTun ? [] : [{ ...live_provider_inSpec(P21, (0,core_words/* say */.cv) `LXC ${id} has no TUN device.`), fix: live_provider_set(id, "--dev0 /dev/net/tun") }]),
        ...(hasNesting ? [] : [{ ...live_provider_inSpec(P21, (0,core_words/* say */.cv) `LXC ${id} does not allow nesting.`), fix: live_provider_set(id, "--features nesting=1,keyctl=1") }]),
        ...(isUnprivileged ? [] : [{ ...live_provider_inSpec(P21, (0,core_words/* say */.cv) `LXC ${id} is privileged: whoever gets out of it has the node.`), fix: UNPRIVILEGED }]),
        ...(hasKeyctl ? [] : [{ ...milder(P21, (0,core_words/* say */.cv) `LXC ${id} does not allow keyctl.`), fix: live_provider_set(id, "--features nesting=1,keyctl=1") }]),
        ...(startsOnBoot ? [] : [{ ...live_provider_inSpec(P22, (0,core_words/* say */.cv) `LXC ${id} does not start with its node.`), fix: live_provider_set(id, "--onboot 1") }]),
        ...(hasNameserver ? [] : [{ ...live_provider_inSpec(P22, (0,core_words/* say */.cv) `LXC ${id} has no nameserver of its own.`), fix: live_provider_set(id, "--nameserver ADDRESS") }]),
        ...(memoryMib >= MEMORY_MIB ? [] : [{ ...live_provider_inSpec(P22, (0,core_words/* say */.cv) `LXC ${id} has ${memoryMib} MiB of memory.`), fix: live_provider_set(id, "--memory 1024") }]),
    ];
}
const UNPRIVILEGED = (0,core_words/* say */.cv) `It cannot be changed in place: restore its backup with ${"pct restore ID ARCHIVE --unprivileged 1"}.`;
function disk({ id }, percent) {
    if (percent < live_provider_DISK_FULL)
        return [];
    const fix = (0,core_words/* say */.cv) `As root on its node: ${`pct resize ${id} rootfs +8G`}.`;
    return [{ ...live_provider_inSpec(P22, (0,core_words/* say */.cv) `The root disk of LXC ${id} is ${percent} % full.`), fix }];
}
/** One command; only root may give it. */
function live_provider_set(id, options) {
    return (0,core_words/* say */.cv) `As root on its node: ${`pct set ${id} ${options}`}, then restart it.`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/hub/judge-live.js





/**
 * Findings, and one line for every fact that is unknown. `judged` is the effective rendering, `directory` the project's
 * folder on the host where something says which. What facts show is never in a finding as a value that Git hides.
 */
function judgeHost(judged, facts, directory) {
    const { project, about, looked } = judged;
    const { omni, provider } = membersOf(looked, about);
    const asked = (pair) => ({ pair, about, project: project.name, ...(directory === undefined ? {} : { directory }) });
    const { spotted, notChecked } = together([
        ...(omni === undefined || facts.hub === undefined ? [] : [hubLiveFindings(asked(omni), facts.hub)]),
        ...(provider === undefined || facts.provider === undefined ? [] : [providerLiveFindings(asked(provider), facts.provider)]),
    ]);
    return { diagnostics: spotted.map((one) => placed(one, judged)), notChecked };
}

;// CONCATENATED MODULE: ./build/adapters/compose/inspect.js




/** See {@link Adapter.inspect}. */
async function inspect_inspect(want, remembered, ports, signal) {
    const names = [...new Set(want.resources.map(({ component }) => component))];
    const limited = (0,render/* limit */.A)(4);
    const all = await Promise.all(names.map((name) => limited(async () => {
        const known = remembered.get(name);
        if (known === undefined)
            return { diagnostics: [], notChecked: [] };
        const { judged, directory, back } = known;
        const found = judgeHost(judged, await collectFacts({ judged, directory, signal }, ports), directory);
        return {
            diagnostics: back(found.diagnostics).map(mendedByApply),
            notChecked: found.notChecked.map((words) => ({ component: name, words })),
        };
    })));
    return { diagnostics: all.flatMap(({ diagnostics }) => diagnostics), notChecked: all.flatMap(({ notChecked }) => notChecked) };
}
/** Whoever lives in a container that is gone is made anew by every plan (diff-services.ts): an error would keep that from happening. */
function mendedByApply(diagnostic) {
    if (diagnostic.rule !== "O25")
        return diagnostic;
    return { ...diagnostic, severity: "warning", fix: (0,core_words/* say */.cv) `Apply the plan: it makes both anew.` };
}

;// CONCATENATED MODULE: ./build/adapters/compose/observe-services.js
/** The services of one project as they run, from what the engine said; must not ask it again, nor compare. */












const observe_services_LABEL = "com.docker.compose";
/** Pull policies under which an apply does not ask the registry. */
const NEVER_PULLED = new Set(["never", "missing", "if_not_present", "build"]);
/** One resource for each service that has containers, and one for the project when it has any. */
async function observeServices(part, snapshot, changed, io, { tagCheck, roomFor }) {
    const containers = snapshot.containers.filter(({ Config: { Labels } }) => Labels?.[`${observe_services_LABEL}.project`] === part.project && Labels[`${observe_services_LABEL}.oneoff`] !== "True");
    const groups = (0,group/* groupBy */.$)(containers, ({ Config }) => Config.Labels?.[`${observe_services_LABEL}.service`] ?? "");
    const context = {
        part,
        snapshot,
        changed,
        io,
        names: namesOf(part, snapshot, containers, io.fingerprint),
        imageOf: snapshot.imageOf,
    };
    const notChecked = [];
    const hub = (0,place/* hubIn */.ln)(part.want.get(addressOf("Project", part.project))?.attributes ?? {});
    let hubFacts;
    const services = await Promise.all([...groups].map(async ([service, group]) => {
        const observed = observeService(service, group.toSorted(byNumber), context);
        if (service === hub?.omni) {
            const { facts, because } = await hubFactsOf(observed, hub, roomFor);
            hubFacts = facts;
            if (because !== undefined)
                notChecked.push({ subject: "the room for a safety copy", because: (0,core_words/* plain */.pj)(because) });
        }
        const answer = await askRegistry(service, observed, context, tagCheck);
        if (answer.status === "not-checked")
            notChecked.push({ subject: observed.seen.containers[0]?.name ?? service, because: answer.because });
        const first = observed.seen.containers[0];
        const local = (context.imageOf(first?.imageId ?? "")?.RepoDigests ?? [])[0]?.split("@")[1] ?? "";
        const registry = answer.status === "moved" ? { registry: { local, remote: answer.digest } } : {};
        const replicas = group.length === 1 ? {} : { replicas: replicasLike(String(group.length), part.want.get(observed.address), io) };
        return {
            address: observed.address,
            attributes: { ...observed.seen.fields[0]?.fields, ...replicas, seen: asJson({ ...observed.seen, ...registry }) },
            marked: true,
            revision: observed.seen.containers.map(({ id }) => id).join(","),
        };
    }));
    const [newest] = containers.toSorted((a, b) => Number(b.State.Status === "running") - Number(a.State.Status === "running"));
    const project = newest === undefined
        ? []
        : [observedProject(part.project, newest, { notChecked, ...(hubFacts === undefined ? {} : { hub: hubFacts }) })];
    return { services, project };
}
function observeService(service, group, context) {
    const { part, snapshot, io, names, imageOf } = context;
    const address = addressOf("Service", part.project, service);
    const want = part.want.get(address);
    const fields = group.map((container) => {
        const image = imageOf(container.Image);
        const seen = {
            project: part.project,
            service,
            container,
            engine: snapshot.defaults,
            names,
            ...(image === undefined ? {} : { image }),
        };
        const clear = fieldsOf(seen);
        return {
            clear: clear.fields,
            fields: concealSeen(clear.fields, want?.attributes, serviceColumns, io.fingerprint),
            also: concealAlso(clear.also, want?.attributes, serviceColumns, io.fingerprint),
        };
    });
    const [first] = group;
    if (first === undefined)
        throw new Error(`service ${service} was grouped without a container`);
    const hidden = fields.map(({ clear: _clear, ...rest }) => rest);
    const clear = fields[0]?.clear ?? {};
    return { address, first, clear, seen: { containers: group.map((container) => seenContainer(container, want, context)), fields: hidden } };
}
function seenContainer(container, want, { changed, imageOf }) {
    const startedAt = container.State.StartedAt ?? "";
    const started = nanoseconds(startedAt);
    const mounted = (0,normalise_text/* list */.p_)(want?.attributes["mounted"]).map(String);
    const newerFiles = started === undefined ? [] : mounted.filter((path) => (changed.get(path) ?? 0n) > started);
    const taggedId = imageOf(container.Config.Image)?.Id;
    const health = container.State.Health?.Status;
    return {
        id: container.Id,
        name: nameOf(container),
        status: container.State.Status,
        exitCode: container.State.ExitCode ?? 0,
        startedAt,
        imageId: container.Image,
        newerFiles: container.State.Status === "running" ? newerFiles : [],
        ...(health === undefined ? {} : { health }),
        ...(taggedId === undefined ? {} : { taggedId }),
    };
}
/** Room is looked for only where Omni would be made anew with its data copied first. */
async function hubFactsOf({ clear, first }, hub, roomFor) {
    const facts = (0,place/* factsOf */.xS)(clear, hub);
    const { image, data } = facts;
    const isSame = image === hub.image && data?.etcd === hub.data?.etcd && data?.sqlite === hub.data?.sqlite;
    if (isSame || hub.safetyCopy === undefined || data === undefined)
        return { facts };
    const sources = [data.etcd, ...(data.sqlite === undefined ? [] : [data.sqlite])];
    const room = await roomFor(hub.safetyCopy.folder, `${first.Id} ${first.State.StartedAt ?? ""}`, sources);
    if (room.status === "unknown")
        return { facts, because: room.because };
    return { facts: { ...facts, ...(room.value === undefined ? {} : { room: room.value }) } };
}
/** Only where the tag matters: the wanted image is the one that runs, and nothing local has moved already. */
async function askRegistry(service, { first, seen, address }, { part, io, imageOf }, tagCheck) {
    const want = part.want.get(address);
    const local = imageOf(first.Image);
    const isSame = (0,canonical/* sameJson */.V)(want?.attributes["image"], seen.fields[0]?.fields["image"]);
    const policy = want?.attributes["pull_policy"];
    if (!isSame || local === undefined || imageOf(first.Config.Image)?.Id !== first.Image)
        return { status: "same" };
    if (typeof policy === "string" && NEVER_PULLED.has(policy))
        return { status: "same" };
    const answer = await tagCheck(first.Config.Image, local, io.signal);
    return answer.status === "not-checked" ? { ...answer, because: `${service}: ${answer.because}` } : answer;
}
/** From ids back to the Compose file's names, within one project. */
function namesOf({ project, want }, snapshot, containers, fingerprint) {
    const services = new Map(containers.map(({ Id, Config }) => [Id, Config.Labels?.[`${observe_services_LABEL}.service`]]));
    const keys = (type) => {
        const kind = type === "Network" ? "network" : "volume";
        const all = kind === "network" ? snapshot.networks : snapshot.volumes;
        const made = all.flatMap((one) => {
            const key = tops_keyOf(kind, project, one);
            return key === undefined ? [] : [[one.Name, key]];
        });
        const start = addressOf(type, project, "");
        const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
        const asked = all.flatMap(({ Name }) => {
            const wish = wanted.find(({ attributes: { name } }) => name === Name || (0,canonical/* sameJson */.V)(name, mark(Name, fingerprint)));
            return wish === undefined ? [] : [[Name, wish.address.slice(start.length)]];
        });
        // What Compose made for a key is no longer that key's once another one bears the wanted name.
        const taken = new Set(asked.map(([, key]) => key));
        return new Map([...made.filter(([, key]) => !taken.has(key)), ...asked]);
    };
    const networks = keys("Network");
    const volumes = keys("Volume");
    return {
        namespace(id) {
            const own = services.get(id) ?? [...services].find(([known]) => known.startsWith(id))?.[1];
            const foreign = snapshot.containerNames.get(id);
            return own === undefined ? (foreign === undefined ? undefined : `container:${foreign}`) : `service:${own}`;
        },
        network: (name) => networks.get(name) ?? name,
        volume: (name) => volumes.get(name) ?? name,
    };
}
function replicasLike(count, want, { fingerprint }) {
    return (0,core_digest/* isFingerprint */.Zv)(want?.attributes["replicas"]) ? mark(count, fingerprint) : count;
}
function observedProject(project, { Config: { Labels } }, besides) {
    const configFiles = (Labels?.[`${observe_services_LABEL}.project.config_files`] ?? "").split(",").filter((file) => file !== "");
    const attributes = asJson({ directory: Labels?.[`${observe_services_LABEL}.project.working_dir`] ?? "", configFiles, ...besides });
    return { address: addressOf("Project", project), attributes, marked: true };
}
/** An optional key that is absent is no key in JSON either. */
function asJson(seen) {
    return JSON.parse(JSON.stringify(seen));
}
function byNumber(a, b) {
    const number = ({ Config }) => Number(Config.Labels?.[`${observe_services_LABEL}.container-number`] ?? 0);
    return number(a) - number(b);
}

;// CONCATENATED MODULE: ./build/adapters/compose/observe.js
/** What exists of the wanted projects on a Docker host, as readings; reads only, and must not compare. */















const observe_PROJECT = "com.docker.compose.project";
/** See {@link Adapter.observe}. */
async function observe(target, want, io, ports) {
    const parts = partsOf(target, want);
    const unknown = (because) => parts.map(({ project }) => ({ target: target.id, part: project, status: "unknown", because }));
    const elsewhere = notHere(target, ports.here);
    if (elsewhere !== undefined)
        return unknown(elsewhere);
    if (parts.length === 0)
        return [];
    try {
        const hidden = { ...io, fingerprint: await hiderFor(ports.host, io.fingerprint) };
        const isWanted = wantedNames(parts, io.fingerprint);
        const snapshot = await look(ports.host, { projects: new Set(parts.map(({ project }) => project)), isWanted }, io.signal);
        const shareOf = splitByProject(snapshot, io.fingerprint);
        const limited = (0,render/* limit */.A)(16);
        return await Promise.all(parts.map((part) => limited(() => observePart(part, shareOf(part), hidden, ports))));
    }
    catch (error) {
        return unknown(error instanceof EngineError && error.unreachable ? { code: "unreachable", message: error.words } : unknownOf(error));
    }
}
async function observePart(part, snapshot, io, ports) {
    try {
        const files = await observeFiles(part, ports.host);
        const { services, project } = await observeServices(part, snapshot, files.changed, io, {
            tagCheck: ports.tagCheck,
            roomFor: (...asked) => unseen_look(async () => (await looksAt(ports.host)).room(...asked, io.signal)),
        });
        const resources = [...project, ...files.resources, ...observeTops(part, snapshot, io.fingerprint), ...services];
        return {
            target: part.target,
            part: part.project,
            status: "complete",
            resources: resources.toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.address, b.address)),
        };
    }
    catch (error) {
        return { target: part.target, part: part.project, status: "unknown", because: unknownOf(error) };
    }
}
function partsOf(target, want) {
    const parts = new Map();
    for (const { part } of [...want.resources, ...want.absences])
        if (!parts.has(part))
            parts.set(part, new Map());
    for (const resource of want.resources)
        parts.get(resource.part)?.set(resource.address, resource);
    return [...parts].map(([project, resources]) => ({ target: target.id, project, want: resources }));
}
/** The names of the networks or volumes that a part wants; of hidden ones their fingerprints. */
function namesIn({ want }, kind) {
    const start = kind === "network" ? "compose/Network/" : "compose/Volume/";
    return [...want.values()].flatMap(({ address, attributes: { name } }) => {
        if (!address.startsWith(start))
            return [];
        return (0,core_digest/* isFingerprint */.Zv)(name) ? [name.fingerprint] : typeof name === "string" ? [name] : [];
    });
}
function wantedNames(parts, fingerprint) {
    const names = {
        network: new Set(parts.flatMap((part) => namesIn(part, "network"))),
        volume: new Set(parts.flatMap((part) => namesIn(part, "volume"))),
    };
    return (kind, name) => names[kind].has(name) || names[kind].has(mark(name, fingerprint).fingerprint);
}
/** One project's share of what was seen, found without going through everything for each of thousands. */
function splitByProject(snapshot, fingerprint) {
    const containers = (0,group/* groupBy */.$)(snapshot.containers, ({ Config }) => Config.Labels?.[observe_PROJECT]);
    const share = (kind, all) => {
        const made = (0,group/* groupBy */.$)(all, ({ Labels }) => Labels?.[observe_PROJECT]);
        const named = new Map(all.flatMap((one) => [one.Name, mark(one.Name, fingerprint).fingerprint].map((name) => [name, one])));
        return (part) => [...new Set([...(made.get(part.project) ?? []), ...namesIn(part, kind).flatMap((name) => named.get(name) ?? [])])];
    };
    const [networks, volumes] = [share("network", snapshot.networks), share("volume", snapshot.volumes)];
    return (part) => ({ ...snapshot, containers: containers.get(part.project) ?? [], networks: networks(part), volumes: volumes(part) });
}
/** The bundle's files on the host, and when each was last changed. */
async function observeFiles({ project, want }, host) {
    const own = want.get(addressOf("Project", project));
    const { directory, names } = own === undefined ? { directory: undefined, names: {} } : projectAttributes(own.attributes);
    const resources = [];
    const changed = new Map();
    if (directory === undefined)
        return { resources, changed };
    const start = addressOf("File", project, "");
    const paths = [...want.keys()].flatMap((address) => (address.startsWith(start) ? [address.slice(start.length)] : []));
    const places = paths.map((path) => {
        const renamed = names[path];
        return external_node_path_.posix.join(directory, typeof renamed === "string" ? renamed : path);
    });
    const masked = await (await host.masking?.())?.files(directory, places);
    for (const [index, path] of paths.entries()) {
        const place = places[index] ?? "";
        const { stat, content } = masked === undefined ? await lookAt(place, host) : shownOf(masked[index]);
        if (stat === undefined)
            continue;
        const rights = stat.type === "file" && (stat.mode & 0o100) !== 0 ? { executable: true } : {};
        resources.push({ address: addressOf("File", project, path), attributes: { content, ...rights }, marked: false });
        // The time of a link says nothing of the file that it leads to.
        if (stat.type === "file")
            changed.set(path, stat.modifiedNs);
    }
    return { resources, changed };
}
async function lookAt(place, host) {
    const stat = await host.stat(place);
    return stat === undefined ? { content: "" } : { stat, content: await contentOf(place, stat, host) };
}
/** What a host tells whose values stay on it. */
function shownOf(seen) {
    if (seen === undefined || seen.is === "absent")
        return { content: "" };
    if (seen.is === "outside")
        return { stat: LINK, content: "a link that leads out of the folder" };
    return { stat: seen.stat, content: seen.token ?? `no file but a ${seen.stat.type}` };
}
const LINK = { type: "symlink", bytes: 0, mode: 0, modifiedNs: 0n };
async function contentOf(place, stat, host) {
    if (stat.type === "folder" || stat.type === "other")
        return `no file but a ${stat.type}`;
    const content = await host.read(place);
    return content === undefined ? "" : (0,core_digest/* sha256 */.sc)(content);
}
/** Networks and volumes: those that are wanted, by name, and those that Compose made for this project. */
function observeTops({ project, want }, snapshot, fingerprint) {
    const kinds = [
        {
            type: "Network",
            kind: "network",
            all: snapshot.networks.map((one) => ({ made: tops_keyOf("network", project, one), fields: fieldsOfNetwork(one), id: one.Id })),
        },
        {
            type: "Volume",
            kind: "volume",
            all: snapshot.volumes.map((one) => ({ made: tops_keyOf("volume", project, one), fields: fieldsOfVolume(one), id: one.Name })),
        },
    ];
    return kinds.flatMap(({ type, all }) => {
        const start = addressOf(type, project, "");
        const wanted = [...want.values()].filter(({ address }) => address.startsWith(start));
        const byName = new Map(wanted.flatMap(({ address, attributes }) => {
            const found = all.find(({ fields }) => isNamed(attributes, fields, fingerprint));
            return found === undefined ? [] : [[address.slice(start.length), found]];
        }));
        const others = all.flatMap((one) => (one.made === undefined || byName.has(one.made) ? [] : [[one.made, one]]));
        return [...byName, ...others].map(([key, { fields, made, id }]) => {
            const address = addressOf(type, project, key);
            const wish = want.get(address)?.attributes;
            const external = wish?.["external"] === true;
            const asked = external ? { name: fields["name"] ?? "", external: true } : likeWish(fields, wish ?? {});
            return { address, attributes: concealSeen(asked, wish, topColumns, fingerprint), marked: made !== undefined, revision: id };
        });
    });
}
function isNamed(wish, fields, fingerprint) {
    const { name } = fields;
    return name !== undefined && ((0,core_digest/* isFingerprint */.Zv)(wish["name"]) ? (0,canonical/* sameJson */.V)(wish["name"], mark(name, fingerprint)) : wish["name"] === name);
}

// EXTERNAL MODULE: ./build/core/templates.js
var templates = __webpack_require__(4793);
;// CONCATENATED MODULE: ./build/adapters/compose/rendered/escape.js
/** How a value is written for the place it lands in; must not know any template. */
/** Characters that a reader would not see, or that some YAML reader takes for a line's end. */
const UNSEEN = /["\\\p{C}\p{Zl}\p{Zp}]|[^\S ]/gu;
const NAMED = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * `text` as a double-quoted YAML scalar (YAML 1.2, 7.3.1), on one line whatever it holds.
 * Throws for half of a surrogate pair: no encoding can hold one.
 */
function yamlText(text) {
    return `"${text.replaceAll(UNSEEN, escaped)}"`;
}
function escaped(character) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff)
        throw new Error("half of a surrogate pair cannot be written");
    const named = NAMED[character];
    if (named !== undefined)
        return named;
    const hex = point.toString(16);
    if (point <= 0xff)
        return `\\x${hex.padStart(2, "0")}`;
    return point <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
/** `text` for a Compose file, where `$` begins a variable and `$$` is one `$` (Compose specification, interpolation). */
function composeText(text) {
    return yamlText(text.replaceAll("$", "$$$$"));
}
/** `text` as one word of a POSIX shell. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/templates.generated.js
// @ts-nocheck -- generated from templates/stacks by scripts/templates.ts; edit the templates instead.
const templates_generated_templates = {
    "hub/compose": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "tsidp/service"), lookupProperty(depth0, "tsidp"), { "name": "tsidp/service", "data": data, "indent": "  ", "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "");
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    labels:\n      # Compose puts the file below into a container only when it makes it; another text has to make another container.\n      "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "login"), "label"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 20, "column": 6 }, "end": { "line": 20, "column": 29 } } })) != null ? stack1 : "")
                + ": "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "login"), "text"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 20, "column": 31 }, "end": { "line": 20, "column": 53 } } })) != null ? stack1 : "")
                + "\n    environment:\n      # Not read by Omni: it is here so that another secret makes another container too.\n      OMNI_OIDC_CLIENT_SECRET: \"${OMNI_OIDC_CLIENT_SECRET:?the secret of Omni's client at the identity provider}\"\n    configs:\n      - { source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "login"), "config"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 25, "column": 18 }, "end": { "line": 25, "column": 42 } } })) != null ? stack1 : "")
                + ", target: /omni-login.yaml, mode: 0400 }\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - type: bind\n        source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "source"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 30, "column": 16 }, "end": { "line": 30, "column": 34 } } })) != null ? stack1 : "")
                + "\n        target: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "target"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 31, "column": 16 }, "end": { "line": 31, "column": 34 } } })) != null ? stack1 : "")
                + "\n        read_only: "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(depth0, "readOnly"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 32, "column": 19 }, "end": { "line": 32, "column": 39 } } })) != null ? stack1 : "")
                + "\n        bind: { create_host_path: false }\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(depth0 != null ? depth0 : (container.nullContext || {}), "account-id", lookupProperty(lookupProperty(depth0, "account"), "id"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 37, "column": 8 }, "end": { "line": 37, "column": 40 } } })) != null ? stack1 : "")
                + "\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            return "      - \"--account-id=${OMNI_ACCOUNT_ID:?the id of this Omni, a UUID}\"\n";
        }, "5": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(depth0 != null ? depth0 : (container.nullContext || {}), "join-tokens-mode", lookupProperty(depth0, "joinTokens"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 58, "column": 8 }, "end": { "line": 58, "column": 46 } } })) != null ? stack1 : "")
                + "\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "name"), lookupProperty(depth0, "value"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 61, "column": 8 }, "end": { "line": 61, "column": 27 } } })) != null ? stack1 : "")
                + "\n";
        }, "7": function (container, depth0, helpers, partials, data) {
            return "      - --config-path=/omni-login.yaml\n";
        }, "8": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(depth0 != null ? depth0 : (container.nullContext || {}), "initial-users", depth0, { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 67, "column": 8 }, "end": { "line": 67, "column": 37 } } })) != null ? stack1 : "")
                + "\n";
        }, "9": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "configs:\n  "
                + ((stack1 = lookupProperty(helpers, "compose").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(lookupProperty(depth0, "login"), "config"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 73, "column": 2 }, "end": { "line": 73, "column": 26 } } })) != null ? stack1 : "")
                + ":\n    content: |\n"
                + ((stack1 = container.invokePartial(lookupProperty(partials, "hub/login"), lookupProperty(depth0, "login"), { "name": "hub/login", "data": data, "indent": "      ", "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "");
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "# Omni behind a Tailscale sidecar, rendered by Omni-Scale from "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(depth0, "component"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 1, "column": 63 }, "end": { "line": 1, "column": 84 } } })) != null ? stack1 : "")
                + ": edit that spec, or its values file.\n# Omni shares the sidecar's network: recreating the sidecar recreates Omni, never the other way round.\nname: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "project"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 3, "column": 6 }, "end": { "line": 3, "column": 25 } } })) != null ? stack1 : "")
                + "\nservices:\n"
                + ((stack1 = container.invokePartial(lookupProperty(partials, "sidecar"), lookupProperty(depth0, "sidecar"), { "name": "sidecar", "data": data, "indent": "  ", "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "tsidp"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 6, "column": 0 }, "end": { "line": 8, "column": 7 } } })) != null ? stack1 : "")
                + "  "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 9, "column": 2 }, "end": { "line": 9, "column": 21 } } })) != null ? stack1 : "")
                + ":\n    image: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "image"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 10, "column": 11 }, "end": { "line": 10, "column": 28 } } })) != null ? stack1 : "")
                + "\n    restart: unless-stopped\n    network_mode: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "networkMode"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 12, "column": 18 }, "end": { "line": 12, "column": 41 } } })) != null ? stack1 : "")
                + "\n    depends_on:\n      "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "sidecar"), "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 14, "column": 6 }, "end": { "line": 14, "column": 33 } } })) != null ? stack1 : "")
                + ": { condition: service_healthy }\n    cap_add: [NET_ADMIN]\n    devices: [/dev/net/tun]\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "login"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 17, "column": 0 }, "end": { "line": 26, "column": 7 } } })) != null ? stack1 : "")
                + "    volumes:\n"
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "volumes"), { "name": "each", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 28, "column": 0 }, "end": { "line": 34, "column": 9 } } })) != null ? stack1 : "")
                + "    command:\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(lookupProperty(depth0, "account"), "id"), { "name": "if", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.program(4, data, 0), "data": data, "loc": { "start": { "line": 36, "column": 0 }, "end": { "line": 40, "column": 7 } } })) != null ? stack1 : "")
                + "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "name", lookupProperty(lookupProperty(depth0, "account"), "name"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 41, "column": 8 }, "end": { "line": 41, "column": 36 } } })) != null ? stack1 : "")
                + "\n      - --private-key-source=file:///omni.asc\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "sqlite-storage-path", lookupProperty(depth0, "sqlite"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 43, "column": 8 }, "end": { "line": 43, "column": 45 } } })) != null ? stack1 : "")
                + "\n      - --cert=/tls/tls.crt\n      - --key=/tls/tls.key\n      - --machine-api-cert=/tls/tls.crt\n      - --machine-api-key=/tls/tls.key\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "bind-addr", lookupProperty(lookupProperty(depth0, "bind"), "api"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 48, "column": 8 }, "end": { "line": 48, "column": 37 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "machine-api-bind-addr", lookupProperty(lookupProperty(depth0, "bind"), "machineApi"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 49, "column": 8 }, "end": { "line": 49, "column": 56 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "k8s-proxy-bind-addr", lookupProperty(lookupProperty(depth0, "bind"), "kubernetesProxy"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 50, "column": 8 }, "end": { "line": 50, "column": 59 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "siderolink-wireguard-bind-addr", lookupProperty(lookupProperty(depth0, "bind"), "wireguard"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 51, "column": 8 }, "end": { "line": 51, "column": 64 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "advertised-api-url", lookupProperty(lookupProperty(depth0, "advertised"), "api"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 52, "column": 8 }, "end": { "line": 52, "column": 52 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "machine-api-advertised-url", lookupProperty(lookupProperty(depth0, "advertised"), "machineApi"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 53, "column": 8 }, "end": { "line": 53, "column": 67 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "advertised-kubernetes-proxy-url", lookupProperty(lookupProperty(depth0, "advertised"), "kubernetesProxy"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 54, "column": 8 }, "end": { "line": 54, "column": 77 } } })) != null ? stack1 : "")
                + "\n      # An address, not a name, and one of the LAN: nodes are not in the tailnet.\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "siderolink-wireguard-advertised-addr", lookupProperty(lookupProperty(depth0, "advertised"), "wireguard"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 56, "column": 8 }, "end": { "line": 56, "column": 76 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "joinTokens"), { "name": "if", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 57, "column": 0 }, "end": { "line": 59, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "auth"), { "name": "each", "hash": {}, "fn": container.program(6, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 60, "column": 0 }, "end": { "line": 62, "column": 9 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "login"), { "name": "if", "hash": {}, "fn": container.program(7, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 63, "column": 0 }, "end": { "line": 65, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "each").call(alias1, lookupProperty(depth0, "initialUsers"), { "name": "each", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 66, "column": 0 }, "end": { "line": 68, "column": 9 } } })) != null ? stack1 : "")
                + "      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "eula-accept-name", lookupProperty(lookupProperty(depth0, "eula"), "name"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 69, "column": 8 }, "end": { "line": 69, "column": 45 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "eula-accept-email", lookupProperty(lookupProperty(depth0, "eula"), "email"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 70, "column": 8 }, "end": { "line": 70, "column": 47 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "login"), { "name": "if", "hash": {}, "fn": container.program(9, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 71, "column": 0 }, "end": { "line": 76, "column": 7 } } })) != null ? stack1 : "");
        }, "usePartial": true, "useData": true },
    "hub/login": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            return "auth:\n  oidc:\n    clientSecret: |-\n      ${OMNI_OIDC_CLIENT_SECRET:?the secret of Omni's client at the identity provider}\n";
        }, "useData": true },
    "provider/compose": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = container.invokePartial(lookupProperty(partials, "sidecar"), lookupProperty(depth0, "sidecar"), { "name": "sidecar", "data": data, "indent": "  ", "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "");
        }, "1": function (container, depth0, helpers, partials, data) {
            return "    # Built on the host: no registry has it.\n    pull_policy: never\n";
        }, "2": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    network_mode: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "networkMode"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 15, "column": 18 }, "end": { "line": 15, "column": 41 } } })) != null ? stack1 : "")
                + "\n    depends_on:\n      "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "sidecar"), "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 17, "column": 6 }, "end": { "line": 17, "column": 33 } } })) != null ? stack1 : "")
                + ": { condition: service_healthy }\n";
        }, "3": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    labels:\n      # Compose puts the file below into a container only when it makes it; another text has to make another container.\n      "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "config"), "label"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 22, "column": 6 }, "end": { "line": 22, "column": 30 } } })) != null ? stack1 : "")
                + ": "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "config"), "text"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 22, "column": 32 }, "end": { "line": 22, "column": 55 } } })) != null ? stack1 : "")
                + "\n";
        }, "4": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      # Not read by the provider: it is here so that another secret makes another container too.\n"
                + ((stack1 = lookupProperty(helpers, "if").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(lookupProperty(depth0, "config"), "tokenId"), { "name": "if", "hash": {}, "fn": container.program(5, data, 0), "inverse": container.program(6, data, 0), "data": data, "loc": { "start": { "line": 28, "column": 0 }, "end": { "line": 32, "column": 7 } } })) != null ? stack1 : "");
        }, "5": function (container, depth0, helpers, partials, data) {
            return "      PROXMOX_TOKEN_SECRET: \"${PROXMOX_TOKEN_SECRET:?the secret for Proxmox}\"\n";
        }, "6": function (container, depth0, helpers, partials, data) {
            return "      PROXMOX_PASSWORD: \"${PROXMOX_PASSWORD:?the secret for Proxmox}\"\n";
        }, "7": function (container, depth0, helpers, partials, data) {
            return "      # Read besides the image's own authorities.\n      SSL_CERT_DIR: /etc/proxmox-ca\n";
        }, "8": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    configs:\n      - { source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(lookupProperty(depth0, "config"), "config"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 44, "column": 18 }, "end": { "line": 44, "column": 43 } } })) != null ? stack1 : "")
                + ", target: /config.yaml, mode: 0600 }\n";
        }, "9": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    volumes:\n"
                + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "volumes"), { "name": "each", "hash": {}, "fn": container.program(10, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 48, "column": 0 }, "end": { "line": 54, "column": 9 } } })) != null ? stack1 : "");
        }, "10": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "      - type: bind\n        source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "source"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 50, "column": 16 }, "end": { "line": 50, "column": 34 } } })) != null ? stack1 : "")
                + "\n        target: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "target"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 51, "column": 16 }, "end": { "line": 51, "column": 34 } } })) != null ? stack1 : "")
                + "\n        read_only: true\n        bind: { create_host_path: false }\n";
        }, "11": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "configs:\n  "
                + ((stack1 = lookupProperty(helpers, "compose").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(lookupProperty(depth0, "config"), "config"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 58, "column": 2 }, "end": { "line": 58, "column": 27 } } })) != null ? stack1 : "")
                + ":\n    content: |\n"
                + ((stack1 = container.invokePartial(lookupProperty(partials, "provider/config"), lookupProperty(depth0, "config"), { "name": "provider/config", "data": data, "indent": "      ", "helpers": helpers, "partials": partials, "decorators": container.decorators })) != null ? stack1 : "");
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "# Omni's infrastructure provider for Proxmox, rendered by Omni-Scale from "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(depth0, "component"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 1, "column": 74 }, "end": { "line": 1, "column": 95 } } })) != null ? stack1 : "")
                + ": edit that spec, or its values file.\nname: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "project"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 2, "column": 6 }, "end": { "line": 2, "column": 25 } } })) != null ? stack1 : "")
                + "\nservices:\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "sidecar"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 4, "column": 0 }, "end": { "line": 6, "column": 7 } } })) != null ? stack1 : "")
                + "  "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 7, "column": 2 }, "end": { "line": 7, "column": 21 } } })) != null ? stack1 : "")
                + ":\n    image: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "image"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 8, "column": 11 }, "end": { "line": 8, "column": 28 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "isLocal"), { "name": "if", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 9, "column": 0 }, "end": { "line": 12, "column": 7 } } })) != null ? stack1 : "")
                + "    restart: unless-stopped\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "sidecar"), { "name": "if", "hash": {}, "fn": container.program(2, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 14, "column": 0 }, "end": { "line": 18, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "config"), { "name": "if", "hash": {}, "fn": container.program(3, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 19, "column": 0 }, "end": { "line": 23, "column": 7 } } })) != null ? stack1 : "")
                + "    environment:\n      OMNI_SERVICE_ACCOUNT_KEY: \"${OMNI_SERVICE_ACCOUNT_KEY:?the infrastructure provider's key}\"\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "config"), { "name": "if", "hash": {}, "fn": container.program(4, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 26, "column": 0 }, "end": { "line": 33, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "ca"), { "name": "if", "hash": {}, "fn": container.program(7, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 34, "column": 0 }, "end": { "line": 37, "column": 7 } } })) != null ? stack1 : "")
                + "    command:\n      - --config-file=/config.yaml\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "omni-api-endpoint", lookupProperty(depth0, "endpoint"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 40, "column": 8 }, "end": { "line": 40, "column": 45 } } })) != null ? stack1 : "")
                + "\n      - "
                + ((stack1 = lookupProperty(helpers, "flag").call(alias1, "id", lookupProperty(depth0, "id"), { "name": "flag", "hash": {}, "data": data, "loc": { "start": { "line": 41, "column": 8 }, "end": { "line": 41, "column": 24 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "config"), { "name": "if", "hash": {}, "fn": container.program(8, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 42, "column": 0 }, "end": { "line": 45, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "volumes"), { "name": "if", "hash": {}, "fn": container.program(9, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 46, "column": 0 }, "end": { "line": 55, "column": 7 } } })) != null ? stack1 : "")
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "config"), { "name": "if", "hash": {}, "fn": container.program(11, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 56, "column": 0 }, "end": { "line": 61, "column": 7 } } })) != null ? stack1 : "");
        }, "usePartial": true, "useData": true },
    "provider/config": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "  tokenID: "
                + ((stack1 = lookupProperty(helpers, "compose").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "tokenId"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 4, "column": 11 }, "end": { "line": 4, "column": 30 } } })) != null ? stack1 : "")
                + "\n  tokenSecret: |-\n    ${PROXMOX_TOKEN_SECRET:?the secret for Proxmox}\n";
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "  username: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "user"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 8, "column": 12 }, "end": { "line": 8, "column": 28 } } })) != null ? stack1 : "")
                + "\n  realm: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "realm"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 9, "column": 9 }, "end": { "line": 9, "column": 26 } } })) != null ? stack1 : "")
                + "\n  password: |-\n    ${PROXMOX_PASSWORD:?the secret for Proxmox}\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "proxmox:\n  url: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "url"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 2, "column": 7 }, "end": { "line": 2, "column": 22 } } })) != null ? stack1 : "")
                + "\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "tokenId"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.program(1, data, 0), "data": data, "loc": { "start": { "line": 3, "column": 0 }, "end": { "line": 12, "column": 7 } } })) != null ? stack1 : "")
                + "  insecureSkipVerify: "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(depth0, "insecureSkipVerify"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 13, "column": 22 }, "end": { "line": 13, "column": 52 } } })) != null ? stack1 : "")
                + "\n";
        }, "useData": true },
    "sidecar": { "0": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "  # Ports belong to whoever owns the network, and to the LAN's address alone.\n  ports:\n"
                + ((stack1 = lookupProperty(helpers, "each").call(depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty(depth0, "ports"), { "name": "each", "hash": {}, "fn": container.program(1, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 25, "column": 0 }, "end": { "line": 27, "column": 9 } } })) != null ? stack1 : "");
        }, "1": function (container, depth0, helpers, partials, data) {
            var stack1, lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return "    - "
                + ((stack1 = lookupProperty(helpers, "compose").call(depth0 != null ? depth0 : (container.nullContext || {}), depth0, { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 26, "column": 6 }, "end": { "line": 26, "column": 22 } } })) != null ? stack1 : "")
                + "\n";
        }, "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 1, "column": 0 }, "end": { "line": 1, "column": 19 } } })) != null ? stack1 : "")
                + ":\n  image: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "image"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 2, "column": 9 }, "end": { "line": 2, "column": 26 } } })) != null ? stack1 : "")
                + "\n  hostname: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "hostname"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 3, "column": 12 }, "end": { "line": 3, "column": 32 } } })) != null ? stack1 : "")
                + "\n  restart: unless-stopped\n  environment:\n    TS_AUTHKEY: \"${TS_AUTHKEY:?an auth key for the sidecar}\"\n    TS_AUTH_ONCE: \"true\"\n    TS_HOSTNAME: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "hostname"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 8, "column": 17 }, "end": { "line": 8, "column": 37 } } })) != null ? stack1 : "")
                + "\n    TS_STATE_DIR: /var/lib/tailscale\n    # With userspace networking there is no tailscale0, and nothing in here reaches the tailnet.\n    TS_USERSPACE: \"false\"\n    TS_ACCEPT_DNS: \"true\"\n    TS_ENABLE_HEALTH_CHECK: \"true\"\n    TS_LOCAL_ADDR_PORT: 127.0.0.1:9002\n  cap_add: [NET_ADMIN, NET_RAW]\n  devices: [/dev/net/tun]\n  volumes:\n    - type: bind\n      source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "state"), "source"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 19, "column": 14 }, "end": { "line": 19, "column": 38 } } })) != null ? stack1 : "")
                + "\n      target: /var/lib/tailscale\n      bind: { create_host_path: "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(lookupProperty(depth0, "state"), "create"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 21, "column": 32 }, "end": { "line": 21, "column": 56 } } })) != null ? stack1 : "")
                + " }\n"
                + ((stack1 = lookupProperty(helpers, "if").call(alias1, lookupProperty(depth0, "ports"), { "name": "if", "hash": {}, "fn": container.program(0, data, 0), "inverse": container.noop, "data": data, "loc": { "start": { "line": 22, "column": 0 }, "end": { "line": 28, "column": 7 } } })) != null ? stack1 : "")
                + "  healthcheck:\n    # Logged in, and able to resolve what the services beside it ask for first.\n    test: [CMD-SHELL, "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "check"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 31, "column": 22 }, "end": { "line": 31, "column": 39 } } })) != null ? stack1 : "")
                + "]\n    interval: 10s\n    timeout: 10s\n    retries: 6\n    start_period: 60s\n";
        }, "useData": true },
    "tsidp/service": { "compiler": [8, ">= 4.3.0"], "main": function (container, depth0, helpers, partials, data) {
            var stack1, alias1 = depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function (parent, propertyName) {
                if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
                    return parent[propertyName];
                }
                return undefined;
            };
            return ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "service"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 1, "column": 0 }, "end": { "line": 1, "column": 19 } } })) != null ? stack1 : "")
                + ":\n  image: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "image"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 2, "column": 9 }, "end": { "line": 2, "column": 26 } } })) != null ? stack1 : "")
                + "\n  restart: unless-stopped\n  environment:\n    # Asked for by tsidp for as long as it is not 1.0.\n    TAILSCALE_USE_WIP_CODE: \"1\"\n    TS_AUTHKEY: \"${TSIDP_TS_AUTHKEY:?an auth key for tsidp}\"\n    TS_HOSTNAME: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(depth0, "hostname"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 8, "column": 17 }, "end": { "line": 8, "column": 37 } } })) != null ? stack1 : "")
                + "\n    TS_STATE_DIR: /var/lib/tsidp\n  volumes:\n    - type: bind\n      source: "
                + ((stack1 = lookupProperty(helpers, "compose").call(alias1, lookupProperty(lookupProperty(depth0, "state"), "source"), { "name": "compose", "hash": {}, "data": data, "loc": { "start": { "line": 12, "column": 14 }, "end": { "line": 12, "column": 38 } } })) != null ? stack1 : "")
                + "\n      target: /var/lib/tsidp\n      bind: { create_host_path: "
                + ((stack1 = lookupProperty(helpers, "literal").call(alias1, lookupProperty(lookupProperty(depth0, "state"), "create"), { "name": "literal", "hash": {}, "data": data, "loc": { "start": { "line": 14, "column": 32 }, "end": { "line": 14, "column": 56 } } })) != null ? stack1 : "")
                + " }\n";
        }, "useData": true },
};

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/render.js
/** Fills the precompiled templates of stacks; whatever a template shows goes through one of the helpers here. */



const helpers = {
    /** A text of a spec, as a value of a Compose file. */
    compose: (value) => composeText(asText(value)),
    /** `--name=value`, as an argument in a Compose file. */
    flag: (name, value) => composeText(`--${asText(name)}=${asText(value)}`),
    /** What needs no quotes and must not have any: a switch, a number, a component's name. */
    literal: (value) => {
        const text = String(value);
        if (!/^[\w./-]+$/.test(text))
            throw new Error("a literal holds more than a word");
        return text;
    },
};
/** The template `name` filled with `view`. Throws when the view lacks what the template shows. */
const render_render = (0,templates/* filler */.D)(templates_generated_templates, helpers);
function asText(value) {
    if (typeof value !== "string")
        throw new Error("a template shows something that is no text");
    return value;
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/sidecar.js

/** `lookup` is the host name that the services beside the sidecar resolve first. */
function sidecarView(tailnet, service, image, lookup, ports) {
    return {
        service,
        image,
        hostname: tailnet.hostname,
        state: stateFolder(tailnet, "./tailscale-state"),
        ports,
        check: `wget -q -O /dev/null http://127.0.0.1:9002/healthz && nslookup ${shellWord(lookup)} > /dev/null`,
    };
}
/** The folder that the spec names, else `usual`, relative to the project's folder. */
function stateFolder({ state }, usual) {
    return state === undefined ? { source: usual, create: true } : { source: state, create: false };
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/hub.js
/** From a `Platform` to the Compose file of its hub; pure. What Omni's flags mean is siderolabs/omni cmd/omni/cmd/cmd.go, 1.9 to 1.11. */




/** The images that the hub runs. */
function imagesOfHub({ auth }) {
    return auth !== undefined && "tailscale" in auth && auth.tailscale.tsidp !== undefined
        ? ["omni", "tailscale", "tsidp"]
        : ["omni", "tailscale"];
}
/** The text of the hub's Compose file. `images` holds what {@link imagesOfHub} names. */
function renderHub(component, project, spec, images) {
    const { ports, lan, domain, services } = spec;
    const published = [`${ports.api}/tcp`, `${ports.machineApi}/tcp`, `${ports.kubernetesProxy}/tcp`, `${ports.wireguard}/udp`];
    const sidecar = sidecarView(spec.tailnet, services.sidecar, images.tailscale ?? "", lookupOf(spec.auth), 
    // The same number on both sides: tailnet clients come in beside Docker's port mapping.
    published.map((port) => `${lan}:${port.replace(/\/.*/, "")}:${port}`));
    return render_render("hub/compose", {
        component,
        project,
        sidecar,
        tsidp: tsidpOf(spec, images),
        service: services.omni,
        image: images.omni,
        networkMode: `service:${services.sidecar}`,
        login: loginOf(spec),
        ...storageOf(spec),
        account: { id: typeof spec.account.id === "string" ? spec.account.id : undefined, name: spec.account.name },
        bind: {
            api: `0.0.0.0:${ports.api}`,
            machineApi: `0.0.0.0:${ports.machineApi}`,
            kubernetesProxy: `0.0.0.0:${ports.kubernetesProxy}`,
            wireguard: `0.0.0.0:${ports.wireguard}`,
        },
        advertised: {
            api: `https://${domain}${ports.api === 443 ? "" : `:${ports.api}`}/`,
            machineApi: `https://${domain}:${ports.machineApi}/`,
            kubernetesProxy: `https://${domain}:${ports.kubernetesProxy}/`,
            wireguard: `${lan}:${ports.wireguard}`,
        },
        joinTokens: spec.joinTokens,
        auth: authFlags(spec.auth),
        initialUsers: spec.initialUsers ?? [],
        eula: spec.eula,
    });
}
function tsidpOf({ auth }, images) {
    const tsidp = "tailscale" in auth ? auth.tailscale.tsidp : undefined;
    if (tsidp === undefined)
        return undefined;
    return { service: "tsidp", image: images.tsidp, hostname: tsidp.hostname, state: stateFolder(tsidp, "./tsidp-state") };
}
/** A client's secret goes into a file of Omni's configuration: arguments can be read by every account of the host. */
function loginOf({ auth, services }) {
    if (!("tailscale" in auth) && !("oidc" in auth))
        return undefined;
    return contentView(`${services.omni}-login`, render_render("hub/login", {}));
}
function storageOf({ storage, gpgKey, certificate, auth }) {
    const etcd = external_node_path_.posix.normalize(storage.etcd).replace(/(?<=.)\/$/, "");
    const sqlite = external_node_path_.posix.normalize(storage.sqlite ?? external_node_path_.posix.join(etcd, "omni.db"));
    const isInEtcd = sqlite.startsWith(`${etcd}/`);
    const metadata = "saml" in auth && "onHost" in auth.saml.metadata ? auth.saml.metadata.onHost : undefined;
    return {
        volumes: [
            { source: etcd, target: "/_out/etcd", readOnly: false },
            // SQLite keeps further files beside its own: the folder has to be there, not the file alone.
            ...(isInEtcd ? [] : [{ source: external_node_path_.posix.dirname(sqlite), target: "/_out/sqlite", readOnly: false }]),
            { source: gpgKey.onHost, target: "/omni.asc", readOnly: true },
            { source: certificate.certificate, target: "/tls/tls.crt", readOnly: true },
            { source: certificate.key, target: "/tls/tls.key", readOnly: true },
            ...(metadata === undefined ? [] : [{ source: metadata, target: "/saml-metadata.xml", readOnly: true }]),
        ],
        sqlite: isInEtcd ? external_node_path_.posix.join("/_out/etcd", external_node_path_.posix.relative(etcd, sqlite)) : external_node_path_.posix.join("/_out/sqlite", external_node_path_.posix.basename(sqlite)),
    };
}
function authFlags(auth) {
    const flag = (name, value) => ({ name: `auth-${name}`, value });
    if ("auth0" in auth) {
        const { domain, clientId } = auth.auth0;
        return [flag("auth0-enabled", "true"), flag("auth0-domain", domain), flag("auth0-client-id", clientId)];
    }
    if ("saml" in auth) {
        const { metadata, nameIdFormat, labelRules } = auth.saml;
        return [
            flag("saml-enabled", "true"),
            "url" in metadata ? flag("saml-url", metadata.url) : flag("saml-metadata", "/saml-metadata.xml"),
            ...(nameIdFormat === undefined ? [] : [flag("saml-name-id-format", nameIdFormat)]),
            ...(labelRules === undefined ? [] : [flag("saml-label-rules", JSON.stringify(labelRules))]),
        ];
    }
    const { issuer, clientId } = "tailscale" in auth ? auth.tailscale : auth.oidc;
    const { scopes = ["openid", "profile", "email"], logoutUrl, allowUnverifiedEmail } = "oidc" in auth ? auth.oidc : {};
    return [
        flag("oidc-enabled", "true"),
        flag("oidc-provider-url", issuer),
        flag("oidc-client-id", clientId),
        ...scopes.map((scope) => flag("oidc-scopes", scope)),
        ...(logoutUrl === undefined ? [] : [flag("oidc-logout-url", logoutUrl)]),
        ...(allowUnverifiedEmail === true ? [flag("oidc-allow-unverified-email", "true")] : []),
    ];
}
/** What Omni asks at its start, and where it fails for good when the name does not resolve yet. */
function lookupOf(auth) {
    if ("auth0" in auth)
        return auth.auth0.domain;
    if ("saml" in auth)
        return "url" in auth.saml.metadata ? new URL(auth.saml.metadata.url).hostname : "controlplane.tailscale.com";
    return new URL("tailscale" in auth ? auth.tailscale.issuer : auth.oidc.issuer).hostname;
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/provider.js



/** The images that the stack runs. */
function imagesOfProvider({ tailnet }) {
    return tailnet === undefined ? ["provider"] : ["provider", "tailscale"];
}
/** The text of the stack's Compose file. `images` holds what {@link imagesOfProvider} names. */
function renderProvider(component, project, spec, images) {
    const { services, tailnet, omni, proxmox, configFile } = spec;
    const lookup = new URL(omni.endpoint).hostname;
    const ca = proxmox?.ca;
    return render_render("provider/compose", {
        component,
        project,
        sidecar: tailnet === undefined ? undefined : sidecarView(tailnet, services.sidecar, images.tailscale ?? "", lookup, []),
        service: services.provider,
        image: images.provider,
        isLocal: spec.imageSource === "local",
        networkMode: `service:${services.sidecar}`,
        config: configFile === undefined ? configOf(spec) : undefined,
        endpoint: omni.endpoint,
        id: spec.id,
        ca,
        volumes: [
            ...(configFile === undefined ? [] : [{ source: configFile, target: "/config.yaml" }]),
            ...(ca === undefined ? [] : [{ source: ca, target: "/etc/proxmox-ca/ca.pem" }]),
        ],
    });
}
function configOf({ proxmox, services }) {
    const credentials = proxmox?.credentials;
    if (proxmox === undefined || credentials === undefined)
        return undefined;
    const view = {
        url: proxmox.url,
        insecureSkipVerify: proxmox.insecureSkipVerify ?? false,
        tokenId: "token" in credentials ? credentials.token.id : undefined,
        user: "login" in credentials ? credentials.login.user : undefined,
        realm: "login" in credentials ? credentials.login.realm : undefined,
    };
    return { ...view, ...contentView(`${services.provider}-config`, render_render("provider/config", view)) };
}

// EXTERNAL MODULE: ./build/specs/expand.js
var expand = __webpack_require__(391);
// EXTERNAL MODULE: ./build/specs/pickup.js
var pickup = __webpack_require__(2227);
// EXTERNAL MODULE: ./build/specs/rules.js
var specs_rules = __webpack_require__(7292);
// EXTERNAL MODULE: ./build/specs/yaml.js + 2 modules
var yaml = __webpack_require__(1137);
;// CONCATENATED MODULE: ./build/adapters/compose/rendered/values.js
/** The values file of rendered projects: the image of each service and nothing else; must not render. */






const values_image = schemas.strictObject({
    image: schemas.string()
        .max(1000)
        .regex(/^[!-#%-~]+$/, "an image's name, without blanks and variables")
        .describe("Image with its tag, better with its digest too."),
})
    .exactOptional();
/** One key a service, in a shape that Renovate's manager for Helm values finds. One file may serve several components. */
const Values = schemas.strictObject({
    omni: values_image.describe("Omni itself."),
    tailscale: values_image.describe("The sidecar."),
    tsidp: values_image.describe("Tailscale's identity provider, where it runs beside the hub."),
    provider: values_image.describe("The infrastructure provider."),
});
/** The images `needed` out of the file at `path`, or everything that is wrong with it. */
async function readImages(tree, path, needed, component) {
    const read = await (0,pickup/* readText */.yR)(tree, path);
    if (!("text" in read))
        return { diagnostics: [{ ...read.diagnostic, component }] };
    const [document, ...more] = (0,yaml/* parseYaml */.h)(read.text, path).filter(({ value, broken }) => broken || value !== undefined);
    if (document === undefined || more.length > 0) {
        const what = document === undefined ? (0,core_words/* say */.cv) `${path} is empty.` : (0,core_words/* say */.cv) `${path} holds more than one document.`;
        return {
            diagnostics: [
                (0,specs_rules/* found */.F)("S011", {
                    component,
                    at: { file: path, line: 1, column: 1 },
                    what,
                    fix: (0,core_words/* say */.cv) `Write one document with an image for each service.`,
                }),
            ],
        };
    }
    const refused = document.diagnostics.map((diagnostic) => ({ ...diagnostic, component }));
    if (document.broken)
        return { diagnostics: refused };
    const parsed = Values.safeParse(document.value);
    if (!parsed.success) {
        return { diagnostics: [...refused, ...(0,expand/* expand */.f)(parsed.error.issues, { schema: Values, document, base: "", component })] };
    }
    if (refused.length > 0)
        return { diagnostics: refused };
    const missing = needed.filter((name) => parsed.data[name] === undefined);
    if (missing.length > 0) {
        return {
            diagnostics: missing.map((name) => (0,specs_rules/* found */.F)("S010", {
                component,
                at: document.locate(""),
                what: (0,core_words/* say */.cv) `${path} has no image for ${name}, which ${component} runs.`,
                fix: (0,core_words/* say */.cv) `Add ${`${name}: {image: "…"}`}.`,
            })),
        };
    }
    return {
        images: Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, value.image])),
        locate: (name) => document.locate(`/${name}/image`),
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/rendered/lay.js
/** Lays the Compose files that specs are rendered to over a commit's own, and says where their lines come from; writes nothing. */





/** Renders what has to be rendered of `components`. */
async function lay(tree, components) {
    const outcomes = await Promise.all(components.map((component) => renderOne(tree, component)));
    const rendered = outcomes.flatMap((outcome) => outcome.rendered ?? []);
    const files = new Map(rendered.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
    const places = new Map(rendered.map((one) => [one.path, one]));
    const back = (at) => {
        const one = places.get(at.file);
        return one === undefined ? at : originOf(one, at.line);
    };
    return {
        files,
        tree: overlay(tree, files),
        stacks: outcomes.flatMap(({ stack }) => stack ?? []),
        diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
        placed: (desired) => ({
            ...desired,
            resources: desired.resources.map((resource) => (isFile(resource) ? resource : { ...resource, source: back(resource.source) })),
            diagnostics: desired.diagnostics.map((diagnostic) => diagnostic.at === undefined ? diagnostic : { ...diagnostic, at: back(diagnostic.at) }),
        }),
    };
}
function isFile({ address }) {
    return address.startsWith("compose/File/");
}
/** `tree` with `files` over it; whatever the commit itself has below {@link RENDERED} is not seen. */
function overlay(tree, files) {
    const isRendered = (path) => path.startsWith(`${stack_of/* RENDERED */.Un}/`);
    return {
        ...(tree.commit === undefined ? {} : { commit: tree.commit }),
        entries: async () => {
            const own = (await tree.entries()).filter(({ path }) => !isRendered(path));
            if (files.size === 0)
                return own;
            return [...own, ...[...files.keys()].map((path) => ({ path, type: "file" }))].toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.path, b.path));
        },
        read: async (path, maxBytes) => {
            if (!isRendered(path))
                return tree.read(path, maxBytes);
            const content = files.get(path);
            if (content === undefined || content.length > maxBytes)
                throw new Error(`no rendered file ${path} of at most ${maxBytes} bytes`);
            return content;
        },
    };
}
async function renderOne(tree, component) {
    const values = (0,stack_of/* valuesFileOf */.gR)(component);
    const stack = (0,stack_of/* stackOf */.US)(component);
    if (values === undefined)
        return { stack, diagnostics: [] };
    const images = await readImages(tree, values, lay_imagesOf(component), component.name);
    if ("diagnostics" in images)
        return { diagnostics: images.diagnostics };
    const project = stack.spec.project ?? component.name.slice(component.name.indexOf("/") + 1);
    const text = lay_textOf(component, project, images.images);
    return { stack, rendered: { component, path: `${(0,stack_of/* renderedFolder */.cv)(component.name)}/compose.yaml`, text, images }, diagnostics: [] };
}
function lay_imagesOf(component) {
    const { kind, spec } = (0,stack_of/* typed */.nE)(component);
    if (kind === "Platform")
        return imagesOfHub(spec);
    return kind === "Provider" ? imagesOfProvider(spec) : [];
}
/** The loader gives no component that lacks what its template needs (specs/template-facts.ts). */
function lay_textOf(component, project, images) {
    const { kind, spec } = (0,stack_of/* typed */.nE)(component);
    if (kind === "Platform")
        return renderHub(component.name, project, spec, images);
    if (kind === "Provider")
        return renderProvider(component.name, project, spec, images);
    throw new Error(`there is no template for a ${kind}`);
}
/** Images come from the values file, everything else from the spec. */
function originOf({ component, text, images }, line) {
    const image = /^\s*image: "(.*)"$/.exec(text.split("\n")[line - 1] ?? "")?.[1];
    const name = Object.keys(images.images).find((key) => images.images[key] === image);
    return name === undefined ? component.source : images.locate(name);
}

;// CONCATENATED MODULE: ./build/adapters/compose/impact.js



/** Reasons that mean that nothing answers there now, so that nothing is interrupted. */
const DOWN_ALREADY = new Set(["container-missing", "container-stopped"]);
/** The impact of writing files and recreating services. */
function impactOfUp(view, { services, files, hub }) {
    const down = new Set(changesOf(view, "Service")
        .filter(({ kind, address, reasons }) => !(kind === "replace" || isScaledAway(view, address)) || reasons.some(({ code }) => DOWN_ALREADY.has(code)))
        .map(({ address }) => addressed(address).name));
    const interrupts = services.filter(({ name }) => !down.has(name)).map(({ name }) => name);
    const impact = { interrupts, destroys: [], oneWay: false, notes: notesOf(view, { services, files, hub }) };
    return hub === undefined ? impact : hubImpact(hub, impact);
}
/** Compose removes its containers and starts none: `scale: 0`, or replicas. */
function isScaledAway({ wanted }, service) {
    return wanted.find(({ address }) => address === service)?.attributes["replicas"] === "0";
}
function notesOf(view, { services, files, hub }) {
    const planned = new Set(services.map(({ name }) => name));
    const relations = serviceRelations(view);
    const leaders = new Set(relations.filter(({ name }) => planned.has(name)).flatMap(({ sharesWith }) => sharesWith));
    const staying = observedNames(view, "Service").filter((name) => !planned.has(name));
    const others = staying.filter((name) => !leaders.has(name));
    return [
        ...(services.length === 0 && files.length > 0 ? [(0,core_words/* say */.cv) `nothing restarts`] : []),
        ...changesOf(view, "Service")
            .filter(({ address }) => isScaledAway(view, address))
            .map(({ address }) => (0,core_words/* say */.cv) `${addressed(address).name} does not come back: it is scaled to 0`),
        ...staying
            .filter((name) => leaders.has(name))
            .map((name) => (hub === undefined ? (0,core_words/* say */.cv) `sidecar ${name} keeps running` : (0,core_words/* say */.cv) `sidecar ${name}, name and address untouched`)),
        ...(services.length === 0 || others.length === 0
            ? []
            : [(0,core_words/* say */.cv) `${(0,core_words/* list */.p_)(others.map((name) => (0,core_words/* say */.cv) `${name}`))} ${[others.length === 1 ? "keeps" : "keep"]} running`]),
    ];
}
/** The impact of removing the containers and networks of a project, or of some of its services. */
function impactOfRemove(view, services, networks) {
    const volumes = observedNames(view, "Volume").map((name) => realName(view, "Volume", name));
    return {
        interrupts: services,
        destroys: [...services.map((name) => `container of ${name}`), ...networks.map((name) => `network ${name}`)],
        oneWay: false,
        notes: [
            ...(volumes.length === 0 ? [] : [(0,core_words/* say */.cv) `volumes are kept: ${(0,core_words/* list */.p_)(volumes.map((name) => (0,core_words/* say */.cv) `${name}`))}`]),
            (0,core_words/* say */.cv) `files on the host are kept`,
        ],
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/remove-step.js




/** Undefined when nothing of the project is to go. */
function removeStep(view, after) {
    const deletes = view.differences.filter(({ kind }) => kind === "delete");
    if (deletes.length === 0)
        return undefined;
    const going = deletes.filter(({ address }) => addressed(address).type === "Service");
    // Nothing is wanted any more: what hangs together is read from what exists.
    const relations = going.map(({ address }) => relationsOf(addressed(address).name, seen(view, address)?.attributes ?? {}, []));
    const services = inOrder(relations)
        .toReversed()
        .map(({ name }) => ({ name, expected: going.find(({ address }) => addressed(address).name === name)?.revision ?? null }));
    const networks = deletes.flatMap(({ address }) => {
        const { type, name } = addressed(address);
        return type === "Network" ? [realName(view, "Network", name)] : [];
    });
    const value = { action: "remove", project: view.project, services, networks };
    const names = [...services.map(({ name }) => (0,core_words/* say */.cv) `${name}`), ...networks.map((name) => (0,core_words/* say */.cv) `network ${name}`)];
    return {
        id: `${view.component}:remove ${view.project}`,
        component: view.component,
        target: view.target,
        title: (0,core_words/* say */.cv) `remove ${(0,core_words/* list */.p_)(names)}`,
        covers: deletes.map(({ id }) => id),
        value,
        after,
        gates: [],
        impact: impactOfRemove(view, services.map(({ name }) => name), networks),
        reversible: false,
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/steps.js










/** The steps for these differences; see {@link Adapter.steps}. */
function steps(differences, want, have) {
    return projectViews(differences, want, have).flatMap((view) => {
        const pull = pullStep(view);
        const remove = removeStep(view, pull === undefined ? [] : [pull.id]);
        const before = [pull, remove].filter((step) => step !== undefined);
        const up = upStep(view, before.map(({ id }) => id));
        return up === undefined ? before : [...before, up];
    });
}
/** Images that a changed or new service may need and the host may lack. Nothing stops for it. */
function pullStep(view) {
    const needing = changesOf(view, "Service").filter(({ kind, reasons }) => kind === "create" || reasons.some(({ code }) => code.startsWith("image-") || code === "container-missing"));
    const images = new Map();
    for (const { address } of needing) {
        const attributes = view.wanted.find((resource) => resource.address === address)?.attributes ?? {};
        const { image, platform, pull_policy: policy } = attributes;
        if (typeof image !== "string" || policy === "never" || policy === "build")
            continue;
        const known = images.get(image);
        const digest = movedTo(view, address);
        images.set(image, {
            reference: image,
            ...(typeof platform === "string" ? { platform } : {}),
            services: [...(known?.services ?? []), addressed(address).name],
            always: (known?.always ?? false) || policy === "always",
            ...(digest === undefined ? {} : { digest }),
        });
    }
    if (images.size === 0)
        return undefined;
    const value = { action: "pull", images: [...images.values()] };
    return {
        id: `${view.component}:pull ${view.project}`,
        component: view.component,
        target: view.target,
        title: (0,core_words/* say */.cv) `pull ${(0,core_words/* list */.p_)([...images.keys()].map((image) => (0,core_words/* say */.cv) `${image}`))}`,
        covers: [],
        value: jsonOf(value),
        after: [],
        gates: [],
        impact: { interrupts: [], destroys: [], oneWay: false, notes: [] },
        reversible: true,
    };
}
/** Everything of the project that is not removed: files, services, and the networks and volumes that come with them. */
function upStep(view, after) {
    const covered = view.differences.filter(({ kind }) => kind !== "delete");
    const attributes = view.wanted.find(({ address }) => addressed(address).type === "Project")?.attributes;
    if (covered.length === 0 || attributes === undefined)
        return undefined;
    const project = ProjectAttributes.parse(attributes);
    const services = plannedServices(view);
    const hub = hubStepOf(view);
    const value = {
        action: "up",
        project,
        services,
        files: changesOf(view, "File").map((difference) => plannedFile(view, difference)),
        networks: changesOf(view, "Network").flatMap(({ kind, address }) => kind === "create" ? [] : [realName(view, "Network", addressed(address).name)]),
        wanted: view.wanted.map(({ component: _component, target: _target, source: _source, sensitive, dependsOn, ...rest }) => ({
            ...rest,
            sensitive: [...sensitive],
            dependsOn: [...dependsOn],
        })),
        ...(hub === undefined ? {} : { hub }),
    };
    return {
        id: `${view.component}:up ${view.project}`,
        component: view.component,
        target: view.target,
        title: steps_titleOf(view, value),
        covers: covered.map(({ id }) => id),
        value: jsonOf(value),
        after,
        gates: probeGates(view.component, view.target, project),
        impact: impactOfUp(view, value),
        // A network cannot be made as it was once it is gone: its containers had addresses from it. Omni cannot go back
        // once its new version has run; until then `apply` takes the step back by itself.
        reversible: value.networks.length === 0 && hub?.forwardOnly !== true,
    };
}
function steps_titleOf(view, { services, files, networks, hub }) {
    const names = (of) => (0,core_words/* list */.p_)(of.map(({ name }) => (0,core_words/* say */.cv) `${name}`));
    const address = ({ name }) => addressOf("Service", view.project, name);
    const isThere = (service) => seen(view, address(service)) !== undefined;
    const removed = services.filter((service) => isScaledAway(view, address(service)));
    const staying = services.filter((service) => !removed.includes(service));
    const recreated = staying.filter((service) => service.recreate && isThere(service));
    const started = staying.filter((service) => !(service.recreate && isThere(service)));
    const copied = hub === undefined ? undefined : copyTitle(hub);
    const parts = [
        ...(copied === undefined ? [] : [copied]),
        ...(recreated.length > 0 ? [(0,core_words/* say */.cv) `recreate ${names(recreated)}`] : []),
        ...(started.length > 0 ? [(0,core_words/* say */.cv) `start ${names(started)}`] : []),
        ...(removed.length > 0 ? [(0,core_words/* say */.cv) `scale ${names(removed)} to 0`] : []),
    ];
    if (parts.length > 0)
        return (0,core_words/* list */.p_)(parts);
    if (files.length > 0)
        return (0,core_words/* say */.cv) `write ${(0,core_words/* list */.p_)(files.map(({ path }) => (0,core_words/* say */.cv) `${path}`))}, restart nothing`;
    return networks.length > 0 ? (0,core_words/* say */.cv) `make networks anew` : (0,core_words/* say */.cv) `make what is missing beside the services`;
}
/** The services with changes, in the order in which they go down. Whoever goes down with another has a change too. */
function plannedServices(view) {
    const changes = new Map(changesOf(view, "Service").map((difference) => [addressed(difference.address).name, difference]));
    return inOrder(serviceRelations(view)).flatMap(({ name, sharesWith }) => {
        const change = changes.get(name);
        if (change === undefined)
            return [];
        const digest = movedTo(view, change.address);
        const expected = seen(view, change.address)?.revision ?? null;
        return [{ name, recreate: change.kind !== "update", expected, livesIn: [...sharesWith], ...(digest === undefined ? {} : { digest }) }];
    });
}
/** The digest that the registry has for the image's tag, where it is another than the host's. */
function movedTo(view, address) {
    return seenOf(seen(view, address)?.attributes ?? {})?.registry?.remote;
}
function plannedFile(view, { address }) {
    const digest = (attributes) => {
        const content = attributes?.["content"];
        return typeof content === "string" ? content : null;
    };
    const wanted = view.wanted.find((resource) => resource.address === address);
    return {
        path: addressed(address).name,
        source: wanted?.source.file ?? "",
        before: digest(seen(view, address)?.attributes),
        after: digest(wanted?.attributes) ?? "",
        executable: wanted?.attributes["executable"] === true,
    };
}
/** The value as plain JSON: optional members that are absent are left out. */
function jsonOf(value) {
    return JSON.parse(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/adapters/compose/unmanaged.js



/** See {@link Adapter.unmanaged}: orphaned containers, networks that nothing uses, and Compose files that Git lacks. */
function unmanaged(want, have) {
    const wanted = new Set(want.resources.map(({ address }) => address));
    const removed = new Set(want.absences.filter(({ only }) => only === undefined).map(({ target, part }) => `${target}\n${part}`));
    return have.flatMap((reading) => {
        if (reading.status !== "complete" || removed.has(`${reading.target}\n${reading.part}`))
            return [];
        const project = want.resources.find(({ address, target }) => target === reading.target && address === addressOf("Project", reading.part));
        if (project === undefined)
            return [];
        const { component, attributes } = project;
        return reading.resources.flatMap(({ address, attributes: seen, marked }) => {
            if (address === project.address)
                return foreignFiles(projectAttributes(attributes), SeenProject.parse(seen)).map((words) => ({ component, words }));
            const [, type = "", , ...key] = address.split("/");
            if (wanted.has(address) || !marked)
                return [];
            const name = key.join("/");
            if (type === "Service") {
                const containers = seenOf(seen)?.containers ?? [];
                return containers.map((container) => ({
                    component,
                    words: (0,core_words/* say */.cv) `container ${container.name} of service ${name}, which no enabled part of the Compose files names`,
                }));
            }
            if (type === "Network" || type === "Volume")
                return [{ component, words: (0,core_words/* say */.cv) `${[type.toLowerCase()]} ${name}, which no service uses` }];
            return [];
        });
    });
}
/** Files that the containers were made from and that an apply will not use. */
function foreignFiles({ directory, files, names }, seen) {
    if (directory === undefined)
        return [];
    const ours = new Set(files.map((file) => {
        const renamed = names[file];
        return `${directory}/${typeof renamed === "string" ? renamed : file}`;
    }));
    return seen.configFiles
        .filter((file) => seen.directory === directory && file.startsWith(`${directory}/`) && !ours.has(file))
        .map((file) => (0,core_words/* say */.cv) `Compose file ${file}, which the containers were made from and Git does not have`);
}
/** What an observation could not look at, one line each for the reader. */
function notSeen(want, have) {
    return have.flatMap((reading) => {
        if (reading.status !== "complete")
            return [];
        const address = addressOf("Project", reading.part);
        const project = want.resources.find((resource) => resource.target === reading.target && resource.address === address);
        const seen = reading.resources.find((resource) => resource.address === address);
        if (project === undefined || seen === undefined)
            return [];
        return SeenProject.parse(seen.attributes).notChecked.map(({ subject, because }) => ({
            component: project.component,
            words: (0,core_words/* say */.cv) `whether the image of ${subject} was moved in its registry (${because})`,
        }));
    });
}

;// CONCATENATED MODULE: ./build/adapters/compose/index.js

















/**
 * Compose projects on Docker hosts. It remembers renderings, rendered files, registry answers and connections for as
 * long as it lives: one run, until `close`.
 */
function composeAdapter(ports) {
    const { http, tls, dns, clock, infraProviders, here } = ports;
    const hosts = createHosts(ports);
    const reading = { here, renderer: (0,render/* createRenderer */.K)(), known: new Map(), tagCheck: createTagCheck(http) };
    const rendered = renderedFiles();
    // What takes effect, by the commit it was made from.
    const looked = new WeakMap();
    const lookAt = (target, want, io) => observe(target, want, io, { ...reading, host: hosts.of(target) });
    const applying = (step) => ({ observe: (want, io) => lookAt(hosts.named(step.target), want, io), diff: diff, clock });
    const hostNamed = (target) => hosts.of(hosts.named(target));
    return {
        system: "compose",
        kinds: stack_of/* COMPOSE_KINDS */.Bd,
        targets: (components, tombstones) => (0,compose_project/* targetsOf */.QR)(components.map(stack_of/* stackOf */.US), tombstones, here),
        sources: stack_of/* sourcesOf */.u0,
        desired: async (components, tombstones, io) => {
            const laid = await lay(io.tree, components);
            rendered.keep(io.tree, laid.files);
            const placed = new Map();
            const asking = {
                ...reading,
                host: hosts.local,
                hostOf: (target) => hosts.of(target),
                about: aboutOf(components),
                keep: (name, one) => placed.set(name, one),
            };
            const found = await desired(laid.stacks, tombstones, { ...io, tree: laid.tree }, asking);
            const wanted = laid.placed(found);
            const back = (diagnostics) => laid.placed({ ...found, diagnostics }).diagnostics;
            const known = looked.get(io.tree) ?? new Map();
            looked.set(io.tree, new Map([...known, ...[...placed].map(([name, one]) => [name, { ...one, back }])]));
            return { ...wanted, ...capabilitiesOf(components, wanted.resources), diagnostics: [...laid.diagnostics, ...wanted.diagnostics] };
        },
        observe: lookAt,
        inspect: (target, want, { tree, signal }) => inspect_inspect(want, looked.get(tree) ?? new Map(), { host: hosts.of(target), tls, dns, clock, infraProviders }, signal),
        diff: diff,
        notSeen: notSeen,
        unmanaged: unmanaged,
        steps: steps,
        lock: (target, owner, signal) => (0,lock/* lockTarget */.Nd)(hosts.of(target), owner, signal, here.lockFolder === undefined ? {} : { folder: here.lockFolder }),
        apply: (step, io) => applyStep(hostNamed(step.target), step, rendered.under(io), applying(step)),
        rollBack: (step, io) => rollBack(hostNamed(step.target), step, rendered.under(io), applying(step)),
        wait: (gate, io) => waitFor(gate, hostNamed(targetOfGate(gate)), io, { http, clock }),
        adoption: adopt_adoption,
        close: () => hosts.close(),
    };
}
/** What each component's spec says besides its Compose project. */
function aboutOf(components) {
    const known = new Map(components.map((component) => [component.name, (0,stack_of/* typed */.nE)(component)]));
    return (name) => known.get(name) ?? { kind: "Stack" };
}
/**
 * What the specs of each commit were rendered to: a step names files by their place in the tree that it was planned
 * from, and the same place holds another text in another commit.
 */
function renderedFiles() {
    const known = new Map();
    // Only the working folder has no commit, and a run reads it as one tree.
    const keyOf = (tree) => tree.commit ?? tree;
    return {
        keep: (tree, files) => known.set(keyOf(tree), new Map([...(known.get(keyOf(tree)) ?? []), ...files])),
        under: (io) => ({ ...io, tree: overlay(io.tree, known.get(keyOf(io.tree)) ?? new Map()) }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/compose/rule-list.js




const composeRules = [rules/* rules */.aO, HUB_RULES, LIVE_RULES, PROVIDER_RULES].flatMap((some) => Object.values(some));

// EXTERNAL MODULE: ./build/adapters/omni/client/resource.js
var client_resource = __webpack_require__(363);
;// CONCATENATED MODULE: ./build/adapters/omni/attributes.js

/** Annotations that say which tool wrote a resource. */
const MARKS = new Set(["omni.sidero.dev/managed-by-cluster-templates", "omni.sidero.dev/managed-by-gitops-tools"]);
const OWN = "omni.sidero.dev/";
/** Of a wanted resource. */
function wantedAttributes({ labels, annotations, spec }) {
    return { labels, annotations: unmarked(annotations), spec: normalised(spec) };
}
/** Of one that was seen; `wish` is the wanted resource of the same address, where there is one. */
function seenAttributes(resource, wish) {
    const labels = split(resource.labels, wish?.["labels"]);
    const annotations = split(unmarked(resource.annotations), wish?.["annotations"]);
    const aside = { labels: labels.aside, annotations: annotations.aside };
    const isAside = [aside.labels, aside.annotations].some((keys) => Object.keys(keys).length > 0);
    return {
        labels: labels.counted,
        annotations: annotations.counted,
        spec: normalised(resource.raw),
        ...(isAside ? { aside } : {}),
        ...(resource.tearingDown ? { tearingDown: true } : {}),
    };
}
/** Whether some tool wrote it from files. */
function isMarked({ annotations }) {
    return Object.keys(annotations).some((name) => MARKS.has(name));
}
/**
 * What a write sends to make `found` as wanted: the wish, the marks of whoever else writes it, and what was set aside
 * (Omni takes a lock that an update leaves out for taken back).
 */
function writtenOver(found, { labels, annotations, spec }) {
    const { aside } = seenAttributes(found, wantedAttributes({ labels, annotations, spec }));
    const marks = Object.fromEntries(Object.entries(found.annotations).filter(([name]) => MARKS.has(name)));
    return { labels: { ...aside?.labels, ...labels }, annotations: { ...marks, ...aside?.annotations, ...annotations }, spec };
}
function unmarked(annotations) {
    return Object.fromEntries(Object.entries(annotations).filter(([name]) => !MARKS.has(name)));
}
/** The labels that say where a resource belongs count even where nothing is wanted, so that it can be told whose it is. */
const BELONGING = new Set(["cluster", "machine-set", "cluster-machine", "machine"].map((name) => `${OWN}${name}`));
function split(keys, wish) {
    const named = typeof wish === "object" && wish !== null ? new Set(Object.keys(wish)) : undefined;
    const counts = ([name]) => !name.startsWith(OWN) || BELONGING.has(name) || named?.has(name) === true;
    const entries = Object.entries(keys);
    return {
        counted: Object.fromEntries(entries.filter(counts)),
        aside: Object.fromEntries(entries.filter((entry) => !counts(entry))),
    };
}
/**
 * A spec in which different spellings of the same are one: zero values and empty messages absent, and a machine set's
 * allocation under its present name (`machine_class` was its name before).
 */
function normalised(spec) {
    const { machine_class: before, ...rest } = spec;
    const renamed = before === undefined || rest["machine_allocation"] !== undefined ? rest : { ...rest, machine_allocation: before };
    return withoutEmpty((0,client_resource/* withoutZeros */.Kd)(renamed));
}
function withoutEmpty(spec) {
    return Object.fromEntries(Object.entries(spec).flatMap(([name, value]) => {
        if (!(0,client_resource/* isObject */.Gv)(value))
            return [[name, value]];
        const inner = withoutEmpty(value);
        // A class that provisions is another kind of class, even one that says nothing more.
        return Object.keys(inner).length === 0 && name !== "auto_provision" ? [] : [[name, inner]];
    }));
}

// EXTERNAL MODULE: ./build/adapters/omni/client/patience.js
var client_patience = __webpack_require__(768);
// EXTERNAL MODULE: ./build/adapters/omni/schema/status.js
var schema_status = __webpack_require__(9241);
;// CONCATENATED MODULE: ./build/adapters/omni/backup.js



/** A wish this young is ours of a moment ago. Fact: Omni takes wishes within a minute of its time (validations/etcd_manual_backup.go). */
const YOUNG_MS = 60_000;
/** Omni reads from a cache that is behind its writes (look-again.ts), and the wish before would have its backup already. */
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 500;
/** Safe to call twice: the second time finds the wish of the first. `signal` ends the waiting. */
async function askForBackup(id, { client, clock }, signal) {
    const now = clock.now();
    const found = await client.find(schema_status/* EtcdManualBackups */.w1, id);
    const asked = found === undefined ? -Infinity : Date.parse(found.spec.backup_at);
    if (now.getTime() - asked < YOUNG_MS)
        return { status: "unchanged" };
    const wish = { labels: {}, annotations: {}, spec: { backup_at: now.toISOString() } };
    const outcome = found === undefined ? await client.create(schema_status/* EtcdManualBackups */.w1, id, wish) : await client.update(schema_status/* EtcdManualBackups */.w1, found, wish);
    if (outcome.status === "stale")
        return { status: "stale", expected: (0,core_words/* say */.cv) `no other wish for a backup of ${id}`, found: (0,core_words/* say */.cv) `somebody's from just now` };
    const ask = async () => Date.parse((await client.find(schema_status/* EtcdManualBackups */.w1, id))?.spec.backup_at ?? "");
    const patience = { clock, signal, looks: LOOKS, pauseMs: BETWEEN_LOOKS_MS };
    if ((await (0,client_patience/* askUntil */.G)(ask, (shown) => shown > asked, patience)) > asked)
        return { status: outcome.status };
    return { status: "unknown", because: (0,core_words/* say */.cv) `Omni took the wish for a backup of ${id}, and does not show it` };
}

// EXTERNAL MODULE: ./build/adapters/omni/client/errors.js
var client_errors = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/adapters/omni/schema/server.js
var server = __webpack_require__(2708);
// EXTERNAL MODULE: ./build/adapters/omni/schema/wanted.js
var schema_wanted = __webpack_require__(9272);
// EXTERNAL MODULE: ./build/adapters/omni/labels.js
var omni_labels = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/adapters/omni/facts.js






/** The types to list beside the wanted parts. */
function factsFor(parts) {
    const machines = [schema_status/* ClusterMachineStatuses */.m8, schema_status/* MachineStatuses */.yo];
    const all = parts.includes("Clusters")
        ? [...machines, server/* TalosVersions */["do"], schema_status/* TalosUpgradeStatuses */.Im, schema_status/* EtcdBackupStoreStatuses */.oh]
        : parts.includes("MachineClasses")
            ? [...machines, schema_wanted.MachineSets]
            : [];
    return all.filter(({ name }) => !parts.includes(name));
}
/** What a plan is made with of one such resource; nothing that goes on moving by itself. */
function factOf(type, resource) {
    switch (type.name) {
        case schema_status/* ClusterMachineStatuses */.m8.name:
            return {
                cluster: resource.labels[omni_labels/* CLUSTER */.Bs] ?? "",
                set: resource.labels[omni_labels/* MACHINE_SET */.jN] ?? "",
                controlPlane: Object.hasOwn(resource.labels, omni_labels/* CONTROL_PLANE */.hN),
                ready: schema_status/* ClusterMachineStatuses */.m8.spec.parse(resource.raw).ready,
                since: resource.created,
            };
        case schema_status/* MachineStatuses */.yo.name: {
            const { network, connected } = schema_status/* MachineStatuses */.yo.spec.parse(resource.raw);
            return { name: network.hostname, connected };
        }
        case schema_status/* EtcdBackupStoreStatuses */.oh.name: {
            const { configuration_name: store, configuration_error: error } = schema_status/* EtcdBackupStoreStatuses */.oh.spec.parse(resource.raw);
            return { store, error };
        }
        case server/* TalosVersions */["do"].name: {
            const { compatible_kubernetes_versions: kubernetes, upgradable_talos_versions: to, ...rest } = server/* TalosVersions */["do"].spec.parse(resource.raw);
            return { kubernetes, to, old: rest.deprecated || rest.unsupported };
        }
        default:
            return { to: resource.raw["upgrade_versions"] ?? [] };
    }
}
/** The facts of one target. */
function factsIn(have, target) {
    const mine = have.filter((one) => one.target === target);
    const of = (name) => {
        const found = mine.find(({ part }) => part === name);
        return found?.status === "complete" ? found.resources : undefined;
    };
    const machines = machinesOf(of(schema_status/* ClusterMachineStatuses */.m8.name), of(schema_status/* MachineStatuses */.yo.name));
    const versions = byId(of(server/* TalosVersions */["do"].name), ({ kubernetes, to, old }) => ({
        kubernetes: texts(kubernetes),
        to: texts(to),
        old: old === true,
    }));
    const talosTargets = byId(of(schema_status/* TalosUpgradeStatuses */.Im.name), ({ to }) => texts(to));
    return {
        live: mine.some(({ part }) => part === schema_status/* ClusterMachineStatuses */.m8.name),
        ...(machines === undefined ? {} : { machines }),
        ...(versions === undefined ? {} : { versions }),
        ...(talosTargets === undefined ? {} : { talosTargets }),
        ...backupsOf(of(schema_status/* EtcdBackupStoreStatuses */.oh.name)),
    };
}
/** What whoever runs this Omni provides: `omni:<host name>`, of a target like `omni/omni.example.org:8443`. */
function capabilityOf(target) {
    return `omni:${target.slice("omni/".length).replace(/:\d+$/, "")}`;
}
/** The id in an address like `omni/Clusters/prod`; it may hold slashes. */
function idOf(address) {
    return address.split("/").slice(2).join("/");
}
function byId(found, read) {
    return found === undefined ? undefined : new Map(found.map(({ address, attributes }) => [idOf(address), read(attributes)]));
}
function machinesOf(members, statuses) {
    if (members === undefined)
        return undefined;
    const known = new Map((statuses ?? []).map(({ address, attributes }) => [idOf(address), attributes]));
    return members
        .map(({ address, attributes }) => {
        const id = idOf(address);
        const { name, connected } = known.get(id) ?? {};
        const { cluster, set, controlPlane, ready, since } = attributes;
        return {
            id,
            name: typeof name === "string" && name !== "" ? name : id,
            cluster: typeof cluster === "string" ? cluster : "",
            set: typeof set === "string" ? set : "",
            controlPlane: controlPlane === true,
            ready: ready === true,
            connected: connected === true,
            since: typeof since === "string" ? since : "",
        };
    })
        .toSorted((a, b) => Number(b.controlPlane) - Number(a.controlPlane) || (0,diagnostics/* compareText */.n6)(a.set, b.set) || (0,diagnostics/* compareText */.n6)(a.name, b.name));
}
function backupsOf(found) {
    const { store, error } = found?.[0]?.attributes ?? {};
    return typeof store === "string" && typeof error === "string" ? { backups: { store, error } } : {};
}
/** Why Omni can put no backup of etcd anywhere, by its own words; undefined where it can. */
function storeLacks({ store, error }) {
    if (error !== "")
        return (0,core_words/* say */.cv) `${store}: ${error}`;
    return store === "disabled" || store === "" ? (0,core_words/* say */.cv) `${store === "" ? "none" : store}` : undefined;
}
function texts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}

// EXTERNAL MODULE: ./build/adapters/omni/result.js
var result = __webpack_require__(1842);
// EXTERNAL MODULE: ./build/specs/secrets-in-specs.js
var secrets_in_specs = __webpack_require__(3265);
;// CONCATENATED MODULE: ./build/adapters/omni/secrets/recognise.js
/**
 * Which single values of Talos configuration, Kubernetes manifests and kernel arguments are secrets, by where they
 * stand, what they are called and what they look like; must not hide or show them.
 *
 * Fields: v1alpha1_types.go and the documents in pkg/machinery/config/types of siderolabs/talos.
 */

/** Ends of paths that are secrets though neither name nor value says so. */
const PLACES = [
    /(^|\.)(ca|aggregatorCA|serviceAccount|clientIdentity|etcd\.ca)\.key$/,
    /(^|\.)registries\.config\.[^/]+\.auth\.[A-Za-z]+$/,
    /(^|\.)auth\.(auth|username)$/,
    /(^|\.)keys\.\*\.static\.passphrase$/,
    /(^|\.)extraManifestHeaders\./,
];
/** Names whose last word alone is too common to tell. */
const recognise_NAMES = /^(presharedKey|psk|sharedSecret|joinToken|bootstrapToken|talosApiToken)$/i;
/** Values that carry a secret inside an address, a header or a list of parameters. */
const INSIDE = [
    /:\/\/[^/\s:@]+:[^/\s@]+@/,
    /[?&](jointoken|token|password|secret|key)=[^&\s]+/i,
    /^(Bearer|Basic)\s+\S{8,}$/i,
    /\bAuthorization:\s*\S+/i,
];
/** Whether this single value must not be shown. `text` is what it says, without quotes. */
function isSecretValue(text, { path, beside, inSecret }) {
    if (text === "")
        return false;
    if (inSecret)
        return true;
    const name = path.at(-1) ?? "";
    if (PLACES.some((place) => place.test(path.join("."))) || recognise_NAMES.test(name))
        return true;
    // A certificate with its key: `{crt, key}`.
    if (name === "key" && beside.has("crt"))
        return true;
    return (0,secrets_in_specs/* isLiteralSecret */.u2)(name, text) || isSecretText(text);
}
/** Whether text is or carries a secret, wherever it stands. */
function isSecretText(text) {
    if ((0,secrets_in_specs/* secretShapeIn */.vR)(text) !== undefined || INSIDE.some((shape) => shape.test(text)))
        return true;
    return text.split("\n").some((line) => {
        const [, name = "", value = ""] = /^\s*["']?([\w.-]{1,200})["']?\s*[:=]\s*(\S.*)$/.exec(line) ?? [];
        return name !== "" && !recognise_HARMLESS.test(value) && (0,secrets_in_specs/* isLiteralSecret */.u2)(name, value);
    });
}
/** What stands behind a secret's name without being one: a switch, a start of something longer. */
const recognise_HARMLESS = /^(true|false|null|~|[|>][-+]?|\{|\[)\s*$/;

// EXTERNAL MODULE: ./build/adapters/omni/yaml/emit.js + 2 modules
var emit = __webpack_require__(350);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/json.js
var yaml_json = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/key-order.js
var key_order = __webpack_require__(9577);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/read.js
var yaml_read = __webpack_require__(5147);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/value.js
var yaml_value = __webpack_require__(6674);
;// CONCATENATED MODULE: ./build/adapters/omni/secrets.js
/**
 * Takes the secrets out of what users write of a resource, alike for what is wanted and for what is seen: their values
 * become fingerprints under `secrets`, and `***` stands where they were. Must not compare, nor decide what a secret is.
 *
 * YAML inside a resource becomes its value on the way, written in one form: order of keys, quotes and comments are gone.
 */









/** What stands where a secret was. */
const secrets_HIDDEN = "***";
/** Fields of a spec that are YAML. */
const TEXTS = {
    ConfigPatches: "data",
    KubernetesManifestGroups: "data",
    KubernetesHealthChecks: "job",
};
/** Where fingerprints of secrets are in concealed attributes, for {@link DesiredResource.sensitive}. */
const SENSITIVE = ["/secrets"];
/** Conceals what a resource of the type `part` has. Equal attributes stay equal, different ones different. */
function conceal(part, attributes, fingerprint) {
    const found = new Finds(fingerprint);
    const spec = specOf(part, attributes.spec, found);
    return { ...attributes, spec, ...(found.isEmpty ? {} : { secrets: found.all }) };
}
/** The secrets that were found, by name. */
class Finds {
    #all = new Map();
    #fingerprint;
    constructor(fingerprint) {
        this.#fingerprint = fingerprint;
    }
    /** Keeps a secret and gives what stands for it. */
    hide(name, value) {
        let unique = name;
        for (let count = 2; this.#all.has(unique); count += 1)
            unique = `${name} (${count})`;
        this.#all.set(unique, this.#fingerprint.of(value));
        return secrets_HIDDEN;
    }
    get isEmpty() {
        return this.#all.size === 0;
    }
    get size() {
        return this.#all.size;
    }
    get all() {
        return Object.fromEntries(this.#all);
    }
}
function specOf(part, spec, found) {
    const name = TEXTS[part];
    if (name !== undefined) {
        const text = spec[name];
        return typeof text === "string" ? { ...spec, [name]: secrets_textOf(text, found) } : spec;
    }
    if (part === "KernelArgs")
        return { ...spec, ...listOf(spec, "args", found) };
    const { auto_provision: provision } = spec;
    if (part !== "MachineClasses" || provision === undefined || !(0,client_resource/* isObject */.Gv)(provision))
        return spec;
    const { provider_data: data } = provision;
    const told = typeof data === "string" ? { provider_data: dataOf(data, found) } : {};
    return { ...spec, auto_provision: { ...provision, ...listOf(provision, "kernel_args", found), ...told } };
}
function listOf(spec, name, found) {
    const list = spec[name];
    if (!Array.isArray(list))
        return {};
    return { [name]: list.map((item) => (typeof item === "string" && isSecretText(item) ? found.hide(name, item) : item)) };
}
/** All documents in one form. Text that nobody can read is a secret as a whole: there is no telling what is in it. */
function secrets_textOf(text, found) {
    const documents = documentsOf(text);
    if (documents === undefined)
        return found.hide("the whole text", text);
    // Sorted first: secrets of one name are told apart by their order.
    return (0,emit/* emitYaml */.h)(documents.map(key_order/* sortedAsGo */.q).map((document) => concealed(document, secrets_placeOf(document), found)), 2);
}
/** A provider's data as a value where it is a mapping, so that its fields have names. */
function dataOf(text, found) {
    const documents = documentsOf(text);
    const [only] = documents ?? [];
    if (documents?.length !== 1 || only?.is !== "map")
        return secrets_textOf(text, found);
    return (0,yaml_json/* toJson */.a)(concealed((0,key_order/* sortedAsGo */.q)(only), { ...secrets_placeOf(only), label: "" }, found));
}
/** The documents that say something; undefined for what is no YAML. */
function documentsOf(text) {
    const { documents, mistakes } = (0,yaml_read/* readGoYaml */.a)(text, "");
    if (mistakes.length > 0)
        return undefined;
    return documents.filter((one) => one.is !== "null");
}
function secrets_placeOf(document) {
    const [kind, name] = [scalarAt(document, "kind"), scalarAt(document, "name") || scalarAt((0,yaml_value/* valueAt */.fK)(document, "metadata"), "name")];
    return { path: [], beside: new Set(), inSecret: false, label: [kind, name].filter((one) => one !== "").join("/") };
}
function scalarAt(value, key) {
    const found = (0,yaml_value/* valueAt */.fK)(value, key);
    return found === undefined || found.is === "list" || found.is === "map" || found.is === "null" ? "" : found.text;
}
function concealed(value, place, found) {
    if (value.is === "list") {
        const below = { ...place, path: [...place.path, "*"], beside: NOBODY };
        return { ...value, items: value.items.map((item) => concealed(item, below, found)) };
    }
    return value.is === "map" ? mapOf(value, place, found) : scalarOf(value, place, found);
}
const NOBODY = new Set();
function mapOf(map, place, found) {
    const beside = new Set(map.entries.map(({ key }) => key.text));
    const isSecret = scalarAt(map, "kind") === "Secret";
    // A JSON patch (RFC 6902) names the field that its value is for.
    const named = beside.has("op") ? scalarAt(map, "path").split("/").slice(1) : undefined;
    const entries = map.entries.map(({ key, value }) => {
        const path = named !== undefined && key.text === "value" ? named : [...place.path, key.text];
        const inSecret = place.inSecret || (isSecret && /^(data|stringData)$/.test(key.text));
        return { key, value: concealed(value, { ...place, path, beside, inSecret }, found) };
    });
    return { ...map, entries };
}
function scalarOf(scalar, place, found) {
    if (scalar.is === "null" || scalar.is === "bool")
        return scalar;
    const name = [place.label, place.path.join(".")].filter((one) => one !== "").join(" ");
    if (scalar.is === "text" && scalar.text.includes("\n") && !place.inSecret) {
        const inner = insideOf(scalar.text, name, found);
        if (inner !== undefined)
            return inner;
    }
    if (!isSecretValue(scalar.text, place))
        return scalar;
    const value = scalar.is === "text" ? scalar.text : `${scalar.is} ${(0,canonical/* canonical */.$)((0,yaml_json/* toJson */.a)(scalar))}`;
    return (0,yaml_value/* goText */._y)(found.hide(name, value));
}
/** Manifests and files inside a patch: where secrets are in them, their YAML without those. */
function insideOf(text, name, found) {
    const documents = documentsOf(text);
    if (documents === undefined || !documents.some((one) => one.is === "map")) {
        const looksSecret = /^\s*kind:\s*["']?Secret\b/m.test(text);
        return looksSecret ? (0,yaml_value/* goText */._y)(found.hide(name, text)) : undefined;
    }
    const before = found.size;
    const inner = documents.map(key_order/* sortedAsGo */.q).map((one) => {
        const { label } = secrets_placeOf(one);
        return concealed(one, { ...secrets_placeOf(one), label: [name, label].filter((part) => part !== "").join(" ") }, found);
    });
    return found.size === before ? undefined : (0,yaml_value/* goText */._y)((0,emit/* emitYaml */.h)(inner, 2));
}

;// CONCATENATED MODULE: ./build/adapters/omni/observe.js








/** The types that users write, by name: what a part can be. */
const types = new Map(Object.values(schema_wanted).map((type) => [type.name, type]));
/** `omni/<Type>/<id>`, e.g. `omni/Clusters/prod`. */
function observe_addressOf(type, id) {
    return `omni/${type}/${id}`;
}
/** The type of a part, which is its name. Throws for one that nobody observes: a mistake of ours. */
function typeOfPart(part) {
    const type = types.get(part);
    if (type === undefined)
        throw new Error(`no Omni type is called ${part}`);
    return type;
}
/** The part of an address, which is the name of its type. */
function partOf(address) {
    return address.split("/")[1] ?? "";
}

/**
 * One reading a type: complete with every resource that users wrote, whatever cluster it is of, or unknown with the
 * reason; after them what a plan of these parts is told with (facts.ts). The server is asked first, so that an Omni that
 * is away is found out once and not once a type.
 */
async function observe_observe(target, want, client, fingerprint) {
    const mine = [...want.resources, ...want.absences].filter((one) => one.target === target.id);
    const parts = [...new Set(mine.map(({ part }) => part))];
    if (parts.length === 0)
        return [];
    const wishes = new Map(want.resources.map(({ address, attributes }) => [address, attributes]));
    const away = await attempt(() => client.server());
    if ("because" in away)
        return parts.map((part) => observe_unseen(target, part, away.because));
    const look = async (type, read) => {
        const found = await attempt(() => client.list(type));
        if ("because" in found)
            return observe_unseen(target, type.name, found.because);
        return { target: target.id, part: type.name, status: "complete", resources: read(found.value) };
    };
    const users = (type) => (all) => all.filter(isUsers).map((one) => observe_seen(type, one, wishes.get(observe_addressOf(type.name, one.id)), fingerprint));
    return Promise.all([
        ...parts.map((part) => look(typeOfPart(part), users(typeOfPart(part)))),
        ...factsFor(parts).map((type) => look(type, types.has(type.name) ? users(type) : (all) => all.map((one) => fact(type, one)))),
    ]);
}
function fact(type, resource) {
    return { address: observe_addressOf(type.name, resource.id), attributes: factOf(type, resource), marked: false };
}
/** Of an Omni that is away: it may be one that the same plan brings up. */
function observe_unseen({ id }, part, because) {
    const awaits = because.code === "unreachable" ? { awaits: capabilityOf(id) } : {};
    return { target: id, part, status: "unknown", because: { ...because, ...awaits } };
}
async function attempt(ask) {
    try {
        return { value: await ask() };
    }
    catch (error) {
        return { because: observe_unknownOf(error) };
    }
}
/** What Omni did not say, as a reason; anything that is not its fault is a bug and passes through. */
function observe_unknownOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return { code: "failed", message: (0,core_words/* withoutStop */.f6)((0,result/* textOf */.b)(error)) };
    if (!(error instanceof errors/* RemoteError */.Hi))
        throw error;
    const code = error instanceof client_errors/* OmniError */.c ? error.code : "failed";
    if (code === "forbidden" || code === "unauthenticated")
        return { code: "forbidden", message: error.words };
    return { code: code === "unreachable" ? "unreachable" : "failed", message: error.words };
}
/** Nodes of a set by class are Omni's choice, though it signs them as nobody's. */
const CHOSEN = "omni.sidero.dev/managed-by-machine-set-node-controller";
function isUsers({ owner, labels }) {
    return owner === "" && !Object.hasOwn(labels, CHOSEN);
}
/** One resource as a reading has it; `wish` is what the wanted one of the same address has. */
function observe_seen(type, resource, wish, fingerprint) {
    return {
        address: observe_addressOf(type.name, resource.id),
        attributes: conceal(type.name, seenAttributes(resource, wish), fingerprint),
        marked: isMarked(resource),
        revision: resource.version,
    };
}
/** What a wanted resource has, in the same terms. */
function wished(part, written, fingerprint) {
    return conceal(part, wantedAttributes(written), fingerprint);
}

;// CONCATENATED MODULE: ./build/adapters/omni/step-value.js
/** What a step of Omni carries from plan to apply, as a zod schema; must not hold a resource's text, which may be secret. */



const step_value_address = schemas.custom((value) => typeof value === "string" && value.startsWith("omni/"));
/** One write, of one resource. */
const Write = schemas.object({
    address: step_value_address,
    does: schemas["enum"](["create", "update", "delete"]),
    /** {@link digestOfSeen} of what the plan saw, or of what the step before leaves; null where there was nothing. */
    expected: schemas.string().nullable(),
    /** Of a cluster on its way: written instead of the versions that are wanted in the end. */
    versions: schemas.object({ talos: schemas.string(), kubernetes: schemas.string() }).optional(),
});
const step_value_StepValue = schemas.object({
    /** In the order in which they are carried out. None where a step only waits for its gates. */
    writes: schemas.array(Write),
    /** The cluster whose etcd is backed up, by a wish that Omni fulfils. */
    backup: schemas.string().optional(),
});
/**
 * Names what users wrote of a resource and what was set aside, e.g. a lock. Versions stay out: Omni's controllers move a
 * cluster's for a second after every write (recorded).
 */
function digestOfSeen(attributes) {
    return attributes === undefined ? null : (0,core_digest/* sha256 */.sc)((0,canonical/* canonical */.$)(attributes));
}

;// CONCATENATED MODULE: ./build/adapters/omni/look-again.js








/**
 * So often something is looked at before it counts as somebody else's: Omni answers from a cache that is a moment behind
 * its own writes, the step's before this one included (CachedState in internal/backend/runtime/omni/omni.go, v1.9.3).
 */
const look_again_LOOKS = 4;
const look_again_BETWEEN_LOOKS_MS = 500;
/**
 * What is left of a step's writes. What is neither as the plan saw it nor as wanted was changed by somebody else, and a
 * cluster that somebody locked since is theirs: `stale` before anything is written.
 */
async function lookAgain(writes, { client, written, fingerprint, clock, signal }) {
    const open = [];
    for (const write of writes) {
        const { address, does } = write;
        const type = typeOfPart(partOf(address));
        const wanted = does === "delete" ? undefined : onTheWay(written.get(address), write);
        if (does !== "delete" && wanted === undefined)
            throw new Error(`what ${address} should be was not read in this run`);
        const wish = wanted === undefined ? undefined : wished(type.name, wanted, fingerprint);
        for (let look = 1;; look += 1) {
            const found = await client.find(type, idOf(address));
            const now = found === undefined ? undefined : observe_seen(type, found, wish, fingerprint).attributes;
            if (isDone(now, wish))
                break;
            // A removal that an ended run began goes on, whatever it was before.
            const goesOn = wanted === undefined && found?.tearingDown === true;
            if (goesOn || digestOfSeen(now) === write.expected) {
                open.push({ write, type, found, ...(wanted === undefined ? {} : { wanted }) });
                break;
            }
            if (look === look_again_LOOKS)
                return { status: "ended", result: stale(write, found) };
            await clock.sleep(look_again_BETWEEN_LOOKS_MS, signal);
        }
    }
    if (open.length === 0)
        return { status: "ended", result: { status: "unchanged" } };
    const locked = await lockedSince(open, client);
    return locked === undefined ? { status: "go", open } : { status: "ended", result: locked };
}
/**
 * Waits until Omni's readers see what a step wrote, for as long as its cache lags: whoever looks next, a gate or a plan,
 * would otherwise take the time before it for now. What never shows was changed again by somebody else, or is for the
 * next look to tell: the step itself is done.
 */
async function untilSeen(open, { client, fingerprint, clock, signal }) {
    for (const { type, write, wanted } of open) {
        const wish = wanted === undefined ? undefined : wished(type.name, wanted, fingerprint);
        await (0,client_patience/* askUntil */.G)(() => client.find(type, idOf(write.address)), (found) => isDone(found === undefined ? undefined : observe_seen(type, found, wish, fingerprint).attributes, wish), { clock, signal, looks: look_again_LOOKS, pauseMs: look_again_BETWEEN_LOOKS_MS });
    }
}
/** A hop writes everything that is wanted, but for the versions that it ends with. */
function onTheWay(wanted, { versions }) {
    if (wanted === undefined || versions === undefined)
        return wanted;
    return { ...wanted, spec: { ...wanted.spec, talos_version: versions.talos, kubernetes_version: versions.kubernetes } };
}
/** Compared as plans compare: a patch written otherwise that says the same is as wanted. */
function isDone(now, wish) {
    if (now === undefined || wish === undefined)
        return now === wish;
    const { aside: _aside, ...counted } = now;
    return (0,canonical/* sameJson */.V)(counted, wish);
}
function stale({ address, expected }, found) {
    const then = expected === null ? (0,core_words/* say */.cv) `no ${address}` : (0,core_words/* say */.cv) `${address} as the plan saw it`;
    return { status: "stale", expected: then, found: foundWords(address, found) };
}
/** What stands there instead. Its values are not told: they may be secret. */
function foundWords(address, found) {
    if (found === undefined)
        return (0,core_words/* say */.cv) `no ${address}`;
    if (found.tearingDown)
        return (0,core_words/* say */.cv) `${address}, which is being removed`;
    const since = found.updated === undefined ? (0,core_words/* say */.cv) `made ${found.created}` : (0,core_words/* say */.cv) `changed ${found.updated}`;
    return (0,core_words/* say */.cv) `another (version ${found.version}, ${since})`;
}
/** Omni takes a lock that an update leaves out for taken back, and lets patches of a locked cluster through. */
async function lockedSince(open, client) {
    const ids = new Set(open.flatMap(({ type, found, wanted, write }) => type === schema_wanted.Clusters ? idOf(write.address) : ((wanted ?? found)?.labels[omni_labels/* CLUSTER */.Bs] ?? [])));
    for (const id of ids) {
        const cluster = open.find(({ type, found }) => type === schema_wanted.Clusters && found?.id === id)?.found ?? (await client.find(schema_wanted.Clusters, id));
        if (cluster !== undefined && omni_labels/* CLUSTER_LOCKED */.o$ in cluster.annotations)
            return {
                status: "stale",
                expected: (0,core_words/* say */.cv) `a cluster ${id} that nobody has locked`,
                found: (0,core_words/* say */.cv) `a locked one (${`omnictl cluster unlock ${id}`} takes that back)`,
            };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/adapters/omni/remove.js



/** So long one question waits for the end: short enough to tell how far it is. */
const SLICE_MS = 10_000;
/** Machines have to be reset one after the other, and a provider takes their virtual machines away. */
const MACHINES_MS = 30 * 60_000;
const OTHERS_MS = 2 * 60_000;
const BETWEEN_MS = 2_000;
/** `applied` once it is gone. What is still there when the time is over stays marked: the next run goes on. */
async function removeResource({ write, type, found }, { progress, signal }, { client, clock }) {
    const began = clock.now().getTime();
    const limit = holdsMachines(type) ? MACHINES_MS : OTHERS_MS;
    for (;;) {
        const outcome = await client.remove(type, found, SLICE_MS);
        if (outcome.status === "gone")
            return { status: "applied" };
        if (outcome.status === "stale")
            return { status: "stale", expected: (0,core_words/* say */.cv) `${write.address} as it was a moment ago`, found: foundWords(write.address, outcome.found) };
        const left = await leftOf(type, found.id, client);
        if (signal.aborted)
            return { status: "unknown", because: (0,core_words/* say */.cv) `the run was stopped while ${write.address} was being removed${left}` };
        const elapsed = clock.now().getTime() - began;
        if (elapsed >= limit) {
            return { status: "failed", because: (0,core_words/* say */.cv) `after ${Math.round(limit / 60_000)} min ${write.address} is still being removed${left}` };
        }
        progress((0,core_words/* say */.cv) `removing ${write.address}${left}`);
        await clock.sleep(BETWEEN_MS, signal).catch(() => {
            // Stopped while waiting: the loop asks once more and ends.
        });
    }
}
function holdsMachines({ name }) {
    return name === "Clusters" || name === "MachineSets" || name === "MachineSetNodes";
}
/** What it waits for: machines that are left, or else whoever holds it. */
async function leftOf(type, id, client) {
    const status = type.name === "Clusters" ? schema_status/* ClusterStatuses */.pL : type.name === "MachineSets" ? schema_status/* MachineSetStatuses */.kh : undefined;
    const machines = status === undefined ? undefined : (await client.find(status, id))?.spec.machines.total;
    if (machines !== undefined && machines > 0)
        return (0,core_words/* say */.cv) `: ${machines} ${[machines === 1 ? "machine" : "machines"]} left`;
    const holders = (await client.find(type, id))?.finalizers ?? [];
    return holders.length === 0 ? [] : (0,core_words/* say */.cv) `: held by ${(0,core_words/* list */.p_)(holders.slice(0, 3).map((one) => (0,core_words/* say */.cv) `${one}`))}`;
}

;// CONCATENATED MODULE: ./build/adapters/omni/apply.js









/** See {@link Adapter.apply}. What was written before something failed is told: it stays, and the next run goes on from it. */
async function apply_applyStep(step, io, deps) {
    const { writes, backup } = step_value_StepValue.parse(step.value);
    const done = [];
    const ended = (result) => done.length > 0 && "because" in result ? { ...result, because: (0,core_words/* say */.cv) `${result.because}; done before that: ${(0,core_words/* list */.p_)(done)}` } : result;
    try {
        if (backup !== undefined)
            return await askForBackup(backup, deps, io.signal);
        const standing = await lookAgain(writes, { ...deps, ...io });
        if (standing.status === "ended")
            return standing.result;
        for (const open of standing.open) {
            const result = await apply_carryOut(open, io, deps);
            if (result.status !== "applied" && result.status !== "unchanged")
                return ended(result);
            done.push((0,core_words/* say */.cv) `${[pastOf(open)]} ${open.write.address.slice("omni/".length)}`);
        }
        // The writes are done, whatever comes of looking for them.
        await untilSeen(standing.open, { ...deps, ...io }).catch(() => { });
        return { status: "applied" };
    }
    catch (error) {
        return ended({ status: (0,client_errors/* isOutcomeUnknown */.B)(error) ? "unknown" : "failed", because: (0,result/* textOf */.b)(error) });
    }
}
async function apply_carryOut({ write, type, found, wanted }, io, deps) {
    if (wanted === undefined)
        return found === undefined ? { status: "unchanged" } : removeResource({ write, type, found }, io, deps);
    const id = idOf(write.address);
    const outcome = found === undefined ? await deps.client.create(type, id, wanted) : await deps.client.update(type, found, writtenOver(found, wanted));
    if (outcome.status !== "stale")
        return { status: outcome.status };
    const expected = found === undefined ? (0,core_words/* say */.cv) `no ${write.address}` : (0,core_words/* say */.cv) `${write.address} as it was a moment ago`;
    return { status: "stale", expected, found: foundWords(write.address, outcome.found) };
}
function pastOf({ write, found }) {
    if (write.does === "delete")
        return "removed";
    return found === undefined ? "made" : "changed";
}

// EXTERNAL MODULE: ./build/adapters/omni/connection.js + 6 modules
var omni_connection = __webpack_require__(5580);
// EXTERNAL MODULE: ./build/specs/config.js + 1 modules
var config = __webpack_require__(7756);
// EXTERNAL MODULE: ./build/adapters/omni/client/versions.js
var client_versions = __webpack_require__(958);
// EXTERNAL MODULE: ./build/adapters/omni/read-specs.js + 7 modules
var read_specs = __webpack_require__(9528);
// EXTERNAL MODULE: ./build/adapters/omni/template/resource.js
var template_resource = __webpack_require__(6416);
;// CONCATENATED MODULE: ./build/adapters/omni/desired.js






const OMNI_KINDS = ["MachineClass", "Cluster"];
/** Omni's own mark for what a tool writes from files (client/pkg/omni/resources/omni/annotations.go): its interface warns then. */
const desired_MARK = { "omni.sidero.dev/managed-by-gitops-tools": "omni-scale" };
/** See {@link Adapter.desired}: files alone say what Omni should hold, and its version how it says that. */
async function desired_desired(components, tombstones, { tree, mode, fingerprint }, { target, hostname, notConfigured, memory, omni }) {
    const specs = await (0,read_specs.readOmniSpecs)(components, tree, omni);
    const resources = specs.resources.map(({ component, resource }) => toDesired(component, resource, { target, fingerprint }));
    const written = new Map(specs.resources.map(({ resource }) => [observe_addressOf(desired_typeOf(resource), resource.id), writtenOf(resource)]));
    memory.keep(tree, { written, clusters: specs.clusters, classes: specs.classes });
    const names = [...new Set([...components.map(({ name }) => name), ...tombstones.map(({ component }) => component)])];
    const isUnknown = mode === "live" && notConfigured !== undefined;
    return {
        resources,
        absences: [...watched(resources, specs, target, omni), ...tombstones.flatMap((one) => absencesOf(one, target, omni))],
        ...desired_capabilities(specs, hostname),
        diagnostics: specs.diagnostics,
        unknown: isUnknown ? names.map((component) => ({ component, because: notConfigured })) : [],
        notChecked: [],
    };
}
function desired_typeOf({ type }) {
    return type.slice(0, type.indexOf("."));
}
/** A class carries the mark that says who wrote it; what is of a template has its own, which omnictl compares. */
function writtenOf({ type, labels, annotations, spec }) {
    const isClass = type.startsWith("MachineClasses.");
    return { labels, annotations: isClass ? { ...annotations, ...desired_MARK } : annotations, spec };
}
function toDesired(component, resource, { target, fingerprint }) {
    const part = desired_typeOf(resource);
    const attributes = wished(part, writtenOf(resource), fingerprint);
    return {
        address: observe_addressOf(part, resource.id),
        component,
        target,
        part,
        attributes,
        declared: attributes,
        sensitive: SENSITIVE,
        dependsOn: [],
        source: resource.source,
    };
}
/** Every type of a cluster is looked at, also those that its template has none of: something of it may be left there. */
function watched(resources, { clusters }, target, omni) {
    const versions = new Map(clusters.map(({ component, template }) => [component, template.omni]));
    const found = resources.filter(({ part }) => part === "Clusters");
    return found.flatMap(({ component, source }) => everyPart({ component, target, source }, omni ?? versions.get(component)));
}
/** Where nobody told the version, those that every version has. */
function everyPart(about, omni = (0,client_versions/* oldestWith */.UW)([])) {
    return (0,template_resource/* partsOf */.CI)(omni).map((part) => ({ ...about, part, only: [] }));
}
/** A cluster takes everything of its own along; the other types are looked at to say what that is. */
function absencesOf({ component, where, source }, target, omni) {
    const { data } = config/* RemovedFromOmni */.Q.safeParse(where);
    if (data === undefined)
        return [];
    const only = [data.id ?? component.slice(component.indexOf("/") + 1)];
    if (component.startsWith("MachineClass/"))
        return [{ component, target, part: "MachineClasses", only, source }];
    return [
        ...everyPart({ component, target, source }, omni).filter(({ part }) => part !== "Clusters"),
        { component, target, part: "Clusters", only, source },
    ];
}
/**
 * `omni:<host name>` and `infra-provider:<id>` are what hubs and providers bring about, `machine-class:<id>` what a class
 * does. A capability that nobody in the specs provides is somebody else's matter, and orders nothing.
 */
function desired_capabilities({ clusters, classes }, hostname) {
    const everyone = [...clusters, ...classes].map(({ component }) => component);
    return {
        provides: classes.map(({ component, id }) => ({ component, capability: `machine-class:${id}` })),
        requires: [
            ...(hostname === undefined ? [] : everyone.map((component) => ({ component, capability: `omni:${hostname}` }))),
            ...classes.flatMap(({ component, autoProvision }) => autoProvision === undefined ? [] : [{ component, capability: `infra-provider:${autoProvision.providerId}` }]),
            ...clusters.flatMap(({ component, template }) => template.model.machineSets.flatMap(({ machineClass }) => machineClass === undefined ? [] : [{ component, capability: `machine-class:${machineClass.name}` }])),
        ],
    };
}
/**
 * See {@link Adapter.sources}. Which files a template names is known only once it is read: the folder that they have to
 * lie in stands for them.
 */
function sourcesOf(component) {
    const { source } = component;
    if (component.kind === "MachineClass")
        return [source.file, ...pathIn(component.spec.path)];
    const { path, allowedFolder } = component.spec;
    const file = path ?? source.file;
    const own = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
    return [source.file, ...pathIn(path), allowedFolder ?? own];
}
function pathIn(path) {
    return path === undefined ? [] : [path];
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff/context.js
/** What is wanted and what was seen, indexed for one comparison; must not compare. */




class Context {
    want;
    #readings;
    #seen;
    #wanted;
    #was;
    #past;
    #facts = new Map();
    #locked = new Map();
    #have;
    constructor(want, have) {
        this.want = want;
        this.#have = have;
        const complete = have.filter((one) => one.status === "complete");
        this.#readings = new Map(complete.map((one) => [(0,assume/* partKey */.b)(one.target, one.part), one]));
        this.#seen = new Map(complete.flatMap(({ target, resources }) => resources.map((one) => [(0,assume/* partKey */.b)(target, one.address), one])));
        const keyed = (all) => new Map(all.map((one) => [(0,assume/* partKey */.b)(one.target, one.address), one]));
        this.#wanted = keyed(want.resources);
        this.#was = keyed(want.was ?? []);
        this.#past = keyed(want.past ?? []);
    }
    /** Everything of a type; undefined where it was not read, or not whole. */
    all(target, part) {
        return this.#readings.get((0,assume/* partKey */.b)(target, part))?.resources;
    }
    /** Everything that was seen, with its type. */
    everything() {
        return [...this.#readings.values()].flatMap(({ target, part, resources }) => resources.map((resource) => ({ target, part, resource })));
    }
    seen(target, address) {
        return this.#seen.get((0,assume/* partKey */.b)(target, address));
    }
    wanted(target, address) {
        return this.#wanted.get((0,assume/* partKey */.b)(target, address));
    }
    was(target, address) {
        return this.#was.get((0,assume/* partKey */.b)(target, address));
    }
    /** What a commit before the base asked for; never what the base or the files still do. */
    past(target, address) {
        return this.#past.get((0,assume/* partKey */.b)(target, address));
    }
    facts(target) {
        const known = this.#facts.get(target) ?? factsIn(this.#have, target);
        this.#facts.set(target, known);
        return known;
    }
    /** The machines in sets that somebody locked, whether a file or a person did. */
    lockedMachines(target) {
        const known = this.#locked.get(target) ??
            (this.all(target, "MachineSetNodes") ?? []).filter(({ attributes }) => annotationOf(attributes, omni_labels/* LOCKED */.$2) !== undefined);
        this.#locked.set(target, known);
        return known;
    }
    /** The component whose template describes a cluster; undefined for one that no template describes. */
    ownerOf(target, cluster) {
        return this.wanted(target, `omni/Clusters/${cluster}`)?.component;
    }
    /** The cluster that a resource belongs to; empty where it belongs to none. */
    clusterOf(target, address, attributes) {
        if (address.startsWith("omni/Clusters/"))
            return idOf(address);
        const cluster = labelOf(attributes, omni_labels/* CLUSTER */.Bs);
        if (cluster !== "" || !/^omni\/(KernelArgs|MachineInstallDiskConfigs)\//.test(address))
            return cluster;
        const node = `omni/MachineSetNodes/${idOf(address)}`;
        return labelOf(this.wanted(target, node)?.attributes ?? this.seen(target, node)?.attributes ?? {}, omni_labels/* CLUSTER */.Bs);
    }
    /** Whether a tombstone names it. */
    isBuried(target, part, address) {
        return this.want.absences.some((one) => one.target === target && one.part === part && one.only?.includes(idOf(address)) === true);
    }
}
/** The value of a label; empty where there is none. */
function labelOf(attributes, label) {
    const value = (0,pointer.at)(attributes, (0,pointer/* pointer */.Wn)("labels", label));
    return typeof value === "string" ? value : "";
}
/** An annotation of Omni's own, whether a file asked for it or not; undefined where there is none. */
function annotationOf(attributes, name) {
    const value = (0,pointer.at)(attributes, (0,pointer/* pointer */.Wn)("annotations", name)) ?? (0,pointer.at)(attributes, (0,pointer/* pointer */.Wn)("aside", "annotations", name));
    return typeof value === "string" ? value : undefined;
}
function isGoing({ attributes }) {
    return attributes["tearingDown"] === true;
}

;// CONCATENATED MODULE: ./build/adapters/omni/told.js



const told_OWN = "omni.sidero.dev/";
/** The labels that say what a resource is for, the narrowest first. */
const FOR = [
    [omni_labels/* CLUSTER_MACHINE */.vK, "machine"],
    [`${told_OWN}machine`, "machine"],
    [omni_labels/* MACHINE_SET */.jN, "machine set"],
    [omni_labels/* CLUSTER */.Bs, "cluster"],
];
/**
 * A resource of the type `part` in its users' words. `attributes` are as {@link conceal} leaves them; what is there for
 * guards and reports alone is left out.
 */
function told(part, attributes) {
    const { spec = {}, secrets } = attributes;
    const { belongs, labels } = belonging(part, told_record(attributes["labels"]));
    const { locked, annotations } = locks(told_record(attributes["annotations"]));
    return {
        ...belongs,
        ...locked,
        ...specTold(part, told_record(spec)),
        ...filled("labels", labels),
        ...filled("annotations", annotations),
        ...(secrets === undefined ? {} : { secrets }),
    };
}
function filled(name, keys) {
    return Object.keys(keys).length === 0 ? {} : { [name]: keys };
}
/** `for` says in a few words what Omni's own labels say; where one of them is odd, all are shown. */
function belonging(part, labels) {
    const own = FOR.filter(([label]) => typeof labels[label] === "string");
    const [narrowest] = own;
    if (narrowest === undefined)
        return { belongs: {}, labels };
    const names = new Set(own.map(([label]) => label));
    const rest = Object.fromEntries(Object.entries(labels).filter(([label]) => !names.has(label) && !isRole(part, label)));
    const cluster = labels[omni_labels/* CLUSTER */.Bs];
    const [label, words] = narrowest;
    const ofCluster = words === "cluster" || typeof cluster !== "string" ? "" : ` of cluster ${cluster}`;
    return { belongs: { for: `${words} ${textIn(labels, label)}${ofCluster}`, ...roleOf(part, labels) }, labels: rest };
}
function textIn(keys, name) {
    const text = keys[name];
    return typeof text === "string" ? text : "";
}
function isRole(part, label) {
    return (part === "MachineSets" || part === "MachineSetNodes") && label.startsWith(`${told_OWN}role-`);
}
function roleOf(part, labels) {
    const roles = Object.keys(labels).filter((label) => isRole(part, label));
    return roles.length === 0 ? {} : { role: roles.map((label) => label.slice(`${told_OWN}role-`.length)).join(", ") };
}
function locks(annotations) {
    const { [omni_labels/* LOCKED */.$2]: lock, ...rest } = annotations;
    return { locked: lock === undefined ? {} : { locked: lock === "" ? true : lock }, annotations: rest };
}
function specTold(part, spec) {
    switch (part) {
        case "Clusters":
            return clusterTold(spec);
        case "MachineSets":
            return machineSetTold(spec);
        case "ConfigPatches":
            return renamed(spec, { data: "content" });
        case "KubernetesManifestGroups":
            return { ...renamed(told_without(spec, "mode"), { data: "content" }), ...choice(spec, "mode", ["unknown", "full", "one-time"]) };
        case "ExtensionsConfigurations":
            return renamed(spec, { extensions: "systemExtensions" });
        case "MachineInstallDiskConfigs":
            return { install: camel(spec) };
        case "KernelArgs":
            return renamed(spec, { args: "kernelArgs" });
        case "MachineClasses":
            return classTold(spec);
        default:
            return camel(spec);
    }
}
function clusterTold(spec) {
    const { kubernetes_version: kubernetes, talos_version: talos, features, backup_configuration: backup, ...rest } = spec;
    const all = { ...camel(told_record(features)), ...(backup === undefined ? {} : { backupConfiguration: camelValue(backup) }) };
    return {
        ...(talos === undefined ? {} : { talos: { version: talos } }),
        ...(kubernetes === undefined ? {} : { kubernetes: { version: kubernetes } }),
        ...filled("features", all),
        ...camel(rest),
    };
}
const STRATEGIES = ["update", "delete", "upgrade"];
function machineSetTold(spec) {
    const { machine_allocation: allocation, bootstrap_spec: bootstrap, ...rest } = spec;
    const strategies = STRATEGIES.map((name) => {
        const config = camel(told_record(rest[`${name}_strategy_config`]));
        const type = choice(rest, `${name}_strategy`, ["Unset", "Rolling"], "type");
        return filled(`${name}Strategy`, { ...type, ...config });
    });
    const others = STRATEGIES.flatMap((name) => [`${name}_strategy`, `${name}_strategy_config`]);
    return Object.assign({}, allocation === undefined ? {} : { machineClass: allocationTold(told_record(allocation)) }, bootstrap === undefined ? {} : { bootstrapSpec: renamed(told_record(bootstrap), { cluster_uuid: "clusterUUID" }) }, ...strategies, camel(told_without(rest, ...others)));
}
function allocationTold(allocation) {
    const { name, machine_count: count = 0, allocation_type: type = 0, ...rest } = allocation;
    return { ...(name === undefined ? {} : { name }), size: type === 1 ? "unlimited" : count, ...camel(rest) };
}
/** How many machines of which class a machine set has; undefined where machines are named one by one. */
function allocationOf(attributes) {
    const found = (0,pointer.at)(attributes, "/spec/machine_allocation");
    if (found === undefined || !(0,client_resource/* isObject */.Gv)(found))
        return undefined;
    const { name, size } = allocationTold(found);
    return { name: typeof name === "string" ? name : "", size: typeof size === "number" ? size : "unlimited" };
}
function classTold(spec) {
    const { match_labels: labels, auto_provision: provision, ...rest } = spec;
    const { provider_data: data, ...own } = told_record(provision);
    const made = {
        ...camel(told_without(own, "grpc_tunnel")),
        ...choice(own, "grpc_tunnel", ["unset", "enabled", "disabled"], "grpcTunnel"),
        ...(data === undefined ? {} : { providerData: data }),
    };
    return {
        ...(labels === undefined ? {} : { matchLabels: labels }),
        ...(provision === undefined ? {} : { autoProvision: made }),
        ...camel(rest),
    };
}
/** A choice by its word; a number without one stays a number. */
function choice(spec, name, words, as = name) {
    const value = spec[name];
    if (value === undefined)
        return {};
    return { [as]: (typeof value === "number" ? words[value] : undefined) ?? value };
}
function renamed(spec, names) {
    return Object.fromEntries(Object.entries(spec).map(([name, value]) => [names[name] ?? camelName(name), value]));
}
function told_without(spec, ...names) {
    return Object.fromEntries(Object.entries(spec).filter(([name]) => !names.includes(name)));
}
function camel(spec) {
    return Object.fromEntries(Object.entries(spec).map(([name, value]) => [camelName(name), camelValue(value)]));
}
function camelValue(value) {
    return (0,client_resource/* isObject */.Gv)(value) ? camel(value) : value;
}
function camelName(name) {
    return name.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}
function told_record(value) {
    return value !== undefined && (0,client_resource/* isObject */.Gv)(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff/fields.js
/** The fields in which two resources differ, under their users' names; must not judge them. */




/** Every value that differs, by its own path; lists, texts and secrets are one value each. */
function fieldsBetween(part, before, after) {
    return fields_compare([], before === undefined ? {} : told(part, before), after === undefined ? {} : told(part, after));
}
function fields_compare(path, before, after) {
    if (isBranch(before) || isBranch(after)) {
        const [old, wish] = [isBranch(before) ? before : {}, isBranch(after) ? after : {}];
        const names = [...new Set([...Object.keys(old), ...Object.keys(wish)])];
        const inside = names.flatMap((name) => fields_compare([...path, name], old[name], wish[name]));
        // A mapping that turned into something else, or came without anything in it, is a difference all the same.
        const whole = inside.length === 0 || (before !== undefined && !isBranch(before)) || (after !== undefined && !isBranch(after));
        return whole && path.length > 0 ? one(path, before, after) : inside;
    }
    return one(path, before, after);
}
function one(path, before, after) {
    if ((0,canonical/* sameJson */.V)(before, after))
        return [];
    return [{ path: (0,pointer/* pointer */.Wn)(...path), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}
function isBranch(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !(0,core_digest/* isFingerprint */.Zv)(value);
}

// EXTERNAL MODULE: ./build/adapters/omni/template/check.js
var check = __webpack_require__(5466);
;// CONCATENATED MODULE: ./build/adapters/omni/hops.js
/**
 * The way of a cluster from its versions to those that are wanted: Talos one minor a hop, then Kubernetes one minor a
 * hop, with Kubernetes first where the next Talos would not run the present one. Pure.
 *
 * Facts: Omni checks Kubernetes' step itself and Talos' step not at all (validations/version.go of siderolabs/omni
 * v1.9.3); what it offers are its TalosVersions and the `upgrade_versions` of a cluster's upgrade statuses.
 */


/** More hops than this are a mistake in a version. */
const MOST_HOPS = 40;
/** Versions in one sentence. */
const MOST_SHOWN = 8;
/** The way from `from` to `to`; none at all where both are the same. */
function wayBetween(from, to, offer) {
    const hops = [];
    let here = from;
    while (here.talos !== to.talos || here.kubernetes !== to.kubernetes) {
        if (hops.length === MOST_HOPS)
            return { refused: (0,core_words/* say */.cv) `Between ${hops_textOf(from)} and ${hops_textOf(to)} lie more than ${MOST_HOPS} minor versions.` };
        const next = nextHop(here, to, offer, hops.length === 0);
        if ("refused" in next)
            return next;
        hops.push(next.hop);
        here = next.hop;
    }
    return { hops };
}
function nextHop(here, to, offer, isFirst) {
    if (here.talos === to.talos)
        return kubernetesHop(here, to, offer);
    const talos = talosHop(here, to, offer, isFirst);
    if ("hop" in talos || here.kubernetes === to.kubernetes)
        return talos;
    // The next Talos may need a newer Kubernetes first.
    const kubernetes = kubernetesHop(here, to, offer);
    return "hop" in kubernetes && isForward(here.kubernetes, kubernetes.hop.kubernetes) ? kubernetes : talos;
}
function talosHop(here, to, offer, isFirst) {
    const target = stepTowards(here.talos, to.talos, offer === undefined ? undefined : usable(offer));
    if (target === undefined) {
        return { refused: (0,core_words/* say */.cv) `Omni offers no Talos between ${here.talos} and ${to.talos} that would do for one minor version at a time.` };
    }
    const known = offer?.versions.get(target);
    if (offer !== undefined && known === undefined) {
        return { refused: (0,core_words/* say */.cv) `Omni does not offer Talos ${target}. It offers ${some([...offer.versions.keys()])}.` };
    }
    const reachable = (isFirst ? offer?.talosTargets : undefined) ?? offer?.versions.get(here.talos)?.to;
    if (reachable !== undefined && !reachable.includes(target)) {
        return { refused: (0,core_words/* say */.cv) `Omni does not let Talos ${here.talos} go to ${target}. From there it offers ${some(reachable)}.` };
    }
    if (known !== undefined && !known.kubernetes.includes(here.kubernetes)) {
        return { refused: (0,core_words/* say */.cv) `Talos ${target} does not run Kubernetes ${here.kubernetes}. It runs ${some(known.kubernetes)}.` };
    }
    return { hop: { talos: target, kubernetes: here.kubernetes, moves: "talos" } };
}
function kubernetesHop(here, to, offer) {
    const runs = offer?.versions.get(here.talos)?.kubernetes;
    if (isForward(minorOf(to.kubernetes), minorOf(here.kubernetes))) {
        return { refused: (0,core_words/* say */.cv) `Kubernetes does not go back from ${here.kubernetes} to the minor version of ${to.kubernetes}.` };
    }
    const target = stepTowards(here.kubernetes, to.kubernetes, runs);
    if (target === undefined || (runs !== undefined && !runs.includes(target))) {
        const what = target ?? (0,core_words/* say */.cv) `any version between ${here.kubernetes} and ${to.kubernetes}`;
        return { refused: (0,core_words/* say */.cv) `Talos ${here.talos} does not run Kubernetes ${what}. It runs ${some(runs ?? [])}.` };
    }
    return { hop: { talos: here.talos, kubernetes: target, moves: "kubernetes" } };
}
/**
 * `to` where it is at most one minor away, else the newest of the minor next to `here`; without a list that minor alone,
 * e.g. `1.35`. Undefined where the list has none.
 */
function stepTowards(here, to, offered) {
    const [from, wanted] = [(0,check/* parseVersion */.o)(here), (0,check/* parseVersion */.o)(to)];
    if (from === undefined || wanted === undefined || from.major !== wanted.major)
        return to;
    if (Math.abs(wanted.minor - from.minor) <= 1)
        return to;
    const minor = from.minor + Math.sign(wanted.minor - from.minor);
    if (offered === undefined)
        return `${from.major}.${minor}`;
    return offered
        .filter((one) => one.startsWith(`${from.major}.${minor}.`) && !one.includes("-"))
        .toSorted((a, b) => patchOf(a) - patchOf(b))
        .at(-1);
}
function usable({ versions }) {
    return [...versions].filter(([, { old }]) => !old).map(([version]) => version);
}
function minorOf(version) {
    return version.split(".").slice(0, 2).join(".");
}
function patchOf(version) {
    return (0,check/* parseVersion */.o)(version)?.patch ?? 0;
}
function isForward(from, to) {
    return byVersion(from, to) < 0;
}
/** Older versions first. */
function byVersion(a, b) {
    const [one, other] = [(0,check/* parseVersion */.o)(a), (0,check/* parseVersion */.o)(b)];
    if (one === undefined || other === undefined)
        return 0;
    return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
/** The newest few. */
function some(versions) {
    if (versions.length === 0)
        return (0,core_words/* say */.cv) `none`;
    const newest = versions.toSorted(byVersion).toReversed();
    const more = newest.length - MOST_SHOWN;
    return [...(0,core_words/* list */.p_)(newest.slice(0, MOST_SHOWN).map((one) => (0,core_words/* say */.cv) `${one}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}
function hops_textOf({ talos, kubernetes }) {
    return `Talos ${talos} with Kubernetes ${kubernetes}`;
}
/** Whether `here` lies between `from` and `to`, or is where it ends. */
function isOnTheWay(from, here, to) {
    return isForward(from, here) && (here === to || isForward(here, to));
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff/guards.js







/** Types whose changes go down to the machines of a cluster. */
const REACHING = new Set(["Clusters", "ConfigPatches", "ExtensionsConfigurations", "KernelArgs"]);
/** All guards of a difference, the final ones first. */
function guardsOf(compared, context) {
    return [
        ...lockedCluster(compared, context),
        ...going(compared),
        ...immutable(compared),
        ...refusedWay(compared, context),
        ...switched(compared, context),
        ...lockedMachines(compared, context),
        ...shrunk(compared),
        ...carriedOff(compared),
    ];
}
/** Omni takes back a lock that an update leaves out, and would carry the change out: we never do. */
function lockedCluster({ target, cluster }, context) {
    const seen = context.seen(target, `omni/Clusters/${cluster}`);
    const lock = seen === undefined ? undefined : annotationOf(seen.attributes, omni_labels/* CLUSTER_LOCKED */.o$);
    if (cluster === "" || lock === undefined)
        return [];
    const note = lock === "" ? [] : (0,core_words/* say */.cv) ` It says: ${lock}.`;
    return [
        {
            trap: "cluster-locked",
            clearedBy: "never",
            message: (0,core_words/* say */.cv) `Somebody locked cluster ${cluster} in Omni, so that nothing changes it.${note} Omni does not keep who it was; its audit log does.`,
            fix: (0,core_words/* say */.cv) `Ask who locked it. To go on, unlock it (${`omnictl cluster unlock ${cluster}`}) and plan again.`,
        },
    ];
}
function going({ have, want }) {
    if (have === undefined || want === undefined || !isGoing(have))
        return [];
    return [
        {
            trap: "tearing-down",
            clearedBy: "never",
            message: (0,core_words/* say */.cv) `${idOf(have.address)} is being removed from Omni right now; it cannot be changed any more.`,
            fix: (0,core_words/* say */.cv) `Wait until it is gone and plan again, or take it out of the files.`,
        },
    ];
}
/** Fact: validations/cluster.go of siderolabs/omni v1.9.3, "updating disk encryption settings is not allowed". */
function immutable({ have, fields, cluster }) {
    if (have === undefined || !fields.some(({ path }) => path === "/features/diskEncryption"))
        return [];
    return [
        {
            trap: "disk-encryption",
            clearedBy: "never",
            message: (0,core_words/* say */.cv) `Disk encryption of cluster ${cluster} cannot change: Omni sets it when a cluster is made.`,
            fix: (0,core_words/* say */.cv) `Take ${"features.diskEncryption"} back to what it was.`,
        },
    ];
}
/** The versions that a Clusters resource asks for. */
function versionsOf({ spec }) {
    const text = (name) => {
        const value = (0,pointer.at)(spec, `/${name}`);
        return typeof value === "string" ? value : "";
    };
    return { talos: text("talos_version"), kubernetes: text("kubernetes_version") };
}
function refusedWay({ target, part, want, have, cluster }, context) {
    if (part !== "Clusters" || want === undefined || have === undefined)
        return [];
    const { live, versions, talosTargets } = context.facts(target);
    // Another Omni offers other versions.
    const unreachable = (message) => ({ ...refusal(message), awaits: capabilityOf(target) });
    if (live && versions === undefined) {
        const [from, to] = [versionsOf(have.attributes), versionsOf(want.attributes)];
        const way = wayBetween(from, to, undefined);
        if ("hops" in way && way.hops.every((hop) => /^\d+\.\d+\.\d/.test(hop.talos) && /^\d+\.\d+\.\d/.test(hop.kubernetes)))
            return [];
        return [unreachable((0,core_words/* say */.cv) `Several minor versions lie between, and Omni's list of versions could not be read.`)];
    }
    const offer = versions === undefined ? undefined : { versions, talosTargets: talosTargets?.get(cluster) };
    const way = wayBetween(versionsOf(have.attributes), versionsOf(want.attributes), offer);
    return "refused" in way ? [unreachable(way.refused)] : [];
}
function refusal(message) {
    return { trap: "version-refused", clearedBy: "never", message, fix: (0,core_words/* say */.cv) `Choose versions that Omni offers for this cluster.` };
}
/** Fact: validations/machine_set.go of siderolabs/omni v1.9.3. */
function switched({ target, part, want, have }, context) {
    if (part !== "MachineSets" || want === undefined || have === undefined)
        return [];
    const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
    const set = idOf(have.address);
    const machines = context.facts(target).machines?.filter((one) => one.set === set) ?? [];
    if ((old === undefined) === (now === undefined) || machines.length === 0)
        return [];
    return [
        {
            trap: "allocation-switched",
            clearedBy: "never",
            message: (0,core_words/* say */.cv) `Machine set ${set} has ${machines.length} ${[machines.length === 1 ? "machine" : "machines"]}; Omni does not let it go ${[now === undefined ? "from a class to named machines" : "from named machines to a class"]} before it is empty.`,
            fix: (0,core_words/* say */.cv) `Add another machine set beside it, and remove this one once nothing runs on it.`,
        },
    ];
}
/** What a locked machine has to be told waits until somebody unlocks it, and every gate with it. */
function lockedMachines({ target, part, cluster, have, want }, context) {
    if (!REACHING.has(part) || (part === "Clusters" && (have === undefined || want === undefined)))
        return [];
    const locked = context
        .lockedMachines(target)
        .filter(({ address, attributes }) => labelOf(attributes, omni_labels/* CLUSTER */.Bs) === cluster && !isUnlocked(context.wanted(target, address), attributes));
    if (cluster === "" || locked.length === 0)
        return [];
    const names = new Map(context.facts(target).machines?.map(({ id, name }) => [id, name]));
    const machines = (0,core_words/* list */.p_)(locked.map(({ address }) => (0,core_words/* say */.cv) `${names.get(idOf(address)) ?? idOf(address)}`));
    const commands = (0,core_words/* list */.p_)(locked.map(({ address }) => (0,core_words/* say */.cv) `${`omnictl cluster machine unlock ${idOf(address)}`}`));
    return [
        {
            trap: "machine-locked",
            clearedBy: "acknowledge",
            message: (0,core_words/* say */.cv) `${[locked.length === 1 ? "A machine" : "Machines"]} of cluster ${cluster} ${[locked.length === 1 ? "is" : "are"]} locked: ${machines}. Omni leaves locked machines as they are, and whoever waits for the cluster waits for them.`,
            fix: (0,core_words/* say */.cv) `Unlock with ${commands}, or with ${"locked: false"} in the template, or acknowledge that the change stops there.`,
        },
    ];
}
/** Whether this very plan takes the lock away: a file asked for it and does so no more. */
function isUnlocked(want, seen) {
    const isAsides = (0,pointer.at)(seen, "/aside/annotations/omni.sidero.dev~1locked") !== undefined;
    return want !== undefined && !isAsides && annotationOf(want.attributes, omni_labels/* LOCKED */.$2) === undefined;
}
function shrunk({ part, want, have }) {
    if (part !== "MachineSets" || want === undefined || have === undefined)
        return [];
    const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
    if (old === undefined || now === undefined || now.size === "unlimited" || old.size === now.size)
        return [];
    if (typeof old.size === "number" && old.size < now.size)
        return [];
    const many = typeof old.size === "number" ? (0,core_words/* say */.cv) `${old.size - now.size} of ${old.size} machines` : (0,core_words/* say */.cv) `All but ${now.size} machines`;
    return [
        {
            trap: "machines-destroyed",
            clearedBy: "confirm-delete",
            message: (0,core_words/* say */.cv) `${many} of ${idOf(have.address)} are destroyed: those without a connection first, then the oldest.`,
            fix: (0,core_words/* say */.cv) `Type the component's name under ${"confirm-delete"}.`,
        },
    ];
}
/** Omni takes a machine out of one set, wipes it, and puts it into the other. */
function carriedOff({ part, want, have }) {
    if (part !== "MachineSetNodes" || want === undefined || have === undefined)
        return [];
    const [old, now] = [have, want].map(({ attributes }) => labelOf(attributes, omni_labels/* MACHINE_SET */.jN));
    if (old === now)
        return [];
    return [
        {
            trap: "machine-wiped",
            clearedBy: "confirm-delete",
            message: (0,core_words/* say */.cv) `Machine ${idOf(have.address)} goes from ${old ?? ""} to ${now ?? ""}: it is wiped on the way.`,
            fix: (0,core_words/* say */.cv) `Type the component's name under ${"confirm-delete"}.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff/moved.js
/**
 * What a template left behind: resources under a number that moved, and resources that its file does not have any more;
 * pure, and must not say what that means.
 *
 * Ids of patches and manifests count: `200-cluster-prod-net` is the first patch of the cluster (200 and up) called `net`,
 * 400 and up are those of machine sets and machines. Whoever puts one in front renumbers the rest.
 */





/** Types without machines of their own: what goes with them is a setting, which Git keeps. */
const SETTINGS = new Set([
    "ConfigPatches",
    "MachineInstallDiskConfigs",
    "ExtensionsConfigurations",
    "KubernetesManifestGroups",
    "KubernetesHealthChecks",
    "KernelArgs",
]);
const MACHINES = new Set(["MachineSets", "MachineSetNodes"]);
/** Everything that templates of wanted clusters left behind. */
function leftovers(context) {
    const gone = context.everything().filter((one) => isLeft(one, context));
    // Nothing moves into what is being removed: that goes on, and the new one is made beside it.
    const waiting = gone.filter(({ resource }) => !isGoing(resource));
    const moved = new Map();
    const taken = new Set();
    const missing = context.want.resources.filter(({ target, part, address }) => context.all(target, part) !== undefined && context.seen(target, address) === undefined);
    const pair = (fits) => {
        for (const wish of missing) {
            const key = (0,assume/* partKey */.b)(wish.target, wish.address);
            if (moved.has(key))
                continue;
            const old = waiting.find((one) => !taken.has(one.resource) && one.target === wish.target && one.part === wish.part && fits(wish, one));
            if (old === undefined)
                continue;
            moved.set(key, old.resource);
            taken.add(old.resource);
        }
    };
    pair((wish, { resource }) => sameForm(wish, resource, (form) => [form.owner, form.name]));
    pair((wish, { resource }) => sameForm(wish, resource, (form) => [form.owner]) && (0,canonical/* sameJson */.V)(moved_contentOf(wish), moved_contentOf(resource)));
    const left = gone
        .filter(({ resource }) => !taken.has(resource))
        .flatMap((one) => {
        const { target, resource } = one;
        const cluster = context.clusterOf(target, resource.address, resource.attributes);
        const component = context.ownerOf(target, cluster) ?? context.was(target, resource.address)?.component;
        if (component === undefined)
            return [];
        return [{ ...one, component, what: MACHINES.has(one.part) ? "machines" : "setting" }];
    });
    return { moved, left };
}
/**
 * Whether it is of a wanted cluster, not wanted, and a template's: the file had it at the base or before, or its id says so.
 * What people made past the template under ids of their own is theirs. Whose it is now is what Omni says: a machine that
 * somebody took into a cluster of their own has left ours already.
 */
function isLeft(one, context) {
    const { target, part, resource } = one;
    const { address, attributes } = resource;
    if (!isStray(one, context))
        return false;
    if (context.was(target, address) !== undefined || context.past(target, address) !== undefined)
        return true;
    return !isGoing(resource) && SETTINGS.has(part) && formOf(address, attributes) !== undefined;
}
/** Whether it is of a wanted cluster and of a type that templates make, and neither the files nor a tombstone name it. */
function isStray({ target, part, resource }, context) {
    const { address, attributes } = resource;
    if (!SETTINGS.has(part) && !MACHINES.has(part))
        return false;
    if (context.wanted(target, address) !== undefined || context.isBuried(target, part, address))
        return false;
    // The choice of a disk is the machine's own: Omni keeps it when the machine leaves its cluster.
    const node = `omni/MachineSetNodes/${idOf(address)}`;
    if (part === "MachineInstallDiskConfigs" && context.wanted(target, node) === undefined)
        return false;
    return context.ownerOf(target, context.clusterOf(target, address, attributes)) !== undefined;
}
/** What an id says where it was made from a name and a number. */
function formOf(address, attributes) {
    const { annotations } = attributes;
    const name = typeof annotations === "object" && annotations !== null && !Array.isArray(annotations)
        ? annotations["name"]
        : undefined;
    if (typeof name !== "string" || !/^omni\/(ConfigPatches|KubernetesManifestGroups)\//.test(address))
        return undefined;
    const owner = ownerIn(attributes);
    const id = idOf(address).replace(/^\d{3,}-/, "");
    return id === `${owner}-${name}` ? { owner, name } : undefined;
}
function ownerIn(attributes) {
    const [machine, set, cluster] = [omni_labels/* CLUSTER_MACHINE */.vK, omni_labels/* MACHINE_SET */.jN, omni_labels/* CLUSTER */.Bs].map((label) => labelOf(attributes, label));
    if (machine !== undefined && machine !== "")
        return `cm-${machine}`;
    return set !== undefined && set !== "" ? set : `cluster-${cluster ?? ""}`;
}
function sameForm(wish, old, parts) {
    const [is, was] = [formOf(wish.address, wish.attributes), formOf(old.address, old.attributes)];
    return is !== undefined && was !== undefined && (0,canonical/* sameJson */.V)(parts(is), parts(was));
}
function moved_contentOf({ attributes }) {
    return { spec: attributes["spec"] ?? {}, secrets: attributes["secrets"] ?? {} };
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff/reasons.js





/** The reasons of an update, the most important first; never empty. `moved` where `have` lies under another id. */
function reasonsOf(want, have, fields) {
    if (isGoing(have))
        return [{ code: "tearing-down", message: (0,core_words/* say */.cv) `somebody is removing it` }];
    const reasons = [
        ...(want.address === have.address ? [] : [movedFrom(have, fields)]),
        ...(want.part === "Clusters" ? reasons_versions(want, have) : []),
        ...(want.part === "MachineSets" ? machines(want, have) : []),
        ...(fields.some(({ path }) => path.startsWith("/secrets/"))
            ? [{ code: "secret", message: (0,core_words/* say */.cv) `a secret in it changes (value hidden)` }]
            : []),
    ];
    return reasons.length > 0 ? reasons : [{ code: "differs", message: (0,core_words/* say */.cv) `it is not as the files say` }];
}
function movedFrom(have, fields) {
    const others = fields.filter(({ path }) => path !== "/id" && path !== "/annotations/name");
    const same = others.length === 0 ? (0,core_words/* say */.cv) `, with the same content` : [];
    return { code: "moved", message: (0,core_words/* say */.cv) `it was ${idOf(have.address)} before${same}` };
}
function reasons_versions(want, have) {
    const [old, now] = [versionsOf(have.attributes), versionsOf(want.attributes)];
    const move = (code, name, from, to) => from === to ? [] : [{ code, message: (0,core_words/* say */.cv) `${[name]} ${from} → ${to}` }];
    return [
        ...move("talos-version", "Talos", old.talos, now.talos),
        ...move("kubernetes-version", "Kubernetes", old.kubernetes, now.kubernetes),
    ];
}
function machines(want, have) {
    const [old, now] = [allocationOf(have.attributes), allocationOf(want.attributes)];
    if (old === undefined || now === undefined)
        return [];
    const size = (one) => (one === "unlimited" ? ["as many as there are"] : [String(one)]);
    if (old.name !== now.name)
        return [{ code: "class", message: (0,core_words/* say */.cv) `class ${old.name} → ${now.name}, ${size(now.size)} machines` }];
    return old.size === now.size
        ? []
        : [{ code: "size", message: (0,core_words/* say */.cv) `${size(old.size)} → ${size(now.size)} machines from class ${now.name}` }];
}

;// CONCATENATED MODULE: ./build/adapters/omni/diff.js
/**
 * What has to change so that Omni's resources are as wanted, over the whole set; pure.
 *
 * Paths of fields are the names of templates and classes (told.ts), since that is what people write and `ignore` names.
 */










/**
 * See {@link Adapter.diff}. An absence says which resources go by `only`, the ids of its part; without it nothing of
 * the part goes, since a type holds every cluster's. A setting that left its template is an update: a patch that goes
 * stays in Git's history, and no machine dies of it. A machine set or a named machine that left it is a delete.
 */
function diff_diff(want, have) {
    const context = new Context(want, have);
    const { moved, left } = leftovers(context);
    const changes = want.resources.flatMap((wish) => {
        if (context.all(wish.target, wish.part) === undefined)
            return [];
        const found = context.seen(wish.target, wish.address) ?? moved.get((0,assume/* partKey */.b)(wish.target, wish.address));
        return differenceOf(wish, found, context);
    });
    const deletes = want.absences.flatMap(({ component, target, part, only = [] }) => (context.all(target, part) ?? []).flatMap((resource) => {
        if (!only.includes(idOf(resource.address)) || context.wanted(target, resource.address) !== undefined)
            return [];
        const reason = { code: "removed", message: (0,core_words/* say */.cv) `${component} was removed from the specs` };
        return [gone({ component, target, part, resource }, "delete", reason, context)];
    }));
    const unique = new Map([...changes, ...deletes, ...left.map((one) => leftOne(one, context))].map((one) => [(0,assume/* partKey */.b)(one.target, one.id), one]));
    return [...unique.values()];
}
function differenceOf(want, have, context) {
    const { address, component, target, part } = want;
    const about = { id: address, address, component, target };
    const cluster = context.clusterOf(target, address, want.attributes);
    if (have === undefined) {
        const fields = fieldsBetween(part, undefined, want.attributes);
        const reasons = [{ code: "missing", message: (0,core_words/* say */.cv) `it does not exist yet` }];
        return [guarded({ ...about, kind: "create", reasons, fields }, { target, part, cluster, want, fields }, context)];
    }
    const fields = [...idField(want, have), ...fieldsBetween(part, have.attributes, want.attributes)];
    if (fields.length === 0 && !isGoing(have))
        return [];
    const shown = part === "Clusters" ? diff_onTheWay(fields, want, have, context) : fields;
    const change = { ...about, kind: "update", reasons: reasonsOf(want, have, fields), fields: shown, ...diff_revisionOf(have) };
    return [guarded(change, { target, part, cluster, want, have, fields }, context)];
}
function idField(want, have) {
    return want.address === have.address ? [] : [{ path: (0,pointer/* pointer */.Wn)("id"), before: idOf(have.address), after: idOf(want.address) }];
}
/**
 * A way of several hops that was interrupted is the same change still: it is told from where it began, with both of its
 * versions, so that whoever reviewed the whole need not review the rest.
 */
function diff_onTheWay(fields, want, have, context) {
    const base = context.was(want.target, want.address);
    if (base === undefined)
        return [...fields];
    const [was, is, goal] = [base, have, want].map(({ attributes }) => versionsOf(attributes));
    if (was === undefined || is === undefined || goal === undefined)
        return [...fields];
    if (is.talos === goal.talos && is.kubernetes === goal.kubernetes)
        return [...fields];
    const names = ["talos", "kubernetes"].filter((name) => was[name] !== goal[name] && was[name] !== is[name] && isOnTheWay(was[name], is[name], goal[name]));
    const paths = new Set(names.map((name) => (0,pointer/* pointer */.Wn)(name, "version")));
    const told = names.map((name) => ({ path: (0,pointer/* pointer */.Wn)(name, "version"), before: was[name], after: goal[name], alsoBefore: [is[name]] }));
    return [...told, ...fields.filter(({ path }) => !paths.has(path))];
}
function leftOne(left, context) {
    const reason = { code: "left-template", message: (0,core_words/* say */.cv) `the template does not have it any more, so it goes` };
    return gone(left, left.what === "machines" ? "delete" : "update", reason, context);
}
function gone({ component, target, part, resource }, kind, reason, context) {
    const { address, attributes } = resource;
    const fields = kind === "delete" ? [] : fieldsBetween(part, attributes, undefined);
    const cluster = context.clusterOf(target, address, attributes);
    const change = { id: address, address, component, target, kind, reasons: [reason], fields, ...diff_revisionOf(resource) };
    return guarded(change, { target, part, cluster, have: resource, fields }, context);
}
function guarded(difference, compared, context) {
    const guards = guardsOf(compared, context);
    return guards.length === 0 ? difference : { ...difference, guards };
}
function diff_revisionOf({ revision }) {
    return revision === undefined ? {} : { revision };
}

// EXTERNAL MODULE: ./build/adapters/omni/gates/wait.js + 4 modules
var wait = __webpack_require__(9098);
;// CONCATENATED MODULE: ./build/adapters/omni/live-rules.js
/** What can be wrong between files and a running Omni, as data; must not find anything. */

const live_rules_define = (id, severity, title, why, check, fix) => ({
    id,
    severity,
    mode: ["live"],
    title,
    why,
    check,
    fix,
});
/** All rules about what Omni itself says. Ids never change their meaning; `accept` names them. */
const liveRules = {
    noBackup: live_rules_define("T12", "warning", "Control planes that change without a late backup of etcd", (0,core_words/* say */.cv) `Where such a change goes wrong and takes etcd with it, only a backup brings back what Kubernetes keeps.`, (0,core_words/* say */.cv) `What Omni says of its last backup of the cluster, where versions or settings of control planes change: none, or older than two days. Before a change of versions Omni is asked for one where it has a store.`, (0,core_words/* say */.cv) `Give Omni a store (${"--etcd-backup-s3"} or ${"--etcd-backup-local-path"}) and the template ${"features: {backupConfiguration: {interval: 24h}}"}. Where etcd is backed up by other means, nothing is needed.`),
    noClass: live_rules_define("T21", "error", "A machine class that is not there", (0,core_words/* say */.cv) `Omni refuses a machine set whose class does not exist.`, (0,core_words/* say */.cv) `The classes that templates name are looked up in Omni and among the files of the same change.`, (0,core_words/* say */.cv) `Correct the name, or add the class to this change.`),
    noVersion: live_rules_define("T22", "error", "A version that this Omni does not offer", (0,core_words/* say */.cv) `Omni refuses the cluster.`, (0,core_words/* say */.cv) `The versions of a new cluster are looked up in Omni's own lists.`, (0,core_words/* say */.cv) `Choose a version that Omni offers; a newer Omni offers newer ones.`),
    noProvider: live_rules_define("P32", "warning", "An infrastructure provider that Omni has not heard of", (0,core_words/* say */.cv) `Omni refuses a class whose provider never registered, since it cannot check the data.`, (0,core_words/* say */.cv) `The providers of classes are looked up among those that registered.`, (0,core_words/* say */.cv) `Start the provider first, or correct ${"providerId"}: it has to be the id that the provider was started with, in upper and lower case.`),
    registeredSchema: live_rules_define("P33", "error", "Provider data that the registered provider does not take", (0,core_words/* say */.cv) `Omni holds the data against the schema that the provider registered, and the provider ignores what it does not know.`, (0,core_words/* say */.cv) `The data is held against that schema, unknown keys included.`, (0,core_words/* say */.cv) `Correct the value, or run the version of the provider that has it; ${"omnictl get infraproviderstatus -n infra-provider -o yaml"} shows the schema.`),
    olderMachines: live_rules_define("P34", "notice", "Machines that were made from an older class", (0,core_words/* say */.cv) `Omni never changes machines that exist: they keep what they were made from.`, (0,core_words/* say */.cv) `Every machine request is compared with the class that its machine set names.`, (0,core_words/* say */.cv) `Replace them one by one where that matters: ${"omni-scale machine-set roll CLUSTER SET"}.`),
    runsOut: live_rules_define("O33", "warning", "A key or a clock that Omni will soon refuse", (0,core_words/* say */.cv) `Without a valid signature nothing can be looked at or applied.`, (0,core_words/* say */.cv) `The key says its own end; Omni's clock is compared with this machine's at every answer.`, (0,core_words/* say */.cv) `Renew the key with ${"omnictl serviceaccount renew NAME"}; let both machines keep time with NTP.`),
    newer: live_rules_define("O34", "notice", "An Omni that is newer than what is known here", (0,core_words/* say */.cv) `What it does differently is not known, so that a plan may be wrong in places.`, (0,core_words/* say */.cv) `The version that Omni says of itself is compared with those that this release was made with.`, (0,core_words/* say */.cv) `Update Omni-Scale: name a newer release behind ${"uses:"}.`),
};

;// CONCATENATED MODULE: ./build/adapters/omni/steps/batch.js
/** The changes of one cluster, sorted into what is done at once; must not say what it means. */







/** The differences by component, target and cluster; a machine class is a batch of its own. */
function batchesOf(differences, context) {
    const clusterOf = ({ target, address }) => context.clusterOf(target, address, (context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {});
    const keyOf = (one) => [one.component, one.target, partOf(one.address) === "MachineClasses" ? one.address : clusterOf(one)].join("\n");
    return [...(0,group/* groupBy */.$)(differences, keyOf).values()].flatMap((some) => {
        const [first] = some;
        if (first === undefined)
            return [];
        const { component, target } = first;
        const cluster = partOf(first.address) === "MachineClasses" ? "" : clusterOf(first);
        return [{ component, target, cluster, differences: batch_inOrder(some) }];
    });
}
/** In the order in which Omni needs them; what goes comes last, the other way round. */
function batch_inOrder(differences) {
    return differences.toSorted((a, b) => rank(a) - rank(b));
}
function rank({ address, kind, reasons }) {
    const place = template_resource/* CANONICAL_ORDER */.mr.findIndex((type) => type === partOf(address));
    return kind === "delete" || isRemoval({ kind, reasons }) ? 100 - place : place;
}
/** A setting that left its template: an update after which nothing is there. */
function isRemoval({ kind, reasons }) {
    return kind === "update" && reasons.some(({ code }) => code === "left-template");
}
/** The machine set that a change is of. */
function setOf({ target, address }, context) {
    if (partOf(address) === "MachineSets")
        return idOf(address);
    return labelOf((context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {}, omni_labels/* MACHINE_SET */.jN);
}
/**
 * What is written for these differences, in order. What moved is made under its new id before it goes under the old one:
 * between the two the cluster has the setting twice, never not at all.
 */
function writesFor(differences, context) {
    const first = [];
    const last = [];
    for (const difference of differences) {
        const { target, address, kind } = difference;
        const seen = context.seen(target, address)?.attributes;
        const isWanted = context.wanted(target, address) !== undefined;
        if (kind === "delete" || !isWanted)
            last.push({ address, does: "delete", expected: digestOfSeen(seen) });
        else
            first.push({ address, does: seen === undefined ? "create" : "update", expected: digestOfSeen(seen) });
        const old = formerOf(difference, context);
        if (old !== undefined)
            last.push({ address: old.address, does: "delete", expected: digestOfSeen(old.attributes) });
    }
    return [...first, ...last];
}
/** What a moved resource was, under its former id. */
function formerOf({ target, address, fields }, context) {
    const id = fields.find(({ path }) => path === "/id")?.before;
    return typeof id === "string" ? context.seen(target, `omni/${partOf(address)}/${id}`) : undefined;
}
/** What a resource had before a change and has after it, wherever it was. */
function sidesOf(difference, context) {
    const { target, address } = difference;
    const before = (context.seen(target, address) ?? formerOf(difference, context))?.attributes;
    const after = difference.kind === "delete" ? undefined : context.wanted(target, address)?.attributes;
    return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

;// CONCATENATED MODULE: ./build/adapters/omni/inspect/backups.js










/** Omni backs up once in 24 h at the longest (`max_interval` of its FeaturesConfigs): then at least one was missed. */
const OLD_HOURS = 48;
/** `read` gives the list, or undefined where it could not be read, which is said elsewhere. */
async function backupsThatAreMissing(want, have, read, now) {
    const context = new Context(want, have);
    const risky = batchesOf(diff_diff(want, have), context).filter((batch) => changesControlPlanes(batch, context));
    const asking = risky.filter((batch) => noStore(batch, context) === undefined && !isBackedUpFirst(batch, context));
    const statuses = asking.length === 0 ? [] : await read();
    const known = statuses === undefined ? undefined : new Map(statuses.map(({ id, spec }) => [id, spec]));
    return risky.flatMap((batch) => {
        const { component, target, cluster } = batch;
        const late = known === undefined ? undefined : lateness(cluster, known.get(cluster), now);
        const what = noStore(batch, context) ?? (isBackedUpFirst(batch, context) ? undefined : late);
        const at = context.wanted(target, `omni/Clusters/${cluster}`)?.source;
        return what === undefined || at === undefined ? [] : [(0,core_rule/* findingOf */.h)(liveRules.noBackup, { component, at, what })];
    });
}
/** Of a cluster that is there and stays: a new one has nothing to lose, and where there are no machines there is no etcd. */
function changesControlPlanes({ target, cluster, differences }, context) {
    const isThere = cluster !== "" && context.seen(target, `omni/Clusters/${cluster}`) !== undefined;
    if (!isThere || differences.some(({ address, kind }) => partOf(address) === "Clusters" && kind === "delete"))
        return false;
    const machines = context.facts(target).machines?.filter((one) => one.cluster === cluster);
    return machines?.length !== 0 && differences.some((one) => reachesControlPlanes(one, cluster, machines, context));
}
function reachesControlPlanes(difference, cluster, machines, context) {
    const { address, target, fields } = difference;
    const [set, planes] = [setOf(difference, context), `${cluster}-control-planes`];
    // Which machine that is nobody may know: then it may be one.
    const isPlane = (machine) => machines?.find(({ id }) => id === machine)?.controlPlane !== false;
    switch (partOf(address)) {
        case "Clusters":
            return fields.some(({ path }) => !path.startsWith("/features/backupConfiguration"));
        case "MachineSets":
        case "MachineSetNodes":
            return set === planes;
        case "KernelArgs":
            return isPlane(idOf(address));
        case "ConfigPatches":
        case "ExtensionsConfigurations": {
            const machine = labelOf((context.wanted(target, address) ?? context.seen(target, address))?.attributes ?? {}, omni_labels/* CLUSTER_MACHINE */.vK);
            return machine === "" ? set === "" || set === planes : isPlane(machine);
        }
        default:
            return false;
    }
}
/** Versions change behind a backup of their own wherever Omni has a place for it (steps/hop-steps.ts). */
function isBackedUpFirst({ target, cluster }, context) {
    const address = `omni/Clusters/${cluster}`;
    const [old, now] = [context.seen(target, address), context.wanted(target, address)].map((one) => versionsOf(one?.attributes ?? {}));
    return context.facts(target).backups !== undefined && (old?.talos !== now?.talos || old?.kubernetes !== now?.kubernetes);
}
function noStore({ target, cluster }, context) {
    const { backups } = context.facts(target);
    const why = backups === undefined ? undefined : storeLacks(backups);
    return why === undefined ? undefined : (0,core_words/* say */.cv) `Control planes of ${cluster} change, and Omni has no store for backups of etcd (${why}).`;
}
function lateness(cluster, status, now) {
    const { error = "", last_backup_time: last = "" } = status ?? {};
    const failed = error === "" ? [] : (0,core_words/* say */.cv) ` Its last try failed: ${error}.`;
    const hours = (now.getTime() - Date.parse(last)) / 3_600_000;
    if (Number.isNaN(hours))
        return (0,core_words/* say */.cv) `Control planes of ${cluster} change, and Omni tells of no backup of its etcd.${failed}`;
    if (hours <= OLD_HOURS)
        return undefined;
    return (0,core_words/* say */.cv) `Control planes of ${cluster} change, and the last backup of its etcd is of ${last}, ${Math.floor(hours / 24)} days ago.${failed}`;
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/from-json-schema.js + 1 modules
var from_json_schema = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/specs/described.js
var described = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/specs/mistakes.js
var mistakes = __webpack_require__(1322);
// EXTERNAL MODULE: ./build/adapters/omni/classes/given.js
var given = __webpack_require__(2661);
;// CONCATENATED MODULE: ./build/adapters/omni/replace/words.js
/** How people ask for machines to be made anew; must not know how it is done. */
/** The command that makes a machine set's older machines anew. */
function rollOf(cluster, set) {
    return `omni-scale machine-set roll ${cluster} ${set}`;
}

;// CONCATENATED MODULE: ./build/adapters/omni/inspect/classes.js
/** Classes against the provider that registered and the machines that were made from them; pure. */













/**
 * Data against the registered schema. Omni looks at data that changes: what is in Omni already and does not fit is worth
 * a warning, since every later edit is refused.
 */
function againstRegistered(classes, providers, there) {
    const schemas = new Map(providers.map(({ id, spec }) => [id, spec.schema]));
    const inOmni = new Map(there.map(({ id, raw }) => [id, (0,pointer.at)(raw, "/auto_provision/provider_data")]));
    return classes.flatMap((one) => {
        const { component, source, autoProvision } = one;
        if (autoProvision === undefined)
            return [];
        const schema = schemas.get(autoProvision.providerId);
        if (schema === undefined) {
            const near = (0,closest/* closest */.k)(autoProvision.providerId, [...schemas.keys()]);
            const what = (0,core_words/* say */.cv) `No provider ${autoProvision.providerId} ever registered with this Omni.`;
            return [
                (0,core_rule/* findingOf */.h)(liveRules.noProvider, { component, at: source, what, fix: near === undefined ? undefined : (0,core_words/* say */.cv) `Did you mean ${near}?` }),
            ];
        }
        const unchanged = inOmni.get(one.id) === autoProvision.data;
        return complaints(autoProvision.data, schema).map(({ path, key, what, fix, severity }) => (0,core_rule/* findingOf */.h)(liveRules.registeredSchema, {
            component,
            at: one.proxmox?.locate(key === undefined ? path : path + (0,pointer/* pointer */.Wn)(key), key === undefined ? "value" : "key") ?? source,
            what,
            fix,
            severity: severity ?? (unchanged ? "warning" : "error"),
        }));
    });
}
/** What the schema says against the data; nothing where either cannot be read, which is found elsewhere. */
function complaints(data, schemaText) {
    const [value, schema] = [(0,given/* readData */.v)(data), readSchema(schemaText)];
    if (value === undefined || schema === undefined)
        return [];
    const parsed = schema.zod.safeParse(value);
    const wrong = parsed.success ? [] : (0,mistakes/* mistakes */.I)(parsed.error.issues, "", value).flatMap(classes_told);
    return [...wrong, ...unknownKeys(value, schema.json, "")];
}
function classes_told(mistake) {
    if (mistake.is === "unknown")
        return [];
    const { path } = mistake;
    if (mistake.is === "missing")
        return [{ path, what: (0,core_words/* say */.cv) `The registered provider asks for ${(0,expand/* pathText */.L)(path)}.` }];
    return [{ path, what: (0,core_words/* say */.cv) `For the registered provider ${(0,expand/* pathText */.L)(path)} must be ${mistake.must}.` }];
}
/** Providers ignore what they do not know, and their schemas do not forbid it. */
function unknownKeys(value, schema, path) {
    if (Array.isArray(value))
        return value.flatMap((one, index) => unknownKeys(one, schema, path + (0,pointer/* pointer */.Wn)(String(index))));
    if (!isRecord(value))
        return [];
    const known = (0,described/* keysAt */._s)(schema, path);
    if (known.length === 0)
        return [];
    return Object.entries(value).flatMap(([key, below]) => {
        if (known.includes(key))
            return unknownKeys(below, schema, path + (0,pointer/* pointer */.Wn)(key));
        const near = (0,closest/* closest */.k)(key, known);
        const what = (0,core_words/* say */.cv) `The registered provider does not know ${key}, and ignores it.`;
        return [{ path, key, what, severity: "warning", ...(near === undefined ? {} : { fix: (0,core_words/* say */.cv) `Did you mean ${near}?` }) }];
    });
}
function readSchema(text) {
    if (text === "")
        return undefined;
    try {
        const json = JSON.parse(text);
        return { json, zod: from_json_schema/* fromJSONSchema */.y(json) };
    }
    catch {
        // A schema that nobody can read says nothing against the data; Omni itself has the last word.
        return undefined;
    }
}
const MOST_NAMED = 5;
/** Machines that keep what an older version of their class gave them, and how they are replaced. */
function olderMachines(classes, sets, requests) {
    const setOf = new Map(sets.map((set) => [set.id, set]));
    return classes.flatMap(({ id, component, source, autoProvision }) => {
        if (autoProvision === undefined)
            return [];
        const { data, kernelArgs, metaValues, grpcTunnel } = autoProvision;
        const wish = {
            kernel_args: kernelArgs,
            meta_values: metaValues.map((one) => ({ ...one })),
            grpc_tunnel: grpcTunnel,
            provider_data: data,
        };
        const older = requests.flatMap(({ id: name, raw, labels, tearingDown }) => {
            const set = setOf.get(labels[omni_labels/* REQUEST_SET */.rb] ?? "");
            if (tearingDown || set?.spec.machine_allocation?.name !== id)
                return [];
            const fields = (0,given/* otherwise */.f)(raw, wish);
            return fields.length === 0 ? [] : [{ name, fields, set }];
        });
        if (older.length === 0)
            return [];
        const many = older.length === 1 ? "1 machine" : `${older.length} machines`;
        const names = (0,core_words/* list */.p_)(older.slice(0, MOST_NAMED).map(({ name }) => (0,core_words/* say */.cv) `${name}`));
        const fields = (0,core_words/* list */.p_)([...new Set(older.flatMap((one) => one.fields))].toSorted().map((field) => (0,core_words/* say */.cv) `${field}`));
        const more = older.length > MOST_NAMED ? " and others" : "";
        const keep = older.length === 1 ? "keeps" : "keep";
        const rolls = [...new Set(older.map(({ set }) => rollOf(set.labels[omni_labels/* CLUSTER */.Bs] ?? "", set.id)))].slice(0, MOST_NAMED);
        const by = (0,core_words/* list */.p_)(rolls.map((roll) => (0,core_words/* say */.cv) `${roll}`), "; ");
        const they = older.length === 1 ? "it is" : "they are";
        const what = (0,core_words/* say */.cv) `${[many]} of class ${id} ${[keep]} the old ${fields} until ${[they]} replaced (${by}): ${names}${[more]}.`;
        return [(0,core_rule/* findingOf */.h)(liveRules.olderMachines, { component, at: source, what })];
    });
}
function isRecord(value) {
    return (0,client_resource/* isObject */.Gv)(value);
}

;// CONCATENATED MODULE: ./build/adapters/omni/inspect/clusters.js




/** Machine sets whose class is neither in Omni nor in the change. */
function classesThatAreMissing(clusters, there) {
    return clusters.flatMap(({ component, template }) => template.model.machineSets.flatMap(({ machineClass }) => {
        if (machineClass === undefined || there.has(machineClass.name))
            return [];
        const near = (0,closest/* closest */.k)(machineClass.name, [...there]);
        const what = (0,core_words/* say */.cv) `Omni has no machine class ${machineClass.name}, and this change makes none.`;
        const fix = near === undefined ? undefined : (0,core_words/* say */.cv) `Did you mean ${near}?`;
        return [(0,core_rule/* findingOf */.h)(liveRules.noClass, { component, at: machineClass.at, what, fix })];
    }));
}
/**
 * Versions of clusters that are new: Omni does not look at those that a cluster has already, and the way from one to
 * another is a guard's matter. Fact: validations/version.go of siderolabs/omni v1.9.3.
 */
function versionsThatAreMissing(clusters, existing, versions) {
    const offered = new Map(versions.map(({ id, spec }) => [id, spec]));
    return clusters.flatMap(({ component, template }) => template.model.clusters.flatMap(({ name, talos, kubernetes }) => {
        if (existing.has(name.value))
            return [];
        const [of, k8s] = [talos.value.replace(/^v/, ""), kubernetes.value.replace(/^v/, "")];
        const offer = offered.get(of);
        if (offer === undefined || offer.deprecated || offer.unsupported) {
            const why = offer === undefined ? (0,core_words/* say */.cv) `does not offer Talos ${of}` : (0,core_words/* say */.cv) `does not take Talos ${of} for a new cluster any more`;
            return [
                (0,core_rule/* findingOf */.h)(liveRules.noVersion, { component, at: talos.at, what: (0,core_words/* say */.cv) `This Omni ${why}.`, fix: nearest(of, [...offered.keys()]) }),
            ];
        }
        const kubernetesVersions = offer.compatible_kubernetes_versions;
        if (kubernetesVersions.includes(k8s))
            return [];
        const what = (0,core_words/* say */.cv) `This Omni does not offer Kubernetes ${k8s} with Talos ${of}.`;
        return [(0,core_rule/* findingOf */.h)(liveRules.noVersion, { component, at: kubernetes.at, what, fix: nearest(k8s, kubernetesVersions) })];
    }));
}
/** The last one of the same minor, else the last one at all: lists come in order. */
function nearest(version, offered) {
    const minor = version.split(".").slice(0, 2).join(".");
    const ordered = offered.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const best = ordered.findLast((one) => one.startsWith(`${minor}.`)) ?? ordered.at(-1);
    return best === undefined ? undefined : (0,core_words/* say */.cv) `The nearest that it offers is ${best}.`;
}

;// CONCATENATED MODULE: ./build/adapters/omni/inspect/index.js










/** See {@link Adapter.inspect}. `client` shares its lists with the look at the resources. */
async function omni_inspect_inspect(want, { clusters, classes }, client, looked) {
    const names = new Set(want.resources.map(({ component }) => component));
    const [first] = [...names].toSorted();
    if (first === undefined)
        return { diagnostics: [], notChecked: [] };
    const unseen = [];
    const lists = async (type, what) => {
        try {
            return await client.list(type);
        }
        catch (error) {
            unseen.push((0,core_words/* say */.cv) `${[what]}: ${observe_unknownOf(error).message}`);
            return undefined;
        }
    };
    const mine = { clusters: clusters.filter(inside), classes: classes.filter(inside), all: classes };
    const backups = () => lists(schema_status/* EtcdBackupStatuses */.NV, "whether etcd was backed up lately");
    const found = [
        ...(await ofClusters(mine, lists)),
        ...(await ofClasses(mine, lists)),
        ...(await backupsThatAreMissing(want, looked.have, backups, looked.now)),
    ];
    const server = await ofServer(first, client).catch((error) => {
        unseen.push((0,core_words/* say */.cv) `Omni's version: ${observe_unknownOf(error).message}`);
        return [];
    });
    return { diagnostics: [...found, ...server], notChecked: unseen.map((words) => ({ component: first, words })) };
    function inside({ component }) {
        return names.has(component);
    }
}
async function ofClusters({ clusters, all }, lists) {
    if (clusters.length === 0)
        return [];
    const [there, existing, versions] = await Promise.all([
        lists(schema_wanted.MachineClasses, "whether the machine classes exist"),
        lists(schema_wanted.Clusters, "whether the versions are on offer"),
        lists(server/* TalosVersions */["do"], "whether the versions are on offer"),
    ]);
    return [
        ...(there === undefined ? [] : classesThatAreMissing(clusters, new Set([...there, ...all].map(({ id }) => id)))),
        ...(existing === undefined || versions === undefined
            ? []
            : versionsThatAreMissing(clusters, new Set(existing.map(({ id }) => id)), versions)),
    ];
}
async function ofClasses({ classes }, lists) {
    const made = classes.filter(({ autoProvision }) => autoProvision !== undefined);
    if (made.length === 0)
        return [];
    const [providers, there, sets, requests] = await Promise.all([
        lists(schema_status/* InfraProviderStatuses */.Ii, "whether the provider takes the data of its classes"),
        lists(schema_wanted.MachineClasses, "whether the provider takes the data of its classes"),
        lists(schema_wanted.MachineSets, "whether machines were made from an older class"),
        lists(schema_wanted.MachineRequests, "whether machines were made from an older class"),
    ]);
    return [
        ...(providers === undefined ? [] : againstRegistered(made, providers, there ?? [])),
        ...(sets === undefined || requests === undefined ? [] : olderMachines(made, sets, requests)),
    ];
}
/** Of the whole Omni, so that it is said once: at the first component. */
async function ofServer(component, client) {
    const { version, api, newer } = await client.server();
    const ends = client.warnings().map((warning) => (0,core_rule/* findingOf */.h)(liveRules.runsOut, { component, ...warning }));
    const what = (0,core_words/* say */.cv) `This Omni is ${version} (interface ${api}); what is known here ends with ${(0,core_words/* list */.p_)([["1.11"]])}.`;
    return newer ? [...ends, (0,core_rule/* findingOf */.h)(liveRules.newer, { component, what })] : ends;
}

;// CONCATENATED MODULE: ./build/adapters/omni/inspect/shared.js
/** `client`, whose lists and version are asked for once each. */
function sharedLists(client) {
    const known = new Map();
    let server;
    return {
        ...client,
        server: () => (server ??= client.server()),
        list: async (type) => {
            const asked = known.get(type) ?? client.list(type);
            known.set(type, asked);
            // Each type's own shape was checked when the list came.
            return asked;
        },
    };
}

// EXTERNAL MODULE: ./build/adapters/omni/client/sign.js + 1 modules
var sign = __webpack_require__(2955);
;// CONCATENATED MODULE: ./build/adapters/omni/providers.js
/**
 * What Omni tells whoever runs an infrastructure provider: which it knows and hears, and whose a key is. Must not judge.
 *
 * Facts (1.9.3, tried with each role): Omni keeps an InfraProviderCombinedStatuses for every provider that was made, started
 * or not, and a Reader may list them; a provider's account is in no list that a Reader, an Operator or even
 * `omnictl serviceaccount list` gets (service_account_status.go), so that when its key ends only the key itself tells.
 */




/** The port over the run's one connection. */
function infraProviders(connection) {
    const lists = new WeakMap();
    return {
        async known(endpoint, signal) {
            const [theirs, ours] = [new URL(endpoint).hostname, connection.hostname()];
            if (ours !== undefined && theirs !== ours)
                throw noWay((0,core_words/* say */.cv) `the provider's Omni is ${theirs}, and this run speaks with ${ours}`);
            const reached = await connection.open(signal);
            if ("because" in reached)
                throw noWay(reached.because.message);
            const list = lists.get(reached.client) ?? listed(reached.client);
            lists.set(reached.client, list);
            return list;
        },
        async aboutKey(text) {
            try {
                const { identity, provider, expires } = await (0,sign/* openKey */.a)(text);
                return { account: identity, ...(provider === undefined ? {} : { provider }), ...(expires === undefined ? {} : { expires }) };
            }
            catch (error) {
                if (error instanceof errors/* UserError */.yo)
                    return undefined;
                throw error;
            }
        },
    };
}
async function listed(client) {
    const all = await client.list(schema_status/* InfraProviderCombinedStatuses */.x2);
    return all.map(({ id, spec: { health } }) => ({
        id,
        registered: health.initialized,
        connected: health.connected,
        error: health.error,
    }));
}
function noWay(words) {
    return new errors/* RemoteError */.Hi({ system: "omni", operation: "List InfraProviderCombinedStatuses", retryable: false, words });
}

;// CONCATENATED MODULE: ./build/adapters/omni/remembered.js
const NOTHING = { written: new Map(), clusters: [], classes: [] };
/** A commit may be asked about several times, each time for other components: what is known adds up. */
function memory() {
    const known = new Map();
    // Only the working folder has no commit, and a run reads it as one tree.
    const keyOf = (tree) => tree.commit ?? tree;
    return {
        keep: (tree, asked) => {
            const before = known.get(keyOf(tree)) ?? NOTHING;
            const others = (old, fresh) => {
                const names = new Set(fresh.map(({ component }) => component));
                return [...old.filter(({ component }) => !names.has(component)), ...fresh];
            };
            known.set(keyOf(tree), {
                written: new Map([...before.written, ...asked.written]),
                clusters: others(before.clusters, asked.clusters),
                classes: others(before.classes, asked.classes),
            });
        },
        of: (tree) => known.get(keyOf(tree)) ?? NOTHING,
    };
}

// EXTERNAL MODULE: ./build/adapters/omni/class-rules.js
var class_rules = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/adapters/omni/template-rules.js
var template_rules = __webpack_require__(4463);
;// CONCATENATED MODULE: ./build/adapters/omni/rules/transition.js







/** See {@link Adapter.transition}. What is new has nothing to be compared with. */
function transition(was, want, allowed) {
    const before = new Map(was.map((one) => [one.address, one]));
    return want.flatMap((after) => {
        const old = before.get(after.address);
        if (old === undefined)
            return [];
        if (after.part === "Clusters")
            return allowed.choreography ? [] : versionsTogether(old, after);
        return after.part === "MachineClasses" ? editedClass(old, after) : [];
    });
}
function versionsTogether(before, after) {
    const [was, is] = [versionsOf(before.attributes), versionsOf(after.attributes)];
    if (was.talos === is.talos || was.kubernetes === is.kubernetes)
        return [];
    const what = (0,core_words/* say */.cv) `Talos goes from ${was.talos} to ${is.talos} and Kubernetes from ${was.kubernetes} to ${is.kubernetes} at once.`;
    return [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.versionsTogether, { component: after.component, at: after.source, what })];
}
function editedClass(before, after) {
    const asked = ({ attributes }) => ({ spec: attributes["spec"] ?? null, secrets: attributes["secrets"] ?? null });
    if ((0,canonical/* sameJson */.V)(asked(before), asked(after)))
        return [];
    const what = (0,core_words/* say */.cv) `The class ${idOf(after.address)} changes; machines that exist keep the old values until they are replaced (${"omni-scale machine-set roll CLUSTER SET"}).`;
    return [(0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.edited, { component: after.component, at: after.source, what })];
}

// EXTERNAL MODULE: ./build/adapters/omni/steps/build.js
var build = __webpack_require__(7699);
// EXTERNAL MODULE: ./build/adapters/omni/steps/impact.js
var steps_impact = __webpack_require__(2137);
;// CONCATENATED MODULE: ./build/adapters/omni/steps/class-step.js











const DONE = { create: "make", update: "change", replace: "change", delete: "remove" };
const class_step_NAMED = 12;
/** Omni changes nothing on machines that exist: they are of the class as it was when they were made. */
function classStep(batch, context) {
    const [difference] = batch.differences;
    const id = difference === undefined ? "" : idOf(difference.address);
    const kind = difference?.kind ?? "update";
    const notes = kind === "update" ? class_step_notesOf(id, batch.target, context) : [];
    return (0,build/* stepOf */.cg)(batch, {
        name: `class ${id}`,
        title: (0,core_words/* say */.cv) `${[DONE[kind]]} class ${id}`,
        covers: batch.differences,
        writes: writesFor(batch.differences, context),
        impact: { ...steps_impact/* NONE */.x3, notes },
    }, undefined);
}
function class_step_notesOf(id, target, context) {
    const sets = (context.all(target, "MachineSets") ?? []).filter(({ attributes }) => allocationOf(attributes)?.name === id);
    const { machines } = context.facts(target);
    if (machines === undefined || context.all(target, "MachineSets") === undefined) {
        return [(0,core_words/* say */.cv) `machines that exist keep the old values until they are replaced; which those are was not looked at`];
    }
    const ids = new Set(sets.map(({ address }) => idOf(address)));
    const mine = machines.filter(({ set }) => ids.has(set));
    if (mine.length === 0)
        return [(0,core_words/* say */.cv) `no machine was made of it yet`];
    const [many, keep, they] = mine.length === 1 ? ["1 machine", "keeps", "it is"] : [`${mine.length} machines`, "keep", "they are"];
    const rolls = sets.filter(({ address }) => mine.some(({ set }) => set === idOf(address)));
    const by = (0,core_words/* list */.p_)(rolls.map(({ address, attributes }) => (0,core_words/* say */.cv) `${rollOf(labelOf(attributes, omni_labels/* CLUSTER */.Bs), idOf(address))}`), "; ");
    const isMade = (0,pointer.at)(context.wanted(target, observe_addressOf("MachineClasses", id))?.attributes, "/spec/auto_provision") !== undefined;
    return [(0,core_words/* say */.cv) `${[many]} ${[keep]} the old values until ${[they]} replaced${isMade ? (0,core_words/* say */.cv) ` (${by})` : []}: ${named(mine)}`];
}
/** Names as far as a sentence goes. */
function named(machines) {
    const more = machines.length - class_step_NAMED;
    return [...(0,core_words/* list */.p_)(machines.slice(0, class_step_NAMED).map(({ name }) => (0,core_words/* say */.cv) `${name}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}

;// CONCATENATED MODULE: ./build/adapters/omni/steps/hop-steps.js







/**
 * The steps for a cluster whose versions change; none where they stay. Each hop is made from what the one before leaves,
 * and starts only once that has reached every machine: so a run that was stopped anywhere goes on from what is there.
 */
function hopSteps(batch, difference, machines, context) {
    const { target, cluster } = batch;
    if (difference?.kind !== "update")
        return [];
    const [want, have] = [context.wanted(target, difference.address), context.seen(target, difference.address)];
    if (want === undefined || have === undefined)
        return [];
    const [from, to] = [versionsOf(have.attributes), versionsOf(want.attributes)];
    if (from.talos === to.talos && from.kubernetes === to.kubernetes)
        return [];
    const { versions, talosTargets, backups: stores } = context.facts(target);
    // Where there are no machines there is no etcd.
    const backups = machines?.length === 0 ? undefined : stores;
    const offered = wayBetween(from, to, versions === undefined ? undefined : { versions, talosTargets: talosTargets?.get(cluster) });
    // A way that is refused is a guard's business, and perhaps the next Omni's offer: the steps say what was asked for all the same.
    const way = "hops" in offered ? offered : wayBetween(from, to, undefined);
    const hops = "hops" in way ? way.hops : [{ ...to, moves: from.talos === to.talos ? "kubernetes" : "talos" }];
    const gates = [
        ["omni-upgrade", cluster],
        ["omni-cluster", cluster],
        ["omni-kubernetes", cluster],
    ];
    const first = (0,build/* stepOf */.cg)(batch, {
        name: `look at ${cluster}`,
        title: (0,core_words/* say */.cv) `see that ${cluster} is well before anything changes`,
        covers: [],
        writes: [],
        gates,
        impact: steps_impact/* NONE */.x3,
    }, undefined);
    const steps = [first, ...backupSteps(batch, backups, first)];
    let here = from;
    for (const [index, hop] of hops.entries()) {
        const isLast = index === hops.length - 1;
        const write = {
            address: difference.address,
            does: "update",
            expected: digestOfSeen(index === 0 ? have.attributes : hop_steps_leftBy(want.attributes, here, have.attributes)),
            ...(isLast ? {} : { versions: { talos: hop.talos, kubernetes: hop.kubernetes } }),
        };
        const impact = (0,steps_impact/* impactOfHop */.zp)(hop, machines, cluster);
        const made = {
            name: `${hop.moves} ${hop.moves === "talos" ? hop.talos : hop.kubernetes} of ${cluster}`,
            title: hop_steps_titleOf(here, hop),
            covers: isLast ? [difference] : [],
            writes: [write],
            gates,
            // Said once for the whole way: a new minor of Kubernetes has no way back.
            impact: isLast ? { ...impact, headline: headlineOf(from, to), oneWay: hop_steps_minorOf(from.kubernetes) !== hop_steps_minorOf(to.kubernetes) } : impact,
        };
        steps.push((0,build/* stepOf */.cg)(batch, made, steps.at(-1)));
        here = hop;
    }
    return steps;
}
/** What a hop leaves for the next one to find: all that is wanted, at its versions, and what was set aside. */
function hop_steps_leftBy(want, { talos, kubernetes }, { aside }) {
    const spec = { ...want["spec"], talos_version: talos, kubernetes_version: kubernetes };
    return { ...want, spec, ...(aside === undefined ? {} : { aside }) };
}
function hop_steps_titleOf(from, hop) {
    return hop.moves === "talos" ? (0,core_words/* say */.cv) `Talos ${from.talos} → ${hop.talos}` : (0,core_words/* say */.cv) `Kubernetes ${from.kubernetes} → ${hop.kubernetes}`;
}
function headlineOf(from, to) {
    const moves = [
        ...(from.talos === to.talos ? [] : [(0,core_words/* say */.cv) `Talos ${from.talos} → ${to.talos}`]),
        ...(from.kubernetes === to.kubernetes ? [] : [(0,core_words/* say */.cv) `Kubernetes ${from.kubernetes} → ${to.kubernetes}`]),
    ];
    return (0,core_words/* list */.p_)(moves);
}
function hop_steps_minorOf(version) {
    return version.split(".").slice(0, 2).join(".");
}
/**
 * Before the first hop alone: it is where people want to be able to go back to. An Omni without a place for backups stops
 * nobody (T12 says so): machines may have other backups.
 */
function backupSteps(batch, backups, before) {
    if (backups === undefined || storeLacks(backups) !== undefined)
        return [];
    const { cluster } = batch;
    const gates = [["omni-etcd-backup", cluster]];
    const title = (0,core_words/* say */.cv) `back up etcd of ${cluster}`;
    return [(0,build/* stepOf */.cg)(batch, { name: `back up ${cluster}`, title, covers: [], writes: [], backup: cluster, gates, impact: steps_impact/* NONE */.x3 }, before)];
}

;// CONCATENATED MODULE: ./build/adapters/omni/steps/reboots.js
/**
 * Whether a change of Talos configuration reboots the machine; must not know machines.
 *
 * Facts: "Editing Machine Configuration" of Talos 1.10's documentation lists what is applied to a running machine;
 * everything else of its main document reboots it in automatic mode, which is Omni's. Of other documents it says nothing.
 */




const RUNNING = new Set([
    "debug",
    "cluster",
    ...[
        "time",
        "ca",
        "acceptedCAs",
        "certSANs",
        "install",
        "network",
        "nodeAnnotations",
        "nodeLabels",
        "nodeTaints",
        "sysfs",
        "sysctls",
        "logging",
        "controlPlane",
        "kubelet",
        "pods",
        "kernel",
        "registries",
    ].map((name) => `machine.${name}`),
    ...["kubernetesTalosAPIAccess", "hostDNS", "imageCache", "kubePrism", "nodeAddressSortAlgorithm"].map((name) => `machine.features.${name}`),
]);
/** What it means for a machine that its patch goes from `before` to `after`, in concealed attributes; absent where there is none. */
function rebootBy(before, after) {
    const [old, now] = [reboots_documentsOf(before), reboots_documentsOf(after)];
    if (old === undefined || now === undefined)
        return { is: "may", because: ["a patch that cannot be read"] };
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const fields = [...names.flatMap((name) => differing(name, old.get(name), now.get(name))), ...secretFields(before, after)];
    const rebooting = fields.filter((field) => field.includes(".") || isMain(field)).filter((field) => !isRunning(field));
    const others = fields.filter((field) => !field.includes(".") && !isMain(field));
    if (rebooting.length > 0)
        return { is: "yes", because: [...new Set(rebooting)] };
    return others.length > 0 ? { is: "may", because: [...new Set(others)] } : { is: "no", because: [] };
}
const MAIN = new Set(["machine", "cluster", "debug", "persist", "version"]);
function isMain(field) {
    return MAIN.has(field);
}
function isRunning(field) {
    return [...RUNNING].some((one) => field === one || field.startsWith(`${one}.`));
}
/** By kind and name; the main document under the empty name. */
function reboots_documentsOf(attributes) {
    const data = (0,pointer.at)(attributes, "/spec/data");
    if (data === undefined)
        return new Map();
    if (typeof data !== "string")
        return undefined;
    const { documents, mistakes } = (0,yaml_read/* readGoYaml */.a)(data, "");
    const values = documents.map(yaml_json/* toJson */.a);
    if (mistakes.length > 0 || values.some((one) => typeof one !== "object" || one === null || Array.isArray(one)))
        return undefined;
    return new Map(values.map((one) => [[(0,pointer.at)(one, "/kind"), (0,pointer.at)(one, "/name")].filter((part) => typeof part === "string").join("/"), one]));
}
/** The fields that differ, as deep as the table goes; for another document its kind. */
function differing(name, before, after) {
    if ((0,canonical/* sameJson */.V)(before, after))
        return [];
    if (name !== "")
        return [name];
    return below("", before, after).flatMap((field) => field === "machine"
        ? below("machine.", (0,pointer.at)(before, "/machine"), (0,pointer.at)(after, "/machine")).flatMap((inner) => inner === "machine.features"
            ? below("machine.features.", (0,pointer.at)(before, "/machine/features"), (0,pointer.at)(after, "/machine/features"))
            : [inner])
        : [field]);
}
function below(prefix, before, after) {
    const [old, now] = [reboots_record(before), reboots_record(after)];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
        .filter((name) => !(0,canonical/* sameJson */.V)(old[name], now[name]))
        .map((name) => `${prefix}${name}`);
}
/** Secrets of the main document are named by their path. */
function secretFields(before, after) {
    return below("", before?.["secrets"], after?.["secrets"]).map((name) => {
        if (name.includes(" "))
            return name.slice(0, name.indexOf(" "));
        const names = name.split(".");
        return names.slice(0, names[1] === "features" ? 3 : 2).join(".");
    });
}
function reboots_record(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/adapters/omni/steps/cluster-steps.js
/** The steps of one cluster beside its versions; pure. */














const SETS = new Set(["MachineSets", "MachineSetNodes"]);
/** All steps of a batch, each after the one before. */
function clusterSteps(batch, context) {
    const { differences, cluster, target } = batch;
    const machines = context.facts(target).machines?.filter((one) => one.cluster === cluster);
    const own = differences.find(({ address }) => partOf(address) === "Clusters");
    if (own?.kind === "delete")
        return [(0,build/* stepOf */.cg)(batch, removal(batch, differences, machines, context), undefined)];
    if (own?.kind === "create")
        return [(0,build/* stepOf */.cg)(batch, creation(batch, context), undefined)];
    const steps = hopSteps(batch, own, machines, context);
    const covered = new Set(steps.flatMap(({ covers }) => covers));
    const rest = differences.filter(({ id }) => !covered.has(id));
    for (const made of [
        ...settings(batch, rest.filter((one) => isSetting(one)), machines, context),
        ...sets(rest.filter(({ address, kind }) => SETS.has(partOf(address)) && kind !== "delete"), machines, context),
        ...kernelArgs(batch, rest.filter(({ address }) => partOf(address) === "KernelArgs"), machines, context),
        ...dying(batch, rest.filter(({ kind }) => kind === "delete"), machines, context),
    ]) {
        steps.push((0,build/* stepOf */.cg)(batch, made, steps.at(-1)));
    }
    return steps;
}
/** Kernel arguments come last, as they need their machine in a set. */
function isSetting({ address, kind }) {
    return kind !== "delete" && !SETS.has(partOf(address)) && partOf(address) !== "KernelArgs";
}
function creation({ cluster, differences }, context) {
    const made = differences.filter(({ address }) => partOf(address) === "MachineSets");
    const requested = made.filter(({ address, target }) => allocationOf(context.wanted(target, address)?.attributes ?? {}) !== undefined);
    const notes = made.map((one) => machinesMade(one, context));
    return {
        name: `create ${cluster}`,
        title: (0,core_words/* say */.cv) `create cluster ${cluster}`,
        covers: differences,
        writes: writesFor(differences, context),
        gates: [...requested.map(({ address }) => ["omni-machine-requests", idOf(address)]), ["omni-cluster", cluster]],
        impact: { ...steps_impact/* NONE */.x3, notes },
    };
}
function machinesMade({ address, target }, context) {
    const allocation = allocationOf(context.wanted(target, address)?.attributes ?? {});
    const id = idOf(address);
    if (allocation === undefined)
        return (0,core_words/* say */.cv) `${id} takes the machines that the template names`;
    return allocation.size === "unlimited"
        ? (0,core_words/* say */.cv) `${id} takes every free machine of class ${allocation.name}`
        : (0,core_words/* say */.cv) `${id} takes ${allocation.size} ${[allocation.size === 1 ? "machine" : "machines"]} of class ${allocation.name}`;
}
function settings({ cluster }, changes, machines, context) {
    if (changes.length === 0)
        return [];
    const reboots = changes.flatMap((one) => rebootOf(one, machines, context));
    return [
        {
            name: `configure ${cluster}`,
            title: (0,core_words/* say */.cv) `configure ${cluster}: ${summary(changes)}`,
            covers: changes,
            writes: writesFor(changes, context),
            gates: [["omni-cluster", cluster]],
            impact: (0,steps_impact/* impactOfSettings */.JF)(machines, cluster, reboots),
        },
    ];
}
/** e.g. "2 patches changed, 1 moved, 1 removed". */
function summary(changes) {
    const kinds = (0,group/* groupBy */.$)(changes, (one) => {
        if (isRemoval(one))
            return "removed";
        if (one.fields.some(({ path }) => path === "/id"))
            return "moved";
        return one.kind === "create" ? "added" : "changed";
    });
    return (0,core_words/* list */.p_)([...kinds].map(([done, some]) => [`${some.length} ${done}`]));
}
function rebootOf(change, machines, context) {
    const { before, after } = sidesOf(change, context);
    const attributes = after ?? before ?? {};
    const scope = machines?.filter((one) => isFor(one, labelOf(attributes, omni_labels/* CLUSTER_MACHINE */.vK), labelOf(attributes, omni_labels/* MACHINE_SET */.jN)));
    const part = partOf(change.address);
    if (part === "ExtensionsConfigurations")
        return [{ reboot: { is: "yes", because: ["systemExtensions"] }, scope }];
    if (part === "ConfigPatches")
        return [{ reboot: rebootBy(before, after), scope }];
    return part === "Clusters" ? [{ reboot: { is: "may", because: ["the cluster's settings"] }, scope }] : [];
}
function isFor({ id, set }, machine, ofSet) {
    return machine === "" ? ofSet === "" || ofSet === set : machine === id;
}
/** One step a set, control planes first: where one does not get well, the others are not touched. */
function sets(changes, machines, context) {
    const bySet = (0,group/* groupBy */.$)(changes, (one) => setOf(one, context));
    const isPlane = (set) => set.endsWith("-control-planes");
    const order = [...bySet.keys()].toSorted((a, b) => Number(isPlane(b)) - Number(isPlane(a)) || (0,diagnostics/* compareText */.n6)(a, b));
    return order.map((set) => {
        const some = bySet.get(set) ?? [];
        const own = some.find(({ address }) => partOf(address) === "MachineSets");
        const { before = {}, after = {} } = own === undefined ? {} : sidesOf(own, context);
        const [old, now] = [allocationOf(before), allocationOf(after)];
        const gates = [...(now === undefined ? [] : [["omni-machine-requests", set]]), ["omni-machine-set", set]];
        return {
            name: `machine set ${set}`,
            title: setTitle(set, some),
            covers: some,
            writes: writesFor(some, context),
            gates,
            impact: impactOfSize(set, old?.size, now, machines, some),
        };
    });
}
function setTitle(set, changes) {
    const reasons = changes.flatMap(({ address, reasons: own }) => partOf(address) === "MachineSets" ? own.filter(({ code }) => code === "size") : []);
    const [size] = reasons;
    const added = changes.filter(({ address, kind }) => partOf(address) === "MachineSetNodes" && kind === "create").length;
    if (size !== undefined)
        return (0,core_words/* say */.cv) `${set}: ${size.message}`;
    return added === 0 ? (0,core_words/* say */.cv) `change machine set ${set}` : (0,core_words/* say */.cv) `${set}: ${added} ${[added === 1 ? "machine" : "machines"]} more`;
}
function impactOfSize(set, old, now, machines, changes) {
    const wiped = changes
        .filter(({ guards = [] }) => guards.some(({ trap }) => trap === "machine-wiped"))
        .map(({ address }) => idOf(address));
    const destroys = wiped.map((id) => `content of ${cluster_steps_nameOf(id, machines)}`);
    const joins = changes
        .filter(({ address, kind }) => partOf(address) === "MachineSetNodes" && kind === "create")
        .map(({ address }) => cluster_steps_nameOf(idOf(address), machines));
    const notes = joins.length === 0 ? [] : [(0,core_words/* say */.cv) `${(0,core_words/* list */.p_)(joins.map((one) => (0,core_words/* say */.cv) `${one}`))} joins ${set}`];
    if (now === undefined || typeof now.size !== "number" || typeof old !== "number" || old === now.size)
        return { ...steps_impact/* NONE */.x3, destroys, notes };
    if (now.size > old) {
        const many = now.size - old;
        return {
            ...steps_impact/* NONE */.x3,
            destroys,
            notes: [...notes, (0,core_words/* say */.cv) `${many} ${[many === 1 ? "machine joins" : "machines join"]} ${set} from class ${now.name}`],
        };
    }
    const many = old - now.size;
    const going = machines === undefined
        ? []
        : (0,steps_impact/* firstToGo */.o6)(machines.filter((one) => one.set === set), many);
    const unnamed = Array.from({ length: many - going.length }, (_, index) => `machine ${index + 1} of ${set}, the oldest first`);
    return { ...steps_impact/* NONE */.x3, destroys: [...destroys, ...going.map(({ name }) => `machine ${name}`), ...unnamed], notes };
}
function cluster_steps_nameOf(id, machines) {
    return machines?.find((one) => one.id === id)?.name ?? id;
}
function kernelArgs({ cluster }, changes, machines, context) {
    if (changes.length === 0)
        return [];
    const ids = new Set(changes.map(({ address }) => idOf(address)));
    const impact = {
        ...steps_impact/* NONE */.x3,
        ...(0,steps_impact/* rebooting */.U7)(machines?.filter(({ id }) => ids.has(id)), cluster),
    };
    const [args, gates] = [
        (0,core_words/* say */.cv) `kernel arguments of ${ids.size} ${[ids.size === 1 ? "machine" : "machines"]}`,
        [["omni-cluster", cluster]],
    ];
    return [{ name: `kernel arguments of ${cluster}`, title: args, covers: changes, writes: writesFor(changes, context), gates, impact }];
}
/** Machine sets and machines that leave. */
function dying(batch, changes, machines, context) {
    return changes.length === 0 ? [] : [{ ...removal(batch, changes, machines, context), gates: [["omni-cluster", batch.cluster]] }];
}
function removal({ cluster }, changes, machines, context) {
    const whole = changes.some(({ address }) => partOf(address) === "Clusters");
    const gone = new Set(changes.map(({ address }) => idOf(address)));
    const going = machines?.filter(({ id, set }) => whole || gone.has(id) || gone.has(set));
    // Machines that the template named and that nobody saw in a cluster yet.
    const unseen = changes
        .filter(({ address }) => partOf(address) === "MachineSetNodes" && going?.some(({ id }) => id === idOf(address)) !== true)
        .map(({ address }) => idOf(address));
    const what = (0,core_words/* list */.p_)(changes.map(({ address }) => (0,core_words/* say */.cv) `${idOf(address)}`));
    const notes = going === undefined
        ? [(0,core_words/* say */.cv) `which machines go with it was not looked at`]
        : going.length === 0
            ? []
            : [(0,core_words/* say */.cv) `goes with it: ${named(going)}`];
    return {
        name: `remove from ${cluster}: ${[...gone].join(" ")}`,
        title: whole ? (0,core_words/* say */.cv) `delete cluster ${cluster}` : (0,core_words/* say */.cv) `remove ${what}`,
        covers: changes,
        writes: writesFor(changes, context),
        impact: {
            ...steps_impact/* NONE */.x3,
            destroys: [
                ...(whole ? [`etcd of ${cluster}, with all that Kubernetes keeps in it`] : []),
                ...[...(going ?? []).map(({ name }) => name), ...unseen].map((name) => `machine ${name}`),
            ],
            notes,
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/omni/steps.js




/** See {@link Adapter.steps}. */
function steps_steps(differences, want, have) {
    const context = new Context(want, have);
    return batchesOf(differences, context).flatMap((batch) => batch.differences.some(({ address }) => address.startsWith("omni/MachineClasses/"))
        ? [classStep(batch, context)]
        : clusterSteps(batch, context));
}

;// CONCATENATED MODULE: ./build/adapters/omni/unmanaged.js






const DISABLED = (0,pointer/* pointer */.Wn)("aside", "labels", "omni.sidero.dev/disabled");
const LOCKED_ASIDE = (0,pointer/* pointer */.Wn)("aside", "annotations", omni_labels/* LOCKED */.$2);
/**
 * See {@link Adapter.unmanaged}: what belongs to a cluster of these templates and stands in none of them, and what somebody
 * set past the template on what does. Clusters and classes that no file names are not told: these specs may be a part.
 */
function unmanaged_unmanaged(want, have) {
    const context = new Context(want, have);
    const { moved, left } = leftovers(context);
    const ours = new Set([...left.map(({ resource }) => resource), ...moved.values()]);
    const foreign = context.everything().flatMap((seen) => {
        const { target, part, resource } = seen;
        const { address, attributes } = resource;
        if (ours.has(resource) || context.wanted(target, address) !== undefined || context.isBuried(target, part, address))
            return [];
        const component = context.ownerOf(target, context.clusterOf(target, address, attributes));
        const words = component === undefined ? undefined : foreignWords(seen, context);
        return component === undefined || words === undefined ? [] : [{ component, words }];
    });
    return [...foreign, ...want.resources.flatMap((one) => setPast(one, context))];
}
const MACHINES_OWN = new Set(["KernelArgs", "MachineInstallDiskConfigs"]);
/**
 * See {@link Adapter.unclaimed}: Omni does not say of a machine set or a patch who made it, so that Git's history has to.
 * Kernel arguments and the disk are a machine's own, and people set them too: those of templates alone carry the mark of templates.
 */
function unclaimed(want, have) {
    const context = new Context(want, have);
    const { moved, left } = leftovers(context);
    const ours = new Set([...left.map(({ resource }) => resource), ...moved.values()]);
    return context.everything().flatMap((seen) => {
        const { target, part, resource } = seen;
        const { address, attributes, marked } = resource;
        if (ours.has(resource) || !isStray(seen, context) || (MACHINES_OWN.has(part) && !marked))
            return [];
        const component = context.ownerOf(target, context.clusterOf(target, address, attributes));
        return component === undefined ? [] : [{ component, target, address }];
    });
}
function foreignWords({ target, part, resource }, context) {
    const { address, attributes } = resource;
    const id = idOf(address);
    const end = isGoing(resource) ? (0,core_words/* say */.cv) `, which is being removed` : [];
    switch (part) {
        case "ConfigPatches":
            return (0,core_words/* say */.cv) `patch ${id} on ${scopeOf(attributes)}${end}; ${"omnictl cluster template sync"} would destroy it`;
        case "ExtensionsConfigurations":
            return (0,core_words/* say */.cv) `extensions ${id} on ${scopeOf(attributes)}${end}; ${"omnictl cluster template sync"} would destroy them`;
        case "KubernetesManifestGroups":
            return (0,core_words/* say */.cv) `manifests ${id}${end}`;
        case "KubernetesHealthChecks":
            return (0,core_words/* say */.cv) `health check ${id}${end}`;
        case "MachineSets": {
            const machines = context.facts(target).machines?.filter(({ set }) => set === id);
            const many = machines === undefined ? [] : (0,core_words/* say */.cv) ` with ${machines.length} ${[machines.length === 1 ? "machine" : "machines"]}`;
            return (0,core_words/* say */.cv) `machine set ${id}${many}${end}; ${"omnictl cluster template sync"} would destroy it and them`;
        }
        case "MachineSetNodes":
            return (0,core_words/* say */.cv) `machine ${id} in set ${labelOf(attributes, omni_labels/* MACHINE_SET */.jN)}${end}`;
        default:
            return undefined;
    }
}
function scopeOf(attributes) {
    const [machine, set] = [labelOf(attributes, omni_labels/* CLUSTER_MACHINE */.vK), labelOf(attributes, omni_labels/* MACHINE_SET */.jN)];
    if (machine !== "")
        return (0,core_words/* say */.cv) `machine ${machine}`;
    return set === "" ? (0,core_words/* say */.cv) `the whole cluster` : (0,core_words/* say */.cv) `machine set ${set}`;
}
/** Kept by every write of ours, and worth knowing: somebody counts on it. */
function setPast({ target, address, component, part }, context) {
    const attributes = context.seen(target, address)?.attributes;
    if (attributes === undefined)
        return [];
    const id = idOf(address);
    if (part === "ConfigPatches" && (0,pointer.at)(attributes, DISABLED) !== undefined)
        return [{ component, words: (0,core_words/* say */.cv) `that patch ${id} is switched off; ${"omnictl cluster template sync"} would switch it on` }];
    if (part === "MachineSetNodes" && (0,pointer.at)(attributes, LOCKED_ASIDE) !== undefined)
        return [
            {
                component,
                words: (0,core_words/* say */.cv) `the lock on machine ${id}${noteOf(annotationOf(attributes, omni_labels/* LOCKED */.$2))}; ${"omnictl cluster template sync"} would take it away`,
            },
        ];
    return [];
}
function noteOf(text) {
    return text === undefined || text === "" ? [] : (0,core_words/* say */.cv) ` (${text})`;
}
/** What each fact is for, by type. */
const unmanaged_FOR = {
    ClusterMachineStatuses: (0,core_words/* say */.cv) `which machines a change reaches`,
    MachineStatuses: (0,core_words/* say */.cv) `names of machines`,
    MachineSets: (0,core_words/* say */.cv) `which machine sets use a class`,
    TalosVersions: (0,core_words/* say */.cv) `which versions Omni offers`,
    EtcdBackupStoreStatuses: (0,core_words/* say */.cv) `whether etcd can be backed up first`,
    TalosUpgradeStatuses: (0,core_words/* say */.cv) `where Talos can go from here`,
};
/** See {@link Adapter.notSeen}: facts that a plan is told with and that Omni did not give, though it gave the rest. */
function unmanaged_notSeen(want, have) {
    const parts = [...want.resources, ...want.absences];
    const facts = new Set(factsFor(parts.map(({ part }) => part)).map(({ name }) => name));
    return have.flatMap((reading) => {
        const what = unmanaged_FOR[reading.part];
        if (reading.status !== "unknown" || what === undefined || !facts.has(reading.part))
            return [];
        const components = new Set(parts.filter(({ target }) => target === reading.target).map(({ component }) => component));
        return [...components].map((component) => ({ component, words: (0,core_words/* say */.cv) `${what} (${reading.because.message})` }));
    });
}

;// CONCATENATED MODULE: ./build/adapters/omni/unnamed.js



const CLUSTER = { kind: "Cluster", part: "Clusters", words: "cluster" };
const CLASS = { kind: "MachineClass", part: "MachineClasses", words: "machine class" };
/** See {@link Adapter.unnamed}. A component that cannot be read may be any of its kind: then none of that is told. */
async function unnamed(all, have) {
    if (!have.some(({ part }) => part === CLUSTER.part || part === CLASS.part))
        return [];
    const { clusters, classes } = await (0,read_specs.readOmniSpecs)(all.components, all.tree);
    const read = new Set([...clusters, ...classes].map(({ component }) => component));
    const unread = [...all.components.map(({ name }) => name).filter((name) => !read.has(name)), ...all.invalid];
    const told = (sort, ids) => unread.some((name) => name.startsWith(`${sort.kind}/`))
        ? []
        : beside(have, sort.part, [...ids, ...removed(all, sort.kind)]).map((id) => (0,core_words/* say */.cv) `${[sort.words]} ${id}`);
    return [
        ...told(CLUSTER, clusters.flatMap(({ template }) => template.model.clusters.map(({ name }) => name.value))),
        ...told(CLASS, classes.map(({ id }) => id)),
    ];
}
function removed({ tombstones }, kind) {
    return tombstones
        .filter(({ component }) => component.startsWith(`${kind}/`))
        .map(({ component, where: { id } }) => (typeof id === "string" ? id : component.slice(kind.length + 1)));
}
function beside(have, part, ids) {
    const known = new Set(ids);
    return have
        .flatMap((reading) => (reading.part === part && reading.status === "complete" ? reading.resources : []))
        .map(({ address }) => idOf(address))
        .filter((id) => !known.has(id));
}

;// CONCATENATED MODULE: ./build/adapters/omni/index.js
















/** Machine classes and clusters of one Omni. It remembers the opened key and the specs' own text for as long as it lives. */
function omniAdapter(ports) {
    const connection = (0,omni_connection/* connectionOf */.a)(ports);
    const asked = memory();
    // The look at resources and the one beyond them are asked for together, with the same wish: one look is enough.
    const looks = new WeakMap();
    const readings = new WeakMap();
    const lookOnce = (want, client) => {
        const known = looks.get(want) ?? sharedLists(client);
        looks.set(want, known);
        return known;
    };
    const look = async (target, want, { signal, fingerprint }) => {
        const reached = await connection.open(signal);
        if ("client" in reached)
            return observe_observe(target, want, lookOnce(want, reached.client), fingerprint);
        const parts = new Set([...want.resources, ...want.absences].filter((one) => one.target === target.id).map(({ part }) => part));
        return [...parts].map((part) => ({ target: target.id, part, status: "unknown", because: reached.because }));
    };
    let allowed = { choreography: false };
    return {
        infraProviders: infraProviders(connection),
        system: "omni",
        kinds: OMNI_KINDS,
        configure: (configuration) => {
            allowed = configuration.settings;
            connection.configure(configuration);
        },
        targets: (components, tombstones) => (components.length + tombstones.length === 0 ? [] : [connection.target()]),
        sources: sourcesOf,
        desired: async (components, tombstones, io) => desired_desired(components, tombstones, io, {
            omni: components.length + tombstones.length === 0 ? undefined : await connection.version(io.mode === "live" ? io.signal : undefined),
            target: connection.target().id,
            hostname: connection.hostname(),
            notConfigured: connection.notConfigured(),
            memory: asked,
        }),
        observe: (target, want, io) => {
            const have = look(target, want, io);
            readings.set(want, have);
            return have;
        },
        inspect: async (_target, want, { tree, signal }) => {
            const reached = await connection.open(signal);
            // Why there is nothing to look at is said of each component already.
            if ("because" in reached)
                return { diagnostics: [], notChecked: [] };
            const looked = { have: (await readings.get(want)) ?? [], now: ports.clock.now() };
            return omni_inspect_inspect(want, asked.of(tree), lookOnce(want, reached.client), looked);
        },
        diff: diff_diff,
        transition: (was, want) => transition(was, want, allowed),
        notSeen: unmanaged_notSeen,
        unmanaged: unmanaged_unmanaged,
        unclaimed: unclaimed,
        unnamed: unnamed,
        steps: steps_steps,
        // Every write carries the version that it is made from: that is the lock.
        lock: async ({ id }) => ({ status: "held", lock: unneeded(id) }),
        apply: async (step, io) => {
            const reached = await connection.open(io.signal);
            if ("because" in reached)
                return { status: "failed", because: reached.because.message };
            return apply_applyStep(step, io, { client: reached.client, clock: ports.clock, written: asked.of(io.tree).written });
        },
        gatesAfter: ({ capability, version = "" }) => (capability === `omni:${connection.hostname() ?? ""}` ? [(0,build/* backendGate */.c5)(version)] : []),
        wait: async (gate, io) => {
            const reached = await connection.open(io.signal);
            if ("because" in reached)
                return unreached(gate, reached.because);
            return (0,wait/* waitFor */.f)(gate, io, reached.client, ports.clock);
        },
    };
}
/** What every run has to see. A run without a key never looks at Omni, so that it waits for it no more than it did before. */
function unreached({ value }, { code, message }) {
    const isOthers = wait/* GateValue */.X.parse(value).kind === "omni-backend" && code === "not-configured";
    return isOthers ? { status: "passed", detail: (0,core_words/* say */.cv) `not looked at: ${message}` } : { status: "not-checked", detail: message };
}
function unneeded(target) {
    return { target, release: async () => { } };
}

;// CONCATENATED MODULE: ./build/adapters/omni/rule-list.js



const omniRules = [class_rules/* classRules */.k, template_rules/* templateRules */.K, liveRules].flatMap((some) => Object.values(some));

;// CONCATENATED MODULE: ./build/adapters/registry.js




function adapters(ports) {
    const omni = omniAdapter(ports);
    return [composeAdapter({ ...ports, infraProviders: omni.infraProviders }), omni];
}
/** What the adapters find, as data. */
const adapterRules = [...composeRules, ...omniRules];


/***/ }),

/***/ 1480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ PATCH_CONTEXT)
/* harmony export */ });
/** Lines that a patch shows around an edit, as Git has them. */
const PATCH_CONTEXT = 2;


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ assumeAt),
/* harmony export */   b: () => (/* binding */ partKey)
/* harmony export */ });
/**
 * Readings that say the target is where the base's specs put it: for each part of `want` and `was`, what `was`
 * declares. With an empty `was` everything is absent.
 */
function assumeAt(was, parts) {
    const readings = new Map();
    for (const { target, part } of parts)
        readings.set(partKey(target, part), { target, part, resources: [] });
    for (const resource of was) {
        const key = partKey(resource.target, resource.part);
        const reading = readings.get(key) ?? { target: resource.target, part: resource.part, resources: [] };
        reading.resources.push({ address: resource.address, attributes: resource.declared, marked: false });
        readings.set(key, reading);
    }
    return [...readings.values()].map((reading) => ({ ...reading, status: "complete" }));
}
/** One part of one target as a map key. */
function partKey(target, part) {
    return `${target}\n${part}`;
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ENGINE_RULES)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** Every rule of the engine by its id. */
const ENGINE_RULES = {
    E001: {
        id: "E001",
        severity: "error",
        mode: ["static"],
        title: "Components that wait for each other",
        why: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `None of them could ever start.`,
        check: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `When the plan is put in order, over declared and derived dependencies.`,
        fix: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove one of the dependencies, or make it ${"type: soft"}.`,
    },
    E002: {
        id: "E002",
        severity: "error",
        mode: ["live"],
        title: "A component that cannot be planned",
        why: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Without seeing what exists, and without a base commit to compare with, every change would be a guess.`,
        check: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `When neither the target nor a base commit can be looked at.`,
        fix: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Make the target reachable for this run, or compare with a commit (${"--base"}).`,
    },
};


/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Grouping that is linear in what it groups (Node 20 has no `Map.groupBy`); must not know what it groups. */
/** The items by their key, in their order; those without a key are left out. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
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


/***/ })

};
