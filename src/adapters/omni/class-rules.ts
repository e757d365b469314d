/** What can be wrong with a machine class, as data; must not find anything. */
import { say, type Words } from "../../core/words.ts";
import type { Rule } from "../../core/rule.ts";

const define = (id: string, severity: Rule["severity"], title: string, why: Words, fix: Words, check?: Words): Rule => ({
  id,
  severity,
  mode: ["static"],
  title,
  why,
  check: check ?? say`The class is compared with what Omni and the Proxmox provider take.`,
  fix,
});

/** All rules about machine classes. Ids never change their meaning; `accept` names them. */
export const classRules = {
  shape: define(
    "P08",
    "error",
    "A class that omnictl cannot apply",
    say`Omni refuses it, or takes it without what was meant: unknown keys are silently ignored.`,
    say`Write ${"metadata: {namespace: default, type: MachineClasses.omni.sidero.dev, id: …}"} and ${"spec:"}.`,
  ),
  sameId: define(
    "P09",
    "error",
    "Two classes of one id",
    say`The last one applied counts, and which that is depends on the order of files.`,
    say`Give one of them another id.`,
  ),
  providerData: define(
    "P10",
    "error",
    "Provider data that the provider does not take",
    say`Omni refuses what is out of range, and the provider ignores what it does not know.`,
    say`Correct the value.`,
    say`The data is held against the schema that Proxmox provider 0.1.0 registers.`,
  ),
  sockets: define(
    "P11",
    "error",
    "A class without sockets",
    say`The schema does not ask for it, but the provider sends 0 then and Proxmox refuses every machine.`,
    say`Add ${"sockets: 1"}.`,
  ),
  selector: define(
    "P12",
    "error",
    "A storage selector that does not work",
    say`The provider evaluates it only when it makes a machine, which then never comes up.`,
    say`Write a CEL expression that gives true or false, e.g. ${'name == "local-lvm"'}.`,
    say`The expression is type-checked with the provider's four variables.`,
  ),
  passthrough: define(
    "P16",
    "error",
    "Passthrough that the machine cannot do",
    say`Proxmox refuses to start the machine, or it starts without the device.`,
    say`Correct the class.`,
  ),
  rombar: define(
    "P17",
    "warning",
    "A setting without effect",
    say`The provider passes ${"rombar"} on only when it is true, and Proxmox's default is true.`,
    say`Remove ${"rombar: false"}.`,
  ),
  etcdDisk: define(
    "P18",
    "warning",
    "A control plane on a slow or unsafe disk",
    say`etcd waits for every write; on network storage it loses its leader, with a write-back cache it loses data.`,
    say`Use a local disk and ${"disk_cache: none"} for control planes.`,
    say`Classes that a ControlPlane uses: ${"disk_cache"}, and selectors that name Ceph or RBD.`,
  ),
  edited: define(
    "P23",
    "notice",
    "A class that changes",
    say`Omni never changes machines that exist: only those made from now on are of the new class.`,
    say`Replace machines one by one where they have to change: ${"omni-scale machine-set roll CLUSTER SET"}.`,
    say`The class is compared with that of the commit before.`,
  ),
} as const satisfies Record<string, Rule>;
