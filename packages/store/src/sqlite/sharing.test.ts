import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { test as base, expect } from 'vitest';
import { newTenant } from '../contract/tenant.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { newTurns } from './sharing.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Two stores as the threads of a server have them, and a file that they share. */
const test = base
  .extend('file', ({ task }) => join(folder, `${task.id}.db`))
  .extend('stores', async ({ file }, { onCleanup }) => {
    const turns = newTurns();
    const keeper = openSqliteStore(file, { checkpointPages: 50, sharing: { turns, isKeeper: true } });
    const other = openSqliteStore(file, { sharing: { turns, isKeeper: false } });
    onCleanup(async () => {
      await Promise.all([keeper.close(), other.close()]);
    });
    return { keeper, other };
  });

test('both write, and neither keeps the other out', async ({ stores: { keeper, other } }) => {
  const tenant = await newTenant(keeper);
  const name = (number: number) => ({ firstName: `${number}` });
  // The keeper always has a next batch.
  let done = 0;
  const busy = Array.from({ length: 1_000 }, (_, number) => tenant.addLead(name(number)).then(() => done++));
  const between = await newTenant(other);
  await between.addLead();
  expect(done).toBeLessThan(1_000);
  await Promise.all(busy);
  expect(await tenant.read((tx) => tx.leads.count({}))).toBe(1_000);
});

test('the log is moved into the database while the keeper writes, and begins anew', async ({ file, stores }) => {
  const tenant = await newTenant(stores.keeper);
  const db = new Sqlite(file);
  const state = () => (db.pragma('wal_checkpoint(NOOP)') as readonly { log: number; checkpointed: number }[])[0];
  let most = 0;
  await expect
    .poll(
      async () => {
        await tenant.addLead();
        const log = state()?.log ?? 0;
        most = Math.max(most, log);
        return most > 50 && log < most;
      },
      { interval: 1, timeout: 10_000 },
    )
    .toBe(true);
  db.close();
});

test('what the other store commits is told to who watches', async ({ stores: { keeper, other } }) => {
  const tenant = await newTenant(keeper);
  const { promise: told, resolve } = Promise.withResolvers<void>();
  const unwatch = other.watch(resolve);
  await tenant.addLead();
  await told;
  unwatch();
});
