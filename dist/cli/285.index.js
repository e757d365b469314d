export const id = 285;
export const ids = [285];
export const modules = {

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ otherwise),
/* harmony export */   v: () => (/* binding */ readData)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7592);
/* harmony import */ var _client_resource_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(363);
/** What a class gives to the machines that are made of it, and what of that a machine has otherwise; pure. */



const FIELDS = ["kernel_args", "meta_values", "grpc_tunnel"];
/** The fields, and the keys of provider data, that a request does not have as `given` says; none for one that is of it. */
function otherwise(request, given) {
    const fields = FIELDS.filter((field) => !same(request[field], given[field]));
    return [...fields, ...dataThatDiffers(request["provider_data"], given.provider_data)];
}
/** The value of provider data; undefined where it cannot be read, which a class's own rules say. */
function readData(data) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(data, { maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}
/** The keys of provider data that are otherwise; the data as a whole where it is no mapping. */
function dataThatDiffers(old, data) {
    const read = (value) => readData(typeof value === "string" ? value : "") ?? null;
    const [before, now] = [read(old), read(data)];
    if ((0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sameJson */ .V)(before, now))
        return [];
    if (!(0,_client_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(before) || !(0,_client_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(now))
        return ["provider_data"];
    return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => !(0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sameJson */ .V)(before[key], now[key]));
}
/** Zero and absent are one to Omni, also inside a list of messages. */
function same(before, wish) {
    const plain = (value) => {
        if (value === undefined || value === 0 || value === "" || (Array.isArray(value) && value.length === 0))
            return null;
        if (Array.isArray(value))
            return value.map((one) => plain(one));
        return (0,_client_resource_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => plain(one) !== null)) : value;
    };
    return (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .sameJson */ .V)(plain(before), plain(wish));
}


/***/ }),

/***/ 4332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isOutcomeUnknown),
/* harmony export */   c: () => (/* binding */ OmniError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/** What an Omni said no with, as one class with a code; must not decide what to do about it. */

/** A refusal or failure of Omni. Never holds a header, a body or a key. */
class OmniError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi {
    code;
    constructor(about, options) {
        const { code, retryable = false, ...rest } = about;
        super({ system: "omni", retryable, ...rest }, options);
        this.code = code;
    }
}
/** Whether a write that ended so may have happened all the same. */
function isOutcomeUnknown(error) {
    if (error instanceof OmniError)
        return error.code === "unreachable" || (error.code === "failed" && error.retryable);
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.status === undefined;
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ askUntil)
/* harmony export */ });
/** The first answer that fits, or the last one. */
async function askUntil(ask, fits, { clock, signal, looks, pauseMs }) {
    for (let look = 1;; look += 1) {
        const answer = await ask();
        if (look === looks || fits(answer))
            return answer;
        await clock.sleep(pauseMs, signal);
    }
}


/***/ }),

/***/ 363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ decode),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Kd: () => (/* binding */ withoutZeros),
/* harmony export */   _9: () => (/* binding */ sameWritten),
/* harmony export */   lu: () => (/* binding */ writtenOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);
/* harmony import */ var _core_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7592);
/** Omni's resources as its gateway writes them, checked where they come in; must not know any type of them. */


const text = zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.string()).nullish();
const Envelope = zod__WEBPACK_IMPORTED_MODULE_0__.object({
    metadata: zod__WEBPACK_IMPORTED_MODULE_0__.object({
        namespace: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
        type: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
        id: zod__WEBPACK_IMPORTED_MODULE_0__.string(),
        version: zod__WEBPACK_IMPORTED_MODULE_0__.union([zod__WEBPACK_IMPORTED_MODULE_0__.number(), zod__WEBPACK_IMPORTED_MODULE_0__.string()]),
        owner: zod__WEBPACK_IMPORTED_MODULE_0__.string().nullish(),
        phase: zod__WEBPACK_IMPORTED_MODULE_0__.string().nullish(),
        created: zod__WEBPACK_IMPORTED_MODULE_0__.string().nullish(),
        updated: zod__WEBPACK_IMPORTED_MODULE_0__.string().nullish(),
        labels: text,
        annotations: text,
        finalizers: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.string()).nullish(),
    }),
    spec: zod__WEBPACK_IMPORTED_MODULE_0__.record(zod__WEBPACK_IMPORTED_MODULE_0__.string(), zod__WEBPACK_IMPORTED_MODULE_0__.json()).nullish(),
});
/** Go's zero time and the start of Unix time both say "never". */
const NEVER = /^(0001|1970)-01-01T00:00:00Z$/;
/** Reads one resource from the JSON text that a reply holds. Throws a ZodError or SyntaxError for anything else. */
function decode(type, json) {
    const { metadata, spec } = Envelope.parse(JSON.parse(json));
    const raw = spec ?? {};
    const updated = metadata.updated ?? "";
    return {
        namespace: metadata.namespace,
        type: metadata.type,
        id: metadata.id,
        version: String(metadata.version),
        tearingDown: metadata.phase === "tearingDown",
        owner: metadata.owner ?? "",
        labels: metadata.labels ?? {},
        annotations: metadata.annotations ?? {},
        finalizers: metadata.finalizers ?? [],
        created: metadata.created ?? "",
        ...(updated === "" || NEVER.test(updated) ? {} : { updated }),
        spec: type.spec.parse(raw),
        raw,
    };
}
/** What users wrote of it. */
function writtenOf({ labels, annotations, raw }) {
    return { labels, annotations, spec: raw };
}
/** Whether users wrote the same, however Omni spells it: a value of zero and a missing one are equal. */
function sameWritten(a, b) {
    return (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .sameJson */ .V)(a.labels, b.labels) && (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .sameJson */ .V)(a.annotations, b.annotations) && (0,_core_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .sameJson */ .V)(withoutZeros(a.spec), withoutZeros(b.spec));
}
/**
 * A spec without what protojson leaves out: false, 0, empty text and empty lists. Empty objects stay: `features: {}` is
 * a message that is there.
 */
function withoutZeros(spec) {
    const kept = Object.entries(spec).filter(([, value]) => !isZero(value));
    return Object.fromEntries(kept.map(([name, value]) => [name, isObject(value) ? withoutZeros(value) : value]));
}
function isZero(value) {
    return value === null || value === false || value === 0 || value === "" || (Array.isArray(value) && value.length === 0);
}
/** Whether a value of a spec is a message. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openKey)
});

// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
;// CONCATENATED MODULE: ./build/adapters/omni/client/key.js
/** Reads a service account's key as Omni hands it out; must not sign with it nor repeat any of it in an error. */



/** base64 of this JSON (go-api-signature 0.3.13, `pkg/serviceaccount`). */
const KeyFile = schemas.object({ name: schemas.string().min(1), pgp_key: schemas.string().min(1) });
// A name stands for an account of its own domain; one with `infra-provider:` for a provider's (Omni, client/pkg/access).
const DOMAIN = "serviceaccount.omni.sidero.dev";
const PROVIDER = "infra-provider:";
const howToMake = (0,words/* say */.cv) `Make one with ${"omnictl serviceaccount create NAME --use-user-role=false --role Reader"} (${"Operator"} for apply) and store what it prints after ${"OMNI_SERVICE_ACCOUNT_KEY="}.`;
/** Takes apart what `omnictl serviceaccount create` printed. Throws a UserError that quotes nothing of it. */
function parseKey(text) {
    // omnictl prints two variables; people store one of the lines, or both.
    const value = /OMNI_SERVICE_ACCOUNT_KEY=\s*(\S*)/.exec(text)?.[1] ?? text.trim();
    // An unset secret of a pull request from a fork arrives as an empty text.
    if (value === "")
        throw unusable((0,words/* say */.cv) `it is empty`);
    const file = KeyFile.safeParse(fromBase64Json(value));
    if (!file.success)
        throw unusable((0,words/* say */.cv) `it is not base64 of a JSON object with ${"name"} and ${"pgp_key"}`);
    const { name, pgp_key: armored } = file.data;
    if (!armored.includes("BEGIN PGP PRIVATE KEY BLOCK"))
        throw unusable((0,words/* say */.cv) `it holds no private key`);
    if (!name.startsWith(PROVIDER))
        return { identity: `${name}@${DOMAIN}`, armored };
    const provider = name.slice(PROVIDER.length);
    return { identity: `${provider}@infra-provider.${DOMAIN}`, provider, armored };
}
/** The error for a key that cannot be used, whatever the reason. */
function unusable(because, options) {
    return new errors/* UserError */.yo((0,words/* say */.cv) `The key of Omni's service account cannot be used: ${because}.`, howToMake, options);
}
function fromBase64Json(value) {
    try {
        return JSON.parse(Buffer.from(value, "base64").toString("utf8"));
    }
    catch (error) {
        // The parser's own message quotes the text, which may be most of a key.
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/omni/client/sign.js
/**
 * Signs payloads with a service account's key; must not send anything nor let the key out.
 *
 * openpgp costs more to load than everything else together, so it is imported when the first key is opened.
 */


/** Opens what `omnictl serviceaccount create` printed. Rejects with a UserError for anything else. */
async function openKey(text) {
    const { identity, provider, armored } = parseKey(text);
    const openpgp = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 3074));
    const key = await openpgp.readPrivateKey({ armoredKey: armored }).catch((error) => {
        throw unusable((0,words/* say */.cv) `its OpenPGP key cannot be read`, { cause: nameOnly(error) });
    });
    if (!key.isDecrypted())
        throw unusable((0,words/* say */.cv) `its OpenPGP key has a passphrase`);
    const expires = await key.getExpirationTime();
    const made = key.getCreationTime();
    return {
        identity,
        ...(provider === undefined ? {} : { provider }),
        fingerprint: key.getFingerprint(),
        ...(expires instanceof Date ? { expires } : {}),
        async sign(payload, at) {
            const message = await openpgp.createMessage({ binary: new TextEncoder().encode(payload) });
            // By a clock that is a little behind, a key made just now is not valid yet. What counts is the time in the payload.
            const date = at < made ? made : at;
            const signature = await openpgp.sign({ message, signingKeys: key, detached: true, format: "binary", date });
            return Buffer.from(signature).toString("base64");
        },
    };
}
/** A parser's message may quote what it read. */
function nameOnly(error) {
    return new Error(error instanceof Error ? error.name : "not an error");
}


/***/ }),

/***/ 5580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connectionOf)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var core_words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/specs/config.js + 1 modules
var config = __webpack_require__(7756);
// EXTERNAL MODULE: ./build/specs/secret-reference.js
var secret_reference = __webpack_require__(8111);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(1552);
// EXTERNAL MODULE: ./build/adapters/omni/schema/server.js
var server = __webpack_require__(2708);
// EXTERNAL MODULE: ./build/adapters/omni/client/errors.js
var client_errors = __webpack_require__(4332);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/adapters/omni/client/refusals.js
/**
 * Turns Omni's refusals into errors that say what to do; must not retry, wait or send.
 *
 * Facts (recorded from 1.9.3): a conflict and an existing id are both 409 with code 6, told apart by the message; an
 * unknown field of a spec is 500 with code 2; a type that does not exist is 403, like one that the key may not see; a
 * signature that is wrong, of an unknown or an expired key, or older than five minutes is 401 `invalid signature`.
 */


/** A status of gRPC, which the gateway puts into every refusal. */
const FAILED_PRECONDITION = 9;
const UNKNOWN = 2;
const LONGEST = 600;
/** The error that an answer of 300 or more is. `watch` knows of clocks and the key's end. */
function refusal(response, { operation, identity }, watch) {
    const { status } = response;
    const said = statusOf(response.body);
    const error = (code, words, retryable = false) => new client_errors/* OmniError */.c({ code, operation, status, retryable, words });
    if (status < 400)
        return error("unreachable", (0,core_words/* say */.cv) `it sent us elsewhere (${status}): the address is not that of Omni itself`);
    if (status === 401)
        return error("unauthenticated", (0,core_words/* say */.cv) `it does not accept the key of ${identity}. ${watch.whyUnauthenticated()}`);
    if (status === 429 || status === 503 || status === 504)
        return error("unreachable", (0,core_words/* say */.cv) `it is busy or restarting (${status})`, true);
    if (said === undefined)
        return error("unreachable", (0,core_words/* say */.cv) `it answered ${status} with something that is not Omni's: a proxy before it, or another server`, status >= 500);
    const { code, message } = said;
    if (status === 403)
        return error("forbidden", (0,core_words/* say */.cv) `the role of ${identity} does not allow it, or this Omni does not have it: ${sentences(message)}`);
    if (status === 404)
        return error("not-found", (0,core_words/* say */.cv) `it does not exist`);
    if (status === 409)
        return /already exists/.test(message)
            ? error("exists", (0,core_words/* say */.cv) `it exists already`)
            : error("conflict", (0,core_words/* say */.cv) `somebody changed it in between`);
    if (code === FAILED_PRECONDITION && /EULA/.test(message))
        return error("eula", (0,core_words/* say */.cv) `its end user licence agreement has not been accepted. Accept it once in the browser, or start it with ${"--eula-accept-name"} and ${"--eula-accept-email"}`);
    if (status === 500 && code === UNKNOWN && /unknown field/.test(message))
        return error("invalid", (0,core_words/* say */.cv) `it does not know a field that was sent: ${message.replace(/^proto:\s*/, "")}`);
    if (status >= 500)
        return error("failed", (0,core_words/* say */.cv) `it failed (${status}): ${message.slice(0, LONGEST)}`, true);
    if (/is locked$/m.test(message))
        return error("locked", sentences(message));
    return error("invalid", sentences(message));
}
/** Omni's own refusals, one by one: it lists them under "N errors occurred:", each behind a star. */
function sentences(message) {
    const parts = message.split(/\n\s*\* /);
    const found = parts.length === 1 ? parts : parts.slice(1);
    const bare = found.map((part) => part.trim().replace(/^rpc error: code = \w+ desc = /, ""));
    return (0,core_words/* list */.p_)(bare.map((part) => (0,core_words/* say */.cv) `${part.slice(0, LONGEST)}`), "; ");
}
function statusOf(body) {
    try {
        const parsed = JSON.parse(body);
        if (typeof parsed !== "object" || parsed === null || !("code" in parsed) || typeof parsed.code !== "number")
            return undefined;
        return { code: parsed.code, message: "message" in parsed && typeof parsed.message === "string" ? parsed.message : "" };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/omni/client/send.js
/**
 * Sends one signed call to Omni's JSON gateway; must not know what is asked for.
 *
 * The gateway takes `POST /api/<package.Service>/<Method>` with protojson and hands headers named `Grpc-Metadata-*` on
 * to gRPC. What is signed is a JSON text of the method and of the headers that count, not the body: who can change
 * bodies on the way can change the call, so it has to be https.
 */




/** The reply's JSON. Rejects with an {@link OmniError}. */
async function send(connection, call) {
    const { http, endpoint, ca, signer, watch, signal } = connection;
    const asked = { operation: call.operation, identity: signer.identity };
    if (watch.ended()) {
        const words = (0,core_words/* say */.cv) `the key of ${signer.identity} is of no use any more. ${watch.whyUnauthenticated()}`;
        throw new client_errors/* OmniError */.c({ code: "unauthenticated", operation: call.operation, words });
    }
    const response = await http
        .request({
        method: "POST",
        url: `${endpoint}/api/${call.method}`,
        system: "omni",
        headers: { "content-type": "application/json", ...(await signedHeaders(connection, call)) },
        body: JSON.stringify(call.body),
        reads: call.reads,
        ...(ca === undefined ? {} : { ca }),
        ...(signal === undefined ? {} : { signal }),
        ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
    })
        .catch((error) => {
        throw error instanceof errors/* RemoteError */.Hi ? noAnswer(call.operation, error) : error;
    });
    watch.saw(response);
    if (response.status >= 300)
        throw refusal(response, asked, watch);
    return json(response, call.operation);
}
/** Every header that counts stands in the payload as a list of its values; those that are not sent are left out. */
async function signedHeaders({ signer, clock }, { method, metadata }) {
    const now = clock.now();
    const counted = { "x-sidero-timestamp": String(Math.floor(now.getTime() / 1000)), runtime: "Omni", ...metadata };
    const headers = Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, [value]]));
    const payload = JSON.stringify({ headers, method: `/${method}` });
    const signature = await signer.sign(payload, now);
    const sent = {
        ...counted,
        "x-sidero-payload": payload,
        "x-sidero-signature": `siderov1 ${signer.identity} ${signer.fingerprint} ${signature}`,
    };
    return Object.fromEntries(Object.entries(sent).map(([name, value]) => [`grpc-metadata-${name}`, value]));
}
function noAnswer(operation, error) {
    return new client_errors/* OmniError */.c({ code: "unreachable", operation, retryable: error.retryable, words: error.words }, { cause: error });
}
function json(response, operation) {
    try {
        return JSON.parse(response.body);
    }
    catch (error) {
        const words = (0,core_words/* say */.cv) `its answer is not JSON: the address is not that of Omni's API`;
        throw new client_errors/* OmniError */.c({ code: "unreachable", operation, status: response.status, words }, { cause: error instanceof Error ? new Error(error.name) : error });
    }
}

;// CONCATENATED MODULE: ./build/adapters/omni/client/kubernetes.js
/**
 * The Kubernetes of Omni's clusters, read through Omni; must not write to it.
 *
 * Facts (siderolabs/omni 1.9.3, tried with a running one): the gateway hands on lists of nodes and pods alone, to a Reader
 * (`runtime: Kubernetes`, `context: <cluster>`; kubernetes/client.go, `filterGVK`). Everything else goes through a proxy
 * with an address of its own, for bearers of a token that `ManagementService/Kubeconfig` makes for an Operator, for any
 * user and groups (grpc/serviceaccount.go; k8sproxy/middleware.go). The proxy says 502 `proxy error` while the cluster's
 * own API is away.
 */






const Listed = schemas.object({ items: schemas.array(schemas.string()).default([]) });
const Item = schemas.record(schemas.string(), schemas.json());
const Config = schemas.object({
    clusters: schemas.array(schemas.object({ cluster: schemas.object({ server: schemas.url() }) })).min(1),
    users: schemas.array(schemas.object({ user: schemas.object({ token: schemas.string() }) })).min(1),
});
/** Long enough for a few questions. */
const TOKEN_SECONDS = 120;
/** No built-in group may read the resources of Longhorn and no more. Whoever may have a token may have it for this one. */
const GROUP = "system:masters";
function kubernetesThrough(connection) {
    const passes = new Map();
    return (cluster) => ({
        async list(type, { namespace, selector } = {}) {
            const operation = `List ${type} of ${cluster}`;
            const body = { type, ...(namespace === undefined ? {} : { namespace }) };
            const metadata = { runtime: "Kubernetes", context: cluster, ...(selector === undefined ? {} : { selectors: selector }) };
            const reply = await send(connection, { method: "omni.resources.ResourceService/List", body, operation, reads: true, metadata });
            return reading(operation, () => Listed.parse(reply).items.map((item) => Item.parse(JSON.parse(item))));
        },
        async get(path) {
            const now = connection.clock.now().getTime();
            const known = await passes.get(cluster);
            const pass = known !== undefined && known.ends > now ? known : await askPass(connection, cluster, now);
            passes.set(cluster, Promise.resolve(pass));
            return throughProxy(connection, pass, path);
        },
    });
}
async function askPass(connection, cluster, now) {
    const operation = `Kubeconfig of ${cluster}`;
    const body = {
        service_account: true,
        service_account_ttl: `${TOKEN_SECONDS}s`,
        service_account_user: connection.signer.identity,
        service_account_groups: [GROUP],
    };
    const reply = await send(connection, {
        method: "management.ManagementService/Kubeconfig",
        body,
        operation,
        reads: true,
        metadata: { context: cluster },
    });
    return reading(operation, () => {
        const { kubeconfig } = schemas.object({ kubeconfig: schemas.base64() }).parse(reply);
        const { clusters, users } = Config.parse((0,dist/* parse */.qg)(Buffer.from(kubeconfig, "base64").toString("utf8")));
        return {
            server: clusters[0]?.cluster.server.replace(/\/+$/, "") ?? "",
            token: users[0]?.user.token ?? "",
            ends: now + (TOKEN_SECONDS * 1000) / 2,
        };
    });
}
async function throughProxy({ http, ca, signal }, { server, token }, path) {
    const operation = `GET ${path} through Omni's proxy`;
    const failed = (code, words, status) => new client_errors/* OmniError */.c({ code, operation, words, ...(status === undefined ? {} : { status }) });
    const { protocol, hostname, host } = new URL(server);
    if (protocol !== "https:" && !/^(localhost|127\.\d+\.\d+\.\d+)$/.test(hostname))
        throw failed("forbidden", (0,core_words/* say */.cv) `Omni says that its proxy is at ${server}, which is not https`);
    const response = await http
        .request({
        method: "GET",
        url: `${server}${path}`,
        system: "omni",
        headers: { authorization: `Bearer ${token}` },
        ...(ca === undefined ? {} : { ca }),
        ...(signal === undefined ? {} : { signal }),
    })
        .catch((error) => {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        // Not a matter of time: nobody opened this address to the machine that we run on.
        throw failed("forbidden", (0,core_words/* say */.cv) `Omni's proxy at ${host} cannot be reached from here: ${error.words}`);
    });
    const { status } = response;
    if (status === 404)
        return undefined;
    if (status === 401 || status === 403)
        throw failed("forbidden", (0,core_words/* say */.cv) `Omni's proxy at ${host} does not let this key read it`, status);
    if (status >= 300)
        throw failed("failed", (0,core_words/* say */.cv) `Omni's proxy at ${host} or the cluster behind it answered ${status}`, status);
    return reading(operation, () => Item.parse(JSON.parse(response.body)));
}
function reading(operation, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof classic_errors/* ZodError */.G) && !(error instanceof SyntaxError))
            throw error;
        throw new client_errors/* OmniError */.c({ code: "failed", operation, words: (0,core_words/* say */.cv) `its answer is not what this version is known to give` });
    }
}

// EXTERNAL MODULE: ./build/adapters/omni/client/resource.js
var resource = __webpack_require__(363);
// EXTERNAL MODULE: ./build/adapters/omni/client/sign.js + 1 modules
var sign = __webpack_require__(2955);
// EXTERNAL MODULE: ./build/adapters/omni/client/versions.js
var versions = __webpack_require__(958);
;// CONCATENATED MODULE: ./build/adapters/omni/client/watch.js
/** Watches two things that end every request one day, the key's life and the two clocks; must not send anything. */

/** Omni refuses signatures whose time is further off than this (go-api-signature, `timestampAllowedSkew`). */
const REFUSED_MS = 5 * 60_000;
/** Clocks that are further apart than this are told of; an answer may take as long without any. */
const TOLD_MS = 60_000;
/** So long before a key's end people are told. */
const AHEAD_MS = 14 * 24 * 3_600_000;
/** For one key; `expires` absent means never. */
function keyWatch(clock, expires) {
    /** Far clock minus ours, in milliseconds. */
    let apart;
    const leftMs = () => (expires === undefined ? Number.POSITIVE_INFINITY : expires.getTime() - clock.now().getTime());
    const farther = (limit) => apart !== undefined && Math.abs(apart) > limit;
    return {
        saw({ headers }) {
            const far = Date.parse(headers["date"] ?? "");
            if (!Number.isNaN(far))
                apart = far - clock.now().getTime();
        },
        warnings() {
            const left = leftMs();
            const soon = left > 0 && left <= AHEAD_MS && expires !== undefined;
            const days = Math.max(1, Math.floor(left / 86_400_000));
            const inDays = `${days} ${days === 1 ? "day" : "days"}`;
            return [
                ...(soon ? [{ what: (0,core_words/* say */.cv) `The key of Omni's service account ends on ${dayOf(expires)}, in ${[inDays]}.`, fix: renew }] : []),
                ...(farther(TOLD_MS)
                    ? [{ what: (0,core_words/* say */.cv) `${clocks(apart ?? 0)} Omni refuses signatures that are more than 5 minutes off.`, fix: keepTime }]
                    : []),
            ];
        },
        whyUnauthenticated() {
            if (leftMs() <= 0 && expires !== undefined)
                return (0,core_words/* say */.cv) `It ended on ${dayOf(expires)}. ${renew}`;
            if (farther(REFUSED_MS))
                return (0,core_words/* say */.cv) `${clocks(apart ?? 0)} Signatures may be off by 5 minutes at most: set the clock that is wrong.`;
            return (0,core_words/* say */.cv) `It was revoked, belongs to another Omni, or its service account is gone. ${renew}`;
        },
        ended: () => leftMs() <= 0,
    };
}
const renew = (0,core_words/* say */.cv) `An administrator makes a new one with ${"omnictl serviceaccount renew NAME"}; old keys go on until their own end.`;
const keepTime = (0,core_words/* say */.cv) `Let both machines keep time with NTP.`;
function clocks(apart) {
    const seconds = Math.round(Math.abs(apart) / 1000);
    return (0,core_words/* say */.cv) `This machine's clock is ${seconds} s ${[apart > 0 ? "behind" : "ahead of"]} Omni's.`;
}
function dayOf(date) {
    return [date.toISOString().slice(0, 10)];
}

// EXTERNAL MODULE: ./build/adapters/omni/client/patience.js
var client_patience = __webpack_require__(768);
;// CONCATENATED MODULE: ./build/adapters/omni/client/write.js
/**
 * What can be changed in Omni, each under the version that was seen; must not decide what to change.
 *
 * A cluster's version goes on moving for about a second after each write, since controllers put their finalizers back
 * (recorded: +14). So a conflict is looked into: only where what *users* write differs did somebody else write. A write
 * whose answer was lost is read back and never sent again. Omni reads from a cache that lags behind its own writes, so what
 * does not fit to an answer is looked at again before it counts.
 */




const SERVICE = "omni.resources.ResourceService";
const UPDATE_TRIES = 8;
/** Long enough that eight tries outlast the second in which a version moves by itself. */
const BETWEEN_TRIES_MS = 300;
/** So often something is looked at until the cache has what an answer told of, or may have told of. */
const LOOKS = 4;
/** Asks what is there until it `fits`, several times at most; gives what it saw last. */
function patient({ clock, signal }, find) {
    const patience = { clock, signal, looks: LOOKS, pauseMs: BETWEEN_TRIES_MS };
    return (type, id, fits) => (0,client_patience/* askUntil */.G)(() => find(type, id), fits, patience);
}
function otherThan({ version }) {
    return (found) => found?.version !== version;
}
function writer(connection, find) {
    const findWhen = patient(connection, find);
    const call = async (verb, { type }, id, body, timeoutMs) => {
        const operation = `${verb} ${type} ${id}`;
        const time = timeoutMs === undefined ? {} : { timeoutMs };
        await send(connection, { method: `${SERVICE}/${verb}`, body, operation, reads: false, ...time });
    };
    const end = async (verb, type, before, waitMs) => {
        const found = await find(type, before.id);
        if (found === undefined)
            return { status: "gone" };
        // A removal carries no version, so what it hits is looked at as late as can be.
        if (!found.tearingDown && !(0,resource/* sameWritten */._9)((0,resource/* writtenOf */.lu)(found), (0,resource/* writtenOf */.lu)(before)))
            return { status: "stale", found };
        if (found.tearingDown && verb === "Teardown")
            return { status: "tearing-down" };
        try {
            await call(verb, type, before.id, { namespace: type.namespace, type: type.type, id: before.id }, waitMs);
            return { status: verb === "Delete" ? "gone" : "tearing-down" };
        }
        catch (error) {
            if (isCode(error, "not-found"))
                return { status: "gone" };
            if (!(0,client_errors/* isOutcomeUnknown */.B)(error))
                throw error;
            const left = await findWhen(type, before.id, (one) => one === undefined || one.tearingDown);
            if (left === undefined)
                return { status: "gone" };
            if (left.tearingDown)
                return { status: "tearing-down" };
            throw error;
        }
    };
    return {
        async create(type, id, wanted) {
            try {
                await call("Create", type, id, { resource: resourceOf(type, id, wanted) });
                return { status: "applied" };
            }
            catch (error) {
                const lost = (0,client_errors/* isOutcomeUnknown */.B)(error);
                if (!lost && !isCode(error, "exists"))
                    throw error;
                const found = await findWhen(type, id, (one) => one !== undefined);
                if (found === undefined)
                    throw error;
                if (!(0,resource/* sameWritten */._9)((0,resource/* writtenOf */.lu)(found), wanted) || found.tearingDown)
                    return { status: "stale", found };
                return { status: lost ? "applied" : "unchanged" };
            }
        },
        async update(type, before, wanted) {
            if ((0,resource/* sameWritten */._9)((0,resource/* writtenOf */.lu)(before), wanted))
                return { status: "unchanged" };
            let current = before;
            for (let attempt = 1;; attempt++) {
                try {
                    const resource = resourceOf(type, before.id, wanted, current);
                    await call("Update", type, before.id, { currentVersion: current.version, resource });
                    return { status: "applied" };
                }
                catch (error) {
                    if (isCode(error, "not-found"))
                        return { status: "stale" };
                    const lost = (0,client_errors/* isOutcomeUnknown */.B)(error);
                    if (!lost && !isCode(error, "conflict"))
                        throw error;
                    // A lost answer may be that of a write that the cache does not have yet.
                    const found = await (lost ? findWhen(type, before.id, otherThan(current)) : find(type, before.id));
                    if (found === undefined)
                        return { status: "stale" };
                    if ((0,resource/* sameWritten */._9)((0,resource/* writtenOf */.lu)(found), wanted))
                        return { status: lost ? "applied" : "unchanged" };
                    if (!(0,resource/* sameWritten */._9)((0,resource/* writtenOf */.lu)(found), (0,resource/* writtenOf */.lu)(before)) || found.tearingDown)
                        return { status: "stale", found };
                    if (lost || attempt === UPDATE_TRIES)
                        throw error;
                    await connection.clock.sleep(BETWEEN_TRIES_MS, connection.signal);
                    current = found;
                }
            }
        },
        tearDown: (type, before) => end("Teardown", type, before),
        remove: (type, before, waitMs) => end("Delete", type, before, waitMs),
    };
}
/** As the gateway takes it: the spec is JSON text. Finalizers are sent as they were, else an update would take them away. */
function resourceOf(type, id, { labels, annotations, spec }, current) {
    const of = current === undefined ? {} : { version: current.version, finalizers: current.finalizers };
    return { metadata: { namespace: type.namespace, type: type.type, id, labels, annotations, ...of }, spec: JSON.stringify(spec) };
}
function isCode(error, code) {
    return error instanceof client_errors/* OmniError */.c && error.code === code;
}

;// CONCATENATED MODULE: ./build/adapters/omni/client/client.js
/**
 * What can be asked of Omni: one list a type, single resources, and its version; must not write.
 *
 * There is no call for one cluster or one class: a plan of fifty clusters asks as often as a plan of one.
 */












const client_SERVICE = "omni.resources.ResourceService";
/** So many resources in one answer: about 2 MB. */
const PAGE = 2000;
/** So often a list is begun again that changed while it was read. */
const LIST_TRIES = 3;
const ListReply = schemas.object({ items: schemas.array(schemas.string()).default([]), total: schemas.number().default(0) });
const GetReply = schemas.object({ body: schemas.string() });
/** Opens the key. Rejects with a UserError for a key or address that cannot be used. */
async function omniClient({ key, endpoint, ca, ...ports }) {
    const address = addressOf(endpoint);
    if (ca !== undefined && !ca.includes("BEGIN CERTIFICATE")) {
        throw new errors/* UserError */.yo((0,core_words/* say */.cv) `What was given as Omni's certificate authority is no certificate.`, (0,core_words/* say */.cv) `Give it as PEM, with the lines that begin and end it.`);
    }
    const signer = await (0,sign/* openKey */.a)(key);
    const watch = keyWatch(ports.clock, signer.expires);
    const connection = { ...ports, endpoint: address, ...(ca === undefined ? {} : { ca }), signer, watch };
    const find = (type, id) => get(connection, type, id);
    return {
        identity: signer.identity,
        list: (type) => listAll(connection, type),
        find,
        kubernetes: kubernetesThrough(connection),
        server: () => askServer(connection),
        warnings: () => watch.warnings(),
        ...writer(connection, find),
    };
}
async function listAll(connection, type) {
    const operation = `List ${type.type}`;
    const page = async (offset) => {
        const body = { namespace: type.namespace, type: type.type, offset, limit: PAGE };
        const reply = await send(connection, { method: `${client_SERVICE}/List`, body, operation, reads: true });
        return read(operation, () => ListReply.parse(reply));
    };
    for (let attempt = 1; attempt <= LIST_TRIES; attempt++) {
        const { items, total } = await page(0);
        let moved = false;
        while (items.length < total && !moved) {
            const next = await page(items.length);
            moved = next.total !== total || next.items.length === 0;
            items.push(...next.items);
        }
        const resources = read(operation, () => items.map((json) => (0,resource/* decode */.D4)(type, json)));
        // Pages are cut out of a list that goes on changing: what came twice pushed something else out.
        if (!moved && items.length === total && new Set(resources.map(({ id }) => id)).size === total)
            return resources;
    }
    throw new client_errors/* OmniError */.c({ code: "failed", operation, retryable: true, words: (0,core_words/* say */.cv) `the list kept changing while it was read` });
}
async function get(connection, type, id) {
    const operation = operationOf("Get", { ...type, id });
    try {
        const body = { namespace: type.namespace, type: type.type, id };
        const reply = await send(connection, { method: `${client_SERVICE}/Get`, body, operation, reads: true });
        return read(operation, () => (0,resource/* decode */.D4)(type, GetReply.parse(reply).body));
    }
    catch (error) {
        if (error instanceof client_errors/* OmniError */.c && error.code === "not-found")
            return undefined;
        throw error;
    }
}
async function askServer(connection) {
    const found = await get(connection, server/* SysVersions */.L6, "current");
    if (found !== undefined)
        return (0,versions/* serverOf */.FN)(found.spec);
    throw new client_errors/* OmniError */.c({ code: "failed", operation: "Get SysVersions", words: (0,core_words/* say */.cv) `it does not say which version it is` });
}
/** e.g. `Get Clusters.omni.sidero.dev prod`. */
function operationOf(verb, { type, id }) {
    return `${verb} ${type} ${id}`;
}
/** Reads a piece of an answer by a shape of ours. */
function read(operation, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof classic_errors/* ZodError */.G) && !(error instanceof SyntaxError))
            throw error;
        const detail = error instanceof classic_errors/* ZodError */.G ? (error.issues[0]?.path.join(".") ?? "") : "JSON";
        throw new client_errors/* OmniError */.c({ code: "failed", operation, words: (0,core_words/* say */.cv) `its answer is not what this version is known to give (${detail})` });
    }
}
/** http is for a loopback alone: bodies are not signed. */
function addressOf(endpoint) {
    const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
    const fix = (0,core_words/* say */.cv) `Write it as ${"https://omni.example.org"}.`;
    if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.search !== "") {
        throw new errors/* UserError */.yo((0,core_words/* say */.cv) `Omni's address ${endpoint} is not a plain https address.`, fix);
    }
    if (url.protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) {
        throw new errors/* UserError */.yo((0,core_words/* say */.cv) `Omni's address ${endpoint} is not https: what is sent could be changed on the way.`, fix);
    }
    return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

// EXTERNAL MODULE: ./build/adapters/omni/result.js
var result = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/adapters/omni/connection.js
/** Which Omni this run speaks with and by which key, opened when the first question comes; must not ask Omni anything. */







/** An authority's certificates are a few kB. */
const MOST_CA_BYTES = 1 << 20;
function connectionOf({ http, clock, secrets, omni }) {
    let configured;
    let opened;
    const settings = () => configured?.settings.omni ?? config/* OmniSettings */.Lb.parse({});
    const endpoint = () => omni.endpoint ?? settings().endpoint;
    const openNow = async (to, signal) => {
        try {
            const { key: reference, ca: path } = settings();
            const key = (await secrets.read(reference))?.trim() ?? "";
            // An unset secret of a workflow arrives as an empty text.
            if (key === "")
                return { because: { code: "not-configured", message: (0,core_words/* say */.cv) `this run has no key for Omni (${(0,secret_reference/* nameOfSecret */.X)(reference)} is empty)` } };
            const ca = await authority(configured, path);
            return { client: await omniClient({ http, clock, endpoint: to, key, signal, ...ca }) };
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return { because: { code: "failed", message: (0,core_words/* withoutStop */.f6)((0,result/* textOf */.b)(error)) } };
            if (error instanceof errors/* RemoteError */.Hi)
                return { because: { code: "failed", message: error.words } };
            throw error;
        }
    };
    const notConfigured = () => endpoint() === undefined
        ? { code: "not-configured", message: (0,core_words/* say */.cv) `nobody told this run where Omni is: ${"OMNI_ENDPOINT"}, or ${"omni:"} in omni-scale.yaml` }
        : undefined;
    const open = async (signal) => {
        const to = endpoint();
        if (to === undefined)
            return { because: notConfigured() ?? { code: "failed", message: [] } };
        opened = opened?.endpoint === to ? opened : { endpoint: to, reached: openNow(to, signal) };
        return opened.reached;
    };
    return {
        configure: (configuration) => void (configured = configuration),
        target: () => ({ id: `omni/${hostOf(endpoint()) ?? "not-configured"}` }),
        hostname: () => hostOf(endpoint())?.replace(/:\d+$/, ""),
        notConfigured,
        open,
        version: async (ask) => {
            const { version } = settings();
            const said = version === undefined ? undefined : (0,versions/* omniVersion */.Yj)(version);
            if (ask === undefined)
                return said;
            const reached = await open(ask);
            if ("because" in reached)
                return said;
            try {
                return await reached.client.server();
            }
            catch (error) {
                if (error instanceof errors/* UserError */.yo || error instanceof errors/* RemoteError */.Hi)
                    return said;
                throw error;
            }
        },
    };
}
/** The certificates that `omni.ca` names. Rejects with a UserError where the commit has no such file. */
async function authority(configured, path) {
    if (configured === undefined || path === undefined)
        return {};
    const isThere = (await configured.tree.entries()).some((entry) => entry.path === path && entry.type === "file");
    if (!isThere)
        throw new errors/* UserError */.yo((0,core_words/* say */.cv) `There is no file ${path}, which ${"omni.ca"} names.`, (0,core_words/* say */.cv) `Correct the path, or commit the file.`);
    return { ca: new TextDecoder().decode(await configured.tree.read(path, MOST_CA_BYTES)) };
}
/** The host of an address; an address that is none is refused once it is used, by its own sentence. */
function hostOf(endpoint) {
    if (endpoint === undefined)
        return undefined;
    return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}


/***/ }),

/***/ 8013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XF: () => (/* binding */ isWithoutCni),
  hN: () => (/* binding */ lookAtCluster),
  sT: () => (/* binding */ lookAtMachineSet),
  H3: () => (/* binding */ machinesAsked)
});

// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/omni/schema/status.js
var schema_status = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/adapters/omni/schema/wanted.js
var wanted = __webpack_require__(9272);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
;// CONCATENATED MODULE: ./build/adapters/omni/gates/cni.js
/** Whether a Talos patch leaves a cluster without a network of its own; pure. */


/** `cluster.network.cni.name: none`; what cannot be read says nothing. */
function saysNoCni(patch) {
    // Most patches do not speak of it, and parsing is what takes time.
    if (!patch.includes("cni"))
        return false;
    const documents = (0,dist.parseAllDocuments)(patch, { logLevel: "silent" });
    if (!Array.isArray(documents))
        return false;
    return documents.some((document) => {
        if (document.errors.length > 0)
            return false;
        const value = document.toJS({ maxAliasCount: 100 });
        return (0,pointer.at)(value, "/cluster/network/cni/name") === "none";
    });
}

// EXTERNAL MODULE: ./build/adapters/omni/labels.js
var omni_labels = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/adapters/omni/gates/machines.js
/** Whether a cluster, or one machine set of it, has all its machines and they are well; must not wait. */





/** The cluster as a whole. Without machines there is nothing to wait for. */
async function lookAtCluster(client, id) {
    if ((await client.find(wanted.Clusters, id)) === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `there is no cluster ${id}` };
    const asked = await machinesAsked(client, (labels) => labels[omni_labels/* CLUSTER */.Bs] === id);
    if (asked === 0)
        return { is: "nothing", detail: (0,words/* say */.cv) `the cluster asks for no machines` };
    const status = (await client.find(schema_status/* ClusterStatuses */.pL, id))?.spec;
    if (status === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `Omni says nothing of it yet` };
    const { machines, phase, ready } = status;
    const detail = (0,words/* say */.cv) `${[phase]}, ${machines.healthy} of ${Math.max(asked ?? 0, machines.requested)} machines healthy`;
    if (asked !== undefined && machines.requested < asked)
        return { is: "not-yet", detail };
    if (ready && phase === "running")
        return { is: "well", detail };
    if (!(await isWithoutCni(client, id)))
        return { is: "not-yet", detail };
    const without = await wellWithoutCni(client, asked, (labels) => labels[omni_labels/* CLUSTER */.Bs] === id);
    if (!status.kubernetesAPIReady)
        return { is: "not-yet", detail: (0,words/* say */.cv) `its Kubernetes API does not answer yet; ${without.detail}` };
    return without;
}
/** One machine set. */
async function lookAtMachineSet(client, id) {
    const set = await client.find(wanted.MachineSets, id);
    if (set === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `there is no machine set ${id}` };
    const asked = await machinesAsked(client, (labels, own) => own === id || labels[omni_labels/* MACHINE_SET */.jN] === id);
    if (asked === 0)
        return { is: "nothing", detail: (0,words/* say */.cv) `the set asks for no machines` };
    const status = (await client.find(schema_status/* MachineSetStatuses */.kh, id))?.spec;
    if (status === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `Omni says nothing of it yet` };
    const { machines, phase, ready, error, locked_updates: locked } = status;
    if (phase === "failed")
        return { is: "failed", detail: (0,words/* say */.cv) `Omni gave up: ${error}` };
    const waiting = locked === 0 ? [] : (0,words/* say */.cv) `; ${locked} locked, whose update waits`;
    const detail = (0,words/* say */.cv) `${[phase]}, ${machines.healthy} of ${Math.max(asked ?? 0, machines.requested)} machines healthy${waiting}`;
    if (asked !== undefined && machines.requested < asked)
        return { is: "not-yet", detail };
    if (ready && phase === "running")
        return { is: "well", detail };
    if (!(await isWithoutCni(client, set.labels[omni_labels/* CLUSTER */.Bs] ?? "")))
        return { is: "not-yet", detail };
    return wellWithoutCni(client, asked, (labels) => labels[omni_labels/* MACHINE_SET */.jN] === id);
}
/** How many machines the sets that fit ask for; undefined where one takes whatever its class has. */
async function machinesAsked(client, fits) {
    const sets = (await client.list(wanted.MachineSets)).filter(({ labels, id }) => fits(labels, id));
    if (sets.some(({ spec }) => spec.machine_allocation?.allocation_type === "unlimited"))
        return undefined;
    const byClass = sets.reduce((sum, { spec }) => sum + (spec.machine_allocation?.machine_count ?? 0), 0);
    const named = new Set(sets.filter(({ spec }) => spec.machine_allocation === undefined).map(({ id }) => id));
    const nodes = named.size === 0 ? [] : await client.list(wanted.MachineSetNodes);
    return byClass + nodes.filter(({ labels }) => named.has(labels[omni_labels/* MACHINE_SET */.jN] ?? "")).length;
}
/** Whether a patch of the cluster says that it has no network of its own. */
async function isWithoutCni(client, cluster) {
    const patches = await client.list(wanted.ConfigPatches);
    return patches.some(({ labels, spec }) => labels[omni_labels/* CLUSTER */.Bs] === cluster && saysNoCni(spec.data));
}
/**
 * Nodes are never ready before somebody installs a network into the cluster, and Omni never calls such machines healthy:
 * what can be asked is whether Talos runs on all of them with their present configuration.
 */
async function wellWithoutCni(client, asked, fits) {
    const members = await membersOf(client, fits);
    const behind = members.filter((member) => !isRunning(member));
    const many = Math.max(asked ?? 0, members.length);
    const base = (0,words/* say */.cv) `no CNI in the cluster, so nodes are not asked for; Talos runs on ${members.length - behind.length} of ${many} machines`;
    if (members.length === 0 || members.length < many || behind.length > 0)
        return { is: "not-yet", detail: withNames(base, behind) };
    return { is: "well", detail: base };
}
async function membersOf(client, fits) {
    return (await client.list(schema_status/* ClusterMachineStatuses */.m8)).filter(({ labels }) => fits(labels));
}
function isRunning({ spec }) {
    return spec.stage === "running" && spec.config_up_to_date && spec.last_config_error === "" && !spec.is_removed;
}
function withNames(detail, behind) {
    if (behind.length === 0)
        return detail;
    const names = behind
        .slice(0, 3)
        .map(({ id, spec }) => (spec.last_config_error === "" ? (0,words/* say */.cv) `${id}` : (0,words/* say */.cv) `${id} (${spec.last_config_error})`));
    return (0,words/* say */.cv) `${detail}, not yet on ${(0,words/* list */.p_)(names)}`;
}


/***/ }),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ lookAtUpgrade)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3627);
/* harmony import */ var _schema_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);
/* harmony import */ var _schema_wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9272);
/* harmony import */ var _machines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8013);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5500);
/** Whether a cluster runs the versions that it is asked to run; must not wait. */





/**
 * Talos first, then Kubernetes, each done at the version that the cluster has now: right after a write Omni still says
 * "done" of the version before.
 */
async function lookAtUpgrade(client, id) {
    const cluster = await client.find(_schema_wanted_js__WEBPACK_IMPORTED_MODULE_1__.Clusters, id);
    if (cluster === undefined)
        return { is: "not-yet", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `there is no cluster ${id}` };
    if ((await (0,_machines_js__WEBPACK_IMPORTED_MODULE_2__/* .machinesAsked */ .H3)(client, (labels) => labels[_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .CLUSTER */ .Bs] === id)) === 0)
        return { is: "nothing", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `the cluster asks for no machines` };
    const { talos_version: talos, kubernetes_version: kubernetes } = cluster.spec;
    const [ofTalos, ofKubernetes] = [await client.find(_schema_status_js__WEBPACK_IMPORTED_MODULE_0__/* .TalosUpgradeStatuses */ .Im, id), await client.find(_schema_status_js__WEBPACK_IMPORTED_MODULE_0__/* .KubernetesUpgradeStatuses */ .Pb, id)];
    const looks = [judge("Talos", talos, ofTalos?.spec), judge("Kubernetes", kubernetes, ofKubernetes?.spec)];
    return (looks.find(({ is }) => is === "failed") ??
        looks.find(({ is }) => is === "not-yet") ?? { is: "well", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Talos ${talos}, Kubernetes ${kubernetes}` });
}
function judge(what, wanted, upgrade) {
    if (upgrade === undefined)
        return { is: "not-yet", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `Omni has not seen ${[what]} ${wanted} yet` };
    const { phase, error, last_upgrade_version: last } = upgrade;
    if (phase === "failed" || phase === "reverting")
        return { is: "failed", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${[what]} ${wanted}: ${[phase]}, ${error}` };
    if (phase === "done" && last === wanted)
        return { is: "well", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${[what]} ${wanted}` };
    return { is: "not-yet", detail: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${[what]} ${last} → ${wanted}: ${[phase]}${doing(upgrade)}` };
}
function doing({ step, status }) {
    const text = [step, status].filter((one) => one !== "").join(", ");
    return text === "" ? [] : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `, ${text}`;
}


/***/ }),

/***/ 9098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ GateValue),
  f: () => (/* binding */ waitFor)
});

// EXTERNAL MODULE: ./build/node_modules/zod/v4/classic/schemas.js + 3 modules
var schemas = __webpack_require__(674);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/words.js
var words = __webpack_require__(3627);
// EXTERNAL MODULE: ./build/adapters/omni/client/errors.js
var client_errors = __webpack_require__(4332);
// EXTERNAL MODULE: ./build/adapters/omni/schema/status.js
var schema_status = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/adapters/omni/schema/server.js
var schema_server = __webpack_require__(2708);
// EXTERNAL MODULE: ./build/adapters/omni/schema/wanted.js
var schema_wanted = __webpack_require__(9272);
;// CONCATENATED MODULE: ./build/adapters/omni/gates/backend.js
/** Whether Omni itself is well after whoever runs it touched it: version, providers, machines; must not wait. */




/** So many names in one sentence. */
const MOST_NAMED = 3;
/**
 * The version that was asked for (any where `version` is empty), every provider that a class makes machines with, every
 * machine that is in a cluster. Whether those were there before nobody wrote down: what stays away is for people to judge.
 */
async function lookAtBackend(client, version) {
    const server = (await client.find(schema_server/* SysVersions */.L6, "current"))?.spec.backend_version.replace(/^v/, "");
    if (server === undefined || (version !== "" && server !== version))
        return { is: "not-yet", detail: (0,words/* say */.cv) `Omni ${server ?? "of an unknown version"} answers, not ${version === "" ? "one" : version}` };
    const used = new Set((await client.list(schema_wanted.MachineClasses)).flatMap(({ spec }) => spec.auto_provision?.provider_id ?? []));
    const healthy = new Set((await client.list(schema_status/* InfraProviderCombinedStatuses */.x2)).filter(({ spec }) => spec.health.connected).map(({ id }) => id));
    const silent = [...used].filter((id) => !healthy.has(id));
    const machines = (await client.list(schema_status/* MachineStatuses */.yo)).filter(({ spec }) => spec.cluster !== "");
    const away = machines.filter(({ spec }) => !spec.connected && spec.power_state !== "off");
    const providers = used.size === 0 ? [] : (0,words/* say */.cv) `, ${used.size - silent.length} of ${used.size} providers connected`;
    const detail = (0,words/* say */.cv) `Omni ${server}${providers}, ${machines.length - away.length} of ${machines.length} machines connected`;
    if (silent.length + away.length === 0)
        return { is: "well", detail };
    const names = [...silent, ...away.map(({ id, spec }) => (spec.network.hostname === "" ? id : spec.network.hostname))];
    return { is: "unsure", detail: (0,words/* say */.cv) `${detail}; not there: ${named(names)}` };
}
function named(names) {
    const more = names.length - MOST_NAMED;
    return [...(0,words/* list */.p_)(names.slice(0, MOST_NAMED).map((one) => (0,words/* say */.cv) `${one}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}

;// CONCATENATED MODULE: ./build/adapters/omni/gates/backup.js
/** Whether the backup of a cluster's etcd that was wished for is there; must not wait. */


/** By Omni's own clock, to the second: a backup from before the wish is another one. */
async function lookAtBackup(client, id) {
    const asked = await client.find(schema_status/* EtcdManualBackups */.w1, id);
    if (asked === undefined)
        return { is: "failed", detail: (0,words/* say */.cv) `nobody asked for a backup of ${id}` };
    const wish = asked.updated ?? asked.created;
    const status = (await client.find(schema_status/* EtcdBackupStatuses */.NV, id))?.spec;
    if (status === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `Omni has not begun yet` };
    const { error, last_backup_time: last, last_backup_attempt: attempt } = status;
    if (isFrom(last, wish))
        return { is: "well", detail: (0,words/* say */.cv) `backed up at ${last}` };
    if (error !== "" && isFrom(attempt, wish))
        return { is: "failed", detail: (0,words/* say */.cv) `Omni could not: ${error}` };
    return { is: "not-yet", detail: (0,words/* say */.cv) `asked for at ${wish}, not there yet` };
}
function isFrom(time, wish) {
    return Date.parse(time) >= Date.parse(wish);
}

// EXTERNAL MODULE: ./build/core/pointer.js
var pointer = __webpack_require__(7423);
// EXTERNAL MODULE: ./build/adapters/omni/in-cluster.js
var in_cluster = __webpack_require__(4543);
// EXTERNAL MODULE: ./build/adapters/omni/gates/machines.js + 1 modules
var machines = __webpack_require__(8013);
// EXTERNAL MODULE: ./build/adapters/omni/labels.js
var omni_labels = __webpack_require__(5500);
;// CONCATENATED MODULE: ./build/adapters/omni/gates/kubernetes.js





const MTU = "/api/v1/namespaces/kube-system/configmaps/cilium-config";
const VOLUMES = "/apis/longhorn.io/v1beta2/namespaces/longhorn-system/volumes";
const NAMED = 3;
/** The MTU of Cilium as each client saw it first, by cluster: a hop must not change it. */
const firstMtu = new WeakMap();
/**
 * Nodes and pods are what every key may list; more is asked for only where a pod says that Cilium or Longhorn runs, so
 * that nobody is stopped for what they do not have.
 */
async function lookAtKubernetes(client, id) {
    if ((await (0,machines/* machinesAsked */.H3)(client, (labels) => labels[omni_labels/* CLUSTER */.Bs] === id)) === 0)
        return { is: "nothing", detail: (0,words/* say */.cv) `the cluster asks for no machines` };
    const kubernetes = client.kubernetes(id);
    const looks = [await lookAtNodes(client, kubernetes, id)];
    if ((await kubernetes.list("pods.v1", { namespace: "kube-system", selector: "k8s-app=cilium" })).length > 0)
        looks.push(await lookAtCilium(client, kubernetes, id));
    if ((await kubernetes.list("pods.v1", { namespace: "longhorn-system", selector: "app=longhorn-manager" })).length > 0)
        looks.push(await lookAtLonghorn(kubernetes));
    const worst = looks.find(({ is }) => is === "failed") ?? looks.find(({ is }) => is === "not-yet");
    return worst ?? { is: "well", detail: (0,words/* list */.p_)(looks.map(({ detail }) => detail)) };
}
async function lookAtNodes(client, kubernetes, id) {
    const nodes = await kubernetes.list("nodes.v1");
    const behind = nodes.filter((node) => !isReady(node)).map((node) => (0,in_cluster/* textAt */.$)(node, "/metadata/name"));
    const detail = (0,words/* say */.cv) `${nodes.length - behind.length} of ${nodes.length} nodes ready`;
    if (behind.length === 0)
        return { is: nodes.length === 0 ? "not-yet" : "well", detail };
    // Before somebody installs a network no node is ever ready.
    if (behind.length === nodes.length && (await (0,machines/* isWithoutCni */.XF)(client, id)))
        return { is: "well", detail: (0,words/* say */.cv) `no CNI in the cluster, so nodes are not asked for` };
    return { is: "not-yet", detail: (0,words/* say */.cv) `${detail}, not ${(0,in_cluster/* named */.K)(behind, NAMED)}` };
}
function isReady(node) {
    const conditions = (0,pointer.at)(node, "/status/conditions");
    const ready = Array.isArray(conditions) ? conditions.find((one) => (0,pointer.at)(one, "/type") === "Ready") : undefined;
    return (0,pointer.at)(ready, "/status") === "True";
}
async function lookAtCilium(client, kubernetes, id) {
    const mtu = (0,in_cluster/* textAt */.$)(await kubernetes.get(MTU), "/data/mtu");
    const known = firstMtu.get(client) ?? new Map();
    firstMtu.set(client, known);
    const first = known.get(id) ?? mtu;
    known.set(id, first);
    if (mtu === first)
        return { is: "well", detail: mtu === "" ? (0,words/* say */.cv) `Cilium chooses its MTU` : (0,words/* say */.cv) `Cilium's MTU is ${mtu}` };
    const told = (value) => (value === "" ? (0,words/* say */.cv) `Cilium's choice` : (0,words/* say */.cv) `${value}`);
    return { is: "failed", detail: (0,words/* say */.cv) `Cilium's MTU is ${told(mtu)} now and was ${told(first)} when this run began` };
}
/** A volume that nothing uses has no robustness, and is well. */
async function lookAtLonghorn(kubernetes) {
    const items = (0,pointer.at)(await kubernetes.get(VOLUMES), "/items");
    const volumes = Array.isArray(items) ? items : [];
    const those = (fits) => volumes
        .filter((one) => fits((0,in_cluster/* textAt */.$)(one, "/status/robustness"), (0,in_cluster/* textAt */.$)(one, "/status/state")))
        .map((one) => (0,in_cluster/* textAt */.$)(one, "/metadata/name"));
    const faulted = those((robustness) => robustness === "faulted");
    if (faulted.length > 0)
        return { is: "failed", detail: (0,words/* say */.cv) `Longhorn has lost every replica of ${(0,in_cluster/* named */.K)(faulted, NAMED)}` };
    const behind = those((robustness, state) => robustness === "degraded" || (state === "attached" && robustness !== "healthy"));
    if (behind.length === 0)
        return { is: "well", detail: (0,words/* say */.cv) `${volumes.length} Longhorn ${[volumes.length === 1 ? "volume" : "volumes"]} well` };
    return { is: "not-yet", detail: (0,words/* say */.cv) `Longhorn rebuilds ${(0,in_cluster/* named */.K)(behind, NAMED)}` };
}

;// CONCATENATED MODULE: ./build/adapters/omni/gates/requests.js
/** Whether a provider has made the machines that a set asks for; must not wait. */




/** As many provisioned as are asked for, and none on its way out. */
async function lookAtRequests(client, id) {
    const set = await client.find(schema_wanted.MachineSets, id);
    if (set === undefined)
        return { is: "not-yet", detail: (0,words/* say */.cv) `there is no machine set ${id}` };
    const { machine_allocation: allocation } = set.spec;
    const provision = allocation === undefined ? undefined : (await client.find(schema_wanted.MachineClasses, allocation.name))?.spec.auto_provision;
    if (allocation === undefined || provision === undefined)
        return { is: "nothing", detail: (0,words/* say */.cv) `no provider makes its machines` };
    const requests = (await client.list(schema_wanted.MachineRequests)).filter(({ labels }) => labels[omni_labels/* REQUEST_SET */.rb] === id);
    const statuses = new Map((await client.list(schema_status/* MachineRequestStatuses */.te)).map((one) => [one.id, one.spec]));
    const leaving = requests.filter(({ tearingDown }) => tearingDown);
    const there = requests.filter(({ tearingDown }) => !tearingDown);
    const failed = there.filter((request) => statuses.get(request.id)?.stage === "failed");
    if (failed.length > 0) {
        const each = failed.slice(0, 3).map((request) => (0,words/* say */.cv) `${request.id}: ${statuses.get(request.id)?.error ?? ""}`);
        return { is: "failed", detail: (0,words/* say */.cv) `the provider ${provision.provider_id} could not make ${(0,words/* list */.p_)(each)}` };
    }
    const made = there.filter((request) => statuses.get(request.id)?.stage === "provisioned").length;
    const wanted = allocation.machine_count;
    if (made === wanted && there.length === wanted && leaving.length === 0)
        return { is: "well", detail: (0,words/* say */.cv) `${made} of ${wanted} made` };
    const going = leaving.length === 0 ? [] : (0,words/* say */.cv) `, ${leaving.length} on ${[leaving.length === 1 ? "its" : "their"]} way out`;
    const health = (await client.find(schema_status/* InfraProviderCombinedStatuses */.x2, provision.provider_id))?.spec.health;
    const silent = health?.connected === true ? [] : (0,words/* say */.cv) `; the provider ${provision.provider_id} is not connected to Omni`;
    return { is: "not-yet", detail: (0,words/* say */.cv) `${made} of ${wanted} made${going}${silent}` };
}

// EXTERNAL MODULE: ./build/adapters/omni/gates/upgrade.js
var upgrade = __webpack_require__(1600);
;// CONCATENATED MODULE: ./build/adapters/omni/gates/wait.js
/** Waits for Omni to say that something is well, by Omni's own facts; must not change anything. */










/** What a gate of this adapter asks; `id` is the cluster's, or the machine set's, or the version of Omni. */
const GateValue = schemas.object({
    kind: schemas["enum"]([
        "omni-cluster",
        "omni-machine-set",
        "omni-upgrade",
        "omni-machine-requests",
        "omni-backend",
        "omni-etcd-backup",
        "omni-kubernetes",
    ]),
    id: schemas.string(),
});
/** What is waited for takes minutes. */
const BETWEEN_MS = 5_000;
/** So long something has to be well: Omni's controllers take a second or two to see that there is something to do. */
const STEADY_MS = 5_000;
/**
 * So long there has to be nothing: Omni answers from a cache that is a moment behind its own writes (CachedState in
 * internal/backend/runtime/omni/omni.go of siderolabs/omni v1.9.3), so that what was just made may be missing.
 */
const NOTHING_MS = 1_000;
const questions = {
    "omni-cluster": machines/* lookAtCluster */.hN,
    "omni-machine-set": machines/* lookAtMachineSet */.sT,
    "omni-upgrade": upgrade/* lookAtUpgrade */.V,
    "omni-machine-requests": lookAtRequests,
    "omni-backend": lookAtBackend,
    "omni-etcd-backup": lookAtBackup,
    "omni-kubernetes": lookAtKubernetes,
};
/**
 * See {@link Adapter.wait}. What this key may not read is not checked, at once; an Omni that is away is asked again until
 * the time is over, since it may be restarting.
 */
async function waitFor(gate, { signal, progress }, client, clock) {
    const { kind, id } = GateValue.parse(gate.value);
    const began = clock.now().getTime();
    let wellSince;
    let nothingSince;
    let told = "";
    let known = (0,words/* say */.cv) `nothing was seen yet`;
    for (;;) {
        const look = await questions[kind](client, id).catch(notSeen);
        const now = clock.now().getTime();
        nothingSince = look.is === "nothing" ? (nothingSince ?? now) : undefined;
        if (nothingSince !== undefined && now - nothingSince >= NOTHING_MS)
            return { status: "passed", detail: look.detail };
        if (look.is === "failed")
            return { status: "failed", detail: look.detail };
        if (look.is === "forbidden")
            return { status: "not-checked", detail: look.detail };
        wellSince = look.is === "well" ? (wellSince ?? now) : undefined;
        if (wellSince !== undefined && now - wellSince >= STEADY_MS)
            return { status: "passed", detail: look.detail };
        // The question that was under way says only that it was stopped: what was known before says more.
        if (signal.aborted)
            return { status: "not-checked", detail: (0,words/* say */.cv) `the run was stopped: ${look.is === "away" ? known : look.detail}` };
        known = look.detail;
        if (now - began >= gate.timeoutSeconds * 1000) {
            const detail = (0,words/* say */.cv) `${look.detail}, after ${Math.round((now - began) / 1000)} s`;
            return { status: look.is === "away" || look.is === "unsure" ? "not-checked" : "failed", detail };
        }
        if (look.is !== "nothing" && JSON.stringify(look.detail) !== told)
            progress((0,words/* say */.cv) `waiting until ${gate.title}: ${look.detail}`);
        told = JSON.stringify(look.detail);
        await clock.sleep(look.is === "nothing" ? NOTHING_MS : BETWEEN_MS, signal).catch(() => {
            // Stopped while waiting: the loop asks once more and ends.
        });
    }
}
function notSeen(error) {
    if (!(error instanceof errors/* RemoteError */.Hi))
        throw error;
    const may = !(error instanceof client_errors/* OmniError */.c) || (error.code !== "forbidden" && error.code !== "unauthenticated");
    return { is: may ? "away" : "forbidden", detail: (0,words/* say */.cv) `${error.operation}: ${error.words}` };
}


/***/ }),

/***/ 4543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   K: () => (/* binding */ named)
/* harmony export */ });
/* harmony import */ var _core_pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7423);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);


/** Names in words, at most `most` of them and how many more. */
function named(names, most) {
    const more = names.length - most;
    return [...(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(names.slice(0, most).map((name) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${name}`)), ...(more > 0 ? [` and ${more} more`] : [])];
}
/** The text at a JSON pointer; empty for anything else. */
function textAt(value, path) {
    const found = (0,_core_pointer_js__WEBPACK_IMPORTED_MODULE_1__.at)(value, path);
    return typeof found === "string" ? found : "";
}


/***/ }),

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3627);
/** Omni's refusals as sentences for results of steps; must not hide what is our own mistake. */


/** What to tell the reader about an error of Omni or of the set-up. Throws whatever is neither: that is a bug. */
function textOf(error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${error.words} ${error.fix}`;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${error.operation}: ${error.words}`;
    if (error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError"))
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the run was stopped`;
    throw error;
}


/***/ }),

/***/ 6884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vm: () => (/* binding */ resourceType),
/* harmony export */   aL: () => (/* binding */ words)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(674);
/** How the shapes of Omni's specs are written; must not hold one. Absent fields are zero values, as in protobuf. */

const text = zod__WEBPACK_IMPORTED_MODULE_0__.string().default("");
const count = zod__WEBPACK_IMPORTED_MODULE_0__.number().default(0);
const flag = zod__WEBPACK_IMPORTED_MODULE_0__.boolean().default(false);
const texts = zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.string()).default([]);
/**
 * An enum of protobuf, which the gateway writes as a number; the first name is that of 0. A number that a newer Omni
 * made up is `unknown(N)`, never one of ours.
 */
function words(...names) {
    return zod__WEBPACK_IMPORTED_MODULE_0__.number()
        .default(0)
        .transform((number) => names[number] ?? `unknown(${number})`);
}
/** A type of resource in one of Omni's namespaces, `default` unless told. */
function resourceType(name, spec, namespace = "default", group = "omni") {
    return { name, type: `${name}.${group}.sidero.dev`, namespace, spec };
}


/***/ }),

/***/ 2708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ SysVersions),
/* harmony export */   "do": () => (/* binding */ TalosVersions)
/* harmony export */ });
/* unused harmony exports Permissions, CurrentUsers, KubernetesVersions, FeaturesConfigs */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6884);
/** What Omni says of itself, of its versions and of who asks; must not hold more fields than are read. */


/** One resource, `current`. */
const SysVersions = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("SysVersions", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** e.g. `v1.9.3`. */
    backend_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    instance_name: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    backend_api_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
}), "ephemeral", "system");
/** One resource, `permissions`: what the key that asks may do. */
const Permissions = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("Permissions", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    can_read_clusters: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    can_create_clusters: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    can_read_machines: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    can_read_machine_config_patches: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    can_manage_machine_config_patches: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    can_manage_users: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
}), "virtual");
/** One resource, `current`. */
const CurrentUsers = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("CurrentUsers", zod__WEBPACK_IMPORTED_MODULE_1__.object({ identity: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, role: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "virtual");
/** The id is the version, without `v`. */
const TalosVersions = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("TalosVersions", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    compatible_kubernetes_versions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    upgradable_talos_versions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    deprecated: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    unsupported: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
}));
const KubernetesVersions = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("KubernetesVersions", zod__WEBPACK_IMPORTED_MODULE_1__.object({ version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));
/** One resource, `features-config`. */
const FeaturesConfigs = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("FeaturesConfigs", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    embedded_discovery_service: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    etcd_backup_settings: zod__WEBPACK_IMPORTED_MODULE_1__.object({ min_interval: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, max_interval: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).prefault({}),
}));


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ InfraProviderStatuses),
/* harmony export */   Im: () => (/* binding */ TalosUpgradeStatuses),
/* harmony export */   NV: () => (/* binding */ EtcdBackupStatuses),
/* harmony export */   Pb: () => (/* binding */ KubernetesUpgradeStatuses),
/* harmony export */   kh: () => (/* binding */ MachineSetStatuses),
/* harmony export */   m8: () => (/* binding */ ClusterMachineStatuses),
/* harmony export */   oh: () => (/* binding */ EtcdBackupStoreStatuses),
/* harmony export */   pL: () => (/* binding */ ClusterStatuses),
/* harmony export */   te: () => (/* binding */ MachineRequestStatuses),
/* harmony export */   w1: () => (/* binding */ EtcdManualBackups),
/* harmony export */   x2: () => (/* binding */ InfraProviderCombinedStatuses),
/* harmony export */   yo: () => (/* binding */ MachineStatuses)
/* harmony export */ });
/* unused harmony exports MachinePendingUpdates, ClusterMachineRequestStatuses, InfraProviderHealthStatuses, ClusterKubernetesManifestsStatuses */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6884);
/** What Omni says of clusters, machines and providers; must not hold more fields than are read. */


const machines = zod__WEBPACK_IMPORTED_MODULE_1__.object({ total: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, healthy: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, connected: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, requested: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 }).prefault({});
/** The id is the cluster's. Some names are camelCase in Omni's protobuf. */
const ClusterStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ClusterStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    available: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    phase: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "scaling up", "scaling down", "running", "destroying"),
    ready: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    kubernetesAPIReady: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    controlplaneReady: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    has_connected_control_planes: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    machines,
    talos_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    kubernetes_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
}));
/** The id is the machine set's. */
const MachineSetStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineSetStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    phase: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "scaling up", "scaling down", "running", "destroying", "failed", "reconfiguring", "upgrading"),
    ready: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    machines,
    /** Machines whose update waits because they are locked. */
    locked_updates: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9,
}));
/** The id is the machine's. */
const MachineStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** With `v`. */
    talos_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    connected: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    maintenance: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    last_error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    cluster: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    role: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("none", "control plane", "worker"),
    network: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hostname: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, addresses: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te }).prefault({}),
    schematic: zod__WEBPACK_IMPORTED_MODULE_1__.object({ extensions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te, kernel_args: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te }).prefault({}),
    power_state: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "unsupported", "on", "off"),
}));
/** A machine of a cluster; the id is the machine's. */
const ClusterMachineStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ClusterMachineStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    ready: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    stage: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "booting", "installing", "configuring", "running", "destroying", "upgrading", "rebooting", "shutting down", "before destroy", "powering on", "powered off"),
    config_up_to_date: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    last_config_error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    is_removed: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    /** Present for a machine that a provider made: of which request. */
    provision_status: zod__WEBPACK_IMPORTED_MODULE_1__.object({ provider_id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, request_id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).exactOptional(),
}));
/** What Omni still has to roll out to a machine, e.g. because it is locked. */
const MachinePendingUpdates = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachinePendingUpdates", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    upgrade: zod__WEBPACK_IMPORTED_MODULE_1__.object({ from_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, to_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, from_schematic: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, to_schematic: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).exactOptional(),
    /** Redacted by Omni. */
    config_diff: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
}));
const upgrade = {
    error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    step: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    last_upgrade_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    current_upgrade_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    /** The versions that this cluster can go to from here. */
    upgrade_versions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
};
/** The id is the cluster's. */
const TalosUpgradeStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("TalosUpgradeStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ phase: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "upgrading", "done", "failed", "reverting", "updating schematics"), ...upgrade }));
/** The id is the cluster's; exists once its Kubernetes was seen. */
const KubernetesUpgradeStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("KubernetesUpgradeStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ phase: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "upgrading", "done", "failed", "reverting"), ...upgrade }));
/** The id is the machine request's. */
const MachineRequestStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineRequestStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    /** The machine's, once it is known. */
    id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    stage: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "provisioning", "provisioned", "failed"),
    error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
}), "infra-provider");
/** A cluster's view of a machine request; the id is the request's. */
const ClusterMachineRequestStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ClusterMachineRequestStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    machine_uuid: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    provider_id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    stage: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "pending", "provisioning", "provisioned", "deprovisioning", "failed"),
    error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    status: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
}));
/** The id is the provider's. `schema` is a JSON Schema of its provider data, as text. */
const InfraProviderStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("InfraProviderStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, description: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, schema: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "infra-provider");
/** The id is the provider's; written by the provider every 30 s. */
const InfraProviderHealthStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("InfraProviderHealthStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ last_heartbeat_timestamp: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "infra-provider-ephemeral");
/** The id is the provider's; Omni's own judgement. */
const InfraProviderCombinedStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("InfraProviderCombinedStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, health: zod__WEBPACK_IMPORTED_MODULE_1__.object({ connected: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, initialized: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).prefault({}) }), "ephemeral");
/**
 * One resource: where backups of etcd go (`disabled`, `local`, `s3`), and why nothing can go there; an Omni that nobody
 * told has `s3` and `not initialized`.
 */
const EtcdBackupStoreStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("EtcdBackupStoreStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ configuration_name: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, configuration_error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "ephemeral");
/** A user's wish for a backup at once; the id is the cluster's. Its time has to be within a minute of Omni's. */
const EtcdManualBackups = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("EtcdManualBackups", zod__WEBPACK_IMPORTED_MODULE_1__.object({ backup_at: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "ephemeral");
/** The id is the cluster's; times are RFC 3339. */
const EtcdBackupStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("EtcdBackupStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ status: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "ok", "error", "running"), error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, last_backup_time: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, last_backup_attempt: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }), "metrics");
/** The id is the cluster's. */
const ClusterKubernetesManifestsStatuses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ClusterKubernetesManifestsStatuses", zod__WEBPACK_IMPORTED_MODULE_1__.object({ out_of_sync: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, total: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, last_error: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));


/***/ }),

/***/ 9272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Clusters: () => (/* binding */ Clusters),
/* harmony export */   ConfigPatches: () => (/* binding */ ConfigPatches),
/* harmony export */   ExtensionsConfigurations: () => (/* binding */ ExtensionsConfigurations),
/* harmony export */   KernelArgs: () => (/* binding */ KernelArgs),
/* harmony export */   KubernetesHealthChecks: () => (/* binding */ KubernetesHealthChecks),
/* harmony export */   KubernetesManifestGroups: () => (/* binding */ KubernetesManifestGroups),
/* harmony export */   MachineClasses: () => (/* binding */ MachineClasses),
/* harmony export */   MachineInstallDiskConfigs: () => (/* binding */ MachineInstallDiskConfigs),
/* harmony export */   MachineRequestSets: () => (/* binding */ MachineRequestSets),
/* harmony export */   MachineRequests: () => (/* binding */ MachineRequests),
/* harmony export */   MachineSetNodes: () => (/* binding */ MachineSetNodes),
/* harmony export */   MachineSets: () => (/* binding */ MachineSets)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6884);
/** The resources that users write, as specs of Omni's protobuf; must not hold more fields than are read. */


const Clusters = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("Clusters", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    kubernetes_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    /** Without `v`. */
    talos_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    features: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        enable_workload_proxy: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        disk_encryption: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        use_embedded_discovery_service: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        enable_node_audit_skip: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        disable_public_discovery_service: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    })
        .prefault({}),
    /** Absent where nothing is backed up; `interval` as in `5400s`. */
    backup_configuration: zod__WEBPACK_IMPORTED_MODULE_1__.object({ interval: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, enabled: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt }).exactOptional(),
}));
const strategy = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unset", "rolling");
const strategyConfig = zod__WEBPACK_IMPORTED_MODULE_1__.object({ rolling: zod__WEBPACK_IMPORTED_MODULE_1__.object({ max_parallelism: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9 }).prefault({}) }).exactOptional();
const MachineSets = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineSets", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    update_strategy: strategy,
    delete_strategy: strategy,
    upgrade_strategy: strategy,
    update_strategy_config: strategyConfig,
    delete_strategy_config: strategyConfig,
    upgrade_strategy_config: strategyConfig,
    /** Absent where machines are named one by one. */
    machine_allocation: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, machine_count: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, allocation_type: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("static", "unlimited") }).exactOptional(),
    bootstrap_spec: zod__WEBPACK_IMPORTED_MODULE_1__.object({ cluster_uuid: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, snapshot: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }).exactOptional(),
}));
/** The id is the machine's. */
const MachineSetNodes = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineSetNodes", zod__WEBPACK_IMPORTED_MODULE_1__.object({}));
/** The gateway gives what was stored compressed as `data`, too. */
const ConfigPatches = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ConfigPatches", zod__WEBPACK_IMPORTED_MODULE_1__.object({ data: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));
const ExtensionsConfigurations = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("ExtensionsConfigurations", zod__WEBPACK_IMPORTED_MODULE_1__.object({ extensions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te }));
/** The id is the machine's. */
const KernelArgs = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("KernelArgs", zod__WEBPACK_IMPORTED_MODULE_1__.object({ args: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te }));
const KubernetesManifestGroups = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("KubernetesManifestGroups", zod__WEBPACK_IMPORTED_MODULE_1__.object({ data: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, mode: (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unknown", "full", "one-time") }));
const KubernetesHealthChecks = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("KubernetesHealthChecks", zod__WEBPACK_IMPORTED_MODULE_1__.object({ job: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, interval: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));
/** From Omni 1.11 on. The id is the machine's. */
const MachineInstallDiskConfigs = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineInstallDiskConfigs", zod__WEBPACK_IMPORTED_MODULE_1__.object({ disk: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, disk_selector: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));
const metaValues = zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ key: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, value: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })).default([]);
const tunnel = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .aL)("unset", "enabled", "disabled");
const MachineClasses = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineClasses", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    match_labels: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    /** Absent where machines are chosen by labels. */
    auto_provision: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        provider_id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        kernel_args: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
        meta_values: metaValues,
        /** YAML for the provider. */
        provider_data: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        grpc_tunnel: tunnel,
    })
        .exactOptional(),
}));
/** One for each machine set of a provisioning class, with its id; written by Omni. */
const MachineRequestSets = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineRequestSets", zod__WEBPACK_IMPORTED_MODULE_1__.object({ provider_id: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, machine_count: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9, talos_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, extensions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te, kernel_args: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te, provider_data: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq }));
/** One machine that a provider should make; never changes. */
const MachineRequests = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .resourceType */ .Vm)("MachineRequests", zod__WEBPACK_IMPORTED_MODULE_1__.object({
    talos_version: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    extensions: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    kernel_args: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .texts */ .Te,
    meta_values: metaValues,
    provider_data: _define_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    grpc_tunnel: tunnel,
}), "infra-provider");


/***/ }),

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   c5: () => (/* binding */ backendGate),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

/** Seconds: Talos takes minutes a machine, and a provider may have to make machines first. */
const SECONDS = {
    "omni-cluster": 30 * 60,
    "omni-machine-set": 30 * 60,
    "omni-machine-requests": 30 * 60,
    "omni-upgrade": 60 * 60,
    "omni-backend": 10 * 60,
    // Omni itself gives up after 30 minutes.
    "omni-etcd-backup": 35 * 60,
    "omni-kubernetes": 30 * 60,
};
/** The step of `batch` that comes after `before`. */
function stepOf({ component, target }, made, before) {
    const { name, title, covers, writes, backup, gates = [], impact } = made;
    return {
        id: `${component}:${name}`,
        component,
        target,
        title,
        covers: covers.map(({ id }) => id),
        // Plain JSON: what a write does not have is left out.
        value: JSON.parse(JSON.stringify({ writes, backup })),
        after: before === undefined ? [] : [before.id],
        gates: gates.map(([kind, id]) => gateOf(component, name, kind, id)),
        impact,
        // What Omni has passed on to machines is not taken back by writing the old text: the former commit is applied for that.
        reversible: false,
    };
}
/**
 * The gate of a step that asks for `kind` of `id`. What this run cannot see of a cluster's Kubernetes it cannot see after
 * any step: that gate has one id in its component, and is acknowledged once.
 */
function gateOf(component, step, kind, id) {
    return gate(kind === "omni-kubernetes" ? component : `${component}:${step}`, kind, id);
}
/** The gate behind whoever brings Omni about: it answers in this version. */
function backendGate(version) {
    return gate("omni", "omni-backend", version);
}
function gate(of, kind, id) {
    return { id: `${of}:${kind} ${id}`, title: titleOf(kind, id), timeoutSeconds: SECONDS[kind], value: { kind, id } };
}
function titleOf(kind, id) {
    switch (kind) {
        case "omni-cluster":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `cluster ${id} is well`;
        case "omni-machine-set":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `machine set ${id} is well`;
        case "omni-machine-requests":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the machines of ${id} are made`;
        case "omni-upgrade":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `every machine of ${id} has the new version`;
        case "omni-etcd-backup":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the backup of ${id} is there`;
        case "omni-backend":
            return id === "" ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni answers, with its providers and machines` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Omni ${id} answers, with its providers and machines`;
        case "omni-kubernetes":
            return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `nodes, network and storage of ${id} are well`;
    }
}


/***/ }),

/***/ 2137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ impactOfSettings),
/* harmony export */   U7: () => (/* binding */ rebooting),
/* harmony export */   o6: () => (/* binding */ firstToGo),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   zp: () => (/* binding */ impactOfHop)
/* harmony export */ });
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3627);

const NONE = { interrupts: [], destroys: [], oneWay: false, notes: [] };
/** One hop. Hops of one kind say the same, so that it is read once. */
function impactOfHop({ moves, talos }, machines, cluster) {
    if (machines?.length === 0)
        return { ...NONE, notes: [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${cluster} has no machines yet`] };
    if (moves === "talos") {
        return { ...NONE, ...rebooting(machines, cluster), notes: [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `each machine pulls the installer image of Talos ${talos}`] };
    }
    const alone = controlPlanesOf(machines).length === 1 ? [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the Kubernetes API stops while its only control plane restarts`] : [];
    const whom = machines === undefined ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `every machine` : count(machines);
    const pulls = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${whom} ${[machines === undefined || machines.length === 1 ? "pulls" : "pull"]} the images of each Kubernetes on the way`;
    return { ...NONE, notes: [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `for Kubernetes no machine reboots: it restarts on one after the other`, ...alone, pulls] };
}
/** What reboots in which order, and what etcd does meanwhile. */
function rebooting(machines, cluster) {
    if (machines === undefined) {
        const outage = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Every machine of ${cluster} reboots, control planes first; which those are was not looked at`;
        return { interrupts: [`machines of ${cluster}`], outage };
    }
    if (machines.length === 0)
        return { interrupts: [] };
    const names = machines.map(({ name }) => name);
    const order = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(names.map((name) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${name}`), " → ");
    const one = machines.length === 1;
    const outage = (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${[one ? "1 machine reboots" : `${machines.length} machines reboot one by one`]}: ${order}${etcd(controlPlanesOf(machines))}`;
    return { interrupts: names, outage };
}
/** Etcd answers while more than half of its members do. */
function etcd(planes) {
    const all = planes.length;
    if (all === 0)
        return [];
    if (all === 1)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; etcd has one member, so there is no Kubernetes API while it reboots`;
    const quorum = Math.floor(all / 2) + 1;
    const ready = planes.filter((one) => one.ready).length;
    if (ready < all)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; etcd has ${ready} of ${all} members, needs ${quorum}, and loses one more with each control plane that reboots`;
    if (all - 1 < quorum)
        return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; etcd needs both of its members, so there is no Kubernetes API while either reboots`;
    return (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; etcd never below ${all - 1} of ${all}`;
}
/** A change of configuration: what reboots for sure, and what may. */
function impactOfSettings(machines, cluster, reboots) {
    const those = (is) => reboots.filter(({ reboot }) => reboot.is === is);
    const [sure, perhaps] = [those("yes"), those("may")];
    if (sure.length === 0 && perhaps.length === 0)
        return { ...NONE, notes: [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `no machine reboots for it`] };
    const fields = (all) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)([...new Set(all.flatMap(({ reboot }) => reboot.because))].map((name) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${name}`));
    const down = sure.length === 0 ? { interrupts: [] } : rebooting(union(machines, sure), cluster);
    const may = union(machines, perhaps)?.filter(({ name }) => !down.interrupts.includes(name));
    const whom = may === undefined ? (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `machines of ${cluster}` : (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(may.map(({ name }) => (0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${name}`));
    return {
        ...NONE,
        ...down,
        notes: [
            ...(sure.length === 0 ? [] : [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the reboots are for ${fields(sure)}`]),
            ...(perhaps.length === 0 || may?.length === 0 ? [] : [(0,_core_words_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${whom} may reboot for ${fields(perhaps)}`]),
        ],
    };
}
/** The machines of all scopes, in the order of all. */
function union(machines, parts) {
    if (machines === undefined || parts.some(({ scope }) => scope === undefined))
        return undefined;
    const ids = new Set(parts.flatMap(({ scope }) => scope?.map(({ id }) => id) ?? []));
    return machines.filter(({ id }) => ids.has(id));
}
/** Which machines go when a set shrinks: without a connection first, then the oldest (machine_set_node.go of siderolabs/omni). */
function firstToGo(machines, many) {
    return machines.toSorted((a, b) => Number(a.connected) - Number(b.connected) || (a.since < b.since ? -1 : 1)).slice(0, many);
}
function controlPlanesOf(machines) {
    return (machines ?? []).filter(({ controlPlane }) => controlPlane);
}
function count(machines) {
    return [machines.length === 1 ? "1 machine" : `${machines.length} machines`];
}


/***/ }),

/***/ 2552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ digestOfChange),
/* harmony export */   Zv: () => (/* binding */ isFingerprint),
/* harmony export */   hY: () => (/* binding */ digestOfDigests),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   uw: () => (/* binding */ fingerprinter)
/* harmony export */ });
/* unused harmony export DIGEST_FORMAT */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7592);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6450);
/** Fingerprints of secrets and digests of changes: what a review binds; must not read anything. */



/** The version of the form that digests are made over. A new one means that no earlier review matches. */
const DIGEST_FORMAT = 1;
/** A fingerprinter under `key`; say `bound: false` for a key that ends with the run. */
function fingerprinter(key, options) {
    const hmac = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(text).digest("hex").slice(0, 32);
    const of = (value) => ({ fingerprint: hmac(`value\0${value}`) });
    return options.bound ? { keyId: hmac("key id").slice(0, 8), of } : { of };
}
/** Whether `value` stands for a secret. */
function isFingerprint(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length === 1 &&
        "fingerprint" in value &&
        typeof value["fingerprint"] === "string");
}
/**
 * The digest of one change, 64 hex digits: its address, component, kind and fields in the user's words.
 * Reasons, revisions, sources and tool versions stay out, so that what a reader reviewed is all that binds.
 * `keyId` goes in where a secret does.
 */
function digestOfChange(change, keyId) {
    const side = (value) => {
        if (value.is === "absent")
            return "absent";
        if (value.is === "value")
            return { value: value.value };
        return keyId === undefined || value.fingerprint === undefined ? "hidden" : { hidden: value.fingerprint, keyId };
    };
    const fields = change.fields
        .toSorted((a, b) => (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.path, b.path))
        .map((field) => [field.path, side(field.before), side(field.after)]);
    return sha256((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)({
        format: DIGEST_FORMAT,
        address: change.address,
        component: change.component,
        kind: change.kind,
        fields,
    }));
}
/** The digest of a component or a plan: of its changes' digests, whatever their order. */
function digestOfDigests(digests) {
    return sha256((0,_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)([DIGEST_FORMAT, ...digests.toSorted(_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)]));
}
/** SHA-256 of UTF-8 text or bytes, 64 hex digits. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(content).digest("hex");
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ filler)
/* harmony export */ });
/* harmony import */ var handlebars_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(576);

/** An environment of our own. The runtime's typings do not say what it exports. */
const handlebars = handlebars_runtime_js__WEBPACK_IMPORTED_MODULE_0__.create();
/**
 * Fills a template by its name; each may use the others as partials. The function throws for a name that is not among
 * `templates`, and when a view lacks what its template shows (templates are compiled strict).
 */
function filler(templates, helpers = {}) {
    const partials = Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, handlebars.template(template)]));
    return (name, view) => {
        const template = partials[name];
        if (template === undefined)
            throw new Error(`There is no template ${name}.`);
        return template(view, { helpers, partials });
    };
}


/***/ })

};
