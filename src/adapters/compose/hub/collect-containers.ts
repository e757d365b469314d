/** What the engine tells of a stack's containers, and a sidecar of itself; reads only, and must not judge. */
import { z } from "zod";
import { say } from "../../../core/words.ts";
import { execArgs, inspectContainersArgs, projectContainersArgs } from "../argv.ts";
import { lastLine, look as ask, read } from "../docker.ts";
import type { Host } from "../host.ts";
import type { ContainerFact, Seen, SidecarFact, StackFacts } from "./facts.ts";
import { daysUntil } from "./key-facts.ts";
import { look, Unseen } from "./unseen.ts";

const LABEL = "com.docker.compose";

const Inspected = z.looseObject({
  Id: z.string(),
  State: z.looseObject({ Status: z.string() }),
  Args: z.array(z.string()).nullish(),
  Config: z.looseObject({ Labels: z.record(z.string(), z.string()).nullish() }),
  HostConfig: z.looseObject({ NetworkMode: z.string() }),
  Mounts: z.array(z.looseObject({ Source: z.string().nullish(), Destination: z.string() })).nullish(),
});

/** The project's containers, stopped ones too. */
export function collectContainers(host: Host, project: string, signal: AbortSignal): Promise<Seen<readonly ContainerFact[]>> {
  return look(async () => {
    const ids = (await read(host, projectContainersArgs(project), { signal })).split("\n").filter((id) => id !== "");
    if (ids.length === 0) return [];
    const found = z.array(Inspected).safeParse(JSON.parse(await read(host, inspectContainersArgs(ids), { signal })));
    if (!found.success) return new Unseen(say`the engine shows its containers in a shape that is not known here`);
    return found.data.flatMap(({ Id, Args, Config, HostConfig, Mounts }): ContainerFact[] => {
      const labels = Config.Labels ?? {};
      if (labels[`${LABEL}.oneoff`] === "True") return [];
      return [
        {
          service: labels[`${LABEL}.service`] ?? "",
          id: Id,
          networkMode: HostConfig.NetworkMode,
          project: labels[`${LABEL}.project`] ?? "",
          directory: labels[`${LABEL}.project.working_dir`] ?? "",
          args: Args ?? [],
          mounts: (Mounts ?? []).map(({ Source, Destination }) => ({ source: Source ?? "", target: Destination })),
        },
      ];
    });
  });
}

/** Which of the names somebody has; a project's name is empty for a container of none. */
export function collectNames(host: Host, wanted: readonly string[], signal: AbortSignal): Promise<StackFacts["names"]> {
  return look(async () => {
    if (wanted.length === 0) return [];
    const format = `{{.ID}}\t{{.Names}}\t{{.Label "${LABEL}.project"}}`;
    const { code, stdout, stderr } = await host.run("docker", ["ps", "--all", "--no-trunc", "--format", format], {
      signal,
      timeoutMs: 60_000,
    });
    if (code !== 0) return new Unseen(say`the engine did not answer: ${lastLine(stderr)}`);
    return stdout.split("\n").flatMap((line) => {
      const [, name = "", project = ""] = line.split("\t");
      return wanted.includes(name) ? [{ name, project }] : [];
    });
  });
}

/** The part of `tailscale status --json` that is read (tailscale/tailscale ipn/ipnstate). */
const Status = z.looseObject({
  BackendState: z.string(),
  Self: z
    .looseObject({ DNSName: z.string().nullish(), TailscaleIPs: z.array(z.string()).nullish(), KeyExpiry: z.string().nullish() })
    .nullish(),
});

/** This and nothing else is run inside a sidecar to look at it. */
const STATUS = ["tailscale", "status", "--json", "--peers=false"] as const;

/** What the sidecar says of itself; unknown where its container does not run. */
export function collectSidecar(
  host: Host,
  service: string,
  about: { readonly containers: Seen<readonly ContainerFact[]>; readonly now: Date; readonly signal: AbortSignal },
): Promise<Seen<SidecarFact>> {
  return look(async () => {
    const { containers, now, signal } = about;
    if (containers.status === "unknown") return new Unseen(containers.because);
    const container = containers.value.find((one) => one.service === service);
    if (container === undefined) return new Unseen(say`${service} has no container yet`);
    const { code, stdout, stderr } = await ask(host, execArgs(container.id, STATUS), { signal, timeoutMs: 30_000 });
    // A sidecar that is logged out says so in JSON and ends with 1.
    const status = statusIn(stdout);
    if (status === undefined) return new Unseen(say`${service} did not say it (exit code ${code}: ${lastLine(stderr)})`);
    const { DNSName, TailscaleIPs, KeyExpiry } = status.Self ?? {};
    const expiry = KeyExpiry === undefined || KeyExpiry === null ? Number.NaN : Date.parse(KeyExpiry);
    return {
      addresses: TailscaleIPs ?? [],
      dnsName: DNSName ?? "",
      backendState: status.BackendState,
      ...(Number.isNaN(expiry) ? {} : { keyDaysLeft: daysUntil(expiry, now) }),
    };
  });
}

function statusIn(output: string): z.infer<typeof Status> | undefined {
  try {
    return Status.safeParse(JSON.parse(output)).data;
  } catch {
    return undefined;
  }
}
