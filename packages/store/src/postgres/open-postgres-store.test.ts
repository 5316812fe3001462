import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { parse } from 'libpg-query';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { storeContract } from '../contract/index.ts';
import { readMigrations } from '../migrations/migrations.ts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { openSqliteSource } from '../sqlite/open-sqlite-transfer.ts';
import { temporaryFolder } from '../sqlite/temporary-folder.ts';
import { fillDatabase } from '../transfer/fill-database.ts';
import { transferAll } from '../transfer/transfer-all.ts';
import { Burst } from './burst.ts';
import { migrationsFolder } from './migrate.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { openPostgresSource, openPostgresTarget } from './open-postgres-transfer.ts';
import { findUndistributable } from './sharding/schema-rules.ts';
import { findUnshardable } from './sharding/statement-rules.ts';

/** Every statement that the whole contract made the store send. */
const sent = new Set<string>();
const query = vi.spyOn(Client.prototype, 'query');

/** What belongs to a connection or a transaction, to a watcher or to migrating, and has nothing of an account. */
const beside =
  /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|LISTEN|SET|LOCK TABLE person|CREATE|ANALYZE|DROP TABLE unfinished_copy|SELECT pg_notify|SELECT pg_advisory_xact_lock|SELECT to_regclass|SELECT relname AS name FROM pg_class)/;

storeContract('postgres', async () => openPostgresStore(await newDatabaseUrl()));

test('a database is copied in and out, of which each statement is looked at', async () => {
  const file = join(temporaryFolder(), 'full.db');
  const store = openSqliteStore(file);
  await fillDatabase(store);
  await store.close();
  const [first, second] = [await newDatabaseUrl(), await newDatabaseUrl()];
  const source = openSqliteSource(file);
  await transferAll(source, await openPostgresTarget(first));
  const copy = await openPostgresSource(first);
  await transferAll(copy, await openPostgresTarget(second));
  expect(await copy.count('change')).toBe(await source.count('change'));
  await Promise.all([source.close(), copy.close()]);
});

// Before the next test the spy forgets.
afterEach(() => {
  for (const [first] of query.mock.calls) for (const text of textsOf(first)) sent.add(text);
});

afterAll(async () => {
  const statements = [...sent].filter((sql) => !beside.test(sql.trim()));
  const wrong = [];
  for (const sql of statements) {
    const found = findUnshardable((await parse(sql)) as never);
    if (found.length > 0) wrong.push({ sql, found });
  }
  // A store that sends few statements was not looked at.
  expect(statements.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test.each(readMigrations(migrationsFolder))('migration $name can be distributed', async ({ sql }) => {
  expect(findUndistributable((await parse(sql)) as never)).toEqual([]);
});

function textsOf(query: unknown): readonly string[] {
  if (typeof query === 'string') return [query];
  if (query instanceof Burst) return query.statements.map(({ statement }) => statement.text);
  if (typeof query === 'object' && query !== null && 'text' in query) return [String(query.text)];
  throw new Error('A query has a text');
}
