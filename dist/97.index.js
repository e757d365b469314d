export const id = 97;
export const ids = [97];
export const modules = {

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createDispatcher: () => (/* binding */ createDispatcher),
/* harmony export */   createInsecureDispatcher: () => (/* binding */ createInsecureDispatcher),
/* harmony export */   exchange: () => (/* binding */ exchange)
/* harmony export */ });
/* unused harmony export BodyTooLarge */
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4371);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/**
 * One HTTP exchange over undici, without retries; must not be loaded before something is asked of a network.
 *
 * undici costs more to load than all of `validate`, so http.ts imports this file when the first request is made.
 * Redirects are answers like any other: following one would carry a token to a place nobody named.
 */



/** Thrown by {@link exchange} when the answer is larger than allowed. */
class BodyTooLarge extends Error {
    name = "BodyTooLarge";
}
/**
 * The way out of this machine: straight, or through the proxies that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name
 * (lower case wins, as everywhere). undici warns once that its proxy agent is experimental, hence not without need.
 * NODE_EXTRA_CA_CERTS is Node's own and needs nothing here; with `ca` (PEM) those authorities count alone.
 */
function createDispatcher(environment, ca) {
    const httpProxy = environment["http_proxy"] ?? environment["HTTP_PROXY"] ?? "";
    const httpsProxy = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? "";
    const noProxy = environment["no_proxy"] ?? environment["NO_PROXY"] ?? "";
    const connect = ca === undefined ? {} : { connect: { ca } };
    if (httpProxy === "" && httpsProxy === "")
        return new undici__WEBPACK_IMPORTED_MODULE_0__/* .Agent */ .g6(connect);
    for (const [name, value] of [["HTTP_PROXY", httpProxy], ["HTTPS_PROXY", httpsProxy]]) {
        // Not shown: a proxy's URL may hold a password.
        if (value !== "" && !/^https?:\/\//.test(value)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo((0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `The environment variable ${name} is not the URL of a proxy.`, (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `Write it as http://host:port, or unset it.`);
        }
    }
    // Its types leave out what it hands on to each proxy's own agent.
    const handedOn = {
        clientFactory: proxyPool,
        ...(ca === undefined ? {} : { requestTls: { ca } }),
    };
    return new undici__WEBPACK_IMPORTED_MODULE_0__/* .EnvHttpProxyAgent */ .J2({ httpProxy, httpsProxy, noProxy, ...connect, ...handedOn });
}
/**
 * Connections to a proxy, for which its hanging up is an end. undici takes that (UND_ERR_SOCKET) for an accident of a
 * connection that is there, and calls again at once and for ever, past every timeout (lib/dispatcher/client.js, `onError`).
 */
const proxyPool = (origin, options) => {
    const pool = new undici__WEBPACK_IMPORTED_MODULE_0__/* .Pool */ .bC(origin, options);
    const tunnel = pool.connect.bind(pool);
    const connect = async (asked) => {
        try {
            return await tunnel(asked);
        }
        catch (error) {
            const hungUp = error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET";
            throw hungUp ? Object.assign(new Error("the proxy hung up", { cause: error }), { code: "ECONNRESET" }) : error;
        }
    };
    return Object.assign(pool, { connect });
};
/** Straight out, whatever certificate the far end has: for the user's own hosts, which no proxy stands before. */
function createInsecureDispatcher() {
    return new undici__WEBPACK_IMPORTED_MODULE_0__/* .Agent */ .g6({ connect: { rejectUnauthorized: false } });
}
/** Sends a request and reads its answer whole. Rejects with undici's error, the signal's reason or BodyTooLarge. */
async function exchange(request, dispatcher, signal, maxBodyBytes) {
    const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(request.url, {
        dispatcher,
        signal,
        method: request.method,
        headers: { "user-agent": "omni-scale", ...request.headers },
        // Time is bounded by the signal alone, so that one number says it all.
        headersTimeout: 0,
        bodyTimeout: 0,
        ...(request.body === undefined ? {} : { body: request.body }),
    });
    const chunks = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
        bytes += chunk.length;
        if (bytes > maxBodyBytes)
            throw new BodyTooLarge();
        chunks.push(chunk);
    }
    return {
        status: answer.statusCode,
        headers: flatten(answer.headers),
        body: Buffer.concat(chunks).toString("utf8"),
    };
}
function flatten(headers) {
    const flat = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name] = Array.isArray(value) ? value.join(", ") : value;
    }
    return flat;
}


/***/ })

};
