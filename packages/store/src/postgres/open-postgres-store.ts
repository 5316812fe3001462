import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { migrate } from './migrate.ts';
import { refuseUnfinishedCopy } from './unfinished-copy.ts';

export interface PostgresStoreOptions {
  /** Connections that write; those of one account never write at once. 4 unless given. */
  readonly writers?: number;
  /** Connections that read. 8 unless given. */
  readonly readers?: number;
  /**
   * The database of a replica, for reads of accounts. One that is more than a second behind, or has not replayed what this
   * process wrote in the account or heard of, is passed over for the primary.
   */
  readonly readUrl?: string | undefined;
}

/**
 * Opens the store in the PostgreSQL database of a URL, migrated when needed. Any number of processes may have it open.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`, `unfinished_copy`
 */
export async function openPostgresStore(url: string, options: PostgresStoreOptions = {}): Promise<Store> {
  const { writers = 4, readers = 8, readUrl } = options;
  await migrate(url);
  await refuseUnfinishedCopy(url);
  return composeStore({ url, readUrl, writers, readers });
}

/**
 * Only brings a PostgreSQL database up to date, and returns the names of the migrations that it applied.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`
 */
export function migratePostgresStore(url: string): Promise<readonly string[]> {
  return migrate(url);
}
