/** Puts the stand-in where a PATH finds it; must not touch anything outside the given folders. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FLOCK_SHIM } from "./flock-shim.ts";

export interface InstallOptions {
  /** The Node program to run it with, absolute. */
  readonly node: string;
  /** The script that dispatches `lab-docker` to labDocker, absolute: dist/cli.js. */
  readonly script: string;
  /** Where the engine keeps its file. */
  readonly engine: string;
  /** Also install a `flock` (needs Perl), for machines without one. Default false. */
  readonly flock?: boolean;
}

/**
 * Writes an executable `docker` (and `flock`) into `folder`, to be put first on a PATH. The engine's folder stands
 * in the program itself, because children get few variables.
 */
export function installDocker(folder: string, options: InstallOptions): void {
  mkdirSync(folder, { recursive: true });
  const call = [options.node, options.script].map(quote).join(" ");
  write(join(folder, "docker"), `#!/bin/sh\nOMNI_SCALE_LAB_DOCKER=${quote(options.engine)} exec ${call} lab-docker "$@"\n`);
  if (options.flock === true) write(join(folder, "flock"), FLOCK_SHIM);
}

function write(path: string, content: string): void {
  writeFileSync(path, content);
  chmodSync(path, 0o755);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
