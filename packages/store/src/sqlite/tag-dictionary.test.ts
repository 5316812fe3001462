import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Store, StoredTag, WriteTx } from '../index.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** A lead that carries one tag, VIP, which the writer has looked up by its slug and on the lead. */
async function open(name: string) {
  const file = join(folder, name);
  const { store, tenant } = await openWithConnections(file);
  const other = openSqliteStore(file);
  onTestFinished(async () => {
    await Promise.all([store.close(), other.close()]);
  });
  const tag = await tenant.addTag('VIP');
  const lead = await tenant.addLead({ tags: [tag] });
  const seenBy = (tx: WriteTx) =>
    Promise.all([tx.leads.lock({ id: lead.id }), tx.tags.findBySlugs(['vip'])]).then(([locked, found]) => [
      locked?.tags.map((one) => one.name),
      found.get('vip')?.name,
    ]);
  const seen = () => tenant.write(seenBy);
  const writeIn = (where: Store, run: (tx: WriteTx, tag: StoredTag) => Promise<unknown>) =>
    where.write(tenant.account.id, (tx) => run(tx, tag));
  expect(await seen()).toEqual([['VIP'], 'VIP']);
  return { store, other, tag, seen, seenBy, writeIn };
}

const rename = (name: string) => (tx: WriteTx, tag: StoredTag) => tx.tags.update(tag, { ...tag, name }, 1);

test('a tag that was renamed has its new name, in the same transaction and later', async () => {
  const { store, seen, seenBy, writeIn } = await open('renamed.db');
  const within = writeIn(store, async (tx, tag) => {
    await rename('Vip!')(tx, tag);
    return seenBy(tx);
  });
  expect(await within).toEqual([['Vip!'], 'Vip!']);
  expect(await seen()).toEqual([['Vip!'], 'Vip!']);
});

test('one that another process renamed has too', async () => {
  const { other, seen, writeIn } = await open('elsewhere.db');
  await writeIn(other, rename('Vip!'));
  expect(await seen()).toEqual([['Vip!'], 'Vip!']);
});

test.each(['alone', 'among others'])('a renaming that was undone %s leaves nothing', async (how) => {
  const { store, seen, seenBy, writeIn } = await open(`undone ${how}.db`);
  const undone = writeIn(store, async (tx, tag) => {
    await rename('Vip!')(tx, tag);
    await seenBy(tx);
    throw new Error('Undo');
  });
  const neighbour = how === 'alone' ? undefined : seen();
  await expect(undone).rejects.toThrow('Undo');
  expect((await neighbour) ?? (await seen())).toEqual([['VIP'], 'VIP']);
  expect(await seen()).toEqual([['VIP'], 'VIP']);
});

test('a part of a transaction that was undone leaves nothing either', async () => {
  const { store, seen, seenBy, writeIn } = await open('part.db');
  const after = writeIn(store, async (tx, tag) => {
    const part = tx.attempt(async () => {
      await rename('Vip!')(tx, tag);
      await seenBy(tx);
      throw new Error('Undo');
    });
    await expect(part).rejects.toThrow('Undo');
    return seenBy(tx);
  });
  expect(await after).toEqual([['VIP'], 'VIP']);
  expect(await seen()).toEqual([['VIP'], 'VIP']);
});

test('a tag that was deleted is found no more', async () => {
  const { store, seen, writeIn } = await open('deleted.db');
  await writeIn(store, (tx, tag) =>
    tx.tags.delete(tag, { id: 'o', at: 1, actor: { kind: 'system', id: null, name: 'Test' }, source: 'cli' }),
  );
  expect(await seen()).toEqual([[], undefined]);
});
