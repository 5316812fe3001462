import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { expect, test } from 'vitest';
import { openPostgresSource } from '../postgres/open-postgres-transfer.ts';
import { openWriter } from '../sqlite/connection.ts';
import { migrate } from '../sqlite/migrate.ts';
import { openSqliteSource } from '../sqlite/open-sqlite-transfer.ts';
import { temporaryFolder } from '../sqlite/temporary-folder.ts';

const folder = temporaryFolder();

test('a file that is not there is refused, and not made', () => {
  const file = join(folder, 'missing.db');
  expect(() => openSqliteSource(file)).toThrow(`The database ${file} is not there.`);
  expect(existsSync(file)).toBe(false);
});

test('a file that is no database is refused', () => {
  const file = join(folder, 'text.db');
  writeFileSync(file, 'Dear diary, '.repeat(1_000));
  expect(() => openSqliteSource(file)).toThrow(expect.objectContaining({ kind: 'unopenable' }));
});

test('a database of an older or a newer version is refused', async () => {
  const file = join(folder, 'other.db');
  const writer = openWriter(file);
  expect(() => openSqliteSource(file)).toThrow(expect.objectContaining({ kind: 'older_schema' }));
  migrate(writer);
  openSqliteSource(file).close();
  writer.exec("INSERT INTO migration VALUES (9999, '9999-later.sql', '', 0)");
  expect(() => openSqliteSource(file)).toThrow(expect.objectContaining({ kind: 'newer_schema' }));
  writer.close();
  await expect(openPostgresSource(await newDatabaseUrl())).rejects.toMatchObject({ kind: 'older_schema' });
});

test('a server that is not there is named, without the password', async () => {
  const refused = openPostgresSource('postgres://ada:secret@127.0.0.1:1/leads');
  await expect(refused).rejects.toMatchObject({ kind: 'unopenable', message: expect.stringMatching(/leads on 127/) });
  await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
});
