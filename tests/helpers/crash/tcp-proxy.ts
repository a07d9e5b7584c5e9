import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** The wire between the product and its database, which the test cuts. */
export interface TcpProxy {
  /** The address given, with the proxy's port in it. */
  url: string;
  /** Carries no byte any more, neither on new connections nor on those there are: both ends believe to be connected. */
  silence(): void;
  /** Takes no connection any more and breaks those there are. */
  refuse(): Promise<void>;
  /** Carries everything again; what it was silent about is lost, and those connections with it. */
  carry(): Promise<void>;
  close(): Promise<void>;
}

export async function openTcpProxy(url: string): Promise<TcpProxy> {
  const target = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let silent = false;
  let server: Server | null = null;
  let port = 0;
  await listen();
  const address = new URL(url);
  address.host = `127.0.0.1:${port}`;
  return {
    url: address.href,
    silence() {
      silent = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    async refuse() {
      await stop();
    },
    async carry() {
      silent = false;
      await stop();
      await listen();
    },
    close: stop,
  };

  async function listen(): Promise<void> {
    const created = createServer({ pauseOnConnect: true }, (near) => {
      const far = connect(Number(target.port), target.hostname);
      const pair: [Socket, Socket] = [near, far];
      pairs.add(pair);
      for (const [from, to] of [pair, [far, near] as const]) {
        from.on('data', (bytes) => to.write(bytes));
        from.on('error', () => to.destroy());
        from.on('close', () => {
          // A silent wire does not tell the other end either.
          if (!silent) to.destroy();
          pairs.delete(pair);
        });
      }
      if (silent) far.pause();
      else near.resume();
    });
    await new Promise<void>((resolve) => created.listen(port, '127.0.0.1', resolve));
    port = (created.address() as AddressInfo).port;
    server = created;
  }

  async function stop(): Promise<void> {
    const closing = server;
    server = null;
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    if (closing !== null) await new Promise((resolve) => closing.close(resolve));
  }
}
