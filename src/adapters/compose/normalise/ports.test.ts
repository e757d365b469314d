// Ports and mounts in one spelling.
import { describe, expect, it } from "vitest";
import type { Json } from "../../../core/model.ts";
import { cleanPath, mountText, portsFromBindings, portsFromConfig, shortMount } from "./ports.ts";

describe("ports", () => {
  it.each<{ given: Json; ports: string[]; reason: string }>([
    { given: "80", ports: ["80/tcp"], reason: "any free port" },
    { given: "8080:80/udp", ports: ["8080:80/udp"], reason: "a protocol" },
    { given: "127.0.0.1:8080:80", ports: ["127.0.0.1:8080:80/tcp"], reason: "an address" },
    { given: "127.0.0.1::80", ports: ["127.0.0.1::80/tcp"], reason: "an address and any port" },
    { given: "127.0.0.1:0:80", ports: ["127.0.0.1::80/tcp"], reason: "port 0 is any port" },
    { given: "[::1]:8080:80", ports: ["[::1]:8080:80/tcp"], reason: "IPv6" },
    { given: "9000-9002:80-82", ports: ["9000:80/tcp", "9001:81/tcp", "9002:82/tcp"], reason: "ranges" },
    { given: "9000-9002:80", ports: ["9000-9002:80/tcp"], reason: "any of several" },
    { given: "3000-3001", ports: ["3000/tcp", "3001/tcp"], reason: "a range of targets" },
    { given: "${PORT}:80", ports: ["${PORT}:80"], reason: "a variable stays" },
    { given: "${IP:-0.0.0.0}:8080:80", ports: ["${IP:-0.0.0.0}:8080:80"], reason: "a colon in a default" },
    { given: { target: 80, published: "8080", host_ip: "::1", mode: "ingress" }, ports: ["[::1]:8080:80/tcp"], reason: "the long form" },
    { given: 80, ports: ["80/tcp"], reason: "a number" },
  ])("reads $given: $reason", ({ given, ports }) => {
    expect(portsFromConfig([given])).toEqual(ports);
  });

  it("reads what the engine has bound the same way", () => {
    const bindings = {
      "80/tcp": [
        { HostIp: "", HostPort: "8080" },
        { HostIp: "127.0.0.1", HostPort: "" },
      ],
      "53/udp": [{ HostIp: "", HostPort: "0" }],
      "1/tcp": null,
    };
    expect(portsFromBindings(bindings)).toEqual(["127.0.0.1::80/tcp", "53/udp", "8080:80/tcp"]);
  });
});

describe("mounts", () => {
  it.each([
    ["./conf/:/etc/conf/:ro", "./conf:/etc/conf:ro"],
    ["conf/../x:/x", "conf/../x:/x"],
    ["data:/data:rw,z", "data:/data:z"],
    ["/a//b/./c:/c:rw,rprivate", "/a/b/c:/c"],
    ["/a:/b:rw,rslave", "/a:/b:rslave"],
    ["/anonymous", "/anonymous"],
    ["${DIR:-/a:b}:/b:ro", "${DIR:-/a:b}:/b:ro"],
    ["../above:/x", "../above:/x"],
  ])("reads %s as %s", (given, text) => {
    expect(mountText(shortMount(given))).toBe(text);
  });

  it("gives a path one spelling", () => {
    expect(["conf", "./conf/", "./", "/", "../x/", "~/x"].map(cleanPath)).toEqual(["./conf", "./conf", ".", "/", "../x", "~/x"]);
  });
});
