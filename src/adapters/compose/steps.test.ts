/** Tests of the steps that differences become: units, order, impact, gates, what is covered. */
import { describe, expect, it } from "vitest";
import type { Address, DesiredResource, Difference, JsonRecord, ObservedResource, Reading, Step } from "../../core/model.ts";
import { plain, say } from "../../core/words.ts";
import type { Absence } from "../adapter.ts";
import { StepValue } from "./step-value.ts";
import { steps } from "./steps.ts";

const component = "Stack/hub";
const target = "docker/local";
const source = { file: "stacks/hub/compose.yml", line: 1, column: 1 };

/** A sidecar, two dependents (one through the other), a database with a volume, and a service that stands alone. */
const SERVICES: Readonly<Record<string, { attributes: JsonRecord; after?: readonly string[] }>> = {
  tailscale: { attributes: { image: "ts:1" } },
  omni: { attributes: { image: "omni:1", network_mode: "service:tailscale" }, after: ["tailscale", "db"] },
  "a-debug": { attributes: { image: "debug:1", network_mode: "service:omni" }, after: ["omni"] },
  db: { attributes: { image: "db:1" } },
  "b-web": { attributes: { image: "web:1" } },
};

const PROJECT: JsonRecord = {
  project: "hub",
  directory: "/opt/hub",
  files: ["compose.yml"],
  envFiles: [],
  profiles: [],
  timeout: 90,
  probes: [{ http: { url: "https://hub.example/healthz" } }, { healthy: "omni", timeout: 5 }],
  variables: { TOKEN: { fromEnv: "TOKEN" } },
  names: {},
};

describe("steps of a project", () => {
  it.each([
    {
      reason: "a dependent leaves the sidecar alone",
      changes: [changed("omni", "environment-changed"), changed("a-debug", "sidecar-recreated")],
      interrupts: ["omni", "a-debug"],
      notes: ["sidecar tailscale keeps running", "b-web, db keep running"],
    },
    {
      reason: "the sidecar takes all along, first itself",
      changes: [changed("tailscale", "environment-changed"), changed("omni", "sidecar-recreated"), changed("a-debug", "sidecar-recreated")],
      interrupts: ["tailscale", "omni", "a-debug"],
      notes: ["b-web, db keep running"],
    },
    {
      reason: "dependencies go down before dependents, whatever the names",
      changes: [changed("omni", "ports-changed"), changed("db", "ports-changed"), changed("a-debug", "ports-changed")],
      interrupts: ["db", "omni", "a-debug"],
      notes: ["sidecar tailscale keeps running", "b-web keeps running"],
    },
    {
      reason: "what stands alone takes nobody along",
      changes: [changed("b-web", "ports-changed")],
      interrupts: ["b-web"],
      notes: ["a-debug, db, omni, tailscale keep running"],
    },
  ])("recreates exactly the unit: $reason", ({ changes, interrupts, notes }) => {
    const up = only(stepsFor(changes));
    expect(up.impact).toMatchObject({ interrupts, destroys: [], oneWay: false });
    expect(up.impact.notes.map(plain)).toEqual(notes);
    expect(valueOf(up)).toMatchObject({ action: "up", services: interrupts.map((name) => ({ name, expected: `id-${name}` })) });
    expect(plain(up.title)).toBe(`recreate ${interrupts.join(", ")}`);
  });

  it("knows who lives in whom, so that a way back takes them along", () => {
    const up = only(stepsFor([changed("omni", "environment-changed"), changed("a-debug", "sidecar-recreated")]));
    expect(valueOf(up)).toMatchObject({
      services: [
        { name: "omni", livesIn: ["tailscale"] },
        { name: "a-debug", livesIn: ["omni"] },
      ],
    });
  });

  it("does not call it an interruption when nothing was running", () => {
    const up = only(stepsFor([changed("db", "container-stopped"), changed("b-web", "ports-changed")]));
    expect(up.impact.interrupts).toEqual(["b-web"]);
  });

  it("starts what merely stopped, without making it anew", () => {
    const stopped: Difference = { ...changed("db", "container-stopped"), kind: "update" };
    const up = only(stepsFor([stopped, changed("b-web", "ports-changed")]));
    expect(plain(up.title)).toBe("recreate b-web, start db");
    expect(up.impact.interrupts).toEqual(["b-web"]);
    expect(valueOf(up)).toMatchObject({
      services: [
        { name: "b-web", recreate: true },
        { name: "db", recreate: false },
      ],
    });
  });

  it("interrupts what is scaled to 0, and does not call that a start", () => {
    const scaled: Difference = { ...changed("b-web", "scale-changed"), kind: "update" };
    const up = only(stepsFor([scaled], { attributes: { "b-web": { replicas: "0" } } }));
    expect(plain(up.title)).toBe("scale b-web to 0");
    expect(up.impact.interrupts).toEqual(["b-web"]);
    expect(up.impact.notes.map(plain)).toContain("b-web does not come back: it is scaled to 0");
    expect(only(stepsFor([scaled], { attributes: { "b-web": { replicas: "2" } } })).impact.interrupts).toEqual([]);
  });

  it("starts what is new, and interrupts nobody with it", () => {
    const found = stepsFor([created("b-web")], { gone: ["b-web"] });
    expect(found.map(({ title }) => plain(title))).toEqual(["pull web:1", "start b-web"]);
    expect(found[1]?.impact.interrupts).toEqual([]);
    expect(found[1] === undefined ? undefined : valueOf(found[1])).toMatchObject({ services: [{ name: "b-web", expected: null }] });
  });

  it("restarts nothing when only files changed that nobody mounts", () => {
    const up = only(stepsFor([file("README.md")]));
    expect(plain(up.title)).toBe("write README.md, restart nothing");
    expect(up.impact.interrupts).toEqual([]);
    expect(up.impact.notes.map(plain)).toEqual(["nothing restarts"]);
    expect(valueOf(up)).toMatchObject({
      services: [],
      files: [{ path: "README.md", source: "stacks/hub/README.md", before: "old-README.md", after: "new-README.md" }],
    });
  });

  it("does files and services in one step, which covers both", () => {
    const up = only(stepsFor([file("compose.yml"), changed("omni", "environment-changed")]));
    expect(up.covers).toEqual(["compose/File/hub/compose.yml", "compose/Service/hub/omni"]);
  });

  it("asks the stack's probes after it, each with its time", () => {
    expect(
      only(stepsFor([changed("db", "ports-changed")])).gates.map(({ id, title, timeoutSeconds }) => [id, plain(title), timeoutSeconds]),
    ).toEqual([
      ["Stack/hub:probe 1", "https://hub.example/healthz answers 200", 90],
      ["Stack/hub:probe 2", "omni is healthy", 5],
    ]);
  });

  it("carries references of secrets, never values, and no absent members", () => {
    const up = only(stepsFor([changed("db", "ports-changed")]));
    expect(valueOf(up)).toMatchObject({ project: { variables: { TOKEN: { fromEnv: "TOKEN" } } } });
    expect(up.value).toEqual(JSON.parse(JSON.stringify(up.value)));
  });

  it("plans without a folder when only Git was looked at", () => {
    const { directory: _directory, ...elsewhere } = PROJECT;
    expect(only(stepsFor([changed("db", "ports-changed")], { project: elsewhere })).covers).toHaveLength(1);
  });

  it("takes a network's change for what it is: nothing that can be taken back", () => {
    const up = only(stepsFor([network("back", "update"), changed("db", "network-changed")]));
    expect(up.reversible).toBe(false);
    expect(valueOf(up)).toMatchObject({ networks: ["hub_back"] });
    expect(only(stepsFor([network("back", "create"), changed("db", "network-changed")])).reversible).toBe(true);
  });

  it("is pure: equal input, equal steps", () => {
    const changes = [changed("omni", "image-changed"), file("compose.yml")];
    expect(stepsFor(changes)).toEqual(stepsFor(changes));
  });
});

describe("pull", () => {
  it.each([
    { reason: "a new image", change: changed("omni", "image-changed"), attributes: {}, pulls: ["omni:1"] },
    { reason: "a service without container", change: changed("omni", "container-missing"), attributes: {}, pulls: ["omni:1"] },
    { reason: "the same image runs already", change: changed("omni", "environment-changed"), attributes: {}, pulls: [] },
    { reason: "its author says never", change: changed("omni", "image-changed"), attributes: { pull_policy: "never" }, pulls: [] },
    { reason: "it is built on the host", change: changed("omni", "image-changed"), attributes: { pull_policy: "build" }, pulls: [] },
    {
      reason: "its tag was moved in the registry",
      change: changed("omni", "image-moved"),
      attributes: {},
      seen: { containers: [], fields: [], registry: { local: "sha256:1", remote: "sha256:2" } },
      pulls: ["omni:1 sha256:2"],
    },
    {
      reason: "only the host knows its name",
      change: changed("omni", "image-changed"),
      attributes: { image: { fingerprint: "f" } },
      pulls: [],
    },
  ])("$reason: $pulls", ({ change, attributes, seen, pulls }) => {
    const found = stepsFor([change], { attributes: { omni: attributes }, ...(seen === undefined ? {} : { seen: { omni: { seen } } }) });
    const pull = found.find(({ id }) => id.includes(":pull "));
    const value = pull === undefined ? undefined : valueOf(pull);
    expect(value?.action === "pull" ? value.images.map(({ reference, digest }) => [reference, digest].join(" ").trim()) : []).toEqual(
      pulls,
    );
    if (pull !== undefined) expect(pull).toMatchObject({ covers: [], impact: { interrupts: [], destroys: [] } });
  });

  it("comes before anything stops, and pulls an image of several services once", () => {
    const found = stepsFor([changed("omni", "image-changed"), changed("db", "image-changed")], {
      attributes: { db: { image: "omni:1", pull_policy: "always" } },
    });
    expect(found.map(({ id, after }) => [id, after])).toEqual([
      ["Stack/hub:pull hub", []],
      ["Stack/hub:up hub", ["Stack/hub:pull hub"]],
    ]);
    expect(found[0] === undefined ? undefined : valueOf(found[0])).toEqual({
      action: "pull",
      images: [{ reference: "omni:1", services: ["omni", "db"], always: true }],
    });
  });
});

describe("removal by a tombstone", () => {
  it("takes containers and networks, dependents first, and keeps and names the volumes", () => {
    const deletes = [removed("Service", "tailscale"), removed("Service", "omni"), removed("Service", "db"), removed("Network", "back")];
    const remove = only(stepsFor(deletes, { wanted: [] }));
    expect(valueOf(remove)).toEqual({
      action: "remove",
      project: "hub",
      services: [
        { name: "omni", expected: "id-omni" },
        { name: "tailscale", expected: "id-tailscale" },
        { name: "db", expected: "id-db" },
      ],
      networks: ["hub_back"],
    });
    expect(remove.reversible).toBe(false);
    expect(remove.impact.destroys).toEqual(["container of omni", "container of tailscale", "container of db", "network hub_back"]);
    expect(remove.impact.notes.map(plain)).toEqual(["volumes are kept: hub_data", "files on the host are kept"]);
    expect(remove.covers).toHaveLength(4);
  });

  it("of some services makes room before the rest of the project is brought up", () => {
    const found = stepsFor([removed("Service", "b-web"), changed("db", "image-changed")]);
    expect(found.map(({ id, after }) => [id, after])).toEqual([
      ["Stack/hub:pull hub", []],
      ["Stack/hub:remove hub", ["Stack/hub:pull hub"]],
      ["Stack/hub:up hub", ["Stack/hub:pull hub", "Stack/hub:remove hub"]],
    ]);
  });
});

it("keeps projects apart", () => {
  const other = changed("db", "ports-changed");
  const there: Difference = { ...other, component: "Stack/other", id: "compose/Service/other/db", address: "compose/Service/other/db" };
  const want = {
    resources: [...wanted(), resource("Project", "other", "", { ...PROJECT, project: "other" }), resource("Service", "other", "db", {})],
    absences: [],
  };
  const found = steps([there, other], want, readings());
  expect(found.map(({ id }) => id)).toEqual(["Stack/hub:up hub", "Stack/other:up other"]);
  expect(found.map(({ covers }) => covers)).toEqual([["compose/Service/hub/db"], ["compose/Service/other/db"]]);
});

interface Setting {
  readonly attributes?: Readonly<Record<string, JsonRecord>>;
  readonly gone?: readonly string[];
  readonly seen?: Readonly<Record<string, JsonRecord>>;
  readonly project?: JsonRecord;
  readonly wanted?: readonly DesiredResource[];
}

function stepsFor(differences: readonly Difference[], setting: Setting = {}): Step[] {
  const absences: Absence[] = [];
  return steps(differences, { resources: setting.wanted ?? wanted(setting), absences }, readings(setting.gone, setting.seen));
}

function wanted({ attributes = {}, project = PROJECT }: Setting = {}): DesiredResource[] {
  return [
    resource("Project", "hub", "", project),
    ...Object.entries(SERVICES).map(([name, service]) =>
      resource(
        "Service",
        "hub",
        name,
        { ...service.attributes, ...attributes[name] },
        (service.after ?? []).map((other): Address => `compose/Service/hub/${other}`),
      ),
    ),
    resource("File", "hub", "README.md", { content: "new-README.md" }),
    resource("File", "hub", "compose.yml", { content: "new-compose.yml" }),
  ];
}

function resource(
  type: string,
  project: string,
  name: string,
  attributes: JsonRecord,
  dependsOn: readonly Address[] = [],
): DesiredResource {
  const address: Address = name === "" ? `compose/${type}/${project}` : `compose/${type}/${project}/${name}`;
  const at = type === "File" ? { ...source, file: `stacks/hub/${name}` } : source;
  return { address, component, target, part: project, attributes, declared: attributes, sensitive: [], dependsOn, source: at };
}

function readings(gone: readonly string[] = [], seen: Readonly<Record<string, JsonRecord>> = {}): Reading[] {
  const services = Object.entries(SERVICES).filter(([name]) => !gone.includes(name));
  const resources: ObservedResource[] = [
    ...services.map(([name, { attributes }]): ObservedResource => ({
      address: `compose/Service/hub/${name}`,
      attributes: { ...attributes, ...seen[name] },
      marked: true,
      revision: `id-${name}`,
    })),
    ...["README.md", "compose.yml"].map((name): ObservedResource => ({
      address: `compose/File/hub/${name}`,
      attributes: { content: `old-${name}` },
      marked: false,
    })),
    { address: "compose/Network/hub/back", attributes: { name: "hub_back" }, marked: true },
    { address: "compose/Volume/hub/data", attributes: { name: "hub_data" }, marked: true },
  ];
  return [{ target, part: "hub", status: "complete", resources }];
}

function difference(address: Address, kind: Difference["kind"], code: string, revision?: string): Difference {
  return {
    id: address,
    address,
    component,
    target,
    kind,
    reasons: [{ code, message: say`because` }],
    fields: [],
    ...(revision === undefined ? {} : { revision }),
  };
}

function changed(service: string, code: string): Difference {
  return difference(`compose/Service/hub/${service}`, "replace", code, `id-${service}`);
}

function created(service: string): Difference {
  return difference(`compose/Service/hub/${service}`, "create", "new");
}

function file(path: string): Difference {
  return difference(`compose/File/hub/${path}`, "update", "file-changed");
}

function network(name: string, kind: Difference["kind"]): Difference {
  return difference(`compose/Network/hub/${name}`, kind, "network-changed");
}

function removed(type: string, name: string): Difference {
  return difference(`compose/${type}/hub/${name}`, "delete", "removed", type === "Service" ? `id-${name}` : undefined);
}

function only(found: readonly Step[]): Step {
  const [step] = found;
  if (step === undefined || found.length !== 1) throw new Error(`one step expected: ${JSON.stringify(found.map(({ id }) => id))}`);
  return step;
}

function valueOf(step: Step): StepValue {
  return StepValue.parse(step.value);
}
