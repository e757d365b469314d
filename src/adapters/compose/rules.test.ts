// Each rule on one service: what fires, and what does not.
import { describe, expect, it } from "vitest";
import type { JsonRecord } from "../../core/model.ts";
import { plain } from "../../core/words.ts";
import { homePathsOf, judge, rules } from "./rules.ts";

const nothing = { secrets: {}, configs: {} };
const idsOf = (service: JsonRecord): string[] =>
  [...judge("web", service, nothing), ...homePathsOf("web", service)].map(({ rule }) => rule.id);

describe("rules on services", () => {
  it.each<{ reason: string; service: JsonRecord; ids: string[] }>([
    { reason: "privileged", service: { privileged: true }, ids: ["S111"] },
    { reason: "privileged as text", service: { privileged: "true" }, ids: ["S111"] },
    { reason: "not privileged", service: { privileged: false, cap_add: ["NET_ADMIN"] }, ids: [] },
    { reason: "the host's network", service: { network_mode: "host" }, ids: ["S112"] },
    {
      reason: "every other namespace of the host",
      service: { pid: "host", ipc: "host", uts: "host", userns_mode: "host", cgroup: "host" },
      ids: Array(5).fill("S112"),
    },
    { reason: "a sidecar's network", service: { network_mode: "service:tailscale", pid: "service:x", ipc: "shareable" }, ids: [] },
    { reason: "the engine's socket", service: { volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"] }, ids: ["S113"] },
    { reason: "the folder the socket lies in", service: { volumes: ["/run:/run"] }, ids: ["S113"] },
    { reason: "the root, spelt oddly", service: { volumes: [{ type: "bind", source: "/etc/..//", target: "/host" }] }, ids: ["S113"] },
    { reason: "another engine's socket", service: { volumes: ["/run/podman/podman.sock:/s"] }, ids: ["S113"] },
    { reason: "Compose's own way to the socket", service: { use_api_socket: true }, ids: ["S113"] },
    {
      reason: "harmless mounts",
      service: { volumes: ["./conf:/conf", "data:/", "/etc/localtime:/etc/localtime:ro", "/var/log:/log"] },
      ids: [],
    },
    { reason: "no tag", service: { image: "nginx" }, ids: ["S114"] },
    { reason: "latest", service: { image: "ghcr.io/a/b:latest" }, ids: ["S114"] },
    { reason: "a port in the registry's name is no tag", service: { image: "localhost:5000/a" }, ids: ["S114"] },
    { reason: "tags and digests", service: { image: "nginx:1.27" }, ids: [] },
    { reason: "a digest alone", service: { image: "nginx@sha256:0123" }, ids: [] },
    { reason: "a tag from a variable", service: { image: "nginx:${TAG:-latest}" }, ids: [] },
    { reason: "an image that is built", service: { image: "mine", build: { context: "." } }, ids: [] },
    { reason: "somebody's home", service: { volumes: ["~/x:/x"] }, ids: ["S105"] },
  ])("$reason: $ids", ({ service, ids }) => {
    expect(idsOf(service)).toEqual(ids);
  });

  it("judges files granted as secrets like mounts", () => {
    const tops = { secrets: { all: { file: "/" } }, configs: {} };
    expect(judge("web", { secrets: ["all"], volumes: [] }, tops)).toEqual([]);
    expect(judge("web", { volumes: ["/:/host"] }, tops).map(({ way }) => way)).toEqual([["volumes", 0]]);
  });

  it("has an id, a reason and a fix for each rule, each id once", () => {
    const all = Object.values(rules);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ id, why, fix }) => !/^S1\d\d$/.test(id) || !plain(why).endsWith(".") || !plain(fix).endsWith("."))).toEqual([]);
  });
});
