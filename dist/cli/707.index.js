export const id = 707;
export const ids = [707];
export const modules = {

/***/ 5017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ findContainer),
/* harmony export */   Kb: () => (/* binding */ mustFindContainer),
/* harmony export */   SI: () => (/* binding */ stopContainer),
/* harmony export */   Wo: () => (/* binding */ createdState),
/* harmony export */   X: () => (/* binding */ addContainer),
/* harmony export */   YI: () => (/* binding */ startContainer),
/* harmony export */   nn: () => (/* binding */ nameTaken),
/* harmony export */   od: () => (/* binding */ removeContainer)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5958);
/* harmony import */ var _networking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8767);
/* harmony import */ var _simulate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2495);
/** A container's life as the engine keeps it: find, add, start, stop, remove, rename; must not know Compose. */




/** By full id, name, or the beginning of an id. */
function findContainer(engine, reference) {
    return (engine.containers.find((one) => one.Id === reference || one.Name === `/${reference.replace(/^\//, "")}`) ??
        (/^[0-9a-f]+$/.test(reference) ? engine.containers.find((one) => one.Id.startsWith(reference)) : undefined));
}
function mustFindContainer(engine, reference) {
    const found = findContainer(engine, reference);
    if (found === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(`No such container: ${reference}`);
    return found;
}
/** The engine's words for a name that `owner` has. */
function nameTaken(owner) {
    return `Conflict. The container name "${owner.Name}" is already in use by container "${owner.Id}". You have to remove (or rename) that container to be able to reuse that name.`;
}
/** Adds a container that has just been made; its anonymous volumes come into being. */
function addContainer(engine, container) {
    const other = findContainer(engine, container.Name);
    if (other !== undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(nameTaken(other));
    for (const mount of container.Mounts) {
        if (mount.Type !== "volume" || mount.Name === undefined || engine.volumes.some((one) => one.Name === mount.Name))
            continue;
        engine.volumes.push({ Name: mount.Name, CreatedAt: (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(), Driver: "local", Labels: null, Options: null });
    }
    engine.containers.push(container);
}
/** Starts it; a running one stays as it is. `files` are what its command and health check may look at. */
function startContainer(engine, container, files) {
    if (container.State.Running)
        return;
    joinNetworks(engine, container);
    const image = engine.images.find((one) => one.id === container.Image);
    const exit = exitCode(container, image, files);
    const log = `/var/lib/docker/containers/${container.Id}`;
    Object.assign(container, { LogPath: `${log}/${container.Id}-json.log` });
    container.State = {
        ...container.State,
        Status: "running",
        Running: true,
        Pid: 1000 + (Number.parseInt(container.Id.slice(0, 6), 16) % 30_000),
        ExitCode: 0,
        Error: "",
        StartedAt: (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)(),
        ...health(container, image, files),
    };
    if (exit !== undefined)
        end(engine, container, exit);
}
function joinNetworks(engine, container) {
    const shared = /^container:(.*)$/.exec(container.HostConfig.NetworkMode)?.[1];
    const files = (id) => {
        const folder = `/var/lib/docker/containers/${id}`;
        return { ResolvConfPath: `${folder}/resolv.conf`, HostnamePath: `${folder}/hostname`, HostsPath: `${folder}/hosts` };
    };
    if (shared === undefined) {
        const taken = (0,_networking_js__WEBPACK_IMPORTED_MODULE_2__/* .portsInUse */ .zw)(engine, container);
        if (taken !== undefined) {
            throw refuseStart(container, `driver failed programming external connectivity on endpoint ${container.Name.slice(1)} (${(0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .newId */ .Si)()}): Bind for ${taken} failed: port is already allocated`);
        }
        (0,_networking_js__WEBPACK_IMPORTED_MODULE_2__/* .attach */ .K0)(engine, container);
        (0,_networking_js__WEBPACK_IMPORTED_MODULE_2__/* .publishPorts */ .YT)(engine, container);
        Object.assign(container, files(container.Id));
        return;
    }
    const owner = findContainer(engine, shared);
    if (owner === undefined)
        throw refuseStart(container, `No such container: ${shared}`);
    if (!owner.State.Running)
        throw refuseStart(container, `cannot join network of a non running container: ${shared}`);
    container.Config.Hostname = owner.Config.Hostname;
    Object.assign(container, files(owner.Id));
}
function refuseStart(container, error) {
    container.State = { ...container.State, ExitCode: 128, Error: error };
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(error);
}
function exitCode(container, image, files) {
    if (image?.behaviour === "exits")
        return 1;
    return (0,_simulate_js__WEBPACK_IMPORTED_MODULE_3__/* .simulate */ .JV)([container.Path, ...container.Args], files)?.code;
}
/** At once what the real engine finds out after some intervals. */
function health(container, image, files) {
    const test = container.Config.Healthcheck?.Test ?? [];
    if (test.length === 0 || test[0] === "NONE")
        return {};
    if (image?.behaviour === "starting")
        return { Health: { Status: "starting", FailingStreak: 0, Log: [] } };
    const result = (0,_simulate_js__WEBPACK_IMPORTED_MODULE_3__/* .simulateHealthTest */ .NA)(test, files);
    const fails = image?.behaviour === "unhealthy" || result.code !== 0;
    const now = (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)();
    const log = [{ Start: now, End: now, ExitCode: fails ? 1 : 0, Output: result.output }];
    const streak = fails ? (container.Config.Healthcheck?.Retries ?? 3) : 0;
    return { Health: { Status: fails ? "unhealthy" : "healthy", FailingStreak: streak, Log: log } };
}
/** Stops it; one that does not run stays as it is. */
function stopContainer(engine, container) {
    if (!container.State.Running)
        return;
    end(engine, container, /^(SIG)?KILL$|^9$/.test(container.Config.StopSignal ?? "") ? 137 : 143);
}
function end(engine, container, code) {
    (0,_networking_js__WEBPACK_IMPORTED_MODULE_2__/* .detach */ .Yo)(engine, container);
    container.State = { ...container.State, Status: "exited", Running: false, Pid: 0, ExitCode: code, FinishedAt: (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE)() };
    if (container.State.Health !== undefined)
        container.State.Health = { ...container.State.Health, Status: "unhealthy" };
}
/** Removes it; a running one only by force. Named and anonymous volumes stay. */
function removeContainer(engine, container, force) {
    if (container.State.Running && !force) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(`You cannot remove a running container ${container.Id}. Stop the container before attempting removal or force remove`);
    }
    stopContainer(engine, container);
    engine.containers = engine.containers.filter((one) => one !== container);
}
/** The state of a container that was made and never started. */
function createdState() {
    return {
        Status: "created",
        Running: false,
        Paused: false,
        Restarting: false,
        OOMKilled: false,
        Dead: false,
        Pid: 0,
        ExitCode: 0,
        Error: "",
        StartedAt: _engine_js__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm,
        FinishedAt: _engine_js__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm,
    };
}


/***/ }),

/***/ 5958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tm: () => (/* binding */ NEVER),
  Si: () => (/* binding */ newId),
  F5: () => (/* binding */ openEngine),
  vE: () => (/* binding */ timestamp)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/lab/docker/lock.js
/** One writer at a time across processes, also after a holder was killed; must not know what is written. */


const WAIT_MS = 20_000;
const STALE_BREAKER_MS = 2_000;
/**
 * Runs `work` while this process alone holds `folder`'s lock. A holder that is gone loses it.
 * Throws after 20 seconds of waiting. `work` must be synchronous: the lock is the process's, not the caller's.
 */
function locked(folder, work) {
    const lock = (0,external_node_path_.join)(folder, "lock");
    const mine = (0,external_node_path_.join)(folder, `lock.${process.pid}`);
    (0,external_node_fs_.writeFileSync)(mine, String(process.pid));
    try {
        take(lock, mine);
        try {
            return work();
        }
        finally {
            (0,external_node_fs_.rmSync)(lock, { force: true });
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(mine, { force: true });
    }
}
function take(lock, mine) {
    const until = Date.now() + WAIT_MS;
    while (!linked(mine, lock)) {
        breakStale(lock);
        if (Date.now() > until)
            throw new Error(`the docker stand-in's engine file is locked by process ${holder(lock)}`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
}
/** A hard link appears whole, content included, or fails. */
function linked(from, to) {
    try {
        (0,external_node_fs_.linkSync)(from, to);
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}
/** Removes the lock of a process that is gone; a second lock keeps two breakers from removing a fresh one. */
function breakStale(lock) {
    if (alive(holder(lock)))
        return;
    const breaker = `${lock}.breaking`;
    try {
        (0,external_node_fs_.writeFileSync)(breaker, "", { flag: "wx" });
    }
    catch {
        if (ageMs(breaker) > STALE_BREAKER_MS)
            (0,external_node_fs_.rmSync)(breaker, { force: true });
        return;
    }
    try {
        if (!alive(holder(lock)))
            (0,external_node_fs_.rmSync)(lock, { force: true });
    }
    finally {
        (0,external_node_fs_.rmSync)(breaker, { force: true });
    }
}
/** Process id of the holder, or undefined when nobody holds it. */
function holder(lock) {
    try {
        return Number((0,external_node_fs_.readFileSync)(lock, "utf8"));
    }
    catch {
        return undefined;
    }
}
function alive(pid) {
    if (pid === undefined)
        return true; // released meanwhile: just try again
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && "code" in error && error.code === "EPERM";
    }
}
function ageMs(path) {
    try {
        return Date.now() - (0,external_node_fs_.statSync)(path).mtimeMs;
    }
    catch {
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/lab/docker/engine.js
/** The engine file: reading it whole, changing it whole; must not know commands. */




/** The engine in `folder`; a folder without one is an engine without anything. */
function openEngine(folder) {
    const file = (0,external_node_path_.join)(folder, "engine.json");
    const read = () => {
        try {
            return JSON.parse((0,external_node_fs_.readFileSync)(file, "utf8"));
        }
        catch (error) {
            if (error instanceof Error && "code" in error && error.code === "ENOENT")
                return emptyEngine();
            throw error;
        }
    };
    const change = (work) => {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        return locked(folder, () => {
            const engine = read();
            const answer = work(engine);
            (0,external_node_fs_.writeFileSync)(`${file}.${process.pid}`, JSON.stringify(engine));
            (0,external_node_fs_.renameSync)(`${file}.${process.pid}`, file);
            return answer;
        });
    };
    const step = async (work) => {
        const [answer, delayMs] = change((engine) => [work(engine), engine.delayMs]);
        if (delayMs > 0)
            await new Promise((resolve) => setTimeout(resolve, delayMs));
        return answer;
    };
    return { folder, read, change, step };
}
function emptyEngine() {
    return {
        format: 1,
        versions: { client: "28.2.2", engine: "20.10.24", api: "1.41", compose: "2.26.1" },
        psArray: false,
        delayMs: 0,
        registry: {},
        images: [],
        containers: [],
        networks: [builtIn("bridge", "bridge", "172.17"), builtIn("host", "host"), builtIn("none", "null")],
        volumes: [],
    };
}
function builtIn(name, driver, prefix) {
    return {
        Name: name,
        Id: newId(),
        Created: timestamp(),
        Driver: driver,
        EnableIPv6: false,
        Config: prefix === undefined ? [] : [{ Subnet: `${prefix}.0.0/16`, Gateway: `${prefix}.0.1` }],
        Internal: false,
        Attachable: false,
        Options: {},
        Labels: {},
    };
}
/** 64 random hex digits: an id of a container, network, endpoint or anonymous volume. */
function newId() {
    return (0,external_node_crypto_.randomBytes)(32).toString("hex");
}
/** Now, as the engine writes times. */
function timestamp() {
    return new Date(Date.now()).toISOString();
}
/** What the engine says of a moment that has not come. */
const NEVER = "0001-01-01T00:00:00Z";


/***/ }),

/***/ 3511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Hd: () => (/* binding */ daemonError),
/* harmony export */   gA: () => (/* binding */ COMPOSE_CODES),
/* harmony export */   qY: () => (/* binding */ outside)
/* harmony export */ });
/** How the stand-in ends without success; must not print. */
/** Ends the command with `code` and `text` on standard error, as the real program does. */
class Failure extends Error {
    name = "Failure";
    code;
    constructor(text, code = 1) {
        super(text);
        this.code = code;
    }
}
/** What the engine refused, in the command line's words. */
function daemonError(text) {
    return new Failure(`Error response from daemon: ${text}`);
}
/** Exit codes of Compose by what went wrong. */
const COMPOSE_CODES = { notFound: 14, parse: 15, syntax: 16, pull: 18 };
/** Something real Docker can do and the stand-in cannot: exit 64, one line. */
function outside(what) {
    return new Failure(`docker stand-in: outside its subset: ${what}`, 64);
}


/***/ }),

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ mustFindImage),
/* harmony export */   D0: () => (/* binding */ imageDocument),
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   ZP: () => (/* binding */ pullImage),
/* harmony export */   bn: () => (/* binding */ moveLocalTag),
/* harmony export */   ce: () => (/* binding */ familiar)
/* harmony export */ });
/* unused harmony export noSuchImage */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3511);
/** Images on the host and in the registry: names, pulling, tagging, `image inspect`; must not print. */

/** `name:tag` or `name@digest` as the engine shows it: without Docker Hub's prefix, with a tag. */
function familiar(reference) {
    const short = reference.replace(/^(docker\.io\/)(library\/)?|^library\//, "");
    if (short.includes("@"))
        return short;
    return /:[^/]+$/.test(short) ? short : `${short}:latest`;
}
/** `name` of `name:tag` or `name@digest`. */
function repository(reference) {
    return familiar(reference)
        .replace(/@.*$/, "")
        .replace(/:[^/:]*$/, "");
}
/** `127.0.0.1:5000` of a name that begins with a registry, or undefined for Docker Hub. */
function registryOf(name) {
    const first = name.split("/")[0] ?? "";
    return name.includes("/") && (/[.:]/.test(first) || first === "localhost") ? first : undefined;
}
/** The image on the host that `reference` (a tag, a digest or an id) means. */
function findImage(engine, reference) {
    const name = familiar(reference);
    const byName = engine.images.find((image) => image.tags.includes(name) || image.digests.includes(digestName(name)));
    if (byName !== undefined)
        return byName;
    const id = reference.replace(/^sha256:/, "");
    if (!/^[0-9a-f]{4,64}$/.test(id))
        return undefined;
    return engine.images.find((image) => image.id.startsWith(`sha256:${id}`));
}
/** `name:tag@digest` means `name@digest`. */
function digestName(name) {
    return name.includes("@") ? `${repository(name)}@${name.slice(name.indexOf("@") + 1)}` : name;
}
/** As findImage, or the engine's refusal. */
function mustFindImage(engine, reference) {
    const image = findImage(engine, reference);
    if (image === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(noSuchImage(reference));
    return image;
}
function noSuchImage(reference) {
    return `no such image: ${reference}: No such image: ${familiar(reference)}`;
}
/** Takes an image from the registry and moves its tag on the host. Throws the registry's refusal as Failure. */
function pullImage(engine, reference) {
    const name = familiar(reference);
    const source = name.includes("@") ? byDigest(engine, name) : engine.registry[name];
    if (source === undefined)
        throw notInRegistry(engine, name);
    const before = findImage(engine, name);
    let image = engine.images.find((one) => one.id === source.id);
    if (image === undefined) {
        image = { ...source, tags: [], digests: [] };
        engine.images.push(image);
    }
    if (!name.includes("@"))
        moveLocalTag(engine, name, image);
    const digest = `${repository(name)}@${source.digest}`;
    if (!image.digests.includes(digest))
        image.digests.push(digest);
    return { image, digest: source.digest, newer: before?.id !== source.id };
}
function byDigest(engine, name) {
    const digest = name.slice(name.indexOf("@") + 1);
    return Object.entries(engine.registry).find(([tag, image]) => repository(tag) === repository(name) && image.digest === digest)?.[1];
}
/** The words of Docker Hub, or those of other registries. */
function notInRegistry(engine, name) {
    const known = Object.keys(engine.registry).some((tag) => repository(tag) === repository(name));
    if (registryOf(name) !== undefined)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(known ? "manifest unknown" : "name unknown");
    if (known)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(`manifest for ${name} not found: manifest unknown: manifest unknown`);
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .daemonError */ .Hd)(`pull access denied for ${repository(name)}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`);
}
/** Gives `tag` to `image`, taking it from whichever has it. */
function moveLocalTag(engine, tag, image) {
    for (const other of engine.images)
        other.tags = other.tags.filter((one) => one !== tag);
    image.tags.push(tag);
}
/** An element of `docker image inspect`. */
function imageDocument(image) {
    const { config } = image;
    return {
        Id: image.id,
        RepoTags: image.tags,
        RepoDigests: image.digests,
        Parent: "",
        Comment: "",
        Created: image.created,
        Container: "",
        DockerVersion: "20.10.24",
        Author: "",
        Config: {
            Hostname: "",
            Domainname: "",
            User: config.User ?? "",
            AttachStdin: false,
            AttachStdout: false,
            AttachStderr: false,
            ...(config.ExposedPorts === undefined ? {} : { ExposedPorts: { ...config.ExposedPorts } }),
            Tty: false,
            OpenStdin: false,
            StdinOnce: false,
            Env: config.Env === undefined ? null : [...config.Env],
            Cmd: config.Cmd === undefined ? null : [...config.Cmd],
            ...(config.Healthcheck === undefined ? {} : { Healthcheck: { ...config.Healthcheck } }),
            Image: "",
            Volumes: config.Volumes === undefined ? null : { ...config.Volumes },
            WorkingDir: config.WorkingDir ?? "",
            Entrypoint: config.Entrypoint === undefined ? null : [...config.Entrypoint],
            OnBuild: null,
            Labels: config.Labels === undefined ? null : { ...config.Labels },
            ...(config.StopSignal === undefined ? {} : { StopSignal: config.StopSignal }),
        },
        Architecture: "amd64",
        Os: "linux",
        Size: 1_984_161,
        VirtualSize: 1_984_161,
        GraphDriver: { Data: null, Name: "overlay2" },
        RootFS: { Type: "layers", Layers: [image.id] },
        Metadata: { LastTagTime: image.created },
    };
}


/***/ }),

/***/ 5707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  so: () => (/* binding */ FOLDER_VARIABLE),
  ig: () => (/* reexport */ installDocker),
  labDocker: () => (/* binding */ labDocker),
  Aq: () => (/* reexport */ seedImages)
});

// UNUSED EXPORTS: configureEngine, handEdit, moveTag

// EXTERNAL MODULE: ./build/lab/docker/engine.js + 1 modules
var engine = __webpack_require__(5958);
// EXTERNAL MODULE: ./build/lab/docker/failure.js
var failure = __webpack_require__(3511);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/lab/docker/containers.js
var containers = __webpack_require__(5017);
// EXTERNAL MODULE: ./build/lab/docker/images.js
var docker_images = __webpack_require__(555);
;// CONCATENATED MODULE: ./build/lab/docker/catalogue.js
/** What tests and the demo do to the stand-in from outside: fill its registry, move tags, edit by hand; must not be used by commands. */




/** Puts images into the registry, onto the host, or both. */
function seedImages(folder, seeds) {
    (0,engine/* openEngine */.F5)(folder).change((engine) => {
        for (const seed of seeds) {
            const name = (0,docker_images/* familiar */.ce)(seed.name);
            const image = catalogueImage(seed);
            if (seed.where !== "host")
                engine.registry[name] = image;
            if (seed.where === "host")
                addLocal(engine, name, image);
            else if (seed.where !== "registry")
                (0,docker_images/* pullImage */.ZP)(engine, name);
        }
    });
}
/**
 * Gives a tag in the registry to another image, as when somebody pushes it again; the host keeps what it has
 * until it pulls. Answers the new image's ids.
 */
function moveTag(folder, seed) {
    const image = catalogueImage(seed);
    openEngine(folder).change((engine) => void (engine.registry[familiar(seed.name)] = image));
    return { id: image.id, digest: image.digest };
}
/** Changes a container's record in place, as a hand on the host would; `edit` gets what `docker inspect` shows. */
function handEdit(folder, container, edit) {
    openEngine(folder).change((engine) => edit(mustFindContainer(engine, container)));
}
/** Changes how the engine itself is: versions, slowness, Compose's older array output. */
function configureEngine(folder, settings) {
    openEngine(folder).change((engine) => void Object.assign(engine, settings));
}
function catalogueImage(seed) {
    const content = `${(0,docker_images/* familiar */.ce)(seed.name)}\0${seed.content ?? ""}\0${JSON.stringify(seed.config ?? {})}`;
    return {
        id: sha(`config\0${content}`),
        digest: sha(`manifest\0${content}`),
        config: seed.config ?? { Cmd: ["/bin/sh"] },
        behaviour: seed.behaviour ?? "runs",
        created: (0,engine/* timestamp */.vE)(),
    };
}
function addLocal(engine, name, image) {
    const record = engine.images.find((one) => one.id === image.id) ?? { ...image, tags: [], digests: [] };
    if (!engine.images.includes(record))
        engine.images.push(record);
    (0,docker_images/* moveLocalTag */.bn)(engine, name, record);
}
function sha(text) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(text).digest("hex")}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/lab/docker/flock-shim.js
/** A `flock` for machines without one, as a Perl script over the kernel's own locks; must not need more than Perl. */
/**
 * `flock [-n] [-w SECONDS] [-E CODE] [-x] FD` or `… FILE COMMAND…`, as util-linux has them: the lock belongs to the
 * open file, so it ends with the last process that has it. Conflict: exit 1, or -E.
 */
const FLOCK_SHIM = String.raw `#!/usr/bin/env perl
use strict;
use Fcntl ":flock";
my ($wait, $code) = (-1, 1);
while (@ARGV && $ARGV[0] =~ /^-/) {
  my $flag = shift;
  if ($flag =~ /^(-n|--nb|--nonblock)$/) { $wait = 0 }
  elsif ($flag =~ /^(-w|--wait|--timeout)$/) { $wait = shift }
  elsif ($flag =~ /^(-E|--conflict-exit-code)$/) { $code = shift }
  elsif ($flag eq "--") { last }
  elsif ($flag !~ /^(-x|-e|--exclusive)$/) { print STDERR "flock stand-in: outside its subset: $flag\n"; exit 64 }
}
my $what = shift;
if (!defined $what) { print STDERR "flock stand-in: outside its subset: no file\n"; exit 64 }
$^F = 255;
my $file;
if (@ARGV) { open($file, ">>", $what) or do { print STDERR "flock: cannot open lock file $what: $!\n"; exit 66 } }
elsif ($what =~ /^\d+$/) { open($file, ">>&=", $what) or do { print STDERR "flock: $what: Bad file descriptor\n"; exit 65 } }
else { print STDERR "flock stand-in: outside its subset: a file without a command\n"; exit 64 }
my $until = time + $wait;
until (flock($file, $wait < 0 ? LOCK_EX : LOCK_EX | LOCK_NB)) {
  exit $code if time >= $until;
  select(undef, undef, undef, 0.05);
}
if (@ARGV) { exec { $ARGV[0] } @ARGV or do { print STDERR "flock: failed to execute $ARGV[0]: $!\n"; exit 69 } }
`;

;// CONCATENATED MODULE: ./build/lab/docker/install.js
/** Puts the stand-in where a PATH finds it; must not touch anything outside the given folders. */



/**
 * Writes an executable `docker` (and `flock`) into `folder`, to be put first on a PATH. The engine's folder stands
 * in the program itself, because children get few variables.
 */
function installDocker(folder, options) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const call = [options.node, options.script].map(quote).join(" ");
    write((0,external_node_path_.join)(folder, "docker"), `#!/bin/sh\nOMNI_SCALE_LAB_DOCKER=${quote(options.engine)} exec ${call} lab-docker "$@"\n`);
    if (options.flock === true)
        write((0,external_node_path_.join)(folder, "flock"), FLOCK_SHIM);
}
function write(path, content) {
    (0,external_node_fs_.writeFileSync)(path, content);
    (0,external_node_fs_.chmodSync)(path, 0o755);
}
function quote(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./build/lab/docker/index.js
/**
 * A program that behaves as `docker` does, for machines without an engine; must not be used by anything but the lab.
 * What it can is in README.md beside this file; containers are records, nothing runs.
 */




/** Where the engine's folder is told; install.ts writes it into the program itself. */
const FOLDER_VARIABLE = "OMNI_SCALE_LAB_DOCKER";
/** Runs `docker ARGV` and gives its exit code: docker's own, or 64 for what the stand-in does not do. */
async function labDocker(argv, process) {
    const { [FOLDER_VARIABLE]: folder, ...env } = process.env;
    if (folder === undefined || folder === "") {
        process.stderr.write(`docker stand-in: ${FOLDER_VARIABLE} does not name its folder\n`);
        return 64;
    }
    const session = {
        engine: (0,engine/* openEngine */.F5)(folder),
        env: Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
        cwd: process.cwd,
        stdin: async () => {
            let text = "";
            for await (const chunk of process.stdin)
                text += String(chunk);
            return text;
        },
        out: (text) => void process.stdout.write(text),
        err: (text) => void process.stderr.write(text),
    };
    try {
        return await dispatch(session, argv);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        session.err(`${error.message}\n`);
        return error.code;
    }
}
async function dispatch(session, argv) {
    const [name = "", ...args] = argv;
    if (name === "compose")
        return (await Promise.all(/* import() */[__webpack_require__.e(898), __webpack_require__.e(423)]).then(__webpack_require__.bind(__webpack_require__, 423))).compose(session, args);
    const host = await __webpack_require__.e(/* import() */ 898).then(__webpack_require__.bind(__webpack_require__, 3898));
    const images = await Promise.all(/* import() */[__webpack_require__.e(898), __webpack_require__.e(619)]).then(__webpack_require__.bind(__webpack_require__, 9619));
    const resources = await Promise.all(/* import() */[__webpack_require__.e(898), __webpack_require__.e(536)]).then(__webpack_require__.bind(__webpack_require__, 7536));
    const commands = {
        ps: host.ps,
        "container ls": host.ps,
        inspect: host.inspect("any"),
        "container inspect": host.inspect("container"),
        "image inspect": host.inspect("image"),
        "network inspect": host.inspect("network"),
        "volume inspect": host.inspect("volume"),
        "volume ls": resources.volumeList,
        "network ls": resources.networkList,
        "network rm": resources.networkRemove,
        "network disconnect": resources.networkDisconnect,
        stop: host.stop,
        start: host.start,
        rm: host.rm,
        rename: host.rename,
        exec: host.exec,
        logs: host.logs,
        pull: images.pull,
        "image pull": images.pull,
        tag: images.tag,
        images: images.images,
        "image ls": images.images,
        version: images.version,
        info: images.info,
    };
    const two = `${name} ${args[0] ?? ""}`;
    if (Object.hasOwn(commands, two))
        return (await commands[two]?.(session, args.slice(1))) ?? 0;
    if (Object.hasOwn(commands, name))
        return (await commands[name]?.(session, args)) ?? 0;
    throw (0,failure/* outside */.qY)(`docker ${["container", "image", "network", "volume"].includes(name) ? two : name}`);
}


/***/ }),

/***/ 8767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ addNetwork),
/* harmony export */   K0: () => (/* binding */ attach),
/* harmony export */   YG: () => (/* binding */ idleEndpoint),
/* harmony export */   YT: () => (/* binding */ publishPorts),
/* harmony export */   Yo: () => (/* binding */ detach),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   qC: () => (/* binding */ findNetwork),
/* harmony export */   zw: () => (/* binding */ portsInUse)
/* harmony export */ });
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5958);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3511);
/** Addresses and ports of containers, and networks themselves; must not reach a real network. */


/** An endpoint of a container that does not run. */
function idleEndpoint(about = {}) {
    return {
        IPAMConfig: null,
        Links: null,
        Aliases: null,
        NetworkID: "",
        EndpointID: "",
        Gateway: "",
        IPAddress: "",
        IPPrefixLen: 0,
        IPv6Gateway: "",
        GlobalIPv6Address: "",
        GlobalIPv6PrefixLen: 0,
        MacAddress: "",
        DriverOpts: null,
        ...about,
    };
}
/** The engine's own pools, in its order. */
const POOLS = [
    ...Array.from({ length: 14 }, (_, at) => ({ Subnet: `172.${18 + at}.0.0/16`, Gateway: `172.${18 + at}.0.1` })),
    ...Array.from({ length: 16 }, (_, at) => ({ Subnet: `192.168.${16 * at}.0/20`, Gateway: `192.168.${16 * at}.1` })),
];
/** A new network; without a subnet of its own it gets the next free one. */
function addNetwork(engine, about) {
    const used = new Set(engine.networks.flatMap((network) => network.Config.map((one) => one.Subnet)));
    const free = POOLS.find(({ Subnet }) => !used.has(Subnet));
    if (free === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .daemonError */ .Hd)("could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network");
    const config = about.Config.length > 0 ? about.Config : [free];
    const network = { ...about, Id: (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .Si)(), Created: (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .vE)(), Config: config };
    engine.networks.push(network);
    return network;
}
/** By name, id or the beginning of an id. */
function findNetwork(engine, reference) {
    return engine.networks.find((one) => one.Name === reference) ?? engine.networks.find((one) => one.Id.startsWith(reference));
}
/** The containers that run in a network. */
function members(engine, network) {
    return engine.containers.filter((one) => one.State.Running && network.Name in one.NetworkSettings.Networks);
}
/** Gives every endpoint of a container that starts its addresses. */
function attach(engine, container) {
    for (const [name, endpoint] of Object.entries(container.NetworkSettings.Networks)) {
        const network = findNetwork(engine, name);
        if (network === undefined)
            continue;
        const subnet = network.Config[0];
        const address = subnet === undefined ? "" : freeAddress(engine, network, endpoint);
        const ids = endpoint.Aliases === null ? null : aliases(container, endpoint.Aliases);
        Object.assign(endpoint, {
            Aliases: ids,
            NetworkID: network.Id,
            EndpointID: (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .Si)(),
            Gateway: subnet === undefined ? "" : (subnet.Gateway ?? numbered(subnet.Subnet, 1)),
            IPAddress: address,
            IPPrefixLen: subnet === undefined ? 0 : Number(subnet.Subnet.split("/")[1]),
            MacAddress: address === "" ? "" : macOf(address),
        });
        if (name === "bridge")
            copyToTop(container, endpoint);
    }
    container.NetworkSettings.SandboxID = (0,_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .newId */ .Si)();
    const key = container.HostConfig.NetworkMode === "host" ? "default" : container.NetworkSettings.SandboxID.slice(0, 12);
    container.NetworkSettings.SandboxKey = `/var/run/docker/netns/${key}`;
}
function aliases(container, known) {
    const id = container.Id.slice(0, 12);
    const own = container.Config.Hostname === id ? [id] : [id, container.Config.Hostname];
    return [...known, ...own.filter((one) => !known.includes(one))];
}
/** The default bridge shows its endpoint twice. */
function copyToTop(container, endpoint) {
    const { EndpointID, Gateway, IPAddress, IPPrefixLen, MacAddress } = endpoint;
    Object.assign(container.NetworkSettings, { EndpointID, Gateway, IPAddress, IPPrefixLen, MacAddress });
}
function freeAddress(engine, network, endpoint) {
    const fixed = endpoint.IPAMConfig?.["IPv4Address"];
    if (typeof fixed === "string")
        return fixed;
    const taken = new Set(members(engine, network).map((one) => one.NetworkSettings.Networks[network.Name]?.IPAddress));
    const subnet = network.Config[0]?.Subnet ?? "";
    let last = 2;
    while (taken.has(numbered(subnet, last)))
        last++;
    return numbered(subnet, last);
}
/** The address with this last number in a subnet `a.b.c.d/n`. */
function numbered(subnet, last) {
    return `${subnet.split("/")[0]?.split(".").slice(0, 3).join(".") ?? ""}.${last}`;
}
function macOf(address) {
    return ["02", "42", ...address.split(".").map((part) => Number(part).toString(16).padStart(2, "0"))].join(":");
}
/** Takes the addresses away from a container that ends. */
function detach(_engine, container) {
    const settings = container.NetworkSettings;
    for (const endpoint of Object.values(settings.Networks)) {
        Object.assign(endpoint, { EndpointID: "", Gateway: "", IPAddress: "", IPPrefixLen: 0, MacAddress: "" });
    }
    Object.assign(settings, { Ports: {}, EndpointID: "", Gateway: "", IPAddress: "", IPPrefixLen: 0, MacAddress: "" });
}
/** `address:port` of a host port that another running container has, or undefined. */
function portsInUse(engine, container) {
    const wanted = hostPorts(container);
    const taken = engine.containers.filter((one) => one.State.Running && one !== container).flatMap(hostPorts);
    const clash = wanted.find((port) => taken.some((other) => other.port === port.port && other.protocol === port.protocol && overlap(other.ip, port.ip)));
    return clash === undefined ? undefined : `${clash.ip}:${clash.port}`;
}
function overlap(a, b) {
    return a === b || a === "0.0.0.0" || b === "0.0.0.0";
}
function hostPorts(container) {
    return Object.entries(container.HostConfig.PortBindings).flatMap(([key, bindings]) => bindings
        .filter((one) => one.HostPort !== "" && !one.HostPort.includes("-"))
        .map((one) => ({ ip: one.HostIp === "" ? "0.0.0.0" : one.HostIp, port: one.HostPort, protocol: key.split("/")[1] ?? "tcp" })));
}
/** Fills `NetworkSettings.Ports`: exposed ones with null, published ones on both address families. */
function publishPorts(engine, container) {
    const ports = {};
    for (const key of Object.keys(container.Config.ExposedPorts ?? {}))
        ports[key.includes("/") ? key : `${key}/tcp`] = null;
    for (const [key, bindings] of Object.entries(container.HostConfig.PortBindings)) {
        ports[key] = bindings.flatMap((binding) => {
            const port = binding.HostPort === "" ? nextEphemeral(engine, ports) : (binding.HostPort.split("-")[0] ?? "");
            if (binding.HostIp !== "")
                return [{ HostIp: binding.HostIp, HostPort: port }];
            return [
                { HostIp: "0.0.0.0", HostPort: port },
                { HostIp: "::", HostPort: port },
            ];
        });
    }
    const none = ["host", "none"].includes(container.HostConfig.NetworkMode);
    container.NetworkSettings.Ports = none ? {} : ports;
}
function nextEphemeral(engine, own) {
    const all = [own, ...engine.containers.map((one) => one.NetworkSettings.Ports)];
    const used = new Set(all.flatMap((ports) => Object.values(ports).flatMap((bindings) => (bindings ?? []).map((one) => one.HostPort))));
    let port = 32_768;
    while (used.has(String(port)))
        port++;
    return String(port);
}


/***/ }),

/***/ 2495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JV: () => (/* binding */ simulate),
/* harmony export */   NA: () => (/* binding */ simulateHealthTest),
/* harmony export */   xQ: () => (/* binding */ simulateTailscale)
/* harmony export */ });
const done = (code, output = "") => ({ code, output });
/**
 * What `argv` would do, or undefined for a command outside the few: true, false, echo, cat FILE, test -e FILE, and
 * sh -c of these, of `exit N` and of `> FILE`.
 */
function simulate(argv, files) {
    const [program = "", ...args] = argv;
    const [first = "", second = ""] = args;
    switch (program.replace(/^.*\//, "")) {
        case "true":
            return done(0);
        case "false":
            return done(1);
        case "echo":
            return done(0, `${args.join(" ")}\n`);
        case "cat":
            return args.length === 1 ? cat(first, files) : undefined;
        case "test":
            return first === "-e" && args.length === 2 ? done(files.read(second) === undefined ? 1 : 0) : undefined;
        case "sh":
            return first === "-c" && args.length === 2 ? script(second, files) : undefined;
        default:
            return undefined;
    }
}
function cat(path, files) {
    const content = files.read(path);
    return content === undefined ? done(1, `cat: can't open '${path}': No such file or directory\n`) : done(0, content);
}
/** Commands separated by `;`; `exit N` ends them. */
function script(text, files) {
    let output = "";
    let code = 0;
    for (const line of text.split(";").map((one) => one.trim())) {
        const exit = /^exit(?: (\d+))?$/.exec(line);
        if (exit !== null)
            return done(exit[1] === undefined ? code : Number(exit[1]), output);
        const [, command = line, target] = /^(.*?)\s*>\s*(\S+)$/.exec(line) ?? [];
        const result = simulate(words(command), files);
        if (result === undefined)
            return undefined;
        code = result.code;
        if (target === undefined)
            output += result.output;
        else if (!files.write(target, result.output))
            return done(1, `${output}sh: can't create ${target}: nonexistent directory\n`);
    }
    return done(code, output);
}
/** At blanks; quotes are taken off whole words. */
function words(line) {
    return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}
/** What `tailscale status --json --peers=false` says in a container that has `TS_HOSTNAME` in its environment: it is logged in. */
function simulateTailscale(argv, environment) {
    const name = environment.find((one) => one.startsWith("TS_HOSTNAME="))?.slice("TS_HOSTNAME=".length);
    if (name === undefined || argv.join(" ") !== "tailscale status --json --peers=false")
        return undefined;
    const self = { DNSName: `${name}.example.ts.net.`, TailscaleIPs: ["100.64.0.5"] };
    return done(0, `${JSON.stringify({ BackendState: "Running", Self: self })}\n`);
}
/** A health check's test by its own words; what cannot be simulated passes. */
function simulateHealthTest(test, files) {
    const [kind, ...rest] = test;
    const argv = kind === "CMD-SHELL" ? ["sh", "-c", ...rest] : rest;
    return simulate(argv, files) ?? done(0);
}


/***/ })

};
