import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be shut: what went through it is cut, and nobody gets in. */
export interface Gate {
  /** The URL of the server, by way of the gate. */
  readonly url: string;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate before the server of a URL. */
export async function startGate(url: string): Promise<Gate> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server = newServer();
  let port = 0;

  function newServer() {
    return createServer((socket) => {
      const inner = connect(Number(target.port), target.hostname);
      for (const [from, to] of [
        [socket, inner],
        [inner, socket],
      ] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => {
          sockets.delete(from);
          to.destroy();
        });
      }
    });
  }
  const open = async () => {
    server = newServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A TCP server has a port');
    port = address.port;
  };
  await open();
  const outside = new URL(url);
  outside.hostname = '127.0.0.1';
  outside.port = String(port);
  return {
    url: outside.href,
    open,
    shut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
