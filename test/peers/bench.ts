/** The stack of the tests on a real engine, with what only the host has; must not hold test cases. */
import { symlinkSync, utimesSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { ComponentPlan } from "../../src/core/plan.ts";
import { docker, freePort, makeImage, type Container } from "./engine.ts";
import { fingerprintOf, inStack, openRepository, writeHostFile, type StackRepository } from "./repository.ts";
import { healthy, stackFiles, type StackShape } from "./stack.ts";

export interface Bench extends StackRepository {
  /** The shape that was committed last. */
  shape(): StackShape;
  /** Commits the stack with something else in it; gives the commit. */
  change(shape: Partial<StackShape>): string;
  /** Gives a tag to another image; gives its id. */
  image(tag: string, changes?: readonly string[]): string;
  /** The env file that only the host has. */
  hostEnvironment(values: Readonly<Record<string, string>>): void;
  /** Everything that is the host's own, byte for byte. */
  hostOnly(): string[];
  container(service: string): Container;
  /** What the stack answers at its port; undefined when nobody answers. */
  page(): Promise<string | undefined>;
  /** Writes a text into the database's volume. */
  remember(text: string): void;
  /** What is in the volume. */
  remembered(): string;
}

/** Nothing of it runs yet. `spec` are further fields of the stack in omni-scale.yaml. */
export async function openBench(spec: Readonly<Record<string, unknown>> = {}): Promise<Bench> {
  let shape: StackShape = {
    port: await freePort(),
    colour: "red",
    webTag: "web-1",
    workerTag: "worker",
    dbTag: "db-1",
    webCheck: healthy,
    page: "one",
    comment: "the first",
    level: "1",
  };
  const repository = await openRepository((project) => stackFiles(project, shape), { envFiles: ["omni.env"], timeout: 30, ...spec });
  const { project, host } = repository;
  const hostEnvironment: Bench["hostEnvironment"] = (values) => {
    const text = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
    writeHostFile(join(host, "omni.env"), text.join(""), 0o600);
  };
  for (const tag of [shape.webTag, shape.workerTag, shape.dbTag]) makeImage(`${project}:${tag}`);
  hostEnvironment({ ZONE: "here", TOKEN: "first-token" });
  writeHostFile(join(host, "state/tailscaled.state"), new Uint8Array([0, 255, 13, 10, 1]), 0o600);
  writeHostFile(join(host, "state/deep/er"), "kept\n", 0o640);
  writeHostFile(join(host, "notes.txt"), "by hand\n", 0o644);
  symlinkSync("../notes.txt", join(host, "state/link"));
  utimesSync(join(host, "state/deep/er"), 1_000_000_000, 1_000_000_000);
  const container = (service: string): Container => {
    const found = repository.containers().filter((one) => one.service === service);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${service} has ${found.length} containers`);
    return only;
  };
  return {
    ...repository,
    shape: () => shape,
    change(next) {
      shape = { ...shape, ...next };
      return repository.commit(inStack(stackFiles(project, shape)));
    },
    image: (tag, changes) => makeImage(`${project}:${tag}`, changes),
    hostEnvironment,
    hostOnly: () => fingerprintOf(join(host, "state"), join(host, "notes.txt"), join(host, "omni.env")),
    container,
    page: () => ask(shape.port),
    remember: (text) => void docker("exec", container("db").id, "sh", "-c", 'echo "$0" > /data/remembered', text),
    remembered: () => docker("run", "--rm", "-v", `${project}_data:/data:ro`, "lab/base:1", "cat", "/data/remembered"),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

/** Services that stop for this plan, each with the codes of its reasons. */
export function restartsOf({ changes, steps }: ComponentPlan): Readonly<Record<string, readonly string[]>> {
  const stopping = new Set(steps.flatMap(({ impact }) => impact.interrupts));
  const found = changes.flatMap(({ address, reasons }) => {
    const [, type, , ...rest] = address.split("/");
    const service = rest.join("/");
    return type === "Service" && stopping.has(service) ? [[service, reasons.map(({ code }) => code)] as const] : [];
  });
  const named = new Set(found.map(([service]) => service));
  const others = [...stopping].filter((service) => !named.has(service)).map((service) => [service, ["no reason given"]] as const);
  return Object.fromEntries([...found, ...others]);
}

/** Id and start by service: equal when nobody was touched. */
export function standing(containers: readonly Container[]): Readonly<Record<string, string>> {
  return Object.fromEntries(containers.map(({ name, service, id, startedAt }) => [`${service} ${name}`, `${id} ${startedAt}`]));
}

function ask(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request({ host: "127.0.0.1", port, timeout: 2000, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("end", () => resolve(answer.statusCode === 200 ? text.trim() : undefined));
      answer.on("error", () => resolve(undefined));
    });
    asked.on("error", () => resolve(undefined));
    asked.on("timeout", () => asked.destroy());
    asked.end();
  });
}
