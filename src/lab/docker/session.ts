/** What a command of the stand-in works with; must not hold commands. */
import type { EngineStore } from "./engine.ts";

export interface Session {
  readonly engine: EngineStore;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute. */
  readonly cwd: string;
  /** Standard input, whole. */
  readonly stdin: () => Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

/** A warning as Docker's programs log it when standard error is no terminal. */
export function warn(session: Session, message: string): void {
  const time = new Date(Date.now()).toISOString().replace(/\.\d+Z$/, "Z");
  session.err(`time="${time}" level=warning msg=${JSON.stringify(message)}\n`);
}

/** Documents as `inspect` prints them. */
export function printDocuments(session: Session, documents: readonly unknown[]): void {
  session.out(`${JSON.stringify(documents, undefined, 4)}\n`);
}
