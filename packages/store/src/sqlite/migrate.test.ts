import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openWriter } from './connection.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { migrateSqliteStore, openSqliteStore } from './open-sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const released = readdirSync(migrationsFolder).sort();
const one = { '0001-one.sql': 'CREATE TABLE one (x);\n' };
const two = { ...one, '0002-two.sql': 'CREATE TABLE two (x); INSERT INTO one VALUES (1);' };

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'migrations-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

function newDatabase(): Database {
  return openWriter(join(mkdtempSync(join(root, 'database-')), 'tagsmith.db'));
}

function schemaOf(db: Database): readonly string[] {
  return db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
}

test('a new database gets every migration, once', () => {
  const db = newDatabase();
  expect(released[0]).toBe('0001-initial.sql');
  expect(migrate(db)).toEqual(released);
  const schema = schemaOf(db);
  expect(migrate(db)).toEqual([]);
  expect(schemaOf(db)).toEqual(schema);
});

test('a database gets what is new to it, in order', () => {
  const db = newDatabase();
  expect(migrate(db, folderOf(one))).toEqual(['0001-one.sql']);
  expect(migrate(db, folderOf(two))).toEqual(['0002-two.sql']);
  expect(migrate(db, folderOf(two))).toEqual([]);
  expect(schemaOf(db)).toEqual(['migration', 'one', 'two']);
});

test('other files in the folder are no migrations', () => {
  expect(migrate(newDatabase(), folderOf({ ...one, 'README.md': 'Read me', '.0000.swp': '' }))).toEqual([
    '0001-one.sql',
  ]);
});

test('a file that was changed after it was applied is refused', () => {
  const db = newDatabase();
  migrate(db, folderOf(one));
  const changed = folderOf({ ...two, '0001-one.sql': 'CREATE TABLE one (x, y);\n' });
  expect(() => migrate(db, changed)).toThrow(expect.objectContaining({ kind: 'changed_migration' }));
  expect(schemaOf(db)).toEqual(['migration', 'one']);
});

test('the same file with the line ends of another system is the same', () => {
  const db = newDatabase();
  migrate(db, folderOf(one));
  expect(migrate(db, folderOf({ '0001-one.sql': 'CREATE TABLE one (x);\r\n' }))).toEqual([]);
});

test('a database of a newer version is refused', () => {
  const db = newDatabase();
  migrate(db, folderOf(two));
  const open = () => migrate(db, folderOf(one));
  expect(open).toThrow(
    expect.objectContaining({ kind: 'newer_schema', message: expect.stringContaining('0002-two.sql') }),
  );
});

test('a migration that fails leaves nothing, of those before it neither', () => {
  const db = newDatabase();
  migrate(db, folderOf(one));
  const broken = folderOf({ ...two, '0003-broken.sql': 'CREATE TABLE three (x); INSERT INTO nowhere VALUES (1);' });
  expect(() => migrate(db, broken)).toThrow('no such table: nowhere');
  expect(db.inTransaction).toBe(false);
  expect(schemaOf(db)).toEqual(['migration', 'one']);
  expect(migrate(db, folderOf(two))).toEqual(['0002-two.sql']);
});

test('a number that is missing is refused before anything is done', () => {
  const db = newDatabase();
  expect(() => migrate(db, folderOf({ ...one, '0003-three.sql': '' }))).toThrow('0003-three.sql is out of turn');
  expect(schemaOf(db)).toEqual([]);
});

test('the migrations of this store are where they are looked for', () => {
  const copy = mkdtempSync(join(root, 'copy-'));
  cpSync(migrationsFolder, copy, { recursive: true });
  const db = newDatabase();
  migrate(db, copy);
  expect(migrate(db)).toEqual([]);
});

test('a file is brought up to date without being opened as a store', () => {
  const file = join(mkdtempSync(join(root, 'database-')), 'tagsmith.db');
  expect(migrateSqliteStore(file)).toEqual(released);
  expect(migrateSqliteStore(file)).toEqual([]);
});

test('a store of a newer version is not opened', () => {
  const db = newDatabase();
  migrate(db);
  db.exec("INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, '9999-newer.sql', 'x', 1)");
  const refusal = expect.objectContaining({ name: 'StoreError', kind: 'newer_schema' });
  expect(() => openSqliteStore(db.name)).toThrow(refusal);
  expect(() => migrateSqliteStore(db.name)).toThrow(refusal);
});
