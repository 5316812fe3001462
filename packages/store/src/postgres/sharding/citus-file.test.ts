import { readFile } from 'node:fs/promises';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { sharedTables } from './shared-tables.ts';

const file = new URL('../../../../../deploy/citus.sql', import.meta.url);

/** Citus's functions as they are called; they only note in which order, and how. */
const notes = `
  CREATE TABLE note (step serial, name text, shared boolean, distribution_column text, colocated_with text);
  CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE sql AS
    'INSERT INTO note (name, shared) VALUES (name::text, true)';
  CREATE FUNCTION create_distributed_table(name regclass, distribution_column text, colocate_with text DEFAULT 'default')
    RETURNS void LANGUAGE sql AS 'INSERT INTO note (name, shared, distribution_column, colocated_with)
      VALUES (name::text, false, distribution_column, colocate_with)';`;

/** What nobody joins, and is written too often, or too seldom, to be on every node. */
const onCoordinator = ['migration', 'rate_count'];

let client: Client;

beforeAll(async () => {
  const url = await newDatabaseUrl();
  await migrate(url);
  client = new Client({ connectionString: url });
  await client.connect();
  await client.query(notes);
  await client.query(await readFile(file, 'utf8'));
});
afterAll(() => client.end());

test('deploy/citus.sql has each table once, and knows which are an account’s own', async () => {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  const wanted = tables.filter(({ name }) => name !== 'note' && !onCoordinator.includes(name));
  const { rows } = await client.query('SELECT name, shared FROM note ORDER BY name');
  expect(rows).toEqual(
    wanted.map(({ name }) => ({ name, shared: sharedTables.has(name) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('what is distributed stands together, by account', async () => {
  const { rows } = await client.query(
    'SELECT DISTINCT distribution_column, colocated_with FROM note WHERE NOT shared AND name <> $1',
    ['account_head'],
  );
  expect(rows).toEqual([{ distribution_column: 'account_id', colocated_with: 'account_head' }]);
});

test('what a foreign key refers to comes first, and is not distributed where the key is on every node', async () => {
  const { rows } = await client.query(`
    SELECT refers.name, target.name AS target
    FROM pg_constraint
    JOIN note AS refers ON refers.name = conrelid::regclass::text
    JOIN note AS target ON target.name = confrelid::regclass::text
    WHERE contype = 'f' AND (target.step > refers.step OR (refers.shared AND NOT target.shared))`);
  expect(rows).toEqual([]);
});
