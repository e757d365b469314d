export const id = 665;
export const ids = [665];
export const modules = {

/***/ 3665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cluster: () => (/* binding */ Cluster)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5558);
/** The shape of a `Cluster`: an Omni cluster template and what it alone cannot say; must not read the template. */


const Cluster = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    path: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l.exactOptional().describe("The cluster template's file, as `omnictl cluster template` takes it."),
    template: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).exactOptional().describe("The template itself as a text block, instead of `path`."),
    allowedFolder: _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l
        .exactOptional()
        .describe("Folder that the template's files have to lie in (omnictl's `--allowed-dir`). Default: the template's own."),
    machines: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).exactOptional().describe("How many machines the machine sets have to add up to."),
});


/***/ })

};
