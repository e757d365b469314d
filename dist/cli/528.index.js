export const id = 528;
export const ids = [528,723];
export const modules = {

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ classRules)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);
/** What can be wrong with a machine class, as data; must not find anything. */

const define = (id, severity, title, why, fix, check) => ({
    id,
    severity,
    mode: ["static"],
    title,
    why,
    check: check ?? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The class is compared with what Omni and the Proxmox provider take.`,
    fix,
});
/** All rules about machine classes. Ids never change their meaning; `accept` names them. */
const classRules = {
    shape: define("P08", "error", "A class that omnictl cannot apply", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses it, or takes it without what was meant: unknown keys are silently ignored.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write ${"metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: …}"} and ${"spec:"}.`),
    sameId: define("P09", "error", "Two classes of one id", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The last one applied counts, and which that is depends on the order of files.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give one of them another id.`),
    providerData: define("P10", "error", "Provider data that the provider does not take", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni refuses what is out of range, and the provider ignores what it does not know.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the value.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The data is held against the schema that Proxmox provider 0.1.0 registers.`),
    sockets: define("P11", "error", "A class without sockets", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The schema does not ask for it, but the provider sends 0 then and Proxmox refuses every machine.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Add ${"sockets: 1"}.`),
    selector: define("P12", "error", "A storage selector that does not work", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The provider evaluates it only when it makes a machine, which then never comes up.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Write a CEL expression that gives true or false, e.g. ${'name == "local-lvm"'}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The expression is type-checked with the provider's four variables.`),
    passthrough: define("P16", "error", "Passthrough that the machine cannot do", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Proxmox refuses to start the machine, or it starts without the device.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the class.`),
    rombar: define("P17", "warning", "A setting without effect", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The provider passes ${"rombar"} on only when it is true, and Proxmox's default is true.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Remove ${"rombar: false"}.`),
    etcdDisk: define("P18", "warning", "A control plane on a slow or unsafe disk", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `etcd waits for every write; on network storage it loses its leader, with a write-back cache it loses data.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use a local disk and ${"disk_cache: none"} for control planes.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Classes that a ControlPlane uses: ${"disk_cache"}, and selectors that name Ceph or RBD.`),
    edited: define("P23", "notice", "A class that changes", (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni never changes machines that exist: only those made from now on are of the new class.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Replace machines one by one where they have to change: ${"omni-scale machine-set roll CLUSTER SET"}.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The class is compared with that of the commit before.`),
};


/***/ }),

/***/ 9528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readOmniSpecs: () => (/* binding */ readOmniSpecs)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/diagnostics.js
var core_diagnostics = __webpack_require__(6450);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/specs/yaml-limits.js
var yaml_limits = __webpack_require__(7285);
// EXTERNAL MODULE: ./build/adapters/omni/class-rules.js
var class_rules = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/specs/closest.js
var closest = __webpack_require__(7544);
// EXTERNAL MODULE: ./build/specs/described.js
var described = __webpack_require__(3476);
// EXTERNAL MODULE: ./build/specs/expand.js
var expand = __webpack_require__(391);
// EXTERNAL MODULE: ./build/specs/kinds/machine-class.js
var machine_class = __webpack_require__(3723);
// EXTERNAL MODULE: ./build/specs/mistakes.js
var mistakes = __webpack_require__(1322);
// EXTERNAL MODULE: ./build/core/rule.js
var core_rule = __webpack_require__(6406);
// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 7 modules
var lib = __webpack_require__(3799);
// EXTERNAL MODULE: ./build/adapters/omni/cel.js
var cel = __webpack_require__(5775);
;// CONCATENATED MODULE: ./build/adapters/omni/classes/selector.js
/**
 * Whether a storage selector works, before a machine depends on it; must not evaluate it.
 *
 * Facts: the Proxmox provider declares `name`, `node`, `storageType` (strings) and `availableSpace` (uint), and takes
 * expressions of type bool alone (pickStorage, siderolabs/omni-infra-provider-proxmox).
 */




const VARIABLES = { name: "string", node: "string", storageType: "string", availableSpace: "uint" };
/** What is wrong with a selector, or undefined. */
function checkSelector(text) {
    if (text.length > cel/* MAX_EXPRESSION */.c)
        return { what: (0,words/* say */.cv) `The selector is longer than ${cel/* MAX_EXPRESSION */.c} characters.`, fix: (0,words/* say */.cv) `Shorten it.` };
    const { valid, type, error } = environment().check(text);
    if (!valid)
        return refused(text, (error?.message ?? "").split("\n", 1)[0] ?? "");
    if (type !== "bool") {
        const what = (0,words/* say */.cv) `The selector ${text} gives a ${type ?? "value"}, not true or false.`;
        return { what, fix: type === "string" ? (0,words/* say */.cv) `Compare it: ${`${text} == "local-lvm"`}.` : (0,words/* say */.cv) `Compare it with something.` };
    }
    return (0,cel/* mixesNumbers */.v)(environment(), text)
        ? {
            what: (0,words/* say */.cv) `The selector ${text} compares numbers of different kinds.`,
            fix: (0,words/* say */.cv) `${"availableSpace"} is unsigned, in bytes: write ${"100u"} instead of ${"100"}.`,
        }
        : undefined;
}
function environment() {
    const made = new lib/* Environment */.OH();
    for (const [name, type] of Object.entries(VARIABLES))
        made.registerVariable(name, type);
    return made;
}
function refused(text, message) {
    const unknown = /^Unknown variable: (.*)$/.exec(message)?.[1];
    if (/\btype\b/.test(text) && /\btype\b/.test(message)) {
        return {
            what: (0,words/* say */.cv) `In a selector ${"type"} is a function of CEL, not the storage's type.`,
            fix: (0,words/* say */.cv) `Write ${text.replaceAll(/\btype\b(?!\()/g, "storageType")}.`,
        };
    }
    if (unknown !== undefined) {
        const near = (0,closest/* closest */.k)(unknown, Object.keys(VARIABLES));
        if (near !== undefined)
            return { what: (0,words/* say */.cv) `A selector does not know ${unknown}.`, fix: (0,words/* say */.cv) `Did you mean ${near}?` };
        // A bare storage name, as people write it at first.
        const bare = /^[\w.-]+$/.test(text);
        return {
            what: (0,words/* say */.cv) `A selector does not know ${unknown}.`,
            fix: bare ? (0,words/* say */.cv) `Write ${`name == "${text}"`}.` : (0,words/* say */.cv) `It knows ${Object.keys(VARIABLES).join(", ")}.`,
        };
    }
    if (/uint/.test(message) && /\bint\b/.test(message)) {
        return {
            what: (0,words/* say */.cv) `The selector ${text} mixes numbers of different kinds (${message}).`,
            fix: (0,words/* say */.cv) `${"availableSpace"} is unsigned, in bytes: write ${"100u"} instead of ${"100"}.`,
        };
    }
    return {
        what: (0,words/* say */.cv) `The selector ${text} is no CEL expression that works: ${message}.`,
        fix: (0,words/* say */.cv) `Write one that gives true or false, e.g. ${'name == "local-lvm"'}.`,
    };
}

;// CONCATENATED MODULE: ./build/adapters/omni/classes/check.js










/** Everything about these classes; `controlPlanes` are the ids that a ControlPlane of any template uses. */
function checkClasses(classes, controlPlanes) {
    return [...sameIds(classes), ...classes.flatMap((one) => [...checkShape(one), ...checkData(one, controlPlanes.has(one.id))])];
}
function sameIds(classes) {
    const first = new Map();
    return classes.flatMap((one) => {
        const other = first.get(one.id);
        if (other === undefined)
            first.set(one.id, one);
        if (other === undefined || one.id === "")
            return [];
        const { file, line } = other.source;
        return [
            (0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.sameId, {
                component: one.component,
                at: one.source,
                what: (0,words/* say */.cv) `The class ${one.id} is also in ${`${file}:${line}`}.`,
            }),
        ];
    });
}
function checkShape({ component, source, id, matchLabels, autoProvision }) {
    const add = (what, fix) => (0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.shape, { component, at: source, what, fix });
    const found = [];
    if (matchLabels === undefined && autoProvision === undefined) {
        const fix = (0,words/* say */.cv) `Add labels, which choose machines that exist (${"omni.sidero.dev/arch = amd64"}), or a provider that makes them.`;
        found.push(add((0,words/* say */.cv) `The class ${id} says neither labels nor a provider.`, fix));
    }
    if (matchLabels !== undefined && autoProvision !== undefined) {
        const fix = (0,words/* say */.cv) `Keep one: labels choose machines that exist, a provider makes them.`;
        found.push(add((0,words/* say */.cv) `The class ${id} has labels and a provider.`, fix));
    }
    if (autoProvision !== undefined && autoProvision.providerId === "") {
        found.push(add((0,words/* say */.cv) `The class ${id} names no provider.`, (0,words/* say */.cv) `Add the provider's id, ${"proxmox"} unless it was started with another.`));
    }
    return found;
}
/** What the provider for Proxmox calls itself unless it is told otherwise (its flag `--id`). */
const USUAL_ID = "proxmox";
/** Another provider's data has another shape, which only Omni knows: it is compared with the registered schema there. */
function checkData(one, isControlPlane) {
    const { proxmox, component, autoProvision } = one;
    if (proxmox === undefined || autoProvision?.providerId !== USUAL_ID)
        return [];
    const { value, locate } = proxmox;
    const add = (rule, path, found) => (0,core_rule/* findingOf */.h)(rule, { ...found, component, at: locate(path) });
    const parsed = machine_class.ProxmoxData.safeParse(value);
    const wrong = parsed.success ? [] : (0,mistakes/* mistakes */.I)(parsed.error.issues, "", value).map((mistake) => mistaken(mistake, one));
    return [
        ...wrong,
        ...checkSockets(value, add),
        ...checkSelectors(value, add),
        ...checkDevices(value, add),
        ...checkDisks(value, isControlPlane, add),
    ];
}
const schema = (0,described/* jsonSchema */.Og)(machine_class.ProxmoxData);
/** Shape: what Omni refuses is an error, what the provider would ignore a warning. */
function mistaken(mistake, { component, proxmox, source }) {
    const locate = (path, what) => proxmox?.locate(path, what) ?? source;
    if (mistake.is === "unknown") {
        const near = (0,closest/* closest */.k)(mistake.key, (0,described/* keysAt */._s)(schema, mistake.path));
        const what = (0,words/* say */.cv) `The Proxmox provider does not know ${mistake.key}.`;
        const fix = near === undefined ? (0,words/* say */.cv) `Remove it, or check that your provider's version has it.` : (0,words/* say */.cv) `Did you mean ${near}?`;
        return (0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.providerData, {
            component,
            at: locate(mistake.path + (0,pointer/* pointer */.Wn)(mistake.key), "key"),
            what,
            fix,
            severity: "warning",
        });
    }
    if (mistake.is === "missing") {
        const key = mistake.path.slice(mistake.path.lastIndexOf("/") + 1);
        return (0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.providerData, {
            component,
            at: locate(mistake.path),
            what: (0,words/* say */.cv) `The provider data lacks ${key}.`,
            fix: (0,words/* say */.cv) `Add ${`${key}:`}.`,
        });
    }
    const what = (0,words/* say */.cv) `${(0,expand/* pathText */.L)(mistake.path)} must be ${mistake.must}.`;
    return (0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.providerData, {
        component,
        at: locate(mistake.path, mistake.on),
        what,
        fix: (0,words/* say */.cv) `Give a value that is ${mistake.must}.`,
    });
}
function checkSockets(value, add) {
    return (0,pointer.at)(value, "/sockets") === undefined ? [add(class_rules/* classRules */.k.sockets, "", { what: (0,words/* say */.cv) `The provider data says no sockets.` })] : [];
}
function checkSelectors(value, add) {
    const disks = listAt(value, "/additional_disks").map((_, index) => `/additional_disks/${index}/storage_selector`);
    return ["/storage_selector", ...disks].flatMap((path) => {
        const text = (0,pointer.at)(value, path);
        const problem = typeof text === "string" ? checkSelector(text) : undefined;
        return problem === undefined ? [] : [add(class_rules/* classRules */.k.selector, path, problem)];
    });
}
function checkDevices(value, add) {
    const devices = listAt(value, "/pci_devices");
    const each = devices.flatMap((device, index) => {
        const path = `/pci_devices/${index}`;
        const found = [];
        if ((0,pointer.at)(device, "/pcie") === true && (0,pointer.at)(value, "/machine_type") !== "q35") {
            found.push(add(class_rules/* classRules */.k.passthrough, `${path}/pcie`, { what: (0,words/* say */.cv) `${"pcie"} needs the chipset q35.`, fix: (0,words/* say */.cv) `Add ${"machine_type: q35"}.` }));
        }
        if ((0,pointer.at)(device, "/rombar") === false)
            found.push(add(class_rules/* classRules */.k.rombar, `${path}/rombar`, { what: (0,words/* say */.cv) `${"rombar: false"} has no effect.` }));
        return found;
    });
    const pinned = devices.length > 0 || (0,pointer.at)(value, "/hugepages") !== undefined;
    if (pinned && (0,pointer.at)(value, "/balloon") !== false) {
        const what = (0,words/* say */.cv) `With passthrough or huge pages the host cannot take memory back.`;
        each.push(add(class_rules/* classRules */.k.passthrough, (0,pointer.at)(value, "/balloon") === undefined ? "" : "/balloon", {
            what,
            fix: (0,words/* say */.cv) `Add ${"balloon: false"}.`,
            severity: "warning",
        }));
    }
    return each;
}
function checkDisks(value, isControlPlane, add) {
    const cache = (0,pointer.at)(value, "/disk_cache");
    const selector = (0,pointer.at)(value, "/storage_selector");
    const found = [];
    if (cache === "unsafe" || (cache === "writeback" && isControlPlane)) {
        found.push(add(class_rules/* classRules */.k.etcdDisk, "/disk_cache", { what: (0,words/* say */.cv) `${`disk_cache: ${cache}`} loses what was written last when the host stops.` }));
    }
    if (isControlPlane && typeof selector === "string" && /\b(rbd|ceph|cephfs)\b/i.test(selector)) {
        found.push(add(class_rules/* classRules */.k.etcdDisk, "/storage_selector", { what: (0,words/* say */.cv) `Control planes of this class lie on network storage (${selector}).` }));
    }
    return found;
}
function listAt(value, path) {
    const found = (0,pointer.at)(value, path);
    return Array.isArray(found) ? found : [];
}

// EXTERNAL MODULE: ./build/adapters/omni/yaml/emit.js + 2 modules
var emit = __webpack_require__(350);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/value.js
var yaml_value = __webpack_require__(6674);
// EXTERNAL MODULE: ./build/adapters/omni/template/resource.js
var resource = __webpack_require__(6416);
;// CONCATENATED MODULE: ./build/adapters/omni/classes/class.js



/** What a class from an envelope is. */
function classFromSpec(component, spec, locate) {
    const { id = component.slice(component.indexOf("/") + 1), matchLabels, autoProvision } = spec;
    const proxmox = autoProvision?.proxmox;
    const value = proxmox === undefined ? undefined : JSON.parse(JSON.stringify(proxmox));
    return {
        component,
        id,
        source: locate(""),
        ...(matchLabels === undefined ? {} : { matchLabels }),
        ...(autoProvision === undefined
            ? {}
            : {
                autoProvision: {
                    providerId: autoProvision.providerId,
                    kernelArgs: autoProvision.kernelArgs ?? [],
                    metaValues: (autoProvision.metaValues ?? []).map(({ key, value: one }) => ({ key: Number(key), value: one })),
                    grpcTunnel: autoProvision.grpcTunnel === undefined ? 0 : autoProvision.grpcTunnel === "enabled" ? 1 : 2,
                    data: value === undefined ? (autoProvision.providerData ?? "") : (0,emit/* emitYaml */.h)([fromJson(value)], 2),
                },
            }),
        ...(value === undefined ? {} : { proxmox: { value, locate: (path, what) => locate(`/spec/autoProvision/proxmox${path}`, what) } }),
    };
}
/** JSON as a value that is written in the order it has. */
function fromJson(value) {
    if (value === null)
        return yaml_value/* GO_NULL */.xE;
    if (typeof value === "string")
        return (0,yaml_value/* goText */._y)(value);
    if (typeof value === "boolean")
        return (0,yaml_value/* goBool */.B7)(value);
    if (typeof value === "number")
        return Number.isInteger(value) ? (0,yaml_value/* goInt */.C)(value) : { is: "float", text: String(value), value };
    if (isList(value))
        return (0,yaml_value/* goList */.b0)(value.map(fromJson));
    return (0,yaml_value/* goStruct */.cM)(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)])));
}
function isList(value) {
    return Array.isArray(value);
}
/** The class as Omni stores it. Fact: MachineClassSpec in client/api/omni/specs/omni.proto of siderolabs/omni v1.9.3. */
function classResource({ id, source, matchLabels, autoProvision }) {
    const spec = {
        ...(matchLabels === undefined ? {} : { match_labels: matchLabels }),
        ...(autoProvision === undefined
            ? {}
            : {
                auto_provision: (0,resource/* withoutZeros */.Kd)({
                    provider_id: autoProvision.providerId,
                    kernel_args: autoProvision.kernelArgs,
                    meta_values: autoProvision.metaValues.map(({ key, value }) => (0,resource/* withoutZeros */.Kd)({ key, value })),
                    provider_data: autoProvision.data,
                    grpc_tunnel: autoProvision.grpcTunnel,
                }),
            }),
    };
    return { namespace: "default", type: "MachineClasses.omni.sidero.dev", id, labels: {}, annotations: {}, spec, source };
}

// EXTERNAL MODULE: ./build/adapters/omni/yaml/json.js
var json = __webpack_require__(3525);
// EXTERNAL MODULE: ./build/adapters/omni/yaml/read.js
var read = __webpack_require__(5147);
;// CONCATENATED MODULE: ./build/adapters/omni/classes/native.js






const CLASS_TYPE = "MachineClasses.omni.sidero.dev";
const SPEC = ["matchlabels", "autoprovision"];
const AUTO = ["providerid", "providerdata", "kernelargs", "metavalues", "grpctunnel"];
/** The classes of a file, or the one with the id `only`. Documents of other types and classes are left alone. */
function readClasses(text, file, component, report, only) {
    const { documents, mistakes, locate } = (0,read/* readGoYaml */.a)(text, file);
    for (const { at, what, fix } of mistakes)
        report.add(class_rules/* classRules */.k.shape, at, what, fix);
    const asked = documents.filter((document) => only === undefined || textOf((0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)(document, "metadata"), "id")) === only);
    return asked.flatMap((document) => readClass(document, locate, component, report) ?? []);
}
function readClass(document, locate, component, report) {
    const metadata = (0,yaml_value/* valueAt */.fK)(document, "metadata");
    const kind = textOf((0,yaml_value/* valueAt */.fK)(document, "kind"));
    if (document.is === "map" && kind === "MachineClass" && metadata !== undefined) {
        const what = (0,words/* say */.cv) `A machine class is written like a Kubernetes object here.`;
        report.add(class_rules/* classRules */.k.shape, locate((0,yaml_value/* valueAt */.fK)(document, "kind")?.at), what, (0,words/* say */.cv) `Remove ${"apiVersion"} and ${"kind"}; write ${`metadata: {namespace: default, type: ${CLASS_TYPE}, id: …}`} and lower-case keys in ${"spec"}.`);
        return undefined;
    }
    if (document.is !== "map" || textOf((0,yaml_value/* valueAt */.fK)(metadata, "type")) !== CLASS_TYPE)
        return undefined;
    const spec = (0,yaml_value/* valueAt */.fK)(document, "spec");
    const id = textOf((0,yaml_value/* valueAt */.fK)(metadata, "id"));
    unknown(document, ["metadata", "spec"], "A resource", locate, report);
    if (textOf((0,yaml_value/* valueAt */.fK)(metadata, "namespace")) !== "default") {
        report.add(class_rules/* classRules */.k.shape, locate((0,yaml_value/* valueAt */.fK)(metadata, "namespace")?.at ?? metadata?.at), (0,words/* say */.cv) `The class is not in the namespace ${"default"}.`, (0,words/* say */.cv) `Write ${"namespace: default"}.`);
    }
    if (id === "")
        report.add(class_rules/* classRules */.k.shape, locate(metadata?.at), (0,words/* say */.cv) `The class has no id.`, (0,words/* say */.cv) `Add ${"id:"} to ${"metadata"}.`);
    if (spec?.is !== "map") {
        report.add(class_rules/* classRules */.k.shape, locate(spec?.at ?? document.at), (0,words/* say */.cv) `The class has no ${"spec"}.`, (0,words/* say */.cv) `Add ${"matchlabels:"} or ${"autoprovision:"} below ${"spec:"}.`);
        return undefined;
    }
    unknown(spec, SPEC, "spec", locate, report);
    const labels = texts((0,yaml_value/* valueAt */.fK)(spec, "matchlabels"));
    const auto = (0,yaml_value/* valueAt */.fK)(spec, "autoprovision");
    return {
        component,
        id,
        source: locate(document.at),
        // omnictl prints an empty list beside a provider, and an empty one is lost on its way to Omni.
        ...(labels === undefined || labels.length === 0 ? {} : { matchLabels: labels }),
        ...(auto?.is === "map" ? provisioned(auto, locate, report) : {}),
    };
}
function provisioned(auto, locate, report) {
    unknown(auto, AUTO, "autoprovision", locate, report);
    const data = (0,yaml_value/* valueAt */.fK)(auto, "providerdata");
    const tunnel = (0,yaml_value/* valueAt */.fK)(auto, "grpctunnel");
    const mode = tunnel?.is === "int" ? Number(tunnel.value) : 0;
    if (data !== undefined && data.is !== "text") {
        report.add(class_rules/* classRules */.k.shape, locate(data.at), (0,words/* say */.cv) `${"providerdata"} is no text.`, (0,words/* say */.cv) `Write ${"providerdata: |"} and the data below it: Omni keeps it as text.`);
    }
    const metas = (0,yaml_value/* valueAt */.fK)(auto, "metavalues");
    return {
        autoProvision: {
            providerId: textOf((0,yaml_value/* valueAt */.fK)(auto, "providerid")),
            kernelArgs: texts((0,yaml_value/* valueAt */.fK)(auto, "kernelargs")) ?? [],
            metaValues: (metas?.is === "list" ? metas.items : []).map((one) => ({
                key: Number(textOf((0,yaml_value/* valueAt */.fK)(one, "key"))),
                value: textOf((0,yaml_value/* valueAt */.fK)(one, "value")),
            })),
            grpcTunnel: mode === 1 || mode === 2 ? mode : 0,
            data: textOf(data),
        },
        ...proxmoxData(data, locate, report),
    };
}
/** The provider's data as values: it stands in a text block, line by line below its key. */
function proxmoxData(data, locate, report) {
    if (data?.is !== "text")
        return {};
    const at = locate(data.at);
    const inner = (0,read/* readGoYaml */.a)(data.text, at.file);
    const place = (offset) => data.block === true ? { ...at, line: at.line + inner.locate(offset).line, column: 1 } : at;
    for (const mistake of inner.mistakes) {
        const where = data.block === true ? { ...at, line: at.line + mistake.at.line, column: 1 } : at;
        report.add(class_rules/* classRules */.k.providerData, where, (0,words/* say */.cv) `The provider data cannot be read: ${mistake.what}`, mistake.fix);
    }
    const [value] = inner.documents;
    if (value === undefined || inner.mistakes.length > 0)
        return {};
    return { proxmox: { value: (0,json/* toJson */.a)(value), locate: (path, what) => place((0,json/* offsetAt */.H)(value, path, what)) } };
}
function unknown(map, known, what, locate, report) {
    for (const { key } of map.entries) {
        if (known.includes(key.text))
            continue;
        // `providerData` and `provider_data` are what people write.
        const near = known.find((one) => one === key.text.toLowerCase().replaceAll("_", "")) ?? (0,closest/* closest */.k)(key.text, known);
        const fix = near === undefined
            ? (0,words/* say */.cv) `Remove it; known are ${(0,words/* list */.p_)(known.map((one) => (0,words/* say */.cv) `${one}`))}.`
            : (0,words/* say */.cv) `Write ${near}: the keys are Go's names in lower case.`;
        report.add(class_rules/* classRules */.k.shape, locate(key.at), (0,words/* say */.cv) `${[what]} has no key ${key.text}, and omnictl would ignore it.`, fix);
    }
}
function textOf(value) {
    return value === undefined || value.is === "list" || value.is === "map" || value.is === "null" ? "" : value.text;
}
function texts(value) {
    return value?.is === "list" ? value.items.map(textOf) : undefined;
}

// EXTERNAL MODULE: ./build/specs/yaml.js + 2 modules
var yaml = __webpack_require__(1137);
;// CONCATENATED MODULE: ./build/adapters/omni/envelope.js


/** The places in a component's document. For what is no document of ours: where the component stands. */
async function locateIn({ source, spec }, tree) {
    // A native file is the component itself, and nothing of ours is written in it.
    if (spec.path === source.file)
        return () => source;
    const bytes = await tree.read(source.file, yaml_limits/* MAX_BYTES */.zx).catch(() => undefined);
    const documents = bytes === undefined ? [] : (0,yaml/* parseYaml */.h)(new TextDecoder().decode(bytes), source.file);
    const own = documents.find(({ locate }) => {
        const { line, column } = locate("/metadata/name");
        return line === source.line && column === source.column;
    });
    return own?.locate ?? (() => source);
}

// EXTERNAL MODULE: ./build/adapters/omni/template-rules.js
var template_rules = __webpack_require__(4463);
// EXTERNAL MODULE: ./build/adapters/omni/template/check.js
var check = __webpack_require__(5466);
;// CONCATENATED MODULE: ./build/adapters/omni/rules/one-template.js





/** Everything that these rules find. */
function checkTemplate(template, about) {
    return [
        ...nodeLabels(template, about),
        ...versionPair(template, about),
        ...ownNetwork(template, about),
        ...workersAlike(template, about),
        ...machineCount(template, about),
    ];
}
/**
 * Labels that a kubelet may set on its own node. Source: kubernetes.io/docs/reference/access-authn-authz/admission-controllers
 * (NodeRestriction) and k8s.io/kubelet/pkg/apis/well_known_labels.go.
 */
const ALLOWED = new Set([
    "kubernetes.io/hostname",
    "kubernetes.io/arch",
    "kubernetes.io/os",
    "beta.kubernetes.io/arch",
    "beta.kubernetes.io/os",
    "beta.kubernetes.io/instance-type",
    "node.kubernetes.io/instance-type",
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
]);
function isProtected(label) {
    const slash = label.indexOf("/");
    if (slash === -1 || ALLOWED.has(label))
        return false;
    const domain = label.slice(0, slash);
    if (/(^|\.)(node|kubelet)\.kubernetes\.io$/.test(domain))
        return false;
    return /(^|\.)(kubernetes|k8s)\.io$/.test(domain);
}
function nodeLabels({ patches }, { component }) {
    return patches.flatMap(({ text }) => text.documents.flatMap((document) => {
        const labels = (0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)(document, "machine"), "nodeLabels");
        if (labels?.is !== "map")
            return [];
        return labels.entries
            .filter(({ key }) => isProtected(key.text))
            .map(({ key }) => (0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.nodeLabels, { component, at: text.locate(key), what: (0,words/* say */.cv) `A node may not label itself ${key.text}.` }));
    }));
}
/**
 * Kubernetes minors that a Talos minor supports. Source: Talos's support matrix and the compatibility package of
 * siderolabs/talos; minors that are not here are not judged.
 */
const SUPPORTED = {
    "1.11": [29, 34],
    "1.12": [30, 35],
    "1.13": [31, 36],
    "1.14": [32, 37],
};
function versionPair({ model }, { component }) {
    return model.clusters.flatMap(({ talos, kubernetes }) => {
        const [one, other] = [(0,check/* parseVersion */.o)(talos.value), (0,check/* parseVersion */.o)(kubernetes.value)];
        if (one === undefined || other === undefined || other.major !== 1)
            return [];
        const range = SUPPORTED[`${one.major}.${one.minor}`];
        if (range === undefined || (other.minor >= range[0] && other.minor <= range[1]))
            return [];
        const what = (0,words/* say */.cv) `Talos ${talos.value} supports Kubernetes 1.${range[0]} to 1.${range[1]}, not ${kubernetes.value}.`;
        return [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.versionPair, { component, at: kubernetes.at, what })];
    });
}
/** Patches of the cluster and of its control plane, which alone say what the cluster's network is. */
function ownNetwork({ model, patches }, { component }) {
    const workers = new Set(model.machineSets.filter(({ kind }) => kind === "Workers"));
    const said = patches
        .filter(({ owner }) => !workers.has(owner))
        .flatMap(({ text }) => text.documents.map((document) => ({ text, cluster: (0,yaml_value/* valueAt */.fK)(document, "cluster") })));
    const placeOf = (find) => said
        .flatMap(({ text, cluster }) => {
        const value = find(cluster);
        return value === undefined ? [] : [text.locate(value)];
    })
        .at(0);
    const none = placeOf((cluster) => {
        const name = (0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)(cluster, "network"), "cni"), "name");
        return (name?.is === "text" || name?.is === "bare") && name.text === "none" ? name : undefined;
    });
    const disabled = placeOf((cluster) => {
        const value = (0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)(cluster, "proxy"), "disabled");
        return value?.is === "bool" && value.value ? value : undefined;
    });
    if ((none === undefined) === (disabled === undefined))
        return [];
    const what = none === undefined
        ? (0,words/* say */.cv) `kube-proxy is disabled, and Talos's own network (Flannel) stays.`
        : (0,words/* say */.cv) `The cluster's network is installed by hand (${"cni: none"}), and kube-proxy stays.`;
    return [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.ownNetwork, { component, at: none ?? disabled, what })];
}
/** Worker sets that are not alike in what volumes need. */
function workersAlike({ model, patches }, { component }) {
    const workers = model.machineSets.filter(({ kind }) => kind === "Workers");
    if (workers.length < 2)
        return [];
    const mounts = new Map(workers.map((set) => [set, mountsLonghorn(set, patches)]));
    const having = workers.filter((set) => mounts.get(set) === true);
    const without = workers.filter((set) => mounts.get(set) !== true);
    const found = [];
    if (having.length > 0 && without.length > 0) {
        const what = (0,words/* say */.cv) `Longhorn's folder is mounted on ${names(having)}, but not on ${names(without)}.`;
        found.push((0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.longhorn, { component, at: without[0]?.at, what }));
    }
    const extensions = (set) => JSON.stringify((set.systemExtensions ?? []).toSorted());
    const [first] = workers;
    const others = first === undefined ? [] : workers.filter((set) => extensions(set) !== extensions(first));
    if (first !== undefined && others.length > 0) {
        const what = (0,words/* say */.cv) `${names(others)} has other extensions than ${names([first])}.`;
        // Sets that differ on purpose (a GPU) are common; only with storage on them is it a trap.
        found.push((0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.longhorn, { component, at: others[0]?.at, what, severity: having.length > 0 ? "warning" : "notice" }));
    }
    return found;
}
function names(sets) {
    return (0,words/* list */.p_)(sets.map(({ name }) => (0,words/* say */.cv) `${name.value === "" ? "workers" : name.value}`));
}
function mountsLonghorn(set, patches) {
    return patches.some(({ owner, text }) => owner === set && text.documents.some(hasLonghornMount));
}
function hasLonghornMount(document) {
    const mounts = (0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)((0,yaml_value/* valueAt */.fK)(document, "machine"), "kubelet"), "extraMounts");
    if (mounts?.is !== "list")
        return false;
    return mounts.items.some((mount) => {
        const destination = (0,yaml_value/* valueAt */.fK)(mount, "destination");
        return destination?.is === "text" && destination.text.includes("longhorn");
    });
}
function machineCount({ model }, { component, machines }) {
    if (machines === undefined)
        return [];
    const sizes = model.machineSets.map(({ machineClass, machines: listed }) => machineClass?.size.value ?? listed.length);
    // A set that takes whatever there is has no number.
    const counted = sizes.filter((size) => size !== "unlimited");
    if (counted.length < sizes.length)
        return [];
    const sum = counted.reduce((total, size) => total + size, 0);
    if (sum === machines.count)
        return [];
    const what = (0,words/* say */.cv) `The machine sets add up to ${sum} (${counted.join(" + ")}), the spec expects ${machines.count}.`;
    return [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.machineCount, { component, at: machines.at, what })];
}

;// CONCATENATED MODULE: ./build/adapters/omni/rules/several-templates.js




/** Clusters of one name (an error: each would undo the other), and machine classes that several clusters use. */
function sharedBetween(all) {
    const clusters = new Map();
    const classes = new Map();
    return all.flatMap((one) => {
        const { component, template } = one;
        const found = [];
        for (const { name } of template.model.clusters) {
            const other = clusters.get(name.value);
            if (other === undefined)
                clusters.set(name.value, one);
            else {
                const what = (0,words/* say */.cv) `${other.component} is the cluster ${name.value} as well.`;
                found.push((0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.shared, { component, at: name.at, what, severity: "error", fix: (0,words/* say */.cv) `Rename one of them, or keep one template.` }));
            }
        }
        for (const { machineClass } of template.model.machineSets) {
            if (machineClass === undefined)
                continue;
            const other = classes.get(machineClass.name);
            if (other === undefined)
                classes.set(machineClass.name, one);
            else if (other.component !== component) {
                const what = (0,words/* say */.cv) `${other.component} uses the machine class ${machineClass.name} as well.`;
                found.push((0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.shared, { component, at: machineClass.at, what }));
            }
        }
        return found;
    });
}
/**
 * Machine classes that no file declares though one of nearly the same name does. Others may well exist in Omni alone.
 */
function mistypedClasses(all, ids) {
    return all.flatMap(({ component, template }) => template.model.machineSets.flatMap(({ machineClass }) => {
        if (machineClass === undefined || ids.includes(machineClass.name))
            return [];
        const near = (0,closest/* closest */.k)(machineClass.name, ids);
        if (near === undefined)
            return [];
        const what = (0,words/* say */.cv) `No file declares the machine class ${machineClass.name}.`;
        return [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.machineSets, { component, at: machineClass.at, what, fix: (0,words/* say */.cv) `Did you mean ${near}?`, severity: "warning" })];
    }));
}

// EXTERNAL MODULE: ./build/adapters/omni/template/index.js + 11 modules
var omni_template = __webpack_require__(6835);
// EXTERNAL MODULE: ./build/adapters/omni/template/report.js
var template_report = __webpack_require__(3698);
;// CONCATENATED MODULE: ./build/adapters/omni/read-specs.js
/**
 * What the components of kinds Cluster and MachineClass ask of Omni, with everything that their files get wrong; reads
 * files of the tree, must not ask any system.
 */















/**
 * Reads all components of kinds that this adapter has; others are left alone. Without `omni` every template is translated
 * for the oldest version that has its fields.
 */
async function readOmniSpecs(components, tree, omni) {
    const files = filesOf(tree, new Map((await tree.entries()).map(({ path, type }) => [path, type])));
    const templates = await Promise.all(components.filter(({ kind }) => kind === "Cluster").map((one) => readCluster(one, { tree, files, omni })));
    const read = await Promise.all(components.filter(({ kind }) => kind === "MachineClass").map((one) => read_specs_readClass(one, tree, files)));
    const clusters = templates.flatMap(({ named }) => named ?? []);
    const classes = read.flatMap((one) => one.classes);
    const planes = clusters.flatMap(({ template }) => template.model.machineSets.filter(({ kind }) => kind === "ControlPlane"));
    const diagnostics = [
        ...[...templates, ...read].flatMap((one) => one.diagnostics),
        ...checkClasses(classes, new Set(planes.flatMap(({ machineClass }) => machineClass?.name ?? []))),
        ...sharedBetween(clusters),
        ...mistypedClasses(clusters, classes.map(({ id }) => id)),
    ];
    const wrong = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ component }) => component));
    const all = [
        ...classes.map((one) => ({ component: one.component, resource: classResource(one) })),
        ...clusters.flatMap(({ component, template }) => template.resources.map((resource) => ({ component, resource }))),
    ];
    return { clusters, classes, resources: all.filter(({ component }) => !wrong.has(component)), diagnostics: (0,core_diagnostics/* inReadingOrder */.g)(diagnostics) };
}
/** The tree's regular files. Rejects for symlinks and submodules: what they lead to was not reviewed. */
function filesOf(tree, types) {
    return {
        read: async (path) => {
            const type = types.get(path);
            if (type === undefined)
                return undefined;
            if (type !== "file")
                throw new Error(`it is a ${type}`);
            return tree.read(path, yaml_limits/* MAX_BYTES */.zx);
        },
    };
}
async function readCluster(component, { tree, files, omni }) {
    const { name, spec, source } = component;
    const { path, template: block, allowedFolder: allowed, machines } = spec;
    const locate = await locateIn(component, tree);
    if ((path === undefined) === (block === undefined)) {
        const what = path === undefined ? (0,words/* say */.cv) `${name} names no template.` : (0,words/* say */.cv) `${name} names a template and holds one.`;
        const fix = (0,words/* say */.cv) `Keep ${"path"} or ${"template"}.`;
        return { diagnostics: [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.documents, { component: name, at: source, what, fix })] };
    }
    const text = block ?? (await read_specs_textOf(path ?? "", files));
    if (typeof text !== "string")
        return { diagnostics: [(0,core_rule/* findingOf */.h)(template_rules/* templateRules */.K.text, { component: name, at: source, ...text })] };
    const place = { file: path ?? source.file, files, ...(allowed === undefined ? {} : { allowed }) };
    const read = await (0,omni_template/* readTemplate */.x)(text, place, { component: name, omni });
    const expected = machines === undefined ? {} : { machines: { count: machines, at: locate("/spec/machines") } };
    const more = checkTemplate(read, { component: name, ...expected });
    if (block === undefined)
        return { named: { component: name, template: read }, diagnostics: [...read.diagnostics, ...more] };
    const shift = below(locate("/spec/template"), source.file);
    const inFile = more.map((one) => (one.rule === template_rules/* templateRules */.K.machineCount.id ? one : shifted(one, shift)));
    const template = { ...read, resources: read.resources.map((one) => ({ ...one, source: shift(one.source) })) };
    return { named: { component: name, template }, diagnostics: [...read.diagnostics.map((one) => shifted(one, shift)), ...inFile] };
}
/** From a place in a text block to the place in its file: the block's lines stand below its key. */
function below(block, file) {
    return (at) => (at.file === file ? { file, line: block.line + at.line, column: 1 } : at);
}
function shifted(diagnostic, shift) {
    return diagnostic.at === undefined ? diagnostic : { ...diagnostic, at: shift(diagnostic.at) };
}
async function read_specs_readClass(component, tree, files) {
    const { name, spec, source } = component;
    if (spec.path === undefined)
        return { classes: [classFromSpec(name, spec, await locateIn(component, tree))], diagnostics: [] };
    const text = await read_specs_textOf(spec.path, files);
    if (typeof text !== "string")
        return { classes: [], diagnostics: [(0,core_rule/* findingOf */.h)(class_rules/* classRules */.k.shape, { component: name, at: source, ...text })] };
    const report = new template_report/* Report */.p(name);
    // A file may hold several classes; each is a component of its own, by its id.
    const own = readClasses(text, spec.path, name, report, spec.id);
    if (own.length === 0 && !report.hasErrors) {
        report.add(class_rules/* classRules */.k.shape, source, (0,words/* say */.cv) `${spec.path} holds no class ${spec.id ?? ""}.`, (0,words/* say */.cv) `Correct ${"path"} or ${"id"}.`);
    }
    if (own.length > 1 && spec.id === undefined) {
        report.add(class_rules/* classRules */.k.shape, source, (0,words/* say */.cv) `${spec.path} holds ${own.length} classes.`, (0,words/* say */.cv) `Say with ${"id"} which one ${name} is.`);
    }
    return { classes: own.slice(0, 1), diagnostics: report.diagnostics };
}
async function read_specs_textOf(path, files) {
    try {
        const bytes = await files.read(path);
        if (bytes === undefined)
            return { what: (0,words/* say */.cv) `There is no file ${path}.`, fix: (0,words/* say */.cv) `Correct the path, or commit the file.` };
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        (0,errors/* rethrowRemote */.iZ)(error);
        return {
            what: (0,words/* say */.cv) `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
            fix: (0,words/* say */.cv) `Put a regular UTF-8 file there.`,
        };
    }
}


/***/ }),

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ offsetAt),
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7423);

/** The value as JSON; numbers beyond what JSON counts exactly, dates and infinities become their text. */
function toJson(value) {
    if (value.is === "list")
        return value.items.map(toJson);
    if (value.is === "map")
        return Object.fromEntries(value.entries.map(({ key, value: one }) => [key.text, toJson(one)]));
    return scalarJson(value);
}
function scalarJson(scalar) {
    switch (scalar.is) {
        case "null":
            return null;
        case "bool":
            return scalar.value;
        case "int": {
            const number = Number(scalar.value);
            return Number.isSafeInteger(number) ? number : scalar.text;
        }
        case "float":
            return Number.isFinite(scalar.value) ? scalar.value : scalar.text;
        default:
            return scalar.text;
    }
}
/** The offset of the value at `path`, of its key, or of the nearest value above it. */
function offsetAt(value, path, what = "value") {
    let here = value;
    let offset = value.at;
    const names = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_0__/* .tokens */ .LU)(path);
    for (const [index, name] of names.entries()) {
        const entry = here.is === "map" ? here.entries.find(({ key }) => key.text === name) : undefined;
        const next = here.is === "list" ? here.items[Number(name)] : entry?.value;
        if (next === undefined)
            return offset;
        here = next;
        offset = what === "key" && index === names.length - 1 && entry !== undefined ? entry.key.at : next.at;
    }
    return offset;
}


/***/ }),

/***/ 3723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AutoProvision: () => (/* binding */ AutoProvision),
/* harmony export */   MachineClass: () => (/* binding */ MachineClass),
/* harmony export */   ProxmoxData: () => (/* binding */ ProxmoxData)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** The shape of a `MachineClass`: labels to match, or what a provider makes machines from; must not check how values fit together. */


const selector = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .min(1)
    .describe('CEL expression that is true for exactly one storage, e.g. `name == "local-lvm"`; it knows `name`, `node`, `storageType`, `availableSpace`.');
const cache = zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["none", "writethrough", "writeback", "directsync", "unsafe"]);
const aio = zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["native", "threads", "io_uring"]);
const vlan = zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0);
const later = "Provider 0.2 and later.";
const disk = {
    disk_ssd: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Show the disk as an SSD."),
    disk_discard: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Pass TRIM on to thin storage."),
    disk_iothread: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("A thread of its own for the disk."),
    disk_cache: cache.exactOptional().describe("Cache mode. Proxmox's default is `none`."),
    disk_aio: aio.exactOptional().describe("How the host does asynchronous input and output."),
};
/**
 * The data of the Proxmox infrastructure provider, in its own names. Source: the JSON schema that provider 0.1.0
 * registers with Omni; what came later is accepted as it is.
 */
const ProxmoxData = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    cores: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).describe("CPU cores a socket."),
    sockets: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).exactOptional().describe("CPU sockets. Write it: without it the provider sends 0, which Proxmox refuses."),
    memory: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(2048).describe("Memory in MiB."),
    disk_size: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(5).describe("Size of the system disk in GB."),
    storage_selector: selector,
    node: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("The one Proxmox node to use. Default: the provider chooses."),
    network_bridge: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("Bridge of the first network card. Default `vmbr0`."),
    vlan: vlan.exactOptional().describe("VLAN tag of the first network card, 0 for none."),
    ...disk,
    cpu_type: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("CPU type. Default `x86-64-v2-AES`; `host` for passthrough."),
    machine_type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["q35", "i440fx"]).exactOptional().describe("Chipset; `pcie` needs `q35`."),
    numa: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Show the host's memory layout."),
    hugepages: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["2MB", "1GB"]).exactOptional().describe("Back the memory with huge pages."),
    balloon: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Let the host take memory back. Set false with passthrough or huge pages."),
    additional_nics: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        bridge: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).describe("Bridge, e.g. `vmbr1`."),
        vlan: vlan.exactOptional().describe("VLAN tag."),
        firewall: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Proxmox's firewall for this card."),
    }))
        .exactOptional()
        .describe("Further network cards."),
    additional_disks: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ disk_size: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).describe("Size in GB."), storage_selector: selector, ...disk }))
        .exactOptional()
        .describe("Further disks."),
    pci_devices: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        mapping: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).describe("Name of a resource mapping of the Proxmox cluster."),
        pcie: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("PCIe instead of PCI; needs `machine_type: q35`."),
        primary_gpu: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("The machine's screen."),
        rombar: zod__WEBPACK_IMPORTED_MODULE_1__.boolean().exactOptional().describe("Show the device's ROM. Only true is passed on."),
    }))
        .exactOptional()
        .describe("Devices to pass through."),
    placement_strategy: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    network_firewall: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    bios: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["seabios", "ovmf"]).exactOptional().describe(`Firmware. ${later}`),
    vga: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    pool: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe(`Proxmox pool. ${later}`),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    ha: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    usb_devices: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
    vmid_range: zod__WEBPACK_IMPORTED_MODULE_1__.json().exactOptional().describe(later),
});
const AutoProvision = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    providerId: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).describe("The infrastructure provider's id in Omni; the Proxmox provider's default is `proxmox`."),
    proxmox: ProxmoxData.exactOptional().describe("What the Proxmox provider makes machines from."),
    providerData: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("The same for any other provider, as its YAML text."),
    kernelArgs: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1)).exactOptional().describe("Kernel arguments of the machines."),
    metaValues: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        key: zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.int().min(0), zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1)]).describe("Key of Talos's META partition, e.g. `0xa`."),
        value: zod__WEBPACK_IMPORTED_MODULE_1__.string().describe("Its value."),
    }))
        .exactOptional()
        .describe("Values of Talos's META partition."),
    grpcTunnel: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["enabled", "disabled"]).exactOptional().describe("SideroLink through gRPC. Default: as Omni is set."),
});
const MachineClass = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    path: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.exactOptional().describe("A file with the class as `omnictl apply` takes it; instead of everything else but `id`."),
    id: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("The class's id in Omni. Default: the component's name."),
    matchLabels: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1))
        .min(1)
        .exactOptional()
        .describe("Machines that match any of these selectors, e.g. `omni.sidero.dev/arch = amd64`."),
    autoProvision: AutoProvision.exactOptional().describe("Machines that a provider makes."),
});


/***/ })

};
