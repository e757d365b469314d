// Where Omni's data lies on the host, by command, mounts and spec.
import { describe, expect, it } from "vitest";
import { storageOf } from "./data-place.ts";

const command = ["--account-id=x", "--sqlite-storage-path=/_out/secondary-storage/sqlite.db"];

describe("where Omni keeps what it knows", () => {
  it.each([
    {
      reason: "Omni's own default for etcd, SQLite by its flag",
      fields: { command, volumes: ["/srv/etcd:/_out/etcd", "/srv/sqlite:/_out/secondary-storage"] },
      storage: undefined,
      data: { etcd: "/srv/etcd", sqlite: "/srv/sqlite/sqlite.db" },
    },
    {
      reason: "one mount that holds both",
      fields: { command, volumes: ["/srv/omni:/_out"] },
      storage: undefined,
      data: { etcd: "/srv/omni/etcd", sqlite: "/srv/omni/secondary-storage/sqlite.db" },
    },
    {
      reason: "SQLite inside etcd's folder comes with it",
      fields: { command: ["--sqlite-storage-path", "/_out/etcd/omni.db"], volumes: ["/srv/etcd:/_out/etcd"] },
      storage: undefined,
      data: { etcd: "/srv/etcd" },
    },
    {
      reason: "the innermost mount counts, and the last of two flags",
      fields: {
        command: ["--etcd-embedded-db-path=/a", "--etcd-embedded-db-path=/data/etcd/"],
        volumes: ["/srv/all:/data", "/fast/etcd:/data/etcd"],
      },
      storage: undefined,
      data: { etcd: "/fast/etcd" },
    },
    {
      reason: "the spec's word, which the mounts bear out",
      fields: { command: ["--config-path=/c.yaml"], volumes: ["/srv/omni:/state"] },
      storage: { etcd: "/srv/omni/etcd", sqlite: "/srv/omni/omni.db" },
      data: { etcd: "/srv/omni/etcd", sqlite: "/srv/omni/omni.db" },
    },
    {
      reason: "not the spec's word where what runs has its data elsewhere",
      fields: { command, volumes: ["/old/etcd:/_out/etcd", "/old/sqlite:/_out/secondary-storage"] },
      storage: { etcd: "/new/etcd" },
      data: { etcd: "/old/etcd", sqlite: "/old/sqlite/sqlite.db" },
    },
    {
      reason: "the spec's word where nothing of the service can be read",
      fields: { command: { fingerprint: "x" }, volumes: { fingerprint: "y" } },
      storage: { etcd: "/srv/etcd" },
      data: { etcd: "/srv/etcd" },
    },
    {
      reason: "a volume of the engine's is no place of the host's",
      fields: { volumes: ["omni-etcd:/_out/etcd"] },
      storage: undefined,
      data: undefined,
    },
    {
      reason: "a neighbour with a longer name is another folder",
      fields: { volumes: ["/srv:/_out/etcd2"] },
      storage: undefined,
      data: undefined,
    },
    { reason: "nothing at all", fields: {}, storage: undefined, data: undefined },
  ])("$reason", ({ fields, storage, data }) => {
    expect(storageOf(fields, storage === undefined ? {} : { storage })).toEqual(data);
  });
});
