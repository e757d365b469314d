/** The last words of a container for a report: a few lines, every value that only the host knows taken out. */
import { say, type Words } from "../../core/words.ts";
import { logsArgs } from "./argv.ts";
import { projectContainers, type ServiceContainer } from "./containers.ts";
import type { ProjectContext } from "./context.ts";
import { look } from "./docker.ts";
import { envFileValues, foreignValues, redactor, tail } from "./redact.ts";

/** Takes out of foreign text what the project's env files, containers and `secrets` hold and its Compose files do not. */
export async function projectRedactor(
  { host, call, project }: ProjectContext,
  secrets: readonly string[],
): Promise<(text: string) => string> {
  const text = async (path: string): Promise<string> => new TextDecoder().decode((await host.read(path)) ?? new Uint8Array());
  const envFiles = await Promise.all([...call.envFiles, `${call.directory}/.env`].map(text));
  const composeFiles = await Promise.all(call.files.map(text));
  const environments = (await projectContainers(host, project.project)).flatMap(({ environment }) => environment);
  return redactor([...secrets, ...envFiles.flatMap(envFileValues), ...foreignValues(environments, composeFiles)]);
}

/** What Compose said, without the ids in full that stand before the reason: reports cut long quotes at their end. */
export function composeSaid(failed: string, redact: (text: string) => string): string {
  return redact(failed)
    .replace(/^Error response from daemon: /, "")
    .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, "$1");
}

/** What a container that did not get well said last: its health check where it has one, else its log. */
export async function lastWords({ host }: ProjectContext, container: ServiceContainer, redact: (text: string) => string): Promise<Words> {
  const health = tail(redact(container.healthOutput ?? ""), 2);
  if (health !== "") return say`; the check said ${health}`;
  const { stdout, stderr } = await look(host, logsArgs(container.id, 50));
  const log = tail(redact(`${stdout}\n${stderr}`), 3);
  return log === "" ? [] : say`; it said last ${log}`;
}
