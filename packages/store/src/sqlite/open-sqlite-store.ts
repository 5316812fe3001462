import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';

export interface SqliteStoreOptions {
  /**
   * How many pages of 4 KiB the write-ahead log may hold before a commit stops to move them into the database. More
   * suits a process that writes in bulk: a page that is written again meanwhile is moved once. 1000 otherwise.
   */
  readonly checkpointPages?: number;
}

/**
 * Opens the store in a SQLite file, made and migrated when needed. Several processes may have one file open.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export function openSqliteStore(file: string, { checkpointPages = 1_000 }: SqliteStoreOptions = {}): Store {
  const writer = openWriter(file);
  try {
    writer.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    migrate(writer);
    return composeStore(openReader(file), writer);
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Only brings a SQLite file up to date, and returns the names of the migrations that it applied.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export function migrateSqliteStore(file: string): readonly string[] {
  const writer = openWriter(file);
  try {
    return migrate(writer);
  } finally {
    writer.close();
  }
}
