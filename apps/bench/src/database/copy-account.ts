import { Client } from 'pg';
import { keyInSql } from './account-key.ts';

interface Table {
  readonly name: string;
  /** But for `account_id`. */
  readonly columns: string;
}

interface Index {
  readonly name: string;
  readonly sql: string;
}

/** What other tables refer to, in this order. */
const referenced = ['campaign', 'tag', 'lead'];

/** Written for each account by itself. */
const apart = ['api_key'];

const selectTables = `
  SELECT relname AS name,
    (SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attname <> 'account_id') AS columns
  FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT relname = ANY($1)
    AND EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'account_id')`;

const selectIndexes = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS sql
  FROM pg_index WHERE NOT indisprimary AND indrelid::regclass::text = ANY($1)
  ORDER BY pg_relation_size(indrelid) DESC`;

/**
 * Makes many accounts of the only one that a database has: each has the same rows, which lie together as if it had been
 * imported by itself, and the key of `accountKey`. Leaves the database as autovacuum would in the end.
 */
export async function copyAccount(url: string, accounts: number): Promise<void> {
  const clients = [new Client({ connectionString: url }), new Client({ connectionString: url })] as const;
  const [first] = clients;
  await Promise.all(clients.map((client) => client.connect()));
  try {
    if (accounts > 1) await copyRows(clients, accounts);
    await first.query(`UPDATE api_key SET hash = sha256(convert_to(${keyInSql('account_id')}, 'UTF8'))`);
    await first.query('VACUUM (ANALYZE)');
    await first.query('CHECKPOINT');
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function copyRows(clients: readonly [Client, ...Client[]], accounts: number): Promise<void> {
  const [first] = clients;
  const { rows: tables } = await first.query<Table>(selectTables, [apart]);
  const names = tables.map(({ name }) => name);
  // To make an index of all rows takes a fraction of the time of adding each row to it.
  const { rows: indexes } = await first.query<Index>(selectIndexes, [names]);
  for (const { name } of indexes) await first.query(`DROP INDEX ${name}`);
  await first.query(
    `INSERT INTO account (uid, name, location_id, created_at)
    SELECT gen_random_uuid(), 'Bench ' || copy, 'bench' || lpad(copy::text, 15, '0'), created_at
    FROM account CROSS JOIN generate_series(2, $1) AS copy`,
    [accounts],
  );
  await first.query(
    `INSERT INTO api_key (account_id, uid, hash, name, hint, scope, created_at)
    SELECT copy, gen_random_uuid(), convert_to(copy::text, 'UTF8'), name, hint, scope, created_at
    FROM api_key CROSS JOIN generate_series(2, $1) AS copy`,
    [accounts],
  );
  const isReferenced = ({ name }: Table) => referenced.includes(name);
  const inOrder = tables.filter(isReferenced).sort((a, b) => referenced.indexOf(a.name) - referenced.indexOf(b.name));
  for (const { name, columns } of inOrder) await first.query(copyOf(name, columns), [accounts]);
  const others = tables.filter((table) => !isReferenced(table));
  await shareOut(clients, others, (client, { name, columns }) => client.query(copyOf(name, columns), [accounts]));
  for (const client of clients) await client.query(`SET maintenance_work_mem = '512MB'`);
  await shareOut(clients, indexes, (client, { sql }) => client.query(sql));
}

function copyOf(table: string, columns: string): string {
  return `INSERT INTO ${table} (account_id, ${columns})
    SELECT copy, model.* FROM generate_series(2, $1) AS copy
    CROSS JOIN LATERAL (SELECT ${columns} FROM ${table} WHERE account_id = 1 OFFSET 0) AS model`;
}

/** Does all of them, one at a time on each connection. */
async function shareOut<One>(
  clients: readonly Client[],
  all: readonly One[],
  run: (client: Client, one: One) => Promise<unknown>,
): Promise<void> {
  const left = all.values();
  await Promise.all(
    clients.map(async (client) => {
      for (const one of left) await run(client, one);
    }),
  );
}
