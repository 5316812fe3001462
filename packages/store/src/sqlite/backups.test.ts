import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqliteStore } from './open-sqlite-store.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const filesOf = (name: string) => readdirSync(folder).filter((file) => file.startsWith(name));

/** Every row of every table, by table. */
function contentOf(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const content = tables.all().map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
  db.close();
  return Object.fromEntries(content);
}

test('a copy has exactly what is committed, is sound, and opens as a store', async () => {
  const { store, tenant, writer } = await openWithConnections(join(folder, 'whole.db'));
  const leads = await Promise.all(
    Array.from({ length: 300 }, () => tenant.addLead({ metadata: { x: 'y'.repeat(2_000) } })),
  );
  const progress: number[] = [];
  const copy = join(folder, 'whole copy.db');
  const { bytes } = await store.backup(copy, { onProgress: (done) => progress.push(done) });

  expect(filesOf('whole copy')).toEqual(['whole copy.db']);
  expect(contentOf(copy)).toEqual(contentOf(writer.name));
  expect([statSync(copy).size, statSync(copy).mode & 0o777]).toEqual([bytes, 0o600]);
  expect(progress.at(-1)).toBe(1);
  const db = new Sqlite(copy);
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  db.close();
  const restored = openSqliteStore(copy);
  const [first] = leads;
  expect(await restored.read(tenant.account.id, (tx) => tx.leads.find({ id: first?.id ?? '' }))).toEqual(first);
  await restored.close();
  await store.close();
});

test('under constant writes it ends, has all that was committed before, and nothing by halves', async () => {
  const { store, tenant } = await openWithConnections(join(folder, 'busy.db'));
  const pair = (number: number) =>
    store.write(tenant.account.id, async (tx) => {
      for (const half of ['a', 'b'])
        await tx.campaigns.insert({
          id: `${number}${half}`,
          name: 'x'.repeat(400),
          status: 'active',
          createdAt: number,
        });
    });
  await Promise.all(Array.from({ length: 3_000 }, (_, index) => pair(index)));
  let count = 3_000;
  let isDone = false;
  const writing = (async () => {
    while (!isDone) await pair(count++);
  })();
  const copy = join(folder, 'busy copy.db');
  await store.backup(copy);
  isDone = true;
  await writing;
  await store.close();
  const numbers: string[] = contentOf(copy).campaign.map(({ uid }: { uid: string }) => uid);
  const whole = numbers.length / 2;
  expect(whole).toBeGreaterThanOrEqual(3_000);
  expect(whole).toBeLessThanOrEqual(count);
  expect(new Set(numbers)).toEqual(
    new Set(Array.from({ length: whole }, (_, index) => [`${index}a`, `${index}b`]).flat()),
  );
});

test('another process may write meanwhile', async () => {
  const file = join(folder, 'shared.db');
  const [one, other] = [await openWithConnections(file), openSqliteStore(file)];
  let isDone = false;
  const writing = (async () => {
    while (!isDone) await one.tenant.addLead();
  })();
  const { bytes } = await other.backup(join(folder, 'shared copy.db'));
  isDone = true;
  await writing;
  expect(bytes).toBeGreaterThan(0);
  await Promise.all([one.store.close(), other.close()]);
});

test('one that is given up leaves nothing behind', async () => {
  const { store, tenant } = await openWithConnections(join(folder, 'given up.db'));
  await tenant.addLead();
  const giveUp = new AbortController();
  const backup = store.backup(join(folder, 'left.db'), { signal: giveUp.signal });
  giveUp.abort(new Error('changed my mind'));
  await expect(backup).rejects.toThrow('changed my mind');
  const late = store.backup(join(folder, 'left.db'), { signal: giveUp.signal });
  await expect(late).rejects.toThrow('changed my mind');
  expect(filesOf('left')).toEqual([]);
  await store.close();
});

test('closing the store gives it up', async () => {
  const { store, tenant } = await openWithConnections(join(folder, 'closing.db'));
  await tenant.addLead();
  const running = Promise.allSettled(['cut.db', 'cut too.db'].map((name) => store.backup(join(folder, name))));
  await store.close();
  const late = Promise.allSettled([store.backup(join(folder, 'cut late.db'))]);
  for (const outcome of [...(await running), ...(await late)]) {
    expect(outcome).toMatchObject({ reason: { name: 'StoreError', kind: 'unavailable' } });
  }
  expect(filesOf('cut')).toEqual([]);
});

test.each([
  ['in a folder that is not there', 'nowhere/copy.db', 'ENOENT'],
  ['where there is a file already', 'taken.db', 'EEXIST'],
])('a copy %s is refused, and nothing is touched', async (_name, copy, why) => {
  const file = join(folder, 'taken.db');
  const { store } = await openWithConnections(file);
  const before = statSync(file).size;
  await expect(store.backup(join(folder, copy))).rejects.toMatchObject({
    name: 'StoreError',
    kind: 'backup_failed',
    message: expect.stringContaining(why),
  });
  expect(statSync(file).size).toBe(before);
  await store.close();
});
