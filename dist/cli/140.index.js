export const id = 140;
export const ids = [140];
export const modules = {

/***/ 6140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Platform: () => (/* binding */ Platform),
/* harmony export */   PlatformAuth: () => (/* binding */ PlatformAuth)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(674);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);
/* harmony import */ var _compose_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3419);
/** The shape of a `Platform`: the Omni hub, its names, addresses, login, keys and storage; must not read files or know Docker. */



const port = zod__WEBPACK_IMPORTED_MODULE_2__.int().min(1).max(65535);
const service = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, "a service's name");
const scope = zod__WEBPACK_IMPORTED_MODULE_2__.string()
    .max(200)
    .regex(/^[!#-+\--[\]-~]+$/, "a scope: ASCII without blanks, quotes, commas and backslashes");
const clientId = _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.describe("The client's id at the provider.");
const clientSecret = _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U.describe("Where the client's secret is kept. Rendered, it reaches Omni in a file, not as an argument.");
/** tsidp is a device as the sidecar is, with a key and a folder of its own. */
const Tsidp = _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .Tailnet */ .KT.extend({
    authKey: _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U.exactOptional().describe("Where its auth key is kept; only used while it is not logged in. Default: `TSIDP_TS_AUTHKEY` of an env file."),
    state: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4
        .exactOptional()
        .describe("Folder of the host with its identity; without it the name becomes `…-1`. Default: `tsidp-state` in the project's folder."),
});
/**
 * Who says who somebody is: exactly one family. Omni refuses to start with none and with two
 * (siderolabs/omni internal/pkg/auth/config.go).
 */
const PlatformAuth = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        tailscale: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            issuer: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.describe("Where tsidp answers, e.g. `https://idp.example.ts.net`."),
            clientId,
            clientSecret,
            tsidp: Tsidp.exactOptional().describe("Run tsidp beside a rendered hub, as a device of its own. Default: it runs elsewhere."),
        })
            .describe("tsidp, the tailnet's own identity provider. Its grant must give `email_verified` as a boolean."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        auth0: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({ domain: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostName */ .Sm.describe("The tenant's host name, without `https://`."), clientId })
            .describe("Auth0; the application is a single-page one and has no secret."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        oidc: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            issuer: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.describe("The provider's address, as its discovery document says it."),
            clientId,
            clientSecret,
            scopes: zod__WEBPACK_IMPORTED_MODULE_2__.array(scope).min(1).exactOptional().describe("Default: `openid`, `profile`, `email`."),
            logoutUrl: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.exactOptional().describe("Where a logout leads."),
            allowUnverifiedEmail: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().exactOptional().describe("Accept logins without a verified address. Default false."),
        })
            .describe("Any OpenID Connect provider."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        saml: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            metadata: zod__WEBPACK_IMPORTED_MODULE_2__.union([
                zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({ url: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.describe("Address of the provider's metadata.") }),
                zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({ onHost: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("File of the host with the provider's metadata.") }),
            ])
                .describe("What the provider says of itself."),
            nameIdFormat: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.exactOptional().describe("Format of the name id. Default: Omni's."),
            labelRules: zod__WEBPACK_IMPORTED_MODULE_2__.record(_compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)
                .exactOptional()
                .describe("Labels of a user by the attribute of the assertion that each comes from."),
        })
            .describe("A SAML identity provider."),
    }),
]);
/** Ports on the LAN address; nodes know them from the day they joined. */
const PlatformPorts = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    api: port.default(443).describe("Browser, `omnictl`, provider."),
    machineApi: port.default(8090).describe("Where nodes ask to join."),
    kubernetesProxy: port.default(8100).describe("`kubectl` through Omni."),
    wireguard: port.default(50180).describe("SideroLink, UDP."),
});
const Platform = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    ..._compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .projectFields */ .Do,
    domain: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostName */ .Sm.describe("Omni's host name. Nodes must resolve it to `lan`, tailnet clients to the sidecar."),
    lan: zod__WEBPACK_IMPORTED_MODULE_2__.ipv4({ error: "an IPv4 address" }).describe("The hub's address in the LAN, where nodes reach it; never a tailnet address."),
    ports: PlatformPorts.prefault({}).describe("Ports that the hub publishes on `lan`."),
    tailnet: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .Tailnet */ .KT.exactOptional().describe("The Tailscale sidecar. A rendered hub needs it."),
    auth: PlatformAuth.exactOptional().describe("How people log in, exactly one way. A rendered hub needs it."),
    account: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        id: zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.uuid({ error: "a UUID, or a reference to where one is kept" }), _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U])
            .describe("The instance's id. Another id means another, empty instance: never change it."),
        name: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.default("omni").describe("What people see as the instance's name."),
    })
        .exactOptional()
        .describe("Which Omni this is. A rendered hub needs it."),
    eula: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({ name: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.describe("Who accepts."), email: zod__WEBPACK_IMPORTED_MODULE_2__.email({ error: "a mail address" }).describe("Their mail address.") })
        .exactOptional()
        .describe("Who accepts Sidero's licence; Omni answers nothing without (since 1.7). A rendered hub needs it."),
    initialUsers: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.email({ error: "a mail address" }))
        .min(1)
        .exactOptional()
        .describe("Administrators from the first start on; later starts do not look at it."),
    joinTokens: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["strict", "legacyAllowed", "legacy"])
        .exactOptional()
        .describe("How machines prove who they are (Omni's `--join-tokens-mode`). Default: Omni's, `legacyAllowed`."),
    storage: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        etcd: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("Folder of the host with Omni's etcd."),
        sqlite: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.exactOptional().describe("Omni's SQLite file on the host, its folder made before. Default: `omni.db` in `etcd`."),
    })
        .exactOptional()
        .describe("Where the host keeps what Omni knows. A rendered hub needs it."),
    gpgKey: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({ onHost: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("File of the host with the private key, without a passphrase.") })
        .exactOptional()
        .describe("The key that unlocks Omni's etcd. A rendered hub needs it."),
    certificate: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        certificate: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("File of the host with the certificate and its chain."),
        key: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("File of the host with its private key."),
    })
        .exactOptional()
        .describe("What the hub shows as `domain`. A rendered hub needs it."),
    services: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        omni: service.default("omni").describe("The service that runs Omni."),
        sidecar: service.default("tailscale").describe("The service whose network it shares."),
    })
        .prefault({})
        .describe("What the services are called in the Compose files."),
    safetyCopy: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        folder: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.describe("Folder of the host for copies of etcd and SQLite, taken before a step that has no way back."),
        keep: zod__WEBPACK_IMPORTED_MODULE_2__.int().min(1).max(100).default(3).describe("How many copies stay."),
    })
        .exactOptional()
        .describe("Where copies go before Omni's version changes. Without it such a change has to be acknowledged."),
});


/***/ })

};
