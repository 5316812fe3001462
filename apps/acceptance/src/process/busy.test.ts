import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect as connectToDatabase } from '../harness/connect.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

/** Writes that wait at most, as the README says. */
const mostWaiting = 2_000;

/** A write at each door, and where its answer says what went wrong. */
const doors = {
  nexor: { method: 'PUT', path: '/api/public/leads/tags', body: { email: 'busy@example.com', tags: ['VIP'] } },
  highlevel: { method: 'POST', path: '/contacts/abcdefghijklmnopqrst/tags', body: { tags: ['VIP'] } },
  easysocial: { method: 'PUT', path: '/api/v1/leads/15550100/update', body: { add_tags: [1] } },
  trpc: { method: 'POST', path: '/trpc/tag.create', body: { name: 'Busy' } },
} as const;

test('when too many writes wait, the next is told to come back, and those that wait are done', async () => {
  const folder = await newTestFolder();
  const { url, firstKey } = await serveForTest(folder);
  const headers = {
    'x-api-key': String(firstKey),
    authorization: `Bearer ${firstKey}`,
    version: '2021-07-28',
    'content-type': 'application/json',
  };
  const ask = ({ method, path, body }: (typeof doors)[keyof typeof doors]) =>
    fetch(`${url}${path}`, { method, headers, body: JSON.stringify(body) });

  // Until it lets go, no commit of the server's comes to its end.
  const other = await connectToDatabase(folder);
  await other.holdWrites();

  // One after the other on one connection, none waiting for the answer of the one before.
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answers = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answers += text;
  });
  const body = JSON.stringify({ name: 'Waiting' });
  const head = [
    'POST /trpc/tag.create HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: Bearer ${firstKey}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`.repeat(mostWaiting));

  const early: Promise<Response>[] = [];
  let isFull = false;
  while (!isFull) {
    const asked = ask(doors.nexor);
    early.push(asked);
    asked.then(({ status }) => {
      isFull = status === 503;
    });
    await setTimeout(20);
  }
  for (const door of Object.values(doors)) {
    const refused = await ask(door);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.text()).toContain(`The server is busy: ${mostWaiting} requests wait`);
  }
  // What reads does not wait for what writes.
  expect((await fetch(`${url}/trpc/tag.list?input={}`, { headers })).status).toBe(200);

  await other.releaseWrites();
  await other.close();
  await expect.poll(() => answers.match(/HTTP\/1\.1 /g)?.length, { timeout: 20_000 }).toBe(mostWaiting);
  socket.destroy();
  expect((await Promise.all(early)).filter(({ status }) => status !== 503 && status !== 404)).toEqual([]);
});
