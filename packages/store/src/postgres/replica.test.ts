import { setTimeout } from 'node:timers/promises';
import { createDatabase, type PostgresServer, startGate, startPostgres } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTenant } from '../contract/tenant.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let primary: PostgresServer;
let replica: PostgresServer;
let url: string;
let readUrl: string;

beforeAll(async () => {
  primary = await startPostgres();
  url = await createDatabase(primary.url);
  replica = await primary.startReplica();
  readUrl = onReplica(replica.url);
});
afterAll(async () => {
  await replica.stop();
  await primary.stop();
});

function onReplica(server: string): string {
  const found = new URL(server);
  found.pathname = new URL(url).pathname;
  return found.href;
}

/** How often a server has looked into the table of leads. */
async function countReads(server: string): Promise<number> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query(
    "SELECT (seq_scan + idx_scan)::int AS count FROM pg_stat_user_tables WHERE relname = 'lead'",
  );
  await client.end();
  return rows[0].count;
}

test('reads go to the replica, and who wrote reads what was written', async () => {
  const store = await openPostgresStore(url, { readUrl, writers: 1, readers: 2 });
  const tenant = await newTenant(store);
  for (let round = 0; round < 100; round++) {
    const { id } = await tenant.addLead();
    expect(await tenant.getLead({ id })).toMatchObject({ revision: 1 });
    await tenant.saveLead(id, { set: { company: `${round}` } });
    expect(await tenant.getLead({ id })).toMatchObject({ company: `${round}` });
  }
  const { id } = await tenant.addLead();
  await setTimeout(1_000);
  const before = await countReads(readUrl);
  for (let round = 0; round < 50; round++) await tenant.getLead({ id });
  await store.close();
  // What a connection counts, the server tells when it ends at the latest.
  await expect.poll(async () => (await countReads(readUrl)) - before, { timeout: 5_000 }).toBeGreaterThanOrEqual(50);
});

test('a replica that is behind is not read from', async () => {
  const client = new Client({ connectionString: readUrl });
  await client.connect();
  const store = await openPostgresStore(url, { readUrl, writers: 1, readers: 2 });
  const writer = await openPostgresStore(url, { writers: 1, readers: 1 });
  const tenant = await newTenant(store);
  const { id } = await tenant.addLead();
  await setTimeout(500);
  await client.query('SELECT pg_wal_replay_pause()');
  // Another process writes, and this one does not hear how far.
  await writer.write(tenant.account.id, async (tx) => {
    const lead = await tx.leads.lock({ id });
    if (lead !== undefined) await tx.leads.save(lead, { set: { company: 'New' }, at: Date.now() });
  });
  await setTimeout(1_500);
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'New' });
  await client.query('SELECT pg_wal_replay_resume()');
  await client.end();
  await Promise.all([store.close(), writer.close()]);
});

test('while the replica is away the primary answers', async () => {
  const gate = await startGate(readUrl);
  const store = await openPostgresStore(url, { readUrl: gate.url, writers: 1, readers: 2 });
  const tenant = await newTenant(store);
  const { id } = await tenant.addLead();
  await setTimeout(500);
  await tenant.getLead({ id });
  await gate.shut();
  for (let round = 0; round < 5; round++) {
    expect(await tenant.getLead({ id })).toMatchObject({ id });
    await setTimeout(50);
  }
  await gate.open();
  expect(await tenant.getLead({ id })).toMatchObject({ id });
  await store.close();
  await gate.shut();
});
