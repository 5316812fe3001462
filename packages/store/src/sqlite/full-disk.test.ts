import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { test as base, expect } from 'vitest';
import { newLead, newOperation } from '../contract/new-records.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const test = base.extend('opened', async ({ task }, { onCleanup }) => {
  const opened = await openWithConnections(join(folder, `${task.id}.db`));
  onCleanup(() => opened.store.close());
  return opened;
});

const unavailable = { name: 'StoreError', kind: 'unavailable' };
/** Far more than is free. */
const metadata = { note: 'x'.repeat(1_000_000) };

/** Leaves so many free pages in the database. SQLite says of this limit what it says of a full disk. */
function leaveFree(writer: Database, pages: number): void {
  const used = Number(writer.pragma('page_count', { simple: true }));
  writer.pragma(`max_page_count = ${used + pages}`);
}

function countLeads(writer: Database): unknown {
  return writer.prepare('SELECT count(*) FROM lead').pluck().get();
}

test('a write that does not fit takes its whole batch along, and the next goes on', async ({ opened }) => {
  const { tenant, writer } = opened;
  leaveFree(writer, 10);
  const outcomes = await Promise.allSettled([
    tenant.addLead(),
    tenant.addLead({ metadata }),
    tenant.write(() => Promise.reject(new Error('a rule of the caller'))),
    tenant.addLead(),
  ]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: unavailable });
  expect(countLeads(writer)).toBe(0);
  // Still full, yet this fits.
  const { id } = await tenant.addLead({ company: 'Small' });
  expect(await tenant.getLead({ id })).toMatchObject({ company: 'Small' });
});

test('wherever in a batch the disk is full, all of the batch is kept or none', async ({ opened }) => {
  const { tenant, writer } = opened;
  const kept = [];
  for (let pages = 0; pages < 40; pages++) {
    leaveFree(writer, pages);
    const before = Number(countLeads(writer));
    const company = 'words to be searched for, many of them '.repeat(10);
    const writes = Array.from({ length: 12 }, (_, index) => tenant.addLead({ company, lastName: `${pages}-${index}` }));
    const statuses = new Set((await Promise.allSettled(writes)).map(({ status }) => status));
    expect(statuses.size).toBe(1);
    kept.push(statuses.has('fulfilled'));
    expect(Number(countLeads(writer)) - before).toBe(statuses.has('fulfilled') ? 12 : 0);
    expect(writer.prepare('SELECT count(*) FROM lead_search').pluck().get()).toBe(countLeads(writer));
  }
  expect(new Set(kept)).toEqual(new Set([false, true]));
});

test('what a write goes on to do after the disk was full is not kept either', async ({ opened }) => {
  const { tenant, writer } = opened;
  leaveFree(writer, 10);
  const write = tenant.write(async (tx) => {
    await tx.attempt(() => tx.leads.insert(newLead({ metadata }))).catch(() => undefined);
    const lead = await tx.leads.insert(newLead());
    await tx.changes.append(newOperation(), [
      { subject: 'lead', record: lead, action: 'created', before: {}, after: {} },
    ]);
  });
  await expect(write).rejects.toMatchObject(unavailable);
  expect(countLeads(writer)).toBe(0);
  expect(writer.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0);
});

test('a write that is alone and does not mind is refused all the same', async ({ opened: { tenant, writer } }) => {
  leaveFree(writer, 10);
  const write = tenant.write((tx) => Promise.allSettled([tx.leads.insert(newLead({ metadata }))]));
  await expect(write).rejects.toMatchObject(unavailable);
  expect(countLeads(writer)).toBe(0);
});

test('what a write has begun beside it is not kept either', async ({ opened }) => {
  const { tenant, writer } = opened;
  leaveFree(writer, 10);
  const inserts = [{ metadata }, {}, {}];
  const neighbour = tenant.addLead();
  const write = tenant.write((tx) =>
    Promise.allSettled([
      ...inserts.map((values) => tx.leads.insert(newLead(values))),
      tx.attempt(() => tx.leads.insert(newLead())),
    ]),
  );
  await expect(write).rejects.toMatchObject(unavailable);
  await expect(neighbour).rejects.toMatchObject(unavailable);
  expect(countLeads(writer)).toBe(0);
});
