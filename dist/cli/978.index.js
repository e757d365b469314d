export const id = 978;
export const ids = [978];
export const modules = {

/***/ 3978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Provider: () => (/* binding */ Provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(674);
/* harmony import */ var _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);
/* harmony import */ var _compose_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3419);
/** The shape of a `Provider`: Omni's infrastructure provider for Proxmox, its ids, endpoints and keys; must not read files or know Docker. */



const service = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, "a service's name");
/** How the provider proves to Proxmox who it is. Given both, it takes the password (omni-infra-provider-proxmox, pkg/config). */
const ProxmoxCredentials = zod__WEBPACK_IMPORTED_MODULE_2__.union([
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        token: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            id: zod__WEBPACK_IMPORTED_MODULE_2__.string()
                .regex(/^[^\s@!]+@[^\s@!]+![^\s@!]+$/, "a token's id, like omni@pve!provider")
                .describe("The token's id, e.g. `omni@pve!provider`."),
            secret: _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U.describe("Where the token's secret is kept."),
        })
            .describe("An API token; better than a password, since it can be taken back by itself."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        login: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
            user: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.describe("The account, without its realm."),
            realm: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8.default("pam").describe("The account's realm."),
            password: _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U.describe("Where its password is kept."),
        })
            .describe("An account's password."),
    }),
]);
const Provider = zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
    ..._compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .projectFields */ .Do,
    id: zod__WEBPACK_IMPORTED_MODULE_2__.string()
        .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "lower-case letters, digits and -, not at either end")
        .max(63)
        .default("proxmox")
        .describe("The provider's id, as machine classes and Omni's own record of it write it."),
    omni: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        endpoint: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.describe("Omni's address, as the provider reaches it."),
        key: _secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretReference */ .U.exactOptional().describe("Where the infrastructure provider's key is kept (not an ordinary service account's). Default: `OMNI_SERVICE_ACCOUNT_KEY` of an env file."),
    })
        .describe("The Omni that it works for."),
    proxmox: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        url: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .httpsUrl */ .N3.describe("Proxmox's API, e.g. `https://pve.example.com:8006/api2/json`."),
        credentials: ProxmoxCredentials.exactOptional().describe("Left out where `configFile` holds them."),
        insecureSkipVerify: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().exactOptional().describe("Accept any certificate of Proxmox's. Default false; give `ca` instead."),
        ca: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4.exactOptional().describe("File of the host with the authority that signed Proxmox's certificate."),
    })
        .exactOptional()
        .describe("The Proxmox that it makes machines in. A rendered provider needs it, or `configFile`."),
    configFile: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .hostPath */ .y4
        .exactOptional()
        .describe("The provider's `config.yaml` where the host itself has one, with credentials and all. Default: rendered from `proxmox`."),
    tailnet: _compose_project_js__WEBPACK_IMPORTED_MODULE_1__/* .Tailnet */ .KT.exactOptional().describe("A Tailscale sidecar, where the provider reaches Omni through the tailnet. Default: none."),
    imageSource: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["released", "local"])
        .default("released")
        .describe("`released`: pulled from its registry. `local`: built on the host, and never pulled."),
    services: zod__WEBPACK_IMPORTED_MODULE_2__.strictObject({
        provider: service.default("provider").describe("The service that runs the provider."),
        sidecar: service.default("tailscale").describe("The service whose network it shares, where there is one."),
    })
        .prefault({})
        .describe("What the services are called in the Compose files."),
});


/***/ })

};
