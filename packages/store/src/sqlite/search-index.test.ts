import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { newLead, nextMoment } from '../contract/new-records.ts';
import { openWithConnections, type StoreWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const test = base.extend('opened', async ({ task }, { onCleanup }) => {
  const opened = await openWithConnections(join(folder, `${task.id}.db`));
  onCleanup(() => opened.store.close());
  return opened;
});

const refused = new Error('a rule of the caller');

/** How many rows of the index itself have the word; a list of leads would look at the leads again. */
function countRows({ writer }: StoreWithConnections, word: string): unknown {
  const count = writer.prepare<[string], number>('SELECT count(*) FROM lead_search WHERE lead_search MATCH ?').pluck();
  return count.get(word.slice(0, 3));
}

test('has a lead once, and its last words only', async ({ opened }) => {
  const { tenant } = opened;
  const { id } = await tenant.addLead({ company: 'first' });
  await tenant.saveLead(id, { set: { company: 'second' } });
  expect(['first', 'second'].map((word) => countRows(opened, word))).toEqual([0, 1]);
  await Promise.all([
    tenant.saveLead(id, { set: { company: 'third' } }),
    tenant.saveLead(id, { set: { company: 'fourth' } }),
    tenant.saveLead(id, { set: { title: 'not searched' } }),
  ]);
  expect(['second', 'third', 'fourth'].map((word) => countRows(opened, word))).toEqual([0, 0, 1]);
});

test('has a lead that was inserted and saved in one commit once', async ({ opened }) => {
  await opened.tenant.write(async (tx) => {
    const lead = await tx.leads.insert(newLead({ company: 'first' }));
    await tx.leads.save(lead, { set: { company: 'second' }, at: nextMoment() });
  });
  expect(['first', 'second'].map((word) => countRows(opened, word))).toEqual([0, 1]);
});

test('has nothing of a write that was undone, though the next lead may get its row', async ({ opened }) => {
  const { tenant } = opened;
  const { id } = await tenant.addLead({ company: 'kept' });
  const undone = tenant.write(async (tx) => {
    await tx.leads.insert(newLead({ company: 'undone' }));
    const lead = await tx.leads.lock({ id });
    if (lead !== undefined) await tx.leads.save(lead, { set: { company: 'undone' }, at: nextMoment() });
    throw refused;
  });
  await Promise.allSettled([undone, tenant.addLead({ company: 'next' })]);
  expect(['kept', 'undone', 'next'].map((word) => countRows(opened, word))).toEqual([1, 0, 1]);
  expect(opened.writer.prepare('SELECT count(*) FROM lead_search').pluck().get()).toBe(2);
});

test('is whole after all that', async ({ opened: { tenant, writer } }) => {
  const leads = await Promise.all(['one', 'two', 'three'].map((company) => tenant.addLead({ company })));
  await Promise.all(leads.map(({ id }) => tenant.saveLead(id, { set: { company: 'changed' } })));
  expect(() => writer.exec("INSERT INTO lead_search (lead_search) VALUES ('integrity-check')")).not.toThrow();
});
