/** Secrets that were given to a run, looked for wherever a run leaves something; must not need a Docker Engine. */
import { renameSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { StepEnd } from "../../src/lab/runner.ts";
import { configuration, logOf, onRack, permissions, type Rack, verdict } from "./rack.ts";

const key = "canary-of-the-fingerprint-key-0451";
const old = "canary-of-an-older-secret-1984";
const given = { STACK_SECRET: "canary-of-the-stack 0:/%'2001", UNUSED_SECRET: "canary-that-no-spec-names-2010" };
const inText = "canary-of-the-values-in-one-text-5150";
const onHost = { envFile: "canary-of-an-env-file-3001", dotEnv: "canary-of-the-dot-env-3002" };

const compose = (tag: string): string => `services:
  app:
    image: lab/app:${tag}
    env_file: web.env
    environment:
      PASSWORD: \${PASSWORD:?}
      SECOND: \${SECOND:?}
      URL: https://user:\${PASSWORD}@db.example/\${DOT:?}
    healthcheck:
      test: [CMD, "true"]
`;

/** Every child writes down with what it was called. */
async function watchChildren(rack: Rack): Promise<string> {
  const calls = join(rack.programs, "calls");
  for (const name of ["docker", "sh", "git"]) {
    const real = name === "git" ? "/usr/bin/env -S PATH=/usr/bin:/bin:/usr/local/bin git" : `'${join(rack.programs, `${name}.real`)}'`;
    if (name !== "git") renameSync(join(rack.programs, name), join(rack.programs, `${name}.real`));
    await writeFile(join(rack.programs, name), `#!/bin/sh\nprintf '%s\\n' ${name} "$@" >>'${calls}'\nexec ${real} "$@"\n`, { mode: 0o755 });
  }
  return calls;
}

/** Below `folder`, by path; Git's own objects are compressed and were there before. */
async function filesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "utf8")] as const)));
}

/** Everything that two runs left, by where it is. */
async function traces(rack: Rack, ends: readonly StepEnd[], calls: string): Promise<Readonly<Record<string, string>>> {
  const host = Object.entries(await filesBelow(rack.host)).filter(([path]) => !path.endsWith("env"));
  const left = await Promise.all(
    ends.map(async (end) => ({ ...(await filesBelow(end.temporaryFolder)), ...(await filesBelow(end.workspace)) })),
  );
  return {
    comments: JSON.stringify(rack.github.comments(1)),
    checks: JSON.stringify(rack.github.checkRuns()),
    requests: JSON.stringify(rack.github.log.map(({ method, path, requestBody }) => [method, path, requestBody ?? ""])),
    log: ends.map(withoutMasks).join("\n"),
    summaries: ends.map(({ summary }) => summary).join("\n"),
    outputs: JSON.stringify(ends.map(({ outputs }) => outputs)),
    arguments: await readFile(calls, "utf8"),
    ...Object.fromEntries(host),
    ...Object.assign({}, ...left),
  };
}

function withoutMasks(end: StepEnd): string {
  return logOf(end)
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
}

/** A secret as it may come through: as it is, and in the forms that programs make of it. */
function formsOf(secret: string): readonly string[] {
  const buffer = Buffer.from(secret);
  const encoded = [buffer.toString("base64").replace(/=+$/, ""), buffer.toString("hex"), encodeURIComponent(secret)];
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), ...encoded])];
}

describe("a secret", { concurrent: true }, () => {
  const options = {
    stacks: ["web"],
    files: { "web/compose.yaml": compose("1") },
    hostFiles: { "web/web.env": `TOKEN=${onHost.envFile}\n`, "web/.env": `DOT=${onHost.dotEnv}\nPASSWORD=${old}\nSECOND=x\n` },
  };

  onRack("of the job, the step or the host is nowhere but where it was put", options, async (rack) => {
    const reference = "    variables:\n      PASSWORD: {fromEnv: STACK_SECRET}\n      SECOND: {fromEnv: TEXT_SECRET}\n";
    await rack.github.pushTo({
      branch: "main",
      commits: [{ files: { "omni-scale.yaml": configuration(["web"], rack.host) + reference } }],
    });
    const calls = await watchChildren(rack);
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const tokens = ["plan", "apply"].map(() =>
      rack.github.token({ kind: "job", permissions: { contents: "read", "pull-requests": "write", checks: "write" } }),
    );
    const step = { inputs: { "fingerprint-key": key, "secret-values": `TEXT_SECRET: ${inText}\n` }, env: given };
    const planned = await rack.plan(pull, { ...step, token: tokens[0] ?? "" });
    expect(verdict(planned), logOf(planned)).toBe("0 changes");
    expect(rack.ours(pull)[0]?.body).toMatch(/environment\.PASSWORD/);
    const push = await rack.github.mergePullRequest(pull.number, "squash");
    const applied = await rack.apply(push, { ...step, token: tokens[1] ?? "" });
    expect(verdict(applied), logOf(applied)).toBe("0 applied");
    expect(rack.containers("web")["app"]?.Config.Env).toContain(`PASSWORD=${given.STACK_SECRET}`);
    expect(rack.containers("web")["app"]?.Config.Env).toContain(`SECOND=${inText}`);

    const left = await traces(rack, [planned, applied], calls);
    expect(left["arguments"]).toContain("compose");
    const secrets = [key, old, inText, ...Object.values(given), ...Object.values(onHost), ...tokens];
    const found = secrets.flatMap((secret) =>
      formsOf(secret).flatMap((form) =>
        Object.entries(left).flatMap(([where, text]) => (text.includes(form) ? [`${form} in ${where}`] : [])),
      ),
    );
    expect(found).toEqual([]);
  });

  onRack(
    "in an input is known to the runner before anything is printed, in debug mode and in a run that is refused",
    options,
    async (rack) => {
      const pull = await rack.propose({ "web/compose.yaml": compose("2") });
      const values = { "fingerprint-key": key, "secret-values": `TEXT_SECRET: ${inText}\n` };
      for (const { config, exitCode } of [
        { config: "omni-scale.yaml", exitCode: 0 },
        { config: "../elsewhere.yaml", exitCode: 1 },
      ]) {
        const token = rack.github.token({ kind: "job", permissions: permissions.plan });
        const end = await rack.plan(pull, { token, inputs: { ...values, config }, env: { RUNNER_DEBUG: "1" } });
        expect(end).toMatchObject({ exitCode, stderr: "" });
        const lines = end.stdout.split("\n");
        const masks = lines.slice(
          0,
          lines.findIndex((line) => !line.startsWith("::add-mask::")),
        );
        expect(masks).toEqual(expect.arrayContaining([token, key, inText].map((secret) => `::add-mask::${secret}`)));
      }
    },
  );

  onRack("that is not there ends the plan of its stack by name, without a guess", options, async (rack) => {
    const reference = "    variables:\n      PASSWORD: {fromEnv: STACK_SECRET}\n";
    await rack.github.pushTo({
      branch: "main",
      commits: [{ files: { "omni-scale.yaml": configuration(["web"], rack.host) + reference } }],
    });
    const pull = await rack.propose({ "web/compose.yaml": compose("2") });
    const end = await rack.plan(pull);
    expect(verdict(end), logOf(end)).toBe("1 blocked");
    expect(rack.ours(pull)[0]?.body).toContain("STACK_SECRET");
  });
});
