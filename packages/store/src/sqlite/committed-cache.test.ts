import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newApiKey, nextMoment } from '../contract/new-records.ts';
import { CommittedCache } from './committed-cache.ts';
import { openReader } from './connection.ts';
import { DataVersion } from './data-version.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

async function open(name: string) {
  const file = join(folder, name);
  const { store, tenant } = await openWithConnections(file);
  const reader = openReader(file);
  onTestFinished(async () => {
    reader.close();
    await store.close();
  });
  let reads = 0;
  const cache = new CommittedCache<string, number>(new DataVersion(reader));
  const read = (key = 'key') => cache.get(key, async () => ++reads);
  return { file, tenant, reader, cache, read };
}

test('what was read is kept while nothing is committed', async () => {
  const { read } = await open('kept.db');
  expect([await read(), await read(), await read('other'), await read()]).toEqual([1, 1, 2, 1]);
});

test('a commit of this process ends it, whatever it was of', async () => {
  const { read, tenant } = await open('own.db');
  await read();
  await tenant.addLead();
  expect(await read()).toBe(2);
  expect(await read()).toBe(2);
});

test('and one through another store does', async () => {
  const { file, read, tenant } = await open('other.db');
  await read();
  const other = openSqliteStore(file);
  await other.write(tenant.account.id, (tx) =>
    tx.campaigns.insert({ id: 'c', name: 'Spring', status: 'active', createdAt: 1 }),
  );
  expect(await read()).toBe(2);
  await other.close();
});

test('a key that was looked at in the turn of its revocation is revoked in that turn', async () => {
  const { store, tenant } = await openWithConnections(join(folder, 'same turn.db'));
  const apiKey = newApiKey();
  await tenant.write((tx) => tx.apiKeys.insert(apiKey));
  const revokedAt = async () => (await store.accounts.findByKeyHash(apiKey.hash))?.apiKey.revokedAt;
  await new Promise(setImmediate);
  const at = nextMoment();
  // Its commit comes at the end of this turn, and what looks up the key meanwhile looks it up before that.
  const revocation = tenant.write((tx) => tx.apiKeys.revoke(apiKey.id, at));
  expect(await revokedAt()).toBeNull();
  await revocation;
  expect(await revokedAt()).toBe(new Date(at).toISOString());
  await store.close();
});

test('what was read while something was committed is not kept', async () => {
  const { cache, tenant } = await open('meanwhile.db');
  const readSlowly = async () => {
    await tenant.addLead();
    return 1;
  };
  expect(await cache.get('key', readSlowly)).toBe(1);
  expect(await cache.get('key', async () => 2)).toBe(2);
});

test('that nothing was found is not kept, nor more than fits', async () => {
  const { cache, read } = await open('bounded.db');
  expect(await cache.get('none', async () => undefined)).toBeUndefined();
  expect(await cache.get('none', async () => 7)).toBe(7);
  for (let key = 0; key < 1_000; key++) await read(`key ${key}`);
  expect(await read('key 0')).toBe(1);
  expect(await read('one more')).not.toBe(await read('one more'));
});

test('on a closed connection nothing is kept', async () => {
  const { reader, read } = await open('closed.db');
  reader.close();
  expect([await read(), await read()]).toEqual([1, 2]);
});
