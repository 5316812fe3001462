import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';
import type { Sharing } from './sharing.ts';
import { refuseUnfinishedCopy } from './unfinished-copy.ts';

export { newTurns, type Sharing } from './sharing.ts';

export interface SqliteStoreOptions {
  /**
   * How many pages the write-ahead log may hold before they are moved into the database. More suits a process that writes
   * in bulk: a page that is written again meanwhile is moved once. 1000 otherwise.
   */
  readonly checkpointPages?: number;
  /**
   * Whether each read is answered before the next is made, as suits reads that take long. Otherwise those that were asked for
   * together are answered together.
   */
  readonly answersEach?: boolean;
  /** For stores of several threads of one process over one file; undefined for one that is the only one of its process. */
  readonly sharing?: Sharing | undefined;
}

/**
 * Opens the store in a SQLite file, made and migrated when needed. Several processes may have one file open.
 * @throws StoreError `unopenable`, `newer_schema`, `changed_migration`, `unfinished_copy`
 */
export function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Store {
  const { checkpointPages = 1_000, answersEach = false, sharing } = options;
  const writer = openWriter(file);
  try {
    writer.pragma(`wal_autocheckpoint = ${pagesBeforeCommitStops(checkpointPages, sharing)}`);
    migrate(writer);
    refuseUnfinishedCopy(writer);
    return composeStore(openReader(file), writer, { checkpointPages, answersEach, sharing });
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** The keeper's thread of checkpoints may fall behind; then its commits help. The others leave it to the keeper; 0 is never. */
function pagesBeforeCommitStops(checkpointPages: number, sharing: Sharing | undefined): number {
  if (sharing === undefined) return checkpointPages;
  return sharing.isKeeper ? 4 * checkpointPages : 0;
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
