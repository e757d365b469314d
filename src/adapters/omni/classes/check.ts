/** What is wrong with machine classes, each alone and all together; pure, and must not read files. */
import type { Diagnostic } from "../../../core/diagnostics.ts";
import type { Json, Path } from "../../../core/model.ts";
import { at, pointer } from "../../../core/pointer.ts";
import { say } from "../../../core/words.ts";
import { closest } from "../../../specs/closest.ts";
import { jsonSchema, keysAt } from "../../../specs/described.ts";
import { pathText } from "../../../specs/expand.ts";
import { ProxmoxData } from "../../../specs/kinds/machine-class.ts";
import { mistakes, type Mistake } from "../../../specs/mistakes.ts";
import { classRules as rules } from "../class-rules.ts";
import { findingOf, type Found, type Rule } from "../../../core/rule.ts";
import type { ClassModel } from "./class.ts";
import { checkSelector } from "./selector.ts";

/** Everything about these classes; `controlPlanes` are the ids that a ControlPlane of any template uses. */
export function checkClasses(classes: readonly ClassModel[], controlPlanes: ReadonlySet<string>): Diagnostic[] {
  return [...sameIds(classes), ...classes.flatMap((one) => [...checkShape(one), ...checkData(one, controlPlanes.has(one.id))])];
}

function sameIds(classes: readonly ClassModel[]): Diagnostic[] {
  const first = new Map<string, ClassModel>();
  return classes.flatMap((one) => {
    const other = first.get(one.id);
    if (other === undefined) first.set(one.id, one);
    if (other === undefined || one.id === "") return [];
    const { file, line } = other.source;
    return [
      findingOf(rules.sameId, {
        component: one.component,
        at: one.source,
        what: say`The class ${one.id} is also in ${`${file}:${line}`}.`,
      }),
    ];
  });
}

function checkShape({ component, source, id, matchLabels, autoProvision }: ClassModel): Diagnostic[] {
  const add = (what: Found["what"], fix: Found["fix"]): Diagnostic => findingOf(rules.shape, { component, at: source, what, fix });
  const found: Diagnostic[] = [];
  if (matchLabels === undefined && autoProvision === undefined) {
    const fix = say`Add labels, which choose machines that exist (${"omni.sidero.dev/arch = amd64"}), or a provider that makes them.`;
    found.push(add(say`The class ${id} says neither labels nor a provider.`, fix));
  }
  if (matchLabels !== undefined && autoProvision !== undefined) {
    const fix = say`Keep one: labels choose machines that exist, a provider makes them.`;
    found.push(add(say`The class ${id} has labels and a provider.`, fix));
  }
  if (autoProvision !== undefined && autoProvision.providerId === "") {
    found.push(add(say`The class ${id} names no provider.`, say`Add the provider's id, ${"proxmox"} unless it was started with another.`));
  }
  return found;
}

/** What the provider for Proxmox calls itself unless it is told otherwise (its flag `--id`). */
const USUAL_ID = "proxmox";

/** Another provider's data has another shape, which only Omni knows: it is compared with the registered schema there. */
function checkData(one: ClassModel, isControlPlane: boolean): Diagnostic[] {
  const { proxmox, component, autoProvision } = one;
  if (proxmox === undefined || autoProvision?.providerId !== USUAL_ID) return [];
  const { value, locate } = proxmox;
  const add = (rule: Rule, path: Path, found: Omit<Found, "component" | "at">): Diagnostic =>
    findingOf(rule, { ...found, component, at: locate(path) });
  const parsed = ProxmoxData.safeParse(value);
  const wrong = parsed.success ? [] : mistakes(parsed.error.issues, "", value).map((mistake) => mistaken(mistake, one));
  return [
    ...wrong,
    ...checkSockets(value, add),
    ...checkSelectors(value, add),
    ...checkDevices(value, add),
    ...checkDisks(value, isControlPlane, add),
  ];
}

type Add = (rule: Rule, path: Path, found: Omit<Found, "component" | "at">) => Diagnostic;

const schema = jsonSchema(ProxmoxData);

/** Shape: what Omni refuses is an error, what the provider would ignore a warning. */
function mistaken(mistake: Mistake, { component, proxmox, source }: ClassModel): Diagnostic {
  const locate = (path: Path, what?: "value" | "key"): Found["at"] => proxmox?.locate(path, what) ?? source;
  if (mistake.is === "unknown") {
    const near = closest(mistake.key, keysAt(schema, mistake.path));
    const what = say`The Proxmox provider does not know ${mistake.key}.`;
    const fix = near === undefined ? say`Remove it, or check that your provider's version has it.` : say`Did you mean ${near}?`;
    return findingOf(rules.providerData, {
      component,
      at: locate(mistake.path + pointer(mistake.key), "key"),
      what,
      fix,
      severity: "warning",
    });
  }
  if (mistake.is === "missing") {
    const key = mistake.path.slice(mistake.path.lastIndexOf("/") + 1);
    return findingOf(rules.providerData, {
      component,
      at: locate(mistake.path),
      what: say`The provider data lacks ${key}.`,
      fix: say`Add ${`${key}:`}.`,
    });
  }
  const what = say`${pathText(mistake.path)} must be ${mistake.must}.`;
  return findingOf(rules.providerData, {
    component,
    at: locate(mistake.path, mistake.on),
    what,
    fix: say`Give a value that is ${mistake.must}.`,
  });
}

function checkSockets(value: Json, add: Add): Diagnostic[] {
  return at(value, "/sockets") === undefined ? [add(rules.sockets, "", { what: say`The provider data says no sockets.` })] : [];
}

function checkSelectors(value: Json, add: Add): Diagnostic[] {
  const disks = listAt(value, "/additional_disks").map((_, index) => `/additional_disks/${index}/storage_selector`);
  return ["/storage_selector", ...disks].flatMap((path) => {
    const text = at(value, path);
    const problem = typeof text === "string" ? checkSelector(text) : undefined;
    return problem === undefined ? [] : [add(rules.selector, path, problem)];
  });
}

function checkDevices(value: Json, add: Add): Diagnostic[] {
  const devices = listAt(value, "/pci_devices");
  const each = devices.flatMap((device, index): Diagnostic[] => {
    const path = `/pci_devices/${index}`;
    const found: Diagnostic[] = [];
    if (at(device, "/pcie") === true && at(value, "/machine_type") !== "q35") {
      found.push(
        add(rules.passthrough, `${path}/pcie`, { what: say`${"pcie"} needs the chipset q35.`, fix: say`Add ${"machine_type: q35"}.` }),
      );
    }
    if (at(device, "/rombar") === false) found.push(add(rules.rombar, `${path}/rombar`, { what: say`${"rombar: false"} has no effect.` }));
    return found;
  });
  const pinned = devices.length > 0 || at(value, "/hugepages") !== undefined;
  if (pinned && at(value, "/balloon") !== false) {
    const what = say`With passthrough or huge pages the host cannot take memory back.`;
    each.push(
      add(rules.passthrough, at(value, "/balloon") === undefined ? "" : "/balloon", {
        what,
        fix: say`Add ${"balloon: false"}.`,
        severity: "warning",
      }),
    );
  }
  return each;
}

function checkDisks(value: Json, isControlPlane: boolean, add: Add): Diagnostic[] {
  const cache = at(value, "/disk_cache");
  const selector = at(value, "/storage_selector");
  const found: Diagnostic[] = [];
  if (cache === "unsafe" || (cache === "writeback" && isControlPlane)) {
    found.push(
      add(rules.etcdDisk, "/disk_cache", { what: say`${`disk_cache: ${cache}`} loses what was written last when the host stops.` }),
    );
  }
  if (isControlPlane && typeof selector === "string" && /\b(rbd|ceph|cephfs)\b/i.test(selector)) {
    found.push(add(rules.etcdDisk, "/storage_selector", { what: say`Control planes of this class lie on network storage (${selector}).` }));
  }
  return found;
}

function listAt(value: Json, path: Path): readonly Json[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}
