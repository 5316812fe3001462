import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A proxy that sends each request to the next of several servers. */
export interface RoundRobin {
  readonly url: string;
  /** Where the next requests may go; nowhere else. */
  setTargets(urls: readonly string[]): void;
  close(): Promise<void>;
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly response: ServerResponse;
}

/** A request whose server can't be reached goes to the next one; one whose connection breaks is answered with 502. */
export async function startRoundRobin(urls: readonly string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true });
  let targets = urls;
  let turn = 0;

  const forward = ({ incoming, body, response }: Exchange, triesLeft: number): void => {
    const target = targets[turn++ % targets.length];
    if (target === undefined || triesLeft === 0) {
      response.writeHead(502).end();
      return;
    }
    const { hostname, port } = new URL(target);
    const { method, url: path, headers } = incoming;
    const outgoing = request({ hostname, port, method, path, headers, agent });
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (response.headersSent) response.destroy();
      // Nothing of the request has gone out yet.
      else if (error.code === 'ECONNREFUSED') forward({ incoming, body, response }, triesLeft - 1);
      else response.writeHead(502).end();
    });
    response.on('close', () => outgoing.destroy());
    outgoing.end(body);
  };

  // As long as the servers themselves: Node's five seconds end a connection just when a busy client asks on it again.
  const server = createServer({ keepAliveTimeout: 72_000 }, async (incoming, response) => {
    const body = await buffer(incoming);
    forward({ incoming, body, response }, 3);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    setTargets: (urls) => {
      targets = urls;
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
