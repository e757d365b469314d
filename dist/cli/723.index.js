export const id = 723;
export const ids = [723];
export const modules = {

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
