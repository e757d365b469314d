// What an observation says when an engine does not play along; real engines are in test/compose-read.test.ts.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scriptedHost, type Answer, type Call } from "../../../test/scripted-host.ts";
import { fingerprinter } from "../../core/digest.ts";
import type { Address, JsonRecord, Reading } from "../../core/model.ts";
import { plain } from "../../core/words.ts";
import type { Wanted } from "../adapter.ts";
import { observe } from "./observe.ts";
import { Container } from "./schema.ts";
import { notSeen } from "./unmanaged.ts";

const recorded = JSON.parse(readFileSync(new URL("./fixtures/features.json", import.meta.url), "utf8")) as {
  containers: JsonRecord[];
  images: JsonRecord[];
};
const first = recorded.containers[0] ?? {};
const { Id, Config } = Container.parse(first);
const service = Config.Labels?.["com.docker.compose.service"] ?? "";
const PROJECT = "omni-scale-fixture";
const PROJECT_LABEL = "com.docker.compose.project";
const source = { file: "f", line: 1, column: 1 };
const absence = { component: "Stack/x", target: "docker/local", part: PROJECT, source } as const;

/** An engine with the first recorded container. */
function engine({ args }: Call): Answer {
  const [verb, second] = args;
  if (verb === "ps") return { stdout: `${Id}\tname\t${PROJECT}\n` };
  if (verb === "info") return { stdout: '{"DefaultRuntime":"runc","LoggingDriver":"json-file"}' };
  if (verb === "container") return { stdout: JSON.stringify([first]) };
  if (verb === "image") return { stdout: JSON.stringify(recorded.images) };
  return second === "ls" ? { stdout: "" } : { stdout: "[]" };
}

async function look(
  answer: (call: Call) => Answer,
  want: Wanted = { resources: [], absences: [absence] },
): Promise<{ reading: Reading | undefined; calls: Call[]; readings: readonly Reading[] }> {
  const { host, calls } = scriptedHost(answer);
  const ports = {
    host,
    here: { hostname: "rack", githubHosted: false },
    tagCheck: async () => ({ status: "not-checked" as const, because: "r.example.com answers 429" }),
  };
  const io = { fingerprint: fingerprinter("k", { bound: true }), signal: new AbortController().signal };
  const readings = await observe({ id: "docker/local" }, want, io, ports);
  return { reading: readings[0], calls, readings };
}

describe("observe", () => {
  it("sees everything of a project in a few calls", async () => {
    const { reading, calls } = await look(engine);
    expect(reading).toMatchObject({ status: "complete", part: PROJECT });
    expect(reading?.status === "complete" && reading.resources.map(({ address }) => address)).toEqual([
      `compose/Project/${PROJECT}`,
      `compose/Service/${PROJECT}/${service}`,
    ]);
    expect(calls.length).toBeLessThanOrEqual(6);
    expect(calls.every(({ args }) => ["ps", "info", "network", "volume", "container", "image"].includes(args[0] ?? ""))).toBe(true);
  });

  it("reads one object a line as well as an array", async () => {
    const { reading } = await look((call) => (call.args[0] === "container" ? { stdout: `${JSON.stringify(first)}\n` } : engine(call)));
    expect(reading?.status).toBe("complete");
  });

  it.each<{ reason: string; answer: (call: Call) => Answer; code: string }>([
    {
      reason: "no daemon",
      answer: () => ({
        code: 1,
        stderr: "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
      }),
      code: "unreachable",
    },
    {
      reason: "no right to ask it",
      answer: () => ({ code: 1, stderr: "permission denied while trying to connect to the Docker daemon socket" }),
      code: "unreachable",
    },
    {
      reason: "a client that ends well without a daemon",
      answer: (call) => (call.args[0] === "info" ? { stdout: '{"ServerErrors":["Cannot connect to the Docker daemon"]}' } : engine(call)),
      code: "unreachable",
    },
    {
      reason: "an error half-way",
      answer: (call) => (call.args[0] === "image" ? { code: 1, stderr: "internal error" } : engine(call)),
      code: "failed",
    },
    {
      reason: "containers that vanish again and again",
      answer: (call) => (call.args[0] === "container" ? { code: 1, stdout: "[]", stderr: "Error: No such container: x" } : engine(call)),
      code: "failed",
    },
    { reason: "what is no JSON", answer: (call) => (call.args[0] === "container" ? { stdout: "[oops" } : engine(call)), code: "failed" },
    { reason: "another shape", answer: (call) => (call.args[0] === "container" ? { stdout: '[{"Id":7}]' } : engine(call)), code: "failed" },
  ])("is unknown, never empty: $reason", async ({ answer, code }) => {
    const { reading } = await look(answer);
    expect(reading).toMatchObject({ status: "unknown", because: { code } });
  });

  it("asks again when a container was removed meanwhile", async () => {
    let asked = 0;
    const { reading } = await look((call) => {
      if (call.args[0] === "ps") return asked === 0 ? { stdout: `gone\tgone\t${PROJECT}\n${Id}\tname\t${PROJECT}\n` } : engine(call);
      if (call.args[0] !== "container") return engine(call);
      asked += 1;
      return asked === 1 ? { code: 1, stdout: JSON.stringify([first]), stderr: "Error: No such container: gone" } : engine(call);
    });
    expect(reading?.status).toBe("complete");
  });

  it("takes images that are gone for gone", async () => {
    const { reading } = await look((call) =>
      call.args[0] === "image" ? { code: 1, stdout: "[]\n", stderr: "Error: No such image: lab/base:1" } : engine(call),
    );
    expect(reading?.status).toBe("complete");
  });

  it("has a line for what it could not check", async () => {
    const image = { ...recorded.images[0], RepoDigests: [`lab/base@sha256:${"a".repeat(64)}`] };
    const address = `compose/Service/${PROJECT}/${service}` as const;
    const part = {
      component: "Stack/x",
      target: "docker/local",
      part: PROJECT,
      declared: {},
      sensitive: [],
      dependsOn: [],
      source,
    } as const;
    const want: Wanted = {
      resources: [
        { ...part, address: `compose/Project/${PROJECT}`, attributes: { project: PROJECT, files: [], names: {} } },
        { ...part, address, attributes: { image: "lab/base:1" } },
      ],
      absences: [],
    };
    const { readings } = await look((call) => (call.args[0] === "image" ? { stdout: JSON.stringify([image]) } : engine(call)), want);
    expect(notSeen(want, readings).map(({ words }) => plain(words))).toEqual([
      expect.stringMatching(/^whether the image of .* was moved in its registry \(.*r\.example\.com answers 429\)$/),
    ]);
  });

  it("does not take a container for one with the wanted network and volume when it has others that Compose made for them", async () => {
    const made = (kind: string, key: string): object => ({ [PROJECT_LABEL]: PROJECT, [`com.docker.compose.${kind}`]: key });
    const networks = [
      { Id: "n1", Name: "own_net", Driver: "bridge", Labels: made("network", "net") },
      { Id: "n2", Name: "shared", Driver: "bridge", Labels: {} },
    ];
    const volumes = [
      { Name: "own_data", Driver: "local", Labels: made("volume", "data") },
      { Name: "precious", Driver: "local", Labels: {} },
    ];
    const container = {
      ...first,
      HostConfig: { NetworkMode: "own_net", Binds: ["own_data:/data:rw"] },
      NetworkSettings: { Networks: { own_net: {} } },
    };
    const answer = ({ args }: Call): Answer => {
      const [verb, second] = args;
      const labelled = (id: string, name: string): string => `${id}\t${name}\t${name.startsWith("own_") ? PROJECT : ""}\n`;
      if (verb === "network") {
        return { stdout: second === "ls" ? networks.map((one) => labelled(one.Id, one.Name)).join("") : JSON.stringify(networks) };
      }
      if (verb === "volume") {
        return { stdout: second === "ls" ? volumes.map(({ Name }) => labelled(Name, Name)).join("") : JSON.stringify(volumes) };
      }
      return verb === "container" ? { stdout: JSON.stringify([container]) } : engine({ args } as Call);
    };
    const external = (type: string, key: string, name: string): Wanted["resources"][number] => ({
      component: "Stack/x",
      target: "docker/local",
      part: PROJECT,
      address: `compose/${type}/${PROJECT}/${key}` as Address,
      attributes: { name, external: true },
      declared: {},
      sensitive: [],
      dependsOn: [],
      source,
    });
    const seen = async (resources: Wanted["resources"]): Promise<JsonRecord> => {
      const { reading } = await look(answer, { resources, absences: [absence] });
      if (reading?.status !== "complete") throw new Error("not seen");
      return reading.resources.find(({ address }) => address.startsWith("compose/Service/"))?.attributes ?? {};
    };
    expect(await seen([])).toMatchObject({ networks: { net: {} }, volumes: ["data:/data"] });
    expect(await seen([external("Network", "net", "shared"), external("Volume", "data", "precious")])).toMatchObject({
      networks: { own_net: {} },
      volumes: ["own_data:/data"],
    });
  });
});
