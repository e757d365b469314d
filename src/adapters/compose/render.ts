/** Runs `docker compose config` over a copy of a project; the only reader of what Compose files mean. */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Json } from "../../core/model.ts";
import type { FileContents } from "./bundle.ts";
import type { Host } from "./host.ts";
import { ComposeConfig } from "./schema.ts";

/** One rendering. Paths in `composeFiles` and `envFiles` are relative to the project's folder. */
export interface RenderRequest {
  readonly project: string;
  readonly composeFiles: readonly string[];
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly contents: FileContents;
  /** The folder on the host that relative paths mean. */
  readonly directory: string;
  /** Whether variables are replaced; without it paths stay relative too. */
  readonly interpolate: boolean;
  readonly variables: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** `stderr` may hold values of the host. The copy's own path is taken out of both outputs. */
export type Rendered =
  | { readonly ok: true; readonly config: ComposeConfig; readonly stderr: string }
  | { readonly ok: false; readonly stderr: string };

/** Renders each project once, however often it is asked for, with a few Compose processes at a time. */
export type Renderer = (host: Host, request: RenderRequest) => Promise<Rendered>;

/** Two per core of a small runner: more only makes them wait for each other. */
const AT_ONCE = 4;

/** A renderer that remembers by content. What it remembers is gone with the run. */
export function createRenderer(): Renderer {
  const known = new Map<string, Promise<Rendered>>();
  const limited = limit(AT_ONCE);
  return (host, request) => {
    const key = keyOf(host, request);
    const rendered = known.get(key) ?? limited(() => render(host, request));
    known.set(key, rendered);
    // A run that was stopped half-way says nothing about the project.
    rendered.catch(() => known.delete(key));
    return rendered;
  };
}

async function render(host: Host, request: RenderRequest): Promise<Rendered> {
  await using scratch = await host.scratch("omni-scale-compose");
  // Below the copy the folder has its full path on the host, so that `..` leads where it leads there.
  const folder = posix.join(scratch.path, request.directory);
  for (const [path, content] of request.contents) await host.write(posix.resolve(folder, path), content, { mode: 0o600 });
  const { code, stdout, stderr } = await host.run("docker", configArgs(folder, request), {
    cwd: folder,
    env: request.variables,
    timeoutMs: 60_000,
    signal: request.signal,
  });
  const told = stderr.replaceAll(scratch.path, "");
  if (code !== 0) return { ok: false, stderr: told };
  const config = configIn(stdout.replaceAll(scratch.path, ""));
  return config === undefined ? { ok: false, stderr: "its answer is no configuration" } : { ok: true, stderr: told, config };
}

function configIn(output: string): ComposeConfig | undefined {
  try {
    return ComposeConfig.safeParse(JSON.parse(output)).data;
  } catch {
    return undefined;
  }
}

function configArgs(folder: string, request: RenderRequest): string[] {
  const each = (option: string, paths: readonly string[]): string[] => paths.flatMap((path) => [option, posix.resolve(folder, path)]);
  return [
    "compose",
    "--ansi",
    "never",
    "--project-name",
    request.project,
    "--project-directory",
    folder,
    ...each("--file", request.composeFiles),
    ...each("--env-file", request.envFiles),
    ...request.profiles.flatMap((profile) => ["--profile", profile]),
    "config",
    "--format",
    "json",
    ...(request.interpolate ? [] : ["--no-interpolate", "--no-path-resolution"]),
  ];
}

function keyOf(host: Host, { signal: _signal, contents, ...rest }: RenderRequest): string {
  const hash = createHash("sha256").update(JSON.stringify([host.name, rest satisfies Record<string, Json | object>]));
  for (const [path, content] of contents) hash.update(`\0${path}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

/** Runs at most `count` tasks at a time, in the order they came. */
export function limit(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
