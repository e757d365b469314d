/** Inputs of both surfaces: what is taken, everything that is refused at once, and that secrets are masked before. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Status } from "./commands/outcome.ts";
import { UserError } from "./core/errors.ts";
import { plain } from "./core/words.ts";
import { DEFAULT_CONFIG, type Environment, type Flags, INPUT_NAMES, readInputs, readSurface, secretEnvironment } from "./inputs.ts";
import { OUTPUT_NAMES } from "./runtime/outputs.ts";

const folder = mkdtempSync(join(tmpdir(), "omni-scale-inputs-"));
writeFileSync(join(folder, "event.json"), '{"action":"opened"}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUNNER = {
  GITHUB_ACTIONS: "true",
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_EVENT_PATH: join(folder, "event.json"),
  GITHUB_REPOSITORY: "o/r",
  GITHUB_API_URL: "https://api.github.com",
  GITHUB_SERVER_URL: "https://github.com/",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_REF: "refs/pull/7/merge",
  GITHUB_ACTOR: "somebody",
  GITHUB_RUN_ID: "17",
  GITHUB_RUN_ATTEMPT: "2",
  RUNNER_ENVIRONMENT: "github-hosted",
  RUNNER_TEMP: folder,
  GITHUB_WORKSPACE: "/work",
};
const STEP = { ...RUNNER, INPUT_COMMAND: "plan", INPUT_TOKEN: "canary-token" };

/** Reads inputs, with what was masked in the order it was. */
function read(env: Environment, flags?: Flags) {
  const masked: string[] = [];
  return { inputs: readInputs(env, { mask: (secret) => void masked.push(secret) }, flags), masked };
}

function refusalOf(env: Environment, flags?: Flags): { text: string; masked: string[] } {
  const masked: string[] = [];
  try {
    readInputs(env, { mask: (secret) => void masked.push(secret) }, flags);
  } catch (error) {
    if (error instanceof UserError) return { text: `${plain(error.words)} ${plain(error.fix)}`, masked };
    throw error;
  }
  throw new Error("was not refused");
}

describe("the Action's inputs", () => {
  it("need nothing but a command and the job's own token", () => {
    expect(read(STEP).inputs).toEqual({
      surface: "action",
      command: "plan",
      config: "omni-scale.yaml",
      components: [],
      accept: [],
      acknowledge: [],
      confirmDelete: [],
      token: "canary-token",
      look: "now",
      owner: "https://github.com/o/r/actions/runs/17/attempts/2",
      runner: {
        eventName: "pull_request",
        event: { action: "opened" },
        repository: "o/r",
        apiUrl: "https://api.github.com",
        serverUrl: "https://github.com",
        sha: "a".repeat(40),
        ref: "refs/pull/7/merge",
        actor: "somebody",
        triggeringActor: "somebody",
        runId: "17",
        runAttempt: 2,
        runUrl: "https://github.com/o/r/actions/runs/17/attempts/2",
        selfHosted: false,
        temporaryFolder: folder,
        workspace: "/work",
      },
    });
  });

  it("take lists on lines, with commas, or both, each entry once", () => {
    const { inputs } = read({
      ...STEP,
      INPUT_COMPONENTS: "Stack/a, Stack/b\n  Stack/c\n\n,Stack/a\r\n",
      "INPUT_CONFIRM-DELETE": "Stack/gone",
      INPUT_ACCEPT: "ABCDEF012345",
      INPUT_ACKNOWLEDGE: "adopt:Stack/a, volume-recreated:Stack/b",
      "INPUT_FINGERPRINT-KEY": " a key of some length\n",
      INPUT_CONFIG: "./ops/omni-scale.yml",
    });
    expect(inputs).toMatchObject({
      components: ["Stack/a", "Stack/b", "Stack/c"],
      confirmDelete: ["Stack/gone"],
      accept: ["abcdef012345"],
      acknowledge: ["adopt:Stack/a", "volume-recreated:Stack/b"],
      fingerprintKey: "a key of some length",
      config: "ops/omni-scale.yml",
    });
  });

  it("may be empty where they may be missing, as a caller with an unset secret gives them", () => {
    const empty = Object.fromEntries(
      INPUT_NAMES.filter((name) => name !== "command" && name !== "token").map((name) => [`INPUT_${name.toUpperCase()}`, ""]),
    );
    expect(read({ ...STEP, ...empty }).inputs).toEqual(read(STEP).inputs);
  });

  it.each([
    {
      reason: "another command",
      env: { INPUT_COMMAND: "aply" },
      says: "the input command is aply and must be plan, apply, drift or validate",
    },
    {
      reason: "no command",
      env: { INPUT_COMMAND: "" },
      says: "the input command is missing and must be plan, apply, drift or validate",
    },
    {
      reason: "a time that is neither",
      env: { INPUT_LOOK: "soon" },
      says: "the input look is soon and must be now or later",
    },
    {
      reason: "a configuration outside",
      env: { INPUT_CONFIG: "../x.yaml" },
      says: "the input config is ../x.yaml and must be a path inside the repository",
    },
    {
      reason: "an option as a path",
      env: { INPUT_CONFIG: "-x.yaml" },
      says: "the input config is -x.yaml and must be a path inside",
    },
    {
      reason: "a configuration of another kind",
      env: { INPUT_CONFIG: "x.json" },
      says: "the input config is x.json and must be the path of a .yaml file",
    },
    {
      reason: "a component without a kind",
      env: { INPUT_COMPONENTS: "Stack/a,media" },
      says: "the input components is media and must be a component's name, like Stack/media",
    },
    {
      reason: "a digest that is too short",
      env: { INPUT_ACCEPT: "abc" },
      says: "the input accept is abc and must be a digest, or at least its first 12 hex digits",
    },
    {
      reason: "a deletion of something else",
      env: { "INPUT_CONFIRM-DELETE": "yes" },
      says: "the input confirm-delete is yes and must be a component's name",
    },
    {
      reason: "an empty token",
      env: { INPUT_TOKEN: "" },
      says: "the input token is empty and must be a token",
    },
    {
      reason: "an unknown name",
      env: { INPUT_COMPONENT: "Stack/a" },
      says: "there is no input component; did you mean components?",
    },
    {
      reason: "an underscore",
      env: { INPUT_CONFIRM_DELETE: "Stack/a" },
      says: "there is no input confirm_delete; did you mean confirm-delete?",
    },
    { reason: "a name like no other", env: { INPUT_XYZZY: "" }, says: "there is no input xyzzy." },
    {
      reason: "no repository",
      env: { GITHUB_REPOSITORY: undefined },
      says: "the runner's variable GITHUB_REPOSITORY is missing",
    },
    {
      reason: "a strange API",
      env: { GITHUB_API_URL: "file:///etc" },
      says: "the runner's variable GITHUB_API_URL is file:///etc and must be a URL",
    },
    {
      reason: "no event file",
      env: { GITHUB_EVENT_PATH: join(folder, "gone") },
      says: "GITHUB_EVENT_PATH names is not there or is not JSON",
    },
  ])("are refused for $reason", ({ env, says }) => {
    const { text } = refusalOf({ ...STEP, ...env });
    expect(text).toContain(says);
    expect(text).toContain("Wrong input: ");
  });

  it("are refused for everything that is wrong at once", () => {
    const { text } = refusalOf({
      ...STEP,
      INPUT_COMMAND: "x",
      INPUT_COMPONENTS: "a,b",
      INPUT_FOO: "",
      GITHUB_SHA: "main",
    });
    expect(text).toContain("5 inputs are wrong: ");
    for (const part of ["command is x", "components is a", "components is b", "no input foo", "GITHUB_SHA is main"])
      expect(text).toContain(part);
  });
});

describe("secrets among the inputs", () => {
  it("are masked before anything else, and also when all else is refused, debug or not (statement 22)", () => {
    const secrets = {
      INPUT_TOKEN: "canary-token",
      "INPUT_FINGERPRINT-KEY": "canary-key-canary-key",
      INPUT_FINGERPRINT_KEY: "canary-mistyped",
      GITHUB_TOKEN: "canary-github",
      OMNI_SCALE_FINGERPRINT_KEY: "canary-own",
      ACTIONS_RUNTIME_TOKEN: "canary-runtime",
      RUNNER_DEBUG: "1",
    };
    const { masked } = refusalOf({ ...secrets, INPUT_COMMAND: "nonsense" });
    expect(masked.toSorted()).toEqual(
      Object.values(secrets)
        .filter((value) => value.startsWith("canary"))
        .toSorted(),
    );
  });

  it("are masked where Omni's key and address were taken for each other, and an address is not", () => {
    const key = Buffer.from(JSON.stringify({ name: "x", pgp_key: "canary" })).toString("base64");
    expect(read({ ...STEP, OMNI_ENDPOINT: ` ${key}` }).masked).toContain(key);
    expect(read({ ...STEP, OMNI_ENDPOINT: "omni.example.org" }).masked).not.toContain("omni.example.org");
  });

  it("are masked each for itself where one text holds several, whether or not a spec names them", () => {
    const { masked } = read({ ...STEP, "INPUT_SECRET-VALUES": "DB_PASSWORD: canary-one\nUNUSED: |\n  canary-two\n  canary-three\n" });
    expect(masked).toEqual(expect.arrayContaining(["canary-one", "canary-two\ncanary-three"]));
  });

  it("are never in a refusal", () => {
    const env = {
      ...STEP,
      INPUT_TOKEN: "two canary",
      "INPUT_FINGERPRINT-KEY": "canary",
      INPUT_FINGERPRINT_KEY: "canary",
    };
    const { text } = refusalOf(env);
    expect(text).not.toContain("canary");
    expect(text).toContain("the input fingerprint-key (not shown) must be at least 16 characters long");
    expect(text).toContain("the input token (not shown) must be one word");
  });
});

describe("a machine that runs this", () => {
  it.each([
    { environment: "github-hosted", selfHosted: false },
    { environment: "self-hosted", selfHosted: true },
    { environment: undefined, selfHosted: true },
  ])("that says $environment is somebody's own: $selfHosted", ({ environment, selfHosted }) => {
    const { inputs } = read({ ...STEP, RUNNER_ENVIRONMENT: environment });
    expect(inputs.surface === "action" && inputs.runner.selfHosted).toBe(selfHosted);
  });

  it("is known before anything is printed, as is whether colours are wanted", () => {
    expect(readSurface({ GITHUB_ACTIONS: "true", NO_COLOR: "1" })).toEqual({
      runner: true,
      color: false,
    });
    expect(readSurface({ NO_COLOR: "" })).toEqual({ runner: false, color: true });
  });
});

describe("a command line", () => {
  it("needs no runner, and takes its key from the environment alone", () => {
    const env = {
      USER: "ada",
      OMNI_SCALE_FINGERPRINT_KEY: "canary-key-canary-key",
      INPUT_NOISE: "of no concern",
    };
    const { inputs, masked } = read(env, {
      command: "apply",
      components: ["Stack/a,Stack/b"],
      accept: ["abcdef012345"],
    });
    expect(inputs).toMatchObject({
      surface: "command-line",
      command: "apply",
      config: DEFAULT_CONFIG,
      components: ["Stack/a", "Stack/b"],
      accept: ["abcdef012345"],
      fingerprintKey: "canary-key-canary-key",
      owner: expect.stringMatching(/^ada@./),
    });
    expect(masked).toEqual(["canary-key-canary-key"]);
  });

  it("names its own words in a refusal", () => {
    const { text } = refusalOf({ OMNI_SCALE_FINGERPRINT_KEY: "short" }, { command: "plan", config: "/x.yaml", confirmDelete: ["x"] });
    for (const part of ["--config is /x.yaml", "--confirm-delete is x", "OMNI_SCALE_FINGERPRINT_KEY (not shown)", "omni-scale --help"])
      expect(text).toContain(part);
  });
});

describe("the environment that secret references see", () => {
  it("has none of the runner's or our own variables, whatever their case", () => {
    expect(
      secretEnvironment({
        DB_PASSWORD: "x",
        GITHUB_TOKEN: "t",
        RUNNER_TEMP: "t",
        ACTIONS_RUNTIME_TOKEN: "t",
        INPUT_TOKEN: "t",
        OMNI_SCALE_FINGERPRINT_KEY: "t",
        github_token: "t",
        UNSET: undefined,
      }),
    ).toEqual({ DB_PASSWORD: "x" });
  });
});

describe("values of secrets in one text", () => {
  it("count more than the step's own variables, and are as they were written", () => {
    const text = "DB_PASSWORD: 0123\nSSH_KEY: |\n  first\n  second\nGITHUB_TOKEN: theirs\n";
    expect(secretEnvironment({ DB_PASSWORD: "old", OTHER: "x", "INPUT_SECRET-VALUES": text })).toEqual({
      DB_PASSWORD: "0123",
      OTHER: "x",
      SSH_KEY: "first\nsecond\n",
    });
  });

  it.each([
    { reason: "a list", text: "- canary-1\n" },
    { reason: "a text", text: "canary-2" },
    { reason: "a name with a hyphen", text: "DB-PASSWORD: canary-3" },
    { reason: "a mapping inside", text: "DB: {password: canary-4}" },
    { reason: "a name twice", text: "A: canary-5\nA: canary-6" },
    { reason: "an alias", text: "A: &a canary-7\nB: *a" },
    { reason: "no YAML", text: "A: [canary-8" },
  ])("that are $reason are refused without a word of them", ({ text }) => {
    const refused = refusalOf({ ...STEP, "INPUT_SECRET-VALUES": text }).text;
    expect(refused).toContain("secret-values (not shown) must be a YAML mapping");
    expect(refused).not.toContain("canary");
  });
});

describe("action.yml", () => {
  const action = parse(readFileSync(new URL("../action.yml", import.meta.url), "utf8")) as {
    inputs: Record<string, { description: string; required: boolean; default?: string }>;
    outputs: Record<string, { description: string }>;
    runs: Record<string, string>;
  };

  it("has the inputs that are read, and no other", () => {
    expect(Object.keys(action.inputs).toSorted()).toEqual([...INPUT_NAMES].toSorted());
  });

  it("requires and presets what the code requires and presets", () => {
    const given = Object.fromEntries(
      Object.entries(action.inputs).flatMap(([name, input]) => (input.default === undefined ? [] : [[name, input.default]])),
    );
    expect(given).toEqual({
      config: DEFAULT_CONFIG,
      components: "",
      token: "${{ github.token }}",
      "fingerprint-key": "",
      "secret-values": "",
      accept: "",
      acknowledge: "",
      "confirm-delete": "",
      look: "now",
    });
    expect(
      Object.entries(action.inputs)
        .filter(([, { required }]) => required)
        .map(([name]) => name),
    ).toEqual(["command"]);
  });

  it("has the outputs that are set, and names every word of status", () => {
    expect(Object.keys(action.outputs).toSorted()).toEqual([...OUTPUT_NAMES].toSorted());
    // A record, so that the compiler asks for a word that is missing here.
    const words: Record<Status, true> = {
      valid: true,
      invalid: true,
      unchanged: true,
      unseen: true,
      changes: true,
      blocked: true,
      applied: true,
      held: true,
      skipped: true,
      failed: true,
    };
    const documented = [...(action.outputs["status"]?.description ?? "").matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? "");
    expect(documented.toSorted()).toEqual(Object.keys(words).toSorted());
  });

  it("describes everything in sentences, and runs the bundle on Node 24", () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).toMatch(/^.{20,}\.$/);
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
  });
});
