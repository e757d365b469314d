/** The same commands on the real engine and on the stand-in, in a form that can be compared; must not hold scenarios. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { configureEngine, labDocker, seedImages, type ImageSeed } from "../../src/lab/docker/index.ts";
import { normalDocker, type Ran } from "./normal-docker.ts";

/** Something to do: a docker command, files to write, or an image tag to move. */
export type Doing = readonly string[] | { readonly write: Readonly<Record<string, string>> };

/** What happened at one doing, on both. */
export interface Pair {
  readonly doing: string;
  readonly real: Ran;
  readonly lab: Ran;
}

type Run = (args: readonly string[], folder: string, env: Readonly<Record<string, string>>) => Promise<Ran>;

const BASE_ENV = { PATH: process.env["PATH"] ?? "", HOME: homedir(), DOCKER_CLI_HINTS: "false" };

export const runReal: Run = (args, folder, env) =>
  new Promise((resolve) => {
    const child = spawn("docker", args, { cwd: folder, env: { ...BASE_ENV, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const text = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (text.stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (text.stderr += String(chunk)));
    child.on("close", (code) => resolve({ code: code ?? -1, ...text }));
  });

/** The stand-in, in this process. */
export function runLab(engine: string): Run {
  return async (args, folder, env) => {
    const text = { stdout: "", stderr: "" };
    const stdin = (async function* (): AsyncGenerator<string> {})();
    const code = await labDocker(args, {
      env: { ...BASE_ENV, ...env, OMNI_SCALE_LAB_DOCKER: engine },
      cwd: folder,
      stdin,
      stdout: { write: (chunk) => (text.stdout += chunk) },
      stderr: { write: (chunk) => (text.stderr += chunk) },
    });
    return { code, ...text };
  };
}

/** A folder, a project name and images with a prefix of their own, for one scenario on both engines. */
export class Scenario implements AsyncDisposable {
  readonly project = `ldc${randomBytes(3).toString("hex")}`;
  readonly #top = realpathSync(mkdtempSync(join(tmpdir(), "docker-standin-")));
  readonly #folder = join(this.#top, "project");
  readonly #engine = join(this.#top, "engine");
  /** The port without its last digit. */
  readonly #ports = 4800 + (randomBytes(2).readUInt16BE() % 1000);

  constructor() {
    mkdirSync(this.#folder);
    seedImages(this.#engine, [{ name: "lab/base:1", where: "host" }]);
  }

  get folder(): string {
    return this.#folder;
  }

  get engine(): string {
    return this.#engine;
  }

  /** `PROJECT` stands for the project's name in files, commands and image names, `PORT1` … `PORT9` for free-ish ports. */
  #own(text: string): string {
    return text.replaceAll("PROJECT", this.project).replaceAll(/PORT(\d)/g, (_, digit: string) => `${this.#ports}${digit}`);
  }

  /** An image on both hosts, with a config in Dockerfile instructions for the real one. */
  async image(seed: Pick<ImageSeed, "name" | "config">, changes: readonly string[] = ['CMD ["/bin/sh"]']): Promise<void> {
    const name = this.#own(seed.name);
    const id = (await runReal(["create", "lab/base:1", "sh", "-c", randomBytes(8).toString("hex")], this.#top, {})).stdout.trim();
    await runReal(["commit", ...changes.flatMap((change) => ["--change", change]), id, name], this.#top, {});
    await runReal(["rm", id], this.#top, {});
    seedImages(this.#engine, [{ ...seed, name, content: randomBytes(4).toString("hex"), where: "host" }]);
  }

  /** Copies what a registry has into the stand-in's. */
  catalogue(seeds: readonly ImageSeed[]): void {
    seedImages(this.#engine, seeds);
  }

  settings(settings: Parameters<typeof configureEngine>[1]): void {
    configureEngine(this.#engine, settings);
  }

  /** Does everything on the real engine, then, from the same files, on the stand-in; answers what can be compared. */
  async run(doings: readonly Doing[], env: Readonly<Record<string, string>> = {}): Promise<Pair[]> {
    const blank = join(this.#top, "blank");
    cpSync(this.#folder, blank, { recursive: true });
    const real = await this.#all(runReal, doings, env);
    rmSync(this.#folder, { recursive: true });
    cpSync(blank, this.#folder, { recursive: true });
    const lab = await this.#all(runLab(this.#engine), doings, env);
    return real.map((one, at) => ({
      doing: one.doing,
      real: normalDocker(one.ran, this.project, this.#ports),
      lab: normalDocker(lab[at]?.ran ?? { code: -1, stdout: "", stderr: "" }, this.project, this.#ports),
    }));
  }

  async #all(run: Run, doings: readonly Doing[], env: Readonly<Record<string, string>>): Promise<{ doing: string; ran: Ran }[]> {
    const all = [];
    for (const doing of doings) {
      if ("write" in doing) this.write(doing.write);
      else {
        const args = doing.map((arg) => this.#own(arg));
        all.push({ doing: args.join(" "), ran: await run(args, this.#folder, env) });
      }
    }
    return all;
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.#folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, this.#own(text));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await runReal(["compose", "-p", this.project, "down", "-v", "--remove-orphans", "-t", "0"], this.#top, {});
    const { stdout } = await runReal(["images", "--no-trunc", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}"], this.#top, {});
    for (const [id = "", name = ""] of stdout.split("\n").map((line) => line.split(" "))) {
      if (name.includes(this.project)) await runReal(["rmi", "--force", name.endsWith(":<none>") ? id : name], this.#top, {});
    }
    rmSync(this.#top, { recursive: true });
  }
}
