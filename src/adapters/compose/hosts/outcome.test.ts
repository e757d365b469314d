/** What people are told for what ssh, Tailscale and Proxmox say; the texts are recordings. */
import { describe, expect, it } from "vitest";
import { ConnectionError, failureOf, outcomeOf } from "./outcome.ts";

const about = { name: "root@foxtrot" };
const told = (stderr: string, code = 255): ConnectionError => failureOf({ code, stdout: "", stderr }, about, "login");

describe("failureOf", () => {
  it.each([
    {
      said: "# Tailscale SSH requires an additional check.\n# To authenticate, visit: https://login.tailscale.com/a/1b2c3d4e5f60\n",
      tells: 'set "action": "check" to "action": "accept"',
      retryable: false,
    },
    {
      said: "tailscale: tailnet policy does not permit you to SSH to this node\nConnection closed by 100.64.0.7 port 22\n",
      tells: "add an ssh rule",
      retryable: false,
    },
    { said: "sh: 2: tailscale: not found\n", tells: "this machine has no program tailscale", retryable: false },
    { said: "bash: line 1: tailscale: command not found\n", tells: "this machine has no program tailscale", retryable: false },
    { said: "Host key verification failed.\n", tells: "is not the one that is known", retryable: false },
    { said: "root@127.0.0.1: Permission denied (publickey,password).\n", tells: "it takes publickey,password", retryable: false },
    { said: "ssh: connect to host 10.0.0.9 port 22: Connection timed out\n", tells: "does not answer", retryable: true },
    { said: "ssh: connect to host 10.0.0.9 port 22: Connection refused\n", tells: "nobody listens for ssh", retryable: true },
    { said: "ssh: Could not resolve hostname hub: Name or service not known\n", tells: "leads to no address", retryable: true },
    { said: "kex_exchange_identification: Connection closed by remote host\n", tells: "MaxStartups", retryable: true },
    { said: "container '200' not running!\n", tells: "start it with pct start 200", retryable: true },
    {
      said: "Configuration file 'nodes/foxtrot/lxc/999.conf' does not exist\n",
      tells: "node foxtrot has no container 999",
      retryable: false,
    },
    { said: "please run as root\n", tells: "is for root alone", retryable: false },
    { said: "client_loop: send disconnect: Broken pipe\n", tells: "unknown what happened there: client_loop", retryable: true },
    { said: "", tells: "unknown what happened there", retryable: true },
  ])("tells $tells", ({ said, tells, retryable }) => {
    const error = told(said);
    expect(error.message).toContain(tells);
    expect(error.retryable).toBe(retryable);
  });
});

describe("outcomeOf", () => {
  const result = (stderr: string, code: number): Parameters<typeof outcomeOf>[0] => ({ code, stdout: "out", stderr });

  it("gives a program's own exit code and words, 255 too", () => {
    expect(outcomeOf(result("its words\n\nomni-scale: ended with 255\n", 255), about, "x")).toEqual({
      code: 255,
      stdout: "out",
      stderr: "its words\n",
    });
  });

  it("keeps what a process that the program left behind said later", () => {
    expect(outcomeOf(result("one\nomni-scale: ended with 0\ntwo\n", 0), about, "x").stderr).toBe("onetwo\n");
  });

  it.each([
    { code: 255, why: "a cut connection" },
    { code: 0, why: "a stranger's success" },
    { code: 127, why: "a host without sh" },
  ])("takes nothing for done without the closing line: $why", ({ code }) => {
    expect(() => outcomeOf(result("omni-scale: ended with", code), about, "x")).toThrow(ConnectionError);
  });
});
