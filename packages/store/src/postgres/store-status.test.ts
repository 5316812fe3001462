import { createDatabase, type Gate, newDatabaseUrl, startGate, startPostgres } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { newTenant } from '../contract/tenant.ts';
import type { PostgresStatus } from '../port/status.ts';
import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openPostgresStore } from './open-postgres-store.ts';

async function openFor(url: string, readUrl?: string): Promise<Store> {
  const store = await openPostgresStore(url, { readUrl, writers: 2, readers: 3 });
  onTestFinished(() => store.close());
  return store;
}

async function gateFor(url: string): Promise<Gate> {
  const gate = await startGate(url);
  onTestFinished(() => gate.shut().catch(() => undefined));
  return gate;
}

async function statusOf(store: Store): Promise<PostgresStatus> {
  const status = await store.status();
  if (status.kind !== 'postgres') throw new Error('It is PostgreSQL');
  return status;
}

test('it says which connections there are, and which work', async () => {
  const store = await openFor(await newDatabaseUrl());
  const tenant = await newTenant(store);
  const { id } = await tenant.addLead();
  await expect
    .poll(() => statusOf(store))
    .toMatchObject({
      isListening: true,
      replica: null,
      pools: {
        write: { connections: 1, busy: 0, waiting: 0, limit: 2 },
        read: { busy: 0, waiting: 0, limit: 3 },
        replica: null,
      },
    });
  const reads = Array.from({ length: 10 }, () => tenant.getLead({ id }));
  const { read } = (await statusOf(store)).pools;
  expect(read).toMatchObject({ connections: 3, busy: 3, limit: 3 });
  // What was asked before may have its connection still.
  expect(read.waiting).toBeGreaterThanOrEqual(7);
  await Promise.all(reads);
});

test('a replica is told by its host, and whether it is read from', async () => {
  const url = await newDatabaseUrl();
  const gate = await gateFor(url);
  const store = await openFor(url, gate.url);
  const { host } = new URL(gate.url);
  await expect.poll(() => statusOf(store)).toMatchObject({ replica: { host, lag: 0, isReadFrom: true } });
  expect((await statusOf(store)).pools.replica).toMatchObject({ waiting: 0, limit: 3 });
  expect(JSON.stringify(await statusOf(store))).not.toContain('password');
  await gate.shut();
  await expect.poll(() => statusOf(store)).toMatchObject({ replica: { host, lag: null, isReadFrom: false } });
  await gate.open();
  await expect.poll(() => statusOf(store)).toMatchObject({ replica: { host, lag: 0, isReadFrom: true } });
});

test('while the database is away there is none, and once it is back news come in again', async () => {
  const gate = await gateFor(await newDatabaseUrl());
  const store = await openFor(gate.url);
  await gate.shut();
  await expect(store.status()).rejects.toMatchObject({ name: 'StoreError', kind: 'unavailable' });
  await gate.open();
  await expect.poll(() => statusOf(store)).toMatchObject({ isListening: true, role: 'primary' });
});

test('a standby is called one, and of a replica that is behind it is said how far', async () => {
  const primary = await startPostgres();
  const replica = await primary.startReplica();
  onTestFinished(async () => {
    await replica.stop();
    await primary.stop();
  });
  const url = await createDatabase(primary.url);
  const readUrl = new URL(url);
  readUrl.host = new URL(replica.url).host;
  const store = await openFor(url, readUrl.href);
  const tenant = await newTenant(store);
  await expect.poll(() => statusOf(store)).toMatchObject({ replica: { isReadFrom: true } });
  const standby = composeStore({ url: readUrl.href, readUrl: undefined, writers: 1, readers: 1 });
  onTestFinished(() => standby.close());
  expect(await statusOf(standby)).toMatchObject({ role: 'standby' });

  const client = new Client({ connectionString: readUrl.href });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('SELECT pg_wal_replay_pause()');
  await tenant.addLead();
  await expect.poll(async () => (await statusOf(store)).replica?.lag, { timeout: 5_000 }).toBeGreaterThanOrEqual(1_000);
  expect((await statusOf(store)).replica).toMatchObject({ isReadFrom: false });
  await client.query('SELECT pg_wal_replay_resume()');
  await expect.poll(() => statusOf(store), { timeout: 5_000 }).toMatchObject({ replica: { isReadFrom: true } });
}, 60_000);
