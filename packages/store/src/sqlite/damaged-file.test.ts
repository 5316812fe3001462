import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newTag } from '../contract/new-records.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const unavailable = { name: 'StoreError', kind: 'unavailable' };

test('what can not be read is unavailable, and transactions that ran into it are over', async () => {
  const file = join(folder, 'damaged.db');
  const made = await openWithConnections(file);
  const { account } = made.tenant;
  const { id } = await made.tenant.addLead();
  const pages = made.writer.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'lead_uid'").pluck().all();
  await made.store.close();
  for (const page of pages) overwritePage(file, page);

  const { store, reader, writer } = await openWithConnections(file);
  await expect(store.read(account.id, (tx) => tx.leads.find({ id }))).rejects.toMatchObject(unavailable);
  // SQLite does not commit what saw the damage, so the batch fails as a whole.
  const outcomes = await Promise.allSettled([
    store.write(account.id, (tx) => tx.tags.insert(newTag('before'))),
    store.write(account.id, (tx) => tx.leads.lock({ id })),
    store.write(account.id, (tx) => tx.tags.insert(newTag('after'))),
  ]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: unavailable });
  expect([reader.inTransaction, writer.inTransaction]).toEqual([false, false]);

  await store.write(account.id, (tx) => tx.tags.insert(newTag('later')));
  const { items } = await store.read(account.id, (tx) => tx.tags.list({ limit: 10 }));
  expect(items.map(({ slug }) => slug)).toEqual(['later']);
  await store.close();
});

function overwritePage(file: string, page: number): void {
  const bytes = Buffer.alloc(4096, 'Dear diary, ');
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, (page - 1) * bytes.length);
  closeSync(handle);
}
