import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the store in a SQLite file, made and migrated when needed. Several processes may have one file open.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export function openSqliteStore(file: string): Store {
  const writer = openWriter(file);
  try {
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
