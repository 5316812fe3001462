import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { newTestFolder, serveForTest } from './for-one-test.ts';

const mebibyte = 1_048_576;

/** Sends the head of a request and then so many bytes, a piece a turn, and resolves to all that came back. */
async function send(url: string, head: readonly string[], bytes: number): Promise<{ socket: Socket; answer: string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  await once(socket, 'connect');
  // What went wrong with it stays readable as `errored`.
  socket.on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const piece = Buffer.alloc(65_536, 'x');
  for (let sent = 0; sent < bytes && socket.writable; sent += piece.length) {
    await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
  }
  if (!socket.closed) await once(socket, 'close');
  return { socket, answer };
}

test.each([
  'PUT /api/public/leads/tags',
  'POST /contacts/',
  'PUT /api/v1/leads/5215512345678/update',
  'POST /trpc/lead.create',
  'POST /auth/sign-in',
])('%s: a client that is still writing gets to read that its body is too large', async (door) => {
  const { url, firstKey } = await serveForTest(await newTestFolder());
  const head = [
    `${door} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    `X-API-Key: ${firstKey}`,
    `Authorization: Bearer ${firstKey}`,
    'Version: 2021-07-28',
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    `Content-Length: ${4 * mebibyte}`,
  ];
  const { socket, answer } = await send(url, head, 4 * mebibyte);
  expect(socket.errored).toBeNull();
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/1048576/);
});

test('one that never ends is cut off', async () => {
  const { url, firstKey } = await serveForTest(await newTestFolder());
  const head = [
    'PUT /api/public/leads/tags HTTP/1.1',
    `Host: ${new URL(url).host}`,
    `X-API-Key: ${firstKey}`,
    'Content-Type: application/json',
    `Content-Length: ${400 * mebibyte}`,
  ];
  const { socket } = await send(url, head, 400 * mebibyte);
  expect(socket.bytesWritten).toBeLessThan(300 * mebibyte);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
