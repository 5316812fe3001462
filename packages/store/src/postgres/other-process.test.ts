import { setTimeout } from 'node:timers/promises';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newApiKey, newLead, nextMoment } from '../contract/new-records.ts';
import { found, newTenant, type Tenant } from '../contract/tenant.ts';
import type { Store } from '../port/store.ts';
import { openPostgresStore } from './open-postgres-store.ts';

let url: string;
/** Two stores over one database know no more of each other than two processes do. */
let here: Store;
let there: Store;
let tenant: Tenant;

beforeAll(async () => {
  url = await newDatabaseUrl();
  here = await openPostgresStore(url, { writers: 2, readers: 2 });
  there = await openPostgresStore(url, { writers: 2, readers: 2 });
  tenant = await newTenant(here);
});
afterAll(() => Promise.all([here.close(), there.close()]));

async function newKey() {
  const key = newApiKey();
  await tenant.write((tx) => tx.apiKeys.insert(key));
  const holderIn = async (store: Store) => found(await store.accounts.findByKeyHash(key.hash)).apiKey.revokedAt;
  return { key, holderIn };
}

test('a key that is revoked here is good nowhere within a second, and here at once', async () => {
  const { key, holderIn } = await newKey();
  expect([await holderIn(here), await holderIn(there)]).toEqual([null, null]);
  await tenant.write((tx) => tx.apiKeys.revoke(key.id, nextMoment()));
  expect(await holderIn(here)).not.toBeNull();
  await expect.poll(() => holderIn(there), { timeout: 1_000, interval: 10 }).not.toBeNull();
});

test('so is one whose signal was lost', async () => {
  const { key, holderIn } = await newKey();
  expect(await holderIn(there)).toBeNull();
  const client = new Client({ connectionString: url });
  await client.connect();
  // As a process would do that ends before it has told anybody.
  await client.query('UPDATE api_key SET revoked_at = 1 WHERE uid = $1', [key.id]);
  await client.end();
  await expect.poll(() => holderIn(there), { timeout: 1_000, interval: 10 }).not.toBeNull();
});

test('a tag that is made, renamed or deleted elsewhere is so in the next write here', async () => {
  const slugs = ['first', 'second'];
  const read = (store: Store) =>
    store.write(tenant.account.id, async (tx) => {
      const tags = await tx.tags.findBySlugs(slugs);
      return [...tags].map(([slug, { name }]) => [slug, name]);
    });
  expect([await read(here), await read(there)]).toEqual([[], []]);
  const tag = await tenant.addTag('First');
  expect([await read(here), await read(there)]).toEqual([[['first', 'First']], [['first', 'First']]]);
  await there.write(tenant.account.id, async (tx) => {
    const same = found(await tx.tags.find({ id: tag.id }));
    await tx.tags.update(same, { ...same, name: 'Second', slug: 'second' }, nextMoment());
  });
  const renamed = [
    ['first', 'Second'],
    ['second', 'Second'],
  ];
  expect([await read(here), await read(there)]).toEqual([renamed, renamed]);
});

test('what is committed elsewhere is told here within a tenth of a second', async () => {
  const told = Promise.withResolvers<number>();
  const unwatch = here.watch(() => told.resolve(performance.now()));
  await setTimeout(200);
  await there.write(tenant.account.id, async (tx) => {
    await tx.leads.insert(newLead());
  });
  const start = performance.now();
  expect((await told.promise) - start).toBeLessThan(500);
  unwatch();
});

test('who watches is told now and then though no signal comes', async () => {
  let told = 0;
  const unwatch = here.watch(() => {
    told += 1;
  });
  await setTimeout(2_500);
  expect(told).toBeGreaterThanOrEqual(2);
  unwatch();
});

test('a process that stands still in a transaction holds up the account for some seconds, and no other account', async () => {
  const neighbour = await newTenant(there);
  const { id } = await tenant.addLead();
  const stuck = new Client({ connectionString: url });
  stuck.on('error', () => {});
  await stuck.connect();
  await stuck.query("SET idle_in_transaction_session_timeout = '3s'");
  await stuck.query('BEGIN');
  const { rows } = await stuck.query('SELECT id FROM account WHERE uid = $1', [tenant.account.id]);
  await stuck.query('SELECT 1 FROM account_head WHERE account_id = $1 FOR UPDATE', [rows[0].id]);
  const write = tenant.saveLead(id, { set: { company: 'Waited' } });
  const start = performance.now();
  await neighbour.addLead();
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(await tenant.getLead({ id })).toMatchObject({ company: null });
  expect(await write).toMatchObject({ company: 'Waited' });
  expect(performance.now() - start).toBeGreaterThan(1_500);
  await stuck.end().catch(() => undefined);
});

test('a write that waits longer for its account than it may is refused, and nothing of it is kept', async () => {
  const { id } = await tenant.addLead();
  const stuck = new Client({ connectionString: url });
  await stuck.connect();
  await stuck.query('BEGIN');
  const { rows } = await stuck.query('SELECT id FROM account WHERE uid = $1', [tenant.account.id]);
  await stuck.query('SELECT 1 FROM account_head WHERE account_id = $1 FOR UPDATE', [rows[0].id]);
  const write = tenant.saveLead(id, { set: { company: 'Never' } });
  await expect(write).rejects.toMatchObject({ name: 'StoreError', kind: 'unavailable' });
  await stuck.query('ROLLBACK');
  await stuck.end();
  expect(await tenant.getLead({ id })).toMatchObject({ company: null, revision: 1 });
  expect(await tenant.saveLead(id, { set: { company: 'Then' } })).toMatchObject({ revision: 2 });
});
