/** Tests of asking for a name's addresses, against a name server on loopback. */
import { createSocket, type Socket } from "node:dgram";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RemoteError } from "../core/errors.ts";
import { createDns } from "./dns.ts";

/** Answers every question for an address: with `answers`, or with the code 3 (no such name) or 5 (refused). */
function reply(question: Buffer, code: number, answers: readonly (readonly number[])[]): Buffer {
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180 + code, 2);
  head.writeUInt16BE(answers.length, 6);
  head.writeUInt16BE(0, 10);
  let end = 12;
  while (question[end] !== 0) end += (question[end] ?? 0) + 1;
  const records = answers.map((address) => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address]));
  return Buffer.concat([head, question.subarray(12, end + 5), ...records]);
}

describe("the addresses of a name", () => {
  let socket: Socket;
  let server: string;
  beforeAll(async () => {
    socket = createSocket("udp4");
    socket.on("message", (question, { port, address }) => {
      const name = question.subarray(13).toString("latin1");
      const answer = name.startsWith("omni") ? reply(question, 0, [[100, 64, 0, 5]]) : reply(question, name.startsWith("none") ? 3 : 5, []);
      socket.send(answer, port, address);
    });
    await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
    server = `127.0.0.1:${socket.address().port}`;
  });
  afterAll(() => socket.close());

  it("are what the resolver says", async () => {
    expect(await createDns([server]).addresses("omni.example.net")).toEqual(["100.64.0.5"]);
  });

  it("are none for a name that is not there, and unknown where nobody says", async () => {
    expect(await createDns([server]).addresses("none.example.net")).toEqual([]);
    await expect(createDns([server]).addresses("refused.example.net")).rejects.toBeInstanceOf(RemoteError);
  });
});
