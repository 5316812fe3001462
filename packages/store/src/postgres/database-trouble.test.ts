import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { connect } from './connection.ts';
import { isTrouble } from './database-trouble.ts';

test('a server that lets in and says nothing is trouble, and a connection to it is given up', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  // A server on a port says which.
  const { port } = silent.address() as AddressInfo;
  const error = await connect(`postgres://tagsmith@127.0.0.1:${port}/tagsmith`).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(isTrouble(error)).toBe(true);
  silent.close();
});
