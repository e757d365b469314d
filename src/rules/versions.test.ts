import { describe, expect, it } from "vitest";
import { plain } from "../core/words.ts";
import { isPin } from "./files.ts";
import { pinFindings } from "./versions.ts";

const image = (version: string, path = "hub/values.yaml") => ({
  path,
  text: `omni:\n  image: ghcr.io/siderolabs/omni:${version}@sha256:0\n`,
});
const said = (path: string, text: string, images = [image("v1.10.6")]): readonly string[] =>
  pinFindings([{ path, text }], images).map(({ at, what }) => `${at?.line}:${at?.column} ${plain(what)}`);

describe("T11", () => {
  it.each([
    { reason: "mise", path: "mise.toml", text: '[tools]\n"aqua:siderolabs/omni/omnictl" = "1.9.3"\n', at: "2:35" },
    { reason: "mise's short form", path: ".mise.toml", text: '[tools]\nomnictl = "v1.9.3"\n', at: "2:13" },
    { reason: "asdf", path: ".tool-versions", text: "talosctl 1.13.6\nomnictl 1.9.3\n", at: "2:9" },
    {
      reason: "a setup note",
      path: "README.md",
      text: "curl -LO https://github.com/siderolabs/omni/releases/download/v1.9.3/omnictl-linux-amd64\n",
      at: "1:64",
    },
  ])("tells of an omnictl of another version in $reason", ({ path, text, at }) => {
    expect(isPin(path)).toBe(true);
    expect(said(path, text)).toEqual([`${at} ${path} takes omnictl 1.9.3, and Omni is 1.10.6.`]);
  });

  it.each([
    { reason: "is the same", text: "omnictl 1.10.6\n", images: [image("v1.10.6")] },
    { reason: "is one of two Omnis'", text: "omnictl 1.9.3\n", images: [image("v1.10.6"), image("1.9.3", "test/values.yaml")] },
    { reason: "has no image in Git to be compared with", text: "omnictl 1.9.3\n", images: [] },
    { reason: "is in a comment", text: "# omnictl 1.9.3\n", images: [image("v1.10.6")] },
    { reason: "is another program's", text: "talosctl 1.9.3\n", images: [image("v1.10.6")] },
    {
      reason: "is beside a provider's image alone",
      text: "omnictl 1.9.3\n",
      images: [{ path: "p.yaml", text: "image: ghcr.io/siderolabs/omni-infra-provider-proxmox:v0.2.0\n" }],
    },
  ])("is silent where the version $reason", ({ text, images }) => {
    expect(said(".tool-versions", text, images)).toEqual([]);
  });
});
