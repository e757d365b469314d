/**
 * Health questions that a stack asks after its containers are well, as gates; must not change anything.
 * What cannot be asked (no Docker, no program to try a port with) is not checked, never passed.
 */
import { z } from "zod";
import { RemoteError, UserError } from "../../core/errors.ts";
import type { ComponentName, Gate, GateResult } from "../../core/model.ts";
import { say, type Words } from "../../core/words.ts";
import type { Clock, Http } from "../../ports.ts";
import { Probe } from "../../specs/kinds/stack.ts";
import type { WaitIo } from "../adapter.ts";
import { execArgs } from "./argv.ts";
import { byService, projectContainers } from "./containers.ts";
import { look } from "./docker.ts";
import { judge } from "./health.ts";
import type { Host } from "./host.ts";
import type { ProjectAttributes } from "./step-value.ts";

const GateValue = z.object({ target: z.string(), project: z.string(), probe: Probe });

/** One gate for each probe of a project, in their order; ids are short, since people type them to acknowledge. Pure. */
export function probeGates(component: ComponentName, target: string, { project, probes, timeout }: ProjectAttributes): Gate[] {
  return probes.map((probe, index) => ({
    id: `${component}:probe ${index + 1}`,
    title: titleOf(probe),
    timeoutSeconds: probe.timeout ?? timeout,
    value: { target, project, probe: { ...probe } },
  }));
}

function titleOf(probe: Probe): Words {
  if ("http" in probe) return say`${probe.http.url} answers ${probe.http.status ?? 200}`;
  if ("tcp" in probe) return say`${`${probe.tcp.host}:${probe.tcp.port}`} accepts connections`;
  if ("command" in probe) return say`${probe.command.run.join(" ")} succeeds in ${probe.command.service}`;
  return say`${probe.healthy} is healthy`;
}

/** The id of the target that a gate asks. */
export function targetOfGate(gate: Gate): string {
  return GateValue.parse(gate.value).target;
}

export interface ProbePorts {
  readonly http: Http;
  readonly clock: Clock;
}

/** One try: passed, not yet and why, or impossible to ask and why. */
type Try = { readonly is: "passed" | "not-yet" | "not-checked"; readonly detail: Words };

/** Asks once a second until the probe passes or the gate's time is over; see {@link Adapter.wait}. */
export async function waitFor(gate: Gate, host: Host, io: WaitIo, ports: ProbePorts): Promise<GateResult> {
  const { project, probe } = GateValue.parse(gate.value);
  const began = ports.clock.now().getTime();
  const ask = asker(probe, project, host, io, ports);
  let told = "";
  for (;;) {
    const last = await ask().catch((error: unknown): Try => ({ is: "not-checked", detail: wordsOf(error) }));
    const elapsed = (ports.clock.now().getTime() - began) / 1000;
    if (last.is === "passed") return { status: "passed", detail: last.detail };
    if (elapsed >= gate.timeoutSeconds || io.signal.aborted) {
      return last.is === "not-checked"
        ? { status: "not-checked", detail: last.detail }
        : { status: io.signal.aborted ? "not-checked" : "failed", detail: say`for ${Math.round(elapsed)} s: ${last.detail}` };
    }
    const words = say`waiting until ${gate.title}: ${last.detail}`;
    if (JSON.stringify(words) !== told) io.progress(words);
    told = JSON.stringify(words);
    await ports.clock.sleep(1000, io.signal).catch(() => {
      // Stopped while waiting: the loop asks once more and ends.
    });
  }
}

function asker(probe: Probe, project: string, host: Host, { signal }: WaitIo, { http }: ProbePorts): () => Promise<Try> {
  if ("http" in probe) return () => (host.name === "local" ? askHttp(probe.http, http, signal) : askHttpThere(probe.http, host, signal));
  if ("tcp" in probe) return () => askTcp(probe.tcp, host);
  if ("command" in probe) return () => askCommand(probe.command, project, host);
  return healthAsker(probe.healthy, project, host);
}

type HttpQuestion = Extract<Probe, { http: unknown }>["http"];

async function askHttp({ url, status = 200, insecure }: HttpQuestion, http: Http, signal: AbortSignal): Promise<Try> {
  try {
    const found = await http.request({
      method: "GET",
      url,
      system: "probe",
      tries: 1,
      timeoutMs: 5000,
      signal,
      ...(insecure === true ? { insecure } : {}),
    });
    return { is: found.status === status ? "passed" : "not-yet", detail: say`it answered ${found.status}` };
  } catch (error) {
    if (error instanceof RemoteError) return { is: "not-yet", detail: say`no answer: ${error.words}` };
    throw error;
  }
}

/** The same from the host itself, where the URL's address may mean something else. */
async function askHttpThere({ url, status = 200, insecure }: HttpQuestion, host: Host, signal: AbortSignal): Promise<Try> {
  const { code, stdout } = await host.run("sh", ["-c", ASK, "sh", url, ...(insecure === true ? ["insecure"] : [])], {
    timeoutMs: 20_000,
    signal,
  });
  if (code === 126) return { is: "not-checked", detail: say`the host has neither curl nor wget to ask with` };
  const found = Number(stdout.trim());
  if (found === 0) return { is: "not-yet", detail: say`no answer` };
  return { is: found === status ? "passed" : "not-yet", detail: say`it answered ${found}` };
}

/** Asks `$1` for its status, `$2` when any certificate will do; 126 when the host has no program that could. */
export const ASK = `
if command -v curl >/dev/null 2>&1; then
  exec curl -s -o /dev/null -w '%{http_code}' --max-time 5 --proto =http,https \${2:+--insecure} -- "$1"
fi
command -v wget >/dev/null 2>&1 || exit 126
answer=$(wget -S -q -O /dev/null -T 5 \${2:+--no-check-certificate} -- "$1" 2>&1)
printf '%s\\n' "$answer" | tr -d '\\r' | awk '/^ *HTTP/ { status = $2 } END { print status + 0 }'
`;

/** Bash can connect by itself; `nc -z` where there is no bash. 126 when neither is there. */
export const CONNECT = `
if command -v bash >/dev/null 2>&1; then exec bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2"; fi
if command -v nc >/dev/null 2>&1; then exec nc -z -w 3 "$1" "$2"; fi
exit 126
`;

async function askTcp({ host: name, port }: Extract<Probe, { tcp: unknown }>["tcp"], host: Host): Promise<Try> {
  try {
    const { code } = await host.run("sh", ["-c", CONNECT, "sh", name, String(port)], { timeoutMs: 5000 });
    if (code === 126) return { is: "not-checked", detail: say`the host has neither bash nor nc to try the port with` };
    return code === 0 ? { is: "passed", detail: say`it accepted a connection` } : { is: "not-yet", detail: say`no connection` };
  } catch (error) {
    if (error instanceof RemoteError && error.retryable) return { is: "not-yet", detail: say`no answer within 5 s` };
    throw error;
  }
}

async function askCommand({ service, run }: Extract<Probe, { command: unknown }>["command"], project: string, host: Host): Promise<Try> {
  const container = byService(await projectContainers(host, project))
    .get(service)
    ?.find(({ status }) => status === "running");
  if (container === undefined) return { is: "not-yet", detail: say`${service} is not running` };
  try {
    // What the command prints stays on the host: it may hold anything.
    const { code } = await look(host, execArgs(container.id, run), { timeoutMs: 30_000 });
    return { is: code === 0 ? "passed" : "not-yet", detail: say`exit code ${code}` };
  } catch (error) {
    if (error instanceof RemoteError && error.retryable) return { is: "not-yet", detail: say`it did not end within 30 s` };
    throw error;
  }
}

/** Remembers the last look, since a container without a health check has to stay up for a moment. */
function healthAsker(service: string, project: string, host: Host): () => Promise<Try> {
  let before: Awaited<ReturnType<typeof projectContainers>> = [];
  return async () => {
    const now = await projectContainers(host, project);
    const containers = byService(now).get(service) ?? [];
    const verdicts = containers.map((container) =>
      judge(
        container,
        before.find(({ id }) => id === container.id),
      ),
    );
    before = now;
    const bad = verdicts.find(({ is }) => is !== "well");
    if (containers.length === 0) return { is: "not-yet", detail: say`it has no container` };
    if (bad === undefined) return { is: "passed", detail: say`its container runs and is healthy` };
    if (bad.is === "ill") return { is: "not-yet", detail: bad.because };
    return { is: "not-yet", detail: bad.is === "waiting" ? say`waiting for ${bad.for}` : say`it ended` };
  };
}

function wordsOf(error: unknown): Words {
  if (error instanceof RemoteError || error instanceof UserError) return error.words;
  throw error;
}
