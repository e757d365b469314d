export const id = 982;
export const ids = [982];
export const modules = {

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _core_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6450);
/* harmony import */ var _core_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3627);
/* harmony import */ var _specs_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7562);
/** `validate`: the specs alone, everything wrong with them at once; must not ask Docker, GitHub or any host. */



async function validate(deps, options) {
    const { components, invalid, diagnostics: ofSpecs } = await (0,_specs_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadSpecs */ .B)(options.tree, options.configPath, deps.clock.now());
    const diagnostics = (0,_core_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .inReadingOrder */ .g)([...ofSpecs, ...(await deps.findingsInside(components, options.tree))]);
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    return (0,_core_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(diagnostics)
        ? { status: "invalid", says: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${errors} ${[errors === 1 ? "error" : "errors"]} in the specs.`, diagnostics }
        : {
            status: "valid",
            says: (0,_core_words_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv) `${components.length + invalid.length} ${[components.length === 1 ? "component" : "components"]}, no errors.`,
            diagnostics,
        };
}


/***/ }),

/***/ 2378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date)
/* harmony export */ });
/* unused harmony exports datetime, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6970);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(280);



function datetime(params) {
    return core._isoDateTime(ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
