/** Every field of a service on a real container: as wished it shows no difference, edited its own; needs a Docker engine. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { features, featureFiles, featuresFile } from "../compose-features.ts";
import { hasEngine, needsEngine, findingsOf, opened, openStand, type Stand } from "../compose-stand.ts";

describe.skipIf(!hasEngine())(needsEngine("every field of a service"), () => {
  const before = { ...featureFiles, "compose.yaml": featuresFile((one) => one.before) };
  const after = { ...before, "compose.yaml": featuresFile((one) => one.after) };
  let stand: Stand | undefined;

  beforeAll(() => {
    const name = `crf${randomBytes(3).toString("hex")}`;
    const env = {
      SECONDS_TO_SLEEP: "1000",
      ZONE: "Europe/Zurich",
      PORT: "47300",
      NET: String(1 + (process.pid % 250)),
      NAME_START: name,
      FOLDER: "/tmp",
      MEMORY: "60m",
    };
    const host = {
      ".env": Object.entries(env)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(""),
      "host-only.env": "FROM_HOST=canary-of-the-host\n",
    };
    stand = openStand("crf", before, host, ["--no-start"]);
  }, 120_000);
  afterAll(() => stand?.down(), 60_000);

  it("shows no difference after a plain `up`", async () => {
    const { lines, want, differences } = await opened(stand).look();
    expect(findingsOf(want).filter((line) => !/^S11[1-3] /.test(line))).toEqual([]);
    const wrong = differences.filter(({ reasons }) => reasons.some(({ code }) => code !== "container-stopped"));
    expect(wrong.map(({ address, fields, reasons }) => ({ address, fields, reasons }))).toEqual([]);
    expect(lines.length).toBe(features.length);
  }, 60_000);

  it("shows each edit with its own reason, and nothing else", async () => {
    const { differences, have } = await opened(stand).look(after);
    expect(have.filter(({ status }) => status === "unknown")).toEqual([]);
    const codes = Object.fromEntries(
      differences.flatMap(({ address, reasons, kind }) => {
        const told = reasons.map(({ code }) => code).filter((code) => code !== "container-stopped" && code !== "sidecar-recreated");
        return address.startsWith("compose/Service/") ? [[address.split("/")[3] ?? "", `${kind}: ${told.join(", ")}`]] : [];
      }),
    );
    expect(codes).toEqual(Object.fromEntries(features.map(({ name, reason }) => [name, `replace: ${reason}`])));
    expect(JSON.stringify([differences, have]).includes("canary")).toBe(false);
  }, 60_000);

  it("has the same digests whether the host was seen or not", async () => {
    const project = opened(stand);
    const { onPaper, live } = await project.digests(after);
    // Git alone cannot know what the file held that only the host has.
    delete live[`replace compose/Service/${project.project}/env-file-host`];
    expect(live).toEqual(onPaper);
  }, 60_000);
});
