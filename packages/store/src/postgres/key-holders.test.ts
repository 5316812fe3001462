import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newAccount } from '../contract/new-records.ts';
import { type KeyHolder, KeyHolders } from './key-holders.ts';

const holder = { account: newAccount(), apiKey: { id: 'key' } } as unknown as KeyHolder;

/** Longer than what is kept is good without being looked up again. */
const longer = 1_500;

/** A database with one good key, which may be revoked, or be away. */
function newDatabase() {
  const database = { isRevoked: false, isAway: false, reads: 0, checks: 0 };
  const holders = new KeyHolders(async (hashes) => {
    database.checks += 1;
    if (database.isAway) throw new Error('away');
    return new Set(database.isRevoked ? [] : hashes);
  });
  const get = () =>
    holders.get('aa', async () => {
      database.reads += 1;
      return database.isRevoked ? undefined : holder;
    });
  return { database, holders, get };
}

test('a key in use is read once, and looked up again with all others', async () => {
  const { database, holders, get } = newDatabase();
  expect(await get()).toBe(holder);
  await setTimeout(longer);
  expect(await get()).toBe(holder);
  expect(database.reads).toBe(1);
  expect(database.checks).toBeGreaterThanOrEqual(3);
  holders.forget();
});

test('a key that was revoked is found out though nobody tells', async () => {
  const { database, holders, get } = newDatabase();
  await get();
  database.isRevoked = true;
  await expect.poll(get, { timeout: 1_000, interval: 20 }).toBeUndefined();
  holders.forget();
});

test('what could not be looked up in time is read again', async () => {
  const { database, holders, get } = newDatabase();
  await get();
  database.isAway = true;
  await setTimeout(longer);
  await get();
  expect(database.reads).toBe(2);
  holders.forget();
});

test('nothing is looked up once all is forgotten', async () => {
  const { database, holders, get } = newDatabase();
  await get();
  holders.forget();
  await setTimeout(longer);
  expect(database.checks).toBe(0);
});

test('whoever asks while a key is read waits for the same answer, unless all was forgotten in between', async () => {
  const { database, holders, get } = newDatabase();
  expect(await Promise.all([get(), get(), get()])).toEqual([holder, holder, holder]);
  expect(database.reads).toBe(1);
  holders.forget();

  const before = get();
  database.isRevoked = true;
  holders.forget();
  expect(await Promise.all([before, get()])).toEqual([holder, undefined]);
  expect(database.reads).toBe(3);
});

test('an answer that is long in coming is for those who asked in time', async () => {
  const holders = new KeyHolders(async (hashes) => new Set(hashes));
  const slow = Promise.withResolvers<KeyHolder>();
  const early = holders.get('aa', () => slow.promise);
  await setTimeout(longer);
  expect(await holders.get('aa', async () => undefined)).toBeUndefined();
  slow.resolve(holder);
  expect(await early).toBe(holder);
  holders.forget();
});
