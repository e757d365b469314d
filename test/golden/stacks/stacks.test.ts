/** The rendered stacks: golden files for ordinary specs, and the law that every value of a spec comes back. `UPDATE_GOLDEN=1` writes anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { lost, type ComposeData } from "./again.ts";
import { samples as arbitrary } from "./arbitrary.ts";
import { samples } from "./samples.ts";

const folder = new URL("./", import.meta.url);
const update = process.env["UPDATE_GOLDEN"] === "1";
const templates = new URL("../../../templates/stacks/", import.meta.url);

describe("rendered stacks", () => {
  it.each([...samples()])("%s is as it was looked at", (name, text) => {
    const file = new URL(name, folder);
    if (update) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("leave no golden file without a sample", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
    expect(files.toSorted()).toEqual([...samples().keys()].toSorted());
  });

  it("say every value of a spec again, whatever it holds", { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(99), (sample, n) => {
        const { text, expected } = sample(n);
        const document = parseDocument(text, { prettyErrors: false });
        expect(document.errors).toEqual([]);
        expect(lost(document.toJS() as ComposeData, expected)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("have no variable but those of secrets, so that no text of a spec is replaced by a host's", () => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        const { text } = sample(1);
        const active = [...text.replaceAll("$$", "").matchAll(/\$\{?(\w*)(:\?)?/g)].map(([, name, required]) => `${name ?? ""}${required ?? ""}`);
        const known = ["TS_AUTHKEY", "TSIDP_TS_AUTHKEY", "OMNI_OIDC_CLIENT_SECRET", "OMNI_ACCOUNT_ID", "OMNI_SERVICE_ACCOUNT_KEY", "PROXMOX_TOKEN_SECRET", "PROXMOX_PASSWORD"];
        expect(active.filter((name) => !known.some((one) => `${one}:?` === name))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("show nothing except through a helper that fits the place", () => {
    const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs"));
    const bare = files.flatMap((file) =>
      [...readFileSync(new URL(file, templates), "utf8").matchAll(/\{\{\{?([^}]*)\}\}/g)].flatMap(([, inner = ""]) =>
        /^(#if|#each|\/if|\/each|else$|> |compose |flag |literal )/.test(inner) ? [] : [`${file}: ${inner}`],
      ),
    );
    expect(files.length).toBeGreaterThan(4);
    expect(bare).toEqual([]);
  });

  it("put no secret's reference anywhere: a golden hub has variables where its spec has references", () => {
    for (const text of samples().values()) expect(text).not.toMatch(/fromEnv|fromSops|onHost/);
    expect(parse(samples().get("hub-tailscale.yaml") ?? "")).toMatchObject({ services: { omni: { environment: { OMNI_OIDC_CLIENT_SECRET: expect.stringMatching(/^\$\{OMNI_OIDC_CLIENT_SECRET:\?/) } } } });
  });
});
