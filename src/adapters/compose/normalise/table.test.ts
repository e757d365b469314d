// The field table on what a real engine and Compose said (fixtures/features.json, made by test/record-compose.ts).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { features } from "../../../../test/compose-features.ts";
import type { JsonRecord } from "../../../core/model.ts";
import { fieldDifferences } from "../compare-fields.ts";
import { serviceColumns } from "../conceal.ts";
import { reasonsOfFields } from "../reasons.ts";
import { ComposeConfig, Container, Image, Network, Volume } from "../schema.ts";
import { fieldsOf, rows, wishOf } from "./table.ts";
import type { EngineDefaults, SeenContainer } from "./row.ts";
import { record, unescaped } from "./text.ts";

const Sides = z.object({ effective: ComposeConfig, declared: ComposeConfig });
const recorded = z
  .object({
    before: Sides,
    after: Sides,
    containers: z.array(Container),
    images: z.array(Image),
    networks: z.array(Network),
    volumes: z.array(Volume),
  })
  .parse(JSON.parse(readFileSync(new URL("../fixtures/features.json", import.meta.url), "utf8")));

const PROJECT = "omni-scale-fixture";
const LABEL = "com.docker.compose";
const engine: EngineDefaults = {
  runtime: "runc",
  loggingDriver: "json-file",
  logOptions: {},
  ulimits: new Set(),
  shmBytes: 2 ** 26,
  ipcMode: "private",
};

const serviceOf = (container: Container): string => container.Config.Labels?.[`${LABEL}.service`] ?? "";

function seenOf(name: string, over: Partial<SeenContainer> = {}): SeenContainer {
  const container = recorded.containers.find((one) => serviceOf(one) === name);
  const image = recorded.images[0];
  if (container === undefined || image === undefined) throw new Error(`nothing was recorded of ${name}`);
  const owners = new Map(recorded.containers.map((one) => [one.Id, `service:${serviceOf(one)}`]));
  const names = {
    namespace: (id: string) => owners.get(id),
    network: (found: string) => recorded.networks.find(({ Name }) => Name === found)?.Labels?.[`${LABEL}.network`] ?? found,
    volume: (found: string) => recorded.volumes.find(({ Name }) => Name === found)?.Labels?.[`${LABEL}.volume`] ?? found,
  };
  return { project: PROJECT, service: name, container, image, engine, names, ...over };
}

function wishFrom(config: ComposeConfig, name: string): JsonRecord {
  const raw = unescaped(config.services?.[name] ?? {});
  const environment = Object.fromEntries(Object.entries(record(raw["environment"])).filter(([, value]) => value !== null));
  const tops = { secrets: record(config.secrets), configs: record(config.configs) };
  return wishOf({ project: PROJECT, name, raw: { ...raw, environment }, ...tops });
}

describe("the field table", () => {
  it("has one row for each name, and words for each", () => {
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.filter(({ words, code }) => words === "" || !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
  });

  it.each(features)("finds a container as wished: $name ($why)", ({ name }) => {
    const { fields, also } = fieldsOf(seenOf(name));
    expect(fieldDifferences(wishFrom(recorded.before.effective, name), fields, serviceColumns, also)).toEqual([]);
  });

  it.each(features)("gives an edit its reason: $name, $reason", ({ name, reason }) => {
    const { fields, also } = fieldsOf(seenOf(name));
    const differences = fieldDifferences(wishFrom(recorded.after.effective, name), fields, serviceColumns, also);
    expect(reasonsOfFields(differences).map(({ code }) => code)).toEqual([reason]);
  });

  it.each(features.filter(({ name }) => !name.startsWith("env-file")))("sees the same edit in Git alone: $name", ({ name, reason }) => {
    const before = wishOf({ ...declared(recorded.before.declared), name, raw: recorded.before.declared.services?.[name] ?? {} });
    const after = wishOf({ ...declared(recorded.after.declared), name, raw: recorded.after.declared.services?.[name] ?? {} });
    const onPaper = fieldDifferences(after, before, serviceColumns);
    expect(reasonsOfFields(onPaper).map(({ code }) => code)).toEqual([reason]);
  });

  it("is content with whatever an image that is gone may have asked for", () => {
    const { image: _image, ...seen } = seenOf("command-of-image");
    const { fields, also } = fieldsOf(seen);
    expect(fieldDifferences(wishFrom(recorded.before.effective, "command-of-image"), fields, serviceColumns, also)).toEqual([]);
  });

  it("leaves a host's own defaults to the host", () => {
    const seen = seenOf("command-of-image");
    const HostConfig = {
      ...seen.container.HostConfig,
      LogConfig: { Type: "local", Config: { "max-size": "10m" } },
      Ulimits: [{ Name: "nofile", Soft: 1024, Hard: 4096 }],
      ShmSize: 2 ** 27,
      IpcMode: "shareable",
    };
    const defaults = {
      ...engine,
      loggingDriver: "local",
      logOptions: { "max-size": "20m" },
      ulimits: new Set(["nofile"]),
      shmBytes: 2 ** 27,
      ipcMode: "shareable",
    };
    const container = { ...seen.container, HostConfig };
    const wish = wishFrom(recorded.before.effective, "command-of-image");
    const onThisHost = fieldsOf({ ...seen, container, engine: defaults });
    expect(fieldDifferences(wish, onThisHost.fields, serviceColumns, onThisHost.also)).toEqual([]);
    const elsewhere = fieldsOf({ ...seen, container });
    const paths = fieldDifferences(wish, elsewhere.fields, serviceColumns, elsewhere.also).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(["/ipc", "/logging/driver", "/logging/options", "/shm_size", "/ulimits/nofile"]);
  });

  it("takes a working directory for the same with and without slashes at its end, as the engine does", () => {
    const { fields, also } = fieldsOf(seenOf("working-dir"));
    const wish = (directory: string): JsonRecord => ({
      ...wishFrom(recorded.before.effective, "working-dir"),
      ...wishOf({ project: PROJECT, name: "working-dir", raw: { working_dir: directory }, secrets: {}, configs: {} }),
    });
    const paths = (directory: string): string[] => fieldDifferences(wish(directory), fields, serviceColumns, also).map(({ path }) => path);
    expect(paths("/tmp//")).toEqual([]);
    expect(paths("/")).toEqual(["/working_dir"]);
  });

  it("leaves the proxy settings that the docker client hands out to the client", () => {
    const seen = seenOf("command-of-image");
    const Env = [...(seen.container.Config.Env ?? []), "HTTP_PROXY=http://proxy:3128", "no_proxy=localhost", "MINE=1"];
    const { fields, also } = fieldsOf({ ...seen, container: { ...seen.container, Config: { ...seen.container.Config, Env } } });
    const paths = fieldDifferences(wishFrom(recorded.before.effective, "command-of-image"), fields, serviceColumns, also).map(
      ({ path }) => path,
    );
    expect(paths).toEqual(["/environment/MINE"]);
  });
});

function declared(config: ComposeConfig): { project: string; secrets: JsonRecord; configs: JsonRecord } {
  return { project: PROJECT, secrets: record(config.secrets), configs: record(config.configs) };
}
