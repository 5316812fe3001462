import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

interface Target {
  readonly host: string;
  readonly port: number;
}

/**
 * The way to one node for the others. On one machine a standby never lags, and a cluster that loses writes looks sound;
 * here what the node sends to a chosen standby is held for a time, and is lost with the node, as on a slow network.
 */
export class LaggingLink {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** How long what is sent to a standby is held, by the name of the standby; in milliseconds. */
  readonly #lags: ReadonlyMap<string, number>;

  private constructor(target: Target, lags: ReadonlyMap<string, number>) {
    this.#lags = lags;
    this.#server = createServer((near) => this.#join(near, connect(target)));
  }

  /** Opens the way to `target` at `host`, with the same port. */
  static async open(host: string, target: Target, lags: ReadonlyMap<string, number>): Promise<LaggingLink> {
    const link = new LaggingLink(target, lags);
    link.#server.listen(target.port, host);
    await once(link.#server, 'listening');
    return link;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(near: Socket, node: Socket): void {
    let client: ReturnType<typeof clientOf>;
    for (const socket of [near, node]) {
      this.#sockets.add(socket);
      socket.setNoDelay();
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        node.destroy();
      });
    }
    near.on('data', (message: Buffer) => {
      client ??= clientOf(message);
    });
    near.pipe(node);
    const held = new HeldBytes(near);
    node.on('data', (chunk: Buffer) => held.add(chunk, this.#lags.get(client?.standby ?? '') ?? 0));
  }
}

/** Bytes on their way: they arrive in order, and not before their time. */
class HeldBytes {
  readonly #to: Socket;
  readonly #held: { readonly chunk: Buffer; readonly due: number }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(to: Socket) {
    this.#to = to;
  }

  add(chunk: Buffer, lag: number): void {
    this.#held.push({ chunk, due: performance.now() + lag });
    if (this.#timer === undefined) this.#send();
  }

  #send(): void {
    this.#timer = undefined;
    for (let next = this.#held[0]; next !== undefined && !this.#to.destroyed; next = this.#held[0]) {
      const wait = next.due - performance.now();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#send(), Math.ceil(wait));
        return;
      }
      this.#held.shift();
      this.#to.write(next.chunk);
    }
  }
}

/** Codes in the place of a protocol's version: a client asks for encryption first, and begins when it was answered. */
const requests: readonly number[] = [80_877_103, 80_877_104];

/** Who a connection is for, from a message of its client: a standby by its name, or nobody; undefined when it is too early. */
function clientOf(message: Buffer): { readonly standby?: string } | undefined {
  if (message.length < 8 || requests.includes(message.readInt32BE(4))) return undefined;
  const words = message.subarray(8).toString('latin1').split('\0');
  const standby = words[words.indexOf('application_name') + 1];
  return words.includes('replication') && standby !== undefined ? { standby } : {};
}
