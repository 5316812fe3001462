import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';

/**
 * What connections keep of the database in memory, at most. The writer more: of a hundred thousand leads it then reads
 * hardly any page twice, which is a tenth of a sync.
 */
const [readerCacheKiB, writerCacheKiB] = [64 * 1_024, 128 * 1_024];

/** How long a connection waits for another process that is writing, in milliseconds. */
const busyTimeout = 5_000;

/** Opens the one connection that writes; makes the folder and the file when they are missing. */
export function openWriter(file: string): Sqlite.Database {
  const isNew = !existsSync(file);
  let db: Sqlite.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new Sqlite(file, { timeout: busyTimeout });
    switchToWal(db);
    setUp(db, writerCacheKiB);
    return db;
  } catch (cause) {
    db?.close();
    const verb = isNew ? 'made' : 'opened';
    throw new StoreError('unopenable', `The database ${file} can't be ${verb}: ${messageOf(cause)}.`, { cause });
  }
}

/** Opens a connection that only reads: in WAL it never waits for the writer. */
export function openReader(file: string): Sqlite.Database {
  const db = new Sqlite(file, { timeout: busyTimeout, readonly: true });
  setUp(db, readerCacheKiB);
  return db;
}

/** SQLite's own wait does not cover the switch: of two processes that make one file at once, one is refused on the spot. */
function switchToWal(db: Sqlite.Database): void {
  const patience = Date.now() + busyTimeout;
  for (;;) {
    try {
      db.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY';
      if (!isBusy || Date.now() > patience) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function setUp(db: Sqlite.Database, cacheKiB: number): void {
  // better-sqlite3's build means NORMAL in WAL unless told otherwise, and NORMAL loses acknowledged commits when the power fails.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`cache_size = -${cacheKiB}`);
  // What a savepoint keeps to be undone stays in memory; a file of its own costs a batch a quarter of its speed.
  db.pragma('temp_store = MEMORY');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite refuses synchronous = FULL');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
