import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openReader, openWriter } from './connection.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test.for([
  ['writes', openWriter],
  ['reads', openReader],
] as const)('the connection that %s is durable and keeps references whole', ([, open]) => {
  const file = join(folder, 'settings.db');
  openWriter(file).close();
  const db = open(file);
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('busy_timeout')).toBe(5_000);
  db.close();
});

test('the connection that reads can do nothing else', () => {
  const file = join(folder, 'read-only.db');
  const writer = openWriter(file);
  const reader = openReader(file);
  expect(() => reader.exec('CREATE TABLE t (x)')).toThrow('readonly');
  reader.close();
  writer.close();
});

test('the folder of the file is made when it is missing', async () => {
  const store = openSqliteStore(join(folder, 'not', 'there', 'yet.db'));
  expect(await store.ping()).toBeUndefined();
  await store.close();
});

const notDatabases: readonly (readonly [name: string, make: () => void])[] = [
  ['a folder', () => mkdirSync(join(folder, 'a folder'))],
  ['no database', () => writeFileSync(join(folder, 'no database'), 'Dear diary, '.repeat(1_000))],
];
test.for(notDatabases)('a file that is %s is refused', ([name, make]) => {
  make();
  const open = () => openSqliteStore(join(folder, name));
  expect(open).toThrow(expect.objectContaining({ name: 'StoreError', kind: 'unopenable' }));
});

test('a file below a file can not be made', () => {
  writeFileSync(join(folder, 'file'), '');
  const open = () => openSqliteStore(join(folder, 'file', 'tagsmith.db'));
  expect(open).toThrow(
    expect.objectContaining({ kind: 'unopenable', message: expect.stringContaining("can't be made") }),
  );
});
