/** The project that the tests of the write side apply: what it holds, and how to change it; must not hold test cases. */
import type { Texts } from "./compose-stand.ts";

/** A sidecar with a dependent, a database with a volume, and a service with a mounted file. */
export function stackFiles(): Texts {
  const service = (name: string, ...lines: string[]): string =>
    [`  ${name}:`, `    image: lab/base:1 # ${name}`, "    stop_grace_period: 0s", ...lines.map((line) => `    ${line}`), ""].join("\n");
  const check = (name: string): string[] => ["healthcheck:", `  test: ["CMD", "true"] # ${name}`, "  interval: 1s", "  retries: 1"];
  return {
    "compose.yml": [
      "services:\n",
      service("side", "command: sleep 1000", "ports:", "  - 127.0.0.1::80", ...check("side")),
      service(
        "app",
        "command: sleep 1000",
        "network_mode: service:side",
        "depends_on: {side: {condition: service_healthy}}",
        "environment:",
        "  COLOR: red",
        ...check("app"),
      ),
      service("db", "command: sleep 1000", "volumes: [data:/data]"),
      service("web", "command: sleep 1000", "volumes: [./web.conf:/web.conf:ro]"),
      "volumes: {data: {}}\n",
    ].join(""),
    "web.conf": "one\n",
    "README.md": "old\n",
  };
}

/** The same files with another text in compose.yml. */
export function swap(files: Texts, before: string, after: string): Texts {
  const text = files["compose.yml"] ?? "";
  if (!text.includes(before)) throw new Error(`the fixture has no ${before}`);
  return { ...files, "compose.yml": text.replace(before, after) };
}
