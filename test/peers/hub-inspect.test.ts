/** Tests that a look at a hub's host finds what its files cannot tell, and changes nothing; against a real engine. */
import { mkdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { docker } from "../compose-stand.ts";
import { describeWithEngine } from "./engine.ts";
import { type HubStand, openHubStand } from "./hub-stand.ts";
import { fingerprintOf } from "./repository.ts";

describeWithEngine("a look at a hub's host", () => {
  let stand: HubStand;
  beforeAll(async () => {
    stand = await openHubStand();
  }, 120_000);
  afterAll(() => stand[Symbol.dispose]());
  const look = (): ReturnType<HubStand["look"]> => stand.look();

  it("finds nothing where all is well, has seen everything, and changed nothing", async () => {
    const before = fingerprintOf(stand.bench.directory);
    const { rules, notChecked } = await look();
    expect(rules.filter((rule) => rule !== "O32")).toEqual([]);
    expect(notChecked).toEqual([]);
    expect(fingerprintOf(stand.bench.directory)).toEqual(before);
  });

  it("finds a key with a passphrase, another certificate on the wire, a stale name, an edit and a second Compose file", async () => {
    await stand.spoil();
    const { rules, inspected } = await look();
    expect(rules.filter((rule) => rule !== "O32")).toEqual(["O19", "O20", "O24", "O24", "O26"]);
    expect(JSON.stringify(inspected)).not.toContain("PGP");
  });

  it("finds a folder that the engine made in a file's place", async () => {
    rmSync(stand.host("omni.asc"));
    mkdirSync(stand.host("omni.asc"));
    const { rules, notChecked } = await look();
    expect(rules).toContain("O18");
    expect(notChecked.join("\n")).toMatch(/the GPG key \(/);
  });

  it("says that Omni lives in a sidecar that is gone as what the plan mends, and what a stopped sidecar cannot tell", async () => {
    docker("rm", "-f", stand.bench.ids()["tailscale"] ?? "");
    docker(
      "compose",
      "--project-directory",
      stand.bench.directory,
      "-p",
      stand.bench.project,
      "-f",
      stand.host("compose.yml"),
      "up",
      "-d",
      "--no-deps",
      "tailscale",
    );
    docker("stop", "-t", "0", stand.bench.ids()["tailscale"] ?? "");
    const { inspected, notChecked } = await look();
    expect(inspected.diagnostics.filter(({ rule }) => rule === "O25").map(({ severity }) => severity)).toEqual(["warning"]);
    expect(notChecked.join("\n")).toMatch(/the sidecar's state in the tailnet \(tailscale did not say it/);
  });
});
