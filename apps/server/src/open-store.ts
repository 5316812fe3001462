import type { Store } from '@tagsmith/store';
import type { SqliteStoreOptions } from '@tagsmith/store/sqlite';
import type { Database } from './env.ts';

// Only the driver that is needed is loaded.
const sqlite = () => import('@tagsmith/store/sqlite');
const postgres = () => import('@tagsmith/store/postgres');

/**
 * Opens the store of DATABASE_URL, migrated when needed. `options` are those of a SQLite file.
 * @throws StoreError when the database can't be used
 */
export async function openStore(database: Database, options: SqliteStoreOptions = {}): Promise<Store> {
  if (database.kind === 'sqlite') return (await sqlite()).openSqliteStore(database.file, options);
  return (await postgres()).openPostgresStore(database.url, { readUrl: database.readUrl });
}

/**
 * Only brings the database up to date, and returns the names of the migrations that it applied.
 * @throws StoreError when the database can't be used
 */
export async function migrateStore(database: Database): Promise<readonly string[]> {
  if (database.kind === 'sqlite') return (await sqlite()).migrateSqliteStore(database.file);
  return (await postgres()).migratePostgresStore(database.url);
}
