export const id = 536;
export const ids = [536];
export const modules = {

/***/ 7536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   networkDisconnect: () => (/* binding */ networkDisconnect),
/* harmony export */   networkList: () => (/* binding */ networkList),
/* harmony export */   networkRemove: () => (/* binding */ networkRemove),
/* harmony export */   volumeList: () => (/* binding */ volumeList)
/* harmony export */ });
/* harmony import */ var _containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5017);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3511);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9198);
/* harmony import */ var _host_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3898);
/* harmony import */ var _networking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8767);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5572);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1521);
/** `docker volume ls` and `docker network ls`, `rm`, `disconnect`; volumes are never removed here. */







const volumeList = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFlags */ .b)(args, { quiet: "q", filter: "f=", format: "=" });
    const shown = session.engine.read().volumes.filter((one) => listed(one.Name, one.Labels ?? {}, flags.values("filter")));
    const rows = shown.toSorted((a, b) => (a.Name < b.Name ? -1 : 1)).map(_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .volumeRow */ .xq);
    if (flags.has("quiet"))
        rows.forEach((row) => session.out(`${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(row["Name"])}\n`));
    else
        (0,_host_commands_js__WEBPACK_IMPORTED_MODULE_3__.printRows)(session, rows, { DRIVER: "Driver", "VOLUME NAME": "Name" }, flags.value("format"));
    return 0;
};
const networkList = (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFlags */ .b)(args, { quiet: "q", "no-trunc": "", filter: "f=", format: "=" });
    const shown = session.engine.read().networks.filter((one) => listed(one.Name, one.Labels, flags.values("filter")));
    const rows = shown.toSorted((a, b) => (a.Name < b.Name ? -1 : 1)).map((one) => (0,_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .networkRow */ .D_)(one, flags.has("no-trunc")));
    if (flags.has("quiet"))
        rows.forEach((row) => session.out(`${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .string */ .Yj)(row["ID"])}\n`));
    else
        (0,_host_commands_js__WEBPACK_IMPORTED_MODULE_3__.printRows)(session, rows, { "NETWORK ID": "ID", NAME: "Name", DRIVER: "Driver", SCOPE: "Scope" }, flags.value("format"));
    return 0;
};
function listed(name, labels, filters) {
    return filters.every((filter) => {
        const [key, value = ""] = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .cut */ .Jj)(filter, "=");
        if (key === "label")
            return (0,_host_commands_js__WEBPACK_IMPORTED_MODULE_3__.hasLabel)(labels, value);
        if (key === "name")
            return name.includes(value);
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .outside */ .qY)(`--filter ${key}`);
    });
}
const networkRemove = async (session, args) => {
    let code = 0;
    for (const name of (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFlags */ .b)(args, {}).rest) {
        try {
            await session.engine.step((engine) => removeNetwork(engine, name));
            session.out(`${name}\n`);
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
                throw error;
            session.err(`${error.message}\n`);
            code = 1;
        }
    }
    if (code !== 0)
        session.err("exit status 1\n");
    return code;
};
function removeNetwork(engine, name) {
    const network = mustFindNetwork(engine, name);
    if (["bridge", "host", "none"].includes(network.Name))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .daemonError */ .Hd)(`${network.Name} is a pre-defined network and cannot be removed`);
    if ((0,_networking_js__WEBPACK_IMPORTED_MODULE_4__/* .members */ .ol)(engine, network).length > 0)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .daemonError */ .Hd)(`error while removing network: network ${network.Name} id ${network.Id} has active endpoints`);
    engine.networks = engine.networks.filter((one) => one !== network);
}
function mustFindNetwork(engine, name) {
    const network = (0,_networking_js__WEBPACK_IMPORTED_MODULE_4__/* .findNetwork */ .qC)(engine, name);
    if (network === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .daemonError */ .Hd)(`network ${name} not found`);
    return network;
}
const networkDisconnect = async (session, args) => {
    const flags = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFlags */ .b)(args, { force: "f" });
    const [name = "", container = ""] = flags.rest;
    await session.engine.step((engine) => {
        const network = mustFindNetwork(engine, name);
        const found = (0,_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .mustFindContainer */ .Kb)(engine, container);
        if (!Object.hasOwn(found.NetworkSettings.Networks, network.Name)) {
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .daemonError */ .Hd)(`container ${found.Id} is not connected to network ${network.Name}`);
        }
        delete found.NetworkSettings.Networks[network.Name];
    });
    return 0;
};


/***/ })

};
