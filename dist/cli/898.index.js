export const id = 898;
export const ids = [898];
export const modules = {

/***/ 9419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ mountpoint),
/* harmony export */   IQ: () => (/* binding */ volumeDocument),
/* harmony export */   Sq: () => (/* binding */ networkDocument)
/* harmony export */ });
/* harmony import */ var _networking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8767);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/** Networks and volumes as `docker … inspect` shows them; must not change anything. */


/** An element of `docker network inspect`. */
function networkDocument(engine, network) {
    const containers = {};
    for (const container of (0,_networking_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(engine, network)) {
        const endpoint = container.NetworkSettings.Networks[network.Name];
        if (endpoint === undefined)
            continue;
        containers[container.Id] = {
            Name: container.Name.slice(1),
            EndpointID: endpoint.EndpointID,
            MacAddress: endpoint.MacAddress,
            IPv4Address: endpoint.IPAddress === "" ? "" : `${endpoint.IPAddress}/${endpoint.IPPrefixLen}`,
            IPv6Address: "",
        };
    }
    return {
        Name: network.Name,
        Id: network.Id,
        Created: network.Created,
        Scope: "local",
        Driver: network.Driver,
        EnableIPv6: network.EnableIPv6,
        IPAM: { Driver: "default", Options: null, Config: network.Config.map((one) => ({ ...one })) },
        Internal: network.Internal,
        Attachable: network.Attachable,
        Ingress: false,
        ConfigFrom: { Network: "" },
        ConfigOnly: false,
        Containers: containers,
        Options: { ...network.Options },
        Labels: (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedMapping */ .sW)({ ...network.Labels }),
    };
}
/** An element of `docker volume inspect`. */
function volumeDocument(volume) {
    return {
        CreatedAt: volume.CreatedAt.replace(/\.\d+Z$/, "Z"),
        Driver: volume.Driver,
        Labels: volume.Labels === null ? null : (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedMapping */ .sW)({ ...volume.Labels }),
        Mountpoint: mountpoint(volume.Name),
        Name: volume.Name,
        Options: volume.Options === null ? null : (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedMapping */ .sW)({ ...volume.Options }),
        Scope: "local",
    };
}
/** Where the engine would keep a volume. */
function mountpoint(name) {
    return `/var/lib/docker/volumes/${name}/_data`;
}


/***/ }),

/***/ 9198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlags)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/** Command-line flags as Docker's programs take them; must not know any command. */

/**
 * Parses `args`. With `stopAtFirst` flags end at the first argument that is none (`docker compose … up`),
 * else they may stand anywhere before `--`. An unknown flag is outside the subset.
 */
function parseFlags(args, spec, options = {}) {
    const found = new Map();
    const rest = [];
    const add = (name, value) => void found.set(name, [...(found.get(name) ?? []), value]);
    const byLetter = new Map(Object.entries(spec).flatMap(([name, how]) => (/^\w/.test(how) ? [[how.slice(0, 1), name]] : [])));
    const queue = [...args];
    const takeLong = (arg) => {
        const [name = "", ...inline] = arg.slice(2).split("=");
        const how = spec[name];
        if (how === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(`flag --${name}`);
        if (inline.length > 0)
            add(name, inline.join("="));
        else
            add(name, how.endsWith("=") ? value(arg) : "true");
    };
    const takeShort = (arg) => {
        for (let at = 1; at < arg.length; at++) {
            const name = byLetter.get(arg.charAt(at));
            if (name === undefined)
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(`flag -${arg.charAt(at)}`);
            if (!spec[name]?.endsWith("=")) {
                add(name, "true");
                continue;
            }
            const glued = arg.slice(at + 1).replace(/^=/, "");
            add(name, glued === "" ? value(arg) : glued);
            return;
        }
    };
    const value = (flag) => {
        const next = queue.shift();
        if (next === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(`${flag} without its value`);
        return next;
    };
    for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
        if (arg === "--") {
            rest.push(...queue);
            break;
        }
        if (arg.startsWith("--"))
            takeLong(arg);
        else if (arg.length > 1 && arg.startsWith("-"))
            takeShort(arg);
        else {
            rest.push(arg);
            if (!options.stopAtFirst)
                continue;
            rest.push(...queue);
            break;
        }
    }
    return {
        has: (name) => found.get(name)?.at(-1) !== undefined && found.get(name)?.at(-1) !== "false",
        value: (name) => found.get(name)?.at(-1),
        values: (name) => found.get(name) ?? [],
        rest,
    };
}


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renderer),
/* harmony export */   t: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);
/** `--format`: JSON and the few Go templates that scripts use; must not know what is formatted. */


/** `json`, or a template of `{{.A.B}}`, `{{json .A}}`, `{{index .A "key"}}` and `{{.Label "key"}}`. */
function renderer(format) {
    if (format === "json")
        return (item) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(item);
    const parts = format
        .replaceAll(String.raw `\t`, "\t")
        .replaceAll(String.raw `\n`, "\n")
        .split(/(\{\{.*?\}\})/);
    const renders = parts.map((part) => (part.startsWith("{{") ? action(part.slice(2, -2).trim()) : () => part));
    return (item) => renders.map((render) => render(item)).join("");
}
function action(text) {
    const json = /^json (\.\S*)$/.exec(text);
    if (json?.[1] !== undefined)
        return (item) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .goJson */ .Pl)(lookup(item, json[1] ?? ""));
    const index = /^index (\.\S+) "([^"]*)"$/.exec(text);
    if (index?.[1] !== undefined) {
        return (item) => {
            const found = lookup(item, index[1] ?? "");
            return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(found) ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sprint */ .vV)(found[index[2] ?? ""] ?? "") : "";
        };
    }
    const label = /^\.Label "([^"]*)"$/.exec(text);
    if (label?.[1] !== undefined)
        return (item) => labelOf(item, label[1] ?? "");
    if (/^\.[\w.]+$/.test(text))
        return (item) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sprint */ .vV)(lookup(item, text));
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .outside */ .qY)(`template {{${text}}}`);
}
function lookup(item, path) {
    let value = item;
    for (const key of path.split(".").filter((part) => part !== "")) {
        const next = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? value[key] : undefined;
        if (next === undefined)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`template parsing error: template: :1:2: executing "" at <${path}>: map has no entry for key "${key}"`);
        value = next;
    }
    return value;
}
/** Rows carry their labels as `a=b,c=d`. */
function labelOf(item, name) {
    const labels = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(item) ? item["Labels"] : "";
    const pairs = typeof labels === "string" ? labels.split(",") : [];
    return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}
/** Columns padded to the widest, three spaces between, ten wide at least, as Docker's tables are. */
function table(headers, rows) {
    const all = [headers, ...rows];
    const widths = headers.map((_, column) => Math.max(10, ...all.map((row) => (row[column] ?? "").length + 3)));
    const line = (row) => row.map((cell, column) => (column === headers.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("");
    return all.map((row) => `${line(row)}\n`).join("");
}


/***/ }),

/***/ 3898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exec: () => (/* binding */ exec),
/* harmony export */   hasLabel: () => (/* binding */ hasLabel),
/* harmony export */   inspect: () => (/* binding */ inspect),
/* harmony export */   logs: () => (/* binding */ logs),
/* harmony export */   printRows: () => (/* binding */ printRows),
/* harmony export */   ps: () => (/* binding */ ps),
/* harmony export */   rename: () => (/* binding */ rename),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   runSimulated: () => (/* binding */ runSimulated),
/* harmony export */   start: () => (/* binding */ start),
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var _containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5017);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9419);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3511);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9198);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4314);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(555);
/* harmony import */ var _mounted_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5799);
/* harmony import */ var _networking_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8767);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5572);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9985);
/* harmony import */ var _simulate_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2495);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1521);
/** `docker ps`, `inspect`, `stop`, `start`, `rm`, `rename`, `exec` and `logs`; must not know Compose. */












const ps = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, { all: "a", quiet: "q", "no-trunc": "", filter: "f=", format: "=" });
    const wide = flags.has("no-trunc");
    const shown = session.engine
        .read()
        .containers.filter((one) => matches(one, flags.values("filter"), flags.has("all")))
        .toSorted((a, b) => (a.Created < b.Created ? 1 : -1));
    const rows = shown.map((one) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .containerRow */ .aw)(one, wide, Date.now()));
    if (flags.has("quiet"))
        rows.forEach((row) => session.out(`${(0,_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)(row["ID"])}\n`));
    else {
        const columns = {
            "CONTAINER ID": "ID",
            IMAGE: "Image",
            COMMAND: "Command",
            CREATED: "RunningFor",
            STATUS: "Status",
            PORTS: "Ports",
            NAMES: "Names",
        };
        printRows(session, rows, columns, flags.value("format"));
    }
    return 0;
};
function matches(container, filters, all) {
    const parsed = filters.map((filter) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .cut */ .Jj)(filter, "="));
    const statuses = parsed.filter(([key]) => key === "status").map(([, value]) => value);
    if (statuses.length > 0 ? !statuses.includes(container.State.Status) : !all && !container.State.Running)
        return false;
    return parsed.every(([key, value]) => {
        if (key === "status")
            return true;
        if (key === "label")
            return hasLabel(container.Config.Labels, value);
        if (key === "name")
            return container.Name.includes(value);
        if (key === "id")
            return container.Id.startsWith(value);
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .outside */ .qY)(`docker ps --filter ${key}`);
    });
}
/** Whether `wanted` (`name` or `name=value`) is among the labels. */
function hasLabel(labels, wanted) {
    const [name, value] = (0,_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .cut */ .Jj)(wanted, "=");
    return value === undefined ? name in labels : labels[name] === value;
}
/** Rows as a table, as JSON lines or by template. */
function printRows(session, rows, columns, format) {
    if (format !== undefined && format !== "table") {
        const render = (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .renderer */ .U)(format);
        rows.forEach((row) => session.out(`${render(row)}\n`));
        return;
    }
    session.out((0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .t)(Object.keys(columns), rows.map((row) => Object.values(columns).map((key) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .string */ .Yj)(row[key])))));
}
/** `docker inspect` of anything, or of the one type that `type` names. */
function inspect(type) {
    return (session, args) => {
        const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, { format: "f=", type: "=" });
        const kind = flags.value("type") ?? type;
        const engine = session.engine.read();
        const found = [];
        const missing = [];
        for (const name of flags.rest) {
            const document = documentOf(engine, name, kind);
            if (document === undefined)
                missing.push(notFound(name, kind));
            else
                found.push(document);
        }
        const format = flags.value("format");
        if (format === undefined || found.length === 0)
            (0,_session_js__WEBPACK_IMPORTED_MODULE_10__/* .printDocuments */ .c)(session, found);
        else if (format === "json")
            session.out(`${JSON.stringify(found)}\n`);
        else
            found.forEach((document) => session.out(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .renderer */ .U)(format)(document)}\n`));
        missing.forEach((text) => session.err(`${text}\n`));
        return missing.length > 0 ? 1 : 0;
    };
}
function documentOf(engine, name, kind) {
    const readers = {
        container: () => (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .findContainer */ .FA)(engine, name),
        image: () => optional((0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .findImage */ .F1)(engine, name), _images_js__WEBPACK_IMPORTED_MODULE_5__/* .imageDocument */ .D0),
        network: () => optional((0,_networking_js__WEBPACK_IMPORTED_MODULE_7__/* .findNetwork */ .qC)(engine, name), (network) => (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .networkDocument */ .Sq)(engine, network)),
        volume: () => optional(engine.volumes.find((one) => one.Name === name), _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .volumeDocument */ .IQ),
    };
    if (kind !== "any")
        return readers[kind]?.();
    return readers["container"]?.() ?? readers["image"]?.() ?? readers["network"]?.() ?? readers["volume"]?.();
}
function optional(value, use) {
    return value === undefined ? undefined : use(value);
}
function notFound(name, kind) {
    if (kind === "container")
        return `Error response from daemon: No such container: ${name}`;
    if (kind === "volume")
        return `Error response from daemon: get ${name}: no such volume`;
    if (kind === "network")
        return `Error response from daemon: network ${name} not found`;
    if (kind === "image")
        return `Error response from daemon: no such image: ${name}: No such image: ${name.includes(":") ? name : `${name}:latest`}`;
    return `Error: No such object: ${name}`;
}
/** Does `work` to every named container and prints its name; what fails is told and the rest still done. */
function each(spec, work) {
    return async (session, args) => {
        const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, spec);
        let code = 0;
        for (const name of flags.rest) {
            try {
                await session.engine.step((engine) => work(engine, (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .mustFindContainer */ .Kb)(engine, name), { force: flags.has("force"), folder: session.engine.folder }));
                session.out(`${name}\n`);
            }
            catch (error) {
                if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
                    throw error;
                session.err(`${error.message}\n`);
                code = 1;
            }
        }
        return code;
    };
}
const stop = each({ time: "t=", timeout: "=" }, _containers_js__WEBPACK_IMPORTED_MODULE_0__/* .stopContainer */ .SI);
const start = each({}, (engine, container, { folder }) => (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .startContainer */ .YI)(engine, container, (0,_mounted_files_js__WEBPACK_IMPORTED_MODULE_6__/* .mountedFiles */ .O)(folder, container)));
const rm = each({ force: "f" }, (engine, container, { force }) => (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .removeContainer */ .od)(engine, container, force));
const rename = (session, args) => {
    const [from = "", to = "", ...more] = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, {}).rest;
    if (to === "" || more.length > 0)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .outside */ .qY)("docker rename without exactly two names");
    try {
        session.engine.change((engine) => {
            const container = (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .mustFindContainer */ .Kb)(engine, from);
            const other = (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .findContainer */ .FA)(engine, `/${to}`);
            if (other !== undefined && other !== container)
                throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .daemonError */ .Hd)(`Error when allocating new name: ${(0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .nameTaken */ .nn)(other)}`);
            container.Name = `/${to}`;
        });
        return 0;
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw error;
        session.err(`${error.message}\nError: failed to rename container named ${from}\n`);
        return 1;
    }
};
const exec = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, { interactive: "i", tty: "t", env: "e=", user: "u=", workdir: "w=" }, { stopAtFirst: true });
    const [name = "", ...argv] = flags.rest;
    const container = (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .mustFindContainer */ .Kb)(session.engine.read(), name);
    if (!container.State.Running)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .daemonError */ .Hd)(`Container ${container.Id} is not running`);
    return runSimulated(session, container, argv);
};
/** Prints what a simulated command in `container` prints and gives its exit code. */
function runSimulated(session, container, argv) {
    const files = (0,_mounted_files_js__WEBPACK_IMPORTED_MODULE_6__/* .mountedFiles */ .O)(session.engine.folder, container);
    const result = (0,_simulate_js__WEBPACK_IMPORTED_MODULE_11__/* .simulate */ .JV)(argv, files) ?? (0,_simulate_js__WEBPACK_IMPORTED_MODULE_11__/* .simulateTailscale */ .xQ)(argv, container.Config.Env ?? []);
    if (result === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .outside */ .qY)(`exec of ${argv.join(" ")}`);
    session.out(result.output);
    return result.code;
}
const logs = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlags */ .b)(args, { tail: "n=", since: "=", timestamps: "t" });
    for (const name of flags.rest)
        (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .mustFindContainer */ .Kb)(session.engine.read(), name);
    return 0;
};


/***/ }),

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ mountedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Files as a container sees them: those of its binds and volumes alone; must not follow anything out of a mount. */


/** What `container` has mounted; the content of volumes lies below the engine's `folder`. */
function mountedFiles(folder, container) {
    const find = (path) => {
        const clean = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path);
        const mount = container.Mounts.filter(({ Destination: at }) => clean === at || clean.startsWith(`${at}/`)).toSorted((a, b) => b.Destination.length - a.Destination.length)[0];
        if (mount === undefined || mount.Type === "tmpfs")
            return undefined;
        const root = mount.Type === "volume" ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "volumes", mount.Name ?? "") : mount.Source;
        return { mount, real: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, clean.slice(mount.Destination.length)) };
    };
    return {
        read: (path) => {
            const found = find(path);
            try {
                return found === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(found.real, "utf8");
            }
            catch {
                return undefined; // not there, a folder, or not for us: all the same from inside
            }
        },
        write: (path, content) => {
            const found = find(path);
            if (found === undefined || found.mount.Type !== "volume" || !found.mount.RW)
                return false;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(found.real), { recursive: true });
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(found.real, content);
            return true;
        },
    };
}


/***/ }),

/***/ 5572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ networkRow),
/* harmony export */   TD: () => (/* binding */ composeRow),
/* harmony export */   aw: () => (/* binding */ containerRow),
/* harmony export */   xq: () => (/* binding */ volumeRow)
/* harmony export */ });
/* unused harmony export labelText */
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9419);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1521);


/** `json` and table columns of `docker ps`; `wide` leaves ids, commands and mounts whole. */
function containerRow(container, wide, now) {
    return {
        Command: quotedCommand(container, wide),
        CreatedAt: createdAt(container.Created),
        ID: wide ? container.Id : container.Id.slice(0, 12),
        Image: container.Config.Image,
        Labels: labelText(container.Config.Labels),
        LocalVolumes: String(container.Mounts.filter((mount) => mount.Driver === "local").length),
        Mounts: mountText(container, wide),
        Names: container.Name.slice(1),
        Networks: (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(Object.keys(container.NetworkSettings.Networks)).join(","),
        Platform: null,
        Ports: portText(container, "[::]"),
        RunningFor: `${duration(now - Date.parse(container.Created))} ago`,
        Size: wide ? "0B (virtual 1.98MB)" : "0B",
        State: container.State.Status,
        Status: statusText(container, now),
    };
}
/** `json` and table columns of `docker compose ps`. */
function composeRow(container, wide, now) {
    const labels = container.Config.Labels;
    const { State } = container;
    return {
        Command: quotedCommand(container, wide),
        CreatedAt: createdAt(container.Created),
        ExitCode: State.Status === "exited" ? State.ExitCode : 0,
        Health: State.Status === "running" ? (State.Health?.Status ?? "") : "",
        ID: wide ? container.Id : container.Id.slice(0, 12),
        Image: container.Config.Image,
        Labels: labelText(labels),
        LocalVolumes: String(container.Mounts.filter((mount) => mount.Driver === "local").length),
        Mounts: mountText(container, wide),
        Name: container.Name.slice(1),
        Names: container.Name.slice(1),
        Networks: (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(Object.keys(container.NetworkSettings.Networks)).join(","),
        Ports: portText(container, "::"),
        Project: labels["com.docker.compose.project"] ?? "",
        Publishers: publishers(container),
        RunningFor: `${duration(now - Date.parse(container.Created))} ago`,
        Service: labels["com.docker.compose.service"] ?? "",
        Size: "0B",
        State: State.Status,
        Status: statusText(container, now),
    };
}
function networkRow(network, wide) {
    return {
        CreatedAt: network.Created.replace("T", " ").replace("Z", " +0000 UTC"),
        Driver: network.Driver,
        ID: wide ? network.Id : network.Id.slice(0, 12),
        IPv4: "false",
        IPv6: String(network.EnableIPv6),
        Internal: String(network.Internal),
        Labels: labelText(network.Labels),
        Name: network.Name,
        Scope: "local",
    };
}
function volumeRow(volume) {
    return {
        Availability: "N/A",
        Driver: volume.Driver,
        Group: "N/A",
        Labels: labelText(volume.Labels ?? {}),
        Links: "N/A",
        Mountpoint: (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__/* .mountpoint */ .Ah)(volume.Name),
        Name: volume.Name,
        Scope: "local",
        Size: "N/A",
        Status: "N/A",
    };
}
function labelText(labels) {
    return (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .IP)(Object.entries(labels).map(([key, value]) => `${key}=${value}`)).join(",");
}
function quotedCommand(container, wide) {
    const args = container.Args.map((arg) => (/\s/.test(arg) ? `'${arg}'` : arg));
    const command = [container.Path, ...args].join(" ");
    return JSON.stringify(wide || command.length <= 20 ? command : `${command.slice(0, 19)}…`);
}
function createdAt(time) {
    return time.replace("T", " ").replace(/(\.\d+)?Z$/, " +0000 UTC");
}
function mountText(container, wide) {
    const names = container.Mounts.map((mount) => mount.Name ?? mount.Source);
    return names.map((name) => (wide || name.length <= 15 ? name : `${name.slice(0, 14)}…`)).join(",");
}
function ports(container) {
    const all = Object.entries(container.NetworkSettings.Ports).flatMap(([key, bindings]) => {
        const [target = "", protocol = "tcp"] = key.split("/");
        if (bindings === null)
            return [{ ip: "", target: Number(target), published: 0, protocol }];
        return bindings.map((one) => ({ ip: one.HostIp, target: Number(target), published: Number(one.HostPort), protocol }));
    });
    return all.toSorted((a, b) => a.target - b.target);
}
function portText(container, anyV6) {
    return ports(container)
        .map((port) => {
        const inside = `${port.target}/${port.protocol}`;
        return port.published === 0 ? inside : `${port.ip === "::" ? anyV6 : port.ip}:${port.published}->${inside}`;
    })
        .join(", ");
}
function publishers(container) {
    const all = ports(container).map((port) => ({
        URL: port.ip,
        TargetPort: port.target,
        PublishedPort: port.published,
        Protocol: port.protocol,
    }));
    return all.length === 0 ? null : all;
}
function statusText(container, now) {
    const { State } = container;
    if (State.Status === "created")
        return "Created";
    if (State.Status === "exited")
        return `Exited (${State.ExitCode}) ${duration(now - Date.parse(State.FinishedAt))} ago`;
    const health = State.Health === undefined ? "" : ` (${State.Health.Status === "starting" ? "health: starting" : State.Health.Status})`;
    return `Up ${duration(now - Date.parse(State.StartedAt))}${health}`;
}
/** Milliseconds in Docker's words. */
function duration(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    if (seconds < 1)
        return "Less than a second";
    if (seconds === 1)
        return "1 second";
    if (seconds < 60)
        return `${seconds} seconds`;
    const minutes = Math.floor(seconds / 60);
    if (minutes === 1)
        return "About a minute";
    if (minutes < 60)
        return `${minutes} minutes`;
    const hours = Math.floor(minutes / 60 + 0.5);
    if (hours === 1)
        return "About an hour";
    if (hours < 48)
        return `${hours} hours`;
    return `${Math.floor(hours / 24)} days`;
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn),
/* harmony export */   c: () => (/* binding */ printDocuments)
/* harmony export */ });
/** A warning as Docker's programs log it when standard error is no terminal. */
function warn(session, message) {
    const time = new Date(Date.now()).toISOString().replace(/\.\d+Z$/, "Z");
    session.err(`time="${time}" level=warning msg=${JSON.stringify(message)}\n`);
}
/** Documents as `inspect` prints them. */
function printDocuments(session, documents) {
    session.out(`${JSON.stringify(documents, undefined, 4)}\n`);
}


/***/ }),

/***/ 1521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   KD: () => (/* binding */ deepSorted),
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Pl: () => (/* binding */ goJson),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   sW: () => (/* binding */ sortedMapping),
/* harmony export */   vV: () => (/* binding */ sprint)
/* harmony export */ });
/** Plain JSON-like trees as YAML, compose models and engine records are made of; must not know what they mean. */
function isMapping(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The mapping itself, or an empty one for anything else. */
function mapping(value) {
    return isMapping(value) ? value : {};
}
/** The list itself, or an empty one for anything else. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A string, or nothing for anything else. */
function string(value) {
    return typeof value === "string" ? value : "";
}
function number(value) {
    return typeof value === "number" ? value : 0;
}
/** The strings of a list. */
function strings(value) {
    return list(value).filter((item) => typeof item === "string");
}
/** A scalar as Go's fmt.Sprint writes it; Docker's programs turn numbers and booleans into text that way. */
function sprint(value) {
    if (value === null)
        return "<nil>";
    if (typeof value === "string")
        return value;
    if (typeof value === "number" || typeof value === "boolean")
        return String(value);
    if (Array.isArray(value))
        return `[${value.map(sprint).join(" ")}]`;
    return `map[${sorted(Object.keys(value))
        .map((key) => `${key}:${sprint(value[key] ?? null)}`)
        .join(" ")}]`;
}
/** By UTF-16 units, as Go sorts ASCII. */
function sorted(texts) {
    return [...texts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
/** The same mapping with its keys in order, as Go writes maps. */
function sortedMapping(value) {
    return Object.fromEntries(sorted(Object.keys(value)).map((key) => [key, value[key] ?? null]));
}
/** Every mapping in the tree with its keys in order. */
function deepSorted(value) {
    if (Array.isArray(value))
        return value.map(deepSorted);
    if (!isMapping(value))
        return value;
    return Object.fromEntries(sorted(Object.keys(value)).map((key) => [key, deepSorted(value[key] ?? null)]));
}
/** JSON as Go's encoder writes it, with `<`, `>` and `&` escaped. */
function goJson(value, indent = 0) {
    return JSON.stringify(value, undefined, indent).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** Cuts at the first `separator`: [before, after], after undefined where there is none. */
function cut(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}


/***/ })

};
