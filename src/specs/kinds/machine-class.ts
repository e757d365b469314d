/** The shape of a `MachineClass`: labels to match, or what a provider makes machines from; must not check how values fit together. */
import { z } from "zod";
import { pathInside } from "../fields.ts";

const selector = z
  .string()
  .min(1)
  .describe(
    'CEL expression that is true for exactly one storage, e.g. `name == "local-lvm"`; it knows `name`, `node`, `storageType`, `availableSpace`.',
  );
const cache = z.enum(["none", "writethrough", "writeback", "directsync", "unsafe"]);
const aio = z.enum(["native", "threads", "io_uring"]);
const vlan = z.int().min(0);
const later = "Provider 0.2 and later.";

const disk = {
  disk_ssd: z.boolean().exactOptional().describe("Show the disk as an SSD."),
  disk_discard: z.boolean().exactOptional().describe("Pass TRIM on to thin storage."),
  disk_iothread: z.boolean().exactOptional().describe("A thread of its own for the disk."),
  disk_cache: cache.exactOptional().describe("Cache mode. Proxmox's default is `none`."),
  disk_aio: aio.exactOptional().describe("How the host does asynchronous input and output."),
};

/**
 * The data of the Proxmox infrastructure provider, in its own names. Source: the JSON schema that provider 0.1.0
 * registers with Omni; what came later is accepted as it is.
 */
export const ProxmoxData = z.strictObject({
  cores: z.int().min(1).describe("CPU cores a socket."),
  sockets: z.int().min(1).exactOptional().describe("CPU sockets. Write it: without it the provider sends 0, which Proxmox refuses."),
  memory: z.int().min(2048).describe("Memory in MiB."),
  disk_size: z.int().min(5).describe("Size of the system disk in GB."),
  storage_selector: selector,
  node: z.string().min(1).exactOptional().describe("The one Proxmox node to use. Default: the provider chooses."),
  network_bridge: z.string().min(1).exactOptional().describe("Bridge of the first network card. Default `vmbr0`."),
  vlan: vlan.exactOptional().describe("VLAN tag of the first network card, 0 for none."),
  ...disk,
  cpu_type: z.string().min(1).exactOptional().describe("CPU type. Default `x86-64-v2-AES`; `host` for passthrough."),
  machine_type: z.enum(["q35", "i440fx"]).exactOptional().describe("Chipset; `pcie` needs `q35`."),
  numa: z.boolean().exactOptional().describe("Show the host's memory layout."),
  hugepages: z.enum(["2MB", "1GB"]).exactOptional().describe("Back the memory with huge pages."),
  balloon: z.boolean().exactOptional().describe("Let the host take memory back. Set false with passthrough or huge pages."),
  additional_nics: z
    .array(
      z.strictObject({
        bridge: z.string().min(1).describe("Bridge, e.g. `vmbr1`."),
        vlan: vlan.exactOptional().describe("VLAN tag."),
        firewall: z.boolean().exactOptional().describe("Proxmox's firewall for this card."),
      }),
    )
    .exactOptional()
    .describe("Further network cards."),
  additional_disks: z
    .array(z.strictObject({ disk_size: z.int().min(1).describe("Size in GB."), storage_selector: selector, ...disk }))
    .exactOptional()
    .describe("Further disks."),
  pci_devices: z
    .array(
      z.strictObject({
        mapping: z.string().min(1).describe("Name of a resource mapping of the Proxmox cluster."),
        pcie: z.boolean().exactOptional().describe("PCIe instead of PCI; needs `machine_type: q35`."),
        primary_gpu: z.boolean().exactOptional().describe("The machine's screen."),
        rombar: z.boolean().exactOptional().describe("Show the device's ROM. Only true is passed on."),
      }),
    )
    .exactOptional()
    .describe("Devices to pass through."),
  placement_strategy: z.json().exactOptional().describe(later),
  network_firewall: z.json().exactOptional().describe(later),
  bios: z.enum(["seabios", "ovmf"]).exactOptional().describe(`Firmware. ${later}`),
  vga: z.json().exactOptional().describe(later),
  pool: z.string().min(1).exactOptional().describe(`Proxmox pool. ${later}`),
  tags: z.json().exactOptional().describe(later),
  ha: z.json().exactOptional().describe(later),
  usb_devices: z.json().exactOptional().describe(later),
  vmid_range: z.json().exactOptional().describe(later),
});
export type ProxmoxData = z.infer<typeof ProxmoxData>;

export const AutoProvision = z.strictObject({
  providerId: z.string().min(1).describe("The infrastructure provider's id in Omni; the Proxmox provider's default is `proxmox`."),
  proxmox: ProxmoxData.exactOptional().describe("What the Proxmox provider makes machines from."),
  providerData: z.string().min(1).exactOptional().describe("The same for any other provider, as its YAML text."),
  kernelArgs: z.array(z.string().min(1)).exactOptional().describe("Kernel arguments of the machines."),
  metaValues: z
    .array(
      z.strictObject({
        key: z.union([z.int().min(0), z.string().min(1)]).describe("Key of Talos's META partition, e.g. `0xa`."),
        value: z.string().describe("Its value."),
      }),
    )
    .exactOptional()
    .describe("Values of Talos's META partition."),
  grpcTunnel: z.enum(["enabled", "disabled"]).exactOptional().describe("SideroLink through gRPC. Default: as Omni is set."),
});
export type AutoProvision = z.infer<typeof AutoProvision>;

export const MachineClass = z.strictObject({
  path: pathInside.exactOptional().describe("A file with the class as `omnictl apply` takes it; instead of everything else but `id`."),
  id: z.string().min(1).exactOptional().describe("The class's id in Omni. Default: the component's name."),
  matchLabels: z
    .array(z.string().min(1))
    .min(1)
    .exactOptional()
    .describe("Machines that match any of these selectors, e.g. `omni.sidero.dev/arch = amd64`."),
  autoProvision: AutoProvision.exactOptional().describe("Machines that a provider makes."),
});
export type MachineClass = z.infer<typeof MachineClass>;
