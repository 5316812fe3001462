import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished } from 'vitest';
import type { Change } from '../trpc/wire.ts';

/** A message as it came in, its signature checked by the scheme's own library. */
interface ReceivedMessage {
  readonly id: string;
  readonly body: string;
  readonly accountId: string;
  readonly changes: readonly Change[];
  /** Whether it was answered with 204. */
  readonly isTaken: boolean;
}

/** What a request is answered with; `hang` never. */
type Reaction = number | 'hang';

export interface Receiver {
  readonly url: string;
  readonly messages: readonly ReceivedMessage[];
  /** To be set before the first message. */
  secret: string;
  /** 204 unless set. */
  react: (message: Omit<ReceivedMessage, 'isTaken'>) => Reaction | Promise<Reaction>;
  /** Changes of messages that were taken, a message that came twice counted once. */
  taken(): readonly Change[];
  close(): Promise<void>;
}

/** A server that takes messages. It ends with the test. */
export async function startReceiver(): Promise<Receiver> {
  const messages: ReceivedMessage[] = [];
  const faults: unknown[] = [];
  const server = createServer((request, response) => {
    takeMessage(request, receiver.secret)
      .then(async (message) => {
        const reaction = await receiver.react(message);
        messages.push({ ...message, isTaken: reaction === 204 });
        if (reaction !== 'hang') response.writeHead(reaction, { location: '/elsewhere' }).end();
      })
      .catch((error: unknown) => {
        faults.push(error);
        response.writeHead(400).end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    messages,
    secret: '',
    react: () => 204,
    taken: () => {
      const byId = new Map(messages.filter(({ isTaken }) => isTaken).map(({ id, changes }) => [id, changes]));
      return [...byId.values()].flat();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  onTestFinished(async () => {
    await receiver.close();
    expect(faults).toEqual([]);
  });
  return receiver;
}

async function takeMessage(request: IncomingMessage, secret: string): Promise<Omit<ReceivedMessage, 'isTaken'>> {
  const body = await text(request);
  const id = String(request.headers['webhook-id']);
  new Webhook(secret).verify(body, request.headers as Record<string, string>);
  expect(request.method).toBe('POST');
  expect(request.headers['content-type']).toBe('application/json; charset=utf-8');
  const { type, data } = JSON.parse(body);
  expect(type).toBe('changes');
  return { id, body, accountId: data.account.id, changes: data.changes };
}
