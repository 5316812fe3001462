import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { readMigrations } from '../migrations/migrations.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { migratePostgresStore, openPostgresStore } from './open-postgres-store.ts';

const released = readMigrations(migrationsFolder).map(({ name }) => name);
const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function tablesOf(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  await client.end();
  return rows.map(({ relname }) => relname);
}

test('processes that start at once migrate once', async () => {
  const url = await newDatabaseUrl();
  const applied = await Promise.all(Array.from({ length: 6 }, () => migratePostgresStore(url)));
  expect(applied.filter((names) => names.length > 0)).toEqual([released]);
  expect(await migratePostgresStore(url)).toEqual([]);
});

test('a migration that fails leaves nothing of those that were to be applied with it', async () => {
  const url = await newDatabaseUrl();
  cpSync(migrationsFolder, folder, { recursive: true });
  const number = String(released.length + 1).padStart(4, '0');
  writeFileSync(join(folder, `${number}-broken.sql`), 'CREATE TABLE half (id bigint PRIMARY KEY); SELECT nothing;');
  await expect(migrate(url, folder)).rejects.toMatchObject({ kind: 'unopenable', message: /column "nothing"/ });
  expect(await tablesOf(url)).toEqual([]);
});

test('a database of a newer version, or whose migration was changed, is refused', async () => {
  const url = await newDatabaseUrl();
  await migratePostgresStore(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("INSERT INTO migration VALUES (9000, '9000-later.sql', 'x', 0)");
  await expect(openPostgresStore(url)).rejects.toMatchObject({ kind: 'newer_schema' });
  await client.query('DELETE FROM migration WHERE number = 9000');
  await client.query("UPDATE migration SET checksum = 'other' WHERE number = 1");
  await expect(migratePostgresStore(url)).rejects.toMatchObject({ kind: 'changed_migration' });
  await client.end();
});

test.each([
  [
    'a server that is not there',
    'postgres://someone:secret@127.0.0.1:1/tagsmith',
    /tagsmith on 127.0.0.1:1 .*ECONNREFUSED/,
  ],
  ['a host that is not there', 'postgres://someone:secret@nowhere.invalid/tagsmith', /tagsmith on nowhere.invalid/],
])('%s is named without its password', async (_, url, sentence) => {
  const error = await openPostgresStore(url).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'StoreError', kind: 'unopenable', message: sentence });
  expect(String(error)).not.toContain('secret');
});

test('a database or a user that is not there is named', async () => {
  const url = new URL(await newDatabaseUrl());
  url.pathname = '/not_there';
  await expect(openPostgresStore(url.href)).rejects.toMatchObject({
    kind: 'unopenable',
    message: /"not_there" does not exist/,
  });
  url.password = 'wrong';
  await expect(openPostgresStore(url.href)).rejects.toMatchObject({
    kind: 'unopenable',
    message: /password authentication failed/,
  });
});
