import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { nextMoment } from '../contract/new-records.ts';
import { contact, names } from '../contract/sample-lead.ts';
import { found } from '../contract/tenant.ts';
import type { LeadWrite } from '../index.ts';
import { changedColumns } from './lead-update.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const test = base.extend('tenant', async ({ task }, { onCleanup }) => {
  const { store, tenant } = await openWithConnections(join(folder, `${task.id}.db`));
  onCleanup(() => store.close());
  return tenant;
});

const writes: readonly (readonly [name: string, write: Partial<LeadWrite>, columns: readonly string[]])[] = [
  ['nothing', {}, []],
  ['fields that are as they were', { set: { ...names, ...contact, metadata: { a: [1] } } }, []],
  ['metadata', { set: { metadata: { a: [2] } } }, ['metadata']],
  ['a field that no text has in it', { set: { title: 'CTO' } }, ['title']],
  ['a name', { set: { firstName: 'Grace' } }, ['first_name', 'sort_name', 'search_text']],
  ['a company that differs in its case alone', { set: { company: 'ANALYTICAL' } }, ['company']],
  ['the case of an email', { set: { email: contact.email.toUpperCase() } }, ['email']],
  ['a deletion', { deletedAt: nextMoment() }, ['deleted_at']],
];

test.for(writes)('names the columns that change: %s', async ([, write, columns], { tenant }) => {
  const lead = await tenant.addLead({ ...names, ...contact, metadata: { a: [1] } });
  const saved = await tenant.saveLead(lead.id, write);
  expect([...changedColumns(lead, saved).keys()]).toEqual(columns);
});

test('a lead that was saved since is refused, and nothing of it kept', async ({ tenant }) => {
  const tag = await tenant.addTag('VIP');
  const { id } = await tenant.addLead();
  const save = tenant.write(async (tx) => {
    const lead = found(await tx.leads.lock({ id }));
    await tx.leads.save(lead, { addTags: [tag], at: nextMoment() });
    await tx.leads.save(lead, { set: { company: 'Acme' }, at: nextMoment() });
  });
  await expect(save).rejects.toThrow('as its transaction last saw it');
  expect(await tenant.getLead({ id })).toMatchObject({ tags: [], company: null, revision: 1 });
});
