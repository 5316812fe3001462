import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newLead, newOperation, tagged } from '../contract/new-records.ts';
import type { StoredTag } from '../index.ts';
import { openWithConnections, type StoreWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Puts the tag on so many new leads, in one write. */
function put({ tenant }: StoreWithConnections, tag: StoredTag, leads: number): Promise<void> {
  return tenant.write(async (tx) => {
    const stored = await tx.leads.insertMany(Array.from({ length: leads }, () => newLead({ tags: [tag] })));
    const changes = stored.map(
      (record) => ({ subject: 'lead', record, action: 'created', before: {}, after: tagged(tag) }) as const,
    );
    await tx.changes.append(newOperation(), changes);
  });
}

function trailOf({ writer }: StoreWithConnections): unknown {
  return writer.prepare('SELECT count(*) AS rows, max(sequence) AS last FROM change_tag').get();
}

test('follows the log over many steps, when it is asked for', async () => {
  const opened = await openWithConnections(join(folder, 'steps.db'));
  const { store, tenant } = opened;
  const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
  await put(opened, vip, 2_500);
  await put(opened, hot, 10);
  await tenant.read((tx) => tx.changes.list({ order: 'newest', limit: 10 }));
  expect(trailOf(opened)).toEqual({ rows: 0, last: null });

  const { items } = await tenant.read((tx) => tx.changes.list({ order: 'newest', limit: 100, tagId: hot.id }));
  expect(items).toHaveLength(10);
  expect(trailOf(opened)).toEqual({ rows: 2_510, last: items[0]?.sequence });
  const activity = await tenant.read((tx) => tx.tags.listActivity(vip, 0));
  expect(activity.reduce((sum, { added }) => sum + added, 0)).toBe(2_500);
  await store.close();
});

test('of many readers at once each sees what was written before it began', async () => {
  const opened = await openWithConnections(join(folder, 'readers.db'));
  const { store, tenant } = opened;
  const tag = await tenant.addTag('VIP');
  const seen = await Promise.all(
    Array.from({ length: 20 }, async (_, round) => {
      await put(opened, tag, 1);
      const { items } = await tenant.read((tx) => tx.changes.list({ order: 'oldest', limit: 100, tagId: tag.id }));
      return { round, items };
    }),
  );
  for (const { items } of seen) expect(items.length).toBeGreaterThan(0);
  expect(trailOf(opened)).toMatchObject({ rows: 20 });
  const sequences = seen.map(({ items }) => items.map(({ sequence }) => sequence));
  const all = sequences.toSorted((a, b) => b.length - a.length)[0] ?? [];
  expect(new Set(all).size).toBe(all.length);
  for (const some of sequences) expect(some).toEqual(all.slice(0, some.length));
  await store.close();
});

test('a write sees its own change by the tag, and what is undone leaves no trail', async () => {
  const opened = await openWithConnections(join(folder, 'undone.db'));
  const { store, tenant } = opened;
  const tag = await tenant.addTag('VIP');
  const lead = await tenant.addLead();
  const undone = tenant.write(async (tx) => {
    await tx.changes.append(newOperation(), [
      { subject: 'lead', record: lead, action: 'updated', before: {}, after: tagged(tag) },
    ]);
    const { items } = await tx.changes.list({ order: 'oldest', limit: 10, tagId: tag.id });
    throw new Error(`${items.length} seen`);
  });
  await expect(undone).rejects.toThrow('1 seen');
  const page = await tenant.read((tx) => tx.changes.list({ order: 'oldest', limit: 10, tagId: tag.id }));
  expect(page.items).toEqual([]);
  expect(trailOf(opened)).toEqual({ rows: 0, last: null });
  await store.close();
});

test('a store that is closed meanwhile says so', async () => {
  const opened = await openWithConnections(join(folder, 'closed.db'));
  const { store, tenant } = opened;
  const tag = await tenant.addTag('VIP');
  await put(opened, tag, 3_000);
  const read = tenant.read((tx) => tx.tags.listActivity(tag, 0));
  const refused = expect(read).rejects.toMatchObject({ kind: 'unavailable' });
  await store.close();
  await refused;
});
