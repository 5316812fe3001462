import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { newLead } from '../contract/new-records.ts';
import type { Tenant } from '../contract/tenant.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { countWalCommits } from './wal-commits.ts';

const folder = temporaryFolder();

const test = base
  .extend('file', ({ task }) => join(folder, `${task.id}.db`))
  .extend('opened', async ({ file }, { onCleanup }) => {
    const opened = await openWithConnections(file);
    // Without checkpoints the log keeps every commit.
    opened.writer.pragma('wal_autocheckpoint = 0');
    onCleanup(() => opened.store.close());
    return opened;
  });

const refused = new Error('a rule of the caller');
const insertMany = (tenant: Tenant, count: number) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => tenant.addLead({ firstName: `${index}` })));

async function countLeads(tenant: Tenant): Promise<number> {
  const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 500 }));
  return items.length;
}

test('of writes that wait, half share a commit, 16 at least', async ({ file, opened: { tenant } }) => {
  const before = countWalCommits(file);
  const outcomes = await insertMany(tenant, 200);
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await countLeads(tenant)).toBe(200);
  // 100, 50, 25, 16, 9.
  expect(countWalCommits(file) - before).toBe(5);
});

test('a write that nobody waits beside has a commit of its own', async ({ file, opened: { tenant } }) => {
  const before = countWalCommits(file);
  for (let made = 0; made < 5; made++) {
    await tenant.addLead();
    expect(countWalCommits(file) - before).toBe(made + 1);
  }
});

test('a write is answered when its commit is in the log, not before', async ({ file, opened: { tenant } }) => {
  const before = countWalCommits(file);
  const commitsWhenAnswered = Array.from({ length: 100 }, async () => {
    await tenant.addLead();
    return countWalCommits(file) - before;
  });
  expect(await Promise.all(commitsWhenAnswered)).toEqual([
    ...Array(50).fill(1),
    ...Array(25).fill(2),
    ...Array(16).fill(3),
    ...Array(9).fill(4),
  ]);
});

test('reading commits nothing', async ({ file, opened: { tenant } }) => {
  const before = countWalCommits(file);
  await Promise.all([1, 2, 3].map(() => countLeads(tenant)));
  expect(countWalCommits(file) - before).toBe(0);
});

test('writes of a batch run in the order in which they came', async ({ opened: { tenant } }) => {
  const order: number[] = [];
  const writes = Array.from({ length: 100 }, (_, index) => tenant.write(async () => order.push(index)));
  await Promise.all(writes);
  expect(order).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('a write that comes while another runs joins the next batch', async ({ file, opened: { tenant } }) => {
  const before = countWalCommits(file);
  let inner: Promise<unknown> | undefined;
  await tenant.write(async (tx) => {
    inner = tenant.addLead();
    return tx.tags.list({ limit: 1 });
  });
  await inner;
  expect(await countLeads(tenant)).toBe(1);
  expect(countWalCommits(file) - before).toBe(1);
});

test('a commit that fails fails its whole batch, and later writes go on', async ({ opened: { tenant, writer } }) => {
  await tenant.addLead();
  const breakCommit = tenant.write(async () => {
    // What a deferred reference misses is missed at the commit.
    writer.pragma('defer_foreign_keys = ON');
    writer.exec('INSERT INTO lead_tag (tag_id, lead_id) VALUES (-1, -1)');
  });
  const refusal = tenant.write(() => Promise.reject(refused));
  const outcomes = await Promise.allSettled([breakCommit, refusal, tenant.addLead({ company: 'Lost' })]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ reason: { name: 'StoreError', kind: 'unavailable' } });

  expect(writer.inTransaction).toBe(false);
  await tenant.addLead({ company: 'Kept' });
  const { items } = await tenant.read((tx) =>
    tx.leads.list({ sort: 'created', direction: 'asc', limit: 9, text: 'kept' }),
  );
  expect(items).toMatchObject([{ company: 'Kept' }]);
  expect(await countLeads(tenant)).toBe(2);
});

test('a write that fails before it has written anything is no trouble to its neighbours', async ({ opened }) => {
  const { tenant } = opened;
  let runs = 0;
  const write = (index: number) =>
    tenant.write(async (tx) => {
      runs += 1;
      if (index === 30) throw refused;
      return tx.leads.insert(newLead({ firstName: `${index}` }));
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => write(index)));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([{ status: 'rejected', reason: refused }]);
  expect([runs, await countLeads(tenant)]).toEqual([60, 59]);
});

test('of a write that fails behind what it wrote nothing is left, and all of its neighbours', async ({ opened }) => {
  const { tenant } = opened;
  const runs = Array.from({ length: 60 }, () => 0);
  const write = (index: number) =>
    tenant.write(async (tx) => {
      runs[index] = (runs[index] ?? 0) + 1;
      const lead = await tx.leads.insert(newLead({ firstName: `${index}` }));
      if (index === 20) throw refused;
      return lead;
    });
  const outcomes = await Promise.allSettled(runs.map((_, index) => write(index)));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([{ status: 'rejected', reason: refused }]);
  const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 500 }));
  expect(items.map(({ firstName }) => Number(firstName)).toSorted((a, b) => a - b)).toEqual(
    runs.flatMap((_, index) => (index === 20 ? [] : [index])),
  );
  // Those of its batch that came before it have run again, and so has it.
  expect(runs.map((_, index) => runs[index])).toEqual(runs.map((_, index) => (index <= 20 ? 2 : 1)));
  expect(await tenant.read((tx) => tx.leads.count({ text: '20' }))).toBe(0);
});

test('a batch of failures is answered with what each threw', async ({ opened: { tenant } }) => {
  const writes = Array.from({ length: 70 }, (_, index) => tenant.write(() => Promise.reject(new Error(`${index}`))));
  const outcomes = await Promise.allSettled(writes);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual(
    Array.from({ length: 70 }, (_, index) => `${index}`),
  );
});

test('closing lets hundreds of waiting writes finish', async ({ file, opened: { store, tenant } }) => {
  const writes = insertMany(tenant, 300);
  await store.close();
  expect((await writes).every(({ status }) => status === 'fulfilled')).toBe(true);
  const again = await openWithConnections(file);
  expect(again.writer.prepare('SELECT count(*) FROM lead').pluck().get()).toBe(300);
  await again.store.close();
});
