export const id = 768;
export const ids = [768];
export const modules = {

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

/***/ 2042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ runbook)
/* harmony export */ });
/* unused harmony export RUNBOOK_SECTIONS */
/** Where messages send people who have to do something; must not hold what to do (docs/runbook.md does). */
/** The sections of docs/runbook.md, by their anchors. A test holds the two together. */
const RUNBOOK_SECTIONS = (/* unused pure expression or super */ null && ([
    "held",
    "failed",
    "rolled-back",
    "unknown",
    "skipped",
    "locked",
    "drifted",
    "unreachable",
    "stuck",
    "blocked",
    "omni-stands-still",
]));
/** Such a section from the root of this repository, as rules have theirs: `docs/runbook.md#held`. */
function runbook(section) {
    return `docs/runbook.md#${section}`;
}


/***/ }),

/***/ 9280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replaceMachines: () => (/* binding */ replaceMachines)
});

// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/omni/connection.js + 6 modules
var omni_connection = __webpack_require__(5580);
// EXTERNAL MODULE: ./build/adapters/omni/gates/wait.js + 4 modules
var wait = __webpack_require__(9098);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/adapters/omni/gates/machines.js + 1 modules
var machines = __webpack_require__(8013);
// EXTERNAL MODULE: ./build/adapters/omni/gates/upgrade.js
var upgrade = __webpack_require__(1600);
// EXTERNAL MODULE: ./build/adapters/omni/schema/status.js
var schema_status = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/adapters/omni/schema/wanted.js
var wanted = __webpack_require__(9272);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/adapters/omni/in-cluster.js
var in_cluster = __webpack_require__(4543);
;// CONCATENATED MODULE: ./build/adapters/omni/replace/longhorn.js
/** What Longhorn keeps on machines that are to be made anew; reads only. */




const REPLICAS = "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/replicas";
const NAMED = 6;
/** Nothing where no Longhorn runs. What could not be seen is said: it does not stop anything before the gates do. */
async function longhornOn(client, cluster, members) {
    const kubernetes = client.kubernetes(cluster);
    try {
        const managers = await kubernetes.list("pods.v1", { namespace: "longhorn-system", selector: "app=longhorn-manager" });
        if (managers.length === 0)
            return { says: [], only: [] };
        const items = (0,pointer.at)(await kubernetes.get(REPLICAS), "/items");
        const replicas = (Array.isArray(items) ? items : [])
            .filter((one) => (0,in_cluster/* textAt */.$)(one, "/spec/failedAt") === "")
            .map((one) => ({ volume: (0,in_cluster/* textAt */.$)(one, "/spec/volumeName"), node: (0,in_cluster/* textAt */.$)(one, "/spec/nodeID") }));
        const names = new Set(members.map(({ name }) => name));
        const here = [...new Set(replicas.filter(({ node }) => names.has(node)).map(({ volume }) => volume))].toSorted();
        const nodesOf = (volume) => new Set(replicas.filter((one) => one.volume === volume).map(({ node }) => node)).size;
        const only = here.filter((volume) => nodesOf(volume) === 1);
        if (here.length === 0)
            return { says: [(0,words/* say */.cv) `Longhorn keeps nothing on them.`], only };
        return { says: [(0,words/* say */.cv) `Longhorn keeps replicas of ${(0,in_cluster/* named */.K)(here, NAMED)} on them, and makes others elsewhere.`], only };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { says: [(0,words/* say */.cv) `What Longhorn keeps on them was not looked at: ${error.operation}: ${error.words}.`], only: [] };
    }
}

// EXTERNAL MODULE: ./build/adapters/omni/classes/given.js
var classes_given = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/adapters/omni/client/resource.js
var resource = __webpack_require__(363);
// EXTERNAL MODULE: ./build/adapters/omni/labels.js
var omni_labels = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/adapters/omni/replace/members.js
/** The machines that a provider made for one cluster, with their requests, as Omni has them now; reads only. */






/** Stages of a machine that is new in its cluster. */
const NEW = new Set(["unknown", "booting", "installing", "configuring"]);
/** All machine requests of `cluster`. Rejects with an OmniError where something could not be listed. */
async function membersOf(client, cluster) {
    const [sets, classes, requests, made, nodes, inside, machines] = await Promise.all([
        client.list(wanted.MachineSets),
        client.list(wanted.MachineClasses),
        client.list(wanted.MachineRequests),
        client.list(schema_status/* MachineRequestStatuses */.te),
        client.list(wanted.MachineSetNodes),
        client.list(schema_status/* ClusterMachineStatuses */.m8),
        client.list(schema_status/* MachineStatuses */.yo),
    ]);
    const provisions = new Map(classes.map(({ id, raw }) => [id, raw["auto_provision"]]));
    const mine = sets.filter(({ labels }) => labels[omni_labels/* CLUSTER */.Bs] === cluster);
    const byId = (all) => new Map(all.map((one) => [one.id, one]));
    const [statusOf, nodeOf, insideOf, machineOf] = [byId(made), byId(nodes), byId(inside), byId(machines)];
    const members = mine.flatMap(({ id, spec, labels }) => {
        const given = provisions.get(spec.machine_allocation?.name ?? "");
        const own = requests.filter((request) => request.labels[omni_labels/* REQUEST_SET */.rb] === id);
        return own.map((request) => {
            const machine = statusOf.get(request.id)?.spec.id ?? "";
            const [node, member] = [nodeOf.get(machine), insideOf.get(machine)];
            const name = machineOf.get(machine)?.spec.network.hostname ?? "";
            return {
                request: request.id,
                machine,
                name: [name, machine, request.id].find((one) => one !== "") ?? "",
                set: id,
                controlPlane: Object.hasOwn(labels, omni_labels/* CONTROL_PLANE */.hN),
                since: request.created,
                is: standing(request, machine, node, member),
                locked: Object.hasOwn(node?.annotations ?? {}, omni_labels/* LOCKED */.$2),
                old: given !== undefined && (0,resource/* isObject */.Gv)(given) ? (0,classes_given/* otherwise */.f)(request.raw, given) : [],
            };
        });
    });
    return {
        sets: mine.map(({ id, labels, spec }) => {
            const given = provisions.get(spec.machine_allocation?.name ?? "");
            const provider = given !== undefined && (0,resource/* isObject */.Gv)(given) ? given["provider_id"] : undefined;
            return {
                id,
                controlPlane: Object.hasOwn(labels, omni_labels/* CONTROL_PLANE */.hN),
                count: spec.machine_allocation?.machine_count ?? 0,
                ...(typeof provider === "string" ? { provider } : {}),
            };
        }),
        members: members.toSorted((a, b) => (0,diagnostics/* compareText */.n6)(a.since, b.since) || (0,diagnostics/* compareText */.n6)(a.request, b.request)),
    };
}
function standing(request, machine, node, member) {
    if (request.tearingDown)
        return "ending";
    if (machine === "" || (member === undefined && node?.tearingDown === false))
        return "coming";
    if (node === undefined && member === undefined)
        return "out";
    if (node === undefined || node.tearingDown)
        return "leaving";
    if (member === undefined || NEW.has(member.spec.stage))
        return "coming";
    return member.spec.ready ? "here" : "unready";
}

// EXTERNAL MODULE: ./build/adapters/omni/steps/build.js
var build = __webpack_require__(7699);
// EXTERNAL MODULE: ./build/adapters/omni/steps/impact.js
var impact = __webpack_require__(2137);
;// CONCATENATED MODULE: ./build/adapters/omni/replace/steps.js



/**
 * First a look, unless a machine is on its way already: the cluster cannot be well then. After each machine its set has to
 * have all of its machines again, and the cluster has to be well, before the next one goes.
 */
function replacementSteps({ cluster, target, set, members, planes }) {
    const component = `Cluster/${cluster}`;
    const [first] = members;
    const steps = [];
    const add = (name, rest, gates) => {
        const id = `${component}:${name}`;
        const before = steps.at(-1);
        const after = before === undefined ? [] : [before.id];
        steps.push({
            id,
            component,
            target,
            covers: [],
            after,
            reversible: false,
            ...rest,
            gates: gates.map(([kind, of]) => (0,build/* gateOf */.Rv)(component, name, kind, of)),
        });
    };
    const whole = [
        ["omni-cluster", cluster],
        ["omni-upgrade", cluster],
        ["omni-kubernetes", cluster],
    ];
    if (first === undefined || !["leaving", "out", "ending"].includes(first.is))
        add(`look at ${cluster}`, { title: (0,words/* say */.cv) `see that ${cluster} is well before anything goes`, value: {}, impact: impact/* NONE */.x3 }, whole);
    for (const member of members) {
        const { request, machine, name } = member;
        const value = { cluster, set: set.id, request, machine, name };
        add(`replace ${request}`, { title: (0,words/* say */.cv) `make ${name} anew`, value: { ...value }, impact: impactOf(member, planes) }, [
            ["omni-machine-requests", set.id],
            ["omni-machine-set", set.id],
            ...whole,
        ]);
    }
    return steps;
}
function impactOf({ name, is, controlPlane }, planes) {
    if (is === "ending")
        return impact/* NONE */.x3;
    const etcd = controlPlane ? [(0,words/* say */.cv) `etcd goes from ${planes.length} to ${planes.length - 1} members and back`] : [];
    const pods = controlPlane ? [] : [(0,words/* say */.cv) `its pods move to other machines; what they keep on its disk is lost`];
    return { ...impact/* NONE */.x3, interrupts: [name], destroys: [`machine ${name} with its disk`], notes: [...etcd, ...pods] };
}

;// CONCATENATED MODULE: ./build/adapters/omni/replace/look.js
/** What replacing machines would do, and everything that is against it, as Omni has it now; reads only. */











/** With fewer, etcd has no member to spare while one is made anew. */
const FEWEST_PLANES = 3;
/** See {@link Replacer.look}. */
async function lookAtReplacing(client, target, wish) {
    const { cluster } = wish;
    const found = await client.find(wanted.Clusters, cluster);
    if (found === undefined || found.tearingDown)
        return refused([await noCluster(client, cluster, found !== undefined)]);
    const all = await membersOf(client, cluster);
    const picked = wish.is === "machine" ? pickMachine(all, wish.machine, cluster) : pickSet(all, wish.set, cluster);
    if ("because" in picked)
        return refused([picked]);
    const { set, members } = picked;
    const settled = all.members.every(({ is }) => is === "here" || is === "unready");
    if (members.length === 0 && settled)
        return { status: "nothing", says: (0,words/* say */.cv) `Every machine of ${set.id} is of its class as it is now: nothing to replace.` };
    const looks = settled ? [await (0,machines/* lookAtCluster */.hN)(client, cluster), await (0,upgrade/* lookAtUpgrade */.V)(client, cluster)] : [];
    const against = [
        ...(Object.hasOwn(found.annotations, omni_labels/* CLUSTER_LOCKED */.o$) ? [locked(cluster)] : []),
        ...looks.filter(({ is }) => is !== "well").map((look) => degraded(cluster, look)),
        ...(await silentProvider(client, set)),
        ...members.filter((one) => one.locked).map((one) => lockedMachine(one)),
        ...(set.controlPlane ? quorum(set, all, members) : []),
    ];
    if (against.length > 0)
        return refused(against);
    const staying = members.filter(({ is }) => is === "here");
    const onDisk = staying.length === 0 ? { says: [], only: [] } : await longhornOn(client, cluster, staying);
    return {
        status: "ready",
        component: `Cluster/${cluster}`,
        says: [...whatHappens(set, members, cluster), ...onDisk.says],
        ...(members.some(({ is }) => is !== "ending") ? { typed: typedFor(wish, members) } : {}),
        guards: [
            ...(set.controlPlane && set.count < FEWEST_PLANES && members.length > 0 ? [fewPlanes(cluster, set)] : []),
            ...(onDisk.only.length === 0 ? [] : [onlyReplica(cluster, onDisk.only)]),
        ],
        steps: replacementSteps({ cluster, target, set, members, planes: all.members.filter((one) => one.controlPlane) }),
    };
}
function pickSet({ sets, members }, id, cluster) {
    const set = sets.find((one) => one.id === id);
    if (set === undefined) {
        const names = sets.map((one) => one.id);
        const near = (0,closest/* closest */.k)(id, names) ?? names.find((name) => name === `${cluster}-${id}`);
        const known = (0,words/* list */.p_)(names.map((name) => (0,words/* say */.cv) `${name}`));
        return {
            because: (0,words/* say */.cv) `cluster ${cluster} has no machine set ${id}`,
            fix: near === undefined ? (0,words/* say */.cv) `It has ${known}.` : (0,words/* say */.cv) `Did you mean ${near}?`,
        };
    }
    // What is on its way already goes first, so that never two are away at once.
    const old = members.filter((one) => one.set === id && (one.old.length > 0 || one.is === "ending" || one.is === "leaving"));
    const begun = ({ is }) => Number(is !== "ending" && is !== "leaving" && is !== "out");
    return made(set, old.toSorted((a, b) => begun(a) - begun(b)));
}
function pickMachine({ sets, members }, name, cluster) {
    const fits = members.filter((one) => [one.name, one.machine, one.request].includes(name));
    const [member, other] = fits;
    if (member === undefined) {
        const names = members.map((one) => one.name);
        const near = (0,closest/* closest */.k)(name, names);
        const known = (0,words/* list */.p_)(names
            .toSorted(diagnostics/* compareText */.n6)
            .slice(0, 12)
            .map((one) => (0,words/* say */.cv) `${one}`));
        return {
            because: (0,words/* say */.cv) `no machine ${name} of cluster ${cluster} was made by a provider`,
            fix: near !== undefined
                ? (0,words/* say */.cv) `Did you mean ${near}?`
                : names.length === 0
                    ? (0,words/* say */.cv) `Only such machines can be made anew.`
                    : (0,words/* say */.cv) `These were: ${known}.`,
        };
    }
    if (other !== undefined)
        return {
            because: (0,words/* say */.cv) `${fits.length} machines of cluster ${cluster} are called ${name}`,
            fix: (0,words/* say */.cv) `Name it by its id: ${(0,words/* list */.p_)(fits.map(({ machine, request }) => (0,words/* say */.cv) `${machine === "" ? request : machine}`))}.`,
        };
    const set = sets.find((one) => one.id === member.set);
    return set === undefined ? { because: (0,words/* say */.cv) `no machine set ${member.set} is left`, fix: (0,words/* say */.cv) `Start again.` } : made(set, [member]);
}
/** Only what a provider made can be made again. */
function made(set, members) {
    if (set.provider !== undefined)
        return { set, members };
    return {
        because: (0,words/* say */.cv) `the machines of ${set.id} are not made by a provider, so none can be made anew`,
        fix: (0,words/* say */.cv) `${"omnictl cluster machine delete"} takes one out of its cluster and wipes it.`,
    };
}
function refused(refusals) {
    return { status: "refused", refusals };
}
async function noCluster(client, cluster, goes) {
    if (goes)
        return { because: (0,words/* say */.cv) `cluster ${cluster} is being removed`, fix: (0,words/* say */.cv) `There is nothing to replace in it.` };
    const near = (0,closest/* closest */.k)(cluster, (await client.list(wanted.Clusters)).map(({ id }) => id));
    return { because: (0,words/* say */.cv) `there is no cluster ${cluster}`, fix: near === undefined ? (0,words/* say */.cv) `Correct the name.` : (0,words/* say */.cv) `Did you mean ${near}?` };
}
function locked(cluster) {
    return {
        because: (0,words/* say */.cv) `cluster ${cluster} is locked`,
        fix: (0,words/* say */.cv) `${`omnictl cluster unlock ${cluster}`} takes that back, if its owner agrees.`,
    };
}
function lockedMachine({ name, machine }) {
    return {
        because: (0,words/* say */.cv) `machine ${name} is locked`,
        fix: (0,words/* say */.cv) `${`omnictl cluster machine unlock ${machine}`} takes that back, if its owner agrees.`,
    };
}
function degraded(cluster, { detail }) {
    return {
        because: (0,words/* say */.cv) `cluster ${cluster} is not well: ${detail}`,
        fix: (0,words/* say */.cv) `Wait until it is, or mend it: no machine is taken out of a cluster that misses one already.`,
    };
}
async function silentProvider(client, { provider = "" }) {
    const health = (await client.find(schema_status/* InfraProviderCombinedStatuses */.x2, provider))?.spec.health;
    if (health?.connected === true)
        return [];
    const why = health?.error === undefined || health.error === "" ? [] : (0,words/* say */.cv) ` (${health.error})`;
    return [
        { because: (0,words/* say */.cv) `the provider ${provider} is not connected to Omni${why}, so nothing new would be made`, fix: (0,words/* say */.cv) `Start it first.` },
    ];
}
/** What is not ready must not be needed. Members that are on their way out already have left. */
function quorum(set, { members: all }, members) {
    if (members.every(({ is }) => is === "ending"))
        return [];
    if (set.count < 2)
        return [
            {
                because: (0,words/* say */.cv) `${set.id} has the only control plane: etcd, and all that Kubernetes keeps in it, would go with it`,
                fix: (0,words/* say */.cv) `Give the set a ${"size"} of 3 first.`,
            },
        ];
    const planes = all.filter((one) => one.set === set.id);
    const [first] = members;
    const others = planes.filter((one) => one.request !== first?.request && one.is === "here").length;
    const needed = Math.floor(set.count / 2) + 1;
    // Of two members both are needed as long as there are two: that is what has to be acknowledged.
    if (set.count < FEWEST_PLANES ? others >= 1 : others >= needed)
        return [];
    return [
        {
            because: (0,words/* say */.cv) `without ${first?.name ?? ""} etcd has ${others} of ${set.count} members ready, and needs ${needed}`,
            fix: (0,words/* say */.cv) `Wait until the other control planes are ready.`,
        },
    ];
}
function fewPlanes(cluster, { id, count }) {
    return {
        id: `control-planes-below-three:Cluster/${cluster}`,
        message: (0,words/* say */.cv) `${id} has ${count} control planes: while one is made anew a single other one holds etcd, and nothing may happen to it.`,
        fix: (0,words/* say */.cv) `Give the set a ${"size"} of 3 first, or take an etcd backup and acknowledge it.`,
    };
}
function onlyReplica(cluster, volumes) {
    return {
        id: `longhorn-only-replica:Cluster/${cluster}`,
        message: (0,words/* say */.cv) `The only replica of ${(0,words/* list */.p_)(volumes.map((one) => (0,words/* say */.cv) `${one}`))} is on a machine that goes: Longhorn has no other.`,
        fix: (0,words/* say */.cv) `Give each a second replica and wait until it is there, or acknowledge that it is lost.`,
    };
}
function typedFor(wish, [first]) {
    return wish.is === "machine-set" ? wish.set : (first?.name ?? wish.machine);
}
function whatHappens(set, members, cluster) {
    if (members.length === 0)
        return [(0,words/* say */.cv) `Machines of ${cluster} are still on their way: they are waited for.`];
    const many = members.length === 1 ? "1 machine" : `${members.length} machines`;
    const each = members.map(({ name, machine, request, old, is }) => {
        const ids = (0,words/* list */.p_)([machine, request].filter((id) => id !== "" && id !== name).map((id) => (0,words/* say */.cv) `${id}`));
        const why = old.length === 0 ? (0,words/* say */.cv) `of its class as it is now` : (0,words/* say */.cv) `still has the old ${(0,words/* list */.p_)(old.map((field) => (0,words/* say */.cv) `${field}`))}`;
        const begun = is === "leaving" || is === "out" || is === "ending" ? (0,words/* say */.cv) `, on its way already` : [];
        return (0,words/* say */.cv) `  ${name}${ids.length === 0 ? [] : (0,words/* say */.cv) ` (${ids})`}: ${why}${begun}`;
    });
    return [
        (0,words/* say */.cv) `${[many]} of ${set.id} in cluster ${cluster} ${[members.length === 1 ? "is" : "are"]} made anew by ${set.provider ?? ""}, one at a time:`,
        ...each,
    ];
}

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/adapters/omni/client/errors.js
var client_errors = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/adapters/omni/result.js
var result = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/adapters/omni/replace/machine.js
/**
 * Makes one machine anew: it leaves its cluster, then its request goes, and its set asks for another from the class as
 * it is now. Safe to call twice and after a kill at any moment; must not decide which machine.
 *
 * Facts (siderolabs/omni 1.9.3; tried with a running one): a set of a provisioning class keeps as many machine requests
 * as it has machines, whatever they were made from, so a machine that only leaves its cluster is wiped and comes back as
 * it was. Once a request goes, its provider destroys the virtual machine without waiting for etcd (provision.go,
 * `reconcileTearingDown`): hence the order. A control plane leaves only while etcd can do without it
 * (control_planes_handler.go, `CanScaleDown`), else Omni waits, and so do we.
 */







/** What a step of a replacement carries. */
const Replaced = schemas.object({
    cluster: schemas.string(),
    set: schemas.string(),
    request: schemas.string(),
    /** Its id; empty where the provider never made it. */
    machine: schemas.string(),
    name: schemas.string(),
});
/** A machine starts again between leaving and being free: it is seen out long before. */
const BETWEEN_MS = 2_000;
/** Draining a node and leaving etcd, or taking a virtual machine away. */
const LIMIT_MS = 30 * 60_000;
/** `applied` once the machine and its request are gone. What is still under way when the time is over goes on by itself. */
async function replaceMachine(what, io, deps) {
    try {
        return await replace(what, io, deps);
    }
    catch (error) {
        return { status: (0,client_errors/* isOutcomeUnknown */.B)(error) ? "unknown" : "failed", because: (0,result/* textOf */.b)(error) };
    }
}
async function replace(what, io, deps) {
    const { client } = deps;
    const request = await client.find(wanted.MachineRequests, what.request);
    if (request === undefined)
        return { status: "unchanged" };
    if (!request.tearingDown) {
        const left = await leave(what, request, io, deps);
        if (left !== undefined)
            return left;
        const outcome = await client.tearDown(wanted.MachineRequests, request);
        if (outcome.status === "stale")
            return { status: "stale", expected: (0,words/* say */.cv) `the request ${what.request} as it was a moment ago`, found: (0,words/* say */.cv) `another` };
    }
    const gone = await follow(what, (0,words/* say */.cv) `taken away by its provider`, io, deps, async () => {
        const left = await client.find(wanted.MachineRequests, what.request);
        return left === undefined ? undefined : holders(left);
    });
    return gone ?? { status: "applied" };
}
/** Undefined once the machine is no member of its cluster any more. */
async function leave(what, request, io, deps) {
    const { client } = deps;
    const { cluster, set, machine } = what;
    const found = await client.find(wanted.Clusters, cluster);
    if (found === undefined || found.tearingDown)
        return { status: "stale", expected: (0,words/* say */.cv) `a cluster ${cluster}`, found: (0,words/* say */.cv) `none, or one that goes` };
    if (Object.hasOwn(found.annotations, omni_labels/* CLUSTER_LOCKED */.o$))
        return { status: "stale", expected: (0,words/* say */.cv) `a cluster ${cluster} that nobody has locked`, found: (0,words/* say */.cv) `a locked one` };
    if (request.labels[omni_labels/* REQUEST_SET */.rb] !== set)
        return { status: "stale", expected: (0,words/* say */.cv) `the request ${what.request} in ${set}`, found: (0,words/* say */.cv) `it in another set` };
    if (machine === "")
        return undefined;
    const node = await client.find(wanted.MachineSetNodes, machine);
    if (node !== undefined && !node.tearingDown) {
        if (node.labels[omni_labels/* MACHINE_SET */.jN] !== set)
            return { status: "stale", expected: (0,words/* say */.cv) `${what.name} in ${set}`, found: (0,words/* say */.cv) `it in another set` };
        if (Object.hasOwn(node.annotations, omni_labels/* LOCKED */.$2))
            return { status: "stale", expected: (0,words/* say */.cv) `a machine ${what.name} that nobody has locked`, found: (0,words/* say */.cv) `a locked one` };
        const outcome = await client.tearDown(wanted.MachineSetNodes, node);
        if (outcome.status === "stale")
            return { status: "stale", expected: (0,words/* say */.cv) `${what.name} as it was a moment ago`, found: (0,words/* say */.cv) `it changed` };
    }
    return follow(what, (0,words/* say */.cv) `out of ${cluster}`, io, deps, async () => {
        const member = await client.find(schema_status/* ClusterMachineStatuses */.m8, machine);
        return member === undefined ? undefined : (0,words/* say */.cv) `: ${[member.spec.stage]}`;
    });
}
/** Asks until `left` is undefined, which then is the result; else how it ended. */
async function follow({ name }, goal, { progress, signal }, { clock }, ask) {
    const began = clock.now().getTime();
    for (;;) {
        const left = await ask();
        if (left === undefined)
            return undefined;
        if (signal.aborted)
            return { status: "unknown", because: (0,words/* say */.cv) `the run was stopped before ${name} was ${goal}${left}` };
        if (clock.now().getTime() - began >= LIMIT_MS)
            return { status: "failed", because: (0,words/* say */.cv) `after ${LIMIT_MS / 60_000} min ${name} is not ${goal} yet${left}` };
        progress((0,words/* say */.cv) `waiting until ${name} is ${goal}${left}`);
        await clock.sleep(BETWEEN_MS, signal).catch(() => {
            // Stopped while waiting: the loop asks once more and ends.
        });
    }
}
function holders({ finalizers }) {
    return finalizers.length === 0 ? [] : (0,words/* say */.cv) `: held by ${(0,words/* list */.p_)(finalizers.slice(0, 3).map((one) => (0,words/* say */.cv) `${one}`))}`;
}

;// CONCATENATED MODULE: ./build/adapters/omni/replace/index.js
/** Replacing machines of one Omni: puts look, steps and gates together; must not do any of it itself. */






/** By the same address and key as plans; `configuration` is what `omni-scale.yaml` says, where there is one. */
function omniReplacer(ports, configuration) {
    const connection = (0,omni_connection/* connectionOf */.a)(ports);
    connection.configure(configuration);
    const open = async (signal) => {
        const reached = await connection.open(signal);
        if ("client" in reached)
            return reached.client;
        throw new errors/* UserError */.yo(reached.because.message, (0,words/* say */.cv) `Set ${"OMNI_ENDPOINT"} and ${"OMNI_SERVICE_ACCOUNT_KEY"}; the key needs the role Operator.`);
    };
    return {
        look: async (wish, signal) => lookAtReplacing(await open(signal), connection.target().id, wish),
        apply: async ({ value }, io) => {
            // A step without a machine only waits for its gates.
            if (Object.keys(value).length === 0)
                return { status: "unchanged" };
            return replaceMachine(Replaced.parse(value), io, { client: await open(io.signal), clock: ports.clock });
        },
        wait: async (gate, io) => {
            try {
                return await (0,wait/* waitFor */.f)(gate, io, await open(io.signal), ports.clock);
            }
            catch (error) {
                if (!(error instanceof errors/* UserError */.yo) && !(error instanceof errors/* RemoteError */.Hi))
                    throw error;
                return { status: "not-checked", detail: error.words };
            }
        },
    };
}

// EXTERNAL MODULE: ./build/commands/outcome.js
var commands_outcome = __webpack_require__(3967);
// EXTERNAL MODULE: ./build/core/run.js + 1 modules
var run = __webpack_require__(5812);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(5680);
;// CONCATENATED MODULE: ./build/report/terminal-replace.js



/** What will happen, step by step, what dies, and what is still to be acknowledged. */
function replacementText(look, open) {
    return (0,terminal/* blocks */.Bv)([
        look.says.map(report_escape/* plainLine */.h0),
        look.steps.flatMap(({ title, impact, gates }, index) => [
            `${index + 1}. ${(0,report_escape/* plainLine */.h0)(title)}`,
            ...(0,terminal/* labelled */.wW)("destroys", impact.destroys.map((name) => (0,words/* say */.cv) `${name}`)),
            ...(0,terminal/* labelled */.wW)("means", impact.notes),
            ...(0,terminal/* labelled */.wW)("then wait", [
                (0,words/* list */.p_)(gates.map((gate) => gate.title), " · "),
            ]),
        ]),
        open.flatMap(({ id, message, fix }) => [(0,report_escape/* plainLine */.h0)(message), `  ${(0,report_escape/* plainLine */.h0)(fix)}`, `  --acknowledge ${(0,report_escape/* plainLine */.h0)([{ quote: id }])}`]),
    ]);
}
function refusedText(refusals) {
    return (0,terminal/* blocks */.Bv)([refusals.flatMap(({ because, fix }) => [`- ${(0,report_escape/* plainLine */.h0)(because)}`, `  ${(0,report_escape/* plainLine */.h0)(fix)}`])]);
}
/** Every step with its gates, and what to do now where it did not get there. */
function replacedText({ steps, because }, next) {
    return (0,terminal/* blocks */.Bv)([
        steps.flatMap(({ title, status, detail, gates, seconds }) => [
            (0,report_escape/* plainLine */.h0)([`${status}: `, ...title, ...(seconds > 0 ? [` (${seconds} s)`] : []), ...(detail === undefined ? [] : [": ", ...detail])]),
            ...gates.map((gate) => (0,report_escape/* plainLine */.h0)([`  ${gate.status}: `, ...gate.title, ": ", ...gate.detail])),
        ]),
        because === undefined ? [] : [(0,report_escape/* plainLine */.h0)(["Stopped: ", ...because])],
        next === undefined ? [] : [(0,report_escape/* plainLine */.h0)(["Next: ", ...next])],
    ]);
}

;// CONCATENATED MODULE: ./build/commands/replace.js



/** Looks, asks, and carries out. Whatever stopped it: the same command goes on from what is there. */
async function replace_replace(deps, wish, options) {
    const look = await deps.replacer.look(wish, deps.signal);
    if (look.status === "nothing")
        return { status: "unchanged", says: look.says, diagnostics: [] };
    if (look.status === "refused")
        return blocked((0,words/* say */.cv) `Nothing was replaced.`, refusedText(look.refusals));
    if (options.observeOnly) {
        const says = (0,words/* say */.cv) `Nothing was replaced: ${"omni-scale.yaml"} says ${"mode: observe"}. Set ${"mode: apply"} where Omni-Scale may change things.`;
        return blocked(says, replacementText(look, []));
    }
    const open = look.guards.filter(({ id }) => !options.acknowledge.has(id));
    const text = replacementText(look, open);
    if (open.length > 0)
        return blocked((0,words/* say */.cv) `Nothing was replaced: ${(0,words/* list */.p_)(open.map(({ id }) => (0,words/* say */.cv) `${id}`))} has to be acknowledged.`, text);
    if (look.typed !== undefined) {
        const typed = options.confirmed ?? (await options.ask?.(text, look.typed));
        if (typed !== look.typed)
            return blocked((0,words/* say */.cv) `Nothing was replaced: ${`--confirm-delete ${look.typed}`} was not said.`, text);
    }
    return carryOut(look, deps, options);
}
function blocked(says, text) {
    return { status: "blocked", says, diagnostics: [], texts: { markdown: text, summary: text, terminal: () => text } };
}
async function carryOut(look, deps, { acknowledge }) {
    const { replacer, signal, progress, clock, tell } = deps;
    const ports = {
        apply: (step) => replacer.apply(step, { signal, progress }),
        wait: (gate) => replacer.wait(gate, { signal, progress }),
        rollBack: async () => undefined,
        replan: async () => {
            throw new Error("nothing here waits for anything else");
        },
        seconds: () => clock.now().getTime() / 1000,
        tell,
    };
    const report = await (0,run/* run */.e)(planOf(look), { refused: new Map(), acknowledged: acknowledge }, ports, signal);
    const [outcome] = report.components;
    if (outcome === undefined)
        throw new Error("the run has no outcome");
    const text = replacedText(outcome, nextOf(outcome, look));
    const good = outcome.state === "applied" || outcome.state === "unchanged";
    const says = good
        ? (0,words/* say */.cv) `Replaced, one at a time, and ${look.component} is well.`
        : (0,words/* say */.cv) `Not everything got there: ${outcome.because ?? []}`;
    return {
        status: good ? "applied" : "failed",
        says,
        report,
        diagnostics: [],
        texts: { markdown: text, summary: text, terminal: () => text },
    };
}
/** The gate that nobody could look at can be vouched for; everything else is begun again. */
function nextOf({ steps, state }, look) {
    if (state === "applied" || state === "unchanged")
        return undefined;
    const stopped = steps.find(({ gates }) => gates.at(-1)?.status === "not-checked");
    const index = (stopped?.gates.length ?? 0) - 1;
    const gate = look.steps.find(({ id }) => id === stopped?.id)?.gates[index];
    return gate === undefined
        ? (0,words/* say */.cv) `Look at what it says, then give the same command again: it goes on from what is there.`
        : (0,words/* say */.cv) `Check it yourself, then give the same command again with ${`--acknowledge '${gate.id}'`}.`;
}
function planOf({ component: name, steps }) {
    const nothing = { diagnostics: [], known: [], digest: "" };
    const only = {
        name,
        source: { file: "", line: 1, column: 1 },
        status: "changes",
        basis: { kind: "live" },
        after: [],
        hard: [],
        changes: [],
        steps,
        guards: [],
        notChecked: [],
        unmanaged: [],
        ...nothing,
    };
    return { components: [only], untouched: [], released: [], ...nothing };
}

// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var inputs = __webpack_require__(5315);
// EXTERNAL MODULE: ./build/runtime/clock.js
var runtime_clock = __webpack_require__(4821);
// EXTERNAL MODULE: ./build/runtime/exec.js + 1 modules
var runtime_exec = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/runtime/files.js
var runtime_files = __webpack_require__(8560);
// EXTERNAL MODULE: ./build/runtime/git.js + 4 modules
var runtime_git = __webpack_require__(3218);
// EXTERNAL MODULE: ./build/runtime/http.js + 1 modules
var runtime_http = __webpack_require__(9475);
// EXTERNAL MODULE: ./build/runtime/random.js
var runtime_random = __webpack_require__(5192);
// EXTERNAL MODULE: ./build/specs/load.js + 8 modules
var load = __webpack_require__(6468);
// EXTERNAL MODULE: ./build/specs/secrets.js
var specs_secrets = __webpack_require__(9030);
// EXTERNAL MODULE: ./build/main/journal.js
var journal = __webpack_require__(383);
;// CONCATENATED MODULE: ./build/main/replace-machines.js
/** `omni-scale machine replace` and `machine-set roll`: puts their parts together; must not read arguments. */















/** Prints what will be done and what was, and gives the exit code. */
async function replaceMachines(asked) {
    const { env, folder, log, signal, stdin, json } = asked;
    // Registers the secrets of the environment, before anything is printed.
    (0,inputs.readInputs)(env, log, { command: "plan", config: asked.config });
    const [exec, files, clock, random] = [(0,runtime_exec/* createExec */.k)(env), (0,runtime_files/* createFiles */.q)(), (0,runtime_clock/* createClock */.t)(), (0,runtime_random/* createRandom */.s)()];
    const git = (0,runtime_git/* createGit */.l)({ exec, files, environment: env }, folder);
    const tree = await git.workingTree();
    const { config: settings } = await (0,load/* loadSpecs */.B)(tree, asked.config, clock.now());
    const hasSettings = (await tree.entries()).some(({ path }) => path === asked.config);
    const secrets = (0,specs_secrets/* secretReader */.e)({ env: (0,inputs.secretEnvironment)(env), exec, files, log, tree: async () => tree, signal });
    const http = (0,runtime_http/* createHttp */.V)({ environment: env, clock, random });
    const record = (0,journal/* journal */.W)(clock, log);
    const deps = {
        replacer: omniReplacer({ http, clock, secrets, omni: (0,inputs.omniIn)(env) }, { settings, tree }),
        clock,
        signal,
        progress: (words) => log.progress(words),
        tell: (event) => record.tell(event),
    };
    const outcome = await replace_replace(deps, asked.wish, {
        acknowledge: new Set(asked.acknowledge),
        observeOnly: hasSettings && settings.mode === "observe",
        ...(asked.confirmDelete === undefined ? {} : { confirmed: asked.confirmDelete }),
        ...(stdin.isTTY && json !== true ? { ask: (text, typed) => ask(stdin, log, text, typed) } : {}),
    });
    const text = outcome.texts?.terminal({ colour: false }) ?? "";
    log.result(json === true ? `${JSON.stringify({ status: outcome.status, says: (0,words/* plain */.pj)(outcome.says), text }, null, 2)}\n` : text);
    if (json !== true && (0,commands_outcome/* exitCode */.I)(outcome) === 0)
        log.info(outcome.says);
    if (json !== true && (0,commands_outcome/* exitCode */.I)(outcome) !== 0)
        log.error(outcome.says);
    return (0,commands_outcome/* exitCode */.I)(outcome);
}
/** Shows what will happen and takes exactly the name. */
async function ask(stdin, log, text, typed) {
    log.result(text);
    const lines = (0,promises_.createInterface)({ input: stdin, output: process.stderr });
    try {
        return await lines.question(`Type ${JSON.stringify(typed)} to go on: `);
    }
    finally {
        lines.close();
    }
}


/***/ })

};
