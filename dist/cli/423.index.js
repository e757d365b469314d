export const id = 423;
export const ids = [423];
export const modules = {

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose)
});

// EXTERNAL MODULE: ./build/lab/docker/failure.js
var failure = __webpack_require__(3511);
// EXTERNAL MODULE: ./build/lab/docker/containers.js
var docker_containers = __webpack_require__(5017);
// EXTERNAL MODULE: ./build/lab/docker/flags.js
var docker_flags = __webpack_require__(9198);
// EXTERNAL MODULE: ./build/lab/docker/host-commands.js
var host_commands = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/lab/docker/rows.js
var docker_rows = __webpack_require__(5572);
// EXTERNAL MODULE: ./build/lab/docker/tree.js
var tree = __webpack_require__(1521);
;// CONCATENATED MODULE: ./build/lab/docker/compose/containers.js
/** The containers of a project, by Compose's labels; must not create or start any. */

const LABEL = "com.docker.compose";
/** The project's containers, of all services or the named ones, by name. */
function projectContainers(session, project, services) {
    return session.engine
        .read()
        .containers.filter((one) => one.Config.Labels[`${LABEL}.project`] === project)
        .filter((one) => services === undefined || services.includes(serviceOf(one)))
        .toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
}
function serviceOf(container) {
    return container.Config.Labels[`${LABEL}.service`] ?? "";
}
/** Containers of services that the project no longer has, enabled or not. */
function orphans(session, project) {
    const known = new Set([...Object.keys(project.services), ...Object.keys(project.disabled)]);
    return projectContainers(session, project.name).filter((one) => !known.has(serviceOf(one)));
}
/** Stops and removes containers, with Compose's lines. Volumes stay. */
async function removeContainers(session, containers, shown) {
    for (const container of containers) {
        const label = `Container ${container.Name.slice(1)}`;
        shown.event(label, "Stopping");
        await session.engine.step((engine) => {
            const found = (0,docker_containers/* findContainer */.FA)(engine, container.Id);
            if (found !== undefined)
                (0,docker_containers/* stopContainer */.SI)(engine, found);
        });
        shown.event(label, "Stopped");
        shown.event(label, "Removing");
        await session.engine.step((engine) => {
            const found = (0,docker_containers/* findContainer */.FA)(engine, container.Id);
            if (found !== undefined)
                (0,docker_containers/* removeContainer */.od)(engine, found, true);
        });
        shown.event(label, "Removed");
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/lab/docker/session.js
var docker_session = __webpack_require__(9985);
;// CONCATENATED MODULE: ./build/lab/docker/compose/paths.js
/** Dotted paths with `*` for names, and rewriting what lies at them; must not know Compose. */

/** The rewrite whose pattern matches `path`; `*` matches one part, `[]` is a list item. */
function matching(rules, path) {
    for (const [pattern, rule] of Object.entries(rules)) {
        const parts = pattern.split(".");
        if (parts.length === path.length && parts.every((part, at) => part === "*" || part === path[at]))
            return rule;
    }
    return undefined;
}
/**
 * A copy of the tree with `rules` applied, the outermost first; below a rewritten value nothing more is looked at.
 * Parts of a path are the keys and, for list items, `[]`.
 */
function rewrite(value, rules, path = []) {
    const rule = matching(rules, path);
    if (rule !== undefined)
        return rule(value, path.join("."));
    if (Array.isArray(value))
        return value.map((item) => rewrite(item, rules, [...path, "[]"]));
    if (!(0,tree/* isMapping */.pi)(value))
        return value;
    const copy = {};
    for (const [key, item] of Object.entries(value))
        copy[key] = rewrite(item, rules, [...path, key]);
    return copy;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/lab/docker/compose/ports.js
/** Short syntax of ports, after go-connections' nat package; must not know services. */



/** `[ip:][published:]target[/protocol]`, ranges included, in long syntax. Throws Failure. */
function parsePort(spec) {
    const { ip, published, target } = parts(spec);
    const [container = "", protocol = "tcp"] = target.split("/");
    if (ip !== "" && (0,external_node_net_.isIP)(ip) === 0)
        throw invalid(`Invalid ip address: ${ip}`);
    if (container === "")
        throw invalid(`No port specified: ${spec}<empty>`);
    const inside = range(container, "containerPort");
    const outside = published === "" ? undefined : range(published, "hostPort");
    const single = inside.first === inside.last;
    if (outside !== undefined && inside.last - inside.first !== outside.last - outside.first && !single) {
        throw invalid(`Invalid ranges specified for container and host Ports: ${container} and ${published}`);
    }
    if (!["tcp", "udp", "sctp"].includes(protocol.toLowerCase()))
        throw invalid(`Invalid proto: ${protocol}`);
    const byKey = new Map();
    for (let port = inside.first; port <= inside.last; port++) {
        const host = outside === undefined ? "" : hostPort(outside, port - inside.first, single);
        byKey.set(`${port}`, {
            mode: "ingress",
            ...(ip === "" ? {} : { host_ip: ip }),
            target: port,
            ...(host === "" ? {} : { published: host }),
            protocol: protocol.toLowerCase(),
        });
    }
    return (0,tree/* sorted */.IP)(byKey.keys()).map((key) => byKey.get(key) ?? {});
}
function parts(spec) {
    const all = spec.split(":");
    const target = all.at(-1) ?? "";
    const published = all.length > 1 ? (all.at(-2) ?? "") : "";
    const ip = all.slice(0, -2).join(":");
    return { ip: /^\[.*\]$/.test(ip) ? ip.slice(1, -1) : ip, published, target };
}
/** Many host ports for one container port stay a range: the engine picks one. */
function hostPort(outside, offset, single) {
    if (single && outside.first !== outside.last)
        return `${outside.first}-${outside.last}`;
    return String(outside.first + offset);
}
function range(text, what) {
    const [first = "", last = first] = text.split("-");
    const valid = [first, last].every((one) => /^\d+$/.test(one) && Number(one) <= 65_535) && Number(first) <= Number(last);
    if (!valid)
        throw invalid(`Invalid ${what}: ${text}`);
    return { first: Number(first), last: Number(last) };
}
function invalid(text) {
    return new failure/* Failure */.HR(text, failure/* COMPOSE_CODES */.gA.parse);
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/volumes.js
/** Short syntax of volumes, after compose-go's format package; must not resolve paths. */

const PROPAGATIONS = new Set(["rprivate", "private", "rshared", "shared", "rslave", "slave"]);
/** `source:target:options` in long syntax, keys as compose writes them. */
function parseVolume(spec) {
    if (spec === "")
        throw new failure/* Failure */.HR("invalid empty volume spec", failure/* COMPOSE_CODES */.gA.parse);
    if (spec.length <= 2)
        return { type: "volume", target: spec };
    const sections = split(spec);
    if (sections.includes(""))
        throw new failure/* Failure */.HR(`invalid spec: ${spec}: empty section between colons`, failure/* COMPOSE_CODES */.gA.parse);
    if (sections.length > 3)
        throw new failure/* Failure */.HR(`invalid spec: ${spec}: too many colons`, failure/* COMPOSE_CODES */.gA.parse);
    const [first = "", target = first, options = ""] = sections;
    const source = sections.length === 1 ? "" : first;
    return {
        type: isPath(source) ? "bind" : "volume",
        ...(source === "" ? {} : { source }),
        target,
        ...(options.split(",").includes("ro") ? { read_only: true } : {}),
        ...withOptions(options.split(","), isPath(source)),
    };
}
/** At colons, but not after a single letter, which is a Windows drive even here. */
function split(spec) {
    const sections = [];
    let section = "";
    for (const char of spec) {
        if (char === ":" && !/^\p{L}$/u.test(section)) {
            sections.push(section);
            section = "";
        }
        else
            section += char;
    }
    return [...sections, section];
}
function isPath(source) {
    return /^[./~]/.test(source) || source.startsWith("\\\\") || /^\p{L}:/u.test(source);
}
function withOptions(options, bind) {
    const selinux = options.find((one) => one === "z" || one === "Z");
    const propagation = options.find((one) => PROPAGATIONS.has(one));
    const bound = {
        ...(selinux === undefined ? {} : { selinux }),
        ...(propagation === undefined ? {} : { propagation }),
        ...(bind ? { create_host_path: true } : {}),
    };
    const volume = options.includes("nocopy") ? { nocopy: true } : {};
    return {
        ...(bind || Object.keys(bound).length > 0 ? { bind: bound } : {}),
        ...(!bind || options.includes("nocopy") ? { volume } : {}),
    };
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/canonical.js
/** Short syntax into long syntax, after compose-go's transform package; must not fill in defaults of other kinds. */






/** What the stand-in's config does not follow; the real one does. */
const OUTSIDE_SERVICE = [
    "extends",
    "develop",
    "credential_spec",
    "gpus",
    "blkio_config",
    "label_file",
    "post_start",
    "pre_stop",
    "volumes_from",
    "external_links",
];
/** Refuses the parts of a model that are outside the subset, and services that are no mappings at all. */
function refuseOutside(model) {
    if (model["include"] !== undefined)
        throw (0,failure/* outside */.qY)("Compose's include");
    const services = model["services"];
    if (services !== undefined && services !== null && !(0,tree/* isMapping */.pi)(services))
        throw new failure/* Failure */.HR("services must be a mapping", failure/* COMPOSE_CODES */.gA.parse);
    const wrong = Object.entries((0,tree/* mapping */.pq)(services)).find(([, service]) => service !== null && !(0,tree/* isMapping */.pi)(service));
    if (wrong !== undefined)
        throw new failure/* Failure */.HR(`services.${wrong[0]} must be a mapping`, failure/* COMPOSE_CODES */.gA.parse);
    for (const [name, service] of Object.entries((0,tree/* mapping */.pq)(model["services"]))) {
        const found = OUTSIDE_SERVICE.find((key) => (0,tree/* mapping */.pq)(service)[key] !== undefined);
        if (found !== undefined)
            throw (0,failure/* outside */.qY)(`services.${name}.${found}`);
    }
}
/** The model in long syntax. With `lenient` a port or volume that cannot be parsed stays as it is written. */
function canonical(model, lenient, warn) {
    const stringOrList = (value) => (typeof value === "string" ? [value] : value);
    const fileMount = (value) => (typeof value === "string" ? { source: value } : value);
    const external = (value, path) => maybeExternal(value, path, warn);
    return (0,tree/* mapping */.pq)(rewrite(model, {
        "services.*.build": (value) => (typeof value === "string" ? { context: value } : value),
        "services.*.depends_on": dependsOn,
        "services.*.env_file": envFile,
        "services.*.networks": (value) => (Array.isArray(value) ? Object.fromEntries(value.map((name) => [(0,tree/* string */.Yj)(name), null])) : value),
        "services.*.volumes.[]": (value) => (lenient ? unlessFailing(volume, value) : volume(value)),
        "services.*.dns": stringOrList,
        "services.*.devices.[]": (value) => device(value, lenient),
        "services.*.secrets.[]": fileMount,
        "services.*.configs.[]": fileMount,
        "services.*.ports": (value) => (lenient ? unlessFailing(ports, value) : ports(value)),
        "volumes.*": external,
        "networks.*": external,
        "secrets.*": external,
        "configs.*": external,
    }));
}
function unlessFailing(work, value) {
    try {
        return work(value);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === failure/* COMPOSE_CODES */.gA.parse)
            return value;
        throw error;
    }
}
function dependsOn(value) {
    if (Array.isArray(value))
        return Object.fromEntries(value.map((name) => [(0,tree/* string */.Yj)(name), { condition: "service_started", required: true }]));
    const filled = {};
    for (const [name, one] of Object.entries((0,tree/* mapping */.pq)(value))) {
        filled[name] = {
            ...(0,tree/* mapping */.pq)(one),
            condition: (0,tree/* mapping */.pq)(one)["condition"] ?? "service_started",
            required: (0,tree/* mapping */.pq)(one)["required"] ?? true,
        };
    }
    return filled;
}
function envFile(value) {
    const files = Array.isArray(value) ? value : [value];
    return files.map((file) => ((0,tree/* isMapping */.pi)(file) ? { ...file, required: file["required"] ?? true } : { path: file, required: true }));
}
function volume(value) {
    if (typeof value !== "string")
        return value;
    const parsed = parseVolume(value);
    return { ...parsed, target: external_node_path_.posix.normalize(parsed.target).replace(/(.)\/$/, "$1") };
}
function ports(value) {
    return (0,tree/* list */.p_)(value).flatMap((port) => ((0,tree/* isMapping */.pi)(port) ? [port] : parsePort((0,tree/* sprint */.vV)(port))));
}
function device(value, lenient) {
    if (typeof value !== "string")
        return value;
    const [source = "", target = source, permissions = "rwm", ...more] = value.split(":");
    if (more.length > 0 && !lenient)
        throw new failure/* Failure */.HR(`confusing device mapping, please use long syntax: ${value}`, failure/* COMPOSE_CODES */.gA.parse);
    return more.length > 0
        ? { source: "", target: "", permissions: "rwm" }
        : { source, target: target === "" ? source : target, permissions };
}
function maybeExternal(value, path, warn) {
    if (!(0,tree/* isMapping */.pi)(value) || !(0,tree/* isMapping */.pi)(value["external"]))
        return value;
    const name = value["external"]["name"];
    if (name !== undefined)
        warn(`${path}: external.name is deprecated. Please set name and external: true`);
    return { ...value, external: true, ...(value["name"] === undefined && name !== undefined ? { name } : {}) };
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/units.js
/** Durations, sizes and shell words as Go's libraries read and write them; must not know Compose. */
const NANOSECONDS = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };
/** Nanoseconds of `1m30s`. Throws an Error in Go's words. */
function parseDuration(text) {
    if (text === "0")
        return 0;
    const found = /^([+-]?)((?:\d+\.?\d*|\.\d+)[a-zµ]+)+$/.exec(text);
    const pieces = [...text.matchAll(/(\d+\.?\d*|\.\d+)([a-zµ]+)/g)];
    if (found === null) {
        const problem = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? "missing unit in duration" : "invalid duration";
        throw new Error(`time: ${problem} ${JSON.stringify(text)}`);
    }
    const total = pieces.reduce((sum, [, number = "", unit = ""]) => {
        const size = NANOSECONDS[unit];
        if (size === undefined)
            throw new Error(`time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`);
        return sum + Math.round(Number(number) * size);
    }, 0);
    return found[1] === "-" ? -total : total;
}
/** `1m30s` of nanoseconds, as Go's time.Duration prints itself. */
function formatDuration(nanoseconds) {
    if (nanoseconds === 0)
        return "0s";
    if (nanoseconds < 0)
        return `-${formatDuration(-nanoseconds)}`;
    if (nanoseconds < 1e3)
        return `${nanoseconds}ns`;
    if (nanoseconds < 1e6)
        return `${nanoseconds / 1e3}µs`;
    if (nanoseconds < 1e9)
        return `${nanoseconds / 1e6}ms`;
    const hours = Math.floor(nanoseconds / 3.6e12);
    const minutes = Math.floor((nanoseconds % 3.6e12) / 6e10);
    const seconds = `${(nanoseconds % 6e10) / 1e9}s`;
    if (hours > 0)
        return `${hours}h${minutes}m${seconds}`;
    return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}
/** Bytes of `64m`. Throws an Error in go-units' words. */
function parseBytes(text) {
    const found = /^(\d+(?:\.\d+)*) ?([kmgtp])?i?b?$/i.exec(text);
    if (found === null)
        throw new Error(`invalid size: '${text}'`);
    return Math.trunc(Number(found[1]) * 1024 ** "bkmgtp".indexOf((found[2] ?? "b").toLowerCase()));
}
/** Words of a command line, quotes and backslashes as a shell has them; ends at an unquoted `;`, `&`, `|`, `<` or `>`. */
function shellWords(line) {
    const words = [];
    let word;
    let quote = "";
    for (let at = 0; at < line.length; at++) {
        const char = line.charAt(at);
        if (char === "\\" && quote !== "'")
            word = `${word ?? ""}${line.charAt(++at)}`;
        else if (quote !== "") {
            if (char === quote)
                quote = "";
            else
                word = `${word ?? ""}${char}`;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= "";
        }
        else if (/\s/.test(char)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (/[;&|<>]/.test(char))
            break;
        else
            word = `${word ?? ""}${char}`;
    }
    if (quote !== "")
        throw new Error("invalid command line string");
    return word === undefined ? words : [...words, word];
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/fields.js
/** How compose-go's Go types turn YAML values into JSON values: which are left out, which become text; must not know services. */


const none = (value) => value === undefined || value === null;
const fields_text = (value) => (none(value) || value === "" ? undefined : (0,tree/* sprint */.vV)(value));
const numeric = (value) => (none(value) || value === 0 ? undefined : Number(value));
const optionalNumber = (value) => (none(value) ? undefined : Number(value));
const flag = (value) => (value === true ? true : undefined);
const optionalFlag = (value) => (none(value) ? undefined : value === true);
const duration = (value) => (none(value) ? undefined : formatDuration(parseDuration((0,tree/* sprint */.vV)(value))));
const bytes = (value) => {
    const size = none(value) ? 0 : typeof value === "number" ? Math.trunc(value) : parseBytes((0,tree/* sprint */.vV)(value));
    return size === 0 ? undefined : String(size);
};
/** A list of texts. */
const texts = (value) => filled((0,tree/* list */.p_)(value).map(tree/* sprint */.vV));
/** A text or a list of texts. */
const textOrList = (value) => (typeof value === "string" ? [value] : texts(value));
/** A command: null when there is none, words of a line otherwise. */
const command = (value) => {
    if (none(value))
        return null;
    return typeof value === "string" ? shellWords(value) : (0,tree/* list */.p_)(value).map(tree/* sprint */.vV);
};
/** A health check's test. */
const test = (value) => (typeof value === "string" ? ["CMD-SHELL", value] : texts(value));
/** `a=b` lists or mappings; without a value it is the empty text. */
const entries = (value) => pairs(value, "");
/** As entries, but a key without `=` has no value. */
const environment = (value) => pairs(value, null);
function pairs(value, missing) {
    const found = {};
    if ((0,tree/* isMapping */.pi)(value))
        for (const [key, one] of Object.entries(value))
            found[key] = one === null ? missing : (0,tree/* sprint */.vV)(one);
    for (const one of (0,tree/* list */.p_)(value)) {
        const whole = (0,tree/* sprint */.vV)(one);
        const at = whole.indexOf("=");
        found[at < 0 ? whole : whole.slice(0, at)] = at < 0 ? missing : whole.slice(at + 1);
    }
    return filledMapping(found);
}
/** `host=address` in order; `:` is taken as well. */
const hosts = (value) => {
    const given = (0,tree/* isMapping */.pi)(value)
        ? Object.entries(value).flatMap(([host, one]) => (Array.isArray(one) ? one : [one]).map((ip) => [host, ip === null ? "" : (0,tree/* sprint */.vV)(ip)]))
        : (0,tree/* list */.p_)(value).flatMap((one) => {
            const [, host, addresses] = /^([^=]*?)[=](.*)$/.exec((0,tree/* sprint */.vV)(one)) ?? /^([^:]*):(.*)$/.exec((0,tree/* sprint */.vV)(one)) ?? [];
            if (host === undefined || addresses === undefined)
                throw new Error(`invalid additional host, missing IP: ${(0,tree/* sprint */.vV)(one)}`);
            return addresses.split(",").map((ip) => [host, ip]);
        });
    return filled((0,tree/* sorted */.IP)(given.map(([host, ip]) => `${host}=${ip.replace(/^\[(.*)\]$/, "$1")}`)));
};
/** Numbers as they are, `{soft, hard}` without zeroes. */
const ulimits = (value) => filledMapping(Object.fromEntries(Object.entries((0,tree/* isMapping */.pi)(value) ? value : {}).map(([name, one]) => [
    name,
    (0,tree/* isMapping */.pi)(one) ? (struct({ soft: numeric, hard: numeric })(one) ?? {}) : one,
])));
/** A mapping with these fields, in this order; left out when it is not there. */
function struct(fields) {
    return (value) => ((0,tree/* isMapping */.pi)(value) ? always(fields)(value) : undefined);
}
/** As struct, but an empty mapping when it is not there. */
function always(fields) {
    return (value) => {
        const from = (0,tree/* isMapping */.pi)(value) ? value : {};
        const to = {};
        for (const [key, field] of Object.entries(fields)) {
            const one = within(key, () => field(from[key]));
            if (one !== undefined)
                to[key] = one;
        }
        return to;
    };
}
/** A list of mappings. */
function each(field) {
    return (value) => filled((0,tree/* list */.p_)(value).map((one, at) => within(`[${at}]`, () => field(one) ?? null)));
}
/** Mappings by name, in order; a name without one is null. */
function byName(field) {
    return (value) => {
        const from = (0,tree/* isMapping */.pi)(value) ? value : {};
        return filledMapping(Object.fromEntries(Object.entries(from).map(([key, one]) => [key, within(key, () => field(one) ?? null)])));
    };
}
/** Where in the tree a value could not be turned. */
class FieldError extends Error {
    name = "FieldError";
    path;
    problem;
    constructor(path, problem, options) {
        super(`${path}: ${problem}`, options);
        this.path = path;
        this.problem = problem;
    }
}
function within(key, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof FieldError)
            throw new FieldError(error.path.startsWith("[") ? `${key}${error.path}` : `${key}.${error.path}`, error.problem, { cause: error });
        throw new FieldError(key, error instanceof Error ? error.message : String(error), { cause: error });
    }
}
function filled(items) {
    return items.length === 0 ? undefined : items;
}
function filledMapping(value) {
    const keys = (0,tree/* sorted */.IP)(Object.keys(value));
    return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/service-fields.js
/** The fields of compose-go's Go structs, in their order; must not hold conversions. */


const RESOURCE = { cpus: numeric, memory: bytes, pids: numeric };
const FILE_MOUNT = { source: fields_text, target: fields_text, uid: fields_text, gid: fields_text, mode: optionalNumber };
const FILE_OBJECT = {
    name: fields_text,
    file: fields_text,
    environment: fields_text,
    content: fields_text,
    external: flag,
    labels: entries,
    driver: fields_text,
    driver_opts: entries,
    template_driver: fields_text,
};
const BUILD = {
    context: fields_text,
    dockerfile: fields_text,
    dockerfile_inline: fields_text,
    args: environment,
    labels: entries,
    cache_from: textOrList,
    network: fields_text,
    target: fields_text,
};
const DEPLOY = {
    mode: fields_text,
    replicas: optionalNumber,
    labels: entries,
    resources: always({ limits: struct(RESOURCE), reservations: struct(RESOURCE) }),
    restart_policy: struct({ condition: fields_text, delay: duration, max_attempts: optionalNumber, window: duration }),
    placement: always({ constraints: texts }),
    endpoint_mode: fields_text,
};
const VOLUME = {
    type: fields_text,
    source: fields_text,
    target: fields_text,
    read_only: flag,
    consistency: fields_text,
    bind: struct({ selinux: fields_text, propagation: fields_text, create_host_path: flag, recursive: fields_text }),
    volume: struct({ nocopy: flag, subpath: fields_text }),
    tmpfs: struct({ size: bytes, mode: numeric }),
};
const NETWORK_OF_SERVICE = {
    priority: numeric,
    gw_priority: numeric,
    aliases: texts,
    ipv4_address: fields_text,
    ipv6_address: fields_text,
    link_local_ips: texts,
    mac_address: fields_text,
    driver_opts: entries,
};
const DEPENDENCY = { condition: fields_text, restart: flag, required: (value) => value !== false };
const HEALTHCHECK = {
    test: test,
    timeout: duration,
    interval: duration,
    retries: optionalNumber,
    start_period: duration,
    start_interval: duration,
    disable: flag,
};
const PORT = {
    name: fields_text,
    mode: fields_text,
    host_ip: fields_text,
    target: numeric,
    published: fields_text,
    protocol: fields_text,
    app_protocol: fields_text,
};
/** A service, in the order in which Compose hashes and prints it. */
const SERVICE = always({
    profiles: texts,
    annotations: entries,
    attach: optionalFlag,
    build: struct(BUILD),
    cap_add: texts,
    cap_drop: texts,
    cgroup_parent: fields_text,
    cgroup: fields_text,
    cpu_count: numeric,
    cpu_percent: numeric,
    cpu_period: numeric,
    cpu_quota: numeric,
    cpu_rt_period: numeric,
    cpu_rt_runtime: numeric,
    cpus: numeric,
    cpuset: fields_text,
    cpu_shares: numeric,
    command: command,
    configs: each(always(FILE_MOUNT)),
    container_name: fields_text,
    depends_on: byName(always(DEPENDENCY)),
    deploy: struct(DEPLOY),
    device_cgroup_rules: texts,
    devices: each(always({ source: fields_text, target: fields_text, permissions: fields_text })),
    dns: textOrList,
    dns_opt: texts,
    dns_search: textOrList,
    domainname: fields_text,
    entrypoint: command,
    environment: environment,
    env_file: each((value) => (0,tree/* mapping */.pq)(value)["required"] === false ? always({ path: fields_text, required: (one) => one ?? true })(value) : ((0,tree/* mapping */.pq)(value)["path"] ?? null)),
    expose: texts,
    extra_hosts: hosts,
    group_add: texts,
    hostname: fields_text,
    healthcheck: struct(HEALTHCHECK),
    image: fields_text,
    init: optionalFlag,
    ipc: fields_text,
    isolation: fields_text,
    labels: entries,
    links: texts,
    logging: struct({ driver: fields_text, options: entries }),
    mem_limit: bytes,
    mem_reservation: bytes,
    memswap_limit: bytes,
    mem_swappiness: bytes,
    mac_address: fields_text,
    network_mode: fields_text,
    networks: byName(struct(NETWORK_OF_SERVICE)),
    oom_kill_disable: flag,
    oom_score_adj: numeric,
    pid: fields_text,
    pids_limit: numeric,
    platform: fields_text,
    ports: each(always(PORT)),
    privileged: flag,
    pull_policy: fields_text,
    read_only: flag,
    restart: fields_text,
    runtime: fields_text,
    scale: optionalNumber,
    secrets: each(always(FILE_MOUNT)),
    security_opt: texts,
    shm_size: bytes,
    stdin_open: flag,
    stop_grace_period: duration,
    stop_signal: fields_text,
    storage_opt: entries,
    sysctls: entries,
    tmpfs: textOrList,
    tty: flag,
    ulimits: ulimits,
    user: fields_text,
    userns_mode: fields_text,
    uts: fields_text,
    volumes: each(always(VOLUME)),
    working_dir: fields_text,
});
/** Top-level resources by section. */
const RESOURCES = {
    networks: always({
        name: fields_text,
        driver: fields_text,
        driver_opts: entries,
        ipam: always({
            driver: fields_text,
            config: each(always({ subnet: fields_text, gateway: fields_text, ip_range: fields_text, aux_addresses: entries })),
        }),
        external: flag,
        internal: flag,
        attachable: flag,
        labels: entries,
        enable_ipv4: optionalFlag,
        enable_ipv6: optionalFlag,
    }),
    volumes: always({ name: fields_text, driver: fields_text, driver_opts: entries, external: flag, labels: entries }),
    secrets: always(FILE_OBJECT),
    configs: always(FILE_OBJECT),
};

;// CONCATENATED MODULE: ./build/lab/docker/compose/project.js
/** A Compose project: services and resources as Compose itself has them after loading; must not read files. */




/** The typed parts of a normal model. Throws Failure where a value cannot be turned into its type. */
function typed(model) {
    const section = (name, field) => Object.fromEntries((0,tree/* sorted */.IP)(Object.keys((0,tree/* mapping */.pq)(model[name]))).map((key) => {
        try {
            return [key, (0,tree/* mapping */.pq)(field((0,tree/* mapping */.pq)(model[name])[key]))];
        }
        catch (error) {
            if (!(error instanceof FieldError))
                throw error;
            throw new failure/* Failure */.HR(`decoding failed due to the following error(s):\n\nerror decoding '${name}[${key}].${error.path}': ${error.problem}`, failure/* COMPOSE_CODES */.gA.parse);
        }
    }));
    return {
        services: section("services", SERVICE),
        networks: section("networks", RESOURCES.networks),
        volumes: section("volumes", RESOURCES.volumes),
        secrets: section("secrets", RESOURCES.secrets),
        configs: section("configs", RESOURCES.configs),
        extensions: Object.fromEntries(Object.entries(model).filter(([key]) => key.startsWith("x-"))),
    };
}
/** Only services without a profile or with one of these; `*` enables all. */
function withProfiles(project, profiles) {
    const all = { ...project.services, ...project.disabled };
    const enabled = (service) => {
        const own = (0,tree/* strings */.P$)(service["profiles"]);
        return own.length === 0 || profiles.includes("*") || own.some((one) => profiles.includes(one));
    };
    return project_split(project, all, (name) => enabled(all[name] ?? {}));
}
/**
 * Only `names` and, unless told otherwise, what they depend on; dependencies on the others are forgotten.
 * No names means all. Throws Failure for a name that is no service.
 */
function withServices(project, names, dependencies = true) {
    if (names.length === 0)
        return project;
    const wanted = new Set();
    const add = (name) => {
        const service = project.services[name];
        if (service === undefined)
            throw new failure/* Failure */.HR(`no such service: ${name}`);
        if (wanted.has(name))
            return;
        wanted.add(name);
        if (dependencies)
            for (const other of dependencyNames(service))
                if (project.services[other] !== undefined)
                    add(other);
    };
    names.forEach(add);
    const services = Object.fromEntries(Object.entries(project.services).map(([name, service]) => [name, withoutDependencies(service, (other) => wanted.has(other))]));
    return project_split({ ...project, services }, { ...services, ...project.disabled }, (name) => wanted.has(name));
}
function project_split(project, all, enabled) {
    const part = (want) => Object.fromEntries((0,tree/* sorted */.IP)(Object.keys(all)).flatMap((name) => (enabled(name) === want ? [[name, all[name] ?? {}]] : [])));
    return { ...project, services: part(true), disabled: part(false) };
}
function withoutDependencies(service, keep) {
    const all = service["depends_on"];
    if (!(0,tree/* isMapping */.pi)(all))
        return service;
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => keep(name)));
    const copy = { ...service, depends_on: kept };
    if (Object.keys(kept).length === 0)
        delete copy["depends_on"];
    return copy;
}
/** Names of the services that `service` depends on. */
function dependencyNames(service) {
    return Object.keys((0,tree/* mapping */.pq)(service["depends_on"]));
}
/** Only the networks, volumes, secrets and configs that enabled services use. */
function withoutUnused(project) {
    const services = Object.values(project.services);
    const used = {
        networks: services.flatMap((one) => Object.keys((0,tree/* mapping */.pq)(one["networks"]))),
        volumes: services.flatMap((one) => project_mounts(one).flatMap((mount) => (mount["type"] === "volume" ? [(0,tree/* string */.Yj)(mount["source"])] : []))),
        secrets: services.flatMap((one) => sources(one["secrets"])),
        configs: services.flatMap((one) => sources(one["configs"])),
    };
    const only = (all, names) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
    return {
        ...project,
        networks: only(project.networks, used.networks),
        volumes: only(project.volumes, used.volumes),
        secrets: only(project.secrets, used.secrets),
        configs: only(project.configs, used.configs),
    };
}
/** The volumes of a service in long syntax. */
function project_mounts(service) {
    return (Array.isArray(service["volumes"]) ? service["volumes"] : []).filter(tree/* isMapping */.pi);
}
function sources(value) {
    return (Array.isArray(value) ? value : []).map((one) => (0,tree/* string */.Yj)((0,tree/* mapping */.pq)(one)["source"]));
}
/** Every service: first those that depend on nothing, then those that need only them, and so on; by name among equals. */
function inDependencyOrder(project) {
    const level = (name) => {
        const needed = dependencyNames(project.services[name] ?? {}).filter((other) => project.services[other] !== undefined);
        return 1 + Math.max(0, ...needed.map(level));
    };
    return Object.keys(project.services).toSorted((a, b) => level(a) - level(b) || (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/consistency.js
/** What Compose refuses in a model that is well-formed, in its words; must not change the model. */



/** Throws Failure for the first inconsistency, services by name. */
function checkConsistency(project) {
    for (const [name, service] of Object.entries(project.services)) {
        checkService(project, name, service);
        checkLimits(name, service);
    }
    checkCycles(project);
}
function consistency_invalid(text) {
    return new failure/* Failure */.HR(`${text}: invalid compose project`, failure/* COMPOSE_CODES */.gA.parse);
}
function checkService(project, name, service) {
    const quoted = JSON.stringify(name);
    if (service["build"] === undefined && service["image"] === undefined) {
        throw consistency_invalid(`service ${quoted} has neither an image nor a build context specified`);
    }
    const networks = Object.keys((0,tree/* mapping */.pq)(service["networks"]));
    if (service["network_mode"] !== undefined && networks.length > 0) {
        throw consistency_invalid(`service ${name} declares mutually exclusive \`network_mode\` and \`networks\``);
    }
    const network = networks.find((one) => project.networks[one] === undefined);
    if (network !== undefined)
        throw consistency_invalid(`service ${quoted} refers to undefined network ${network}`);
    const first = (0,tree/* list */.p_)((0,tree/* mapping */.pq)(service["healthcheck"])["test"])[0];
    if (first !== undefined && !["CMD", "CMD-SHELL", "NONE"].includes((0,tree/* string */.Yj)(first))) {
        throw new failure/* Failure */.HR('healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"', failure/* COMPOSE_CODES */.gA.parse);
    }
    for (const other of dependencyNames(service)) {
        if (project.services[other] !== undefined)
            continue;
        const required = (0,tree/* mapping */.pq)((0,tree/* mapping */.pq)(service["depends_on"])[other])["required"] !== false;
        if (required || project.disabled[other] === undefined)
            throw consistency_invalid(`service ${quoted} depends on undefined service ${JSON.stringify(other)}`);
    }
    for (const mount of project_mounts(service)) {
        const source = (0,tree/* string */.Yj)(mount["source"]);
        if (mount["type"] === "volume" && source !== "" && project.volumes[source] === undefined) {
            throw consistency_invalid(`service ${quoted} refers to undefined volume ${source}`);
        }
    }
    for (const kind of ["config", "secret"]) {
        const known = kind === "config" ? project.configs : project.secrets;
        const unknown = (0,tree/* list */.p_)(service[`${kind}s`])
            .map((one) => (0,tree/* string */.Yj)((0,tree/* mapping */.pq)(one)["source"]))
            .find((one) => known[one] === undefined);
        if (unknown !== undefined)
            throw consistency_invalid(`service ${quoted} refers to undefined ${kind} ${unknown}`);
    }
}
function checkLimits(name, service) {
    const deploy = (0,tree/* mapping */.pq)(service["deploy"]);
    const limits = (0,tree/* mapping */.pq)(deploy["resources"])["limits"];
    const replicas = deploy["replicas"];
    if (service["scale"] !== undefined && replicas !== undefined && service["scale"] !== replicas) {
        throw consistency_invalid(`services.${name}: can't set distinct values on 'scale' and 'deploy.replicas'`);
    }
    for (const [key, limit] of [
        ["cpus", "cpus"],
        ["mem_limit", "memory"],
        ["pids_limit", "pids"],
    ]) {
        if (service[key] === undefined || limits === undefined || (0,tree/* mapping */.pq)(limits)[limit] === service[key])
            continue;
        throw consistency_invalid(`services.${name}: can't set distinct values on '${key}' and 'deploy.resources.limits.${limit}'`);
    }
    const scale = Math.max((0,tree/* number */.ai)(service["scale"]), (0,tree/* number */.ai)(replicas));
    if (scale > 1 && service["container_name"] !== undefined) {
        const attribute = service["scale"] === undefined ? "deploy.replicas" : "scale";
        throw consistency_invalid(`services.${attribute}: can't set container_name and ${name} as container name must be unique`);
    }
}
function checkCycles(project) {
    const done = new Set();
    const visit = (name, path) => {
        if (path.includes(name)) {
            const cycle = [...path.slice(path.indexOf(name)), name];
            throw new failure/* Failure */.HR(`dependency cycle detected: ${cycle.join(" -> ")}`, failure/* COMPOSE_CODES */.gA.parse);
        }
        const service = project.services[name];
        if (done.has(name) || service === undefined)
            return;
        (0,tree/* sorted */.IP)(dependencyNames(service)).forEach((other) => visit(other, [...path, name]));
        done.add(name);
    };
    Object.keys(project.services).forEach((name) => visit(name, []));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/casts.js
/** Which interpolated texts become numbers or booleans, and how; must not know where values come from. */
const service = (...paths) => paths.map((path) => [`services.*.${path}`, true]);
const INTEGERS = new Map(service("configs.[].mode", "cpu_count", "cpu_period", "cpu_quota", "cpu_rt_period", "cpu_rt_runtime", "cpu_shares", "deploy.replicas", "deploy.update_config.parallelism", "deploy.rollback_config.parallelism", "deploy.restart_policy.max_attempts", "deploy.placement.max_replicas_per_node", "healthcheck.retries", "oom_score_adj", "pids_limit", "ports.[].target", "scale", "secrets.[].mode", "ulimits.*", "ulimits.*.hard", "ulimits.*.soft"));
const FLOATS = new Map(service("cpu_percent", "cpus", "deploy.update_config.max_failure_ratio", "deploy.rollback_config.max_failure_ratio"));
const BOOLEANS = new Map([
    ...service("init", "healthcheck.disable", "oom_kill_disable", "privileged", "read_only", "stdin_open", "tty", "volumes.[].read_only", "volumes.[].volume.nocopy"),
    ...["networks.*.external", "networks.*.internal", "networks.*.attachable", "networks.*.enable_ipv4", "networks.*.enable_ipv6"].map((path) => [path, true]),
    ...["volumes.*.external", "secrets.*.external", "configs.*.external"].map((path) => [path, true]),
]);
/** The cast for a text at `path` (dots, `[]` for list items), if it has one. */
function castFor(path) {
    const parts = path.split(".");
    const patterns = variants(parts);
    if (patterns.some((one) => INTEGERS.has(one)))
        return integer;
    if (patterns.some((one) => FLOATS.has(one)))
        return casts_float;
    if (patterns.some((one) => BOOLEANS.has(one)))
        return casts_boolean;
    return undefined;
}
/** The path with its second part (a name) as `*`, and with its fourth as well. */
function variants(parts) {
    const one = parts.map((part, at) => (at === 1 ? "*" : part));
    return [one.join("."), one.map((part, at) => (at === 3 ? "*" : part)).join(".")];
}
function integer(text) {
    if (!/^[+-]?\d+$/.test(text))
        throw new Error(`failed to cast to expected type: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
    return Number(text);
}
function casts_float(text) {
    const value = Number(text);
    if (text.trim() === "" || Number.isNaN(value)) {
        throw new Error(`failed to cast to expected type: strconv.ParseFloat: parsing ${JSON.stringify(text)}: invalid syntax`);
    }
    return value;
}
function casts_boolean(text, warn) {
    const lower = text.toLowerCase();
    if (lower === "true" || lower === "false")
        return lower === "true";
    const yes = ["y", "yes", "on"].includes(lower);
    if (!yes && !["n", "no", "off"].includes(lower))
        throw new Error(`failed to cast to expected type: invalid boolean: ${text}`);
    warn(`${JSON.stringify(text)} for boolean is not supported by YAML 1.2, please use \`${yes}\``);
    return yes;
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/interpolate.js
/** `${VARIABLES}` in Compose files and env files, after compose-go's template package; must not read the environment. */



const PATTERN = /\$(?:(?<escaped>\$)|(?<named>[_a-z][_a-z0-9]*)|\{(?:(?<braced>[_a-z][_a-z0-9]*(?::?[-+?](?:.*))?)\}|(?<invalid>)))/gi;
const OPERATORS = [":?", "?", ":-", "-", ":+", "+"];
/** A template that is not one: `invalid interpolation format`. */
class InvalidTemplate extends Error {
    name = "InvalidTemplate";
}
/** A required variable without a value. */
class MissingVariable extends Error {
    name = "MissingVariable";
}
/** Substitutes in one text. Throws InvalidTemplate or MissingVariable; unset variables are warned of. */
function substitute(template, lookup, warn) {
    return template.replace(PATTERN, (found) => {
        try {
            return replacement(found, lookup, warn);
        }
        catch (error) {
            if (error instanceof InvalidTemplate && error.message === "")
                throw new InvalidTemplate(template);
            throw error;
        }
    });
}
/** The greedy pattern takes everything up to the last brace of the line; what follows the first closed one is done again. */
function replacement(found, lookup, warn) {
    const operator = firstOperator(found);
    const close = closingBrace(found);
    const own = close < 0 ? found : found.slice(0, close + 1);
    const rest = close < 0 ? "" : found.slice(close + 1);
    const groups = new RegExp(PATTERN.source, "i").exec(own)?.groups ?? {};
    if (groups["escaped"] !== undefined)
        return "$";
    const name = groups["named"] ?? groups["braced"];
    if (name === undefined || name === "")
        throw new InvalidTemplate();
    if (groups["braced"] !== undefined && operator !== undefined && name.includes(operator)) {
        return operate(name, operator, lookup, warn) + substitute(rest, lookup, warn);
    }
    const value = lookup(name);
    if (value === undefined)
        warn(`The "${name}" variable is not set. Defaulting to a blank string.`);
    return value ?? "";
}
function firstOperator(text) {
    const present = OPERATORS.filter((one) => text.includes(one));
    return present.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))[0];
}
function closingBrace(text) {
    let open = 0;
    for (let at = 0; at < text.length; at++) {
        if (text[at] === "}" && --open === 0)
            return at;
        if (text[at] === "{") {
            open++;
            at++;
        }
    }
    return -1;
}
function operate(expression, operator, lookup, warn) {
    const [name, word = ""] = (0,tree/* cut */.Jj)(expression, operator);
    const other = substitute(word, lookup, warn);
    const value = lookup(name);
    const set = operator.startsWith(":") ? value !== undefined && value !== "" : value !== undefined;
    switch (operator) {
        case ":-":
        case "-":
            return set ? (value ?? "") : other;
        case ":+":
        case "+":
            return set ? other : (value ?? "");
        case ":?":
        case "?":
            if (!set)
                throw new MissingVariable(`required variable ${name} is missing a value${other === "" ? "" : `: ${other}`}`);
            return value ?? "";
    }
}
/** Substitutes in every text below `value` and turns the results into the types that their places want. */
function interpolateTree(value, path, lookup, warn) {
    if (Array.isArray(value))
        return value.map((item) => interpolateTree(item, `${path}.[]`, lookup, warn));
    if ((0,tree/* isMapping */.pi)(value)) {
        const entries = Object.entries(value).map(([key, item]) => {
            const next = path === "" ? key : `${path}.${key.replaceAll(".", "👻")}`;
            return [key, interpolateTree(item, next, lookup, warn)];
        });
        return Object.fromEntries(entries);
    }
    if (typeof value !== "string")
        return value;
    try {
        const text = substitute(value, lookup, warn);
        return castFor(path)?.(text, warn) ?? text;
    }
    catch (error) {
        throw pathError(path.replaceAll("👻", "."), error);
    }
}
function pathError(path, error) {
    if (error instanceof InvalidTemplate) {
        return new failure/* Failure */.HR(`invalid interpolation format for ${path}.\nYou may need to escape any $ with another $.\n${error.message}`, failure/* COMPOSE_CODES */.gA.parse);
    }
    const why = error instanceof Error ? error.message : String(error);
    return new failure/* Failure */.HR(`error while interpolating ${path}: ${why}`, failure/* COMPOSE_CODES */.gA.parse);
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/dotenv.js
/** Env files as compose-go's dotenv package reads them; must not touch the disk. */

const SPACE = /[\t\v\f\r \u0085\u00a0]/;
/** What is wrong in an env file; the message has its line. */
class DotenvError extends Error {
    name = "DotenvError";
}
/**
 * The variables of an env file in its order. `$X` means what `lookup` knows, else what stands above in the file.
 * Throws DotenvError, InvalidTemplate or MissingVariable.
 */
function parseDotenv(source, lookup, warn) {
    const found = new Map();
    const resolve = (name) => lookup(name) ?? found.get(name);
    const text = source.replace(/^\uFEFF/, "");
    const lineAt = (rest) => text.slice(0, text.length - rest.length).split("\n").length;
    let rest = skipToStatement(text);
    while (rest !== "") {
        const key = readKey(rest, lineAt(rest));
        if (key.inherited) {
            const value = lookup(key.name);
            if (value !== undefined)
                found.set(key.name, value);
            rest = skipToStatement(key.rest);
            continue;
        }
        const read = readValue(key.rest, lineAt(key.rest));
        found.set(key.name, read.literal ? read.value : substitute(read.value, resolve, warn));
        rest = skipToStatement(read.rest);
    }
    return found;
}
function isDotenvProblem(error) {
    return error instanceof DotenvError || error instanceof InvalidTemplate || error instanceof MissingVariable;
}
function skipToStatement(text) {
    let rest = text.trimStart();
    while (rest.startsWith("#")) {
        const end = rest.indexOf("\n");
        rest = end < 0 ? "" : rest.slice(end).trimStart();
    }
    return rest;
}
function readKey(text, line) {
    const source = /^export\s+/.test(text) ? text.slice("export".length).replace(/^[\t\v\f\r \u0085\u00a0]+/, "") : text;
    let at = 0;
    for (; at < source.length; at++) {
        const char = source.charAt(at);
        if (char === "=" || char === ":" || char === "\n")
            break;
        if (SPACE.test(char) || /[\p{L}\p{N}_.\-[\]]/u.test(char))
            continue;
        const shown = source.split("\n")[0] ?? "";
        throw new DotenvError(`line ${line}: unexpected character ${JSON.stringify(char)} in variable name ${JSON.stringify(shown)}`);
    }
    if (at === source.length)
        return { name: "", rest: "", inherited: true };
    const name = source.slice(0, at).trimEnd();
    if (name.includes(" "))
        throw new DotenvError(`line ${line}: key cannot contain a space`);
    return { name, rest: source.slice(at + 1).replace(/^[\t\v\f\r \u0085\u00a0]+/, ""), inherited: source.charAt(at) === "\n" };
}
function readValue(text, line) {
    const quote = text.charAt(0);
    if (quote !== '"' && quote !== "'") {
        const end = text.indexOf("\n");
        const value = (end < 0 ? text : text.slice(0, end)).split(" #")[0] ?? "";
        return { value: value.trimEnd(), rest: end < 0 ? "" : text.slice(end + 1), literal: false };
    }
    let value = "";
    for (let at = 1; at < text.length; at++) {
        const char = text.charAt(at);
        if (char === "\\" && at + 1 < text.length) {
            const next = text.charAt(++at);
            value += next === quote ? quote : `\\${next}`;
        }
        else if (char === quote) {
            const literal = quote === "'";
            return { value: literal ? value : dotenv_unescape(value), rest: text.slice(at + 1), literal };
        }
        else
            value += char;
    }
    throw new DotenvError(`line ${line}: unterminated quoted value ${text.split("\n")[0] ?? ""}`);
}
const ESCAPES = {
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    '"': '"',
    "\\": "\\",
    $: "$$",
};
function dotenv_unescape(text) {
    return text.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, char, octal) => {
        if (char !== undefined)
            return ESCAPES[char] ?? whole;
        return octal?.length === 3 ? String.fromCharCode(Number.parseInt(octal, 8)) : whole;
    });
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/merge.js
/** Several Compose files into one, after compose-go's override package; must not know canonical forms. */




const override = (_, over) => over;
const joined = (base, over) => [...sequence(base), ...sequence(over)];
const MERGES = {
    "networks.*.labels": joined,
    "volumes.*.labels": joined,
    "services.*.annotations": joined,
    "services.*.build": (base, over, path) => mergeMappings(buildMapping(base), buildMapping(over), path),
    "services.*.build.args": joined,
    "services.*.build.labels": joined,
    "services.*.command": override,
    "services.*.depends_on": (base, over, path) => mergeMappings(dependencies(base), dependencies(over), path),
    "services.*.deploy.labels": joined,
    "services.*.dns": joined,
    "services.*.dns_opt": joined,
    "services.*.dns_search": joined,
    "services.*.entrypoint": override,
    "services.*.env_file": joined,
    "services.*.environment": joined,
    "services.*.extra_hosts": (base, over) => {
        const known = sequence(base);
        return [...known, ...sequence(over).filter((one) => !known.includes(one))];
    },
    "services.*.healthcheck.test": override,
    "services.*.labels": joined,
    "services.*.logging": (base, over, path) => {
        const [driver, other] = [(0,tree/* mapping */.pq)(base)["driver"], (0,tree/* mapping */.pq)(over)["driver"]];
        const same = driver === other || driver === undefined || other === undefined;
        return same ? mergeMappings((0,tree/* mapping */.pq)(base), (0,tree/* mapping */.pq)(over), path) : over;
    },
    "services.*.networks": (base, over, path) => mergeMappings(named(base), named(over), path),
    "services.*.sysctls": joined,
    "services.*.tmpfs": joined,
    "services.*.ulimits.*": override,
};
/** `over` on top of `base`. */
function mergeFiles(base, over) {
    return mergeMappings(base, over, []);
}
function mergeValues(base, over, path) {
    const special = matching(MERGES, path);
    if (special !== undefined)
        return special(base, over, path);
    if (over === null)
        return base;
    if ((0,tree/* isMapping */.pi)(base) && (0,tree/* isMapping */.pi)(over))
        return mergeMappings(base, over, path);
    if (Array.isArray(base) && Array.isArray(over))
        return [...base, ...over];
    if ((0,tree/* isMapping */.pi)(base) || Array.isArray(base))
        throw new failure/* Failure */.HR(`cannot override ${path.join(".")}`, failure/* COMPOSE_CODES */.gA.parse);
    return over;
}
function mergeMappings(base, over, path) {
    const merged = { ...base };
    for (const [key, value] of Object.entries(over)) {
        const known = base[key];
        merged[key] = known === undefined || key.startsWith("x-") ? value : mergeValues(known, value, [...path, key]);
    }
    return merged;
}
function buildMapping(build) {
    return typeof build === "string" ? { context: build } : (0,tree/* mapping */.pq)(build);
}
function dependencies(value) {
    if ((0,tree/* isMapping */.pi)(value))
        return value;
    return Object.fromEntries((0,tree/* list */.p_)(value).map((name) => [(0,tree/* string */.Yj)(name), { condition: "service_started", required: true }]));
}
function named(value) {
    return (0,tree/* isMapping */.pi)(value) ? value : Object.fromEntries((0,tree/* list */.p_)(value).map((name) => [(0,tree/* string */.Yj)(name), null]));
}
function sequence(value) {
    if (typeof value === "string")
        return [value];
    if (!(0,tree/* isMapping */.pi)(value))
        return (0,tree/* list */.p_)(value);
    return (0,tree/* sorted */.IP)(Object.entries(value).flatMap(([key, item]) => {
        if (item === null)
            return [key];
        return Array.isArray(item) ? item.map((one) => `${key}=${(0,tree/* sprint */.vV)(one)}`) : [`${key}=${(0,tree/* sprint */.vV)(item)}`];
    }));
}
const byKey = (item) => (0,tree/* cut */.Jj)((0,tree/* sprint */.vV)(item), "=")[0];
const byTarget = (item) => ((0,tree/* isMapping */.pi)(item) ? (0,tree/* string */.Yj)(item["target"]) : parseVolume((0,tree/* sprint */.vV)(item)).target);
const byMount = (folder) => (item) => {
    if (!(0,tree/* isMapping */.pi)(item))
        return `${folder}/${(0,tree/* sprint */.vV)(item)}`;
    return item["target"] === undefined ? `${folder}/${(0,tree/* sprint */.vV)(item["source"] ?? null)}` : (0,tree/* sprint */.vV)(item["target"]);
};
const byPort = (item, path) => {
    if (!(0,tree/* isMapping */.pi)(item))
        return (0,tree/* sprint */.vV)(item);
    const target = item["target"];
    if (target === undefined)
        throw new failure/* Failure */.HR(`service ports ${path} is missing a target port`, failure/* COMPOSE_CODES */.gA.parse);
    const { host_ip: host = "0.0.0.0", published = null, protocol = "tcp" } = item;
    return `${(0,tree/* sprint */.vV)(host)}:${(0,tree/* sprint */.vV)(published)}:${(0,tree/* sprint */.vV)(target)}/${(0,tree/* sprint */.vV)(protocol)}`;
};
const UNIQUE = {
    ...Object.fromEntries([
        "annotations",
        "cap_add",
        "cap_drop",
        "deploy.labels",
        "dns",
        "dns_opt",
        "dns_search",
        "environment",
        "labels",
        "links",
        "profiles",
        "sysctls",
        "tmpfs",
    ].map((key) => [`services.*.${key}`, byKey])),
    "networks.*.labels": byKey,
    "services.*.networks.*.aliases": byKey,
    "services.*.configs": byMount(""),
    "services.*.secrets": byMount("/run/secrets"),
    "services.*.devices": (item, path) => {
        if (!(0,tree/* isMapping */.pi)(item))
            return (0,tree/* sprint */.vV)(item).split(":")[1] ?? (0,tree/* sprint */.vV)(item);
        if (item["target"] === undefined)
            throw new failure/* Failure */.HR(`service device ${path} is missing a mount target`, failure/* COMPOSE_CODES */.gA.parse);
        return (0,tree/* string */.Yj)(item["target"]);
    },
    "services.*.env_file": (item) => ((0,tree/* isMapping */.pi)(item) ? (0,tree/* string */.Yj)(item["path"]) : (0,tree/* sprint */.vV)(item)),
    "services.*.expose": (item) => (0,tree/* sprint */.vV)(item),
    "services.*.ports": byPort,
    "services.*.volumes": byTarget,
};
/** Whether the list at `path` is one in which later elements replace earlier ones. */
function hasUniqueItems(path) {
    return matching(UNIQUE, path) !== undefined;
}
/** Lists without what a later element defines again: the later one stands in the earlier one's place. */
function enforceUnicity(model) {
    const rules = Object.fromEntries(Object.entries(UNIQUE).map(([pattern, index]) => [
        pattern,
        (value, path) => {
            if (!Array.isArray(value))
                return value;
            const places = new Map();
            value.forEach((item, at) => places.set(index(item, `${path}.[${at}]`), item));
            return [...places.values()];
        },
    ]));
    return (0,tree/* mapping */.pq)(rewrite(model, rules));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/normalise.js
/** Implied parts of a model made explicit, and paths made absolute, after compose-go; must not read files. */




/** Relative paths against the project's folder, `~` against `home`. */
function resolvePaths(model, folder, home) {
    const absolute = (path) => {
        const expanded = path === "~" || path.startsWith("~/") ? external_node_path_.posix.join(home, path.slice(1)) : path;
        return external_node_path_.posix.isAbsolute(expanded) || /^[A-Za-z]:[\\/]/.test(expanded) ? expanded : external_node_path_.posix.resolve(folder, expanded);
    };
    const file = (value) => (typeof value === "string" && value !== "" ? absolute(value) : value);
    return (0,tree/* mapping */.pq)(rewrite(model, {
        "services.*.build.context": (value) => (/^[\w+.-]+:\/\/|^git@/.test((0,tree/* string */.Yj)(value)) ? value : file(value)),
        "services.*.env_file.[].path": file,
        "services.*.volumes.[]": (value) => {
            if (!(0,tree/* isMapping */.pi)(value) || value["type"] !== "bind")
                return value;
            if (value["source"] === undefined) {
                throw new failure/* Failure */.HR('invalid mount config for type "bind": field Source must not be empty', failure/* COMPOSE_CODES */.gA.parse);
            }
            return { ...value, source: absolute((0,tree/* string */.Yj)(value["source"])) };
        },
        "configs.*.file": file,
        "secrets.*.file": file,
        "volumes.*": (value) => {
            const options = (0,tree/* isMapping */.pi)(value) ? (0,tree/* mapping */.pq)(value["driver_opts"]) : {};
            if (!(0,tree/* isMapping */.pi)(value) || value["driver"] !== "local" || options["o"] !== "bind" || options["device"] === undefined)
                return value;
            return { ...value, driver_opts: { ...options, device: absolute((0,tree/* string */.Yj)(options["device"])) } };
        },
    }));
}
/** Defaults of single entries: secrets' targets, ports' modes, builds' contexts. */
function entryDefaults(model) {
    return (0,tree/* mapping */.pq)(rewrite(model, {
        "services.*.secrets.[]": (value) => (0,tree/* isMapping */.pi)(value) ? { ...value, target: value["target"] ?? `/run/secrets/${(0,tree/* string */.Yj)(value["source"])}` } : value,
        "services.*.ports.[]": (value) => (0,tree/* isMapping */.pi)(value) ? { ...value, protocol: value["protocol"] ?? "tcp", mode: value["mode"] ?? "ingress" } : value,
        "services.*.build": (value) => (0,tree/* isMapping */.pi)(value) ? { ...value, context: value["context"] ?? ".", dockerfile: value["dockerfile"] ?? "Dockerfile" } : value,
    }));
}
/** Throws Failure where an external resource also says how it should be made. */
function checkExternals(model) {
    for (const section of ["volumes"]) {
        for (const [name, resource] of Object.entries((0,tree/* mapping */.pq)(model[section]))) {
            const other = Object.keys((0,tree/* mapping */.pq)(resource)).find((key) => !["name", "external"].includes(key) && !key.startsWith("x-"));
            if ((0,tree/* mapping */.pq)(resource)["external"] === true && other !== undefined) {
                throw new failure/* Failure */.HR(`${section}.${name}: conflicting parameters "external" and ${JSON.stringify(other)} specified`, failure/* COMPOSE_CODES */.gA.parse);
            }
        }
    }
}
/** Variables without `=` get the environment's value; those it lacks stay. */
function resolveEnvironment(model, lookup) {
    return (0,tree/* mapping */.pq)(rewrite(model, {
        "services.*.environment": (value) => {
            if (Array.isArray(value))
                return (0,tree/* strings */.P$)(value).map((one) => (!one.includes("=") && lookup(one) !== undefined ? `${one}=${lookup(one) ?? ""}` : one));
            if (!(0,tree/* isMapping */.pi)(value))
                return value;
            return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one ?? lookup(key) ?? null]));
        },
        "services.*.build.args": (value) => {
            const known = (key) => lookup(key) !== undefined;
            if (Array.isArray(value))
                return (0,tree/* strings */.P$)(value).flatMap((one) => (one.includes("=") ? [one] : known(one) ? [`${one}=${lookup(one) ?? ""}`] : []));
            return Object.fromEntries(Object.entries((0,tree/* mapping */.pq)(value)).flatMap(([key, one]) => (one === null && !known(key) ? [] : [[key, one ?? lookup(key) ?? null]])));
        },
        "configs.*": (value) => {
            const name = (0,tree/* isMapping */.pi)(value) ? (0,tree/* string */.Yj)(value["environment"]) : "";
            return (0,tree/* isMapping */.pi)(value) && name !== "" && lookup(name) !== undefined ? { ...value, content: lookup(name) ?? "" } : value;
        },
    }));
}
/** The default network, dependencies that namespaces imply, and names of resources. */
function normalise(model, project) {
    let usesDefault = false;
    const services = {};
    for (const [name, value] of Object.entries((0,tree/* mapping */.pq)(model["services"]))) {
        const service = { ...(0,tree/* mapping */.pq)(value) };
        if (service["network_mode"] === undefined && Object.keys((0,tree/* mapping */.pq)(service["networks"])).length === 0) {
            service["networks"] = { default: null };
        }
        if (service["network_mode"] === undefined)
            usesDefault ||= "default" in (0,tree/* mapping */.pq)(service["networks"]);
        if (service["pull_policy"] === "if_not_present")
            service["pull_policy"] = "missing";
        const dependencies = impliedDependencies(service);
        if (Object.keys(dependencies).length > 0)
            service["depends_on"] = dependencies;
        if (Array.isArray(service["volumes"]))
            service["volumes"] = service["volumes"].map(cleanTarget);
        services[name] = service;
    }
    const networks = { ...(0,tree/* mapping */.pq)(model["networks"]) };
    if (usesDefault)
        networks["default"] ??= null;
    const normal = { ...model, name: project };
    if (model["services"] !== undefined)
        normal["services"] = services;
    if (Object.keys(networks).length > 0)
        normal["networks"] = networks;
    for (const section of ["networks", "volumes", "configs", "secrets"]) {
        if (normal[section] !== undefined)
            normal[section] = withNames((0,tree/* mapping */.pq)(normal[section]), project);
    }
    return normal;
}
function cleanTarget(value) {
    if (!(0,tree/* isMapping */.pi)(value))
        return value;
    return { ...value, target: external_node_path_.posix.normalize((0,tree/* string */.Yj)(value["target"])).replace(/(.)\/$/, "$1") };
}
function impliedDependencies(service) {
    const all = { ...(0,tree/* mapping */.pq)(service["depends_on"]) };
    const implied = (name, restart) => void (all[name] ??= { condition: "service_started", restart, required: true });
    for (const link of (0,tree/* list */.p_)(service["links"]))
        implied((0,tree/* string */.Yj)(link).split(":")[0] ?? "", true);
    for (const key of ["network_mode", "ipc", "pid", "uts", "cgroup"]) {
        const mode = (0,tree/* string */.Yj)(service[key]);
        if (mode.startsWith("service:"))
            implied(mode.slice("service:".length), true);
    }
    return all;
}
function withNames(resources, project) {
    return Object.fromEntries(Object.entries(resources).map(([key, value]) => {
        const resource = (0,tree/* mapping */.pq)(value);
        return [key, { ...resource, name: resource["name"] ?? (resource["external"] === true ? key : `${project}_${key}`) }];
    }));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/schema.js
/** The checks of the Compose schema that people run into: unknown keys and wrong types; must not change the model. */


const STRING = ["string"];
const LIST = ["list"];
const STRINGS = ["strings"];
const MAPPING = ["mapping"];
const BOOLEAN = ["boolean", "string"];
const NUMBER = ["number", "string"];
const INTEGER = ["integer", "string"];
const ENTRIES = ["mapping", "entries"];
const STRING_OR_LIST = ["string", "strings"];
const COMMAND = ["null", "string", "strings"];
const schema_SERVICE = {
    ...types(STRING, "cgroup cgroup_parent container_name cpuset domainname hostname image ipc isolation mac_address network_mode platform pull_policy restart runtime stop_grace_period stop_signal user uts userns_mode working_dir"),
    ...types(STRINGS, "cap_add cap_drop device_cgroup_rules dns_opt external_links links profiles security_opt volumes_from"),
    ...types(LIST, "configs devices expose gpus group_add ports post_start pre_stop secrets volumes"),
    ...types(ENTRIES, "annotations environment labels sysctls"),
    ...types(BOOLEAN, "attach init oom_kill_disable privileged read_only stdin_open tty"),
    ...types(NUMBER, "cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus mem_limit memswap_limit oom_score_adj pids_limit shm_size"),
    ...types(INTEGER, "mem_reservation mem_swappiness scale"),
    ...types(MAPPING, "blkio_config credential_spec deploy develop healthcheck logging storage_opt ulimits"),
    ...types(STRING_OR_LIST, "dns dns_search tmpfs"),
    ...types(COMMAND, "command entrypoint"),
    build: ["string", "mapping"],
    depends_on: ["strings", "mapping"],
    env_file: ["string", "list"],
    label_file: STRING_OR_LIST,
    extends: ["string", "mapping"],
    extra_hosts: ["mapping", "strings"],
    networks: ["strings", "mapping"],
    pid: ["string", "null"],
};
/** Known keys of mappings inside a service, by its key. */
const INNER = {
    healthcheck: "disable interval retries test timeout start_period start_interval",
    logging: "driver options",
};
const TOP_LEVEL = {
    networks: "name driver driver_opts ipam external internal enable_ipv4 enable_ipv6 attachable labels",
    volumes: "name driver driver_opts external labels",
    secrets: "name environment file external labels driver driver_opts template_driver",
    configs: "name content environment file external labels template_driver",
};
const CHOICES = {
    pull_policy: ["always", "never", "if_not_present", "build", "missing"],
    cgroup: ["host", "private"],
};
const CONDITIONS = ["service_started", "service_healthy", "service_completed_successfully"];
/** Throws Failure for the first thing in `model` that the schema forbids; `file` is named in it. */
function checkSchema(model, file) {
    try {
        checkModel(model);
    }
    catch (error) {
        if (error instanceof Problem)
            throw new failure/* Failure */.HR(`validating ${file}: ${error.message}`, failure/* COMPOSE_CODES */.gA.parse);
        throw error;
    }
}
class Problem extends Error {
}
function checkModel(model) {
    const known = ["version", "name", "include", "services", ...Object.keys(TOP_LEVEL)];
    onlyKeys(model, known, "(root)");
    checkType(model["name"], STRING, "name");
    const services = model["services"];
    checkType(services, MAPPING, "services");
    for (const [name, service] of Object.entries((0,tree/* isMapping */.pi)(services) ? services : {})) {
        if (!/^[a-zA-Z0-9._-]+$/.test(name))
            throw new Problem(`services Additional property ${name} is not allowed`);
        schema_checkService(service, `services.${name}`);
    }
    for (const [section, keys] of Object.entries(TOP_LEVEL)) {
        const resources = model[section];
        checkType(resources, MAPPING, section);
        for (const [name, resource] of Object.entries((0,tree/* isMapping */.pi)(resources) ? resources : {})) {
            checkType(resource, ["null", "mapping"], `${section}.${name}`);
            if ((0,tree/* isMapping */.pi)(resource))
                onlyKeys(resource, keys.split(" "), `${section}.${name}`);
        }
    }
}
function schema_checkService(service, path) {
    if (!(0,tree/* isMapping */.pi)(service))
        throw new Problem(`${path} must be a mapping`);
    onlyKeys(service, Object.keys(schema_SERVICE), path);
    for (const [key, value] of Object.entries(service)) {
        const at = `${path}.${key}`;
        checkType(value, schema_SERVICE[key] ?? [], at);
        const inner = INNER[key];
        if (inner !== undefined && (0,tree/* isMapping */.pi)(value))
            onlyKeys(value, inner.split(" "), at);
        oneOf(value, CHOICES[key], at);
    }
    const dependencies = service["depends_on"];
    for (const [name, one] of Object.entries((0,tree/* isMapping */.pi)(dependencies) ? dependencies : {})) {
        const condition = (0,tree/* isMapping */.pi)(one) ? one["condition"] : undefined;
        if (condition === undefined)
            throw new Problem(`${path}.depends_on.${name} condition is required`);
        oneOf(condition, CONDITIONS, `${path}.depends_on.${name}.condition`);
    }
    for (const [at, one] of (0,tree/* list */.p_)(service["volumes"]).entries())
        checkType(one, ["string", "mapping"], `${path}.volumes.${at}`);
}
function oneOf(value, choices, path) {
    if (choices === undefined || (typeof value === "string" && choices.includes(value)))
        return;
    throw new Problem(`${path} ${path} must be one of the following: ${choices.map((one) => JSON.stringify(one)).join(", ")}`);
}
function onlyKeys(value, known, path) {
    const unknown = Object.keys(value).find((key) => !known.includes(key) && !key.startsWith("x-"));
    if (unknown !== undefined)
        throw new Problem(`${path} Additional property ${unknown} is not allowed`);
}
function checkType(value, wanted, path) {
    if (value === undefined || wanted.length === 0)
        return;
    const fits = wanted.some((type) => isOf(value, type));
    if (!fits)
        throw new Problem(`${path} must be a ${inWords(wanted)}`);
    if (Array.isArray(value) && wanted.includes("strings")) {
        value.forEach((item, at) => checkType(item, STRING, `${path}.${at}`));
    }
    if ((0,tree/* isMapping */.pi)(value) && wanted === ENTRIES) {
        for (const [key, item] of Object.entries(value)) {
            if (typeof item === "object" && item !== null)
                throw new Problem(`${path}.${key} must be a string, number, boolean or null`);
        }
    }
}
function isOf(value, type) {
    if (type === "null")
        return value === null;
    if (type === "mapping")
        return (0,tree/* isMapping */.pi)(value);
    if (["list", "strings", "entries"].includes(type))
        return Array.isArray(value);
    if (type === "integer")
        return Number.isInteger(value);
    return typeof value === type;
}
/** Of alternatives with different shapes the schema library names the first alone. */
function inWords(wanted) {
    const first = wanted[0] ?? "";
    if (wanted === BOOLEAN || wanted === NUMBER || wanted === INTEGER)
        return wanted.join(" or ");
    return first === "strings" ? "list" : first;
}
function types(wanted, keys) {
    return Object.fromEntries(keys.split(" ").map((key) => [key, wanted]));
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/yaml-file.js
/** Compose files as go-yaml reads them; must not know Compose. Loads the YAML library only when asked. */


/**
 * The documents of a file, each a mapping, dates as Go prints them in a text or in JSON.
 * Throws Failure in go-yaml's words where they are known.
 */
async function readYaml(source, dates) {
    const { parseAllDocuments } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const octal = {
        tag: "tag:yaml.org,2002:int",
        default: true,
        test: /^[-+]?0[0-7_]+$/,
        resolve: (text) => Number.parseInt(text.replaceAll("_", ""), 8),
    };
    const date = {
        tag: "tag:yaml.org,2002:timestamp",
        default: true,
        test: /^\d{4}-\d\d-\d\d$/,
        resolve: (text) => (dates === "json" ? `${text}T00:00:00Z` : `${text} 00:00:00 +0000 UTC`),
    };
    if (/(^|\s)!(reset|override)\b/m.test(source))
        throw (0,failure/* outside */.qY)("!reset and !override");
    const documents = parseAllDocuments(source, { merge: true, customTags: (tags) => [octal, date, ...tags], prettyErrors: false });
    if (!Array.isArray(documents))
        return [];
    return documents.flatMap((document) => {
        const error = document.errors[0];
        if (error !== undefined)
            throw new failure/* Failure */.HR(`yaml: line ${lineOf(source, error.pos[0])}: ${error.message}`, failure/* COMPOSE_CODES */.gA.parse);
        const value = (document.toJS() ?? null);
        if (value === null)
            return [];
        if ((0,tree/* isMapping */.pi)(value))
            return [value];
        throw new failure/* Failure */.HR(`yaml: unmarshal errors:\n  line 1: cannot unmarshal !!${Array.isArray(value) ? "seq" : "str"} into cli.named`, failure/* COMPOSE_CODES */.gA.parse);
    });
}
function lineOf(source, offset) {
    return source.slice(0, offset).split("\n").length;
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/load.js
/** From command-line options to a model: which files, which variables, which name; must not print but warnings. */














const FILES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDES = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];
/** Loads the model. Throws Failure with Compose's text and exit code. */
async function loadModel(session, options, how) {
    const { interpolate } = how;
    checkName(options.name);
    const files = configFiles(session, options);
    const folder = workingFolder(session, options, files);
    const variables = load_environment(session, options, folder);
    if (files.length === 0)
        throw new failure/* Failure */.HR("no configuration file provided: not found", failure/* COMPOSE_CODES */.gA.notFound);
    const sources = [];
    for (const file of files)
        sources.push({ file, documents: await readYaml(file === "-" ? await session.stdin() : readText(file), interpolate ? "text" : "json") });
    const warning = (message) => (0,docker_session/* warn */.R)(session, message);
    const lookup = (name) => variables.get(name);
    const named = sources
        .flatMap((source) => source.documents.map((one) => one["name"]))
        .findLast((name) => typeof name === "string" && name !== "");
    const name = projectName(options, folder, variables, interpolate ? (0,tree/* string */.Yj)(interpolateTree((0,tree/* string */.Yj)(named), "name", lookup, warning)) : (0,tree/* string */.Yj)(named));
    variables.set("COMPOSE_PROJECT_NAME", name);
    let model = {};
    for (const { file, documents } of sources) {
        for (const document of documents) {
            const own = interpolate ? (0,tree/* mapping */.pq)(interpolateTree(document, "", lookup, warning)) : document;
            refuseOutside(own);
            if (own["version"] !== undefined)
                warning(`${file}: the attribute \`version\` is obsolete, it will be ignored, please remove it to avoid potential confusion`);
            model = enforceUnicity(mergeFiles(model, own));
            checkSchema(model, file);
            delete model["version"];
            model = enforceUnicity(canonical(model, !interpolate, warning));
        }
    }
    if (Object.keys(model).length === 0)
        throw new failure/* Failure */.HR("empty compose file", failure/* COMPOSE_CODES */.gA.parse);
    model = entryDefaults(model);
    checkExternals(model);
    if (how.resolvePaths)
        model = resolvePaths(model, folder, session.env["HOME"] ?? "/");
    // without interpolation Compose knows no variables here either
    model = resolveEnvironment(model, interpolate ? lookup : () => undefined);
    return { model: normalise(model, name), name, folder, files, variables };
}
/** Loads the project: typed, with its profiles and the chosen services, checked, env files read unless told otherwise. */
async function loadProject(session, options, names = [], readEnvFiles = true) {
    const { model, name, folder, files, variables } = await loadModel(session, options, { interpolate: true, resolvePaths: true });
    const parts = typed(model);
    const project = { name, folder, files, envFiles: options.envFiles, disabled: {}, ...parts };
    const fromVariable = (variables.get("COMPOSE_PROFILES") ?? "").split(",").map((one) => one.trim());
    const profiles = options.profiles.length > 0 ? options.profiles : fromVariable;
    const active = names.flatMap((one) => Array.isArray(parts.services[one]?.["profiles"]) ? parts.services[one]["profiles"] : []);
    checkConsistency(withProfiles(project, profiles));
    const enabled = withProfiles(project, [...profiles, ...active]);
    const services = Object.fromEntries(Object.entries(enabled.services).map(([key, service]) => [key, readEnvFiles ? withEnvFiles(session, service, variables) : service]));
    return withServices(withoutUnused({ ...enabled, services }), names);
}
/** The variables of env_file below those of environment, in the place of the latter. */
function withEnvFiles(session, service, variables) {
    const files = Array.isArray(service["env_file"]) ? service["env_file"] : [];
    if (files.length === 0)
        return service;
    const found = {};
    for (const file of files) {
        const path = typeof file === "string" ? file : (0,tree/* string */.Yj)((0,tree/* mapping */.pq)(file)["path"]);
        if (!exists(path)) {
            if (typeof file !== "string")
                continue; // `required: false`
            throw new failure/* Failure */.HR(`env file ${path} not found: stat ${path}: no such file or directory`, failure/* COMPOSE_CODES */.gA.notFound);
        }
        const lookup = (name) => (typeof found[name] === "string" ? found[name] : variables.get(name));
        for (const [key, value] of readDotenv(session, path, lookup))
            found[key] = value;
    }
    const all = { ...found, ...(0,tree/* mapping */.pq)(service["environment"]) };
    if (Object.keys(all).length === 0) {
        const { env_file: _read, ...rest } = service;
        return rest;
    }
    const copy = {};
    for (const [key, value] of Object.entries(service)) {
        if (key === "env_file") {
            if (service["environment"] === undefined)
                copy["environment"] = sortedEntries(all);
        }
        else
            copy[key] = key === "environment" ? sortedEntries(all) : value;
    }
    return copy;
}
function sortedEntries(value) {
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
function readDotenv(session, path, lookup) {
    try {
        return parseDotenv(readText(path), lookup, (message) => (0,docker_session/* warn */.R)(session, message));
    }
    catch (error) {
        if (isDotenvProblem(error))
            throw new failure/* Failure */.HR(`failed to read ${path}: ${error.message}`, 1);
        throw error;
    }
}
function configFiles(session, options) {
    const fromVariable = session.env["COMPOSE_FILE"]?.split(session.env["COMPOSE_PATH_SEPARATOR"] ?? ":") ?? [];
    const given = options.files.length > 0 ? options.files : fromVariable;
    if (given.length > 0)
        return given.map((file) => (file === "-" ? file : (0,external_node_path_.resolve)(session.cwd, file)));
    for (let folder = (0,external_node_path_.resolve)(session.cwd, options.folder ?? "");; folder = (0,external_node_path_.dirname)(folder)) {
        const [winner, ...others] = FILES.map((name) => (0,external_node_path_.join)(folder, name)).filter(exists);
        if (winner !== undefined) {
            const overrides = OVERRIDES.map((name) => (0,external_node_path_.join)(folder, name)).filter(exists);
            if (others.length > 0) {
                (0,docker_session/* warn */.R)(session, `Found multiple config files with supported names: ${[winner, ...others].join(", ")}`);
                (0,docker_session/* warn */.R)(session, `Using ${winner}`);
            }
            return [winner, ...overrides.slice(0, 1)];
        }
        if (folder === (0,external_node_path_.dirname)(folder))
            return [];
    }
}
function workingFolder(session, options, files) {
    if (options.folder !== undefined)
        return (0,external_node_path_.resolve)(session.cwd, options.folder);
    const first = files.find((file) => file !== "-");
    return first === undefined ? session.cwd : (0,external_node_path_.dirname)(first);
}
/** The process's variables, then those of --env-file or `.env`, the later file first. */
function load_environment(session, options, folder) {
    const own = new Map(Object.entries(session.env));
    const files = options.envFiles.length > 0 ? options.envFiles.map((file) => (0,external_node_path_.resolve)(session.cwd, file)) : [(0,external_node_path_.join)(folder, ".env")].filter(isFile);
    const found = new Map();
    for (const file of files) {
        if (!exists(file))
            throw new failure/* Failure */.HR(`Couldn't find env file: ${file}`, 1);
        if (!isFile(file))
            throw new failure/* Failure */.HR(`${file} is a directory`, 1);
        for (const [key, value] of readDotenv(session, file, (name) => own.get(name) ?? found.get(name)))
            found.set(key, value);
    }
    return new Map([...found, ...own]);
}
function projectName(options, folder, variables, inFile) {
    if (options.name !== undefined && options.name !== "")
        return options.name;
    const fromVariable = variables.get("COMPOSE_PROJECT_NAME") ?? "";
    if (fromVariable !== "") {
        checkName(fromVariable);
        return fromVariable;
    }
    const name = normalName(inFile);
    const chosen = name === "" ? normalName((0,external_node_path_.basename)(realOr(folder))) : name;
    if (chosen === "")
        throw new failure/* Failure */.HR("project name must not be empty", failure/* COMPOSE_CODES */.gA.parse);
    return chosen;
}
function checkName(name) {
    if (name === undefined || normalName(name) === name)
        return;
    throw new failure/* Failure */.HR(`invalid project name ${JSON.stringify(name)}: must consist only of lowercase alphanumeric characters, hyphens, and underscores as well as start with a letter or number`);
}
function normalName(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9_-]/g, "")
        .replace(/^[_-]+/, "");
}
/** A symlinked folder goes by the name it was given. */
function realOr(folder) {
    return (0,external_node_path_.basename)(folder) === "" ? (0,external_node_fs_.realpathSync)(folder) : folder;
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            throw new failure/* Failure */.HR(`open ${path}: no such file or directory`, failure/* COMPOSE_CODES */.gA.notFound);
        }
        throw error;
    }
}
function exists(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/progress.js
/** Lines to standard error, or nothing where progress is quiet. */
function progress(session, quiet) {
    const line = (text) => {
        if (!quiet)
            session.err(`${text}\n`);
    };
    return {
        event: (id, text) => line(` ${id}  ${text}`),
        pull: (service, text) => line(` ${service} ${text} `),
    };
}

// EXTERNAL MODULE: ./build/lab/docker/networking.js
var networking = __webpack_require__(8767);
// EXTERNAL MODULE: ./build/lab/docker/engine.js + 1 modules
var docker_engine = __webpack_require__(5958);
;// CONCATENATED MODULE: ./build/lab/docker/compose/resources.js
/** Networks and volumes of a project: made when missing, networks removed in the end; must not remove volumes. */






async function ensureNetworks(session, project, shown) {
    for (const [key, network] of Object.entries(project.networks)) {
        const name = (0,tree/* string */.Yj)(network["name"]);
        const existing = (0,networking/* findNetwork */.qC)(session.engine.read(), name);
        if (network["external"] === true) {
            if (existing === undefined)
                throw new failure/* Failure */.HR(`network ${name} declared as external, but could not be found`);
            continue;
        }
        if (existing !== undefined) {
            checkNetwork(session, project, key, name, existing.Labels);
            continue;
        }
        shown.event(`Network ${name}`, "Creating");
        await session.engine.step((engine) => (0,networking/* addNetwork */.AE)(engine, networkRecord(session, project, key, network)));
        shown.event(`Network ${name}`, "Created");
    }
}
function checkNetwork(session, project, key, name, labels) {
    const owner = labels[`${LABEL}.project`];
    const hint = "\nSet `external: true` to use an existing network";
    if (owner === undefined)
        (0,docker_session/* warn */.R)(session, `a network with name ${name} exists but was not created by compose.${hint}`);
    else if (owner !== project.name)
        (0,docker_session/* warn */.R)(session, `a network with name ${name} exists but was not created for project ${JSON.stringify(project.name)}.${hint}`);
    const label = labels[`${LABEL}.network`] ?? "";
    if (label !== key)
        throw new failure/* Failure */.HR(`network ${name} was found but has incorrect label ${LABEL}.network set to ${JSON.stringify(label)}`);
}
function networkRecord(session, project, key, network) {
    const pools = (0,tree/* list */.p_)((0,tree/* mapping */.pq)(network["ipam"])["config"]).map(tree/* mapping */.pq);
    return {
        Name: (0,tree/* string */.Yj)(network["name"]),
        Driver: (0,tree/* string */.Yj)(network["driver"]) || "bridge",
        EnableIPv6: network["enable_ipv6"] === true,
        Config: pools.map((pool) => ({
            Subnet: (0,tree/* string */.Yj)(pool["subnet"]),
            ...(pool["gateway"] === undefined ? {} : { Gateway: (0,tree/* string */.Yj)(pool["gateway"]) }),
        })),
        Internal: network["internal"] === true,
        Attachable: network["attachable"] === true,
        Options: resources_texts(network["driver_opts"]),
        Labels: resourceLabels(session, project, network, "network", key),
    };
}
async function ensureVolumes(session, project, shown) {
    for (const [key, volume] of Object.entries(project.volumes)) {
        const name = (0,tree/* string */.Yj)(volume["name"]);
        const existing = session.engine.read().volumes.find((one) => one.Name === name);
        if (volume["external"] === true) {
            if (existing === undefined)
                throw new failure/* Failure */.HR(`external volume ${JSON.stringify(name)} not found`);
            continue;
        }
        if (existing !== undefined) {
            checkVolume(session, project, name, existing.Labels?.[`${LABEL}.project`]);
            continue;
        }
        if (!["", "local"].includes((0,tree/* string */.Yj)(volume["driver"])))
            throw (0,failure/* outside */.qY)(`volume driver ${(0,tree/* string */.Yj)(volume["driver"])}`);
        shown.event(`Volume "${name}"`, "Creating");
        await session.engine.step((engine) => {
            const options = volume["driver_opts"] === undefined ? null : resources_texts(volume["driver_opts"]);
            engine.volumes.push({
                Name: name,
                CreatedAt: (0,docker_engine/* timestamp */.vE)(),
                Driver: "local",
                Labels: resourceLabels(session, project, volume, "volume", key),
                Options: options,
            });
        });
        shown.event(`Volume "${name}"`, "Created");
    }
}
function checkVolume(session, project, name, owner) {
    const quoted = JSON.stringify(name);
    const hint = "Use `external: true` to use an existing volume";
    if (owner === undefined)
        (0,docker_session/* warn */.R)(session, `volume ${quoted} already exists but was not created by Docker Compose. ${hint}`);
    else if (owner !== project.name) {
        (0,docker_session/* warn */.R)(session, `volume ${quoted} already exists but was created for project ${JSON.stringify(owner)} (expected ${JSON.stringify(project.name)}). ${hint}`);
    }
}
function resourceLabels(session, project, resource, kind, key) {
    return {
        ...resources_texts(resource["labels"]),
        [`${LABEL}.${kind}`]: key,
        [`${LABEL}.project`]: project.name,
        [`${LABEL}.version`]: session.engine.read().versions.compose,
    };
}
function resources_texts(value) {
    return Object.fromEntries(Object.entries((0,tree/* mapping */.pq)(value)).map(([key, one]) => [key, (0,tree/* string */.Yj)(one)]));
}
/** Removes networks by name; one that others still use stays. */
async function removeNetworks(session, names, shown) {
    for (const name of names) {
        const engine = session.engine.read();
        const network = (0,networking/* findNetwork */.qC)(engine, name);
        if (network === undefined)
            continue;
        shown.event(`Network ${name}`, "Removing");
        if ((0,networking/* members */.ol)(engine, network).length > 0) {
            shown.event(`Network ${name}`, "Resource is still in use");
            continue;
        }
        await session.engine.step((now) => void (now.networks = now.networks.filter((one) => one.Id !== network.Id)));
        shown.event(`Network ${name}`, "Removed");
    }
}

// EXTERNAL MODULE: ./build/lab/docker/mounted-files.js
var mounted_files = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/lab/docker/images.js
var docker_images = __webpack_require__(555);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/lab/docker/compose/host-config.js

const MASKED = ["asound", "acpi", "kcore", "keys", "latency_stats", "timer_list", "timer_stats", "sched_debug", "scsi"];
const READ_ONLY = ["bus", "fs", "irq", "sys", "sysrq-trigger"];
/** Every field that the engine shows, in its order. */
function hostConfig(project, service, mounts) {
    const memory = memoryLimit(service);
    return {
        Binds: mounts.binds.length === 0 ? null : mounts.binds,
        ContainerIDFile: "",
        LogConfig: logging((0,tree/* mapping */.pq)(service["logging"])),
        NetworkMode: networkMode(project, service),
        PortBindings: portBindings(service),
        RestartPolicy: restartPolicy(service),
        AutoRemove: false,
        VolumeDriver: "",
        VolumesFrom: null,
        CapAdd: orNull(service["cap_add"]),
        CapDrop: orNull(service["cap_drop"]),
        CgroupnsMode: (0,tree/* string */.Yj)(service["cgroup"]) || "host",
        Dns: orNull(service["dns"]),
        DnsOptions: orNull(service["dns_opt"]),
        DnsSearch: orNull(service["dns_search"]),
        ExtraHosts: (0,tree/* strings */.P$)(service["extra_hosts"]).map((one) => one.replace("=", ":")),
        GroupAdd: orNull(service["group_add"]),
        IpcMode: (0,tree/* string */.Yj)(service["ipc"]) || "private",
        Cgroup: "",
        Links: null,
        OomScoreAdj: (0,tree/* number */.ai)(service["oom_score_adj"]),
        PidMode: (0,tree/* string */.Yj)(service["pid"]),
        Privileged: service["privileged"] === true,
        PublishAllPorts: false,
        ReadonlyRootfs: service["read_only"] === true,
        SecurityOpt: securityOptions(service),
        ...(service["tmpfs"] === undefined ? {} : { Tmpfs: tmpfs((0,tree/* strings */.P$)(service["tmpfs"])) }),
        UTSMode: (0,tree/* string */.Yj)(service["uts"]),
        UsernsMode: (0,tree/* string */.Yj)(service["userns_mode"]),
        ShmSize: Number(service["shm_size"] ?? 67_108_864),
        ...(service["sysctls"] === undefined ? {} : { Sysctls: (0,tree/* mapping */.pq)(service["sysctls"]) }),
        Runtime: (0,tree/* string */.Yj)(service["runtime"]) || "runc",
        ConsoleSize: [0, 0],
        Isolation: "",
        ...resources(service, memory),
        ...(mounts.requested.length === 0 ? {} : { Mounts: mounts.requested }),
        MaskedPaths: service["privileged"] === true ? null : [...MASKED.map((one) => `/proc/${one}`), "/sys/firmware"],
        ReadonlyPaths: service["privileged"] === true ? null : READ_ONLY.map((one) => `/proc/${one}`),
        ...(service["init"] === undefined ? {} : { Init: service["init"] }),
    };
}
function resources(service, memory) {
    const limits = (0,tree/* mapping */.pq)((0,tree/* mapping */.pq)((0,tree/* mapping */.pq)(service["deploy"])["resources"])["limits"]);
    const pids = (0,tree/* number */.ai)(service["pids_limit"]) || (0,tree/* number */.ai)(limits["pids"]);
    const swap = Number(service["memswap_limit"] ?? memory * 2);
    return {
        CpuShares: (0,tree/* number */.ai)(service["cpu_shares"]),
        Memory: memory,
        NanoCpus: Math.round(((0,tree/* number */.ai)(limits["cpus"]) || (0,tree/* number */.ai)(service["cpus"])) * 1e9),
        CgroupParent: (0,tree/* string */.Yj)(service["cgroup_parent"]),
        BlkioWeight: 0,
        BlkioWeightDevice: null,
        BlkioDeviceReadBps: null,
        BlkioDeviceWriteBps: null,
        BlkioDeviceReadIOps: null,
        BlkioDeviceWriteIOps: null,
        CpuPeriod: (0,tree/* number */.ai)(service["cpu_period"]),
        CpuQuota: (0,tree/* number */.ai)(service["cpu_quota"]),
        CpuRealtimePeriod: (0,tree/* number */.ai)(service["cpu_rt_period"]),
        CpuRealtimeRuntime: (0,tree/* number */.ai)(service["cpu_rt_runtime"]),
        CpusetCpus: (0,tree/* string */.Yj)(service["cpuset"]),
        CpusetMems: "",
        Devices: devices(service),
        DeviceCgroupRules: orNull(service["device_cgroup_rules"]),
        DeviceRequests: null,
        KernelMemory: 0,
        KernelMemoryTCP: 0,
        MemoryReservation: Number(service["mem_reservation"] ?? 0),
        MemorySwap: swap,
        MemorySwappiness: service["mem_swappiness"] === undefined ? null : Number(service["mem_swappiness"]),
        OomKillDisable: service["oom_kill_disable"] === true,
        PidsLimit: pids === 0 ? null : pids,
        Ulimits: host_config_ulimits((0,tree/* mapping */.pq)(service["ulimits"])),
        CpuCount: (0,tree/* number */.ai)(service["cpu_count"]),
        CpuPercent: Math.round((0,tree/* number */.ai)(service["cpu_percent"]) * 100),
        IOMaximumIOps: 0,
        IOMaximumBandwidth: 0,
    };
}
function memoryLimit(service) {
    const limits = (0,tree/* mapping */.pq)((0,tree/* mapping */.pq)((0,tree/* mapping */.pq)(service["deploy"])["resources"])["limits"]);
    return Number(limits["memory"] ?? service["mem_limit"] ?? 0);
}
function orNull(value) {
    return (0,tree/* strings */.P$)(value).length === 0 ? null : (0,tree/* strings */.P$)(value);
}
function logging(own) {
    return { Type: (0,tree/* string */.Yj)(own["driver"]) || "json-file", Config: (0,tree/* mapping */.pq)(own["options"]) };
}
/** The service's own mode, else its network of highest priority, by name where equal. */
function networkMode(project, service) {
    const own = (0,tree/* string */.Yj)(service["network_mode"]);
    if (own !== "")
        return own;
    if (Object.keys(project.networks).length === 0)
        return "none";
    const networks = (0,tree/* mapping */.pq)(service["networks"]);
    const priority = (key) => (0,tree/* number */.ai)((0,tree/* mapping */.pq)(networks[key])["priority"]);
    const [first = "default"] = Object.keys(networks).toSorted((a, b) => priority(b) - priority(a) || (a < b ? -1 : 1));
    return (0,tree/* string */.Yj)((0,tree/* mapping */.pq)(project.networks[first])["name"]);
}
function portBindings(service) {
    const bindings = {};
    for (const port of (0,tree/* list */.p_)(service["ports"]).map(tree/* mapping */.pq)) {
        const key = `${(0,tree/* number */.ai)(port["target"])}/${(0,tree/* string */.Yj)(port["protocol"])}`;
        bindings[key] = [...(bindings[key] ?? []), { HostIp: (0,tree/* string */.Yj)(port["host_ip"]), HostPort: (0,tree/* string */.Yj)(port["published"]) }];
    }
    return bindings;
}
function restartPolicy(service) {
    const inDeploy = (0,tree/* mapping */.pq)(service["deploy"])["restart_policy"];
    if ((0,tree/* isMapping */.pi)(inDeploy))
        return { Name: engineName((0,tree/* string */.Yj)(inDeploy["condition"])), MaximumRetryCount: (0,tree/* number */.ai)(inDeploy["max_attempts"]) };
    const [name = "", attempts = "0"] = (0,tree/* string */.Yj)(service["restart"]).split(":");
    return { Name: engineName(name), MaximumRetryCount: Number(attempts) };
}
function engineName(condition) {
    return { none: "no", any: "always" }[condition] ?? condition;
}
/** A container in the host's pid or ipc namespace is not labelled. */
function securityOptions(service) {
    const own = (0,tree/* strings */.P$)(service["security_opt"]);
    const shares = service["pid"] === "host" || service["ipc"] === "host" || service["privileged"] === true;
    return own.length === 0 ? (shares ? ["label=disable"] : null) : own;
}
function tmpfs(entries) {
    return Object.fromEntries(entries.map((entry) => [entry.split(":")[0] ?? "", entry.split(":").slice(1).join(":")]));
}
function devices(service) {
    const all = (0,tree/* list */.p_)(service["devices"]).map(tree/* mapping */.pq);
    if (all.length === 0)
        return null;
    return all.map((one) => ({
        PathOnHost: (0,tree/* string */.Yj)(one["source"]),
        PathInContainer: (0,tree/* string */.Yj)(one["target"]),
        CgroupPermissions: (0,tree/* string */.Yj)(one["permissions"]),
    }));
}
function host_config_ulimits(all) {
    const names = Object.keys(all);
    if (names.length === 0)
        return null;
    return names.map((name) => {
        const one = all[name] ?? null;
        const [hard, soft] = (0,tree/* isMapping */.pi)(one) ? [(0,tree/* number */.ai)(one["hard"]), (0,tree/* number */.ai)(one["soft"])] : [(0,tree/* number */.ai)(one), (0,tree/* number */.ai)(one)];
        return { Name: name, Hard: hard, Soft: soft };
    });
}

// EXTERNAL MODULE: ./build/lab/docker/documents.js
var documents = __webpack_require__(9419);
;// CONCATENATED MODULE: ./build/lab/docker/compose/mounts.js
/** Volumes, secrets and configs of a service as the engine's binds and mounts; must not make volumes. */






/** Where everything is mounted; anonymous volumes of `replaced` are taken over. */
function containerMounts(project, service, image, replaced) {
    const binds = [];
    const requested = [];
    const mounts = [];
    const inherited = (target) => replaced?.Mounts.find((one) => one.Type === "volume" && one.Destination === target)?.Name;
    for (const volume of [...project_mounts(service), ...files(project, service)]) {
        const target = external_node_path_.posix.normalize((0,tree/* string */.Yj)(volume["target"]));
        const how = place(project, volume, inherited(target));
        if (how.bind !== undefined)
            binds.push(how.bind);
        else
            requested.push(how.request);
        mounts.push(how.mount);
    }
    const declared = Object.keys(image.Volumes ?? {});
    for (const target of declared) {
        if (mounts.some((mount) => mount.Destination === target))
            continue;
        const old = inherited(target);
        if (old !== undefined)
            requested.push({ Type: "volume", Source: old, Target: target });
        mounts.push(volumeMount(old ?? (0,docker_engine/* newId */.Si)(), target, old === undefined ? "" : "z", true));
    }
    return { binds, requested, mounts, declared: declared.length === 0 ? null : Object.fromEntries(declared.map((target) => [target, {}])) };
}
function place(project, volume, inherited) {
    const target = external_node_path_.posix.normalize((0,tree/* string */.Yj)(volume["target"]));
    const writable = volume["read_only"] !== true;
    const readOnly = writable ? {} : { ReadOnly: true };
    const source = (0,tree/* string */.Yj)(volume["source"]);
    const bind = (0,tree/* mapping */.pq)(volume["bind"]);
    if (volume["type"] === "tmpfs") {
        const size = Number((0,tree/* mapping */.pq)(volume["tmpfs"])["size"] ?? 0);
        const options = volume["tmpfs"] === undefined ? {} : { TmpfsOptions: size === 0 ? {} : { SizeBytes: size } };
        return {
            request: { Type: "tmpfs", Target: target, ...readOnly, ...options },
            mount: { Type: "tmpfs", Source: "", Destination: target, Mode: "", RW: writable, Propagation: "" },
        };
    }
    if (volume["type"] === "bind") {
        const propagation = (0,tree/* string */.Yj)(bind["propagation"]) || "rprivate";
        if (bind["create_host_path"] !== true) {
            const options = bind["propagation"] === undefined
                ? volume["bind"] === undefined
                    ? {}
                    : { BindOptions: {} }
                : { BindOptions: { Propagation: propagation } };
            const request = { Type: "bind", Source: source, Target: target, ...readOnly, ...options };
            return { request, mount: { Type: "bind", Source: source, Destination: target, Mode: "", RW: writable, Propagation: propagation } };
        }
        const mode = [writable ? "rw" : "ro", (0,tree/* string */.Yj)(bind["selinux"]), (0,tree/* string */.Yj)(bind["propagation"])].filter((one) => one !== "").join(",");
        return {
            bind: `${source}:${target}:${mode}`,
            request: {},
            mount: { Type: "bind", Source: source, Destination: target, Mode: mode, RW: writable, Propagation: propagation },
        };
    }
    if (volume["type"] !== "volume")
        throw (0,failure/* outside */.qY)(`volumes of type ${(0,tree/* string */.Yj)(volume["type"])}`);
    if (source === "") {
        const options = inherited === undefined ? { VolumeOptions: {} } : {};
        const request = { Type: "volume", ...(inherited === undefined ? {} : { Source: inherited }), Target: target, ...readOnly, ...options };
        return { request, mount: volumeMount(inherited ?? (0,docker_engine/* newId */.Si)(), target, "z", writable) };
    }
    return namedVolume(project, volume, target, writable);
}
/** A volume that is really a bind goes as one; so does Compose. */
function namedVolume(project, volume, target, writable) {
    const about = (0,tree/* mapping */.pq)(project.volumes[(0,tree/* string */.Yj)(volume["source"])]);
    const name = (0,tree/* string */.Yj)(about["name"]);
    const noCopy = (0,tree/* mapping */.pq)(volume["volume"])["nocopy"] === true;
    if ((0,tree/* mapping */.pq)(about["driver_opts"])["o"] === "bind") {
        const mode = writable ? "rw" : "ro";
        return { bind: `${name}:${target}:${mode}`, request: {}, mount: volumeMount(name, target, mode, writable) };
    }
    const options = volume["volume"] === undefined ? {} : { VolumeOptions: noCopy ? { NoCopy: true } : {} };
    const request = { Type: "volume", Source: name, Target: target, ...(writable ? {} : { ReadOnly: true }), ...options };
    return { request, mount: volumeMount(name, target, "z", writable) };
}
function volumeMount(name, target, mode, writable) {
    return {
        Type: "volume",
        Name: name,
        Source: (0,documents/* mountpoint */.Ah)(name),
        Destination: target,
        Driver: "local",
        Mode: mode,
        RW: writable,
        Propagation: "",
    };
}
/** Secrets and configs that are files, as read-only binds. */
function files(project, service) {
    const of = (key, folder) => (Array.isArray(service[key]) ? service[key].map(tree/* mapping */.pq) : []).flatMap((one) => {
        const source = (0,tree/* string */.Yj)(one["source"]);
        const about = (0,tree/* mapping */.pq)(project[key][source]);
        if (about["external"] === true)
            throw (0,failure/* outside */.qY)(`external ${key}`);
        if (about["file"] === undefined)
            return [];
        const target = (0,tree/* string */.Yj)(one["target"]) || source;
        return [
            { type: "bind", source: (0,tree/* string */.Yj)(about["file"]), target: target.startsWith("/") ? target : `${folder}${target}`, read_only: true },
        ];
    });
    return [...of("secrets", "/run/secrets/"), ...of("configs", "/")];
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/create.js
/** A service into the container that Compose asks the engine for; must not add it to the engine. */








/** The container, made and not started. */
function newContainer(plan) {
    const { service, image } = plan;
    const id = (0,docker_engine/* newId */.Si)();
    const mounts = containerMounts(plan.project, service, image.config, plan.replaces);
    const config = containerConfig(plan, id, mounts);
    const [path = "", ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
    const host = hostConfig(plan.project, service, mounts);
    return {
        Id: id,
        Created: (0,docker_engine/* timestamp */.vE)(),
        Path: path,
        Args: args,
        State: (0,docker_containers/* createdState */.Wo)(),
        Image: image.id,
        ResolvConfPath: "",
        HostnamePath: "",
        HostsPath: "",
        LogPath: "",
        Name: `/${plan.name}`,
        RestartCount: 0,
        Driver: "overlay2",
        Platform: "linux",
        MountLabel: "",
        ProcessLabel: "",
        AppArmorProfile: "",
        ExecIDs: null,
        HostConfig: host,
        GraphDriver: { Data: null, Name: "overlay2" },
        Mounts: mounts.mounts,
        Config: config,
        NetworkSettings: networkSettings(plan, host),
    };
}
/** What the service says on top of what the image says, as the engine merges them. */
function containerConfig(plan, id, mounts) {
    const { service, image } = plan;
    const defaults = image.config;
    const exposed = { ...defaults.ExposedPorts, ...servicePorts(service) };
    const health = healthcheck((0,tree/* mapping */.pq)(service["healthcheck"]), service["healthcheck"] !== undefined, defaults.Healthcheck);
    const stopSignal = (0,tree/* string */.Yj)(service["stop_signal"]) || (defaults.StopSignal ?? "");
    const grace = (0,tree/* string */.Yj)(service["stop_grace_period"]);
    const entrypoint = service["entrypoint"] === null ? null : (0,tree/* strings */.P$)(service["entrypoint"]);
    const command = service["command"] === null ? null : (0,tree/* strings */.P$)(service["command"]);
    const ownEntrypoint = entrypoint !== null && entrypoint.length > 0;
    return {
        Hostname: hostname(service, id),
        Domainname: (0,tree/* string */.Yj)(service["domainname"]),
        User: (0,tree/* string */.Yj)(service["user"]) || (defaults.User ?? ""),
        AttachStdin: false,
        AttachStdout: true,
        AttachStderr: true,
        ...(Object.keys(exposed).length > 0 ? { ExposedPorts: exposed } : {}),
        Tty: service["tty"] === true,
        OpenStdin: service["stdin_open"] === true,
        StdinOnce: false,
        Env: create_environment((0,tree/* mapping */.pq)(service["environment"]), defaults.Env ?? []),
        Cmd: ownEntrypoint || (command !== null && command.length > 0) ? command : [...(defaults.Cmd ?? [])],
        ...(health === undefined ? {} : { Healthcheck: health }),
        Image: (0,tree/* string */.Yj)(service["image"]),
        Volumes: mounts.declared,
        WorkingDir: (0,tree/* string */.Yj)(service["working_dir"]) || (defaults.WorkingDir ?? ""),
        Entrypoint: entrypoint ?? (defaults.Entrypoint === undefined ? null : [...defaults.Entrypoint]),
        ...(service["mac_address"] === undefined ? {} : { MacAddress: (0,tree/* string */.Yj)(service["mac_address"]) }),
        OnBuild: null,
        Labels: Object.fromEntries(Object.entries({ ...defaults.Labels, ...plan.labels }).toSorted(([a], [b]) => (a < b ? -1 : 1))),
        ...(stopSignal === "" ? {} : { StopSignal: stopSignal }),
        ...(grace === "" ? {} : { StopTimeout: Math.floor(parseDuration(grace) / 1e9) }),
    };
}
function hostname(service, id) {
    const own = (0,tree/* string */.Yj)(service["hostname"]);
    if (own !== "")
        return own;
    return service["network_mode"] === "host" ? (0,external_node_os_.hostname)() : id.slice(0, 12);
}
function create_environment(own, fromImage) {
    const all = Object.entries(own).map(([key, value]) => (value === null ? key : `${key}=${(0,tree/* string */.Yj)(value)}`));
    const merged = [...all, ...fromImage.filter((one) => !Object.hasOwn(own, (0,tree/* cut */.Jj)(one, "=")[0]))];
    return merged.length === 0 ? null : merged;
}
function servicePorts(service) {
    const exposed = (0,tree/* strings */.P$)(service["expose"]).map((port) => [port, {}]);
    const published = (0,tree/* list */.p_)(service["ports"])
        .map(tree/* mapping */.pq)
        .map((port) => [`${(0,tree/* number */.ai)(port["target"])}/${(0,tree/* string */.Yj)(port["protocol"])}`, {}]);
    return Object.fromEntries([...exposed, ...published]);
}
/** The service's health check, its gaps filled from the image's; none at all where neither has one. */
function healthcheck(own, present, fromImage) {
    if (!present)
        return fromImage === undefined ? undefined : { ...fromImage };
    const nanoseconds = (key) => (own[key] === undefined ? 0 : parseDuration((0,tree/* string */.Yj)(own[key])));
    const test = own["disable"] === true ? ["NONE"] : (0,tree/* strings */.P$)(own["test"]);
    const chosen = {
        Test: test.length > 0 ? test : [...(fromImage?.Test ?? [])],
        Interval: nanoseconds("interval") || (fromImage?.Interval ?? 0),
        Timeout: nanoseconds("timeout") || (fromImage?.Timeout ?? 0),
        StartPeriod: nanoseconds("start_period") || (fromImage?.StartPeriod ?? 0),
        Retries: (0,tree/* number */.ai)(own["retries"]) || (fromImage?.Retries ?? 0),
    };
    return {
        ...(chosen.Test.length > 0 ? { Test: chosen.Test } : {}),
        ...(chosen.Interval > 0 ? { Interval: chosen.Interval } : {}),
        ...(chosen.Timeout > 0 ? { Timeout: chosen.Timeout } : {}),
        ...(chosen.StartPeriod > 0 ? { StartPeriod: chosen.StartPeriod } : {}),
        ...(chosen.Retries > 0 ? { Retries: chosen.Retries } : {}),
    };
}
function networkSettings(plan, host) {
    return {
        Bridge: "",
        SandboxID: "",
        HairpinMode: false,
        LinkLocalIPv6Address: "",
        LinkLocalIPv6PrefixLen: 0,
        Ports: {},
        SandboxKey: "",
        SecondaryIPAddresses: null,
        SecondaryIPv6Addresses: null,
        EndpointID: "",
        Gateway: "",
        GlobalIPv6Address: "",
        GlobalIPv6PrefixLen: 0,
        IPAddress: "",
        IPPrefixLen: 0,
        IPv6Gateway: "",
        MacAddress: "",
        Networks: endpoints(plan, host),
    };
}
function endpoints(plan, host) {
    const { project, service } = plan;
    if (service["network_mode"] !== undefined || Object.keys(project.networks).length === 0) {
        return host.NetworkMode.startsWith("container:") ? {} : { [host.NetworkMode]: (0,networking/* idleEndpoint */.YG)() };
    }
    const own = (0,tree/* string */.Yj)(service["container_name"]) || plan.name.replace(/^[0-9a-f]{12}_/, "");
    return Object.fromEntries(Object.entries((0,tree/* mapping */.pq)(service["networks"])).map(([key, value]) => {
        const settings = (0,tree/* mapping */.pq)(value);
        const address = (0,tree/* string */.Yj)(settings["ipv4_address"]);
        const about = {
            IPAMConfig: value === null ? null : address === "" ? {} : { IPv4Address: address },
            Aliases: [own, plan.serviceName, ...(0,tree/* strings */.P$)(settings["aliases"])],
            ...(address === "" ? {} : { IPAddress: address }),
        };
        return [(0,tree/* string */.Yj)((0,tree/* mapping */.pq)(project.networks[key])["name"]), (0,networking/* idleEndpoint */.YG)(about)];
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/lab/docker/compose/hash.js
/** The label com.docker.compose.config-hash; must not look at the engine. */


/** SHA-256 of the service without what does not make another container, as Compose computes it. */
function serviceHash(service) {
    const { build: _build, pull_policy: _pullPolicy, scale: _scale, ...rest } = service;
    if ((0,tree/* isMapping */.pi)(rest["deploy"])) {
        const { replicas: _replicas, ...deploy } = rest["deploy"];
        rest["deploy"] = deploy;
    }
    return (0,external_node_crypto_.createHash)("sha256").update((0,tree/* goJson */.Pl)(rest)).digest("hex");
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/converge.js
/** Which containers are made, replaced or left, and doing it, after Compose's convergence; must not start any. */








/** Brings every service's container about; replacing one replaces those that depend on it. */
async function converge(session, project, images, strategy, shown) {
    const replaced = new Set();
    for (const name of inDependencyOrder(project)) {
        const service = resolveReferences(session, project, project.services[name] ?? {});
        if (replicas(service) > 1)
            throw (0,failure/* outside */.qY)(`more than one container of service ${name}`);
        const work = { session, project, service, name, images, shown };
        const cascade = dependencyNames(service).some((other) => replaced.has(other));
        const obsolete = (one) => mustRecreate(one, service, images, cascade ? forced(strategy(name)) : strategy(name));
        const found = projectContainers(session, project.name, [name]).toSorted((a, b) => (a.Created < b.Created ? -1 : 1));
        // of what an interrupted recreation left, the oldest obsolete one is taken for the service's own
        const [container, ...surplus] = [...found.filter(obsolete), ...found.filter((one) => !obsolete(one)).toReversed()];
        const expected = replicas(service) === 1;
        if (expected && container === undefined)
            await create(work);
        else if (expected && container !== undefined && obsolete(container)) {
            await recreate(work, container);
            replaced.add(name);
        }
        else if (expected && container?.State.Running === true)
            shown.event(`Container ${container.Name.slice(1)}`, "Running");
        else if (expected && container?.State.Status === "exited")
            shown.event(`Container ${container.Name.slice(1)}`, "Created");
        await removeContainers(session, expected ? surplus : found, shown);
    }
}
function forced(strategy) {
    return strategy === "never" ? "never" : "force";
}
function replicas(service) {
    const own = service["scale"] ?? (0,tree/* mapping */.pq)(service["deploy"])["replicas"];
    return own === undefined ? 1 : (0,tree/* number */.ai)(own);
}
function mustRecreate(container, service, images, strategy) {
    if (strategy !== "diverged")
        return strategy === "force";
    const { Labels } = container.Config;
    return Labels[`${LABEL}.config-hash`] !== serviceHash(service) || Labels[`${LABEL}.image`] !== images.get((0,tree/* string */.Yj)(service["image"]));
}
/** `service:x` in namespaces becomes the id of x's container, which is part of the hash. */
function resolveReferences(session, project, service) {
    const resolved = { ...service };
    for (const [key, what] of [
        ["network_mode", "network"],
        ["ipc", "IPC"],
        ["pid", "PID"],
    ]) {
        const mode = (0,tree/* string */.Yj)(service[key]);
        if (!mode.startsWith("service:"))
            continue;
        const name = mode.slice("service:".length);
        const [container] = projectContainers(session, project.name, [name]);
        if (container === undefined)
            throw new failure/* Failure */.HR(`cannot share ${what} namespace with service ${name}: container missing`);
        resolved[key] = `container:${container.Id}`;
    }
    return resolved;
}
async function create(work) {
    const { session, shown, project, service, name } = work;
    const containerName = (0,tree/* string */.Yj)(service["container_name"]) || `${project.name}-${name}-1`;
    shown.event(`Container ${containerName}`, "Creating");
    await session.engine.step((engine) => {
        const image = (0,docker_images/* mustFindImage */.A9)(engine, (0,tree/* string */.Yj)(service["image"]));
        (0,docker_containers/* addContainer */.X)(engine, newContainer({ project, service, serviceName: name, image, name: containerName, labels: labels(work), replaces: undefined }));
    });
    shown.event(`Container ${containerName}`, "Created");
}
/** Makes the new one under another name, stops and removes the old one, renames: as Compose, in steps. */
async function recreate(work, old) {
    const { session, shown, project, service, name } = work;
    const oldLabel = `Container ${old.Name.slice(1)}`;
    const finalName = (0,tree/* string */.Yj)(service["container_name"]) || `${project.name}-${name}-1`;
    shown.event(oldLabel, "Recreate");
    const made = await session.engine.step((engine) => {
        const image = (0,docker_images/* mustFindImage */.A9)(engine, (0,tree/* string */.Yj)(service["image"]));
        const container = newContainer({
            project,
            service,
            serviceName: name,
            image,
            name: `${old.Id.slice(0, 12)}_${finalName}`,
            labels: { ...labels(work), [`${LABEL}.replace`]: old.Id },
            replaces: old,
        });
        (0,docker_containers/* addContainer */.X)(engine, container);
        return container.Id;
    });
    await session.engine.step((engine) => withContainer((0,docker_containers/* findContainer */.FA)(engine, old.Id), (one) => (0,docker_containers/* stopContainer */.SI)(engine, one)));
    await session.engine.step((engine) => withContainer((0,docker_containers/* findContainer */.FA)(engine, old.Id), (one) => (0,docker_containers/* removeContainer */.od)(engine, one, false)));
    await session.engine.step((engine) => withContainer((0,docker_containers/* findContainer */.FA)(engine, made), (one) => void (one.Name = `/${finalName}`)));
    shown.event(oldLabel, "Recreated");
}
function withContainer(container, work) {
    if (container !== undefined)
        work(container);
}
function labels(work) {
    const { project, service, name, images } = work;
    const dependencies = Object.entries((0,tree/* mapping */.pq)(service["depends_on"])).map(([other, how]) => `${other}:${(0,tree/* string */.Yj)((0,tree/* mapping */.pq)(how)["condition"])}:${String((0,tree/* mapping */.pq)(how)["restart"] === true)}`);
    const own = Object.fromEntries(Object.entries((0,tree/* mapping */.pq)(service["labels"])).map(([key, value]) => [key, (0,tree/* string */.Yj)(value)]));
    const image = images.get((0,tree/* string */.Yj)(service["image"]));
    return {
        ...own,
        [`${LABEL}.config-hash`]: serviceHash(service),
        [`${LABEL}.container-number`]: "1",
        [`${LABEL}.depends_on`]: dependencies.join(","),
        ...(image === undefined ? {} : { [`${LABEL}.image`]: image }),
        [`${LABEL}.oneoff`]: "False",
        [`${LABEL}.project`]: project.name,
        [`${LABEL}.project.config_files`]: project.files.join(","),
        ...(project.envFiles.length > 0 ? { [`${LABEL}.project.environment_file`]: project.envFiles.join(",") } : {}),
        [`${LABEL}.project.working_dir`]: project.folder,
        [`${LABEL}.service`]: name,
        [`${LABEL}.version`]: work.session.engine.read().versions.compose,
    };
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/pull.js
/** Pulling the images of services, with Compose's lines; must not make containers. */






async function pull(session, options, args, quietProgress) {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { quiet: "q", "ignore-pull-failures": "", "include-deps": "", policy: "=" });
    const loaded = await loadProject(session, options, flags.rest);
    const chosen = flags.rest.length > 0 && !flags.has("include-deps")
        ? Object.entries(loaded.services).filter(([name]) => flags.rest.includes(name))
        : Object.entries(loaded.services);
    const shown = progress(session, quietProgress || flags.has("quiet"));
    const pulling = new Map();
    const failures = [];
    for (const [name, service] of chosen) {
        const image = (0,tree/* string */.Yj)(service["image"]);
        const policy = flags.value("policy") ?? (0,tree/* string */.Yj)(service["pull_policy"]);
        const skipped = skip(session, image, policy, pulling.get(image));
        if (skipped !== undefined) {
            shown.pull(name, skipped);
            continue;
        }
        pulling.set(image, name);
        try {
            await pullOne(session, name, image, shown);
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR))
                throw error;
            failures.push(error);
        }
    }
    if (failures[0] !== undefined && !flags.has("ignore-pull-failures"))
        throw failures[0];
    return 0;
}
function skip(session, image, policy, pulledBy) {
    if (image === "")
        return "Skipped - No image to be pulled";
    if (policy === "never" || policy === "build")
        return "Skipped";
    const present = (0,docker_images/* findImage */.F1)(session.engine.read(), image) !== undefined && !(0,docker_images/* familiar */.ce)(image).endsWith(":latest");
    if (policy === "missing" && present)
        return "Skipped - Image is already present locally";
    return pulledBy === undefined ? undefined : `Skipped - Image is already being pulled by ${pulledBy}`;
}
async function pullOne(session, service, image, shown) {
    shown.pull(service, "Pulling");
    try {
        await session.engine.step((engine) => (0,docker_images/* pullImage */.ZP)(engine, image));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        shown.pull(service, `Error ${error.message.replace("Error response from daemon: ", "")}`);
        throw new failure/* Failure */.HR(error.message, failure/* COMPOSE_CODES */.gA.pull);
    }
    shown.pull(service, "Pulled");
}
/** Pulls what services need and the host lacks; answers the ids of the images it then has, by their names in the file. */
async function pullMissing(session, project, shown) {
    for (const [name, service] of Object.entries(project.services)) {
        const image = (0,tree/* string */.Yj)(service["image"]);
        const policy = (0,tree/* string */.Yj)(service["pull_policy"]);
        const present = (0,docker_images/* findImage */.F1)(session.engine.read(), image) !== undefined;
        if (service["build"] !== undefined && !present)
            throw (0,failure/* outside */.qY)(`building the image of service ${name}`);
        if (image === "" || policy === "never" || policy === "build" || (present && policy !== "always"))
            continue;
        await pullOne(session, name, image, shown);
    }
    const engine = session.engine.read();
    const ids = new Map();
    for (const service of Object.values(project.services)) {
        const found = (0,docker_images/* findImage */.F1)(engine, (0,tree/* string */.Yj)(service["image"]));
        if (found !== undefined)
            ids.set((0,tree/* string */.Yj)(service["image"]), found.id);
    }
    return ids;
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/wait.js
/** Waiting for containers to run, be healthy or complete, in Compose's words; must not change them. */



/**
 * Waits for services. Nothing of the stand-in changes by itself, so a condition holds at once or never: with a
 * timeout never is a failure at once, without one it is outside the subset (the real one would wait for ever).
 */
async function waitFor(session, project, conditions, shown, timeoutSeconds) {
    const all = conditions.map(([name, condition]) => ({ name, condition, containers: projectContainers(session, project.name, [name]) }));
    for (const one of all)
        for (const container of one.containers)
            shown.event(label(container), "Waiting");
    for (const { name, condition, containers } of all) {
        for (const container of containers) {
            const verdict = check(container, condition, name);
            if (verdict === "pending")
                throw never(timeoutSeconds, container);
            if (verdict === "met")
                shown.event(label(container), condition === "service_completed_successfully" ? "Exited" : "Healthy");
            else
                throw refuse(verdict.problem, condition, containers, shown);
        }
    }
}
function label(container) {
    return `Container ${container.Name.slice(1)}`;
}
function never(timeoutSeconds, container) {
    if (timeoutSeconds > 0)
        return new failure/* Failure */.HR(`application not healthy after ${timeoutSeconds}s`);
    return (0,failure/* outside */.qY)(`waiting for ever for container ${container.Name.slice(1)}`);
}
function refuse(problem, condition, containers, shown) {
    if (condition === "running_or_healthy")
        return new failure/* Failure */.HR(problem);
    for (const container of containers)
        shown.event(label(container), condition === "service_healthy" ? "Error" : `service ${problem}`);
    return new failure/* Failure */.HR(condition === "service_healthy" ? `dependency failed to start: ${problem}` : `service ${problem}`);
}
function check(container, condition, service) {
    const { State } = container;
    const name = container.Name.slice(1);
    if (condition === "service_completed_successfully") {
        if (State.Status !== "exited")
            return "pending";
        return State.ExitCode === 0 ? "met" : { problem: `${JSON.stringify(service)} didn't complete successfully: exit ${State.ExitCode}` };
    }
    if (State.Status === "exited")
        return { problem: `container ${name} exited (${State.ExitCode})` };
    if ((0,tree/* mapping */.pq)(container.Config.Healthcheck)["Test"] === undefined && condition === "running_or_healthy")
        return State.Running ? "met" : "pending";
    if (State.Health === undefined)
        return { problem: `container ${name} has no healthcheck configured` };
    if (State.Health.Status === "starting")
        return "pending";
    return State.Health.Status === "healthy" ? "met" : { problem: `container ${name} is unhealthy` };
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/up.js
/** `docker compose up -d`; must not attach to anything. */














const FLAGS = {
    detach: "d",
    "no-deps": "",
    "no-build": "",
    "no-start": "",
    pull: "=",
    "quiet-pull": "",
    wait: "",
    "wait-timeout": "=",
    "force-recreate": "",
    "no-recreate": "",
    "always-recreate-deps": "",
    "remove-orphans": "",
    timeout: "t=",
};
async function up(session, options, args, quiet) {
    const flags = (0,docker_flags/* parseFlags */.b)(args, FLAGS);
    if (!flags.has("detach") && !flags.has("wait") && !flags.has("no-start"))
        throw (0,failure/* outside */.qY)("compose up without -d or --wait");
    const names = flags.rest;
    const loaded = withPullPolicy(await loadProject(session, options, names), flags.value("pull"));
    if (Object.keys(loaded.services).length === 0)
        throw new failure/* Failure */.HR("no service selected");
    const project = flags.has("no-deps") ? withServices(loaded, names, false) : loaded;
    const shown = progress(session, quiet);
    const images = await pullMissing(session, project, shown);
    await ensureNetworks(session, project, shown);
    await ensureVolumes(session, project, shown);
    await tellOrphans(session, project, flags, shown);
    await converge(session, project, images, strategies(flags, names, project), shown);
    if (!flags.has("no-start"))
        await startAll(session, project, flags, shown);
    return 0;
}
function withPullPolicy(project, policy) {
    if (policy === undefined || policy === "policy")
        return project;
    if (!["always", "missing", "never"].includes(policy))
        throw (0,failure/* outside */.qY)(`compose up --pull ${policy}`);
    const services = Object.fromEntries(Object.entries(project.services).map(([name, one]) => [name, { ...one, pull_policy: policy }]));
    return { ...project, services };
}
/** How each service is to be treated: the named ones as the flags say, the others as dependencies. */
function strategies(flags, names, project) {
    const never = flags.has("no-recreate") ? "never" : undefined;
    const named = never ?? (flags.has("force-recreate") ? "force" : "diverged");
    const dependency = flags.has("always-recreate-deps") ? "force" : (never ?? "diverged");
    const chosen = names.length === 0 ? Object.keys(project.services) : names;
    return (service) => (chosen.includes(service) ? named : dependency);
}
async function tellOrphans(session, project, flags, shown) {
    const found = orphans(session, project);
    if (found.length === 0)
        return;
    if (flags.has("remove-orphans")) {
        await removeContainers(session, found, shown);
        return;
    }
    const list = found.map((one) => one.Name.slice(1)).join(" ");
    (0,docker_session/* warn */.R)(session, `Found orphan containers ([${list}]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up.`);
}
async function startAll(session, project, flags, shown) {
    for (const name of inDependencyOrder(project)) {
        if (scale(project.services[name] ?? {}) > 0)
            await startService(session, project, name, shown);
    }
    if (!flags.has("wait"))
        return;
    const seconds = Number(flags.value("wait-timeout") ?? 0);
    const conditions = Object.keys(project.services).map((name) => [name, finalCondition(project, name)]);
    await waitFor(session, project, conditions, shown, seconds);
}
/** A service that others wait for to complete is not waited for to run. */
function finalCondition(project, name) {
    const completes = Object.values(project.services).some((one) => (0,tree/* mapping */.pq)((0,tree/* mapping */.pq)(one["depends_on"])[name])["condition"] === "service_completed_successfully");
    return completes ? "service_completed_successfully" : "running_or_healthy";
}
async function startService(session, project, name, shown) {
    const dependencies = Object.entries((0,tree/* mapping */.pq)(project.services[name]?.["depends_on"]));
    const awaited = dependencies
        .filter(([other, how]) => (0,tree/* mapping */.pq)(how)["condition"] !== "service_started" && project.services[other] !== undefined)
        .map(([other, how]) => [other, (0,tree/* string */.Yj)((0,tree/* mapping */.pq)(how)["condition"])]);
    await waitFor(session, project, awaited, shown, 0);
    for (const container of projectContainers(session, project.name, [name])) {
        if (container.State.Running)
            continue;
        shown.event(`Container ${container.Name.slice(1)}`, "Starting");
        await start(session, container.Id);
        shown.event(`Container ${container.Name.slice(1)}`, "Started");
    }
}
/** The engine keeps a refused start's error, so the refusal is thrown after the change. */
async function start(session, id) {
    const refused = await session.engine.step((engine) => {
        const container = (0,docker_containers/* findContainer */.FA)(engine, id);
        if (container === undefined)
            return undefined;
        try {
            (0,docker_containers/* startContainer */.YI)(engine, container, (0,mounted_files/* mountedFiles */.O)(session.engine.folder, container));
            return undefined;
        }
        catch (error) {
            if (error instanceof failure/* Failure */.HR)
                return error;
            throw error;
        }
    });
    if (refused !== undefined)
        throw refused;
}
function scale(service) {
    const replicas = service["scale"] ?? (0,tree/* mapping */.pq)(service["deploy"])["replicas"];
    return replicas === undefined ? 1 : (0,tree/* number */.ai)(replicas);
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/commands.js
/** The smaller subcommands of `docker compose`: ps, down, stop, start, rm, exec, logs, version; must not make containers. */












/** The project, or only its name where -p was given and -f was not: then no file is read. */
async function projectOrName(session, options) {
    if (options.name !== undefined && options.files.length === 0)
        return { name: options.name, project: undefined };
    const project = await loadProject(session, options);
    return { name: project.name, project };
}
function checkServices(project, names) {
    const unknown = names.find((name) => project !== undefined && project.services[name] === undefined);
    if (unknown !== undefined)
        throw new failure/* Failure */.HR(`no such service: ${unknown}`);
}
const ps = async (session, options, args) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, {
        all: "a",
        quiet: "q",
        format: "=",
        services: "",
        "no-trunc": "",
        status: "=",
        filter: "=",
        orphans: "",
    });
    const { name, project } = await projectOrName(session, options);
    checkServices(project, flags.rest);
    const statuses = [...flags.values("status"), ...flags.values("filter").map((one) => one.replace(/^status=/, ""))];
    const containers = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined)
        .filter((one) => (statuses.length > 0 ? statuses.includes(one.State.Status) : flags.has("all") || one.State.Running))
        .filter((one) => flags.value("orphans") !== "false" || project?.services[serviceOf(one)] !== undefined);
    const rows = containers.map((one) => (0,docker_rows/* composeRow */.TD)(one, flags.has("no-trunc"), Date.now()));
    const lines = (all) => all.forEach((line) => session.out(`${line}\n`));
    if (flags.has("quiet"))
        lines(containers.map((one) => one.Id));
    else if (flags.has("services"))
        lines([...new Set(containers.map(serviceOf))]);
    else if (flags.value("format") === "json" && session.engine.read().psArray)
        session.out(`${(0,tree/* goJson */.Pl)(rows)}\n`);
    else {
        const columns = {
            NAME: "Name",
            IMAGE: "Image",
            COMMAND: "Command",
            SERVICE: "Service",
            CREATED: "RunningFor",
            STATUS: "Status",
            PORTS: "Ports",
        };
        (0,host_commands.printRows)(session, rows, columns, flags.value("format"));
    }
    return 0;
};
const down = async (session, options, args, quiet) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { "remove-orphans": "", timeout: "t=" });
    if (flags.rest.length > 0)
        throw (0,failure/* outside */.qY)("compose down of single services");
    const { name, project } = await projectOrName(session, options);
    const shown = progress(session, quiet);
    const all = projectContainers(session, name);
    await removeContainers(session, dependentsFirst(project, all), shown);
    if (project !== undefined && flags.has("remove-orphans"))
        await removeContainers(session, orphans(session, project), shown);
    const networks = project === undefined
        ? labelledNetworks(session, name)
        : Object.values(project.networks)
            .filter((one) => one["external"] !== true)
            .map((one) => (0,tree/* string */.Yj)(one["name"]));
    if (all.length === 0 && networks.length === 0)
        session.err(`Warning: No resource found to remove for project ${JSON.stringify(name)}.\n`);
    await removeNetworks(session, networks, shown);
    return 0;
};
/** Dependents before what they need, by the project or, without one, by their labels; orphans of a project are left out. */
function dependentsFirst(project, containers) {
    return inDependencyOrder(project ?? { services: Object.fromEntries(containers.map((one) => [serviceOf(one), dependsOnLabel(one)])) })
        .toReversed()
        .flatMap((name) => containers.filter((one) => serviceOf(one) === name));
}
function dependsOnLabel(container) {
    const names = (container.Config.Labels[`${LABEL}.depends_on`] ?? "").split(",").map((one) => one.split(":")[0] ?? "");
    return { depends_on: Object.fromEntries(names.filter((name) => name !== "").map((name) => [name, {}])) };
}
function labelledNetworks(session, project) {
    return session.engine
        .read()
        .networks.filter((one) => one.Labels[`${LABEL}.project`] === project)
        .map((one) => one.Name);
}
const stop = async (session, options, args, quiet) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { timeout: "t=" });
    const { name, project } = await projectOrName(session, options);
    checkServices(project, flags.rest);
    const shown = progress(session, quiet);
    const all = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined);
    for (const container of dependentsFirst(project, all)) {
        shown.event(`Container ${container.Name.slice(1)}`, "Stopping");
        await session.engine.step((engine) => {
            const found = (0,docker_containers/* findContainer */.FA)(engine, container.Id);
            if (found !== undefined)
                (0,docker_containers/* stopContainer */.SI)(engine, found);
        });
        shown.event(`Container ${container.Name.slice(1)}`, "Stopped");
    }
    return 0;
};
const commands_start = async (session, options, args, quiet) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, {});
    const { name, project } = await projectOrName(session, options);
    checkServices(project, flags.rest);
    const shown = progress(session, quiet);
    const all = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined);
    for (const container of dependentsFirst(project, all).toReversed()) {
        if (container.State.Running)
            continue;
        shown.event(`Container ${container.Name.slice(1)}`, "Starting");
        await start(session, container.Id);
        shown.event(`Container ${container.Name.slice(1)}`, "Started");
    }
    return 0;
};
const rm = async (session, options, args, quiet) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { force: "f", stop: "s" });
    if (!flags.has("force"))
        throw (0,failure/* outside */.qY)("compose rm without -f");
    if (flags.has("stop"))
        await stop(session, options, flags.rest, quiet);
    const { name, project } = await projectOrName(session, options);
    checkServices(project, flags.rest);
    const stopped = projectContainers(session, name, flags.rest.length > 0 ? flags.rest : undefined).filter((one) => !one.State.Running);
    if (stopped.length === 0) {
        session.err("No stopped containers\n");
        return 0;
    }
    session.out(`Going to remove ${stopped.map((one) => one.Name.slice(1)).join(", ")}\n`);
    const shown = progress(session, quiet);
    for (const container of stopped) {
        shown.event(`Container ${container.Name.slice(1)}`, "Removing");
        await session.engine.step((engine) => void (engine.containers = engine.containers.filter((one) => one.Id !== container.Id)));
        shown.event(`Container ${container.Name.slice(1)}`, "Removed");
    }
    return 0;
};
const exec = async (session, options, args) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { "no-tty": "T", detach: "d", env: "e=", user: "u=", workdir: "w=", index: "=" }, { stopAtFirst: true });
    const [service = "", ...argv] = flags.rest;
    const { name } = await projectOrName(session, options);
    const [container] = projectContainers(session, name, [service]);
    if (container === undefined || !container.State.Running)
        throw new failure/* Failure */.HR(`service ${JSON.stringify(service)} is not running`);
    return (0,host_commands.runSimulated)(session, container, argv);
};
const logs = async (session, options, args) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { tail: "n=", "no-color": "", "no-log-prefix": "", since: "=", timestamps: "t" });
    const { project } = await projectOrName(session, options);
    checkServices(project, flags.rest);
    return 0;
};
const version = (session, _options, args) => {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { short: "", format: "f=" });
    const own = session.engine.read().versions.compose;
    if (flags.has("short"))
        session.out(`${own}\n`);
    else if (flags.value("format") === "json")
        session.out(`${JSON.stringify({ version: own })}\n`);
    else
        session.out(`Docker Compose version ${own}\n`);
    return 0;
};

;// CONCATENATED MODULE: ./build/lab/docker/compose/config.js
/** `docker compose config`; must not change anything. */






const config_FLAGS = {
    format: "=",
    quiet: "q",
    "no-interpolate": "",
    "no-path-resolution": "",
    "no-env-resolution": "",
    services: "",
    volumes: "",
    images: "",
    profiles: "",
    hash: "=",
};
async function config(session, options, args) {
    const flags = (0,docker_flags/* parseFlags */.b)(args, config_FLAGS);
    if (flags.has("no-env-resolution")) {
        if (!atLeast(session.engine.read().versions.compose, 35))
            throw new failure/* Failure */.HR("unknown flag: --no-env-resolution", failure/* COMPOSE_CODES */.gA.syntax);
        throw (0,failure/* outside */.qY)("config --no-env-resolution");
    }
    if (flags.has("no-interpolate")) {
        const { model } = await loadModel(session, options, { interpolate: false, resolvePaths: !flags.has("no-path-resolution") });
        if (!flags.has("quiet"))
            print(session, flags.value("format"), (0,tree/* goJson */.Pl)(emptyListsAsNull((0,tree/* deepSorted */.KD)(model)), 2));
        return 0;
    }
    if (flags.has("no-path-resolution"))
        throw (0,failure/* outside */.qY)("config --no-path-resolution without --no-interpolate");
    const hash = flags.value("hash");
    // like Compose up to 5.4, whose --hash leaves env files unread and so misses the containers' label
    const project = await loadProject(session, options, flags.rest, hash === undefined);
    if (flags.has("quiet"))
        return 0;
    const lines = (all) => all.forEach((line) => session.out(`${line}\n`));
    if (flags.has("services"))
        lines(Object.keys(project.services));
    else if (flags.has("volumes"))
        lines(Object.keys(project.volumes));
    else if (flags.has("images"))
        lines(Object.values(project.services).map((service) => (0,tree/* string */.Yj)(service["image"])));
    else if (flags.has("profiles"))
        lines(profiles(project));
    else if (hash !== undefined) {
        const wanted = hash === "*" ? Object.keys(project.services) : hash.split(",");
        lines(wanted.map((name) => `${name} ${serviceHash(project.services[name] ?? {})}`));
    }
    else
        print(session, flags.value("format"), (0,tree/* goJson */.Pl)(config_document(project), 2).replaceAll("$", "$$$$"));
    return 0;
}
function print(session, format, json) {
    if (format !== "json")
        throw (0,failure/* outside */.qY)("compose config without --format json");
    session.out(json);
}
/** The project as `config --format json` prints it. */
function config_document(project) {
    const sections = { name: project.name, services: { ...project.services }, ...(0,tree/* mapping */.pq)((0,tree/* deepSorted */.KD)(project.extensions)) };
    for (const key of ["networks", "volumes", "secrets", "configs"]) {
        if (Object.keys(project[key]).length > 0)
            sections[key] = { ...project[key] };
    }
    return Object.fromEntries(Object.keys(sections)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .map((key) => [key, sections[key] ?? null]));
}
function profiles(project) {
    const all = [...Object.values(project.services), ...Object.values(project.disabled)];
    return [...new Set(all.flatMap((one) => (Array.isArray(one["profiles"]) ? one["profiles"].map(tree/* string */.Yj) : [])))];
}
/** Go prints an empty list as null, unless a search for duplicates has made it anew. */
function emptyListsAsNull(value, path = []) {
    if (Array.isArray(value)) {
        if (value.length === 0)
            return hasUniqueItems(path) ? [] : null;
        return value.map((one) => emptyListsAsNull(one, [...path, "[]"]));
    }
    if (!(0,tree/* isMapping */.pi)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptyListsAsNull(one, [...path, key])]));
}
function atLeast(version, minor) {
    const [major = 0, own = 0] = version.split(".").map(Number);
    return major > 2 || (major === 2 && own >= minor);
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/flags.js
/** `docker compose`'s own flags; must not know subcommands. */


function composeCall(args, cwd) {
    const flags = (0,docker_flags/* parseFlags */.b)(args, { "project-name": "p=", file: "f=", "env-file": "=", profile: "=", "project-directory": "=", progress: "=", ansi: "=" }, { stopAtFirst: true });
    return {
        options: {
            name: flags.value("project-name"),
            files: flags.values("file"),
            envFiles: flags
                .values("env-file")
                .flatMap((one) => one.split(","))
                .map((one) => (0,external_node_path_.resolve)(cwd, one)),
            profiles: flags.values("profile"),
            folder: flags.value("project-directory"),
        },
        quiet: flags.value("progress") === "quiet",
        rest: flags.rest,
    };
}

;// CONCATENATED MODULE: ./build/lab/docker/compose/index.js
/** `docker compose …`: its flags, its subcommands; must not know the other commands of docker. */






const COMMANDS = {
    config: config,
    up: up,
    pull: pull,
    down: down,
    ps: ps,
    stop: stop,
    start: commands_start,
    rm: rm,
    exec: exec,
    logs: logs,
    version: version,
};
async function compose(session, args) {
    const { options, quiet, rest } = composeCall(args, session.cwd);
    const [name = "", ...more] = rest;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined)
        throw (0,failure/* outside */.qY)(`compose ${name}`);
    return command(session, options, more, quiet);
}


/***/ })

};
