/** A line to a server on loopback over which every round trip takes longer; must not look at what passes. */
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { once } from "node:events";

export interface SlowLine extends AsyncDisposable {
  /** The server's address with this line's port. */
  readonly url: string;
}

/** Half of `addedMs` goes onto everything that passes in either direction, and all of it onto a connection's beginning. */
export async function openSlowLine(server: string, addedMs: number): Promise<SlowLine> {
  const { hostname, port } = new URL(server);
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    near.setNoDelay(true);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => open.delete(socket));
    }
    pass(near, far, addedMs / 2, addedMs);
    pass(far, near, addedMs / 2, 0);
  });
  line.listen(0, hostname);
  await once(line, "listening");
  const address = new URL(server);
  address.port = String((line.address() as AddressInfo).port);
  return {
    url: address.href.replace(/\/$/, ""),
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      line.close();
      await once(line, "close");
    },
  };
}

/** What is told later than it came stays in its order. `shake` is added to the first piece: nobody waited for the server's hello. */
function pass(from: Socket, to: Socket, delayMs: number, shake: number): void {
  let notBefore = performance.now() + shake;
  const later = (act: () => void): void => {
    notBefore = Math.max(notBefore, performance.now() + delayMs);
    setTimeout(act, notBefore - performance.now());
  };
  from.on("data", (piece: Buffer) => later(() => to.writable && to.write(piece)));
  from.on("end", () => later(() => to.end()));
  from.on("close", () => later(() => to.destroy()));
}
