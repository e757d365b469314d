export const id = 835;
export const ids = [835];
export const modules = {

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ MAX_EXPRESSION),
/* harmony export */   v: () => (/* binding */ mixesNumbers)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js_serialize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(735);

/** Longer than any expression that people write; the library's parser is recursive. */
const MAX_EXPRESSION = 2_000;
const ORDERINGS = new Set(["<", "<=", ">", ">="]);
/**
 * Whether an ordering has sides of different types: `==` in its place would be refused. cel-go compares no int with a uint,
 * nor either with a double; the library used here orders them. `text` has to be an expression that `environment` takes.
 */
function mixesNumbers(environment, text) {
    const { ast } = environment.parse(text);
    asEquality(ast);
    return !environment.check((0,_marcbachmann_cel_js_serialize__WEBPACK_IMPORTED_MODULE_0__/* .serialize */ .l)(ast)).valid;
}
function asEquality(node) {
    if (Array.isArray(node))
        for (const one of node)
            asEquality(one);
    else if (typeof node === "object" && node !== null && "args" in node && "op" in node) {
        if (typeof node.op === "string" && ORDERINGS.has(node.op))
            node.op = "==";
        asEquality(node.args);
    }
}


/***/ }),

/***/ 958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   UW: () => (/* binding */ oldestWith),
/* harmony export */   Yj: () => (/* binding */ omniVersion),
/* harmony export */   ek: () => (/* binding */ sinceOf)
/* harmony export */ });
/* unused harmony export VERSION */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/** What differs between versions of Omni, in one table; must not ask a server. */


/** From which minor version on, and up to which; read in siderolabs/omni at v1.9.3, v1.10.4 and b1ea5df2 (API 3), and in the notes of 1.11.0. */
const TABLE = {
    "install-disk-resources": { from: 11, to: Infinity },
    "numbered-manifests": { from: 0, to: 10 },
    "disabled-patches": { from: 10, to: Infinity },
    "public-discovery-switch": { from: 10, to: Infinity },
    "factory-of-version": { from: 10, to: Infinity },
    "odd-words-in-single-quotes": { from: 10, to: Infinity },
    "authorities-kept": { from: 10, to: Infinity },
};
const OLDEST = 9;
/** The number that omnictl insists on: 2 up to 1.10, 3 from 1.11. */
const KNOWN_APIS = new Set([2, 3]);
/** What people write: `1.11`, `1.11.2`, `v1.11.0-beta.1`. */
const VERSION = /^v?(\d+)\.(\d+)(?:\.[0-9A-Za-z.+-]+)?$/;
/** A version by its name; undefined for a text that names none. Throws a UserError for one that is too old to be served. */
function omniVersion(text) {
    const match = VERSION.exec(text);
    if (match === null)
        return undefined;
    const [major, minor] = [Number(match[1]), Number(match[2])];
    if (major < 1 || (major === 1 && minor < OLDEST)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Omni is version ${text}; this tool speaks with 1.9 and later.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Upgrade Omni one minor version at a time.`);
    }
    return { version: text.replace(/^v/, ""), can: (capability) => covers(capability, minorOf(major, minor)) };
}
/** The first minor version that can do all of this. */
function oldestWith(needs) {
    const minor = Math.max(OLDEST, ...needs.map((one) => TABLE[one].from));
    return { version: `1.${minor}`, can: (capability) => covers(capability, minor) };
}
/** e.g. `1.11`: where a capability came. */
function sinceOf(capability) {
    return `1.${TABLE[capability].from}`;
}
function covers(capability, minor) {
    return TABLE[capability].from <= minor && minor <= TABLE[capability].to;
}
/** A second major version has everything that the first one had last. */
function minorOf(major, minor) {
    return major === 1 ? minor : Infinity;
}
/** Reads what a server says of itself. Throws a UserError for one that is too old to be served. */
function serverOf(said) {
    const match = /^v?(\d+)\.(\d+)\.(.+)$/.exec(said.backend_version);
    const known = match === null ? undefined : omniVersion(said.backend_version);
    if (match === null || known === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Omni says that its version is ${said.backend_version}, which is not one of its releases.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Run a released version of Omni.`);
    return {
        ...known,
        name: said.instance_name,
        api: said.backend_api_version,
        newer: minorOf(Number(match[1]), Number(match[2])) > 11 || !KNOWN_APIS.has(said.backend_api_version),
    };
}


/***/ }),

/***/ 5500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ LOCKED),
/* harmony export */   Bs: () => (/* binding */ CLUSTER),
/* harmony export */   hN: () => (/* binding */ CONTROL_PLANE),
/* harmony export */   jN: () => (/* binding */ MACHINE_SET),
/* harmony export */   o$: () => (/* binding */ CLUSTER_LOCKED),
/* harmony export */   rb: () => (/* binding */ REQUEST_SET),
/* harmony export */   vK: () => (/* binding */ CLUSTER_MACHINE)
/* harmony export */ });
/**
 * Omni's own labels and annotations by which its resources belong together (client/pkg/omni/resources/omni/labels.go and
 * annotations.go of siderolabs/omni); must not read a resource.
 */
const CLUSTER = "omni.sidero.dev/cluster";
const MACHINE_SET = "omni.sidero.dev/machine-set";
const CLUSTER_MACHINE = "omni.sidero.dev/cluster-machine";
/** Of a machine request: which set it is for. */
const REQUEST_SET = "omni.sidero.dev/machine-request-set";
/** A label without a value. */
const CONTROL_PLANE = "omni.sidero.dev/role-controlplane";
/** Annotations without a value, on a cluster and on one of its machines. */
const CLUSTER_LOCKED = "omni.sidero.dev/cluster-locked";
const LOCKED = "omni.sidero.dev/locked";


/***/ }),

/***/ 4463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ templateRules)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);
/** What can be wrong with a cluster template, as data; must not find anything. */

const define = (id, severity, title, why, fix, check) => ({
    id,
    severity,
    mode: ["static"],
    title,
    why,
    check: check ?? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The template is read as ${"omnictl cluster template validate"} reads it.`,
    fix,
});
/** All rules about templates. Ids never change their meaning; `accept` names them. */
const templateRules = {
    documents: define("T01", "error", "A template without exactly one cluster and one control plane", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni takes a template whole: one document ${"kind: Cluster"}, one ${"kind: ControlPlane"}, then workers and machines.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write each as a document of its own, with ${"---"} between them.`),
    machineSets: define("T02", "error", "Machine sets that contradict each other", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses the template: which machines a set has and what may be done with them has to be clear.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the machine set.`),
    nodeLabels: define("T03", "error", "A node label that Kubernetes lets no node set on itself", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The API server refuses the node (NodeRestriction), Talos tries again without end, and the machine reboots in a loop.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use a label of your own domain, or set this one with ${"kubectl label node"}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The keys of ${"machine.nodeLabels"} in every patch are compared with the prefixes that NodeRestriction protects.`),
    versionsTogether: define("T04", "error", "Talos and Kubernetes change at once", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `When nodes do not come back, nobody can say which of the two it was, and neither goes back by itself.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Merge Talos first, wait for the health gate, then merge Kubernetes; or let ${"choreography: true"} in omni-scale.yaml take both hop by hop, each behind a gate.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The versions are compared with those of the commit before.`),
    versionPair: define("T05", "error", "A Kubernetes version that this Talos does not support", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses the pair.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Choose a Kubernetes minor of the supported range, or another Talos.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Talos's table of supported minors, for the versions that are known here.`),
    ownNetwork: define("T06", "warning", "A network of one's own beside kube-proxy, or neither", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `A network that one installs oneself, like Cilium, mostly takes kube-proxy's place: with both, each rewrites the other's traffic; with neither, no service answers.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Set both: ${"cluster: {network: {cni: {name: none}}, proxy: {disabled: true}}"}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${"cluster.network.cni.name: none"} and ${"cluster.proxy.disabled: true"} in the patches of the cluster and its control plane.`),
    longhorn: define("T07", "warning", "Worker sets that differ in extensions or in Longhorn's mount", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Volumes land on whichever worker has room; one without the mount or the extension cannot attach them.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give every worker set the same, or keep the storage workload off the others.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Patches and extensions of all worker sets are compared.`),
    file: define("T08", "error", "A file that the template cannot use", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `What it holds would be missing from the cluster.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Paths count from the template's own folder, and stay inside it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Every ${"file:"} is looked up from the template's folder, as omnictl does since 1.8.`),
    machineCount: define("T10", "error", "The machine sets do not add up to the expected number", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Whoever waits for that many machines after a recovery waits for ever, or stops too early.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct ${"machines"} in the spec, or the sizes in the template.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The sizes of all machine sets are added up and compared with ${"machines"} of the Cluster spec.`),
    shared: define("T13", "warning", "Clusters that share a name or a machine class", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `What is tried out on one of them changes the other.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give each its own.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The names and classes of all templates are compared.`),
    text: define("T14", "error", "A template that cannot be read", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Nothing in the file can be trusted to mean what it looks like.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the text.`),
    unknownField: define("T15", "error", "A field or kind that templates do not have", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses the whole template for it, so that a mistyped setting is not lost silently.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the name, or remove it.`),
    value: define("T16", "error", "A value that Omni does not take", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses the template.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the value.`),
    reserved: define("T17", "error", "A label or annotation that Omni keeps for itself", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni decides by these what belongs to what; a template that sets them could take over another's machines.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use a prefix of your own. Locks are set with ${"locked: true"} on a Machine, or by ${"omnictl cluster lock"}.`),
    talos: define("T18", "error", "A patch that is no Talos configuration", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Talos would refuse the machine's whole configuration.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the patch against Talos's reference.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Keys and shapes are compared with Talos's own types (1.14.0-alpha.1, which Omni 1.9.3 links).`),
    forbidden: define("T19", "error", "A patch that sets what Omni sets", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni makes identity, secrets and endpoints itself; with another value the machine would not belong to its cluster.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove the field.`),
    sameId: define("T20", "error", "Two resources of one id", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni keeps one resource an id: the second would replace the first.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give one of them another name or ${"idOverride"}.`),
};


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseVersion),
/* harmony export */   w: () => (/* binding */ checkModel)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/* harmony import */ var _template_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4463);


/** Reports what is wrong with the documents as a whole and with their names, versions and sizes. */
function checkModel(model, report) {
    checkCounts(model, report);
    for (const cluster of model.clusters)
        checkCluster(cluster, report);
    checkNames(model.machineSets, report);
    checkMachines(model, report);
    const [cluster] = model.clusters;
    for (const set of model.machineSets) {
        if (cluster?.kernelArgs !== undefined && set.machineClass !== undefined) {
            const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${"kernelArgs"} of the cluster cannot be used with the machine class ${set.machineClass.name}.`;
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, cluster.kernelArgs.at, what, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Move them into the class, or to machine sets that list their machines.`);
        }
        const size = set.machineClass?.size;
        if (set.kind === "ControlPlane" && typeof size?.value === "number" && size.value % 2 === 0) {
            const what = size.value === 0
                ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The control plane has no machines.`
                : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `A control plane of ${size.value} machines can lose no more of them than one of ${size.value - 1}.`;
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, size.at, what, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Choose an odd number: etcd needs more than half of its members.`, "warning");
        }
    }
}
function checkCounts({ clusters, machineSets, start }, report) {
    const planes = machineSets.filter(({ kind }) => kind === "ControlPlane");
    for (const [kind, found] of [
        ["Cluster", clusters],
        ["ControlPlane", planes],
    ]) {
        if (found.length === 0)
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.documents, start, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The template has no document of ${`kind: ${kind}`}.`);
        const [first] = found;
        for (const another of found.slice(1)) {
            const line = first?.at.line ?? 1;
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.documents, another.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This is a second ${kind}; the first is in line ${line}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Keep one; a second cluster needs a file of its own.`);
        }
    }
}
function checkCluster(cluster, report) {
    const { name, kubernetes, talos, features, mistyped, at } = cluster;
    if (name.value === "" && !mistyped.has("name"))
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The cluster has no name.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add ${"name:"}.`);
    if (name.value !== "" && !/^[\p{L}\p{Nd}_-]+$/u.test(name.value)) {
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, name.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The name ${name.value} may hold only letters, digits, - and _.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Rename the cluster before it is created; later a new name is a new cluster.`);
    }
    if (!mistyped.has("kubernetes"))
        checkVersion("Kubernetes", kubernetes, report);
    if (!mistyped.has("talos"))
        checkVersion("Talos", talos, report);
    if (parseVersion(talos.value) !== undefined && !talos.value.startsWith("v")) {
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, talos.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The Talos version must start with v, like ${"v1.13.5"}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write ${`v${talos.value}`}.`);
    }
    checkContentNames(cluster, report);
    const parsed = parseVersion(talos.value);
    if (features.diskEncryption.value && parsed !== undefined && (parsed.major < 1 || (parsed.major === 1 && parsed.minor < 5))) {
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, features.diskEncryption.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Talos ${talos.value} cannot encrypt disks.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Use Talos 1.5 or later.`);
    }
}
function checkVersion(what, { value, at }, report) {
    if (value === "")
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The template says no ${[what]} version.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add ${`${what.toLowerCase()}: {version: v…}`}.`);
    else if (parseVersion(value) === undefined)
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${value} is no ${[what]} version.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write three numbers with a v, like ${"v1.13.5"}.`);
}
/** Manifests and health checks go by their names. */
function checkContentNames({ manifests, healthchecks }, report) {
    for (const [what, all] of [
        ["manifests", manifests],
        ["health checks", healthchecks],
    ]) {
        const first = new Map();
        for (const one of all) {
            const name = ("idOverride" in one ? one.idOverride : "") || one.name || (one.file?.value ?? "");
            const known = first.get(name);
            if (known === undefined)
                first.set(name, one.at);
            else if (name !== "")
                report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.sameId, one.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Two ${[what]} are called ${name}; the first is in line ${known.line}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give one another ${"name:"}.`);
        }
    }
}
/** A version as Omni reads one: leading v and zeros allowed, patch and minor may be missing. */
function parseVersion(text) {
    const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)?$/.exec(text.trim());
    if (match === null)
        return undefined;
    return { major: Number(match[1]), minor: Number(match[2] ?? 0), patch: Number(match[3] ?? 0) };
}
function checkNames(sets, report) {
    const first = new Map();
    for (const { kind, name, at } of sets) {
        if (kind !== "Workers")
            continue;
        const known = first.get(name.value);
        if (known === undefined) {
            first.set(name.value, at);
            continue;
        }
        const what = name.value === "" ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Two Workers have no name.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Two Workers are called ${name.value}.`;
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, at, what, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give this one or the one in line ${known.line} another ${"name:"}.`);
    }
}
/** As Go's uuid package reads one. */
const UUID = /^(urn:uuid:)?\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$|^[0-9a-f]{32}$/i;
function checkMachines({ machineSets, machines }, report) {
    const users = new Map();
    for (const set of machineSets) {
        for (const { value, at } of set.machines) {
            checkUuid(value, at, report);
            const others = users.get(value) ?? [];
            const [other] = others;
            if (other !== undefined) {
                const twice = other === set;
                const sets = twice ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${labelOf(set)} twice` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${labelOf(other)} and ${labelOf(set)}`;
                const fix = twice ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Remove one of the lines.` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Keep it in one of them; moving a machine wipes it.`;
                report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The machine ${value} is in ${sets}.`, fix);
            }
            users.set(value, [...others, set]);
        }
    }
    for (const { name, locked, at, mistyped } of machines) {
        if (name.value === "") {
            if (!mistyped.has("name"))
                report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `A machine has no name.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add ${"name:"} with its UUID.`);
            continue;
        }
        checkUuid(name.value, name.at, report);
        const used = users.get(name.value) ?? [];
        if (used.length === 0) {
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, name.at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `No machine set lists the machine ${name.value}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Add it to ${"machines"} of a set, or remove this document.`);
        }
        if (locked && used.some(({ kind }) => kind === "ControlPlane")) {
            const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The machine ${name.value} is locked and in the control plane.`;
            report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.machineSets, name.at, what, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Remove ${"locked"}: Omni cannot upgrade a control plane around a locked member.`);
        }
    }
}
function labelOf({ kind, name }) {
    return name.value === "" ? kind : `${kind} ${name.value}`;
}
function checkUuid(id, at, report) {
    if (!UUID.test(id))
        report.add(_template_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .templateRules */ .K.value, at, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${id} is no machine id.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write the machine's UUID as ${"omnictl get machines"} shows it.`);
}


/***/ }),

/***/ 5086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uo: () => (/* binding */ documentsOf),
  Zb: () => (/* binding */ oddQuotes),
  oW: () => (/* binding */ patchText),
  r0: () => (/* binding */ readContents)
});

// UNUSED EXPORTS: contentsOf

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/omni/template-rules.js
var template_rules = __webpack_require__(4463);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/emit.js + 2 modules
var emit = __webpack_require__(350);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/key-order.js
var key_order = __webpack_require__(9577);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/read.js
var read = __webpack_require__(5147);
;// CONCATENATED MODULE: ./build/adapters/omni/template/paths.js
/** Paths with `/`, from one folder or absolute, without touching any disk; must not know templates. */
/** The folder that `path` is in: `clusters` of `clusters/prod.yaml`, `.` of `prod.yaml`. */
function folderOf(path) {
    const tidy = joinPath(".", path);
    const slash = tidy.lastIndexOf("/");
    return slash === -1 ? "." : slash === 0 ? "/" : tidy.slice(0, slash);
}
/** `path` from `folder`, without `.` and with as few `..` as can be. */
function joinPath(folder, path) {
    const whole = path.startsWith("/") ? path : `${folder}/${path}`;
    const isAbsolute = whole.startsWith("/");
    const names = [];
    for (const name of whole.split("/")) {
        if (name === "" || name === ".")
            continue;
        if (name !== ".." || names.length === 0 || names.at(-1) === "..") {
            if (name !== ".." || !isAbsolute)
                names.push(name);
        }
        else
            names.pop();
    }
    if (isAbsolute)
        return `/${names.join("/")}`;
    return names.length === 0 ? "." : names.join("/");
}
/** Whether `path` is in `folder` or below it. */
function within(path, folder) {
    const [one, above] = [joinPath(".", path), joinPath(".", folder)];
    if (above === ".")
        return !one.startsWith("/") && one !== ".." && !one.startsWith("../");
    return above === "/" ? one.startsWith("/") : one.startsWith(`${above}/`);
}
/** How `folder` names `path`: `../patches/a.yaml` from `clusters` for `patches/a.yaml`. */
function pathBetween(folder, path) {
    const [from, to] = [joinPath(".", folder), joinPath(".", path)].map((one) => one.split("/").filter((name) => name !== "" && name !== "."));
    let same = 0;
    while (same < from.length && same < to.length && from[same] === to[same])
        same += 1;
    return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/contents.js
/** The contents of a template's files and inline blocks, as text and as documents; must not judge them. */







/** Everything in a template that has a content. */
function contentsOf(model) {
    return model.documents.flatMap((one) => [...one.patches, ...(one.kind === "Cluster" ? [...one.manifests, ...one.healthchecks] : [])]);
}
/** Reads all files that a template names, each once. What cannot be used is reported at every place that names it. */
async function readContents(model, place, report) {
    const texts = new Map();
    const named = new Map();
    for (const { file } of contentsOf(model))
        if (file !== undefined)
            named.set(file.value, [...(named.get(file.value) ?? []), file]);
    for (const [name, uses] of named) {
        const found = await readOne(name, place);
        if ("text" in found)
            texts.set(name, found.text);
        else
            for (const { at } of uses)
                report.add(template_rules/* templateRules */.K.file, at, found.what, found.fix);
    }
    return texts;
}
async function readOne(name, { file, allowed = folderOf(file), files }) {
    const folder = folderOf(file);
    const path = joinPath(folder, name);
    if (!within(path, allowed)) {
        const what = (0,words/* say */.cv) `The file ${name} lies outside ${allowed === "." ? "the template's folder" : allowed}.`;
        return { what, fix: (0,words/* say */.cv) `Move it into that folder; omnictl refuses it too unless ${"--allowed-dir"} says otherwise.` };
    }
    try {
        const bytes = await files.read(path);
        if (bytes === undefined)
            return missing(name, { folder, allowed, files });
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch (error) {
        (0,errors/* rethrowRemote */.iZ)(error);
        if (error instanceof TypeError)
            return { what: (0,words/* say */.cv) `The file ${name} is not UTF-8 text.`, fix: (0,words/* say */.cv) `Save it as UTF-8.` };
        return {
            what: (0,words/* say */.cv) `The file ${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
            fix: (0,words/* say */.cv) `Put a regular file there.`,
        };
    }
}
/** Before 1.8 omnictl looked from where it was started, which mostly was the repository's root. */
async function missing(name, { folder, allowed, files }) {
    const what = (0,words/* say */.cv) `There is no file ${joinPath(folder, name)}.`;
    const fromRoot = joinPath(".", name);
    const old = folder === "." || name.startsWith("/") ? undefined : await files.read(fromRoot).catch(() => undefined);
    if (old === undefined)
        return { what, fix: (0,words/* say */.cv) `Correct the path, or add the file; paths count from the template's folder.` };
    const better = pathBetween(folder, fromRoot);
    if (within(fromRoot, allowed)) {
        return {
            what: (0,words/* say */.cv) `${what} It is at ${fromRoot}, where omnictl before 1.8 looked for it.`,
            fix: (0,words/* say */.cv) `Write ${`file: ${better}`}: paths count from the template's folder.`,
        };
    }
    return {
        what: (0,words/* say */.cv) `${what} It is at ${fromRoot}, where omnictl before 1.8 looked for it.`,
        fix: (0,words/* say */.cv) `Move it to ${joinPath(folder, name)}, then the line is right as it is; or write ${`file: ${better}`} and allow the folder (${"allowedFolder"} of the Cluster spec, ${"--allowed-dir"} of omnictl).`,
    };
}
/** What Omni stores: a file or a text block byte for byte, anything else as Go writes it. */
function patchText({ file, inline }, contents, omni) {
    if (file !== undefined)
        return contents.get(file.value) ?? "";
    if (inline === undefined)
        return "";
    const { value } = inline;
    const odd = oddQuotes(omni);
    if (value.is === "list")
        return value.items.length === 0 ? "" : (0,emit/* emitYaml */.h)(value.items.map(key_order/* sortedAsGo */.q), 4, odd);
    return value.is === "map" ? (0,emit/* emitYaml */.h)([(0,key_order/* sortedAsGo */.q)(value)], 4, odd) : value.text;
}
/** How a version of Omni quotes words like `yes`. */
function oddQuotes(omni) {
    return omni.can("odd-words-in-single-quotes") ? "single" : "double";
}
/** A content's documents with their places, in the template or in the file they come from. */
function documentsOf(one, place, contents, report, locate) {
    const { file, inline, name } = one;
    if (file !== undefined) {
        const text = contents.get(file.value);
        if (text === undefined)
            return undefined;
        return readText(text, { name: name === "" ? file.value : name, at: file.at, path: joinPath(folderOf(place.file), file.value), shift: (at) => at }, report);
    }
    if (inline === undefined)
        return undefined;
    const { value, at } = inline;
    if (value.is === "map" || value.is === "list") {
        return {
            documents: value.is === "list" ? value.items : [value],
            locate: ({ at: offset }) => (offset === undefined ? at : locate(offset)),
            at,
            name,
        };
    }
    // The lines of a block stand below its `|`; how far they are indented is not known any more.
    const shift = (inside) => (isBlock(value) ? { file: at.file, line: at.line + inside.line, column: 1 } : at);
    return readText(value.text, { name, at, path: at.file, shift }, report);
}
function isBlock(value) {
    return value.is === "text" && value.block === true;
}
function readText(text, { name, at, path, shift, }, report) {
    const { documents, mistakes, locate } = (0,read/* readGoYaml */.a)(text, path);
    for (const mistake of mistakes)
        report.add(template_rules/* templateRules */.K.text, shift(mistake.at), (0,words/* say */.cv) `The patch ${name} cannot be read: ${mistake.what}`, mistake.fix);
    if (mistakes.length > 0)
        return undefined;
    return { documents, locate: ({ at: offset }) => shift(locate(offset)), at, name };
}


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readTemplate)
});

// UNUSED EXPORTS: looksLikeTemplate

// EXTERNAL MODULE: ./build/core/diagnostics.js
var diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/omni/template-rules.js
var template_rules = __webpack_require__(4463);
// EXTERNAL MODULE: ./build/adapters/omni/template/check.js
var check = __webpack_require__(5466);
// EXTERNAL MODULE: ./build/adapters/omni/template/contents.js + 1 modules
var template_contents = __webpack_require__(5086);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/read.js
var read = __webpack_require__(5147);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/value.js
var yaml_value = __webpack_require__(6674);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/key-order.js
var key_order = __webpack_require__(9577);
;// CONCATENATED MODULE: ./build/adapters/omni/template/decode-contents.js
/** Patches, manifests and health checks of a template: a name, labels and a content; must not look into the content. */



const PATCH_FIELDS = ["name", "idOverride", "labels", "annotations", "file", "inline"];
const MANIFEST_FIELDS = ["name", "labels", "annotations", "file", "inline", "mode"];
const HEALTH_CHECK_FIELDS = ["name", "idOverride", "labels", "annotations", "file", "job", "interval"];
/** What starts with this is Omni's own. */
const RESERVED = "omni.sidero.dev/";
/** Labels and annotations; Omni's own prefix is refused at each of them. */
function descriptors(fields, { report }) {
    const read = (what, one) => fields.textMap(what, (key, at) => {
        if (key.startsWith(RESERVED))
            report.add(template_rules/* templateRules */.K.reserved, at, (0,words/* say */.cv) `The ${[one]} ${key} starts with ${RESERVED}.`);
    });
    return { labels: read("labels", "label"), annotations: read("annotations", "annotation") };
}
function patch(fields, reading) {
    const contents = contentsOf(fields, "inline", reading);
    const { report } = reading;
    if (contents.inline !== undefined && contents.file === undefined && !fields.has("name") && !fields.has("idOverride")) {
        const why = (0,words/* say */.cv) `An inline patch has neither a name nor an id.`;
        report.add(template_rules/* templateRules */.K.value, fields.at, why, (0,words/* say */.cv) `Give it a ${"name:"}; the id is made from it.`);
    }
    return {
        at: fields.at,
        name: fields.text("name"),
        idOverride: fields.text("idOverride"),
        descriptors: descriptors(fields, reading),
        ...contents,
    };
}
function manifest(fields, reading) {
    const { report } = reading;
    const contents = contentsOf(fields, "inline", reading);
    if (!fields.has("name") && contents.file === undefined) {
        report.add(template_rules/* templateRules */.K.value, fields.at, (0,words/* say */.cv) `A manifest has no name.`, (0,words/* say */.cv) `Give it a ${"name:"}.`);
    }
    const mode = fields.text("mode");
    if (mode === "") {
        const what = (0,words/* say */.cv) `The manifest ${fields.text("name")} says no mode.`;
        report.add(template_rules/* templateRules */.K.value, fields.at, what, (0,words/* say */.cv) `Add ${"mode: full"} (kept as it is here) or ${"mode: one-time"} (made once, then left alone).`);
    }
    else if (mode !== "full" && mode !== "one-time") {
        report.add(template_rules/* templateRules */.K.value, fields.place("mode"), (0,words/* say */.cv) `The mode must be ${"full"} or ${"one-time"}, not ${mode}.`);
    }
    return {
        at: fields.at,
        name: fields.text("name"),
        ...(mode === "full" || mode === "one-time" ? { mode } : {}),
        descriptors: descriptors(fields, reading),
        ...contents,
    };
}
function healthCheck(fields, reading) {
    if (!fields.has("name") && !fields.has("idOverride")) {
        const what = (0,words/* say */.cv) `A health check has neither a name nor an id.`;
        reading.report.add(template_rules/* templateRules */.K.value, fields.at, what, (0,words/* say */.cv) `Give it a ${"name:"}; the id is made from it.`);
    }
    return {
        at: fields.at,
        name: fields.text("name"),
        idOverride: fields.text("idOverride"),
        interval: fields.duration("interval"),
        descriptors: descriptors(fields, reading),
        ...contentsOf(fields, "job", reading),
    };
}
/** Either a file or what stands under `key`, never both and never neither. */
function contentsOf(fields, key, { report, locate }) {
    const inline = fields.value(key);
    const file = fields.text("file") === "" ? undefined : fields.placed("file");
    if (file !== undefined && inline !== undefined) {
        report.add(template_rules/* templateRules */.K.value, fields.placeOfKey(key), (0,words/* say */.cv) `${"file"} and ${key} exclude each other.`, (0,words/* say */.cv) `Keep one of them.`);
    }
    if (file === undefined && inline === undefined) {
        report.add(template_rules/* templateRules */.K.value, fields.at, (0,words/* say */.cv) `There is no content.`, (0,words/* say */.cv) `Write it under ${key}, or name a file under ${"file"}.`);
    }
    if (inline !== undefined && !isContent(inline)) {
        const place = locate(inline.at);
        report.add(template_rules/* templateRules */.K.value, place, (0,words/* say */.cv) `${key} must be a mapping, a list of mappings, or a text block.`, (0,words/* say */.cv) `Write the document's fields below ${`${key}:`}.`);
        return file === undefined ? {} : { file };
    }
    return {
        ...(file === undefined ? {} : { file }),
        ...(inline === undefined ? {} : { inline: { value: asDocuments(inline), at: locate(inline.at) } }),
    };
}
function isContent(value) {
    if (value.is === "list")
        return value.items.every((item) => item.is === "map" || item.is === "null");
    return value.is === "map" || value.is === "text";
}
/** Documents have text for keys, whatever was written: `1: x` is the field `1`. An empty one is an empty mapping. */
function asDocuments(value) {
    if (value.is === "map")
        return (0,key_order/* withTextKeys */.c)(value);
    if (value.is !== "list")
        return value;
    return { ...value, items: value.items.map((item) => (item.is === "map" ? (0,key_order/* withTextKeys */.c)(item) : { is: "map", entries: [] })) };
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/decode-common.js
/** What every document of a template may say: labels, annotations, patches, extensions, kernel arguments; must not look at the rest. */

const COMMON_FIELDS = ["kind", "name", "labels", "annotations", "patches", "systemExtensions", "kernelArgs"];
/** Reads what all documents have. */
function common(fields, reading) {
    const extensions = fields.texts("systemExtensions");
    const args = fields.texts("kernelArgs");
    return {
        mistyped: fields.mistyped,
        descriptors: descriptors(fields, reading),
        patches: fields.entries("patches", "A patch", PATCH_FIELDS).map((one) => patch(one, reading)),
        ...(extensions === undefined ? {} : { systemExtensions: extensions.map(({ value }) => value) }),
        ...(args === undefined ? {} : { kernelArgs: { value: args.map(({ value }) => value), at: fields.placeOfKey("kernelArgs") } }),
    };
}

// EXTERNAL MODULE: ./build/adapters/omni/yaml/resolve.js
var resolve = __webpack_require__(2067);
;// CONCATENATED MODULE: ./build/adapters/omni/template/fields.js




class Fields {
    at;
    /** Fields that are there and cannot be read: with a wrong value, or under a name that is most likely theirs. */
    mistyped = new Set();
    #map;
    #reading;
    /**
     * @param what what the mapping is called in messages, e.g. `Cluster`
     * @param hints what to do about certain unknown fields, by their names in lower case
     */
    constructor(map, what, known, reading, hints = {}) {
        this.#map = map;
        this.#reading = reading;
        this.at = reading.locate(map.at);
        for (const { key } of map.entries)
            if (!known.includes(key.text))
                this.#unknown(key, what, known, hints);
    }
    #unknown(key, what, known, hints) {
        const near = (0,closest/* closest */.k)(key.text, known);
        if (near !== undefined)
            this.mistyped.add(near);
        const name = key.text.toLowerCase();
        const hint = Object.hasOwn(hints, name) ? hints[name] : undefined;
        const guess = near === undefined ? (0,words/* say */.cv) `Remove it, or use one of ${(0,words/* list */.p_)(known.map((one) => (0,words/* say */.cv) `${one}`))}.` : (0,words/* say */.cv) `Did you mean ${near}?`;
        const fix = hint ?? guess;
        this.#reading.report.add(template_rules/* templateRules */.K.unknownField, this.#reading.locate(key.at), (0,words/* say */.cv) `${what} has no field ${key.text}.`, fix);
    }
    /** The value under `key`; undefined also where it is written without a value. */
    value(key) {
        const value = this.#map.entries.find((entry) => entry.key.text === key)?.value;
        return value?.is === "null" ? undefined : value;
    }
    has(key) {
        return this.value(key) !== undefined;
    }
    /** Where the value under `key` stands, or the mapping without one. */
    place(key) {
        const value = this.#map.entries.find((entry) => entry.key.text === key)?.value;
        return value === undefined ? this.at : this.#reading.locate(value.at);
    }
    /** Where the key stands, or the mapping without one. */
    placeOfKey(key) {
        const entry = this.#map.entries.find((one) => one.key.text === key);
        return entry === undefined ? this.at : this.#reading.locate(entry.key.at);
    }
    text(key) {
        const value = this.value(key);
        if (value === undefined)
            return "";
        if (value.is !== "list" && value.is !== "map")
            return value.text;
        this.#wrong(value, key, (0,words/* say */.cv) `text`);
        return "";
    }
    placed(key) {
        return { value: this.text(key), at: this.place(key) };
    }
    boolean(key) {
        const value = this.value(key);
        if (value === undefined)
            return false;
        const given = value.is === "bool" ? value.value : value.is === "text" ? (0,resolve/* oldBoolean */.yR)(value.text) : undefined;
        if (given === undefined)
            this.#wrong(value, key, (0,words/* say */.cv) `${"true"} or ${"false"}, without quotes`);
        return given ?? false;
    }
    /** A whole number of 32 bits, 0 where there is none. */
    count(key) {
        const value = this.value(key);
        if (value === undefined)
            return 0;
        const given = value.is === "int" || value.is === "float" ? Number(value.value) : Number.NaN;
        if (Number.isInteger(given) && given >= 0 && given < 2 ** 32)
            return given;
        this.#wrong(value, key, (0,words/* say */.cv) `a whole number of at least 0`);
        return 0;
    }
    /** Nanoseconds of something like `1h30m`, 0 where there is none. */
    duration(key) {
        const value = this.value(key);
        if (value === undefined)
            return 0n;
        const given = value.is === "text" ? parseDuration(value.text) : value.is === "int" && value.value === 0n ? 0n : undefined;
        if (given === undefined)
            this.#wrong(value, key, (0,words/* say */.cv) `a duration like ${"30m"} or ${"1h30m"}`);
        return given ?? 0n;
    }
    items(key) {
        const value = this.value(key);
        if (value === undefined)
            return [];
        if (value.is === "list")
            return value.items;
        this.#wrong(value, key, (0,words/* say */.cv) `a list`);
        return [];
    }
    /** The mappings of a list, each with the fields it may have. */
    entries(key, what, known) {
        return this.items(key).flatMap((item) => {
            if (item.is === "map")
                return [new Fields(item, what, known, this.#reading)];
            if (item.is !== "null")
                this.#wrong(item, key, (0,words/* say */.cv) `a list of mappings`);
            return [];
        });
    }
    /** The texts of a list with their places; undefined where there is no list. */
    texts(key) {
        if (!this.has(key))
            return undefined;
        return this.items(key).flatMap((item) => {
            if (item.is === "list" || item.is === "map")
                this.#wrong(item, key, (0,words/* say */.cv) `a list of words`);
            else if (item.is !== "null")
                return [{ value: item.text, at: this.#reading.locate(item.at) }];
            return [];
        });
    }
    fields(key, what, known, hints = {}) {
        const value = this.value(key);
        if (value === undefined)
            return undefined;
        if (value.is === "map")
            return new Fields(value, what, known, this.#reading, hints);
        this.#wrong(value, key, (0,words/* say */.cv) `a mapping`);
        return undefined;
    }
    /** A mapping from text to text. `visit` sees each key. */
    textMap(key, visit) {
        const value = this.value(key);
        if (value === undefined)
            return {};
        if (value.is !== "map") {
            this.#wrong(value, key, (0,words/* say */.cv) `a mapping`);
            return {};
        }
        const pairs = value.entries.flatMap(({ key: name, value: one }) => {
            visit(name.text, this.#reading.locate(name.at));
            if (one.is === "list" || one.is === "map")
                this.#wrong(one, `${key}.${name.text}`, (0,words/* say */.cv) `text`);
            else
                return [[name.text, one.is === "null" ? "" : one.text]];
            return [];
        });
        return Object.fromEntries(pairs);
    }
    #wrong(value, key, must) {
        this.mistyped.add(key);
        this.#reading.report.add(template_rules/* templateRules */.K.value, this.#reading.locate(value.at), (0,words/* say */.cv) `${key} must be ${must}.`, (0,words/* say */.cv) `Give a value that is ${must}.`);
    }
}
const UNITS = {
    ns: 1n,
    us: 1000n,
    µs: 1000n,
    μs: 1000n,
    ms: 1000000n,
    s: 1000000000n,
    m: 60000000000n,
    h: 3600000000000n,
};
/** Go's time.ParseDuration: numbers with units one after another, in nanoseconds; undefined for anything else. */
function parseDuration(text) {
    const [, sign = "", body = ""] = /^([-+]?)(.+)$/.exec(text) ?? [];
    if (body === "0")
        return 0n;
    if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(body))
        return undefined;
    let total = 0n;
    for (const [, whole = "", fraction = "", unit = ""] of body.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
        const size = UNITS[unit] ?? 0n;
        total += BigInt(whole === "" ? "0" : whole) * size;
        if (fraction !== "")
            total += (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
    }
    if (total >= 2n ** 63n)
        return undefined;
    return sign === "-" ? -total : total;
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/decode-machine-set.js
/** The documents ControlPlane and Workers of a template; must not look at other documents. */




const FIELDS = [
    "kind",
    "name",
    "labels",
    "annotations",
    "patches",
    "systemExtensions",
    "kernelArgs",
    "bootstrapSpec",
    "machines",
    "machineClass",
    "updateStrategy",
    "deleteStrategy",
    "upgradeStrategy",
];
/** Words that mean "as many as the class has"; `Unlimited` is Omni's own name for it. */
const UNLIMITED = new Set(["unlimited", "∞", "infinity", "Unlimited"]);
const STRATEGIES = ["updateStrategy", "deleteStrategy", "upgradeStrategy"];
/** One machine set, with what is wrong inside it. */
function machineSet(document, kind, reading) {
    const fields = new Fields(document, kind, FIELDS, reading);
    const machineClass = classOf(fields, reading);
    const strategies = STRATEGIES.map((key) => [key, strategyOf(fields, key, reading)]);
    const bootstrap = fields.fields("bootstrapSpec", "bootstrapSpec", ["clusterUUID", "snapshot"]);
    refuseByKind(fields, kind, bootstrap, reading);
    const set = {
        kind,
        at: fields.at,
        name: fields.placed("name"),
        machines: fields.texts("machines") ?? [],
        ...(machineClass === undefined ? {} : { machineClass }),
        ...(bootstrap === undefined
            ? {}
            : { bootstrapSpec: { clusterUUID: bootstrap.text("clusterUUID"), snapshot: bootstrap.text("snapshot"), at: bootstrap.at } }),
        ...Object.fromEntries(strategies.filter(([, strategy]) => strategy !== undefined)),
        ...common(fields, reading),
    };
    if (set.machines.length > 0 && machineClass !== undefined) {
        const what = (0,words/* say */.cv) `The machine set lists machines and names a machine class.`;
        reading.report.add(template_rules/* templateRules */.K.machineSets, fields.placeOfKey("machineClass"), what, (0,words/* say */.cv) `Keep ${"machines"} or ${"machineClass"}.`);
    }
    if (set.kernelArgs !== undefined && machineClass !== undefined) {
        const what = (0,words/* say */.cv) `${"kernelArgs"} cannot stand beside a machine class.`;
        const fix = (0,words/* say */.cv) `Move them into the class: ${"kernelargs"} of its ${"autoprovision"} (${"kernelArgs"} of ${"autoProvision"} in an envelope).`;
        reading.report.add(template_rules/* templateRules */.K.machineSets, set.kernelArgs.at, what, fix);
    }
    return set;
}
/** What only the control plane or only workers may say. */
function refuseByKind(fields, kind, bootstrap, { report }) {
    if (kind === "Workers") {
        if (fields.text("name") === "control-planes") {
            const what = (0,words/* say */.cv) `Workers cannot be called ${"control-planes"}: that is the control plane's own name.`;
            report.add(template_rules/* templateRules */.K.machineSets, fields.place("name"), what, (0,words/* say */.cv) `Choose another name.`);
        }
        if (bootstrap !== undefined) {
            const what = (0,words/* say */.cv) `Workers cannot be restored from a backup.`;
            report.add(template_rules/* templateRules */.K.machineSets, fields.placeOfKey("bootstrapSpec"), what, (0,words/* say */.cv) `Move ${"bootstrapSpec"} to the ControlPlane.`);
        }
        return;
    }
    if (fields.has("name")) {
        report.add(template_rules/* templateRules */.K.machineSets, fields.placeOfKey("name"), (0,words/* say */.cv) `The control plane cannot have a name of its own.`, (0,words/* say */.cv) `Remove ${"name"}.`);
    }
    for (const key of ["updateStrategy", "deleteStrategy"]) {
        if (!fields.has(key))
            continue;
        const what = (0,words/* say */.cv) `${key} is not allowed in the control plane: Omni goes one machine at a time there.`;
        report.add(template_rules/* templateRules */.K.machineSets, fields.placeOfKey(key), what, (0,words/* say */.cv) `Remove it.`);
    }
    for (const key of ["clusterUUID", "snapshot"]) {
        if (bootstrap === undefined || bootstrap.text(key) !== "")
            continue;
        report.add(template_rules/* templateRules */.K.value, bootstrap.at, (0,words/* say */.cv) `${"bootstrapSpec"} says no ${key}.`, (0,words/* say */.cv) `Add ${`${key}:`}; ${"omnictl get etcdbackup"} lists both.`);
    }
}
function classOf(fields, { report }) {
    const given = fields.fields("machineClass", "machineClass", ["name", "size"]);
    if (given === undefined)
        return undefined;
    const size = given.text("size");
    // Omni reads a class without a size as one of size 0.
    const isCount = size === "" || size === "Static" || (/^\d{1,10}$/.test(size) && Number(size) < 2 ** 32);
    if (!isCount && !UNLIMITED.has(size)) {
        report.add(template_rules/* templateRules */.K.value, given.place("size"), (0,words/* say */.cv) `The size must be a whole number or ${"unlimited"}, not ${size}.`, (0,words/* say */.cv) `Write a number like ${"3"}, or ${"unlimited"}.`);
    }
    const count = /^\d+$/.test(size) ? Number(size) : 0;
    return {
        name: given.text("name"),
        size: { value: isCount ? count : "unlimited", at: given.place("size") },
        at: fields.placeOfKey("machineClass"),
    };
}
function strategyOf(fields, key, { report }) {
    const given = fields.fields(key, key, ["type", "rolling"]);
    if (given === undefined)
        return undefined;
    const type = given.text("type");
    const rolling = given.fields("rolling", "rolling", ["maxParallelism"]);
    if (type !== "" && type !== "Rolling" && type !== "Unset") {
        report.add(template_rules/* templateRules */.K.value, given.place("type"), (0,words/* say */.cv) `The type must be ${"Rolling"} or ${"Unset"}, not ${type}.`);
    }
    return {
        at: given.at,
        ...(type === "Rolling" || type === "Unset" ? { type } : {}),
        ...(rolling === undefined ? {} : { maxParallelism: rolling.count("maxParallelism") }),
    };
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/decode.js
/**
 * From a template's text to its documents as typed values, with everything that cannot be read as one; must not look
 * into files, nor at how documents fit together.
 *
 * Facts: client/pkg/template/internal/models of siderolabs/omni v1.9.3, v1.10.4 and b1ea5df2 (1.11). Fields of every version
 * are read; whether the version at hand has them is looked at later (for-version.ts). `enableNodeAuditSkip` is in templates
 * since 1.10, and Omni has taken it since 1.9.
 */









/** The four kinds of document; omnictl knows no other. */
const KINDS = ["Cluster", "ControlPlane", "Workers", "Machine"];
/** Whether a file is a cluster template, as far as its first document tells: a document of ours has an `apiVersion`. */
function looksLikeTemplate(text) {
    const [first] = readGoYaml(text, "").documents;
    const kind = valueAt(first, "kind");
    return valueAt(first, "apiVersion") === undefined && kind?.is === "text" && KINDS.includes(kind.text);
}
/** The documents of `text`. What cannot be read is reported and left out. */
function decodeTemplate(text, file, report) {
    const { documents, mistakes, locate } = (0,read/* readGoYaml */.a)(text, file, true);
    for (const { at, what, fix } of mistakes)
        report.add(template_rules/* templateRules */.K.text, at, what, fix);
    const reading = { locate, report };
    const models = documents.flatMap((document) => decodeDocument(document, reading) ?? []);
    const model = {
        documents: models,
        clusters: models.filter((one) => one.kind === "Cluster"),
        machineSets: models.filter(isMachineSet),
        machines: models.filter((one) => one.kind === "Machine"),
        start: { file, line: 1, column: 1 },
    };
    return { model, locate };
}
function isMachineSet(model) {
    return model.kind === "ControlPlane" || model.kind === "Workers";
}
function decodeDocument(document, reading) {
    const at = reading.locate(document.at);
    if (document.is !== "map") {
        const empty = document.is === "null";
        reading.report.add(template_rules/* templateRules */.K.text, at, empty ? (0,words/* say */.cv) `A document is empty.` : (0,words/* say */.cv) `A document is no mapping.`, empty ? (0,words/* say */.cv) `Remove the ${"---"} above it.` : (0,words/* say */.cv) `Write fields, starting with ${"kind:"}.`);
        return undefined;
    }
    const kind = (0,yaml_value/* valueAt */.fK)(document, "kind");
    if (kind === undefined || kind.is === "list" || kind.is === "map") {
        reading.report.add(template_rules/* templateRules */.K.unknownField, at, (0,words/* say */.cv) `A document has no kind.`, (0,words/* say */.cv) `Start it with ${"kind:"} and one of ${known()}.`);
        return undefined;
    }
    switch (kind.text) {
        case "Cluster":
            return cluster(document, reading);
        case "ControlPlane":
        case "Workers":
            return machineSet(document, kind.text, reading);
        case "Machine":
            return machine(document, reading);
        default: {
            const near = (0,closest/* closest */.k)(kind.text, KINDS);
            const hint = near === undefined ? (0,words/* say */.cv) `The kinds are ${known()}.` : (0,words/* say */.cv) `Did you mean ${near}?`;
            const fix = kind.text === "MachineClass" ? (0,words/* say */.cv) `Move it into a file of its own: classes are no part of a template.` : hint;
            reading.report.add(template_rules/* templateRules */.K.unknownField, reading.locate(kind.at), (0,words/* say */.cv) `There is no kind ${kind.text} in a template.`, fix);
            return undefined;
        }
    }
}
function known() {
    return (0,words/* list */.p_)(KINDS.map((one) => (0,words/* say */.cv) `${one}`));
}
/** What people put below the cluster at first. */
const NESTED = {
    controlplane: (0,words/* say */.cv) `Make it a document of its own: ${"---"}, then ${"kind: ControlPlane"}.`,
    workers: (0,words/* say */.cv) `Make it a document of its own: ${"---"}, then ${"kind: Workers"}.`,
    machines: (0,words/* say */.cv) `List machines in ${"kind: ControlPlane"} and ${"kind: Workers"}.`,
};
function cluster(document, reading) {
    const fields = new Fields(document, "Cluster", [...COMMON_FIELDS, "kubernetes", "talos", "features"], reading, NESTED);
    const kubernetes = fields.fields("kubernetes", "kubernetes", ["version", "manifests", "healthchecks"]);
    const talos = fields.fields("talos", "talos", ["version"]);
    return {
        kind: "Cluster",
        at: fields.at,
        name: fields.placed("name"),
        kubernetes: kubernetes?.placed("version") ?? { value: "", at: fields.at },
        talos: talos?.placed("version") ?? { value: "", at: fields.at },
        features: features(fields),
        manifests: kubernetes?.entries("manifests", "A manifest", MANIFEST_FIELDS).map((one) => manifest(one, reading)) ?? [],
        healthchecks: kubernetes?.entries("healthchecks", "A health check", HEALTH_CHECK_FIELDS).map((one) => healthCheck(one, reading)) ?? [],
        ...common(fields, reading),
    };
}
const PUBLIC = "disablePublicDiscoveryService";
function features(owner) {
    const switches = ["diskEncryption", "enableWorkloadProxy", "useEmbeddedDiscoveryService", "enableNodeAuditSkip"];
    const fields = owner.fields("features", "features", [...switches, PUBLIC, "backupConfiguration"]);
    const backup = fields?.fields("backupConfiguration", "backupConfiguration", ["interval"]);
    return {
        diskEncryption: { value: fields?.boolean("diskEncryption") ?? false, at: fields?.place("diskEncryption") ?? owner.at },
        enableWorkloadProxy: fields?.boolean("enableWorkloadProxy") ?? false,
        useEmbeddedDiscoveryService: fields?.boolean("useEmbeddedDiscoveryService") ?? false,
        enableNodeAuditSkip: fields?.boolean("enableNodeAuditSkip") ?? false,
        ...(fields?.has(PUBLIC) === true ? { [PUBLIC]: { value: fields.boolean(PUBLIC), at: fields.placeOfKey(PUBLIC) } } : {}),
        backupInterval: backup?.duration("interval") ?? 0n,
    };
}
function machine(document, reading) {
    const fields = new Fields(document, "Machine", [...COMMON_FIELDS, "locked", "install"], reading);
    const install = fields.fields("install", "install", ["disk", "diskSelector"]);
    return {
        kind: "Machine",
        at: fields.at,
        name: fields.placed("name"),
        locked: fields.boolean("locked"),
        disk: install?.text("disk") ?? "",
        ...(install?.has("diskSelector") === true ? { diskSelector: install.placed("diskSelector") } : {}),
        ...common(fields, reading),
    };
}

// EXTERNAL MODULE: ./build/adapters/omni/client/versions.js
var versions = __webpack_require__(958);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 7 modules
var lib = __webpack_require__(3799);
// EXTERNAL MODULE: ./build/adapters/omni/cel.js
var cel = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/adapters/omni/template/disk-selector.js
/**
 * Whether an expression that chooses the install disk works, before a machine waits for it; must not evaluate it.
 *
 * Facts: DiskLocator of pkg/machinery/cel/celenv and block.DiskSpec, siderolabs/talos v1.14.0-rc.1, which Omni checks
 * `diskSelector` with.
 */




const texts = ["model", "serial", "modalias", "wwid", "bus_path", "sub_system", "transport", "dev_path", "pretty_size", "uuid"];
const disk_selector_FIELDS = {
    ...Object.fromEntries([...texts, "firmware_version"].map((name) => [name, "string"])),
    ...Object.fromEntries(["size", "io_size", "sector_size"].map((name) => [name, "uint"])),
    ...Object.fromEntries(["readonly", "rotational", "cdrom"].map((name) => [name, "bool"])),
    secondary_disks: "list<string>",
    symlinks: "list<string>",
};
const disk_selector_UNITS = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "kB", "MB", "GB", "TB", "PB", "EB"];
/** What is wrong with an expression, or undefined. */
function checkDiskSelector(text) {
    if (text.length > cel/* MAX_EXPRESSION */.c)
        return { what: (0,words/* say */.cv) `The disk selector is longer than ${cel/* MAX_EXPRESSION */.c} characters.`, fix: (0,words/* say */.cv) `Shorten it.` };
    const { valid, type, error } = environment().check(text);
    if (!valid)
        return refused(text, (error?.message ?? "").split("\n", 1)[0] ?? "");
    if (type !== "bool")
        return {
            what: (0,words/* say */.cv) `The disk selector ${text} gives a ${type ?? "value"}, not true or false.`,
            fix: (0,words/* say */.cv) `Compare it with something, e.g. ${'disk.dev_path == "/dev/sda"'}.`,
        };
    return (0,cel/* mixesNumbers */.v)(environment(), text) ? unsigned(text) : undefined;
}
function environment() {
    const made = new lib/* Environment */.OH();
    made.registerVariable({ name: "disk", schema: disk_selector_FIELDS });
    made.registerVariable("system_disk", "bool");
    for (const unit of disk_selector_UNITS)
        made.registerVariable(unit, "uint");
    // Never called: expressions are checked, not evaluated.
    made.registerFunction("glob(string, string): bool", () => false);
    return made;
}
function refused(text, message) {
    if (/\buint\b/.test(message) && /\bint\b/.test(message))
        return unsigned(text);
    const field = /^No such key: (\w+)/.exec(message)?.[1];
    const near = field === undefined ? undefined : (0,closest/* closest */.k)(field, Object.keys(disk_selector_FIELDS));
    if (field !== undefined)
        return {
            what: (0,words/* say */.cv) `A disk has no field ${field}.`,
            fix: near === undefined ? (0,words/* say */.cv) `It has ${Object.keys(disk_selector_FIELDS).join(", ")}.` : (0,words/* say */.cv) `Did you mean ${`disk.${near}`}?`,
        };
    // A bare path, as it stands under `disk`.
    const fix = text.startsWith("/dev/")
        ? (0,words/* say */.cv) `Write ${`disk.dev_path == "${text}"`}, or put the path under ${"disk"}.`
        : (0,words/* say */.cv) `Write one that gives true or false, e.g. ${'disk.transport == "nvme" && disk.size > 100u * GB'}.`;
    return { what: (0,words/* say */.cv) `The disk selector ${text} is no CEL expression that works: ${message}.`, fix };
}
function unsigned(text) {
    return {
        what: (0,words/* say */.cv) `The disk selector ${text} compares numbers of different kinds.`,
        fix: (0,words/* say */.cv) `Sizes are unsigned, in bytes: write ${"100u * GB"} instead of ${"100 * GB"}.`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/for-version.js




/** The oldest version of Omni that has all fields of this template: what counts where nobody said which one gets it. */
function versionFor(model) {
    return (0,versions/* oldestWith */.UW)(newFields(model).map(({ needs }) => needs));
}
/** Reports fields that this version does not have, and what is wrong with the values of newer fields. */
function checkVersion(model, omni, report) {
    for (const { name, needs, at } of newFields(model)) {
        if (omni.can(needs))
            continue;
        const fix = (0,words/* say */.cv) `Leave it out until Omni is upgraded. Where it is newer already, say so with ${"omni: {version: …}"} in omni-scale.yaml.`;
        report.add(template_rules/* templateRules */.K.unknownField, at, (0,words/* say */.cv) `Omni ${omni.version} does not know ${name}; ${(0,versions/* sinceOf */.ek)(needs)} and later do.`, fix);
    }
    for (const { disk, diskSelector } of model.machines) {
        if (diskSelector === undefined || diskSelector.value === "")
            continue;
        const { value, at } = diskSelector;
        if (disk !== "")
            report.add(template_rules/* templateRules */.K.value, at, (0,words/* say */.cv) `${"disk"} and ${"diskSelector"} exclude each other.`, (0,words/* say */.cv) `Keep one of them.`);
        const problem = checkDiskSelector(value);
        if (problem !== undefined)
            report.add(template_rules/* templateRules */.K.value, at, problem.what, problem.fix);
    }
}
function newFields({ clusters, machines }) {
    return [
        ...clusters.flatMap(({ features: { disablePublicDiscoveryService: field } }) => field === undefined ? [] : [{ name: "features.disablePublicDiscoveryService", needs: "public-discovery-switch", at: field.at }]),
        ...machines.flatMap(({ diskSelector: field }) => field === undefined ? [] : [{ name: "install.diskSelector", needs: "install-disk-resources", at: field.at }]),
    ];
}

// EXTERNAL MODULE: ./build/adapters/omni/template/report.js
var template_report = __webpack_require__(3698);
;// CONCATENATED MODULE: ./build/adapters/omni/template/talos-documents.js
const NEWER = new Set(("BGPInstanceConfig CRIBaseRuntimeSpecConfig CRICustomizationConfig ContainerConfig " +
    "DiscoveryServiceConfig EtcFileConfig FilesystemScrubConfig FilesystemTrimConfig KernelModuleConfig " +
    "KubeAPIServerConfig KubeAdmissionControlConfig KubeAuditPolicyConfig KubeAuthenticationConfig " +
    "KubeAuthorizerConfig KubeCoreDNSConfig KubeCredentialProviderConfig KubeExternalManifestConfig " +
    "KubeFlannelCNIConfig KubeInlineManifestConfig KubeNetworkConfig KubeNodeConfig KubePrismConfig " +
    "KubeProxyConfig KubeServiceAccountConfig KubeStaticPodConfig KubeTalosAPIAccessConfig KubeletConfig " +
    "LVMLogicalVolumeConfig LVMVolumeGroupConfig RAIDArrayConfig SecurityProfileConfig SysctlConfig " +
    "SysfsConfig UdevRulesConfig VethConfig").split(" "));
/** Refused whatever they hold: they carry a cluster's identity or authorities, or choose the disk past Omni. */
const FORBIDDEN = new Set([
    "UnattendedInstallConfig",
    "DiscoveryIdentityConfig",
    "KubeClusterConfig",
    "KubeEtcdEncryptionConfig",
    "KubeAPIServerCAConfig",
    "KubeAggregatorCAConfig",
]);
/** Whether this version of Omni takes a document of the kind without a look into it from here. */
function isNewerDocument(kind, omni) {
    return omni.can("authorities-kept") && NEWER.has(kind);
}
/** Whether it refuses the whole document. */
function isForbiddenDocument(kind, omni) {
    return omni.can("authorities-kept") && FORBIDDEN.has(kind);
}
/** The fields that it refuses in a document of the kind, which has one. */
function forbiddenIn(kind) {
    return kind === "KubeServiceAccountConfig" ? ["issuer.privateKey"] : [];
}
/** The list of roles in a document of the kind, which must not hold the role of an administrator. */
function rolesIn(kind) {
    if (kind === "")
        return "machine.features.kubernetesTalosAPIAccess.allowedRoles";
    return kind === "KubeTalosAPIAccessConfig" ? "allowedRoles" : undefined;
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/talos-keys.generated.js
/**
 * The keys of Talos's configuration documents by their kind, as JSON: an object is a mapping with these keys (`*` for
 * any), a list has one entry for all its items, `s` is a single value, `b` true or false, `a` anything. Made from the
 * Go types of github.com/siderolabs/talos/pkg/machinery v1.14.0-alpha.1, which Omni 1.9.3 links; `v1alpha1` is the
 * document without a kind. Must not be edited by hand.
 */
const TALOS_KEYS = {
    BlackholeRouteConfig: '{"apiVersion":"s","kind":"s","metric":"s","name":"s"}',
    BondConfig: '{"adActorSysPrio":"s","adLACPActive":"s","adSelect":"s","adUserPortKey":"s","addresses":[{"address":"s","routePriority":"s"}],"allSlavesActive":"s","apiVersion":"s","arpAllTargets":"s","arpInterval":"s","arpIpTargets":["s"],"arpValidate":"s","bondMode":"s","downdelay":"s","failOverMac":"s","hardwareAddr":"s","kind":"s","lacpRate":"s","links":["s"],"lpInterval":"s","miimon":"s","minLinks":"s","missedMax":"s","mtu":"s","multicast":"b","name":"s","nsIp6Targets":["s"],"numPeerNotif":"s","packetsPerSlave":"s","peerNotifDelay":"s","primaryReselect":"s","resendIGMP":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"tlbLogicalLb":"s","up":"b","updelay":"s","useCarrier":"b","xmitHashPolicy":"s"}',
    BridgeConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","links":["s"],"mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"stp":{"enabled":"b"},"up":"b","vlan":{"filtering":"b"}}',
    DHCPv4Config: '{"apiVersion":"s","clientIdentifier":"s","duidRaw":"s","ignoreHostname":"b","kind":"s","name":"s","routeMetric":"s"}',
    DHCPv6Config: '{"apiVersion":"s","clientIdentifier":"s","duidRaw":"s","ignoreHostname":"b","kind":"s","name":"s","routeMetric":"s"}',
    DummyLinkConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
    EnvironmentConfig: '{"apiVersion":"s","kind":"s","variables":{"*":"s"}}',
    EthernetConfig: '{"apiVersion":"s","channels":{"combined":"s","other":"s","rx":"s","tx":"s"},"features":{"*":"b"},"kind":"s","name":"s","rings":{"cqe-size":"s","rx":"s","rx-buf-len":"s","rx-jumbo":"s","rx-mini":"s","rx-push":"b","tcp-data-split":"b","tx":"s","tx-push":"b","tx-push-buf-len":"s"},"wakeOnLan":["s"]}',
    EventSinkConfig: '{"apiVersion":"s","endpoint":"s","kind":"s"}',
    ExistingVolumeConfig: '{"apiVersion":"s","discovery":{"volumeSelector":{"match":"s"}},"kind":"s","mount":{"disableAccessTime":"b","readOnly":"b","secure":"b"},"name":"s"}',
    ExtensionServiceConfig: '{"apiVersion":"s","configFiles":[{"content":"s","mountPath":"s"}],"environment":["s"],"kind":"s","name":"s"}',
    ExternalVolumeConfig: '{"apiVersion":"s","filesystemType":"s","kind":"s","mount":{"disableAccessTime":"b","readOnly":"b","secure":"b","virtiofs":{"tag":"s"}},"name":"s"}',
    HCloudVIPConfig: '{"apiToken":"s","apiVersion":"s","kind":"s","link":"s","name":"s"}',
    HTTPProbeConfig: '{"apiVersion":"s","failureThreshold":"s","interval":"s","kind":"s","name":"s","timeout":"s","url":"a"}',
    HostnameConfig: '{"apiVersion":"s","auto":"s","hostname":"s","kind":"s"}',
    ImageCacheConfig: '{"apiVersion":"s","kind":"s","local":{"enabled":"b"}}',
    ImageVerificationConfig: '{"apiVersion":"s","kind":"s","rules":[{"deny":"b","image":"s","keyless":{"issuer":"s","subject":"s","subjectRegex":"s"},"publicKey":{"certificate":"s"},"skip":"b"}]}',
    KmsgLogConfig: '{"apiVersion":"s","kind":"s","name":"s","url":"a"}',
    KubeControllerManagerConfig: '{"apiVersion":"s","enabled":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"image":"s","kind":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}}',
    KubeEtcdEncryptionConfig: '{"apiVersion":"s","config":{"*":"a"},"kind":"s"}',
    KubeSchedulerConfig: '{"apiVersion":"s","config":{"*":"a"},"enabled":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"image":"s","kind":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}}',
    KubeSpanConfig: '{"advertiseKubernetesNetworks":"b","allowDownPeerBypass":"b","apiVersion":"s","enabled":"b","filters":{"endpoints":["s"],"excludeAdvertisedNetworks":["s"]},"harvestExtraEndpoints":"b","kind":"s","mtu":"s"}',
    KubeSpanEndpointsConfig: '{"apiVersion":"s","extraAnnouncedEndpoints":["s"],"kind":"s"}',
    Layer2VIPConfig: '{"apiVersion":"s","kind":"s","link":"s","name":"s"}',
    LinkAliasConfig: '{"apiVersion":"s","kind":"s","name":"s","selector":{"match":"s"}}',
    LinkConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","kind":"s","mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
    NetworkDefaultActionConfig: '{"apiVersion":"s","ingress":"s","kind":"s"}',
    NetworkRuleConfig: '{"apiVersion":"s","ingress":[{"except":"s","subnet":"s"}],"kind":"s","name":"s","portSelector":{"ports":["a"],"protocol":"s"}}',
    OOMConfig: '{"apiVersion":"s","cgroupRankingExpression":"s","kind":"s","sampleInterval":"s","triggerExpression":"s"}',
    PCIDriverRebindConfig: '{"apiVersion":"s","kind":"s","name":"s","targetDriver":"s"}',
    RawVolumeConfig: '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
    RegistryAuthConfig: '{"apiVersion":"s","auth":"s","identityToken":"s","kind":"s","name":"s","password":"s","username":"s"}',
    RegistryMirrorConfig: '{"apiVersion":"s","endpoints":[{"overridePath":"b","url":"a"}],"kind":"s","name":"s","skipFallback":"b"}',
    RegistryTLSConfig: '{"apiVersion":"s","ca":"s","clientIdentity":{"cert":"s","key":"s"},"insecureSkipVerify":"b","kind":"s","name":"s"}',
    ResolverConfig: '{"apiVersion":"s","hostDNS":{"enabled":"b","forwardKubeDNSToHost":"b","resolveMemberNames":"b"},"kind":"s","nameservers":[{"address":"s","protocol":"s","tlsServerName":"s"}],"searchDomains":{"disableDefault":"b","domains":["s"]}}',
    RoutingRuleConfig: '{"action":"s","apiVersion":"s","dst":"s","fwMark":"s","fwMask":"s","iifName":"s","kind":"s","name":"s","oifName":"s","src":"s","table":"s"}',
    SideroLinkConfig: '{"apiUrl":"a","apiVersion":"s","kind":"s","uniqueToken":"s"}',
    StaticHostConfig: '{"apiVersion":"s","hostnames":["s"],"kind":"s","name":"s"}',
    SwapVolumeConfig: '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
    TCPProbeConfig: '{"apiVersion":"s","endpoint":"s","failureThreshold":"s","interval":"s","kind":"s","name":"s","timeout":"s"}',
    TimeSyncConfig: '{"apiVersion":"s","bootTimeout":"s","enabled":"b","kind":"s","ntp":{"servers":["s"],"useNTS":"b"},"ptp":{"devices":["s"]}}',
    TrustedRootsConfig: '{"apiVersion":"s","certificates":"s","kind":"s","name":"s"}',
    UserVolumeConfig: '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"filesystem":{"projectQuotaSupport":"b","type":"s"},"kind":"s","mount":{"disableAccessTime":"b","secure":"b"},"name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"},"volumeType":"s"}',
    VLANConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","kind":"s","mtu":"s","multicast":"b","name":"s","parent":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b","vlanID":"s","vlanMode":"s"}',
    VRFConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","hardwareAddr":"s","kind":"s","links":["s"],"mtu":"s","multicast":"b","name":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"table":"s","up":"b"}',
    VolumeConfig: '{"apiVersion":"s","encryption":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"lockToState":"b","nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b","options":{"pcrs":["s"]}}}],"options":["s"],"provider":"s"},"kind":"s","mount":{"secure":"b"},"name":"s","provisioning":{"diskSelector":{"match":"s"},"grow":"b","maxSize":"s","minSize":"s"}}',
    WatchdogTimerConfig: '{"apiVersion":"s","device":"s","kind":"s","timeout":"s"}',
    WireguardConfig: '{"addresses":[{"address":"s","routePriority":"s"}],"apiVersion":"s","firewallMark":"s","kind":"s","listenPort":"s","mtu":"s","multicast":"b","name":"s","peers":[{"allowedIPs":["s"],"endpoint":"s","persistentKeepaliveInterval":"s","presharedKey":"s","publicKey":"s"}],"privateKey":"s","routes":[{"destination":"s","gateway":"s","metric":"s","mtu":"s","source":"s","table":"s"}],"up":"b"}',
    ZswapConfig: '{"apiVersion":"s","kind":"s","maxPoolPercent":"s","shrinkerEnabled":"b"}',
    v1alpha1: '{"cluster":{"acceptedCAs":["a"],"adminKubeconfig":{"certLifetime":"s"},"aescbcEncryptionSecret":"s","aggregatorCA":"a","allowSchedulingOnControlPlanes":"b","allowSchedulingOnMasters":"b","apiServer":{"admissionControl":[{"configuration":{"*":"a"},"name":"s"}],"auditPolicy":{"*":"a"},"authorizationConfig":[{"name":"s","type":"s","webhook":{"*":"a"}}],"certSANs":["s"],"disablePodSecurityPolicy":"b","env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"ca":"a","clusterName":"s","controlPlane":{"endpoint":"a","localAPIServerPort":"s"},"controllerManager":{"env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"coreDNS":{"disabled":"b","image":"s"},"discovery":{"enabled":"b","registries":{"kubernetes":{"disabled":"b"},"service":{"disabled":"b","endpoint":"s"}}},"etcd":{"advertisedSubnets":["s"],"ca":"a","extraArgs":{"*":"a"},"image":"s","listenSubnets":["s"],"subnet":"s"},"externalCloudProvider":{"enabled":"b","manifests":["s"]},"extraManifestHeaders":{"*":"s"},"extraManifests":["s"],"id":"s","inlineManifests":"a","network":{"cni":{"flannel":{"extraArgs":["s"],"kubeNetworkPoliciesEnabled":"b"},"name":"s","urls":["s"]},"dnsDomain":"s","podSubnets":["s"],"serviceSubnets":["s"]},"proxy":{"disabled":"b","extraArgs":{"*":"a"},"image":"s","mode":"s"},"scheduler":{"config":{"*":"a"},"env":{"*":"s"},"extraArgs":{"*":"a"},"extraVolumes":[{"hostPath":"s","mountPath":"s","readonly":"b"}],"image":"s","resources":{"limits":{"*":"a"},"requests":{"*":"a"}}},"secret":"s","secretboxEncryptionSecret":"s","serviceAccount":"a","token":"s"},"debug":"b","machine":{"acceptedCAs":["a"],"baseRuntimeSpecOverrides":{"*":"a"},"ca":"a","certSANs":["s"],"controlPlane":{"controllerManager":{"disabled":"b"},"scheduler":{"disabled":"b"}},"disks":[{"device":"s","partitions":[{"mountpoint":"s","size":"a"}]}],"env":{"*":"s"},"features":{"apidCheckExtKeyUsage":"b","diskQuotaSupport":"b","hostDNS":{"enabled":"b","forwardKubeDNSToHost":"b","resolveMemberNames":"b"},"imageCache":{"localEnabled":"b"},"kubePrism":{"enabled":"b","port":"s"},"kubernetesTalosAPIAccess":{"allowedKubernetesNamespaces":["s"],"allowedRoles":["s"],"enabled":"b"},"nodeAddressSortAlgorithm":"s","rbac":"b","stableHostname":"b"},"files":[{"content":"s","op":"s","path":"s","permissions":"s"}],"install":{"bootloader":"b","disk":"s","diskSelector":{"busPath":"s","modalias":"s","model":"s","name":"s","serial":"s","size":"a","type":"s","uuid":"s","wwid":"s"},"extensions":[{"image":"s"}],"extraKernelArgs":["s"],"grubUseUKICmdline":"b","image":"s","legacyBIOSSupport":"b","wipe":"b"},"kernel":{"modules":[{"name":"s","parameters":["s"]}]},"kubelet":{"clusterDNS":["s"],"credentialProviderConfig":{"*":"a"},"defaultRuntimeSeccompProfileEnabled":"b","disableManifestsDirectory":"b","extraArgs":{"*":"a"},"extraConfig":{"*":"a"},"extraMounts":[{"destination":"s","gidMappings":[{"containerID":"s","hostID":"s","size":"s"}],"options":["s"],"source":"s","type":"s","uidMappings":[{"containerID":"s","hostID":"s","size":"s"}]}],"image":"s","nodeIP":{"validSubnets":["s"]},"registerWithFQDN":"b","skipNodeRegistration":"b"},"logging":{"destinations":[{"endpoint":"a","extraTags":{"*":"s"},"format":"s"}]},"network":{"disableSearchDomain":"b","extraHostEntries":[{"aliases":["s"],"ip":"s"}],"hostname":"s","interfaces":[{"addresses":["s"],"bond":{"adActorSysPrio":"s","adActorSystem":"s","adSelect":"s","adUserPortKey":"s","allSlavesActive":"s","arpAllTargets":"s","arpIPTarget":["s"],"arpInterval":"s","arpValidate":"s","deviceSelectors":[{"busPath":"s","driver":"s","hardwareAddr":"s","pciID":"s","permanentAddr":"s","physical":"b"}],"downdelay":"s","failOverMac":"s","interfaces":["s"],"lacpRate":"s","lpInterval":"s","miimon":"s","minLinks":"s","mode":"s","numPeerNotif":"s","packetsPerSlave":"s","peerNotifyDelay":"s","primary":"s","primaryReselect":"s","resendIgmp":"s","tlbDynamicLb":"s","updelay":"s","useCarrier":"b","xmitHashPolicy":"s"},"bridge":{"interfaces":["s"],"stp":{"enabled":"b"},"vlan":{"vlanFiltering":"b"}},"bridgePort":{"master":"s"},"cidr":"s","deviceSelector":{"busPath":"s","driver":"s","hardwareAddr":"s","pciID":"s","permanentAddr":"s","physical":"b"},"dhcp":"b","dhcpOptions":{"duidv6":"s","ipv4":"b","ipv6":"b","routeMetric":"s"},"dummy":"b","ignore":"b","interface":"s","mtu":"s","routes":[{"gateway":"s","metric":"s","mtu":"s","network":"s","source":"s"}],"vip":{"equinixMetal":{"apiToken":"s"},"hcloud":{"apiToken":"s"},"ip":"s"},"vlans":[{"addresses":["s"],"cidr":"s","dhcp":"b","dhcpOptions":{"duidv6":"s","ipv4":"b","ipv6":"b","routeMetric":"s"},"mtu":"s","routes":[{"gateway":"s","metric":"s","mtu":"s","network":"s","source":"s"}],"vip":{"equinixMetal":{"apiToken":"s"},"hcloud":{"apiToken":"s"},"ip":"s"},"vlanId":"s"}],"wireguard":{"firewallMark":"s","listenPort":"s","peers":[{"allowedIPs":["s"],"endpoint":"s","persistentKeepaliveInterval":"s","publicKey":"s"}],"privateKey":"s"}}],"kubespan":{"advertiseKubernetesNetworks":"b","allowDownPeerBypass":"b","enabled":"b","filters":{"endpoints":["s"],"excludeAdvertisedNetworks":["s"]},"harvestExtraEndpoints":"b","mtu":"s"},"nameservers":["s"],"searchDomains":["s"]},"nodeAnnotations":{"*":"s"},"nodeLabels":{"*":"s"},"nodeTaints":{"*":"s"},"pods":[{"*":"a"}],"registries":{"config":{"*":{"auth":{"auth":"s","identityToken":"s","password":"s","username":"s"},"tls":{"ca":"a","clientIdentity":"a","insecureSkipVerify":"b"}}},"mirrors":{"*":{"endpoints":["s"],"overridePath":"b","skipFallback":"b"}}},"seccompProfiles":[{"name":"s","value":{"*":"a"}}],"sysctls":{"*":"s"},"sysfs":{"*":"s"},"systemDiskEncryption":{"ephemeral":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b"}}],"options":["s"],"provider":"s"},"state":{"blockSize":"s","cipher":"s","keySize":"s","keys":[{"kms":{"endpoint":"s"},"nodeID":{},"slot":"s","static":{"passphrase":"s"},"tpm":{"checkSecurebootStatusOnEnroll":"b"}}],"options":["s"],"provider":"s"}},"time":{"bootTimeout":"s","disabled":"b","servers":["s"]},"token":"s","type":"s","udev":{"rules":["s"]}},"persist":"b","version":"s"}',
};

;// CONCATENATED MODULE: ./build/adapters/omni/template/talos.js







/** Forbidden in every version. */
const talos_FORBIDDEN = [
    "cluster.clusterName",
    "cluster.id",
    "cluster.controlPlane.endpoint",
    "cluster.token",
    "cluster.secret",
    "cluster.aescbcEncryptionSecret",
    "cluster.secretboxEncryptionSecret",
    "cluster.acceptedCAs",
    "machine.token",
    "machine.ca",
    "machine.type",
    "machine.install.extensions",
    "machine.acceptedCAs",
];
/** Forbidden since some version. */
const FORBIDDEN_SINCE = [
    ["cluster.ca", "authorities-kept"],
    ["cluster.serviceAccount", "authorities-kept"],
    ["machine.install.disk", "install-disk-resources"],
];
/** Any of these makes a document without a kind Talos's main one. */
const MAIN_KEYS = ["machine", "cluster", "debug", "persist"];
/** Beyond this many findings in one patch it is another kind of file. */
const MAX_UNKNOWN = 20;
const shapes = new Map();
/** Reports everything about a patch that Omni or Talos would refuse. */
function checkPatch(patch, omni, report) {
    const given = patch.documents.filter((document) => document.is !== "null" && !(document.is === "map" && document.entries.length === 0));
    if (given.length === 0) {
        report.add(template_rules/* templateRules */.K.talos, patch.at, (0,words/* say */.cv) `The patch ${patch.name} holds nothing.`, (0,words/* say */.cv) `Write the settings, or remove the patch.`);
        return;
    }
    const seen = new Set();
    for (const document of given)
        checkDocument(document, { patch, seen, omni }, report);
}
function checkDocument(document, { patch, seen, omni }, report) {
    const at = patch.locate(document);
    if (document.is !== "map") {
        report.add(template_rules/* templateRules */.K.talos, at, (0,words/* say */.cv) `The patch ${patch.name} is no mapping.`, (0,words/* say */.cv) `A patch is Talos configuration; JSON patches (RFC 6902) are not taken.`);
        return;
    }
    const [version, kind, name] = ["apiVersion", "kind", "name"].map((key) => textAt(document, key));
    const id = JSON.stringify([version, kind === "" ? "v1alpha1" : kind, name]);
    const called = `${kind === "" ? "machine and cluster" : kind}${name === "" ? "" : `/${name}`}`;
    if (seen.has(id))
        report.add(template_rules/* templateRules */.K.talos, at, (0,words/* say */.cv) `The patch ${patch.name} has two documents ${called}.`, (0,words/* say */.cv) `Put both into one.`);
    seen.add(id);
    if (isForbiddenDocument(kind, omni)) {
        const value = (0,yaml_value/* valueAt */.fK)(document, "kind") ?? document;
        report.add(template_rules/* templateRules */.K.forbidden, patch.locate(value), (0,words/* say */.cv) `The patch ${patch.name} has a document ${kind}.`, (0,words/* say */.cv) `Remove the document.`);
        return;
    }
    const isMain = MAIN_KEYS.some((key) => (0,yaml_value/* valueAt */.fK)(document, key) !== undefined);
    const wrong = headOf(document, { version, kind, isMain }, omni);
    if (wrong !== undefined) {
        report.add(template_rules/* templateRules */.K.talos, wrong.value === undefined ? at : patch.locate(wrong.value), wrong.what, wrong.fix);
        return;
    }
    const shape = shapeOf(kind === "" ? "v1alpha1" : kind);
    if (shape !== undefined)
        for (const one of misfits(document, shape, "").slice(0, MAX_UNKNOWN))
            report.add(template_rules/* templateRules */.K.talos, patch.locate(one.value), one.what, one.fix);
    forbid(document, kind, { patch, omni }, report);
}
/** What is wrong with what a document says that it is. */
function headOf(document, { version, kind, isMain }, omni) {
    // `$patch: delete` alone takes a whole document away.
    const value = (0,yaml_value/* valueAt */.fK)(document, "kind");
    if (kind === "") {
        if (isMain || version === "v1alpha1")
            return undefined;
        const [first] = document.entries;
        const near = first === undefined ? undefined : (0,closest/* closest */.k)(first.key.text, MAIN_KEYS);
        const fix = near === undefined ? (0,words/* say */.cv) `Put the settings under ${"machine:"} or ${"cluster:"}, or name a ${"kind:"}.` : (0,words/* say */.cv) `Did you mean ${near}?`;
        return { what: (0,words/* say */.cv) `A document of the patch says neither ${"machine"} nor ${"cluster"} nor a kind.`, fix, value: first?.key };
    }
    if (version === "" && !isMain)
        return { what: (0,words/* say */.cv) `The document ${kind} has no ${"apiVersion"}.`, fix: (0,words/* say */.cv) `Add ${"apiVersion: v1alpha1"}.`, value };
    if ((Object.hasOwn(TALOS_KEYS, kind) || isNewerDocument(kind, omni)) && (version === "v1alpha1" || isMain))
        return undefined;
    const near = (0,closest/* closest */.k)(kind, Object.keys(TALOS_KEYS));
    return {
        what: (0,words/* say */.cv) `Talos has no document ${kind} of ${version === "" ? "v1alpha1" : version}.`,
        fix: near === undefined
            ? (0,words/* say */.cv) `Correct ${"kind"} and ${"apiVersion"} against Talos's reference.`
            : (0,words/* say */.cv) `Did you mean ${near}, with ${"apiVersion: v1alpha1"}?`,
        value,
    };
}
function textAt(document, key) {
    const value = (0,yaml_value/* valueAt */.fK)(document, key);
    return value === undefined || value.is === "list" || value.is === "map" || value.is === "null" ? "" : value.text;
}
function shapeOf(kind) {
    const known = shapes.get(kind);
    if (known !== undefined)
        return known;
    const text = Object.hasOwn(TALOS_KEYS, kind) ? TALOS_KEYS[kind] : undefined;
    if (text === undefined)
        return undefined;
    const shape = JSON.parse(text);
    shapes.set(kind, shape);
    return shape;
}
/** Everything in `value` that does not have the shape of Talos's types. */
function misfits(value, shape, path) {
    if (value.is === "null" || shape === "a")
        return [];
    const here = path === "" ? "the document" : path;
    const refuse = (must) => [
        { value, what: (0,words/* say */.cv) `${here} must be ${[must]}.`, fix: (0,words/* say */.cv) `Correct it against Talos's reference.` },
    ];
    if (shape === "s")
        return value.is === "list" || value.is === "map" ? refuse("a single value") : [];
    if (shape === "b") {
        const isBoolean = value.is === "bool" || (value.is === "text" && (0,resolve/* oldBoolean */.yR)(value.text) !== undefined);
        return isBoolean ? [] : refuse("true or false, without quotes");
    }
    if (isList(shape))
        return value.is === "list" ? value.items.flatMap((item, index) => misfits(item, shape[0], `${path}[${index}]`)) : refuse("a list");
    if (value.is !== "map")
        return refuse("a mapping");
    const deletes = (0,yaml_value/* valueAt */.fK)(value, "$patch");
    if (deletes?.is === "text" && deletes.text === "delete")
        return [];
    return value.entries.flatMap(({ key, value: one }) => {
        const below = path === "" ? key.text : `${path}.${key.text}`;
        const next = Object.hasOwn(shape, key.text) ? shape[key.text] : shape["*"];
        if (next !== undefined)
            return misfits(one, next, below);
        const near = (0,closest/* closest */.k)(key.text, Object.keys(shape));
        const fix = near === undefined ? (0,words/* say */.cv) `Remove it, or look for its place in Talos's reference.` : (0,words/* say */.cv) `Did you mean ${near}?`;
        return [{ value: key, what: (0,words/* say */.cv) `Talos has no setting ${below}.`, fix }];
    });
}
function isList(shape) {
    return Array.isArray(shape);
}
function forbid(document, kind, { patch, omni }, report) {
    const { locate, name } = patch;
    const newer = FORBIDDEN_SINCE.flatMap(([field, since]) => (omni.can(since) ? [field] : []));
    for (const field of kind === "" ? [...talos_FORBIDDEN, ...newer] : forbiddenIn(kind)) {
        const found = entryAt(document, field.split("."));
        if (found === undefined)
            continue;
        const fix = field === "machine.install.disk" ? [(0,words/* say */.cv) `Choose the disk in the machine's own document: ${"install: {disk: …}"}.`] : [];
        report.add(template_rules/* templateRules */.K.forbidden, locate(found.key), (0,words/* say */.cv) `The patch ${name} sets ${field}.`, ...fix);
    }
    const list = rolesIn(kind);
    const roles = list === undefined ? undefined : entryAt(document, list.split("."))?.value;
    if (roles?.is !== "list")
        return;
    for (const role of roles.items) {
        if (role.is !== "text" || role.text !== "os:admin")
            continue;
        const what = (0,words/* say */.cv) `The patch ${name} gives pods the role ${"os:admin"}.`;
        report.add(template_rules/* templateRules */.K.forbidden, locate(role), what, (0,words/* say */.cv) `Use a lesser role, e.g. ${"os:reader"}.`);
    }
}
function entryAt(document, path) {
    const [first, ...rest] = path;
    const entry = document.entries.find(({ key }) => key.text === first);
    if (rest.length === 0 || entry === undefined)
        return entry;
    return entry.value.is === "map" ? entryAt(entry.value, rest) : undefined;
}

// EXTERNAL MODULE: ./build/adapters/omni/yaml/emit.js + 2 modules
var emit = __webpack_require__(350);
// EXTERNAL MODULE: ./build/adapters/omni/template/resource.js
var resource = __webpack_require__(6416);
// EXTERNAL MODULE: ./build/adapters/omni/labels.js
var omni_labels = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/adapters/omni/template/translate.js





const BY_TEMPLATES = "omni.sidero.dev/managed-by-cluster-templates";
/** Where patches of a level start to count. */
const WEIGHT = { cluster: 200, machineSet: 400, machine: 400 };
/** All resources in the order of the documents, as this version of Omni has them. */
function translate(model, contents, omni) {
    const context = {
        cluster: model.clusters[0]?.name.value ?? "",
        omni,
        contents,
        machines: new Map(model.machines.map((machine) => [machine.name.value, machine])),
        clusterArgs: model.clusters[0]?.kernelArgs?.value,
        setArgs: new Map(model.machineSets.flatMap((set) => set.machines.map(({ value }) => [value, set.kernelArgs?.value]))),
    };
    return model.documents.flatMap((document) => {
        if (document.kind === "Cluster")
            return ofCluster(document, context);
        return document.kind === "Machine" ? ofMachine(document, context) : ofMachineSet(document, context);
    });
}
/** The id of a machine set: `<cluster>-control-planes`, `<cluster>-workers` or `<cluster>-<name>`. */
function machineSetId(cluster, { kind, name }) {
    if (kind === "ControlPlane")
        return `${cluster}-control-planes`;
    return `${cluster}-${name.value === "" ? "workers" : name.value}`;
}
function translate_resource(type, id, about) {
    return { namespace: "default", type, id, labels: {}, annotations: {}, spec: {}, ...about };
}
function ofCluster(cluster, context) {
    const { name, features, descriptors } = cluster;
    const labels = { [omni_labels/* CLUSTER */.Bs]: name.value };
    const prefix = `cluster-${name.value}`;
    const spec = {
        kubernetes_version: cluster.kubernetes.value.replace(/^v+/, ""),
        talos_version: cluster.talos.value.replace(/^v+/, ""),
        features: (0,resource/* withoutZeros */.Kd)({
            enable_workload_proxy: features.enableWorkloadProxy,
            disk_encryption: features.diskEncryption.value,
            use_embedded_discovery_service: features.useEmbeddedDiscoveryService,
            enable_node_audit_skip: features.enableNodeAuditSkip,
            disable_public_discovery_service: features.disablePublicDiscoveryService?.value ?? false,
        }),
        ...(features.backupInterval > 0n ? { backup_configuration: { interval: protoDuration(features.backupInterval), enabled: true } } : {}),
    };
    return [
        translate_resource("Clusters.omni.sidero.dev", name.value, {
            annotations: { [BY_TEMPLATES]: "", ...descriptors.annotations },
            labels: descriptors.labels,
            spec,
            source: cluster.at,
        }),
        ...ofPatches(cluster.patches, prefix, WEIGHT.cluster, labels, context),
        ...cluster.manifests.map((manifest, index) => ofManifest(manifest, manifestPrefix(prefix, index, context), labels, context)),
        ...cluster.healthchecks.map((check) => ofHealthCheck(check, prefix, labels, context)),
        ...ofExtensions(cluster, name.value, labels),
    ];
}
/** Up to 1.10 manifests were applied in the order of their numbers; since 1.11 Omni knows no order of them. */
function manifestPrefix(prefix, index, { omni }) {
    return omni.can("numbered-manifests") ? `${WEIGHT.cluster + index}-${prefix}` : prefix;
}
function ofManifest(manifest, prefix, labels, { contents, omni }) {
    const name = manifest.name === "" ? (manifest.file?.value ?? "") : manifest.name;
    return translate_resource("KubernetesManifestGroups.omni.sidero.dev", `${prefix}-${name}`, {
        labels: { ...labels, ...manifest.descriptors.labels },
        annotations: { name, ...manifest.descriptors.annotations },
        spec: (0,resource/* withoutZeros */.Kd)({ data: (0,template_contents/* patchText */.oW)(manifest, contents, omni), mode: manifest.mode === "full" ? 1 : 2 }),
        source: manifest.at,
    });
}
function ofHealthCheck(check, prefix, labels, { contents, omni }) {
    return translate_resource("KubernetesHealthChecks.omni.sidero.dev", check.idOverride === "" ? `${prefix}-${check.name}` : check.idOverride, {
        labels: { ...labels, ...check.descriptors.labels },
        annotations: check.descriptors.annotations,
        spec: (0,resource/* withoutZeros */.Kd)({
            job: (0,template_contents/* patchText */.oW)(check, contents, omni),
            ...(check.interval > 0n ? { interval: protoDuration(check.interval) } : {}),
        }),
        source: check.at,
    });
}
function ofMachineSet(set, context) {
    const id = machineSetId(context.cluster, set);
    const role = set.kind === "ControlPlane" ? omni_labels/* CONTROL_PLANE */.hN : "omni.sidero.dev/role-worker";
    const own = { [omni_labels/* CLUSTER */.Bs]: context.cluster, [role]: "" };
    const labels = { [omni_labels/* CLUSTER */.Bs]: context.cluster, [omni_labels/* MACHINE_SET */.jN]: id };
    const { name = "", size } = set.machineClass ?? {};
    const spec = (0,resource/* withoutZeros */.Kd)({
        // Rolling unless it says otherwise; the other two stay unset.
        update_strategy: set.updateStrategy?.type === "Unset" ? 0 : 1,
        ...(set.bootstrapSpec === undefined
            ? {}
            : { bootstrap_spec: { cluster_uuid: set.bootstrapSpec.clusterUUID, snapshot: set.bootstrapSpec.snapshot } }),
        delete_strategy: set.deleteStrategy?.type === "Rolling" ? 1 : 0,
        ...strategyConfig("update_strategy_config", set.updateStrategy),
        ...strategyConfig("delete_strategy_config", set.deleteStrategy),
        ...(size === undefined
            ? {}
            : {
                machine_allocation: (0,resource/* withoutZeros */.Kd)({
                    name,
                    machine_count: size.value === "unlimited" ? 0 : size.value,
                    allocation_type: size.value === "unlimited" ? 1 : 0,
                }),
            }),
        upgrade_strategy: set.upgradeStrategy?.type === "Rolling" ? 1 : 0,
        ...strategyConfig("upgrade_strategy_config", set.upgradeStrategy),
    });
    return [
        translate_resource("MachineSets.omni.sidero.dev", id, {
            labels: { ...own, ...set.descriptors.labels },
            annotations: set.descriptors.annotations,
            spec,
            source: set.at,
        }),
        ...set.machines.flatMap(({ value, at }) => ofMember(value, at, { ...own, [omni_labels/* MACHINE_SET */.jN]: id }, context)),
        ...ofPatches(set.patches, id, WEIGHT.machineSet, labels, context),
        ...ofExtensions(set, id, labels),
    ];
}
function strategyConfig(key, strategy) {
    const { maxParallelism } = strategy ?? {};
    return maxParallelism === undefined ? {} : { [key]: { rolling: (0,resource/* withoutZeros */.Kd)({ max_parallelism: maxParallelism }) } };
}
/** A machine's place in its set. Its kernel arguments come with its own document where it has one. */
function ofMember(id, source, labels, context) {
    const own = context.machines.get(id);
    const node = translate_resource("MachineSetNodes.omni.sidero.dev", id, {
        labels: { ...labels, ...own?.descriptors.labels },
        annotations: { ...own?.descriptors.annotations, ...(own?.locked === true ? { [omni_labels/* LOCKED */.$2]: "" } : {}) },
        source,
    });
    return own === undefined ? [node, ...ofKernelArgs(id, context.setArgs.get(id) ?? context.clusterArgs, source)] : [node];
}
function ofMachine(machine, context) {
    const id = machine.name.value;
    const labels = { [omni_labels/* CLUSTER */.Bs]: context.cluster, [omni_labels/* CLUSTER_MACHINE */.vK]: id };
    return [
        ...ofDisk(machine, labels, context),
        ...ofPatches(machine.patches, `cm-${id}`, WEIGHT.machine, labels, context),
        ...ofKernelArgs(id, machine.kernelArgs?.value ?? context.setArgs.get(id) ?? context.clusterArgs, machine.at),
        ...ofExtensions(machine, id, labels),
    ];
}
/** Where Talos is installed: a resource of the machine's own, which stays with it, or before 1.11 a patch of the cluster. */
function ofDisk({ name, disk, diskSelector, at }, labels, { omni }) {
    const id = name.value;
    const selector = diskSelector?.value ?? "";
    if (disk === "" && selector === "")
        return [];
    if (omni.can("install-disk-resources")) {
        const spec = (0,resource/* withoutZeros */.Kd)({ disk_selector: selector, disk });
        return [translate_resource("MachineInstallDiskConfigs.omni.sidero.dev", id, { annotations: { [BY_TEMPLATES]: "" }, spec, source: at })];
    }
    const patch = (0,yaml_value/* goStruct */.cM)({ machine: (0,yaml_value/* goStruct */.cM)({ install: (0,yaml_value/* goStruct */.cM)({ disk: (0,yaml_value/* goText */._y)(disk) }) }) });
    return [
        translate_resource("ConfigPatches.omni.sidero.dev", `000-cm-${id}-install-disk`, {
            labels: { ...labels, "omni.sidero.dev/system-patch": "" },
            annotations: { name: "install-disk" },
            spec: { data: (0,emit/* emitYaml */.h)([patch], 4, (0,template_contents/* oddQuotes */.Zb)(omni)) },
            source: at,
        }),
    ];
}
function ofPatches(patches, prefix, weight, labels, { contents, omni }) {
    return patches.map((patch, index) => {
        const name = patch.name === "" ? (patch.file?.value ?? "") : patch.name;
        return translate_resource("ConfigPatches.omni.sidero.dev", patch.idOverride === "" ? `${weight + index}-${prefix}-${name}` : patch.idOverride, {
            labels: { ...labels, ...patch.descriptors.labels },
            annotations: { name, ...patch.descriptors.annotations },
            spec: (0,resource/* withoutZeros */.Kd)({ data: (0,template_contents/* patchText */.oW)(patch, contents, omni) }),
            source: patch.at,
        });
    });
}
/** No list leaves a machine's extensions as they are; an empty one clears them. */
function ofExtensions({ systemExtensions, at }, suffix, labels) {
    if (systemExtensions === undefined)
        return [];
    const spec = (0,resource/* withoutZeros */.Kd)({ extensions: systemExtensions });
    return [translate_resource("ExtensionsConfigurations.omni.sidero.dev", `schematic-${suffix}`, { labels, spec, source: at })];
}
function ofKernelArgs(id, args, source) {
    if (args === undefined)
        return [];
    return [translate_resource("KernelArgs.omni.sidero.dev", id, { annotations: { [BY_TEMPLATES]: "" }, spec: (0,resource/* withoutZeros */.Kd)({ args }), source })];
}
/** Nanoseconds as the API writes a duration: seconds with no, 3, 6 or 9 decimals. */
function protoDuration(nanoseconds) {
    const [seconds, rest] = [nanoseconds / 1000000000n, nanoseconds % 1000000000n];
    if (rest === 0n)
        return `${seconds}s`;
    return `${seconds}.${String(rest)
        .padStart(9, "0")
        .replace(/(000){1,2}$/, "")}s`;
}

;// CONCATENATED MODULE: ./build/adapters/omni/template/index.js











/** Reads and translates a template. Rejects only when `place.files` does otherwise than it promises. */
async function readTemplate(text, place, { component, omni: told } = {}) {
    const report = new template_report/* Report */.p(component);
    const { model, locate } = decodeTemplate(text, place.file, report);
    const omni = told ?? versionFor(model);
    const contents = await (0,template_contents/* readContents */.r0)(model, place, report);
    // A file without a single document of a template is another kind of file; that is enough to say.
    if (model.documents.length > 0 || !report.hasErrors)
        (0,check/* checkModel */.w)(model, report);
    checkVersion(model, omni, report);
    const patches = model.documents.flatMap((owner) => owner.patches.flatMap((patch) => {
        const documents = (0,template_contents/* documentsOf */.uo)(patch, place, contents, report, locate);
        return documents === undefined ? [] : [{ owner, patch, text: documents }];
    }));
    for (const patch of patches)
        checkPatch(patch.text, omni, report);
    const resources = report.hasErrors ? [] : translate(model, contents, omni);
    refuseSameIds(resources, report);
    return { model, omni, patches, resources: report.hasErrors ? [] : resources, diagnostics: (0,diagnostics/* inReadingOrder */.g)(report.diagnostics) };
}
function refuseSameIds(resources, report) {
    const first = new Map();
    for (const resource of resources) {
        const key = `${resource.type}/${resource.id}`;
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, resource);
            continue;
        }
        const kind = (0,words/* list */.p_)([(0,words/* say */.cv) `${resource.type.slice(0, resource.type.indexOf("."))}`]);
        report.add(template_rules/* templateRules */.K.sameId, resource.source, (0,words/* say */.cv) `The id ${resource.id} of ${kind} is taken by the one in line ${other.source.line}.`);
    }
}


/***/ }),

/***/ 3698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Report)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6406);

/** Findings of one file, for one component where there is one. */
class Report {
    diagnostics = [];
    #component;
    constructor(component) {
        this.#component = component;
    }
    add(rule, at, what, fix, severity) {
        const component = this.#component;
        this.diagnostics.push((0,_core_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .findingOf */ .h)(rule, { component, at, what, fix, ...(severity === undefined ? {} : { severity }) }));
    }
    get hasErrors() {
        return this.diagnostics.some(({ severity }) => severity === "error");
    }
}


/***/ }),

/***/ 6416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Kd: () => (/* binding */ withoutZeros),
/* harmony export */   mr: () => (/* binding */ CANONICAL_ORDER)
/* harmony export */ });
/* unused harmony export inCanonicalOrder */
/**
 * The order in which `omnictl cluster template sync` creates; it deletes the other way round. A disk has to be chosen
 * before its machine is in a set, which is when Talos gets installed.
 */
const CANONICAL_ORDER = [
    "Clusters",
    "ExtensionsConfigurations",
    "ConfigPatches",
    "MachineInstallDiskConfigs",
    "KubernetesManifestGroups",
    "KubernetesHealthChecks",
    "MachineSets",
    "MachineSetNodes",
    "KernelArgs",
];
/** The types that templates are made of in one version of Omni: it answers 403 for a list of a type that it does not have. */
function partsOf(omni) {
    return CANONICAL_ORDER.filter((part) => part !== "MachineInstallDiskConfigs" || omni.can("install-disk-resources"));
}
/** The resources in canonical order, those of one type as they were. */
function inCanonicalOrder(resources) {
    const rank = new Map(CANONICAL_ORDER.map((type, index) => [`${type}.omni.sidero.dev`, index]));
    return resources.toSorted((a, b) => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0));
}
/** `spec` without what the gateway leaves out. */
function withoutZeros(spec) {
    return Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== 0 && value !== false && value !== "" && !isEmptyList(value)));
}
function isEmptyList(value) {
    return Array.isArray(value) && value.length === 0;
}


/***/ }),

/***/ 350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ emitYaml)
});

// EXTERNAL MODULE: ./build/adapters/omni/yaml/resolve.js
var resolve = __webpack_require__(2067);
;// CONCATENATED MODULE: ./build/adapters/omni/yaml/page.js
/** The page that YAML is written on: where the pen is, and when a line has to end; must not know what is written. */
class Page {
    /** Spaces a level, which a block scalar names that starts with a space. */
    best;
    /** How words are quoted that only older YAML takes for something else. */
    odd;
    #parts = [];
    #column = 0;
    /** What comes next needs no space in front of it. */
    #spaced = true;
    /** The line holds nothing but indentation and marks that count as such. */
    #blank = true;
    constructor(best, odd) {
        this.best = best;
        this.odd = odd;
    }
    text() {
        return this.#parts.join("");
    }
    /** Moves to `column`, on a new line where this one is in the way. */
    toColumn(column) {
        if (!this.#blank || this.#column > column || (this.#column === column && !this.#spaced))
            this.lineBreak();
        if (this.#column < column)
            this.#write(" ".repeat(column - this.#column));
        this.#spaced = true;
    }
    /** A mark of YAML's own. `indents`: what follows may go on in this line, as after `- `. */
    mark(text, { spaced = false, indents = false }) {
        if (spaced && !this.#spaced)
            this.#write(" ");
        this.#write(text);
        this.#spaced = false;
        this.#blank = this.#blank && indents;
    }
    /** A word without quotes; an empty one leaves no trace. */
    word(text) {
        if (text !== "" && !this.#spaced)
            this.#write(" ");
        this.#write(text);
        if (text !== "")
            this.#spaced = false;
        this.#blank = false;
    }
    /** One character of a text. */
    put(character) {
        this.#write(character);
        this.#blank = false;
    }
    lineBreak() {
        this.#parts.push("\n");
        this.#column = 0;
        this.#blank = true;
    }
    /** A line break inside a text, which may be one of Unicode's. */
    breakAs(character) {
        this.lineBreak();
        if (character !== "\n")
            this.#parts.splice(-1, 1, character);
    }
    /** What comes next needs no space in front of it. */
    ready() {
        this.#spaced = true;
    }
    #write(text) {
        this.#parts.push(text);
        this.#column += Array.from(text).length;
    }
}

;// CONCATENATED MODULE: ./build/adapters/omni/yaml/scalar-style.js
/**
 * In which style Go's YAML library writes a piece of text; must not write it.
 *
 * Facts: emitter.go (analyzeScalar, selectScalarStyle) and representer.go (stringv) of go.yaml.in/yaml/v4.
 */

/** How much of a key can stand in front of a colon, in bytes of UTF-8. */
const MAX_SIMPLE_KEY = 128;
const BREAK = /^[\r\n\u0085\u2028\u2029]$/;
const NOT_SPACE = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** The style for a Go string; `odd` for a word that is text to this YAML and was something else to an older one. */
function styleOfText(text, place, odd = "double") {
    if (text.includes("\n"))
        return possible(isBlock(text) ? "literal" : "double", text, place);
    if ((0,resolve/* staysText */.Ey)(text))
        return possible("plain", text, place);
    return possible((0,resolve/* isOddWord */.a1)(text) ? odd : "double", text, place);
}
/** The style for a node that carries no type, as labels and annotations are. */
function styleOfBare(text, place) {
    return possible(text.includes("\n") ? "literal" : "plain", text, place);
}
/** Whether a key can stand in front of a colon; if not it is written after a question mark. */
function isSimpleKey(text) {
    return !Array.from(text).some(isBreak) && new TextEncoder().encode(text).length <= MAX_SIMPLE_KEY;
}
function isBreak(character) {
    return BREAK.test(character);
}
/** Go calls printable what fits into three bytes of UTF-8, so an emoji is not. */
function isPrintable(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x0a || (code >= 0x20 && code <= 0x7e))
        return true;
    return code >= 0xa0 && code <= 0xfffd && code !== 0xfeff && !(code >= 0xd800 && code <= 0xdfff);
}
/** Block style has to hold something besides space. */
function isBlock(text) {
    return text.length > 1 && NOT_SPACE.test(text);
}
function possible(wish, text, place) {
    const facts = analyse(text);
    const isKey = place === "key";
    if (isKey && facts.multiline)
        return "double";
    if (wish === "double")
        return "double";
    if (wish === "literal")
        return facts.block && !isKey ? "literal" : "double";
    if (wish === "plain" && facts.plain && !(text === "" && isKey))
        return "plain";
    return facts.single ? "single" : "double";
}
function analyse(text) {
    if (text === "")
        return { multiline: false, plain: true, single: true, block: false };
    const characters = Array.from(text);
    const first = characters[0] ?? "";
    const last = characters.at(-1) ?? "";
    const multiline = characters.some(isBreak);
    const special = characters.some((one) => one !== "\t" && !isPrintable(one));
    const pair = (left, right) => characters.some((one, index) => index > 0 && left(characters[index - 1] ?? "") && right(one));
    const isSpace = (one) => one === " ";
    const breakSpace = pair(isBreak, isSpace);
    const spaceBreak = pair(isSpace, isBreak);
    const edges = isSpace(first) || isBreak(first) || isSpace(last) || isBreak(last);
    return {
        multiline,
        plain: !(edges || breakSpace || spaceBreak || text.includes("\t") || special || multiline || hasIndicators(characters)),
        single: !(breakSpace || spaceBreak || text.includes("\t") || special),
        block: !(isSpace(last) || spaceBreak || special),
    };
}
/** Characters that would mean something to YAML where they stand. */
function hasIndicators(characters) {
    const start = characters.slice(0, 3).join("");
    if (start === "---" || start === "...")
        return true;
    const blankAfter = (index) => index + 1 >= characters.length || /^[ \t]$/.test(characters[index + 1] ?? "");
    const blankBefore = (index) => {
        const one = characters[index - 1] ?? "";
        return one === " " || one === "\t" || one === "\0" || isBreak(one);
    };
    return characters.some((one, index) => {
        if (index === 0)
            return "#,[]{}&*!|>'\"%@`".includes(one) || ("?:-".includes(one) && blankAfter(0));
        return (one === ":" && blankAfter(index)) || (one === "#" && blankBefore(index));
    });
}

;// CONCATENATED MODULE: ./build/adapters/omni/yaml/emit.js
/**
 * Writes values as Go's YAML library does, byte for byte; must not decide their order or what they mean.
 *
 * Facts: emitter.go of go.yaml.in/yaml/v4. Lines are never folded, lists stand indented inside mappings, an empty list
 * or mapping is `[]` or `{}`, and what follows `- ` is indented by two whatever the indentation is.
 */



/**
 * The documents as one text, each ending in a line break, with `---` between them. `odd` is how words are quoted that only
 * older YAML takes for something else: double up to v4.0.0-rc.4 of the library, single from rc.6 on.
 */
function emitYaml(documents, indent, odd = "double") {
    const page = new Page(indent, odd);
    for (const [index, document] of documents.entries()) {
        if (index > 0) {
            page.toColumn(0);
            page.mark("---", { spaced: true });
            page.toColumn(0);
        }
        writeNode(page, document, { best: indent, indent: -1, inside: "document" });
        page.toColumn(0);
    }
    return page.text();
}
/** The column of what lies below `context`. */
function deeper({ best, indent, inside }, isScalar) {
    if (indent < 0)
        return isScalar ? best : 0;
    return inside === "item" ? indent + 2 : best * Math.floor((indent + best) / best);
}
function writeNode(page, value, context) {
    if (value.is === "map") {
        if (value.entries.length === 0)
            page.mark("{}", { spaced: true });
        else
            writeMap(page, value, context);
    }
    else if (value.is === "list") {
        if (value.items.length === 0)
            page.mark("[]", { spaced: true });
        else
            writeList(page, value.items, context);
    }
    else {
        writeScalar(page, value, deeper(context, true), "other");
    }
}
function writeList(page, items, context) {
    const indent = deeper(context, false);
    for (const item of items) {
        page.toColumn(indent);
        page.mark("-", { spaced: true, indents: true });
        writeNode(page, item, { best: context.best, indent, inside: "item" });
    }
}
function writeMap(page, map, context) {
    const indent = deeper(context, false);
    const below = { best: context.best, indent, inside: "value" };
    for (const { key, value } of map.entries) {
        page.toColumn(indent);
        const simple = isSimpleKey(textOf(key));
        if (simple) {
            writeScalar(page, key, deeper(below, true), "key");
            page.mark(":", {});
        }
        else {
            page.mark("?", { spaced: true, indents: true });
            writeScalar(page, key, deeper(below, true), "other");
            page.toColumn(indent);
            page.mark(":", { spaced: true, indents: true });
        }
        writeNode(page, value, below);
    }
}
/** What the scalar says, before quotes. */
function textOf(scalar) {
    switch (scalar.is) {
        case "null":
            return "null";
        case "float":
            return (0,resolve/* formatFloat */.kr)(scalar.value);
        case "text":
        case "bare":
            return scalar.text;
        case "bool":
        case "int":
        case "time":
            return String(scalar.value);
    }
}
function writeScalar(page, scalar, indent, place) {
    const text = textOf(scalar);
    const style = scalar.is === "text" ? styleOfText(text, place, page.odd) : scalar.is === "bare" ? styleOfBare(text, place) : "plain";
    if (style === "plain")
        page.word(text);
    else if (style === "single")
        writeSingle(page, text, indent);
    else if (style === "double")
        page.mark(`"${Array.from(text)
            .map((one) => escaped(one, text))
            .join("")}"`, { spaced: true });
    else
        writeLiteral(page, text, indent);
}
function writeSingle(page, text, indent) {
    page.mark("'", { spaced: true });
    writeLines(page, text.replaceAll("'", "''"), indent, false);
    page.mark("'", {});
}
function writeLiteral(page, text, indent) {
    const characters = Array.from(text);
    const hint = text.startsWith(" ") ? String(page.best) : "";
    const [last = "", beforeLast] = [characters.at(-1), characters.at(-2)];
    const chomp = !isBreak(last) ? "-" : beforeLast === undefined || isBreak(beforeLast) ? "+" : "";
    page.mark(`|${hint}${chomp}`, { spaced: true });
    page.lineBreak();
    page.ready();
    writeLines(page, text, indent, true);
}
function writeLines(page, text, indent, fresh) {
    let atStart = fresh;
    for (const character of text) {
        if (isBreak(character)) {
            page.breakAs(character);
            atStart = true;
            continue;
        }
        if (atStart)
            page.toColumn(indent);
        page.put(character);
        atStart = false;
    }
}
const ESCAPES = new Map([
    [0x00, "0"],
    [0x07, "a"],
    [0x08, "b"],
    [0x09, "t"],
    [0x0a, "n"],
    [0x0b, "v"],
    [0x0c, "f"],
    [0x0d, "r"],
    [0x1b, "e"],
    [0x22, '"'],
    [0x5c, "\\"],
    [0x85, "N"],
    [0xa0, "_"],
    [0x2028, "L"],
    [0x2029, "P"],
]);
function escaped(character, text) {
    const isFree = isPrintable(character) && !isBreak(character) && character !== '"' && character !== "\\";
    // Text that starts with a byte order mark is escaped whole.
    if (isFree && !text.startsWith("\ufeff"))
        return character;
    const code = character.codePointAt(0) ?? 0;
    const short = ESCAPES.get(code);
    if (short !== undefined)
        return `\\${short}`;
    const [letter, width] = code <= 0xff ? ["x", 2] : code <= 0xffff ? ["u", 4] : ["U", 8];
    return `\\${letter}${code.toString(16).toUpperCase().padStart(width, "0")}`;
}


/***/ }),

/***/ 9577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withTextKeys),
/* harmony export */   q: () => (/* binding */ sortedAsGo)
/* harmony export */ });
const LETTER = /^\p{L}$/u;
const DIGIT = /^\p{Nd}$/u;
/** The value with every mapping in it sorted as Go sorts maps. Mappings that stand for structs must not go through here. */
function sortedAsGo(value) {
    if (value.is === "list")
        return { ...value, items: value.items.map(sortedAsGo) };
    if (value.is !== "map")
        return value;
    const entries = value.entries.map(({ key, value: one }) => ({ key, value: sortedAsGo(one) }));
    return { ...value, entries: entries.toSorted((a, b) => order(a.key, b.key)) };
}
/**
 * A mapping whose keys are text, as they were written: what Go makes of a document or of any mapping that has only
 * text for keys.
 */
function withTextKeys(map) {
    const entries = map.entries.map(({ key, value }) => ({ key: { ...key, is: "text", text: key.text }, value }));
    return { ...map, entries };
}
function order(a, b) {
    if (before(a, b))
        return -1;
    return before(b, a) ? 1 : 0;
}
function before(a, b) {
    const [x, y] = [number(a), number(b)];
    if (x !== undefined && y !== undefined)
        return x === y ? rank(a) < rank(b) : x < y;
    if (a.is !== "text" || b.is !== "text")
        return rank(a) < rank(b);
    return textBefore(Array.from(a.text), Array.from(b.text));
}
function number(key) {
    if (key.is === "int" || key.is === "float")
        return Number(key.value);
    return key.is === "bool" ? Number(key.value) : undefined;
}
/** Go's own numbers of its kinds, as far as they come one after another. */
function rank(key) {
    return { bool: 1, int: 2, float: 14, null: 20, text: 24, bare: 24, time: 25 }[key.is];
}
/** Letters after all else, numbers inside text by their value: `a2` before `a10`. */
function textBefore(a, b) {
    let afterDigit = false;
    for (let index = 0; index < a.length && index < b.length; index += 1) {
        const [x = "", y = ""] = [a[index], b[index]];
        if (x === y) {
            afterDigit = DIGIT.test(x);
            continue;
        }
        const [xLetter, yLetter] = [LETTER.test(x), LETTER.test(y)];
        if (xLetter && yLetter)
            return code(x) < code(y);
        if (xLetter || yLetter)
            return afterDigit ? xLetter : yLetter;
        return numberBefore(a, b, index);
    }
    return a.length < b.length;
}
function numberBefore(a, b, index) {
    // A zero counts as a digit of the number it stands in, not as one in front of it.
    const inside = (a[index] === "0" || b[index] === "0") && hasDigitBefore(a, index);
    const [x, y] = [numberFrom(a, index, inside), numberFrom(b, index, inside)];
    if (x.value !== y.value)
        return x.value < y.value;
    if (x.end !== y.end)
        return x.end < y.end;
    return code(a[index]) < code(b[index]);
}
function hasDigitBefore(text, index) {
    for (let at = index - 1; at >= 0 && DIGIT.test(text[at] ?? ""); at -= 1)
        if (text[at] !== "0")
            return true;
    return false;
}
/** Go counts in 64 bits and lets them wrap. */
function numberFrom(text, from, inside) {
    let value = inside ? 1n : 0n;
    let end = from;
    for (; end < text.length && DIGIT.test(text[end] ?? ""); end += 1)
        value = BigInt.asIntN(64, value * 10n + BigInt(code(text[end]) - 48));
    return { value, end };
}
function code(character) {
    return character?.codePointAt(0) ?? 0;
}


/***/ }),

/***/ 5147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readGoYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3627);
/* harmony import */ var _specs_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7285);
/* harmony import */ var _specs_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1137);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2067);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6674);
/**
 * YAML as Go's library reads it, with the place of every value; must not know what the values are for.
 *
 * Unlike a spec of ours a native file may hold merge keys, tags and `0755`: omnictl takes them, so they have a meaning.
 * What no reader would take is a mistake.
 */






/**
 * Reads `text` of the file named `file`.
 *
 * @param again as Go does that writes each document anew before it decodes it, which is what omnictl does with
 *   templates: inside brackets an empty value and a time of day come back as text then
 */
function readGoYaml(text, file, again = false) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const locate = (offset = 0) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    const tooLarge = (0,_specs_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .measure */ .x)(text, file);
    if (tooLarge?.at !== undefined) {
        return { documents: [], mistakes: [{ at: tooLarge.at, what: tooLarge.what, fix: tooLarge.fix }], locate };
    }
    const odd = ODD_BREAK.exec(text);
    if (odd !== null) {
        const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The text holds a line break that is not the usual one (U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}).`;
        return {
            documents: [],
            mistakes: [
                { at: locateIn(text, file, odd.index), what, fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Replace it by a line feed, or write it as an escape inside double quotes.` },
            ],
            locate,
        };
    }
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseAllDocuments)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        schema: "failsafe",
        logLevel: "silent",
    });
    const all = Array.isArray(parsed) ? parsed : [];
    const broken = all.flatMap(({ errors }) => errors.slice(0, 1));
    const [error] = broken;
    if (error !== undefined) {
        // What follows `: "` is the source itself, which may be a secret.
        const [message = ""] = error.message.split(': "', 1);
        const what = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `This is not YAML: ${message}.`;
        return {
            documents: [],
            mistakes: [
                { at: locate(error.pos[0]), what, fix: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Correct the line; often it is the indentation or a missing quote just above.` },
            ],
            locate,
        };
    }
    const mistakes = [];
    const documents = all.map(({ contents }) => {
        const walk = {
            mistakes,
            locate,
            anchors: new Map(),
            open: new Set(),
            done: new Map(),
            sizes: new Map(),
            left: _specs_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASED */ .Dq,
            again,
        };
        return contents === null ? _value_js__WEBPACK_IMPORTED_MODULE_4__/* .GO_NULL */ .xE : valueOf(contents, 0, false, walk);
    });
    return { documents, mistakes, locate };
}
/** Go ends a line at these, other readers do not: what stands behind one is not the same for everybody. */
const ODD_BREAK = /[\u0085\u2028\u2029]/;
function locateIn(text, file, offset) {
    const before = text.slice(0, offset).split("\n");
    return { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
function refuse(node, what, fix, walk) {
    walk.mistakes.push({ at: walk.locate(node.range?.[0]), what, fix });
    return _value_js__WEBPACK_IMPORTED_MODULE_4__/* .GO_NULL */ .xE;
}
function valueOf(node, depth, flow, walk) {
    if (node === null)
        return flow && walk.again ? { is: "text", text: "" } : _value_js__WEBPACK_IMPORTED_MODULE_4__/* .GO_NULL */ .xE;
    if (depth > _specs_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr)
        return refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Lists and mappings are nested more than ${_specs_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr} levels deep.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write it flatter.`, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return aliased(node, walk);
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, node);
    walk.open.add(node);
    const at = node.range?.[0] ?? 0;
    let value;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        value = { ...mapOf(node, depth, flow || node.flow === true, walk), at };
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        value = { is: "list", items: node.items.map((item) => valueOf(item, depth + 1, flow || node.flow === true, walk)), at };
    else
        value = { ...(flow && walk.again ? reread(scalarOf(node, walk)) : scalarOf(node, walk)), at };
    walk.open.delete(node);
    if (node.anchor !== undefined)
        walk.done.set(node, value);
    return value;
}
function aliased(node, walk) {
    const target = walk.anchors.get(node.source);
    if (target === undefined)
        return refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The alias ${node.source} stands for nothing above it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write the value itself.`, walk);
    if (walk.open.has(target))
        return refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The alias ${node.source} stands for something that contains it.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write the value itself.`, walk);
    const before = walk.left;
    const value = walk.done.get(target) ?? _value_js__WEBPACK_IMPORTED_MODULE_4__/* .GO_NULL */ .xE;
    walk.left -= sizeOf(value, walk.sizes);
    if (walk.left < 0) {
        if (before >= 0)
            refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Aliases stand for more than ${_specs_yaml_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ALIASED */ .Dq} values by here.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write the values out, or split the file.`, walk);
        return _value_js__WEBPACK_IMPORTED_MODULE_4__/* .GO_NULL */ .xE;
    }
    return { ...value, at: node.range?.[0] ?? 0 };
}
/** The value and everything in it, aliases written out; each is counted once and remembered. */
function sizeOf(value, sizes) {
    const known = sizes.get(value);
    if (known !== undefined)
        return known;
    const inside = value.is === "list" ? value.items : value.is === "map" ? value.entries.map((entry) => entry.value) : [];
    const size = inside.reduce((sum, one) => sum + sizeOf(one, sizes), 1);
    sizes.set(value, size);
    return size;
}
const STRING_TAG = /^(!!str|tag:yaml\.org,2002:str|!)$/;
const CORE_TAGS = /^(!!|tag:yaml\.org,2002:)(int|float|bool|null|timestamp)$/;
function scalarOf(node, walk) {
    const text = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === "string" ? node.value : "";
    const isPlain = !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.type === "PLAIN" || node.type === undefined;
    // Line breaks beside indented lines are where libraries differ.
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === "BLOCK_FOLDED" && /\n[ \t]/.test(text)) {
        refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Folded text (${">"}) with indented lines in it is not read the same by everybody.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write ${"|"} instead of ${">"}.`, walk);
    }
    const { tag } = node;
    if (tag === undefined)
        return isPlain ? (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePlain */ .Rg)(text) : { is: "text", text, block: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.type === "BLOCK_LITERAL" };
    if (STRING_TAG.test(tag))
        return { is: "text", text };
    const resolved = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePlain */ .Rg)(text);
    if (CORE_TAGS.test(tag) && tag.endsWith(resolved.is === "time" ? "timestamp" : resolved.is))
        return resolved;
    if (tag.endsWith(":float") && resolved.is === "int")
        return { is: "float", text, value: Number(resolved.value) };
    refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The tag ${tag} cannot be used with this value.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Remove the tag and write the value itself.`, walk);
    return { is: "text", text };
}
/** What Go puts into quotes inside brackets when it writes a document anew. */
function reread(scalar) {
    const quoted = (scalar.is === "null" && scalar.text === "") || (scalar.is === "time" && scalar.text.includes(":"));
    return quoted ? { is: "text", text: scalar.text } : scalar;
}
function mapOf(node, depth, flow, walk) {
    const own = [];
    const merges = [];
    const firsts = new Map();
    for (const pair of node.items) {
        const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(pair.key) ? aliased(pair.key, walk) : valueOf(pair.key, depth + 1, flow, walk);
        if (key.is === "list" || key.is === "map") {
            refuse(pair.key, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `A key is not plain text.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write the key as a word, in quotes where needed.`, walk);
            continue;
        }
        const value = valueOf(pair.value, depth + 1, flow, walk);
        const entry = {
            key: { ...key, at: pair.key.range?.[0] ?? 0 },
            value: isBlank(value) ? { ...value, at: pair.key.range?.[0] ?? 0 } : value,
        };
        if (isMerge(pair.key)) {
            merges.push(value);
            continue;
        }
        if (firsts.has(key.text)) {
            const { line, column } = walk.locate(firsts.get(key.text));
            refuse(pair.key, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `The key ${key.text} stands twice in one mapping.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Keep this one or the one in line ${line}, column ${column}.`, walk);
            continue;
        }
        firsts.set(key.text, entry.key.at);
        own.push(entry);
    }
    return { is: "map", entries: merges.reduce((entries, merge) => merged(entries, merge, node, walk), own) };
}
/** `key:` with nothing after it stands where the key does. */
function isBlank(value) {
    return value.is === "null" && value.text === "";
}
function isMerge(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === "<<" && key.type === "PLAIN" && key.tag === undefined;
}
/** What a merge key adds: its own keys never win, and of several mappings the first does. */
function merged(entries, merge, node, walk) {
    const sources = merge.is === "list" ? merge.items : [merge];
    const all = [...entries];
    for (const source of sources) {
        if (source.is !== "map") {
            refuse(node, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `A merge key (${"<<"}) stands for something that is no mapping.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `Write the merged keys out.`, walk);
            continue;
        }
        for (const entry of source.entries)
            if (!all.some(({ key }) => key.text === entry.key.text))
                all.push(entry);
    }
    return all;
}


/***/ }),

/***/ 2067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ staysText),
/* harmony export */   Rg: () => (/* binding */ resolvePlain),
/* harmony export */   a1: () => (/* binding */ isOddWord),
/* harmony export */   kr: () => (/* binding */ formatFloat),
/* harmony export */   yR: () => (/* binding */ oldBoolean)
/* harmony export */ });
const WORDS = new Map([
    ...["true", "True", "TRUE"].map((text) => [text, { is: "bool", text, value: true }]),
    ...["false", "False", "FALSE"].map((text) => [text, { is: "bool", text, value: false }]),
    ...["", "~", "null", "Null", "NULL"].map((text) => [text, { is: "null", text }]),
    ...[".nan", ".NaN", ".NAN"].map((text) => [text, { is: "float", text, value: Number.NaN }]),
    ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((text) => [text, { is: "float", text, value: Number.POSITIVE_INFINITY }]),
    ...["-.inf", "-.Inf", "-.INF"].map((text) => [text, { is: "float", text, value: Number.NEGATIVE_INFINITY }]),
    ...["-0", "-0.0"].map((text) => [text, { is: "float", text, value: -0 }]),
]);
/** YAML 1.1's booleans: text to Go, but written in quotes for the sake of other readers. */
const OLD_BOOLEANS = new Set(["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF"]);
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n;
/** The value of a word that was written without quotes or tag. */
function resolvePlain(text) {
    const known = WORDS.get(text);
    if (known !== undefined)
        return known;
    if (text.startsWith("."))
        return float(text, text) ?? { is: "text", text };
    if (!/^[-+0-9]/.test(text))
        return { is: "text", text };
    const time = timestamp(text);
    if (time !== undefined)
        return { is: "time", text, value: time };
    const digits = text.replaceAll("_", "");
    const whole = integer(digits);
    if (whole !== undefined)
        return { is: "int", text, value: whole };
    return float(text, digits) ?? { is: "text", text };
}
/** Whether text may be written without quotes and is still text to whoever reads it. */
function staysText(text) {
    return resolvePlain(text).is === "text" && !isOldWord(text);
}
/** Whether text is text to this YAML and was something else to an older one: `yes`, `12:30:45`, or a key that merges. */
function isOddWord(text) {
    return resolvePlain(text).is === "text" && isOldWord(text);
}
function isOldWord(text) {
    return OLD_BOOLEANS.has(text) || text === "<<" || (text.includes(":") && BASE_60.test(text));
}
/** Whether a field of true or false takes this text, and as which of them. */
function oldBoolean(text) {
    return OLD_BOOLEANS.has(text) ? /^(y|on)/i.test(text) : undefined;
}
function float(text, digits) {
    if (!FLOAT.test(digits))
        return undefined;
    const value = Number(digits);
    return Number.isFinite(value) ? { is: "float", text, value } : undefined;
}
/** Go's ParseInt and ParseUint with base 0: prefixes 0x, 0o, 0b, and 0 alone for octal. */
function integer(digits) {
    const [, sign = "", body = ""] = /^([-+]?)(.*)$/.exec(digits) ?? [];
    const octal = /^0[0-7]+$/.test(body) ? `0o${body.slice(1)}` : body;
    if (!/^(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/.test(octal))
        return undefined;
    const size = BigInt(octal.toLowerCase());
    const value = sign === "-" ? -size : size;
    if (value < MIN_INT64)
        return undefined;
    return value < (sign === "" ? MAX_UINT64 : -MIN_INT64) ? value : undefined;
}
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})?)?$/;
/** A date or time in RFC 3339 with as many nanoseconds as it needs, or undefined. */
function timestamp(text) {
    const match = DATE.exec(text);
    if (match === null)
        return undefined;
    const [, year = "", month = "", day = "", separator, hour = "0", minute = "0", second = "0", fraction = "", zone] = match;
    // With T a zone is needed, with a space there must be none.
    if (separator !== undefined && (separator === " ") !== (zone === undefined))
        return undefined;
    const [m, d, h, min, s] = [month, day, hour, minute, second].map(Number);
    if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m) || h > 23 || min > 59 || s > 59)
        return undefined;
    const two = (value) => String(value).padStart(2, "0");
    const nanos = fraction.slice(0, 9).replace(/0+$/, "");
    const offset = zone === undefined || /^[-+]00:00$/.test(zone) ? "Z" : zone;
    return `${year}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}${nanos === "" ? "" : `.${nanos}`}${offset}`;
}
function daysIn(year, month) {
    if (month === 2)
        return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
/** A number as Go's strconv writes it: the shortest digits, with an exponent below 1e-04 and from 1e+06 on. */
function formatFloat(value) {
    if (Number.isNaN(value))
        return ".nan";
    if (!Number.isFinite(value))
        return value > 0 ? ".inf" : "-.inf";
    if (value === 0)
        return Object.is(value, -0) ? "-0" : "0";
    const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
    const power = Number(exponent);
    const digits = mantissa.replace(/[-.]/g, "");
    const sign = value < 0 ? "-" : "";
    if (power < -4 || power >= 6)
        return withExponent(mantissa, power);
    if (power < 0)
        return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
    if (digits.length <= power + 1)
        return `${sign}${digits}${"0".repeat(power + 1 - digits.length)}`;
    return `${sign}${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}
function withExponent(mantissa, power) {
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}


/***/ }),

/***/ 6674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ goBool),
/* harmony export */   C: () => (/* binding */ goInt),
/* harmony export */   _y: () => (/* binding */ goText),
/* harmony export */   b0: () => (/* binding */ goList),
/* harmony export */   cM: () => (/* binding */ goStruct),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   xE: () => (/* binding */ GO_NULL),
/* harmony export */   xt: () => (/* binding */ goBare)
/* harmony export */ });
/** Values as Go's YAML library sees them, which is how Omni stores what a template says; must not read or write text. */
/** The text `text`. */
function goText(text) {
    return { is: "text", text };
}
/** Text that is written without quotes where that is possible. */
function goBare(text) {
    return { is: "bare", text };
}
/** A whole number. */
function goInt(value) {
    return { is: "int", text: String(value), value: BigInt(value) };
}
function goBool(value) {
    return { is: "bool", text: String(value), value };
}
const GO_NULL = { is: "null", text: "null" };
function goList(items) {
    return { is: "list", items };
}
/** A mapping in the order of `fields`, as a Go struct is written. */
function goStruct(fields) {
    return { is: "map", entries: Object.entries(fields).map(([key, value]) => ({ key: goText(key), value })) };
}
/** The value under `key`, or undefined. */
function valueAt(map, key) {
    return map?.is === "map" ? map.entries.find((entry) => entry.key.text === key)?.value : undefined;
}


/***/ }),

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


/***/ })

};
