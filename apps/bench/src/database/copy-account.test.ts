import { createDatabase } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { buildOnServer, copyDatabase } from './build-postgres.ts';
import { runTagsmith } from './run-tagsmith.ts';

const tables = ['account_head', 'lead', 'lead_revision', 'lead_tag', 'tag', 'tag_use', 'change', 'change_tag'];

async function rowsOf(url: string, sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql, [...values]);
  await client.end();
  return rows;
}

test('accounts that were copied have what the imported one has, and the database its indexes', async () => {
  const server = inject('postgresUrl');
  const copy = await copyDatabase(server, await buildOnServer(server, { leads: 60, accounts: 3 }), 'copied');
  for (const table of tables) {
    const sql = `SELECT to_jsonb(t) - 'account_id' AS row FROM ${table} AS t WHERE account_id = $1 ORDER BY 1`;
    const [imported, ...others] = await Promise.all([1, 2, 3].map((account) => rowsOf(copy.url, sql, [account])));
    expect(imported).not.toEqual([]);
    for (const other of others) expect(other).toEqual(imported);
  }
  const migrated = await createDatabase(server);
  await runTagsmith(migrated, ['migrate']);
  const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
  expect(await rowsOf(copy.url, indexes)).toEqual(await rowsOf(migrated, indexes));
  await copy.drop();
});
