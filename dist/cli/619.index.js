export const id = 619;
export const ids = [619];
export const modules = {

/***/ 9619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   images: () => (/* binding */ images),
/* harmony export */   info: () => (/* binding */ info),
/* harmony export */   pull: () => (/* binding */ pull),
/* harmony export */   tag: () => (/* binding */ tag),
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9198);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4314);
/* harmony import */ var _host_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3898);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(555);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3511);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1521);
/** `docker pull`, `tag`, `images`, `version` and `info`; must not know containers' lives. */







const pull = async (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlags */ .b)(args, { quiet: "q", platform: "=" });
    const [reference, ...more] = flags.rest;
    if (reference === undefined || more.length > 0)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .outside */ .qY)("docker pull without exactly one image");
    const name = (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .familiar */ .ce)(reference);
    const pulled = await session.engine.step((engine) => (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .pullImage */ .ZP)(engine, reference));
    if (!flags.has("quiet")) {
        const registry = (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .registryOf */ .Fv)(name);
        const path = registry === undefined ? hubPath((0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk)(name)) : (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk)(name).slice(registry.length + 1);
        const tag = name.includes("@") ? name : name.slice(name.lastIndexOf(":") + 1);
        session.out(`${tag}: Pulling from ${path}\nDigest: ${pulled.digest}\n`);
        session.out(`Status: ${pulled.newer ? "Downloaded newer image" : "Image is up to date"} for ${name}\n`);
    }
    session.out(`${(0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .registryOf */ .Fv)(name) === undefined ? `docker.io/${hubPath(name)}` : name}\n`);
    return 0;
};
/** Docker Hub's own images live below `library/`. */
function hubPath(name) {
    return name.includes("/") ? name : `library/${name}`;
}
const tag = (session, args) => {
    const [from = "", to = "", ...more] = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlags */ .b)(args, {}).rest;
    if (to === "" || more.length > 0)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .outside */ .qY)("docker tag without exactly two names");
    session.engine.change((engine) => {
        const image = (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(engine, from);
        if (image === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .daemonError */ .Hd)(`No such image: ${(0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .familiar */ .ce)(from)}`);
        (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .moveLocalTag */ .bn)(engine, (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .familiar */ .ce)(to), image);
    });
    return 0;
};
const images = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlags */ .b)(args, { quiet: "q", format: "=", "no-trunc": "" });
    const wanted = flags.rest[0];
    const rows = session.engine.read().images.flatMap((image) => image.tags
        .filter((one) => wanted === undefined || one === wanted || (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk)(one) === wanted)
        .map((one) => ({
        Containers: "N/A",
        CreatedAt: image.created.replace("T", " ").replace(/(\.\d+)?Z$/, " +0000 UTC"),
        CreatedSince: "Less than a second ago",
        Digest: "<none>",
        ID: flags.has("no-trunc") ? image.id : image.id.slice(7, 19),
        Repository: (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .repository */ .Jk)(one),
        SharedSize: "N/A",
        Size: "1.98MB",
        Tag: one.slice(one.lastIndexOf(":") + 1),
        UniqueSize: "N/A",
        VirtualSize: "1.984MB",
    })));
    if (flags.has("quiet"))
        [...new Set(rows.map((row) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(row["ID"])))].forEach((id) => session.out(`${id}\n`));
    else {
        const columns = { REPOSITORY: "Repository", TAG: "Tag", "IMAGE ID": "ID", CREATED: "CreatedSince", SIZE: "Size" };
        (0,_host_commands_js__WEBPACK_IMPORTED_MODULE_3__.printRows)(session, rows, columns, flags.value("format"));
    }
    return 0;
};
const version = (session, args) => {
    const format = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlags */ .b)(args, { format: "f=" }).value("format");
    const document = versionDocument(session.engine.read().versions);
    if (format === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .outside */ .qY)("docker version without --format");
    session.out(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .renderer */ .U)(format)(document)}\n`);
    return 0;
};
function versionDocument(versions) {
    return {
        Client: {
            Version: versions.client,
            ApiVersion: versions.api,
            DefaultAPIVersion: versions.api,
            Os: "linux",
            Arch: "amd64",
            Context: "default",
        },
        Server: {
            Platform: { Name: "" },
            Components: [{ Name: "Engine", Version: versions.engine, Details: { ApiVersion: versions.api, MinAPIVersion: "1.12", Os: "linux" } }],
            Version: versions.engine,
            ApiVersion: versions.api,
            MinAPIVersion: "1.12",
            Os: "linux",
            Arch: "amd64",
        },
    };
}
const info = (session, args) => {
    const format = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFlags */ .b)(args, { format: "f=" }).value("format");
    const engine = session.engine.read();
    const running = engine.containers.filter((one) => one.State.Running).length;
    const document = {
        ID: "LAB",
        Containers: engine.containers.length,
        ContainersRunning: running,
        ContainersPaused: 0,
        ContainersStopped: engine.containers.length - running,
        Images: engine.images.length,
        Driver: "overlay2",
        LoggingDriver: "json-file",
        CgroupDriver: "cgroupfs",
        CgroupVersion: "1",
        DefaultRuntime: "runc",
        Swarm: { LocalNodeState: "inactive" },
        OSType: "linux",
        Architecture: "x86_64",
        DockerRootDir: "/var/lib/docker",
        Name: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)(),
        Labels: [],
        ServerVersion: engine.versions.engine,
        SecurityOptions: ["name=seccomp,profile=default"],
    };
    if (format !== undefined)
        session.out(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .renderer */ .U)(format)(document)}\n`);
    else
        session.out(`Server:\n Containers: ${engine.containers.length}\n  Running: ${running}\n Images: ${engine.images.length}\n Server Version: ${engine.versions.engine}\n`);
    return 0;
};


/***/ })

};
