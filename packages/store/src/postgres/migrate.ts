import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { type AppliedMigration, type Migration, pendingOf, readMigrations } from '../migrations/migrations.ts';
import { StoreError } from '../store-error.ts';
import { connect } from './connection.ts';

/** The folder of this store's migrations: `0001-name.sql`, applied in order, never changed once released. */
export const migrationsFolder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Of the advisory lock that one process at a time holds to migrate: "tagsmith" in hexadecimal, shortened. */
const lockNumber = 0x7461_6773;

/**
 * Brings the schema up to date, all of it or nothing, and returns the names that it applied. Processes that start at once
 * wait for each other.
 * @throws StoreError `unopenable`; `newer_schema` when a newer version was here, `changed_migration` when a file is not what was applied
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const client = await open(url);
  try {
    // Where nothing is to be done nobody waits for anybody.
    if (await hasAll(client, migrations)) return [];
    return await applyPending(client, migrations);
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(
      'unopenable',
      `The database ${nameOf(url)} can't be brought up to date: ${messageOf(cause)}.`,
      {
        cause,
      },
    );
  } finally {
    await client.end();
  }
}

/**
 * Whether nothing is to be done.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export async function isUpToDate(url: string): Promise<boolean> {
  const client = await open(url);
  try {
    return await hasAll(client, readMigrations(migrationsFolder));
  } finally {
    await client.end();
  }
}

async function applyPending(client: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  await client.query('BEGIN');
  await client.query('SET LOCAL lock_timeout = 0');
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
  await client.query(`CREATE TABLE IF NOT EXISTS migration (
    number bigint PRIMARY KEY, name text COLLATE "C" NOT NULL, checksum text COLLATE "C" NOT NULL, applied_at bigint NOT NULL
  )`);
  const pending = await findPending(client, migrations);
  for (const { number, name, sql, checksum } of pending) {
    await client.query(sql);
    await client.query('INSERT INTO migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)', [
      number,
      name,
      checksum,
      Date.now(),
    ]);
  }
  await client.query('COMMIT');
  return pending.map(({ name }) => name);
}

async function open(url: string): Promise<Client> {
  try {
    return await connect(url);
  } catch (cause) {
    throw new StoreError('unopenable', `The database ${nameOf(url)} can't be reached: ${messageOf(cause)}.`, { cause });
  }
}

async function hasAll(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  return (await hasLog(client)) && (await findPending(client, migrations)).length === 0;
}

async function hasLog(client: Client): Promise<boolean> {
  const { rows } = await client.query("SELECT to_regclass('migration') IS NOT NULL AS is_there");
  return rows[0]?.is_there === true;
}

async function findPending(client: Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows } = await client.query<AppliedMigration>('SELECT number, name, checksum FROM migration ORDER BY number');
  return pendingOf(migrations, rows);
}

/** Where a URL leads, without the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${pathname.slice(1)} on ${host}`;
}

function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(messageOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
