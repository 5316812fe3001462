import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newTenant } from '../contract/tenant.ts';
import type { SqliteStatus } from '../port/status.ts';
import type { Store } from '../port/store.ts';
import { openSqliteStore, type SqliteStoreOptions } from './open-sqlite-store.ts';
import { newTurns } from './sharing.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

function openFor(file: string, options?: SqliteStoreOptions): Store {
  const store = openSqliteStore(file, options);
  onTestFinished(() => store.close());
  return store;
}

async function statusOf(store: Store): Promise<SqliteStatus> {
  const status = await store.status();
  if (status.kind !== 'sqlite') throw new Error('It is SQLite');
  return status;
}

test('it says how large the database and its log are', async () => {
  const file = join(folder, 'sizes.db');
  const store = openFor(file);
  const before = await statusOf(store);
  const tenant = await newTenant(store);
  await Promise.all(Array.from({ length: 200 }, () => tenant.addLead({ metadata: { note: 'n'.repeat(1_000) } })));
  const { databaseBytes, logBytes } = await statusOf(store);
  expect(databaseBytes).toBeGreaterThan(before.databaseBytes + 200_000);
  expect(logBytes).toBe(statSync(`${file}-wal`).size);
  await store.close();
  // What was in the log is in the file then.
  expect(statSync(file).size).toBe(databaseBytes);
});

test('of stores that share a file each sees what waits in the other', async () => {
  const file = join(folder, 'shared.db');
  const turns = newTurns();
  const keeper = openFor(file, { sharing: { turns, isKeeper: true } });
  const other = openFor(file, { sharing: { turns, isKeeper: false } });
  const tenant = await newTenant(keeper);
  const writes = Array.from({ length: 50 }, () => tenant.addLead());
  expect((await statusOf(other)).pools.write.waiting).toBeGreaterThan(0);
  await Promise.all(writes);
  expect((await statusOf(other)).pools.write.waiting).toBe(0);
});
